/*
 * Operators and their families. Which operator a name means depends on its operands'
 * types: it is looked up when all statements are folded.
 */
#ifndef RECONCILE_PARSER_OPERATOR_H
#define RECONCILE_PARSER_OPERATOR_H

#include "parser/resolve.h"

/* "integer, text" of what a statement says; one that is left out is NONE. */
char *operator_args(struct fold *, size_t n, PgQuery__Node **types);
/* The identity of an operator that a statement names, found along the search_path. */
struct identity operator_identity(struct fold *, const PgQuery__ObjectWithArgs *);
/* Where an operator of these operands is: in a schema of the path that has one in the model, else
 * where PostgreSQL or an extension has it. schema: as written, "" or NULL for none. */
const char *operator_schema(struct fold *, const struct list *path, const char *schema,
                            const char *name, const char *args);

/* After all statements: commutators and negators are found, and know each other. */
void operators_resolve(struct resolver *);

/* A member of an operator family, as a statement adds it. */
struct member {
    struct identity of; /* the class or family; copied */
    bool is_operator;      /* or a function */
    int number;
    const char *schema, *name;
    const char *left, *right;
    const char *args;     /* of the function */
    const char *order_by; /* a family, quoted; or NULL */
    const char *path_sql;
    bool dropped;
};

struct members {
    struct member **items;
    size_t n;
};

/* The identity of a class or family: its name and its method. */
struct identity opclass_identity(struct fold *, enum kind, size_t n, PgQuery__Node **names,
                                 const char *method);
/* After all statements: each member goes to its class or to the family (kinds.def). */
void members_resolve(struct resolver *);
/* Operator classes that are their types' defaults need not be said. */
void opclass_defaults_resolve(struct resolver *);
/* Something that members speak of, or one that has them, has another name. */
void members_rename(struct fold *, const struct identity *old, const struct identity *new);

#endif
