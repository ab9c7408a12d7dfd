#include <string.h>
#include <talloc.h>

#include "parser/foreign.h"

static bool is_named(const char *option, const char *name)
{
    size_t n = strlen(name);
    return strncmp(option, name, n) == 0 && option[n] == '=';
}

/* The list without the option; *found: it was there. */
static struct list *without(struct fold *fold, const struct list *list, const char *name,
                            bool *found)
{
    struct list *rest = list_new(fold->ctx);
    *found = false;
    for (size_t i = 0; list != NULL && i < list->n; i++) {
        if (is_named(list->items[i], name))
            *found = true;
        else
            list_add(rest, list->items[i]);
    }
    return rest;
}

static void change(struct fold *fold, struct object *object, int attr,
                   const PgQuery__DefElem *option)
{
    bool drops = option->defaction == PG_QUERY__DEF_ELEM_ACTION__DEFELEM_DROP;
    bool sets = option->defaction == PG_QUERY__DEF_ELEM_ACTION__DEFELEM_SET;
    bool found;
    struct list *list = without(fold, object_list(object, attr), option->defname, &found);
    if (found != (drops || sets)) {
        fold_error(fold, option->location, NULL, "%s %s option %s",
                   identity_describe(fold->ctx, &object->id), found ? "already has" : "has no",
                   quote_ident(fold->ctx, option->defname));
        return;
    }
    const char *value = fold_option(fold, option);
    if (!drops)
        list_add(list, talloc_asprintf(fold->ctx, "%s=%s", option->defname, value ? value : ""));
    object_set_list(object, attr, list);
}

void foreign_options(struct fold *fold, struct object *object, int attr, size_t n,
                     PgQuery__Node **options)
{
    for (size_t i = 0; i < n; i++)
        change(fold, object, attr, options[i]->def_elem);
}
