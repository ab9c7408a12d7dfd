/*
 * Triggers.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

/* The bits of CreateTrigStmt's timing and events (manual, 53.53, tgtype). */
enum trigger_bit {
    BIT_BEFORE = 2,
    BIT_INSERT = 4,
    BIT_DELETE = 8,
    BIT_UPDATE = 16,
    BIT_TRUNCATE = 32,
    BIT_INSTEAD = 64
};

static const char *timing_of(int bits)
{
    if (bits & BIT_BEFORE)
        return "before";
    return bits & BIT_INSTEAD ? "instead of" : "after";
}

static struct list *events_of(struct fold *fold, int bits)
{
    struct list *events = list_new(fold->ctx);
    if (bits & BIT_DELETE)
        list_add(events, "delete");
    if (bits & BIT_INSERT)
        list_add(events, "insert");
    if (bits & BIT_TRUNCATE)
        list_add(events, "truncate");
    if (bits & BIT_UPDATE)
        list_add(events, "update");
    return events;
}

/* The trigger functions that PostgreSQL comes with (manual, 9.28 and 12.4.3). */
static bool is_builtin(const char *name)
{
    static const char *const names[] = {"suppress_redundant_updates_trigger",
                                        "tsvector_update_trigger", "tsvector_update_trigger_column",
                                        "unique_key_recheck"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* What the files do not declare is an extension's that is yet to be made: it
 * will be where new objects go. */
static struct list *function_of(struct fold *fold, const PgQuery__CreateTrigStmt *stmt)
{
    struct list *list = list_new(fold->ctx);
    const char *schema, *name;
    fold_split_name(fold, stmt->n_funcname, stmt->funcname, &schema, &name);
    const char *found = fold_find_schema(fold, NAMESPACE_ROUTINE, schema, name);
    if (found == NULL)
        found = is_builtin(name) ? "pg_catalog" : fold_creation_schema(fold);
    list_add(list, found);
    list_add(list, name);
    return list;
}

static void set_transitions(struct fold *fold, struct object *object,
                            const PgQuery__CreateTrigStmt *stmt)
{
    for (size_t i = 0; i < stmt->n_transition_rels; i++) {
        const PgQuery__TriggerTransition *transition = stmt->transition_rels[i]->trigger_transition;
        if (!transition->is_table)
            fold_unsupported(fold, -1, "REFERENCING ... ROW");
        object_set(object, transition->is_new ? ATTR_trigger_new_table : ATTR_trigger_old_table,
                   transition->name);
    }
}

static void set_constraint(struct fold *fold, struct object *object,
                           const PgQuery__CreateTrigStmt *stmt)
{
    object_set_bool(object, ATTR_trigger_constraint, stmt->isconstraint);
    object_set_bool(object, ATTR_trigger_deferrable, stmt->deferrable);
    object_set_bool(object, ATTR_trigger_initially_deferred, stmt->initdeferred);
    if (stmt->constrrel == NULL)
        return;
    const PgQuery__RangeVar *from = stmt->constrrel;
    const char *schema =
        fold_find_schema(fold, NAMESPACE_RELATION, from->schemaname, from->relname);
    struct list *list = list_new(fold->ctx);
    list_add(list, schema != NULL ? schema : "pg_catalog");
    list_add(list, from->relname);
    object_set_list(object, ATTR_trigger_from_table, list);
}

void fold_trigger(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateTrigStmt *stmt = node->create_trig_stmt;
    int location = stmt->relation->location;
    const struct object *relation = fold_relation(fold, stmt->relation, false);
    if (relation == NULL)
        return;
    char *when = NULL;
    if (stmt->when_clause != NULL) {
        when = fold_parenthesised(fold, location, "when");
        if (when == NULL) {
            fold_error(fold, location, NULL, "the text of WHEN was not found");
            return;
        }
    }
    struct identity id = {
        .kind = KIND_trigger,
        .schema = relation->id.schema,
        .parent = relation->id.name,
        .name = fold_name(fold, -1, stmt->trigname),
    };
    struct object *object = fold_add(fold, &id, -1, stmt->replace ? AGAIN_REPLACE : AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set(object, ATTR_trigger_timing, timing_of(stmt->timing));
    object_set_list(object, ATTR_trigger_events, events_of(fold, stmt->events));
    object_set_list(object, ATTR_trigger_update_columns,
                    fold_strings(fold, stmt->n_columns, stmt->columns));
    object_set_bool(object, ATTR_trigger_row, stmt->row);
    object_set_list(object, ATTR_trigger_function, function_of(fold, stmt));
    object_set_list(object, ATTR_trigger_arguments, fold_strings(fold, stmt->n_args, stmt->args));
    fold_set_expression(fold, object, ATTR_trigger_when, when);
    set_constraint(fold, object, stmt);
    set_transitions(fold, object, stmt);
}
