/*
 * Edges: what each object needs, from its attributes and from what its
 * expressions, queries and bodies name.
 */
#include <string.h>
#include <talloc.h>

#include "parser/plpgsql.h"
#include "parser/references.h"
#include "parser/resolve.h"
#include "schema/mapping.h"
#include "schema/privilege.h"
#include "schema/relation.h"

static void edge(struct object *object, struct object *to, bool weak)
{
    if (to != NULL)
        object_add_edge(object, to, weak);
}

static void edges(struct object *object, struct objects to, bool weak)
{
    for (size_t i = 0; i < to.n; i++)
        edge(object, to.items[i], weak);
}

/* A relation with its columns; and its primary key, which GROUP BY may count on (manual, SELECT).
 */
static void edge_to_relation(struct resolver *resolver, struct object *object,
                             struct object *relation, bool weak)
{
    if (relation == NULL)
        return;
    edge(object, relation, weak);
    if (!is_table(relation))
        return;
    edges(object, parts_of(resolver->fold, relation, PART_COLUMN), weak);
    struct objects constraints = parts_of(resolver->fold, relation, PART_CONSTRAINT);
    for (size_t i = 0; i < constraints.n; i++)
        if (constraint_is(constraints.items[i], "primary key"))
            edge(object, constraints.items[i], true);
}

static struct object *own_relation(const struct resolver *resolver, const struct object *object)
{
    const struct identity *id = &object->id;
    const struct list *name = relation_below(object);
    if (name != NULL)
        return model_named(resolver->model, NAMESPACE_RELATION, name->items[0], name->items[1]);
    if (id->kind == KIND_publication_table)
        return model_named(resolver->model, NAMESPACE_RELATION, id->schema, id->name);
    if (id->kind == KIND_domain_constraint)
        return model_get(resolver->model, KIND_domain, id->schema, id->parent);
    if (kind_info(id->kind)->flags & TABLE_PART)
        return model_named(resolver->model, NAMESPACE_RELATION, id->schema, id->parent);
    return NULL;
}

static void edges_to_columns(struct resolver *resolver, struct object *object,
                             const struct object *table, const struct list *names, bool weak)
{
    if (table == NULL || names == NULL || !is_table(table))
        return;
    for (size_t i = 0; i < names->n; i++) {
        if (strcmp(names->items[i], "*") == 0)
            edges(object, parts_of(resolver->fold, table, PART_COLUMN), weak);
        else
            edge(object, table_column(resolver->fold, table, names->items[i]), weak);
    }
}

/* Does the text look something up by a name in a literal: nextval('s'), 's'::regclass? */
static bool names_by_literal(const struct names *names)
{
    static const char *const functions[] = {"nextval", "currval", "setval"};
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (list_has(names->functions, functions[i]))
            return true;
    return list_has(names->types, "regclass");
}

/* to_tsvector('english', x), 'english'::regconfig. */
static bool searches_text(const struct names *names)
{
    static const char *const functions[] = {
        "to_tsvector",          "to_tsquery",        "plainto_tsquery", "phraseto_tsquery",
        "websearch_to_tsquery", "json_to_tsvector", "jsonb_to_tsvector", "ts_headline"};
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (list_has(names->functions, functions[i]))
            return true;
    return list_has(names->types, "regconfig");
}

static void edges_of_literals(struct resolver *resolver, struct object *object,
                              const struct names *names, enum namespace namespace,
                              const struct list *path, bool weak)
{
    for (size_t i = 0; i < names->literals->n; i++) {
        const struct list *name = split_qualified(resolver->fold->ctx, names->literals->items[i]);
        if (name != NULL && name->n <= 2)
            edge(object,
                 named_along(resolver, namespace, path, name->n == 2 ? name->items[0] : NULL,
                             name->items[name->n - 1]),
                 weak);
    }
}

static void edges_of_names(struct resolver *resolver, struct object *object,
                           const struct names *names, const struct list *path, bool weak)
{
    for (size_t i = 0; i + 1 < names->relations->n; i += 2)
        edge_to_relation(resolver, object,
                         named_along(resolver, NAMESPACE_RELATION, path, names->relations->items[i],
                                     names->relations->items[i + 1]),
                         weak);
    for (size_t i = 0; i + 1 < names->functions->n; i += 2)
        edges(object,
              overloads_named(resolver, NAMESPACE_ROUTINE, path, names->functions->items[i],
                              names->functions->items[i + 1]),
              weak);
    for (size_t i = 0; i + 1 < names->operators->n; i += 2)
        edges(object,
              overloads_named(resolver, NAMESPACE_OPERATOR, path, names->operators->items[i],
                              names->operators->items[i + 1]),
              true); /* the operands tell which: they may be another one's */
    for (size_t i = 0; i + 1 < names->types->n; i += 2)
        edge(object,
             named_along(resolver, NAMESPACE_TYPE, path, names->types->items[i],
                         names->types->items[i + 1]),
             weak);
    for (size_t i = 0; i + 1 < names->collations->n; i += 2)
        edge(object,
             named_along(resolver, NAMESPACE_COLLATION, path, names->collations->items[i],
                         names->collations->items[i + 1]),
             weak);
    if (names_by_literal(names))
        edges_of_literals(resolver, object, names, NAMESPACE_RELATION, path, weak);
    if (searches_text(names))
        edges_of_literals(resolver, object, names, NAMESPACE_TS_CONFIGURATION, path, weak);
}

void edges_of_text(struct resolver *resolver, struct object *object, const char *text,
                   enum canonical_as as, bool columns, bool weak)
{
    const struct names *names = text ? canonical_names(resolver->fold->ctx, text, as) : NULL;
    if (names == NULL)
        return;
    const struct list *path = split_path(resolver->fold->ctx, object->path);
    edges_of_names(resolver, object, names, path, weak);
    if (columns)
        edges_to_columns(resolver, object, own_relation(resolver, object), names->columns, weak);
}

static enum canonical_as form_of(const struct attr *attr)
{
    if (attr->type == TYPE_QUERY)
        return attr->flags & RULE ? CANONICAL_RULE : CANONICAL_QUERY;
    if (attr->flags & BOUND)
        return CANONICAL_BOUND;
    return attr->flags & KEY ? CANONICAL_KEY : CANONICAL_EXPRESSION;
}

static void edges_of_attributes(struct resolver *resolver, struct object *object)
{
    const struct kind_info *info = kind_info(object->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        const struct attr *attr = &info->attrs[i];
        const struct value *value = &object->values[i];
        bool columns = (attr->flags & (ROW | TRIGGER | RULE)) != 0;
        if (attr->type == TYPE_TYPE)
            edge(object, type_object(resolver, value->text), false);
        else if (attr->type == TYPE_EXPR || attr->type == TYPE_QUERY)
            edges_of_text(resolver, object, value->text, form_of(attr), columns, false);
        else if (attr->type == TYPE_EXPRS)
            for (size_t j = 0; value->list != NULL && j < value->list->n; j++)
                edges_of_text(resolver, object, value->list->items[j], form_of(attr), columns,
                              false);
    }
}

/* What the rows of references.def name. */
static void edges_of_references(struct resolver *resolver, struct object *object)
{
    static const struct list no_path = {0, NULL};
    size_t n;
    const struct reference *rows = references_of(object->id.kind, &n);
    for (size_t i = 0; i < n; i++) {
        if (rows[i].named != KIND_NONE)
            edge(object,
                 model_get(resolver->model, rows[i].named, NULL, object_text(object, rows[i].attr)),
                 false);
        const struct list *names = rows[i].named == KIND_NONE && !rows[i].no_edge
                                       ? object_list(object, rows[i].attr)
                                       : NULL;
        for (size_t j = 0; names != NULL && j + 1 < names->n; j += 2)
            edges(object,
                  overloads_named(resolver, rows[i].namespace, &no_path, names->items[j],
                                  names->items[j + 1]),
                  false);
    }
    enum kind holder = holder_of(object->id.kind);
    if (holder != KIND_NONE)
        edge(object, model_get(resolver->model, holder, NULL, object->id.parent), false);
}

/* An index ON ONLY a partitioned table is valid once all of its parts are attached (manual, CREATE
 * INDEX). */
static void edges_to_parts(struct resolver *resolver, struct object *object,
                           const struct object *index)
{
    for (size_t i = 0; i < resolver->model->n; i++) {
        struct object *part = resolver->model->objects[i];
        const struct list *above =
            part->id.kind == KIND_index        ? object_list(part, ATTR_index_parent)
            : part->id.kind == KIND_constraint ? object_list(part, ATTR_constraint_index_parent)
                                               : NULL;
        if (above == NULL || !list_has_pair(above, index->id.schema, index->id.name))
            continue;
        edge(object, part, false);
        if (part->id.kind == KIND_index)
            edges_to_parts(resolver, object, part);
    }
}

/* The constraint or index that makes the referenced columns unique. */
static void edge_to_key(struct resolver *resolver, struct object *object,
                        const struct object *table, const struct list *columns)
{
    struct list *wanted = list_new(resolver->fold->ctx);
    for (size_t i = 0; i < columns->n; i++)
        list_add(wanted, columns->items[i]);
    list_sort(wanted);
    struct objects constraints = parts_of(resolver->fold, table, PART_CONSTRAINT);
    struct objects indexes = parts_of(resolver->fold, table, PART_INDEX);
    for (size_t i = 0; i < constraints.n + indexes.n; i++) {
        bool index = i >= constraints.n;
        struct object *key = index ? indexes.items[i - constraints.n] : constraints.items[i];
        const struct list *list =
            object_list(key, index ? (int)ATTR_index_keys : (int)ATTR_constraint_columns);
        if (list == NULL || list->n != columns->n ||
            (index ? !object_bool(key, ATTR_index_unique) ||
                         object_text(key, ATTR_index_predicate) != NULL
                   : !constraint_is(key, "unique") && !constraint_is(key, "primary key")))
            continue;
        struct list *own = list_new(resolver->fold->ctx);
        for (size_t j = 0; j < list->n; j++) {
            const struct list *name = index ? split_qualified(own, list->items[j]) : NULL;
            list_add(own, name && name->n == 1 ? name->items[0] : list->items[j]);
        }
        list_sort(own);
        if (!list_equal(own, wanted))
            continue;
        edge(object, key, false);
        if (index && object_bool(key, ATTR_index_on_only))
            edges_to_parts(resolver, object, key);
        return;
    }
    /* A partition has its parent's. */
    struct objects parents = inherit_parents(resolver->fold, table);
    if (parents.n == 1 && object_list(table, ATTR_table_partition_of) != NULL)
        edge_to_key(resolver, object, parents.items[0], columns);
}

static void edges_of_constraint(struct resolver *resolver, struct object *object)
{
    const struct object *table = own_relation(resolver, object);
    edges_to_columns(resolver, object, table, object_list(object, ATTR_constraint_columns), false);
    edges_to_columns(resolver, object, table, object_list(object, ATTR_constraint_include), false);
    edges_to_columns(resolver, object, table,
                     object_list(object, ATTR_constraint_on_delete_columns), false);
    if (table != NULL && object_bool(object, ATTR_constraint_inherited) &&
        !constraint_has_index(object)) {
        struct objects parents = inherit_parents(resolver->fold, table);
        for (size_t i = 0; i < parents.n; i++)
            edge(object, table_constraint(resolver->fold, parents.items[i], object->id.name),
                 false);
    }
    const struct list *target = object_list(object, ATTR_constraint_references);
    const struct list *columns = object_list(object, ATTR_constraint_ref_columns);
    if (target == NULL)
        return;
    struct object *referenced =
        model_get(resolver->model, KIND_table, target->items[0], target->items[1]);
    edge(object, referenced, false);
    if (referenced == NULL || columns == NULL)
        return;
    edges_to_columns(resolver, object, referenced, columns, false);
    edge_to_key(resolver, object, referenced, columns);
}

static void edges_of_column(struct resolver *resolver, struct object *object)
{
    const struct object *table = own_relation(resolver, object);
    if (table == NULL || !is_table(table))
        return;
    struct objects parents = inherit_parents(resolver->fold, table);
    for (size_t i = 0; i < parents.n; i++)
        edge(object, table_column(resolver->fold, parents.items[i], object->id.name), false);
}

/* "OUT "name" type": the type. */
static const char *argument_type(const char *argument)
{
    static const char *const modes[] = {"OUT ", "INOUT ", "VARIADIC ", "TABLE "};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
        if (strncmp(argument, modes[i], strlen(modes[i])) == 0)
            argument += strlen(modes[i]);
    if (*argument != '"')
        return argument;
    const char *c = argument + 1;
    while (*c != '\0' && !(*c == '"' && c[1] != '"'))
        c += *c == '"' ? 2 : 1;
    /* A type may start with a quote too: then a dot follows. */
    return *c == '"' && c[1] == ' ' ? c + 2 : argument;
}

static void edges_of_aggregate(struct resolver *resolver, struct object *object)
{
    const struct list *arguments = object_list(object, ATTR_aggregate_arguments);
    for (size_t i = 0; arguments != NULL && i < arguments->n; i++)
        edge(object, type_object(resolver, argument_type(arguments->items[i])), false);
}

/* A SQL-standard body may take (row).field: the columns of its arguments' tables. */
static void edges_to_fields(struct resolver *resolver, struct object *object,
                            const struct list *arguments)
{
    for (size_t i = 0; arguments != NULL && i < arguments->n; i++) {
        const struct object *type = type_object(resolver, argument_type(arguments->items[i]));
        if (type != NULL && is_table(type))
            edges(object, parts_of(resolver->fold, type, PART_COLUMN), true);
    }
}

static void edges_of_routine(struct resolver *resolver, struct object *object)
{
    bool function = object->id.kind == KIND_function;
    const struct list *arguments = object_list(object, function ? (int)ATTR_function_arguments
                                                                : (int)ATTR_procedure_arguments);
    for (size_t i = 0; arguments != NULL && i < arguments->n; i++)
        edge(object, type_object(resolver, argument_type(arguments->items[i])), false);
    if (function) {
        const char *returns = object_text(object, ATTR_function_returns);
        if (returns != NULL && strncmp(returns, "SETOF ", 6) == 0)
            returns += 6;
        edge(object, type_object(resolver, returns), false);
        if (object_text(object, ATTR_function_sql_body) != NULL)
            edges_to_fields(resolver, object, arguments);
    }
    const char *language =
        object_text(object, function ? (int)ATTR_function_language : (int)ATTR_procedure_language);
    const char *body =
        object_text(object, function ? (int)ATTR_function_body : (int)ATTR_procedure_body);
    if (same_text(language, "sql") && body != NULL)
        edges_of_text(resolver, object, body, CANONICAL_QUERY, false, true);
    const struct list *texts = same_text(language, "plpgsql")
                                   ? plpgsql_texts(resolver->fold->ctx, object)
                                   : NULL;
    for (size_t i = 0; texts != NULL && i < texts->n; i++) {
        const char *text = texts->items[i];
        struct names *names = canonical_names(resolver->fold->ctx, text, CANONICAL_QUERY);
        edges_of_text(resolver, object, text,
                      names != NULL ? CANONICAL_QUERY : CANONICAL_EXPRESSION, false, true);
    }
}

/* Both types; of a transform one, and its language. */
static void edges_of_cast(struct resolver *resolver, struct object *object)
{
    const char *target = strstr(object->id.args, " AS ");
    edge(object, type_object(resolver, object->id.args), false);
    edge(object, type_object(resolver, target ? target + strlen(" AS ") : NULL), false);
    if (object->id.kind == KIND_transform)
        edge(object, model_get(resolver->model, KIND_language, NULL, object->id.name), false);
}

static void edges_of_operator(struct resolver *resolver, struct object *object)
{
    const char *right = strstr(object->id.args, ", ");
    edge(object, type_object(resolver, object->id.args), false);
    edge(object, type_object(resolver, right ? right + strlen(", ") : NULL), false);
}

/* Operator classes that the keys name, or that are their types' defaults. */
static void edges_to_opclasses(struct resolver *resolver, struct object *object,
                               const struct list *keys, const struct list *options)
{
    const struct object *table = own_relation(resolver, object);
    for (size_t c = 0; c < resolver->opclasses.n; c++) {
        struct object *class = resolver->opclasses.items[c];
        const char *called = quote_name(resolver->fold->ctx, class->id.schema, class->id.name);
        for (size_t i = 0; keys != NULL && i < keys->n; i++) {
            const struct object *column =
                table && is_table(table) ? table_column(resolver->fold, table, keys->items[i])
                                         : NULL;
            bool usual = column != NULL && object_bool(class, ATTR_opclass_default) &&
                         same_text(object_text(column, ATTR_column_type),
                                   object_text(class, ATTR_opclass_type));
            if (usual || (options != NULL && i < options->n &&
                          strstr(options->items[i], called) != NULL))
                edge(object, class, false);
        }
    }
}

/* A range without a class goes by the default one of its subtype. */
static void edges_to_usual_opclass(struct resolver *resolver, struct object *object,
                                   const char *type)
{
    for (size_t c = 0; c < resolver->opclasses.n; c++) {
        struct object *class = resolver->opclasses.items[c];
        if (object_bool(class, ATTR_opclass_default) && same_text(class->id.args, "btree") &&
            same_text(object_text(class, ATTR_opclass_type), type))
            edge(object, class, false);
    }
}

/* A function that uses transforms is made when they are there (manual, CREATE FUNCTION). */
static void edges_to_transforms(struct resolver *resolver, struct object *object)
{
    bool function = object->id.kind == KIND_function;
    const struct list *types = object_list(object, function ? (int)ATTR_function_transforms
                                                            : (int)ATTR_procedure_transforms);
    struct identity id = {.kind = KIND_transform,
                          .name = object_text(object, function ? (int)ATTR_function_language
                                                               : (int)ATTR_procedure_language)};
    for (size_t i = 0; types != NULL && i < types->n; i++) {
        id.args = types->items[i];
        edge(object, model_find(resolver->model, &id), false);
    }
}

/* Of key_options: "COLLATE public.c DESC". */
static void edges_to_collations(struct resolver *resolver, struct object *object,
                                const struct list *options)
{
    static const char collate[] = "COLLATE ";
    for (size_t i = 0; options != NULL && i < options->n; i++)
        if (strncmp(options->items[i], collate, strlen(collate)) == 0)
            edge(object,
                 object_in_text(resolver, NAMESPACE_COLLATION, options->items[i] + strlen(collate)),
                 false);
}

static void edges_to_dictionaries(struct resolver *resolver, struct object *object)
{
    const struct list *mappings = object_list(object, ATTR_ts_configuration_mappings);
    for (size_t i = 0; mappings != NULL && i < mappings->n; i++) {
        const struct list *names = mapping_dictionaries(resolver->fold->ctx, mappings->items[i]);
        for (size_t j = 0; j + 1 < names->n; j += 2)
            edge(object,
                 model_get(resolver->model, KIND_ts_dictionary, names->items[j],
                           names->items[j + 1]),
                 false);
    }
}

static void edges_of_kind(struct resolver *resolver, struct object *object)
{
    switch (object->id.kind) {
    case KIND_extension:
        if (object_text(object, ATTR_extension_schema) != NULL)
            edge(object,
                 model_get(resolver->model, KIND_schema, NULL,
                           object_text(object, ATTR_extension_schema)),
                 false);
        break;
    case KIND_function:
    case KIND_procedure:
        edges_of_routine(resolver, object);
        edges_to_transforms(resolver, object);
        break;
    case KIND_range:
        edges_to_usual_opclass(resolver, object, object_text(object, ATTR_range_subtype));
        break;
    case KIND_operator:
        edges_of_operator(resolver, object);
        break;
    case KIND_opclass:
    case KIND_opfamily:
        edge(object, model_get(resolver->model, KIND_access_method, NULL, object->id.args), false);
        break;
    case KIND_cast:
    case KIND_transform:
        edges_of_cast(resolver, object);
        break;
    case KIND_aggregate:
        edges_of_aggregate(resolver, object);
        break;
    case KIND_ts_configuration:
        edges_to_dictionaries(resolver, object);
        break;
    case KIND_publication_table:
        edges_to_columns(resolver, object, own_relation(resolver, object),
                         object_list(object, ATTR_publication_table_columns), false);
        break;
    case KIND_publication_schema:
        edge(object, model_get(resolver->model, KIND_schema, NULL, object->id.name), false);
        break;
    case KIND_column:
        edges_of_column(resolver, object);
        break;
    case KIND_constraint:
        edges_of_constraint(resolver, object);
        edges_to_collations(resolver, object,
                            object_list(object, ATTR_constraint_element_options));
        edges_to_opclasses(resolver, object, object_list(object, ATTR_constraint_columns), NULL);
        edges_to_opclasses(resolver, object, object_list(object, ATTR_constraint_elements),
                           object_list(object, ATTR_constraint_element_options));
        break;
    case KIND_index:
        edges_to_opclasses(resolver, object, object_list(object, ATTR_index_keys),
                           object_list(object, ATTR_index_key_options));
        edges_to_columns(resolver, object, own_relation(resolver, object),
                         object_list(object, ATTR_index_include), false);
        edges_to_collations(resolver, object, object_list(object, ATTR_index_key_options));
        break;
    case KIND_statistics:
        edges_to_columns(resolver, object, own_relation(resolver, object),
                         object_list(object, ATTR_statistics_columns), false);
        break;
    case KIND_trigger:
        edges_to_columns(resolver, object, own_relation(resolver, object),
                         object_list(object, ATTR_trigger_update_columns), false);
        break;
    default:
        break;
    }
}

/* What belongs to another object waits for it; privileges for its owner, whom they are counted
 * from, and those on a column for those on the table, whose REVOKE takes them along. */
static void edges_of_attached(struct resolver *resolver, struct object *object)
{
    const struct identity target = identity_target(&object->id);
    struct object *of = model_find(resolver->model, &target);
    if (of == NULL && target.kind == KIND_column)
        of = model_named(resolver->model, NAMESPACE_RELATION, target.schema, target.parent);
    edge(object, of, false);
    if (of == NULL && (target.kind == KIND_language || object->id.kind == KIND_member_privilege))
        /* an extension makes it */
        edges(object, resolver->extensions, true);
    if (object->id.kind != KIND_privilege || of == NULL)
        return;
    struct object *relation = of;
    if (target.kind == KIND_column)
        relation = model_named(resolver->model, NAMESPACE_RELATION, target.schema, target.parent);
    if (relation == NULL)
        return;
    edge(object, privilege_owner_object(resolver->model, &object->id), false);
    struct identity whole = relation->id;
    whole.kind = KIND_privilege;
    whole.of = relation->id.kind;
    whole.role = object->id.role;
    edge(object, model_find(resolver->model, &whole), false);
}

static void edges_of(struct resolver *resolver, struct object *object)
{
    const struct identity *id = &object->id;
    if (id->schema != NULL)
        edge(object, model_get(resolver->model, KIND_schema, NULL, id->schema), false);
    if (id->of != KIND_NONE) {
        edges_of_attached(resolver, object);
        return;
    }
    edge(object, own_relation(resolver, object), false);
    if (id->kind != KIND_schema && id->kind != KIND_extension)
        edges(object, resolver->extensions, true);
    edges_of_references(resolver, object);
    edges_of_kind(resolver, object);
    edges_of_attributes(resolver, object);
}

void resolve_edges(struct resolver *resolver)
{
    void *outer = resolver->fold->ctx;
    for (size_t i = 0; i < resolver->model->n; i++) {
        resolver->fold->ctx = talloc_new(outer);
        edges_of(resolver, resolver->model->objects[i]);
        talloc_free(resolver->fold->ctx);
    }
    resolver->fold->ctx = outer;
}
