/*
 * Domains and their constraints.
 */
#include <string.h>
#include <talloc.h>

#include "parser/statements.h"
#include "parser/table.h"

void declare_domain(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateDomainStmt *stmt = node->create_domain_stmt;
    struct identity id = fold_identity(fold, KIND_domain, stmt->n_domainname, stmt->domainname);
    fold_declare(fold, NAMESPACE_TYPE, id.schema, id.name);
}

struct list *fold_collation(struct fold *fold, const PgQuery__CollateClause *clause)
{
    if (clause == NULL)
        return NULL;
    struct list *name =
        fold_reference(fold, NAMESPACE_COLLATION, clause->n_collname, clause->collname);
    bool is_default = strcmp(name->items[0], "pg_catalog") == 0 &&
                      strcmp(name->items[1], "default") == 0;
    return is_default ? NULL : name;
}

/* PostgreSQL's name for an unnamed one: name_check, name_check1, ... unique among
 * all constraints of the schema (its ChooseConstraintName). */
static void add_check(struct fold *fold, const struct object *domain,
                      const PgQuery__Constraint *constraint)
{
    struct identity id = {
        .kind = KIND_domain_constraint,
        .schema = domain->id.schema,
        .parent = domain->id.name,
        .name = fold_name(fold, constraint->location, constraint->conname),
    };
    if (*id.name == '\0')
        id.name = fold_choose_name(fold, domain->id.name, NULL, "check", fold_constraint_taken,
                                   domain->id.schema, NULL);
    if (constraint->is_no_inherit)
        fold_error(fold, constraint->location, NULL, "a domain's constraint can't be NO INHERIT");
    const char *text = fold_parenthesised(fold, constraint->location, "check");
    struct object *object = fold_add(fold, &id, constraint->location, AGAIN_ERROR);
    if (object == NULL)
        return;
    fold_set_expression(fold, object, ATTR_domain_constraint_expression, text);
    object_set_bool(object, ATTR_domain_constraint_not_valid, constraint->skip_validation);
}

/* Where the clause after the one at start begins; -1: it is the last. */
static int next_clause(const PgQuery__CreateDomainStmt *stmt, int start)
{
    int next = -1;
    if (stmt->coll_clause != NULL && stmt->coll_clause->location > start)
        next = stmt->coll_clause->location;
    for (size_t i = 0; i < stmt->n_constraints; i++) {
        int location = stmt->constraints[i]->constraint->location;
        if (location > start && (next < 0 || location < next))
            next = location;
    }
    return next;
}

static bool is_null(const PgQuery__Node *node)
{
    return node == NULL ||
           (node->node_case == PG_QUERY__NODE__NODE_A_CONST && node->a_const->isnull);
}

static void add_constraint(struct fold *fold, struct object *domain,
                           const PgQuery__CreateDomainStmt *stmt,
                           const PgQuery__Constraint *constraint)
{
    switch (constraint->contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_NULL:
        return; /* the default, said aloud */
    case PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL:
        object_set_bool(domain, ATTR_domain_not_null, true);
        if (constraint->conname[0] != '\0')
            object_set(domain, ATTR_domain_not_null_name, constraint->conname);
        return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT:
        if (!is_null(constraint->raw_expr))
            fold_set_expression(fold, domain, ATTR_domain_default,
                                fold_after(fold, constraint->location, "default",
                                           next_clause(stmt, constraint->location)));
        return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_CHECK:
        add_check(fold, domain, constraint);
        return;
    default:
        fold_error(fold, constraint->location, NULL, "a domain can't have this constraint");
    }
}

void fold_domain(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__CreateDomainStmt *stmt = node->create_domain_stmt;
    struct identity id = fold_identity(fold, KIND_domain, stmt->n_domainname, stmt->domainname);
    struct object *object = fold_add(fold, &id, -1, AGAIN_ERROR);
    if (object == NULL)
        return;
    object_set(object, ATTR_domain_type, fold_type(fold, stmt->type_name));
    struct list *collation = fold_collation(fold, stmt->coll_clause);
    if (!list_equal(collation, collation_of_type(fold, object_text(object, ATTR_domain_type))))
        object_set_list(object, ATTR_domain_collation, collation);
    for (size_t i = 0; i < stmt->n_constraints; i++)
        add_constraint(fold, object, stmt, stmt->constraints[i]->constraint);
}

/* The constraint that DROP and VALIDATE name. */
static struct object *named_check(struct fold *fold, const struct object *domain,
                                  const PgQuery__AlterDomainStmt *stmt)
{
    struct identity id = {
        .kind = KIND_domain_constraint,
        .schema = domain->id.schema,
        .parent = domain->id.name,
        .name = stmt->name,
    };
    return fold_target(fold, &id, -1, stmt->missing_ok);
}

void fold_alter_domain(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__AlterDomainStmt *stmt = node->alter_domain_stmt;
    const struct list *name =
        fold_reference(fold, NAMESPACE_TYPE, stmt->n_type_name, stmt->type_name);
    struct identity id = {.kind = KIND_domain, .schema = name->items[0], .name = name->items[1]};
    struct object *domain = fold_target(fold, &id, -1, false), *check;
    if (domain == NULL)
        return;
    switch (stmt->subtype[0]) {
    case 'T':
        if (is_null(stmt->def))
            object_set(domain, ATTR_domain_default, NULL);
        else
            fold_set_expression(fold, domain, ATTR_domain_default,
                                fold_after(fold, 0, "default", -1));
        return;
    case 'N':
    case 'O':
        object_set_bool(domain, ATTR_domain_not_null, stmt->subtype[0] == 'O');
        if (stmt->subtype[0] == 'N')
            object_set(domain, ATTR_domain_not_null_name, NULL);
        return;
    case 'C':
        add_check(fold, domain, stmt->def->constraint);
        return;
    case 'X':
        check = named_check(fold, domain, stmt);
        if (check != NULL)
            fold_remove(fold, check);
        return;
    case 'V':
        check = named_check(fold, domain, stmt);
        if (check != NULL)
            object_set_bool(check, ATTR_domain_constraint_not_valid, false);
        return;
    default:
        fold_unsupported(fold, -1, "this form of ALTER DOMAIN");
    }
}
