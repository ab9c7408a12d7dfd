/*
 * CREATE AGGREGATE.
 */
#include <string.h>
#include <talloc.h>

#include "parser/define.h"
#include "parser/statements.h"
#include "schema/routine.h"

#define ROW(option, attr, form, namespace)                                                         \
    {                                                                                              \
        option, ATTR_aggregate_##attr, DEFINE_##form, NAMESPACE_##namespace                        \
    }

static const struct define_row rows[] = {
    ROW("sfunc", sfunc, NAME, ROUTINE),
    ROW("sfunc1", sfunc, NAME, ROUTINE),
    ROW("stype", stype, TYPE, NONE),
    ROW("stype1", stype, TYPE, NONE),
    ROW("sspace", sspace, TEXT, NONE),
    ROW("finalfunc", finalfunc, NAME, ROUTINE),
    ROW("finalfunc_extra", finalfunc_extra, FLAG, NONE),
    ROW("finalfunc_modify", finalfunc_modify, WORD, NONE),
    ROW("combinefunc", combinefunc, NAME, ROUTINE),
    ROW("serialfunc", serialfunc, NAME, ROUTINE),
    ROW("deserialfunc", deserialfunc, NAME, ROUTINE),
    ROW("initcond", initcond, TEXT, NONE),
    ROW("initcond1", initcond, TEXT, NONE),
    ROW("msfunc", msfunc, NAME, ROUTINE),
    ROW("minvfunc", minvfunc, NAME, ROUTINE),
    ROW("mstype", mstype, TYPE, NONE),
    ROW("msspace", msspace, TEXT, NONE),
    ROW("mfinalfunc", mfinalfunc, NAME, ROUTINE),
    ROW("mfinalfunc_extra", mfinalfunc_extra, FLAG, NONE),
    ROW("mfinalfunc_modify", mfinalfunc_modify, WORD, NONE),
    ROW("minitcond", minitcond, TEXT, NONE),
    ROW("sortop", sortop, NAME, OPERATOR),
    ROW("parallel", parallel, WORD, NONE),
    ROW("basetype", kind, SKIP, NONE),
    ROW("hypothetical", kind, SKIP, NONE),
};

void declare_aggregate(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    const char *schema, *name;
    fold_split_name(fold, stmt->n_defnames, stmt->defnames, &schema, &name);
    fold_declare(fold, NAMESPACE_ROUTINE, schema, fold_name(fold, -1, name));
}

struct signature {
    struct list *arguments;
    struct text inputs; /* identity.args */
    int n_direct;       /* -1: no ORDER BY */
};

static void add_argument(struct fold *fold, struct signature *signature,
                         const PgQuery__FunctionParameter *parameter)
{
    struct argument argument = {.mode = ""};
    if (parameter->mode == PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_VARIADIC)
        argument.mode = "VARIADIC";
    if (parameter->name != NULL && *parameter->name != '\0')
        argument.name = fold_name(fold, parameter->arg_type->location, parameter->name);
    argument.type = fold_type_bare(fold, parameter->arg_type);
    list_add(signature->arguments, argument_text(fold->ctx, &argument));
    text_add(&signature->inputs, signature->inputs.n > 0 ? ", " : "");
    text_add(&signature->inputs, argument.type);
}

/* The old way: BASETYPE = type, "ANY" for none. */
static void read_base_type(struct fold *fold, struct signature *signature,
                           const PgQuery__DefineStmt *stmt)
{
    const PgQuery__DefElem *base = define_option(stmt->n_definition, stmt->definition, "basetype");
    char *type = base ? define_type(fold, base) : NULL;
    if (type == NULL) {
        fold_error(fold, -1, NULL, "BASETYPE is missing");
        return;
    }
    if (strcasecmp(type, "\"any\"") == 0)
        return;
    struct argument argument = {.mode = "", .type = type};
    list_add(signature->arguments, argument_text(fold->ctx, &argument));
    text_add(&signature->inputs, type);
}

static void read_signature(struct fold *fold, struct signature *signature,
                           const PgQuery__DefineStmt *stmt)
{
    *signature = (struct signature){list_new(fold->ctx), text_new(fold->ctx), -1};
    if (stmt->oldstyle) {
        read_base_type(fold, signature, stmt);
        return;
    }
    const PgQuery__Node *list = stmt->args[0];
    if (list->node_case == PG_QUERY__NODE__NODE_LIST)
        for (size_t i = 0; i < list->list->n_items; i++)
            add_argument(fold, signature, list->list->items[i]->function_parameter);
    signature->n_direct = stmt->args[1]->integer->ival;
}

/* What is PostgreSQL's default is not kept (manual, CREATE AGGREGATE). */
static void drop_defaults(struct object *object)
{
    static const int spaces[] = {ATTR_aggregate_sspace, ATTR_aggregate_msspace};
    static const int modifies[] = {ATTR_aggregate_finalfunc_modify,
                                   ATTR_aggregate_mfinalfunc_modify};
    bool plain = object_text(object, ATTR_aggregate_kind) == NULL;
    for (size_t i = 0; i < 2; i++) {
        if (same_text(object_text(object, spaces[i]), "0"))
            object_set(object, spaces[i], NULL);
        if (same_text(object_text(object, modifies[i]), plain ? "read_only" : "read_write"))
            object_set(object, modifies[i], NULL);
    }
    if (same_text(object_text(object, ATTR_aggregate_parallel), "unsafe"))
        object_set(object, ATTR_aggregate_parallel, NULL);
}

void fold_aggregate(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    struct signature signature;
    read_signature(fold, &signature, stmt);
    struct identity id = fold_identity(fold, KIND_aggregate, stmt->n_defnames, stmt->defnames);
    id.args = signature.inputs.s;
    struct object *object = fold_add(fold, &id, -1, stmt->replace ? AGAIN_REPLACE : AGAIN_ERROR);
    if (object == NULL)
        return;
    object->path = talloc_strdup(object, fold->path_sql);
    object_set_list(object, ATTR_aggregate_arguments, signature.arguments);
    const PgQuery__DefElem *hypothetical =
        define_option(stmt->n_definition, stmt->definition, "hypothetical");
    if (signature.n_direct >= 0) {
        object_set(object, ATTR_aggregate_kind,
                   hypothetical != NULL && fold_is_true(fold, hypothetical) ? "hypothetical"
                                                                            : "ordered-set");
        object_set(object, ATTR_aggregate_direct,
                   talloc_asprintf(fold->ctx, "%d", signature.n_direct));
    }
    define_options(fold, object, stmt->n_definition, stmt->definition, rows,
                   sizeof rows / sizeof *rows);
    drop_defaults(object);
}
