/*
 * Declared rows as steps. They come last: by then tables, keys and triggers are what
 * the rows were written for. Only a new foreign key of a table that is there already waits for
 * rows that it refers to: the table's own rows may need them. So does NOT NULL on a column that
 * rows fill. Rows that go and that nothing refers
 * to go first: rows that are written may take their values.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/plan/items.h"

static bool has_new_rows(const struct plan *plan, const struct list *table)
{
    for (size_t i = 0; i < plan->rows->n; i++) {
        const struct rowset *rows = &plan->rows->items[i];
        if (rows->table != NULL && (rows->n_new > 0 || rows->unknown) &&
            same_text(rows->table->id.schema, table->items[0]) &&
            same_text(rows->table->id.name, table->items[1]))
            return true;
    }
    return false;
}

bool rows_fill(const struct rowsets *rows, const struct object *column)
{
    for (size_t i = 0; rows != NULL && i < rows->n; i++) {
        const struct rowset *set = &rows->items[i];
        if (set->table == NULL || set->removes || set->table != column->parent)
            continue;
        for (size_t j = 0; j < set->fixture->n_sets; j++)
            if (strcmp(set->fixture->sets[j].column, column->id.name) == 0)
                return true;
    }
    return false;
}

/* The foreign key, or its comment. */
static bool waits_for_rows(const struct plan *plan, const struct step *step)
{
    const struct object *key = step->object;
    if (step->after_rows)
        return true;
    if (key->id.kind == KIND_comment && key->id.of == KIND_constraint)
        key = key->parent;
    if (step->op == CHANGE_DROP || key == NULL || key->id.kind != KIND_constraint)
        return false;
    const struct list *references = object_list(key, ATTR_constraint_references);
    return references != NULL && has_new_rows(plan, references) && key->parent != NULL &&
           model_find(plan->live, &key->parent->id) != NULL;
}

static struct step step_of(const struct plan *plan, const struct rowset *rows)
{
    struct step step = {
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
    if (step.object == NULL && plan->desired->n > 0)
        step.object = plan->desired->objects[0];
    if (!rows->removes && rows->words != NULL) {
        step.hazards = talloc_zero(plan, struct hazard);
        step.hazards[step.n_hazards++] = (struct hazard){
            .class = HAZARD_fail_unique, .object = rows->table, .words = rows->words};
    }
    if (rows->removes) {
        step.hazards = talloc_zero(plan, struct hazard);
        step.hazards[step.n_hazards++] = (struct hazard){
            .class = HAZARD_lose_data,
            .object = rows->table,
            .words = talloc_asprintf(
                plan, "%zu row%s of %s that the files do not declare%s%s", rows->n,
                rows->n == 1 ? "" : "s", identity_name(plan, &rows->table->id),
                rows->words != NULL ? "; " : "", rows->words != NULL ? rows->words : "")};
    }
    return step;
}

static size_t add_kept(struct plan *plan, struct step *steps, bool waiting)
{
    size_t n = 0;
    for (size_t i = 0; i < plan->n; i++)
        if (waits_for_rows(plan, &plan->steps[i]) == waiting)
            steps[n++] = plan->steps[i];
    return n;
}

static size_t add_rows(const struct plan *plan, struct step *steps, bool removals, bool before)
{
    size_t n = 0;
    for (size_t i = 0; i < plan->rows->n; i++)
        if (plan->rows->items[i].removes == removals && plan->rows->items[i].before == before)
            steps[n++] = step_of(plan, &plan->rows->items[i]);
    return n;
}

void steps_add_rows(struct plan *plan)
{
    if (plan->rows == NULL || plan->rows->n == 0)
        return;
    struct step *steps =
        talloc_zero_array(plan, struct step, (unsigned)(plan->n + plan->rows->n) + 1);
    size_t n = add_kept(plan, steps, false);
    n += add_rows(plan, steps + n, true, true);
    n += add_rows(plan, steps + n, false, false);
    n += add_kept(plan, steps + n, true);
    n += add_rows(plan, steps + n, true, false);
    plan->steps = steps;
    plan->n = n;
}
