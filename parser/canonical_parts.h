/*
 * What the files of canonical forms share. Private to parser/canonical*.c.
 */
#ifndef RECONCILE_CANONICAL_PARTS_H
#define RECONCILE_CANONICAL_PARTS_H

#include "parser/canonical.h"
#include "parser/tree.h"
#include "parser/walk.h"

/* The tree of a text of that sort, without the statement that was put around it to
 * parse it; NULL where the text is not exactly one such thing. Lives as long as ctx. */
const ProtobufCMessage *canonical_parse(const void *ctx, const char *text, enum canonical_as);

/* Whether it is an SQL-standard body: RETURN ..., BEGIN ATOMIC ... */
bool canonical_is_body(const char *text);

/* Deep trees recurse deeply: calls run on a stack that bears a text of this length. */
void canonical_deep(const char *text, void (*run)(void *argument), void *argument);

struct canonical_style {
    enum canonical_form form;
    /* pg_catalog stands in the search_path by name, so it may not be first: the prefix counts. */
    bool keep_catalog;
    /* Lenient: one relation at most, so what stands before a column says nothing. */
    bool drop_qualifiers;
    bool drop_locks; /* without FOR UPDATE and its like */
};

/* Appends the canonical form: parentheses and length-counted strings, for hashing. */
void canonical_write(struct text *, const ProtobufCMessage *, const struct canonical_style *);
/* NULL appends nothing. */
void canonical_write_list(struct text *, size_t n, PgQuery__Node *const *,
                          const struct canonical_style *);

/* The relations that a query names, without CTEs, as nodes of its tree: a child of ctx. */
struct relations {
    const PgQuery__RangeVar **items;
    size_t n;
};
struct relations *canonical_relations(const void *ctx, const ProtobufCMessage *query);

/* What a SELECT locks, by position in its FROM; NULL: nothing. n_before counts the SELECTs that
 * could, in the order of a walk, and is raised. */
char *canonical_select_locks(const void *ctx, const PgQuery__SelectStmt *, const struct relations *,
                             size_t *n_before);

/* 'now' and its like; types that such a literal can be of. */
bool canonical_is_time_word(const char *);
bool canonical_is_time_type(const PgQuery__TypeName *);

/* The last of a list of String nodes ("" where there is none). */
const char *canonical_last(size_t n, PgQuery__Node *const *names);
/* The one before it, or "". */
const char *canonical_schema(size_t n, PgQuery__Node *const *names);

#endif
