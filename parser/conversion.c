/*
 * CREATE CONVERSION.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"

static const struct {
    const char *name, *encoding;
} encodings[] = {
#define ENCODING(name, encoding) {name, encoding},
#include "parser/encodings.def"
#undef ENCODING
};

/* An encoding as PostgreSQL calls it, whichever of its names is given. */
static const char *encoding_of(struct fold *fold, const char *given)
{
    struct text name = text_new(fold->ctx);
    for (const char *c = given; *c != '\0'; c++) {
        char small = *c >= 'A' && *c <= 'Z' ? (char)(*c - 'A' + 'a') : *c;
        if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9'))
            text_add_n(&name, &small, 1);
    }
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (strcmp(encodings[i].name, name.s) == 0)
            return encodings[i].encoding;
    fold_error(fold, -1, NULL, "there is no encoding %s", quote_ident(fold->ctx, given));
    return given;
}

void declare_conversion(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateConversionStmt *stmt = node->create_conversion_stmt;
    const char *schema, *name;
    fold_split_name(fold, stmt->n_conversion_name, stmt->conversion_name, &schema, &name);
    fold_declare(fold, NAMESPACE_CONVERSION, schema, fold_name(fold, -1, name));
}

void fold_conversion(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateConversionStmt *stmt = node->create_conversion_stmt;
    struct identity id =
        fold_identity(fold, KIND_conversion, stmt->n_conversion_name, stmt->conversion_name);
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set(object, ATTR_conversion_source, encoding_of(fold, stmt->for_encoding_name));
    object_set(object, ATTR_conversion_target, encoding_of(fold, stmt->to_encoding_name));
    object_set_list(object, ATTR_conversion_function,
                    fold_reference(fold, NAMESPACE_ROUTINE, stmt->n_func_name, stmt->func_name));
    object_set_bool(object, ATTR_conversion_default, stmt->def);
}
