/*
 * Live texts are written under an empty search_path: an unqualified call there
 * is one of pg_catalog's. The same letters in a file, under its own path, can
 * mean a function or operator of another schema that fits the arguments better.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "diff/expression.h"

struct shadows {
    struct list *routines;  /* sorted */
    struct list *operators; /* sorted */
};

static void add_model(struct shadows *shadows, const struct model *model)
{
    if (model == NULL)
        return;
    for (size_t i = 0; i < model->n; i++)
        if (kind_info(model->objects[i]->id.kind)->namespace == NAMESPACE_ROUTINE)
            list_add(shadows->routines, model->objects[i]->id.name);
    const struct list *names = model->extension_names;
    for (size_t i = 0; names != NULL && i + 2 < names->n; i += 3) {
        if (strcmp(names->items[i], "routine") == 0)
            list_add(shadows->routines, names->items[i + 2]);
        else if (strcmp(names->items[i], "operator") == 0)
            list_add(shadows->operators, names->items[i + 2]);
    }
}

struct shadows *shadows_new(const void *ctx, const struct model *live, const struct model *desired)
{
    struct shadows *shadows = talloc_zero(ctx, struct shadows);
    shadows->routines = list_new(shadows);
    shadows->operators = list_new(shadows);
    add_model(shadows, live);
    add_model(shadows, desired);
    list_sort(shadows->routines);
    list_sort(shadows->operators);
    return shadows;
}

static bool holds(const struct list *sorted, const char *s, size_t n)
{
    size_t low = 0, high = sorted->n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const char *item = sorted->items[middle];
        int order = strncmp(item, s, n);
        if (order == 0 && item[n] != '\0')
            order = 1;
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static bool is_word_byte(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

static bool is_operator_byte(char c)
{
    return c != '\0' && strchr("+-*/<>=~!@#%^&|`?", c) != NULL;
}

/* Spellings that stand for operators. */
static bool hides_operator(const char *word, size_t n)
{
    static const char *const words[] = {"in",      "between", "like",   "ilike", "similar",
                                        "distinct", "case",    "nullif", "any",   "some",
                                        "all",     "using",   "order",  "overlaps"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == n && strncasecmp(words[i], word, n) == 0)
            return true;
    return false;
}

/* The end of a quoted thing that starts here; backslashes are taken as they are, which
 * at worst reads too much as words. */
static const char *skip_quoted(const char *s)
{
    char quote = *s++;
    while (*s != '\0' && *s != quote)
        s++;
    return *s == '\0' ? s : s + 1;
}

static bool is_shadowed_word(const struct shadows *shadows, const char *s, size_t n)
{
    char lower[64];
    if (n >= sizeof lower)
        return true;
    for (size_t i = 0; i < n; i++)
        lower[i] = (char)tolower((unsigned char)s[i]);
    return holds(shadows->routines, s, n) || holds(shadows->routines, lower, n) ||
           (shadows->operators->n > 0 && hides_operator(s, n));
}

bool shadows_touch(const struct shadows *shadows, const char *text)
{
    if (shadows->routines->n == 0 && shadows->operators->n == 0)
        return false;
    char before = ' ';
    const char *s = text;
    while (*s != '\0') {
        const char *start = s;
        if (*s == '\'') {
            s = skip_quoted(s);
        } else if (*s == '"') {
            s = skip_quoted(s);
            if (before != '.' && s - start > 2 &&
                holds(shadows->routines, start + 1, (size_t)(s - start) - 2))
                return true;
        } else if (is_word_byte(*s)) {
            while (is_word_byte(*s))
                s++;
            if (before != '.' && is_shadowed_word(shadows, start, (size_t)(s - start)))
                return true;
        } else if (is_operator_byte(*s)) {
            while (is_operator_byte(*s))
                s++;
            if (before != '.' && holds(shadows->operators, start, (size_t)(s - start)))
                return true;
        } else {
            s++;
        }
        before = s[-1];
    }
    return false;
}
