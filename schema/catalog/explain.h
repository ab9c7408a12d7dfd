/*
 * What a failure of the server means for the person who has to cure it: one
 * sentence in the err, the cure as its hint. Texts only; no libpq here.
 */
#ifndef RECONCILE_EXPLAIN_H
#define RECONCILE_EXPLAIN_H

#include "schema/catalog/connection.h"

/* Whom we talk to, or tried to. All strings; host may be a socket's directory. */
struct server {
    const char *host, *port, *database, *role;
};

/* "localhost:5432", "[::1]:5432", "/run/postgresql:5432". Child of ctx. */
char *server_address(const void *ctx, const struct server *);

/* A connection that could not be made. message is libpq's, which never holds a
 * password once the connection string could be read. Always returns false. */
bool explain_connect(struct err *, const struct server *, const char *message);

/* A connection string that can't be read. libpq's own message may quote parts of
 * a password, so it is not asked for. Always returns false. */
bool explain_conninfo(struct err *, const char *conninfo);

/* A statement that failed. Always returns false. */
bool explain_statement(struct err *, const struct sql_error *, const char *role);

#endif
