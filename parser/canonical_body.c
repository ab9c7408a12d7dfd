#include <ctype.h>
#include <stdlib.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "parser/tokens.h"

struct body {
    const struct tokens *tokens;
    const char *routine;
    const struct list *arguments;
    const struct writing_model *model;
    struct list *expressions;
};

/* $1 as the argument's column. */
static bool add_parameter(struct text *out, const struct body *body, size_t token)
{
    const char *s = body->tokens->text + body->tokens->items[token].start;
    long n = strtol(s + 1, NULL, 10);
    if (n < 1 || (size_t)n > body->arguments->n)
        return false;
    text_add(out, "("); /* $1.field is a field of it */
    text_name(out, body->routine, body->arguments->items[n - 1]);
    text_add(out, ")");
    return true;
}

static bool is_parameter(const struct tokens *tokens, size_t i)
{
    const char *s = tokens->text + tokens->items[i].start;
    return s[0] == '$' && isdigit((unsigned char)s[1]);
}

/* The tokens from first to before last with their own spaces, parameters replaced. */
static bool add_tokens(struct text *out, const struct body *body, size_t first, size_t last)
{
    const struct tokens *tokens = body->tokens;
    size_t at = tokens->items[first].start;
    for (size_t i = first; i < last; i++) {
        const struct token *token = &tokens->items[i];
        text_add_n(out, tokens->text + at, token->start - at);
        if (!is_parameter(tokens, i))
            text_add_n(out, tokens->text + token->start, token->end - token->start);
        else if (!add_parameter(out, body, i))
            return false;
        at = token->end;
    }
    return true;
}

static bool is_query(const struct tokens *tokens, size_t i)
{
    return tokens_is(tokens, i, "SELECT") || tokens_is(tokens, i, "VALUES") ||
           tokens_is(tokens, i, "TABLE");
}

static bool add_statement(struct body *body, size_t first, size_t last)
{
    struct text statement = text_new(body->expressions);
    if (!add_tokens(&statement, body, first, last))
        return false;
    const char *query = statement.s;
    if (!is_query(body->tokens, first))
        query = canonical_writing(body->expressions, statement.s, body->model);
    if (query == NULL)
        return false;
    list_add(body->expressions,
             talloc_asprintf(body->expressions, "ARRAY(SELECT reconcile FROM (%s\n) AS reconcile)",
                             query));
    return true;
}

static bool add_atomic(struct body *body)
{
    const struct tokens *tokens = body->tokens;
    size_t first = 2;
    for (size_t i = first; i < tokens->n; i++) {
        if (tokens->items[i].depth > 0 || !tokens_is(tokens, i, ";"))
            continue;
        if (i > first && !add_statement(body, first, i))
            return false;
        first = i + 1;
    }
    return first + 1 == tokens->n;
}

static bool add_return(struct body *body)
{
    struct text out = text_new(body->expressions);
    if (!add_tokens(&out, body, 1, body->tokens->n))
        return false;
    list_add(body->expressions, out.s);
    return true;
}

struct list *canonical_body(const void *ctx, const char *text, const char *routine,
                            const struct list *arguments, const struct writing_model *model)
{
    if (canonical_hash(text, "", CANONICAL_QUERY) == 0)
        return NULL;
    struct body body = {tokens_new(ctx, text), routine, arguments, model, list_new(ctx)};
    bool ok = false;
    if (body.tokens->n > 1 && tokens_is(body.tokens, 0, "RETURN"))
        ok = add_return(&body);
    else if (body.tokens->n > 2 && tokens_is(body.tokens, 1, "ATOMIC"))
        ok = add_atomic(&body);
    return ok ? body.expressions : NULL;
}
