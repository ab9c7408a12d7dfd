/*
 * Columns changed in place. What is in the way of a change of type steps aside:
 * the default here, what names the column by the plan.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/collation.h"
#include "reconcile/ddl/column.h"
#include "reconcile/ddl/foreign.h"
#include "reconcile/ddl/online.h"
#include "reconcile/ddl/sequence.h"
#include "reconcile/ddl/table.h"
#include "reconcile/ddl/type.h"
#include "schema/dependents.h"
#include "schema/relation.h"
#include "schema/retyped.h"

/* Does it stand in the way of a change of this column's type? */
static bool blocks(const struct object *object, const struct object *column)
{
    switch (object->id.kind) {
    case KIND_view:
    case KIND_matview:
    case KIND_policy:
    case KIND_rule:
    case KIND_trigger:
    case KIND_function:
    case KIND_procedure:
        break;
    case KIND_publication_table:
        if (object_text(object, ATTR_publication_table_where) != NULL)
            break;
        return false;
    case KIND_column:
        if (object_text(object, ATTR_column_generated) != NULL)
            break;
        return false;
    default:
        return false;
    }
    for (size_t i = 0; i < object->n_edges; i++)
        if (object->edges[i].to == column)
            return true;
    return false;
}

/* Will something name the column that does not do so yet? Then the second run of
 * the script finds it in the way of even the same type (manual, ALTER TABLE). */
static bool gets_new_dependents(const struct emit *emit, const struct object *live,
                                const struct object *desired)
{
    size_t n;
    struct object *const *dependents = dependents_of(emit->desired, desired, &n);
    for (size_t i = 0; i < n; i++) {
        if (!blocks(dependents[i], desired))
            continue;
        const struct object *before = model_find(emit->live, &dependents[i]->id);
        if (before == NULL || !blocks(before, live))
            return true;
    }
    return false;
}

/* "-- @using expr" in the files. */
static void take_using(const struct emit *emit, const struct object *desired,
                       struct type_change *type)
{
    const struct annotation *annotation = object_annotation(desired, "using");
    if (annotation == NULL || annotation->rest[0] == '\0')
        return;
    type->using = talloc_strdup(emit->ctx, annotation->rest);
    type->work = WORK_REWRITE;
    type->loses = false; /* the author says what becomes of the values */
}

/* Checks that name the column are held against the rows again, and indexes that compute something
 * of it are built again, whatever the type. reads_anew: it is compared by other operators from then
 * on: so are all indexes, and foreign keys are held against the rows. */
static bool is_checked_again(const struct emit *emit, const struct object *live, bool reads_anew)
{
    size_t n;
    struct object *const *dependents = dependents_of(emit->live, live, &n);
    for (size_t i = 0; i < n; i++) {
        const struct object *object = dependents[i];
        bool index = object->id.kind == KIND_index;
        if (holds_expression(object) && (index || object->parent == live->parent))
            return true;
        if (reads_anew && (index || object->id.kind == KIND_constraint))
            return true;
    }
    return false;
}

/* Values that differ may be the same then. */
static bool is_unique(const struct emit *emit, const struct object *live)
{
    size_t n;
    struct object *const *dependents = dependents_of(emit->live, live, &n);
    for (size_t i = 0; i < n; i++)
        if (dependents[i]->id.kind == KIND_constraint
                ? dependents[i]->parent == live->parent && constraint_has_index(dependents[i])
                : dependents[i]->id.kind == KIND_index &&
                      object_bool(dependents[i], ATTR_index_unique))
            return true;
    return false;
}

static struct step *emit_type(struct emit *emit, const struct object *live,
                              const struct object *desired, const struct type_change *type)
{
    const char *from = object_text(live, ATTR_column_type);
    const char *to = object_text(desired, ATTR_column_type);
    struct text action = text_new(emit->ctx);
    text_addf(&action, "TYPE %s", to);
    add_column_collation(&action, desired);
    if (type->using != NULL && !column_is_foreign(desired)) /* which has no rows to convert */
        text_addf(&action, " USING %s", type->using);
    struct step *step = emit_column_action(emit, desired, action.s);
    if (!same_text(from, to) &&
        (object_annotation(desired, "using") != NULL || gets_new_dependents(emit, live, desired)))
        step->guard = guard_other_type(emit, desired, to);
    if (column_is_foreign(desired))
        return step;
    step->work = type->work;
    step->stale = !same_text(from, to);
    /* Indexes are built again for another collation. */
    if (step->work == WORK_NONE && !list_equal(object_list(live, ATTR_column_collation),
                                               object_list(desired, ATTR_column_collation)))
        step->work = WORK_SCAN;
    if (step->work == WORK_NONE && is_checked_again(emit, live, type->reads_anew))
        step->work = WORK_SCAN;
    if (type->fails)
        step_hazard(emit, step, HAZARD_fail_cast, NULL);
    if ((type->loses || type->reads_anew) && is_unique(emit, live))
        step_hazard(emit, step, HAZARD_fail_unique, NULL);
    if (type->loses)
        step_hazard(emit, step, HAZARD_narrow_type,
                    talloc_asprintf(emit->ctx, "what %s does not hold of %s, in %s", to, from,
                                    price_of_column(emit, live)));
    return step;
}

/* The parent's own change reaches the child's column too, and the child's can't be asked for. */
static bool parent_changes(const struct emit *emit, const struct object *desired, int attr)
{
    const struct object *parent = column_of_parent(emit->desired, desired);
    const struct object *before = parent ? model_find(emit->live, &parent->id) : NULL;
    enum attr_type type = kind_info(KIND_column)->attrs[attr].type;
    return before != NULL && value_same(type, &parent->values[attr], &desired->values[attr]) &&
           !value_same(type, &parent->values[attr], &before->values[attr]);
}

static bool alter_generated(struct emit *emit, const struct object *live,
                            const struct object *desired, const struct change *change)
{
    const char *was = object_text(live, ATTR_column_generated);
    const char *is = object_text(desired, ATTR_column_generated);
    if (!change_has(change, ATTR_column_generated) &&
        !change_has(change, ATTR_column_generated_kind))
        return true;
    if (was == NULL)
        return false;
    if (is == NULL) {
        if (object_text(live, ATTR_column_generated_kind) != NULL)
            return false; /* nothing is stored that could stay */
        emit_column_action(emit, desired, "DROP EXPRESSION IF EXISTS");
        return true;
    }
    if (change_has(change, ATTR_column_generated_kind) || emit->live->server_version < 170000)
        return false;
    struct step *step =
        emit_column_action(emit, desired, talloc_asprintf(emit->ctx, "SET EXPRESSION AS (%s)", is));
    step->work = object_text(desired, ATTR_column_generated_kind) ? WORK_NONE : WORK_REWRITE;
    return true;
}

/* The type, and the default on both sides of it. */
static void alter_type(struct emit *emit, const struct object *live, const struct object *desired,
                       const struct change *change, const struct type_change *type)
{
    bool retyped =
        change_has(change, ATTR_column_type) || change_has(change, ATTR_column_collation);
    if (retyped && (parent_changes(emit, desired, ATTR_column_type) ||
                    parent_changes(emit, desired, ATTR_column_collation)))
        retyped = false;
    const char *was = object_text(live, ATTR_column_default);
    const char *is = object_text(desired, ATTR_column_default);
    bool changed = change_has(change, ATTR_column_default);
    if (!retyped && column_type_is_replaced(emit, desired))
        return; /* release and restore */
    if (was != NULL && ((changed && is == NULL) || (retyped && type->using != NULL))) {
        emit_column_default(emit, desired, NULL);
        if (object_text(desired, ATTR_column_identity) != NULL) /* which it may be by then */
            emit->steps[emit->n - 1].guard = guard_column(emit, desired, "attidentity = ''");
    }
    if (retyped)
        emit_type(emit, live, desired, type);
}

/* The value of an option, or NULL where it is not among them. */
static const char *option(const struct list *options, const char *name)
{
    size_t n = strlen(name);
    for (size_t i = 0; options != NULL && i < options->n; i++)
        if (strncmp(options->items[i], name, n) == 0)
            return options->items[i] + n;
    return NULL;
}

/* Where it is not given it follows from the others (manual, CREATE SEQUENCE). */
static const char *start_of(const struct list *options)
{
    const char *increment = option(options, "INCREMENT "), *given = option(options, "START ");
    bool down = increment != NULL && increment[0] == '-';
    const char *end = option(options, down ? "MAXVALUE " : "MINVALUE ");
    return given ? given : end ? end : down ? "-1" : "1";
}

static void alter_identity_options(struct emit *emit, const struct object *live,
                                   const struct object *desired)
{
    static const char *const resets[][2] = {{"INCREMENT ", "INCREMENT BY 1"},
                                            {"MINVALUE ", "NO MINVALUE"},
                                            {"MAXVALUE ", "NO MAXVALUE"},
                                            {"CACHE ", "CACHE 1"},
                                            {"CYCLE", "NO CYCLE"}};
    const struct list *have = object_list(live, ATTR_column_identity_options);
    const struct list *want = object_list(desired, ATTR_column_identity_options);
    struct text action = text_new(emit->ctx);
    for (size_t i = 0; want != NULL && i < want->n; i++)
        if (!list_has(have, want->items[i]) && strncmp(want->items[i], "START ", 6) != 0)
            text_addf(&action, " SET %s", want->items[i]);
    for (size_t i = 0; i < sizeof resets / sizeof *resets; i++)
        if (option(have, resets[i][0]) != NULL && option(want, resets[i][0]) == NULL)
            text_addf(&action, " SET %s", resets[i][1]);
    if (strcmp(start_of(have), start_of(want)) != 0)
        text_addf(&action, " SET START %s", start_of(want));
    if (action.n > 0)
        emit_column_action(emit, desired, action.s + 1);
}

static void alter_identity(struct emit *emit, const struct object *live,
                           const struct object *desired, const struct change *change)
{
    const char *was = object_text(live, ATTR_column_identity);
    const char *is = object_text(desired, ATTR_column_identity);
    if (was == NULL && is != NULL) {
        emit_add_identity(emit, live, desired);
        return;
    }
    if (was == NULL || is == NULL)
        return;
    if (change_has(change, ATTR_column_identity))
        emit_column_action(emit, desired,
                           strcmp(is, "always") == 0 ? "SET GENERATED ALWAYS"
                                                     : "SET GENERATED BY DEFAULT");
    if (change_has(change, ATTR_column_identity_options))
        alter_identity_options(emit, live, desired);
    if (change_has(change, ATTR_column_sequence_name))
        emit_identity_name(emit, live, desired);
}

static void alter_foreign_options(struct emit *emit, const struct object *live,
                                  const struct object *desired)
{
    struct text head = text_new(emit->ctx), where = text_new(emit->ctx);
    size_t from = emit->n;
    text_addf(&head, "%s ALTER COLUMN ", head_of_parent(emit, desired));
    text_ident(&head, desired->id.name);
    text_addf(&where, "attrelid = %s AND attname = ",
              regclass(emit->ctx, desired->id.schema, desired->id.parent));
    text_literal(&where, desired->id.name);
    emit_foreign_options(emit, desired, head.s, object_list(live, ATTR_column_foreign_options),
                         object_list(desired, ATTR_column_foreign_options),
                         "pg_catalog.pg_attribute", "attfdwoptions", where.s);
    steps_cost(emit, from, LOCK_ACCESS_EXCLUSIVE,
               live_relation(emit, desired->id.schema, desired->id.parent), WORK_NONE);
}

/* A change of the type or the collation forgets both (tablecmds.c of PostgreSQL says so, the manual
 * does not). */
static void emit_stored_again(struct emit *emit, const struct object *desired)
{
    const char *storage = object_text(desired, ATTR_column_storage);
    const char *compression = object_text(desired, ATTR_column_compression);
    if (storage != NULL)
        emit_column_word(emit, desired, "SET STORAGE", storage);
    if (compression != NULL)
        emit_column_word(emit, desired, "SET COMPRESSION", compression);
}

static void alter_extras(struct emit *emit, const struct object *live, const struct object *desired,
                         const struct change *change)
{
    bool retyped =
        change_has(change, ATTR_column_type) || change_has(change, ATTR_column_collation);
    if (retyped)
        emit_stored_again(emit, desired);
    if (!retyped && change_has(change, ATTR_column_storage)) {
        const char *storage = object_text(desired, ATTR_column_storage);
        emit_column_word(emit, desired, "SET STORAGE",
                         storage ? storage : object_text(live, ATTR_column_usual_storage));
    }
    if (!retyped && change_has(change, ATTR_column_compression))
        emit_column_compression(emit, desired, live);
    if (change_has(change, ATTR_column_statistics))
        emit_column_statistics(emit, desired);
    if (change_has(change, ATTR_column_options))
        emit_column_options(emit, desired, object_list(live, ATTR_column_options));
    if (change_has(change, ATTR_column_foreign_options))
        alter_foreign_options(emit, live, desired);
}

static bool sets_default(const struct change *change)
{
    return change_has(change, ATTR_column_default) || change_has(change, ATTR_column_type) ||
           change_has(change, ATTR_column_collation);
}

static void alter_default(struct emit *emit, const struct object *desired,
                          const struct change *change, bool restores, bool counts)
{
    const char *is = object_text(desired, ATTR_column_default);
    if (is == NULL || restores)
        return;
    /* Set again after a change of type, so that it is stored as in a new table. */
    if (sets_default(change))
        emit_column_default(emit, desired, is);
    if (counts)
        emit_count_on(emit, desired);
}

static struct step *add_named_not_null(struct emit *emit, const struct object *column,
                                       const char *name)
{
    struct step *step = emit_action(emit, CHANGE_ALTER, column, head_of_parent(emit, column),
                                    talloc_asprintf(emit->ctx, "ADD CONSTRAINT %s NOT NULL %s",
                                                    quote_ident(emit->ctx, name),
                                                    quote_ident(emit->ctx, column->id.name)));
    step->guard = guard_column(emit, column, "NOT attnotnull");
    step_cost(step, LOCK_ACCESS_EXCLUSIVE,
              live_relation(emit, column->id.schema, column->id.parent), WORK_SCAN);
    return step;
}

/* A parent takes NOT NULL away from itself only, where it may: a child that
 * declares the column can have it for its own. */
static void alter_not_null(struct emit *emit, const struct object *desired)
{
    const struct object *table =
        model_get(emit->desired, KIND_table, desired->id.schema, desired->id.parent);
    bool set = object_bool(desired, ATTR_column_not_null);
    bool partitions = table != NULL && (object_text(table, ATTR_table_partition_by) != NULL ||
                                        object_list(table, ATTR_table_partition_of) != NULL);
    if ((set || partitions) && parent_changes(emit, desired, ATTR_column_not_null))
        return;
    bool online = set && online_is_wanted(emit, desired->id.schema, desired->id.parent);
    if (set && column_is_filled_by_rows(emit, desired)) {
        column_not_null_after_rows(emit, desired);
        return;
    }
    if (set && online_was_filling(emit, desired)) {
        column_fill_online(emit, desired);
        return;
    }
    if (online) {
        online_add_check(emit, desired, false);
        online_validate_check(emit, desired);
    }
    const char *name = object_text(desired, ATTR_column_not_null_name);
    struct step *step =
        set && name != NULL && emit->live->server_version >= 180000
            ? add_named_not_null(emit, desired, name)
            : emit_column_action(emit, desired, set ? "SET NOT NULL" : "DROP NOT NULL");
    step->work = set && !online ? WORK_SCAN : WORK_NONE;
    if (online)
        online_drop_check(emit, desired, false);
    else if (set)
        step_hazard(emit, step, HAZARD_fail_not_null, NULL);
    if (set || partitions)
        return;
    step->fold_head = column_head_only(emit, desired);
    step->sql = talloc_asprintf(emit->ctx, "%s %s", step->fold_head, step->fold_tail);
}

/* PostgreSQL 18 keeps NOT NULL as a constraint, with a name and more. */
static void alter_not_null_constraint(struct emit *emit, const struct object *live,
                                      const struct object *desired, const struct change *change)
{
    const char *was = object_text(live, ATTR_column_not_null_name);
    const char *is = object_text(desired, ATTR_column_not_null_name);
    const struct object *table = live_relation(emit, desired->id.schema, desired->id.parent);
    if (was == NULL || !object_bool(desired, ATTR_column_not_null))
        return;
    const char *old = quote_ident(emit->ctx, was);
    if (change_has(change, ATTR_column_not_null_no_inherit))
        step_cost(emit_action(emit, CHANGE_ALTER, desired, head_of_parent(emit, desired),
                              talloc_asprintf(emit->ctx, "ALTER CONSTRAINT %s INHERIT", old)),
                  LOCK_ACCESS_EXCLUSIVE, table, WORK_SCAN);
    if (change_has(change, ATTR_column_not_null_not_valid)) {
        struct step *step =
            emit_action(emit, CHANGE_ALTER, desired, head_of_parent(emit, desired),
                        talloc_asprintf(emit->ctx, "VALIDATE CONSTRAINT %s", old));
        step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, table, WORK_SCAN);
        step_hazard(emit, step, HAZARD_fail_not_null, NULL);
    }
    if (!change_has(change, ATTR_column_not_null_name) || is == NULL)
        return;
    struct step *step =
        emit_step(emit, CHANGE_ALTER, desired,
                  talloc_asprintf(emit->ctx, "%s RENAME CONSTRAINT %s TO %s",
                                  head_of_parent(emit, desired), old, quote_ident(emit->ctx, is)));
    step->guard = guard_constraint_of(emit, desired->id.schema, desired->id.parent, was, true);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table, WORK_NONE);
}

bool column_alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    struct type_change type =
        type_change(emit, desired->id.name, object_text(live, ATTR_column_type),
                    object_text(desired, ATTR_column_type));
    take_using(emit, desired, &type);
    bool retyped = change_has(change, ATTR_column_type);
    if (retyped && type.using != NULL && object_text(desired, ATTR_column_generated) != NULL)
        return false; /* USING is not for generated columns */
    if (!alter_generated(emit, live, desired, change))
        return false;
    bool uncounted = object_text(live, ATTR_column_identity) != NULL &&
                     object_text(desired, ATTR_column_identity) == NULL;
    bool restores = column_type_is_replaced(emit, desired) && !retyped;
    if (uncounted)
        emit_drop_identity(emit, live, desired);
    alter_type(emit, live, desired, change, &type);
    alter_default(emit, desired, change, restores, uncounted);
    if (change_has(change, ATTR_column_not_null))
        alter_not_null(emit, desired);
    alter_not_null_constraint(emit, live, desired, change);
    alter_identity(emit, live, desired, change);
    alter_extras(emit, live, desired, change);
    if (retyped)
        table_settle_toast(emit, desired);
    return true;
}

/* A child's column that goes with its parent's has no use for either. */
static bool goes_with_parent(const struct emit *emit, const struct object *live)
{
    return object_bool(live, ATTR_column_inherited) && model_find(emit->desired, &live->id) == NULL;
}

void column_release(struct emit *emit, const struct object *live)
{
    if (goes_with_parent(emit, live))
        return;
    if (object_text(live, ATTR_column_default) != NULL)
        emit_column_default(emit, live, NULL);
    struct type_name type = type_parse(emit, emit->live, object_text(live, ATTR_column_type));
    if (type.object == NULL ||
        (type.object->id.kind != KIND_range && type.object->id.kind != KIND_base_type) ||
        !type_is_replaced(emit, type.object) || column_follows_parent(emit, live))
        return;
    const char *text = type.array ? "text[]" : "text";
    struct step *step =
        emit_column_action(emit, live,
                           talloc_asprintf(emit->ctx, "TYPE %s USING %s::%s", text,
                                           quote_ident(emit->ctx, live->id.name), text));
    step->guard = type.object->id.kind == KIND_range ? guard_subtype(emit, type.object)
                                                     : guard_base_type(emit, type.object);
    step->work = WORK_REWRITE;
}

/* Moves over to the new collation where the old one has been renamed away. */
static void restore_collation(struct emit *emit, const struct object *live,
                              const struct object *desired)
{
    const struct list *collation = object_list(desired, ATTR_column_collation);
    if (live == NULL || !list_equal(object_list(live, ATTR_column_collation), collation) ||
        !collation_is_replaced(emit, collation) || column_follows_parent(emit, desired))
        return;
    struct type_change type = {.work = WORK_NONE};
    struct step *step = emit_type(emit, live, desired, &type);
    step->guard = guard_other_collation(emit, desired, collation);
}

/* Moves over to the new type where the old one has been renamed away. */
void column_restore(struct emit *emit, const struct object *desired)
{
    if (goes_with_parent(emit, desired))
        return;
    const struct object *live = model_find(emit->live, &desired->id);
    const char *value = object_text(desired, ATTR_column_default);
    if (live != NULL && column_type_is_replaced(emit, desired) &&
        !column_follows_parent(emit, desired)) {
        const char *to = object_text(desired, ATTR_column_type);
        struct type_change type =
            type_change(emit, desired->id.name, object_text(live, ATTR_column_type), to);
        struct step *step = emit_type(emit, live, desired, &type);
        step->guard = guard_other_type(emit, desired, to);
        step->work = WORK_REWRITE;
        emit_stored_again(emit, desired);
    } else {
        restore_collation(emit, live, desired);
    }
    bool retyped = column_type_is_replaced(emit, desired);
    if (value != NULL && (retyped || emit->change == NULL || !sets_default(emit->change)))
        emit_column_default(emit, desired, value);
}
