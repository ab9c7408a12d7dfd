#include "parser/follow.h"

#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "parser/references.h"
#include "parser/rename.h"
#include "parser/table.h"
#include "schema/array.h"
#include "schema/attached.h"
#include "schema/relation.h"

struct follow {
    struct fold *fold; /* over the live model */
    struct model *live;
    const struct model *desired;
    struct diag *diag;
};

static void refuse(struct follow *follow, const struct annotation *annotation, const char *hint,
                   const char *message)
{
    diag_add(follow->diag, SEVERITY_ERROR, annotation->place, NULL, hint, "%s", message);
}

static struct rename *note(struct follow *follow, struct object *object, const char *from,
                           const char *label)
{
    struct model *live = follow->live;
    live->renames = array_room(live, live->renames, live->n_renames);
    live->renames[live->n_renames++] =
        (struct rename){.object = object,
                        .from = talloc_strdup(live, from),
                        .label = label ? talloc_strdup(live, label) : NULL};
    return &live->renames[live->n_renames - 1];
}

static struct identity *kept_identity(struct model *live, const struct identity *id)
{
    struct identity *kept = talloc(live, struct identity);
    *kept = *id;
    kept->schema = id->schema ? talloc_strdup(live, id->schema) : NULL;
    kept->parent = id->parent ? talloc_strdup(live, id->parent) : NULL;
    kept->name = id->name ? talloc_strdup(live, id->name) : NULL;
    kept->args = id->args ? talloc_strdup(live, id->args) : NULL;
    return kept;
}

static void take_name(struct follow *follow, struct object *object, const char *to);

/* Columns and checks of partitions and children change their names along. */
static void take_children_along(struct follow *follow, const struct identity *old, const char *to)
{
    if (old->kind != KIND_column && old->kind != KIND_constraint)
        return;
    for (size_t i = 0; i < follow->live->n; i++) {
        const struct object *table = follow->live->objects[i];
        if (!list_has_pair(table_parents(table), old->schema, old->parent))
            continue;
        struct object *below =
            model_get_part(follow->live, old->kind, table->id.schema, table->id.name, old->name);
        if (below == NULL || (old->kind == KIND_constraint &&
                              !object_bool(below, ATTR_constraint_inherited)))
            continue;
        take_name(follow, below, to);
    }
}

static void take_name(struct follow *follow, struct object *object, const char *to)
{
    const struct identity *old = kept_identity(follow->live, &object->id);
    struct identity id = *old;
    id.name = talloc_strdup(follow->live, to);
    if (rename_object(follow->fold, object, id))
        take_children_along(follow, old, to);
}

static void give_name(struct follow *follow, struct object *object, const char *to)
{
    const struct identity *old = kept_identity(follow->live, &object->id);
    object->renamed_from = old;
    (void)note(follow, object, old->name, NULL);
    if (old->kind == KIND_schema)
        follow_schema(follow->fold, old->name, talloc_strdup(follow->live, to));
    else
        take_name(follow, object, to);
}

/* "from name", "from=name", "from schema.name": the old name, raw; NULL: it is no such remark.
 * schema: as the remark says it, or the object's. */
static const char *old_name(struct follow *follow, const struct object *desired,
                            const struct annotation *annotation, const char **schema)
{
    *schema = desired->id.schema;
    static const char form[] = "write it as -- @renamed from old_name";
    const char *rest = annotation->rest;
    const struct list *parts = NULL;
    if (strncmp(rest, "from ", 5) == 0 || strncmp(rest, "from=", 5) == 0) {
        rest += 5 + strspn(rest + 5, " ");
        if (annotation->label != NULL && *rest == '\'') {
            size_t n = strlen(rest);
            return n > 2 ? talloc_strndup(follow->live, rest + 1, n - 2) : NULL;
        }
        parts = split_qualified(follow->live, rest);
    }
    if (parts != NULL && parts->n == 2 && desired->id.schema != NULL &&
        desired->id.parent == NULL && annotation->label == NULL) {
        *schema = parts->items[0];
        return parts->items[1];
    }
    if (parts == NULL || parts->n != 1) {
        refuse(follow, annotation, form, "the remark @renamed names no old name");
        return NULL;
    }
    return parts->items[0];
}

struct new_label {
    const struct object *type;
    const char *from, *to;
};

/* 'label'::schema.type, as the server writes it. */
static const char *rename_label_in(struct fold *fold, const char *text, const void *argument)
{
    const struct new_label *label = argument;
    const char *literal = quote_literal(fold->ctx, label->from);
    if (strstr(text, literal) == NULL)
        return text;
    const struct tokens *tokens = tokens_new(fold->ctx, text);
    struct text out = text_new(fold->ctx);
    size_t done = 0;
    for (size_t i = 0; i + 4 < tokens->n; i++) {
        const struct token *token = &tokens->items[i];
        if (token->end - token->start != strlen(literal) ||
            strncmp(text + token->start, literal, strlen(literal)) != 0 ||
            !tokens_is(tokens, i + 1, "::") ||
            !same_text(rename_token_name(fold, tokens, i + 2), label->type->id.schema) ||
            !same_text(rename_token_name(fold, tokens, i + 4), label->type->id.name))
            continue;
        text_add_n(&out, text + done, token->start - done);
        text_literal(&out, label->to);
        done = token->end;
    }
    text_add(&out, text + done);
    return out.s;
}

static void rename_label(struct follow *follow, const struct object *desired,
                         const struct annotation *annotation)
{
    struct object *live = model_find(follow->live, &desired->id);
    const char *schema, *from = old_name(follow, desired, annotation, &schema);
    const struct list *have = live ? object_list(live, ATTR_enum_labels) : NULL;
    const struct list *want = object_list(desired, ATTR_enum_labels);
    if (from == NULL || !list_has(have, from) || list_has(want, from))
        return;
    if (list_has(have, annotation->label)) {
        refuse(follow, annotation, "take one of them away first, or the remark",
               talloc_asprintf(follow->fold->ctx, "the labels %s and %s are both there",
                               quote_literal(follow->fold->ctx, from),
                               quote_literal(follow->fold->ctx, annotation->label)));
        return;
    }
    struct list *renamed = list_new(follow->fold->ctx);
    for (size_t i = 0; i < have->n; i++)
        list_add(renamed, strcmp(have->items[i], from) == 0 ? annotation->label : have->items[i]);
    object_set_list(live, ATTR_enum_labels, renamed);
    const struct new_label label = {live, from, annotation->label};
    for (size_t i = 0; i < follow->live->n; i++)
        rename_edit_texts(follow->fold, follow->live->objects[i], rename_label_in, &label);
    live->relabelled = true;
    (void)note(follow, live, from, annotation->label);
}

/*
 * Moves to another schema.
 */

static bool is_name_held(const struct model *model, const struct identity *id, const char *schema,
                         const char *name)
{
    struct identity held = *id;
    held.schema = schema;
    held.name = name;
    enum namespace namespace = kind_info(id->kind)->namespace;
    return model_find(model, &held) != NULL ||
           (namespace != NAMESPACE_ROUTINE &&
            model_named(model, namespace, schema, name) != NULL);
}

/* What ALTER ... SET SCHEMA is not for; NULL: it is. */
static const char *stays(const struct object *live)
{
    switch (live->id.kind) {
    case KIND_index:
        return "an index stands in the schema of its table, and moves with that";
    case KIND_sequence:
        return object_list(live, ATTR_sequence_owned_by) != NULL
                   ? "a sequence that a column owns moves with its table"
                   : NULL;
    case KIND_operator:
    case KIND_opclass:
    case KIND_opfamily:
        return "operators, and classes and families of them, are not moved by a remark";
    default:
        return NULL;
    }
}

/* A key of the table whose index would find its name taken. */
static const struct object *key_in_the_way(const struct follow *follow, const struct object *table,
                                           const char *schema)
{
    for (size_t i = 0; i < table->n_children; i++) {
        const struct object *key = table->children[i];
        if (key->id.kind != KIND_constraint || !constraint_has_index(key))
            continue;
        if (model_named(follow->live, NAMESPACE_RELATION, schema, key->id.name) != NULL)
            return key;
        for (size_t j = 0; j < follow->live->n; j++) {
            const struct object *other = follow->live->objects[j];
            if (other->id.kind == KIND_constraint && same_text(other->id.schema, schema) &&
                same_text(other->id.name, key->id.name) && constraint_has_index(other))
                return key;
        }
    }
    return NULL;
}

static bool can_move(struct follow *follow, const struct object *live,
                     const struct object *desired, const struct annotation *annotation)
{
    const void *ctx = follow->fold->ctx;
    const struct identity *from = &live->id, *to = &desired->id;
    const struct object *key = key_in_the_way(follow, live, to->schema);
    if (stays(live) != NULL) {
        refuse(follow, annotation, "take the remark away, or say a name of the same schema",
               stays(live));
        return false;
    }
    if (key != NULL) {
        refuse(follow, annotation, "give one of them another name before",
               talloc_asprintf(ctx, "the index of %s has a name that is taken in schema %s",
                               identity_describe(ctx, &key->id), quote_ident(ctx, to->schema)));
        return false;
    }
    if (strcmp(from->name, to->name) != 0 &&
        is_name_held(follow->live, from, to->schema, from->name) &&
        is_name_held(follow->live, from, from->schema, to->name)) {
        refuse(follow, annotation, "move it by hand with ALTER ... SET SCHEMA",
               talloc_asprintf(ctx, "%s can't move: its old name is taken in the new schema, and "
                                    "its new one in the old",
                               identity_describe(ctx, from)));
        return false;
    }
    return true;
}

static void move(struct follow *follow, struct object *object, const struct object *desired)
{
    const struct identity *old = kept_identity(follow->live, &object->id);
    struct identity id = *old;
    id.schema = talloc_strdup(follow->live, desired->id.schema);
    id.name = talloc_strdup(follow->live, desired->id.name);
    struct rename *rename = note(follow, object, old->name, NULL);
    rename->schema = old->schema;
    rename->named_first = strcmp(old->name, id.name) != 0 &&
                          is_name_held(follow->live, old, id.schema, old->name);
    object->renamed_from = old;
    (void)rename_object(follow->fold, object, id);
}

/* The schema that the object has left, by itself or with its table; NULL: none. */
static const char *schema_left(const struct model *live, const struct object *object)
{
    const struct list *below = object->id.kind == KIND_index ? relation_below(object)
                               : object->id.kind == KIND_sequence
                                   ? object_list(object, ATTR_sequence_owned_by)
                                   : NULL;
    const struct object *moved =
        below ? model_named(live, NAMESPACE_RELATION, below->items[0], below->items[1]) : object;
    const struct identity *from = moved ? moved->renamed_from : NULL;
    return from != NULL && !same_text(from->schema, moved->id.schema) ? from->schema : NULL;
}

/* What stands in another schema than before needs that one now. */
static void lead_to_schemas(struct model *live)
{
    for (size_t i = 0; i < live->n; i++) {
        struct object *object = live->objects[i];
        const char *left = schema_left(live, object);
        size_t n = 0;
        for (size_t j = 0; left != NULL && j < object->n_edges; j++) {
            struct edge edge = object->edges[j];
            if (edge.to->id.kind == KIND_schema && strcmp(edge.to->id.name, left) == 0)
                edge.to = model_get(live, KIND_schema, NULL, object->id.schema);
            if (edge.to != NULL)
                object->edges[n++] = edge;
        }
        if (left != NULL)
            object->n_edges = n;
    }
}

static void rename_declared(struct follow *follow, const struct object *desired,
                            const struct annotation *annotation)
{
    const void *ctx = follow->fold->ctx;
    struct identity id = desired->id;
    const char *from = id.name = old_name(follow, desired, annotation, &id.schema);
    struct object *old = from ? model_find(follow->live, &id) : NULL;
    const struct object *new = model_find(follow->live, &desired->id);
    bool wanted = from != NULL && model_find(follow->desired, &id) != NULL;
    if (old == NULL || (new != NULL && wanted))
        return;
    if (new != NULL)
        refuse(follow, annotation, "drop one of them by hand, or take the remark away",
               talloc_asprintf(ctx, "%s and %s are both in the database: which one is meant?",
                               identity_describe(ctx, &id), identity_name(ctx, &desired->id)));
    else if (wanted)
        refuse(follow, annotation, "give one of them another name, or take the remark away",
               talloc_asprintf(ctx, "%s is renamed, but the files declare it, too",
                               identity_describe(ctx, &id)));
    else if (same_text(id.schema, desired->id.schema))
        give_name(follow, old, desired->id.name);
    else if (can_move(follow, old, desired, annotation))
        move(follow, old, desired);
}

/* What goes by names that PostgreSQL chose: the same thing has another name below a table
 * that was renamed. */
static bool is_followed(const struct object *object)
{
    switch (object->id.kind) {
    case KIND_constraint:
        return !object_bool(object, ATTR_constraint_inherited) || constraint_is_key(object);
    case KIND_index:
        return true;
    case KIND_sequence:
        return object_list(object, ATTR_sequence_owned_by) != NULL;
    case KIND_domain_constraint:
        return true;
    default:
        return false;
    }
}

static bool same_item(const struct object *a, const char *x, const struct object *b, const char *y)
{
    if (x == NULL || y == NULL)
        return x == y;
    uint64_t hash = canonical_hash(x, a->path, CANONICAL_EXPRESSION);
    return hash != 0 && hash == canonical_hash(y, b->path, CANONICAL_EXPRESSION);
}

static bool same_expressions(const struct object *a, const struct object *b, int attr)
{
    const struct list *x = object_list(a, attr), *y = object_list(b, attr);
    if (x == NULL || y == NULL)
        return x == y && same_item(a, object_text(a, attr), b, object_text(b, attr));
    for (size_t i = 0; x->n == y->n && i < x->n; i++)
        if (!same_item(a, x->items[i], b, y->items[i]))
            return false;
    return x->n == y->n;
}

/* Is it a part of its parent's? */
static bool is_attached(const struct object *object)
{
    return object->id.kind == KIND_index ? object_bool(object, ATTR_index_inherited) ||
                                               object_list(object, ATTR_index_parent) != NULL
                                         : is_attached_key(object);
}

static bool is_given_later(const struct object *object, size_t attr)
{
    return object->id.kind == KIND_index ? is_given_to_index_later(attr)
                                         : object->id.kind == KIND_constraint &&
                                               (attr == ATTR_constraint_clustered ||
                                                attr == ATTR_constraint_replica_identity);
}

static bool same_but_for_name(const struct object *live, const struct object *desired)
{
    const struct kind_info *info = kind_info(live->id.kind);
    if (live->id.kind != desired->id.kind || !same_text(live->id.schema, desired->id.schema) ||
        !same_text(live->id.parent, desired->id.parent) ||
        is_attached(live) != is_attached(desired))
        return false;
    for (size_t i = 0; i < info->n_attrs; i++) {
        const struct attr *attr = &info->attrs[i];
        const struct value *want = &desired->values[i];
        if ((attr->flags & INFO) ||
            is_given_later(live, i) ||
            ((attr->flags & OPTIONAL) && want->text == NULL && want->list == NULL))
            continue;
        bool expression = attr->type == TYPE_EXPR || attr->type == TYPE_EXPRS;
        if (expression ? !same_expressions(live, desired, (int)i)
                       : !value_same(attr->type, &live->values[i], want))
            return false;
    }
    return true;
}

/* Holders by name, so that only what is of one table is compared. */
static const char *holder_name(const struct object *object)
{
    if (object->id.parent != NULL)
        return object->id.parent;
    const struct list *list = object_list(
        object, object->id.kind == KIND_index ? (int)ATTR_index_table
                                              : (int)ATTR_sequence_owned_by);
    return list->items[1];
}

static void match(struct follow *follow, struct object **gone, size_t n,
                  const struct object *desired)
{
    for (size_t i = 0; i < n; i++) {
        if (gone[i] == NULL || strcmp(holder_name(gone[i]), holder_name(desired)) != 0 ||
            !same_but_for_name(gone[i], desired))
            continue;
        give_name(follow, gone[i], desired->id.name);
        gone[i] = NULL;
        return;
    }
}

static bool is_name_taken(const struct model *live, const struct object *desired)
{
    return model_find(live, &desired->id) != NULL ||
           model_named(live, NAMESPACE_RELATION, desired->id.schema, desired->id.name) != NULL;
}

static void rename_alike(struct follow *follow)
{
    struct object **gone = NULL;
    size_t n = 0;
    for (size_t i = 0; i < follow->live->n; i++) {
        struct object *object = follow->live->objects[i];
        if (!is_followed(object) || model_find(follow->desired, &object->id) != NULL)
            continue;
        gone = array_room(follow->fold->ctx, gone, n);
        gone[n++] = object;
    }
    for (size_t i = 0; i < follow->desired->n && n > 0; i++) {
        const struct object *desired = follow->desired->objects[i];
        if (is_followed(desired) && !is_name_taken(follow->live, desired))
            match(follow, gone, n, desired);
    }
}

/* Routines go by the types of their arguments, which have their new names by then. */
static void follow_remarks(struct follow *follow, bool routines)
{
    for (size_t i = 0; i < follow->desired->n; i++) {
        const struct object *object = follow->desired->objects[i];
        bool routine = kind_info(object->id.kind)->namespace == NAMESPACE_ROUTINE;
        for (size_t j = 0; j < object->n_annotations && routine == routines; j++) {
            const struct annotation *annotation = &object->annotations[j];
            if (strcmp(annotation->name, "renamed") != 0)
                continue;
            if (annotation->label != NULL)
                rename_label(follow, object, annotation);
            else
                rename_declared(follow, object, annotation);
        }
    }
}

void follow_renames(const void *ctx, struct model *live, const struct model *desired,
                    struct diag *diag)
{
    void *scratch = talloc_new(ctx);
    const struct parse_options options = {0};
    struct fold *fold = fold_new(scratch, &options, diag);
    struct follow follow = {.fold = fold, .live = live, .desired = desired, .diag = diag};
    fold->ctx = scratch;
    fold->model = live;
    fold->following = fold->declaring = true;
    follow_remarks(&follow, false);
    follow_remarks(&follow, true);
    if (diag->n_errors == 0) {
        follow_extensions(fold, desired);
        rename_alike(&follow);
    }
    if (live->n_renames > 0) {
        lead_to_schemas(live);
        model_link(live);
    }
    talloc_free(scratch);
}
