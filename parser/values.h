/*
 * The VALUES of an INSERT, cut out of its text: a statement of 100,000 rows is a
 * tree of a million nodes, of which almost all are plain literals. The first row stays
 * for libpg_query to judge the statement by, the others are blanked out.
 */
#ifndef RECONCILE_VALUES_H
#define RECONCILE_VALUES_H

#include "schema/fixture.h"

struct values {
    struct cell *cells; /* CELL_EXPRESSION: text is what stands there */
    size_t *cell_at;    /* offset of each cell that is an expression, else 0 */
    size_t *row_at;     /* offset of each row's parenthesis */
    size_t n_rows, n_columns;
    size_t from, to;    /* from VALUES to behind the last row */
    size_t uneven;      /* offset of a row of another length; 0: none */
};

/* NULL: the text is no INSERT ... VALUES. Else its rows but the first are blanked out in it.
 * Child of ctx. */
struct values *values_cut(const void *ctx, char *text);

#endif
