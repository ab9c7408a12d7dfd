#include "reconcile/ddl/clause.h"

#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "schema/array.h"
#include "schema/dependents.h"
#include "schema/relation.h"

char *regclass(const void *ctx, const char *schema, const char *name)
{
    struct text text = text_new(ctx);
    text_add(&text, "pg_catalog.to_regclass(");
    text_literal(&text, quote_name(ctx, schema, name));
    text_add(&text, ")");
    return text.s;
}

static char *head(const struct emit *emit, const char *what, const char *schema, const char *name)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text, "ALTER %s ", what);
    text_name(&text, schema, name);
    return text.s;
}

char *head_of_parent(const struct emit *emit, const struct object *part)
{
    enum kind kind = part->parent ? part->parent->id.kind : KIND_table;
    return head(emit, kind_info(kind)->sql, part->id.schema, part->id.parent);
}

char *head_of_parent_table(const struct emit *emit, const struct object *part)
{
    return head(emit, "TABLE", part->id.schema, part->id.parent);
}

char *enable_action(const struct emit *emit, const char *state, const char *what, const char *name)
{
    const char *verb = state == NULL                    ? "ENABLE"
                       : strcmp(state, "disabled") == 0 ? "DISABLE"
                       : strcmp(state, "always") == 0   ? "ENABLE ALWAYS"
                                                        : "ENABLE REPLICA";
    struct text text = text_new(emit->ctx);
    text_add(&text, verb);
    if (what != NULL)
        text_addf(&text, " %s", what);
    if (name != NULL) {
        text_add(&text, " ");
        text_ident(&text, name);
    }
    return text.s;
}

char *head_of(const struct emit *emit, const struct object *object)
{
    return head(emit, kind_info(object->id.kind)->sql, object->id.schema, object->id.name);
}

char *guard_no_type(const struct emit *emit, const char *schema, const char *name)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "pg_catalog.to_regtype(");
    text_literal(&text, quote_name(emit->ctx, schema, name));
    text_add(&text, ") IS NULL");
    return text.s;
}

char *guard_no_row(const struct emit *emit, const char *catalog, const char *prefix,
                   const struct object *object)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text, "NOT EXISTS (SELECT FROM pg_catalog.%s WHERE %sname = ", catalog, prefix);
    text_literal(&text, object->id.name);
    text_addf(&text, " AND %snamespace = pg_catalog.to_regnamespace(", prefix);
    text_literal(&text, quote_ident(emit->ctx, object->id.schema));
    text_add(&text, "))");
    return text.s;
}

static char *guard_named(const struct emit *emit, const char *owner, const char *name, bool there)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text, "%sEXISTS (SELECT FROM pg_catalog.pg_constraint WHERE %s AND conname = ",
              there ? "" : "NOT ", owner);
    text_literal(&text, name);
    text_add(&text, ")");
    return text.s;
}

char *guard_constraint_of(const struct emit *emit, const char *schema, const char *relation,
                          const char *name, bool there)
{
    struct text owner = text_new(emit->ctx);
    text_add(&owner, "conrelid = ");
    text_add(&owner, regclass(emit->ctx, schema, relation));
    return guard_named(emit, owner.s, name, there);
}

char *guard_constraint_of_domain(const struct emit *emit, const char *schema, const char *domain,
                                 const char *name, bool there)
{
    struct text owner = text_new(emit->ctx);
    text_add(&owner, "contypid = pg_catalog.to_regtype(");
    text_literal(&owner, quote_name(emit->ctx, schema, domain));
    text_add(&owner, ")");
    return guard_named(emit, owner.s, name, there);
}

char *guard_constraint(const struct emit *emit, const struct object *constraint, bool there)
{
    const struct identity *id = &constraint->id;
    return id->kind == KIND_domain_constraint
               ? guard_constraint_of_domain(emit, id->schema, id->parent, id->name, there)
               : guard_constraint_of(emit, id->schema, id->parent, id->name, there);
}

void guard_add_same(struct text *text, const char *column, const char *value)
{
    text_addf(text, " AND %s IS NOT DISTINCT FROM ", column);
    if (value != NULL)
        text_literal(text, value);
    else
        text_add(text, "NULL");
}

char *guard_inherits(const struct emit *emit, const struct object *child,
                     const struct list *parents, size_t i, bool there)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text, "%sEXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = ",
              there ? "" : "NOT ");
    text_add(&text, regclass(emit->ctx, child->id.schema, child->id.name));
    if (parents != NULL) {
        text_add(&text, " AND inhparent = ");
        text_add(&text, regclass(emit->ctx, parents->items[i], parents->items[i + 1]));
    }
    text_add(&text, ")");
    return text.s;
}

char *guard_column(const struct emit *emit, const struct object *column, const char *condition)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = ");
    text_add(&text, regclass(emit->ctx, column->id.schema, column->id.parent));
    text_add(&text, " AND attname = ");
    text_literal(&text, column->id.name);
    text_add(&text, " AND NOT attisdropped");
    if (condition != NULL)
        text_addf(&text, " AND %s", condition);
    text_add(&text, ")");
    return text.s;
}

char *guard_other_type(const struct emit *emit, const struct object *column, const char *type)
{
    struct text text = text_new(emit->ctx);
    /* to_regtype does not look at modifiers; format_type does, but prints a type outside of
     * pg_catalog as the search_path has it. */
    bool is_system = strchr(type, '.') == NULL;
    text_add(&text, is_system ? "pg_catalog.format_type(atttypid, atttypmod) <> "
                              : "atttypid <> pg_catalog.to_regtype(");
    text_literal(&text, type);
    text_add(&text, is_system ? "" : ")");
    return guard_column(emit, column, text.s);
}

struct step *emit_drop(struct emit *emit, const struct object *object)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "DROP %s IF EXISTS ", kind_info(object->id.kind)->sql);
    text_name(&sql, object->id.schema, object->id.name);
    return emit_step(emit, CHANGE_DROP, object, sql.s);
}

void step_cost(struct step *step, enum lock_mode lock, const struct object *locked, enum work work)
{
    step->lock = lock;
    step->locked = locked;
    step->work = work;
}

void step_locks(const struct emit *emit, struct step *step, const struct object *relation,
                enum lock_mode mode)
{
    if (relation == NULL)
        return;
    step->others = array_room(emit->ctx, step->others, step->n_others);
    step->others[step->n_others++] = (struct step_lock){relation, mode};
}

void steps_cost(struct emit *emit, size_t from, enum lock_mode lock, const struct object *locked,
                enum work work)
{
    for (size_t i = from; i < emit->n; i++)
        step_cost(&emit->steps[i], lock, locked, work);
}

void step_hazard(const struct emit *emit, struct step *step, enum hazard_class class,
                 const char *words)
{
    step->hazards = array_room(emit->ctx, step->hazards, step->n_hazards);
    step->hazards[step->n_hazards++] =
        (struct hazard){.class = class, .object = step->object, .words = words};
}

const struct object *live_relation(const struct emit *emit, const char *schema, const char *name)
{
    const struct object *live = model_named(emit->live, NAMESPACE_RELATION, schema, name);
    const struct object *desired = model_named(emit->desired, NAMESPACE_RELATION, schema, name);
    /* A table in the place of a view is new. */
    return live != NULL && (desired == NULL || desired->id.kind == live->id.kind) ? live : desired;
}

bool is_child_table(const struct object *child, const char *schema, const char *table)
{
    return list_has_pair(table_parents(child), schema, table);
}

static bool is_inherited_from(const struct model *model, const char *schema, const char *table)
{
    const struct object *relation = model_named(model, NAMESPACE_RELATION, schema, table);
    return relation != NULL && dependents_inherit(model, relation);
}

bool has_child_tables(const struct emit *emit, const char *schema, const char *table)
{
    const struct object *relation = live_relation(emit, schema, table);
    if (relation == NULL || !is_table_kind(relation->id.kind))
        return false;
    return is_partitioned(relation) ||
           is_inherited_from(emit->live, schema, table) ||
           is_inherited_from(emit->desired, schema, table);
}

char *price_of_table(const struct emit *emit, const struct object *table)
{
    struct text text = text_new(emit->ctx);
    const char *rows = object_text(table, ATTR_table_rows);
    const char *bytes = object_text(table, ATTR_table_bytes);
    if (bytes != NULL && strcmp(bytes, "0") == 0)
        return identity_describe(emit->ctx, &table->id);
    if (rows != NULL)
        text_count(&text, rows);
    text_add(&text, rows ? (strcmp(rows, "1") == 0 ? " row" : " rows") : "all rows");
    if (bytes != NULL) {
        text_add(&text, " (");
        text_bytes(&text, strtod(bytes, NULL));
        text_add(&text, ")");
    }
    text_addf(&text, " of %s", identity_describe(emit->ctx, &table->id));
    return text.s;
}

char *price_of_column(const struct emit *emit, const struct object *column)
{
    const char *name = identity_describe(emit->ctx, &column->id);
    const struct object *table = live_relation(emit, column->id.schema, column->id.parent);
    if (table == NULL || table->id.kind != KIND_table)
        return talloc_strdup(emit->ctx, name);
    return talloc_asprintf(emit->ctx, "%s in %s", name, price_of_table(emit, table));
}

const struct model *model_of(const struct emit *emit, const struct object *object)
{
    return model_find(emit->desired, &object->id) == object ? emit->desired : emit->live;
}

char *name_with_suffix(const struct emit *emit, const char *name, const char *suffix)
{
    size_t n = strlen(name), room = 63 - strlen(suffix);
    if (n > room) {
        n = room;
        while (n > 0 && ((unsigned char)name[n] & 0xC0) == 0x80) /* inside of a character */
            n--;
    }
    return talloc_asprintf(emit->ctx, "%.*s%s", (int)n, name, suffix);
}
