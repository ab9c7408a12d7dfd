/*
 * For psql: a script that can be run twice.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/render/expressions.h"
#include "reconcile/render/render.h"

char *render_session(const void *ctx)
{
    return talloc_strdup(ctx, "SET client_encoding = 'UTF8';\n"
                              "SET standard_conforming_strings = on;\n"
                              "SET client_min_messages = warning;\n");
}

char *render_group_begin(const void *ctx)
{
    return talloc_strdup(ctx, "BEGIN;\nSET LOCAL check_function_bodies = off;\n");
}

char *render_path(const void *ctx, const struct step *step)
{
    const char *path = step->path != NULL && *step->path != '\0' ? step->path : "''";
    return talloc_asprintf(ctx, "SET %ssearch_path = %s;\n", step->alone ? "" : "LOCAL ", path);
}

/* A condition can't stand before a DDL statement in SQL: a block asks it. The
 * statement is a text to EXECUTE, so that PL/pgSQL takes nothing in it for its own. */
char *render_step_sql(const void *ctx, const struct step *step)
{
    if (step->guard == NULL)
        return talloc_asprintf(ctx, "%s;", step->sql);
    if (step->alone) {
        struct text query = text_new(ctx);
        text_add(&query, "SELECT ");
        text_dollar(&query, step->sql);
        text_addf(&query, "\n WHERE %s \\gexec", step->guard);
        return query.s;
    }
    struct text block = text_new(ctx);
    text_addf(&block, "\nBEGIN\n    IF %s THEN\n        EXECUTE ", step->guard);
    text_dollar(&block, step->sql);
    text_add(&block, ";\n    END IF;\nEND\n");
    struct text sql = text_new(ctx);
    text_add(&sql, "DO ");
    text_dollar(&sql, block.s);
    text_add(&sql, ";");
    return sql.s;
}

/* A script that runs in another database (a copy) is for that one, with all that it says. */
static const char *for_any_database(const void *ctx, const struct step *step)
{
    const struct identity *id = &step->object->id;
    const char *sql = render_step_sql(ctx, step);
    struct text named = text_new(ctx), itself = text_new(ctx);
    if (id->of != KIND_database)
        return sql;
    text_database(&named, id->name);
    text_database(&itself, DATABASE_ITSELF);
    const char *at = strstr(sql, named.s);
    return at == NULL ? sql
                      : talloc_asprintf(ctx, "%.*s%s%s", (int)(at - sql), sql, itself.s,
                                        at + named.n);
}

/* Whatever the words hold stays within comments: psql ends one at either of
 * the two characters that end a line. */
static void add_comment(struct text *text, const char *words)
{
    do {
        size_t n = strcspn(words, "\r\n");
        text_add(text, n > 0 ? "-- " : "--");
        text_add_n(text, words, n);
        text_add(text, "\n");
        words += n;
    } while (*words++ != '\0');
}

static void add_heading(struct text *text, const struct step *step)
{
    struct text words = text_new(text->s);
    if (step->rows != NULL) {
        const struct place *place = &step->rows->fixture->place;
        text_addf(&words, "%s%s (%s:%d)", step->rows->table != NULL ? "rows of " : "action",
                  step->rows->table != NULL ? identity_name(text->s, &step->object->id) : "",
                  place->file, place->line);
        add_comment(text, words.s);
        return;
    }
    text_add(&words, identity_describe(text->s, &step->object->id));
    if (step->object->place.file != NULL && step->op != CHANGE_DROP)
        text_addf(&words, " (%s:%d)", step->object->place.file, step->object->place.line);
    if (step_is_unconfirmed(step))
        text_add(&words, ", unconfirmed");
    add_comment(text, words.s);
}

static void add_blocked(struct text *text, const struct step *step)
{
    add_heading(text, step);
    struct text words = text_new(text->s);
    for (size_t i = 0; i < step->n_hazards; i++) {
        const struct hazard *hazard = &step->hazards[i];
        if (hazard->blocked)
            text_addf(&words, "%sBLOCKED, %s: %s\nto allow: %s", words.n > 0 ? "\n" : "",
                      hazard_row(hazard->class)->name, hazard_words(hazard), hazard->pass);
    }
    add_comment(text, words.s);
    add_comment(text, for_any_database(text->s, step));
    text_add(text, "\n");
}

static void add_hazards(struct text *text, const struct step *step)
{
    struct text words = text_new(text->s);
    for (size_t i = 0; i < step->n_hazards; i++) {
        const struct hazard *hazard = &step->hazards[i];
        if (hazard_row(hazard->class)->weight != WEIGHT_NOTE)
            text_addf(&words, "%s%s: %s", words.n > 0 ? "\n" : "",
                      hazard_row(hazard->class)->name, hazard_words(hazard));
    }
    const char *price = render_price(text->s, step);
    if (price != NULL)
        text_addf(&words, "%s%s", words.n > 0 ? "\n" : "", price);
    if (words.n > 0)
        add_comment(text, words.s);
}

/* Steps from first on that share a transaction; returns the one after them. */
static size_t add_group(struct text *text, const struct plan *plan, size_t first)
{
    bool open = false;
    const char *path = NULL;
    size_t i = first;
    for (; i < plan->n && plan->steps[i].group == plan->steps[first].group; i++) {
        const struct step *step = &plan->steps[i];
        if (step->blocked) {
            add_blocked(text, step);
            continue;
        }
        if (!open && !step->alone)
            text_add(text, render_group_begin(text->s));
        if (!open || !same_text(path, step->path))
            text_addf(text, "%s\n", render_path(text->s, step));
        open = true;
        path = step->path;
        add_heading(text, step);
        add_hazards(text, step);
        text_addf(text, "%s\n\n", for_any_database(text->s, step));
    }
    if (open && !plan->steps[first].alone)
        text_add(text, "COMMIT;\n\n");
    return i;
}

char *render_sql(const void *ctx, const struct render_input *input)
{
    const struct plan *plan = input->plan;
    struct text text = text_new(ctx);
    struct text words = text_new(ctx);
    text_add(&words, "Made by reconcile");
    if (input->database != NULL)
        text_addf(&words, " for %s", input->database);
    add_comment(&text, words.s);
    if (plan->n == 0) {
        text_addf(&text, "-- No changes. %s.\n", render_equal(input));
        return text.s;
    }
    text_add(&text, "-- Run it with psql -v ON_ERROR_STOP=1 -f FILE. It can be run twice.\n");
    if (plan->n_blocked > 0)
        text_addf(&text,
                  "-- %zu of %zu steps are blocked by policy and stand here as comments,\n"
                  "-- each with what writes it out.\n",
                  plan->n_blocked, plan->n);
    text_add(&text, "\n");
    if (plan->n_blocked < plan->n)
        text_addf(&text, "%s\n", render_session(ctx));
    for (size_t i = 0; i < plan->n;)
        i = add_group(&text, plan, i);
    text.s[--text.n] = '\0';
    return text.s;
}
