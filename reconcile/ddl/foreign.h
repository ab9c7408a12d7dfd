/*
 * OPTIONS (...) of foreign data wrappers, servers, user mappings, foreign tables and
 * their columns.
 */
#ifndef RECONCILE_DDL_FOREIGN_H
#define RECONCILE_DDL_FOREIGN_H

#include "reconcile/ddl/clause.h"

/* " OPTIONS (a 'b', c 'd')" or nothing. */
void foreign_options_add(struct text *, const struct list *options);
/* A step "head OPTIONS (ADD ..., SET ..., DROP ...)" where the lists differ. PostgreSQL refuses
 * to add what is there: the guard asks, where is a condition that finds the row of the catalog
 * that has the array options. */
void emit_foreign_options(struct emit *, const struct object *, const char *head,
                          const struct list *live, const struct list *desired, const char *from,
                          const char *array, const char *where);
/* " WHERE column = 'name'" for the conditions above: "column = 'name'". */
char *foreign_where(const struct emit *, const char *column, const char *name);

#endif
