/*
 * Edges the other way round. Found for the whole model at the first question and kept until
 * model_link.
 */
#ifndef RECONCILE_DEPENDENTS_H
#define RECONCILE_DEPENDENTS_H

#include "schema/model.h"

/* Who has an edge to the object, in the model's order. */
struct object *const *dependents_of(const struct model *, const struct object *, size_t *n);
/* Does any table of the model inherit from this one, or is its partition? */
bool dependents_inherit(const struct model *, const struct object *table);

#endif
