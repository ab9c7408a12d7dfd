/*
 * What COMMENT ON and DROP name: any object by the grammar's type and its name.
 */
#ifndef RECONCILE_ADDRESS_H
#define RECONCILE_ADDRESS_H

#include "parser/fold.h"

enum found {
    FOUND,
    FOUND_NOTHING,   /* id is the best guess of what it would be */
    FOUND_UNKNOWN,   /* a kind that the model does not hold; nothing is reported */
    FOUND_OTHER_KIND, /* object is there, but not what the statement calls it */
    FOUND_ELSEWHERE   /* another database, and that has been said */
};

struct address {
    enum found found;
    struct object *object; /* NULL for a view's column, which is no object */
    struct identity id;
};

/* What casts and transforms go by, which have no names (cast.c). */
struct identity cast_identity(struct fold *, const PgQuery__TypeName *source,
                              const PgQuery__TypeName *target);
struct identity transform_identity(struct fold *, const PgQuery__TypeName *, const char *language);

/* The kind that the grammar calls so; KIND_NONE: the model has none, or several. */
enum kind address_kind(PgQuery__ObjectType);

/* A database by its name: FOUND where it is the one that the files are for. */
struct address fold_database(struct fold *, const char *name);

struct address fold_address(struct fold *, PgQuery__ObjectType, const PgQuery__Node *object);

#endif
