/*
 * INSERT ... SELECT: the query as one that stands alone, with the WITH before the INSERT, and cut
 * at the columns it gives: those that call volatile functions are not evaluated to compare.
 */
#include <talloc.h>

#include "parser/insert.h"
#include "parser/walk.h"
#include "schema/array.h"

static bool only_reads(struct insert *insert, const PgQuery__WithClause *with)
{
    for (size_t i = 0; with != NULL && i < with->n_ctes; i++) {
        const PgQuery__CommonTableExpr *cte = with->ctes[i]->common_table_expr;
        if (cte->ctequery->node_case == PG_QUERY__NODE__NODE_SELECT_STMT)
            continue;
        fold_error(insert->fold, cte->location, "give each table an INSERT of its own",
                   "WITH %s changes data: what it would change can't be compared",
                   quote_ident(insert->fold->ctx, cte->ctename));
        return false;
    }
    return true;
}

static void note_default(const ProtobufCMessage *message, void *argument)
{
    bool *found = argument;
    *found |= WALK_AS(message, SetToDefault, set_to_default) != NULL;
    walk_children(message, note_default, argument);
}

/* Do the targets stand for themselves, one a column? */
static bool are_single(const struct insert *insert, const PgQuery__SelectStmt *select)
{
    size_t n = insert->fixture->columns->n;
    for (size_t i = 0; i < select->n_target_list; i++) {
        const PgQuery__Node *value = select->target_list[i]->res_target->val;
        if (value->node_case != PG_QUERY__NODE__NODE_COLUMN_REF)
            continue;
        const PgQuery__ColumnRef *column = value->column_ref;
        if (column->fields[column->n_fields - 1]->node_case == PG_QUERY__NODE__NODE_A_STAR)
            return false;
    }
    return select->op == PG_QUERY__SET_OPERATION__SETOP_NONE && select->n_values_lists == 0 &&
           select->n_target_list == n && n > 0;
}

/* The last token of the target that begins at this one. */
static size_t end_of_target(const struct tokens *tokens, size_t first, size_t end)
{
    static const char *const words[] = {",",     "from",  "where",  "group", "having", "window",
                                        "order", "limit", "offset", "fetch", "for"};
    int depth = tokens->items[first].depth;
    for (size_t i = first + 1; i < end; i++) {
        if (tokens->items[i].depth < depth)
            return i - 1;
        for (size_t j = 0; tokens->items[i].depth == depth && j < sizeof words / sizeof *words; j++)
            if (tokens_is(tokens, i, words[j]))
                return i - 1;
    }
    return end - 1;
}

struct range {
    size_t first, last; /* tokens */
};

static void cut_targets(struct insert *insert, const PgQuery__SelectStmt *select,
                        struct range range, const char *before, const char *after)
{
    struct fold *fold = insert->fold;
    const struct tokens *tokens = fold_tokens(fold);
    struct fixture *fixture = insert->fixture;
    size_t n = select->n_target_list, end = range.first;
    fixture->targets = talloc_zero_array(insert->ctx, struct expression *, (unsigned)n);
    for (size_t i = 0; i < n; i++) {
        const PgQuery__ResTarget *target = select->target_list[i]->res_target;
        size_t first = tokens_at(tokens, (size_t)target->location);
        if (i == 0)
            fixture->targets_head = talloc_asprintf(insert->ctx, "%s%s", before,
                                                    fold_slice(fold, range.first, first - 1));
        end = end_of_target(tokens, first, range.last + 1);
        fixture->targets[i] = insert_read_tree(insert, fold_slice(fold, first, end), &target->base);
    }
    PgQuery__SelectStmt rest = *select;
    rest.n_target_list = 0;
    const char *tail = end < range.last ? fold_slice(fold, end + 1, range.last) : "";
    fixture->targets_tail =
        insert_read_tree(insert, talloc_asprintf(fold->ctx, "%s%s", tail, after), &rest.base);
}

bool insert_query(struct insert *insert, size_t first, size_t insert_at)
{
    struct fold *fold = insert->fold;
    const PgQuery__InsertStmt *stmt = insert->stmt;
    const PgQuery__SelectStmt *select = stmt->select_stmt->select_stmt;
    const struct tokens *tokens = fold_tokens(fold);
    size_t last = tokens_at(tokens, (size_t)stmt->on_conflict_clause->location) - 1;
    const char *before = "", *after = "";
    bool has_default = false;
    if (!only_reads(insert, stmt->with_clause) || !only_reads(insert, select->with_clause))
        return false;
    note_default(&select->base, &has_default);
    if (has_default) {
        fold_unsupported(fold, -1, "DEFAULT in VALUES below WITH");
        return false;
    }
    if (insert_at > 0) {
        before = fold_slice(fold, 0, insert_at - 1);
        bool nested = select->with_clause != NULL; /* one WITH can't follow another */
        before = talloc_asprintf(fold->ctx, "%s %s", before, nested ? "SELECT * FROM (" : "");
        after = nested ? ") AS q" : "";
    }
    const char *query = fold_slice(fold, first, last);
    insert->fixture->query = insert_read_tree(
        insert, talloc_asprintf(fold->ctx, "%s%s%s", before, query, after), &stmt->base);
    if (are_single(insert, select))
        cut_targets(insert, select, (struct range){first, last}, before, after);
    return true;
}
