/*
 * What PL/pgSQL bodies say in SQL.
 */
#ifndef RECONCILE_PLPGSQL_H
#define RECONCILE_PLPGSQL_H

#include "schema/model.h"

/* The queries and expressions of a function or procedure, those that EXECUTE makes up aside. NULL
 * where the body can't be read. Child of ctx. */
struct list *plpgsql_texts(const void *ctx, const struct object *routine);

#endif
