/*
 * Running a plan. One session, its transactions as the plan cut them.
 */
#ifndef RECONCILE_APPLY_H
#define RECONCILE_APPLY_H

#include "reconcile/plan/plan.h"
#include "schema/catalog/connection.h"

/* Takes the advisory lock that keeps two applies apart, waiting for it: what it
 * waits for goes to stderr. Held until the connection closes. */
MUST_CHECK bool apply_lock(struct connection *, struct err *);

/* Runs all steps. On failure err says which statement failed, PostgreSQL's error with SQLSTATE
 * and hint, what was committed and what was not. */
MUST_CHECK bool apply_plan(struct connection *, const void *ctx, const struct plan *, struct err *);

#endif
