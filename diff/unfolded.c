#include "diff/unfolded.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "diff/plan_text.h"
#include "diff/probe.h"

/* Each side of a question: PREPARE, EXPLAIN, DEALLOCATE. */
enum { N_STATEMENTS = 3 };

struct side {
    struct parameters parameters;
    const char *sql[N_STATEMENTS];
    const char *answer;
};

/* (item, item, ...), the first ones for numbers that are not used. */
static void add_all(struct text *sql, const char *unused, const struct list *types,
                    const char *instead)
{
    if (types->n == 0)
        return;
    text_add(sql, " (");
    for (size_t i = 1; i < CANONICAL_FIRST_PARAMETER; i++)
        text_addf(sql, "%s,", unused);
    for (size_t i = 0; i < types->n; i++)
        text_addf(sql, "%s%s", i ? ", " : "", instead ? instead : types->items[i]);
    text_add(sql, ")");
}

static bool prepare_side(const void *ctx, const struct asking *asking, bool desired, bool share,
                         size_t number, struct side *side)
{
    struct parameters_style style = {.printed = !desired, .share = share};
    const char *query = question_side_query(ctx, asking, desired);
    const char *parted = query ? canonical_parameters(ctx, query, &style, &side->parameters) : NULL;
    if (parted == NULL)
        return false;
    struct text prepare = text_new(ctx), explain = text_new(ctx);
    const struct list *types = side->parameters.types;
    text_addf(&prepare, "PREPARE reconcile_%zu", number);
    add_all(&prepare, "int", types, NULL);
    text_addf(&prepare, " AS %s", parted);
    text_addf(&explain, QUESTION_EXPLAIN "EXECUTE reconcile_%zu", number);
    add_all(&explain, "NULL", types, "NULL");
    side->sql[0] = prepare.s;
    side->sql[1] = explain.s;
    side->sql[2] = talloc_asprintf(ctx, "DEALLOCATE reconcile_%zu", number);
    return true;
}

/* Parameters in the text of a plan, each as $1; their numbers in order. */
struct outline {
    struct text text;
    size_t *numbers;
    size_t n;
};

static struct outline outline_of(const void *ctx, const char *answer)
{
    struct outline outline = {text_new(ctx), NULL, 0};
    outline.numbers = talloc_array(ctx, size_t, (unsigned)strlen(answer) / 2 + 1);
    for (const char *s = answer; *s != '\0'; s++) {
        bool starts = s == answer || !(isalnum((unsigned char)s[-1]) || s[-1] == '_');
        char *end = NULL;
        size_t number = *s == '$' && starts ? strtoul(s + 1, &end, 10) : 0;
        text_add_n(&outline.text, s, 1);
        if (number < CANONICAL_FIRST_PARAMETER)
            continue;
        text_add(&outline.text, "1");
        outline.numbers[outline.n++] = number - CANONICAL_FIRST_PARAMETER;
        s = end - 1;
    }
    return outline;
}

/* Whether what stands in one place is one literal: to the letter, or the server will tell. */
static bool pair_literals(const void *ctx, struct kept *kept, const struct parameters *desired,
                          size_t i, const struct parameters *live, size_t j)
{
    if (i >= desired->literals->n || j >= live->literals->n)
        return false;
    const char *a = desired->literals->items[i], *b = live->literals->items[j];
    const char *cast = desired->casts->items[i], *read = live->casts->items[j];
    if (strcmp(a, b) == 0)
        return true;
    if (read[0] == '\0')
        read = cast;
    list_add(kept->desired, cast[0] ? talloc_asprintf(ctx, "(%s)::%s", a, cast) : a);
    list_add(kept->live, b);
    list_add(kept->types, read[0] ? read : "text");
    return true;
}

/* A whole number as the server prints it: - (-007) is 7. Others stay as they are. */
static char *plain_number(const void *ctx, const char *literal)
{
    bool negative = false;
    for (; *literal != '\0' && strchr("-( ", *literal) != NULL; literal++)
        negative ^= *literal == '-';
    size_t n = strspn(literal, "0123456789"), zeros = strspn(literal, "0");
    if (n == 0 || literal[n + strspn(literal + n, ") ")] != '\0')
        return NULL;
    if (zeros == n)
        zeros--;
    return talloc_asprintf(ctx, "%s%.*s", negative ? "-" : "", (int)(n - zeros), literal + zeros);
}

/* The literals that the plan does not show: arguments of functions that do not need them. */
static struct list *unshown(const void *ctx, const struct parameters *parameters,
                            const struct outline *outline)
{
    struct list *list = list_new(ctx);
    for (size_t i = 0; i < parameters->literals->n; i++) {
        const char *literal = parameters->literals->items[i];
        bool is_shown = false;
        for (size_t j = 0; j < outline->n && !is_shown; j++)
            is_shown = outline->numbers[j] == i;
        size_t quoted = literal[0] == '\'' && strlen(literal) > 1; /* '-1'::integer is -1 */
        char *value = quoted ? NULL : plain_number(ctx, literal);
        if (value == NULL)
            value = talloc_strndup(ctx, literal + quoted, strlen(literal) - 2 * quoted);
        if (strcasecmp(value, "true") == 0 || strcasecmp(value, "false") == 0)
            value[1] = '\0'; /* boolean 't' */
        if (!is_shown && !list_has(list, value))
            list_add(list, value);
    }
    list_sort(list);
    return list;
}

/* timezone('UTC', a) is printed in two ways: of pairs, by the sound rules. */
static bool same_outline(const void *ctx, const struct asking *asking, const char *a, const char *b)
{
    if (strcmp(a, b) == 0)
        return true;
    const struct list *x = asking->whole ? NULL : probe_output(ctx, a);
    const struct list *y = asking->whole ? NULL : probe_output(ctx, b);
    bool same = x != NULL && y != NULL && x->n == y->n;
    for (size_t i = 0; same && i < x->n; i++) {
        uint64_t form = canonical_hash(x->items[i], "", CANONICAL_EXPRESSION);
        same = form != 0 && form == canonical_hash(y->items[i], "", CANONICAL_EXPRESSION);
    }
    return same;
}

static void judge(const void *ctx, struct unfolded_question *question, const struct side *desired,
                  const struct side *live)
{
    question->desired_answer = desired->answer;
    question->live_answer = live->answer;
    if (desired->answer == NULL || live->answer == NULL)
        return;
    struct outline a = outline_of(ctx, plan_text(ctx, desired->answer));
    struct outline b = outline_of(ctx, plan_text(ctx, live->answer));
    question->kept = (struct kept){list_new(ctx), list_new(ctx), list_new(ctx), true};
    bool alike = a.n == b.n && same_outline(ctx, question->asking, a.text.s, b.text.s);
    for (size_t i = 0; alike && i < a.n; i++)
        alike = pair_literals(ctx, &question->kept, &desired->parameters, a.numbers[i],
                              &live->parameters, b.numbers[i]);
    alike = alike &&
            list_equal(unshown(ctx, &desired->parameters, &a), unshown(ctx, &live->parameters, &b));
    question->verdict = alike ? UNFOLDED_ALIKE : UNFOLDED_APART;
}

/* Both sides of the questions of one path. */
static bool ask_path(struct connection *connection, const void *ctx,
                     struct unfolded_question **questions, size_t n, bool share, struct err *err)
{
    struct side *sides = talloc_zero_array(ctx, struct side, (unsigned)n * 2);
    const char **sql = talloc_array(ctx, const char *, (unsigned)n * 2 * N_STATEMENTS);
    size_t n_sql = 0;
    for (size_t i = 0; i < n * 2; i++) {
        if (prepare_side(ctx, questions[i / 2]->asking, i % 2 == 0, share, i, &sides[i]))
            for (size_t j = 0; j < N_STATEMENTS; j++)
                sql[n_sql++] = sides[i].sql[j];
    }
    struct rows **answers = talloc_zero_array(ctx, struct rows *, (unsigned)n_sql + 1);
    const char **errors = talloc_zero_array(ctx, const char *, (unsigned)n_sql + 1);
    if (!probe_path(connection, questions[0]->asking->path, err) ||
        !connection_pipeline(connection, ctx, sql, n_sql, true, answers, errors, err))
        return false;
    for (size_t i = 0, at = 0; i < n * 2; i++) {
        if (sides[i].sql[0] == NULL)
            continue;
        const struct rows *rows = answers[at + 1];
        sides[i].answer = rows != NULL && rows->n_rows == 1 ? rows->cells[0] : NULL;
        at += N_STATEMENTS;
    }
    for (size_t i = 0; i < n; i++)
        judge(ctx, questions[i], &sides[2 * i], &sides[2 * i + 1]);
    return true;
}

/* Those of question i's path that are not alike yet. */
static size_t pick(struct unfolded_question *questions, size_t i, size_t n, bool *done,
                   struct unfolded_question **some)
{
    size_t n_some = 0;
    for (size_t j = i; j < n; j++) {
        bool is_next = !done[j] && questions[j].verdict != UNFOLDED_ALIKE &&
                       strcmp(questions[j].asking->path, questions[i].asking->path) == 0;
        if (is_next)
            some[n_some++] = &questions[j];
        done[j] = done[j] || is_next;
    }
    return n_some;
}

bool unfolded_ask(struct connection *connection, const void *ctx,
                  struct unfolded_question *questions, size_t n, struct err *err)
{
    bool *done = talloc_array(ctx, bool, (unsigned)n + 1);
    struct unfolded_question **some =
        talloc_array(ctx, struct unfolded_question *, (unsigned)n + 1);
    if (n > 0 && !connection_execute(connection, ctx,
                                     "SET LOCAL plan_cache_mode = force_generic_plan", NULL, err))
        return false;
    for (int share = 0; share < 2; share++) {
        memset(done, 0, n * sizeof *done);
        for (size_t i = 0; i < n; i++) {
            size_t n_some = pick(questions, i, n, done, some);
            if (n_some > 0 && !ask_path(connection, ctx, some, n_some, share, err))
                return false;
        }
    }
    return true;
}
