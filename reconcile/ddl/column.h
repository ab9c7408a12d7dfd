/*
 * Columns, for the statements of tables.
 */
#ifndef RECONCILE_COLUMN_H
#define RECONCILE_COLUMN_H

#include "reconcile/ddl/clause.h"

/* What a column definition has no room for in all supported versions: storage,
 * statistics, options. */
void emit_column_extras(struct emit *, const struct object *column);
/* Where it is not that of the column it was copied from. */
void emit_column_compression(struct emit *, const struct object *column,
                             const struct object *from);
/* SET DEFAULT, or DROP DEFAULT where value is NULL. */
void emit_column_default(struct emit *, const struct object *column, const char *value);
/* The definition without its default, for defaults that are set on their own; without the
 * expression that a child takes over from its parent. */
void column_definition(struct text *, const struct object *column, bool with_default,
                       bool takes_expression);
/* "ALTER COLUMN c " and more, as an action; with a keyword in it. */
bool column_is_filled_by_rows(const struct emit *, const struct object *column);
/* SET NOT NULL once the declared rows have filled the column. */
void column_not_null_after_rows(struct emit *, const struct object *column);
struct step *emit_column_action(struct emit *, const struct object *column, const char *action);
void emit_column_word(struct emit *, const struct object *column, const char *action,
                      const char *word);
void emit_column_statistics(struct emit *, const struct object *column);
/* SET and RESET of the options that differ from those of the live column. */
void emit_column_options(struct emit *, const struct object *column, const struct list *live);
/* " COLLATE ..." or nothing. */
void add_column_collation(struct text *, const struct object *column);
/* "ALTER TABLE ONLY t" where others have their columns from it: each says its own. */
char *column_head_only(const struct emit *, const struct object *column);
/* It comes and goes with its parent's. */
bool column_follows_parent(const struct emit *, const struct object *column);

/* Rows get the default of a column that is there already, then it is NOT NULL. */
void column_fill_online(struct emit *, const struct object *column);

/* Of ddl_column (column_alter.c). */
bool column_alter(struct emit *, const struct object *live, const struct object *desired,
                  const struct change *);
void column_release(struct emit *, const struct object *live);
void column_restore(struct emit *, const struct object *desired);

/* The column that a child's column comes from; NULL: there is none. */
const struct object *column_of_parent(const struct model *, const struct object *column);
/* Where a child's column differs from the one it was copied from. */
void emit_column_overrides(struct emit *, const struct object *column, const struct object *from);

/* A foreign table's: there are no rows to read or to write. */
bool column_is_foreign(const struct object *column);

#endif
