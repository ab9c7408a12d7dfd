/*
 * Who owns what: ALTER ... OWNER TO, CREATE SCHEMA AUTHORIZATION.
 */
#include <string.h>
#include <talloc.h>

#include "parser/address.h"
#include "parser/privilege.h"
#include "parser/statements.h"
#include "schema/array.h"

/* What two roles hold on a thing before it changes hands: the new owner gets what the old one
 * had, also what was granted to him (manual, 5.7). */
struct handover {
    struct identity id;
    struct held had, has;
};

static struct handover before(const struct fold *fold, struct identity id, const char *from,
                              const char *to)
{
    struct handover handover = {.id = id};
    handover.id.role = from;
    handover.had = grant_held(fold, &handover.id);
    handover.id.role = to;
    handover.has = grant_held(fold, &handover.id);
    return handover;
}

static void hand_over(struct fold *fold, struct handover *handover, const char *from)
{
    const char *to = handover->id.role;
    handover->id.role = from;
    grant_set(fold, &handover->id, (struct held){0, 0});
    handover->id.role = to;
    grant_set(fold, &handover->id, privilege_or(handover->had, handover->has));
}

/* With the privileges on its columns, and on sequences that go with it. */
static struct handover *all_before(struct fold *fold, const struct identity *id, const char *from,
                                   const char *to, size_t *n)
{
    struct object **parts;
    struct handover *list = array_room(fold->ctx, (struct handover *)NULL, 0);
    list[0] = before(fold, *id, from, to);
    *n = 1;
    size_t n_parts;
    parts = grant_parts(fold, id, from, to, &n_parts);
    for (size_t i = 0; i < n_parts; i++) {
        list = array_room(fold->ctx, list, *n);
        list[(*n)++] = before(fold, parts[i]->id, from, to);
    }
    return list;
}

static void note_owner(struct fold *fold, struct identity id, const char *role)
{
    id.kind = KIND_owner;
    id.role = NULL;
    struct object *owner = model_find(fold->model, &id);
    if (owner == NULL)
        owner = model_add(fold->model, &id);
    owner->place = fold_place(fold, -1);
    owner->path = talloc_strdup(owner, fold->path_sql);
    object_set(owner, ATTR_owner_role, role);
    fold->model->says_owners = true;
}

void owner_set_role(struct fold *fold, const struct identity *target, const char *role)
{
    struct identity id = *target;
    id.kind = KIND_privilege;
    id.of = target->kind;
    const char *from = talloc_strdup(fold->ctx, grant_owner(fold, &id));
    size_t n;
    struct handover *list = all_before(fold, &id, from, role, &n);
    note_owner(fold, id, role);
    for (size_t i = 0; i < n && strcmp(from, role) != 0; i++)
        hand_over(fold, &list[i], from);
}

void owner_set(struct fold *fold, const struct object *object, const PgQuery__RoleSpec *spec)
{
    const char *role = fold_role(fold, spec, spec->location);
    if (role == NULL)
        return;
    /* An index has its table's owner (manual, ALTER INDEX knows no OWNER TO). */
    if (kind_info(object->id.kind)->flags & OWNED)
        owner_set_role(fold, &object->id, role);
    else if (object->id.kind != KIND_index)
        fold_error(fold, -1, NULL, "%s has no owner of its own",
                   identity_describe(fold->ctx, &object->id));
}

/* Languages that are not declared are PostgreSQL's or an extension's. */
static bool is_made_elsewhere(const struct fold *fold, const struct identity *id)
{
    return fold->last_try &&
           (id->kind == KIND_language ||
            same_text(id->schema, "pg_catalog") ||
            fold_is_of_extension(fold, kind_info(id->kind)->namespace, id->schema, id->name));
}

void fold_owner(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterOwnerStmt *stmt = node->alter_owner_stmt;
    bool action;
    struct address address = fold_address(fold, stmt->object_type, stmt->object);
    const char *role;
    switch (address.found) {
    case FOUND:
        owner_set(fold, address.object, stmt->newowner);
        return;
    case FOUND_UNKNOWN:
        if (stmt->object_type == PG_QUERY__OBJECT_TYPE__OBJECT_TABLESPACE ||
            stmt->object_type == PG_QUERY__OBJECT_TYPE__OBJECT_LARGEOBJECT)
            fold_warning(fold, -1, NULL, "%s: not compared",
                         fold_statement_name(fold, node, &action));
        else
            fold_unsupported(fold, -1, fold_statement_name(fold, node, &action));
        return;
    case FOUND_OTHER_KIND:
        fold_error(fold, -1, NULL, "%s is not a %s",
                   identity_describe(fold->ctx, &address.object->id),
                   fold_object_name(stmt->object_type));
        return;
    case FOUND_ELSEWHERE:
        return;
    case FOUND_NOTHING:
        break;
    }
    if (is_made_elsewhere(fold, &address.id)) {
        fold_error(fold, -1, "leave it out: it is whose it was made by",
                   "%s %s is PostgreSQL's or an extension's, whose owner is not managed",
                   fold_object_name(stmt->object_type), identity_name(fold->ctx, &address.id));
        return;
    }
    /* The schema public is there without being declared. */
    bool is_public = address.id.kind == KIND_schema && same_text(address.id.name, "public");
    if (!is_public) {
        (void)fold_target(fold, &address.id, -1, false);
        return;
    }
    role = fold_role(fold, stmt->newowner, stmt->newowner->location);
    if (role != NULL)
        owner_set_role(fold, &address.id, role);
}

/* Where all owners are managed, what the files say nothing of is the connected role's; but the
 * schema public stays as initdb made it, and the database whose it is. */
static void imply_owners(struct fold *fold)
{
    size_t n = fold->options->all_owners ? fold->model->n : 0;
    for (size_t i = 0; i < n; i++) {
        const struct object *object = fold->model->objects[i];
        const struct kind_info *info = kind_info(object->id.kind);
        if (!(info->flags & OWNED) || model_get_of(fold->model, KIND_owner, object) != NULL ||
            object->id.kind == KIND_database ||
            (object->id.kind == KIND_schema && same_text(object->id.name, "public")))
            continue;
        struct identity id = object->id;
        id.kind = KIND_owner;
        id.of = object->id.kind;
        struct object *owner = model_add(fold->model, &id);
        owner->place = object->place;
        owner->path = object->path;
        object_set(owner, ATTR_owner_role, grant_runner(fold));
    }
}

/* What the owner had before he was the owner is his anyway by now. */
void fold_settle_owners(struct fold *fold)
{
    struct object **needless = NULL;
    size_t n = 0;
    imply_owners(fold);
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        const struct identity *id = &object->id;
        if (id->kind != KIND_privilege || !same_text(id->role, grant_owner(fold, id)) ||
            !privilege_same(grant_held(fold, id),
                            privilege_initial(id, true, fold_server_version(fold))))
            continue;
        needless = array_room(fold->ctx, needless, n);
        needless[n++] = object;
    }
    for (size_t i = 0; i < n; i++)
        model_remove(fold->model, needless[i]);
}
