/*
 * Roles as statements name them, and the statements about roles: they belong to
 * the cluster, not to a database (manual, 22).
 */
#include <talloc.h>

#include "parser/statements.h"

static bool is_known(const struct fold *fold, const char *role)
{
    const struct model *live = fold->options->live;
    return live == NULL || live->roles == NULL || list_has(live->roles, role);
}

static const char *known(struct fold *fold, const char *role, int location)
{
    if (!is_known(fold, role))
        fold_error(fold, location,
                   talloc_asprintf(fold->ctx,
                                   "roles belong to the cluster, not to the database: CREATE "
                                   "ROLE %s first",
                                   quote_ident(fold->ctx, role)),
                   "role %s does not exist", quote_ident(fold->ctx, role));
    if (fold->model->roles == NULL)
        fold->model->roles = list_new(fold->model);
    if (!list_has(fold->model->roles, role))
        list_add(fold->model->roles, role);
    return role;
}

const char *fold_role(struct fold *fold, const PgQuery__RoleSpec *role, int location)
{
    const struct model *live = fold->options->live;
    switch (role->roletype) {
    case PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_CSTRING:
        return known(fold, role->rolename, location);
    case PG_QUERY__ROLE_SPEC_TYPE__ROLESPEC_PUBLIC:
        return "public";
    default:
        break;
    }
    /* No SET ROLE is folded: the one who is connected is also the one of the session. */
    if (live != NULL && live->role != NULL)
        return live->role;
    fold_error(fold, location, "write the role's name, or give a database",
               "which role CURRENT_USER is can't be said without a server");
    return NULL;
}

/* CREATE ROLE, USER, GROUP: files that make what they need may say so. */
void fold_create_role(struct fold *fold, const PgQuery__Node *node)
{
    const char *role = node->create_role_stmt->role;
    if (!is_known(fold, role))
        fold_warning(fold, -1, "roles belong to the cluster, not to the database: they are not "
                               "managed",
                     "role %s does not exist, and is not made", quote_ident(fold->ctx, role));
}

void fold_alter_role(struct fold *fold, const PgQuery__Node *node)
{
    bool action;
    fold_warning(fold, -1, "roles belong to the cluster, not to the database",
                 "%s: not compared", fold_statement_name(fold, node, &action));
}
