#include "parser/tree.h"

#include <pg_query.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <talloc.h>

/* libpg_query loses its copy of stderr where a PL/pgSQL body has errors: not our leak. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#else
#define __lsan_disable() ((void)0)
#define __lsan_enable()  ((void)0)
#endif

#define ARENA_BLOCK ((size_t)64 * 1024)
#define ARENA_ALIGN ((size_t)16)

/*
 * The memory of one message. A tree is thousands of small nodes that live and
 * die together: they are cut from blocks, and releasing the tree frees the
 * blocks, without a walk.
 */
struct arena {
    const void *owner; /* whose children the blocks are */
    char *free;
    size_t left;
    size_t next; /* size of the next block */
};

static void *arena_alloc(void *data, size_t size)
{
    struct arena *arena = data;
    size = (size + ARENA_ALIGN - 1) & ~(ARENA_ALIGN - 1);
    if (size > arena->left) {
        if (size > arena->next / 4)
            return talloc_size(arena->owner, size);
        arena->free = talloc_size(arena->owner, arena->next);
        if (arena->free == NULL)
            return NULL;
        arena->left = arena->next;
        if (arena->next < 64 * ARENA_BLOCK)
            arena->next *= 2;
    }
    void *room = arena->free;
    arena->free += size;
    arena->left -= size;
    return room;
}

static void arena_free(void *data, void *room)
{
    (void)data;
    (void)room;
}

/* Unpacks a message of libpg_query's; its memory hangs below owner. */
static ProtobufCMessage *unpack(const void *owner, const ProtobufCMessageDescriptor *descriptor,
                                const PgQueryProtobuf *packed)
{
    /* An unpacked tree is some ten times as big as the packed one. */
    struct arena arena = {.owner = owner, .next = 1024};
    while (arena.next < ARENA_BLOCK && arena.next < packed->len * 8)
        arena.next *= 2;
    ProtobufCAllocator allocator = {
        .alloc = arena_alloc, .free = arena_free, .allocator_data = &arena};
    return protobuf_c_message_unpack(descriptor, &allocator, packed->len,
                                     (const uint8_t *)packed->data);
}

/* libpg_query counts characters, from 1; 0 where it doesn't know. */
static size_t byte_offset(const char *sql, int position)
{
    size_t offset = 0;
    for (int character = 1; character < position && sql[offset] != '\0'; character++) {
        offset++;
        while (((unsigned char)sql[offset] & 0xC0) == 0x80)
            offset++;
    }
    return offset;
}

static PgQuery__ParseResult *parse(const void *ctx, const char *sql, struct syntax_error *error)
{
    PgQueryProtobufParseResult parsed = pg_query_parse_protobuf(sql);
    PgQuery__ParseResult *tree = NULL;
    if (parsed.error != NULL) {
        *error = (struct syntax_error){.message = talloc_strdup(ctx, parsed.error->message),
                                       .offset = byte_offset(sql, parsed.error->cursorpos)};
        goto done;
    }
    /* The root is copied to a chunk that owns the blocks, so that it can be released by itself. */
    tree = talloc_zero(ctx, PgQuery__ParseResult);
    const ProtobufCMessage *root =
        unpack(tree, &pg_query__parse_result__descriptor, &parsed.parse_tree);
    if (root == NULL) {
        talloc_free(tree);
        tree = NULL;
        *error = (struct syntax_error){.message = talloc_strdup(ctx, "the tree can't be unpacked")};
        goto done;
    }
    memcpy(tree, root, sizeof *tree);
done:
    pg_query_free_protobuf_parse_result(parsed);
    return tree;
}

/* XMLSERIALIZE(... NO INDENT): servers from 16 on print what older grammars, which have no INDENT,
 * take for granted. The text with blanks in its place; NULL: it has none of it. */
static char *without_no_indent(const void *ctx, const char *sql)
{
    char *blanked = NULL;
    size_t n = 0;
    struct raw_token *tokens = strcasestr(sql, "INDENT") != NULL ? tree_scan(ctx, sql, &n) : NULL;
    for (size_t i = 1; tokens != NULL && i < n; i++) {
        const struct raw_token *no = &tokens[i - 1], *indent = &tokens[i];
        if (no->code != PG_QUERY__TOKEN__NO || indent->end - indent->start != strlen("INDENT") ||
            strncasecmp(sql + indent->start, "INDENT", strlen("INDENT")) != 0)
            continue;
        if (blanked == NULL)
            blanked = talloc_strdup(ctx, sql);
        memset(blanked + no->start, ' ', indent->end - no->start);
    }
    talloc_free(tokens);
    return blanked;
}

PgQuery__ParseResult *tree_parse(const void *ctx, const char *sql, struct syntax_error *error)
{
    PgQuery__ParseResult *tree = parse(ctx, sql, error);
    char *blanked = tree == NULL ? without_no_indent(ctx, sql) : NULL;
    if (blanked != NULL)
        tree = parse(ctx, blanked, error);
    talloc_free(blanked);
    return tree;
}

void tree_free(PgQuery__ParseResult *tree)
{
    talloc_free(tree);
}

char *tree_parse_plpgsql(const void *ctx, const char *create_function)
{
    __lsan_disable();
    PgQueryPlpgsqlParseResult parsed = pg_query_parse_plpgsql(create_function);
    __lsan_enable();
    char *json = NULL;
    if (parsed.error == NULL && parsed.plpgsql_funcs != NULL)
        json = talloc_strdup(ctx, parsed.plpgsql_funcs);
    pg_query_free_plpgsql_parse_result(parsed);
    return json;
}

const char *tree_grammar(void)
{
    return PG_VERSION;
}

int tree_grammar_version(void)
{
    return PG_VERSION_NUM;
}

char *tree_partition_strategy(const void *ctx, const PgQuery__PartitionSpec *spec)
{
#if PG_VERSION_NUM >= 160000
    const char *name = protobuf_c_enum_descriptor_get_value(
                           &pg_query__partition_strategy__descriptor, (int)spec->strategy)
                           ->name;
    return talloc_strdup(ctx, strrchr(name, '_') + 1); /* PARTITION_STRATEGY_LIST */
#else
    char *name = talloc_strdup(ctx, spec->strategy);
    for (char *c = name; *c != '\0'; c++)
        *c = *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;
    return name;
#endif
}

int tree_statistics_target(const PgQuery__AlterStatsStmt *stmt)
{
#if PG_VERSION_NUM >= 170000
    const PgQuery__Node *target = stmt->stxstattarget;
    return target != NULL && target->node_case == PG_QUERY__NODE__NODE_INTEGER
               ? target->integer->ival
               : -1;
#else
    return stmt->stxstattarget;
#endif
}

/* libpg_query gives no end for U&'...' and U&"...". */
static size_t end_of_token(const char *sql, size_t start, size_t end)
{
    if ((sql[start] != 'U' && sql[start] != 'u') || sql[start + 1] != '&' ||
        (sql[start + 2] != '\'' && sql[start + 2] != '"'))
        return end;
    char quote = sql[start + 2];
    size_t i = start + 3;
    while (sql[i] != '\0' && (sql[i] != quote || sql[i + 1] == quote))
        i += sql[i] == quote ? 2 : 1;
    return sql[i] == quote ? i + 1 : i;
}

struct raw_token *tree_scan(const void *ctx, const char *sql, size_t *n)
{
    struct raw_token *tokens = NULL;
    PgQueryScanResult scanned = pg_query_scan(sql);
    *n = 0;
    if (scanned.error != NULL)
        goto done;
    void *below = talloc_new(NULL);
    const PgQuery__ScanResult *result = (const PgQuery__ScanResult *)unpack(
        below, &pg_query__scan_result__descriptor, &scanned.pbuf);
    if (result != NULL) {
        *n = result->n_tokens;
        tokens = talloc_array(ctx, struct raw_token, (unsigned)*n);
        for (size_t i = 0; i < *n; i++)
            tokens[i] =
                (struct raw_token){.start = (size_t)result->tokens[i]->start,
                                   .end = end_of_token(sql, (size_t)result->tokens[i]->start,
                                                       (size_t)result->tokens[i]->end),
                                   .code = (int)result->tokens[i]->token,
                                   .keyword = (int)result->tokens[i]->keyword_kind};
    }
    talloc_free(below);
done:
    pg_query_free_scan_result(scanned);
    return tokens;
}

/*
 * Deep trees.
 */

#define STACK_SIZE  ((size_t)1 << 30)
#define STACK_LEAST ((size_t)1 << 23)

struct call {
    void (*run)(void *argument);
    void *argument;
};

static void *start(void *data)
{
    const struct call *call = data;
    call->run(call->argument);
    return NULL;
}

/* NORESERVE: the pages count as used only once they are touched, also where the
 * kernel is strict about promises. Where there is a limit on address space, as
 * much as there is. */
static void *map_stack(size_t *size)
{
    for (*size = STACK_SIZE; *size >= STACK_LEAST; *size /= 2) {
        void *stack = mmap(NULL, *size, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
        if (stack != MAP_FAILED) {
            /* An overrun must hit a wall, not a neighbour. */
            (void)mprotect(stack, 64 * 1024, PROT_NONE);
            return stack;
        }
    }
    return NULL;
}

void tree_run(void (*run)(void *argument), void *argument)
{
    struct call call = {run, argument};
    pthread_attr_t attr;
    pthread_t thread;
    size_t size;
    void *stack = map_stack(&size);
    bool started = false;
    if (stack != NULL && pthread_attr_init(&attr) == 0) {
        started = pthread_attr_setstack(&attr, stack, size) == 0 &&
                  pthread_create(&thread, &attr, start, &call) == 0;
        (void)pthread_attr_destroy(&attr);
    }
    if (started)
        (void)pthread_join(thread, NULL);
    else
        run(argument);
    if (stack != NULL)
        (void)munmap(stack, size);
}
