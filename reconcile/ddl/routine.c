#include "reconcile/ddl/routine.h"

#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "schema/routine.h"

#define LINE 90 /* a longer list of arguments has one a line */

static size_t count_inputs(const void *ctx, const struct list *arguments)
{
    size_t n = 0;
    for (size_t i = 0; arguments != NULL && i < arguments->n; i++) {
        struct argument argument = argument_parse(ctx, arguments->items[i]);
        n += argument_is_input(&argument);
    }
    return n;
}

static void add_argument(struct text *text, const struct argument *argument)
{
    if (*argument->mode != '\0' && strcmp(argument->mode, "TABLE") != 0)
        text_addf(text, "%s ", argument->mode);
    if (argument->name != NULL) {
        text_ident(text, argument->name);
        text_add(text, " ");
    }
    text_add(text, argument->type);
}

/* The arguments, or the columns of RETURNS TABLE, in parentheses. */
static void add_arguments(struct text *text, const struct object *object, bool table,
                          const char *separator)
{
    const struct routine_attrs *attrs = routine_attrs(object->id.kind);
    const struct list *arguments = object_list(object, attrs->arguments);
    const struct list *defaults = object_list(object, attrs->defaults);
    size_t n_defaults = defaults ? defaults->n : 0;
    size_t without = count_inputs(text->s, arguments) - n_defaults, input = 0;
    bool first = true;
    for (size_t i = 0; arguments != NULL && i < arguments->n; i++) {
        struct argument argument = argument_parse(text->s, arguments->items[i]);
        bool has_default = argument_is_input(&argument) && input++ >= without;
        if ((strcmp(argument.mode, "TABLE") == 0) != table)
            continue;
        text_add(text, first ? "" : separator);
        first = false;
        add_argument(text, &argument);
        if (has_default)
            text_addf(text, " DEFAULT %s", defaults->items[input - 1 - without]);
    }
}

static void add_list(struct text *text, const struct object *object, bool table)
{
    struct text list = text_new(text->s);
    add_arguments(&list, object, table, ", ");
    if (list.n > LINE) {
        list = text_new(text->s);
        text_add(&list, "\n    ");
        add_arguments(&list, object, table, ",\n    ");
        text_add(&list, "\n");
    }
    text_addf(text, "(%s)", list.s);
}

static void add_result(struct text *text, const struct object *object)
{
    const char *returns =
        object->id.kind == KIND_function ? object_text(object, ATTR_function_returns) : NULL;
    if (returns == NULL)
        return;
    text_addf(text, "\nRETURNS %s", returns);
    if (strcmp(returns, "TABLE") == 0) {
        text_add(text, " ");
        add_list(text, object, true);
    }
}

/* a, "B c" taken apart and put together, so that whatever the catalog holds is
 * nothing but names. */
static void add_names(struct text *text, const char *value)
{
    const char *c = value + strspn(value, ", ");
    if (*c == '\0')
        text_add(text, "''");
    for (bool first = true; *c != '\0'; first = false) {
        struct text name = text_new(text->s);
        bool quoted = *c == '"';
        for (c += quoted; *c != '\0' && (quoted || (*c != ',' && *c != ' ')); c++) {
            if (quoted && *c == '"' && *++c != '"')
                break;
            char lower = quoted ? *c : (char)tolower((unsigned char)*c);
            text_add_n(&name, &lower, 1);
        }
        text_add(text, first ? "" : ", ");
        if (name.n > 0)
            text_ident(text, name.s);
        else
            text_add(text, "''");
        c += strspn(c, ", ");
    }
}

/* The settings of extensions have a dot in their names. */
static void add_setting_name(struct text *text, const char *name)
{
    for (const char *dot = strchr(name, '.'); dot != NULL; dot = strchr(name, '.')) {
        text_ident(text, talloc_strndup(text->s, name, (size_t)(dot - name)));
        text_add(text, ".");
        name = dot + 1;
    }
    text_ident(text, name);
}

static void add_config(struct text *text, const struct list *config)
{
    for (size_t i = 0; config != NULL && i < config->n; i++) {
        const char *equals = strchr(config->items[i], '=');
        if (equals == NULL)
            continue;
        char *name = talloc_strndup(text->s, config->items[i], (size_t)(equals - config->items[i]));
        text_add(text, "\nSET ");
        add_setting_name(text, name);
        text_add(text, " TO ");
        if (setting_is_name_list(name))
            add_names(text, equals + 1);
        else
            text_literal(text, equals + 1);
    }
}

static void add_transforms(struct text *text, const struct list *types)
{
    for (size_t i = 0; types != NULL && i < types->n; i++)
        text_addf(text, "%s FOR TYPE %s", i == 0 ? "\nTRANSFORM" : ",", types->items[i]);
}

static void add_body(struct text *text, const struct object *object)
{
    const struct routine_attrs *attrs = routine_attrs(object->id.kind);
    const char *sql_body = object_text(object, attrs->sql_body);
    const char *library = object_text(object, attrs->library);
    const char *body = object_text(object, attrs->body);
    if (sql_body != NULL) {
        text_addf(text, "\n%s", sql_body);
        return;
    }
    text_add(text, "\nAS ");
    if (library != NULL) {
        text_literal(text, library);
        text_add(text, ", ");
        text_literal(text, body ? body : object->id.name);
    } else {
        text_dollar(text, body ? body : "");
    }
}

static void add_step(struct emit *emit, enum change_op op, const struct object *object)
{
    const struct routine_attrs *attrs = routine_attrs(object->id.kind);
    const char *language = object_text(object, attrs->language);
    struct text text = text_new(emit->ctx);
    text_addf(&text, "CREATE OR REPLACE %s ", kind_info(object->id.kind)->sql);
    text_name(&text, object->id.schema, object->id.name);
    add_list(&text, object, false);
    add_result(&text, object);
    text_add(&text, "\nLANGUAGE ");
    text_ident(&text, language ? language : "sql");
    if (object->id.kind == KIND_function)
        function_clauses(&text, object);
    if (object_bool(object, attrs->security_definer))
        text_add(&text, "\nSECURITY DEFINER");
    add_transforms(&text, object_list(object, attrs->transforms));
    add_config(&text, object_list(object, attrs->config));
    add_body(&text, object);
    emit_step(emit, op, object, text.s);
}

void routine_create(struct emit *emit, const struct object *object)
{
    add_step(emit, CHANGE_CREATE, object);
}

void routine_drop(struct emit *emit, const struct object *object)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text, "DROP %s IF EXISTS ", kind_info(object->id.kind)->sql);
    text_name(&text, object->id.schema, object->id.name);
    text_addf(&text, "(%s)", object->id.args ? object->id.args : "");
    emit_step(emit, CHANGE_DROP, object, text.s);
}

/* The arguments on one side (inputs or outputs), the others left out. */
static size_t pick(const struct list *arguments, bool outputs, struct argument *picked)
{
    size_t n = 0;
    for (size_t i = 0; arguments != NULL && i < arguments->n; i++) {
        struct argument argument = argument_parse(picked, arguments->items[i]);
        if (outputs ? argument_is_output(&argument) : argument_is_input(&argument))
            picked[n++] = argument;
    }
    return n;
}

static struct argument *room_for(const void *ctx, const struct list *arguments)
{
    return talloc_zero_size(ctx, sizeof(struct argument) * ((arguments ? arguments->n : 0) + 1));
}

/* An input argument keeps its name once it has one; the row that output
 * arguments make keeps its columns (manual, CREATE FUNCTION, notes). */
static bool may_replace(const void *ctx, const struct list *live, const struct list *desired,
                        bool outputs)
{
    struct argument *before = room_for(ctx, live), *after = room_for(ctx, desired);
    size_t n = pick(live, outputs, before), n_after = pick(desired, outputs, after);
    if (n != n_after)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (outputs && strcmp(before[i].type, after[i].type) != 0)
            return false;
        if ((before[i].name != NULL || outputs) && !same_text(before[i].name, after[i].name))
            return false;
    }
    return true;
}

bool routine_alter(struct emit *emit, const struct object *live, const struct object *desired,
                   const struct change *change)
{
    const struct routine_attrs *attrs = routine_attrs(desired->id.kind);
    if (desired->id.kind == KIND_function &&
        (change_has(change, ATTR_function_returns) || change_has(change, ATTR_function_window)))
        return false;
    const struct list *before = object_list(live, attrs->arguments);
    const struct list *after = object_list(desired, attrs->arguments);
    if (!may_replace(emit->ctx, before, after, false) ||
        !may_replace(emit->ctx, before, after, true))
        return false;
    before = object_list(live, attrs->defaults);
    after = object_list(desired, attrs->defaults);
    if ((before ? before->n : 0) > (after ? after->n : 0))
        return false;
    add_step(emit, CHANGE_ALTER, desired);
    return true;
}
