/*
 * DROP of anything that the model holds.
 */
#include <string.h>
#include <talloc.h>

#include "parser/address.h"
#include "parser/statements.h"
#include "schema/array.h"

/* DROP SCHEMA ... CASCADE: what it holds. Without CASCADE it must be empty. */
static bool empty_schema(struct fold *fold, const char *schema, bool cascade)
{
    bool empty = true;
    for (size_t i = 0; i < fold->model->n;) {
        struct object *object = fold->model->objects[i];
        if (!same_text(object->id.schema, schema)) {
            i++;
            continue;
        }
        /* They go with it (manual, ALTER DEFAULT PRIVILEGES). */
        if (!cascade && object->id.kind != KIND_default_privilege) {
            fold_error(fold, -1, NULL, "schema %s is not empty: it holds %s",
                       quote_ident(fold->ctx, schema), identity_describe(fold->ctx, &object->id));
            return false;
        }
        fold_remove(fold, object);
        empty = false;
        i = 0;
    }
    return empty || cascade;
}

static bool references(const struct object *object, const struct identity *table)
{
    if (object->id.kind != KIND_constraint)
        return false;
    const struct list *name = object_list(object, ATTR_constraint_references);
    return name != NULL && same_text(name->items[0], table->schema) &&
           same_text(name->items[1], table->name) &&
           !(same_text(object->id.schema, table->schema) &&
             same_text(object->id.parent, table->name));
}

/* DROP TABLE ... CASCADE: the foreign keys of others that point to it. Views that
 * use it are left: that they name what is not there is an error of its own. */
static bool drop_references(struct fold *fold, const struct identity *table, bool cascade)
{
    struct object **found = NULL;
    size_t n = 0;
    for (size_t i = 0; i < fold->model->n; i++) {
        if (!references(fold->model->objects[i], table))
            continue;
        found = array_room(fold->ctx, found, n);
        found[n++] = fold->model->objects[i];
    }
    for (size_t i = 0; i < n; i++) {
        if (!cascade) {
            fold_error(fold, -1, NULL, "%s is still referenced by %s",
                       identity_describe(fold->ctx, table),
                       identity_describe(fold->ctx, &found[i]->id));
            return false;
        }
        fold_remove(fold, found[i]);
    }
    return true;
}

/* A server of the wrapper, a mapping or foreign table of the server. */
static bool needs(const struct object *object, const struct identity *id)
{
    switch (object->id.kind) {
    case KIND_transform:
        return id->kind == KIND_language && same_text(object->id.name, id->name);
    case KIND_foreign_server:
        return id->kind == KIND_foreign_data_wrapper &&
               same_text(object_text(object, ATTR_foreign_server_wrapper), id->name);
    case KIND_user_mapping:
        return id->kind == KIND_foreign_server && same_text(object->id.parent, id->name);
    case KIND_foreign_table:
        return id->kind == KIND_foreign_server &&
               same_text(object_text(object, ATTR_foreign_table_server), id->name);
    default:
        return false;
    }
}

/* With CASCADE they go first, else they stand in the way. */
static bool drop_needing(struct fold *fold, const struct identity *id, bool cascade)
{
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        if (!needs(object, id))
            continue;
        if (!cascade) {
            fold_error(fold, -1, NULL, "%s is still used by %s",
                       identity_describe(fold->ctx, id),
                       identity_describe(fold->ctx, &object->id));
            return false;
        }
        if (!drop_needing(fold, &object->id, cascade))
            return false;
        fold_remove(fold, object);
        i = (size_t)-1;
    }
    return true;
}

static void drop_object(struct fold *fold, const PgQuery__DropStmt *stmt, struct object *object)
{
    bool cascade = stmt->behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE;
    struct identity id = object->id;
    if (id.kind == KIND_schema && !empty_schema(fold, id.name, cascade))
        return;
    if (!drop_needing(fold, &id, cascade))
        return;
    if (id.kind == KIND_table && !drop_references(fold, &id, cascade))
        return;
    fold_remove(fold, object);
}

/* A DROP is about what stands before it: it is never put off. */
static void drop_one(struct fold *fold, const PgQuery__DropStmt *stmt, const PgQuery__Node *node)
{
    const char *what = fold_object_name(stmt->remove_type);
    struct address address = fold_address(fold, stmt->remove_type, node);
    switch (address.found) {
    case FOUND_UNKNOWN:
        fold_unsupported(fold, -1, talloc_asprintf(fold->ctx, "DROP %s", what));
        return;
    case FOUND_OTHER_KIND:
        fold_error(fold, -1, NULL, "%s is not a %s",
                   identity_describe(fold->ctx, &address.object->id), what);
        return;
    case FOUND_NOTHING:
        if (!stmt->missing_ok && !fold->guarded)
            fold_error(fold, -1, "files say what should be there: leave the DROP out, or write "
                                 "DROP ... IF EXISTS",
                       "%s does not exist", identity_describe(fold->ctx, &address.id));
        return;
    case FOUND_ELSEWHERE:
        return;
    case FOUND:
        drop_object(fold, stmt, address.object);
        return;
    }
}

void fold_drop(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DropStmt *stmt = node->drop_stmt;
    for (size_t i = 0; i < stmt->n_objects; i++)
        drop_one(fold, stmt, stmt->objects[i]);
}
