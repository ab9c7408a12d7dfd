/*
 * A query with its literals as parameters. What computes with literals alone, the planner
 * computes: two texts that are folded to the same constant look the same then, and one that
 * can't be computed can't be planned. With parameters in their places nothing is folded, and the
 * literals are compared by themselves. NULL stays: tests for it are built by the parser.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "parser/tokens.h"
#include "schema/array.h"

struct position {
    size_t start, end;
    const char *type; /* of date '2020-01-01': what stood before the literal */
    size_t number;
};

struct parting {
    const void *ctx;
    const char *query;
    const struct tokens *tokens;
    const struct parameters_style *style;
    struct parameters *parameters;
    struct list *keys; /* of each parameter: equal literals are one, for GROUP BY */
    struct position *positions;
    size_t n_positions;
    bool failed;
};

static bool is_literal(const struct tokens *tokens, size_t i)
{
    const char *s = tokens->text + tokens->items[i].start;
    bool is_unicode = (s[0] == 'U' || s[0] == 'u') && s[1] == '&';
    if (is_unicode)
        return s[2] == '\'' && !tokens_is(tokens, i + 1, "UESCAPE");
    return s[0] == '\'' || isdigit((unsigned char)s[0]) ||
           (s[0] == '.' && isdigit((unsigned char)s[1])) ||
           (s[0] == '$' && !isdigit((unsigned char)s[1])) ||
           (strchr("EeBbXxNn", s[0]) != NULL && s[1] == '\'') || tokens_is(tokens, i, "TRUE") ||
           tokens_is(tokens, i, "FALSE");
}

/* The last token of a literal that starts at i: - (1) is one. NO_TOKEN: it is none. */
static size_t literal_end(const struct tokens *tokens, size_t i)
{
    size_t depth = 0, first = i;
    for (; tokens_is(tokens, i, "-") || (i > first && tokens_is(tokens, i, "(")); i++)
        depth += tokens_is(tokens, i, "(");
    if (i >= tokens->n || !is_literal(tokens, i))
        return NO_TOKEN;
    for (; depth > 0 && tokens_is(tokens, i + 1, ")"); i++)
        depth--;
    return depth > 0 ? NO_TOKEN : i;
}

/* What the server takes it for, and what it is read as: a string by what stands around it. */
static const char *type_of(const PgQuery__AConst *constant)
{
    switch (constant->val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL:
        return "integer";
    case PG_QUERY__A__CONST__VAL_BOOLVAL:
        return "boolean";
    case PG_QUERY__A__CONST__VAL_BSVAL:
        return "\"bit\""; /* bit is bit(1) */
    case PG_QUERY__A__CONST__VAL_FVAL: {
        char *end = NULL;
        (void)strtoll(constant->fval->fval, &end, 10);
        bool is_whole = *end == '\0' && strlen(constant->fval->fval) < 19;
        return is_whole ? "bigint" : "numeric";
    }
    default:
        return "unknown";
    }
}

/* The type without modifiers, or NULL. */
static const char *cast_type(const void *ctx, const PgQuery__TypeCast *cast)
{
    if (cast == NULL)
        return NULL;
    struct text sql = text_new(ctx);
    for (size_t i = 0; i < cast->type_name->n_names; i++) {
        text_add(&sql, i ? "." : "");
        text_ident(&sql, canonical_last(i + 1, cast->type_name->names));
    }
    text_add(&sql, cast->type_name->n_array_bounds > 0 ? "[]" : "");
    return sql.s;
}

/* Of a literal; where they are shared, equal ones have one. */
static size_t number_of(struct parting *parting, const char *literal, const char *type,
                        const char *cast, bool is_any)
{
    struct parameters *parameters = parting->parameters;
    const char *key =
        talloc_asprintf(parting->ctx, "%s %s %d %s", type, cast ? cast : "", is_any, literal);
    for (size_t i = 0; parting->style->share && i < parting->keys->n; i++)
        if (strcmp(parting->keys->items[i], key) == 0)
            return CANONICAL_FIRST_PARAMETER + i;
    list_add(parting->keys, key);
    list_add(parameters->types, is_any && strcmp(type, "unknown") == 0 ? "text" : type);
    list_add(parameters->literals, literal);
    list_add(parameters->casts, strcmp(type, "unknown") != 0 ? type : cast ? cast : "");
    return CANONICAL_FIRST_PARAMETER + parameters->types->n - 1;
}

static bool is_interval(const PgQuery__TypeCast *);

/* The last token of what may follow INTERVAL: YEAR TO MONTH, SECOND (3), (3). */
static size_t interval_end(const struct tokens *tokens, size_t last)
{
    static const char *const fields[] = {"YEAR", "MONTH", "DAY", "HOUR", "TO", "MINUTE", "SECOND"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (tokens_is(tokens, last + 1, fields[i]))
            return interval_end(tokens, last + 1);
    return tokens_is(tokens, last + 1, "(") ? tokens_close(tokens, last + 1) : last;
}

/* interval '5' DAY is printed as '5 days'::interval, interval(3) '1' as '00:00:01'::interval(3) or
 * without: one literal. */
static void add_interval(struct parting *parting, size_t start, size_t last)
{
    struct position position = {start, parting->tokens->items[last].end, NULL, 0};
    const char *literal = talloc_strndup(parting->ctx, parting->query + position.start,
                                         position.end - position.start);
    position.number = number_of(parting, literal, "interval", NULL, false);
    parting->positions = array_room(parting->ctx, parting->positions, parting->n_positions);
    parting->positions[parting->n_positions++] = position;
}

static void add_position(struct parting *parting, const PgQuery__AConst *constant,
                         const PgQuery__TypeCast *cast, bool is_any)
{
    const struct tokens *tokens = parting->tokens;
    bool is_prefix = cast != NULL && cast->location < 0 && cast->type_name->location >= 0;
    if (constant->isnull)
        return;
    if (constant->location < 0) { /* the parser's own: the 1 of substring(a FOR 2) */
        parting->failed = true;
        return;
    }
    size_t first = tokens_at(tokens, (size_t)constant->location);
    size_t last = first == NO_TOKEN ? NO_TOKEN : literal_end(tokens, first);
    if (last == NO_TOKEN || tokens->items[first].start != (size_t)constant->location)
        return;
    while (parting->style->printed &&
           (tokens_is(tokens, first, "-") || tokens_is(tokens, first, "(")))
        last -= tokens_is(tokens, first++, "(");
    struct position position = {tokens->items[first].start, tokens->items[last].end, NULL, 0};
    const char *literal = talloc_strndup(parting->ctx, parting->query + position.start,
                                         position.end - position.start);
    if (cast != NULL && cast->type_name->n_typmods > 0 && is_interval(cast)) {
        bool is_plain =
            tokens_is(tokens, last + 1, "::") && tokens_is(tokens, last + 2, "INTERVAL");
        if (is_prefix)
            add_interval(parting, (size_t)cast->type_name->location, interval_end(tokens, last));
        else if (is_plain)
            add_interval(parting, position.start, interval_end(tokens, last + 2));
        else
            parting->failed = true;
        return;
    }
    if (is_prefix) {
        size_t start = (size_t)cast->type_name->location;
        position.type =
            talloc_strndup(parting->ctx, parting->query + start, position.start - start);
        position.start = start;
    }
    position.number =
        number_of(parting, literal, type_of(constant), cast_type(parting->ctx, cast), is_any);
    parting->positions = array_room(parting->ctx, parting->positions, parting->n_positions);
    parting->positions[parting->n_positions++] = position;
}

static void find_positions(const ProtobufCMessage *, void *);

/* 1 there is a column. */
static void find_in_query(const PgQuery__SelectStmt *select, struct parting *parting)
{
    PgQuery__SelectStmt rest = *select;
    rest.n_sort_clause = rest.n_group_clause = rest.n_distinct_clause = 0;
    walk_children(&rest.base, find_positions, parting);
    PgQuery__Node **const lists[] = {select->group_clause, select->distinct_clause,
                                     select->sort_clause};
    const size_t counts[] = {select->n_group_clause, select->n_distinct_clause,
                             select->n_sort_clause};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        for (size_t j = 0; j < counts[i]; j++) {
            const PgQuery__SortBy *sort = WALK_AS(lists[i][j], SortBy, sort_by);
            const PgQuery__Node *node = sort ? sort->node : lists[i][j];
            const ProtobufCMessage *item = node ? walk_unwrap(&node->base) : NULL;
            if (item != NULL && WALK_AS(item, AConst, a__const) == NULL)
                find_positions(item, parting);
        }
}

/* Of what these take as "any" nobody says the type: it stays unknown. */
static bool takes_any(const PgQuery__FuncCall *call)
{
    static const char *const names[] = {"format",
                                        "concat",
                                        "concat_ws",
                                        "json_build_array",
                                        "json_build_object",
                                        "jsonb_build_array",
                                        "jsonb_build_object",
                                        "num_nulls",
                                        "num_nonnulls"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(canonical_last(call->n_funcname, call->funcname), names[i]) == 0)
            return true;
    return false;
}

static void find_in_call(const PgQuery__FuncCall *call, struct parting *parting)
{
    PgQuery__FuncCall rest = *call;
    rest.n_args = 0;
    walk_children(&rest.base, find_positions, parting);
    for (size_t i = 0; i < call->n_args; i++) {
        const PgQuery__AConst *constant = WALK_AS(call->args[i], AConst, a__const);
        const ProtobufCMessage *argument = walk_unwrap(&call->args[i]->base);
        if (constant != NULL)
            add_position(parting, constant, NULL, true);
        else if (argument != NULL)
            find_positions(argument, parting);
    }
}

static bool is_interval(const PgQuery__TypeCast *cast)
{
    return strcmp(canonical_last(cast->type_name->n_names, cast->type_name->names), "interval") ==
           0;
}

/* 'x'::interval::interval(3) is printed with the last cast alone, or with both. */
static bool is_twice_an_interval(const PgQuery__TypeCast *cast)
{
    const PgQuery__TypeCast *inner = WALK_AS(cast->arg, TypeCast, type_cast);
    bool has_modifiers = cast->type_name->n_typmods > 0;
    for (; inner != NULL && is_interval(cast) && is_interval(inner);
         inner = WALK_AS(inner->arg, TypeCast, type_cast)) {
        if (WALK_AS(inner->arg, AConst, a__const) != NULL)
            return has_modifiers;
        has_modifiers = has_modifiers || inner->type_name->n_typmods > 0;
    }
    return false;
}

static bool is_left_alone(const ProtobufCMessage *message)
{
    return message->descriptor == &pg_query__type_name__descriptor ||
           message->descriptor == &pg_query__ctecycle_clause__descriptor;
}

static void find_positions(const ProtobufCMessage *message, void *argument)
{
    struct parting *parting = argument;
    const PgQuery__SelectStmt *select = WALK_AS(message, SelectStmt, select_stmt);
    const PgQuery__TypeCast *cast = WALK_AS(message, TypeCast, type_cast);
    const PgQuery__AConst *constant = WALK_AS(message, AConst, a__const);
    const PgQuery__FuncCall *call = WALK_AS(message, FuncCall, func_call);
    if (is_left_alone(message))
        return;
    parting->failed = parting->failed || (cast != NULL && is_twice_an_interval(cast));
    if (cast != NULL)
        constant = WALK_AS(cast->arg, AConst, a__const);
    if (constant != NULL)
        add_position(parting, constant, cast, false);
    else if (call != NULL && takes_any(call))
        find_in_call(call, parting);
    else if (select != NULL)
        find_in_query(select, parting);
    else
        walk_children(message, find_positions, parting);
}

static int by_start(const void *a, const void *b)
{
    const struct position *x = a, *y = b;
    return x->start < y->start ? -1 : x->start > y->start;
}

static char *with_parameters(const struct parting *parting)
{
    struct text out = text_new(parting->ctx);
    size_t at = 0;
    if (parting->n_positions > 1)
        qsort(parting->positions, parting->n_positions, sizeof *parting->positions, by_start);
    for (size_t i = 0; i < parting->n_positions; i++) {
        const struct position *position = &parting->positions[i];
        text_add_n(&out, parting->query + at, position->start - at);
        if (position->type != NULL)
            text_addf(&out, "CAST($%zu AS %s)", position->number, position->type);
        else
            text_addf(&out, "$%zu", position->number);
        at = position->end;
    }
    text_add(&out, parting->query + at);
    return out.s;
}

static void part(void *argument)
{
    struct parting *parting = argument;
    const ProtobufCMessage *root = canonical_parse(parting->ctx, parting->query, CANONICAL_QUERY);
    char *result = NULL;
    if (root != NULL) {
        find_positions(root, parting);
        result = parting->failed ? NULL : with_parameters(parting);
    }
    parting->query = result;
}

const char *canonical_parameters(const void *ctx, const char *query,
                                 const struct parameters_style *style,
                                 struct parameters *parameters)
{
    *parameters = (struct parameters){list_new(ctx), list_new(ctx), list_new(ctx)};
    struct parting parting = {.ctx = ctx,
                              .query = query,
                              .style = style,
                              .tokens = tokens_new(ctx, query),
                              .parameters = parameters,
                              .keys = list_new(ctx)};
    canonical_deep(query, part, &parting);
    return parting.query;
}
