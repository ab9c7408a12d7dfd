/*
 * Is it the same expression? Fingerprints first, then the planner.
 *
 * Two expressions that stand in the same place on both sides are one question.
 * What is not settled by canonical forms is put to the live server with EXPLAIN,
 * read-only, all questions in one pipeline.
 */
#ifndef RECONCILE_EXPRESSION_H
#define RECONCILE_EXPRESSION_H

#include "schema/catalog/connection.h"
#include "schema/model.h"

enum verdict { VERDICT_SAME, VERDICT_DIFFERENT, VERDICT_UNCONFIRMED_SAME, VERDICT_UNCONFIRMED_DIFFERENT };

struct question {
    const struct object *live, *desired;
    int attr;
    size_t item; /* of TYPE_EXPRS */
    enum verdict verdict;
    const char *ground; /* one sentence: what the verdict rests on */
    const char *live_answer, *desired_answer; /* the server's two texts, or NULL */
};

struct questions {
    struct question *items; /* talloc array */
    size_t n;
};

/* Settles all questions. connection NULL: no server, see DESIGN: then verdicts
 * may be UNCONFIRMED. The connection is inside of catalog_begin. desired and
 * live are the whole models, for the columns and types that expressions name. */
MUST_CHECK bool expression_settle(struct connection *, const void *ctx, const struct model *live,
                                  const struct model *desired, struct questions *, struct err *);

#endif
