#include "reconcile/command/compare.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <talloc.h>
#include <unistd.h>

#include "diff/diff.h"
#include "parser/follow.h"
#include "parser/parser.h"
#include "reconcile/command/arguments.h"
#include "reconcile/command/probe.h"
#include "reconcile/plan/policy.h"
#include "schema/catalog/catalog.h"

bool compare_open(const void *ctx, const struct arguments *arguments, struct connection **out,
                  struct err *err)
{
    return connection_open(ctx, option_text(arguments, OPTION_db), out, err);
}

bool compare_manage(const struct arguments *arguments, struct diff_options *options,
                    struct err *err)
{
    const char *what = option_or(arguments, OPTION_manage, "auto");
    if (strcmp(what, "auto") == 0)
        return true;
    bool all = strcmp(what, "all") == 0;
    options->owners = options->privileges = all ? MANAGE_ALL : MANAGE_NONE;
    while (!all) {
        size_t n = strcspn(what, ",");
        if (n == strlen("owner") && strncmp(what, "owner", n) == 0)
            options->owners = MANAGE_ALL;
        else if (n == strlen("privilege") && strncmp(what, "privilege", n) == 0)
            options->privileges = MANAGE_ALL;
        else
            return err_set(err, "--manage takes auto, all, or owner and privilege with a comma "
                                "between, not \"%s\"",
                           option_text(arguments, OPTION_manage));
        if (what[n] == '\0')
            break;
        what += n + 1;
    }
    return true;
}

const struct list *compare_paths(const void *ctx, const struct arguments *arguments)
{
    const struct list *paths = arguments->options[OPTION_schema];
    if (paths != NULL)
        return paths;
    struct list *fallback = list_new(ctx);
    list_add(fallback, "schema");
    return fallback;
}

/* Files of other tools are none of ours. */
static bool holds_sql(const char *path)
{
    DIR *dir = opendir(path);
    bool found = false;
    for (struct dirent *entry; dir != NULL && !found && (entry = readdir(dir)) != NULL;) {
        size_t n = strlen(entry->d_name);
        char *below = talloc_asprintf(NULL, "%s/%s", path, entry->d_name);
        struct stat st;
        if (entry->d_name[0] != '.' && stat(below, &st) == 0)
            found = S_ISDIR(st.st_mode) ? holds_sql(below)
                                        : n > 4 && strcmp(entry->d_name + n - 4, ".sql") == 0;
        talloc_free(below);
    }
    if (dir != NULL)
        (void)closedir(dir);
    return found;
}

/* The folders that --fixtures names; else those called fixtures beside the schema. NULL: none. */
static const struct list *fixture_paths(const void *ctx, const struct arguments *arguments)
{
    const struct list *paths = compare_paths(ctx, arguments);
    if (option_given(arguments, OPTION_no_fixtures) || option_given(arguments, OPTION_from))
        return NULL;
    if (option_given(arguments, OPTION_fixtures))
        return arguments->options[OPTION_fixtures];
    struct list *beside = list_new(ctx);
    for (size_t i = 0; i < paths->n; i++) {
        struct stat st;
        char *path = talloc_strdup(beside, paths->items[i]);
        if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
            continue;
        for (size_t n = strlen(path); n > 1 && path[n - 1] == '/'; n--)
            path[n - 1] = '\0';
        const char *slash = strrchr(path, '/');
        path = talloc_asprintf(beside, "%.*sfixtures", slash ? (int)(slash + 1 - path) : 0, path);
        if (!list_has(beside, path) && holds_sql(path))
            list_add(beside, path);
    }
    return beside->n > 0 ? beside : NULL;
}

size_t compare_rows(const struct arguments *arguments)
{
    return strtoul(option_or(arguments, OPTION_rows, "5"), NULL, 10);
}

bool compare_read(const void *ctx, const struct list *paths, const struct arguments *arguments,
                  const struct model *live, bool quiet, struct model **model, struct err *err)
{
    struct diff_options compared = {0};
    if (!compare_manage(arguments, &compared, err))
        return false;
    struct parse_options options = {
        .all_owners = compared.owners == MANAGE_ALL,
        .skip_actions = option_given(arguments, OPTION_skip_actions),
        .live = live,
        .fixtures = fixture_paths(ctx, arguments),
    };
    struct diag *diag = diag_new(ctx);
    bool done = parser_read(ctx, paths, &options, diag, model, err);
    if (!quiet || diag->n_errors > 0)
        fputs(diag_text(diag, diag), stderr);
    if (done && diag->n_errors > 0)
        return err_set(err, "%zu error%s in the schema files; %s", diag->n_errors,
                       diag->n_errors == 1 ? "" : "s",
                       option_given(arguments, OPTION_from) ? "there is no plan"
                                                            : "the database is unchanged");
    return done;
}

/* The rules beside the files, then those of the command line. */
bool compare_ignore(const void *ctx, const struct arguments *arguments, const struct list *paths,
                    struct ignore_rules **rules, struct err *err)
{
    const struct list *given = arguments->options[OPTION_ignore];
    struct list *read = list_new(ctx);
    *rules = ignore_new(ctx);
    for (size_t i = 0; i < paths->n; i++) {
        struct stat st;
        const char *path = paths->items[i], *slash = strrchr(path, '/');
        bool is_file = stat(path, &st) == 0 && !S_ISDIR(st.st_mode);
        char *name = is_file ? talloc_asprintf(ctx, "%.*s.reconcileignore",
                                               slash ? (int)(slash + 1 - path) : 0, path)
                             : talloc_asprintf(ctx, "%s/.reconcileignore", path);
        if (list_has(read, name))
            continue;
        list_add(read, name);
        if (!ignore_read(*rules, name, err))
            return false;
    }
    for (size_t i = 0; given != NULL && i < given->n; i++)
        if (!ignore_add(*rules, given->items[i], err))
            return false;
    return true;
}

/* "64MB" as bytes; -1: it is no size. */
static long long size_of(const char *text)
{
    static const char *const units[] = {"", "kB", "MB", "GB", "TB"};
    char *end;
    errno = 0;
    long long size = strtoll(text, &end, 10), factor = 1;
    if (end == text || size < 0 || errno != 0)
        return -1;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++, factor *= 1024)
        if (strcasecmp(end, units[i]) == 0)
            return size > LLONG_MAX / factor ? -1 : size * factor;
    return -1;
}

static bool compare_online(const struct arguments *arguments, struct plan_policy *policy,
                           struct err *err)
{
    static const char *const modes[] = {
        [ONLINE_AUTO] = "auto", [ONLINE_ALWAYS] = "always", [ONLINE_NEVER] = "never"};
    const char *mode = option_or(arguments, OPTION_online, "auto");
    const char *above = option_or(arguments, OPTION_online_above, "64MB");
    size_t i = 0;
    while (i < sizeof modes / sizeof *modes && strcmp(mode, modes[i]) != 0)
        i++;
    if (i == sizeof modes / sizeof *modes)
        return err_set(err, "--online takes auto, always or never, not \"%s\"", mode);
    policy->online = (enum online)i;
    policy->online_above = size_of(above);
    if (policy->online_above < 0)
        return err_set(err, "--online-above takes a size such as 64MB, not \"%s\"", above);
    return true;
}

static bool follow(const void *ctx, struct model *live, const struct model *desired,
                   struct err *err)
{
    struct diag *diag = diag_new(ctx);
    follow_renames(ctx, live, desired, diag);
    fputs(diag_text(diag, diag), stderr);
    if (diag->n_errors == 0)
        return true;
    return err_set(err, "%zu error%s in the schema files; nothing was changed", diag->n_errors,
                   diag->n_errors == 1 ? "" : "s");
}

static bool read_policy(const void *ctx, const struct arguments *arguments,
                        const struct model *desired, struct plan_policy *policy, struct err *err)
{
    const struct list *allow = arguments->options[OPTION_allow];
    const struct list *deny = arguments->options[OPTION_deny];
    policy->allow_destructive = option_given(arguments, OPTION_allow_destructive);
    for (size_t i = 0; allow != NULL && i < allow->n; i++)
        if (!policy_allow(ctx, policy, allow->items[i], err))
            return false;
    for (size_t i = 0; deny != NULL && i < deny->n; i++)
        if (!policy_deny(policy, deny->items[i], err))
            return false;
    const char *size = option_text(arguments, OPTION_safe_below_size);
    return (size == NULL || policy_size(policy, size, err)) && policy_check_remarks(desired, err);
}

bool compare_models(const void *ctx, struct connection *connection,
                    const struct arguments *arguments, struct model *live, struct model *desired,
                    struct plan **plan, struct err *err)
{
    struct changes *changes = NULL;
    struct diff_options options = {.manage_schemas = arguments->options[OPTION_manage_schema]};
    struct ignore_rules *rules = NULL;
    struct rowsets *rows = NULL;
    struct plan_policy policy = {0};
    if (!read_policy(ctx, arguments, desired, &policy, err) ||
        !compare_online(arguments, &policy, err) ||
        !compare_ignore(ctx, arguments, compare_paths(ctx, arguments), &rules, err))
        return false;
    options.ignore = rules;
    if (!follow(ctx, live, desired, err))
        return false;
    if (!compare_manage(arguments, &options, err) ||
        !diff_models(connection, ctx, live, desired, &options, &changes, err))
        return false;
    if (connection != NULL && !option_given(arguments, OPTION_from) &&
        !fixtures_compare(connection, ctx, live, desired, changes, &rows, err))
        return false;
    policy.rows = rows;
    return plan_make(ctx, live, desired, changes, &policy, plan, err) &&
           (!option_given(arguments, OPTION_probe) || probe_plan(connection, *plan, err));
}

bool compare_plan(const void *ctx, struct connection *connection,
                  const struct arguments *arguments, struct plan **plan, struct err *err)
{
    if (!catalog_begin(connection, err))
        return false;
    struct model *live = NULL, *desired = NULL;
    bool done = catalog_read(connection, ctx, &live, err) &&
                compare_read(ctx, compare_paths(ctx, arguments), arguments, live, false, &desired,
                             err) &&
                compare_models(ctx, connection, arguments, live, desired, plan, err);
    catalog_end(connection);
    if (done && (*plan)->remarks != NULL)
        fputs(diag_text(ctx, (*plan)->remarks), stderr);
    return done;
}

bool compare_write(const char *path, const char *text, struct err *err)
{
    FILE *file = fopen(path, "w");
    if (file == NULL)
        return err_set(err, "%s can't be written: %s", path, strerror(errno));
    bool done = fputs(text, file) != EOF;
    int code = errno;
    if (fclose(file) != 0) {
        done = false;
        code = errno;
    }
    if (!done)
        return err_set(err, "%s can't be written: %s", path, strerror(code));
    return true;
}

static const char *render(const void *ctx, const char *format, const struct render_input *input)
{
    return strcmp(format, "json") == 0  ? render_json(ctx, input)
           : strcmp(format, "sql") == 0 ? render_sql(ctx, input)
                                        : render_text(ctx, input);
}

/* What a file's name asks for. */
static const char *format_of(const char *path)
{
    const char *dot = strrchr(path, '.');
    return dot != NULL && strcmp(dot, ".json") == 0  ? "json"
           : dot != NULL && strcmp(dot, ".sql") == 0 ? "sql"
                                                     : "text";
}

bool compare_print(const void *ctx, const struct arguments *arguments,
                   const struct render_input *input, struct err *err)
{
    const char *format = option_text(arguments, OPTION_format);
    const struct list *files = arguments->options[OPTION_out];
    struct render_input with = *input;
    with.rows = compare_rows(arguments);
    for (size_t i = 0; files != NULL && i < files->n; i++) {
        const char *path = files->items[i];
        const char *text = render(ctx, format != NULL ? format : format_of(path), &with);
        if (!compare_write(path, text, err))
            return false;
    }
    if (option_given(arguments, OPTION_out))
        return true;
    with.colour = compare_colour(STDOUT_FILENO);
    fputs(render(ctx, format != NULL ? format : "text", &with), stdout);
    return true;
}

bool compare_colour(int fd)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
    return isatty(fd) && (no == NULL || *no == '\0') && (term == NULL || strcmp(term, "dumb") != 0);
}
