#include <talloc.h>

#include "reconcile/ddl/publication.h"

static void emit_change(struct emit *emit, enum change_op op, const struct object *part)
{
    bool add = op == CHANGE_CREATE;
    struct text sql = text_new(emit->ctx), guard = text_new(emit->ctx);
    text_add(&sql, "ALTER PUBLICATION ");
    text_ident(&sql, part->id.parent);
    text_add(&sql, add ? " ADD " : " DROP ");
    publication_part_add(&sql, part, false);
    text_addf(&guard,
              "%sEXISTS (SELECT FROM pg_catalog.pg_publication_namespace AS s JOIN "
              "pg_catalog.pg_publication AS p ON p.oid = s.pnpubid JOIN "
              "pg_catalog.pg_namespace AS n ON n.oid = s.pnnspid WHERE p.pubname = ",
              add ? "NOT " : "");
    text_literal(&guard, part->id.parent);
    text_add(&guard, " AND n.nspname = ");
    text_literal(&guard, part->id.name);
    text_add(&guard, ")");
    emit_step(emit, op, part, sql.s)->guard = guard.s;
}

static void create(struct emit *emit, const struct object *part)
{
    emit_change(emit, CHANGE_CREATE, part);
}

static void drop(struct emit *emit, const struct object *part)
{
    emit_change(emit, CHANGE_DROP, part);
}

/* It has no attributes. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return true;
}

const struct ddl ddl_publication_schema = {.create = create,
                                           .drop = drop,
                                           .alter = alter,
                                           .with_parent = publication_part_with_parent};
