/*
 * CREATE OPERATOR CLASS, CREATE and ALTER OPERATOR FAMILY.
 */
#include <string.h>
#include <talloc.h>

#include "parser/operator.h"
#include "parser/rename.h"
#include "parser/statements.h"
#include "schema/array.h"

enum { ITEM_OPERATOR = 1, ITEM_FUNCTION, ITEM_STORAGE };

struct identity opclass_identity(struct fold *fold, enum kind kind, size_t n, PgQuery__Node **names,
                                 const char *method)
{
    enum namespace namespace = kind_info(kind)->namespace;
    const struct list *name = fold_reference(fold, namespace, n, names);
    return (struct identity){
        .kind = kind, .schema = name->items[0], .name = name->items[1], .args = method};
}

void declare_opclass(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateOpClassStmt *stmt = node->create_op_class_stmt;
    const char *schema, *name;
    fold_split_name(fold, stmt->n_opclassname, stmt->opclassname, &schema, &name);
    fold_declare(fold, NAMESPACE_OPCLASS, schema, name);
    if (stmt->n_opfamilyname == 0)
        fold_declare(fold, NAMESPACE_OPFAMILY, schema, name);
}

void declare_opfamily(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateOpFamilyStmt *stmt = node->create_op_family_stmt;
    const char *schema, *name;
    fold_split_name(fold, stmt->n_opfamilyname, stmt->opfamilyname, &schema, &name);
    fold_declare(fold, NAMESPACE_OPFAMILY, schema, name);
}

static struct members *members_of(struct fold *fold)
{
    if (fold->members == NULL)
        fold->members = talloc_zero(fold, struct members);
    return fold->members;
}

static struct member *add_member(struct fold *fold, const struct object *of)
{
    struct members *members = members_of(fold);
    members->items = array_room(members, members->items, members->n);
    struct member *member = talloc_zero(members, struct member);
    members->items[members->n++] = member;
    member->of = of->id;
    member->of.schema = talloc_strdup(member, of->id.schema);
    member->of.name = talloc_strdup(member, of->id.name);
    member->of.args = talloc_strdup(member, of->id.args);
    member->path_sql = talloc_strdup(member, fold->path_sql);
    return member;
}

/* A class of the same name was there before. */
static void forget_members(struct fold *fold, const struct identity *of)
{
    const struct members *members = members_of(fold);
    for (size_t i = 0; i < members->n; i++)
        if (identity_compare(&members->items[i]->of, of) == 0)
            members->items[i]->dropped = true;
}

static void rename_types(struct fold *fold, struct member *member, const struct identity *old,
                         const struct identity *new)
{
    const char *from = quote_name(fold->ctx, old->schema, old->name);
    const char *to = quote_name(member, new->schema, new->name);
    const char **texts[] = {&member->left, &member->right, &member->args};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *text = *texts[i] ? rename_in_type(fold, *texts[i], from, to) : NULL;
        if (text != NULL)
            *texts[i] = talloc_strdup(member, text);
    }
}

void members_rename(struct fold *fold, const struct identity *old, const struct identity *new)
{
    const struct members *members = fold->members;
    const struct kind_info *info = kind_info(old->kind);
    bool routine = old->kind == KIND_function;
    bool typed = info->namespace == NAMESPACE_TYPE || (info->flags & TYPED) != 0;
    for (size_t i = 0; members != NULL && i < members->n; i++) {
        struct member *member = members->items[i];
        if (identity_compare(&member->of, old) == 0) {
            member->of.schema = talloc_strdup(member, new->schema);
            member->of.name = talloc_strdup(member, new->name);
        }
        if (routine && !member->is_operator && same_text(member->schema, old->schema) &&
            same_text(member->name, old->name) && same_text(member->args, old->args)) {
            member->schema = talloc_strdup(member, new->schema);
            member->name = talloc_strdup(member, new->name);
        }
        if (typed)
            rename_types(fold, member, old, new);
    }
}

/* The two types of a list of one or two. */
static void take_types(struct fold *fold, const struct member *member, size_t n,
                       PgQuery__Node **types, const char **left, const char **right)
{
    if (n == 0)
        return;
    *left = talloc_strdup(member, fold_type_bare(fold, types[0]->type_name));
    *right = n > 1 ? talloc_strdup(member, fold_type_bare(fold, types[1]->type_name)) : *left;
}

static void read_operator(struct fold *fold, struct member *member,
                          const PgQuery__CreateOpClassItem *item, const char *type)
{
    const char *schema, *name;
    fold_split_name(fold, item->name->n_objname, item->name->objname, &schema, &name);
    member->is_operator = true;
    member->schema = schema ? talloc_strdup(member, schema) : NULL;
    member->name = talloc_strdup(member, name);
    member->left = member->right = type;
    take_types(fold, member, item->name->n_objargs, item->name->objargs, &member->left,
               &member->right);
    if (item->n_order_family == 0)
        return;
    const struct list *family =
        fold_reference(fold, NAMESPACE_OPFAMILY, item->n_order_family, item->order_family);
    member->order_by = quote_name(member, family->items[0], family->items[1]);
}

/* Which types a function is for where the statement does not say (PostgreSQL's assignProcTypes).
 * type: the class's, NULL: a family's. */
static void infer_types(struct member *member, const struct list *args, const char *type)
{
    bool btree = strcmp(member->of.args, "btree") == 0;
    bool hash = strcmp(member->of.args, "hash") == 0;
    bool compares = btree && member->number == 1 && args->n == 2;
    bool in_range = btree && member->number == 3 && args->n == 5;
    member->left = member->right = type;
    if (compares || in_range || (hash && member->number <= 2 && args->n > 0)) {
        member->left = args->items[0];
        member->right = args->items[compares ? 1 : in_range ? 2 : 0];
    }
}

static void read_function(struct fold *fold, struct member *member,
                          const PgQuery__CreateOpClassItem *item, const char *type)
{
    struct list *args = list_new(member);
    const struct list *name =
        fold_reference(fold, NAMESPACE_ROUTINE, item->name->n_objname, item->name->objname);
    for (size_t i = 0; i < item->name->n_objargs; i++)
        list_add(args, fold_type_bare(fold, item->name->objargs[i]->type_name));
    member->schema = talloc_strdup(member, name->items[0]);
    member->name = talloc_strdup(member, name->items[1]);
    member->args =
        talloc_strdup(member, operator_args(fold, item->name->n_objargs, item->name->objargs));
    infer_types(member, args, type);
    take_types(fold, member, item->n_class_args, item->class_args, &member->left, &member->right);
}

/* type: the class's, NULL: of a family. */
static void read_item(struct fold *fold, struct object *of, const PgQuery__CreateOpClassItem *item,
                      const char *type)
{
    if (item->itemtype == ITEM_STORAGE) {
        const char *storage = fold_type_bare(fold, item->storedtype);
        object_set(of, ATTR_opclass_storage, same_text(storage, type) ? NULL : storage);
        return;
    }
    if (item->name->args_unspecified && item->itemtype == ITEM_FUNCTION) {
        fold_error(fold, -1, "write the types of its arguments", "FUNCTION %d could be several",
                   item->number);
        return;
    }
    struct member *member = add_member(fold, of);
    member->number = item->number;
    if (type != NULL)
        type = talloc_strdup(member, type);
    if (item->itemtype == ITEM_OPERATOR)
        read_operator(fold, member, item, type);
    else
        read_function(fold, member, item, type);
    if (member->left != NULL && member->right != NULL)
        return;
    member->dropped = true;
    fold_error(fold, -1, "write the types of its operands", "member %d could be several",
               item->number);
}

/* The family that is given, or one of the class's own name, which comes to be. */
static const struct list *family_of(struct fold *fold, const PgQuery__CreateOpClassStmt *stmt,
                                    const struct identity *class)
{
    if (stmt->n_opfamilyname > 0)
        return fold_reference(fold, NAMESPACE_OPFAMILY, stmt->n_opfamilyname, stmt->opfamilyname);
    struct identity id = *class;
    id.kind = KIND_opfamily;
    struct list *name = list_new(fold->ctx);
    list_add(name, class->schema);
    list_add(name, class->name);
    if (model_find(fold->model, &id) == NULL)
        (void)fold_add(fold, &id, -1, AGAIN_ERROR);
    return name;
}

void fold_opclass(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateOpClassStmt *stmt = node->create_op_class_stmt;
    struct identity id = fold_identity(fold, KIND_opclass, stmt->n_opclassname, stmt->opclassname);
    id.args = stmt->amname;
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    forget_members(fold, &object->id);
    const char *type = fold_type_bare(fold, stmt->datatype);
    object_set(object, ATTR_opclass_type, type);
    object_set_bool(object, ATTR_opclass_default, stmt->is_default);
    object_set_list(object, ATTR_opclass_family, family_of(fold, stmt, &id));
    for (size_t i = 0; i < stmt->n_items; i++)
        read_item(fold, object, stmt->items[i]->create_op_class_item, type);
}

void fold_opfamily(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateOpFamilyStmt *stmt = node->create_op_family_stmt;
    struct identity id =
        fold_identity(fold, KIND_opfamily, stmt->n_opfamilyname, stmt->opfamilyname);
    id.args = stmt->amname;
    if (fold_add(fold, &id, -1, AGAIN_ERROR) != NULL)
        forget_members(fold, &id);
}

/* Is it a member of the family, added to it or by a class? */
static bool is_of_family(struct fold *fold, const struct member *member,
                         const struct identity *family)
{
    if (!same_text(member->of.args, family->args))
        return false;
    if (member->of.kind == KIND_opfamily)
        return same_text(member->of.schema, family->schema) &&
               same_text(member->of.name, family->name);
    const struct object *class = model_find(fold->model, &member->of);
    const struct list *name = class ? object_list(class, ATTR_opclass_family) : NULL;
    return name != NULL && same_text(name->items[0], family->schema) &&
           same_text(name->items[1], family->name);
}

static void drop_member(struct fold *fold, const struct identity *family,
                        const PgQuery__CreateOpClassItem *item)
{
    struct members *members = members_of(fold);
    const char *left = fold_type_bare(fold, item->class_args[0]->type_name);
    const char *right =
        item->n_class_args > 1 ? fold_type_bare(fold, item->class_args[1]->type_name) : left;
    for (size_t i = 0; i < members->n; i++) {
        struct member *member = members->items[i];
        if (!member->dropped && member->is_operator == (item->itemtype == ITEM_OPERATOR) &&
            member->number == item->number && same_text(member->left, left) &&
            same_text(member->right, right) && is_of_family(fold, member, family)) {
            member->dropped = true;
            return;
        }
    }
    fold_error(fold, -1, NULL, "%s has no member %d (%s, %s)", identity_describe(fold->ctx, family),
               item->number, left, right);
}

void fold_alter_opfamily(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterOpFamilyStmt *stmt = node->alter_op_family_stmt;
    struct identity id = opclass_identity(fold, KIND_opfamily, stmt->n_opfamilyname,
                                          stmt->opfamilyname, stmt->amname);
    struct object *object = fold_target(fold, &id, -1, false);
    for (size_t i = 0; object != NULL && i < stmt->n_items; i++) {
        const PgQuery__CreateOpClassItem *item = stmt->items[i]->create_op_class_item;
        if (stmt->is_drop)
            drop_member(fold, &object->id, item);
        else
            read_item(fold, object, item, NULL);
    }
}
