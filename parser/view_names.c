/*
 * What PostgreSQL calls the columns of a query that have no AS: a column's own
 * name, a function's, else ?column? (manual, 7.3.2 and its FigureColname).
 */
#include <string.h>
#include <talloc.h>

#include "parser/view.h"

/* How good a name is: a cast's type only counts where there is nothing better. */
enum strength { NO_NAME, WEAK_NAME, STRONG_NAME };

static enum strength figure(const PgQuery__Node *, const char **name);

static const char *last_string(size_t n, PgQuery__Node **nodes)
{
    for (size_t i = n; i-- > 0;)
        if (nodes[i]->node_case == PG_QUERY__NODE__NODE_STRING)
            return nodes[i]->string->sval;
    return NULL;
}

static enum strength strong(const char **name, const char *is)
{
    *name = is;
    return is != NULL ? STRONG_NAME : NO_NAME;
}

/* A cast or a CASE: the name of what is inside, or its own. */
static enum strength inside_or(const PgQuery__Node *inside, const char **name, const char *own)
{
    enum strength strength = inside != NULL ? figure(inside, name) : NO_NAME;
    if (strength == STRONG_NAME || own == NULL)
        return strength;
    *name = own;
    return WEAK_NAME;
}

static enum strength figure_sublink(const PgQuery__SubLink *link, const char **name)
{
    switch (link->sub_link_type) {
    case PG_QUERY__SUB_LINK_TYPE__EXISTS_SUBLINK:
        return strong(name, "exists");
    case PG_QUERY__SUB_LINK_TYPE__ARRAY_SUBLINK:
        return strong(name, "array");
    case PG_QUERY__SUB_LINK_TYPE__EXPR_SUBLINK:
        break;
    default:
        return NO_NAME;
    }
    const PgQuery__Node *query = link->subselect;
    if (query->node_case != PG_QUERY__NODE__NODE_SELECT_STMT ||
        query->select_stmt->n_target_list == 0)
        return NO_NAME;
    const PgQuery__ResTarget *target = query->select_stmt->target_list[0]->res_target;
    if (target->name != NULL && *target->name != '\0')
        return strong(name, target->name);
    return figure(target->val, name);
}

static const char *value_function(PgQuery__SQLValueFunctionOp op)
{
    switch (op) {
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_DATE:
        return "current_date";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIME:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIME_N:
        return "current_time";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIMESTAMP:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_TIMESTAMP_N:
        return "current_timestamp";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIME:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIME_N:
        return "localtime";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIMESTAMP:
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_LOCALTIMESTAMP_N:
        return "localtimestamp";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_ROLE:
        return "current_role";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_USER:
        return "current_user";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_USER:
        return "user";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_SESSION_USER:
        return "session_user";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_CATALOG:
        return "current_catalog";
    case PG_QUERY__SQLVALUE_FUNCTION_OP__SVFOP_CURRENT_SCHEMA:
        return "current_schema";
    default:
        return NULL;
    }
}

static const char *xml_function(PgQuery__XmlExprOp op)
{
    switch (op) {
    case PG_QUERY__XML_EXPR_OP__IS_XMLCONCAT:
        return "xmlconcat";
    case PG_QUERY__XML_EXPR_OP__IS_XMLELEMENT:
        return "xmlelement";
    case PG_QUERY__XML_EXPR_OP__IS_XMLFOREST:
        return "xmlforest";
    case PG_QUERY__XML_EXPR_OP__IS_XMLPARSE:
        return "xmlparse";
    case PG_QUERY__XML_EXPR_OP__IS_XMLPI:
        return "xmlpi";
    case PG_QUERY__XML_EXPR_OP__IS_XMLROOT:
        return "xmlroot";
    default:
        return NULL;
    }
}

static enum strength figure(const PgQuery__Node *node, const char **name)
{
    switch (node->node_case) {
    case PG_QUERY__NODE__NODE_COLUMN_REF:
        return strong(name, last_string(node->column_ref->n_fields, node->column_ref->fields));
    case PG_QUERY__NODE__NODE_A_INDIRECTION: {
        const PgQuery__AIndirection *indirection = node->a_indirection;
        const char *field = last_string(indirection->n_indirection, indirection->indirection);
        return field != NULL ? strong(name, field) : figure(indirection->arg, name);
    }
    case PG_QUERY__NODE__NODE_FUNC_CALL:
        return strong(name, last_string(node->func_call->n_funcname, node->func_call->funcname));
    case PG_QUERY__NODE__NODE_A_EXPR:
        return node->a_expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NULLIF ? strong(name, "nullif")
                                                                           : NO_NAME;
    case PG_QUERY__NODE__NODE_TYPE_CAST: {
        const PgQuery__TypeName *type = node->type_cast->type_name;
        return inside_or(node->type_cast->arg, name, last_string(type->n_names, type->names));
    }
    case PG_QUERY__NODE__NODE_COLLATE_CLAUSE:
        return figure(node->collate_clause->arg, name);
    case PG_QUERY__NODE__NODE_CASE_EXPR:
        return inside_or(node->case_expr->defresult, name, "case");
    case PG_QUERY__NODE__NODE_SUB_LINK:
        return figure_sublink(node->sub_link, name);
    case PG_QUERY__NODE__NODE_GROUPING_FUNC:
        return strong(name, "grouping");
    case PG_QUERY__NODE__NODE_A_ARRAY_EXPR:
        return strong(name, "array");
    case PG_QUERY__NODE__NODE_ROW_EXPR:
        return strong(name, "row");
    case PG_QUERY__NODE__NODE_COALESCE_EXPR:
        return strong(name, "coalesce");
    case PG_QUERY__NODE__NODE_MIN_MAX_EXPR:
        return strong(name, node->min_max_expr->op == PG_QUERY__MIN_MAX_OP__IS_GREATEST ? "greatest"
                                                                                        : "least");
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION:
        return strong(name, value_function(node->sqlvalue_function->op));
    case PG_QUERY__NODE__NODE_XML_EXPR:
        return strong(name, xml_function(node->xml_expr->op));
    case PG_QUERY__NODE__NODE_XML_SERIALIZE:
        return strong(name, "xmlserialize");
    default:
        return NO_NAME;
    }
}

static bool is_star(const PgQuery__Node *node)
{
    PgQuery__Node *last = NULL;
    if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_REF)
        last = node->column_ref->fields[node->column_ref->n_fields - 1];
    else if (node->node_case == PG_QUERY__NODE__NODE_A_INDIRECTION)
        last = node->a_indirection->indirection[node->a_indirection->n_indirection - 1];
    return last != NULL && last->node_case == PG_QUERY__NODE__NODE_A_STAR;
}

struct list *view_names(struct fold *fold, const PgQuery__Node *query, const struct list *listed)
{
    if (query->node_case != PG_QUERY__NODE__NODE_SELECT_STMT)
        return NULL;
    const PgQuery__SelectStmt *select = query->select_stmt;
    while (select->larg != NULL)
        select = select->larg; /* the first of a UNION names the columns */
    struct list *names = list_new(fold->ctx);
    if (select->n_values_lists > 0) {
        for (size_t i = 0; i < select->values_lists[0]->list->n_items; i++)
            list_add(names, i < listed->n ? listed->items[i]
                                          : talloc_asprintf(fold->ctx, "column%zu", i + 1));
        return names;
    }
    for (size_t i = 0; i < select->n_target_list; i++) {
        const PgQuery__ResTarget *target = select->target_list[i]->res_target;
        const char *name = target->name;
        if (is_star(target->val))
            return NULL;
        if (i < listed->n)
            name = listed->items[i];
        else if ((name == NULL || *name == '\0') && figure(target->val, &name) == NO_NAME)
            name = "?column?";
        list_add(names, name);
    }
    return names;
}
