#include "schema/catalog/catalog.h"

#include <stdlib.h>
#include <string.h>
#include <talloc.h>
#include <uthash.h>

#include "schema/array.h"
#include "schema/privilege.h"

static const struct query {
    const char *name;
    const char *sql;
} queries[] = {
#define QUERY(name, sql) {#name, sql},
#include "queries.def"
#undef QUERY
};

enum { N_QUERIES = sizeof queries / sizeof *queries };

/* Names come out qualified under an empty search_path. The settings after it
 * decide how constants are printed; those after them keep the planner from
 * answering questions about expressions by what it knows of the data, and are
 * the same for every run (manual, 20.7 and 20.11). */
static const char begin[] = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"
                            "SET LOCAL search_path = '';"
                            "SET LOCAL TimeZone = 'UTC';"
                            "SET LOCAL DateStyle = 'ISO, YMD';"
                            "SET LOCAL IntervalStyle = 'postgres';"
                            "SET LOCAL extra_float_digits = 1;"
                            "SET LOCAL bytea_output = 'hex';"
                            "SET LOCAL lc_monetary = 'C';"
                            "SET LOCAL xmloption = 'content';"
                            "SET LOCAL quote_all_identifiers = off;"
                            "SET LOCAL standard_conforming_strings = on;"
                            "SET LOCAL transform_null_equals = off;"
                            "SET LOCAL array_nulls = on;"
                            "SET LOCAL jit = off;"
                            "SET LOCAL max_parallel_workers_per_gather = 0;"
                            "SET LOCAL constraint_exclusion = off;"
                            "SET LOCAL enable_partition_pruning = off;"
                            "SET LOCAL geqo = off;"
                            "SET LOCAL row_security = on;"
                            "SET LOCAL work_mem = '64MB'";

enum { OLDEST_SERVER = 140000 };

bool catalog_begin(struct connection *connection, struct err *err)
{
    int version = connection_server_version(connection);
    if (version < OLDEST_SERVER) {
        err_set(err, "the server is PostgreSQL %d, which is too old", version / 10000);
        return err_hint(err, "reconcile works with PostgreSQL 14 and newer");
    }
    return connection_execute(connection, NULL, begin, NULL, err);
}

void catalog_end(struct connection *connection)
{
    struct err err = {0};
    if (!connection_execute(connection, NULL, "ROLLBACK", NULL, &err))
        err_release(&err);
}

/* An object's address in the catalogs. */
struct address {
    unsigned class_id, oid, sub_id;
};

struct located {
    struct address address;
    struct object *object;
    UT_hash_handle hh;
};

struct reader {
    void *ctx; /* lasts as long as the reading */
    struct model *model;
    struct located *located;
    const char *role;
    struct err *err;
};

static struct object *find_located(const struct reader *reader, struct address address)
{
    struct located *located = NULL;
    HASH_FIND(hh, reader->located, &address, sizeof address, located);
    return located ? located->object : NULL;
}

static void locate(struct reader *reader, struct object *object)
{
    struct located *located = talloc_zero(reader->ctx, struct located);
    located->address = (struct address){object->class_id, object->oid, object->sub_id};
    located->object = object;
    HASH_ADD(hh, reader->located, address, sizeof located->address, located);
}

static int free_located(struct reader *reader)
{
    HASH_CLEAR(hh, reader->located);
    return 0;
}

/* A query's text that doesn't fit kinds.def is our own mistake. */
static bool defect(struct err *err, const char *query, const char *what, const char *name)
{
    err_set(err, "schema/catalog/sql/%s.sql %s %s", query, what, name);
    return err_hint(err, "this is a defect of reconcile; please report it");
}

static size_t column_of(const struct rows *rows, const char *name)
{
    size_t c = 0;
    while (c < rows->n_columns && strcmp(rows->names[c], name) != 0)
        c++;
    return c;
}

/* The cell of a column by name; the reader's own queries have few rows. */
static const char *cell(const struct rows *rows, size_t row, const char *name)
{
    size_t c = column_of(rows, name);
    return c < rows->n_columns ? rows->cells[row * rows->n_columns + c] : NULL;
}

/* The text form of an array of one dimension (manual, 8.15.6). Nulls become empty. */
static struct list *parse_array(const void *ctx, const char *text)
{
    struct list *list = list_new(ctx);
    char *item = talloc_size(list, strlen(text) + 1);
    const char *c = strchr(text, '{');
    if (c == NULL || c[1] == '}')
        return list;
    do {
        size_t n = 0;
        c++;
        bool quoted = *c == '"';
        if (quoted)
            c++;
        while (*c != '\0' && (quoted ? *c != '"' : *c != ',' && *c != '}')) {
            if (*c == '\\')
                c++;
            item[n++] = *c++;
        }
        item[n] = '\0';
        if (quoted && *c == '"')
            c++;
        list_add(list, !quoted && strcmp(item, "NULL") == 0 ? "" : item);
    } while (*c == ',');
    return list;
}

static void set_attribute(struct object *object, int attr, const char *text)
{
    if (text == NULL)
        return;
    switch (kind_info(object->id.kind)->attrs[attr].type) {
    case TYPE_BOOL:
        object_set_bool(object, attr, strcmp(text, "t") == 0);
        break;
    case TYPE_LIST:
    case TYPE_SET:
    case TYPE_EXPRS: {
        struct list *list = parse_array(NULL, text);
        object_set_list(object, attr, list);
        talloc_free(list);
        break;
    }
    case TYPE_NUMBER:
    case TYPE_TEXT:
    case TYPE_TYPE:
    case TYPE_EXPR:
    case TYPE_QUERY:
        object_set(object, attr, text);
        break;
    }
}

/* What the columns of a kind's query are: its attributes, or else these. */
enum field {
    FIELD_CLASS_ID,
    FIELD_OID,
    FIELD_SUB_ID,
    FIELD_POSITION,
    FIELD_SCHEMA,
    FIELD_PARENT,
    FIELD_NAME,
    FIELD_ARGS,
    FIELD_OF,
    FIELD_ROLE,
    FIELD_OF_CLASS_ID,
    FIELD_OF_OID,
    FIELD_OF_SUB_ID,
    FIELD_OF_COLUMN,
    N_FIELDS
};

static const char *const field_names[N_FIELDS] = {
    "class_id", "oid", "sub_id", "position", "schema",      "parent", "name",
    "args",     "of",  "role",   "of_class_id", "of_oid", "of_sub_id", "of_column"};

enum { MAX_ATTRS = 64, NOWHERE = -1 };

struct layout {
    int fields[N_FIELDS];     /* the column of each field, or NOWHERE */
    int attributes[MAX_ATTRS]; /* and of each attribute */
};

/* Every column has to be something and every attribute has to be there: one that
 * was forgotten would look like PostgreSQL's default. An attribute goes before a
 * field of the same name (index.parent). */
static bool lay_out(struct layout *layout, const struct kind_info *info, const struct rows *rows,
                    struct err *err)
{
    for (int f = 0; f < N_FIELDS; f++)
        layout->fields[f] = NOWHERE;
    for (size_t a = 0; a < info->n_attrs; a++) {
        size_t c = column_of(rows, info->attrs[a].name);
        if (c == rows->n_columns)
            return defect(err, info->name, "has no column", info->attrs[a].name);
        layout->attributes[a] = (int)c;
    }
    for (size_t c = 0; c < rows->n_columns; c++) {
        bool known = false;
        for (size_t a = 0; a < info->n_attrs && !known; a++)
            known = layout->attributes[a] == (int)c;
        for (int f = 0; f < N_FIELDS && !known; f++) {
            if (strcmp(rows->names[c], field_names[f]) != 0)
                continue;
            layout->fields[f] = (int)c;
            known = true;
        }
        if (!known)
            return defect(err, info->name, "has an unknown column", rows->names[c]);
    }
    return true;
}

static const char *field(const struct layout *layout, const char *const *cells, enum field f)
{
    return layout->fields[f] == NOWHERE ? NULL : cells[layout->fields[f]];
}

static unsigned number(const char *text)
{
    return text ? (unsigned)strtoul(text, NULL, 10) : 0;
}

/* The identity of an object that belongs to another one, given by its address. False: the target is
 * left out, and this with it. */
static bool take_target(const struct reader *reader, const struct layout *layout,
                        const char *const *cells, struct identity *id)
{
    struct address address = {number(field(layout, cells, FIELD_OF_CLASS_ID)),
                              number(field(layout, cells, FIELD_OF_OID)),
                              number(field(layout, cells, FIELD_OF_SUB_ID))};
    const struct object *target = find_located(reader, address);
    const char *column = field(layout, cells, FIELD_OF_COLUMN);
    if (target != NULL) {
        id->of = target->id.kind;
        id->schema = target->id.schema;
        id->parent = target->id.parent;
        id->name = target->id.name;
        if (id->args == NULL)
            id->args = target->id.args;
        return true;
    }
    address.sub_id = 0;
    target = column != NULL ? find_located(reader, address) : NULL;
    if (target == NULL)
        return false;
    /* A view's column. */
    id->of = KIND_column;
    id->schema = target->id.schema;
    id->parent = target->id.name;
    id->name = column;
    return true;
}

static void need_extension(const struct reader *reader, struct object *privilege)
{
    const char *name = object_text(privilege, ATTR_member_privilege_extension);
    struct object *extension = name ? model_get(reader->model, KIND_extension, NULL, name) : NULL;
    if (extension != NULL)
        object_add_edge(privilege, extension, false);
}

/* What is taken away is so before the owner changes, who gets all that the old one had. */
static void wait_for_owner(const struct reader *reader, struct object *privilege)
{
    struct object *owner = privilege_owner_object(reader->model, &privilege->id);
    if (owner != NULL)
        object_add_edge(privilege, owner, false);
}

static bool load_object(struct reader *reader, enum kind kind, const struct layout *layout,
                        const char *const *cells)
{
    const struct kind_info *info = kind_info(kind);
    const char *of = field(layout, cells, FIELD_OF);
    struct identity id = {.kind = kind,
                          .of = of ? kind_by_name(of) : KIND_NONE,
                          .schema = field(layout, cells, FIELD_SCHEMA),
                          .parent = field(layout, cells, FIELD_PARENT),
                          .name = field(layout, cells, FIELD_NAME),
                          .args = field(layout, cells, FIELD_ARGS),
                          .role = field(layout, cells, FIELD_ROLE)};
    if (layout->fields[FIELD_OF_OID] != NOWHERE && !take_target(reader, layout, cells, &id))
        return true;
    if (id.name == NULL || (of != NULL && id.of == KIND_NONE))
        return defect(reader->err, info->name, "names no", of ? "kind" : "object");
    struct object *object = model_add(reader->model, &id);
    if (object == NULL)
        return defect(reader->err, info->name, "has two rows of",
                      identity_describe(reader->ctx, &id));
    if (kind == KIND_privilege)
        wait_for_owner(reader, object);
    object->class_id = number(field(layout, cells, FIELD_CLASS_ID));
    object->oid = number(field(layout, cells, FIELD_OID));
    object->sub_id = number(field(layout, cells, FIELD_SUB_ID));
    object->position = (int)number(field(layout, cells, FIELD_POSITION));
    for (size_t a = 0; a < info->n_attrs; a++)
        set_attribute(object, (int)a, cells[layout->attributes[a]]);
    if (kind == KIND_member_privilege)
        need_extension(reader, object);
    if (object->oid != 0)
        locate(reader, object);
    return true;
}

static bool load_kind(struct reader *reader, enum kind kind, const struct rows *rows)
{
    struct layout layout;
    _Static_assert(sizeof(uint64_t) * 8 == MAX_ATTRS, "a change has one bit an attribute");
    if (!lay_out(&layout, kind_info(kind), rows, reader->err))
        return false;
    for (size_t r = 0; r < rows->n_rows; r++)
        if (!load_object(reader, kind, &layout, &rows->cells[r * rows->n_columns]))
            return false;
    return true;
}

/* The reader's own queries. */

static bool load_server(struct reader *reader, const struct rows *rows)
{
    reader->model->server_version = (int)number(cell(rows, 0, "version"));
    reader->role = talloc_strdup(reader->model, cell(rows, 0, "role"));
    reader->model->role = reader->role;
    reader->model->database = talloc_strdup(reader->model, cell(rows, 0, "database"));
    reader->model->tablespace = talloc_strdup(reader->model, cell(rows, 0, "tablespace"));
    reader->model->access_method = talloc_strdup(reader->model, cell(rows, 0, "access_method"));
    return true;
}

static bool load_role_names(struct reader *reader, const struct rows *rows)
{
    reader->model->roles = list_new(reader->model);
    for (size_t r = 0; r < rows->n_rows; r++)
        list_add(reader->model->roles, cell(rows, r, "name"));
    return true;
}

static struct list *casts_of(struct model *model, const char *namespace)
{
    return strcmp(namespace, "binary_cast") == 0       ? model->binary_casts
           : strcmp(namespace, "assignment_cast") == 0 ? model->assignment_casts
           : strcmp(namespace, "explicit_cast") == 0   ? model->explicit_casts
                                                       : NULL;
}

static bool load_extension_names(struct reader *reader, const struct rows *rows)
{
    for (size_t r = 0; r < rows->n_rows; r++) {
        const char *namespace = cell(rows, r, "namespace");
        if (strcmp(namespace, "available") == 0) {
            list_add(reader->model->available_extensions, cell(rows, r, "name"));
            continue;
        }
        struct list *casts = casts_of(reader->model, namespace);
        if (casts != NULL) {
            list_add(casts, cell(rows, r, "name"));
            continue;
        }
        list_add(reader->model->extension_of, cell(rows, r, "extension"));
        list_add(reader->model->extension_names, namespace);
        list_add(reader->model->extension_names, cell(rows, r, "schema"));
        list_add(reader->model->extension_names, cell(rows, r, "name"));
    }
    return true;
}

static bool load_members(struct reader *reader, const struct rows *rows)
{
    struct model *model = reader->model;
    for (size_t r = 0; r < rows->n_rows; r++) {
        const char *args = cell(rows, r, "args");
        model->members = array_room(model, model->members, model->n_members);
        model->members[model->n_members++] = (struct identity){
            .kind = kind_by_name(cell(rows, r, "kind")),
            .schema = talloc_strdup(model, cell(rows, r, "schema")),
            .name = talloc_strdup(model, cell(rows, r, "name")),
            .args = args ? talloc_strdup(model, args) : NULL,
        };
    }
    return true;
}

/* "3 tables of schema app (a, b, c)" for each row, and the grants that show them. */
static void describe_hidden(struct text *what, struct text *cure, const char *role,
                            const struct rows *rows, size_t row)
{
    const char *kind = cell(rows, row, "what"), *count = cell(rows, row, "count");
    struct list *names = parse_array(what->s, cell(rows, row, "names"));
    text_addf(what, "%s%s %s%s of schema ", row > 0 ? ", " : "", count, kind,
              strcmp(count, "1") == 0 ? "" : "s");
    text_ident(what, cell(rows, row, "schema"));
    for (size_t i = 0; i < names->n; i++)
        text_addf(what, "%s%s", i == 0 ? " (" : ", ", names->items[i]);
    text_add(what, number(count) > names->n ? ", ...)" : ")");
    if (strcmp(kind, "domain") != 0)
        return;
    for (size_t i = 0; i < names->n; i++) {
        text_add(cure, "; GRANT USAGE ON TYPE ");
        text_name(cure, cell(rows, row, "schema"), names->items[i]);
        text_add(cure, " TO ");
        text_ident(cure, role);
    }
}

static bool check_hidden(struct reader *reader, const struct rows *rows)
{
    if (rows->n_rows == 0)
        return true;
    struct text what = text_new(reader->ctx), cure = text_new(reader->ctx);
    bool only_domains = true;
    for (size_t r = 0; r < rows->n_rows; r++) {
        only_domains = only_domains && strcmp(cell(rows, r, "what"), "domain") == 0;
        describe_hidden(&what, &cure, reader->role, rows, r);
    }
    err_set(reader->err, "role %s may not see %s", quote_ident(reader->ctx, reader->role), what.s);
    if (only_domains)
        return err_hint(reader->err, "%s", cure.s + strlen("; "));
    return err_hint(reader->err, "GRANT pg_read_all_data TO %s%s",
                    quote_ident(reader->ctx, reader->role), cure.s);
}

/* What is part of something (a view's column) stands for the whole. */
static struct object *find_end(const struct reader *reader, const char *const *cells)
{
    struct address address = {number(cells[0]), number(cells[1]), number(cells[2])};
    struct object *object = find_located(reader, address);
    if (object == NULL && address.sub_id != 0) {
        address.sub_id = 0;
        object = find_located(reader, address);
    }
    return object;
}

static int by_target(const void *a, const void *b)
{
    const struct edge *x = a, *y = b;
    return identity_compare(&x->to->id, &y->to->id);
}

/* Ends that are no object of the model are those that the reader leaves out. */
static bool load_depend(struct reader *reader, const struct rows *rows)
{
    static const char *const columns[] = {"class_id", "oid",       "sub_id", "to_class_id",
                                          "to_oid",   "to_sub_id", "weak"};
    for (size_t c = 0; c < sizeof columns / sizeof *columns; c++)
        if (column_of(rows, columns[c]) != c)
            return defect(reader->err, "depend", "has another column in the place of", columns[c]);
    for (size_t r = 0; r < rows->n_rows; r++) {
        const char *const *cells = &rows->cells[r * rows->n_columns];
        struct object *from = find_end(reader, cells), *to = find_end(reader, cells + 3);
        if (from != NULL && to != NULL)
            object_add_edge(from, to, strcmp(cells[6], "t") == 0);
    }
    for (size_t i = 0; i < reader->model->n; i++) {
        struct object *object = reader->model->objects[i];
        if (object->n_edges > 1)
            qsort(object->edges, object->n_edges, sizeof *object->edges, by_target);
    }
    return true;
}

/* In the order in which they are to be loaded: what is hidden is said before
 * anything else, edges need all objects. */
static const struct own_query {
    const char *name;
    bool (*load)(struct reader *, const struct rows *);
    bool is_last;
} own_queries[] = {
    {"server", load_server, false},
    {"hidden", check_hidden, false},
    {"role_names", load_role_names, false},
    {"extension_names", load_extension_names, false},
    {"member", load_members, false},
    {"depend", load_depend, true},
};

enum { N_OWN = sizeof own_queries / sizeof *own_queries };

static const struct rows *answer_of(struct rows *const *answers, const char *name)
{
    for (size_t q = 0; q < N_QUERIES; q++)
        if (strcmp(queries[q].name, name) == 0)
            return answers[q];
    return NULL;
}

static bool load_own(struct reader *reader, struct rows *const *answers, bool last)
{
    for (size_t i = 0; i < N_OWN; i++) {
        if (own_queries[i].is_last != last)
            continue;
        const struct rows *rows = answer_of(answers, own_queries[i].name);
        if (rows == NULL)
            return defect(reader->err, own_queries[i].name, "is missing:", "nothing was read");
        if (!own_queries[i].load(reader, rows))
            return false;
    }
    return true;
}

static bool load_kinds(struct reader *reader, struct rows *const *answers)
{
    for (enum kind kind = KIND_NONE + 1; kind < N_KINDS; kind++) {
        const struct rows *rows = answer_of(answers, kind_info(kind)->name);
        if (rows == NULL)
            return defect(reader->err, kind_info(kind)->name, "is missing:", "nothing was read");
        if (!load_kind(reader, kind, rows))
            return false;
    }
    return true;
}

bool catalog_read(struct connection *connection, const void *ctx, struct model **model,
                  struct err *err)
{
    struct reader *reader = talloc_zero(ctx, struct reader);
    talloc_set_destructor(reader, free_located);
    reader->ctx = reader;
    reader->err = err;
    reader->model = model_new(ctx);
    reader->model->live = true;
    const char *sql[N_QUERIES];
    struct rows *answers[N_QUERIES];
    for (size_t q = 0; q < N_QUERIES; q++)
        sql[q] = queries[q].sql;
    bool ok = connection_pipeline(connection, reader, sql, N_QUERIES, false, answers, NULL, err) &&
              load_own(reader, answers, false) && load_kinds(reader, answers) &&
              load_own(reader, answers, true);
    if (ok)
        model_link(reader->model);
    if (ok)
        *model = reader->model;
    else
        talloc_free(reader->model);
    talloc_free(reader);
    return ok;
}
