#include "diff/renamed.h"

#include <talloc.h>

struct renaming {
    const void *ctx;
    const struct sides *sides;
    const struct list *schemas;
};

static bool has_renamed_column(const struct object *relation)
{
    for (size_t i = 0; i < relation->n_children; i++)
        if (relation->children[i]->id.kind == KIND_column &&
            relation->children[i]->renamed_from != NULL)
            return true;
    return false;
}

static void add_columns(struct text *sql, const struct object *relation)
{
    size_t n = 0;
    for (size_t i = 0; i < relation->n_children; i++) {
        const struct object *column = relation->children[i];
        if (column->id.kind != KIND_column)
            continue;
        text_add(sql, n++ > 0 ? ", " : "");
        text_ident(sql, column->renamed_from ? column->renamed_from->name : column->id.name);
        text_add(sql, " AS ");
        text_ident(sql, column->id.name);
    }
    if (n == 0)
        text_add(sql, "*");
}

/* What the schema is called in the database. */
static const char *schema_now(const struct sides *sides, const char *schema)
{
    const struct object *live = model_get(sides->live, KIND_schema, NULL, schema);
    return live != NULL && live->renamed_from != NULL ? live->renamed_from->name : schema;
}

static const char *replace_renamed(void *argument, const char *schema, const char *name)
{
    const struct renaming *renaming = argument;
    const char *in = agree_relation_schema(renaming->sides, renaming->schemas, schema, name);
    const struct object *live = model_named(renaming->sides->live, NAMESPACE_RELATION, in, name);
    if (live == NULL)
        return NULL;
    const struct identity *old = live->renamed_from ? live->renamed_from : &live->id;
    const char *now = schema_now(renaming->sides, old->schema);
    if (live->renamed_from == NULL && !has_renamed_column(live) && same_text(now, live->id.schema))
        return NULL;
    struct text sql = text_new(renaming->ctx);
    text_add(&sql, "SELECT ");
    add_columns(&sql, live);
    text_add(&sql, " FROM ");
    text_name(&sql, now, old->name);
    return sql.s;
}

const char *renamed_query(const void *ctx, const struct sides *sides, const char *path,
                          const char *query)
{
    if (sides->live->n_renames == 0)
        return query;
    struct renaming renaming = {ctx, sides, path_schemas(ctx, path)};
    const char *renamed = canonical_replace(ctx, query, replace_renamed, &renaming);
    return renamed != NULL ? renamed : query;
}
