#include <talloc.h>

#include "reconcile/ddl/publication.h"

static char *guard(const struct emit *emit, const struct object *part, bool there)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text,
              "%sEXISTS (SELECT FROM pg_catalog.pg_publication_rel AS r JOIN "
              "pg_catalog.pg_publication AS p ON p.oid = r.prpubid WHERE p.pubname = ",
              there ? "" : "NOT ");
    text_literal(&text, part->id.parent);
    text_addf(&text, " AND r.prrelid = %s)", regclass(emit->ctx, part->id.schema, part->id.name));
    return text.s;
}

static char *head(const struct emit *emit, const struct object *part)
{
    return talloc_asprintf(emit->ctx, "ALTER PUBLICATION %s",
                           quote_ident(emit->ctx, part->id.parent));
}

static void create(struct emit *emit, const struct object *part)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s ADD ", head(emit, part));
    publication_part_add(&sql, part, false);
    emit_step(emit, CHANGE_CREATE, part, sql.s)->guard = guard(emit, part, false);
}

static void drop(struct emit *emit, const struct object *part)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s DROP TABLE ONLY ", head(emit, part));
    text_name(&sql, part->id.schema, part->id.name);
    emit_step(emit, CHANGE_DROP, part, sql.s)->guard = guard(emit, part, true);
}

/* Manual, ALTER PUBLICATION: the columns and the condition of one table can't be changed
 * without naming all others: it leaves and comes back. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return false;
}

const struct ddl ddl_publication_table = {.create = create,
                                          .drop = drop,
                                          .alter = alter,
                                          .with_parent = publication_part_with_parent};
