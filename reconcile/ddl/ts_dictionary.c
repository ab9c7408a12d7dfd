#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"

/* Option i as "name = 'value'". */
static void add_option(struct text *text, const char *option, bool value)
{
    const char *equals = strchr(option, '=');
    text_ident(text, talloc_strndup(text->s, option, (size_t)(equals - option)));
    if (!value)
        return;
    text_add(text, " = ");
    text_literal(text, equals + 1);
}

static void create(struct emit *emit, const struct object *dictionary)
{
    const struct list *options = object_list(dictionary, ATTR_ts_dictionary_options);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE TEXT SEARCH DICTIONARY ");
    text_name(&sql, dictionary->id.schema, dictionary->id.name);
    text_add(&sql, " (\n    TEMPLATE = ");
    ddl_list_name(&sql, object_list(dictionary, ATTR_ts_dictionary_template), 0);
    for (size_t i = 0; options != NULL && i < options->n; i++) {
        text_add(&sql, ",\n    ");
        add_option(&sql, options->items[i], true);
    }
    text_add(&sql, "\n)");
    emit_step(emit, CHANGE_CREATE, dictionary, sql.s)->guard =
        guard_no_row(emit, "pg_ts_dict", "dict", dictionary);
}

static void drop(struct emit *emit, const struct object *dictionary)
{
    emit_drop(emit, dictionary);
}

static bool has_name(const struct list *options, const char *option)
{
    size_t n = (size_t)(strchr(option, '=') - option) + 1;
    for (size_t i = 0; options != NULL && i < options->n; i++)
        if (strncmp(options->items[i], option, n) == 0)
            return true;
    return false;
}

/* An option without a value goes (manual, ALTER TEXT SEARCH DICTIONARY). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    const struct list *have = object_list(live, ATTR_ts_dictionary_options);
    const struct list *want = object_list(desired, ATTR_ts_dictionary_options);
    if (change_has(change, ATTR_ts_dictionary_template))
        return false;
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s (", head_of(emit, desired));
    const char *separator = "";
    for (size_t i = 0; want != NULL && i < want->n; i++) {
        if (list_has(have, want->items[i]))
            continue;
        text_add(&sql, separator);
        add_option(&sql, want->items[i], true);
        separator = ", ";
    }
    for (size_t i = 0; have != NULL && i < have->n; i++) {
        if (has_name(want, have->items[i]))
            continue;
        text_add(&sql, separator);
        add_option(&sql, have->items[i], false);
        separator = ", ";
    }
    text_add(&sql, ")");
    emit_step(emit, CHANGE_ALTER, desired, sql.s);
    return true;
}

const struct ddl ddl_ts_dictionary = {.create = create, .drop = drop, .alter = alter};
