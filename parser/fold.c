/*
 * The heart of folding: which function takes a statement, what is put off until
 * later, and remarks at their places.
 */
#include "parser/fold.h"

#include <stdarg.h>
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"
#include "schema/array.h"

/* A statement put off, with the session that it was read in. */
struct pending {
    const struct statement *statement;
    const PgQuery__Node *node;
    const char *text;
    size_t offset;
    struct list *path;
    const char *path_sql, *access_method;
    bool guarded;
};

struct queue {
    struct pending *items;
    size_t n;
};

#define STATEMENT(node, declare, fold)                                                             \
    static const struct handler handler_##node = {declare, fold};
#include "parser/statements.def"
#undef STATEMENT

static const struct handler *handler_of(const PgQuery__Node *node)
{
    switch (node->node_case) {
#define STATEMENT(node, declare, fold)                                                             \
    case PG_QUERY__NODE__NODE_##node:                                                              \
        return &handler_##node;
#include "parser/statements.def"
#undef STATEMENT
    default:
        return NULL;
    }
}

struct fold *fold_new(const void *ctx, const struct parse_options *options, struct diag *diag)
{
    struct fold *fold = talloc_zero(ctx, struct fold);
    fold->model = model_new(ctx);
    fold->diag = diag;
    fold->options = options;
    fold->ctx = fold;
    fold->queue = talloc_zero(fold, struct queue);
    fold->last = talloc_zero(fold, struct queue);
    fold_start(fold);
    return fold;
}

void fold_start(struct fold *fold)
{
    struct list *path = list_new(fold);
    list_add(path, "public");
    fold->path_before = NULL;
    fold->in_transaction = false;
    fold->access_method = NULL;
    fold_set_path(fold, path);
}

void fold_set_path(struct fold *fold, const struct list *path)
{
    struct list *copy = list_new(fold);
    struct text sql = text_new(fold);
    for (size_t i = 0; i < path->n; i++) {
        list_add(copy, path->items[i]);
        text_add(&sql, i > 0 ? ", " : "");
        text_ident(&sql, path->items[i]);
    }
    fold->path = copy;
    fold->path_sql = path->n > 0 ? sql.s : "''";
}

static void add_pending(struct fold *fold, struct queue *queue)
{
    queue->items = array_room(queue, queue->items, queue->n);
    queue->items[queue->n++] = (struct pending){
        .statement = fold->statement,
        .node = fold->node,
        .text = fold->text,
        .offset = fold->offset,
        .path = fold->path,
        .path_sql = fold->path_sql,
        .access_method = fold->access_method,
        .guarded = fold->guarded,
    };
}

/* Puts the statement just tried into the queue; what it remarked will come again. */
static void put_off(struct fold *fold, size_t n_remarks, size_t n_errors)
{
    fold->deferred = false;
    fold->diag->n = n_remarks;
    fold->diag->n_errors = n_errors;
    add_pending(fold, fold->queue);
}

void fold_put_late(struct fold *fold)
{
    add_pending(fold, fold->last);
}

/* What files of rows may hold. */
static bool is_of_fixtures(const PgQuery__Node *node)
{
    switch (node->node_case) {
    case PG_QUERY__NODE__NODE_INSERT_STMT:
    case PG_QUERY__NODE__NODE_SELECT_STMT:
    case PG_QUERY__NODE__NODE_VARIABLE_SET_STMT:
    case PG_QUERY__NODE__NODE_VARIABLE_SHOW_STMT:
    case PG_QUERY__NODE__NODE_TRANSACTION_STMT:
        return true;
    default:
        return false;
    }
}

void fold_statement(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__Node *outer = fold->node;
    const struct handler *handler = handler_of(node);
    bool outer_deferred = fold->deferred;
    size_t n_remarks = fold->diag->n, n_errors = fold->diag->n_errors;
    fold->node = node;
    fold->deferred = false;
    if (fold->in_fixtures && !is_of_fixtures(node) && fold_ensure(fold)) {
        /* it waits for its turn */
    } else if (fold->in_fixtures && !is_of_fixtures(node)) {
        bool action = false;
        const char *name = fold_statement_name(fold, node, &action);
        fold_error(fold, -1,
                   action ? "rows are declared by INSERT ... ON CONFLICT"
                          : "files of fixtures/ say rows; what is declared belongs in schema files",
                   "%s has no place among fixtures", action ? name : "a declaration");
    } else if (fold->declaring) {
        if (handler != NULL && handler->declare != NULL)
            handler->declare(fold, node);
    } else if (handler != NULL) {
        handler->fold(fold, node);
    } else {
        bool action = false;
        const char *name = fold_statement_name(fold, node, &action);
        if (action)
            fold_action(fold, -1, name);
        else
            fold_unsupported(fold, -1, name);
    }
    if (fold->deferred)
        put_off(fold, n_remarks, n_errors);
    fold->deferred = outer_deferred;
    fold->node = outer;
}

static void run(struct fold *fold, const struct pending *item, bool first)
{
    fold->statement = item->statement;
    fold->text = item->text;
    fold->offset = item->offset;
    fold->guarded = item->guarded;
    fold->tokens = NULL;
    fold->ctx = talloc_new(fold);
    if (first && !fold->declaring)
        fold_check_names(fold);
    fold_statement(fold, item->node);
    talloc_free(fold->ctx);
    fold->ctx = fold;
    fold->tokens = NULL;
    fold->guarded = false;
}

/* -- @allow CLASS. What follows the first word is a reason, for readers. */
static void note_allowed(struct model *model, const struct statement *statement)
{
    const struct list *list = statement->annotations;
    for (size_t i = 0; list != NULL && i + 1 < list->n; i += 2) {
        if (strcmp(list->items[i], "allow") != 0)
            continue;
        struct place place = source_place(statement->source, statement->start);
        place.file = talloc_strdup(model, place.file);
        const char *rule = list->items[i + 1];
        size_t at = statement->annotation_at[i / 2];
        bool inside = at > statement->start && at < statement->end;
        model->allowed = array_room(model, model->allowed, model->n_allowed);
        model->allowed[model->n_allowed++] = (struct allowed_remark){
            .rule = talloc_strndup(model, rule, strcspn(rule, " \t")),
            .place = place,
            .end_line = source_place(statement->source, statement->end).line,
            .inside = inside ? source_place(statement->source, at).line : 0};
    }
}

void fold_run(struct fold *fold, const struct statement *statement, const PgQuery__Node *node,
              bool declaring)
{
    struct pending item = {.statement = statement, .node = node, .text = statement->text};
    fold->declaring = declaring;
    if (declaring)
        note_allowed(fold->model, statement);
    run(fold, &item, true);
    fold->declaring = false;
}

void fold_finish(struct fold *fold)
{
    struct queue *queue = fold->queue;
    bool moved = true;
    while (queue->n > 0 && (moved || !fold->last_try)) {
        struct pending *items = queue->items;
        size_t n = queue->n;
        fold->last_try = !moved;
        queue->items = NULL;
        queue->n = 0;
        for (size_t i = 0; i < n; i++) {
            fold->path = items[i].path;
            fold->path_sql = items[i].path_sql;
            fold->access_method = items[i].access_method;
            run(fold, &items[i], false);
        }
        moved = queue->n < n;
    }
    fold->last_try = false;
}

void fold_finish_late(struct fold *fold)
{
    fold->late = fold->last_try = true;
    for (size_t i = 0; i < fold->last->n; i++) {
        fold->path = fold->last->items[i].path;
        fold->path_sql = fold->last->items[i].path_sql;
        run(fold, &fold->last->items[i], false);
    }
    fold->late = fold->last_try = false;
}

void fold_defer(struct fold *fold)
{
    if (fold->last_try)
        fold_error(fold, -1, NULL, "this needs something that the files do not declare");
    else
        fold->deferred = true;
}

struct place fold_place(struct fold *fold, int location)
{
    size_t at = fold->statement->start + fold->offset;
    if (location > 0)
        at += (size_t)location;
    else
        at += strspn(fold->text, " \t\r\n");
    return source_place(fold->statement->source, at);
}

static void remark(struct fold *fold, enum severity severity, int location, const char *hint,
                   const char *format, va_list ap)
{
    if (fold->declaring)
        return;
    size_t at = fold->statement->start + fold->offset + (location > 0 ? (size_t)location : 0);
    /* The log says no values of rows. */
    bool rows = fold->late || fold->in_fixtures;
    char *line = rows ? NULL : source_line(fold->ctx, fold->statement->source, at);
    char *message = talloc_vasprintf(fold->ctx, format, ap);
    diag_add(fold->diag, severity, fold_place(fold, location), line, hint, "%s", message);
}

void fold_error(struct fold *fold, int location, const char *hint, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    remark(fold, SEVERITY_ERROR, location, hint, format, ap);
    va_end(ap);
}

void fold_warning(struct fold *fold, int location, const char *hint, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    remark(fold, SEVERITY_WARNING, location, hint, format, ap);
    va_end(ap);
}

void fold_unsupported(struct fold *fold, int location, const char *what)
{
    fold_error(fold, location, NULL, "%s is not supported yet", what);
}

void fold_action(struct fold *fold, int location, const char *what)
{
    if (fold_ensure(fold))
        return;
    if (fold->options->skip_actions)
        fold_warning(fold, location, NULL, "%s acts instead of declaring: skipped", what);
    else
        fold_error(fold, location,
                   "schema files say what should be there: rows belong in fixtures/, DDL in a DO "
                   "block needs a guard (IF NOT EXISTS (...) THEN); what must be done writes "
                   "\"-- @unless SELECT ...\" above it: run where that has no rows; --skip-actions "
                   "leaves such statements out",
                   "%s acts instead of declaring", what);
}

const struct tokens *fold_tokens(struct fold *fold)
{
    if (fold->tokens == NULL)
        fold->tokens = tokens_new(fold->ctx, fold->text);
    return fold->tokens;
}

int fold_server_version(const struct fold *fold)
{
    const struct model *live = fold->options->live;
    return live != NULL && live->server_version != 0 ? live->server_version : 150000;
}
