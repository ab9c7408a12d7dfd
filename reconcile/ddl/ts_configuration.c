#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "schema/mapping.h"

static const struct list *mappings_of(const struct object *configuration)
{
    static const struct list none = {0, NULL};
    const struct list *list = object_list(configuration, ATTR_ts_configuration_mappings);
    return list != NULL ? list : &none;
}

static const char *dictionaries(const struct emit *emit, const char *item)
{
    const struct list *names = mapping_dictionaries(emit->ctx, item);
    struct text text = text_new(emit->ctx);
    for (size_t i = 0; i + 1 < names->n; i += 2) {
        text_add(&text, i > 0 ? ", " : "");
        ddl_list_name(&text, names, i);
    }
    return text.s;
}

/* One statement for all types of token that get the same dictionaries. ALTER MAPPING FOR
 * does what ADD MAPPING does where there is none yet, and can be run twice. */
static void set_mappings(struct emit *emit, enum change_op op, const struct object *desired,
                         const struct list *have)
{
    const struct list *want = mappings_of(desired);
    struct list *done = list_new(emit->ctx);
    for (size_t i = 0; i < want->n; i++) {
        const char *with = dictionaries(emit, want->items[i]);
        if (list_has(have, want->items[i]) || list_has(done, with))
            continue;
        struct text sql = text_new(emit->ctx);
        text_addf(&sql, "%s ALTER MAPPING FOR ", head_of(emit, desired));
        const char *separator = "";
        for (size_t j = i; j < want->n; j++) {
            if (list_has(have, want->items[j]) ||
                strcmp(dictionaries(emit, want->items[j]), with) != 0)
                continue;
            text_add(&sql, separator);
            text_ident(&sql, mapping_token(emit->ctx, want->items[j]));
            separator = ", ";
        }
        text_addf(&sql, " WITH %s", with);
        list_add(done, with);
        emit_step(emit, op, desired, sql.s);
    }
}

static bool has_token(const struct emit *emit, const struct list *mappings, const char *token)
{
    for (size_t i = 0; i < mappings->n; i++)
        if (strcmp(mapping_token(emit->ctx, mappings->items[i]), token) == 0)
            return true;
    return false;
}

static void drop_mappings(struct emit *emit, const struct object *live,
                          const struct object *desired)
{
    const struct list *have = mappings_of(live), *want = mappings_of(desired);
    struct text sql = text_new(emit->ctx);
    bool any = false;
    text_addf(&sql, "%s DROP MAPPING IF EXISTS FOR ", head_of(emit, desired));
    for (size_t i = 0; i < have->n; i++) {
        const char *token = mapping_token(emit->ctx, have->items[i]);
        if (has_token(emit, want, token))
            continue;
        text_add(&sql, any ? ", " : "");
        text_ident(&sql, token);
        any = true;
    }
    if (any)
        emit_step(emit, CHANGE_ALTER, desired, sql.s);
}

static void create(struct emit *emit, const struct object *configuration)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE TEXT SEARCH CONFIGURATION ");
    text_name(&sql, configuration->id.schema, configuration->id.name);
    text_add(&sql, " (PARSER = ");
    ddl_list_name(&sql, object_list(configuration, ATTR_ts_configuration_parser), 0);
    text_add(&sql, ")");
    emit_step(emit, CHANGE_CREATE, configuration, sql.s)->guard =
        guard_no_row(emit, "pg_ts_config", "cfg", configuration);
    set_mappings(emit, CHANGE_CREATE, configuration, NULL);
}

static void drop(struct emit *emit, const struct object *configuration)
{
    emit_drop(emit, configuration);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    if (change_has(change, ATTR_ts_configuration_parser))
        return false;
    drop_mappings(emit, live, desired);
    set_mappings(emit, CHANGE_ALTER, desired, mappings_of(live));
    return true;
}

const struct ddl ddl_ts_configuration = {.create = create, .drop = drop, .alter = alter};
