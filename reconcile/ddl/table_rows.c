#include "reconcile/ddl/table_rows.h"

#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/collation.h"
#include "reconcile/ddl/sequence.h"
#include "reconcile/ddl/type.h"

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

static bool is_stored(const struct object *object)
{
    return object->id.kind == KIND_column && object_text(object, ATTR_column_generated) == NULL;
}

/* A type can't go while a laid aside column has it: that one is text. */
static bool is_laid_aside_as_text(const struct emit *emit, const struct object *live)
{
    const char *name = object_text(live, ATTR_column_type);
    const struct object *type = named_type(emit, emit->live, name);
    return column_type_is_replaced(emit, live) ||
           (type != NULL && model_find(emit->desired, &type->id) == NULL);
}

/* Nor can a collation. */
static bool is_laid_aside_uncollated(const struct emit *emit, const struct object *live)
{
    const struct list *name = object_list(live, ATTR_column_collation);
    return name != NULL &&
           model_get(emit->live, KIND_collation, name->items[0], name->items[1]) != NULL &&
           (collation_is_replaced(emit, name) ||
            model_get(emit->desired, KIND_collation, name->items[0], name->items[1]) == NULL);
}

static bool is_laid_aside_as_it_is(const struct emit *emit, const struct object *table)
{
    for (size_t i = 0; i < table->n_children; i++)
        if (is_stored(table->children[i]) &&
            (is_laid_aside_as_text(emit, table->children[i]) ||
             is_laid_aside_uncollated(emit, table->children[i])))
            return false;
    return true;
}

static void add_saved(const struct emit *emit, struct text *sql, const struct object *live)
{
    if (is_laid_aside_as_it_is(emit, live)) {
        text_add(sql, "*");
        return;
    }
    bool first = true;
    for (size_t i = 0; i < live->n_children; i++) {
        const struct object *column = live->children[i];
        if (!is_stored(column) || model_find(emit->desired, &column->id) == NULL)
            continue;
        text_add(sql, first ? "" : ", ");
        text_ident(sql, column->id.name);
        const char *how = "";
        if (is_laid_aside_as_text(emit, column))
            how = "::text AS ";
        else if (is_laid_aside_uncollated(emit, column))
            how = " COLLATE pg_catalog.\"default\" AS ";
        text_add(sql, how);
        if (*how != '\0')
            text_ident(sql, column->id.name);
        first = false;
    }
}

void emit_save_rows(struct emit *emit, const struct object *live)
{
    struct text sql = text_new(emit->ctx);
    bool partitioned = object_text(live, ATTR_table_partition_by) != NULL;
    text_add(&sql, "CREATE TEMPORARY TABLE ");
    text_ident(&sql, aside(emit, live));
    text_add(&sql, " ON COMMIT DROP AS SELECT ");
    add_saved(emit, &sql, live);
    text_addf(&sql, " FROM %s", partitioned ? "" : "ONLY ");
    text_name(&sql, live->id.schema, live->id.name);
    struct step *step = emit_step(emit, CHANGE_ALTER, live, sql.s);
    step->guard = guard_old_shape(emit, live);
    step->saves_rows = true;
    step->path = "";
    step_cost(step, LOCK_ACCESS_SHARE, live, WORK_SCAN);
}

/* The column as what it is to be, of what it was laid aside as. */
static void add_restored(const struct emit *emit, struct text *text, const struct object *live,
                         const struct object *desired)
{
    const char *to = object_text(desired, ATTR_column_type);
    const char *from = object_text(live, ATTR_column_type);
    bool is_text = is_laid_aside_as_text(emit, live);
    const char *using = NULL;
    if (!is_text && !same_text(from, to))
        using = type_change(emit, live->id.name, from, to).using;
    if (using != NULL) {
        text_add(text, using);
        return;
    }
    text_ident(text, live->id.name);
    if (is_text)
        text_addf(text, "::%s", to);
}

static char *common_columns(const struct emit *emit, const struct object *desired, bool restored)
{
    struct text columns = text_new(emit->ctx);
    for (size_t i = 0; i < desired->n_children; i++) {
        const struct object *live = model_find(emit->live, &desired->children[i]->id);
        if (live == NULL || !is_stored(desired->children[i]) || !is_stored(live))
            continue;
        text_add(&columns, columns.n > 0 ? ", " : "");
        if (restored)
            add_restored(emit, &columns, live, desired->children[i]);
        else
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
    char *columns = common_columns(emit, desired, false);
    if (*columns == '\0')
        return;
    const char *from = aside(emit, desired);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "INSERT INTO ");
    text_name(&sql, desired->id.schema, desired->id.name);
    text_addf(&sql, " (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM ", columns,
              common_columns(emit, desired, true));
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
