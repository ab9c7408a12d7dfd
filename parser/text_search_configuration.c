/*
 * Text search configurations and their mappings.
 */
#include <string.h>
#include <talloc.h>

#include "parser/define.h"
#include "parser/rename.h"
#include "parser/statements.h"
#include "parser/table.h"
#include "schema/mapping.h"

/* What the default parser finds: numbers, addresses and the like; words in ASCII; words
 * (manual, 12.5). */
static const char *const others[] = {"email",         "file",   "float",    "host",
                                     "hword_numpart", "int",    "numhword", "numword",
                                     "sfloat",        "uint",   "url",      "url_path",
                                     "version"};
static const char *const ascii_words[] = {"asciihword", "asciiword", "hword_asciipart"};
static const char *const words[] = {"hword", "hword_part", "word"};

static struct list *pair(struct fold *fold, const char *name)
{
    struct list *list = list_new(fold->ctx);
    list_add(list, "pg_catalog");
    list_add(list, name);
    return list;
}

static const struct list *mappings_of(const struct object *object)
{
    static const struct list none = {0, NULL};
    const struct list *mappings = object_list(object, ATTR_ts_configuration_mappings);
    return mappings != NULL ? mappings : &none;
}

/* dictionaries NULL: the token has none any more. */
static void set_mapping(struct fold *fold, struct object *object, const char *token,
                        const struct list *dictionaries)
{
    const struct list *before = mappings_of(object);
    struct list *after = list_new(fold->ctx);
    for (size_t i = 0; i < before->n; i++)
        if (strcmp(mapping_token(fold->ctx, before->items[i]), token) != 0)
            list_add(after, before->items[i]);
    if (dictionaries != NULL)
        list_add(after, mapping_text(fold->ctx, token, dictionaries));
    list_sort(after);
    object_set_list(object, ATTR_ts_configuration_mappings, after);
}

static const struct list *mapping_of(struct fold *fold, const struct object *object,
                                     const char *token)
{
    const struct list *mappings = mappings_of(object);
    for (size_t i = 0; i < mappings->n; i++)
        if (strcmp(mapping_token(fold->ctx, mappings->items[i]), token) == 0)
            return mapping_dictionaries(fold->ctx, mappings->items[i]);
    return NULL;
}

static void set_all(struct fold *fold, struct object *object, const char *const *tokens, size_t n,
                    const char *dictionary)
{
    for (size_t i = 0; i < n; i++)
        set_mapping(fold, object, tokens[i], pair(fold, dictionary));
}

/* PostgreSQL's own: the snowball stemmer of the language, but for languages that are not
 * written in Latin letters English for words that are. */
static void copy_builtin(struct fold *fold, struct object *object, const char *name)
{
    bool simple = strcmp(name, "simple") == 0;
    bool english = strcmp(name, "russian") == 0 || strcmp(name, "hindi") == 0;
    const char *stem = simple ? name : talloc_asprintf(fold->ctx, "%s_stem", name);
    object_set_list(object, ATTR_ts_configuration_parser, pair(fold, "default"));
    set_all(fold, object, others, sizeof others / sizeof *others, "simple");
    set_all(fold, object, words, sizeof words / sizeof *words, stem);
    set_all(fold, object, ascii_words, sizeof ascii_words / sizeof *ascii_words,
            english ? "english_stem" : stem);
}

static struct object *find(struct fold *fold, const struct list *name)
{
    struct identity id = {
        .kind = KIND_ts_configuration, .schema = name->items[0], .name = name->items[1]};
    return fold_target(fold, &id, -1, false);
}

void fold_ts_configuration(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    const PgQuery__DefElem *parser = define_option(stmt->n_definition, stmt->definition, "parser");
    const PgQuery__DefElem *copy = define_option(stmt->n_definition, stmt->definition, "copy");
    const struct list *from =
        copy != NULL ? define_name(fold, copy, NAMESPACE_TS_CONFIGURATION) : NULL;
    bool builtin = from != NULL && strcmp(from->items[0], "pg_catalog") == 0;
    const struct object *source = from != NULL && !builtin ? find(fold, from) : NULL;
    if (from != NULL && !builtin && source == NULL)
        return;
    if ((parser == NULL) == (from == NULL)) {
        fold_error(fold, -1, NULL, "either PARSER or COPY must be given");
        return;
    }
    struct identity id =
        fold_identity(fold, KIND_ts_configuration, stmt->n_defnames, stmt->defnames);
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    if (source != NULL)
        object_copy(object, source);
    else if (builtin)
        copy_builtin(fold, object, from->items[1]);
    else
        object_set_list(object, ATTR_ts_configuration_parser,
                        define_name(fold, parser, NAMESPACE_TS_PARSER));
}

/* {schema, name, ...} of the dictionaries that the statement names. */
static struct list *dictionaries_of(struct fold *fold,
                                    const PgQuery__AlterTSConfigurationStmt *stmt)
{
    struct list *names = list_new(fold->ctx);
    for (size_t i = 0; i < stmt->n_dicts; i++) {
        const PgQuery__List *name = stmt->dicts[i]->list;
        const struct list *found =
            fold_reference(fold, NAMESPACE_TS_DICTIONARY, name->n_items, name->items);
        list_add(names, found->items[0]);
        list_add(names, found->items[1]);
    }
    return names;
}

/* dictionaries: the old one and the new one. */
static void replace(struct fold *fold, struct object *object, const char *token,
                    const struct list *dictionaries)
{
    const struct list *before = mapping_of(fold, object, token);
    struct list *after = list_new(fold->ctx);
    for (size_t i = 0; before != NULL && i + 1 < before->n; i += 2) {
        bool old = strcmp(before->items[i], dictionaries->items[0]) == 0 &&
                   strcmp(before->items[i + 1], dictionaries->items[1]) == 0;
        list_add(after, old ? dictionaries->items[2] : before->items[i]);
        list_add(after, old ? dictionaries->items[3] : before->items[i + 1]);
    }
    if (before != NULL)
        set_mapping(fold, object, token, after);
}

static struct list *tokens_of(struct fold *fold, const PgQuery__AlterTSConfigurationStmt *stmt,
                              const struct object *object)
{
    struct list *tokens = fold_strings(fold, stmt->n_tokentype, stmt->tokentype);
    const struct list *mappings = mappings_of(object);
    bool all = stmt->kind == PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_REPLACE_DICT;
    for (size_t i = 0; all && i < mappings->n; i++)
        list_add(tokens, mapping_token(fold->ctx, mappings->items[i]));
    return tokens;
}

static void alter_token(struct fold *fold, const PgQuery__AlterTSConfigurationStmt *stmt,
                        struct object *object, const char *token, const struct list *dictionaries)
{
    bool there = mapping_of(fold, object, token) != NULL;
    switch (stmt->kind) {
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_ADD_MAPPING:
        if (there)
            fold_error(fold, -1, NULL, "there is a mapping for %s already", token);
        else
            set_mapping(fold, object, token, dictionaries);
        return;
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_DROP_MAPPING:
        if (!there && !stmt->missing_ok)
            fold_error(fold, -1, NULL, "there is no mapping for %s", token);
        set_mapping(fold, object, token, NULL);
        return;
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_REPLACE_DICT:
    case PG_QUERY__ALTER_TSCONFIG_TYPE__ALTER_TSCONFIG_REPLACE_DICT_FOR_TOKEN:
        replace(fold, object, token, dictionaries);
        return;
    default:
        set_mapping(fold, object, token, dictionaries);
        return;
    }
}

void fold_alter_ts_configuration(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterTSConfigurationStmt *stmt = node->alter_tsconfiguration_stmt;
    struct object *object = find(fold, fold_reference(fold, NAMESPACE_TS_CONFIGURATION,
                                                      stmt->n_cfgname, stmt->cfgname));
    if (object == NULL)
        return;
    const struct list *dictionaries = dictionaries_of(fold, stmt);
    const struct list *tokens = tokens_of(fold, stmt, object);
    for (size_t i = 0; i < tokens->n; i++)
        alter_token(fold, stmt, object, tokens->items[i], dictionaries);
}

void mappings_rename_dictionary(struct fold *fold, struct object *object,
                                const struct identity *old, const struct identity *new)
{
    struct list *names = list_new(fold->ctx);
    list_add(names, old->schema);
    list_add(names, old->name);
    list_add(names, new->schema);
    list_add(names, new->name);
    const struct list *mappings = mappings_of(object);
    struct list *tokens = list_new(fold->ctx);
    for (size_t i = 0; i < mappings->n; i++)
        list_add(tokens, mapping_token(fold->ctx, mappings->items[i]));
    for (size_t i = 0; i < tokens->n; i++)
        replace(fold, object, tokens->items[i], names);
}
