#include "tests/unit/folding.h"

#define VIEW "CREATE VIEW v AS SELECT 1 AS a;\n"

static struct object *trigger(void **state, const char *sql)
{
    struct model *model = fold_clean(*state, sql);
    struct object *object = model_get_part(model, KIND_trigger, "public", "v", "g");
    assert_non_null(object);
    return object;
}

static const char *list_of(void **state, const struct object *object, int attr)
{
    return joined(*state, object_list(object, attr));
}

static void a_trigger_has_its_attributes(void **state)
{
    struct object *g = trigger(
        state, "CREATE TRIGGER g BEFORE UPDATE OF b, \"A\" OR INSERT ON v\n"
               "REFERENCING NEW TABLE AS n OLD TABLE AS o FOR EACH ROW\n"
               "WHEN (new.a IS DISTINCT FROM (old.a)) EXECUTE PROCEDURE f('x', 1, y);\n" VIEW
               "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS ''");
    assert_string_equal(object_text(g, ATTR_trigger_timing), "before");
    assert_string_equal(list_of(state, g, ATTR_trigger_events), "insert | update");
    assert_string_equal(list_of(state, g, ATTR_trigger_update_columns), "b | A");
    assert_string_equal(list_of(state, g, ATTR_trigger_function), "public | f");
    assert_string_equal(list_of(state, g, ATTR_trigger_arguments), "x | 1 | y");
    assert_string_equal(object_text(g, ATTR_trigger_when), "new.a IS DISTINCT FROM (old.a)");
    assert_string_equal(object_text(g, ATTR_trigger_old_table), "o");
    assert_string_equal(object_text(g, ATTR_trigger_new_table), "n");
    assert_true(object_bool(g, ATTR_trigger_row));
    assert_false(object_bool(g, ATTR_trigger_constraint));
}

static void a_constraint_trigger_may_be_deferred(void **state)
{
    struct object *g = trigger(state, VIEW "CREATE CONSTRAINT TRIGGER g AFTER DELETE ON v\n"
                                           "FROM s.u INITIALLY DEFERRED FOR EACH ROW\n"
                                           "EXECUTE FUNCTION x.f()");
    assert_true(object_bool(g, ATTR_trigger_constraint));
    assert_true(object_bool(g, ATTR_trigger_deferrable));
    assert_true(object_bool(g, ATTR_trigger_initially_deferred));
    assert_string_equal(list_of(state, g, ATTR_trigger_from_table), "s | u");
    assert_string_equal(object_text(g, ATTR_trigger_timing), "after");
    assert_string_equal(list_of(state, g, ATTR_trigger_function), "x | f");
}

static void a_trigger_that_truncates_runs_per_statement(void **state)
{
    struct object *g = trigger(state, VIEW "CREATE TRIGGER g AFTER TRUNCATE ON v\n"
                                           "EXECUTE FUNCTION "
                                           "suppress_redundant_updates_trigger()");
    assert_string_equal(list_of(state, g, ATTR_trigger_events), "truncate");
    assert_false(object_bool(g, ATTR_trigger_row));
    assert_string_equal(list_of(state, g, ATTR_trigger_function),
                        "pg_catalog | suppress_redundant_updates_trigger");
}

static void a_trigger_on_nothing_is_an_error(void **state)
{
    struct folding folding =
        fold_sql(*state, "CREATE TRIGGER g AFTER INSERT ON v EXECUTE FUNCTION f()");
    assert_int_equal(folding.diag->n_errors, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_trigger_has_its_attributes, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(a_constraint_trigger_may_be_deferred, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(a_trigger_that_truncates_runs_per_statement, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(a_trigger_on_nothing_is_an_error, folding_setup,
                                        folding_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
