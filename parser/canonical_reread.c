#include <strings.h>
#include <string.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "parser/tokens.h"

/* The bracket that closes (ARRAY[...])::, whose parenthesis is at i; NO_TOKEN: it is none. */
static size_t array_end(const struct tokens *tokens, size_t i)
{
    if (!tokens_is(tokens, i, "(") || !tokens_is(tokens, i + 1, "ARRAY") ||
        !tokens_is(tokens, i + 2, "["))
        return NO_TOKEN;
    size_t close = tokens_close(tokens, i + 2);
    return close != NO_TOKEN && tokens_is(tokens, close + 1, ")") &&
                   tokens_is(tokens, close + 2, "::")
               ? close
               : NO_TOKEN;
}

char *canonical_rereadable(const void *ctx, const char *text)
{
    struct text out = text_new(ctx);
    const struct tokens *tokens = tokens_new(ctx, text);
    size_t done = 0;
    char *closing = talloc_zero_array(ctx, char, (unsigned)tokens->n + 1);
    for (size_t i = 0; i < tokens->n; i++) {
        size_t close = array_end(tokens, i);
        text_add_n(&out, text + done, tokens->items[i].end - done);
        done = tokens->items[i].end;
        if (closing[i])
            text_add(&out, " END");
        if (close == NO_TOKEN)
            continue;
        text_add(&out, "CASE WHEN NULL IS NULL THEN ");
        closing[close] = 1;
    }
    text_add(&out, text + done);
    return out.s;
}

bool canonical_is_array(const char *text)
{
    if (strcasestr(text, "ARRAY") == NULL)
        return false;
    struct tokens *tokens = tokens_new(NULL, text);
    size_t i = 0;
    while (tokens_is(tokens, i, "("))
        i++;
    size_t close = tokens_is(tokens, i, "ARRAY") && tokens_is(tokens, i + 1, "[")
                       ? tokens_close(tokens, i + 1)
                       : NO_TOKEN;
    bool is_array = close != NO_TOKEN && close + 1 + i == tokens->n;
    talloc_free(tokens);
    return is_array;
}

/* The items of a row from its parenthesis on; the first row gives the columns their names. */
static bool add_row(struct text *out, const struct tokens *tokens, size_t open, size_t close,
                    bool is_first)
{
    size_t column = 1, at = open + 1;
    text_add(out, is_first ? "(SELECT " : " UNION ALL SELECT ");
    for (size_t i = open + 1; i <= close; i++) {
        bool ends = i == close || (tokens_is(tokens, i, ",") &&
                                   tokens->items[i].depth == tokens->items[open].depth + 1);
        if (!ends)
            continue;
        if (i == at || tokens_is(tokens, i - 1, "*") ||
            (i == at + 1 && tokens_is(tokens, at, "DEFAULT")))
            return false;
        text_addf(out, "%s%s", column > 1 ? ", " : "",
                  canonical_shown_values(out->s, tokens_slice(out->s, tokens, at, i - 1)));
        if (is_first)
            text_addf(out, "\n AS column%zu", column);
        column++;
        at = i + 1;
    }
    return true;
}

/* The rows after VALUES at i; *i becomes the last token of them. */
static bool add_rows(struct text *out, const struct tokens *tokens, size_t *i)
{
    size_t at = *i + 1, close = *i;
    for (bool is_first = true; is_first || tokens_is(tokens, at, ","); is_first = false) {
        at += !is_first;
        if (!tokens_is(tokens, at, "("))
            return false;
        close = tokens_close(tokens, at);
        if (close == NO_TOKEN || !add_row(out, tokens, at, close, is_first))
            return false;
        at = close + 1;
    }
    text_add(out, "\n)");
    *i = close;
    return true;
}

const char *canonical_shown_values(const void *ctx, const char *query)
{
    if (strcasestr(query, "VALUES") == NULL)
        return query;
    struct text out = text_new(ctx);
    const struct tokens *tokens = tokens_new(ctx, query);
    size_t done = 0;
    for (size_t i = 0; i < tokens->n; i++) {
        if (!tokens_is(tokens, i, "VALUES") || !tokens_is(tokens, i + 1, "("))
            continue;
        text_add_n(&out, query + done, tokens->items[i].start - done);
        if (!add_rows(&out, tokens, &i))
            return query;
        done = tokens->items[i].end;
    }
    text_add(&out, query + done);
    return out.s;
}
