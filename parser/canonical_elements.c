#include <string.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "parser/tokens.h"
#include "schema/hash.h"

/* The column of an element of a key, "" where it is an expression. (a) is a column, too: the server
 * makes it one. */
static const char *column_of(const PgQuery__PartitionElem *element)
{
    const PgQuery__ColumnRef *column = WALK_AS(element->expr, ColumnRef, column_ref);
    return column != NULL && column->n_fields == 1 ? canonical_last(1, column->fields)
                                                   : element->name;
}

/* The closing parenthesis that ends an expression in a key: what comes after it
 * are a collation and an operator class. */
static size_t expression_end(const struct tokens *tokens, size_t first, size_t last)
{
    for (size_t i = last; i > first; i--)
        if (tokens->items[i].depth == tokens->items[first].depth && tokens_is(tokens, i, ")"))
            return i;
    return last;
}

/* The elements between the parenthesis at open and the one that closes it. Of a key
 * only those that are not a plain column. */
static size_t add_group(struct list *texts, const struct tokens *tokens, size_t open,
                        const PgQuery__PartitionSpec *key)
{
    size_t close = tokens_close(tokens, open);
    size_t n = 0;
    for (size_t first = open + 1, i = first; i <= close; i++) {
        bool ends = i == close || (tokens_is(tokens, i, ",") &&
                                   tokens->items[i].depth == tokens->items[open].depth + 1);
        if (!ends || i == first)
            continue;
        const PgQuery__PartitionElem *element =
            key && n < key->n_part_params
                ? WALK_AS(key->part_params[n], PartitionElem, partition_elem)
                : NULL;
        size_t last = element != NULL ? expression_end(tokens, first, i - 1) : i - 1;
        if (element == NULL || column_of(element)[0] == '\0') {
            char *text = tokens_slice(texts, tokens, first, last);
            list_add(texts, text);
        }
        n++;
        first = i + 1;
    }
    return close;
}

static void add_texts(struct list *texts, const char *text, const PgQuery__PartitionSpec *key)
{
    struct tokens *tokens = tokens_new(texts, text);
    for (size_t i = 0; i < tokens->n; i++)
        if (tokens->items[i].depth == 0 && tokens_is(tokens, i, "("))
            i = add_group(texts, tokens, i, key);
}

static void frame_bound(struct text *frame, const PgQuery__PartitionBoundSpec *bound)
{
    text_addf(frame, "%s %d %d %d %zu %zu %zu", bound->strategy, bound->is_default, bound->modulus,
              bound->remainder, bound->n_listdatums, bound->n_lowerdatums, bound->n_upperdatums);
}

/* The built-in ones may be written with their schema. */
static void add_name(struct text *frame, size_t n, PgQuery__Node *const *names)
{
    const char *schema = canonical_schema(n, names), *name = canonical_last(n, names);
    if (strcmp(schema, "pg_catalog") == 0)
        schema = "";
    text_addf(frame, " %zu:%s.%zu:%s", strlen(schema), schema, strlen(name), name);
}

static void add_collation(struct elements *elements, const PgQuery__PartitionElem *element)
{
    const size_t n = element->n_collation;
    list_add(elements->collations, n > 0 ? canonical_schema(n, element->collation) : "");
    list_add(elements->collations, n > 0 ? canonical_last(n, element->collation) : "");
}

static void frame_key(struct text *frame, struct elements *elements,
                      const PgQuery__PartitionSpec *key)
{
    struct list *columns = elements->columns;
    text_add(frame, tree_partition_strategy(columns, key));
    for (size_t i = 0; i < key->n_part_params; i++) {
        const PgQuery__PartitionElem *element =
            WALK_AS(key->part_params[i], PartitionElem, partition_elem);
        if (element == NULL)
            continue;
        const char *column = column_of(element);
        list_add(columns, column);
        add_collation(elements, element);
        elements->has_opclass |= element->n_opclass > 0;
        text_addf(frame, ",%zu:%s", strlen(column), column);
        add_name(frame, element->n_opclass, element->opclass);
    }
}

struct asked {
    const void *ctx;
    const char *text;
    enum canonical_as as;
    struct elements *elements;
};

static void take_apart(void *argument)
{
    struct asked *asked = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, asked->text, asked->as);
    const PgQuery__PartitionBoundSpec *bound =
        WALK_AS(root, PartitionBoundSpec, partition_bound_spec);
    const PgQuery__PartitionSpec *key = WALK_AS(root, PartitionSpec, partition_spec);
    if (bound != NULL || key != NULL) {
        struct elements *elements = talloc_zero(asked->ctx, struct elements);
        struct text frame = text_new(scratch);
        elements->texts = list_new(elements);
        elements->columns = list_new(elements);
        elements->collations = list_new(elements);
        if (bound != NULL)
            frame_bound(&frame, bound);
        else
            frame_key(&frame, elements, key);
        bool has_texts = key != NULL || strcmp(bound->strategy, "h") != 0;
        if (has_texts)
            add_texts(elements->texts, asked->text, key);
        elements->frame = hash_bytes(frame.s, frame.n);
        asked->elements = elements;
    }
    talloc_free(scratch);
}

struct elements *canonical_elements(const void *ctx, const char *text, enum canonical_as as)
{
    struct asked asked = {ctx, text, as, NULL};
    canonical_deep(text, take_apart, &asked);
    return asked.elements;
}
