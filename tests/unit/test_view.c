#include "tests/unit/folding.h"

static struct object *view(void **state, const char *sql)
{
    struct object *object = model_named(fold_clean(*state, sql), NAMESPACE_RELATION, "public", "v");
    assert_non_null(object);
    return object;
}

static const char *query_of(void **state, const char *sql)
{
    return object_text(view(state, sql), ATTR_view_query);
}

static const char *names_of(void **state, const char *query)
{
    char *sql = talloc_asprintf(*state, "CREATE VIEW v AS %s", query);
    return joined(*state, object_list(view(state, sql), ATTR_view_names));
}

static void the_query_is_the_authors_text(void **state)
{
    assert_string_equal(query_of(state, "CREATE VIEW v AS SELECT 1 AS \"as\" -- one\n ;"),
                        "SELECT 1 AS \"as\"");
    assert_string_equal(query_of(state, "CREATE OR REPLACE VIEW public.v (a, b) WITH (\n"
                                        "security_barrier) AS (SELECT 1, 2)"),
                        "(SELECT 1, 2)");
    assert_string_equal(query_of(state, "CREATE VIEW v AS WITH x AS (SELECT 1) SELECT * FROM x"),
                        "WITH x AS (SELECT 1) SELECT * FROM x");
}

static void check_options_are_options(void **state)
{
    struct object *v = view(state, "CREATE VIEW v WITH (security_barrier, security_invoker = true)"
                                   " AS SELECT 1 AS check WITH CHECK OPTION");
    assert_string_equal(object_text(v, ATTR_view_query), "SELECT 1 AS check");
    assert_string_equal(joined(*state, object_list(v, ATTR_view_options)),
                        "check_option=cascaded | security_barrier=true | security_invoker=true");
    v = view(state, "CREATE VIEW v AS SELECT 1 AS option WITH LOCAL CHECK OPTION");
    assert_string_equal(object_text(v, ATTR_view_query), "SELECT 1 AS option");
    assert_string_equal(joined(*state, object_list(v, ATTR_view_options)), "check_option=local");
}

static void recursive_views_are_as_postgres_keeps_them(void **state)
{
    struct object *v = view(state, "CREATE RECURSIVE VIEW v (a, \"B\") AS VALUES (1, 2)\n"
                                   "UNION ALL SELECT a + 1, 2 FROM v WHERE a < 3");
    assert_string_equal(object_text(v, ATTR_view_query),
                        "WITH RECURSIVE v(a, \"B\") AS (\nVALUES (1, 2)\n"
                        "UNION ALL SELECT a + 1, 2 FROM v WHERE a < 3\n) SELECT a, \"B\" FROM v");
    assert_string_equal(joined(*state, object_list(v, ATTR_view_columns)), "a | B");
}

static void columns_are_named_as_postgres_would(void **state)
{
    assert_string_equal(names_of(state, "SELECT a, t.b, count(*), 1, x.y.z, now()::date FROM t"),
                        "a | b | count | ?column? | z | now");
    assert_string_equal(names_of(state, "SELECT 1::int, '2'::text AS c, (SELECT d FROM t), -e,"
                                        " CASE WHEN a THEN b END, CASE WHEN a THEN b ELSE c END"),
                        "int4 | c | d | ?column? | case | c");
    assert_string_equal(names_of(state, "SELECT ARRAY[1], EXISTS (SELECT 1), coalesce(a, b),"
                                        " greatest(a, b), current_user, nullif(a, b), (r).f"),
                        "array | exists | coalesce | greatest | current_user | nullif | f");
    assert_string_equal(names_of(state, "VALUES (1, 2)"), "column1 | column2");
    assert_string_equal(names_of(state, "SELECT a FROM t UNION SELECT b FROM t"), "a");
    assert_string_equal(names_of(state, "SELECT a, t.* FROM t"), "");
}

static void a_materialized_view_has_its_attributes(void **state)
{
    struct object *v = view(state, "CREATE MATERIALIZED VIEW IF NOT EXISTS v (a) USING heap\n"
                                   "WITH (fillfactor = 70) TABLESPACE x AS SELECT 1 AS data\n"
                                   "WITH NO DATA");
    assert_int_equal(v->id.kind, KIND_matview);
    assert_string_equal(object_text(v, ATTR_matview_query), "SELECT 1 AS data");
    assert_string_equal(object_text(v, ATTR_matview_access_method), "heap");
    assert_string_equal(object_text(v, ATTR_matview_tablespace), "x");
    assert_string_equal(joined(*state, object_list(v, ATTR_matview_options)), "fillfactor=70");
    assert_string_equal(joined(*state, object_list(v, ATTR_matview_columns)), "a");
    assert_true(object_bool(v, ATTR_matview_unpopulated));
    v = view(state, "CREATE MATERIALIZED VIEW v AS SELECT 1 AS data WITH DATA");
    assert_string_equal(object_text(v, ATTR_matview_query), "SELECT 1 AS data");
    assert_false(object_bool(v, ATTR_matview_unpopulated));
}

static void create_table_as_is_an_error(void **state)
{
    struct folding folding = fold_sql(*state, "CREATE TABLE t AS SELECT 1");
    assert_int_equal(folding.diag->n_errors, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_query_is_the_authors_text, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(check_options_are_options, folding_setup, folding_teardown),
        cmocka_unit_test_setup_teardown(recursive_views_are_as_postgres_keeps_them, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(columns_are_named_as_postgres_would, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(a_materialized_view_has_its_attributes, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(create_table_as_is_an_error, folding_setup,
                                        folding_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
