/*
 * Items into steps, by the kinds' own statements.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "reconcile/ddl/privilege.h"
#include "reconcile/plan/items.h"
#include "schema/relation.h"

static void mark(struct emit *emit, struct span *span, size_t from, bool rebuild)
{
    *span = (struct span){from, emit->n - from};
    for (size_t i = from; i < emit->n; i++)
        emit->steps[i].rebuild = rebuild;
}

static const char *relation_kinds(enum kind kind)
{
    switch (kind) {
    case KIND_table:
        return "'r', 'p'";
    case KIND_view:
        return "'v'";
    case KIND_matview:
        return "'m'";
    case KIND_sequence:
        return "'S'";
    case KIND_foreign_table:
        return "'f'";
    case KIND_index:
        return "'i', 'I'";
    default:
        return NULL;
    }
}

/* DROP VIEW IF EXISTS is an error where a table has the name by then. */
static void guard_kind(struct emit *emit, const struct object *live, size_t from)
{
    const struct object *other =
        model_named(emit->desired, NAMESPACE_RELATION, live->id.schema, live->id.name);
    const char *kinds = relation_kinds(live->id.kind);
    if (kinds == NULL || other == NULL || other->id.kind == live->id.kind)
        return;
    struct text guard = text_new(emit->ctx);
    text_add(&guard, "EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = ");
    text_add(&guard, regclass(emit->ctx, live->id.schema, live->id.name));
    text_addf(&guard, " AND relkind IN (%s))", kinds);
    for (size_t i = from; i < emit->n; i++)
        if (emit->steps[i].guard == NULL)
            emit->steps[i].guard = guard.s;
}

static void emit_take(struct items *items, struct item *item, struct emit *emit)
{
    const struct ddl *ddl = ddl_of(item->live->id.kind);
    size_t from = emit->n;
    if (item->released && ddl->release != NULL)
        ddl->release(emit, item->live);
    else if ((item->op == CHANGE_DROP || item->rebuild) &&
             !item_goes_with_parent(items, item->live)) {
        ddl->drop(emit, item->live);
        guard_kind(emit, item->live, from);
    }
    mark(emit, &item->take, from, item->rebuild || item->released);
}

/* Before the steps that wait for others: those that need the object need not wait for them too. */
static void settle_privileges(struct emit *emit, const struct object *object, size_t from)
{
    size_t late = from, made = emit->n;
    while (late < made && !emit->steps[late].late)
        late++;
    ddl_settle_privileges(emit, object);
    for (size_t i = made; i < emit->n && late < made; i++, late++, made++) {
        struct step step = emit->steps[i];
        memmove(&emit->steps[late + 1], &emit->steps[late], (i - late) * sizeof step);
        emit->steps[late] = step;
    }
}

static void emit_make(struct items *items, struct item *item, struct emit *emit)
{
    const struct object *object = item->desired ? item->desired : item->live;
    const struct ddl *ddl = ddl_of(object->id.kind);
    size_t from = emit->n;
    bool again = item->rebuild || item->released;
    if (item->op == CHANGE_CREATE || item->rebuild) {
        if (item->desired == NULL || !item_comes_with_parent(items, item->desired))
            ddl->create(emit, object);
        settle_privileges(emit, object, from);
    } else {
        if (item->change->attrs != 0 && !ddl->alter(emit, item->live, item->desired, item->change))
            emit->n = from;
        if (item->released && ddl->restore != NULL)
            ddl->restore(emit, object);
    }
    mark(emit, &item->make, from, again);
    for (size_t i = from; i < emit->n; i++)
        if (emit->steps[i].drops_old)
            item->gone = (struct span){i, 1};
}

/* Is the object that this one belongs to made, or made again? */
static bool has_new_target(const struct items *items, const struct item *item)
{
    const struct object *object = item->desired ? item->desired : item->live;
    const struct model *model = item->desired ? items->desired : items->live;
    const struct object *holder = object_holder(model, object);
    const struct item *target = items_of(items, holder, item->desired == NULL);
    return target != NULL && (target->op == CHANGE_CREATE || target->rebuild);
}

/* The topmost partitioned table above this one that is rebuilt. */
static const struct object *whole_of(const struct items *items, const struct object *live)
{
    const struct object *whole = NULL;
    while (live != NULL && live->id.kind == KIND_table) {
        const struct list *parent = object_list(live, ATTR_table_partition_of);
        live =
            parent ? model_get(items->live, KIND_table, parent->items[0], parent->items[1]) : NULL;
        const struct item *item = items_of(items, live, true);
        if (item == NULL || !item->rebuild)
            break;
        whole = live;
    }
    return whole;
}

void items_emit(struct items *items, struct emit *emit)
{
    for (size_t i = 0; i < items->n; i++) {
        struct item *item = items->items[i];
        emit->change = item->change;
        emit->released = item->released;
        emit->fresh = has_new_target(items, item);
        emit->whole = item->rebuild ? whole_of(items, item->live) : NULL;
        if (item->live != NULL)
            emit_take(items, item, emit);
        if (item->op != CHANGE_DROP)
            emit_make(items, item, emit);
    }
    emit->change = NULL;
    emit->released = emit->fresh = false;
    emit->whole = NULL;
    for (size_t i = 0; i < emit->n; i++)
        emit->steps[i].sequence = i;
}
