#include "parser/do_block.h"

#include <string.h>
#include <talloc.h>

#include "parser/tokens.h"
#include "parser/tree.h"
#include "schema/array.h"

struct reader {
    const void *ctx;
    const char *body;
    const struct tokens *tokens;
    size_t i;
    struct do_items *out;
};

static bool read_statements(struct reader *, bool guarded);

static bool is(const struct reader *reader, const char *word)
{
    return tokens_is(reader->tokens, reader->i, word);
}

static bool take(struct reader *reader, const char *word)
{
    if (!is(reader, word))
        return false;
    reader->i++;
    return true;
}

/* The token with this word at the depth of the current one; NO_TOKEN: none. */
static size_t ahead(const struct reader *reader, const char *word)
{
    return tokens_find(reader->tokens, reader->i, word);
}

static bool is_one_of(const struct reader *reader, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (is(reader, words[i]))
            return true;
    return false;
}

static bool in_catalogs(const PgQuery__RangeVar *range)
{
    return strcmp(range->schemaname, "information_schema") == 0 ||
           strcmp(range->schemaname, "pg_catalog") == 0 ||
           (*range->schemaname == '\0' && strncmp(range->relname, "pg_", 3) == 0);
}

/* Every relation that the tree names is one of the catalogs'. */
static bool only_catalogs(const ProtobufCMessage *message)
{
    if (message == NULL)
        return true;
    if (message->descriptor == &pg_query__range_var__descriptor)
        return in_catalogs((const PgQuery__RangeVar *)message);
    const char *base = (const char *)message;
    for (unsigned i = 0; i < message->descriptor->n_fields; i++) {
        const ProtobufCFieldDescriptor *field = &message->descriptor->fields[i];
        const void *quantifier = base + field->quantifier_offset;
        const void *at = base + field->offset;
        if (field->type != PROTOBUF_C_TYPE_MESSAGE)
            continue;
        if (field->label == PROTOBUF_C_LABEL_REPEATED) {
            const ProtobufCMessage *const *items = *(const ProtobufCMessage *const *const *)at;
            for (size_t j = 0; j < *(const size_t *)quantifier; j++)
                if (!only_catalogs(items[j]))
                    return false;
        } else if (!(field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) ||
                   *(const uint32_t *)quantifier == field->id) {
            if (!only_catalogs(*(const ProtobufCMessage *const *)at))
                return false;
        }
    }
    return true;
}

static bool is_to_reg(const PgQuery__Node *node)
{
    if (node == NULL || node->node_case != PG_QUERY__NODE__NODE_FUNC_CALL)
        return false;
    const PgQuery__FuncCall *call = node->func_call;
    const char *name = call->funcname[call->n_funcname - 1]->string->sval;
    return strncmp(name, "to_reg", 6) == 0;
}

/* NOT EXISTS (SELECT from the catalogs), to_regtype('...') IS NULL, and these with AND, OR. */
static bool asks_for_absence(const PgQuery__Node *node)
{
    if (node->node_case == PG_QUERY__NODE__NODE_NULL_TEST)
        return node->null_test->nulltesttype == PG_QUERY__NULL_TEST_TYPE__IS_NULL &&
               is_to_reg(node->null_test->arg);
    if (node->node_case != PG_QUERY__NODE__NODE_BOOL_EXPR)
        return false;
    const PgQuery__BoolExpr *expr = node->bool_expr;
    if (expr->boolop == PG_QUERY__BOOL_EXPR_TYPE__NOT_EXPR)
        return expr->args[0]->node_case == PG_QUERY__NODE__NODE_SUB_LINK &&
               only_catalogs(&expr->args[0]->base);
    for (size_t i = 0; i < expr->n_args; i++)
        if (!asks_for_absence(expr->args[i]))
            return false;
    return true;
}

static bool is_guard(const struct reader *reader, size_t first, size_t last)
{
    char *condition = tokens_slice(reader->ctx, reader->tokens, first, last);
    char *sql = talloc_asprintf(reader->ctx, "SELECT %s", condition);
    struct syntax_error error;
    PgQuery__ParseResult *tree = tree_parse(reader->ctx, sql, &error);
    if (tree == NULL || tree->n_stmts != 1 ||
        tree->stmts[0]->stmt->node_case != PG_QUERY__NODE__NODE_SELECT_STMT)
        return false;
    const PgQuery__SelectStmt *select = tree->stmts[0]->stmt->select_stmt;
    return select->n_target_list == 1 && select->n_from_clause == 0 &&
           asks_for_absence(select->target_list[0]->res_target->val);
}

static void add_item(struct reader *reader, char *text, size_t offset, bool guarded)
{
    struct do_items *out = reader->out;
    out->items = array_room(reader->ctx, out->items, out->n);
    out->items[out->n++] = (struct do_item){text, offset, guarded};
}

/* EXECUTE 'ddl'; or EXECUTE $x$ddl$x$; */
static bool read_execute(struct reader *reader, bool guarded)
{
    reader->i++;
    if (reader->i + 1 >= reader->tokens->n || !tokens_is(reader->tokens, reader->i + 1, ";"))
        return false;
    const struct token *token = &reader->tokens->items[reader->i];
    const char *start = reader->body + token->start, *end = reader->body + token->end;
    size_t quote = 1;
    if (*start == '$')
        quote = (size_t)(strchr(start + 1, '$') - start) + 1;
    else if (*start != '\'')
        return false;
    char *text = talloc_strndup(reader->ctx, start + quote, (size_t)(end - start) - 2 * quote);
    if (*start == '\'') {
        char *to = text;
        for (const char *from = text; *from; from++) {
            *to++ = *from;
            if (from[0] == '\'' && from[1] == '\'')
                from++;
        }
        *to = '\0';
    }
    add_item(reader, text, token->start + quote, guarded);
    reader->i += 2;
    return true;
}

static bool skip_statement(struct reader *reader)
{
    size_t end = ahead(reader, ";");
    reader->i = end != NO_TOKEN ? end + 1 : reader->i;
    return end != NO_TOKEN;
}

/* ELSE and handlers may only say that there was nothing to do. */
static bool read_quiet(struct reader *reader)
{
    while (is(reader, "null") || is(reader, "raise"))
        if (is(reader, "raise") && !(tokens_is(reader->tokens, reader->i + 1, "notice") ||
                                     tokens_is(reader->tokens, reader->i + 1, "info") ||
                                     tokens_is(reader->tokens, reader->i + 1, "debug") ||
                                     tokens_is(reader->tokens, reader->i + 1, "log") ||
                                     tokens_is(reader->tokens, reader->i + 1, "warning")))
            return false;
        else if (!skip_statement(reader))
            return false;
    return true;
}

static bool read_if(struct reader *reader)
{
    reader->i++;
    size_t then = ahead(reader, "then");
    if (then == NO_TOKEN || then == reader->i || !is_guard(reader, reader->i, then - 1))
        return false;
    reader->i = then + 1;
    if (!read_statements(reader, true) || (take(reader, "else") && !read_quiet(reader)))
        return false;
    return take(reader, "end") && take(reader, "if") && take(reader, ";");
}

/* WHEN duplicate_object OR SQLSTATE '42710' THEN */
static bool read_conditions(struct reader *reader)
{
    static const char *const names[] = {
        "duplicate_object", "duplicate_table",  "duplicate_column",  "duplicate_schema",
        "duplicate_alias",  "duplicate_function", "unique_violation", "'42710'",
        "'42P07'",          "'42701'",          "'42P06'",           "'42723'",
        "'23505'",          "others",
    };
    do {
        (void)take(reader, "sqlstate");
        if (!is_one_of(reader, names, sizeof names / sizeof *names))
            return false;
        reader->i++;
    } while (take(reader, "or"));
    return take(reader, "then");
}

static bool read_block(struct reader *reader, bool guarded)
{
    size_t first = reader->out->n;
    reader->i++;
    if (!read_statements(reader, guarded))
        return false;
    if (take(reader, "exception")) {
        if (!is(reader, "when"))
            return false;
        while (take(reader, "when"))
            if (!read_conditions(reader) || !read_quiet(reader))
                return false;
        for (size_t i = first; i < reader->out->n; i++)
            reader->out->items[i].guarded = true;
    }
    return take(reader, "end");
}

static bool read_statements(struct reader *reader, bool guarded)
{
    static const char *const ddl[] = {"create", "alter", "comment", "drop", "grant", "revoke"};
    static const char *const ends[] = {"end", "exception", "else"};
    while (!is_one_of(reader, ends, sizeof ends / sizeof *ends)) {
        bool understood;
        if (is(reader, "if")) {
            understood = read_if(reader);
        } else if (is(reader, "begin")) {
            understood = read_block(reader, guarded) && take(reader, ";");
        } else if (is(reader, "null") || is(reader, "raise")) {
            understood = read_quiet(reader);
        } else if (is(reader, "execute")) {
            understood = read_execute(reader, guarded);
        } else if (is_one_of(reader, ddl, sizeof ddl / sizeof *ddl)) {
            size_t first = reader->i, start = reader->tokens->items[first].start;
            understood = skip_statement(reader);
            if (understood)
                add_item(reader,
                         tokens_slice(reader->ctx, reader->tokens, first, reader->i - 2), start,
                         guarded);
        } else {
            understood = false;
        }
        if (!understood)
            return false;
    }
    return true;
}

bool do_block_read(const void *ctx, const char *body, struct do_items *out)
{
    size_t n;
    *out = (struct do_items){0};
    if (tree_scan(ctx, body, &n) == NULL)
        return false;
    struct reader reader = {.ctx = ctx, .body = body, .out = out};
    reader.tokens = tokens_new(ctx, body);
    if (!is(&reader, "begin") || !read_block(&reader, false))
        return false;
    (void)take(&reader, ";");
    for (size_t i = 0; i < out->n; i++)
        if (!out->items[i].guarded)
            return false;
    return reader.i >= reader.tokens->n && out->n > 0;
}
