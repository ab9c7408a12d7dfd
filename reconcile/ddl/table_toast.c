/*
 * Storage parameters of a TOAST table. PostgreSQL passes over them where a table has none yet (none
 * of its columns needs one): they are said once a column that may need it is there.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/column.h"
#include "reconcile/ddl/table.h"

static bool is_changed(const struct emit *emit, const struct object *column)
{
    const struct object *live = model_find(emit->live, &column->id);
    return live == NULL ||
           !same_text(object_text(live, ATTR_column_type), object_text(column, ATTR_column_type));
}

static bool is_last_changed(const struct emit *emit, const struct object *table,
                            const struct object *column)
{
    for (size_t i = 0; i < table->n_children; i++) {
        const struct object *other = table->children[i];
        if (other->id.kind == KIND_column && other->position > column->position &&
            is_changed(emit, other))
            return false;
    }
    return true;
}

void table_settle_toast(struct emit *emit, const struct object *column)
{
    const struct object *table = column->parent;
    if (table == NULL || table->id.kind != KIND_table || !is_changed(emit, column))
        return;
    const struct object *live = model_find(emit->live, &table->id);
    const struct list *all = object_list(table, ATTR_table_options);
    if (live == NULL || !object_bool(live, ATTR_table_toastless) || all == NULL ||
        !is_last_changed(emit, table, column))
        return;
    struct list *options = list_new(emit->ctx);
    for (size_t i = 0; i < all->n; i++)
        if (strncmp(all->items[i], "toast.", strlen("toast.")) == 0)
            list_add(options, all->items[i]);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, head_of_parent(emit, column));
    ddl_options(&sql, "SET", options);
    /* A statement of its own: the TOAST table is made at the end of the one before. */
    if (options->n > 0)
        step_cost(emit_step(emit, CHANGE_ALTER, column, sql.s), LOCK_SHARE_UPDATE_EXCLUSIVE, live,
                  WORK_NONE);
}
