#include "reconcile/command/arguments.h"

#include <getopt.h>
#include <string.h>
#include <talloc.h>

const struct option_row option_rows[N_OPTIONS] = {
#define OPTION(id, name, argument, repeat, fallback, help) {name, argument, repeat, fallback, help},
#include "reconcile/command/options.def"
#undef OPTION
};

const struct command *const commands[] = {&command_plan, &command_apply, &command_drift,
                                          &command_pull, &command_help,  NULL};

/* What getopt_long returns for row i: above all characters. */
enum { FIRST_OPTION = 256 };

static const struct option *long_options(const void *ctx, const struct command *command)
{
    struct option *list = talloc_zero_array(ctx, struct option, N_OPTIONS + 1);
    size_t n = 0;
    for (const enum option_id *id = command->options; *id != N_OPTIONS; id++) {
        const struct option_row *row = &option_rows[*id];
        list[n].name = row->name;
        list[n].has_arg = row->argument ? required_argument : no_argument;
        list[n++].val = FIRST_OPTION + (int)*id;
    }
    return list;
}

/* An argument written a|b|c takes these words only. */
static bool is_choice(const char *choices, const char *value)
{
    size_t n = strlen(value);
    for (const char *word = choices;; word++) {
        const char *end = strchrnul(word, '|');
        if ((size_t)(end - word) == n && strncmp(word, value, n) == 0)
            return true;
        if (*end == '\0')
            return false;
        word = end;
    }
}

static bool add_option(struct arguments *arguments, enum option_id id, const char *value,
                       struct err *err)
{
    const struct option_row *row = &option_rows[id];
    if (row->argument != NULL && strchr(row->argument, '|') && !is_choice(row->argument, value))
        return err_set(err, "--%s takes one of %s, not \"%s\"", row->name, row->argument, value);
    if (arguments->options[id] == NULL)
        arguments->options[id] = list_new(arguments);
    else if (!row->repeat && row->argument != NULL)
        return err_set(err, "--%s is given twice", row->name);
    list_add(arguments->options[id], value ? value : "");
    return true;
}

/* getopt has told apart what is wrong only by its return value. */
static bool refuse(const struct command *command, int code, char **argv, struct err *err)
{
    const char *given = argv[optind - 1];
    if (code == ':')
        err_set(err, "%s needs an argument", given);
    else if (optopt >= FIRST_OPTION)
        err_set(err, "%s takes no argument", given);
    else if (strncmp(given, "--", 2) == 0)
        err_set(err, "%s has no option %s", command->name, given);
    else
        err_set(err, "%s has no option -%c", command->name, optopt);
    return err_hint(err, "reconcile help %s lists the options", command->name);
}

bool arguments_read(const void *ctx, const struct command *command, int argc, char **argv,
                    struct arguments **out, struct err *err)
{
    struct arguments *arguments = talloc_zero(ctx, struct arguments);
    const struct option *options = long_options(arguments, command);
    arguments->operands = list_new(arguments);
    int code;
    optind = 1;
    opterr = 0;
    while ((code = getopt_long(argc, argv, ":h", options, NULL)) != -1) {
        if (code == 'h')
            code = FIRST_OPTION + OPTION_help;
        if (code < FIRST_OPTION)
            return refuse(command, code, argv, err);
        if (!add_option(arguments, (enum option_id)(code - FIRST_OPTION), optarg, err))
            return false;
    }
    for (int i = optind; i < argc; i++)
        list_add(arguments->operands, argv[i]);
    if (arguments->operands->n > 0 && *command->operands == '\0') {
        err_set(err, "%s takes no operand: \"%s\"", command->name, arguments->operands->items[0]);
        return err_hint(err, "schema files are given as --schema PATH");
    }
    *out = arguments;
    return true;
}

bool option_given(const struct arguments *arguments, enum option_id id)
{
    return arguments->options[id] != NULL;
}

const char *option_text(const struct arguments *arguments, enum option_id id)
{
    const struct list *list = arguments->options[id];
    return list ? list->items[list->n - 1] : NULL;
}

const char *option_or(const struct arguments *arguments, enum option_id id, const char *fallback)
{
    const char *text = option_text(arguments, id);
    return text ? text : fallback;
}
