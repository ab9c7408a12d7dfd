#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"

static bool is_index(const struct object *method)
{
    return same_text(object_text(method, ATTR_access_method_type), "index");
}

static void create(struct emit *emit, const struct object *method)
{
    struct text sql = text_new(emit->ctx), guard = text_new(emit->ctx);
    text_add(&sql, "CREATE ACCESS METHOD ");
    text_ident(&sql, method->id.name);
    text_addf(&sql, " TYPE %s HANDLER ", is_index(method) ? "INDEX" : "TABLE");
    ddl_list_name(&sql, object_list(method, ATTR_access_method_handler), 0);
    text_add(&guard, "NOT EXISTS (SELECT FROM pg_catalog.pg_am WHERE amname = ");
    text_literal(&guard, method->id.name);
    text_add(&guard, ")");
    emit_step(emit, CHANGE_CREATE, method, sql.s)->guard = guard.s;
}

/* One that is made anew is dropped once. */
static char *guard_unchanged(const struct emit *emit, const struct object *live)
{
    const struct list *handler = object_list(live, ATTR_access_method_handler);
    struct text text = text_new(emit->ctx);
    text_add(&text, "EXISTS (SELECT FROM pg_catalog.pg_am WHERE amname = ");
    text_literal(&text, live->id.name);
    text_addf(&text, " AND amtype = '%c' AND amhandler = pg_catalog.to_regproc(",
              is_index(live) ? 'i' : 't');
    text_literal(&text, quote_name(emit->ctx, handler->items[0], handler->items[1]));
    text_add(&text, "))");
    return text.s;
}

static void drop(struct emit *emit, const struct object *method)
{
    struct step *step = emit_drop(emit, method);
    if (model_find(emit->desired, &method->id) != NULL)
        step->guard = guard_unchanged(emit, method);
}

/* There is no ALTER ACCESS METHOD. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired;
    return change->attrs == 0;
}

const struct ddl ddl_access_method = {.create = create, .drop = drop, .alter = alter};
