#include "reconcile/ddl/define.h"

static const struct define_row rows[] = {
    {"INIT", ATTR_ts_template_init, DEFINE_NAME},
    {"LEXIZE", ATTR_ts_template_lexize, DEFINE_NAME},
};

static void create(struct emit *emit, const struct object *object)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE TEXT SEARCH TEMPLATE ");
    text_name(&sql, object->id.schema, object->id.name);
    text_add(&sql, " (");
    define_add(&sql, object, rows, sizeof rows / sizeof *rows, true);
    text_add(&sql, "\n)");
    emit_step(emit, CHANGE_CREATE, object, sql.s)->guard =
        guard_no_row(emit, "pg_ts_template", "tmpl", object);
}

static void drop(struct emit *emit, const struct object *object)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP TEXT SEARCH TEMPLATE IF EXISTS ");
    text_name(&sql, object->id.schema, object->id.name);
    emit_step(emit, CHANGE_DROP, object, sql.s);
}

/* Nothing of it can be changed (manual, ALTER TEXT SEARCH TEMPLATE). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return false;
}

const struct ddl ddl_ts_template = {.create = create, .drop = drop, .alter = alter};
