#include <talloc.h>

#include "reconcile/ddl/clause.h"

/* value NULL: there is none any more. */
static void set(struct emit *emit, enum change_op op, const struct object *object,
                const char *value)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "ALTER VIEW ");
    text_name(&text, object->id.schema, object->id.parent);
    text_add(&text, " ALTER COLUMN ");
    text_ident(&text, object->id.name);
    text_add(&text, value ? " SET DEFAULT " : " DROP DEFAULT");
    text_add(&text, value ? value : "");
    struct step *step = emit_step(emit, op, object, text.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, object->parent, WORK_NONE);
}

static void create(struct emit *emit, const struct object *object)
{
    set(emit, CHANGE_CREATE, object, object_text(object, ATTR_view_default_expression));
}

static void drop(struct emit *emit, const struct object *object)
{
    set(emit, CHANGE_DROP, object, NULL);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live, (void)change;
    set(emit, CHANGE_ALTER, desired, object_text(desired, ATTR_view_default_expression));
    return true;
}

const struct ddl ddl_view_default = {.create = create, .drop = drop, .alter = alter};
