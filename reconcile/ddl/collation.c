#include "reconcile/ddl/collation.h"

#include <talloc.h>

#include "schema/locale.h"

static const struct list *collation_of(const struct object *object)
{
    if (object->id.kind == KIND_column)
        return object_list(object, ATTR_column_collation);
    return object->id.kind == KIND_attribute ? object_list(object, ATTR_attribute_collation) : NULL;
}

static bool is_named(const struct list *name, const struct object *collation)
{
    return name != NULL && same_text(name->items[0], collation->id.schema) &&
           same_text(name->items[1], collation->id.name);
}

static bool differs(const struct object *live, const struct object *desired)
{
    for (size_t i = 0; i < N_ATTRS_collation; i++) {
        const struct value *a = &live->values[i], *b = &desired->values[i];
        if (i == ATTR_collation_version)
            continue;
        if (i == ATTR_collation_locale ? !locale_same(a->text, b->text)
                                       : !value_same(TYPE_TEXT, a, b))
            return true;
    }
    return false;
}

bool collation_is_replaced(const struct emit *emit, const struct list *name)
{
    const struct object *live =
        name ? model_get(emit->live, KIND_collation, name->items[0], name->items[1]) : NULL;
    const struct object *desired =
        name ? model_get(emit->desired, KIND_collation, name->items[0], name->items[1]) : NULL;
    return live != NULL && desired != NULL && differs(live, desired);
}

/* Does something that stays have it? */
static bool is_in_use(const struct emit *emit, const struct object *collation)
{
    for (size_t i = 0; i < emit->live->n; i++) {
        const struct object *object = emit->live->objects[i];
        if (is_named(collation_of(object), collation) &&
            model_find(emit->desired, &object->id) != NULL)
            return true;
    }
    return false;
}

static const char *old_name(const struct emit *emit, const struct object *collation)
{
    return name_with_suffix(emit, collation->id.name, "_old");
}

static void add_row(struct text *text, const struct list *name)
{
    text_add(text, "pg_catalog.pg_collation WHERE collname = ");
    text_literal(text, name->items[1]);
    text_add(text, " AND collnamespace = pg_catalog.to_regnamespace(");
    text_literal(text, quote_ident(text->s, name->items[0]));
    text_add(text, ")");
}

char *guard_other_collation(const struct emit *emit, const struct object *column,
                            const struct list *name)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "attcollation NOT IN (SELECT oid FROM ");
    add_row(&text, name);
    text_add(&text, ")");
    return guard_column(emit, column, text.s);
}

/* Holds while it is what it was. Where the locale stands depends on the server's version, what the
 * row says of itself does not. */
static char *guard_unchanged(const struct emit *emit, const struct object *live)
{
    const char *provider = object_text(live, ATTR_collation_provider);
    const char *locale = object_text(live, ATTR_collation_locale);
    struct list *name = list_new(emit->ctx);
    list_add(name, live->id.schema);
    list_add(name, live->id.name);
    struct text text = text_new(emit->ctx);
    text_add(&text, "EXISTS (SELECT FROM ");
    add_row(&text, name);
    guard_add_same(&text, "collprovider",
                   provider ? (same_text(provider, "icu") ? "i" : "b") : "c");
    text_addf(&text, " AND %scollisdeterministic",
              object_bool(live, ATTR_collation_nondeterministic) ? "NOT " : "");
    guard_add_same(&text,
                   "coalesce(pg_catalog.to_jsonb(pg_collation) ->> 'colllocale', "
                   "pg_catalog.to_jsonb(pg_collation) ->> 'colliculocale', collcollate)",
                   locale ? locale : object_text(live, ATTR_collation_lc_collate));
    if (provider == NULL) {
        guard_add_same(&text, "collctype", object_text(live, ATTR_collation_lc_ctype));
        text_addf(&text, " AND collencoding %s -1",
                  object_bool(live, ATTR_collation_any_encoding) ? "=" : "<>");
    }
    guard_add_same(&text, "pg_catalog.to_jsonb(pg_collation) ->> 'collicurules'",
                   object_text(live, ATTR_collation_rules));
    text_add(&text, ")");
    return text.s;
}

static void add_option(struct text *text, const char *option, const char *value)
{
    if (value == NULL)
        return;
    text_addf(text, ",\n    %s = ", option);
    text_literal(text, value);
}

/* Once nothing has it any more. */
static void emit_drop_old(struct emit *emit, const struct object *collation)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP COLLATION IF EXISTS ");
    text_name(&sql, collation->id.schema, old_name(emit, collation));
    struct step *step = emit_step(emit, CHANGE_ALTER, collation, sql.s);
    emit_needs(emit, step, collation);
    for (size_t i = 0; i < emit->live->n; i++) {
        const struct object *object = emit->live->objects[i];
        const struct object *stays = is_named(collation_of(object), collation)
                                         ? model_find(emit->desired, &object->id)
                                         : NULL;
        if (stays != NULL)
            emit_needs(emit, step, stays);
    }
}

static bool is_swapped(const struct emit *emit, const struct object *collation)
{
    struct list *name = list_new(emit->ctx);
    list_add(name, collation->id.schema);
    list_add(name, collation->id.name);
    return collation_is_replaced(emit, name) && is_in_use(emit, collation);
}

static void add_definition(struct text *text, const struct object *collation)
{
    const char *provider = object_text(collation, ATTR_collation_provider);
    const char *locale = object_text(collation, ATTR_collation_locale);
    const char *collate = object_text(collation, ATTR_collation_lc_collate);
    const char *ctype = object_text(collation, ATTR_collation_lc_ctype);
    text_addf(text, " (\n    PROVIDER = %s", provider ? provider : "libc");
    if (same_text(collate, ctype)) {
        add_option(text, "LOCALE", collate ? collate : locale);
    } else {
        add_option(text, "LC_COLLATE", collate);
        add_option(text, "LC_CTYPE", ctype);
    }
    if (object_bool(collation, ATTR_collation_nondeterministic))
        text_add(text, ",\n    DETERMINISTIC = false");
    add_option(text, "RULES", object_text(collation, ATTR_collation_rules));
    add_option(text, "VERSION", object_text(collation, ATTR_collation_version));
    text_add(text, "\n)");
}

/* Only a copy is for every encoding (manual, CREATE COLLATION). */
static void create(struct emit *emit, const struct object *collation)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE COLLATION IF NOT EXISTS ");
    text_name(&sql, collation->id.schema, collation->id.name);
    if (object_bool(collation, ATTR_collation_any_encoding)) {
        text_add(&sql, " FROM ");
        text_name(&sql, "pg_catalog", object_text(collation, ATTR_collation_lc_collate));
    } else {
        add_definition(&sql, collation);
    }
    emit_step(emit, CHANGE_CREATE, collation, sql.s);
    if (is_swapped(emit, collation))
        emit_drop_old(emit, collation);
}

static void rename_away(struct emit *emit, const struct object *live)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s RENAME TO ", head_of(emit, live));
    text_ident(&sql, old_name(emit, live));
    emit_step(emit, CHANGE_DROP, live, sql.s)->guard = guard_unchanged(emit, live);
}

static void drop(struct emit *emit, const struct object *collation)
{
    if (is_swapped(emit, collation)) {
        rename_away(emit, collation);
        return;
    }
    emit_drop(emit, collation);
}

/* Nothing of it can be changed (manual, ALTER COLLATION). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return false;
}

const struct ddl ddl_collation = {.create = create, .drop = drop, .alter = alter};
