/*
 * The border to libpg_query: the only file that calls it is tree.c. Trees are
 * protobuf-c messages of pg_query.pb-c.h.
 */
#ifndef RECONCILE_TREE_H
#define RECONCILE_TREE_H

#include <pg_query/pg_query.pb-c.h>
#include <stdbool.h>
#include <stddef.h>

#include "schema/err.h"

/* Why a text could not be parsed. offset counts bytes from its start. */
struct syntax_error {
    const char *message;
    size_t offset;
};

/* Parses a text of one or more statements. NULL with error filled in (its
 * message a child of ctx) where it is not valid. The tree is released with
 * tree_free, or with ctx. Deep trees need a deep stack: see tree_run. */
PgQuery__ParseResult *tree_parse(const void *ctx, const char *sql, struct syntax_error *error);
void tree_free(PgQuery__ParseResult *);

/* Calls run(argument) on a thread with a stack of 1 GiB that is only committed as it is
 * used, and waits for it. libpg_query and protobuf-c recurse: 6,000 terms of
 * 1+1+... overrun 8 MB. */
void tree_run(void (*run)(void *argument), void *argument);

/* The tree of a PL/pgSQL function's body, as JSON text; NULL where it has errors. */
char *tree_parse_plpgsql(const void *ctx, const char *create_function);

/* "15" and "15.1": the grammar's version. */
const char *tree_grammar(void);
/* 150001, as servers say theirs. */
int tree_grammar_version(void);

/* What libpg_query's versions hold in unlike fields. */

/* "LIST", "RANGE", "HASH", or in another word's own letters what PostgreSQL 15's grammar lets
 * through. */
char *tree_partition_strategy(const void *ctx, const PgQuery__PartitionSpec *);
/* -1: DEFAULT, or as it is by default. */
int tree_statistics_target(const PgQuery__AlterStatsStmt *);

struct raw_token {
    size_t start, end;
    int code;    /* as in pg_query.pb-c.h: PgQuery__Token */
    int keyword; /* PgQuery__KeywordKind */
};
/* The tokens of a text, comments included. NULL on error. */
struct raw_token *tree_scan(const void *ctx, const char *sql, size_t *n);

#endif
