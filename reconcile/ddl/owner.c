#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "reconcile/ddl/privilege.h"

/* Only who may become the new owner, or a superuser, may do so (manual, ALTER TABLE). */
static void set_owner(struct emit *emit, enum change_op op, const struct object *owner)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "ALTER ");
    ddl_target(&sql, &owner->id);
    text_add(&sql, " OWNER TO ");
    text_ident(&sql, object_text(owner, ATTR_owner_role));
    struct step *step = emit_step(emit, op, owner, sql.s);
    if (kind_info(owner->id.of)->namespace == NAMESPACE_RELATION && owner->id.of != KIND_composite)
        step_cost(step, LOCK_ACCESS_EXCLUSIVE, owner->parent, WORK_NONE);
}

/* What the one who is connected makes is his from the start. */
static void create(struct emit *emit, const struct object *owner)
{
    if (!emit->fresh || !same_text(object_text(owner, ATTR_owner_role), emit->live->role))
        set_owner(emit, CHANGE_CREATE, owner);
}

/* There is no being nobody's. */
static void drop(struct emit *emit, const struct object *owner)
{
    (void)emit, (void)owner;
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live, (void)change;
    set_owner(emit, CHANGE_ALTER, desired);
    ddl_settle_owner(emit, desired);
    return true;
}

const struct ddl ddl_owner = {.create = create, .drop = drop, .alter = alter};
