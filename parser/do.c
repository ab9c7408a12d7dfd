/*
 * DO blocks: those that only guard DDL declare what the DDL declares.
 */
#include <string.h>
#include <talloc.h>

#include "parser/do_block.h"
#include "parser/statements.h"

static const char *argument(const PgQuery__DoStmt *stmt, const char *name, int *location)
{
    for (size_t i = 0; i < stmt->n_args; i++) {
        const PgQuery__DefElem *element = stmt->args[i]->def_elem;
        if (strcmp(element->defname, name) != 0)
            continue;
        *location = element->location;
        return element->arg->string->sval;
    }
    return NULL;
}

/* Where the body begins in the text: after its opening quotes. */
static size_t body_offset(const struct fold *fold, int location)
{
    size_t at = location > 0 ? (size_t)location : 0;
    if (fold->text[at] != '$')
        return at + 1;
    const char *close = strchr(fold->text + at + 1, '$');
    return close != NULL ? (size_t)(close - fold->text) + 1 : at;
}

static void run_item(struct fold *fold, const struct do_item *item)
{
    struct syntax_error error = {0};
    /* They live as long as the fold: the statement may be put off. */
    const char *text = talloc_strdup(fold, item->text);
    PgQuery__ParseResult *tree = tree_parse(fold, text, &error);
    fold->text = text;
    fold->tokens = NULL;
    if (tree == NULL)
        fold_error(fold, (int)error.offset, NULL, "%s", error.message);
    for (size_t i = 0; tree != NULL && i < tree->n_stmts; i++)
        fold_statement(fold, tree->stmts[i]->stmt);
}

static void run_block(struct fold *fold, const PgQuery__DoStmt *stmt)
{
    struct do_items items;
    int location = -1, ignored;
    const char *language = argument(stmt, "language", &ignored);
    const char *body = argument(stmt, "as", &location);
    if (body == NULL || (language != NULL && strcmp(language, "plpgsql") != 0) ||
        !do_block_read(fold->ctx, body, &items)) {
        fold_action(fold, -1, "DO");
        return;
    }
    const char *outer_text = fold->text;
    size_t outer_offset = fold->offset, start = outer_offset + body_offset(fold, location);
    bool outer_guarded = fold->guarded;
    fold->guarded = true;
    for (size_t i = 0; i < items.n; i++) {
        fold->offset = start + items.items[i].offset;
        run_item(fold, &items.items[i]);
    }
    fold->text = outer_text;
    fold->offset = outer_offset;
    fold->guarded = outer_guarded;
    fold->tokens = NULL;
}

void declare_do(struct fold *fold, const PgQuery__Node *node)
{
    run_block(fold, node->do_stmt);
}

void fold_do(struct fold *fold, const PgQuery__Node *node)
{
    run_block(fold, node->do_stmt);
}
