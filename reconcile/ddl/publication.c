#include "reconcile/ddl/publication.h"

#include <talloc.h>

static bool is_part(const struct object *object)
{
    return object->id.kind == KIND_publication_table || object->id.kind == KIND_publication_schema;
}

void publication_part_add(struct text *text, const struct object *part, bool go_on)
{
    if (part->id.kind == KIND_publication_schema) {
        text_add(text, "TABLES IN SCHEMA ");
        text_ident(text, part->id.name);
        return;
    }
    const struct list *columns = object_list(part, ATTR_publication_table_columns);
    const char *where = object_text(part, ATTR_publication_table_where);
    text_add(text, go_on ? "ONLY " : "TABLE ONLY ");
    text_name(text, part->id.schema, part->id.name);
    if (columns != NULL) {
        text_add(text, " (");
        ddl_columns(text, columns);
        text_add(text, ")");
    }
    if (where != NULL)
        text_addf(text, " WHERE (%s)", where);
}

/* A condition is read along one search_path with the others. */
bool publication_part_with_parent(const struct object *part)
{
    return part->id.kind == KIND_publication_schema ||
           object_text(part, ATTR_publication_table_where) == NULL ||
           same_text(part->path, part->parent->path);
}

static void add_options(struct text *text, const struct object *publication, bool all)
{
    const char *publish = object_text(publication, ATTR_publication_publish);
    const char *generated = object_text(publication, ATTR_publication_generated_columns);
    bool via_root = object_bool(publication, ATTR_publication_via_root);
    const char *separator = "";
    if (publish != NULL || all) {
        text_add(text, "publish = ");
        text_literal(text, publish ? publish : "insert, update, delete, truncate");
        separator = ", ";
    }
    if (via_root || all) {
        text_addf(text, "%spublish_via_partition_root = %s", separator,
                  via_root ? "true" : "false");
        separator = ", ";
    }
    if (generated != NULL) {
        text_addf(text, "%spublish_generated_columns = ", separator);
        text_ident(text, generated);
    }
}

static void create(struct emit *emit, const struct object *publication)
{
    struct text sql = text_new(emit->ctx), guard = text_new(emit->ctx);
    struct text options = text_new(emit->ctx);
    text_add(&sql, "CREATE PUBLICATION ");
    text_ident(&sql, publication->id.name);
    if (object_bool(publication, ATTR_publication_all_tables))
        text_add(&sql, " FOR ALL TABLES");
    const char *separator = " FOR ";
    bool go_on = false;
    for (size_t i = 0; i < publication->n_children; i++) {
        const struct object *part = publication->children[i];
        if (!is_part(part) || !publication_part_with_parent(part))
            continue;
        text_add(&sql, separator);
        publication_part_add(&sql, part, go_on);
        separator = ",\n    ";
        go_on = part->id.kind == KIND_publication_table;
    }
    add_options(&options, publication, false);
    if (options.n > 0)
        text_addf(&sql, " WITH (%s)", options.s);
    text_add(&guard, "NOT EXISTS (SELECT FROM pg_catalog.pg_publication WHERE pubname = ");
    text_literal(&guard, publication->id.name);
    text_add(&guard, ")");
    emit_step(emit, CHANGE_CREATE, publication, sql.s)->guard = guard.s;
}

static void drop(struct emit *emit, const struct object *publication)
{
    emit_drop(emit, publication);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    if (change_has(change, ATTR_publication_all_tables))
        return false;
    struct text sql = text_new(emit->ctx);
    text_addf(&sql, "%s SET (", head_of(emit, desired));
    size_t before = sql.n;
    if (change_has(change, ATTR_publication_publish) ||
        change_has(change, ATTR_publication_via_root))
        add_options(&sql, desired, true);
    else
        text_addf(&sql, "publish_generated_columns = %s",
                  object_text(desired, ATTR_publication_generated_columns) ? "stored" : "none");
    if (sql.n > before) {
        text_add(&sql, ")");
        emit_step(emit, CHANGE_ALTER, desired, sql.s);
    }
    return true;
}

const struct ddl ddl_publication = {.create = create, .drop = drop, .alter = alter};
