/*
 * Foreign servers.
 */
#include "parser/foreign.h"
#include "parser/statements.h"

void fold_server(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateForeignServerStmt *stmt = node->create_foreign_server_stmt;
    struct identity id = {.kind = KIND_foreign_server,
                          .name = fold_name(fold, -1, stmt->servername)};
    struct object *object =
        fold_add(fold, &id, -1, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set(object, ATTR_foreign_server_wrapper, stmt->fdwname);
    object_set(object, ATTR_foreign_server_type, *stmt->servertype ? stmt->servertype : NULL);
    object_set(object, ATTR_foreign_server_version, *stmt->version ? stmt->version : NULL);
    foreign_options(fold, object, ATTR_foreign_server_options, stmt->n_options, stmt->options);
}

void fold_alter_server(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterForeignServerStmt *stmt = node->alter_foreign_server_stmt;
    struct identity id = {.kind = KIND_foreign_server, .name = stmt->servername};
    struct object *object = fold_target(fold, &id, -1, false);
    if (object == NULL)
        return;
    if (stmt->has_version)
        object_set(object, ATTR_foreign_server_version, *stmt->version ? stmt->version : NULL);
    foreign_options(fold, object, ATTR_foreign_server_options, stmt->n_options, stmt->options);
}
