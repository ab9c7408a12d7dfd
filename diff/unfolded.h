/*
 * Questions asked again with all literals as parameters, where the planner has nothing to
 * compute: PREPARE, then EXPLAIN of the generic plan. Private to diff/.
 */
#ifndef RECONCILE_UNFOLDED_H
#define RECONCILE_UNFOLDED_H

#include "diff/question.h"
#include "schema/catalog/connection.h"

enum unfolded { UNFOLDED_UNKNOWN, UNFOLDED_ALIKE, UNFOLDED_APART };

struct unfolded_question {
    struct asking *asking;
    enum unfolded verdict;
    const char *desired_answer, *live_answer;
    /* Where alike: the literals that stand in the same place and are spelled differently. */
    struct kept kept;
};

/* Inside of a savepoint. */
MUST_CHECK bool unfolded_ask(struct connection *, const void *ctx, struct unfolded_question *,
                             size_t n, struct err *);

#endif
