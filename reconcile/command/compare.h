/*
 * What plan, apply and drift have in common: the files against the database.
 */
#ifndef RECONCILE_COMPARE_H
#define RECONCILE_COMPARE_H

#include "reconcile/command/command.h"
#include "reconcile/plan/plan.h"
#include "reconcile/render/render.h"
#include "schema/catalog/connection.h"

/* Opens the database that --db names. */
MUST_CHECK bool compare_open(const void *ctx, const struct arguments *, struct connection **,
                             struct err *);

/* Reads both sides in one snapshot, compares and plans. Remarks about the files
 * go to stderr; errors among them fail the call. */
MUST_CHECK bool compare_plan(const void *ctx, struct connection *, const struct arguments *,
                             struct plan **, struct err *);

/* The pieces of it. */

/* Folds files. Remarks about them go to stderr unless quiet; errors fail the call. live may be
 * NULL: no server to ask. */
MUST_CHECK bool compare_read(const void *ctx, const struct list *paths, const struct arguments *,
                             const struct model *live, bool quiet, struct model **, struct err *);
/* The files that --schema names. */
const struct list *compare_paths(const void *ctx, const struct arguments *);
/* The connection may be NULL. */
MUST_CHECK bool compare_models(const void *ctx, struct connection *, const struct arguments *,
                               struct model *live, struct model *desired, struct plan **,
                               struct err *);

/* Prints the plan as --format and --out say. */
MUST_CHECK bool compare_print(const void *ctx, const struct arguments *,
                              const struct render_input *, struct err *);

/* The rules of .reconcileignore beside each path (a folder, or a file), then those of --ignore. */
MUST_CHECK bool compare_ignore(const void *ctx, const struct arguments *, const struct list *paths,
                               struct ignore_rules **, struct err *);

/* --manage into options: auto (they stay as they are), all, or a list of what to manage whatever
 * the files say. */
MUST_CHECK bool compare_manage(const struct arguments *, struct diff_options *, struct err *);

/* How many rows of each statement are shown: --rows. */
size_t compare_rows(const struct arguments *);

/* The text as the whole of a file. */
MUST_CHECK bool compare_write(const char *path, const char *text, struct err *);

/* Are escape sequences welcome on this stream? Not where it is no terminal, or
 * NO_COLOR or TERM=dumb say otherwise. */
bool compare_colour(int fd);

#endif
