/*
 * Commutators and negators, once all operators are known.
 */
#include <string.h>
#include <talloc.h>

#include "parser/operator.h"

/* "integer, text" as "text, integer". */
static const char *swapped(struct fold *fold, const char *args)
{
    int depth = 0;
    bool quoted = false;
    for (const char *c = args; *c != '\0'; c++) {
        if (*c == '"')
            quoted = !quoted;
        depth += quoted ? 0 : (*c == '(') - (*c == ')');
        if (*c == ',' && !quoted && depth == 0)
            return talloc_asprintf(fold->ctx, "%s, %.*s", c + 2, (int)(c - args), args);
    }
    return args;
}

static const char *partner_args(struct fold *fold, const struct object *object, int attr)
{
    return attr == ATTR_operator_commutator ? swapped(fold, object->id.args) : object->id.args;
}

/* One that is nowhere comes to be where new objects go (manual, CREATE OPERATOR). */
static const char *schema_of_partner(struct resolver *resolver, const struct object *object,
                                     const struct list *name, const char *args)
{
    const struct list *path = split_path(resolver->fold->ctx, object->path);
    const char *schema =
        operator_schema(resolver->fold, path, name->items[0], name->items[1], args);
    bool is_of_types = strchr(args, '.') != NULL;
    if (name->items[0][0] == '\0' && strcmp(schema, "pg_catalog") == 0 && is_of_types)
        return object->id.schema;
    return schema;
}

static void find_partner(struct resolver *resolver, struct object *object, int attr)
{
    const struct list *name = object_list(object, attr);
    if (name == NULL)
        return;
    struct list *found = list_new(resolver->fold->ctx);
    list_add(found,
             schema_of_partner(resolver, object, name, partner_args(resolver->fold, object, attr)));
    list_add(found, name->items[1]);
    object_set_list(object, attr, found);
}

/* The one that was there before learns of it, unless it has one (PostgreSQL's OperatorUpd). */
static void tell_partner(struct resolver *resolver, size_t at, int attr)
{
    struct model *model = resolver->model;
    const struct object *object = model->objects[at];
    const struct list *name = object_list(object, attr);
    for (size_t i = 0; name != NULL && i < at; i++) {
        struct object *other = model->objects[i];
        if (other->id.kind != KIND_operator || !same_text(other->id.schema, name->items[0]) ||
            !same_text(other->id.name, name->items[1]) || object_list(other, attr) != NULL ||
            !same_text(other->id.args, partner_args(resolver->fold, object, attr)))
            continue;
        struct list *own = list_new(resolver->fold->ctx);
        list_add(own, object->id.schema);
        list_add(own, object->id.name);
        object_set_list(other, attr, own);
    }
}

void operators_resolve(struct resolver *resolver)
{
    static const int partners[] = {ATTR_operator_commutator, ATTR_operator_negator};
    struct model *model = resolver->model;
    for (size_t i = 0; i < model->n; i++)
        for (size_t j = 0; model->objects[i]->id.kind == KIND_operator && j < 2; j++)
            find_partner(resolver, model->objects[i], partners[j]);
    for (size_t i = 0; i < model->n; i++)
        for (size_t j = 0; model->objects[i]->id.kind == KIND_operator && j < 2; j++)
            tell_partner(resolver, i, partners[j]);
}
