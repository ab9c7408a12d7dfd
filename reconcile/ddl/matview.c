#include <talloc.h>

#include "reconcile/ddl/view.h"
#include "schema/relation.h"

/* What is rebuilt and can be read now can be read after it too. */
static bool was_populated(const struct emit *emit, const struct object *view)
{
    const struct object *live = emit->live != NULL ? model_find(emit->live, &view->id) : NULL;
    return live != NULL && !object_bool(live, ATTR_matview_unpopulated);
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
}

static void drop(struct emit *emit, const struct object *view)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "DROP MATERIALIZED VIEW IF EXISTS ");
    text_name(&text, view->id.schema, view->id.name);
    struct step *step = emit_step(emit, CHANGE_DROP, view, text.s);
    step->lock = LOCK_ACCESS_EXCLUSIVE;
    step->locked = view;
}

static char *head_of(struct emit *emit, const struct object *view)
{
    struct text head = text_new(emit->ctx);
    text_add(&head, "ALTER MATERIALIZED VIEW ");
    text_name(&head, view->id.schema, view->id.name);
    return head.s;
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
