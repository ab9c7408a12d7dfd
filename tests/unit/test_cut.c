#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <talloc.h>

#include "reconcile/plan/items.h"

/* A plan by hand, a letter a step: v a step that can't be in a transaction, or validates; p any
 * other; r one that reads rows; s one that takes a strong lock for a moment; e a new value of the
 * enum; u what uses the enum; n a new table that does not; w rows written to the table that uses
 * it; x an action of the files; d the table that uses it is dropped. */
struct by_hand {
    struct plan *plan;
    struct object *mood, *user, *other;
    struct rowset rows, action;
};

static struct object *add(struct model *model, enum kind kind, const char *name)
{
    struct identity id = {.kind = kind, .schema = "public", .name = name};
    struct object *object = model_add(model, &id);
    assert_non_null(object);
    return object;
}

static int set_up(void **state)
{
    struct by_hand *hand = talloc_zero(NULL, struct by_hand);
    hand->plan = talloc_zero(hand, struct plan);
    struct model *model = model_new(hand);
    hand->mood = add(model, KIND_enum, "mood");
    hand->user = add(model, KIND_table, "user");
    hand->other = add(model, KIND_table, "other");
    struct identity id = {
        .kind = KIND_column, .schema = "public", .parent = "user", .name = "feels"};
    struct object *column = model_add(model, &id);
    object_set(column, ATTR_column_type, "public.mood");
    model_link(model);
    object_add_edge(column, hand->mood, false);
    hand->plan->desired = hand->plan->live = model;
    hand->rows.table = hand->user;
    *state = hand;
    return 0;
}

static int tear_down(void **state)
{
    talloc_free(*state);
    return 0;
}

static struct step step_of(struct by_hand *hand, char letter)
{
    struct step step = {.op = CHANGE_ALTER, .object = hand->other};
    if (strchr("uwd", letter) != NULL)
        step.object = hand->user;
    step.alone = letter == 'v';
    step.work = letter == 'r' ? WORK_SCAN : WORK_NONE;
    step.commit_after = letter == 's' || letter == 'e';
    if (letter == 'e')
        step.object = hand->mood;
    if (letter == 'w')
        step.rows = &hand->rows;
    if (letter == 'x')
        step.rows = &hand->action;
    if (letter == 'd')
        step.op = CHANGE_DROP;
    return step;
}

/* groups: the number of each step's group, a digit a step. */
static void assert_cut(void **state, const char *letters, const char *groups)
{
    struct by_hand *hand = *state;
    struct plan *plan = hand->plan;
    plan->n = strlen(letters);
    plan->steps = talloc_array(hand, struct step, (unsigned)plan->n + 1);
    for (size_t i = 0; i < plan->n; i++)
        plan->steps[i] = step_of(hand, letters[i]);
    steps_cut(plan);
    char *got = talloc_strdup(hand, groups);
    for (size_t i = 0; i < plan->n; i++)
        got[i] = (char)('0' + plan->steps[i].group);
    assert_string_equal(got, groups);
    assert_int_equal(plan->n_groups, plan->n > 0 ? plan->steps[plan->n - 1].group + 1 : 0);
}

static void cut_makes_one_group_of_what_may_share_one(void **state)
{
    assert_cut(state, "", "");
    assert_cut(state, "pprpnud", "0000000");
}

static void cut_gives_a_group_of_its_own_to_what_needs_one(void **state)
{
    assert_cut(state, "v", "0");
    assert_cut(state, "vvv", "012");
    assert_cut(state, "pvpvvp", "012345");
    assert_cut(state, "ppvpp", "00122");
}

static void cut_commits_a_new_value_before_its_first_use_only(void **state)
{
    assert_cut(state, "epnn", "0000");
    assert_cut(state, "epnup", "00011");
    assert_cut(state, "eeuu", "0011");
    assert_cut(state, "eueu", "0112");
    assert_cut(state, "evu", "012");
    assert_cut(state, "ued", "000");
}

static void cut_commits_a_new_value_before_rows_and_actions_that_may_hold_it(void **state)
{
    assert_cut(state, "epw", "001");
    assert_cut(state, "epx", "001");
    assert_cut(state, "pwx", "000");
}

static void cut_lets_go_of_a_strong_lock_before_rows_are_read(void **state)
{
    assert_cut(state, "sspn", "0000");
    assert_cut(state, "ssrr", "0011");
    assert_cut(state, "rs", "00");
    assert_cut(state, "srsr", "0112");
    assert_cut(state, "spwp", "0011");
}

static bool may_share(char before, char step)
{
    if (before == 'v' || step == 'v')
        return false;
    if (before == 'e')
        return strchr("uwx", step) == NULL;
    return before != 's' || strchr("rwx", step) == NULL;
}

/* The fewest groups of the letters from i on, by all cuts. */
static int fewest(const char *letters, size_t i)
{
    size_t n = strlen(letters);
    int best = i == n ? 0 : (int)n;
    for (size_t end = i + 1; end <= n; end++) {
        for (size_t j = i; j + 1 < end; j++)
            if (!may_share(letters[j], letters[end - 1]))
                return best;
        int rest = 1 + fewest(letters, end);
        best = rest < best ? rest : best;
    }
    return best;
}

static void cut_makes_no_more_groups_than_the_best_of_all_cuts(void **state)
{
    struct by_hand *hand = *state;
    static const char letters[] = "vpresuwxn";
    unsigned seed = 1;
    for (int round = 0; round < 2000; round++) {
        char words[9] = "";
        for (size_t i = 0; i < 8; i++) {
            seed = seed * 1103515245u + 12345u;
            words[i] = letters[(seed >> 16) % (sizeof letters - 1)];
        }
        hand->plan->n = 8;
        hand->plan->steps = talloc_array(hand, struct step, 8);
        for (size_t i = 0; i < 8; i++)
            hand->plan->steps[i] = step_of(hand, words[i]);
        steps_cut(hand->plan);
        assert_int_equal(hand->plan->n_groups, fewest(words, 0));
        talloc_free(hand->plan->steps);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(cut_makes_one_group_of_what_may_share_one),
        TEST(cut_gives_a_group_of_its_own_to_what_needs_one),
        TEST(cut_commits_a_new_value_before_its_first_use_only),
        TEST(cut_commits_a_new_value_before_rows_and_actions_that_may_hold_it),
        TEST(cut_lets_go_of_a_strong_lock_before_rows_are_read),
        TEST(cut_makes_no_more_groups_than_the_best_of_all_cuts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
