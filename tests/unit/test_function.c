#include "tests/unit/folding.h"

#include "parser/function.h"
#include "schema/routine.h"

static struct object *routine(void **state, enum kind kind, const char *sql)
{
    struct model *model = fold_clean(*state, sql);
    struct object *found = NULL;
    for (size_t i = 0; i < model->n; i++)
        if (model->objects[i]->id.kind == kind)
            found = model->objects[i];
    assert_non_null(found);
    return found;
}

static struct object *function(void **state, const char *sql)
{
    return routine(state, KIND_function, sql);
}

static void assert_list(void **state, const struct object *object, int attr, const char *expected)
{
    assert_string_equal(joined(*state, object_list(object, attr)), expected);
}

static void a_real_has_the_fewest_digits(void **state)
{
    static const char *const pairs[][2] = {
        {"100", "100"},       {"0.10", "0.1"},
        {"1e6", "1e+06"},     {"100000", "100000"},
        {"123456", "123456"}, {"12345678", "1.2345678e+07"},
        {"1", "1"},           {"0.00001234", "1.234e-05"},
        {"1.50", "1.5"},      {"0.5", "0.5"},
        {"0.0001", "0.0001"}, {"1234567", "1.234567e+06"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_string_equal(function_real(*state, pairs[i][0]), pairs[i][1]);
}

static void arguments_survive_parse_and_print(void **state)
{
    static const char *const items[] = {"integer",
                                        "\"a\" integer",
                                        "OUT \"b\" text[]",
                                        "\"say \"\"hi\"\"\" \"My\".\"T\"",
                                        "\"My\".t",
                                        "\"char\"",
                                        "VARIADIC \"A b\" double precision[]"};
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        struct argument argument = argument_parse(*state, items[i]);
        assert_string_equal(argument_text(*state, &argument), items[i]);
    }
    struct argument argument = argument_parse(*state, items[3]);
    assert_string_equal(argument.name, "say \"hi\"");
    assert_string_equal(argument.type, "\"My\".\"T\"");
    assert_null(argument_parse(*state, "\"My\".t").name);
}

static void a_function_has_all_its_attributes(void **state)
{
    struct object *f = function(
        state, "CREATE FUNCTION s.\"F\"(a int, \"B b\" varchar(10) DEFAULT 'x, y' || (',')::text,\n"
               "  VARIADIC c numeric(10,2)[] = '{}'::numeric[] /* none */) RETURNS SETOF int\n"
               "LANGUAGE plpgsql STABLE STRICT LEAKPROOF SECURITY DEFINER PARALLEL SAFE\n"
               "COST 0.10 ROWS 10 SET search_path TO a, \"B\" SET work_mem = '256MB'\n"
               "AS $x$ BEGIN; END $x$");
    assert_string_equal(f->id.schema, "s");
    assert_string_equal(f->id.name, "F");
    assert_string_equal(f->id.args, "integer, character varying, numeric[]");
    assert_list(state, f, ATTR_function_arguments,
                "\"a\" integer | \"B b\" character varying | VARIADIC \"c\" numeric[]");
    assert_list(state, f, ATTR_function_defaults, "'x, y' || (',')::text | '{}'::numeric[]");
    assert_string_equal(object_text(f, ATTR_function_returns), "SETOF integer");
    assert_string_equal(object_text(f, ATTR_function_language), "plpgsql");
    assert_string_equal(object_text(f, ATTR_function_body), " BEGIN; END ");
    assert_string_equal(object_text(f, ATTR_function_volatility), "stable");
    assert_string_equal(object_text(f, ATTR_function_parallel), "safe");
    assert_string_equal(object_text(f, ATTR_function_cost), "0.1");
    assert_string_equal(object_text(f, ATTR_function_rows), "10");
    assert_list(state, f, ATTR_function_config, "search_path=a, \"B\" | work_mem=256MB");
    assert_true(object_bool(f, ATTR_function_strict));
    assert_true(object_bool(f, ATTR_function_leakproof));
    assert_true(object_bool(f, ATTR_function_security_definer));
    assert_false(object_bool(f, ATTR_function_window));
}

static void defaults_of_postgres_are_absent(void **state)
{
    struct object *f = function(
        state, "CREATE FUNCTION f() RETURNS int VOLATILE CALLED ON NULL INPUT PARALLEL UNSAFE\n"
               "SECURITY INVOKER NOT LEAKPROOF COST 100 LANGUAGE sql AS 'SELECT 1'");
    for (int attr = 0; attr < N_ATTRS_function; attr++) {
        bool present = attr == ATTR_function_returns || attr == ATTR_function_language ||
                       attr == ATTR_function_body;
        assert_int_equal(f->values[attr].text != NULL || f->values[attr].list != NULL, present);
    }
    assert_string_equal(f->id.args, "");
}

static void out_arguments_say_the_result(void **state)
{
    struct object *f = function(
        state,
        "CREATE FUNCTION f(a int, OUT b text, INOUT c int) RETURNS record LANGUAGE sql AS ''");
    assert_null(object_text(f, ATTR_function_returns));
    assert_string_equal(f->id.args, "integer, integer");
    assert_list(state, f, ATTR_function_arguments,
                "\"a\" integer | OUT \"b\" text | INOUT \"c\" integer");
    f = function(state, "CREATE FUNCTION f(OUT b text) RETURNS SETOF text LANGUAGE sql AS ''");
    assert_string_equal(object_text(f, ATTR_function_returns), "SETOF text");
    f = function(state, "CREATE FUNCTION f(int) RETURNS TABLE (a int, b text) LANGUAGE sql AS ''");
    assert_string_equal(object_text(f, ATTR_function_returns), "TABLE");
    assert_string_equal(f->id.args, "integer");
    assert_list(state, f, ATTR_function_arguments,
                "integer | TABLE \"a\" integer | TABLE \"b\" text");
}

static void sql_bodies_keep_their_text(void **state)
{
    struct object *f = function(state, "CREATE FUNCTION f(a int) RETURNS int RETURN a + 1 -- ok\n");
    assert_string_equal(object_text(f, ATTR_function_sql_body), "RETURN a + 1");
    assert_string_equal(object_text(f, ATTR_function_language), "sql");
    f = routine(state, KIND_procedure,
                "CREATE PROCEDURE p(a int) BEGIN ATOMIC\n  SELECT 1;\n  SELECT a;\nEND;");
    assert_string_equal(object_text(f, ATTR_procedure_sql_body),
                        "BEGIN ATOMIC\n  SELECT 1;\n  SELECT a;\nEND");
    assert_null(object_text(f, ATTR_procedure_body));
}

static void functions_in_c_have_library_and_symbol(void **state)
{
    struct object *f =
        function(state, "CREATE FUNCTION f() RETURNS int LANGUAGE c COST 1 AS 'lib', 'sym'");
    assert_string_equal(object_text(f, ATTR_function_library), "lib");
    assert_string_equal(object_text(f, ATTR_function_body), "sym");
    assert_null(object_text(f, ATTR_function_cost));
    f = function(state, "CREATE FUNCTION f() RETURNS int LANGUAGE c COST 100 AS 'lib'");
    assert_string_equal(object_text(f, ATTR_function_body), "f");
    assert_string_equal(object_text(f, ATTR_function_cost), "100");
}

static void settings_are_as_the_catalog_has_them(void **state)
{
    struct object *f = function(
        state, "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET datestyle = iso, dmy\n"
               "SET Time Zone 'UTC' SET x.y = 1.50 SET \"X.Q\" TO 'c' SET enable_seqscan = on\n"
               "SET search_path = '' SET statement_timeout TO 3000 SET lock_timeout TO DEFAULT\n"
               "SET extra_float_digits = -1 AS ''");
    assert_list(state, f, ATTR_function_config,
                "DateStyle=iso, dmy | TimeZone=UTC | x.y=1.50 | X.Q=c | enable_seqscan=on | "
                "search_path=\"\" | statement_timeout=3000 | extra_float_digits=-1");
}

static void a_setting_given_again_replaces_the_first(void **state)
{
    struct object *f =
        function(state, "CREATE FUNCTION f() RETURNS int LANGUAGE sql\n"
                        "SET work_mem = '1MB' SET x.y = 1 SET WORK_MEM = '2MB' AS ''");
    assert_list(state, f, ATTR_function_config, "work_mem=2MB | x.y=1");
}

static void types_have_no_modifiers(void **state)
{
    struct object *f =
        function(state, "CREATE FUNCTION f(char, bit, numeric(10,2), time(3), interval second(2),\n"
                        "  varchar(3)[], \"char\", bpchar) RETURNS char(3) LANGUAGE sql AS ''");
    assert_string_equal(f->id.args, "character, bit, numeric, time without time zone, interval, "
                                    "character varying[], \"char\", character");
    assert_string_equal(object_text(f, ATTR_function_returns), "character");
}

static void two_bodies_or_none_are_errors(void **state)
{
    struct folding folding = fold_sql(*state, "CREATE FUNCTION f() RETURNS int LANGUAGE sql;\n"
                                              "CREATE FUNCTION g() RETURNS int AS '';\n"
                                              "CREATE FUNCTION h() LANGUAGE sql AS '';\n"
                                              "CREATE PROCEDURE p() LANGUAGE sql STRICT AS ''");
    assert_int_equal(folding.diag->n_errors, 4);
}

static void or_replace_replaces_all(void **state)
{
    struct object *f =
        function(state, "CREATE FUNCTION f() RETURNS int STRICT LANGUAGE sql AS 'SELECT 1';\n"
                        "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'");
    assert_false(object_bool(f, ATTR_function_strict));
    assert_string_equal(object_text(f, ATTR_function_body), "SELECT 2");
}

static void alter_changes_what_create_said(void **state)
{
    struct object *f = function(
        state, "ALTER FUNCTION f(integer) STABLE COST 100 RESET work_mem SET search_path TO a;\n"
               "CREATE FUNCTION f(int) RETURNS int COST 5 SET work_mem = '1MB' LANGUAGE sql\n"
               "AS 'SELECT 1';\n"
               "ALTER ROUTINE f STRICT");
    assert_string_equal(object_text(f, ATTR_function_volatility), "stable");
    assert_null(object_text(f, ATTR_function_cost));
    assert_true(object_bool(f, ATTR_function_strict));
    assert_list(state, f, ATTR_function_config, "search_path=a");
}

static void types_are_taken_from_columns(void **state)
{
    struct object *f = function(
        state, "CREATE FUNCTION f(t.a%TYPE, b s.u.b%TYPE) RETURNS SETOF t.a%TYPE\n"
               "LANGUAGE sql AS '';\n"
               "CREATE SCHEMA s; CREATE TABLE t (a varchar(10)); CREATE TABLE s.u (b bit[])");
    assert_string_equal(f->id.args, "character varying, bit[]");
    assert_string_equal(object_text(f, ATTR_function_returns), "SETOF character varying");
    struct folding folding = fold_sql(
        *state,
        "CREATE FUNCTION f(t.x%TYPE) RETURNS int LANGUAGE sql AS '';CREATE TABLE t (a int)");
    assert_int_equal(folding.diag->n_errors, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_real_has_the_fewest_digits, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(arguments_survive_parse_and_print, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(a_function_has_all_its_attributes, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(defaults_of_postgres_are_absent, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(out_arguments_say_the_result, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(sql_bodies_keep_their_text, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(functions_in_c_have_library_and_symbol, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(settings_are_as_the_catalog_has_them, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(a_setting_given_again_replaces_the_first, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(types_have_no_modifiers, folding_setup, folding_teardown),
        cmocka_unit_test_setup_teardown(two_bodies_or_none_are_errors, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(or_replace_replaces_all, folding_setup, folding_teardown),
        cmocka_unit_test_setup_teardown(alter_changes_what_create_said, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(types_are_taken_from_columns, folding_setup,
                                        folding_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
