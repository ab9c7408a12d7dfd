#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <talloc.h>

#include "diff/diff.h"
#include "parser/canonical.h"
#include "parser/parser.h"
#include "reconcile/command/arguments.h"
#include "reconcile/command/compare.h"
#include "reconcile/pull/pull.h"
#include "schema/catalog/catalog.h"

static bool read_live(const void *ctx, struct connection *connection, struct model **live,
                      struct err *err)
{
    if (!catalog_begin(connection, err))
        return false;
    bool done = catalog_read(connection, ctx, live, err);
    catalog_end(connection);
    return done;
}

/* From nothing, on the same server. */
static bool plan_from_empty(const void *ctx, const struct arguments *arguments, struct model *live,
                            struct plan **plan, struct err *err)
{
    /* Owners are a matter of each server: only where they are asked for. */
    struct diff_options options = {.owners = MANAGE_NONE, .privileges = MANAGE_ALL};
    struct list *folder = list_new(ctx);
    struct ignore_rules *rules = NULL;
    list_add(folder, option_or(arguments, OPTION_out, "schema"));
    if (!compare_ignore(ctx, arguments, folder, &rules, err))
        return false;
    options.ignore = rules;
    struct model *empty = model_new(ctx);
    struct changes *changes = NULL;
    struct plan_policy policy = {.unfolded = true};
    empty->live = true;
    empty->server_version = live->server_version;
    empty->role = live->role;
    empty->roles = live->roles;
    model_link(empty);
    return compare_manage(arguments, &options, err) &&
           diff_models(NULL, ctx, empty, live, &options, &changes, err) &&
           plan_make(ctx, empty, live, changes, &policy, plan, err);
}

/*
 * The folder.
 */

static bool make_folder(const char *path, struct err *err)
{
    if (mkdir(path, 0777) == 0 || errno == EEXIST)
        return true;
    return err_set(err, "%s can't be made: %s", path, strerror(errno));
}

static bool make_folders(const char *path, struct err *err)
{
    char *copy = talloc_strdup(NULL, path);
    bool done = true;
    for (char *slash = strchr(copy + 1, '/'); done && slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        done = make_folder(copy, err);
        *slash = '/';
    }
    talloc_free(copy);
    return done;
}

static bool ends_in_sql(const char *name)
{
    size_t n = strlen(name);
    return n > 4 && strcmp(name + n - 4, ".sql") == 0;
}

/* The .sql files below a folder, their paths without it. A folder that is not there has none. */
static bool find_files(const char *folder, const char *below, struct list *found, struct err *err)
{
    char *path = talloc_asprintf(found, "%s/%s", folder, below);
    DIR *dir = opendir(path);
    if (dir == NULL)
        return errno == ENOENT || err_set(err, "%s can't be read: %s", path, strerror(errno));
    bool done = true;
    for (struct dirent *entry; done && (entry = readdir(dir)) != NULL;) {
        struct stat st;
        char *name = talloc_asprintf(found, "%s%s", below, entry->d_name);
        if (entry->d_name[0] == '.' ||
            stat(talloc_asprintf(found, "%s/%s", folder, name), &st) != 0)
            continue;
        if (S_ISDIR(st.st_mode))
            done = find_files(folder, talloc_asprintf(found, "%s/", name), found, err);
        else if (ends_in_sql(name))
            list_add(found, name);
    }
    (void)closedir(dir);
    return done;
}

static bool is_written(const struct pull_files *files, const char *path)
{
    for (size_t i = 0; i < files->n; i++)
        if (strcmp(files->items[i].path, path) == 0)
            return true;
    return false;
}

/* Files of somebody else would be read together with these. */
static bool check_folder(const struct arguments *arguments, const char *folder,
                         const struct pull_files *files, struct err *err)
{
    struct list *found = list_new(files);
    if (!find_files(folder, "", found, err))
        return false;
    list_sort(found);
    if (found->n > 0 && !option_given(arguments, OPTION_force)) {
        err_set(err, "%s holds %zu .sql file%s already (%s%s); nothing was written", folder,
                found->n, found->n == 1 ? "" : "s", found->items[0], found->n > 1 ? ", ..." : "");
        return err_hint(err, "--force writes there all the same: files of the same names are "
                             "replaced, others stay");
    }
    for (size_t i = 0; i < found->n; i++)
        if (!is_written(files, found->items[i]))
            fprintf(stderr, "warning: %s/%s is older than this pull and will be read with it\n",
                    folder, found->items[i]);
    return true;
}

static bool write_files(const char *folder, const struct pull_files *files, struct err *err)
{
    for (size_t i = 0; i < files->n; i++) {
        char *path = talloc_asprintf(files, "%s/%s", folder, files->items[i].path);
        if (!make_folders(path, err) || !compare_write(path, files->items[i].text, err))
            return false;
        if (!same_text(files->items[i].path, files->main))
            fprintf(stdout, "%s\n", path);
    }
    if (files->main != NULL)
        fprintf(stdout, "%s/%s loads them in this order\n", folder, files->main);
    return true;
}

static void warn_of_secrets(const struct list *secrets)
{
    for (size_t i = 0; i < secrets->n; i++)
        fprintf(stderr, "warning: %s: its secret options are left out of the files\n",
                secrets->items[i]);
}

/* What the server has words for and the files' grammar has not: psql loads it, plan refuses it. */
static bool warn_of_grammar(const void *ctx, const struct model *live, const char *folder,
                            struct err *err)
{
    if (canonical_older_grammar(live->server_version) == NULL)
        return true;
    struct list *paths = list_new(ctx);
    struct diag *diag = diag_new(ctx);
    list_add(paths, folder);
    if (!parser_check(ctx, paths, &(struct parse_options){.live = live}, diag, err))
        return false;
    for (size_t i = 0; i < diag->n; i++)
        diag->remarks[i].severity = SEVERITY_WARNING;
    fputs(diag_text(ctx, diag), stderr);
    if (diag->n > 0)
        fputs("warning: psql loads these files, but plan refuses them: take out what it can't read "
              "and name the objects in .reconcileignore\n",
              stderr);
    return true;
}

static enum pull_layout layout_of(const struct arguments *arguments)
{
    const char *layout = option_or(arguments, OPTION_layout, "tree");
    if (strcmp(layout, "flat") == 0)
        return PULL_FLAT;
    return strcmp(layout, "numbered") == 0 ? PULL_NUMBERED : PULL_TREE;
}

static int run(const void *ctx, const struct arguments *arguments, struct err *err)
{
    const char *folder = option_or(arguments, OPTION_out, "schema");
    struct connection *connection = NULL;
    struct model *live = NULL;
    struct plan *plan = NULL;
    if (!compare_open(ctx, arguments, &connection, err) || !read_live(ctx, connection, &live, err))
        return EXIT_ERROR;
    model_unname_database(live);
    struct list *secrets = list_new(ctx);
    struct pull_prepared *prepared = pull_prepare(ctx, live, secrets);
    if (!plan_from_empty(ctx, arguments, live, &plan, err))
        return EXIT_ERROR;
    struct pull_files *files = pull_write(ctx, live, prepared, plan, layout_of(arguments));
    if (!check_folder(arguments, folder, files, err) || !write_files(folder, files, err))
        return EXIT_ERROR;
    fputs(render_ignored(ctx, plan->changes->ignored), stderr);
    warn_of_secrets(secrets);
    return files->n == 0 || warn_of_grammar(ctx, live, folder, err) ? EXIT_OK : EXIT_ERROR;
}

static const enum option_id options[] = {OPTION_db,     OPTION_out,    OPTION_layout, OPTION_force,
                                         OPTION_ignore, OPTION_manage, OPTION_help,   N_OPTIONS};

const struct command command_pull = {
    .name = "pull",
    .operands = "",
    .summary = "Write a database as schema files.",
    .about = "Writes what the database holds as files that plan reads and psql loads, and\n"
             "prints their names in the order to load: a folder for each schema, a file for\n"
             "each table with what belongs to it. Nothing is changed in the database.\n"
             "Privileges are written where they are not PostgreSQL's own, owners with\n"
             "--manage all or owner.\n"
             "\n"
             "Exit status: 0 the files are written; 1 any error.",
    .options = options,
    .run = run,
};
