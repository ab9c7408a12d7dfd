/*
 * What servers read as a construct of their own where an older grammar sees the call of a
 * function: JSON_VALUE(a, '$.b'). It has no error to show, and is not understood all the same.
 */
#ifndef RECONCILE_NEWER_H
#define RECONCILE_NEWER_H

#include "parser/tree.h"

struct newer {
    const char *name;    /* as the text has it; NULL: there is nothing of the kind */
    const char *version; /* of PostgreSQL, that it came with */
    size_t offset;       /* in the text */
};
struct newer newer_find(const PgQuery__ParseResult *, const char *text, int server_version);

#endif
