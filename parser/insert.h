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
    void *ctx;       /* what the fixture's texts are children of */
    size_t sets_to;  /* offset where DO UPDATE SET's expressions end */
    struct csv *csv; /* -- @rows from; or NULL */
    const char *csv_name;
};

/* An expression as it stands in the statement at this offset. NULL: it has been reported. */
struct expression *insert_expression(struct insert *, size_t offset, const char *text);
/* The same of one that has been parsed. */
struct expression *insert_read_tree(struct insert *, const char *text, const ProtobufCMessage *);
/* INSERT ... SELECT: the query begins at the token first, INSERT is at another one
 * (insert_query.c). False: it has been reported. */
bool insert_query(struct insert *, size_t first, size_t insert_at);
/* The default of a column; NULL: null. */
struct expression *insert_default(struct insert *, const char *column);

/* A value of the number-th column, as it is to be compared. False: it has been reported. */
bool insert_cell(struct insert *, struct cell *, size_t offset, size_t column);

const struct object *insert_column(const struct object *table, const char *name);

/* -- @rows from (insert_rows.c): reads the file, adds the columns that it names, checks that it
 * names just these, adds its rows to those of the statement. False: it has been reported. */
bool insert_open_rows(struct insert *);
void insert_take_header(struct insert *, struct list *columns);
bool insert_check_header(struct insert *, const struct list *columns);
bool insert_add_rows(struct insert *);

/* What tells rows apart (insert_key.c). False: it has been reported. */
bool insert_keys(struct insert *);
/* ON CONFLICT and what follows it. False: it has been reported. */
bool insert_conflict(struct insert *);
/* What to write where there is no ON CONFLICT. Child of the fold's context. */
const char *insert_advice(struct fold *, const struct object *table, const struct list *columns);

#endif
