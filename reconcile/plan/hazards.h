/*
 * Hazards: what a step may do that somebody should know of. The rows of
 * hazards.def are the one list of them; their names are what policy is about
 * (policy.h). A step carries its hazards as data: a kind's statements say what
 * they lose, hazards.c what follows from the step itself.
 */
#ifndef RECONCILE_HAZARDS_H
#define RECONCILE_HAZARDS_H

#include <stdbool.h>
#include <stddef.h>

#include "schema/text.h"

enum hazard_class {
#define HAZARD(id, name, severity, sized, sentence, section) HAZARD_##id,
#include "reconcile/plan/hazards.def"
#undef HAZARD
    N_HAZARDS
};

enum weight { WEIGHT_NOTE, WEIGHT_WARNING, WEIGHT_LOSS };

struct hazard_row {
    const char *name;
    enum weight weight;
    bool sized;
    const char *sentence, *section;
};
const struct hazard_row *hazard_row(enum hazard_class);
/* "note", "warning", "loss". */
const char *hazard_severity(enum hazard_class);
/* N_HAZARDS where there is none of that name. */
enum hazard_class hazard_by_name(const char *name);

struct object;

/* One hazard of a step. */
struct hazard {
    enum hazard_class class;
    const struct object *object; /* what it is about; policy's patterns are held against it */
    const char *words;           /* what exactly, with rows and bytes; NULL: the sentence */
    bool blocked;                /* by policy */
    const char *pass;            /* blocked: what lets it pass, in words */
    /* Which rows of which live table stand in the way, where only the statement knows; or NULL. */
    const struct object *broken_in;
    const char *broken_where;
    /* --probe: a read-only query, {count, keys of the first rows as text[]}, and its answer. */
    const char *probe;
    const char *offending; /* how many rows; NULL: not asked, or no answer */
    const struct list *keys;
    const char *probe_error;
};

const char *hazard_words(const struct hazard *);

#endif
