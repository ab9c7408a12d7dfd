/*
 * Private to the plan: what is to be done with each object, before it becomes
 * steps in an order. An item is a change, or an object that nobody changed but
 * that stands in the way of one and is rebuilt around it.
 */
#ifndef RECONCILE_ITEMS_H
#define RECONCILE_ITEMS_H

#include "reconcile/ddl/ddl.h"
#include "reconcile/plan/plan.h"

/* Steps of an item: those that take something away run before what they free
 * can change, the others after what they need is there. */
struct span {
    size_t from, n;
};

struct item {
    enum change_op op;
    struct object *live,
        *desired; /* a rebuilt object that the files do not have is made from live again */
    const struct change *change;
    bool rebuild;  /* dropped and created */
    bool released; /* lets go of what it depends on and takes it up again */
    struct span take, make;
    struct span gone; /* the step of make before which the live form is still there */
};

struct items {
    const void *ctx;
    const struct model *live, *desired;
    const struct plan_policy *policy;
    struct item **items; /* in the order of the changes, rebuilt ones after them */
    size_t n;
    struct item **by_live, **by_desired; /* by object->index; NULL: nothing happens to it */
};

/* Items for the changes and for all that must be rebuilt around them. */
struct items *items_new(const void *ctx, const struct model *live, const struct model *desired,
                        const struct changes *, const struct plan_policy *);
/* False: something that must be rebuilt can't be, described in err. */
MUST_CHECK bool items_check(const struct items *, struct err *);
/* The item of a live or desired object; NULL where nothing happens to it. */
struct item *items_of(const struct items *, const struct object *, bool live);
/* A base type that goes, and this function, which it needs and which needs it, with it; NULL:
 * there is none. */
const struct object *item_type_of(const struct items *, const struct object *live);
/* Does it go when its parent goes, without a step of its own? */
bool item_goes_with_parent(const struct items *, const struct object *live);
/* Is it made by its parent's statement? */
bool item_comes_with_parent(const struct items *, const struct object *desired);

/* Steps that give what is renamed its new name. They come before all others, which call it
 * by that (rename.c). */
void renames_emit(struct emit *, const struct changes *);

/* Fills in the steps of every item (emit.c of the plan). */
void items_emit(struct items *, struct emit *);

/* Sorts the steps (order.c). False: a cycle, described in err. */
MUST_CHECK bool items_order(const struct items *, struct emit *, struct err *);

/* ANALYZE of the columns that changed their types, at the end (fold.c). */
void steps_analyze(struct plan *);
/* Locks of other relations, who waits, sizes (price.c). */
void steps_price(struct plan *);
/* Does its statement say these words, not in a name or a literal? */
bool step_says(const struct step *, const char *words);
/* What follows from the change that a step serves (hazards.c). */
void steps_find_hazards(struct plan *);
/* Folds neighbours and constraints of new tables (fold.c). */
void steps_fold(struct plan *, const struct items *);
/* Adds the steps that write rows, after all others but foreign keys that need them (rows.c). */
void steps_add_rows(struct plan *);
/* Cuts into transactions, as few as can be (cut.c). */
void steps_cut(struct plan *);

#endif
