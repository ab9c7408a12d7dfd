#include "reconcile/ddl/partition.h"

#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/online.h"
#include "schema/attached.h"
#include "schema/dependents.h"
#include "schema/relation.h"

const struct object *partition_default(const struct emit *emit, const struct object *parent)
{
    size_t n = 0;
    const struct object *live = parent ? model_find(emit->live, &parent->id) : NULL;
    struct object *const *dependents = live ? dependents_of(emit->live, live, &n) : NULL;
    for (size_t i = 0; i < n; i++) {
        const struct object *table = dependents[i];
        if (is_child_table(table, live->id.schema, live->id.name) &&
            same_text(object_text(table, table_attrs(table->id.kind)->bound), "DEFAULT"))
            return table;
    }
    return NULL;
}

const struct object *partition_parent(const struct emit *emit, const struct object *table)
{
    const struct list *parent = table_partition_of(table);
    return model_get(model_of(emit, table), KIND_table, parent->items[0], parent->items[1]);
}

/* What an earlier run was killed in the middle of. */
static void emit_finalize(struct emit *emit, const struct object *table, const struct list *parent,
                          const char *detach)
{
    struct step *step =
        emit_step(emit, CHANGE_ALTER, table, talloc_asprintf(emit->ctx, "%s FINALIZE", detach));
    const char *there = guard_inherits(emit, table, parent, 0, true);
    step->guard =
        talloc_asprintf(emit->ctx, "%.*s AND inhdetachpending)", (int)strlen(there) - 1, there);
    step->alone = true;
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE,
              live_relation(emit, parent->items[0], parent->items[1]), WORK_NONE);
}

static void add_check_names(struct text *text, const struct object *table)
{
    for (size_t i = 0; table != NULL && i < table->n_children; i++) {
        if (table->children[i]->id.kind != KIND_constraint)
            continue;
        if (text->n > 0)
            text_add(text, ", ");
        text_literal(text, table->children[i]->id.name);
    }
}

/* DETACH ... CONCURRENTLY leaves the bound as a check (manual, ALTER TABLE), by a name of its
 * choice: one that neither side knows. */
static void emit_drop_bound(struct emit *emit, const struct object *live)
{
    struct text known = text_new(emit->ctx), body = text_new(emit->ctx), sql = text_new(emit->ctx);
    const char *name = quote_name(emit->ctx, live->id.schema, live->id.name);
    add_check_names(&known, live);
    add_check_names(&known, model_find(emit->desired, &live->id));
    text_addf(&body,
              "\nDECLARE\n    bound name;\nBEGIN\n    FOR bound IN\n"
              "        SELECT conname FROM pg_catalog.pg_constraint\n         WHERE conrelid = %s "
              "AND contype = 'c' AND conname <> ALL (ARRAY[%s]::name[])\n    LOOP\n"
              "        EXECUTE format(",
              regclass(emit->ctx, live->id.schema, live->id.name), known.s);
    text_literal(&body, talloc_asprintf(emit->ctx, "ALTER TABLE %s DROP CONSTRAINT %%I", name));
    text_add(&body, ", bound);\n    END LOOP;\nEND\n");
    text_add(&sql, "DO ");
    text_dollar(&sql, body.s);
    struct step *step = emit_step(emit, CHANGE_ALTER, live, sql.s);
    step->path = "";
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, live, WORK_NONE);
}

/* CONCURRENTLY is refused beside a default partition (manual, ALTER TABLE). */
static bool detaches_online(const struct emit *emit, const struct list *parent)
{
    const struct object *live = live_relation(emit, parent->items[0], parent->items[1]);
    return online_is_wanted(emit, parent->items[0], parent->items[1]) &&
           partition_default(emit, live) == NULL;
}

static struct step *emit_detach(struct emit *emit, const struct object *table,
                                const struct list *parent, bool online)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "ALTER TABLE ");
    ddl_list_name(&sql, parent, 0);
    text_add(&sql, " DETACH PARTITION ");
    text_name(&sql, table->id.schema, table->id.name);
    if (online) {
        emit_finalize(emit, table, parent, sql.s);
        text_add(&sql, " CONCURRENTLY");
    }
    struct step *step = emit_step(emit, CHANGE_ALTER, table, sql.s);
    step->guard = guard_inherits(emit, table, parent, 0, true);
    step->alone = online;
    step_cost(step, online ? LOCK_SHARE_UPDATE_EXCLUSIVE : LOCK_ACCESS_EXCLUSIVE,
              live_relation(emit, parent->items[0], parent->items[1]), WORK_NONE);
    return step;
}

void partition_detach(struct emit *emit, const struct object *table, const struct list *parent,
                      bool may_wait)
{
    bool online = may_wait && detaches_online(emit, parent);
    emit_detach(emit, table, parent, online);
    if (online)
        emit_drop_bound(emit, table);
}

void partition_detach_to_drop(struct emit *emit, const struct object *table, const char *lost)
{
    const struct list *parent = table_partition_of(table);
    size_t from = emit->n;
    if (parent == NULL || !detaches_online(emit, parent))
        return;
    emit_detach(emit, table, parent, true);
    for (size_t i = from; i < emit->n; i++) {
        emit->steps[i].op = CHANGE_DROP;
        emit->steps[i].path = "";
        step_hazard(emit, &emit->steps[i], HAZARD_drop_table, lost);
    }
}

/* Checks that imply a bound spare those who attach a partition the scan under the strong lock
 * (manual, ALTER TABLE, ATTACH PARTITION): one on the table itself, one on the default partition
 * that its rows are none of the new one's. They go again afterwards. */
struct check {
    const struct object *relation; /* live; NULL: no such check */
    char *name, *condition;
};

static char *head_of_check(const struct emit *emit, const struct check *check)
{
    return talloc_asprintf(
        emit->ctx, "ALTER TABLE %s",
        quote_name(emit->ctx, check->relation->id.schema, check->relation->id.name));
}

static char *guard_check(const struct emit *emit, const struct check *check, bool there)
{
    const struct identity *relation = &check->relation->id;
    return guard_constraint_of(emit, relation->schema, relation->name, check->name, there);
}

/* rest: the table is the default partition, and the rows are out of the others' bounds. */
static void hazard_of_bound(const struct emit *emit, struct step *step, const struct object *rest,
                            const struct check *check)
{
    char *words = rest == NULL ? NULL
                               : talloc_asprintf(emit->ctx, "fails where a row of %s belongs in it",
                                                 identity_describe(emit->ctx, &rest->id));
    step_hazard(emit, step, HAZARD_fail_partition, words);
    struct hazard *hazard = &step->hazards[step->n_hazards - 1];
    hazard->broken_in = check->relation;
    hazard->broken_where = check->condition != NULL
                               ? talloc_asprintf(emit->ctx, "(%s) IS NOT TRUE", check->condition)
                               : NULL;
}

/* Late steps of a partition (it is made in this plan, or keys of its own are) wait for it and its
 * parent only. */
static void wait_for(struct emit *emit, struct step *step, const struct object *table, bool late)
{
    if (!late)
        return;
    emit_needs(emit, step, table);
    emit_needs(emit, step, partition_parent(emit, table));
}

static void emit_check(struct emit *emit, const struct object *table, const struct check *check,
                       const struct object *rest)
{
    if (check->relation == NULL)
        return;
    char *head = head_of_check(emit, check), *name = quote_ident(emit->ctx, check->name);
    struct step *step =
        emit_step(emit, CHANGE_ALTER, table,
                  talloc_asprintf(emit->ctx, "%s ADD CONSTRAINT %s CHECK (%s) NOT VALID", head,
                                  name, check->condition));
    step->guard = talloc_asprintf(emit->ctx, "%s AND %s", guard_check(emit, check, false),
                                  guard_inherits(emit, table, table_partition_of(table), 0, false));
    step->commit_after = true;
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, check->relation, WORK_NONE);
    step = emit_step(emit, CHANGE_ALTER, table,
                     talloc_asprintf(emit->ctx, "%s VALIDATE CONSTRAINT %s", head, name));
    step->guard = guard_check(emit, check, true);
    step->own_transaction = true;
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, check->relation, WORK_SCAN);
    hazard_of_bound(emit, step, rest, check);
}

static void emit_drop_check(struct emit *emit, const struct object *table,
                            const struct check *check, bool created)
{
    if (check->relation == NULL)
        return;
    struct step *step =
        emit_step(emit, CHANGE_ALTER, table,
                  talloc_asprintf(emit->ctx, "%s DROP CONSTRAINT IF EXISTS %s",
                                  head_of_check(emit, check), quote_ident(emit->ctx, check->name)));
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, check->relation, WORK_NONE);
    wait_for(emit, step, table, created);
}

/* The default partition that is asked for rows of the new one; NULL: there is none, or its rows
 * are elsewhere. */
static const struct object *asked_for_rows(const struct emit *emit, const struct object *table)
{
    const struct object *parent = partition_parent(emit, table);
    const struct object *rest = partition_default(emit, parent);
    const struct object *stays = rest != NULL ? model_find(emit->desired, &rest->id) : NULL;
    if (stays == NULL || rest->id.kind != KIND_table || same_text(rest->id.name, table->id.name) ||
        !is_child_table(stays, parent->id.schema, parent->id.name))
        return NULL;
    return rest;
}

static struct check check_of_rest(const struct emit *emit, const struct object *table,
                                  const struct object *rest, const char *condition)
{
    if (rest == NULL || condition == NULL ||
        !online_is_wanted(emit, rest->id.schema, rest->id.name))
        return (struct check){0};
    return (struct check){rest, name_with_suffix(emit, table->id.name, "_is_not_here"),
                          talloc_asprintf(emit->ctx, "NOT (%s)", condition)};
}

/* Where the default partition is read by the step itself. */
static void cost_of_rest(const struct emit *emit, struct step *step, const struct object *rest,
                         const char *condition)
{
    struct check check = {.relation = rest};
    if (condition != NULL)
        check.condition = talloc_asprintf(emit->ctx, "NOT (%s)", condition);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, rest, WORK_SCAN);
    hazard_of_bound(emit, step, rest, &check);
}

void partition_make_way(struct emit *emit, const struct object *table)
{
    const struct object *rest = asked_for_rows(emit, table);
    struct check check = check_of_rest(emit, table, rest, partition_condition(emit, table));
    emit_check(emit, table, &check, rest);
}

void partition_made(struct emit *emit, const struct object *table, struct step *step)
{
    const struct object *rest = asked_for_rows(emit, table);
    char *condition = partition_condition(emit, table);
    struct check check = check_of_rest(emit, table, rest, condition);
    if (rest != NULL && check.relation == NULL)
        cost_of_rest(emit, step, rest, condition);
    emit_drop_check(emit, table, &check, false);
}

static struct check check_of_own(const struct emit *emit, const struct object *table,
                                 char *condition)
{
    const struct object *live = model_find(emit->live, &table->id);
    if (live == NULL || live->id.kind != KIND_table || condition == NULL ||
        !online_is_wanted(emit, table->id.schema, table->id.name))
        return (struct check){0};
    return (struct check){live, name_with_suffix(emit, table->id.name, "_is_in_bounds"), condition};
}

static void scans_both(const struct emit *emit, struct step *step, const struct object *rest)
{
    step_hazard(emit, step, HAZARD_scan,
                talloc_asprintf(emit->ctx,
                                "every row of it and of %s is read while the lock is held",
                                identity_describe(emit->ctx, &rest->id)));
}

static void cost_of_attaching(const struct emit *emit, struct step *step,
                              const struct object *table, const struct object *rest,
                              const struct check *own, char *condition, bool created)
{
    if (rest != NULL)
        cost_of_rest(emit, step, rest, condition);
    if (rest != NULL && (created || own->relation != NULL))
        return;
    bool reads = !created && own->relation == NULL;
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table, reads ? WORK_SCAN : WORK_NONE);
    if (!reads)
        return;
    struct check unchecked = {.relation = model_find(emit->live, &table->id),
                              .condition = condition};
    hazard_of_bound(emit, step, NULL, &unchecked);
    if (rest != NULL)
        scans_both(emit, step, rest);
}

bool partition_brings_index(const struct emit *emit, const struct object *index)
{
    const struct model *model = model_of(emit, index);
    const struct object *above = index->id.kind == KIND_index ? attached_above(model, index) : NULL;
    return above != NULL && model_find(emit->live, &above->id) != NULL &&
           attached_says_more(model, index);
}

bool partition_brings_parts(const struct emit *emit, const struct object *table)
{
    size_t n;
    const struct model *model = model_of(emit, table);
    struct object *const *dependents = dependents_of(model, table, &n);
    for (size_t i = 0; i < n; i++)
        if (index_is_on(dependents[i], table) && partition_brings_index(emit, dependents[i]))
            return true;
    return has_keys_of_its_own(model, table);
}

bool partition_joins(const struct emit *emit, const struct object *table)
{
    const struct object *live = model_find(emit->live, &table->id);
    return live == NULL || !list_equal(table_partition_of(live), table_partition_of(table));
}

static bool is_missing(const struct emit *emit, const struct object *part, bool created)
{
    return created || model_find(emit->live, &part->id) == NULL;
}

/* It takes its indexes and keys along: they must be there. Are there such? */
static bool wait_for_parts(struct emit *emit, struct step *step, const struct object *table,
                           bool created)
{
    size_t n;
    const struct model *model = model_of(emit, table);
    struct object *const *dependents = dependents_of(model, table, &n);
    bool own_keys = has_keys_of_its_own(model, table);
    for (size_t i = 0; i < n; i++)
        if (index_is_on(dependents[i], table) && partition_brings_index(emit, dependents[i]) &&
            is_missing(emit, dependents[i], created))
            emit_needs(emit, step, dependents[i]);
    for (size_t i = 0; own_keys && i < table->n_children; i++)
        if (is_attached_key(table->children[i]) && is_missing(emit, table->children[i], created))
            emit_needs(emit, step, table->children[i]);
    return step->n_needs > 0;
}

void partition_attach(struct emit *emit, const struct object *table, bool created)
{
    const struct list *parent = table_partition_of(table);
    const struct object *rest = asked_for_rows(emit, table);
    char *condition = partition_condition(emit, table);
    struct check own = created ? (struct check){0} : check_of_own(emit, table, condition);
    struct check other = check_of_rest(emit, table, rest, condition);
    emit_check(emit, table, &own, NULL);
    if (!created)
        emit_check(emit, table, &other, rest);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "ALTER TABLE ONLY ");
    ddl_list_name(&sql, parent, 0);
    text_add(&sql, " ATTACH PARTITION ");
    text_name(&sql, table->id.schema, table->id.name);
    text_addf(&sql, " %s", object_text(table, table_attrs(table->id.kind)->bound));
    struct step *step = emit_step(emit, CHANGE_ALTER, table, sql.s);
    step->guard = guard_inherits(emit, table, parent, 0, false);
    cost_of_attaching(emit, step, table, other.relation == NULL ? rest : NULL, &own, condition,
                      created);
    bool late = wait_for_parts(emit, step, table, created) || created;
    wait_for(emit, step, table, late);
    emit_drop_check(emit, table, &own, late);
    emit_drop_check(emit, table, &other, late);
}
