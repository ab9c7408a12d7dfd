/*
 * COMMENT ON anything that the model holds. The last one holds; NULL and '' take
 * it away.
 */
#include <talloc.h>

#include "parser/address.h"
#include "parser/statements.h"

/* The schema public is there without being declared, and so are languages of PostgreSQL and of
 * extensions. */
static bool needs_no_object(const struct fold *fold, const struct address *address)
{
    return address->found == FOUND ||
           (address->id.kind == KIND_language && fold->last_try) ||
           (address->id.kind == KIND_schema && same_text(address->id.name, "public"));
}

/* The index of a key has the key's name: its comment has no object of its own here. */
static bool is_constraint_index(struct fold *fold, const struct identity *id)
{
    return id->kind == KIND_index && fold_constraint_taken(fold, id->schema, id->name, NULL);
}

void fold_comment(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CommentStmt *stmt = node->comment_stmt;
    struct address address = fold_address(fold, stmt->objtype, stmt->object);
    const char *what = fold_object_name(stmt->objtype);
    if (address.found == FOUND_UNKNOWN) {
        fold_unsupported(fold, -1, talloc_asprintf(fold->ctx, "COMMENT ON %s", what));
        return;
    }
    if (address.found == FOUND_OTHER_KIND) {
        fold_error(fold, -1, NULL, "%s is not a %s",
                   identity_describe(fold->ctx, &address.object->id), what);
        return;
    }
    if (!needs_no_object(fold, &address)) {
        if (is_constraint_index(fold, &address.id))
            fold_unsupported(fold, -1, "COMMENT ON INDEX of a constraint's index");
        else
            (void)fold_target(fold, &address.id, -1, false);
        return;
    }
    struct identity id = address.id;
    id.of = id.kind;
    id.kind = KIND_comment;
    struct object *comment = model_find(fold->model, &id);
    if (*stmt->comment == '\0') {
        if (comment != NULL)
            fold_remove(fold, comment);
        return;
    }
    if (comment == NULL)
        comment = fold_add(fold, &id, -1, AGAIN_ERROR);
    object_set(comment, ATTR_comment_text, stmt->comment);
    comment->place = fold_place(fold, -1);
}
