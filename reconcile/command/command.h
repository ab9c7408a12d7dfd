/*
 * Commands: one file each, one exported const struct command. Options are rows
 * that feed getopt_long, --help, the man page and a test that all are documented.
 */
#ifndef RECONCILE_COMMAND_H
#define RECONCILE_COMMAND_H

#include <stdbool.h>

#include "schema/err.h"
#include "schema/text.h"

enum option_id {
#define OPTION(id, name, argument, repeat, fallback, help) OPTION_##id,
#include "reconcile/command/options.def"
#undef OPTION
    N_OPTIONS
};

struct option_row {
    const char *name;     /* "allow-destructive" */
    const char *argument; /* "PATH", or NULL for a flag */
    bool repeat;
    const char *fallback; /* shown as the default, or NULL */
    const char *help;
};
extern const struct option_row option_rows[N_OPTIONS];

/* What the user gave. Flags: n > 0. */
struct arguments {
    struct list *options[N_OPTIONS];
    struct list *operands;
};
bool option_given(const struct arguments *, enum option_id);
const char *option_text(const struct arguments *, enum option_id); /* the last one, or NULL */

/* Exit statuses, documented in the man page. */
enum { EXIT_OK = 0, EXIT_ERROR = 1, EXIT_CHANGES = 2, EXIT_BLOCKED = 3 };

struct command {
    const char *name;
    const char *operands; /* for usage, or "" */
    const char *summary;  /* one line */
    const char *about;    /* paragraphs for help */
    const enum option_id *options; /* ends with N_OPTIONS */
    /* The exit status; on EXIT_ERROR err holds the message unless it was a diag that is printed. */
    int (*run)(const void *ctx, const struct arguments *, struct err *);
};

extern const struct command command_plan, command_apply, command_drift, command_pull,
    command_help;
extern const struct command *const commands[]; /* ends with NULL */

#endif
