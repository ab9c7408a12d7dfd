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
        steps[plan->n + i] = (struct step){
            .op = CHANGE_ALTER,
            .object = rows->table,
            .sql = rows->sql,
            .path = rows->fixture->path,
            .lock = LOCK_ROW_EXCLUSIVE,
            .locked = rows->table,
            .rows = rows,
        };
    }
    plan->steps = steps;
    plan->n += n;
}
