/*
 * CREATE SCHEMA, with what stands inside of it.
 */
#include <talloc.h>

#include "parser/statements.h"

/* The statements inside are read as if the schema came first in the search_path
 * (manual, CREATE SCHEMA). */
static void each_element(struct fold *fold, const PgQuery__CreateSchemaStmt *stmt)
{
    struct list *outer = fold->path, *inner = list_new(fold);
    const char *outer_sql = fold->path_sql;
    if (stmt->n_schema_elts == 0)
        return;
    list_add(inner, stmt->schemaname);
    for (size_t i = 0; i < outer->n; i++)
        if (!same_text(outer->items[i], stmt->schemaname))
            list_add(inner, outer->items[i]);
    fold_set_path(fold, inner);
    for (size_t i = 0; i < stmt->n_schema_elts; i++)
        fold_statement(fold, stmt->schema_elts[i]);
    fold->path = outer;
    fold->path_sql = outer_sql;
}

void declare_schema(struct fold *fold, const PgQuery__Node *node)
{
    each_element(fold, node->create_schema_stmt);
}

void fold_schema(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateSchemaStmt *stmt = node->create_schema_stmt;
    if (stmt->authrole != NULL) {
        fold_unsupported(fold, stmt->authrole->location, "CREATE SCHEMA ... AUTHORIZATION");
        return;
    }
    struct identity id = {.kind = KIND_schema, .name = fold_name(fold, -1, stmt->schemaname)};
    fold_add(fold, &id, -1, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    each_element(fold, stmt);
}
