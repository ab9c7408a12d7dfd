#include "schema/routine.h"

#include <string.h>
#include <talloc.h>

/* Types are printed in small letters: a capital one can only be a mode. */
static const char *parse_mode(const char **item)
{
    static const char *const modes[] = {"OUT", "INOUT", "VARIADIC", "TABLE"};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        size_t n = strlen(modes[i]);
        if (strncmp(*item, modes[i], n) == 0 && (*item)[n] == ' ') {
            *item += n + 1;
            return modes[i];
        }
    }
    return "";
}

/* A name stands in quotes with a space after them; a type in quotes has none there. */
static char *parse_name(const void *ctx, const char **item)
{
    const char *c = *item;
    if (*c != '"')
        return NULL;
    struct text name = text_new(ctx);
    for (c++; *c != '\0' && (*c != '"' || c[1] == '"'); c++) {
        text_add_n(&name, c, 1);
        if (*c == '"')
            c++;
    }
    if (c[0] != '"' || c[1] != ' ')
        return NULL;
    *item = c + 2;
    return name.s;
}

struct argument argument_parse(const void *ctx, const char *item)
{
    struct argument argument = {.mode = parse_mode(&item)};
    argument.name = parse_name(ctx, &item);
    argument.type = item;
    return argument;
}

char *argument_text(const void *ctx, const struct argument *argument)
{
    struct text text = text_new(ctx);
    if (*argument->mode != '\0')
        text_addf(&text, "%s ", argument->mode);
    if (argument->name != NULL) {
        text_add(&text, "\"");
        for (const char *c = argument->name; *c; c++)
            text_add_n(&text, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
        text_add(&text, "\" ");
    }
    text_add(&text, argument->type);
    return text.s;
}

bool argument_is_input(const struct argument *argument)
{
    return strcmp(argument->mode, "OUT") != 0 && strcmp(argument->mode, "TABLE") != 0;
}

bool argument_is_output(const struct argument *argument)
{
    return *argument->mode != '\0' && strcmp(argument->mode, "VARIADIC") != 0;
}

bool setting_is_name_list(const char *name)
{
    static const char *const names[] = {"search_path",
                                        "temp_tablespaces",
                                        "local_preload_libraries",
                                        "session_preload_libraries",
                                        "shared_preload_libraries",
                                        "unix_socket_directories"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}
