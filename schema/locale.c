#include "schema/locale.h"

#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "schema/text.h"

/* Keywords and values of the old form, and what a language tag has in their place. */
static const char *const tags[][2] = {
    {"collation", "co"},
    {"colstrength", "ks"},
    {"colalternate", "ka"},
    {"colbackwards", "kb"},
    {"colnormalization", "kk"},
    {"colcaselevel", "kc"},
    {"colcasefirst", "kf"},
    {"colnumeric", "kn"},
    {"colreorder", "kr"},
    {"phonebook", "phonebk"},
    {"traditional", "trad"},
    {"dictionary", "dict"},
    {"gb2312han", "gb2312"},
    {"primary", "level1"},
    {"secondary", "level2"},
    {"tertiary", "level3"},
    {"quaternary", "level4"},
    {"identical", "identic"},
    {"non-ignorable", "noignore"},
    {"yes", ""},
    {"no", "false"},
};

/* keyword: it is one, or its value; no is Norwegian elsewhere. */
static void add_word(struct text *text, const char *word, size_t n, bool keyword)
{
    char *small = talloc_strndup(text->s, word, n);
    for (char *c = small; *c != '\0'; c++)
        *c = *c == '_' ? '-' : (char)tolower((unsigned char)*c);
    for (size_t i = 0; keyword && i < sizeof tags / sizeof *tags; i++)
        if (strcmp(tags[i][0], small) == 0) {
            if (tags[i][1][0] != '\0')
                text_addf(text, "-%s", tags[i][1]);
            return;
        }
    text_addf(text, "-%s", small);
}

/* "de@collation=phonebook;colnumeric=yes" is "-de-u-co-phonebk-kn": its keywords sorted. */
static char *tag_of(const void *ctx, const char *locale)
{
    struct text tag = text_new(ctx);
    size_t n = strcspn(locale, "@");
    struct list *keywords = list_new(ctx);
    bool root = n == 0 || (n == 4 && strncmp(locale, "root", n) == 0);
    add_word(&tag, root ? "und" : locale, root ? strlen("und") : n, false);
    for (const char *at = locale + n; *at != '\0';) {
        struct text keyword = text_new(ctx);
        size_t name = strcspn(++at, "=;"), length = strcspn(at, ";");
        add_word(&keyword, at, name, true);
        if (name < length)
            add_word(&keyword, at + name + 1, length - name - 1, true);
        list_add(keywords, keyword.s);
        at += length;
    }
    list_sort(keywords);
    for (size_t i = 0; i < keywords->n; i++)
        text_addf(&tag, "%s%s", i == 0 ? "-u" : "", keywords->items[i]);
    return tag.s;
}

bool locale_same(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    void *ctx = talloc_new(NULL);
    bool same = strcmp(tag_of(ctx, a), tag_of(ctx, b)) == 0;
    talloc_free(ctx);
    return same;
}
