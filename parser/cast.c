/*
 * CREATE CAST and CREATE TRANSFORM: what has no name but the types it is for.
 */
#include <talloc.h>

#include "parser/address.h"
#include "parser/statements.h"

struct identity cast_identity(struct fold *fold, const PgQuery__TypeName *source,
                              const PgQuery__TypeName *target)
{
    return (struct identity){.kind = KIND_cast,
                             .name = "",
                             .args = talloc_asprintf(fold->ctx, "%s AS %s",
                                                     fold_type_bare(fold, source),
                                                     fold_type_bare(fold, target))};
}

struct identity transform_identity(struct fold *fold, const PgQuery__TypeName *type,
                                   const char *language)
{
    return (struct identity){
        .kind = KIND_transform, .name = language, .args = fold_type_bare(fold, type)};
}

/* The types in front of the function's other two may be others that are binary compatible. */
static char *argument_types(struct fold *fold, const PgQuery__ObjectWithArgs *function)
{
    struct text types = text_new(fold->ctx);
    for (size_t i = 0; i < function->n_objargs; i++) {
        text_add(&types, i > 0 ? ", " : "");
        text_add(&types, fold_type_bare(fold, function->objargs[i]->type_name));
    }
    return types.s;
}

static const char *context_of(PgQuery__CoercionContext context)
{
    if (context == PG_QUERY__COERCION_CONTEXT__COERCION_IMPLICIT)
        return "implicit";
    return context == PG_QUERY__COERCION_CONTEXT__COERCION_ASSIGNMENT ? "assignment" : NULL;
}

static void set_function(struct fold *fold, struct object *cast,
                         const PgQuery__ObjectWithArgs *function)
{
    object_set_list(
        cast, ATTR_cast_function,
        fold_reference(fold, NAMESPACE_ROUTINE, function->n_objname, function->objname));
    object_set(cast, ATTR_cast_function_args, argument_types(fold, function));
}

void fold_cast(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateCastStmt *stmt = node->create_cast_stmt;
    struct identity id = cast_identity(fold, stmt->sourcetype, stmt->targettype);
    if (stmt->func != NULL && stmt->func->args_unspecified) {
        fold_error(fold, -1, NULL, "write the types of the function's arguments");
        return;
    }
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    if (stmt->func != NULL)
        set_function(fold, object, stmt->func);
    else
        object_set(object, ATTR_cast_method, stmt->inout ? "inout" : "binary");
    object_set(object, ATTR_cast_context, context_of(stmt->context));
}

static void set_direction(struct fold *fold, struct object *transform, int attr,
                          const PgQuery__ObjectWithArgs *function)
{
    if (function != NULL)
        object_set_list(
            transform, attr,
            fold_reference(fold, NAMESPACE_ROUTINE, function->n_objname, function->objname));
}

void fold_transform(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateTransformStmt *stmt = node->create_transform_stmt;
    struct identity id = transform_identity(fold, stmt->type_name, stmt->lang);
    struct object *object = fold_add(fold, &id, -1, stmt->replace ? AGAIN_REPLACE : AGAIN_ERROR);
    if (object == NULL)
        return;
    set_direction(fold, object, ATTR_transform_from_sql, stmt->fromsql);
    set_direction(fold, object, ATTR_transform_to_sql, stmt->tosql);
}
