/*
 * Views and materialized views.
 */
#include "parser/view.h"

#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

static const char *schema_of(struct fold *fold, const PgQuery__RangeVar *range)
{
    bool given = range->schemaname != NULL && *range->schemaname != '\0';
    return given ? range->schemaname : fold_creation_schema(fold);
}

static struct identity identity_of(struct fold *fold, enum kind kind,
                                   const PgQuery__RangeVar *range)
{
    return (struct identity){
        .kind = kind,
        .schema = schema_of(fold, range),
        .name = fold_name(fold, range->location, range->relname),
    };
}

void declare_view(struct fold *fold, const PgQuery__Node *node)
{
    struct identity id = identity_of(fold, KIND_view, node->view_stmt->view);
    fold_declare(fold, NAMESPACE_RELATION, id.schema, id.name);
}

void declare_matview(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateTableAsStmt *stmt = node->create_table_as_stmt;
    struct identity id = identity_of(fold, KIND_matview, stmt->into->rel);
    fold_declare(fold, NAMESPACE_RELATION, id.schema, id.name);
}

/* The tokens of the query: from after AS to the end of the statement. */
static bool find_query(const struct tokens *tokens, int location, size_t *first, size_t *last)
{
    size_t name = tokens_at(tokens, location > 0 ? (size_t)location : 0);
    size_t as = name == NO_TOKEN ? NO_TOKEN : tokens_find(tokens, name, "as");
    if (as == NO_TOKEN || as + 1 >= tokens->n)
        return false;
    *first = as + 1;
    size_t end = tokens_find(tokens, as, ";");
    *last = (end == NO_TOKEN ? tokens->n : end) - 1;
    return *last >= *first;
}

/* Leaves the words out where the tokens end in them; the first may be missing
 * from the text. */
static void leave_out(const struct tokens *tokens, size_t first, size_t *last, const char *word)
{
    if (*last > first && tokens_is(tokens, *last, word))
        (*last)--;
}

/* PostgreSQL keeps WITH RECURSIVE v (a) AS (...) SELECT a FROM v (manual, CREATE VIEW). */
static char *recursive_query(struct fold *fold, const char *name, const struct list *columns,
                             const char *query)
{
    struct text names = text_new(fold->ctx), text = text_new(fold->ctx);
    for (size_t i = 0; i < columns->n; i++) {
        text_add(&names, i > 0 ? ", " : "");
        text_ident(&names, columns->items[i]);
    }
    text_add(&text, "WITH RECURSIVE ");
    text_ident(&text, name);
    text_addf(&text, "(%s) AS (\n%s\n) SELECT %s FROM ", names.s, query, names.s);
    text_ident(&text, name);
    return text.s;
}

static bool is_recursive(const struct tokens *tokens, int location)
{
    size_t name = tokens_at(tokens, location > 0 ? (size_t)location : 0);
    return name != NO_TOKEN && name >= 2 && tokens_is(tokens, name - 2, "recursive");
}

static char *view_query(struct fold *fold, const PgQuery__ViewStmt *stmt,
                        const struct list *columns)
{
    const struct tokens *tokens = fold_tokens(fold);
    int location = stmt->view->location;
    size_t first, last;
    if (!find_query(tokens, location, &first, &last))
        return NULL;
    if (stmt->with_check_option == PG_QUERY__VIEW_CHECK_OPTION__LOCAL_CHECK_OPTION ||
        stmt->with_check_option == PG_QUERY__VIEW_CHECK_OPTION__CASCADED_CHECK_OPTION) {
        static const char *const words[] = {"option", "check", "local", "cascaded", "with"};
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            leave_out(tokens, first, &last, words[i]);
    }
    char *query = fold_slice(fold, first, last);
    return is_recursive(tokens, location)
               ? recursive_query(fold, stmt->view->relname, columns, query)
               : query;
}

static struct list *view_options(struct fold *fold, const PgQuery__ViewStmt *stmt)
{
    struct list *options = fold_options(fold, stmt->n_options, stmt->options);
    if (stmt->with_check_option == PG_QUERY__VIEW_CHECK_OPTION__LOCAL_CHECK_OPTION)
        list_add(options, "check_option=local");
    else if (stmt->with_check_option == PG_QUERY__VIEW_CHECK_OPTION__CASCADED_CHECK_OPTION)
        list_add(options, "check_option=cascaded");
    return options;
}

/* A list may leave the last columns to the query; the model has all or none. */
static void set_columns(struct fold *fold, struct object *object, int columns, int names,
                        const struct list *listed, const PgQuery__Node *query)
{
    const struct list *all = view_names(fold, query, listed);
    object_set_list(object, names, all);
    object_set_list(object, columns, listed->n > 0 && all != NULL ? all : listed);
}

/* A statement about the session's own objects declares nothing. */
static bool is_temporary(struct fold *fold, const PgQuery__RangeVar *range)
{
    if (!same_text(range->relpersistence, "t"))
        return false;
    fold_unsupported(fold, range->location, "a temporary view");
    return true;
}

void fold_view(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__ViewStmt *stmt = node->view_stmt;
    int location = stmt->view->location;
    struct identity id = identity_of(fold, KIND_view, stmt->view);
    struct list *columns = fold_strings(fold, stmt->n_aliases, stmt->aliases);
    if (is_temporary(fold, stmt->view))
        return;
    char *query = view_query(fold, stmt, columns);
    if (query == NULL) {
        fold_error(fold, location, NULL, "the view's query was not found");
        return;
    }
    struct object *object =
        fold_add(fold, &id, location, stmt->replace ? AGAIN_REPLACE : AGAIN_ERROR);
    if (object == NULL)
        return;
    fold_set_expression(fold, object, ATTR_view_query, query);
    set_columns(fold, object, ATTR_view_columns, ATTR_view_names, columns, stmt->query);
    object_set_list(object, ATTR_view_options, view_options(fold, stmt));
}

static char *matview_query(struct fold *fold, const PgQuery__IntoClause *into)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t first, last;
    if (!find_query(tokens, into->rel->location, &first, &last))
        return NULL;
    if (last >= first + 3 && tokens_is(tokens, last, "data") &&
        (tokens_is(tokens, last - 1, "with") ||
         (tokens_is(tokens, last - 1, "no") && tokens_is(tokens, last - 2, "with"))))
        last -= tokens_is(tokens, last - 1, "with") ? 2 : 3;
    return fold_slice(fold, first, last);
}

static const char *given(const char *text)
{
    return text != NULL && *text != '\0' ? text : NULL;
}

void fold_matview(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateTableAsStmt *stmt = node->create_table_as_stmt;
    const PgQuery__IntoClause *into = stmt->into;
    int location = into->rel->location;
    if (stmt->objtype != PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW) {
        fold_error(fold, -1, "declare the table by CREATE TABLE with its columns",
                   "CREATE TABLE AS copies rows: it does not declare a table");
        return;
    }
    char *query = matview_query(fold, into);
    if (query == NULL) {
        fold_error(fold, location, NULL, "the materialized view's query was not found");
        return;
    }
    struct identity id = identity_of(fold, KIND_matview, into->rel);
    struct object *object =
        fold_add(fold, &id, location, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    if (object == NULL)
        return;
    struct list *columns = fold_strings(fold, into->n_col_names, into->col_names);
    fold_set_expression(fold, object, ATTR_matview_query, query);
    set_columns(fold, object, ATTR_matview_columns, ATTR_matview_names, columns, stmt->query);
    object_set(object, ATTR_matview_access_method, fold_storage_method(fold, into->access_method));
    object_set(object, ATTR_matview_tablespace, given(into->table_space_name));
    object_set_list(object, ATTR_matview_options,
                    fold_options(fold, into->n_options, into->options));
    object_set_bool(object, ATTR_matview_unpopulated, into->skip_data);
}
