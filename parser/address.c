#include "parser/address.h"

#include <string.h>
#include <talloc.h>

#include "parser/operator.h"

enum kind address_kind(PgQuery__ObjectType type)
{
    switch (type) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
        return KIND_table;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
        return KIND_foreign_table;
    case PG_QUERY__OBJECT_TYPE__OBJECT_PUBLICATION:
        return KIND_publication;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SUBSCRIPTION:
        return KIND_subscription;
    case PG_QUERY__OBJECT_TYPE__OBJECT_EVENT_TRIGGER:
        return KIND_event_trigger;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FDW:
        return KIND_foreign_data_wrapper;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_SERVER:
        return KIND_foreign_server;
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
        return KIND_view;
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
        return KIND_matview;
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
        return KIND_index;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return KIND_sequence;
    case PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE:
        return KIND_database;
    case PG_QUERY__OBJECT_TYPE__OBJECT_SCHEMA:
        return KIND_schema;
    case PG_QUERY__OBJECT_TYPE__OBJECT_EXTENSION:
        return KIND_extension;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
        return KIND_trigger;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT:
        return KIND_constraint;
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
        return KIND_policy;
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
        return KIND_rule;
    case PG_QUERY__OBJECT_TYPE__OBJECT_DOMAIN:
        return KIND_domain;
    case PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION:
        return KIND_function;
    case PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE:
        return KIND_procedure;
    case PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE:
        return KIND_aggregate;
    case PG_QUERY__OBJECT_TYPE__OBJECT_LANGUAGE:
        return KIND_language;
    case PG_QUERY__OBJECT_TYPE__OBJECT_ACCESS_METHOD:
        return KIND_access_method;
    case PG_QUERY__OBJECT_TYPE__OBJECT_OPERATOR:
        return KIND_operator;
    case PG_QUERY__OBJECT_TYPE__OBJECT_OPCLASS:
        return KIND_opclass;
    case PG_QUERY__OBJECT_TYPE__OBJECT_OPFAMILY:
        return KIND_opfamily;
    case PG_QUERY__OBJECT_TYPE__OBJECT_CAST:
        return KIND_cast;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRANSFORM:
        return KIND_transform;
    case PG_QUERY__OBJECT_TYPE__OBJECT_STATISTIC_EXT:
        return KIND_statistics;
    case PG_QUERY__OBJECT_TYPE__OBJECT_COLLATION:
        return KIND_collation;
    case PG_QUERY__OBJECT_TYPE__OBJECT_CONVERSION:
        return KIND_conversion;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TSPARSER:
        return KIND_ts_parser;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TSTEMPLATE:
        return KIND_ts_template;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TSDICTIONARY:
        return KIND_ts_dictionary;
    case PG_QUERY__OBJECT_TYPE__OBJECT_TSCONFIGURATION:
        return KIND_ts_configuration;
    default:
        return KIND_NONE;
    }
}

static struct address answer(struct object *object, const struct identity *id)
{
    if (object == NULL)
        return (struct address){FOUND_NOTHING, NULL, *id};
    return (struct address){FOUND, object, object->id};
}

/* A relation by its name; kind NONE: of whichever kind. */
static struct address relation(struct fold *fold, enum kind kind, size_t n, PgQuery__Node **names)
{
    const struct list *name = fold_reference(fold, NAMESPACE_RELATION, n, names);
    struct identity id = {.kind = kind, .schema = name->items[0], .name = name->items[1]};
    struct address address =
        answer(model_named(fold->model, NAMESPACE_RELATION, id.schema, id.name), &id);
    if (address.found == FOUND && kind != KIND_NONE && address.id.kind != kind)
        address.found = FOUND_OTHER_KIND;
    if (id.kind == KIND_NONE)
        id.kind = KIND_table;
    if (address.found == FOUND_NOTHING)
        address.id = id;
    return address;
}

/* A part of a relation: its name comes last, after the relation's. */
static struct address part(struct fold *fold, enum kind kind, const PgQuery__List *names)
{
    size_t n = names->n_items;
    struct address holder = relation(fold, KIND_NONE, n - 1, names->items);
    struct identity id = {
        .kind = kind,
        .schema = holder.id.schema,
        .parent = holder.id.name,
        .name = names->items[n - 1]->string->sval,
    };
    if (holder.found == FOUND && kind == KIND_column) {
        if (holder.id.kind == KIND_composite)
            id.kind = KIND_attribute;
        else if (holder.id.kind == KIND_view || holder.id.kind == KIND_matview)
            return (struct address){FOUND, NULL, id};
    }
    return answer(model_find(fold->model, &id), &id);
}

static struct address type(struct fold *fold, enum kind kind, const PgQuery__Node *node)
{
    bool is_list = node->node_case == PG_QUERY__NODE__NODE_LIST;
    size_t n = is_list ? node->list->n_items : node->type_name->n_names;
    PgQuery__Node **names = is_list ? node->list->items : node->type_name->names;
    const struct list *name = fold_reference(fold, NAMESPACE_TYPE, n, names);
    struct identity id = {
        .kind = kind != KIND_NONE ? kind : KIND_enum,
        .schema = name->items[0],
        .name = name->items[1],
    };
    struct address address =
        answer(model_named(fold->model, NAMESPACE_TYPE, id.schema, id.name), &id);
    if (address.found == FOUND && kind != KIND_NONE && address.id.kind != kind)
        address.found = FOUND_OTHER_KIND;
    return address;
}

static struct address domain_constraint(struct fold *fold, const PgQuery__List *names)
{
    struct address domain = type(fold, KIND_domain, names->items[0]);
    struct identity id = {
        .kind = KIND_domain_constraint,
        .schema = domain.id.schema,
        .parent = domain.id.name,
        .name = names->items[1]->string->sval,
    };
    return answer(model_find(fold->model, &id), &id);
}

static bool is_routine(enum kind kind)
{
    return kind == KIND_function || kind == KIND_procedure || kind == KIND_aggregate;
}

/* Without its arguments a name will do where only one routine has it. */
static struct object *only_routine(struct fold *fold, const struct identity *id, enum kind kind)
{
    struct object *only = NULL;
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        if (!is_routine(object->id.kind) || (kind != KIND_NONE && object->id.kind != kind) ||
            !same_text(object->id.schema, id->schema) || !same_text(object->id.name, id->name))
            continue;
        if (only != NULL) {
            fold_error(fold, -1, "write its argument types", "there are several routines %s",
                       quote_name(fold->ctx, id->schema, id->name));
            return only;
        }
        only = object;
    }
    return only;
}

static struct address routine(struct fold *fold, enum kind kind,
                              const PgQuery__ObjectWithArgs *named)
{
    const struct list *name =
        fold_reference(fold, NAMESPACE_ROUTINE, named->n_objname, named->objname);
    struct text args = text_new(fold->ctx);
    for (size_t i = 0; i < named->n_objargs; i++) {
        text_add(&args, i > 0 ? ", " : "");
        text_add(&args, fold_type_bare(fold, named->objargs[i]->type_name));
    }
    struct identity id = {
        .kind = kind != KIND_NONE ? kind : KIND_function,
        .schema = name->items[0],
        .name = name->items[1],
        .args = args.s,
    };
    if (named->args_unspecified)
        return answer(only_routine(fold, &id, kind), &id);
    struct object *object = model_find(fold->model, &id);
    if (object == NULL && kind == KIND_NONE) {
        struct identity other = id;
        other.kind = KIND_procedure;
        object = model_find(fold->model, &other);
    }
    /* GRANT ON FUNCTION is for aggregates too (manual, GRANT). */
    if (object == NULL && (kind == KIND_NONE || kind == KIND_function)) {
        struct identity other = id;
        other.kind = KIND_aggregate;
        object = model_find(fold->model, &other);
    }
    return answer(object, &id);
}

struct object *fold_routine(struct fold *fold, enum kind kind,
                            const PgQuery__ObjectWithArgs *named, int location, bool missing_ok)
{
    struct address address = routine(fold, kind, named);
    return address.found == FOUND ? address.object
                                  : fold_target(fold, &address.id, location, missing_ok);
}

/* What has no other form than its name, in a schema or in none. */
static struct address plain(struct fold *fold, enum kind kind, const PgQuery__Node *object)
{
    struct identity id = {.kind = kind};
    if (kind == KIND_NONE)
        return (struct address){FOUND_UNKNOWN, NULL, id};
    if (object->node_case == PG_QUERY__NODE__NODE_STRING) {
        id.name = object->string->sval;
    } else {
        const struct list *name = fold_reference(fold, kind_info(kind)->namespace,
                                                 object->list->n_items, object->list->items);
        id.schema = name->items[0];
        id.name = name->items[1];
    }
    return answer(model_find(fold->model, &id), &id);
}

struct address fold_database(struct fold *fold, const char *name)
{
    const struct model *live = fold->options->live;
    const char *own = live != NULL && live->database != NULL ? live->database : DATABASE_ITSELF;
    struct identity id = {.kind = KIND_database, .name = own};
    if (strcmp(name, own) != 0 && strcmp(name, DATABASE_ITSELF) != 0) {
        fold_warning(fold, -1,
                     "write DATABASE :\"DBNAME\", as psql does, for the one that the files are for",
                     "database %s is not the one that is compared: this is passed over",
                     quote_ident(fold->ctx, name));
        return (struct address){FOUND_ELSEWHERE, NULL, id};
    }
    struct object *database = model_find(fold->model, &id);
    if (database == NULL) {
        database = model_add(fold->model, &id);
        database->place = fold_place(fold, -1);
        database->path = talloc_strdup(database, fold->path_sql);
    }
    return answer(database, &id);
}

struct address fold_address(struct fold *fold, PgQuery__ObjectType of, const PgQuery__Node *object)
{
    enum kind kind = address_kind(of);
    struct identity id;
    switch (of) {
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_VIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW:
    case PG_QUERY__OBJECT_TYPE__OBJECT_INDEX:
    case PG_QUERY__OBJECT_TYPE__OBJECT_SEQUENCE:
        return relation(fold, kind, object->list->n_items, object->list->items);
    case PG_QUERY__OBJECT_TYPE__OBJECT_OPERATOR:
        id = operator_identity(fold, object->object_with_args);
        return answer(model_find(fold->model, &id), &id);
    case PG_QUERY__OBJECT_TYPE__OBJECT_OPCLASS:
    case PG_QUERY__OBJECT_TYPE__OBJECT_OPFAMILY: /* the method comes first */
        id = opclass_identity(fold, kind, object->list->n_items - 1, object->list->items + 1,
                              object->list->items[0]->string->sval);
        return answer(model_find(fold->model, &id), &id);
    case PG_QUERY__OBJECT_TYPE__OBJECT_CAST:
        id = cast_identity(fold, object->list->items[0]->type_name,
                           object->list->items[1]->type_name);
        return answer(model_find(fold->model, &id), &id);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRANSFORM:
        id = transform_identity(fold, object->list->items[0]->type_name,
                                object->list->items[1]->string->sval);
        return answer(model_find(fold->model, &id), &id);
    case PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN:
        return part(fold, KIND_column, object->list);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TRIGGER:
    case PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT:
    case PG_QUERY__OBJECT_TYPE__OBJECT_POLICY:
    case PG_QUERY__OBJECT_TYPE__OBJECT_RULE:
        return part(fold, kind, object->list);
    case PG_QUERY__OBJECT_TYPE__OBJECT_TYPE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_DOMAIN:
        return type(fold, kind, object);
    case PG_QUERY__OBJECT_TYPE__OBJECT_DOMCONSTRAINT:
        return domain_constraint(fold, object->list);
    case PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION:
    case PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE:
    case PG_QUERY__OBJECT_TYPE__OBJECT_ROUTINE:
        return routine(fold, kind, object->object_with_args);
    case PG_QUERY__OBJECT_TYPE__OBJECT_DATABASE:
        return fold_database(fold, object->string->sval);
    default:
        return plain(fold, kind, object);
    }
}
