/*
 * Sequences: all numbers are filled in as PostgreSQL would (manual, CREATE SEQUENCE).
 */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

struct range_of_type {
    const char *type;
    int64_t min, max;
};

static const struct range_of_type types[] = {
    {"smallint", INT16_MIN, INT16_MAX},
    {"integer", INT32_MIN, INT32_MAX},
    {"bigint", INT64_MIN, INT64_MAX},
};

static const struct range_of_type *range_of(const char *type)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(types[i].type, type) == 0)
            return &types[i];
    return NULL;
}

static const PgQuery__DefElem *option(size_t n, PgQuery__Node **options, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(options[i]->def_elem->defname, name) == 0)
            return options[i]->def_elem;
    return NULL;
}

/* The option's number; what there is, where the option is not given. */
static int64_t number(struct fold *fold, const PgQuery__DefElem *element, int64_t otherwise)
{
    const char *text = element != NULL ? fold_option(fold, element) : NULL;
    char *end;
    if (text == NULL)
        return otherwise;
    errno = 0;
    int64_t value = strtoll(text, &end, 10);
    if (errno != 0 || *end != '\0')
        fold_error(fold, element->location, NULL, "%s is out of range for a sequence", text);
    return value;
}

static int64_t stored(const struct object *object, int attr)
{
    const char *text = object_text(object, attr);
    return text != NULL ? strtoll(text, NULL, 10) : 0;
}

static void store(struct object *object, int attr, int64_t value)
{
    char text[24];
    (void)snprintf(text, sizeof text, "%" PRId64, value);
    object_set(object, attr, text);
}

static void set_owner(struct fold *fold, struct object *object, const PgQuery__DefElem *element)
{
    const PgQuery__List *names = element->arg->list;
    if (names->n_items < 2) {
        object_set_list(object, ATTR_sequence_owned_by, NULL); /* OWNED BY NONE */
        return;
    }
    struct list *owner =
        fold_reference(fold, NAMESPACE_RELATION, names->n_items - 1, names->items);
    list_add(owner, names->items[names->n_items - 1]->string->sval);
    object_set_list(object, ATTR_sequence_owned_by, owner);
}

static void check_options(struct fold *fold, size_t n, PgQuery__Node **options)
{
    static const char *const known[] = {"as",    "increment", "minvalue", "maxvalue",
                                        "start", "cache",     "cycle",    "owned_by"};
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *element = options[i]->def_elem;
        bool found = false;
        for (size_t j = 0; j < sizeof known / sizeof *known; j++)
            found = found || strcmp(known[j], element->defname) == 0;
        if (strcmp(element->defname, "restart") == 0)
            fold_action(fold, element->location, "RESTART");
        else if (!found)
            fold_unsupported(
                fold, element->location,
                talloc_asprintf(fold->ctx, "the sequence option %s", element->defname));
    }
}

/* MINVALUE and MAXVALUE where they are not given, or given as NO. */
static void fill_limits(struct fold *fold, struct object *object,
                        const struct range_of_type *old, const struct range_of_type *range,
                        const PgQuery__DefElem *min, const PgQuery__DefElem *max)
{
    bool up = stored(object, ATTR_sequence_increment) > 0;
    bool min_free = old == NULL || min != NULL;
    bool max_free = old == NULL || max != NULL;
    /* A changed type takes along the limits that were the old type's own. */
    if (old != NULL && old != range) {
        min_free = min_free || stored(object, ATTR_sequence_min) == old->min;
        max_free = max_free || stored(object, ATTR_sequence_max) == old->max;
    }
    if (max_free)
        store(object, ATTR_sequence_max, number(fold, max, up ? range->max : -1));
    if (min_free)
        store(object, ATTR_sequence_min, number(fold, min, up ? 1 : range->min));
}

static void check_numbers(struct fold *fold, const struct object *object,
                          const struct range_of_type *range)
{
    int64_t min = stored(object, ATTR_sequence_min), max = stored(object, ATTR_sequence_max);
    int64_t start = stored(object, ATTR_sequence_start);
    if (stored(object, ATTR_sequence_increment) == 0)
        fold_error(fold, -1, NULL, "a sequence's INCREMENT must not be 0");
    if (min < range->min || max > range->max || min >= max)
        fold_error(fold, -1, NULL,
                   "a sequence of type %s can't go from %" PRId64 " to %" PRId64, range->type, min,
                   max);
    else if (start < min || start > max)
        fold_error(fold, -1, NULL,
                   "the sequence's START %" PRId64 " is not between %" PRId64 " and %" PRId64,
                   start, min, max);
    if (stored(object, ATTR_sequence_cache) < 1)
        fold_error(fold, -1, NULL, "a sequence's CACHE must be 1 or more");
}

void fold_sequence_options(struct fold *fold, struct object *object, const char *type, size_t n,
                           PgQuery__Node **options, bool alter)
{
    const char *old_type = object_text(object, ATTR_sequence_type);
    const PgQuery__DefElem *as = option(n, options, "as"), *cycle = option(n, options, "cycle");
    const PgQuery__DefElem *increment = option(n, options, "increment");
    const PgQuery__DefElem *start = option(n, options, "start");
    const PgQuery__DefElem *cache = option(n, options, "cache");
    const PgQuery__DefElem *owner = option(n, options, "owned_by");
    const struct range_of_type *old = alter ? range_of(old_type ? old_type : "bigint") : NULL;
    check_options(fold, n, options);
    if (as != NULL)
        type = fold_type(fold, as->arg->type_name);
    else if (type == NULL)
        type = old != NULL ? old->type : "bigint";
    const struct range_of_type *range = range_of(type);
    if (range == NULL) {
        fold_error(fold, as != NULL ? as->location : -1, NULL,
                   "a sequence is of type smallint, integer or bigint, not %s", type);
        return;
    }
    object_set(object, ATTR_sequence_type, strcmp(type, "bigint") == 0 ? NULL : type);
    if (!alter || increment != NULL)
        store(object, ATTR_sequence_increment, number(fold, increment, 1));
    if (cycle != NULL)
        object_set_bool(object, ATTR_sequence_cycle, cycle->arg->boolean->boolval);
    fill_limits(fold, object, old, range, option(n, options, "minvalue"),
                option(n, options, "maxvalue"));
    bool up = stored(object, ATTR_sequence_increment) > 0;
    if (!alter || start != NULL)
        store(object, ATTR_sequence_start,
              number(fold, start, stored(object, up ? ATTR_sequence_min : ATTR_sequence_max)));
    if (!alter || cache != NULL)
        store(object, ATTR_sequence_cache, number(fold, cache, 1));
    if (owner != NULL)
        set_owner(fold, object, owner);
    check_numbers(fold, object, range);
}

void declare_sequence(struct fold *fold, const PgQuery__Node *node)
{
    struct identity id =
        fold_relation_identity(fold, KIND_sequence, node->create_seq_stmt->sequence);
    fold_declare(fold, NAMESPACE_RELATION, id.schema, id.name);
}

void fold_sequence(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateSeqStmt *stmt = node->create_seq_stmt;
    const PgQuery__RangeVar *range = stmt->sequence;
    if (strcmp(range->relpersistence, "t") == 0) {
        fold_unsupported(fold, range->location, "CREATE TEMPORARY SEQUENCE");
        return;
    }
    struct identity id = fold_relation_identity(fold, KIND_sequence, range);
    struct object *object =
        fold_add(fold, &id, range->location, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    if (object == NULL)
        return;
    if (strcmp(range->relpersistence, "u") == 0)
        object_set(object, ATTR_sequence_persistence, "unlogged");
    fold_sequence_options(fold, object, NULL, stmt->n_options, stmt->options, false);
}

void fold_alter_sequence(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterSeqStmt *stmt = node->alter_seq_stmt;
    const PgQuery__RangeVar *range = stmt->sequence;
    struct identity id = {
        .kind = KIND_sequence,
        .schema = fold_find_schema(fold, NAMESPACE_RELATION, range->schemaname, range->relname),
        .name = range->relname,
    };
    struct object *object = fold_target(fold, &id, range->location, stmt->missing_ok);
    if (object != NULL)
        fold_sequence_options(fold, object, NULL, stmt->n_options, stmt->options, true);
}
