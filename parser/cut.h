/*
 * Cutting a file's text into statements, as psql's own lexer does: private to
 * source.c (which finds and reads the files), cut.c (the lexer) and psql.c (the
 * commands that begin with a backslash).
 */
#ifndef RECONCILE_CUT_H
#define RECONCILE_CUT_H

#include "parser/source.h"

struct file;

/* What a file is made of, in order: a statement, or all of another file. */
struct piece {
    struct statement statement;
    struct list *annotations;
    size_t *annotation_at;
    struct file *include; /* NULL: a statement */
};

struct cut {
    /* Set by the caller. */
    void *ctx; /* of the pieces */
    struct diag *diag;
    const struct source *source;
    char *text; /* source->text, for blanking */
    size_t length;
    /* Gives the file to insert, or NULL after a remark in diag. */
    struct file *(*include)(struct cut *, const char *name, bool relative, size_t offset);
    void *argument; /* the caller's own */

    /* The result. */
    struct piece *pieces;
    size_t n;

    /* The lexer's state. */
    size_t at;
    size_t start, end; /* of the statement so far; NOWHERE: none has begun */
    int depth;         /* of parentheses */
    int blocks;        /* of BEGIN ATOMIC ... END and the CASEs in it */
    int head;          /* what the statement's first words say about it */
    int last;          /* what the last token was */
    bool from_stdin;   /* COPY ... FROM stdin */
    size_t data;       /* where the data of the next COPY begin, at the earliest */
    struct list *annotations;
    size_t *annotation_at;
    size_t annotated; /* the place of the first annotation */
    bool conditional; /* an \if has been seen */
};

#define NOWHERE ((size_t)-1)

/* Fills in pieces. Their statements' texts and annotations are set, too. */
void cut_statements(struct cut *);
/* Ends the statement that has begun, if one has. */
void cut_end(struct cut *);
/* Puts all of another file here. */
void cut_include(struct cut *, struct file *);
/* A remark at the offset, with its line. */
void cut_remark(struct cut *, enum severity, size_t offset, const char *hint, const char *format,
                ...) PRINTF(5, 6);
/* Overwrites a range by spaces, all but the newlines. */
void cut_blank(struct cut *, size_t from, size_t to);

/* cut->at is at a backslash: takes the command, and blanks it. */
void psql_command(struct cut *);

#endif
