/*
 * What is said about expressions beside the plan: which verdicts no server could
 * confirm, and with --explain-differences what each difference rests on.
 */
#ifndef RECONCILE_EXPRESSIONS_H
#define RECONCILE_EXPRESSIONS_H

#include "reconcile/render/render.h"

/* Is it worth being said: does it differ, or might it? */
bool expression_is_said(const struct question *);
/* Does it rest on a verdict that is unconfirmed? */
bool step_is_unconfirmed(const struct step *);

/* What an empty plan says: a sentence without its full stop. */
const char *render_equal(const struct render_input *);
/* For people: the list of what is unconfirmed, where there is any. */
void add_unconfirmed(struct text *, const struct render_input *);
/* For people: both sides of each difference, the server's two texts, the ground. */
void add_explanations(struct text *, const struct render_input *);

#endif
