#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/opclass.h"

static char *oid_of(const struct emit *emit, const struct object *family)
{
    return opclass_oid(emit, "opfamily", "opf", family->id.schema, family->id.name,
                       family->id.args);
}

/* Members of a that b does not have. */
static void emit_members(struct emit *emit, const struct object *family, int attr,
                         const struct object *a, const struct object *b, bool add)
{
    const struct list *items = object_list(a, attr);
    for (size_t i = 0; items != NULL && i < items->n; i++)
        if (b == NULL || !list_has(object_list(b, attr), items->items[i]))
            emit_member(emit, family, &family->id, attr == ATTR_opfamily_operators,
                        items->items[i], add);
}

static void create(struct emit *emit, const struct object *family)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE OPERATOR FAMILY ");
    text_name(&sql, family->id.schema, family->id.name);
    text_add(&sql, " USING ");
    text_ident(&sql, family->id.args);
    emit_step(emit, CHANGE_CREATE, family, sql.s)->guard =
        talloc_asprintf(emit->ctx, "NOT EXISTS %s", oid_of(emit, family));
    emit_members(emit, family, ATTR_opfamily_operators, family, NULL, true);
    emit_members(emit, family, ATTR_opfamily_functions, family, NULL, true);
}

static void drop(struct emit *emit, const struct object *family)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP OPERATOR FAMILY IF EXISTS ");
    text_name(&sql, family->id.schema, family->id.name);
    text_add(&sql, " USING ");
    text_ident(&sql, family->id.args);
    emit_step(emit, CHANGE_DROP, family, sql.s);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)change;
    emit_members(emit, desired, ATTR_opfamily_operators, live, desired, false);
    emit_members(emit, desired, ATTR_opfamily_functions, live, desired, false);
    emit_members(emit, desired, ATTR_opfamily_operators, desired, live, true);
    emit_members(emit, desired, ATTR_opfamily_functions, desired, live, true);
    return true;
}

const struct ddl ddl_opfamily = {.create = create, .drop = drop, .alter = alter};
