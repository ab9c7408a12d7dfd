#include "reconcile/render/report.h"

#include <string.h>
#include <talloc.h>

#include "reconcile/render/render.h"
#include "schema/array.h"
#include "schema/relation.h"

/* What is known of each object while the report is made, by object.index. */
struct made {
    struct report *report;
    const struct plan *plan;
    struct entry **live, **desired;
    size_t *live_group, *desired_group; /* number + 1 */
};

const char *change_op_name(enum change_op op)
{
    static const char *const names[] = {"create", "alter", "drop"};
    return names[op];
}

const struct object *entry_object(const struct entry *entry)
{
    return entry->desired != NULL ? entry->desired : entry->live;
}

static bool is_of(const struct model *model, const struct object *object)
{
    return object->index < model->n && model->objects[object->index] == object;
}

static struct entry **slot(struct made *made, const struct object *object)
{
    return is_of(made->plan->desired, object) ? &made->desired[object->index]
                                              : &made->live[object->index];
}

/* A table's index belongs to the table as do its statistics, a part to its whole, a comment to its
 * target. */
static const struct object *root_of(const struct plan *plan, const struct object *object)
{
    while (object->parent != NULL)
        object = object->parent;
    const struct list *table = relation_below(object);
    if (table != NULL) {
        const struct model *model = is_of(plan->desired, object) ? plan->desired : plan->live;
        const struct object *holder =
            model_named(model, NAMESPACE_RELATION, table->items[0], table->items[1]);
        object = holder ? holder : object;
    }
    if (is_of(plan->desired, object))
        return object;
    const struct object *twin = model_find(plan->desired, &object->id);
    return twin ? twin : object;
}

static struct group *group_of(struct made *made, const struct object *root)
{
    struct report *report = made->report;
    size_t *number = is_of(made->plan->desired, root) ? &made->desired_group[root->index]
                                                      : &made->live_group[root->index];
    if (*number == 0) {
        report->groups = array_room(report, report->groups, report->n);
        report->groups[report->n] = (struct group){.root = root};
        *number = ++report->n;
    }
    return &report->groups[*number - 1];
}

static struct entry *add_entry(struct made *made, const struct change *change, bool own)
{
    struct report *report = made->report;
    struct entry *entry = talloc_zero(report, struct entry);
    *entry = (struct entry){.op = change->op,
                            .live = change->live,
                            .desired = change->desired,
                            .attrs = change->op == CHANGE_ALTER ? change->attrs : 0,
                            .unconfirmed = change->op == CHANGE_ALTER ? change->unconfirmed : 0,
                            .own = own};
    if (change->live != NULL)
        made->live[change->live->index] = entry;
    if (change->desired != NULL)
        made->desired[change->desired->index] = entry;
    return entry;
}

static void place_entry(struct made *made, struct entry *entry)
{
    struct group *group = group_of(made, root_of(made->plan, entry_object(entry)));
    group->entries = array_room(made->report, group->entries, group->n);
    group->entries[group->n++] = entry;
    if (entry->desired == group->root || entry->live == group->root)
        group->head = entry;
}

/* The steps may name an object that no change does: then it is rebuilt. */
static struct entry *entry_of_step(struct made *made, const struct step *step)
{
    struct entry *entry = *slot(made, step->object);
    if (entry != NULL)
        return entry;
    struct change change = {.op = step->op};
    if (is_of(made->plan->desired, step->object))
        change.desired = made->plan->desired->objects[step->object->index];
    else
        change.live = made->plan->live->objects[step->object->index];
    if (step->change != NULL && (step->change->live == step->object ||
                                 step->change->desired == step->object))
        change = *step->change;
    return add_entry(made, &change, false);
}

static void join_entries(struct made *made, struct entry *entry, const struct step *step)
{
    for (size_t i = 0; i < step->n_folded; i++) {
        const struct change *change = step->folded[i];
        struct entry *other = *slot(made, change->desired ? change->desired : change->live);
        if (other == NULL || other == entry)
            continue;
        entry->joined = array_room(made->report, entry->joined, entry->n_joined);
        entry->joined[entry->n_joined++] = other;
    }
}

static void add_steps(struct made *made)
{
    const struct plan *plan = made->plan;
    for (size_t i = 0; i < plan->n; i++) {
        const struct step *step = &plan->steps[i];
        if (step->rows != NULL)
            continue;
        struct entry *entry = entry_of_step(made, step);
        if (entry->n_steps == 0)
            place_entry(made, entry);
        entry->steps = array_room(made->report, entry->steps, entry->n_steps);
        entry->steps[entry->n_steps++] = step;
        entry->rebuilt |= step->rebuild || (entry->op == CHANGE_ALTER && step->op == CHANGE_DROP &&
                                            entry->live == step->object);
        join_entries(made, entry, step);
    }
}

/* A change without a step of its own is said by its parent's statement, or by
 * the one that it was folded into. */
static void add_stepless(struct made *made)
{
    const struct changes *changes = made->plan->changes;
    for (size_t i = 0; i < changes->n; i++) {
        const struct change *change = &changes->items[i];
        struct entry *entry = *slot(made, change->desired ? change->desired : change->live);
        if (entry->n_steps > 0)
            continue;
        const struct object *parent = entry_object(entry)->parent;
        const struct entry *above = parent ? *slot(made, parent) : NULL;
        entry->covered = entry->op != CHANGE_ALTER && above != NULL && above->op == entry->op;
        place_entry(made, entry);
    }
}

static void head_first(struct group *group)
{
    for (size_t i = 0; i < group->n; i++)
        if (group->entries[i] == group->head) {
            memmove(group->entries + 1, group->entries, i * sizeof *group->entries);
            group->entries[0] = group->head;
        }
}

static void count(struct report *report)
{
    for (size_t i = 0; i < report->n; i++) {
        head_first(&report->groups[i]);
        for (size_t j = 0; j < report->groups[i].n; j++) {
            const struct entry *entry = report->groups[i].entries[j];
            if (entry->covered)
                continue;
            report->n_create += entry->own && entry->op == CHANGE_CREATE;
            report->n_alter += entry->own && entry->op == CHANGE_ALTER;
            report->n_drop += entry->own && entry->op == CHANGE_DROP;
            report->n_rebuild += !entry->own;
        }
    }
}

struct report *report_new(const void *ctx, const struct plan *plan)
{
    struct report *report = talloc_zero(ctx, struct report);
    struct made made = {.report = report, .plan = plan};
    made.live = talloc_zero_array(report, struct entry *, (unsigned)plan->live->n + 1);
    made.desired = talloc_zero_array(report, struct entry *, (unsigned)plan->desired->n + 1);
    made.live_group = talloc_zero_array(report, size_t, (unsigned)plan->live->n + 1);
    made.desired_group = talloc_zero_array(report, size_t, (unsigned)plan->desired->n + 1);
    for (size_t i = 0; i < plan->changes->n; i++)
        add_entry(&made, &plan->changes->items[i], true);
    add_steps(&made);
    add_stepless(&made);
    count(report);
    return report;
}

enum { LINE_ROOM = 72 };

char *value_line(const void *ctx, const struct attr *attr, const struct value *value)
{
    if (attr->type == TYPE_BOOL)
        return talloc_strdup(ctx, value->text ? value->text : "false");
    struct text text = text_new(ctx);
    for (size_t i = 0; value->list != NULL && i < value->list->n; i++)
        text_addf(&text, "%s%s", i > 0 ? ", " : "",
                  render_item(ctx, attr, value->list->items[i]));
    if (value->text != NULL)
        text_add(&text, render_item(ctx, attr, value->text));
    if (value->text == NULL && value->list == NULL)
        text_add(&text, "none");
    return text.n > LINE_ROOM || strpbrk(text.s, "\n\r") != NULL ? NULL : text.s;
}
