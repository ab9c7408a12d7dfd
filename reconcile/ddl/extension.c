#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"

static void create(struct emit *emit, const struct object *extension)
{
    const char *schema = object_text(extension, ATTR_extension_schema);
    const char *version = object_text(extension, ATTR_extension_version);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE EXTENSION IF NOT EXISTS ");
    text_ident(&sql, extension->id.name);
    if (schema != NULL) {
        text_add(&sql, " WITH SCHEMA ");
        text_ident(&sql, schema);
    }
    if (version != NULL) {
        text_add(&sql, " VERSION ");
        text_literal(&sql, version);
    }
    emit_step(emit, CHANGE_CREATE, extension, sql.s);
}

static void drop(struct emit *emit, const struct object *extension)
{
    struct step *step = emit_drop(emit, extension);
    step_hazard(emit, step, HAZARD_drop_extension, identity_describe(emit->ctx, &extension->id));
}

/* Extensions come with scripts to later versions only. */
static bool is_older(const char *live, const char *desired)
{
    return live != NULL && desired != NULL && strverscmp(desired, live) < 0;
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    const char *schema = object_text(desired, ATTR_extension_schema);
    const char *version = object_text(desired, ATTR_extension_version);
    if (change_has(change, ATTR_extension_version) &&
        is_older(object_text(live, ATTR_extension_version), version))
        return false;
    if (change_has(change, ATTR_extension_schema) && emit->live->live &&
        !object_bool(live, ATTR_extension_relocatable))
        return false;
    char *head =
        talloc_asprintf(emit->ctx, "ALTER EXTENSION %s ", quote_ident(emit->ctx, desired->id.name));
    if (change_has(change, ATTR_extension_version) && version != NULL) {
        struct text sql = text_new(emit->ctx);
        text_addf(&sql, "%sUPDATE TO ", head);
        text_literal(&sql, version);
        emit_step(emit, CHANGE_ALTER, desired, sql.s);
    }
    if (change_has(change, ATTR_extension_schema) && schema != NULL) {
        struct text sql = text_new(emit->ctx);
        text_addf(&sql, "%sSET SCHEMA ", head);
        text_ident(&sql, schema);
        emit_step(emit, CHANGE_ALTER, desired, sql.s);
    }
    return true;
}

const struct ddl ddl_extension = {.create = create, .drop = drop, .alter = alter};
