/*
 * A throwaway PostgreSQL server.
 *
 * It lives in a temporary folder, listens on a Unix socket there only, and syncs
 * nothing to disk. As root it runs as postgres or nobody, since PostgreSQL refuses
 * to run as root (manual, 19.1).
 *
 * A keeper process of its own starts it and waits on a pipe that ends with this
 * process: so server and folder go at the end of the run, on every signal, and even
 * on SIGKILL, without a signal handler here.
 */
#ifndef RECONCILE_SANDBOX_H
#define RECONCILE_SANDBOX_H

#include "schema/catalog/connection.h"

/* The folder that holds initdb and postgres: what pg_config says, else the newest of
 * /usr/lib/postgresql, else where PATH has them. NULL: there is none. Child of ctx. */
char *sandbox_find(const void *ctx);

/* Starts one and connects to its empty database postgres as its superuser. The connection
 * is a child of ctx; the server goes with ctx too. */
MUST_CHECK bool sandbox_start(const void *ctx, struct connection **, struct err *);

#endif
