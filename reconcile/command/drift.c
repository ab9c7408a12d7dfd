#include "reconcile/command/compare.h"

static int run(const void *ctx, const struct arguments *arguments, struct err *err)
{
    struct connection *connection = NULL;
    struct plan *plan = NULL;
    if (!compare_open(ctx, arguments, &connection, err) ||
        !compare_plan(ctx, connection, arguments, &plan, err))
        return EXIT_ERROR;
    struct render_input input = {
        .plan = plan,
        .database = connection_describe(connection),
        .command = "drift",
        .explain = option_given(arguments, OPTION_explain_differences),
    };
    if (!compare_print(ctx, arguments, &input, err))
        return EXIT_ERROR;
    return plan_differs(plan) ? EXIT_CHANGES : EXIT_OK;
}

static const enum option_id options[] = {
    OPTION_db,           OPTION_schema, OPTION_ignore, OPTION_manage, OPTION_manage_schema,
    OPTION_skip_actions, OPTION_fixtures, OPTION_no_fixtures, OPTION_rows,
    OPTION_format, OPTION_out,    OPTION_explain_differences,
    OPTION_help,         N_OPTIONS};

const struct command command_drift = {
    .name = "drift",
    .operands = "",
    .summary = "Say where the database differs from its files.",
    .about = "Compares the database with its files and reports every difference. Nothing is\n"
             "changed.\n"
             "\n"
             "Exit status: 0 they are equal; 2 they differ; 1 any error.",
    .options = options,
    .run = run,
};
