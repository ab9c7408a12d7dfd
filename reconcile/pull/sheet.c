/*
 * Which statement stands in which file, and the order of the files.
 */
#include "reconcile/pull/sheet.h"

#include <ctype.h>
#include <string.h>
#include <talloc.h>
#include <uthash.h>

#include "reconcile/ddl/ddl.h"
#include "schema/array.h"
#include "schema/relation.h"

struct sheet_entry {
    struct sheet *sheet;
    UT_hash_handle hh;
};

/* What a step belongs to: the whole of a part, the table of an index, the target of a comment,
 * the table that owns a sequence. */
static const struct object *root_of(const struct sheets *sheets, const struct object *object)
{
    const struct object *root = object;
    while (root->parent != NULL)
        root = root->parent;
    const struct list *above = relation_below(root);
    if (root->id.kind == KIND_sequence)
        above = object_list(root, ATTR_sequence_owned_by);
    const struct object *relation =
        above ? model_named(sheets->model, NAMESPACE_RELATION, above->items[0], above->items[1])
              : NULL;
    return relation ? relation : root;
}

/*
 * Paths.
 */

/* A name that every file system and psql's \ir take as it is. */
static void add_file_name(struct text *text, const char *name)
{
    for (const char *c = name; *c != '\0'; c++) {
        unsigned char byte = (unsigned char)*c;
        bool plain = isalnum(byte) || byte >= 0x80 || strchr("_-", *c) || (*c == '.' && c > name);
        text_add_n(text, plain ? c : "_", 1);
    }
}

/* "text search parser" is text_search_parsers. */
static void add_plural(struct text *text, const char *label)
{
    size_t n = strlen(label);
    const char *end = "s";
    if (label[n - 1] == 'y') {
        n--;
        end = "ies";
    } else if (label[n - 1] == 's') { /* privileges, classes */
        end = label[n - 2] == 's' ? "es" : "";
    } else if (label[n - 1] == 'x') {
        end = "es";
    }
    for (size_t i = 0; i < n; i++)
        text_add_n(text, label[i] == ' ' ? "_" : label + i, 1);
    text_add(text, end);
}

static const char *folder_of(enum kind kind)
{
    switch (kind) {
    case KIND_table:
    case KIND_foreign_table:
        return "tables";
    case KIND_view:
        return "views";
    case KIND_matview:
        return "materialized_views";
    case KIND_function:
        return "functions";
    case KIND_procedure:
        return "procedures";
    default:
        return NULL;
    }
}

static bool is_type(enum kind kind)
{
    return kind == KIND_enum || kind == KIND_domain || kind == KIND_composite ||
           kind == KIND_range || kind == KIND_base_type;
}

static char *path_of(const void *ctx, const struct object *root)
{
    const struct identity *id = &root->id;
    struct text path = text_new(ctx);
    const char *schema = id->kind == KIND_schema ? id->name : id->schema;
    if (schema != NULL) {
        add_file_name(&path, schema);
        text_add(&path, "/");
    }
    const char *folder = folder_of(id->kind);
    if (folder != NULL) {
        text_addf(&path, "%s/", folder);
        add_file_name(&path, id->name);
    } else if (id->kind == KIND_schema || id->kind == KIND_database) {
        text_add(&path, kind_info(id->kind)->name);
    } else if (is_type(id->kind)) {
        text_add(&path, "types");
    } else {
        add_plural(&path, kind_info(id->kind)->label);
    }
    return path.s;
}

/* Where it goes when its own file would close a circle. */
static char *other_path(const void *ctx, const struct object *object, const char *path, int number)
{
    struct text other = text_new(ctx);
    bool is_part = object->parent != NULL || object->id.kind == KIND_index;
    if (is_part && object->id.of == KIND_NONE && object->id.schema != NULL) {
        bool is_foreign_key =
            object->id.kind == KIND_constraint && constraint_is(object, "foreign key");
        add_file_name(&other, object->id.schema);
        text_add(&other, "/");
        add_plural(&other, is_foreign_key ? "foreign key" : kind_info(object->id.kind)->label);
        if (is_foreign_key) /* keys, not keies */
            other.s = talloc_asprintf(ctx, "%.*skeys", (int)(other.n - strlen("keies")), other.s);
    } else {
        text_add(&other, path);
        number++;
    }
    return number < 2 ? other.s : talloc_asprintf(ctx, "%s_%d", other.s, number);
}

static struct sheet *sheet_at(struct sheets *sheets, const char *path)
{
    char *key = talloc_strdup(sheets, path);
    for (char *c = key; *c != '\0'; c++)
        *c = (char)tolower((unsigned char)*c);
    struct sheet_entry *entry = NULL;
    HASH_FIND_STR(sheets->by_key, key, entry);
    if (entry != NULL)
        return entry->sheet;
    struct sheet *sheet = talloc_zero(sheets, struct sheet);
    sheet->path = talloc_asprintf(sheet, "%s.sql", path);
    sheet->key = key;
    sheets->items = array_room(sheets, sheets->items, sheets->n);
    sheets->items[sheets->n++] = sheet;
    entry = talloc_zero(sheets, struct sheet_entry);
    entry->sheet = sheet;
    HASH_ADD_KEYPTR(hh, sheets->by_key, sheet->key, strlen(sheet->key), entry);
    return sheet;
}

/*
 * Needs.
 */

const struct spot *sheets_spot(const struct sheets *sheets, const struct object *object)
{
    for (; object != NULL; object = object->parent) {
        if (object->id.kind == KIND_sequence && sheets->prepared->made_by_column[object->index])
            object = root_of(sheets, object);
        if (sheets->made[object->index].sheet != NULL)
            return &sheets->made[object->index];
    }
    return NULL;
}

typedef bool need_fn(struct sheets *, struct sheet *, struct sheet *need);

static bool each_need_of(struct sheets *sheets, struct sheet *sheet, const struct object *object,
                         bool weak, need_fn *fn)
{
    for (size_t i = 0; i < object->n_edges; i++) {
        const struct spot *spot =
            object->edges[i].weak == weak ? sheets_spot(sheets, object->edges[i].to) : NULL;
        if (spot != NULL && spot->sheet != sheet && !fn(sheets, sheet, spot->sheet))
            return false;
    }
    return true;
}

/* Calls fn with each sheet that the step needs beside this one, until it returns false. */
static bool each_need(struct sheets *sheets, struct sheet *sheet, const struct step *step,
                      bool weak, need_fn *fn)
{
    const struct object *object = step->object;
    const struct spot *own = weak ? NULL : sheets_spot(sheets, root_of(sheets, object));
    if (own != NULL && own->sheet != sheet && !fn(sheets, sheet, own->sheet))
        return false;
    for (size_t i = 0; !weak && i < step->n_needs; i++) {
        const struct spot *spot = sheets_spot(sheets, step->needs[i]);
        if (spot != NULL && spot->sheet != sheet && !fn(sheets, sheet, spot->sheet))
            return false;
    }
    if (step->late)
        return true;
    if (!each_need_of(sheets, sheet, object, weak, fn))
        return false;
    for (size_t i = 0; step->op == CHANGE_CREATE && i < object->n_children; i++) {
        const struct ddl *ddl = ddl_of(object->children[i]->id.kind);
        if (ddl->with_parent != NULL && ddl->with_parent(object->children[i]) &&
            !each_need_of(sheets, sheet, object->children[i], weak, fn))
            return false;
    }
    return true;
}

static bool has_need(const struct sheet *sheet, const struct sheet *need)
{
    for (size_t i = 0; i < sheet->n_needs; i++)
        if (sheet->needs[i] == need)
            return true;
    return false;
}

static bool search(struct sheets *sheets, struct sheet *from, const struct sheet *to)
{
    if (from == to)
        return true;
    if (from->seen == sheets->searches)
        return false;
    from->seen = sheets->searches;
    for (size_t i = 0; i < from->n_needs; i++)
        if (search(sheets, from->needs[i], to))
            return true;
    return false;
}

/* No circle if sheet needs this one as well? */
static bool is_free(struct sheets *sheets, struct sheet *sheet, struct sheet *need)
{
    if (has_need(sheet, need))
        return true;
    sheets->searches++;
    return !search(sheets, need, sheet);
}

static bool note_need(struct sheets *sheets, struct sheet *sheet, struct sheet *need)
{
    (void)sheets;
    if (has_need(sheet, need))
        return true;
    sheet->needs = array_room(sheet, sheet->needs, sheet->n_needs);
    sheet->needs[sheet->n_needs++] = need;
    return true;
}

static bool note_free_need(struct sheets *sheets, struct sheet *sheet, struct sheet *need)
{
    return !is_free(sheets, sheet, need) || note_need(sheets, sheet, need);
}

/*
 * Dealing.
 */

/* A comment and the like stand by their target, wherever that had to go. */
static struct sheet *sheet_of_target(const struct sheets *sheets, const struct object *object)
{
    const struct spot *spot =
        object->id.of != KIND_NONE ? sheets_spot(sheets, object->parent) : NULL;
    return spot ? spot->sheet : NULL;
}

static void deal_step(struct sheets *sheets, const struct step *step)
{
    const char *path = path_of(sheets, root_of(sheets, step->object));
    struct sheet *sheet = sheet_of_target(sheets, step->object);
    if (sheet == NULL)
        sheet = sheet_at(sheets, path);
    for (int i = 1; !each_need(sheets, sheet, step, false, is_free); i++)
        sheet = sheet_at(sheets, other_path(sheets, step->object, path, i));
    each_need(sheets, sheet, step, false, note_need);
    sheet->steps = array_room(sheet, sheet->steps, sheet->n);
    sheet->steps[sheet->n] = step;
    sheets->made[step->object->index] = (struct spot){sheet, sheet->n++};
}

static bool goes_with_column(const struct sheets *sheets, const struct object *object)
{
    while (object->parent != NULL)
        object = object->parent;
    return object->id.kind == KIND_sequence && sheets->prepared->made_by_column[object->index];
}

/* What initdb says of the languages that it makes. */
static bool is_usual_language_comment(const struct object *comment)
{
    static const char *const texts[][2] = {{"c", "dynamically-loaded C functions"},
                                           {"internal", "built-in functions"},
                                           {"plpgsql", "PL/pgSQL procedural language"},
                                           {"sql", "SQL-language functions"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (comment->id.kind == KIND_comment && comment->id.of == KIND_language &&
            strcmp(comment->id.name, texts[i][0]) == 0)
            return same_text(object_text(comment, ATTR_comment_text), texts[i][1]);
    return false;
}

/* What initdb made. */
static bool is_unsaid(const struct step *step)
{
    const struct identity *id = &step->object->id;
    return (id->kind == KIND_extension && strcmp(id->name, "plpgsql") == 0) ||
           (id->of == KIND_extension && strcmp(id->name, "plpgsql") == 0) ||
           is_usual_language_comment(step->object) ||
           (id->kind == KIND_comment && id->of == KIND_database &&
            same_text(object_text(step->object, ATTR_comment_text),
                      "default administrative connection database")) ||
           (id->kind == KIND_comment && id->of == KIND_schema && strcmp(id->name, "public") == 0 &&
            same_text(object_text(step->object, ATTR_comment_text), "standard public schema"));
}

static void finish(struct sheets *sheets, struct sheet *sheet, size_t *n)
{
    if (sheet->done)
        return;
    sheet->done = true;
    for (size_t i = 0; i < sheet->n_needs; i++)
        finish(sheets, sheet->needs[i], n);
    if (sheet->n > 0)
        sheets->items[(*n)++] = sheet;
}

static void order(struct sheets *sheets)
{
    size_t n = 0, n_all = sheets->n;
    struct sheet **all = talloc_zero_size(sheets, sizeof *all * (n_all + 1));
    if (n_all > 0)
        memcpy(all, sheets->items, sizeof *all * n_all);
    for (size_t i = 0; i < n_all; i++)
        finish(sheets, all[i], &n);
    sheets->n = n;
}

struct sheets *sheets_deal(const void *ctx, struct model *model,
                           const struct pull_prepared *prepared, const struct plan *plan)
{
    struct sheets *sheets = talloc_zero(ctx, struct sheets);
    sheets->model = model;
    sheets->prepared = prepared;
    sheets->made = talloc_zero_size(sheets, sizeof *sheets->made * (model->n + 1));
    for (size_t i = 0; i < plan->n; i++)
        if (!is_unsaid(&plan->steps[i]) && !goes_with_column(sheets, plan->steps[i].object))
            deal_step(sheets, &plan->steps[i]);
    /* A comment on the sequence of a serial column comes after its table. */
    for (size_t i = 0; i < plan->n; i++)
        if (goes_with_column(sheets, plan->steps[i].object) &&
            plan->steps[i].object->id.kind != KIND_sequence)
            deal_step(sheets, &plan->steps[i]);
    /* Where a function's body names a table, the table first, if nothing speaks against it. */
    for (size_t i = 0; i < sheets->n; i++)
        for (size_t j = 0; j < sheets->items[i]->n; j++)
            each_need(sheets, sheets->items[i], sheets->items[i]->steps[j], true, note_free_need);
    order(sheets);
    HASH_CLEAR(hh, sheets->by_key);
    return sheets;
}
