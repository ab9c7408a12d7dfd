/*
 * Keys of indexes and of exclusion constraints. libpg_query does not say where
 * they stand: they are found by their tokens.
 */
#include <string.h>
#include <talloc.h>

#include "parser/table.h"

static const struct {
    const char *method, *opclass;
} default_opclasses[] = {
#include "schema/opclasses.def"
};

/* Those of PostgreSQL that are no type's default, so that the others must be some extension's. */
static const char *const other_opclasses[] = {"cidr_ops",       "inet_ops",     "inet_minmax_ops",
                                              "jsonb_path_ops", "kd_point_ops", "record_image_ops",
                                              "varchar_ops"};
static const char *const other_endings[] = {"_bloom_ops", "_minmax_multi_ops", "_pattern_ops"};

static bool is_default_opclass(const char *method, const char *opclass)
{
    for (size_t i = 0; i < sizeof default_opclasses / sizeof *default_opclasses; i++)
        if (strcmp(default_opclasses[i].opclass, opclass) == 0 &&
            strcmp(default_opclasses[i].method, method) == 0)
            return true;
    return false;
}

static bool is_builtin_opclass(const char *opclass)
{
    for (size_t i = 0; i < sizeof other_opclasses / sizeof *other_opclasses; i++)
        if (strcmp(other_opclasses[i], opclass) == 0)
            return true;
    for (size_t i = 0; i < sizeof default_opclasses / sizeof *default_opclasses; i++)
        if (strcmp(default_opclasses[i].opclass, opclass) == 0)
            return true;
    for (size_t i = 0; i < sizeof other_endings / sizeof *other_endings; i++) {
        size_t n = strlen(opclass), ending = strlen(other_endings[i]);
        if (n > ending && strcmp(opclass + n - ending, other_endings[i]) == 0)
            return true;
    }
    return false;
}

/* Where an operator class that no server knows yet will be: in the schema of the extensions that
 * the files declare, if they agree on one, else where new objects go. */
static const char *extension_schema(struct fold *fold)
{
    const char *schema = NULL;
    for (size_t i = 0; i < fold->model->n; i++) {
        const struct object *object = fold->model->objects[i];
        if (object->id.kind != KIND_extension)
            continue;
        const char *own = object_text(object, ATTR_extension_schema);
        if (own == NULL || (schema != NULL && strcmp(own, schema) != 0))
            return fold_creation_schema(fold);
        schema = own;
    }
    return schema ? schema : fold_creation_schema(fold);
}

static void add_opclass(struct fold *fold, const char *method, const PgQuery__IndexElem *element,
                        struct text *text)
{
    if (element->n_opclass == 0)
        return;
    const char *schema, *name;
    bool known;
    fold_split_name(fold, element->n_opclass, element->opclass, &schema, &name);
    schema = fold_find_known(fold, NAMESPACE_OPCLASS, schema, name, &known);
    if (schema == NULL && !is_builtin_opclass(name))
        schema = extension_schema(fold);
    if (schema != NULL && strcmp(schema, "pg_catalog") == 0)
        schema = NULL;
    if (schema == NULL && element->n_opclassopts == 0 && is_default_opclass(method, name))
        return;
    text_add(text, " ");
    text_name(text, schema, name);
    if (element->n_opclassopts == 0)
        return;
    text_add(text, " (");
    for (size_t i = 0; i < element->n_opclassopts; i++) {
        const PgQuery__DefElem *option = element->opclassopts[i]->def_elem;
        const char *value = fold_option(fold, option);
        text_add(text, i > 0 ? ", " : "");
        text_ident(text, option->defname);
        text_add(text, "=");
        text_literal(text, value ? value : "true");
    }
    text_add(text, ")");
}

static void add_collation(struct fold *fold, const struct object *column, size_t n,
                          PgQuery__Node **names, struct text *text)
{
    if (n == 0)
        return;
    struct list *collation = fold_reference(fold, NAMESPACE_COLLATION, n, names);
    if (column != NULL) {
        const struct list *own = object_list(column, ATTR_column_collation);
        if (own == NULL)
            own = collation_of_type(fold, object_text(column, ATTR_column_type));
        if (list_equal(collation, own))
            return;
    }
    text_add(text, " COLLATE ");
    text_name(text, collation->items[0], collation->items[1]);
}

static void add_order(const PgQuery__IndexElem *element, struct text *text)
{
    bool down = element->ordering == PG_QUERY__SORT_BY_DIR__SORTBY_DESC;
    if (down)
        text_add(text, " DESC");
    if (!down && element->nulls_ordering == PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_FIRST)
        text_add(text, " NULLS FIRST");
    if (down && element->nulls_ordering == PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_LAST)
        text_add(text, " NULLS LAST");
}

/* PostgreSQL takes (column) and (column COLLATE "C") for the plain column. */
static const char *plain_column(const PgQuery__Node *node)
{
    while (node->node_case == PG_QUERY__NODE__NODE_COLLATE_CLAUSE)
        node = node->collate_clause->arg;
    if (node->node_case != PG_QUERY__NODE__NODE_COLUMN_REF || node->column_ref->n_fields != 1 ||
        node->column_ref->fields[0]->node_case != PG_QUERY__NODE__NODE_STRING)
        return NULL;
    return node->column_ref->fields[0]->string->sval;
}

bool key_predicate_is_true(const PgQuery__Node *node)
{
    const PgQuery__TypeCast *cast =
        node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST ? node->type_cast : NULL;
    const PgQuery__Node *literal = cast ? cast->arg : node;
    if (literal->node_case != PG_QUERY__NODE__NODE_A_CONST || literal->a_const->isnull)
        return false;
    if (cast == NULL)
        return literal->a_const->val_case == PG_QUERY__A__CONST__VAL_BOOLVAL &&
               literal->a_const->boolval->boolval;
    const char *type = cast->type_name->names[cast->type_name->n_names - 1]->string->sval;
    return strcmp(type, "bool") == 0 && cast->type_name->n_array_bounds == 0 &&
           literal->a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL &&
           (strcmp(literal->a_const->sval->sval, "t") == 0 ||
            strcmp(literal->a_const->sval->sval, "true") == 0);
}

/* The expression without the parentheses around it, and without its COLLATE, which is the key's.
 * A key is a column, a call or in parentheses. */
static char *expression_text(struct fold *fold, size_t first, size_t last, bool collated)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t open = tokens_find(tokens, first, "(");
    if (open == NO_TOKEN || open > last)
        return fold_slice(fold, first, first);
    size_t close = tokens_close(tokens, open);
    if (open != first)
        return fold_slice(fold, first, close);
    size_t end = collated ? tokens_find(tokens, open + 1, "COLLATE") : close;
    return fold_slice(fold, open + 1, (end < close ? end : close) - 1);
}

void keys_fold_one(struct fold *fold, const struct object *table, const char *method,
                   const PgQuery__IndexElem *element, size_t first, size_t last, struct keys *keys)
{
    struct text text = text_new(fold->ctx);
    const char *name = element->name[0] ? element->name : NULL;
    size_t n = element->n_collation;
    PgQuery__Node **collation = element->collation;
    bool collated = false;
    if (name == NULL) {
        name = plain_column(element->expr);
        collated = element->expr->node_case == PG_QUERY__NODE__NODE_COLLATE_CLAUSE;
        if (n == 0 && collated) {
            n = element->expr->collate_clause->n_collname;
            collation = element->expr->collate_clause->collname;
        }
    }
    const char *called = name ? name : name_of_expression(element->expr);
    list_add(keys->names, called ? called : "expr");
    add_collation(fold, name ? table_column(fold, table, name) : NULL, n, collation, &text);
    add_opclass(fold, method, element, &text);
    add_order(element, &text);
    list_add(keys->keys,
             name ? quote_ident(fold->ctx, name) : expression_text(fold, first, last, collated));
    list_add(keys->options, text.n > 0 ? text.s + 1 : "");
}

struct keys keys_fold(struct fold *fold, const struct object *table, const char *method, size_t n,
                      PgQuery__Node **elements, const struct ranges *ranges)
{
    struct keys keys = {list_new(fold->ctx), list_new(fold->ctx), list_new(fold->ctx)};
    for (size_t i = 0; i < n && i < ranges->n; i++)
        keys_fold_one(fold, table, method, elements[i]->index_elem, ranges->items[i * 2],
                      ranges->items[i * 2 + 1], &keys);
    return keys;
}
