/*
 * --probe: asks the server of each hazard how many rows it is about, within the snapshot in which
 * the plan was made; what can't be asked stays as it is. Rows' keys go into the plan, never into a
 * log.
 */
#ifndef RECONCILE_PROBE_ROWS_H
#define RECONCILE_PROBE_ROWS_H

#include "reconcile/plan/plan.h"
#include "schema/catalog/connection.h"

MUST_CHECK bool probe_plan(struct connection *, struct plan *, struct err *);

#endif
