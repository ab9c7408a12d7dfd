/*
 * Canonical forms of expressions and queries: trees normalised by rules that
 * can not make different things equal, then hashed.
 */
#ifndef RECONCILE_CANONICAL_H
#define RECONCILE_CANONICAL_H

#include <stdbool.h>
#include <stdint.h>

#include "schema/text.h"

enum canonical_as { CANONICAL_EXPRESSION, CANONICAL_QUERY, CANONICAL_BOUND, CANONICAL_KEY };

/* The hash of the canonical form; 0 where the text can't be parsed. Memoised by
 * text and path. path: as object.path. */
uint64_t canonical_hash(const char *text, const char *path, enum canonical_as);

/* What a text names, for edges and for questions to the planner. */
struct names {
    struct list *relations; /* schema ("" where not given), name, ... without CTEs */
    struct list *functions; /* schema, name, ... */
    struct list *types;     /* schema, name, ... */
    struct list *columns;   /* the last fields of column references; "*" for whole rows */
    struct list *literals;  /* string constants: nextval('...'), '...'::regclass */
};
/* NULL where the text can't be parsed. Child of ctx. */
struct names *canonical_names(const void *ctx, const char *text, enum canonical_as);

#endif
