#include "reconcile/ddl/privilege.h"

#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"
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
    if (id->of == KIND_database) {
        text_database(&text, id->name);
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

/* What the role holds right after CREATE where the default privileges are this model's. What the
 * maker has goes over to whom the thing is given (manual, ALTER TABLE). */
static struct held given_by(const struct emit *emit, const struct model *model,
                            const struct identity *id, const char *owner)
{
    const char *maker = emit->live->role;
    int version = emit->live->server_version;
    struct held held = {0, 0};
    if (same_text(id->role, owner))
        held = privilege_given(model, maker, id, true, version);
    if (!same_text(id->role, maker))
        held = privilege_or(held, privilege_given(model, maker, id, false, version));
    return held;
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
    size_t from = emit->n;
    grant_change(&grant, least, most, wanted);
    if (!emit->fresh && (wanted.bits & ~most.bits) != 0 && emit->n > from)
        step_hazard(emit, &emit->steps[emit->n - 1], HAZARD_widen_privilege, NULL);
    if (privilege_class_of(&object->id) == CLASS_TABLE && !emit->fresh)
        keep_columns(&grant, most.bits & ~wanted.bits);
}

/* What it holds goes into what an owner has. To take it away first would take it from the owner
 * when the script runs again. */
static bool becomes_owner(const struct emit *emit, const struct identity *id)
{
    return privilege_class_of(id) != CLASS_COLUMN && same_text(id->role, owner_after(emit, id)) &&
           !same_text(id->role, owner_before(emit, id));
}

/* What the role of the identity holds once what is to go is gone, and before the owner changes. */
static struct held held_before(const struct emit *emit, const struct identity *id)
{
    const struct object *live = model_find(emit->live, id);
    bool goes = model_find(emit->desired, id) == NULL && !becomes_owner(emit, id);
    if (live == NULL || goes)
        return initial(emit, id, owner_before(emit, id));
    return privilege_read(object_list(live, ATTR_privilege_privileges));
}

/* And after: a new owner gets all that the old one had. */
static struct held held_now(const struct emit *emit, const struct identity *id)
{
    const char *before = owner_before(emit, id), *after = owner_after(emit, id);
    struct identity other = *id;
    if (same_text(before, after) || emit->fresh)
        return held_before(emit, id);
    if (same_text(id->role, before))
        return (struct held){0, 0};
    if (!same_text(id->role, after))
        return held_before(emit, id);
    other.role = before;
    return privilege_or(held_before(emit, id), held_before(emit, &other));
}

static void create(struct emit *emit, const struct object *object)
{
    struct held wanted = privilege_read(object_list(object, ATTR_privilege_privileges));
    struct held least, most;
    if (emit->fresh)
        given(emit, &object->id, &least, &most);
    else
        least = most = held_now(emit, &object->id);
    change_held(emit, CHANGE_CREATE, object, least, most, wanted);
}

/* A role that no change of its own speaks of. */
static void settle_owner_of(struct emit *emit, const struct object *owner, struct identity id,
                            const char *role)
{
    id.role = role;
    const struct object *live = model_find(emit->live, &id);
    const struct object *desired = model_find(emit->desired, &id);
    if (desired != NULL && (live == NULL || !value_same(TYPE_SET, live->values, desired->values)))
        return;
    struct held now = held_now(emit, &id);
    struct held wanted = desired
                             ? privilege_read(object_list(desired, ATTR_privilege_privileges))
                             : initial(emit, &id, owner_after(emit, &id));
    const struct grant grant = grant_of(emit, CHANGE_ALTER, owner, &id);
    grant_change(&grant, now, now, wanted);
}

static void settle_both(struct emit *emit, const struct object *owner, const struct identity *id)
{
    if (emit->manages_privileges) {
        settle_owner_of(emit, owner, *id, owner_before(emit, id));
        settle_owner_of(emit, owner, *id, owner_after(emit, id));
    }
}

/* The columns and their sequences; the latter have the table's owner. */
static void settle_part(struct emit *emit, const struct object *owner, const struct object *part)
{
    struct identity id = part->id;
    id.kind = KIND_privilege;
    id.of = KIND_column;
    for (size_t i = 0; i < part->n_children; i++)
        if (part->children[i]->id.kind == KIND_privilege &&
            privilege_class_of(&part->children[i]->id) == CLASS_COLUMN &&
            same_text(part->children[i]->id.role, owner_before(emit, &id))) {
            settle_both(emit, owner, &id);
            break;
        }
    if (object_list(part, ATTR_column_sequence) != NULL) {
        id.args = "sequence";
        settle_both(emit, owner, &id);
    }
}

void ddl_settle_owner(struct emit *emit, const struct object *owner)
{
    struct identity id = owner->id;
    id.kind = KIND_privilege;
    if (privilege_class_of(&id) == CLASS_NONE)
        return;
    settle_both(emit, owner, &id);
    const struct identity target = identity_target(&owner->id);
    const struct object *live = model_find(emit->live, &target);
    for (size_t i = 0; live != NULL && i < live->n_children; i++)
        if (live->children[i]->id.kind == KIND_column)
            settle_part(emit, owner, live->children[i]);
}

/* Before the owner changes. */
static void drop(struct emit *emit, const struct object *object)
{
    if (becomes_owner(emit, &object->id))
        return;
    struct held held = privilege_read(object_list(object, ATTR_privilege_privileges));
    struct held wanted = initial(emit, &object->id, owner_before(emit, &object->id));
    change_held(emit, CHANGE_DROP, object, held, held, wanted);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)change;
    (void)live;
    struct held now = held_now(emit, &desired->id);
    change_held(emit, CHANGE_ALTER, desired, now, now,
                privilege_read(object_list(desired, ATTR_privilege_privileges)));
    return true;
}

const struct ddl ddl_privilege = {.create = create, .drop = drop, .alter = alter};
