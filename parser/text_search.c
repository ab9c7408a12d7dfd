/*
 * Text search parsers, templates and dictionaries.
 */
#include <string.h>
#include <talloc.h>

#include "parser/define.h"
#include "parser/statements.h"

#define ROW(kind, option, namespace)                                                               \
    {                                                                                              \
        #option, ATTR_##kind##_##option, DEFINE_NAME, NAMESPACE_##namespace                        \
    }

static const struct define_row parser_rows[] = {
    ROW(ts_parser, start, ROUTINE),    ROW(ts_parser, gettoken, ROUTINE),
    ROW(ts_parser, end, ROUTINE),      ROW(ts_parser, lextypes, ROUTINE),
    ROW(ts_parser, headline, ROUTINE),
};
static const struct define_row template_rows[] = {
    ROW(ts_template, init, ROUTINE),
    ROW(ts_template, lexize, ROUTINE),
};

static void declare(struct fold *fold, enum namespace namespace, const PgQuery__DefineStmt *stmt)
{
    const char *schema, *name;
    fold_split_name(fold, stmt->n_defnames, stmt->defnames, &schema, &name);
    fold_declare(fold, namespace, schema, fold_name(fold, -1, name));
}

void declare_ts_parser(struct fold *fold, const PgQuery__Node *node)
{
    declare(fold, NAMESPACE_TS_PARSER, node->define_stmt);
}

void declare_ts_template(struct fold *fold, const PgQuery__Node *node)
{
    declare(fold, NAMESPACE_TS_TEMPLATE, node->define_stmt);
}

void declare_ts_dictionary(struct fold *fold, const PgQuery__Node *node)
{
    declare(fold, NAMESPACE_TS_DICTIONARY, node->define_stmt);
}

void declare_ts_configuration(struct fold *fold, const PgQuery__Node *node)
{
    declare(fold, NAMESPACE_TS_CONFIGURATION, node->define_stmt);
}

static struct object *add(struct fold *fold, enum kind kind, const PgQuery__DefineStmt *stmt)
{
    struct identity id = fold_identity(fold, kind, stmt->n_defnames, stmt->defnames);
    return fold_add(fold, &id, -1, AGAIN_ERROR);
}

static void fold_functions(struct fold *fold, enum kind kind, const PgQuery__Node *node,
                           const struct define_row *rows, size_t n)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    struct object *object = add(fold, kind, stmt);
    if (object != NULL)
        define_options(fold, object, stmt->n_definition, stmt->definition, rows, n);
}

void fold_ts_parser(struct fold *fold, const PgQuery__Node *node)
{
    fold_functions(fold, KIND_ts_parser, node, parser_rows,
                   sizeof parser_rows / sizeof *parser_rows);
}

void fold_ts_template(struct fold *fold, const PgQuery__Node *node)
{
    fold_functions(fold, KIND_ts_template, node, template_rows,
                   sizeof template_rows / sizeof *template_rows);
}

static bool is_named(const char *option, const char *name)
{
    size_t n = strlen(name);
    return strncmp(option, name, n) == 0 && option[n] == '=';
}

/* Sets options, and takes away those without a value. */
static void set_options(struct fold *fold, struct object *object, size_t n,
                        PgQuery__Node **options)
{
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        const struct list *before = object_list(object, ATTR_ts_dictionary_options);
        struct list *after = list_new(fold->ctx);
        if (strcmp(option->defname, "template") == 0)
            continue;
        for (size_t j = 0; before != NULL && j < before->n; j++)
            if (!is_named(before->items[j], option->defname))
                list_add(after, before->items[j]);
        const char *value = fold_option(fold, option);
        if (value != NULL)
            list_add(after, talloc_asprintf(fold->ctx, "%s=%s", option->defname, value));
        list_sort(after);
        object_set_list(object, ATTR_ts_dictionary_options, after);
    }
}

void fold_ts_dictionary(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    const PgQuery__DefElem *template =
        define_option(stmt->n_definition, stmt->definition, "template");
    struct object *object = add(fold, KIND_ts_dictionary, stmt);
    if (object == NULL)
        return;
    if (template == NULL) {
        fold_error(fold, -1, NULL, "TEMPLATE is missing");
        return;
    }
    object_set_list(object, ATTR_ts_dictionary_template,
                    define_name(fold, template, NAMESPACE_TS_TEMPLATE));
    set_options(fold, object, stmt->n_definition, stmt->definition);
}

void fold_alter_ts_dictionary(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterTSDictionaryStmt *stmt = node->alter_tsdictionary_stmt;
    const struct list *name =
        fold_reference(fold, NAMESPACE_TS_DICTIONARY, stmt->n_dictname, stmt->dictname);
    struct identity id = {
        .kind = KIND_ts_dictionary, .schema = name->items[0], .name = name->items[1]};
    struct object *object = fold_target(fold, &id, -1, false);
    if (object != NULL)
        set_options(fold, object, stmt->n_options, stmt->options);
}
