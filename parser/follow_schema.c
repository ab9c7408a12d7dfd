/*
 * The live side after a schema got another name, or what an extension made went to another schema:
 * whatever says the schema's name says the new one.
 */
#include <string.h>
#include <talloc.h>

#include "parser/references.h"
#include "parser/rename.h"
#include "parser/table.h"

struct schema_names {
    const char *from, *to;
    const struct list *members; /* only these names; NULL: all */
};

static bool is_taken_along(const struct schema_names *names, const char *name)
{
    return names->members == NULL || (name != NULL && list_has(names->members, name));
}

/* What token i is: a name without its quotes, or an operator. */
static const char *token_text(struct fold *fold, const struct tokens *tokens, size_t i)
{
    if (i >= tokens->n)
        return NULL;
    const struct token *token = &tokens->items[i];
    const char *name = rename_token_name(fold, tokens, i);
    return name ? name
                : talloc_strndup(fold->ctx, tokens->text + token->start,
                                 token->end - token->start);
}

/* The literal 'schema.name', as the server writes names for regclass and the like. */
static bool is_in_literal(struct fold *fold, const struct schema_names *names, const char *name)
{
    const size_t n = strlen(names->from);
    if (strncmp(name, names->from, n) != 0 || name[n] != '.')
        return false;
    if (names->members == NULL)
        return true;
    const struct list *parts = split_qualified(fold->ctx, name);
    return parts != NULL && parts->n == 2 && is_taken_along(names, parts->items[1]);
}

static const char *rename_schema_in(struct fold *fold, const char *text, const void *argument)
{
    const struct schema_names *names = argument;
    if (strstr(text, names->from) == NULL)
        return text;
    const struct tokens *tokens = tokens_new(fold->ctx, text);
    struct text out = text_new(fold->ctx);
    size_t done = 0;
    for (size_t i = 0; i < tokens->n; i++) {
        const char *name = rename_token_name(fold, tokens, i);
        size_t start = tokens->items[i].start;
        bool literal = name != NULL && text[start] == '\'';
        if (name == NULL || (i > 0 && tokens_is(tokens, i - 1, ".")) ||
            (literal ? !rename_is_address(tokens, i) || !is_in_literal(fold, names, name)
                     : strcmp(name, names->from) != 0 || !tokens_is(tokens, i + 1, ".") ||
                           !is_taken_along(names, token_text(fold, tokens, i + 2))))
            continue;
        text_add_n(&out, text + done, start - done + literal);
        text_ident(&out, names->to);
        done = literal ? start + 1 + strlen(names->from) : tokens->items[i].end;
    }
    text_add(&out, text + done);
    return out.s;
}

static void rename_in_lists(struct fold *fold, struct object *object,
                            const struct schema_names *names)
{
    size_t n;
    const struct reference *rows = references_of(object->id.kind, &n);
    for (size_t i = 0; i < n; i++) {
        const struct list *list = object_list(object, rows[i].attr);
        if (list == NULL || rows[i].namespace == NAMESPACE_NONE)
            continue;
        struct list *renamed = list_new(fold->ctx);
        size_t step = rows[i].attr == ATTR_sequence_owned_by && object->id.kind == KIND_sequence
                          ? list->n
                          : 2;
        for (size_t j = 0; j < list->n; j++)
            list_add(renamed, j % step == 0 && strcmp(list->items[j], names->from) == 0 &&
                                      j + 1 < list->n && is_taken_along(names, list->items[j + 1])
                                  ? names->to
                                  : list->items[j]);
        object_set_list(object, rows[i].attr, renamed);
    }
}

static const char *rename_in_type_text(struct fold *fold, const char *text,
                                       const struct schema_names *names)
{
    return text != NULL ? rename_schema_in(fold, text, names) : NULL;
}

/* Lists of words with names in them: arguments of routines, options of keys, operators. */
static bool has_names_in_words(const struct kind_info *info, const char *attr)
{
    return (info->namespace == NAMESPACE_ROUTINE && strcmp(attr, "arguments") == 0) ||
           strcmp(attr, "key_options") == 0 || strcmp(attr, "element_options") == 0 ||
           strcmp(attr, "operators") == 0 || strcmp(attr, "functions") == 0;
}

static void rename_in_types(struct fold *fold, struct object *object,
                            const struct schema_names *names)
{
    const struct kind_info *info = kind_info(object->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        const struct list *list = object_list(object, (int)i);
        if (info->attrs[i].type == TYPE_TYPE || strcmp(info->attrs[i].name, "returns") == 0)
            object_set(object, (int)i,
                       rename_in_type_text(fold, object_text(object, (int)i), names));
        if (list == NULL || !has_names_in_words(info, info->attrs[i].name))
            continue;
        struct list *renamed = list_new(fold->ctx);
        for (size_t j = 0; j < list->n; j++)
            list_add(renamed, rename_in_type_text(fold, list->items[j], names));
        object_set_list(object, (int)i, renamed);
    }
}

/* Its own place, which the members of an extension do not have here, but privileges on them. */
static void rename_identity(struct fold *fold, struct object *object,
                            const struct schema_names *names)
{
    struct identity id = object->id;
    bool itself = (id.kind == KIND_schema || id.of == KIND_schema) && names->members == NULL;
    if (itself && same_text(id.name, names->from))
        id.name = names->to;
    if (same_text(id.schema, names->from) &&
        (names->members == NULL ||
         (id.kind == KIND_member_privilege && is_taken_along(names, id.name))))
        id.schema = names->to;
    if (id.args != NULL)
        id.args = rename_in_type_text(fold, id.args, names);
    if (identity_compare(&id, &object->id) != 0)
        model_rename(fold->model, object, &id);
}

static struct list *rename_in_casts(struct fold *fold, const struct list *casts,
                                    const struct schema_names *names)
{
    struct list *renamed = list_new(fold->model);
    for (size_t i = 0; i < casts->n; i++)
        list_add(renamed, rename_in_type_text(fold, casts->items[i], names));
    return renamed;
}

static void rename_in_all(struct fold *fold, const struct schema_names *names)
{
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        rename_identity(fold, object, names);
        rename_in_lists(fold, object, names);
        rename_in_types(fold, object, names);
        rename_edit_texts(fold, object, rename_schema_in, names);
    }
    struct model *live = fold->model;
    live->binary_casts = rename_in_casts(fold, live->binary_casts, names);
    live->assignment_casts = rename_in_casts(fold, live->assignment_casts, names);
    live->explicit_casts = rename_in_casts(fold, live->explicit_casts, names);
}

void follow_schema(struct fold *fold, const char *from, const char *to)
{
    const struct schema_names names = {.from = from, .to = to};
    rename_in_all(fold, &names);
}

/* The names of what the extension made in the schema, which are there from now on. */
static struct list *move_members(struct model *live, const char *extension, const char *from,
                                 const char *to)
{
    const struct list *all = live->extension_names;
    struct list *moved = list_new(live), *members = list_new(live);
    for (size_t i = 0; i + 2 < all->n; i += 3) {
        bool moves = same_text(live->extension_of->items[i / 3], extension) &&
                     same_text(all->items[i + 1], from);
        list_add(moved, all->items[i]);
        list_add(moved, moves ? to : all->items[i + 1]);
        list_add(moved, all->items[i + 2]);
        if (moves)
            list_add(members, all->items[i + 2]);
    }
    live->extension_names = moved;
    return members;
}

void follow_extensions(struct fold *fold, const struct model *desired)
{
    struct model *live = fold->model;
    for (size_t i = 0; i < live->n; i++) {
        const struct object *extension = live->objects[i];
        const struct object *wanted =
            extension->id.kind == KIND_extension ? model_find(desired, &extension->id) : NULL;
        const char *from = object_text(extension, ATTR_extension_schema);
        const char *to = wanted ? object_text(wanted, ATTR_extension_schema) : NULL;
        if (to == NULL || same_text(from, to) ||
            !object_bool(extension, ATTR_extension_relocatable))
            continue;
        const struct schema_names names = {
            .from = talloc_strdup(live, from),
            .to = talloc_strdup(live, to),
            .members = move_members(live, extension->id.name, from, to)};
        rename_in_all(fold, &names);
    }
}
