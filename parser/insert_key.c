/*
 * What tells rows apart: the columns of a primary key or of a unique constraint, or the keys of a
 * unique index, which may be expressions, and may be of some rows only.
 */
#include <string.h>
#include <talloc.h>

#include "parser/insert.h"
#include "parser/values.h"
#include "parser/walk.h"
#include "schema/array.h"
#include "schema/relation.h"

/* Expressions. */

static void note_columns(const ProtobufCMessage *message, void *argument)
{
    struct list *columns = argument;
    const PgQuery__ColumnRef *column = WALK_AS(message, ColumnRef, column_ref);
    const PgQuery__Node *last = column != NULL ? column->fields[column->n_fields - 1] : NULL;
    if (last != NULL && last->node_case == PG_QUERY__NODE__NODE_STRING &&
        !list_has(columns, last->string->sval))
        list_add(columns, last->string->sval);
    walk_children(message, note_columns, argument);
}

/* Two texts that say the same have the same hash; 0: it does not parse. Notes the columns, unless
 * they are NULL. */
static uint64_t hash_of(const void *ctx, const char *text, struct list *columns)
{
    struct syntax_error error = {0};
    char *sql = talloc_asprintf(NULL, "SELECT (%s\n)", text);
    PgQuery__ParseResult *tree = tree_parse(ctx, sql, &error);
    uint64_t hash = tree != NULL ? tree_hash(&tree->base) : 0;
    if (tree != NULL && columns != NULL)
        note_columns(&tree->base, columns);
    if (tree != NULL)
        tree_free(tree);
    talloc_free(sql);
    return hash;
}

static bool same_expression(const void *ctx, const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    return strcmp(a, b) == 0 || hash_of(ctx, a, NULL) == hash_of(ctx, b, NULL);
}

/* Keys. */

static bool is_key(const struct object *object)
{
    return object->id.kind == KIND_constraint && constraint_is_key(object);
}

/* The column that is written so; NULL: it is an expression. */
static const char *column_written(const void *ctx, const struct object *table, const char *text)
{
    for (size_t i = 0; i < table->n_children; i++)
        if (table->children[i]->id.kind == KIND_column &&
            strcmp(quote_ident(ctx, table->children[i]->id.name), text) == 0)
            return table->children[i]->id.name;
    return NULL;
}

static struct fixture_key key_of_index(const void *ctx, const struct object *table,
                                       const struct object *index)
{
    const struct list *keys = object_list(index, ATTR_index_keys);
    struct list *columns = list_new(ctx);
    struct fixture_key key = {.columns = columns,
                              .predicate = object_text(index, ATTR_index_predicate)};
    bool plain = key.predicate == NULL;
    for (size_t i = 0; i < keys->n; i++) {
        const char *column = column_written(ctx, table, keys->items[i]);
        plain &= column != NULL;
        if (column == NULL)
            (void)hash_of(ctx, keys->items[i], columns);
        else if (!list_has(columns, column))
            list_add(columns, column);
    }
    if (key.predicate != NULL)
        (void)hash_of(ctx, key.predicate, columns);
    key.parts = plain ? NULL : keys;
    return key;
}

struct keys {
    struct fixture_key *items;
    size_t n;
};

static void add_key(const void *ctx, struct keys *keys, struct fixture_key key)
{
    keys->items = array_room(ctx, keys->items, keys->n);
    keys->items[keys->n++] = key;
}

/* All that is unique; the primary key first, indexes on expressions last. */
static struct keys keys_of(struct fold *fold, const void *ctx, const struct object *table)
{
    struct keys keys = {0};
    for (int primary = 1; primary >= 0; primary--)
        for (size_t i = 0; i < table->n_children; i++) {
            const struct object *part = table->children[i];
            if (is_key(part) && primary == constraint_is(part, "primary key"))
                add_key(
                    ctx, &keys,
                    (struct fixture_key){.columns = object_list(part, ATTR_constraint_columns)});
        }
    for (int plain = 1; plain >= 0; plain--)
        for (size_t i = 0; i < fold->model->n; i++) {
            const struct object *index = fold->model->objects[i];
            if (!index_is_on(index, table) || !object_bool(index, ATTR_index_unique))
                continue;
            struct fixture_key key = key_of_index(ctx, table, index);
            if (plain == (key.parts == NULL))
                add_key(ctx, &keys, key);
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

/* What stands behind ON CONFLICT. */
static void add_target(struct text *text, const struct fixture_key *key)
{
    text_add(text, "(");
    if (key->parts == NULL)
        add_names(text, key->columns);
    for (size_t i = 0; key->parts != NULL && i < key->parts->n; i++)
        text_addf(text,
                  key->parts->items[i][strcspn(key->parts->items[i], "( ")] != '\0' ? "%s(%s)"
                                                                                    : "%s%s",
                  i > 0 ? ", " : "", key->parts->items[i]);
    text_add(text, ")");
    if (key->predicate != NULL)
        text_addf(text, " WHERE %s", key->predicate);
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
    text_add(&text, "write ON CONFLICT ");
    add_target(&text, &keys.items[0]);
    text_add(&text, " DO UPDATE SET ");
    size_t n = 0;
    for (size_t i = 0; i < columns->n; i++) {
        if (list_has(keys.items[0].columns, columns->items[i]))
            continue;
        const char *name = quote_ident(fold->ctx, columns->items[i]);
        text_addf(&text, "%s%s = EXCLUDED.%s", n++ > 0 ? ", " : "", name, name);
    }
    if (n == 0)
        text.s[text.n - strlen("DO UPDATE SET ")] = '\0';
    return n > 0 ? talloc_asprintf(fold->ctx, "%s, or DO NOTHING", text.s)
                 : talloc_asprintf(fold->ctx, "%sDO NOTHING", text.s);
}

/* The target of ON CONFLICT as it is written. */
struct target {
    struct list *parts;
    const char *predicate;
    bool plain; /* all parts are names of columns */
    int location;
};

static const struct fixture_key *
find_constraint(struct insert *insert, const PgQuery__InferClause *infer, const struct keys *all)
{
    const struct object *table = insert->fixture->table;
    for (size_t i = 0; i < table->n_children; i++)
        if (is_key(table->children[i]) && strcmp(table->children[i]->id.name, infer->conname) == 0)
            for (size_t j = 0; j < all->n; j++)
                if (all->items[j].columns ==
                    object_list(table->children[i], ATTR_constraint_columns))
                    return &all->items[j];
    fold_error(insert->fold, infer->location, NULL,
               "%s has no primary key or unique constraint \"%s\"",
               identity_describe(insert->fold->ctx, &table->id), infer->conname);
    return NULL;
}

/* The parts between the parentheses, and what is behind WHERE. */
static struct target read_target(struct insert *insert, const PgQuery__InferClause *infer)
{
    struct fold *fold = insert->fold;
    const struct tokens *tokens = fold_tokens(fold);
    struct target target = {
        .parts = list_new(fold->ctx), .plain = true, .location = infer->location};
    size_t open = tokens_at(tokens, (size_t)infer->location);
    size_t close = tokens_close(tokens, open), first = open + 1, n = 0;
    int depth = tokens->items[open].depth + 1;
    for (size_t i = first; i <= close; i++) {
        if (i != close && !(tokens->items[i].depth == depth && tokens_is(tokens, i, ",")))
            continue;
        const PgQuery__IndexElem *element = infer->index_elems[n++]->index_elem;
        bool named = element->name != NULL && *element->name != '\0';
        target.plain &= named;
        if (named) {
            list_add(target.parts, quote_ident(fold->ctx, element->name));
        } else {
            size_t end = i - 1;
            if (tokens_is(tokens, first, "(")) /* behind it: COLLATE, operator class */
                end = tokens_close(tokens, first);
            list_add(target.parts, fold_slice(fold, first, end));
        }
        first = i + 1;
    }
    if (infer->where_clause != NULL) {
        size_t end = close;
        while (end < tokens->n &&
               !(tokens->items[end].depth < depth && tokens_is(tokens, end, "do")))
            end++;
        target.predicate = fold_slice(fold, close + 2, end - 1);
    }
    return target;
}

static bool has_part(const void *ctx, const struct list *parts, const char *part)
{
    for (size_t i = 0; i < parts->n; i++)
        if (same_expression(ctx, parts->items[i], part))
            return true;
    return false;
}

static bool fits(const void *ctx, const struct fixture_key *key, const struct target *target)
{
    struct list *names = list_new(ctx);
    for (size_t i = 0; i < key->columns->n; i++)
        list_add(names, quote_ident(ctx, key->columns->items[i]));
    const struct list *parts = key->parts != NULL ? key->parts : names;
    bool same = parts->n == target->parts->n;
    for (size_t i = 0; same && i < parts->n; i++)
        same = has_part(ctx, target->parts, parts->items[i]);
    /* Of all rows is of those of a predicate too. */
    return same &&
           (key->predicate == NULL || same_expression(ctx, key->predicate, target->predicate));
}

static const struct fixture_key *
find_target(struct insert *insert, const PgQuery__InferClause *infer, const struct keys *all)
{
    struct fold *fold = insert->fold;
    if (infer->conname != NULL && *infer->conname != '\0')
        return find_constraint(insert, infer, all);
    struct target target = read_target(insert, infer);
    struct text names = text_new(fold->ctx);
    for (size_t i = 0; i < all->n; i++)
        if (fits(fold->ctx, &all->items[i], &target))
            return &all->items[i];
    for (size_t i = 0; i < target.parts->n; i++)
        text_addf(&names, "%s%s", i > 0 ? ", " : "", target.parts->items[i]);
    if (target.plain && target.predicate == NULL)
        fold_error(fold, target.location, "PostgreSQL takes ON CONFLICT only on what is unique",
                   "%s has no primary key, unique constraint or unique index on (%s)",
                   identity_describe(fold->ctx, &insert->fixture->table->id), names.s);
    else
        fold_error(fold, target.location,
                   "write expressions and WHERE as the index has them in the files",
                   "%s has no unique index on (%s)%s%s",
                   identity_describe(fold->ctx, &insert->fixture->table->id), names.s,
                   target.predicate != NULL ? " WHERE " : "",
                   target.predicate != NULL ? target.predicate : "");
    return NULL;
}

/* What a predicate reads may have its default. */
static bool is_given(const struct insert *insert, const struct fixture_key *key)
{
    struct list *needed = list_new(insert->fold->ctx);
    for (size_t i = 0; key->parts != NULL && i < key->parts->n; i++)
        (void)hash_of(insert->fold->ctx, key->parts->items[i], needed);
    const struct list *columns = key->parts != NULL ? needed : key->columns;
    for (size_t i = 0; i < columns->n; i++)
        if (!list_has(insert->fixture->columns, columns->items[i]))
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
        const struct fixture_key *key = find_target(insert, clause->infer, &all);
        if (key == NULL)
            return false;
        all = (struct keys){.items = talloc_memdup(insert->ctx, key, sizeof(*key)), .n = 1};
    }
    for (size_t i = 0; i < all.n; i++)
        if (is_given(insert, &all.items[i]))
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
        if (fixture->keys[0].parts != NULL || !list_has(fixture->keys[0].columns, name))
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

bool insert_keys(struct insert *insert)
{
    return read_keys(insert) && check_nulls(insert);
}
