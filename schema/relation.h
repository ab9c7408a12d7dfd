/*
 * What tables and foreign tables have in common, what stands on relations, and the sorts of
 * constraints.
 */
#ifndef RECONCILE_RELATION_H
#define RECONCILE_RELATION_H

#include "schema/model.h"

/* Where the two kinds keep the attributes that both have. */
struct table_attrs {
    int partition_of, bound, inherits;
};

static inline const struct table_attrs *table_attrs(enum kind kind)
{
    static const struct table_attrs table = {ATTR_table_partition_of, ATTR_table_bound,
                                             ATTR_table_inherits};
    static const struct table_attrs foreign = {
        ATTR_foreign_table_partition_of, ATTR_foreign_table_bound, ATTR_foreign_table_inherits};
    return kind == KIND_foreign_table ? &foreign : &table;
}

static inline bool is_table_kind(enum kind kind)
{
    return kind == KIND_table || kind == KIND_foreign_table;
}

/* {schema, name} of the relation that it stands on without having its name from it: of an index, of
 * statistics; NULL: there is none. */
static inline const struct list *relation_below(const struct object *object)
{
    switch (object->id.kind) {
    case KIND_index:
        return object_list(object, ATTR_index_table);
    case KIND_statistics:
        return object_list(object, ATTR_statistics_table);
    default:
        return NULL;
    }
}

/* The relation that it stands on, where there is one; else its parent. */
static inline struct object *object_holder(const struct model *model, const struct object *object)
{
    const struct list *below = relation_below(object);
    return below ? model_named(model, NAMESPACE_RELATION, below->items[0], below->items[1])
                 : object->parent;
}

/* type: as in kinds.def, "primary key", ... */
static inline bool constraint_is(const struct object *constraint, const char *type)
{
    return same_text(object_text(constraint, ATTR_constraint_type), type);
}

static inline bool constraint_is_key(const struct object *constraint)
{
    return constraint_is(constraint, "primary key") || constraint_is(constraint, "unique");
}

/* NULL is none. */
static inline bool is_partitioned(const struct object *relation)
{
    return relation != NULL && relation->id.kind == KIND_table &&
           object_text(relation, ATTR_table_partition_by) != NULL;
}

/* What is given to an index once it is built, and in place. */
static inline bool is_given_to_index_later(size_t attr)
{
    return attr == ATTR_index_clustered || attr == ATTR_index_replica_identity ||
           attr == ATTR_index_statistics;
}

/* Is the object an index, and on this relation? */
static inline bool index_is_on(const struct object *object, const struct object *relation)
{
    return object->id.kind == KIND_index &&
           list_has_pair(object_list(object, ATTR_index_table), relation->id.schema,
                         relation->id.name);
}

static inline bool constraint_has_index(const struct object *constraint)
{
    return constraint_is_key(constraint) || constraint_is(constraint, "exclude");
}

/* Live, a partition's copy of its parent's index, which happens to have the name that the files
 * give to another table's: it goes with the partition. */
static inline bool index_is_namesake(const struct object *live, const struct object *desired)
{
    return live->id.kind == KIND_index && object_bool(live, ATTR_index_inherited) &&
           !list_equal(object_list(live, ATTR_index_table), object_list(desired, ATTR_index_table));
}

/* {schema, name} of the table that it is a partition of; NULL: none, or no table. */
static inline const struct list *table_partition_of(const struct object *object)
{
    return is_table_kind(object->id.kind)
               ? object_list(object, table_attrs(object->id.kind)->partition_of)
               : NULL;
}

/* {schema, name, schema, name, ...}; NULL: none. */
static inline const struct list *table_inherits(const struct object *object)
{
    return is_table_kind(object->id.kind)
               ? object_list(object, table_attrs(object->id.kind)->inherits)
               : NULL;
}

/* Of either sort. */
static inline const struct list *table_parents(const struct object *object)
{
    const struct list *parent = table_partition_of(object);
    return parent != NULL ? parent : table_inherits(object);
}

/* What a table of this server is stored by where nothing is said. */
static inline const char *usual_access_method(const struct model *model)
{
    return model->access_method != NULL ? model->access_method : "heap";
}

#endif
