/*
 * Sequences, and who counts a column: a sequence behind its default (serial) or
 * one of its own (identity). When one takes over from the other the column's
 * steps do all of it, since both may want the same name, and the count goes on.
 */
#ifndef RECONCILE_SEQUENCE_H
#define RECONCILE_SEQUENCE_H

#include "reconcile/ddl/clause.h"

/* Does the column that owns this sequence (live or desired) hand its count over
 * to an identity, or take it back from one? Then the sequence has no steps of its own. */
bool sequence_is_handed_over(const struct emit *, const struct object *sequence);
/* The sequence that the column of this model owns and counts by; NULL: none. */
const struct object *sequence_of_column(const struct model *, const struct object *column);

/* The statements, whoever asks for them. */
void emit_sequence(struct emit *, const struct object *sequence);
void emit_owned_by(struct emit *, const struct object *sequence, bool late);

/* ADD GENERATED ... AS IDENTITY, after which the count goes on where the values
 * and the sequence before it stand. */
void emit_add_identity(struct emit *, const struct object *live, const struct object *desired);
/* DROP IDENTITY; then the sequence behind the new default, if there is one. */
void emit_drop_identity(struct emit *, const struct object *live, const struct object *desired);
/* After the default is set: the sequence goes on after the values that are there. */
void emit_count_on(struct emit *, const struct object *desired);
/* The count of an identity column whose rows came back: on to their values. */
void emit_identity_count(struct emit *, const struct object *column);
/* The name that the files give to the sequence of an identity column. */
void emit_identity_name(struct emit *, const struct object *live, const struct object *desired);
/* " (START 5 ...)" or nothing, behind AS IDENTITY. name: of its sequence; NULL: what
 * the files say. */
void identity_options(struct text *, const struct object *column, const char *name);

#endif
