#include "reconcile/ddl/define.h"

static const struct define_row rows[] = {
    {"INIT", ATTR_ts_template_init, DEFINE_NAME},
    {"LEXIZE", ATTR_ts_template_lexize, DEFINE_NAME},
};

static void create(struct emit *emit, const struct object *object)
{
    define_create(emit, object, rows, sizeof rows / sizeof *rows, "pg_ts_template", "tmpl");
}

static void drop(struct emit *emit, const struct object *object)
{
    emit_drop(emit, object);
}

/* Nothing of it can be changed (manual, ALTER TEXT SEARCH TEMPLATE). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return false;
}

const struct ddl ddl_ts_template = {.create = create, .drop = drop, .alter = alter};
