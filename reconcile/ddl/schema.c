#include <talloc.h>

#include "reconcile/ddl/clause.h"

static void create(struct emit *emit, const struct object *schema)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE SCHEMA IF NOT EXISTS ");
    text_ident(&sql, schema->id.name);
    emit_step(emit, CHANGE_CREATE, schema, sql.s);
}

/* Without CASCADE: what is unmanaged in it stays, and keeps it. */
static void drop(struct emit *emit, const struct object *schema)
{
    struct step *step = emit_drop(emit, schema);
    step_hazard(emit, step, HAZARD_drop_schema, identity_describe(emit->ctx, &schema->id));
}

/* It has no attributes. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return true;
}

const struct ddl ddl_schema = {.create = create, .drop = drop, .alter = alter};
