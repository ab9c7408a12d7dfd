#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/foreign.h"

/* "PUBLIC" is a word here, not a name: no role can be called so. */
static char *head(const struct emit *emit, const char *verb, const struct object *mapping)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text, "%s FOR ", verb);
    if (strcmp(mapping->id.name, "public") == 0)
        text_add(&text, "PUBLIC");
    else
        text_ident(&text, mapping->id.name);
    text_add(&text, " SERVER ");
    text_ident(&text, mapping->id.parent);
    return text.s;
}

static void create(struct emit *emit, const struct object *mapping)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, head(emit, "CREATE USER MAPPING IF NOT EXISTS", mapping));
    foreign_options_add(&sql, object_list(mapping, ATTR_user_mapping_options));
    emit_step(emit, CHANGE_CREATE, mapping, sql.s);
}

static void drop(struct emit *emit, const struct object *mapping)
{
    emit_step(emit, CHANGE_DROP, mapping, head(emit, "DROP USER MAPPING IF EXISTS", mapping));
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)change;
    struct text where = text_new(emit->ctx);
    text_add(&where, "srvname = ");
    text_literal(&where, desired->id.parent);
    text_add(&where, " AND usename = ");
    text_literal(&where, desired->id.name);
    emit_foreign_options(emit, desired, head(emit, "ALTER USER MAPPING", desired),
                         object_list(live, ATTR_user_mapping_options),
                         object_list(desired, ATTR_user_mapping_options),
                         "pg_catalog.pg_user_mappings", "umoptions", where.s);
    return true;
}

const struct ddl ddl_user_mapping = {.create = create, .drop = drop, .alter = alter};
