/*
 * Two models into a list of changes. One differ for all kinds: it walks the
 * rows of kinds.def.
 *
 * What is managed: the schemas that the files declare anything in, public, and those
 * that match a pattern; of what stands in no schema (extensions, servers, publications),
 * the kinds that the files declare any of. Live objects elsewhere are marked unmanaged and never
 * dropped; nor is what a parent gives to its partitions and children.
 */
#ifndef RECONCILE_DIFF_H
#define RECONCILE_DIFF_H

#include "diff/expression.h"
#include "diff/ignore.h"
#include "schema/catalog/connection.h"
#include "schema/model.h"

enum change_op { CHANGE_CREATE, CHANGE_ALTER, CHANGE_DROP };

struct change {
    enum change_op op;
    struct object *live;    /* NULL for CREATE */
    struct object *desired; /* NULL for DROP */
    uint64_t attrs;         /* ALTER: bit per attribute that differs */
    uint64_t unconfirmed;   /* those of them that no server has been able to tell */
    /* ALTER of a view: the server says that the desired query's columns begin with the
     * live ones, same names and types, so that it can be replaced in place. */
    bool columns_kept;
};

/* What is compared only where it is wished. */
enum manage { MANAGE_DECLARED, MANAGE_ALL, MANAGE_NONE };

struct changes {
    struct change *items; /* ordered by identity */
    size_t n;
    struct questions questions; /* for --explain-differences and what is unconfirmed */
    /* What was compared: owners where the files declare them, or all; privileges. */
    enum manage owners, privileges;
    const struct ignored *ignored;
    struct diag *remarks; /* warnings worth saying */
};

struct diff_options {
    /* fnmatch patterns of further schemas to manage. */
    const struct list *manage_schemas;
    const struct ignore_rules *ignore; /* or NULL */
    /* MANAGE_DECLARED: as soon as the files say anything of them; objects whose owner the files
     * do not say keep theirs. */
    enum manage owners, privileges;
};

/* Both models are linked. The connection may be NULL (file against file). */
MUST_CHECK bool diff_models(struct connection *, const void *ctx, struct model *live,
                            struct model *desired, const struct diff_options *, struct changes **,
                            struct err *);

static inline bool change_has(const struct change *change, int attr)
{
    return (change->attrs >> attr & 1) != 0;
}

#endif
