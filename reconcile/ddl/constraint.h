/*
 * What the two files of constraints share: constraint.c, constraint_online.c.
 */
#ifndef RECONCILE_DDL_CONSTRAINT_H
#define RECONCILE_DDL_CONSTRAINT_H

#include "reconcile/ddl/clause.h"

/* before "(a, b)"; nothing where there are no columns. */
void constraint_columns(struct text *, const char *before, const struct list *columns);
/* " DEFERRABLE INITIALLY DEFERRED" or nothing. */
void constraint_deferral(struct text *, const struct object *constraint);

/* ADD CONSTRAINT on this table (its own, or a partition of that), with what is said behind its
 * definition. */
struct step *emit_constraint(struct emit *, const struct object *constraint,
                             const struct identity *table, const char *behind, enum work);
/* Has each live partition that stays, or joins, a key that becomes a part of this one? */
bool constraint_has_parts(const struct emit *, const struct object *constraint,
                          const struct object *table);
/* ADD CONSTRAINT name on this table by an index that is built already, which gets that name; the
 * columns of a primary key are NOT NULL by then. */
void constraint_use_index(struct emit *, enum change_op, const struct object *constraint,
                          const struct identity *table, const char *name, const char *index);
/* "ALTER TABLE t VALIDATE CONSTRAINT c" and the like. */
struct step *constraint_alter(struct emit *, const struct object *constraint, const char *action,
                              const char *rest);
/* CLUSTER ON, REPLICA IDENTITY, ATTACH of its index. */
void constraint_marks(struct emit *, const struct object *constraint);

/* The steps that make it without keeping readers and writers out for longer than the catalog needs.
 * False: there is no such form for it. */
bool constraint_create_online(struct emit *, const struct object *constraint);
/* A partitioned table's key: the parts of it that partitions lack; until then it is not valid. */
void constraint_complete(struct emit *, const struct object *constraint, bool online);

/* A partition's key that the files do not have becomes its part of the parent's, which is made or
 * completed: it is not dropped. */
bool constraint_is_taken_over(const struct emit *, const struct object *live);

#endif
