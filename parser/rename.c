/*
 * ALTER ... RENAME TO and ALTER ... SET SCHEMA.
 */
#include "parser/rename.h"

#include <string.h>
#include <talloc.h>

#include "parser/address.h"
#include "parser/operator.h"
#include "parser/statements.h"
#include "schema/array.h"
#include "schema/relation.h"

static bool is_relation(PgQuery__ObjectType type)
{
    return type == PG_QUERY__OBJECT_TYPE__OBJECT_TABLE ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_VIEW ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE;
}

static bool is_type(PgQuery__ObjectType type)
{
    return type == PG_QUERY__OBJECT_TYPE__OBJECT_TYPE ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_DOMAIN;
}

static bool is_routine(PgQuery__ObjectType type)
{
    return type == PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE ||
           type == PG_QUERY__OBJECT_TYPE__OBJECT_ROUTINE;
}

/* What its address alone finds. */
static bool is_plain(PgQuery__ObjectType type)
{
    switch (address_kind(type)) {
    case KIND_foreign_data_wrapper:
    case KIND_foreign_server:
    case KIND_publication:
    case KIND_subscription:
    case KIND_event_trigger:
    case KIND_language:
    case KIND_statistics:
    case KIND_collation:
    case KIND_conversion:
    case KIND_ts_parser:
    case KIND_ts_template:
    case KIND_ts_dictionary:
    case KIND_ts_configuration:
    case KIND_operator:
    case KIND_opclass:
    case KIND_opfamily:
        return true;
    default:
        return false;
    }
}

static enum kind routine_kind(PgQuery__ObjectType type)
{
    if (type == PG_QUERY__OBJECT_TYPE__OBJECT_ROUTINE)
        return KIND_NONE;
    if (type == PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE)
        return KIND_aggregate;
    return type == PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION ? KIND_function : KIND_procedure;
}

/* The declare pass: the new name, in the schema given or in that of the old one. */
static void declare_new(struct fold *fold, PgQuery__ObjectType type,
                        const PgQuery__RangeVar *relation, const PgQuery__Node *object,
                        const char *new_name, const char *new_schema)
{
    const char *schema, *name;
    enum namespace namespace;
    if (is_relation(type)) {
        schema = *relation->schemaname ? relation->schemaname : NULL;
        name = relation->relname;
        namespace = NAMESPACE_RELATION;
    } else if (is_type(type)) {
        fold_split_name(fold, object->list->n_items, object->list->items, &schema, &name);
        namespace = NAMESPACE_TYPE;
    } else if (is_routine(type)) {
        const PgQuery__ObjectWithArgs *routine = object->object_with_args;
        fold_split_name(fold, routine->n_objname, routine->objname, &schema, &name);
        namespace = NAMESPACE_ROUTINE;
    } else if (is_plain(type) && object->node_case == PG_QUERY__NODE__NODE_LIST) {
        fold_split_name(fold, object->list->n_items, object->list->items, &schema, &name);
        namespace = kind_info(address_kind(type))->namespace;
    } else {
        return;
    }
    if (new_schema == NULL)
        new_schema = fold_find_schema(fold, namespace, schema, name);
    fold_declare(fold, namespace, new_schema, new_name != NULL ? new_name : name);
}

void declare_rename(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__RenameStmt *stmt = node->rename_stmt;
    declare_new(fold, stmt->rename_type, stmt->relation, stmt->object, stmt->newname, NULL);
}

void declare_set_schema(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterObjectSchemaStmt *stmt = node->alter_object_schema_stmt;
    declare_new(fold, stmt->object_type, stmt->relation, stmt->object, NULL, stmt->newschema);
}

static bool is_free(struct fold *fold, const struct identity *id)
{
    const struct object *holder = model_find(fold->model, id);
    enum namespace namespace = kind_info(id->kind)->namespace;
    if (holder == NULL && (namespace == NAMESPACE_RELATION || namespace == NAMESPACE_TYPE))
        holder = model_named(fold->model, namespace, id->schema, id->name);
    if (holder != NULL)
        fold_error(fold, -1, NULL, "the name is taken by %s",
                   identity_describe(fold->ctx, &holder->id));
    return holder == NULL;
}

/* An identity that outlives the object's having it. */
static struct identity copy_identity(struct fold *fold, const struct identity *id)
{
    struct identity copy = *id;
    copy.schema = id->schema ? talloc_strdup(fold->ctx, id->schema) : NULL;
    copy.parent = id->parent ? talloc_strdup(fold->ctx, id->parent) : NULL;
    copy.name = id->name ? talloc_strdup(fold->ctx, id->name) : NULL;
    copy.args = id->args ? talloc_strdup(fold->ctx, id->args) : NULL;
    copy.role = id->role ? talloc_strdup(fold->ctx, id->role) : NULL;
    return copy;
}

/* The comment, the owner and the privileges. */
static void move_attached(struct fold *fold, const struct identity *old, const struct identity *new)
{
    struct object **attached = NULL;
    size_t n = 0;
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        struct identity target = identity_target(&object->id);
        if (object->id.of != old->kind || identity_compare(&target, old) != 0)
            continue;
        attached = array_room(fold->ctx, attached, n);
        attached[n++] = object;
    }
    for (size_t i = 0; i < n; i++) {
        struct identity id = *new;
        id.kind = attached[i]->id.kind;
        id.of = new->kind;
        id.role = attached[i]->id.role;
        if (new->kind == KIND_column || new->kind == KIND_constraint)
            id.args = attached[i]->id.args;
        id = copy_identity(fold, &id);
        fold_move(fold, attached[i], &id);
    }
}

static bool is_part_of(const struct identity *id, const struct identity *holder)
{
    enum kind part = id->of != KIND_NONE ? id->of : id->kind;
    if (!(kind_info(part)->flags & TABLE_PART) || !same_text(id->schema, holder->schema) ||
        !same_text(id->parent, holder->name))
        return false;
    if (part == KIND_domain_constraint || holder->kind == KIND_domain)
        return part == KIND_domain_constraint && holder->kind == KIND_domain;
    return kind_info(holder->kind)->namespace == NAMESPACE_RELATION;
}

/* The parts' identities hold their relation's name. */
static void move_parts(struct fold *fold, const struct identity *old, const struct identity *new)
{
    struct object **parts = NULL;
    size_t n = 0;
    for (size_t i = 0; i < fold->model->n; i++) {
        if (!is_part_of(&fold->model->objects[i]->id, old))
            continue;
        parts = array_room(fold->ctx, parts, n);
        parts[n++] = fold->model->objects[i];
    }
    for (size_t i = 0; i < n; i++) {
        struct identity id = copy_identity(fold, &parts[i]->id);
        id.schema = new->schema;
        id.parent = new->name;
        fold_move(fold, parts[i], &id);
    }
}

/* A table's place in publications goes by the table's name. */
static void move_published(struct fold *fold, const struct identity *old,
                           const struct identity *new)
{
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        if (object->id.kind != KIND_publication_table ||
            !same_text(object->id.schema, old->schema) || !same_text(object->id.name, old->name))
            continue;
        struct identity id = copy_identity(fold, &object->id);
        id.schema = new->schema;
        id.name = new->name;
        fold_move(fold, object, &id);
    }
}

/* Indexes and owned sequences go to another schema along with their table. */
static void move_followers(struct fold *fold, const struct object *table, const char *schema)
{
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        const struct list *owner = NULL;
        if (object->id.kind == KIND_index)
            owner = object_list(object, ATTR_index_table);
        else if (object->id.kind == KIND_sequence)
            owner = object_list(object, ATTR_sequence_owned_by);
        if (owner == NULL || !same_text(owner->items[0], table->id.schema) ||
            !same_text(owner->items[1], table->id.name) || same_text(object->id.schema, schema))
            continue;
        struct identity id = copy_identity(fold, &object->id);
        id.schema = schema;
        (void)rename_object(fold, object, id);
    }
}

bool rename_object(struct fold *fold, struct object *object, struct identity id)
{
    struct identity old = copy_identity(fold, &object->id);
    if (!is_free(fold, &id))
        return false;
    fold_move(fold, object, &id);
    move_attached(fold, &old, &id);
    if (old.kind == KIND_column) {
        rename_column_references(fold, object, &old);
        return true;
    }
    move_parts(fold, &old, &id);
    members_rename(fold, &old, &id);
    if (old.kind == KIND_table)
        move_published(fold, &old, &id);
    rename_references(fold, object, &old);
    if (!same_text(old.schema, id.schema) && kind_info(id.kind)->namespace == NAMESPACE_RELATION)
        move_followers(fold, object, id.schema);
    return true;
}

static void set_name(struct fold *fold, struct object *object, const char *name)
{
    struct identity id = copy_identity(fold, &object->id);
    id.name = fold_name(fold, -1, name);
    (void)rename_object(fold, object, id);
}

static void rename_listed(struct fold *fold, struct object *view, int attr, const char *from,
                          const char *to)
{
    const struct list *before = object_list(view, attr);
    struct list *after = list_new(fold->ctx);
    for (size_t i = 0; before != NULL && i < before->n; i++)
        list_add(after, strcmp(before->items[i], from) == 0 ? to : before->items[i]);
    object_set_list(view, attr, after);
}

/* A view lists its columns' names, or they come from its query. */
static void rename_view_column(struct fold *fold, struct object *view, const char *from,
                               const char *to)
{
    bool plain = view->id.kind == KIND_view;
    int attr = plain ? (int)ATTR_view_columns : (int)ATTR_matview_columns;
    if (!list_has(object_list(view, attr), from)) {
        fold_error(fold, -1, "write the new name in the query, or in a list of column names",
                   "%s gets its columns' names from its query",
                   identity_describe(fold->ctx, &view->id));
        return;
    }
    rename_listed(fold, view, attr, from, to);
    rename_listed(fold, view, plain ? (int)ATTR_view_names : (int)ATTR_matview_names, from, to);
    struct object *value =
        model_get_part(fold->model, KIND_view_default, view->id.schema, view->id.name, from);
    if (value != NULL)
        set_name(fold, value, to);
}

/* Tables below take part: a column that was merged with the parent's keeps its name. */
static void rename_column(struct fold *fold, const struct object *table, enum kind kind,
                          const PgQuery__RenameStmt *stmt)
{
    struct identity id = {
        .kind = kind,
        .schema = table->id.schema,
        .parent = table->id.name,
        .name = stmt->subname,
    };
    struct object *column = fold_target(fold, &id, stmt->relation->location, stmt->missing_ok);
    if (column == NULL)
        return;
    set_name(fold, column, stmt->newname);
    for (size_t i = 0; i < fold->model->n && kind == KIND_column; i++) {
        const struct object *child = fold->model->objects[i];
        const struct list *parents = table_parents(child);
        for (size_t j = 0; parents != NULL && j + 1 < parents->n; j += 2) {
            id.schema = child->id.schema;
            id.parent = child->id.name;
            struct object *below = model_find(fold->model, &id);
            if (below != NULL && same_text(parents->items[j], table->id.schema) &&
                same_text(parents->items[j + 1], table->id.name))
                set_name(fold, below, stmt->newname);
        }
    }
}

static enum kind part_kind(PgQuery__ObjectType type)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
        return KIND_trigger;
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
        return KIND_policy;
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
        return KIND_rule;
    default:
        return KIND_constraint;
    }
}

/* What has a name within a relation: columns, attributes, constraints, triggers, ... */
static void rename_part(struct fold *fold, const PgQuery__RenameStmt *stmt)
{
    struct object *holder = fold_relation(fold, stmt->relation, stmt->missing_ok);
    if (holder == NULL)
        return;
    bool is_column = stmt->rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN;
    if (is_column && (holder->id.kind == KIND_view || holder->id.kind == KIND_matview)) {
        rename_view_column(fold, holder, stmt->subname, stmt->newname);
        return;
    }
    if (is_column || stmt->rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_ATTRIBUTE) {
        bool composite = holder->id.kind == KIND_composite;
        rename_column(fold, holder, composite ? KIND_attribute : KIND_column, stmt);
        return;
    }
    struct identity id = {
        .kind = part_kind(stmt->rename_type),
        .schema = holder->id.schema,
        .parent = holder->id.name,
        .name = stmt->subname,
    };
    struct object *part = fold_target(fold, &id, stmt->relation->location, stmt->missing_ok);
    if (part != NULL)
        set_name(fold, part, stmt->newname);
}

static struct object *type_target(struct fold *fold, const PgQuery__Node *object, bool missing_ok)
{
    PgQuery__TypeName type = PG_QUERY__TYPE_NAME__INIT;
    type.n_names = object->list->n_items;
    type.names = object->list->items;
    type.location = -1;
    return fold_type_target(fold, &type, missing_ok);
}

static void rename_domain_constraint(struct fold *fold, const PgQuery__RenameStmt *stmt)
{
    struct object *domain = type_target(fold, stmt->object, stmt->missing_ok);
    if (domain == NULL)
        return;
    struct identity id = {
        .kind = KIND_domain_constraint,
        .schema = domain->id.schema,
        .parent = domain->id.name,
        .name = stmt->subname,
    };
    struct object *constraint = fold_target(fold, &id, -1, stmt->missing_ok);
    if (constraint != NULL)
        set_name(fold, constraint, stmt->newname);
}

/* The index of a key goes by the constraint's name, and is renamed by either. */
static struct object *relation_or_key(struct fold *fold, PgQuery__ObjectType type,
                                      const PgQuery__RangeVar *range, bool missing_ok)
{
    const char *schema =
        fold_find_schema(fold, NAMESPACE_RELATION, range->schemaname, range->relname);
    bool index = type == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX;
    for (size_t i = 0; index && i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        if (object->id.kind == KIND_constraint && same_text(object->id.schema, schema) &&
            same_text(object->id.name, range->relname))
            return object;
    }
    return fold_relation(fold, range, missing_ok);
}

/* The object that the statement names; *known: false where its kind is not one of ours. */
static struct object *named(struct fold *fold, PgQuery__ObjectType type,
                            const PgQuery__RangeVar *relation, const PgQuery__Node *object,
                            bool missing_ok, bool *known)
{
    *known = true;
    if (is_relation(type))
        return relation_or_key(fold, type, relation, missing_ok);
    if (is_type(type))
        return type_target(fold, object, missing_ok);
    if (is_routine(type))
        return fold_routine(fold, routine_kind(type), object->object_with_args, -1, missing_ok);
    if (is_plain(type)) {
        struct address address = fold_address(fold, type, object);
        return fold_target(fold, &address.id, -1, missing_ok);
    }
    *known = false;
    return NULL;
}

void fold_rename(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__RenameStmt *stmt = node->rename_stmt;
    switch (stmt->rename_type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN:
    case PG_QUERY__OBJECT_TYPE__OBJECT_ATTRIBUTE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT:
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
        rename_part(fold, stmt);
        return;
    case PG_QUERY__OBJECT_TYPE__OBJECT_DOMCONSTRAINT:
        rename_domain_constraint(fold, stmt);
        return;
    default:
        break;
    }
    bool known;
    struct object *object = named(fold, stmt->rename_type, stmt->relation, stmt->object,
                                  stmt->missing_ok, &known);
    if (!known)
        fold_unsupported(fold, -1, talloc_asprintf(fold->ctx, "ALTER %s ... RENAME TO",
                                                   fold_object_name(stmt->rename_type)));
    if (object != NULL)
        set_name(fold, object, stmt->newname);
}

void fold_set_schema(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterObjectSchemaStmt *stmt = node->alter_object_schema_stmt;
    if (stmt->object_type == PG_QUERY__OBJECT_TYPE__OBJECT_EXTENSION) {
        struct identity id = {.kind = KIND_extension, .name = stmt->object->string->sval};
        struct object *extension = fold_target(fold, &id, -1, stmt->missing_ok);
        if (extension != NULL)
            object_set(extension, ATTR_extension_schema, stmt->newschema);
        return;
    }
    bool known;
    struct object *object = named(fold, stmt->object_type, stmt->relation, stmt->object,
                                  stmt->missing_ok, &known);
    if (!known)
        fold_unsupported(fold, -1, talloc_asprintf(fold->ctx, "ALTER %s ... SET SCHEMA",
                                                   fold_object_name(stmt->object_type)));
    if (object == NULL || same_text(object->id.schema, stmt->newschema))
        return;
    struct identity id = copy_identity(fold, &object->id);
    id.schema = stmt->newschema;
    (void)rename_object(fold, object, id);
}
