/*
 * The canonical form itself: a generic walk, and the rules of canonical.h where
 * a node is written in another way than it stands.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/canonical_parts.h"

struct writer {
    struct text *out;
    const struct canonical_style *style;
    bool lenient;
};

static void write_message(struct writer *, const ProtobufCMessage *);

static void write_node(struct writer *w, const PgQuery__Node *node)
{
    write_message(w, node ? walk_unwrap(&node->base) : NULL);
}

static void write_nodes(struct writer *w, size_t n, PgQuery__Node *const *nodes)
{
    text_addf(w->out, "[%zu", n);
    for (size_t i = 0; i < n; i++)
        write_node(w, nodes[i]);
    text_add(w->out, "]");
}

/* The length keeps what follows from being taken for a part of it. */
static void write_string(struct writer *w, const char *s)
{
    text_addf(w->out, "%zu:", strlen(s));
    text_add(w->out, s);
}

/* Names. */

static void write_name(struct writer *w, size_t n, PgQuery__Node *const *names)
{
    const char *schema = canonical_schema(n, names);
    bool is_catalog = strcmp(schema, "pg_catalog") == 0 && n == 2 && !w->style->keep_catalog;
    size_t from = w->lenient && n > 0 ? n - 1 : is_catalog ? 1 : 0;
    text_add(w->out, "{");
    for (size_t i = from; i < n; i++)
        write_string(w, canonical_last(i + 1, names));
    text_add(w->out, "}");
}

static void write_type(struct writer *w, const PgQuery__TypeName *type)
{
    text_add(w->out, "(type");
    write_name(w, type->n_names, type->names);
    if (type->setof)
        text_add(w->out, " setof");
    if (type->pct_type)
        text_add(w->out, " %type");
    write_nodes(w, type->n_typmods, type->typmods);
    text_add(w->out, type->n_array_bounds > 0 ? "[])" : ")");
}

static bool is_transition(const char *name)
{
    return strcasecmp(name, "old") == 0 || strcasecmp(name, "new") == 0;
}

static void write_column(struct writer *w, const PgQuery__ColumnRef *ref)
{
    size_t from = 0;
    if (w->style->drop_qualifiers && ref->n_fields > 1 &&
        !(ref->n_fields == 2 && is_transition(canonical_last(1, ref->fields))))
        from = ref->n_fields - 1;
    else if (w->lenient && ref->n_fields > 2)
        from = ref->n_fields - 2;
    text_add(w->out, "(column");
    write_nodes(w, ref->n_fields - from, ref->fields + from);
    text_add(w->out, ")");
}

/* Literals. */

static const char *string_of(const PgQuery__Node *node)
{
    const PgQuery__AConst *constant = WALK_AS(node, AConst, a__const);
    return constant && !constant->isnull && constant->val_case == PG_QUERY__A__CONST__VAL_SVAL
               ? constant->sval->sval
               : NULL;
}

static bool is_null_constant(const PgQuery__Node *node)
{
    const PgQuery__AConst *constant = WALK_AS(node, AConst, a__const);
    return constant != NULL && constant->isnull;
}

/* Sound: the kind of literal tells its type. Lenient: casts are gone, so '1' may be 1. */
static void write_constant(struct writer *w, const PgQuery__AConst *constant)
{
    const char *kind = w->lenient ? "const" : NULL;
    if (constant->isnull) {
        text_add(w->out, "(null)");
        return;
    }
    switch (constant->val_case) {
    case PG_QUERY__A__CONST__VAL_IVAL: {
        char *s = talloc_asprintf(NULL, "%d", constant->ival->ival);
        text_addf(w->out, "(%s", kind ? kind : "int");
        write_string(w, s);
        talloc_free(s);
        break;
    }
    case PG_QUERY__A__CONST__VAL_FVAL:
        text_addf(w->out, "(%s", kind ? kind : "float");
        write_string(w, constant->fval->fval);
        break;
    case PG_QUERY__A__CONST__VAL_BOOLVAL:
        text_addf(w->out, "(%s", kind ? kind : "bool");
        write_string(w, constant->boolval->boolval ? "t" : "f");
        break;
    case PG_QUERY__A__CONST__VAL_SVAL:
        if (w->style->form == CANONICAL_WORDS_FROZEN &&
            canonical_is_time_word(constant->sval->sval)) {
            text_add(w->out, "(frozen)");
            return;
        }
        text_addf(w->out, "(%s", kind ? kind : "string");
        write_string(w, constant->sval->sval);
        break;
    case PG_QUERY__A__CONST__VAL_BSVAL:
        text_addf(w->out, "(%s", kind ? kind : "bits");
        write_string(w, constant->bsval->bsval);
        break;
    default:
        text_add(w->out, "(none");
    }
    text_add(w->out, ")");
}

/* Casts. */

static bool type_is(const PgQuery__TypeName *type, const char *name)
{
    const char *schema = canonical_schema(type->n_names, type->names);
    return strcmp(canonical_last(type->n_names, type->names), name) == 0 && type->n_names <= 2 &&
           (schema[0] == '\0' || strcmp(schema, "pg_catalog") == 0) && type->n_array_bounds == 0 &&
           type->n_typmods == 0 && !type->setof;
}

static bool is_digits(const char *s)
{
    size_t n = strspn(s, "0123456789");
    return n > 0 && s[n] == '\0' && (s[0] != '0' || n == 1);
}

static bool is_decimal(const char *s)
{
    size_t n = strspn(s, "0123456789");
    size_t m = s[n] == '.' ? strspn(s + n + 1, "0123456789") : 0;
    return n > 0 && m > 0 && s[n + 1 + m] == '\0';
}

/* '-1'::integer, '-3000000000'::bigint, '-1.5'::numeric: what PostgreSQL prints for
 * -1, -3000000000 and -1.5, each the type that the bare number has (manual, 4.1.2.6). */
static bool write_negative(struct writer *w, const char *s, const PgQuery__TypeName *type)
{
    if (w->style->keep_catalog || s[0] != '-' || !(is_digits(s + 1) || is_decimal(s + 1)))
        return false;
    errno = 0;
    long long value = strtoll(s, NULL, 10);
    bool is_bigint = is_digits(s + 1) && errno == 0 && value != 0;
    bool is_int = is_bigint && value >= -2147483647;
    if (is_int && type_is(type, "int4"))
        text_add(w->out, "(int");
    else if ((is_bigint && value < -2147483648LL && value > -9223372036854775807LL &&
              type_is(type, "int8")) ||
             (is_decimal(s + 1) && type_is(type, "numeric")))
        text_add(w->out, "(float");
    else
        return false;
    write_string(w, s);
    text_add(w->out, ")");
    return true;
}

static bool same_form(struct writer *w, const PgQuery__TypeName *a, const PgQuery__TypeName *b)
{
    void *ctx = talloc_new(NULL);
    struct text x = text_new(ctx), y = text_new(ctx);
    struct writer first = *w, second = *w;
    first.out = &x;
    second.out = &y;
    write_type(&first, a);
    write_type(&second, b);
    bool same = x.n == y.n && memcmp(x.s, y.s, x.n) == 0;
    talloc_free(ctx);
    return same;
}

/* The argument of a cast without a cast below it that changes nothing. */
static const PgQuery__Node *cast_argument(struct writer *w, const PgQuery__TypeCast *cast)
{
    const PgQuery__TypeCast *inner = WALK_AS(cast->arg, TypeCast, type_cast);
    if (inner == NULL || inner->type_name->n_typmods > 0)
        return cast->arg;
    bool is_interval =
        strcmp(canonical_last(cast->type_name->n_names, cast->type_name->names), "interval") == 0;
    PgQuery__TypeName bare = *cast->type_name;
    bare.n_typmods = 0;
    bool has_modifier = cast->type_name->n_typmods > 0;
    if (has_modifier && (is_interval || string_of(inner->arg) == NULL))
        return cast->arg;
    return same_form(w, &bare, inner->type_name) ? cast_argument(w, inner) : cast->arg;
}

static void write_cast(struct writer *w, const PgQuery__TypeCast *cast)
{
    if (w->lenient) {
        bool is_frozen = w->style->form == CANONICAL_TIMES_FROZEN && string_of(cast->arg) != NULL &&
                         canonical_is_time_type(cast->type_name);
        if (is_frozen)
            text_add(w->out, "(frozen)");
        else
            write_node(w, cast->arg);
        return;
    }
    const PgQuery__Node *arg = cast_argument(w, cast);
    const char *literal = string_of(arg);
    if (literal != NULL && write_negative(w, literal, cast->type_name))
        return;
    text_add(w->out, "(cast");
    write_node(w, arg);
    write_type(w, cast->type_name);
    text_add(w->out, ")");
}

/* Operators. */

static void write_operation(struct writer *w, const char *operator, const PgQuery__Node * left,
                            const PgQuery__Node *right)
{
    text_add(w->out, "(op{");
    write_string(w, operator);
    text_add(w->out, "}");
    write_node(w, left);
    write_node(w, right);
    text_add(w->out, ")");
}

static void write_range(struct writer *w, bool negated, const PgQuery__Node *x,
                        const PgQuery__Node *low, const PgQuery__Node *high)
{
    write_operation(w, negated ? "<" : ">=", x, low);
    write_operation(w, negated ? ">" : "<=", x, high);
}

/* Its parts, to stand in an AND or, negated, in an OR. */
static void write_between(struct writer *w, const PgQuery__AExpr *expr)
{
    const PgQuery__List *list = WALK_AS(expr->rexpr, List, list);
    bool negated = expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN ||
                   expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN_SYM;
    bool symmetric = expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN_SYM ||
                     expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN_SYM;
    const PgQuery__Node *low = list->items[0], *high = list->items[1];
    if (!symmetric) {
        write_range(w, negated, expr->lexpr, low, high);
        return;
    }
    for (int swapped = 0; swapped < 2; swapped++) {
        text_add(w->out, negated ? "(or" : "(and");
        write_range(w, negated, expr->lexpr, swapped ? high : low, swapped ? low : high);
        text_add(w->out, ")");
    }
}

/* Whether it is an AND (or OR) in whatever spelling: BETWEEN is an AND of two. */
static bool is_bool(const ProtobufCMessage *message, bool is_and)
{
    const PgQuery__BoolExpr *expr = WALK_AS(message, BoolExpr, bool_expr);
    const PgQuery__AExpr *between = WALK_AS(message, AExpr, a__expr);
    if (expr != NULL)
        return expr->boolop ==
               (is_and ? PG_QUERY__BOOL_EXPR_TYPE__AND_EXPR : PG_QUERY__BOOL_EXPR_TYPE__OR_EXPR);
    if (between == NULL)
        return false;
    if (between->kind == PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN ||
        between->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN_SYM)
        return is_and;
    return (between->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_BETWEEN ||
            between->kind == PG_QUERY__A__EXPR__KIND__AEXPR_BETWEEN_SYM) &&
           !is_and;
}

static void write_terms(struct writer *w, const ProtobufCMessage *message, bool is_and)
{
    if (!is_bool(message, is_and)) {
        write_message(w, message);
        return;
    }
    const PgQuery__BoolExpr *expr = WALK_AS(message, BoolExpr, bool_expr);
    if (expr == NULL)
        write_between(w, WALK_AS(message, AExpr, a__expr));
    else
        for (size_t i = 0; i < expr->n_args; i++)
            write_terms(w, walk_unwrap(&expr->args[i]->base), is_and);
}

static void write_bool(struct writer *w, const ProtobufCMessage *message, bool is_and)
{
    text_add(w->out, is_and ? "(and" : "(or");
    write_terms(w, message, is_and);
    text_add(w->out, ")");
}

static bool is_plain_operand(const PgQuery__Node *node)
{
    return WALK_AS(node, RowExpr, row_expr) == NULL && WALK_AS(node, SubLink, sub_link) == NULL &&
           !is_null_constant(node);
}

static bool write_in(struct writer *w, const PgQuery__AExpr *expr)
{
    const PgQuery__List *list = WALK_AS(expr->rexpr, List, list);
    const char *operator= canonical_last(expr->n_name, expr->name);
    if (list == NULL || (list->n_items != 1 && !w->lenient))
        return false;
    if (list->n_items == 1) {
        if (!is_plain_operand(expr->lexpr) || !is_plain_operand(list->items[0]))
            return false;
        write_operation(w, operator, expr->lexpr, list->items[0]);
        return true;
    }
    text_addf(w->out, "(%s", strcmp(operator, "=") == 0 ? "any" : "all");
    text_add(w->out, "{");
    write_string(w, operator);
    text_add(w->out, "}");
    write_node(w, expr->lexpr);
    text_add(w->out, "(array");
    write_nodes(w, list->n_items, list->items);
    text_add(w->out, "))");
    return true;
}

static void write_generic(struct writer *, const ProtobufCMessage *);

static void write_named_operation(struct writer *w, const char *head, const PgQuery__AExpr *expr)
{
    text_addf(w->out, "(%s", head);
    write_name(w, expr->n_name, expr->name);
    write_node(w, expr->lexpr);
    write_node(w, expr->rexpr);
    text_add(w->out, ")");
}

static void write_distinct(struct writer *w, const PgQuery__AExpr *expr)
{
    bool negated = expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT &&
                   !is_null_constant(expr->lexpr) && !is_null_constant(expr->rexpr);
    bool is_odd = expr->kind == PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT && !negated;
    if (negated)
        text_add(w->out, "(not");
    write_named_operation(w, is_odd ? "same" : "distinct", expr);
    if (negated)
        text_add(w->out, ")");
}

static void write_expr(struct writer *w, const PgQuery__AExpr *expr)
{
    switch (expr->kind) {
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP:
    case PG_QUERY__A__EXPR__KIND__AEXPR_LIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_ILIKE:
    case PG_QUERY__A__EXPR__KIND__AEXPR_SIMILAR:
        write_named_operation(w, "op", expr);
        return;
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP_ANY:
        write_named_operation(w, "any", expr);
        return;
    case PG_QUERY__A__EXPR__KIND__AEXPR_OP_ALL:
        write_named_operation(w, "all", expr);
        return;
    case PG_QUERY__A__EXPR__KIND__AEXPR_DISTINCT:
    case PG_QUERY__A__EXPR__KIND__AEXPR_NOT_DISTINCT:
        write_distinct(w, expr);
        return;
    case PG_QUERY__A__EXPR__KIND__AEXPR_IN:
        if (write_in(w, expr))
            return;
        break;
    default:
        break;
    }
    write_generic(w, &expr->base);
}

static void write_not(struct writer *w, const PgQuery__BoolExpr *expr)
{
    text_add(w->out, "(not");
    write_node(w, expr->args[0]);
    text_add(w->out, ")");
}

/* Without ELSE the server's own parser puts a bare NULL there; it prints that with a type. */
static void write_case(struct writer *w, const PgQuery__CaseExpr *expr)
{
    PgQuery__CaseExpr rest = *expr;
    const PgQuery__Node *otherwise = expr->defresult;
    const PgQuery__TypeCast *cast = WALK_AS(otherwise, TypeCast, type_cast);
    if (w->lenient && cast != NULL)
        otherwise = cast->arg;
    if (is_null_constant(otherwise))
        rest.defresult = NULL;
    write_generic(w, &rest.base);
}

/* Queries. */

static void write_sort(struct writer *w, const PgQuery__SortBy *sort)
{
    bool descends = sort->sortby_dir == PG_QUERY__SORT_BY_DIR__SORTBY_DESC;
    bool by_operator = sort->sortby_dir == PG_QUERY__SORT_BY_DIR__SORTBY_USING;
    bool nulls_first = descends;
    if (sort->sortby_nulls != PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_DEFAULT)
        nulls_first = sort->sortby_nulls == PG_QUERY__SORT_BY_NULLS__SORTBY_NULLS_FIRST;
    text_add(w->out, "(sort");
    write_node(w, sort->node);
    if (by_operator) {
        write_name(w, sort->n_use_op, sort->use_op);
        text_addf(w->out, " %d", (int)sort->sortby_nulls);
    } else {
        text_add(w->out, descends ? " desc" : " asc");
        text_add(w->out, nulls_first ? " first" : " last");
    }
    text_add(w->out, ")");
}

/* Lenient: a relation is its last name; how it is called inside is in the columns. */
static void write_relation(struct writer *w, const PgQuery__RangeVar *relation)
{
    if (!w->lenient) {
        write_generic(w, &relation->base);
        return;
    }
    text_add(w->out, relation->inh ? "(relation" : "(only");
    write_string(w, relation->relname);
    text_add(w->out, ")");
}

static void write_target(struct writer *w, const PgQuery__ResTarget *target)
{
    const PgQuery__ColumnRef *column = WALK_AS(target->val, ColumnRef, column_ref);
    bool says_nothing = target->name[0] == '\0' ||
                        (column != NULL && strcmp(canonical_last(column->n_fields, column->fields),
                                                  target->name) == 0);
    if (!w->lenient || !says_nothing || target->n_indirection > 0) {
        write_generic(w, &target->base);
        return;
    }
    text_add(w->out, "(target");
    write_node(w, target->val);
    text_add(w->out, ")");
}

/* The generic walk. */

/* Where it stands; how it is to be printed; what the server fills in. */
static bool is_skipped(const char *name)
{
    static const char *const names[] = {"location",   "stmt_location", "stmt_len",
                                        "funcformat", "row_format",    "rtindex"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static void write_field(struct writer *w, const ProtobufCMessage *message,
                        const ProtobufCFieldDescriptor *field)
{
    size_t n = walk_count(message, field);
    bool is_list = field->label == PROTOBUF_C_LABEL_REPEATED;
    if (n == 0 || is_skipped(field->name) ||
        (w->style->drop_locks && strcmp(field->name, "locking_clause") == 0))
        return;
    /* Absent and empty are the same in protobuf. */
    if (!is_list && field->type == PROTOBUF_C_TYPE_STRING &&
        walk_string(message, field, 0)[0] == '\0' && !(field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF))
        return;
    text_addf(w->out, " %u=", field->id);
    if (is_list)
        text_addf(w->out, "[%zu", n);
    for (size_t i = 0; i < n; i++) {
        if (field->type == PROTOBUF_C_TYPE_MESSAGE)
            write_message(w, walk_message(message, field, i));
        else if (field->type == PROTOBUF_C_TYPE_STRING)
            write_string(w, walk_string(message, field, i));
        else
            text_addf(w->out, "%lld,", walk_number(message, field, i));
    }
    if (is_list)
        text_add(w->out, "]");
}

static void write_generic(struct writer *w, const ProtobufCMessage *message)
{
    const ProtobufCMessageDescriptor *type = message->descriptor;
    text_addf(w->out, "(%s", type->short_name);
    for (unsigned i = 0; i < type->n_fields; i++)
        write_field(w, message, &type->fields[i]);
    text_add(w->out, ")");
}

static void write_call(struct writer *w, const PgQuery__FuncCall *call)
{
    PgQuery__FuncCall rest = *call;
    rest.n_funcname = 0;
    text_add(w->out, "(call");
    write_name(w, call->n_funcname, call->funcname);
    write_generic(w, &rest.base);
    text_add(w->out, ")");
}

static void write_array(struct writer *w, const PgQuery__AArrayExpr *array)
{
    text_add(w->out, "(array");
    write_nodes(w, array->n_elements, array->elements);
    text_add(w->out, ")");
}

static void write_collate(struct writer *w, const PgQuery__CollateClause *collate)
{
    text_add(w->out, "(collate");
    write_node(w, collate->arg);
    write_name(w, collate->n_collname, collate->collname);
    text_add(w->out, ")");
}

#define WRITE_AS(Type, type, write)                                                                \
    if (message->descriptor == &pg_query__##type##__descriptor) {                                  \
        write(w, (const PgQuery__##Type *)(const void *)message);                                  \
        return;                                                                                    \
    }

static void write_message(struct writer *w, const ProtobufCMessage *message)
{
    if (message == NULL) {
        text_add(w->out, "()");
        return;
    }
    if (is_bool(message, true) || is_bool(message, false)) {
        write_bool(w, message, is_bool(message, true));
        return;
    }
    WRITE_AS(TypeName, type_name, write_type)
    WRITE_AS(ColumnRef, column_ref, write_column)
    WRITE_AS(AConst, a__const, write_constant)
    WRITE_AS(TypeCast, type_cast, write_cast)
    WRITE_AS(AExpr, a__expr, write_expr)
    WRITE_AS(BoolExpr, bool_expr, write_not)
    WRITE_AS(CaseExpr, case_expr, write_case)
    WRITE_AS(SortBy, sort_by, write_sort)
    WRITE_AS(RangeVar, range_var, write_relation)
    WRITE_AS(ResTarget, res_target, write_target)
    WRITE_AS(FuncCall, func_call, write_call)
    WRITE_AS(CollateClause, collate_clause, write_collate)
    WRITE_AS(AArrayExpr, a__array_expr, write_array)
    write_generic(w, message);
}

void canonical_write(struct text *out, const ProtobufCMessage *message,
                     const struct canonical_style *style)
{
    struct writer w = {out, style, style->form != CANONICAL_SOUND};
    write_message(&w, message);
}

void canonical_write_list(struct text *out, size_t n, PgQuery__Node *const *nodes,
                          const struct canonical_style *style)
{
    struct writer w = {out, style, style->form != CANONICAL_SOUND};
    write_nodes(&w, n, nodes);
}
