/*
 * Functions and procedures.
 */
#include <string.h>
#include <talloc.h>

#include "parser/function.h"
#include "parser/statements.h"
#include "schema/routine.h"

void declare_function(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateFunctionStmt *stmt = node->create_function_stmt;
    const char *schema, *name;
    fold_split_name(fold, stmt->n_funcname, stmt->funcname, &schema, &name);
    fold_declare(fold, NAMESPACE_ROUTINE, schema, fold_name(fold, -1, name));
}

/* A column's type as a routine keeps it: without modifiers, and without the
 * names that stand for types that were written without them. */
static char *bare_type(struct fold *fold, const char *type)
{
    struct text bare = text_new(fold->ctx);
    bool quoted = false;
    int depth = 0;
    for (const char *c = type; *c; c++) {
        if (*c == '"')
            quoted = !quoted;
        if (!quoted && *c == '(')
            depth++;
        if (depth == 0)
            text_add_n(&bare, c, 1);
        if (!quoted && *c == ')')
            depth--;
    }
    const char *array = strstr(bare.s, "[]");
    array = array != NULL ? array : "";
    if (strncmp(bare.s, "interval ", 9) == 0)
        return talloc_asprintf(fold->ctx, "interval%s", array);
    if (strcmp(bare.s, "bpchar") == 0 || strcmp(bare.s, "bpchar[]") == 0)
        return talloc_asprintf(fold->ctx, "character%s", array);
    if (strcmp(bare.s, "\"bit\"") == 0 || strcmp(bare.s, "\"bit\"[]") == 0)
        return talloc_asprintf(fold->ctx, "bit%s", array);
    return bare.s;
}

/* table.column%TYPE. NULL: put off or reported. */
static char *type_of_column(struct fold *fold, const PgQuery__TypeName *type)
{
    const char *schema = NULL, *table = "", *column = "";
    if (type->n_names >= 2) {
        fold_split_name(fold, type->n_names - 1, type->names, &schema, &table);
        column = type->names[type->n_names - 1]->string->sval;
    }
    const char *found = fold_find_schema(fold, NAMESPACE_RELATION, schema, table);
    struct object *object = model_get_part(fold->model, KIND_column, found, table, column);
    if (object != NULL)
        return bare_type(fold, object_text(object, ATTR_column_type));
    object = model_get_part(fold->model, KIND_attribute, found, table, column);
    if (object != NULL)
        return bare_type(fold, object_text(object, ATTR_attribute_type));
    if (!fold->last_try)
        fold_defer(fold);
    else
        fold_error(fold, type->location, NULL, "%%TYPE: there is no column %s in %s",
                   quote_ident(fold->ctx, column), quote_name(fold->ctx, found, table));
    return NULL;
}

static char *routine_type(struct fold *fold, const PgQuery__TypeName *type)
{
    return type->pct_type ? type_of_column(fold, type) : fold_type_bare(fold, type);
}

struct signature {
    struct list *arguments;
    struct list *defaults;
    struct text inputs; /* identity.args */
    bool outputs;       /* has OUT or INOUT */
    bool table;         /* RETURNS TABLE */
};

static const char *mode_of(const PgQuery__FunctionParameter *parameter)
{
    switch (parameter->mode) {
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_OUT:
        return "OUT";
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_INOUT:
        return "INOUT";
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_VARIADIC:
        return "VARIADIC";
    case PG_QUERY__FUNCTION_PARAMETER_MODE__FUNC_PARAM_TABLE:
        return "TABLE";
    default:
        return "";
    }
}

/* The author's text of a default: from after DEFAULT or = to the end of the argument. */
static char *default_text(struct fold *fold, const PgQuery__FunctionParameter *parameter)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t type = tokens_at(tokens, (size_t)parameter->arg_type->location);
    if (type == NO_TOKEN)
        return NULL;
    int depth = tokens->items[type].depth;
    size_t first = type;
    while (first < tokens->n &&
           !(tokens->items[first].depth == depth &&
             (tokens_is(tokens, first, "default") || tokens_is(tokens, first, "="))))
        first++;
    size_t last = ++first;
    while (last < tokens->n && tokens->items[last].depth >= depth &&
           !(tokens->items[last].depth == depth && tokens_is(tokens, last, ",")))
        last++;
    return first < last ? fold_slice(fold, first, last - 1) : NULL;
}

static bool read_parameter(struct fold *fold, struct signature *signature,
                           const PgQuery__FunctionParameter *parameter)
{
    int location = parameter->arg_type->location;
    struct argument argument = {.mode = mode_of(parameter)};
    if (parameter->name != NULL && *parameter->name != '\0')
        argument.name = fold_name(fold, location, parameter->name);
    if (parameter->arg_type->setof) {
        fold_error(fold, location, NULL, "an argument can't be SETOF");
        return false;
    }
    argument.type = routine_type(fold, parameter->arg_type);
    if (argument.type == NULL)
        return false;
    list_add(signature->arguments, argument_text(fold->ctx, &argument));
    if (strcmp(argument.mode, "TABLE") == 0)
        signature->table = true;
    else if (argument_is_output(&argument))
        signature->outputs = true;
    if (argument_is_input(&argument)) {
        text_add(&signature->inputs, signature->inputs.n > 0 ? ", " : "");
        text_add(&signature->inputs, argument.type);
    }
    if (parameter->defexpr != NULL) {
        char *text = default_text(fold, parameter);
        if (text == NULL) {
            fold_error(fold, location, NULL, "the default's text was not found");
            return false;
        }
        list_add(signature->defaults, text);
    }
    return true;
}

static bool read_signature(struct fold *fold, struct signature *signature,
                           const PgQuery__CreateFunctionStmt *stmt)
{
    signature->arguments = list_new(fold->ctx);
    signature->defaults = list_new(fold->ctx);
    signature->inputs = text_new(fold->ctx);
    for (size_t i = 0; i < stmt->n_parameters; i++)
        if (!read_parameter(fold, signature, stmt->parameters[i]->function_parameter))
            return false;
    return true;
}

/* As kinds.def has it. False: put off or reported. */
static bool read_result(struct fold *fold, const struct signature *signature,
                        const PgQuery__CreateFunctionStmt *stmt, const char **returns)
{
    const PgQuery__TypeName *type = stmt->return_type;
    *returns = NULL;
    if (signature->table) {
        *returns = "TABLE";
        return true;
    }
    if (type == NULL) {
        if (!stmt->is_procedure && !signature->outputs)
            fold_error(fold, -1, NULL, "a function must say what it RETURNS");
        return stmt->is_procedure || signature->outputs;
    }
    char *text = routine_type(fold, type);
    if (text == NULL)
        return false;
    if (type->setof)
        *returns = talloc_asprintf(fold->ctx, "SETOF %s", text);
    else if (!signature->outputs)
        *returns = text;
    return true;
}

static const PgQuery__DefElem *find_option(const PgQuery__CreateFunctionStmt *stmt,
                                           const char *name)
{
    for (size_t i = 0; i < stmt->n_options; i++)
        if (strcmp(stmt->options[i]->def_elem->defname, name) == 0)
            return stmt->options[i]->def_elem;
    return NULL;
}

/* RETURN ... or BEGIN ATOMIC ... END: all that stands after the options. */
static char *sql_body_text(struct fold *fold)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t first = 0;
    while (first < tokens->n && !tokens_is(tokens, first, "("))
        first++;
    first = tokens_close(tokens, first);
    for (; first != NO_TOKEN && first < tokens->n; first++) {
        if (tokens->items[first].depth > 0)
            continue;
        if (tokens_is(tokens, first, "return") ||
            (tokens_is(tokens, first, "begin") && tokens_is(tokens, first + 1, "atomic")))
            break;
    }
    if (first == NO_TOKEN || first >= tokens->n)
        return NULL;
    size_t last = tokens->n - 1;
    while (last > first && tokens_is(tokens, last, ";"))
        last--;
    return fold_slice(fold, first, last);
}

/* AS 'body', or for C AS 'library', 'symbol' with the function's own name for a
 * symbol that is left out (manual, CREATE FUNCTION); internal ones likewise. */
static void set_body(struct fold *fold, struct object *object, const PgQuery__DefElem *as)
{
    const struct routine_attrs *attrs = routine_attrs(object->id.kind);
    const char *language = object_text(object, attrs->language);
    const struct list *strings = fold_strings(fold, as->arg->list->n_items, as->arg->list->items);
    const char *first = strings->items[0];
    if (same_text(language, "c")) {
        bool named = strings->n > 1 && strcmp(strings->items[1], "-") != 0;
        object_set(object, attrs->library, first);
        object_set(object, attrs->body, named ? strings->items[1] : object->id.name);
    } else if (strings->n > 1) {
        fold_error(fold, as->location, NULL, "only functions in C have two strings after AS");
    } else if (same_text(language, "internal") && *first == '\0') {
        object_set(object, attrs->body, object->id.name);
    } else {
        object_set(object, attrs->body, first);
    }
}

static void read_body(struct fold *fold, struct object *object,
                      const PgQuery__CreateFunctionStmt *stmt)
{
    const struct routine_attrs *attrs = routine_attrs(object->id.kind);
    const PgQuery__DefElem *as = find_option(stmt, "as");
    if (object_text(object, attrs->language) == NULL) {
        if (stmt->sql_body == NULL)
            fold_error(fold, -1, NULL, "LANGUAGE is missing");
        object_set(object, attrs->language, "sql");
    }
    if (as != NULL && stmt->sql_body == NULL)
        set_body(fold, object, as);
    else if (as == NULL && stmt->sql_body != NULL)
        fold_set_expression(fold, object, attrs->sql_body, sql_body_text(fold));
    else
        fold_error(fold, -1, NULL, as ? "there are two bodies" : "the body is missing");
}

void fold_function(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateFunctionStmt *stmt = node->create_function_stmt;
    const char *schema, *name, *returns;
    struct signature signature = {.arguments = NULL};
    if (!read_signature(fold, &signature, stmt) || !read_result(fold, &signature, stmt, &returns))
        return;
    fold_split_name(fold, stmt->n_funcname, stmt->funcname, &schema, &name);
    struct identity id = {
        .kind = stmt->is_procedure ? KIND_procedure : KIND_function,
        .schema = schema ? schema : fold_creation_schema(fold),
        .name = fold_name(fold, -1, name),
        .args = signature.inputs.s,
    };
    struct object *object = fold_add(fold, &id, -1, stmt->replace ? AGAIN_REPLACE : AGAIN_ERROR);
    if (object == NULL)
        return;
    const struct routine_attrs *attrs = routine_attrs(id.kind);
    object_set_list(object, attrs->arguments, signature.arguments);
    object_set_list(object, attrs->defaults, signature.defaults);
    object->path = talloc_strdup(object, fold->path_sql);
    if (id.kind == KIND_function)
        object_set(object, ATTR_function_returns, returns);
    function_options(fold, object, stmt->n_options, stmt->options, -1);
    read_body(fold, object, stmt);
}

void fold_alter_function(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterFunctionStmt *stmt = node->alter_function_stmt;
    enum kind kind = KIND_NONE;
    if (stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_FUNCTION)
        kind = KIND_function;
    else if (stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_PROCEDURE)
        kind = KIND_procedure;
    struct object *object = fold_routine(fold, kind, stmt->func, -1, false);
    if (object != NULL)
        function_options(fold, object, stmt->n_actions, stmt->actions, -1);
}
