/*
 * Checks, and indexes that compute something or hold some rows only, are kept as text while a
 * column changes its type, and read again afterwards: with constants of the old type in it, such
 * a text is an error, or means something else (WHERE state = 'new'::old_state, day >
 * '2024-01-01'::date).
 */
#ifndef RECONCILE_RETYPED_H
#define RECONCILE_RETYPED_H

#include "schema/model.h"

/* Is it a check, or an index with an expression for a key or a condition? */
bool holds_expression(const struct object *);
/* Does the object name this column in such a text, and is the new type of another sort? Numbers
 * are of one sort, and texts without padding. */
bool is_read_anew(const struct object *, const struct object *column, const char *new_type);
bool type_changes_sort(const struct object *column, const char *new_type);

#endif
