#include "schema/privilege.h"

#include <string.h>
#include <talloc.h>

/* In the order of the manual, table 5.1. */
static const char *const names[] = {"SELECT",     "INSERT",  "UPDATE",   "DELETE", "TRUNCATE",
                                    "REFERENCES", "TRIGGER", "MAINTAIN", "USAGE",  "EXECUTE",
                                    "CREATE",     "CONNECT", "TEMPORARY"};

enum { N_NAMES = sizeof names / sizeof *names };

enum {
    BIT_SELECT = 1,
    BIT_INSERT = 2,
    BIT_UPDATE = 4,
    BIT_DELETE = 8,
    BIT_TRUNCATE = 16,
    BIT_REFERENCES = 32,
    BIT_TRIGGER = 64,
    BIT_MAINTAIN = 128,
    BIT_USAGE = 256,
    BIT_EXECUTE = 512,
    BIT_CREATE = 1024,
    BIT_CONNECT = 2048,
    BIT_TEMPORARY = 4096
};

/* By what the kinds are called in SQL. */
static const struct {
    const char *sql, *word;
    enum privilege_class class;
} targets[] = {
    {"TABLE", "TABLE", CLASS_TABLE},
    {"VIEW", "TABLE", CLASS_TABLE},
    {"MATERIALIZED VIEW", "TABLE", CLASS_TABLE},
    {"FOREIGN TABLE", "TABLE", CLASS_TABLE},
    {"COLUMN", "TABLE", CLASS_COLUMN},
    {"SEQUENCE", "SEQUENCE", CLASS_SEQUENCE},
    {"FUNCTION", "FUNCTION", CLASS_ROUTINE},
    {"AGGREGATE", "FUNCTION", CLASS_ROUTINE},
    {"PROCEDURE", "PROCEDURE", CLASS_ROUTINE},
    {"TYPE", "TYPE", CLASS_TYPE},
    {"DOMAIN", "DOMAIN", CLASS_TYPE},
    {"SCHEMA", "SCHEMA", CLASS_SCHEMA},
    {"LANGUAGE", "LANGUAGE", CLASS_LANGUAGE},
    {"FOREIGN DATA WRAPPER", "FOREIGN DATA WRAPPER", CLASS_WRAPPER},
    {"SERVER", "FOREIGN SERVER", CLASS_SERVER},
    {"DATABASE", "DATABASE", CLASS_DATABASE},
};

enum { N_TARGETS = sizeof targets / sizeof *targets };

static const struct {
    const char *plural;
    enum privilege_class class;
} defaults[] = {
    {"TABLES", CLASS_TABLE},
    {"SEQUENCES", CLASS_SEQUENCE},
    {"FUNCTIONS", CLASS_ROUTINE},
    {"TYPES", CLASS_TYPE},
    {"SCHEMAS", CLASS_SCHEMA},
    {"LARGE OBJECTS", CLASS_LARGE_OBJECT}, /* 18: the files' grammar has no words for them */
};

enum { N_DEFAULTS = sizeof defaults / sizeof *defaults };

/* A table in a publication is called as a table is, and has none. */
static size_t target_of(enum kind kind)
{
    size_t i = kind_info(kind)->flags & GLOBAL_PART ? N_TARGETS : 0;
    while (i < N_TARGETS && strcmp(targets[i].sql, kind_info(kind)->sql) != 0)
        i++;
    return i;
}

enum privilege_class privilege_class_of_kind(enum kind kind)
{
    size_t i = kind != KIND_NONE ? target_of(kind) : N_TARGETS;
    return i < N_TARGETS ? targets[i].class : CLASS_NONE;
}

const char *privilege_word(enum kind kind)
{
    size_t i = target_of(kind);
    return i < N_TARGETS ? targets[i].word : NULL;
}

enum privilege_class privilege_class_of(const struct identity *id)
{
    if (id->kind == KIND_default_privilege)
        return privilege_class_of_defaults(id->args);
    if (id->of == KIND_column && id->args != NULL)
        return CLASS_SEQUENCE;
    return privilege_class_of_kind(id->of);
}

enum privilege_class privilege_class_of_defaults(const char *plural)
{
    for (size_t i = 0; i < N_DEFAULTS; i++)
        if (strcmp(defaults[i].plural, plural) == 0)
            return defaults[i].class;
    return CLASS_NONE;
}

const char *privilege_plural(enum privilege_class class)
{
    for (size_t i = 0; i < N_DEFAULTS; i++)
        if (defaults[i].class == class)
            return defaults[i].plural;
    return NULL;
}

unsigned privilege_bit(const char *name)
{
    for (unsigned i = 0; i < N_NAMES; i++)
        if (strcmp(names[i], name) == 0)
            return 1U << i;
    return strcmp(name, "TEMP") == 0 ? (unsigned)BIT_TEMPORARY : 0;
}

struct held privilege_all(enum privilege_class class, int server_version)
{
    struct held held = {0, 0};
    switch (class) {
    case CLASS_TABLE:
        held.bits = BIT_SELECT | BIT_INSERT | BIT_UPDATE | BIT_DELETE | BIT_TRUNCATE |
                    BIT_REFERENCES | BIT_TRIGGER;
        if (server_version >= 170000)
            held.bits |= BIT_MAINTAIN;
        break;
    case CLASS_COLUMN:
        held.bits = BIT_SELECT | BIT_INSERT | BIT_UPDATE | BIT_REFERENCES;
        break;
    case CLASS_SEQUENCE:
        held.bits = BIT_USAGE | BIT_SELECT | BIT_UPDATE;
        break;
    case CLASS_ROUTINE:
        held.bits = BIT_EXECUTE;
        break;
    case CLASS_SCHEMA:
        held.bits = BIT_CREATE | BIT_USAGE;
        break;
    case CLASS_TYPE:
    case CLASS_LANGUAGE:
    case CLASS_WRAPPER:
    case CLASS_SERVER:
        held.bits = BIT_USAGE;
        break;
    case CLASS_DATABASE:
        held.bits = BIT_CREATE | BIT_CONNECT | BIT_TEMPORARY;
        break;
    case CLASS_LARGE_OBJECT:
        held.bits = BIT_SELECT | BIT_UPDATE;
        break;
    case CLASS_NONE:
        break;
    }
    return held;
}

/* Manual, 5.7; what initdb gives on the schema public became less with 15 (5.9.6). */
struct held privilege_of_public(enum privilege_class class, bool public_schema, int server_version)
{
    struct held held = {0, 0};
    if (class == CLASS_ROUTINE)
        held.bits = BIT_EXECUTE;
    else if (class == CLASS_TYPE || class == CLASS_LANGUAGE)
        held.bits = BIT_USAGE;
    else if (class == CLASS_DATABASE)
        held.bits = BIT_CONNECT | BIT_TEMPORARY;
    else if (class == CLASS_SCHEMA && public_schema)
        held.bits = server_version < 150000 ? BIT_USAGE | BIT_CREATE : BIT_USAGE;
    return held;
}

struct held privilege_read(const struct list *list)
{
    struct held held = {0, 0};
    for (size_t i = 0; list != NULL && i < list->n; i++) {
        size_t n = strlen(list->items[i]);
        bool grantable = n > 0 && list->items[i][n - 1] == '*';
        char *name = talloc_strndup(NULL, list->items[i], grantable ? n - 1 : n);
        unsigned bit = privilege_bit(name);
        talloc_free(name);
        held.bits |= bit;
        held.grantable |= grantable ? bit : 0;
    }
    return held;
}

struct list *privilege_list(const void *ctx, struct held held)
{
    struct list *list = list_new(ctx);
    for (unsigned i = 0; i < N_NAMES; i++) {
        if ((held.bits >> i & 1) == 0)
            continue;
        char *item = talloc_asprintf(NULL, "%s%s", names[i], held.grantable >> i & 1 ? "*" : "");
        list_add(list, item);
        talloc_free(item);
    }
    list_sort(list);
    return list;
}

void privilege_add_names(struct text *text, unsigned bits, const char *column)
{
    bool first = true;
    for (unsigned i = 0; i < N_NAMES; i++) {
        if ((bits >> i & 1) == 0)
            continue;
        text_addf(text, "%s%s", first ? "" : ", ", names[i]);
        if (column != NULL) {
            text_add(text, " (");
            text_ident(text, column);
            text_add(text, ")");
        }
        first = false;
    }
}

struct held privilege_initial(const struct identity *id, bool is_owner, int server_version)
{
    enum privilege_class class = privilege_class_of(id);
    bool public_schema = id->of == KIND_schema && strcmp(id->name, "public") == 0;
    bool is_default = id->kind == KIND_default_privilege;
    if (class == CLASS_COLUMN || (is_default && id->schema != NULL))
        return (struct held){0, 0};
    if (is_default ? same_text(id->role, id->name) : is_owner)
        return privilege_all(class, server_version);
    if (strcmp(id->role, PUBLIC_ROLE) == 0)
        return privilege_of_public(class, public_schema, server_version);
    return (struct held){0, 0};
}

static struct held held_of(const struct object *object)
{
    return privilege_read(object_list(object, ATTR_default_privilege_privileges));
}

/* Where nothing at all is left of an ACL, PostgreSQL takes it for none: then all is as at first. */
static bool is_void(const struct model *model, const struct identity *everywhere,
                    const char *schema)
{
    struct identity id = *everywhere;
    id.role = id.name;
    const struct object *own = model_find(model, &id);
    if (own == NULL || held_of(own).bits != 0)
        return false;
    id.role = PUBLIC_ROLE;
    const struct object *all = model_find(model, &id);
    if (all == NULL && privilege_initial(&id, false, 0).bits != 0)
        return false;
    for (size_t i = 0; i < model->n; i++) {
        const struct object *object = model->objects[i];
        if (object->id.kind == KIND_default_privilege && same_text(object->id.name, id.name) &&
            same_text(object->id.args, id.args) && held_of(object).bits != 0 &&
            (object->id.schema == NULL || same_text(object->id.schema, schema)))
            return false;
    }
    return true;
}

struct held privilege_given(const struct model *model, const char *maker,
                            const struct identity *id, bool is_maker, int server_version)
{
    struct identity entry = {.kind = KIND_default_privilege,
                                .name = maker,
                                .args = privilege_plural(privilege_class_of(id)),
                                .role = is_maker ? maker : id->role};
    struct held initial = privilege_initial(id, is_maker, server_version);
    if (entry.args == NULL)
        return initial;
    const struct object *everywhere = model_find(model, &entry), *here = NULL;
    if (everywhere != NULL && is_void(model, &entry, id->schema))
        return initial;
    entry.schema = id->schema;
    if (id->schema != NULL)
        here = model_find(model, &entry);
    struct held none = {0, 0};
    return privilege_or(everywhere ? held_of(everywhere) : initial, here ? held_of(here) : none);
}

/* An owned sequence has its table's owner (manual, CREATE SEQUENCE). */
static struct object *owner_of_sequence(const struct model *model, const struct identity *id)
{
    const struct object *sequence = model_get(model, KIND_sequence, id->schema, id->name);
    const struct list *by = sequence ? object_list(sequence, ATTR_sequence_owned_by) : NULL;
    const struct object *target = sequence;
    if (by != NULL && by->n == 3)
        target = model_named(model, NAMESPACE_RELATION, by->items[0], by->items[1]);
    return target ? model_get_of(model, KIND_owner, target) : NULL;
}

struct object *privilege_owner_object(const struct model *model, const struct identity *privilege)
{
    struct identity id = *privilege;
    id.kind = KIND_owner;
    id.role = NULL;
    if (id.of == KIND_sequence)
        return owner_of_sequence(model, &id);
    if (id.of != KIND_column)
        return model_find(model, &id);
    const struct object *relation = model_named(model, NAMESPACE_RELATION, id.schema, id.parent);
    return relation ? model_get_of(model, KIND_owner, relation) : NULL;
}

const char *privilege_owner(const struct model *model, const struct identity *privilege)
{
    const struct object *owner = privilege_owner_object(model, privilege);
    return owner ? object_text(owner, ATTR_owner_role) : NULL;
}
