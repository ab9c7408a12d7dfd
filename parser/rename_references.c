#include "parser/rename.h"

#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "parser/references.h"
#include "schema/relation.h"

/* What stands in no schema goes by its name alone. */
static void rename_global(struct fold *fold, struct object *object, const struct identity *old,
                          const char *to)
{
    size_t n;
    const struct reference *rows = references_of(object->id.kind, &n);
    for (size_t i = 0; i < n; i++)
        if (rows[i].named == old->kind && same_text(object_text(object, rows[i].attr), old->name))
            object_set(object, rows[i].attr, to);
    enum kind kind = object->id.of != KIND_NONE ? object->id.of : object->id.kind;
    if (kind == KIND_transform && old->kind == KIND_language &&
        same_text(object->id.name, old->name)) {
        struct identity transform = object->id;
        transform.name = to;
        fold_move(fold, object, &transform);
        return;
    }
    if (holder_of(kind) != old->kind || !same_text(object->id.parent, old->name))
        return;
    struct identity id = object->id;
    id.parent = to;
    fold_move(fold, object, &id);
}

/* Every pair that is the old name becomes the new one. */
static void rename_pairs(struct fold *fold, struct object *object, int attr,
                         const struct identity *old, const struct identity *new)
{
    const struct list *list = object_list(object, attr);
    bool changed = false;
    struct list *renamed = list_new(fold->ctx);
    for (size_t i = 0; list != NULL && i < list->n; i += 2) {
        bool pair = i + 1 < list->n;
        bool same = pair && same_text(list->items[i], old->schema) &&
                    same_text(list->items[i + 1], old->name);
        list_add(renamed, same ? new->schema : list->items[i]);
        if (pair)
            list_add(renamed, same ? new->name : list->items[i + 1]);
        changed = changed || same;
    }
    if (changed)
        object_set_list(object, attr, renamed);
}

static bool is_name_byte(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '"' || c == '.' || c == '$' ||
           (unsigned char)c >= 0x80;
}

/* A type's text with each whole occurrence of from as to; NULL: there is none. */
const char *rename_in_type(struct fold *fold, const char *text, const char *from,
                                const char *to)
{
    struct text out = text_new(fold->ctx);
    size_t length = strlen(from);
    bool changed = false;
    for (const char *c = text; *c;) {
        bool starts = c == text || !is_name_byte(c[-1]);
        if (starts && strncmp(c, from, length) == 0 && !is_name_byte(c[length])) {
            text_add(&out, to);
            c += length;
            changed = true;
        } else {
            text_add_n(&out, c++, 1);
        }
    }
    return changed ? out.s : NULL;
}

static void rename_type_in_list(struct fold *fold, struct object *object, int attr,
                                const char *from, const char *to)
{
    const struct list *list = object_list(object, attr);
    struct list *renamed = list_new(fold->ctx);
    for (size_t i = 0; list != NULL && i < list->n; i++) {
        const char *item = rename_in_type(fold, list->items[i], from, to);
        list_add(renamed, item != NULL ? item : list->items[i]);
    }
    object_set_list(object, attr, renamed);
}

static void rename_type_in_routine(struct fold *fold, struct object *object, const char *from,
                                   const char *to)
{
    bool function = object->id.kind == KIND_function;
    if (object->id.kind == KIND_aggregate) {
        rename_type_in_list(fold, object, ATTR_aggregate_arguments, from, to);
        return;
    }
    rename_type_in_list(fold, object,
                        function ? ATTR_function_arguments : ATTR_procedure_arguments, from, to);
    rename_type_in_list(fold, object,
                        function ? ATTR_function_transforms : ATTR_procedure_transforms, from, to);
    const char *returns = function ? object_text(object, ATTR_function_returns) : NULL;
    const char *renamed = returns != NULL ? rename_in_type(fold, returns, from, to) : NULL;
    if (renamed != NULL)
        object_set(object, ATTR_function_returns, renamed);
}

/* A routine's identity has its arguments' types in it, and so has that of its comment. */
static void rename_type_in_identity(struct fold *fold, struct object *object, const char *from,
                                    const char *to)
{
    const char *args = object->id.args ? rename_in_type(fold, object->id.args, from, to) : NULL;
    if (args == NULL)
        return;
    struct identity id = object->id;
    id.args = args;
    fold_move(fold, object, &id);
}

static void rename_type(struct fold *fold, const struct identity *old, const struct identity *new)
{
    const char *from = quote_name(fold->ctx, old->schema, old->name);
    const char *to = quote_name(fold->ctx, new->schema, new->name);
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        const struct kind_info *info = kind_info(object->id.kind);
        for (size_t j = 0; j < info->n_attrs; j++) {
            const char *text = object_text(object, (int)j);
            if (info->attrs[j].type != TYPE_TYPE || text == NULL)
                continue;
            const char *renamed = rename_in_type(fold, text, from, to);
            if (renamed != NULL)
                object_set(object, (int)j, renamed);
        }
        if (info->namespace == NAMESPACE_ROUTINE)
            rename_type_in_routine(fold, object, from, to);
        rename_type_in_identity(fold, object, from, to);
    }
}

const char *rename_token_name(struct fold *fold, const struct tokens *tokens, size_t i)
{
    const struct token *token = &tokens->items[i];
    const char *start = tokens->text + token->start;
    size_t n = token->end - token->start;
    if (*start == '"' || *start == '\'')
        return n >= 2 ? talloc_strndup(fold->ctx, start + 1, n - 2) : NULL;
    if (!token->word)
        return NULL;
    char *name = talloc_strndup(fold->ctx, start, n);
    for (char *c = name; *c; c++)
        *c = (char)tolower((unsigned char)*c);
    return name;
}

static bool mentions(struct fold *fold, const char *text, const char *name)
{
    if (text == NULL || strcasestr(text, name) == NULL)
        return false;
    const struct tokens *tokens = tokens_new(fold->ctx, text);
    for (size_t i = 0; i < tokens->n; i++) {
        const char *token = rename_token_name(fold, tokens, i);
        const char *dot = token != NULL ? strrchr(token, '.') : NULL;
        if (token != NULL && (strcmp(token, name) == 0 ||
                              (dot != NULL && strcmp(dot + 1, name) == 0)))
            return true;
    }
    return false;
}

static bool is_expression(enum attr_type type)
{
    return type == TYPE_EXPR || type == TYPE_EXPRS || type == TYPE_QUERY;
}

/* Does any expression of the object say the name? */
static bool object_mentions(struct fold *fold, const struct object *object, const char *name)
{
    const struct kind_info *info = kind_info(object->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        if (!is_expression(info->attrs[i].type))
            continue;
        if (mentions(fold, object_text(object, (int)i), name))
            return true;
        const struct list *list = object_list(object, (int)i);
        for (size_t j = 0; list != NULL && j < list->n; j++)
            if (mentions(fold, list->items[j], name))
                return true;
    }
    return false;
}

/* Collations stand in the options of keys as well. */
static void rename_collation(struct fold *fold, const struct identity *old,
                             const struct identity *new)
{
    const char *from = quote_name(fold->ctx, old->schema, old->name);
    const char *to = quote_name(fold->ctx, new->schema, new->name);
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        if (object->id.kind == KIND_index)
            rename_type_in_list(fold, object, ATTR_index_key_options, from, to);
        else if (object->id.kind == KIND_constraint)
            rename_type_in_list(fold, object, ATTR_constraint_element_options, from, to);
    }
}

static void report(struct fold *fold, const struct object *object, const struct identity *old)
{
    fold_error(fold, -1, "write the new name where it is used, and where it is declared",
               "%s may use %s by the name that this statement changes",
               identity_describe(fold->ctx, &object->id), identity_describe(fold->ctx, old));
}

void rename_references(struct fold *fold, const struct object *renamed, const struct identity *old)
{
    const struct identity *new = &renamed->id;
    const struct kind_info *info = kind_info(new->kind);
    for (size_t i = 0; i < fold->model->n && new->schema == NULL; i++)
        rename_global(fold, fold->model->objects[i], old, new->name);
    if (info->namespace == NAMESPACE_NONE)
        return;
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        size_t n;
        const struct reference *rows = references_of(object->id.kind, &n);
        for (size_t j = 0; j < n; j++)
            if (rows[j].namespace == info->namespace)
                rename_pairs(fold, object, rows[j].attr, old, new);
        if (new->kind == KIND_index || !object_mentions(fold, object, old->name))
            continue;
        if (fold->following)
            rename_in_texts(fold, object, old, new);
        else
            report(fold, object, old);
    }
    if (info->namespace == NAMESPACE_TYPE || (info->flags & TYPED))
        rename_type(fold, old, new);
    if (info->namespace == NAMESPACE_COLLATION)
        rename_collation(fold, old, new);
    for (size_t i = 0; i < fold->model->n && new->kind == KIND_ts_dictionary; i++)
        if (fold->model->objects[i]->id.kind == KIND_ts_configuration)
            mappings_rename_dictionary(fold, fold->model->objects[i], old, new);
}

struct new_name {
    const struct identity *old;
    const char *to;
};

/* A column's name in an expression of its own table: as a word of its own, or after
 * the table's name, old or new; not a function's name, and not a type's. */
static const char *rewrite(struct fold *fold, const char *text, const void *argument)
{
    const struct new_name *name = argument;
    const struct identity *old = name->old;
    const char *to = name->to;
    if (strcasestr(text, old->name) == NULL)
        return text;
    const struct tokens *tokens = tokens_new(fold->ctx, text);
    struct text out = text_new(fold->ctx);
    size_t done = 0;
    for (size_t i = 0; i < tokens->n; i++) {
        const struct token *token = &tokens->items[i];
        const char *word = text[token->start] != '\'' ? rename_token_name(fold, tokens, i) : NULL;
        if (word == NULL || strcmp(word, old->name) != 0 || tokens_is(tokens, i + 1, "(") ||
            (i > 0 && tokens_is(tokens, i - 1, "::")))
            continue;
        if (i > 1 && tokens_is(tokens, i - 1, ".")) {
            const char *of = rename_token_name(fold, tokens, i - 2);
            if (of == NULL || (strcmp(of, old->parent) != 0 && strcmp(of, "old") != 0 &&
                               strcmp(of, "new") != 0))
                continue;
        }
        text_add_n(&out, text + done, token->start - done);
        text_ident(&out, to);
        done = token->end;
    }
    text_add(&out, text + done);
    return out.s;
}

void rename_edit_texts(struct fold *fold, struct object *object, rename_edit *edit,
                       const void *argument)
{
    const struct kind_info *info = kind_info(object->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        const struct list *list = object_list(object, (int)i);
        const char *text = object_text(object, (int)i);
        if (!is_expression(info->attrs[i].type) || (list == NULL && text == NULL))
            continue;
        if (list == NULL) {
            object_set(object, (int)i, edit(fold, text, argument));
            continue;
        }
        struct list *edited = list_new(fold->ctx);
        for (size_t j = 0; j < list->n; j++)
            list_add(edited, edit(fold, list->items[j], argument));
        object_set_list(object, (int)i, edited);
    }
}

static void rename_item(struct fold *fold, struct object *object, int attr, const char *from,
                        const char *to)
{
    const struct list *list = object_list(object, attr);
    if (!list_has(list, from))
        return;
    struct list *renamed = list_new(fold->ctx);
    for (size_t i = 0; i < list->n; i++)
        list_add(renamed, strcmp(list->items[i], from) == 0 ? to : list->items[i]);
    object_set_list(object, attr, renamed);
}

static bool is_pair(const struct list *list, const struct identity *column)
{
    return list != NULL && list->n >= 2 && same_text(list->items[0], column->schema) &&
           same_text(list->items[1], column->parent);
}

/* Columns are named in lists of the table's own parts, of what owns or points to it. */
static void rename_in_lists(struct fold *fold, struct object *object, const struct identity *old,
                            const char *to, bool own)
{
    switch (object->id.kind) {
    case KIND_constraint:
        if (own) {
            rename_item(fold, object, ATTR_constraint_columns, old->name, to);
            rename_item(fold, object, ATTR_constraint_include, old->name, to);
            rename_item(fold, object, ATTR_constraint_on_delete_columns, old->name, to);
        }
        if (is_pair(object_list(object, ATTR_constraint_references), old))
            rename_item(fold, object, ATTR_constraint_ref_columns, old->name, to);
        return;
    case KIND_index:
        if (own)
            rename_item(fold, object, ATTR_index_include, old->name, to);
        return;
    case KIND_statistics:
        if (own)
            rename_item(fold, object, ATTR_statistics_columns, old->name, to);
        return;
    case KIND_publication_table:
        if (own)
            rename_item(fold, object, ATTR_publication_table_columns, old->name, to);
        return;
    case KIND_trigger:
        if (own)
            rename_item(fold, object, ATTR_trigger_update_columns, old->name, to);
        return;
    case KIND_sequence:
        if (is_pair(object_list(object, ATTR_sequence_owned_by), old)) {
            struct list *owner = list_new(fold->ctx);
            const struct list *was = object_list(object, ATTR_sequence_owned_by);
            for (size_t i = 0; i < was->n; i++)
                list_add(owner, i == 2 && same_text(was->items[2], old->name) ? to
                                                                              : was->items[i]);
            object_set_list(object, ATTR_sequence_owned_by, owner);
        }
        return;
    default:
        return;
    }
}

void rename_column_references(struct fold *fold, const struct object *column,
                              const struct identity *old)
{
    const char *to = column->id.name;
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *object = fold->model->objects[i];
        const struct identity *id = &object->id;
        bool own = is_pair(relation_below(object), old) ||
                   (same_text(id->schema, old->schema) &&
                    (same_text(id->parent, old->parent) ||
                     ((is_table_kind(id->kind) || id->kind == KIND_publication_table) &&
                      same_text(id->name, old->parent))));
        rename_in_lists(fold, object, old, to, own);
        const struct new_name name = {old, to};
        if (own)
            rename_edit_texts(fold, object, rewrite, &name);
        else if (!object_mentions(fold, object, old->name) ||
                 !object_mentions(fold, object, old->parent))
            continue;
        else if (fold->following)
            rename_column_in_texts(fold, object, old, to);
        else
            report(fold, object, old);
    }
}
