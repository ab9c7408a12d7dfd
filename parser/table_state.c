/*
 * ALTER TABLE's actions that turn something on or off, or mark it: triggers,
 * rules, row level security, replica identity, the index for CLUSTER.
 */
#include <string.h>
#include <talloc.h>

#include "parser/table.h"
#include "schema/relation.h"

#define ACTION(name) PG_QUERY__ALTER_TABLE_TYPE__AT_##name

static const char *state_of(PgQuery__AlterTableType type)
{
    switch (type) {
    case ACTION(EnableAlwaysTrig):
    case ACTION(EnableAlwaysRule):
        return "always";
    case ACTION(EnableReplicaTrig):
    case ACTION(EnableReplicaRule):
        return "replica";
    case ACTION(DisableTrig):
    case ACTION(DisableTrigAll):
    case ACTION(DisableTrigUser):
    case ACTION(DisableRule):
        return "disabled";
    default:
        return NULL;
    }
}

static bool is_of_trigger(PgQuery__AlterTableType type)
{
    return type >= ACTION(EnableTrig) && type <= ACTION(DisableTrigUser);
}

static bool is_of_rule(PgQuery__AlterTableType type)
{
    return type >= ACTION(EnableRule) && type <= ACTION(DisableRule);
}

static struct object *part(struct fold *fold, enum kind kind, const struct object *relation,
                           const char *name)
{
    return model_get_part(fold->model, kind, relation->id.schema, relation->id.name, name);
}

/* The trigger of a table that this one is a partition of, however far up: PostgreSQL has
 * copied it (manual, CREATE TRIGGER, Notes). */
static struct object *trigger_above(struct fold *fold, const struct object *table, const char *name)
{
    if (table_partition_of(table) == NULL)
        return NULL;
    struct objects parents = inherit_parents(fold, table);
    for (size_t i = 0; i < parents.n; i++) {
        struct object *trigger = part(fold, KIND_trigger, parents.items[i], name);
        if (trigger == NULL)
            trigger = trigger_above(fold, parents.items[i], name);
        if (trigger != NULL)
            return object_bool(trigger, ATTR_trigger_row) ||
                           object_bool(trigger, ATTR_trigger_inherited)
                       ? trigger
                       : NULL;
    }
    return NULL;
}

/* A partition's copy is only worth an object while its state is its own. */
static void set_copy(struct alter *alter, struct object *table, const struct object *above,
                     const char *state)
{
    struct fold *fold = alter->fold;
    struct identity id = {.kind = KIND_trigger,
                          .schema = table->id.schema,
                          .parent = table->id.name,
                          .name = above->id.name};
    struct object *copy = model_find(fold->model, &id);
    if (same_text(object_text(above, ATTR_trigger_enabled), state)) {
        if (copy != NULL)
            fold_remove(fold, copy);
        return;
    }
    if (copy == NULL)
        copy = fold_add(fold, &id, alter->location, AGAIN_ERROR);
    if (copy == NULL)
        return;
    object_set_bool(copy, ATTR_trigger_inherited, true);
    object_set(copy, ATTR_trigger_enabled, state);
}

/* The copies of the partitions follow (manual, ALTER TABLE). */
static void set_trigger(struct alter *alter, struct object *trigger, const struct object *table,
                        const char *state)
{
    struct fold *fold = alter->fold;
    object_set(trigger, ATTR_trigger_enabled, state);
    struct objects children = parts_of(fold, table, PART_CHILD);
    for (size_t i = 0; i < children.n && alter->recurse; i++) {
        struct object *copy = part(fold, KIND_trigger, children.items[i], trigger->id.name);
        if (copy != NULL && object_bool(copy, ATTR_trigger_inherited))
            fold_remove(fold, copy);
    }
}

static void alter_trigger(struct alter *alter, struct object *table)
{
    struct fold *fold = alter->fold;
    PgQuery__AlterTableType type = alter->cmd->subtype;
    const char *state = state_of(type);
    if (type <= ACTION(DisableTrig)) {
        const char *name = alter->cmd->name;
        struct object *trigger = part(fold, KIND_trigger, table, name);
        const struct object *above = trigger_above(fold, table, name);
        if (above != NULL)
            set_copy(alter, table, above, state);
        else if (trigger != NULL)
            set_trigger(alter, trigger, table, state);
        else
            fold_error(fold, alter->location, NULL, "%s has no trigger %s",
                       identity_describe(fold->ctx, &table->id), quote_ident(fold->ctx, name));
        return;
    }
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *trigger = fold->model->objects[i];
        if (trigger->id.kind == KIND_trigger && same_text(trigger->id.schema, table->id.schema) &&
            same_text(trigger->id.parent, table->id.name))
            set_trigger(alter, trigger, table, state);
    }
}

static void alter_rule(struct alter *alter, const struct object *relation)
{
    struct fold *fold = alter->fold;
    struct object *rule = part(fold, KIND_rule, relation, alter->cmd->name);
    if (rule != NULL)
        object_set(rule, ATTR_rule_enabled, state_of(alter->cmd->subtype));
    else
        fold_error(fold, alter->location, NULL, "%s has no rule %s",
                   identity_describe(fold->ctx, &relation->id),
                   quote_ident(fold->ctx, alter->cmd->name));
}

/* Of a relation's indexes, those of constraints too, one has the mark at most. */
static void mark_index(struct alter *alter, const struct object *relation, const char *name,
                       int index_attr, int constraint_attr)
{
    struct fold *fold = alter->fold;
    struct objects indexes = parts_of(fold, relation, PART_INDEX);
    struct objects constraints = parts_of(fold, relation, PART_CONSTRAINT);
    bool found = name == NULL;
    for (size_t i = 0; i < indexes.n; i++) {
        bool is_it = same_text(indexes.items[i]->id.name, name);
        object_set_bool(indexes.items[i], index_attr, is_it);
        found = found || is_it;
    }
    for (size_t i = 0; i < constraints.n; i++) {
        bool is_it = constraint_has_index(constraints.items[i]) &&
                     same_text(constraints.items[i]->id.name, name);
        object_set_bool(constraints.items[i], constraint_attr, is_it);
        found = found || is_it;
    }
    if (!found)
        fold_error(fold, alter->location,
                   relation->id.kind == KIND_table &&
                           object_list(relation, ATTR_table_partition_of) != NULL
                       ? "one that comes with its parent's has no name here: make it by itself, "
                         "and ALTER INDEX ... ATTACH PARTITION"
                       : NULL,
                   "%s has no index %s",
                   identity_describe(fold->ctx, &relation->id), quote_ident(fold->ctx, name));
}

static void set_replica_identity(struct alter *alter, struct object *table)
{
    const PgQuery__ReplicaIdentityStmt *stmt = alter->cmd->def->replica_identity_stmt;
    const char *value = NULL;
    switch (stmt->identity_type[0]) {
    case 'f':
        value = "full";
        break;
    case 'n':
        value = "nothing";
        break;
    case 'i':
        value = "index";
        break;
    default:
        break;
    }
    object_set(table, ATTR_table_replica_identity, value);
    mark_index(alter, table, same_text(value, "index") ? stmt->name : NULL,
               ATTR_index_replica_identity, ATTR_constraint_replica_identity);
}

bool alter_is_of_state(PgQuery__AlterTableType type)
{
    return is_of_trigger(type) || is_of_rule(type) || type == ACTION(ClusterOn) ||
           type == ACTION(ReplicaIdentity);
}

static bool has_index(struct fold *fold, const struct object *relation, const char *name)
{
    struct objects indexes = parts_of(fold, relation, PART_INDEX);
    for (size_t i = 0; i < indexes.n; i++)
        if (same_text(indexes.items[i]->id.name, name))
            return true;
    return table_constraint(fold, relation, name) != NULL;
}

bool state_is_ready(struct fold *fold, const struct object *relation,
                    const PgQuery__AlterTableCmd *cmd)
{
    switch (cmd->subtype) {
    case ACTION(EnableTrig):
    case ACTION(EnableAlwaysTrig):
    case ACTION(EnableReplicaTrig):
    case ACTION(DisableTrig):
        return part(fold, KIND_trigger, relation, cmd->name) != NULL ||
               trigger_above(fold, relation, cmd->name) != NULL;
    case ACTION(EnableRule):
    case ACTION(EnableAlwaysRule):
    case ACTION(EnableReplicaRule):
    case ACTION(DisableRule):
        return part(fold, KIND_rule, relation, cmd->name) != NULL;
    case ACTION(ClusterOn):
        return has_index(fold, relation, cmd->name);
    case ACTION(ReplicaIdentity):
        return cmd->def->replica_identity_stmt->identity_type[0] != 'i' ||
               has_index(fold, relation, cmd->def->replica_identity_stmt->name);
    default:
        return true;
    }
}

bool alter_state(struct alter *alter, struct object *object)
{
    PgQuery__AlterTableType type = alter->cmd->subtype;
    bool relation = kind_info(object->id.kind)->namespace == NAMESPACE_RELATION;
    if (relation && is_of_trigger(type)) {
        alter_trigger(alter, object);
        return true;
    }
    if (relation && is_of_rule(type)) {
        alter_rule(alter, object);
        return true;
    }
    if ((type == ACTION(ClusterOn) || type == ACTION(DropCluster)) &&
        (object->id.kind == KIND_table || object->id.kind == KIND_matview)) {
        mark_index(alter, object, type == ACTION(ClusterOn) ? alter->cmd->name : NULL,
                   ATTR_index_clustered, ATTR_constraint_clustered);
        return true;
    }
    if (object->id.kind != KIND_table)
        return false;
    switch (type) {
    case ACTION(ReplicaIdentity):
        set_replica_identity(alter, object);
        return true;
    case ACTION(EnableRowSecurity):
    case ACTION(DisableRowSecurity):
        object_set_bool(object, ATTR_table_row_security, type == ACTION(EnableRowSecurity));
        return true;
    case ACTION(ForceRowSecurity):
    case ACTION(NoForceRowSecurity):
        object_set_bool(object, ATTR_table_force_row_security, type == ACTION(ForceRowSecurity));
        return true;
    default:
        return false;
    }
}
