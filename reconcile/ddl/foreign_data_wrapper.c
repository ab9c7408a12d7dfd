#include <talloc.h>

#include "reconcile/ddl/foreign.h"

static void add_function(struct text *text, const char *word, const struct list *name, bool say_no)
{
    if (name == NULL && !say_no)
        return;
    text_addf(text, name ? " %s " : " NO %s", word);
    if (name != NULL)
        ddl_list_name(text, name, 0);
}

static void create(struct emit *emit, const struct object *wrapper)
{
    struct text sql = text_new(emit->ctx), guard = text_new(emit->ctx);
    text_add(&sql, "CREATE FOREIGN DATA WRAPPER ");
    text_ident(&sql, wrapper->id.name);
    add_function(&sql, "HANDLER", object_list(wrapper, ATTR_foreign_data_wrapper_handler), false);
    add_function(&sql, "VALIDATOR", object_list(wrapper, ATTR_foreign_data_wrapper_validator),
                 false);
    foreign_options_add(&sql, object_list(wrapper, ATTR_foreign_data_wrapper_options));
    text_add(&guard, "NOT EXISTS (SELECT FROM pg_catalog.pg_foreign_data_wrapper WHERE fdwname = ");
    text_literal(&guard, wrapper->id.name);
    text_add(&guard, ")");
    emit_step(emit, CHANGE_CREATE, wrapper, sql.s)->guard = guard.s;
}

static void drop(struct emit *emit, const struct object *wrapper)
{
    emit_drop(emit, wrapper);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, head_of(emit, desired));
    size_t head = sql.n;
    if (change_has(change, ATTR_foreign_data_wrapper_handler))
        add_function(&sql, "HANDLER", object_list(desired, ATTR_foreign_data_wrapper_handler),
                     true);
    if (change_has(change, ATTR_foreign_data_wrapper_validator))
        add_function(&sql, "VALIDATOR", object_list(desired, ATTR_foreign_data_wrapper_validator),
                     true);
    if (sql.n > head)
        emit_step(emit, CHANGE_ALTER, desired, sql.s);
    emit_foreign_options(emit, desired, head_of(emit, desired),
                         object_list(live, ATTR_foreign_data_wrapper_options),
                         object_list(desired, ATTR_foreign_data_wrapper_options),
                         "pg_catalog.pg_foreign_data_wrapper", "fdwoptions",
                         foreign_where(emit, "fdwname", desired->id.name));
    return true;
}

const struct ddl ddl_foreign_data_wrapper = {.create = create, .drop = drop, .alter = alter};
