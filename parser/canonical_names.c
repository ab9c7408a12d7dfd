#include <string.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "schema/array.h"

struct naming {
    struct names *names;
    /* The CTEs that are seen here: a name without a schema may be one of them. */
    struct list *ctes;
    struct relations *relations; /* or NULL */
};

static void name_message(const ProtobufCMessage *, void *);

static void add_name(struct list *list, size_t n, PgQuery__Node *const *names)
{
    list_add(list, canonical_schema(n, names));
    list_add(list, canonical_last(n, names));
}

/* A CTE sees those before it, and itself only where WITH is RECURSIVE, which makes
 * all see all (manual, SELECT, WITH clause). */
static void name_ctes(const PgQuery__WithClause *with, struct naming *naming)
{
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < with->n_ctes; i++) {
            const PgQuery__CommonTableExpr *cte =
                WALK_AS(with->ctes[i], CommonTableExpr, common_table_expr);
            if (cte == NULL)
                continue;
            if (pass == 1)
                walk_children(&cte->base, name_message, naming);
            if ((pass == 0) == (with->recursive != 0))
                list_add(naming->ctes, cte->ctename);
        }
    }
}

static const PgQuery__WithClause *with_clause(const ProtobufCMessage *message)
{
    const ProtobufCFieldDescriptor *field =
        protobuf_c_message_descriptor_get_field_by_name(message->descriptor, "with_clause");
    if (field == NULL || walk_count(message, field) == 0)
        return NULL;
    return WALK_AS(walk_message(message, field, 0), WithClause, with_clause);
}

static void name_column(const PgQuery__ColumnRef *ref, struct naming *naming)
{
    if (ref->n_fields == 0)
        return;
    bool is_star = WALK_AS(ref->fields[ref->n_fields - 1], AStar, a__star) != NULL;
    list_add(naming->names->columns, is_star ? "*" : canonical_last(ref->n_fields, ref->fields));
}

static void name_relation(const PgQuery__RangeVar *relation, struct naming *naming)
{
    if (relation->schemaname[0] == '\0' && list_has(naming->ctes, relation->relname))
        return;
    struct relations *found = naming->relations;
    if (found != NULL) {
        found->items = array_room(found, found->items, found->n);
        found->items[found->n++] = relation;
    }
    list_add(naming->names->relations, relation->schemaname);
    list_add(naming->names->relations, relation->relname);
}

/* BETWEEN stands for the operators of its comparisons. */
static void name_operators(const PgQuery__AExpr *expr, struct list *operators)
{
    static const char *const between[] = {"<", "<=", ">", ">="};
    if (expr->kind < PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN) {
        add_name(operators, expr->n_name, expr->name);
        return;
    }
    for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
        list_add(operators, "");
        list_add(operators, between[i]);
    }
}

static void name_key(const PgQuery__PartitionElem *key, struct names *names)
{
    if (key->name[0] != '\0')
        list_add(names->columns, key->name);
    if (key->n_collation > 0)
        add_name(names->collations, key->n_collation, key->collation);
}

/* What the message itself names. */
static void name_own(const ProtobufCMessage *message, struct naming *naming)
{
    struct names *names = naming->names;
    const PgQuery__ColumnRef *column = WALK_AS(message, ColumnRef, column_ref);
    const PgQuery__RangeVar *relation = WALK_AS(message, RangeVar, range_var);
    const PgQuery__FuncCall *call = WALK_AS(message, FuncCall, func_call);
    const PgQuery__AExpr *expr = WALK_AS(message, AExpr, a__expr);
    const PgQuery__TypeName *type = WALK_AS(message, TypeName, type_name);
    const PgQuery__AConst *constant = WALK_AS(message, AConst, a__const);
    const PgQuery__SubLink *sublink = WALK_AS(message, SubLink, sub_link);
    const PgQuery__SortBy *sort = WALK_AS(message, SortBy, sort_by);
    const PgQuery__JoinExpr *join = WALK_AS(message, JoinExpr, join_expr);
    const PgQuery__CollateClause *collate = WALK_AS(message, CollateClause, collate_clause);
    const PgQuery__PartitionElem *key = WALK_AS(message, PartitionElem, partition_elem);
    if (column != NULL)
        name_column(column, naming);
    else if (relation != NULL)
        name_relation(relation, naming);
    else if (call != NULL)
        add_name(names->functions, call->n_funcname, call->funcname);
    else if (expr != NULL && expr->n_name > 0)
        name_operators(expr, names->operators);
    else if (type != NULL && type->n_names > 0)
        add_name(names->types, type->n_names, type->names);
    else if (constant != NULL && constant->val_case == PG_QUERY__A__CONST__VAL_SVAL)
        list_add(names->literals, constant->sval->sval);
    else if (sublink != NULL && sublink->n_oper_name > 0)
        add_name(names->operators, sublink->n_oper_name, sublink->oper_name);
    else if (sort != NULL && sort->n_use_op > 0)
        add_name(names->operators, sort->n_use_op, sort->use_op);
    else if (collate != NULL)
        add_name(names->collations, collate->n_collname, collate->collname);
    else if (key != NULL)
        name_key(key, names);
    else if (join != NULL)
        for (size_t i = 0; i < join->n_using_clause; i++)
            list_add(names->columns, canonical_last(1, &join->using_clause[i]));
}

static void name_message(const ProtobufCMessage *message, void *argument)
{
    struct naming *naming = argument;
    if (message->descriptor == &pg_query__locking_clause__descriptor)
        return; /* what stands in FROM, once more */
    size_t n_ctes = naming->ctes->n;
    const PgQuery__WithClause *with = with_clause(message);
    if (with != NULL)
        name_ctes(with, naming);
    name_own(message, naming);
    if (message->descriptor == &pg_query__with_clause__descriptor)
        return; /* done by the statement that has it */
    if (message->descriptor == &pg_query__sub_link__descriptor)
        naming->names->subqueries = true;
    walk_children(message, name_message, naming);
    naming->ctes->n = n_ctes;
}

static struct names *new_names(const void *ctx)
{
    struct names *names = talloc_zero(ctx, struct names);
    struct list **lists[] = {&names->relations, &names->functions, &names->operators, &names->types,
                             &names->columns,   &names->literals,  &names->collations};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        *lists[i] = list_new(names);
    return names;
}

struct relations *canonical_relations(const void *ctx, const ProtobufCMessage *query)
{
    struct relations *relations = talloc_zero(ctx, struct relations);
    struct naming naming = {new_names(relations), list_new(relations), relations};
    name_message(query, &naming);
    return relations;
}

struct asked {
    const void *ctx;
    const char *text;
    enum canonical_as as;
    struct names *names;
};

static void find_names(void *argument)
{
    struct asked *asked = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, asked->text, asked->as);
    if (root != NULL) {
        asked->names = new_names(asked->ctx);
        struct naming naming = {asked->names, list_new(scratch), NULL};
        name_message(root, &naming);
    }
    talloc_free(scratch);
}

struct names *canonical_names(const void *ctx, const char *text, enum canonical_as as)
{
    struct asked asked = {ctx, text, as, NULL};
    canonical_deep(text, find_names, &asked);
    return asked.names;
}
