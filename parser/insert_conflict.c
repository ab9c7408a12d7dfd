/*
 * ON CONFLICT: which columns tell rows apart, and what becomes of a row that is there.
 */
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/insert.h"
#include "parser/values.h"
#include "parser/walk.h"
#include "schema/array.h"
#include "schema/relation.h"

/* Keys. */

static bool same_set(const struct list *a, const struct list *b)
{
    if (a == NULL || b == NULL || a->n != b->n)
        return false;
    for (size_t i = 0; i < a->n; i++)
        if (!list_has(b, a->items[i]))
            return false;
    return true;
}

static bool is_key(const struct object *object)
{
    return object->id.kind == KIND_constraint && constraint_is_key(object);
}

/* The columns of a unique index without expressions and predicate; NULL: it has others. */
static struct list *index_columns(const void *ctx, const struct object *table,
                                  const struct object *index)
{
    const struct list *of =
        index->id.kind == KIND_index ? object_list(index, ATTR_index_table) : NULL;
    if (of == NULL || !object_bool(index, ATTR_index_unique) ||
        !same_text(of->items[0], table->id.schema) || !same_text(of->items[1], table->id.name) ||
        object_text(index, ATTR_index_predicate) != NULL)
        return NULL;
    const struct list *keys = object_list(index, ATTR_index_keys);
    struct list *columns = list_new(ctx);
    for (size_t i = 0; i < keys->n; i++)
        for (size_t j = 0; j < table->n_children; j++)
            if (table->children[j]->id.kind == KIND_column &&
                strcmp(quote_ident(ctx, table->children[j]->id.name), keys->items[i]) == 0)
                list_add(columns, table->children[j]->id.name);
    return columns->n == keys->n ? columns : NULL;
}

struct keys {
    const struct list **items;
    size_t n;
};

static void add_key(const void *ctx, struct keys *keys, const struct list *columns)
{
    keys->items = array_room(ctx, keys->items, keys->n);
    keys->items[keys->n++] = columns;
}

/* All sets of columns that are unique; the primary key first. */
static struct keys keys_of(struct fold *fold, const void *ctx, const struct object *table)
{
    struct keys keys = {0};
    for (int primary = 1; primary >= 0; primary--)
        for (size_t i = 0; i < table->n_children; i++) {
            const struct object *part = table->children[i];
            if (is_key(part) && primary == (object_text(part, ATTR_constraint_type)[0] == 'p'))
                add_key(ctx, &keys, object_list(part, ATTR_constraint_columns));
        }
    for (size_t i = 0; i < fold->model->n; i++) {
        const struct list *columns = index_columns(ctx, table, fold->model->objects[i]);
        if (columns != NULL)
            add_key(ctx, &keys, columns);
    }
    return keys;
}

static void add_names(struct text *text, const struct list *names)
{
    for (size_t i = 0; i < names->n; i++) {
        text_add(text, i > 0 ? ", " : "");
        text_ident(text, names->items[i]);
    }
}

const char *insert_advice(struct fold *fold, const struct object *table, const struct list *columns)
{
    struct keys keys = keys_of(fold, fold->ctx, table);
    struct text text = text_new(fold->ctx);
    if (keys.n == 0) {
        text_addf(&text,
                  "give %s a primary key or a unique constraint, and write ON CONFLICT "
                  "(its columns) DO NOTHING, or DO UPDATE SET column = EXCLUDED.column",
                  identity_describe(fold->ctx, &table->id));
        return text.s;
    }
    text_add(&text, "write ON CONFLICT (");
    add_names(&text, keys.items[0]);
    text_add(&text, ") DO UPDATE SET ");
    size_t n = 0;
    for (size_t i = 0; i < columns->n; i++) {
        if (list_has(keys.items[0], columns->items[i]))
            continue;
        const char *name = quote_ident(fold->ctx, columns->items[i]);
        text_addf(&text, "%s%s = EXCLUDED.%s", n++ > 0 ? ", " : "", name, name);
    }
    if (n == 0)
        text.s[text.n - strlen("DO UPDATE SET ")] = '\0';
    return n > 0 ? talloc_asprintf(fold->ctx, "%s, or DO NOTHING", text.s)
                 : talloc_asprintf(fold->ctx, "%sDO NOTHING", text.s);
}

/* The columns that the statement names as its key. NULL: reported. */
static const struct list *named_key(struct insert *insert, const PgQuery__InferClause *infer)
{
    struct fold *fold = insert->fold;
    const struct object *table = insert->fixture->table;
    struct list *named = list_new(insert->ctx);
    if (infer->conname != NULL && *infer->conname != '\0') {
        for (size_t i = 0; i < table->n_children; i++)
            if (is_key(table->children[i]) &&
                strcmp(table->children[i]->id.name, infer->conname) == 0)
                return object_list(table->children[i], ATTR_constraint_columns);
        fold_error(fold, infer->location, NULL,
                   "%s has no primary key or unique constraint "
                   "\"%s\"",
                   identity_describe(fold->ctx, &table->id), infer->conname);
        return NULL;
    }
    if (infer->where_clause != NULL) {
        fold_unsupported(fold, infer->location, "ON CONFLICT (...) WHERE");
        return NULL;
    }
    for (size_t i = 0; i < infer->n_index_elems; i++) {
        const PgQuery__IndexElem *element = infer->index_elems[i]->index_elem;
        if (element->name == NULL || *element->name == '\0') {
            fold_unsupported(fold, infer->location, "ON CONFLICT on an expression");
            return NULL;
        }
        list_add(named, element->name);
    }
    return named;
}

static bool check_key(struct insert *insert, const struct keys *all, const struct list *key,
                      int location)
{
    struct fold *fold = insert->fold;
    const struct object *table = insert->fixture->table;
    struct text names = text_new(fold->ctx);
    add_names(&names, key);
    for (size_t i = 0; i < all->n; i++)
        if (same_set(all->items[i], key))
            return true;
    fold_error(fold, location, "PostgreSQL takes ON CONFLICT only on what is unique",
               "%s has no primary key, unique constraint or unique index on (%s)",
               identity_describe(fold->ctx, &table->id), names.s);
    return false;
}

static bool is_given(const struct insert *insert, const struct list *key)
{
    for (size_t i = 0; i < key->n; i++)
        if (!list_has(insert->fixture->columns, key->items[i]))
            return false;
    return true;
}

static bool read_keys(struct insert *insert)
{
    struct fixture *fixture = insert->fixture;
    const PgQuery__OnConflictClause *clause = insert->stmt->on_conflict_clause;
    struct keys all = keys_of(insert->fold, insert->ctx, fixture->table), given = {0};
    int location = clause->infer != NULL ? clause->infer->location : clause->location;
    if (clause->infer != NULL) {
        const struct list *key = named_key(insert, clause->infer);
        if (key == NULL || !check_key(insert, &all, key, location))
            return false;
        all = (struct keys){.items = talloc_memdup(insert->ctx, &key, sizeof(key)), .n = 1};
    }
    for (size_t i = 0; i < all.n; i++)
        if (is_given(insert, all.items[i]))
            add_key(insert->ctx, &given, all.items[i]);
    if (given.n == 0) {
        fold_error(insert->fold, location,
                   all.n > 0 ? "a key that is made up anew at each run tells no rows apart" : NULL,
                   "%s has no key among the columns that this INSERT gives",
                   identity_describe(insert->fold->ctx, &fixture->table->id));
        return false;
    }
    fixture->keys = given.items;
    fixture->n_keys = given.n;
    return true;
}

/* A row without a key is new at each run. */
static bool check_nulls(struct insert *insert)
{
    const struct fixture *fixture = insert->fixture;
    bool done = true;
    for (size_t i = 0; fixture->n_keys == 1 && i < fixture->columns->n; i++) {
        const char *name = fixture->columns->items[i];
        if (!list_has(fixture->keys[0], name))
            continue;
        for (size_t row = 0; row < fixture->n_rows; row++) {
            const struct cell *cell = &fixture->cells[row * fixture->columns->n + i];
            if (cell->kind != CELL_NULL)
                continue;
            struct place place = fixture_row_place(fixture, row);
            if (fixture->rows_file == NULL || row < fixture->n_own)
                place = fold_place(insert->fold, (int)insert->fold->statement->values->row_at[row]);
            else if (cell->column > 0)
                place.column = cell->column;
            diag_add(insert->fold->diag, SEVERITY_ERROR, place, NULL, NULL,
                     "column \"%s\" tells rows apart and is null here: the row would be added "
                     "again and again",
                     name);
            done = false;
        }
    }
    return done;
}

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
    if (!read_keys(insert) || !check_nulls(insert))
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
    return true;
}
