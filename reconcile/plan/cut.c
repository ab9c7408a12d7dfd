/*
 * The cut into transactions: the fewest that PostgreSQL permits and the online forms need.
 *
 * A step that can't be in a transaction, and one that reads rows under a weak lock and must not do
 * so while a stronger one is held (VALIDATE), is a group of its own, whatever is done. So the
 * number of groups is theirs and that of the runs of other steps between them. Two things make the
 * latter as few as can be:
 *
 * - The order (order.c) takes all steps of their own groups that are free, then all others that are
 *   free, and so on. By induction, after its k-th run of others it has done all that any order
 *   can have done after k runs: what is free for that order is free for this one. So no order
 *   needs fewer runs.
 * - The cut goes from left to right, and cuts a run only before a step that can't share a
 * transaction with one that is in the group already: another cut would have to be made between the
 *   same two steps anyway, and none that is made later leaves more steps to the groups after it.
 *
 * What can't share one: what an enum's new value is used by, which must be committed before
 * (manual, ALTER TYPE); and what reads or writes rows, after a step of an online form that takes a
 * strong lock for a moment: others would wait for it as long as that takes.
 */
#include <talloc.h>

#include "reconcile/plan/items.h"

static bool reaches(const struct object *from, const struct object *to, bool *seen)
{
    if (from == to)
        return true;
    if (seen[from->index])
        return false;
    seen[from->index] = true;
    for (size_t i = 0; i < from->n_edges; i++)
        if (reaches(from->edges[i].to, to, seen))
            return true;
    for (size_t i = 0; i < from->n_children; i++)
        if (reaches(from->children[i], to, seen))
            return true;
    return false;
}

/* May the step use a value of the enum? Of actions in the files nothing is known. */
static bool uses(const struct plan *plan, const struct step *step, const struct object *type)
{
    if (step->op == CHANGE_DROP)
        return false;
    const struct object *object = step->object;
    if (step->rows != NULL)
        object = step->rows->table;
    if (object == NULL)
        return true;
    const struct object *desired = model_find(plan->desired, &object->id);
    if (desired == NULL || desired == type)
        return desired == NULL;
    bool *seen = talloc_zero_array(plan, bool, (unsigned)plan->desired->n + 1);
    bool found = reaches(desired, type, seen);
    talloc_free(seen);
    return found;
}

static bool stands_against(const struct plan *plan, const struct step *before,
                           const struct step *step)
{
    if (!before->commit_after)
        return false;
    if (before->object->id.kind == KIND_enum)
        return uses(plan, step, model_find(plan->desired, &before->object->id));
    return step->work != WORK_NONE || step->rows != NULL;
}

static bool is_own(const struct step *step)
{
    return step->alone || step->own_transaction;
}

void steps_cut(struct plan *plan)
{
    int group = 0;
    for (size_t i = 0, first = 0; i < plan->n; i++) {
        const struct step *step = &plan->steps[i];
        bool cut = i > 0 && (is_own(step) || is_own(step - 1));
        for (size_t j = first; j < i && !cut; j++)
            cut = stands_against(plan, &plan->steps[j], step);
        if (cut) {
            group++;
            first = i;
        }
        plan->steps[i].group = group;
    }
    plan->n_groups = plan->n > 0 ? group + 1 : 0;
}
