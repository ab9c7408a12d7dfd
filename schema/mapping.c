#include "schema/mapping.h"

#include <string.h>
#include <talloc.h>

static const char separator[] = ": ";

static const char *names_of(const char *item)
{
    const char *at = strstr(item, separator);
    return at != NULL ? at + strlen(separator) : item + strlen(item);
}

char *mapping_token(const void *ctx, const char *item)
{
    size_t n = (size_t)(names_of(item) - item);
    return talloc_strndup(ctx, item, n > strlen(separator) ? n - strlen(separator) : 0);
}

/* One name, unquoted; *at then stands behind it. */
static char *take_name(const void *ctx, const char **at)
{
    struct text name = text_new(ctx);
    const char *c = *at;
    if (*c != '"') {
        size_t n = strcspn(c, ".,");
        text_add_n(&name, c, n);
        *at = c + n;
        return name.s;
    }
    for (c++; *c != '\0'; c++) {
        if (*c == '"' && *++c != '"')
            break;
        text_add_n(&name, c, 1);
    }
    *at = c;
    return name.s;
}

struct list *mapping_dictionaries(const void *ctx, const char *item)
{
    struct list *names = list_new(ctx);
    for (const char *at = names_of(item); *at != '\0';) {
        list_add(names, take_name(names, &at));
        at += strspn(at, "., ");
    }
    return names;
}

static void add_name(struct text *text, const char *name)
{
    bool digit = *name >= '0' && *name <= '9';
    size_t n = strspn(name, "abcdefghijklmnopqrstuvwxyz_0123456789");
    if (n > 0 && !digit && name[n] == '\0') {
        text_add(text, name);
        return;
    }
    text_add(text, "\"");
    for (const char *c = name; *c != '\0'; c++)
        text_add(text, *c == '"' ? "\"\"" : (char[2]){*c, '\0'});
    text_add(text, "\"");
}

char *mapping_text(const void *ctx, const char *token, const struct list *dictionaries)
{
    struct text text = text_new(ctx);
    text_add(&text, token);
    for (size_t i = 0; i < dictionaries->n; i++) {
        text_add(&text, i == 0 ? separator : i % 2 == 0 ? ", " : ".");
        add_name(&text, dictionaries->items[i]);
    }
    return text.s;
}
