/*
 * Is it the same expression? Fingerprints first, then the planner.
 *
 * Two expressions that stand in the same place on both sides are one question.
 * What is not settled by canonical forms is put to the live server with EXPLAIN,
 * read-only, all questions of one search_path in one pipeline. Nothing runs: the
 * planner reads, coerces, folds constants and prints.
 *
 * An expression is planned over rows of VALUES that have the columns it names,
 * typed as in the files, so that tables and columns need not be there yet:
 *
 *     EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON)
 *     SELECT (status IN ('a', 'b')), (((status)::text = ANY (...)))
 *     FROM (VALUES (NULL::text), (NULL::text)) AS orders (status)
 *
 * Two rows, so that the columns are not folded away, both typed. Equal strings in "Output" are
 * equal expressions. Queries and expressions that hold subqueries are explained each by
 * itself and the whole plans compared; since the text of a plan leaves things out
 * (parser/canonical_unplanned.c), these must be equal too, as must the
 * relations and functions that both name and the names of the columns.
 *
 * The planner folds constants, and what they decide against vanishes: then, and where folding
 * fails, both sides are asked again with their literals as parameters (diff/unfolded.h).
 */
#ifndef RECONCILE_EXPRESSION_H
#define RECONCILE_EXPRESSION_H

#include "schema/catalog/connection.h"
#include "schema/model.h"

enum verdict {
    VERDICT_SAME,
    VERDICT_DIFFERENT,
    VERDICT_UNCONFIRMED_SAME,
    VERDICT_UNCONFIRMED_DIFFERENT
};

struct question {
    const struct object *live, *desired;
    int attr;
    size_t item; /* of TYPE_EXPRS */
    enum verdict verdict;
    bool settled;                             /* private to diff/: the verdict stands */
    const char *ground;                       /* one sentence: what the verdict rests on */
    const char *live_answer, *desired_answer; /* the server's two texts, or NULL */
    /* A view's query: the server says that its columns begin with those that the live
     * view has, same names and types; so CREATE OR REPLACE VIEW is possible. */
    bool columns_kept;
};

struct questions {
    struct question *items; /* talloc array, ordered by identity, attribute, item */
    size_t n;
};

/* The text on that side: question->live or question->desired. */
const char *question_text(const struct question *, const struct object *);
static inline bool question_differs(const struct question *question)
{
    return question->verdict == VERDICT_DIFFERENT ||
           question->verdict == VERDICT_UNCONFIRMED_DIFFERENT;
}
static inline bool question_unconfirmed(const struct question *question)
{
    return question->verdict == VERDICT_UNCONFIRMED_SAME ||
           question->verdict == VERDICT_UNCONFIRMED_DIFFERENT;
}

/* Settles all questions. connection NULL: no server, see DESIGN: then verdicts
 * may be UNCONFIRMED. The connection is inside of catalog_begin. desired and
 * live are the whole models, for the columns and types that expressions name. */
MUST_CHECK bool expression_settle(struct connection *, const void *ctx, const struct model *live,
                                  const struct model *desired, struct questions *, struct err *);

/* Names that stand for something else than what PostgreSQL brings: functions and
 * operators that are called without a schema and that the models hold too. */
struct shadows;
struct shadows *shadows_new(const void *ctx, const struct model *live, const struct model *desired);
/* Whether a text may call one of them that stands along the path: then it can mean two
 * things, one under that path and one under the empty one, and being equal to the letter
 * proves nothing (manual, 10.3). */
bool shadows_touch(const struct shadows *, const char *text, const char *path);
/* Whether one of them has this name. */
bool shadows_has_routine(const struct shadows *, const char *name);

/* The schemas of a search_path as object.path has it. Child of ctx. */
struct list *path_schemas(const void *ctx, const char *path);

#endif
