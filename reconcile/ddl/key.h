/*
 * The keys of indexes and exclusion constraints, and the marks that a table puts on one
 * of its indexes.
 */
#ifndef RECONCILE_KEY_H
#define RECONCILE_KEY_H

#include "reconcile/ddl/ddl.h"

/* A column as it stands, an expression in parentheses; then its options, if any. */
void key_element(struct text *, const char *key, const char *options);

/* An index (or a constraint's) as its table's choice for CLUSTER and as its replica
 * identity. The table's other one loses the mark by itself. */
void emit_index_marks(struct emit *, const struct object *, const char *schema, const char *table,
                      bool clustered, bool replica_identity);
/* Attaches an index (or a constraint's) to one of its table's parent. Doing it again to the same
 * index does nothing (manual, ALTER INDEX). */
void emit_index_attach(struct emit *, const struct object *, const struct list *parent,
                       const struct object *table);
/* SET WITHOUT CLUSTER, unless another one is marked. */
void emit_uncluster(struct emit *, const struct object *, const char *schema, const char *table);

#endif
