/*
 * Identity columns: what differs from a new sequence's defaults is kept as text.
 */
#include <string.h>
#include <talloc.h>

#include "parser/table.h"

/* In the order of the manual, CREATE SEQUENCE. */
static const struct {
    const char *word;
    int attr;
} words[] = {
    {"INCREMENT", ATTR_sequence_increment}, {"MINVALUE", ATTR_sequence_min},
    {"MAXVALUE", ATTR_sequence_max},        {"START", ATTR_sequence_start},
    {"CACHE", ATTR_sequence_cache},
};
#define N_WORDS (sizeof words / sizeof *words)

/* A sequence outside of the model, to count on. */
static struct object *scratch(struct fold *fold, const char *type, size_t n,
                              PgQuery__Node **options)
{
    struct identity id = {.kind = KIND_sequence, .schema = "", .name = ""};
    struct object *sequence = model_add(model_new(fold->ctx), &id);
    fold_sequence_options(fold, sequence, type, n, options, false);
    return sequence;
}

/* The defaults that follow from the increment's sign and the bounds. */
static const char *default_of(struct fold *fold, const struct object *sequence, const char *type,
                              int attr)
{
    bool down = object_text(sequence, ATTR_sequence_increment)[0] == '-';
    const struct object *plain = scratch(fold, type, 0, NULL);
    switch (attr) {
    case ATTR_sequence_min:
        if (!down)
            return "1";
        if (strcmp(type, "smallint") == 0)
            return "-32768";
        return strcmp(type, "integer") == 0 ? "-2147483648" : "-9223372036854775808";
    case ATTR_sequence_max:
        return down ? "-1" : object_text(plain, attr);
    case ATTR_sequence_start:
        return object_text(sequence, down ? ATTR_sequence_max : ATTR_sequence_min);
    default:
        return "1";
    }
}

static struct list *options_of(struct fold *fold, const struct object *sequence, const char *type)
{
    struct list *list = list_new(fold->ctx);
    for (size_t i = 0; i < N_WORDS; i++) {
        const char *value = object_text(sequence, words[i].attr);
        if (!same_text(value, default_of(fold, sequence, type, words[i].attr)))
            list_add(list, talloc_asprintf(fold->ctx, "%s %s", words[i].word, value));
    }
    if (object_bool(sequence, ATTR_sequence_cycle))
        list_add(list, "CYCLE");
    return list;
}

static const char *find_option(const struct list *list, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; list != NULL && i < list->n; i++)
        if (strncmp(list->items[i], word, n) == 0 && list->items[i][n] == ' ')
            return list->items[i] + n + 1;
    return NULL;
}

/* The other way round: the sequence that a column's options stand for. */
static struct object *sequence_of(struct fold *fold, const struct object *column, const char *type)
{
    const struct list *list = object_list(column, ATTR_column_identity_options);
    struct object *sequence = scratch(fold, type, 0, NULL);
    for (size_t i = 0; i < N_WORDS; i++) {
        const char *value = find_option(list, words[i].word);
        if (value == NULL)
            value = default_of(fold, sequence, type, words[i].attr);
        object_set(sequence, words[i].attr, value);
    }
    object_set_bool(sequence, ATTR_sequence_cycle, list != NULL && list_has(list, "CYCLE"));
    return sequence;
}

/* SEQUENCE NAME among the options; NULL: none. */
static const char *given_name(struct fold *fold, size_t n, PgQuery__Node **options)
{
    const char *schema, *name = NULL;
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        if (strcmp(option->defname, "sequence_name") == 0 && option->arg != NULL &&
            option->arg->node_case == PG_QUERY__NODE__NODE_LIST)
            fold_split_name(fold, option->arg->list->n_items, option->arg->list->items, &schema,
                            &name);
    }
    return name;
}

/* The options that are a sequence's own. */
static size_t own_options(struct fold *fold, size_t n, PgQuery__Node **options,
                          PgQuery__Node **own)
{
    size_t n_own = 0;
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        if (strcmp(option->defname, "sequence_name") == 0)
            continue;
        if (strcmp(option->defname, "restart") == 0) {
            fold_unsupported(fold, option->location, "RESTART of an identity column");
        } else if (strcmp(option->defname, "generated") != 0) {
            own[n_own++] = options[i];
        }
    }
    return n_own;
}

static const char *column_type(const struct object *column)
{
    const char *type = object_text(column, ATTR_column_type);
    return type != NULL && (strcmp(type, "smallint") == 0 || strcmp(type, "integer") == 0)
               ? type
               : "bigint";
}

void column_take_sequence(struct fold *fold, const struct object *table, struct object *column,
                          const char *name)
{
    object_set(column, ATTR_column_sequence_name, name);
    if (name == NULL)
        name = fold_choose_name(fold, table->id.name, column->id.name, "seq", taken_relation,
                                table->id.schema, NULL);
    taken_note(fold, table->id.schema, name, column);
    struct list *sequence = list_new(fold->ctx);
    list_add(sequence, table->id.schema);
    list_add(sequence, name);
    object_set_list(column, ATTR_column_sequence, sequence);
    struct identity id = column->id;
    id.args = "sequence";
    fold_give_defaults(fold, &id);
}

/* table NULL: only to compare, no name is taken. */
void column_set_identity(struct fold *fold, struct object *table, struct object *column,
                         const char *when, size_t n, PgQuery__Node **options, int location)
{
    const char *type = column_type(column);
    (void)location;
    const char *name = given_name(fold, n, options);
    if (table != NULL)
        column_take_sequence(fold, table, column, name);
    else
        object_set(column, ATTR_column_sequence_name, name);
    PgQuery__Node **own = talloc_array(fold->ctx, PgQuery__Node *, (unsigned)n + 1);
    size_t n_own = own_options(fold, n, options, own);
    object_set(column, ATTR_column_identity, when[0] == 'a' ? "always" : "by default");
    object_set_bool(column, ATTR_column_not_null, true);
    const struct object *sequence = scratch(fold, type, n_own, own);
    object_set_list(column, ATTR_column_identity_options, options_of(fold, sequence, type));
}

void column_alter_identity(struct fold *fold, struct object *column, size_t n,
                           PgQuery__Node **options)
{
    const char *type = column_type(column);
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        if (strcmp(option->defname, "generated") == 0)
            object_set(column, ATTR_column_identity,
                       option->arg->integer->ival == 'a' ? "always" : "by default");
    }
    PgQuery__Node **own = talloc_array(fold->ctx, PgQuery__Node *, (unsigned)n + 1);
    size_t n_own = own_options(fold, n, options, own);
    if (n_own == 0)
        return;
    struct object *sequence = sequence_of(fold, column, type);
    fold_sequence_options(fold, sequence, type, n_own, own, true);
    object_set_list(column, ATTR_column_identity_options, options_of(fold, sequence, type));
}
