/*
 * Text: a growing string, and the only places where names and literals are
 * quoted. Whoever writes SQL uses text_ident, text_name and text_literal; a
 * lint refuses a quoted %s in DDL.
 *
 *     struct text sql = text_new(ctx);
 *     text_add(&sql, "DROP TABLE ");
 *     text_name(&sql, "public", "my table");   // public."my table"
 *     use(sql.s);
 */
#ifndef RECONCILE_TEXT_H
#define RECONCILE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "schema/err.h"

struct text {
    char *s; /* talloc'd, always terminated */
    size_t n;
};

struct text text_new(const void *ctx);
void text_add(struct text *, const char *);
void text_add_n(struct text *, const char *, size_t n);
void text_addf(struct text *, const char *format, ...) PRINTF(2, 3);
/* Appends an identifier, quoted where PostgreSQL would need it (manual, 4.1.1). */
void text_ident(struct text *, const char *name);
/* What :"DBNAME" is read as: psql puts the name of the database there that it is connected to. */
#define DATABASE_ITSELF ":DBNAME"
/* Appends DATABASE and the name, or :"DBNAME" again. */
void text_database(struct text *, const char *name);
/* Appends schema.name, each quoted where needed; schema may be NULL. */
void text_name(struct text *, const char *schema, const char *name);
/* Appends a role; "public" is PUBLIC. */
void text_role(struct text *, const char *role);
/* Appends a string literal: '...' with quotes doubled, E'...' where it holds a
 * backslash, so that it means the same whatever standard_conforming_strings is. */
void text_literal(struct text *, const char *value);
/* Appends value in dollar quotes whose tag does not occur in it. */
void text_dollar(struct text *, const char *value);
/* Digits with commas: "12,000". */
void text_count(struct text *, const char *digits);
/* A size for people: "8 kB", "1.2 MB". */
void text_bytes(struct text *, double bytes);

/* The same as new strings, children of ctx. */
char *quote_ident(const void *ctx, const char *name);
char *quote_name(const void *ctx, const char *schema, const char *name);
char *quote_literal(const void *ctx, const char *value);

/* A list of strings that does not change once made. */
struct list {
    size_t n;
    const char **items;
};

struct list *list_new(const void *ctx);
/* Appends a copy of item. */
void list_add(struct list *, const char *item);
bool list_equal(const struct list *, const struct list *); /* NULL equals empty */
bool list_has(const struct list *, const char *item);
/* Of a list of pairs {schema, name, ...}; NULL is an empty one. */
bool list_has_pair(const struct list *, const char *schema, const char *name);
void list_sort(struct list *); /* by byte value */

/* NULL-safe comparison. */
bool same_text(const char *, const char *);

#endif
