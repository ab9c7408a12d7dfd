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
    size_t offset;         /* of the text that locations count from, within statement->text: 0 but for DO blocks */
    struct tokens *tokens; /* made on demand by fold_tokens */
    void *ctx;             /* memory that lasts until the statement is done */
    /* The session as psql would have it. */
    struct list *path;    /* search_path: schema names; "public" at the start */
    const char *path_sql; /* the same as SQL, for object.path */
    bool guarded;         /* inside a guarded DO block: as if IF NOT EXISTS were written */
    bool deferred;        /* set by fold_defer */
    bool last_try;        /* nothing moves any more: what is missing is an error now */
    struct declared *declared; /* what the declare pass found; private to fold.c */
};

/* A statement's function. What is wrong goes to fold->diag by fold_error. */
typedef void fold_fn(struct fold *, const PgQuery__Node *);

/* One statement, by its node's type. Used for the statements inside of CREATE SCHEMA and DO too. */
void fold_statement(struct fold *, const PgQuery__Node *);

/* Remarks at a location (bytes from the statement's start; -1: the statement). */
void fold_error(struct fold *, int location, const char *hint, const char *format, ...) PRINTF(4, 5);
void fold_warning(struct fold *, int location, const char *hint, const char *format, ...)
    PRINTF(4, 5);
/* "X is not supported yet": by name, with its place. */
void fold_unsupported(struct fold *, int location, const char *what);

const struct tokens *fold_tokens(struct fold *);
struct place fold_place(struct fold *, int location);

/* Names. */

/* A name as PostgreSQL would keep it: cut to 63 bytes at a character's edge,
 * with a warning. Child of fold->ctx. */
const char *fold_name(struct fold *, int location, const char *name);
/* The schema in which an unqualified object would be created. */
const char *fold_creation_schema(struct fold *);
/* The declare pass: notes a name. schema NULL: the creation schema. */
void fold_declare(struct fold *, enum namespace, const char *schema, const char *name);
/* Which schema a name that is used refers to: the given one, or the first along the search_path
 * that declares it (or, on the live side, an extension's); where none does, the
 * creation schema, or NULL for what PostgreSQL itself has (pg_catalog). */
const char *fold_find_schema(struct fold *, enum namespace, const char *schema, const char *name);
/* Splits a list of String nodes into schema (NULL: none given) and name. */
void fold_split_name(struct fold *, size_t n, PgQuery__Node **names, const char **schema,
                     const char **name);
/* {schema, name} as used in a statement, resolved by fold_find_schema. */
struct list *fold_reference(struct fold *, enum namespace, size_t n, PgQuery__Node **names);
/* The object that a statement is about. NULL: not there; then the statement has
 * been put off, or (last try, not missing_ok) reported. The caller just returns. */
struct object *fold_relation(struct fold *, const PgQuery__RangeVar *, bool missing_ok);
struct object *fold_target(struct fold *, const struct identity *, int location, bool missing_ok);
/* Puts the statement off. Nothing may have been changed before. */
void fold_defer(struct fold *);

enum again { AGAIN_ERROR, AGAIN_SAME, AGAIN_REPLACE };
/* Adds an object for this identity at the place. Where it exists already:
 * AGAIN_REPLACE (OR REPLACE) clears the old one's attributes; AGAIN_SAME (IF NOT EXISTS) accepts
 * a statement that says the same, to the tree, as the first one; anything
 * else is an error that names both places. NULL: not to be filled in. */
struct object *fold_add(struct fold *, const struct identity *, int location, enum again);
/* Removes an object with its parts, comments and owned sequences. */
void fold_remove(struct fold *, struct object *);

/* A type as written to the text that format_type prints under an empty
 * search_path, with modifiers: "character varying(50)", "public.mood[]". SETOF
 * and %TYPE are left to the caller. */
char *fold_type(struct fold *, const PgQuery__TypeName *);

/* Expressions. */

/* The text from the token at first to that at last. */
char *fold_slice(struct fold *, size_t first, size_t last);
/* A parenthesised expression: the text inside of the parentheses that open at or after the
 * first token reading keyword, counted from location. */
char *fold_parenthesised(struct fold *, int location, const char *keyword);
/* Sets an expression attribute: also notes the search_path. */
void fold_set_expression(struct fold *, struct object *, int attr, const char *text);

/* DefElem arguments as text: numbers, names, booleans ("true", "false"), types. NULL: none. */
const char *fold_option(struct fold *, const PgQuery__DefElem *);
/* reloptions: "name=value", in namespace "toast." + name. */
struct list *fold_options(struct fold *, size_t n, PgQuery__Node **options);
/* "a, b" of a list of String nodes as a list. */
struct list *fold_strings(struct fold *, size_t n, PgQuery__Node **nodes);

/* PostgreSQL's name for an unnamed thing (its makeObjectName and
 * ChooseRelationName): parts cut to 63 bytes at a character's edge, numbered until free. */
char *fold_choose_name(struct fold *, const char *name1, const char *name2, const char *label,
                       bool (*taken)(struct fold *, const char *schema, const char *name, void *),
                       const char *schema, void *argument);

/* After all statements: inheritance is expanded, foreign keys get the columns
 * that they left out, references are checked, edges set (resolve.c). */
void fold_resolve(struct fold *);

#endif
