/*
 * Folding itself: names, order, duplicates, sessions, guards; and the kinds that
 * are not tables.
 */
#include "tests/unit/folding.h"

#define TEST(name) cmocka_unit_test_setup_teardown(name, folding_setup, folding_teardown)

/* The model as text, one object a line, sorted: equal texts are equal models. */
static const char *model_text(void *ctx, struct model *model)
{
    struct list *lines = list_new(ctx);
    for (size_t i = 0; i < model->n; i++) {
        const struct object *object = model->objects[i];
        const struct kind_info *info = kind_info(object->id.kind);
        struct text line = text_new(ctx);
        text_addf(&line, "%s [%s] %d", identity_describe(ctx, &object->id), object->path,
                  object->position);
        for (size_t j = 0; j < info->n_attrs; j++) {
            const struct list *list = object_list(object, (int)j);
            const char *text = object_text(object, (int)j);
            if (text != NULL)
                text_addf(&line, " %s=%s", info->attrs[j].name, text);
            if (list != NULL)
                text_addf(&line, " %s=%s", info->attrs[j].name, joined(ctx, list));
        }
        list_add(lines, line.s);
    }
    list_sort(lines);
    return joined(ctx, lines);
}

static const char *attr_of(void *ctx, const struct object *object, const char *name)
{
    const struct kind_info *info = kind_info(object->id.kind);
    for (size_t i = 0; i < info->n_attrs; i++) {
        if (strcmp(info->attrs[i].name, name) != 0)
            continue;
        const struct list *list = object_list(object, (int)i);
        const char *text = object_text(object, (int)i);
        return list != NULL ? joined(ctx, list) : text != NULL ? text : "";
    }
    fail_msg("%s has no attribute %s", info->name, name);
    return "";
}

static const char *remarks(void *ctx, const char *sql)
{
    struct folding folding = fold_sql(ctx, sql);
    return diag_text(ctx, folding.diag);
}

static void assert_remark(void *ctx, const char *sql, const char *expected)
{
    const char *text = remarks(ctx, sql);
    if (strstr(text, expected) == NULL)
        fail_msg("of\n%s\nwas not said: %s\nbut: %s", sql, expected, text);
}

static void statements_in_any_order_give_the_same_model(void **state)
{
    static const char *const parts[] = {
        "CREATE SCHEMA app;",
        "CREATE TYPE app.mood AS ENUM ('a', 'c');",
        "ALTER TYPE app.mood ADD VALUE 'b' BEFORE 'c';",
        "CREATE TYPE app.pair AS (a app.mood, b positive);",
        "CREATE DOMAIN positive AS int CONSTRAINT above CHECK (value > 0);",
        "COMMENT ON DOMAIN positive IS 'more than nothing';",
        "COMMENT ON CONSTRAINT above ON DOMAIN positive IS 'that is, above it';",
        "ALTER DOMAIN positive SET NOT NULL;",
        "CREATE SEQUENCE app.s;",
        "ALTER SEQUENCE app.s INCREMENT 5;",
        "COMMENT ON SEQUENCE app.s IS 'by five';",
        "ALTER TYPE app.pair ADD ATTRIBUTE c app.span;",
        "CREATE TYPE app.span AS RANGE (subtype = positive);",
    };
    size_t n = sizeof parts / sizeof *parts;
    const char *first = NULL;
    for (size_t shift = 0; shift < n; shift++) {
        struct text forward = text_new(*state), backward = text_new(*state);
        for (size_t i = 0; i < n; i++) {
            text_add(&forward, parts[(i + shift) % n]);
            text_add(&backward, parts[(2 * n - i - shift) % n]);
        }
        const char *a = model_text(*state, fold_clean(*state, forward.s));
        const char *b = model_text(*state, fold_clean(*state, backward.s));
        assert_string_equal(a, b);
        assert_string_equal(a, first != NULL ? first : a);
        first = a;
    }
}

static void search_path_says_where_things_are_created(void **state)
{
    struct model *model = fold_clean(
        *state, "CREATE SCHEMA \"A, b\"; CREATE SCHEMA c; CREATE SEQUENCE s1;"
                "SET search_path TO \"A, b\", public; CREATE SEQUENCE s2;"
                "SET search_path = 'c'; CREATE SEQUENCE s3;"
                "RESET search_path; CREATE SEQUENCE s4;"
                "SELECT pg_catalog.set_config('search_path', 'C, \"A, b\"', false);"
                "CREATE SEQUENCE s5;"
                "BEGIN; SET LOCAL search_path = public; CREATE SEQUENCE s6; COMMIT;"
                "CREATE SEQUENCE s7; SET search_path = DEFAULT;"
                "CREATE SCHEMA d CREATE SEQUENCE s8; CREATE SEQUENCE s9;");
    static const char *const expected[][2] = {
        {"public", "s1"}, {"A, b", "s2"}, {"c", "s3"}, {"public", "s4"}, {"c", "s5"},
        {"public", "s6"}, {"c", "s7"},    {"d", "s8"}, {"public", "s9"},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_non_null(model_get(model, KIND_sequence, expected[i][0], expected[i][1]));
    assert_string_equal(model_get(model, KIND_sequence, "A, b", "s2")->path, "\"A, b\", public");
}

static void an_empty_search_path_needs_schemas(void **state)
{
    assert_remark(*state, "SELECT set_config('search_path', '', false); CREATE SEQUENCE s;",
                  "test.sql:1:46: error: the search_path is empty");
}

static void a_statement_put_off_keeps_its_search_path(void **state)
{
    struct model *model = fold_clean(*state, "CREATE SCHEMA a;"
                                             "SET search_path = a; COMMENT ON SEQUENCE s IS 'x';"
                                             "SET search_path = public; CREATE SEQUENCE a.s;");
    struct identity id = {.kind = KIND_comment, .of = KIND_sequence, .schema = "a", .name = "s"};
    assert_non_null(model_find(model, &id));
}

static void a_second_declaration_names_both_places(void **state)
{
    assert_remark(*state, "CREATE SEQUENCE s;\nCREATE SEQUENCE s;",
                  "test.sql:2:17: error: sequence public.s is declared twice: first at "
                  "test.sql:1:17");
    assert_remark(*state, "CREATE TYPE s AS ENUM ();\nCREATE DOMAIN s AS int;",
                  "the name of domain public.s is taken by enum type public.s at test.sql:1:1");
    assert_remark(*state, "CREATE SEQUENCE s;\nCREATE SEQUENCE IF NOT EXISTS s START 5;",
                  "declared twice and not alike: first at test.sql:1:17");
}

static void the_same_declaration_may_come_twice_if_not_exists(void **state)
{
    fold_clean(*state, "CREATE SEQUENCE s START 5;\n\n"
                       "CREATE SEQUENCE IF NOT EXISTS s    START /* five */ 5;"
                       "CREATE SCHEMA IF NOT EXISTS a; CREATE SCHEMA IF NOT EXISTS a;");
}

static void what_is_missing_is_an_error_at_its_place(void **state)
{
    assert_remark(*state, "CREATE SEQUENCE s;\n  ALTER SEQUENCE t CYCLE;",
                  "test.sql:2:18: error: sequence public.t does not exist");
    assert_remark(*state, "COMMENT ON COLUMN a.b IS 'x'", "column public.a.b does not exist");
    assert_remark(*state, "ALTER TYPE nix ADD VALUE 'a'", "public.nix does not exist");
    assert_string_equal(remarks(*state, "ALTER SEQUENCE IF EXISTS t CYCLE"), "");
}

static void long_names_are_cut_with_a_warning(void **state)
{
    struct folding folding = fold_sql(
        *state, "CREATE SEQUENCE aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg");
    assert_int_equal(folding.diag->n, 1);
    assert_int_equal(folding.diag->n_errors, 0);
    assert_int_equal(folding.diag->remarks[0].place.column, 17);
    assert_non_null(
        model_get(folding.model, KIND_sequence, "public",
                  "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg"));
}

static void unknown_statements_are_errors_by_name(void **state)
{
    assert_remark(*state, "CREATE TABLE t (a int); CREATE TABLESPACE p LOCATION '/p'",
                  "error: CREATE TABLESPACE is not supported yet");
    assert_remark(*state, "CREATE TABLE t (a int); CREATE RULE r AS ON SELECT TO t "
                          "DO INSTEAD SELECT 1",
                  "error: CREATE RULE ... ON SELECT, which makes a view is not supported yet");
    assert_remark(*state, "CREATE TABLESPACE fast LOCATION '/fast'",
                  "error: CREATE TABLESPACE is not supported yet");
}

static void actions_are_errors_that_say_what_to_do(void **state)
{
    static const char *const actions[] = {
        "DELETE FROM t",   "SELECT f()",        "DO $$ BEGIN PERFORM f(); END $$",
        "DO $$BEGIN CREATE SEQUENCE s; END$$", "UPDATE t SET a = 1", "TRUNCATE t",
        "CALL p()", "VACUUM", "ALTER SEQUENCE s RESTART",
    };
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
        assert_remark(*state,
                      talloc_asprintf(*state, "CREATE SEQUENCE IF NOT EXISTS s; %s", actions[i]),
                      "acts instead of declaring");
}

static void what_pg_dump_writes_first_is_understood(void **state)
{
    fold_clean(*state, "SET statement_timeout = 0; SET client_encoding = 'UTF8';"
                       "SET standard_conforming_strings = on; SET check_function_bodies = false;"
                       "SET xmloption = content; SET row_security = off;"
                       "SET default_tablespace = ''; SET default_table_access_method = heap;"
                       "SELECT pg_catalog.set_config('search_path', '', false);"
                       "CREATE SEQUENCE public.s; SELECT pg_catalog.setval('public.s', 1, true);");
    assert_remark(*state, "SET default_tablespace = fast",
                  "SET default_tablespace = 'fast' is not supported yet");
}

static void enum_values_go_where_they_are_put(void **state)
{
    struct model *model = fold_clean(*state, "CREATE TYPE e AS ENUM ('b', 'd');"
                                             "ALTER TYPE e ADD VALUE 'a' BEFORE 'b';"
                                             "ALTER TYPE e ADD VALUE 'c' AFTER 'b';"
                                             "ALTER TYPE e ADD VALUE 'e';"
                                             "ALTER TYPE e ADD VALUE IF NOT EXISTS 'e';"
                                             "ALTER TYPE e RENAME VALUE 'd' TO 'D ''quoted''';");
    const struct object *e = model_get(model, KIND_enum, "public", "e");
    assert_string_equal(attr_of(*state, e, "labels"), "a | b | c | D 'quoted' | e");
    assert_remark(*state, "CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'a'",
                  "has the label 'a' already");
    assert_remark(*state, "CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b' AFTER 'x'",
                  "has no label 'x'");
}

static void unnamed_domain_checks_are_named_as_postgresql_does(void **state)
{
    struct model *model =
        fold_clean(*state, "CREATE DOMAIN d AS int DEFAULT 1 + 2 COLLATE \"C\" "
                           "CHECK (value > 0) NOT NULL CHECK (value < 9);"
                           "ALTER DOMAIN d ADD CHECK (value <> 5) NOT VALID;"
                           "ALTER DOMAIN d DROP CONSTRAINT d_check1;");
    const struct object *d = model_get(model, KIND_domain, "public", "d");
    assert_string_equal(attr_of(*state, d, "default"), "1 + 2");
    assert_string_equal(attr_of(*state, d, "collation"), "pg_catalog | C");
    assert_string_equal(attr_of(*state, d, "not_null"), "true");
    const struct object *check =
        model_get_part(model, KIND_domain_constraint, "public", "d", "d_check");
    assert_string_equal(attr_of(*state, check, "expression"), "value > 0");
    assert_null(model_get_part(model, KIND_domain_constraint, "public", "d", "d_check1"));
    check = model_get_part(model, KIND_domain_constraint, "public", "d", "d_check2");
    assert_string_equal(attr_of(*state, check, "not_valid"), "true");
}

static void a_domain_is_altered(void **state)
{
    struct model *model = fold_clean(*state, "CREATE DOMAIN d AS text NOT NULL DEFAULT 'x';"
                                             "ALTER DOMAIN d SET DEFAULT 'a' || 'b';"
                                             "ALTER DOMAIN d DROP NOT NULL;"
                                             "ALTER DOMAIN d ADD CONSTRAINT c CHECK (value <> '');"
                                             "ALTER DOMAIN d RENAME CONSTRAINT c TO filled;"
                                             "ALTER DOMAIN d RENAME TO f;");
    const struct object *f = model_get(model, KIND_domain, "public", "f");
    assert_string_equal(attr_of(*state, f, "default"), "'a' || 'b'");
    assert_string_equal(attr_of(*state, f, "not_null"), "");
    assert_non_null(model_get_part(model, KIND_domain_constraint, "public", "f", "filled"));
}

static void sequences_have_all_their_numbers(void **state)
{
    static const struct {
        const char *options;
        const char *type, *start, *increment, *min, *max;
    } rows[] = {
        {"", "", "1", "1", "1", "9223372036854775807"},
        {"AS int", "integer", "1", "1", "1", "2147483647"},
        {"AS smallint INCREMENT -1", "smallint", "-1", "-1", "-32768", "-1"},
        {"AS bigint INCREMENT BY -2", "", "-1", "-2", "-9223372036854775808", "-1"},
        {"MINVALUE 5 NO MAXVALUE", "", "5", "1", "5", "9223372036854775807"},
        {"INCREMENT -3 MAXVALUE 100 MINVALUE 0", "", "100", "-3", "0", "100"},
        {"START 7 MAXVALUE 9", "", "7", "1", "1", "9"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct model *model =
            fold_clean(*state, talloc_asprintf(*state, "CREATE SEQUENCE s %s", rows[i].options));
        const struct object *s = model_get(model, KIND_sequence, "public", "s");
        assert_string_equal(attr_of(*state, s, "type"), rows[i].type);
        assert_string_equal(attr_of(*state, s, "start"), rows[i].start);
        assert_string_equal(attr_of(*state, s, "increment"), rows[i].increment);
        assert_string_equal(attr_of(*state, s, "min"), rows[i].min);
        assert_string_equal(attr_of(*state, s, "max"), rows[i].max);
        assert_string_equal(attr_of(*state, s, "cache"), "1");
    }
}

static void a_sequence_is_altered(void **state)
{
    struct model *model = fold_clean(
        *state, "CREATE SEQUENCE s AS int MINVALUE 3; ALTER SEQUENCE s AS bigint OWNED BY t.a;"
                "CREATE TABLE t (a bigint); ALTER SEQUENCE s CACHE 10 CYCLE;");
    const struct object *s = model_get(model, KIND_sequence, "public", "s");
    assert_string_equal(attr_of(*state, s, "max"), "9223372036854775807");
    assert_string_equal(attr_of(*state, s, "min"), "3");
    assert_string_equal(attr_of(*state, s, "owned_by"), "public | t | a");
    assert_string_equal(attr_of(*state, s, "cache"), "10");
    assert_string_equal(attr_of(*state, s, "cycle"), "true");
    assert_remark(*state, "CREATE SEQUENCE s AS text", "is of type smallint, integer or bigint");
    assert_remark(*state, "CREATE SEQUENCE s START 0", "START 0 is not between 1 and");
}

static void ranges_keep_what_is_not_the_default(void **state)
{
    struct model *model = fold_clean(
        *state, "CREATE TYPE r AS RANGE (subtype = float8, subtype_opclass = float8_ops, "
                "subtype_diff = float8mi, multirange_type_name = r_multirange);"
                "CREATE TYPE timerange AS RANGE (subtype = text, collation = \"C\", "
                "subtype_opclass = text_pattern_ops, multirange_type_name = many);");
    const struct object *r = model_get(model, KIND_range, "public", "r");
    assert_string_equal(attr_of(*state, r, "subtype"), "double precision");
    assert_string_equal(attr_of(*state, r, "opclass"), "");
    assert_string_equal(attr_of(*state, r, "subtype_diff"), "pg_catalog | float8mi");
    assert_string_equal(attr_of(*state, r, "multirange"), "");
    r = model_get(model, KIND_range, "public", "timerange");
    assert_string_equal(attr_of(*state, r, "opclass"), "pg_catalog | text_pattern_ops");
    assert_string_equal(attr_of(*state, r, "collation"), "pg_catalog | C");
    assert_string_equal(attr_of(*state, r, "multirange"), "public | many");
}

static void composite_types_are_altered(void **state)
{
    struct model *model =
        fold_clean(*state, "CREATE TYPE c AS (a int, b text COLLATE \"C\");"
                           "ALTER TYPE c ADD ATTRIBUTE d date, DROP ATTRIBUTE a CASCADE;"
                           "ALTER TYPE c ALTER ATTRIBUTE b TYPE varchar(3);"
                           "ALTER TYPE c RENAME ATTRIBUTE b TO bb; COMMENT ON COLUMN c.bb IS 'x';");
    assert_null(model_get_part(model, KIND_attribute, "public", "c", "a"));
    const struct object *bb = model_get_part(model, KIND_attribute, "public", "c", "bb");
    assert_string_equal(attr_of(*state, bb, "type"), "character varying(3)");
    assert_string_equal(attr_of(*state, bb, "collation"), "");
    const struct object *d = model_get_part(model, KIND_attribute, "public", "c", "d");
    assert_true(d->position > bb->position);
    assert_non_null(model_get_of(model, KIND_comment, bb));
}

static void a_comment_of_null_is_none(void **state)
{
    struct model *model = fold_clean(*state, "CREATE SEQUENCE s; COMMENT ON SEQUENCE s IS 'x';"
                                             "COMMENT ON SEQUENCE s IS NULL;"
                                             "CREATE TYPE e AS ENUM (); COMMENT ON TYPE e IS 'a';"
                                             "COMMENT ON TYPE e IS 'b';");
    assert_int_equal(model->n, 3);
    const struct object *e = model_get(model, KIND_enum, "public", "e");
    assert_string_equal(attr_of(*state, model_get_of(model, KIND_comment, e), "text"), "b");
    assert_remark(*state, "COMMENT ON ROLE r IS 'x'", "COMMENT ON ROLE is not supported yet");
    assert_remark(*state, "CREATE SEQUENCE s; COMMENT ON TABLE s IS 'x'",
                  "sequence public.s is not a TABLE");
}

static void drop_removes_what_stands_before_it(void **state)
{
    struct model *model = fold_clean(
        *state, "DROP SEQUENCE IF EXISTS s, t; CREATE SEQUENCE s; CREATE SEQUENCE t;"
                "DROP SEQUENCE t; DROP TYPE IF EXISTS e; CREATE TYPE e AS ENUM ();"
                "CREATE TABLE a (x int, y int); CREATE INDEX ai ON a (x); CREATE SEQUENCE o "
                "OWNED BY a.x; COMMENT ON COLUMN a.x IS 'x'; DROP TABLE a;");
    assert_int_equal(model->n, 2);
    assert_remark(*state, "DROP TABLE nix", "table public.nix does not exist");
    assert_remark(*state, "DROP TABLESPACE IF EXISTS t",
                  "DROP TABLESPACE is not supported yet");
    assert_remark(*state, "CREATE SCHEMA a; CREATE SEQUENCE a.s; DROP SCHEMA a",
                  "schema a is not empty: it holds sequence a.s");
    assert_int_equal(
        fold_clean(*state, "CREATE SCHEMA a; CREATE SEQUENCE a.s; DROP SCHEMA a CASCADE")->n, 0);
}

static void guarded_ddl_in_do_declares(void **state)
{
    struct model *model = fold_clean(
        *state,
        "DO $$\nBEGIN\n  IF NOT EXISTS (SELECT 1 FROM pg_type t JOIN pg_catalog.pg_namespace n ON "
        "n.oid = t.typnamespace WHERE typname = 'e') THEN\n    CREATE TYPE e AS ENUM ('a');\n"
        "  ELSE\n    RAISE NOTICE 'it is; there';\n  END IF;\nEND\n$$;"
        "DO $x$ BEGIN CREATE DOMAIN d AS int; EXCEPTION WHEN duplicate_object THEN NULL; END; $x$;"
        "DO $$ BEGIN BEGIN CREATE SEQUENCE s; EXCEPTION WHEN duplicate_table OR "
        "SQLSTATE '42710' THEN RAISE NOTICE 'x'; END; END $$ LANGUAGE plpgsql;"
        "DO $$ BEGIN CREATE SEQUENCE optional; EXCEPTION WHEN OTHERS THEN NULL; END $$;"
        "DO 'BEGIN IF to_regtype(''q'') IS NULL THEN EXECUTE $q$CREATE TYPE q AS ENUM (''z'')$q$; "
        "END IF; END';"
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM information_schema.sequences) THEN "
        "EXECUTE 'CREATE SEQUENCE s'; END IF; END $$;"
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_type) THEN COMMENT ON TYPE later IS 'x'; "
        "END IF; END $$; CREATE TYPE later AS ENUM ();");
    assert_non_null(model_get(model, KIND_enum, "public", "e"));
    assert_non_null(model_get(model, KIND_domain, "public", "d"));
    assert_non_null(model_get(model, KIND_sequence, "public", "s"));
    assert_non_null(model_get(model, KIND_sequence, "public", "optional"));
    const struct object *q = model_get(model, KIND_enum, "public", "q");
    assert_string_equal(attr_of(*state, q, "labels"), "z");
    assert_non_null(
        model_get_of(model, KIND_comment, model_get(model, KIND_enum, "public", "later")));
}

static void other_do_blocks_are_actions(void **state)
{
    static const char *const blocks[] = {
        "BEGIN IF NOT EXISTS (SELECT 1 FROM mine) THEN CREATE SEQUENCE s; END IF; END",
        "BEGIN IF EXISTS (SELECT 1 FROM pg_type) THEN CREATE SEQUENCE s; END IF; END",
        "BEGIN CREATE SEQUENCE s; EXCEPTION WHEN others THEN DROP TABLE t; END",
        "BEGIN CREATE SEQUENCE s; EXCEPTION WHEN duplicate_table THEN DROP TABLE t; END",
        "DECLARE x int; BEGIN NULL; END",
        "BEGIN FOR i IN 1..3 LOOP NULL; END LOOP; END",
        "BEGIN RAISE EXCEPTION 'no'; END",
        "BEGIN EXECUTE format('CREATE SEQUENCE %I', 's'); END",
    };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        assert_remark(*state, talloc_asprintf(*state, "DO $$ %s $$", blocks[i]),
                      "DO acts instead of declaring");
}

static void places_inside_do_are_those_of_the_file(void **state)
{
    assert_remark(*state,
                  "DO $$ BEGIN\n  IF NOT EXISTS (SELECT FROM pg_class) THEN\n"
                  "    CREATE SEQUENCE s AS text;\n  END IF;\nEND $$",
                  "test.sql:3:23: error: a sequence is of type");
    assert_remark(*state,
                  "DO $$ BEGIN\n  CREATE SEQUENCE;\nEXCEPTION WHEN duplicate_table THEN NULL;\n"
                  "END $$",
                  "test.sql:2:");
}

static void renames_are_followed(void **state)
{
    struct model *model = fold_clean(
        *state, "CREATE TYPE e AS ENUM ('a'); CREATE TYPE c AS (x e, y e[]);"
                "CREATE TABLE t (id int, v e, CONSTRAINT k CHECK (id > 0 AND lower('id') <> ''));"
                "CREATE SEQUENCE s OWNED BY t.id; CREATE INDEX i ON t (id, (id + 1));"
                "COMMENT ON COLUMN t.id IS 'x'; COMMENT ON TABLE t IS 'y';"
                "ALTER TYPE e RENAME TO mood; ALTER TABLE t RENAME COLUMN id TO \"Key\";"
                "ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME CONSTRAINT k TO l;"
                "CREATE SCHEMA far; ALTER TABLE u SET SCHEMA far; ALTER INDEX far.i RENAME TO j;");
    const struct object *part = model_get_part(model, KIND_attribute, "public", "c", "y");
    assert_string_equal(attr_of(*state, part, "type"), "public.mood[]");
    part = model_get_part(model, KIND_column, "far", "u", "v");
    assert_string_equal(attr_of(*state, part, "type"), "public.mood");
    part = model_get_part(model, KIND_column, "far", "u", "Key");
    assert_non_null(model_get_of(model, KIND_comment, part));
    part = model_get_part(model, KIND_constraint, "far", "u", "l");
    assert_string_equal(attr_of(*state, part, "expression"),
                        "\"Key\" > 0 AND lower('id') <> ''");
    const struct object *sequence = model_get(model, KIND_sequence, "far", "s");
    assert_string_equal(attr_of(*state, sequence, "owned_by"), "far | u | Key");
    const struct object *index = model_get(model, KIND_index, "far", "j");
    assert_string_equal(attr_of(*state, index, "table"), "far | u");
    assert_string_equal(attr_of(*state, index, "keys"), "\"Key\" | \"Key\" + 1");
}

static void a_rename_that_a_view_contradicts_is_an_error(void **state)
{
    assert_remark(*state,
                  "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;\n"
                  "ALTER TABLE t RENAME TO u;",
                  "view public.v may use table public.t by the name");
    assert_remark(*state, "ALTER TABLE nix RENAME TO x", "relation public.nix does not exist");
    assert_remark(*state, "CREATE TABLE a (); CREATE TABLE b (); ALTER TABLE a RENAME TO b",
                  "the name is taken by table public.b");
}

static void functions_are_found_by_their_arguments(void **state)
{
    struct model *model = fold_clean(
        *state, "CREATE FUNCTION f(a varchar(9), OUT b int) LANGUAGE sql AS 'SELECT 1';"
                "CREATE FUNCTION f(int[]) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                "COMMENT ON FUNCTION f(character varying) IS 'x'; DROP FUNCTION f(integer[]);"
                "COMMENT ON FUNCTION f IS 'y';");
    assert_int_equal(model->n, 2);
    assert_remark(*state,
                  "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                  "CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                  "DROP FUNCTION f",
                  "there are several routines public.f");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(statements_in_any_order_give_the_same_model),
        TEST(search_path_says_where_things_are_created),
        TEST(an_empty_search_path_needs_schemas),
        TEST(a_statement_put_off_keeps_its_search_path),
        TEST(a_second_declaration_names_both_places),
        TEST(the_same_declaration_may_come_twice_if_not_exists),
        TEST(what_is_missing_is_an_error_at_its_place),
        TEST(long_names_are_cut_with_a_warning),
        TEST(unknown_statements_are_errors_by_name),
        TEST(actions_are_errors_that_say_what_to_do),
        TEST(what_pg_dump_writes_first_is_understood),
        TEST(enum_values_go_where_they_are_put),
        TEST(unnamed_domain_checks_are_named_as_postgresql_does),
        TEST(a_domain_is_altered),
        TEST(sequences_have_all_their_numbers),
        TEST(a_sequence_is_altered),
        TEST(ranges_keep_what_is_not_the_default),
        TEST(composite_types_are_altered),
        TEST(a_comment_of_null_is_none),
        TEST(drop_removes_what_stands_before_it),
        TEST(guarded_ddl_in_do_declares),
        TEST(other_do_blocks_are_actions),
        TEST(places_inside_do_are_those_of_the_file),
        TEST(renames_are_followed),
        TEST(a_rename_that_a_view_contradicts_is_an_error),
        TEST(functions_are_found_by_their_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
