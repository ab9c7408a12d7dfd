/*
 * CREATE TABLE as people write it.
 */
#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "reconcile/ddl/column.h"
#include "reconcile/ddl/ddl.h"
#include "reconcile/pull/sheet.h"
#include "schema/relation.h"

#define NAME_MOST 63 /* NAMEDATALEN - 1 */

/* The columns that go into a name that PostgreSQL chooses: of a check the only one
 * that it speaks of. NULL: not known. */
static struct list *naming_columns(const void *ctx, const struct object *constraint)
{
    struct list *columns = list_new(ctx);
    if (!constraint_is(constraint, "check")) {
        const struct list *keys = object_list(constraint, ATTR_constraint_columns);
        const struct list *include = object_list(constraint, ATTR_constraint_include);
        for (size_t i = 0; keys != NULL && i < keys->n; i++)
            list_add(columns, keys->items[i]);
        for (size_t i = 0; include != NULL && i < include->n; i++)
            list_add(columns, include->items[i]);
        return columns;
    }
    const char *expression = object_text(constraint, ATTR_constraint_expression);
    const struct names *names = canonical_names(ctx, expression, CANONICAL_EXPRESSION);
    if (names == NULL)
        return NULL;
    for (size_t i = 0; names->columns != NULL && i < names->columns->n; i++) {
        if (strcmp(names->columns->items[i], "*") == 0)
            return NULL;
        if (!list_has(columns, names->columns->items[i]))
            list_add(columns, names->columns->items[i]);
    }
    return columns->n == 1 ? columns : list_new(ctx);
}

static const char *suffix_of(const struct object *constraint)
{
    if (constraint_is(constraint, "primary key"))
        return "pkey";
    if (constraint_is(constraint, "unique"))
        return "key";
    if (constraint_is(constraint, "foreign key"))
        return "fkey";
    return constraint_is(constraint, "check") ? "check" : NULL;
}

struct lines {
    const void *ctx;
    struct sheets *sheets;
    const struct object *table;
    char **parts;    /* by the number of the column: what stands behind it */
    struct text own; /* constraints on lines of their own */
};

/* Has it the name that PostgreSQL would choose? Where that would be cut, it is said. */
static bool has_usual_name(const struct lines *lines, const struct object *constraint)
{
    const void *ctx = lines->ctx;
    const char *suffix = suffix_of(constraint);
    struct list *columns = suffix ? naming_columns(ctx, constraint) : NULL;
    if (columns == NULL)
        return false;
    struct text name = text_new(ctx);
    text_add(&name, constraint->id.parent);
    for (size_t i = 0; i < columns->n && !constraint_is(constraint, "primary key"); i++)
        text_addf(&name, "_%s", columns->items[i]);
    text_addf(&name, "_%s", suffix);
    return name.n <= NAME_MOST && strcmp(name.s, constraint->id.name) == 0 &&
           !lines->sheets->prepared->shares_name[constraint->index];
}

/* What is left of text behind a beginning; NULL: it begins otherwise. */
static const char *behind(const char *text, const char *beginning)
{
    size_t n = strlen(beginning);
    return strncmp(text, beginning, n) == 0 ? text + n : NULL;
}

/* As a part of its column's line: "PRIMARY KEY", "REFERENCES t (id)". NULL: it can't be. */
static char *as_column_part(const void *ctx, const struct object *constraint, const char *body)
{
    const struct list *columns = object_list(constraint, ATTR_constraint_columns);
    if (constraint_is(constraint, "check"))
        return talloc_strdup(ctx, body);
    if (columns == NULL || columns->n != 1 ||
        object_list(constraint, ATTR_constraint_include) != NULL)
        return NULL;
    const char *name = quote_ident(ctx, columns->items[0]);
    if (constraint_is(constraint, "foreign key")) {
        const char *rest = behind(body, talloc_asprintf(ctx, "FOREIGN KEY (%s) ", name));
        return rest ? talloc_strdup(ctx, rest) : NULL;
    }
    static const char *const words[] = {"PRIMARY KEY", "UNIQUE NULLS NOT DISTINCT", "UNIQUE"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const char *rest = behind(body, talloc_asprintf(ctx, "%s (%s)", words[i], name));
        if (rest != NULL)
            return talloc_asprintf(ctx, "%s%s", words[i], rest);
    }
    return NULL;
}

static size_t count_columns(const struct object *table)
{
    size_t n = 0;
    while (n < table->n_children && table->children[n]->id.kind == KIND_column)
        n++;
    return n;
}

static size_t number_of(const struct object *table, const char *column)
{
    size_t i = 0, n = count_columns(table);
    while (i < n && strcmp(table->children[i]->id.name, column) != 0)
        i++;
    return i;
}

static void add_own_line(struct lines *lines, const char *line)
{
    text_addf(&lines->own, "%s\n    %s", lines->own.n > 0 ? "," : "", line);
}

static void unset_not_null(struct lines *lines, const struct list *columns)
{
    for (size_t i = 0; columns != NULL && i < columns->n; i++) {
        size_t number = number_of(lines->table, columns->items[i]);
        if (number < count_columns(lines->table))
            object_set_bool(lines->table->children[number], ATTR_column_not_null, false);
    }
}

static void add_part(struct lines *lines, size_t number, const char *part, bool first)
{
    const char *before = lines->parts[number] ? lines->parts[number] : "";
    lines->parts[number] = first ? talloc_asprintf(lines->ctx, " %s%s", part, before)
                                 : talloc_asprintf(lines->ctx, "%s %s", before, part);
}

static void add_constraint(struct lines *lines, const struct object *constraint, bool columns)
{
    struct text prefix = text_new(lines->ctx), definition = text_new(lines->ctx);
    ddl_constraint_definition(&definition, constraint);
    text_add(&prefix, "CONSTRAINT ");
    text_ident(&prefix, constraint->id.name);
    text_add(&prefix, " ");
    const char *body = behind(definition.s, prefix.s);
    if (columns && constraint_is(constraint, "primary key"))
        unset_not_null(lines, object_list(constraint, ATTR_constraint_columns));
    if (!columns || body == NULL || !has_usual_name(lines, constraint)) {
        add_own_line(lines, definition.s);
        return;
    }
    struct list *names = naming_columns(lines->ctx, constraint);
    size_t number = names->n == 1 ? number_of(lines->table, names->items[0]) : SIZE_MAX;
    char *part = number < count_columns(lines->table) &&
                         !object_bool(lines->table->children[number], ATTR_column_inherited)
                     ? as_column_part(lines->ctx, constraint, body)
                     : NULL;
    if (part == NULL)
        add_own_line(lines, body);
    else
        add_part(lines, number, part, constraint_is(constraint, "primary key"));
}

static void set_serial(struct object *column)
{
    const char *type = object_text(column, ATTR_column_type);
    const char *serial = strcmp(type, "integer") == 0    ? "serial"
                         : strcmp(type, "smallint") == 0 ? "smallserial"
                                                         : "bigserial";
    object_set(column, ATTR_column_type, serial);
    object_set(column, ATTR_column_default, NULL);
    object_set_bool(column, ATTR_column_not_null, false);
}

static void add_column(struct lines *lines, struct text *text, size_t number)
{
    struct object *column = lines->table->children[number];
    if (lines->sheets->prepared->serial[column->index] != NULL)
        set_serial(column);
    if (object_text(column, ATTR_column_identity) != NULL)
        object_set_bool(column, ATTR_column_not_null, false);
    /* A child takes its parent's expression over, and may not say it. */
    const struct object *parent = column_of_parent(lines->sheets->model, column);
    if (parent != NULL && same_text(object_text(parent, ATTR_column_generated),
                                    object_text(column, ATTR_column_generated)))
        object_set(column, ATTR_column_generated, NULL);
    text_ident(text, column->id.name);
    text_add(text, " ");
    ddl_column_definition(text, column);
    text_add(text, lines->parts[number] ? lines->parts[number] : "");
}

/* The columns that are its own, then what did not fit behind one. */
static char *all_lines(struct lines *lines)
{
    struct text text = text_new(lines->ctx);
    for (size_t i = 0; i < count_columns(lines->table); i++) {
        if (object_bool(lines->table->children[i], ATTR_column_inherited))
            continue;
        text_add(&text, text.n > 0 ? ",\n    " : "\n    ");
        add_column(lines, &text, i);
    }
    if (text.n > 0 && lines->own.n > 0)
        text_add(&text, ",");
    text_add(&text, lines->own.s);
    return text.s;
}

bool sheet_can_join(const struct sheets *sheets, const struct sheet *sheet, size_t at,
                    const struct step *step, const bool *written)
{
    const struct object *constraint = step->object, *whole = sheet->steps[at]->object;
    if (constraint->parent != whole || step->op != CHANGE_CREATE)
        return false;
    for (size_t i = 0; i < constraint->n_edges; i++) {
        const struct object *to = constraint->edges[i].to;
        const struct spot *spot = constraint->edges[i].weak ? NULL : sheets_spot(sheets, to);
        if (spot == NULL || spot->sheet != sheet || spot->at < at)
            continue;
        bool is_part = to == whole || (to->parent == whole && to->id.kind == KIND_column) ||
                       (to->id.kind == KIND_sequence && spot->at == at);
        if (!is_part && !(to->parent == whole && written[spot->at]))
            return false;
    }
    return true;
}

char *table_text(const void *ctx, struct sheets *sheets, const struct sheet *sheet, size_t at,
                 bool *written)
{
    const struct step *step = sheet->steps[at];
    const struct object *table = step->object;
    struct lines lines = {.ctx = ctx, .sheets = sheets, .table = table, .own = text_new(ctx)};
    lines.parts = talloc_zero_size(ctx, sizeof *lines.parts * (count_columns(table) + 1));
    const char *name = quote_name(ctx, table->id.schema, table->id.name);
    const char *rest = strstr(step->inline_open, name);
    rest += strlen(name);
    /* A partition or a typed table has its columns from elsewhere. */
    const struct object *parent = table->id.kind == KIND_table ? table : NULL;
    bool has_columns = strncmp(rest, " (", 2) == 0 &&
                       (parent == NULL || object_list(parent, ATTR_table_partition_of) == NULL);
    bool *said = talloc_zero_size(ctx, sheets->model->n + 1);
    for (size_t i = at + 1; i < sheet->n; i++) {
        const struct step *other = sheet->steps[i];
        if (written[i] || other->inline_item == NULL ||
            !sheet_can_join(sheets, sheet, at, other, written) ||
            ddl_constraint_has_twin(other->object, said))
            continue;
        said[other->object->index] = true;
        add_constraint(&lines, other->object, has_columns);
        written[i] = true;
    }
    if (!has_columns) {
        size_t n = strlen(step->inline_open);
        bool empty = step->inline_open[n - 1] == '(';
        if (lines.own.n == 0)
            return talloc_strdup(ctx, step->sql);
        return talloc_asprintf(ctx, "%s%s%s%s", step->inline_open, empty ? "" : ",", lines.own.s,
                               step->inline_close);
    }
    const char *all = all_lines(&lines);
    return talloc_asprintf(ctx, "%.*s (%s%s", (int)(rest - step->inline_open), step->inline_open,
                           all, *all != '\0' ? step->inline_close : step->inline_close + 1);
}
