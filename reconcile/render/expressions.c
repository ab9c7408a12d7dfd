#include "reconcile/render/expressions.h"

#include <string.h>
#include <talloc.h>

bool expression_is_said(const struct question *question)
{
    return question_differs(question) || question_unconfirmed(question);
}

bool step_is_unconfirmed(const struct step *step)
{
    if (step->change != NULL && step->change->unconfirmed != 0)
        return true;
    for (size_t i = 0; i < step->n_folded; i++)
        if (step->folded[i]->unconfirmed != 0)
            return true;
    return false;
}

const char *render_equal(const struct render_input *input)
{
    return input->from ? "Both describe the same" : "The database equals its files";
}

/* "column public.t.c, default"; "index public.i, keys 2". */
static void add_name(struct text *text, const struct question *question)
{
    const struct identity *id = &question->desired->id;
    const struct attr *attr = &kind_info(id->kind)->attrs[question->attr];
    text_addf(text, "    %s, ", identity_describe(text->s, id));
    for (const char *c = attr->name; *c != '\0'; c++)
        text_add_n(text, *c == '_' ? " " : c, 1);
    if (attr->type == TYPE_EXPRS)
        text_addf(text, " %zu", question->item + 1);
}

void add_unconfirmed(struct text *text, const struct render_input *input)
{
    const struct questions *questions = &input->plan->changes->questions;
    bool asked = true;
    size_t n = 0;
    for (size_t i = 0; i < questions->n; i++)
        n += question_unconfirmed(&questions->items[i]);
    if (n == 0)
        return;
    text_addf(text, "\nUnconfirmed: %zu expression%s\n", n, n == 1 ? "" : "s");
    for (size_t i = 0; i < questions->n; i++) {
        const struct question *question = &questions->items[i];
        if (!question_unconfirmed(question))
            continue;
        add_name(text, question);
        text_addf(text, ": taken %s: %s\n",
                  question_differs(question) ? "to differ" : "to be the same", question->ground);
        asked = asked && question->live_answer != NULL;
    }
    if (input->from && !asked)
        text_add(text, "To be sure: --sandbox, or plan against a database (--db)\n");
}

/* Each line of a text set in. */
static void add_side(struct text *text, const char *label, const char *words)
{
    if (words == NULL)
        return;
    text_addf(text, "        %s\n", label);
    while (*words != '\0') {
        size_t n = strcspn(words, "\r\n");
        text_add(text, n > 0 ? "            " : "");
        text_add_n(text, words, n);
        text_add(text, "\n");
        words += n;
        words += *words == '\r';
        words += *words == '\n';
    }
}

void add_explanations(struct text *text, const struct render_input *input)
{
    const struct questions *questions = &input->plan->changes->questions;
    const char *live = input->from ? "--from" : "database";
    const char *desired = input->from ? "--schema" : "files";
    bool none = true;
    if (!input->explain)
        return;
    text_add(text, "\nExpressions that differ");
    for (size_t i = 0; i < questions->n; i++) {
        const struct question *question = &questions->items[i];
        if (!expression_is_said(question))
            continue;
        text_add(text, none ? "\n\n" : "\n");
        none = false;
        add_name(text, question);
        const struct place *place = &question->desired->place;
        if (place->file != NULL)
            text_addf(text, "  %s:%d", place->file, place->line);
        text_addf(text, "\n        %s%s: %s\n",
                  question_unconfirmed(question) ? "unconfirmed, taken to be " : "",
                  question_differs(question) ? "different" : "the same", question->ground);
        add_side(text, live, question_text(question, question->live));
        add_side(text, desired, question_text(question, question->desired));
        add_side(text, talloc_asprintf(text->s, "%s, as the server reads it", live),
                 question->live_answer);
        add_side(text, talloc_asprintf(text->s, "%s, as the server reads it", desired),
                 question->desired_answer);
    }
    text_add(text, none ? ": none\n" : "");
}
