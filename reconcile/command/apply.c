#include <stdio.h>
#include <string.h>
#include <talloc.h>
#include <unistd.h>

#include "reconcile/apply/apply.h"
#include "reconcile/command/compare.h"

static int refuse_blocked(const struct plan *plan, struct err *err)
{
    err_set(err, "%zu step%s blocked by policy; nothing was changed", plan->n_blocked,
            plan->n_blocked == 1 ? " is" : "s are");
    err_hint(err, "the plan above says what lets each of them pass; what is lost is then gone");
    return EXIT_BLOCKED;
}

/* Only the whole word counts. */
static bool approved(const struct arguments *arguments, struct err *err)
{
    char answer[16] = "";
    if (option_given(arguments, OPTION_auto_approve))
        return true;
    if (!isatty(STDIN_FILENO)) {
        err_set(err, "nobody can be asked: standard input is no terminal; nothing was changed");
        return err_hint(err, "--auto-approve applies without asking");
    }
    fputs("\nApply this plan? Only \"yes\" is taken for consent: ", stdout);
    fflush(stdout);
    if (fgets(answer, sizeof answer, stdin) == NULL)
        fputs("\n", stdout);
    if (strcmp(answer, "yes\n") != 0)
        return err_set(err, "not approved; nothing was changed");
    return true;
}

static bool was_written(const struct plan *plan, const struct object *table)
{
    for (size_t i = 0; plan->rows != NULL && i < plan->rows->n; i++) {
        const struct rowset *rows = &plan->rows->items[i];
        if (rows->table != NULL && !rows->removes &&
            identity_compare(&rows->table->id, &table->id) == 0)
            return true;
    }
    return false;
}

/* What triggers made of rows that have just been written stays so, however often they are written
 * again. Is nothing else left? */
static bool is_for_triggers(const struct plan *plan, const struct plan *rest)
{
    if (rest->changes->n > 0)
        return false;
    for (size_t i = 0; i < rest->rows->n; i++) {
        const struct rowset *rows = &rest->rows->items[i];
        if (rows->triggers == NULL || rows->n_new > 0 || !was_written(plan, rows->table))
            return false;
    }
    return true;
}

static void warn_of_triggers(const void *ctx, const struct plan *rest)
{
    for (size_t i = 0; i < rest->rows->n; i++) {
        const struct rowset *rows = &rest->rows->items[i];
        struct text names = text_new(ctx);
        for (size_t j = 0; j < rows->triggers->n; j++)
            text_addf(&names, "%s%s", j > 0 ? ", " : "",
                      quote_ident(ctx, rows->triggers->items[j]));
        fprintf(stderr,
                "%s:%d: warning: %zu row%s of %s %s written, and changed by trigger %s on the way\n"
                "    hint: declare the values that the trigger makes of them; until then each "
                "apply writes them again\n",
                rows->fixture->place.file, rows->fixture->place.line, rows->n,
                rows->n == 1 ? "" : "s", identity_name(ctx, &rows->table->id),
                rows->n == 1 ? "was" : "were", names.s);
    }
}

/* An apply has succeeded only when nothing is left to do. */
static bool converged(const void *ctx, struct connection *connection,
                      const struct arguments *arguments, const struct plan *plan,
                      const char *database, const char **but, struct err *err)
{
    struct plan *rest = NULL;
    if (!compare_plan(ctx, connection, arguments, &rest, err))
        return false;
    if (!plan_differs(rest))
        return true;
    if (is_for_triggers(plan, rest)) {
        warn_of_triggers(ctx, rest);
        *but = ", but for rows that triggers changed";
        return true;
    }
    struct render_input input = {.plan = rest, .database = database, .command = "drift",
                                 .rows = compare_rows(arguments)};
    fputs("\n", stdout);
    fputs(render_text(ctx, &input), stdout);
    err_set(err, "all steps ran, but the database still differs from its files as shown above");
    return err_hint(err, "run apply again; if the same remains, it is a bug in reconcile");
}

static int run_plan(const void *ctx, struct connection *connection,
                    const struct arguments *arguments, const struct plan *plan,
                    const char *database, struct err *err)
{
    const char *but = "";
    if (plan->n_blocked > 0)
        return refuse_blocked(plan, err);
    if (plan->n == 0 && !plan_differs(plan))
        return EXIT_OK;
    if (!approved(arguments, err) || !apply_plan(connection, ctx, plan, err) ||
        !converged(ctx, connection, arguments, plan, database, &but, err))
        return EXIT_ERROR;
    fprintf(stdout, "\nApplied %zu step%s in %d transaction%s. The database equals its files%s.\n",
            plan->n, plan->n == 1 ? "" : "s", plan->n_groups, plan->n_groups == 1 ? "" : "s", but);
    return EXIT_OK;
}

static int run(const void *ctx, const struct arguments *arguments, struct err *err)
{
    struct connection *connection = NULL;
    struct plan *plan = NULL;
    if (!compare_open(ctx, arguments, &connection, err) || !apply_lock(connection, err) ||
        !compare_plan(ctx, connection, arguments, &plan, err))
        return EXIT_ERROR;
    struct render_input input = {.plan = plan,
                                 .database = connection_describe(connection),
                                 .command = "apply",
                                 .explain = option_given(arguments, OPTION_explain_differences),
                                 .rows = compare_rows(arguments),
                                 .colour = compare_colour(STDOUT_FILENO)};
    fputs(render_text(ctx, &input), stdout);
    fflush(stdout);
    return run_plan(ctx, connection, arguments, plan, input.database, err);
}

static const enum option_id options[] = {
    OPTION_db,           OPTION_schema,       OPTION_ignore, OPTION_manage, OPTION_manage_schema,
    OPTION_skip_actions, OPTION_fixtures, OPTION_no_fixtures, OPTION_rows,
    OPTION_auto_approve, OPTION_allow_destructive, OPTION_online, OPTION_online_above,
    OPTION_allow, OPTION_deny, OPTION_safe_below_size,
    OPTION_explain_differences, OPTION_help,  N_OPTIONS};

const struct command command_apply = {
    .name = "apply",
    .operands = "",
    .summary = "Make the database equal to its files.",
    .about = "Takes the advisory lock, plans, shows the plan, asks, runs it, reads the database\n"
             "again and compares once more. Without a terminal it refuses to run unless\n"
             "--auto-approve is given. Where a step is blocked, no step runs at all.\n"
             "\n"
             "Exit status: 0 the database equals its files; 3 refused by policy; 1 any error.",
    .options = options,
    .run = run,
};
