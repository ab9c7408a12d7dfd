#include "schema/attached.h"

#include <string.h>
#include <talloc.h>

#include "schema/relation.h"
#include "schema/text.h"

enum { LONGEST = 63, LEAST = 29 };

const struct object *attached_above(const struct model *model, const struct object *index)
{
    const struct list *name = object_list(index, ATTR_index_parent);
    return name ? model_get(model, KIND_index, name->items[0], name->items[1]) : NULL;
}

bool is_attached_key(const struct object *object)
{
    return object->id.kind == KIND_constraint && constraint_has_index(object) &&
           object_bool(object, ATTR_constraint_inherited);
}

static bool is_same_key(const struct object *a, const struct object *b)
{
    return a->id.kind == KIND_constraint &&
           constraint_is(a, object_text(b, ATTR_constraint_type)) &&
           list_equal(object_list(a, ATTR_constraint_columns),
                      object_list(b, ATTR_constraint_columns)) &&
           list_equal(object_list(a, ATTR_constraint_include),
                      object_list(b, ATTR_constraint_include));
}

const struct object *attached_same_key(const struct object *table, const struct object *key)
{
    for (size_t i = 0; table != NULL && i < table->n_children; i++)
        if (is_same_key(table->children[i], key))
            return table->children[i];
    return NULL;
}

/* "_a_b", of plain columns; NULL: there is an expression. */
static const char *key_columns(const struct object *table, const struct list *keys)
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
        text_addf(&names, "_%s", table->children[c]->id.name);
    }
    return names.s;
}

static void add_names(struct text *text, const struct list *columns)
{
    for (size_t i = 0; columns != NULL && i < columns->n; i++)
        text_addf(text, "_%s", columns->items[i]);
}

/* The same of a key; a primary key's has none. */
static const char *columns_of_key(const struct object *key)
{
    if (constraint_is(key, "exclude"))
        return NULL;
    struct text names = text_new(key);
    if (!constraint_is(key, "primary key")) {
        add_names(&names, object_list(key, ATTR_constraint_columns));
        add_names(&names, object_list(key, ATTR_constraint_include));
    }
    return names.s;
}

static const char *suffix_of(const struct object *part)
{
    if (part->id.kind == KIND_index)
        return "_idx";
    return constraint_is(part, "primary key") ? "_pkey"
           : constraint_is(part, "exclude")   ? "_excl"
                                              : "_key";
}

/* TABLE_COLUMNS_idx, and a number where that is taken; the parts are cut where it is too long,
 * the table's to no less than 29 bytes. columns NULL: not known. */
static bool is_chosen_name(const struct object *part, const char *table, const char *columns)
{
    const char *name = part->id.name, *suffix = suffix_of(part);
    size_t n = strlen(name), end = strlen(suffix);
    while (n > 0 && name[n - 1] >= '0' && name[n - 1] <= '9')
        n--;
    if (n < end || strncmp(name + n - end, suffix, end) != 0)
        return false;
    if (columns != NULL && strlen(table) + strlen(columns) + end <= LONGEST) {
        const char *chosen = talloc_asprintf(part, "%s%s%s", table, columns, suffix);
        return strlen(chosen) == n && strncmp(chosen, name, n) == 0;
    }
    return strncmp(name, table, strlen(table) < LEAST ? strlen(table) : LEAST) == 0;
}

static bool key_says_more(const struct model *model, const struct object *key)
{
    struct identity index = key->id;
    index.kind = KIND_comment;
    index.of = KIND_constraint;
    index.args = "index";
    return object_bool(key, ATTR_constraint_clustered) ||
           object_bool(key, ATTR_constraint_replica_identity) ||
           object_list(key, ATTR_constraint_options) != NULL ||
           model_get_of(model, KIND_comment, key) != NULL || model_find(model, &index) != NULL ||
           !is_chosen_name(key, key->id.parent, columns_of_key(key));
}

static bool index_says_more(const struct model *model, const struct object *index)
{
    static const int same[] = {ATTR_index_options, ATTR_index_tablespace};
    const struct list *of = object_list(index, ATTR_index_table);
    const struct object *table = model_named(model, NAMESPACE_RELATION, of->items[0], of->items[1]);
    const struct object *above = attached_above(model, index);
    if (table == NULL || above == NULL)
        return false;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (!value_same(kind_info(KIND_index)->attrs[same[i]].type, &index->values[same[i]],
                        &above->values[same[i]]))
            return true;
    const char *columns = object_list(index, ATTR_index_include)
                              ? NULL
                              : key_columns(table, object_list(index, ATTR_index_keys));
    return object_bool(index, ATTR_index_clustered) ||
           object_bool(index, ATTR_index_replica_identity) ||
           object_list(index, ATTR_index_statistics) != NULL ||
           model_get_of(model, KIND_comment, index) != NULL ||
           !is_chosen_name(index, table->id.name, columns);
}

bool attached_says_more(const struct model *model, const struct object *part)
{
    return part->id.kind == KIND_index ? index_says_more(model, part) : key_says_more(model, part);
}

bool has_keys_of_its_own(const struct model *model, const struct object *table)
{
    for (size_t i = 0; i < table->n_children; i++)
        if (is_attached_key(table->children[i]) && key_says_more(model, table->children[i]))
            return true;
    return false;
}
