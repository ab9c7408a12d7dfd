#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>
#include <unistd.h>

#include "reconcile/sandbox/sandbox.h"

static bool holds(const char *folder, const char *program)
{
    char *path = talloc_asprintf(NULL, "%s/%s", folder, program);
    bool can = access(path, X_OK) == 0;
    talloc_free(path);
    return can;
}

static bool is_bindir(const char *folder)
{
    return holds(folder, "initdb") && holds(folder, "postgres");
}

/* libpq's own package has a pg_config too: its folder may hold no server. */
static char *by_pg_config(const void *ctx)
{
    char line[4096] = "";
    FILE *output = popen("pg_config --bindir 2>/dev/null", "re");
    if (output == NULL)
        return NULL;
    bool read = fgets(line, sizeof line, output) != NULL;
    pclose(output);
    line[strcspn(line, "\n")] = '\0';
    return read && is_bindir(line) ? talloc_strdup(ctx, line) : NULL;
}

/* Debian's: /usr/lib/postgresql/15/bin. */
static char *by_version(const void *ctx)
{
    static const char pattern[] = "/usr/lib/postgresql/*/bin";
    const size_t digits = strcspn(pattern, "*");
    char *found = NULL;
    glob_t list;
    long newest = 0;
    if (glob(pattern, 0, NULL, &list) != 0)
        return NULL;
    for (size_t i = 0; i < list.gl_pathc; i++) {
        long version = strtol(list.gl_pathv[i] + digits, NULL, 10);
        if (version > newest && is_bindir(list.gl_pathv[i])) {
            newest = version;
            talloc_free(found);
            found = talloc_strdup(ctx, list.gl_pathv[i]);
        }
    }
    globfree(&list);
    return found;
}

static char *by_path(const void *ctx)
{
    const char *path = getenv("PATH");
    while (path != NULL && *path != '\0') {
        size_t n = strcspn(path, ":");
        char *folder = talloc_strndup(ctx, path, n);
        if (n > 0 && is_bindir(folder))
            return folder;
        talloc_free(folder);
        path += n + (path[n] == ':');
    }
    return NULL;
}

char *sandbox_find(const void *ctx)
{
    char *found = by_pg_config(ctx);
    if (found == NULL)
        found = by_version(ctx);
    return found != NULL ? found : by_path(ctx);
}
