#include "reconcile/command/from.h"

#include <stdio.h>
#include <string.h>
#include <talloc.h>

#include "reconcile/apply/apply.h"
#include "reconcile/command/arguments.h"
#include "reconcile/sandbox/sandbox.h"
#include "schema/catalog/catalog.h"

/* Without a server: that of the files' grammar is as good a guess as any. */
enum { ASSUMED_SERVER = 150000 };

/* Names of a view's columns as a server would have them: those that the statement lists,
 * the others from its query where that tells. */
static void name_columns(struct object *view, int columns, int names)
{
    const struct list *listed = object_list(view, columns), *known = object_list(view, names);
    if (known == NULL)
        return;
    struct list *all = list_new(NULL);
    for (size_t i = 0; i < known->n; i++)
        list_add(all, listed != NULL && i < listed->n ? listed->items[i] : known->items[i]);
    object_set_list(view, columns, all);
    talloc_free(all);
}

/* A body that is text is no dependency for a server (manual, 5.14): it does not stand in the
 * way of what it names. */
static void forget_bodies(struct object *object)
{
    size_t n = 0;
    for (size_t i = 0; i < object->n_edges; i++)
        if (!object->edges[i].weak)
            object->edges[n++] = object->edges[i];
    object->n_edges = n;
}

/* What the files fold into, as far as it goes what a server would say of them. */
static void take_for_live(struct model *model)
{
    model->server_version = ASSUMED_SERVER;
    model->role = ""; /* as the parser calls who is not known */
    for (size_t i = 0; i < model->n; i++) {
        struct object *object = model->objects[i];
        if (object->id.kind == KIND_view)
            name_columns(object, ATTR_view_columns, ATTR_view_names);
        else if (object->id.kind == KIND_matview)
            name_columns(object, ATTR_matview_columns, ATTR_matview_names);
        else if (object->id.kind == KIND_function || object->id.kind == KIND_procedure)
            forget_bodies(object);
    }
}

/* No row is there to be counted, and none is known not to be. */
static void forget_sizes(struct model *model)
{
    for (size_t i = 0; i < model->n; i++) {
        struct object *object = model->objects[i];
        if (object->id.kind == KIND_table) {
            object_set(object, ATTR_table_rows, NULL);
            object_set(object, ATTR_table_bytes, NULL);
        } else if (object->id.kind == KIND_index) {
            object_set(object, ATTR_index_bytes, NULL);
        }
    }
}

/* Those that the files name and the new server lacks. */
static bool make_roles(struct connection *connection, const void *ctx, const struct list *there,
                       const struct list *named, struct err *err)
{
    for (size_t i = 0; named != NULL && i < named->n; i++) {
        if (list_has(there, named->items[i]))
            continue;
        char *name = quote_ident(ctx, named->items[i]);
        char *sql = talloc_asprintf(ctx, "CREATE ROLE %s", name);
        if (!connection_execute(connection, ctx, sql, NULL, err))
            return false;
    }
    return true;
}

static bool read_server(const void *ctx, struct connection *connection, struct model **live,
                        struct err *err)
{
    if (!catalog_begin(connection, err) || !catalog_read(connection, ctx, live, err))
        return false;
    forget_sizes(*live);
    return true;
}

/* What came of an attempt: with NOT_MADE the err says why, and one can go on without a server. */
enum outcome { MADE, NOT_MADE, FAILED };

struct old_side {
    struct connection *connection; /* NULL: no server */
    struct model *live;            /* what the server holds, within a snapshot that is left open */
};

/* Whether what was made is what the files describe. They are read again: which types an
 * extension brings is known only now. */
static enum outcome check_old_side(const void *ctx, const struct arguments *arguments,
                                   const struct old_side *old, struct err *err)
{
    struct model *again = NULL;
    struct plan *rest = NULL;
    if (!compare_read(ctx, arguments->options[OPTION_from], arguments, old->live, true, &again,
                      err) ||
        !compare_models(ctx, old->connection, arguments, old->live, again, &rest, err))
        return FAILED;
    if (rest->changes->n == 0)
        return MADE;
    const struct change *change = &rest->changes->items[0];
    const struct object *object = change->desired != NULL ? change->desired : change->live;
    err_set(err, "what was made of --from is not what it describes: %s differs",
            identity_describe(ctx, &object->id));
    return NOT_MADE;
}

static enum outcome make_old_side(const void *ctx, const struct arguments *arguments,
                                  struct old_side *old, struct err *err)
{
    struct model *empty = NULL, *files = NULL;
    struct plan *plan = NULL;
    if (!read_server(ctx, old->connection, &empty, err))
        return NOT_MADE;
    const struct list *roles = empty->roles;
    empty->roles = NULL; /* files may name any */
    if (!compare_read(ctx, arguments->options[OPTION_from], arguments, empty, false, &files, err) ||
        !compare_models(ctx, old->connection, arguments, empty, files, &plan, err))
        return FAILED;
    catalog_end(old->connection);
    if (!make_roles(old->connection, ctx, roles, files->roles, err) ||
        !apply_plan(old->connection, ctx, plan, err) ||
        !read_server(ctx, old->connection, &old->live, err))
        return NOT_MADE;
    old->live->roles = NULL;
    model_unname_database(old->live);
    return check_old_side(ctx, arguments, old, err);
}

/* A server that holds the old side, where there is one to be had or somebody insists. */
static enum outcome use_server(const void *ctx, const struct arguments *arguments,
                               struct old_side *old, struct err *err)
{
    bool insists = option_given(arguments, OPTION_sandbox);
    void *own = talloc_new(ctx);
    *old = (struct old_side){NULL, NULL};
    if (option_given(arguments, OPTION_no_sandbox) || (!insists && sandbox_find(own) == NULL))
        return NOT_MADE;
    enum outcome outcome = NOT_MADE;
    if (sandbox_start(own, &old->connection, err))
        outcome = make_old_side(ctx, arguments, old, err);
    if (outcome == MADE)
        return MADE;
    talloc_free(own);
    *old = (struct old_side){NULL, NULL};
    if (outcome == NOT_MADE && insists) {
        err_hint(err, "--no-sandbox goes without a server; what the texts don't tell is then "
                      "unconfirmed");
        return FAILED;
    }
    if (outcome == NOT_MADE) {
        fprintf(stderr, "reconcile: going on without a throwaway server: %s\n", err->message);
        err_release(err);
    }
    return outcome;
}

/* Whose a thing is that the files say nothing of, only a server tells. */
static bool refuse_owners(const struct arguments *arguments, struct err *err)
{
    const char *what = option_or(arguments, OPTION_manage, "auto");
    if (strcmp(what, "all") != 0 && strstr(what, "owner") == NULL)
        return true;
    return err_set(err, "--manage %s needs a server: a database (--db), or --sandbox", what);
}

static const char *describe(const void *ctx, const struct list *paths)
{
    struct text text = text_new(ctx);
    text_add(&text, "a database made from ");
    for (size_t i = 0; i < paths->n; i++)
        text_addf(&text, "%s%s", i > 0 ? ", " : "", paths->items[i]);
    return text.s;
}

bool from_plan(const void *ctx, const struct arguments *arguments, struct plan **plan,
               const char **database, struct err *err)
{
    const struct list *paths = arguments->options[OPTION_from];
    struct model *desired = NULL;
    struct old_side old;
    *database = describe(ctx, paths);
    enum outcome outcome = use_server(ctx, arguments, &old, err);
    if (outcome == FAILED)
        return false;
    bool served = outcome == MADE;
    if (!served && (!refuse_owners(arguments, err) ||
                    !compare_read(ctx, paths, arguments, NULL, false, &old.live, err)))
        return false;
    if (!served)
        take_for_live(old.live);
    if (!compare_read(ctx, compare_paths(ctx, arguments), arguments, served ? old.live : NULL,
                      false, &desired, err) ||
        !compare_models(ctx, old.connection, arguments, old.live, desired, plan, err))
        return false;
    if (served)
        catalog_end(old.connection);
    if ((*plan)->remarks != NULL)
        fputs(diag_text(ctx, (*plan)->remarks), stderr);
    return true;
}
