#include <ctype.h>
#include <talloc.h>

#include "reconcile/ddl/clause.h"

static void add_head(struct text *text, const char *verb, const struct object *policy)
{
    text_add(text, verb);
    text_ident(text, policy->id.name);
    text_add(text, " ON ");
    text_name(text, policy->id.schema, policy->id.parent);
}

static void add_roles(struct text *text, const struct object *policy)
{
    const struct list *roles = object_list(policy, ATTR_policy_roles);
    text_add(text, "\n    TO ");
    if (list_has(roles, "public"))
        text_add(text, "PUBLIC");
    else
        ddl_columns(text, roles);
}

static void add_clauses(struct text *text, const char *using, const char *check)
{
    if (using != NULL)
        text_addf(text, "\n    USING (%s)", using);
    if (check != NULL)
        text_addf(text, "\n    WITH CHECK (%s)", check);
}

/* There is no IF NOT EXISTS (manual, CREATE POLICY). */
static char *guard(const struct emit *emit, const struct object *policy)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "NOT EXISTS (SELECT FROM pg_catalog.pg_policy WHERE polrelid = ");
    text_add(&text, regclass(emit->ctx, policy->id.schema, policy->id.parent));
    text_add(&text, " AND polname = ");
    text_literal(&text, policy->id.name);
    text_add(&text, ")");
    return text.s;
}

static void create(struct emit *emit, const struct object *policy)
{
    const char *command = object_text(policy, ATTR_policy_command);
    struct text text = text_new(emit->ctx);
    add_head(&text, "CREATE POLICY ", policy);
    if (object_bool(policy, ATTR_policy_restrictive))
        text_add(&text, "\n    AS RESTRICTIVE");
    if (command != NULL) {
        text_add(&text, "\n    FOR ");
        for (const char *c = command; *c; c++) {
            char upper = (char)toupper((unsigned char)*c);
            text_add_n(&text, &upper, 1);
        }
    }
    if (!list_has(object_list(policy, ATTR_policy_roles), "public"))
        add_roles(&text, policy);
    add_clauses(&text, object_text(policy, ATTR_policy_using),
                object_text(policy, ATTR_policy_check));
    struct step *step = emit_step(emit, CHANGE_CREATE, policy, text.s);
    step->guard = guard(emit, policy);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, policy->parent, WORK_NONE);
}

static void drop(struct emit *emit, const struct object *policy)
{
    struct text text = text_new(emit->ctx);
    add_head(&text, "DROP POLICY IF EXISTS ", policy);
    struct step *step = emit_step(emit, CHANGE_DROP, policy, text.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, policy->parent, WORK_NONE);
}

/* ALTER POLICY changes expressions, but can't take one away (manual, ALTER POLICY). */
static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    bool using = change_has(change, ATTR_policy_using);
    bool check = change_has(change, ATTR_policy_check);
    (void)live;
    if (change_has(change, ATTR_policy_command) || change_has(change, ATTR_policy_restrictive) ||
        (using && object_text(desired, ATTR_policy_using) == NULL) ||
        (check && object_text(desired, ATTR_policy_check) == NULL))
        return false;
    struct text text = text_new(emit->ctx);
    add_head(&text, "ALTER POLICY ", desired);
    if (change_has(change, ATTR_policy_roles))
        add_roles(&text, desired);
    add_clauses(&text, using ? object_text(desired, ATTR_policy_using) : NULL,
                check ? object_text(desired, ATTR_policy_check) : NULL);
    struct step *step = emit_step(emit, CHANGE_ALTER, desired, text.s);
    step_cost(step, LOCK_ACCESS_EXCLUSIVE, desired->parent, WORK_NONE);
    return true;
}

const struct ddl ddl_policy = {.create = create, .drop = drop, .alter = alter};
