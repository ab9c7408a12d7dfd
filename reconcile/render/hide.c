/*
 * Secrets in statements: what an object keeps in attributes that are SECRET is
 * replaced wherever it stands as a literal.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/render/render.h"
#include "schema/secret.h"

static char *replace(const void *ctx, const char *text, const char *from, const char *to)
{
    struct text out = text_new(ctx);
    size_t n = strlen(from);
    const char *at;
    while ((at = strstr(text, from)) != NULL) {
        text_add_n(&out, text, (size_t)(at - text));
        text_add(&out, to);
        text = at + n;
    }
    text_add(&out, text);
    return out.s;
}

/* The literal, and the literal's inside as a message may repeat it. */
static char *hide_value(const void *ctx, char *text, const char *value, const char *shown)
{
    if (*value == '\0' || strcmp(value, shown) == 0)
        return text;
    text = replace(ctx, text, quote_literal(ctx, value), quote_literal(ctx, shown));
    return strlen(value) < 6 ? text : replace(ctx, text, value, shown);
}

static char *hide_options(const void *ctx, char *text, const struct list *options)
{
    for (size_t i = 0; options != NULL && i < options->n; i++) {
        const char *option = options->items[i], *equals = strchr(option, '=');
        if (equals != NULL && strcmp(secret_hide_option(ctx, option), option) != 0)
            text = hide_value(ctx, text, equals + 1, SECRET_HIDDEN);
    }
    return text;
}

static char *hide_object(const void *ctx, char *text, const struct object *object)
{
    if (object == NULL)
        return text;
    const struct kind_info *info = kind_info(object->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        const struct value *value = &object->values[i];
        if ((info->attrs[i].flags & SECRET) == 0)
            continue;
        text = hide_options(ctx, text, value->list);
        if (value->text != NULL)
            text = hide_value(ctx, text, value->text, secret_hide_connection(ctx, value->text));
    }
    for (size_t i = 0; i < object->n_children; i++)
        text = hide_object(ctx, text, object->children[i]);
    return text;
}

const char *render_hidden(const void *ctx, const struct step *step, const char *text)
{
    if (text == NULL)
        return NULL;
    char *hidden = hide_object(ctx, talloc_strdup(ctx, text), step->object);
    if (step->change != NULL) {
        hidden = hide_object(ctx, hidden, step->change->live);
        hidden = hide_object(ctx, hidden, step->change->desired);
    }
    for (size_t i = 0; i < step->n_folded; i++)
        hidden = hide_object(ctx, hidden, step->folded[i]->desired);
    return hidden;
}

char *render_item(const void *ctx, const struct attr *attr, const char *item)
{
    if ((attr->flags & SECRET) == 0)
        return talloc_strdup(ctx, item);
    return attr->type == TYPE_TEXT ? secret_hide_connection(ctx, item)
                                   : secret_hide_option(ctx, item);
}
