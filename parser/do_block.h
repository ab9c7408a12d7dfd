/*
 * The two shapes of DO blocks that only make DDL repeatable:
 *
 *     BEGIN IF NOT EXISTS (SELECT ... catalogs ...) THEN ddl; ... END IF; END
 *     BEGIN ddl; ... EXCEPTION WHEN duplicate_object THEN NULL; END
 *
 * also inside each other and one after the other, and with EXECUTE 'ddl'.
 */
#ifndef RECONCILE_DO_BLOCK_H
#define RECONCILE_DO_BLOCK_H

#include <stdbool.h>
#include <stddef.h>

/* A statement within the body. */
struct do_item {
    char *text;
    size_t offset; /* in the body */
    bool guarded;
};

struct do_items {
    struct do_item *items;
    size_t n;
};

/* False where the body does anything else. */
bool do_block_read(const void *ctx, const char *body, struct do_items *);

#endif
