/*
 * Row locks. Whoever plans FOR UPDATE locks the table for it, so the planner is asked
 * without, and what is locked how is compared here.
 */
#include <string.h>
#include <talloc.h>

#include "parser/canonical_parts.h"
#include "parser/tokens.h"

/* What a FROM names that can be locked, in its order. */
struct lockable {
    const char *name;
    bool is_plain; /* FOR UPDATE without OF reaches it */
    int strength, wait;
};

struct lockables {
    struct lockable items[64];
    size_t n;
    bool too_many;
    const struct relations *relations;
};

static const char *name_of(const PgQuery__Alias *alias, const char *otherwise)
{
    return alias != NULL ? alias->aliasname : otherwise;
}

static void add(struct lockables *lockables, const char *name, bool is_plain)
{
    size_t most = sizeof lockables->items / sizeof *lockables->items;
    if (lockables->n < most)
        lockables->items[lockables->n++] = (struct lockable){name, is_plain, -1, -1};
    else
        lockables->too_many = true;
}

static bool is_cte(const struct relations *relations, const PgQuery__RangeVar *relation)
{
    for (size_t i = 0; i < relations->n; i++)
        if (relations->items[i] == relation)
            return false;
    return true;
}

static void add_from(struct lockables *lockables, const PgQuery__Node *node)
{
    const PgQuery__JoinExpr *join = WALK_AS(node, JoinExpr, join_expr);
    const PgQuery__RangeVar *relation = WALK_AS(node, RangeVar, range_var);
    const PgQuery__RangeSubselect *inner = WALK_AS(node, RangeSubselect, range_subselect);
    const PgQuery__RangeTableSample *sample = WALK_AS(node, RangeTableSample, range_table_sample);
    if (join != NULL) {
        add_from(lockables, join->larg);
        add_from(lockables, join->rarg);
    } else if (sample != NULL) {
        add_from(lockables, sample->relation);
    } else if (relation != NULL) {
        add(lockables, name_of(relation->alias, relation->relname),
            !is_cte(lockables->relations, relation));
    } else if (inner != NULL) {
        const PgQuery__SelectStmt *select = WALK_AS(inner->subquery, SelectStmt, select_stmt);
        if (select != NULL && select->n_values_lists == 0)
            add(lockables, name_of(inner->alias, ""), true);
    }
}

static bool names(const PgQuery__LockingClause *lock, const char *name)
{
    for (size_t i = 0; i < lock->n_locked_rels; i++) {
        const PgQuery__RangeVar *relation = WALK_AS(lock->locked_rels[i], RangeVar, range_var);
        if (relation != NULL && strcmp(relation->relname, name) == 0)
            return true;
    }
    return false;
}

/* The stronger lock and the more impatient wait hold (manual, SELECT). */
static void apply(struct lockables *lockables, const PgQuery__LockingClause *lock)
{
    int strength = (int)lock->strength, wait = (int)lock->wait_policy;
    for (size_t i = 0; i < lockables->n; i++) {
        struct lockable *item = &lockables->items[i];
        if (lock->n_locked_rels == 0 ? !item->is_plain : !names(lock, item->name))
            continue;
        item->strength = strength > item->strength ? strength : item->strength;
        item->wait = wait > item->wait ? wait : item->wait;
    }
}

char *canonical_select_locks(const void *ctx, const PgQuery__SelectStmt *select,
                             const struct relations *relations, size_t *n_before)
{
    struct lockables lockables = {.n = 0, .relations = relations};
    for (size_t i = 0; i < select->n_from_clause; i++)
        add_from(&lockables, select->from_clause[i]);
    bool counts = false;
    for (size_t i = 0; i < lockables.n; i++)
        counts = counts || lockables.items[i].is_plain;
    size_t at = counts ? (*n_before)++ : 0;
    if (select->n_locking_clause == 0)
        return NULL;
    for (size_t i = 0; i < select->n_locking_clause; i++) {
        const PgQuery__LockingClause *lock =
            WALK_AS(select->locking_clause[i], LockingClause, locking_clause);
        if (lock != NULL)
            apply(&lockables, lock);
    }
    struct text out = text_new(ctx);
    text_addf(&out, "locks in %zu%s:", at, lockables.too_many ? " (and more)" : "");
    for (size_t i = 0; i < lockables.n; i++)
        if (lockables.items[i].strength >= 0)
            text_addf(&out, " %zu %d %d", i, lockables.items[i].strength, lockables.items[i].wait);
    return out.s;
}

/* Cutting them out. */

/* In substring(a FOR update) it is no lock: there the parenthesis opens no query. */
static bool is_in_query(const struct tokens *tokens, size_t i)
{
    int depth = tokens->items[i].depth;
    if (depth == 0)
        return true;
    size_t open = i;
    while (open > 0 && tokens->items[open].depth >= depth)
        open--;
    return tokens_is(tokens, open + 1, "SELECT") || tokens_is(tokens, open + 1, "WITH") ||
           tokens_is(tokens, open + 1, "TABLE") || tokens_is(tokens, open + 1, "(");
}

/* The first token after the strength, or i where there is none. */
static size_t skip_strength(const struct tokens *tokens, size_t i)
{
    size_t at = i + 1;
    if (!tokens_is(tokens, i, "FOR"))
        return i;
    if (tokens_is(tokens, at, "NO") && tokens_is(tokens, at + 1, "KEY"))
        at += 2;
    else if (tokens_is(tokens, at, "KEY"))
        at++;
    return tokens_is(tokens, at, "UPDATE") || tokens_is(tokens, at, "SHARE") ? at + 1 : i;
}

static size_t skip_relations(const struct tokens *tokens, size_t i)
{
    if (!tokens_is(tokens, i, "OF"))
        return i;
    i += 2;
    while (tokens_is(tokens, i, ",") || tokens_is(tokens, i, "."))
        i += 2;
    return i;
}

/* The first token after the locking clause that starts at i, or i. */
static size_t skip_lock(const struct tokens *tokens, size_t i)
{
    size_t at = skip_strength(tokens, i);
    if (at == i || !is_in_query(tokens, i))
        return i;
    at = skip_relations(tokens, at);
    if (tokens_is(tokens, at, "NOWAIT"))
        return at + 1;
    return tokens_is(tokens, at, "SKIP") && tokens_is(tokens, at + 1, "LOCKED") ? at + 2 : at;
}

static char *cut_locks(const void *ctx, const char *query)
{
    const struct tokens *tokens = tokens_new(ctx, query);
    struct text out = text_new(ctx);
    size_t done = 0;
    for (size_t i = 0; i < tokens->n; i++) {
        size_t after = skip_lock(tokens, i);
        if (after == i)
            continue;
        text_add_n(&out, query + done, tokens->items[i].start - done);
        done = tokens->items[after - 1].end;
        i = after - 1;
    }
    text_add(&out, query + done);
    return out.s;
}

static void find_lock(const ProtobufCMessage *message, void *argument)
{
    if (message->descriptor == &pg_query__locking_clause__descriptor)
        *(bool *)argument = true;
    walk_children(message, find_lock, argument);
}

static char *form_without_locks(const void *ctx, const ProtobufCMessage *root)
{
    struct canonical_style style = {.form = CANONICAL_SOUND, .drop_locks = true};
    struct text form = text_new(ctx);
    canonical_write(&form, root, &style);
    return form.s;
}

struct unlocking {
    const void *ctx;
    const char *query;
    char *result;
};

/* What is left must be the tree without the clauses and nothing else. */
static void unlock(void *argument)
{
    struct unlocking *unlocking = argument;
    void *scratch = talloc_new(NULL);
    const ProtobufCMessage *root = canonical_parse(scratch, unlocking->query, CANONICAL_QUERY);
    bool has = false;
    if (root != NULL)
        find_lock(root, &has);
    char *cut = has ? cut_locks(scratch, unlocking->query) : NULL;
    const ProtobufCMessage *rest = cut ? canonical_parse(scratch, cut, CANONICAL_QUERY) : NULL;
    bool is_cut = rest != NULL &&
                  strcmp(form_without_locks(scratch, root), form_without_locks(scratch, rest)) == 0;
    bool is_left = false;
    if (is_cut)
        find_lock(rest, &is_left);
    if (root != NULL && !has)
        unlocking->result = talloc_strdup(unlocking->ctx, unlocking->query);
    else if (is_cut && !is_left)
        unlocking->result = talloc_strdup(unlocking->ctx, cut);
    talloc_free(scratch);
}

char *canonical_unlocked(const void *ctx, const char *query)
{
    struct unlocking unlocking = {ctx, query, NULL};
    canonical_deep(query, unlock, &unlocking);
    return unlocking.result;
}
