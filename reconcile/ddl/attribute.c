#include "reconcile/ddl/attribute.h"

#include <talloc.h>

#include "reconcile/ddl/collation.h"
#include "reconcile/ddl/type.h"

static void add_type(struct text *text, const struct object *attribute)
{
    const struct list *collation = object_list(attribute, ATTR_attribute_collation);
    text_add(text, object_text(attribute, ATTR_attribute_type));
    if (collation != NULL) {
        text_add(text, " COLLATE ");
        ddl_list_name(text, collation, 0);
    }
}

void attribute_definition(struct text *text, const struct object *attribute)
{
    text_ident(text, attribute->id.name);
    text_add(text, " ");
    add_type(text, attribute);
}

static struct step *emit_attribute(struct emit *emit, enum change_op op,
                                   const struct object *attribute, char *tail)
{
    struct step *step = emit_action(emit, op, attribute, head_of_parent(emit, attribute), tail);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE,
              live_relation(emit, attribute->id.schema, attribute->id.parent), WORK_NONE);
    return step;
}

/* ADD ATTRIBUTE knows no IF NOT EXISTS. */
static void create(struct emit *emit, const struct object *attribute)
{
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ADD ATTRIBUTE ");
    attribute_definition(&tail, attribute);
    struct step *step = emit_attribute(emit, CHANGE_CREATE, attribute, tail.s);
    step->guard = talloc_asprintf(emit->ctx, "NOT %s", guard_column(emit, attribute, NULL));
}

static void drop(struct emit *emit, const struct object *attribute)
{
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "DROP ATTRIBUTE IF EXISTS ");
    text_ident(&tail, attribute->id.name);
    struct step *step = emit_attribute(emit, CHANGE_DROP, attribute, tail.s);
    step_hazard(emit, step, HAZARD_drop_column, identity_describe(emit->ctx, &attribute->id));
}

static struct step *emit_type(struct emit *emit, const struct object *desired)
{
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ALTER ATTRIBUTE ");
    text_ident(&tail, desired->id.name);
    text_add(&tail, " TYPE ");
    add_type(&tail, desired);
    return emit_attribute(emit, CHANGE_ALTER, desired, tail.s);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    if (change->attrs != 0)
        emit_type(emit, desired);
    return true;
}

static void release(struct emit *emit, const struct object *live)
{
    (void)emit, (void)live;
}

/* Its type or its collation has been renamed away and made anew. */
static void restore(struct emit *emit, const struct object *desired)
{
    const struct list *collation = object_list(desired, ATTR_attribute_collation);
    if (!column_type_is_replaced(emit, desired)) {
        if (collation_is_replaced(emit, collation))
            emit_type(emit, desired)->guard = guard_other_collation(emit, desired, collation);
        return;
    }
    struct step *step = emit_type(emit, desired);
    step->guard = guard_other_type(emit, desired, object_text(desired, ATTR_attribute_type));
}

static bool with_parent(const struct object *attribute)
{
    (void)attribute;
    return true;
}

const struct ddl ddl_attribute = {.create = create,
                                  .drop = drop,
                                  .alter = alter,
                                  .release = release,
                                  .restore = restore,
                                  .with_parent = with_parent};
