/*
 * Declared rows for people: how many of each statement, and the first ones cell by cell.
 */
#ifndef RECONCILE_RENDER_ROWS_H
#define RECONCILE_RENDER_ROWS_H

#include "reconcile/render/render.h"

void add_rows(struct text *, const struct render_input *);
void add_rows_summary(struct text *, const struct render_input *);
/* Has the statement values that must not be shown? NULL: no. */
bool rows_are_masked(const struct rowset *);

#endif
