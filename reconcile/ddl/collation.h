/*
 * Collations can't be changed, and columns that use one can't be dropped. Where there are
 * any, the old one is renamed out of the way, the new one made, the columns are moved
 * over (ddl_column's restore) and the old one is dropped.
 */
#ifndef RECONCILE_DDL_COLLATION_H
#define RECONCILE_DDL_COLLATION_H

#include "reconcile/ddl/clause.h"

/* Is the collation {schema, name} (NULL: none) one that is made anew? */
bool collation_is_replaced(const struct emit *, const struct list *name);
/* Holds while the column or attribute has another collation than the files' one of this name. */
char *guard_other_collation(const struct emit *, const struct object *column,
                            const struct list *name);

#endif
