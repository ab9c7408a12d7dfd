#include <talloc.h>

#include "reconcile/ddl/clause.h"

static void add_function(struct text *text, const char *clause, const struct list *name)
{
    if (name == NULL)
        return;
    text_addf(text, " %s ", clause);
    ddl_list_name(text, name, 0);
}

static void emit_create(struct emit *emit, enum change_op op, const struct object *language)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "CREATE OR REPLACE %sLANGUAGE ",
              object_bool(language, ATTR_language_trusted) ? "TRUSTED " : "");
    text_ident(&sql, language->id.name);
    add_function(&sql, "HANDLER", object_list(language, ATTR_language_handler));
    add_function(&sql, "INLINE", object_list(language, ATTR_language_inline));
    add_function(&sql, "VALIDATOR", object_list(language, ATTR_language_validator));
    emit_step(emit, op, language, sql.s);
}

static void create(struct emit *emit, const struct object *language)
{
    emit_create(emit, CHANGE_CREATE, language);
}

static void drop(struct emit *emit, const struct object *language)
{
    emit_drop(emit, language);
}

/* Manual, CREATE LANGUAGE: OR REPLACE changes all but the owner and the privileges. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    if (change->attrs != 0)
        emit_create(emit, CHANGE_ALTER, desired);
    return true;
}

const struct ddl ddl_language = {.create = create, .drop = drop, .alter = alter};
