/*
 * Renames. What the files say to be another name for what the database has
 * ("-- @renamed from old_name"), and what is the same but for its name, gets that name in the live
 * model, with all that names it, before the two are compared: rows, dependents and
 * privileges stay where they are.
 */
#ifndef RECONCILE_FOLLOW_H
#define RECONCILE_FOLLOW_H

#include "schema/err.h"
#include "schema/model.h"

/* Both models are linked, and the live one is again afterwards. Fills in live->renames. A remark
 * whose old name is gone is obsolete and does nothing. Where both names are there, or the
 * files want both, it is an error in diag. */
void follow_renames(const void *ctx, struct model *live, const struct model *desired,
                    struct diag *);

#endif
