#include "diff/question.h"

#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "diff/agree.h"
#include "schema/array.h"
#include "schema/relation.h"

static const struct attr *attr_of(const struct question *question)
{
    return &kind_info(question->desired->id.kind)->attrs[question->attr];
}

const char *question_text(const struct question *question, const struct object *object)
{
    const struct value *value = &object->values[question->attr];
    return attr_of(question)->type == TYPE_EXPRS ? value->list->items[question->item] : value->text;
}

enum canonical_as question_as(const struct question *question)
{
    const struct attr *attr = attr_of(question);
    if (attr->flags & BOUND)
        return CANONICAL_BOUND;
    if (attr->flags & KEY)
        return CANONICAL_KEY;
    if (attr->flags & RULE)
        return CANONICAL_RULE;
    return attr->type == TYPE_QUERY ? CANONICAL_QUERY : CANONICAL_EXPRESSION;
}

/* Whose columns an expression names. */
static const struct object *relation_of(const struct model *model, const struct object *object)
{
    const struct list *table = relation_below(object);
    if (table != NULL)
        return model_named(model, NAMESPACE_RELATION, table->items[0], table->items[1]);
    if (object->id.kind == KIND_publication_table)
        return model_named(model, NAMESPACE_RELATION, object->id.schema, object->id.name);
    return is_table_kind(object->id.kind) ? object : object->parent;
}

/* Types that defaults are cast to. */

/* Type i of a routine's input types, counted from the end; they are split at commas
 * outside of quotes and parentheses. */
static char *argument_type(const void *ctx, const struct object *routine, size_t from_end)
{
    struct list *types = list_new(ctx);
    const char *start = routine->id.args ? routine->id.args : "";
    bool quoted = false;
    int depth = 0;
    for (const char *c = start; *start != '\0'; c++) {
        if (*c == '"')
            quoted = !quoted;
        else if (!quoted && (*c == '(' || *c == ')'))
            depth += *c == '(' ? 1 : -1;
        if (*c != '\0' && (quoted || depth > 0 || *c != ','))
            continue;
        list_add(types, talloc_strndup(types, start, (size_t)(c - start)));
        start = *c == '\0' ? c : c + 1;
        if (*c == '\0')
            break;
    }
    return types->n > from_end ? talloc_strdup(ctx, types->items[types->n - 1 - from_end]) : NULL;
}

static const char *cast_of(const void *ctx, const struct question *question)
{
    const struct object *object = question->desired;
    unsigned flags = attr_of(question)->flags;
    if (object->id.kind == KIND_view_default)
        return object_text(question->live, ATTR_view_default_type);
    if (flags & DEFAULT)
        return object->id.kind == KIND_domain ? object_text(object, ATTR_domain_type)
                                              : object_text(object, ATTR_column_type);
    if ((flags & ARGUMENT) && attr_of(question)->type == TYPE_EXPRS)
        return argument_type(ctx, object,
                             object->values[question->attr].list->n - 1 - question->item);
    return NULL;
}

/* An expression's is what the live key's operator class is for. */
static const char *live_key_type(const struct sides *sides, const struct list *parent, size_t i)
{
    const struct object *table =
        model_get(sides->live, KIND_table, parent->items[0], parent->items[1]);
    const struct list *types = table ? object_list(table, ATTR_table_key_types) : NULL;
    return types != NULL && i < types->n && *types->items[i] != '\0' ? types->items[i] : NULL;
}

/* The type of a part of the partition key; NULL: it is not known. */
static const char *key_type(const struct sides *sides, const struct object *table, size_t i)
{
    const struct model *desired = sides->desired;
    const struct list *of = table_partition_of(table);
    const struct object *parent =
        of && of->n == 2 ? model_get(desired, KIND_table, of->items[0], of->items[1]) : NULL;
    const char *key = parent ? object_text(parent, ATTR_table_partition_by) : NULL;
    struct elements *elements = key ? canonical_elements(NULL, key, CANONICAL_KEY) : NULL;
    const struct object *column = NULL;
    if (elements != NULL && i < elements->columns->n)
        column = model_get_part(desired, KIND_column, parent->id.schema, parent->id.name,
                                elements->columns->items[i]);
    talloc_free(elements);
    if (column != NULL)
        return object_text(column, ATTR_column_type);
    return parent != NULL ? live_key_type(sides, of, i) : NULL;
}

/* How many columns a list bound's data are for: one. A range's FROM and TO have
 * the same number each. */
static size_t key_column(const struct asking *asking, size_t i)
{
    bool is_list =
        strcasestr(asking->desired, " IN ") != NULL || strcasestr(asking->desired, " IN(") != NULL;
    return is_list ? 0 : i % (asking->n_pairs / 2 > 0 ? asking->n_pairs / 2 : 1);
}

/* Pairs. */

static void add_pair(struct asking *asking, const void *ctx, const char *desired, const char *live,
                     const char *cast)
{
    asking->pairs = array_room(ctx, asking->pairs, asking->n_pairs);
    asking->pairs[asking->n_pairs++] = (struct pair){desired, live, cast};
}

static bool is_infinite(const char *datum)
{
    return strcasecmp(datum, "MINVALUE") == 0 || strcasecmp(datum, "MAXVALUE") == 0;
}

/* The collation of an element of the desired table's key: what it says, or its column's own.
 * Unqualified names are of the first schema of the path that has one. */
static struct identity collation_of(const void *ctx, const struct sides *sides,
                                    const struct object *table, const char *path,
                                    const struct elements *key, size_t i)
{
    struct identity id = {.kind = KIND_collation,
                          .schema = key->collations->items[2 * i],
                          .name = key->collations->items[2 * i + 1]};
    const struct object *column = model_get_part(sides->desired, KIND_column, table->id.schema,
                                                 table->id.name, key->columns->items[i]);
    const struct list *own = column ? object_list(column, ATTR_column_collation) : NULL;
    if (*id.name == '\0' && own != NULL) {
        id.schema = own->items[0];
        id.name = own->items[1];
    }
    const struct list *schemas = *id.schema == '\0' ? path_schemas(ctx, path) : NULL;
    for (size_t j = 0; schemas != NULL && j < schemas->n && *id.schema == '\0'; j++)
        if (model_get(sides->desired, KIND_collation, schemas->items[j], id.name) != NULL)
            id.schema = schemas->items[j];
    if (*id.schema == '\0')
        id.schema = "pg_catalog";
    return id;
}

static bool same_collations(const void *ctx, const struct sides *sides,
                            const struct question *question, const struct elements *desired,
                            const struct elements *live)
{
    const struct object *table = question->desired;
    for (size_t i = 0; i < desired->columns->n; i++) {
        struct identity a = collation_of(ctx, sides, table, table->path, desired, i);
        struct identity b = collation_of(ctx, sides, table, question->live->path, live, i);
        if (identity_compare(&a, &b) != 0)
            return false;
    }
    return true;
}

/* A bound's data or a key's expressions, one by one. */
static bool pair_elements(const void *ctx, const struct sides *sides, struct asking *asking)
{
    struct elements *a = canonical_elements(ctx, asking->desired, asking->as);
    struct elements *b = canonical_elements(ctx, asking->live, asking->as);
    if (a == NULL || b == NULL || a->frame != b->frame || a->texts->n != b->texts->n ||
        (asking->as == CANONICAL_KEY &&
         !same_collations(ctx, sides, asking->question, a, b)))
        return false;
    for (size_t i = 0; i < a->texts->n; i++) {
        const char *x = a->texts->items[i], *y = b->texts->items[i];
        if (is_infinite(x) != is_infinite(y) || (is_infinite(x) && strcasecmp(x, y) != 0))
            return false;
        add_pair(asking, ctx, is_infinite(x) ? "0" : x, is_infinite(x) ? "0" : y, NULL);
    }
    for (size_t i = 0; asking->as == CANONICAL_BOUND && i < asking->n_pairs; i++)
        if (!is_infinite(a->texts->items[i]))
            asking->pairs[i].cast =
                key_type(sides, asking->question->desired, key_column(asking, i));
    return true;
}

/* Sources. */

struct naming {
    bool all;
    struct list *columns;
};

static void add_columns(const void *ctx, struct naming *naming, const char *text,
                        const struct object *relation)
{
    struct names *names = canonical_names(ctx, text, CANONICAL_EXPRESSION);
    for (size_t i = 0; names != NULL && i < names->columns->n; i++) {
        const char *name = names->columns->items[i];
        bool is_row = strcmp(name, "*") == 0 || strcmp(name, "old") == 0 ||
                      strcmp(name, "new") == 0 ||
                      (relation != NULL && strcmp(name, relation->id.name) == 0);
        if (is_row)
            naming->all = true;
        else
            list_add(naming->columns, name);
    }
    talloc_free(names);
}

static void add_null(struct text *sql, const char *type, const struct list *collation)
{
    text_addf(sql, "NULL::%s", type);
    if (collation != NULL && collation->n == 2) {
        text_add(sql, " COLLATE ");
        text_name(sql, collation->items[0], collation->items[1]);
    }
}

/* "(VALUES (row), (row)) AS ". Two rows, or the planner folds the columns into
 * constants; both with types, or their modifiers are lost. */
static void add_rows(struct text *sql, const char *row)
{
    text_addf(sql, "(VALUES (%s), (%s)) AS ", row, row);
}

static void add_values(struct text *sql, const char *row, const char *name, const char *columns)
{
    add_rows(sql, row);
    text_ident(sql, name);
    text_addf(sql, " (%s)", columns);
}

/* The named columns of a table: "NULL::integer, ..." and "a, ...". How many. */
static size_t table_columns(struct text *row, struct text *columns, const struct object *relation,
                            const struct naming *naming)
{
    size_t n = 0;
    for (size_t i = 0; i < relation->n_children; i++) {
        const struct object *column = relation->children[i];
        if (column->id.kind != KIND_column || object_text(column, ATTR_column_type) == NULL ||
            !(naming->all || list_has(naming->columns, column->id.name)))
            continue;
        text_add(row, n ? ", " : "");
        text_add(columns, n ? ", " : "");
        add_null(row, object_text(column, ATTR_column_type),
                 object_list(column, ATTR_column_collation));
        text_ident(columns, column->id.name);
        n++;
    }
    return n;
}

static const char *table_source(const void *ctx, const struct question *question,
                                const struct object *relation, const struct naming *naming)
{
    struct text row = text_new(ctx), columns = text_new(ctx), sql = text_new(ctx);
    if (table_columns(&row, &columns, relation, naming) == 0)
        return "";
    text_add(&sql, "\nFROM ");
    if (attr_of(question)->flags & TRIGGER) {
        add_values(&sql, row.s, "old", columns.s);
        text_add(&sql, ", ");
        add_values(&sql, row.s, "new", columns.s);
    } else {
        add_values(&sql, row.s, relation->id.name, columns.s);
    }
    return sql.s;
}

static const char *domain_source(const void *ctx, const struct object *domain)
{
    if (domain == NULL || object_text(domain, ATTR_domain_type) == NULL)
        return "";
    struct text row = text_new(ctx), sql = text_new(ctx);
    add_null(&row, object_text(domain, ATTR_domain_type),
             object_list(domain, ATTR_domain_collation));
    text_add(&sql, "\nFROM ");
    add_values(&sql, row.s, domain->id.name, "value");
    return sql.s;
}

/* The input arguments of a routine as columns: [INOUT |VARIADIC ]["name" ]type. Those without
 * a name are called as they are written, $1. */
struct arguments {
    struct list *names, *types;
};

static struct arguments input_arguments(const void *ctx, const struct object *routine)
{
    int attr = routine->id.kind == KIND_function ? (int)ATTR_function_arguments
                                                 : (int)ATTR_procedure_arguments;
    const struct list *list = object_list(routine, attr);
    struct arguments arguments = {list_new(ctx), list_new(ctx)};
    for (size_t i = 0; list != NULL && i < list->n; i++) {
        const char *s = list->items[i];
        if (strncmp(s, "OUT ", 4) == 0 || strncmp(s, "TABLE ", 6) == 0)
            continue;
        if (strncmp(s, "INOUT ", 6) == 0 || strncmp(s, "VARIADIC ", 9) == 0)
            s = strchr(s, ' ') + 1;
        struct text name = text_new(ctx);
        if (s[0] == '"') {
            for (s++; *s != '\0' && (*s != '"' || s[1] == '"'); s += *s == '"' ? 2 : 1)
                text_add_n(&name, s, 1);
            s += strlen(s) > 2 ? 2 : 0;
        } else {
            text_addf(&name, "$%zu", arguments.names->n + 1);
        }
        list_add(arguments.names, name.s);
        list_add(arguments.types, s);
    }
    return arguments;
}

static const char *argument_source(const void *ctx, const struct object *routine)
{
    struct arguments arguments = input_arguments(ctx, routine);
    struct text row = text_new(ctx), columns = text_new(ctx), sql = text_new(ctx);
    for (size_t i = 0; i < arguments.names->n; i++) {
        text_add(&columns, i ? ", " : "");
        text_ident(&columns, arguments.names->items[i]);
        text_addf(&row, "%sNULL::%s", i ? ", " : "", arguments.types->items[i]);
    }
    if (arguments.names->n == 0)
        return "";
    text_add(&sql, "\nFROM ");
    add_values(&sql, row.s, routine->id.name, columns.s);
    return sql.s;
}

static const char *live_source(const void *ctx, const struct question *question,
                               const struct object *relation)
{
    if (relation == NULL)
        return NULL;
    struct text sql = text_new(ctx);
    const char *names[2] = {relation->id.name, NULL};
    if (attr_of(question)->flags & TRIGGER) {
        names[0] = "old";
        names[1] = "new";
    }
    for (int i = 0; i < 2 && names[i] != NULL; i++) {
        text_add(&sql, i ? ", ONLY " : "\nFROM ONLY ");
        text_name(&sql, relation->id.schema, relation->id.name);
        text_add(&sql, " AS ");
        text_ident(&sql, names[i]);
    }
    return sql.s;
}

/* What the live relation's columns are is what the files want them to be. */
static bool has_same_types(const struct naming *naming, const struct object *relation,
                           const struct object *old)
{
    for (size_t i = 0; relation != NULL && i < relation->n_children; i++) {
        const struct object *column = relation->children[i];
        if (column->id.kind != KIND_column ||
            !(naming->all || list_has(naming->columns, column->id.name)))
            continue;
        bool is_same = false;
        for (size_t j = 0; j < old->n_children && !is_same; j++)
            is_same = old->children[j]->id.kind == KIND_column &&
                      same_text(old->children[j]->id.name, column->id.name) &&
                      same_text(object_text(old->children[j], ATTR_column_type),
                                object_text(column, ATTR_column_type));
        if (!is_same)
            return false;
    }
    return true;
}

static void find_sources(const void *ctx, const struct model *live, const struct model *desired,
                         struct asking *asking)
{
    const struct question *question = asking->question;
    unsigned flags = attr_of(question)->flags;
    asking->source = "";
    asking->live_source = NULL;
    if (flags & VALUE) {
        asking->source = domain_source(ctx, question->desired->parent);
        asking->is_outer = asking->source[0] != '\0';
    } else if (flags & ARGUMENT) {
        if (attr_of(question)->type == TYPE_QUERY)
            asking->source = argument_source(ctx, question->desired);
        asking->is_outer = asking->source[0] != '\0';
    } else if (flags & (ROW | TRIGGER | KEY)) {
        const struct object *relation = relation_of(desired, question->desired);
        const struct object *old = relation_of(live, question->live);
        struct naming naming = {false, list_new(ctx)};
        for (size_t i = 0; i < asking->n_pairs; i++) {
            add_columns(ctx, &naming, asking->pairs[i].desired, relation);
            add_columns(ctx, &naming, asking->pairs[i].live, relation);
        }
        bool names_columns = naming.all || naming.columns->n > 0;
        if (relation != NULL && names_columns)
            asking->source = table_source(ctx, question, relation, &naming);
        if (old != NULL && names_columns) {
            asking->live_source = live_source(ctx, question, old);
            asking->same_types = has_same_types(&naming, relation, old);
        }
    }
}

/* Tables as statements that write name them. */

struct naming_tables {
    const void *ctx;
    const struct sides *sides;
    struct list *schemas;
};

/* What the server knows of it comes first: a statement without a list of columns means those. */
static struct written_table find_table(void *argument, const char *schema, const char *name)
{
    const struct naming_tables *naming = argument;
    const struct sides *sides = naming->sides;
    struct written_table found = {agree_relation_schema(sides, naming->schemas, schema, name), NULL,
                                  NULL};
    const struct object *table = model_named(sides->live, NAMESPACE_RELATION, found.schema, name);
    if (table == NULL)
        table = model_named(sides->desired, NAMESPACE_RELATION, found.schema, name);
    if (table == NULL || !is_table_kind(table->id.kind))
        return found;
    struct list *columns = list_new(naming->ctx), *types = list_new(naming->ctx);
    for (size_t i = 0; i < table->n_children; i++) {
        const struct object *column = table->children[i];
        if (column->id.kind != KIND_column)
            continue;
        const char *type = object_text(column, ATTR_column_type);
        list_add(columns, column->id.name);
        list_add(types, type ? type : "text");
    }
    found.columns = columns;
    found.types = types;
    return found;
}

/* A routine's body, where it can be written as expressions over its arguments. */
static bool pair_bodies(const void *ctx, const struct sides *sides, struct asking *asking)
{
    const struct object *live = asking->question->live, *desired = asking->question->desired;
    struct naming_tables here = {ctx, sides, path_schemas(ctx, asking->path)};
    struct naming_tables there = {ctx, sides, path_schemas(ctx, live->path)};
    struct list *a =
        canonical_body(ctx, asking->desired, desired->id.name, input_arguments(ctx, desired).names,
                       &(struct writing_model){find_table, &here});
    struct list *b =
        canonical_body(ctx, asking->live, live->id.name, input_arguments(ctx, live).names,
                       &(struct writing_model){find_table, &there});
    if (a == NULL || b == NULL)
        return true; /* not for the server to answer */
    for (size_t i = 0; i < a->n && i < b->n; i++)
        add_pair(asking, ctx, a->items[i], b->items[i], NULL);
    return a->n == b->n;
}

/* The rows of OLD and NEW: values of the files' types; a view's columns only the server knows. */
static struct rule_rows rule_rows(const void *ctx, const struct object *relation,
                                  const struct object *old)
{
    struct naming naming = {true, NULL};
    struct text row = text_new(ctx), columns = text_new(ctx), before = text_new(ctx);
    struct rule_rows rows = {"", "", NULL};
    if (relation != NULL && relation->id.kind == KIND_table) {
        struct list *names = list_new(ctx);
        for (size_t i = 0; i < relation->n_children; i++)
            if (relation->children[i]->id.kind == KIND_column)
                list_add(names, relation->children[i]->id.name);
        (void)table_columns(&row, &columns, relation, &naming);
        add_rows(&before, row.s);
        rows.after = talloc_asprintf(ctx, " (%s)", columns.s);
        rows.columns = names;
    } else if (old != NULL) {
        text_name(&before, old->id.schema, old->id.name);
        text_add(&before, " AS ");
        rows.columns = old->id.kind == KIND_view ? object_list(old, ATTR_view_columns) : NULL;
    }
    rows.before = before.s;
    return rows;
}

/* A rule's part as a query that can be asked; NULL: there is none. */
static const char *rule_query(const void *ctx, const struct sides *sides, const char *path,
                              const char *part, const struct rule_rows *rows)
{
    struct naming_tables naming = {ctx, sides, path_schemas(ctx, path)};
    const char *query = canonical_rule_query(ctx, part, rows);
    if (query == NULL || canonical_is_query(query))
        return query;
    return canonical_writing(ctx, query, &(struct writing_model){find_table, &naming});
}

/* A part of two rules as two queries. */
static void prepare_rule(const void *ctx, const struct sides *sides, struct asking *asking)
{
    const struct question *question = asking->question;
    struct rule_rows rows = rule_rows(ctx, relation_of(sides->desired, question->desired),
                                      relation_of(sides->live, question->live));
    const struct list *a_parts = canonical_rule_parts(ctx, asking->desired);
    const struct list *b_parts = canonical_rule_parts(ctx, asking->live);
    asking->source = "";
    if (a_parts == NULL || b_parts == NULL)
        return;
    const char *x = a_parts->items[question->item], *y = b_parts->items[question->item];
    const char *a = rule_query(ctx, sides, asking->path, x, &rows);
    const char *b = rule_query(ctx, sides, question->live->path, y, &rows);
    asking->as = CANONICAL_QUERY;
    asking->unasked = a == NULL || b == NULL;
    asking->whole = !asking->unasked;
    asking->desired = asking->unasked ? x : a;
    asking->live = asking->unasked ? y : b;
}

/* In a shared target list their plans would be numbered on. */
static bool has_subqueries(const struct pair *pair)
{
    struct names *a = canonical_names(NULL, pair->desired, CANONICAL_EXPRESSION);
    struct names *b = canonical_names(NULL, pair->live, CANONICAL_EXPRESSION);
    bool has = (a != NULL && a->subqueries) || (b != NULL && b->subqueries);
    talloc_free(a);
    talloc_free(b);
    return has;
}

bool question_prepare(const void *ctx, const struct sides *sides, struct question *question,
                      struct asking *asking)
{
    *asking = (struct asking){
        .question = question,
        .as = question_as(question),
        .desired = question_text(question, question->desired),
        .live = question_text(question, question->live),
        .path = question->desired->path,
    };
    if (asking->as == CANONICAL_RULE) {
        prepare_rule(ctx, sides, asking);
        return true;
    }
    bool is_body = asking->as == CANONICAL_QUERY && (attr_of(question)->flags & ARGUMENT);
    if (asking->as == CANONICAL_BOUND || asking->as == CANONICAL_KEY) {
        if (!pair_elements(ctx, sides, asking))
            return false;
    } else if (is_body) {
        if (!pair_bodies(ctx, sides, asking))
            return false;
    } else if (asking->as == CANONICAL_EXPRESSION) {
        add_pair(asking, ctx, asking->desired, asking->live, cast_of(ctx, question));
    } else {
        asking->whole = true;
    }
    bool is_plain = asking->as == CANONICAL_EXPRESSION || is_body;
    for (size_t i = 0; is_plain && i < asking->n_pairs; i++)
        asking->whole = asking->whole || has_subqueries(&asking->pairs[i]);
    find_sources(ctx, sides->live, sides->desired, asking);
    return true;
}
