/*
 * What publications and their parts share.
 */
#ifndef RECONCILE_DDL_PUBLICATION_H
#define RECONCILE_DDL_PUBLICATION_H

#include "reconcile/ddl/clause.h"

/* "TABLE ONLY public.t (a, b) WHERE (...)" or "TABLES IN SCHEMA s". go_on: after another table the
 * first word is left out, as PostgreSQL 14 wants it. */
void publication_part_add(struct text *, const struct object *part, bool go_on);
/* Does CREATE PUBLICATION say it? */
bool publication_part_with_parent(const struct object *part);

#endif
