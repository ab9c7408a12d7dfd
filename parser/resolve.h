/*
 * What resolving's files share: resolve.c, resolve_edges.c, resolve_names.c.
 */
#ifndef RECONCILE_RESOLVE_H
#define RECONCILE_RESOLVE_H

#include "parser/canonical.h"
#include "parser/table.h"

struct overloads;

struct resolver {
    struct fold *fold;
    struct model *model;
    struct objects extensions;
    struct objects opclasses;
    struct list *schemas;           /* those that the files manage */
    struct overloads *overloads;    /* by namespace, schema, name; private to resolve_names.c */
};

void resolve_edges(struct resolver *);

/* Names (resolve_names.c). All that have a name: routines and operators may share one. Of the first
 * schema of the path that has one where schema is NULL or "". */
void overloads_index(struct resolver *);
void overloads_release(struct resolver *);
struct objects overloads_named(struct resolver *, enum namespace, const struct list *path,
                               const char *schema, const char *name);
/* A relation or type by name; NULL: none in the model. */
struct object *named_along(struct resolver *, enum namespace, const struct list *path,
                           const char *schema, const char *name);
/* The schemas of a search_path as SQL. */
struct list *split_path(const void *ctx, const char *sql);
/* The object whose qualified name, as SQL, the text begins with; NULL: built in, or none in the
 * model. */
struct object *object_in_text(struct resolver *, enum namespace, const char *text);
/* The same for a type as format_type prints it. */
struct object *type_object(struct resolver *, const char *type);

/* Everything that an expression or query names, as edges. columns: edges to the object's own
 * table's columns. */
void edges_of_text(struct resolver *, struct object *, const char *text, enum canonical_as,
                   bool columns, bool weak);

#endif
