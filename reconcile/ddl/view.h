/*
 * What views and materialized views share.
 */
#ifndef RECONCILE_DDL_VIEW_H
#define RECONCILE_DDL_VIEW_H

#include "reconcile/ddl/ddl.h"

/* " AS\nSELECT ...", without a semicolon at its end. */
void view_query(struct text *, const char *query);

#endif
