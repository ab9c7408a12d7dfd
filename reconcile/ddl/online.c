#include "reconcile/ddl/online.h"

#include <stdlib.h>
#include <talloc.h>

#include "schema/dependents.h"
#include "schema/relation.h"

static long long bytes_of(const struct emit *emit, const struct object *table)
{
    const char *own = object_text(table, ATTR_table_bytes);
    long long bytes = own != NULL ? strtoll(own, NULL, 10) : 0;
    if (object_text(table, ATTR_table_partition_by) == NULL)
        return bytes;
    size_t n;
    struct object *const *dependents = dependents_of(emit->live, table, &n);
    for (size_t i = 0; i < n; i++)
        if (dependents[i]->id.kind == KIND_table &&
            is_child_table(dependents[i], table->id.schema, table->id.name))
            bytes += bytes_of(emit, dependents[i]);
    return bytes;
}

bool online_is_wanted(const struct emit *emit, const char *schema, const char *name)
{
    const struct object *table = model_get(emit->live, KIND_table, schema, name);
    if (emit->policy == NULL || emit->policy->online == ONLINE_NEVER || emit->fresh ||
        table == NULL || model_get(emit->desired, KIND_table, schema, name) == NULL)
        return false;
    return emit->policy->online == ONLINE_ALWAYS ||
           bytes_of(emit, table) >= emit->policy->online_above;
}

bool online_is_always(const struct emit *emit, const char *schema, const char *table)
{
    return online_is_wanted(emit, schema, table) && emit->policy->online == ONLINE_ALWAYS;
}

struct step *online_alone(struct emit *emit, enum change_op op, const struct object *object,
                          char *sql)
{
    struct step *step = emit_step(emit, op, object, sql);
    step->alone = true;
    return step;
}

static char *guard_index(const struct emit *emit, const char *schema, const char *name, bool valid)
{
    struct text guard = text_new(emit->ctx);
    text_addf(&guard, "EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = ");
    text_add(&guard, regclass(emit->ctx, schema, name));
    text_add(&guard, valid ? " AND indisvalid)" : " AND NOT indisvalid)");
    return guard.s;
}

char *online_guard_valid(const struct emit *emit, const char *schema, const char *name)
{
    return guard_index(emit, schema, name, true);
}

void online_drop_invalid(struct emit *emit, const struct object *object, const char *schema,
                         const char *name, const struct object *table)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP INDEX CONCURRENTLY IF EXISTS ");
    text_name(&sql, schema, name);
    struct step *step = online_alone(emit, CHANGE_CREATE, object, sql.s);
    step->guard = guard_index(emit, schema, name, false);
    step->path = "";
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, table, WORK_NONE);
}

static const struct object *table_of(const struct emit *emit, const struct object *part)
{
    return live_relation(emit, part->id.schema, part->id.parent);
}

static char *check_name(const struct emit *emit, const struct object *column, bool filling)
{
    return name_with_suffix(emit, column->id.name,
                            filling ? "_is_being_filled" : "_is_not_null");
}

bool online_was_filling(const struct emit *emit, const struct object *column)
{
    const char *name = check_name(emit, column, true);
    return model_get_part(emit->live, KIND_constraint, column->id.schema, column->id.parent,
                          name) != NULL &&
           model_get_part(emit->desired, KIND_constraint, column->id.schema, column->id.parent,
                          name) == NULL;
}

bool online_is_mark(const struct emit *emit, const struct object *constraint)
{
    const struct object *table =
        model_get(emit->live, KIND_table, constraint->id.schema, constraint->id.parent);
    for (size_t i = 0; table != NULL && i < table->n_children; i++) {
        const struct object *column = table->children[i];
        if (column->id.kind == KIND_column && !object_bool(column, ATTR_column_not_null) &&
            same_text(check_name(emit, column, true), constraint->id.name) &&
            model_find(emit->desired, &column->id) != NULL &&
            object_bool(model_find(emit->desired, &column->id), ATTR_column_not_null))
            return true;
    }
    return false;
}

static char *guard_check(const struct emit *emit, const struct object *column, bool filling)
{
    struct object check = {.id = column->id};
    check.id.kind = KIND_constraint;
    check.id.name = check_name(emit, column, filling);
    return guard_constraint(emit, &check, true);
}

void online_add_check(struct emit *emit, const struct object *column, bool filling)
{
    struct text add = text_new(emit->ctx);
    text_addf(&add, "%s ADD CONSTRAINT ", head_of_parent(emit, column));
    text_ident(&add, check_name(emit, column, filling));
    text_add(&add, " CHECK (");
    text_ident(&add, column->id.name);
    /* The mark keeps nobody out: rows that are not filled yet change meanwhile. */
    text_add(&add, filling ? " IS NOT NULL OR true) NOT VALID" : " IS NOT NULL) NOT VALID");
    struct step *step = emit_step(emit, CHANGE_ALTER, column, add.s);
    step->guard = talloc_asprintf(emit->ctx, "%s AND NOT %s",
                                  guard_column(emit, column, "NOT attnotnull"),
                                  guard_check(emit, column, filling));
    step->commit_after = true;
    step->path = "";
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
}

void online_validate_check(struct emit *emit, const struct object *column)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s VALIDATE CONSTRAINT ", head_of_parent(emit, column));
    text_ident(&sql, check_name(emit, column, false));
    struct step *step = emit_step(emit, CHANGE_ALTER, column, sql.s);
    step->guard = guard_check(emit, column, false);
    step->own_transaction = true;
    step->path = "";
    step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, table_of(emit, column), WORK_SCAN);
}

void online_drop_check(struct emit *emit, const struct object *column, bool filling)
{
    /* Not folded: drops come first in an ALTER TABLE of several actions. */
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s DROP CONSTRAINT IF EXISTS ", head_of_parent(emit, column));
    text_ident(&sql, check_name(emit, column, filling));
    struct step *step = emit_step(emit, CHANGE_ALTER, column, sql.s);
    step->path = "";
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, table_of(emit, column), WORK_NONE);
}

bool online_can_fill(const struct emit *emit, const struct object *column)
{
    const struct object *table =
        model_get(emit->live, KIND_table, column->id.schema, column->id.parent);
    if (has_child_tables(emit, column->id.schema, column->id.parent) ||
        table_parents(table) != NULL)
        return false;
    for (size_t i = 0; i < table->n_children; i++) {
        const struct object *part = table->children[i];
        if (part->id.kind == KIND_rule || part->id.kind == KIND_policy ||
            (part->id.kind == KIND_trigger &&
             list_has(object_list(part, ATTR_trigger_events), "update")))
            return false;
    }
    return true;
}

/* Rows move to the end of the table as they are filled, and others may move back: passes are made
 * until one finds nothing. */
static const char fill[] =
    "DECLARE\n"
    "    first bigint;\n"
    "    filled bigint;\n"
    "    n bigint;\n"
    "    passes integer := 0;\n"
    "BEGIN\n"
    "    LOOP\n"
    "        first := 0;\n"
    "        filled := 0;\n"
    "        WHILE first * current_setting('block_size')::bigint < pg_relation_size(%s) LOOP\n"
    "            UPDATE %s SET %s = DEFAULT\n"
    "             WHERE %s IS NULL AND ctid >= format('(%%s,0)', first)::tid\n"
    "               AND ctid < format('(%%s,0)', first + 128)::tid;\n"
    "            GET DIAGNOSTICS n = ROW_COUNT;\n"
    "            COMMIT;\n"
    "            filled := filled + n;\n"
    "            first := first + 128;\n"
    "            PERFORM pg_sleep(CASE WHEN n > 0 THEN 0.01 ELSE 0 END);\n"
    "        END LOOP;\n"
    "        passes := passes + 1;\n"
    "        EXIT WHEN filled = 0 OR passes = 10;\n"
    "    END LOOP;\n"
    "END\n";

void online_fill(struct emit *emit, const struct object *column)
{
    const char *table = quote_name(emit->ctx, column->id.schema, column->id.parent);
    const char *name = quote_ident(emit->ctx, column->id.name);
    const char *literal = quote_literal(emit->ctx, table);
    struct text body = text_new(emit->ctx), sql = text_new(emit->ctx);
    text_add(&body, "\n");
    text_addf(&body, fill, literal, table, name, name);
    text_add(&sql, "DO ");
    text_dollar(&sql, body.s);
    struct step *step = online_alone(emit, CHANGE_CREATE, column, sql.s);
    step->path = "";
    step_cost(step, LOCK_ROW_EXCLUSIVE, table_of(emit, column), WORK_SCAN);
}
