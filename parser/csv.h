/*
 * Rows of a CSV file, as COPY ... WITH (FORMAT csv, HEADER) reads them (manual, COPY, "CSV
 * Format"): a field without quotes that is empty is null, one with quotes an empty string;
 * quotes hold commas, line ends and, doubled, quotes; blanks count.
 */
#ifndef RECONCILE_CSV_H
#define RECONCILE_CSV_H

#include "parser/source.h"
#include "schema/fixture.h"

struct csv {
    struct list *header; /* the first line's fields, and where each stands in it */
    int *header_at;
    struct cell *cells; /* rows one after the other */
    int *lines;         /* of each row */
    size_t n_rows;
};

/* NULL: it has been reported. Child of ctx; the source may go. */
struct csv *csv_read(const void *ctx, const struct source *, struct diag *);

#endif
