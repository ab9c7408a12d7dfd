#include "reconcile/ddl/ddl.h"

/* Whoever gives the label must be loaded (manual, SECURITY LABEL); the server says if not. */
static void set_label(struct emit *emit, enum change_op op, const struct object *label,
                      const char *value)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "SECURITY LABEL FOR ");
    text_ident(&sql, label->id.role);
    text_add(&sql, " ON ");
    ddl_target(&sql, &label->id);
    text_add(&sql, " IS ");
    if (value != NULL)
        text_literal(&sql, value);
    else
        text_add(&sql, "NULL");
    emit_step(emit, op, label, sql.s);
}

static void create(struct emit *emit, const struct object *label)
{
    set_label(emit, CHANGE_CREATE, label, object_text(label, ATTR_security_label_label));
}

static void drop(struct emit *emit, const struct object *label)
{
    set_label(emit, CHANGE_DROP, label, NULL);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live, (void)change;
    set_label(emit, CHANGE_ALTER, desired, object_text(desired, ATTR_security_label_label));
    return true;
}

const struct ddl ddl_security_label = {.create = create, .drop = drop, .alter = alter};
