#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/column.h"
#include "reconcile/ddl/constraint.h"
#include "reconcile/ddl/key.h"
#include "reconcile/ddl/online.h"
#include "reconcile/ddl/table.h"
#include "schema/attached.h"
#include "schema/relation.h"

static bool has_expression(const struct object *constraint)
{
    return constraint_is(constraint, "check") || constraint_is(constraint, "exclude");
}

void constraint_columns(struct text *text, const char *before, const struct list *columns)
{
    if (columns == NULL)
        return;
    text_add(text, before);
    text_add(text, "(");
    ddl_columns(text, columns);
    text_add(text, ")");
}

/* before: "PERIOD " before the last column, after: " WITHOUT OVERLAPS" behind it. */
static void add_period(struct text *text, const struct list *columns, const char *before,
                       const char *after)
{
    text_add(text, "(");
    for (size_t i = 0; columns != NULL && i < columns->n; i++) {
        text_add(text, i > 0 ? ", " : "");
        text_add(text, i + 1 == columns->n ? before : "");
        text_ident(text, columns->items[i]);
    }
    text_addf(text, "%s)", after);
}

static void add_action(struct text *text, const char *event, const char *action)
{
    if (action == NULL)
        return;
    text_addf(text, " ON %s ", event);
    for (const char *c = action; *c; c++) {
        char upper = *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;
        text_add_n(text, &upper, 1);
    }
}

static void add_foreign_key(struct text *text, const struct object *constraint)
{
    const char *match = object_text(constraint, ATTR_constraint_match);
    const char *period = object_bool(constraint, ATTR_constraint_period) ? "PERIOD " : "";
    text_add(text, "FOREIGN KEY ");
    add_period(text, object_list(constraint, ATTR_constraint_columns), period, "");
    text_add(text, " REFERENCES ");
    ddl_list_name(text, object_list(constraint, ATTR_constraint_references), 0);
    if (object_list(constraint, ATTR_constraint_ref_columns) != NULL) {
        text_add(text, " ");
        add_period(text, object_list(constraint, ATTR_constraint_ref_columns), period, "");
    }
    if (match != NULL)
        text_add(text, strcmp(match, "full") == 0 ? " MATCH FULL" : " MATCH PARTIAL");
    add_action(text, "UPDATE", object_text(constraint, ATTR_constraint_on_update));
    add_action(text, "DELETE", object_text(constraint, ATTR_constraint_on_delete));
    constraint_columns(text, " ", object_list(constraint, ATTR_constraint_on_delete_columns));
}

static void add_exclude(struct text *text, const struct object *constraint)
{
    const char *method = object_text(constraint, ATTR_constraint_method);
    const struct list *elements = object_list(constraint, ATTR_constraint_elements);
    const struct list *options = object_list(constraint, ATTR_constraint_element_options);
    const struct list *operators = object_list(constraint, ATTR_constraint_operators);
    text_add(text, "EXCLUDE ");
    if (method != NULL) {
        text_add(text, "USING ");
        text_ident(text, method);
        text_add(text, " ");
    }
    text_add(text, "(");
    for (size_t i = 0; elements != NULL && i < elements->n; i++) {
        if (i > 0)
            text_add(text, ", ");
        key_element(text, elements->items[i], options && i < options->n ? options->items[i] : NULL);
        if (operators != NULL && i < operators->n)
            text_addf(text, " WITH %s", operators->items[i]);
    }
    text_add(text, ")");
}

static void add_index_clauses(struct text *text, const struct object *constraint)
{
    const char *tablespace = object_text(constraint, ATTR_constraint_tablespace);
    const char *predicate = object_text(constraint, ATTR_constraint_predicate);
    constraint_columns(text, " INCLUDE ", object_list(constraint, ATTR_constraint_include));
    ddl_with_options(text, object_list(constraint, ATTR_constraint_options));
    if (tablespace != NULL) {
        text_add(text, " USING INDEX TABLESPACE ");
        text_ident(text, tablespace);
    }
    if (predicate != NULL)
        text_addf(text, " WHERE (%s)", predicate);
}

void constraint_deferral(struct text *text, const struct object *constraint)
{
    if (object_bool(constraint, ATTR_constraint_deferrable))
        text_add(text, " DEFERRABLE");
    if (object_bool(constraint, ATTR_constraint_initially_deferred))
        text_add(text, " INITIALLY DEFERRED");
}

void ddl_constraint_definition(struct text *text, const struct object *constraint)
{
    text_add(text, "CONSTRAINT ");
    text_ident(text, constraint->id.name);
    text_add(text, " ");
    if (constraint_is(constraint, "check")) {
        text_addf(text, "CHECK (%s)", object_text(constraint, ATTR_constraint_expression));
        if (object_bool(constraint, ATTR_constraint_no_inherit))
            text_add(text, " NO INHERIT");
    } else if (constraint_is(constraint, "foreign key")) {
        add_foreign_key(text, constraint);
    } else if (constraint_is(constraint, "exclude")) {
        add_exclude(text, constraint);
    } else {
        text_add(text, constraint_is(constraint, "unique") ? "UNIQUE " : "PRIMARY KEY ");
        if (object_bool(constraint, ATTR_constraint_nulls_not_distinct))
            text_add(text, "NULLS NOT DISTINCT ");
        if (object_bool(constraint, ATTR_constraint_period))
            add_period(text, object_list(constraint, ATTR_constraint_columns), "",
                       " WITHOUT OVERLAPS");
        else
            constraint_columns(text, "", object_list(constraint, ATTR_constraint_columns));
    }
    if (constraint_has_index(constraint))
        add_index_clauses(text, constraint);
    constraint_deferral(text, constraint);
    if (object_bool(constraint, ATTR_constraint_not_enforced))
        text_add(text, " NOT ENFORCED");
    if (object_bool(constraint, ATTR_constraint_not_valid))
        text_add(text, " NOT VALID");
}

static bool is_same_index(const struct object *a, const struct object *b)
{
    static const int compared[] = {ATTR_constraint_columns, ATTR_constraint_elements};
    for (size_t i = 0; i < sizeof compared / sizeof *compared; i++)
        if (!list_equal(object_list(a, compared[i]), object_list(b, compared[i])))
            return false;
    return constraint_has_index(b);
}

bool ddl_constraint_has_twin(const struct object *constraint, const bool *said)
{
    const struct object *table = constraint->parent;
    for (size_t i = 0; i < table->n_children; i++) {
        const struct object *other = table->children[i];
        if (other->id.kind == KIND_constraint && other != constraint &&
            (said[other->index] || constraint_is(other, "primary key")) &&
            is_same_index(constraint, other))
            return true;
    }
    return false;
}

static const struct object *table_of(const struct emit *emit, const struct object *constraint)
{
    return live_relation(emit, constraint->id.schema, constraint->id.parent);
}

struct step *constraint_alter(struct emit *emit, const struct object *constraint,
                              const char *action, const char *rest)
{
    struct text tail = text_new(emit->ctx);
    text_addf(&tail, "%s CONSTRAINT ", action);
    text_ident(&tail, constraint->id.name);
    text_add(&tail, rest);
    return emit_action(emit, CHANGE_ALTER, constraint, head_of_parent(emit, constraint), tail.s);
}

void constraint_marks(struct emit *emit, const struct object *constraint)
{
    emit_index_marks(emit, constraint, constraint->id.schema, constraint->id.parent,
                     object_bool(constraint, ATTR_constraint_clustered),
                     object_bool(constraint, ATTR_constraint_replica_identity));
    if (object_list(constraint, ATTR_constraint_index_parent) != NULL)
        emit_index_attach(emit, constraint, object_list(constraint, ATTR_constraint_index_parent),
                          table_of(emit, constraint));
}

struct step *emit_constraint(struct emit *emit, const struct object *constraint,
                             const struct identity *table, const char *behind, enum work work)
{
    struct text action = text_new(emit->ctx);
    struct object own = *constraint;
    own.id.schema = table->schema;
    own.id.parent = table->name;
    text_add(&action, "ADD ");
    ddl_constraint_definition(&action, constraint);
    text_add(&action, behind);
    struct step *step =
        emit_action(emit, CHANGE_CREATE, constraint, head_of_parent(emit, &own), action.s);
    step->guard = guard_constraint(emit, &own, false);
    step_cost(step,
              constraint_is(constraint, "foreign key") ? LOCK_SHARE_ROW_EXCLUSIVE
                                                       : LOCK_ACCESS_EXCLUSIVE,
              live_relation(emit, table->schema, table->name), work);
    return step;
}

void constraint_use_index(struct emit *emit, enum change_op op, const struct object *constraint,
                          const struct identity *table, const char *name, const char *index)
{
    struct text add = text_new(emit->ctx);
    text_addf(&add, "ADD CONSTRAINT %s %s USING INDEX ", quote_ident(emit->ctx, name),
              constraint_is(constraint, "unique") ? "UNIQUE" : "PRIMARY KEY");
    text_ident(&add, index);
    constraint_deferral(&add, constraint);
    char *head = talloc_asprintf(emit->ctx, "ALTER TABLE %s",
                                 quote_name(emit->ctx, table->schema, table->name));
    struct step *step = emit_action(emit, op, constraint, head, add.s);
    step->guard = guard_constraint_of(emit, table->schema, table->name, name, false);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, live_relation(emit, table->schema, table->name),
              WORK_NONE);
}

/* What a table had from its parent stays when it leaves it (manual, ALTER TABLE, DETACH PARTITION
 * and NO INHERIT), and is in the way of what takes its place. */
static void drop_left_behind(struct emit *emit, const struct object *constraint)
{
    const struct object *live = model_find(emit->live, &constraint->id);
    const struct object *table = constraint->parent;
    if (live == NULL || !object_bool(live, ATTR_constraint_inherited) || table == NULL ||
        table_parents(table) != NULL)
        return;
    struct step *step = constraint_alter(emit, constraint, "DROP", "");
    step->guard = guard_constraint(emit, live, true);
    const char *expression = object_text(live, ATTR_constraint_expression);
    if (expression != NULL) { /* it, and not yet the other one */
        struct text guard = text_new(emit->ctx);
        text_addf(&guard, "%.*s AND pg_catalog.pg_get_expr(conbin, conrelid) = ",
                  (int)strlen(step->guard) - 1, step->guard);
        text_literal(&guard, expression);
        text_add(&guard, ")");
        step->guard = guard.s;
        step->path = "";
    }
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, constraint), WORK_NONE);
}

/* A partition's key, before it becomes a part of its parent's. */
static bool is_made_by_itself(const struct emit *emit, const struct object *constraint)
{
    return is_attached_key(constraint) && constraint->parent != NULL &&
           has_keys_of_its_own(model_of(emit, constraint), constraint->parent);
}

/* A partitioned table's key builds nothing where its partitions have it already. */
static bool takes_parts_over(const struct emit *emit, const struct object *constraint)
{
    const struct object *table = table_of(emit, constraint);
    return constraint_is_key(constraint) && is_partitioned(table) &&
           constraint_has_parts(emit, constraint, table);
}

static void create(struct emit *emit, const struct object *constraint)
{
    if (object_bool(constraint, ATTR_constraint_inherited) && !is_made_by_itself(emit, constraint))
        return;
    drop_left_behind(emit, constraint);
    if (online_is_wanted(emit, constraint->id.schema, constraint->id.parent) &&
        constraint_create_online(emit, constraint))
        return;
    bool not_valid = object_bool(constraint, ATTR_constraint_not_valid);
    bool foreign = constraint->parent != NULL && constraint->parent->id.kind == KIND_foreign_table;
    const struct identity table = {.schema = constraint->id.schema, .name = constraint->id.parent};
    bool scans = !not_valid && !foreign && !takes_parts_over(emit, constraint);
    struct step *step =
        emit_constraint(emit, constraint, &table, "", scans ? WORK_SCAN : WORK_NONE);
    if (!has_expression(constraint) && constraint->parent != NULL)
        step->path = constraint->parent->path; /* names nothing along it: it may join its table */
    if (!not_valid) { /* CREATE TABLE takes no NOT VALID: it would be valid */
        struct text definition = text_new(emit->ctx);
        ddl_constraint_definition(&definition, constraint);
        step->inline_item = definition.s;
    }
    constraint_marks(emit, constraint);
}

/* bound NULL: DETACH. */
static struct step *emit_partition(struct emit *emit, const struct object *constraint,
                                   const char *bound)
{
    const struct object *table = constraint->parent;
    const struct list *parent = table_partition_of(table);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "ALTER TABLE ");
    ddl_list_name(&sql, parent, 0);
    text_add(&sql, bound ? " ATTACH PARTITION " : " DETACH PARTITION ");
    text_name(&sql, table->id.schema, table->id.name);
    text_addf(&sql, "%s%s", bound ? " " : "", bound ? bound : "");
    struct step *step = emit_step(emit, CHANGE_DROP, constraint, sql.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE,
              bound ? table : live_relation(emit, parent->items[0], parent->items[1]),
              bound ? WORK_SCAN : WORK_NONE);
    return step;
}

/* An index of the parent's holds on to its index: neither can be dropped before the other (tried on
 * 15). It lets go of it while the partition is detached; what takes its place there when it is
 * attached again goes with the parent's. */
static bool is_held(const struct emit *emit, const struct object *constraint)
{
    const struct object *table = constraint->parent;
    return object_list(constraint, ATTR_constraint_index_parent) != NULL && table != NULL &&
           table_partition_of(table) != NULL && model_find(emit->desired, &table->id) != NULL;
}

/* A run that was killed while it filled the column left a mark: filling goes on. A column that is
 * to be NOT NULL says so itself. */
static bool goes_on_filling(struct emit *emit, const struct object *constraint)
{
    const struct object *column = online_marked(emit, constraint);
    const struct object *live = column ? model_find(emit->live, &column->id) : NULL;
    if (live == NULL || (object_bool(live, ATTR_column_not_null) &&
                         object_bool(column, ATTR_column_not_null)))
        return false;
    if (!object_bool(column, ATTR_column_not_null))
        column_fill_online(emit, column);
    return true;
}

/* There is no constraint yet. */
static void drop_plain_index(struct emit *emit, const struct object *constraint)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP INDEX IF EXISTS ");
    text_name(&sql, constraint->id.schema, object_text(constraint, ATTR_constraint_plain_index));
    struct step *step = emit_step(emit, CHANGE_DROP, constraint, sql.s);
    step->guard = guard_constraint(emit, constraint, false);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, constraint), WORK_NONE);
}

static void drop(struct emit *emit, const struct object *constraint)
{
    if (object_bool(constraint, ATTR_constraint_inherited) || goes_on_filling(emit, constraint) ||
        constraint_is_taken_over(emit, constraint))
        return;
    if (object_text(constraint, ATTR_constraint_plain_index) != NULL) {
        drop_plain_index(emit, constraint);
        return;
    }
    const bool held = is_held(emit, constraint);
    if (constraint_is(constraint, "check"))
        table_leave_before_drop(emit, constraint);
    if (held)
        emit_partition(emit, constraint, NULL)->guard = guard_constraint(emit, constraint, true);
    const struct identity *id = &constraint->id;
    struct text head = text_new(emit->ctx), tail = text_new(emit->ctx);
    bool stays = model_named(emit->desired, NAMESPACE_RELATION, id->schema, id->parent) != NULL;
    text_addf(&head, "ALTER %s %s",
              kind_info(constraint->parent ? constraint->parent->id.kind : KIND_table)->sql,
              stays ? "" : "IF EXISTS ");
    text_name(&head, id->schema, id->parent);
    text_add(&tail, "DROP CONSTRAINT IF EXISTS ");
    text_ident(&tail, id->name);
    struct step *step = emit_action(emit, CHANGE_DROP, constraint, head.s, tail.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, constraint), WORK_NONE);
    if (!held)
        return;
    const struct object *table = constraint->parent;
    const struct list *parent = table_partition_of(table);
    step = emit_partition(emit, constraint,
                          object_text(table, table_attrs(table->id.kind)->bound));
    step->guard = guard_inherits(emit, table, parent, 0, false);
}

static void alter_deferral(struct emit *emit, const struct object *desired)
{
    const char *rest = " NOT DEFERRABLE";
    if (object_bool(desired, ATTR_constraint_initially_deferred))
        rest = " DEFERRABLE INITIALLY DEFERRED";
    else if (object_bool(desired, ATTR_constraint_deferrable))
        rest = " DEFERRABLE INITIALLY IMMEDIATE";
    struct step *step = constraint_alter(emit, desired, "ALTER", rest);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, desired), WORK_NONE);
}

static void alter_index(struct emit *emit, const struct object *live, const struct object *desired,
                        const struct change *change)
{
    const char *tablespace = object_text(desired, ATTR_constraint_tablespace);
    struct text head = text_new(emit->ctx);
    text_add(&head, "ALTER INDEX ");
    text_name(&head, desired->id.schema, desired->id.name);
    if (change_has(change, ATTR_constraint_options)) {
        size_t from = emit->n;
        ddl_alter_options(emit, desired, head.s, object_list(live, ATTR_constraint_options),
                          object_list(desired, ATTR_constraint_options));
        steps_cost(emit, from, LOCK_SHARE_UPDATE_EXCLUSIVE, table_of(emit, desired), WORK_NONE);
        for (; from < emit->n; from++) /* the index alone is locked */
            emit->steps[from].locked_name =
                quote_name(emit->ctx, desired->id.schema, desired->id.name);
    }
    if (change_has(change, ATTR_constraint_tablespace) && tablespace != NULL) {
        char *tail =
            talloc_asprintf(emit->ctx, "SET TABLESPACE %s", quote_ident(emit->ctx, tablespace));
        struct step *step = emit_action(emit, CHANGE_ALTER, desired, head.s, tail);
        step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, desired), WORK_REWRITE);
    }
}

static void alter_marks(struct emit *emit, const struct object *desired,
                        const struct change *change)
{
    const struct identity *id = &desired->id;
    bool clustered = object_bool(desired, ATTR_constraint_clustered);
    if (change_has(change, ATTR_constraint_clustered) && !clustered)
        emit_uncluster(emit, desired, id->schema, id->parent);
    emit_index_marks(emit, desired, id->schema, id->parent,
                     change_has(change, ATTR_constraint_clustered) && clustered,
                     change_has(change, ATTR_constraint_replica_identity) &&
                         object_bool(desired, ATTR_constraint_replica_identity));
}

#define BIT(attr) ((uint64_t)1 << ATTR_constraint_##attr)

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    uint64_t deferral = BIT(deferrable) | BIT(initially_deferred);
    uint64_t can = BIT(inherited) | BIT(incomplete) | BIT(plain_index);
    if (constraint_has_index(desired))
        can |= BIT(options) | BIT(tablespace) | BIT(clustered) | BIT(replica_identity);
    if (constraint_is(desired, "foreign key"))
        can |= deferral;
    if (!object_bool(desired, ATTR_constraint_not_valid))
        can |= BIT(not_valid);
    if (object_list(live, ATTR_constraint_index_parent) == NULL)
        can |= BIT(index_parent);
    if (change->attrs & ~can)
        return false;
    if (change_has(change, ATTR_constraint_plain_index))
        constraint_use_index(emit, CHANGE_ALTER, desired, &desired->parent->id, desired->id.name,
                             object_text(live, ATTR_constraint_plain_index));
    alter_marks(emit, desired, change);
    /* What comes from the parent changes with it. */
    if (object_bool(desired, ATTR_constraint_inherited))
        return true;
    if (change->attrs & deferral)
        alter_deferral(emit, desired);
    alter_index(emit, live, desired, change);
    if (change_has(change, ATTR_constraint_index_parent))
        emit_index_attach(emit, desired, object_list(desired, ATTR_constraint_index_parent),
                          table_of(emit, desired));
    if (change_has(change, ATTR_constraint_incomplete))
        constraint_complete(emit, desired,
                            online_is_wanted(emit, desired->id.schema, desired->id.parent));
    if (change_has(change, ATTR_constraint_not_valid)) {
        struct step *step = constraint_alter(emit, desired, "VALIDATE", "");
        step->own_transaction = online_is_wanted(emit, desired->id.schema, desired->id.parent);
        step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, table_of(emit, desired), WORK_SCAN);
    }
    return true;
}

const struct ddl ddl_constraint = {.create = create, .drop = drop, .alter = alter};
