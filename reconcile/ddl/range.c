#include <talloc.h>

#include "reconcile/ddl/type.h"

static void add_option(struct text *text, const char *name, const struct object *range, int attr)
{
    const struct list *value = object_list(range, attr);
    if (value == NULL)
        return;
    text_addf(text, ", %s = ", name);
    ddl_list_name(text, value, 0);
}

/* Its function for the canonical form takes and gives the range itself. */
static bool needs_shell(const struct object *range)
{
    for (size_t i = 0; i < range->n_edges; i++)
        if (type_is_mutual(range, range->edges[i].to))
            return true;
    return false;
}

static void create(struct emit *emit, const struct object *range)
{
    struct text sql = text_new(emit->ctx);
    bool has_shell = needs_shell(range);
    if (has_shell)
        emit_shell(emit, range);
    text_add(&sql, "CREATE TYPE ");
    text_name(&sql, range->id.schema, range->id.name);
    text_addf(&sql, " AS RANGE (subtype = %s", object_text(range, ATTR_range_subtype));
    add_option(&sql, "subtype_opclass", range, ATTR_range_opclass);
    add_option(&sql, "collation", range, ATTR_range_collation);
    add_option(&sql, "canonical", range, ATTR_range_canonical);
    add_option(&sql, "subtype_diff", range, ATTR_range_subtype_diff);
    add_option(&sql, "multirange_type_name", range, ATTR_range_multirange);
    text_add(&sql, ")");
    struct step *step = emit_step(emit, CHANGE_CREATE, range, sql.s);
    step->guard = guard_no_type(emit, range->id.schema, range->id.name);
    if (has_shell)
        step_fills_shell(emit, step, range);
}

char *guard_subtype(const struct emit *emit, const struct object *live)
{
    const struct object *desired = model_find(emit->desired, &live->id);
    if (desired == NULL ||
        same_text(object_text(live, ATTR_range_subtype), object_text(desired, ATTR_range_subtype)))
        return NULL;
    struct text text = text_new(emit->ctx);
    text_add(&text, "EXISTS (SELECT FROM pg_catalog.pg_range WHERE rngtypid = "
                    "pg_catalog.to_regtype(");
    text_literal(&text, quote_name(emit->ctx, desired->id.schema, desired->id.name));
    text_add(&text, ") AND rngsubtype <> pg_catalog.to_regtype(");
    text_literal(&text, object_text(desired, ATTR_range_subtype));
    text_add(&text, "))");
    return text.s;
}

static void drop(struct emit *emit, const struct object *range)
{
    struct step *step = emit_type_drop(emit, range);
    if (type_is_replaced(emit, range))
        step->guard = guard_subtype(emit, range);
    else
        step_hazard(emit, step, HAZARD_drop_type, identity_describe(emit->ctx, &range->id));
}

/* All of a range type is fixed when it is made (manual, ALTER TYPE). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired;
    return change->attrs == 0;
}

const struct ddl ddl_range = {.create = create, .drop = drop, .alter = alter};
