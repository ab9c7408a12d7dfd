/*
 * CREATE something name (option = value, ...): its options, and changes of one.
 */
#ifndef RECONCILE_DDL_DEFINE_H
#define RECONCILE_DDL_DEFINE_H

#include "reconcile/ddl/clause.h"

enum define_form {
    DEFINE_NAME,     /* schema.name */
    DEFINE_OPERATOR, /* OPERATOR(schema.+) */
    DEFINE_TYPE,
    DEFINE_TEXT,   /* a literal */
    DEFINE_NUMBER, /* as it is, or a word */
    DEFINE_FLAG
};

struct define_row {
    const char *option;
    int attr;
    enum define_form form;
};

/* CREATE something name (...) with its guard by the catalog (clause.h, guard_no_row). */
struct step *define_create(struct emit *, const struct object *, const struct define_row *,
                           size_t n, const char *catalog, const char *prefix);
/* "(\n    OPTION = value,\n    ...)" of what is there, after n_before lines that are in the text
 * already. */
void define_add(struct text *, const struct object *, const struct define_row *, size_t n,
                bool first);

#endif
