#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "parser/tree.h"

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

static void a_statement_becomes_a_tree(void **state)
{
    struct syntax_error error;
    PgQuery__ParseResult *tree = tree_parse(*state, "CREATE TABLE t (a int); DROP TABLE u", &error);
    assert_non_null(tree);
    assert_int_equal(tree->n_stmts, 2);
    assert_int_equal(tree->stmts[0]->stmt->node_case, PG_QUERY__NODE__NODE_CREATE_STMT);
    assert_string_equal(tree->stmts[0]->stmt->create_stmt->relation->relname, "t");
    tree_free(tree);
    assert_int_equal(talloc_total_blocks(*state), 1);
}

static void a_tree_goes_with_its_context(void **state)
{
    void *below = talloc_new(*state);
    struct syntax_error error;
    assert_non_null(tree_parse(below, "SELECT 1", &error));
    talloc_free(below);
    assert_int_equal(talloc_total_blocks(*state), 1);
}

/* As servers from 16 on print it. */
static void no_indent_is_what_older_grammars_take_for_granted(void **state)
{
    struct syntax_error error;
    assert_non_null(tree_parse(
        *state, "SELECT xmlserialize(CONTENT a AS text NO INDENT), 'NO INDENT'", &error));
    assert_non_null(tree_parse(*state, "SELECT no, indent", &error));
}

static size_t offset_of_error(void **state, const char *sql)
{
    struct syntax_error error;
    assert_null(tree_parse(*state, sql, &error));
    assert_non_null(error.message);
    return error.offset;
}

static void errors_are_placed_by_bytes(void **state)
{
    assert_int_equal(offset_of_error(state, "SELECT 'ÄÖÜ€' x y z"), 21);
    assert_int_equal(offset_of_error(state, "SELECT 'Ä' FROM"), 16);
    assert_int_equal(offset_of_error(state, "SELECT '😀', 'abc"), 15);
    assert_int_equal(offset_of_error(state, "TABEL"), 0);
}

static void tokens_have_their_place(void **state)
{
    size_t n;
    struct raw_token *tokens = tree_scan(*state, "'Ä' -- x", &n);
    assert_int_equal(n, 2);
    assert_int_equal(tokens[0].end, 4);
    assert_int_equal(tokens[1].code, PG_QUERY__TOKEN__SQL_COMMENT);
    assert_null(tree_scan(*state, "'abc", &n));
}

static void plpgsql_bodies_are_parsed(void **state)
{
    char *json = tree_parse_plpgsql(*state, "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS "
                                            "$$ BEGIN RETURN 1; END $$");
    assert_non_null(json);
    assert_non_null(strstr(json, "PLpgSQL_stmt_return"));
    assert_null(tree_parse_plpgsql(*state, "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS "
                                           "$$ BEGIN RETRUN 1; END $$"));
}

static void the_grammar_has_a_version(void **state)
{
    (void)state;
    assert_true(atoi(tree_grammar()) >= 15);
}

/* head, then n times part, then tail. */
static char *repeat(const void *ctx, const char *head, const char *part, size_t n, const char *tail)
{
    size_t length = strlen(part);
    char *sql = talloc_size(ctx, strlen(head) + n * length + strlen(tail) + 1);
    char *at = stpcpy(sql, head);
    for (size_t i = 0; i < n; i++)
        at = stpcpy(at, part);
    strcpy(at, tail);
    return sql;
}

struct deep {
    const void *ctx;
    const char *sql;
    PgQuery__ParseResult *tree;
    struct syntax_error error;
};

static void parse_deep(void *argument)
{
    struct deep *deep = argument;
    deep->tree = tree_parse(deep->ctx, deep->sql, &deep->error);
}

/* libpg_query's packing moves each level's bytes once for every level above: seconds, where the
 * sanitizer's own memmove does it. */
#ifdef __SANITIZE_ADDRESS__
#define TERMS 15000
#else
#define TERMS 50000
#endif

static void a_sum_of_50000_terms_is_parsed(void **state)
{
    struct deep deep = {.ctx = *state, .sql = repeat(*state, "SELECT 1", "+1", TERMS, "")};
    tree_run(parse_deep, &deep);
    assert_non_null(deep.tree);
    assert_int_equal(deep.tree->n_stmts, 1);
    tree_free(deep.tree);
}

static void parentheses_without_end_are_an_error(void **state)
{
    char *open = repeat(*state, "SELECT ", "(", 100000, "1");
    struct deep deep = {.ctx = *state, .sql = repeat(*state, open, ")", 100000, "")};
    tree_run(parse_deep, &deep);
    assert_null(deep.tree);
    assert_non_null(strstr(deep.error.message, "memory exhausted"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_statement_becomes_a_tree),
        TEST(a_tree_goes_with_its_context),
        TEST(errors_are_placed_by_bytes),
        TEST(tokens_have_their_place),
        TEST(plpgsql_bodies_are_parsed),
        TEST(the_grammar_has_a_version),
        TEST(no_indent_is_what_older_grammars_take_for_granted),
        TEST(a_sum_of_50000_terms_is_parsed),
        TEST(parentheses_without_end_are_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
