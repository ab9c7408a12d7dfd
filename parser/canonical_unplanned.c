/*
 * What the text of a plan leaves out. Plans show filters, joins, sorts and what
 * they put out, but not how many rows a Limit passes on, the rows of a list of
 * values, the frame of a window, the left side of a subquery's test, the columns of
 * DISTINCT ON, ALL of a recursive union, row locks (asked without), and what a relation
 * that vanishes from the plan was called. Each of these
 * is written in its lenient form, and the sorted lot is hashed.
 */
#include <ctype.h>
#include <string.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "schema/hash.h"

struct finding {
    struct list *found;
    const void *ctx;
    const struct relations *relations;
    size_t n_lockable; /* SELECTs so far that could lock rows */
};

static const struct canonical_style lenient = {.form = CANONICAL_LENIENT, .drop_qualifiers = true};

static void add_nodes(struct text *out, size_t n, PgQuery__Node *const *nodes)
{
    canonical_write_list(out, n, nodes, &lenient);
}

static void add_node(struct text *out, PgQuery__Node *node)
{
    add_nodes(out, node != NULL, &node);
}

/* DISTINCT ON may name an output column, by position or by name. */
static PgQuery__Node *output_column(const PgQuery__SelectStmt *select, PgQuery__Node *node)
{
    const PgQuery__AConst *constant = WALK_AS(node, AConst, a__const);
    const PgQuery__ColumnRef *column = WALK_AS(node, ColumnRef, column_ref);
    bool is_position = constant != NULL && constant->val_case == PG_QUERY__A__CONST__VAL_IVAL;
    for (size_t i = 0; i < select->n_target_list; i++) {
        const PgQuery__ResTarget *target = WALK_AS(select->target_list[i], ResTarget, res_target);
        if (target == NULL)
            continue;
        bool has_name = column != NULL && column->n_fields == 1 && target->name[0] != '\0' &&
                        strcmp(target->name, canonical_last(1, column->fields)) == 0;
        if (is_position ? (size_t)constant->ival->ival == i + 1 : has_name)
            return target->val;
    }
    return node;
}

static void find_distinct(const PgQuery__SelectStmt *select, struct finding *finding)
{
    struct list *keys = list_new(finding->ctx);
    for (size_t i = 0; i < select->n_distinct_clause; i++) {
        PgQuery__Node *node = select->distinct_clause[i];
        if (walk_unwrap(&node->base) == NULL)
            return; /* plain DISTINCT */
        struct text key = text_new(finding->ctx);
        add_node(&key, output_column(select, node));
        list_add(keys, key.s);
    }
    list_sort(keys); /* the server puts them into the order of ORDER BY */
    struct text out = text_new(finding->ctx);
    text_add(&out, "distinct on");
    for (size_t i = 0; i < keys->n; i++)
        text_add(&out, keys->items[i]);
    list_add(finding->found, out.s);
}

static void find_locks(const PgQuery__SelectStmt *select, struct finding *finding)
{
    const char *locks =
        canonical_select_locks(finding->ctx, select, finding->relations, &finding->n_lockable);
    if (locks != NULL)
        list_add(finding->found, locks);
}

/* Rows of one value, or none, are not sorted. What is named twice is sorted by once. */
static void find_order(const PgQuery__SelectStmt *select, struct finding *finding)
{
    struct list *keys = list_new(finding->ctx);
    struct text out = text_new(finding->ctx);
    text_add(&out, "order");
    for (size_t i = 0; i < select->n_sort_clause; i++) {
        const PgQuery__SortBy *sort = WALK_AS(select->sort_clause[i], SortBy, sort_by);
        struct text key = text_new(finding->ctx);
        if (sort == NULL)
            continue;
        add_node(&key, output_column(select, sort->node));
        if (list_has(keys, key.s))
            continue;
        list_add(keys, key.s);
        const char *operator= canonical_last(sort->n_use_op, sort->use_op);
        bool descends =
            sort->sortby_dir == PG_QUERY__SORT_BY_DIR__SORTBY_DESC || strcmp(operator, ">") == 0;
        bool nulls_first = descends;
        if (sort->sortby_nulls != PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_DEFAULT)
            nulls_first = sort->sortby_nulls == PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_FIRST;
        text_addf(&out, " %s%s", descends ? "desc" : "asc", nulls_first ? " first" : " last");
    }
    if (keys->n > 0)
        list_add(finding->found, out.s);
}

static void find_in_select(const PgQuery__SelectStmt *select, struct finding *finding)
{
    find_order(select, finding);
    if (select->limit_count != NULL || select->limit_offset != NULL) {
        struct text out = text_new(finding->ctx);
        text_addf(&out, "limit %d",
                  select->limit_option == PG_QUERY__LIMIT_OPTION__LIMIT_OPTION_WITH_TIES);
        add_node(&out, select->limit_count);
        add_node(&out, select->limit_offset);
        list_add(finding->found, out.s);
    }
    if (select->n_values_lists > 0) {
        /* Asked as SELECTs, so the plan shows what they hold. */
        list_add(finding->found,
                 talloc_asprintf(finding->ctx, "values %zu", select->n_values_lists));
    }
    if (select->larg != NULL)
        list_add(finding->found,
                 talloc_asprintf(finding->ctx, "set %d %d", (int)select->op, (int)select->all));
    if (select->n_distinct_clause > 0)
        find_distinct(select, finding);
    if (select->n_window_clause > 0) {
        struct text out = text_new(finding->ctx);
        text_add(&out, "windows");
        add_nodes(&out, select->n_window_clause, select->window_clause);
        list_add(finding->found, out.s);
    }
    find_locks(select, finding);
}

static void add_column_name(const ProtobufCMessage *message, void *argument)
{
    const PgQuery__ColumnRef *column = WALK_AS(message, ColumnRef, column_ref);
    if (column != NULL)
        list_add(argument, canonical_last(column->n_fields, column->fields));
    walk_children(message, add_column_name, argument);
}

/* The planner makes COLLATE a cast to the type that the operand has. BETWEEN reads
 * back with two of them. */
static void find_collation(const PgQuery__CollateClause *collate, struct finding *finding)
{
    struct list *columns = list_new(finding->ctx);
    walk_children(&collate->base, add_column_name, columns);
    list_sort(columns);
    struct text out = text_new(finding->ctx);
    text_addf(&out, "collate %s", canonical_last(collate->n_collname, collate->collname));
    for (size_t i = 0; i < columns->n; i++)
        text_addf(&out, " %zu:%s", strlen(columns->items[i]), columns->items[i]);
    if (!list_has(finding->found, out.s))
        list_add(finding->found, out.s);
}

/* Types whose values can't be collated: the parser drops COLLATE below a cast to them. */
static bool has_no_collation(const PgQuery__TypeName *type)
{
    static const char *const names[] = {
        "bool",  "bytea",    "char",    "int2",   "int4",      "int8",        "oid",
        "money", "float4",   "float8",  "bit",    "varbit",    "numeric",     "uuid",
        "date",  "interval", "time",    "timetz", "timestamp", "timestamptz", "json",
        "jsonb", "xml",      "macaddr", "inet",   "cidr",      "macaddr8",    "tsvector",
        "point", "jsonpath", "tsquery", "pg_lsn", "regclass",  "int4range",   "daterange"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(canonical_last(type->n_names, type->names), names[i]) == 0)
            return true;
    return false;
}

static void find_window(const PgQuery__FuncCall *call, struct finding *finding)
{
    struct text out = text_new(finding->ctx);
    text_addf(&out, "over %s", canonical_last(call->n_funcname, call->funcname));
    canonical_write(&out, &call->over->base, &lenient);
    list_add(finding->found, out.s);
}

/* x = ANY (SELECT ...) reads back as x IN (SELECT ...). */
static void find_test(const PgQuery__SubLink *sublink, struct finding *finding)
{
    const char *operator= canonical_last(sublink->n_oper_name, sublink->oper_name);
    bool is_in = sublink->sub_link_type == PG_QUERY__SUB_LINK_TYPE__ANY_SUBLINK &&
                 strcmp(operator, "=") == 0;
    struct text out = text_new(finding->ctx);
    text_addf(&out, "test %d %s", (int)sublink->sub_link_type, is_in ? "" : operator);
    add_node(&out, sublink->testexpr);
    list_add(finding->found, out.s);
}

/* EXISTS (SELECT 1 ...): no plan computes the 1. */
static void find_exists(const PgQuery__SubLink *sublink, struct finding *finding)
{
    const PgQuery__SelectStmt *select = WALK_AS(sublink->subselect, SelectStmt, select_stmt);
    for (size_t i = 0; select != NULL && i < select->n_target_list; i++) {
        const PgQuery__ResTarget *target = WALK_AS(select->target_list[i], ResTarget, res_target);
        if (target == NULL || WALK_AS(target->val, AConst, a__const) == NULL)
            continue;
        struct text out = text_new(finding->ctx);
        text_add(&out, "exists");
        add_node(&out, target->val);
        list_add(finding->found, out.s);
    }
}

static void find_columns(const PgQuery__RangeFunction *function, struct finding *finding)
{
    struct text out = text_new(finding->ctx);
    text_add(&out, "columns");
    for (size_t i = 0; i < function->n_coldeflist; i++) {
        const PgQuery__ColumnDef *column = WALK_AS(function->coldeflist[i], ColumnDef, column_def);
        if (column == NULL)
            continue;
        text_addf(&out, " %zu:%s", strlen(column->colname), column->colname);
        canonical_write(&out, &column->type_name->base, &lenient);
    }
    list_add(finding->found, out.s);
}

/* What a relation is called inside. The server numbers names that would hide each
 * other: t, t_1, t_2. */
static void find_alias(const char *relation, const PgQuery__Alias *alias, struct finding *finding)
{
    const char *name = alias != NULL ? alias->aliasname : relation;
    size_t n = strlen(name);
    size_t digits = 0;
    while (digits < n && isdigit((unsigned char)name[n - 1 - digits]))
        digits++;
    if (digits > 0 && digits + 1 < n && name[n - 1 - digits] == '_')
        n -= digits + 1;
    list_add(finding->found, talloc_asprintf(finding->ctx, "called %.*s", (int)n, name));
}

static void find_relation(const PgQuery__RangeVar *relation, struct finding *finding)
{
    if (!relation->inh)
        list_add(finding->found, talloc_asprintf(finding->ctx, "only %s", relation->relname));
    find_alias(relation->relname, relation->alias, finding);
}

/* A plan is flat, but a view over a subquery is no longer updatable. The server
 * itself puts lists of values into subqueries. */
static void find_subquery(const PgQuery__RangeSubselect *inner, struct finding *finding)
{
    const PgQuery__SelectStmt *select = WALK_AS(inner->subquery, SelectStmt, select_stmt);
    if (select == NULL || select->n_values_lists > 0)
        return;
    list_add(finding->found, "subquery");
    if (inner->alias != NULL)
        find_alias("", inner->alias, finding);
}

static void find_message(const ProtobufCMessage *message, void *argument)
{
    struct finding *finding = argument;
    const PgQuery__TypeCast *cast = WALK_AS(message, TypeCast, type_cast);
    const PgQuery__CollateClause *dropped =
        cast != NULL ? WALK_AS(cast->arg, CollateClause, collate_clause) : NULL;
    if (message->descriptor == &pg_query__locking_clause__descriptor)
        return;
    if (dropped != NULL && has_no_collation(cast->type_name)) {
        find_message(walk_unwrap(&dropped->arg->base), finding);
        return;
    }
    const PgQuery__SelectStmt *select = WALK_AS(message, SelectStmt, select_stmt);
    const PgQuery__FuncCall *call = WALK_AS(message, FuncCall, func_call);
    const PgQuery__SubLink *sublink = WALK_AS(message, SubLink, sub_link);
    const PgQuery__RangeFunction *function = WALK_AS(message, RangeFunction, range_function);
    const PgQuery__CollateClause *collate = WALK_AS(message, CollateClause, collate_clause);
    const PgQuery__RangeVar *relation = WALK_AS(message, RangeVar, range_var);
    const PgQuery__RangeSubselect *inner = WALK_AS(message, RangeSubselect, range_subselect);
    const PgQuery__CommonTableExpr *cte = WALK_AS(message, CommonTableExpr, common_table_expr);
    const PgQuery__GroupingSet *sets = WALK_AS(message, GroupingSet, grouping_set);
    if (sets != NULL) /* all are planned as lists of sets */
        list_add(finding->found, talloc_asprintf(finding->ctx, "grouping %d %zu", (int)sets->kind,
                                                 sets->n_content));
    if (cte != NULL)
        list_add(finding->found, talloc_asprintf(finding->ctx, "with %d %s",
                                                 (int)cte->ctematerialized, cte->ctename));
    if (select != NULL)
        find_in_select(select, finding);
    else if (call != NULL && call->over != NULL)
        find_window(call, finding);
    else if (sublink != NULL && sublink->testexpr != NULL)
        find_test(sublink, finding);
    else if (sublink != NULL && sublink->sub_link_type == PG_QUERY__SUB_LINK_TYPE__EXISTS_SUBLINK)
        find_exists(sublink, finding);
    else if (function != NULL && function->n_coldeflist > 0)
        find_columns(function, finding);
    else if (collate != NULL)
        find_collation(collate, finding);
    else if (relation != NULL)
        find_relation(relation, finding);
    else if (inner != NULL)
        find_subquery(inner, finding);
    walk_children(message, find_message, finding);
}

struct asked {
    const char *text;
    enum canonical_as as;
    uint64_t hash;
};

static void find_all(void *argument)
{
    struct asked *asked = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, asked->text, asked->as);
    if (root != NULL) {
        struct finding finding = {list_new(scratch), scratch, canonical_relations(scratch, root),
                                  0};
        find_message(root, &finding);
        list_sort(finding.found);
        struct text all = text_new(scratch);
        for (size_t i = 0; i < finding.found->n; i++)
            text_addf(&all, "%s\n", finding.found->items[i]);
        asked->hash = all.n > 0 ? hash_bytes(all.s, all.n) : 0;
    }
    talloc_free(scratch);
}

uint64_t canonical_unplanned(const char *text, enum canonical_as as)
{
    struct asked asked = {text, as, 0};
    canonical_deep(text, find_all, &asked);
    return asked.hash;
}
