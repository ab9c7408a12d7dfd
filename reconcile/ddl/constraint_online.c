/*
 * Constraints without a scan under a strong lock; those of partitioned tables child by child.
 */
#include "reconcile/ddl/constraint.h"

#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/index.h"
#include "reconcile/ddl/online.h"
#include "schema/attached.h"
#include "schema/dependents.h"
#include "schema/relation.h"

/* A key as one of a table's: of the one that declares it, or of a partition. */
struct key {
    const struct object *constraint, *table;
    const char *name;
};

static char *head_of_key(const struct emit *emit, const struct key *key, bool only)
{
    return talloc_asprintf(emit->ctx, "ALTER TABLE %s%s", only ? "ONLY " : "",
                           quote_name(emit->ctx, key->table->id.schema, key->table->id.name));
}

static void add_index_clauses(const struct emit *emit, struct text *text,
                              const struct object *constraint)
{
    constraint_columns(text, " INCLUDE ", object_list(constraint, ATTR_constraint_include));
    if (object_bool(constraint, ATTR_constraint_nulls_not_distinct))
        text_add(text, " NULLS NOT DISTINCT");
    ddl_with_options(text, object_list(constraint, ATTR_constraint_options));
    const char *tablespace = object_text(constraint, ATTR_constraint_tablespace);
    if (tablespace != NULL)
        text_addf(text, " TABLESPACE %s", quote_ident(emit->ctx, tablespace));
}

/* The index first, without a lock that keeps writers out; then it becomes the constraint's. */
static void build_key(struct emit *emit, const struct key *key, bool online)
{
    const struct object *constraint = key->constraint;
    const struct identity *table = &key->table->id;
    struct text index = text_new(emit->ctx);
    if (online)
        online_drop_invalid(emit, constraint, table->schema, key->name, key->table);
    text_addf(&index, "CREATE UNIQUE INDEX %sIF NOT EXISTS ", online ? "CONCURRENTLY " : "");
    text_ident(&index, key->name);
    text_addf(&index, " ON %s ", quote_name(emit->ctx, table->schema, table->name));
    constraint_columns(&index, "", object_list(constraint, ATTR_constraint_columns));
    add_index_clauses(emit, &index, constraint);
    struct step *step = emit_step(emit, CHANGE_CREATE, constraint, index.s);
    step->alone = online;
    step_cost(step, online ? LOCK_SHARE_UPDATE_EXCLUSIVE : LOCK_SHARE, key->table, WORK_SCAN);
    constraint_use_index(emit, CHANGE_CREATE, constraint, table, key->name, key->name);
}

/* Of a partitioned table alone: it is valid once all partitions have their part. */
static void add_key_only(struct emit *emit, const struct key *key)
{
    struct text add = text_new(emit->ctx);
    struct object named = *key->constraint;
    named.id.name = key->name;
    text_add(&add, "ADD ");
    ddl_constraint_definition(&add, &named);
    struct step *step =
        emit_action(emit, CHANGE_CREATE, key->constraint, head_of_key(emit, key, true), add.s);
    const struct identity *table = &key->table->id;
    step->guard = guard_constraint_of(emit, table->schema, table->name, key->name, false);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, key->table, WORK_NONE);
}

bool constraint_is_taken_over(const struct emit *emit, const struct object *live)
{
    const struct object *table = live->parent;
    if (!constraint_has_index(live) || constraint_is(live, "exclude") ||
        model_find(emit->desired, &live->id) != NULL)
        return false;
    for (const struct list *of = table ? table_partition_of(table) : NULL; of != NULL;) {
        const struct object *parent =
            model_get(emit->desired, KIND_table, of->items[0], of->items[1]);
        const struct object *before = parent ? model_find(emit->live, &parent->id) : NULL;
        if (before == NULL || !index_is_wanted_on(emit, table, before))
            return false;
        const struct object *key = attached_same_key(parent, live);
        const struct object *old = key ? model_find(emit->live, &key->id) : NULL;
        if (key != NULL && !object_bool(key, ATTR_constraint_inherited))
            return old != NULL ? object_bool(old, ATTR_constraint_incomplete)
                               : online_is_wanted(emit, parent->id.schema, parent->id.name);
        table = before;
        of = table_partition_of(table);
    }
    return false;
}

/* The partition's own key of the same shape, live; NULL: it has none that stays. */
static const struct object *own_key(const struct emit *emit, const struct object *table,
                                    const struct object *constraint)
{
    const struct object *own = attached_same_key(table, constraint);
    return own != NULL && (model_find(emit->desired, &own->id) != NULL ||
                           object_bool(own, ATTR_constraint_inherited) ||
                           constraint_is_taken_over(emit, own))
               ? own
               : NULL;
}

/* The key that the files name there, which is made by itself before; NULL: they name none. */
static const struct object *declared_key(const struct emit *emit, const struct object *table,
                                         const struct object *constraint)
{
    const struct object *wanted = model_find(emit->desired, &table->id);
    return wanted != NULL && has_keys_of_its_own(emit->desired, wanted)
               ? attached_same_key(wanted, constraint)
               : NULL;
}

bool constraint_has_parts(const struct emit *emit, const struct object *constraint,
                          const struct object *table)
{
    size_t n = 0;
    const struct object *below;
    for (size_t next = 0; (below = index_next_below(emit, table, true, &next)) != NULL; n++)
        if (own_key(emit, below, constraint) == NULL &&
            declared_key(emit, below, constraint) == NULL &&
            !(is_partitioned(below) && constraint_has_parts(emit, constraint, below)))
            return false;
    return n > 0;
}

static char *name_below(const struct emit *emit, const struct object *constraint,
                        const struct object *table)
{
    struct text base = text_new(emit->ctx);
    const struct list *columns = object_list(constraint, ATTR_constraint_columns);
    text_add(&base, table->id.name);
    if (constraint_is(constraint, "primary key"))
        return index_free_name(emit, base.s, "_pkey", table);
    for (size_t i = 0; columns != NULL && i < columns->n; i++)
        text_addf(&base, "_%s", columns->items[i]);
    return index_free_name(emit, base.s, "_key", table);
}

static void complete_below(struct emit *emit, const struct key *parent, bool online, bool made);

static void complete(struct emit *emit, const struct key *parent, const struct object *table,
                     bool online, bool made)
{
    const struct object *own = own_key(emit, table, parent->constraint);
    const struct object *declared =
        own ? NULL : declared_key(emit, table, parent->constraint);
    struct key key = {parent->constraint, table,
                      own        ? own->id.name
                      : declared ? declared->id.name
                                 : name_below(emit, parent->constraint, table)};
    bool builds = own == NULL && declared == NULL;
    if (builds && is_partitioned(table))
        add_key_only(emit, &key);
    else if (builds)
        build_key(emit, &key, online);
    if (is_partitioned(table) &&
        (builds || (own != NULL && object_bool(own, ATTR_constraint_incomplete))))
        complete_below(emit, &key, online, made);
    index_attach(emit, parent->constraint, table, parent->table->id.schema, parent->name,
                 table->id.schema, key.name);
}

/* made: in this plan, after other tables have joined. */
static void complete_below(struct emit *emit, const struct key *parent, bool online, bool made)
{
    const struct object *table;
    for (size_t next = 0; (table = index_next_below(emit, parent->table, made, &next)) != NULL;) {
        const struct object *own = own_key(emit, table, parent->constraint);
        if (own == NULL || !object_bool(own, ATTR_constraint_inherited))
            complete(emit, parent, table, online, made);
    }
}

static const struct object *live_table(const struct emit *emit, const struct object *constraint)
{
    return model_get(emit->live, KIND_table, constraint->id.schema, constraint->id.parent);
}

void constraint_complete(struct emit *emit, const struct object *constraint, bool online)
{
    struct key key = {constraint, live_table(emit, constraint), constraint->id.name};
    if (key.table != NULL)
        complete_below(emit, &key, online, false);
}

static void create_key(struct emit *emit, const struct object *constraint)
{
    struct key key = {constraint, live_table(emit, constraint), constraint->id.name};
    if (is_partitioned(key.table)) {
        add_key_only(emit, &key);
        complete_below(emit, &key, true, true);
    } else {
        build_key(emit, &key, true);
    }
    constraint_marks(emit, constraint);
}

/* NOT VALID needs no scan; VALIDATE scans under a lock that lets readers and writers go on, if it
 * has a transaction of its own (manual, ALTER TABLE). */
static void create_check(struct emit *emit, const struct object *constraint,
                         const struct object *table)
{
    struct key key = {constraint, table, constraint->id.name};
    struct step *step = emit_constraint(emit, constraint, &table->id, " NOT VALID", WORK_NONE);
    step->commit_after = true;
    step = emit_action(
        emit, CHANGE_CREATE, constraint, head_of_key(emit, &key, false),
        talloc_asprintf(emit->ctx, "VALIDATE CONSTRAINT %s", quote_ident(emit->ctx, key.name)));
    step->own_transaction = true;
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, table, WORK_SCAN);
}

/* A foreign key of a partitioned table is valid from the start (before 18 at any rate), and takes
 * over those of its partitions that are like it and valid without looking at their rows again. */
static void create_below(struct emit *emit, const struct object *constraint,
                         const struct object *table)
{
    size_t n;
    struct object *const *tables = dependents_of(emit->live, table, &n);
    for (size_t i = 0; i < n; i++) {
        if (!index_is_wanted_on(emit, tables[i], table))
            continue;
        if (is_partitioned(tables[i]))
            create_below(emit, constraint, tables[i]);
        else
            create_check(emit, constraint, tables[i]);
    }
}

static void create_foreign_key(struct emit *emit, const struct object *constraint,
                               const struct object *table)
{
    const struct list *to = object_list(constraint, ATTR_constraint_references);
    create_below(emit, constraint, table);
    struct step *step = emit_constraint(emit, constraint, &table->id, "", WORK_NONE);
    /* What it takes over had triggers of its own there, which go. */
    step_locks(emit, step, live_relation(emit, to->items[0], to->items[1]), LOCK_ACCESS_EXCLUSIVE);
}

bool constraint_create_online(struct emit *emit, const struct object *constraint)
{
    const struct object *table = live_table(emit, constraint);
    if (table == NULL || constraint_is(constraint, "exclude") ||
        object_bool(constraint, ATTR_constraint_not_valid))
        return false;
    if (constraint_has_index(constraint))
        create_key(emit, constraint);
    else if (constraint_is(constraint, "foreign key") && is_partitioned(table))
        create_foreign_key(emit, constraint, table);
    else
        create_check(emit, constraint, table);
    return true;
}
