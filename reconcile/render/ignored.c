#include "reconcile/render/render.h"

char *render_ignored(const void *ctx, const struct ignored *ignored)
{
    struct text text = text_new(ctx);
    size_t n = ignored ? ignored->by_rule->n : 0;
    if (n > 0)
        text_addf(&text, "%zu object%s left out by ignore rules.\n", n, n == 1 ? " is" : "s are");
    for (size_t i = 0; ignored != NULL && i < ignored->books->n; i++)
        text_addf(&text, "%s%s%s",
                  i == 0 ? "Left out, as migration tools keep their books there: " : ", ",
                  ignored->books->items[i], i + 1 == ignored->books->n ? ".\n" : "");
    return text.s;
}
