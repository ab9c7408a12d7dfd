#include "reconcile/ddl/type.h"

#include <string.h>
#include <talloc.h>

/* The name without its [] and what stands in parentheses outside of quotes. */
static void take_apart(const struct emit *emit, const char *type, struct type_name *name)
{
    size_t n = strlen(type);
    while (n >= 2 && strncmp(type + n - 2, "[]", 2) == 0) {
        name->array = true;
        n -= 2;
    }
    struct text base = text_new(emit->ctx);
    bool quoted = false;
    for (size_t i = 0; i < n; i++) {
        if (type[i] == '"')
            quoted = !quoted;
        const char *close = !quoted && type[i] == '(' ? strchr(type + i, ')') : NULL;
        if (close == NULL) {
            text_add_n(&base, type + i, 1);
            continue;
        }
        name->mods = talloc_strndup(emit->ctx, type + i + 1, (size_t)(close - type) - i - 1);
        i = (size_t)(close - type);
    }
    name->base = base.s;
}

/* One identifier from *s, unquoted; *s then stands behind it. */
static char *take_ident(const struct emit *emit, const char **s)
{
    struct text name = text_new(emit->ctx);
    const char *c = *s;
    if (*c != '"') {
        size_t n = strcspn(c, ".");
        text_add_n(&name, c, n);
        *s = c + n;
        return name.s;
    }
    for (c++; *c != '\0'; c++) {
        if (*c == '"' && *++c != '"')
            break;
        text_add_n(&name, c, 1);
    }
    *s = c;
    return name.s;
}

struct type_name type_parse(const struct emit *emit, const struct model *model, const char *type)
{
    struct type_name name = {0};
    take_apart(emit, type, &name);
    const char *rest = name.base;
    const char *schema = take_ident(emit, &rest);
    if (*rest == '.') {
        rest++;
        name.object = model_named(model, NAMESPACE_TYPE, schema, take_ident(emit, &rest));
    }
    return name;
}

const struct object *named_type(const struct emit *emit, const struct model *model,
                                const char *type)
{
    return type_parse(emit, model, type).object;
}

struct type_name type_resolve(const struct emit *emit, const struct model *model, const char *type)
{
    struct type_name name = type_parse(emit, model, type);
    for (int depth = 0;
         depth < 100 && !name.array && name.object != NULL && name.object->id.kind == KIND_domain;
         depth++)
        name = type_parse(emit, model, object_text(name.object, ATTR_domain_type));
    return name;
}

bool base_type_is_replaced(const struct object *live, const struct object *desired)
{
    const struct kind_info *info = kind_info(KIND_base_type);
    for (size_t i = 0; i < N_ATTRS_base_type; i++)
        if ((info->attrs[i].flags & SHAPE) &&
            !value_same(info->attrs[i].type, &live->values[i], &desired->values[i]))
            return true;
    /* TOAST can't be switched off for what may be in it already (manual, ALTER TYPE). */
    return object_text(live, ATTR_base_type_storage) != NULL &&
           object_text(desired, ATTR_base_type_storage) == NULL;
}

static bool range_is_replaced(const struct object *live, const struct object *desired)
{
    for (size_t i = 0; i < N_ATTRS_range; i++)
        if (!value_same(kind_info(KIND_range)->attrs[i].type, &live->values[i],
                        &desired->values[i]))
            return true;
    return false;
}

/* Labels can be added anywhere, but neither go nor move. */
static bool enum_is_replaced(const struct object *live, const struct object *desired)
{
    const struct list *have = object_list(live, ATTR_enum_labels);
    const struct list *want = object_list(desired, ATTR_enum_labels);
    size_t found = 0;
    for (size_t i = 0; have != NULL && want != NULL && i < want->n && found < have->n; i++)
        if (strcmp(want->items[i], have->items[found]) == 0)
            found++;
    return have != NULL && found < have->n;
}

bool type_is_replaced(const struct emit *emit, const struct object *live)
{
    const struct object *desired = model_find(emit->desired, &live->id);
    if (desired == NULL)
        return false;
    switch (live->id.kind) {
    case KIND_enum:
        return enum_is_replaced(live, desired);
    case KIND_range:
        return range_is_replaced(live, desired);
    case KIND_base_type:
        return base_type_is_replaced(live, desired);
    case KIND_domain:
        return !same_text(object_text(live, ATTR_domain_type),
                          object_text(desired, ATTR_domain_type)) ||
               !list_equal(object_list(live, ATTR_domain_collation),
                           object_list(desired, ATTR_domain_collation));
    default:
        return false;
    }
}

bool type_replaces(const struct emit *emit, const struct object *desired)
{
    const struct object *live = model_find(emit->live, &desired->id);
    return live != NULL && type_is_replaced(emit, live);
}

bool column_type_is_replaced(const struct emit *emit, const struct object *column)
{
    int attr = column->id.kind == KIND_attribute ? ATTR_attribute_type : ATTR_column_type;
    const struct object *live = model_find(emit->live, &column->id);
    if (live == NULL)
        return false;
    const struct object *type = named_type(emit, emit->live, object_text(live, attr));
    return type != NULL && type_is_replaced(emit, type);
}

static const char *old_name(const struct emit *emit, const struct object *type)
{
    return name_with_suffix(emit, type->id.name, "_old");
}

void emit_type_away(struct emit *emit, const struct object *live, const char *condition,
                    const char *lost)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "ALTER %s ", kind_info(live->id.kind)->sql);
    text_name(&sql, live->id.schema, live->id.name);
    text_add(&sql, " RENAME TO ");
    text_ident(&sql, old_name(emit, live));
    struct step *step = emit_step(emit, CHANGE_DROP, live, sql.s);
    step->guard = condition;
    if (lost != NULL)
        step_hazard(emit, step,
                    live->id.kind == KIND_enum ? HAZARD_drop_enum_value : HAZARD_drop_type, lost);
}

/* A domain or enum that is used elsewhere still (a function kept by hand) stops this: no CASCADE.
 */
void emit_type_drop_old(struct emit *emit, const struct object *desired)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "DROP %s IF EXISTS ", kind_info(desired->id.kind)->sql);
    text_name(&sql, desired->id.schema, old_name(emit, desired));
    struct step *step = emit_step(emit, CHANGE_ALTER, desired, sql.s);
    step->drops_old = true;
    emit_needs(emit, step, desired);
    for (size_t i = 0; i < emit->live->n; i++) {
        const struct object *live = emit->live->objects[i];
        if (live->id.kind != KIND_column && live->id.kind != KIND_attribute)
            continue;
        int attr = live->id.kind == KIND_column ? ATTR_column_type : ATTR_attribute_type;
        const struct object *type = named_type(emit, emit->live, object_text(live, attr));
        if (type == NULL || identity_compare(&type->id, &desired->id) != 0)
            continue;
        const struct object *column = model_find(emit->desired, &live->id);
        if (column != NULL)
            emit_needs(emit, step, column);
    }
}
