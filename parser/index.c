/*
 * CREATE INDEX.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"
#include "parser/table.h"

void declare_index(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__IndexStmt *stmt = node->index_stmt;
    if (stmt->idxname[0])
        fold_declare(fold, NAMESPACE_RELATION,
                     stmt->relation->schemaname[0] ? stmt->relation->schemaname : NULL,
                     fold_name(fold, -1, stmt->idxname));
}

/* The parenthesis that opens the keys: after the table, and its access method. */
static size_t keys_open(struct fold *fold, const PgQuery__IndexStmt *stmt)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t i = tokens_at(tokens, (size_t)stmt->relation->location);
    return tokens_find(tokens, name_end(fold, i), "(");
}

static void fold_predicate(struct fold *fold, struct object *index, const PgQuery__IndexStmt *stmt,
                           size_t open)
{
    const struct tokens *tokens = fold_tokens(fold);
    if (stmt->where_clause == NULL || key_predicate_is_true(stmt->where_clause))
        return;
    size_t close = tokens_close(tokens, open);
    fold_set_expression(fold, index, ATTR_index_predicate,
                        fold_after(fold, (int)tokens->items[close].start, "WHERE", -1));
}

static void fill_index(struct fold *fold, struct object *index, const PgQuery__IndexStmt *stmt,
                       const struct object *table, const struct keys *keys)
{
    object_set_list(index, ATTR_index_table, relation_name(fold, table));
    object_set_bool(index, ATTR_index_unique, stmt->unique);
    object_set_bool(index, ATTR_index_nulls_not_distinct, stmt->nulls_not_distinct);
    if (strcmp(stmt->access_method, "btree") != 0 && stmt->access_method[0])
        object_set(index, ATTR_index_method, stmt->access_method);
    object_set_list(index, ATTR_index_keys, keys->keys);
    object_set_list(index, ATTR_index_key_options, keys->options);
    struct list *include = list_new(fold->ctx);
    for (size_t i = 0; i < stmt->n_index_including_params; i++)
        list_add(include, stmt->index_including_params[i]->index_elem->name);
    object_set_list(index, ATTR_index_include, include);
    object_set_list(index, ATTR_index_options, fold_options(fold, stmt->n_options, stmt->options));
    if (stmt->table_space[0])
        object_set(index, ATTR_index_tablespace, stmt->table_space);
    object_set_bool(index, ATTR_index_on_only, !stmt->relation->inh);
}

static const char *choose_name(struct fold *fold, const PgQuery__IndexStmt *stmt,
                               const struct object *table, const struct keys *keys)
{
    struct list *names = list_new(fold->ctx);
    for (size_t i = 0; i < keys->names->n; i++)
        list_add(names, keys->names->items[i]);
    for (size_t i = 0; i < stmt->n_index_including_params; i++)
        list_add(names, stmt->index_including_params[i]->index_elem->name);
    return fold_choose_name(fold, table->id.name,
                            name_columns(fold, name_index_columns(fold, names)), "idx",
                            taken_relation, table->id.schema, NULL);
}

void fold_index(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__IndexStmt *stmt = node->index_stmt;
    struct object *table = fold_relation(fold, stmt->relation, false);
    if (table == NULL)
        return;
    if (table->id.kind != KIND_table && table->id.kind != KIND_matview) {
        fold_error(fold, stmt->relation->location, NULL, "%s can't have an index",
                   identity_describe(fold->ctx, &table->id));
        return;
    }
    size_t open = keys_open(fold, stmt);
    if (open == NO_TOKEN)
        return;
    struct ranges ranges = element_ranges(fold, open);
    const char *method = stmt->access_method[0] ? stmt->access_method : "btree";
    struct keys keys =
        keys_fold(fold, table, method, stmt->n_index_params, stmt->index_params, &ranges);
    const char *name = stmt->idxname[0] ? fold_name(fold, -1, stmt->idxname)
                                        : choose_name(fold, stmt, table, &keys);
    struct identity id = {.kind = KIND_index, .schema = table->id.schema, .name = name};
    const struct object *holder = taken_holder(fold, id.schema, name);
    if (holder != NULL && model_find(fold->model, &id) == NULL) {
        fold_error(fold, -1, NULL, "the name of %s is taken by %s at %s:%d",
                   identity_describe(fold->ctx, &id), identity_describe(fold->ctx, &holder->id),
                   holder->place.file, holder->place.line);
        return;
    }
    struct object *index = fold_add(fold, &id, -1, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    if (index == NULL)
        return;
    parts_note(fold, table, PART_INDEX, index);
    fill_index(fold, index, stmt, table, &keys);
    fold_predicate(fold, index, stmt, open);
}
