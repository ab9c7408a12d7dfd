#include "schema/retyped.h"

#include <string.h>

/* The length of the type's name in front of its modifier. */
static size_t base_length(const char *type)
{
    size_t n = strcspn(type, "(");
    return n > 0 && type[n] == '(' && type[n - 1] == ' ' ? n - 1 : n;
}

static bool is_among(const char *type, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strlen(names[i]) == base_length(type) &&
            strncmp(type, names[i], base_length(type)) == 0 && strstr(type, "[]") == NULL)
            return true;
    return false;
}

static bool are_of_one_sort(const char *from, const char *to)
{
    static const char *const numbers[] = {"smallint", "integer", "bigint",
                                          "numeric",  "real",    "double precision"};
    static const char *const texts[] = {"text", "character varying"};
    size_t n = sizeof numbers / sizeof *numbers, m = sizeof texts / sizeof *texts;
    const char *behind_from = strchr(from, ')'), *behind_to = strchr(to, ')');
    bool same = base_length(from) == base_length(to) && strncmp(from, to, base_length(from)) == 0;
    if (same && behind_from != NULL && behind_to != NULL)
        return strcmp(behind_from, behind_to) == 0;
    return same || (is_among(from, numbers, n) && is_among(to, numbers, n)) ||
           (is_among(from, texts, m) && is_among(to, texts, m));
}

/* A plain key is a name and nothing else. */
bool holds_expression(const struct object *object)
{
    if (object->id.kind == KIND_constraint)
        return object_text(object, ATTR_constraint_expression) != NULL;
    if (object->id.kind != KIND_index)
        return false;
    const struct list *keys = object_list(object, ATTR_index_keys);
    for (size_t i = 0; keys != NULL && i < keys->n; i++)
        if (keys->items[i][0] != '"' && strpbrk(keys->items[i], "( ") != NULL)
            return true;
    return object_text(object, ATTR_index_predicate) != NULL;
}

bool type_changes_sort(const struct object *column, const char *new_type)
{
    const char *type = object_text(column, ATTR_column_type);
    return type != NULL && new_type != NULL && !are_of_one_sort(type, new_type);
}

bool is_read_anew(const struct object *object, const struct object *column, const char *new_type)
{
    if (column->id.kind != KIND_column || !holds_expression(object) ||
        !type_changes_sort(column, new_type))
        return false;
    for (size_t i = 0; i < object->n_edges; i++)
        if (object->edges[i].to == column)
            return true;
    return false;
}
