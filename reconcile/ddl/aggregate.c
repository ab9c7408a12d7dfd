#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/define.h"
#include "schema/routine.h"

#define ROW(option, attr, form)                                                                    \
    {                                                                                              \
        option, ATTR_aggregate_##attr, DEFINE_##form                                               \
    }

static const struct define_row rows[] = {
    ROW("SFUNC", sfunc, NAME),
    ROW("STYPE", stype, TYPE),
    ROW("SSPACE", sspace, NUMBER),
    ROW("FINALFUNC", finalfunc, NAME),
    ROW("FINALFUNC_EXTRA", finalfunc_extra, FLAG),
    ROW("FINALFUNC_MODIFY", finalfunc_modify, NUMBER),
    ROW("COMBINEFUNC", combinefunc, NAME),
    ROW("SERIALFUNC", serialfunc, NAME),
    ROW("DESERIALFUNC", deserialfunc, NAME),
    ROW("INITCOND", initcond, TEXT),
    ROW("MSFUNC", msfunc, NAME),
    ROW("MINVFUNC", minvfunc, NAME),
    ROW("MSTYPE", mstype, TYPE),
    ROW("MSSPACE", msspace, NUMBER),
    ROW("MFINALFUNC", mfinalfunc, NAME),
    ROW("MFINALFUNC_EXTRA", mfinalfunc_extra, FLAG),
    ROW("MFINALFUNC_MODIFY", mfinalfunc_modify, NUMBER),
    ROW("MINITCOND", minitcond, TEXT),
    ROW("SORTOP", sortop, OPERATOR),
    ROW("PARALLEL", parallel, NUMBER),
};

static void add_arguments(struct text *text, const struct list *arguments, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        struct argument argument = argument_parse(text->s, arguments->items[i]);
        text_add(text, i > from ? ", " : "");
        text_addf(text, *argument.mode ? "%s " : "", argument.mode);
        if (argument.name != NULL) {
            text_ident(text, argument.name);
            text_add(text, " ");
        }
        text_add(text, argument.type);
    }
}

/* A last VARIADIC among the direct ones stands for all that is aggregated too. */
static void add_signature(struct text *text, const struct object *aggregate)
{
    const struct list *arguments = object_list(aggregate, ATTR_aggregate_arguments);
    const char *direct = object_text(aggregate, ATTR_aggregate_direct);
    size_t n = arguments ? arguments->n : 0;
    if (direct == NULL) {
        if (n == 0)
            text_add(text, "*");
        add_arguments(text, arguments, 0, n);
        return;
    }
    size_t n_direct = 0;
    while (n_direct < n && strcmp(talloc_asprintf(text->s, "%zu", n_direct), direct) != 0)
        n_direct++;
    add_arguments(text, arguments, 0, n_direct);
    text_add(text, n_direct > 0 ? " ORDER BY " : "ORDER BY ");
    add_arguments(text, arguments, n_direct == n ? n - 1 : n_direct, n);
}

static void emit_create(struct emit *emit, enum change_op op, const struct object *aggregate)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE OR REPLACE AGGREGATE ");
    text_name(&sql, aggregate->id.schema, aggregate->id.name);
    text_add(&sql, "(");
    add_signature(&sql, aggregate);
    text_add(&sql, ") (");
    define_add(&sql, aggregate, rows, sizeof rows / sizeof *rows, true);
    if (same_text(object_text(aggregate, ATTR_aggregate_kind), "hypothetical"))
        text_add(&sql, ",\n    HYPOTHETICAL");
    text_add(&sql, "\n)");
    emit_step(emit, op, aggregate, sql.s);
}

static void create(struct emit *emit, const struct object *aggregate)
{
    emit_create(emit, CHANGE_CREATE, aggregate);
}

static void drop(struct emit *emit, const struct object *aggregate)
{
    const char *args = aggregate->id.args;
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP AGGREGATE IF EXISTS ");
    text_name(&sql, aggregate->id.schema, aggregate->id.name);
    text_addf(&sql, "(%s)", args != NULL && *args != '\0' ? args : "*");
    emit_step(emit, CHANGE_DROP, aggregate, sql.s);
}

/* What it gives: the last function's result, or the state. Not known where that is PostgreSQL's. */
static const char *result(const struct model *model, const struct object *aggregate)
{
    const struct list *name = object_list(aggregate, ATTR_aggregate_finalfunc);
    if (name == NULL)
        return object_text(aggregate, ATTR_aggregate_stype);
    const struct object *function =
        model_named(model, NAMESPACE_ROUTINE, name->items[0], name->items[1]);
    return function != NULL && function->id.kind == KIND_function
               ? object_text(function, ATTR_function_returns)
               : NULL;
}

/* Manual, CREATE AGGREGATE: OR REPLACE keeps the arguments and the type of the result. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    if (change_has(change, ATTR_aggregate_arguments) || change_has(change, ATTR_aggregate_kind) ||
        change_has(change, ATTR_aggregate_direct))
        return false;
    const char *was = result(emit->live, live), *is = result(emit->desired, desired);
    bool same_final = list_equal(object_list(live, ATTR_aggregate_finalfunc),
                                 object_list(desired, ATTR_aggregate_finalfunc));
    if (was == NULL || is == NULL ? !same_final : strcmp(was, is) != 0)
        return false;
    emit_create(emit, CHANGE_ALTER, desired);
    return true;
}

const struct ddl ddl_aggregate = {.create = create, .drop = drop, .alter = alter};
