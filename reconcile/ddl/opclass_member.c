/*
 * Members: 1 public.<(integer, text) FOR ORDER BY ..., 1 (integer, text) public.f(integer, text).
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/ddl/opclass.h"

char *opclass_oid(const struct emit *emit, const char *catalog, const char *prefix,
                  const char *schema, const char *name, const char *method)
{
    struct text text = text_new(emit->ctx);
    text_addf(&text,
              "(SELECT c.oid FROM pg_catalog.pg_%s AS c JOIN pg_catalog.pg_am AS a ON a.oid = "
              "c.%smethod JOIN pg_catalog.pg_namespace AS n ON n.oid = c.%snamespace WHERE "
              "n.nspname = ",
              catalog, prefix, prefix);
    text_literal(&text, schema);
    text_addf(&text, " AND c.%sname = ", prefix);
    text_literal(&text, name);
    text_add(&text, " AND a.amname = ");
    text_literal(&text, method);
    text_add(&text, ")");
    return text.s;
}

struct slot {
    int number;               /* how many bytes of the item */
    const char *left, *right; /* right: after ", " */
    size_t n_left, n_right;
};

/* The first parentheses of an item hold its two types. */
static struct slot slot_of(const char *item)
{
    const char *open = strchr(item, '('), *comma = strstr(open, ", "), *close = strchr(open, ')');
    return (struct slot){.number = (int)strcspn(item, " "),
                         .left = open + 1,
                         .right = comma + 2,
                         .n_left = (size_t)(comma - open - 1),
                         .n_right = (size_t)(close - comma - 2)};
}

static char *member_slot(const struct emit *emit, const char *item)
{
    struct slot slot = slot_of(item);
    return talloc_asprintf(emit->ctx, "%.*s (%.*s, %.*s)", slot.number, item, (int)slot.n_left,
                           slot.left, (int)slot.n_right, slot.right);
}

static void add_type_test(struct text *text, const char *column, const char *type, size_t n)
{
    text_addf(text, " AND %s = ", column);
    if (n == strlen("NONE") && strncmp(type, "NONE", n) == 0) {
        text_add(text, "0");
        return;
    }
    text_add(text, "pg_catalog.to_regtype(");
    text_literal(text, talloc_strndup(text->s, type, n));
    text_add(text, ")");
}

char *member_there(const struct emit *emit, const char *family, bool is_operator, const char *item,
                   bool any)
{
    struct slot slot = slot_of(item);
    const char *prefix = is_operator ? "amop" : "amproc";
    struct text text = text_new(emit->ctx);
    text_addf(&text, "EXISTS (SELECT FROM pg_catalog.pg_%s WHERE %sfamily = %s AND %s = %.*s",
              prefix, prefix, family, is_operator ? "amopstrategy" : "amprocnum", slot.number,
              item);
    add_type_test(&text, is_operator ? "amoplefttype" : "amproclefttype", slot.left, slot.n_left);
    add_type_test(&text, is_operator ? "amoprighttype" : "amprocrighttype", slot.right,
                  slot.n_right);
    if (!any) {
        const char *what = is_operator ? item + slot.number + 1 : strstr(item, ") ") + 2;
        const char *end = strchr(what, ')');
        text_addf(&text, is_operator ? " AND amopopr = pg_catalog.to_regoperator("
                                     : " AND amproc = pg_catalog.to_regprocedure(");
        text_literal(&text, talloc_strndup(emit->ctx, what, (size_t)(end - what) + 1));
        text_add(&text, ")");
    }
    text_add(&text, ")");
    return text.s;
}

struct step *emit_member(struct emit *emit, const struct object *object,
                         const struct identity *family, bool is_operator, const char *item,
                         bool add)
{
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "ALTER OPERATOR FAMILY ");
    text_name(&sql, family->schema, family->name);
    text_add(&sql, " USING ");
    text_ident(&sql, family->args);
    text_addf(&sql, " %s %s %s", add ? "ADD" : "DROP", is_operator ? "OPERATOR" : "FUNCTION",
              add ? item : member_slot(emit, item));
    struct step *step = emit_step(emit, CHANGE_ALTER, object, sql.s);
    const char *oid =
        opclass_oid(emit, "opfamily", "opf", family->schema, family->name, family->args);
    step->guard = talloc_asprintf(emit->ctx, "%s%s", add ? "NOT " : "",
                                  member_there(emit, oid, is_operator, item, add));
    return step;
}
