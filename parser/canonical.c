#include <ctype.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>
#include <uthash.h>

#include "parser/canonical_parts.h"
#include "parser/newer.h"
#include "schema/hash.h"

/* Texts shorter than this can't nest deeper than an ordinary stack bears. */
#define SHALLOW 2000

void canonical_deep(const char *text, void (*run)(void *argument), void *argument)
{
    if (strlen(text) < SHALLOW)
        run(argument);
    else
        tree_run(run, argument);
}

const char *canonical_last(size_t n, PgQuery__Node *const *names)
{
    const PgQuery__String *string = n > 0 ? WALK_AS(names[n - 1], String, string) : NULL;
    return string ? string->sval : "";
}

const char *canonical_schema(size_t n, PgQuery__Node *const *names)
{
    return n > 1 ? canonical_last(n - 1, names) : "";
}

/* Parsing. */

static bool starts_with_word(const char *text, const char *word)
{
    size_t n = strlen(word);
    return strncasecmp(text, word, n) == 0 &&
           !(isalnum((unsigned char)text[n]) || text[n] == '_' || text[n] == '$');
}

bool canonical_is_body(const char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    return starts_with_word(text, "RETURN") || starts_with_word(text, "BEGIN");
}

static const char *prefix_of(const char *text, enum canonical_as as)
{
    switch (as) {
    case CANONICAL_EXPRESSION:
        return "SELECT ";
    case CANONICAL_BOUND:
        return "CREATE TABLE x PARTITION OF y ";
    case CANONICAL_KEY:
        return "CREATE TABLE x (a int) PARTITION BY ";
    case CANONICAL_RULE:
        return "CREATE RULE r AS ON UPDATE TO t ";
    case CANONICAL_QUERY:
        break;
    }
    return canonical_is_body(text) ? "CREATE FUNCTION f() RETURNS int " : "";
}

/* The one target of SELECT expression; NULL where there is more to the SELECT:
 * then the text wasn't an expression. */
static const ProtobufCMessage *sole_target(const PgQuery__SelectStmt *select)
{
    if (select->n_target_list != 1 || select->n_distinct_clause > 0 || select->n_from_clause > 0 ||
        select->where_clause != NULL || select->n_group_clause > 0 ||
        select->having_clause != NULL || select->n_sort_clause > 0 || select->limit_count != NULL ||
        select->limit_offset != NULL || select->larg != NULL || select->n_window_clause > 0 ||
        select->n_locking_clause > 0 || select->into_clause != NULL)
        return NULL;
    const PgQuery__ResTarget *target = WALK_AS(select->target_list[0], ResTarget, res_target);
    if (target == NULL || target->name[0] != '\0' || target->val == NULL)
        return NULL;
    return walk_unwrap(&target->val->base);
}

static const ProtobufCMessage *find_root(const PgQuery__Node *statement, enum canonical_as as)
{
    const PgQuery__SelectStmt *select = WALK_AS(statement, SelectStmt, select_stmt);
    const PgQuery__CreateStmt *create = WALK_AS(statement, CreateStmt, create_stmt);
    const PgQuery__CreateFunctionStmt *function =
        WALK_AS(statement, CreateFunctionStmt, create_function_stmt);
    if (as == CANONICAL_EXPRESSION)
        return select ? sole_target(select) : NULL;
    if (as == CANONICAL_BOUND)
        return create && create->partbound ? &create->partbound->base : NULL;
    if (as == CANONICAL_KEY)
        return create && create->partspec ? &create->partspec->base : NULL;
    if (function != NULL)
        return function->sql_body ? walk_unwrap(&function->sql_body->base) : NULL;
    return walk_unwrap(&statement->base);
}

const ProtobufCMessage *canonical_parse(const void *ctx, const char *text, enum canonical_as as)
{
    struct syntax_error error;
    const char *sql = talloc_asprintf(ctx, "%s%s", prefix_of(text, as), text);
    const PgQuery__ParseResult *result = tree_parse(ctx, sql, &error);
    if (result == NULL || result->n_stmts != 1 || result->stmts[0]->stmt == NULL)
        return NULL;
    return find_root(result->stmts[0]->stmt, as);
}

struct spelling {
    const char *statement;
    int server_version;
    bool known;
};

static void spell(void *argument)
{
    struct spelling *spelling = argument;
    struct syntax_error error;
    void *ctx = talloc_new(NULL);
    PgQuery__ParseResult *tree = tree_parse(ctx, spelling->statement, &error);
    spelling->known = tree != NULL && newer_find(tree, spelling->statement,
                                                 spelling->server_version).name == NULL;
    talloc_free(ctx);
}

bool canonical_spells(const char *statement, int server_version)
{
    struct spelling spelling = {.statement = statement, .server_version = server_version};
    canonical_deep(statement, spell, &spelling);
    return spelling.known;
}

const char *canonical_older_grammar(int server_version)
{
    return server_version / 10000 > tree_grammar_version() / 10000 ? tree_grammar() : NULL;
}

/* Hashes, memoised: catalog texts repeat. */

struct memo_key {
    uint64_t hash;
    uint64_t length;
    uint64_t style; /* as, form, and what of the path counts */
};

struct memo {
    struct memo_key key;
    uint64_t hash;
    UT_hash_handle hh;
};

static struct memo *memos;

static bool path_names_catalog(const char *path)
{
    return path != NULL && strstr(path, "pg_catalog") != NULL;
}

struct counting {
    size_t relations, subselects;
};

static void count_relations(const ProtobufCMessage *message, void *argument)
{
    struct counting *counting = argument;
    const ProtobufCMessageDescriptor *type = message->descriptor;
    if (type == &pg_query__range_var__descriptor)
        counting->relations++;
    else if (type == &pg_query__range_subselect__descriptor ||
             type == &pg_query__range_function__descriptor ||
             type == &pg_query__common_table_expr__descriptor ||
             type == &pg_query__sub_link__descriptor)
        counting->subselects++;
    walk_children(message, count_relations, counting);
}

/* Then what stands before a column says nothing. */
static bool has_one_relation(const ProtobufCMessage *root)
{
    struct counting counting = {0, 0};
    count_relations(root, &counting);
    return counting.relations <= 1 && counting.subselects == 0;
}

struct hashing {
    const char *text;
    bool keep_catalog;
    enum canonical_as as;
    enum canonical_form form;
    uint64_t hash;
};

static void hash_text(void *argument)
{
    struct hashing *hashing = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, hashing->text, hashing->as);
    if (root != NULL) {
        struct canonical_style style = {.form = hashing->form,
                                        .keep_catalog = hashing->keep_catalog};
        style.drop_qualifiers = hashing->form != CANONICAL_SOUND && has_one_relation(root);
        struct text form = text_new(scratch);
        canonical_write(&form, root, &style);
        hashing->hash = hash_bytes(form.s, form.n);
        if (hashing->hash == 0)
            hashing->hash = 1;
    }
    talloc_free(scratch);
}

uint64_t canonical_hash_of(const char *text, const char *path, enum canonical_as as,
                           enum canonical_form form)
{
    /* Of the path only this counts. */
    bool keep_catalog = path_names_catalog(path);
    struct memo_key key = {.length = strlen(text)};
    key.hash = hash_bytes(text, key.length);
    key.style = (uint64_t)as << 8 | (uint64_t)form << 1 | (keep_catalog ? 1 : 0);
    struct memo *memo;
    HASH_FIND(hh, memos, &key, sizeof key, memo);
    if (memo != NULL)
        return memo->hash;
    struct hashing hashing = {text, keep_catalog, as, form, 0};
    canonical_deep(text, hash_text, &hashing);
    memo = talloc(NULL, struct memo);
    *memo = (struct memo){.key = key, .hash = hashing.hash};
    HASH_ADD(hh, memos, key, sizeof memo->key, memo);
    return hashing.hash;
}

uint64_t canonical_hash(const char *text, const char *path, enum canonical_as as)
{
    return canonical_hash_of(text, path, as, CANONICAL_SOUND);
}
