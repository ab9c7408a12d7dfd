/*
 * --probe: how many rows stand in the way of a step, asked read-only in the plan's own snapshot.
 * Keys are the rows' primary keys, or what should be unique and is not.
 */
#include "reconcile/command/probe.h"
#include "schema/relation.h"

#include <stdlib.h>
#include <string.h>
#include <talloc.h>

enum { KEYS_SHOWN = 5 };

/* What one question is made with. */
struct question_of_rows {
    const struct plan *plan;
    const struct object *table; /* live */
    struct hazard *hazard;
    void *ctx;
};

static const struct object *live_relation(const struct plan *plan, const char *schema,
                                          const char *name)
{
    const struct object *object = model_named(plan->live, NAMESPACE_RELATION, schema, name);
    return object != NULL && object->id.kind == KIND_table ? object : NULL;
}

static const struct list *primary_key(const struct object *table)
{
    for (size_t i = 0; i < table->n_children; i++) {
        const struct object *child = table->children[i];
        if (child->id.kind == KIND_constraint && constraint_is(child, "primary key"))
            return object_list(child, ATTR_constraint_columns);
    }
    return NULL;
}

/* 'id=' || t.id::text: what tells the row apart; without a key its place. */
static void add_key(struct text *text, const struct list *columns)
{
    if (columns == NULL) {
        text_add(text, "'row ' || t.ctid::text");
        return;
    }
    text_add(text, "pg_catalog.concat_ws(' '");
    for (size_t i = 0; i < columns->n; i++) {
        text_add(text, ", ");
        text_literal(text, talloc_asprintf(text->s, "%s=", columns->items[i]));
        text_add(text, " || t.");
        text_ident(text, columns->items[i]);
        text_add(text, "::text");
    }
    text_add(text, ")");
}

/* Rows of the table for which the condition holds. */
static char *rows_where(const struct question_of_rows *q, const char *condition)
{
    struct text sql = text_new(q->ctx), from = text_new(q->ctx);
    text_add(&from, " FROM ");
    text_name(&from, q->table->id.schema, q->table->id.name);
    text_addf(&from, " AS t WHERE %s", condition);
    text_addf(&sql, "SELECT (SELECT pg_catalog.count(*)%s), ARRAY(SELECT ", from.s);
    add_key(&sql, primary_key(q->table));
    text_addf(&sql, "%s LIMIT %d)", from.s, KEYS_SHOWN);
    return sql.s;
}

static bool has_column(const struct question_of_rows *q, const char *name)
{
    return model_get_part(q->plan->live, KIND_column, q->table->id.schema, q->table->id.name,
                          name) != NULL;
}

static bool has_columns(const struct question_of_rows *q, const struct list *columns)
{
    for (size_t i = 0; columns != NULL && i < columns->n; i++)
        if (!has_column(q, columns->items[i]))
            return false;
    return columns != NULL;
}

/* Keys that more than one row has. keys: SQL expressions. */
static char *same_keys(const struct question_of_rows *q, const struct list *keys,
                       const char *predicate, bool nulls_too)
{
    struct text list = text_new(q->ctx), where = text_new(q->ctx), sql = text_new(q->ctx);
    struct text shown = text_new(q->ctx);
    text_addf(&where, " WHERE %s%s%s", predicate ? "(" : "true", predicate ? predicate : "",
              predicate ? ")" : "");
    for (size_t i = 0; i < keys->n; i++) {
        text_addf(&list, "%s(%s)", i > 0 ? ", " : "", keys->items[i]);
        text_addf(&shown, ", (%s)::text", keys->items[i]);
        if (!nulls_too)
            text_addf(&where, " AND (%s) IS NOT NULL", keys->items[i]);
    }
    text_addf(&sql,
              "WITH same AS (SELECT pg_catalog.concat_ws(', '%s) AS k, "
              "pg_catalog.count(*) AS n FROM ",
              shown.s);
    text_name(&sql, q->table->id.schema, q->table->id.name);
    text_addf(&sql, " AS t%s GROUP BY %s HAVING pg_catalog.count(*) > 1) ", where.s, list.s);
    text_addf(&sql,
              "SELECT (SELECT coalesce(pg_catalog.sum(n), 0) FROM same), "
              "ARRAY(SELECT k FROM same ORDER BY k LIMIT %d)",
              KEYS_SHOWN);
    return sql.s;
}

/* Rows that some other one excludes: each element of the one stands in the operator's relation to
 * the other's. */
static char *ask_exclusion(const struct question_of_rows *q, const struct object *constraint)
{
    const struct list *elements = object_list(constraint, ATTR_constraint_elements);
    const struct list *operators = object_list(constraint, ATTR_constraint_operators);
    const char *predicate = object_text(constraint, ATTR_constraint_predicate);
    if (elements == NULL || operators == NULL || elements->n != operators->n)
        return NULL;
    struct text sql = text_new(q->ctx), pair = text_new(q->ctx);
    text_add(&sql, "WITH rows AS MATERIALIZED (SELECT t.ctid AS place, ");
    add_key(&sql, primary_key(q->table));
    text_add(&sql, " AS k");
    for (size_t i = 0; i < elements->n; i++) {
        text_addf(&sql, ", (%s) AS e%zu", elements->items[i], i);
        text_addf(&pair, " AND a.e%zu %s b.e%zu", i, operators->items[i], i);
    }
    text_add(&sql, " FROM ");
    text_name(&sql, q->table->id.schema, q->table->id.name);
    text_addf(&sql,
              " AS t WHERE %s), broken AS (SELECT a.k FROM rows AS a WHERE EXISTS (SELECT "
              "FROM rows AS b WHERE b.place <> a.place%s)) ",
              predicate ? predicate : "true", pair.s);
    text_addf(&sql,
              "SELECT (SELECT pg_catalog.count(*) FROM broken), "
              "ARRAY(SELECT k FROM broken LIMIT %d)",
              KEYS_SHOWN);
    return sql.s;
}

static char *ask_unique(const struct question_of_rows *q, const struct object *constraint)
{
    const struct list *columns = object_list(constraint, ATTR_constraint_columns);
    if (constraint_is(constraint, "exclude"))
        return ask_exclusion(q, constraint);
    if (!has_columns(q, columns))
        return NULL;
    struct list *keys = list_new(q->ctx);
    for (size_t i = 0; i < columns->n; i++)
        list_add(keys, quote_ident(q->ctx, columns->items[i]));
    return same_keys(q, keys, NULL, object_bool(constraint, ATTR_constraint_nulls_not_distinct));
}

static char *ask_foreign_key(const struct question_of_rows *q, const struct object *key)
{
    const struct list *columns = object_list(key, ATTR_constraint_columns);
    const struct list *to = object_list(key, ATTR_constraint_ref_columns);
    const struct list *table = object_list(key, ATTR_constraint_references);
    if (!has_columns(q, columns) || to == NULL || table == NULL || to->n != columns->n ||
        live_relation(q->plan, table->items[0], table->items[1]) == NULL)
        return NULL;
    struct text condition = text_new(q->ctx), same = text_new(q->ctx);
    for (size_t i = 0; i < columns->n; i++) {
        const char *from = quote_ident(q->ctx, columns->items[i]);
        text_addf(&condition, "t.%s IS NOT NULL AND ", from);
        text_addf(&same, "%sr.%s = t.%s", i > 0 ? " AND " : "", quote_ident(q->ctx, to->items[i]),
                  from);
    }
    text_addf(&condition, "NOT EXISTS (SELECT FROM %s AS r WHERE %s)",
              quote_name(q->ctx, table->items[0], table->items[1]), same.s);
    return rows_where(q, condition.s);
}

/* Limits that can be asked for without trying the cast, which would fail. */
static char *ask_cast(const struct question_of_rows *q, const struct object *column)
{
    const char *to = object_text(column, ATTR_column_type);
    const char *name = quote_ident(q->ctx, column->id.name);
    const char *mods = strchr(to, '(');
    long limit = mods != NULL ? strtol(mods + 1, NULL, 10) : 0;
    static const char *const integers[][3] = {{"smallint", "-32768", "32767"},
                                              {"integer", "-2147483648", "2147483647"}};
    const struct object *live = model_find(q->plan->live, &column->id);
    const char *from = object_text(live, ATTR_column_type);
    if (strncmp(to, "character varying(", 18) == 0 && to[strlen(to) - 1] == ')')
        return rows_where(
            q, talloc_asprintf(q->ctx, "pg_catalog.length(t.%s::text) > %ld", name, limit));
    for (size_t i = 0; i < 2; i++)
        if (strcmp(to, integers[i][0]) == 0 &&
            (strcmp(from, "integer") == 0 || strcmp(from, "bigint") == 0))
            return rows_where(q, talloc_asprintf(q->ctx, "t.%s NOT BETWEEN %s AND %s", name,
                                                 integers[i][1], integers[i][2]));
    if (q->plan->live->server_version >= 160000)
        return rows_where(q, talloc_asprintf(q->ctx,
                                             "NOT pg_catalog.pg_input_is_valid(t.%s::text, %s)",
                                             name, quote_literal(q->ctx, to)));
    return NULL;
}

static char *ask_column(const struct question_of_rows *q)
{
    const struct object *column = q->hazard->object;
    const char *name = quote_ident(q->ctx, column->id.name);
    bool there = has_column(q, column->id.name);
    switch (q->hazard->class) {
    case HAZARD_fail_not_null:
        if (rows_fill(q->plan->rows, column))
            return NULL; /* known once they are written */
        return rows_where(q, there ? talloc_asprintf(q->ctx, "t.%s IS NULL", name) : "true");
    case HAZARD_fail_cast:
        return there ? ask_cast(q, column) : NULL;
    case HAZARD_narrow_type:
        return there ? rows_where(
                           q, talloc_asprintf(q->ctx, "t.%s::%s::%s IS DISTINCT FROM t.%s", name,
                                              object_text(column, ATTR_column_type),
                                              object_text(model_find(q->plan->live, &column->id),
                                                          ATTR_column_type),
                                              name))
                     : NULL;
    case HAZARD_drop_column:
        return there ? rows_where(q, talloc_asprintf(q->ctx, "t.%s IS NOT NULL", name)) : NULL;
    default:
        return NULL;
    }
}

static char *ask_constraint(const struct question_of_rows *q)
{
    const struct object *constraint = q->hazard->object;
    switch (q->hazard->class) {
    case HAZARD_fail_check:
        return rows_where(q, talloc_asprintf(q->ctx, "NOT (%s\n)",
                                             object_text(constraint, ATTR_constraint_expression)));
    case HAZARD_fail_unique:
        return ask_unique(q, constraint);
    case HAZARD_fail_foreign_key:
        return ask_foreign_key(q, constraint);
    default:
        return NULL;
    }
}

/* Is it a column of a table, and of this domain? */
static bool is_of_domain(const struct object *column, const char *domain)
{
    const char *type =
        column->id.kind == KIND_column ? object_text(column, ATTR_column_type) : NULL;
    return same_text(type, domain) && column->parent != NULL &&
           column->parent->id.kind == KIND_table;
}

/* A domain's rows are those of its columns; of each value its expression speaks as VALUE. */
static char *ask_domain(const struct plan *plan, const struct object *object, void *ctx)
{
    const struct identity *id = &object->id;
    bool is_check = id->kind == KIND_domain_constraint;
    const char *condition =
        is_check ? talloc_asprintf(ctx, "NOT (%s\n)",
                                   object_text(object, ATTR_domain_constraint_expression))
                 : "value IS NULL";
    const char *domain = quote_name(ctx, id->schema, is_check ? id->parent : id->name);
    struct text broken = text_new(ctx);
    for (size_t i = 0; i < plan->live->n; i++) {
        const struct object *column = plan->live->objects[i];
        if (!is_of_domain(column, domain))
            continue;
        text_add(&broken, broken.n > 0 ? " UNION ALL SELECT " : "SELECT ");
        text_literal(&broken, talloc_asprintf(ctx, "%s ", identity_name(ctx, &column->parent->id)));
        text_add(&broken, " || ");
        add_key(&broken, primary_key(column->parent));
        text_add(&broken, " AS k FROM ");
        text_name(&broken, column->id.schema, column->id.parent);
        text_addf(&broken, " AS t, LATERAL (SELECT t.%s AS value) AS v WHERE %s",
                  quote_ident(ctx, column->id.name), condition);
    }
    if (broken.n == 0)
        return NULL;
    return talloc_asprintf(ctx,
                           "WITH broken AS (%s) SELECT (SELECT pg_catalog.count(*) FROM "
                           "broken), ARRAY(SELECT k FROM broken LIMIT %d)",
                           broken.s, KEYS_SHOWN);
}

/* NULL: there is nothing to ask. */
static char *ask(const struct plan *plan, struct hazard *hazard, void *ctx)
{
    const struct identity *id = &hazard->object->id;
    struct question_of_rows q = {.plan = plan, .hazard = hazard, .ctx = ctx};
    if (hazard->broken_where != NULL) {
        q.table = live_relation(plan, hazard->broken_in->id.schema, hazard->broken_in->id.name);
        return q.table != NULL ? rows_where(&q, hazard->broken_where) : NULL;
    }
    if ((id->kind == KIND_domain_constraint && hazard->class == HAZARD_fail_check) ||
        (id->kind == KIND_domain && hazard->class == HAZARD_fail_not_null))
        return ask_domain(plan, hazard->object, ctx);
    if (id->kind == KIND_index) {
        const struct list *table = object_list(hazard->object, ATTR_index_table);
        q.table = table ? live_relation(plan, table->items[0], table->items[1]) : NULL;
        if (q.table == NULL || hazard->class != HAZARD_unique_index)
            return NULL;
        return same_keys(&q, object_list(hazard->object, ATTR_index_keys),
                         object_text(hazard->object, ATTR_index_predicate),
                         object_bool(hazard->object, ATTR_index_nulls_not_distinct));
    }
    q.table = id->parent != NULL ? live_relation(plan, id->schema, id->parent) : NULL;
    if (q.table == NULL)
        return NULL;
    return id->kind == KIND_column       ? ask_column(&q)
           : id->kind == KIND_constraint ? ask_constraint(&q)
                                         : NULL;
}

/* '{a,"b c"}' as a list; the server has quoted where it must. */
static struct list *read_array(const void *ctx, const char *array)
{
    struct list *list = list_new(ctx);
    for (const char *c = array + 1; *c != '\0' && *c != '}'; c += *c == ',') {
        struct text item = text_new(ctx);
        bool quoted = *c == '"';
        for (c += quoted; *c != '\0' && (quoted ? *c != '"' : *c != ',' && *c != '}'); c++) {
            c += *c == '\\';
            text_add_n(&item, c, 1);
        }
        c += quoted && *c == '"';
        list_add(list, item.s);
    }
    return list;
}

static bool run(struct connection *connection, struct plan *plan, const struct step *step,
                struct hazard *hazard, struct err *err)
{
    void *ctx = talloc_new(plan);
    const char *sql[] = {talloc_asprintf(ctx, "SET LOCAL search_path = %s",
                                         step->path && *step->path ? step->path : "''"),
                         hazard->probe};
    struct rows *answers[2] = {NULL, NULL};
    const char *errors[2] = {NULL, NULL};
    bool done = connection_execute(connection, ctx, sql[0], NULL, err) &&
                connection_pipeline(connection, ctx, sql + 1, 1, true, answers, errors, err);
    if (done && answers[0] != NULL && answers[0]->n_rows == 1) {
        hazard->offending = talloc_strdup(plan, answers[0]->cells[0]);
        hazard->keys = read_array(plan, answers[0]->cells[1]);
    } else if (done) {
        hazard->probe_error = talloc_strdup(plan, errors[0] ? errors[0] : "no answer");
    }
    talloc_free(ctx);
    return done;
}

bool probe_plan(struct connection *connection, struct plan *plan, struct err *err)
{
    for (size_t i = 0; i < plan->n; i++)
        for (size_t j = 0; j < plan->steps[i].n_hazards; j++) {
            struct hazard *hazard = &plan->steps[i].hazards[j];
            hazard->probe = ask(plan, hazard, plan);
            if (hazard->probe != NULL && !run(connection, plan, &plan->steps[i], hazard, err))
                return false;
        }
    return connection_execute(connection, plan, "SET LOCAL search_path = ''", NULL, err);
}
