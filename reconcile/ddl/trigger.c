#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "schema/relation.h"

static void add_upper(struct text *text, const char *words)
{
    for (const char *c = words; *c; c++) {
        char upper = (char)toupper((unsigned char)*c);
        text_add_n(text, &upper, 1);
    }
}

static void lock_table(struct step *step, const struct object *trigger, enum lock_mode mode)
{
    step->lock = mode;
    step->locked = trigger->parent;
}

static void add_events(struct text *text, const struct object *trigger)
{
    const struct list *events = object_list(trigger, ATTR_trigger_events);
    const struct list *columns = object_list(trigger, ATTR_trigger_update_columns);
    for (size_t i = 0; events != NULL && i < events->n; i++) {
        text_add(text, i > 0 ? " OR " : " ");
        add_upper(text, events->items[i]);
        if (columns != NULL && strcmp(events->items[i], "update") == 0) {
            text_add(text, " OF ");
            ddl_columns(text, columns);
        }
    }
}

static void add_transitions(struct text *text, const struct object *trigger)
{
    const char *old_table = object_text(trigger, ATTR_trigger_old_table);
    const char *new_table = object_text(trigger, ATTR_trigger_new_table);
    if (old_table == NULL && new_table == NULL)
        return;
    text_add(text, "\n    REFERENCING");
    if (old_table != NULL) {
        text_add(text, " OLD TABLE AS ");
        text_ident(text, old_table);
    }
    if (new_table != NULL) {
        text_add(text, " NEW TABLE AS ");
        text_ident(text, new_table);
    }
}

static void add_constraint(struct text *text, const struct object *trigger)
{
    const struct list *from = object_list(trigger, ATTR_trigger_from_table);
    if (from != NULL) {
        text_add(text, "\n    FROM ");
        ddl_list_name(text, from, 0);
    }
    if (object_bool(trigger, ATTR_trigger_deferrable))
        text_add(text, "\n    DEFERRABLE");
    if (object_bool(trigger, ATTR_trigger_initially_deferred))
        text_add(text, " INITIALLY DEFERRED");
}

static void add_function(struct text *text, const struct object *trigger)
{
    const struct list *arguments = object_list(trigger, ATTR_trigger_arguments);
    text_add(text, "\n    EXECUTE FUNCTION ");
    ddl_list_name(text, object_list(trigger, ATTR_trigger_function), 0);
    text_add(text, "(");
    for (size_t i = 0; arguments != NULL && i < arguments->n; i++) {
        text_add(text, i > 0 ? ", " : "");
        text_literal(text, arguments->items[i]);
    }
    text_add(text, ")");
}

static char *create_text(struct emit *emit, const struct object *trigger)
{
    bool constraint = object_bool(trigger, ATTR_trigger_constraint);
    const char *when = object_text(trigger, ATTR_trigger_when);
    struct text text = text_new(emit->ctx);
    text_add(&text, constraint ? "CREATE CONSTRAINT TRIGGER " : "CREATE OR REPLACE TRIGGER ");
    text_ident(&text, trigger->id.name);
    text_add(&text, "\n    ");
    add_upper(&text, object_text(trigger, ATTR_trigger_timing));
    add_events(&text, trigger);
    text_add(&text, " ON ");
    text_name(&text, trigger->id.schema, trigger->id.parent);
    add_constraint(&text, trigger);
    add_transitions(&text, trigger);
    text_add(&text, object_bool(trigger, ATTR_trigger_row) ? "\n    FOR EACH ROW"
                                                           : "\n    FOR EACH STATEMENT");
    if (when != NULL)
        text_addf(&text, "\n    WHEN (%s)", when);
    add_function(&text, trigger);
    return text.s;
}

/* There is no CREATE OR REPLACE CONSTRAINT TRIGGER (manual, CREATE TRIGGER). */
static char *guard_text(struct emit *emit, const struct object *trigger)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "NOT EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgname = ");
    text_literal(&text, trigger->id.name);
    text_add(&text, " AND tgrelid = pg_catalog.to_regclass(");
    text_literal(&text, quote_name(text.s, trigger->id.schema, trigger->id.parent));
    text_add(&text, "))");
    return text.s;
}

static void set_state(struct emit *emit, enum change_op op, const struct object *trigger,
                      const char *state)
{
    char *tail = enable_action(emit, state, "TRIGGER", trigger->id.name);
    struct step *step =
        emit_action(emit, op, trigger, head_of_parent_table(emit, trigger), tail);
    lock_table(step, trigger, LOCK_SHARE_ROW_EXCLUSIVE);
}

static void set_enabled(struct emit *emit, const struct object *trigger)
{
    set_state(emit, CHANGE_ALTER, trigger, object_text(trigger, ATTR_trigger_enabled));
}

/* The trigger that a partition's is a copy of; NULL: it is gone. */
static const struct object *original(const struct model *model, const struct object *copy)
{
    const struct object *table =
        model_named(model, NAMESPACE_RELATION, copy->id.schema, copy->id.parent);
    for (int depth = 0; table != NULL && depth < 100; depth++) {
        const struct list *parent = table_partition_of(table);
        if (parent == NULL)
            return NULL;
        const struct object *trigger =
            model_get_part(model, KIND_trigger, parent->items[0], parent->items[1], copy->id.name);
        if (trigger != NULL)
            return trigger;
        table = model_named(model, NAMESPACE_RELATION, parent->items[0], parent->items[1]);
    }
    return NULL;
}

/* CREATE TRIGGER takes SHARE ROW EXCLUSIVE (manual, 13.3.1). What it replaces is
 * enabled again, so its state is always set after it. */
static void make(struct emit *emit, enum change_op op, const struct object *trigger)
{
    struct step *step = emit_step(emit, op, trigger, create_text(emit, trigger));
    lock_table(step, trigger, LOCK_SHARE_ROW_EXCLUSIVE);
    if (object_bool(trigger, ATTR_trigger_constraint))
        step->guard = guard_text(emit, trigger);
    if (object_text(trigger, ATTR_trigger_enabled) != NULL)
        set_enabled(emit, trigger);
}

static void create(struct emit *emit, const struct object *trigger)
{
    if (object_bool(trigger, ATTR_trigger_inherited))
        set_enabled(emit, trigger);
    else
        make(emit, CHANGE_CREATE, trigger);
}

/* A copy stays: it only goes back to its original's state. */
static void drop_copy(struct emit *emit, const struct object *trigger)
{
    const struct object *stays = original(emit->desired, trigger);
    if (stays != NULL)
        set_state(emit, CHANGE_DROP, trigger, object_text(stays, ATTR_trigger_enabled));
}

static void drop(struct emit *emit, const struct object *trigger)
{
    if (object_bool(trigger, ATTR_trigger_inherited)) {
        drop_copy(emit, trigger);
        return;
    }
    struct text text = text_new(emit->ctx);
    text_add(&text, "DROP TRIGGER IF EXISTS ");
    text_ident(&text, trigger->id.name);
    text_add(&text, " ON ");
    text_name(&text, trigger->id.schema, trigger->id.parent);
    struct step *step = emit_step(emit, CHANGE_DROP, trigger, text.s);
    lock_table(step, trigger, LOCK_ACCESS_EXCLUSIVE);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    uint64_t state = (uint64_t)1 << ATTR_trigger_enabled;
    if (object_bool(live, ATTR_trigger_inherited) != object_bool(desired, ATTR_trigger_inherited))
        return false;
    if ((change->attrs & ~state) == 0) {
        set_enabled(emit, desired);
        return true;
    }
    if (object_bool(live, ATTR_trigger_constraint) || object_bool(desired, ATTR_trigger_constraint))
        return false;
    make(emit, CHANGE_ALTER, desired);
    return true;
}

const struct ddl ddl_trigger = {.create = create, .drop = drop, .alter = alter};
