/*
 * Literals that become a time when the DDL runs (manual, 8.5.1.4).
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "parser/canonical_parts.h"

bool canonical_is_time_word(const char *s)
{
    static const char *const words[] = {"now", "today", "tomorrow", "yesterday"};
    while (isspace((unsigned char)*s))
        s++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t n = strlen(words[i]);
        if (strncasecmp(s, words[i], n) == 0 && !isalnum((unsigned char)s[n]))
            return true;
    }
    return false;
}

bool canonical_is_time_type(const PgQuery__TypeName *type)
{
    static const char *const names[] = {"timestamp", "timestamptz", "date", "time", "timetz"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(canonical_last(type->n_names, type->names), names[i]) == 0)
            return type->n_array_bounds == 0;
    return false;
}
