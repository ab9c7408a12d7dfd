/*
 * A partition's bound as a condition on its rows, in the shape that PostgreSQL itself gives it
 * (pg_get_partition_constraintdef), so that it sees that a check implies it.
 */
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "reconcile/ddl/partition.h"
#include "schema/dependents.h"
#include "schema/relation.h"

/* An element of the key, as it stands in the condition. */
struct element {
    const char *bare; /* column, (expression) */
    const char *sql;  /* the same with COLLATE */
    const char *type; /* of the column; NULL: an expression, which the server gives one */
};

struct bound {
    const struct emit *emit;
    const struct object *table, *parent;
    const struct element *elements;
    size_t n;
    const char *const *lower, *const *upper; /* of a range: a datum for each */
};

static const struct object *column_of(const struct emit *emit, const struct object *table,
                                      const char *name)
{
    return model_get_part(model_of(emit, table), KIND_column, table->id.schema, table->id.name,
                          name);
}

/* " COLLATE ..." where it is another than the column's: PostgreSQL says it only then. */
static const char *collate(const struct emit *emit, const struct object *column, const char *schema,
                           const char *name)
{
    const struct list *own = column ? object_list(column, ATTR_column_collation) : NULL;
    bool is_own = own != NULL && same_text(own->items[1], name) &&
                  (*schema == '\0' || same_text(own->items[0], schema));
    if (*name == '\0' || is_own)
        return "";
    return talloc_asprintf(emit->ctx, " COLLATE %s",
                           *schema != '\0' ? quote_name(emit->ctx, schema, name)
                                           : quote_ident(emit->ctx, name));
}

/* False: the condition can't be told (an operator class of the key's own, names along another
 * search_path). */
static bool take_key(struct bound *bound)
{
    const struct emit *emit = bound->emit;
    const struct object *table = bound->table;
    const char *key = object_text(bound->parent, ATTR_table_partition_by);
    const struct elements *key_elements =
        key != NULL ? canonical_elements(emit->ctx, key, CANONICAL_KEY) : NULL;
    if (key_elements == NULL || key_elements->has_opclass)
        return false;
    bound->n = key_elements->columns->n;
    struct element *elements = talloc_zero_array(emit->ctx, struct element, (unsigned)bound->n);
    for (size_t i = 0, expressions = 0; i < bound->n; i++) {
        const char *name = key_elements->columns->items[i];
        const char *const *collation = &key_elements->collations->items[2 * i];
        const struct object *column = *name != '\0' ? column_of(emit, table, name) : NULL;
        bool along_path = *name == '\0' || *collation[1] != '\0';
        if (along_path && !same_text(bound->parent->path, table->path))
            return false;
        if (*name != '\0' && column == NULL)
            return false;
        elements[i].bare =
            column != NULL ? quote_ident(emit->ctx, name)
                           : talloc_asprintf(emit->ctx, "(%s)",
                                             key_elements->texts->items[expressions++]);
        elements[i].sql = talloc_asprintf(emit->ctx, "%s%s", elements[i].bare,
                                          collate(emit, column, collation[0], collation[1]));
        elements[i].type = column != NULL ? object_text(column, ATTR_column_type) : NULL;
    }
    bound->elements = elements;
    return true;
}

static bool is_literal(const char *datum)
{
    size_t n = strlen(datum);
    return n > 1 && datum[0] == '\'' && datum[n - 1] == '\'' &&
           strchr(datum + 1, '\'') == datum + n - 1;
}

static bool is_integer(const char *datum)
{
    const char *digits = datum + (*datum == '-');
    return *digits != '\0' && digits[strspn(digits, "0123456789")] == '\0';
}

/* Beside an expression a literal without a type takes that of the expression. */
static void add_datum(const struct bound *bound, struct text *text, size_t i, const char *datum)
{
    if (bound->elements[i].type != NULL)
        text_addf(text, "(%s)::%s", datum, bound->elements[i].type);
    else if (is_integer(datum))
        text_literal(text, datum);
    else
        text_addf(text, is_literal(datum) ? "%s" : "(%s)", datum);
}

static void compare(const struct bound *bound, struct text *text, size_t i, const char *operator,
                    const char * datum)
{
    text_addf(text, "%s %s ", bound->elements[i].sql, operator);
    add_datum(bound, text, i, datum);
}

static bool is_word(const char *datum, const char *word)
{
    return strcasecmp(datum, word) == 0;
}

static bool is_finite(const char *datum)
{
    return !is_word(datum, "minvalue") && !is_word(datum, "maxvalue");
}

/* How far the last column of an arm goes: over its datum, or up to it. */
static const char *operator_of(const struct bound *bound, const char *const *datums, size_t k)
{
    bool is_lower = datums == bound->lower;
    bool last = k + 1 == bound->n;
    bool takes_it = is_lower ? last || is_word(datums[k + 1], "minvalue")
                             : !last && is_word(datums[k + 1], "maxvalue");
    return is_lower ? (takes_it ? ">=" : ">") : (takes_it ? "<=" : "<");
}

/* " AND (a > 1 OR (a = 1 AND b >= 2))", from column i on. */
static void add_side(const struct bound *bound, struct text *text, size_t i,
                     const char *const *datums)
{
    if (i == bound->n || !is_finite(datums[i]))
        return;
    text_add(text, " AND (");
    for (size_t k = i; k < bound->n && is_finite(datums[k]); k++) {
        text_add(text, k > i ? " OR (" : "");
        for (size_t j = i; j < k; j++) {
            compare(bound, text, j, "=", datums[j]);
            text_add(text, " AND ");
        }
        compare(bound, text, k, operator_of(bound, datums, k), datums[k]);
        text_add(text, k > i ? ")" : "");
    }
    text_add(text, ")");
}

/* Without the tests for NULL, which others share. */
static void add_sides(struct bound *bound, struct text *text, const struct list *datums)
{
    bound->lower = (const char *const *)datums->items;
    bound->upper = bound->lower + bound->n;
    struct text sides = text_new(bound->emit->ctx);
    size_t i = 0;
    while (i + 1 < bound->n && is_finite(bound->lower[i]) &&
           strcmp(bound->lower[i], bound->upper[i]) == 0) {
        text_add(&sides, " AND ");
        compare(bound, &sides, i, "=", bound->lower[i]);
        i++;
    }
    add_side(bound, &sides, i, bound->lower);
    add_side(bound, &sides, i, bound->upper);
    text_add(text, sides.s);
}

static void add_not_null(const struct bound *bound, struct text *text)
{
    for (size_t i = 0; i < bound->n; i++)
        text_addf(text, "%s%s IS NOT NULL", i > 0 ? " AND " : "", bound->elements[i].bare);
}

static void add_values(const struct bound *bound, struct text *text, const struct list *values)
{
    size_t n = 0;
    bool null = false;
    const struct element *key = &bound->elements[0];
    struct text in = text_new(bound->emit->ctx);
    for (size_t i = 0; i < values->n; i++) {
        if (is_word(values->items[i], "null")) {
            null = true;
            continue;
        }
        text_add(&in, n++ > 0 ? ", " : "");
        add_datum(bound, &in, 0, values->items[i]);
    }
    text_addf(text, null ? "%s IS NULL" : "%s IS NOT NULL", key->bare);
    if (n == 0)
        return;
    text_addf(text, "%s%s", null ? " OR " : " AND ", key->sql);
    if (n == 1)
        text_addf(text, " = %s", in.s);
    else
        text_addf(text, key->type != NULL ? " = ANY (ARRAY[%s])" : " IN (%s)", in.s);
}

/* A check's call says by which collation its arguments go, where they have any; PostgreSQL's own
 * does not, and is not the same then. */
static bool is_without_collation(const char *type)
{
    static const char *const types[] = {"smallint", "integer", "bigint",  "numeric", "uuid",
                                        "date",     "time",    "bytea",   "boolean", "oid",
                                        "interval", "real",    "double ", "inet",    "jsonb"};
    for (size_t i = 0; type != NULL && i < sizeof types / sizeof *types; i++)
        if (strncmp(type, types[i], strlen(types[i])) == 0)
            return true;
    return false;
}

static bool add_hash(const struct bound *bound, struct text *text, const char *words)
{
    int modulus, remainder;
    const struct identity *parent = &bound->parent->id;
    for (size_t i = 0; i < bound->n; i++)
        if (!is_without_collation(bound->elements[i].type))
            return false;
    if (sscanf(words, "FOR VALUES WITH (modulus %d, remainder %d)", &modulus, &remainder) != 2)
        return false;
    text_add(text, "pg_catalog.satisfies_hash_partition(");
    text_literal(text, quote_name(bound->emit->ctx, parent->schema, parent->name));
    text_addf(text, "::pg_catalog.regclass::pg_catalog.oid, %d, %d", modulus, remainder);
    for (size_t i = 0; i < bound->n; i++)
        text_addf(text, ", %s", bound->elements[i].sql);
    text_add(text, ")");
    return true;
}

static const char *bound_of(const struct object *table)
{
    return object_text(table, table_attrs(table->id.kind)->bound);
}

static bool is_by(const struct bound *bound, const char *strategy)
{
    return strncasecmp(object_text(bound->parent, ATTR_table_partition_by), strategy,
                       strlen(strategy)) == 0;
}

/* The others' bounds; NULL: not known of one of them, or the database has one that the files do
 * not: what it holds is not what it will. */
static struct list **bounds_of_others(const struct bound *bound, size_t *n)
{
    const struct emit *emit = bound->emit;
    const struct identity *parent = &bound->parent->id;
    const struct object *live = model_find(emit->live, parent);
    size_t n_live, n_desired;
    struct object *const *there = live ? dependents_of(emit->live, live, &n_live) : NULL;
    for (size_t i = 0; live != NULL && i < n_live; i++) {
        const struct object *stays = model_find(emit->desired, &there[i]->id);
        if (is_child_table(there[i], parent->schema, parent->name) &&
            (stays == NULL || !is_child_table(stays, parent->schema, parent->name)))
            return NULL;
    }
    struct object *const *others = dependents_of(emit->desired, bound->parent, &n_desired);
    struct list **bounds = talloc_zero_array(emit->ctx, struct list *, (unsigned)n_desired + 1);
    for (size_t i = 0; i < n_desired; i++) {
        if (!is_child_table(others[i], parent->schema, parent->name) || others[i] == bound->table)
            continue;
        const struct elements *elements =
            canonical_elements(emit->ctx, bound_of(others[i]), CANONICAL_BOUND);
        if (elements == NULL || !same_text(others[i]->path, bound->table->path))
            return NULL;
        bounds[(*n)++] = elements->texts;
    }
    return bounds;
}

/* Of lists one array of all values, as PostgreSQL has it: no order of more than a hundred is looked
 * into (its predtest.c). */
static bool add_none_of_lists(const struct bound *bound, struct text *text,
                              struct list *const *bounds, size_t n)
{
    struct list *all = list_new(bound->emit->ctx);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < bounds[i]->n; j++)
            list_add(all, bounds[i]->items[j]);
    text_add(text, "NOT (");
    add_values(bound, text, all);
    text_add(text, ")");
    return all->n <= 100;
}

static bool add_none_of_ranges(struct bound *bound, struct text *text, struct list *const *bounds,
                               size_t n)
{
    text_add(text, "NOT (");
    add_not_null(bound, text);
    for (size_t i = 0; i < n; i++) {
        struct text sides = text_new(bound->emit->ctx);
        if (bounds[i]->n != 2 * bound->n)
            return false;
        add_sides(bound, &sides, bounds[i]);
        text_addf(text, "%s(%s)", i == 0 ? " AND (" : " OR ",
                  sides.n > 5 ? sides.s + 5 /* " AND " */ : "true");
    }
    text_add(text, "))");
    return true;
}

/* The default partition holds what none of the others does. */
static char *condition_of_rest(struct bound *bound)
{
    struct text text = text_new(bound->emit->ctx);
    size_t n = 0;
    struct list **bounds = bounds_of_others(bound, &n);
    if (bounds == NULL || n == 0)
        return NULL;
    bool known = is_by(bound, "LIST") ? add_none_of_lists(bound, &text, bounds, n)
                                      : add_none_of_ranges(bound, &text, bounds, n);
    return known ? text.s : NULL;
}

char *partition_condition(const struct emit *emit, const struct object *table)
{
    const char *words = bound_of(table);
    struct bound bound = {.emit = emit, .table = table, .parent = partition_parent(emit, table)};
    if (bound.parent == NULL || words == NULL || !take_key(&bound))
        return NULL;
    if (strcmp(words, "DEFAULT") == 0)
        return condition_of_rest(&bound);
    const struct elements *elements = canonical_elements(emit->ctx, words, CANONICAL_BOUND);
    struct text text = text_new(emit->ctx);
    if (elements == NULL)
        return NULL;
    if (is_by(&bound, "HASH"))
        return add_hash(&bound, &text, words) ? text.s : NULL;
    if (is_by(&bound, "LIST")) {
        add_values(&bound, &text, elements->texts);
        return text.s;
    }
    if (elements->texts->n != 2 * bound.n)
        return NULL;
    add_not_null(&bound, &text);
    add_sides(&bound, &text, elements->texts);
    return text.s;
}
