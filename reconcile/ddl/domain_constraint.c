#include <talloc.h>

#include "reconcile/ddl/clause.h"

static char *head(const struct emit *emit, const struct object *constraint)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "ALTER DOMAIN ");
    text_name(&text, constraint->id.schema, constraint->id.parent);
    return text.s;
}

static void create(struct emit *emit, const struct object *constraint)
{
    bool not_valid = object_bool(constraint, ATTR_domain_constraint_not_valid);
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s ADD CONSTRAINT ", head(emit, constraint));
    text_ident(&sql, constraint->id.name);
    text_addf(&sql, " CHECK (%s)", object_text(constraint, ATTR_domain_constraint_expression));
    if (not_valid)
        text_add(&sql, " NOT VALID");
    struct step *step = emit_step(emit, CHANGE_CREATE, constraint, sql.s);
    step->guard = guard_constraint(emit, constraint, false);
    step->work = not_valid ? WORK_NONE : WORK_SCAN;
}

/* The domain may be gone by the second run, and ALTER DOMAIN knows no IF EXISTS: guarded. */
static void drop(struct emit *emit, const struct object *constraint)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s DROP CONSTRAINT IF EXISTS ", head(emit, constraint));
    text_ident(&sql, constraint->id.name);
    struct step *step = emit_step(emit, CHANGE_DROP, constraint, sql.s);
    step->guard = guard_constraint(emit, constraint, true);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    if (change_has(change, ATTR_domain_constraint_expression) ||
        object_bool(desired, ATTR_domain_constraint_not_valid))
        return change->attrs == 0;
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s VALIDATE CONSTRAINT ", head(emit, desired));
    text_ident(&sql, desired->id.name);
    emit_step(emit, CHANGE_ALTER, desired, sql.s)->work = WORK_SCAN;
    return true;
}

const struct ddl ddl_domain_constraint = {.create = create, .drop = drop, .alter = alter};
