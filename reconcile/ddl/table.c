#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/column.h"
#include "reconcile/ddl/foreign.h"
#include "reconcile/ddl/partition.h"
#include "reconcile/ddl/table.h"
#include "reconcile/ddl/table_rows.h"
#include "schema/dependents.h"
#include "schema/relation.h"

/* A column's default that was written under another search_path than the table
 * is set on its own; a generated column is added. */
static bool apart(const struct object *column)
{
    return (object_text(column, ATTR_column_default) != NULL ||
            object_text(column, ATTR_column_generated) != NULL) &&
           !same_text(column->path, column->parent->path);
}

static bool added_apart(const struct object *column)
{
    return apart(column) && object_text(column, ATTR_column_generated) != NULL;
}

static size_t count_columns(const struct object *table)
{
    size_t n = 0;
    while (n < table->n_children && table->children[n]->id.kind == KIND_column)
        n++;
    return n;
}

/* Can PARTITION OF make it? Else (its columns stand in another order) it is made
 * on its own and attached. */
static bool copies_parent(const struct emit *emit, const struct object *table)
{
    const struct object *parent = partition_parent(emit, table);
    size_t n = count_columns(table);
    if (parent == NULL || n == 0)
        return true;
    if (count_columns(parent) != n)
        return false;
    for (size_t i = 0; i < n; i++)
        if (strcmp(table->children[i]->id.name, parent->children[i]->id.name) != 0)
            return false;
    return true;
}

static void begin_item(struct text *text, bool *first)
{
    text_add(text, *first ? "\n    " : ",\n    ");
    *first = false;
}

/* ATTACH PARTITION asks the child for the parent's checks. */
static void add_checks(struct text *text, const struct object *table, bool *first)
{
    for (size_t i = count_columns(table); i < table->n_children; i++) {
        const struct object *child = table->children[i];
        if (child->id.kind != KIND_constraint || !object_bool(child, ATTR_constraint_inherited) ||
            !constraint_is(child, "check"))
            continue;
        begin_item(text, first);
        ddl_constraint_definition(text, child);
    }
}

/* A child takes the expression over from its parent, and may not say it (manual, CREATE TABLE). */
static bool takes_expression(const struct emit *emit, const struct object *column)
{
    const struct object *parent = column_of_parent(model_of(emit, column), column);
    const char *own = object_text(column, ATTR_column_generated);
    return own != NULL && parent != NULL &&
           same_text(own, object_text(parent, ATTR_column_generated));
}

/* all: also what comes from the parent, for a table that is attached to it later. */
static bool add_columns(const struct emit *emit, struct text *text, const struct object *table,
                        bool all)
{
    bool first = true;
    for (size_t i = 0; i < count_columns(table); i++) {
        const struct object *column = table->children[i];
        if ((!all && object_bool(column, ATTR_column_inherited)) || added_apart(column))
            continue;
        begin_item(text, &first);
        text_ident(text, column->id.name);
        text_add(text, " ");
        column_definition(text, column, !apart(column), !all && takes_expression(emit, column));
    }
    if (all)
        add_checks(text, table, &first);
    return first;
}

/* What a partition or a typed table says about columns that it gets from elsewhere. */
static bool add_overrides(const struct emit *emit, struct text *text, const struct object *table)
{
    bool first = true;
    const struct model *model = model_of(emit, table);
    for (size_t i = 0; i < count_columns(table); i++) {
        const struct object *column = table->children[i];
        const struct object *parent = column_of_parent(model, column);
        const char *value = object_text(column, ATTR_column_default);
        bool sets = value != NULL && !apart(column) &&
                    !(parent && same_text(value, object_text(parent, ATTR_column_default)));
        bool not_null = object_bool(column, ATTR_column_not_null) &&
                        !(parent && object_bool(parent, ATTR_column_not_null));
        if (!sets && !not_null)
            continue;
        begin_item(text, &first);
        text_ident(text, column->id.name);
        if (sets)
            text_addf(text, " DEFAULT %s", value);
        if (not_null)
            text_add(text, " NOT NULL");
    }
    return first;
}

static void add_inherits(struct text *text, const struct list *parents)
{
    if (parents == NULL)
        return;
    text_add(text, " INHERITS (");
    for (size_t i = 0; i + 1 < parents->n; i += 2) {
        if (i > 0)
            text_add(text, ", ");
        ddl_list_name(text, parents, i);
    }
    text_add(text, ")");
}

static void add_storage(struct text *text, const struct object *table)
{
    const char *partition_by = object_text(table, ATTR_table_partition_by);
    const char *method = object_text(table, ATTR_table_access_method);
    const char *tablespace = object_text(table, ATTR_table_tablespace);
    if (partition_by != NULL)
        text_addf(text, " PARTITION BY %s", partition_by);
    if (method != NULL) {
        text_add(text, " USING ");
        text_ident(text, method);
    }
    ddl_with_options(text, object_list(table, ATTR_table_options));
    if (tablespace != NULL) {
        text_add(text, " TABLESPACE ");
        text_ident(text, tablespace);
    }
}

static void add_server(struct text *text, const struct object *table)
{
    text_add(text, " SERVER ");
    text_ident(text, object_text(table, ATTR_foreign_table_server));
    foreign_options_add(text, object_list(table, ATTR_foreign_table_options));
}

/* What could not be said inside of CREATE TABLE. */
static void emit_rest(struct emit *emit, const struct object *table, bool copied)
{
    const struct model *model = model_of(emit, table);
    for (size_t i = 0; i < count_columns(table); i++) {
        const struct object *column = table->children[i];
        const struct object *parent = column_of_parent(model, column);
        const char *value = object_text(column, ATTR_column_default);
        bool attached = !copied && table_partition_of(table) != NULL;
        bool from_parent =
            parent != NULL && !attached && (copied || object_bool(column, ATTR_column_inherited));
        if (from_parent && !copied) {
            emit_column_overrides(emit, column, parent);
            continue;
        }
        if (added_apart(column) && !from_parent) {
            ddl_of(KIND_column)->create(emit, column);
            continue;
        }
        if (value != NULL && apart(column))
            emit_column_default(emit, column, value);
        else if (from_parent && value == NULL && object_text(parent, ATTR_column_default) != NULL)
            emit_column_default(emit, column, NULL);
        emit_column_extras(emit, column);
        if (from_parent)
            emit_column_compression(emit, column, parent);
    }
}

static void emit_mark(struct emit *emit, const struct object *table, const char *action)
{
    struct step *step = emit_action(emit, CHANGE_ALTER, table, head_of(emit, table),
                                    talloc_strdup(emit->ctx, action));
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table, WORK_NONE);
}

/* Where the identity is an index, that one says so when it is there (key.h). */
static void emit_replica_identity(struct emit *emit, const struct object *table)
{
    const char *identity = object_text(table, ATTR_table_replica_identity);
    if (identity == NULL)
        emit_mark(emit, table, "REPLICA IDENTITY DEFAULT");
    else if (strcmp(identity, "index") != 0)
        emit_mark(emit, table,
                  strcmp(identity, "full") == 0 ? "REPLICA IDENTITY FULL"
                                                : "REPLICA IDENTITY NOTHING");
}

/* change NULL: all that is not the default. */
static void emit_marks(struct emit *emit, const struct object *table, const struct change *change)
{
    bool security = object_bool(table, ATTR_table_row_security);
    bool force = object_bool(table, ATTR_table_force_row_security);
    if (change ? change_has(change, ATTR_table_row_security) : security)
        emit_mark(emit, table,
                  security ? "ENABLE ROW LEVEL SECURITY" : "DISABLE ROW LEVEL SECURITY");
    if (change ? change_has(change, ATTR_table_force_row_security) : force)
        emit_mark(emit, table, force ? "FORCE ROW LEVEL SECURITY" : "NO FORCE ROW LEVEL SECURITY");
    if (change ? change_has(change, ATTR_table_replica_identity)
               : object_text(table, ATTR_table_replica_identity) != NULL)
        emit_replica_identity(emit, table);
}

void table_create(struct emit *emit, const struct object *table)
{
    bool foreign = table->id.kind == KIND_foreign_table;
    const struct list *partition_of = table_partition_of(table);
    const struct list *of_type = foreign ? NULL : object_list(table, ATTR_table_of_type);
    bool copied =
        partition_of != NULL && copies_parent(emit, table) && !partition_brings_parts(emit, table);
    struct text start = text_new(emit->ctx), items = text_new(emit->ctx), end = text_new(emit->ctx);
    text_addf(&start, "CREATE %sTABLE IF NOT EXISTS ",
              foreign                                      ? "FOREIGN "
              : object_text(table, ATTR_table_persistence) ? "UNLOGGED "
                                                           : "");
    text_name(&start, table->id.schema, table->id.name);
    bool none;
    if (copied || of_type != NULL) {
        text_add(&start, copied ? " PARTITION OF " : " OF ");
        ddl_list_name(&start, copied ? partition_of : of_type, 0);
        none = add_overrides(emit, &items, table);
    } else {
        none = add_columns(emit, &items, table, partition_of != NULL);
        add_inherits(&end, table_inherits(table));
    }
    if (copied)
        text_addf(&end, " %s", object_text(table, table_attrs(table->id.kind)->bound));
    if (foreign)
        add_server(&end, table);
    else
        add_storage(&end, table);
    bool bare = none && (copied || of_type != NULL);
    char *open = talloc_asprintf(emit->ctx, "%s (%s", start.s, items.s);
    char *sql = bare ? talloc_asprintf(emit->ctx, "%s%s", start.s, end.s)
                     : talloc_asprintf(emit->ctx, "%s%s)%s", open, none ? "" : "\n", end.s);
    if (partition_of != NULL)
        partition_make_way(emit, table);
    struct step *step = emit_step(emit, CHANGE_CREATE, table, sql);
    step->inline_open = open;
    step->inline_close = talloc_asprintf(emit->ctx, "\n)%s", end.s);
    if (copied)
        partition_made(emit, table, step);
    emit_rest(emit, table, copied);
    /* While the rows come back, nothing hides them; those of a partitioned table come later. */
    bool fills = is_rebuild(emit) && emit->whole == NULL && !foreign;
    bool partitioned = !foreign && object_text(table, ATTR_table_partition_by) != NULL;
    if (fills && !partitioned)
        emit_fill_rows(emit, table);
    if (!foreign)
        emit_marks(emit, table, NULL);
    if (fills && partitioned)
        emit_fill_rows(emit, table);
    if (partition_of != NULL && !copied)
        partition_attach(emit, table, true);
}

/* Made anew: the rows stay, but for columns that the files do not have. */
static void drop_to_rebuild(struct emit *emit, const struct object *table)
{
    char *lost = columns_lost(emit, table);
    if (emit->whole == NULL)
        emit_save_rows(emit, table);
    struct step *step = emit_drop(emit, table);
    step->guard = guard_old_shape(emit, emit->whole ? emit->whole : table);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table, WORK_NONE);
    if (lost != NULL)
        step_hazard(emit, step, HAZARD_drop_column, lost);
}

static void drop(struct emit *emit, const struct object *table)
{
    if (is_rebuild(emit)) {
        drop_to_rebuild(emit, table);
        return;
    }
    const char *lost = price_of_table(emit, table);
    partition_detach_to_drop(emit, table, lost);
    struct step *step = emit_drop(emit, table);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table, WORK_NONE);
    step_hazard(emit, step, HAZARD_drop_table, lost);
}

/* Parents of a that are not among b's. */
static void emit_inherits(struct emit *emit, const struct object *table, const struct list *a,
                          const struct list *b, bool inherit)
{
    for (size_t i = 0; a != NULL && i + 1 < a->n; i += 2)
        if (!list_has_pair(b, a->items[i], a->items[i + 1])) {
            if (inherit)
                table_prepare_child(emit, table, a->items[i], a->items[i + 1]);
            emit_inherit(emit, CHANGE_ALTER, table, table, a, i, inherit);
        }
}

static struct step *emit_set(struct emit *emit, const struct object *table, const char *action,
                             const char *name, enum work work)
{
    char *tail = name ? talloc_asprintf(emit->ctx, "%s %s", action, quote_ident(emit->ctx, name))
                      : talloc_strdup(emit->ctx, action);
    struct step *step = emit_action(emit, CHANGE_ALTER, table, head_of(emit, table), tail);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table, work);
    return step;
}

static void alter_of_type(struct emit *emit, const struct object *desired)
{
    const struct list *type = object_list(desired, ATTR_table_of_type);
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s %s", head_of(emit, desired), type ? "OF " : "NOT OF");
    if (type != NULL)
        ddl_list_name(&sql, type, 0);
    struct step *step = emit_step(emit, CHANGE_ALTER, desired, sql.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, desired, WORK_NONE);
    if (type != NULL)
        return;
    struct text guard = text_new(emit->ctx);
    text_add(&guard, "EXISTS (SELECT FROM pg_catalog.pg_class WHERE reloftype <> 0 AND oid = ");
    text_add(&guard, regclass(emit->ctx, desired->id.schema, desired->id.name));
    text_add(&guard, ")");
    step->guard = guard.s;
}

static void alter_storage(struct emit *emit, const struct object *live,
                          const struct object *desired, const struct change *change)
{
    const char *method = object_text(desired, ATTR_table_access_method);
    const char *tablespace = object_text(desired, ATTR_table_tablespace);
    if (change_has(change, ATTR_table_persistence))
        emit_set(emit, desired,
                 object_text(desired, ATTR_table_persistence) ? "SET UNLOGGED" : "SET LOGGED", NULL,
                 WORK_REWRITE);
    bool partitioned = object_text(desired, ATTR_table_partition_by) != NULL;
    if (change_has(change, ATTR_table_access_method) && partitioned && method == NULL)
        emit_set(emit, desired, "SET ACCESS METHOD DEFAULT", NULL, WORK_NONE);
    else if (change_has(change, ATTR_table_access_method))
        emit_set(emit, desired, "SET ACCESS METHOD",
                 method ? method : usual_access_method(emit->live), WORK_REWRITE);
    if (change_has(change, ATTR_table_tablespace) && tablespace != NULL)
        emit_set(emit, desired, "SET TABLESPACE", tablespace,
                 object_text(live, ATTR_table_partition_by) != NULL ? WORK_NONE : WORK_REWRITE);
    if (!change_has(change, ATTR_table_options))
        return;
    size_t from = emit->n;
    ddl_alter_options(emit, desired, head_of(emit, desired), object_list(live, ATTR_table_options),
                      object_list(desired, ATTR_table_options));
    steps_cost(emit, from, LOCK_SHARE_UPDATE_EXCLUSIVE, desired, WORK_NONE);
}

static bool moves(const struct object *desired, const struct change *change)
{
    const struct table_attrs *attrs = table_attrs(desired->id.kind);
    return change_has(change, attrs->partition_of) || change_has(change, attrs->bound);
}

void table_leave_parents(struct emit *emit, const struct object *live, const struct object *desired,
                         const struct change *change)
{
    const struct list *parent = table_partition_of(live), *next = table_partition_of(desired);
    if (moves(desired, change) && parent != NULL) {
        if (!emit->released)
            partition_detach(emit, live, parent, true);
        if (next == NULL || !list_equal(parent, next))
            table_drop_left_behind(emit, live, next);
    }
    if (change_has(change, table_attrs(desired->id.kind)->inherits) && !emit->released) {
        emit_inherits(emit, desired, table_inherits(live), table_inherits(desired), false);
        if (table_inherits(live) != NULL && table_inherits(desired) == NULL)
            table_drop_left_behind(emit, live, NULL);
    }
}

void table_join_parents(struct emit *emit, const struct object *live, const struct object *desired,
                        const struct change *change)
{
    if (change_has(change, table_attrs(desired->id.kind)->inherits) && !emit->released)
        emit_inherits(emit, desired, table_inherits(desired), table_inherits(live), true);
    const struct list *parent = moves(desired, change) ? table_partition_of(desired) : NULL;
    if (parent != NULL) {
        table_prepare_child(emit, desired, parent->items[0], parent->items[1]);
        partition_attach(emit, desired, false);
    }
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    if (change_has(change, ATTR_table_partition_by) ||
        (change_has(change, ATTR_table_access_method) && emit->live->live &&
         emit->live->server_version < 150000)) /* ALTER ... SET ACCESS METHOD came with 15 */
        return false;
    table_leave_parents(emit, live, desired, change);
    if (change_has(change, ATTR_table_of_type))
        alter_of_type(emit, desired);
    alter_storage(emit, live, desired, change);
    emit_marks(emit, desired, change);
    table_join_parents(emit, live, desired, change);
    return true;
}

/* A parent that is made anew leaves its children, and their rows, as they are. */
static void release(struct emit *emit, const struct object *live)
{
    const struct list *parent = table_partition_of(live);
    if (parent != NULL)
        partition_detach(emit, live, parent, false);
    emit_inherits(emit, live, table_inherits(live), NULL, false);
}

static void restore(struct emit *emit, const struct object *desired)
{
    const struct change *change = emit->change;
    bool moved = change != NULL && (change_has(change, ATTR_table_partition_of) ||
                                    change_has(change, ATTR_table_bound));
    emit_inherits(emit, desired, table_inherits(desired), NULL, true);
    if (table_partition_of(desired) != NULL && !moved)
        partition_attach(emit, desired, false);
}

const struct ddl ddl_table = {
    .create = table_create, .drop = drop, .alter = alter, .release = release, .restore = restore};
