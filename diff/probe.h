/*
 * Putting questions to the planner. Private to diff/.
 */
#ifndef RECONCILE_PROBE_H
#define RECONCILE_PROBE_H

#include "diff/question.h"

enum probe_kind { PROBE_PAIRS, PROBE_LIVE_PAIRS, PROBE_DESIRED, PROBE_LIVE, PROBE_LITERALS };

struct probe {
    struct asking *asking;
    enum probe_kind kind;
    const char *sql;
    const char *answer; /* the plan as JSON; NULL: it failed */
    const char *error;
};

struct probes {
    struct probe *items; /* talloc array */
    size_t n;
};

void probes_add(const void *ctx, struct probes *, struct asking *, enum probe_kind);
/* Runs all, those of one search_path in one pipeline. A failing one has its error. */
MUST_CHECK bool probes_run(struct connection *, const void *ctx, struct probes *, struct err *);
/* Sets the search_path until the end of the transaction or savepoint. */
MUST_CHECK bool probe_path(struct connection *, const char *path, struct err *);

/* The plan's "Output": the target list as the server prints it. NULL: none. */
struct list *probe_output(const void *ctx, const char *answer);

#endif
