/*
 * CREATE something name (option = value, ...): aggregates, operators, types, text
 * search objects. Which option is which attribute is a table of each kind.
 */
#ifndef RECONCILE_DEFINE_H
#define RECONCILE_DEFINE_H

#include "parser/fold.h"

enum define_form {
    DEFINE_NAME, /* {schema, name}, looked up in the namespace */
    DEFINE_TYPE, /* without modifiers */
    DEFINE_TEXT,
    DEFINE_WORD, /* in small letters */
    DEFINE_FLAG, /* on where nothing is said */
    DEFINE_SKIP  /* read by the caller */
};

struct define_row {
    const char *option;
    int attr;
    enum define_form form;
    enum namespace namespace;
};

/* Sets the attributes; what no row knows is reported. */
void define_options(struct fold *, struct object *, size_t n, PgQuery__Node **options,
                    const struct define_row *, size_t n_rows);
/* The option of this name; NULL: it is not given. The last one holds. */
const PgQuery__DefElem *define_option(size_t n, PgQuery__Node **options, const char *name);
/* The value as {schema, name}; NULL where it is none, or NONE. */
struct list *define_name(struct fold *, const PgQuery__DefElem *, enum namespace);
/* The value as a type's text without modifiers; NULL: it is none. */
char *define_type(struct fold *, const PgQuery__DefElem *);

#endif
