/*
 * The hash of a tree: one walk over protobuf-c's descriptors for every node there
 * is. What does not change the meaning is skipped: where things stand, and IF NOT EXISTS.
 */
#include <string.h>

#include "parser/fold.h"
#include "schema/hash.h"

static void hash_message(struct hash *, const ProtobufCMessage *);

static bool is_skipped(const char *name)
{
    static const char *const names[] = {"location", "stmt_location", "stmt_len", "if_not_exists"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static size_t size_of(ProtobufCType type)
{
    switch (type) {
    case PROTOBUF_C_TYPE_INT64:
    case PROTOBUF_C_TYPE_SINT64:
    case PROTOBUF_C_TYPE_SFIXED64:
    case PROTOBUF_C_TYPE_UINT64:
    case PROTOBUF_C_TYPE_FIXED64:
    case PROTOBUF_C_TYPE_DOUBLE:
        return 8;
    case PROTOBUF_C_TYPE_BOOL:
        return sizeof(protobuf_c_boolean);
    case PROTOBUF_C_TYPE_STRING:
    case PROTOBUF_C_TYPE_MESSAGE:
        return sizeof(void *);
    case PROTOBUF_C_TYPE_BYTES:
        return sizeof(ProtobufCBinaryData);
    default:
        return 4;
    }
}

static void hash_value(struct hash *hash, ProtobufCType type, const char *at)
{
    if (type == PROTOBUF_C_TYPE_STRING) {
        const char *text = *(const char *const *)(const void *)at;
        hash_add_text(hash, text ? text : "");
    } else if (type == PROTOBUF_C_TYPE_MESSAGE) {
        hash_message(hash, *(const ProtobufCMessage *const *)(const void *)at);
    } else {
        hash_add(hash, at, size_of(type));
    }
}

static void hash_field(struct hash *hash, const ProtobufCFieldDescriptor *field,
                       const char *message)
{
    const char *at = message + field->offset;
    if (field->label == PROTOBUF_C_LABEL_REPEATED) {
        size_t n = *(const size_t *)(const void *)(message + field->quantifier_offset);
        hash_add(hash, &n, sizeof n);
        const char *items = *(const char *const *)(const void *)at;
        for (size_t i = 0; i < n; i++)
            hash_value(hash, field->type, items + i * size_of(field->type));
        return;
    }
    if (field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) {
        uint32_t chosen = *(const uint32_t *)(const void *)(message + field->quantifier_offset);
        if (chosen != field->id)
            return;
    }
    hash_value(hash, field->type, at);
}

static void hash_message(struct hash *hash, const ProtobufCMessage *message)
{
    if (message == NULL) {
        hash_add(hash, "\0", 1);
        return;
    }
    const ProtobufCMessageDescriptor *type = message->descriptor;
    hash_add(hash, type->name, strlen(type->name) + 1);
    for (unsigned i = 0; i < type->n_fields; i++)
        if (!is_skipped(type->fields[i].name))
            hash_field(hash, &type->fields[i], (const char *)message);
}

uint64_t tree_hash(const ProtobufCMessage *message)
{
    struct hash hash = hash_begin();
    hash_message(&hash, message);
    return hash_end(&hash);
}
