/*
 * Canonical forms (their rules: test_canonical_rules.c), and what the planner does not tell.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"

#define EXPR CANONICAL_EXPRESSION

static uint64_t form(const char *text, enum canonical_as as)
{
    uint64_t hash = canonical_hash(text, "public", as);
    if (hash == 0)
        print_error("can't be parsed: %s\n", text);
    assert_int_not_equal(hash, 0);
    return hash;
}

static void parts_as(enum canonical_as as, const char *a, const char *b)
{
    if (form(a, as) == form(b, as))
        print_error("joined: %s | %s\n", a, b);
    assert_int_not_equal(form(a, as), form(b, as));
}

static void queries_keep_their_parts(void **state)
{
    (void)state;
    parts_as(CANONICAL_QUERY, "SELECT a FROM t", "SELECT a FROM s.t");
    parts_as(CANONICAL_QUERY, "SELECT a FROM t", "SELECT a AS b FROM t");
    parts_as(CANONICAL_QUERY, "SELECT a FROM t UNION SELECT b FROM t",
             "SELECT a FROM t UNION ALL SELECT b FROM t");
    parts_as(CANONICAL_QUERY, "SELECT a FROM t LEFT JOIN u USING (x)",
             "SELECT a FROM t JOIN u USING (x)");
    parts_as(CANONICAL_QUERY, "SELECT count(a) FROM t", "SELECT count(DISTINCT a) FROM t");
    parts_as(CANONICAL_QUERY, "SELECT a FROM t FOR UPDATE", "SELECT a FROM t FOR SHARE");
}

static void what_is_no_expression_has_no_form(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "a FROM t", "a, b",      "a AS b",     "a; DROP TABLE t", "a WHERE b",       "a LIMIT 1",
        "",         "a ) + ( b", "DISTINCT a", "a INTO b",        "a UNION SELECT b"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_int_equal(canonical_hash(texts[i], "", EXPR), 0);
}

static void bounds_and_keys_are_taken_apart(void **state)
{
    struct elements *bound = canonical_elements(
        *state, "FOR VALUES FROM ('a,b', MINVALUE, f(1, 2)) TO (('x'), 3, 4)", CANONICAL_BOUND);
    assert_int_equal(bound->texts->n, 6);
    assert_string_equal(bound->texts->items[0], "'a,b'");
    assert_string_equal(bound->texts->items[1], "MINVALUE");
    assert_string_equal(bound->texts->items[2], "f(1, 2)");
    assert_string_equal(bound->texts->items[3], "('x')");
    struct elements *key = canonical_elements(
        *state, "RANGE (a, lower(b) COLLATE \"C\" text_ops, (c || 'x'), d)", CANONICAL_KEY);
    assert_int_equal(key->texts->n, 2);
    assert_string_equal(key->texts->items[0], "lower(b)");
    assert_string_equal(key->texts->items[1], "(c || 'x')");
    assert_int_equal(key->columns->n, 4);
    assert_string_equal(key->columns->items[3], "d");
    struct elements *hash =
        canonical_elements(*state, "FOR VALUES WITH (MODULUS 4, REMAINDER 1)", CANONICAL_BOUND);
    assert_int_equal(hash->texts->n, 0);
}

static void names_leave_out_ctes(void **state)
{
    struct names *names = canonical_names(*state,
                                          "WITH t AS (SELECT * FROM t), u AS (SELECT 1 FROM t)"
                                          " SELECT x.a, s.f(y) FROM t x JOIN u USING (q)"
                                          " WHERE b::mood = 'm' AND EXISTS (SELECT 1 FROM s.u)",
                                          CANONICAL_QUERY);
    assert_int_equal(names->relations->n, 4);
    assert_string_equal(names->relations->items[1], "t");
    assert_string_equal(names->relations->items[2], "s");
    assert_string_equal(names->relations->items[3], "u");
    assert_string_equal(names->functions->items[0], "s");
    assert_string_equal(names->functions->items[1], "f");
    assert_string_equal(names->types->items[1], "mood");
    assert_true(list_has(names->columns, "*"));
    assert_true(list_has(names->columns, "q"));
    assert_true(list_has(names->literals, "m"));
    assert_true(names->subqueries);
}

static void hides(const char *a, const char *b, bool same)
{
    uint64_t x = canonical_unplanned(a, CANONICAL_QUERY);
    uint64_t y = canonical_unplanned(b, CANONICAL_QUERY);
    if ((x == y) != same)
        print_error("%s: %s | %s\n", same ? "not joined" : "joined", a, b);
    assert_true((x == y) == same);
}

static void plans_hide_things_that_count(void **state)
{
    (void)state;
    hides("SELECT a FROM t LIMIT 1", "SELECT a FROM t LIMIT 2", false);
    hides("SELECT a FROM t LIMIT 1", "SELECT t.a FROM s.t LIMIT 1", true);
    hides("SELECT a NOT IN (SELECT x FROM u) FROM t", "SELECT b NOT IN (SELECT x FROM u) FROM t",
          false);
    hides("SELECT a = ANY (SELECT x FROM u) FROM t", "SELECT t.a IN (SELECT u.x FROM s.u) FROM t",
          true);
    hides("SELECT sum(a) OVER (PARTITION BY b ORDER BY c) FROM t",
          "SELECT sum(a) OVER (ORDER BY b, c) FROM t", false);
    hides("SELECT sum(a) OVER (ORDER BY c ROWS 1 PRECEDING) FROM t",
          "SELECT sum(a) OVER (ORDER BY c ROWS 2 PRECEDING) FROM t", false);
    hides("SELECT DISTINCT ON (1) a, b FROM t ORDER BY a, b",
          "SELECT DISTINCT ON (t.a) t.a, t.b FROM t ORDER BY t.a, t.b", true);
    hides("SELECT DISTINCT ON (a) a, b FROM t ORDER BY a, b",
          "SELECT DISTINCT ON (a, b) a, b FROM t ORDER BY a, b", false);
    hides("SELECT a FROM t FOR UPDATE", "SELECT a FROM t FOR SHARE", false);
    hides("SELECT a FROM t UNION SELECT b FROM t", "SELECT a FROM t UNION ALL SELECT b FROM t",
          false);
    hides("VALUES (1), (2)", "VALUES (1), (2), (3)",
          false); /* what they hold is asked as SELECTs */
    hides("SELECT a FROM t GROUP BY ROLLUP (a)", "SELECT a FROM t GROUP BY CUBE (a)", false);
    hides("SELECT 1 AS x FROM t ORDER BY x DESC", "SELECT 1 AS x FROM t ORDER BY 1", false);
    hides("SELECT 1 AS x FROM t ORDER BY 1, x USING <", "SELECT 1 AS x FROM t ORDER BY 1", true);
    hides("SELECT (a COLLATE \"C\")::uuid FROM t", "SELECT a::uuid FROM t", true);
    hides("SELECT (a COLLATE \"C\")::varchar FROM t", "SELECT a::varchar FROM t", false);
    hides("SELECT a FROM ONLY t", "SELECT a FROM t", false);
    hides("SELECT a FROM (SELECT a FROM t) u", "SELECT a FROM t u", false);
    hides("SELECT x.a FROM f() AS x (a int)", "SELECT x.a FROM f() AS x (a text)", false);
}

static void row_locks_count_by_what_they_lock(void **state)
{
    (void)state;
    hides("SELECT a FROM t FOR UPDATE", "SELECT a FROM t FOR UPDATE OF t", true);
    hides("SELECT a FROM t FOR UPDATE", "SELECT a FROM t", false);
    hides("SELECT 1 FROM t, u FOR UPDATE", "SELECT 1 FROM t, u FOR UPDATE OF t FOR UPDATE OF u",
          true);
    hides("SELECT 1 FROM t_1, t_2 FOR UPDATE OF t_1", "SELECT 1 FROM t_1, t_2 FOR UPDATE OF t_2",
          false);
    hides("SELECT 1 FROM t FOR SHARE NOWAIT", "SELECT 1 FROM t FOR SHARE SKIP LOCKED", false);
    hides("WITH c AS (SELECT 1 FROM t) SELECT 1 FROM c, u FOR SHARE",
          "WITH c AS (SELECT 1 FROM t) SELECT 1 FROM c, u FOR SHARE OF u", true);
    hides("SELECT 1 FROM (SELECT 1 FROM t FOR SHARE) x JOIN (SELECT 1 FROM t) y ON true",
          "SELECT 1 FROM (SELECT 1 FROM t) x JOIN (SELECT 1 FROM t FOR SHARE) y ON true", false);
}

static void unlocks(void *ctx, const char *query, const char *expected)
{
    const char *cut = canonical_unlocked(ctx, query);
    if (expected == NULL)
        assert_null(cut);
    else
        assert_string_equal(cut, expected);
}

static void row_locks_are_cut_out(void **state)
{
    unlocks(*state, "SELECT a FROM t FOR UPDATE", "SELECT a FROM t ");
    unlocks(*state, "SELECT a FROM t FOR NO KEY UPDATE OF t, s.u NOWAIT LIMIT 1",
            "SELECT a FROM t  LIMIT 1");
    unlocks(*state, "SELECT (SELECT a FROM t FOR KEY SHARE SKIP LOCKED) FOR SHARE",
            "SELECT (SELECT a FROM t ) ");
    unlocks(*state, "SELECT substring(a FOR share), 'FOR UPDATE' FROM t FOR SHARE OF t",
            "SELECT substring(a FOR share), 'FOR UPDATE' FROM t ");
    unlocks(*state, "SELECT a FROM t", "SELECT a FROM t");
    unlocks(*state, "SELECT a FROM", NULL);
}

static struct written_table table_of_two(void *argument, const char *schema, const char *name)
{
    (void)name;
    static const char *columns[] = {"a", "b"}, *types[] = {"integer", "text"};
    static struct list names = {2, columns}, kinds = {2, types};
    struct written_table table = {schema[0] ? schema : argument, &names, &kinds};
    return table;
}

static void writes(void *ctx, const char *a, const char *b, bool same)
{
    static char path[] = "s";
    const struct writing_model model = {table_of_two, path};
    const char *x = canonical_writing(ctx, a, &model), *y = canonical_writing(ctx, b, &model);
    assert_non_null(x);
    assert_non_null(y);
    assert_true(canonical_is_query(x));
    if ((form(x, CANONICAL_QUERY) == form(y, CANONICAL_QUERY)) != same)
        print_error("%s: %s | %s\n", same ? "not joined" : "joined", x, y);
    assert_true((form(x, CANONICAL_QUERY) == form(y, CANONICAL_QUERY)) == same);
}

static void what_writes_is_a_query(void **state)
{
    static char path[] = "s";
    const struct writing_model model = {table_of_two, path};
    assert_string_equal(
        canonical_writing(*state, "INSERT INTO t VALUES (1, 'x') ON CONFLICT DO NOTHING", &model),
        "SELECT 'insert s.t 1 row 2 conflict 2', (1\n)::integer, ('x'\n)::text");
    writes(*state, "INSERT INTO t (a, b) VALUES (1, 'x')", "INSERT INTO t VALUES (1, 'x')", true);
    writes(*state, "INSERT INTO t (b, a) VALUES (1, 'x')", "INSERT INTO t VALUES (1, 'x')", false);
    writes(*state, "INSERT INTO u (a) VALUES (1)", "INSERT INTO t (a) VALUES (1)", false);
    writes(*state, "INSERT INTO t DEFAULT VALUES", "INSERT INTO t VALUES (DEFAULT)", false);
    writes(*state, "INSERT INTO t VALUES (1), (2)", "INSERT INTO t VALUES (1, 2)", false);
    writes(*state, "INSERT INTO t SELECT 1 RETURNING a", "INSERT INTO t SELECT 1 RETURNING b",
           false);
    writes(*state, "INSERT INTO t SELECT 1 ON CONFLICT (a) DO UPDATE SET b = excluded.b",
           "INSERT INTO t SELECT 1 ON CONFLICT (b) DO UPDATE SET b = excluded.b", false);
    writes(*state, "INSERT INTO t SELECT 1 ON CONFLICT (a) DO UPDATE SET b = excluded.b",
           "INSERT INTO t SELECT 1 ON CONFLICT (a) DO UPDATE SET b = t.b", false);
    writes(*state, "UPDATE t SET (a, b) = (1, 'x') WHERE b = 'y'",
           "UPDATE s.t SET a = 1, b = 'x' WHERE (b = 'y')", false); /* FROM t, FROM s.t */
    writes(*state, "UPDATE t SET (a, b) = (1, 'x')", "UPDATE t SET a = 1, b = 'x'", true);
    writes(*state, "UPDATE t SET a = 1", "UPDATE t SET b = 1", false);
    writes(*state, "UPDATE t SET a = 1 FROM u", "UPDATE t SET a = 1 FROM v", false);
    writes(*state, "UPDATE t SET a = 1", "UPDATE ONLY t SET a = 1", false);
    writes(*state, "DELETE FROM t USING u WHERE t.a = u.a", "DELETE FROM u USING t WHERE t.a = u.a",
           false);
    writes(*state, "WITH c AS (SELECT 1) DELETE FROM t", "WITH c AS (SELECT 2) DELETE FROM t",
           false);
    assert_null(canonical_writing(*state, "UPDATE t SET (a, b) = (SELECT 1, 'x')", &model));
    assert_null(canonical_writing(*state, "NOTIFY t", &model));
}

static void keeps(void *ctx, const char *live, const char *desired, bool same)
{
    struct kept kept;
    bool is_kept = canonical_keeps(ctx, live, desired, EXPR, false, &kept) && kept.live->n == 0;
    if (is_kept != same)
        print_error("%s: %s | %s\n", same ? "not kept" : "kept", live, desired);
    assert_true(is_kept == same);
}

static void what_the_planner_folds_must_be_kept(void **state)
{
    keeps(*state, "('A'::text = 'x'::text)", "'A' = 'x'", true);
    keeps(*state, "('A'::text = 'x'::text)", "'B' = 'x'", false);
    keeps(*state, "((10)::boolean AND true)", "10::bool AND true", true);
    keeps(*state, "((10)::boolean AND true)", "1::bool AND true", false);
    keeps(*state, "(upper('a'::text) = 'A'::text)", "lower('a') = 'A'", false);
    keeps(*state, "array_append(ARRAY[1], 2) = array_append(ARRAY[1], 3)",
          "array_append(ARRAY[1], 2) = array_remove(ARRAY[1], 3)", false);
    keeps(*state, "((1 = ANY (ARRAY[2, 3])) AND true)", "1 IN (2, 3) AND true", true);
    keeps(*state, "((1 = ANY (ARRAY[2, 3])) AND true)", "1 NOT IN (2, 3) AND true", false);
    keeps(*state, "((1 = ANY (ARRAY[2, 3])) AND true)", "1 IN (2, 3) OR true", false);
    keeps(*state, "((1 >= 0) AND (1 <= 2))", "1 BETWEEN 0 AND 2", true);
    keeps(*state, "(((a >= 1) AND (a <= 2)) OR ((a >= 2) AND (a <= 1)))",
          "a BETWEEN SYMMETRIC 1 AND 2", true);
    keeps(*state, "(((1 = 2) AND (3 = 4)) OR ((1 = 5) AND (3 = 6)))", "(1, 3) IN ((2, 4), (5, 6))",
          true);
    keeps(*state, "((1 = 2) AND (3 = 4))", "(1, 3) <> (2, 4)", false);
    keeps(*state, "('t'::boolean IS NOT TRUE)", "boolean 't' IS FALSE", false);
    keeps(*state, "(a IS NOT NULL)", "a IS DISTINCT FROM NULL", true);
    keeps(*state, "(CASE WHEN true THEN 1 ELSE 2 END = (- 6))",
          "CASE WHEN true THEN 1 ELSE 2 END = - int '6'", true);
    keeps(*state, "(- (- 6))", "- (- int '6')", true);
    keeps(*state, "(- (- 6))", "- int '6'", false);
    keeps(*state, "(1.00)::integer", "1.0::integer", false);
    keeps(*state, "((a)::character varying(5))::text", "a::varchar(5)::varchar(6)::text", false);
    keeps(*state, "GREATEST(1, 2)", "least(1, 2)", false);
    keeps(*state, "('abc'::character varying(3) = 'x'::text)", "'abc'::varchar(4) = 'x'", false);
    keeps(*state, "(false AND (a = b))", "false AND a = a", false);
}

static void literals_in_other_words_are_left_to_compare(void **state)
{
    struct kept kept;
    assert_true(canonical_keeps(*state, "(d > '2020-01-01'::date)", "d > date 'Jan 1, 2020'", EXPR,
                                false, &kept));
    assert_int_equal(kept.live->n, 1);
    assert_string_equal(kept.live->items[0], "'2020-01-01'");
    assert_string_equal(kept.types->items[0], "date");
    assert_false(canonical_keeps(*state, "(n > 1)", "n > 1 + 0", EXPR, false, &kept));
}

static void casts_of_arrays_can_be_read_again(void **state)
{
    assert_string_equal(canonical_rereadable(*state, "(a = ANY ((ARRAY[f(x), 'b'])::text[]))"),
                        "(a = ANY ((CASE WHEN NULL IS NULL THEN ARRAY[f(x), 'b'] END)::text[]))");
    assert_string_equal(canonical_rereadable(*state, "(ARRAY[1])[1]"), "(ARRAY[1])[1]");
}

static void parted(void *ctx, const char *query, bool printed, bool share, const char *expected)
{
    struct parameters parameters;
    struct parameters_style style = {printed, share};
    const char *sql = canonical_parameters(ctx, query, &style, &parameters);
    assert_string_equal(sql ? sql : "", expected);
    assert_int_equal(parameters.types->n, parameters.literals->n);
}

static void literals_become_parameters(void **state)
{
    struct parameters parameters;
    struct parameters_style style = {false, true};
    assert_string_equal(
        canonical_parameters(*state, "SELECT 'a'::text, 1.5, a = -2", &style, &parameters),
        "SELECT $101::text, $102, a = $103");
    assert_string_equal(parameters.types->items[0], "unknown");
    assert_string_equal(parameters.types->items[1], "numeric");
    assert_string_equal(parameters.types->items[2], "integer");
    assert_string_equal(parameters.literals->items[2], "-2");
    assert_string_equal(parameters.casts->items[0], "text");
    parted(*state, "SELECT date '2020-01-01'", false, true, "SELECT CAST($101 AS date )");
    parted(*state, "SELECT left(a, 1) FROM t GROUP BY left(a, 1) ORDER BY 1", false, true,
           "SELECT left(a, $101) FROM t GROUP BY left(a, $101) ORDER BY 1");
    parted(*state, "SELECT 'a', 'a'", false, false, "SELECT $101, $102");
    parted(*state, "SELECT a::numeric(3, 2), interval '1' DAY TO SECOND (3)", false, true,
           "SELECT a::numeric(3, 2), $101");
    parted(*state, "SELECT '1 day'::interval(0)", true, true, "SELECT $101");
    parted(*state, "SELECT '1 day'::interval::interval(0)", false, true, "");
    parted(*state, "SELECT extract(year FROM a), NULL", false, true,
           "SELECT extract(year FROM a), NULL");
    parted(*state, "SELECT substring(a FOR 2)", false, true, "");
    parted(*state, "SELECT (- (- 6))", true, true, "SELECT (- (- $101))");
    parted(*state, "SELECT (- (- 6))", false, true, "SELECT ($101)");
    parted(*state, "SELECT", false, true, "SELECT");
    parted(*state, "SELECT FROM FROM", false, true, "");
}

static void may_fold(const char *text, bool may)
{
    if (canonical_may_fold(text, EXPR) != may)
        print_error("%s: %s\n", may ? "may fold" : "may not fold", text);
    assert_true(canonical_may_fold(text, EXPR) == may);
}

static void what_constants_decide_is_known(void **state)
{
    (void)state;
    may_fold("false AND a = b", true);
    may_fold("a = b AND b > 1", false);
    may_fold("CASE WHEN 1 = 1 THEN a END", true);
    may_fold("CASE WHEN a = 1 THEN b ELSE 2 END", false);
    may_fold("coalesce('x', a)", true);
    may_fold("coalesce(a, 'x')", false);
    may_fold("a + NULL", true);
    may_fold("a > lower('x')", true);
    may_fold("(1, a) = (2, b)", true);
    may_fold("(1, a) IS NULL", true);
    may_fold("('{}'::int[])[1] = a", true);
    may_fold("nextval('s'::regclass)", false);
    may_fold("(a)::text = ANY ((ARRAY['x'::varchar, 'y'::varchar])::text[])", false);
    may_fold("a > -1", false);
    may_fold("a IN ('x', 'y')", false);
    may_fold("a IN ('x', lower('y'))", true);
}

static void shown(void *ctx, const char *query, const char *expected)
{
    assert_string_equal(canonical_shown_values(ctx, query), expected);
}

static void lists_of_values_become_selects(void **state)
{
    shown(*state, "VALUES (1, f(2, 3)), (4, 'a,b')",
          "(SELECT 1\n AS column1, f(2, 3)\n AS column2 UNION ALL SELECT 4, 'a,b'\n)");
    shown(*state, "SELECT v.a FROM (VALUES (1)) v (a)",
          "SELECT v.a FROM ((SELECT 1\n AS column1\n)) v (a)");
    shown(*state, "INSERT INTO t VALUES (DEFAULT)", "INSERT INTO t VALUES (DEFAULT)");
    assert_true(canonical_is_array("(ARRAY[a, ARRAY[b]])"));
    assert_false(canonical_is_array("ARRAY[a] || b"));
    assert_false(canonical_is_array("ARRAY[a]::text[]"));
}

static void lenient(const char *a, const char *b, bool same)
{
    uint64_t x = canonical_hash_of(a, "", EXPR, CANONICAL_LENIENT);
    uint64_t y = canonical_hash_of(b, "", EXPR, CANONICAL_LENIENT);
    if ((x == y) != same)
        print_error("%s: %s | %s\n", same ? "not joined" : "joined", a, b);
    assert_true((x == y) == same);
}

static void the_lenient_form_joins_what_catalogs_print(void **state)
{
    (void)state;
    lenient("a IN ('x', 'y')", "((a)::text = ANY ((ARRAY['x'::varchar, 'y'::varchar])::text[]))",
            true);
    lenient("t.a NOT IN (1, 2)", "(a <> ALL (ARRAY[1, 2]))", true);
    lenient("nextval('s')", "nextval('s'::regclass)", true);
    lenient("f(x)", "public.f(x)", true);
    lenient("a = 1", "a = 2", false);
    lenient("old.a = new.a", "new.a = old.a", false);
    lenient("(a OR b) AND c", "a OR b AND c", false);
    lenient("a = 'A'", "a = 'a'", false);
}

static void times_are_frozen(void **state)
{
    (void)state;
    uint64_t live = canonical_hash_of("'2024-01-01 10:00:00'::timestamp without time zone", "",
                                      EXPR, CANONICAL_TIMES_FROZEN);
    assert_int_equal(canonical_hash_of("'now'::timestamp", "public", EXPR, CANONICAL_WORDS_FROZEN),
                     live);
    assert_int_equal(canonical_hash_of(" 'Today'", "public", EXPR, CANONICAL_WORDS_FROZEN), live);
    assert_int_not_equal(
        canonical_hash_of("'2020-01-01'::timestamp", "public", EXPR, CANONICAL_WORDS_FROZEN), live);
    assert_int_not_equal(canonical_hash_of("now()", "public", EXPR, CANONICAL_WORDS_FROZEN), live);
    assert_int_not_equal(canonical_hash_of("'nowhere'", "public", EXPR, CANONICAL_WORDS_FROZEN),
                         live);
}

static int setup(void **state)
{
    *state = talloc_new(NULL);
    return 0;
}

static int teardown(void **state)
{
    talloc_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(queries_keep_their_parts),
        cmocka_unit_test(what_is_no_expression_has_no_form),
        cmocka_unit_test_setup_teardown(bounds_and_keys_are_taken_apart, setup, teardown),
        cmocka_unit_test_setup_teardown(names_leave_out_ctes, setup, teardown),
        cmocka_unit_test(plans_hide_things_that_count),
        cmocka_unit_test(row_locks_count_by_what_they_lock),
        cmocka_unit_test_setup_teardown(row_locks_are_cut_out, setup, teardown),
        cmocka_unit_test_setup_teardown(what_writes_is_a_query, setup, teardown),
        cmocka_unit_test_setup_teardown(what_the_planner_folds_must_be_kept, setup, teardown),
        cmocka_unit_test_setup_teardown(literals_in_other_words_are_left_to_compare, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(casts_of_arrays_can_be_read_again, setup, teardown),
        cmocka_unit_test_setup_teardown(literals_become_parameters, setup, teardown),
        cmocka_unit_test(what_constants_decide_is_known),
        cmocka_unit_test_setup_teardown(lists_of_values_become_selects, setup, teardown),
        cmocka_unit_test(the_lenient_form_joins_what_catalogs_print),
        cmocka_unit_test(times_are_frozen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
