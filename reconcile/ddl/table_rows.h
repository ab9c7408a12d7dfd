/*
 * Rows of a table that must be made anew (a plain table becomes partitioned, a
 * partition key changes): PostgreSQL can't do that in place. The rows are laid
 * aside in a temporary table and come back in the same transaction.
 */
#ifndef RECONCILE_TABLE_ROWS_H
#define RECONCILE_TABLE_ROWS_H

#include "reconcile/ddl/clause.h"

/* The object is both dropped and created. */
bool is_rebuild(const struct emit *);
/* Holds while the table that is there is partitioned as the live one is. */
char *guard_old_shape(const struct emit *, const struct object *live);
/* Lays the rows aside: those of partitions that stay are detached by then. */
void emit_save_rows(struct emit *, const struct object *live);
/* Brings them back, after all partitions where there are some. */
void emit_fill_rows(struct emit *, const struct object *desired);
/* The columns that do not come again, as text; NULL where there is none. */
char *columns_lost(const struct emit *, const struct object *live);

#endif
