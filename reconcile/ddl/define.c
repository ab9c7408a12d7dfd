#include "reconcile/ddl/define.h"

#include <string.h>

static void add_operator(struct text *text, const struct list *name)
{
    text_add(text, "OPERATOR(");
    text_ident(text, name->items[0]);
    text_addf(text, ".%s)", name->items[1]);
}

static void add_value(struct text *text, const struct object *object, const struct define_row *row)
{
    switch (row->form) {
    case DEFINE_NAME:
        ddl_list_name(text, object_list(object, row->attr), 0);
        break;
    case DEFINE_OPERATOR:
        add_operator(text, object_list(object, row->attr));
        break;
    case DEFINE_TEXT:
        text_literal(text, object_text(object, row->attr));
        break;
    case DEFINE_TYPE:
    case DEFINE_NUMBER:
    case DEFINE_FLAG:
        text_add(text, object_text(object, row->attr));
        break;
    }
}

void define_add(struct text *text, const struct object *object, const struct define_row *rows,
                size_t n, bool first)
{
    for (size_t i = 0; i < n; i++) {
        const struct value *value = &object->values[rows[i].attr];
        if (value->text == NULL && value->list == NULL)
            continue;
        text_add(text, first ? "\n    " : ",\n    ");
        first = false;
        text_add(text, rows[i].option);
        if (rows[i].form == DEFINE_FLAG)
            continue;
        text_add(text, " = ");
        add_value(text, object, &rows[i]);
    }
}

struct step *define_create(struct emit *emit, const struct object *object,
                           const struct define_row *rows, size_t n, const char *catalog,
                           const char *prefix)
{
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "CREATE %s ", kind_info(object->id.kind)->sql);
    text_name(&sql, object->id.schema, object->id.name);
    text_add(&sql, " (");
    define_add(&sql, object, rows, n, true);
    text_add(&sql, "\n)");
    struct step *step = emit_step(emit, CHANGE_CREATE, object, sql.s);
    step->guard = guard_no_row(emit, catalog, prefix, object);
    return step;
}
