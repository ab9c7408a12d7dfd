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
/* Gives an object a new identity, with all that goes by its name. False: the name is taken. */
bool rename_object(struct fold *, struct object *, struct identity);

/* Texts of the live side that say the old name; the server writes names with their schemas
 * (rename_texts.c). */
void rename_in_texts(struct fold *, struct object *, const struct identity *old,
                     const struct identity *new);
/* The same for a column in what is not of its own table. */
void rename_column_in_texts(struct fold *, struct object *, const struct identity *old,
                            const char *to);
/* The literal i is of regclass and the like: it is a name. */
bool rename_is_address(const struct tokens *, size_t i);
/* The name that a token is, without its quotes; NULL: it is none. */
const char *rename_token_name(struct fold *, const struct tokens *, size_t i);
/* Each expression of the object by what edit makes of it. */
typedef const char *rename_edit(struct fold *, const char *text, const void *argument);
void rename_edit_texts(struct fold *, struct object *, rename_edit *, const void *argument);

/* A schema of the live side has another name (follow_schema.c). */
void follow_schema(struct fold *, const char *from, const char *to);
/* Extensions of the live side whose schema the files change: what they made goes along, if
 * PostgreSQL can move them. */
void follow_extensions(struct fold *, const struct model *desired);

#endif
