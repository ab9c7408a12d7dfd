/*
 * File against file: a plan from what some files describe to what others do.
 */
#ifndef RECONCILE_FROM_H
#define RECONCILE_FROM_H

#include "reconcile/command/compare.h"

/* Where a throwaway server can be had (reconcile/sandbox/), what --from describes is made in
 * it by our own statements and read back: then the comparison is the same as with a
 * database. Else the folded files themselves are the old side, and what only a server
 * can tell is unconfirmed. database says what stands in the place of one. */
MUST_CHECK bool from_plan(const void *ctx, const struct arguments *, struct plan **,
                          const char **database, struct err *);

#endif
