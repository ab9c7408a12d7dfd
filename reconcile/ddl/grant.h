/*
 * GRANT and REVOKE, shared by privileges and default privileges.
 */
#ifndef RECONCILE_GRANT_H
#define RECONCILE_GRANT_H

#include "reconcile/ddl/ddl.h"
#include "schema/privilege.h"

/* What is granted on, to whom. */
struct grant {
    struct emit *emit;
    enum change_op op;
    const struct object *object; /* of the steps */
    const struct identity *id;   /* of kind privilege or default_privilege */
    const char *before;          /* "ALTER DEFAULT PRIVILEGES FOR ROLE r ", or "" */
    const char *on;              /* "TABLE public.t", "TABLES" */
    const char *column;          /* or NULL */
};

/* Steps that make what a role holds what is wanted. What it holds is not known exactly: at least
 * least, and nothing beyond most. */
void grant_change(const struct grant *, struct held least, struct held most, struct held wanted);
/* GRANT of these alone. */
void grant_again(const struct grant *, struct held);

#endif
