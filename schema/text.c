#include "schema/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "schema/array.h"

struct text text_new(const void *ctx)
{
    return (struct text){.s = talloc_strdup(ctx, ""), .n = 0};
}

void text_add_n(struct text *text, const char *s, size_t n)
{
    size_t room = talloc_get_size(text->s);
    if (text->n + n + 1 > room) {
        void *parent = talloc_parent(text->s);
        text->s = talloc_realloc_size(parent, text->s, (text->n + n + 1) * 2);
    }
    memcpy(text->s + text->n, s, n);
    text->n += n;
    text->s[text->n] = '\0';
}

void text_add(struct text *text, const char *s)
{
    text_add_n(text, s, strlen(s));
}

void text_addf(struct text *text, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    char *s = talloc_vasprintf(NULL, format, ap);
    va_end(ap);
    text_add(text, s);
    talloc_free(s);
}

/* Words that are not unreserved in any supported grammar (manual, appendix C). */
static const char *const keywords[] = {
#include "schema/keywords.def"
};

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_plain(const char *name)
{
    if (!(name[0] == '_' || (name[0] >= 'a' && name[0] <= 'z')))
        return false;
    for (const char *c = name; *c; c++)
        if (!(*c == '_' || (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9')))
            return false;
    return bsearch(&name, keywords, sizeof keywords / sizeof *keywords, sizeof *keywords,
                   by_text) == NULL;
}

void text_ident(struct text *text, const char *name)
{
    if (is_plain(name)) {
        text_add(text, name);
        return;
    }
    text_add(text, "\"");
    for (const char *c = name; *c; c++)
        text_add_n(text, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
    text_add(text, "\"");
}

void text_role(struct text *text, const char *role)
{
    if (strcmp(role, "public") == 0)
        text_add(text, "PUBLIC");
    else
        text_ident(text, role);
}

void text_name(struct text *text, const char *schema, const char *name)
{
    if (schema != NULL) {
        text_ident(text, schema);
        text_add(text, ".");
    }
    text_ident(text, name);
}

void text_database(struct text *text, const char *name)
{
    text_add(text, "DATABASE ");
    if (strcmp(name, DATABASE_ITSELF) == 0)
        text_add(text, ":\"DBNAME\"");
    else
        text_ident(text, name);
}

void text_literal(struct text *text, const char *value)
{
    bool escapes = strchr(value, '\\') != NULL;
    text_add(text, escapes ? "E'" : "'");
    for (const char *c = value; *c; c++) {
        if (*c == '\'' || *c == '\\')
            text_add_n(text, c, 1);
        text_add_n(text, c, 1);
    }
    text_add(text, "'");
}

void text_dollar(struct text *text, const char *value)
{
    char tag[40] = "$$";
    size_t length = strlen(value);
    /* A value that ends in "$" would run into the closing quotes. */
    for (int i = 0; strstr(value, tag) != NULL || (length > 0 && value[length - 1] == '$'); i++) {
        char inner[24] = "body";
        if (i > 0)
            (void)snprintf(inner, sizeof inner, "body%d", i);
        (void)snprintf(tag, sizeof tag, "$%s$", inner);
        if (strstr(value, tag) == NULL)
            break;
    }
    text_add(text, tag);
    text_add(text, value);
    text_add(text, tag);
}

char *quote_ident(const void *ctx, const char *name)
{
    struct text text = text_new(ctx);
    text_ident(&text, name);
    return text.s;
}

char *quote_name(const void *ctx, const char *schema, const char *name)
{
    struct text text = text_new(ctx);
    text_name(&text, schema, name);
    return text.s;
}

char *quote_literal(const void *ctx, const char *value)
{
    struct text text = text_new(ctx);
    text_literal(&text, value);
    return text.s;
}

struct list *list_new(const void *ctx)
{
    return talloc_zero(ctx, struct list);
}

void list_add(struct list *list, const char *item)
{
    list->items = array_room(list, list->items, list->n);
    list->items[list->n++] = talloc_strdup(list, item);
}

bool list_equal(const struct list *a, const struct list *b)
{
    size_t n = a ? a->n : 0;
    if (n != (b ? b->n : 0))
        return false;
    for (size_t i = 0; i < n; i++)
        if (!same_text(a->items[i], b->items[i]))
            return false;
    return true;
}

void text_count(struct text *text, const char *digits)
{
    size_t n = strlen(digits);
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && (n - i) % 3 == 0)
            text_add(text, ",");
        text_add_n(text, digits + i, 1);
    }
}

void text_bytes(struct text *text, double bytes)
{
    static const char *const units[] = {"kB", "MB", "GB", "TB"};
    size_t unit = 0;
    bytes /= 1024;
    while (bytes >= 1024 && unit < 3) {
        bytes /= 1024;
        unit++;
    }
    text_addf(text, bytes >= 10 || unit == 0 ? "%.0f %s" : "%.1f %s", bytes, units[unit]);
}

bool list_has(const struct list *list, const char *item)
{
    for (size_t i = 0; list != NULL && i < list->n; i++)
        if (strcmp(list->items[i], item) == 0)
            return true;
    return false;
}

bool list_has_pair(const struct list *list, const char *schema, const char *name)
{
    for (size_t i = 0; list != NULL && i + 1 < list->n; i += 2)
        if (same_text(list->items[i], schema) && same_text(list->items[i + 1], name))
            return true;
    return false;
}

void list_sort(struct list *list)
{
    if (list->n > 1)
        qsort(list->items, list->n, sizeof *list->items, by_text);
}

bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}
