/*
 * The keys of indexes and exclusion constraints.
 */
#ifndef RECONCILE_KEY_H
#define RECONCILE_KEY_H

#include "reconcile/ddl/ddl.h"

/* A column as it stands, an expression in parentheses; then its options, if any. */
void key_element(struct text *, const char *key, const char *options);

#endif
