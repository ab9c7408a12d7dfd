/*
 * What the files of tables lend each other: table*.c, index*.c, resolve*.c.
 */
#ifndef RECONCILE_TABLE_H
#define RECONCILE_TABLE_H

#include "parser/fold.h"
#include "schema/relation.h"

/* A growing array of objects. */
struct objects {
    struct object **items;
    size_t n;
};

/* Parts of a relation in order of arrival, those that are still there. Children of fold->ctx. */
enum part { PART_COLUMN, PART_CONSTRAINT, PART_INDEX, PART_STATISTICS, PART_CHILD, N_PARTS };
struct objects parts_of(struct fold *, const struct object *relation, enum part);
/* Notes a part; children: tables that inherit from the relation, partitions too. */
void parts_note(struct fold *, const struct object *relation, enum part, struct object *);

struct object *table_column(const struct fold *, const struct object *table, const char *name);
/* The same, but parents that got new columns since are asked too. */
struct object *table_column_anew(struct fold *, struct object *table, const char *name);
struct object *table_constraint(const struct fold *, const struct object *table, const char *name);
/* {schema, name} of a relation. Child of fold->ctx. */
struct list *relation_name(struct fold *, const struct object *);
/* The same as written, resolved. */
struct list *relation_reference(struct fold *, const PgQuery__RangeVar *);
/* A table or a foreign table? */
bool is_table(const struct object *);
/* CREATE TABLE or CREATE FOREIGN TABLE, as far as the two are alike (table.c). NULL: put
 * off, reported, or the same again. */
struct object *table_fold(struct fold *, enum kind, const PgQuery__CreateStmt *);
/* The parts of a qualified name as SQL; NULL: it is none (resolve_names.c). */
struct list *split_qualified(const void *ctx, const char *sql);

/* Where a list's element or an ALTER TABLE's action that starts at the token ends: its last token.
 */
size_t element_last(struct fold *, size_t first);
/* The tokens of each element between the parentheses that open at the token: first, last, first,
 * last, ... */
struct ranges {
    size_t *items;
    size_t n; /* of pairs */
};
struct ranges element_ranges(struct fold *, size_t open);
/* The token after a possibly qualified name that starts at the token. */
size_t name_end(struct fold *, size_t first);

/* Names for what has none (table_name.c). */

/* A relation's name that no object of the model holds: the index of a constraint, the
 * sequence of an identity. holder: the constraint or column. */
void taken_note(struct fold *, const char *schema, const char *name, struct object *holder);
struct object *taken_holder(struct fold *, const char *schema, const char *name);
/* For fold_choose_name: is the relation's name taken? argument not NULL: or the constraint's. */
bool taken_relation(struct fold *, const char *schema, const char *name, void *argument);
/* "a_b" of columns a and b, as long as PostgreSQL lets it grow. */
char *name_columns(struct fold *, const struct list *columns);
/* That of statistics; names: the columns, and "expr" for each expression (statistics.c). */
char *statistics_choose_name(struct fold *, const struct object *table, const struct list *names);
/* What PostgreSQL calls an index column with this expression; NULL: nothing. */
const char *name_of_expression(const PgQuery__Node *);
/* The columns of an index for its name: "expr" where an expression gives none, numbered where
 * equal. */
struct list *name_index_columns(struct fold *, const struct list *columns);

/* Columns (table_column.c). */

struct constraints;
/* A column of CREATE TABLE or ADD COLUMN. Its constraints are noted in the last argument. NULL: not
 * made. */
struct object *column_fold(struct fold *, struct object *table, const PgQuery__ColumnDef *,
                           enum again, struct constraints *);
/* A column of a table made OF a type, or of a partition: WITH OPTIONS. */
void column_constraints(struct fold *, struct object *table, struct object *column,
                        const PgQuery__ColumnDef *, struct constraints *);
/* An empty column at the end of the table. */
struct object *column_add(struct fold *, struct object *table, const char *name, int location,
                          enum again);
void column_set_type(struct fold *, struct object *column, const PgQuery__TypeName *,
                     const PgQuery__CollateClause *);
void column_set_default(struct fold *, struct object *column, const PgQuery__Node *,
                        const char *text);
void column_set_identity(struct fold *, struct object *table, struct object *column,
                         const char *when, size_t n, PgQuery__Node **options, int location);
/* The sequence of a new identity: its name (NULL: the one that PostgreSQL chooses) is taken. */
void column_take_sequence(struct fold *, const struct object *table, struct object *column,
                          const char *name);
void column_alter_identity(struct fold *, struct object *column, size_t n, PgQuery__Node **options);
/* The collation that a column or key has where none is written: {schema, name}. */
struct list *collation_of_type(struct fold *, const char *type);
/* All values of one object for another of the same kind. */
void object_copy(struct object *to, const struct object *from);
bool object_equal(const struct object *, const struct object *);

/* Constraints (table_constraint.c). */

struct pending {
    const PgQuery__Constraint *node;
    const char *column; /* of a column's constraint */
    bool deferrable, deferred;
};
struct constraints {
    struct pending *items; /* children of fold->ctx */
    size_t n;
    bool creating; /* of CREATE TABLE: NOT VALID means nothing there */
};
/* Notes a constraint; those that only say DEFERRABLE belong to the one before. */
void constraints_note(struct fold *, struct constraints *, const PgQuery__Constraint *,
                      const char *column);
/* PostgreSQL makes, and so names, checks first, then indexes, the primary key's before the others,
 * foreign keys at the end. */
enum constraint_phase { PHASE_CHECKS, PHASE_INDEXES, PHASE_FOREIGN_KEYS, PHASE_ALL };
void constraints_add(struct fold *, struct object *table, const struct constraints *,
                     enum constraint_phase, enum again);
/* A constraint of this name, noted as the table's; see fold_add. */
struct object *constraint_add(struct fold *, struct object *table, const char *name, int location,
                              enum again);
/* A named place in the model for a constraint made elsewhere: choosing its name where it has none.
 * names: the columns that go into it. */
char *constraint_choose_name(struct fold *, const struct object *table, const char *type,
                             const struct list *names);
/* The columns of a primary key are not null. */
void constraint_mark_not_null(struct fold *, struct object *table, const struct object *constraint);

/* ALTER TABLE (table_alter.c, table_alter_column.c). */

struct alter {
    struct fold *fold;
    const PgQuery__AlterTableCmd *cmd;
    int location; /* of the action */
    bool recurse; /* to children: no ONLY */
};
/* Is the action one on a column? Then it is done. */
bool alter_column(struct alter *, struct object *table);
bool alter_is_of_column(PgQuery__AlterTableType);
/* Is it one that turns something on or off, or marks it (table_state.c)? Then it is done. */
bool alter_state(struct alter *, struct object *);
bool alter_is_of_state(PgQuery__AlterTableType);
/* Is the trigger, rule or index there that it is about? */
bool state_is_ready(struct fold *, const struct object *, const PgQuery__AlterTableCmd *);
/* The options of a list with others set, or taken out. */
struct list *options_changed(struct fold *, const struct list *, const PgQuery__Node *list,
                             bool reset);

/* Inheritance and LIKE (table_like.c, table_inherit.c). */

void like_columns(struct fold *, struct object *table, const struct object *source,
                  const PgQuery__TableLikeClause *);
void like_rest(struct fold *, struct object *table, const struct object *source,
               const PgQuery__TableLikeClause *);
/* Columns and checks of the parent for the child. creating: defaults are merged too. */
void inherit_from(struct fold *, struct object *child, struct object *parent, bool creating);
void inherit_type(struct fold *, struct object *table, const struct object *composite);
/* All of the table's parents and its type again, after they changed. */
void inherit_anew(struct fold *, struct object *table);
/* The tables that this one inherits from directly, found in the model. */
struct objects inherit_parents(struct fold *, const struct object *table);
/* The bound of a partition as pg_get_expr prints it, and "RANGE (a)". */
char *partition_bound(struct fold *, const PgQuery__PartitionBoundSpec *);
char *partition_key(struct fold *, const PgQuery__PartitionSpec *);

/* Keys of indexes and of exclusion constraints (index_key.c). */

struct keys {
    struct list *keys;    /* as index.keys */
    struct list *options; /* as index.key_options */
    struct list *names;   /* for the index's name */
};
/* ranges: the elements' tokens; those of an exclusion constraint go on with WITH. */
struct keys keys_fold(struct fold *, const struct object *table, const char *method, size_t n,
                      PgQuery__Node **elements, const struct ranges *);
/* Whether a predicate is always true: PostgreSQL keeps none such. */
bool key_predicate_is_true(const PgQuery__Node *);
void keys_fold_one(struct fold *, const struct object *table, const char *method,
                   const PgQuery__IndexElem *, size_t first, size_t last, struct keys *);

#endif
