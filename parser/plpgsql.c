#include "parser/plpgsql.h"

#include <jansson.h>
#include <string.h>
#include <talloc.h>

#include "parser/tree.h"

/* Of assignments the right side. */
static void add_text(struct list *list, const char *query)
{
    const char *assigned = strstr(query, ":=");
    list_add(list, assigned != NULL ? assigned + 2 : query);
}

static void collect(struct list *list, const json_t *json)
{
    const char *key;
    json_t *value;
    size_t i;
    if (json_is_array(json)) {
        json_array_foreach (json, i, value)
            collect(list, value);
        return;
    }
    json_object_foreach ((json_t *)json, key, value) {
        if (strcmp(key, "query") == 0 && json_is_string(value))
            add_text(list, json_string_value(value));
        else
            collect(list, value);
    }
}

/* TABLE columns are OUT arguments to the parser of bodies. */
static void add_arguments(struct text *sql, const struct list *arguments)
{
    static const char table[] = "TABLE ";
    for (size_t i = 0; arguments != NULL && i < arguments->n; i++) {
        const char *argument = arguments->items[i];
        bool is_table = strncmp(argument, table, strlen(table)) == 0;
        text_addf(sql, "%s%s%s", i > 0 ? ", " : "", is_table ? "OUT " : "",
                  is_table ? argument + strlen(table) : argument);
    }
}

static void add_returns(struct text *sql, const char *returns)
{
    if (returns != NULL)
        text_addf(sql, " RETURNS %s", strcmp(returns, "TABLE") == 0 ? "SETOF record" : returns);
}

struct list *plpgsql_texts(const void *ctx, const struct object *routine)
{
    bool function = routine->id.kind == KIND_function;
    const char *body =
        object_text(routine, function ? (int)ATTR_function_body : (int)ATTR_procedure_body);
    struct text sql = text_new(ctx);
    if (body == NULL)
        return NULL;
    text_addf(&sql, "CREATE %s f(", function ? "FUNCTION" : "PROCEDURE");
    add_arguments(&sql, object_list(routine, function ? (int)ATTR_function_arguments
                                                      : (int)ATTR_procedure_arguments));
    text_add(&sql, ")");
    if (function)
        add_returns(&sql, object_text(routine, ATTR_function_returns));
    text_add(&sql, " LANGUAGE plpgsql AS ");
    text_dollar(&sql, body);
    char *parsed = tree_parse_plpgsql(ctx, sql.s);
    json_t *json = parsed != NULL ? json_loads(parsed, 0, NULL) : NULL;
    if (json == NULL)
        return NULL;
    struct list *list = list_new(ctx);
    collect(list, json);
    json_decref(json);
    return list;
}
