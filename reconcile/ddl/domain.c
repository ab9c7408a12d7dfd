#include <talloc.h>

#include "reconcile/ddl/type.h"

static void add_not_null_name(struct text *text, const struct object *domain)
{
    const char *name = object_text(domain, ATTR_domain_not_null_name);
    if (name == NULL)
        return;
    text_add(text, " CONSTRAINT ");
    text_ident(text, name);
}

/* Constraints are steps of their own: what they call may need the domain. */
static void create(struct emit *emit, const struct object *domain)
{
    const struct list *collation = object_list(domain, ATTR_domain_collation);
    const char *value = object_text(domain, ATTR_domain_default);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE DOMAIN ");
    text_name(&sql, domain->id.schema, domain->id.name);
    text_addf(&sql, " AS %s", object_text(domain, ATTR_domain_type));
    if (collation != NULL) {
        text_add(&sql, " COLLATE ");
        ddl_list_name(&sql, collation, 0);
    }
    if (value != NULL)
        text_addf(&sql, " DEFAULT %s", value);
    if (object_bool(domain, ATTR_domain_not_null)) {
        add_not_null_name(&sql, domain);
        text_add(&sql, " NOT NULL");
    }
    struct step *step = emit_step(emit, CHANGE_CREATE, domain, sql.s);
    step->guard = guard_no_type(emit, domain->id.schema, domain->id.name);
    if (type_replaces(emit, domain))
        emit_type_drop_old(emit, domain);
}

/* Holds while the domain that is there is over another type or collation. */
static char *guard_shape(const struct emit *emit, const struct object *desired)
{
    const struct list *collation = object_list(desired, ATTR_domain_collation);
    struct text text = text_new(emit->ctx);
    text_add(&text, "EXISTS (SELECT FROM pg_catalog.pg_type AS d WHERE d.oid = "
                    "pg_catalog.to_regtype(");
    text_literal(&text, quote_name(emit->ctx, desired->id.schema, desired->id.name));
    text_add(&text, ") AND (pg_catalog.format_type(d.typbasetype, d.typtypmod) <> ");
    text_literal(&text, object_text(desired, ATTR_domain_type));
    if (collation != NULL) {
        text_add(&text, " OR d.typcollation NOT IN (SELECT oid FROM pg_catalog.pg_collation WHERE "
                        "collname = ");
        text_literal(&text, collation->items[1]);
        text_add(&text, ")");
    } else {
        text_add(&text, " OR d.typcollation <> (SELECT b.typcollation FROM pg_catalog.pg_type AS b "
                        "WHERE b.oid = d.typbasetype)");
    }
    text_add(&text, "))");
    return text.s;
}

static void drop(struct emit *emit, const struct object *domain)
{
    if (type_is_replaced(emit, domain)) {
        emit_type_away(emit, domain, guard_shape(emit, model_find(emit->desired, &domain->id)),
                       NULL);
        return;
    }
    struct step *step = emit_drop(emit, domain);
    step_hazard(emit, step, HAZARD_drop_type, identity_describe(emit->ctx, &domain->id));
}

static void set_default(struct emit *emit, const struct object *domain, const char *value)
{
    char *sql = value
                    ? talloc_asprintf(emit->ctx, "%s SET DEFAULT %s", head_of(emit, domain), value)
                    : talloc_asprintf(emit->ctx, "%s DROP DEFAULT", head_of(emit, domain));
    emit_step(emit, CHANGE_ALTER, domain, sql);
}

/* Before PostgreSQL 17 ALTER DOMAIN can't add one by name. */
static void alter_not_null(struct emit *emit, const struct object *desired)
{
    bool set = object_bool(desired, ATTR_domain_not_null);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, head_of(emit, desired));
    if (set && object_text(desired, ATTR_domain_not_null_name) != NULL &&
        emit->live->server_version >= 170000) {
        text_add(&sql, " ADD");
        add_not_null_name(&sql, desired);
    } else {
        text_add(&sql, set ? " SET" : " DROP");
    }
    text_add(&sql, " NOT NULL");
    struct step *step = emit_step(emit, CHANGE_ALTER, desired, sql.s);
    /* Every column of the domain is read (manual, ALTER DOMAIN). */
    step->work = set ? WORK_SCAN : WORK_NONE;
}

static void rename_not_null(struct emit *emit, const struct object *live,
                            const struct object *desired)
{
    const struct identity *id = &desired->id;
    const char *name = object_text(live, ATTR_domain_not_null_name);
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s RENAME CONSTRAINT ", head_of(emit, desired));
    text_ident(&sql, name);
    text_add(&sql, " TO ");
    text_ident(&sql, object_text(desired, ATTR_domain_not_null_name));
    struct step *step = emit_step(emit, CHANGE_ALTER, desired, sql.s);
    step->guard = guard_constraint_of_domain(emit, id->schema, id->name, name, true);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    if (change_has(change, ATTR_domain_type) || change_has(change, ATTR_domain_collation))
        return false;
    if (change_has(change, ATTR_domain_default))
        set_default(emit, desired, object_text(desired, ATTR_domain_default));
    if (change_has(change, ATTR_domain_not_null))
        alter_not_null(emit, desired);
    else if (change_has(change, ATTR_domain_not_null_name))
        rename_not_null(emit, live, desired);
    return true;
}

static void release(struct emit *emit, const struct object *live)
{
    if (object_text(live, ATTR_domain_default) != NULL)
        set_default(emit, live, NULL);
}

static void restore(struct emit *emit, const struct object *desired)
{
    const char *value = object_text(desired, ATTR_domain_default);
    if (value != NULL)
        set_default(emit, desired, value);
}

const struct ddl ddl_domain = {
    .create = create, .drop = drop, .alter = alter, .release = release, .restore = restore};
