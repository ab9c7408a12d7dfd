/*
 * Names inside of expressions, queries and types: which objects they mean.
 */
#include <ctype.h>
#include <string.h>
#include <talloc.h>
#include <uthash.h>

#include "parser/resolve.h"
#include "schema/array.h"

struct overloads {
    char *key;
    struct objects objects;
    UT_hash_handle hh;
};

static char *overloads_key(const void *ctx, enum namespace namespace, const char *schema,
                           const char *name)
{
    return talloc_asprintf(ctx, "%d\1%s\1%s", (int)namespace, schema, name);
}

static void overloads_add(struct resolver *resolver, enum namespace namespace,
                          struct object *object)
{
    char *key = overloads_key(resolver->fold, namespace, object->id.schema, object->id.name);
    struct overloads *entry = NULL;
    HASH_FIND_STR(resolver->overloads, key, entry);
    if (entry == NULL) {
        entry = talloc_zero(resolver->fold, struct overloads);
        entry->key = key;
        HASH_ADD_KEYPTR(hh, resolver->overloads, entry->key, strlen(entry->key), entry);
    }
    struct objects *objects = &entry->objects;
    objects->items = array_room(resolver->fold, objects->items, objects->n);
    objects->items[objects->n++] = object;
}

void overloads_index(struct resolver *resolver)
{
    for (size_t i = 0; i < resolver->model->n; i++) {
        struct object *object = resolver->model->objects[i];
        const struct kind_info *info = kind_info(object->id.kind);
        if (info->namespace == NAMESPACE_NONE || object->id.schema == NULL)
            continue;
        overloads_add(resolver, info->namespace, object);
        if (info->flags & TYPED)
            overloads_add(resolver, NAMESPACE_TYPE, object);
    }
}

void overloads_release(struct resolver *resolver)
{
    HASH_CLEAR(hh, resolver->overloads);
}

static struct objects overloads_in(struct resolver *resolver, enum namespace namespace,
                                   const char *schema, const char *name)
{
    char *key = overloads_key(resolver->fold->ctx, namespace, schema, name);
    struct overloads *entry = NULL;
    HASH_FIND_STR(resolver->overloads, key, entry);
    talloc_free(key);
    return entry ? entry->objects : (struct objects){NULL, 0};
}

struct objects overloads_named(struct resolver *resolver, enum namespace namespace,
                               const struct list *path, const char *schema, const char *name)
{
    struct objects found = {NULL, 0};
    if (schema != NULL && schema[0])
        return overloads_in(resolver, namespace, schema, name);
    for (size_t i = 0; i < path->n && found.n == 0; i++)
        found = overloads_in(resolver, namespace, path->items[i], name);
    return found;
}

struct object *named_along(struct resolver *resolver, enum namespace namespace,
                           const struct list *path, const char *schema, const char *name)
{
    if (schema != NULL && schema[0])
        return model_named(resolver->model, namespace, schema, name);
    struct object *found = NULL;
    for (size_t i = 0; i < path->n && found == NULL; i++)
        found = model_named(resolver->model, namespace, path->items[i], name);
    return found;
}

/* One identifier of SQL text, as it is kept: folded where it is not quoted. NULL: there is none. */
static char *take_identifier(const void *ctx, const char **at)
{
    const char *c = *at;
    struct text text = text_new(ctx);
    while (isspace((unsigned char)*c))
        c++;
    if (*c == '"' || *c == '\'') {
        char quote = *c++;
        for (; *c != '\0' && !(*c == quote && c[1] != quote); c++) {
            text_add_n(&text, c, 1);
            if (*c == quote)
                c++;
        }
        if (*c != quote)
            return NULL;
        c++;
    } else {
        for (; isalnum((unsigned char)*c) || *c == '_' || *c == '$' || (unsigned char)*c > 127;
             c++) {
            char folded = *c >= 'A' && *c <= 'Z' ? (char)(*c - 'A' + 'a') : *c;
            text_add_n(&text, &folded, 1);
        }
        if (text.n == 0)
            return NULL;
    }
    while (isspace((unsigned char)*c))
        c++;
    *at = c;
    return text.s;
}

static struct list *split(const void *ctx, const char *sql, char separator)
{
    struct list *list = list_new(ctx);
    for (const char *at = sql;; at++) {
        const char *name = take_identifier(list, &at);
        if (name == NULL || (*at != separator && *at != '\0'))
            return NULL;
        list_add(list, name);
        if (*at == '\0')
            return list;
    }
}

struct list *split_path(const void *ctx, const char *sql)
{
    struct list *list = sql ? split(ctx, sql, ',') : NULL;
    return list ? list : list_new(ctx);
}

struct list *split_qualified(const void *ctx, const char *sql)
{
    return split(ctx, sql, '.');
}

struct object *object_in_text(struct resolver *resolver, enum namespace namespace,
                              const char *text)
{
    const void *ctx = resolver->fold->ctx;
    if (text == NULL)
        return NULL;
    const char *at = text;
    char *schema = take_identifier(ctx, &at);
    if (schema == NULL || *at != '.')
        return NULL;
    at++;
    char *name = take_identifier(ctx, &at);
    return name ? model_named(resolver->model, namespace, schema, name) : NULL;
}

struct object *type_object(struct resolver *resolver, const char *type)
{
    return object_in_text(resolver, NAMESPACE_TYPE, type);
}
