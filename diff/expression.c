#include "diff/expression.h"

#include <string.h>
#include <talloc.h>

#include "diff/closed.h"
#include "diff/renamed.h"
#include "diff/plan_text.h"
#include "diff/probe.h"
#include "diff/unfolded.h"
#include "diff/unlocked.h"
#include "schema/array.h"

struct settling {
    struct connection *connection;
    const void *ctx;
    void *scratch;
    struct sides sides;
    struct questions *questions;
    struct asking *askings; /* one for each question, in their order */
    struct err *err;
};

static void settle(struct question *question, enum verdict verdict, const char *ground)
{
    question->verdict = verdict;
    question->ground = ground;
    question->settled = true;
}

static bool is_view(const struct question *question)
{
    return question->desired->id.kind == KIND_view || question->desired->id.kind == KIND_matview;
}

static bool is_same(const struct question *question)
{
    return question->verdict == VERDICT_SAME || question->verdict == VERDICT_UNCONFIRMED_SAME;
}

/* 1. Fingerprints. */

static bool same_form(const struct settling *s, const struct asking *asking)
{
    const char *live_path = asking->question->live->path;
    uint64_t a = canonical_hash(asking->desired, asking->path, asking->as);
    uint64_t b = canonical_hash(asking->live, live_path, asking->as);
    const char *cast = asking->n_pairs == 1 ? asking->pairs[0].cast : NULL;
    if (a != 0 && a != b && cast != NULL && asking->as == CANONICAL_EXPRESSION) {
        const char *x = talloc_asprintf(s->scratch, "(%s\n)::%s", asking->desired, cast);
        const char *y = talloc_asprintf(s->scratch, "(%s\n)::%s", asking->live, cast);
        a = canonical_hash(x, asking->path, asking->as);
        b = canonical_hash(y, live_path, asking->as);
    }
    if (a == 0 || a != b)
        return false;
    return strcmp(asking->path, live_path) == 0 ||
           !(shadows_touch(s->sides.shadows, asking->desired, asking->path) ||
             shadows_touch(s->sides.shadows, asking->live, asking->path));
}

static void settle_by_form(struct settling *s)
{
    for (size_t i = 0; i < s->questions->n; i++) {
        struct question *question = &s->questions->items[i];
        struct asking *asking = &s->askings[i];
        question->settled = false;
        if (!question_prepare(s->scratch, &s->sides, question, asking))
            settle(question, VERDICT_DIFFERENT, "they are built differently");
        else if (is_view(question) && agree_star_moves(s->scratch, &s->sides, asking, NULL, NULL))
            settle(question, VERDICT_DIFFERENT, "its * stands for other columns now");
        else if (same_form(s, asking))
            settle(question, VERDICT_SAME, "both have the same canonical form");
        else if (asking->as == CANONICAL_KEY && asking->n_pairs == 0)
            settle(question, VERDICT_SAME, "both name the same columns");
    }
}

/* 2. The planner. */

static const char planned_same[] = "the server plans both alike";
static const char planned_different[] = "the server plans them differently";

static const char *join_outputs(const void *ctx, const struct list *output, size_t first)
{
    struct text text = text_new(ctx);
    for (size_t i = first; i < output->n; i += 2) {
        text_add(&text, i > first ? ", " : "");
        text_add(&text, output->items[i]);
    }
    return text.s;
}

/* The server prints (x)::text COLLATE "C" as ((x)::text)::text. Both are its own words,
 * under one search_path, so the sound rules hold. */
static bool same_output(const struct asking *asking, const char *a, const char *b)
{
    static const char default_collation[] = " COLLATE \"default\"";
    size_t n = strlen(b), m = sizeof default_collation - 1;
    if (strcmp(a, b) == 0)
        return true;
    /* A bound has the collation of its key. */
    if (asking->as == CANONICAL_BOUND && strlen(a) == n + m && strncmp(a, b, n) == 0)
        return strcmp(a + n, default_collation) == 0;
    uint64_t form = canonical_hash(a, "", CANONICAL_EXPRESSION);
    return form != 0 && form == canonical_hash(b, "", CANONICAL_EXPRESSION);
}

static const char unplanned_different[] = "they differ in what a plan does not show";

static bool same_unplanned(const struct asking *asking)
{
    return canonical_unplanned(asking->desired, asking->as) ==
           canonical_unplanned(asking->live, asking->as);
}

/* Planned alike. Where both hold different things one of them may have been folded away, or the
 * server takes it apart in its own way: it is asked again. */
static void settle_alike(struct settling *s, struct asking *asking, bool folded)
{
    if (!agree_on_names(s->scratch, &s->sides, asking))
        settle(asking->question, VERDICT_DIFFERENT, "they name different functions or relations");
    else if (!same_unplanned(asking))
        settle(asking->question, VERDICT_DIFFERENT, unplanned_different);
    else if (asking->as == CANONICAL_BOUND)
        settle(asking->question, VERDICT_SAME, planned_same);
    else
        asking->holds_same = canonical_keeps(s->scratch, asking->live, asking->desired, asking->as,
                                             folded, &asking->kept);
    if (asking->question->settled)
        return;
    asking->decided = canonical_may_fold(asking->desired, asking->as) ||
                      canonical_may_fold(asking->live, asking->as);
    asking->folded = asking->decided || !asking->holds_same || asking->kept.live->n > 0;
    if (!asking->folded)
        settle(asking->question, VERDICT_SAME, planned_same);
}

/* As the server prints constants. */
static bool is_constant(const char *output)
{
    return strchr("'0123456789-B", output[0]) != NULL || strncmp(output, "NULL", 4) == 0 ||
           strcmp(output, "true") == 0 || strcmp(output, "false") == 0;
}

/* A bound's values are computed when the partition is made: now() is another one today, and
 * nothing is executed to compare it. */
static bool is_computed(const struct asking *asking, const struct list *output)
{
    for (size_t i = 0; asking->as == CANONICAL_BOUND && i < output->n; i += 2)
        if (!is_constant(output->items[i]))
            return true;
    return false;
}

/* Both sides in one target list: desired, live, desired, live, ... */
static void judge_pairs(struct settling *s, const struct probe *probe)
{
    struct question *question = probe->asking->question;
    const struct list *output = probe_output(s->scratch, probe->answer);
    if (output == NULL || output->n != probe->asking->n_pairs * 2)
        return;
    bool is_same = true;
    for (size_t i = 0; i + 1 < output->n; i += 2)
        is_same = is_same && same_output(probe->asking, output->items[i], output->items[i + 1]);
    question->desired_answer = join_outputs(s->ctx, output, 0);
    question->live_answer = join_outputs(s->ctx, output, 1);
    if (is_computed(probe->asking, output))
        settle(question, VERDICT_UNCONFIRMED_SAME,
               "a bound's value was computed when the partition was made");
    else if (!is_same)
        settle(question, VERDICT_DIFFERENT, planned_different);
    else
        settle_alike(s, probe->asking, is_constant(output->items[0]));
}

static void judge_wholes(struct settling *s, struct asking *asking, const struct probe *desired,
                         const struct probe *live)
{
    struct question *question = asking->question;
    asking->desired_error = desired->error;
    asking->live_error = live->error;
    if (desired->answer == NULL || live->answer == NULL)
        return;
    question->desired_answer = talloc_strdup(s->ctx, desired->answer);
    question->live_answer = talloc_strdup(s->ctx, live->answer);
    if (strcmp(plan_text(s->scratch, desired->answer), plan_text(s->scratch, live->answer)) != 0)
        settle(question, VERDICT_DIFFERENT, planned_different);
    else
        settle_alike(s, asking, strstr(live->answer, "One-Time Filter") != NULL);
}

static bool ask_first(struct settling *s)
{
    struct probes probes = {NULL, 0};
    for (size_t i = 0; i < s->questions->n; i++) {
        struct asking *asking = &s->askings[i];
        if (asking->question->settled)
            continue;
        unlocked_asking(s->scratch, &s->sides, asking);
        if (asking->unasked)
            continue;
        if (asking->whole) {
            probes_add(s->scratch, &probes, asking, PROBE_DESIRED);
            probes_add(s->scratch, &probes, asking, PROBE_LIVE);
        } else if (asking->n_pairs > 0) {
            probes_add(s->scratch, &probes, asking, PROBE_PAIRS);
        }
    }
    if (!probes_run(s->connection, s->scratch, &probes, s->err))
        return false;
    for (size_t i = 0; i < probes.n; i++) {
        const struct probe *probe = &probes.items[i];
        if (probe->kind == PROBE_DESIRED)
            judge_wholes(s, probe->asking, probe, &probes.items[i + 1]);
        else if (probe->kind == PROBE_PAIRS && probe->answer != NULL)
            judge_pairs(s, probe);
    }
    return true;
}

static char *as_rows(const void *ctx, const char *query)
{
    return talloc_asprintf(ctx, "SELECT ROW(reconcile.*) FROM (%s\n) AS reconcile", query);
}

/* The server does not print an implicit cast that is all of a column: where a SQL function is
 * inlined that only hands on its argument, f(id) is the author's id and the database's
 * (id)::bigint. Inside of a row it does. */
static bool ask_rows(struct settling *s)
{
    struct probes probes = {NULL, 0};
    struct asking *rows = talloc_array(s->scratch, struct asking, (unsigned)s->questions->n);
    for (size_t i = 0; i < s->questions->n; i++) {
        const struct asking *asking = &s->askings[i];
        if (!asking->whole || asking->n_pairs > 0 || asking->as != CANONICAL_QUERY ||
            !asking->question->settled || asking->question->ground != planned_different)
            continue;
        rows[i] = *asking;
        rows[i].asked_desired = as_rows(s->scratch, asking->asked_desired);
        rows[i].asked_live = as_rows(s->scratch, asking->asked_live);
        probes_add(s->scratch, &probes, &rows[i], PROBE_DESIRED);
        probes_add(s->scratch, &probes, &rows[i], PROBE_LIVE);
    }
    if (!probes_run(s->connection, s->scratch, &probes, s->err))
        return false;
    for (size_t i = 0; i + 1 < probes.n; i += 2) {
        const struct probe *desired = &probes.items[i], *live = &probes.items[i + 1];
        if (desired->answer == NULL || live->answer == NULL)
            continue;
        desired->asking->question->settled = false;
        judge_wholes(s, &s->askings[desired->asking - rows], desired, live);
    }
    return true;
}

/* What failed together is asked apart, and over the live relation's own columns. */
static bool ask_again(struct settling *s)
{
    struct probes probes = {NULL, 0};
    for (size_t i = 0; i < s->questions->n; i++) {
        struct asking *asking = &s->askings[i];
        if (asking->question->settled || asking->folded || asking->whole || asking->unasked ||
            asking->n_pairs == 0)
            continue;
        probes_add(s->scratch, &probes, asking, PROBE_DESIRED);
        probes_add(s->scratch, &probes, asking, PROBE_LIVE);
        if (asking->live_source != NULL)
            probes_add(s->scratch, &probes, asking, PROBE_LIVE_PAIRS);
    }
    if (!probes_run(s->connection, s->scratch, &probes, s->err))
        return false;
    for (size_t i = 0; i < probes.n; i++) {
        const struct probe *probe = &probes.items[i];
        struct asking *asking = probe->asking;
        if (probe->kind == PROBE_DESIRED)
            asking->desired_error = probe->error;
        else if (probe->kind == PROBE_LIVE)
            asking->live_error = probe->error;
        else if (probe->answer != NULL)
            judge_pairs(s, probe);
        if (probe->kind == PROBE_LIVE_PAIRS && asking->question->settled && !asking->same_types) {
            asking->question->verdict = asking->question->verdict == VERDICT_SAME
                                            ? VERDICT_UNCONFIRMED_SAME
                                            : VERDICT_UNCONFIRMED_DIFFERENT;
            asking->question->ground = "the server was asked with the types of now";
        }
    }
    return true;
}

/* status IN ('a', 'b') over varchar after a dump was restored: its casts are inside of the array
 * then, and not folded they are other ones. */
static const char restored_list[] = "ARRAY[('";

/* What can't be computed, and what was folded away. */
static void judge_unfolded(struct settling *s, const struct unfolded_question *unfolded)
{
    struct asking *asking = unfolded->asking;
    struct question *question = asking->question;
    bool alike = unfolded->verdict == UNFOLDED_ALIKE &&
                 agree_on_names(s->scratch, &s->sides, asking) && same_unplanned(asking) &&
                 (!asking->folded || asking->kept.same_frame);
    if (alike) {
        asking->kept = unfolded->kept;
        settle(question, VERDICT_SAME, "the server plans both alike, whatever their literals are");
    } else if (asking->holds_same && (unfolded->verdict == UNFOLDED_UNKNOWN || !asking->decided ||
                                      strstr(asking->live, restored_list) != NULL ||
                                      agree_may_be_domains(s->scratch, &s->sides, asking))) {
        settle(question, VERDICT_SAME, planned_same);
    } else if (asking->folded) {
        settle(question, VERDICT_DIFFERENT, unplanned_different);
    } else if (unfolded->verdict == UNFOLDED_APART) {
        question->desired_answer = talloc_strdup(s->ctx, unfolded->desired_answer);
        question->live_answer = talloc_strdup(s->ctx, unfolded->live_answer);
        settle(question, VERDICT_DIFFERENT, planned_different);
    }
}

static bool ask_unfolded(struct settling *s)
{
    struct unfolded_question *unfolded =
        talloc_zero_array(s->scratch, struct unfolded_question, (unsigned)s->questions->n);
    size_t n = 0;
    for (size_t i = 0; i < s->questions->n; i++) {
        struct asking *asking = &s->askings[i];
        bool fails = asking->desired_error != NULL && asking->live_error != NULL;
        if (!asking->question->settled && !asking->unasked && (asking->folded || fails))
            unfolded[n++].asking = asking;
    }
    if (!unfolded_ask(s->connection, s->scratch, unfolded, n, s->err))
        return false;
    for (size_t i = 0; i < n; i++)
        judge_unfolded(s, &unfolded[i]);
    return true;
}

/* Literals that are spelled differently must be read alike, or the planner has folded away
 * a difference. */
static bool ask_literals(struct settling *s)
{
    struct probes probes = {NULL, 0};
    for (size_t i = 0; i < s->questions->n; i++) {
        struct asking *asking = &s->askings[i];
        if (asking->question->settled && is_same(asking->question) && asking->kept.live != NULL &&
            asking->kept.live->n > 0)
            probes_add(s->scratch, &probes, asking, PROBE_LITERALS);
    }
    if (!probes_run(s->connection, s->scratch, &probes, s->err))
        return false;
    for (size_t i = 0; i < probes.n; i++) {
        const struct probe *probe = &probes.items[i];
        const struct list *output = probe->answer ? probe_output(s->scratch, probe->answer) : NULL;
        bool alike = output != NULL && output->n > 0;
        for (size_t j = 0; alike && j + 1 < output->n; j += 2)
            alike = strcmp(output->items[j], output->items[j + 1]) == 0;
        if (!alike)
            settle(probe->asking->question, VERDICT_DIFFERENT, "they differ in a constant");
    }
    return true;
}

static void judge_errors(struct settling *s)
{
    for (size_t i = 0; i < s->questions->n; i++) {
        struct asking *asking = &s->askings[i];
        struct question *question = asking->question;
        if (question->settled || same_text(asking->desired_error, asking->live_error))
            continue;
        const char *message = asking->desired_error ? asking->desired_error : asking->live_error;
        settle(question, VERDICT_DIFFERENT,
               talloc_asprintf(s->ctx, "the server understands only one of them: %s", message));
        question->desired_answer = NULL;
        question->live_answer = NULL;
    }
}

/* 3. What is left, and what can't be asked. */

static void settle_leniently(struct settling *s)
{
    for (size_t i = 0; i < s->questions->n; i++) {
        struct asking *asking = &s->askings[i];
        struct question *question = asking->question;
        if (question->settled)
            continue;
        uint64_t a =
            canonical_hash_of(asking->desired, asking->path, asking->as, CANONICAL_LENIENT);
        uint64_t b =
            canonical_hash_of(asking->live, question->live->path, asking->as, CANONICAL_LENIENT);
        const char *ground =
            s->connection == NULL ? "no server was asked" : "the server can't be asked about it";
        if (asking->desired_error != NULL)
            ground = talloc_asprintf(s->ctx, "the server understands neither: %s",
                                     asking->desired_error);
        settle(question,
               a != 0 && a == b ? VERDICT_UNCONFIRMED_SAME : VERDICT_UNCONFIRMED_DIFFERENT, ground);
    }
}

/* 'now'::timestamp became a time when the DDL ran: that is no difference, or it would
 * be planned for ever. */
static void settle_frozen(struct settling *s)
{
    for (size_t i = 0; i < s->questions->n; i++) {
        struct asking *asking = &s->askings[i];
        struct question *question = asking->question;
        if (question->verdict == VERDICT_SAME || question->verdict == VERDICT_UNCONFIRMED_SAME)
            continue;
        uint64_t plain =
            canonical_hash_of(asking->desired, asking->path, asking->as, CANONICAL_LENIENT);
        uint64_t frozen =
            canonical_hash_of(asking->desired, asking->path, asking->as, CANONICAL_WORDS_FROZEN);
        if (frozen == 0 || frozen == plain)
            continue;
        if (frozen == canonical_hash_of(asking->live, question->live->path, asking->as,
                                        CANONICAL_TIMES_FROZEN))
            settle(question, VERDICT_SAME,
                   "a literal like 'now' became a time when the definition was made");
    }
}

/* Views: the columns' names and types. */

static const struct list *live_columns(const struct object *view)
{
    return object_list(view, view->id.kind == KIND_view ? (int)ATTR_view_columns
                                                        : (int)ATTR_matview_columns);
}

static bool is_prefix(const struct list *a, const struct list *b)
{
    if (a == NULL || b == NULL || a->n > b->n)
        return false;
    for (size_t i = 0; i < a->n; i++)
        if (strcmp(a->items[i], b->items[i]) != 0)
            return false;
    return true;
}

/* What the server says of a query; NULL where it can't. It takes locks like planning does. */
static struct list *describe(struct settling *s, const char *path, const char *query,
                             struct list **types)
{
    struct err err = {0};
    struct list *names = NULL;
    query = renamed_query(s->scratch, &s->sides, path, query);
    const char *sql = unlocked_text(s->scratch, &s->sides, path, query, CANONICAL_QUERY);
    if (sql == NULL ||
        !connection_describe_query(s->connection, s->scratch, sql, &names, types, &err))
        names = NULL;
    err_release(&err);
    return names;
}

static void compare_columns(struct settling *s, struct asking *asking)
{
    struct question *question = asking->question;
    const struct object *view = question->desired;
    const struct list *known = object_list(
        view, view->id.kind == KIND_view ? (int)ATTR_view_names : (int)ATTR_matview_names);
    const struct list *live = live_columns(question->live);
    struct list *types = NULL, *live_types = NULL;
    if (live == NULL || (is_same(question) && known != NULL &&
                         list_equal(agree_columns(s->scratch, view, known), live)))
        return;
    struct list *names = describe(s, asking->path, asking->desired, &types);
    if (!is_same(question)) {
        /* The server's relations of now may have other columns by then. */
        const char *closed = closed_query(s->scratch, &s->sides, s->questions, view);
        if (closed != NULL && strcmp(closed, asking->desired) != 0)
            names = describe(s, asking->path, closed, &types);
    }
    if (names == NULL)
        return;
    names = agree_columns(s->scratch, view, names);
    if (is_same(question) && list_equal(names, live))
        return;
    if (is_same(question))
        settle(question, VERDICT_DIFFERENT, "their columns have different names");
    char *table =
        talloc_asprintf(s->scratch, "SELECT * FROM %s",
                        quote_name(s->scratch, question->live->id.schema, question->live->id.name));
    if (is_prefix(live, names) && describe(s, "", table, &live_types) != NULL)
        question->columns_kept = is_prefix(live_types, types);
}

/* Of the views that are marked (NULL: all). */
static bool settle_columns(struct settling *s, const bool *marked)
{
    const char *path = NULL;
    for (size_t i = 0; i < s->questions->n; i++) {
        struct asking *asking = &s->askings[i];
        if (!is_view(asking->question) || (marked != NULL && !marked[i]))
            continue;
        if (path == NULL || strcmp(path, asking->path) != 0)
            if (!probe_path(s->connection, asking->path, s->err))
                return false;
        path = asking->path;
        compare_columns(s, asking);
    }
    return true;
}

/* A view that a changed view's * reaches changes with it. */
static bool view_changes(const struct object *live_view, void *argument)
{
    const struct settling *s = argument;
    for (size_t i = 0; i < s->questions->n; i++) {
        const struct question *question = &s->questions->items[i];
        if (question->live == live_view && is_view(question) && !is_same(question))
            return true;
    }
    return false;
}

static void settle_stars(struct settling *s, bool *marked)
{
    bool moved = true;
    while (moved) {
        moved = false;
        for (size_t i = 0; i < s->questions->n; i++) {
            struct question *question = &s->questions->items[i];
            if (!is_view(question) || !is_same(question) ||
                !agree_star_moves(s->scratch, &s->sides, &s->askings[i], view_changes, s))
                continue;
            settle(question, VERDICT_DIFFERENT, "its * stands for a view that changes");
            marked[i] = moved = true;
        }
    }
}

/* Joins in the order they are written: the same on both sides, and no search
 * among orders for views of many tables (manual, 14.3). */
static const char settings[] = "SAVEPOINT reconcile_ask;"
                               "SET LOCAL join_collapse_limit = 1;"
                               "SET LOCAL from_collapse_limit = 1";
/* Undoes the settings and the search_path. */
static const char restore[] = "ROLLBACK TO SAVEPOINT reconcile_ask;"
                              "RELEASE SAVEPOINT reconcile_ask";

static bool is_settled(const struct settling *s)
{
    for (size_t i = 0; i < s->questions->n; i++)
        if (!s->questions->items[i].settled || is_view(&s->questions->items[i]))
            return false;
    return true;
}

static bool ask_server(struct settling *s)
{
    if (!connection_execute(s->connection, s->scratch, settings, NULL, s->err) || !ask_first(s) ||
        !ask_rows(s) || !ask_again(s) || !ask_unfolded(s) || !ask_literals(s))
        return false;
    judge_errors(s);
    settle_leniently(s);
    settle_frozen(s);
    bool *marked = talloc_zero_array(s->scratch, bool, (unsigned)s->questions->n);
    if (!settle_columns(s, NULL))
        return false;
    settle_stars(s, marked);
    return settle_columns(s, marked) &&
           connection_execute(s->connection, s->scratch, restore, NULL, s->err);
}

static bool settle_offline(struct settling *s)
{
    settle_leniently(s);
    settle_frozen(s);
    settle_stars(s, talloc_zero_array(s->scratch, bool, (unsigned)s->questions->n));
    return true;
}

bool expression_settle(struct connection *connection, const void *ctx, const struct model *live,
                       const struct model *desired, struct questions *questions, struct err *err)
{
    if (questions->n == 0)
        return true;
    void *scratch = talloc_new(NULL);
    struct settling s = {
        .connection = connection,
        .ctx = ctx,
        .scratch = scratch,
        .sides = {live, desired, shadows_new(scratch, live, desired), unlocked_needed(live)},
        .questions = questions,
        .err = err};
    s.askings = talloc_zero_array(scratch, struct asking, (unsigned)questions->n);
    settle_by_form(&s);
    bool ok = connection != NULL && !is_settled(&s) ? ask_server(&s) : settle_offline(&s);
    talloc_free(scratch);
    return ok;
}
