#include "parser/walk.h"

#include <string.h>

const ProtobufCMessage *walk_unwrap(const ProtobufCMessage *message)
{
    while (message != NULL && message->descriptor == &pg_query__node__descriptor) {
        const PgQuery__Node *node = (const PgQuery__Node *)(const void *)message;
        /* All members of the union are pointers to messages. */
        message = node->node_case == PG_QUERY__NODE__NODE__NOT_SET
                      ? NULL
                      : (const ProtobufCMessage *)(const void *)node->alias;
    }
    return message;
}

const void *walk_as(const void *message, const ProtobufCMessageDescriptor *type)
{
    const ProtobufCMessage *inner = walk_unwrap(message);
    return inner != NULL && inner->descriptor == type ? inner : NULL;
}

static const void *value_at(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field)
{
    return (const char *)message + field->offset;
}

static bool is_pointer(const ProtobufCFieldDescriptor *field)
{
    return field->type == PROTOBUF_C_TYPE_MESSAGE || field->type == PROTOBUF_C_TYPE_STRING;
}

size_t walk_count(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field)
{
    const char *base = (const char *)message;
    if (field->label == PROTOBUF_C_LABEL_REPEATED) {
        size_t n;
        memcpy(&n, base + field->quantifier_offset, sizeof n);
        return n;
    }
    if (field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) {
        uint32_t chosen;
        memcpy(&chosen, base + field->quantifier_offset, sizeof chosen);
        if (chosen != field->id)
            return 0;
    }
    return !is_pointer(field) || *(const void *const *)value_at(message, field) != NULL;
}

const char *walk_string(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field,
                        size_t i)
{
    const void *at = value_at(message, field);
    if (field->label == PROTOBUF_C_LABEL_REPEATED)
        return (*(const char *const *const *)at)[i];
    return *(const char *const *)at;
}

const ProtobufCMessage *walk_message(const ProtobufCMessage *message,
                                     const ProtobufCFieldDescriptor *field, size_t i)
{
    const void *at = value_at(message, field);
    if (field->label == PROTOBUF_C_LABEL_REPEATED)
        return walk_unwrap((*(const ProtobufCMessage *const *const *)at)[i]);
    return walk_unwrap(*(const ProtobufCMessage *const *)at);
}

long long walk_number(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field,
                      size_t i)
{
    const void *at = value_at(message, field);
    if (field->label == PROTOBUF_C_LABEL_REPEATED)
        at = *(const void *const *)at;
    switch (field->type) {
    case PROTOBUF_C_TYPE_BOOL:
        return ((const protobuf_c_boolean *)at)[i];
    case PROTOBUF_C_TYPE_UINT32:
        return ((const uint32_t *)at)[i];
    case PROTOBUF_C_TYPE_INT64:
    case PROTOBUF_C_TYPE_UINT64:
        return ((const int64_t *)at)[i];
    default:
        return ((const int32_t *)at)[i];
    }
}

void walk_children(const ProtobufCMessage *message, walk_fn *visit, void *argument)
{
    const ProtobufCMessageDescriptor *type = message->descriptor;
    for (unsigned f = 0; f < type->n_fields; f++) {
        const ProtobufCFieldDescriptor *field = &type->fields[f];
        if (field->type != PROTOBUF_C_TYPE_MESSAGE)
            continue;
        for (size_t i = 0, n = walk_count(message, field); i < n; i++) {
            const ProtobufCMessage *child = walk_message(message, field, i);
            if (child != NULL)
                visit(child, argument);
        }
    }
}
