#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"

static const struct object *table_of(const struct emit *emit, const struct object *statistics)
{
    const struct list *table = object_list(statistics, ATTR_statistics_table);
    return live_relation(emit, table->items[0], table->items[1]);
}

/* -1: as default_statistics_target says (manual, ALTER STATISTICS). */
static void set_target(struct emit *emit, const struct object *statistics)
{
    const char *target = object_text(statistics, ATTR_statistics_target);
    emit_step(emit, CHANGE_ALTER, statistics,
              talloc_asprintf(emit->ctx, "%s SET STATISTICS %s", head_of(emit, statistics),
                              target ? target : "-1"));
}

static void add_kinds(struct text *text, const struct list *kinds)
{
    for (size_t i = 0; kinds != NULL && i < kinds->n; i++)
        text_addf(text, "%s%s", i > 0 ? ", " : " (", kinds->items[i]);
    if (kinds != NULL)
        text_add(text, ")");
}

static void add_elements(struct text *text, const struct object *statistics)
{
    const struct list *columns = object_list(statistics, ATTR_statistics_columns);
    const struct list *expressions = object_list(statistics, ATTR_statistics_expressions);
    ddl_columns(text, columns);
    for (size_t i = 0; expressions != NULL && i < expressions->n; i++)
        text_addf(text, "%s(%s)", i > 0 || columns != NULL ? ", " : "", expressions->items[i]);
}

/* CREATE and DROP STATISTICS take SHARE UPDATE EXCLUSIVE (manual, 13.3.1). */
static void create(struct emit *emit, const struct object *statistics)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE STATISTICS IF NOT EXISTS ");
    text_name(&sql, statistics->id.schema, statistics->id.name);
    add_kinds(&sql, object_list(statistics, ATTR_statistics_kinds));
    text_add(&sql, " ON ");
    add_elements(&sql, statistics);
    text_add(&sql, " FROM ");
    ddl_list_name(&sql, object_list(statistics, ATTR_statistics_table), 0);
    struct step *step = emit_step(emit, CHANGE_CREATE, statistics, sql.s);
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, table_of(emit, statistics), WORK_NONE);
    if (object_text(statistics, ATTR_statistics_target) != NULL)
        set_target(emit, statistics);
}

static void drop(struct emit *emit, const struct object *statistics)
{
    step_cost(emit_drop(emit, statistics), LOCK_SHARE_UPDATE_EXCLUSIVE, table_of(emit, statistics),
              WORK_NONE);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    uint64_t target = (uint64_t)1 << ATTR_statistics_target;
    if ((change->attrs & ~target) != 0)
        return false;
    set_target(emit, desired);
    return true;
}

const struct ddl ddl_statistics = {.create = create, .drop = drop, .alter = alter};
