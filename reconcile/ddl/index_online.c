#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "reconcile/ddl/index.h"
#include "reconcile/ddl/online.h"
#include "schema/dependents.h"
#include "schema/relation.h"

static void emit_build(struct emit *emit, const struct object *index, struct index_form form,
                       bool online)
{
    if (!online) {
        step_cost(emit_step(emit, CHANGE_CREATE, index, index_create_sql(emit, index, &form)),
                  LOCK_SHARE, live_relation(emit, form.schema, form.table), WORK_SCAN);
        return;
    }
    online_drop_invalid(emit, index, form.schema, form.name,
                        live_relation(emit, form.schema, form.table));
    form.concurrently = true;
    struct step *step =
        online_alone(emit, CHANGE_CREATE, index, index_create_sql(emit, index, &form));
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, live_relation(emit, form.schema, form.table),
              WORK_SCAN);
}

/* Names as PostgreSQL would choose them: table_columns_idx (its ChooseIndexName). */
static char *base_name(const struct emit *emit, const struct object *index, const char *table)
{
    const struct list *keys = object_list(index, ATTR_index_keys);
    const struct list *include = object_list(index, ATTR_index_include);
    struct text name = text_new(emit->ctx);
    text_add(&name, table);
    for (size_t i = 0; keys != NULL && i < keys->n; i++) {
        const char *key = keys->items[i];
        size_t n = strlen(key);
        if (*key == '"' && n > 2)
            text_addf(&name, "_%.*s", (int)n - 2, key + 1);
        else
            text_addf(&name, "_%s",
                      strspn(key, "abcdefghijklmnopqrstuvwxyz_0123456789") == n ? key : "expr");
    }
    for (size_t i = 0; include != NULL && i < include->n; i++)
        text_addf(&name, "_%s", include->items[i]);
    return name.s;
}

/* An index that a killed run has left is dropped before: nobody declares it. */
static bool is_taken(const struct emit *emit, const struct object *table, const char *name)
{
    const struct object *live = model_named(emit->live, NAMESPACE_RELATION, table->id.schema, name);
    return model_named(emit->desired, NAMESPACE_RELATION, table->id.schema, name) != NULL ||
           (live != NULL &&
            !(index_is_on(live, table) && object_list(live, ATTR_index_parent) == NULL));
}

/* Has the partition its part of the parent's index? */
static bool is_attached(const struct emit *emit, const struct object *table,
                        const struct object *parent, const char *parent_index)
{
    size_t n;
    struct object *const *objects = dependents_of(emit->live, table, &n);
    for (size_t i = 0; i < n; i++) {
        const struct list *of =
            index_is_on(objects[i], table) ? object_list(objects[i], ATTR_index_parent) : NULL;
        if (of != NULL && strcmp(of->items[0], parent->id.schema) == 0 &&
            strcmp(of->items[1], parent_index) == 0)
            return true;
    }
    return false;
}

char *index_free_name(const struct emit *emit, const char *base, const char *suffix,
                      const struct object *table)
{
    for (int i = 0;; i++) {
        char *name = name_with_suffix(
            emit, base, i == 0 ? suffix : talloc_asprintf(emit->ctx, "%s%d", suffix, i));
        if (!is_taken(emit, table, name))
            return name;
    }
}

bool index_is_wanted_on(const struct emit *emit, const struct object *table,
                        const struct object *parent)
{
    const struct list *of = table_partition_of(table);
    const struct object *desired =
        model_get(emit->desired, KIND_table, table->id.schema, table->id.name);
    return table->id.kind == KIND_table && of != NULL && desired != NULL &&
           strcmp(of->items[0], parent->id.schema) == 0 &&
           strcmp(of->items[1], parent->id.name) == 0 &&
           list_equal(of, table_partition_of(desired));
}

const struct object *index_next_below(const struct emit *emit, const struct object *parent,
                                      bool joining, size_t *next)
{
    size_t n = 0;
    const struct object *wanted = model_find(emit->desired, &parent->id);
    struct object *const *tables = wanted ? dependents_of(emit->desired, wanted, &n) : NULL;
    while (*next < n) {
        const struct object *table = tables[(*next)++];
        const struct list *of = table->id.kind == KIND_table ? table_partition_of(table) : NULL;
        const struct object *live = model_find(emit->live, &table->id);
        if (of != NULL && list_has_pair(of, parent->id.schema, parent->id.name) && live != NULL &&
            (joining || list_equal(of, table_partition_of(live))))
            return live;
    }
    return NULL;
}

/* An index on the parent alone is not valid until each partition has its own one attached (manual,
 * 5.11.2.2). made: in this plan, after other tables have joined. */
static void emit_below(struct emit *emit, const struct object *index, const struct object *parent,
                       const char *parent_index, bool online, bool made)
{
    const struct object *table;
    for (size_t next = 0; (table = index_next_below(emit, parent, made, &next)) != NULL;) {
        if (is_attached(emit, table, parent, parent_index))
            continue;
        struct index_form form = index_form_of(index);
        form.schema = table->id.schema;
        form.table = table->id.name;
        form.name = index_free_name(emit, base_name(emit, index, table->id.name), "_idx", table);
        if (is_partitioned(table)) {
            form.only = true;
            step_cost(emit_step(emit, CHANGE_CREATE, index, index_create_sql(emit, index, &form)),
                      LOCK_SHARE, table, WORK_NONE);
            emit_below(emit, index, table, form.name, online, made);
        } else {
            emit_build(emit, index, form, online);
        }
        index_attach(emit, index, table, parent->id.schema, parent_index, form.schema, form.name);
    }
}

void index_create_online(struct emit *emit, const struct object *index)
{
    struct index_form form = index_form_of(index);
    const struct object *table = model_get(emit->live, KIND_table, form.schema, form.table);
    if (!is_partitioned(table) || form.only) {
        emit_build(emit, index, form, true);
        return;
    }
    form.only = true;
    step_cost(emit_step(emit, CHANGE_CREATE, index, index_create_sql(emit, index, &form)),
              LOCK_SHARE, table, WORK_NONE);
    emit_below(emit, index, table, form.name, true, true);
}

void index_complete(struct emit *emit, const struct object *index, bool online)
{
    struct index_form form = index_form_of(index);
    const struct object *table = model_get(emit->live, KIND_table, form.schema, form.table);
    if (table != NULL)
        emit_below(emit, index, table, form.name, online, false);
}

/* Constraints rest on it, or it is another index's part. */
static bool is_needed(const struct emit *emit, const struct object *live)
{
    size_t n;
    struct object *const *dependents = dependents_of(emit->live, live, &n);
    for (size_t i = 0; i < n; i++)
        if (dependents[i]->id.kind != KIND_comment)
            return true;
    return object_list(live, ATTR_index_parent) != NULL || object_bool(live, ATTR_index_inherited);
}

static void emit_drop_old(struct emit *emit, const struct object *index, const char *temporary)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP INDEX CONCURRENTLY IF EXISTS ");
    text_name(&sql, index->id.schema, index->id.name);
    struct step *step = online_alone(emit, CHANGE_ALTER, index, sql.s);
    step->guard = online_guard_valid(emit, index->id.schema, temporary);
    step->path = "";
    struct index_form form = index_form_of(index);
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, live_relation(emit, form.schema, form.table),
              WORK_NONE);
}

static void emit_name(struct emit *emit, const struct object *index, const char *temporary)
{
    const struct identity *id = &index->id;
    struct text sql = text_new(emit->ctx), guard = text_new(emit->ctx);
    text_addf(&sql, "ALTER INDEX %s RENAME TO ", quote_name(emit->ctx, id->schema, temporary));
    text_ident(&sql, id->name);
    text_addf(&guard, "%s IS NULL AND ", regclass(emit->ctx, id->schema, id->name));
    text_add(&guard, online_guard_valid(emit, id->schema, temporary));
    struct step *step = emit_step(emit, CHANGE_ALTER, index, sql.s);
    step->guard = guard.s;
    step->path = "";
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, index, WORK_NONE);
    step->locked_name = quote_name(emit->ctx, id->schema, temporary);
}

static bool same_expression(const struct object *a, const char *x, const struct object *b,
                            const char *y)
{
    if (x == NULL || y == NULL)
        return x == y;
    uint64_t hash = canonical_hash(x, a->path, CANONICAL_EXPRESSION);
    return hash != 0 && hash == canonical_hash(y, b->path, CANONICAL_EXPRESSION);
}

static bool same_keys(const struct object *a, const struct object *b)
{
    const struct list *x = object_list(a, ATTR_index_keys), *y = object_list(b, ATTR_index_keys);
    if (x == NULL || y == NULL || x->n != y->n)
        return false;
    for (size_t i = 0; i < x->n; i++)
        if (!same_expression(a, x->items[i], b, y->items[i]))
            return false;
    return true;
}

/* The same index but for its name, for certain. */
static bool is_alike(const struct object *a, const struct object *b)
{
    const struct kind_info *info = kind_info(KIND_index);
    for (size_t i = 0; i < info->n_attrs; i++)
        if (i != ATTR_index_keys && i != ATTR_index_predicate && !is_given_to_index_later(i) &&
            !(info->attrs[i].flags & (INFO | OPTIONAL)) &&
            !value_same(info->attrs[i].type, &a->values[i], &b->values[i]))
            return false;
    return same_keys(a, b) && same_expression(a, object_text(a, ATTR_index_predicate), b,
                                              object_text(b, ATTR_index_predicate));
}

/* The live index that a killed run has built and not yet put in the place of this one: the same as
 * is wanted, and valid. */
static const struct object *finished(const struct emit *emit, const struct object *live,
                                     const struct object *desired)
{
    const char *name = name_with_suffix(emit, desired->id.name, "_new");
    const struct object *index = model_get(emit->live, KIND_index, desired->id.schema, name);
    return index != NULL && model_find(emit->desired, &index->id) == NULL &&
                   !object_bool(index, ATTR_index_invalid) && is_alike(index, desired) &&
                   !is_alike(index, live)
               ? index
               : NULL;
}

bool index_is_finished(const struct emit *emit, const struct object *live)
{
    const struct list *table = object_list(live, ATTR_index_table);
    const size_t n = strlen(live->id.name);
    if (table == NULL || n < 5 || !online_is_wanted(emit, table->items[0], table->items[1]))
        return false;
    for (size_t i = 0; i < emit->desired->n; i++) {
        const struct object *desired = emit->desired->objects[i];
        if (desired->id.kind != KIND_index || !same_text(desired->id.schema, live->id.schema) ||
            strncmp(desired->id.name, live->id.name, n - 4) != 0)
            continue;
        const struct object *old = model_find(emit->live, &desired->id);
        if (old != NULL && finished(emit, old, desired) == live)
            return true;
    }
    return false;
}

/* A name that neither side has for anything else. */
static char *name_of_new(const struct emit *emit, const struct object *desired)
{
    for (int i = 0;; i++) {
        const char *suffix = i == 0 ? "_new" : talloc_asprintf(emit->ctx, "_new%d", i);
        char *name = name_with_suffix(emit, desired->id.name, suffix);
        if (model_named(emit->desired, NAMESPACE_RELATION, desired->id.schema, name) == NULL)
            return name;
    }
}

bool index_replace_online(struct emit *emit, const struct object *live,
                          const struct object *desired)
{
    struct index_form form = index_form_of(desired);
    const struct object *table = model_get(emit->live, KIND_table, form.schema, form.table);
    const struct object *comment = model_get_of(emit->desired, KIND_comment, desired);
    if (is_partitioned(table) || is_needed(emit, live) ||
        !list_equal(object_list(live, ATTR_index_table), object_list(desired, ATTR_index_table)))
        return false;
    form.name = name_of_new(emit, desired);
    if (finished(emit, live, desired) == NULL)
        emit_build(emit, desired, form, true);
    /* The mark goes over from one to the other: the table is at no time without. */
    index_mark(emit, desired, form.name, online_guard_valid(emit, desired->id.schema, form.name));
    emit_drop_old(emit, desired, form.name);
    emit_name(emit, desired, form.name);
    index_statistics(emit, desired, NULL);
    if (comment != NULL) /* it went with the old one */
        ddl_of(KIND_comment)->create(emit, comment);
    return true;
}
