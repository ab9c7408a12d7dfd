#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "reconcile/ddl/grant.h"

static const char *on_member(const struct emit *emit, const struct identity *id)
{
    bool routine = id->of == KIND_function, column = id->of == KIND_column;
    struct text text = text_new(emit->ctx);
    text_addf(&text, "%s ", routine ? "ROUTINE" : privilege_word(column ? KIND_table : id->of));
    text_name(&text, id->schema, column ? id->parent : id->name);
    if (routine)
        text_addf(&text, "(%s)", id->args);
    return text.s;
}

static void change(struct emit *emit, enum change_op op, const struct object *object,
                   struct held least, struct held most, struct held wanted)
{
    const struct grant grant = {
        .emit = emit,
        .op = op,
        .object = object,
        .id = &object->id,
        .before = "",
        .on = on_member(emit, &object->id),
        .column = object->id.of == KIND_column ? object->id.name : NULL,
    };
    size_t from = emit->n;
    grant_change(&grant, least, most, wanted);
    if ((wanted.bits & ~most.bits) != 0 && emit->n > from)
        step_hazard(emit, &emit->steps[emit->n - 1], HAZARD_widen_privilege, NULL);
}

static struct held held_of(const struct object *object)
{
    return privilege_read(object_list(object, ATTR_member_privilege_privileges));
}

static struct held first_of(const struct object *object)
{
    return privilege_read(object_list(object, ATTR_member_privilege_first));
}

/* What an extension will give that is not there yet is not known. */
static void create(struct emit *emit, const struct object *object)
{
    struct held first = first_of(object), least = first;
    if (object_bool(object, ATTR_member_privilege_unmade)) {
        first = privilege_or(
            first, privilege_read(object_list(object, ATTR_member_privilege_revoked)));
        least = (struct held){0, 0};
    }
    change(emit, CHANGE_CREATE, object, least, first, held_of(object));
}

static void drop(struct emit *emit, const struct object *object)
{
    struct held held = held_of(object);
    change(emit, CHANGE_DROP, object, held, held, first_of(object));
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *what)
{
    (void)what;
    change(emit, CHANGE_ALTER, desired, held_of(live), held_of(live), held_of(desired));
    return true;
}

const struct ddl ddl_member_privilege = {.create = create, .drop = drop, .alter = alter};
