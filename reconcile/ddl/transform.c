#include <talloc.h>

#include "reconcile/ddl/clause.h"

static void emit_create(struct emit *emit, enum change_op op, const struct object *transform)
{
    const struct list *from = object_list(transform, ATTR_transform_from_sql);
    const struct list *to = object_list(transform, ATTR_transform_to_sql);
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "CREATE OR REPLACE TRANSFORM FOR %s LANGUAGE ", transform->id.args);
    text_ident(&sql, transform->id.name);
    text_add(&sql, " (");
    if (from != NULL) {
        text_add(&sql, "FROM SQL WITH FUNCTION ");
        ddl_list_name(&sql, from, 0);
        text_add(&sql, "(internal)");
    }
    if (to != NULL) {
        text_add(&sql, from != NULL ? ", TO SQL WITH FUNCTION " : "TO SQL WITH FUNCTION ");
        ddl_list_name(&sql, to, 0);
        text_add(&sql, "(internal)");
    }
    text_add(&sql, ")");
    emit_step(emit, op, transform, sql.s);
}

static void create(struct emit *emit, const struct object *transform)
{
    emit_create(emit, CHANGE_CREATE, transform);
}

static void drop(struct emit *emit, const struct object *transform)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "DROP TRANSFORM IF EXISTS FOR %s LANGUAGE ", transform->id.args);
    text_ident(&sql, transform->id.name);
    emit_step(emit, CHANGE_DROP, transform, sql.s);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    if (change->attrs != 0)
        emit_create(emit, CHANGE_ALTER, desired);
    return true;
}

const struct ddl ddl_transform = {.create = create, .drop = drop, .alter = alter};
