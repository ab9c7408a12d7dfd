/*
 * CREATE and ALTER OPERATOR.
 */
#include "parser/operator.h"

#include <string.h>
#include <talloc.h>

#include "parser/define.h"
#include "parser/statements.h"

#define ROW(option, attr, form, namespace)                                                         \
    {                                                                                              \
        option, ATTR_operator_##attr, DEFINE_##form, NAMESPACE_##namespace                         \
    }

/* Those at the end are the old names of what is merges now. */
static const struct define_row rows[] = {
    ROW("function", function, NAME, ROUTINE), ROW("procedure", function, NAME, ROUTINE),
    ROW("restrict", restrict, NAME, ROUTINE), ROW("join", join, NAME, ROUTINE),
    ROW("hashes", hashes, FLAG, NONE),        ROW("merges", merges, FLAG, NONE),
    ROW("leftarg", function, SKIP, NONE),     ROW("rightarg", function, SKIP, NONE),
    ROW("commutator", function, SKIP, NONE),  ROW("negator", function, SKIP, NONE),
    ROW("sort1", function, SKIP, NONE),       ROW("sort2", function, SKIP, NONE),
    ROW("ltcmp", function, SKIP, NONE),       ROW("gtcmp", function, SKIP, NONE),
};

void declare_operator(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    const char *schema, *name;
    fold_split_name(fold, stmt->n_defnames, stmt->defnames, &schema, &name);
    fold_declare(fold, NAMESPACE_OPERATOR, schema, name);
}

char *operator_args(struct fold *fold, size_t n, PgQuery__Node **types)
{
    struct text args = text_new(fold->ctx);
    for (size_t i = 0; i < n; i++) {
        bool is_type = types[i]->node_case == PG_QUERY__NODE__NODE_TYPE_NAME;
        text_add(&args, i > 0 ? ", " : "");
        text_add(&args, is_type ? fold_type_bare(fold, types[i]->type_name) : "NONE");
    }
    return args.s;
}

static const char *extension_schema(struct fold *fold, const struct list *path, const char *name)
{
    const struct list *names = fold_extension_names(fold);
    for (size_t i = 0; names != NULL && i + 2 < names->n; i += 3)
        if (strcmp(names->items[i], "operator") == 0 && strcmp(names->items[i + 2], name) == 0 &&
            list_has(path, names->items[i + 1]))
            return names->items[i + 1];
    return NULL;
}

const char *operator_schema(struct fold *fold, const struct list *path, const char *schema,
                            const char *name, const char *args)
{
    struct identity id = {.kind = KIND_operator, .name = name, .args = args};
    if (schema != NULL && *schema != '\0')
        return schema;
    for (size_t i = 0; i < path->n; i++) {
        id.schema = path->items[i];
        if (model_find(fold->model, &id) != NULL)
            return id.schema;
    }
    const char *extension = extension_schema(fold, path, name);
    return extension != NULL ? extension : "pg_catalog";
}

struct identity operator_identity(struct fold *fold, const PgQuery__ObjectWithArgs *named)
{
    struct identity id = {.kind = KIND_operator};
    fold_split_name(fold, named->n_objname, named->objname, &id.schema, &id.name);
    id.args = operator_args(fold, named->n_objargs, named->objargs);
    id.schema = operator_schema(fold, fold->path, id.schema, id.name, id.args);
    /* One that is not there yet. */
    if (strcmp(id.schema, "pg_catalog") == 0 && named->n_objname < 2)
        id.schema = fold_creation_schema(fold);
    return id;
}

static const char *operand(struct fold *fold, const PgQuery__DefineStmt *stmt, const char *name)
{
    const PgQuery__DefElem *option = define_option(stmt->n_definition, stmt->definition, name);
    char *type = option != NULL ? define_type(fold, option) : NULL;
    return type != NULL && strcasecmp(type, "none") != 0 ? type : "NONE";
}

/* The schema stays empty where none is written: operators_resolve finds it. */
static void set_partner(struct fold *fold, struct object *object, int attr,
                        const PgQuery__DefElem *option)
{
    const PgQuery__Node *arg = option != NULL ? option->arg : NULL;
    if (arg == NULL)
        return;
    const char *schema = NULL, *name = NULL;
    if (arg->node_case == PG_QUERY__NODE__NODE_LIST)
        fold_split_name(fold, arg->list->n_items, arg->list->items, &schema, &name);
    else if (arg->node_case == PG_QUERY__NODE__NODE_STRING)
        name = arg->string->sval;
    if (name == NULL) {
        fold_error(fold, option->location, NULL, "%s must be an operator", option->defname);
        return;
    }
    struct list *list = list_new(fold->ctx);
    list_add(list, schema ? schema : "");
    list_add(list, name);
    object_set_list(object, attr, list);
}

static void set_options(struct fold *fold, struct object *object, size_t n, PgQuery__Node **options)
{
    static const char *const old_merges[] = {"sort1", "sort2", "ltcmp", "gtcmp"};
    define_options(fold, object, n, options, rows, sizeof rows / sizeof *rows);
    set_partner(fold, object, ATTR_operator_commutator, define_option(n, options, "commutator"));
    set_partner(fold, object, ATTR_operator_negator, define_option(n, options, "negator"));
    for (size_t i = 0; i < sizeof old_merges / sizeof *old_merges; i++)
        if (define_option(n, options, old_merges[i]) != NULL)
            object_set_bool(object, ATTR_operator_merges, true);
}

void fold_operator(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    struct identity id = fold_identity(fold, KIND_operator, stmt->n_defnames, stmt->defnames);
    id.args = talloc_asprintf(fold->ctx, "%s, %s", operand(fold, stmt, "leftarg"),
                              operand(fold, stmt, "rightarg"));
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    set_options(fold, object, stmt->n_definition, stmt->definition);
    if (object_list(object, ATTR_operator_function) == NULL)
        fold_error(fold, -1, NULL, "an operator needs a FUNCTION");
}

void fold_alter_operator(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterOperatorStmt *stmt = node->alter_operator_stmt;
    struct identity id = operator_identity(fold, stmt->opername);
    struct object *object = fold_target(fold, &id, -1, false);
    if (object != NULL)
        set_options(fold, object, stmt->n_options, stmt->options);
}
