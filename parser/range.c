/*
 * Range types, each of which brings its multirange type (manual, CREATE TYPE).
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

/* As PostgreSQL names it: "range" becomes "multirange", else "_multirange" follows;
 * 63 bytes are kept (its makeMultirangeTypeName). */
static const char *multirange_name(struct fold *fold, const char *range)
{
    const char *found = strstr(range, "range");
    char *name;
    if (found != NULL) {
        name = talloc_asprintf(fold->ctx, "%.*smulti%s", (int)(found - range), range, found);
    } else {
        size_t n = strlen(range), room = 63 - strlen("_multirange");
        while (n > room && ((unsigned char)range[room] & 0xC0) == 0x80)
            room--;
        name = talloc_asprintf(fold->ctx, "%.*s_multirange", (int)(n > room ? room : n), range);
    }
    if (strlen(name) <= 63)
        return name;
    size_t n = 63;
    while (n > 0 && ((unsigned char)name[n] & 0xC0) == 0x80)
        n--;
    name[n] = '\0';
    return name;
}

static const PgQuery__DefElem *parameter(const PgQuery__CreateRangeStmt *stmt, const char *name)
{
    for (size_t i = 0; i < stmt->n_params; i++)
        if (strcmp(stmt->params[i]->def_elem->defname, name) == 0)
            return stmt->params[i]->def_elem;
    return NULL;
}

/* A parameter's name parts; the grammar reads them as a type's. */
static const PgQuery__TypeName *named(const PgQuery__DefElem *element)
{
    if (element == NULL || element->arg == NULL ||
        element->arg->node_case != PG_QUERY__NODE__NODE_TYPE_NAME)
        return NULL;
    return element->arg->type_name;
}

static struct list *reference(struct fold *fold, const PgQuery__CreateRangeStmt *stmt,
                              const char *name, enum namespace namespace)
{
    const PgQuery__TypeName *value = named(parameter(stmt, name));
    return value != NULL ? fold_reference(fold, namespace, value->n_names, value->names) : NULL;
}

/* The multirange's schema and name; *given: the statement says so. */
static struct identity multirange(struct fold *fold, const PgQuery__CreateRangeStmt *stmt,
                                  const struct identity *range, bool *given)
{
    const PgQuery__TypeName *value = named(parameter(stmt, "multirange_type_name"));
    *given = value != NULL;
    if (value != NULL)
        return fold_identity(fold, KIND_range, value->n_names, value->names);
    return (struct identity){
        .kind = KIND_range,
        .schema = range->schema,
        .name = multirange_name(fold, range->name),
    };
}

void declare_range(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateRangeStmt *stmt = node->create_range_stmt;
    struct identity id = fold_identity(fold, KIND_range, stmt->n_type_name, stmt->type_name);
    bool given;
    struct identity multi = multirange(fold, stmt, &id, &given);
    fold_declare(fold, NAMESPACE_TYPE, id.schema, id.name);
    fold_declare(fold, NAMESPACE_TYPE, multi.schema, multi.name);
}

static bool is_default_opclass(const struct list *name)
{
    static const char *const classes[][2] = {
#include "schema/opclasses.def"
    };
    if (strcmp(name->items[0], "pg_catalog") != 0)
        return false;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcmp(classes[i][0], "btree") == 0 && strcmp(classes[i][1], name->items[1]) == 0)
            return true;
    return false;
}

static void check_parameters(struct fold *fold, const PgQuery__CreateRangeStmt *stmt)
{
    static const char *const known[] = {"subtype",   "subtype_opclass", "collation",
                                        "canonical", "subtype_diff",    "multirange_type_name"};
    for (size_t i = 0; i < stmt->n_params; i++) {
        const PgQuery__DefElem *element = stmt->params[i]->def_elem;
        bool found = false;
        for (size_t j = 0; j < sizeof known / sizeof *known; j++)
            found = found || strcmp(known[j], element->defname) == 0;
        if (!found || named(element) == NULL)
            fold_unsupported(fold, element->location,
                             talloc_asprintf(fold->ctx, "the range type's parameter %s",
                                             element->defname));
    }
}

void fold_range(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateRangeStmt *stmt = node->create_range_stmt;
    struct identity id = fold_identity(fold, KIND_range, stmt->n_type_name, stmt->type_name);
    const PgQuery__TypeName *subtype = named(parameter(stmt, "subtype"));
    check_parameters(fold, stmt);
    if (subtype == NULL) {
        fold_error(fold, -1, NULL, "a range type needs a subtype");
        return;
    }
    (void)fold_fill_shell(fold, &id);
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set(object, ATTR_range_subtype, fold_type_bare(fold, subtype));
    struct list *opclass = reference(fold, stmt, "subtype_opclass", NAMESPACE_OPCLASS);
    if (opclass != NULL && !is_default_opclass(opclass))
        object_set_list(object, ATTR_range_opclass, opclass);
    struct list *collation = reference(fold, stmt, "collation", NAMESPACE_COLLATION);
    if (collation != NULL && strcmp(collation->items[1], "default") != 0)
        object_set_list(object, ATTR_range_collation, collation);
    object_set_list(object, ATTR_range_canonical,
                    reference(fold, stmt, "canonical", NAMESPACE_ROUTINE));
    object_set_list(object, ATTR_range_subtype_diff,
                    reference(fold, stmt, "subtype_diff", NAMESPACE_ROUTINE));
    bool given;
    struct identity multi = multirange(fold, stmt, &id, &given);
    if (given && !(same_text(multi.schema, id.schema) &&
                   same_text(multi.name, multirange_name(fold, id.name)))) {
        struct list *name = list_new(fold->ctx);
        list_add(name, multi.schema);
        list_add(name, multi.name);
        object_set_list(object, ATTR_range_multirange, name);
    }
}
