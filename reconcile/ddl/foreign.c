#include "reconcile/ddl/foreign.h"

#include <string.h>
#include <talloc.h>

static char *name_of(const void *ctx, const char *option)
{
    return talloc_strndup(ctx, option, strcspn(option, "="));
}

static void add_option(struct text *text, const char *option)
{
    const char *value = strchr(option, '=');
    text_ident(text, name_of(text->s, option));
    text_add(text, " ");
    text_literal(text, value ? value + 1 : "");
}

void foreign_options_add(struct text *text, const struct list *options)
{
    if (options == NULL || options->n == 0)
        return;
    text_add(text, " OPTIONS (");
    for (size_t i = 0; i < options->n; i++) {
        text_add(text, i > 0 ? ", " : "");
        add_option(text, options->items[i]);
    }
    text_add(text, ")");
}

static bool has_name(const struct list *options, const char *option)
{
    size_t n = strcspn(option, "=") + 1;
    for (size_t i = 0; options != NULL && i < options->n; i++)
        if (strncmp(options->items[i], option, n) == 0)
            return true;
    return false;
}

/* Is an option of this name (not) there? */
static char *guard_option(const struct emit *emit, const char *option, bool there,
                          const char *from, const char *array, const char *where)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text, "%sEXISTS (SELECT FROM %s, pg_catalog.unnest(%s) AS o WHERE %s AND "
                     "pg_catalog.starts_with(o, ",
              there ? "" : "NOT ", from, array, where);
    text_literal(&text, talloc_asprintf(emit->ctx, "%s=", name_of(emit->ctx, option)));
    text_add(&text, "))");
    return text.s;
}

void emit_foreign_options(struct emit *emit, const struct object *object, const char *head,
                          const struct list *live, const struct list *desired, const char *from,
                          const char *array, const char *where)
{
    struct text text = text_new(emit->ctx);
    const char *added = NULL, *dropped = NULL, *separator = "";
    text_addf(&text, "%s OPTIONS (", head);
    for (size_t i = 0; desired != NULL && i < desired->n; i++) {
        const char *option = desired->items[i];
        if (list_has(live, option))
            continue;
        bool sets = has_name(live, option);
        text_addf(&text, "%s%s ", separator, sets ? "SET" : "ADD");
        add_option(&text, option);
        separator = ", ";
        added = sets ? added : option;
    }
    for (size_t i = 0; live != NULL && i < live->n; i++) {
        if (has_name(desired, live->items[i]))
            continue;
        text_addf(&text, "%sDROP ", separator);
        text_ident(&text, name_of(emit->ctx, live->items[i]));
        separator = ", ";
        dropped = live->items[i];
    }
    if (*separator == '\0')
        return;
    text_add(&text, ")");
    struct step *step = emit_step(emit, CHANGE_ALTER, object, text.s);
    if (added != NULL || dropped != NULL)
        step->guard =
            guard_option(emit, added ? added : dropped, added == NULL, from, array, where);
}

char *foreign_where(const struct emit *emit, const char *column, const char *name)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text, "%s = ", column);
    text_literal(&text, name);
    return text.s;
}
