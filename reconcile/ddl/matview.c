#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/view.h"
#include "schema/relation.h"
#include "reconcile/ddl/clause.h"

/* What is rebuilt and can be read now can be read after it too. */
static bool was_populated(const struct emit *emit, const struct object *view)
{
    const struct object *live = emit->live != NULL ? model_find(emit->live, &view->id) : NULL;
    return live != NULL && !object_bool(live, ATTR_matview_unpopulated);
}

/* How much of "column" STORAGE external, or of "column" (n_distinct=5), says what is set. */
static size_t length_of_key(const char *setting)
{
    const char *behind = strrchr(setting, '"') + 2;
    return (size_t)(behind - setting) + strcspn(behind, " =");
}

static bool has_key(const struct list *settings, const char *setting)
{
    size_t n = length_of_key(setting);
    for (size_t i = 0; settings != NULL && i < settings->n; i++)
        if (length_of_key(settings->items[i]) == n && strncmp(settings->items[i], setting, n) == 0)
            return true;
    return false;
}

static void emit_setting(struct emit *emit, const struct object *view, const char *column, size_t n,
                         const char *action)
{
    char *tail = talloc_asprintf(emit->ctx, "ALTER COLUMN %.*s%s", (int)n, column, action);
    struct step *step = emit_action(emit, CHANGE_ALTER, view, head_of(emit, view), tail);
    step->lock = LOCK_SHARE_UPDATE_EXCLUSIVE;
    if (strncmp(action, "SET STORAGE", 11) == 0 || strncmp(action, "SET COMPRESSION", 15) == 0)
        step->lock = LOCK_ACCESS_EXCLUSIVE;
    step->locked = view;
}

static void emit_settings(struct emit *emit, const struct object *view, const struct list *live)
{
    const struct list *settings = object_list(view, ATTR_matview_column_settings);
    for (size_t i = 0; settings != NULL && i < settings->n; i++) {
        const char *setting = settings->items[i];
        size_t n = (size_t)(strrchr(setting, '"') + 2 - setting);
        if (!list_has(live, setting))
            emit_setting(emit, view, setting, n, talloc_asprintf(emit->ctx, "SET %s", setting + n));
    }
}

/* Back to the default; false: there is no word for that before 16. */
static bool reset_settings(struct emit *emit, const struct object *view, const struct list *live,
                           const struct list *desired)
{
    for (size_t i = 0; live != NULL && i < live->n; i++) {
        const char *setting = live->items[i];
        size_t n = (size_t)(strrchr(setting, '"') + 2 - setting);
        const char *what = setting + n;
        if (has_key(desired, setting))
            continue;
        if (strncmp(what, "STORAGE", 7) == 0)
            return false;
        const char *action = "SET STATISTICS -1";
        if (strncmp(what, "COMPRESSION", 11) == 0)
            action = "SET COMPRESSION default";
        else if (*what == '(')
            action = talloc_asprintf(emit->ctx, "RESET %.*s)", (int)strcspn(what, "="), what);
        emit_setting(emit, view, setting, n, action);
    }
    return true;
}

static void create(struct emit *emit, const struct object *view)
{
    const struct list *columns = object_list(view, ATTR_matview_columns);
    const char *method = object_text(view, ATTR_matview_access_method);
    const char *tablespace = object_text(view, ATTR_matview_tablespace);
    struct text text = text_new(emit->ctx);
    text_add(&text, "CREATE MATERIALIZED VIEW IF NOT EXISTS ");
    text_name(&text, view->id.schema, view->id.name);
    if (columns != NULL) {
        text_add(&text, " (");
        ddl_columns(&text, columns);
        text_add(&text, ")");
    }
    if (method != NULL) {
        text_add(&text, " USING ");
        text_ident(&text, method);
    }
    ddl_with_options(&text, object_list(view, ATTR_matview_options));
    if (tablespace != NULL) {
        text_add(&text, " TABLESPACE ");
        text_ident(&text, tablespace);
    }
    view_query(&text, object_text(view, ATTR_matview_query));
    if (object_bool(view, ATTR_matview_unpopulated) && !was_populated(emit, view))
        text_add(&text, "\nWITH NO DATA");
    emit_step(emit, CHANGE_CREATE, view, text.s);
    emit_settings(emit, view, NULL);
}

static void drop(struct emit *emit, const struct object *view)
{
    struct step *step = emit_drop(emit, view);
    step->lock = LOCK_ACCESS_EXCLUSIVE;
    step->locked = view;
}

/* SET TABLESPACE and SET ACCESS METHOD write it anew under ACCESS EXCLUSIVE
 * (manual, ALTER TABLE). */
static void move(struct emit *emit, const struct object *view, const char *what, const char *to)
{
    struct text tail = text_new(emit->ctx);
    text_addf(&tail, "SET %s ", what);
    text_ident(&tail, to);
    struct step *step = emit_action(emit, CHANGE_ALTER, view, head_of(emit, view), tail.s);
    step->lock = LOCK_ACCESS_EXCLUSIVE;
    step->locked = view;
    step->work = WORK_REWRITE;
}

/* The options of autovacuum and the like take SHARE UPDATE EXCLUSIVE, as for
 * tables (manual, ALTER TABLE, SET (...)). */
static void alter_options(struct emit *emit, const struct object *live,
                          const struct object *desired)
{
    size_t from = emit->n;
    ddl_alter_options(emit, desired, head_of(emit, desired),
                      object_list(live, ATTR_matview_options),
                      object_list(desired, ATTR_matview_options));
    for (size_t i = from; i < emit->n; i++) {
        emit->steps[i].lock = LOCK_SHARE_UPDATE_EXCLUSIVE;
        emit->steps[i].locked = desired;
    }
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    bool method = change_has(change, ATTR_matview_access_method);
    if (change_has(change, ATTR_matview_query) || change_has(change, ATTR_matview_columns))
        return false;
    if (method && emit->live != NULL && emit->live->server_version < 150000)
        return false; /* ALTER ... SET ACCESS METHOD came with 15 */
    const struct list *was = object_list(live, ATTR_matview_column_settings);
    if (!reset_settings(emit, desired, was, object_list(desired, ATTR_matview_column_settings)))
        return false;
    emit_settings(emit, desired, was);
    const char *to = object_text(desired, ATTR_matview_access_method);
    if (method)
        move(emit, desired, "ACCESS METHOD", to ? to : usual_access_method(emit->live));
    to = object_text(desired, ATTR_matview_tablespace);
    if (change_has(change, ATTR_matview_tablespace))
        move(emit, desired, "TABLESPACE", to ? to : "pg_default");
    alter_options(emit, live, desired);
    return true;
}

const struct ddl ddl_matview = {.create = create, .drop = drop, .alter = alter};
