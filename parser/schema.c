/*
 * CREATE SCHEMA, with what stands inside of it.
 */
#include <talloc.h>

#include "parser/privilege.h"
#include "parser/statements.h"

/* Without a name it has its owner's. NULL: who that is is not known. */
static const char *name_of(struct fold *fold, const PgQuery__CreateSchemaStmt *stmt)
{
    if (*stmt->schemaname != '\0' || stmt->authrole == NULL)
        return fold_name(fold, -1, stmt->schemaname);
    return fold_role(fold, stmt->authrole, stmt->authrole->location);
}

/* The statements inside are read as if the schema came first in the search_path
 * (manual, CREATE SCHEMA). */
static void each_element(struct fold *fold, const PgQuery__CreateSchemaStmt *stmt)
{
    struct list *outer = fold->path, *inner = list_new(fold);
    const char *outer_sql = fold->path_sql;
    if (stmt->n_schema_elts == 0)
        return;
    const char *name = name_of(fold, stmt);
    if (name == NULL)
        return;
    list_add(inner, name);
    for (size_t i = 0; i < outer->n; i++)
        if (!same_text(outer->items[i], name))
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
    struct identity id = {.kind = KIND_schema, .name = name_of(fold, stmt)};
    const struct object *schema =
        id.name ? fold_add(fold, &id, -1, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR) : NULL;
    if (schema != NULL && stmt->authrole != NULL)
        owner_set(fold, schema, stmt->authrole);
    each_element(fold, stmt);
}
