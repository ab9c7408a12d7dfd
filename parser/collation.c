/*
 * CREATE COLLATION.
 */
#include <string.h>
#include <talloc.h>

#include "parser/define.h"
#include "parser/statements.h"
#include "parser/table.h"

#define ROW(option, attr, form)                                                                    \
    {                                                                                              \
        option, ATTR_collation_##attr, DEFINE_##form, NAMESPACE_NONE                               \
    }

static const struct define_row rows[] = {
    ROW("provider", provider, WORD),      ROW("locale", locale, TEXT),
    ROW("lc_collate", lc_collate, TEXT),  ROW("lc_ctype", lc_ctype, TEXT),
    ROW("rules", rules, TEXT),            ROW("version", version, TEXT),
    ROW("deterministic", locale, SKIP),   ROW("from", locale, SKIP),
};

void declare_collation(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    const char *schema, *name;
    fold_split_name(fold, stmt->n_defnames, stmt->defnames, &schema, &name);
    fold_declare(fold, NAMESPACE_COLLATION, schema, fold_name(fold, -1, name));
}

static void set_libc(struct object *object, const char *locale)
{
    object_set(object, ATTR_collation_lc_collate, locale);
    object_set(object, ATTR_collation_lc_ctype, locale);
}

/* Those of PostgreSQL whose names say what they are (manual, 24.2.2). False: any other. */
static bool copy_builtin(struct fold *fold, struct object *object, const char *name)
{
    const char *icu = strstr(name, "-x-icu");
    if (icu != NULL && icu[strlen("-x-icu")] == '\0') {
        object_set(object, ATTR_collation_provider, "icu");
        object_set(object, ATTR_collation_locale,
                   talloc_strndup(fold->ctx, name, (size_t)(icu - name)));
        return true;
    }
    bool portable = strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0;
    if (!portable && strchr(name, '.') == NULL)
        return false;
    set_libc(object, name);
    object_set_bool(object, ATTR_collation_any_encoding, portable);
    return true;
}

/* FROM another one: false where the statement is put off, or wrong. */
static bool copy(struct fold *fold, struct object *object, const PgQuery__DefElem *from)
{
    const struct list *name = define_name(fold, from, NAMESPACE_COLLATION);
    if (name != NULL && strcmp(name->items[0], "pg_catalog") == 0) {
        if (copy_builtin(fold, object, name->items[1]))
            return true;
        fold_error(fold, from->location, "write its PROVIDER and LOCALE",
                   "what collation %s is depends on the server",
                   quote_ident(fold->ctx, name->items[1]));
        return false;
    }
    struct identity id = {.kind = KIND_collation};
    if (name != NULL) {
        id.schema = name->items[0];
        id.name = name->items[1];
    }
    const struct object *source = fold_target(fold, &id, from->location, false);
    if (source != NULL)
        object_copy(object, source);
    return source != NULL;
}

/* LOCALE is both of libc's; before PostgreSQL 15 LC_COLLATE could be ICU's as well. */
static void settle_locale(struct fold *fold, struct object *object)
{
    const char *provider = object_text(object, ATTR_collation_provider);
    const char *locale = object_text(object, ATTR_collation_locale);
    const char *collate = object_text(object, ATTR_collation_lc_collate);
    if (same_text(provider, "libc")) {
        object_set(object, ATTR_collation_provider, NULL);
        provider = NULL;
    }
    if (provider == NULL && locale != NULL) {
        set_libc(object, locale);
        object_set(object, ATTR_collation_locale, NULL);
    } else if (provider != NULL && locale == NULL) {
        object_set(object, ATTR_collation_locale, collate);
        set_libc(object, NULL);
    }
    bool complete = provider != NULL ? object_text(object, ATTR_collation_locale) != NULL
                                     : object_text(object, ATTR_collation_lc_collate) != NULL &&
                                           object_text(object, ATTR_collation_lc_ctype) != NULL;
    if (!complete)
        fold_error(fold, -1, NULL, "%s: LOCALE is missing",
                   identity_describe(fold->ctx, &object->id));
}

static void fill(struct fold *fold, struct object *object, const PgQuery__DefineStmt *stmt)
{
    const PgQuery__DefElem *deterministic =
        define_option(stmt->n_definition, stmt->definition, "deterministic");
    define_options(fold, object, stmt->n_definition, stmt->definition, rows,
                   sizeof rows / sizeof *rows);
    if (deterministic != NULL)
        object_set_bool(object, ATTR_collation_nondeterministic,
                        !fold_is_true(fold, deterministic));
    settle_locale(fold, object);
}

void fold_collation_define(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__DefineStmt *stmt = node->define_stmt;
    struct identity id = fold_identity(fold, KIND_collation, stmt->n_defnames, stmt->defnames);
    const PgQuery__DefElem *from = define_option(stmt->n_definition, stmt->definition, "from");
    struct object *read = model_add(model_new(fold->ctx), &id);
    if (from != NULL) {
        if (!copy(fold, read, from))
            return;
    } else {
        fill(fold, read, stmt);
    }
    struct object *object =
        fold_add(fold, &id, -1, stmt->if_not_exists ? AGAIN_SAME : AGAIN_ERROR);
    if (object == NULL)
        return;
    object_copy(object, read);
    object->path = talloc_strdup(object, fold->path_sql);
}
