/*
 * Folding for readers. Nothing here changes what happens: a constraint joins its new table's CREATE
 * only where all that it needs is there by then.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/plan/items.h"
#include "schema/array.h"

static bool has_rows(const struct plan *plan, const struct object *column)
{
    const struct object *table =
        model_get(plan->live, KIND_table, column->id.schema, column->id.parent);
    const char *bytes = table ? object_text(table, ATTR_table_bytes) : NULL;
    return table != NULL && !same_text(bytes, "0");
}

static struct step *analyze_of(struct plan *plan, size_t from, const struct object *column)
{
    for (size_t i = from; i < plan->n; i++)
        if (same_text(plan->steps[i].object->id.schema, column->id.schema) &&
            same_text(plan->steps[i].object->id.parent, column->id.parent))
            return &plan->steps[i];
    return NULL;
}

/* A new type has no statistics, and the planner guesses until it has (manual, ALTER TABLE). */
void steps_analyze(struct plan *plan)
{
    size_t end = plan->n;
    for (size_t i = 0; i < end; i++) {
        const struct object *column = plan->steps[i].object;
        if (!plan->steps[i].stale || !has_rows(plan, column))
            continue;
        const char *name = quote_ident(plan, column->id.name);
        struct step *step = analyze_of(plan, end, column);
        if (step != NULL) {
            size_t n = strlen(step->sql);
            step->sql = talloc_asprintf(plan, "%.*s, %s)", (int)n - 1, step->sql, name);
            continue;
        }
        plan->steps = talloc_realloc(plan, plan->steps, struct step, (unsigned)plan->n + 1);
        step = &plan->steps[plan->n++];
        *step = (struct step){.op = CHANGE_ALTER,
                              .change = plan->steps[i].change,
                              .object = column,
                              .path = "",
                              .own_transaction = true,
                              .lock = LOCK_SHARE_UPDATE_EXCLUSIVE,
                              .locked = model_get(plan->live, KIND_table, column->id.schema,
                                                  column->id.parent)};
        step->sql = talloc_asprintf(plan, "ANALYZE %s (%s)",
                                    quote_name(plan, column->id.schema, column->id.parent), name);
    }
}

static void add_lock(struct plan *plan, struct step *into, const struct step_lock *lock)
{
    for (size_t i = 0; i < into->n_others; i++)
        if (into->others[i].relation == lock->relation) {
            if (lock->mode > into->others[i].mode)
                into->others[i].mode = lock->mode;
            return;
        }
    into->others = array_room(plan, into->others, into->n_others);
    into->others[into->n_others++] = *lock;
}

/* What is about the whole statement is said once. */
static void add_hazard(struct plan *plan, struct step *into, const struct hazard *hazard)
{
    for (size_t i = 0; i < into->n_hazards; i++)
        if (into->hazards[i].class == hazard->class &&
            hazard_row(hazard->class)->weight == WEIGHT_NOTE)
            return;
    into->hazards = array_room(plan, into->hazards, into->n_hazards);
    into->hazards[into->n_hazards++] = *hazard;
}

static void note_folded(struct plan *plan, struct step *into, const struct step *step)
{
    into->folded = array_room(plan, into->folded, into->n_folded);
    into->folded[into->n_folded++] = step->change;
    if (step->lock > into->lock)
        into->lock = step->lock;
    if (step->work > into->work)
        into->work = step->work;
    into->readers_wait |= step->readers_wait;
    into->writers_wait |= step->writers_wait;
    for (size_t i = 0; i < step->n_others; i++)
        add_lock(plan, into, &step->others[i]);
    for (size_t i = 0; i < step->n_hazards; i++)
        add_hazard(plan, into, &step->hazards[i]);
}

static bool has_loss(const struct step *step)
{
    for (size_t i = 0; i < step->n_hazards; i++)
        if (hazard_row(step->hazards[i].class)->weight == WEIGHT_LOSS)
            return true;
    return false;
}

/* A condition that asks for the type as it was holds for the whole statement: all of it is done, or
 * nothing. Two statements would write the table twice. */
static bool takes_others(const struct step *step)
{
    return step->guard == NULL || step->stale;
}

static bool can_join(const struct step *a, const struct step *b)
{
    return a->fold_head != NULL && b->fold_head != NULL &&
           strcmp(a->fold_head, b->fold_head) == 0 && takes_others(a) && takes_others(b) &&
           same_text(a->path, b->path) && a->blocked == b->blocked &&
           (has_loss(a) == has_loss(b) || a->work == WORK_REWRITE || b->work == WORK_REWRITE) &&
           a->op == b->op && !a->own_transaction && !b->own_transaction && !a->commit_after &&
           !b->commit_after && !a->alone && !b->alone;
}

/* ALTER TABLE t a, b: neighbours with one head. */
static void join_neighbours(struct plan *plan)
{
    size_t n = 0;
    for (size_t i = 0; i < plan->n; i++) {
        struct step *last = n > 0 ? &plan->steps[n - 1] : NULL;
        const struct step *step = &plan->steps[i];
        if (last == NULL || !can_join(last, step)) {
            plan->steps[n++] = *step;
            continue;
        }
        last->sql = last->n_folded > 0
                        ? talloc_asprintf(plan, "%s,\n    %s", last->sql, step->fold_tail)
                        : talloc_asprintf(plan, "%s\n    %s,\n    %s", last->fold_head,
                                          last->fold_tail, step->fold_tail);
        if (last->guard == NULL)
            last->guard = step->guard;
        last->stale |= step->stale;
        note_folded(plan, last, step);
    }
    plan->n = n;
}

/* Where things stand among the steps, by desired->index: place + 1, 0 for none. */
struct places {
    const struct items *items;
    size_t *opens; /* the CREATE TABLE that constraints may join */
    size_t *made;  /* the last step that makes it */
};

static struct places find_places(const struct plan *plan, const struct items *items)
{
    struct places places = {.items = items};
    places.opens = talloc_zero_size(plan, sizeof *places.opens * (plan->desired->n + 1));
    places.made = talloc_zero_size(plan, sizeof *places.made * (plan->desired->n + 1));
    for (size_t i = 0; i < plan->n; i++) {
        const struct step *step = &plan->steps[i];
        const struct item *item =
            step->op == CHANGE_DROP || step->rows != NULL
                ? NULL
                : items_of(items, step->change->desired, false);
        if (item == NULL)
            continue;
        places.made[item->desired->index] = i + 1;
        if (step->inline_open != NULL)
            places.opens[item->desired->index] = i + 1;
    }
    return places;
}

/* Is the object there, as the files want it, when the step at place runs? */
static bool there_before(const struct places *places, const struct object *object,
                         const struct object *table, size_t place)
{
    for (const struct object *up = object; up != NULL; up = up->parent) {
        if (up == table)
            return true;
        if (places->made[up->index] > place)
            return false;
    }
    return true;
}

static bool can_inline(const struct plan *plan, const struct places *places,
                       const struct step *step, size_t place)
{
    const struct object *constraint = step->object;
    const struct item *item = items_of(places->items, constraint, false);
    if (item == NULL || item->op != CHANGE_CREATE ||
        !same_text(step->path, plan->steps[place].path))
        return false;
    for (size_t i = 0; i < constraint->n_edges; i++)
        if (!constraint->edges[i].weak &&
            !there_before(places, constraint->edges[i].to, constraint->parent, place + 1))
            return false;
    return true;
}

static void join_table(struct plan *plan, struct step *into, const struct step *step)
{
    size_t n = strlen(into->inline_open);
    bool empty = n > 0 && into->inline_open[n - 1] == '(';
    into->inline_open = talloc_asprintf(plan, "%s%s\n    %s", into->inline_open, empty ? "" : ",",
                                        step->inline_item);
    into->sql = talloc_asprintf(plan, "%s%s", into->inline_open, into->inline_close);
    note_folded(plan, into, step);
}

static void inline_constraints(struct plan *plan, const struct items *items)
{
    struct places places = find_places(plan, items);
    bool *gone = talloc_zero_size(plan, plan->n + 1);
    bool *inlined = talloc_zero_size(plan, plan->desired->n + 1);
    for (size_t i = 0; i < plan->n; i++) {
        const struct step *step = &plan->steps[i];
        const struct object *table = step->inline_item ? step->object->parent : NULL;
        size_t place = table ? places.opens[table->index] : 0;
        if (place == 0 || !can_inline(plan, &places, step, place - 1) ||
            ddl_constraint_has_twin(step->object, inlined))
            continue;
        inlined[step->object->index] = true;
        join_table(plan, &plan->steps[place - 1], step);
        gone[i] = true;
    }
    size_t n = 0;
    for (size_t i = 0; i < plan->n; i++)
        if (!gone[i])
            plan->steps[n++] = plan->steps[i];
    plan->n = n;
}

void steps_fold(struct plan *plan, const struct items *items)
{
    inline_constraints(plan, items);
    join_neighbours(plan);
}
