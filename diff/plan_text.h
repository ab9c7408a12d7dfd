/*
 * The text of a plan without what does not count. Private to diff/.
 *
 * The second query of UNION, INTERSECT and EXCEPT reads back with the first one's column names,
 * and plans name them: "*SELECT* 2".id. Here they are numbered as they come; which column of
 * that query each is, its own "Output" says, in order.
 */
#ifndef RECONCILE_PLAN_TEXT_H
#define RECONCILE_PLAN_TEXT_H

/* Child of ctx, or the answer itself. */
const char *plan_text(const void *ctx, const char *answer);

#endif
