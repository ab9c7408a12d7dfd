/*
 * Whether constants decide something in an expression: then what they decide against is not
 * planned, and equal plans do not tell what stands there.
 */
#include <string.h>
#include <talloc.h>

#include "parser/canonical_parts.h"

static bool is_constant(const PgQuery__Node *);

static bool are_constant(size_t n, PgQuery__Node *const *nodes)
{
    for (size_t i = 0; i < n; i++)
        if (!is_constant(nodes[i]))
            return false;
    return n > 0;
}

static bool is_literal(const PgQuery__Node *node)
{
    const PgQuery__TypeCast *cast = WALK_AS(node, TypeCast, type_cast);
    while (cast != NULL) {
        node = cast->arg;
        cast = WALK_AS(node, TypeCast, type_cast);
    }
    const PgQuery__AArrayExpr *array = WALK_AS(node, AArrayExpr, a__array_expr);
    for (size_t i = 0; array != NULL && i < array->n_elements; i++)
        if (!is_literal(array->elements[i]))
            return false;
    return array != NULL || WALK_AS(node, AConst, a__const) != NULL;
}

static bool is_null(const PgQuery__Node *node)
{
    const PgQuery__TypeCast *cast = WALK_AS(node, TypeCast, type_cast);
    const PgQuery__AConst *constant = WALK_AS(cast ? cast->arg : node, AConst, a__const);
    return constant != NULL && constant->isnull;
}

/* Also of what is stable: too much is asked then, no more. */
static bool is_constant(const PgQuery__Node *node)
{
    if (node == NULL || is_literal(node))
        return node != NULL;
    const PgQuery__TypeCast *cast = WALK_AS(node, TypeCast, type_cast);
    const PgQuery__AArrayExpr *array = WALK_AS(node, AArrayExpr, a__array_expr);
    const PgQuery__RowExpr *row = WALK_AS(node, RowExpr, row_expr);
    const PgQuery__List *list = WALK_AS(node, List, list);
    const PgQuery__AExpr *expr = WALK_AS(node, AExpr, a__expr);
    const PgQuery__FuncCall *call = WALK_AS(node, FuncCall, func_call);
    const PgQuery__BoolExpr *joined = WALK_AS(node, BoolExpr, bool_expr);
    const PgQuery__CoalesceExpr *coalesce = WALK_AS(node, CoalesceExpr, coalesce_expr);
    const PgQuery__MinMaxExpr *best = WALK_AS(node, MinMaxExpr, min_max_expr);
    const PgQuery__NullTest *null_test = WALK_AS(node, NullTest, null_test);
    const PgQuery__BooleanTest *bool_test = WALK_AS(node, BooleanTest, boolean_test);
    const PgQuery__AIndirection *part = WALK_AS(node, AIndirection, a__indirection);
    const PgQuery__CollateClause *collate = WALK_AS(node, CollateClause, collate_clause);
    if (expr != NULL)
        return (expr->lexpr == NULL || is_constant(expr->lexpr)) && is_constant(expr->rexpr);
    return (cast != NULL && is_constant(cast->arg)) ||
           (array != NULL && are_constant(array->n_elements, array->elements)) ||
           (row != NULL && are_constant(row->n_args, row->args)) ||
           (list != NULL && are_constant(list->n_items, list->items)) ||
           (call != NULL && are_constant(call->n_args, call->args)) ||
           (joined != NULL && are_constant(joined->n_args, joined->args)) ||
           (coalesce != NULL && are_constant(coalesce->n_args, coalesce->args)) ||
           (best != NULL && are_constant(best->n_args, best->args)) ||
           (null_test != NULL && is_constant(null_test->arg)) ||
           (bool_test != NULL && is_constant(bool_test->arg)) ||
           (part != NULL && is_constant(part->arg)) ||
           (collate != NULL && is_constant(collate->arg));
}

/* What may be NULL, as a literal may not. */
static bool is_computed(const PgQuery__Node *node)
{
    return is_null(node) || (is_constant(node) && !is_literal(node));
}

static bool any_computed(size_t n, PgQuery__Node *const *nodes)
{
    for (size_t i = 0; i < n; i++)
        if (is_computed(nodes[i]))
            return true;
    return false;
}

static bool any_constant(size_t n, PgQuery__Node *const *nodes)
{
    for (size_t i = 0; i < n; i++)
        if (is_constant(nodes[i]))
            return true;
    return false;
}

/* (1, a) = (2, b) is decided by the first of each. */
static bool is_row_decided(const PgQuery__AExpr *expr)
{
    const PgQuery__RowExpr *row = WALK_AS(expr->lexpr, RowExpr, row_expr);
    return row != NULL && any_constant(row->n_args, row->args);
}

static bool is_operation_decided(const PgQuery__AExpr *expr)
{
    const PgQuery__List *list = WALK_AS(expr->rexpr, List, list);
    bool is_sign = expr->lexpr == NULL && is_literal(expr->rexpr);
    if (is_sign)
        return false;
    if (list != NULL)
        return is_constant(expr->lexpr) || is_row_decided(expr) ||
               any_computed(list->n_items, list->items);
    return is_constant(expr->lexpr) || is_computed(expr->rexpr) || is_row_decided(expr);
}

static bool is_case_decided(const PgQuery__CaseExpr *expr)
{
    for (size_t i = 0; i < expr->n_args; i++) {
        const PgQuery__CaseWhen *when = WALK_AS(expr->args[i], CaseWhen, case_when);
        if (when != NULL && expr->arg == NULL && is_constant(when->expr))
            return true;
    }
    return expr->arg != NULL && is_constant(expr->arg);
}

/* (1, a) IS NULL, too. */
static bool is_test_decided(const PgQuery__NullTest *test)
{
    const PgQuery__RowExpr *row = WALK_AS(test->arg, RowExpr, row_expr);
    return is_constant(test->arg) || (row != NULL && any_constant(row->n_args, row->args));
}

static void find_decided(const ProtobufCMessage *message, void *argument)
{
    const PgQuery__AExpr *expr = WALK_AS(message, AExpr, a__expr);
    const PgQuery__FuncCall *call = WALK_AS(message, FuncCall, func_call);
    const PgQuery__BoolExpr *joined = WALK_AS(message, BoolExpr, bool_expr);
    const PgQuery__CaseExpr *choice = WALK_AS(message, CaseExpr, case_expr);
    const PgQuery__CoalesceExpr *coalesce = WALK_AS(message, CoalesceExpr, coalesce_expr);
    const PgQuery__MinMaxExpr *best = WALK_AS(message, MinMaxExpr, min_max_expr);
    const PgQuery__AIndirection *part = WALK_AS(message, AIndirection, a__indirection);
    const PgQuery__SelectStmt *select = WALK_AS(message, SelectStmt, select_stmt);
    const PgQuery__NullTest *test = WALK_AS(message, NullTest, null_test);
    bool *found = argument;
    *found = *found || (expr != NULL && is_operation_decided(expr)) ||
             (call != NULL && any_computed(call->n_args, call->args)) ||
             (joined != NULL && any_constant(joined->n_args, joined->args)) ||
             (choice != NULL && is_case_decided(choice)) ||
             (coalesce != NULL && any_constant(coalesce->n_args - 1, coalesce->args)) ||
             (best != NULL && any_constant(best->n_args, best->args)) ||
             (part != NULL && is_constant(part->arg)) || (test != NULL && is_test_decided(test)) ||
             (select != NULL && is_constant(select->where_clause));
    if (!*found)
        walk_children(message, find_decided, found);
}

struct asked {
    const char *text;
    enum canonical_as as;
    bool found;
};

static void find(void *argument)
{
    struct asked *asked = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, asked->text, asked->as);
    if (root != NULL)
        find_decided(root, &asked->found);
    talloc_free(scratch);
}

bool canonical_may_fold(const char *text, enum canonical_as as)
{
    struct asked asked = {text, as, false};
    canonical_deep(text, find, &asked);
    return asked.found;
}
