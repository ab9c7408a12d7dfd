/*
 * Which columns, constraints, indexes and children a relation has while files
 * are folded: the model knows them only once it is linked.
 */
#include <string.h>
#include <talloc.h>
#include <uthash.h>

#include "parser/table.h"
#include "schema/array.h"
#include "schema/relation.h"

struct parts {
    const struct object *relation;
    struct objects of[N_PARTS];
    UT_hash_handle hh;
};

struct all_parts {
    struct parts *hash;
};

static int release(struct all_parts *all)
{
    HASH_CLEAR(hh, all->hash);
    return 0;
}

static struct parts *find(struct fold *fold, const struct object *relation, bool make)
{
    if (fold->parts == NULL) {
        fold->parts = talloc_zero(fold, struct all_parts);
        talloc_set_destructor(fold->parts, release);
    }
    struct parts *parts = NULL;
    HASH_FIND_PTR(fold->parts->hash, &relation, parts);
    if (parts == NULL && make) {
        parts = talloc_zero(fold->parts, struct parts);
        parts->relation = relation;
        HASH_ADD_PTR(fold->parts->hash, relation, parts);
    }
    return parts;
}

void parts_note(struct fold *fold, const struct object *relation, enum part part,
                struct object *object)
{
    struct parts *parts = find(fold, relation, true);
    struct objects *objects = &parts->of[part];
    for (size_t i = 0; part == PART_CHILD && i < objects->n; i++)
        if (objects->items[i] == object)
            return;
    objects->items = array_room(parts, objects->items, objects->n);
    objects->items[objects->n++] = object;
}

static bool is_there(const struct fold *fold, const struct object *relation, enum part part,
                     const struct object *object)
{
    if (model_find(fold->model, &object->id) != object)
        return false;
    switch (part) {
    case PART_INDEX:
    case PART_STATISTICS:
        return list_has_pair(relation_below(object), relation->id.schema, relation->id.name);
    case PART_CHILD:
        return list_has_pair(table_partition_of(object), relation->id.schema, relation->id.name) ||
               list_has_pair(table_inherits(object), relation->id.schema, relation->id.name);
    default:
        return same_text(object->id.schema, relation->id.schema) &&
               same_text(object->id.parent, relation->id.name);
    }
}

struct objects parts_of(struct fold *fold, const struct object *relation, enum part part)
{
    struct objects there = {NULL, 0};
    const struct parts *parts = find(fold, relation, false);
    if (parts == NULL)
        return there;
    const struct objects *all = &parts->of[part];
    for (size_t i = 0; i < all->n; i++) {
        if (!is_there(fold, relation, part, all->items[i]))
            continue;
        there.items = array_room(fold->ctx, there.items, there.n);
        there.items[there.n++] = all->items[i];
    }
    return there;
}

bool is_table(const struct object *object)
{
    return is_table_kind(object->id.kind);
}

struct object *table_column(const struct fold *fold, const struct object *table, const char *name)
{
    return model_get_part(fold->model, KIND_column, table->id.schema, table->id.name, name);
}

struct object *table_column_anew(struct fold *fold, struct object *table, const char *name)
{
    struct object *column = table_column(fold, table, name);
    if (column != NULL || !is_table(table))
        return column;
    inherit_anew(fold, table);
    return table_column(fold, table, name);
}

struct object *table_constraint(const struct fold *fold, const struct object *table,
                                const char *name)
{
    return model_get_part(fold->model, KIND_constraint, table->id.schema, table->id.name, name);
}

struct list *relation_name(struct fold *fold, const struct object *relation)
{
    struct list *list = list_new(fold->ctx);
    list_add(list, relation->id.schema);
    list_add(list, relation->id.name);
    return list;
}

struct list *relation_reference(struct fold *fold, const PgQuery__RangeVar *relation)
{
    const char *name = fold_name(fold, relation->location, relation->relname);
    const char *schema = relation->schemaname[0] ? relation->schemaname : NULL;
    schema = fold_find_schema(fold, NAMESPACE_RELATION, schema, name);
    struct list *list = list_new(fold->ctx);
    list_add(list, schema ? schema : "pg_catalog");
    list_add(list, name);
    return list;
}

void object_copy(struct object *to, const struct object *from)
{
    const struct kind_info *info = kind_info(from->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        object_set(to, (int)i, from->values[i].text);
        object_set_list(to, (int)i, from->values[i].list);
    }
    to->path = from->path ? talloc_strdup(to, from->path) : NULL;
}

bool object_equal(const struct object *a, const struct object *b)
{
    const struct kind_info *info = kind_info(a->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++)
        if (!(info->attrs[i].flags & INFO) &&
            !value_same(info->attrs[i].type, &a->values[i], &b->values[i]))
            return false;
    return true;
}

size_t element_last(struct fold *fold, size_t first)
{
    const struct tokens *tokens = fold_tokens(fold);
    int depth = tokens->items[first].depth;
    size_t i = first;
    while (i + 1 < tokens->n && tokens->items[i + 1].depth >= depth &&
           !(tokens->items[i + 1].depth == depth &&
             (tokens_is(tokens, i + 1, ",") || tokens_is(tokens, i + 1, ";"))))
        i++;
    return i;
}

struct ranges element_ranges(struct fold *fold, size_t open)
{
    const struct tokens *tokens = fold_tokens(fold);
    struct ranges ranges = {NULL, 0};
    size_t close = tokens_close(tokens, open);
    for (size_t first = open + 1; first < close;) {
        size_t last = element_last(fold, first);
        if (last >= close)
            last = close - 1;
        ranges.items = talloc_realloc(fold->ctx, ranges.items, size_t, (unsigned)ranges.n * 2 + 2);
        ranges.items[ranges.n * 2] = first;
        ranges.items[ranges.n * 2 + 1] = last;
        ranges.n++;
        first = last + 2;
    }
    return ranges;
}

size_t name_end(struct fold *fold, size_t first)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t i = first + 1;
    while (i + 1 < tokens->n && tokens_is(tokens, i, "."))
        i += 2;
    return i;
}
