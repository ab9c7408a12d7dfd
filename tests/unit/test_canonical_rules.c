/*
 * The rules of parser/canonical.h: for each, pairs that it joins and pairs that it must keep
 * apart. A rule without both fails.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "parser/canonical.h"

#define EXPR  CANONICAL_EXPRESSION
#define QUERY CANONICAL_QUERY

enum outcome { JOINS, PARTS };

struct example {
    enum canonical_rule rule;
    enum outcome outcome;
    enum canonical_as as;
    const char *a, *b;
};

#define OF(name) CANONICAL_RULE_##name

static const struct example examples[] = {
    {OF(spaces), JOINS, EXPR, "a  =\n1 -- remark\n", "a=1"},
    {OF(spaces), JOINS, EXPR, "SELECT_ + 1", "SELECT_/* x */+1"},
    {OF(spaces), PARTS, EXPR, "a - -1", "a --1\n"},
    {OF(names), JOINS, EXPR, "A = T.B", "a = t.b"},
    {OF(names), JOINS, EXPR, "\"a\" = 1", "a = 1"},
    {OF(names), PARTS, EXPR, "\"A\" = 1", "a = 1"},
    {OF(names), PARTS, EXPR, "a.x = 1", "b.x = 1"},
    {OF(names), PARTS, EXPR, "a.x = 1", "x = 1"},
    {OF(names), PARTS, EXPR, "old.x = 1", "new.x = 1"},
    {OF(literals), JOINS, EXPR, "a = E'x\\ny'", "a = 'x\ny'"},
    {OF(literals), JOINS, EXPR, "a = $$x$$", "a = U&'\\0078'"},
    {OF(literals), PARTS, EXPR, "a = 'A'", "a = 'a'"},
    {OF(literals), PARTS, EXPR, "a = 'x y'", "a = 'xy'"},
    {OF(literals), PARTS, EXPR, "a = 'x'", "a = x"},
    {OF(literals), PARTS, EXPR, "a = '1'", "a = 1"},
    {OF(literals), PARTS, EXPR, "1.0", "1.00"},
    {OF(parentheses), JOINS, EXPR, "((a > 1) AND (b))", "a > 1 AND b"},
    {OF(parentheses), JOINS, EXPR, "a AND (b AND c)", "(a AND b) AND c"},
    {OF(parentheses), JOINS, EXPR, "a OR (b OR c)", "a OR b OR c"},
    {OF(parentheses), PARTS, EXPR, "(a OR b) AND c", "a OR b AND c"},
    {OF(parentheses), PARTS, EXPR, "a AND b", "b AND a"},
    {OF(parentheses), PARTS, EXPR, "a - (b - c)", "(a - b) - c"},
    {OF(parentheses), PARTS, EXPR, "NOT (a AND b)", "NOT a AND b"},
    {OF(pg_catalog), JOINS, EXPR, "pg_catalog.lower(a)", "lower(a)"},
    {OF(pg_catalog), PARTS, EXPR, "public.lower(a)", "lower(a)"},
    {OF(pg_catalog), JOINS, EXPR, "a OPERATOR(pg_catalog.+) b", "a + b"},
    {OF(pg_catalog), PARTS, EXPR, "a OPERATOR(public.+) b", "a + b"},
    {OF(pg_catalog), JOINS, EXPR, "a::pg_catalog.int4", "a::int4"},
    {OF(pg_catalog), PARTS, EXPR, "a::public.int4", "a::int4"},
    {OF(pg_catalog), JOINS, EXPR, "a COLLATE pg_catalog.\"C\"", "a COLLATE \"C\""},
    {OF(pg_catalog), PARTS, EXPR, "a COLLATE \"C\"", "a COLLATE \"POSIX\""},
    {OF(casts), PARTS, EXPR, "created::date", "created"},
    {OF(casts), PARTS, EXPR, "a::text = 'x'", "a = 'x'"},
    {OF(casts), PARTS, EXPR, "a = 'x'::text", "a = 'x'"},
    {OF(casts), JOINS, EXPR, "CAST(a AS text)", "a::text"},
    {OF(casts), JOINS, EXPR, "date '2020-01-01'", "'2020-01-01'::date"},
    {OF(casts), PARTS, EXPR, "a::varchar(3)", "a::varchar(4)"},
    {OF(casts), PARTS, EXPR, "a::varchar(3)", "a::varchar"},
    {OF(type_aliases), JOINS, EXPR, "a::int", "a::integer"},
    {OF(type_aliases), JOINS, EXPR, "a::int", "a::int4"},
    {OF(type_aliases), JOINS, EXPR, "a::decimal(3)", "a::numeric(3)"},
    {OF(type_aliases), JOINS, EXPR, "a::timestamptz", "a::timestamp with time zone"},
    {OF(type_aliases), JOINS, EXPR, "a::varchar(3)", "a::character varying(3)"},
    {OF(type_aliases), JOINS, EXPR, "a::float", "a::double precision"},
    {OF(type_aliases), PARTS, EXPR, "a::timestamp", "a::timestamptz"},
    {OF(type_aliases), PARTS, EXPR, "a::\"char\"", "a::char"},
    {OF(type_aliases), PARTS, EXPR, "a::int", "a::bigint"},
    {OF(array_types), JOINS, EXPR, "a::int[3]", "a::int[]"},
    {OF(array_types), JOINS, EXPR, "a::int[][]", "a::int[]"},
    {OF(array_types), PARTS, EXPR, "a::int[]", "a::int"},
    {OF(between), JOINS, EXPR, "a BETWEEN 1 AND 2", "a >= 1 AND a <= 2"},
    {OF(between), JOINS, EXPR, "b AND a BETWEEN 1 AND 2", "b AND a >= 1 AND a <= 2"},
    {OF(between), JOINS, EXPR, "a NOT BETWEEN 1 AND 2", "a < 1 OR a > 2"},
    {OF(between), JOINS, EXPR, "a BETWEEN SYMMETRIC 1 AND 2",
     "(a >= 1 AND a <= 2) OR (a >= 2 AND a <= 1)"},
    {OF(between), JOINS, EXPR, "a NOT BETWEEN SYMMETRIC 1 AND 2",
     "(a < 1 OR a > 2) AND (a < 2 OR a > 1)"},
    {OF(between), PARTS, EXPR, "a BETWEEN 1 AND 2", "a > 1 AND a <= 2"},
    {OF(between), PARTS, EXPR, "a BETWEEN 1 AND 2", "a BETWEEN 2 AND 1"},
    {OF(between), PARTS, EXPR, "a BETWEEN SYMMETRIC 1 AND 2", "a BETWEEN 1 AND 2"},
    {OF(between), PARTS, EXPR, "NOT a BETWEEN 1 AND 2", "a BETWEEN 1 AND 2"},
    {OF(patterns), JOINS, EXPR, "a LIKE 'x%'", "a ~~ 'x%'"},
    {OF(patterns), JOINS, EXPR, "a NOT LIKE 'x%'", "a !~~ 'x%'"},
    {OF(patterns), JOINS, EXPR, "a ILIKE 'x%'", "a ~~* 'x%'"},
    {OF(patterns), JOINS, EXPR, "a LIKE 'x' ESCAPE '!'", "a ~~ like_escape('x', '!')"},
    {OF(patterns), JOINS, EXPR, "a SIMILAR TO 'x'", "a ~ similar_to_escape('x')"},
    {OF(patterns), PARTS, EXPR, "a LIKE 'x%'", "a ILIKE 'x%'"},
    {OF(patterns), PARTS, EXPR, "a LIKE 'x'", "a LIKE 'x' ESCAPE '!'"},
    {OF(patterns), PARTS, EXPR, "a SIMILAR TO 'x'", "a ~ 'x'"},
    {OF(not_distinct), JOINS, EXPR, "a IS NOT DISTINCT FROM b", "NOT (a IS DISTINCT FROM b)"},
    {OF(not_distinct), PARTS, EXPR, "a IS NOT DISTINCT FROM b", "a IS DISTINCT FROM b"},
    {OF(not_distinct), PARTS, EXPR, "a IS NOT DISTINCT FROM b", "a = b"},
    {OF(not_distinct), PARTS, EXPR, "a IS NOT DISTINCT FROM NULL", "NOT (a IS DISTINCT FROM NULL)"},
    {OF(unequal), JOINS, EXPR, "a != b", "a <> b"},
    {OF(unequal), PARTS, EXPR, "a != b", "a = b"},
    {OF(in_one), JOINS, EXPR, "a IN (1)", "a = 1"},
    {OF(in_one), JOINS, EXPR, "a NOT IN (1)", "a <> 1"},
    {OF(in_one), PARTS, EXPR, "a IN (1)", "a <> 1"},
    {OF(in_one), PARTS, EXPR, "a IN (1, 2)", "a = 1"},
    {OF(in_one), PARTS, EXPR, "a IN (1, 2)", "a IN (2, 1)"},
    {OF(in_one), PARTS, EXPR, "a IN ('1', '2')", "a = ANY (ARRAY['1', '2'])"},
    {OF(in_one), PARTS, EXPR, "a NOT IN (1, 2)", "a IN (1, 2)"},
    {OF(sql_syntax), JOINS, EXPR, "extract(year FROM a)", "pg_catalog.extract('year', a)"},
    {OF(sql_syntax), PARTS, EXPR, "a AT TIME ZONE 'UTC'", "timezone('CET', a)"},
    {OF(sql_syntax), JOINS, EXPR, "substring(a FROM 1 FOR 2)", "\"substring\"(a, 1, 2)"},
    {OF(sql_syntax), JOINS, EXPR, "a AT TIME ZONE 'UTC'", "timezone('UTC', a)"},
    {OF(sql_syntax), JOINS, EXPR, "trim(both ' ' FROM a)", "btrim(a, ' ')"},
    {OF(sql_syntax), PARTS, EXPR, "trim(leading ' ' FROM a)", "trim(trailing ' ' FROM a)"},
    {OF(sql_syntax), PARTS, EXPR, "extract(year FROM a)", "date_part('year', a)"},
    {OF(sql_syntax), PARTS, EXPR, "substring(a FROM 1)", "substring(a FROM 2)"},
    {OF(rows), JOINS, EXPR, "ROW(a, b) < ROW(1, 2)", "(a, b) < (1, 2)"},
    {OF(rows), PARTS, EXPR, "(a, b) < (1, 2)", "(b, a) < (1, 2)"},
    {OF(rows), PARTS, EXPR, "ROW(a)", "(a)"},
    {OF(cast_of_cast), JOINS, EXPR, "'x'::varchar::varchar(3)", "'x'::varchar(3)"},
    {OF(cast_of_cast), JOINS, EXPR, "a::text::text", "a::text"},
    {OF(cast_of_cast), PARTS, EXPR, "a::varchar::varchar(3)", "a::text::varchar(3)"},
    {OF(cast_of_cast), PARTS, EXPR, "a::numeric::numeric(3)", "a::numeric(3)"},
    {OF(cast_of_cast), PARTS, EXPR, "'1 day 02:00'::interval::interval(0)",
     "'1 day 02:00'::interval(0)"},
    {OF(cast_of_cast), PARTS, EXPR, "a::text::varchar", "a::varchar"},
    {OF(cast_of_cast), PARTS, EXPR, "'x'::varchar(2)::varchar(3)", "'x'::varchar(3)"},
    {OF(negative_numbers), JOINS, EXPR, "'-1'::integer", "-1"},
    {OF(negative_numbers), JOINS, EXPR, "'-3000000000'::bigint", "-3000000000"},
    {OF(negative_numbers), JOINS, EXPR, "'-1.5'::numeric", "-1.5"},
    {OF(negative_numbers), PARTS, EXPR, "'-1'::bigint", "-1"},
    {OF(negative_numbers), PARTS, EXPR, "'-1'::smallint", "-1"},
    {OF(negative_numbers), PARTS, EXPR, "'-1'::numeric", "-1"},
    {OF(negative_numbers), PARTS, EXPR, "'-1.50'::numeric", "-1.5"},
    {OF(negative_numbers), PARTS, EXPR, "'1'::integer", "1"},
    {OF(negative_numbers), PARTS, EXPR, "'-1'::public.int4", "-1"},
    {OF(negative_numbers), PARTS, EXPR, "1.0", "1.00"},
    {OF(negative_numbers), PARTS, EXPR, "1", "1.0"},
    {OF(case_else), JOINS, EXPR, "CASE WHEN a THEN b ELSE NULL END", "CASE WHEN a THEN b END"},
    {OF(case_else), PARTS, EXPR, "CASE WHEN a THEN b ELSE c END", "CASE WHEN a THEN b END"},
    {OF(case_else), PARTS, EXPR, "CASE WHEN a THEN b ELSE NULL::text END",
     "CASE WHEN a THEN b END"},
    {OF(order), JOINS, QUERY, "SELECT a FROM t ORDER BY a ASC NULLS LAST",
     "SELECT a FROM t ORDER BY a"},
    {OF(order), JOINS, QUERY, "SELECT a FROM t ORDER BY a DESC NULLS FIRST",
     "SELECT a FROM t ORDER BY a DESC"},
    {OF(order), PARTS, QUERY, "SELECT a FROM t ORDER BY a DESC", "SELECT a FROM t ORDER BY a"},
    {OF(order), PARTS, QUERY, "SELECT a FROM t ORDER BY a NULLS FIRST",
     "SELECT a FROM t ORDER BY a"},
    {OF(order), PARTS, QUERY, "SELECT a FROM t ORDER BY a DESC NULLS LAST",
     "SELECT a FROM t ORDER BY a DESC"},
    {OF(fetch), JOINS, QUERY, "SELECT a FROM t FETCH FIRST 3 ROWS ONLY", "SELECT a FROM t LIMIT 3"},
    {OF(fetch), PARTS, QUERY, "SELECT a FROM t ORDER BY a FETCH FIRST 3 ROWS WITH TIES",
     "SELECT a FROM t ORDER BY a LIMIT 3"},
    {OF(fetch), PARTS, QUERY, "SELECT a FROM t FETCH FIRST 3 ROWS ONLY", "SELECT a FROM t LIMIT 4"},
};

enum { N_EXAMPLES = sizeof examples / sizeof *examples };

static const char *const names[] = {
#define RULE(name, says) #name,
    CANONICAL_RULES
#undef RULE
};

static bool is_joined(const struct example *example)
{
    uint64_t a = canonical_hash(example->a, "public", example->as);
    uint64_t b = canonical_hash(example->b, "public", example->as);
    if (a == 0 || b == 0)
        print_error("can't be parsed: %s | %s\n", example->a, example->b);
    assert_true(a != 0 && b != 0);
    return a == b;
}

static void each_rule_joins_what_it_should_and_keeps_apart_what_it_must(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < N_EXAMPLES; i++) {
        const struct example *example = &examples[i];
        if (is_joined(example) == (example->outcome == JOINS))
            continue;
        print_error("%s: %s: %s | %s\n", names[example->rule],
                    example->outcome == JOINS ? "not joined" : "joined", example->a, example->b);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

static void no_rule_lacks_either_test(void **state)
{
    (void)state;
    bool lacks = false;
    for (int rule = 0; rule < CANONICAL_N_RULES; rule++) {
        size_t n[2] = {0, 0};
        for (size_t i = 0; i < N_EXAMPLES; i++)
            if (examples[i].rule == (enum canonical_rule)rule)
                n[examples[i].outcome]++;
        if (n[JOINS] > 0 && n[PARTS] > 0)
            continue;
        print_error("%s: %zu pairs joined, %zu kept apart\n", names[rule], n[JOINS], n[PARTS]);
        lacks = true;
    }
    assert_false(lacks);
}

/* The one rule that depends on the search_path. */
static void pg_catalog_counts_where_the_path_names_it(void **state)
{
    (void)state;
    assert_int_not_equal(canonical_hash("pg_catalog.lower(a)", "public, pg_catalog", EXPR),
                         canonical_hash("lower(a)", "public, pg_catalog", EXPR));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_joins_what_it_should_and_keeps_apart_what_it_must),
        cmocka_unit_test(no_rule_lacks_either_test),
        cmocka_unit_test(pg_catalog_counts_where_the_path_names_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
