/*
 * Walking trees without knowing their nodes: protobuf-c's descriptors say what
 * a message holds. A PgQuery__Node is only a wrapper around the one message
 * that it has chosen; the walk steps over it.
 */
#ifndef RECONCILE_WALK_H
#define RECONCILE_WALK_H

#include <pg_query/pg_query.pb-c.h>
#include <stdbool.h>
#include <stddef.h>

/* What a wrapper holds (NULL: nothing); any other message is itself. */
const ProtobufCMessage *walk_unwrap(const ProtobufCMessage *);
/* The same as a message of this type, or NULL where it is of another. */
const void *walk_as(const void *message, const ProtobufCMessageDescriptor *);

/* How many values a field has here: 0 or 1 unless it is repeated. An unchosen
 * member of a oneof and a NULL pointer have none. */
size_t walk_count(const ProtobufCMessage *, const ProtobufCFieldDescriptor *);
const char *walk_string(const ProtobufCMessage *, const ProtobufCFieldDescriptor *, size_t i);
/* Unwrapped. */
const ProtobufCMessage *walk_message(const ProtobufCMessage *, const ProtobufCFieldDescriptor *,
                                     size_t i);
/* Numbers, enums and booleans. */
long long walk_number(const ProtobufCMessage *, const ProtobufCFieldDescriptor *, size_t i);

/* Calls visit for each message directly below. */
typedef void walk_fn(const ProtobufCMessage *, void *argument);
void walk_children(const ProtobufCMessage *, walk_fn *visit, void *argument);

#define WALK_AS(message, Type, type)                                                               \
    ((const PgQuery__##Type *)walk_as(message, &pg_query__##type##__descriptor))

#endif
