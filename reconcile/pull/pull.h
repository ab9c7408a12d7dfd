/*
 * A live database as files that people would write.
 *
 * The plan from an empty model to the live one gives the statements and an order.
 * Each goes to the file that its object belongs to, unless the files would then need each
 * other in a circle: what closes the circle (a foreign key of two tables that refer to each
 * other) goes to a file of its own.
 */
#ifndef RECONCILE_PULL_H
#define RECONCILE_PULL_H

#include "reconcile/plan/plan.h"

enum pull_layout { PULL_TREE, PULL_FLAT, PULL_NUMBERED };

struct pull_file {
    const char *path; /* below the folder */
    const char *text;
};

struct pull_files {
    struct pull_file *items; /* in the order to load */
    size_t n;
    const char *main; /* the file that loads all others by \ir; NULL: there is none */
};

/* Takes away from a live model what files need not say (the default of the server or
 * of the kind), and finds the columns that are serial. Before the plan is made. Objects whose
 * secrets were left out are added to secrets. */
struct pull_prepared *pull_prepare(const void *ctx, struct model *, struct list *secrets);

/* The plan is made with policy.unfolded from an empty model to the prepared one, which is
 * spent: its columns are changed on the way. Child of ctx. */
struct pull_files *pull_write(const void *ctx, struct model *, const struct pull_prepared *,
                              const struct plan *, enum pull_layout);

#endif
