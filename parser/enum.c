/*
 * Enum types: CREATE TYPE ... AS ENUM, ALTER TYPE ... ADD VALUE, RENAME VALUE.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

#define NO_LABEL ((size_t)-1)

void declare_enum(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateEnumStmt *stmt = node->create_enum_stmt;
    struct identity id = fold_identity(fold, KIND_enum, stmt->n_type_name, stmt->type_name);
    fold_declare(fold, NAMESPACE_TYPE, id.schema, id.name);
}

/* Labels are names without being identifiers: PostgreSQL refuses what it can't keep. */
static bool check_label(struct fold *fold, const char *label)
{
    if (strlen(label) > 63)
        fold_error(fold, -1, NULL, "the label %s is longer than 63 bytes",
                   quote_literal(fold->ctx, label));
    return strlen(label) <= 63;
}

void fold_enum(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateEnumStmt *stmt = node->create_enum_stmt;
    struct identity id = fold_identity(fold, KIND_enum, stmt->n_type_name, stmt->type_name);
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    struct list *labels = list_new(fold->ctx);
    for (size_t i = 0; i < stmt->n_vals; i++) {
        const char *label = stmt->vals[i]->string->sval;
        if (list_has(labels, label))
            fold_error(fold, -1, NULL, "the label %s is there twice",
                       quote_literal(fold->ctx, label));
        else if (check_label(fold, label))
            list_add(labels, label);
    }
    object_set_list(object, ATTR_enum_labels, labels);
}

static size_t find_label(const struct list *labels, const char *label)
{
    for (size_t i = 0; labels != NULL && i < labels->n; i++)
        if (strcmp(labels->items[i], label) == 0)
            return i;
    return NO_LABEL;
}

/* A label that another statement may still add. */
static void label_missing(struct fold *fold, const struct object *object, const char *label)
{
    if (!fold->last_try)
        fold_defer(fold);
    else
        fold_error(fold, -1, NULL, "%s has no label %s", identity_describe(fold->ctx, &object->id),
                   quote_literal(fold->ctx, label));
}

static void add_label(struct fold *fold, struct object *object,
                      const PgQuery__AlterEnumStmt *stmt)
{
    const struct list *labels = object_list(object, ATTR_enum_labels);
    size_t n = labels != NULL ? labels->n : 0, at = n;
    if (find_label(labels, stmt->new_val) != NO_LABEL) {
        if (!stmt->skip_if_new_val_exists && !fold->guarded)
            fold_error(fold, -1, NULL, "%s has the label %s already",
                       identity_describe(fold->ctx, &object->id),
                       quote_literal(fold->ctx, stmt->new_val));
        return;
    }
    if (!check_label(fold, stmt->new_val))
        return;
    if (*stmt->new_val_neighbor != '\0') {
        at = find_label(labels, stmt->new_val_neighbor);
        if (at == NO_LABEL) {
            label_missing(fold, object, stmt->new_val_neighbor);
            return;
        }
        at += stmt->new_val_is_after ? 1 : 0;
    }
    struct list *longer = list_new(fold->ctx);
    for (size_t i = 0; i <= n; i++) {
        if (i == at)
            list_add(longer, stmt->new_val);
        if (i < n)
            list_add(longer, labels->items[i]);
    }
    object_set_list(object, ATTR_enum_labels, longer);
}

static void rename_label(struct fold *fold, struct object *object,
                         const PgQuery__AlterEnumStmt *stmt)
{
    const struct list *labels = object_list(object, ATTR_enum_labels);
    size_t at = find_label(labels, stmt->old_val);
    if (at == NO_LABEL) {
        label_missing(fold, object, stmt->old_val);
        return;
    }
    if (find_label(labels, stmt->new_val) != NO_LABEL) {
        fold_error(fold, -1, NULL, "%s has the label %s already",
                   identity_describe(fold->ctx, &object->id),
                   quote_literal(fold->ctx, stmt->new_val));
        return;
    }
    struct list *changed = list_new(fold->ctx);
    for (size_t i = 0; i < labels->n; i++)
        list_add(changed, i == at ? stmt->new_val : labels->items[i]);
    object_set_list(object, ATTR_enum_labels, changed);
}

void fold_alter_enum(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterEnumStmt *stmt = node->alter_enum_stmt;
    const struct list *name =
        fold_reference(fold, NAMESPACE_TYPE, stmt->n_type_name, stmt->type_name);
    struct identity id = {.kind = KIND_enum, .schema = name->items[0], .name = name->items[1]};
    struct object *object = fold_target(fold, &id, -1, false);
    if (object == NULL)
        return;
    if (*stmt->old_val != '\0')
        rename_label(fold, object, stmt);
    else
        add_label(fold, object, stmt);
}
