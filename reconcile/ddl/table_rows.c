#include "reconcile/ddl/table_rows.h"

#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/sequence.h"

/* The same for both sides: it is made from the name alone. */
static char *aside(const struct emit *emit, const struct object *table)
{
    return name_with_suffix(emit, table->id.name, "_rows_laid_aside");
}

bool is_rebuild(const struct emit *emit)
{
    return emit->change != NULL && emit->change->op == CHANGE_ALTER;
}

char *guard_old_shape(const struct emit *emit, const struct object *live)
{
    const char *key = object_text(live, ATTR_table_partition_by);
    const char *table = regclass(emit->ctx, live->id.schema, live->id.name);
    return talloc_asprintf(
        emit->ctx, "%s IS NOT NULL AND pg_catalog.pg_get_partkeydef(%s) IS NOT DISTINCT FROM %s",
        table, table, key ? quote_literal(emit->ctx, key) : "NULL");
}

void emit_save_rows(struct emit *emit, const struct object *live)
{
    struct text sql = text_new(emit->ctx);
    bool partitioned = object_text(live, ATTR_table_partition_by) != NULL;
    text_add(&sql, "CREATE TEMPORARY TABLE ");
    text_ident(&sql, aside(emit, live));
    text_addf(&sql, " ON COMMIT DROP AS SELECT * FROM %s", partitioned ? "" : "ONLY ");
    text_name(&sql, live->id.schema, live->id.name);
    struct step *step = emit_step(emit, CHANGE_ALTER, live, sql.s);
    step->guard = guard_old_shape(emit, live);
    step->saves_rows = true;
    step->path = "";
    step_cost(step, LOCK_ACCESS_SHARE, live, WORK_SCAN);
}

static bool is_stored(const struct object *object)
{
    return object->id.kind == KIND_column && object_text(object, ATTR_column_generated) == NULL;
}

static char *common_columns(const struct emit *emit, const struct object *desired)
{
    struct text columns = text_new(emit->ctx);
    for (size_t i = 0; i < desired->n_children; i++) {
        const struct object *live = model_find(emit->live, &desired->children[i]->id);
        if (live == NULL || !is_stored(desired->children[i]) || !is_stored(live))
            continue;
        text_add(&columns, columns.n > 0 ? ", " : "");
        text_ident(&columns, live->id.name);
    }
    return columns.s;
}

char *columns_lost(const struct emit *emit, const struct object *live)
{
    struct text lost = text_new(emit->ctx);
    for (size_t i = 0; i < live->n_children; i++) {
        const struct object *column = live->children[i];
        if (!is_stored(column) || model_find(emit->desired, &column->id) != NULL)
            continue;
        text_addf(&lost, "%s%s", lost.n > 0 ? "; " : "", price_of_column(emit, column));
    }
    return lost.n > 0 ? lost.s : NULL;
}

/* Rows can only go where their partition is. */
static void wait_for_partitions(struct emit *emit, struct step *step, const struct object *desired)
{
    emit_needs(emit, step, desired);
    for (size_t i = 0; i < emit->desired->n; i++) {
        const struct object *table = emit->desired->objects[i];
        const struct list *parent =
            table->id.kind == KIND_table ? object_list(table, ATTR_table_partition_of) : NULL;
        if (parent == NULL ||
            model_get(emit->desired, KIND_table, parent->items[0], parent->items[1]) != desired)
            continue;
        emit_needs(emit, step, table);
        if (object_text(table, ATTR_table_partition_by) != NULL)
            wait_for_partitions(emit, step, table);
    }
}

void emit_fill_rows(struct emit *emit, const struct object *desired)
{
    char *columns = common_columns(emit, desired);
    if (*columns == '\0')
        return;
    const char *from = aside(emit, desired);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "INSERT INTO ");
    text_name(&sql, desired->id.schema, desired->id.name);
    text_addf(&sql, " (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM ", columns, columns);
    text_name(&sql, "pg_temp", from);
    struct step *step = emit_step(emit, CHANGE_ALTER, desired, sql.s);
    step->guard =
        talloc_asprintf(emit->ctx, "%s IS NOT NULL", regclass(emit->ctx, "pg_temp", from));
    step->fills_rows = true;
    step_cost(step, LOCK_ROW_EXCLUSIVE, desired, WORK_REWRITE);
    bool waits = object_text(desired, ATTR_table_partition_by) != NULL;
    if (waits)
        wait_for_partitions(emit, step, desired);
    for (size_t i = 0; i < desired->n_children; i++) {
        const struct object *column = desired->children[i];
        if (column->id.kind != KIND_column || object_text(column, ATTR_column_identity) == NULL ||
            model_find(emit->live, &column->id) == NULL)
            continue;
        size_t n = emit->n;
        emit_identity_count(emit, column);
        for (; waits && n < emit->n; n++)
            emit_needs(emit, &emit->steps[n], desired);
    }
}
