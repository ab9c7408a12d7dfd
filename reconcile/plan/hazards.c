/*
 * The rows of hazards.def, and the hazards that follow from the change that a
 * step serves. What only the statement knows (what is lost, which cast may fail) the kinds' own
 * files say.
 */
#include "reconcile/plan/hazards.h"

#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "reconcile/plan/items.h"
#include "schema/array.h"
#include "schema/relation.h"

static const struct hazard_row rows[N_HAZARDS] = {
#define NOTE    WEIGHT_NOTE
#define WARNING WEIGHT_WARNING
#define LOSS    WEIGHT_LOSS
#define HAZARD(id, name, severity, sized, sentence, section)                                       \
    [HAZARD_##id] = {name, severity, sized, sentence, section},
#include "reconcile/plan/hazards.def"
#undef HAZARD
#undef NOTE
#undef WARNING
#undef LOSS
};

const struct hazard_row *hazard_row(enum hazard_class class)
{
    return &rows[class];
}

const char *hazard_severity(enum hazard_class class)
{
    static const char *const names[] = {"note", "warning", "loss"};
    return names[rows[class].weight];
}

enum hazard_class hazard_by_name(const char *name)
{
    int class = 0;
    while (class < N_HAZARDS && strcmp(rows[class].name, name) != 0)
        class ++;
    return (enum hazard_class) class;
}

const char *hazard_words(const struct hazard *hazard)
{
    return hazard->words != NULL ? hazard->words : rows[hazard->class].sentence;
}

/* What one step is looked at with. */
struct look {
    struct plan *plan;
    struct step *step;
    const struct object *live, *desired; /* of its object; NULL: there is none */
    bool own; /* the step serves a change of this very object, and it is not rebuilt around one */
};

static void add(const struct look *look, enum hazard_class class, const char *words)
{
    struct step *step = look->step;
    for (size_t i = 0; i < step->n_hazards; i++)
        if (step->hazards[i].class == class)
            return;
    step->hazards = array_room(look->plan, step->hazards, step->n_hazards);
    step->hazards[step->n_hazards++] =
        (struct hazard){.class = class, .object = step->object, .words = words};
}

static bool is_live(const struct look *look, const struct object *object)
{
    return object != NULL && model_find(look->plan->live, &object->id) != NULL;
}

/* The table that the object's index is on, as desired. */
static const char *const *table_of_index(const struct object *index)
{
    const struct list *table = object_list(index, ATTR_index_table);
    return table != NULL ? (const char *const *)table->items : NULL;
}

/* Do the index's first keys hold all of the columns, in whatever order? */
static bool begins_with(const void *ctx, const struct list *keys, bool quoted,
                        const struct list *columns)
{
    if (keys == NULL || keys->n < columns->n)
        return false;
    for (size_t i = 0; i < columns->n; i++) {
        const char *want = quoted ? quote_ident(ctx, columns->items[i]) : columns->items[i];
        bool found = false;
        for (size_t j = 0; j < columns->n && !found; j++)
            found = strcmp(keys->items[j], want) == 0;
        if (!found)
            return false;
    }
    return true;
}

static bool serves_key(const struct look *look, const struct object *object,
                       const struct object *key)
{
    const struct list *columns = object_list(key, ATTR_constraint_columns);
    if (object->id.kind == KIND_index && object_text(object, ATTR_index_predicate) == NULL) {
        const char *const *table = table_of_index(object);
        return table != NULL && same_text(table[0], key->id.schema) &&
               same_text(table[1], key->id.parent) &&
               begins_with(look->plan, object_list(object, ATTR_index_keys), true, columns);
    }
    if (object->id.kind != KIND_constraint || object->parent != key->parent)
        return false;
    return constraint_is_key(object) &&
           begins_with(look->plan, object_list(object, ATTR_constraint_columns), false, columns);
}

static void look_at_key(const struct look *look)
{
    const struct object *key = look->step->object;
    const struct model *model = look->plan->desired;
    if (object_list(key, ATTR_constraint_columns) == NULL ||
        object_bool(key, ATTR_constraint_inherited))
        return;
    for (size_t i = 0; i < model->n; i++)
        if (serves_key(look, model->objects[i], key))
            return;
    add(look, HAZARD_foreign_key_without_index, NULL);
}

static enum hazard_class failure_of(const struct object *constraint)
{
    return constraint_is(constraint, "check")         ? HAZARD_fail_check
           : constraint_is(constraint, "foreign key") ? HAZARD_fail_foreign_key
                                                      : HAZARD_fail_unique;
}

static void look_at_constraint(const struct look *look)
{
    const struct step *step = look->step;
    if (step->op == CHANGE_DROP) {
        if (look->own && look->desired == NULL && constraint_is_key(step->object))
            add(look, HAZARD_drop_index, NULL);
        return;
    }
    bool made = step->op == CHANGE_CREATE || (look->live != NULL && step->rebuild);
    if (step->work == WORK_SCAN && is_live(look, step->object->parent))
        add(look, failure_of(step->object), NULL);
    if (look->own && object_bool(step->object, ATTR_constraint_not_valid) && made)
        add(look, HAZARD_not_valid, NULL);
    if (look->own && constraint_is(step->object, "foreign key") && made)
        look_at_key(look);
}

static void look_at_index(const struct look *look)
{
    const struct step *step = look->step;
    if (step->op == CHANGE_CREATE && step->work == WORK_SCAN &&
        object_bool(step->object, ATTR_index_unique) && is_live(look, step->locked))
        add(look, HAZARD_unique_index, NULL);
    if (step->op == CHANGE_DROP && look->own && look->desired == NULL)
        add(look, HAZARD_drop_index, NULL);
}

static bool changes(const struct look *look, int attr)
{
    const struct change *change = look->step->change;
    return look->own && look->live != NULL && look->desired != NULL && change != NULL &&
           change_has(change, attr);
}

static bool mentions(const struct step *step, const char *words)
{
    return step->fold_tail != NULL && strcmp(step->fold_tail, words) == 0;
}

static void look_at_table(const struct look *look)
{
    const struct step *step = look->step;
    if (mentions(step, "DISABLE ROW LEVEL SECURITY"))
        add(look, HAZARD_row_security_off, NULL);
    if (mentions(step, "NO FORCE ROW LEVEL SECURITY"))
        add(look, HAZARD_row_security_off, "policies no longer hide rows from the table's owner");
    if (changes(look, ATTR_table_replica_identity) && mentions(step, "REPLICA IDENTITY NOTHING"))
        add(look, HAZARD_replica_identity_lost, NULL);
}

static bool invokes(const struct object *view)
{
    const struct list *options = object_list(view, ATTR_view_options);
    return list_has(options, "security_invoker=true") || list_has(options, "security_invoker=on") ||
           list_has(options, "security_invoker=1");
}

static void look_at_view(const struct look *look)
{
    if (look->live != NULL && look->desired != NULL && look->step->op != CHANGE_DROP &&
        invokes(look->live) && !invokes(look->desired))
        add(look, HAZARD_invoker_lost, NULL);
}

static void look_at_trigger(const struct look *look)
{
    if (look->live == NULL || look->desired == NULL || look->step->op == CHANGE_DROP ||
        !changes(look, ATTR_trigger_enabled))
        return;
    if (same_text(object_text(look->desired, ATTR_trigger_enabled), "disabled"))
        add(look, HAZARD_trigger_disabled, NULL);
}

/* The files are silent of it because they have no words for it, not because it is to go. */
static void add_newer_grammar(const struct look *look, const char *what)
{
    const char *grammar = canonical_older_grammar(look->plan->live->server_version);
    if (grammar == NULL)
        return;
    add(look, HAZARD_newer_grammar,
        talloc_asprintf(look->plan,
                        "%s can't be declared in the files, whose grammar is PostgreSQL %s's: "
                        "what is named in .reconcileignore stays",
                        what, grammar));
}

/* 'now'::timestamp is a time, not a question: the canonical form knows (parser/canonical.h). */
static void look_at_default(const struct look *look)
{
    const struct object *column = look->step->object;
    const char *value = object_text(column, ATTR_column_default);
    if (value == NULL && changes(look, ATTR_column_default) &&
        canonical_hash(object_text(look->live, ATTR_column_default), column->path,
                       CANONICAL_EXPRESSION) == 0)
        add_newer_grammar(look, talloc_asprintf(look->plan, "the default of %s",
                                                identity_describe(look->plan, &column->id)));
    bool sets = look->step->op == CHANGE_CREATE || changes(look, ATTR_column_default);
    if (value == NULL || !sets || look->step->op == CHANGE_DROP ||
        !step_says(look->step, "DEFAULT"))
        return;
    const char *type = object_text(column, ATTR_column_type);
    uint64_t plain =
        canonical_hash_of(value, column->path, CANONICAL_EXPRESSION, CANONICAL_LENIENT);
    uint64_t frozen =
        canonical_hash_of(value, column->path, CANONICAL_EXPRESSION, CANONICAL_WORDS_FROZEN);
    bool time = strncmp(type, "time", 4) == 0 || strcmp(type, "date") == 0;
    if (time && frozen != 0 && frozen != plain)
        add(look, HAZARD_frozen_literal, NULL);
}

/* ADD COLUMN puts it behind all the others. */
static void look_at_column(const struct look *look)
{
    const struct object *column = look->step->object;
    look_at_default(look);
    if (look->step->op != CHANGE_CREATE || column->parent == NULL || !is_live(look, column->parent))
        return;
    for (size_t i = 0; i < column->parent->n_children; i++) {
        const struct object *other = column->parent->children[i];
        if (other->id.kind == KIND_column && other->position > column->position &&
            is_live(look, other)) {
            add(look, HAZARD_column_order, NULL);
            return;
        }
    }
}

static void look_at_extension(const struct look *look)
{
    if (look->step->op == CHANGE_DROP && look->live != NULL && look->desired != NULL &&
        changes(look, ATTR_extension_version))
        add(look, HAZARD_extension_downgraded, NULL);
}

/* What published tables are told apart by is the primary key, if nothing else is said. */
static void look_at_identity(const struct look *look)
{
    const struct step *step = look->step;
    if (step->op != CHANGE_DROP || look->desired != NULL || !look->own)
        return;
    const struct object *table = step->object->parent;
    bool primary =
        step->object->id.kind == KIND_constraint && constraint_is(step->object, "primary key");
    if (primary && table != NULL && table->id.kind == KIND_table &&
        object_text(table, ATTR_table_replica_identity) == NULL)
        add(look, HAZARD_replica_identity_lost, NULL);
    if ((step->object->id.kind == KIND_index &&
         object_bool(step->object, ATTR_index_replica_identity)) ||
        (step->object->id.kind == KIND_constraint &&
         object_bool(step->object, ATTR_constraint_replica_identity)))
        add(look, HAZARD_replica_identity_lost, NULL);
}

/* PostgreSQL keeps 63 bytes, and the parser has told of it. */
static void look_at_name(const struct look *look)
{
    const char *name = look->step->object->id.name;
    if (look->step->op == CHANGE_CREATE && look->own && name != NULL &&
        list_has(look->plan->desired->names_cut, name))
        add(look, HAZARD_identifier_cut, NULL);
}

/* A domain's rows are those of the columns that are of it. */
static void look_at_domain(const struct look *look)
{
    if (look->step->work == WORK_SCAN && look->step->locked != NULL)
        add(look,
            look->step->object->id.kind == KIND_domain ? HAZARD_fail_not_null : HAZARD_fail_check,
            NULL);
}

static void look_at_grammar(const struct look *look)
{
    const struct object *object = look->step->object;
    if (look->step->op != CHANGE_DROP || !look->own || look->desired != NULL ||
        canonical_older_grammar(look->plan->live->server_version) == NULL)
        return;
    struct emit emit = {.ctx = look->plan, .live = look->plan->live, .desired = look->plan->live};
    ddl_of(object->id.kind)->create(&emit, object);
    bool known = true;
    for (size_t i = 0; known && i < emit.n; i++)
        known = canonical_spells(emit.steps[i].sql, look->plan->live->server_version);
    if (!known)
        add_newer_grammar(look, identity_describe(look->plan, &object->id));
}

static void look_at_step(const struct look *look)
{
    switch (look->step->object->id.kind) {
    case KIND_constraint:
        look_at_constraint(look);
        break;
    case KIND_index:
        look_at_index(look);
        break;
    case KIND_table:
        look_at_table(look);
        break;
    case KIND_view:
        look_at_view(look);
        break;
    case KIND_trigger:
        look_at_trigger(look);
        break;
    case KIND_column:
        look_at_column(look);
        break;
    case KIND_domain:
    case KIND_domain_constraint:
        look_at_domain(look);
        break;
    case KIND_extension:
        look_at_extension(look);
        break;
    default:
        break;
    }
    look_at_identity(look);
    look_at_name(look);
    look_at_grammar(look);
}

/* What it takes of others' time. Of a table that is new nobody knows yet. */
static void look_at_price(const struct look *look)
{
    const struct step *step = look->step;
    bool there = is_live(look, step->locked);
    if (there && step->work != WORK_NONE)
        add(look, step->work == WORK_REWRITE ? HAZARD_rewrite : HAZARD_scan, NULL);
    if (step->readers_wait)
        add(look, HAZARD_exclusive_lock, NULL);
    else if (step->writers_wait)
        add(look, HAZARD_blocks_writes, NULL);
}

void steps_find_hazards(struct plan *plan)
{
    for (size_t i = 0; i < plan->n; i++) {
        struct step *step = &plan->steps[i];
        const struct change *change = step->change;
        struct look look = {.plan = plan,
                            .step = step,
                            .live = model_find(plan->live, &step->object->id),
                            .desired = model_find(plan->desired, &step->object->id)};
        look.own = change != NULL &&
                   (change->live == step->object || change->desired == step->object ||
                    (change->live != NULL && change->live == look.live)) &&
                   (change->op != CHANGE_ALTER || change->attrs != 0);
        if (step->rows == NULL)
            look_at_step(&look);
        look_at_price(&look);
    }
}
