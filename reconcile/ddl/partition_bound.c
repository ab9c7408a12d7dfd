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
#include "schema/relation.h"

struct bound {
    const struct emit *emit;
    const struct object *table;
    const struct list *columns;              /* of the key */
    const char *const *lower, *const *upper; /* of a range: a datum for each */
    size_t n;
};

/* Columns as they are, without a collation or an operator class of the key's own: else NULL. */
static const struct list *plain_columns(const struct emit *emit, const char *key)
{
    const struct elements *elements = canonical_elements(emit->ctx, key, CANONICAL_KEY);
    if (elements == NULL || list_has(elements->columns, ""))
        return NULL;
    struct text plain = text_new(emit->ctx);
    text_addf(&plain, "%.*s (", (int)strcspn(key, " ("), key);
    ddl_columns(&plain, elements->columns);
    text_add(&plain, ")");
    const struct elements *same = canonical_elements(emit->ctx, plain.s, CANONICAL_KEY);
    return same != NULL && same->frame == elements->frame ? elements->columns : NULL;
}

static void add_column(const struct bound *bound, struct text *text, size_t i)
{
    text_ident(text, bound->columns->items[i]);
}

static const char *type_of(const struct bound *bound, size_t i)
{
    const struct identity *id = &bound->table->id;
    const struct object *column = model_get_part(model_of(bound->emit, bound->table), KIND_column,
                                                 id->schema, id->name, bound->columns->items[i]);
    return column != NULL ? object_text(column, ATTR_column_type) : NULL;
}

static void add_datum(const struct bound *bound, struct text *text, size_t i, const char *datum)
{
    text_addf(text, "(%s)::%s", datum, type_of(bound, i));
}

static void compare(const struct bound *bound, struct text *text, size_t i, const char *operator,
                    const char * datum)
{
    add_column(bound, text, i);
    text_addf(text, " %s ", operator);
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

static void add_range(const struct bound *bound, struct text *text)
{
    for (size_t i = 0; i < bound->n; i++) {
        text_add(text, i > 0 ? " AND " : "");
        add_column(bound, text, i);
        text_add(text, " IS NOT NULL");
    }
    size_t i = 0;
    while (i + 1 < bound->n && is_finite(bound->lower[i]) &&
           strcmp(bound->lower[i], bound->upper[i]) == 0) {
        text_add(text, " AND ");
        compare(bound, text, i, "=", bound->lower[i]);
        i++;
    }
    add_side(bound, text, i, bound->lower);
    add_side(bound, text, i, bound->upper);
}

static void add_values(const struct bound *bound, struct text *text, const struct list *values)
{
    size_t n = 0;
    bool null = false;
    struct text in = text_new(bound->emit->ctx);
    for (size_t i = 0; i < values->n; i++) {
        if (is_word(values->items[i], "null")) {
            null = true;
            continue;
        }
        text_add(&in, n++ > 0 ? ", " : "");
        add_datum(bound, &in, 0, values->items[i]);
    }
    add_column(bound, text, 0);
    text_add(text, null ? " IS NULL" : " IS NOT NULL");
    if (n == 0)
        return;
    text_add(text, null ? " OR " : " AND ");
    add_column(bound, text, 0);
    text_addf(text, n == 1 ? " = %s" : " = ANY (ARRAY[%s])", in.s);
}

/* A check's call says by which collation its arguments go, where they have any; PostgreSQL's own
 * does not, and is not the same then. */
static bool is_without_collation(const char *type)
{
    static const char *const types[] = {"smallint", "integer", "bigint", "numeric", "uuid",
                                        "date",     "time",    "bytea",  "boolean", "oid"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strncmp(type, types[i], strlen(types[i])) == 0)
            return true;
    return false;
}

static bool add_hash(const struct bound *bound, struct text *text, const struct object *parent,
                     const char *words)
{
    int modulus, remainder;
    for (size_t i = 0; i < bound->n; i++)
        if (!is_without_collation(type_of(bound, i)))
            return false;
    if (sscanf(words, "FOR VALUES WITH (modulus %d, remainder %d)", &modulus, &remainder) != 2)
        return false;
    text_add(text, "pg_catalog.satisfies_hash_partition(");
    text_literal(text, quote_name(bound->emit->ctx, parent->id.schema, parent->id.name));
    text_addf(text, "::pg_catalog.regclass::pg_catalog.oid, %d, %d, ", modulus, remainder);
    ddl_columns(text, bound->columns);
    text_add(text, ")");
    return true;
}

char *partition_condition(const struct emit *emit, const struct object *table)
{
    const struct object *parent = partition_parent(emit, table);
    const char *key = parent != NULL ? object_text(parent, ATTR_table_partition_by) : NULL;
    const char *words = object_text(table, table_attrs(table->id.kind)->bound);
    struct bound bound = {.emit = emit, .table = table};
    bound.columns = key != NULL ? plain_columns(emit, key) : NULL;
    const struct elements *elements =
        words != NULL ? canonical_elements(emit->ctx, words, CANONICAL_BOUND) : NULL;
    if (bound.columns == NULL || elements == NULL || strcmp(words, "DEFAULT") == 0)
        return NULL;
    bound.n = bound.columns->n;
    for (size_t i = 0; i < bound.n; i++)
        if (type_of(&bound, i) == NULL)
            return NULL;
    struct text text = text_new(emit->ctx);
    const struct list *texts = elements->texts;
    if (strncasecmp(key, "HASH", 4) == 0)
        return add_hash(&bound, &text, parent, words) ? text.s : NULL;
    if (strncasecmp(key, "LIST", 4) == 0) {
        add_values(&bound, &text, texts);
        return text.s;
    }
    if (texts->n != 2 * bound.n)
        return NULL;
    bound.lower = (const char *const *)texts->items;
    bound.upper = bound.lower + bound.n;
    add_range(&bound, &text);
    return text.s;
}
