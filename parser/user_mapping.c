/*
 * User mappings.
 */
#include "parser/foreign.h"
#include "parser/statements.h"

/* False: the role is not known. */
static bool identify(struct fold *fold, const PgQuery__RoleSpec *user, const char *server,
                     struct identity *id)
{
    const char *role = fold_role(fold, user, user->location);
    *id = (struct identity){.kind = KIND_user_mapping, .parent = server, .name = role};
    return role != NULL;
}

void fold_user_mapping(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateUserMappingStmt *stmt = node->create_user_mapping_stmt;
    struct identity id;
    if (!identify(fold, stmt->user, stmt->servername, &id))
        return;
    struct object *object =
        fold_add(fold, &id, -1, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    if (object != NULL)
        foreign_options(fold, object, ATTR_user_mapping_options, stmt->n_options, stmt->options);
}

void fold_alter_user_mapping(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterUserMappingStmt *stmt = node->alter_user_mapping_stmt;
    struct identity id;
    if (!identify(fold, stmt->user, stmt->servername, &id))
        return;
    struct object *object = fold_target(fold, &id, -1, false);
    if (object != NULL)
        foreign_options(fold, object, ATTR_user_mapping_options, stmt->n_options, stmt->options);
}

void fold_drop_user_mapping(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DropUserMappingStmt *stmt = node->drop_user_mapping_stmt;
    struct identity id;
    if (!identify(fold, stmt->user, stmt->servername, &id))
        return;
    struct object *object = model_find(fold->model, &id);
    if (object != NULL)
        fold_remove(fold, object);
    else if (!stmt->missing_ok && !fold->guarded)
        fold_error(fold, -1, NULL, "%s does not exist", identity_describe(fold->ctx, &id));
}
