/*
 * Canonical forms of expressions and queries: trees normalised by rules that
 * can not make different things equal, then hashed.
 *
 * One condition is the caller's: names without a schema mean the same on both
 * sides. Of types and relations the built-in one comes first; a function or an
 * operator of another schema can fit better than the built-in one, and two texts
 * that are equal to the letter are different then (manual, 10.3).
 *
 * What the server's own parser does the same stands in the rules without a proof: BETWEEN,
 * LIKE, IS NOT DISTINCT FROM (manual, 9.2 and 9.7). pg_catalog is searched first, unless the
 * path names it (manual, 5.9.5): then it is kept. IN finds the type of its list with x,
 * ANY (ARRAY[]) without it. A literal is read without the modifier first anyway, but for
 * interval. A number without a sign is left alone: ORDER BY 1. What is not here is not joined:
 * the planner answers.
 */
#ifndef RECONCILE_CANONICAL_H
#define RECONCILE_CANONICAL_H

#include <stdbool.h>
#include <stdint.h>

#include "schema/text.h"

/* The rules. Each has a test that it joins what it should and one that it keeps apart what it
 * must: tests/unit/test_canonical_rules.c fails for a row without both. */
#define CANONICAL_RULES                                                                            \
    RULE(spaces, "remarks, where a text stands and how it is printed: no part of it")              \
    RULE(names, "are written in small letters unless quoted; a qualifier counts")                  \
    RULE(literals, "'x', E'x', U&'x' and $$x$$ are one string, kept to the letter")                \
    RULE(parentheses, "are no part of a tree; AND in AND and OR in OR are flattened")              \
    RULE(pg_catalog, "is dropped from functions, operators, types and collations")                 \
    RULE(casts, "x::t, CAST(x AS t) and t 'x' are one; no cast is dropped")                        \
    RULE(type_aliases, "int, integer, int4, pg_catalog.int4; float(8) is real, dec numeric")       \
    RULE(array_types, "int[3] and int[][] are int[]: bounds are not kept (manual, 8.15.1)")        \
    RULE(between, "is its two comparisons, SYMMETRIC its four; so are the NOT forms")              \
    RULE(patterns, "LIKE, ILIKE, SIMILAR TO are ~~, ~~* and ~ over similar_to_escape")             \
    RULE(not_distinct, "is NOT (IS DISTINCT FROM), unless one side is a bare NULL")                \
    RULE(unequal, "!= is <>")                                                                      \
    RULE(in_one, "x IN (y) is x = y, NOT IN <>; longer lists are left to the planner")             \
    RULE(sql_syntax, "EXTRACT, SUBSTRING ... FROM, AT TIME ZONE, ... are calls of functions")      \
    RULE(rows, "ROW(a, b) is (a, b)")                                                              \
    RULE(cast_of_cast, "x::t::t is x::t; 'x'::t::t(n) is 'x'::t(n), but for interval")             \
    RULE(negative_numbers, "'-1'::integer is -1; so for bigint and numeric where -1 has it")       \
    RULE(case_else, "ELSE NULL goes without saying")                                               \
    RULE(order, "ASC is the default, NULLS LAST for ASC, NULLS FIRST for DESC")                    \
    RULE(fetch, "FETCH FIRST n ROWS ONLY is LIMIT n")

enum canonical_rule {
#define RULE(name, says) CANONICAL_RULE_##name,
    CANONICAL_RULES
#undef RULE
        CANONICAL_N_RULES
};

/* What a text is. A QUERY is also the SQL-standard body of a function, a RULE what follows the
 * relation in CREATE RULE. */
enum canonical_as {
    CANONICAL_EXPRESSION,
    CANONICAL_QUERY,
    CANONICAL_BOUND,
    CANONICAL_KEY,
    CANONICAL_RULE
};

enum canonical_form {
    CANONICAL_SOUND,
    /* Also without casts, schemas, qualifiers of columns where there is only one
     * relation, and kinds of literals; IN is = ANY (ARRAY[]). Not sound. */
    CANONICAL_LENIENT,
    /* Lenient, and 'now', 'today', 'tomorrow', 'yesterday' are one mark: as a time, such
     * a literal is frozen when the DDL runs (manual, 8.5.1.4). For the desired side. */
    CANONICAL_WORDS_FROZEN,
    /* Lenient, and all literals cast to dates or times are that mark. For the live side. */
    CANONICAL_TIMES_FROZEN
};

/* The hash of the sound form; 0 where the text can't be parsed. Memoised by
 * text and path. path: as object.path. */
uint64_t canonical_hash(const char *text, const char *path, enum canonical_as);
uint64_t canonical_hash_of(const char *text, const char *path, enum canonical_as,
                           enum canonical_form);

/* What the text of a plan does not show of a query or an expression: limits, lists
 * of values, windows, what subqueries are tested for, DISTINCT ON, set operations, locks.
 * 0: it has nothing of the kind. Equal plans need equal ones. */
uint64_t canonical_unplanned(const char *text, enum canonical_as);
/* Literals that are spelled differently on both sides, and the types to read them as. */
struct kept {
    struct list *live, *desired, *types;
    /* Joins, functions and modifiers of types: the planner inlines functions that do not need
     * all of their arguments, and drops varchar(5) where it is longer. */
    bool same_frame;
};
/* Whether both texts, the live one as the server prints it, hold the same functions, operators,
 * tests and literals: the planner folds constants. folded: the plan shows nothing but a constant,
 * so columns count, too. Children of ctx. */
bool canonical_keeps(const void *ctx, const char *live, const char *desired, enum canonical_as,
                     bool folded, struct kept *);

/* Whether the files could say it: servers that are newer than their grammar have more words. */
bool canonical_spells(const char *statement, int server_version);
/* "15.1" where a server of this version is newer than it; else NULL. */
const char *canonical_older_grammar(int server_version);

/* Whether constants decide something, so that a plan does not show what they decide against:
 * false AND a = b. Rather yes than no. */
bool canonical_may_fold(const char *text, enum canonical_as);

/* The literals of a query, each as it is written. */
struct parameters {
    struct list *types; /* integer, ..., unknown: of a string */
    struct list *literals;
    struct list *casts; /* the type that it is read as, "" where only what is around it says so */
};
struct parameters_style {
    bool printed; /* by the server, where (- 1) is an operator: the number is '-1'::integer */
    bool share;   /* equal literals are one parameter, as GROUP BY needs it, of one type then */
};
/* Smaller numbers may be those of subqueries in a plan. */
#define CANONICAL_FIRST_PARAMETER 101
/* A valid query with its literals as parameters, which the planner can't compute with. NULL where
 * it can't be parsed or done. All children of ctx. */
const char *canonical_parameters(const void *ctx, const char *query,
                                 const struct parameters_style *, struct parameters *);

/* A partition's bound or key, taken apart: what holds its expressions, and these. */
struct elements {
    uint64_t frame;       /* hash of all but the expressions, and of a key the collations */
    struct list *texts;   /* each datum of a bound, each expression of a key, in order */
    struct list *columns; /* of a key: each element's column, "" for an expression */
    struct list *collations; /* of a key: schema, name of each element's, "" for what is not said */
    bool has_opclass;        /* of a key: some element says its operator class */
};
/* NULL where the text can't be parsed. Child of ctx. */
struct elements *canonical_elements(const void *ctx, const char *text, enum canonical_as);

/* The query with some of its relations replaced: replace gives what stands between
 * parentheses in the place of a relation, or NULL to leave it. NULL where that can't be done (ONLY
 * t, TABLE t). */
typedef const char *replace_fn(void *argument, const char *schema, const char *name);
char *canonical_replace(const void *ctx, const char *query, replace_fn *, void *argument);

/* The query without FOR UPDATE and its like, which lock tables when they are planned; what they
 * say is part of canonical_unplanned. NULL where it can't be parsed or cut. Child of ctx. */
char *canonical_unlocked(const void *ctx, const char *query);

/* A table as statements that write name it, as its model has it. */
struct written_table {
    const char *schema;         /* as the name resolves */
    const struct list *columns; /* NULL: not known */
    const struct list *types;   /* of the columns; NULL: not known */
};
struct writing_model {
    struct written_table (*table)(void *argument, const char *schema, const char *name);
    void *argument;
};
/* Whether the statement only reads. */
bool canonical_is_query(const char *statement);
/* INSERT, UPDATE or DELETE as a query over the same relations, which can be planned where
 * nothing may be written: its columns are a text that says what is written where and in which
 * way, the new values as the columns' types, and what ON CONFLICT and RETURNING hold. Equal
 * queries are equal statements. NULL where it can't be written so. Child of ctx. */
char *canonical_writing(const void *ctx, const char *statement, const struct writing_model *);

/* The SQL-standard body of a routine as expressions over a row of its arguments, named
 * routine.argument: what it returns, or ARRAY(SELECT ...) for each statement of BEGIN ATOMIC.
 * $1 becomes the first argument. NULL where it is anything else. Child of ctx. */
struct list *canonical_body(const void *ctx, const char *text, const char *routine,
                            const struct list *arguments, const struct writing_model *);

/* The server's own text in such a way that it is read as it was printed: (ARRAY[x, y])::text[] is a
 * cast of the array there, but would be read as one of its elements. Child of ctx. */
char *canonical_rereadable(const void *ctx, const char *text);

/* Whether an expression is ARRAY[...] and nothing else. */
bool canonical_is_array(const char *text);
/* The query with its lists of VALUES, which no plan shows, as SELECT ... UNION ALL SELECT ...
 * Child of ctx, or the query itself. */
const char *canonical_shown_values(const void *ctx, const char *query);

/* What a text names, for edges and for questions to the planner. */
struct names {
    struct list *relations;  /* schema ("" where not given), name, ... without CTEs */
    struct list *functions;  /* schema, name, ... */
    struct list *operators;  /* schema, name, ... */
    struct list *types;      /* schema, name, ... */
    struct list *collations; /* schema, name, ... */
    struct list *columns;    /* the last fields of column references; "*" for whole rows */
    struct list *literals;   /* string constants: nextval('...'), '...'::regclass */
    bool subqueries;         /* there are any */
};
/* NULL where the text can't be parsed. Child of ctx. */
struct names *canonical_names(const void *ctx, const char *text, enum canonical_as);

/* The rows that OLD and NEW stand for in a rule: SQL before and after their name in FROM. */
struct rule_rows {
    const char *before, *after;
    const struct list *columns; /* for OLD.* and NEW.*; NULL: not known */
};
/* A rule's definition in parts: its condition as a query, that also says whether it is INSTEAD,
 * and its actions. NULL where it is none. Child of ctx. */
struct list *canonical_rule_parts(const void *ctx, const char *definition);
/* The part as a query without OLD and NEW. NULL: all columns are meant, and not known. */
char *canonical_rule_query(const void *ctx, const char *part, const struct rule_rows *);

#endif
