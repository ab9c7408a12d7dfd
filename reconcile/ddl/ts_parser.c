#include "reconcile/ddl/define.h"

static const struct define_row rows[] = {
    {"START", ATTR_ts_parser_start, DEFINE_NAME},
    {"GETTOKEN", ATTR_ts_parser_gettoken, DEFINE_NAME},
    {"END", ATTR_ts_parser_end, DEFINE_NAME},
    {"LEXTYPES", ATTR_ts_parser_lextypes, DEFINE_NAME},
    {"HEADLINE", ATTR_ts_parser_headline, DEFINE_NAME},
};

static void create(struct emit *emit, const struct object *object)
{
    define_create(emit, object, rows, sizeof rows / sizeof *rows, "pg_ts_parser", "prs");
}

static void drop(struct emit *emit, const struct object *object)
{
    emit_drop(emit, object);
}

/* Nothing of it can be changed (manual, ALTER TEXT SEARCH PARSER). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return false;
}

const struct ddl ddl_ts_parser = {.create = create, .drop = drop, .alter = alter};
