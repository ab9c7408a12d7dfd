/* The attributes of a composite type. */
#ifndef RECONCILE_ATTRIBUTE_H
#define RECONCILE_ATTRIBUTE_H

#include "reconcile/ddl/ddl.h"

/* "name integer COLLATE ...", as CREATE TYPE and ADD ATTRIBUTE take it. */
void attribute_definition(struct text *, const struct object *attribute);

#endif
