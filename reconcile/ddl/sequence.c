#include "reconcile/ddl/sequence.h"

#include <stdlib.h>
#include <string.h>
#include <talloc.h>

static const char *type_of(const struct object *sequence)
{
    const char *type = object_text(sequence, ATTR_sequence_type);
    return type ? type : "bigint";
}

/* What CREATE SEQUENCE would choose (manual, CREATE SEQUENCE). */
static const char *default_max(const struct object *sequence, bool descending)
{
    const char *type = type_of(sequence);
    if (descending)
        return "-1";
    if (strcmp(type, "smallint") == 0)
        return "32767";
    return strcmp(type, "integer") == 0 ? "2147483647" : "9223372036854775807";
}

static const char *default_min(const struct object *sequence, bool descending)
{
    const char *type = type_of(sequence);
    if (!descending)
        return "1";
    if (strcmp(type, "smallint") == 0)
        return "-32768";
    return strcmp(type, "integer") == 0 ? "-2147483648" : "-9223372036854775808";
}

static void add_number(struct text *text, const char *clause, const char *value, const char *usual)
{
    if (value != NULL && strcmp(value, usual) != 0)
        text_addf(text, " %s %s", clause, value);
}

static void add_options(struct text *text, const struct object *sequence)
{
    const char *increment = object_text(sequence, ATTR_sequence_increment);
    const char *min = object_text(sequence, ATTR_sequence_min);
    const char *max = object_text(sequence, ATTR_sequence_max);
    bool descending = increment != NULL && increment[0] == '-';
    const char *usual_min = default_min(sequence, descending);
    const char *usual_max = default_max(sequence, descending);
    if (object_text(sequence, ATTR_sequence_type) != NULL)
        text_addf(text, " AS %s", type_of(sequence));
    add_number(text, "INCREMENT BY", increment, "1");
    add_number(text, "MINVALUE", min, usual_min);
    add_number(text, "MAXVALUE", max, usual_max);
    const char *first = descending ? (max ? max : usual_max) : (min ? min : usual_min);
    add_number(text, "START WITH", object_text(sequence, ATTR_sequence_start), first);
    add_number(text, "CACHE", object_text(sequence, ATTR_sequence_cache), "1");
    if (object_bool(sequence, ATTR_sequence_cycle))
        text_add(text, " CYCLE");
}

void emit_sequence(struct emit *emit, const struct object *sequence)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE ");
    if (object_text(sequence, ATTR_sequence_persistence) != NULL)
        text_add(&sql, "UNLOGGED ");
    text_add(&sql, "SEQUENCE IF NOT EXISTS ");
    text_name(&sql, sequence->id.schema, sequence->id.name);
    add_options(&sql, sequence);
    emit_step(emit, CHANGE_CREATE, sequence, sql.s);
}

static const struct object *owner_of(const struct model *model, const struct object *sequence)
{
    const struct list *owner = object_list(sequence, ATTR_sequence_owned_by);
    if (owner == NULL || owner->n != 3)
        return NULL;
    return model_get_part(model, KIND_column, owner->items[0], owner->items[1], owner->items[2]);
}

void emit_owned_by(struct emit *emit, const struct object *sequence, bool late)
{
    const struct list *owner = object_list(sequence, ATTR_sequence_owned_by);
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s OWNED BY ", head_of(emit, sequence));
    if (owner == NULL) {
        text_add(&sql, "NONE");
    } else {
        ddl_list_name(&sql, owner, 0);
        text_add(&sql, ".");
        text_ident(&sql, owner->items[2]);
    }
    struct step *step = emit_step(emit, CHANGE_ALTER, sequence, sql.s);
    if (late && owner != NULL)
        emit_needs(emit, step, owner_of(model_of(emit, sequence), sequence));
}

bool sequence_is_handed_over(const struct emit *emit, const struct object *sequence)
{
    const struct object *column = owner_of(model_of(emit, sequence), sequence);
    if (column == NULL ||
        model_get(emit->live, KIND_table, column->id.schema, column->id.parent) == NULL)
        return false;
    const struct object *live = model_find(emit->live, &column->id);
    const struct object *desired = model_find(emit->desired, &column->id);
    if (live == NULL || desired == NULL)
        return false;
    bool was = object_text(live, ATTR_column_identity) != NULL;
    bool is = object_text(desired, ATTR_column_identity) != NULL;
    return was != is;
}

const struct object *sequence_of_column(const struct model *model, const struct object *column)
{
    for (size_t i = 0; i < model->n; i++) {
        const struct object *sequence = model->objects[i];
        if (sequence->id.kind == KIND_sequence && owner_of(model, sequence) == column)
            return sequence;
    }
    return NULL;
}

static void create(struct emit *emit, const struct object *sequence)
{
    if (sequence_is_handed_over(emit, sequence))
        return;
    emit_sequence(emit, sequence);
    if (object_list(sequence, ATTR_sequence_owned_by) != NULL)
        emit_owned_by(emit, sequence, true);
}

static void drop(struct emit *emit, const struct object *sequence)
{
    if (sequence_is_handed_over(emit, sequence))
        return;
    struct step *step = emit_drop(emit, sequence);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, sequence, WORK_NONE);
    step_hazard(
        emit, step, HAZARD_drop_sequence,
        talloc_asprintf(emit->ctx, "the count of %s", identity_describe(emit->ctx, &sequence->id)));
}

static void add_changed(struct text *text, const struct object *desired,
                        const struct change *change)
{
    static const struct {
        int attr;
        const char *clause;
    } numbers[] = {{ATTR_sequence_increment, "INCREMENT BY"},
                   {ATTR_sequence_min, "MINVALUE"},
                   {ATTR_sequence_max, "MAXVALUE"},
                   {ATTR_sequence_start, "START WITH"},
                   {ATTR_sequence_cache, "CACHE"}};
    if (change_has(change, ATTR_sequence_type))
        text_addf(text, " AS %s", type_of(desired));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        const char *value = object_text(desired, numbers[i].attr);
        if (change_has(change, numbers[i].attr) && value != NULL)
            text_addf(text, " %s %s", numbers[i].clause, value);
    }
    if (change_has(change, ATTR_sequence_cycle))
        text_add(text, object_bool(desired, ATTR_sequence_cycle) ? " CYCLE" : " NO CYCLE");
}

/* Never RESTART: the count is data. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    struct text options = text_new(emit->ctx);
    add_changed(&options, desired, change);
    if (change_has(change, ATTR_sequence_persistence)) {
        bool unlogged = object_text(desired, ATTR_sequence_persistence) != NULL;
        struct step *step =
            emit_step(emit, CHANGE_ALTER, desired,
                      talloc_asprintf(emit->ctx, "%s SET %s", head_of(emit, desired),
                                      unlogged ? "UNLOGGED" : "LOGGED"));
        step_cost(step, LOCK_ACCESS_EXCLUSIVE, desired, WORK_REWRITE);
    }
    if (options.n > 0) {
        struct step *step =
            emit_step(emit, CHANGE_ALTER, desired,
                      talloc_asprintf(emit->ctx, "%s%s", head_of(emit, desired), options.s));
        step_cost(step, LOCK_SHARE_ROW_EXCLUSIVE, desired, WORK_NONE);
    }
    if (change_has(change, ATTR_sequence_owned_by) && !sequence_is_handed_over(emit, desired))
        emit_owned_by(emit, desired, true);
    return true;
}

/* Its column is made anew: the count stays. */
static void release(struct emit *emit, const struct object *live)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s OWNED BY NONE", head_of(emit, live));
    emit_step(emit, CHANGE_ALTER, live, sql.s);
}

static void restore(struct emit *emit, const struct object *desired)
{
    emit_owned_by(emit, desired, true);
}

const struct ddl ddl_sequence = {
    .create = create, .drop = drop, .alter = alter, .release = release, .restore = restore};
