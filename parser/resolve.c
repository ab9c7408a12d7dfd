/*
 * After all statements: inheritance is brought up to date, what foreign keys
 * leave out is filled in, references are checked, edges set.
 */
#include "parser/operator.h"

#include <stdarg.h>
#include <string.h>
#include <talloc.h>

#include "schema/array.h"
#include "schema/relation.h"

static void report(struct resolver *resolver, const struct object *object, const char *hint,
                   const char *format, ...) PRINTF(4, 5);

static void report(struct resolver *resolver, const struct object *object, const char *hint,
                   const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    char *message = talloc_vasprintf(resolver->fold->ctx, format, ap);
    va_end(ap);
    diag_add(resolver->fold->diag, SEVERITY_ERROR, object->place, NULL, hint, "%s: %s",
             identity_describe(resolver->fold->ctx, &object->id), message);
}

/* What is elsewhere is none of the files' business. */
static bool is_managed(const struct resolver *resolver, const char *schema)
{
    return list_has(resolver->schemas, schema);
}

/* May the thing that is not in the model be somewhere else? */
static bool may_be_elsewhere(const struct resolver *resolver, enum namespace namespace,
                             const struct list *name)
{
    const struct fold *fold = resolver->fold;
    return !is_managed(resolver, name->items[0]) ||
           fold_is_of_extension(fold, namespace, name->items[0], name->items[1]) ||
           (fold->options->live == NULL && resolver->extensions.n > 0);
}

static const struct list *primary_key(struct resolver *resolver, const struct object *table)
{
    struct objects constraints = parts_of(resolver->fold, table, PART_CONSTRAINT);
    for (size_t i = 0; i < constraints.n; i++)
        if (constraint_is(constraints.items[i], "primary key"))
            return object_list(constraints.items[i], ATTR_constraint_columns);
    /* A partition has its parent's. */
    struct objects parents = inherit_parents(resolver->fold, table);
    for (size_t i = 0; i < parents.n; i++)
        if (table_partition_of(table) != NULL)
            return primary_key(resolver, parents.items[i]);
    return NULL;
}

static void check_columns(struct resolver *resolver, const struct object *object,
                          const struct object *table, const struct list *names)
{
    for (size_t i = 0; names != NULL && i < names->n; i++)
        if (table_column(resolver->fold, table, names->items[i]) == NULL)
            report(resolver, object, NULL, "%s has no column %s",
                   identity_describe(resolver->fold->ctx, &table->id),
                   quote_ident(resolver->fold->ctx, names->items[i]));
}

static void resolve_foreign_key(struct resolver *resolver, struct object *object)
{
    const struct list *target = object_list(object, ATTR_constraint_references);
    const struct list *columns = object_list(object, ATTR_constraint_columns);
    const char *name = quote_name(resolver->fold->ctx, target->items[0], target->items[1]);
    const struct object *table =
        model_get(resolver->model, KIND_table, target->items[0], target->items[1]);
    if (table == NULL && !may_be_elsewhere(resolver, NAMESPACE_RELATION, target)) {
        report(resolver, object, NULL, "table %s does not exist", name);
        return;
    }
    if (object_list(object, ATTR_constraint_ref_columns) == NULL) {
        const struct list *key = table ? primary_key(resolver, table) : NULL;
        object_set_list(object, ATTR_constraint_ref_columns, key);
        if (key == NULL)
            report(resolver, object, "write the columns that are referenced",
                   "table %s has no primary key in the files", name);
    }
    const struct list *referenced = object_list(object, ATTR_constraint_ref_columns);
    if (table != NULL)
        check_columns(resolver, object, table, referenced);
    if (referenced != NULL && columns != NULL && referenced->n != columns->n)
        report(resolver, object, NULL, "it has %zu columns and references %zu", columns->n,
               referenced->n);
}

static void resolve_constraint(struct resolver *resolver, struct object *object)
{
    const struct object *table =
        model_named(resolver->model, NAMESPACE_RELATION, object->id.schema, object->id.parent);
    if (table == NULL || !is_table(table))
        return;
    check_columns(resolver, object, table, object_list(object, ATTR_constraint_columns));
    check_columns(resolver, object, table, object_list(object, ATTR_constraint_include));
    if (constraint_is(object, "foreign key"))
        resolve_foreign_key(resolver, object);
}

/* Keys that are plain names must be columns; of materialized views nothing is known here. */
static void resolve_index(struct resolver *resolver, const struct object *object)
{
    const struct list *name = object_list(object, ATTR_index_table);
    const struct object *table =
        model_get(resolver->model, KIND_table, name->items[0], name->items[1]);
    const struct list *keys = object_list(object, ATTR_index_keys);
    if (table == NULL)
        return;
    for (size_t i = 0; keys != NULL && i < keys->n; i++) {
        const struct list *column = split_qualified(resolver->fold->ctx, keys->items[i]);
        /* true is no column: that would be quoted. */
        if (column != NULL && column->n == 1 &&
            same_text(keys->items[i], quote_ident(resolver->fold->ctx, column->items[0])))
            check_columns(resolver, object, table, column);
    }
    check_columns(resolver, object, table, object_list(object, ATTR_index_include));
}

static void resolve_statistics(struct resolver *resolver, const struct object *object)
{
    const struct list *name = object_list(object, ATTR_statistics_table);
    const struct object *table =
        model_named(resolver->model, NAMESPACE_RELATION, name->items[0], name->items[1]);
    if (table != NULL && is_table(table))
        check_columns(resolver, object, table, object_list(object, ATTR_statistics_columns));
}

static void resolve_trigger(struct resolver *resolver, const struct object *object)
{
    const struct list *name = object_list(object, ATTR_trigger_function);
    if (name == NULL ||
        model_named(resolver->model, NAMESPACE_ROUTINE, name->items[0], name->items[1]) != NULL)
        return;
    if (strcmp(name->items[0], "pg_catalog") != 0 &&
        !may_be_elsewhere(resolver, NAMESPACE_ROUTINE, name))
        report(resolver, object, NULL, "function %s() does not exist",
               quote_name(resolver->fold->ctx, name->items[0], name->items[1]));
}

static void resolve_sequence(struct resolver *resolver, const struct object *object)
{
    const struct list *owner = object_list(object, ATTR_sequence_owned_by);
    if (owner != NULL && owner->n == 3 &&
        model_get_part(resolver->model, KIND_column, owner->items[0], owner->items[1],
                       owner->items[2]) == NULL)
        report(resolver, object, NULL, "it is owned by column %s.%s, which does not exist",
               quote_name(resolver->fold->ctx, owner->items[0], owner->items[1]),
               quote_ident(resolver->fold->ctx, owner->items[2]));
}

static void resolve_published(struct resolver *resolver, const struct object *object)
{
    const struct object *table =
        model_get(resolver->model, KIND_table, object->id.schema, object->id.name);
    if (table != NULL)
        check_columns(resolver, object, table,
                      object_list(object, ATTR_publication_table_columns));
}

static void resolve_object(struct resolver *resolver, struct object *object)
{
    switch (object->id.kind) {
    case KIND_constraint:
        resolve_constraint(resolver, object);
        break;
    case KIND_index:
        resolve_index(resolver, object);
        break;
    case KIND_statistics:
        resolve_statistics(resolver, object);
        break;
    case KIND_trigger:
        resolve_trigger(resolver, object);
        break;
    case KIND_sequence:
        resolve_sequence(resolver, object);
        break;
    case KIND_publication_table:
        resolve_published(resolver, object);
        break;
    default:
        break;
    }
}

/* Parents may have got columns and checks after their children were made. New objects come at the
 * end of the model: those that are there now are all that need a look. */
static void resolve_inheritance(struct resolver *resolver)
{
    struct model *model = resolver->model;
    size_t n = model->n;
    for (size_t i = 0; i < n; i++) {
        const struct identity *id = &model->objects[i]->id;
        struct object *table = id->kind == KIND_constraint
                                   ? model_get(model, KIND_table, id->schema, id->parent)
                                   : NULL;
        if (table != NULL)
            constraint_mark_not_null(resolver->fold, table, model->objects[i]);
    }
    for (size_t i = 0; i < n; i++)
        if (is_table(model->objects[i]))
            inherit_anew(resolver->fold, model->objects[i]);
}

static void note_schema(struct resolver *resolver, const char *schema)
{
    if (schema != NULL && !list_has(resolver->schemas, schema))
        list_add(resolver->schemas, schema);
}

static void objects_add(struct fold *fold, struct objects *objects, struct object *object)
{
    objects->items = array_room(fold->ctx, objects->items, objects->n);
    objects->items[objects->n++] = object;
}

void fold_resolve(struct fold *fold)
{
    void *outer = fold->ctx;
    fold->ctx = talloc_new(outer);
    struct resolver resolver = {.fold = fold, .model = fold->model, .schemas = list_new(fold->ctx)};
    list_add(resolver.schemas, "public");
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        if (object->id.kind != KIND_publication_table)
            note_schema(&resolver,
                        object->id.kind == KIND_schema ? object->id.name : object->id.schema);
        if (object->id.kind == KIND_extension)
            objects_add(fold, &resolver.extensions, object);
        if (object->id.kind == KIND_opclass)
            objects_add(fold, &resolver.opclasses, object);
    }
    resolve_inheritance(&resolver);
    fold_settle_owners(fold);
    operators_resolve(&resolver);
    members_resolve(&resolver);
    opclass_defaults_resolve(&resolver);
    overloads_index(&resolver);
    for (size_t i = 0; i < fold->model->n; i++)
        resolve_object(&resolver, fold->model->objects[i]);
    resolve_edges(&resolver);
    overloads_release(&resolver);
    talloc_free(fold->ctx);
    fold->ctx = outer;
}
