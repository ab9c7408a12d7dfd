#include "diff/plan_text.h"

#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "schema/text.h"

/* In JSON, quotes are escaped. */
static const char select_name[] = "\\\"*SELECT* ";

/* The end of a column's name: a word, or what stands between quotes. */
static const char *end_of_name(const char *s)
{
    if (strncmp(s, "\\\"", 2) == 0) {
        const char *end = strstr(s + 2, "\\\"");
        return end ? end + 2 : s + strlen(s);
    }
    while (isalnum((unsigned char)*s) || *s == '_' || *s == '$' || (unsigned char)*s >= 0x80)
        s++;
    return s;
}

static size_t number_of(struct list *names, const char *name)
{
    for (size_t i = 0; i < names->n; i++)
        if (strcmp(names->items[i], name) == 0)
            return i;
    list_add(names, name);
    return names->n - 1;
}

const char *plan_text(const void *ctx, const char *answer)
{
    const char *at = strstr(answer, select_name), *done = answer;
    if (at == NULL)
        return answer;
    struct text out = text_new(ctx);
    struct list *names = list_new(ctx);
    for (; at != NULL; at = strstr(at + 1, select_name)) {
        const char *dot = strstr(at + 2, "\\\"");
        if (dot == NULL || dot[2] != '.')
            continue;
        const char *end = end_of_name(dot + 3);
        char *name = talloc_strndup(names, at, (size_t)(end - at));
        text_add_n(&out, done, (size_t)(dot + 3 - done));
        text_addf(&out, "%zu", number_of(names, name));
        talloc_free(name);
        done = end;
    }
    text_add(&out, done);
    return out.s;
}
