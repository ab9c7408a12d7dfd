/*
 * The program: finds the command, runs it on a deep stack (parser/tree.h says
 * why), prints the error once.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "parser/tree.h"
#include "reconcile/command/arguments.h"
#include "reconcile/command/command.h"
#include "reconcile/command/help.h"

struct run {
    int argc;
    char **argv;
    int status;
};

static const struct command *command_named(const char *name)
{
    for (size_t i = 0; commands[i] != NULL; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

static int dispatch(void *ctx, int argc, char **argv, struct err *err)
{
    const char *name = argc > 1 ? argv[1] : "";
    if (*name == '\0') {
        fputs(help_program(ctx), stderr);
        return EXIT_ERROR;
    }
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0)
        return help_print(help_version(ctx));
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return help_print(help_program(ctx));
    const struct command *command = command_named(name);
    if (command == NULL) {
        err_set(err, "there is no command \"%s\"", name);
        err_hint(err, "reconcile --help lists the commands");
        return EXIT_ERROR;
    }
    struct arguments *arguments = NULL;
    if (!arguments_read(ctx, command, argc - 1, argv + 1, &arguments, err))
        return EXIT_ERROR;
    if (option_given(arguments, OPTION_help))
        return help_print(help_command(ctx, command));
    return command->run(ctx, arguments, err);
}

static void run(void *argument)
{
    struct run *r = argument;
    void *ctx = talloc_new(NULL);
    struct err err = {0};
    r->status = dispatch(ctx, r->argc, r->argv, &err);
    if ((fflush(stdout) != 0 || ferror(stdout)) && err.message == NULL) {
        err_set(&err, "standard output can't be written: %s", strerror(errno));
        r->status = EXIT_ERROR;
    }
    if (err.message != NULL)
        fprintf(stderr, "reconcile: %s\n", err.message);
    if (err.hint != NULL)
        fprintf(stderr, "    hint: %s\n", err.hint);
    err_release(&err);
    talloc_free(ctx);
}

int main(int argc, char **argv)
{
    struct run r = {argc, argv, EXIT_ERROR};
    tree_run(run, &r);
    return r.status;
}
