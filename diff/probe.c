#include "diff/probe.h"

#include <jansson.h>
#include <string.h>
#include <talloc.h>

#include "schema/array.h"

void probes_add(const void *ctx, struct probes *probes, struct asking *asking, enum probe_kind kind)
{
    char *sql = NULL;
    switch (kind) {
    case PROBE_PAIRS:
        sql = question_pairs_sql(ctx, asking, asking->source);
        break;
    case PROBE_LIVE_PAIRS:
        sql = question_pairs_sql(ctx, asking, asking->live_source);
        break;
    case PROBE_LITERALS:
        sql = question_literals_sql(ctx, asking);
        break;
    case PROBE_DESIRED:
    case PROBE_LIVE:
        sql = question_side_sql(ctx, asking, kind == PROBE_DESIRED);
        break;
    }
    probes->items = array_room(ctx, probes->items, probes->n);
    probes->items[probes->n++] = (struct probe){.asking = asking, .kind = kind, .sql = sql};
}

bool probe_path(struct connection *connection, const char *path, struct err *err)
{
    char *sql = talloc_asprintf(NULL, "SET LOCAL search_path = %s", path[0] ? path : "''");
    bool ok = connection_execute(connection, NULL, sql, NULL, err);
    talloc_free(sql);
    return ok;
}

/* The probes of one path, which those from first on are looked through for. */
static bool run_path(struct connection *connection, const void *ctx, struct probes *probes,
                     bool *done, size_t first, struct err *err)
{
    const char *path = probes->items[first].asking->path;
    size_t n = 0, *which = talloc_array(ctx, size_t, (unsigned)(probes->n - first));
    const char **sql = talloc_array(ctx, const char *, (unsigned)(probes->n - first));
    for (size_t i = first; i < probes->n; i++) {
        if (done[i] || strcmp(probes->items[i].asking->path, path) != 0)
            continue;
        sql[n] = probes->items[i].sql;
        which[n++] = i;
        done[i] = true;
    }
    struct rows **answers = talloc_zero_array(ctx, struct rows *, (unsigned)n);
    const char **errors = talloc_zero_array(ctx, const char *, (unsigned)n);
    if (!probe_path(connection, path, err) ||
        !connection_pipeline(connection, ctx, sql, n, true, answers, errors, err))
        return false;
    for (size_t i = 0; i < n; i++) {
        struct probe *probe = &probes->items[which[i]];
        probe->error = errors[i];
        if (answers[i] != NULL && answers[i]->n_rows == 1)
            probe->answer = answers[i]->cells[0];
        else if (probe->error == NULL)
            probe->error = "the server gave no plan";
    }
    return true;
}

bool probes_run(struct connection *connection, const void *ctx, struct probes *probes,
                struct err *err)
{
    bool *done = talloc_zero_array(ctx, bool, (unsigned)probes->n + 1);
    for (size_t i = 0; i < probes->n; i++)
        if (!done[i] && !run_path(connection, ctx, probes, done, i, err))
            return false;
    return true;
}

struct list *probe_output(const void *ctx, const char *answer)
{
    json_error_t error;
    json_t *root = json_loads(answer, 0, &error);
    const json_t *output =
        json_object_get(json_object_get(json_array_get(root, 0), "Plan"), "Output");
    struct list *list = NULL;
    if (json_is_array(output)) {
        list = list_new(ctx);
        for (size_t i = 0; i < json_array_size(output); i++)
            list_add(list, json_string_value(json_array_get(output, i)));
    }
    json_decref(root);
    return list;
}
