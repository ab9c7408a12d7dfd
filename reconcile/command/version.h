/* The program's version; the newest entry of CHANGELOG.md says the same. */
#ifndef RECONCILE_VERSION_H
#define RECONCILE_VERSION_H

#define RECONCILE_VERSION "0.1.0"

#endif
