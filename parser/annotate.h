/*
 * Remarks of the form "-- @name rest" go to what they stand beside.
 */
#ifndef RECONCILE_ANNOTATE_H
#define RECONCILE_ANNOTATE_H

#include "parser/source.h"
#include "schema/model.h"

/*
 * Sets the annotations of the model's objects. One above a statement, or behind
 * its semicolon, belongs to what the statement declares. Inside of a statement it
 * belongs to the column, attribute or constraint that begins on the same line (the last
 * column, else the first of them), or else to the next one that begins below; within an
 * enum's labels likewise to the label. Annotations of statements that declare
 * nothing are nobody's.
 */
void annotate(struct model *, const struct statements *);

#endif
