/*
 * What equal plans do not prove: that two texts name the same things. Private to
 * diff/.
 */
#ifndef RECONCILE_AGREE_H
#define RECONCILE_AGREE_H

#include "diff/question.h"

/* The schema of a relation as it is named under a path's schemas; "" for PostgreSQL's own. */
const char *agree_relation_schema(const struct sides *, const struct list *schemas,
                                  const char *schema, const char *name);

/* Both name the same relations, each as often, and the same functions that are
 * not PostgreSQL's own: the planner puts simple ones in line. */
bool agree_on_names(const void *ctx, const struct sides *, const struct asking *);

/* The desired query has a * and names a relation whose columns will be others than
 * the server knows now. changed says so of views (NULL: none is). */
bool agree_star_moves(const void *ctx, const struct sides *, const struct asking *,
                      bool (*changed)(const struct object *live_view, void *), void *argument);

/* What a view's columns are called: those that the statement lists, then those of its query. */
struct list *agree_columns(const void *ctx, const struct object *view, const struct list *of_query);

/* Whether the live text casts to a type that may be a domain: a parameter is of that type at
 * once, a literal is checked. */
bool agree_may_be_domains(const void *ctx, const struct sides *, const struct asking *);

#endif
