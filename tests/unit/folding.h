/*
 * SQL into a model, for tests: cut, declared and folded as files would be, and
 * resolved where that is asked for.
 */
#ifndef TESTS_FOLDING_H
#define TESTS_FOLDING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <talloc.h>

#include "parser/fold.h"
#include "schema/array.h"

struct folding {
    struct model *model;
    struct diag *diag;
};

static inline struct statements *folding_cut(void *ctx, struct source *source)
{
    struct statements *statements = talloc_zero(ctx, struct statements);
    struct syntax_error error = {.message = NULL};
    PgQuery__ParseResult *whole = tree_parse(ctx, source->text, &error);
    if (whole == NULL)
        fail_msg("%s", error.message);
    for (size_t i = 0; i < whole->n_stmts; i++) {
        size_t start = (size_t)whole->stmts[i]->stmt_location;
        size_t length = (size_t)whole->stmts[i]->stmt_len;
        size_t end = length > 0 ? start + length : source->length;
        start += strspn(source->text + start, " \t\r\n");
        statements->items = array_room(statements, statements->items, statements->n);
        statements->items[statements->n++] = (struct statement){
            .source = source,
            .start = start,
            .end = end,
            .text = talloc_strndup(statements, source->text + start, end - start),
        };
    }
    return statements;
}

static inline struct folding fold_as(void *ctx, const char *sql, bool resolve)
{
    static const struct parse_options options = {.skip_actions = false};
    struct source *source = talloc_zero(ctx, struct source);
    *source = (struct source){.name = "test.sql", .text = sql, .length = strlen(sql)};
    struct folding folding = {.diag = diag_new(ctx)};
    struct fold *fold = fold_new(ctx, &options, folding.diag);
    struct statements *statements = folding_cut(ctx, source);
    for (int pass = 0; pass < 2; pass++) {
        fold_start(fold);
        for (size_t i = 0; i < statements->n; i++) {
            struct syntax_error error;
            PgQuery__ParseResult *tree = tree_parse(ctx, statements->items[i].text, &error);
            fold_run(fold, &statements->items[i], tree->stmts[0]->stmt, pass == 0);
        }
    }
    fold_finish(fold);
    if (resolve && folding.diag->n_errors == 0)
        fold_resolve(fold);
    folding.model = fold->model;
    return folding;
}

static inline struct folding fold_sql(void *ctx, const char *sql)
{
    return fold_as(ctx, sql, false);
}

/* The same where nothing may be remarked. */
static inline struct model *fold_clean(void *ctx, const char *sql)
{
    struct folding folding = fold_sql(ctx, sql);
    if (folding.diag->n > 0)
        fail_msg("%s", diag_text(ctx, folding.diag));
    return folding.model;
}

/* A list as one text: "a | b". */
static inline const char *joined(void *ctx, const struct list *list)
{
    struct text text = text_new(ctx);
    for (size_t i = 0; list != NULL && i < list->n; i++) {
        text_add(&text, i > 0 ? " | " : "");
        text_add(&text, list->items[i]);
    }
    return text.s;
}

static inline int folding_setup(void **state)
{
    *state = talloc_new(NULL);
    return 0;
}

static inline int folding_teardown(void **state)
{
    talloc_free(*state);
    return 0;
}

#endif
