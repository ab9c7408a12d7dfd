/*
 * The process that keeps a throwaway server. Private to sandbox/.
 */
#ifndef RECONCILE_KEEPER_H
#define RECONCILE_KEEPER_H

#include <sys/types.h>

#include "schema/err.h"

struct keeper {
    pid_t pid;
    int stop;  /* closing it ends the server and removes the folder */
    int alive; /* reads its end when the server has gone */
};

/* Makes a cluster in folder/data with the programs of bindir and runs it, its socket in the
 * folder, its log in folder/log. The folder exists and goes with the server. */
MUST_CHECK bool keeper_start(const char *bindir, const char *folder, struct keeper *, struct err *);
/* Ends it and waits until all is gone. */
void keeper_stop(struct keeper *);

#endif
