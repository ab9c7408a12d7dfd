/*
 * What a rename must follow: everything that says the old name.
 */
#ifndef RECONCILE_RENAME_H
#define RECONCILE_RENAME_H

#include "parser/fold.h"

/* Lists and types that name the object (which has its new identity already). Texts
 * of expressions that still say the old name are errors: they can't be rewritten
 * without knowing what the name means there. */
void rename_references(struct fold *, const struct object *, const struct identity *old);
/* The same for a column; expressions of its own table are rewritten. */
void rename_column_references(struct fold *, const struct object *, const struct identity *old);

/* A dictionary within the mappings of a text search configuration
 * (text_search_configuration.c). */
void mappings_rename_dictionary(struct fold *, struct object *, const struct identity *old,
                                const struct identity *new);

/* A type's text with each whole occurrence of from as to; NULL: there is none. */
const char *rename_in_type(struct fold *, const char *text, const char *from, const char *to);

#endif
