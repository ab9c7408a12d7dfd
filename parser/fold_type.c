/*
 * Types: from what the grammar makes of a type's name to the text that
 * format_type prints under an empty search_path.
 */
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "parser/fold.h"

/* A modifier as text: a number, a word or a string; NULL: something else. */
static const char *modifier(struct fold *fold, const PgQuery__Node *node)
{
    if (node->node_case == PG_QUERY__NODE__NODE_COLUMN_REF) {
        const PgQuery__ColumnRef *ref = node->column_ref;
        const PgQuery__Node *last = ref->fields[ref->n_fields - 1];
        return last->node_case == PG_QUERY__NODE__NODE_STRING ? last->string->sval : NULL;
    }
    PgQuery__DefElem element = PG_QUERY__DEF_ELEM__INIT;
    PgQuery__Node copy = *node;
    element.arg = &copy;
    return fold_option(fold, &element);
}

/* "1,2" of all modifiers; NULL: there are none. */
static const char *modifiers(struct fold *fold, const PgQuery__TypeName *type)
{
    char *text = NULL;
    for (size_t i = 0; i < type->n_typmods; i++) {
        const char *one = modifier(fold, type->typmods[i]);
        if (one == NULL) {
            fold_error(fold, type->location, NULL, "a type's modifier must be a constant");
            return NULL;
        }
        text = text == NULL ? talloc_strdup(fold->ctx, one)
                            : talloc_asprintf_append(text, ",%s", one);
    }
    return text;
}

/* Fractions of a second have six digits at most; PostgreSQL warns and keeps six. */
static const char *precision(struct fold *fold, const PgQuery__TypeName *type, size_t i)
{
    if (i >= type->n_typmods)
        return NULL;
    const char *digits = modifier(fold, type->typmods[i]);
    return digits != NULL && atoi(digits) > 6 ? "6" : digits;
}

/* The fields of an interval are a mask of bits (PostgreSQL's datetime.h). */
static const char *interval_fields(const char *mask)
{
    enum { MONTH = 1 << 1, YEAR = 1 << 2, DAY = 1 << 3, HOUR = 1 << 10, MINUTE = 1 << 11 };
    enum { SECOND = 1 << 12 };
    static const struct {
        int mask;
        const char *fields;
    } fields[] = {
        {YEAR, " year"},
        {MONTH, " month"},
        {DAY, " day"},
        {HOUR, " hour"},
        {MINUTE, " minute"},
        {SECOND, " second"},
        {YEAR | MONTH, " year to month"},
        {DAY | HOUR, " day to hour"},
        {DAY | HOUR | MINUTE, " day to minute"},
        {DAY | HOUR | MINUTE | SECOND, " day to second"},
        {HOUR | MINUTE, " hour to minute"},
        {HOUR | MINUTE | SECOND, " hour to second"},
        {MINUTE | SECOND, " minute to second"},
    };
    int wanted = mask != NULL ? atoi(mask) : 0;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (fields[i].mask == wanted)
            return fields[i].fields;
    return "";
}

static char *interval(struct fold *fold, const PgQuery__TypeName *type)
{
    const char *mask = type->n_typmods > 0 ? modifier(fold, type->typmods[0]) : NULL;
    const char *digits = precision(fold, type, 1);
    char *text = talloc_asprintf(fold->ctx, "interval%s", interval_fields(mask));
    return digits != NULL ? talloc_asprintf_append(text, "(%s)", digits) : text;
}

/* One of PostgreSQL's own types by its pg_type.typname. */
static char *builtin(struct fold *fold, const PgQuery__TypeName *type, const char *name, bool bare)
{
    const char *display = fold_builtin_type(name);
    if (bare)
        return talloc_strdup(fold->ctx, display);
    if (strcmp(name, "interval") == 0)
        return interval(fold, type);
    if (type->n_typmods == 0) {
        /* format_type keeps these two apart from their forms of length one. */
        if (strcmp(name, "bpchar") == 0)
            return talloc_strdup(fold->ctx, "bpchar");
        if (strcmp(name, "bit") == 0)
            return talloc_strdup(fold->ctx, "\"bit\"");
        return talloc_strdup(fold->ctx, display);
    }
    if (strncmp(name, "time", 4) == 0) {
        const char *digits = precision(fold, type, 0), *zone = strstr(display, " with");
        return talloc_asprintf(fold->ctx, "%.*s(%s)%s", (int)(zone - display), display,
                               digits ? digits : "", zone);
    }
    const char *list = modifiers(fold, type);
    bool scaled = strcmp(name, "numeric") != 0 || type->n_typmods > 1;
    return talloc_asprintf(fold->ctx, "%s(%s%s)", display, list ? list : "", scaled ? "" : ",0");
}

/* PostGIS prints its modifiers in its own spelling: geometry(PointZ,4326). */
static const char *spatial(struct fold *fold, const char *name, const char *list)
{
    static const char *const shapes[] = {
        "Geometry",          "GeometryCollection", "Point",        "LineString",
        "Polygon",           "MultiPoint",         "MultiPolygon", "MultiLineString",
        "CircularString",    "CompoundCurve",      "CurvePolygon", "MultiCurve",
        "MultiSurface",      "PolyhedralSurface",  "Triangle",     "Tin",
    };
    if (strcmp(name, "geometry") != 0 && strcmp(name, "geography") != 0)
        return list;
    size_t length = strcspn(list, ",");
    const char *comma = list[length] == ',' ? list + length : "";
    if (strcmp(comma, ",0") == 0)
        comma = "";
    if (*comma == '\0' && strcmp(name, "geography") == 0)
        comma = ",4326";
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        size_t n = strlen(shapes[i]);
        if (n > length || strncasecmp(list, shapes[i], n) != 0)
            continue;
        char *more = talloc_strndup(fold->ctx, list + n, length - n);
        if (strcasecmp(more, "") != 0 && strcasecmp(more, "z") != 0 &&
            strcasecmp(more, "m") != 0 && strcasecmp(more, "zm") != 0)
            continue;
        for (char *c = more; *c; c++)
            *c = (char)(*c & ~0x20);
        return talloc_asprintf(fold->ctx, "%s%s%s", shapes[i], more, comma);
    }
    return list;
}

/* A type that the files or an extension made. Where nothing is known of it (its
 * extension may not be there yet) it stays as written. */
static char *user_type(struct fold *fold, const PgQuery__TypeName *type, const char *schema,
                       const char *name, bool bare)
{
    bool known;
    const char *found = fold_find_known(fold, NAMESPACE_TYPE, schema, name, &known);
    if (!known && schema == NULL && name[0] == '_' && name[1] != '\0') {
        /* An array type goes by its element's name with a line in front. */
        const char *of = fold_find_known(fold, NAMESPACE_TYPE, schema, name + 1, &known);
        if (known)
            return talloc_asprintf(fold->ctx, "%s[]", quote_name(fold->ctx, of, name + 1));
    }
    char *text = quote_name(fold->ctx, known || schema != NULL ? found : NULL, name);
    const char *list = bare ? NULL : modifiers(fold, type);
    return list != NULL ? talloc_asprintf_append(text, "(%s)", spatial(fold, name, list)) : text;
}

static bool is_builtin(struct fold *fold, const char *schema, const char *name)
{
    if (fold_builtin_type(name) == NULL)
        return false;
    if (schema != NULL)
        return strcmp(schema, "pg_catalog") == 0;
    const char *found = fold_find_schema(fold, NAMESPACE_TYPE, NULL, name);
    return found == NULL || strcmp(found, "pg_catalog") == 0;
}

static char *type_text(struct fold *fold, const PgQuery__TypeName *type, bool bare)
{
    const char *schema, *name;
    fold_split_name(fold, type->n_names, type->names, &schema, &name);
    char *text = is_builtin(fold, schema, name) ? builtin(fold, type, name, bare)
                                                : user_type(fold, type, schema, name, bare);
    size_t length = strlen(text);
    bool array = length > 2 && strcmp(text + length - 2, "[]") == 0;
    return type->n_array_bounds > 0 && !array ? talloc_strdup_append(text, "[]") : text;
}

char *fold_type(struct fold *fold, const PgQuery__TypeName *type)
{
    return type_text(fold, type, false);
}

char *fold_type_bare(struct fold *fold, const PgQuery__TypeName *type)
{
    return type_text(fold, type, true);
}

const char *fold_is_serial(const PgQuery__TypeName *type)
{
    static const char *const names[][2] = {
        {"serial", "integer"},      {"serial4", "integer"},  {"bigserial", "bigint"},
        {"serial8", "bigint"},      {"smallserial", "smallint"}, {"serial2", "smallint"},
    };
    if (type->n_names != 1 || type->setof || type->pct_type || type->n_array_bounds > 0 ||
        type->names[0]->node_case != PG_QUERY__NODE__NODE_STRING)
        return NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i][0], type->names[0]->string->sval) == 0)
            return names[i][1];
    return NULL;
}

struct list *fold_type_reference(struct fold *fold, const PgQuery__TypeName *type)
{
    return fold_reference(fold, NAMESPACE_TYPE, type->n_names, type->names);
}

struct object *fold_type_target(struct fold *fold, const PgQuery__TypeName *type, bool missing_ok)
{
    const struct list *name = fold_type_reference(fold, type);
    struct object *object =
        model_named(fold->model, NAMESPACE_TYPE, name->items[0], name->items[1]);
    if (object != NULL)
        return object;
    struct identity id = {.kind = KIND_enum, .schema = name->items[0], .name = name->items[1]};
    bool known = false;
    if (fold->last_try)
        (void)fold_find_known(fold, NAMESPACE_TYPE, id.schema, id.name, &known);
    if (!fold->last_try)
        fold_defer(fold);
    else if (!missing_ok && !(known && fold->diag->n_errors > 0))
        fold_error(fold, type->location, NULL, "type %s does not exist",
                   identity_name(fold->ctx, &id));
    return NULL;
}
