/*
 * The border to libpq: the only file that includes it is connection.c. Results
 * are copied into talloc memory and PGresults freed in the same function.
 */
#ifndef RECONCILE_CONNECTION_H
#define RECONCILE_CONNECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "schema/err.h"
#include "schema/text.h"

struct connection;

/* An answer: cells[row * n_columns + column], NULL for SQL's null. */
struct rows {
    size_t n_rows, n_columns;
    const char **names;
    const char **cells;
};

/* What the server said of a failure. Fields are NULL where it said nothing. */
struct sql_error {
    const char *sqlstate;
    const char *message;
    const char *detail;
    const char *hint;
    const char *context;
    const char *constraint, *column;
    bool connection_lost;
};

/* Is the error of this class, the first two characters of SQLSTATE (manual, appendix A)? */
bool sql_error_is(const struct sql_error *, const char *class);
/* Of a class whose messages name objects; those of others may hold values. */
bool sql_error_names_objects(const struct sql_error *);

/* Connects. conninfo is a connection string, a URI or NULL: then DATABASE_URL,
 * then libpq's environment (manual, 34.15). The connection is a talloc child of
 * ctx and closes with it. On failure err names host, port, role and database,
 * never a password, and the hint says what to do. */
MUST_CHECK bool connection_open(const void *ctx, const char *conninfo, struct connection **out,
                                struct err *);
void connection_close(struct connection *);

/* 150004 */
int connection_server_version(const struct connection *);
/* "database "app" on host:port as role", for people. */
const char *connection_describe(const struct connection *);
bool connection_is_alive(const struct connection *);
/* libpq's own version, as connection_server_version. */
int connection_library_version(void);

/* One statement with text parameters ($1...). rows may be NULL. The result is a
 * child of ctx. */
MUST_CHECK bool connection_query(struct connection *, const void *ctx, const char *sql,
                                 size_t n_params, const char *const *params, struct rows **rows,
                                 struct err *);

/* The same; on failure error (a child of ctx) is filled in as well. */
MUST_CHECK bool connection_ask(struct connection *, const void *ctx, const char *sql,
                               size_t n_params, const char *const *params, struct rows **rows,
                               struct sql_error *error, struct err *);

/* One or more statements by the simple protocol, results thrown away. On failure
 * error (a child of ctx) is filled in as well, when it isn't NULL. */
MUST_CHECK bool connection_execute(struct connection *, const void *ctx, const char *sql,
                                   struct sql_error *error, struct err *);

/* All statements sent in pipeline mode (manual, 34.5), answered in order.
 * answers[i] is NULL for a statement that failed. A failure of one statement
 * does not keep the others from being answered: each runs under its own
 * savepoint where isolate is set, which needs an open transaction, and what it
 * did is undone: isolate is for questions. Without isolate the first failure
 * fails the call. errors (n entries, children of ctx) may be NULL. */
MUST_CHECK bool connection_pipeline(struct connection *, const void *ctx, const char *const *sql,
                                    size_t n, bool isolate, struct rows **answers,
                                    const char **errors, struct err *);

/* How many statements were sent so far, for the test that counts them. */
size_t connection_count(const struct connection *);

/* What the columns of a query would be, asked by Parse and Describe: nothing
 * runs (manual, 55.2.3). names and types are lists of equal length; types as
 * format_type prints them. False where the server can't say; the transaction is
 * as it was (a savepoint guards it). */
MUST_CHECK bool connection_describe_query(struct connection *, const void *ctx, const char *sql,
                                          struct list **names, struct list **types, struct err *);

#endif
