#include "parser/parser.h"

#include <string.h>
#include <talloc.h>

#include "parser/annotate.h"
#include "parser/fold.h"
#include "parser/newer.h"
#include "parser/values.h"

/* What one reading hands to the thread with the deep stack. */
struct reading {
    const void *ctx;
    const struct list *paths;
    const struct parse_options *options;
    struct diag *diag;
    struct model *model;
    struct err *err;
    bool ok;
};

/* The file that psql -f would have been given. */
static const struct source *outermost(const struct source *source)
{
    while (source->includer != NULL)
        source = source->includer;
    return source;
}

/* A message without the piece of the text that it repeats. */
static const char *without_values(const void *ctx, const char *message)
{
    const char *near = strstr(message, " at or near ");
    return near != NULL ? talloc_strndup(ctx, message, (size_t)(near - message)) : message;
}

/* What is asked of the parser besides trees. */
struct parsing {
    bool hide;          /* of statements that hold rows the log shows nothing */
    int server_version; /* that they are for; 0: none */
    struct diag *diag;
};

static void say_syntax_error(const void *ctx, const struct parsing *parsing,
                             const struct statement *statement, size_t offset, const char *words)
{
    size_t at = statement->start + offset;
    char *line = parsing->hide ? NULL : source_line(ctx, statement->source, at);
    char *hint = talloc_asprintf(ctx,
                                 "the grammar is that of PostgreSQL %s: what came later can't "
                                 "stand in the files",
                                 tree_grammar());
    diag_add(parsing->diag, SEVERITY_ERROR, source_place(statement->source, at), line, hint, "%s",
             words);
    talloc_free(hint);
    talloc_free(line);
}

static void look_for_newer(const void *ctx, const struct parsing *parsing,
                           const struct statement *statement, const PgQuery__ParseResult *tree)
{
    struct newer newer = newer_find(tree, statement->text, parsing->server_version);
    if (newer.name != NULL)
        say_syntax_error(ctx, parsing, statement, newer.offset,
                         talloc_asprintf(ctx, "%s of PostgreSQL %s can't be read", newer.name,
                                         newer.version));
}

static PgQuery__ParseResult *parse(const void *ctx, struct statement *statement,
                                   const struct parsing *given)
{
    struct parsing parsing = *given;
    struct syntax_error error = {0};
    if (!statement_is_guarded(statement))
        statement->values = values_cut(ctx, statement->text);
    parsing.hide |= statement->values != NULL;
    PgQuery__ParseResult *tree = tree_parse(ctx, statement->text, &error);
    if (tree != NULL)
        look_for_newer(ctx, &parsing, statement, tree);
    else
        say_syntax_error(ctx, &parsing, statement, error.offset,
                         parsing.hide ? without_values(ctx, error.message) : error.message);
    return tree;
}

static PgQuery__ParseResult **parse_all(const void *ctx, struct statements *statements,
                                        const struct parsing *parsing)
{
    PgQuery__ParseResult **trees =
        talloc_zero_array(ctx, PgQuery__ParseResult *, (unsigned)statements->n + 1);
    for (size_t i = 0; i < statements->n; i++)
        trees[i] = parse(ctx, &statements->items[i], parsing);
    return trees;
}

/* Each file is a session of its own, so that their order does not matter. */
static void pass(struct fold *fold, const struct statements *statements,
                 PgQuery__ParseResult **trees, bool declaring)
{
    const struct source *session = NULL;
    for (size_t i = 0; i < statements->n; i++) {
        const struct statement *statement = &statements->items[i];
        if (outermost(statement->source) != session)
            fold_start(fold);
        session = outermost(statement->source);
        for (size_t j = 0; trees[i] != NULL && j < trees[i]->n_stmts; j++)
            fold_run(fold, statement, trees[i]->stmts[j]->stmt, declaring);
    }
}

/* The sources go, their names stay: objects say where they were declared. */
static void keep_file_names(struct model *model)
{
    const char *last = NULL, *kept = NULL;
    for (size_t i = 0; i < model->n; i++) {
        struct place *place = &model->objects[i]->place;
        if (place->file == NULL)
            continue;
        if (place->file != last) {
            last = place->file;
            kept = talloc_strdup(model, last);
        }
        place->file = kept;
    }
}

static struct parsing parsing_of(const struct reading *reading, bool hide)
{
    const struct model *live = reading->options->live;
    return (struct parsing){hide, live ? live->server_version : 0, reading->diag};
}

static bool read_schema(struct reading *reading, const void *ctx, struct fold *fold,
                        struct statements *statements)
{
    if (!source_read(ctx, reading->paths, reading->diag, statements, reading->err))
        return false;
    const struct parsing parsing = parsing_of(reading, false);
    PgQuery__ParseResult **trees = parse_all(ctx, statements, &parsing);
    pass(fold, statements, trees, true);
    pass(fold, statements, trees, false);
    fold_finish(fold);
    return true;
}

static bool read_fixtures(struct reading *reading, const void *ctx, struct fold *fold)
{
    struct statements statements = {0};
    struct diag *diag = reading->diag;
    const struct list *paths = reading->options->fixtures;
    size_t before = diag->n;
    if (paths == NULL || reading->options->skip_actions)
        return true;
    if (!source_read(ctx, paths, diag, &statements, reading->err))
        return false;
    for (size_t i = before; i < diag->n; i++)
        diag->remarks[i].excerpt = NULL;
    fold->in_fixtures = true;
    const struct parsing parsing = parsing_of(reading, true);
    pass(fold, &statements, parse_all(ctx, &statements, &parsing), false);
    fold->in_fixtures = false;
    return true;
}

static void read_all(void *argument)
{
    struct reading *reading = argument;
    void *ctx = talloc_new(reading->ctx);
    struct fold *fold = fold_new(ctx, reading->options, reading->diag);
    struct statements statements = {0};
    reading->ok = read_schema(reading, ctx, fold, &statements) && read_fixtures(reading, ctx, fold);
    if (reading->ok) {
        /* What is missing because of an error above would only be noise. */
        fold->resolved = reading->diag->n_errors == 0;
        if (fold->resolved)
            fold_resolve(fold);
        keep_file_names(fold->model);
        annotate(fold->model, &statements);
        model_link(fold->model);
        fold_finish_late(fold);
        reading->model = talloc_steal(reading->ctx, fold->model);
    }
    talloc_free(ctx);
}

bool parser_read(const void *ctx, const struct list *paths, const struct parse_options *options,
                 struct diag *diag, struct model **model, struct err *err)
{
    struct reading reading = {
        .ctx = ctx, .paths = paths, .options = options, .diag = diag, .err = err};
    tree_run(read_all, &reading);
    *model = reading.model;
    return reading.ok;
}

static void check_all(void *argument)
{
    struct reading *reading = argument;
    void *ctx = talloc_new(reading->ctx);
    struct statements statements = {0};
    reading->ok = source_read(ctx, reading->paths, reading->diag, &statements, reading->err);
    const struct parsing parsing = parsing_of(reading, false);
    if (reading->ok)
        (void)parse_all(ctx, &statements, &parsing);
    talloc_free(ctx);
}

bool parser_check(const void *ctx, const struct list *paths, const struct parse_options *options,
                  struct diag *diag, struct err *err)
{
    struct reading reading = {
        .ctx = ctx, .paths = paths, .options = options, .diag = diag, .err = err};
    tree_run(check_all, &reading);
    return reading.ok;
}
