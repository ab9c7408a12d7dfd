/*
 * SECURITY LABEL. NULL and '' take it away.
 */
#include <talloc.h>

#include "parser/address.h"
#include "parser/statements.h"

/* What the whole cluster has is nobody's here. */
static bool is_shared(PgQuery__ObjectType type)
{
    return type == PG_QUERY__OBJECT_TYPE__OBJECT_ROLE ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_TABLESPACE ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_LARGEOBJECT;
}

static void set_label(struct fold *fold, struct identity id, const PgQuery__SecLabelStmt *stmt)
{
    id.of = id.kind;
    id.kind = KIND_security_label;
    id.role = stmt->provider;
    struct object *label = model_find(fold->model, &id);
    if (*stmt->label == '\0') {
        if (label != NULL)
            fold_remove(fold, label);
        return;
    }
    if (label == NULL)
        label = fold_add(fold, &id, -1, AGAIN_ERROR);
    object_set(label, ATTR_security_label_label, stmt->label);
    label->place = fold_place(fold, -1);
}

void fold_security_label(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__SecLabelStmt *stmt = node->sec_label_stmt;
    const char *what = fold_object_name(stmt->objtype);
    if (is_shared(stmt->objtype)) {
        fold_warning(fold, -1, NULL, "SECURITY LABEL ON %s: not compared", what);
        return;
    }
    if (*stmt->provider == '\0') {
        fold_error(fold, -1, "write SECURITY LABEL FOR provider",
                   "whose label it is depends on what the server has loaded");
        return;
    }
    struct address address = fold_address(fold, stmt->objtype, stmt->object);
    if (address.found == FOUND_ELSEWHERE)
        return;
    if (address.id.kind == KIND_database)
        object_set_bool(address.object, ATTR_database_says_labels, true);
    bool is_public = address.id.kind == KIND_schema && same_text(address.id.name, "public");
    if (address.found == FOUND_UNKNOWN)
        fold_unsupported(fold, -1, talloc_asprintf(fold->ctx, "SECURITY LABEL ON %s", what));
    else if (address.found == FOUND_OTHER_KIND)
        fold_error(fold, -1, NULL, "%s is not a %s",
                   identity_describe(fold->ctx, &address.object->id), what);
    else if (address.found == FOUND_NOTHING && !is_public)
        (void)fold_target(fold, &address.id, -1, false);
    else
        set_label(fold, address.id, stmt);
}
