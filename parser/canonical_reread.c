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
        text_add(&out, "CASE WHEN true THEN ");
        closing[close] = 1;
    }
    text_add(&out, text + done);
    return out.s;
}
