/*
 * Growing talloc arrays. The room doubles at powers of two, so an array needs
 * no field for it:
 *
 *     list->items = array_room(list, list->items, list->n);
 *     list->items[list->n++] = item;
 */
#ifndef RECONCILE_ARRAY_H
#define RECONCILE_ARRAY_H

#include <stddef.h>
#include <talloc.h>

static inline void *array_grow(const void *ctx, void *array, size_t size, size_t n)
{
    if ((n & (n - 1)) != 0)
        return array;
    return talloc_realloc_size(ctx, array, size * (n == 0 ? 1 : n * 2));
}

/* The array (NULL where n is 0) with room for an element at index n. */
#define array_room(ctx, array, n) ((__typeof__(array))array_grow(ctx, array, sizeof *(array), n))

#endif
