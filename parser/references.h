/*
 * Attributes that name other objects: the rows of references.def.
 */
#ifndef RECONCILE_REFERENCES_H
#define RECONCILE_REFERENCES_H

#include "schema/model.h"

struct reference {
    enum kind kind;
    int attr;
    enum namespace namespace; /* NONE: the name of what stands in no schema: named */
    enum kind named;
    bool no_edge;
};

struct holder {
    enum kind part, holder;
};

/* All rows, by kind; *n: how many. */
const struct reference *references_of(enum kind, size_t *n);
/* The kind of a part's parent; KIND_NONE: its parent is no such object. */
enum kind holder_of(enum kind part);

#endif
