#include "reconcile/plan/plan.h"

#include <string.h>
#include <talloc.h>

#include "reconcile/plan/items.h"
#include "reconcile/plan/policy.h"

const char *lock_mode_name(enum lock_mode mode)
{
    static const char *const names[] = {
        [LOCK_NONE] = "none",
        [LOCK_ACCESS_SHARE] = "ACCESS SHARE",
        [LOCK_ROW_SHARE] = "ROW SHARE",
        [LOCK_ROW_EXCLUSIVE] = "ROW EXCLUSIVE",
        [LOCK_SHARE_UPDATE_EXCLUSIVE] = "SHARE UPDATE EXCLUSIVE",
        [LOCK_SHARE] = "SHARE",
        [LOCK_SHARE_ROW_EXCLUSIVE] = "SHARE ROW EXCLUSIVE",
        [LOCK_EXCLUSIVE] = "EXCLUSIVE",
        [LOCK_ACCESS_EXCLUSIVE] = "ACCESS EXCLUSIVE",
    };
    return names[mode];
}

const char *work_name(enum work work)
{
    static const char *const names[] = {"none", "scan", "rewrite"};
    return names[work];
}

/* A generated column is computed from others: rebuilding it loses nothing. */
static void forgive_rebuilds(struct emit *emit)
{
    for (size_t i = 0; i < emit->n; i++) {
        struct step *step = &emit->steps[i];
        if (step->rebuild && step->op == CHANGE_DROP && step->object->id.kind == KIND_column &&
            object_text(step->object, ATTR_column_generated) != NULL)
            step->n_hazards = 0;
    }
}

static void count_blocked(struct plan *plan)
{
    for (size_t i = 0; i < plan->n; i++)
        plan->n_blocked += plan->steps[i].blocked;
}

static bool makes_schema(const struct step *step, const char *name)
{
    return step->op == CHANGE_CREATE && step->object->id.kind == KIND_schema &&
           same_text(step->object->id.name, name);
}

/* The schemas that something moves into are made before that, all else comes after the renames. */
static void put_first(struct emit *emit, const struct emit *first)
{
    struct step *steps = talloc_array(emit->ctx, struct step, (unsigned)(emit->n + first->n) + 1);
    bool *done = talloc_zero_array(steps, bool, (unsigned)emit->n + 1);
    size_t n = 0;
    for (size_t i = 0; i < first->n; i++) {
        for (size_t j = 0; j < emit->n && first->steps[i].enters != NULL; j++)
            if (!done[j] && makes_schema(&emit->steps[j], first->steps[i].enters)) {
                steps[n++] = emit->steps[j];
                done[j] = true;
            }
        steps[n++] = first->steps[i];
    }
    for (size_t j = 0; j < emit->n; j++)
        if (!done[j])
            steps[n++] = emit->steps[j];
    emit->steps = steps;
    emit->n = n;
}

bool plan_make(const void *ctx, const struct model *live, const struct model *desired,
               const struct changes *changes, const struct plan_policy *policy, struct plan **out,
               struct err *err)
{
    struct plan *plan = talloc_zero(ctx, struct plan);
    plan->changes = changes;
    plan->live = live;
    plan->desired = desired;
    plan->remarks = changes->remarks;
    struct items *items = items_new(plan, live, desired, changes, policy);
    struct emit emit = {.ctx = plan,
                        .live = live,
                        .desired = desired,
                        .policy = policy,
                        .manages_privileges = changes->privileges != MANAGE_NONE};
    struct emit renames = emit;
    renames_emit(&renames, changes);
    items_emit(items, &emit);
    forgive_rebuilds(&emit);
    if (!items_check(items, err) || !items_order(items, &emit, err)) {
        talloc_free(plan);
        return false;
    }
    put_first(&emit, &renames);
    plan->steps = emit.steps;
    plan->n = emit.n;
    steps_analyze(plan);
    plan->rows = policy->rows;
    steps_add_rows(plan);
    steps_price(plan);
    steps_find_hazards(plan);
    steps_judge(plan, policy);
    if (!policy->unfolded)
        steps_fold(plan, items);
    steps_cut(plan);
    count_blocked(plan);
    *out = plan;
    return true;
}
