#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "reconcile/ddl/grant.h"

static void change_held(struct emit *emit, enum change_op op, const struct object *object,
                        struct held held, struct held wanted)
{
    const struct identity *id = &object->id;
    struct text before = text_new(emit->ctx);
    text_add(&before, "ALTER DEFAULT PRIVILEGES FOR ROLE ");
    text_ident(&before, id->name);
    if (id->schema != NULL) {
        text_add(&before, " IN SCHEMA ");
        text_ident(&before, id->schema);
    }
    text_add(&before, " ");
    const struct grant grant = {
        .emit = emit, .op = op, .object = object, .id = id, .before = before.s, .on = id->args};
    size_t from = emit->n;
    grant_change(&grant, held, held, wanted);
    if ((wanted.bits & ~held.bits) != 0 && emit->n > from)
        step_hazard(emit, &emit->steps[emit->n - 1], HAZARD_widen_privilege,
                    "somebody may do more with what is made from now on");
}

static struct held held_of(const struct object *object)
{
    return privilege_read(object_list(object, ATTR_default_privilege_privileges));
}

static struct held initial(const struct emit *emit, const struct object *object)
{
    return privilege_initial(&object->id, false, emit->live->server_version);
}

static void create(struct emit *emit, const struct object *object)
{
    change_held(emit, CHANGE_CREATE, object, initial(emit, object), held_of(object));
}

static void drop(struct emit *emit, const struct object *object)
{
    change_held(emit, CHANGE_DROP, object, held_of(object), initial(emit, object));
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)change;
    change_held(emit, CHANGE_ALTER, desired, held_of(live), held_of(desired));
    return true;
}

const struct ddl ddl_default_privilege = {.create = create, .drop = drop, .alter = alter};
