#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/define.h"

#define ROW(option, attr, form)                                                                    \
    {                                                                                              \
        option, ATTR_operator_##attr, DEFINE_##form                                                \
    }

static const struct define_row rows[] = {
    ROW("FUNCTION", function, NAME),   ROW("COMMUTATOR", commutator, OPERATOR),
    ROW("NEGATOR", negator, OPERATOR), ROW("RESTRICT", restrict, NAME),
    ROW("JOIN", join, NAME),           ROW("HASHES", hashes, FLAG),
    ROW("MERGES", merges, FLAG),
};

static void add_name(struct text *text, const struct object *object)
{
    text_ident(text, object->id.schema);
    text_addf(text, ".%s", object->id.name);
}

/* The operator's oid; NULL where it is not there, or has no function yet. */
static char *oid_of(const struct emit *emit, const struct object *object)
{
    struct text name = text_new(emit->ctx), text = text_new(emit->ctx);
    add_name(&name, object);
    text_addf(&name, "(%s)", object->id.args);
    text_add(&text, "pg_catalog.to_regoperator(");
    text_literal(&text, name.s);
    text_add(&text, ")");
    return text.s;
}

static void add_operand(struct text *text, const char *option, const char *type, size_t n)
{
    if (n == strlen("NONE") && strncmp(type, "NONE", n) == 0)
        return;
    text_addf(text, "\n    %s = %.*s,", option, (int)n, type);
}

static void create(struct emit *emit, const struct object *object)
{
    const char *right = strstr(object->id.args, ", ");
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE OPERATOR ");
    add_name(&sql, object);
    text_add(&sql, " (");
    add_operand(&sql, "LEFTARG", object->id.args, (size_t)(right - object->id.args));
    add_operand(&sql, "RIGHTARG", right + 2, strlen(right + 2));
    define_add(&sql, object, rows, sizeof rows / sizeof *rows, true);
    text_add(&sql, "\n)");
    struct step *step = emit_step(emit, CHANGE_CREATE, object, sql.s);
    step->guard = talloc_asprintf(emit->ctx,
                                  "NOT EXISTS (SELECT FROM pg_catalog.pg_operator WHERE oid = %s "
                                  "AND oprcode <> 0)",
                                  oid_of(emit, object));
}

static void add_is_named(struct text *text, const char *column, bool function,
                         const struct list *name)
{
    text_addf(text,
              function
                  ? "EXISTS (SELECT FROM pg_catalog.pg_proc AS x JOIN pg_catalog.pg_namespace "
                    "AS n ON n.oid = x.pronamespace WHERE x.oid = o.%s AND n.nspname = "
                  : "EXISTS (SELECT FROM pg_catalog.pg_operator AS x JOIN "
                    "pg_catalog.pg_namespace AS n ON n.oid = x.oprnamespace WHERE x.oid = o.%s "
                    "AND n.nspname = ",
              column);
    text_literal(text, name->items[0]);
    text_addf(text, " AND %s = ", function ? "proname" : "oprname");
    text_literal(text, name->items[1]);
    text_add(text, ")");
}

/* Is it still as it was before the change? */
static char *guard_unchanged(const struct emit *emit, const struct object *live)
{
    static const struct {
        int attr;
        const char *column;
        bool function;
    } names[] = {{ATTR_operator_function, "oprcode", true},
                 {ATTR_operator_restrict, "oprrest", true},
                 {ATTR_operator_join, "oprjoin", true},
                 {ATTR_operator_commutator, "oprcom", false},
                 {ATTR_operator_negator, "oprnegate", false}};
    struct text text = text_new(emit->ctx);
    text_addf(&text, "EXISTS (SELECT FROM pg_catalog.pg_operator AS o WHERE o.oid = %s",
              oid_of(emit, live));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct list *name = object_list(live, names[i].attr);
        text_add(&text, " AND ");
        if (name != NULL)
            add_is_named(&text, names[i].column, names[i].function, name);
        else
            text_addf(&text, "o.%s = 0", names[i].column);
    }
    text_addf(&text, " AND %so.oprcanhash AND %so.oprcanmerge)",
              object_bool(live, ATTR_operator_hashes) ? "" : "NOT ",
              object_bool(live, ATTR_operator_merges) ? "" : "NOT ");
    return text.s;
}

static void drop(struct emit *emit, const struct object *object)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP OPERATOR IF EXISTS ");
    add_name(&sql, object);
    text_addf(&sql, " (%s)", object->id.args);
    struct step *step = emit_step(emit, CHANGE_DROP, object, sql.s);
    if (emit->change != NULL && emit->change->attrs != 0)
        step->guard = guard_unchanged(emit, object);
}

static bool has_named(const struct model *model, const struct list *name)
{
    return name != NULL &&
           model_named(model, NAMESPACE_OPERATOR, name->items[0], name->items[1]) != NULL;
}

/* The partner tells or forgets by itself: it is made, or it goes. 17 can say it later. */
static bool alter_partner(struct emit *emit, const struct object *live,
                          const struct object *desired, int attr, struct text *list)
{
    const struct list *was = object_list(live, attr), *is = object_list(desired, attr);
    bool went = was == NULL || !has_named(emit->desired, was);
    if (list_equal(was, is) || (is == NULL && went) || (went && !has_named(emit->live, is)))
        return true;
    if (was != NULL || emit->live->server_version < 170000)
        return false;
    text_addf(list, "%s%s = OPERATOR(", list->n > 0 ? ", " : "",
              attr == ATTR_operator_commutator ? "COMMUTATOR" : "NEGATOR");
    text_ident(list, is->items[0]);
    text_addf(list, ".%s)", is->items[1]);
    return true;
}

/* 17 can switch it on. */
static bool alter_flag(struct emit *emit, const struct object *desired, const struct change *change,
                       int attr, struct text *list)
{
    if (!change_has(change, attr))
        return true;
    if (!object_bool(desired, attr) || emit->live->server_version < 170000)
        return false;
    text_addf(list, "%s%s", list->n > 0 ? ", " : "",
              attr == ATTR_operator_hashes ? "HASHES" : "MERGES");
    return true;
}

static void alter_estimate(const struct object *desired, const struct change *change, int attr,
                           const char *option, struct text *list)
{
    const struct list *name = object_list(desired, attr);
    if (!change_has(change, attr))
        return;
    text_addf(list, "%s%s = ", list->n > 0 ? ", " : "", option);
    if (name != NULL)
        ddl_list_name(list, name, 0);
    else
        text_add(list, "NONE");
}

/* Manual, ALTER OPERATOR. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    struct text list = text_new(emit->ctx), sql = text_new(emit->ctx);
    if (change_has(change, ATTR_operator_function) ||
        !alter_partner(emit, live, desired, ATTR_operator_commutator, &list) ||
        !alter_partner(emit, live, desired, ATTR_operator_negator, &list) ||
        !alter_flag(emit, desired, change, ATTR_operator_hashes, &list) ||
        !alter_flag(emit, desired, change, ATTR_operator_merges, &list))
        return false;
    alter_estimate(desired, change, ATTR_operator_restrict, "RESTRICT", &list);
    alter_estimate(desired, change, ATTR_operator_join, "JOIN", &list);
    if (list.n == 0)
        return true;
    text_add(&sql, "ALTER OPERATOR ");
    add_name(&sql, desired);
    text_addf(&sql, " (%s) SET (%s)", desired->id.args, list.s);
    emit_step(emit, CHANGE_ALTER, desired, sql.s);
    return true;
}

const struct ddl ddl_operator = {.create = create, .drop = drop, .alter = alter};
