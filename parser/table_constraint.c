/*
 * Constraints of tables: what they say, and the names of those that have none.
 */
#include <string.h>
#include <talloc.h>

#include "parser/canonical.h"
#include "parser/table.h"
#include "schema/array.h"

#define TYPE(name) PG_QUERY__CONSTR_TYPE__CONSTR_##name

/* A constraint before it has a name: an object outside of the model. */
struct draft {
    const struct pending *pending;
    struct object *object;
    struct list *names; /* of columns, for the name */
    const char *name;
    bool dropped; /* says the same as an earlier one */
};

void constraints_note(struct fold *fold, struct constraints *constraints,
                      const PgQuery__Constraint *node, const char *column)
{
    struct pending *last = constraints->n > 0 ? &constraints->items[constraints->n - 1] : NULL;
    switch (node->contype) {
    case TYPE(ATTR_DEFERRABLE):
        if (last != NULL)
            last->deferrable = true;
        return;
    case TYPE(ATTR_DEFERRED):
        if (last != NULL)
            last->deferrable = last->deferred = true;
        return;
    case TYPE(ATTR_NOT_DEFERRABLE):
    case TYPE(ATTR_IMMEDIATE):
        return;
    default:
        break;
    }
    constraints->items = array_room(fold->ctx, constraints->items, constraints->n);
    constraints->items[constraints->n++] =
        (struct pending){node, column, node->deferrable || node->initdeferred, node->initdeferred};
}

void constraint_mark_not_null(struct fold *fold, struct object *table,
                              const struct object *constraint)
{
    const struct list *columns = object_list(constraint, ATTR_constraint_columns);
    if (!constraint_is(constraint, "primary key"))
        return;
    for (size_t i = 0; columns != NULL && i < columns->n; i++) {
        struct object *column = table_column_anew(fold, table, columns->items[i]);
        if (column != NULL)
            object_set_bool(column, ATTR_column_not_null, true);
    }
}

static const char *type_of(PgQuery__ConstrType type)
{
    switch (type) {
    case TYPE(CHECK):
        return "check";
    case TYPE(PRIMARY):
        return "primary key";
    case TYPE(UNIQUE):
        return "unique";
    case TYPE(EXCLUSION):
        return "exclude";
    case TYPE(FOREIGN):
        return "foreign key";
    default:
        return NULL;
    }
}

static struct list *columns_or_own(struct fold *fold, size_t n, PgQuery__Node **nodes,
                                   const char *own)
{
    if (n > 0 || own == NULL)
        return fold_strings(fold, n, nodes);
    struct list *list = list_new(fold->ctx);
    list_add(list, own);
    return list;
}

static void draft_check(struct fold *fold, struct draft *draft)
{
    const PgQuery__Constraint *node = draft->pending->node;
    char *text = fold_parenthesised(fold, node->location, "CHECK");
    fold_set_expression(fold, draft->object, ATTR_constraint_expression, text);
    object_set_bool(draft->object, ATTR_constraint_no_inherit, node->is_no_inherit);
    const struct names *names = canonical_names(fold->ctx, text, CANONICAL_EXPRESSION);
    for (size_t i = 0; names != NULL && names->columns != NULL && i < names->columns->n; i++)
        if (!list_has(draft->names, names->columns->items[i]))
            list_add(draft->names, names->columns->items[i]);
}

static const char *action_of(const char *letter)
{
    switch (letter[0]) {
    case 'r':
        return "restrict";
    case 'c':
        return "cascade";
    case 'n':
        return "set null";
    case 'd':
        return "set default";
    default:
        return NULL;
    }
}

static void draft_foreign_key(struct fold *fold, struct draft *draft)
{
    const PgQuery__Constraint *node = draft->pending->node;
    struct object *object = draft->object;
    draft->names = columns_or_own(fold, node->n_fk_attrs, node->fk_attrs, draft->pending->column);
    object_set_list(object, ATTR_constraint_columns, draft->names);
    object_set_list(object, ATTR_constraint_references, relation_reference(fold, node->pktable));
    object_set_list(object, ATTR_constraint_ref_columns,
                    fold_strings(fold, node->n_pk_attrs, node->pk_attrs));
    object_set(object, ATTR_constraint_match, node->fk_matchtype[0] == 'f' ? "full" : NULL);
    object_set(object, ATTR_constraint_on_update, action_of(node->fk_upd_action));
    object_set(object, ATTR_constraint_on_delete, action_of(node->fk_del_action));
    object_set_list(object, ATTR_constraint_on_delete_columns,
                    fold_strings(fold, node->n_fk_del_set_cols, node->fk_del_set_cols));
}

/* An index that is there becomes the constraint's. */
static void draft_using_index(struct fold *fold, const struct object *table, struct draft *draft)
{
    const char *name = draft->pending->node->indexname;
    struct object *index = model_get(fold->model, KIND_index, table->id.schema, name);
    draft->name = draft->pending->node->conname[0] ? draft->pending->node->conname : name;
    if (index == NULL) {
        fold_error(fold, draft->pending->node->location, NULL, "there is no index %s",
                   quote_name(fold->ctx, table->id.schema, name));
        return;
    }
    struct list *columns = list_new(fold->ctx);
    const struct list *keys = object_list(index, ATTR_index_keys);
    struct objects all = parts_of(fold, table, PART_COLUMN);
    for (size_t i = 0; i < keys->n; i++)
        for (size_t j = 0; j < all.n; j++)
            if (same_text(keys->items[i], quote_ident(fold->ctx, all.items[j]->id.name)))
                list_add(columns, all.items[j]->id.name);
    if (columns->n < keys->n || !object_bool(index, ATTR_index_unique) ||
        object_text(index, ATTR_index_predicate) != NULL)
        fold_error(fold, draft->pending->node->location, NULL,
                   "%s can't become a constraint: it must be unique, on columns, without WHERE",
                   identity_describe(fold->ctx, &index->id));
    object_set_list(draft->object, ATTR_constraint_columns, columns);
    object_set_list(draft->object, ATTR_constraint_include, object_list(index, ATTR_index_include));
    object_set(draft->object, ATTR_constraint_nulls_not_distinct,
               object_text(index, ATTR_index_nulls_not_distinct));
    object_set_list(draft->object, ATTR_constraint_options, object_list(index, ATTR_index_options));
    object_set(draft->object, ATTR_constraint_tablespace,
               object_text(index, ATTR_index_tablespace));
    object_set_list(draft->object, ATTR_constraint_index_parent,
                    object_list(index, ATTR_index_parent));
    fold_remove(fold, index);
}

static void draft_storage(struct fold *fold, struct draft *draft)
{
    const PgQuery__Constraint *node = draft->pending->node;
    struct list *include = fold_strings(fold, node->n_including, node->including);
    object_set_list(draft->object, ATTR_constraint_include, include);
    for (size_t i = 0; i < include->n; i++)
        list_add(draft->names, include->items[i]);
    object_set_list(draft->object, ATTR_constraint_options,
                    fold_options(fold, node->n_options, node->options));
    object_set(draft->object, ATTR_constraint_tablespace,
               node->indexspace[0] ? node->indexspace : NULL);
}

static void draft_unique(struct fold *fold, const struct object *table, struct draft *draft)
{
    const PgQuery__Constraint *node = draft->pending->node;
    if (node->indexname[0]) {
        draft_using_index(fold, table, draft);
        return;
    }
    draft->names = columns_or_own(fold, node->n_keys, node->keys, draft->pending->column);
    object_set_list(draft->object, ATTR_constraint_columns, draft->names);
    object_set_bool(draft->object, ATTR_constraint_nulls_not_distinct, node->nulls_not_distinct);
    draft_storage(fold, draft);
}

/* Extensions make operators of the same names as PostgreSQL's, for types of their own. */
static bool is_for_builtin(struct fold *fold, const struct object *table, const char *operator,
                           const PgQuery__IndexElem * element)
{
    static const char *const names[] = {"=", "<>", "&&", "~=", "<", ">", "<=", ">=", "-|-"};
    const struct object *column = table_column(fold, table, element->name);
    const char *type = column ? object_text(column, ATTR_column_type) : NULL;
    if (type != NULL && strchr(type, '.') != NULL)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], operator) == 0)
            return true;
    return false;
}

/* "=" or OPERATOR(schema.=). */
static char *operator_name(struct fold *fold, const struct object *table,
                           const PgQuery__IndexElem *element, const PgQuery__List *list)
{
    const char *schema, *name;
    bool known = true;
    fold_split_name(fold, list->n_items, list->items, &schema, &name);
    if (schema == NULL && !is_for_builtin(fold, table, name, element))
        schema = fold_find_known(fold, NAMESPACE_OPERATOR, NULL, name, &known);
    if (!known || schema == NULL || strcmp(schema, "pg_catalog") == 0)
        return talloc_strdup(fold->ctx, name);
    struct text text = text_new(fold->ctx);
    text_add(&text, "OPERATOR(");
    text_ident(&text, schema);
    text_addf(&text, ".%s)", name);
    return text.s;
}

static void draft_exclude(struct fold *fold, const struct object *table, struct draft *draft)
{
    const PgQuery__Constraint *node = draft->pending->node;
    const struct tokens *tokens = fold_tokens(fold);
    const char *method = node->access_method[0] ? node->access_method : "btree";
    struct keys keys = {list_new(fold->ctx), list_new(fold->ctx), list_new(fold->ctx)};
    struct list *operators = list_new(fold->ctx);
    size_t at = tokens_at(tokens, (size_t)node->location);
    size_t open = tokens_find(tokens, tokens_find(tokens, at, "EXCLUDE"), "(");
    struct ranges ranges = element_ranges(fold, open);
    for (size_t i = 0; i < node->n_exclusions && i < ranges.n; i++) {
        const PgQuery__List *pair = node->exclusions[i]->list;
        const PgQuery__IndexElem *element = pair->items[0]->index_elem;
        keys_fold_one(fold, table, method, element, ranges.items[i * 2], ranges.items[i * 2 + 1],
                      &keys);
        list_add(operators, operator_name(fold, table, element, pair->items[1]->list));
    }
    object_set_list(draft->object, ATTR_constraint_elements, keys.keys);
    object_set_list(draft->object, ATTR_constraint_element_options, keys.options);
    object_set_list(draft->object, ATTR_constraint_operators, operators);
    object_set(draft->object, ATTR_constraint_method, method);
    draft->names = keys.names;
    draft_storage(fold, draft);
    if (node->where_clause != NULL && !key_predicate_is_true(node->where_clause)) {
        size_t close = tokens_close(tokens, open);
        fold_set_expression(fold, draft->object, ATTR_constraint_predicate,
                            fold_parenthesised(fold, (int)tokens->items[close].start, "WHERE"));
    } else {
        fold_set_expression(fold, draft->object, ATTR_constraint_predicate, NULL);
    }
}

static void draft_fill(struct fold *fold, const struct object *table, struct draft *draft,
                       bool creating)
{
    const PgQuery__Constraint *node = draft->pending->node;
    struct object *object = draft->object;
    if (node->conname[0])
        draft->name = fold_name(fold, node->location, node->conname);
    draft->names = list_new(fold->ctx);
    object_set(object, ATTR_constraint_type, type_of(node->contype));
    object_set_bool(object, ATTR_constraint_deferrable, draft->pending->deferrable);
    object_set_bool(object, ATTR_constraint_initially_deferred, draft->pending->deferred);
    object_set_bool(object, ATTR_constraint_not_valid, node->skip_validation && !creating);
    switch (node->contype) {
    case TYPE(CHECK):
        draft_check(fold, draft);
        break;
    case TYPE(FOREIGN):
        draft_foreign_key(fold, draft);
        break;
    case TYPE(EXCLUSION):
        draft_exclude(fold, table, draft);
        break;
    default:
        draft_unique(fold, table, draft);
        break;
    }
}

char *constraint_choose_name(struct fold *fold, const struct object *table, const char *type,
                             const struct list *names)
{
    static bool also_constraints = true;
    const char *schema = table->id.schema, *relation = table->id.name;
    if (strcmp(type, "check") == 0)
        return fold_choose_name(fold, relation, names->n == 1 ? names->items[0] : NULL, "check",
                                fold_constraint_taken, schema, NULL);
    if (strcmp(type, "foreign key") == 0)
        return fold_choose_name(fold, relation, name_columns(fold, names), "fkey",
                                fold_constraint_taken, schema, NULL);
    if (strcmp(type, "primary key") == 0)
        return fold_choose_name(fold, relation, NULL, "pkey", taken_relation, schema,
                                &also_constraints);
    return fold_choose_name(fold, relation, name_columns(fold, name_index_columns(fold, names)),
                            strcmp(type, "unique") == 0 ? "key" : "excl", taken_relation, schema,
                            &also_constraints);
}

struct object *constraint_add(struct fold *fold, struct object *table, const char *name,
                              int location, enum again again)
{
    struct identity id = {.kind = KIND_constraint,
                          .schema = table->id.schema,
                          .parent = table->id.name,
                          .name = name};
    struct object *constraint = fold_add(fold, &id, location, again);
    if (constraint != NULL)
        parts_note(fold, table, PART_CONSTRAINT, constraint);
    return constraint;
}

/* Something that may be there already: a constraint of this name, or one that says the same. */
static bool is_there(struct fold *fold, const struct object *table, const struct draft *draft)
{
    if (draft->name == NULL) {
        struct objects all = parts_of(fold, table, PART_CONSTRAINT);
        for (size_t i = 0; i < all.n; i++)
            if (object_equal(all.items[i], draft->object))
                return true;
        return false;
    }
    const struct object *there = table_constraint(fold, table, draft->name);
    if (there == NULL)
        return false;
    if (!object_equal(there, draft->object))
        fold_error(fold, draft->pending->node->location,
                   "the guard would skip this without a word; let one of the two go",
                   "%s is declared differently at %s:%d", identity_describe(fold->ctx, &there->id),
                   there->place.file, there->place.line);
    return true;
}

static void draft_add(struct fold *fold, struct object *table, const struct draft *draft,
                      enum again again)
{
    if (draft->dropped || (again == AGAIN_SAME && is_there(fold, table, draft)))
        return;
    const char *type = object_text(draft->object, ATTR_constraint_type);
    const char *name = draft->name;
    struct object *inherited = name ? table_constraint(fold, table, name) : NULL;
    if (inherited != NULL && object_bool(inherited, ATTR_constraint_inherited)) {
        /* The two are merged (manual, CREATE TABLE, INHERITS). The parent's may be not valid: that
         * of a new table is. */
        object_set_bool(inherited, ATTR_constraint_not_valid,
                        object_bool(draft->object, ATTR_constraint_not_valid));
        if (object_list(table, ATTR_table_partition_of) == NULL)
            object_set_bool(inherited, ATTR_constraint_inherited, false);
        return;
    }
    if (name == NULL)
        name = constraint_choose_name(fold, table, type, draft->names);
    struct object *object =
        constraint_add(fold, table, name, draft->pending->node->location, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_copy(object, draft->object);
    if (constraint_has_index(object))
        taken_note(fold, table->id.schema, name, object);
    constraint_mark_not_null(fold, table, object);
}

/* Of two indexes that are the same but for PRIMARY KEY, PostgreSQL keeps the first, with a name if
 * either has one. Tried on PostgreSQL 15. */
static void drop_same(struct draft *drafts, size_t n)
{
    static const int compared[] = {ATTR_constraint_columns,
                                   ATTR_constraint_include,
                                   ATTR_constraint_nulls_not_distinct,
                                   ATTR_constraint_method,
                                   ATTR_constraint_elements,
                                   ATTR_constraint_element_options,
                                   ATTR_constraint_operators,
                                   ATTR_constraint_predicate,
                                   ATTR_constraint_deferrable,
                                   ATTR_constraint_initially_deferred};
    const struct attr *attrs = kind_info(KIND_constraint)->attrs;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i && !drafts[i].dropped; j++) {
            bool same = !drafts[j].dropped;
            for (size_t k = 0; k < sizeof compared / sizeof *compared && same; k++) {
                int attr = compared[k];
                same = value_same(attrs[attr].type, &drafts[i].object->values[attr],
                                  &drafts[j].object->values[attr]);
            }
            if (!same)
                continue;
            drafts[i].dropped = true;
            if (drafts[j].name == NULL)
                drafts[j].name = drafts[i].name;
        }
    }
}

static bool in_phase(PgQuery__ConstrType type, enum constraint_phase phase)
{
    switch (phase) {
    case PHASE_CHECKS:
        return type == TYPE(CHECK);
    case PHASE_FOREIGN_KEYS:
        return type == TYPE(FOREIGN);
    case PHASE_INDEXES:
        return type != TYPE(CHECK) && type != TYPE(FOREIGN);
    default:
        return true;
    }
}

static void add_phase(struct fold *fold, struct object *table,
                      const struct constraints *constraints, enum constraint_phase phase,
                      enum again again)
{
    struct draft *drafts = talloc_zero_array(fold->ctx, struct draft, (unsigned)constraints->n + 1);
    size_t n = 0;
    for (int primary = 1; primary >= 0; primary--) {
        for (size_t i = 0; i < constraints->n; i++) {
            PgQuery__ConstrType type = constraints->items[i].node->contype;
            if (!in_phase(type, phase) || (type == TYPE(PRIMARY)) != primary)
                continue;
            struct identity id = {.kind = KIND_constraint, .schema = "", .parent = "", .name = ""};
            drafts[n].pending = &constraints->items[i];
            drafts[n].object = model_add(model_new(fold->ctx), &id);
            draft_fill(fold, table, &drafts[n], constraints->creating);
            n++;
        }
    }
    if (phase == PHASE_INDEXES)
        drop_same(drafts, n);
    for (size_t i = 0; i < n; i++)
        draft_add(fold, table, &drafts[i], again);
}

void constraints_add(struct fold *fold, struct object *table, const struct constraints *constraints,
                     enum constraint_phase phase, enum again again)
{
    if (constraints->n == 0)
        return;
    if (phase != PHASE_ALL) {
        add_phase(fold, table, constraints, phase, again);
        return;
    }
    for (phase = PHASE_CHECKS; phase < PHASE_ALL; phase++)
        add_phase(fold, table, constraints, phase, again);
}
