/*
 * The order of the steps: one graph over all kinds and schemas, sorted so that
 * what is free to stand anywhere stands by kind, then identity. Drops come
 * first among equals, from the last kind to the first.
 *
 * Steps that are a transaction of their own are taken as long as any is free, then the others as
 * long as any of those is, and so on: so these share the fewest transactions (cut.c).
 */
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "reconcile/plan/items.h"
#include "schema/array.h"
#include "schema/dependents.h"
#include "schema/relation.h"

struct arc {
    size_t to;
    bool weak;
};

struct node {
    struct arc *after; /* those that must come later */
    size_t n_after;
    size_t waiting; /* arcs that still hold it back */
    size_t weak_waiting;
    bool done;
};

struct graph {
    void *ctx;
    const struct items *items;
    struct emit *emit;
    struct node *nodes; /* one a step */
    size_t *rank;       /* a step's place among steps that are free */
    struct heap {
        size_t *steps;
        size_t n;
    } heaps[2]; /* of the steps that are free: others, and those that are a transaction each */
    int turn;   /* of which of the two */
};

static void add_arc(struct graph *graph, size_t from, size_t to, bool weak)
{
    struct node *node = &graph->nodes[from];
    if (from == to)
        return;
    for (size_t i = 0; i < node->n_after && i < 64; i++)
        if (node->after[i].to == to && node->after[i].weak == weak)
            return;
    node->after = array_room(graph->ctx, node->after, node->n_after);
    node->after[node->n_after++] = (struct arc){to, weak};
    if (weak)
        graph->nodes[to].weak_waiting++;
    else
        graph->nodes[to].waiting++;
}

static void add_spans(struct graph *graph, struct span first, struct span then, bool weak)
{
    if (first.n == 0 || then.n == 0 || first.from == then.from)
        return;
    /* Steps of a span are in a row already: its last before the other's first. */
    add_arc(graph, first.from + first.n - 1, then.from, weak);
}

/* The steps that make a desired object what it should be. */
static struct span making(const struct items *items, const struct object *desired)
{
    for (; desired != NULL; desired = desired->parent) {
        const struct item *item = items_of(items, desired, false);
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
            add_arc(graph, first.from + i, own.from, false);
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
        add_arc(graph, saving, item->take.from, false);
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
            add_arc(graph, theirs.from + theirs.n - 1, own.from + own.n - 1, false);
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

static void build(struct graph *graph)
{
    const struct items *items = graph->items;
    for (size_t i = 0; i < items->n; i++) {
        const struct item *item = items->items[i];
        for (size_t j = 1; j < item->take.n; j++)
            add_arc(graph, item->take.from + j - 1, item->take.from + j, false);
        for (size_t j = 1; j < item->make.n; j++)
            add_arc(graph, item->make.from + j - 1, item->make.from + j, false);
        add_spans(graph, item->take, item->make, false);
        for (size_t j = 0; j < item->make.n; j++)
            if (graph->emit->steps[item->make.from + j].late)
                arcs_of_needs(graph, item->make.from + j);
        if (item->make.n > 0 && item->desired != NULL) {
            if (!graph->emit->steps[item->make.from].late)
                arcs_of_making(graph, item->desired, item->make);
            if (item->op == CHANGE_CREATE || item->rebuild)
                arcs_of_names(graph, item);
            else if (item->live != NULL && is_table_kind(item->desired->id.kind))
                arcs_of_joining(graph, item);
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

static const struct emit *sorting; /* qsort has no argument for it */

static int by_rank(const void *a, const void *b)
{
    const struct step *x = &sorting->steps[*(const size_t *)a];
    const struct step *y = &sorting->steps[*(const size_t *)b];
    bool x_drops = x->op == CHANGE_DROP, y_drops = y->op == CHANGE_DROP;
    if (x_drops != y_drops)
        return x_drops ? -1 : 1;
    if (x->object->id.kind != y->object->id.kind) {
        int order = x->object->id.kind < y->object->id.kind ? -1 : 1;
        return x_drops ? -order : order;
    }
    const struct identity *i = &x->object->id, *j = &y->object->id;
    if (i->parent != NULL && same_text(i->schema, j->schema) && same_text(i->parent, j->parent) &&
        x->object->position != y->object->position)
        return x->object->position < y->object->position ? -1 : 1;
    int order = identity_compare(i, j);
    if (order != 0)
        return order;
    return x->sequence < y->sequence ? -1 : x->sequence > y->sequence;
}

static void rank_steps(struct graph *graph)
{
    size_t n = graph->emit->n;
    size_t *sorted = talloc_zero_size(graph->ctx, sizeof *sorted * (n + 1));
    graph->rank = talloc_zero_size(graph->ctx, sizeof *graph->rank * (n + 1));
    for (size_t i = 0; i < n; i++)
        sorted[i] = i;
    sorting = graph->emit;
    if (n > 1)
        qsort(sorted, n, sizeof *sorted, by_rank);
    for (size_t i = 0; i < n; i++)
        graph->rank[sorted[i]] = i;
}

static void heap_push(struct graph *graph, size_t step)
{
    const struct step *pushed = &graph->emit->steps[step];
    struct heap *heap = &graph->heaps[pushed->alone || pushed->own_transaction];
    size_t i = heap->n++;
    while (i > 0 && graph->rank[heap->steps[(i - 1) / 2]] > graph->rank[step]) {
        heap->steps[i] = heap->steps[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    heap->steps[i] = step;
}

static size_t heap_pop(const struct graph *graph, struct heap *heap)
{
    size_t top = heap->steps[0], last = heap->steps[--heap->n], i = 0;
    for (;;) {
        size_t child = 2 * i + 1;
        if (child >= heap->n)
            break;
        if (child + 1 < heap->n &&
            graph->rank[heap->steps[child + 1]] < graph->rank[heap->steps[child]])
            child++;
        if (graph->rank[heap->steps[child]] >= graph->rank[last])
            break;
        heap->steps[i] = heap->steps[child];
        i = child;
    }
    heap->steps[i] = last;
    return top;
}

/* Nothing is free: the first step that only weak arcs hold back goes next. */
static size_t break_weak(const struct graph *graph)
{
    size_t best = graph->emit->n;
    for (size_t i = 0; i < graph->emit->n; i++) {
        const struct node *node = &graph->nodes[i];
        if (!node->done && node->waiting == 0 &&
            (best == graph->emit->n || graph->rank[i] < graph->rank[best]))
            best = i;
    }
    return best;
}

/* Who holds a step back: another one that is not done either. */
static size_t holder_of(const struct graph *graph, size_t step)
{
    for (size_t i = 0; i < graph->emit->n; i++) {
        const struct node *node = &graph->nodes[i];
        for (size_t j = 0; !node->done && j < node->n_after; j++)
            if (node->after[j].to == step && !node->after[j].weak)
                return i;
    }
    return graph->emit->n;
}

static void describe_step(struct text *text, const struct graph *graph, size_t i)
{
    static const char *const words[] = {
        [CHANGE_CREATE] = "create", [CHANGE_ALTER] = "alter", [CHANGE_DROP] = "drop"};
    const struct step *step = &graph->emit->steps[i];
    text_addf(text, "%s %s", words[step->op], identity_describe(graph->ctx, &step->object->id));
}

static bool report_cycle(const struct graph *graph, struct err *err)
{
    bool *seen = talloc_zero_array(graph->ctx, bool, (unsigned)graph->emit->n + 1);
    size_t at = 0;
    while (at < graph->emit->n && graph->nodes[at].done)
        at++;
    for (; !seen[at]; at = holder_of(graph, at))
        seen[at] = true;
    struct text path = text_new(graph->ctx);
    size_t first = at;
    do {
        describe_step(&path, graph, at);
        text_add(&path, " waits for ");
        at = holder_of(graph, at);
    } while (at != first);
    describe_step(&path, graph, at);
    err_set(err, "the steps depend on each other in a circle: %s", path.s);
    return err_hint(err, "this is a defect of reconcile; please report it with the files");
}

static size_t next_step(struct graph *graph)
{
    if (graph->heaps[graph->turn].n == 0)
        graph->turn = !graph->turn;
    struct heap *heap = &graph->heaps[graph->turn];
    return heap->n > 0 ? heap_pop(graph, heap) : break_weak(graph);
}

static void finish(struct graph *graph, size_t step)
{
    graph->nodes[step].done = true;
    for (size_t i = 0; i < graph->nodes[step].n_after; i++) {
        const struct arc *arc = &graph->nodes[step].after[i];
        struct node *to = &graph->nodes[arc->to];
        if (arc->weak)
            to->weak_waiting--;
        else
            to->waiting--;
        if (!to->done && to->waiting == 0 && to->weak_waiting == 0)
            heap_push(graph, arc->to);
    }
}

bool items_order(const struct items *items, struct emit *emit, struct err *err)
{
    struct graph graph = {.ctx = talloc_new(emit->ctx), .items = items, .emit = emit, .turn = 1};
    size_t n = emit->n;
    graph.nodes = talloc_zero_size(graph.ctx, sizeof *graph.nodes * (n + 1));
    for (int i = 0; i < 2; i++)
        graph.heaps[i].steps = talloc_zero_array(graph.ctx, size_t, (unsigned)n + 1);
    build(&graph);
    rank_steps(&graph);
    for (size_t i = 0; i < n; i++)
        if (graph.nodes[i].waiting == 0 && graph.nodes[i].weak_waiting == 0)
            heap_push(&graph, i);
    struct step *sorted = talloc_zero_size(emit->ctx, sizeof *sorted * (n + 1));
    bool ok = true;
    for (size_t done = 0; done < n && ok; done++) {
        size_t next = next_step(&graph);
        if (next == n) {
            ok = report_cycle(&graph, err);
            break;
        }
        finish(&graph, next);
        sorted[done] = emit->steps[next];
        sorted[done].sequence = done;
    }
    if (ok)
        emit->steps = sorted;
    talloc_free(graph.ctx);
    return ok;
}
