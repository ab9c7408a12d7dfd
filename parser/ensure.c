/*
 * Ensure statements: what acts, and the query that says whether it is needed.
 */
#include <string.h>
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
