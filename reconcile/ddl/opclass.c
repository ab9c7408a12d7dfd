#include "reconcile/ddl/opclass.h"

#include <string.h>
#include <talloc.h>

static const int member_attrs[] = {ATTR_opclass_operators, ATTR_opclass_functions};

static void add_members(struct text *text, const char *word, const struct list *items,
                        const char **separator)
{
    for (size_t i = 0; items != NULL && i < items->n; i++) {
        text_addf(text, "%s%s %s", *separator, word, items->items[i]);
        *separator = ",\n    ";
    }
}

static char *oid_of(const struct emit *emit, const struct object *class)
{
    return opclass_oid(emit, "opclass", "opc", class->id.schema, class->id.name, class->id.args);
}

static void create(struct emit *emit, const struct object *class)
{
    const char *storage = object_text(class, ATTR_opclass_storage);
    const char *separator = "\n    ", *first = separator;
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "CREATE OPERATOR CLASS ");
    text_name(&sql, class->id.schema, class->id.name);
    text_addf(&sql, "%s FOR TYPE %s USING ",
              object_bool(class, ATTR_opclass_default) ? " DEFAULT" : "",
              object_text(class, ATTR_opclass_type));
    text_ident(&sql, class->id.args);
    text_add(&sql, " FAMILY ");
    ddl_list_name(&sql, object_list(class, ATTR_opclass_family), 0);
    text_add(&sql, " AS");
    add_members(&sql, "OPERATOR", object_list(class, ATTR_opclass_operators), &separator);
    add_members(&sql, "FUNCTION", object_list(class, ATTR_opclass_functions), &separator);
    /* Something must be said: that it is stored as it is. */
    if (storage != NULL || separator == first)
        text_addf(&sql, "%sSTORAGE %s", separator,
                  storage ? storage : object_text(class, ATTR_opclass_type));
    emit_step(emit, CHANGE_CREATE, class, sql.s)->guard =
        talloc_asprintf(emit->ctx, "NOT EXISTS %s", oid_of(emit, class));
}

static void add_condition(struct text *text, const char *condition)
{
    text_addf(text, "%s%s", text->n > 0 ? " OR " : "", condition);
}

/* Members of a that b has not: are they there, or (not there) missing? */
static void add_members_differ(const struct emit *emit, struct text *text, const struct object *a,
                               const struct object *b, int attr, bool there)
{
    const struct list *family = object_list(a, ATTR_opclass_family);
    const struct list *items = object_list(a, attr);
    char *oid =
        opclass_oid(emit, "opfamily", "opf", family->items[0], family->items[1], a->id.args);
    for (size_t i = 0; items != NULL && i < items->n; i++) {
        if (list_has(object_list(b, attr), items->items[i]))
            continue;
        char *is = member_there(emit, oid, attr == ATTR_opclass_operators, items->items[i], false);
        add_condition(text, there ? is : talloc_asprintf(emit->ctx, "NOT %s", is));
    }
}

/* One that is made anew is dropped while it is not yet what the files say. */
static char *guard_differs(const struct emit *emit, const struct object *live,
                           const struct object *desired)
{
    const char *storage = object_text(desired, ATTR_opclass_storage);
    struct text text = text_new(emit->ctx), row = text_new(emit->ctx);
    text_addf(&row, "EXISTS (SELECT FROM pg_catalog.pg_opclass WHERE oid = %s AND (%sopcdefault",
              oid_of(emit, live), object_bool(desired, ATTR_opclass_default) ? "NOT " : "");
    text_add(&row, " OR opcintype <> pg_catalog.to_regtype(");
    text_literal(&row, object_text(desired, ATTR_opclass_type));
    if (storage != NULL) {
        text_add(&row, ") OR opckeytype <> pg_catalog.to_regtype(");
        text_literal(&row, storage);
        text_add(&row, ")");
    } else {
        text_add(&row, ") OR opckeytype NOT IN (0, opcintype)");
    }
    const struct list *family = object_list(desired, ATTR_opclass_family);
    text_addf(
        &row, " OR opcfamily IS DISTINCT FROM %s))",
        opclass_oid(emit, "opfamily", "opf", family->items[0], family->items[1], desired->id.args));
    add_condition(&text, row.s);
    for (size_t i = 0; i < 2; i++) {
        add_members_differ(emit, &text, live, desired, member_attrs[i], true);
        add_members_differ(emit, &text, desired, live, member_attrs[i], false);
    }
    return text.s;
}

static struct identity family_of(const struct object *class)
{
    const struct list *family = object_list(class, ATTR_opclass_family);
    return (struct identity){.kind = KIND_opfamily,
                             .schema = family->items[0],
                             .name = family->items[1],
                             .args = class->id.args};
}

/* What the class could be without stays in the family when it goes. */
static void drop_soft(struct emit *emit, const struct object *class)
{
    const struct identity family = family_of(class);
    if (model_find(emit->live, &family) != NULL && model_find(emit->desired, &family) == NULL)
        return;
    for (size_t a = 0; a < 2; a++) {
        const struct list *items = object_list(class, member_attrs[a]);
        for (size_t i = 0; items != NULL && i < items->n; i++) {
            if (!list_has(object_list(class, ATTR_opclass_soft), items->items[i]))
                continue;
            struct step *step = emit_member(emit, class, &family, a == 0, items->items[i], false);
            step->op = CHANGE_DROP;
            step->guard = talloc_asprintf(emit->ctx, "NOT EXISTS %s AND %s", oid_of(emit, class),
                                          step->guard);
        }
    }
}

static void drop(struct emit *emit, const struct object *class)
{
    const struct object *desired = model_find(emit->desired, &class->id);
    struct text sql = text_new(emit->ctx);
    text_add(&sql, "DROP OPERATOR CLASS IF EXISTS ");
    text_name(&sql, class->id.schema, class->id.name);
    text_add(&sql, " USING ");
    text_ident(&sql, class->id.args);
    struct step *step = emit_step(emit, CHANGE_DROP, class, sql.s);
    if (desired != NULL && emit->change != NULL && emit->change->attrs != 0)
        step->guard = guard_differs(emit, class, desired);
    drop_soft(emit, class);
}

/* Those that tell a member that a class can't be without from one that it can (manual, 62.2,
 * amadjustmembers): what is added later is as if CREATE had said it. */
static bool adjusts_members(const char *method)
{
    static const char *const methods[] = {"btree", "hash", "gist", "gin", "spgist"};
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (strcmp(methods[i], method) == 0)
            return true;
    return false;
}

/* Does the class lose nothing but what it can be without, and get nothing that has to be said in
 * CREATE? */
static bool is_in_place(const struct object *live, const struct object *desired)
{
    for (size_t a = 0; a < 2; a++) {
        const struct list *old = object_list(live, member_attrs[a]);
        const struct list *new = object_list(desired, member_attrs[a]);
        for (size_t i = 0; old != NULL && i < old->n; i++)
            if (!list_has(new, old->items[i]) &&
                !list_has(object_list(live, ATTR_opclass_soft), old->items[i]))
                return false;
        for (size_t i = 0; new != NULL && i < new->n; i++)
            if (!list_has(old, new->items[i]) && !adjusts_members(desired->id.args))
                return false;
    }
    return true;
}

static void emit_members(struct emit *emit, const struct object *class, const struct list *items,
                         const struct list *others, bool is_operator, bool add)
{
    const struct identity family = family_of(class);
    for (size_t i = 0; items != NULL && i < items->n; i++)
        if (!list_has(others, items->items[i]))
            emit_member(emit, class, &family, is_operator, items->items[i], add);
}

/* There is no ALTER OPERATOR CLASS of what it holds; but its family takes members and lets them
 * go. */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    const uint64_t members = (uint64_t)1 << ATTR_opclass_operators |
                             (uint64_t)1 << ATTR_opclass_functions;
    if ((change->attrs & ~members) != 0 || !is_in_place(live, desired))
        return change->attrs == 0;
    for (size_t a = 0; a < 2; a++)
        emit_members(emit, desired, object_list(live, member_attrs[a]),
                     object_list(desired, member_attrs[a]), a == 0, false);
    for (size_t a = 0; a < 2; a++)
        emit_members(emit, desired, object_list(desired, member_attrs[a]),
                     object_list(live, member_attrs[a]), a == 0, true);
    return true;
}

const struct ddl ddl_opclass = {.create = create, .drop = drop, .alter = alter};
