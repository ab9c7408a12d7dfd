/*
 * Indexes and keys of partitions that are parts of their parent's. PostgreSQL makes each with the
 * parent's or with the partition, and names it itself (manual, 5.11.2.2); one that the partition
 * has already is attached instead.
 */
#ifndef RECONCILE_ATTACHED_H
#define RECONCILE_ATTACHED_H

#include "schema/model.h"

/* The index that this one is attached to; NULL: the model has none. */
const struct object *attached_above(const struct model *, const struct object *index);
/* Is it a key of a partition that is a part of its parent's key? */
bool is_attached_key(const struct object *);
/* The table's key of the same columns as this one; NULL: it has none. table may be NULL. */
const struct object *attached_same_key(const struct object *table, const struct object *key);
/* Has an attached index or key what PostgreSQL would not give it: a name, a mark, a comment or
 * options of its own? The model is linked. */
bool attached_says_more(const struct model *, const struct object *part);
/* Has the table an attached key of that sort? Then it is made by itself, with its keys, and they
 * are attached with it. */
bool has_keys_of_its_own(const struct model *, const struct object *table);

#endif
