#include "schema/model.h"

#include <stdlib.h>
#include <string.h>
#include <talloc.h>
#include <uthash.h>

#include "schema/array.h"
#include "schema/hash.h"

/* A kind without attributes still needs an array: the last row is never read. */
#define KIND(id, label, sql, namespace, flags) static const struct attr attrs_##id[] = {
#define ATTR(kind, id, type, flags)            {#id, TYPE_##type, flags},
#define END(kind)                                                                                  \
    {                                                                                              \
        NULL, TYPE_TEXT, 0                                                                         \
    }                                                                                              \
    }                                                                                              \
    ;
#include "schema/kinds.def"
#undef KIND
#undef ATTR
#undef END

static const struct kind_info kinds[N_KINDS] = {
#define KIND(id, label, sql, namespace, flags)                                                     \
    [KIND_##id] = {#id, label, sql, NAMESPACE_##namespace, flags, N_ATTRS_##id, attrs_##id},
#define ATTR(kind, id, type, flags)
#define END(kind)
#include "schema/kinds.def"
#undef KIND
#undef ATTR
#undef END
};

const struct kind_info *kind_info(enum kind kind)
{
    return &kinds[kind];
}

enum kind kind_by_name(const char *name)
{
    for (enum kind kind = KIND_NONE + 1; kind < N_KINDS; kind++)
        if (strcmp(kinds[kind].name, name) == 0)
            return kind;
    return KIND_NONE;
}

/* The index: one entry for each identity and one for each taken name. */
struct object_index {
    char *key;
    struct object *object;
    UT_hash_handle hh;
};

/* Fields are separated by a byte that no name can hold. */
static char *identity_key(const void *ctx, const struct identity *id)
{
    return talloc_asprintf(ctx, "%d\1%d\1%s\1%s\1%s\1%s\1%s", (int)id->kind, (int)id->of,
                           id->schema ? id->schema : "", id->parent ? id->parent : "",
                           id->name ? id->name : "", id->args ? id->args : "",
                           id->role ? id->role : "");
}

static char *name_key(const void *ctx, enum namespace namespace, const char *schema,
                      const char *name)
{
    return talloc_asprintf(ctx, "n%d\1%s\1%s", (int)namespace, schema ? schema : "",
                           name ? name : "");
}

static struct object_index *index_find(const struct model *model, const char *key)
{
    struct object_index *entry = NULL;
    HASH_FIND_STR(model->index, key, entry);
    return entry;
}

static void index_add(struct model *model, char *key, struct object *object)
{
    struct object_index *entry = talloc_zero(model, struct object_index);
    entry->key = talloc_steal(entry, key);
    entry->object = object;
    HASH_ADD_KEYPTR(hh, model->index, entry->key, strlen(entry->key), entry);
}

static void index_drop(struct model *model, char *key, const struct object *object)
{
    struct object_index *entry = index_find(model, key);
    if (entry != NULL && entry->object == object) {
        HASH_DEL(model->index, entry);
        talloc_free(entry);
    }
    talloc_free(key);
}

static void index_names(struct model *model, struct object *object, bool add)
{
    const struct kind_info *info = kind_info(object->id.kind);
    enum namespace taken[2] = {info->namespace, NAMESPACE_NONE};
    if (info->flags & TYPED)
        taken[1] = NAMESPACE_TYPE;
    for (int i = 0; i < 2; i++) {
        if (taken[i] == NAMESPACE_NONE)
            continue;
        char *key = name_key(model, taken[i], object->id.schema, object->id.name);
        if (!add)
            index_drop(model, key, object);
        else if (index_find(model, key) == NULL)
            index_add(model, key, object);
        else
            talloc_free(key);
    }
}

static int free_index(struct model *model)
{
    HASH_CLEAR(hh, model->index);
    return 0;
}

struct model *model_new(const void *ctx)
{
    struct model *model = talloc_zero(ctx, struct model);
    talloc_set_destructor(model, free_index);
    model->extension_names = list_new(model);
    model->extension_of = list_new(model);
    model->binary_casts = list_new(model);
    model->assignment_casts = list_new(model);
    model->explicit_casts = list_new(model);
    model->available_extensions = list_new(model);
    model->names_cut = list_new(model);
    return model;
}

static void copy_identity(struct object *object, const struct identity *id)
{
    object->id = *id;
    const char **fields[] = {&object->id.schema, &object->id.parent, &object->id.name,
                             &object->id.args, &object->id.role};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (*fields[i] != NULL)
            *fields[i] = talloc_strdup(object, *fields[i]);
}

struct object *model_add(struct model *model, const struct identity *id)
{
    char *key = identity_key(model, id);
    if (index_find(model, key) != NULL) {
        talloc_free(key);
        return NULL;
    }
    struct object *object = talloc_zero(model, struct object);
    copy_identity(object, id);
    object->values =
        talloc_zero_size(object, sizeof(struct value) * (kind_info(id->kind)->n_attrs + 1));
    object->path = "";
    index_add(model, key, object);
    index_names(model, object, true);
    model->objects = array_room(model, model->objects, model->n);
    model->objects[model->n++] = object;
    return object;
}

struct object *model_find(const struct model *model, const struct identity *id)
{
    char *key = identity_key(NULL, id);
    struct object_index *entry = index_find(model, key);
    talloc_free(key);
    return entry ? entry->object : NULL;
}

void model_remove(struct model *model, struct object *object)
{
    index_names(model, object, false);
    index_drop(model, identity_key(model, &object->id), object);
    for (size_t i = 0; i < model->n; i++) {
        if (model->objects[i] != object)
            continue;
        memmove(&model->objects[i], &model->objects[i + 1],
                (model->n - i - 1) * sizeof *model->objects);
        model->n--;
        break;
    }
}

void model_rename(struct model *model, struct object *object, const struct identity *id)
{
    index_names(model, object, false);
    index_drop(model, identity_key(model, &object->id), object);
    copy_identity(object, id);
    index_add(model, identity_key(model, id), object);
    index_names(model, object, true);
}

struct object *model_get(const struct model *model, enum kind kind, const char *schema,
                         const char *name)
{
    struct identity id = {.kind = kind, .schema = schema, .name = name};
    return model_find(model, &id);
}

struct object *model_get_part(const struct model *model, enum kind kind, const char *schema,
                              const char *parent, const char *name)
{
    struct identity id = {.kind = kind, .schema = schema, .parent = parent, .name = name};
    return model_find(model, &id);
}

struct object *model_get_of(const struct model *model, enum kind kind, const struct object *target)
{
    struct identity id = target->id;
    id.kind = kind;
    id.of = target->id.kind;
    return model_find(model, &id);
}

struct object *model_named(const struct model *model, enum namespace namespace, const char *schema,
                           const char *name)
{
    char *key = name_key(NULL, namespace, schema, name);
    struct object_index *entry = index_find(model, key);
    talloc_free(key);
    return entry ? entry->object : NULL;
}

static int by_identity(const void *a, const void *b)
{
    return identity_compare(&(*(struct object *const *)a)->id, &(*(struct object *const *)b)->id);
}

static int by_position(const void *a, const void *b)
{
    const struct object *x = *(struct object *const *)a, *y = *(struct object *const *)b;
    if (x->id.kind != y->id.kind)
        return x->id.kind < y->id.kind ? -1 : 1;
    if (x->position != y->position)
        return x->position < y->position ? -1 : 1;
    return identity_compare(&x->id, &y->id);
}

/* What has a part that is told by the arguments: the index of a constraint, the NOT NULL of a
 * column or domain, the sequence of a column. */
static bool is_in_parts(enum kind kind)
{
    return kind == KIND_constraint || kind == KIND_column || kind == KIND_domain;
}

struct identity identity_target(const struct identity *id)
{
    struct identity target = *id;
    target.kind = id->of;
    target.of = KIND_NONE;
    target.role = NULL;
    if (is_in_parts(id->of))
        target.args = NULL;
    return target;
}

static struct object *find_parent(const struct model *model, const struct object *object)
{
    const struct identity *id = &object->id;
    if (id->of != KIND_NONE) {
        struct identity target = identity_target(id);
        struct object *of = model_find(model, &target);
        if (of == NULL && id->of == KIND_column)
            of = model_named(model, NAMESPACE_RELATION, id->schema, id->parent);
        return of;
    }
    if (id->parent == NULL)
        return NULL;
    if (id->kind == KIND_publication_schema || id->kind == KIND_publication_table)
        return model_get(model, KIND_publication, NULL, id->parent);
    if (id->kind == KIND_domain_constraint)
        return model_get(model, KIND_domain, id->schema, id->parent);
    return model_named(model, NAMESPACE_RELATION, id->schema, id->parent);
}

static uint64_t fingerprint(const struct object *object)
{
    const struct kind_info *info = kind_info(object->id.kind);
    struct hash hash = hash_begin();
    hash_add_text(&hash, info->name);
    for (size_t i = 0; i < info->n_attrs; i++) {
        if (info->attrs[i].flags & INFO)
            continue;
        const struct value *value = &object->values[i];
        hash_add_text(&hash, value->text);
        for (size_t j = 0; value->list != NULL && j < value->list->n; j++)
            hash_add_text(&hash, value->list->items[j]);
        hash_add_text(&hash, NULL);
    }
    return hash_end(&hash);
}

void model_link(struct model *model)
{
    TALLOC_FREE(model->dependents);
    if (model->n > 1)
        qsort(model->objects, model->n, sizeof *model->objects, by_identity);
    for (size_t i = 0; i < model->n; i++) {
        struct object *object = model->objects[i];
        object->index = i;
        object->n_children = 0;
        object->parent = find_parent(model, object);
        object->fingerprint = fingerprint(object);
    }
    for (size_t i = 0; i < model->n; i++) {
        struct object *parent = model->objects[i]->parent;
        if (parent == NULL)
            continue;
        parent->children = array_room(parent, parent->children, parent->n_children);
        parent->children[parent->n_children++] = model->objects[i];
    }
    for (size_t i = 0; i < model->n; i++) {
        struct object *object = model->objects[i];
        if (object->n_children > 1)
            qsort(object->children, object->n_children, sizeof *object->children, by_position);
    }
}

const struct annotation *object_annotation(const struct object *object, const char *name)
{
    for (size_t i = 0; i < object->n_annotations; i++)
        if (strcmp(object->annotations[i].name, name) == 0)
            return &object->annotations[i];
    return NULL;
}

void object_set(struct object *object, int attr, const char *text)
{
    object->values[attr].text = text ? talloc_strdup(object, text) : NULL;
}

void object_set_bool(struct object *object, int attr, bool set)
{
    object_set(object, attr, set ? "true" : NULL);
}

void object_set_list(struct object *object, int attr, const struct list *list)
{
    struct list *copy = NULL;
    if (list != NULL && list->n > 0) {
        copy = list_new(object);
        for (size_t i = 0; i < list->n; i++)
            list_add(copy, list->items[i]);
        if (kind_info(object->id.kind)->attrs[attr].type == TYPE_SET)
            list_sort(copy);
    }
    object->values[attr].list = copy;
}

const char *object_text(const struct object *object, int attr)
{
    return object->values[attr].text;
}

bool object_bool(const struct object *object, int attr)
{
    return object->values[attr].text != NULL;
}

const struct list *object_list(const struct object *object, int attr)
{
    return object->values[attr].list;
}

bool value_same(enum attr_type type, const struct value *a, const struct value *b)
{
    if (type == TYPE_LIST || type == TYPE_SET || type == TYPE_EXPRS)
        return list_equal(a->list, b->list);
    return same_text(a->text, b->text);
}

void object_add_edge(struct object *object, struct object *to, bool weak)
{
    if (to == object)
        return;
    for (size_t i = 0; i < object->n_edges; i++) {
        if (object->edges[i].to == to) {
            object->edges[i].weak = object->edges[i].weak && weak;
            return;
        }
    }
    object->edges = array_room(object, object->edges, object->n_edges);
    object->edges[object->n_edges++] = (struct edge){to, weak};
}

char *identity_name(const void *ctx, const struct identity *id)
{
    struct text text = text_new(ctx);
    enum kind kind = id->of != KIND_NONE ? id->of : id->kind;
    bool global = (kind_info(kind)->flags & GLOBAL_PART) != 0;
    if (global && id->parent != NULL) {
        text_ident(&text, id->parent);
        text_add(&text, ".");
    }
    if (id->schema != NULL) {
        text_ident(&text, id->schema);
        text_add(&text, ".");
    }
    if (!global && id->parent != NULL) {
        text_ident(&text, id->parent);
        text_add(&text, ".");
    }
    if (kind == KIND_operator)
        text_add(&text, id->name);
    else if (id->name != NULL && *id->name != '\0')
        text_ident(&text, id->name);
    if (id->args != NULL)
        text_addf(&text, "(%s)", id->args);
    return text.s;
}

/* "default privileges of app on TABLES made by maker in schema s" */
static char *describe_default(const void *ctx, const struct identity *id)
{
    struct text text = text_new(ctx);
    text_addf(&text, "%s of ", kind_info(id->kind)->label);
    text_role(&text, id->role);
    text_addf(&text, " on %s made by ", id->args);
    text_ident(&text, id->name);
    if (id->schema != NULL) {
        text_add(&text, " in schema ");
        text_ident(&text, id->schema);
    }
    return text.s;
}

static char *describe_privilege(const void *ctx, const struct identity *id)
{
    struct text text = text_new(ctx);
    struct identity target = identity_target(id);
    text_addf(&text, "%s of ", kind_info(KIND_privilege)->label);
    text_role(&text, id->role);
    text_addf(&text, " on %s", id->of == KIND_column && id->args ? "the sequence of " : "");
    char *name = identity_describe(NULL, &target);
    text_add(&text, name);
    talloc_free(name);
    return text.s;
}

/* The comment on the index of a constraint, or on the NOT NULL of that name. */
static char *describe_on_part(const void *ctx, const struct identity *id)
{
    struct identity target = identity_target(id);
    char *name = identity_describe(NULL, &target);
    char *text = talloc_asprintf(ctx, "%s on the %s%s of %s", kind_info(id->kind)->label,
                                 id->of == KIND_constraint ? "" : "constraint ", id->args, name);
    talloc_free(name);
    return text;
}

char *identity_describe(const void *ctx, const struct identity *id)
{
    if (id->kind == KIND_default_privilege)
        return describe_default(ctx, id);
    if (id->kind == KIND_privilege || id->kind == KIND_member_privilege)
        return describe_privilege(ctx, id);
    if (id->kind == KIND_comment && id->args != NULL && is_in_parts(id->of))
        return describe_on_part(ctx, id);
    char *name = identity_name(NULL, id);
    char *text = id->of == KIND_NONE
                     ? talloc_asprintf(ctx, "%s %s", kind_info(id->kind)->label, name)
                     : talloc_asprintf(ctx, "%s %s %s %s", kind_info(id->kind)->label,
                                       id->kind == KIND_owner ? "of" : "on",
                                       kind_info(id->of)->label, name);
    talloc_free(name);
    return text;
}

static int compare_text(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

int identity_compare(const struct identity *a, const struct identity *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->of != b->of)
        return a->of < b->of ? -1 : 1;
    int order = compare_text(a->schema, b->schema);
    if (order == 0)
        order = compare_text(a->parent, b->parent);
    if (order == 0)
        order = compare_text(a->name, b->name);
    if (order == 0)
        order = compare_text(a->args, b->args);
    return order ? order : compare_text(a->role, b->role);
}

void model_unname_database(struct model *model)
{
    for (size_t i = 0; i < model->n; i++) {
        struct object *object = model->objects[i];
        if (object->id.kind != KIND_database && object->id.of != KIND_database)
            continue;
        struct identity id = object->id;
        id.name = DATABASE_ITSELF;
        model_rename(model, object, &id);
    }
    model->database = NULL;
    model_link(model);
}
