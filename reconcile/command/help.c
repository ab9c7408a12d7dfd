#include "reconcile/command/help.h"

#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "parser/tree.h"
#include "reconcile/command/version.h"
#include "schema/catalog/connection.h"

enum { WIDTH = 80, OPTION_INDENT = 26 };

/* Words filled into lines of WIDTH, the first one starting at column at. */
static void add_filled(struct text *text, const char *words, size_t at, size_t indent)
{
    size_t column = at;
    while (*words != '\0') {
        size_t n = strcspn(words, " ");
        if (column > indent && column + 1 + n > WIDTH) {
            text_addf(text, "\n%*s", (int)indent, "");
            column = indent;
        } else if (column > indent) {
            text_add(text, " ");
            column++;
        }
        text_add_n(text, words, n);
        column += n;
        words += n + strspn(words + n, " ");
    }
    text_add(text, "\n");
}

static void add_option(struct text *text, const struct option_row *row)
{
    size_t start = text->n;
    text_addf(text, "  --%s", row->name);
    if (row->argument != NULL)
        text_addf(text, " %s", row->argument);
    if (row->repeat)
        text_add(text, " ...");
    size_t used = text->n - start;
    if (used + 2 > OPTION_INDENT)
        text_addf(text, "\n%*s", OPTION_INDENT, "");
    else
        text_addf(text, "%*s", (int)(OPTION_INDENT - used), "");
    char *words = talloc_strdup(text->s, row->help);
    if (row->fallback != NULL)
        words = talloc_asprintf_append_buffer(words, " Default: %s.", row->fallback);
    add_filled(text, words, OPTION_INDENT, OPTION_INDENT);
}

char *help_command(const void *ctx, const struct command *command)
{
    struct text text = text_new(ctx);
    text_addf(&text, "usage: reconcile %s%s%s%s\n\n%s\n", command->name,
              command->options[0] != OPTION_help ? " [OPTION]..." : "",
              *command->operands ? " " : "", command->operands, command->about);
    text_add(&text, "\nOptions:\n");
    for (const enum option_id *id = command->options; *id != N_OPTIONS; id++)
        add_option(&text, &option_rows[*id]);
    return text.s;
}

char *help_program(const void *ctx)
{
    struct text text = text_new(ctx);
    text_add(&text, "usage: reconcile COMMAND [OPTION]...\n"
                    "       reconcile --version | --help\n\n"
                    "Keeps a PostgreSQL database equal to the SQL files that describe it.\n\n"
                    "Commands:\n");
    for (size_t i = 0; commands[i] != NULL; i++)
        text_addf(&text, "  %-8s%s\n", commands[i]->name, commands[i]->summary);
    text_add(&text, "\nreconcile help COMMAND says more about one.\n");
    return text.s;
}

char *help_version(const void *ctx)
{
    int libpq = connection_library_version();
    return talloc_asprintf(ctx,
                           "reconcile %s\n"
                           "libpq %d.%d\n"
                           "libpg_query with the grammar of PostgreSQL %s\n",
                           RECONCILE_VERSION, libpq / 10000, libpq % 10000, tree_grammar());
}

int help_print(const char *text)
{
    fputs(text, stdout);
    return EXIT_OK;
}

static int run(const void *ctx, const struct arguments *arguments, struct err *err)
{
    if (arguments->operands->n == 0)
        return help_print(help_program(ctx));
    const char *name = arguments->operands->items[0];
    for (size_t i = 0; commands[i] != NULL; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return help_print(help_command(ctx, commands[i]));
    err_set(err, "there is no command \"%s\"", name);
    err_hint(err, "reconcile --help lists the commands");
    return EXIT_ERROR;
}

static const enum option_id options[] = {OPTION_help, N_OPTIONS};

const struct command command_help = {
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "Say more about a command.",
    .about = "Prints the options of a command and what its exit status means.",
    .options = options,
    .run = run,
};
