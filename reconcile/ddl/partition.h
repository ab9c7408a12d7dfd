/*
 * Partitions that come to a table and leave it.
 */
#ifndef RECONCILE_DDL_PARTITION_H
#define RECONCILE_DDL_PARTITION_H

#include "reconcile/ddl/clause.h"

/* The table that it is a partition of, in its own model. */
const struct object *partition_parent(const struct emit *, const struct object *table);
/* The live default partition of this table; NULL: there is none. */
const struct object *partition_default(const struct emit *, const struct object *parent);

/* The bound as a condition on the rows of the partition, true or false; NULL: not known (the key
 * has an operator class of its own; it is a hash of what has a collation). */
char *partition_condition(const struct emit *, const struct object *table);

/* Where there is a default partition, none of its rows may belong in a new one (manual, CREATE
 * TABLE, PARTITION OF). Before the partition is made, and after: by this step, which reads the
 * default one where no check has been made for it. */
void partition_make_way(struct emit *, const struct object *table);
void partition_made(struct emit *, const struct object *table, struct step *);

/* Has the table an index that attaching it makes a part of the live parent's, with what PostgreSQL
 * would not give it: such an index, or any? Or such keys? It is made by itself then. */
bool partition_brings_index(const struct emit *, const struct object *index);
bool partition_brings_parts(const struct emit *, const struct object *table);
/* Is it no partition of this parent yet? */
bool partition_joins(const struct emit *, const struct object *table);

/* ATTACH PARTITION, by what the table says it is a partition of. created: in this plan. */
void partition_attach(struct emit *, const struct object *table, bool created);
/* DETACH PARTITION from {schema, name}. may_wait: CONCURRENTLY, where online forms are wished and
 * PostgreSQL can. */
void partition_detach(struct emit *, const struct object *table, const struct list *parent,
                      bool may_wait);

/* Before DROP TABLE, which would keep everybody off the parent: DETACH ... CONCURRENTLY, where
 * online forms are wished. It is blocked as the drop is. */
void partition_detach_to_drop(struct emit *, const struct object *table, const char *lost);

#endif
