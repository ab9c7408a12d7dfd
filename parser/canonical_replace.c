#include <stdlib.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "parser/tokens.h"

struct replacing {
    const void *ctx;
    const char *query;
    replace_fn *replace;
    void *argument;
    char *result;
};

static int by_location(const void *a, const void *b)
{
    const PgQuery__RangeVar *x = *(const PgQuery__RangeVar *const *)a;
    const PgQuery__RangeVar *y = *(const PgQuery__RangeVar *const *)b;
    return x->location < y->location ? -1 : x->location > y->location;
}

/* The last token of a relation's name: a, s.a or d.s.a. */
static size_t last_of_name(const PgQuery__RangeVar *relation, size_t first)
{
    return first + (relation->catalogname[0] ? 2 : 0) + (relation->schemaname[0] ? 2 : 0);
}

static bool replace_one(struct replacing *replacing, struct text *out, const struct tokens *tokens,
                        const PgQuery__RangeVar *relation, size_t *at)
{
    const char *instead =
        replacing->replace(replacing->argument, relation->schemaname, relation->relname);
    if (instead == NULL)
        return true;
    size_t first = tokens_at(tokens, (size_t)relation->location);
    if (!relation->inh || first == NO_TOKEN || first == 0 ||
        tokens_is(tokens, first - 1, "TABLE") || last_of_name(relation, first) >= tokens->n)
        return false;
    size_t last = last_of_name(relation, first);
    text_add_n(out, replacing->query + *at, tokens->items[first].start - *at);
    text_addf(out, "(%s\n)", instead);
    if (relation->alias == NULL) {
        text_add(out, " AS ");
        text_ident(out, relation->relname);
    }
    *at = tokens->items[last].end;
    return true;
}

static void replace_all(void *argument)
{
    struct replacing *replacing = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, replacing->query, CANONICAL_QUERY);
    if (root != NULL) {
        struct relations *relations = canonical_relations(scratch, root);
        struct tokens *tokens = tokens_new(scratch, replacing->query);
        if (relations->n > 1)
            qsort(relations->items, relations->n, sizeof *relations->items, by_location);
        struct text out = text_new(scratch);
        size_t at = 0;
        bool ok = true;
        for (size_t i = 0; ok && i < relations->n; i++)
            ok = replace_one(replacing, &out, tokens, relations->items[i], &at);
        text_add(&out, replacing->query + at);
        if (ok)
            replacing->result = talloc_strdup(replacing->ctx, out.s);
    }
    talloc_free(scratch);
}

char *canonical_replace(const void *ctx, const char *query, replace_fn *replace, void *argument)
{
    struct replacing replacing = {ctx, query, replace, argument, NULL};
    canonical_deep(query, replace_all, &replacing);
    return replacing.result;
}
