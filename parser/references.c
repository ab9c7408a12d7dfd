#include "parser/references.h"

static const struct reference rows[] = {
#define REFERENCE(kind, attr, namespace)                                                           \
    {KIND_##kind, ATTR_##kind##_##attr, NAMESPACE_##namespace, KIND_NONE, false},
#define NO_EDGE(kind, attr, namespace)                                                             \
    {KIND_##kind, ATTR_##kind##_##attr, NAMESPACE_##namespace, KIND_NONE, true},
#define GLOBAL(kind, attr, named)                                                                  \
    {KIND_##kind, ATTR_##kind##_##attr, NAMESPACE_NONE, KIND_##named, false},
#define HOLDER(part, holder)
#include "parser/references.def"
#undef REFERENCE
#undef NO_EDGE
#undef GLOBAL
#undef HOLDER
};

static const struct holder holders[] = {
#define REFERENCE(kind, attr, namespace)
#define NO_EDGE(kind, attr, namespace)
#define GLOBAL(kind, attr, named)
#define HOLDER(part, holder) {KIND_##part, KIND_##holder},
#include "parser/references.def"
#undef REFERENCE
#undef NO_EDGE
#undef GLOBAL
#undef HOLDER
};

enum { N_ROWS = sizeof rows / sizeof *rows, N_HOLDERS = sizeof holders / sizeof *holders };

/* The rows of a kind need not stand together: they are copied once, by kind. */
const struct reference *references_of(enum kind kind, size_t *n)
{
    static struct reference sorted[N_ROWS];
    static size_t first[N_KINDS + 1];
    if (first[N_KINDS] == 0) {
        size_t filled = 0;
        for (enum kind k = KIND_NONE; k < N_KINDS; k++) {
            first[k] = filled;
            for (size_t i = 0; i < N_ROWS; i++)
                if (rows[i].kind == k)
                    sorted[filled++] = rows[i];
        }
        first[N_KINDS] = filled;
    }
    *n = first[kind + 1] - first[kind];
    return &sorted[first[kind]];
}

enum kind holder_of(enum kind part)
{
    for (size_t i = 0; i < N_HOLDERS; i++)
        if (holders[i].part == part)
            return holders[i].holder;
    return KIND_NONE;
}
