/*
 * SQL files into the desired model.
 */
#ifndef RECONCILE_PARSER_H
#define RECONCILE_PARSER_H

#include "parser/source.h"
#include "schema/model.h"

struct parse_options {
    /* Statements that act instead of declaring (INSERT, SELECT f(), ...) are
     * warnings, not errors. */
    bool skip_actions;
    /* The live side, for what only a server can tell: which types its installed
     * extensions made. NULL: no server. */
    const struct model *live;
    /* Files of rows, read after the others. NULL: none. */
    const struct list *fixtures;
    /* Owners are managed whatever the files say: what they say nothing of is the connected
     * role's. Else it is whose it is. */
    bool all_owners;
};

/* Reads, folds and resolves. Whatever is wrong with the input is in diag; the
 * model is complete, linked and has its edges when diag holds no error. False
 * (err) only where the files can't be read at all. */
MUST_CHECK bool parser_read(const void *ctx, const struct list *paths,
                            const struct parse_options *, struct diag *, struct model **,
                            struct err *);

/* Only what can't be parsed is in diag. Files that psql reads need not be files for us: servers
 * that are newer than the grammar have more words. */
MUST_CHECK bool parser_check(const void *ctx, const struct list *paths,
                             const struct parse_options *, struct diag *, struct err *);

#endif
