/*
 * A step's price in one line.
 */
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/render/render.h"

static void add_size(struct text *text, const struct step *step)
{
    if (step->n_rows == NULL) {
        text_add(text, " (size unknown)");
        return;
    }
    struct text size = text_new(text->s);
    text_count(&size, step->n_rows);
    text_addf(text, " (%s row%s, ", size.s, strcmp(step->n_rows, "1") == 0 ? "" : "s");
    text_bytes(text, strtod(step->n_bytes, NULL));
    text_add(text, ")");
}

char *render_price(const void *ctx, const struct step *step)
{
    bool priced = false;
    for (size_t i = 0; i < step->n_hazards; i++)
        priced |= step->hazards[i].class == HAZARD_scan || step->hazards[i].class == HAZARD_rewrite;
    if (!priced)
        return NULL;
    struct text text = text_new(ctx);
    text_addf(&text, "%s ", step->work == WORK_REWRITE ? "rewrites" : "scans");
    text_add(&text, identity_name(ctx, &(step->locked ? step->locked : step->object)->id));
    add_size(&text, step);
    text_addf(&text, " under %s: %s", lock_mode_name(step->lock),
              step->readers_wait   ? "readers and writers wait"
              : step->writers_wait ? "writers wait"
                                   : "nobody waits");
    return text.s;
}
