/*
 * What a child must have before it can be one, and must have left before it can lose it (manual,
 * ALTER TABLE, INHERIT and ATTACH PARTITION): all columns of the parent, NOT NULL where the
 * parent's are, and its checks.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/table.h"
#include "schema/relation.h"

static struct step *emit_for(struct emit *emit, const struct object *child,
                             const struct object *part, char *tail, enum work work)
{
    struct step *step = emit_action(emit, CHANGE_ALTER, child, head_of(emit, child), tail);
    step->path = part->path;
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, child, work);
    return step;
}

static void prepare_column(struct emit *emit, const struct object *child,
                           const struct object *column)
{
    const struct identity *id = &child->id;
    const struct object *live =
        model_get_part(emit->live, KIND_column, id->schema, id->name, column->id.name);
    const struct object *own =
        model_get_part(emit->desired, KIND_column, id->schema, id->name, column->id.name);
    struct text tail = text_new(emit->ctx);
    if (own == NULL)
        return;
    if (live == NULL) {
        text_add(&tail, "ADD COLUMN IF NOT EXISTS ");
        text_ident(&tail, own->id.name);
        text_add(&tail, " ");
        ddl_column_definition(&tail, own);
        struct step *step =
            emit_for(emit, child, own, tail.s,
                     object_bool(own, ATTR_column_not_null) ? WORK_SCAN : WORK_NONE);
        if (table_partition_of(child) != NULL) /* which takes no column, there or not */
            step->guard = talloc_asprintf(emit->ctx, "NOT %s", guard_column(emit, own, NULL));
        return;
    }
    if (!object_bool(column, ATTR_column_not_null) || object_bool(live, ATTR_column_not_null))
        return;
    text_add(&tail, "ALTER COLUMN ");
    text_ident(&tail, own->id.name);
    text_add(&tail, " SET NOT NULL");
    step_hazard(emit, emit_for(emit, child, own, tail.s, WORK_SCAN), HAZARD_fail_not_null, NULL);
}

static void prepare_check(struct emit *emit, const struct object *child, const struct object *check)
{
    const struct identity *id = &child->id;
    if (object_bool(check, ATTR_constraint_no_inherit) ||
        model_get_part(emit->live, KIND_constraint, id->schema, id->name, check->id.name) != NULL)
        return;
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ADD ");
    ddl_constraint_definition(&tail, check);
    struct step *step = emit_for(emit, child, check, tail.s, WORK_SCAN);
    step->guard = guard_constraint_of(emit, id->schema, id->name, check->id.name, false);
    step_hazard(emit, step, HAZARD_fail_check, NULL);
}

void table_prepare_child(struct emit *emit, const struct object *child, const char *schema,
                         const char *parent)
{
    const struct object *table = model_named(emit->desired, NAMESPACE_RELATION, schema, parent);
    if (model_find(emit->live, &child->id) == NULL)
        return;
    for (size_t i = 0; table != NULL && i < table->n_children; i++) {
        const struct object *part = table->children[i];
        if (part->id.kind == KIND_column)
            prepare_column(emit, child, part);
        else if (part->id.kind == KIND_constraint && constraint_is(part, "check"))
            prepare_check(emit, child, part);
    }
}

void emit_inherit(struct emit *emit, enum change_op op, const struct object *of,
                  const struct object *child, const struct list *parents, size_t i, bool inherit)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s %sINHERIT ", head_of(emit, child), inherit ? "" : "NO ");
    ddl_list_name(&sql, parents, i);
    struct step *step = emit_step(emit, op, of, sql.s);
    step->guard = guard_inherits(emit, child, parents, i, !inherit);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, child, WORK_NONE);
    if (inherit)
        step_locks(
            emit, step,
            model_named(emit->live, NAMESPACE_RELATION, parents->items[i], parents->items[i + 1]),
            LOCK_SHARE_UPDATE_EXCLUSIVE);
}

void table_leave_before_drop(struct emit *emit, const struct object *check)
{
    const struct object *child = check->parent;
    const struct object *desired = child ? model_find(emit->desired, &child->id) : NULL;
    const struct list *parents = child ? table_inherits(child) : NULL;
    for (size_t i = 0; desired != NULL && parents != NULL && i + 1 < parents->n; i += 2) {
        const char *schema = parents->items[i], *parent = parents->items[i + 1];
        if (!list_has_pair(table_inherits(desired), schema, parent) &&
            model_get_part(emit->live, KIND_constraint, schema, parent, check->id.name) != NULL)
            emit_inherit(emit, CHANGE_DROP, check, child, parents, i, false);
    }
}
