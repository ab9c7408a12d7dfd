#include "reconcile/command/compare.h"

static int run(const void *ctx, const struct arguments *arguments, struct err *err)
{
    struct connection *connection = NULL;
    struct plan *plan = NULL;
    if (!compare_open(ctx, arguments, &connection, err) ||
        !compare_plan(ctx, connection, arguments, &plan, err))
        return EXIT_ERROR;
    struct render_input input = {
        .plan = plan, .database = connection_describe(connection), .command = "plan"};
    if (!compare_print(ctx, arguments, &input, err))
        return EXIT_ERROR;
    if (plan->n_blocked > 0)
        return EXIT_BLOCKED;
    if (plan->n > 0 && option_given(arguments, OPTION_detailed_exitcode))
        return EXIT_CHANGES;
    return EXIT_OK;
}

static const enum option_id options[] = {
    OPTION_db,           OPTION_schema, OPTION_manage, OPTION_manage_schema,
    OPTION_skip_actions, OPTION_format, OPTION_out,    OPTION_detailed_exitcode,
    OPTION_allow_destructive, OPTION_help, N_OPTIONS};

const struct command command_plan = {
    .name = "plan",
    .operands = "",
    .summary = "Show what would make the database equal to its files.",
    .about = "Compares the database with its files and shows the statements that would make\n"
             "them equal. Nothing is changed: everything is read in a READ ONLY transaction.\n"
             "\n"
             "Exit status: 0 the plan was made; 2 it holds changes (--detailed-exitcode);\n"
             "3 it holds steps that are blocked until allowed; 1 any error.",
    .options = options,
    .run = run,
};
