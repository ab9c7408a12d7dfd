/*
 * Private to pull: sheets, and what a step needs.
 */
#ifndef RECONCILE_SHEET_H
#define RECONCILE_SHEET_H

#include "reconcile/pull/pull.h"

/* By index of the objects. */
struct pull_prepared {
    const struct object **serial; /* a column's sequence that it makes by itself */
    bool *made_by_column;         /* a sequence that is one */
    bool *shares_name;            /* a constraint: another one of the schema is called so too */
};

struct sheet {
    const char *path; /* "public/tables/users.sql" */
    const char *key;  /* the same without case: some file systems have none */
    const struct step **steps;
    size_t n;
    struct sheet **needs;
    size_t n_needs;
    size_t seen; /* the last search that came by */
    bool done;
};

/* Where a step stands. */
struct spot {
    struct sheet *sheet;
    size_t at; /* among its steps */
};

struct sheets {
    struct model *model;
    const struct pull_prepared *prepared;
    struct sheet **items; /* once dealt: in the order to load */
    size_t n;
    struct spot *made; /* by object index: where the last step that makes it stands */
    struct sheet_entry *by_key;
    size_t searches;
};

/* The expression without the parentheses around all of it. */
const char *spell_bare(const void *ctx, const char *text);
/* x = ANY (ARRAY['a'::text, 'b'::text]) as x IN ('a', 'b'), for columns of the relation of
 * which it is known that this reads back the same. */
const char *spell_in(const void *ctx, const char *expression, const struct object *relation);

/* Which indexes of partitions are to be made by themselves (attached.c). */
void prepare_attached(struct model *);

/* Deals the steps of the plan to sheets and puts these in order. */
struct sheets *sheets_deal(const void *ctx, struct model *, const struct pull_prepared *,
                           const struct plan *);

/* Where the object is made; a part without steps of its own is where its whole is. */
const struct spot *sheets_spot(const struct sheets *, const struct object *);

/* CREATE TABLE with the constraints that stand in the same sheet; marks their
 * steps as written. at: the step's place in the sheet. */
char *table_text(const void *ctx, struct sheets *, const struct sheet *, size_t at, bool *written);

/* May the constraint be said together with the step at this place of its sheet? */
bool sheet_can_join(const struct sheets *, const struct sheet *, size_t at,
                    const struct step *constraint, const bool *written);

#endif
