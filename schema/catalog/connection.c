#include "schema/catalog/connection.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "schema/catalog/explain.h"

struct connection {
    PGconn *pg;
    char *description;
    size_t count;
};

/* So many statements are sent before their answers are read: enough to make the
 * way to the server and back cheap, few enough for the buffers on both sides. */
enum { CHUNK = 100 };

static int finish(struct connection *connection)
{
    PQfinish(connection->pg);
    return 0;
}

/* Notices are no errors, and libpq would write them to stderr. */
static void ignore_notice(void *arg, const PGresult *result)
{
    (void)arg;
    (void)result;
}

static const char *option_value(const PQconninfoOption *options, const char *keyword)
{
    for (; options->keyword != NULL; options++)
        if (strcmp(options->keyword, keyword) == 0 && options->val != NULL)
            return options->val;
    return "";
}

/* A password with an "@" or "/" that was not written as %40 or %2F makes libpq
 * take a part of it for the host, the port or the database, which messages name. */
static bool is_torn(const char *uri, const PQconninfoOption *options)
{
    const char *port = option_value(options, "port");
    return strchr(option_value(options, "host"), '@') != NULL ||
           port[strspn(port, "0123456789,")] != '\0' ||
           (strchr(option_value(options, "dbname"), '@') != NULL && strstr(uri, "%40") == NULL);
}

/* Asks libpq whether it understands the text. A text without "=" that is no URI
 * is the name of a database, as psql has it. */
static bool check_conninfo(const char *conninfo, struct err *err)
{
    bool is_uri = conninfo != NULL && strstr(conninfo, "://") != NULL;
    if (conninfo == NULL || (!is_uri && strchr(conninfo, '=') == NULL))
        return true;
    char *message = NULL;
    PQconninfoOption *options = PQconninfoParse(conninfo, &message);
    bool is_valid = options != NULL && !(is_uri && is_torn(conninfo, options));
    PQconninfoFree(options);
    PQfreemem(message);
    return is_valid || explain_conninfo(err, conninfo);
}

static const char *or_empty(const char *s)
{
    return s ? s : "";
}

static struct server server_of(const PGconn *pg)
{
    return (struct server){or_empty(PQhost(pg)), or_empty(PQport(pg)), or_empty(PQdb(pg)),
                           or_empty(PQuser(pg))};
}

/* Of a parameter that stands twice the last one counts: what is before dbname is a
 * default, what is after it is ours (manual, 34.1.1). */
static PGconn *connect_to(const char *conninfo)
{
    const char *keywords[5], *values[5];
    size_t n = 0;
    if (getenv("PGCONNECT_TIMEOUT") == NULL) {
        keywords[n] = "connect_timeout";
        values[n++] = "10";
    }
    keywords[n] = "dbname";
    values[n++] = conninfo;
    keywords[n] = "fallback_application_name";
    values[n++] = "reconcile";
    keywords[n] = "client_encoding";
    values[n++] = "UTF8";
    keywords[n] = values[n] = NULL;
    return PQconnectdbParams(keywords, values, 1);
}

bool connection_open(const void *ctx, const char *conninfo, struct connection **out,
                     struct err *err)
{
    if (conninfo == NULL)
        conninfo = getenv("DATABASE_URL");
    if (conninfo != NULL && conninfo[0] == '\0')
        conninfo = NULL;
    if (!check_conninfo(conninfo, err))
        return false;
    PGconn *pg = connect_to(conninfo);
    if (pg == NULL)
        return err_set(err, "out of memory");
    struct server server = server_of(pg);
    if (PQstatus(pg) != CONNECTION_OK) {
        explain_connect(err, &server, PQerrorMessage(pg));
        PQfinish(pg);
        return false;
    }
    (void)PQsetNoticeReceiver(pg, ignore_notice, NULL);
    struct connection *connection = talloc_zero(ctx, struct connection);
    connection->pg = pg;
    talloc_set_destructor(connection, finish);
    char *address = server_address(connection, &server);
    connection->description = talloc_asprintf(connection, "database \"%s\" on %s as %s",
                                              server.database, address, server.role);
    *out = connection;
    return true;
}

void connection_close(struct connection *connection)
{
    talloc_free(connection);
}

int connection_server_version(const struct connection *connection)
{
    return PQserverVersion(connection->pg);
}

int connection_library_version(void)
{
    return PQlibVersion();
}

const char *connection_describe(const struct connection *connection)
{
    return connection->description;
}

bool connection_is_alive(const struct connection *connection)
{
    return PQstatus(connection->pg) == CONNECTION_OK;
}

size_t connection_count(const struct connection *connection)
{
    return connection->count;
}

static const char *copy_field(const void *ctx, const PGresult *result, int code)
{
    const char *field = PQresultErrorField(result, code);
    return field ? talloc_strdup(ctx, field) : NULL;
}

/* Where there is no result, or none that holds fields, libpq itself has failed. */
static void copy_error(struct connection *connection, const void *ctx, const PGresult *result,
                       struct sql_error *error)
{
    *error = (struct sql_error){0};
    error->connection_lost = PQstatus(connection->pg) != CONNECTION_OK;
    error->sqlstate = copy_field(ctx, result, PG_DIAG_SQLSTATE);
    error->message = copy_field(ctx, result, PG_DIAG_MESSAGE_PRIMARY);
    error->detail = copy_field(ctx, result, PG_DIAG_MESSAGE_DETAIL);
    error->hint = copy_field(ctx, result, PG_DIAG_MESSAGE_HINT);
    error->constraint = copy_field(ctx, result, PG_DIAG_CONSTRAINT_NAME);
    error->column = copy_field(ctx, result, PG_DIAG_COLUMN_NAME);
    error->context = copy_field(ctx, result, PG_DIAG_CONTEXT);
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT) {
        error->message = "COPY from or to the client can't be run here";
    } else if (error->message == NULL) {
        const char *message = PQerrorMessage(connection->pg);
        error->message = talloc_strndup(ctx, message, strcspn(message, "\n"));
    }
}

bool sql_error_is(const struct sql_error *error, const char *class)
{
    return error->sqlstate != NULL && strncmp(error->sqlstate, class, 2) == 0;
}

bool sql_error_names_objects(const struct sql_error *error)
{
    return sql_error_is(error, "42") || sql_error_is(error, "3F");
}

static bool fail(struct connection *connection, const PGresult *result, struct err *err)
{
    struct sql_error error;
    void *ctx = talloc_new(NULL);
    copy_error(connection, ctx, result, &error);
    explain_statement(err, &error, or_empty(PQuser(connection->pg)));
    talloc_free(ctx);
    return false;
}

static bool is_success(const PGresult *result)
{
    ExecStatusType status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY;
}

/* The cells of a row in one piece of memory: a big result has millions of them. */
static void copy_row(struct rows *rows, const PGresult *result, size_t row)
{
    int r = (int)row, n = (int)rows->n_columns;
    size_t size = 0;
    for (int c = 0; c < n; c++)
        size += PQgetisnull(result, r, c) ? 0 : (size_t)PQgetlength(result, r, c) + 1;
    char *text = talloc_size(rows->cells, size);
    for (int c = 0; c < n; c++) {
        const char **cell = &rows->cells[row * rows->n_columns + (size_t)c];
        if (PQgetisnull(result, r, c)) {
            *cell = NULL;
            continue;
        }
        size_t length = (size_t)PQgetlength(result, r, c) + 1;
        memcpy(text, PQgetvalue(result, r, c), length);
        *cell = text;
        text += length;
    }
}

static struct rows *copy_rows(const void *ctx, const PGresult *result)
{
    struct rows *rows = talloc_zero(ctx, struct rows);
    rows->n_rows = (size_t)PQntuples(result);
    rows->n_columns = (size_t)PQnfields(result);
    rows->names = talloc_zero_size(rows, rows->n_columns * sizeof *rows->names);
    rows->cells = talloc_zero_size(rows, rows->n_rows * rows->n_columns * sizeof *rows->cells);
    for (size_t c = 0; c < rows->n_columns; c++)
        rows->names[c] = talloc_strdup(rows, PQfname(result, (int)c));
    for (size_t r = 0; r < rows->n_rows && rows->n_columns > 0; r++)
        copy_row(rows, result, r);
    return rows;
}

bool connection_query(struct connection *connection, const void *ctx, const char *sql,
                      size_t n_params, const char *const *params, struct rows **rows,
                      struct err *err)
{
    return connection_ask(connection, ctx, sql, n_params, params, rows, NULL, err);
}

bool connection_ask(struct connection *connection, const void *ctx, const char *sql,
                    size_t n_params, const char *const *params, struct rows **rows,
                    struct sql_error *error, struct err *err)
{
    connection->count++;
    PGresult *result =
        PQexecParams(connection->pg, sql, (int)n_params, NULL, params, NULL, NULL, 0);
    bool ok = is_success(result);
    if (ok && rows != NULL)
        *rows = copy_rows(ctx, result);
    if (!ok)
        fail(connection, result, err);
    if (!ok && error != NULL)
        copy_error(connection, ctx, result, error);
    PQclear(result);
    return ok;
}

bool connection_execute(struct connection *connection, const void *ctx, const char *sql,
                        struct sql_error *error, struct err *err)
{
    connection->count++;
    PGresult *result = PQexec(connection->pg, sql);
    bool ok = is_success(result);
    if (!ok)
        fail(connection, result, err);
    if (!ok && error != NULL)
        copy_error(connection, ctx, result, error);
    PQclear(result);
    return ok;
}

/* Pipelines. */

struct pipeline {
    struct connection *connection;
    const void *ctx;
    const char *const *sql;
    bool isolate;
    struct rows **answers;
    const char **errors;
    bool failed;
    struct err *err;
};

static bool send_statement(struct pipeline *pipeline, const char *sql)
{
    pipeline->connection->count++;
    return PQsendQueryParams(pipeline->connection->pg, sql, 0, NULL, NULL, NULL, NULL, 0) == 1;
}

/* After an error the server skips everything up to the next sync (manual, 55.2.4):
 * with isolate each statement has its own. The transaction is then a failed one,
 * in which ROLLBACK TO still works; it comes before each statement, so that it
 * needs to know nothing about how the one before ended. */
static bool send_chunk(struct pipeline *pipeline, size_t from, size_t to)
{
    PGconn *pg = pipeline->connection->pg;
    for (size_t i = from; i < to; i++) {
        if (pipeline->isolate && !send_statement(pipeline, "ROLLBACK TO SAVEPOINT reconcile_each"))
            return false;
        if (!send_statement(pipeline, pipeline->sql[i]))
            return false;
        if (pipeline->isolate && PQpipelineSync(pg) != 1)
            return false;
    }
    return pipeline->isolate || PQpipelineSync(pg) == 1;
}

/* One statement's answer: its result and the NULL that ends it. */
static PGresult *next_result(struct pipeline *pipeline)
{
    PGresult *result = PQgetResult(pipeline->connection->pg);
    PGresult *more = result;
    while (more != NULL && (more = PQgetResult(pipeline->connection->pg)) != NULL)
        PQclear(more);
    return result;
}

static bool read_sync(struct pipeline *pipeline)
{
    PGresult *result = PQgetResult(pipeline->connection->pg);
    bool ok = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
    PQclear(result);
    return ok;
}

/* False where the connection has gone. */
static bool read_answer(struct pipeline *pipeline, size_t i)
{
    if (pipeline->isolate)
        PQclear(next_result(pipeline));
    PGresult *result = next_result(pipeline);
    bool is_alive = PQstatus(pipeline->connection->pg) == CONNECTION_OK;
    if (is_success(result)) {
        pipeline->answers[i] = copy_rows(pipeline->ctx, result);
    } else if (pipeline->isolate && is_alive) {
        struct sql_error error;
        void *ctx = talloc_new(NULL);
        copy_error(pipeline->connection, ctx, result, &error);
        if (pipeline->errors != NULL)
            pipeline->errors[i] = talloc_strdup(pipeline->ctx, error.message);
        talloc_free(ctx);
    } else if (!pipeline->failed) {
        /* Those that come after it are only told that they were skipped. */
        fail(pipeline->connection, result, pipeline->err);
        pipeline->failed = true;
    }
    PQclear(result);
    return is_alive && (!pipeline->isolate || read_sync(pipeline));
}

static bool run_chunk(struct pipeline *pipeline, size_t from, size_t to)
{
    bool ok = send_chunk(pipeline, from, to);
    for (size_t i = from; ok && i < to; i++)
        ok = read_answer(pipeline, i);
    if (ok && !pipeline->isolate)
        ok = read_sync(pipeline);
    if (!ok && !pipeline->failed)
        fail(pipeline->connection, NULL, pipeline->err);
    return ok && !pipeline->failed;
}

static bool run_pipeline(struct pipeline *pipeline, size_t n)
{
    PGconn *pg = pipeline->connection->pg;
    if (PQenterPipelineMode(pg) != 1)
        return fail(pipeline->connection, NULL, pipeline->err);
    bool ok = true;
    for (size_t from = 0; ok && from < n; from += CHUNK)
        ok = run_chunk(pipeline, from, from + CHUNK < n ? from + CHUNK : n);
    if (PQexitPipelineMode(pg) != 1 && ok)
        ok = fail(pipeline->connection, NULL, pipeline->err);
    return ok;
}

bool connection_pipeline(struct connection *connection, const void *ctx, const char *const *sql,
                         size_t n, bool isolate, struct rows **answers, const char **errors,
                         struct err *err)
{
    struct pipeline pipeline = {connection, ctx, sql, isolate, answers, errors, false, err};
    for (size_t i = 0; i < n; i++) {
        answers[i] = NULL;
        if (errors != NULL)
            errors[i] = NULL;
    }
    if (n == 0)
        return true;
    if (!isolate)
        return run_pipeline(&pipeline, n);
    return connection_execute(connection, ctx, "SAVEPOINT reconcile_each", NULL, err) &&
           run_pipeline(&pipeline, n) &&
           connection_execute(connection, ctx,
                              "ROLLBACK TO SAVEPOINT reconcile_each;"
                              " RELEASE SAVEPOINT reconcile_each",
                              NULL, err);
}

/* Describe. */

/* The columns' names, and their types as two arrays of the server's making. */
static void copy_columns(const void *ctx, const PGresult *result, struct list **names, char **oids,
                         char **modifiers)
{
    struct text types = text_new(ctx), mods = text_new(ctx);
    *names = list_new(ctx);
    for (int c = 0; c < PQnfields(result); c++) {
        list_add(*names, PQfname(result, c));
        text_addf(&types, "%s%u", c ? "," : "{", PQftype(result, c));
        text_addf(&mods, "%s%d", c ? "," : "{", PQfmod(result, c));
    }
    text_add(&types, PQnfields(result) > 0 ? "}" : "{}");
    text_add(&mods, PQnfields(result) > 0 ? "}" : "{}");
    *oids = types.s;
    *modifiers = mods.s;
}

static bool describe(struct connection *connection, const void *ctx, const char *sql,
                     struct list **names, char **oids, char **modifiers, struct err *err)
{
    connection->count++;
    PGresult *result = PQprepare(connection->pg, "", sql, 0, NULL);
    if (is_success(result)) {
        PQclear(result);
        result = PQdescribePrepared(connection->pg, "");
    }
    bool ok = is_success(result);
    if (ok)
        copy_columns(ctx, result, names, oids, modifiers);
    else
        fail(connection, result, err);
    PQclear(result);
    return ok;
}

static bool name_types(struct connection *connection, const void *ctx, const char *oids,
                       const char *modifiers, struct list **types, struct err *err)
{
    const char *params[] = {oids, modifiers};
    struct rows *rows;
    if (!connection_query(connection, ctx,
                          "SELECT pg_catalog.format_type(t.oid, t.modifier)"
                          " FROM unnest($1::pg_catalog.oid[], $2::pg_catalog.int4[])"
                          " WITH ORDINALITY AS t (oid, modifier, n) ORDER BY t.n",
                          2, params, &rows, err))
        return false;
    *types = list_new(ctx);
    for (size_t r = 0; r < rows->n_rows; r++)
        list_add(*types, rows->cells[r]);
    talloc_free(rows);
    return true;
}

bool connection_describe_query(struct connection *connection, const void *ctx, const char *sql,
                               struct list **names, struct list **types, struct err *err)
{
    char *oids = NULL, *modifiers = NULL;
    bool guard = PQtransactionStatus(connection->pg) == PQTRANS_INTRANS;
    if (guard && !connection_execute(connection, ctx, "SAVEPOINT reconcile_describe", NULL, err))
        return false;
    bool ok = describe(connection, ctx, sql, names, &oids, &modifiers, err);
    struct err undo = {0};
    if (guard &&
        !connection_execute(connection, ctx,
                            "ROLLBACK TO SAVEPOINT reconcile_describe;"
                            " RELEASE SAVEPOINT reconcile_describe",
                            NULL, &undo) &&
        ok)
        ok = err_set(err, "%s", undo.message);
    err_release(&undo);
    return ok && name_types(connection, ctx, oids, modifiers, types, err);
}
