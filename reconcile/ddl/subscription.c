#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"

static bool is(const struct object *subscription, int attr, const char *value)
{
    return same_text(object_text(subscription, attr), value);
}

static bool is_on(const struct object *subscription)
{
    return is(subscription, ATTR_subscription_enabled, "true");
}

/* Options that CREATE and SET take alike. all: those that are the default too. */
struct options {
    struct text text;
    uint64_t attrs; /* which; all bits for CREATE */
    bool creating;
};

static void add_option(struct options *options, int attr, const char *name, const char *value,
                       bool is_default)
{
    if ((options->attrs >> attr & 1) == 0 || (options->creating && is_default))
        return;
    text_addf(&options->text, "%s%s = ", options->text.n > 0 ? ", " : "", name);
    text_literal(&options->text, value);
}

static void add_flag(struct options *options, const struct object *subscription, int attr,
                     const char *name)
{
    bool set = object_bool(subscription, attr);
    add_option(options, attr, name, set ? "true" : "false", !set);
}

static void add_options(struct emit *emit, struct options *options,
                        const struct object *subscription)
{
    const char *streaming = object_text(subscription, ATTR_subscription_streaming);
    const char *commit = object_text(subscription, ATTR_subscription_synchronous_commit);
    const char *origin = object_text(subscription, ATTR_subscription_origin);
    bool optional = object_bool(subscription, ATTR_subscription_password_optional);
    const char *usual = emit->live->server_version >= 180000 ? "parallel" : "off";
    add_flag(options, subscription, ATTR_subscription_binary, "binary");
    add_option(options, ATTR_subscription_streaming, "streaming", streaming ? streaming : usual,
               streaming == NULL);
    add_option(options, ATTR_subscription_synchronous_commit, "synchronous_commit",
               commit ? commit : "off", commit == NULL);
    add_flag(options, subscription, ATTR_subscription_disable_on_error, "disable_on_error");
    add_option(options, ATTR_subscription_password_optional, "password_required",
               optional ? "false" : "true", !optional);
    add_flag(options, subscription, ATTR_subscription_run_as_owner, "run_as_owner");
    add_option(options, ATTR_subscription_origin, "origin", origin ? origin : "any",
               origin == NULL);
}

static void add_publications(struct text *text, const struct object *subscription)
{
    text_add(text, " PUBLICATION ");
    ddl_columns(text, object_list(subscription, ATTR_subscription_publications));
}

static char *guard(const struct emit *emit, const struct object *subscription)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "NOT EXISTS (SELECT FROM pg_catalog.pg_subscription AS s JOIN "
                    "pg_catalog.pg_database AS d ON d.oid = s.subdbid WHERE d.datname = "
                    "pg_catalog.current_database() AND s.subname = ");
    text_literal(&text, subscription->id.name);
    text_add(&text, ")");
    return text.s;
}

static void add_slot(struct text *text, const struct object *subscription)
{
    text_add(text, "slot_name = ");
    if (is(subscription, ATTR_subscription_slot, "none"))
        text_add(text, "NONE");
    else
        text_literal(text, object_text(subscription, ATTR_subscription_slot));
}

/* What the files say of the moment of creation; tables that are there already have
 * their rows. */
static void add_creation(struct emit *emit, struct text *text, const struct object *subscription)
{
    const struct list *creation = object_list(subscription, ATTR_subscription_creation);
    bool again = model_find(emit->live, &subscription->id) != NULL;
    for (size_t i = 0; creation != NULL && i < creation->n; i++) {
        const char *equals = strchr(creation->items[i], '=');
        if (again && strncmp(creation->items[i], "copy_data=", 10) == 0)
            continue;
        text_addf(text, "%s%.*s = %s", text->n > 0 ? ", " : "", (int)(equals - creation->items[i]),
                  creation->items[i], equals + 1);
    }
    /* Without a slot none is made (manual, CREATE SUBSCRIPTION). */
    if (is(subscription, ATTR_subscription_slot, "none") && !list_has(creation, "connect=false") &&
        !list_has(creation, "create_slot=false"))
        text_addf(text, "%screate_slot = false", text->n > 0 ? ", " : "");
    if (again && !list_has(creation, "connect=false"))
        text_addf(text, "%scopy_data = false", text->n > 0 ? ", " : "");
}

static void emit_enabled(struct emit *emit, enum change_op op, const struct object *subscription)
{
    emit_step(emit, op, subscription,
              talloc_asprintf(emit->ctx, "%s %s", head_of(emit, subscription),
                              is_on(subscription) ? "ENABLE" : "DISABLE"));
}

static void create(struct emit *emit, const struct object *subscription)
{
    const struct list *creation = object_list(subscription, ATTR_subscription_creation);
    bool connects = !list_has(creation, "connect=false");
    struct options options = {text_new(emit->ctx), ~(uint64_t)0, true};
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE SUBSCRIPTION ");
    text_ident(&sql, subscription->id.name);
    text_add(&sql, "\n    CONNECTION ");
    text_literal(&sql, object_text(subscription, ATTR_subscription_connection));
    text_add(&sql, "\n   ");
    add_publications(&sql, subscription);
    add_creation(emit, &options.text, subscription);
    if (!is_on(subscription) && connects)
        text_addf(&options.text, "%senabled = false", options.text.n > 0 ? ", " : "");
    if (!is(subscription, ATTR_subscription_slot, subscription->id.name)) {
        text_add(&options.text, options.text.n > 0 ? ", " : "");
        add_slot(&options.text, subscription);
    }
    add_flag(&options, subscription, ATTR_subscription_two_phase, "two_phase");
    add_flag(&options, subscription, ATTR_subscription_failover, "failover");
    add_options(emit, &options, subscription);
    if (options.text.n > 0)
        text_addf(&sql, "\n    WITH (%s)", options.text.s);
    struct step *step = emit_step(emit, CHANGE_CREATE, subscription, sql.s);
    step->guard = guard(emit, subscription);
    /* Manual, CREATE SUBSCRIPTION: one that makes a slot can't be in a transaction. */
    step->alone = connects && !list_has(creation, "create_slot=false") &&
                  !is(subscription, ATTR_subscription_slot, "none");
    if (is_on(subscription) && !connects)
        emit_enabled(emit, CHANGE_ALTER, subscription);
}

/* Manual, DROP SUBSCRIPTION: the slot goes with it, at the publisher. */
static void drop(struct emit *emit, const struct object *subscription)
{
    const char *slot = object_text(subscription, ATTR_subscription_slot);
    struct step *step = emit_drop(emit, subscription);
    if (slot == NULL || strcmp(slot, "none") == 0)
        return;
    step->alone = true;
    step_hazard(emit, step, HAZARD_drop_subscription,
                talloc_asprintf(emit->ctx,
                                "what replication slot %s holds at the publisher for %s; the "
                                "publisher must be reachable, or else: ALTER SUBSCRIPTION ... "
                                "DISABLE, then SET (slot_name = NONE)",
                                quote_ident(emit->ctx, slot),
                                identity_describe(emit->ctx, &subscription->id)));
}

/* While it is enabled its tables are looked up at the publisher at once. */
static void alter_publications(struct emit *emit, const struct object *desired, bool enabled)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s SET", head_of(emit, desired));
    add_publications(&sql, desired);
    if (!enabled)
        text_add(&sql, " WITH (refresh = false)");
    emit_step(emit, CHANGE_ALTER, desired, sql.s)->alone = enabled;
}

static void alter_options(struct emit *emit, const struct object *desired,
                          const struct change *change)
{
    struct options options = {text_new(emit->ctx), change->attrs, false};
    if (change_has(change, ATTR_subscription_slot))
        add_slot(&options.text, desired);
    add_options(emit, &options, desired);
    if (options.text.n > 0)
        emit_step(
            emit, CHANGE_ALTER, desired,
            talloc_asprintf(emit->ctx, "%s SET (%s)", head_of(emit, desired), options.text.s));
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    if (change_has(change, ATTR_subscription_two_phase) ||
        change_has(change, ATTR_subscription_failover))
        return false;
    bool toggles = change_has(change, ATTR_subscription_enabled);
    if (toggles && !is_on(desired))
        emit_enabled(emit, CHANGE_ALTER, desired);
    if (change_has(change, ATTR_subscription_connection)) {
        struct text sql = text_new(emit->ctx);
        text_addf(&sql, "%s CONNECTION ", head_of(emit, desired));
        text_literal(&sql, object_text(desired, ATTR_subscription_connection));
        emit_step(emit, CHANGE_ALTER, desired, sql.s);
    }
    alter_options(emit, desired, change);
    if (change_has(change, ATTR_subscription_publications))
        alter_publications(emit, desired, is_on(live) && !toggles);
    if (toggles && is_on(desired))
        emit_enabled(emit, CHANGE_ALTER, desired);
    return true;
}

const struct ddl ddl_subscription = {.create = create, .drop = drop, .alter = alter};
