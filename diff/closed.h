/*
 * Queries over relations that are not there yet. Private to diff/.
 */
#ifndef RECONCILE_CLOSED_H
#define RECONCILE_CLOSED_H

#include "diff/agree.h"

/* A desired view's query in which the relations that the server does not have, or has with
 * other columns, are subqueries with the columns that the files want: what its
 * columns will be can be asked before any of that is made. NULL: it can't be
 * written so. */
char *closed_query(const void *ctx, const struct sides *, const struct questions *,
                   const struct object *view);

#endif
