#include "reconcile/ddl/ddl.h"

/* It is there before the files are, and stays: what is said of it are objects of their own. */
static void create(struct emit *emit, const struct object *database)
{
    (void)emit, (void)database;
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired, (void)change;
    return true;
}

const struct ddl ddl_database = {.create = create, .drop = create, .alter = alter};
