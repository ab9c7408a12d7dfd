/*
 * The plan: what will happen, as data. Renderers print it, apply runs it;
 * neither decides anything.
 */
#ifndef RECONCILE_PLAN_H
#define RECONCILE_PLAN_H

#include "diff/diff.h"
#include "fixtures/fixtures.h"
#include "reconcile/plan/hazards.h"

/* Lock modes of tables, weakest first (manual, 13.3.1). */
enum lock_mode {
    LOCK_NONE,
    LOCK_ACCESS_SHARE,
    LOCK_ROW_SHARE,
    LOCK_ROW_EXCLUSIVE,
    LOCK_SHARE_UPDATE_EXCLUSIVE,
    LOCK_SHARE,
    LOCK_SHARE_ROW_EXCLUSIVE,
    LOCK_EXCLUSIVE,
    LOCK_ACCESS_EXCLUSIVE
};
const char *lock_mode_name(enum lock_mode); /* "ACCESS EXCLUSIVE" */

enum work { WORK_NONE, WORK_SCAN, WORK_REWRITE };

const char *work_name(enum work); /* "none", "scan", "rewrite" */

/* A lock that a step takes besides its first one. */
struct step_lock {
    const struct object *relation;
    enum lock_mode mode;
};

struct step {
    enum change_op op;
    const struct change *change; /* what it serves */
    const struct object *object; /* desired, or live where it is dropped */
    const char *sql;   /* one statement, without semicolon; can be run twice, or see guard */
    const char *guard; /* NULL, or a SQL condition: run only where it holds */
    /* Folding, all NULL where it does not apply. Neighbours with the same head
     * become one statement: head + ", "-joined tails. A CREATE TABLE's sql is
     * open + its columns + close, and a constraint whose item is given may join them. */
    const char *fold_head, *fold_tail;
    const char *inline_open, *inline_close, *inline_item;
    const struct change **folded; /* changes of the steps that were folded into this one */
    size_t n_folded;
    const char *path; /* search_path while it runs; "" is empty */
    enum lock_mode lock;
    const struct object *locked; /* the relation, or NULL */
    const char *locked_name; /* of what is locked in truth, where that is not it: an index of it, or
                                the name that it has until then; else NULL */
    struct step_lock *others;    /* on other relations, but for the modes in which everybody reads
                                    and writes */
    size_t n_others;
    enum work work; /* on the relation that is locked */
    bool readers_wait, writers_wait; /* for tables that are there already */
    const char *n_rows, *n_bytes; /* of the tables locked, as last counted; NULL: not known */
    struct hazard *hazards;
    size_t n_hazards;
    bool blocked;      /* by policy: one of its hazards is */
    bool saves_rows;   /* lays a table's rows aside before it is made anew */
    bool fills_rows;   /* brings them back, in the same transaction */
    bool commit_after; /* what it makes can't be used in its own transaction (enum values) */
    const char *enters;   /* moves something into this schema, which is made before; else NULL */
    bool own_transaction; /* scans under a weak lock: no stronger one may be held meanwhile */
    bool after_rows;   /* waits for the rows that the files declare */
    bool stale;        /* a column's statistics are gone by it */
    bool alone;        /* can't be in a transaction: a group of its own, without BEGIN */
    bool rebuild;      /* drops or recreates something only because of another change */
    const struct rowset *rows; /* writes declared rows; else NULL */
    int group;         /* number of its transaction, from 0 */
    /* What must be there before it, instead of the edges of the object: for a
     * step that is not the first of its change. NULL with n_needs 0: the edges. */
    const struct object **needs;
    size_t n_needs;
    bool late; /* use needs, even when there are none */
    bool drops_old;   /* of the object: the live form, under another name since its first step */
    bool fills_shell; /* late, but who needs the object and is no need of this step waits for it */
    /* Private to order.c. */
    size_t sequence;
};

struct plan {
    struct step *steps; /* in the order to run */
    size_t n;
    size_t n_blocked;
    int n_groups;
    const struct changes *changes;
    const struct rowsets *rows; /* or NULL */
    const struct model *live, *desired;
    struct diag *remarks; /* warnings worth saying */
};

enum online { ONLINE_AUTO, ONLINE_ALWAYS, ONLINE_NEVER };

/* What --allow lets pass. */
struct allowance {
    enum hazard_class class;
    const char *pattern; /* NULL: whatever it is about */
};

struct plan_policy {
    bool allow_destructive; /* all that is lost */
    struct allowance *allowed; /* talloc array */
    size_t n_allowed;
    uint64_t denied;   /* bits by class: blocks too */
    double safe_below; /* bytes; 0: no table is small */
    enum online online;
    long long online_above; /* bytes of a table from which on AUTO means online */
    bool unfolded; /* leave each statement a step of its own */
    const struct rowsets *rows; /* what is to be written besides; or NULL */
};

/* Is the database another one than the files say? */
static inline bool plan_differs(const struct plan *plan)
{
    return plan->changes->n > 0 || (plan->rows != NULL && plan->rows->n > 0);
}

/* Do declared rows set this column of rows that are there? rows may be NULL (rows.c). */
bool rows_fill(const struct rowsets *, const struct object *column);

/* Steps for the changes: rebuilds what stands in the way, orders, folds, cuts
 * into transactions and applies the policy. The plan is a child of ctx. */
MUST_CHECK bool plan_make(const void *ctx, const struct model *live, const struct model *desired,
                          const struct changes *, const struct plan_policy *, struct plan **,
                          struct err *);

#endif
