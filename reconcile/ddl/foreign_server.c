#include <talloc.h>

#include "reconcile/ddl/foreign.h"

static void create(struct emit *emit, const struct object *server)
{
    const char *type = object_text(server, ATTR_foreign_server_type);
    const char *version = object_text(server, ATTR_foreign_server_version);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE SERVER IF NOT EXISTS ");
    text_ident(&sql, server->id.name);
    if (type != NULL) {
        text_add(&sql, " TYPE ");
        text_literal(&sql, type);
    }
    if (version != NULL) {
        text_add(&sql, " VERSION ");
        text_literal(&sql, version);
    }
    text_add(&sql, " FOREIGN DATA WRAPPER ");
    text_ident(&sql, object_text(server, ATTR_foreign_server_wrapper));
    foreign_options_add(&sql, object_list(server, ATTR_foreign_server_options));
    emit_step(emit, CHANGE_CREATE, server, sql.s);
}

/* One that is made anew is dropped once: new objects may depend on it by then. */
static char *guard_unchanged(const struct emit *emit, const struct object *live)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "EXISTS (SELECT FROM pg_catalog.pg_foreign_server AS s JOIN "
                    "pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw WHERE srvname = ");
    text_literal(&text, live->id.name);
    guard_add_same(&text, "fdwname", object_text(live, ATTR_foreign_server_wrapper));
    guard_add_same(&text, "srvtype", object_text(live, ATTR_foreign_server_type));
    guard_add_same(&text, "srvversion", object_text(live, ATTR_foreign_server_version));
    text_add(&text, ")");
    return text.s;
}

static void drop(struct emit *emit, const struct object *server)
{
    struct step *step = emit_drop(emit, server);
    if (model_find(emit->desired, &server->id) != NULL)
        step->guard = guard_unchanged(emit, server);
}

/* Manual, ALTER SERVER: a version can be set but not taken away. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    const char *version = object_text(desired, ATTR_foreign_server_version);
    bool versioned = change_has(change, ATTR_foreign_server_version);
    if (change_has(change, ATTR_foreign_server_wrapper) ||
        change_has(change, ATTR_foreign_server_type) || (versioned && version == NULL))
        return false;
    char *head = head_of(emit, desired);
    if (versioned) {
        struct text sql = text_new(emit->ctx);
        text_addf(&sql, "%s VERSION ", head);
        text_literal(&sql, version);
        emit_step(emit, CHANGE_ALTER, desired, sql.s);
    }
    emit_foreign_options(emit, desired, head, object_list(live, ATTR_foreign_server_options),
                         object_list(desired, ATTR_foreign_server_options),
                         "pg_catalog.pg_foreign_server", "srvoptions",
                         foreign_where(emit, "srvname", desired->id.name));
    return true;
}

const struct ddl ddl_foreign_server = {.create = create, .drop = drop, .alter = alter};
