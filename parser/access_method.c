/*
 * CREATE ACCESS METHOD.
 */
#include <string.h>

#include "parser/statements.h"

void fold_access_method(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateAmStmt *stmt = node->create_am_stmt;
    struct identity id = {.kind = KIND_access_method, .name = fold_name(fold, -1, stmt->amname)};
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set(object, ATTR_access_method_type, strcmp(stmt->amtype, "i") == 0 ? "index" : "table");
    object_set_list(
        object, ATTR_access_method_handler,
        fold_reference(fold, NAMESPACE_ROUTINE, stmt->n_handler_name, stmt->handler_name));
}
