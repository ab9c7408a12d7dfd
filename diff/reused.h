/*
 * A unique index that becomes a constraint's. Private to diff/.
 *
 * Where the files have a unique or primary key that the database lacks, and the database has a
 * plain unique index of the same columns that the files have no more, the live side gets the key,
 * with the index's name in plain_index, in the index's place. So both are compared as one object:
 * the index, its comment, its marks and the foreign keys that rest on it stay (ADD CONSTRAINT ...
 * USING INDEX).
 */
#ifndef RECONCILE_REUSED_H
#define RECONCILE_REUSED_H

#include "schema/model.h"

/* Both models are linked; what is ignored is marked. The live one is linked again where it changed.
 */
void reuse_indexes(struct model *live, const struct model *desired);

#endif
