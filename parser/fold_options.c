/*
 * Option lists and the author's own text of expressions.
 */
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/fold.h"

/* As PostgreSQL's NameListToString has it: unquoted, between dots. */
static const char *joined(struct fold *fold, size_t n, PgQuery__Node **nodes)
{
    char *text = talloc_strdup(fold->ctx, "");
    for (size_t i = 0; i < n; i++) {
        bool is_string = nodes[i]->node_case == PG_QUERY__NODE__NODE_STRING;
        text = talloc_asprintf_append(text, "%s%s", i > 0 ? "." : "",
                                      is_string ? nodes[i]->string->sval : "*");
    }
    return text;
}

static const char *constant_text(struct fold *fold, const PgQuery__AConst *constant)
{
    switch (constant->val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL:
        return talloc_asprintf(fold->ctx, "%d", constant->ival->ival);
    case PG_QUERY__A__CONST__VAL_FVAL:
        return constant->fval->fval;
    case PG_QUERY__A__CONST__VAL_BOOLVAL:
        return constant->boolval->boolval ? "true" : "false";
    case PG_QUERY__A__CONST__VAL_SVAL:
        return constant->sval->sval;
    default:
        return NULL;
    }
}

const char *fold_option(struct fold *fold, const PgQuery__DefElem *element)
{
    const PgQuery__Node *arg = element->arg;
    if (arg == NULL)
        return NULL;
    switch (arg->node_case) {
    case PG_QUERY__NODE__NODE_INTEGER:
        return talloc_asprintf(fold->ctx, "%d", arg->integer->ival);
    case PG_QUERY__NODE__NODE_FLOAT:
        return arg->float_->fval;
    case PG_QUERY__NODE__NODE_STRING:
        return arg->string->sval;
    case PG_QUERY__NODE__NODE_BOOLEAN:
        return arg->boolean->boolval ? "true" : "false";
    case PG_QUERY__NODE__NODE_A_CONST:
        return constant_text(fold, arg->a_const);
    case PG_QUERY__NODE__NODE_LIST:
        return joined(fold, arg->list->n_items, arg->list->items);
    case PG_QUERY__NODE__NODE_TYPE_NAME:
        return arg->type_name->n_names == 1
                   ? joined(fold, arg->type_name->n_names, arg->type_name->names)
                   : fold_type(fold, arg->type_name);
    case PG_QUERY__NODE__NODE_A_STAR:
        return "*";
    default:
        return NULL;
    }
}

bool fold_is_true(struct fold *fold, const PgQuery__DefElem *element)
{
    static const char *const on[] = {"true", "on", "yes", "1", "t", "y"};
    const char *value = fold_option(fold, element);
    for (size_t i = 0; value != NULL && i < sizeof on / sizeof *on; i++)
        if (strcasecmp(value, on[i]) == 0)
            return true;
    return value == NULL;
}

struct list *fold_options(struct fold *fold, size_t n, PgQuery__Node **options)
{
    struct list *list = list_new(fold->ctx);
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *element = options[i]->def_elem;
        const char *value = fold_option(fold, element);
        bool spaced = element->defnamespace != NULL && *element->defnamespace != '\0';
        list_add(list, talloc_asprintf(fold->ctx, "%s%s%s=%s", spaced ? element->defnamespace : "",
                                       spaced ? "." : "", element->defname,
                                       value != NULL ? value : "true"));
    }
    list_sort(list);
    return list;
}

char *fold_slice(struct fold *fold, size_t first, size_t last)
{
    return tokens_slice(fold->ctx, fold_tokens(fold), first, last);
}

/* The first token at or after the location that reads the word, at whatever depth. */
static size_t find_from(const struct tokens *tokens, int location, const char *word)
{
    size_t i = tokens_at(tokens, location > 0 ? (size_t)location : 0);
    while (i != NO_TOKEN && i < tokens->n && !tokens_is(tokens, i, word))
        i++;
    return i != NO_TOKEN && i < tokens->n ? i : NO_TOKEN;
}

char *fold_parenthesised(struct fold *fold, int location, const char *keyword)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t open = find_from(tokens, location, keyword);
    while (open != NO_TOKEN && open < tokens->n && !tokens_is(tokens, open, "("))
        open++;
    if (open == NO_TOKEN || open >= tokens->n)
        return NULL;
    size_t close = tokens_close(tokens, open);
    if (close == NO_TOKEN || close <= open + 1)
        return NULL;
    return fold_slice(fold, open + 1, close - 1);
}

char *fold_after(struct fold *fold, int location, const char *keyword, int end)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t start = find_from(tokens, location, keyword);
    if (start == NO_TOKEN || start + 1 >= tokens->n)
        return NULL;
    int depth = tokens->items[start].depth;
    size_t i = start + 1;
    for (; i < tokens->n; i++) {
        const struct token *token = &tokens->items[i];
        if ((end >= 0 && token->start >= (size_t)end) || token->depth < depth)
            break;
        if (token->depth == depth && (tokens_is(tokens, i, ",") || tokens_is(tokens, i, ";")))
            break;
    }
    return i > start + 1 ? fold_slice(fold, start + 1, i - 1) : NULL;
}

void fold_set_expression(struct fold *fold, struct object *object, int attr, const char *text)
{
    object_set(object, attr, text);
    object->path = talloc_strdup(object, fold->path_sql);
}
