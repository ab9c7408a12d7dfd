/*
 * Members of operator families, once all statements are folded: whose they are, and which operators
 * and functions they mean; and operator classes of keys that need not be said.
 */
#include <string.h>
#include <talloc.h>

#include "parser/operator.h"

static bool is_in_family(const struct object *class, const struct list *family, const char *method)
{
    return class->id.kind == KIND_opclass && same_text(class->id.args, method) &&
           list_equal(object_list(class, ATTR_opclass_family), family);
}

/* The class for exactly this type, the first by name if there are several. */
static struct object *exact_class(struct resolver *resolver, const struct list *family,
                                  const char *method, const char *type)
{
    struct object *found = NULL;
    for (size_t i = 0; i < resolver->model->n; i++) {
        struct object *class = resolver->model->objects[i];
        if (is_in_family(class, family, method) &&
            same_text(object_text(class, ATTR_opclass_type), type) &&
            (found == NULL || identity_compare(&class->id, &found->id) < 0))
            found = class;
    }
    return found;
}

static struct object *whose(struct resolver *resolver, struct object *said,
                            const struct member *member)
{
    struct list *own = list_new(resolver->fold->ctx);
    list_add(own, said->id.schema);
    list_add(own, said->id.name);
    const struct list *family =
        said->id.kind == KIND_opclass ? object_list(said, ATTR_opclass_family) : own;
    struct object *exact = same_text(member->left, member->right)
                               ? exact_class(resolver, family, said->id.args, member->left)
                               : NULL;
    if (exact != NULL)
        return exact;
    struct identity id = {.kind = KIND_opfamily,
                          .schema = family->items[0],
                          .name = family->items[1],
                          .args = said->id.args};
    struct object *loose = model_find(resolver->model, &id);
    return loose != NULL ? loose : said;
}

static char *operator_item(struct resolver *resolver, const struct member *member,
                           struct identity *id)
{
    struct fold *fold = resolver->fold;
    id->args = talloc_asprintf(fold->ctx, "%s, %s", member->left, member->right);
    id->schema = operator_schema(fold, split_path(fold->ctx, member->path_sql), member->schema,
                                 member->name, id->args);
    return talloc_asprintf(fold->ctx, "%d %s.%s(%s)%s%s", member->number,
                           quote_ident(fold->ctx, id->schema), member->name, id->args,
                           member->order_by ? " FOR ORDER BY " : "",
                           member->order_by ? member->order_by : "");
}

static char *function_item(struct resolver *resolver, const struct member *member)
{
    const void *ctx = resolver->fold->ctx;
    return talloc_asprintf(ctx, "%d (%s, %s) %s(%s)", member->number, member->left, member->right,
                           quote_name(ctx, member->schema, member->name), member->args);
}

static void add_to(struct resolver *resolver, struct object *owner, const struct member *member)
{
    bool class = owner->id.kind == KIND_opclass;
    int attr = member->is_operator
                   ? (class ? (int)ATTR_opclass_operators : (int)ATTR_opfamily_operators)
                   : (class ? (int)ATTR_opclass_functions : (int)ATTR_opfamily_functions);
    struct identity id = {.kind = member->is_operator ? KIND_operator : KIND_function,
                          .schema = member->schema,
                          .name = member->name,
                          .args = member->args};
    const char *item = member->is_operator ? operator_item(resolver, member, &id)
                                           : function_item(resolver, member);
    const struct list *before = object_list(owner, attr);
    struct list *items = list_new(resolver->fold->ctx);
    for (size_t i = 0; before != NULL && i < before->n; i++)
        list_add(items, before->items[i]);
    list_add(items, item);
    object_set_list(owner, attr, items);
    struct object *needed = model_find(resolver->model, &id);
    if (needed != NULL)
        object_add_edge(owner, needed, false);
}

void members_resolve(struct resolver *resolver)
{
    const struct members *members = resolver->fold->members;
    for (size_t i = 0; members != NULL && i < members->n; i++) {
        const struct member *member = members->items[i];
        struct object *said = member->dropped ? NULL : model_find(resolver->model, &member->of);
        if (said != NULL)
            add_to(resolver, whose(resolver, said, member), member);
    }
}

/* The options of a key without the class, if they begin with it; else NULL. */
static const char *without(const char *options, const char *class)
{
    size_t n = strlen(class);
    if (strncmp(options, class, n) != 0 || (options[n] != '\0' && options[n] != ' '))
        return NULL;
    if (strncmp(options + n, " (", 2) == 0) /* with parameters it is said */
        return NULL;
    return options[n] == ' ' ? options + n + 1 : options + n;
}

/* Where the key is a plain column, only the class for exactly its type goes unsaid. */
static bool is_usual(struct resolver *resolver, const struct object *table, const char *key,
                     const struct object *class)
{
    const struct list *name = split_qualified(resolver->fold->ctx, key);
    struct object *column = table != NULL && name != NULL && name->n == 1
                                ? table_column(resolver->fold, table, name->items[0])
                                : NULL;
    return column == NULL ||
           same_text(object_text(column, ATTR_column_type), object_text(class, ATTR_opclass_type));
}

static void leave_out(struct resolver *resolver, struct object *object, const struct object *class)
{
    bool index = object->id.kind == KIND_index;
    int attr = index ? (int)ATTR_index_key_options : (int)ATTR_constraint_element_options;
    const struct list *options = object_list(object, attr);
    const struct list *keys =
        object_list(object, index ? (int)ATTR_index_keys : (int)ATTR_constraint_elements);
    const struct list *name = index ? object_list(object, ATTR_index_table) : NULL;
    const struct object *table =
        model_named(resolver->model, NAMESPACE_RELATION, name ? name->items[0] : object->id.schema,
                    name ? name->items[1] : object->id.parent);
    const char *called = quote_name(resolver->fold->ctx, class->id.schema, class->id.name);
    struct list *kept = list_new(resolver->fold->ctx);
    for (size_t i = 0; options != NULL && keys != NULL && i < options->n; i++) {
        const char *rest = without(options->items[i], called);
        bool usual =
            rest != NULL && i < keys->n && is_usual(resolver, table, keys->items[i], class);
        list_add(kept, usual ? rest : options->items[i]);
    }
    object_set_list(object, attr, kept);
}

static bool has_method(const struct object *object, const char *method)
{
    if (object->id.kind == KIND_index) {
        const char *own = object_text(object, ATTR_index_method);
        return strcmp(own ? own : "btree", method) == 0;
    }
    return object->id.kind == KIND_constraint &&
           same_text(object_text(object, ATTR_constraint_method), method);
}

static void leave_out_of_range(struct object *range, const struct object *class)
{
    const struct list *own = object_list(range, ATTR_range_opclass);
    if (own != NULL && same_text(own->items[0], class->id.schema) &&
        same_text(own->items[1], class->id.name) && same_text(class->id.args, "btree") &&
        same_text(object_text(range, ATTR_range_subtype), object_text(class, ATTR_opclass_type)))
        object_set_list(range, ATTR_range_opclass, NULL);
}

void opclass_defaults_resolve(struct resolver *resolver)
{
    struct model *model = resolver->model;
    for (size_t i = 0; i < model->n; i++) {
        const struct object *class = model->objects[i];
        if (class->id.kind != KIND_opclass || !object_bool(class, ATTR_opclass_default))
            continue;
        for (size_t j = 0; j < model->n; j++) {
            if (has_method(model->objects[j], class->id.args))
                leave_out(resolver, model->objects[j], class);
            if (model->objects[j]->id.kind == KIND_range)
                leave_out_of_range(model->objects[j], class);
        }
    }
}
