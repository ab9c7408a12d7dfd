/*
 * OPTIONS (...) of foreign data wrappers, servers, user mappings, foreign tables and
 * their columns.
 */
#ifndef RECONCILE_PARSER_FOREIGN_H
#define RECONCILE_PARSER_FOREIGN_H

#include "parser/fold.h"

/* Changes the attribute as the list of DefElem says: ADD, SET, DROP; nothing said is ADD. */
void foreign_options(struct fold *, struct object *, int attr, size_t n, PgQuery__Node **options);

#endif
