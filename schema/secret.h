/*
 * What must not be printed: passwords and the like, in the options of foreign
 * servers and in connection strings. They are compared and applied as they are.
 */
#ifndef RECONCILE_SECRET_H
#define RECONCILE_SECRET_H

#include <stdbool.h>

#define SECRET_HIDDEN "(hidden)"

/* Is the value of an option of this name a secret? */
bool secret_is_name(const char *option);
/* "name=value" with the value hidden where it is a secret. Child of ctx. */
char *secret_hide_option(const void *ctx, const char *option);
/* The same for each keyword of a connection string, and for the password of a URI. */
char *secret_hide_connection(const void *ctx, const char *conninfo);

#endif
