/*
 * Types of columns: what a change from one to another costs, and types that
 * can't be changed in place.
 *
 * An enum that loses a label, a domain over another type: PostgreSQL can't
 * change them. The old one is renamed out of the way, the new one created, every
 * column moved over (ddl_column's restore), and the old one dropped once no
 * column needs it. A range's constructors would keep their names: there the
 * columns are text for a while (ddl_column's release).
 */
#ifndef RECONCILE_TYPE_H
#define RECONCILE_TYPE_H

#include "reconcile/ddl/clause.h"

struct type_name {
    char *base;       /* without (10,2) and [] */
    const char *mods; /* "10,2", or NULL */
    bool array;
    const struct object *object; /* where the model has it */
};

/* Takes a type apart as format_type prints it. */
struct type_name type_parse(const struct emit *, const struct model *, const char *type);
/* The object of the model that a type's text names, arrays' elements too; NULL: none. */
const struct object *named_type(const struct emit *, const struct model *, const char *type);
/* The same, domains taken down to what they are over. */
struct type_name type_resolve(const struct emit *, const struct model *, const char *type);

struct type_change {
    /* "c::integer" for USING, or NULL where an assignment cast does it: that one
     * fails on what does not fit, where an explicit cast cuts it off. */
    char *using;
    enum work work;
    bool fails; /* on values that the new type has no room for */
    bool reads_anew; /* the stored values stay, but other operators compare them */
    bool loses; /* without an error: fractions, times of day */
};
struct type_change type_change(const struct emit *, const char *column, const char *live,
                               const char *desired);

/* The live type stays, but can't become what the files say in place. */
bool type_is_replaced(const struct emit *, const struct object *live);
/* Is the type of this column (live or desired) one of those? */
bool column_type_is_replaced(const struct emit *, const struct object *column);

/* Renames the old type away where the condition holds: the DROP of a type that
 * is replaced. lost: what of it does not come again, or NULL. */
void emit_type_away(struct emit *, const struct object *live, const char *condition,
                    const char *lost);
/* Drops it once the columns have moved. */
void emit_type_drop_old(struct emit *, const struct object *desired);
/* Holds while the range that is there is over another subtype; NULL: where that is
 * not what changes. */
char *guard_subtype(const struct emit *, const struct object *live);
bool base_type_is_replaced(const struct object *live, const struct object *desired);
/* Is this type (live or desired) being replaced? */
bool type_replaces(const struct emit *, const struct object *desired);

/* A base type's name, or that of a range, that its functions need before it is whole: makes it
 * where there is none. */
void emit_shell(struct emit *, const struct object *type);
/* The step is the type's definition: it waits for what the type needs, and who needs the type waits
 * for it. */
void step_fills_shell(struct emit *, struct step *, const struct object *type);
/* Functions and the type need each other: is this one of them? */
bool type_is_mutual(const struct object *type, const struct object *function);
/* DROP TYPE; with the functions of which that holds, as nothing else can. */
struct step *emit_type_drop(struct emit *, const struct object *type);
/* Holds while the base type is as the live side has it; NULL: it is not what changes. */
char *guard_base_type(const struct emit *, const struct object *live);

#endif
