/*
 * Rules as queries that the planner can explain, one for each action. OLD and NEW are no
 * relations outside of a rule: each of their columns becomes a subquery of its own over
 * rows of the same types, told apart by what it filters.
 */
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "parser/tokens.h"

/* Is the token the name old or new, as SQL reads it? 0: neither. */
static char row_of(const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->items[i];
    const char *s = tokens->text + token->start;
    size_t n = token->end - token->start;
    if (i > 0 && tokens_is(tokens, i - 1, "."))
        return 0;
    if (n == 5 && (memcmp(s, "\"old\"", 5) == 0 || memcmp(s, "\"new\"", 5) == 0))
        return s[1];
    if (n == 3 && token->word && (strncasecmp(s, "old", 3) == 0 || strncasecmp(s, "new", 3) == 0))
        return *s == 'o' || *s == 'O' ? 'o' : 'n';
    return 0;
}

struct rewriting {
    const struct tokens *tokens;
    const struct rule_rows *rows;
    struct text *out;
};

static void add_column(const struct rewriting *rewriting, char row, const char *column)
{
    struct text *out = rewriting->out;
    text_addf(out, "(SELECT %s.%s FROM ", row == 'o' ? "old" : "new", column);
    text_add(out, rewriting->rows->before);
    text_add(out, row == 'o' ? "old" : "new");
    text_add(out, rewriting->rows->after);
    text_addf(out, " WHERE pg_catalog.random() < %d)", row == 'o' ? 2 : 3);
}

/* The tokens from first to last, with the columns of OLD and NEW as subqueries. False: all
 * columns of a row are meant, and not known. */
static bool rewrite(const struct rewriting *rewriting, size_t first, size_t last)
{
    const struct tokens *tokens = rewriting->tokens;
    const struct list *columns = rewriting->rows->columns;
    size_t done = tokens->items[first].start;
    for (size_t i = first; i + 2 <= last; i++) {
        char row = row_of(tokens, i);
        if (row == 0 || !tokens_is(tokens, i + 1, "."))
            continue;
        const struct token *name = &tokens->items[i + 2];
        bool all = tokens_is(tokens, i + 2, "*");
        if (all && columns == NULL)
            return false;
        text_add_n(rewriting->out, tokens->text + done, tokens->items[i].start - done);
        for (size_t j = 0; all && j < columns->n; j++) {
            text_add(rewriting->out, j > 0 ? ", " : "");
            add_column(rewriting, row, quote_ident(rewriting->out->s, columns->items[j]));
        }
        if (!all)
            add_column(rewriting, row,
                       talloc_strndup(rewriting->out->s, tokens->text + name->start,
                                      name->end - name->start));
        done = name->end;
        i += 2;
    }
    text_add_n(rewriting->out, tokens->text + done, tokens->items[last].end - done);
    return true;
}

/* The word DO at the statement's own depth. */
static size_t find_do(const struct tokens *tokens)
{
    for (size_t i = 0; i < tokens->n; i++)
        if (tokens->items[i].depth == 0 && tokens_is(tokens, i, "do") &&
            (i == 0 || !tokens_is(tokens, i - 1, ".")))
            return i;
    return NO_TOKEN;
}

static void add_actions(struct list *parts, const struct tokens *tokens, size_t first)
{
    size_t last = tokens->n - 1;
    while (last > first && tokens_is(tokens, last, ";"))
        last--;
    if (tokens_is(tokens, first, "nothing"))
        return;
    if (!tokens_is(tokens, first, "(") || tokens_close(tokens, first) != last) {
        list_add(parts, tokens_slice(parts, tokens, first, last));
        return;
    }
    int depth = tokens->items[first].depth + 1;
    size_t start = first + 1;
    for (size_t i = start; i <= last; i++) {
        if (i < last && !(tokens->items[i].depth == depth && tokens_is(tokens, i, ";")))
            continue;
        if (i > start)
            list_add(parts, tokens_slice(parts, tokens, start, i - 1));
        start = i + 1;
    }
}

struct list *canonical_rule_parts(const void *ctx, const char *definition)
{
    const struct tokens *tokens = tokens_new(ctx, definition);
    size_t at = find_do(tokens);
    if (at == NO_TOKEN || at + 1 >= tokens->n)
        return NULL;
    struct list *parts = list_new(ctx);
    const char *condition = at > 1 ? tokens_slice(parts, tokens, 1, at - 1) : "true";
    bool instead = tokens_is(tokens, at + 1, "instead");
    list_add(parts, talloc_asprintf(parts, "SELECT %s\n, '%s'", condition,
                                    instead ? "instead" : "also"));
    if (instead || tokens_is(tokens, at + 1, "also"))
        at++;
    if (at + 1 < tokens->n)
        add_actions(parts, tokens, at + 1);
    return parts;
}

char *canonical_rule_query(const void *ctx, const char *part, const struct rule_rows *rows)
{
    struct text out = text_new(ctx);
    const struct tokens *tokens = tokens_new(ctx, part);
    struct rewriting rewriting = {tokens, rows, &out};
    return tokens->n > 0 && rewrite(&rewriting, 0, tokens->n - 1) ? out.s : NULL;
}
