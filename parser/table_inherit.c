/*
 * What tables have from others: from those that they inherit from or are
 * partitions of, and from the type that they are OF (manual, 5.10 and 5.11).
 */
#include <string.h>
#include <talloc.h>

#include "parser/table.h"
#include "schema/array.h"
#include "schema/relation.h"

#define MAX_DEPTH 100 /* of parents' parents: files may declare a circle */

static const int column_attrs[] = {ATTR_column_type,           ATTR_column_collation,
                                   ATTR_column_not_null,       ATTR_column_generated,
                                   ATTR_column_generated_kind, ATTR_column_default,
                                   ATTR_column_storage,        ATTR_column_compression};

static void copy_attr(struct object *to, const struct object *from, int attr)
{
    object_set(to, attr, from->values[attr].text);
    object_set_list(to, attr, from->values[attr].list);
}

/* The default's and generation's expressions go along with the path that they were written under.
 */
static void copy_path(struct object *to, const struct object *from)
{
    to->path = from->path ? talloc_strdup(to, from->path) : NULL;
}

static void inherit_column(struct fold *fold, struct object *child, const struct object *from,
                           bool creating, bool partition)
{
    struct object *column = table_column(fold, child, from->id.name);
    if (column == NULL) {
        column = column_add(fold, child, from->id.name, -1, AGAIN_ERROR);
        for (size_t i = 0; i < sizeof column_attrs / sizeof *column_attrs; i++)
            copy_attr(column, from, column_attrs[i]);
        copy_path(column, from);
        column->place = from->place;
        object_set_bool(column, ATTR_column_inherited, true);
        return;
    }
    if (partition)
        object_set_bool(column, ATTR_column_inherited, true);
    if (object_bool(column, ATTR_column_inherited)) {
        copy_attr(column, from, ATTR_column_type);
        copy_attr(column, from, ATTR_column_collation);
    }
    if (object_bool(from, ATTR_column_not_null))
        object_set_bool(column, ATTR_column_not_null, true);
    if (creating && object_text(column, ATTR_column_default) == NULL &&
        object_text(from, ATTR_column_default) != NULL) {
        copy_attr(column, from, ATTR_column_default);
        copy_path(column, from);
    }
}

static void inherit_check(struct fold *fold, struct object *child, const struct object *from,
                          bool partition)
{
    if (!constraint_is(from, "check") || object_bool(from, ATTR_constraint_no_inherit))
        return;
    struct object *check = table_constraint(fold, child, from->id.name);
    if (check == NULL) {
        check = constraint_add(fold, child, from->id.name, -1, AGAIN_ERROR);
        object_copy(check, from);
        check->place = from->place;
        object_set_bool(check, ATTR_constraint_inherited, true);
    } else if (partition) {
        object_set_bool(check, ATTR_constraint_inherited, true);
    }
}

static bool same_key(const struct object *a, const struct object *b)
{
    static const int compared[] = {
        ATTR_constraint_type,       ATTR_constraint_columns,    ATTR_constraint_include,
        ATTR_constraint_references, ATTR_constraint_match,      ATTR_constraint_on_update,
        ATTR_constraint_on_delete,  ATTR_constraint_deferrable, ATTR_constraint_initially_deferred,
        ATTR_constraint_elements,   ATTR_constraint_operators};
    const struct attr *attrs = kind_info(KIND_constraint)->attrs;
    for (size_t i = 0; i < sizeof compared / sizeof *compared; i++)
        if (!value_same(attrs[compared[i]].type, &a->values[compared[i]], &b->values[compared[i]]))
            return false;
    /* Those that the statement left out come later. */
    const struct list *x = object_list(a, ATTR_constraint_ref_columns);
    const struct list *y = object_list(b, ATTR_constraint_ref_columns);
    return x == NULL || y == NULL || list_equal(x, y);
}

/* A partition's own key that says what the parent's does becomes a part of it. */
static void adopt_keys(struct fold *fold, struct object *child, const struct object *parent)
{
    struct objects theirs = parts_of(fold, parent, PART_CONSTRAINT);
    struct objects own = parts_of(fold, child, PART_CONSTRAINT);
    for (size_t i = 0; i < theirs.n; i++) {
        struct object *adopted = NULL;
        bool done = constraint_is(theirs.items[i], "check");
        for (size_t j = 0; j < own.n && !done; j++) {
            if (!same_key(theirs.items[i], own.items[j]))
                continue;
            done = object_bool(own.items[j], ATTR_constraint_inherited);
            if (adopted == NULL)
                adopted = own.items[j];
        }
        if (!done && adopted != NULL)
            object_set_bool(adopted, ATTR_constraint_inherited, true);
    }
}

void inherit_from(struct fold *fold, struct object *child, struct object *parent, bool creating)
{
    const struct list *of = table_partition_of(child);
    bool partition = of != NULL && list_equal(of, relation_name(fold, parent));
    struct objects columns = parts_of(fold, parent, PART_COLUMN);
    for (size_t i = 0; i < columns.n; i++)
        inherit_column(fold, child, columns.items[i], creating, partition);
    struct objects constraints = parts_of(fold, parent, PART_CONSTRAINT);
    for (size_t i = 0; i < constraints.n; i++)
        inherit_check(fold, child, constraints.items[i], partition);
    if (partition && !creating)
        adopt_keys(fold, child, parent);
}

static int by_position(const void *a, const void *b)
{
    const struct object *const *x = a, *const *y = b;
    return (*x)->position - (*y)->position;
}

void inherit_type(struct fold *fold, struct object *table, const struct object *composite)
{
    struct objects attributes = {NULL, 0};
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        if (object->id.kind != KIND_attribute ||
            !same_text(object->id.schema, composite->id.schema) ||
            !same_text(object->id.parent, composite->id.name))
            continue;
        attributes.items = array_room(fold->ctx, attributes.items, attributes.n);
        attributes.items[attributes.n++] = object;
    }
    if (attributes.n > 1)
        qsort(attributes.items, attributes.n, sizeof *attributes.items, by_position);
    for (size_t i = 0; i < attributes.n; i++) {
        const struct object *from = attributes.items[i];
        struct object *column = table_column(fold, table, from->id.name);
        if (column == NULL)
            column = column_add(fold, table, from->id.name, -1, AGAIN_ERROR);
        object_set(column, ATTR_column_type, object_text(from, ATTR_attribute_type));
        object_set_list(column, ATTR_column_collation, object_list(from, ATTR_attribute_collation));
    }
}

static void add_parents(struct fold *fold, const struct list *names, struct objects *parents)
{
    for (size_t i = 0; names != NULL && i + 1 < names->n; i += 2) {
        struct object *parent = model_named(fold->model, NAMESPACE_RELATION, names->items[i],
                                            names->items[i + 1]);
        if (parent == NULL || !is_table(parent))
            continue;
        parents->items = array_room(fold->ctx, parents->items, parents->n);
        parents->items[parents->n++] = parent;
    }
}

struct objects inherit_parents(struct fold *fold, const struct object *table)
{
    struct objects parents = {NULL, 0};
    add_parents(fold, table_partition_of(table), &parents);
    add_parents(fold, table_inherits(table), &parents);
    return parents;
}

static void anew(struct fold *fold, struct object *table, int depth)
{
    struct objects parents = inherit_parents(fold, table);
    for (size_t i = 0; i < parents.n && depth < MAX_DEPTH; i++) {
        anew(fold, parents.items[i], depth + 1);
        inherit_from(fold, table, parents.items[i], false);
    }
    const struct list *type =
        table->id.kind == KIND_table ? object_list(table, ATTR_table_of_type) : NULL;
    const struct object *composite =
        type ? model_get(fold->model, KIND_composite, type->items[0], type->items[1]) : NULL;
    if (composite != NULL)
        inherit_type(fold, table, composite);
}

void inherit_anew(struct fold *fold, struct object *table)
{
    anew(fold, table, 0);
}
