/*
 * CREATE TABLE.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"
#include "parser/table.h"
#include "schema/array.h"
#include "schema/relation.h"

/* What must be there before the table can be made. */
struct sources {
    struct objects parents, likes;
    struct object *composite;
};

void declare_table(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__RangeVar *relation = node->create_stmt->relation;
    fold_declare(fold, NAMESPACE_RELATION, relation->schemaname[0] ? relation->schemaname : NULL,
                 fold_name(fold, relation->location, relation->relname));
}

static bool find_source(struct fold *fold, const PgQuery__RangeVar *relation,
                        struct objects *objects)
{
    struct object *object = fold_relation(fold, relation, false);
    if (object == NULL)
        return false;
    objects->items = array_room(fold->ctx, objects->items, objects->n);
    objects->items[objects->n++] = object;
    return true;
}

static bool find_sources(struct fold *fold, const PgQuery__CreateStmt *stmt,
                         struct sources *sources)
{
    for (size_t i = 0; i < stmt->n_inh_relations; i++) {
        const PgQuery__RangeVar *relation = stmt->inh_relations[i]->range_var;
        if (!find_source(fold, relation, &sources->parents))
            return false;
        if (!is_table(sources->parents.items[i])) {
            fold_error(fold, relation->location, NULL, "%s is no table",
                       identity_describe(fold->ctx, &sources->parents.items[i]->id));
            return false;
        }
    }
    for (size_t i = 0; i < stmt->n_table_elts; i++) {
        if (stmt->table_elts[i]->node_case != PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE)
            continue;
        const PgQuery__RangeVar *relation = stmt->table_elts[i]->table_like_clause->relation;
        if (!find_source(fold, relation, &sources->likes))
            return false;
        const struct object *like = sources->likes.items[sources->likes.n - 1];
        if (!is_table(like) && like->id.kind != KIND_composite) {
            fold_unsupported(fold, relation->location, "LIKE a view");
            return false;
        }
    }
    if (stmt->of_typename != NULL) {
        sources->composite = fold_type_target(fold, stmt->of_typename, false);
        return sources->composite != NULL;
    }
    return true;
}

/* The text between the parentheses that open at or after the token: its place in *close. */
static char *inner_text(struct fold *fold, size_t from, size_t *close)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t open = tokens_find(tokens, from, "(");
    *close = tokens_close(tokens, open);
    return fold_slice(fold, open + 1, *close - 1);
}

char *partition_key(struct fold *fold, const PgQuery__PartitionSpec *spec)
{
    size_t from = tokens_at(fold_tokens(fold), (size_t)spec->location), close;
    struct text text = text_new(fold->ctx);
    text_addf(&text, "%s (%s)", tree_partition_strategy(fold->ctx, spec),
              inner_text(fold, from, &close));
    return text.s;
}

char *partition_bound(struct fold *fold, const PgQuery__PartitionBoundSpec *bound)
{
    if (bound->is_default)
        return talloc_strdup(fold->ctx, "DEFAULT");
    if (bound->strategy[0] == 'h')
        return talloc_asprintf(fold->ctx, "FOR VALUES WITH (modulus %d, remainder %d)",
                               bound->modulus, bound->remainder);
    size_t from = tokens_at(fold_tokens(fold), (size_t)bound->location), close;
    char *first = inner_text(fold, from, &close);
    if (bound->strategy[0] == 'l')
        return talloc_asprintf(fold->ctx, "FOR VALUES IN (%s)", first);
    char *second = inner_text(fold, close + 1, &close);
    return talloc_asprintf(fold->ctx, "FOR VALUES FROM (%s) TO (%s)", first, second);
}

/* WITH (oids = false) is what is left of an old way to say nothing. */
static void set_options(struct fold *fold, struct object *table, const PgQuery__CreateStmt *stmt)
{
    struct list *options = list_new(fold->ctx);
    struct list *given = fold_options(fold, stmt->n_options, stmt->options);
    for (size_t i = 0; i < given->n; i++)
        if (strncmp(given->items[i], "oids=", 5) != 0)
            list_add(options, given->items[i]);
    object_set_list(table, ATTR_table_options, options);
}

static void set_parents(struct fold *fold, struct object *table, const PgQuery__CreateStmt *stmt,
                        const struct sources *sources)
{
    struct list *names = list_new(fold->ctx);
    for (size_t i = 0; i < sources->parents.n; i++) {
        list_add(names, sources->parents.items[i]->id.schema);
        list_add(names, sources->parents.items[i]->id.name);
        parts_note(fold, sources->parents.items[i], PART_CHILD, table);
    }
    const struct table_attrs *attrs = table_attrs(table->id.kind);
    if (stmt->partbound != NULL) {
        object_set_list(table, attrs->partition_of, names);
        fold_set_expression(fold, table, attrs->bound, partition_bound(fold, stmt->partbound));
    } else {
        object_set_list(table, attrs->inherits, names);
    }
    if (sources->composite != NULL) {
        object_set_list(table, ATTR_table_of_type, relation_name(fold, sources->composite));
        inherit_type(fold, table, sources->composite);
    }
    for (size_t i = 0; i < sources->parents.n; i++) {
        inherit_anew(fold, sources->parents.items[i]);
        inherit_from(fold, table, sources->parents.items[i], true);
    }
}

const char *fold_storage_method(struct fold *fold, const char *given)
{
    const struct model *live = fold->options->live;
    const char *usual = live != NULL ? usual_access_method(live) : "heap";
    if (given != NULL && given[0])
        return given;
    return same_text(fold->access_method, usual) ? NULL : fold->access_method;
}

static void set_storage(struct fold *fold, struct object *table, const PgQuery__CreateStmt *stmt)
{
    if (stmt->relation->relpersistence[0] == 'u')
        object_set(table, ATTR_table_persistence, "unlogged");
    if (stmt->partspec != NULL)
        fold_set_expression(fold, table, ATTR_table_partition_by,
                            partition_key(fold, stmt->partspec));
    bool partitioned = stmt->partspec != NULL; /* has one only if it is given */
    if (!partitioned || stmt->access_method[0])
        object_set(table, ATTR_table_access_method,
                   fold_storage_method(fold, stmt->access_method));
    if (stmt->tablespacename[0])
        object_set(table, ATTR_table_tablespace, stmt->tablespacename);
    set_options(fold, table, stmt);
}

/* A column of a table whose columns come from elsewhere: only its options are given. */
static void column_with_options(struct fold *fold, struct object *table,
                                const PgQuery__ColumnDef *def, struct constraints *constraints)
{
    struct object *column = table_column(fold, table, def->colname);
    if (column != NULL)
        column_constraints(fold, table, column, def, constraints);
    else
        fold_error(fold, def->location, NULL, "there is no column %s to give options to",
                   quote_ident(fold->ctx, def->colname));
}

static void fold_elements(struct fold *fold, struct object *table, const PgQuery__CreateStmt *stmt,
                          const struct sources *sources)
{
    struct constraints constraints = {.creating = true};
    size_t n_likes = 0;
    for (size_t i = 0; i < stmt->n_table_elts; i++) {
        const PgQuery__Node *node = stmt->table_elts[i];
        if (node->node_case == PG_QUERY__NODE__NODE_CONSTRAINT)
            constraints_note(fold, &constraints, node->constraint, NULL);
        else if (node->node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE)
            like_columns(fold, table, sources->likes.items[n_likes++], node->table_like_clause);
        else if (node->column_def->type_name == NULL)
            column_with_options(fold, table, node->column_def, &constraints);
        else
            column_fold(fold, table, node->column_def, AGAIN_ERROR, &constraints);
    }
    constraints_add(fold, table, &constraints, PHASE_CHECKS, AGAIN_ERROR);
    constraints_add(fold, table, &constraints, PHASE_INDEXES, AGAIN_ERROR);
    n_likes = 0;
    for (size_t i = 0; i < stmt->n_table_elts; i++)
        if (stmt->table_elts[i]->node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE)
            like_rest(fold, table, sources->likes.items[n_likes++],
                      stmt->table_elts[i]->table_like_clause);
    constraints_add(fold, table, &constraints, PHASE_FOREIGN_KEYS, AGAIN_ERROR);
}

struct object *table_fold(struct fold *fold, enum kind kind, const PgQuery__CreateStmt *stmt)
{
    const PgQuery__RangeVar *relation = stmt->relation;
    struct sources sources = {{NULL, 0}, {NULL, 0}, NULL};
    if (relation->relpersistence[0] == 't' ||
        stmt->oncommit != PG_QUERY__ON_COMMIT_ACTION__ONCOMMIT_NOOP) {
        fold_error(fold, relation->location,
                   "a temporary table ends with its session: leave it out",
                   "a temporary table is no part of a schema");
        return NULL;
    }
    if (!find_sources(fold, stmt, &sources))
        return NULL;
    struct identity id = {.kind = kind,
                          .schema = relation->schemaname,
                          .name = fold_name(fold, relation->location, relation->relname)};
    if (!relation->schemaname[0])
        id.schema = fold_creation_schema(fold);
    struct object *table =
        fold_add(fold, &id, relation->location, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    if (table == NULL)
        return NULL;
    if (kind == KIND_table)
        set_storage(fold, table, stmt);
    set_parents(fold, table, stmt, &sources);
    fold_elements(fold, table, stmt, &sources);
    return table;
}

void fold_table(struct fold *fold, const PgQuery__Node *node)
{
    (void)table_fold(fold, KIND_table, node->create_stmt);
}
