/*
 * The command line: rows of options.def fed to getopt_long.
 */
#ifndef RECONCILE_ARGUMENTS_H
#define RECONCILE_ARGUMENTS_H

#include "reconcile/command/command.h"

/* argv[0] is the command's name. The arguments are a child of ctx. */
MUST_CHECK bool arguments_read(const void *ctx, const struct command *, int argc, char **argv,
                               struct arguments **, struct err *);

/* What was given, else fallback. */
const char *option_or(const struct arguments *, enum option_id, const char *fallback);

#endif
