/*
 * Policy: which hazards block a step, and what lets it pass.
 *
 * What is lost blocks; so does what --deny names. A hazard passes where --allow or a remark in
 * the files (-- @allow CLASS, for what the statement below declares and its parts; -- @allow
 * CLASS:PATTERN, for whatever the pattern fits) names its class, where --allow-destructive is
 * given and it was not denied, or where its table is known to be smaller than
 * --safe-below-size. Patterns are held against the object's whole name as plans print it; * stands
 * for any text.
 */
#ifndef RECONCILE_POLICY_H
#define RECONCILE_POLICY_H

#include "reconcile/plan/plan.h"

/* Adds "CLASS" or "CLASS:PATTERN" to what may pass, or a class to what may not. */
MUST_CHECK bool policy_allow(const void *ctx, struct plan_policy *, const char *rule,
                             struct err *);
MUST_CHECK bool policy_deny(struct plan_policy *, const char *class, struct err *);
/* "10MB", "512kB", "1GB", "4096". */
MUST_CHECK bool policy_size(struct plan_policy *, const char *size, struct err *);
/* The remarks of the desired model. False: one names no class; err says where. */
MUST_CHECK bool policy_check_remarks(const struct model *desired, struct err *);

/* Sets hazard.blocked and step.blocked ; private to plan/. */
void steps_judge(struct plan *, const struct plan_policy *);

#endif
