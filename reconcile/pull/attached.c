/*
 * Indexes of partitions. PostgreSQL makes them with the parent's and calls them as it likes: files
 * need not say them. But where one of them has a name or a state of its own, or is a key's, the
 * parent's is made ON ONLY, and each is made by itself and attached.
 */
#include <talloc.h>

#include "reconcile/pull/sheet.h"
#include "schema/attached.h"
#include "schema/dependents.h"
#include "schema/relation.h"

/* The index of a partitioned table that all of them come from; itself where there is none above. */
static const struct object *root_of(const struct model *model, const struct object *index)
{
    const struct object *above;
    while ((above = attached_above(model, index)) != NULL)
        index = above;
    return index;
}

/* A partition that is made later would get one of its own from it, ON ONLY or not. */
static void wait_for_partitions(const struct model *model, struct object *index,
                                const struct object *table)
{
    size_t n;
    struct object *const *below = dependents_of(model, table, &n);
    for (size_t i = 0; i < n; i++)
        if (below[i]->id.kind == KIND_table &&
            object_list(below[i], ATTR_table_partition_of) != NULL)
            object_add_edge(index, below[i], false);
}

/* Made by itself, and on a partitioned table alone. */
static void say(const struct model *model, struct object *index)
{
    const struct list *of = object_list(index, ATTR_index_table);
    const struct object *table = model_get(model, KIND_table, of->items[0], of->items[1]);
    object_set_bool(index, ATTR_index_inherited, false);
    if (!is_partitioned(table))
        return;
    object_set_bool(index, ATTR_index_on_only, true);
    wait_for_partitions(model, index, table);
}

/* The plain index that a key's is attached to. */
static const struct object *plain_above(const struct model *model, const struct object *key)
{
    const struct list *name = object_list(key, ATTR_constraint_index_parent);
    return name ? model_get(model, KIND_index, name->items[0], name->items[1]) : NULL;
}

void prepare_attached(struct model *model)
{
    bool *said = talloc_zero_size(model, sizeof *said * (model->n + 1));
    for (size_t i = 0; i < model->n; i++) {
        const struct object *object = model->objects[i], *index = NULL;
        if (object->id.kind == KIND_constraint)
            index = plain_above(model, object);
        else if (object->id.kind == KIND_index && object_bool(object, ATTR_index_inherited) &&
                 attached_says_more(model, object))
            index = object;
        if (index != NULL)
            said[root_of(model, index)->index] = true;
    }
    for (size_t i = 0; i < model->n; i++) {
        struct object *index = model->objects[i];
        if (index->id.kind == KIND_index && said[root_of(model, index)->index])
            say(model, index);
    }
    talloc_free(said);
    model_link(model);
}
