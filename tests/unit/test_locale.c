/*
 * Locales of ICU in their two forms.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "schema/locale.h"

static void the_old_form_is_the_same_as_the_tag(void **state)
{
    (void)state;
    assert_true(locale_same("en_US", "en-US"));
    assert_true(locale_same("", "und"));
    assert_true(locale_same("root", "und"));
    assert_true(locale_same("de@collation=phonebook", "de-u-co-phonebk"));
    assert_true(locale_same("@colStrength=secondary", "und-u-ks-level2"));
    assert_true(locale_same("en@colNumeric=yes;colCaseFirst=upper", "en-u-kf-upper-kn"));
    assert_true(locale_same("no", "no"));
    assert_true(locale_same(NULL, NULL));
}

static void other_locales_are_kept_apart(void **state)
{
    (void)state;
    assert_false(locale_same("en-US", "en-GB"));
    assert_false(locale_same("de", "de-u-co-phonebk"));
    assert_false(locale_same("no", "false"));
    assert_false(locale_same("und-u-ks-level1", "@colStrength=secondary"));
    assert_false(locale_same("de", NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_old_form_is_the_same_as_the_tag),
        cmocka_unit_test(other_locales_are_kept_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
