/*
 * Identity columns: to one from a serial column, back again, and the count.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/sequence.h"

/* The name that PostgreSQL gives to a column's sequence, where it needs no cutting. */
static const char *usual_name(const void *ctx, const struct object *column)
{
    return talloc_asprintf(ctx, "%s_%s_seq", column->id.parent, column->id.name);
}

void identity_options(struct text *text, const struct object *column, const char *name)
{
    const struct list *options = object_list(column, ATTR_column_identity_options);
    if (name == NULL) {
        name = object_text(column, ATTR_column_sequence_name);
        if (name != NULL && strcmp(name, usual_name(column, column)) == 0)
            name = NULL;
    }
    if (options == NULL && name == NULL)
        return;
    text_add(text, " (");
    if (name != NULL) {
        text_add(text, "SEQUENCE NAME ");
        text_name(text, column->id.schema, name);
    }
    for (size_t i = 0; options != NULL && i < options->n; i++)
        text_addf(text, "%s%s", i > 0 || name != NULL ? " " : "", options->items[i]);
    text_add(text, ")");
}

/* The sequence as an expression of type regclass. An identity's is found by its
 * dependency: a serial column's may be there still, and owned by the column too. */
static char *own_sequence(const struct emit *emit, const struct object *column,
                          const struct object *now)
{
    if (now != NULL)
        return regclass(emit->ctx, now->id.schema, now->id.name);
    struct text text = text_new(emit->ctx);
    text_add(&text, "(SELECT objid::pg_catalog.regclass FROM pg_catalog.pg_depend WHERE classid = "
                    "'pg_catalog.pg_class'::pg_catalog.regclass AND deptype = 'i' AND refclassid = "
                    "classid AND refobjid = ");
    text_add(&text, regclass(emit->ctx, column->id.schema, column->id.parent));
    text_add(&text, " AND refobjsubid = (SELECT attnum FROM pg_catalog.pg_attribute WHERE "
                    "attrelid = refobjid AND attname = ");
    text_literal(&text, column->id.name);
    text_add(&text, "))");
    return text.s;
}

static bool counts_down(const struct object *column, const struct object *sequence)
{
    const struct list *options = object_list(column, ATTR_column_identity_options);
    for (size_t i = 0; options != NULL && i < options->n; i++)
        if (strncmp(options->items[i], "INCREMENT -", 11) == 0 ||
            strncmp(options->items[i], "INCREMENT BY -", 14) == 0)
            return true;
    const char *increment = sequence ? object_text(sequence, ATTR_sequence_increment) : NULL;
    return increment != NULL && increment[0] == '-';
}

/* Moves the count of the column's sequence on to its values and to the count of
 * the sequence before, never back. So it does nothing the second time. */
static void emit_count(struct emit *emit, const struct object *column, const struct object *before,
                       const struct object *now)
{
    bool down = counts_down(column, now);
    char *value = talloc_asprintf(emit->ctx, "pg_catalog.%s(%s)::bigint", down ? "min" : "max",
                                  quote_ident(emit->ctx, column->id.name));
    if (before != NULL)
        value = talloc_asprintf(emit->ctx, "%s(%s, pg_catalog.pg_sequence_last_value(%s))",
                                down ? "least" : "greatest", value,
                                regclass(emit->ctx, before->id.schema, before->id.name));
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "SELECT pg_catalog.setval(s, n) FROM (SELECT %s AS s, %s AS n FROM ",
              own_sequence(emit, column, now), value);
    text_name(&sql, column->id.schema, column->id.parent);
    text_addf(&sql,
              ") AS x WHERE n %s coalesce(pg_catalog.pg_sequence_last_value(s), "
              "(SELECT seqstart%s1 FROM pg_catalog.pg_sequence WHERE seqrelid = s))",
              down ? "<" : ">", down ? " + " : " - ");
    struct step *step = emit_step(emit, CHANGE_ALTER, column, sql.s);
    step_cost(step, LOCK_ACCESS_SHARE, live_relation(emit, column->id.schema, column->id.parent),
              WORK_SCAN);
}

void emit_identity_count(struct emit *emit, const struct object *column)
{
    emit_count(emit, column, NULL, NULL);
}

void emit_count_on(struct emit *emit, const struct object *desired)
{
    const struct object *now = sequence_of_column(emit->desired, desired);
    if (now != NULL)
        emit_count(emit, desired, NULL, now);
}

/* Does the sequence have the name that the column's own should have? */
static bool holds_name(const struct emit *emit, const struct object *sequence,
                       const struct object *column)
{
    const char *name = object_text(column, ATTR_column_sequence_name);
    return same_text(sequence->id.schema, column->id.schema) &&
           strcmp(sequence->id.name, name ? name : usual_name(emit->ctx, column)) == 0;
}

/* An identity's sequence is no object of the models. */
static void locks_sequence(const struct emit *emit, struct step *step, const char *schema,
                           const char *name)
{
    struct object *sequence = talloc_zero(emit->ctx, struct object);
    sequence->id = (struct identity){.kind = KIND_sequence, .schema = schema, .name = name};
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, sequence, WORK_NONE);
}

void emit_identity_name(struct emit *emit, const struct object *live, const struct object *desired)
{
    const struct list *now = object_list(live, ATTR_column_sequence);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "ALTER SEQUENCE IF EXISTS ");
    text_name(&sql, now->items[0], now->items[1]);
    text_add(&sql, " RENAME TO ");
    text_ident(&sql, object_text(desired, ATTR_column_sequence_name));
    locks_sequence(emit, emit_step(emit, CHANGE_ALTER, desired, sql.s), now->items[0],
                   now->items[1]);
}

static void emit_drop_serial(struct emit *emit, const struct object *column,
                             const struct object *before, const char *taken)
{
    struct text sql = text_new(emit->ctx), guard = text_new(emit->ctx);
    text_add(&sql, "DROP SEQUENCE IF EXISTS ");
    text_name(&sql, before->id.schema, before->id.name);
    struct step *step = emit_step(emit, CHANGE_ALTER, column, sql.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, before, WORK_NONE);
    text_add(&guard, "NOT EXISTS (SELECT FROM pg_catalog.pg_depend WHERE classid = "
                     "'pg_catalog.pg_class'::pg_catalog.regclass AND deptype = 'i' AND objid = ");
    text_add(&guard, regclass(emit->ctx, before->id.schema, before->id.name));
    text_add(&guard, ")");
    step->guard = guard.s;
    if (taken == NULL)
        return;
    struct text rename = text_new(emit->ctx);
    text_add(&rename, "ALTER SEQUENCE IF EXISTS ");
    text_name(&rename, column->id.schema, taken);
    text_add(&rename, " RENAME TO ");
    text_ident(&rename, before->id.name);
    locks_sequence(emit, emit_step(emit, CHANGE_ALTER, column, rename.s), column->id.schema, taken);
}

void emit_add_identity(struct emit *emit, const struct object *live, const struct object *desired)
{
    const struct object *before = sequence_of_column(emit->live, live);
    if (before != NULL && model_find(emit->desired, &before->id) != NULL)
        before = NULL;
    /* The old sequence holds the name that the new one should have until its count is taken over.
     */
    const char *name = before != NULL && holds_name(emit, before, desired)
                           ? name_with_suffix(emit, before->id.name, "_new")
                           : NULL;
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s ALTER COLUMN ", head_of_parent(emit, desired));
    text_ident(&sql, desired->id.name);
    bool always = strcmp(object_text(desired, ATTR_column_identity), "always") == 0;
    text_addf(&sql, " ADD GENERATED %s AS IDENTITY", always ? "ALWAYS" : "BY DEFAULT");
    identity_options(&sql, desired, name);
    struct step *step = emit_step(emit, CHANGE_ALTER, desired, sql.s);
    step->guard = guard_column(emit, desired, "attidentity = ''");
    step_cost(step, LOCK_ACCESS_EXCLUSIVE,
              live_relation(emit, desired->id.schema, desired->id.parent), WORK_NONE);
    emit_count(emit, desired, before, NULL);
    if (before != NULL)
        emit_drop_serial(emit, desired, before, name);
}

void emit_drop_identity(struct emit *emit, const struct object *live, const struct object *desired)
{
    (void)live;
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s ALTER COLUMN ", head_of_parent(emit, desired));
    text_ident(&sql, desired->id.name);
    text_add(&sql, " DROP IDENTITY IF EXISTS");
    struct step *step = emit_step(emit, CHANGE_ALTER, desired, sql.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE,
              live_relation(emit, desired->id.schema, desired->id.parent), WORK_NONE);
    const struct object *now = sequence_of_column(emit->desired, desired);
    if (now == NULL)
        return;
    emit_sequence(emit, now);
    emit_owned_by(emit, now, false);
}
