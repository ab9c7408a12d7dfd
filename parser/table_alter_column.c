/*
 * ALTER TABLE's actions on columns. Those on a parent reach its children too,
 * as in PostgreSQL.
 */
#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "parser/foreign.h"
#include "parser/privilege.h"
#include "parser/table.h"

#define ACTION(name) PG_QUERY__ALTER_TABLE_TYPE__AT_##name
#define MAX_DEPTH    100

typedef void column_action(struct alter *, struct object *table, struct object *column);

static void act_type(struct alter *alter, struct object *table, struct object *column)
{
    /* USING says how rows are converted: nothing that stays. */
    const PgQuery__ColumnDef *def = alter->cmd->def->column_def;
    (void)table;
    column_set_type(alter->fold, column, def->type_name, def->coll_clause);
}

static void act_default(struct alter *alter, struct object *table, struct object *column)
{
    (void)table;
    char *text = NULL;
    if (alter->cmd->def != NULL)
        text = fold_after(alter->fold, alter->location, "DEFAULT", -1);
    column_set_default(alter->fold, column, alter->cmd->def, text);
}

static void act_set_not_null(struct alter *alter, struct object *table, struct object *column)
{
    (void)alter, (void)table;
    object_set_bool(column, ATTR_column_not_null, true);
}

static void act_drop_not_null(struct alter *alter, struct object *table, struct object *column)
{
    (void)alter, (void)table;
    object_set_bool(column, ATTR_column_not_null, false);
}

static void act_drop_expression(struct alter *alter, struct object *table, struct object *column)
{
    (void)alter, (void)table;
    object_set(column, ATTR_column_generated, NULL);
    object_set(column, ATTR_column_generated_kind, NULL);
}

static void act_statistics(struct alter *alter, struct object *table, struct object *column)
{
    (void)table;
    int target = alter->cmd->def->integer->ival;
    object_set(column, ATTR_column_statistics,
               target < 0 ? NULL : talloc_asprintf(alter->fold->ctx, "%d", target));
}

static void act_options(struct alter *alter, struct object *table, struct object *column)
{
    (void)table;
    object_set_list(column, ATTR_column_options,
                    options_changed(alter->fold, object_list(column, ATTR_column_options),
                                    alter->cmd->def, alter->cmd->subtype == ACTION(ResetOptions)));
}

/* Only lower case, and "default" is nothing. */
static const char *word_of(const struct alter *alter)
{
    char *word = talloc_strdup(alter->fold->ctx, alter->cmd->def->string->sval);
    for (char *c = word; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return strcmp(word, "default") == 0 ? NULL : word;
}

/* A word in lower case; "default" says nothing. */
static void set_word(struct alter *alter, struct object *column, int attr)
{
    object_set(column, attr, word_of(alter));
}

static void act_storage(struct alter *alter, struct object *table, struct object *column)
{
    (void)table;
    set_word(alter, column, ATTR_column_storage);
}

static void act_compression(struct alter *alter, struct object *table, struct object *column)
{
    (void)table;
    set_word(alter, column, ATTR_column_compression);
}

static void act_foreign_options(struct alter *alter, struct object *table, struct object *column)
{
    if (table->id.kind == KIND_foreign_table)
        foreign_options(alter->fold, column, ATTR_column_foreign_options,
                        alter->cmd->def->list->n_items, alter->cmd->def->list->items);
    else
        fold_error(alter->fold, alter->location, NULL, "%s is no foreign table",
                   identity_describe(alter->fold->ctx, &table->id));
}

static void act_add_identity(struct alter *alter, struct object *table, struct object *column)
{
    const PgQuery__Constraint *node = alter->cmd->def->constraint;
    column_set_identity(alter->fold, table, column, node->generated_when, node->n_options,
                        node->options, node->location);
}

static void act_set_identity(struct alter *alter, struct object *table, struct object *column)
{
    (void)table;
    const PgQuery__List *list = alter->cmd->def->list;
    if (object_text(column, ATTR_column_identity) != NULL)
        column_alter_identity(alter->fold, column, list->n_items, list->items);
    else
        fold_error(alter->fold, alter->location, NULL, "%s is no identity column",
                   identity_describe(alter->fold->ctx, &column->id));
}

static void act_drop_identity(struct alter *alter, struct object *table, struct object *column)
{
    (void)alter, (void)table;
    object_set(column, ATTR_column_identity, NULL);
    object_set_list(column, ATTR_column_identity_options, NULL);
    object_set_list(column, ATTR_column_sequence, NULL);
    object_set(column, ATTR_column_sequence_name, NULL);
    grant_forget_sequence(alter->fold, column);
}

/* Checks that name a column go with it, as PostgreSQL drops them. */
static void drop_checks(struct fold *fold, struct object *table, const char *name)
{
    struct objects constraints = parts_of(fold, table, PART_CONSTRAINT);
    for (size_t i = 0; i < constraints.n; i++) {
        const char *text = object_text(constraints.items[i], ATTR_constraint_expression);
        const struct names *names =
            text ? canonical_names(fold->ctx, text, CANONICAL_EXPRESSION) : NULL;
        if (names != NULL && list_has(names->columns, name))
            fold_remove(fold, constraints.items[i]);
    }
}

static void act_drop(struct alter *alter, struct object *table, struct object *column)
{
    const char *name = column->id.name;
    fold_remove(alter->fold, column);
    drop_checks(alter->fold, table, name);
}

static const struct {
    PgQuery__AlterTableType type;
    column_action *act;
    bool recurses; /* manual, ALTER TABLE */
} actions[] = {
    {ACTION(AlterColumnType), act_type, true},
    {ACTION(ColumnDefault), act_default, true},
    {ACTION(SetNotNull), act_set_not_null, true},
    {ACTION(DropNotNull), act_drop_not_null, true},
    {ACTION(DropExpression), act_drop_expression, true},
    {ACTION(SetStatistics), act_statistics, true},
    {ACTION(SetOptions), act_options, false},
    {ACTION(ResetOptions), act_options, false},
    {ACTION(SetStorage), act_storage, true},
    {ACTION(AlterColumnGenericOptions), act_foreign_options, false},
    {ACTION(SetCompression), act_compression, false},
    {ACTION(AddIdentity), act_add_identity, false},
    {ACTION(SetIdentity), act_set_identity, false},
    {ACTION(DropIdentity), act_drop_identity, false},
    {ACTION(DropColumn), act_drop, true},
};

/* Columns of materialized views are no objects: what is set of them is the view's. key: what comes
 * before the value, "STORAGE " or "(n_distinct="; value NULL: as at first. */
static void set_of_view(struct alter *alter, struct object *view, const char *key,
                        const char *value, const char *end)
{
    struct text text = text_new(alter->fold->ctx);
    const struct list *before = object_list(view, ATTR_matview_column_settings);
    struct list *after = list_new(alter->fold->ctx);
    text_add(&text, "\"");
    for (const char *c = alter->cmd->name; *c != '\0'; c++)
        text_addf(&text, *c == '"' ? "\"\"" : "%c", *c);
    text_addf(&text, "\" %s", key);
    for (size_t i = 0; before != NULL && i < before->n; i++)
        if (strncmp(before->items[i], text.s, text.n) != 0)
            list_add(after, before->items[i]);
    text_addf(&text, "%s%s", value ? value : "", end);
    if (value != NULL)
        list_add(after, text.s);
    list_sort(after);
    object_set_list(view, ATTR_matview_column_settings, after);
}

static void set_options_of_view(struct alter *alter, struct object *view, bool reset)
{
    struct list *options = options_changed(alter->fold, NULL, alter->cmd->def, false);
    for (size_t i = 0; options != NULL && i < options->n; i++) {
        const char *option = options->items[i];
        size_t n = strcspn(option, "=");
        const char *key = talloc_asprintf(alter->fold->ctx, "(%.*s=", (int)n, option);
        set_of_view(alter, view, key, reset || option[n] == '\0' ? NULL : option + n + 1, ")");
    }
}

static bool alter_column_of_view(struct alter *alter, struct object *view)
{
    int target = 0;
    switch (alter->cmd->subtype) {
    case ACTION(SetStorage):
        set_of_view(alter, view, "STORAGE ", word_of(alter), "");
        return true;
    case ACTION(SetCompression):
        set_of_view(alter, view, "COMPRESSION ", word_of(alter), "");
        return true;
    case ACTION(SetStatistics):
        target = alter->cmd->def->integer->ival;
        set_of_view(alter, view, "STATISTICS ",
                    target < 0 ? NULL : talloc_asprintf(alter->fold->ctx, "%d", target), "");
        return true;
    case ACTION(SetOptions):
    case ACTION(ResetOptions):
        set_options_of_view(alter, view, alter->cmd->subtype == ACTION(ResetOptions));
        return true;
    default:
        return false;
    }
}

static void act_on(struct alter *alter, struct object *table, column_action *act, bool recurses,
                   int depth)
{
    struct object *column = table_column(alter->fold, table, alter->cmd->name);
    if (column == NULL)
        return;
    if (depth > 0 && act == act_drop && !object_bool(column, ATTR_column_inherited))
        return;
    act(alter, table, column);
    if (!recurses || !alter->recurse || depth > MAX_DEPTH)
        return;
    struct objects children = parts_of(alter->fold, table, PART_CHILD);
    for (size_t i = 0; i < children.n; i++)
        act_on(alter, children.items[i], act, recurses, depth + 1);
}

bool alter_is_of_column(PgQuery__AlterTableType type)
{
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
        if (actions[i].type == type)
            return true;
    return false;
}

/* ALTER INDEX ... ALTER COLUMN number SET STATISTICS. */
static bool alter_column_of_index(struct alter *alter, struct object *index)
{
    const PgQuery__AlterTableCmd *cmd = alter->cmd;
    const void *ctx = alter->fold->ctx;
    const struct list *before = object_list(index, ATTR_index_statistics);
    if (cmd->subtype != ACTION(SetStatistics) || cmd->num == 0)
        return false;
    const char *column = talloc_asprintf(ctx, "%d=", cmd->num);
    struct list *after = list_new(ctx);
    for (size_t i = 0; before != NULL && i < before->n; i++)
        if (strncmp(before->items[i], column, strlen(column)) != 0)
            list_add(after, before->items[i]);
    int target = cmd->def->integer->ival;
    if (target >= 0)
        list_add(after, talloc_asprintf(ctx, "%s%d", column, target));
    object_set_list(index, ATTR_index_statistics, after);
    return true;
}

/* Columns of views are no objects: what is set of them belongs to the view. DEFAULT NULL is none at
 * all (manual, CREATE VIEW, Updatable Views). */
static bool alter_default_of_view(struct alter *alter, const struct object *view)
{
    struct fold *fold = alter->fold;
    const PgQuery__Node *value = alter->cmd->def;
    if (view->id.kind != KIND_view || alter->cmd->subtype != ACTION(ColumnDefault))
        return false;
    struct identity id = {.kind = KIND_view_default,
                          .schema = view->id.schema,
                          .parent = view->id.name,
                          .name = alter->cmd->name};
    const struct list *names = object_list(view, ATTR_view_names);
    if (names != NULL && !list_has(names, id.name)) {
        fold_error(fold, alter->location, NULL, "%s has no column %s",
                   identity_describe(fold->ctx, &view->id), quote_ident(fold->ctx, id.name));
        return true;
    }
    struct object *object = model_find(fold->model, &id);
    bool none = value == NULL || (value->node_case == PG_QUERY__NODE__NODE_A_CONST &&
                                  value->a_const->isnull);
    if (none && object != NULL)
        fold_remove(fold, object);
    if (!none && object == NULL)
        object = fold_add(fold, &id, alter->location, AGAIN_ERROR);
    if (!none && object != NULL)
        fold_set_expression(fold, object, ATTR_view_default_expression,
                            fold_after(fold, alter->location, "DEFAULT", -1));
    return true;
}

bool alter_column(struct alter *alter, struct object *table)
{
    const PgQuery__AlterTableCmd *cmd = alter->cmd;
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        if (actions[i].type != cmd->subtype)
            continue;
        if (table->id.kind == KIND_index && alter_column_of_index(alter, table))
            return true;
        if (table->id.kind == KIND_matview && cmd->name[0] && alter_column_of_view(alter, table))
            return true;
        if (alter_default_of_view(alter, table))
            return true;
        if (!is_table(table) || !cmd->name[0])
            fold_unsupported(alter->fold, alter->location, "ALTER COLUMN on what is no table");
        else if (table_column_anew(alter->fold, table, cmd->name) != NULL)
            act_on(alter, table, actions[i].act, actions[i].recurses, 0);
        else if (!cmd->missing_ok)
            fold_error(alter->fold, alter->location, NULL, "%s has no column %s",
                       identity_describe(alter->fold->ctx, &table->id),
                       quote_ident(alter->fold->ctx, cmd->name));
        return true;
    }
    return false;
}
