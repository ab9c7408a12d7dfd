/*
 * Declared rows as steps. They come last: by then tables, keys and triggers are what
 * the rows were written for.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/plan/items.h"

void steps_add_rows(struct plan *plan)
{
    size_t n = plan->rows != NULL ? plan->rows->n : 0;
    struct step *steps = talloc_zero_array(plan, struct step, (unsigned)(plan->n + n) + 1);
    if (plan->n > 0)
        memcpy(steps, plan->steps, plan->n * sizeof *steps);
    for (size_t i = 0; i < n; i++) {
        const struct rowset *rows = &plan->rows->items[i];
        struct step *step = &steps[plan->n + i];
        *step = (struct step){
            .op = CHANGE_ALTER,
            .object = rows->table,
            .sql = rows->sql,
            .guard = rows->guard,
            .path = rows->removes ? "" : rows->fixture->path,
            .lock = rows->table != NULL ? LOCK_ROW_EXCLUSIVE : LOCK_NONE,
            .locked = rows->table,
            .rows = rows,
        };
        /* An action is about no object: it is shown by its place. */
        if (step->object == NULL && plan->desired->n > 0)
            step->object = plan->desired->objects[0];
        if (!rows->removes)
            continue;
        step->loss = LOSS_DATA;
        step->lost = talloc_asprintf(plan, "%zu row%s of %s that the files do not declare",
                                     rows->n, rows->n == 1 ? "" : "s",
                                     identity_name(plan, &rows->table->id));
    }
    plan->steps = steps;
    plan->n += n;
}
