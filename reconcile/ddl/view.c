#include "reconcile/ddl/view.h"
#include "reconcile/ddl/clause.h"

#include <string.h>
#include <talloc.h>

void view_query(struct text *text, const char *query)
{
    size_t n = strlen(query);
    while (n > 0 && strchr("; \t\r\n", query[n - 1]) != NULL)
        n--;
    text_add(text, " AS\n");
    text_add_n(text, query, n);
}

/* Locks: a view is replaced, altered and dropped under ACCESS EXCLUSIVE of its
 * own (manual, 13.3.1). */
static struct step *view_step(struct emit *emit, enum change_op op, const struct object *view)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "CREATE OR REPLACE VIEW ");
    text_name(&text, view->id.schema, view->id.name);
    const struct list *columns = object_list(view, ATTR_view_columns);
    if (columns != NULL) {
        text_add(&text, " (");
        ddl_columns(&text, columns);
        text_add(&text, ")");
    }
    ddl_with_options(&text, object_list(view, ATTR_view_options));
    view_query(&text, object_text(view, ATTR_view_query));
    return emit_step(emit, op, view, text.s);
}

static void create(struct emit *emit, const struct object *view)
{
    view_step(emit, CHANGE_CREATE, view);
}

static void drop(struct emit *emit, const struct object *view)
{
    struct step *step = emit_drop(emit, view);
    step->lock = LOCK_ACCESS_EXCLUSIVE;
    step->locked = view;
}

/* CREATE OR REPLACE VIEW keeps the columns that are there and may add some at
 * the end (manual, CREATE VIEW). Unknown names are trusted; of types the differ knows. */
static bool keeps_columns(const struct object *live, const struct object *desired)
{
    const struct list *before = object_list(live, ATTR_view_columns);
    const struct list *after = object_list(desired, ATTR_view_names);
    if (after == NULL)
        after = object_list(desired, ATTR_view_columns);
    if (before == NULL || after == NULL)
        return true;
    bool all = object_list(desired, ATTR_view_names) != NULL;
    if (all && after->n < before->n)
        return false;
    for (size_t i = 0; i < before->n && i < after->n; i++)
        if (strcmp(before->items[i], after->items[i]) != 0)
            return false;
    return true;
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    if (change_has(change, ATTR_view_query) || change_has(change, ATTR_view_columns)) {
        if (!change->columns_kept || !keeps_columns(live, desired))
            return false;
        /* Its options replace those that the view has. */
        struct step *step = view_step(emit, CHANGE_ALTER, desired);
        step->lock = LOCK_ACCESS_EXCLUSIVE;
        step->locked = desired;
        return true;
    }
    size_t from = emit->n;
    struct text head = text_new(emit->ctx);
    text_add(&head, "ALTER VIEW ");
    text_name(&head, desired->id.schema, desired->id.name);
    ddl_alter_options(emit, desired, head.s, object_list(live, ATTR_view_options),
                      object_list(desired, ATTR_view_options));
    for (size_t i = from; i < emit->n; i++) {
        emit->steps[i].lock = LOCK_ACCESS_EXCLUSIVE;
        emit->steps[i].locked = desired;
    }
    return true;
}

const struct ddl ddl_view = {.create = create, .drop = drop, .alter = alter};
