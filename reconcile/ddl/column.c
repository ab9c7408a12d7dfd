#include "reconcile/ddl/column.h"

#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "reconcile/ddl/foreign.h"
#include "reconcile/ddl/online.h"
#include "reconcile/ddl/sequence.h"
#include "reconcile/ddl/table.h"
#include "reconcile/ddl/type.h"
#include "schema/relation.h"

void add_column_collation(struct text *text, const struct object *column)
{
    const struct list *collation = object_list(column, ATTR_column_collation);
    if (collation == NULL)
        return;
    text_add(text, " COLLATE ");
    ddl_list_name(text, collation, 0);
}

void column_definition(struct text *text, const struct object *column, bool with_default,
                       bool takes_expression)
{
    const char *compression = object_text(column, ATTR_column_compression);
    const char *value = object_text(column, ATTR_column_default);
    const char *generated = object_text(column, ATTR_column_generated);
    const char *identity = object_text(column, ATTR_column_identity);
    text_add(text, object_text(column, ATTR_column_type));
    if (compression != NULL) {
        text_add(text, " COMPRESSION ");
        text_ident(text, compression);
    }
    foreign_options_add(text, object_list(column, ATTR_column_foreign_options));
    add_column_collation(text, column);
    if (value != NULL && with_default)
        text_addf(text, " DEFAULT %s", value);
    if (generated != NULL && !takes_expression)
        text_addf(text, " GENERATED ALWAYS AS (%s) %s", generated,
                  object_text(column, ATTR_column_generated_kind) ? "VIRTUAL" : "STORED");
    if (object_bool(column, ATTR_column_not_null) &&
        !object_bool(column, ATTR_column_not_null_not_valid)) {
        const char *name = object_text(column, ATTR_column_not_null_name);
        text_add(text, name ? " CONSTRAINT " : "");
        if (name != NULL)
            text_ident(text, name);
        text_add(text, " NOT NULL");
        if (object_bool(column, ATTR_column_not_null_no_inherit))
            text_add(text, " NO INHERIT");
    }
    if (identity != NULL) {
        bool always = strcmp(identity, "always") == 0;
        text_addf(text, " GENERATED %s AS IDENTITY", always ? "ALWAYS" : "BY DEFAULT");
        identity_options(text, column, NULL);
    }
}

void ddl_column_definition(struct text *text, const struct object *column)
{
    column_definition(text, column, true, false);
}

static const struct object *table_of(const struct emit *emit, const struct object *column)
{
    return live_relation(emit, column->id.schema, column->id.parent);
}

/* Where the column has no expression any path does: its table's, so that it may
 * stand in one statement with its siblings. */
static const char *path_of(const struct object *column)
{
    if (column->parent == NULL || object_text(column, ATTR_column_default) != NULL ||
        object_text(column, ATTR_column_generated) != NULL)
        return column->path;
    return column->parent->path;
}

bool column_is_foreign(const struct object *column)
{
    return column->parent != NULL && column->parent->id.kind == KIND_foreign_table;
}

/* "ALTER COLUMN c " and more, as an action. */
struct step *emit_column_action(struct emit *emit, const struct object *column, const char *action)
{
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ALTER COLUMN ");
    text_ident(&tail, column->id.name);
    text_add(&tail, " ");
    text_add(&tail, action);
    struct step *step =
        emit_action(emit, CHANGE_ALTER, column, head_of_parent(emit, column), tail.s);
    step->path = path_of(column);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
    return step;
}

/* A child's default is its own: without ONLY the parent's would overwrite it. */
char *column_head_only(const struct emit *emit, const struct object *column)
{
    if (!has_child_tables(emit, column->id.schema, column->id.parent))
        return head_of_parent(emit, column);
    struct text head = text_new(emit->ctx);
    text_add(&head, "ALTER TABLE ONLY ");
    text_name(&head, column->id.schema, column->id.parent);
    return head.s;
}

void emit_column_default(struct emit *emit, const struct object *column, const char *value)
{
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ALTER COLUMN ");
    text_ident(&tail, column->id.name);
    text_add(&tail, value ? " SET DEFAULT " : " DROP DEFAULT");
    text_add(&tail, value ? value : "");
    struct step *step =
        emit_action(emit, CHANGE_ALTER, column, column_head_only(emit, column), tail.s);
    step->path = path_of(column);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
}

void emit_column_options(struct emit *emit, const struct object *column, const struct list *live)
{
    struct text head = text_new(emit->ctx);
    text_addf(&head, "%s ALTER COLUMN ", head_of_parent(emit, column));
    text_ident(&head, column->id.name);
    size_t from = emit->n;
    ddl_alter_options(emit, column, head.s, live, object_list(column, ATTR_column_options));
    for (size_t i = from; i < emit->n; i++) /* the head is a part of the action */
        emit->steps[i].fold_head = emit->steps[i].fold_tail = NULL;
    steps_cost(emit, from, LOCK_SHARE_UPDATE_EXCLUSIVE, table_of(emit, column), WORK_NONE);
}

void emit_column_word(struct emit *emit, const struct object *column, const char *action,
                      const char *word)
{
    emit_column_action(emit, column,
                       talloc_asprintf(emit->ctx, "%s %s", action, quote_ident(emit->ctx, word)));
}

void emit_column_statistics(struct emit *emit, const struct object *column)
{
    const char *statistics = object_text(column, ATTR_column_statistics);
    struct step *step = emit_column_action(
        emit, column,
        talloc_asprintf(emit->ctx, "SET STATISTICS %s", statistics ? statistics : "-1"));
    step->lock = LOCK_SHARE_UPDATE_EXCLUSIVE;
}

/* A definition has no room for NOT VALID. */
static void emit_not_null_not_valid(struct emit *emit, const struct object *column)
{
    struct text tail = text_new(emit->ctx);
    if (!object_bool(column, ATTR_column_not_null_not_valid) ||
        object_bool(column, ATTR_column_inherited))
        return;
    text_add(&tail, "ADD CONSTRAINT ");
    text_ident(&tail, object_text(column, ATTR_column_not_null_name));
    text_add(&tail, " NOT NULL ");
    text_ident(&tail, column->id.name);
    if (object_bool(column, ATTR_column_not_null_no_inherit))
        text_add(&tail, " NO INHERIT");
    text_add(&tail, " NOT VALID");
    struct step *step =
        emit_action(emit, CHANGE_ALTER, column, head_of_parent(emit, column), tail.s);
    step->guard = guard_column(emit, column, "NOT attnotnull");
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
}

void emit_column_extras(struct emit *emit, const struct object *column)
{
    emit_not_null_not_valid(emit, column);
    const char *storage = object_text(column, ATTR_column_storage);
    if (storage != NULL)
        emit_column_word(emit, column, "SET STORAGE", storage);
    if (object_text(column, ATTR_column_statistics) != NULL)
        emit_column_statistics(emit, column);
    emit_column_options(emit, column, NULL);
}

const struct object *column_of_parent(const struct model *model, const struct object *column)
{
    const struct object *table = column->parent;
    const struct list *parents = table ? table_parents(table) : NULL;
    for (size_t i = 0; parents != NULL && i + 1 < parents->n; i += 2) {
        const struct object *found = model_get_part(model, KIND_column, parents->items[i],
                                                    parents->items[i + 1], column->id.name);
        if (found != NULL)
            return found;
    }
    return NULL;
}

void emit_column_compression(struct emit *emit, const struct object *column,
                             const struct object *from)
{
    const char *own = object_text(column, ATTR_column_compression);
    if (same_text(own, object_text(from, ATTR_column_compression)))
        return;
    if (own != NULL)
        emit_column_word(emit, column, "SET COMPRESSION", own);
    else
        emit_column_action(emit, column, "SET COMPRESSION default");
}

void emit_column_overrides(struct emit *emit, const struct object *column,
                           const struct object *from)
{
    const char *value = object_text(column, ATTR_column_default);
    if (!same_text(value, object_text(from, ATTR_column_default)))
        emit_column_default(emit, column, value);
    if (object_bool(column, ATTR_column_not_null) && !object_bool(from, ATTR_column_not_null)) {
        struct step *step = emit_column_action(emit, column, "SET NOT NULL");
        step->work = WORK_SCAN;
        step_hazard(emit, step, HAZARD_fail_not_null, NULL);
    }
    emit_column_extras(emit, column);
    emit_column_compression(emit, column, from);
}

/* What the children that are there already say otherwise about a new column. */
static void emit_overrides_below(struct emit *emit, const struct object *column,
                                 const struct identity *table)
{
    if (!has_child_tables(emit, table->schema, table->name))
        return;
    for (size_t i = 0; i < emit->desired->n; i++) {
        const struct object *child = emit->desired->objects[i];
        if (!is_child_table(child, table->schema, table->name) ||
            model_find(emit->live, &child->id) == NULL)
            continue;
        const struct object *own = model_get_part(emit->desired, KIND_column, child->id.schema,
                                                  child->id.name, column->id.name);
        if (own != NULL && object_bool(own, ATTR_column_inherited))
            emit_column_overrides(emit, own, column);
        emit_overrides_below(emit, column, &child->id);
    }
}

/* It comes and goes with its parent's. Partitions can't have columns of their own. */
bool column_follows_parent(const struct emit *emit, const struct object *column)
{
    const struct object *table =
        model_named(emit->desired, NAMESPACE_RELATION, column->id.schema, column->id.parent);
    if (table == NULL)
        table = column->parent;
    if (table == NULL)
        return false;
    if (table_partition_of(table) != NULL)
        return true;
    return object_bool(column, ATTR_column_inherited) && table_inherits(table) != NULL;
}

/* Functions of PostgreSQL's own that give another value each time and may stand
 * in a default. */
static bool is_volatile_builtin(const char *name)
{
    static const char *const names[] = {
        "nextval", "random",    "gen_random_uuid", "uuidv4",  "uuidv7",        "clock_timestamp",
        "setval",  "timeofday", "lastval",         "currval", "random_normal", "pg_sleep"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return strncmp(name, "uuid_generate_", 14) == 0;
}

static bool is_volatile(const struct emit *emit, const char *expression)
{
    const struct names *names = canonical_names(emit->ctx, expression, CANONICAL_EXPRESSION);
    if (names == NULL)
        return true;
    const struct list *functions = names->functions;
    for (size_t i = 0; functions != NULL && i + 1 < functions->n; i += 2) {
        const char *schema = functions->items[i], *name = functions->items[i + 1];
        const struct object *function =
            model_named(emit->desired, NAMESPACE_ROUTINE, *schema ? schema : "public", name);
        if (function == NULL && is_volatile_builtin(name))
            return true;
        if (function != NULL && (function->id.kind != KIND_function ||
                                 object_text(function, ATTR_function_volatility) == NULL))
            return true;
    }
    return false;
}

/* Manual, ALTER TABLE (Notes): what ADD COLUMN must write into each row. */
static enum work work_of_adding(const struct emit *emit, const struct object *column)
{
    const char *value = object_text(column, ATTR_column_default);
    const struct object *type =
        named_type(emit, emit->desired, object_text(column, ATTR_column_type));
    if (object_text(column, ATTR_column_generated) != NULL)
        return object_text(column, ATTR_column_generated_kind) ? WORK_NONE : WORK_REWRITE;
    if (object_text(column, ATTR_column_identity) != NULL)
        return WORK_REWRITE;
    if (type != NULL && type->id.kind == KIND_domain &&
        (type->n_children > 0 || object_bool(type, ATTR_domain_not_null)))
        return WORK_REWRITE;
    if (value != NULL)
        return is_volatile(emit, value) ? WORK_REWRITE : WORK_NONE;
    return object_bool(column, ATTR_column_not_null) ? WORK_SCAN : WORK_NONE;
}

static bool is_filled_online(const struct emit *emit, const struct object *column)
{
    const char *value = object_text(column, ATTR_column_default);
    return value != NULL && online_is_always(emit, column->id.schema, column->id.parent) &&
           object_text(column, ATTR_column_identity) == NULL &&
           work_of_adding(emit, column) == WORK_REWRITE && online_can_fill(emit, column);
}

/* Nullable, then the default, then row by row, then NOT NULL: no rewrite under a strong lock. */
static void create_online(struct emit *emit, const struct object *column)
{
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ADD COLUMN IF NOT EXISTS ");
    text_ident(&tail, column->id.name);
    text_addf(&tail, " %s", object_text(column, ATTR_column_type));
    add_column_collation(&tail, column);
    struct step *step =
        emit_action(emit, CHANGE_CREATE, column, head_of_parent(emit, column), tail.s);
    step->path = path_of(column);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
    emit_column_default(emit, column, object_text(column, ATTR_column_default));
    emit_column_extras(emit, column);
    column_fill_online(emit, column);
}

void column_fill_online(struct emit *emit, const struct object *column)
{
    online_add_check(emit, column, true);
    online_fill(emit, column);
    if (object_bool(column, ATTR_column_not_null)) {
        online_add_check(emit, column, false);
        online_validate_check(emit, column);
        emit_column_action(emit, column, "SET NOT NULL");
        online_drop_check(emit, column, false);
    }
    online_drop_check(emit, column, true);
}

bool column_is_filled_by_rows(const struct emit *emit, const struct object *column)
{
    return emit->policy != NULL && rows_fill(emit->policy->rows, column);
}

void column_not_null_after_rows(struct emit *emit, const struct object *column)
{
    struct step *step = emit_column_action(emit, column, "SET NOT NULL");
    step->work = WORK_SCAN;
    step->after_rows = true;
    step_hazard(emit, step, HAZARD_fail_not_null,
                "fails where the declared rows leave null in a row that is there");
}

/* NOT NULL on a column that is to be filled by declared rows, and has nothing else to fill it. */
static bool is_filled_by_rows(const struct emit *emit, const struct object *column)
{
    return column->parent != NULL && !column_is_foreign(column) &&
           !has_child_tables(emit, column->id.schema, column->id.parent) &&
           work_of_adding(emit, column) == WORK_SCAN && column_is_filled_by_rows(emit, column);
}

static void create_for_rows(struct emit *emit, const struct object *column)
{
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ADD COLUMN IF NOT EXISTS ");
    text_ident(&tail, column->id.name);
    text_addf(&tail, " %s", object_text(column, ATTR_column_type));
    add_column_collation(&tail, column);
    struct step *step =
        emit_action(emit, CHANGE_CREATE, column, head_of_parent(emit, column), tail.s);
    step->path = path_of(column);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
    emit_column_extras(emit, column);
    column_not_null_after_rows(emit, column);
}

static void add(struct emit *emit, const struct object *column)
{
    if (column_follows_parent(emit, column))
        return;
    if (is_filled_by_rows(emit, column)) {
        create_for_rows(emit, column);
        return;
    }
    if (is_filled_online(emit, column)) {
        create_online(emit, column);
        return;
    }
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ADD COLUMN IF NOT EXISTS ");
    text_ident(&tail, column->id.name);
    text_add(&tail, " ");
    ddl_column_definition(&tail, column);
    struct step *step =
        emit_action(emit, CHANGE_CREATE, column, head_of_parent(emit, column), tail.s);
    step->path = path_of(column);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column),
              column_is_foreign(column) ? WORK_NONE : work_of_adding(emit, column));
    if (step->work == WORK_REWRITE && object_text(column, ATTR_column_generated) != NULL &&
        online_is_wanted(emit, column->id.schema, column->id.parent))
        step_hazard(emit, step, HAZARD_rewrite,
                    "every row is written anew, and every index: no column that is there already "
                    "can become a stored generated one, so it can't be filled by and by");
    if (step->work == WORK_SCAN)
        step_hazard(emit, step, HAZARD_fail_not_null,
                    "fails where there is a row: it has no value to put there");
    emit_column_extras(emit, column);
    if (column->parent != NULL)
        emit_overrides_below(emit, column, &column->parent->id);
}

static void create(struct emit *emit, const struct object *column)
{
    add(emit, column);
    table_settle_toast(emit, column);
}

static void drop(struct emit *emit, const struct object *column)
{
    if (column_follows_parent(emit, column))
        return;
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "DROP COLUMN IF EXISTS ");
    text_ident(&tail, column->id.name);
    struct step *step =
        emit_action(emit, CHANGE_DROP, column, head_of_parent(emit, column), tail.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
    if (!column_is_foreign(column))
        step_hazard(emit, step, HAZARD_drop_column, price_of_column(emit, column));
}

static bool with_parent(const struct object *column)
{
    (void)column;
    return true;
}

const struct ddl ddl_column = {.create = create,
                               .drop = drop,
                               .alter = column_alter,
                               .release = column_release,
                               .restore = column_restore,
                               .with_parent = with_parent};
