/*
 * The SQL of questions. Private to diff/.
 */
#ifndef RECONCILE_QUESTION_H
#define RECONCILE_QUESTION_H

#include "diff/expression.h"
#include "parser/canonical.h"

struct sides {
    const struct model *live, *desired;
    const struct shadows *shadows;
    bool locks; /* there is a live view that locks rows */
};

/* Two expressions to compare, and the type that both are cast to (NULL: none). */
struct pair {
    const char *desired, *live;
    const char *cast;
};

/* A question in parts. */
struct asking {
    struct question *question;
    enum canonical_as as;
    bool whole; /* each side is a plan of its own */
    const char *desired, *live;
    const char *asked_desired, *asked_live; /* the same without row locks, of whole queries */
    struct pair *pairs;                     /* one, but for bounds and keys */
    size_t n_pairs;
    /* " FROM (VALUES ...) AS t (...)", with the files' columns; "": names no columns. */
    const char *source;
    /* The same rows, from the live relation; NULL: there is none. */
    const char *live_source;
    bool is_outer;   /* the source is of arguments or VALUE, no columns of the text's own query */
    bool same_types; /* the columns named have the same types on both sides */
    const char *path;
    struct kept kept; /* literals that are left to compare */
    /* Planned alike, but one of them may hold what was folded away: the texts hold different
     * things, or (holds_same) the same ones but for how literals are spelled. */
    bool folded, holds_same;
    bool decided; /* constants decide something: plans without them tell more than the texts */
    bool unasked; /* the server can't be asked without harm: the lenient form decides */
    /* The server's last word on each side: NULL where it gave an answer. */
    const char *desired_error, *live_error;
};

/* Fills in all but the server's part. False: the two can't be paired at all, they differ. */
bool question_prepare(const void *ctx, const struct sides *, struct question *, struct asking *);

#define QUESTION_EXPLAIN "EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) "
/* EXPLAIN of both sides' expressions in one SELECT, over that source. */
char *question_pairs_sql(const void *ctx, const struct asking *, const char *source);
/* EXPLAIN of the literals that are left: desired, live, desired, live, ... */
char *question_literals_sql(const void *ctx, const struct asking *);
/* One side alone, and EXPLAIN of it. */
const char *question_side_query(const void *ctx, const struct asking *, bool desired);
char *question_side_sql(const void *ctx, const struct asking *, bool desired);

enum canonical_as question_as(const struct question *);

#endif
