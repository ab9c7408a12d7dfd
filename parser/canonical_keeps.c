/*
 * The planner folds what is constant: upper('a') and 'A' are planned alike, and so are
 * two conditions that are false whatever stands in them. That is no harm, but it
 * is a change that somebody made. So what the live text holds must stand in the desired
 * one as well, where PostgreSQL keeps it as it was written: functions, operators, texts and
 * whole numbers.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "parser/canonical_parts.h"

struct holdings {
    struct list *texts;   /* literals cast to a type of texts */
    struct list *numbers; /* whole numbers */
};

static bool is_text_type(const PgQuery__TypeName *type)
{
    const char *name = canonical_last(type->n_names, type->names);
    return type->n_array_bounds == 0 &&
           (strcmp(name, "text") == 0 || strcmp(name, "varchar") == 0 ||
            strcmp(name, "bpchar") == 0);
}

static void hold(const ProtobufCMessage *message, void *argument)
{
    struct holdings *holdings = argument;
    const PgQuery__TypeCast *cast = WALK_AS(message, TypeCast, type_cast);
    const PgQuery__AConst *constant = WALK_AS(message, AConst, a__const);
    const PgQuery__AConst *literal = cast ? WALK_AS(cast->arg, AConst, a__const) : NULL;
    const PgQuery__SortBy *sort = WALK_AS(message, SortBy, sort_by);
    if (message->descriptor == &pg_query__type_name__descriptor ||
        (sort != NULL && WALK_AS(sort->node, AConst, a__const) != NULL))
        return; /* modifiers; positions of output columns */
    if (literal != NULL && literal->val_case == PG_QUERY__A__CONST__VAL_SVAL &&
        is_text_type(cast->type_name))
        list_add(holdings->texts, literal->sval->sval);
    if (constant != NULL && constant->val_case == PG_QUERY__A__CONST__VAL_IVAL) {
        char *number = talloc_asprintf(NULL, "%d", abs(constant->ival->ival));
        list_add(holdings->numbers, number);
        talloc_free(number);
    }
    walk_children(message, hold, holdings);
}

/* i = ' 05' reads back as i = 5. */
static void add_number(struct list *numbers, const char *literal)
{
    char *end;
    errno = 0;
    long long value = strtoll(literal, &end, 10);
    end += strspn(end, " \t\n");
    if (end == literal || *end != '\0' || errno != 0)
        return;
    char *number = talloc_asprintf(NULL, "%lld", value < 0 ? -value : value);
    list_add(numbers, number);
    talloc_free(number);
}

/* Whether the items of a, from first on and every step-th, are among those of b or of c. */
static bool is_among(const struct list *a, size_t first, size_t step, const struct list *b,
                     const struct list *c)
{
    for (size_t i = first; i < a->n; i += step)
        if (!list_has(b, a->items[i]) && !(c != NULL && list_has(c, a->items[i])))
            return false;
    return true;
}

struct asked {
    const char *live, *desired;
    enum canonical_as as;
    bool kept;
};

static void compare(void *argument)
{
    struct asked *asked = argument;
    void *scratch = talloc_new(NULL);
    const struct names *live = canonical_names(scratch, asked->live, asked->as);
    const struct names *desired = canonical_names(scratch, asked->desired, asked->as);
    const ProtobufCMessage *a = canonical_parse(scratch, asked->live, asked->as);
    const ProtobufCMessage *b = canonical_parse(scratch, asked->desired, asked->as);
    if (live != NULL && desired != NULL && a != NULL && b != NULL) {
        struct holdings held = {list_new(scratch), list_new(scratch)};
        struct holdings wanted = {list_new(scratch), list_new(scratch)};
        hold(a, &held);
        hold(b, &wanted);
        for (size_t i = 0; i < desired->literals->n; i++)
            add_number(wanted.numbers, desired->literals->items[i]);
        /* t.f may be f(t). */
        asked->kept = is_among(live->functions, 1, 2, desired->functions, desired->columns) &&
                      is_among(live->operators, 1, 2, desired->operators, NULL) &&
                      is_among(held.texts, 0, 1, desired->literals, NULL) &&
                      is_among(held.numbers, 0, 1, wanted.numbers, NULL);
    }
    talloc_free(scratch);
}

bool canonical_keeps(const char *live, const char *desired, enum canonical_as as)
{
    struct asked asked = {live, desired, as, false};
    canonical_deep(strlen(live) > strlen(desired) ? live : desired, compare, &asked);
    return asked.kept;
}
