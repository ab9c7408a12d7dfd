/*
 * The tokens of a statement, so that the author's own text of an expression can
 * be cut out of it. libpg_query's nodes say where they start, not where they end.
 */
#ifndef RECONCILE_TOKENS_H
#define RECONCILE_TOKENS_H

#include <stdbool.h>
#include <stddef.h>

struct token {
    size_t start, end; /* offsets in the text */
    int depth;         /* of parentheses and brackets around it */
    bool word;         /* an unquoted identifier or keyword */
};

struct tokens {
    const char *text;
    struct token *items; /* comments are left out */
    size_t n;
};

#define NO_TOKEN ((size_t)-1)

/* The text must be valid (it has been parsed). Child of ctx; text is not copied. */
struct tokens *tokens_new(const void *ctx, const char *text);
/* The index of the token that starts at or after the offset; NO_TOKEN: none. */
size_t tokens_at(const struct tokens *, size_t offset);
/* Does token i read word (case aside, unquoted), or the punctuation given? */
bool tokens_is(const struct tokens *, size_t i, const char *word);
/* The first token from i on, at the depth of i or less far in than it, that reads word.
 * NO_TOKEN: none. Stops where the depth falls below that of i. */
size_t tokens_find(const struct tokens *, size_t i, const char *word);
/* i is an opening parenthesis or bracket: the index of the one that closes it. */
size_t tokens_close(const struct tokens *, size_t i);
/* The text from token first to token last, both included, with its own spaces
 * and comments. Child of ctx. */
char *tokens_slice(const void *ctx, const struct tokens *, size_t first, size_t last);

#endif
