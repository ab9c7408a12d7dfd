/*
 * The statements that functions and procedures share.
 */
#ifndef RECONCILE_DDL_ROUTINE_H
#define RECONCILE_DDL_ROUTINE_H

#include "reconcile/ddl/ddl.h"

/* The DDL of both kinds; what only functions have is written by function.c. */
void routine_create(struct emit *, const struct object *);
void routine_drop(struct emit *, const struct object *);
bool routine_alter(struct emit *, const struct object *live, const struct object *desired,
                   const struct change *);

/* " STABLE STRICT ...", "COST 10", each on its own line (function.c). */
void function_clauses(struct text *, const struct object *);

#endif
