/*
 * Questions as SQL: both sides in one SELECT, or each in one of its own.
 */
#include <talloc.h>

#include "diff/question.h"

/* A comment at the end of an author's text must not swallow the parenthesis. What is kept is
 * the array, cast: a cast right after ARRAY[] would be one of its elements. */
static void add_expression(struct text *sql, const char *text, const char *cast)
{
    bool is_array = cast != NULL && canonical_is_array(text);
    if (is_array)
        text_addf(sql, "(CASE WHEN NULL IS NULL THEN %s\n ELSE %s\n END)", text, text);
    else
        text_addf(sql, "(%s\n)", text);
    if (cast != NULL)
        text_addf(sql, "::%s", cast);
}

/* Where the text names arguments or VALUE, these are no columns of its query for the parser,
 * which makes two different things of x IN (a, column) and x IN (a, argument). */
static void add_select(struct text *sql, const struct asking *asking)
{
    text_add(sql, asking->is_outer ? "SELECT reconcile.*" : "SELECT ");
    if (asking->is_outer)
        text_addf(sql, "%s, LATERAL (SELECT ", asking->source);
}

static void end_select(struct text *sql, const struct asking *asking, const char *source)
{
    text_add(sql, asking->is_outer ? ") AS reconcile" : source);
}

char *question_pairs_sql(const void *ctx, const struct asking *asking, const char *source)
{
    struct text sql = text_new(ctx);
    text_add(&sql, QUESTION_EXPLAIN);
    add_select(&sql, asking);
    for (size_t i = 0; i < asking->n_pairs; i++) {
        const struct pair *pair = &asking->pairs[i];
        text_add(&sql, i ? ", " : "");
        add_expression(&sql, pair->desired, pair->cast);
        text_add(&sql, ", ");
        add_expression(&sql, pair->live, pair->cast);
    }
    end_select(&sql, asking, source);
    return sql.s;
}

char *question_literals_sql(const void *ctx, const struct asking *asking)
{
    const struct kept *kept = &asking->kept;
    struct text sql = text_new(ctx);
    text_add(&sql, QUESTION_EXPLAIN "SELECT ");
    for (size_t i = 0; i < kept->live->n; i++) {
        text_add(&sql, i ? ", " : "");
        add_expression(&sql, kept->desired->items[i], kept->types->items[i]);
        text_add(&sql, ", ");
        add_expression(&sql, kept->live->items[i], kept->types->items[i]);
    }
    return sql.s;
}

const char *question_side_query(const void *ctx, const struct asking *asking, bool desired)
{
    if (asking->n_pairs == 0)
        return desired ? asking->asked_desired : asking->asked_live;
    struct text sql = text_new(ctx);
    add_select(&sql, asking);
    for (size_t i = 0; i < asking->n_pairs; i++) {
        const struct pair *pair = &asking->pairs[i];
        text_add(&sql, i ? ", " : "");
        add_expression(&sql, desired ? pair->desired : pair->live, pair->cast);
    }
    end_select(&sql, asking, asking->source);
    return sql.s;
}

char *question_side_sql(const void *ctx, const struct asking *asking, bool desired)
{
    return talloc_asprintf(ctx, QUESTION_EXPLAIN "%s", question_side_query(ctx, asking, desired));
}
