/*
 * Columns: type, collation, default, generation, identity, serial.
 */
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "parser/foreign.h"
#include "parser/table.h"
#include "schema/relation.h"

/* What a column's definition is folded with. */
struct filling {
    struct object *table, *column;
    const PgQuery__ColumnDef *def;
    struct constraints *constraints;
    const struct object *like; /* only compared with this one: no sequences are made */
};

struct list *collation_of_type(struct fold *fold, const char *type)
{
    struct list *list = list_new(fold->ctx);
    list_add(list, "pg_catalog");
    list_add(list, type != NULL && strcmp(type, "name") == 0 ? "C" : "default");
    return list;
}

static struct object *domain_of(struct fold *fold, const PgQuery__TypeName *type)
{
    if (type == NULL || type->n_array_bounds > 0 || type->setof || type->pct_type)
        return NULL;
    const struct list *name = fold_type_reference(fold, type);
    return name ? model_get(fold->model, KIND_domain, name->items[0], name->items[1]) : NULL;
}

static void set_collation(struct fold *fold, struct object *column, const PgQuery__TypeName *type,
                          const PgQuery__CollateClause *clause)
{
    object_set_list(column, ATTR_column_collation, NULL);
    if (clause == NULL)
        return;
    struct list *collation =
        fold_reference(fold, NAMESPACE_COLLATION, clause->n_collname, clause->collname);
    const struct object *domain = domain_of(fold, type);
    const struct list *own = domain ? object_list(domain, ATTR_domain_collation) : NULL;
    if (own == NULL)
        own = collation_of_type(fold, object_text(column, ATTR_column_type));
    if (!list_equal(collation, own))
        object_set_list(column, ATTR_column_collation, collation);
}

void column_set_type(struct fold *fold, struct object *column, const PgQuery__TypeName *type,
                     const PgQuery__CollateClause *clause)
{
    object_set(column, ATTR_column_type, fold_type(fold, type));
    set_collation(fold, column, type, clause);
}

/* NULL, cast to nothing but the column's own type: PostgreSQL keeps no such default. It keeps one
 * whose cast does something: to another type, to a length; intervals' precision does not count
 * (tried on 15; the manual, CREATE TABLE, says only that NULL is the default anyway). */
static bool is_null_constant(struct fold *fold, const char *column, const PgQuery__Node *node)
{
    bool interval = strncmp(column, "interval", 8) == 0;
    if (node->node_case == PG_QUERY__NODE__NODE_A_CONST && node->a_const->isnull)
        return interval || strchr(column, '(') == NULL;
    for (; node != NULL && node->node_case == PG_QUERY__NODE__NODE_TYPE_CAST;
         node = node->type_cast->arg) {
        const char *type = fold_type(fold, node->type_cast->type_name);
        bool loses_precision = strcmp(type, "interval") == 0 && strcmp(column, "interval") != 0;
        bool same = interval ? strncmp(type, column, 8) == 0 && !loses_precision
                             : strcmp(type, column) == 0 && strchr(type, '(') == NULL;
        if (!same)
            return false;
    }
    return node != NULL && node->node_case == PG_QUERY__NODE__NODE_A_CONST && node->a_const->isnull;
}

static bool is_of_domain(struct fold *fold, const struct object *column)
{
    const char *type = object_text(column, ATTR_column_type);
    const struct list *name = type ? split_qualified(fold->ctx, type) : NULL;
    return name != NULL && name->n == 2 &&
           model_get(fold->model, KIND_domain, name->items[0], name->items[1]) != NULL;
}

/* DEFAULT NULL is no default, but over a domain's own one (manual, CREATE TABLE). */
void column_set_default(struct fold *fold, struct object *column, const PgQuery__Node *node,
                        const char *text)
{
    const char *type = object_text(column, ATTR_column_type);
    if (text == NULL ||
        (type != NULL && is_null_constant(fold, type, node) && !is_of_domain(fold, column)))
        object_set(column, ATTR_column_default, NULL);
    else
        fold_set_expression(fold, column, ATTR_column_default, text);
}

/* The first location after the given one at which the definition goes on with something else. */
static int next_location(const PgQuery__ColumnDef *def, int location)
{
    int next = -1;
    for (size_t i = 0; i < def->n_constraints; i++) {
        int at = def->constraints[i]->constraint->location;
        if (at > location && (next < 0 || at < next))
            next = at;
    }
    int at = def->coll_clause ? def->coll_clause->location : -1;
    if (at > location && (next < 0 || at < next))
        next = at;
    return next;
}

static void make_serial(struct fold *fold, const struct filling *fill, const char *type)
{
    struct object *table = fill->table, *column = fill->column;
    object_set_bool(column, ATTR_column_not_null, true);
    if (fill->like != NULL) {
        const char *text = object_text(fill->like, ATTR_column_default);
        if (text != NULL && strncmp(text, "nextval(", 8) == 0)
            object_set(column, ATTR_column_default, text);
        return;
    }
    char *name = fold_choose_name(fold, table->id.name, column->id.name, "seq", taken_relation,
                                  table->id.schema, NULL);
    struct identity id = {.kind = KIND_sequence, .schema = table->id.schema, .name = name};
    struct object *sequence = fold_add(fold, &id, fill->def->location, AGAIN_ERROR);
    if (sequence == NULL)
        return;
    fold_sequence_options(fold, sequence, type, 0, NULL, false);
    if (table->id.kind == KIND_table)
        object_set(sequence, ATTR_sequence_persistence, object_text(table, ATTR_table_persistence));
    struct list *owner = relation_name(fold, table);
    list_add(owner, column->id.name);
    object_set_list(sequence, ATTR_sequence_owned_by, owner);
    struct text text = text_new(fold->ctx);
    text_add(&text, "nextval(");
    text_literal(&text, quote_name(fold->ctx, table->id.schema, name));
    text_add(&text, "::regclass)");
    fold_set_expression(fold, column, ATTR_column_default, text.s);
}

static void fill_constraint(struct fold *fold, const struct filling *fill,
                            const PgQuery__Constraint *node)
{
    struct object *column = fill->column;
    int location = node->location;
    switch (node->contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_NULL:
        break;
    case PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL:
        object_set_bool(column, ATTR_column_not_null, true);
        if (node->conname[0] != '\0')
            object_set(column, ATTR_column_not_null_name, node->conname);
        break;
    case PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT:
        column_set_default(
            fold, column, node->raw_expr,
            fold_after(fold, location, "DEFAULT", next_location(fill->def, location)));
        break;
    case PG_QUERY__CONSTR_TYPE__CONSTR_GENERATED:
        fold_set_expression(fold, column, ATTR_column_generated,
                            fold_parenthesised(fold, location, "AS"));
        break;
    case PG_QUERY__CONSTR_TYPE__CONSTR_IDENTITY:
        column_set_identity(fold, fill->like ? NULL : fill->table, column, node->generated_when,
                            node->n_options, node->options, location);
        break;
    default:
        constraints_note(fold, fill->constraints, node, column->id.name);
        break;
    }
}

void column_constraints(struct fold *fold, struct object *table, struct object *column,
                        const PgQuery__ColumnDef *def, struct constraints *constraints)
{
    struct filling fill = {table, column, def, constraints, NULL};
    for (size_t i = 0; i < def->n_constraints; i++)
        fill_constraint(fold, &fill, def->constraints[i]->constraint);
}

static void fill_column(struct fold *fold, const struct filling *fill)
{
    const PgQuery__ColumnDef *def = fill->def;
    const char *serial = fold_is_serial(def->type_name);
    if (serial != NULL) {
        object_set(fill->column, ATTR_column_type, serial);
        make_serial(fold, fill, serial);
    } else {
        column_set_type(fold, fill->column, def->type_name, def->coll_clause);
    }
    if (def->compression[0] && strcmp(def->compression, "default") != 0)
        object_set(fill->column, ATTR_column_compression, def->compression);
    if (def->storage[0])
        fold_unsupported(fold, def->location, "STORAGE in a column's definition");
    if (def->n_fdwoptions > 0 && fill->table->id.kind != KIND_foreign_table)
        fold_error(fold, def->location, NULL, "only a foreign table's column has OPTIONS");
    else
        foreign_options(fold, fill->column, ATTR_column_foreign_options, def->n_fdwoptions,
                        def->fdwoptions);
    for (size_t i = 0; i < def->n_constraints; i++)
        fill_constraint(fold, fill, def->constraints[i]->constraint);
}

struct object *column_add(struct fold *fold, struct object *table, const char *name, int location,
                          enum again again)
{
    struct identity id = {
        .kind = KIND_column, .schema = table->id.schema, .parent = table->id.name, .name = name};
    struct object *column = fold_add(fold, &id, location, again);
    if (column == NULL)
        return NULL;
    struct objects columns = parts_of(fold, table, PART_COLUMN);
    column->position = columns.n > 0 ? columns.items[columns.n - 1]->position + 1 : 1;
    parts_note(fold, table, PART_COLUMN, column);
    return column;
}

/* IF NOT EXISTS over a column that exists: it must say the same. */
static void compare_column(struct fold *fold, struct object *table, const PgQuery__ColumnDef *def,
                           const struct object *column, struct constraints *constraints)
{
    struct object *again = model_add(model_new(fold->ctx), &column->id);
    struct filling fill = {table, again, def, constraints, column};
    fill_column(fold, &fill);
    for (size_t i = 0; i < constraints->n; i++)
        if (constraints->items[i].node->contype == PG_QUERY__CONSTR_TYPE__CONSTR_PRIMARY)
            object_set_bool(again, ATTR_column_not_null, true);
    object_set(again, ATTR_column_inherited, object_text(column, ATTR_column_inherited));
    if (!object_equal(again, column))
        fold_error(fold, def->location,
                   "IF NOT EXISTS would skip this without a word; let one of the two go",
                   "%s is declared differently at %s:%d", identity_describe(fold->ctx, &column->id),
                   column->place.file, column->place.line);
}

struct object *column_fold(struct fold *fold, struct object *table, const PgQuery__ColumnDef *def,
                           enum again again, struct constraints *constraints)
{
    const char *name = fold_name(fold, def->location, def->colname);
    struct object *column = table_column_anew(fold, table, name);
    if (column != NULL && object_bool(column, ATTR_column_inherited)) {
        /* The two definitions are merged (manual, CREATE TABLE, INHERITS). */
        if (table_partition_of(table) == NULL)
            object_set_bool(column, ATTR_column_inherited, false);
        column->place = fold_place(fold, def->location);
    } else if (column != NULL && again == AGAIN_SAME) {
        compare_column(fold, table, def, column, constraints);
        return NULL;
    } else {
        column = column_add(fold, table, name, def->location, again);
    }
    if (column == NULL)
        return NULL;
    struct filling fill = {table, column, def, constraints, NULL};
    fill_column(fold, &fill);
    return column;
}
