/*
 * What the files of INSERT lend to each other.
 */
#ifndef RECONCILE_INSERT_H
#define RECONCILE_INSERT_H

#include "parser/fold.h"
#include "schema/fixture.h"

/* An INSERT being read. */
struct insert {
    struct fold *fold;
    const PgQuery__InsertStmt *stmt;
    struct fixture *fixture;
    void *ctx;      /* what the fixture's texts are children of */
    size_t sets_to; /* offset where DO UPDATE SET's expressions end */
};

/* An expression as it stands in the statement at this offset. NULL: it has been reported. */
struct expression *insert_expression(struct insert *, size_t offset, const char *text);
/* The default of a column; NULL: null. */
struct expression *insert_default(struct insert *, const char *column);

/* ON CONFLICT and what follows it. False: it has been reported. */
bool insert_conflict(struct insert *);
/* What to write where there is no ON CONFLICT. Child of the fold's context. */
const char *insert_advice(struct fold *, const struct object *table, const struct list *columns);

#endif
