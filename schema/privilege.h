/*
 * Privileges, the same for files, catalogs and statements (manual, 5.7).
 *
 * An object of kind privilege says what one role holds on one thing, and is there
 * only where that is not what PostgreSQL gives at first: nothing to a role, all to
 * the owner, and to PUBLIC what privilege_of_public says. So files that say
 * nothing and a catalog without an ACL are alike. Where nothing is held
 * although something was given at first, its attribute is absent.
 */
#ifndef RECONCILE_PRIVILEGE_H
#define RECONCILE_PRIVILEGE_H

#include "schema/model.h"

enum privilege_class {
    CLASS_NONE,
    CLASS_TABLE, /* views too */
    CLASS_COLUMN,
    CLASS_SEQUENCE,
    CLASS_ROUTINE,
    CLASS_TYPE,
    CLASS_SCHEMA,
    CLASS_LANGUAGE,
    CLASS_WRAPPER,
    CLASS_SERVER,
    CLASS_DATABASE,
    CLASS_LARGE_OBJECT /* default privileges only */
};

/* One bit a privilege. What may be passed on is held as well. */
struct held {
    unsigned bits;
    unsigned grantable;
};

#define PUBLIC_ROLE "public" /* no role can be called so (manual, CREATE ROLE) */

enum privilege_class privilege_class_of_kind(enum kind);
/* Of an object of kind privilege. The sequence of an identity column is no object: it goes by
 * its column, with args. */
enum privilege_class privilege_class_of(const struct identity *privilege);
/* What GRANT ... ON calls it: "TABLE", "FUNCTION"; NULL: it has no privileges. */
const char *privilege_word(enum kind);
/* Of the object types of ALTER DEFAULT PRIVILEGES: "TABLES". */
enum privilege_class privilege_class_of_defaults(const char *plural);
const char *privilege_plural(enum privilege_class); /* NULL: there are no defaults for it */

/* The bit of a privilege by its name in upper case; 0: there is none. */
unsigned privilege_bit(const char *name);
struct held privilege_all(enum privilege_class, int server_version);
/* What PUBLIC has from the start. public_schema: it is the schema public. */
struct held privilege_of_public(enum privilege_class, bool public_schema, int server_version);

struct held privilege_read(const struct list *);
/* "SELECT", "INSERT*": with grant option. Sorted; child of ctx. */
struct list *privilege_list(const void *ctx, struct held);
/* "SELECT, INSERT" in the order of the manual; " (a)" after each where column is given. */
void privilege_add_names(struct text *, unsigned bits, const char *column);

static inline bool privilege_same(struct held a, struct held b)
{
    return a.bits == b.bits && a.grantable == b.grantable;
}
static inline struct held privilege_and(struct held a, struct held b)
{
    return (struct held){a.bits & b.bits, a.grantable & b.grantable};
}
static inline struct held privilege_or(struct held a, struct held b)
{
    return (struct held){a.bits | b.bits, a.grantable | b.grantable};
}
static inline struct held privilege_without(struct held a, struct held b)
{
    return (struct held){a.bits & ~b.bits, a.grantable & ~b.grantable};
}

/* What a role has from the start on what an object of kind privilege is about, or by default
 * privileges. is_owner: it is the owner of the thing. */
struct held privilege_initial(const struct identity *, bool is_owner, int server_version);
/* What a role holds on a new thing by the model's default privileges of its maker. is_maker: it is
 * his, and he holds what he has given himself. */
struct held privilege_given(const struct model *, const char *maker, const struct identity *,
                            bool is_maker, int server_version);
/* The owner that a model knows of this thing (for a column and an owned sequence the table's), as
 * an object or a name; NULL: none. */
struct object *privilege_owner_object(const struct model *, const struct identity *privilege);
const char *privilege_owner(const struct model *, const struct identity *privilege);

#endif
