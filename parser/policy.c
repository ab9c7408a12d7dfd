/*
 * Policies for row level security.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

static struct list *roles_of(struct fold *fold, size_t n, PgQuery__Node **roles)
{
    struct list *list = list_new(fold->ctx);
    for (size_t i = 0; i < n; i++) {
        const PgQuery__RoleSpec *spec = roles[i]->role_spec;
        const char *role = fold_role(fold, spec, spec->location);
        if (role != NULL && !list_has(list, role))
            list_add(list, role);
    }
    /* PUBLIC takes in all others (manual, CREATE POLICY): PostgreSQL keeps it alone. */
    if (list_has(list, "public") && list->n > 1) {
        list = list_new(fold->ctx);
        list_add(list, "public");
    }
    return list;
}

/* What stands in the parentheses after USING, or after CHECK: at the statement's own depth. */
static char *clause(struct fold *fold, int location, const char *keyword)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t at = tokens_at(tokens, (size_t)location);
    for (; at != NO_TOKEN && at + 1 < tokens->n; at++) {
        if (tokens->items[at].depth > 0 || !tokens_is(tokens, at, keyword) ||
            !tokens_is(tokens, at + 1, "("))
            continue;
        size_t close = tokens_close(tokens, at + 1);
        return close == NO_TOKEN ? NULL : fold_slice(fold, at + 2, close - 1);
    }
    return NULL;
}

static void set_clause(struct fold *fold, struct object *policy, int attr, bool given, int location,
                       const char *keyword)
{
    char *text = given ? clause(fold, location, keyword) : NULL;
    if (given && text == NULL)
        fold_error(fold, location, NULL, "the text of %s was not found", keyword);
    if (text != NULL)
        fold_set_expression(fold, policy, attr, text);
}

static struct identity policy_identity(struct fold *fold, const struct object *table,
                                       const char *name)
{
    return (struct identity){.kind = KIND_policy,
                             .schema = table->id.schema,
                             .parent = table->id.name,
                             .name = fold_name(fold, -1, name)};
}

void fold_policy(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreatePolicyStmt *stmt = node->create_policy_stmt;
    const struct object *table = fold_relation(fold, stmt->table, false);
    if (table == NULL)
        return;
    struct identity id = policy_identity(fold, table, stmt->policy_name);
    struct object *policy = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (policy == NULL)
        return;
    bool all = *stmt->cmd_name == '\0' || strcmp(stmt->cmd_name, "all") == 0;
    object_set(policy, ATTR_policy_command, all ? NULL : stmt->cmd_name);
    object_set_bool(policy, ATTR_policy_restrictive, !stmt->permissive);
    object_set_list(policy, ATTR_policy_roles, roles_of(fold, stmt->n_roles, stmt->roles));
    int location = stmt->table->location;
    set_clause(fold, policy, ATTR_policy_using, stmt->qual != NULL, location, "using");
    set_clause(fold, policy, ATTR_policy_check, stmt->with_check != NULL, location, "check");
}

void fold_alter_policy(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterPolicyStmt *stmt = node->alter_policy_stmt;
    const struct object *table = fold_relation(fold, stmt->table, false);
    if (table == NULL)
        return;
    struct identity id = policy_identity(fold, table, stmt->policy_name);
    struct object *policy = fold_target(fold, &id, -1, false);
    if (policy == NULL)
        return;
    int location = stmt->table->location;
    if (stmt->n_roles > 0)
        object_set_list(policy, ATTR_policy_roles, roles_of(fold, stmt->n_roles, stmt->roles));
    set_clause(fold, policy, ATTR_policy_using, stmt->qual != NULL, location, "using");
    set_clause(fold, policy, ATTR_policy_check, stmt->with_check != NULL, location, "check");
}
