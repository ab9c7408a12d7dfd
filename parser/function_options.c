/*
 * The options of functions and procedures.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/function.h"
#include "schema/routine.h"

char *function_real(const void *ctx, const char *number)
{
    float value = strtof(number, NULL);
    char digits[40];
    for (int n = 0; n < 9; n++) {
        (void)snprintf(digits, sizeof digits, "%.*e", n, (double)value);
        if (strtof(digits, NULL) == value)
            break;
    }
    /* d.ddde+XX: float4out writes it out where the exponent is in [-4, 6). */
    char *mark = strchr(digits, 'e');
    if (mark == NULL)
        return talloc_strdup(ctx, number);
    long exponent = strtol(mark + 1, NULL, 10);
    if (exponent < -4 || exponent >= 6)
        return talloc_strdup(ctx, digits);
    long places = mark > digits + 1 ? (long)(mark - digits) - 2 : 0;
    long precision = places - exponent;
    return talloc_asprintf(ctx, "%.*f", (int)(precision > 0 ? precision : 0), (double)value);
}

/* PostgreSQL spells these three so, however they are written; settings of
 * extensions (with a dot) keep their case, all others are in small letters. */
static const char *setting_name(struct fold *fold, const char *name)
{
    static const char *const spelled[] = {"DateStyle", "IntervalStyle", "TimeZone"};
    for (size_t i = 0; i < sizeof spelled / sizeof *spelled; i++)
        if (strcasecmp(name, spelled[i]) == 0)
            return spelled[i];
    char *copy = talloc_strdup(fold->ctx, name);
    if (strchr(name, '.') == NULL)
        for (char *c = copy; *c; c++)
            if (*c >= 'A' && *c <= 'Z')
                *c = (char)(*c - 'A' + 'a');
    return copy;
}

static bool add_setting_value(struct fold *fold, struct text *text, const char *name,
                              const PgQuery__Node *node)
{
    if (node->node_case != PG_QUERY__NODE__NODE_A_CONST)
        return false;
    const PgQuery__AConst *value = node->a_const;
    switch (value->val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL:
        text_addf(text, "%d", value->ival->ival);
        return true;
    case PG_QUERY__A__CONST__VAL_FVAL:
        text_add(text, value->fval->fval);
        return true;
    case PG_QUERY__A__CONST__VAL_SVAL:
        if (setting_is_name_list(name))
            text_add(text, quote_ident(fold->ctx, value->sval->sval));
        else
            text_add(text, value->sval->sval);
        return true;
    default:
        return false;
    }
}

/* "name=value", or NULL where the setting takes its default; false: an error. */
static bool setting_value(struct fold *fold, const PgQuery__VariableSetStmt *set, const char *name,
                          int location, char **value)
{
    struct text text = text_new(fold->ctx);
    text_addf(&text, "%s=", name);
    *value = NULL;
    switch (set->kind) {
    case PG_QUERY__VARIABLE_SET_KIND__VAR_SET_DEFAULT:
    case PG_QUERY__VARIABLE_SET_KIND__VAR_RESET:
        return true;
    case PG_QUERY__VARIABLE_SET_KIND__VAR_SET_CURRENT:
        if (strcmp(name, "search_path") != 0) {
            fold_unsupported(fold, location, "SET ... FROM CURRENT");
            return false;
        }
        for (size_t i = 0; i < fold->path->n; i++) {
            text_add(&text, i > 0 ? ", " : "");
            text_ident(&text, fold->path->items[i]);
        }
        if (fold->path->n == 0)
            text_add(&text, "\"\"");
        break;
    case PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE:
        for (size_t i = 0; i < set->n_args; i++) {
            text_add(&text, i > 0 ? ", " : "");
            if (!add_setting_value(fold, &text, name, set->args[i])) {
                fold_unsupported(fold, location, "this value of a setting");
                return false;
            }
        }
        break;
    default:
        fold_unsupported(fold, location, "this form of SET in a function");
        return false;
    }
    *value = text.s;
    return true;
}

static void apply_setting(struct fold *fold, struct object *object,
                          const PgQuery__VariableSetStmt *set, int location)
{
    int attr = routine_attrs(object->id.kind)->config;
    if (set->kind == PG_QUERY__VARIABLE_SET_KIND__VAR_RESET_ALL) {
        object_set_list(object, attr, NULL);
        return;
    }
    const char *name = setting_name(fold, set->name);
    const struct list *before = object_list(object, attr);
    struct list *config = list_new(fold->ctx);
    bool replaced = false;
    char *value;
    if (!setting_value(fold, set, name, location, &value))
        return;
    for (size_t i = 0; before != NULL && i < before->n; i++) {
        const char *equals = strchr(before->items[i], '=');
        size_t n = equals ? (size_t)(equals - before->items[i]) : strlen(before->items[i]);
        bool same = n == strlen(name) && strncasecmp(before->items[i], name, n) == 0;
        if (!same)
            list_add(config, before->items[i]);
        else if (value != NULL)
            list_add(config, value); /* the place stays */
        replaced = replaced || same;
    }
    if (value != NULL && !replaced)
        list_add(config, value);
    object_set_list(object, attr, config);
}

static bool is_true(const PgQuery__DefElem *option)
{
    return option->arg != NULL && option->arg->node_case == PG_QUERY__NODE__NODE_BOOLEAN &&
           option->arg->boolean->boolval;
}

static const char *word(const PgQuery__DefElem *option)
{
    bool string = option->arg != NULL && option->arg->node_case == PG_QUERY__NODE__NODE_STRING;
    return string ? option->arg->string->sval : "";
}

static void set_unless(struct object *object, int attr, const char *value, const char *unless)
{
    object_set(object, attr, strcmp(value, unless) == 0 ? NULL : value);
}

static void apply_number(struct fold *fold, struct object *object, int attr,
                         const PgQuery__DefElem *option)
{
    const char *number = fold_option(fold, option);
    if (number == NULL || !(strtof(number, NULL) > 0))
        fold_error(fold, option->location, NULL, "%s must be positive", option->defname);
    else
        object_set(object, attr, function_real(fold->ctx, number));
}

/* Options that procedures have too. False: not one of them. */
static bool apply_common(struct fold *fold, struct object *object, const PgQuery__DefElem *option)
{
    const struct routine_attrs *attrs = routine_attrs(object->id.kind);
    const char *name = option->defname;
    if (strcmp(name, "security") == 0) {
        object_set_bool(object, attrs->security_definer, is_true(option));
    } else if (strcmp(name, "set") == 0) {
        apply_setting(fold, object, option->arg->variable_set_stmt, option->location);
    } else if (strcmp(name, "language") == 0) {
        object_set(object, attrs->language, word(option));
    } else if (strcmp(name, "transform") == 0) {
        const PgQuery__List *types = option->arg->list;
        struct list *list = list_new(fold->ctx);
        for (size_t i = 0; i < types->n_items; i++)
            list_add(list, fold_type_bare(fold, types->items[i]->type_name));
        object_set_list(object, attrs->transforms, list);
    } else if (strcmp(name, "as") != 0) { /* function.c has read it */
        return false;
    }
    return true;
}

static bool apply_function(struct fold *fold, struct object *object, const PgQuery__DefElem *option)
{
    const char *name = option->defname;
    if (strcmp(name, "window") == 0) {
        object_set_bool(object, ATTR_function_window, is_true(option));
    } else if (strcmp(name, "volatility") == 0) {
        set_unless(object, ATTR_function_volatility, word(option), "volatile");
    } else if (strcmp(name, "strict") == 0) {
        object_set_bool(object, ATTR_function_strict, is_true(option));
    } else if (strcmp(name, "leakproof") == 0) {
        object_set_bool(object, ATTR_function_leakproof, is_true(option));
    } else if (strcmp(name, "parallel") == 0) {
        const char *parallel = word(option);
        if (strcmp(parallel, "safe") != 0 && strcmp(parallel, "unsafe") != 0 &&
            strcmp(parallel, "restricted") != 0)
            fold_error(fold, option->location, NULL, "PARALLEL must be SAFE, RESTRICTED or UNSAFE");
        set_unless(object, ATTR_function_parallel, parallel, "unsafe");
    } else if (strcmp(name, "cost") == 0) {
        apply_number(fold, object, ATTR_function_cost, option);
    } else if (strcmp(name, "rows") == 0) {
        apply_number(fold, object, ATTR_function_rows, option);
    } else if (strcmp(name, "support") == 0) {
        const PgQuery__List *names = option->arg->list;
        object_set_list(object, ATTR_function_support,
                        fold_reference(fold, NAMESPACE_ROUTINE, names->n_items, names->items));
    } else {
        return false;
    }
    return true;
}

/* What is PostgreSQL's default is absent (manual, CREATE FUNCTION). */
static void drop_defaults(struct object *object)
{
    const char *language = object_text(object, ATTR_function_language);
    const char *returns = object_text(object, ATTR_function_returns);
    const char *cost = object_text(object, ATTR_function_cost);
    const char *rows = object_text(object, ATTR_function_rows);
    bool compiled = same_text(language, "c") || same_text(language, "internal");
    bool set =
        returns != NULL && (strncmp(returns, "SETOF ", 6) == 0 || strcmp(returns, "TABLE") == 0);
    if (same_text(cost, compiled ? "1" : "100"))
        object_set(object, ATTR_function_cost, NULL);
    if (!set || same_text(rows, "1000"))
        object_set(object, ATTR_function_rows, NULL);
}

static bool is_repeated(PgQuery__Node **options, size_t i)
{
    const char *name = options[i]->def_elem->defname;
    for (size_t j = 0; j < i && strcmp(name, "set") != 0; j++)
        if (strcmp(options[j]->def_elem->defname, name) == 0)
            return true;
    return false;
}

void function_options(struct fold *fold, struct object *object, size_t n, PgQuery__Node **options,
                      int location)
{
    bool function = object->id.kind == KIND_function;
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        int at = option->location > 0 ? option->location : location;
        if (is_repeated(options, i))
            fold_error(fold, at, NULL, "%s is given twice", option->defname);
        else if (!apply_common(fold, object, option) &&
                 !(function && apply_function(fold, object, option)))
            fold_error(fold, at, NULL, "%s has no option %s",
                       function ? "a function" : "a procedure", option->defname);
    }
    if (function)
        drop_defaults(object);
}
