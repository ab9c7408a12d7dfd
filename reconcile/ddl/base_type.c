#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/column.h"
#include "reconcile/ddl/define.h"
#include "reconcile/ddl/type.h"
#include "schema/dependents.h"

#define ROW(option, attr, form)                                                                    \
    {                                                                                              \
        option, ATTR_base_type_##attr, DEFINE_##form                                               \
    }

static const struct define_row rows[] = {
    ROW("INPUT", input, NAME),
    ROW("OUTPUT", output, NAME),
    ROW("RECEIVE", receive, NAME),
    ROW("SEND", send, NAME),
    ROW("TYPMOD_IN", typmod_in, NAME),
    ROW("TYPMOD_OUT", typmod_out, NAME),
    ROW("ANALYZE", analyze, NAME),
    ROW("SUBSCRIPT", subscript, NAME),
    ROW("INTERNALLENGTH", length, NUMBER),
    ROW("PASSEDBYVALUE", by_value, FLAG),
    ROW("ALIGNMENT", alignment, NUMBER),
    ROW("STORAGE", storage, NUMBER),
    ROW("CATEGORY", category, TEXT),
    ROW("PREFERRED", preferred, FLAG),
    ROW("DEFAULT", default, TEXT),
    ROW("ELEMENT", element, TYPE),
    ROW("DELIMITER", delimiter, TEXT),
    ROW("COLLATABLE", collatable, FLAG),
};

static void add_row(struct text *text, const struct object *type)
{
    text_add(text, "EXISTS (SELECT FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_namespace AS n "
                   "ON n.oid = t.typnamespace WHERE n.nspname = ");
    text_literal(text, type->id.schema);
    text_add(text, " AND t.typname = ");
    text_literal(text, type->id.name);
}

void emit_shell(struct emit *emit, const struct object *type)
{
    struct text sql = text_new(emit->ctx), guard = text_new(emit->ctx);
    text_add(&sql, "CREATE TYPE ");
    text_name(&sql, type->id.schema, type->id.name);
    text_add(&guard, "NOT ");
    add_row(&guard, type);
    text_add(&guard, ")");
    emit_step(emit, CHANGE_CREATE, type, sql.s)->guard = guard.s;
}

/* All but its schema. */
static void needs_rest(struct emit *emit, struct step *step, const struct object *type)
{
    emit_needs(emit, step, NULL);
    for (size_t i = 0; i < type->n_edges; i++)
        if (type->edges[i].to->id.kind != KIND_schema && !type->edges[i].weak)
            emit_needs(emit, step, type->edges[i].to);
}

void step_fills_shell(struct emit *emit, struct step *step, const struct object *type)
{
    struct text guard = text_new(emit->ctx);
    text_add(&guard, "NOT ");
    add_row(&guard, type);
    text_add(&guard, " AND t.typisdefined)");
    step->guard = guard.s;
    step->fills_shell = true;
    needs_rest(emit, step, type);
}

bool type_is_mutual(const struct object *type, const struct object *function)
{
    if ((type->id.kind != KIND_base_type && type->id.kind != KIND_range) ||
        function->id.kind != KIND_function)
        return false;
    for (size_t i = 0; i < type->n_edges; i++)
        for (size_t j = 0; type->edges[i].to == function && j < function->n_edges; j++)
            if (function->edges[j].to == type)
                return true;
    return false;
}

static void add_owner(const struct emit *emit, struct text *body, const char *object)
{
    text_add(body, "    EXECUTE ");
    text_literal(body, talloc_asprintf(emit->ctx, "ALTER %s OWNER TO ", object));
    text_add(body, " || owner;\n");
}

/*
 * A base type needs its input and output functions, which need it (manual, CREATE TYPE): DROP TYPE
 * and DROP FUNCTION want CASCADE then, whatever the order, and would take along whatever else there
 * is. DROP OWNED does not: what a role owns goes at once, and RESTRICT stops it where anything
 * else needs one of them (manual, DROP OWNED). So they go to a role of their own first,
 * whose name no other session has.
 */
static char *drop_circle(const struct emit *emit, const struct object *type)
{
    struct text body = text_new(emit->ctx), sql = text_new(emit->ctx);
    text_add(&body, "\nDECLARE\n    owner text := 'reconcile_' || pg_catalog.pg_backend_pid();\n"
                    "BEGIN\n    EXECUTE 'CREATE ROLE ' || owner;\n");
    add_owner(emit, &body,
              talloc_asprintf(emit->ctx, "TYPE %s",
                              quote_name(emit->ctx, type->id.schema, type->id.name)));
    for (size_t i = 0; i < type->n_edges; i++) {
        const struct identity *function = &type->edges[i].to->id;
        if (type_is_mutual(type, type->edges[i].to))
            add_owner(emit, &body,
                      talloc_asprintf(emit->ctx, "FUNCTION %s(%s)",
                                      quote_name(emit->ctx, function->schema, function->name),
                                      function->args));
    }
    text_add(&body, "    EXECUTE 'DROP OWNED BY ' || owner || ' RESTRICT';\n"
                    "    EXECUTE 'DROP ROLE ' || owner;\nEND\n");
    text_add(&sql, "DO ");
    text_dollar(&sql, body.s);
    return sql.s;
}

struct step *emit_type_drop(struct emit *emit, const struct object *type)
{
    bool mutual = false;
    for (size_t i = 0; i < type->n_edges; i++)
        mutual = mutual || type_is_mutual(type, type->edges[i].to);
    if (mutual) {
        struct text guard = text_new(emit->ctx);
        add_row(&guard, type);
        text_add(&guard, ")");
        struct step *step = emit_step(emit, CHANGE_DROP, type, drop_circle(emit, type));
        step->guard = guard.s;
        step->path = "";
        return step;
    }
    return emit_drop(emit, type);
}

static void add_value(struct text *text, const char *column, const char *value)
{
    text_addf(text, " AND t.%s IS NOT DISTINCT FROM ", column);
    if (value != NULL)
        text_literal(text, value);
    else
        text_add(text, "NULL");
}

static void add_function(struct text *text, const char *column, const struct list *name)
{
    text_addf(text,
              " AND EXISTS (SELECT FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS m "
              "ON m.oid = p.pronamespace WHERE p.oid = t.%s AND m.nspname = ",
              column);
    text_literal(text, name->items[0]);
    text_add(text, " AND p.proname = ");
    text_literal(text, name->items[1]);
    text_add(text, ")");
}

char *guard_base_type(const struct emit *emit, const struct object *live)
{
    const struct object *desired = model_find(emit->desired, &live->id);
    if (desired == NULL || !base_type_is_replaced(live, desired))
        return NULL;
    const char *alignment = object_text(live, ATTR_base_type_alignment);
    const char *storage = object_text(live, ATTR_base_type_storage);
    const char *length = object_text(live, ATTR_base_type_length);
    const char *category = object_text(live, ATTR_base_type_category);
    const char *delimiter = object_text(live, ATTR_base_type_delimiter);
    struct text text = text_new(emit->ctx);
    add_row(&text, live);
    if (object_list(live, ATTR_base_type_input) != NULL) {
        add_function(&text, "typinput", object_list(live, ATTR_base_type_input));
        add_function(&text, "typoutput", object_list(live, ATTR_base_type_output));
    }
    text_addf(&text, " AND t.typlen = %s AND %st.typbyval", length ? length : "-1",
              object_bool(live, ATTR_base_type_by_value) ? "" : "NOT ");
    add_value(&text, "typalign",
              alignment == NULL                  ? "i"
              : strcmp(alignment, "char") == 0   ? "c"
              : strcmp(alignment, "double") == 0 ? "d"
                                                 : "s");
    add_value(&text, "typstorage",
              storage == NULL                    ? "p"
              : strcmp(storage, "external") == 0 ? "e"
              : strcmp(storage, "main") == 0     ? "m"
                                                 : "x");
    add_value(&text, "typcategory", category ? category : "U");
    add_value(&text, "typdelim", delimiter ? delimiter : ",");
    add_value(&text, "typdefault", object_text(live, ATTR_base_type_default));
    text_addf(&text, " AND %st.typispreferred AND t.typcollation %s 0)",
              object_bool(live, ATTR_base_type_preferred) ? "" : "NOT ",
              object_bool(live, ATTR_base_type_collatable) ? "<>" : "=");
    return text.s;
}

static void emit_definition(struct emit *emit, const struct object *type)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE TYPE ");
    text_name(&sql, type->id.schema, type->id.name);
    text_add(&sql, " (");
    define_add(&sql, type, rows, sizeof rows / sizeof *rows, true);
    text_add(&sql, "\n)");
    step_fills_shell(emit, emit_step(emit, CHANGE_CREATE, type, sql.s), type);
}

static void create(struct emit *emit, const struct object *type)
{
    emit_shell(emit, type);
    if (!object_bool(type, ATTR_base_type_shell))
        emit_definition(emit, type);
}

static void drop(struct emit *emit, const struct object *type)
{
    struct step *step = emit_type_drop(emit, type);
    const char *changed = guard_base_type(emit, type);
    if (changed != NULL)
        step->guard =
            step->guard ? talloc_asprintf(emit->ctx, "%s AND %s", changed, step->guard) : changed;
    else if (!object_bool(type, ATTR_base_type_shell) &&
             model_find(emit->desired, &type->id) == NULL)
        step_hazard(emit, step, HAZARD_drop_type, identity_describe(emit->ctx, &type->id));
}

/* Columns keep the storage that the type had when they were made. */
static void store_columns(struct emit *emit, const struct object *type)
{
    size_t n;
    struct object *const *dependents = dependents_of(emit->desired, type, &n);
    for (size_t i = 0; i < n; i++) {
        const struct object *column = dependents[i];
        if (column->id.kind != KIND_column || object_text(column, ATTR_column_storage) != NULL ||
            type_parse(emit, emit->desired, object_text(column, ATTR_column_type)).array ||
            model_find(emit->live, &column->id) == NULL)
            continue;
        char *action =
            talloc_asprintf(emit->ctx, "ALTER COLUMN %s SET STORAGE %s",
                            quote_ident(emit->ctx, column->id.name),
                            quote_ident(emit->ctx, object_text(type, ATTR_base_type_storage)));
        struct step *step =
            emit_action(emit, CHANGE_ALTER, type, head_of_parent(emit, column), action);
        step_cost(step, LOCK_ACCESS_EXCLUSIVE,
                  live_relation(emit, column->id.schema, column->id.parent), WORK_NONE);
        emit_needs(emit, step, NULL); /* who needs the type need not wait */
    }
}

/* Manual, ALTER TYPE ... SET. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    static const int in_place[] = {ATTR_base_type_receive,   ATTR_base_type_send,
                                   ATTR_base_type_typmod_in, ATTR_base_type_typmod_out,
                                   ATTR_base_type_analyze,   ATTR_base_type_subscript,
                                   ATTR_base_type_storage};
    if (object_bool(live, ATTR_base_type_shell) && !object_bool(desired, ATTR_base_type_shell)) {
        emit_definition(emit, desired);
        return true;
    }
    if (change_has(change, ATTR_base_type_shell) || base_type_is_replaced(live, desired))
        return false;
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s SET (", head_of(emit, desired));
    size_t head = sql.n;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool can = false;
        for (size_t j = 0; j < sizeof in_place / sizeof *in_place; j++)
            can = can || in_place[j] == rows[i].attr;
        if (!can || !change_has(change, rows[i].attr))
            continue;
        const struct list *name = object_list(desired, rows[i].attr);
        text_addf(&sql, "%s%s = ", sql.n > head ? ", " : "", rows[i].option);
        if (name != NULL)
            ddl_list_name(&sql, name, 0);
        else
            text_add(&sql, rows[i].attr == ATTR_base_type_storage
                               ? object_text(desired, ATTR_base_type_storage)
                               : "NONE");
    }
    text_add(&sql, ")");
    needs_rest(emit, emit_step(emit, CHANGE_ALTER, desired, sql.s), desired);
    if (change_has(change, ATTR_base_type_storage))
        store_columns(emit, desired);
    return true;
}

const struct ddl ddl_base_type = {.create = create, .drop = drop, .alter = alter};
