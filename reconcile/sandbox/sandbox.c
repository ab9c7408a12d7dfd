#include "reconcile/sandbox/sandbox.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>
#include <talloc.h>
#include <unistd.h>

#include "reconcile/sandbox/keeper.h"

struct sandbox {
    struct keeper keeper;
    char *folder;
    struct connection *connection;
};

enum { STEP_MS = 10, PATIENCE_MS = 120000 };

/* What the environment says of the user's servers is not meant for this one (manual, 34.15). */
static void forget_environment(void)
{
    static const char *const names[] = {"PGSERVICE",   "PGHOSTADDR",       "PGOPTIONS",
                                        "PGREQUIREPEER", "PGREQUIREAUTH",  "PGTARGETSESSIONATTRS",
                                        "PGSSLMODE",   "PGCHANNELBINDING", "PGGSSENCMODE",
                                        "PGAPPNAME",   "PGREQUIRESSL",     "PGREPLICATION"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unsetenv(names[i]);
}

/* A connection string's value (manual, 34.1.1). */
static char *conninfo(const void *ctx, const char *folder)
{
    struct text text = text_new(ctx);
    text_add(&text, "dbname=postgres user=postgres port=5432 host='");
    for (const char *c = folder; *c != '\0'; c++) {
        text_add(&text, *c == '\'' || *c == '\\' ? "\\" : "");
        text_add_n(&text, c, 1);
    }
    text_add(&text, "'");
    return text.s;
}

/* The path of a socket has little room; and where root keeps its files the server's user
 * may not go. */
static char *make_folder(const void *ctx, struct err *err)
{
    static const char socket[] = "/reconcile-sandbox.XXXXXX/.s.PGSQL.5432.lock";
    const char *parent = getenv("TMPDIR");
    if (parent == NULL || parent[0] != '/' || geteuid() == 0 ||
        strlen(parent) + sizeof socket > sizeof ((struct sockaddr_un *)NULL)->sun_path)
        parent = "/tmp";
    char *folder = talloc_asprintf(ctx, "%s/reconcile-sandbox.XXXXXX", parent);
    if (mkdtemp(folder) != NULL)
        return folder;
    err_set(err, "no folder can be made in %s: %s", parent, strerror(errno));
    return NULL;
}

static int stop(struct sandbox *sandbox)
{
    if (sandbox->connection != NULL)
        connection_close(sandbox->connection);
    keeper_stop(&sandbox->keeper);
    return 0;
}

/* The last line of the log says why it ended. */
static bool explain_end(const struct sandbox *sandbox, struct err *err)
{
    char line[1024], last[1024] = "no reason is known";
    char *path = talloc_asprintf(sandbox, "%s/log", sandbox->folder);
    FILE *log = fopen(path, "r");
    while (log != NULL && fgets(line, sizeof line, log) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] != '\0' && strncmp(line, "initdb: removing", 16) != 0)
            memcpy(last, line, sizeof last);
    }
    if (log != NULL)
        fclose(log);
    return err_set(err, "the throwaway PostgreSQL did not start: %s", last);
}

static bool has_ended(const struct sandbox *sandbox)
{
    struct pollfd alive = {.fd = sandbox->keeper.alive, .events = POLLIN};
    return poll(&alive, 1, STEP_MS) > 0;
}

static bool wait_and_connect(const void *ctx, struct sandbox *sandbox, struct err *err)
{
    char *socket = talloc_asprintf(sandbox, "%s/.s.PGSQL.5432", sandbox->folder);
    char *where = conninfo(sandbox, sandbox->folder);
    for (int waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
        if (has_ended(sandbox))
            return explain_end(sandbox, err);
        if (access(socket, F_OK) != 0)
            continue;
        if (connection_open(ctx, where, &sandbox->connection, err)) {
            err_release(err);
            return true;
        }
    }
    return err_set(err, "the throwaway PostgreSQL does not answer");
}

bool sandbox_start(const void *ctx, struct connection **out, struct err *err)
{
    const char *bindir = sandbox_find(ctx);
    if (bindir == NULL) {
        err_set(err, "there is no initdb and postgres on this machine to start a server with");
        return err_hint(err, "install PostgreSQL's server, or put its programs on the PATH");
    }
    struct sandbox *sandbox = talloc_zero(ctx, struct sandbox);
    forget_environment();
    sandbox->folder = make_folder(sandbox, err);
    if (sandbox->folder == NULL)
        return false;
    if (!keeper_start(bindir, sandbox->folder, &sandbox->keeper, err)) {
        rmdir(sandbox->folder);
        return false;
    }
    talloc_set_destructor(sandbox, stop);
    if (!wait_and_connect(sandbox, sandbox, err)) {
        talloc_free(sandbox);
        return false;
    }
    *out = sandbox->connection;
    return true;
}
