/*
 * What default privileges give to new things is taken back where it is not wanted.
 */
#ifndef RECONCILE_DDL_PRIVILEGE_H
#define RECONCILE_DDL_PRIVILEGE_H

#include "reconcile/ddl/ddl.h"

/* Steps of a target that was just made (or made again): for all roles that default privileges give
 * or deny something and that have no privileges of their own on it. */
void ddl_settle_privileges(struct emit *, const struct object *target);
/* Steps of an owner that changed: what the old one had is the new one's by then, but what the files
 * say of both still holds. */
void ddl_settle_owner(struct emit *, const struct object *owner);

#endif
