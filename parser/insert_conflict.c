/*
 * ON CONFLICT DO UPDATE: what becomes of a row that is there.
 */
#include <string.h>
#include <talloc.h>

#include "parser/insert.h"
#include "parser/walk.h"
#include "schema/array.h"
#include "schema/relation.h"

/* DO UPDATE SET. */

static void note_excluded(const ProtobufCMessage *message, void *argument)
{
    struct list *reads = argument;
    const PgQuery__ColumnRef *column = WALK_AS(message, ColumnRef, column_ref);
    if (column != NULL && column->n_fields == 2 &&
        column->fields[0]->node_case == PG_QUERY__NODE__NODE_STRING &&
        column->fields[1]->node_case == PG_QUERY__NODE__NODE_STRING &&
        strcmp(column->fields[0]->string->sval, "excluded") == 0 &&
        !list_has(reads, column->fields[1]->string->sval))
        list_add(reads, column->fields[1]->string->sval);
    walk_children(message, note_excluded, argument);
}

/* The number-th of "(a, b) = (x, y)" or of "ROW (x, y)", and where it stands. */
static const char *item_text(struct fold *fold, int location, size_t number, size_t *offset)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t i = tokens_at(tokens, (size_t)location);
    while (i < tokens->n && !(tokens_is(tokens, i, "=") && tokens->items[i].depth == 0))
        i++;
    while (i < tokens->n && !tokens_is(tokens, i, "("))
        i++;
    size_t close = tokens_close(tokens, i), first = i + 1, n = 1;
    int depth = tokens->items[i].depth + 1;
    for (size_t j = first; close != NO_TOKEN && j <= close; j++) {
        if (j != close && !(tokens->items[j].depth == depth && tokens_is(tokens, j, ",")))
            continue;
        if (n++ == number) {
            *offset = tokens->items[first].start;
            return fold_slice(fold, first, j - 1);
        }
        first = j + 1;
    }
    return NULL;
}

static const char *set_text(struct insert *insert, const PgQuery__ResTarget *target,
                            const PgQuery__Node **value, size_t *offset)
{
    *value = target->val;
    *offset = (size_t)target->location;
    if (target->val->node_case != PG_QUERY__NODE__NODE_MULTI_ASSIGN_REF)
        return fold_after(insert->fold, target->location, "=", (int)insert->sets_to);
    const PgQuery__MultiAssignRef *ref = target->val->multi_assign_ref;
    if (ref->source->node_case != PG_QUERY__NODE__NODE_ROW_EXPR) {
        fold_unsupported(insert->fold, target->location, "SET (...) = (SELECT ...)");
        return NULL;
    }
    *value = ref->source->row_expr->args[ref->colno - 1];
    return item_text(insert->fold, target->location, (size_t)ref->colno, offset);
}

static bool is_column(const struct insert *insert, const char *name)
{
    const struct object *table = insert->fixture->table;
    for (size_t i = 0; i < table->n_children; i++)
        if (table->children[i]->id.kind == KIND_column &&
            strcmp(table->children[i]->id.name, name) == 0)
            return true;
    return false;
}

static bool check_column(struct insert *insert, const char *name, int location)
{
    if (is_column(insert, name))
        return true;
    fold_error(insert->fold, location, NULL, "%s has no column \"%s\"",
               identity_describe(insert->fold->ctx, &insert->fixture->table->id), name);
    return false;
}

static bool read_set(struct insert *insert, const PgQuery__ResTarget *target)
{
    struct fixture *fixture = insert->fixture;
    const PgQuery__Node *value;
    size_t offset;
    struct list *reads = list_new(insert->ctx);
    if (target->n_indirection > 0) {
        fold_unsupported(insert->fold, target->location, "SET of a part of a column");
        return false;
    }
    if (!check_column(insert, target->name, target->location))
        return false;
    const char *text = set_text(insert, target, &value, &offset);
    struct fixture_set set = {.column = talloc_strdup(insert->ctx, target->name), .reads = reads};
    if (text == NULL)
        return false;
    if (value->node_case == PG_QUERY__NODE__NODE_SET_TO_DEFAULT) {
        set.expression = insert_default(insert, target->name);
        if (set.expression == NULL)
            set.expression = insert_expression(insert, offset, "NULL");
    } else {
        set.expression = insert_expression(insert, offset, text);
        note_excluded(&value->base, reads);
    }
    if (set.expression == NULL)
        return false;
    for (size_t i = 0; i < reads->n; i++)
        if (!check_column(insert, reads->items[i], target->location))
            return false;
    if (value->node_case == PG_QUERY__NODE__NODE_COLUMN_REF && reads->n == 1)
        set.excluded = reads->items[0];
    fixture->sets = array_room(insert->ctx, fixture->sets, fixture->n_sets);
    fixture->sets[fixture->n_sets++] = set;
    return true;
}

static void add_default(struct insert *insert, const char *column)
{
    struct fixture *fixture = insert->fixture;
    for (size_t i = 0; i < fixture->n_defaults; i++)
        if (strcmp(fixture->defaults[i].column, column) == 0)
            return;
    fixture->defaults = array_room(insert->ctx, fixture->defaults, fixture->n_defaults);
    fixture->defaults[fixture->n_defaults++] = (struct fixture_default){
        .column = talloc_strdup(insert->ctx, column),
        .expression = insert_default(insert, column),
    };
}

static void add_defaults(struct insert *insert, const struct list *reads)
{
    for (size_t i = 0; i < reads->n; i++)
        if (is_column(insert, reads->items[i]) &&
            !list_has(insert->fixture->columns, reads->items[i]))
            add_default(insert, reads->items[i]);
}

/* Where the WHERE of DO UPDATE stands among the tokens; their number: there is none. */
static size_t find_where(struct insert *insert)
{
    const PgQuery__OnConflictClause *clause = insert->stmt->on_conflict_clause;
    const struct tokens *tokens = fold_tokens(insert->fold);
    size_t i = tokens_at(tokens, (size_t)clause->location);
    if (clause->where_clause == NULL)
        return tokens->n;
    while (i < tokens->n && !(tokens->items[i].depth == 0 && tokens_is(tokens, i, "update")))
        i++;
    while (i < tokens->n && !(tokens->items[i].depth == 0 && tokens_is(tokens, i, "where")))
        i++;
    return i;
}

static void read_text(struct insert *insert)
{
    struct fixture *fixture = insert->fixture;
    const PgQuery__OnConflictClause *clause = insert->stmt->on_conflict_clause;
    const PgQuery__RangeVar *range = insert->stmt->relation;
    const struct tokens *tokens = fold_tokens(insert->fold);
    size_t first = tokens_at(tokens, (size_t)clause->location), where = find_where(insert);
    fixture->conflict = talloc_steal(insert->ctx, fold_slice(insert->fold, first, where - 1));
    insert->sets_to = where < tokens->n ? tokens->items[where].start : strlen(insert->fold->text);
    if (where + 1 < tokens->n)
        fixture->where =
            talloc_steal(insert->ctx, fold_slice(insert->fold, where + 1, tokens->n - 1));
    fixture->alias =
        talloc_strdup(insert->ctx, range->alias != NULL ? range->alias->aliasname : range->relname);
}

bool insert_conflict(struct insert *insert)
{
    const PgQuery__OnConflictClause *clause = insert->stmt->on_conflict_clause;
    struct fixture *fixture = insert->fixture;
    struct list *reads = list_new(insert->ctx);
    if (!insert_keys(insert))
        return false;
    read_text(insert);
    fixture->updates = clause->action == PG_QUERY__ON_CONFLICT_ACTION__ONCONFLICT_UPDATE;
    for (size_t i = 0; fixture->updates && i < clause->n_target_list; i++) {
        if (!read_set(insert, clause->target_list[i]->res_target))
            return false;
        add_defaults(insert, fixture->sets[i].reads);
    }
    if (clause->where_clause != NULL)
        note_excluded(&clause->where_clause->base, reads);
    add_defaults(insert, reads);
    for (size_t i = 0; i < fixture->n_keys; i++) {
        struct list *given = list_new(insert->ctx);
        const struct list *columns = fixture->keys[i].columns;
        add_defaults(insert, columns);
        for (size_t j = 0; j < columns->n; j++)
            if (list_has(fixture->columns, columns->items[j]))
                list_add(given, columns->items[j]);
        fixture->keys[i].columns = given;
    }
    return true;
}
