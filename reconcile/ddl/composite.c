#include <talloc.h>

#include "reconcile/ddl/attribute.h"
#include "reconcile/ddl/type.h"

static void create(struct emit *emit, const struct object *composite)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE TYPE ");
    text_name(&sql, composite->id.schema, composite->id.name);
    text_add(&sql, " AS (");
    bool first = true;
    for (size_t i = 0; i < composite->n_children; i++) {
        const struct object *child = composite->children[i];
        if (child->id.kind != KIND_attribute)
            continue;
        text_add(&sql, first ? "\n    " : ",\n    ");
        attribute_definition(&sql, child);
        first = false;
    }
    text_add(&sql, first ? ")" : "\n)");
    struct step *step = emit_step(emit, CHANGE_CREATE, composite, sql.s);
    step->guard = guard_no_type(emit, composite->id.schema, composite->id.name);
}

static void drop(struct emit *emit, const struct object *composite)
{
    struct step *step = emit_drop(emit, composite);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, composite, WORK_NONE);
    step_hazard(emit, step, HAZARD_drop_type, identity_describe(emit->ctx, &composite->id));
}

/* It has no attributes of its own: those that SQL calls so are objects. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return true;
}

const struct ddl ddl_composite = {.create = create, .drop = drop, .alter = alter};
