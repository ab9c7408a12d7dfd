/*
 * What must be rebuilt. PostgreSQL refuses to drop what others depend on and to
 * change the type of a column that a view, a trigger, a rule, a policy, a
 * generated column or a SQL-standard function body names (manual, ALTER TABLE
 * and 5.14). We never CASCADE: what stands in the way is dropped by name and
 * made again.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "reconcile/ddl/type.h"
#include "reconcile/plan/items.h"
#include "schema/array.h"
#include "schema/dependents.h"
#include "schema/relation.h"
#include "schema/retyped.h"

struct item *items_of(const struct items *items, const struct object *object, bool live)
{
    if (object == NULL)
        return NULL;
    return live ? items->by_live[object->index] : items->by_desired[object->index];
}

static struct item *add_item(struct items *items, enum change_op op, struct object *live,
                             struct object *desired, const struct change *change)
{
    struct item *item = talloc_zero(items, struct item);
    *item = (struct item){.op = op, .live = live, .desired = desired, .change = change};
    items->items = array_room(items, items->items, items->n);
    items->items[items->n++] = item;
    if (live != NULL)
        items->by_live[live->index] = item;
    if (desired != NULL)
        items->by_desired[desired->index] = item;
    return item;
}

/* An item for an object that no change names. */
static struct item *item_for_live(struct items *items, struct object *live)
{
    struct item *item = items_of(items, live, true);
    if (item != NULL)
        return item;
    struct object *desired = model_find(items->desired, &live->id);
    if (desired != NULL && index_is_namesake(live, desired))
        desired = NULL;
    struct change *change = talloc_zero(items, struct change);
    *change = (struct change){.op = CHANGE_ALTER, .live = live, .desired = desired};
    return add_item(items, CHANGE_ALTER, live, desired, change);
}

static bool is_dropped(const struct items *items, const struct object *live)
{
    const struct item *item = items_of(items, live, true);
    return item != NULL && (item->op == CHANGE_DROP || item->rebuild);
}

static bool has_ancestor_dropped(const struct items *items, const struct object *live)
{
    for (const struct object *up = live->parent; up != NULL; up = up->parent)
        if (is_dropped(items, up))
            return true;
    return false;
}

static bool is_of(const struct object *object, const struct object *whole)
{
    return object == whole || object->parent == whole;
}

static bool leads_to(const struct items *items, const struct object *from, const struct object *to,
                     bool *seen);

static bool edges_lead_to(const struct items *items, const struct object *from,
                          const struct object *to, bool *seen)
{
    for (size_t i = 0; i < from->n_edges; i++)
        if (leads_to(items, from->edges[i].to, to, seen))
            return true;
    return false;
}

/* Does what goes, with its parts, need what is in the way of it? seen: by object->index. */
static bool leads_to(const struct items *items, const struct object *from, const struct object *to,
                     bool *seen)
{
    if (is_of(from, to))
        return true;
    while (from->parent != NULL && is_dropped(items, from->parent))
        from = from->parent;
    if (seen[from->index] || !is_dropped(items, from))
        return false;
    seen[from->index] = true;
    if (edges_lead_to(items, from, to, seen))
        return true;
    for (size_t i = 0; i < from->n_children; i++)
        if (edges_lead_to(items, from->children[i], to, seen))
            return true;
    return false;
}

/* A part that needs something that needs the whole can't go with it: a foreign key to a table with
 * one back, a policy that asks a view of its own table. */
static bool closes_circle(const struct items *items, const struct object *part,
                          const struct object *whole)
{
    bool *seen = NULL, closes = false;
    enum kind kind = part->id.kind;
    /* A key needs its columns only: what is in a circle with it lets go of it. */
    if (kind == KIND_constraint && constraint_is_key(part))
        return false;
    if (kind != KIND_constraint && kind != KIND_policy && kind != KIND_rule && kind != KIND_trigger)
        return false;
    for (size_t i = 0; i < part->n_edges && !closes; i++) {
        const struct object *to = part->edges[i].to;
        if (is_of(to, whole) || part->edges[i].weak)
            continue;
        if (seen == NULL)
            seen = talloc_zero_array(items, bool, (unsigned)items->live->n + 1);
        closes = leads_to(items, to, whole, seen);
    }
    talloc_free(seen);
    return closes;
}

const struct object *item_type_of(const struct items *items, const struct object *live)
{
    for (size_t i = 0; live->id.kind == KIND_function && i < live->n_edges; i++)
        if (is_dropped(items, live->edges[i].to) && type_is_mutual(live->edges[i].to, live))
            return live->edges[i].to;
    return NULL;
}

bool item_goes_with_parent(const struct items *items, const struct object *live)
{
    if (item_type_of(items, live) != NULL)
        return true;
    if (live->id.kind == KIND_sequence) {
        const struct list *owner = object_list(live, ATTR_sequence_owned_by);
        if (owner == NULL)
            return false;
        const struct object *column = model_get_part(items->live, KIND_column, owner->items[0],
                                                     owner->items[1], owner->items[2]);
        return column != NULL && (is_dropped(items, column) || has_ancestor_dropped(items, column));
    }
    if (live->id.kind == KIND_publication_table) {
        const struct object *table =
            model_get(items->live, KIND_table, live->id.schema, live->id.name);
        if (table != NULL && is_dropped(items, table))
            return true;
    }
    const struct object *up = object_holder(items->live, live);
    if (up == NULL || !(is_dropped(items, up) || has_ancestor_dropped(items, up)))
        return false;
    return !closes_circle(items, live, up);
}

bool item_comes_with_parent(const struct items *items, const struct object *desired)
{
    const struct ddl *ddl = ddl_of(desired->id.kind);
    const struct item *item = items_of(items, desired->parent, false);
    return item != NULL && (item->op == CHANGE_CREATE || item->rebuild) &&
           ddl->with_parent != NULL && ddl->with_parent(desired);
}

/* Kinds that PostgreSQL won't let a column change its type under. */
static bool blocks_type_change(const struct object *object)
{
    switch (object->id.kind) {
    case KIND_view:
    case KIND_matview:
    case KIND_trigger:
    case KIND_policy:
    case KIND_rule:
    case KIND_function:
    case KIND_procedure:
        return true;
    case KIND_publication_table:
        return object_text(object, ATTR_publication_table_where) != NULL;
    case KIND_statistics: /* PostgreSQL makes them again itself, but forgets the target */
        return object_text(object, ATTR_statistics_target) != NULL;
    case KIND_column:
        return object_text(object, ATTR_column_generated) != NULL;
    default:
        return false;
    }
}

static bool changes_type(const struct items *items, const char *schema, const char *table,
                         const char *column)
{
    const struct object *live = model_get_part(items->live, KIND_column, schema, table, column);
    const struct item *item = items_of(items, live, true);
    return item != NULL && item->change != NULL && change_has(item->change, ATTR_column_type);
}

/* The type that the column is to have, or NULL: it keeps the one that it has. */
static const char *new_type_of(const struct items *items, const struct object *column)
{
    const struct item *item = column->id.kind == KIND_column ? items_of(items, column, true) : NULL;
    bool changes = item != NULL && item->change != NULL && item->change->desired != NULL &&
                   change_has(item->change, ATTR_column_type);
    return changes ? object_text(item->change->desired, ATTR_column_type) : NULL;
}

/* A foreign key whose columns change their types on both sides would have to hold in between,
 * with one side changed, too. */
static bool links_changed_types(const struct items *items, const struct object *object)
{
    if (object->id.kind != KIND_constraint)
        return false;
    const struct list *target = object_list(object, ATTR_constraint_references);
    const struct list *own = object_list(object, ATTR_constraint_columns);
    const struct list *theirs = object_list(object, ATTR_constraint_ref_columns);
    if (target == NULL || own == NULL || theirs == NULL)
        return false;
    for (size_t i = 0; i < own->n && i < theirs->n; i++)
        if (changes_type(items, object->id.schema, object->id.parent, own->items[i]) &&
            changes_type(items, target->items[0], target->items[1], theirs->items[i]))
            return true;
    return false;
}

/* Data lives in it: it can't be dropped to get it out of the way. */
static bool keeps_data(const struct object *object)
{
    if (object->id.kind == KIND_column)
        return object_text(object, ATTR_column_generated) == NULL;
    if (object->id.kind == KIND_base_type) /* its columns do, and let go of it */
        return false;
    return (kind_info(object->id.kind)->flags & DATA) != 0;
}

static void disturb(struct items *items, struct object *live, bool gone);

/* A column of its table's partition key: PostgreSQL makes it depend on the table, as nothing else
 * does (and refuses to change its type). */
static bool is_key_column(const struct object *live)
{
    for (size_t i = 0; live->id.kind == KIND_column && i < live->n_edges; i++)
        if (live->edges[i].to == live->parent)
            return true;
    return false;
}

/* A partitioned table can't change its key, nor what the key uses: it is made anew, with its
 * partitions, since rows may belong in other ones by then. All rows go through the topmost. */
static bool is_made_anew(const struct items *items, const struct object *live,
                         const struct object *cause)
{
    const struct object *desired = model_find(items->desired, &live->id);
    if (live->id.kind != KIND_table || desired == NULL)
        return false;
    const struct list *parent = object_list(live, ATTR_table_partition_of);
    if (cause->id.kind == KIND_table)
        return parent != NULL && is_child_table(live, cause->id.schema, cause->id.name) &&
               list_equal(parent, object_list(desired, ATTR_table_partition_of));
    if (cause->id.kind == KIND_column)
        return cause->parent == live && is_key_column(cause);
    return cause->id.kind != KIND_foreign_table && cause->id.kind != KIND_composite &&
           object_text(live, ATTR_table_partition_by) != NULL;
}

static void rebuild(struct items *items, struct object *live, const struct object *cause)
{
    struct item *item = item_for_live(items, live);
    if (item->op != CHANGE_ALTER || item->rebuild)
        return;
    if (keeps_data(live) && !is_made_anew(items, live, cause)) {
        item->released = true;
        return;
    }
    item->rebuild = true;
    disturb(items, live, true);
}

/* What belongs to a rebuilt object and is not rebuilt by itself comes again with it. */
static void rebuild_parts(struct items *items, struct object *live)
{
    for (size_t i = 0; i < live->n_children; i++) {
        struct object *child = live->children[i];
        struct item *item = item_for_live(items, child);
        if (item->op == CHANGE_ALTER && !item->rebuild) {
            item->rebuild = true;
            item->released = false;
            disturb(items, child, true);
        }
    }
}

/* Does the object still need it once it is what the files say? */
static bool still_depends(const struct items *items, const struct object *dependent,
                          const struct object *live)
{
    const struct object *after = model_find(items->desired, &dependent->id);
    const struct object *target = model_find(items->desired, &live->id);
    if (after == NULL)
        return true;
    if (target == NULL)
        return false;
    for (size_t i = 0; i < after->n_edges; i++)
        if (after->edges[i].to == target)
            return true;
    return false;
}

/* A type or a collation that is made anew takes the columns that use it along: they
 * change their type in place. */
static bool moves_with_type(const struct object *live, const struct object *dependent)
{
    return dependent->id.kind == KIND_column &&
           (live->id.kind == KIND_collation || live->id.kind == KIND_enum ||
            live->id.kind == KIND_domain || live->id.kind == KIND_range ||
            live->id.kind == KIND_base_type);
}

/* live goes (and may come back), or changes its shape in place: whoever depends
 * on it and stays has to be rebuilt. */
static void disturb(struct items *items, struct object *live, bool gone)
{
    const struct item *own = items_of(items, live, true);
    if (gone && own != NULL && own->rebuild)
        rebuild_parts(items, live);
    if (!gone && is_key_column(live))
        rebuild(items, live->parent, live);
    size_t n;
    struct object *const *dependents = dependents_of(items->live, live, &n);
    for (size_t i = 0; i < n; i++) {
        struct object *dependent = dependents[i];
        const struct item *item = items_of(items, dependent, true);
        if (item != NULL && (item->op == CHANGE_DROP || item->rebuild))
            continue;
        if (dependent->parent == live || is_dropped(items, dependent->parent))
            continue;
        /* An index that comes from a parent's goes with its table for good. */
        if (gone && own != NULL && own->op == CHANGE_DROP && item == NULL &&
            object_holder(items->live, dependent) == live)
            continue;
        if (!gone && !blocks_type_change(dependent) && !links_changed_types(items, dependent) &&
            !is_read_anew(dependent, live, new_type_of(items, live)))
            continue;
        /* What is dropped for good is let go of by the changes themselves; a foreign
         * key never changes which key it rests on (manual, 5.4.5). */
        if (gone && own != NULL && own->op == CHANGE_DROP && item != NULL &&
            dependent->id.kind != KIND_constraint)
            continue;
        if (gone && item != NULL && own->op != CHANGE_DROP &&
            !still_depends(items, dependent, live))
            continue;
        rebuild(items, dependent, live);
        if (gone && moves_with_type(live, dependent))
            disturb(items, dependent, false);
    }
}

static bool changes_shape(const struct change *change)
{
    /* A shell has none yet: its functions are for the type that it becomes. */
    if (change->live->id.kind == KIND_base_type &&
        object_bool(change->live, ATTR_base_type_shell))
        return false;
    const struct kind_info *info = kind_info(change->live->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++)
        if (change_has(change, (int)i) && (info->attrs[i].flags & SHAPE))
            return true;
    return false;
}

/* Asks the kind by a trial whose steps are thrown away. */
static bool in_place(struct items *items, const struct change *change)
{
    struct emit trial = {.ctx = talloc_new(items),
                         .live = items->live,
                         .desired = items->desired,
                         .policy = items->policy,
                         .change = change};
    bool can = ddl_of(change->live->id.kind)->alter(&trial, change->live, change->desired, change);
    talloc_free(trial.ctx);
    return can;
}

struct items *items_new(const void *ctx, const struct model *live, const struct model *desired,
                        const struct changes *changes, const struct plan_policy *policy)
{
    struct items *items = talloc_zero(ctx, struct items);
    items->live = live;
    items->desired = desired;
    items->policy = policy;
    items->by_live = talloc_zero_size(items, sizeof(struct item *) * (live->n + 1));
    items->by_desired = talloc_zero_size(items, sizeof(struct item *) * (desired->n + 1));
    for (size_t i = 0; i < changes->n; i++) {
        const struct change *change = &changes->items[i];
        struct item *item = add_item(items, change->op, change->live, change->desired, change);
        if (change->op == CHANGE_ALTER)
            item->rebuild = change->attrs != 0 && !in_place(items, change);
    }
    size_t n = items->n; /* rebuilds add more */
    for (size_t i = 0; i < n; i++) {
        struct item *item = items->items[i];
        if (item->op == CHANGE_DROP || item->rebuild)
            disturb(items, item->live, true);
        else if (item->op == CHANGE_ALTER && changes_shape(item->change))
            disturb(items, item->live, false);
    }
    return items;
}

/* Columns move over to a collation that is made anew; what else holds data can't. */
static const struct object *clings_to(const struct items *items, const struct object *collation)
{
    size_t n;
    struct object *const *dependents = dependents_of(items->live, collation, &n);
    for (size_t i = 0; i < n; i++) {
        const struct object *object = dependents[i];
        const struct item *item = items_of(items, object, true);
        if (item != NULL && item->released && object->id.kind != KIND_column &&
            object->id.kind != KIND_attribute)
            return object;
    }
    return NULL;
}

/* A column that stays and whose type is the attribute's composite type: PostgreSQL does not look
 * into its values to change one of them (manual, ALTER TYPE; tried on 15). */
static const struct object *column_of_attribute(const struct items *items, const struct item *item)
{
    const struct object *attribute = item->live;
    if (attribute == NULL || attribute->id.kind != KIND_attribute || attribute->parent == NULL ||
        item->op != CHANGE_ALTER ||
        !(item->released || change_has(item->change, ATTR_attribute_type) ||
          change_has(item->change, ATTR_attribute_collation)))
        return NULL;
    size_t n;
    struct object *const *dependents = dependents_of(items->live, attribute->parent, &n);
    for (size_t i = 0; i < n; i++)
        if (dependents[i]->id.kind == KIND_column && !is_dropped(items, dependents[i]) &&
            !has_ancestor_dropped(items, dependents[i]))
            return dependents[i];
    return NULL;
}

bool items_check(const struct items *items, struct err *err)
{
    for (size_t i = 0; i < items->n; i++) {
        const struct item *item = items->items[i];
        const struct object *column = column_of_attribute(items, item);
        if (column != NULL) {
            err_set(err, "%s can't change its type: %s holds values of it",
                    identity_describe(items, &item->live->id),
                    identity_describe(items, &column->id));
            return err_hint(err, "declare a composite type of another name, and use that one");
        }
        const struct object *clings = item->rebuild && item->live->id.kind == KIND_collation
                                          ? clings_to(items, item->live)
                                          : NULL;
        if (clings == NULL)
            continue;
        err_set(err, "%s can't be changed: %s has it for good",
                identity_describe(items, &item->live->id), identity_describe(items, &clings->id));
        return err_hint(err, "declare a collation of another name, and use that one");
    }
    return true;
}
