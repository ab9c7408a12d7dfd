/*
 * Privileges: what is held at first, and what GRANT and REVOKE in files make of it.
 */
#include "tests/unit/folding.h"

#include "schema/privilege.h"

static const char *held_on(void *ctx, const struct model *model, struct identity id)
{
    id.kind = KIND_privilege;
    const struct object *object = model_find(model, &id);
    return object ? joined(ctx, object_list(object, ATTR_privilege_privileges)) : NULL;
}

static const char *on_table(void *ctx, const struct model *model, const char *role)
{
    return held_on(ctx, model,
                   (struct identity){
                       .of = KIND_table, .schema = "public", .name = "t", .role = role});
}

static void every_class_names_all_its_privileges(void **state)
{
    static const struct {
        enum privilege_class class;
        int version;
        const char *all;
    } rows[] = {
        {CLASS_TABLE, 150000,
         "DELETE | INSERT | REFERENCES | SELECT | TRIGGER | TRUNCATE | UPDATE"},
        {CLASS_TABLE, 170000,
         "DELETE | INSERT | MAINTAIN | REFERENCES | SELECT | TRIGGER | TRUNCATE | UPDATE"},
        {CLASS_COLUMN, 170000, "INSERT | REFERENCES | SELECT | UPDATE"},
        {CLASS_SEQUENCE, 150000, "SELECT | UPDATE | USAGE"},
        {CLASS_ROUTINE, 150000, "EXECUTE"},
        {CLASS_TYPE, 150000, "USAGE"},
        {CLASS_SCHEMA, 150000, "CREATE | USAGE"},
        {CLASS_LANGUAGE, 150000, "USAGE"},
        {CLASS_WRAPPER, 150000, "USAGE"},
        {CLASS_SERVER, 150000, "USAGE"},
        {CLASS_NONE, 150000, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct held all = privilege_all(rows[i].class, rows[i].version);
        assert_string_equal(joined(*state, privilege_list(*state, all)), rows[i].all);
    }
}

static void public_has_what_the_manual_says(void **state)
{
    (void)state;
    assert_int_equal(privilege_of_public(CLASS_TABLE, false, 150000).bits, 0);
    assert_int_equal(privilege_of_public(CLASS_ROUTINE, false, 150000).bits,
                     privilege_bit("EXECUTE"));
    assert_int_equal(privilege_of_public(CLASS_TYPE, false, 150000).bits, privilege_bit("USAGE"));
    assert_int_equal(privilege_of_public(CLASS_LANGUAGE, false, 150000).bits,
                     privilege_bit("USAGE"));
    assert_int_equal(privilege_of_public(CLASS_SCHEMA, false, 150000).bits, 0);
    assert_int_equal(privilege_of_public(CLASS_SCHEMA, true, 150000).bits, privilege_bit("USAGE"));
    assert_int_equal(privilege_of_public(CLASS_SCHEMA, true, 140000).bits,
                     privilege_bit("USAGE") | privilege_bit("CREATE"));
}

static void a_list_is_read_as_it_is_written(void **state)
{
    struct held held = {privilege_bit("SELECT") | privilege_bit("INSERT"),
                        privilege_bit("INSERT")};
    struct list *list = privilege_list(*state, held);
    assert_string_equal(joined(*state, list), "INSERT* | SELECT");
    assert_true(privilege_same(privilege_read(list), held));
    assert_int_equal(privilege_bit("FLY"), 0);
}

static void names_stand_in_the_order_of_the_manual(void **state)
{
    struct text text = text_new(*state);
    privilege_add_names(&text, privilege_bit("UPDATE") | privilege_bit("SELECT"), "a b");
    assert_string_equal(text.s, "SELECT (\"a b\"), UPDATE (\"a b\")");
}

static void each_kind_has_the_class_that_sql_gives_it(void **state)
{
    (void)state;
    assert_int_equal(privilege_class_of_kind(KIND_matview), CLASS_TABLE);
    assert_int_equal(privilege_class_of_kind(KIND_foreign_table), CLASS_TABLE);
    assert_int_equal(privilege_class_of_kind(KIND_aggregate), CLASS_ROUTINE);
    assert_int_equal(privilege_class_of_kind(KIND_domain), CLASS_TYPE);
    assert_int_equal(privilege_class_of_kind(KIND_composite), CLASS_TYPE);
    assert_int_equal(privilege_class_of_kind(KIND_index), CLASS_NONE);
    assert_int_equal(privilege_class_of_kind(KIND_publication_table), CLASS_NONE);
    assert_int_equal(privilege_class_of_kind(KIND_NONE), CLASS_NONE);
    const struct identity identity_column = {
        .kind = KIND_privilege, .of = KIND_column, .args = "sequence"};
    assert_int_equal(privilege_class_of(&identity_column), CLASS_SEQUENCE);
}

static void a_table_in_a_publication_is_granted_once(void **state)
{
    struct model *model =
        fold_clean(*state, "CREATE TABLE t (a int); CREATE PUBLICATION p FOR TABLE t;"
                           "GRANT SELECT ON ALL TABLES IN SCHEMA public TO r");
    size_t n = 0;
    for (size_t i = 0; i < model->n; i++)
        n += model->objects[i]->id.kind == KIND_privilege;
    assert_int_equal(n, 1);
    assert_string_equal(on_table(*state, model, "r"), "SELECT");
}

static void grants_add_up_and_revokes_take_away(void **state)
{
    struct model *model = fold_clean(
        *state, "CREATE TABLE t (a int); GRANT SELECT, INSERT ON t TO r WITH GRANT OPTION;"
                "GRANT UPDATE ON t TO r; REVOKE GRANT OPTION FOR INSERT ON t FROM r;"
                "REVOKE UPDATE ON t FROM r");
    assert_string_equal(on_table(*state, model, "r"), "INSERT | SELECT*");
    model = fold_clean(*state, "CREATE TABLE t (a int); GRANT ALL ON t TO r;"
                               "REVOKE ALL ON t FROM r");
    assert_null(on_table(*state, model, "r"));
}

static void what_public_had_at_first_is_said_once_revoked(void **state)
{
    const struct identity function = {
        .of = KIND_function, .schema = "public", .name = "f", .args = "", .role = PUBLIC_ROLE};
    struct model *model =
        fold_clean(*state, "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                           "REVOKE ALL ON FUNCTION f() FROM PUBLIC");
    assert_string_equal(held_on(*state, model, function), "");
    model = fold_clean(*state, "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                               "REVOKE ALL ON FUNCTION f() FROM PUBLIC;"
                               "GRANT EXECUTE ON FUNCTION f() TO PUBLIC");
    assert_null(held_on(*state, model, function));
}

static void a_revoke_on_the_table_takes_from_its_columns(void **state)
{
    const struct identity column = {
        .of = KIND_column, .schema = "public", .parent = "t", .name = "a", .role = "r"};
    struct model *model = fold_clean(*state, "CREATE TABLE t (a int, b int);"
                                             "GRANT SELECT (a), UPDATE (a) ON t TO r");
    assert_string_equal(held_on(*state, model, column), "SELECT | UPDATE");
    model = fold_clean(*state, "CREATE TABLE t (a int, b int);"
                               "GRANT SELECT (a), UPDATE (a) ON t TO r; REVOKE SELECT ON t FROM r");
    assert_string_equal(held_on(*state, model, column), "UPDATE");
}

static void system_columns_can_be_granted(void **state)
{
    const struct identity column = {
        .of = KIND_column, .schema = "public", .parent = "t", .name = "tableoid", .role = "r"};
    struct model *model =
        fold_clean(*state, "CREATE TABLE t (a int); GRANT SELECT (tableoid) ON t TO r");
    assert_string_equal(held_on(*state, model, column), "SELECT");
}

static void default_privileges_are_kept_by_maker_and_schema(void **state)
{
    struct model *model = fold_clean(
        *state, "CREATE SCHEMA s;"
                "ALTER DEFAULT PRIVILEGES FOR ROLE maker GRANT SELECT ON TABLES TO r;"
                "ALTER DEFAULT PRIVILEGES FOR ROLE maker IN SCHEMA s GRANT INSERT ON TABLES TO r");
    struct identity id = {.of = KIND_table, .schema = "s", .name = "t", .role = "r"};
    id.kind = KIND_privilege;
    struct held given = privilege_given(model, "maker", &id, false, 150000);
    assert_int_equal(given.bits, privilege_bit("SELECT") | privilege_bit("INSERT"));
    id.schema = "public";
    assert_int_equal(privilege_given(model, "maker", &id, false, 150000).bits,
                     privilege_bit("SELECT"));
    assert_int_equal(privilege_given(model, "another", &id, false, 150000).bits, 0);
}

static void a_privilege_that_the_object_has_not_is_an_error(void **state)
{
    struct folding folding =
        fold_sql(*state, "CREATE TABLE t (a int); GRANT EXECUTE ON TABLE t TO r");
    assert_int_equal(folding.diag->n_errors, 1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, folding_setup, folding_teardown)
    const struct CMUnitTest tests[] = {
        TEST(every_class_names_all_its_privileges),
        TEST(public_has_what_the_manual_says),
        TEST(a_list_is_read_as_it_is_written),
        TEST(names_stand_in_the_order_of_the_manual),
        TEST(each_kind_has_the_class_that_sql_gives_it),
        TEST(a_table_in_a_publication_is_granted_once),
        TEST(grants_add_up_and_revokes_take_away),
        TEST(what_public_had_at_first_is_said_once_revoked),
        TEST(a_revoke_on_the_table_takes_from_its_columns),
        TEST(system_columns_can_be_granted),
        TEST(default_privileges_are_kept_by_maker_and_schema),
        TEST(a_privilege_that_the_object_has_not_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
