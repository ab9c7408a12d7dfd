/*
 * What the files do not declare, but what they declare needs: a function that some
 * DO block makes, under a column's default. Dropping it must fail, so it stays, with
 * all that it rests on, and a remark says so.
 */
#ifndef RECONCILE_KEEP_H
#define RECONCILE_KEEP_H

#include "diff/diff.h"

/* Takes the drops of such objects out of the changes and adds a remark for each. Both models
 * are linked. */
void keep_needed(struct changes *, const struct model *live, const struct model *desired);

#endif
