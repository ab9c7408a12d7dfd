/*
 * The planner folds what is constant: upper('a') and 'A' are planned alike, and so are
 * two conditions that are false whatever stands in them. That is no harm, but it
 * is a change that somebody made. So both texts must hold the same functions, operators, tests
 * and literals, where PostgreSQL keeps them as they were written. A literal is kept as its
 * type prints it: 1e3 as 1000; those that are spelled differently are left to the server.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "schema/array.h"

struct literal {
    const char *value; /* its own text */
    const char *sql;
    const char *type; /* what it is cast to; NULL: nothing */
};

struct holdings {
    const void *ctx;
    struct list *functions, *operators, *columns;
    struct list *modified, *surely; /* types with modifiers; those of casts that do something */
    struct literal *literals;
    size_t n_literals;
    int counts[24];  /* joints of AND and OR, NOT, kinds of tests and joins */
    bool loose;      /* there are things that the server takes apart in its own way */
    bool has_fields; /* (row).column */
    int depth;       /* of subqueries */
    bool is_body;    /* what looks like a column may be an argument */
};

enum {
    COUNT_AND,
    COUNT_OR,
    COUNT_NOT,
    COUNT_NULL,
    COUNT_BOOL = COUNT_NULL + 2,
    COUNT_BEST = COUNT_BOOL + 8,
    COUNT_DISTINCT = COUNT_BEST + 2,
    COUNT_ALL,
    COUNT_CROSS,
    COUNT_JOIN,
    COUNT_DOCUMENT = COUNT_JOIN + 5 /* XMLPARSE and XMLSERIALIZE of DOCUMENT, not CONTENT */
};

static void hold(const ProtobufCMessage *message, void *argument);

static void hold_node(struct holdings *h, const PgQuery__Node *node)
{
    if (node != NULL && walk_unwrap(&node->base) != NULL)
        hold(walk_unwrap(&node->base), h);
}

/* Types. */

/* What makes an item of a list one that is compared by itself. */
static void find_column(const ProtobufCMessage *message, void *argument)
{
    if (message->descriptor == &pg_query__column_ref__descriptor)
        *(bool *)argument = true;
    walk_children(message, find_column, argument);
}

/* As a generic type: all built-in ones can be written so. */
static const char *type_sql(const void *ctx, const PgQuery__TypeName *type)
{
    struct text sql = text_new(ctx);
    for (size_t i = 0; i < type->n_names; i++) {
        text_add(&sql, i ? "." : "");
        text_ident(&sql, canonical_last(i + 1, type->names));
    }
    for (size_t i = 0; i < type->n_typmods; i++) {
        const PgQuery__AConst *modifier = WALK_AS(type->typmods[i], AConst, a__const);
        if (modifier == NULL || modifier->val_case != PG_QUERY__A__CONST__VAL_IVAL)
            return NULL;
        text_addf(&sql, "%s%d", i ? ", " : "(", modifier->ival->ival);
    }
    text_add(&sql, type->n_typmods > 0 ? ")" : "");
    text_add(&sql, type->n_array_bounds > 0 ? "[]" : "");
    return sql.s;
}

static void hold_modified(struct holdings *h, const PgQuery__TypeName *type,
                          const PgQuery__Node *arg)
{
    PgQuery__TypeName element = *type; /* a cast of ARRAY[] is one of its elements */
    element.n_array_bounds = 0;
    const char *sql = type->n_typmods > 0 ? type_sql(h->ctx, &element) : NULL;
    if (sql == NULL)
        return;
    sql = strncmp(sql, "pg_catalog.", 11) == 0 ? sql + 11 : sql;
    list_add(h->modified, sql);
    /* A column that has the type already is not cast. */
    bool is_interval = /* rounded as it is read */
        strcmp(canonical_last(type->n_names, type->names), "interval") == 0;
    const PgQuery__AArrayExpr *array = WALK_AS(arg, AArrayExpr, a__array_expr);
    bool has_column = array == NULL;
    if (array != NULL)
        find_column(&array->base, &has_column);
    const PgQuery__TypeCast *inner = WALK_AS(arg, TypeCast, type_cast);
    const char *other = inner != NULL ? type_sql(h->ctx, inner->type_name) : NULL;
    other = other != NULL && strncmp(other, "pg_catalog.", 11) == 0 ? other + 11 : other;
    if (!has_column || (WALK_AS(arg, AConst, a__const) != NULL && !is_interval) ||
        (inner != NULL && (other == NULL || strcmp(other, sql) != 0)) ||
        WALK_AS(arg, FuncCall, func_call) != NULL)
        list_add(h->surely, sql);
}

/* Literals. */

static bool is_boolean(const char *type)
{
    return strcmp(type, "boolean") == 0 || strcmp(type, "bool") == 0 ||
           strcmp(type, "pg_catalog.bool") == 0;
}

static void hold_literal(struct holdings *h, const PgQuery__AConst *constant, const char *type)
{
    struct literal literal = {"", NULL, type};
    if (constant->isnull)
        return;
    switch (constant->val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL:
        literal.value = talloc_asprintf(h->ctx, "%d", constant->ival->ival);
        /* As boolean every number but 0 would be the same. */
        literal.type = type && !is_boolean(type) ? type : "integer";
        break;
    case PG_QUERY__A__CONST__VAL_FVAL:
        literal.value = constant->fval->fval;
        literal.type = "numeric"; /* 1.0::integer is not 1.00::integer */
        break;
    case PG_QUERY__A__CONST__VAL_BOOLVAL:
        literal.value = constant->boolval->boolval ? "t" : "f";
        literal.sql = constant->boolval->boolval ? "true" : "false";
        literal.type = type ? type : "boolean";
        break;
    case PG_QUERY__A__CONST__VAL_SVAL:
        literal.value = constant->sval->sval;
        literal.sql = quote_literal(h->ctx, literal.value);
        break;
    case PG_QUERY__A__CONST__VAL_BSVAL: {
        const char *s = constant->bsval->bsval;
        literal.value = s;
        literal.sql = talloc_asprintf(h->ctx, "%c%s", s[0], quote_literal(h->ctx, s + 1));
        break;
    }
    default:
        return;
    }
    if (literal.sql == NULL)
        literal.sql = literal.value;
    h->literals = array_room(h->ctx, h->literals, h->n_literals);
    h->literals[h->n_literals++] = literal;
}

/* - int '6' reads back as -6, and - (- 6) as 6: what counts is the sign at the end. */
static bool hold_negative(struct holdings *h, const PgQuery__AExpr *expr)
{
    const PgQuery__Node *arg = NULL;
    bool negative = false;
    for (; expr != NULL; expr = WALK_AS(arg, AExpr, a__expr)) {
        if (expr->kind != PG_QUERY__A__EXPR__KIND__AEXPR_OP || expr->lexpr != NULL ||
            strcmp(canonical_last(expr->n_name, expr->name), "-") != 0)
            return false;
        negative = !negative;
        arg = expr->rexpr;
    }
    const PgQuery__TypeCast *cast = WALK_AS(arg, TypeCast, type_cast);
    const PgQuery__AConst *constant = WALK_AS(cast ? cast->arg : arg, AConst, a__const);
    if (constant == NULL || constant->isnull)
        return false;
    size_t n = h->n_literals;
    hold_literal(h, constant, cast ? type_sql(h->ctx, cast->type_name) : NULL);
    if (h->n_literals == n || !negative)
        return true;
    struct literal *literal = &h->literals[n];
    bool is_negative = literal->value[0] == '-';
    literal->value =
        is_negative ? literal->value + 1 : talloc_asprintf(h->ctx, "-%s", literal->value);
    literal->sql = literal->type
                       ? talloc_asprintf(h->ctx, "(- (%s)::%s)", literal->sql, literal->type)
                       : talloc_asprintf(h->ctx, "(- %s)", literal->sql);
    return true;
}

static bool hold_cast(struct holdings *h, const PgQuery__TypeCast *cast)
{
    const PgQuery__AConst *constant = WALK_AS(cast->arg, AConst, a__const);
    hold_modified(h, cast->type_name, cast->arg);
    if (constant == NULL)
        return false;
    hold_literal(h, constant, type_sql(h->ctx, cast->type_name));
    return true;
}

/* Operators. */

static bool is_null(const PgQuery__Node *node)
{
    const PgQuery__AConst *constant = WALK_AS(node, AConst, a__const);
    return constant != NULL && constant->isnull;
}

static void find_odd(const ProtobufCMessage *message, void *argument)
{
    if (message->descriptor == &pg_query__row_expr__descriptor ||
        message->descriptor == &pg_query__sub_link__descriptor ||
        message->descriptor == &pg_query__param_ref__descriptor)
        *(bool *)argument = true;
    walk_children(message, find_odd, argument);
}

/* (a, b) = (c, d) becomes a = c AND b = d. */
static void hold_rows(struct holdings *h, const PgQuery__AExpr *expr, const PgQuery__RowExpr *a,
                      const PgQuery__RowExpr *b, bool by_and)
{
    for (size_t i = 0; i < a->n_args && i < b->n_args; i++) {
        hold_node(h, a->args[i]);
        hold_node(h, b->args[i]);
        list_add(h->operators, canonical_last(expr->n_name, expr->name));
        h->counts[by_and ? COUNT_AND : COUNT_OR] += i > 0;
        h->counts[COUNT_DISTINCT] += expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_DISTINCT ||
                                     expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT;
    }
}

/* x IN (1, 2, a) becomes x = ANY (ARRAY[1, 2]) OR x = a. */
static bool hold_list(struct holdings *h, const PgQuery__AExpr *expr)
{
    const PgQuery__List *list = WALK_AS(expr->rexpr, List, list);
    const char *operator= canonical_last(expr->n_name, expr->name);
    const PgQuery__RowExpr *row = WALK_AS(expr->lexpr, RowExpr, row_expr);
    bool is_in = strcmp(operator, "=") == 0, odd = false;
    size_t n_plain = 0, n_columns = 0;
    for (size_t i = 0; i < list->n_items; i++) {
        const PgQuery__RowExpr *item = WALK_AS(list->items[i], RowExpr, row_expr);
        bool has_column = false;
        if (row != NULL && item != NULL)
            hold_rows(h, expr, row, item, is_in);
        find_odd(&list->items[i]->base, &odd);
        find_column(&list->items[i]->base, &has_column);
        n_columns += has_column;
        n_plain += !has_column;
    }
    h->counts[COUNT_ALL] += row == NULL && !is_in && n_plain > 1;
    size_t n = row != NULL ? list->n_items : n_columns + (n_plain > 0);
    h->counts[is_in ? COUNT_OR : COUNT_AND] += (int)n - 1;
    if (row != NULL)
        return true;
    h->loose = h->loose || odd || (n_columns > 0 && (h->is_body || h->depth > 0));
    for (size_t i = 0; i < n; i++) {
        hold_node(h, expr->lexpr);
        list_add(h->operators, operator);
    }
    for (size_t i = 0; i < list->n_items; i++)
        hold_node(h, list->items[i]);
    return true;
}

/* BETWEEN is its comparisons: what it compares stands in them more than once. */
static void hold_between(struct holdings *h, const PgQuery__AExpr *expr)
{
    const PgQuery__List *list = WALK_AS(expr->rexpr, List, list);
    bool negated = expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN ||
                   expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN_SYM;
    bool symmetric = expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN_SYM ||
                     expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN_SYM;
    for (int i = 0; i < (symmetric ? 2 : 1); i++) {
        for (size_t j = 0; j < 2; j++) {
            hold_node(h, expr->lexpr);
            hold_node(h, list->items[i ? 1 - j : j]);
        }
        list_add(h->operators, negated ? "<" : ">=");
        list_add(h->operators, negated ? ">" : "<=");
        h->counts[negated ? COUNT_OR : COUNT_AND]++;
    }
    h->counts[negated ? COUNT_AND : COUNT_OR] += symmetric;
}

/* True: its parts are held, too. */
static bool hold_operation(struct holdings *h, const PgQuery__AExpr *expr)
{
    bool is_distinct = expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_DISTINCT;
    bool is_same = expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT;
    if (expr->kind >= PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN) {
        hold_between(h, expr);
        return true;
    }
    if (expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_IN)
        return hold_list(h, expr);
    h->counts[COUNT_ALL] += expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_OP_ALL;
    if (hold_negative(h, expr))
        return true;
    const PgQuery__RowExpr *row = WALK_AS(expr->lexpr, RowExpr, row_expr);
    const PgQuery__RowExpr *other = WALK_AS(expr->rexpr, RowExpr, row_expr);
    const char *operator= canonical_last(expr->n_name, expr->name);
    bool is_equal = strcmp(operator, "=") == 0;
    if (row != NULL && other != NULL && (is_equal || strcmp(operator, "<>") == 0)) {
        h->counts[COUNT_NOT] += is_same;
        hold_rows(h, expr, row, other, is_equal && !is_distinct && !is_same);
        return true;
    }
    h->counts[COUNT_NOT] += is_same && !is_null(expr->lexpr) && !is_null(expr->rexpr);
    if ((is_distinct || is_same) && (is_null(expr->lexpr) || is_null(expr->rexpr)))
        return h->counts[COUNT_NULL + is_distinct]++, false; /* kept as IS [NOT] NULL */
    else
        h->counts[COUNT_DISTINCT] += is_distinct || is_same;
    list_add(h->operators, operator);
    return false;
}

static void hold_sublink(struct holdings *h, const PgQuery__SubLink *sublink)
{
    bool tests = sublink->sub_link_type == PG_QUERY__SUB_LINK_TYPE__ANY_SUBLINK ||
                 sublink->sub_link_type == PG_QUERY__SUB_LINK_TYPE__ALL_SUBLINK;
    if (tests)
        list_add(h->operators, sublink->n_oper_name > 0
                                   ? canonical_last(sublink->n_oper_name, sublink->oper_name)
                                   : "=");
}

static void hold_query(struct holdings *h, const PgQuery__SelectStmt *select)
{
    /* Positions and names of output columns read back as what they stand for; plans show them. */
    PgQuery__SelectStmt rest = *select;
    rest.n_sort_clause = rest.n_group_clause = rest.n_distinct_clause = 0;
    walk_children(&rest.base, hold, h);
}

static bool hold_parts(struct holdings *h, const ProtobufCMessage *message)
{
    const PgQuery__SelectStmt *select = WALK_AS(message, SelectStmt, select_stmt);
    const PgQuery__TypeName *type = WALK_AS(message, TypeName, type_name);
    const PgQuery__TypeCast *cast = WALK_AS(message, TypeCast, type_cast);
    const PgQuery__AConst *constant = WALK_AS(message, AConst, a__const);
    const PgQuery__AExpr *expr = WALK_AS(message, AExpr, a__expr);
    if (select != NULL)
        hold_query(h, select);
    else if (type != NULL)
        hold_modified(h, type, NULL);
    else if (constant != NULL)
        hold_literal(h, constant, NULL);
    else if (cast != NULL)
        return hold_cast(h, cast);
    else if (expr != NULL)
        return hold_operation(h, expr);
    else
        return message->descriptor == &pg_query__sort_by__descriptor;
    return true;
}

static void hold_join(struct holdings *h, const PgQuery__JoinExpr *join)
{
    bool is_cross = join->quals == NULL && join->n_using_clause == 0 && !join->is_natural;
    h->counts[is_cross ? COUNT_CROSS : COUNT_JOIN + (int)join->jointype % 5]++;
}

static void hold_test(struct holdings *h, const ProtobufCMessage *message)
{
    const PgQuery__NullTest *null_test = WALK_AS(message, NullTest, null_test);
    const PgQuery__BooleanTest *bool_test = WALK_AS(message, BooleanTest, boolean_test);
    const PgQuery__MinMaxExpr *best = WALK_AS(message, MinMaxExpr, min_max_expr);
    const PgQuery__JoinExpr *join = WALK_AS(message, JoinExpr, join_expr);
    const PgQuery__AIndirection *fields = WALK_AS(message, AIndirection, a__indirection);
    const PgQuery__XmlExpr *xml = WALK_AS(message, XmlExpr, xml_expr);
    const PgQuery__XmlSerialize *serialize = WALK_AS(message, XmlSerialize, xml_serialize);
    if (null_test != NULL)
        h->counts[COUNT_NULL +
                  (null_test->nulltesttype == PG_QUERY__NULL_TEST_TYPE__IS_NOT_NULL)]++;
    else if (bool_test != NULL)
        h->counts[COUNT_BOOL + (int)bool_test->booltesttype % 8]++;
    else if (best != NULL)
        h->counts[COUNT_BEST + (best->op == PG_QUERY__MIN_MAX_OP__IS_LEAST)]++;
    else if (join != NULL)
        hold_join(h, join);
    else if (xml != NULL || serialize != NULL)
        h->counts[COUNT_DOCUMENT] += (xml ? xml->xmloption : serialize->xmloption) ==
                                     PG_QUERY__XML_OPTION_TYPE__XMLOPTION_DOCUMENT;
    else if (fields != NULL) {
        h->has_fields = true;
        for (size_t i = 0; i < fields->n_indirection; i++) /* (f(x)).* is one call a column */
            h->loose = h->loose || WALK_AS(fields->indirection[i], AStar, a__star) != NULL;
    }
}

static void hold(const ProtobufCMessage *message, void *argument)
{
    struct holdings *h = argument;
    const PgQuery__FuncCall *call = WALK_AS(message, FuncCall, func_call);
    const PgQuery__ColumnRef *column = WALK_AS(message, ColumnRef, column_ref);
    const PgQuery__BoolExpr *bool_expr = WALK_AS(message, BoolExpr, bool_expr);
    const PgQuery__SubLink *sublink = WALK_AS(message, SubLink, sub_link);
    if (hold_parts(h, message))
        return;
    if (call != NULL)
        list_add(h->functions, canonical_last(call->n_funcname, call->funcname));
    else if (column != NULL && canonical_last(column->n_fields, column->fields)[0] != '\0')
        list_add(h->columns, canonical_last(column->n_fields, column->fields));
    else if (bool_expr != NULL && bool_expr->boolop == PG_QUERY__BOOL_EXPR_TYPE__NOT_EXPR)
        h->counts[COUNT_NOT]++;
    else if (bool_expr != NULL)
        h->counts[bool_expr->boolop == PG_QUERY__BOOL_EXPR_TYPE__AND_EXPR ? COUNT_AND : COUNT_OR] +=
            (int)bool_expr->n_args - 1;
    else if (sublink != NULL)
        hold_sublink(h, sublink);
    else
        hold_test(h, message);
    h->depth += sublink != NULL;
    walk_children(message, hold, h);
    h->depth -= sublink != NULL;
}

/* Comparing. */

static bool same_multiset(struct list *a, struct list *b)
{
    list_sort(a);
    list_sort(b);
    return list_equal(a, b);
}

/* Whether the items of a are among those of b or of c. */
static bool is_among(const struct list *a, const struct list *b, const struct list *c)
{
    for (size_t i = 0; i < a->n; i++)
        if (!list_has(b, a->items[i]) && !list_has(c, a->items[i]))
            return false;
    return true;
}

/* t.f may be f(t), and text(x) a cast. */
static bool name_same_functions(const struct holdings *live, const struct holdings *desired,
                                const struct list *live_types)
{
    for (size_t i = 0; i < desired->functions->n; i++)
        if (!list_has(live->functions, desired->functions->items[i]) &&
            !list_has(live->columns, desired->functions->items[i]) &&
            !list_has(live_types, desired->functions->items[i]))
            return false;
    for (size_t i = COUNT_BEST; i < COUNT_DISTINCT; i++)
        if ((live->counts[i] > 0) != (desired->counts[i] > 0))
            return false;
    return is_among(live->functions, desired->functions, desired->columns);
}

static bool same_functions(const struct holdings *live, const struct holdings *desired)
{
    return live->loose || desired->loose || live->functions->n != desired->functions->n ||
           same_multiset(live->functions, desired->functions);
}

static bool same_operators(struct holdings *live, struct holdings *desired)
{
    if (!is_among(live->operators, desired->operators, desired->operators))
        return false;
    if (live->loose || desired->loose)
        return true;
    return same_multiset(live->operators, desired->operators) &&
           memcmp(live->counts, desired->counts, sizeof live->counts) == 0;
}

/* Columns read back under their own names; $1 under the argument's, * as all of them. */
static bool same_columns(const struct holdings *live, const struct holdings *desired,
                         const struct names *names)
{
    return list_has(names->columns, "*") || live->is_body || live->loose || desired->loose ||
           desired->has_fields || is_among(live->columns, names->columns, names->functions);
}

static int by_value(const void *a, const void *b)
{
    return strcmp(((const struct literal *)a)->value, ((const struct literal *)b)->value);
}

static struct literal *sorted(const struct holdings *h)
{
    struct literal *items = talloc_memdup(h->ctx, h->literals, h->n_literals * sizeof *items);
    if (h->n_literals > 1)
        qsort(items, h->n_literals, sizeof *items, by_value);
    return items;
}

static bool same_literals(const struct holdings *live, const struct holdings *desired)
{
    if (live->n_literals != desired->n_literals)
        return false;
    const struct literal *a = sorted(live), *b = sorted(desired);
    for (size_t i = 0; i < live->n_literals; i++)
        if (strcmp(a[i].value, b[i].value) != 0)
            return false;
    return true;
}

static bool has_literal(const struct holdings *h, const char *value)
{
    for (size_t i = 0; i < h->n_literals; i++)
        if (strcmp(h->literals[i].value, value) == 0)
            return true;
    return false;
}

/* Those that are not the same to the letter, in their order. */
static bool pair_literals(const struct holdings *live, const struct holdings *desired,
                          struct kept *kept)
{
    if ((live->n_literals == 0 && desired->n_literals == 0) || same_literals(live, desired))
        return true;
    bool loose = live->loose || desired->loose;
    if (live->n_literals != desired->n_literals)
        return loose;
    for (size_t i = 0; i < live->n_literals; i++) {
        const struct literal *a = &live->literals[i], *b = &desired->literals[i];
        if (strcmp(a->value, b->value) == 0 || (loose && has_literal(desired, a->value)))
            continue;
        list_add(kept->live, a->sql);
        list_add(kept->desired,
                 b->type ? talloc_asprintf(desired, "(%s)::%s", b->sql, b->type) : b->sql);
        list_add(kept->types, a->type ? a->type : b->type ? b->type : "text");
    }
    return true;
}

struct asked {
    const char *live, *desired;
    enum canonical_as as;
    bool folded;
    struct kept *kept;
    bool is_kept;
};

static struct holdings *holdings_of(void *ctx, const ProtobufCMessage *root, const char *text)
{
    struct holdings *h = talloc_zero(ctx, struct holdings);
    h->ctx = h;
    h->functions = list_new(h);
    h->operators = list_new(h);
    h->columns = list_new(h);
    h->modified = list_new(h);
    h->surely = list_new(h);
    h->is_body = canonical_is_body(text);
    hold(root, h);
    return h;
}

static void compare(void *argument)
{
    struct asked *asked = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *a = canonical_parse(scratch, asked->live, asked->as);
    const ProtobufCMessage *b = canonical_parse(scratch, asked->desired, asked->as);
    const struct names *names = canonical_names(scratch, asked->live, asked->as);
    const struct names *wanted = canonical_names(scratch, asked->desired, asked->as);
    if (a != NULL && b != NULL && names != NULL && wanted != NULL) {
        struct holdings *live = holdings_of(scratch, a, asked->live);
        struct holdings *desired = holdings_of(scratch, b, asked->desired);
        bool same_joins = memcmp(live->counts + COUNT_CROSS, desired->counts + COUNT_CROSS,
                                 sizeof live->counts - COUNT_CROSS * sizeof *live->counts) == 0;
        asked->kept->same_frame = same_joins && name_same_functions(live, desired, names->types) &&
                                  is_among(live->modified, desired->modified, desired->modified) &&
                                  is_among(desired->surely, live->modified, live->modified);
        asked->is_kept =
            asked->kept->same_frame && same_functions(live, desired) &&
            same_operators(live, desired) && same_columns(live, desired, wanted) &&
            (!(asked->folded || (asked->as == CANONICAL_EXPRESSION && !wanted->subqueries)) ||
             live->is_body || live->loose || desired->loose || desired->has_fields ||
             list_has(wanted->columns, "*") || same_multiset(live->columns, desired->columns)) &&
            pair_literals(live, desired, asked->kept);
    }
    talloc_free(scratch);
}

bool canonical_keeps(const void *ctx, const char *live, const char *desired, enum canonical_as as,
                     bool folded, struct kept *kept)
{
    *kept = (struct kept){list_new(ctx), list_new(ctx), list_new(ctx), false};
    struct asked asked = {live, desired, as, folded, kept, false};
    canonical_deep(strlen(live) > strlen(desired) ? live : desired, compare, &asked);
    return asked.is_kept;
}
