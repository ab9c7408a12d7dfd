/*
 * ALTER DEFAULT PRIVILEGES, and what they give to what is made after them.
 */
#include <string.h>
#include <talloc.h>

#include "parser/privilege.h"
#include "parser/statements.h"
#include "parser/table.h"
#include "schema/array.h"

static const PgQuery__List *option(const PgQuery__AlterDefaultPrivilegesStmt *stmt,
                                   const char *name)
{
    for (size_t i = 0; i < stmt->n_options; i++) {
        const PgQuery__DefElem *element = stmt->options[i]->def_elem;
        if (strcmp(element->defname, name) == 0)
            return element->arg->list;
    }
    return NULL;
}

static enum privilege_class class_of(PgQuery__ObjectType type)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
        return CLASS_TABLE;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return CLASS_SEQUENCE;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TYPE:
        return CLASS_TYPE;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SCHEMA:
        return CLASS_SCHEMA;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION:
        return CLASS_ROUTINE;
    default:
        return CLASS_NONE;
    }
}

static bool has_schemas(struct fold *fold, const PgQuery__List *schemas)
{
    for (size_t i = 0; schemas != NULL && i < schemas->n_items; i++) {
        const struct identity id = {.kind = KIND_schema, .name = schemas->items[i]->string->sval};
        if (strcmp(id.name, "public") != 0 && fold_target(fold, &id, -1, false) == NULL)
            return false;
    }
    return true;
}

/* One maker, one schema or all. */
static void apply(struct fold *fold, const PgQuery__GrantStmt *stmt, const char *maker,
                  const char *schema)
{
    enum privilege_class class = class_of(stmt->objtype);
    const struct identity id = {.kind = KIND_default_privilege,
                                .name = maker,
                                .schema = schema,
                                .args = privilege_plural(class)};
    for (size_t i = 0; i < stmt->n_privileges || i == 0; i++) {
        unsigned bits;
        const PgQuery__AccessPriv *privilege =
            stmt->n_privileges > 0 ? stmt->privileges[i]->access_priv : NULL;
        if (grant_bits(fold, privilege, class, &bits))
            grant_apply(fold, stmt, id, bits);
    }
}

void fold_default_privileges(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterDefaultPrivilegesStmt *stmt = node->alter_default_privileges_stmt;
    const PgQuery__List *schemas = option(stmt, "schemas"), *roles = option(stmt, "roles");
    if (class_of(stmt->action->objtype) == CLASS_NONE) {
        fold_unsupported(fold, -1, "ALTER DEFAULT PRIVILEGES on this kind of object");
        return;
    }
    if (!has_schemas(fold, schemas))
        return;
    fold->model->says_privileges = true;
    for (size_t i = 0; i < (roles ? roles->n_items : 1); i++) {
        const PgQuery__RoleSpec *role = roles ? roles->items[i]->role_spec : NULL;
        const char *maker = role ? fold_role(fold, role, role->location) : grant_runner(fold);
        if (schemas == NULL && maker != NULL)
            apply(fold, stmt->action, maker, NULL);
        for (size_t j = 0; schemas != NULL && maker != NULL && j < schemas->n_items; j++)
            apply(fold, stmt->action, maker, schemas->items[j]->string->sval);
    }
}

void fold_give_defaults(struct fold *fold, const struct identity *target)
{
    struct identity id = *target;
    id.kind = KIND_privilege;
    id.of = target->kind;
    if (!fold->model->says_privileges || privilege_plural(privilege_class_of(&id)) == NULL)
        return;
    const struct list *roles = grant_default_roles(fold);
    for (size_t i = 0; i < roles->n; i++) {
        /* What the maker gets goes with the object to its owner. */
        const char *role = roles->items[i];
        bool maker = strcmp(role, grant_runner(fold)) == 0;
        id.role = maker ? grant_owner(fold, &id) : role;
        grant_set(fold, &id,
                  privilege_given(fold->model, grant_runner(fold), &id, maker,
                                  fold_server_version(fold)));
    }
}
