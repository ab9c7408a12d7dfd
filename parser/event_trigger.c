/*
 * CREATE and ALTER EVENT TRIGGER.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

/* PostgreSQL keeps them in upper case. */
static struct list *tags_of(struct fold *fold, const PgQuery__DefElem *filter)
{
    struct list *tags = list_new(fold->ctx);
    const PgQuery__List *list = filter->arg->list;
    for (size_t i = 0; i < list->n_items; i++) {
        char *tag = talloc_strdup(fold->ctx, list->items[i]->string->sval);
        for (char *c = tag; *c != '\0'; c++)
            if (*c >= 'a' && *c <= 'z')
                *c = (char)(*c - 'a' + 'A');
        list_add(tags, tag);
    }
    list_sort(tags);
    return tags;
}

void fold_event_trigger(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateEventTrigStmt *stmt = node->create_event_trig_stmt;
    struct identity id = {.kind = KIND_event_trigger, .name = fold_name(fold, -1, stmt->trigname)};
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set(object, ATTR_event_trigger_event, stmt->eventname);
    object_set_list(
        object, ATTR_event_trigger_function,
        fold_reference(fold, NAMESPACE_ROUTINE, stmt->n_funcname, stmt->funcname));
    for (size_t i = 0; i < stmt->n_whenclause; i++) {
        const PgQuery__DefElem *filter = stmt->whenclause[i]->def_elem;
        if (strcmp(filter->defname, "tag") != 0)
            fold_error(fold, filter->location, NULL, "event triggers have no filter variable %s",
                       quote_ident(fold->ctx, filter->defname));
        else if (object_list(object, ATTR_event_trigger_tags) != NULL)
            fold_error(fold, filter->location, NULL, "filter variable tag is given twice");
        else
            object_set_list(object, ATTR_event_trigger_tags, tags_of(fold, filter));
    }
}

void fold_alter_event_trigger(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterEventTrigStmt *stmt = node->alter_event_trig_stmt;
    struct identity id = {.kind = KIND_event_trigger, .name = stmt->trigname};
    struct object *object = fold_target(fold, &id, -1, false);
    if (object == NULL)
        return;
    const char *state = stmt->tgenabled[0] == 'D'   ? "disabled"
                        : stmt->tgenabled[0] == 'R' ? "replica"
                        : stmt->tgenabled[0] == 'A' ? "always"
                                                    : NULL;
    object_set(object, ATTR_event_trigger_enabled, state);
}
