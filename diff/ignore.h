/*
 * Ignore rules: what is left out on both sides, in the manner of .gitignore.
 *
 *     # a remark
 *     audit.*                  everything whose name fits; * stands for any text, dots too
 *     table *.tmp_*            only this kind, as plans call it
 *     schema staging           with all that is in it
 *     !table public.tmp_keep   takes back what a rule above said
 *
 * The last rule that fits decides. A pattern without a dot is held against the name alone,
 * another one against the whole name as plans print it, with or without quotes and arguments.
 * A rule without a kind is about what stands by itself, not about parts: column public.t.c.
 * What belongs to something that is left out (a table's columns and indexes, what is in a
 * schema) is left out with it, and no rule brings it back.
 *
 * Before all rules stand those for the tables in which well-known migration tools keep their
 * books: on the live side, where the files do not declare them.
 */
#ifndef RECONCILE_IGNORE_H
#define RECONCILE_IGNORE_H

#include "schema/model.h"

struct ignore_rule {
    enum kind kind; /* KIND_NONE: any */
    const char *pattern;
    bool keeps; /* ! */
};

struct ignore_rules {
    struct ignore_rule *items;
    size_t n;
};

struct ignore_rules *ignore_new(const void *ctx);
/* Adds one line: a rule, a remark or nothing. */
MUST_CHECK bool ignore_add(struct ignore_rules *, const char *line, struct err *);
/* Adds the lines of a file; one that is not there has none. */
MUST_CHECK bool ignore_read(struct ignore_rules *, const char *path, struct err *);

/* What was left out: descriptions, sorted, without the parts. */
struct ignored {
    struct list *by_rule;
    struct list *books; /* of migration tools */
};

/* Sets object.ignored in both models. The rules may be NULL. */
struct ignored *ignore_mark(const void *ctx, const struct ignore_rules *, struct model *live,
                            struct model *desired);

#endif
