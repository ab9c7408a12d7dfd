/*
 * DDL: the statements of each kind. One file a kind, one exported struct ddl;
 * ddl_of finds it by the rows of kinds.def, so the linker reports a missing one.
 *
 * Functions add steps to an emit. They read attributes only: whether the object is live or
 * desired makes no difference, so the same create rebuilds either. Names and
 * literals go through text_ident, text_name, text_literal. Every statement can
 * be run twice: IF [NOT] EXISTS, OR REPLACE, or a guard.
 */
#ifndef RECONCILE_DDL_H
#define RECONCILE_DDL_H

#include "reconcile/plan/plan.h"

struct emit {
    void *ctx;
    const struct model *live, *desired;
    const struct change *change; /* what is being emitted */
    bool fresh;                  /* an owner or privileges: their target is made in this plan */
    bool released;               /* it has let go of what it depends on for a while */
    const struct object *whole;  /* a partition: the live table above it that is made anew with all
                                    its rows, the topmost; else NULL */
    bool manages_privileges;
    const struct plan_policy *policy; /* NULL: no online forms */
    struct step *steps;          /* talloc array, child of ctx */
    size_t n;
};

/* Adds a step. The returned pointer holds until the next call; sql is kept (a child of ctx). */
struct step *emit_step(struct emit *, enum change_op, const struct object *, char *sql);
/* A step that is an action of ALTER TABLE or the like: head "ALTER TABLE public.t", tail "ADD
 * COLUMN c integer". */
struct step *emit_action(struct emit *, enum change_op, const struct object *, char *head,
                         char *tail);

/* Marks a step as one that waits for this object instead of for all that its own
 * object depends on (ALTER SEQUENCE ... OWNED BY after the table). */
void emit_needs(struct emit *, struct step *, const struct object *);

struct ddl {
    void (*create)(struct emit *, const struct object *);
    void (*drop)(struct emit *, const struct object *);
    /* Changes live into desired, in place. False: it can't be done in place (and no
     * step was added); then it is dropped and created, with what depends on it. */
    bool (*alter)(struct emit *, const struct object *live, const struct object *desired,
                  const struct change *);
    /* Lets go of what it depends on but keeps its data, and takes it up again: a
     * column drops its default and sets it. For kinds that can't be dropped and
     * created because they hold data. May be NULL. */
    void (*release)(struct emit *, const struct object *live);
    void (*restore)(struct emit *, const struct object *desired);
    /* Is a part of its parent's CREATE (columns of a new table), so that no step
     * of its own is wanted when the parent is created or dropped in the same plan. May be NULL. */
    bool (*with_parent)(const struct object *);
};

const struct ddl *ddl_of(enum kind);

#define KIND(id, label, sql, namespace, flags) extern const struct ddl ddl_##id;
#define ATTR(kind, id, type, flags)
#define END(kind)
#include "schema/kinds.def"
#undef KIND
#undef ATTR
#undef END

/* Clauses that more than one file needs. */

/* "integer COLLATE "C" DEFAULT 1 NOT NULL", "... GENERATED ALWAYS AS IDENTITY". */
void ddl_column_definition(struct text *, const struct object *column);
/* "CONSTRAINT name CHECK (...) NOT VALID", ... */
void ddl_constraint_definition(struct text *, const struct object *constraint);
/* Of two keys over the same columns CREATE TABLE would make one: is the table's primary key, or one
 * of those said already (by object->index), such a one? Then this one is added on its own. */
bool ddl_constraint_has_twin(const struct object *constraint, const bool *said);
/* " WITH (a=1, b=2)" or nothing. toast.x stays as it is. */
void ddl_with_options(struct text *, const struct list *options);
/* The same after another word: SET. */
void ddl_options(struct text *, const char *word, const struct list *options);
/* Steps of SET and RESET for the options that differ: "ALTER TABLE t" SET (...), RESET (...). */
void ddl_alter_options(struct emit *, const struct object *, const char *head,
                       const struct list *live, const struct list *desired);
/* "a, b" as identifiers. */
void ddl_columns(struct text *, const struct list *);
/* "COLUMN public.t.c", "FUNCTION public.f(integer)": the target of a comment or owner. */
void ddl_target(struct text *, const struct identity *);
/* {schema, name} as a name, from item i on. */
void ddl_list_name(struct text *, const struct list *, size_t i);

#endif
