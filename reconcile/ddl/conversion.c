#include "reconcile/ddl/clause.h"

static void create(struct emit *emit, const struct object *conversion)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "CREATE %sCONVERSION ",
              object_bool(conversion, ATTR_conversion_default) ? "DEFAULT " : "");
    text_name(&sql, conversion->id.schema, conversion->id.name);
    text_add(&sql, " FOR ");
    text_literal(&sql, object_text(conversion, ATTR_conversion_source));
    text_add(&sql, " TO ");
    text_literal(&sql, object_text(conversion, ATTR_conversion_target));
    text_add(&sql, " FROM ");
    ddl_list_name(&sql, object_list(conversion, ATTR_conversion_function), 0);
    emit_step(emit, CHANGE_CREATE, conversion, sql.s)->guard =
        guard_no_row(emit, "pg_conversion", "con", conversion);
}

static void drop(struct emit *emit, const struct object *conversion)
{
    emit_drop(emit, conversion);
}

/* Nothing of it can be changed (manual, ALTER CONVERSION). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return false;
}

const struct ddl ddl_conversion = {.create = create, .drop = drop, .alter = alter};
