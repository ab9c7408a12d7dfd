#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <talloc.h>

#include "parser/tokens.h"

static struct tokens *scan(void **state, const char *text)
{
    return tokens_new(*state, text);
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

static void comments_are_no_tokens(void **state)
{
    struct tokens *t = scan(state, "a -- b\n /* c /* d */ */ e");
    assert_int_equal(t->n, 2);
    assert_true(tokens_is(t, 0, "a"));
    assert_true(tokens_is(t, 1, "e"));
}

static void offsets_are_bytes(void **state)
{
    struct tokens *t = scan(state, "'ÄÖ' x");
    assert_int_equal(t->items[1].start, 7);
    assert_int_equal(t->items[1].end, 8);
}

static void words_are_compared_without_case(void **state)
{
    struct tokens *t = scan(state, "Check \"check\" 'check' foo");
    assert_true(tokens_is(t, 0, "CHECK"));
    assert_true(t->items[0].word);
    assert_false(tokens_is(t, 1, "check"));
    assert_false(t->items[1].word);
    assert_false(tokens_is(t, 2, "check"));
    assert_true(t->items[3].word);
    assert_false(tokens_is(t, 3, "fo"));
    assert_false(tokens_is(t, NO_TOKEN, "foo"));
}

static void depth_counts_parentheses_and_brackets(void **state)
{
    struct tokens *t = scan(state, "a(b[c])d");
    static const int depths[] = {0, 0, 1, 1, 2, 1, 0, 0};
    assert_int_equal(t->n, 8);
    for (size_t i = 0; i < t->n; i++)
        assert_int_equal(t->items[i].depth, depths[i]);
    assert_int_equal(tokens_close(t, 1), 6);
    assert_int_equal(tokens_close(t, 3), 5);
}

static void at_finds_the_token_from_an_offset_on(void **state)
{
    struct tokens *t = scan(state, "ab  cd");
    assert_int_equal(tokens_at(t, 0), 0);
    assert_int_equal(tokens_at(t, 1), 1);
    assert_int_equal(tokens_at(t, 4), 1);
    assert_true(tokens_at(t, 5) == NO_TOKEN);
}

static void find_stays_out_of_deeper_parentheses(void **state)
{
    struct tokens *t = scan(state, "x (where) where (a + (b) + c) d");
    assert_int_equal(tokens_find(t, 0, "where"), 4);
    assert_int_equal(tokens_find(t, 6, "c"), 12);
    /* "a" is inside of parentheses that "d" is outside of. */
    assert_true(tokens_find(t, 6, "d") == NO_TOKEN);
    assert_int_equal(tokens_find(t, 11, ")"), 13);
    assert_true(tokens_find(t, NO_TOKEN, "d") == NO_TOKEN);
}

static void slice_keeps_spaces_and_comments(void **state)
{
    struct tokens *t = scan(state, "(a  /* b */ + c)");
    assert_string_equal(tokens_slice(*state, t, 1, 3), "a  /* b */ + c");
    assert_string_equal(tokens_slice(*state, t, 3, 2), "");
}

static void an_empty_text_has_no_tokens(void **state)
{
    struct tokens *t = scan(state, "");
    assert_int_equal(t->n, 0);
    assert_true(tokens_at(t, 0) == NO_TOKEN);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(comments_are_no_tokens),
        TEST(offsets_are_bytes),
        TEST(words_are_compared_without_case),
        TEST(depth_counts_parentheses_and_brackets),
        TEST(at_finds_the_token_from_an_offset_on),
        TEST(find_stays_out_of_deeper_parentheses),
        TEST(slice_keeps_spaces_and_comments),
        TEST(an_empty_text_has_no_tokens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
