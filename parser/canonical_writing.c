/*
 * Statements that write, as queries. EXPLAIN of an INSERT locks its table like the INSERT
 * itself; of the query that yields the same values it only reads.
 *
 *     INSERT INTO log (id, what) VALUES (new.id, 'x') ON CONFLICT DO NOTHING
 *     SELECT 'insert public.log (id what) ...', (new.id)::integer, ('x')::text
 */
#include <string.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "parser/tokens.h"

struct writing {
    const void *ctx;
    const struct tokens *tokens;
    const struct writing_model *model;
    struct written_table table;
    struct text frame; /* what the query's columns can't tell */
    struct text cells; /* ", (value)::type" for each */
    const char *from;  /* "public.log AS l": the table as the statement calls it */
    const char *name;  /* "public.log" */
    bool failed;
};

/* Tokens at the statement's own depth. */

static size_t find_from(const struct tokens *tokens, size_t i, const char *word)
{
    for (; i < tokens->n; i++)
        if (tokens->items[i].depth == 0 && tokens_is(tokens, i, word) &&
            !(i > 0 && (tokens_is(tokens, i - 1, ".") || tokens_is(tokens, i - 1, "DISTINCT"))))
            return i;
    return tokens->n;
}

static size_t find_last(const struct tokens *tokens, const char *word)
{
    size_t last = tokens->n;
    for (size_t i = find_from(tokens, 0, word); i < tokens->n; i = find_from(tokens, i + 1, word))
        last = i;
    return last;
}

static char *slice(struct writing *w, size_t first, size_t end)
{
    return end > first ? tokens_slice(w->ctx, w->tokens, first, end - 1)
                       : talloc_strdup(w->ctx, "");
}

/* The end of an item of a list that starts at i: the next comma at its depth, or end. */
static size_t item_end(const struct tokens *tokens, size_t i, size_t end)
{
    int depth = tokens->items[i].depth;
    while (i < end && !(tokens->items[i].depth == depth && tokens_is(tokens, i, ",")))
        i++;
    return i;
}

/* Values. */

static const char *type_of(const struct writing *w, const char *column)
{
    const struct written_table *table = &w->table;
    for (size_t i = 0; table->columns != NULL && table->types != NULL && i < table->columns->n; i++)
        if (strcmp(table->columns->items[i], column) == 0)
            return table->types->items[i];
    return NULL;
}

static const char *type_at(const struct writing *w, size_t i)
{
    const struct list *types = w->table.types;
    return types != NULL && i < types->n ? types->items[i] : NULL;
}

static void add_cell(struct writing *w, struct text *out, size_t first, size_t end,
                     const char *type)
{
    if (end == first + 1 && tokens_is(w->tokens, first, "DEFAULT")) {
        text_addf(out, ", 'default'");
        return;
    }
    text_addf(out, ", (%s\n)", slice(w, first, end));
    if (type != NULL)
        text_addf(out, "::%s", type);
}

static void add_place(struct writing *w, const PgQuery__ResTarget *target)
{
    static const struct canonical_style lenient = {.form = CANONICAL_LENIENT};
    text_addf(&w->frame, " %zu:%s", strlen(target->name), target->name);
    if (target->n_indirection > 0)
        canonical_write_list(&w->frame, target->n_indirection, target->indirection, &lenient);
}

static const char *place_type(const struct writing *w, const PgQuery__ResTarget *target)
{
    return target->n_indirection > 0 ? NULL : type_of(w, target->name);
}

/* (a, b) = (1, 2); with a subquery on the right it can't be taken apart. */
static size_t add_row(struct writing *w, struct text *out, size_t first, size_t end,
                      PgQuery__Node *const *targets, size_t n)
{
    const struct tokens *tokens = w->tokens;
    size_t names = tokens_close(tokens, first);
    size_t open = names + 2 + (tokens_is(tokens, names + 2, "ROW") ? 1 : 0);
    if (names == NO_TOKEN || !tokens_is(tokens, open, "(") ||
        tokens_close(tokens, open) + 1 != end || tokens_is(tokens, open + 1, "SELECT") ||
        tokens_is(tokens, open + 1, "WITH") || tokens_is(tokens, open + 1, "VALUES")) {
        w->failed = true;
        return n;
    }
    size_t i = 0;
    for (size_t at = open + 1; at + 1 < end && i < n; i++) {
        const PgQuery__ResTarget *target = WALK_AS(targets[i], ResTarget, res_target);
        size_t stop = item_end(tokens, at, end - 1);
        add_place(w, target);
        add_cell(w, out, at, stop, place_type(w, target));
        at = stop + 1;
    }
    return i;
}

/* SET a = x, (b, c) = (y, z) between two tokens. */
static void add_assignments(struct writing *w, struct text *out, size_t first, size_t end,
                            PgQuery__Node *const *targets, size_t n)
{
    const struct tokens *tokens = w->tokens;
    size_t i = 0;
    for (size_t at = first; at < end && i < n && !w->failed;) {
        size_t stop = item_end(tokens, at, end);
        if (tokens_is(tokens, at, "(")) {
            i += add_row(w, out, at, stop, targets + i, n - i);
        } else {
            const PgQuery__ResTarget *target = WALK_AS(targets[i++], ResTarget, res_target);
            size_t equals = at;
            while (equals < stop && !(tokens->items[equals].depth == tokens->items[at].depth &&
                                      tokens_is(tokens, equals, "=")))
                equals++;
            add_place(w, target);
            add_cell(w, out, equals + 1, stop, place_type(w, target));
        }
        at = stop + 1;
    }
}

/* VALUES (a, b), (c, d): each row's values, one after the other. */
static void add_rows(struct writing *w, size_t first, size_t end, PgQuery__Node *const *columns,
                     size_t n_columns)
{
    const struct tokens *tokens = w->tokens;
    for (size_t open = first; open < end && tokens_is(tokens, open, "(");) {
        size_t close = tokens_close(tokens, open), i = 0;
        for (size_t at = open + 1; at < close; i++) {
            size_t stop = item_end(tokens, at, close);
            const char *type = i < n_columns
                                   ? place_type(w, WALK_AS(columns[i], ResTarget, res_target))
                                   : type_at(w, i);
            add_cell(w, &w->cells, at, stop, type);
            at = stop + 1;
        }
        text_addf(&w->frame, " row %zu", i);
        open = close + 2;
    }
}

/* What follows. */

static void add_returning(struct writing *w, size_t first, size_t end)
{
    text_addf(&w->cells, ", ARRAY(SELECT reconcile FROM (SELECT %s\n FROM %s) AS reconcile)",
              slice(w, first, end), w->from);
}

static void add_inference(struct writing *w, const PgQuery__InferClause *infer, size_t first,
                          size_t end)
{
    if (infer == NULL)
        return;
    text_addf(&w->frame, " on %zu:%s", strlen(infer->conname), infer->conname);
    if (infer->n_index_elems == 0)
        return;
    size_t where = find_from(w->tokens, first, "WHERE");
    size_t stop = where < end ? where : end;
    text_addf(&w->cells, ", ARRAY(SELECT ROW%s FROM %s", slice(w, first, stop), w->from);
    if (where < end)
        text_addf(&w->cells, " WHERE (%s\n)", slice(w, where + 1, end));
    text_add(&w->cells, ")");
}

static void add_conflict(struct writing *w, const PgQuery__OnConflictClause *conflict, size_t on,
                         size_t end)
{
    const struct tokens *tokens = w->tokens;
    size_t action = find_from(tokens, on, "DO");
    text_addf(&w->frame, " conflict %d", (int)conflict->action);
    add_inference(w, conflict->infer, on + 2, action);
    if (conflict->action != PG_QUERY__ON_CONFLICT_ACTION__ONCONFLICT_UPDATE)
        return;
    size_t where = conflict->where_clause ? find_from(tokens, action, "WHERE") : end;
    struct text values = text_new(w->ctx);
    add_assignments(w, &values, action + 3, where, conflict->target_list, conflict->n_target_list);
    text_addf(&w->cells, ", ARRAY(SELECT reconcile FROM (SELECT 1%s FROM %s, %s AS excluded",
              values.s, w->from, w->name);
    if (where < end)
        text_addf(&w->cells, " WHERE (%s\n)", slice(w, where + 1, end));
    text_add(&w->cells, ") AS reconcile)");
}

/* Statements. */

static void start(struct writing *w, const char *operation, const PgQuery__RangeVar *relation)
{
    w->table = w->model->table(w->model->argument, relation->schemaname, relation->relname);
    text_add(&w->frame, operation);
    text_addf(&w->frame, "%s ", relation->inh ? "" : " only");
    text_name(&w->frame, w->table.schema, relation->relname);
    w->name = quote_name(w->ctx, relation->schemaname[0] ? relation->schemaname : NULL,
                         relation->relname);
    struct text from = text_new(w->ctx);
    text_addf(&from, "%s%s", relation->inh ? "" : "ONLY ", w->name);
    if (relation->alias != NULL) {
        text_add(&from, " AS ");
        text_ident(&from, relation->alias->aliasname);
    }
    w->from = from.s;
}

/* The columns' names; none is the same as the table's first ones, in its order. */
static void add_columns(struct writing *w, const PgQuery__InsertStmt *insert)
{
    const struct list *columns = w->table.columns;
    bool is_first = columns != NULL && insert->n_cols <= columns->n;
    for (size_t i = 0; is_first && i < insert->n_cols; i++) {
        const PgQuery__ResTarget *target = WALK_AS(insert->cols[i], ResTarget, res_target);
        is_first = target->n_indirection == 0 && strcmp(target->name, columns->items[i]) == 0;
    }
    for (size_t i = 0; !is_first && i < insert->n_cols; i++)
        add_place(w, WALK_AS(insert->cols[i], ResTarget, res_target));
}

/* The token after INTO table [AS alias] [(columns)] [OVERRIDING ... VALUE]. */
static size_t source_of(const struct writing *w, const PgQuery__InsertStmt *insert, size_t i)
{
    const struct tokens *tokens = w->tokens;
    i += insert->relation->schemaname[0] ? 5 : 3;
    if (tokens_is(tokens, i, "AS"))
        i += 2;
    if (insert->n_cols > 0)
        i = tokens_close(tokens, i) + 1;
    return tokens_is(tokens, i, "OVERRIDING") ? i + 3 : i;
}

static char *write_insert(struct writing *w, const PgQuery__InsertStmt *insert, size_t first)
{
    const struct tokens *tokens = w->tokens;
    const PgQuery__SelectStmt *select = WALK_AS(insert->select_stmt, SelectStmt, select_stmt);
    size_t source = source_of(w, insert, first);
    size_t end = insert->n_returning_list > 0 ? find_last(tokens, "RETURNING") : tokens->n;
    size_t conflict = end;
    for (size_t i = source; insert->on_conflict_clause && i + 1 < end; i++)
        if (tokens->items[i].depth == 0 && tokens_is(tokens, i, "ON") &&
            tokens_is(tokens, i + 1, "CONFLICT"))
            conflict = i;
    start(w, "insert", insert->relation);
    text_addf(&w->frame, " %d", (int)insert->override);
    add_columns(w, insert);
    bool is_query = select != NULL && select->n_values_lists == 0;
    if (select != NULL && !is_query) {
        if (!tokens_is(tokens, source, "VALUES"))
            return NULL; /* WITH ... VALUES */
        add_rows(w, source + 1, conflict, insert->cols, insert->n_cols);
    }
    if (insert->on_conflict_clause != NULL)
        add_conflict(w, insert->on_conflict_clause, conflict, end);
    if (end < tokens->n)
        add_returning(w, end + 1, tokens->n);
    if (!is_query)
        return w->cells.s;
    text_addf(&w->cells, ", ARRAY(SELECT reconcile FROM (%s\n) AS reconcile)",
              slice(w, source, conflict));
    return w->cells.s;
}

/* FROM table, others WHERE condition; the values before it. */
static char *write_rest(struct writing *w, size_t others, size_t where, size_t returning)
{
    size_t n = w->tokens->n;
    if (returning < n)
        text_addf(&w->cells, ", %s", slice(w, returning + 1, n));
    text_addf(&w->cells, " FROM %s", w->from);
    if (others < n)
        text_addf(&w->cells, ", %s", slice(w, others + 1, where < returning ? where : returning));
    if (where < n)
        text_addf(&w->cells, " WHERE (%s\n)", slice(w, where + 1, returning));
    return w->cells.s;
}

static char *write_update(struct writing *w, const PgQuery__UpdateStmt *update, size_t first)
{
    size_t n = w->tokens->n;
    size_t set = find_from(w->tokens, first, "SET");
    size_t returning = update->n_returning_list > 0 ? find_last(w->tokens, "RETURNING") : n;
    size_t where = update->where_clause ? find_last(w->tokens, "WHERE") : n;
    size_t from = update->n_from_clause > 0 ? find_from(w->tokens, set, "FROM") : n;
    size_t end = from < n ? from : where < n ? where : returning;
    start(w, "update", update->relation);
    add_assignments(w, &w->cells, set + 1, end, update->target_list, update->n_target_list);
    return write_rest(w, from, where, returning);
}

static char *write_delete(struct writing *w, const PgQuery__DeleteStmt *delete, size_t first)
{
    size_t n = w->tokens->n;
    size_t returning = delete->n_returning_list > 0 ? find_last(w->tokens, "RETURNING") : n;
    size_t where = delete->where_clause ? find_last(w->tokens, "WHERE") : n;
    size_t using = delete->n_using_clause > 0 ? find_from(w->tokens, first, "USING") : n;
    start(w, "delete", delete->relation);
    return write_rest(w, using, where, returning);
}

/* The word that says what it is, after WITH ... (). */
static size_t first_word(const struct tokens *tokens, const char *word)
{
    if (!tokens_is(tokens, 0, "WITH"))
        return 0;
    for (size_t i = find_from(tokens, 1, word); i < tokens->n; i = find_from(tokens, i + 1, word))
        if (tokens_is(tokens, i - 1, ")"))
            return i;
    return tokens->n;
}

static char *write_statement(struct writing *w, const ProtobufCMessage *root, size_t *first)
{
    const PgQuery__InsertStmt *insert = WALK_AS(root, InsertStmt, insert_stmt);
    const PgQuery__UpdateStmt *update = WALK_AS(root, UpdateStmt, update_stmt);
    const PgQuery__DeleteStmt *delete = WALK_AS(root, DeleteStmt, delete_stmt);
    *first = first_word(w->tokens, insert ? "INSERT" : update ? "UPDATE" : "DELETE");
    if (*first >= w->tokens->n)
        return NULL;
    return insert   ? write_insert(w, insert, *first)
           : update ? write_update(w, update, *first)
           : delete ? write_delete(w, delete, *first)
                    : NULL;
}

struct rewriting {
    const void *ctx;
    const char *statement;
    const struct writing_model *model;
    char *result;
    bool reads;
};

static void rewrite(void *argument)
{
    struct rewriting *rewriting = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, rewriting->statement, CANONICAL_QUERY);
    if (root != NULL) {
        struct writing w = {.ctx = scratch,
                            .tokens = tokens_new(scratch, rewriting->statement),
                            .model = rewriting->model,
                            .frame = text_new(scratch),
                            .cells = text_new(scratch)};
        size_t first = 0;
        const char *cells = write_statement(&w, root, &first);
        struct text query = text_new(rewriting->ctx);
        if (first > 0)
            text_addf(&query, "%s ", tokens_slice(scratch, w.tokens, 0, first - 1));
        text_add(&query, "SELECT ");
        text_literal(&query, w.frame.s);
        if (cells != NULL && !w.failed) {
            text_add(&query, cells);
            rewriting->result = query.s;
        }
    }
    talloc_free(scratch);
}

char *canonical_writing(const void *ctx, const char *statement, const struct writing_model *model)
{
    struct rewriting rewriting = {ctx, statement, model, NULL, false};
    canonical_deep(statement, rewrite, &rewriting);
    return rewriting.result;
}

static void find_select(void *argument)
{
    struct rewriting *rewriting = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, rewriting->statement, CANONICAL_QUERY);
    if (WALK_AS(root, SelectStmt, select_stmt) != NULL)
        rewriting->reads = true;
    talloc_free(scratch);
}

bool canonical_is_query(const char *statement)
{
    struct rewriting rewriting = {NULL, statement, NULL, NULL, false};
    canonical_deep(statement, find_select, &rewriting);
    return rewriting.reads;
}
