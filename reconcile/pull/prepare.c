#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/column.h"
#include "reconcile/pull/sheet.h"
#include "schema/relation.h"
#include "schema/secret.h"

static void forget(struct object *object, int attr, const char *usual)
{
    if (same_text(object_text(object, attr), usual))
        object_set(object, attr, NULL);
}

/* Names without their values stay out as well: a password that is empty is one too. */
static void forget_secrets(struct object *object, struct list *secrets)
{
    const struct kind_info *info = kind_info(object->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        const struct list *all = object_list(object, (int)i);
        if ((info->attrs[i].flags & SECRET) == 0 || all == NULL)
            continue;
        struct list *kept = list_new(secrets);
        for (size_t j = 0; j < all->n; j++)
            if (strcmp(all->items[j], SECRET_HIDDEN) != 0 &&
                strcmp(secret_hide_option(secrets, all->items[j]), all->items[j]) == 0)
                list_add(kept, all->items[j]);
        if (kept->n == all->n)
            continue;
        list_add(secrets, identity_describe(secrets, &object->id));
        object_set_list(object, (int)i, kept);
    }
}

static struct list *unconnected(const void *ctx)
{
    struct list *creation = list_new(ctx);
    list_add(creation, "connect=false");
    return creation;
}

/* A partition takes its parent's storage over unless it says its own. */
static void say_storage(const struct model *model, struct object *column)
{
    const struct object *parent = column_of_parent(model, column);
    if (parent != NULL && object_text(parent, ATTR_column_storage) != NULL &&
        object_text(column, ATTR_column_storage) == NULL)
        object_set(column, ATTR_column_storage, object_text(column, ATTR_column_usual_storage));
}

/* PostgreSQL calls it so itself; where that would be cut, what ends alike is taken for it. */
static bool is_usual_not_null(const char *name, const char *usual)
{
    size_t n = name ? strlen(name) : 0, end = strlen("_not_null");
    return name != NULL && (strcmp(name, usual) == 0 || (strlen(usual) > 63 && n > end &&
                                                         strcmp(name + n - end, "_not_null") == 0));
}

static void leave_out_usual_not_null(struct object *object)
{
    const struct identity *id = &object->id;
    bool domain = id->kind == KIND_domain;
    int attr = domain ? ATTR_domain_not_null_name : ATTR_column_not_null_name;
    const char *usual = domain ? talloc_asprintf(object, "%s_not_null", id->name)
                               : talloc_asprintf(object, "%s_%s_not_null", id->parent, id->name);
    if (!domain && object_bool(object, ATTR_column_not_null_not_valid))
        return;
    if (is_usual_not_null(object_text(object, attr), usual))
        object_set(object, attr, NULL);
}

/* A partition goes where its parent says, unless it says its own. */
static bool is_apart(const struct model *model, const struct object *table)
{
    const struct list *of = object_list(table, ATTR_table_partition_of);
    const struct object *parent =
        of ? model_get(model, KIND_table, of->items[0], of->items[1]) : NULL;
    return parent != NULL && object_text(parent, ATTR_table_tablespace) != NULL;
}

static void leave_out_defaults(const struct model *model, struct object *object)
{
    switch (object->id.kind) {
    case KIND_extension: /* whatever version the server has */
        object_set(object, ATTR_extension_version, NULL);
        forget(object, ATTR_extension_schema, "public");
        break;
    case KIND_table:
        forget(object, ATTR_table_access_method, usual_access_method(model));
        if (!is_apart(model, object))
            forget(object, ATTR_table_tablespace, model->tablespace);
        break;
    case KIND_matview:
        forget(object, ATTR_matview_access_method, usual_access_method(model));
        forget(object, ATTR_matview_tablespace, model->tablespace);
        object_set_list(object, ATTR_matview_columns, NULL);
        break;
    case KIND_view: /* the server's text of the query names them */
        object_set_list(object, ATTR_view_columns, NULL);
        break;
    case KIND_subscription: /* what does not run need not connect when the files are loaded */
        if (same_text(object_text(object, ATTR_subscription_enabled), "false"))
            object_set_list(object, ATTR_subscription_creation, unconnected(object));
        break;
    case KIND_index:
        forget(object, ATTR_index_tablespace, model->tablespace);
        break;
    case KIND_constraint:
        forget(object, ATTR_constraint_tablespace, model->tablespace);
        break;
    case KIND_member_privilege: /* the extension is made before default privileges are set */
        object_set_list(object, ATTR_member_privilege_first,
                        object_list(object, ATTR_member_privilege_made));
        break;
    case KIND_column:
        say_storage(model, object);
        leave_out_usual_not_null(object);
        break;
    case KIND_domain:
        leave_out_usual_not_null(object);
        break;
    default:
        break;
    }
}

/* Whose columns an expression of the object speaks of. */
static const struct object *relation_of(const struct model *model, const struct object *object)
{
    const struct list *table = relation_below(object);
    return table ? model_named(model, NAMESPACE_RELATION, table->items[0], table->items[1])
                 : object->parent;
}

static void bare_list(struct object *object, enum kind kind, int attr)
{
    const struct list *all = object->id.kind == kind ? object_list(object, attr) : NULL;
    struct list *bared = list_new(object);
    for (size_t i = 0; all != NULL && i < all->n; i++)
        list_add(bared, spell_bare(object, all->items[i]));
    if (all != NULL)
        object_set_list(object, attr, bared);
}

/* Without the names spelt anew: a policy may hold queries, with names of their own. */
static void bare_text(struct object *object, enum kind kind, int attr)
{
    const char *text = object->id.kind == kind ? object_text(object, attr) : NULL;
    if (text != NULL)
        object_set(object, attr, spell_bare(object, text));
}

/* Where the statement has parentheses of its own, or needs none. */
static void respell(const struct model *model, struct object *object)
{
    static const struct {
        enum kind kind;
        int attr;
    } exprs[] = {{KIND_column, ATTR_column_generated},
                 {KIND_constraint, ATTR_constraint_expression},
                 {KIND_constraint, ATTR_constraint_predicate},
                 {KIND_domain_constraint, ATTR_domain_constraint_expression},
                 {KIND_index, ATTR_index_predicate},
                 {KIND_trigger, ATTR_trigger_when}};
    for (size_t i = 0; i < sizeof exprs / sizeof *exprs; i++) {
        const char *text =
            exprs[i].kind == object->id.kind ? object_text(object, exprs[i].attr) : NULL;
        if (text != NULL)
            object_set(object, exprs[i].attr,
                       spell_in(object, spell_bare(object, text), relation_of(model, object)));
    }
    bare_text(object, KIND_policy, ATTR_policy_using);
    bare_text(object, KIND_policy, ATTR_policy_check);
    bare_text(object, KIND_publication_table, ATTR_publication_table_where);
    bare_list(object, KIND_index, ATTR_index_keys);
    bare_list(object, KIND_statistics, ATTR_statistics_expressions);
}

static const char *usual_max(const char *type)
{
    if (type == NULL)
        return "9223372036854775807";
    return strcmp(type, "smallint") == 0 ? "32767" : "2147483647";
}

/* As serial makes it (manual, 8.1.4): named after its column, of the column's type, from 1 on. */
static bool is_usual(const void *ctx, const struct object *sequence, const struct object *column)
{
    const char *type = object_text(sequence, ATTR_sequence_type);
    const char *name = talloc_asprintf(ctx, "%s_%s_seq", column->id.parent, column->id.name);
    return strcmp(sequence->id.name, name) == 0 &&
           strcmp(sequence->id.schema, column->id.schema) == 0 &&
           same_text(type ? type : "bigint", object_text(column, ATTR_column_type)) &&
           same_text(object_text(sequence, ATTR_sequence_persistence),
                     object_text(column->parent, ATTR_table_persistence)) &&
           same_text(object_text(sequence, ATTR_sequence_start), "1") &&
           same_text(object_text(sequence, ATTR_sequence_increment), "1") &&
           same_text(object_text(sequence, ATTR_sequence_min), "1") &&
           same_text(object_text(sequence, ATTR_sequence_max), usual_max(type)) &&
           same_text(object_text(sequence, ATTR_sequence_cache), "1") &&
           !object_bool(sequence, ATTR_sequence_cycle);
}

static bool calls_it(const void *ctx, const struct object *column, const struct object *sequence)
{
    struct text call = text_new(ctx);
    text_add(&call, "nextval(");
    text_literal(&call, quote_name(ctx, sequence->id.schema, sequence->id.name));
    text_add(&call, "::regclass)");
    return same_text(object_text(column, ATTR_column_default), call.s);
}

static const struct object *owner_of(const struct model *model, const struct object *sequence)
{
    const struct list *owner = object_list(sequence, ATTR_sequence_owned_by);
    return owner == NULL ? NULL
                         : model_get_part(model, KIND_column, owner->items[0], owner->items[1],
                                          owner->items[2]);
}

static bool makes_sequence(const void *ctx, const struct object *column,
                           const struct object *sequence)
{
    const struct object *table = column->parent;
    return table != NULL && table->id.kind == KIND_table &&
           object_list(table, ATTR_table_partition_of) == NULL &&
           object_list(table, ATTR_table_of_type) == NULL &&
           !object_bool(column, ATTR_column_inherited) &&
           object_bool(column, ATTR_column_not_null) && is_usual(ctx, sequence, column) &&
           calls_it(ctx, column, sequence);
}

/* Who else needs the sequence must find it by its own name before the table is there. */
static void drop_shared(const struct model *model, struct pull_prepared *prepared)
{
    for (size_t i = 0; i < model->n; i++) {
        const struct object *object = model->objects[i];
        for (size_t j = 0; j < object->n_edges; j++) {
            const struct object *to = object->edges[j].to;
            if (to->id.kind == KIND_sequence && prepared->serial[object->index] != to &&
                object->parent != to)
                prepared->made_by_column[to->index] = false;
        }
    }
    for (size_t i = 0; i < model->n; i++)
        if (prepared->serial[i] != NULL && !prepared->made_by_column[prepared->serial[i]->index])
            prepared->serial[i] = NULL;
}

static int by_name(const void *a, const void *b)
{
    const struct identity *x = &(*(const struct object *const *)a)->id;
    const struct identity *y = &(*(const struct object *const *)b)->id;
    int order = strcmp(x->schema, y->schema);
    return order != 0 ? order : strcmp(x->name, y->name);
}

/* PostgreSQL looks in the whole schema whether the name of a constraint is free. */
static void find_shared_names(const struct model *model, struct pull_prepared *prepared)
{
    const struct object **all = talloc_zero_size(prepared, sizeof *all * (model->n + 1));
    size_t n = 0;
    prepared->shares_name = talloc_zero_size(prepared, model->n + 1);
    for (size_t i = 0; i < model->n; i++)
        if (model->objects[i]->id.kind == KIND_constraint ||
            model->objects[i]->id.kind == KIND_domain_constraint)
            all[n++] = model->objects[i];
    if (n > 1)
        qsort(all, n, sizeof *all, by_name);
    for (size_t i = 1; i < n; i++)
        if (by_name(&all[i - 1], &all[i]) == 0)
            prepared->shares_name[all[i - 1]->index] = prepared->shares_name[all[i]->index] = true;
    talloc_free(all);
}

struct pull_prepared *pull_prepare(const void *ctx, struct model *model, struct list *secrets)
{
    struct pull_prepared *prepared = talloc_zero(ctx, struct pull_prepared);
    prepared->serial = talloc_zero_size(prepared, sizeof *prepared->serial * (model->n + 1));
    prepared->made_by_column = talloc_zero_size(prepared, model->n + 1);
    for (size_t i = 0; i < model->n; i++) {
        struct object *object = model->objects[i];
        forget_secrets(object, secrets);
        leave_out_defaults(model, object);
        respell(model, object);
        const struct object *column =
            object->id.kind == KIND_sequence ? owner_of(model, object) : NULL;
        if (column != NULL && makes_sequence(prepared, column, object)) {
            prepared->serial[column->index] = object;
            prepared->made_by_column[i] = true;
        }
    }
    drop_shared(model, prepared);
    prepare_attached(model);
    find_shared_names(model, prepared);
    return prepared;
}
