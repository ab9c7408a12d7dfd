/*
 * GRANT and REVOKE. Here the order counts, as it does in psql.
 */
#include "parser/privilege.h"

#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "parser/address.h"
#include "parser/statements.h"
#include "parser/table.h"
#include "schema/array.h"

/* What GRANT names, as identities of privileges without the role. */
struct targets {
    struct identity *items;
    size_t n;
    bool missing; /* put off or reported */
};

const char *grant_runner(const struct fold *fold)
{
    const struct model *live = fold->options->live;
    return live != NULL && live->role != NULL ? live->role : "";
}

const char *grant_owner(const struct fold *fold, const struct identity *id)
{
    const char *owner = privilege_owner(fold->model, id);
    bool is_public = id->of == KIND_schema && strcmp(id->name, "public") == 0;
    bool was_there = is_public || id->of == KIND_database;
    if (owner == NULL && fold->options->live != NULL && (was_there || !fold->options->all_owners))
        owner = privilege_owner(fold->options->live, id);
    if (owner == NULL && is_public && fold_server_version(fold) >= 150000)
        owner = "pg_database_owner";
    return owner ? owner : grant_runner(fold);
}

/* What is known of a member, by its live privileges. */
static const struct object *live_member(const struct fold *fold, const struct identity *id)
{
    bool asked = id->kind == KIND_member_privilege && fold->options->live != NULL;
    return asked ? model_find(fold->options->live, id) : NULL;
}

static struct held initial(const struct fold *fold, const struct identity *id)
{
    const struct object *member = live_member(fold, id);
    if (member != NULL)
        return privilege_read(object_list(member, ATTR_member_privilege_first));
    return privilege_initial(id, same_text(id->role, grant_owner(fold, id)),
                             fold_server_version(fold));
}

static int attribute_of(const struct identity *id)
{
    if (id->kind == KIND_member_privilege)
        return ATTR_member_privilege_privileges;
    return id->kind == KIND_privilege ? (int)ATTR_privilege_privileges
                                      : (int)ATTR_default_privilege_privileges;
}

struct held grant_held(const struct fold *fold, const struct identity *id)
{
    const struct object *object = model_find(fold->model, id);
    return object ? privilege_read(object_list(object, attribute_of(id))) : initial(fold, id);
}

/* Privileges on columns and sequences, those that are gone too; and the roles that default
 * privileges speak of. */
struct grants {
    struct object **parts;
    size_t n;
    struct list *default_roles;
};

static struct grants *grants_of(struct fold *fold)
{
    if (fold->grants == NULL) {
        fold->grants = talloc_zero(fold, struct grants);
        fold->grants->default_roles = list_new(fold->grants);
    }
    return fold->grants;
}

const struct list *grant_default_roles(struct fold *fold)
{
    return grants_of(fold)->default_roles;
}

static void note_part(struct fold *fold, struct object *object)
{
    struct grants *grants = grants_of(fold);
    grants->parts = array_room(grants, grants->parts, grants->n);
    grants->parts[grants->n++] = object;
}

static bool is_part(const struct fold *fold, const struct object *object,
                    const struct identity *relation)
{
    const struct identity *id = &object->id;
    if (id->of == KIND_column)
        return same_text(id->schema, relation->schema) && same_text(id->parent, relation->name);
    const struct object *sequence = model_get(fold->model, KIND_sequence, id->schema, id->name);
    const struct list *by = sequence ? object_list(sequence, ATTR_sequence_owned_by) : NULL;
    return by != NULL && same_text(by->items[0], relation->schema) &&
           same_text(by->items[1], relation->name);
}

struct object **grant_parts(struct fold *fold, const struct identity *relation, const char *role,
                            const char *other_role, size_t *n)
{
    struct object **found = NULL;
    *n = 0;
    for (size_t i = 0; fold->grants != NULL && i < fold->grants->n; i++) {
        struct object *object = fold->grants->parts[i];
        const char *holder = object->id.role;
        if ((!same_text(holder, role) && !same_text(holder, other_role)) ||
            !is_part(fold, object, relation) || model_find(fold->model, &object->id) != object)
            continue;
        found = array_room(fold->ctx, found, *n);
        found[(*n)++] = object;
    }
    return found;
}

/* An extension that is to be made yet: what it will bring, only the server knows. */
static bool has_new_extension(const struct fold *fold)
{
    const struct model *live = fold->options->live;
    for (size_t i = 0; i < fold->model->n; i++) {
        const struct identity *id = &fold->model->objects[i]->id;
        if (id->kind == KIND_extension && (live == NULL || model_find(live, id) == NULL))
            return true;
    }
    return false;
}

static bool is_unmade(const struct fold *fold, const struct identity *id)
{
    return id->kind == KIND_member_privilege && live_member(fold, id) == NULL &&
           has_new_extension(fold);
}

static void note_member(struct fold *fold, struct object *object)
{
    object_set_list(object, ATTR_member_privilege_first,
                    privilege_list(fold->ctx, initial(fold, &object->id)));
    object_set_bool(object, ATTR_member_privilege_unmade, is_unmade(fold, &object->id));
}

/* Whether that takes anything away, is not known yet. */
static void note_revoked(struct fold *fold, const struct identity *id, unsigned bits)
{
    struct object *object = is_unmade(fold, id) ? model_find(fold->model, id) : NULL;
    if (object == NULL)
        return;
    struct held revoked = privilege_read(object_list(object, ATTR_member_privilege_revoked));
    revoked.bits |= bits;
    object_set_list(object, ATTR_member_privilege_revoked, privilege_list(fold->ctx, revoked));
}

void grant_set(struct fold *fold, const struct identity *id, struct held held)
{
    struct object *object = model_find(fold->model, id);
    if (privilege_same(held, initial(fold, id)) && live_member(fold, id) == NULL &&
        !is_unmade(fold, id)) {
        if (object != NULL)
            model_remove(fold->model, object);
        return;
    }
    if (object == NULL) {
        object = model_add(fold->model, id);
        object->path = talloc_strdup(object, fold->path_sql);
        if (id->kind == KIND_privilege && (id->of == KIND_column || id->of == KIND_sequence))
            note_part(fold, object);
        if (id->kind == KIND_member_privilege)
            note_member(fold, object);
        if (id->kind == KIND_default_privilege && !list_has(grant_default_roles(fold), id->role))
            list_add(grants_of(fold)->default_roles, id->role);
    }
    object->place = fold_place(fold, -1);
    object_set_list(object, attribute_of(id), privilege_list(fold->ctx, held));
}

void grant_forget_sequence(struct fold *fold, const struct object *column)
{
    for (size_t i = 0; fold->grants != NULL && i < fold->grants->n; i++) {
        struct object *object = fold->grants->parts[i];
        const struct identity target = identity_target(&object->id);
        if (object->id.args != NULL && identity_compare(&target, &column->id) == 0 &&
            model_find(fold->model, &object->id) == object)
            model_remove(fold->model, object);
    }
}

static struct held changed(const PgQuery__GrantStmt *stmt, struct held held, unsigned bits)
{
    if (stmt->is_grant)
        return privilege_or(held, (struct held){bits, stmt->grant_option ? bits : 0});
    return privilege_without(held, (struct held){stmt->grant_option ? 0 : bits, bits});
}

/* REVOKE on a table takes the same from its columns (manual, REVOKE). */
static void revoke_columns(struct fold *fold, const PgQuery__GrantStmt *stmt,
                           const struct identity *id, unsigned bits)
{
    size_t n;
    struct object **parts = grant_parts(fold, id, id->role, NULL, &n);
    for (size_t i = 0; i < n; i++) {
        const struct identity column = parts[i]->id;
        if (privilege_class_of(&column) == CLASS_COLUMN)
            grant_set(fold, &column, changed(stmt, grant_held(fold, &column), bits));
    }
}

void grant_apply(struct fold *fold, const PgQuery__GrantStmt *stmt, struct identity id,
                 unsigned bits)
{
    for (size_t i = 0; i < stmt->n_grantees; i++) {
        const PgQuery__RoleSpec *grantee = stmt->grantees[i]->role_spec;
        id.role = fold_role(fold, grantee, grantee->location);
        if (id.role == NULL)
            continue;
        grant_set(fold, &id, changed(stmt, grant_held(fold, &id), bits));
        if (!stmt->is_grant && !stmt->grant_option)
            note_revoked(fold, &id, bits);
        if (!stmt->is_grant && id.kind == KIND_privilege && privilege_class_of(&id) == CLASS_TABLE)
            revoke_columns(fold, stmt, &id, bits);
    }
}

bool grant_bits(struct fold *fold, const PgQuery__AccessPriv *privilege,
                enum privilege_class class, unsigned *bits)
{
    const unsigned all = privilege_all(class, fold_server_version(fold)).bits;
    *bits = all;
    if (privilege == NULL || privilege->priv_name == NULL || *privilege->priv_name == '\0')
        return true;
    char *name = talloc_strdup(fold->ctx, privilege->priv_name);
    for (char *c = name; *c != '\0'; c++)
        *c = (char)toupper((unsigned char)*c);
    *bits = privilege_bit(name) & all;
    if (*bits == 0)
        fold_error(fold, -1, NULL, "%s is no privilege on this kind of object", name);
    return *bits != 0;
}

/* Targets. */

static void add_target(struct fold *fold, struct targets *targets, struct identity id)
{
    id.of = id.kind;
    id.kind = KIND_privilege;
    targets->items = array_room(fold->ctx, targets->items, targets->n);
    targets->items[targets->n++] = id;
}

/* What PostgreSQL or an extension made is nothing that the files declare. */
static bool is_member(struct fold *fold, enum namespace namespace, const char *schema,
                      const char *name)
{
    return schema == NULL || strcmp(schema, "pg_catalog") == 0 ||
           strcmp(schema, "information_schema") == 0 ||
           fold_is_of_extension(fold, namespace, schema, name) ||
           (fold->last_try && has_new_extension(fold));
}

/* A name of which only the server knows whose it is stays as it is written: the path finds it. */
static void add_member(struct fold *fold, struct targets *targets, struct identity id)
{
    if (id.schema == NULL && kind_info(id.kind)->namespace != NAMESPACE_NONE &&
        !has_new_extension(fold))
        id.schema = "pg_catalog";
    add_target(fold, targets, id);
    targets->items[targets->n - 1].kind = KIND_member_privilege;
}

static void relation_target(struct fold *fold, PgQuery__ObjectType type,
                            const PgQuery__RangeVar *range, struct targets *targets)
{
    const char *schema =
        fold_find_schema(fold, NAMESPACE_RELATION, range->schemaname, range->relname);
    const struct object *object = model_named(fold->model, NAMESPACE_RELATION, schema,
                                              range->relname);
    const struct object *holder = taken_holder(fold, schema ? schema : "", range->relname);
    if (object == NULL && holder != NULL && holder->id.kind == KIND_column) {
        struct identity id = holder->id;
        id.args = "sequence";
        add_target(fold, targets, id);
        return;
    }
    bool given = range->schemaname != NULL && *range->schemaname != '\0';
    if (object == NULL && !given && fold->last_try && strncmp(range->relname, "pg_", 3) == 0 &&
        !fold_is_of_extension(fold, NAMESPACE_RELATION, schema, range->relname))
        schema = has_new_extension(fold) ? NULL : "pg_catalog";
    if (object == NULL && is_member(fold, NAMESPACE_RELATION, schema, range->relname)) {
        add_member(fold, targets,
                   (struct identity){.kind = type == PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE
                                                 ? KIND_sequence
                                                 : KIND_table,
                                     .schema = schema,
                                     .name = range->relname});
        return;
    }
    if (object == NULL)
        object = fold_relation(fold, range, false);
    if (object != NULL && privilege_class_of_kind(object->id.kind) != CLASS_NONE &&
        privilege_class_of_kind(object->id.kind) != CLASS_TYPE)
        add_target(fold, targets, object->id);
    else if (object != NULL)
        fold_error(fold, range->location, NULL, "%s has no privileges",
                   identity_describe(fold->ctx, &object->id));
    targets->missing |= object == NULL;
}

/* A routine of an extension, or a type. */
static void member_target(struct fold *fold, bool routine, const PgQuery__Node *node,
                          struct identity id, struct targets *targets)
{
    id.kind = routine ? KIND_function : KIND_base_type;
    if (routine && node->object_with_args->n_objname == 1 && same_text(id.schema, "pg_catalog"))
        id.schema = NULL;
    if (routine && node->object_with_args->args_unspecified)
        fold_error(fold, -1, "write its argument types",
                   "which routine %s is meant is not known",
                   quote_name(fold->ctx, id.schema, id.name));
    else
        add_member(fold, targets, id);
}

static void named_target(struct fold *fold, PgQuery__ObjectType type, const PgQuery__Node *node,
                         struct targets *targets)
{
    bool routine = node->node_case == PG_QUERY__NODE__NODE_OBJECT_WITH_ARGS;
    struct address address = fold_address(fold, type, node);
    if (address.found == FOUND_NOTHING &&
        is_member(fold, routine ? NAMESPACE_ROUTINE : NAMESPACE_TYPE, address.id.schema,
                  address.id.name)) {
        member_target(fold, routine, node, address.id, targets);
        return;
    }
    const struct object *object = address.object;
    if (address.found == FOUND_NOTHING || address.found == FOUND_UNKNOWN)
        object = fold_target(fold, &address.id, -1, false);
    if (object != NULL)
        add_target(fold, targets, object->id);
    targets->missing |= object == NULL;
}

static bool has_extension(const struct fold *fold)
{
    for (size_t i = 0; i < fold->model->n; i++)
        if (fold->model->objects[i]->id.kind == KIND_extension)
            return true;
    return false;
}

/* What has a name and no schema. */
static void bare_target(struct fold *fold, PgQuery__ObjectType type, const char *name,
                        struct targets *targets)
{
    const char *what = fold_object_name(type);
    struct identity id = {.kind = KIND_NONE, .name = name};
    if (type == PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE) {
        struct address address = fold_database(fold, name);
        if (address.found == FOUND) {
            object_set_bool(address.object, ATTR_database_says_privileges, true);
            add_target(fold, targets, address.id);
        }
        return;
    }
    for (enum kind kind = KIND_NONE + 1; kind < N_KINDS; kind++)
        if (strcmp(kind_info(kind)->sql, what) == 0)
            id.kind = kind;
    bool is_there = id.kind != KIND_NONE && model_find(fold->model, &id) != NULL;
    if (is_there || (id.kind == KIND_schema && strcmp(name, "public") == 0)) {
        add_target(fold, targets, id);
    } else if (id.kind == KIND_schema && (strncmp(name, "pg_", 3) == 0 ||
                                          strcmp(name, "information_schema") == 0)) {
        add_member(fold, targets, id);
    } else if (id.kind != KIND_NONE && fold->last_try &&
               (id.kind == KIND_language || has_extension(fold))) {
        /* Languages that are not declared are PostgreSQL's or an extension's. */
        add_member(fold, targets, id);
    } else if (id.kind == KIND_NONE) {
        fold_warning(fold, -1, NULL, "privileges on %s %s are not compared", what,
                     quote_ident(fold->ctx, name));
    } else {
        (void)fold_target(fold, &id, -1, false);
        targets->missing = true;
    }
}

static bool is_in_reach(PgQuery__ObjectType type, const struct identity *id,
                        const struct object *object)
{
    enum privilege_class class = privilege_class_of_kind(id->kind);
    bool procedure = id->kind == KIND_procedure;
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
        return class == CLASS_TABLE;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return class == CLASS_SEQUENCE ||
               (object != NULL && id->kind == KIND_column &&
                object_text(object, ATTR_column_identity) != NULL);
    case PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION:
        return class == CLASS_ROUTINE && !procedure;
    case PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE:
        return class == CLASS_ROUTINE && procedure;
    default:
        return class == CLASS_ROUTINE;
    }
}

/* ALL TABLES IN SCHEMA: those that are there by then. */
static void schema_targets(struct fold *fold, const PgQuery__GrantStmt *stmt, const char *schema,
                           struct targets *targets)
{
    if (strcmp(schema, "public") != 0) {
        const struct identity id = {.kind = KIND_schema, .name = schema};
        if (fold_target(fold, &id, -1, false) == NULL) {
            targets->missing = true;
            return;
        }
    }
    for (size_t i = 0; i < fold->model->n; i++) {
        const struct object *object = fold->model->objects[i];
        if (!same_text(object->id.schema, schema) ||
            !is_in_reach(stmt->objtype, &object->id, object))
            continue;
        struct identity id = object->id;
        if (id.kind == KIND_column)
            id.args = "sequence";
        add_target(fold, targets, id);
    }
    if (has_new_extension(fold))
        fold_warning(fold, -1, "run apply again if there is any",
                     "what a new extension makes in schema %s gets nothing yet: it is not known",
                     quote_ident(fold->ctx, schema));
    const struct model *live = fold->options->live;
    for (size_t i = 0; live != NULL && i < live->n_members; i++) {
        struct identity id = live->members[i];
        if (!same_text(id.schema, schema) || !is_in_reach(stmt->objtype, &id, NULL))
            continue;
        if (id.kind == KIND_procedure)
            id.kind = KIND_function;
        add_member(fold, targets, id);
    }
}

static void find_targets(struct fold *fold, const PgQuery__GrantStmt *stmt,
                         struct targets *targets)
{
    for (size_t i = 0; i < stmt->n_objects; i++) {
        const PgQuery__Node *node = stmt->objects[i];
        if (stmt->targtype == PG_QUERY__GRANT_TARGET_TYPE__ACL_TARGET_ALL_IN_SCHEMA)
            schema_targets(fold, stmt, node->string->sval, targets);
        else if (node->node_case == PG_QUERY__NODE__NODE_RANGE_VAR)
            relation_target(fold, stmt->objtype, node->range_var, targets);
        else if (node->node_case == PG_QUERY__NODE__NODE_STRING)
            bare_target(fold, stmt->objtype, node->string->sval, targets);
        else if (node->node_case == PG_QUERY__NODE__NODE_INTEGER ||
                 node->node_case == PG_QUERY__NODE__NODE_FLOAT)
            fold_warning(fold, -1, NULL, "privileges on large objects are not compared");
        else
            named_target(fold, stmt->objtype, node, targets);
    }
}

/* Every table has these (manual, 5.5). */
static bool is_system_column(const char *name)
{
    static const char *const names[] = {"tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static bool has_columns(struct fold *fold, const PgQuery__AccessPriv *privilege,
                        const struct identity *target)
{
    if (target->of != KIND_table || target->kind == KIND_member_privilege)
        return true;
    struct object *table = model_get(fold->model, KIND_table, target->schema, target->name);
    for (size_t i = 0; i < privilege->n_cols; i++) {
        const char *name = privilege->cols[i]->string->sval;
        if (is_system_column(name) || table_column_anew(fold, table, name) != NULL)
            continue;
        if (fold->last_try)
            fold_error(fold, -1, NULL, "%s has no column %s",
                       identity_describe(fold->ctx, &table->id), quote_ident(fold->ctx, name));
        else
            fold_defer(fold);
        return false;
    }
    return true;
}

static bool is_ready(struct fold *fold, const PgQuery__GrantStmt *stmt,
                     const struct targets *targets)
{
    for (size_t i = 0; i < stmt->n_privileges; i++)
        for (size_t j = 0; j < targets->n; j++)
            if (!has_columns(fold, stmt->privileges[i]->access_priv, &targets->items[j]))
                return false;
    return true;
}

static void apply_to(struct fold *fold, const PgQuery__GrantStmt *stmt,
                     const PgQuery__AccessPriv *privilege, struct identity id)
{
    enum privilege_class class = privilege_class_of(&id);
    bool columns = privilege != NULL && privilege->n_cols > 0;
    unsigned bits;
    /* ON TABLE takes a sequence, and what that has not is passed over (manual, GRANT). */
    bool as_table = class == CLASS_SEQUENCE && stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_TABLE;
    if (!grant_bits(fold, privilege, columns ? CLASS_COLUMN : as_table ? CLASS_TABLE : class,
                    &bits))
        return;
    if (as_table)
        bits = privilege == NULL ? privilege_all(class, 0).bits
                                 : bits & privilege_all(class, 0).bits;
    if (!columns) {
        grant_apply(fold, stmt, id, bits);
        return;
    }
    id.of = KIND_column;
    id.parent = id.name;
    for (size_t i = 0; i < privilege->n_cols; i++) {
        id.name = privilege->cols[i]->string->sval;
        grant_apply(fold, stmt, id, bits);
    }
}

void fold_grant(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__GrantStmt *stmt = node->grant_stmt;
    struct targets targets = {.items = NULL};
    find_targets(fold, stmt, &targets);
    if (targets.missing || !is_ready(fold, stmt, &targets))
        return;
    if (stmt->grantor != NULL &&
        !same_text(fold_role(fold, stmt->grantor, stmt->grantor->location), grant_runner(fold)))
        fold_unsupported(fold, stmt->grantor->location, "GRANTED BY another role");
    fold->model->says_privileges = true;
    for (size_t i = 0; i < targets.n; i++) {
        if (stmt->n_privileges == 0)
            apply_to(fold, stmt, NULL, targets.items[i]);
        for (size_t j = 0; j < stmt->n_privileges; j++)
            apply_to(fold, stmt, stmt->privileges[j]->access_priv, targets.items[i]);
    }
}
