/*
 * Help texts, made from the rows of options.def and the commands' own words.
 */
#ifndef RECONCILE_HELP_H
#define RECONCILE_HELP_H

#include "reconcile/command/command.h"

char *help_program(const void *ctx);
char *help_command(const void *ctx, const struct command *);
char *help_version(const void *ctx);
/* To stdout; returns EXIT_OK. */
int help_print(const char *text);

#endif
