/*
 * What functions and procedures have in common.
 */
#ifndef RECONCILE_ROUTINE_H
#define RECONCILE_ROUTINE_H

#include "schema/model.h"

/* Where the two kinds keep the attributes that both have. */
struct routine_attrs {
    int arguments, defaults, language, body, sql_body, library, security_definer, config,
        transforms;
};

static inline const struct routine_attrs *routine_attrs(enum kind kind)
{
    static const struct routine_attrs function = {
        ATTR_function_arguments,        ATTR_function_defaults,
        ATTR_function_language,         ATTR_function_body,
        ATTR_function_sql_body,         ATTR_function_library,
        ATTR_function_security_definer, ATTR_function_config,
        ATTR_function_transforms};
    static const struct routine_attrs procedure = {
        ATTR_procedure_arguments,        ATTR_procedure_defaults,
        ATTR_procedure_language,         ATTR_procedure_body,
        ATTR_procedure_sql_body,         ATTR_procedure_library,
        ATTR_procedure_security_definer, ATTR_procedure_config,
        ATTR_procedure_transforms};
    return kind == KIND_procedure ? &procedure : &function;
}

/* An item of arguments, taken apart and put together: OUT "b" integer. */
struct argument {
    const char *mode; /* "" is IN; "OUT", "INOUT", "VARIADIC", "TABLE" */
    const char *name; /* raw; NULL: it has none */
    const char *type;
};

struct argument argument_parse(const void *ctx, const char *item);
char *argument_text(const void *ctx, const struct argument *);
/* Has the caller a value for it? Defaults stand for the last of these. */
bool argument_is_input(const struct argument *);
/* Is it a part of the result? */
bool argument_is_output(const struct argument *);

/* Does the setting hold a list of names, each quoted where it must be (PostgreSQL's
 * GUC_LIST_QUOTE)? */
bool setting_is_name_list(const char *name);

#endif
