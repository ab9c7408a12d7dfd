#include "parser/newer.h"

#include <string.h>

#include "parser/walk.h"

static const struct {
    const char *name, *version;
    int from;
} words[] = {{"json_array", "16", 160000},  {"json_exists", "17", 170000},
             {"json_query", "17", 170000},  {"json_scalar", "17", 170000},
             {"json_value", "17", 170000},  {"json_serialize", "17", 170000},
             {"merge_action", "17", 170000}};

struct search {
    const char *text;
    int server_version;
    struct newer found;
};

static void visit(const ProtobufCMessage *message, void *argument)
{
    struct search *search = argument;
    const PgQuery__FuncCall *call = WALK_AS(message, FuncCall, func_call);
    const PgQuery__String *name =
        call && call->n_funcname == 1 ? WALK_AS(&call->funcname[0]->base, String, string) : NULL;
    if (name != NULL && search->text[call->location] == '"')
        name = NULL; /* somebody's own function */
    for (size_t i = 0; name != NULL && i < sizeof words / sizeof *words; i++)
        if (strcmp(name->sval, words[i].name) == 0 && search->server_version >= words[i].from &&
            search->found.name == NULL)
            search->found = (struct newer){words[i].name, words[i].version, (size_t)call->location};
    walk_children(message, visit, search);
}

struct newer newer_find(const PgQuery__ParseResult *tree, const char *text, int server_version)
{
    struct search search = {.text = text, .server_version = server_version};
    if (server_version >= words[0].from &&
        (strcasestr(text, "json_") != NULL || strcasestr(text, "merge_action") != NULL))
        visit(&tree->base, &search);
    return search.found;
}
