/*
 * A drop and a creation of what is alike but for its name may be meant as a rename. That
 * is said, and nothing else follows from it: renames are declared.
 */
#ifndef RECONCILE_HINT_H
#define RECONCILE_HINT_H

#include "diff/diff.h"

/* Adds a remark for each such pair. Both models are linked. */
void hint_renames(struct changes *);

#endif
