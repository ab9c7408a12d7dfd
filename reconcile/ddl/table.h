/*
 * What the statements of tables and foreign tables share (table.c).
 */
#ifndef RECONCILE_DDL_TABLE_H
#define RECONCILE_DDL_TABLE_H

#include "reconcile/ddl/clause.h"

void table_create(struct emit *, const struct object *table);
/* Steps for parents and partitions that it is no longer, or from now on, a child of. */
void table_leave_parents(struct emit *, const struct object *live, const struct object *desired,
                         const struct change *);
void table_join_parents(struct emit *, const struct object *live, const struct object *desired,
                        const struct change *);
/* What it needs of this parent's before it becomes its child. */
void table_prepare_child(struct emit *, const struct object *child, const char *schema,
                         const char *parent);
/* Options of a TOAST table that there was none of before this column came, or got its type. */
void table_settle_toast(struct emit *, const struct object *column);
/* INHERIT or NO INHERIT of the parent {schema, name} at parents[i], as a step of the object's. */
void emit_inherit(struct emit *, enum change_op, const struct object *of,
                  const struct object *child, const struct list *parents, size_t i, bool inherit);
/* A live check that its table's parents have as well can only go once it is no child of theirs:
 * NO INHERIT of those that it leaves. */
void table_leave_before_drop(struct emit *, const struct object *check);
/* What a partition had from the parent that it leaves is its own then (manual, ALTER TABLE):
 * drops what neither the files say nor the next parent (schema, name; or NULL) takes over. */
void table_drop_left_behind(struct emit *, const struct object *live, const struct list *next);

#endif
