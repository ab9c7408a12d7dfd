#include "reconcile/ddl/privilege.h"

#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/grant.h"

static void add_sequence_of(const struct emit *emit, struct text *text, const struct identity *id)
{
    struct identity target = identity_target(id);
    const struct object *column = model_find(emit->desired, &target);
    if (column == NULL || object_list(column, ATTR_column_sequence) == NULL)
        column = model_find(emit->live, &target);
    const struct list *name = column ? object_list(column, ATTR_column_sequence) : NULL;
    text_add(text, "SEQUENCE ");
    if (name != NULL)
        ddl_list_name(text, name, 0);
}

static const char *on_target(const struct emit *emit, const struct identity *id)
{
    struct text text = text_new(emit->ctx);
    if (id->of == KIND_column && id->args != NULL) {
        add_sequence_of(emit, &text, id);
        return text.s;
    }
    text_addf(&text, "%s ", privilege_word(id->of));
    text_name(&text, id->schema, id->of == KIND_column ? id->parent : id->name);
    if (privilege_class_of(id) == CLASS_ROUTINE)
        text_addf(&text, "(%s)", id->args);
    return text.s;
}

static struct grant grant_of(struct emit *emit, enum change_op op, const struct object *object,
                             const struct identity *id)
{
    return (struct grant){
        .emit = emit,
        .op = op,
        .object = object,
        .id = id,
        .before = "",
        .on = on_target(emit, id),
        .column = privilege_class_of(id) == CLASS_COLUMN ? id->name : NULL,
    };
}

/* Who owns the thing once the plan is done; what is new is the connected role's. */
static const char *owner_after(const struct emit *emit, const struct identity *id)
{
    const char *owner = privilege_owner(emit->desired, id);
    owner = owner ? owner : privilege_owner(emit->live, id);
    return owner ? owner : emit->live->role;
}

static const char *owner_before(const struct emit *emit, const struct identity *id)
{
    const char *owner = privilege_owner(emit->live, id);
    return owner ? owner : owner_after(emit, id);
}

static struct held initial(const struct emit *emit, const struct identity *id, const char *owner)
{
    return privilege_initial(id, same_text(id->role, owner), emit->live->server_version);
}

/* Default privileges. */

/* Linked models are sorted by kind. */
static size_t first_default(const struct model *model)
{
    size_t low = 0, high = model->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (model->objects[middle]->id.kind < KIND_default_privilege)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Is this one of those that a new thing of this identity's class gets, for this role? What the
 * maker has goes over to whom the thing is given (manual, ALTER TABLE). */
static bool applies(const struct emit *emit, const struct object *object,
                    const struct identity *id, const char *owner)
{
    const struct identity *other = &object->id;
    if (other->kind != KIND_default_privilege || !same_text(other->name, emit->live->role) ||
        privilege_class_of(other) != privilege_class_of(id) ||
        (other->schema != NULL && !same_text(other->schema, id->schema)))
        return false;
    return same_text(other->role, id->role) ||
           (same_text(id->role, owner) && same_text(other->role, emit->live->role));
}

/* What the role holds right after CREATE where the default privileges are this model's. */
static struct held given_by(const struct emit *emit, const struct model *model,
                            const struct identity *id, const char *owner)
{
    struct held everywhere = initial(emit, id, owner), here = {0, 0};
    for (size_t i = first_default(model); i < model->n; i++) {
        const struct object *object = model->objects[i];
        if (!applies(emit, object, id, owner))
            continue;
        struct held held =
            privilege_read(object_list(object, ATTR_default_privilege_privileges));
        if (object->id.schema != NULL)
            here = privilege_or(here, held);
        else
            everywhere = held;
    }
    return privilege_or(everywhere, here);
}

/* Default privileges that are to change do so before or after. */
static void given(const struct emit *emit, const struct identity *id, struct held *least,
                  struct held *most)
{
    const char *owner = owner_after(emit, id);
    *least = *most = initial(emit, id, owner);
    if (privilege_plural(privilege_class_of(id)) == NULL)
        return;
    *least = *most = given_by(emit, emit->live, id, owner);
    if (!emit->manages_privileges)
        return;
    struct held later = given_by(emit, emit->desired, id, owner);
    *least = privilege_and(*least, later);
    *most = privilege_or(*most, later);
}

/* A role that the wanted model says nothing of has what PostgreSQL gives at first. */
static void settle_role(struct emit *emit, const struct object *target, struct identity *id)
{
    const struct model *wanted = emit->manages_privileges ? emit->desired : emit->live;
    if (same_text(id->role, emit->live->role))
        id->role = owner_after(emit, id);
    if (model_find(wanted, id) != NULL)
        return;
    struct held least, most;
    given(emit, id, &least, &most);
    const struct grant grant = grant_of(emit, CHANGE_CREATE, target, id);
    grant_change(&grant, least, most, initial(emit, id, owner_after(emit, id)));
}

static bool is_first_of_role(const struct model *model, size_t i)
{
    const struct identity *id = &model->objects[i]->id;
    for (size_t j = first_default(model); j < i; j++) {
        const struct identity *other = &model->objects[j]->id;
        if (other->kind == id->kind && same_text(other->role, id->role))
            return false;
    }
    return true;
}

void ddl_settle_privileges(struct emit *emit, const struct object *target)
{
    struct identity id = target->id;
    id.kind = KIND_privilege;
    id.of = target->id.kind;
    if (id.of == KIND_column) {
        if (object_list(target, ATTR_column_sequence) == NULL)
            return;
        id.args = "sequence";
    }
    if (privilege_plural(privilege_class_of(&id)) == NULL)
        return;
    const struct model *models[] = {emit->live, emit->desired};
    for (size_t m = 0; m < (emit->manages_privileges ? 2 : 1); m++)
        for (size_t i = first_default(models[m]); i < models[m]->n; i++) {
            const struct object *object = models[m]->objects[i];
            if (object->id.kind != KIND_default_privilege || !is_first_of_role(models[m], i))
                continue;
            id.role = object->id.role;
            if (m == 0 || model_find(models[0], &object->id) == NULL)
                settle_role(emit, target, &id);
        }
}

static void keep_column(const struct grant *grant, const struct object *object, unsigned revoked)
{
    const struct identity *id = &object->id;
    const struct object *live = model_find(grant->emit->live, id);
    if (id->kind != KIND_privilege || privilege_class_of(id) != CLASS_COLUMN || live == NULL ||
        !same_text(id->role, grant->id->role))
        return;
    struct held held = privilege_read(object_list(object, ATTR_privilege_privileges));
    held = privilege_and(held, privilege_read(object_list(live, ATTR_privilege_privileges)));
    const struct grant again = grant_of(grant->emit, grant->op, grant->object, id);
    grant_again(&again, privilege_and(held, (struct held){revoked, revoked}));
}

/* REVOKE on a table takes the same from its columns (manual, REVOKE): those that stay are given
 * again. Those that are new come later. */
static void keep_columns(const struct grant *grant, unsigned revoked)
{
    const struct identity id = identity_target(grant->id);
    const struct object *table = revoked ? model_find(grant->emit->desired, &id) : NULL;
    for (size_t i = 0; table != NULL && i < table->n_children; i++) {
        const struct object *part = table->children[i];
        keep_column(grant, part, revoked);
        for (size_t j = 0; part->id.kind == KIND_column && j < part->n_children; j++)
            keep_column(grant, part->children[j], revoked);
    }
}

static void change_held(struct emit *emit, enum change_op op, const struct object *object,
                        struct held least, struct held most, struct held wanted)
{
    const struct grant grant = grant_of(emit, op, object, &object->id);
    grant_change(&grant, least, most, wanted);
    if (privilege_class_of(&object->id) == CLASS_TABLE && !emit->fresh)
        keep_columns(&grant, most.bits & ~wanted.bits);
}

/* A new owner gets all that the old one had. */
static struct held with_gift(const struct emit *emit, const struct identity *id, struct held held)
{
    const char *before = owner_before(emit, id), *after = owner_after(emit, id);
    if (same_text(before, after) || !same_text(after, id->role))
        return held;
    return privilege_or(held, privilege_initial(id, true, emit->live->server_version));
}

static void create(struct emit *emit, const struct object *object)
{
    struct held wanted = privilege_read(object_list(object, ATTR_privilege_privileges));
    struct held least, most;
    if (emit->fresh) {
        given(emit, &object->id, &least, &most);
    } else {
        least = initial(emit, &object->id, owner_before(emit, &object->id));
        most = with_gift(emit, &object->id, least);
    }
    change_held(emit, CHANGE_CREATE, object, least, most, wanted);
}

/* Before the owner changes. */
static void drop(struct emit *emit, const struct object *object)
{
    struct held held = privilege_read(object_list(object, ATTR_privilege_privileges));
    struct held wanted = initial(emit, &object->id, owner_before(emit, &object->id));
    change_held(emit, CHANGE_DROP, object, held, held, wanted);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)change;
    struct held held = privilege_read(object_list(live, ATTR_privilege_privileges));
    struct held most = with_gift(emit, &desired->id, held);
    change_held(emit, CHANGE_ALTER, desired, held, most,
                privilege_read(object_list(desired, ATTR_privilege_privileges)));
    return true;
}

const struct ddl ddl_privilege = {.create = create, .drop = drop, .alter = alter};
