#include "diff/ignore.h"

#include <errno.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "schema/array.h"
#include "schema/relation.h"

/*
 * Rules.
 */

struct ignore_rules *ignore_new(const void *ctx)
{
    return talloc_zero(ctx, struct ignore_rules);
}

/* The longest kind that the line begins with; its name and the blanks behind are passed over. */
static enum kind take_kind(const char **line)
{
    enum kind found = KIND_NONE;
    size_t longest = 0;
    for (int kind = KIND_NONE + 1; kind < N_KINDS; kind++) {
        const struct kind_info *info = kind_info((enum kind)kind);
        const char *const words[] = {info->label, info->name};
        for (size_t i = 0; i < 2; i++) {
            size_t n = strlen(words[i]);
            if (n > longest && strncmp(*line, words[i], n) == 0 &&
                strchr(" \t", (*line)[n]) != NULL) { /* blank or end */
                found = (enum kind)kind;
                longest = n;
            }
        }
    }
    *line += longest;
    *line += strspn(*line, " \t");
    return found;
}

bool ignore_add(struct ignore_rules *rules, const char *line, struct err *err)
{
    struct ignore_rule rule = {0};
    line += strspn(line, " \t");
    size_t n = strlen(line);
    while (n > 0 && strchr(" \t\r\n", line[n - 1]) != NULL)
        n--;
    if (n == 0 || *line == '#')
        return true;
    const char *copy = talloc_strndup(rules, line, n);
    if (*copy == '!') {
        rule.keeps = true;
        copy++;
        copy += strspn(copy, " \t");
    }
    rule.kind = take_kind(&copy);
    rule.pattern = copy;
    if (*copy == '\0')
        return err_set(err, "the ignore rule \"%.*s\" has no pattern", (int)n, line);
    /* A name with a blank is in quotes; anything else was meant to be a kind. */
    if (rule.kind == KIND_NONE && strpbrk(copy, " \t") != NULL && strpbrk(copy, "\"(") == NULL) {
        err_set(err, "the ignore rule \"%.*s\" begins with no kind of object", (int)n, line);
        return err_hint(err, "a rule is PATTERN or KIND PATTERN, with the kind as plans print it: "
                             "\"materialized view public.*\"");
    }
    rules->items = array_room(rules, rules->items, rules->n);
    rules->items[rules->n++] = rule;
    return true;
}

bool ignore_read(struct ignore_rules *rules, const char *path, struct err *err)
{
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return errno == ENOENT || errno == ENOTDIR ||
               err_set(err, "%s can't be read: %s", path, strerror(errno));
    char *line = NULL;
    size_t size = 0;
    bool done = true;
    for (int number = 1; done && getline(&line, &size, file) != -1; number++) {
        struct err why = {0};
        done = ignore_add(rules, line, &why);
        if (!done) {
            err_set(err, "%s:%d: %s", path, number, why.message);
            if (why.hint != NULL)
                err_hint(err, "%s", why.hint);
        }
        err_release(&why);
    }
    if (done && ferror(file))
        done = err_set(err, "%s can't be read: %s", path, strerror(errno));
    free(line);
    (void)fclose(file);
    return done;
}

/*
 * Names.
 */

static char *raw_name(const void *ctx, const struct identity *id)
{
    return talloc_asprintf(ctx, "%s%s%s%s%s", id->schema ? id->schema : "", id->schema ? "." : "",
                           id->parent ? id->parent : "", id->parent ? "." : "",
                           id->name ? id->name : "");
}

static bool fits(const void *ctx, const struct ignore_rule *rule, const struct identity *id,
                 bool is_part)
{
    if (rule->kind != id->kind && (rule->kind != KIND_NONE || is_part))
        return false;
    if (strchr(rule->pattern, '.') == NULL && strchr(rule->pattern, '(') == NULL)
        return id->name != NULL && (fnmatch(rule->pattern, id->name, 0) == 0 ||
                                    fnmatch(rule->pattern, quote_ident(ctx, id->name), 0) == 0);
    struct identity without = *id;
    without.args = NULL;
    return fnmatch(rule->pattern, identity_name(ctx, id), 0) == 0 ||
           fnmatch(rule->pattern, identity_name(ctx, &without), 0) == 0 ||
           fnmatch(rule->pattern, raw_name(ctx, id), 0) == 0;
}

/* Where migration tools note what has run. Names that others would choose as well
 * (migrations, schema_version) are not here. */
static bool is_book(const struct identity *id)
{
    static const char *const tables[] = {"schema_migrations",
                                         "ar_internal_metadata",
                                         "flyway_schema_history",
                                         "databasechangelog",
                                         "databasechangeloglock",
                                         "alembic_version",
                                         "django_migrations",
                                         "goose_db_version",
                                         "knex_migrations",
                                         "knex_migrations_lock",
                                         "_prisma_migrations",
                                         "__EFMigrationsHistory",
                                         "SequelizeMeta",
                                         "atlas_schema_revisions",
                                         "__drizzle_migrations",
                                         "__diesel_schema_migrations",
                                         "_sqlx_migrations",
                                         "refinery_schema_history",
                                         "gorp_migrations",
                                         "pgmigrations",
                                         "phinxlog",
                                         "doctrine_migration_versions",
                                         "mikro_orm_migrations",
                                         "_yoyo_log",
                                         "_yoyo_migration",
                                         "_yoyo_version",
                                         "yoyo_lock"};
    if (id->kind == KIND_schema)
        return strcmp(id->name, "sqitch") == 0;
    for (size_t i = 0; id->kind == KIND_table && i < sizeof tables / sizeof *tables; i++)
        if (strcmp(tables[i], id->name) == 0)
            return true;
    return false;
}

/*
 * Marks.
 */

enum verdict_kept { UNKNOWN, KEPT, BY_RULE, BY_BOOK, WITH_WHOLE };

struct marker {
    void *ctx; /* emptied for each object */
    const struct ignore_rules *rules;
    const struct model *model, *declared; /* declared: the files, or NULL: all may be books */
    enum verdict_kept *verdicts;          /* by object index */
    const char *schema;                   /* the last one looked at */
    bool schema_ignored;
};

static enum verdict_kept verdict_of(const struct marker *marker, const struct identity *id,
                                    bool is_part)
{
    enum verdict_kept verdict = KEPT;
    if (is_book(id) && (marker->declared == NULL || model_find(marker->declared, id) == NULL))
        verdict = BY_BOOK;
    for (size_t i = 0; marker->rules != NULL && i < marker->rules->n; i++)
        if (fits(marker->ctx, &marker->rules->items[i], id, is_part))
            verdict = marker->rules->items[i].keeps ? KEPT : BY_RULE;
    return verdict;
}

/* What the object goes with: its whole, its table, the table that owns the sequence. */
static const struct object *whole_of(const struct marker *marker, const struct object *object)
{
    const struct list *above = relation_below(object);
    if (object->parent != NULL)
        return object->parent;
    if (object->id.kind == KIND_sequence)
        above = object_list(object, ATTR_sequence_owned_by);
    return above ? model_named(marker->model, NAMESPACE_RELATION, above->items[0],
                               above->items[1])
                 : NULL;
}

/* Most objects stand in the schema of the one before. */
static bool is_schema_ignored(struct marker *marker, const struct object *object)
{
    const char *schema = object->id.schema;
    if (schema == NULL)
        return false;
    if (marker->schema == NULL || strcmp(marker->schema, schema) != 0) {
        struct identity id = {.kind = KIND_schema, .name = schema};
        marker->schema = schema;
        marker->schema_ignored = verdict_of(marker, &id, false) != KEPT;
    }
    return marker->schema_ignored;
}

static enum verdict_kept judge(struct marker *marker, const struct object *object)
{
    enum verdict_kept *verdict = &marker->verdicts[object->index];
    if (*verdict != UNKNOWN)
        return *verdict;
    *verdict = KEPT; /* whoever comes round in a circle */
    const struct object *whole = whole_of(marker, object);
    if (is_schema_ignored(marker, object) ||
        (whole != NULL && whole != object && judge(marker, whole) != KEPT))
        *verdict = WITH_WHOLE;
    else
        *verdict = verdict_of(marker, &object->id, whole != NULL);
    return *verdict;
}

static void note(struct list *list, const struct object *object)
{
    char *words = identity_describe(list, &object->id);
    if (!list_has(list, words))
        list_add(list, words);
}

static void mark(struct ignored *ignored, const struct ignore_rules *rules, struct model *model,
                 const struct model *declared)
{
    struct marker marker = {
        .ctx = talloc_new(NULL), .rules = rules, .model = model, .declared = declared};
    marker.verdicts = talloc_zero_size(ignored, sizeof *marker.verdicts * (model->n + 1));
    for (size_t i = 0; i < model->n; i++) {
        struct object *object = model->objects[i];
        enum verdict_kept verdict = judge(&marker, object);
        object->ignored = verdict != KEPT;
        if (verdict == BY_RULE)
            note(ignored->by_rule, object);
        else if (verdict == BY_BOOK)
            note(ignored->books, object);
        talloc_free_children(marker.ctx);
    }
    talloc_free(marker.ctx);
    talloc_free(marker.verdicts);
}

struct ignored *ignore_mark(const void *ctx, const struct ignore_rules *rules, struct model *live,
                            struct model *desired)
{
    struct ignored *ignored = talloc_zero(ctx, struct ignored);
    ignored->by_rule = list_new(ignored);
    ignored->books = list_new(ignored);
    mark(ignored, rules, live, desired);
    /* Files are right by themselves; a live model is one that is written out as files. */
    mark(ignored, rules, desired, desired->live ? NULL : desired);
    list_sort(ignored->by_rule);
    list_sort(ignored->books);
    return ignored;
}
