/*
 * The server's spelling of expressions, turned back into what people write.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/pull/sheet.h"

/* Behind the text in quotes. */
static const char *behind_quote(const char *at)
{
    char quote = *at++;
    while (*at != '\0' && *at != quote)
        at++;
    return *at != '\0' ? at + 1 : at;
}

/* A query that is a value keeps its parentheses. */
static bool is_query(const char *text)
{
    static const char *const words[] = {"SELECT ", "WITH ", "VALUES "};
    text += strspn(text, " ");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncmp(text, words[i], strlen(words[i])) == 0)
            return true;
    return false;
}

const char *spell_bare(const void *ctx, const char *text)
{
    size_t n = strlen(text);
    int depth = 0;
    /* A backslash may hide a quote, a dollar begin one: these keep what they have. */
    if (n < 2 || text[0] != '(' || text[n - 1] != ')' || strpbrk(text, "\\$") != NULL ||
        is_query(text + 1))
        return text;
    for (const char *at = text; *at != '\0';) {
        if (*at == '\'' || *at == '"') {
            at = behind_quote(at);
            continue;
        }
        depth += (*at == '(') - (*at == ')');
        at++;
        if (depth == 0 && *at != '\0')
            return text;
    }
    return talloc_strndup(ctx, text + 1, n - 2);
}

/* What a text is behind at, if it begins with words; else NULL. */
static const char *after(const char *at, const char *words)
{
    size_t n = strlen(words);
    return at != NULL && strncmp(at, words, n) == 0 ? at + n : NULL;
}

/* 'a'::text, 'b'::text as 'a', 'b'; returns what is behind the last one, or NULL. */
static const char *take_literals(struct text *text, const char *at, const char *cast)
{
    for (bool first = true;; first = false) {
        if (at == NULL || *at != '\'')
            return NULL;
        const char *end = at;
        do
            end = behind_quote(end);
        while (*end == '\'');
        text_add(text, first ? "" : ", ");
        text_add_n(text, at, (size_t)(end - at));
        at = after(end, cast);
        if (at == NULL || after(at, ", ") == NULL)
            return at;
        at = after(at, ", ");
    }
}

/* How a list of IN reads back for a column of each type. */
struct in_form {
    const char *type, *before, *behind, *open, *cast, *close;
};
static const struct in_form in_forms[] = {
    {"character varying", "(", ")::text", "((ARRAY[", "::character varying", "])::text[])"},
    {"text", "", "", "(ARRAY[", "::text", "])"},
};

static bool has_type(const struct object *relation, const char *column, const char *type)
{
    for (size_t i = 0; relation != NULL && i < relation->n_children; i++) {
        const struct object *child = relation->children[i];
        const char *rest = child->id.kind == KIND_column && strcmp(child->id.name, column) == 0
                               ? after(object_text(child, ATTR_column_type), type)
                               : NULL;
        if (rest != NULL)
            return *rest == '\0' || *rest == '(';
    }
    return false;
}

/* One comparison with a list at this place: added to text as IN. What is behind it, or NULL. */
static const char *take_in(struct text *text, const char *at, const struct object *relation,
                           const struct in_form *form)
{
    const char *name = after(at, form->before);
    size_t n = name ? strspn(name, "abcdefghijklmnopqrstuvwxyz_0123456789") : 0;
    if (n == 0)
        return NULL;
    char *column = talloc_strndup(text->s, name, n);
    const char *rest = after(name + n, form->behind);
    const char *any = after(rest, " = ANY "), *all = after(rest, " <> ALL ");
    if (!has_type(relation, column, form->type) || (any == NULL && all == NULL))
        return NULL;
    struct text literals = text_new(text->s);
    rest = take_literals(&literals, after(any ? any : all, form->open), form->cast);
    rest = after(rest, form->close);
    if (rest != NULL)
        text_addf(text, "%s %sIN (%s)", column, any ? "" : "NOT ", literals.s);
    return rest;
}

const char *spell_in(const void *ctx, const char *expression, const struct object *relation)
{
    struct text text = text_new(ctx);
    if (strchr(expression, '\\') != NULL)
        return expression;
    for (const char *at = expression; *at != '\0';) {
        const char *end = NULL;
        bool begins = at == expression || at[-1] == '(';
        for (size_t i = 0; begins && end == NULL && i < sizeof in_forms / sizeof *in_forms; i++)
            end = take_in(&text, at, relation, &in_forms[i]);
        if (end == NULL) {
            end = *at == '\'' || *at == '"' ? behind_quote(at) : at + 1;
            text_add_n(&text, at, (size_t)(end - at));
        }
        at = end;
    }
    return text.s;
}
