/*
 * Schema files: finding them, reading them as psql -f would, and cutting them
 * into statements.
 */
#ifndef RECONCILE_SOURCE_H
#define RECONCILE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "schema/err.h"
#include "schema/text.h"

/* One file's text. Lines are found by offset. */
struct source {
    const char *name; /* as shown: the path the user gave, plus what lies below it */
    const char *text; /* terminated; psql's commands and COPY data are blanked out */
    size_t length;
    const size_t *lines; /* where each line starts; NULL: not known, source_place counts */
    size_t n_lines;
    const struct source *includer; /* the file whose \i read this one; NULL: it was given */
};

struct values;

struct statement {
    const struct source *source;
    size_t start; /* offset of its first token in source->text */
    size_t end;   /* offset after its last token; the semicolon is not part of it */
    char *text;   /* the same bytes, terminated */
    /* Remarks of the form "-- @name rest of line" above the statement (since the last
     * one), inside of it, or behind its semicolon on the same line: name, rest, name,
     * rest, ... NULL: none. */
    const struct list *annotations;
    struct values *values; /* an INSERT's rows: parser/values.h */
    const size_t *annotation_at; /* the offset of each of them, in source->text */
};

struct statements {
    struct statement *items;
    size_t n;
};

/*
 * Reads every path: a file, or a directory (its *.sql files and those of the
 * folders below it, in byte order of the whole path). Names that begin with a
 * dot are passed over, links are followed: so a Kubernetes ConfigMap's files
 * are read by their own names and not again in ..data.
 *
 * Each file is read once, however many names lead to it. One that another file
 * includes stands where it is included, and there only. \i looks in the working
 * directory, then beside the file that includes; \ir only beside it. psql's
 * commands that only print are passed over; others are remarks in diag, as are
 * files that are not UTF-8 or hold a NUL byte.
 *
 * False when a path can't be read at all, or is a directory without *.sql.
 */
MUST_CHECK bool source_read(const void *ctx, const struct list *paths, struct diag *,
                            struct statements *, struct err *);

/* A file that is no SQL, whole. NULL: it can't be read, and errno says why; or, with errno 0, it is
 * no text, which has been reported. */
struct source *source_open(const void *ctx, const char *name, struct diag *);
/* The name of a file that stands beside another one. */
char *source_beside(const void *ctx, const char *file, const char *name);

/* The place of an offset in a source. Columns count characters. */
struct place source_place(const struct source *, size_t offset);
/* The line that holds the offset, as a new string. */
char *source_line(const void *ctx, const struct source *, size_t offset);

#endif
