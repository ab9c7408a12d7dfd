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
    const struct source *includer; /* the file whose \i read this one; NULL: it was given */
};

struct statement {
    const struct source *source;
    size_t start; /* offset of its first token in source->text */
    size_t end;   /* offset after its last token; the semicolon is not part of it */
    char *text;   /* the same bytes, terminated */
    /* Remarks of the form "-- @name rest of line" in the comment lines directly
     * above or inside the statement: name, rest, name, rest, ... NULL: none. */
    const struct list *annotations;
};

struct statements {
    struct statement *items;
    size_t n;
};

/* Reads every path: a directory (its *.sql files and those of the folders below
 * it, in byte order of the whole path; Kubernetes' ..data links are followed
 * once), or a file. \i and \ir are followed (psql's rules for relative names),
 * other psql commands are remarks in diag, but for those that pg_dump writes
 * (\restrict, \unrestrict, \connect is an error). Files that are not UTF-8 or
 * hold a NUL byte are remarks with the offset. False when a path can't be read
 * at all. */
MUST_CHECK bool source_read(const void *ctx, const struct list *paths, struct diag *,
                            struct statements *, struct err *);

/* The place of an offset in a source. Columns count characters. */
struct place source_place(const struct source *, size_t offset);
/* The line that holds the offset, as a new string. */
char *source_line(const void *ctx, const struct source *, size_t offset);

#endif
