#include "schema/catalog/explain.h"

#include <string.h>
#include <strings.h>
#include <talloc.h>

char *server_address(const void *ctx, const struct server *server)
{
    const char *host = server->host[0] ? server->host : "localhost";
    bool is_ipv6 = host[0] != '/' && strchr(host, ':') != NULL;
    return talloc_asprintf(ctx, is_ipv6 ? "[%s]:%s" : "%s:%s", host, server->port);
}

/* The first of the lines that says what is wrong, without the address that
 * libpq writes in front: a name with several addresses has one line for each. */
static char *plain_message(const void *ctx, const char *message)
{
    const char *fatal = strstr(message, "FATAL:");
    const char *failed = strstr(message, " failed: ");
    const char *start = message;
    if (fatal != NULL)
        start = fatal + strlen("FATAL:");
    else if (failed != NULL)
        start = failed + strlen(" failed: ");
    start += strspn(start, " ");
    return talloc_strndup(ctx, start, strcspn(start, "\n"));
}

struct trouble {
    const char *needle; /* in the message, as PostgreSQL says it in English */
    const char *what;   /* %A address, %D database, %R role, %P port, %H host */
    const char *cure;
};

/* The messages are those of libpq and of the server's start of a session; one
 * in another language falls through to the server's own words. */
static const struct trouble troubles[] = {
    {"password authentication failed", "the server at %A refuses the password of role %R",
     "give the right password: in the connection string, PGPASSWORD or ~/.pgpass"},
    {"no password supplied", "the server at %A asks for a password of role %R and none was given",
     "give it in the connection string, PGPASSWORD or ~/.pgpass"},
    {"Peer authentication failed",
     "the server at %A takes role %R only from the system user of that name",
     "run as that user, give a host and a password, or change pg_hba.conf"},
    {"Ident authentication failed",
     "the server at %A takes role %R only from the system user of that name",
     "run as that user, give a password, or change pg_hba.conf"},
    {"no pg_hba.conf entry", "the server at %A lets no role %R from this host into database %D",
     "add a line to its pg_hba.conf and reload it, or try sslmode=require"},
    {"pg_hba.conf rejects", "the server at %A turns away role %R from this host",
     "change its pg_hba.conf and reload it"},
    {"User does not have CONNECT privilege", "role %R may not connect to database %D on %A",
     "GRANT CONNECT ON DATABASE %D TO %R"},
    {"permission denied for database", "role %R may not connect to database %D on %A",
     "GRANT CONNECT ON DATABASE %D TO %R"},
    {"is not permitted to log in", "role %R on %A may not log in", "ALTER ROLE %R LOGIN"},
    {"not currently accepting connections", "database %D on %A takes no connections",
     "connect to another database"},
    {"the database system is starting up", "the server at %A is still starting",
     "try again in a moment"},
    {"the database system is shutting down", "the server at %A is shutting down",
     "start it, then try again"},
    {"too many c", "the server at %A has no connection left",
     "close some, or raise max_connections"},
    {"remaining connection slots are reserved", "the server at %A has no connection left",
     "close some, or raise max_connections"},
    {"could not translate host name", "there is no host named %H",
     "check the host in the connection string, DATABASE_URL or PGHOST"},
    {"server does not support SSL", "the server at %A does not offer TLS, which was asked for",
     "switch it on there, or say sslmode=prefer"},
    {"certificate verify failed", "the certificate of the server at %A can't be verified",
     "give its authority's certificate in sslrootcert (manual, 34.19.1)"},
    {"timeout expired", "the server at %A does not answer in time",
     "is the host right, and does a firewall let port %P through? connect_timeout=SECONDS waits "
     "longer"},
    {"Connection refused", "no server answers at %A",
     "is PostgreSQL running there, and are host and port right? pg_isready tells"},
    {"No such file or directory", "no server answers at %A",
     "is PostgreSQL running on this machine, and are socket directory and port right? pg_isready "
     "tells"},
    {"No route to host", "the host %H can't be reached", "check the host and the network"},
    {"Network is unreachable", "the host %H can't be reached", "check the host and the network"},
};

static char *fill_in(const void *ctx, const char *format, const struct server *server)
{
    struct text text = text_new(ctx);
    for (const char *c = format; *c; c++) {
        if (c[0] != '%') {
            text_add_n(&text, c, 1);
            continue;
        }
        c++;
        if (*c == 'A')
            text_add(&text, server_address(text.s, server));
        else if (*c == 'D')
            text_ident(&text, server->database);
        else if (*c == 'R')
            text_ident(&text, server->role);
        else
            text_add(&text, *c == 'P' ? server->port : server->host);
    }
    return text.s;
}

static bool explain_missing(struct err *err, const struct server *server, const char *message)
{
    void *ctx = talloc_new(NULL);
    bool explained = true;
    if (strstr(message, "FATAL:  database \"") != NULL) {
        err_set(err, "%s", fill_in(ctx, "there is no database %D on %A", server));
        err_hint(err, "createdb -h %s -p %s %s", server->host, server->port,
                 quote_ident(ctx, server->database));
    } else if (strstr(message, "FATAL:  role \"") != NULL) {
        err_set(err, "%s", fill_in(ctx, "there is no role %R on %A", server));
        err_hint(err, "%s",
                 fill_in(ctx, "CREATE ROLE %R LOGIN, or name another one (user=, PGUSER)", server));
    } else {
        explained = false;
    }
    talloc_free(ctx);
    return explained;
}

bool explain_connect(struct err *err, const struct server *server, const char *message)
{
    if (strstr(message, "does not exist") != NULL && explain_missing(err, server, message))
        return false;
    void *ctx = talloc_new(NULL);
    for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++) {
        if (strstr(message, troubles[i].needle) == NULL)
            continue;
        err_set(err, "%s", fill_in(ctx, troubles[i].what, server));
        err_hint(err, "%s", fill_in(ctx, troubles[i].cure, server));
        talloc_free(ctx);
        return false;
    }
    err_set(err, "can't connect to %s: %s", fill_in(ctx, "database %D on %A as %R", server),
            plain_message(ctx, message));
    talloc_free(ctx);
    return false;
}

bool explain_conninfo(struct err *err, const char *conninfo)
{
    if (strncmp(conninfo, "postgres://", 11) == 0 || strncmp(conninfo, "postgresql://", 13) == 0) {
        err_set(err, "the connection URI can't be read");
        return err_hint(err, "it is postgresql://role:password@host:port/database; in a password, "
                             "write @ as %%40, : as %%3A, / as %%2F, %% as %%25");
    }
    err_set(err, "the connection string can't be read");
    return err_hint(err, "it is a URI (postgresql://role@host/database) or name=value pairs "
                         "(host=localhost dbname=app), with values that hold blanks in '...'");
}

/* "permission denied for table t" names what is missing; the GRANT follows. */
static bool hint_grant(struct err *err, const char *message, const char *role)
{
    static const char prefix[] = "permission denied for ";
    if (strncmp(message, prefix, sizeof prefix - 1) != 0)
        return false;
    const char *kind = message + sizeof prefix - 1;
    const char *name = strchr(kind, ' ');
    if (name == NULL)
        return false;
    void *ctx = talloc_new(NULL);
    size_t length = (size_t)(name - kind);
    const char *object = quote_ident(ctx, name + 1), *to = quote_ident(ctx, role);
    bool known = true;
    if (strncmp(kind, "schema", length) == 0)
        err_hint(err, "GRANT USAGE ON SCHEMA %s TO %s (and CREATE, to make objects in it)", object,
                 to);
    else if (strncmp(kind, "database", length) == 0)
        err_hint(err, "GRANT CREATE ON DATABASE %s TO %s", object, to);
    else if (strncmp(kind, "table", length) == 0 || strncmp(kind, "view", length) == 0 ||
             strncmp(kind, "sequence", length) == 0)
        err_hint(err, "GRANT pg_read_all_data TO %s lets it read everything", to);
    else if (strncmp(kind, "function", length) == 0 || strncmp(kind, "procedure", length) == 0)
        err_hint(err, "GRANT EXECUTE ON ROUTINE %s TO %s", object, to);
    else if (strncmp(kind, "type", length) == 0 || strncmp(kind, "language", length) == 0)
        err_hint(err, "GRANT USAGE ON %.*s %s TO %s", (int)length, kind, object, to);
    else
        known = false;
    talloc_free(ctx);
    return known;
}

bool explain_statement(struct err *err, const struct sql_error *error, const char *role)
{
    if (error->connection_lost) {
        err_set(err, "the connection to the server was lost: %s", error->message);
        return err_hint(err, "look into the server's log, then run it again");
    }
    err_set(err, "%s%s%s%s%s%s", error->message, error->detail ? " " : "",
            error->detail ? error->detail : "", error->sqlstate ? " (SQLSTATE " : "",
            error->sqlstate ? error->sqlstate : "", error->sqlstate ? ")" : "");
    const char *state = error->sqlstate ? error->sqlstate : "";
    if (strcmp(state, "42501") == 0 && hint_grant(err, error->message, role))
        return false;
    if (error->hint != NULL)
        return err_hint(err, "%s", error->hint);
    if (strcmp(state, "42501") == 0)
        return err_hint(err, "only the owner may do that: connect as the owner or as a member of "
                             "that role");
    if (strcmp(state, "XX000") == 0 && strstr(error->message, "cache lookup failed") != NULL)
        return err_hint(err, "somebody changed the schema meanwhile: run it again");
    return false;
}
