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
#include "schema/array.h"

struct shadow {
    const char *name, *schema;
};

struct shadow_set {
    struct shadow *items; /* talloc array, sorted by name */
    size_t n;
};

struct shadows {
    struct shadow_set routines, operators;
};

/* The schemas of a search_path as SQL: names and quoted names, between commas. */
struct list *path_schemas(const void *ctx, const char *path)
{
    struct list *schemas = list_new(ctx);
    struct text name = text_new(schemas);
    char quote = '\0';
    for (const char *c = path;; c++) {
        if (*c == '\0' || (quote == '\0' && *c == ',')) {
            if (name.n > 0)
                list_add(schemas, name.s);
            name = text_new(schemas);
            if (*c == '\0')
                break;
        } else if (quote != '\0' ? *c == quote : *c == '"' || *c == '\'') {
            quote = quote ? '\0' : *c;
        } else if (quote != '\0' || *c != ' ') {
            text_add_n(&name, c, 1);
        }
    }
    return schemas;
}

static void add(struct shadows *shadows, struct shadow_set *set, const char *name,
                const char *schema)
{
    set->items = array_room(shadows, set->items, set->n);
    set->items[set->n++] = (struct shadow){name, schema};
}

static void add_model(struct shadows *shadows, const struct model *model)
{
    if (model == NULL)
        return;
    for (size_t i = 0; i < model->n; i++) {
        const struct identity *id = &model->objects[i]->id;
        if (kind_info(id->kind)->namespace == NAMESPACE_ROUTINE)
            add(shadows, &shadows->routines, id->name, id->schema);
    }
    const struct list *names = model->extension_names;
    for (size_t i = 0; names != NULL && i + 2 < names->n; i += 3) {
        if (strcmp(names->items[i], "routine") == 0)
            add(shadows, &shadows->routines, names->items[i + 2], names->items[i + 1]);
        else if (strcmp(names->items[i], "operator") == 0)
            add(shadows, &shadows->operators, names->items[i + 2], names->items[i + 1]);
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct shadow *)a)->name, ((const struct shadow *)b)->name);
}

static void sort(struct shadow_set *set)
{
    if (set->n > 1)
        qsort(set->items, set->n, sizeof *set->items, by_name);
}

struct shadows *shadows_new(const void *ctx, const struct model *live, const struct model *desired)
{
    struct shadows *shadows = talloc_zero(ctx, struct shadows);
    add_model(shadows, live);
    add_model(shadows, desired);
    sort(&shadows->routines);
    sort(&shadows->operators);
    return shadows;
}

/* Compares a name with the n bytes at s. */
static int compare_name(const char *name, const char *s, size_t n)
{
    int order = strncmp(name, s, n);
    return order != 0 || name[n] == '\0' ? order : 1;
}

/* Whether the set has this name in one of the schemas (NULL: any). */
static bool holds(const struct shadow_set *set, const struct list *schemas, const char *s, size_t n)
{
    size_t low = 0, high = set->n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (compare_name(set->items[middle].name, s, n) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < set->n && compare_name(set->items[low].name, s, n) == 0; low++)
        if (schemas == NULL || list_has(schemas, set->items[low].schema))
            return true;
    return false;
}

bool shadows_has_routine(const struct shadows *shadows, const char *name)
{
    return holds(&shadows->routines, NULL, name, strlen(name));
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
    static const char *const words[] = {"in",       "between", "like",   "ilike",   "similar",
                                        "distinct", "case",    "nullif", "any",     "some",
                                        "all",      "using",   "order",  "overlaps"};
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

struct scan {
    const struct shadows *shadows;
    const struct list *schemas;
    bool hides; /* operators of those schemas could be meant by words */
};

static bool is_shadowed_word(const struct scan *scan, const char *s, size_t n)
{
    char lower[64];
    if (n >= sizeof lower)
        return true;
    for (size_t i = 0; i < n; i++)
        lower[i] = (char)tolower((unsigned char)s[i]);
    return holds(&scan->shadows->routines, scan->schemas, lower, n) ||
           (scan->hides && hides_operator(s, n));
}

static bool scan_text(const struct scan *scan, const char *text)
{
    char before = ' ';
    const char *s = text;
    while (*s != '\0') {
        const char *start = s;
        if (*s == '\'') {
            s = skip_quoted(s);
        } else if (*s == '"') {
            s = skip_quoted(s);
            if (before != '.' && s - start > 2 &&
                holds(&scan->shadows->routines, scan->schemas, start + 1, (size_t)(s - start) - 2))
                return true;
        } else if (is_word_byte(*s)) {
            while (is_word_byte(*s))
                s++;
            if (before != '.' && is_shadowed_word(scan, start, (size_t)(s - start)))
                return true;
        } else if (is_operator_byte(*s)) {
            while (is_operator_byte(*s))
                s++;
            if (before != '.' &&
                holds(&scan->shadows->operators, scan->schemas, start, (size_t)(s - start)))
                return true;
        } else {
            s++;
        }
        before = s[-1];
    }
    return false;
}

bool shadows_touch(const struct shadows *shadows, const char *text, const char *path)
{
    if (shadows->routines.n == 0 && shadows->operators.n == 0)
        return false;
    struct list *schemas = path_schemas(NULL, path);
    struct scan scan = {shadows, schemas, false};
    for (size_t i = 0; i < shadows->operators.n && !scan.hides; i++)
        scan.hides = list_has(schemas, shadows->operators.items[i].schema);
    bool touched = scan_text(&scan, text);
    talloc_free(schemas);
    return touched;
}
