#include <talloc.h>

#include "reconcile/ddl/clause.h"

static void add_routine(struct text *text, const struct identity *id)
{
    text_name(text, id->schema, id->name);
    bool none = id->args == NULL || *id->args == '\0';
    text_addf(text, "(%s)", none && id->of == KIND_aggregate ? "*" : id->args ? id->args : "");
}

/* name ON table, or with ON DOMAIN (manual, COMMENT). */
static void add_part(struct text *text, const struct identity *id, const char *on)
{
    text_ident(text, id->name);
    text_add(text, on);
    text_name(text, id->schema, id->parent);
}

static void add_transform(struct text *text, const struct identity *id)
{
    text_addf(text, "FOR %s LANGUAGE ", id->args);
    text_ident(text, id->name);
}

static void add_operator(struct text *text, const struct identity *id)
{
    text_ident(text, id->schema);
    text_addf(text, ".%s (%s)", id->name, id->args);
}

static void add_opclass(struct text *text, const struct identity *id)
{
    text_name(text, id->schema, id->name);
    text_add(text, " USING ");
    text_ident(text, id->args);
}

/* On the index of a constraint, which has the constraint's name. */
static bool is_on_index(const struct identity *id)
{
    return id->of == KIND_constraint && id->args != NULL;
}

/* On the NOT NULL of a column or domain, which has a name from PostgreSQL 18 (17) on. */
static bool is_on_not_null(const struct identity *id)
{
    return id->kind == KIND_comment && (id->of == KIND_column || id->of == KIND_domain) &&
           id->args != NULL;
}

static void add_not_null(struct text *text, const struct identity *id)
{
    bool domain = id->of == KIND_domain;
    text_add(text, "CONSTRAINT ");
    text_ident(text, id->args);
    text_add(text, domain ? " ON DOMAIN " : " ON ");
    text_name(text, id->schema, domain ? id->name : id->parent);
}

void ddl_target(struct text *text, const struct identity *id)
{
    if (is_on_not_null(id)) {
        add_not_null(text, id);
        return;
    }
    switch (id->of) {
    case KIND_column:
    case KIND_attribute:
        text_add(text, "COLUMN ");
        text_name(text, id->schema, id->parent);
        text_add(text, ".");
        text_ident(text, id->name);
        return;
    case KIND_database:
        text_database(text, id->name);
        return;
    default:
        break;
    }
    if (is_on_index(id)) {
        text_add(text, "INDEX ");
        text_name(text, id->schema, id->name);
        return;
    }
    text_addf(text, "%s ", kind_info(id->of)->sql);
    if (id->of == KIND_function || id->of == KIND_procedure || id->of == KIND_aggregate)
        add_routine(text, id);
    else if (id->of == KIND_domain_constraint)
        add_part(text, id, " ON DOMAIN ");
    else if (id->of == KIND_operator)
        add_operator(text, id);
    else if (id->of == KIND_opclass || id->of == KIND_opfamily)
        add_opclass(text, id);
    else if (id->of == KIND_cast)
        text_addf(text, "(%s)", id->args);
    else if (id->of == KIND_transform)
        add_transform(text, id);
    else if (id->parent != NULL)
        add_part(text, id, " ON ");
    else
        text_name(text, id->schema, id->name);
}

/* COMMENT takes SHARE UPDATE EXCLUSIVE on a relation (manual, 13.3.1). */
static void lock_target(const struct emit *emit, struct step *step, const struct object *comment)
{
    const struct object *target = comment->parent;
    if (target != NULL && is_on_index(&comment->id)) {
        step_cost(step, LOCK_SHARE_UPDATE_EXCLUSIVE, target->parent, WORK_NONE);
        step->locked_name = quote_name(emit->ctx, comment->id.schema, comment->id.name);
        return;
    }
    if (target != NULL && target->id.kind == KIND_column)
        target = target->parent;
    if (target == NULL || kind_info(target->id.kind)->namespace != NAMESPACE_RELATION ||
        target->id.kind == KIND_composite)
        return;
    step->lock = LOCK_SHARE_UPDATE_EXCLUSIVE;
    step->locked = target;
}

static void set_comment(struct emit *emit, enum change_op op, const struct object *comment,
                        const char *value)
{
    struct text text = text_new(emit->ctx);
    text_add(&text, "COMMENT ON ");
    ddl_target(&text, &comment->id);
    text_add(&text, " IS ");
    if (value != NULL)
        text_literal(&text, value);
    else
        text_add(&text, "NULL");
    lock_target(emit, emit_step(emit, op, comment, text.s), comment);
}

static void create(struct emit *emit, const struct object *comment)
{
    set_comment(emit, CHANGE_CREATE, comment, object_text(comment, ATTR_comment_text));
}

/* It may have gone with the constraint. */
static void drop(struct emit *emit, const struct object *comment)
{
    const struct identity *id = &comment->id;
    set_comment(emit, CHANGE_DROP, comment, NULL);
    if (!is_on_not_null(id))
        return;
    emit->steps[emit->n - 1].guard =
        id->of == KIND_domain
            ? guard_constraint_of_domain(emit, id->schema, id->name, id->args, true)
            : guard_constraint_of(emit, id->schema, id->parent, id->args, true);
}

static bool alter(struct emit *emit, const struct object *live, const struct object *desired,
                  const struct change *change)
{
    (void)live;
    (void)change;
    set_comment(emit, CHANGE_ALTER, desired, object_text(desired, ATTR_comment_text));
    return true;
}

const struct ddl ddl_comment = {.create = create, .drop = drop, .alter = alter};
