#include "diff/reused.h"

#include <talloc.h>

#include "schema/array.h"
#include "schema/dependents.h"
#include "schema/relation.h"

struct reuse {
    struct object *index;
    const struct object *key; /* desired */
};

static bool is_of_default_order(const struct object *index)
{
    const struct list *options = object_list(index, ATTR_index_key_options);
    for (size_t i = 0; options != NULL && i < options->n; i++)
        if (*options->items[i] != '\0')
            return false;
    return object_text(index, ATTR_index_method) == NULL;
}

/* Columns, and no expressions. */
static bool has_keys(const struct object *index, const struct list *columns)
{
    const struct list *keys = object_list(index, ATTR_index_keys);
    if (keys == NULL || columns == NULL || keys->n != columns->n)
        return false;
    for (size_t i = 0; i < keys->n; i++)
        if (!same_text(keys->items[i], quote_ident(index, columns->items[i])))
            return false;
    return true;
}

/* What ADD CONSTRAINT ... USING INDEX takes (manual, ALTER TABLE), and makes this key of. */
static bool fits(const struct object *index, const struct object *key)
{
    return object_bool(index, ATTR_index_unique) && !object_bool(index, ATTR_index_invalid) &&
           !object_bool(index, ATTR_index_inherited) &&
           object_list(index, ATTR_index_parent) == NULL &&
           object_text(index, ATTR_index_predicate) == NULL && is_of_default_order(index) &&
           index_is_on(index, key->parent) &&
           object_bool(index, ATTR_index_nulls_not_distinct) ==
               object_bool(key, ATTR_constraint_nulls_not_distinct) &&
           has_keys(index, object_list(key, ATTR_constraint_columns)) &&
           list_equal(object_list(index, ATTR_index_include),
                      object_list(key, ATTR_constraint_include));
}

/* Has something else the name that the index is to get? */
static bool is_name_taken(const struct model *live, const struct object *index,
                          const struct object *key)
{
    const struct object *named =
        model_named(live, NAMESPACE_RELATION, key->id.schema, key->id.name);
    return named != NULL && named != index;
}

/* The one that has the key's name already, if any; else the first. */
static struct object *index_for(const struct model *live, const struct model *desired,
                                const struct object *key)
{
    const struct list *columns = object_list(key, ATTR_constraint_columns);
    const struct object *column = columns ? model_get_part(live, KIND_column, key->id.schema,
                                                           key->id.parent, columns->items[0])
                                          : NULL;
    struct object *found = NULL;
    size_t n = 0;
    struct object *const *dependents = column ? dependents_of(live, column, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        struct object *index = dependents[i];
        if (index->id.kind != KIND_index || index->ignored ||
            model_find(desired, &index->id) != NULL || is_name_taken(live, index, key) ||
            !fits(index, key))
            continue;
        if (found == NULL || same_text(index->id.name, key->id.name))
            found = index;
    }
    return found;
}

static bool is_wanted(const struct model *live, const struct object *key)
{
    return key->id.kind == KIND_constraint && constraint_is_key(key) && !key->ignored &&
           !object_bool(key, ATTR_constraint_inherited) &&
           !object_bool(key, ATTR_constraint_period) && model_find(live, &key->id) == NULL;
}

static bool is_taken(const struct reuse *reuses, size_t n, const struct object *index)
{
    for (size_t i = 0; i < n; i++)
        if (reuses[i].index == index)
            return true;
    return false;
}

static void move_comment(struct model *live, const struct object *index, const struct object *key)
{
    struct object *comment = model_get_of(live, KIND_comment, index);
    struct identity id = key->id;
    id.kind = KIND_comment;
    id.of = KIND_constraint;
    id.args = "index";
    if (comment != NULL)
        model_rename(live, comment, &id);
}

static void move_edges(const struct model *live, const struct object *index, struct object *key)
{
    for (size_t i = 0; i < index->n_edges; i++)
        object_add_edge(key, index->edges[i].to, index->edges[i].weak);
    size_t n;
    struct object *const *dependents = dependents_of(live, index, &n);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < dependents[i]->n_edges; j++)
            if (dependents[i]->edges[j].to == index)
                dependents[i]->edges[j].to = key;
}

/* How a constraint is deferred is said when it gets the index. */
static void copy_attributes(struct object *key, const struct object *index,
                            const struct object *desired)
{
    static const int said[] = {ATTR_constraint_type, ATTR_constraint_nulls_not_distinct,
                               ATTR_constraint_deferrable, ATTR_constraint_initially_deferred};
    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        object_set(key, said[i], object_text(desired, said[i]));
    object_set_list(key, ATTR_constraint_columns, object_list(desired, ATTR_constraint_columns));
    object_set_list(key, ATTR_constraint_include, object_list(desired, ATTR_constraint_include));
    object_set_list(key, ATTR_constraint_options, object_list(index, ATTR_index_options));
    object_set_bool(key, ATTR_constraint_clustered, object_bool(index, ATTR_index_clustered));
    object_set_bool(key, ATTR_constraint_replica_identity,
                    object_bool(index, ATTR_index_replica_identity));
    object_set(key, ATTR_constraint_tablespace, object_text(index, ATTR_index_tablespace));
    object_set(key, ATTR_constraint_plain_index, index->id.name);
}

static void put_in_place(struct model *live, const struct reuse *reuse)
{
    struct object *key = model_add(live, &reuse->key->id);
    copy_attributes(key, reuse->index, reuse->key);
    move_edges(live, reuse->index, key);
    move_comment(live, reuse->index, reuse->key);
    model_remove(live, reuse->index);
}

void reuse_indexes(struct model *live, const struct model *desired)
{
    struct reuse *reuses = NULL;
    size_t n = 0;
    for (size_t i = 0; i < desired->n; i++) {
        const struct object *key = desired->objects[i];
        const struct object *table =
            is_wanted(live, key) ? model_get(live, KIND_table, key->id.schema, key->id.parent)
                                 : NULL;
        if (table == NULL || is_partitioned(table))
            continue;
        struct object *index = index_for(live, desired, key);
        if (index == NULL || is_taken(reuses, n, index))
            continue;
        reuses = array_room(live, reuses, n);
        reuses[n++] = (struct reuse){index, key};
    }
    for (size_t i = 0; i < n; i++)
        put_in_place(live, &reuses[i]);
    if (n > 0)
        model_link(live);
    talloc_free(reuses);
}
