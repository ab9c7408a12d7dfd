/*
 * INSERT: rows that the files declare. Read after all statements, when it is known
 * what columns and keys the tables have.
 */
#include "parser/insert.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/statements.h"
#include "parser/values.h"
#include "parser/walk.h"
#include "schema/array.h"
#include "schema/relation.h"

/* Expressions. */

struct calls {
    struct list *names;
    bool clock;
};

static void note_calls(const ProtobufCMessage *message, void *argument)
{
    struct calls *calls = argument;
    const PgQuery__FuncCall *call = WALK_AS(message, FuncCall, func_call);
    const PgQuery__SQLValueFunction *value = WALK_AS(message, SQLValueFunction, sqlvalue_function);
    if (call != NULL && call->n_funcname > 0) {
        const char *name = call->funcname[call->n_funcname - 1]->string->sval;
        static const char *const clocks[] = {"now", "transaction_timestamp", "statement_timestamp"};
        for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++)
            calls->clock |= strcmp(name, clocks[i]) == 0;
        if (!list_has(calls->names, name))
            list_add(calls->names, name);
    }
    if (value != NULL)
        calls->clock |= value->op <= PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIMESTAMP_N;
    walk_children(message, note_calls, argument);
}

struct expression *insert_read_tree(struct insert *insert, const char *text,
                                    const ProtobufCMessage *tree)
{
    struct expression *expression = talloc_zero(insert->ctx, struct expression);
    struct calls calls = {.names = list_new(expression)};
    if (tree != NULL)
        note_calls(tree, &calls);
    expression->text = talloc_strdup(expression, text);
    expression->calls = calls.names;
    expression->clock = calls.clock;
    return expression;
}

struct expression *insert_expression(struct insert *insert, size_t offset, const char *text)
{
    static const char before[] = "SELECT (";
    struct syntax_error error = {0};
    char *sql = talloc_asprintf(insert->fold->ctx, "%s%s\n)", before, text);
    PgQuery__ParseResult *tree = tree_parse(insert->fold->ctx, sql, &error);
    if (tree == NULL) {
        size_t at = error.offset > strlen(before) ? error.offset - strlen(before) : 0;
        fold_error(insert->fold, (int)(offset + at), NULL, "%s", error.message);
        return NULL;
    }
    struct expression *expression = insert_read_tree(insert, text, &tree->base);
    tree_free(tree);
    return expression;
}

const struct object *insert_column(const struct object *table, const char *name)
{
    for (size_t i = 0; i < table->n_children; i++)
        if (table->children[i]->id.kind == KIND_column &&
            strcmp(table->children[i]->id.name, name) == 0)
            return table->children[i];
    return NULL;
}

struct expression *insert_default(struct insert *insert, const char *name)
{
    const struct object *column = insert_column(insert->fixture->table, name);
    const char *text = object_text(column, ATTR_column_default);
    if (object_text(column, ATTR_column_identity) != NULL) {
        struct expression *next = insert_read_tree(insert, "DEFAULT", NULL);
        next->clock = true;
        return next;
    }
    return text != NULL ? insert_expression(insert, 0, text) : NULL;
}

/* Rows. */

/* 'now' and its like are read when they are used, not when they are written. */
static bool names_time(const struct object *column, const char *text)
{
    static const char *const words[] = {"now", "today", "tomorrow", "yesterday"};
    const char *type = object_text(column, ATTR_column_type);
    if (type == NULL || (strncmp(type, "time", 4) != 0 && strncmp(type, "date", 4) != 0))
        return false;
    text += strspn(text, " ");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncasecmp(text, words[i], strlen(words[i])) == 0)
            return true;
    return false;
}

static bool read_expression(struct insert *insert, struct cell *cell, size_t offset)
{
    cell->expression = insert_expression(insert, offset, cell->text);
    return cell->expression != NULL;
}

bool insert_cell(struct insert *insert, struct cell *cell, size_t offset, size_t i)
{
    const char *name = insert->fixture->columns->items[i];
    if (cell->kind == CELL_EXPRESSION)
        return read_expression(insert, cell, offset);
    if (cell->kind == CELL_DEFAULT) {
        cell->expression = insert_default(insert, name);
    } else if (cell->kind == CELL_VALUE &&
               names_time(insert_column(insert->fixture->table, name), cell->text)) {
        cell->kind = CELL_EXPRESSION;
        cell->expression = insert_read_tree(insert, quote_literal(insert->ctx, cell->text), NULL);
        cell->expression->clock = true;
        cell->text = cell->expression->text;
    }
    return true;
}

static bool read_cells(struct insert *insert, const struct values *values)
{
    struct fixture *fixture = insert->fixture;
    const struct statement *statement = insert->fold->statement;
    size_t n = fixture->columns->n;
    fixture->n_rows = values->n_rows;
    fixture->cells = talloc_steal(insert->ctx, values->cells);
    fixture->lines = talloc_zero_array(insert->ctx, int, (unsigned)values->n_rows);
    talloc_steal(insert->ctx, values);
    bool done = true;
    for (size_t row = 0; row < values->n_rows; row++) {
        fixture->lines[row] =
            source_place(statement->source, statement->start + values->row_at[row]).line;
        for (size_t i = 0; i < n; i++)
            done &=
                insert_cell(insert, &fixture->cells[row * n + i], values->cell_at[row * n + i], i);
    }
    return done;
}

static bool read_values(struct insert *insert)
{
    const struct values *values = insert->fold->statement->values;
    const struct list *columns = insert->fixture->columns;
    if (values->uneven != 0) {
        fold_error(insert->fold, (int)values->uneven, NULL,
                   "VALUES lists must all be the same length");
        return false;
    }
    if (values->n_columns != columns->n) {
        fold_error(insert->fold, (int)values->row_at[0], NULL,
                   "the statement names %zu columns and gives %zu values", columns->n,
                   values->n_columns);
        return false;
    }
    return read_cells(insert, values);
}

/* Head and query. */

/* The token INSERT: WITH may stand before it. */
static size_t find_insert(struct insert *insert)
{
    const struct tokens *tokens = fold_tokens(insert->fold);
    size_t i = 0;
    while (i < tokens->n && !(tokens->items[i].depth == 0 && tokens_is(tokens, i, "insert")))
        i++;
    return i;
}

static size_t find_source(struct insert *insert, size_t after)
{
    static const char *const words[] = {"values", "select", "with", "table", "default"};
    const struct tokens *tokens = fold_tokens(insert->fold);
    for (size_t i = after + 1; i < tokens->n; i++)
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            if (tokens->items[i].depth == 0 && tokens_is(tokens, i, words[j]))
                return i;
    return NO_TOKEN;
}

/* "INSERT INTO t (a, b)": what names no columns has those of the file. */
static void read_head(struct insert *insert, size_t first, size_t source)
{
    const struct list *columns = insert->fixture->columns;
    struct text text = text_new(insert->ctx);
    char *head = fold_slice(insert->fold, first, source - 1);
    text_add(&text, head);
    for (size_t i = 0; insert->stmt->select_stmt == NULL && i < columns->n; i++) {
        text_add(&text, i > 0 ? ", " : " (");
        text_ident(&text, columns->items[i]);
    }
    text_add(&text, insert->stmt->select_stmt == NULL ? ")" : "");
    insert->fixture->head = text.s;
}

static bool read_source(struct insert *insert)
{
    const PgQuery__InsertStmt *stmt = insert->stmt;
    const PgQuery__SelectStmt *select =
        stmt->select_stmt != NULL ? stmt->select_stmt->select_stmt : NULL;
    size_t first = find_insert(insert), at = find_source(insert, first);
    bool cut = insert->fold->statement->values != NULL;
    if ((select == NULL && insert->csv == NULL) || at == NO_TOKEN) {
        fold_unsupported(insert->fold, -1,
                         select == NULL ? "INSERT ... DEFAULT VALUES" : "this form of INSERT");
        return false;
    }
    if (insert->csv != NULL && select != NULL && !cut) {
        fold_unsupported(insert->fold, -1, "-- @rows from above INSERT ... SELECT");
        return false;
    }
    read_head(insert, first, at);
    if (select != NULL && !cut)
        return insert_query(insert, at, first);
    if (select != NULL && !read_values(insert))
        return false;
    return insert->csv == NULL || insert_add_rows(insert);
}

/* Columns. */

/* How many columns the query gives; those of * are the table's. */
static size_t given_columns(const PgQuery__InsertStmt *stmt)
{
    const PgQuery__SelectStmt *select =
        stmt->select_stmt != NULL ? stmt->select_stmt->select_stmt : NULL;
    if (select == NULL)
        return SIZE_MAX;
    while (select->op != PG_QUERY__SET_OPERATION__SETOP_NONE)
        select = select->larg;
    if (select->n_values_lists > 0)
        return select->values_lists[0]->list->n_items;
    for (size_t i = 0; i < select->n_target_list; i++) {
        const PgQuery__Node *value = select->target_list[i]->res_target->val;
        if (value->node_case == PG_QUERY__NODE__NODE_COLUMN_REF &&
            value->column_ref->fields[value->column_ref->n_fields - 1]->node_case ==
                PG_QUERY__NODE__NODE_A_STAR)
            return SIZE_MAX;
    }
    return select->n_target_list;
}

static bool read_columns(struct insert *insert)
{
    const struct object *table = insert->fixture->table;
    const PgQuery__InsertStmt *stmt = insert->stmt;
    const struct values *values = insert->fold->statement->values;
    struct list *columns = list_new(insert->ctx);
    insert->fixture->columns = columns;
    if (insert->csv != NULL && stmt->select_stmt == NULL) {
        insert_take_header(insert, columns);
        return insert_check_header(insert, columns);
    }
    for (size_t i = 0; i < stmt->n_cols; i++) {
        const PgQuery__ResTarget *column = stmt->cols[i]->res_target;
        if (column->n_indirection > 0) {
            fold_unsupported(insert->fold, column->location, "INSERT into a part of a column");
            return false;
        }
        if (insert_column(table, column->name) == NULL) {
            fold_error(insert->fold, column->location, NULL, "%s has no column \"%s\"",
                       identity_describe(insert->fold->ctx, &table->id), column->name);
            return false;
        }
        list_add(columns, column->name);
    }
    size_t most = values != NULL ? values->n_columns : given_columns(stmt);
    for (size_t i = 0; stmt->n_cols == 0 && i < table->n_children; i++)
        if (table->children[i]->id.kind == KIND_column && columns->n < most)
            list_add(columns, table->children[i]->id.name);
    return insert->csv == NULL || insert_check_header(insert, columns);
}

static bool read_mask(struct insert *insert, struct list *masked, const char *columns)
{
    const struct object *table = insert->fixture->table;
    for (const char *at = columns; *at != '\0'; at += strspn(at, ", ")) {
        char *column = talloc_strndup(masked, at, strcspn(at, ", "));
        if (insert_column(table, column) == NULL) {
            fold_error(insert->fold, -1, NULL, "-- @mask: %s has no column \"%s\"",
                       identity_describe(insert->fold->ctx, &table->id), column);
            return false;
        }
        list_add(masked, column);
        at += strlen(column);
    }
    return true;
}

/* What stands above the table, or beside its columns, holds for all its statements. */
static bool read_remarks_of_table(struct insert *insert, struct list *masked)
{
    const struct object *table = insert->fixture->table;
    for (size_t i = 0; i < table->n_annotations; i++) {
        const struct annotation *remark = &table->annotations[i];
        insert->fixture->exact |= strcmp(remark->name, "exact") == 0;
        if (strcmp(remark->name, "mask") == 0 && !read_mask(insert, masked, remark->rest))
            return false;
    }
    for (size_t i = 0; i < table->n_children; i++)
        for (size_t j = 0; j < table->children[i]->n_annotations; j++)
            if (table->children[i]->id.kind == KIND_column &&
                strcmp(table->children[i]->annotations[j].name, "mask") == 0)
                list_add(masked, table->children[i]->id.name);
    return true;
}

static bool read_annotations(struct insert *insert)
{
    const struct list *list = insert->fold->statement->annotations;
    struct list *masked = list_new(insert->ctx);
    insert->fixture->masked = masked;
    if (!read_remarks_of_table(insert, masked))
        return false;
    for (size_t i = 0; list != NULL && i + 1 < list->n; i += 2) {
        insert->fixture->exact |= strcmp(list->items[i], "exact") == 0;
        if (strcmp(list->items[i], "mask") == 0 && !read_mask(insert, masked, list->items[i + 1]))
            return false;
    }
    return true;
}

static const struct object *find_table(struct fold *fold, const PgQuery__InsertStmt *stmt)
{
    const struct object *table = fold_relation(fold, stmt->relation, false);
    if (table != NULL && table->id.kind != KIND_table) {
        fold_unsupported(
            fold, stmt->relation->location,
            talloc_asprintf(fold->ctx, "INSERT into a %s", kind_info(table->id.kind)->label));
        return NULL;
    }
    return table;
}

/* The list of what the files declare, made on demand. */
static struct fixtures *fixtures_of(struct fold *fold)
{
    if (fold->model->fixtures == NULL)
        fold->model->fixtures = talloc_zero(fold->model, struct fixtures);
    return fold->model->fixtures;
}

static void start(struct insert *insert, struct fixture *fixture)
{
    struct fold *fold = insert->fold;
    insert->ctx = fixtures_of(fold);
    insert->fixture = fixture;
    fixture->place = fold_place(fold, -1);
    fixture->place.file = talloc_strdup(insert->ctx, fixture->place.file);
    fixture->path = talloc_strdup(insert->ctx, fold->path_sql);
}

static bool is_plain(const struct fixture *fixture)
{
    for (size_t i = 0; i < fixture->n_rows * fixture->columns->n; i++)
        if (fixture->cells[i].expression != NULL)
            return false;
    return true;
}

/* The last statement about the same table, where it differs in its rows only. */
static struct fixture *twin_of(struct fixtures *fixtures, const struct fixture *fixture)
{
    if (fixture->cells == NULL || fixture->rows_file != NULL || !is_plain(fixture))
        return NULL;
    for (size_t i = fixtures->n; i > 0; i--) {
        struct fixture *other = &fixtures->items[i - 1];
        if (other->table != fixture->table)
            continue;
        bool twins = other->cells != NULL && other->rows_file == NULL &&
                     strcmp(other->head, fixture->head) == 0 &&
                     strcmp(other->conflict, fixture->conflict) == 0 &&
                     same_text(other->where, fixture->where) &&
                     strcmp(other->path, fixture->path) == 0 &&
                     strcmp(other->place.file, fixture->place.file) == 0 &&
                     other->exact == fixture->exact && list_equal(other->masked, fixture->masked);
        return twins && (other->merged || is_plain(other)) ? other : NULL;
    }
    return NULL;
}

static void merge(struct fixture *into, const struct fixture *fixture, void *ctx)
{
    size_t n = into->columns->n, rows = into->n_rows + fixture->n_rows;
    if (rows > into->room) {
        into->room = rows * 2;
        into->cells = talloc_realloc(ctx, into->cells, struct cell, (unsigned)(into->room * n));
        into->lines = talloc_realloc(ctx, into->lines, int, (unsigned)into->room);
    }
    memcpy(into->cells + into->n_rows * n, fixture->cells,
           fixture->n_rows * n * sizeof *fixture->cells);
    memcpy(into->lines + into->n_rows, fixture->lines, fixture->n_rows * sizeof *fixture->lines);
    into->n_rows = rows;
    into->merged = true;
}

static void finish(struct insert *insert)
{
    struct fixtures *fixtures = fixtures_of(insert->fold);
    struct fixture *twin = twin_of(fixtures, insert->fixture);
    if (twin != NULL) {
        merge(twin, insert->fixture, insert->ctx);
        return;
    }
    fixtures->items = array_room(fixtures, fixtures->items, fixtures->n);
    fixtures->items[fixtures->n++] = *insert->fixture;
}

static bool refuse_parts(struct insert *insert)
{
    if (insert->stmt->n_returning_list == 0)
        return true;
    fold_error(insert->fold, -1, "leave RETURNING out",
               "INSERT ... RETURNING is not supported: nobody reads what it gives");
    return false;
}

void fold_insert(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__InsertStmt *stmt = node->insert_stmt;
    struct fixture fixture = {0};
    struct insert insert = {.fold = fold, .stmt = stmt};
    if (fold_ensure(fold))
        return;
    if (fold->options->skip_actions || fold->text != fold->statement->text) {
        fold_action(fold, -1, "INSERT");
        return;
    }
    if (!fold->late) {
        fold_put_late(fold);
        return;
    }
    start(&insert, &fixture);
    /* After errors the model is not whole: what is missing in it may be declared. */
    if (stmt->on_conflict_clause != NULL && fold->diag->n_errors > 0 && !fold->resolved)
        return;
    fixture.table = find_table(fold, stmt);
    if (fixture.table == NULL || !insert_open_rows(&insert) || !read_columns(&insert))
        return;
    if (stmt->on_conflict_clause == NULL) {
        fold_error(fold, -1, insert_advice(fold, fixture.table, fixture.columns),
                   "this INSERT would add its rows again and again: nothing says which rows are "
                   "the same");
        return;
    }
    if (refuse_parts(&insert) && read_annotations(&insert) && read_source(&insert) &&
        insert_conflict(&insert))
        finish(&insert);
}
