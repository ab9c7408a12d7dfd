#include <talloc.h>

#include "reconcile/ddl/clause.h"

static void set_state(struct emit *emit, const struct object *trigger)
{
    const char *state = object_text(trigger, ATTR_event_trigger_enabled);
    emit_step(emit, CHANGE_ALTER, trigger,
              talloc_asprintf(emit->ctx, "%s %s", head_of(emit, trigger),
                              enable_action(emit, state, NULL, NULL)));
}

static void create(struct emit *emit, const struct object *trigger)
{
    const struct list *tags = object_list(trigger, ATTR_event_trigger_tags);
    struct text sql = text_new(emit->ctx), guard = text_new(emit->ctx);
    text_add(&sql, "CREATE EVENT TRIGGER ");
    text_ident(&sql, trigger->id.name);
    text_add(&sql, " ON ");
    text_ident(&sql, object_text(trigger, ATTR_event_trigger_event));
    for (size_t i = 0; tags != NULL && i < tags->n; i++) {
        text_add(&sql, i > 0 ? ", " : "\n    WHEN TAG IN (");
        text_literal(&sql, tags->items[i]);
    }
    text_add(&sql, tags != NULL ? ")\n    EXECUTE FUNCTION " : "\n    EXECUTE FUNCTION ");
    ddl_list_name(&sql, object_list(trigger, ATTR_event_trigger_function), 0);
    text_add(&sql, "()");
    text_add(&guard, "NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger WHERE evtname = ");
    text_literal(&guard, trigger->id.name);
    text_add(&guard, ")");
    emit_step(emit, CHANGE_CREATE, trigger, sql.s)->guard = guard.s;
    if (object_text(trigger, ATTR_event_trigger_enabled) != NULL)
        set_state(emit, trigger);
}

static void drop(struct emit *emit, const struct object *trigger)
{
    emit_drop(emit, trigger);
}

/* Its state is all that can be changed (manual, ALTER EVENT TRIGGER). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    uint64_t state = (uint64_t)1 << ATTR_event_trigger_enabled;
    if ((change->attrs & ~state) != 0)
        return false;
    set_state(emit, desired);
    return true;
}

const struct ddl ddl_event_trigger = {.create = create, .drop = drop, .alter = alter};
