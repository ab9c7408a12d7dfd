/*
 * Names of ICU's locales. PostgreSQL 16 and newer keep the standard form of what is given: en_US is
 * en-US there, de@collation=phonebook is de-u-co-phonebk.
 */
#ifndef RECONCILE_LOCALE_H
#define RECONCILE_LOCALE_H

#include <stdbool.h>

/* Do both name one locale, in whichever form? NULL only equals NULL. */
bool locale_same(const char *a, const char *b);

#endif
