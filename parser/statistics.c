/*
 * Extended statistics.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"
#include "parser/table.h"
#include "schema/relation.h"

void declare_statistics(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateStatsStmt *stmt = node->create_stats_stmt;
    const char *schema, *name;
    fold_split_name(fold, stmt->n_defnames, stmt->defnames, &schema, &name);
    if (stmt->n_defnames > 0)
        fold_declare(fold, NAMESPACE_STATISTICS, schema, fold_name(fold, -1, name));
}

/* What it is about: (a) is the column a for PostgreSQL too. NULL: an expression. */
static const char *column_of(const PgQuery__StatsElem *element)
{
    if (element->name[0])
        return element->name;
    const PgQuery__Node *node = element->expr;
    if (node->node_case != PG_QUERY__NODE__NODE_COLUMN_REF || node->column_ref->n_fields == 0)
        return NULL;
    node = node->column_ref->fields[node->column_ref->n_fields - 1];
    return node->node_case == PG_QUERY__NODE__NODE_STRING ? node->string->sval : NULL;
}

/* The author's text without the parentheses around it; NULL: not found. */
static const char *text_of(struct fold *fold, size_t first, size_t last)
{
    const struct tokens *tokens = fold_tokens(fold);
    bool parenthesised = tokens_is(tokens, first, "(");
    return parenthesised ? fold_slice(fold, first + 1, last - 1) : fold_slice(fold, first, last);
}

struct parts_read {
    struct list *columns, *expressions, *names; /* names: for the name that PostgreSQL chooses */
};

/* The elements stand between ON and FROM. */
static struct parts_read read_elements(struct fold *fold, const PgQuery__CreateStatsStmt *stmt)
{
    struct parts_read read = {list_new(fold->ctx), list_new(fold->ctx), list_new(fold->ctx)};
    const struct tokens *tokens = fold_tokens(fold);
    size_t first = tokens_find(tokens, tokens_at(tokens, 0), "ON");
    size_t from = first != NO_TOKEN ? tokens_find(tokens, first, "FROM") : NO_TOKEN;
    for (size_t i = 0; i < stmt->n_exprs && from != NO_TOKEN; i++) {
        const char *column = column_of(stmt->exprs[i]->stats_elem);
        size_t last = element_last(fold, ++first);
        if (last >= from)
            last = from - 1;
        if (column != NULL)
            list_add(read.columns, column);
        else
            list_add(read.expressions, text_of(fold, first, last));
        list_add(read.names, column ? column : "expr");
        first = last + 1;
    }
    list_sort(read.columns);
    return read;
}

static bool is_taken(struct fold *fold, const char *schema, const char *name, void *argument)
{
    (void)argument;
    return model_named(fold->model, NAMESPACE_STATISTICS, schema, name) != NULL;
}

char *statistics_choose_name(struct fold *fold, const struct object *table,
                             const struct list *names)
{
    return fold_choose_name(fold, table->id.name, name_columns(fold, names), "stat", is_taken,
                            table->id.schema, NULL);
}

static struct identity identity_of(struct fold *fold, const PgQuery__CreateStatsStmt *stmt,
                                   const struct object *table, const struct parts_read *read)
{
    if (stmt->n_defnames > 0)
        return fold_identity(fold, KIND_statistics, stmt->n_defnames, stmt->defnames);
    return (struct identity){.kind = KIND_statistics,
                             .schema = table->id.schema,
                             .name = statistics_choose_name(fold, table, read->names)};
}

/* All of them are what comes where none is said. */
static struct list *kinds_of(struct fold *fold, const PgQuery__CreateStatsStmt *stmt)
{
    struct list *given = fold_strings(fold, stmt->n_stat_types, stmt->stat_types);
    struct list *kinds = list_new(fold->ctx);
    for (size_t i = 0; i < given->n; i++)
        if (!list_has(kinds, given->items[i]))
            list_add(kinds, given->items[i]);
    list_sort(kinds);
    return kinds->n == 3 ? NULL : kinds;
}

static bool can_have_statistics(const struct object *table)
{
    return is_table_kind(table->id.kind) || table->id.kind == KIND_matview;
}

void fold_statistics(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateStatsStmt *stmt = node->create_stats_stmt;
    if (stmt->n_relations != 1 ||
        stmt->relations[0]->node_case != PG_QUERY__NODE__NODE_RANGE_VAR) {
        fold_error(fold, -1, NULL, "statistics are of one table");
        return;
    }
    const PgQuery__RangeVar *range = stmt->relations[0]->range_var;
    struct object *table = fold_relation(fold, range, false);
    if (table == NULL)
        return;
    if (!can_have_statistics(table)) {
        fold_error(fold, range->location, NULL, "%s can't have statistics",
                   identity_describe(fold->ctx, &table->id));
        return;
    }
    struct parts_read read = read_elements(fold, stmt);
    struct identity id = identity_of(fold, stmt, table, &read);
    struct object *object = fold_add(fold, &id, -1, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    if (object == NULL)
        return;
    parts_note(fold, table, PART_STATISTICS, object);
    object->path = talloc_strdup(object, fold->path_sql);
    object_set_list(object, ATTR_statistics_table, relation_name(fold, table));
    object_set_list(object, ATTR_statistics_columns, read.columns);
    object_set_list(object, ATTR_statistics_expressions, read.expressions);
    object_set_list(object, ATTR_statistics_kinds, kinds_of(fold, stmt));
}

void fold_alter_statistics(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterStatsStmt *stmt = node->alter_stats_stmt;
    const struct list *name =
        fold_reference(fold, NAMESPACE_STATISTICS, stmt->n_defnames, stmt->defnames);
    struct identity id = {
        .kind = KIND_statistics, .schema = name->items[0], .name = name->items[1]};
    struct object *object = fold_target(fold, &id, -1, stmt->missing_ok);
    int target = tree_statistics_target(stmt);
    if (object != NULL)
        object_set(object, ATTR_statistics_target,
                   target < 0 ? NULL : talloc_asprintf(fold->ctx, "%d", target));
}
