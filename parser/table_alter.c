/*
 * ALTER TABLE, and ALTER VIEW, INDEX, SEQUENCE where they share its tree.
 */
#include <string.h>
#include <talloc.h>

#include "parser/foreign.h"
#include "parser/privilege.h"
#include "parser/statements.h"
#include "parser/table.h"
#include "schema/relation.h"

#define ACTION(name) PG_QUERY__ALTER_TABLE_TYPE__AT_##name

static const struct {
    PgQuery__AlterTableType type;
    const char *what;
} unsupported[] = {
    {ACTION(DetachPartitionFinalize), "DETACH PARTITION FINALIZE"},
};

/* The name of an option: up to the "=". */
static bool same_option(const char *a, const char *b)
{
    size_t n = strcspn(a, "=");
    return strncmp(a, b, n) == 0 && (b[n] == '=' || b[n] == '\0');
}

struct list *options_changed(struct fold *fold, const struct list *old, const PgQuery__Node *node,
                             bool reset)
{
    const struct list *given = fold_options(fold, node->list->n_items, node->list->items);
    struct list *list = list_new(fold->ctx);
    for (size_t i = 0; old != NULL && i < old->n; i++) {
        bool kept = true;
        for (size_t j = 0; j < given->n; j++)
            kept = kept && !same_option(old->items[i], given->items[j]);
        if (kept)
            list_add(list, old->items[i]);
    }
    for (size_t i = 0; i < given->n && !reset; i++)
        list_add(list, given->items[i]);
    return list;
}

static int options_attr(enum kind kind)
{
    switch (kind) {
    case KIND_table:
        return ATTR_table_options;
    case KIND_index:
        return ATTR_index_options;
    case KIND_view:
        return ATTR_view_options;
    case KIND_matview:
        return ATTR_matview_options;
    case KIND_constraint:
        return ATTR_constraint_options;
    default:
        return -1;
    }
}

static int tablespace_attr(enum kind kind)
{
    switch (kind) {
    case KIND_table:
        return ATTR_table_tablespace;
    case KIND_index:
        return ATTR_index_tablespace;
    case KIND_matview:
        return ATTR_matview_tablespace;
    case KIND_constraint:
        return ATTR_constraint_tablespace;
    default:
        return -1;
    }
}

static int access_method_attr(enum kind kind)
{
    if (kind == KIND_table)
        return ATTR_table_access_method;
    return kind == KIND_matview ? ATTR_matview_access_method : -1;
}

static void set_persistence(struct fold *fold, struct object *object, const char *persistence)
{
    if (object->id.kind == KIND_sequence) {
        object_set(object, ATTR_sequence_persistence, persistence);
        return;
    }
    object_set(object, ATTR_table_persistence, persistence);
    /* The sequences that its columns own follow (manual, ALTER TABLE, SET LOGGED). */
    for (size_t i = 0; i < fold->model->n; i++) {
        struct object *other = fold->model->objects[i];
        const struct list *owner =
            other->id.kind == KIND_sequence ? object_list(other, ATTR_sequence_owned_by) : NULL;
        if (owner != NULL && same_text(owner->items[0], object->id.schema) &&
            same_text(owner->items[1], object->id.name))
            object_set(other, ATTR_sequence_persistence, persistence);
    }
}

/* What a relation of any kind may have. */
static bool alter_storage(struct alter *alter, struct object *object)
{
    const PgQuery__AlterTableCmd *cmd = alter->cmd;
    int attr = -1;
    switch (cmd->subtype) {
    case ACTION(SetRelOptions):
    case ACTION(ResetRelOptions):
    case ACTION(ReplaceRelOptions):
        attr = options_attr(object->id.kind);
        if (attr >= 0)
            object_set_list(object, attr,
                            options_changed(alter->fold,
                                            cmd->subtype == ACTION(ReplaceRelOptions)
                                                ? NULL
                                                : object_list(object, attr),
                                            cmd->def, cmd->subtype == ACTION(ResetRelOptions)));
        break;
    case ACTION(SetTableSpace):
        attr = tablespace_attr(object->id.kind);
        if (attr >= 0)
            object_set(object, attr, cmd->name);
        break;
    case ACTION(SetAccessMethod):
        attr = access_method_attr(object->id.kind);
        if (attr >= 0)
            object_set(object, attr, cmd->name);
        break;
    case ACTION(SetLogged):
    case ACTION(SetUnLogged):
        attr = object->id.kind == KIND_table || object->id.kind == KIND_sequence ? 0 : -1;
        if (attr >= 0)
            set_persistence(alter->fold, object,
                            cmd->subtype == ACTION(SetLogged) ? NULL : "unlogged");
        break;
    default:
        return false;
    }
    if (attr < 0)
        fold_error(alter->fold, alter->location, NULL, "this does not go with %s",
                   identity_describe(alter->fold->ctx, &object->id));
    return true;
}

/* To a constraint of this name, and to the children's that come from it. */
static void change_constraint(struct alter *alter, struct object *table, int depth)
{
    const PgQuery__AlterTableCmd *cmd = alter->cmd;
    const char *name =
        cmd->subtype == ACTION(AlterConstraint) ? cmd->def->constraint->conname : cmd->name;
    struct object *constraint = table_constraint(alter->fold, table, name);
    bool own = constraint != NULL && !object_bool(constraint, ATTR_constraint_inherited);
    if (constraint == NULL || (depth > 0 && own && cmd->subtype == ACTION(DropConstraint)))
        return;
    if (cmd->subtype == ACTION(DropConstraint)) {
        fold_remove(alter->fold, constraint);
    } else if (cmd->subtype == ACTION(ValidateConstraint)) {
        object_set_bool(constraint, ATTR_constraint_not_valid, false);
    } else {
        const PgQuery__Constraint *node = cmd->def->constraint;
        object_set_bool(constraint, ATTR_constraint_deferrable,
                        node->deferrable || node->initdeferred);
        object_set_bool(constraint, ATTR_constraint_initially_deferred, node->initdeferred);
    }
    struct objects children = parts_of(alter->fold, table, PART_CHILD);
    for (size_t i = 0; i < children.n && depth < 100; i++)
        change_constraint(alter, children.items[i], depth + 1);
}

static bool alter_constraint(struct alter *alter, struct object *table)
{
    struct fold *fold = alter->fold;
    const PgQuery__AlterTableCmd *cmd = alter->cmd;
    struct constraints constraints = {.creating = false};
    const char *name = cmd->name;
    switch (cmd->subtype) {
    case ACTION(AddConstraint):
        constraints_note(fold, &constraints, cmd->def->constraint, NULL);
        constraints_add(fold, table, &constraints, PHASE_ALL,
                        fold->guarded ? AGAIN_SAME : AGAIN_ERROR);
        return true;
    case ACTION(AlterConstraint):
        name = cmd->def->constraint->conname;
        break;
    case ACTION(DropConstraint):
    case ACTION(ValidateConstraint):
        break;
    default:
        return false;
    }
    if (table_constraint(fold, table, name) != NULL)
        change_constraint(alter, table, 0);
    else if (!cmd->missing_ok)
        fold_error(fold, alter->location, NULL, "%s has no constraint %s",
                   identity_describe(fold->ctx, &table->id), quote_ident(fold->ctx, name));
    return true;
}

static void add_column(struct alter *alter, struct object *table)
{
    struct fold *fold = alter->fold;
    struct constraints constraints = {.creating = false};
    enum again again = alter->cmd->missing_ok || fold->guarded ? AGAIN_SAME : AGAIN_ERROR;
    column_fold(fold, table, alter->cmd->def->column_def, again, &constraints);
    constraints_add(fold, table, &constraints, PHASE_ALL, again);
}

/* What came from a parent stays as the child's own. */
static void leave_parent(struct fold *fold, struct object *child, const struct object *parent)
{
    struct objects columns = parts_of(fold, parent, PART_COLUMN);
    for (size_t i = 0; i < columns.n; i++) {
        struct object *column = table_column(fold, child, columns.items[i]->id.name);
        if (column != NULL)
            object_set_bool(column, ATTR_column_inherited, false);
    }
    struct objects own = parts_of(fold, child, PART_CONSTRAINT);
    for (size_t i = 0; i < own.n; i++)
        object_set_bool(own.items[i], ATTR_constraint_inherited, false);
}

static void attach(struct alter *alter, struct object *parent)
{
    struct fold *fold = alter->fold;
    const PgQuery__PartitionCmd *cmd = alter->cmd->def->partition_cmd;
    struct object *child = fold_relation(fold, cmd->name, false);
    if (child == NULL)
        return;
    const struct table_attrs *attrs = table_attrs(child->id.kind);
    if (alter->cmd->subtype == ACTION(DetachPartition)) {
        object_set_list(child, attrs->partition_of, NULL);
        object_set(child, attrs->bound, NULL);
        leave_parent(fold, child, parent);
        return;
    }
    object_set_list(child, attrs->partition_of, relation_name(fold, parent));
    fold_set_expression(fold, child, attrs->bound, partition_bound(fold, cmd->bound));
    parts_note(fold, parent, PART_CHILD, child);
    inherit_from(fold, child, parent, false);
}

static void inherit(struct alter *alter, struct object *child)
{
    struct fold *fold = alter->fold;
    struct object *parent = fold_relation(fold, alter->cmd->def->range_var, false);
    if (parent == NULL)
        return;
    const struct list *old = table_inherits(child);
    int attr = table_attrs(child->id.kind)->inherits;
    struct list *names = list_new(fold->ctx);
    for (size_t i = 0; old != NULL && i + 1 < old->n; i += 2) {
        if (same_text(old->items[i], parent->id.schema) &&
            same_text(old->items[i + 1], parent->id.name))
            continue;
        list_add(names, old->items[i]);
        list_add(names, old->items[i + 1]);
    }
    if (alter->cmd->subtype == ACTION(DropInherit)) {
        leave_parent(fold, child, parent);
        object_set_list(child, attr, names);
        inherit_anew(fold, child);
        return;
    }
    list_add(names, parent->id.schema);
    list_add(names, parent->id.name);
    object_set_list(child, attr, names);
    parts_note(fold, parent, PART_CHILD, child);
    inherit_from(fold, child, parent, false);
}

static bool alter_structure(struct alter *alter, struct object *table)
{
    struct fold *fold = alter->fold;
    switch (alter->cmd->subtype) {
    case ACTION(AddColumn):
        add_column(alter, table);
        break;
    case ACTION(AttachPartition):
    case ACTION(DetachPartition):
        attach(alter, table);
        break;
    case ACTION(AddInherit):
    case ACTION(DropInherit):
        inherit(alter, table);
        break;
    case ACTION(AddOf): {
        const struct object *type = fold_type_target(fold, alter->cmd->def->type_name, false);
        if (type != NULL)
            object_set_list(table, ATTR_table_of_type, relation_name(fold, type));
        break;
    }
    case ACTION(DropOf):
        object_set_list(table, ATTR_table_of_type, NULL);
        break;
    case ACTION(GenericOptions):
        if (table->id.kind != KIND_foreign_table)
            return false;
        foreign_options(fold, table, ATTR_foreign_table_options, alter->cmd->def->list->n_items,
                        alter->cmd->def->list->items);
        break;
    case ACTION(DropOids): /* the only thing there is since PostgreSQL 12 */
        break;
    default:
        return false;
    }
    return true;
}

/* ALTER INDEX parent ATTACH PARTITION child. A constraint's index follows the constraints. */
static void attach_index(struct alter *alter, struct object *parent)
{
    struct fold *fold = alter->fold;
    const struct list *name = relation_reference(fold, alter->cmd->def->partition_cmd->name);
    struct object *child = model_get(fold->model, KIND_index, name->items[0], name->items[1]);
    if (child != NULL && parent->id.kind == KIND_index) {
        object_set_list(child, ATTR_index_parent, relation_name(fold, parent));
        return;
    }
    if (child == NULL)
        child = taken_holder(fold, name->items[0], name->items[1]);
    if (child == NULL)
        fold_error(fold, alter->location, NULL, "there is no index %s",
                   quote_name(fold->ctx, name->items[0], name->items[1]));
    else if (child->id.kind == KIND_constraint && parent->id.kind == KIND_constraint)
        object_set_bool(child, ATTR_constraint_inherited, true);
    else if (child->id.kind == KIND_constraint)
        object_set_list(child, ATTR_constraint_index_parent, relation_name(fold, parent));
    else
        object_set_list(child, ATTR_index_parent, relation_name(fold, parent));
}

static void act(struct alter *alter, struct object *object)
{
    PgQuery__AlterTableType type = alter->cmd->subtype;
    for (size_t i = 0; i < sizeof unsupported / sizeof *unsupported; i++) {
        if (unsupported[i].type == type) {
            fold_unsupported(alter->fold, alter->location, unsupported[i].what);
            return;
        }
    }
    if (type == ACTION(ChangeOwner))
        owner_set(alter->fold, object, alter->cmd->newowner);
    else if (alter->cmd->behavior == PG_QUERY__DROP_BEHAVIOR__DROP_CASCADE)
        fold_unsupported(alter->fold, alter->location, "CASCADE in ALTER TABLE");
    else if (type == ACTION(AttachPartition) && !is_table(object))
        attach_index(alter, object);
    else if (!alter_storage(alter, object) && !alter_state(alter, object) &&
             !alter_column(alter, object) &&
             (!is_table(object) ||
              (!alter_constraint(alter, object) && !alter_structure(alter, object))))
        fold_unsupported(alter->fold, alter->location, "this form of ALTER TABLE");
}

/* Will the column be there: is it, or does an action before this one add it? */
static bool has_column(struct fold *fold, const PgQuery__AlterTableStmt *stmt, size_t n,
                       struct object *table, const char *name)
{
    for (size_t i = 0; i < n; i++) {
        const PgQuery__AlterTableCmd *cmd = stmt->cmds[i]->alter_table_cmd;
        if (cmd->subtype == ACTION(AddColumn) && same_text(cmd->def->column_def->colname, name))
            return true;
    }
    return table_column_anew(fold, table, name) != NULL;
}

static bool has_constraint(struct fold *fold, const PgQuery__AlterTableStmt *stmt, size_t n,
                           const struct object *table, const char *name)
{
    for (size_t i = 0; i < n; i++) {
        const PgQuery__AlterTableCmd *cmd = stmt->cmds[i]->alter_table_cmd;
        if (cmd->subtype == ACTION(AddConstraint))
            return true;
    }
    return table_constraint(fold, table, name) != NULL;
}

static bool has_relation(struct fold *fold, const PgQuery__RangeVar *relation)
{
    const struct list *name = relation_reference(fold, relation);
    return model_named(fold->model, NAMESPACE_RELATION, name->items[0], name->items[1]) != NULL ||
           taken_holder(fold, name->items[0], name->items[1]) != NULL;
}

/* Is everything there that the action is about? */
static bool is_ready(struct fold *fold, const PgQuery__AlterTableStmt *stmt, size_t i,
                     struct object *object)
{
    const PgQuery__AlterTableCmd *cmd = stmt->cmds[i]->alter_table_cmd;
    PgQuery__AlterTableType type = cmd->subtype;
    if (cmd->missing_ok)
        return true;
    switch (type) {
    case ACTION(DropConstraint):
    case ACTION(ValidateConstraint):
        return has_constraint(fold, stmt, i, object, cmd->name);
    case ACTION(AlterConstraint):
        return has_constraint(fold, stmt, i, object, cmd->def->constraint->conname);
    case ACTION(AddConstraint):
        return !cmd->def->constraint->indexname[0] ||
               model_get(fold->model, KIND_index, object->id.schema,
                         cmd->def->constraint->indexname) != NULL;
    case ACTION(AttachPartition):
    case ACTION(DetachPartition):
        return has_relation(fold, cmd->def->partition_cmd->name);
    case ACTION(AddInherit):
    case ACTION(DropInherit):
        return has_relation(fold, cmd->def->range_var);
    default:
        if (alter_is_of_state(type))
            return state_is_ready(fold, object, cmd);
        return !is_table(object) || !alter_is_of_column(type) ||
               has_column(fold, stmt, i, object, cmd->name);
    }
}

/* Something dropped that is not there, with IF EXISTS before it: the clean-up of a dump. */
static bool is_clean_up(struct fold *fold, const PgQuery__AlterTableStmt *stmt)
{
    bool drops = stmt->missing_ok && !has_relation(fold, stmt->relation);
    for (size_t i = 0; i < stmt->n_cmds; i++) {
        PgQuery__AlterTableType type = stmt->cmds[i]->alter_table_cmd->subtype;
        drops = drops &&
                (type == ACTION(DropConstraint) || type == ACTION(DropColumn) ||
                 (type == ACTION(ColumnDefault) && stmt->cmds[i]->alter_table_cmd->def == NULL));
    }
    return drops;
}

static bool is_drop(const PgQuery__AlterTableCmd *cmd)
{
    switch (cmd->subtype) {
    case ACTION(DropConstraint):
    case ACTION(DropColumn):
    case ACTION(DropNotNull):
    case ACTION(DropExpression):
    case ACTION(DropIdentity):
        return true;
    case ACTION(ColumnDefault):
        return cmd->def == NULL;
    default:
        return false;
    }
}

/* Drops come first, whatever the order (as in PostgreSQL's passes). */
static void act_all(struct fold *fold, const PgQuery__AlterTableStmt *stmt, struct object *object)
{
    const struct tokens *tokens = fold_tokens(fold);
    for (int drops = 1; drops >= 0; drops--) {
        size_t at = name_end(fold, tokens_at(tokens, (size_t)stmt->relation->location));
        while (tokens_is(tokens, at, ")") || tokens_is(tokens, at, "*"))
            at++;
        for (size_t i = 0; i < stmt->n_cmds && at < tokens->n; i++) {
            const PgQuery__AlterTableCmd *cmd = stmt->cmds[i]->alter_table_cmd;
            struct alter alter = {fold, cmd, (int)tokens->items[at].start, stmt->relation->inh};
            if (is_drop(cmd) == (drops == 1))
                act(&alter, object);
            at = element_last(fold, at) + 2;
        }
    }
    struct objects children = parts_of(fold, object, PART_CHILD);
    for (size_t i = 0; i < children.n && stmt->relation->inh; i++)
        inherit_anew(fold, children.items[i]);
}

/* The relation; for ALTER INDEX also the constraint that has the index. */
static struct object *find_altered(struct fold *fold, const PgQuery__AlterTableStmt *stmt)
{
    if (stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_INDEX) {
        const struct list *name = relation_reference(fold, stmt->relation);
        struct object *holder = taken_holder(fold, name->items[0], name->items[1]);
        if (holder != NULL && holder->id.kind == KIND_constraint)
            return holder;
    }
    return fold_relation(fold, stmt->relation, stmt->missing_ok);
}

void fold_alter_table(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterTableStmt *stmt = node->alter_table_stmt;
    if (stmt->objtype == PG_QUERY__OBJECT_TYPE__OBJECT_TYPE) {
        fold_alter_composite(fold, stmt);
        return;
    }
    if (is_clean_up(fold, stmt))
        return;
    struct object *object = find_altered(fold, stmt);
    if (object == NULL)
        return;
    for (size_t i = 0; i < stmt->n_cmds && !fold->last_try; i++) {
        if (!is_ready(fold, stmt, i, object)) {
            fold_defer(fold);
            return;
        }
    }
    act_all(fold, stmt, object);
}
