/*
 * CREATE TYPE name, a shell, and CREATE TYPE name (INPUT = ...), which fills it.
 */
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "parser/define.h"
#include "parser/statements.h"

#define ROW(option, attr, form, namespace)                                                         \
    {                                                                                              \
        option, ATTR_base_type_##attr, DEFINE_##form, NAMESPACE_##namespace                        \
    }

static const struct define_row rows[] = {
    ROW("input", input, NAME, ROUTINE),         ROW("output", output, NAME, ROUTINE),
    ROW("receive", receive, NAME, ROUTINE),     ROW("send", send, NAME, ROUTINE),
    ROW("typmod_in", typmod_in, NAME, ROUTINE), ROW("typmod_out", typmod_out, NAME, ROUTINE),
    ROW("analyze", analyze, NAME, ROUTINE),     ROW("analyse", analyze, NAME, ROUTINE),
    ROW("subscript", subscript, NAME, ROUTINE), ROW("internallength", length, WORD, NONE),
    ROW("passedbyvalue", by_value, FLAG, NONE), ROW("alignment", alignment, SKIP, NONE),
    ROW("storage", storage, WORD, NONE),        ROW("like", length, SKIP, NONE),
    ROW("category", category, TEXT, NONE),      ROW("preferred", preferred, FLAG, NONE),
    ROW("default", default, TEXT, NONE),        ROW("element", element, TYPE, NONE),
    ROW("delimiter", delimiter, TEXT, NONE),    ROW("collatable", collatable, FLAG, NONE),
};

static const struct layout {
    const char *name, *length;
    bool by_value;
    const char *alignment, *storage;
} layouts[] = {
#include "schema/layouts.def"
};

void declare_base_type(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    struct identity id = fold_identity(fold, KIND_base_type, stmt->n_defnames, stmt->defnames);
    fold_declare(fold, NAMESPACE_TYPE, id.schema, id.name);
}

static void set_layout(struct object *object, const char *length, bool by_value,
                       const char *alignment, const char *storage)
{
    object_set(object, ATTR_base_type_length, length);
    object_set_bool(object, ATTR_base_type_by_value, by_value);
    object_set(object, ATTR_base_type_alignment, alignment);
    object_set(object, ATTR_base_type_storage, storage);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct layout *)a)->name, ((const struct layout *)b)->name);
}

/* False: put off or reported. */
static bool copy_layout(struct fold *fold, struct object *object, const PgQuery__DefElem *like)
{
    const PgQuery__TypeName *type = like->arg->type_name;
    const struct list *name = fold_type_reference(fold, type);
    struct layout key = {.name = name->items[1]};
    const struct layout *own =
        strcmp(name->items[0], "pg_catalog") == 0
            ? bsearch(&key, layouts, sizeof layouts / sizeof *layouts, sizeof *layouts, by_name)
            : NULL;
    if (own != NULL) {
        set_layout(object, own->length, own->by_value, own->alignment, own->storage);
        return true;
    }
    const struct object *other =
        model_get(fold->model, KIND_base_type, name->items[0], name->items[1]);
    if (other == NULL) {
        fold_error(fold, type->location, "write INTERNALLENGTH, ALIGNMENT and STORAGE",
                   "LIKE: the layout of type %s is not known",
                   quote_name(fold->ctx, name->items[0], name->items[1]));
        return false;
    }
    set_layout(object, object_text(other, ATTR_base_type_length),
               object_bool(other, ATTR_base_type_by_value),
               object_text(other, ATTR_base_type_alignment),
               object_text(other, ATTR_base_type_storage));
    return true;
}

/* A word, which the grammar reads as a type's name. */
static const char *word_of(struct fold *fold, const PgQuery__DefElem *option)
{
    const PgQuery__Node *arg = option->arg;
    if (arg != NULL && arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME) {
        const PgQuery__TypeName *type = arg->type_name;
        return type->names[type->n_names - 1]->string->sval;
    }
    return fold_option(fold, option);
}

/* All the names that PostgreSQL takes (manual, CREATE TYPE). */
static void set_alignment(struct fold *fold, struct object *object, const PgQuery__DefElem *option)
{
    static const char *const names[][2] = {
        {"char", "char"}, {"bpchar", "char"},  {"int2", "int2"},     {"smallint", "int2"},
        {"int4", "int4"}, {"integer", "int4"}, {"double", "double"}, {"float8", "double"}};
    const char *word = word_of(fold, option);
    for (size_t i = 0; word != NULL && i < sizeof names / sizeof *names; i++) {
        if (strcasecmp(names[i][0], word) != 0)
            continue;
        object_set(object, ATTR_base_type_alignment, names[i][1]);
        return;
    }
    fold_error(fold, option->location, NULL, "alignment \"%s\" is not known", word ? word : "");
}

static void drop_defaults(struct object *object)
{
    static const struct {
        int attr;
        const char *usual;
    } usuals[] = {
        {ATTR_base_type_length, "variable"}, {ATTR_base_type_length, "-1"},
        {ATTR_base_type_alignment, "int4"},  {ATTR_base_type_storage, "plain"},
        {ATTR_base_type_category, "U"},      {ATTR_base_type_delimiter, ","},
    };
    for (size_t i = 0; i < sizeof usuals / sizeof *usuals; i++)
        if (same_text(object_text(object, usuals[i].attr), usuals[i].usual))
            object_set(object, usuals[i].attr, NULL);
    /* What an element of a fixed length gets. */
    const struct list *subscript = object_list(object, ATTR_base_type_subscript);
    if (subscript != NULL && object_text(object, ATTR_base_type_length) != NULL &&
        !object_bool(object, ATTR_base_type_by_value) &&
        list_has_pair(subscript, "pg_catalog", "raw_array_subscript_handler"))
        object_set_list(object, ATTR_base_type_subscript, NULL);
}

static void set_options(struct fold *fold, struct object *object, size_t n, PgQuery__Node **options)
{
    const PgQuery__DefElem *like = define_option(n, options, "like");
    const PgQuery__DefElem *alignment = define_option(n, options, "alignment");
    if (like != NULL && like->arg != NULL &&
        like->arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME && !copy_layout(fold, object, like))
        return;
    define_options(fold, object, n, options, rows, sizeof rows / sizeof *rows);
    if (alignment != NULL)
        set_alignment(fold, object, alignment);
    drop_defaults(object);
}

struct object *fold_fill_shell(struct fold *fold, const struct identity *id)
{
    struct identity shell = {.kind = KIND_base_type, .schema = id->schema, .name = id->name};
    struct object *object = model_find(fold->model, &shell);
    bool is_shell = object != NULL && object_bool(object, ATTR_base_type_shell);
    if (is_shell && id->kind != KIND_base_type) {
        model_remove(fold->model, object);
        return NULL;
    }
    return is_shell ? object : NULL;
}

/* A shell for what is declared elsewhere is no declaration. */
static void fold_shell(struct fold *fold, const struct identity *id)
{
    if (model_named(fold->model, NAMESPACE_TYPE, id->schema, id->name) != NULL)
        return;
    struct object *object = fold_add(fold, id, -1, AGAIN_SAME);
    if (object != NULL)
        object_set_bool(object, ATTR_base_type_shell, true);
}

/* Whose layout it copies must be there. */
static bool waits(struct fold *fold, const PgQuery__DefineStmt *stmt)
{
    const PgQuery__DefElem *like = define_option(stmt->n_definition, stmt->definition, "like");
    if (like == NULL || like->arg == NULL || fold->last_try ||
        like->arg->node_case != PG_QUERY__NODE__NODE_TYPE_NAME)
        return false;
    const struct list *name = fold_type_reference(fold, like->arg->type_name);
    const struct object *other =
        model_get(fold->model, KIND_base_type, name->items[0], name->items[1]);
    if (strcmp(name->items[0], "pg_catalog") == 0 ||
        (other != NULL && !object_bool(other, ATTR_base_type_shell)))
        return false;
    fold_defer(fold);
    return true;
}

void fold_base_type(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    struct identity id = fold_identity(fold, KIND_base_type, stmt->n_defnames, stmt->defnames);
    if (stmt->n_definition == 0) {
        fold_shell(fold, &id);
        return;
    }
    if (waits(fold, stmt))
        return;
    struct object *object = fold_fill_shell(fold, &id);
    if (object == NULL)
        object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    object->place = fold_place(fold, -1);
    object->origin = node;
    object_set_bool(object, ATTR_base_type_shell, false);
    set_options(fold, object, stmt->n_definition, stmt->definition);
    if (object_list(object, ATTR_base_type_input) == NULL ||
        object_list(object, ATTR_base_type_output) == NULL)
        fold_error(fold, -1, NULL, "a base type needs INPUT and OUTPUT functions");
}

void fold_alter_base_type(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterTypeStmt *stmt = node->alter_type_stmt;
    PgQuery__TypeName type = PG_QUERY__TYPE_NAME__INIT;
    type.n_names = stmt->n_type_name;
    type.names = stmt->type_name;
    type.location = -1;
    struct object *object = fold_type_target(fold, &type, false);
    if (object == NULL)
        return;
    if (object->id.kind == KIND_base_type)
        set_options(fold, object, stmt->n_options, stmt->options);
    else
        fold_error(fold, -1, NULL, "%s is no base type", identity_describe(fold->ctx, &object->id));
}
