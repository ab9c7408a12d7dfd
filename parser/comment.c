/*
 * COMMENT ON anything that the model holds. The last one holds; NULL and '' take
 * it away.
 */
#include <talloc.h>

#include "parser/address.h"
#include "parser/statements.h"
#include "schema/relation.h"

/* The schema public is there without being declared, and so are languages of PostgreSQL and of
 * extensions. */
static bool needs_no_object(const struct fold *fold, const struct address *address)
{
    return address->found == FOUND ||
           (address->id.kind == KIND_language && fold->last_try) ||
           (address->id.kind == KIND_schema && same_text(address->id.name, "public"));
}

/* The constraint whose index has this name, which is the constraint's own; NULL: there is none. */
static const struct object *constraint_of_index(struct fold *fold, const struct identity *id)
{
    if (id->kind != KIND_index || !fold_constraint_taken(fold, id->schema, id->name, NULL))
        return NULL;
    for (size_t i = 0; i < fold->model->n; i++) {
        const struct object *object = fold->model->objects[i];
        if (object->id.kind == KIND_constraint && same_text(object->id.name, id->name) &&
            same_text(object->id.schema, id->schema) && constraint_has_index(object))
            return object;
    }
    return NULL;
}

/* The domain whose NOT NULL has this name, given or PostgreSQL's own. Servers before 17 have none,
 * and say so themselves. */
static const struct object *domain_of_not_null(struct fold *fold, const struct identity *id)
{
    const struct object *domain =
        id->kind == KIND_domain_constraint
            ? model_get(fold->model, KIND_domain, id->schema, id->parent)
            : NULL;
    if (domain == NULL || !object_bool(domain, ATTR_domain_not_null))
        return NULL;
    const char *name = object_text(domain, ATTR_domain_not_null_name);
    if (name == NULL)
        name = talloc_asprintf(fold->ctx, "%s_not_null", id->parent);
    return same_text(name, id->name) ? domain : NULL;
}

/* The same of a column, before 18. */
static const struct object *column_of_not_null(struct fold *fold, const struct identity *id)
{
    for (size_t i = 0; id->kind == KIND_constraint && i < fold->model->n; i++) {
        const struct object *column = fold->model->objects[i];
        if (column->id.kind != KIND_column || !same_text(column->id.schema, id->schema) ||
            !same_text(column->id.parent, id->parent) || !object_bool(column, ATTR_column_not_null))
            continue;
        const char *name = object_text(column, ATTR_column_not_null_name);
        if (name == NULL)
            name = talloc_asprintf(fold->ctx, "%s_%s_not_null", id->parent, column->id.name);
        if (same_text(name, id->name))
            return column;
    }
    return NULL;
}

/* A part of what has a name of its own: the index of a constraint, the NOT NULL of a column or a
 * domain. */
static bool find_part(struct fold *fold, const struct address *address, struct identity *id)
{
    const struct object *of = constraint_of_index(fold, &address->id);
    bool index = of != NULL;
    if (of == NULL && address->found != FOUND)
        of = column_of_not_null(fold, &address->id);
    if (of == NULL && address->found != FOUND)
        of = domain_of_not_null(fold, &address->id);
    if (of == NULL)
        return false;
    *id = of->id;
    id->args = index ? "index" : address->id.name;
    return true;
}

void fold_comment(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CommentStmt *stmt = node->comment_stmt;
    struct address address = fold_address(fold, stmt->objtype, stmt->object);
    const char *what = fold_object_name(stmt->objtype);
    if (address.found == FOUND_ELSEWHERE)
        return;
    if (address.id.kind == KIND_database)
        object_set_bool(address.object, ATTR_database_says_comment, true);
    if (address.found == FOUND_UNKNOWN) {
        fold_unsupported(fold, -1, talloc_asprintf(fold->ctx, "COMMENT ON %s", what));
        return;
    }
    if (address.found == FOUND_OTHER_KIND) {
        fold_error(fold, -1, NULL, "%s is not a %s",
                   identity_describe(fold->ctx, &address.object->id), what);
        return;
    }
    struct identity id = address.id;
    if (!find_part(fold, &address, &id) && !needs_no_object(fold, &address)) {
        (void)fold_target(fold, &address.id, -1, false);
        return;
    }
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
