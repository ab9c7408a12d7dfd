/*
 * What a session holds: SET, RESET, transactions, and the SELECTs that pg_dump writes.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/statements.h"

void fold_nothing(struct fold *fold, const PgQuery__Node *node)
{
    (void)fold;
    (void)node;
}

static void set_path(struct fold *fold, const struct list *path, bool local)
{
    if (local && !fold->in_transaction) {
        fold_warning(fold, -1, NULL, "SET LOCAL has no effect outside of a transaction");
        return;
    }
    if (!local)
        fold->path_before = NULL;
    else if (fold->path_before == NULL)
        fold->path_before = fold->path;
    fold_set_path(fold, path);
}

static struct list *default_path(struct fold *fold)
{
    struct list *path = list_new(fold->ctx);
    list_add(path, "public");
    return path;
}

/* A list of names as the server splits it: folded to lower case but in double quotes. */
static struct list *split_path(struct fold *fold, const char *text)
{
    struct list *path = list_new(fold->ctx);
    while (*text != '\0') {
        struct text name = text_new(fold->ctx);
        while (isspace((unsigned char)*text) || *text == ',')
            text++;
        bool quoted = *text == '"';
        for (text += quoted; *text != '\0'; text++) {
            if (quoted ? *text == '"' && *++text != '"'
                       : *text == ',' || isspace((unsigned char)*text))
                break;
            char c = *text;
            if (!quoted && c >= 'A' && c <= 'Z')
                c = (char)(c - 'A' + 'a');
            text_add_n(&name, &c, 1);
        }
        if (name.n > 0)
            list_add(path, name.s);
    }
    return path;
}

/* Settings that change what a statement declares. */
static void check_setting(struct fold *fold, const char *name, const char *value)
{
    static const struct {
        const char *name;
        const char *harmless;
    } settings[] = {
        {"default_tablespace", ""},
        {"standard_conforming_strings", "on"},
        {"default_toast_compression", "pglz"},
    };
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        if (strcasecmp(settings[i].name, name) != 0 || value == NULL ||
            strcasecmp(settings[i].harmless, value) == 0)
            continue;
        if (strcasecmp(name, "standard_conforming_strings") == 0 && strcasecmp(value, "true") == 0)
            continue;
        fold_unsupported(fold, -1, talloc_asprintf(fold->ctx, "SET %s = %s", name,
                                                   quote_literal(fold->ctx, value)));
    }
}

static const char *constant(const PgQuery__Node *node)
{
    if (node->node_case != PG_QUERY__NODE__NODE_A_CONST)
        return NULL;
    const PgQuery__AConst *value = node->a_const;
    if (value->val_case == PG_QUERY__A__CONST__VAL_SVAL)
        return value->sval->sval;
    if (value->val_case == PG_QUERY__A__CONST__VAL_BOOLVAL)
        return value->boolval->boolval ? "true" : "false";
    return NULL;
}

/* NULL: as the server has it. */
static void set_access_method(struct fold *fold, const char *name)
{
    fold->access_method = name ? talloc_strdup(fold, name) : NULL;
}

void fold_set(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__VariableSetStmt *stmt = node->variable_set_stmt;
    if (stmt->kind == PG_QUERY__VARIABLE_SET_KIND__VAR_RESET_ALL) {
        set_path(fold, default_path(fold), false);
        return;
    }
    bool is_value = stmt->kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_VALUE;
    if (strcasecmp(stmt->name, "search_path") != 0) {
        if (strcasecmp(stmt->name, "default_table_access_method") == 0)
            set_access_method(fold, is_value && stmt->n_args == 1 ? constant(stmt->args[0]) : NULL);
        else if (is_value && stmt->n_args == 1)
            check_setting(fold, stmt->name, constant(stmt->args[0]));
        return;
    }
    if (stmt->kind == PG_QUERY__VARIABLE_SET_KIND__VAR_SET_CURRENT)
        return;
    struct list *path = is_value ? list_new(fold->ctx) : default_path(fold);
    for (size_t i = 0; is_value && i < stmt->n_args; i++) {
        const char *name = constant(stmt->args[i]);
        if (name != NULL && *name != '\0')
            list_add(path, name);
    }
    set_path(fold, path, stmt->is_local);
}

void fold_transaction(struct fold *fold, const PgQuery__Node *node)
{
    switch (node->transaction_stmt->kind) {
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_BEGIN:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_START:
        fold->in_transaction = true;
        return;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_COMMIT:
        fold->in_transaction = node->transaction_stmt->chain;
        if (fold->path_before != NULL)
            fold_set_path(fold, fold->path_before);
        fold->path_before = NULL;
        return;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_SAVEPOINT:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_RELEASE:
        return;
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK:
    case PG_QUERY__TRANSACTION_STMT_KIND__TRANS_STMT_ROLLBACK_TO:
        fold_unsupported(fold, -1, "ROLLBACK");
        return;
    default:
        fold_unsupported(fold, -1, "a prepared transaction");
    }
}

/* The function that an expression calls, if it is one of PostgreSQL's of this name. */
static const PgQuery__FuncCall *calls(const PgQuery__Node *node, const char *function)
{
    if (node == NULL || node->node_case != PG_QUERY__NODE__NODE_FUNC_CALL)
        return NULL;
    const PgQuery__FuncCall *call = node->func_call;
    size_t n = call->n_funcname;
    if (n == 0 || n > 2 || strcmp(call->funcname[n - 1]->string->sval, function) != 0 ||
        (n == 2 && strcmp(call->funcname[0]->string->sval, "pg_catalog") != 0))
        return NULL;
    return call;
}

/* set_config(name, value, local) with constants. */
static bool set_config(struct fold *fold, const PgQuery__FuncCall *call)
{
    if (call->n_args != 3)
        return false;
    const char *name = constant(call->args[0]), *value = constant(call->args[1]);
    const char *local = constant(call->args[2]);
    if (name == NULL || value == NULL || local == NULL)
        return false;
    if (strcasecmp(name, "search_path") == 0)
        set_path(fold, split_path(fold, value), strcmp(local, "true") == 0);
    else if (strcasecmp(name, "default_table_access_method") == 0)
        set_access_method(fold, value);
    else
        check_setting(fold, name, value);
    return true;
}

static bool is_plain(const PgQuery__SelectStmt *stmt)
{
    return stmt->n_from_clause == 0 && stmt->where_clause == NULL && stmt->into_clause == NULL &&
           stmt->n_values_lists == 0 && stmt->with_clause == NULL && stmt->larg == NULL &&
           stmt->n_target_list > 0;
}

/* setval says where a counter stands: that is data, and only moves it. */
void fold_select(struct fold *fold, const PgQuery__Node *node)
{
    const PgQuery__SelectStmt *stmt = node->select_stmt;
    bool understood = is_plain(stmt);
    for (size_t i = 0; understood && i < stmt->n_target_list; i++) {
        const PgQuery__Node *value = stmt->target_list[i]->res_target->val;
        const PgQuery__FuncCall *config = calls(value, "set_config");
        understood = config != NULL ? set_config(fold, config) : calls(value, "setval") != NULL;
    }
    if (!understood)
        fold_action(fold, -1, "SELECT");
}
