/*
 * What a partition keeps of its parent's when it is detached: columns, indexes, keys,
 * foreign keys, checks.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/table.h"
#include "schema/relation.h"

static bool same_list(const struct object *a, const struct object *b, int attr)
{
    return value_same(TYPE_LIST, &a->values[attr], &b->values[attr]);
}

/* The next parent has one like it, which takes it over (manual, ALTER TABLE, ATTACH PARTITION). */
static bool is_taken_over(const struct emit *emit, const struct object *part,
                          const struct object *next)
{
    for (size_t i = 0; next != NULL && i < emit->desired->n; i++) {
        const struct object *other = emit->desired->objects[i];
        if (other->id.kind != part->id.kind)
            continue;
        if (part->id.kind == KIND_constraint && other->parent == next &&
            constraint_is(part, object_text(other, ATTR_constraint_type)) &&
            object_list(part, ATTR_constraint_references) == NULL &&
            object_list(part, ATTR_constraint_columns) != NULL &&
            same_list(part, other, ATTR_constraint_columns))
            return true;
        if (index_is_on(other, next) && same_list(part, other, ATTR_index_keys) &&
            object_bool(part, ATTR_index_unique) == object_bool(other, ATTR_index_unique) &&
            object_text(part, ATTR_index_predicate) == NULL &&
            object_text(other, ATTR_index_predicate) == NULL)
            return true;
    }
    return false;
}

static bool is_left_behind(const struct emit *emit, const struct object *part,
                           const struct object *table, const struct object *next)
{
    const struct object *desired = model_find(emit->desired, &part->id);
    if (index_is_on(part, table)) /* its name may be another table's index from now on */
        return (desired == NULL || !index_is_on(desired, table)) &&
               object_bool(part, ATTR_index_inherited) && !is_taken_over(emit, part, next);
    if (part->id.kind == KIND_column)
        return desired == NULL && part->parent == table && object_bool(part, ATTR_column_inherited);
    if (part->id.kind != KIND_constraint || part->parent != table ||
        !object_bool(part, ATTR_constraint_inherited) || is_taken_over(emit, part, next))
        return false;
    /* A foreign key of the next parent comes with it; the old one would hold on to its table. */
    return desired == NULL || (object_list(part, ATTR_constraint_references) != NULL &&
                               object_bool(desired, ATTR_constraint_inherited));
}

/* The index is this table's still, not another one's of the same name. */
static char *guard_of_table(const struct emit *emit, const char *guard, const struct object *index,
                            const struct object *table)
{
    return talloc_asprintf(
        emit->ctx,
        "%s AND EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = %s AND indrelid = %s)",
        guard, regclass(emit->ctx, index->id.schema, index->id.name),
        regclass(emit->ctx, table->id.schema, table->id.name));
}

static char *drop_sql(const struct emit *emit, const struct object *part,
                      const struct object *table)
{
    struct text sql = text_new(emit->ctx);
    if (part->id.kind == KIND_index) {
        text_add(&sql, "DROP INDEX IF EXISTS ");
        text_name(&sql, part->id.schema, part->id.name);
    } else {
        text_addf(&sql, "%s DROP %s IF EXISTS ", head_of(emit, table),
                  part->id.kind == KIND_column ? "COLUMN" : "CONSTRAINT");
        text_ident(&sql, part->id.name);
    }
    return sql.s;
}

void table_drop_left_behind(struct emit *emit, const struct object *live, const struct list *parent)
{
    const struct object *next =
        parent ? model_named(emit->desired, NAMESPACE_RELATION, parent->items[0], parent->items[1])
               : NULL;
    struct text guard = text_new(emit->ctx);
    text_add(&guard, guard_inherits(emit, live, NULL, 0, false));
    for (size_t i = 0; i < emit->live->n; i++) {
        const struct object *part = emit->live->objects[i];
        if (!is_left_behind(emit, part, live, next))
            continue;
        struct step *step = emit_step(emit, CHANGE_ALTER, live, drop_sql(emit, part, live));
        if (part->id.kind == KIND_column) {
            step_hazard(emit, step, HAZARD_drop_column, price_of_column(emit, part));
            step->hazards[step->n_hazards - 1].object = part;
        }
        step->guard = part->id.kind == KIND_index && model_find(emit->desired, &part->id) != NULL
                          ? guard_of_table(emit, guard.s, part, live)
                          : guard.s;
        step_cost(step, LOCK_ACCESS_EXCLUSIVE, live, WORK_NONE);
        const struct list *to = part->id.kind == KIND_constraint
                                    ? object_list(part, ATTR_constraint_references)
                                    : NULL;
        if (to != NULL)
            step_locks(emit, step, live_relation(emit, to->items[0], to->items[1]),
                       LOCK_ACCESS_EXCLUSIVE);
    }
}
