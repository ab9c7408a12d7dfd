/*
 * Sorts the graph of the steps: what is free to stand anywhere stands by kind, then identity. Drops
 * come first among equals, from the last kind to the first.
 *
 * Steps that are a transaction of their own are taken as long as any is free, then the others as
 * long as any of those is, and so on: so these share the fewest transactions (cut.c).
 */
#include "reconcile/plan/graph.h"

#include <stdlib.h>
#include <talloc.h>

#include "schema/array.h"

struct graph graph_new(const struct items *items, struct emit *emit)
{
    struct graph graph = {.ctx = talloc_new(emit->ctx), .items = items, .emit = emit, .turn = 1};
    graph.nodes = talloc_zero_size(graph.ctx, sizeof *graph.nodes * (emit->n + 1));
    for (int i = 0; i < 2; i++)
        graph.heaps[i].steps = talloc_zero_array(graph.ctx, size_t, (unsigned)emit->n + 1);
    return graph;
}

void graph_arc(struct graph *graph, size_t from, size_t to, bool weak)
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

bool graph_sort(struct graph *graph, struct err *err)
{
    struct emit *emit = graph->emit;
    size_t n = emit->n;
    rank_steps(graph);
    for (size_t i = 0; i < n; i++)
        if (graph->nodes[i].waiting == 0 && graph->nodes[i].weak_waiting == 0)
            heap_push(graph, i);
    struct step *sorted = talloc_zero_size(emit->ctx, sizeof *sorted * (n + 1));
    for (size_t done = 0; done < n; done++) {
        size_t next = next_step(graph);
        if (next == n)
            return report_cycle(graph, err);
        finish(graph, next);
        sorted[done] = emit->steps[next];
        sorted[done].sequence = done;
    }
    emit->steps = sorted;
    return true;
}
