/*
 * Publications: each table and each schema in one is an object of its own.
 */
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/statements.h"
#include "parser/table.h"

/* "insert, update" in PostgreSQL's order; NULL: all four. */
static const char *publish_text(struct fold *fold, const char *value, int location)
{
    static const char *const actions[] = {"insert", "update", "delete", "truncate"};
    enum { N = sizeof actions / sizeof *actions };
    bool set[N] = {false};
    const char *c = value + strspn(value, " ,\t\n");
    while (*c != '\0') {
        size_t n = strcspn(c, " ,\t\n"), i = 0;
        while (i < N && (strlen(actions[i]) != n || strncasecmp(actions[i], c, n) != 0))
            i++;
        if (i == N)
            fold_error(fold, location, NULL, "publish knows insert, update, delete and truncate");
        else
            set[i] = true;
        c += n + strspn(c + n, " ,\t\n");
    }
    struct text text = text_new(fold->ctx);
    bool all = true;
    for (size_t i = 0; i < N; i++) {
        all = all && set[i];
        if (set[i])
            text_addf(&text, "%s%s", text.n > 0 ? ", " : "", actions[i]);
    }
    return all ? NULL : text.s;
}

static void set_options(struct fold *fold, struct object *object, size_t n,
                        PgQuery__Node **options)
{
    for (size_t i = 0; i < n; i++) {
        const PgQuery__DefElem *option = options[i]->def_elem;
        const char *value = fold_option(fold, option);
        if (strcmp(option->defname, "publish") == 0)
            object_set(object, ATTR_publication_publish,
                       publish_text(fold, value ? value : "", option->location));
        else if (strcmp(option->defname, "publish_via_partition_root") == 0)
            object_set_bool(object, ATTR_publication_via_root, fold_is_true(fold, option));
        else if (strcmp(option->defname, "publish_generated_columns") == 0)
            object_set(object, ATTR_publication_generated_columns,
                       same_text(value, "none") ? NULL : "stored");
        else
            fold_unsupported(fold, option->location, option->defname);
    }
}

static struct identity table_identity(const struct object *publication,
                                      const struct object *table)
{
    return (struct identity){.kind = KIND_publication_table,
                             .parent = publication->id.name,
                             .schema = table->id.schema,
                             .name = table->id.name};
}

/* A table and, without ONLY, those that inherit from it (manual, CREATE PUBLICATION). */
static void add_table(struct fold *fold, const struct object *publication,
                      const PgQuery__PublicationTable *node, const struct object *table, int depth)
{
    int location = node->relation->location;
    struct identity id = table_identity(publication, table);
    if (depth > 0 && model_find(fold->model, &id) != NULL)
        return;
    struct object *object = fold_add(fold, &id, location, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set_list(object, ATTR_publication_table_columns,
                    fold_strings(fold, node->n_columns, node->columns));
    if (node->where_clause != NULL)
        fold_set_expression(fold, object, ATTR_publication_table_where,
                            fold_parenthesised(fold, location, "where"));
    bool partitioned =
        table->id.kind == KIND_table && object_text(table, ATTR_table_partition_by) != NULL;
    if (!node->relation->inh || partitioned || depth > 100)
        return;
    struct objects children = parts_of(fold, table, PART_CHILD);
    for (size_t i = 0; i < children.n; i++)
        add_table(fold, publication, node, children.items[i], depth + 1);
}

static void drop_table(struct fold *fold, const struct object *publication,
                       const PgQuery__PublicationTable *node, const struct object *table)
{
    struct identity id = table_identity(publication, table);
    struct object *object = model_find(fold->model, &id);
    if (object != NULL)
        fold_remove(fold, object);
    else
        fold_error(fold, node->relation->location, NULL, "%s is not part of %s",
                   identity_describe(fold->ctx, &table->id),
                   identity_describe(fold->ctx, &publication->id));
}

static const char *schema_of(struct fold *fold, const PgQuery__PublicationObjSpec *spec)
{
    return *spec->name ? spec->name : fold_creation_schema(fold);
}

static void change_schema(struct fold *fold, const struct object *publication,
                          const PgQuery__PublicationObjSpec *spec, bool drop)
{
    struct identity id = {.kind = KIND_publication_schema,
                          .parent = publication->id.name,
                          .name = schema_of(fold, spec)};
    struct object *object = model_find(fold->model, &id);
    if (!drop)
        (void)fold_add(fold, &id, spec->location, AGAIN_ERROR);
    else if (object != NULL)
        fold_remove(fold, object);
    else
        fold_error(fold, spec->location, NULL, "%s is not there",
                   identity_describe(fold->ctx, &id));
}

/* Are all tables there? Else the statement has been put off, or the table reported. */
static bool find_tables(struct fold *fold, size_t n, PgQuery__Node **specs)
{
    for (size_t i = 0; i < n; i++) {
        const PgQuery__PublicationObjSpec *spec = specs[i]->publication_obj_spec;
        const struct object *table =
            spec->pubtable ? fold_relation(fold, spec->pubtable->relation, false) : NULL;
        if (spec->pubtable != NULL && table == NULL)
            return false;
        if (table != NULL && table->id.kind != KIND_table) {
            fold_error(fold, spec->pubtable->relation->location, NULL, "%s can't be published",
                       identity_describe(fold->ctx, &table->id));
            return false;
        }
    }
    return true;
}

static void change_objects(struct fold *fold, const struct object *publication, size_t n,
                           PgQuery__Node **specs, bool drop)
{
    for (size_t i = 0; i < n; i++) {
        const PgQuery__PublicationObjSpec *spec = specs[i]->publication_obj_spec;
        if (spec->pubtable == NULL) {
            change_schema(fold, publication, spec, drop);
            continue;
        }
        const struct object *table = fold_relation(fold, spec->pubtable->relation, false);
        if (drop)
            drop_table(fold, publication, spec->pubtable, table);
        else
            add_table(fold, publication, spec->pubtable, table, 0);
    }
}

void fold_publication(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreatePublicationStmt *stmt = node->create_publication_stmt;
    struct identity id = {.kind = KIND_publication, .name = fold_name(fold, -1, stmt->pubname)};
    if (!find_tables(fold, stmt->n_pubobjects, stmt->pubobjects))
        return;
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set_bool(object, ATTR_publication_all_tables, stmt->for_all_tables);
    set_options(fold, object, stmt->n_options, stmt->options);
    change_objects(fold, object, stmt->n_pubobjects, stmt->pubobjects, false);
}

static void remove_objects(struct fold *fold, const struct object *publication)
{
    for (size_t i = 0; i < fold->model->n;) {
        struct object *object = fold->model->objects[i];
        bool part =
            object->id.kind == KIND_publication_table || object->id.kind == KIND_publication_schema;
        if (part && same_text(object->id.parent, publication->id.name))
            fold_remove(fold, object);
        else
            i++;
    }
}

void fold_alter_publication(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterPublicationStmt *stmt = node->alter_publication_stmt;
    struct identity id = {.kind = KIND_publication, .name = stmt->pubname};
    struct object *object = fold_target(fold, &id, -1, false);
    if (object == NULL || !find_tables(fold, stmt->n_pubobjects, stmt->pubobjects))
        return;
    set_options(fold, object, stmt->n_options, stmt->options);
    if (stmt->action == PG_QUERY__ALTER_PUBLICATION_ACTION__AP_SetObjects)
        remove_objects(fold, object);
    change_objects(fold, object, stmt->n_pubobjects, stmt->pubobjects,
                   stmt->action == PG_QUERY__ALTER_PUBLICATION_ACTION__AP_DropObjects);
}
