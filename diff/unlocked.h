/*
 * Asking without a lock that anybody could wait for. Private to diff/.
 *
 * The planner takes ROW SHARE on tables that FOR UPDATE names, also inside of views, and
 * ROW EXCLUSIVE on those that a statement writes. So row locks are cut out, views that hold
 * some are replaced by their queries without, and statements that write are turned into queries
 * (parser/canonical_writing.c).
 */
#ifndef RECONCILE_UNLOCKED_H
#define RECONCILE_UNLOCKED_H

#include "diff/agree.h"

/* Whether a live view locks rows. */
bool unlocked_needed(const struct model *live);
/* The query or expression, under that search_path, without row locks; NULL: it can't be
 * written so. Child of ctx, or the text itself. */
const char *unlocked_text(const void *ctx, const struct sides *, const char *path, const char *text,
                          enum canonical_as);
/* The same for all that is asked about a question. */
void unlocked_asking(const void *ctx, const struct sides *, struct asking *);

#endif
