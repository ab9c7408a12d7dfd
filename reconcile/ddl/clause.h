/*
 * What several kinds' statements share beside ddl.h: heads, guards, costs and
 * prices. All strings are children of the emit's context.
 */
#ifndef RECONCILE_CLAUSE_H
#define RECONCILE_CLAUSE_H

#include "reconcile/ddl/ddl.h"

/* "ALTER TABLE public.t" of a part of a relation, of whatever kind the parent is. */
char *head_of_parent(const struct emit *, const struct object *part);
/* "ALTER TYPE public.t", "ALTER SEQUENCE public.s": an object by its own name. */
char *head_of(const struct emit *, const struct object *);

/* The same as ALTER TABLE, whatever the relation is: for what only that takes. */
char *head_of_parent_table(const struct emit *, const struct object *part);
/* "DISABLE TRIGGER a", "ENABLE ALWAYS RULE b", "ENABLE" where what is NULL. state: as
 * trigger.enabled. */
char *enable_action(const struct emit *, const char *state, const char *what, const char *name);

/* Guards: conditions on the catalogs, by name. */

/* No type of this name is there: CREATE TYPE and CREATE DOMAIN know no IF NOT EXISTS. */
char *guard_no_type(const struct emit *, const char *schema, const char *name);
/* No row of the catalog has the object's name and schema: columns prefix + "name", prefix +
 * "namespace". */
char *guard_no_row(const struct emit *, const char *catalog, const char *prefix,
                   const struct object *);
/* A constraint of this name is (not) there, on a relation or a domain. */
char *guard_constraint(const struct emit *, const struct object *constraint, bool there);
char *guard_constraint_of(const struct emit *, const char *schema, const char *relation,
                          const char *name, bool there);
char *guard_constraint_of_domain(const struct emit *, const char *schema, const char *domain,
                                 const char *name, bool there);
/* child is (not) a child or a partition of the parent {schema, name} at parents[i]; parents NULL:
 * of any. */
char *guard_inherits(const struct emit *, const struct object *child, const struct list *parents,
                     size_t i, bool there);
/* " AND column IS NOT DISTINCT FROM value" of a guard that asks for a row as it was. */
void guard_add_same(struct text *, const char *column, const char *value);
/* A condition (NULL: none) on the row of pg_attribute that describes the column or attribute. */
char *guard_column(const struct emit *, const struct object *column, const char *condition);
/* Its type is another than the name type says now. */
char *guard_other_type(const struct emit *, const struct object *column, const char *type);
/* to_regclass('...') as an expression. */
char *regclass(const void *ctx, const char *schema, const char *name);

/* DROP of an object that its name alone tells. */
struct step *emit_drop(struct emit *, const struct object *);

/* Fills in what a step takes. */
void step_cost(struct step *, enum lock_mode, const struct object *locked, enum work);
/* Another relation that it locks (a live one), in SHARE UPDATE EXCLUSIVE mode or a stronger one. */
void step_locks(const struct emit *, struct step *, const struct object *relation, enum lock_mode);
/* The same for all steps from the given one on. */
void steps_cost(struct emit *, size_t from, enum lock_mode, const struct object *locked, enum work);
/* words: what exactly (hazards.h), or NULL. */
void step_hazard(const struct emit *, struct step *, enum hazard_class, const char *words);

/* The table (or other relation) of a part, as the live side has it; else as desired; NULL: neither.
 */
const struct object *live_relation(const struct emit *, const char *schema, const char *name);
/* Does this table inherit from it, or is it its partition? */
bool is_child_table(const struct object *child, const char *schema, const char *table);
/* Do other tables inherit from it, or can they be its partitions? */
bool has_child_tables(const struct emit *, const char *schema, const char *table);
/* "12,000 rows (1.2 MB) of table public.t". */
char *price_of_table(const struct emit *, const struct object *table);
/* "column public.t.c in 12,000 rows (1.2 MB) of table public.t". */
char *price_of_column(const struct emit *, const struct object *column);

/* The model of the two that holds this very object. */
const struct model *model_of(const struct emit *, const struct object *);

/* A name for what is on its way out: name_suffix, cut so that it fits 63 bytes. */
char *name_with_suffix(const struct emit *, const char *name, const char *suffix);

#endif
