#include "diff/agree.h"

#include <string.h>
#include <talloc.h>

#include "schema/relation.h"

static bool extension_has(const struct model *model, const char *namespace, const char *schema,
                          const char *name)
{
    const struct list *names = model->extension_names;
    for (size_t i = 0; names != NULL && i + 2 < names->n; i += 3)
        if (strcmp(names->items[i + 2], name) == 0 && strcmp(names->items[i + 1], schema) == 0 &&
            strcmp(names->items[i], namespace) == 0)
            return true;
    return false;
}

const char *agree_relation_schema(const struct sides *sides, const struct list *schemas,
                                  const char *schema, const char *name)
{
    if (schema[0] != '\0')
        return strcmp(schema, "pg_catalog") == 0 ? "" : schema;
    for (size_t i = 0; i < schemas->n; i++) {
        const char *tried = schemas->items[i];
        if (model_named(sides->live, NAMESPACE_RELATION, tried, name) != NULL ||
            model_named(sides->desired, NAMESPACE_RELATION, tried, name) != NULL ||
            extension_has(sides->live, "relation", tried, name))
            return tried;
    }
    return "";
}

static struct list *names_of(const void *ctx, const struct sides *sides, const char *text,
                             const char *path, enum canonical_as as)
{
    struct names *names = canonical_names(ctx, text, as);
    if (names == NULL)
        return NULL;
    struct list *schemas = path_schemas(ctx, path), *all = list_new(ctx);
    for (size_t i = 0; i + 1 < names->relations->n; i += 2) {
        const char *name = names->relations->items[i + 1];
        const char *schema =
            agree_relation_schema(sides, schemas, names->relations->items[i], name);
        list_add(all, talloc_asprintf(ctx, "relation %s.%s", schema, name));
    }
    for (size_t i = 0; i + 1 < names->functions->n; i += 2) {
        const char *name = names->functions->items[i + 1];
        const char *entry = talloc_asprintf(ctx, "function %s", name);
        /* Once: BETWEEN SYMMETRIC reads back as four comparisons. */
        if (shadows_has_routine(sides->shadows, name) && !list_has(all, entry))
            list_add(all, entry);
    }
    list_sort(all);
    return all;
}

bool agree_on_names(const void *ctx, const struct sides *sides, const struct asking *asking)
{
    if (asking->as == CANONICAL_BOUND)
        return true; /* the live ones are constants */
    const struct list *desired = names_of(ctx, sides, asking->desired, asking->path, asking->as);
    const struct list *live =
        names_of(ctx, sides, asking->live, asking->question->live->path, asking->as);
    return desired != NULL && live != NULL && list_equal(desired, live);
}

bool agree_may_be_domains(const void *ctx, const struct sides *sides, const struct asking *asking)
{
    struct names *names = canonical_names(ctx, asking->live, asking->as);
    for (size_t i = 0; names != NULL && i + 1 < names->types->n; i += 2) {
        const char *schema = names->types->items[i], *name = names->types->items[i + 1];
        const struct object *type = model_named(sides->live, NAMESPACE_TYPE, schema, name);
        if (schema[0] != '\0' && strcmp(schema, "pg_catalog") != 0 &&
            (type == NULL || type->id.kind == KIND_domain))
            return true;
    }
    return names == NULL;
}

static bool has_column(const struct object *relation, const char *name)
{
    for (size_t i = 0; i < relation->n_children; i++)
        if (relation->children[i]->id.kind == KIND_column &&
            strcmp(relation->children[i]->id.name, name) == 0)
            return true;
    return false;
}

static bool lacks_column_of(const struct object *a, const struct object *b)
{
    for (size_t i = 0; i < b->n_children; i++)
        if (b->children[i]->id.kind == KIND_column && !has_column(a, b->children[i]->id.name))
            return true;
    return false;
}

bool agree_star_moves(const void *ctx, const struct sides *sides, const struct asking *asking,
                      bool (*changed)(const struct object *live_view, void *), void *argument)
{
    struct names *names = canonical_names(ctx, asking->desired, asking->as);
    if (names == NULL || !list_has(names->columns, "*"))
        return false;
    struct list *schemas = path_schemas(ctx, asking->path);
    for (size_t i = 0; i + 1 < names->relations->n; i += 2) {
        const char *name = names->relations->items[i + 1];
        const char *schema =
            agree_relation_schema(sides, schemas, names->relations->items[i], name);
        const struct object *old = model_named(sides->live, NAMESPACE_RELATION, schema, name);
        const struct object *new = model_named(sides->desired, NAMESPACE_RELATION, schema, name);
        if (old == NULL || new == NULL || old->id.kind != new->id.kind)
            continue;
        if (is_table_kind(old->id.kind) && (lacks_column_of(old, new) || lacks_column_of(new, old)))
            return true;
        if (changed != NULL && changed(old, argument))
            return true;
    }
    return false;
}

struct list *agree_columns(const void *ctx, const struct object *view, const struct list *of_query)
{
    int attr = view->id.kind == KIND_view ? (int)ATTR_view_columns : (int)ATTR_matview_columns;
    const struct list *listed = object_list(view, attr);
    struct list *columns = list_new(ctx);
    for (size_t i = 0; i < of_query->n; i++)
        list_add(columns, listed != NULL && i < listed->n ? listed->items[i] : of_query->items[i]);
    return columns;
}
