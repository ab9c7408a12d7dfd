/*
 * Objects of the model as statements add, find and remove them.
 */
#include <string.h>
#include <talloc.h>
#include <uthash.h>

#include "parser/fold.h"
#include "schema/array.h"
#include "schema/relation.h"

/* How many constraints have a name within a schema. */
struct constraint_name {
    char *key;
    int n;
    UT_hash_handle hh;
};

struct history {
    struct constraint_name *constraints;
};

static int free_history(struct history *history)
{
    HASH_CLEAR(hh, history->constraints);
    return 0;
}

static struct history *history_of(struct fold *fold)
{
    if (fold->history == NULL) {
        fold->history = talloc_zero(fold, struct history);
        talloc_set_destructor(fold->history, free_history);
    }
    return fold->history;
}

static struct constraint_name *constraint_name(struct fold *fold, const char *schema,
                                               const char *name, bool add)
{
    struct history *history = history_of(fold);
    char *key = talloc_asprintf(history, "%s\1%s", schema, name);
    struct constraint_name *entry = NULL;
    HASH_FIND_STR(history->constraints, key, entry);
    if (entry != NULL || !add) {
        talloc_free(key);
        return entry;
    }
    entry = talloc_zero(history, struct constraint_name);
    entry->key = key;
    HASH_ADD_KEYPTR(hh, history->constraints, entry->key, strlen(entry->key), entry);
    return entry;
}

static void count_constraint(struct fold *fold, const struct object *object, int change)
{
    if (object->id.kind == KIND_constraint || object->id.kind == KIND_domain_constraint)
        constraint_name(fold, object->id.schema, object->id.name, true)->n += change;
}

bool fold_constraint_taken(struct fold *fold, const char *schema, const char *name, void *argument)
{
    (void)argument;
    const struct constraint_name *entry = constraint_name(fold, schema, name, false);
    return entry != NULL && entry->n > 0;
}

/* The index of a constraint has the constraint's name. */
bool fold_relation_taken(struct fold *fold, const char *schema, const char *name, void *argument)
{
    return model_named(fold->model, NAMESPACE_RELATION, schema, name) != NULL ||
           fold_constraint_taken(fold, schema, name, argument);
}

static const char *place_text(struct fold *fold, struct place place)
{
    if (place.file == NULL)
        return "another statement";
    return talloc_asprintf(fold->ctx, "%s:%d:%d", place.file, place.line, place.column);
}

/* Another kind of object that stands in the way. */
static struct object *name_holder(struct fold *fold, const struct identity *id)
{
    const struct kind_info *info = kind_info(id->kind);
    if (info->namespace == NAMESPACE_NONE || id->schema == NULL)
        return NULL;
    if (info->namespace == NAMESPACE_ROUTINE) {
        static const enum kind kinds[] = {KIND_function, KIND_procedure, KIND_aggregate};
        struct object *found = NULL;
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds && found == NULL; i++) {
            struct identity other = *id;
            other.kind = kinds[i];
            found = kinds[i] != id->kind ? model_find(fold->model, &other) : NULL;
        }
        return found;
    }
    /* The operands or the method are a part of the name. */
    if (info->namespace == NAMESPACE_OPERATOR || info->namespace == NAMESPACE_OPCLASS ||
        info->namespace == NAMESPACE_OPFAMILY)
        return NULL;
    struct object *holder = model_named(fold->model, info->namespace, id->schema, id->name);
    if (holder == NULL && (info->flags & TYPED))
        holder = model_named(fold->model, NAMESPACE_TYPE, id->schema, id->name);
    return holder;
}

/* The trees live as long as the fold, and are rarely asked for. */
static bool same_statement(const PgQuery__Node *a, const PgQuery__Node *b)
{
    return a != NULL && b != NULL && tree_hash(&a->base) == tree_hash(&b->base);
}

/* The object is there already: may the statement say it again? */
static struct object *add_again(struct fold *fold, struct object *object, int location,
                                enum again again)
{
    const char *name = identity_describe(fold->ctx, &object->id);
    const char *first = place_text(fold, object->place);
    if (again == AGAIN_REPLACE) {
        memset(object->values, 0, sizeof *object->values * kind_info(object->id.kind)->n_attrs);
        object->place = fold_place(fold, location);
        object->origin = fold->node;
        return object;
    }
    if (again == AGAIN_ERROR && !fold->guarded) {
        fold_error(fold, location, NULL, "%s is declared twice: first at %s", name, first);
        return NULL;
    }
    if (!same_statement(object->origin, fold->node))
        fold_error(fold, location,
                   "PostgreSQL would pass over this one without a word: write one declaration",
                   "%s is declared twice and not alike: first at %s", name, first);
    return NULL;
}

struct object *fold_add(struct fold *fold, const struct identity *id, int location,
                        enum again again)
{
    struct object *object = model_find(fold->model, id);
    if (object != NULL)
        return add_again(fold, object, location, again);
    const struct object *holder = name_holder(fold, id);
    if (holder != NULL) {
        fold_error(fold, location, NULL, "the name of %s is taken by %s at %s",
                   identity_describe(fold->ctx, id), identity_describe(fold->ctx, &holder->id),
                   place_text(fold, holder->place));
        return NULL;
    }
    object = model_add(fold->model, id);
    object->place = fold_place(fold, location);
    object->path = talloc_strdup(object, fold->path_sql);
    object->origin = fold->node;
    count_constraint(fold, object, 1);
    fold_give_defaults(fold, &object->id);
    return object;
}

void fold_move(struct fold *fold, struct object *object, const struct identity *id)
{
    count_constraint(fold, object, -1);
    model_rename(fold->model, object, id);
    count_constraint(fold, object, 1);
}

/* Not there: later, perhaps; at the last it is an error, but for what a statement
 * declares that has its own error. */
static void missing(struct fold *fold, int location, bool missing_ok, enum namespace namespace,
                    const char *schema, const char *name, const char *described)
{
    if (!fold->last_try) {
        fold_defer(fold);
        return;
    }
    bool known = false;
    if (namespace != NAMESPACE_NONE && schema != NULL)
        (void)fold_find_known(fold, namespace, schema, name, &known);
    if (!missing_ok && !(known && fold->diag->n_errors > 0))
        fold_error(fold, location, NULL, "%s does not exist", described);
}

struct object *fold_target(struct fold *fold, const struct identity *id, int location,
                           bool missing_ok)
{
    struct object *object = model_find(fold->model, id);
    if (object != NULL)
        return object;
    const struct kind_info *info = kind_info(id->of != KIND_NONE ? id->of : id->kind);
    bool part = (info->flags & TABLE_PART) != 0;
    missing(fold, location, missing_ok, part ? NAMESPACE_RELATION : info->namespace, id->schema,
            part ? id->parent : id->name, identity_describe(fold->ctx, id));
    return NULL;
}

struct object *fold_relation(struct fold *fold, const PgQuery__RangeVar *range, bool missing_ok)
{
    const char *schema =
        fold_find_schema(fold, NAMESPACE_RELATION, range->schemaname, range->relname);
    if (schema == NULL)
        schema = "pg_catalog";
    struct object *object = model_named(fold->model, NAMESPACE_RELATION, schema, range->relname);
    if (object != NULL)
        return object;
    char *name = quote_name(fold->ctx, schema, range->relname);
    missing(fold, range->location, missing_ok, NAMESPACE_RELATION, schema, range->relname,
            talloc_asprintf(fold->ctx, "relation %s", name));
    return NULL;
}

static bool has_parts(enum kind kind, enum kind part)
{
    if (part == KIND_domain_constraint)
        return kind == KIND_domain;
    if (part == KIND_attribute)
        return kind == KIND_composite;
    return is_table_kind(kind) || kind == KIND_view || kind == KIND_matview;
}

static bool is_named(const struct list *list, const char *schema, const char *name)
{
    return list != NULL && list->n >= 2 && same_text(list->items[0], schema) &&
           same_text(list->items[1], name);
}

static bool falls_with_column(struct fold *fold, const struct object *object,
                              const struct identity *column)
{
    if (object->id.kind == KIND_sequence) {
        const struct list *owner = object_list(object, ATTR_sequence_owned_by);
        return is_named(owner, column->schema, column->parent) && owner->n == 3 &&
               same_text(owner->items[2], column->name);
    }
    if (object->id.kind == KIND_index)
        return is_named(object_list(object, ATTR_index_table), column->schema, column->parent) &&
               (list_has(object_list(object, ATTR_index_keys),
                         quote_ident(fold->ctx, column->name)) ||
                list_has(object_list(object, ATTR_index_include), column->name));
    if (object->id.kind == KIND_statistics)
        return is_named(relation_below(object), column->schema, column->parent) &&
               list_has(object_list(object, ATTR_statistics_columns), column->name);
    return object->id.kind == KIND_constraint && same_text(object->id.schema, column->schema) &&
           same_text(object->id.parent, column->parent) &&
           (list_has(object_list(object, ATTR_constraint_columns), column->name) ||
            list_has(object_list(object, ATTR_constraint_include), column->name));
}

/* What PostgreSQL drops along with an object without being asked to CASCADE. */
static bool falls_with(struct fold *fold, const struct object *object, const struct object *gone)
{
    const struct identity *id = &object->id, *target = &gone->id;
    if (id->of == target->kind) {
        struct identity of = identity_target(id);
        if (identity_compare(&of, target) == 0)
            return true;
    }
    enum kind part = id->of != KIND_NONE ? id->of : id->kind;
    if ((kind_info(part)->flags & TABLE_PART) && has_parts(target->kind, part) &&
        same_text(id->schema, target->schema) && same_text(id->parent, target->name))
        return true;
    if (id->kind == KIND_publication_table && target->kind == KIND_table)
        return same_text(id->schema, target->schema) && same_text(id->name, target->name);
    if (target->kind == KIND_publication &&
        (part == KIND_publication_table || part == KIND_publication_schema))
        return same_text(id->parent, target->name);
    if (target->kind == KIND_opfamily && id->kind == KIND_opclass)
        return same_text(id->args, target->args) &&
               is_named(object_list(object, ATTR_opclass_family), target->schema, target->name);
    if (target->kind == KIND_column)
        return falls_with_column(fold, object, target);
    const struct list *list = relation_below(object);
    if (is_table_kind(id->kind))
        list = table_partition_of(object);
    else if (id->kind == KIND_sequence)
        list = object_list(object, ATTR_sequence_owned_by);
    return kind_info(target->kind)->namespace == NAMESPACE_RELATION &&
           is_named(list, target->schema, target->name);
}

void fold_remove(struct fold *fold, struct object *object)
{
    struct object **gone = NULL;
    size_t n = 0;
    model_remove(fold->model, object);
    gone = array_room(fold->ctx, gone, n);
    gone[n++] = object;
    for (size_t i = 0; i < n; i++) {
        count_constraint(fold, gone[i], -1);
        for (size_t j = 0; j < fold->model->n;) {
            struct object *other = fold->model->objects[j];
            if (!falls_with(fold, other, gone[i])) {
                j++;
                continue;
            }
            model_remove(fold->model, other);
            gone = array_room(fold->ctx, gone, n);
            gone[n++] = other;
        }
    }
}
