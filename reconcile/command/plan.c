#include "reconcile/command/compare.h"
#include "reconcile/command/from.h"

static bool refuse_pairs(const struct arguments *arguments, struct err *err)
{
    bool from = option_given(arguments, OPTION_from);
    bool sandbox = option_given(arguments, OPTION_sandbox);
    bool no_sandbox = option_given(arguments, OPTION_no_sandbox);
    if (from && option_given(arguments, OPTION_db))
        return err_set(err, "--from and --db exclude each other: either files or a database");
    if (sandbox && no_sandbox)
        return err_set(err, "--sandbox and --no-sandbox exclude each other");
    if (from && option_given(arguments, OPTION_probe))
        return err_set(err, "--probe needs a database: files have no rows");
    if (!from && (sandbox || no_sandbox)) {
        err_set(err, "%s goes with --from only", sandbox ? "--sandbox" : "--no-sandbox");
        return err_hint(err, "with a database its own server answers");
    }
    return true;
}

static bool make(const void *ctx, const struct arguments *arguments, struct plan **plan,
                 struct render_input *input, struct err *err)
{
    input->from = option_given(arguments, OPTION_from);
    if (input->from)
        return from_plan(ctx, arguments, plan, &input->database, err);
    struct connection *connection = NULL;
    if (!compare_open(ctx, arguments, &connection, err) ||
        !compare_plan(ctx, connection, arguments, plan, err))
        return false;
    input->database = connection_describe(connection);
    return true;
}

static int run(const void *ctx, const struct arguments *arguments, struct err *err)
{
    struct plan *plan = NULL;
    struct render_input input = {
        .command = "plan", .explain = option_given(arguments, OPTION_explain_differences)};
    if (!refuse_pairs(arguments, err) || !make(ctx, arguments, &plan, &input, err))
        return EXIT_ERROR;
    input.plan = plan;
    if (!compare_print(ctx, arguments, &input, err))
        return EXIT_ERROR;
    if (plan->n_blocked > 0)
        return EXIT_BLOCKED;
    if (plan->n > 0 && option_given(arguments, OPTION_detailed_exitcode))
        return EXIT_CHANGES;
    return EXIT_OK;
}

static const enum option_id options[] = {
    OPTION_db,
    OPTION_schema,
    OPTION_from,
    OPTION_sandbox,
    OPTION_no_sandbox,
    OPTION_ignore, OPTION_manage,
    OPTION_manage_schema,
    OPTION_skip_actions, OPTION_fixtures, OPTION_no_fixtures, OPTION_rows,
    OPTION_format,
    OPTION_out,
    OPTION_explain_differences,
    OPTION_probe,
    OPTION_detailed_exitcode,
    OPTION_allow_destructive, OPTION_allow, OPTION_deny, OPTION_safe_below_size,
    OPTION_online,
    OPTION_online_above,
    OPTION_help,
    N_OPTIONS,
};

const struct command command_plan = {
    .name = "plan",
    .operands = "",
    .summary = "Show what would make the database equal to its files.",
    .about = "Compares the database with its files and shows the statements that would make\n"
             "them equal. Nothing is changed: everything is read in a READ ONLY transaction.\n"
             "\n"
             "With --from, files are compared with files and no database is needed: the plan is\n"
             "what would turn a database of the one into one of the other. --sandbox is for\n"
             "that only; a database's own server answers for itself.\n"
             "\n"
             "Exit status: 0 the plan was made; 2 it holds changes (--detailed-exitcode);\n"
             "3 it holds steps that are blocked until allowed; 1 any error.",
    .options = options,
    .run = run,
};
