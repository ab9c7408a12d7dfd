/*
 * Names: which schema a name stands for, wherever in the files it is declared.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>
#include <uthash.h>

#include "parser/fold.h"

#define NAME_BYTES 63 /* NAMEDATALEN - 1 (manual, 4.1.1) */

struct name {
    char *key;
    UT_hash_handle hh;
};

struct declared {
    struct name *names;
};

static char *name_key(const void *ctx, enum namespace namespace, const char *schema,
                      const char *name)
{
    return talloc_asprintf(ctx, "%d\1%s\1%s", (int)namespace, schema, name);
}

static void note(struct declared *declared, enum namespace namespace, const char *schema,
                 const char *name)
{
    char *key = name_key(declared, namespace, schema, name);
    struct name *entry = NULL;
    HASH_FIND_STR(declared->names, key, entry);
    if (entry != NULL) {
        talloc_free(key);
        return;
    }
    entry = talloc_zero(declared, struct name);
    entry->key = key;
    HASH_ADD_KEYPTR(hh, declared->names, entry->key, strlen(entry->key), entry);
}

static void forget(struct declared *declared, enum namespace namespace, const char *schema,
                   const char *name)
{
    char *key = name_key(NULL, namespace, schema, name);
    struct name *entry = NULL;
    HASH_FIND_STR(declared->names, key, entry);
    talloc_free(key);
    if (entry != NULL)
        HASH_DEL(declared->names, entry);
}

static int free_names(struct declared *declared)
{
    HASH_CLEAR(hh, declared->names);
    return 0;
}

static enum namespace namespace_by_name(const char *name)
{
    static const struct {
        const char *name;
        enum namespace namespace;
    } names[] = {
        {"relation", NAMESPACE_RELATION},   {"type", NAMESPACE_TYPE},
        {"routine", NAMESPACE_ROUTINE},     {"collation", NAMESPACE_COLLATION},
        {"opclass", NAMESPACE_OPCLASS},     {"operator", NAMESPACE_OPERATOR},
        {"ts_parser", NAMESPACE_TS_PARSER},
        {"ts_template", NAMESPACE_TS_TEMPLATE},
        {"ts_dictionary", NAMESPACE_TS_DICTIONARY},
        {"ts_configuration", NAMESPACE_TS_CONFIGURATION},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].name, name) == 0)
            return names[i].namespace;
    return NAMESPACE_NONE;
}

const struct list *fold_extension_names(const struct fold *fold)
{
    const struct model *live = fold->options->live;
    if (fold->moved_names != NULL)
        return fold->moved_names;
    return live != NULL ? live->extension_names : NULL;
}

bool fold_is_of_extension(const struct fold *fold, enum namespace namespace, const char *schema,
                          const char *name)
{
    const struct list *names = fold_extension_names(fold);
    for (size_t i = 0; names != NULL && i + 2 < names->n; i += 3)
        if (namespace_by_name(names->items[i]) == namespace &&
            same_text(names->items[i + 1], schema) && same_text(names->items[i + 2], name))
            return true;
    return false;
}

static struct declared *declared_of(struct fold *fold)
{
    if (fold->declared != NULL)
        return fold->declared;
    fold->declared = talloc_zero(fold, struct declared);
    talloc_set_destructor(fold->declared, free_names);
    const struct list *made = fold_extension_names(fold);
    for (size_t i = 0; made != NULL && i + 2 < made->n; i += 3)
        note(fold->declared, namespace_by_name(made->items[i]), made->items[i + 1],
             made->items[i + 2]);
    return fold->declared;
}

void fold_move_extension(struct fold *fold, const char *extension, const char *schema)
{
    const struct list *names = fold_extension_names(fold);
    const struct list *of = fold->options->live->extension_of;
    struct declared *declared = declared_of(fold);
    struct list *moved = list_new(fold);
    for (size_t i = 0; i + 2 < names->n; i += 3) {
        bool moves = strcmp(of->items[i / 3], extension) == 0;
        enum namespace namespace = namespace_by_name(names->items[i]);
        list_add(moved, names->items[i]);
        list_add(moved, moves ? schema : names->items[i + 1]);
        list_add(moved, names->items[i + 2]);
        if (!moves)
            continue;
        forget(declared, namespace, names->items[i + 1], names->items[i + 2]);
        note(declared, namespace, schema, names->items[i + 2]);
    }
    fold->moved_names = moved;
}

/* A relation's row has a type of the relation's name. */
static bool is_declared(struct fold *fold, enum namespace namespace, const char *schema,
                        const char *name)
{
    struct declared *declared = declared_of(fold);
    char *key = name_key(NULL, namespace, schema, name);
    struct name *entry = NULL;
    HASH_FIND_STR(declared->names, key, entry);
    talloc_free(key);
    return entry != NULL || (namespace == NAMESPACE_TYPE &&
                             is_declared(fold, NAMESPACE_RELATION, schema, name));
}

static const struct builtin_type {
    const char *name;
    const char *display;
} builtin_types[] = {
#include "schema/types.def"
};

static int by_name(const void *a, const void *b)
{
    const struct builtin_type *x = a, *y = b;
    return strcmp(x->name, y->name);
}

const char *fold_builtin_type(const char *name)
{
    struct builtin_type key = {name, NULL};
    const struct builtin_type *found =
        bsearch(&key, builtin_types, sizeof builtin_types / sizeof *builtin_types,
                sizeof *builtin_types, by_name);
    return found != NULL ? found->display : NULL;
}

/* The catalogs' own relations have their rows' types in the same table. */
static bool is_builtin(enum namespace namespace, const char *name)
{
    if (namespace == NAMESPACE_RELATION)
        return strncmp(name, "pg_", 3) == 0 && fold_builtin_type(name) != NULL;
    return namespace == NAMESPACE_TYPE && fold_builtin_type(name) != NULL;
}

static size_t clip(const char *name, size_t length, size_t limit)
{
    if (length <= limit)
        return length;
    while (limit > 0 && ((unsigned char)name[limit] & 0xC0) == 0x80)
        limit--;
    return limit;
}

const char *fold_name(struct fold *fold, int location, const char *name)
{
    size_t length = strlen(name);
    if (length <= NAME_BYTES)
        return name;
    char *cut = talloc_strndup(fold->ctx, name, clip(name, length, NAME_BYTES));
    fold_warning(fold, location, NULL, "the name is longer than 63 bytes: PostgreSQL keeps %s",
                 quote_ident(fold->ctx, cut));
    if (!list_has(fold->model->names_cut, cut))
        list_add(fold->model->names_cut, cut);
    return cut;
}

/* Is there a run of bytes that could be a name longer than PostgreSQL keeps? */
static bool may_be_long(const char *text)
{
    size_t run = 0;
    bool quoted = false;
    for (const char *c = text; *c; c++) {
        if (*c == '"')
            quoted = !quoted;
        run = quoted || *c == '_' || (unsigned char)*c >= 0x80 || isalnum((unsigned char)*c)
                  ? run + 1
                  : 0;
        if (run > NAME_BYTES)
            return true;
    }
    return false;
}

/* The grammar has cut them already: only the tokens know. */
void fold_check_names(struct fold *fold)
{
    if (!may_be_long(fold->text))
        return;
    const struct tokens *tokens = fold_tokens(fold);
    for (size_t i = 0; i < tokens->n; i++) {
        const struct token *token = &tokens->items[i];
        bool quoted = tokens->text[token->start] == '"';
        size_t n = token->end - token->start - (quoted ? 2 : 0);
        if ((quoted || token->word) && n > NAME_BYTES)
            (void)fold_name(fold, (int)token->start,
                            talloc_strndup(fold->ctx, tokens->text + token->start + quoted, n));
    }
}

static bool is_creatable(const char *schema)
{
    return strcmp(schema, "$user") != 0 && strcmp(schema, "pg_catalog") != 0;
}

/* "$user" is a role's own schema: which role will come is not known, so it is passed over. */
static const char *creation_schema(const struct fold *fold)
{
    for (size_t i = 0; i < fold->path->n; i++)
        if (is_creatable(fold->path->items[i]))
            return fold->path->items[i];
    return NULL;
}

const char *fold_creation_schema(struct fold *fold)
{
    const char *schema = creation_schema(fold);
    if (schema != NULL)
        return schema;
    fold_error(fold, -1, "write schema.name, or SET search_path",
               "the search_path is empty: in which schema should this be?");
    return "public";
}

void fold_declare(struct fold *fold, enum namespace namespace, const char *schema, const char *name)
{
    if (schema == NULL || *schema == '\0')
        schema = fold_creation_schema(fold);
    note(declared_of(fold), namespace, schema, name);
}

const char *fold_find_known(struct fold *fold, enum namespace namespace, const char *schema,
                            const char *name, bool *known)
{
    *known = true;
    if (schema != NULL && *schema != '\0') {
        *known = is_declared(fold, namespace, schema, name);
        return schema;
    }
    bool builtin = is_builtin(namespace, name);
    if (builtin && !list_has(fold->path, "pg_catalog")) {
        *known = false;
        return NULL;
    }
    for (size_t i = 0; i < fold->path->n; i++) {
        if (builtin && strcmp(fold->path->items[i], "pg_catalog") == 0)
            break;
        if (is_declared(fold, namespace, fold->path->items[i], name))
            return fold->path->items[i];
    }
    *known = false;
    if (builtin || (namespace != NAMESPACE_RELATION && namespace != NAMESPACE_TYPE))
        return NULL;
    const char *first = creation_schema(fold);
    return first != NULL ? first : "public";
}

const char *fold_find_schema(struct fold *fold, enum namespace namespace, const char *schema,
                             const char *name)
{
    bool known;
    return fold_find_known(fold, namespace, schema, name, &known);
}

static const char *string_of(const PgQuery__Node *node)
{
    return node->node_case == PG_QUERY__NODE__NODE_STRING ? node->string->sval : "";
}

void fold_split_name(struct fold *fold, size_t n, PgQuery__Node **names, const char **schema,
                     const char **name)
{
    (void)fold;
    *schema = n > 1 ? string_of(names[n - 2]) : NULL;
    *name = n > 0 ? string_of(names[n - 1]) : "";
}

struct list *fold_reference(struct fold *fold, enum namespace namespace, size_t n,
                            PgQuery__Node **names)
{
    const char *schema, *name;
    fold_split_name(fold, n, names, &schema, &name);
    const char *found = fold_find_schema(fold, namespace, schema, name);
    struct list *list = list_new(fold->ctx);
    list_add(list, found != NULL ? found : "pg_catalog");
    list_add(list, name);
    return list;
}

struct identity fold_identity(struct fold *fold, enum kind kind, size_t n, PgQuery__Node **names)
{
    struct identity id = {.kind = kind};
    fold_split_name(fold, n, names, &id.schema, &id.name);
    if (id.schema == NULL)
        id.schema = fold_creation_schema(fold);
    id.name = fold_name(fold, -1, id.name);
    return id;
}

struct identity fold_relation_identity(struct fold *fold, enum kind kind,
                                  const PgQuery__RangeVar *range)
{
    return (struct identity){
        .kind = kind,
        .schema = *range->schemaname ? range->schemaname : fold_creation_schema(fold),
        .name = fold_name(fold, range->location, range->relname),
    };
}

struct list *fold_strings(struct fold *fold, size_t n, PgQuery__Node **nodes)
{
    struct list *list = list_new(fold->ctx);
    for (size_t i = 0; i < n; i++)
        list_add(list, string_of(nodes[i]));
    return list;
}

/* makeObjectName: the longer part is cut first, then each at a character's edge. */
char *fold_make_name(struct fold *fold, const char *name1, const char *name2, const char *label)
{
    size_t n1 = strlen(name1), n2 = name2 ? strlen(name2) : 0;
    size_t overhead = (name2 ? 1 : 0) + (label ? strlen(label) + 1 : 0);
    size_t room = overhead < NAME_BYTES ? NAME_BYTES - overhead : 0;
    while (n1 + n2 > room) {
        if (n1 > n2)
            n1--;
        else
            n2--;
    }
    char *name = talloc_strndup(fold->ctx, name1, clip(name1, strlen(name1), n1));
    if (name2 != NULL) {
        name = talloc_strdup_append(name, "_");
        name = talloc_strndup_append(name, name2, clip(name2, strlen(name2), n2));
    }
    return label ? talloc_asprintf_append(name, "_%s", label) : name;
}

char *fold_choose_name(struct fold *fold, const char *name1, const char *name2, const char *label,
                       bool (*taken)(struct fold *, const char *schema, const char *name, void *),
                       const char *schema, void *argument)
{
    char *name = fold_make_name(fold, name1, name2, label);
    for (int i = 1; taken(fold, schema, name, argument); i++)
        name = fold_make_name(fold, name1, name2, talloc_asprintf(fold->ctx, "%s%d", label, i));
    return name;
}
