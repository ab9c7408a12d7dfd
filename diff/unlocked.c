#include "diff/unlocked.h"

#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "diff/renamed.h"

/* Views over views; more are taken for a circle. */
#define DEEPEST 30

static const char select_word[] = "SELECT ";

struct unlocking {
    const void *ctx;
    const struct sides *sides;
    struct list *schemas;
    int depth;
    bool failed;
};

static const char *query_of(const struct object *object)
{
    return object != NULL && object->id.kind == KIND_view ? object_text(object, ATTR_view_query)
                                                          : NULL;
}

/* A fast look: most texts have no such word. */
static bool may_lock(const char *text)
{
    return strcasestr(text, "FOR") != NULL &&
           (strcasestr(text, "UPDATE") != NULL || strcasestr(text, "SHARE") != NULL);
}

bool unlocked_needed(const struct model *live)
{
    for (size_t i = 0; i < live->n; i++) {
        const char *query = query_of(live->objects[i]);
        if (query != NULL && may_lock(query))
            return true;
    }
    return false;
}

static const char *replace_view(void *argument, const char *schema, const char *name);

static const char *unlock(struct unlocking *unlocking, const char *query)
{
    const char *cut = may_lock(query) ? canonical_unlocked(unlocking->ctx, query) : query;
    if (cut == NULL || !unlocking->sides->locks)
        return cut;
    const char *result = canonical_replace(unlocking->ctx, cut, replace_view, unlocking);
    return unlocking->failed ? NULL : result;
}

/* The query of a view that locks, without its locks; NULL leaves the relation as it is. */
static const char *replace_view(void *argument, const char *schema, const char *name)
{
    struct unlocking *unlocking = argument;
    const char *in = agree_relation_schema(unlocking->sides, unlocking->schemas, schema, name);
    const char *query = query_of(model_named(unlocking->sides->live, NAMESPACE_RELATION, in, name));
    if (query == NULL || unlocking->failed)
        return NULL;
    struct unlocking inner = *unlocking;
    inner.depth++;
    inner.schemas = path_schemas(unlocking->ctx, "");
    const char *result = inner.depth < DEEPEST ? unlock(&inner, query) : NULL;
    unlocking->failed = result == NULL;
    return result == NULL || strcmp(result, query) == 0 ? NULL : result;
}

const char *unlocked_text(const void *ctx, const struct sides *sides, const char *path,
                          const char *text, enum canonical_as as)
{
    if (!sides->locks && !may_lock(text))
        return text;
    struct unlocking unlocking = {ctx, sides, path_schemas(ctx, path), 0, false};
    if (as == CANONICAL_QUERY)
        return unlock(&unlocking, text);
    const char *query = unlock(&unlocking, talloc_asprintf(ctx, "%s%s", select_word, text));
    return query ? query + strlen(select_word) : NULL;
}

static const char *reread(const void *ctx, const char *text)
{
    return strstr(text, "(ARRAY[") ? canonical_rereadable(ctx, text) : text;
}

static const char *unlock_side(const void *ctx, const struct sides *sides, struct asking *asking,
                               const char *text, enum canonical_as as)
{
    if (as == CANONICAL_QUERY)
        text = renamed_query(ctx, sides, asking->path, text);
    const char *unlocked = unlocked_text(ctx, sides, asking->path, text, as);
    asking->unasked = asking->unasked || unlocked == NULL;
    return unlocked;
}

void unlocked_asking(const void *ctx, const struct sides *sides, struct asking *asking)
{
    for (size_t i = 0; i < asking->n_pairs; i++)
        asking->pairs[i].live = reread(ctx, asking->pairs[i].live);
    if (!asking->whole || asking->unasked)
        return;
    for (size_t i = 0; i < asking->n_pairs; i++) {
        struct pair *pair = &asking->pairs[i];
        pair->desired = unlock_side(ctx, sides, asking, pair->desired, CANONICAL_EXPRESSION);
        pair->live = unlock_side(ctx, sides, asking, pair->live, CANONICAL_EXPRESSION);
    }
    if (asking->n_pairs > 0)
        return;
    const char *desired = canonical_shown_values(ctx, asking->desired);
    const char *live = canonical_shown_values(ctx, reread(ctx, asking->live));
    asking->asked_desired = unlock_side(ctx, sides, asking, desired, CANONICAL_QUERY);
    asking->asked_live = unlock_side(ctx, sides, asking, live, CANONICAL_QUERY);
}
