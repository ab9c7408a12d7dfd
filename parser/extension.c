/*
 * CREATE EXTENSION.
 */
#include <string.h>

#include "parser/statements.h"

/* An extension that the database has in another schema goes to this one, if PostgreSQL can move it,
 * and its names are found there. */
void declare_extension(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateExtensionStmt *stmt = node->create_extension_stmt;
    const struct model *live = fold->options->live;
    const struct object *extension =
        live != NULL ? model_get(live, KIND_extension, NULL, stmt->extname) : NULL;
    if (extension == NULL || !object_bool(extension, ATTR_extension_relocatable))
        return;
    for (size_t i = 0; i < stmt->n_options; i++) {
        const PgQuery__DefElem *option = stmt->options[i]->def_elem;
        const char *schema =
            strcmp(option->defname, "schema") == 0 ? fold_option(fold, option) : NULL;
        if (schema != NULL && !same_text(schema, object_text(extension, ATTR_extension_schema)))
            fold_move_extension(fold, stmt->extname, schema);
    }
}

void fold_extension(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateExtensionStmt *stmt = node->create_extension_stmt;
    struct identity id = {.kind = KIND_extension, .name = fold_name(fold, -1, stmt->extname)};
    struct object *object =
        fold_add(fold, &id, -1, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    for (size_t i = 0; object != NULL && i < stmt->n_options; i++) {
        const PgQuery__DefElem *option = stmt->options[i]->def_elem;
        if (strcmp(option->defname, "schema") == 0)
            object_set(object, ATTR_extension_schema, fold_option(fold, option));
        else if (strcmp(option->defname, "new_version") == 0)
            object_set(object, ATTR_extension_version, fold_option(fold, option));
        else if (strcmp(option->defname, "cascade") == 0)
            fold_error(fold, option->location,
                       "write a CREATE EXTENSION for each extension that this one needs",
                       "CREATE EXTENSION ... CASCADE does not say what it creates");
        else
            fold_unsupported(fold, option->location, option->defname);
    }
}
