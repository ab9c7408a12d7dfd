#include "diff/diff.h"

#include <fnmatch.h>
#include <string.h>
#include <talloc.h>

#include "diff/hint.h"
#include "diff/keep.h"
#include "diff/reused.h"
#include "parser/canonical.h"
#include "schema/array.h"
#include "schema/attached.h"
#include "schema/locale.h"
#include "schema/relation.h"
#include "schema/secret.h"

_Static_assert(N_ATTRS_constraint <= 64 && N_ATTRS_function <= 64 && N_ATTRS_table <= 64,
               "struct change has a bit for each attribute");

struct differ {
    const void *ctx;
    struct model *live, *desired;
    const struct diff_options *options;
    struct list *schemas;   /* sorted: those that the files declare anything in, and public */
    bool declared[N_KINDS]; /* the files declare one of the kind */
    const struct shadows *shadows;
    struct changes *changes; /* pairs are in it, changed or not, until the end */
    size_t *asked_by;        /* for each question the index of its pair */
};

/* What is managed. */

/* The schema that an object stands in; a schema stands in itself; NULL: in none. */
static const char *schema_of(const struct identity *id)
{
    enum kind kind = id->of != KIND_NONE ? id->of : id->kind;
    return kind == KIND_schema ? id->name : id->schema;
}

static bool is_extension(const struct identity *id)
{
    return id->kind == KIND_extension || id->of == KIND_extension;
}

/* Owners and privileges: only where they are managed. */
static bool is_kind_managed(const struct differ *differ, enum kind kind)
{
    if (kind == KIND_owner)
        return differ->changes->owners != MANAGE_NONE;
    if (kind == KIND_privilege || kind == KIND_default_privilege || kind == KIND_member_privilege)
        return differ->changes->privileges != MANAGE_NONE;
    return true;
}

static bool matches_pattern(const struct differ *differ, const char *schema)
{
    const struct list *patterns = differ->options ? differ->options->manage_schemas : NULL;
    for (size_t i = 0; patterns != NULL && i < patterns->n; i++)
        if (fnmatch(patterns->items[i], schema, 0) == 0)
            return true;
    return false;
}

static bool manages_all(const struct differ *differ)
{
    return differ->options && list_has(differ->options->manage_schemas, "*");
}

/* A part of a publication, wherever the table is. */
static bool is_published(enum kind kind)
{
    return kind == KIND_publication_table || kind == KIND_publication_schema;
}

static void find_schemas(struct differ *differ)
{
    differ->schemas = list_new(differ->ctx);
    list_add(differ->schemas, "public");
    for (size_t i = 0; i < differ->desired->n; i++) {
        const struct identity *id = &differ->desired->objects[i]->id;
        if (differ->desired->objects[i]->ignored)
            continue;
        const char *schema = is_published(id->kind) ? NULL : schema_of(id);
        /* Objects are sorted by kind, then schema: most repeat the last one. */
        bool repeats =
            schema == NULL || strcmp(differ->schemas->items[differ->schemas->n - 1], schema) == 0;
        if (!repeats && !list_has(differ->schemas, schema))
            list_add(differ->schemas, schema);
        differ->declared[id->kind] = true;
    }
}

/* Of the database that is was there before, only what the files speak of, whatever else is
 * managed. */
static bool is_said_of_database(const struct differ *differ, const struct identity *id)
{
    const struct identity itself = {.kind = KIND_database, .name = id->name};
    const struct object *database = model_find(differ->desired, &itself);
    if (database == NULL)
        return false;
    switch (id->kind) {
    case KIND_privilege:
        return object_bool(database, ATTR_database_says_privileges);
    case KIND_comment:
        return object_bool(database, ATTR_database_says_comment);
    case KIND_security_label:
        return object_bool(database, ATTR_database_says_labels);
    default:
        return false;
    }
}

static bool is_managed(const struct differ *differ, const struct identity *id)
{
    if (is_extension(id) && strcmp(id->name, "plpgsql") == 0)
        return false;
    if (is_published(id->kind))
        return differ->declared[KIND_publication] || manages_all(differ);
    if (id->kind == KIND_database || id->of == KIND_database)
        return is_said_of_database(differ, id);
    const char *schema = schema_of(id);
    if (id->kind == KIND_member_privilege && schema == NULL)
        return true;
    if (schema != NULL)
        return list_has(differ->schemas, schema) || matches_pattern(differ, schema);
    return differ->declared[id->of != KIND_NONE ? id->of : id->kind] || manages_all(differ);
}

/* Comes from a parent: nobody declares it, and it goes with the parent's. */
static bool is_inherited(const struct object *object)
{
    switch (object->id.kind) {
    case KIND_column:
        return object_bool(object, ATTR_column_inherited);
    case KIND_constraint:
        return object_bool(object, ATTR_constraint_inherited);
    case KIND_index:
        return object_bool(object, ATTR_index_inherited);
    default:
        return false;
    }
}

static bool is_attached_index(const struct object *object)
{
    return object->id.kind == KIND_index && object_list(object, ATTR_index_parent) != NULL;
}

/* Whether a live object that the files do not declare is to go. */
static bool is_to_drop(const struct differ *differ, const struct object *live)
{
    const struct identity *id = &live->id;
    const char *schema = schema_of(id);
    /* An object goes with its owner, and never has none. */
    if (id->kind == KIND_owner)
        return false;
    if (live->unmanaged || is_inherited(live) || is_attached_index(live))
        return false;
    /* Some providers label everything by themselves. */
    if (id->kind == KIND_security_label)
        return differ->declared[KIND_security_label];
    /* On what PostgreSQL itself made, who runs the server may have granted. */
    if (id->kind == KIND_member_privilege)
        return object_text(live, ATTR_member_privilege_extension) != NULL &&
               !value_same(TYPE_SET, &live->values[ATTR_member_privilege_privileges],
                           &live->values[ATTR_member_privilege_first]);
    /* initdb and CREATE EXTENSION comment on what they make. */
    if (id->kind == KIND_comment &&
        (id->of == KIND_extension || (id->of == KIND_schema && strcmp(schema, "public") == 0)))
        return false;
    if (id->kind == KIND_comment && id->of == KIND_language && live->parent == NULL)
        return false;
    if (id->kind == KIND_comment && live->parent != NULL &&
        (is_inherited(live->parent) || is_attached_index(live->parent)))
        return false;
    if (id->kind == KIND_schema)
        return strcmp(schema, "public") != 0 && matches_pattern(differ, schema);
    return true;
}

/* A sequence that a column owns has the table's owner, whatever pg_dump says before it is owned. */
static bool is_owner_of_owned(const struct object *object)
{
    return object->id.kind == KIND_owner && object->id.of == KIND_sequence &&
           object->parent != NULL && object_list(object->parent, ATTR_sequence_owned_by) != NULL;
}

/* Whether a declared object that is not there is to be made. */
static bool is_to_create(const struct differ *differ, const struct object *desired)
{
    if (is_owner_of_owned(desired) || desired->id.kind == KIND_database)
        return false;
    if (desired->id.kind == KIND_schema)
        return strcmp(desired->id.name, "public") != 0;
    return !is_inherited(desired) ||
           (is_attached_key(desired) && desired->parent != NULL &&
            has_keys_of_its_own(differ->desired, desired->parent));
}

/* Pairs. */

static struct change *add_change(struct differ *differ, enum change_op op, struct object *live,
                                 struct object *desired)
{
    struct changes *changes = differ->changes;
    changes->items = array_room(changes, changes->items, changes->n);
    struct change *change = &changes->items[changes->n++];
    *change = (struct change){.op = op, .live = live, .desired = desired};
    return change;
}

/* A column that has its type from a parent: its own are these. */
static bool is_own_of_inherited(int attr)
{
    return attr == ATTR_column_default || attr == ATTR_column_not_null ||
           attr == ATTR_column_statistics || attr == ATTR_column_options ||
           attr == ATTR_column_storage || attr == ATTR_column_compression;
}

/* What a table had from its parent is its own once it has none. */
static bool has_parents(const struct object *table)
{
    return table != NULL && table_parents(table) != NULL;
}

/* The role that reads the live side may not see it. */
static bool is_hidden(const struct value *value)
{
    return same_text(value->text, SECRET_HIDDEN) ||
           (value->list != NULL && value->list->n == 1 &&
            strcmp(value->list->items[0], SECRET_HIDDEN) == 0);
}

static bool is_compared(const struct object *live, const struct object *desired, int attr)
{
    const struct attr *info = &kind_info(desired->id.kind)->attrs[attr];
    const struct value *value = &desired->values[attr];
    /* Live: some partition has no part of it, and it is not valid. */
    if (desired->id.kind == KIND_index && attr == ATTR_index_on_only)
        return object_bool(live, attr) && !object_bool(desired, attr);
    if (desired->id.kind == KIND_constraint && attr == ATTR_constraint_incomplete)
        return object_bool(live, attr) && !is_inherited(desired);
    if (desired->id.kind == KIND_constraint && attr == ATTR_constraint_plain_index)
        return true;
    if (info->flags & INFO)
        return false;
    /* Before PostgreSQL 18 (a domain's: 17) nothing keeps the name. */
    if (((desired->id.kind == KIND_column && attr == ATTR_column_not_null_name) ||
         (desired->id.kind == KIND_domain && attr == ATTR_domain_not_null_name)) &&
        object_text(live, attr) == NULL)
        return false;
    if (desired->id.kind == KIND_column && attr == ATTR_column_storage &&
        object_text(live, attr) == NULL && value->text != NULL)
        return !same_text(value->text, object_text(live, ATTR_column_usual_storage));
    if ((info->flags & OPTIONAL) && value->text == NULL && value->list == NULL)
        return false;
    if ((info->flags & SECRET) && is_hidden(&live->values[attr]))
        return false;
    if (desired->id.kind == KIND_constraint &&
        (attr == ATTR_constraint_clustered || attr == ATTR_constraint_replica_identity))
        return true;
    /* One that files declare by itself is theirs, attached or not. */
    if ((is_inherited(live) && live->id.kind != KIND_index && has_parents(desired->parent)) ||
        is_inherited(desired))
        return desired->id.kind == KIND_column && is_own_of_inherited(attr);
    /* An index is attached by name, or by itself when its parent is made. */
    if (desired->id.kind == KIND_index && attr == ATTR_index_parent)
        return value->list != NULL;
    return true;
}

/* PostgreSQL passes over the options of a TOAST table where there is none. */
static bool same_without_toast(const struct list *live, const struct list *desired)
{
    size_t n = 0;
    for (size_t i = 0; desired != NULL && i < desired->n; i++) {
        if (strncmp(desired->items[i], "toast.", strlen("toast.")) == 0)
            continue;
        if (!list_has(live, desired->items[i]))
            return false;
        n++;
    }
    return n == (live ? live->n : 0);
}

/* The files may list fewer names than a view has columns; its query has the rest. */
static bool same_view_columns(const struct list *live, const struct list *desired)
{
    for (size_t i = 0; i < desired->n; i++)
        if (live == NULL || i >= live->n || strcmp(live->items[i], desired->items[i]) != 0)
            return false;
    return true;
}

static void ask(struct differ *differ, size_t pair, int attr, size_t item)
{
    struct questions *questions = &differ->changes->questions;
    const struct change *change = &differ->changes->items[pair];
    questions->items = array_room(differ->changes, questions->items, questions->n);
    differ->asked_by = array_room(differ->ctx, differ->asked_by, questions->n);
    differ->asked_by[questions->n] = pair;
    questions->items[questions->n++] = (struct question){
        .live = change->live, .desired = change->desired, .attr = attr, .item = item};
}

/* Equal to the letter, and the letters mean the same. */
static bool is_same_text(const struct differ *differ, const struct change *change, const char *live,
                         const char *desired)
{
    const char *path = change->desired->path;
    return strcmp(live, desired) == 0 &&
           (strcmp(change->live->path, path) == 0 || !shadows_touch(differ->shadows, live, path));
}

/* Rules: a question for each action. */
static bool compare_rules(struct differ *differ, size_t pair, int attr, const char *live,
                          const char *desired)
{
    const struct list *a = canonical_rule_parts(differ->ctx, live);
    const struct list *b = canonical_rule_parts(differ->ctx, desired);
    if (a == NULL || b == NULL || a->n != b->n)
        return false;
    for (size_t i = 0; i < a->n; i++)
        ask(differ, pair, attr, i);
    return true;
}

/* Expressions: different where that is plain, else a question for each that isn't the same text. */
static bool compare_expressions(struct differ *differ, size_t pair, int attr)
{
    const struct change *change = &differ->changes->items[pair];
    const struct value *live = &change->live->values[attr];
    const struct value *desired = &change->desired->values[attr];
    if (kind_info(change->desired->id.kind)->attrs[attr].type != TYPE_EXPRS) {
        if (live->text == NULL || desired->text == NULL)
            return live->text == desired->text;
        if (kind_info(change->desired->id.kind)->attrs[attr].flags & RULE)
            return compare_rules(differ, pair, attr, live->text, desired->text);
        if (!is_same_text(differ, change, live->text, desired->text) ||
            change->desired->id.kind == KIND_view || change->desired->id.kind == KIND_matview)
            ask(differ, pair, attr, 0);
        return true;
    }
    size_t n = live->list ? live->list->n : 0;
    if (n != (desired->list ? desired->list->n : 0))
        return false;
    for (size_t i = 0; i < n; i++)
        if (!is_same_text(differ, change, live->list->items[i], desired->list->items[i]))
            ask(differ, pair, attr, i);
    return true;
}

/* Where the files name none, the server chooses; a partitioned table has none by itself. */
static bool same_access_method(const struct differ *differ, const struct object *live,
                               const struct object *desired, int attr)
{
    const char *usual = usual_access_method(differ->live);
    const char *is = object_text(live, attr), *wanted = object_text(desired, attr);
    if (desired->id.kind == KIND_table && object_text(desired, ATTR_table_partition_by) != NULL)
        return same_text(is, wanted);
    return strcmp(is ? is : usual, wanted ? wanted : usual) == 0;
}

/* The files may say what is the default anyway. */
static bool same_settings(const struct object *live, const struct object *desired)
{
    const struct list *is = object_list(live, ATTR_matview_column_settings);
    const struct list *usual = object_list(live, ATTR_matview_usual_settings);
    const struct list *wanted = object_list(desired, ATTR_matview_column_settings);
    for (size_t i = 0; wanted != NULL && i < wanted->n; i++)
        if (!list_has(is, wanted->items[i]) && !list_has(usual, wanted->items[i]))
            return false;
    for (size_t i = 0; is != NULL && i < is->n; i++)
        if (!list_has(wanted, is->items[i]))
            return false;
    return true;
}

static bool compare_attr(struct differ *differ, size_t pair, int attr)
{
    const struct change *change = &differ->changes->items[pair];
    const struct object *live = change->live, *desired = change->desired;
    enum attr_type type = kind_info(desired->id.kind)->attrs[attr].type;
    if (type == TYPE_EXPR || type == TYPE_EXPRS || type == TYPE_QUERY)
        return compare_expressions(differ, pair, attr);
    bool is_view_columns = (desired->id.kind == KIND_view && attr == ATTR_view_columns) ||
                           (desired->id.kind == KIND_matview && attr == ATTR_matview_columns);
    if ((desired->id.kind == KIND_table && attr == ATTR_table_access_method) ||
        (desired->id.kind == KIND_matview && attr == ATTR_matview_access_method))
        return same_access_method(differ, live, desired, attr);
    if (desired->id.kind == KIND_matview && attr == ATTR_matview_column_settings)
        return same_settings(live, desired);
    if ((desired->id.kind == KIND_table && attr == ATTR_table_options &&
         object_bool(live, ATTR_table_toastless)) ||
        (desired->id.kind == KIND_matview && attr == ATTR_matview_options &&
         object_bool(live, ATTR_matview_toastless)))
        return same_without_toast(live->values[attr].list, desired->values[attr].list);
    if (is_view_columns)
        return same_view_columns(live->values[attr].list, desired->values[attr].list);
    if (desired->id.kind == KIND_collation && attr == ATTR_collation_locale)
        return locale_same(live->values[attr].text, desired->values[attr].text);
    return value_same(type, &live->values[attr], &desired->values[attr]);
}

/* Has it got its new name only here so far? */
static bool is_renamed(const struct object *live)
{
    return live != NULL && (live->renamed_from != NULL || live->relabelled);
}

static void compare_pair(struct differ *differ, struct object *live, struct object *desired)
{
    size_t pair = differ->changes->n;
    add_change(differ, CHANGE_ALTER, live, desired);
    size_t n_attrs = kind_info(desired->id.kind)->n_attrs;
    uint64_t attrs = 0;
    for (size_t i = 0; i < n_attrs; i++)
        if (is_compared(live, desired, (int)i) && !compare_attr(differ, pair, (int)i))
            attrs |= (uint64_t)1 << i;
    /* Neither differs nor asks: no need to keep it. */
    const struct questions *questions = &differ->changes->questions;
    bool asks = questions->n > 0 && differ->asked_by[questions->n - 1] == pair;
    differ->changes->items[pair].attrs = attrs;
    if (attrs == 0 && !asks && !is_renamed(live))
        differ->changes->n--;
}

/* Both models are sorted by identity, and so are the changes. */
static void pair_objects(struct differ *differ)
{
    struct model *live = differ->live, *desired = differ->desired;
    size_t l = 0, d = 0;
    while (l < live->n || d < desired->n) {
        int order = l == live->n ? 1
                    : d == desired->n
                        ? -1
                        : identity_compare(&live->objects[l]->id, &desired->objects[d]->id);
        const struct object *first = order <= 0 ? live->objects[l] : desired->objects[d];
        bool ignored = (order <= 0 && live->objects[l]->ignored) ||
                       (order >= 0 && desired->objects[d]->ignored);
        if (ignored || !is_kind_managed(differ, first->id.kind)) {
            l += order <= 0;
            d += order >= 0;
        } else if (order == 0 && index_is_namesake(live->objects[l], desired->objects[d])) {
            add_change(differ, CHANGE_CREATE, NULL, desired->objects[d++]);
            l++;
        } else if (order == 0) {
            compare_pair(differ, live->objects[l++], desired->objects[d++]);
        } else if (order < 0) {
            struct object *object = live->objects[l++];
            if (is_to_drop(differ, object))
                add_change(differ, CHANGE_DROP, object, NULL);
        } else {
            struct object *object = desired->objects[d++];
            if (is_to_create(differ, object))
                add_change(differ, CHANGE_CREATE, NULL, object);
        }
    }
}

/* Files that say something of owners or privileges want them managed. */
static enum manage managed_kinds(enum manage wanted, bool declared)
{
    return wanted == MANAGE_DECLARED && !declared ? MANAGE_NONE : wanted;
}

static void mark_unmanaged(struct differ *differ)
{
    for (size_t i = 0; i < differ->live->n; i++) {
        struct object *object = differ->live->objects[i];
        object->unmanaged = object->ignored || !is_managed(differ, &object->id);
    }
}

/* An attribute of several expressions differs for sure where one of them does. */
static void take_verdict(struct change *change, const struct question *question)
{
    uint64_t attr = (uint64_t)1 << question->attr;
    bool is_sure = (change->attrs & attr) != 0 && (change->unconfirmed & attr) == 0;
    if (question->verdict == VERDICT_DIFFERENT) {
        change->attrs |= attr;
        change->unconfirmed &= ~attr;
    } else if (question->verdict == VERDICT_UNCONFIRMED_DIFFERENT && !is_sure) {
        change->attrs |= attr;
        change->unconfirmed |= attr;
    }
    change->columns_kept = change->columns_kept || question->columns_kept;
}

/* The verdicts go to the pairs that asked; pairs without a difference go. */
static void take_verdicts(struct differ *differ)
{
    struct changes *changes = differ->changes;
    for (size_t i = 0; i < changes->questions.n; i++) {
        const struct question *question = &changes->questions.items[i];
        take_verdict(&changes->items[differ->asked_by[i]], question);
    }
    size_t n = 0;
    for (size_t i = 0; i < changes->n; i++)
        if (changes->items[i].op != CHANGE_ALTER || changes->items[i].attrs != 0 ||
            is_renamed(changes->items[i].live))
            changes->items[n++] = changes->items[i];
    changes->n = n;
}

bool diff_models(struct connection *connection, const void *ctx, struct model *live,
                 struct model *desired, const struct diff_options *options,
                 struct changes **changes, struct err *err)
{
    void *scratch = talloc_new(NULL);
    struct differ differ = {.ctx = scratch,
                            .live = live,
                            .desired = desired,
                            .options = options,
                            .shadows = shadows_new(scratch, live, desired),
                            .changes = talloc_zero(ctx, struct changes)};
    differ.changes->owners =
        managed_kinds(options ? options->owners : MANAGE_DECLARED, desired->says_owners);
    differ.changes->privileges =
        managed_kinds(options ? options->privileges : MANAGE_DECLARED, desired->says_privileges);
    differ.changes->ignored =
        ignore_mark(differ.changes, options ? options->ignore : NULL, live, desired);
    reuse_indexes(live, desired);
    differ.changes->remarks = diag_new(differ.changes);
    find_schemas(&differ);
    mark_unmanaged(&differ);
    pair_objects(&differ);
    bool ok = expression_settle(connection, differ.changes, live, desired,
                                &differ.changes->questions, err);
    if (ok) {
        take_verdicts(&differ);
        keep_needed(differ.changes, live, desired);
        hint_renames(differ.changes);
        *changes = differ.changes;
    }
    talloc_free(scratch);
    return ok;
}
