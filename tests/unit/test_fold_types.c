/*
 * Types as written against what format_type prints for a column of that type
 * under an empty search_path.
 */
#include "tests/unit/folding.h"

static const struct {
    const char *written;
    const char *printed;
} spellings[] = {
    {"int", "integer"},
    {"INT4", "integer"},
    {"integer", "integer"},
    {"pg_catalog.int4", "integer"},
    {"int8", "bigint"},
    {"bigint", "bigint"},
    {"smallint", "smallint"},
    {"int2", "smallint"},
    {"real", "real"},
    {"float", "double precision"},
    {"float(24)", "real"},
    {"float(25)", "double precision"},
    {"float4", "real"},
    {"float8", "double precision"},
    {"dec", "numeric"},
    {"decimal(5)", "numeric(5,0)"},
    {"numeric", "numeric"},
    {"numeric(10,2)", "numeric(10,2)"},
    {"numeric(3,-1)", "numeric(3,-1)"},
    {"bool", "boolean"},
    {"text", "text"},
    {"varchar", "character varying"},
    {"varchar(50)", "character varying(50)"},
    {"character varying(7)", "character varying(7)"},
    {"national character varying(9)", "character varying(9)"},
    {"char", "character(1)"},
    {"character", "character(1)"},
    {"char(5)", "character(5)"},
    {"nchar(4)", "character(4)"},
    {"bpchar", "bpchar"},
    {"bpchar(3)", "character(3)"},
    {"\"char\"", "\"char\""},
    {"name", "name"},
    {"bit", "bit(1)"},
    {"bit(3)", "bit(3)"},
    {"bit varying", "bit varying"},
    {"bit varying(8)", "bit varying(8)"},
    {"varbit(8)", "bit varying(8)"},
    {"pg_catalog.bit", "\"bit\""},
    {"bytea", "bytea"},
    {"uuid", "uuid"},
    {"json", "json"},
    {"jsonb", "jsonb"},
    {"xml", "xml"},
    {"date", "date"},
    {"time", "time without time zone"},
    {"time(2)", "time(2) without time zone"},
    {"timetz", "time with time zone"},
    {"time(0) with time zone", "time(0) with time zone"},
    {"timestamp", "timestamp without time zone"},
    {"timestamp(3)", "timestamp(3) without time zone"},
    {"timestamptz", "timestamp with time zone"},
    {"timestamptz(6)", "timestamp(6) with time zone"},
    {"timestamp(3) with time zone", "timestamp(3) with time zone"},
    {"interval", "interval"},
    {"interval(6)", "interval(6)"},
    {"interval year", "interval year"},
    {"interval year to month", "interval year to month"},
    {"interval day to second(3)", "interval day to second(3)"},
    {"interval hour to minute", "interval hour to minute"},
    {"interval second(2)", "interval second(2)"},
    {"interval minute to second", "interval minute to second"},
    {"int[]", "integer[]"},
    {"int[3][4]", "integer[]"},
    {"int array", "integer[]"},
    {"int array[4]", "integer[]"},
    {"_int4", "integer[]"},
    {"_text", "text[]"},
    {"varchar(9)[]", "character varying(9)[]"},
    {"numeric(4,1)[]", "numeric(4,1)[]"},
    {"timestamptz(1)[]", "timestamp(1) with time zone[]"},
    {"inet", "inet"},
    {"int4range", "int4range"},
    {"tstzmultirange", "tstzmultirange"},
    {"tsvector", "tsvector"},
    {"point", "point"},
    {"regclass", "regclass"},
    {"oid", "oid"},
    {"pg_class", "pg_class"},
    {"information_schema.sql_identifier", "information_schema.sql_identifier"},
    {"mood", "public.mood"},
    {"public.mood", "public.mood"},
    {"mood[]", "public.mood[]"},
    {"_mood", "public.mood[]"},
    {"far.mood", "far.mood"},
    {"\"Odd Type\"", "public.\"Odd Type\""},
    {"far.pair", "far.pair"},
    {"whole", "public.whole"},
    {"span", "public.span"},
    {"span_multirange", "public.span_multirange"},
    {"positive", "public.positive"},
};

static const char preamble[] = "CREATE SCHEMA far;"
                               "CREATE TYPE mood AS ENUM ('a');"
                               "CREATE TYPE far.mood AS ENUM ('b');"
                               "CREATE TYPE \"Odd Type\" AS ENUM ('c');"
                               "CREATE TYPE far.pair AS (a int, b text);"
                               "CREATE TABLE whole (a int);"
                               "CREATE TYPE span AS RANGE (subtype = int8);"
                               "CREATE DOMAIN positive AS int CHECK (value > 0);";

/* SELECT format_type(...) of the same columns gives the same list. */
static void types_print_as_format_type_does(void **state)
{
    struct text sql = text_new(*state);
    text_add(&sql, preamble);
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        text_addf(&sql, "CREATE TYPE t%zu AS (a %s);", i, spellings[i].written);
    struct model *model = fold_clean(*state, sql.s);
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        const char *name = talloc_asprintf(*state, "t%zu", i);
        const struct object *attribute =
            model_get_part(model, KIND_attribute, "public", name, "a");
        assert_non_null(attribute);
        assert_string_equal(object_text(attribute, ATTR_attribute_type), spellings[i].printed);
    }
}

static const char *type_of(struct model *model, const char *schema, const char *name)
{
    const struct object *part = model_get_part(model, KIND_attribute, schema, name, "a");
    return part != NULL ? object_text(part, ATTR_attribute_type) : NULL;
}

static void a_type_is_found_along_the_search_path(void **state)
{
    struct model *model = fold_clean(*state, "CREATE SCHEMA x; CREATE SCHEMA y;"
                                             "SET search_path = y, x;"
                                             "CREATE TYPE x.mood AS ENUM ('a');"
                                             "CREATE TYPE t AS (a mood);"
                                             "SET search_path = x, y;"
                                             "CREATE TYPE u AS (a later);"
                                             "CREATE TYPE y.later AS ENUM ('a');");
    assert_string_equal(type_of(model, "y", "t"), "x.mood");
    assert_string_equal(type_of(model, "x", "u"), "y.later");
}

static void a_type_that_nothing_declares_stays_as_written(void **state)
{
    struct model *model = fold_clean(*state, "CREATE TYPE t AS (a citext);"
                                             "CREATE TYPE u AS (a ext.vector(3)[])");
    assert_string_equal(type_of(model, "public", "t"), "citext");
    assert_string_equal(type_of(model, "public", "u"), "ext.vector(3)[]");
}

static void modifiers_of_postgis_are_spelled_as_it_does(void **state)
{
    struct model *model = fold_clean(*state, "CREATE TYPE t AS (a geometry(point, 4326));"
                                             "CREATE TYPE u AS (a geography(LINESTRINGz));"
                                             "CREATE TYPE v AS (a geometry(multipolygon))");
    assert_string_equal(type_of(model, "public", "t"), "geometry(Point,4326)");
    assert_string_equal(type_of(model, "public", "u"), "geography(LineStringZ,4326)");
    assert_string_equal(type_of(model, "public", "v"), "geometry(MultiPolygon)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(types_print_as_format_type_does, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(a_type_is_found_along_the_search_path, folding_setup,
                                        folding_teardown),
        cmocka_unit_test_setup_teardown(a_type_that_nothing_declares_stays_as_written,
                                        folding_setup, folding_teardown),
        cmocka_unit_test_setup_teardown(modifiers_of_postgis_are_spelled_as_it_does,
                                        folding_setup, folding_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
