/*
 * Columns, for the statements of tables.
 */
#ifndef RECONCILE_COLUMN_H
#define RECONCILE_COLUMN_H

#include "reconcile/ddl/clause.h"

/* What a column definition has no room for in all supported versions: storage,
 * statistics, options. */
void emit_column_extras(struct emit *, const struct object *column);
/* SET DEFAULT, or DROP DEFAULT where value is NULL. */
void emit_column_default(struct emit *, const struct object *column, const char *value);
/* The definition without its default, for defaults that are set on their own. */
void column_definition(struct text *, const struct object *column, bool with_default);
/* The column that a child's column comes from; NULL: there is none. */
const struct object *column_of_parent(const struct model *, const struct object *column);
/* Where a child's column differs from the one it was copied from. */
void emit_column_overrides(struct emit *, const struct object *column, const struct object *from);

#endif
