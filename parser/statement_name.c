/*
 * What SQL calls the statements and objects that have no rows of their own.
 */
#include <talloc.h>

#include "parser/fold.h"

struct statement_name {
    const char *name;
    bool action;
};

static struct statement_name name_of(PgQuery__Node__NodeCase node)
{
    switch (node) {
#define NAME(node, name)                                                                           \
    case PG_QUERY__NODE__NODE_##node:                                                              \
        return (struct statement_name){name, false};
#define ACTION(node, name)                                                                         \
    case PG_QUERY__NODE__NODE_##node:                                                              \
        return (struct statement_name){name, true};
#include "parser/statement_names.def"
#undef NAME
#undef ACTION
    default:
        return (struct statement_name){NULL, false};
    }
}

const char *fold_object_name(PgQuery__ObjectType type)
{
    switch (type) {
#define OBJECT(type, name)                                                                         \
    case PG_QUERY__OBJECT_TYPE__OBJECT_##type:                                                     \
        return name;
#include "parser/object_names.def"
#undef OBJECT
    default:
        return "OBJECT";
    }
}

const char *fold_statement_name(struct fold *fold, const PgQuery__Node *node, bool *action)
{
    struct statement_name found = name_of(node->node_case);
    *action = found.action;
    if (node->node_case == PG_QUERY__NODE__NODE_DEFINE_STMT &&
        node->define_stmt->kind == PG_QUERY__OBJECT_TYPE__OBJECT_TYPE)
        return "CREATE TYPE of a base or a shell type";
    if (node->node_case == PG_QUERY__NODE__NODE_DEFINE_STMT)
        return talloc_asprintf(fold->ctx, "CREATE %s", fold_object_name(node->define_stmt->kind));
    if (node->node_case == PG_QUERY__NODE__NODE_GRANT_STMT)
        return node->grant_stmt->is_grant ? "GRANT" : "REVOKE";
    if (node->node_case == PG_QUERY__NODE__NODE_ALTER_OWNER_STMT)
        return talloc_asprintf(fold->ctx, "ALTER %s ... OWNER TO",
                               fold_object_name(node->alter_owner_stmt->object_type));
    if (found.name != NULL)
        return found.name;
    /* Every case of a node is a pointer to a message, at the same address. */
    const ProtobufCMessage *message = &node->select_stmt->base;
    return message != NULL ? message->descriptor->short_name : "an empty statement";
}
