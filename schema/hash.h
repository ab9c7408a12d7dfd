/*
 * The border to xxHash: the only file that includes it. All hashes are XXH3, 64 bits.
 *
 *     struct hash hash = hash_begin();
 *     hash_add_text(&hash, name);
 *     uint64_t value = hash_end(&hash);
 */
#ifndef RECONCILE_HASH_H
#define RECONCILE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <xxhash.h>

struct hash {
    XXH3_state_t *state;
};

static inline struct hash hash_begin(void)
{
    struct hash hash = {XXH3_createState()};
    XXH3_64bits_reset(hash.state);
    return hash;
}

static inline void hash_add(struct hash *hash, const void *bytes, size_t n)
{
    XXH3_64bits_update(hash->state, bytes, n);
}

/* With a byte after it that no text holds: "ab", "c" is not "a", "bc". NULL is not "". */
static inline void hash_add_text(struct hash *hash, const char *text)
{
    if (text == NULL)
        hash_add(hash, "\1", 1);
    else
        hash_add(hash, text, strlen(text) + 1);
}

static inline uint64_t hash_end(struct hash *hash)
{
    uint64_t value = XXH3_64bits_digest(hash->state);
    XXH3_freeState(hash->state);
    return value;
}

static inline uint64_t hash_bytes(const void *bytes, size_t n)
{
    return XXH3_64bits(bytes, n);
}

#endif
