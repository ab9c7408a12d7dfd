/*
 * Names for what has none, as PostgreSQL chooses them.
 */
#include <string.h>
#include <talloc.h>
#include <uthash.h>

#include "parser/table.h"

/* PostgreSQL's NAMEDATALEN: names have one byte less. */
#define NAME_SIZE 64

struct name_entry {
    char *key;
    struct object *holder;
    UT_hash_handle hh;
};

struct names_taken {
    struct name_entry *hash;
};

static int release(struct names_taken *names)
{
    HASH_CLEAR(hh, names->hash);
    return 0;
}

static char *name_key(const void *ctx, const char *schema, const char *name)
{
    return talloc_asprintf(ctx, "%s\1%s", schema, name);
}

void taken_note(struct fold *fold, const char *schema, const char *name, struct object *holder)
{
    if (fold->taken == NULL) {
        fold->taken = talloc_zero(fold, struct names_taken);
        talloc_set_destructor(fold->taken, release);
    }
    char *key = name_key(fold->taken, schema, name);
    struct name_entry *entry = NULL;
    HASH_FIND_STR(fold->taken->hash, key, entry);
    if (entry == NULL) {
        entry = talloc_zero(fold->taken, struct name_entry);
        entry->key = key;
        HASH_ADD_KEYPTR(hh, fold->taken->hash, entry->key, strlen(entry->key), entry);
    }
    entry->holder = holder;
}

struct object *taken_holder(struct fold *fold, const char *schema, const char *name)
{
    if (fold->taken == NULL)
        return NULL;
    struct name_entry *entry = NULL;
    HASH_FIND_STR(fold->taken->hash, name_key(fold->ctx, schema, name), entry);
    if (entry == NULL || model_find(fold->model, &entry->holder->id) != entry->holder)
        return NULL;
    const struct object *holder = entry->holder;
    if (holder->id.kind == KIND_constraint)
        return same_text(holder->id.name, name) && constraint_has_index(holder) ? entry->holder
                                                                                : NULL;
    return object_text(holder, ATTR_column_identity) != NULL ? entry->holder : NULL;
}

bool taken_relation(struct fold *fold, const char *schema, const char *name, void *argument)
{
    return model_named(fold->model, NAMESPACE_RELATION, schema, name) != NULL ||
           taken_holder(fold, schema, name) != NULL ||
           (argument != NULL && fold_constraint_taken(fold, schema, name, NULL));
}

char *name_columns(struct fold *fold, const struct list *columns)
{
    struct text text = text_new(fold->ctx);
    for (size_t i = 0; i < columns->n && text.n < NAME_SIZE; i++) {
        if (i > 0)
            text_add(&text, "_");
        text_add(&text, columns->items[i]);
    }
    return text.s;
}

/* Where a name is cut so that at most max bytes are left, at a character's edge. */
static size_t cut(const char *name, size_t max)
{
    size_t n = strlen(name);
    if (n <= max)
        return n;
    n = max;
    while (n > 0 && ((unsigned char)name[n] & 0xC0) == 0x80)
        n--;
    return n;
}

struct list *name_index_columns(struct fold *fold, const struct list *columns)
{
    struct list *names = list_new(fold->ctx);
    for (size_t i = 0; i < columns->n; i++) {
        const char *original = columns->items[i];
        const char *name = original;
        for (int number = 1; list_has(names, name); number++) {
            char *digits = talloc_asprintf(fold->ctx, "%d", number);
            size_t n = cut(original, NAME_SIZE - 1 - strlen(digits));
            name = talloc_asprintf(fold->ctx, "%.*s%s", (int)n, original, digits);
        }
        list_add(names, name);
    }
    return names;
}

static const char *last_string(size_t n, PgQuery__Node *const *nodes)
{
    for (size_t i = n; i > 0; i--)
        if (nodes[i - 1]->node_case == PG_QUERY__NODE__NODE_STRING)
            return nodes[i - 1]->string->sval;
    return NULL;
}

static const char *name_of_value_function(PgQuery__SQLValueFunctionOp op)
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

static const char *name_of_xml(const PgQuery__XmlExpr *xml)
{
    switch (xml->op) {
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

/* strength: 2 a good name, 1 one that gives way to a better, 0 none. */
static const char *name_of(const PgQuery__Node *node, int *strength)
{
    const char *name = NULL;
    *strength = 2;
    switch (node ? node->node_case : PG_QUERY__NODE__NODE__NOT_SET) {
    case PG_QUERY__NODE__NODE_COLUMN_REF:
        name = last_string(node->column_ref->n_fields, node->column_ref->fields);
        break;
    case PG_QUERY__NODE__NODE_A_INDIRECTION:
        name = last_string(node->a_indirection->n_indirection, node->a_indirection->indirection);
        return name ? name : name_of(node->a_indirection->arg, strength);
    case PG_QUERY__NODE__NODE_FUNC_CALL:
        name = last_string(node->func_call->n_funcname, node->func_call->funcname);
        break;
    case PG_QUERY__NODE__NODE_A_EXPR:
        if (node->a_expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NULLIF)
            name = "nullif";
        break;
    case PG_QUERY__NODE__NODE_TYPE_CAST:
        name = name_of(node->type_cast->arg, strength);
        if (*strength > 1)
            return name;
        *strength = 1;
        return last_string(node->type_cast->type_name->n_names, node->type_cast->type_name->names);
    case PG_QUERY__NODE__NODE_COLLATE_CLAUSE:
        return name_of(node->collate_clause->arg, strength);
    case PG_QUERY__NODE__NODE_CASE_EXPR:
        name = name_of(node->case_expr->defresult, strength);
        if (*strength > 1)
            return name;
        *strength = 1;
        return "case";
    case PG_QUERY__NODE__NODE_A_ARRAY_EXPR:
        name = "array";
        break;
    case PG_QUERY__NODE__NODE_ROW_EXPR:
        name = "row";
        break;
    case PG_QUERY__NODE__NODE_COALESCE_EXPR:
        name = "coalesce";
        break;
    case PG_QUERY__NODE__NODE_MIN_MAX_EXPR:
        name = node->min_max_expr->op == PG_QUERY__MIN_MAX_OP__IS_GREATEST ? "greatest" : "least";
        break;
    case PG_QUERY__NODE__NODE_SQLVALUE_FUNCTION:
        name = name_of_value_function(node->sqlvalue_function->op);
        break;
    case PG_QUERY__NODE__NODE_XML_EXPR:
        name = name_of_xml(node->xml_expr);
        break;
    case PG_QUERY__NODE__NODE_XML_SERIALIZE:
        name = "xmlserialize";
        break;
    default:
        break;
    }
    if (name == NULL)
        *strength = 0;
    return name;
}

const char *name_of_expression(const PgQuery__Node *node)
{
    int strength;
    return name_of(node, &strength);
}
