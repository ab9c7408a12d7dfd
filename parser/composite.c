/*
 * Composite types and their attributes.
 */
#include <talloc.h>

#include "parser/statements.h"

void declare_composite(struct fold *fold, const PgQuery__Node *node)
{
    struct identity id =
        fold_relation_identity(fold, KIND_composite, node->composite_type_stmt->typevar);
    fold_declare(fold, NAMESPACE_RELATION, id.schema, id.name);
    fold_declare(fold, NAMESPACE_TYPE, id.schema, id.name);
}

static struct identity attribute_id(const struct object *type, const char *name)
{
    return (struct identity){
        .kind = KIND_attribute,
        .schema = type->id.schema,
        .parent = type->id.name,
        .name = name,
    };
}

static void set_type(struct fold *fold, struct object *attribute, const PgQuery__ColumnDef *def)
{
    object_set(attribute, ATTR_attribute_type, fold_type(fold, def->type_name));
    object_set_list(attribute, ATTR_attribute_collation, fold_collation(fold, def->coll_clause));
}

static void add_attribute(struct fold *fold, const struct object *type,
                          const PgQuery__ColumnDef *def, int position)
{
    struct identity id = attribute_id(type, fold_name(fold, def->location, def->colname));
    struct object *attribute = fold_add(fold, &id, def->location, AGAIN_ERROR);
    if (attribute == NULL)
        return;
    attribute->position = position;
    set_type(fold, attribute, def);
}

void fold_composite(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CompositeTypeStmt *stmt = node->composite_type_stmt;
    struct identity id = fold_relation_identity(fold, KIND_composite, stmt->typevar);
    struct object *object = fold_add(fold, &id, stmt->typevar->location, AGAIN_ERROR);
    for (size_t i = 0; object != NULL && i < stmt->n_coldeflist; i++)
        add_attribute(fold, object, stmt->coldeflist[i]->column_def, (int)i + 1);
}

static int last_position(const struct fold *fold, const struct object *type)
{
    int last = 0;
    for (size_t i = 0; i < fold->model->n; i++) {
        const struct object *object = fold->model->objects[i];
        if (object->id.kind == KIND_attribute && same_text(object->id.schema, type->id.schema) &&
            same_text(object->id.parent, type->id.name) && object->position > last)
            last = object->position;
    }
    return last;
}

static void alter_one(struct fold *fold, const struct object *type,
                      const PgQuery__AlterTableCmd *cmd)
{
    struct identity id = attribute_id(type, cmd->name);
    struct object *attribute = model_find(fold->model, &id);
    bool adds = cmd->subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn;
    if (!adds && attribute == NULL) {
        if (!cmd->missing_ok)
            fold_error(fold, -1, NULL, "%s does not exist", identity_describe(fold->ctx, &id));
        return;
    }
    if (adds)
        add_attribute(fold, type, cmd->def->column_def, last_position(fold, type) + 1);
    else if (cmd->subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_DropColumn)
        fold_remove(fold, attribute);
    else
        set_type(fold, attribute, cmd->def->column_def);
}

static bool is_understood(PgQuery__AlterTableType type)
{
    return type == PG_QUERY__ALTER_TABLE_TYPE__AT_AddColumn ||
           type == PG_QUERY__ALTER_TABLE_TYPE__AT_DropColumn ||
           type == PG_QUERY__ALTER_TABLE_TYPE__AT_AlterColumnType;
}

void fold_alter_composite(struct fold *fold, const PgQuery__AlterTableStmt *stmt)
{
    const PgQuery__RangeVar *range = stmt->relation;
    struct identity id = {
        .kind = KIND_composite,
        .schema = fold_find_schema(fold, NAMESPACE_RELATION, range->schemaname, range->relname),
        .name = range->relname,
    };
    struct object *type = fold_target(fold, &id, range->location, stmt->missing_ok);
    for (size_t i = 0; type != NULL && i < stmt->n_cmds; i++) {
        const PgQuery__AlterTableCmd *cmd = stmt->cmds[i]->alter_table_cmd;
        if (is_understood(cmd->subtype))
            alter_one(fold, type, cmd);
        else if (cmd->subtype == PG_QUERY__ALTER_TABLE_TYPE__AT_ChangeOwner)
            fold_unsupported(fold, -1, "ALTER TYPE ... OWNER TO");
        else
            fold_unsupported(fold, -1, "this form of ALTER TYPE");
    }
}
