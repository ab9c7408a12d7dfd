/*
 * Foreign data wrappers.
 */
#include <string.h>

#include "parser/foreign.h"
#include "parser/statements.h"

/* What nothing declares is an extension's that is yet to be made, but for the one
 * that PostgreSQL comes with. */
static struct list *function_of(struct fold *fold, const PgQuery__List *names)
{
    const char *schema, *name;
    fold_split_name(fold, names->n_items, names->items, &schema, &name);
    const char *found = fold_find_schema(fold, NAMESPACE_ROUTINE, schema, name);
    if (found == NULL)
        found = strcmp(name, "postgresql_fdw_validator") == 0 ? "pg_catalog"
                                                              : fold_creation_schema(fold);
    struct list *list = list_new(fold->ctx);
    list_add(list, found);
    list_add(list, name);
    return list;
}

/* HANDLER and VALIDATOR; without a name: NO HANDLER. */
static void set_functions(struct fold *fold, struct object *object, size_t n,
                          PgQuery__Node **options)
{
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        int attr = strcmp(option->defname, "handler") == 0
                       ? (int)ATTR_foreign_data_wrapper_handler
                       : (int)ATTR_foreign_data_wrapper_validator;
        object_set_list(object, attr, option->arg ? function_of(fold, option->arg->list) : NULL);
    }
}

void fold_foreign_data_wrapper(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateFdwStmt *stmt = node->create_fdw_stmt;
    struct identity id = {.kind = KIND_foreign_data_wrapper,
                          .name = fold_name(fold, -1, stmt->fdwname)};
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    set_functions(fold, object, stmt->n_func_options, stmt->func_options);
    foreign_options(fold, object, ATTR_foreign_data_wrapper_options, stmt->n_options,
                    stmt->options);
}

void fold_alter_foreign_data_wrapper(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterFdwStmt *stmt = node->alter_fdw_stmt;
    struct identity id = {.kind = KIND_foreign_data_wrapper, .name = stmt->fdwname};
    struct object *object = fold_target(fold, &id, -1, false);
    if (object == NULL)
        return;
    set_functions(fold, object, stmt->n_func_options, stmt->func_options);
    foreign_options(fold, object, ATTR_foreign_data_wrapper_options, stmt->n_options,
                    stmt->options);
}
