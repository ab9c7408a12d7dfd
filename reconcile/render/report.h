/*
 * The plan as people read it: changes and steps gathered by the object they
 * belong to. A report is made for each rendering; text and JSON walk it.
 */
#ifndef RECONCILE_REPORT_H
#define RECONCILE_REPORT_H

#include "reconcile/plan/plan.h"

/* One object that changes, or that is rebuilt because of another one. */
struct entry {
    enum change_op op;
    const struct object *live, *desired;
    uint64_t attrs;           /* ALTER: what differs */
    uint64_t unconfirmed;     /* those of it that no server has been able to tell */
    bool rebuilt;             /* dropped and created although it could not stay as it was */
    bool own;                 /* is among the plan's changes */
    bool covered;             /* said by its parent's: the columns of a new table */
    bool printed;             /* private to text.c */
    const struct step **steps;
    size_t n_steps;
    struct entry **joined; /* entries whose steps were folded into one of these */
    size_t n_joined;
};

/* A relation, type, routine or schema with all of its parts that change. */
struct group {
    const struct object *root;
    struct entry *head;     /* the root's own; NULL where only parts change */
    struct entry **entries; /* the root's first, the others as the plan runs them */
    size_t n;
};

struct report {
    struct group *groups; /* as the plan reaches them */
    size_t n;
    size_t n_create, n_alter, n_drop, n_rebuild; /* of the entries that are not covered */
};

struct report *report_new(const void *ctx, const struct plan *);

/* The object that an entry is about: desired where there is one. */
const struct object *entry_object(const struct entry *);
/* "create", "alter", "drop". */
const char *change_op_name(enum change_op);

/* A value as one line; NULL where it takes more room than a line gives. Absent is "none". */
char *value_line(const void *ctx, const struct attr *, const struct value *);

#endif
