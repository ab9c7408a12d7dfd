#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/command/arguments.h"
#include "reconcile/command/help.h"

static struct arguments *given(void *ctx, struct err *err, const char *const *words)
{
    static char copies[16][64];
    char *argv[17];
    int argc = 0;
    for (; words[argc] != NULL; argc++)
        argv[argc] = strncpy(copies[argc], words[argc], sizeof copies[argc] - 1);
    argv[argc] = NULL;
    struct arguments *arguments = NULL;
    return arguments_read(ctx, &command_plan, argc, argv, &arguments, err) ? arguments : NULL;
}

#define GIVEN(...) given(ctx, &err, (const char *const[]){"plan", __VA_ARGS__, NULL})

static void options_may_be_repeated_only_where_their_row_says(void **state)
{
    void *ctx = talloc_new(NULL);
    struct err err = {0};
    struct arguments *arguments = GIVEN("--schema", "a", "--schema=b");
    (void)state;
    assert_non_null(arguments);
    assert_int_equal(arguments->options[OPTION_schema]->n, 2);
    assert_string_equal(option_text(arguments, OPTION_schema), "b");
    assert_null(GIVEN("--db", "a", "--db", "b"));
    assert_string_equal(err.message, "--db is given twice");
    err_release(&err);
    talloc_free(ctx);
}

static void a_flag_takes_no_argument_and_may_stand_twice(void **state)
{
    void *ctx = talloc_new(NULL);
    struct err err = {0};
    struct arguments *arguments = GIVEN("--skip-actions", "--skip-actions");
    (void)state;
    assert_non_null(arguments);
    assert_true(option_given(arguments, OPTION_skip_actions));
    assert_false(option_given(arguments, OPTION_allow_destructive));
    assert_null(GIVEN("--skip-actions=yes"));
    assert_string_equal(err.message, "--skip-actions=yes takes no argument");
    err_release(&err);
    talloc_free(ctx);
}

static void a_choice_is_one_of_its_words_whole(void **state)
{
    void *ctx = talloc_new(NULL);
    struct err err = {0};
    (void)state;
    assert_non_null(GIVEN("--format", "json"));
    assert_null(GIVEN("--format", "jso"));
    assert_string_equal(err.message, "--format takes one of text|json|sql, not \"jso\"");
    assert_null(GIVEN("--format", ""));
    err_release(&err);
    talloc_free(ctx);
}

static void every_command_prints_each_of_its_options(void **state)
{
    void *ctx = talloc_new(NULL);
    (void)state;
    for (size_t i = 0; commands[i] != NULL; i++) {
        char *text = help_command(ctx, commands[i]);
        for (const enum option_id *id = commands[i]->options; *id != N_OPTIONS; id++)
            assert_non_null(strstr(text, option_rows[*id].name));
        for (const char *line = text; *line != '\0'; line += strcspn(line, "\n") + 1)
            assert_in_range(strcspn(line, "\n"), 0, 100);
    }
    talloc_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_may_be_repeated_only_where_their_row_says),
        cmocka_unit_test(a_flag_takes_no_argument_and_may_stand_twice),
        cmocka_unit_test(a_choice_is_one_of_its_words_whole),
        cmocka_unit_test(every_command_prints_each_of_its_options),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
