/*
 * For machines. Fields keep their order and names within a format_version;
 * new ones may be added.
 */
#include <jansson.h>
#include <stdlib.h>
#include <talloc.h>

#include "reconcile/render/expressions.h"
#include "reconcile/render/render.h"
#include "reconcile/render/report.h"
#include "reconcile/render/rows.h"

enum { FORMAT_VERSION = 1 };

static json_t *string(const char *s)
{
    json_t *json = s != NULL ? json_string(s) : NULL;
    return json != NULL ? json : json_null();
}

/* Digits, or NULL: not known. */
static json_t *digits_json(const char *digits)
{
    return digits != NULL ? json_integer(strtoll(digits, NULL, 10)) : json_null();
}

static json_t *value_json(const struct attr *attr, const struct value *value)
{
    if (attr->type == TYPE_BOOL)
        return json_boolean(value->text != NULL);
    void *ctx = talloc_new(NULL);
    json_t *json = value->list == NULL
                       ? string(value->text ? render_item(ctx, attr, value->text) : NULL)
                       : json_array();
    for (size_t i = 0; value->list != NULL && i < value->list->n; i++)
        json_array_append_new(json, string(render_item(ctx, attr, value->list->items[i])));
    talloc_free(ctx);
    return json;
}

static void add_identity(json_t *json, const struct object *object)
{
    const struct identity *id = &object->id;
    char *described = identity_describe(NULL, id);
    json_object_set_new(json, "object", string(described));
    talloc_free(described);
    json_object_set_new(json, "kind", string(kind_info(id->kind)->name));
    if (id->of != KIND_NONE)
        json_object_set_new(json, "of", string(kind_info(id->of)->name));
    json_object_set_new(json, "schema", string(id->schema));
    if (id->parent != NULL)
        json_object_set_new(json, "parent", string(id->parent));
    json_object_set_new(json, "name", string(id->name));
    if (id->args != NULL)
        json_object_set_new(json, "arguments", string(id->args));
    if (id->role != NULL)
        json_object_set_new(json, "role", string(id->role));
}

static void add_place(json_t *json, const struct object *object)
{
    if (object->place.file == NULL)
        return;
    json_object_set_new(json, "file", string(object->place.file));
    json_object_set_new(json, "line", json_integer(object->place.line));
}

static json_t *differences(const struct entry *entry)
{
    json_t *list = json_array();
    const struct kind_info *info = kind_info(entry_object(entry)->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        if ((entry->attrs >> i & 1) == 0)
            continue;
        json_t *item = json_object();
        json_object_set_new(item, "attribute", string(info->attrs[i].name));
        json_object_set_new(item, "live", value_json(&info->attrs[i], &entry->live->values[i]));
        json_object_set_new(item, "desired",
                            value_json(&info->attrs[i], &entry->desired->values[i]));
        json_object_set_new(item, "unconfirmed", json_boolean(entry->unconfirmed >> i & 1));
        json_array_append_new(list, item);
    }
    return list;
}

static void add_old_name(json_t *json, const struct object *live)
{
    const struct identity *from = live->renamed_from;
    json_object_set_new(json, "renamed_from", string(from->name));
    if (from->schema != NULL && !same_text(from->schema, live->id.schema))
        json_object_set_new(json, "moved_from", string(from->schema));
}

static json_t *entry_json(const struct entry *entry)
{
    json_t *json = json_object();
    const char *op = entry->own ? change_op_name(entry->op) : "rebuild";
    json_object_set_new(json, "operation", string(op));
    add_identity(json, entry_object(entry));
    if (entry->desired != NULL)
        add_place(json, entry->desired);
    json_object_set_new(json, "rebuilt", json_boolean(!entry->own || entry->rebuilt));
    json_object_set_new(json, "with_parent", json_boolean(entry->covered));
    if (entry->live != NULL && entry->live->renamed_from != NULL)
        add_old_name(json, entry->live);
    json_object_set_new(json, "differences", differences(entry));
    return json;
}

static json_t *locks_json(const struct step *step)
{
    json_t *list = json_array();
    for (size_t i = 0; i < step->n_others; i++) {
        char *name = identity_name(NULL, &step->others[i].relation->id);
        json_t *json = json_object();
        json_object_set_new(json, "lock", string(lock_mode_name(step->others[i].mode)));
        json_object_set_new(json, "locked", string(name));
        json_array_append_new(list, json);
        talloc_free(name);
    }
    return list;
}

/* What a probe found, where one was asked. */
static void add_probe(json_t *json, const struct hazard *hazard)
{
    if (hazard->probe == NULL)
        return;
    json_t *keys = json_array();
    for (size_t i = 0; hazard->keys != NULL && i < hazard->keys->n; i++)
        json_array_append_new(keys, string(hazard->keys->items[i]));
    json_object_set_new(json, "offending_rows", digits_json(hazard->offending));
    json_object_set_new(json, "offending_keys", keys);
}

static json_t *hazards_json(const struct step *step)
{
    json_t *list = json_array();
    for (size_t i = 0; i < step->n_hazards; i++) {
        const struct hazard *hazard = &step->hazards[i];
        json_t *json = json_object();
        json_object_set_new(json, "class", string(hazard_row(hazard->class)->name));
        json_object_set_new(json, "severity", string(hazard_severity(hazard->class)));
        json_object_set_new(json, "message", string(hazard_words(hazard)));
        json_object_set_new(json, "blocked", json_boolean(hazard->blocked));
        if (hazard->pass != NULL)
            json_object_set_new(json, "to_allow", string(hazard->pass));
        add_probe(json, hazard);
        json_array_append_new(list, json);
    }
    return list;
}

static json_t *step_json(const struct step *step, size_t number)
{
    json_t *json = json_object();
    json_object_set_new(json, "number", json_integer((json_int_t)number));
    json_object_set_new(json, "transaction", json_integer(step->group + 1));
    if (step->alone)
        json_object_set_new(json, "alone", json_true());
    json_object_set_new(json, "operation", string(change_op_name(step->op)));
    if (step->rows != NULL && step->rows->table == NULL)
        json_object_set_new(json, "kind", json_string("action"));
    else
        add_identity(json, step->object);
    if (step->rows != NULL) {
        json_object_set_new(json, "file", string(step->rows->fixture->place.file));
        json_object_set_new(json, "line", json_integer(step->rows->fixture->place.line));
    } else {
        add_place(json, step->object);
    }
    void *ctx = talloc_new(NULL);
    json_object_set_new(json, "sql", rows_are_masked(step->rows)
                                         ? json_null()
                                         : string(render_hidden(ctx, step, step->sql)));
    json_object_set_new(json, "only_if", string(render_hidden(ctx, step, step->guard)));
    talloc_free(ctx);
    json_object_set_new(json, "search_path", string(step->path ? step->path : ""));
    json_object_set_new(json, "lock", string(lock_mode_name(step->lock)));
    char *locked = step->locked != NULL ? identity_name(NULL, &step->locked->id) : NULL;
    json_object_set_new(json, "locked",
                        string(step->locked_name != NULL ? step->locked_name : locked));
    talloc_free(locked);
    json_object_set_new(json, "other_locks", locks_json(step));
    json_object_set_new(json, "readers_wait", json_boolean(step->readers_wait));
    json_object_set_new(json, "writers_wait", json_boolean(step->writers_wait));
    json_object_set_new(json, "work", string(work_name(step->work)));
    json_object_set_new(json, "rows", digits_json(step->n_rows));
    json_object_set_new(json, "bytes", digits_json(step->n_bytes));
    json_object_set_new(json, "hazards", hazards_json(step));
    json_object_set_new(json, "blocked", json_boolean(step->blocked));
    json_object_set_new(json, "rebuild", json_boolean(step->rebuild));
    json_object_set_new(json, "unconfirmed", json_boolean(step_is_unconfirmed(step)));
    return json;
}

static json_t *summary_json(const struct report *report, const struct plan *plan)
{
    json_t *json = json_object();
    json_object_set_new(json, "create", json_integer((json_int_t)report->n_create));
    json_object_set_new(json, "change", json_integer((json_int_t)report->n_alter));
    json_object_set_new(json, "drop", json_integer((json_int_t)report->n_drop));
    json_object_set_new(json, "rebuild", json_integer((json_int_t)report->n_rebuild));
    json_object_set_new(json, "steps", json_integer((json_int_t)plan->n));
    json_object_set_new(json, "blocked", json_integer((json_int_t)plan->n_blocked));
    json_object_set_new(json, "transactions", json_integer(plan->n_groups));
    return json;
}

/* What differs or might, whether it is asked for or not: machines skip what they don't want. */
static json_t *expressions_json(const struct questions *questions)
{
    json_t *list = json_array();
    for (size_t i = 0; i < questions->n; i++) {
        const struct question *question = &questions->items[i];
        if (!expression_is_said(question))
            continue;
        const struct attr *attr =
            &kind_info(question->desired->id.kind)->attrs[question->attr];
        json_t *json = json_object();
        add_identity(json, question->desired);
        add_place(json, question->desired);
        json_object_set_new(json, "attribute", string(attr->name));
        json_object_set_new(json, "item", json_integer((json_int_t)question->item + 1));
        json_object_set_new(json, "differs", json_boolean(question_differs(question)));
        json_object_set_new(json, "unconfirmed", json_boolean(question_unconfirmed(question)));
        json_object_set_new(json, "ground", string(question->ground));
        json_object_set_new(json, "live", string(question_text(question, question->live)));
        json_object_set_new(json, "desired", string(question_text(question, question->desired)));
        json_object_set_new(json, "live_answer", string(question->live_answer));
        json_object_set_new(json, "desired_answer", string(question->desired_answer));
        json_array_append_new(list, json);
    }
    return list;
}

static json_t *cell_json(const struct row *row, const struct row_cell *cell)
{
    json_t *json = json_object();
    json_object_set_new(json, "column", string(cell->column));
    if (row->op == CHANGE_ALTER)
        json_object_set_new(json, "differs", json_boolean(cell->changes));
    if (cell->masked)
        json_object_set_new(json, "masked", json_true());
    if (!cell->masked && row->op != CHANGE_CREATE)
        json_object_set_new(json, "live", string(cell->live));
    if (!cell->masked && row->op != CHANGE_DROP)
        json_object_set_new(json, cell->computed ? "desired_expression" : "desired",
                            string(cell->desired));
    return json;
}

static json_t *row_json(const struct row *row)
{
    json_t *json = json_object(), *cells = json_array();
    json_object_set_new(json, "operation", string(change_op_name(row->op)));
    json_object_set_new(json, "file", string(row->place.file));
    json_object_set_new(json, "line", json_integer(row->place.line));
    for (size_t i = 0; i < row->n_cells; i++)
        json_array_append_new(cells, cell_json(row, &row->cells[i]));
    json_object_set_new(json, "cells", cells);
    return json;
}

static json_t *rows_json(const struct rowsets *rowsets)
{
    json_t *list = json_array();
    for (size_t i = 0; i < rowsets->n; i++) {
        const struct rowset *rowset = &rowsets->items[i];
        if (rowset->table == NULL)
            continue;
        json_t *json = json_object(), *rows = json_array();
        char *name = identity_name(NULL, &rowset->table->id);
        json_object_set_new(json, "table", string(name));
        talloc_free(name);
        json_object_set_new(json, "file", string(rowset->fixture->place.file));
        json_object_set_new(json, "line", json_integer(rowset->fixture->place.line));
        json_object_set_new(json, "create", json_integer((json_int_t)rowset->n_new));
        json_object_set_new(json, "change", json_integer((json_int_t)rowset->n_changed));
        json_object_set_new(json, "drop", json_integer((json_int_t)rowset->n_gone));
        json_object_set_new(json, "unknown", json_boolean(rowset->unknown));
        json_t *triggers = json_array();
        for (size_t j = 0; rowset->triggers != NULL && j < rowset->triggers->n; j++)
            json_array_append_new(triggers, string(rowset->triggers->items[j]));
        json_object_set_new(json, "triggers", triggers);
        for (size_t j = 0; j < rowset->n; j++)
            json_array_append_new(rows, row_json(&rowset->rows[j]));
        json_object_set_new(json, "rows", rows);
        json_array_append_new(list, json);
    }
    return list;
}

static json_t *remarks_json(const struct diag *diag)
{
    json_t *list = json_array();
    for (size_t i = 0; diag != NULL && i < diag->n; i++) {
        json_t *json = json_object();
        json_object_set_new(json, "message", string(diag->remarks[i].message));
        json_object_set_new(json, "hint", string(diag->remarks[i].hint));
        json_object_set_new(json, "file", string(diag->remarks[i].place.file));
        json_object_set_new(json, "line", json_integer(diag->remarks[i].place.line));
        json_array_append_new(list, json);
    }
    return list;
}

static json_t *ignored_json(const struct ignored *ignored)
{
    json_t *json = json_object(), *rules = json_array(), *books = json_array();
    for (size_t i = 0; i < ignored->by_rule->n; i++)
        json_array_append_new(rules, string(ignored->by_rule->items[i]));
    for (size_t i = 0; i < ignored->books->n; i++)
        json_array_append_new(books, string(ignored->books->items[i]));
    json_object_set_new(json, "count",
                        json_integer((json_int_t)(ignored->by_rule->n + ignored->books->n)));
    json_object_set_new(json, "by_rule", rules);
    json_object_set_new(json, "of_migration_tools", books);
    return json;
}

char *render_json(const void *ctx, const struct render_input *input)
{
    const struct plan *plan = input->plan;
    struct report *report = report_new(ctx, plan);
    json_t *json = json_object(), *changes = json_array(), *steps = json_array();
    json_object_set_new(json, "format_version", json_integer(FORMAT_VERSION));
    json_object_set_new(json, "command", string(input->command));
    json_object_set_new(json, "database", string(input->database));
    json_object_set_new(json, "summary", summary_json(report, plan));
    for (size_t i = 0; i < report->n; i++)
        for (size_t j = 0; j < report->groups[i].n; j++)
            json_array_append_new(changes, entry_json(report->groups[i].entries[j]));
    for (size_t i = 0; i < plan->n; i++)
        json_array_append_new(steps, step_json(&plan->steps[i], i + 1));
    json_object_set_new(json, "changes", changes);
    if (plan->rows != NULL && plan->rows->n > 0)
        json_object_set_new(json, "rows", rows_json(plan->rows));
    json_object_set_new(json, "steps", steps);
    json_object_set_new(json, "expressions", expressions_json(&plan->changes->questions));
    const struct ignored *ignored = plan->changes->ignored;
    if (ignored != NULL && ignored->by_rule->n + ignored->books->n > 0)
        json_object_set_new(json, "ignored", ignored_json(ignored));
    json_object_set_new(json, "remarks", remarks_json(plan->remarks));
    char *dump = json_dumps(json, JSON_INDENT(2));
    json_decref(json);
    char *text = talloc_asprintf(ctx, "%s\n", dump != NULL ? dump : "");
    free(dump);
    return text;
}
