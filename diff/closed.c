#include "diff/closed.h"

#include <string.h>
#include <talloc.h>

/* Views over views; more are taken for a circle. */
#define DEEPEST 30

struct closing {
    const void *ctx;
    const struct sides *sides;
    const struct questions *questions;
    struct list *schemas;
    const char *path;
    int depth;
    bool failed;
};

static const char *replace_relation(void *argument, const char *schema, const char *name);

static const char *query_of(const struct object *view)
{
    return object_text(view,
                       view->id.kind == KIND_view ? (int)ATTR_view_query : (int)ATTR_matview_query);
}

static bool is_view(const struct object *object)
{
    return object->id.kind == KIND_view || object->id.kind == KIND_matview;
}

static bool is_view_kept(const struct closing *closing, const struct object *view)
{
    for (size_t i = 0; i < closing->questions->n; i++) {
        const struct question *question = &closing->questions->items[i];
        if (question->desired == view && is_view(view))
            return question->verdict == VERDICT_SAME ||
                   question->verdict == VERDICT_UNCONFIRMED_SAME;
    }
    return true;
}

static bool is_table_kept(const struct object *live, const struct object *desired)
{
    size_t n_live = 0, n_desired = 0;
    for (size_t i = 0; i < live->n_children; i++)
        n_live += live->children[i]->id.kind == KIND_column;
    for (size_t i = 0; i < desired->n_children; i++) {
        const struct object *column = desired->children[i];
        if (column->id.kind != KIND_column)
            continue;
        n_desired++;
        bool found = false;
        for (size_t j = 0; j < live->n_children && !found; j++)
            found = live->children[j]->id.kind == KIND_column &&
                    strcmp(live->children[j]->id.name, column->id.name) == 0 &&
                    same_text(object_text(live->children[j], ATTR_column_type),
                              object_text(column, ATTR_column_type));
        if (!found)
            return false;
    }
    return n_live == n_desired;
}

static const char *table_rows(const struct closing *closing, const struct object *table)
{
    struct text sql = text_new(closing->ctx);
    size_t n = 0;
    text_add(&sql, "SELECT ");
    for (size_t i = 0; i < table->n_children; i++) {
        const struct object *column = table->children[i];
        const char *type =
            column->id.kind == KIND_column ? object_text(column, ATTR_column_type) : NULL;
        if (type == NULL)
            continue;
        text_addf(&sql, "%sNULL::%s AS ", n++ ? ", " : "", type);
        text_ident(&sql, column->id.name);
    }
    return sql.s;
}

static const char *view_rows(struct closing *closing, const struct object *view)
{
    struct closing inner = *closing;
    inner.depth++;
    const char *query =
        strcmp(view->path, closing->path) == 0 && inner.depth < DEEPEST
            ? canonical_replace(closing->ctx, query_of(view), replace_relation, &inner)
            : NULL;
    if (query == NULL || inner.failed) {
        closing->failed = true;
        return NULL;
    }
    const struct list *columns = object_list(
        view, view->id.kind == KIND_view ? (int)ATTR_view_columns : (int)ATTR_matview_columns);
    if (columns == NULL)
        return query;
    struct text sql = text_new(closing->ctx);
    text_addf(&sql, "SELECT * FROM (%s\n) AS reconcile (", query);
    for (size_t i = 0; i < columns->n; i++) {
        text_add(&sql, i ? ", " : "");
        text_ident(&sql, columns->items[i]);
    }
    text_add(&sql, ")");
    return sql.s;
}

static const char *replace_relation(void *argument, const char *schema, const char *name)
{
    struct closing *closing = argument;
    const char *in = agree_relation_schema(closing->sides, closing->schemas, schema, name);
    const struct object *desired =
        model_named(closing->sides->desired, NAMESPACE_RELATION, in, name);
    const struct object *live = model_named(closing->sides->live, NAMESPACE_RELATION, in, name);
    if (desired == NULL || closing->failed)
        return NULL;
    bool is_there = live != NULL && live->id.kind == desired->id.kind;
    if (desired->id.kind == KIND_table)
        return is_there && is_table_kept(live, desired) ? NULL : table_rows(closing, desired);
    if (is_view(desired))
        return is_there && is_view_kept(closing, desired) ? NULL : view_rows(closing, desired);
    return NULL;
}

char *closed_query(const void *ctx, const struct sides *sides, const struct questions *questions,
                   const struct object *view)
{
    struct closing closing = {ctx,        sides, questions, path_schemas(ctx, view->path),
                              view->path, 0,     false};
    char *query = canonical_replace(ctx, query_of(view), replace_relation, &closing);
    return closing.failed ? NULL : query;
}
