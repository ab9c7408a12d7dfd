#include "diff/keep.h"

#include <talloc.h>

#include "schema/relation.h"
#include "schema/retyped.h"

struct keeper {
    struct changes *changes;
    const struct model *live, *desired;
    const struct change **by_live; /* by object->index */
    const struct object **needs;   /* by object->index: who needs it; NULL: it may go */
    bool grown;
};

static bool is_dropped(const struct keeper *keeper, const struct object *live)
{
    const struct change *change = keeper->by_live[live->index];
    return change != NULL && change->op == CHANGE_DROP && keeper->needs[live->index] == NULL;
}

static bool has_query(const struct object *object)
{
    enum kind kind = object->id.kind;
    return kind == KIND_view || kind == KIND_matview || kind == KIND_policy || kind == KIND_rule ||
           kind == KIND_trigger;
}

/* What is read anew under a column of another type, or made anew, lets go of the old one. */
static bool is_read_again(const struct keeper *keeper, const struct object *live)
{
    for (size_t i = 0; i < live->n_edges; i++) {
        const struct object *column = live->edges[i].to;
        const struct change *change =
            column->id.kind == KIND_column ? keeper->by_live[column->index] : NULL;
        if (change != NULL && change->op == CHANGE_ALTER && change_has(change, ATTR_column_type) &&
            (is_read_anew(live, column, object_text(change->desired, ATTR_column_type)) ||
             (has_query(live) &&
              type_changes_sort(column, object_text(change->desired, ATTR_column_type)))))
            return true;
    }
    return false;
}

/* Stays just as it is, with all that it names: nobody changes it. What a child has from its parent
 * changes with that, without a change of its own. */
static bool stays(const struct keeper *keeper, const struct object *live)
{
    if (keeper->needs[live->index] != NULL)
        return true;
    if ((live->id.kind == KIND_column && object_bool(live, ATTR_column_inherited)) ||
        is_read_again(keeper, live))
        return false;
    return keeper->by_live[live->index] == NULL && live->id.of == KIND_NONE &&
           (live->unmanaged || model_find(keeper->desired, &live->id) != NULL);
}

/* What can be told by its name alone: not a part, which a change of its table is about, nor what
 * has a namesake in the files, another overload, which takes its place. */
static bool can_be_kept(const struct keeper *keeper, const struct object *live)
{
    const struct kind_info *info = kind_info(live->id.kind);
    if ((info->flags & (TABLE_PART | GLOBAL_PART)) || relation_below(live) != NULL)
        return false;
    return info->namespace == NAMESPACE_NONE ||
           model_named(keeper->desired, info->namespace, live->id.schema, live->id.name) == NULL;
}

static void keep(struct keeper *keeper, const struct object *live, const struct object *because)
{
    keeper->needs[live->index] = because;
    keeper->grown = true;
}

static void spread(struct keeper *keeper)
{
    const struct model *live = keeper->live;
    for (size_t i = 0; i < live->n; i++) {
        const struct object *object = live->objects[i];
        const struct object *whole = object_holder(live, object);
        if (whole != NULL && keeper->needs[whole->index] != NULL && is_dropped(keeper, object))
            keep(keeper, object, keeper->needs[whole->index]);
        for (size_t j = 0; j < object->n_edges; j++) {
            const struct edge *edge = &object->edges[j];
            if (!edge->weak && is_dropped(keeper, edge->to) && stays(keeper, object) &&
                (keeper->needs[object->index] != NULL || can_be_kept(keeper, edge->to)))
                keep(keeper, edge->to, object);
        }
    }
}

static void say(const struct keeper *keeper, const struct object *kept)
{
    const struct object *because = keeper->needs[kept->index];
    const struct object *declared = model_find(keeper->desired, &because->id);
    if (kept->id.of != KIND_NONE || kept->parent != NULL || relation_below(kept) != NULL)
        return;
    diag_add(keeper->changes->remarks, SEVERITY_WARNING,
             declared ? declared->place : because->place, NULL,
             "declare it in the files, or let go of it there",
             "%s stays: the files do not declare it, but %s needs it",
             identity_describe(keeper->changes, &kept->id),
             identity_describe(keeper->changes, &because->id));
}

static void take_out(struct keeper *keeper)
{
    struct changes *changes = keeper->changes;
    size_t n = 0;
    for (size_t i = 0; i < changes->n; i++) {
        const struct change *change = &changes->items[i];
        if (change->op == CHANGE_DROP && keeper->needs[change->live->index] != NULL)
            say(keeper, change->live);
        else
            changes->items[n++] = *change;
    }
    changes->n = n;
}

void keep_needed(struct changes *changes, const struct model *live, const struct model *desired)
{
    void *scratch = talloc_new(NULL);
    struct keeper keeper = {
        .changes = changes,
        .live = live,
        .desired = desired,
        .by_live = talloc_zero_array(scratch, const struct change *, (unsigned)live->n + 1),
        .needs = talloc_zero_array(scratch, const struct object *, (unsigned)live->n + 1),
    };
    for (size_t i = 0; i < changes->n; i++)
        if (changes->items[i].live != NULL)
            keeper.by_live[changes->items[i].live->index] = &changes->items[i];
    do {
        keeper.grown = false;
        spread(&keeper);
    } while (keeper.grown);
    take_out(&keeper);
    talloc_free(scratch);
}
