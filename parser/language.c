/*
 * CREATE LANGUAGE with a handler; without one the grammar makes it CREATE EXTENSION.
 */
#include "parser/statements.h"

static void set_function(struct fold *fold, struct object *language, int attr, size_t n,
                         PgQuery__Node **name)
{
    if (n > 0)
        object_set_list(language, attr, fold_reference(fold, NAMESPACE_ROUTINE, n, name));
}

void fold_language(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreatePLangStmt *stmt = node->create_plang_stmt;
    struct identity id = {.kind = KIND_language, .name = fold_name(fold, -1, stmt->plname)};
    struct object *object = fold_add(fold, &id, -1, stmt->replace ? AGAIN_REPLACE : AGAIN_ERROR);
    if (object == NULL)
        return;
    set_function(fold, object, ATTR_language_handler, stmt->n_plhandler, stmt->plhandler);
    set_function(fold, object, ATTR_language_inline, stmt->n_plinline, stmt->plinline);
    set_function(fold, object, ATTR_language_validator, stmt->n_plvalidator, stmt->plvalidator);
    object_set_bool(object, ATTR_language_trusted, stmt->pltrusted);
}
