/*
 * Ensure statements: what acts, and the query that says whether it is needed.
 */
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/fold.h"
#include "schema/array.h"
#include "schema/fixture.h"

static const char *annotation(const struct statement *statement, const char *name)
{
    const struct list *list = statement->annotations;
    for (size_t i = 0; list != NULL && i + 1 < list->n; i += 2)
        if (strcmp(list->items[i], name) == 0)
            return list->items[i + 1];
    return NULL;
}

bool statement_is_guarded(const struct statement *statement)
{
    return annotation(statement, "unless") != NULL;
}

/* One SELECT, without its semicolon. NULL: it has been reported. */
static const char *read_query(struct fold *fold, const char *text)
{
    struct syntax_error error = {0};
    size_t n = strlen(text);
    while (n > 0 && (text[n - 1] == ';' || text[n - 1] == ' '))
        n--;
    const char *query = talloc_strndup(fold->ctx, text, n);
    PgQuery__ParseResult *tree = tree_parse(fold->ctx, query, &error);
    bool is_query = tree != NULL && tree->n_stmts == 1 &&
                    tree->stmts[0]->stmt->node_case == PG_QUERY__NODE__NODE_SELECT_STMT;
    if (is_query)
        return query;
    fold_error(fold, -1, "write -- @unless SELECT ...: the statement is run where that has no rows",
               tree == NULL ? "-- @unless: %s" : "-- @unless takes one query",
               tree == NULL ? error.message : "");
    return NULL;
}

/* Actions that are known. */

static const struct known {
    const char *schema, *function, *arguments, *query;
} known[] = {
#define KNOWN(schema, function, arguments, query) {schema, function, arguments, query},
#include "parser/known_actions.def"
#undef KNOWN
};

/* The one function that a SELECT calls; NULL: it is another statement. */
static const PgQuery__FuncCall *call_of(const PgQuery__Node *node)
{
    const PgQuery__SelectStmt *stmt =
        node->node_case == PG_QUERY__NODE__NODE_SELECT_STMT ? node->select_stmt : NULL;
    if (stmt == NULL || stmt->n_target_list != 1 || stmt->n_from_clause > 0 ||
        stmt->where_clause != NULL || stmt->op != PG_QUERY__SET_OPERATION__SETOP_NONE)
        return NULL;
    const PgQuery__Node *value = stmt->target_list[0]->res_target->val;
    return value->node_case == PG_QUERY__NODE__NODE_FUNC_CALL ? value->func_call : NULL;
}

static const struct known *known_call(const PgQuery__FuncCall *call)
{
    size_t n = call->n_funcname;
    const char *name = call->funcname[n - 1]->string->sval;
    for (size_t i = 0; n <= 2 && i < sizeof known / sizeof *known; i++) {
        bool named = n == 2 ? strcmp(call->funcname[0]->string->sval, known[i].schema) == 0
                            : strcmp(known[i].schema, "public") == 0;
        if (named && strcmp(name, known[i].function) == 0)
            return &known[i];
    }
    return NULL;
}

/* Whether the argument, from token first on, is given by this name; then first is its value's. */
static bool is_named(const struct tokens *tokens, size_t *first, const char *name, size_t n)
{
    const struct token *token = &tokens->items[*first];
    bool arrow = tokens_is(tokens, *first + 1, "=>") || tokens_is(tokens, *first + 1, ":=");
    if (!arrow || token->end - token->start != n ||
        strncasecmp(tokens->text + token->start, name, n) != 0)
        return false;
    *first += 2;
    return true;
}

/* The text of an argument of the call, by its name or its place from 1. NULL: it is not given. */
static const char *argument_text(struct fold *fold, int location, const char *name, size_t n,
                                 size_t place)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t open = tokens_at(tokens, (size_t)location), number = 1;
    while (open < tokens->n && !tokens_is(tokens, open, "("))
        open++;
    size_t close = tokens_close(tokens, open);
    if (close == NO_TOKEN || close == open + 1)
        return NULL;
    int depth = tokens->items[open].depth + 1;
    for (size_t i = open + 1, first = i; i <= close; i++) {
        if (i != close && !(tokens->items[i].depth == depth && tokens_is(tokens, i, ",")))
            continue;
        bool arrow = tokens_is(tokens, first + 1, "=>") || tokens_is(tokens, first + 1, ":=");
        if (is_named(tokens, &first, name, n) || (!arrow && number == place))
            return fold_slice(fold, first, i - 1);
        first = i + 1;
        number++;
    }
    return NULL;
}

/* The guard that the call carries by itself; NULL: none. */
static const char *known_guard(struct fold *fold)
{
    const PgQuery__FuncCall *call = call_of(fold->node);
    const struct known *row = call != NULL ? known_call(call) : NULL;
    const char *values[8] = {NULL};
    size_t n_values = 0;
    for (const char *name = row != NULL ? row->arguments : ""; *name != '\0'; n_values++) {
        size_t n = strcspn(name, ", ");
        values[n_values] = argument_text(fold, call->location, name, n, n_values + 1);
        if (values[n_values] == NULL)
            return NULL;
        name += n + strspn(name + n, ", ");
    }
    if (row == NULL)
        return NULL;
    struct text query = text_new(fold->ctx);
    for (const char *at = row->query; *at != '\0'; at++) {
        if (*at == '$')
            text_addf(&query, "(%s)", values[*++at - '1']);
        else
            text_add_n(&query, at, 1);
    }
    return query.s;
}

static void add(struct fold *fold, const char *unless)
{
    struct model *model = fold->model;
    if (model->fixtures == NULL)
        model->fixtures = talloc_zero(model, struct fixtures);
    struct fixtures *fixtures = model->fixtures;
    struct fixture action = {.place = fold_place(fold, -1)};
    action.place.file = talloc_strdup(fixtures, action.place.file);
    action.path = talloc_strdup(fixtures, fold->path_sql);
    action.action = talloc_strdup(fixtures, fold->statement->text);
    action.unless = talloc_strdup(fixtures, unless);
    fixtures->items = array_room(fixtures, fixtures->items, fixtures->n);
    fixtures->items[fixtures->n++] = action;
}

bool fold_ensure(struct fold *fold)
{
    if (fold->options->skip_actions || fold->text != fold->statement->text ||
        fold->declaring)
        return false;
    const char *unless = annotation(fold->statement, "unless");
    if (unless == NULL)
        unless = known_guard(fold);
    if (unless == NULL)
        return false;
    if (!fold->late) {
        fold_put_late(fold);
        return true;
    }
    const char *query = read_query(fold, unless);
    if (query != NULL)
        add(fold, query);
    return true;
}
