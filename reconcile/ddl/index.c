#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/index.h"
#include "reconcile/ddl/key.h"
#include "reconcile/ddl/online.h"
#include "reconcile/ddl/partition.h"
#include "schema/relation.h"

/* An identifier, quoted or not, and nothing else. */
static bool is_column(const void *ctx, const char *key)
{
    if (*key == '"') {
        for (key++; *key != '\0'; key++)
            if (*key == '"' && *++key != '"')
                break;
        return *key == '\0';
    }
    if (quote_ident(ctx, key)[0] == '"') /* a word like true, that a column would need quotes for */
        return false;
    for (const char *c = key; *c != '\0'; c++) {
        bool letter = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || *c == '_' ||
                      (unsigned char)*c >= 0x80;
        bool later = (*c >= '0' && *c <= '9') || *c == '$';
        if (!letter && !(later && c > key))
            return false;
    }
    return true;
}

void key_element(struct text *text, const char *key, const char *options)
{
    text_addf(text, is_column(text->s, key) ? "%s" : "(%s)", key);
    if (options != NULL && *options != '\0')
        text_addf(text, " %s", options);
}

static void add_keys(struct text *text, const struct object *index)
{
    const struct list *keys = object_list(index, ATTR_index_keys);
    const struct list *options = object_list(index, ATTR_index_key_options);
    text_add(text, " (");
    for (size_t i = 0; keys != NULL && i < keys->n; i++) {
        if (i > 0)
            text_add(text, ", ");
        key_element(text, keys->items[i], options && i < options->n ? options->items[i] : NULL);
    }
    text_add(text, ")");
}

static void add_clauses(struct text *text, const struct object *index)
{
    const struct list *include = object_list(index, ATTR_index_include);
    const char *tablespace = object_text(index, ATTR_index_tablespace);
    const char *predicate = object_text(index, ATTR_index_predicate);
    if (include != NULL) {
        text_add(text, " INCLUDE (");
        ddl_columns(text, include);
        text_add(text, ")");
    }
    if (object_bool(index, ATTR_index_nulls_not_distinct))
        text_add(text, " NULLS NOT DISTINCT");
    ddl_with_options(text, object_list(index, ATTR_index_options));
    if (tablespace != NULL) {
        text_add(text, " TABLESPACE ");
        text_ident(text, tablespace);
    }
    if (predicate != NULL)
        text_addf(text, " WHERE %s", predicate);
}

static const struct object *table_of(const struct emit *emit, const struct object *index)
{
    const struct list *table = object_list(index, ATTR_index_table);
    return table ? live_relation(emit, table->items[0], table->items[1]) : NULL;
}

void index_attach(struct emit *emit, const struct object *index, const struct object *table,
                  const char *parent_schema, const char *parent, const char *schema,
                  const char *name)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "ALTER INDEX ");
    text_name(&sql, parent_schema, parent);
    text_add(&sql, " ATTACH PARTITION ");
    text_name(&sql, schema, name);
    struct step *step = emit_step(emit, CHANGE_ALTER, index, sql.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table, WORK_NONE);
    step->locked_name = quote_name(emit->ctx, schema, name);
    step_locks(emit, step, model_get(emit->live, KIND_index, parent_schema, parent),
               LOCK_SHARE_UPDATE_EXCLUSIVE);
}

void emit_index_attach(struct emit *emit, const struct object *index, const struct list *parent,
                       const struct object *table)
{
    index_attach(emit, index, table, parent->items[0], parent->items[1], index->id.schema,
                 index->id.name);
}

static struct step *emit_mark(struct emit *emit, const struct object *index, const char *schema,
                              const char *table, const char *action, const char *name)
{
    struct text head = text_new(emit->ctx), tail = text_new(emit->ctx);
    text_add(&head, "ALTER TABLE ");
    text_name(&head, schema, table);
    text_add(&tail, action);
    if (name != NULL)
        text_ident(&tail, name);
    return emit_action(emit, CHANGE_ALTER, index, head.s, tail.s);
}

/* Locks: manual, ALTER TABLE. */
static void emit_marks(struct emit *emit, const struct object *index, const char *name,
                       const char *schema, const char *table, bool clustered,
                       bool replica_identity)
{
    const struct object *relation = live_relation(emit, schema, table);
    if (clustered)
        step_cost(emit_mark(emit, index, schema, table, "CLUSTER ON ", name),
                  LOCK_SHARE_UPDATE_EXCLUSIVE, relation, WORK_NONE);
    if (replica_identity)
        step_cost(emit_mark(emit, index, schema, table, "REPLICA IDENTITY USING INDEX ", name),
                  LOCK_ACCESS_EXCLUSIVE, relation, WORK_NONE);
}

void emit_index_marks(struct emit *emit, const struct object *index, const char *schema,
                      const char *table, bool clustered, bool replica_identity)
{
    emit_marks(emit, index, index->id.name, schema, table, clustered, replica_identity);
}

void index_mark(struct emit *emit, const struct object *index, const char *name, const char *guard)
{
    const struct list *table = object_list(index, ATTR_index_table);
    size_t from = emit->n;
    emit_marks(emit, index, name, table->items[0], table->items[1],
               object_bool(index, ATTR_index_clustered),
               object_bool(index, ATTR_index_replica_identity));
    for (size_t i = from; i < emit->n; i++)
        emit->steps[i].guard = guard;
}

static bool is_clustered(const struct object *object, const char *schema, const char *table)
{
    if (object->id.kind == KIND_constraint)
        return object_bool(object, ATTR_constraint_clustered) &&
               same_text(object->id.schema, schema) && same_text(object->id.parent, table);
    if (object->id.kind != KIND_index || !object_bool(object, ATTR_index_clustered))
        return false;
    const struct list *of = object_list(object, ATTR_index_table);
    return same_text(of->items[0], schema) && same_text(of->items[1], table);
}

void emit_uncluster(struct emit *emit, const struct object *index, const char *schema,
                    const char *table)
{
    for (size_t i = 0; i < emit->desired->n; i++)
        if (is_clustered(emit->desired->objects[i], schema, table))
            return;
    step_cost(emit_mark(emit, index, schema, table, "SET WITHOUT CLUSTER", NULL),
              LOCK_SHARE_UPDATE_EXCLUSIVE, live_relation(emit, schema, table), WORK_NONE);
}

struct index_form index_form_of(const struct object *index)
{
    const struct list *table = object_list(index, ATTR_index_table);
    return (struct index_form){.name = index->id.name,
                               .schema = table->items[0],
                               .table = table->items[1],
                               .only = object_bool(index, ATTR_index_on_only)};
}

char *index_create_sql(const struct emit *emit, const struct object *index,
                       const struct index_form *form)
{
    const char *method = object_text(index, ATTR_index_method);
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "CREATE %sINDEX %sIF NOT EXISTS ",
              object_bool(index, ATTR_index_unique) ? "UNIQUE " : "",
              form->concurrently ? "CONCURRENTLY " : "");
    text_ident(&sql, form->name);
    text_addf(&sql, " ON %s", form->only ? "ONLY " : "");
    text_name(&sql, form->schema, form->table);
    if (method != NULL) {
        text_add(&sql, " USING ");
        text_ident(&sql, method);
    }
    add_keys(&sql, index);
    add_clauses(&sql, index);
    return sql.s;
}

static bool is_online(const struct emit *emit, const struct object *index)
{
    const struct list *table = object_list(index, ATTR_index_table);
    return table != NULL && online_is_wanted(emit, table->items[0], table->items[1]);
}

static void emit_target(struct emit *emit, const struct object *index, const char *item,
                        const char *target)
{
    char *tail = talloc_asprintf(emit->ctx, "ALTER COLUMN %.*s SET STATISTICS %s",
                                 (int)strcspn(item, "="), item, target);
    struct step *step = emit_action(emit, CHANGE_ALTER, index, head_of(emit, index), tail);
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, index, WORK_NONE);
}

static bool has_target(const struct list *list, const char *item)
{
    size_t n = strcspn(item, "=") + 1;
    for (size_t i = 0; list != NULL && i < list->n; i++)
        if (strncmp(list->items[i], item, n) == 0)
            return true;
    return false;
}

/* Manual, ALTER INDEX ... ALTER COLUMN: -1 is the default. */
void index_statistics(struct emit *emit, const struct object *index, const struct list *live)
{
    const struct list *desired = object_list(index, ATTR_index_statistics);
    for (size_t i = 0; live != NULL && i < live->n; i++)
        if (!has_target(desired, live->items[i]))
            emit_target(emit, index, live->items[i], "-1");
    for (size_t i = 0; desired != NULL && i < desired->n; i++)
        if (!list_has(live, desired->items[i]))
            emit_target(emit, index, desired->items[i], strchr(desired->items[i], '=') + 1);
}

/* Is it attached with its table, which is made or joins its parent in this plan? */
static bool comes_with_table(const struct emit *emit, const struct object *index)
{
    const struct object *table = object_holder(model_of(emit, index), index);
    return table != NULL && partition_brings_index(emit, index) &&
           (emit->fresh || partition_joins(emit, table));
}

static void create(struct emit *emit, const struct object *index)
{
    const struct list *table = object_list(index, ATTR_index_table);
    if (object_bool(index, ATTR_index_inherited))
        return;
    if (is_online(emit, index)) {
        index_create_online(emit, index);
    } else {
        struct index_form form = index_form_of(index);
        struct step *step =
            emit_step(emit, CHANGE_CREATE, index, index_create_sql(emit, index, &form));
        step_cost(step, LOCK_SHARE, table_of(emit, index),
                  form.only && has_child_tables(emit, form.schema, form.table) ? WORK_NONE
                                                                               : WORK_SCAN);
    }
    if (object_list(index, ATTR_index_parent) != NULL && !comes_with_table(emit, index))
        emit_index_attach(emit, index, object_list(index, ATTR_index_parent),
                          table_of(emit, index));
    emit_index_marks(emit, index, table->items[0], table->items[1],
                     object_bool(index, ATTR_index_clustered),
                     object_bool(index, ATTR_index_replica_identity));
    index_statistics(emit, index, NULL);
}

/* Is a table that it is a partition of changed online? */
static bool is_below_online(const struct emit *emit, const struct object *table)
{
    for (const struct list *of; table != NULL && (of = table_partition_of(table)) != NULL;) {
        if (online_is_wanted(emit, of->items[0], of->items[1]))
            return true;
        table = model_get(emit->live, KIND_table, of->items[0], of->items[1]);
    }
    return false;
}

/* DROP INDEX CONCURRENTLY is not for partitioned tables (manual). */
static bool drops_online(const struct emit *emit, const struct object *index)
{
    const struct object *table = table_of(emit, index);
    return (is_online(emit, index) || is_below_online(emit, table)) &&
           object_text(table, ATTR_table_partition_by) == NULL &&
           object_list(index, ATTR_index_parent) == NULL;
}

/* Its table gets a constraint of its name, with an index of that. */
static bool gives_name_to_constraint(const struct emit *emit, const struct object *index)
{
    const struct list *of = object_list(index, ATTR_index_table);
    const struct object *constraint =
        of ? model_get_part(emit->desired, KIND_constraint, of->items[0], of->items[1],
                            index->id.name)
           : NULL;
    return constraint != NULL && constraint_has_index(constraint);
}

/* It is no constraint's. */
static char *guard_plain_index(const struct emit *emit, const struct object *index)
{
    return talloc_asprintf(
        emit->ctx, "NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conindid = %s)",
        regclass(emit->ctx, index->id.schema, index->id.name));
}

static void drop(struct emit *emit, const struct object *index)
{
    if (object_bool(index, ATTR_index_inherited) || index_is_finished(emit, index))
        return;
    struct text sql = text_new(emit->ctx);
    bool online = drops_online(emit, index);
    text_addf(&sql, "DROP INDEX %sIF EXISTS ", online ? "CONCURRENTLY " : "");
    text_name(&sql, index->id.schema, index->id.name);
    struct step *step = emit_step(emit, CHANGE_DROP, index, sql.s);
    step->alone = online;
    step_cost(step, online ? LOCK_SHARE_UPDATE_EXCLUSIVE : LOCK_ACCESS_EXCLUSIVE,
              table_of(emit, index), WORK_NONE);
    if (gives_name_to_constraint(emit, index))
        step->guard = guard_plain_index(emit, index);
    if (object_list(index, ATTR_index_parent) == NULL)
        return;
    /* An attached index goes with its parent, and not without it. */
    step->guard = guard_inherits(emit, index, NULL, 0, false);
}

#define BIT(attr) ((uint64_t)1 << ATTR_index_##attr)

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    uint64_t can = BIT(options) | BIT(tablespace) | BIT(inherited) | BIT(on_only) | BIT(clustered) |
                   BIT(replica_identity) | BIT(statistics);
    const char *tablespace = object_text(desired, ATTR_index_tablespace);
    if (object_list(live, ATTR_index_parent) == NULL)
        can |= BIT(parent);
    if (change->attrs & ~can)
        return is_online(emit, desired) && index_replace_online(emit, live, desired);
    char *head = head_of(emit, desired);
    if (change_has(change, ATTR_index_options)) {
        size_t from = emit->n;
        ddl_alter_options(emit, desired, head, object_list(live, ATTR_index_options),
                          object_list(desired, ATTR_index_options));
        steps_cost(emit, from, LOCK_SHARE_UPDATE_EXCLUSIVE, desired, WORK_NONE);
    }
    if (change_has(change, ATTR_index_tablespace) && tablespace != NULL) {
        char *tail =
            talloc_asprintf(emit->ctx, "SET TABLESPACE %s", quote_ident(emit->ctx, tablespace));
        struct step *step = emit_action(emit, CHANGE_ALTER, desired, head, tail);
        const struct object *table = table_of(emit, desired);
        /* One of a partitioned table has no files. */
        step_cost(step, LOCK_ACCESS_EXCLUSIVE, table,
                  is_partitioned(table) ? WORK_NONE : WORK_REWRITE);
    }
    if (change_has(change, ATTR_index_on_only))
        index_complete(emit, desired, is_online(emit, desired));
    if (change_has(change, ATTR_index_parent) && object_list(desired, ATTR_index_parent) != NULL)
        emit_index_attach(emit, desired, object_list(desired, ATTR_index_parent),
                          table_of(emit, desired));
    const struct list *table = object_list(desired, ATTR_index_table);
    if (change_has(change, ATTR_index_clustered) && !object_bool(desired, ATTR_index_clustered))
        emit_uncluster(emit, desired, table->items[0], table->items[1]);
    emit_index_marks(emit, desired, table->items[0], table->items[1],
                     change_has(change, ATTR_index_clustered) &&
                         object_bool(desired, ATTR_index_clustered),
                     change_has(change, ATTR_index_replica_identity) &&
                         object_bool(desired, ATTR_index_replica_identity));
    index_statistics(emit, desired, object_list(live, ATTR_index_statistics));
    return true;
}

const struct ddl ddl_index = {.create = create, .drop = drop, .alter = alter};
