/*
 * CREATE FOREIGN TABLE: a table whose rows are elsewhere.
 */
#include "parser/foreign.h"
#include "parser/statements.h"
#include "parser/table.h"

void declare_foreign_table(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__RangeVar *relation = node->create_foreign_table_stmt->base_stmt->relation;
    fold_declare(fold, NAMESPACE_RELATION, relation->schemaname[0] ? relation->schemaname : NULL,
                 fold_name(fold, relation->location, relation->relname));
}

void fold_foreign_table(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateForeignTableStmt *stmt = node->create_foreign_table_stmt;
    struct object *table = table_fold(fold, KIND_foreign_table, stmt->base_stmt);
    if (table == NULL)
        return;
    object_set(table, ATTR_foreign_table_server, stmt->servername);
    foreign_options(fold, table, ATTR_foreign_table_options, stmt->n_options, stmt->options);
}
