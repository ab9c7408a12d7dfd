/*
 * Between view.c and view_names.c.
 */
#ifndef RECONCILE_VIEW_H
#define RECONCILE_VIEW_H

#include "parser/fold.h"

/* The names of a query's columns as PostgreSQL would give them, the first ones as
 * listed. NULL where that needs more than the query (a *). */
struct list *view_names(struct fold *, const PgQuery__Node *query, const struct list *listed);

#endif
