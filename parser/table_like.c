/*
 * LIKE (manual, CREATE TABLE): a copy of what the source is at that moment.
 */
#include <string.h>
#include <talloc.h>

#include "parser/table.h"

/* As the grammar numbers them: PostgreSQL's TableLikeOption. */
enum like {
    LIKE_COMMENTS = 1,
    LIKE_COMPRESSION = 2,
    LIKE_CONSTRAINTS = 4,
    LIKE_DEFAULTS = 8,
    LIKE_GENERATED = 16,
    LIKE_IDENTITY = 32,
    LIKE_INDEXES = 64,
    LIKE_STATISTICS = 128,
    LIKE_STORAGE = 256
};

static void copy_comment(struct fold *fold, const struct object *to, const struct object *from,
                         const PgQuery__TableLikeClause *like)
{
    const struct object *comment = model_get_of(fold->model, KIND_comment, from);
    if (comment == NULL || !(like->options & LIKE_COMMENTS))
        return;
    struct identity id = to->id;
    id.kind = KIND_comment;
    id.of = to->id.kind;
    struct object *copy = fold_add(fold, &id, like->relation->location, AGAIN_ERROR);
    if (copy != NULL)
        object_copy(copy, comment);
}

/* From PostgreSQL 18 on NOT NULL is copied with its name. */
static void copy_not_null_name(struct fold *fold, struct object *to, const struct object *from)
{
    if (fold_server_version(fold) < 180000 || !object_bool(to, ATTR_column_not_null) ||
        object_text(to, ATTR_column_not_null_name) != NULL)
        return;
    object_set(to, ATTR_column_not_null_name,
               fold_make_name(fold, from->id.parent, from->id.name, "not_null"));
}

static void copy_column(struct fold *fold, struct object *table, struct object *to,
                        const struct object *from, unsigned options)
{
    object_copy(to, from);
    object_set_bool(to, ATTR_column_inherited, false);
    copy_not_null_name(fold, to, from);
    object_set(to, ATTR_column_statistics, NULL);
    object_set_list(to, ATTR_column_options, NULL);
    if (!(options & LIKE_DEFAULTS))
        object_set(to, ATTR_column_default, NULL);
    if (!(options & LIKE_GENERATED)) {
        object_set(to, ATTR_column_generated, NULL);
        object_set(to, ATTR_column_generated_kind, NULL);
    }
    if (!(options & LIKE_STORAGE))
        object_set(to, ATTR_column_storage, NULL);
    if (!(options & LIKE_COMPRESSION))
        object_set(to, ATTR_column_compression, NULL);
    if (!(options & LIKE_IDENTITY)) {
        object_set(to, ATTR_column_identity, NULL);
        object_set_list(to, ATTR_column_identity_options, NULL);
        object_set_list(to, ATTR_column_sequence, NULL);
    } else if (object_text(to, ATTR_column_identity) != NULL) {
        column_take_sequence(fold, table, to, NULL);
    }
}

static void like_composite(struct fold *fold, struct object *table, const struct object *source)
{
    /* A type's attributes become columns as they do for a table OF the type. */
    inherit_type(fold, table, source);
}

void like_columns(struct fold *fold, struct object *table, const struct object *source,
                  const PgQuery__TableLikeClause *like)
{
    if (source->id.kind == KIND_composite) {
        like_composite(fold, table, source);
        return;
    }
    struct objects columns = parts_of(fold, source, PART_COLUMN);
    for (size_t i = 0; i < columns.n; i++) {
        const struct object *from = columns.items[i];
        struct object *to =
            column_add(fold, table, from->id.name, like->relation->location, AGAIN_ERROR);
        if (to == NULL)
            continue;
        copy_column(fold, table, to, from, like->options);
        copy_comment(fold, to, from, like);
    }
}

static void add_names(struct list *names, const struct list *more)
{
    for (size_t i = 0; more != NULL && i < more->n; i++)
        list_add(names, more->items[i]);
}

/* The name that PostgreSQL gave the source's index column. */
static const char *key_name(struct fold *fold, const struct object *source, const char *key)
{
    struct objects columns = parts_of(fold, source, PART_COLUMN);
    for (size_t i = 0; i < columns.n; i++)
        if (same_text(key, quote_ident(fold->ctx, columns.items[i]->id.name)))
            return columns.items[i]->id.name;
    struct syntax_error error;
    char *sql = talloc_asprintf(fold->ctx, "SELECT %s", key);
    const PgQuery__ParseResult *tree = tree_parse(fold->ctx, sql, &error);
    if (tree == NULL || tree->n_stmts != 1)
        return "expr";
    const PgQuery__SelectStmt *select = tree->stmts[0]->stmt->select_stmt;
    const char *name = name_of_expression(select->target_list[0]->res_target->val);
    return name ? name : "expr";
}

static struct list *key_names(struct fold *fold, const struct object *source,
                              const struct list *keys)
{
    struct list *names = list_new(fold->ctx);
    for (size_t i = 0; keys != NULL && i < keys->n; i++)
        list_add(names, key_name(fold, source, keys->items[i]));
    return name_index_columns(fold, names);
}

static void copy_constraint(struct fold *fold, struct object *table, const struct object *source,
                            const struct object *from, const PgQuery__TableLikeClause *like)
{
    const char *name = from->id.name;
    if (!constraint_is(from, "check")) {
        struct list *names = key_names(fold, source, object_list(from, ATTR_constraint_elements));
        add_names(names, object_list(from, ATTR_constraint_columns));
        add_names(names, object_list(from, ATTR_constraint_include));
        name = constraint_choose_name(fold, table, object_text(from, ATTR_constraint_type), names);
    }
    struct object *to = constraint_add(fold, table, name, like->relation->location, AGAIN_ERROR);
    if (to == NULL)
        return;
    object_copy(to, from);
    object_set_bool(to, ATTR_constraint_inherited, false);
    object_set_bool(to, ATTR_constraint_not_valid, false);
    if (constraint_has_index(to))
        taken_note(fold, table->id.schema, name, to);
    constraint_mark_not_null(fold, table, to);
    copy_comment(fold, to, from, like);
}

static void copy_index(struct fold *fold, struct object *table, const struct object *source,
                       const struct object *from, const PgQuery__TableLikeClause *like)
{
    struct list *names = key_names(fold, source, object_list(from, ATTR_index_keys));
    add_names(names, object_list(from, ATTR_index_include));
    char *name =
        fold_choose_name(fold, table->id.name, name_columns(fold, name_index_columns(fold, names)),
                         "idx", taken_relation, table->id.schema, NULL);
    struct identity id = {.kind = KIND_index, .schema = table->id.schema, .name = name};
    struct object *to = fold_add(fold, &id, like->relation->location, AGAIN_ERROR);
    if (to == NULL)
        return;
    object_copy(to, from);
    object_set_list(to, ATTR_index_table, relation_name(fold, table));
    object_set_list(to, ATTR_index_parent, NULL);
    object_set_bool(to, ATTR_index_on_only, false);
    parts_note(fold, table, PART_INDEX, to);
    copy_comment(fold, to, from, like);
}

/* PostgreSQL's name has the columns in their table's order, then one word an expression. */
static void copy_statistics(struct fold *fold, const struct object *table,
                            const struct object *source, const struct object *from,
                            const PgQuery__TableLikeClause *like)
{
    struct objects columns = parts_of(fold, source, PART_COLUMN);
    const struct list *expressions = object_list(from, ATTR_statistics_expressions);
    struct list *names = list_new(fold->ctx);
    for (size_t i = 0; i < columns.n; i++)
        if (list_has(object_list(from, ATTR_statistics_columns), columns.items[i]->id.name))
            list_add(names, columns.items[i]->id.name);
    for (size_t i = 0; expressions != NULL && i < expressions->n; i++)
        list_add(names, "expr");
    struct identity id = {.kind = KIND_statistics,
                          .schema = table->id.schema,
                          .name = statistics_choose_name(fold, table, names)};
    struct object *to = fold_add(fold, &id, like->relation->location, AGAIN_ERROR);
    if (to == NULL)
        return;
    object_copy(to, from);
    object_set_list(to, ATTR_statistics_table, relation_name(fold, table));
    object_set(to, ATTR_statistics_target, NULL);
    parts_note(fold, table, PART_STATISTICS, to);
    copy_comment(fold, to, from, like);
}

static void copy_indexes(struct fold *fold, struct object *table, const struct object *source,
                         const PgQuery__TableLikeClause *like)
{
    struct objects constraints = parts_of(fold, source, PART_CONSTRAINT);
    for (size_t i = 0; i < constraints.n; i++)
        if (constraint_has_index(constraints.items[i]))
            copy_constraint(fold, table, source, constraints.items[i], like);
    struct objects indexes = parts_of(fold, source, PART_INDEX);
    for (size_t i = 0; i < indexes.n; i++)
        copy_index(fold, table, source, indexes.items[i], like);
}

void like_rest(struct fold *fold, struct object *table, const struct object *source,
               const PgQuery__TableLikeClause *like)
{
    if (source->id.kind == KIND_composite)
        return;
    struct objects constraints = parts_of(fold, source, PART_CONSTRAINT);
    for (size_t i = 0; i < constraints.n; i++)
        if (constraint_is(constraints.items[i], "check") && (like->options & LIKE_CONSTRAINTS))
            copy_constraint(fold, table, source, constraints.items[i], like);
    if (like->options & LIKE_INDEXES)
        copy_indexes(fold, table, source, like);
    struct objects statistics = parts_of(fold, source, PART_STATISTICS);
    for (size_t i = 0; i < statistics.n && (like->options & LIKE_STATISTICS); i++)
        copy_statistics(fold, table, source, statistics.items[i], like);
}
