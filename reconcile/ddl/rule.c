#include <ctype.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"

/* A rule is kept disabled, or enabled, when it is replaced. */
static void set_enabled(struct emit *emit, const struct object *rule)
{
    char *tail = enable_action(emit, object_text(rule, ATTR_rule_enabled), "RULE", rule->id.name);
    struct step *step =
        emit_action(emit, CHANGE_ALTER, rule, head_of_parent_table(emit, rule), tail);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, rule->parent, WORK_NONE);
}

static void make(struct emit *emit, enum change_op op, const struct object *rule)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "CREATE OR REPLACE RULE ");
    text_ident(&text, rule->id.name);
    text_add(&text, " AS\n    ON ");
    for (const char *c = object_text(rule, ATTR_rule_event); *c; c++) {
        char upper = (char)toupper((unsigned char)*c);
        text_add_n(&text, &upper, 1);
    }
    text_add(&text, " TO ");
    text_name(&text, rule->id.schema, rule->id.parent);
    text_addf(&text, "\n    %s", object_text(rule, ATTR_rule_definition));
    struct step *step = emit_step(emit, op, rule, text.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, rule->parent, WORK_NONE);
}

static void create(struct emit *emit, const struct object *rule)
{
    make(emit, CHANGE_CREATE, rule);
    if (object_text(rule, ATTR_rule_enabled) != NULL)
        set_enabled(emit, rule);
}

static void drop(struct emit *emit, const struct object *rule)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "DROP RULE IF EXISTS ");
    text_ident(&text, rule->id.name);
    text_add(&text, " ON ");
    text_name(&text, rule->id.schema, rule->id.parent);
    struct step *step = emit_step(emit, CHANGE_DROP, rule, text.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, rule->parent, WORK_NONE);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    if (change_has(change, ATTR_rule_event) || change_has(change, ATTR_rule_definition))
        make(emit, CHANGE_ALTER, desired);
    if (change_has(change, ATTR_rule_enabled))
        set_enabled(emit, desired);
    return true;
}

const struct ddl ddl_rule = {.create = create, .drop = drop, .alter = alter};
