/*
 * From one type to another. Which casts are assignments, which types are stored
 * alike: manual, ALTER TABLE (Notes), CREATE CAST and chapter 8.
 */
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/type.h"

enum family { OTHER, STRING, INTEGER, NUMERIC, FLOAT, DATE, STAMP, TIME, JSON, NET, BIT };

static const struct {
    const char *name;
    enum family family;
    int size; /* within its family */
} families[] = {
    {"text", STRING, 0},
    {"character varying", STRING, 0},
    {"character", STRING, 0},
    {"bpchar", STRING, 0},
    {"name", STRING, 0},
    {"smallint", INTEGER, 1},
    {"integer", INTEGER, 2},
    {"bigint", INTEGER, 3},
    {"numeric", NUMERIC, 0},
    {"real", FLOAT, 1},
    {"double precision", FLOAT, 2},
    {"date", DATE, 0},
    {"timestamp without time zone", STAMP, 1},
    {"timestamp with time zone", STAMP, 2},
    {"time without time zone", TIME, 1},
    {"time with time zone", TIME, 2},
    {"json", JSON, 1},
    {"jsonb", JSON, 2},
    {"inet", NET, 2},
    {"cidr", NET, 1},
    {"bit", BIT, 0},
    {"bit varying", BIT, 0},
};

static enum family family_of(const char *base, int *size)
{
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        if (strcmp(families[i].name, base) == 0) {
            *size = families[i].size;
            return families[i].family;
        }
    }
    *size = 0;
    return OTHER;
}

struct pair {
    struct type_name live, desired;
    enum family from, to;
    int from_size, to_size;
};

static bool from_is(const struct pair *pair, const char *base)
{
    return strcmp(pair->live.base, base) == 0;
}

static bool to_is(const struct pair *pair, const char *base)
{
    return strcmp(pair->desired.base, base) == 0;
}

static bool same_base(const struct pair *pair)
{
    return from_is(pair, pair->desired.base) && pair->live.array == pair->desired.array;
}

/* Types of ours of one kind and name are the same but where one replaces the other. */
static bool is_swap(const struct pair *pair)
{
    const struct object *type = pair->desired.object;
    return type != NULL && (type->id.kind == KIND_enum || type->id.kind == KIND_range ||
                            type->id.kind == KIND_base_type);
}

/* Is there such a cast in the database? */
static bool is_listed(const struct emit *emit, const struct list *casts, const struct pair *pair)
{
    return list_has(casts, talloc_asprintf(emit->ctx, "%s AS %s", pair->live.base,
                                           pair->desired.base));
}

/* Files alone have PostgreSQL's own types only. */
static bool is_known_assignment(const struct pair *pair)
{
    enum family from = pair->from, to = pair->to;
    bool from_number = from == INTEGER || from == NUMERIC || from == FLOAT;
    bool to_number = to == INTEGER || to == NUMERIC || to == FLOAT;
    if (from_number && to_number)
        return true;
    if ((from == DATE || from == STAMP) && (to == DATE || to == STAMP))
        return true;
    if (from == STAMP && to == TIME)
        return pair->from_size == 2 || pair->to_size == 1;
    return from == to && from != OTHER;
}

static bool has_assignment_cast(const struct emit *emit, const struct pair *pair)
{
    if (same_base(pair))
        return !is_swap(pair);
    if (pair->to == STRING && !pair->desired.array)
        return !to_is(pair, "name") || pair->from == STRING;
    if (pair->live.array != pair->desired.array)
        return false;
    return emit->live->assignment_casts->n > 0
               ? is_listed(emit, emit->live->assignment_casts, pair)
               : is_known_assignment(pair);
}

static bool is_known_explicit(const struct pair *pair)
{
    enum family from = pair->from, to = pair->to;
    if ((from_is(pair, "integer") && to_is(pair, "boolean")) ||
        (from_is(pair, "boolean") && to_is(pair, "integer")))
        return true;
    if (from_is(pair, "jsonb"))
        return to == INTEGER || to == NUMERIC || to == FLOAT || to_is(pair, "boolean");
    if (from == BIT || to == BIT)
        return from == INTEGER || to == INTEGER;
    return false;
}

/* Pairs with a cast that must be asked for. Elsewhere only the way over text is left. */
static bool has_explicit_cast(const struct emit *emit, const struct pair *pair)
{
    if (pair->from == STRING && !pair->live.array)
        return true;
    if (pair->live.array != pair->desired.array)
        return false;
    return pair->from == STRING || (emit->live->explicit_casts->n > 0
                                        ? is_listed(emit, emit->live->explicit_casts, pair)
                                        : is_known_explicit(pair));
}

static void split_mods(const char *mods, long *precision, long *scale)
{
    char *end = NULL;
    *precision = mods ? strtol(mods, &end, 10) : -1;
    *scale = mods && *end == ',' ? strtol(end + 1, NULL, 10) : 0;
}

/* Nothing stored has to change: only a limit is widened or lifted. */
static bool is_widening(const struct pair *pair)
{
    long old_precision, old_scale, precision, scale;
    split_mods(pair->live.mods, &old_precision, &old_scale);
    split_mods(pair->desired.mods, &precision, &scale);
    if (pair->live.array)
        return same_base(pair) && same_text(pair->live.mods, pair->desired.mods);
    if (from_is(pair, "character varying") || from_is(pair, "text"))
        if (to_is(pair, "text") || to_is(pair, "character varying"))
            return precision < 0 || (old_precision >= 0 && precision >= old_precision);
    if (from_is(pair, "cidr") && to_is(pair, "inet"))
        return true;
    if (from_is(pair, "xml") && (to_is(pair, "text") || to_is(pair, "character varying")))
        return precision < 0;
    if (!same_base(pair))
        return false;
    if (same_text(pair->live.mods, pair->desired.mods))
        return true;
    if (from_is(pair, "character") || from_is(pair, "bit"))
        return false;
    if (pair->from == NUMERIC)
        return precision < 0 ||
               (old_precision >= 0 && precision >= old_precision && scale == old_scale);
    return precision < 0 || (old_precision >= 0 && precision >= old_precision);
}

static bool has_extension(const struct model *model, const char *name)
{
    const struct identity id = {.kind = KIND_extension, .name = name};
    return model_find(model, &id) != NULL;
}

/* The type that the extension citext is about to make is text by another name: its script has casts
 * without a function from text and varchar. */
static bool is_new_citext(const struct emit *emit, const struct pair *pair)
{
    const char *dot = strrchr(pair->desired.base, '.');
    return strcmp(dot ? dot + 1 : pair->desired.base, "citext") == 0 &&
           (from_is(pair, "text") || from_is(pair, "character varying")) &&
           has_extension(emit->desired, "citext") && !has_extension(emit->live, "citext");
}

/* A cast without a function: the rows need not be written (manual, ALTER TABLE: "binary
 * coercible"). */
static bool is_stored_alike(const struct emit *emit, const struct pair *pair)
{
    if (pair->live.array || pair->desired.array || pair->desired.mods != NULL)
        return false;
    return is_new_citext(emit, pair) || is_listed(emit, emit->live->binary_casts, pair);
}

static bool number_loses(const struct pair *pair)
{
    long old_precision, old_scale, precision, scale;
    split_mods(pair->live.mods, &old_precision, &old_scale);
    split_mods(pair->desired.mods, &precision, &scale);
    switch (pair->to) {
    case INTEGER:
        return pair->from != INTEGER;
    case FLOAT:
        if (pair->from == FLOAT)
            return pair->to_size < pair->from_size;
        return pair->from == NUMERIC || pair->from_size > pair->to_size ||
               (pair->to_size == 1 && pair->from_size == 2);
    default:
        if (pair->from == INTEGER || precision < 0)
            return false;
        return pair->from == FLOAT || old_precision < 0 || scale < old_scale;
    }
}

static bool time_loses(const struct pair *pair)
{
    long old_precision, precision, scale;
    if (pair->from != pair->to)
        return pair->from == STAMP; /* the date or the time of day */
    if (pair->from == TIME && pair->from_size > pair->to_size)
        return true; /* the zone */
    split_mods(pair->live.mods, &old_precision, &scale);
    split_mods(pair->desired.mods, &precision, &scale);
    return precision >= 0 && (old_precision < 0 ? precision < 6 : precision < old_precision);
}

static bool text_loses(const struct pair *pair)
{
    switch (pair->to) {
    case NUMERIC:
        return pair->desired.mods != NULL;
    case FLOAT:
        return pair->to_size == 1;
    case DATE:
        return true;
    default:
        return to_is(pair, "name") || to_is(pair, "\"char\"");
    }
}

/* What the casts do away with without a word. */
static bool is_lossy(const struct pair *pair)
{
    bool to_number = pair->to == INTEGER || pair->to == NUMERIC || pair->to == FLOAT;
    bool to_time = pair->to == DATE || pair->to == STAMP || pair->to == TIME;
    switch (pair->from) {
    case STRING:
        return !from_is(pair, pair->desired.base) && text_loses(pair);
    case INTEGER:
        return to_is(pair, "boolean") || (to_number && number_loses(pair));
    case NUMERIC:
    case FLOAT:
        return to_number && number_loses(pair);
    case DATE:
    case STAMP:
    case TIME:
        return to_time && time_loses(pair);
    case JSON:
        return pair->to == INTEGER;
    case NET:
        return pair->to_size < pair->from_size && pair->to == NET;
    default:
        return false;
    }
}

/* Does the new type hold whatever the old one does? Where that is not known it may not. */
static bool holds_all(const struct pair *pair)
{
    bool bare = pair->desired.mods == NULL;
    if (pair->live.array != pair->desired.array)
        return pair->to == STRING && bare;
    switch (pair->to) {
    case STRING:
        return bare && !to_is(pair, "character");
    case INTEGER:
        return pair->from == INTEGER && pair->to_size >= pair->from_size;
    case NUMERIC:
        return bare && (pair->from == INTEGER || pair->from == NUMERIC);
    case FLOAT:
        return pair->from == INTEGER || pair->from == FLOAT;
    case DATE:
    case STAMP:
    case TIME:
        return pair->from == DATE || pair->from == STAMP || pair->from == TIME;
    case JSON:
        return pair->from == JSON;
    case NET:
        return pair->from == NET;
    default:
        return to_is(pair, "boolean") && pair->from == INTEGER;
    }
}

static bool has_checks(const struct type_name *type)
{
    const struct object *object = type->object;
    return object != NULL && object->id.kind == KIND_domain &&
           (object->n_children > 0 || object_bool(object, ATTR_domain_not_null));
}

struct type_change type_change(const struct emit *emit, const char *column, const char *live,
                               const char *desired)
{
    struct pair pair = {.live = type_resolve(emit, emit->live, live),
                        .desired = type_resolve(emit, emit->desired, desired)};
    pair.from = family_of(pair.live.base, &pair.from_size);
    pair.to = family_of(pair.desired.base, &pair.to_size);
    struct type_name target = type_parse(emit, emit->desired, desired);
    struct type_change change = {.work = WORK_REWRITE, .loses = is_lossy(&pair)};
    const char *name = quote_ident(emit->ctx, column);
    if (!has_assignment_cast(emit, &pair)) {
        bool direct = has_explicit_cast(emit, &pair) && !(same_base(&pair) && is_swap(&pair));
        if (pair.from == STRING && !pair.live.array)
            direct = true;
        const char *over = direct                                  ? ""
                           : pair.live.array && pair.desired.array ? "::text[]"
                                                                   : "::text";
        change.using = talloc_asprintf(emit->ctx, "%s%s::%s", name, over, desired);
    }
    bool widens = is_widening(&pair);
    if (!widens && is_stored_alike(emit, &pair)) {
        if (change.using != NULL)
            change.using = talloc_asprintf(emit->ctx, "%s::%s", name, desired);
        change.loses = false;
        change.reads_anew = true;
        if (!has_checks(&target))
            change.work = WORK_NONE;
    } else if (change.using == NULL && widens && !has_checks(&target))
        change.work = WORK_NONE;
    change.fails = change.work != WORK_NONE && (!holds_all(&pair) || has_checks(&target));
    return change;
}
