#include <talloc.h>

#include "reconcile/ddl/type.h"

static void add_labels(struct text *text, const struct list *labels)
{
    for (size_t i = 0; labels != NULL && i < labels->n; i++) {
        if (i > 0)
            text_add(text, ", ");
        text_literal(text, labels->items[i]);
    }
}

static void create(struct emit *emit, const struct object *type)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE TYPE ");
    text_name(&sql, type->id.schema, type->id.name);
    text_add(&sql, " AS ENUM (");
    add_labels(&sql, object_list(type, ATTR_enum_labels));
    text_add(&sql, ")");
    struct step *step = emit_step(emit, CHANGE_CREATE, type, sql.s);
    step->guard = guard_no_type(emit, type->id.schema, type->id.name);
    if (type_replaces(emit, type))
        emit_type_drop_old(emit, type);
}

/* Holds while the type that is there has other labels than the files say. */
static char *guard_labels(const struct emit *emit, const struct object *desired)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "(SELECT pg_catalog.array_agg(enumlabel::text ORDER BY enumsortorder) "
                    "FROM pg_catalog.pg_enum WHERE enumtypid = pg_catalog.to_regtype(");
    text_literal(&text, quote_name(emit->ctx, desired->id.schema, desired->id.name));
    text_add(&text, ")) <> ARRAY[");
    add_labels(&text, object_list(desired, ATTR_enum_labels));
    text_add(&text, "]::text[]");
    return text.s;
}

static void replace(struct emit *emit, const struct object *live, const struct object *desired)
{
    const struct list *have = object_list(live, ATTR_enum_labels);
    const struct list *want = object_list(desired, ATTR_enum_labels);
    struct text lost = text_new(emit->ctx);
    for (size_t i = 0; have != NULL && i < have->n; i++) {
        if (list_has(want, have->items[i]))
            continue;
        text_add(&lost, lost.n > 0 ? ", " : "label ");
        text_literal(&lost, have->items[i]);
    }
    if (lost.n > 0)
        text_addf(&lost, " of %s", identity_describe(emit->ctx, &live->id));
    emit_type_away(emit, live, guard_labels(emit, desired), lost.n > 0 ? lost.s : NULL);
}

static void drop(struct emit *emit, const struct object *type)
{
    if (type_is_replaced(emit, type)) {
        replace(emit, type, model_find(emit->desired, &type->id));
        return;
    }
    struct step *step = emit_drop(emit, type);
    step_hazard(emit, step, HAZARD_drop_type, identity_describe(emit->ctx, &type->id));
}

static void add_value(struct emit *emit, const struct object *type, const char *label,
                      const char *where, const char *neighbour)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "ALTER TYPE ");
    text_name(&sql, type->id.schema, type->id.name);
    text_add(&sql, " ADD VALUE IF NOT EXISTS ");
    text_literal(&sql, label);
    if (neighbour != NULL) {
        text_addf(&sql, " %s ", where);
        text_literal(&sql, neighbour);
    }
    struct step *step = emit_step(emit, CHANGE_ALTER, type, sql.s);
    step->commit_after = true;
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)change;
    if (type_is_replaced(emit, live))
        return false;
    const struct list *have = object_list(live, ATTR_enum_labels);
    const struct list *want = object_list(desired, ATTR_enum_labels);
    size_t left = have ? have->n : 0; /* of the live labels, still to come */
    for (size_t i = 0; want != NULL && i < want->n; i++) {
        if (list_has(have, want->items[i]))
            left--;
        else if (left == 0)
            add_value(emit, desired, want->items[i], NULL, NULL);
        else if (i > 0)
            add_value(emit, desired, want->items[i], "AFTER", want->items[i - 1]);
        else
            add_value(emit, desired, want->items[i], "BEFORE", have->items[0]);
    }
    return true;
}

const struct ddl ddl_enum = {.create = create, .drop = drop, .alter = alter};
