/*
 * What operator classes and families share: their members, each kept as the SQL that
 * adds it.
 */
#ifndef RECONCILE_DDL_OPCLASS_H
#define RECONCILE_DDL_OPCLASS_H

#include "reconcile/ddl/clause.h"

/* "(SELECT c.oid FROM ...)" of a class or family, or NULL: catalog "opfamily" or "opclass", prefix
 * "opf" or "opc". */
char *opclass_oid(const struct emit *, const char *catalog, const char *prefix,
                  const char *schema, const char *name, const char *method);
/* The family (its oid as SQL) has in the member's slot just this operator or function; any: has one
 * there at all. */
char *member_there(const struct emit *, const char *family, bool is_operator, const char *item,
                   bool any);
/* ALTER OPERATOR FAMILY ... ADD or DROP of one member, for a change of the object: the family, or
 * a class of it. */
struct step *emit_member(struct emit *, const struct object *, const struct identity *family,
                         bool is_operator, const char *item, bool add);

#endif
