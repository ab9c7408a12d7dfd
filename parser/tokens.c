#include "parser/tokens.h"

#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/tree.h"

static bool is_comment(const struct raw_token *raw)
{
    return raw->code == PG_QUERY__TOKEN__SQL_COMMENT || raw->code == PG_QUERY__TOKEN__C_COMMENT;
}

struct tokens *tokens_new(const void *ctx, const char *text)
{
    struct tokens *tokens = talloc_zero(ctx, struct tokens);
    size_t n;
    struct raw_token *raw = tree_scan(tokens, text, &n);
    tokens->text = text;
    tokens->items = talloc_array(tokens, struct token, (unsigned)n);
    int depth = 0;
    for (size_t i = 0; i < n; i++) {
        if (is_comment(&raw[i]))
            continue;
        char c = text[raw[i].start];
        bool single = raw[i].end == raw[i].start + 1;
        if (single && (c == ')' || c == ']'))
            depth--;
        tokens->items[tokens->n++] = (struct token){
            .start = raw[i].start,
            .end = raw[i].end,
            .depth = depth,
            .word = raw[i].keyword != PG_QUERY__KEYWORD_KIND__NO_KEYWORD ||
                    (raw[i].code == PG_QUERY__TOKEN__IDENT && c != '"'),
        };
        if (single && (c == '(' || c == '['))
            depth++;
    }
    talloc_free(raw);
    return tokens;
}

size_t tokens_at(const struct tokens *tokens, size_t offset)
{
    size_t low = 0, high = tokens->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (tokens->items[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < tokens->n ? low : NO_TOKEN;
}

bool tokens_is(const struct tokens *tokens, size_t i, const char *word)
{
    if (i >= tokens->n)
        return false;
    const struct token *token = &tokens->items[i];
    const char *start = tokens->text + token->start;
    size_t length = token->end - token->start;
    if (strlen(word) != length)
        return false;
    return token->word ? strncasecmp(start, word, length) == 0 : memcmp(start, word, length) == 0;
}

size_t tokens_find(const struct tokens *tokens, size_t i, const char *word)
{
    if (i >= tokens->n)
        return NO_TOKEN;
    int depth = tokens->items[i].depth;
    for (; i < tokens->n; i++) {
        if (tokens->items[i].depth > depth)
            continue;
        if (tokens_is(tokens, i, word))
            return i;
        if (tokens->items[i].depth < depth)
            break;
    }
    return NO_TOKEN;
}

size_t tokens_close(const struct tokens *tokens, size_t i)
{
    if (i >= tokens->n)
        return NO_TOKEN;
    /* What is inside is deeper: the next token at this depth is the closing one. */
    int depth = tokens->items[i].depth;
    for (size_t j = i + 1; j < tokens->n; j++)
        if (tokens->items[j].depth <= depth)
            return j;
    return NO_TOKEN;
}

char *tokens_slice(const void *ctx, const struct tokens *tokens, size_t first, size_t last)
{
    if (first > last || last >= tokens->n)
        return talloc_strdup(ctx, "");
    size_t start = tokens->items[first].start;
    return talloc_strndup(ctx, tokens->text + start, tokens->items[last].end - start);
}
