/*
 * Renames as steps. Only the catalog is written (manual, ALTER TABLE: "There is no
 * effect on the stored data").
 */
#include <talloc.h>

#include "reconcile/ddl/clause.h"
#include "reconcile/plan/items.h"
#include "schema/relation.h"

static bool is_relation(enum kind kind)
{
    return kind_info(kind)->namespace == NAMESPACE_RELATION && kind != KIND_composite;
}

/* "ALTER TABLE public.t RENAME CONSTRAINT a TO b": what stands between. */
static const char *part_word(enum kind kind)
{
    if (kind == KIND_column)
        return "COLUMN ";
    if (kind == KIND_attribute)
        return "ATTRIBUTE ";
    return "CONSTRAINT ";
}

static bool is_on_table(enum kind kind)
{
    return kind == KIND_trigger || kind == KIND_policy || kind == KIND_rule;
}

/* "ALTER TABLE old.t", "ALTER FUNCTION old.f(integer)": by a name that it has meanwhile. */
static char *head_as(const struct emit *emit, const struct identity *id, const char *schema,
                     const char *name)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "ALTER %s %s", kind_info(id->kind)->sql,
              schema ? quote_name(emit->ctx, schema, name) : quote_ident(emit->ctx, name));
    if (kind_info(id->kind)->namespace == NAMESPACE_ROUTINE)
        text_addf(&sql, "(%s)", id->args ? id->args : "");
    return sql.s;
}

static char *rename_sql(const struct emit *emit, const struct rename *rename)
{
    const struct object *object = rename->object;
    const struct identity *id = &object->id;
    struct text sql = text_new(emit->ctx);
    if (rename->label != NULL) {
        text_addf(&sql, "ALTER TYPE %s RENAME VALUE ", quote_name(emit->ctx, id->schema, id->name));
        text_literal(&sql, rename->from);
        text_add(&sql, " TO ");
        text_literal(&sql, rename->label);
        return sql.s;
    }
    if (is_on_table(id->kind)) {
        text_addf(&sql, "ALTER %s %s ON %s", kind_info(id->kind)->sql,
                  quote_ident(emit->ctx, rename->from),
                  quote_name(emit->ctx, id->schema, id->parent));
    } else if (id->parent != NULL) {
        text_addf(&sql, "%s RENAME %s", head_of_parent(emit, object), part_word(id->kind));
        text_ident(&sql, rename->from);
        text_addf(&sql, " TO %s", quote_ident(emit->ctx, id->name));
        return sql.s;
    } else {
        text_add(&sql, head_as(emit, id, rename->named_first ? rename->schema : id->schema,
                               rename->from));
    }
    text_addf(&sql, " RENAME TO %s", quote_ident(emit->ctx, id->name));
    return sql.s;
}

/* "function('name') IS NOT NULL": is there anything of that name? */
static void add_found(struct text *text, const char *function, const char *name)
{
    text_addf(text, "pg_catalog.%s(", function);
    text_literal(text, name);
    text_add(text, ") IS NOT NULL");
}

static void add_row(struct text *text, const char *catalog, const char *column, const char *name,
                    const char *of)
{
    text_addf(text, "EXISTS (SELECT FROM pg_catalog.%s WHERE %s = ", catalog, column);
    text_literal(text, name);
    text_addf(text, "%s)", of);
}

static const char *parent_of(const struct emit *emit, const struct identity *id, const char *column)
{
    return talloc_asprintf(emit->ctx, " AND %s = %s", column,
                           regclass(emit->ctx, id->schema, id->parent));
}

static const char *type_of(const struct emit *emit, const char *column, const char *schema,
                           const char *name)
{
    return talloc_asprintf(emit->ctx, " AND %s = pg_catalog.to_regtype(%s)", column,
                           quote_literal(emit->ctx, quote_name(emit->ctx, schema, name)));
}

static void add_part_found(struct text *text, const struct emit *emit, const struct identity *id,
                           const char *name)
{
    switch (id->kind) {
    case KIND_trigger:
        add_row(text, "pg_trigger", "tgname", name, parent_of(emit, id, "tgrelid"));
        return;
    case KIND_policy:
        add_row(text, "pg_policy", "polname", name, parent_of(emit, id, "polrelid"));
        return;
    case KIND_rule:
        add_row(text, "pg_rewrite", "rulename", name, parent_of(emit, id, "ev_class"));
        return;
    case KIND_constraint:
        add_row(text, "pg_constraint", "conname", name, parent_of(emit, id, "conrelid"));
        return;
    case KIND_domain_constraint:
        add_row(text, "pg_constraint", "conname", name,
                type_of(emit, "contypid", id->schema, id->parent));
        return;
    default:
        add_row(text, "pg_attribute", "attname", name,
                talloc_asprintf(emit->ctx, "%s AND NOT attisdropped",
                                parent_of(emit, id, "attrelid")));
        return;
    }
}

static void add_global_found(struct text *text, enum kind kind, const char *name)
{
    static const struct {
        enum kind kind;
        const char *catalog, *column;
    } rows[] = {
        {KIND_event_trigger, "pg_event_trigger", "evtname"},
        {KIND_foreign_data_wrapper, "pg_foreign_data_wrapper", "fdwname"},
        {KIND_foreign_server, "pg_foreign_server", "srvname"},
        {KIND_publication, "pg_publication", "pubname"},
        {KIND_subscription, "pg_stat_subscription", "subname"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].kind == kind)
            add_row(text, rows[i].catalog, rows[i].column, name, "");
}

/* Kinds whose names are told apart by a catalog of their own, within a schema. */
static bool add_named_found(struct text *text, const struct emit *emit, const struct identity *id,
                            const char *name)
{
    static const struct {
        enum kind kind;
        const char *catalog, *column, *schema;
    } rows[] = {
        {KIND_statistics, "pg_statistic_ext", "stxname", "stxnamespace"},
        {KIND_collation, "pg_collation", "collname", "collnamespace"},
        {KIND_conversion, "pg_conversion", "conname", "connamespace"},
        {KIND_ts_parser, "pg_ts_parser", "prsname", "prsnamespace"},
        {KIND_ts_template, "pg_ts_template", "tmplname", "tmplnamespace"},
        {KIND_ts_dictionary, "pg_ts_dict", "dictname", "dictnamespace"},
        {KIND_ts_configuration, "pg_ts_config", "cfgname", "cfgnamespace"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].kind != id->kind)
            continue;
        const char *schema = quote_literal(emit->ctx, quote_ident(emit->ctx, id->schema));
        add_row(text, rows[i].catalog, rows[i].column, name,
                talloc_asprintf(emit->ctx, " AND %s = pg_catalog.to_regnamespace(%s)",
                                rows[i].schema, schema));
        return true;
    }
    return false;
}

/* The old name is there still: the second run finds nothing to do. */
static char *guard_name(const struct emit *emit, const struct identity *id, const char *from)
{
    struct text text = text_new(emit->ctx);
    const char *name = id->schema != NULL ? quote_name(emit->ctx, id->schema, from) : NULL;
    if (id->kind == KIND_schema)
        add_found(&text, "to_regnamespace", quote_ident(emit->ctx, from));
    else if (id->parent != NULL)
        add_part_found(&text, emit, id, from);
    else if (is_relation(id->kind))
        add_found(&text, "to_regclass", name);
    else if (kind_info(id->kind)->namespace == NAMESPACE_ROUTINE)
        add_found(&text, "to_regprocedure",
                  talloc_asprintf(emit->ctx, "%s(%s)", name, id->args ? id->args : ""));
    else if (name == NULL)
        add_global_found(&text, id->kind, from);
    else if (!add_named_found(&text, emit, id, from))
        add_found(&text, "to_regtype", name);
    return text.s;
}

static char *guard_label(const struct emit *emit, const struct rename *rename)
{
    const struct identity *id = &rename->object->id;
    struct text text = text_new(emit->ctx);
    add_row(&text, "pg_enum", "enumlabel", rename->from,
            type_of(emit, "enumtypid", id->schema, id->name));
    return text.s;
}

static const struct object *locked_relation(const struct emit *emit, const struct object *object)
{
    if (object->id.kind == KIND_domain_constraint || object->id.schema == NULL)
        return NULL;
    if (object->id.parent != NULL)
        return live_relation(emit, object->id.schema, object->id.parent);
    return is_relation(object->id.kind) || object->id.kind == KIND_composite ? object : NULL;
}

/* What the step is about has this name until it is done. */
static void lock(const struct emit *emit, struct step *step, const struct rename *rename,
                 const char *schema, const char *name)
{
    const struct object *locked = locked_relation(emit, rename->object);
    if (locked == NULL)
        return;
    step_cost(step,
              locked->id.kind == KIND_index ? LOCK_SHARE_UPDATE_EXCLUSIVE : LOCK_ACCESS_EXCLUSIVE,
              locked, WORK_NONE);
    if (locked == rename->object)
        step->locked_name = quote_name(emit->ctx, schema, name);
}

static void emit_rename(struct emit *emit, const struct rename *rename)
{
    struct identity id = rename->object->id;
    struct step *step =
        emit_step(emit, CHANGE_ALTER, emit->change->desired, rename_sql(emit, rename));
    if (rename->named_first)
        id.schema = rename->schema;
    step->path = "";
    step->guard = rename->label ? guard_label(emit, rename) : guard_name(emit, &id, rename->from);
    lock(emit, step, rename, id.schema, rename->from);
}

static void emit_move(struct emit *emit, const struct rename *rename)
{
    struct identity id = rename->object->id;
    const char *name = rename->named_first ? id.name : rename->from;
    char *sql = talloc_asprintf(emit->ctx, "%s SET SCHEMA %s",
                                head_as(emit, &id, rename->schema, name),
                                quote_ident(emit->ctx, id.schema));
    struct step *step = emit_step(emit, CHANGE_ALTER, emit->change->desired, sql);
    step->enters = id.schema;
    id.schema = rename->schema;
    step->path = "";
    step->guard = guard_name(emit, &id, name);
    if (id.kind != KIND_composite) /* of which only the catalogs' rows change (tried on 15) */
        lock(emit, step, rename, rename->schema, name);
}

/* It goes with a table that moves, and is called by its new schema's name. */
static bool follows_table(const struct emit *emit, const struct object *object)
{
    const struct list *owner =
        object->id.kind == KIND_sequence ? object_list(object, ATTR_sequence_owned_by) : NULL;
    const struct object *table =
        owner ? model_get(emit->live, KIND_table, owner->items[0], owner->items[1]) : NULL;
    return table != NULL && table->renamed_from != NULL &&
           !same_text(table->renamed_from->schema, table->id.schema);
}

/* Routines are called by their arguments' types, sequences that follow a table by its schema. */
static int turn_of(const struct emit *emit, const struct object *live)
{
    if (kind_info(live->id.kind)->namespace == NAMESPACE_ROUTINE)
        return 1;
    return follows_table(emit, live) ? 2 : 0;
}

static void emit_all(struct emit *emit, const struct changes *changes, int turn)
{
    for (size_t i = 0; i < changes->n; i++) {
        const struct change *change = &changes->items[i];
        if (change->live == NULL || turn_of(emit, change->live) != turn)
            continue;
        for (size_t j = 0; j < emit->live->n_renames; j++) {
            const struct rename *rename = &emit->live->renames[j];
            if (rename->object != change->live)
                continue;
            emit->change = change;
            bool named = rename->label != NULL || !same_text(rename->from, change->live->id.name);
            if (rename->schema != NULL && !rename->named_first)
                emit_move(emit, rename);
            if (named)
                emit_rename(emit, rename);
            if (rename->schema != NULL && rename->named_first)
                emit_move(emit, rename);
        }
    }
}

void renames_emit(struct emit *emit, const struct changes *changes)
{
    for (int turn = 0; turn < 3; turn++)
        emit_all(emit, changes, turn);
}
