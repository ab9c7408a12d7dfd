/*
 * The order of the steps: one graph over all kinds and schemas. What must come before what is said
 * here.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "reconcile/ddl/online.h"
#include "reconcile/plan/graph.h"
#include "schema/attached.h"
#include "schema/dependents.h"
#include "schema/relation.h"

static void add_spans(struct graph *graph, struct span first, struct span then, bool weak)
{
    if (first.n == 0 || then.n == 0 || first.from == then.from)
        return;
    /* Steps of a span are in a row already: its last before the other's first. */
    graph_arc(graph, first.from + first.n - 1, then.from, weak);
}

/* Is the table made in this plan? What it has from its parent comes along without an item. */
static bool is_made_with(const struct items *items, const struct object *table)
{
    const struct item *item = table ? items_of(items, table, false) : NULL;
    return item != NULL && (item->op == CHANGE_CREATE || item->rebuild);
}

/* The steps that make a desired object what it should be. */
static struct span making(const struct items *items, const struct object *desired)
{
    for (; desired != NULL; desired = desired->parent) {
        const struct item *item = items_of(items, desired, false);
        if (item == NULL && is_made_with(items, desired->parent))
            continue;
        if (item == NULL)
            return (struct span){0, 0};
        if (item->make.n > 0 || !item_comes_with_parent(items, desired))
            return item->make;
    }
    return (struct span){0, 0};
}

/* A partition's copy of a foreign key goes with the foreign key that it is a copy of. */
static const struct object *copied_from(const struct object *live)
{
    if (live->id.kind != KIND_constraint || !object_bool(live, ATTR_constraint_inherited) ||
        object_list(live, ATTR_constraint_references) == NULL)
        return NULL;
    for (size_t i = 0; i < live->n_edges; i++) {
        const struct object *to = live->edges[i].to;
        if (to->id.kind == KIND_constraint && object_list(to, ATTR_constraint_references) != NULL)
            return to;
    }
    return NULL;
}

/* The steps that take a live object away, or make it let go of something. */
static struct span taking(const struct items *items, const struct object *live)
{
    const struct object *original = copied_from(live);
    const struct item *taken = original ? items_of(items, original, true) : NULL;
    if (taken != NULL && taken->take.n > 0)
        return taken->take;
    const struct object *type = live != NULL ? item_type_of(items, live) : NULL;
    if (type != NULL)
        return items_of(items, type, true)->take;
    for (; live != NULL; live = object_holder(items->live, live)) {
        const struct item *item = items_of(items, live, true);
        if (item == NULL) {
            /* An inherited part goes with its table. */
            item = items_of(items, live->parent, true);
            if (item == NULL || !(item->op == CHANGE_DROP || item->rebuild))
                return (struct span){0, 0};
            continue;
        }
        if (item->gone.n > 0)
            return item->gone;
        if (item->take.n > 0)
            return item->take;
        if (item->released) /* its other steps come after */
            return (struct span){0, 0};
        if (item->op != CHANGE_DROP && !item->rebuild)
            return item->make;
    }
    return (struct span){0, 0};
}

/* The same, but of what goes on under another name for a while: the name is free. */
static struct span letting_go(const struct items *items, const struct item *item)
{
    return item->gone.n > 0 ? item->take : taking(items, item->live);
}

static bool needs(const struct step *step, const struct object *object)
{
    for (size_t i = 0; i < step->n_needs; i++)
        if (step->needs[i] == object)
            return true;
    return false;
}

/* Late steps of a span wait for their own needs, and hold nobody back but each other; but for the
 * definition of a type whose name was there before, which all others wait for. */
static struct span early(const struct graph *graph, struct span span,
                         const struct object *dependent)
{
    while (span.n > 0) {
        const struct step *last = &graph->emit->steps[span.from + span.n - 1];
        if (!last->late || (last->fills_shell && !needs(last, dependent)))
            break;
        span.n--;
    }
    return span;
}

/* Is it the span's last step that waits for the object, and not the first? */
static bool waits_later(const struct graph *graph, struct span span, const struct object *object)
{
    const struct step *last = &graph->emit->steps[span.from + span.n - 1];
    return span.n > 1 && last->fills_shell && needs(last, object);
}

static void arcs_of_needs(struct graph *graph, size_t step)
{
    const struct step *late = &graph->emit->steps[step];
    for (size_t i = 0; i < late->n_needs; i++) {
        struct span first = early(graph, making(graph->items, late->needs[i]), late->object);
        add_spans(graph, first, (struct span){step, 1}, false);
    }
}

/* Kinds that would see rows come back, or must find them there. */
static bool watches_rows(const struct object *object)
{
    return object->id.kind == KIND_constraint || object->id.kind == KIND_trigger ||
           object->id.kind == KIND_matview;
}

static void arcs_of_filling(struct graph *graph, struct span first, struct span own)
{
    for (size_t i = 0; i < first.n && first.from != own.from; i++)
        if (graph->emit->steps[first.from + i].fills_rows)
            graph_arc(graph, first.from + i, own.from, false);
}

/* What an object needs is made before it is. Parts that come with it count. */
static void arcs_of_making(struct graph *graph, const struct object *desired, struct span own)
{
    const struct items *items = graph->items;
    for (size_t i = 0; i < desired->n_edges; i++) {
        const struct edge *edge = &desired->edges[i];
        struct span first = making(items, edge->to);
        if (waits_later(graph, own, edge->to))
            continue;
        add_spans(graph, early(graph, first, desired), own, edge->weak);
        if (watches_rows(desired))
            arcs_of_filling(graph, first, own);
    }
    if (desired->parent != NULL)
        add_spans(graph, early(graph, making(items, desired->parent), desired), own, false);
    for (size_t i = 0; i < desired->n_children; i++)
        if (item_comes_with_parent(items, desired->children[i]) &&
            ddl_of(desired->children[i]->id.kind)->create != NULL)
            arcs_of_making(graph, desired->children[i], own);
}

static bool saves_rows(const struct graph *graph, struct span span)
{
    return span.n > 1 && graph->emit->steps[span.from].saves_rows;
}

/* Rows are laid aside with those of the topmost table before any partition goes. */
static void arcs_of_partitions(struct graph *graph, const struct object *live, size_t saving)
{
    const struct items *items = graph->items;
    size_t n;
    struct object *const *dependents = dependents_of(items->live, live, &n);
    for (size_t i = 0; i < n; i++) {
        const struct object *partition = dependents[i];
        const struct item *item = items_of(items, partition, true);
        if (partition->id.kind != KIND_table || item == NULL ||
            !is_child_table(partition, live->id.schema, live->id.name) ||
            !(item->op == CHANGE_DROP || item->rebuild) || item->take.n == 0)
            continue;
        graph_arc(graph, saving, item->take.from, false);
        arcs_of_partitions(graph, partition, saving);
    }
}

/* Does the object go with its table in these steps, or is it the table? */
static bool is_taking_of_table(const struct items *items, const struct object *live,
                               struct span steps)
{
    const struct object *table =
        live->id.kind == KIND_table ? live : object_holder(items->live, live);
    const struct item *item =
        table != NULL && table->id.kind == KIND_table ? items_of(items, table, true) : NULL;
    return item != NULL && (item->op == CHANGE_DROP || item->rebuild) &&
           item->take.from == steps.from;
}

/* Whoever depends on the live object goes, or lets go of it, before the steps of own. */
static void arcs_of_dependents(struct graph *graph, const struct object *live, struct span own,
                               bool goes)
{
    const struct items *items = graph->items;
    const struct item *self = items_of(items, live, true);
    size_t n;
    struct object *const *dependents = dependents_of(items->live, live, &n);
    for (size_t i = 0; i < n; i++) {
        const struct object *dependent = dependents[i];
        const struct item *other = items_of(items, dependent, true);
        /* A column is altered without regard to the sequence that it owns: the
         * default goes first, then the sequence. */
        if (!goes && (other == NULL || dependent->id.kind == KIND_sequence))
            continue;
        /* A partition's copy goes with the one it was copied from. */
        if (other == NULL && dependent->id.kind == live->id.kind)
            continue;
        struct span theirs = goes                ? taking(items, dependent)
                             : other->take.n > 0 ? other->take
                                                 : (struct span){0, 0};
        /* A part of it that goes with it. */
        bool is_part = self != NULL && self->gone.n > 0 && theirs.from == self->gone.from;
        if (theirs.n == 0 || theirs.from == own.from || is_part)
            continue;
        if (saves_rows(graph, own) && is_taking_of_table(items, dependent, theirs)) {
            graph_arc(graph, theirs.from + theirs.n - 1, own.from + own.n - 1, false);
            continue;
        }
        add_spans(graph, theirs, own, false);
    }
}

static void arcs_of_taking(struct graph *graph, const struct item *item)
{
    const struct object *live = item->live;
    bool goes = item->op == CHANGE_DROP || item->rebuild;
    /* What goes with its parent goes when the parent does. */
    struct span own = goes               ? letting_go(graph->items, item)
                      : item->take.n > 0 ? item->take
                                         : item->make;
    if (own.n == 0)
        return;
    arcs_of_dependents(graph, live, own, goes);
    if (saves_rows(graph, own))
        arcs_of_partitions(graph, live, own.from);
    /* Inherited parts go along without an item of their own. */
    for (size_t i = 0; goes && i < live->n_children; i++)
        if (items_of(graph->items, live->children[i], true) == NULL)
            arcs_of_dependents(graph, live->children[i], own, true);
}

/* Routines and operators share a name where their arguments differ, operator classes where their
 * methods do; others have none. */
static bool excludes(const struct object *live, const struct object *desired)
{
    return same_text(live->id.args, desired->id.args);
}

/* A name is free before it is taken again. */
static void arcs_of_names(struct graph *graph, const struct item *item)
{
    const struct kind_info *info = kind_info(item->desired->id.kind);
    enum namespace taken[2] = {info->namespace,
                               info->flags & TYPED ? NAMESPACE_TYPE : NAMESPACE_NONE};
    for (int i = 0; i < 2; i++) {
        if (taken[i] == NAMESPACE_NONE)
            continue;
        const struct object *live = model_named(graph->items->live, taken[i],
                                                item->desired->id.schema, item->desired->id.name);
        const struct item *other = items_of(graph->items, live, true);
        if (other != NULL && (other->op == CHANGE_DROP || other->rebuild) &&
            excludes(live, item->desired))
            add_spans(graph, letting_go(graph->items, other), item->make, false);
    }
}

/* A table joins parents that have their columns; what else they get reaches it afterwards. */
static void arcs_of_joining(struct graph *graph, const struct item *item)
{
    const struct items *items = graph->items;
    const struct table_attrs *attrs = table_attrs(item->desired->id.kind);
    const struct list *parents = table_parents(item->desired);
    if (item->change == NULL || (!change_has(item->change, attrs->partition_of) &&
                                 !change_has(item->change, attrs->inherits)))
        return;
    for (size_t i = 0; parents != NULL && i + 1 < parents->n; i += 2) {
        const struct object *parent = model_named(items->desired, NAMESPACE_RELATION,
                                                  parents->items[i], parents->items[i + 1]);
        for (size_t j = 0; parent != NULL && j < parent->n_children; j++) {
            const struct item *column = parent->children[j]->id.kind == KIND_column
                                            ? items_of(items, parent->children[j], false)
                                            : NULL;
            if (column != NULL) /* with no steps where the parent is made with it */
                add_spans(graph, column->make, item->make, false);
        }
    }
}

/* A partition that stays gets its own key before its parent gets the key that takes it over. */
static void arcs_of_attached_key(struct graph *graph, const struct item *item)
{
    const struct items *items = graph->items;
    const struct object *table = item->desired->parent;
    if (table == NULL || !is_attached_key(item->desired) || is_made_with(items, table))
        return;
    for (const struct list *of; (of = table_partition_of(table)) != NULL;) {
        table = model_get(items->desired, KIND_table, of->items[0], of->items[1]);
        const struct object *above = attached_same_key(table, item->desired);
        if (above == NULL)
            return;
        add_spans(graph, item->make, making(items, above), false);
    }
}

/* Online, a partitioned table gets an index or a key alone, and then each partition that is there.
 * Those that join have done so by then; those that are made get theirs by it. */
static void arcs_of_part(struct graph *graph, const struct item *table, const struct object *part)
{
    const struct item *item = items_of(graph->items, part, false);
    if (item == NULL || item->op != CHANGE_CREATE ||
        !(part->id.kind == KIND_index ||
          (part->id.kind == KIND_constraint && constraint_has_index(part))))
        return;
    if (table->op == CHANGE_CREATE)
        add_spans(graph, item->make, table->make, true);
    else
        add_spans(graph, table->make, item->make, false);
}

static void arcs_of_partition(struct graph *graph, const struct item *item)
{
    const struct model *desired = graph->items->desired;
    const struct object *table = item->desired;
    if (item->op != CHANGE_CREATE &&
        !(item->change != NULL &&
          change_has(item->change, table_attrs(table->id.kind)->partition_of)))
        return;
    for (const struct list *of; table != NULL && (of = table_partition_of(table)) != NULL;) {
        table = model_get(desired, KIND_table, of->items[0], of->items[1]);
        if (table == NULL || !online_is_wanted(graph->emit, table->id.schema, table->id.name))
            continue;
        size_t n;
        struct object *const *dependents = dependents_of(desired, table, &n);
        for (size_t i = 0; i < n; i++)
            if (index_is_on(dependents[i], table))
                arcs_of_part(graph, item, dependents[i]);
        for (size_t i = 0; i < table->n_children; i++)
            arcs_of_part(graph, item, table->children[i]);
    }
}

static void build(struct graph *graph)
{
    const struct items *items = graph->items;
    for (size_t i = 0; i < items->n; i++) {
        const struct item *item = items->items[i];
        for (size_t j = 1; j < item->take.n; j++)
            graph_arc(graph, item->take.from + j - 1, item->take.from + j, false);
        for (size_t j = 1; j < item->make.n; j++)
            graph_arc(graph, item->make.from + j - 1, item->make.from + j, false);
        add_spans(graph, item->take, item->make, false);
        for (size_t j = 0; j < item->make.n; j++)
            if (graph->emit->steps[item->make.from + j].late)
                arcs_of_needs(graph, item->make.from + j);
        if (item->make.n > 0 && item->desired != NULL) {
            if (!graph->emit->steps[item->make.from].late)
                arcs_of_making(graph, item->desired, item->make);
            if (item->op == CHANGE_CREATE || item->rebuild) {
                arcs_of_names(graph, item);
                arcs_of_attached_key(graph, item);
            } else if (item->live != NULL && is_table_kind(item->desired->id.kind)) {
                arcs_of_joining(graph, item);
            }
            if (is_table_kind(item->desired->id.kind))
                arcs_of_partition(graph, item);
        }
        if (item->live != NULL)
            arcs_of_taking(graph, item);
        /* An object that the files do not have is made again after all it needs. */
        if (item->make.n > 0 && item->desired == NULL && item->live != NULL) {
            const struct item *parent = items_of(items, item->live->parent, true);
            if (parent != NULL)
                add_spans(graph, parent->make, item->make, false);
            for (size_t j = 0; j < item->live->n_edges; j++) {
                const struct item *other = items_of(items, item->live->edges[j].to, true);
                if (other != NULL)
                    add_spans(graph, other->make, item->make, false);
            }
        }
    }
}

bool items_order(const struct items *items, struct emit *emit, struct err *err)
{
    struct graph graph = graph_new(items, emit);
    build(&graph);
    bool ok = graph_sort(&graph, err);
    talloc_free(graph.ctx);
    return ok;
}
