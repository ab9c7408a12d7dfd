#include "schema/secret.h"

#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "schema/text.h"

/* Paths and names that only sound like one. */
static bool is_harmless(const char *option)
{
    static const char *const names[] = {
        "password_required", "sslkey",     "key_column", "primary_key", "rowid_key",
        "keyspace",          "keepalives", "key_file",   "keyfield",    "private_key_file",
        "keytab",            "passfile",   "key_name"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcasecmp(option, names[i]) == 0)
            return true;
    return strncasecmp(option, "keepalives_", 11) == 0 || strncasecmp(option, "table_key", 9) == 0;
}

bool secret_is_name(const char *option)
{
    static const char *const parts[] = {"pass", "pwd", "secret", "token", "key", "credential"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcasestr(option, parts[i]) != NULL)
            return !is_harmless(option);
    return false;
}

char *secret_hide_option(const void *ctx, const char *option)
{
    const char *equals = strchr(option, '=');
    if (equals == NULL)
        return talloc_strdup(ctx, option);
    char *name = talloc_strndup(ctx, option, (size_t)(equals - option));
    if (!secret_is_name(name))
        return talloc_strdup(ctx, option);
    return talloc_asprintf(ctx, "%s=" SECRET_HIDDEN, name);
}

/* postgresql://user:password@host/db?sslpassword=x */
static char *hide_uri(const void *ctx, const char *uri)
{
    struct text text = text_new(ctx);
    const char *start = strstr(uri, "://") + 3;
    const char *end = start + strcspn(start, "/?");
    const char *at = memchr(start, '@', (size_t)(end - start));
    const char *colon = at ? memchr(start, ':', (size_t)(at - start)) : NULL;
    text_add_n(&text, uri, (size_t)((colon ? colon + 1 : end) - uri));
    if (colon != NULL) {
        text_add(&text, SECRET_HIDDEN);
        text_add_n(&text, at, (size_t)(end - at));
    }
    while (*end != '\0') {
        size_t n = strcspn(end + 1, "&?") + 1;
        char *option = talloc_strndup(ctx, end + 1, n - 1);
        text_add_n(&text, end, 1);
        text_add(&text, secret_hide_option(ctx, option));
        end += n;
    }
    return text.s;
}

/* The end of a value: at a space, or after the quote that closes it. */
static const char *value_end(const char *c)
{
    bool quoted = *c == '\'';
    for (c += quoted; *c != '\0' && (quoted ? *c != '\'' : !isspace((unsigned char)*c)); c++)
        if (*c == '\\' && c[1] != '\0')
            c++;
    return quoted && *c != '\0' ? c + 1 : c;
}

char *secret_hide_connection(const void *ctx, const char *conninfo)
{
    if (strncmp(conninfo, "postgres", 8) == 0 && strstr(conninfo, "://") != NULL)
        return hide_uri(ctx, conninfo);
    struct text text = text_new(ctx);
    const char *c = conninfo;
    while (*c != '\0') {
        size_t n = strcspn(c, "= \t\n");
        char *name = talloc_strndup(ctx, c, n);
        text_add_n(&text, c, n);
        c += n;
        size_t gap = strspn(c, "= \t\n");
        bool has_value = memchr(c, '=', gap) != NULL;
        text_add_n(&text, c, gap);
        c += gap;
        if (!has_value)
            continue;
        const char *end = value_end(c);
        if (secret_is_name(name))
            text_add(&text, SECRET_HIDDEN);
        else
            text_add_n(&text, c, (size_t)(end - c));
        c = end;
    }
    return text.s;
}
