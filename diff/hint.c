#include "diff/hint.h"

#include <string.h>
#include <talloc.h>

#include "schema/array.h"
#include "schema/relation.h"

static bool is_hinted(enum kind kind)
{
    return is_table_kind(kind) || kind == KIND_column || kind == KIND_attribute ||
           kind == KIND_enum || kind == KIND_domain || kind == KIND_composite ||
           kind == KIND_sequence;
}

/* Alike as far as letters tell. */
static bool same_attributes(const struct object *live, const struct object *desired)
{
    const struct kind_info *info = kind_info(live->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        const struct attr *attr = &info->attrs[i];
        const struct value *want = &desired->values[i];
        bool left_alone = (attr->flags & OPTIONAL) && want->text == NULL && want->list == NULL;
        if ((attr->flags & INFO) || left_alone || attr->type == TYPE_EXPR)
            continue;
        if (!value_same(attr->type, &live->values[i], want))
            return false;
    }
    return true;
}

static const struct object *part_named(const struct object *whole, const struct object *part)
{
    for (size_t i = 0; i < whole->n_children; i++)
        if (whole->children[i]->id.kind == part->id.kind &&
            strcmp(whole->children[i]->id.name, part->id.name) == 0)
            return whole->children[i];
    return NULL;
}

static bool is_field(const struct object *object)
{
    return object->id.kind == KIND_column || object->id.kind == KIND_attribute;
}

static bool has_fields_of(const struct object *live, const struct object *desired, bool *any)
{
    for (size_t i = 0; i < live->n_children; i++) {
        const struct object *field = live->children[i];
        if (!is_field(field))
            continue;
        const struct object *twin = part_named(desired, field);
        if (twin == NULL || !same_attributes(field, twin))
            return false;
        *any = true;
    }
    return true;
}

static size_t fields_of(const struct object *object)
{
    size_t n = 0;
    for (size_t i = 0; i < object->n_children; i++)
        n += is_field(object->children[i]);
    return n;
}

static bool alike(const struct object *live, const struct object *desired)
{
    enum kind kind = live->id.kind;
    bool whole = is_table_kind(kind) || kind == KIND_composite, any = false;
    if (kind != desired->id.kind || !same_text(live->id.schema, desired->id.schema) ||
        !same_text(live->id.parent, desired->id.parent) || !same_attributes(live, desired))
        return false;
    return !whole ||
           (fields_of(live) == fields_of(desired) && has_fields_of(live, desired, &any) && any);
}

struct drops {
    const struct change **items;
    size_t n;
};

static struct drops drops_of(const struct changes *changes)
{
    struct drops drops = {0};
    for (size_t i = 0; i < changes->n; i++) {
        const struct change *change = &changes->items[i];
        if (change->op != CHANGE_DROP || !is_hinted(change->live->id.kind))
            continue;
        drops.items = array_room(changes, drops.items, drops.n);
        drops.items[drops.n++] = change;
    }
    return drops;
}

/* NULL: none, or nobody can tell which. */
static const struct object *dropped_alike(const struct drops *drops, const struct object *desired)
{
    const struct object *found = NULL;
    for (size_t i = 0; i < drops->n; i++) {
        if (!alike(drops->items[i]->live, desired))
            continue;
        if (found != NULL)
            return NULL;
        found = drops->items[i]->live;
    }
    return found;
}

void hint_renames(struct changes *changes)
{
    struct drops drops = drops_of(changes);
    for (size_t i = 0; i < changes->n && drops.n > 0; i++) {
        const struct change *change = &changes->items[i];
        if (change->op != CHANGE_CREATE || !is_hinted(change->desired->id.kind))
            continue;
        const struct object *dropped = dropped_alike(&drops, change->desired);
        if (dropped == NULL)
            continue;
        char *hint = talloc_asprintf(changes, "if it is the same one, write -- @renamed from %s",
                                     quote_ident(changes, dropped->id.name));
        diag_add(changes->remarks, SEVERITY_WARNING, change->desired->place, NULL, hint,
                 "%s is new, and %s, which is like it, is dropped",
                 identity_describe(changes, &change->desired->id),
                 identity_describe(changes, &dropped->id));
    }
    talloc_free(drops.items);
}
