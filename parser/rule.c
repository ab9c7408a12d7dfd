/*
 * Rewrite rules, but those that make a view.
 */
#include <talloc.h>

#include "parser/statements.h"
#include "parser/table.h"

static const char *event_of(PgQuery__CmdType type)
{
    switch (type) {
    case PG_QUERY__CMD_TYPE__CMD_INSERT:
        return "insert";
    case PG_QUERY__CMD_TYPE__CMD_UPDATE:
        return "update";
    case PG_QUERY__CMD_TYPE__CMD_DELETE:
        return "delete";
    default:
        return NULL;
    }
}

/* All that follows the relation: "WHERE ... DO ...". */
static char *definition_of(struct fold *fold, const PgQuery__RuleStmt *stmt)
{
    const struct tokens *tokens = fold_tokens(fold);
    size_t first = name_end(fold, tokens_at(tokens, (size_t)stmt->relation->location));
    size_t last = tokens->n;
    while (last > first && tokens_is(tokens, last - 1, ";"))
        last--;
    return last > first ? fold_slice(fold, first, last - 1) : NULL;
}

void fold_rule(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__RuleStmt *stmt = node->rule_stmt;
    const char *event = event_of(stmt->event);
    if (event == NULL) {
        fold_unsupported(fold, -1, "CREATE RULE ... ON SELECT, which makes a view");
        return;
    }
    const struct object *relation = fold_relation(fold, stmt->relation, false);
    if (relation == NULL)
        return;
    struct identity id = {.kind = KIND_rule,
                          .schema = relation->id.schema,
                          .parent = relation->id.name,
                          .name = fold_name(fold, -1, stmt->rulename)};
    struct object *rule = fold_add(fold, &id, -1, stmt->replace ? AGAIN_REPLACE : AGAIN_ERROR);
    if (rule == NULL)
        return;
    object_set(rule, ATTR_rule_event, event);
    fold_set_expression(fold, rule, ATTR_rule_definition, definition_of(fold, stmt));
}
