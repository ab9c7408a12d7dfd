/*
 * Folding: each statement changes the desired model as it would change a
 * database, but in any order. Two passes over all statements:
 *
 *   declare  notes which names the files declare (relations, types, routines),
 *            so that a use is resolved whether it stands before or after;
 *   fold     fills the model. A statement about an object that is not there
 *            yet is put off (fold_defer) and tried again after the others.
 *
 * One file a kind; parser/statements.def says which functions take which
 * statement.
 */
#ifndef RECONCILE_FOLD_H
#define RECONCILE_FOLD_H

#include "parser/parser.h"
#include "parser/source.h"
#include "parser/tokens.h"
#include "parser/tree.h"
#include "schema/model.h"

struct fold {
    struct model *model;
    struct diag *diag;
    const struct parse_options *options;
    /* The statement being folded. */
    const struct statement *statement;
    const PgQuery__Node *node;
    const char *text; /* what locations count from: statement->text, but inside a DO block */
    size_t offset;    /* of text within statement->text: 0 but inside a DO block */
    struct tokens *tokens; /* made on demand by fold_tokens */
    void *ctx;             /* memory that lasts until the statement is done */
    /* The session as psql would have it. */
    struct list *path;    /* search_path: schema names; "public" at the start */
    const char *access_method; /* default_table_access_method; NULL: the server's */
    const char *path_sql; /* the same as SQL, for object.path */
    const struct list *path_before; /* SET LOCAL: what comes back at the transaction's end */
    bool in_transaction;
    bool guarded;   /* inside a guarded DO block: as if IF NOT EXISTS were written */
    bool following; /* the live side takes a new name: texts are rewritten (follow.c) */
    bool declaring; /* the first pass: remarks are dropped, they come in the second */
    bool deferred;  /* set by fold_defer */
    bool in_fixtures; /* reading files of rows: nothing is declared there */
    bool late;      /* after all other statements: rows and actions */
    bool resolved;  /* the model is whole: set by the parser before the late ones */
    bool last_try;  /* nothing moves any more: what is missing is an error now */
    struct declared *declared; /* what the declare pass found; private to fold_names.c */
    const struct list *moved_names; /* of fold_extension_names, where one moves; the same */
    struct history *history;   /* the names of constraints; private to fold_object.c */
    struct all_parts *parts;   /* what belongs to which table; private to table_parts.c */
    struct names_taken *taken; /* names that no object holds; private to table_name.c */
    struct queue *queue;       /* the statements put off; private to fold.c */
    struct queue *last;        /* those that come after all others; the same */
    struct members *members;   /* of operator families; private to opclass.c */
    struct grants *grants;     /* on columns; private to privilege.c */
};

/* An empty model and a session as psql starts it. Child of ctx. */
struct fold *fold_new(const void *ctx, const struct parse_options *, struct diag *);
/* model->extension_names of the live side, as the files place them; NULL: there is none. */
const struct list *fold_extension_names(const struct fold *);
/* Did an extension of the live side make it? */
bool fold_is_of_extension(const struct fold *, enum namespace, const char *schema,
                          const char *name);
/* What the extension made is in this schema. */
void fold_move_extension(struct fold *, const char *extension, const char *schema);
/* A new session: the search_path is as at the start. */
void fold_start(struct fold *);
/* The first pass (declaring) or the second over one statement of the files. The
 * tree must live as long as the fold. */
void fold_run(struct fold *, const struct statement *, const PgQuery__Node *, bool declaring);
/* After the last statement: what was put off, until nothing moves, then for the last time. */
void fold_finish(struct fold *);
/* The statements that were put off until after that. */
void fold_finish_late(struct fold *);

/* A statement's function. What is wrong goes to fold->diag by fold_error. */
typedef void fold_fn(struct fold *, const PgQuery__Node *);

/* One statement, by its node's type, declared or folded. Used for the statements inside of CREATE
 * SCHEMA and DO too, each of which is put off on its own. */
void fold_statement(struct fold *, const PgQuery__Node *);

/* Remarks at a location (bytes from the statement's start; -1: the statement). */
void fold_error(struct fold *, int location, const char *hint, const char *format, ...)
    PRINTF(4, 5);
void fold_warning(struct fold *, int location, const char *hint, const char *format, ...)
    PRINTF(4, 5);
/* "X is not supported yet": by name, with its place. */
void fold_unsupported(struct fold *, int location, const char *what);

/* What acts instead of declaring: an error that says what to do, or a warning where actions are to
 * be skipped. what: "INSERT". */
void fold_action(struct fold *, int location, const char *what);
/* Below a remark "-- @unless SELECT ..." a statement that acts is run where that query has no
 * rows. False: there is none (ensure.c). */
bool fold_ensure(struct fold *);
/* Has the statement that remark, or one by itself? */
bool statement_is_guarded(const struct statement *);
/* What SQL calls a type of object: "EVENT TRIGGER". */
const char *fold_object_name(PgQuery__ObjectType);
/* What SQL calls a node's statement: "CREATE POLICY". */
const char *fold_statement_name(struct fold *, const PgQuery__Node *, bool *action);

const struct tokens *fold_tokens(struct fold *);
struct place fold_place(struct fold *, int location);

/* Names. */

/* A name as PostgreSQL would keep it: cut to 63 bytes at a character's edge,
 * with a warning. Child of fold->ctx. */
const char *fold_name(struct fold *, int location, const char *name);
/* The same warning for every name in the text of the statement. */
void fold_check_names(struct fold *);
/* The schema in which an unqualified object would be created. */
const char *fold_creation_schema(struct fold *);
/* The declare pass: notes a name. schema NULL: the creation schema. */
void fold_declare(struct fold *, enum namespace, const char *schema, const char *name);
/* Which schema a name that is used refers to: the given one, or the first along the search_path
 * that declares it (or, on the live side, an extension's); where none does, the
 * creation schema, or NULL for what PostgreSQL itself has (pg_catalog). */
const char *fold_find_schema(struct fold *, enum namespace, const char *schema, const char *name);
/* The same, and whether anything is known to have the name: false where only PostgreSQL's own
 * rule for new objects was left, and for PostgreSQL's own names. */
const char *fold_find_known(struct fold *, enum namespace, const char *schema, const char *name,
                            bool *known);
/* What format_type prints for one of PostgreSQL's own types, by its pg_type.typname; else NULL. */
const char *fold_builtin_type(const char *name);
/* Sets the search_path; child of the fold. */
void fold_set_path(struct fold *, const struct list *);
/* Splits a list of String nodes into schema (NULL: none given) and name. */
void fold_split_name(struct fold *, size_t n, PgQuery__Node **names, const char **schema,
                     const char **name);
/* {schema, name} as used in a statement, resolved by fold_find_schema. */
struct list *fold_reference(struct fold *, enum namespace, size_t n, PgQuery__Node **names);
/* The identity of something new: the name as given, or in the creation schema. */
struct identity fold_identity(struct fold *, enum kind, size_t n, PgQuery__Node **names);
struct identity fold_relation_identity(struct fold *, enum kind, const PgQuery__RangeVar *);
/* The object that a statement is about. NULL: not there; then the statement has
 * been put off, or (last try, not missing_ok) reported. The caller just returns. */
struct object *fold_relation(struct fold *, const PgQuery__RangeVar *, bool missing_ok);
struct object *fold_target(struct fold *, const struct identity *, int location, bool missing_ok);
/* Puts the statement off. Nothing may have been changed before. */
void fold_defer(struct fold *);
/* Puts it off until the model is resolved and linked: then fold->late is set. */
void fold_put_late(struct fold *);

enum again { AGAIN_ERROR, AGAIN_SAME, AGAIN_REPLACE };
/* Adds an object for this identity at the place. Where it exists already:
 * AGAIN_REPLACE (OR REPLACE) clears the old one's attributes; AGAIN_SAME (IF NOT EXISTS) accepts
 * a statement that says the same, to the tree, as the first one; anything
 * else is an error that names both places. NULL: not to be filled in. */
struct object *fold_add(struct fold *, const struct identity *, int location, enum again);
/* Removes an object with its parts, comments, indexes, partitions and owned sequences. */
void fold_remove(struct fold *, struct object *);
/* Gives one object another identity (its parts' are the caller's). The new one must be free. */
void fold_move(struct fold *, struct object *, const struct identity *);
/* Is there a constraint of this name in the schema, on whichever table or domain? For
 * fold_choose_name, as PostgreSQL's ChooseConstraintName asks. */
bool fold_constraint_taken(struct fold *, const char *schema, const char *name, void *);
/* The same for relations. */
bool fold_relation_taken(struct fold *, const char *schema, const char *name, void *);

/* A type as written to the text that format_type prints under an empty
 * search_path, with modifiers: "character varying(50)", "public.mood[]". SETOF
 * and %TYPE are left to the caller. */
char *fold_type(struct fold *, const PgQuery__TypeName *);
/* The same without modifiers, as a routine's arguments keep it: "character" for char(5). */
char *fold_type_bare(struct fold *, const PgQuery__TypeName *);
/* serial, bigserial, smallserial and their other names: "integer", "bigint", "smallint"; else
 * NULL. */
const char *fold_is_serial(const PgQuery__TypeName *);
/* The schema and name of a type that is no array, resolved. */
struct list *fold_type_reference(struct fold *, const PgQuery__TypeName *);
/* The object of a type that the files declare; see fold_target. */
struct object *fold_type_target(struct fold *, const PgQuery__TypeName *, bool missing_ok);

/* Expressions. */

/* The text from the token at first to that at last. */
char *fold_slice(struct fold *, size_t first, size_t last);
/* A parenthesised expression: the text inside of the parentheses that open at or after the
 * first token reading keyword, counted from location. */
char *fold_parenthesised(struct fold *, int location, const char *keyword);
/* The text of an expression that starts right after the first token reading keyword at or after
 * location, and ends before the token at end, or, where end is negative, where the statement or the
 * list around it ends. */
char *fold_after(struct fold *, int location, const char *keyword, int end);
/* Sets an expression attribute: also notes the search_path. */
void fold_set_expression(struct fold *, struct object *, int attr, const char *text);

/* DefElem arguments as text: numbers, names, booleans ("true", "false"), types. NULL: none. */
const char *fold_option(struct fold *, const PgQuery__DefElem *);
/* Is the option on? It is where nothing is said. */
bool fold_is_true(struct fold *, const PgQuery__DefElem *);
/* reloptions: "name=value", in namespace "toast." + name. */
struct list *fold_options(struct fold *, size_t n, PgQuery__Node **options);
/* "a, b" of a list of String nodes as a list. */
struct list *fold_strings(struct fold *, size_t n, PgQuery__Node **nodes);

/* Of the live database; where none is read, 150000. */
int fold_server_version(const struct fold *);
/* PostgreSQL's name for an unnamed thing (its makeObjectName): "name1_name2_label", the parts cut
 * to 63 bytes at a character's edge. name2 and label may be NULL. */
char *fold_make_name(struct fold *, const char *name1, const char *name2, const char *label);
/* The same, numbered until free (its ChooseRelationName). */
char *fold_choose_name(struct fold *, const char *name1, const char *name2, const char *label,
                       bool (*taken)(struct fold *, const char *schema, const char *name, void *),
                       const char *schema, void *argument);

/* The hash of a statement's tree without locations and IF NOT EXISTS (tree_hash.c). */
uint64_t tree_hash(const ProtobufCMessage *);

/* What kinds' files lend to others. */

/* Of a new table or materialized view: the given one ("": none), or the session's default where
 * it is not the server's; NULL: what the server has (table.c). */
const char *fold_storage_method(struct fold *, const char *given);
/* The shell that was declared for this type: taken, if it is a base type, or else removed; NULL:
 * there is nothing to fill (base_type.c). */
struct object *fold_fill_shell(struct fold *, const struct identity *);
/* A COLLATE clause as {schema, name}; NULL where there is none, or COLLATE "default" (domain.c). */
struct list *fold_collation(struct fold *, const PgQuery__CollateClause *);
/* ALTER TYPE ... ATTRIBUTE, which comes as ALTER TABLE with OBJECT_TYPE (composite.c). */
void fold_alter_composite(struct fold *, const PgQuery__AlterTableStmt *);
/* A sequence's five numbers as PostgreSQL fills them in for the type ("bigint", ...) and the
 * options; alter: on top of what is there (sequence.c). */
void fold_sequence_options(struct fold *, struct object *, const char *type, size_t n,
                           PgQuery__Node **options, bool alter);
/* The name of a role, "public" for PUBLIC; who the current one is, the live side knows. One
 * that the server does not have is reported. NULL: that is not known, and has been reported
 * (role.c).
 */
const char *fold_role(struct fold *, const PgQuery__RoleSpec *, int location);
/* The routine that a statement names (address.c); see fold_target. kind: KIND_NONE for either. */
struct object *fold_routine(struct fold *, enum kind, const PgQuery__ObjectWithArgs *,
                            int location, bool missing_ok);

/* What ALTER DEFAULT PRIVILEGES gives to an object that is new; of a column: to its identity's
 * sequence, with args "sequence" (default_privilege.c). */
void fold_give_defaults(struct fold *, const struct identity *);
/* After all statements: owners that the files need not name, privileges that are theirs anyway
 * (owner.c). */
void fold_settle_owners(struct fold *);

/* After all statements: inheritance is expanded, foreign keys get the columns
 * that they left out, references are checked, edges set (resolve.c). */
void fold_resolve(struct fold *);

#endif
