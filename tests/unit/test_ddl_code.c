/* The statements of functions, views, triggers and comments: which changes are
 * made in place, and by what. */
#include "tests/unit/folding.h"

#include "reconcile/ddl/ddl.h"

/* What alter emits for the one object of the kind that both texts declare:
 * statements with ";\n" between; "rebuild" where it can't be done in place. */
static const char *altered(void **state, enum kind kind, const char *before, const char *after)
{
    struct model *live = fold_clean(*state, before), *desired = fold_clean(*state, after);
    model_link(live);
    model_link(desired);
    struct object *from = NULL;
    for (size_t i = 0; i < live->n; i++)
        if (live->objects[i]->id.kind == kind)
            from = live->objects[i];
    assert_non_null(from);
    live->server_version = 150000;
    if (kind == KIND_view) /* the catalog has all names */
        object_set_list(from, ATTR_view_columns, object_list(from, ATTR_view_names));
    struct object *to = model_find(desired, &from->id);
    assert_non_null(to);
    struct change change = {.op = CHANGE_ALTER, .live = from, .desired = to, .columns_kept = true};
    for (size_t i = 0; i < kind_info(kind)->n_attrs; i++)
        if (!value_same(kind_info(kind)->attrs[i].type, &from->values[i], &to->values[i]) &&
            !(kind_info(kind)->attrs[i].flags & INFO))
            change.attrs |= (uint64_t)1 << i;
    struct emit emit = {.ctx = *state, .live = live, .desired = desired, .change = &change};
    if (!ddl_of(kind)->alter(&emit, from, to, &change))
        return "rebuild";
    struct text text = text_new(*state);
    for (size_t i = 0; i < emit.n; i++) {
        text_add(&text, i > 0 ? ";\n" : "");
        text_add(&text, emit.steps[i].sql);
    }
    return text.s;
}

#define BODY " LANGUAGE sql AS 'SELECT 1'"

static void a_function_is_replaced_where_postgres_allows(void **state)
{
    assert_string_equal(altered(state, KIND_function, "CREATE FUNCTION f(int) RETURNS int" BODY,
                                "CREATE FUNCTION f(a int DEFAULT 1) RETURNS int STABLE COST 0.10"
                                " SET search_path TO '' SET x.y TO 'B' LANGUAGE plpgsql"
                                " AS 'it''s $$'"),
                        "CREATE OR REPLACE FUNCTION public.f(a integer DEFAULT 1)\n"
                        "RETURNS integer\nLANGUAGE plpgsql\nSTABLE\nCOST 0.1\n"
                        "SET search_path TO ''\nSET x.y TO 'B'\nAS $body$it's $$$body$");
}

static void a_function_is_rebuilt_where_postgres_refuses(void **state)
{
    static const char *const pairs[][2] = {
        {"f(a int) RETURNS int", "f(b int) RETURNS int"},
        {"f(a int) RETURNS int", "f(int) RETURNS int"},
        {"f(a int) RETURNS int", "f(a int) RETURNS bigint"},
        {"f(a int) RETURNS int", "f(a int) RETURNS SETOF int"},
        {"f(a int DEFAULT 1) RETURNS int", "f(a int) RETURNS int"},
        {"f(a int) RETURNS TABLE (b int)", "f(a int) RETURNS TABLE (b int, c int)"},
        {"f(a int, OUT b int, OUT c int)", "f(a int, OUT b int, OUT d int)"},
        {"f(a int, OUT b int, OUT c int)", "f(a int, OUT b int, OUT c text)"},
        {"f(a int) RETURNS int", "f(a int) RETURNS int WINDOW"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_string_equal(
            altered(state, KIND_function,
                    talloc_asprintf(*state, "CREATE FUNCTION %s" BODY, pairs[i][0]),
                    talloc_asprintf(*state, "CREATE FUNCTION %s" BODY, pairs[i][1])),
            "rebuild");
}

static void a_view_is_replaced_while_its_columns_stay(void **state)
{
    assert_string_equal(altered(state, KIND_view, "CREATE VIEW v AS SELECT 1 AS a",
                                "CREATE VIEW v WITH (security_barrier) AS SELECT 2 AS a, 3 AS b;"),
                        "CREATE OR REPLACE VIEW public.v WITH (security_barrier='true') AS\n"
                        "SELECT 2 AS a, 3 AS b");
    assert_string_equal(altered(state, KIND_view, "CREATE VIEW v AS SELECT 1 AS a, 2 AS b",
                                "CREATE VIEW v AS SELECT 1 AS a"),
                        "rebuild");
    assert_string_equal(altered(state, KIND_view, "CREATE VIEW v AS SELECT 1 AS a",
                                "CREATE VIEW v (b) AS SELECT 1 AS a"),
                        "rebuild");
}

static void options_change_in_place(void **state)
{
    assert_string_equal(altered(state, KIND_view,
                                "CREATE VIEW v (a) WITH (security_barrier) AS SELECT 1",
                                "CREATE VIEW v (a) AS SELECT 1 WITH LOCAL CHECK OPTION"),
                        "ALTER VIEW public.v SET (check_option='local');\n"
                        "ALTER VIEW public.v RESET (security_barrier)");
    assert_string_equal(
        altered(state, KIND_matview, "CREATE MATERIALIZED VIEW v AS SELECT 1",
                "CREATE MATERIALIZED VIEW v WITH (fillfactor = 70) TABLESPACE x AS SELECT 1"),
        "ALTER MATERIALIZED VIEW public.v SET TABLESPACE x;\n"
        "ALTER MATERIALIZED VIEW public.v SET (fillfactor=70)");
    assert_string_equal(altered(state, KIND_matview, "CREATE MATERIALIZED VIEW v AS SELECT 1",
                                "CREATE MATERIALIZED VIEW v AS SELECT 2"),
                        "rebuild");
}

#define TABLE "CREATE TABLE t (a int);"

static void a_trigger_is_replaced_and_keeps_its_state(void **state)
{
    assert_string_equal(
        altered(state, KIND_trigger,
                TABLE "CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION x.f()",
                TABLE "CREATE TRIGGER g BEFORE INSERT OR UPDATE OF a ON t FOR EACH ROW WHEN"
                      " (new.a > 0) EXECUTE FUNCTION x.f('o''k');"
                      "ALTER TABLE t ENABLE ALWAYS TRIGGER g"),
        "CREATE OR REPLACE TRIGGER g\n    BEFORE INSERT OR UPDATE OF a ON public.t\n"
        "    FOR EACH ROW\n    WHEN (new.a > 0)\n    EXECUTE FUNCTION x.f('o''k');\n"
        "ALTER TABLE public.t ENABLE ALWAYS TRIGGER g");
    assert_string_equal(altered(state, KIND_trigger,
                                TABLE "CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION x.f();"
                                      "ALTER TABLE t DISABLE TRIGGER g",
                                TABLE "CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION x.f()"),
                        "ALTER TABLE public.t ENABLE TRIGGER g");
    assert_string_equal(
        altered(state, KIND_trigger,
                TABLE "CREATE CONSTRAINT TRIGGER g AFTER INSERT ON t FOR EACH ROW"
                      " EXECUTE FUNCTION x.f()",
                TABLE "CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION x.f()"),
        "rebuild");
}

static void a_constraint_trigger_is_guarded(void **state)
{
    struct model *model =
        fold_clean(*state, TABLE "CREATE CONSTRAINT TRIGGER \"G'\" AFTER INSERT ON t"
                                 " DEFERRABLE FOR EACH ROW EXECUTE FUNCTION x.f()");
    model_link(model);
    struct object *trigger = model_get_part(model, KIND_trigger, "public", "t", "G'");
    struct emit emit = {.ctx = *state, .live = model, .desired = model};
    ddl_of(KIND_trigger)->create(&emit, trigger);
    assert_int_equal(emit.n, 1);
    assert_string_equal(emit.steps[0].guard,
                        "NOT EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgname = 'G'''"
                        " AND tgrelid = pg_catalog.to_regclass('public.t'))");
    assert_int_equal(emit.steps[0].lock, LOCK_SHARE_ROW_EXCLUSIVE);
    assert_ptr_equal(emit.steps[0].locked, trigger->parent);
}

static void a_comment_names_its_target(void **state)
{
    static const struct {
        struct identity id;
        const char *sql;
    } rows[] = {
        {{.of = KIND_schema, .name = "s"}, "SCHEMA s"},
        {{.of = KIND_domain, .schema = "s", .name = "D"}, "DOMAIN s.\"D\""},
        {{.of = KIND_enum, .schema = "s", .name = "e"}, "TYPE s.e"},
        {{.of = KIND_matview, .schema = "s", .name = "m"}, "MATERIALIZED VIEW s.m"},
        {{.of = KIND_column, .schema = "s", .parent = "t", .name = "C"}, "COLUMN s.t.\"C\""},
        {{.of = KIND_attribute, .schema = "s", .parent = "c", .name = "a"}, "COLUMN s.c.a"},
        {{.of = KIND_constraint, .schema = "s", .parent = "t", .name = "k"}, "CONSTRAINT k ON s.t"},
        {{.of = KIND_domain_constraint, .schema = "s", .parent = "d", .name = "k"},
         "CONSTRAINT k ON DOMAIN s.d"},
        {{.of = KIND_trigger, .schema = "s", .parent = "t", .name = "g"}, "TRIGGER g ON s.t"},
        {{.of = KIND_function, .schema = "s", .name = "f", .args = "integer, text"},
         "FUNCTION s.f(integer, text)"},
        {{.of = KIND_procedure, .schema = "s", .name = "p", .args = ""}, "PROCEDURE s.p()"},
    };
    struct model *model = model_new(*state);
    struct emit emit = {.ctx = *state, .live = model, .desired = model};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct identity id = rows[i].id;
        id.kind = KIND_comment;
        struct object *comment = model_add(model, &id);
        object_set(comment, ATTR_comment_text, "it's");
        ddl_of(KIND_comment)->create(&emit, comment);
        assert_string_equal(emit.steps[emit.n - 1].sql,
                            talloc_asprintf(*state, "COMMENT ON %s IS 'it''s'", rows[i].sql));
        ddl_of(KIND_comment)->drop(&emit, comment);
        assert_string_equal(emit.steps[emit.n - 1].sql,
                            talloc_asprintf(*state, "COMMENT ON %s IS NULL", rows[i].sql));
    }
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, folding_setup, folding_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_function_is_replaced_where_postgres_allows),
        TEST(a_function_is_rebuilt_where_postgres_refuses),
        TEST(a_view_is_replaced_while_its_columns_stay),
        TEST(options_change_in_place),
        TEST(a_trigger_is_replaced_and_keeps_its_state),
        TEST(a_constraint_trigger_is_guarded),
        TEST(a_comment_names_its_target),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
