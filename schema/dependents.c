#include "schema/dependents.h"

#include <talloc.h>

#include "schema/array.h"
#include "schema/relation.h"

struct of_object {
    struct object **items;
    size_t n;
    bool is_parent;
};

struct dependents {
    struct of_object *objects; /* by object->index */
};

static void note_parents(struct dependents *dependents, const struct model *model,
                         const struct object *table)
{
    const struct list *parents = table_parents(table);
    for (size_t i = 0; parents != NULL && i + 1 < parents->n; i += 2) {
        const struct object *parent =
            model_named(model, NAMESPACE_RELATION, parents->items[i], parents->items[i + 1]);
        if (parent != NULL)
            dependents->objects[parent->index].is_parent = true;
    }
}

static struct dependents *find(struct model *model)
{
    struct dependents *dependents = talloc_zero(model, struct dependents);
    dependents->objects = talloc_zero_array(dependents, struct of_object, (unsigned)model->n + 1);
    for (size_t i = 0; i < model->n; i++) {
        struct object *object = model->objects[i];
        note_parents(dependents, model, object);
        for (size_t j = 0; j < object->n_edges; j++) {
            struct of_object *to = &dependents->objects[object->edges[j].to->index];
            to->items = array_room(dependents, to->items, to->n);
            to->items[to->n++] = object;
        }
    }
    return dependents;
}

static const struct of_object *found(const struct model *model, const struct object *object)
{
    if (model->dependents == NULL)
        ((struct model *)model)->dependents = find((struct model *)model); /* only a memory */
    return &model->dependents->objects[object->index];
}

struct object *const *dependents_of(const struct model *model, const struct object *object,
                                    size_t *n)
{
    const struct of_object *of = found(model, object);
    *n = of->n;
    return of->items;
}

bool dependents_inherit(const struct model *model, const struct object *table)
{
    return found(model, table)->is_parent;
}
