#include <talloc.h>

#include "reconcile/ddl/foreign.h"
#include "reconcile/ddl/table.h"

static void drop(struct emit *emit, const struct object *table)
{
    step_cost(emit_drop(emit, table), LOCK_ACCESS_EXCLUSIVE, table, WORK_NONE);
}

/* It has no rows of its own: it is made anew on another server. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    if (change_has(change, ATTR_foreign_table_server))
        return false;
    size_t from = emit->n;
    table_leave_parents(emit, live, desired, change);
    char *where = talloc_asprintf(emit->ctx, "ftrelid = %s",
                                  regclass(emit->ctx, desired->id.schema, desired->id.name));
    emit_foreign_options(emit, desired, head_of(emit, desired),
                         object_list(live, ATTR_foreign_table_options),
                         object_list(desired, ATTR_foreign_table_options),
                         "pg_catalog.pg_foreign_table", "ftoptions", where);
    table_join_parents(emit, live, desired, change);
    steps_cost(emit, from, LOCK_ACCESS_EXCLUSIVE, desired, WORK_NONE);
    return true;
}

const struct ddl ddl_foreign_table = {.create = table_create, .drop = drop, .alter = alter};
