/*
 * Between function.c and function_options.c.
 */
#ifndef RECONCILE_FUNCTION_H
#define RECONCILE_FUNCTION_H

#include "parser/fold.h"

/* Applies CREATE's or ALTER's options to a function or procedure. */
void function_options(struct fold *, struct object *, size_t n, PgQuery__Node **options,
                      int location);
/* A number as PostgreSQL prints a real: the fewest digits that mean the same. */
char *function_real(const void *ctx, const char *number);

#endif
