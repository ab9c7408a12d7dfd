#include "reconcile/apply/apply.h"

#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/render/render.h"

/* One key for all databases: advisory locks belong to a database (manual, 13.3.5). */
#define LOCK_KEY "8315172921431226181"

static bool try_lock(struct connection *connection, const void *ctx, bool *taken, struct err *err)
{
    struct rows *rows = NULL;
    if (!connection_query(connection, ctx, "SELECT pg_catalog.pg_try_advisory_lock(" LOCK_KEY ")",
                          0, NULL, &rows, err))
        return false;
    *taken = rows->cells[0] != NULL && rows->cells[0][0] == 't';
    return true;
}

/* Who holds it, for people. A role without rights sees no more than the process. */
static void say_holder(struct connection *connection, const void *ctx)
{
    struct err err = {0};
    struct rows *rows = NULL;
    bool known = connection_query(
        connection, ctx,
        "SELECT a.pid, a.usename, a.application_name\n"
        "  FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid\n"
        " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1\n"
        "   AND l.database = (SELECT oid FROM pg_catalog.pg_database\n"
        "                      WHERE datname = pg_catalog.current_database())\n"
        "   AND (l.classid::bigint << 32 | l.objid::bigint) = " LOCK_KEY,
        0, NULL, &rows, &err);
    if (known && rows->n_rows > 0)
        fprintf(stderr, "reconcile: waiting for another apply: process %s of role %s\n",
                rows->cells[0], rows->cells[1] ? rows->cells[1] : "unknown");
    else
        fputs("reconcile: waiting for another apply\n", stderr);
    err_release(&err);
}

bool apply_lock(struct connection *connection, struct err *err)
{
    void *ctx = talloc_new(NULL);
    bool taken = false;
    bool done = try_lock(connection, ctx, &taken, err);
    if (done && !taken) {
        say_holder(connection, ctx);
        done = connection_query(connection, ctx,
                                "SELECT pg_catalog.pg_advisory_lock(" LOCK_KEY ")", 0, NULL, NULL,
                                err);
    }
    talloc_free(ctx);
    return done;
}

static void add_indented(struct text *text, const char *label, const char *words)
{
    if (words == NULL)
        return;
    text_addf(text, "\n    %s", label);
    for (; *words != '\0'; words++) {
        text_add_n(text, words, 1);
        if (*words == '\n')
            text_add(text, "    ");
    }
}

static void add_groups(struct text *text, const struct plan *plan, size_t failed)
{
    int done = plan->steps[failed].group, rest = plan->n_groups - done;
    size_t first = failed;
    while (first > 0 && plan->steps[first - 1].group == done)
        first--;
    if (first == 0)
        text_add(text, "\n    Nothing was committed: the database is unchanged.");
    else
        text_addf(text, "\n    Committed: %zu of %zu steps (transaction%s 1 to %d of %d).", first,
                  plan->n, done == 1 ? "" : "s", done, plan->n_groups);
    if (first > 0)
        text_addf(text, "\n    Not done: %zu steps (%d transaction%s), rolled back or never begun.",
                  plan->n - first, rest, rest == 1 ? "" : "s");
}

/* The statement, its place, PostgreSQL's error, what was committed. */
static bool explain(const void *ctx, const struct plan *plan, size_t i, const char *sql,
                    const struct sql_error *error, struct err *err)
{
    const struct step *step = &plan->steps[i];
    struct text text = text_new(ctx);
    text_addf(&text, "step %zu of %zu failed: %s", i + 1, plan->n,
              identity_describe(ctx, &step->object->id));
    if (step->object->place.file != NULL)
        text_addf(&text, " (%s:%d)", step->object->place.file, step->object->place.line);
    add_indented(&text, "", render_hidden(ctx, step, sql));
    /* Values of rows are not logged: data exceptions say them in their message, broken
     * constraints in their detail. */
    bool value = sql_error_is(error, "22");
    add_indented(&text, "PostgreSQL: ",
                 value ? "a value of a row is refused; which one is not logged"
                       : render_hidden(ctx, step, error->message ? error->message : err->message));
    if (error->sqlstate != NULL)
        text_addf(&text, " (SQLSTATE %s)", error->sqlstate);
    if (!value && !sql_error_is(error, "23"))
        add_indented(&text, "Detail: ", render_hidden(ctx, step, error->detail));
    add_indented(&text, "Hint: ", error->hint);
    add_indented(&text, "Context: ", render_hidden(ctx, step, error->context));
    if (error->connection_lost)
        text_add(&text, "\n    The connection was lost: whether the last transaction was committed "
                        "is not known.");
    add_groups(&text, plan, i);
    err_set(err, "%s", text.s);
    return err_hint(err, "apply can be run again: it goes on from what is there");
}

/* The log says no values of rows: neither statements nor messages that may hold them. */
static bool explain_rows(const void *ctx, const struct plan *plan, size_t i,
                         const struct sql_error *error, struct err *err)
{
    const struct step *step = &plan->steps[i];
    const struct place *place = &step->rows->fixture->place;
    struct text text = text_new(ctx);
    const struct object *table = step->rows->table;
    text_addf(&text, "step %zu of %zu failed: %s%s (%s:%d)", i + 1, plan->n,
              table != NULL ? "rows of " : "action", table ? identity_name(ctx, &table->id) : "",
              place->file, place->line);
    if (table == NULL && error->message != NULL && sql_error_names_objects(error))
        text_addf(&text, "\n    PostgreSQL: %s (SQLSTATE %s)", error->message,
                  error->sqlstate ? error->sqlstate : "unknown");
    else
        text_addf(&text,
                  "\n    PostgreSQL: SQLSTATE %s; its message may hold values and is not logged",
                  error->sqlstate ? error->sqlstate : "unknown");
    if (same_text(error->sqlstate, "21000") && table != NULL)
        text_add(&text, "\n    The statement declares a row twice: DO UPDATE takes it once.");
    if (error->constraint != NULL)
        text_addf(&text, "\n    Constraint: %s", error->constraint);
    if (error->column != NULL)
        text_addf(&text, "\n    Column: %s", error->column);
    add_groups(&text, plan, i);
    err_set(err, "%s", text.s);
    return err_hint(err, "psql shows the whole error: run the statement at that place there");
}

static bool execute(struct connection *connection, const void *ctx, const struct plan *plan,
                    size_t i, const char *sql, struct err *err)
{
    struct sql_error error = {0};
    if (connection_execute(connection, ctx, sql, &error, err))
        return true;
    if (plan->steps[i].rows != NULL)
        explain_rows(ctx, plan, i, &error, err);
    else
        explain(ctx, plan, i, sql, &error, err);
    struct err ignored = {0};
    if (!error.connection_lost && connection_execute(connection, ctx, "ROLLBACK", NULL, &ignored))
        err_release(&ignored);
    err_release(&ignored);
    return false;
}

/* Its guard is asked first: no block can hold it. */
static bool run_alone(struct connection *connection, const void *ctx, const struct plan *plan,
                      size_t i, struct err *err)
{
    const struct step *step = &plan->steps[i];
    struct rows *rows = NULL;
    if (step->guard != NULL &&
        !connection_query(connection, ctx, talloc_asprintf(ctx, "SELECT 1 WHERE %s", step->guard),
                          0, NULL, &rows, err))
        return false;
    return (rows != NULL && rows->n_rows == 0) ||
           execute(connection, ctx, plan, i, step->sql, err);
}

static bool run_step(struct connection *connection, const void *ctx, const struct plan *plan,
                     size_t i, struct err *err)
{
    const struct step *step = &plan->steps[i];
    bool first = i == 0 || plan->steps[i - 1].group != step->group;
    bool last = i + 1 == plan->n || plan->steps[i + 1].group != step->group;
    if (first && !step->alone && !execute(connection, ctx, plan, i, render_group_begin(ctx), err))
        return false;
    if ((first || !same_text(step->path, plan->steps[i - 1].path)) &&
        !execute(connection, ctx, plan, i, render_path(ctx, step), err))
        return false;
    if (step->alone)
        return run_alone(connection, ctx, plan, i, err);
    if (!execute(connection, ctx, plan, i, render_step_sql(ctx, step), err))
        return false;
    return !last || execute(connection, ctx, plan, i, "COMMIT;", err);
}

bool apply_plan(struct connection *connection, const void *ctx, const struct plan *plan,
                struct err *err)
{
    if (!connection_execute(connection, ctx, render_session(ctx), NULL, err))
        return false;
    for (size_t i = 0; i < plan->n; i++)
        if (!run_step(connection, ctx, plan, i, err))
            return false;
    return true;
}
