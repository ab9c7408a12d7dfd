/*
 * Indexes of partitions. PostgreSQL makes them with the parent's and calls them as it likes: files
 * need not say them. But where one of them has a name or a state of its own, or is a key's, the
 * parent's is made ON ONLY, and each is made by itself and attached.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/pull/sheet.h"
#include "schema/dependents.h"
#include "schema/relation.h"

static const struct object *index_at(const struct model *model, const struct list *name)
{
    return name ? model_get(model, KIND_index, name->items[0], name->items[1]) : NULL;
}

/* The index of a partitioned table that all of them come from; itself where there is none above. */
static const struct object *root_of(const struct model *model, const struct object *index)
{
    const struct object *above;
    while ((above = index_at(model, object_list(index, ATTR_index_parent))) != NULL)
        index = above;
    return index;
}

/* "a_b", of plain columns; NULL: there is an expression. */
static const char *column_names(const struct object *table, const struct list *keys)
{
    struct text names = text_new(table);
    for (size_t i = 0; keys != NULL && i < keys->n; i++) {
        size_t c = 0;
        while (c < table->n_children && (table->children[c]->id.kind != KIND_column ||
                                         strcmp(quote_ident(names.s, table->children[c]->id.name),
                                                keys->items[i]) != 0))
            c++;
        if (c == table->n_children)
            return NULL;
        text_addf(&names, "%s%s", i > 0 ? "_" : "", table->children[c]->id.name);
    }
    return names.s;
}

/* TABLE_COLUMNS_idx, and a number where that is taken; the parts are cut where it is too long,
 * the table's to no less than 29 bytes. */
static bool has_usual_name(const struct object *index, const struct object *table)
{
    enum { LONGEST = 63, LEAST = 29 };
    const char *name = index->id.name, *of = table->id.name;
    const struct list *include = object_list(index, ATTR_index_include);
    const char *columns = column_names(table, object_list(index, ATTR_index_keys));
    size_t n = strlen(name), end = strlen("_idx");
    while (n > 0 && name[n - 1] >= '0' && name[n - 1] <= '9')
        n--;
    if (n < end || strncmp(name + n - end, "_idx", end) != 0)
        return false;
    if (columns != NULL && include == NULL && strlen(of) + strlen(columns) + 1 + end <= LONGEST) {
        const char *usual = talloc_asprintf(index, "%s_%s_idx", of, columns);
        return strlen(usual) == n && strncmp(usual, name, n) == 0;
    }
    return strncmp(name, of, strlen(of) < LEAST ? strlen(of) : LEAST) == 0;
}

static bool says_more(const struct model *model, const struct object *index)
{
    static const int same[] = {ATTR_index_options, ATTR_index_tablespace};
    const struct list *of = object_list(index, ATTR_index_table);
    const struct object *table = model_named(model, NAMESPACE_RELATION, of->items[0], of->items[1]);
    const struct object *above = index_at(model, object_list(index, ATTR_index_parent));
    if (table == NULL || above == NULL)
        return false;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (!value_same(kind_info(KIND_index)->attrs[same[i]].type, &index->values[same[i]],
                        &above->values[same[i]]))
            return true;
    return object_bool(index, ATTR_index_clustered) ||
           object_bool(index, ATTR_index_replica_identity) ||
           object_list(index, ATTR_index_statistics) != NULL ||
           model_get_of(model, KIND_comment, index) != NULL || !has_usual_name(index, table);
}

/* A partition that is made later would get one of its own from it, ON ONLY or not. */
static void wait_for_partitions(const struct model *model, struct object *index,
                                const struct object *table)
{
    size_t n;
    struct object *const *below = dependents_of(model, table, &n);
    for (size_t i = 0; i < n; i++)
        if (below[i]->id.kind == KIND_table &&
            object_list(below[i], ATTR_table_partition_of) != NULL)
            object_add_edge(index, below[i], false);
}

/* Made by itself, and on a partitioned table alone. */
static void say(const struct model *model, struct object *index)
{
    const struct list *of = object_list(index, ATTR_index_table);
    const struct object *table = model_get(model, KIND_table, of->items[0], of->items[1]);
    object_set_bool(index, ATTR_index_inherited, false);
    if (!is_partitioned(table))
        return;
    object_set_bool(index, ATTR_index_on_only, true);
    wait_for_partitions(model, index, table);
}

void prepare_attached(struct model *model)
{
    bool *said = talloc_zero_size(model, sizeof *said * (model->n + 1));
    for (size_t i = 0; i < model->n; i++) {
        const struct object *object = model->objects[i], *index = NULL;
        if (object->id.kind == KIND_constraint)
            index = index_at(model, object_list(object, ATTR_constraint_index_parent));
        else if (object->id.kind == KIND_index && object_bool(object, ATTR_index_inherited) &&
                 says_more(model, object))
            index = object;
        if (index != NULL)
            said[root_of(model, index)->index] = true;
    }
    for (size_t i = 0; i < model->n; i++) {
        struct object *index = model->objects[i];
        if (index->id.kind == KIND_index && said[root_of(model, index)->index])
            say(model, index);
    }
    talloc_free(said);
    model_link(model);
}
