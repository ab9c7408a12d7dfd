#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"

static char *signature(const struct emit *emit, const struct object *cast)
{
    const struct list *function = object_list(cast, ATTR_cast_function);
    const char *args = object_text(cast, ATTR_cast_function_args);
    return talloc_asprintf(emit->ctx, "%s(%s)",
                           quote_name(emit->ctx, function->items[0], function->items[1]),
                           args ? args : "");
}

/* A condition on the row of pg_cast; as_live: that nothing of it has changed. */
static char *guard(const struct emit *emit, const struct object *cast, bool as_live)
{
    const char *target = strstr(cast->id.args, " AS ");
    const char *method = object_text(cast, ATTR_cast_method);
    const char *context = object_text(cast, ATTR_cast_context);
    struct text text = text_new(emit->ctx);
    text_addf(&text,
              "%sEXISTS (SELECT FROM pg_catalog.pg_cast WHERE castsource = "
              "pg_catalog.to_regtype(",
              as_live ? "" : "NOT ");
    text_literal(&text, talloc_strndup(emit->ctx, cast->id.args, (size_t)(target - cast->id.args)));
    text_add(&text, ") AND casttarget = pg_catalog.to_regtype(");
    text_literal(&text, target + strlen(" AS "));
    text_add(&text, ")");
    if (as_live) {
        text_addf(&text, " AND castmethod = '%c' AND castcontext = '%c'", method ? *method : 'f',
                  context ? *context : 'e');
        if (method == NULL) {
            text_add(&text, " AND castfunc = pg_catalog.to_regprocedure(");
            text_literal(&text, signature(emit, cast));
            text_add(&text, ")");
        }
    }
    text_add(&text, ")");
    return text.s;
}

static void create(struct emit *emit, const struct object *cast)
{
    const char *method = object_text(cast, ATTR_cast_method);
    const char *context = object_text(cast, ATTR_cast_context);
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "CREATE CAST (%s) ", cast->id.args);
    if (method == NULL)
        text_addf(&sql, "WITH FUNCTION %s", signature(emit, cast));
    else
        text_add(&sql, strcmp(method, "inout") == 0 ? "WITH INOUT" : "WITHOUT FUNCTION");
    if (context != NULL)
        text_addf(&sql, " AS %s", strcmp(context, "implicit") == 0 ? "IMPLICIT" : "ASSIGNMENT");
    emit_step(emit, CHANGE_CREATE, cast, sql.s)->guard = guard(emit, cast, false);
}

static void drop(struct emit *emit, const struct object *cast)
{
    struct step *step =
        emit_step(emit, CHANGE_DROP, cast,
                  talloc_asprintf(emit->ctx, "DROP CAST IF EXISTS (%s)", cast->id.args));
    if (model_find(emit->desired, &cast->id) != NULL)
        step->guard = guard(emit, cast, true);
}

/* There is no ALTER CAST. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)emit, (void)live, (void)desired;
    return change->attrs == 0;
}

const struct ddl ddl_cast = {.create = create, .drop = drop, .alter = alter};
