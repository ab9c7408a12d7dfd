#include "reconcile/ddl/online.h"

#include <stdlib.h>
#include <string.h>
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
    return name_with_suffix(emit, column->id.name, filling ? "_is_being_filled" : "_is_not_null");
}

bool online_was_filling(const struct emit *emit, const struct object *column)
{
    const char *name = check_name(emit, column, true);
    return model_get_part(emit->live, KIND_constraint, column->id.schema, column->id.parent,
                          name) != NULL &&
           model_get_part(emit->desired, KIND_constraint, column->id.schema, column->id.parent,
                          name) == NULL;
}

const struct object *online_marked(const struct emit *emit, const struct object *constraint)
{
    const struct object *table =
        model_get(emit->live, KIND_table, constraint->id.schema, constraint->id.parent);
    for (size_t i = 0; table != NULL && i < table->n_children; i++) {
        const struct object *column = table->children[i];
        const struct object *desired =
            column->id.kind == KIND_column ? model_find(emit->desired, &column->id) : NULL;
        if (desired != NULL && object_text(desired, ATTR_column_default) != NULL &&
            model_find(emit->desired, &constraint->id) == NULL &&
            same_text(check_name(emit, column, true), constraint->id.name))
            return desired;
    }
    return NULL;
}

static char *guard_check(const struct emit *emit, const struct object *column, bool filling)
{
    return guard_constraint_of(emit, column->id.schema, column->id.parent,
                               check_name(emit, column, filling), true);
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
    step->guard =
        talloc_asprintf(emit->ctx, "%s AND NOT %s", guard_column(emit, column, "NOT attnotnull"),
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

/* Without a key: by the pages that rows are in. They move to the end of the table as they are
 * filled, and others may move back: passes are made until one finds nothing. */
static const char by_pages[] =
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

/* {columns}: of the primary key; {first}, {next}: where a range begins and the next one does. */
static const char by_key[] = "<<fill>>\n"
                             "DECLARE\n{variables}"
                             "    filled bigint;\n"
                             "    n bigint;\n"
                             "    more boolean;\n"
                             "    passes integer := 0;\n"
                             "BEGIN\n"
                             "    LOOP\n"
                             "        filled := 0;\n"
                             "        SELECT {columns} INTO {first}\n"
                             "          FROM {table} AS t ORDER BY {columns} LIMIT 1;\n"
                             "        more := FOUND;\n"
                             "        WHILE more LOOP\n"
                             "            SELECT {columns} INTO {next} FROM {table} AS t\n"
                             "             WHERE ({columns}) >= ({first})\n"
                             "             ORDER BY {columns} OFFSET 5000 LIMIT 1;\n"
                             "            more := FOUND;\n"
                             "            UPDATE {table} AS t SET {column} = DEFAULT\n"
                             "             WHERE t.{column} IS NULL AND ({columns}) >= ({first})\n"
                             "               AND (NOT more OR ({columns}) < ({next}));\n"
                             "            GET DIAGNOSTICS n = ROW_COUNT;\n"
                             "            COMMIT;\n"
                             "            filled := filled + n;\n"
                             "{onwards}"
                             "            PERFORM pg_sleep(CASE WHEN n > 0 THEN 0.01 ELSE 0 END);\n"
                             "        END LOOP;\n"
                             "        passes := passes + 1;\n"
                             "        EXIT WHEN filled = 0 OR passes = 10;\n"
                             "    END LOOP;\n"
                             "END\n";

static const struct list *primary_key(const struct emit *emit, const struct object *column)
{
    const struct object *table =
        model_get(emit->live, KIND_table, column->id.schema, column->id.parent);
    for (size_t i = 0; table != NULL && i < table->n_children; i++) {
        const struct object *key = table->children[i];
        if (key->id.kind == KIND_constraint && constraint_is(key, "primary key"))
            return object_list(key, ATTR_constraint_columns);
    }
    return NULL;
}

/* before 1, before 2, ... or before "a", before "b" of the columns. */
static char *each(const struct emit *emit, const struct list *columns, const char *before,
                  bool name)
{
    struct text text = text_new(emit->ctx);
    for (size_t i = 0; i < columns->n; i++) {
        text_addf(&text, "%s%s", i > 0 ? ", " : "", before);
        if (name)
            text_ident(&text, columns->items[i]);
        else
            text_addf(&text, "%zu", i + 1);
    }
    return text.s;
}

static char *variables(const struct emit *emit, const struct list *columns, const char *table)
{
    struct text text = text_new(emit->ctx);
    for (size_t i = 0; i < columns->n; i++)
        for (int next = 0; next < 2; next++)
            text_addf(&text, "    %s_%zu %s.%s%%TYPE;\n", next ? "next" : "first", i + 1, table,
                      quote_ident(emit->ctx, columns->items[i]));
    return text.s;
}

static char *onwards(const struct emit *emit, const struct list *columns)
{
    struct text text = text_new(emit->ctx);
    for (size_t i = 1; i <= columns->n; i++)
        text_addf(&text, "            first_%zu := next_%zu;\n", i, i);
    return text.s;
}

/* The words with each {name} replaced: pairs of names and values, NULL at the end. */
static char *filled_in(const struct emit *emit, const char *words, const char *const *pairs)
{
    struct text text = text_new(emit->ctx);
    for (const char *open; (open = strchr(words, '{')) != NULL;) {
        text_add_n(&text, words, (size_t)(open - words));
        size_t n = strcspn(open, "}") - 1;
        const char *const *pair = pairs;
        while (pair[0] != NULL && (strlen(pair[0]) != n || strncmp(pair[0], open + 1, n) != 0))
            pair += 2;
        text_add(&text, pair[0] != NULL ? pair[1] : "");
        words = open + n + 2;
    }
    text_add(&text, words);
    return text.s;
}

static char *fill_by_key(const struct emit *emit, const struct list *key, const char *table,
                         const char *column)
{
    const char *const pairs[] = {"variables", variables(emit, key, table),
                                 "columns",   each(emit, key, "t.", true),
                                 "first",     each(emit, key, "fill.first_", false),
                                 "next",      each(emit, key, "fill.next_", false),
                                 "onwards",   onwards(emit, key),
                                 "table",     table,
                                 "column",    column,
                                 NULL};
    return filled_in(emit, by_key, pairs);
}

void online_fill(struct emit *emit, const struct object *column)
{
    const char *table = quote_name(emit->ctx, column->id.schema, column->id.parent);
    const char *name = quote_ident(emit->ctx, column->id.name);
    const char *literal = quote_literal(emit->ctx, table);
    const struct list *key = primary_key(emit, column);
    struct text body = text_new(emit->ctx), sql = text_new(emit->ctx);
    text_add(&body, "\n");
    if (key != NULL)
        text_add(&body, fill_by_key(emit, key, table, name));
    else
        text_addf(&body, by_pages, literal, table, name, name);
    text_add(&sql, "DO ");
    text_dollar(&sql, body.s);
    struct step *step = online_alone(emit, CHANGE_CREATE, column, sql.s);
    step->path = "";
    step_cost(step, LOCK_ROW_EXCLUSIVE, table_of(emit, column), WORK_SCAN);
}
