#include "reconcile/ddl/column.h"

#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "reconcile/ddl/sequence.h"
#include "reconcile/ddl/type.h"

static void add_collation(struct text *text, const struct object *column)
{
    const struct list *collation = object_list(column, ATTR_column_collation);
    if (collation == NULL)
        return;
    text_add(text, " COLLATE ");
    ddl_list_name(text, collation, 0);
}

void column_definition(struct text *text, const struct object *column, bool with_default)
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
    add_collation(text, column);
    if (value != NULL && with_default)
        text_addf(text, " DEFAULT %s", value);
    if (generated != NULL)
        text_addf(text, " GENERATED ALWAYS AS (%s) %s", generated,
                  object_text(column, ATTR_column_generated_kind) ? "VIRTUAL" : "STORED");
    if (object_bool(column, ATTR_column_not_null))
        text_add(text, " NOT NULL");
    if (identity != NULL) {
        bool always = strcmp(identity, "always") == 0;
        text_addf(text, " GENERATED %s AS IDENTITY", always ? "ALWAYS" : "BY DEFAULT");
        identity_options(text, column, NULL);
    }
}

void ddl_column_definition(struct text *text, const struct object *column)
{
    column_definition(text, column, true);
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

/* "ALTER COLUMN c " and more, as an action. */
static struct step *emit_alter(struct emit *emit, const struct object *column, const char *action)
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
static char *head_of_only(const struct emit *emit, const struct object *column)
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
    struct step *step = emit_action(emit, CHANGE_ALTER, column, head_of_only(emit, column), tail.s);
    step->path = path_of(column);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
}

static void emit_options(struct emit *emit, const struct object *column, const struct list *live)
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

static void emit_word(struct emit *emit, const struct object *column, const char *action,
                      const char *word)
{
    emit_alter(emit, column,
               talloc_asprintf(emit->ctx, "%s %s", action, quote_ident(emit->ctx, word)));
}

static void emit_statistics(struct emit *emit, const struct object *column)
{
    const char *statistics = object_text(column, ATTR_column_statistics);
    struct step *step =
        emit_alter(emit, column,
                   talloc_asprintf(emit->ctx, "SET STATISTICS %s", statistics ? statistics : "-1"));
    step->lock = LOCK_SHARE_UPDATE_EXCLUSIVE;
}

void emit_column_extras(struct emit *emit, const struct object *column)
{
    const char *storage = object_text(column, ATTR_column_storage);
    if (storage != NULL)
        emit_word(emit, column, "SET STORAGE", storage);
    if (object_text(column, ATTR_column_statistics) != NULL)
        emit_statistics(emit, column);
    emit_options(emit, column, NULL);
}

const struct object *column_of_parent(const struct model *model, const struct object *column)
{
    const struct object *table = column->parent;
    if (table == NULL || table->id.kind != KIND_table)
        return NULL;
    const struct list *parents = object_list(table, ATTR_table_partition_of);
    if (parents == NULL)
        parents = object_list(table, ATTR_table_inherits);
    for (size_t i = 0; parents != NULL && i + 1 < parents->n; i += 2) {
        const struct object *found = model_get_part(model, KIND_column, parents->items[i],
                                                    parents->items[i + 1], column->id.name);
        if (found != NULL)
            return found;
    }
    return NULL;
}

void emit_column_overrides(struct emit *emit, const struct object *column,
                           const struct object *from)
{
    const char *value = object_text(column, ATTR_column_default);
    if (!same_text(value, object_text(from, ATTR_column_default)))
        emit_column_default(emit, column, value);
    if (object_bool(column, ATTR_column_not_null) && !object_bool(from, ATTR_column_not_null))
        emit_alter(emit, column, "SET NOT NULL")->work = WORK_SCAN;
    emit_column_extras(emit, column);
}

/* What the children that are there already say otherwise about a new column. */
static void emit_overrides_below(struct emit *emit, const struct object *column,
                                 const struct identity *table)
{
    if (!has_child_tables(emit, table->schema, table->name))
        return;
    for (size_t i = 0; i < emit->desired->n; i++) {
        const struct object *child = emit->desired->objects[i];
        if (child->id.kind != KIND_table || model_find(emit->live, &child->id) == NULL ||
            !is_child_table(child, table->schema, table->name))
            continue;
        const struct object *own = model_get_part(emit->desired, KIND_column, child->id.schema,
                                                  child->id.name, column->id.name);
        if (own != NULL && object_bool(own, ATTR_column_inherited))
            emit_column_overrides(emit, own, column);
        emit_overrides_below(emit, column, &child->id);
    }
}

/* It comes and goes with its parent's. Partitions can't have columns of their own. */
static bool follows_parent(const struct emit *emit, const struct object *column)
{
    const struct object *table =
        model_get(emit->desired, KIND_table, column->id.schema, column->id.parent);
    if (table == NULL)
        table = column->parent;
    if (table == NULL || table->id.kind != KIND_table)
        return false;
    if (object_list(table, ATTR_table_partition_of) != NULL)
        return true;
    return object_bool(column, ATTR_column_inherited) &&
           object_list(table, ATTR_table_inherits) != NULL;
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

static void create(struct emit *emit, const struct object *column)
{
    if (follows_parent(emit, column))
        return;
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "ADD COLUMN IF NOT EXISTS ");
    text_ident(&tail, column->id.name);
    text_add(&tail, " ");
    ddl_column_definition(&tail, column);
    struct step *step =
        emit_action(emit, CHANGE_CREATE, column, head_of_parent(emit, column), tail.s);
    step->path = path_of(column);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), work_of_adding(emit, column));
    emit_column_extras(emit, column);
    if (column->parent != NULL)
        emit_overrides_below(emit, column, &column->parent->id);
}

static void drop(struct emit *emit, const struct object *column)
{
    if (follows_parent(emit, column))
        return;
    struct text tail = text_new(emit->ctx);
    text_add(&tail, "DROP COLUMN IF EXISTS ");
    text_ident(&tail, column->id.name);
    struct step *step =
        emit_action(emit, CHANGE_DROP, column, head_of_parent(emit, column), tail.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
    step_loss(step, LOSS_COLUMN, price_of_column(emit, column));
}

static bool names(const struct object *object, const struct object *column)
{
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
    for (size_t i = 0; i < emit->desired->n; i++) {
        const struct object *object = emit->desired->objects[i];
        if (!names(object, desired))
            continue;
        const struct object *before = model_find(emit->live, &object->id);
        if (before == NULL || !names(before, live))
            return true;
    }
    return false;
}

static struct step *emit_type(struct emit *emit, const struct object *live,
                              const struct object *desired, const struct type_change *type)
{
    const char *from = object_text(live, ATTR_column_type);
    const char *to = object_text(desired, ATTR_column_type);
    struct text action = text_new(emit->ctx);
    text_addf(&action, "TYPE %s", to);
    add_collation(&action, desired);
    if (type->using != NULL)
        text_addf(&action, " USING %s", type->using);
    struct step *step = emit_alter(emit, desired, action.s);
    step->work = type->work;
    if (!same_text(from, to) && gets_new_dependents(emit, live, desired))
        step->guard = guard_other_type(emit, desired, to);
    /* Indexes are built again for another collation. */
    if (step->work == WORK_NONE && !list_equal(object_list(live, ATTR_column_collation),
                                               object_list(desired, ATTR_column_collation)))
        step->work = WORK_SCAN;
    if (type->loses)
        step_loss(step, LOSS_DATA,
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
        emit_alter(emit, desired, "DROP EXPRESSION IF EXISTS");
        return true;
    }
    if (change_has(change, ATTR_column_generated_kind) || emit->live->server_version < 170000)
        return false;
    struct step *step =
        emit_alter(emit, desired, talloc_asprintf(emit->ctx, "SET EXPRESSION AS (%s)", is));
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
        emit_alter(emit, desired, action.s + 1);
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
        emit_alter(emit, desired,
                   strcmp(is, "always") == 0 ? "SET GENERATED ALWAYS" : "SET GENERATED BY DEFAULT");
    if (change_has(change, ATTR_column_identity_options))
        alter_identity_options(emit, live, desired);
}

static void alter_extras(struct emit *emit, const struct object *live, const struct object *desired,
                         const struct change *change)
{
    const char *storage = object_text(desired, ATTR_column_storage);
    const char *compression = object_text(desired, ATTR_column_compression);
    if (change_has(change, ATTR_column_storage) && storage != NULL)
        emit_word(emit, desired, "SET STORAGE", storage);
    if (change_has(change, ATTR_column_compression) && compression != NULL)
        emit_word(emit, desired, "SET COMPRESSION", compression);
    if (change_has(change, ATTR_column_statistics))
        emit_statistics(emit, desired);
    if (change_has(change, ATTR_column_options))
        emit_options(emit, desired, object_list(live, ATTR_column_options));
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
    struct step *step = emit_alter(emit, desired, set ? "SET NOT NULL" : "DROP NOT NULL");
    step->work = set ? WORK_SCAN : WORK_NONE;
    if (set || partitions)
        return;
    step->fold_head = head_of_only(emit, desired);
    step->sql = talloc_asprintf(emit->ctx, "%s %s", step->fold_head, step->fold_tail);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    struct type_change type =
        type_change(emit, desired->id.name, object_text(live, ATTR_column_type),
                    object_text(desired, ATTR_column_type));
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
    alter_identity(emit, live, desired, change);
    alter_extras(emit, live, desired, change);
    return true;
}

static void release(struct emit *emit, const struct object *live)
{
    if (object_text(live, ATTR_column_default) != NULL)
        emit_column_default(emit, live, NULL);
    struct type_name type = type_parse(emit, emit->live, object_text(live, ATTR_column_type));
    if (type.object == NULL || type.object->id.kind != KIND_range ||
        !type_is_replaced(emit, type.object) || follows_parent(emit, live))
        return;
    const char *text = type.array ? "text[]" : "text";
    struct step *step = emit_alter(emit, live,
                                   talloc_asprintf(emit->ctx, "TYPE %s USING %s::%s", text,
                                                   quote_ident(emit->ctx, live->id.name), text));
    step->guard = guard_subtype(emit, type.object);
    step->work = WORK_REWRITE;
}

/* Moves over to the new type where the old one has been renamed away. */
static void restore(struct emit *emit, const struct object *desired)
{
    const struct object *live = model_find(emit->live, &desired->id);
    const char *value = object_text(desired, ATTR_column_default);
    if (live != NULL && column_type_is_replaced(emit, desired) && !follows_parent(emit, desired)) {
        const char *to = object_text(desired, ATTR_column_type);
        struct type_change type =
            type_change(emit, desired->id.name, object_text(live, ATTR_column_type), to);
        struct step *step = emit_type(emit, live, desired, &type);
        step->guard = guard_other_type(emit, desired, to);
        step->work = WORK_REWRITE;
    }
    bool retyped = column_type_is_replaced(emit, desired);
    if (value != NULL && (retyped || emit->change == NULL || !sets_default(emit->change)))
        emit_column_default(emit, desired, value);
}

static bool with_parent(const struct object *column)
{
    (void)column;
    return true;
}

const struct ddl ddl_column = {.create = create,
                               .drop = drop,
                               .alter = alter,
                               .release = release,
                               .restore = restore,
                               .with_parent = with_parent};
