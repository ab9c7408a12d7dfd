#include "parser/parser.h"

#include <talloc.h>

#include "parser/fold.h"

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

static PgQuery__ParseResult *parse(const void *ctx, const struct statement *statement,
                                   struct diag *diag)
{
    struct syntax_error error = {0};
    PgQuery__ParseResult *tree = tree_parse(ctx, statement->text, &error);
    if (tree != NULL)
        return tree;
    size_t at = statement->start + error.offset;
    char *line = source_line(ctx, statement->source, at);
    diag_add(diag, SEVERITY_ERROR, source_place(statement->source, at), line, NULL, "%s",
             error.message);
    talloc_free(line);
    return NULL;
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

static void read_all(void *argument)
{
    struct reading *reading = argument;
    void *ctx = talloc_new(reading->ctx);
    struct statements statements = {0};
    reading->ok = source_read(ctx, reading->paths, reading->diag, &statements, reading->err);
    if (reading->ok) {
        struct fold *fold = fold_new(ctx, reading->options, reading->diag);
        PgQuery__ParseResult **trees =
            talloc_zero_array(ctx, PgQuery__ParseResult *, (unsigned)statements.n + 1);
        for (size_t i = 0; i < statements.n; i++)
            trees[i] = parse(ctx, &statements.items[i], reading->diag);
        pass(fold, &statements, trees, true);
        pass(fold, &statements, trees, false);
        fold_finish(fold);
        /* What is missing because of an error above would only be noise. */
        if (reading->diag->n_errors == 0)
            fold_resolve(fold);
        keep_file_names(fold->model);
        model_link(fold->model);
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
