/*
 * Declared rows: what INSERT ... ON CONFLICT in the files says should be there.
 * The parser fills this in, fixtures/ compares it with the live rows.
 */
#ifndef RECONCILE_FIXTURE_H
#define RECONCILE_FIXTURE_H

#include "schema/model.h"

/* An expression of the author's, and what must be known to tell whether it may be evaluated to
 * compare: one that is volatile or says what time it is has no value of its own. */
struct expression {
    const char *text;
    const struct list *calls; /* last names of the functions that it calls */
    bool clock;               /* names the present time */
    bool is_volatile;         /* set by fixtures/, with clock or a volatile function */
};

enum cell_kind {
    CELL_NULL,
    CELL_VALUE,  /* a string: text is what it holds, without quotes */
    CELL_NUMBER, /* text as written */
    CELL_BOOL,   /* text is true or false */
    CELL_DEFAULT,
    CELL_EXPRESSION
};

struct cell {
    enum cell_kind kind;
    int column; /* where it stands in its line, from 1; 0: not known */
    const char *text;
    struct expression *expression; /* of CELL_EXPRESSION; of CELL_DEFAULT: NULL is null */
};

/* "column = expression" of DO UPDATE SET. */
struct fixture_set {
    const char *column;
    const char *excluded; /* the expression is EXCLUDED.this, else NULL */
    struct expression *expression;
    const struct list *reads; /* columns of EXCLUDED that the expression names */
};

/* A column that EXCLUDED is asked for and the statement does not list: it has its default. */
struct fixture_default {
    const char *column;
    struct expression *expression; /* NULL: null */
};

/* What tells rows apart. */
struct fixture_key {
    const struct list *columns; /* that it is made of, and that the statement gives */
    const struct list *parts; /* a unique index's, as SQL over the table; NULL: just the columns */
    const char *predicate;    /* rows of which it is not true have no such key; NULL: all have */
};

/* One statement. */
struct fixture {
    struct place place;
    const char *path; /* search_path, as object.path */

    /* Rows. */
    const struct object *table;
    const struct list *columns; /* in the statement's order */
    struct cell *cells;         /* rows one after the other; NULL: query says the rows */
    int *lines;                 /* of each row */
    size_t n_rows;
    const char *rows_file; /* -- @rows from: where the rows from n_own on stand; or NULL */
    size_t n_own;
    size_t room;              /* rows that cells and lines have room for */
    bool merged;              /* several statements that differ in their rows only */
    struct expression *query; /* INSERT ... SELECT */
    /* The query, cut where it says the columns one by one; or NULL. */
    struct expression **targets, *targets_tail;
    const char *targets_head;
    const char *head;         /* the statement up to VALUES or the query */
    const char *conflict;     /* from ON CONFLICT on, without the WHERE of DO UPDATE */
    const char *where;        /* that one's condition, or NULL */
    const char *alias;        /* what the table is called in it */
    struct fixture_key *keys; /* each tells rows apart */
    size_t n_keys;
    bool updates; /* DO UPDATE */
    struct fixture_set *sets;
    size_t n_sets;
    struct fixture_default *defaults;
    size_t n_defaults;
    bool exact;                /* -- @exact */
    const struct list *masked; /* -- @mask: columns whose values are not shown; or NULL */

    /* An ensure statement: what to run, and the query that has rows where it is not needed. */
    const char *action;
    const char *unless;
};

/* Where a row stands; number n_rows: the statement. */
static inline struct place fixture_row_place(const struct fixture *fixture, size_t number)
{
    if (fixture->lines == NULL || number >= fixture->n_rows)
        return fixture->place;
    bool own = fixture->rows_file == NULL || number < fixture->n_own;
    return (struct place){.file = own ? fixture->place.file : fixture->rows_file,
                          .line = fixture->lines[number],
                          .column = own ? fixture->place.column : 1};
}

struct fixtures {
    struct fixture *items; /* talloc array, in the order of the files */
    size_t n;
};

#endif
