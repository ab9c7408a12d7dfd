/*
 * Online forms: what keeps readers and writers waiting for no longer than a change of the
 * catalog takes, in more steps and transactions. Each step can be run again: a
 * script or an apply that was killed anywhere goes on from what is there.
 */
#ifndef RECONCILE_DDL_ONLINE_H
#define RECONCILE_DDL_ONLINE_H

#include "reconcile/ddl/clause.h"

/* Is the table there, stays, and is it large enough (or are the online forms wished always)? A
 * partitioned table is as large as its partitions. */
bool online_is_wanted(const struct emit *, const char *schema, const char *table);
/* The same, and the forms that write every row are wished: --online always. */
bool online_is_always(const struct emit *, const char *schema, const char *table);

/* A step that can't stand in a transaction. */
struct step *online_alone(struct emit *, enum change_op, const struct object *, char *sql);
/* Drops what a broken concurrent build has left under this name (manual, CREATE INDEX). */
void online_drop_invalid(struct emit *, const struct object *, const char *schema,
                         const char *name, const struct object *table);
/* There is an index of this name, and it is valid. */
char *online_guard_valid(const struct emit *, const char *schema, const char *name);

/* A check for a while that the column is not null, validated without the strong lock, so that SET
 * NOT NULL need not scan (manual, ALTER TABLE). filling: a mark that checks nothing, by a name that
 * says that rows are being given the default, so that a later run goes on with that. */
void online_add_check(struct emit *, const struct object *column, bool filling);
void online_validate_check(struct emit *, const struct object *column);
void online_drop_check(struct emit *, const struct object *column, bool filling);
/* Is that name there, from a run that was killed? */
bool online_was_filling(const struct emit *, const struct object *column);
/* The desired column that this live constraint is the mark of; NULL: it is none. */
const struct object *online_marked(const struct emit *, const struct object *constraint);

/* Fills a new column with its default, a range of the primary key a transaction, or some pages
 * where there is no key. Not where a trigger or rule would see it. */
bool online_can_fill(const struct emit *, const struct object *column);
void online_fill(struct emit *, const struct object *column);

#endif
