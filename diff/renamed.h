/*
 * Asking a server that knows relations by their old names. Private to diff/.
 *
 * The live side has the names that the files give already (parser/follow.h); the server has not.
 * Each relation that is renamed, or has a column that is, is asked for as a subquery that gives the
 * old one's rows by the new names. Both sides are asked so: equal plans stay equal.
 */
#ifndef RECONCILE_RENAMED_H
#define RECONCILE_RENAMED_H

#include "diff/agree.h"

/* The query, under that search_path, as the server understands it now. Child of ctx, or the text
 * itself, also where it can't be written so. */
const char *renamed_query(const void *ctx, const struct sides *, const char *path,
                          const char *query);

#endif
