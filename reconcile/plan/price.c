/*
 * What a step takes: the locks besides its first one, who waits for them, and
 * how large the tables are. The modes are those of the manual's 13.3.1 and of each statement's
 * page; tests/pg/locks.bats holds them against a server.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/plan/items.h"
#include "schema/array.h"
#include "schema/relation.h"

/* The live tables below each live table, by object->index. */
struct family {
    const struct object ***children;
    size_t *n;
};

static struct family family_new(const void *ctx, const struct model *live)
{
    struct family family = {
        .children = talloc_zero_array(ctx, const struct object **, (unsigned)live->n + 1),
        .n = talloc_zero_array(ctx, size_t, (unsigned)live->n + 1)};
    for (size_t i = 0; i < live->n; i++) {
        const struct list *parents = table_parents(live->objects[i]);
        for (size_t j = 0; parents != NULL && j + 1 < parents->n; j += 2) {
            const struct object *parent =
                model_named(live, NAMESPACE_RELATION, parents->items[j], parents->items[j + 1]);
            if (parent == NULL)
                continue;
            size_t k = parent->index;
            family.children[k] = array_room(ctx, family.children[k], family.n[k]);
            family.children[k][family.n[k]++] = live->objects[i];
        }
    }
    return family;
}

/* Pricing one plan. */
struct pricing {
    struct plan *plan;
    struct family family;
    bool *gone; /* by live->index: a step before has dropped it, or detached it from its parent */
};

static const struct object *live_of(const struct pricing *pricing, const struct object *object)
{
    return object != NULL ? model_find(pricing->plan->live, &object->id) : NULL;
}

static const struct object *live_named(const struct pricing *pricing, const struct list *list)
{
    return list != NULL && list->n >= 2 ? model_named(pricing->plan->live, NAMESPACE_RELATION,
                                                      list->items[0], list->items[1])
                                        : NULL;
}

/* The strongest mode counts. */
static void add_lock(struct pricing *pricing, struct step *step, const struct object *relation,
                     enum lock_mode mode)
{
    relation = live_of(pricing, relation);
    if (relation == NULL || mode < LOCK_SHARE_UPDATE_EXCLUSIVE)
        return;
    if (step->locked == NULL) {
        step->locked = relation;
        step->lock = mode;
        return;
    }
    if (live_of(pricing, step->locked) == relation && step->locked_name == NULL) {
        if (mode > step->lock)
            step->lock = mode;
        return;
    }
    for (size_t i = 0; i < step->n_others; i++)
        if (step->others[i].relation == relation) {
            if (mode > step->others[i].mode)
                step->others[i].mode = mode;
            return;
        }
    step->others = array_room(pricing->plan, step->others, step->n_others);
    step->others[step->n_others++] = (struct step_lock){relation, mode};
}

static void lock_below(struct pricing *pricing, struct step *step, const struct object *relation,
                       enum lock_mode mode)
{
    relation = live_of(pricing, relation);
    if (relation == NULL)
        return;
    for (size_t i = 0; i < pricing->family.n[relation->index]; i++) {
        const struct object *child = pricing->family.children[relation->index][i];
        if (pricing->gone[child->index])
            continue;
        add_lock(pricing, step, child, mode);
        lock_below(pricing, step, child, mode);
    }
}

/* The table that a foreign key refers to, with its partitions. */
static void lock_referenced(struct pricing *pricing, struct step *step,
                            const struct object *constraint, enum lock_mode mode)
{
    const struct list *table = object_list(constraint, ATTR_constraint_references);
    if (!constraint_is(constraint, "foreign key") || table == NULL)
        return;
    const struct object *referenced = live_named(pricing, table);
    add_lock(pricing, step, referenced, mode);
    lock_below(pricing, step, referenced, mode);
}

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

bool step_says(const struct step *step, const char *words)
{
    char quote = '\0';
    for (const char *at = step->sql; *at != '\0'; at++) {
        if (quote == '\0' && starts_with(at, words))
            return true;
        if (*at == quote)
            quote = '\0';
        else if (quote == '\0' && (*at == '"' || *at == '\''))
            quote = *at;
    }
    return false;
}

static bool is_gone(const struct pricing *pricing, const struct object *object)
{
    const struct object *live = live_of(pricing, object);
    return live == object && pricing->gone[live->index];
}

static void lock_all_referenced(struct pricing *pricing, struct step *step,
                                const struct object *table, enum lock_mode mode)
{
    for (size_t i = 0; table != NULL && i < table->n_children; i++)
        if (table->children[i]->id.kind == KIND_constraint && !is_gone(pricing, table->children[i]))
            lock_referenced(pricing, step, table->children[i], mode);
}

/* Tables with a foreign key to it. */
static void lock_referencing(struct pricing *pricing, struct step *step, const struct object *table,
                             enum lock_mode mode)
{
    const struct model *live = pricing->plan->live;
    for (size_t i = 0; table != NULL && i < live->n; i++) {
        const struct object *key = live->objects[i];
        if (key->id.kind == KIND_constraint && key->parent != NULL &&
            constraint_is(key, "foreign key") &&
            live_named(pricing, object_list(key, ATTR_constraint_references)) == table)
            add_lock(pricing, step, key->parent, mode);
    }
}

/* A bound that comes or goes is a bound of the default partition too. */
static void lock_default_partition(struct pricing *pricing, struct step *step,
                                   const struct object *table, const struct object *parent,
                                   bool reads)
{
    for (size_t i = 0; parent != NULL && i < pricing->family.n[parent->index]; i++) {
        const struct object *child = pricing->family.children[parent->index][i];
        const char *bound = object_text(child, table_attrs(child->id.kind)->bound);
        if (child == live_of(pricing, table) || !same_text(bound, "DEFAULT"))
            continue;
        add_lock(pricing, step, child, LOCK_ACCESS_EXCLUSIVE);
        if (reads)
            lock_below(pricing, step, child, LOCK_ACCESS_EXCLUSIVE);
    }
}

/* The parent as the files want it has its foreign keys by then. */
static void price_joining(struct pricing *pricing, struct step *step, const struct object *table,
                          enum lock_mode mode)
{
    const struct list *of = table_partition_of(table);
    const struct object *parent = live_named(pricing, of);
    add_lock(pricing, step, parent, mode);
    lock_default_partition(pricing, step, table, parent, true);
    if (of != NULL)
        lock_all_referenced(
            pricing, step,
            model_named(pricing->plan->desired, NAMESPACE_RELATION, of->items[0], of->items[1]),
            LOCK_SHARE_ROW_EXCLUSIVE);
}

/* Its foreign keys, and those to it, are its own from then on, or its parent's. CONCURRENTLY waits
 * for its readers before it takes the stronger lock on it. */
static void price_detach(struct pricing *pricing, struct step *step, const struct object *table)
{
    const struct object *partition = live_of(pricing, table);
    const struct object *parent = live_of(pricing, step->locked);
    add_lock(pricing, step, partition, LOCK_ACCESS_EXCLUSIVE);
    lock_default_partition(pricing, step, table, parent, false);
    lock_all_referenced(pricing, step, partition, LOCK_SHARE_ROW_EXCLUSIVE);
    lock_referencing(pricing, step, parent, LOCK_SHARE);
}

/* False: the step is none of these. */
static bool price_partition(struct pricing *pricing, struct step *step, const struct object *table)
{
    if (!starts_with(step->sql, "ALTER TABLE "))
        return false;
    if (step_says(step, " ATTACH PARTITION ")) {
        price_joining(pricing, step, table, LOCK_SHARE_UPDATE_EXCLUSIVE);
        lock_below(pricing, step, table, LOCK_ACCESS_EXCLUSIVE);
        return true;
    }
    if (!step_says(step, " DETACH PARTITION "))
        return false;
    price_detach(pricing, step, table);
    return true;
}

static void price_creating(struct pricing *pricing, struct step *step)
{
    const struct list *parents = table_inherits(step->object);
    if (strstr(step->inline_open, " PARTITION OF ") != NULL)
        price_joining(pricing, step, step->object, LOCK_ACCESS_EXCLUSIVE);
    for (size_t i = 0; parents != NULL && i + 1 < parents->n; i += 2)
        add_lock(pricing, step,
                 model_named(pricing->plan->live, NAMESPACE_RELATION, parents->items[i],
                             parents->items[i + 1]),
                 LOCK_SHARE_UPDATE_EXCLUSIVE);
}

static void price_dropping(struct pricing *pricing, struct step *step)
{
    const struct object *table = step->object;
    const struct object *parent = live_named(pricing, table_partition_of(table));
    if (!is_gone(pricing, table)) { /* else it was detached before */
        add_lock(pricing, step, parent, LOCK_ACCESS_EXCLUSIVE);
        lock_default_partition(pricing, step, table, parent, false);
    }
    lock_all_referenced(pricing, step, table, LOCK_ACCESS_EXCLUSIVE);
}

static void price_table(struct pricing *pricing, struct step *step)
{
    if (step->op == CHANGE_CREATE && step->inline_open != NULL)
        price_creating(pricing, step);
    else if (price_partition(pricing, step, step->object))
        return;
    else if (step->op == CHANGE_ALTER && step_says(step, " CONSTRAINT "))
        lock_below(pricing, step, step->locked, step->lock);
    else if (step->op == CHANGE_DROP && (starts_with(step->sql, "DROP TABLE ") ||
                                         starts_with(step->sql, "DROP FOREIGN TABLE ")))
        price_dropping(pricing, step);
}

static void price_constraint(struct pricing *pricing, struct step *step)
{
    const struct object *constraint = step->object;
    if (constraint->parent != NULL && price_partition(pricing, step, constraint->parent))
        return;
    if (step->op == CHANGE_DROP)
        lock_referenced(pricing, step, constraint, LOCK_ACCESS_EXCLUSIVE);
    else if (step->op == CHANGE_CREATE && !step_says(step, " VALIDATE CONSTRAINT "))
        lock_referenced(pricing, step, constraint, LOCK_SHARE_ROW_EXCLUSIVE);
}

/* A domain's new constraint is held against every column of the domain (manual, ALTER DOMAIN). */
static void price_domain(struct pricing *pricing, struct step *step)
{
    const struct identity *id = &step->object->id;
    const char *name = id->kind == KIND_domain ? id->name : id->parent;
    const struct model *live = pricing->plan->live;
    if (step->work != WORK_SCAN)
        return;
    const char *type = quote_name(pricing->plan, id->schema, name);
    for (size_t i = 0; i < live->n; i++) {
        const struct object *column = live->objects[i];
        const char *of =
            column->id.kind == KIND_column ? object_text(column, ATTR_column_type) : NULL;
        if (of != NULL && strncmp(of, type, strlen(type)) == 0 &&
            (of[strlen(type)] == '\0' || of[strlen(type)] == '[') && column->parent != NULL)
            add_lock(pricing, step, column->parent, LOCK_SHARE);
    }
}

/* A publication is made with its tables, or gets them one by one. */
static void price_publication(struct pricing *pricing, struct step *step)
{
    const struct object *publication = step->object;
    if (publication->id.kind == KIND_publication_table) {
        add_lock(pricing, step,
                 model_named(pricing->plan->live, NAMESPACE_RELATION, publication->id.schema,
                             publication->id.name),
                 LOCK_SHARE_UPDATE_EXCLUSIVE);
        return;
    }
    for (size_t i = 0; step->op == CHANGE_CREATE && i < publication->n_children; i++) {
        const struct identity *part = &publication->children[i]->id;
        if (part->kind == KIND_publication_table)
            add_lock(pricing, step,
                     model_named(pricing->plan->live, NAMESPACE_RELATION, part->schema, part->name),
                     LOCK_SHARE_UPDATE_EXCLUSIVE);
    }
}

/* ALTER TABLE reaches the tables below, but for what is a table's own. */
static bool reaches_below(const struct step *step)
{
    switch (step->object->id.kind) {
    case KIND_column:
        return !starts_with(step->sql, "ALTER TABLE ONLY ");
    case KIND_constraint:
        /* Of its children's, only checks have their names from it. */
        return !object_bool(step->object, ATTR_constraint_no_inherit) &&
               (!step_says(step, " RENAME CONSTRAINT ") ||
                constraint_is(step->object, "check")) &&
               !starts_with(step->sql, "ALTER TABLE ONLY ") &&
               !starts_with(step->sql, "ALTER INDEX ");
    case KIND_index:
        return step->op == CHANGE_CREATE && !step_says(step, " ON ONLY ");
    default:
        return false;
    }
}

/* The tables whose indexes hang on this one, which go along. */
static void lock_attached(struct pricing *pricing, struct step *step, const struct object *index)
{
    const struct model *live = pricing->plan->live;
    for (size_t i = 0; i < live->n; i++) {
        const struct object *below = live->objects[i];
        const bool is_index = below->id.kind == KIND_index;
        const struct list *parent = is_index ? object_list(below, ATTR_index_parent)
                                    : below->id.kind == KIND_constraint
                                        ? object_list(below, ATTR_constraint_index_parent)
                                        : NULL;
        if (parent == NULL || !same_text(parent->items[0], index->id.schema) ||
            !same_text(parent->items[1], index->id.name))
            continue;
        add_lock(pricing, step,
                 is_index ? live_named(pricing, object_list(below, ATTR_index_table))
                          : below->parent,
                 LOCK_ACCESS_EXCLUSIVE);
        if (is_index)
            lock_attached(pricing, step, below);
    }
}

static void price_locks(struct pricing *pricing, struct step *step)
{
    switch (step->object->id.kind) {
    case KIND_index:
        if (step->op == CHANGE_DROP && starts_with(step->sql, "DROP INDEX") && !step->alone)
            lock_attached(pricing, step, step->object);
        break;
    case KIND_constraint:
        price_constraint(pricing, step);
        break;
    case KIND_table:
    case KIND_foreign_table:
        price_table(pricing, step);
        break;
    case KIND_domain:
    case KIND_domain_constraint:
        price_domain(pricing, step);
        break;
    case KIND_publication:
    case KIND_publication_table:
        price_publication(pricing, step);
        break;
    default:
        break;
    }
    /* An index below is built under the lock that an index takes; from 18 on ADD CONSTRAINT has the
     * constraint's there as well (tried on 15 to 18). */
    bool index = step->object->id.kind == KIND_constraint && step->op == CHANGE_CREATE &&
                 constraint_has_index(step->object) &&
                 pricing->plan->live->server_version < 180000;
    if (step->locked != NULL && step->lock >= LOCK_ROW_EXCLUSIVE && reaches_below(step))
        lock_below(pricing, step, step->locked, index ? LOCK_SHARE : step->lock);
}

static bool has_rows(const struct object *object)
{
    return object != NULL &&
           (object->id.kind == KIND_table || object->id.kind == KIND_foreign_table ||
            object->id.kind == KIND_matview);
}

static void note_wait(struct pricing *pricing, struct step *step, const struct object *relation,
                      enum lock_mode mode)
{
    const struct object *live = live_of(pricing, relation);
    if (live == NULL || live->id.kind == KIND_sequence || live->id.kind == KIND_composite)
        return;
    step->readers_wait |= mode == LOCK_ACCESS_EXCLUSIVE;
    step->writers_wait |= mode >= LOCK_SHARE;
}

/* Rows and bytes of a table with all below it. False: not known of one of them. */
static bool sum_up(const struct pricing *pricing, const struct object *table, double *n_rows,
                   double *n_bytes)
{
    if (table->id.kind != KIND_table)
        return false;
    if (object_text(table, ATTR_table_partition_by) == NULL) {
        const char *rows = object_text(table, ATTR_table_rows);
        const char *bytes = object_text(table, ATTR_table_bytes);
        if (rows == NULL || bytes == NULL)
            return false;
        *n_rows += strtod(rows, NULL);
        *n_bytes += strtod(bytes, NULL);
    }
    for (size_t i = 0; i < pricing->family.n[table->index]; i++)
        if (!sum_up(pricing, pricing->family.children[table->index][i], n_rows, n_bytes))
            return false;
    return true;
}

static void note_size(struct pricing *pricing, struct step *step)
{
    const struct object *table = live_of(pricing, step->locked);
    double n_rows = 0, n_bytes = 0;
    if (!has_rows(table) || !sum_up(pricing, table, &n_rows, &n_bytes))
        return;
    step->n_rows = talloc_asprintf(pricing->plan, "%.0f", n_rows);
    step->n_bytes = talloc_asprintf(pricing->plan, "%.0f", n_bytes);
}

static bool detaches(const struct step *step)
{
    return is_table_kind(step->object->id.kind) && step_says(step, " DETACH PARTITION ");
}

void steps_price(struct plan *plan)
{
    struct pricing pricing = {.plan = plan, .family = family_new(plan, plan->live)};
    pricing.gone = talloc_zero_array(plan, bool, (unsigned)plan->live->n + 1);
    for (size_t i = 0; i < plan->n; i++) {
        struct step *step = &plan->steps[i];
        if (step->rows == NULL)
            price_locks(&pricing, step);
        note_wait(&pricing, step, step->locked, step->lock);
        for (size_t j = 0; j < step->n_others; j++)
            note_wait(&pricing, step, step->others[j].relation, step->others[j].mode);
        note_size(&pricing, step);
        const struct object *live = live_of(&pricing, step->object);
        if (live != NULL && (step->op == CHANGE_DROP || detaches(step)))
            pricing.gone[live->index] = true;
    }
}
