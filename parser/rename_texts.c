/*
 * The texts of the live side after a rename, as near as tokens come to what the
 * server will print then. A text that is not hit quite counts as different, and what it
 * is of is made anew: nothing is taken for equal that the next plan would not see.
 */
#include <string.h>
#include <talloc.h>

#include "parser/rename.h"

struct new_identity {
    const struct identity *old, *new;
};

static bool is_name(struct fold *fold, const struct tokens *tokens, size_t i, const char *name)
{
    if (i >= tokens->n || tokens->text[tokens->items[i].start] == '\'')
        return false;
    return same_text(rename_token_name(fold, tokens, i), name);
}

/* Token i is name, behind "schema.". */
static bool is_qualified(struct fold *fold, const struct tokens *tokens, size_t i,
                         const char *schema, const char *name)
{
    return i >= 2 && is_name(fold, tokens, i, name) && tokens_is(tokens, i - 1, ".") &&
           is_name(fold, tokens, i - 2, schema);
}

bool rename_is_address(const struct tokens *tokens, size_t i)
{
    const struct token *type = i + 2 < tokens->n ? &tokens->items[i + 2] : NULL;
    return type != NULL && tokens_is(tokens, i + 1, "::") &&
           strncmp(tokens->text + type->start, "reg", 3) == 0;
}

static void put(struct text *out, const char *text, size_t *done, const struct token *token,
                const char *new)
{
    text_add_n(out, text + *done, token->start - *done);
    text_add(out, new);
    *done = token->end;
}

/* Token i is schema, in front of ".name". */
static bool is_schema_of(struct fold *fold, const struct tokens *tokens, size_t i,
                         const char *schema, const char *name)
{
    return is_name(fold, tokens, i, schema) && tokens_is(tokens, i + 1, ".") &&
           is_name(fold, tokens, i + 2, name) && !(i > 0 && tokens_is(tokens, i - 1, "."));
}

/* schema.old, 'schema.old', and of relations the name in front of their columns. */
static const char *rename_in(struct fold *fold, const char *text, const void *argument)
{
    const struct new_identity *names = argument;
    const struct identity *old = names->old, *new = names->new;
    const struct tokens *tokens = tokens_new(fold->ctx, text);
    const char *literal = quote_literal(fold->ctx, quote_name(fold->ctx, old->schema, old->name));
    bool relation = kind_info(old->kind)->namespace == NAMESPACE_RELATION;
    struct text out = text_new(fold->ctx);
    size_t done = 0;
    for (size_t i = 0; i < tokens->n; i++) {
        const struct token *token = &tokens->items[i];
        size_t n = token->end - token->start;
        bool qualifier = relation && tokens_is(tokens, i + 1, ".") &&
                         !(i > 0 && tokens_is(tokens, i - 1, ".")) &&
                         is_name(fold, tokens, i, old->name);
        if (n == strlen(literal) && strncmp(text + token->start, literal, n) == 0 &&
            rename_is_address(tokens, i))
            put(&out, text, &done, token,
                quote_literal(fold->ctx, quote_name(fold->ctx, new->schema, new->name)));
        else if (is_schema_of(fold, tokens, i, old->schema, old->name))
            put(&out, text, &done, token, quote_ident(fold->ctx, new->schema));
        else if (qualifier || is_qualified(fold, tokens, i, old->schema, old->name))
            put(&out, text, &done, token, quote_ident(fold->ctx, new->name));
    }
    text_add(&out, text + done);
    return out.s;
}

void rename_in_texts(struct fold *fold, struct object *object, const struct identity *old,
                     const struct identity *new)
{
    const struct new_identity names = {old, new};
    if (old->schema != NULL)
        rename_edit_texts(fold, object, rename_in, &names);
}

struct new_column {
    const struct identity *old;
    const char *to;
};

/* The words that may follow a relation where no alias does. */
static bool is_clause(const struct tokens *tokens, size_t i)
{
    static const char *const words[] = {
        "where", "join",  "left",   "right", "full",  "inner",     "cross",  "natural", "on",
        "using", "group", "having", "order", "limit", "offset",    "fetch",  "union",   "except",
        "for",   "set",   "window", "as",    "tablesample", "intersect", "returning", "values"};
    for (size_t j = 0; j < sizeof words / sizeof *words; j++)
        if (tokens_is(tokens, i, words[j]))
            return true;
    return false;
}

/* The names that the table's columns stand behind: its own, or its aliases. */
static struct list *qualifiers_of(struct fold *fold, const struct tokens *tokens,
                                  const struct identity *column)
{
    struct list *list = list_new(fold->ctx);
    for (size_t i = 0; i < tokens->n; i++) {
        if (!is_qualified(fold, tokens, i, column->schema, column->parent))
            continue;
        size_t alias = tokens_is(tokens, i + 1, "as") ? i + 2 : i + 1;
        bool named = alias < tokens->n && !is_clause(tokens, alias) &&
                     rename_token_name(fold, tokens, alias) != NULL;
        list_add(list, named ? rename_token_name(fold, tokens, alias) : column->parent);
    }
    return list;
}

static bool reads_one_relation(const struct tokens *tokens)
{
    size_t n = 0;
    for (size_t i = 0; i < tokens->n; i++)
        n += tokens_is(tokens, i, "from") || tokens_is(tokens, i, "join") ||
             tokens_is(tokens, i, "using");
    return n == 1;
}

/* Is the reference from token first to last an item of a list between SELECT and FROM? Its column
 * keeps its name there. */
static bool is_whole_item(const struct tokens *tokens, size_t first, size_t last)
{
    bool starts = first > 0 && (tokens_is(tokens, first - 1, "select") ||
                                tokens_is(tokens, first - 1, ","));
    bool ends = last + 1 == tokens->n || tokens_is(tokens, last + 1, ",") ||
                tokens_is(tokens, last + 1, "from");
    int depth = tokens->items[first].depth;
    for (size_t i = first; starts && ends && i-- > 0;) {
        if (tokens->items[i].depth < depth)
            return false;
        if (tokens->items[i].depth == depth && tokens_is(tokens, i, "select"))
            return true;
        if (tokens->items[i].depth == depth &&
            (tokens_is(tokens, i, "from") || tokens_is(tokens, i, "by")))
            return false;
    }
    return false;
}

static const char *rename_column_in(struct fold *fold, const char *text, const void *argument)
{
    const struct new_column *column = argument;
    const struct tokens *tokens = tokens_new(fold->ctx, text);
    const struct list *qualifiers = qualifiers_of(fold, tokens, column->old);
    bool bare = reads_one_relation(tokens) && qualifiers->n == 1;
    struct text out = text_new(fold->ctx);
    size_t done = 0;
    for (size_t i = 0; i < tokens->n; i++) {
        bool behind = i >= 2 && tokens_is(tokens, i - 1, ".");
        if (!is_name(fold, tokens, i, column->old->name) || tokens_is(tokens, i + 1, "(") ||
            tokens_is(tokens, i + 1, ".") || (i > 0 && tokens_is(tokens, i - 1, "as")) ||
            (behind ? !list_has(qualifiers, rename_token_name(fold, tokens, i - 2)) : !bare))
            continue;
        put(&out, text, &done, &tokens->items[i], quote_ident(fold->ctx, column->to));
        if (is_whole_item(tokens, behind ? i - 2 : i, i))
            text_addf(&out, " AS %s", quote_ident(fold->ctx, column->old->name));
    }
    text_add(&out, text + done);
    return out.s;
}

void rename_column_in_texts(struct fold *fold, struct object *object, const struct identity *old,
                            const char *to)
{
    const struct new_column column = {old, to};
    rename_edit_texts(fold, object, rename_column_in, &column);
}
