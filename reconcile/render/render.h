/*
 * The plan as text for people, JSON for machines, SQL for psql. Each returns a
 * new string, child of ctx; the same plan gives the same bytes.
 */
#ifndef RECONCILE_RENDER_H
#define RECONCILE_RENDER_H

#include "reconcile/plan/plan.h"

struct render_input {
    const struct plan *plan;
    const char *database; /* connection_describe, or what stands in its place, or NULL */
    const char *command;  /* "plan", "apply", "drift": for the words of the summary */
    bool from;    /* file against file: no database has been read */
    bool explain; /* say what each difference of expressions rests on */
    bool colour;
    size_t rows; /* so many rows of each statement are shown to people */
};

char *render_text(const void *ctx, const struct render_input *);
char *render_json(const void *ctx, const struct render_input *);
char *render_sql(const void *ctx, const struct render_input *);

/* What was left out, in sentences for people; "" where nothing was. */
char *render_ignored(const void *ctx, const struct ignored *);

/* The pieces that the script is made of, for apply to run the very same. */

/* Before the first transaction. */
char *render_session(const void *ctx);
/* Opens a transaction. Not for a step that is alone. */
char *render_group_begin(const void *ctx);
/* The search_path that a step wants. */
char *render_path(const void *ctx, const struct step *);
/* One step as a script would run it: with its guard and semicolon. What is alone can't stand in a
 * block: psql asks the guard and runs what is answered. */
char *render_step_sql(const void *ctx, const struct step *);

/* "scans public.t (1,200 rows, 96 kB) under SHARE: writers wait". NULL: there is nothing worth
 * a line: neither scan nor rewrite of a table that is there already. */
char *render_price(const void *ctx, const struct step *);

/* A text of the step (its statement, its guard, an error about it) without the secrets of its
 * objects. Child of ctx; NULL for NULL. */
const char *render_hidden(const void *ctx, const struct step *, const char *text);
/* A value, or an item of it, the same way. */
char *render_item(const void *ctx, const struct attr *, const char *item);

#endif
