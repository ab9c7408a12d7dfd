/*
 * The kitchen sink holds every attribute of every kind, in a form other than the default.
 */
#include "tests/unit/folding.h"
#include "parser/parser.h"

#include <string.h>

/* What its files can't hold, and why. A row that is held after all fails as well. */
static const char *const exceptions[][2] = {
    {"collation.rules", "PostgreSQL 16"},
    {"column.generated_kind", "PostgreSQL 18"},
    {"column.not_null_name", "PostgreSQL 18"},
    {"column.not_null_no_inherit", "PostgreSQL 18"},
    {"column.not_null_not_valid", "PostgreSQL 18"},
    {"domain.not_null_name", "PostgreSQL 17"},
    {"constraint.not_enforced", "PostgreSQL 18"},
    {"constraint.period", "PostgreSQL 18"},
    {"publication.generated_columns", "PostgreSQL 18"},
    {"subscription.password_optional", "PostgreSQL 16"},
    {"subscription.run_as_owner", "PostgreSQL 16"},
    {"subscription.origin", "PostgreSQL 16"},
    {"subscription.failover", "PostgreSQL 17"},
    {"index.invalid", "what a build that failed leaves behind"},
    {"security_label", "a provider must be loaded for it: tests/pg/labels.bats"},
    {"security_label.label", "a provider must be loaded for it: tests/pg/labels.bats"},
};

enum { N_EXCEPTIONS = sizeof exceptions / sizeof *exceptions };

/* Somewhere there, and where the whole kind has it (a default is one as well), not always the
 * same. */
static bool is_held(const struct model *model, enum kind kind, size_t attr)
{
    enum attr_type type = kind_info(kind)->attrs[attr].type;
    const struct value *first = NULL, none = {NULL, NULL};
    size_t n = 0;
    for (size_t i = 0; i < model->n; i++) {
        const struct object *object = model->objects[i];
        if (object->id.kind != kind)
            continue;
        const struct value *value = &object->values[attr];
        if (n++ > 0 && !value_same(type, first, value))
            return true;
        first = value;
    }
    return n == 1 && !value_same(type, first, &none);
}

static bool is_exception(const char *name)
{
    for (size_t i = 0; i < N_EXCEPTIONS; i++)
        if (strcmp(exceptions[i][0], name) == 0)
            return true;
    return false;
}

static bool has_kind(const struct model *model, enum kind kind)
{
    for (size_t i = 0; i < model->n; i++)
        if (model->objects[i]->id.kind == kind)
            return true;
    return false;
}

/* How many are wrong. */
static int check(bool held, const char *name)
{
    if (held != is_exception(name))
        return 0;
    print_error("%s: held or not, unlike what is said\n", name);
    return 1;
}

static void every_kind_and_attribute_is_in_the_kitchen_sink_and_no_exception_is(void **state)
{
    struct list *paths = list_new(*state);
    struct diag *diag = diag_new(*state);
    struct model *nothing = model_new(*state); /* on a server where somebody is connected */
    struct parse_options options = {.live = nothing};
    struct model *model = NULL;
    struct err err = {0};
    int wrong = 0;
    nothing->role = "somebody";
    nothing->server_version = 150000;
    list_add(paths, "examples/kitchen-sink/schema");
    assert_true(parser_read(*state, paths, &options, diag, &model, &err));
    assert_string_equal(diag_text(*state, diag), "");
    for (enum kind kind = KIND_NONE + 1; kind < N_KINDS; kind++) {
        const struct kind_info *info = kind_info(kind);
        wrong += check(has_kind(model, kind), info->name);
        for (size_t a = 0; a < info->n_attrs; a++)
            if ((info->attrs[a].flags & INFO) == 0)
                wrong += check(is_held(model, kind, a),
                               talloc_asprintf(*state, "%s.%s", info->name, info->attrs[a].name));
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            every_kind_and_attribute_is_in_the_kitchen_sink_and_no_exception_is, folding_setup,
            folding_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
