#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/render/render.h"
#include "reconcile/render/report.h"

/* A plan made by hand: a table with a new column, an index and one to drop. */
struct scene {
    struct model *live, *desired;
    struct changes changes;
    struct change items[4];
    struct step steps[4];
    struct hazard hazard;
    struct plan plan;
    struct render_input input;
};

static struct object *add(struct model *model, enum kind kind, const char *parent, const char *name)
{
    return model_add(model, &(struct identity){.kind = kind, .schema = "public", .parent = parent,
                                               .name = name});
}

static struct scene *scene_new(void *ctx)
{
    struct scene *s = talloc_zero(ctx, struct scene);
    s->live = model_new(s);
    s->desired = model_new(s);
    struct object *live = add(s->live, KIND_table, NULL, "disks");
    struct object *old = add(s->live, KIND_column, "disks", "old\nname");
    struct object *size = add(s->live, KIND_column, "disks", "size_gb");
    object_set(size, ATTR_column_type, "integer");
    struct object *table = add(s->desired, KIND_table, NULL, "disks");
    struct object *wide = add(s->desired, KIND_column, "disks", "size_gb");
    object_set(wide, ATTR_column_type, "bigint");
    struct object *column = add(s->desired, KIND_column, "disks", "disk_size");
    (void)live;
    table->place = (struct place){"schema/3.sql", 1, 1};
    column->place = (struct place){"schema/3.sql", 7, 5};
    model_link(s->live);
    model_link(s->desired);
    s->items[0] = (struct change){.op = CHANGE_CREATE, .desired = column};
    s->items[1] = (struct change){.op = CHANGE_DROP, .live = old};
    s->items[2] = (struct change){.op = CHANGE_ALTER, .live = size, .desired = wide,
                                  .attrs = 1U << ATTR_column_type};
    s->changes = (struct changes){.items = s->items, .n = 3};
    s->steps[0] = (struct step){.op = CHANGE_CREATE, .change = &s->items[0], .object = column,
                                .sql = "ALTER TABLE public.disks ADD COLUMN disk_size text",
                                .path = "public"};
    s->steps[1] = (struct step){.op = CHANGE_ALTER, .change = &s->items[2], .object = wide,
                                .sql = "SELECT 1", .guard = "true", .path = "", .group = 1};
    s->hazard = (struct hazard){.class = HAZARD_drop_column, .object = old, .words = "3 rows",
                                .blocked = true, .pass = "--allow drop-column:x"};
    s->steps[2] = (struct step){.op = CHANGE_DROP, .change = &s->items[1], .object = old,
                                .sql = "ALTER TABLE public.disks DROP COLUMN \"old\nname\"",
                                .path = "", .hazards = &s->hazard, .n_hazards = 1, .blocked = true,
                                .group = 1};
    s->plan = (struct plan){.steps = s->steps, .n = 3, .n_blocked = 1, .n_groups = 2,
                            .changes = &s->changes, .live = s->live, .desired = s->desired};
    s->input = (struct render_input){.plan = &s->plan, .command = "plan"};
    return s;
}

static void has(const char *text, const char *part)
{
    if (strstr(text, part) == NULL)
        fail_msg("missing: %s\nin: %s", part, text);
}

static void parts_stand_below_their_table_with_place_difference_and_statement(void **state)
{
    void *ctx = talloc_new(NULL);
    char *text = render_text(ctx, &scene_new(ctx)->input);
    (void)state;
    has(text, "~ table public.disks\n");
    has(text, "    + column disk_size  schema/3.sql:7\n"
              "          ALTER TABLE public.disks ADD COLUMN disk_size text;\n");
    has(text, "        type: integer -> bigint\n");
    has(text, "Plan: 1 to create, 1 to change, 1 to drop; in 2 transactions.\n");
    has(text, "! blocked, drop-column: 3 rows\n");
    has(text, "--allow-destructive\n");
    talloc_free(ctx);
}

static void a_drift_report_says_where_each_value_stands_and_no_statement(void **state)
{
    void *ctx = talloc_new(NULL);
    struct scene *s = scene_new(ctx);
    s->input.command = "drift";
    char *text = render_text(ctx, &s->input);
    (void)state;
    has(text, "type: integer in the database, bigint in the files\n");
    has(text, "+ column disk_size: missing");
    has(text, ": not in the files");
    has(text, "Drift: 1 missing, 1 different, 1 not in the files.\n");
    assert_null(strstr(text, "ALTER TABLE"));
    talloc_free(ctx);
}

static void no_changes_are_said_in_one_line(void **state)
{
    void *ctx = talloc_new(NULL);
    struct scene *s = scene_new(ctx);
    s->plan.n = s->changes.n = s->plan.n_blocked = 0;
    (void)state;
    assert_string_equal(render_text(ctx, &s->input),
                        "No changes. The database equals its files.\n");
    assert_string_equal(render_sql(ctx, &s->input),
                        "-- Made by reconcile\n-- No changes. The database equals its files.\n");
    talloc_free(ctx);
}

static void a_script_has_a_transaction_a_group_and_guards_as_blocks(void **state)
{
    void *ctx = talloc_new(NULL);
    char *sql = render_sql(ctx, &scene_new(ctx)->input);
    (void)state;
    has(sql, "BEGIN;\nSET LOCAL check_function_bodies = off;\nSET LOCAL search_path = public;\n");
    has(sql, "SET LOCAL search_path = '';\n");
    has(sql, "IF true THEN\n        EXECUTE $");
    assert_ptr_not_equal(strstr(sql, "COMMIT;"), NULL);
    assert_ptr_not_equal(strstr(strstr(sql, "COMMIT;") + 1, "COMMIT;"), NULL);
    talloc_free(ctx);
}

static void nothing_of_a_blocked_step_leaves_the_comment(void **state)
{
    void *ctx = talloc_new(NULL);
    char *sql = render_sql(ctx, &scene_new(ctx)->input);
    (void)state;
    has(sql, "-- BLOCKED, drop-column: 3 rows\n");
    for (const char *line = sql; (line = strstr(line, "name\"")) != NULL; line++) {
        const char *start = line;
        while (start > sql && start[-1] != '\n')
            start--;
        assert_int_equal(strncmp(start, "--", 2), 0);
    }
    talloc_free(ctx);
}

static void json_keeps_its_order_and_says_what_the_text_says(void **state)
{
    void *ctx = talloc_new(NULL);
    struct scene *s = scene_new(ctx);
    char *json = render_json(ctx, &s->input);
    (void)state;
    assert_int_equal(strncmp(json, "{\n  \"format_version\": 1,\n", 24), 0);
    has(json, "\"live\": \"integer\"");
    has(json, "\"blocked\": true");
    has(json, "\"transaction\": 2");
    assert_string_equal(json, render_json(ctx, &s->input));
    talloc_free(ctx);
}

/* Beside the scene's changes: two expressions of the table, one of them the same. */
static struct scene *scene_with_questions(void *ctx)
{
    struct scene *s = scene_new(ctx);
    struct object *old = model_get_part(s->live, KIND_column, "public", "disks", "size_gb");
    struct object *new = model_get_part(s->desired, KIND_column, "public", "disks", "size_gb");
    object_set(old, ATTR_column_default, "1");
    object_set(new, ATTR_column_default, "2\n  + 0");
    struct question *questions = talloc_zero_array(s, struct question, 2);
    questions[0] = (struct question){.live = old, .desired = new, .attr = ATTR_column_default,
                                     .verdict = VERDICT_DIFFERENT, .ground = "planned so",
                                     .live_answer = "'1'::bigint", .desired_answer = "'2'::bigint"};
    questions[1] = (struct question){.live = old, .desired = new, .attr = ATTR_column_generated,
                                     .verdict = VERDICT_SAME, .ground = "not to be said"};
    s->changes.questions = (struct questions){questions, 2};
    s->items[2].attrs |= 1U << ATTR_column_default;
    return s;
}

static void an_explained_difference_shows_both_sides_and_both_answers(void **state)
{
    void *ctx = talloc_new(NULL);
    struct scene *s = scene_with_questions(ctx);
    (void)state;
    assert_null(strstr(render_text(ctx, &s->input), "planned so"));
    s->input.explain = true;
    char *text = render_text(ctx, &s->input);
    has(text, "Expressions that differ\n\n"
              "    column public.disks.size_gb, default\n"
              "        different: planned so\n"
              "        database\n            1\n"
              "        files\n            2\n              + 0\n"
              "        database, as the server reads it\n            '1'::bigint\n"
              "        files, as the server reads it\n            '2'::bigint\n");
    assert_null(strstr(text, "not to be said"));
    assert_null(strstr(text, "nconfirmed"));
    char *json = render_json(ctx, &s->input);
    has(json, "\"live_answer\": \"'1'::bigint\"");
    assert_null(strstr(json, "\"unconfirmed\": true"));
    s->input.explain = false;
    assert_string_equal(json, render_json(ctx, &s->input));
    talloc_free(ctx);
}

static void what_is_unconfirmed_is_said_at_the_change_the_step_and_the_end(void **state)
{
    void *ctx = talloc_new(NULL);
    struct scene *s = scene_with_questions(ctx);
    struct question *questions = s->changes.questions.items;
    (void)state;
    questions[0].verdict = VERDICT_UNCONFIRMED_DIFFERENT;
    questions[0].live_answer = questions[0].desired_answer = NULL;
    s->items[2].unconfirmed = 1U << ATTR_column_default;
    char *text = render_text(ctx, &s->input);
    has(text, "        default differs (unconfirmed)\n");
    has(text, "        type: integer -> bigint\n");
    has(text, "\nUnconfirmed: 1 expression\n"
              "    column public.disks.size_gb, default: taken to differ: planned so\n");
    has(render_sql(ctx, &s->input), "-- column public.disks.size_gb, unconfirmed\n");
    has(render_json(ctx, &s->input), "\"unconfirmed\": true");
    talloc_free(ctx);
}

static void an_empty_plan_says_what_it_could_not_confirm(void **state)
{
    void *ctx = talloc_new(NULL);
    struct scene *s = scene_with_questions(ctx);
    (void)state;
    s->plan.n = s->changes.n = s->plan.n_blocked = 0;
    s->input.from = true;
    s->changes.questions.items[0].verdict = VERDICT_UNCONFIRMED_SAME;
    s->changes.questions.items[0].live_answer = NULL;
    assert_string_equal(
        render_text(ctx, &s->input),
        "No changes. Both describe the same.\n\nUnconfirmed: 1 expression\n"
        "    column public.disks.size_gb, default: taken to be the same: planned so\n"
        "To be sure: --sandbox, or plan against a database (--db)\n");
    talloc_free(ctx);
}

static void columns_of_a_new_table_are_said_by_its_statement(void **state)
{
    void *ctx = talloc_new(NULL);
    struct scene *s = scene_new(ctx);
    struct object *table = model_get(s->desired, KIND_table, "public", "disks");
    (void)state;
    s->items[1] = (struct change){.op = CHANGE_CREATE, .desired = table};
    s->steps[0].object = table;
    s->steps[0].change = &s->items[1];
    s->changes.n = 2;
    s->plan.n = 1;
    struct report *report = report_new(ctx, &s->plan);
    assert_int_equal(report->n, 1);
    assert_int_equal(report->n_create, 1);
    assert_ptr_equal(report->groups[0].head->desired, table);
    assert_true(report->groups[0].entries[1]->covered);
    talloc_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_stand_below_their_table_with_place_difference_and_statement),
        cmocka_unit_test(a_drift_report_says_where_each_value_stands_and_no_statement),
        cmocka_unit_test(no_changes_are_said_in_one_line),
        cmocka_unit_test(a_script_has_a_transaction_a_group_and_guards_as_blocks),
        cmocka_unit_test(nothing_of_a_blocked_step_leaves_the_comment),
        cmocka_unit_test(json_keeps_its_order_and_says_what_the_text_says),
        cmocka_unit_test(an_explained_difference_shows_both_sides_and_both_answers),
        cmocka_unit_test(what_is_unconfirmed_is_said_at_the_change_the_step_and_the_end),
        cmocka_unit_test(an_empty_plan_says_what_it_could_not_confirm),
        cmocka_unit_test(columns_of_a_new_table_are_said_by_its_statement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
