/*
 * What the files of owners and privileges lend each other: owner.c, privilege.c,
 * default_privilege.c. Identities are those of the privileges: of, and role.
 */
#ifndef RECONCILE_PARSER_PRIVILEGE_H
#define RECONCILE_PARSER_PRIVILEGE_H

#include "parser/fold.h"
#include "schema/privilege.h"

/* The role that runs the files; "" where that is not known. */
const char *grant_runner(const struct fold *);
/* Who owns the thing: whom the files name, or whose it stays on the live side, or who makes it. */
const char *grant_owner(const struct fold *, const struct identity *);
/* What a role holds as far as the files have been read. */
struct held grant_held(const struct fold *, const struct identity *);
void grant_set(struct fold *, const struct identity *, struct held);
/* The privileges of these roles on columns of a relation and on sequences that they own. */
struct object **grant_parts(struct fold *, const struct identity *relation, const char *role,
                            const char *other_role, size_t *n);

/* The roles that default privileges say anything of. */
const struct list *grant_default_roles(struct fold *);

/* What a GRANT or REVOKE of these privileges does, for each of its grantees. bits: of the class. */
void grant_apply(struct fold *, const PgQuery__GrantStmt *, struct identity, unsigned bits);
/* Those on the sequence of a column that was an identity. */
void grant_forget_sequence(struct fold *, const struct object *column);
/* The bits that a statement names, or all of the class; false: something is no privilege of it. */
bool grant_bits(struct fold *, const PgQuery__AccessPriv *, enum privilege_class, unsigned *bits);

/* ALTER ... OWNER TO, for an object that the model holds. */
void owner_set(struct fold *, const struct object *, const PgQuery__RoleSpec *);
/* The same by identity and name: the schema public needs no object. */
void owner_set_role(struct fold *, const struct identity *target, const char *role);

#endif
