/*
 * Subscriptions.
 */
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/statements.h"

static const struct {
    const char *name;
    int attr;
} flags[] = {
    {"binary", ATTR_subscription_binary},
    {"two_phase", ATTR_subscription_two_phase},
    {"disable_on_error", ATTR_subscription_disable_on_error},
    {"run_as_owner", ATTR_subscription_run_as_owner},
    {"failover", ATTR_subscription_failover},
};

static bool set_flag(struct fold *fold, struct object *object, const PgQuery__DefElem *option)
{
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        if (strcmp(option->defname, flags[i].name) != 0)
            continue;
        object_set_bool(object, flags[i].attr, fold_is_true(fold, option));
        return true;
    }
    if (strcmp(option->defname, "password_required") != 0)
        return false;
    object_set_bool(object, ATTR_subscription_password_optional, !fold_is_true(fold, option));
    return true;
}

/* off is the default before PostgreSQL 18, parallel from there on. */
static const char *streaming(struct fold *fold, const PgQuery__DefElem *option)
{
    const struct model *live = fold->options->live;
    bool new = live != NULL && live->server_version >= 180000;
    const char *value = fold_option(fold, option);
    if (value != NULL && strcasecmp(value, "parallel") == 0)
        return new ? NULL : "parallel";
    if (fold_is_true(fold, option))
        return "on";
    return new ? "off" : NULL;
}

/* What only CREATE takes: kept as it is written. */
static bool is_for_creation(const char *name)
{
    return strcmp(name, "connect") == 0 || strcmp(name, "create_slot") == 0 ||
           strcmp(name, "copy_data") == 0;
}

static void set_options(struct fold *fold, struct object *object, size_t n,
                        PgQuery__Node **options)
{
    struct list *creation = list_new(fold->ctx);
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        const char *value = fold_option(fold, option), *name = option->defname;
        if (set_flag(fold, object, option))
            continue;
        if (strcmp(name, "enabled") == 0)
            object_set(object, ATTR_subscription_enabled,
                       fold_is_true(fold, option) ? "true" : "false");
        else if (strcmp(name, "slot_name") == 0)
            object_set(object, ATTR_subscription_slot, value);
        else if (strcmp(name, "streaming") == 0)
            object_set(object, ATTR_subscription_streaming, streaming(fold, option));
        else if (strcmp(name, "synchronous_commit") == 0)
            object_set(object, ATTR_subscription_synchronous_commit,
                       same_text(value, "off") ? NULL : value);
        else if (strcmp(name, "origin") == 0)
            object_set(object, ATTR_subscription_origin, same_text(value, "any") ? NULL : value);
        else if (is_for_creation(name))
            list_add(creation, talloc_asprintf(fold->ctx, "%s=%s", name,
                                               fold_is_true(fold, option) ? "true" : "false"));
        else
            fold_unsupported(fold, option->location, name);
    }
    if (creation->n > 0)
        object_set_list(object, ATTR_subscription_creation, creation);
}

/* One that is made without a connection is made disabled: whether it is enabled
 * afterwards, the files don't say (manual, CREATE SUBSCRIPTION). */
void fold_subscription(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateSubscriptionStmt *stmt = node->create_subscription_stmt;
    struct identity id = {.kind = KIND_subscription, .name = fold_name(fold, -1, stmt->subname)};
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set(object, ATTR_subscription_connection, stmt->conninfo);
    object_set_list(object, ATTR_subscription_publications,
                    fold_strings(fold, stmt->n_publication, stmt->publication));
    object_set(object, ATTR_subscription_slot, id.name);
    set_options(fold, object, stmt->n_options, stmt->options);
    bool connects =
        !list_has(object_list(object, ATTR_subscription_creation), "connect=false");
    if (connects && object_text(object, ATTR_subscription_enabled) == NULL)
        object_set(object, ATTR_subscription_enabled, "true");
}

static void change_publications(struct fold *fold, struct object *object,
                                const PgQuery__AlterSubscriptionStmt *stmt, bool add)
{
    const struct list *old = object_list(object, ATTR_subscription_publications);
    const struct list *given = fold_strings(fold, stmt->n_publication, stmt->publication);
    struct list *list = list_new(fold->ctx);
    for (size_t i = 0; old != NULL && i < old->n; i++)
        if (add || !list_has(given, old->items[i]))
            list_add(list, old->items[i]);
    for (size_t i = 0; add && i < given->n; i++)
        list_add(list, given->items[i]);
    object_set_list(object, ATTR_subscription_publications, list);
}

void fold_alter_subscription(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterSubscriptionStmt *stmt = node->alter_subscription_stmt;
    struct identity id = {.kind = KIND_subscription, .name = stmt->subname};
    struct object *object = fold_target(fold, &id, -1, false);
    if (object == NULL)
        return;
    switch (stmt->kind) {
    case PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_OPTIONS:
    case PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_ENABLED:
        set_options(fold, object, stmt->n_options, stmt->options);
        return;
    case PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_CONNECTION:
        object_set(object, ATTR_subscription_connection, stmt->conninfo);
        return;
    case PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_SET_PUBLICATION:
        object_set_list(object, ATTR_subscription_publications,
                        fold_strings(fold, stmt->n_publication, stmt->publication));
        return;
    case PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_ADD_PUBLICATION:
        change_publications(fold, object, stmt, true);
        return;
    case PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_DROP_PUBLICATION:
        change_publications(fold, object, stmt, false);
        return;
    case PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_REFRESH:
        fold_action(fold, -1, "ALTER SUBSCRIPTION ... REFRESH PUBLICATION");
        return;
    case PG_QUERY__ALTER_SUBSCRIPTION_TYPE__ALTER_SUBSCRIPTION_SKIP:
        fold_action(fold, -1, "ALTER SUBSCRIPTION ... SKIP");
        return;
    default:
        fold_unsupported(fold, -1, "this form of ALTER SUBSCRIPTION");
    }
}

void fold_drop_subscription(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DropSubscriptionStmt *stmt = node->drop_subscription_stmt;
    struct identity id = {.kind = KIND_subscription, .name = stmt->subname};
    struct object *object = model_find(fold->model, &id);
    if (object != NULL)
        fold_remove(fold, object);
    else if (!stmt->missing_ok && !fold->guarded)
        fold_error(fold, -1, NULL, "%s does not exist", identity_describe(fold->ctx, &id));
}
