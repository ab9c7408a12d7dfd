#include "parser/define.h"

#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

/* Which functions take which kind of object. declare may be NULL. */
static const struct {
    PgQuery__ObjectType kind;
    struct handler handler;
} handlers[] = {
    {PG_QUERY__OBJECT_TYPE__OBJECT_AGGREGATE, {declare_aggregate, fold_aggregate}},
    {PG_QUERY__OBJECT_TYPE__OBJECT_COLLATION, {declare_collation, fold_collation_define}},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TSPARSER, {declare_ts_parser, fold_ts_parser}},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TSTEMPLATE, {declare_ts_template, fold_ts_template}},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TSDICTIONARY, {declare_ts_dictionary, fold_ts_dictionary}},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TSCONFIGURATION,
     {declare_ts_configuration, fold_ts_configuration}},
    {PG_QUERY__OBJECT_TYPE__OBJECT_TYPE, {declare_base_type, fold_base_type}},
    {PG_QUERY__OBJECT_TYPE__OBJECT_OPERATOR, {declare_operator, fold_operator}},
};

static const struct handler *handler_of(const PgQuery__Node *node)
{
    for (size_t i = 0; i < sizeof handlers / sizeof *handlers; i++)
        if (handlers[i].kind == node->define_stmt->kind)
            return &handlers[i].handler;
    return NULL;
}

void declare_define(struct fold *fold, const PgQuery__Node *node)
{
    const struct handler *handler = handler_of(node);
    if (handler != NULL && handler->declare != NULL)
        handler->declare(fold, node);
}

void fold_define(struct fold *fold, const PgQuery__Node *node)
{
    const struct handler *handler = handler_of(node);
    bool action;
    if (handler != NULL)
        handler->fold(fold, node);
    else
        fold_unsupported(fold, -1, fold_statement_name(fold, node, &action));
}

const PgQuery__DefElem *define_option(size_t n, PgQuery__Node **options, const char *name)
{
    const PgQuery__DefElem *found = NULL;
    for (size_t i = 0; i < n; i++)
        if (strcmp(options[i]->def_elem->defname, name) == 0)
            found = options[i]->def_elem;
    return found;
}

struct list *define_name(struct fold *fold, const PgQuery__DefElem *option,
                         enum namespace namespace)
{
    PgQuery__Node *arg = option->arg;
    if (arg == NULL)
        return NULL;
    switch (arg->node_case) {
    case PG_QUERY__NODE__NODE_LIST:
        return fold_reference(fold, namespace, arg->list->n_items, arg->list->items);
    case PG_QUERY__NODE__NODE_TYPE_NAME:
        return fold_reference(fold, namespace, arg->type_name->n_names, arg->type_name->names);
    case PG_QUERY__NODE__NODE_STRING:
        if (strcmp(arg->string->sval, "none") == 0)
            return NULL;
        return fold_reference(fold, namespace, 1, &arg);
    default:
        fold_error(fold, option->location, NULL, "%s must be a name", option->defname);
        return NULL;
    }
}

char *define_type(struct fold *fold, const PgQuery__DefElem *option)
{
    PgQuery__Node *arg = option->arg;
    if (arg == NULL)
        return NULL;
    if (arg->node_case == PG_QUERY__NODE__NODE_TYPE_NAME) {
        if (arg->type_name->setof)
            fold_error(fold, option->location, NULL, "%s can't be a set", option->defname);
        return fold_type_bare(fold, arg->type_name);
    }
    PgQuery__TypeName type = PG_QUERY__TYPE_NAME__INIT;
    type.names = &arg;
    type.n_names = 1;
    type.location = option->location;
    if (arg->node_case == PG_QUERY__NODE__NODE_STRING)
        return fold_type_bare(fold, &type);
    if (arg->node_case == PG_QUERY__NODE__NODE_LIST) {
        type.names = arg->list->items;
        type.n_names = arg->list->n_items;
        return fold_type_bare(fold, &type);
    }
    return NULL;
}

static char *small_letters(struct fold *fold, const char *value)
{
    char *copy = value ? talloc_strdup(fold->ctx, value) : NULL;
    for (char *c = copy; c != NULL && *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return copy;
}

static void set_option(struct fold *fold, struct object *object, const PgQuery__DefElem *option,
                       const struct define_row *row)
{
    switch (row->form) {
    case DEFINE_NAME:
        object_set_list(object, row->attr, define_name(fold, option, row->namespace));
        break;
    case DEFINE_TYPE:
        object_set(object, row->attr, define_type(fold, option));
        break;
    case DEFINE_TEXT:
        object_set(object, row->attr, fold_option(fold, option));
        break;
    case DEFINE_WORD:
        object_set(object, row->attr, small_letters(fold, fold_option(fold, option)));
        break;
    case DEFINE_FLAG:
        object_set_bool(object, row->attr, fold_is_true(fold, option));
        break;
    case DEFINE_SKIP:
        break;
    }
}

void define_options(struct fold *fold, struct object *object, size_t n, PgQuery__Node **options,
                    const struct define_row *rows, size_t n_rows)
{
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        size_t row = 0;
        while (row < n_rows && strcmp(rows[row].option, option->defname) != 0)
            row++;
        if (row < n_rows)
            set_option(fold, object, option, &rows[row]);
        else
            fold_error(fold, option->location, NULL, "%s has no option %s",
                       kind_info(object->id.kind)->label, option->defname);
    }
}
