#include "schema/err.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "schema/array.h"

static bool set(char **field, const char *format, va_list ap)
{
    char *text = talloc_vasprintf(NULL, format, ap);
    talloc_free(*field);
    *field = text;
    return false;
}

bool err_set(struct err *err, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    set(&err->message, format, ap);
    va_end(ap);
    talloc_free(err->hint);
    err->hint = NULL;
    return false;
}

bool err_hint(struct err *err, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    set(&err->hint, format, ap);
    va_end(ap);
    return false;
}

void err_release(struct err *err)
{
    talloc_free(err->message);
    talloc_free(err->hint);
    *err = (struct err){0};
}

struct diag *diag_new(const void *ctx)
{
    return talloc_zero(ctx, struct diag);
}

void diag_add(struct diag *diag, enum severity severity, struct place place, const char *excerpt,
              const char *hint, const char *format, ...)
{
    va_list ap;
    diag->remarks = array_room(diag, diag->remarks, diag->n);
    struct remark *remark = &diag->remarks[diag->n];
    *remark = (struct remark){.severity = severity, .place = place, .order = diag->n++};
    diag->n_errors += severity == SEVERITY_ERROR;
    if (place.file != NULL)
        remark->place.file = talloc_strdup(diag, place.file);
    va_start(ap, format);
    remark->message = talloc_vasprintf(diag, format, ap);
    va_end(ap);
    remark->hint = hint ? talloc_strdup(diag, hint) : NULL;
    remark->excerpt = excerpt ? talloc_strdup(diag, excerpt) : NULL;
}

static int by_place(const void *a, const void *b)
{
    const struct remark *x = a, *y = b;
    int order = strcmp(x->place.file ? x->place.file : "", y->place.file ? y->place.file : "");
    if (order == 0)
        order = x->place.line - y->place.line;
    if (order == 0)
        order = x->place.column - y->place.column;
    if (order == 0)
        order = x->order < y->order ? -1 : x->order > y->order;
    return order;
}

/* The caret goes below the character in question: tabs stay tabs, bytes that
 * continue a character take no room. */
static char *add_caret(char *text, const struct remark *remark)
{
    text = talloc_asprintf_append_buffer(text, "    %s\n    ", remark->excerpt);
    int column = 1;
    for (const char *c = remark->excerpt; *c && column < remark->place.column; c++) {
        if (((unsigned char)*c & 0xC0) == 0x80)
            continue;
        text = talloc_strdup_append_buffer(text, *c == '\t' ? "\t" : " ");
        column++;
    }
    return talloc_strdup_append_buffer(text, "^\n");
}

char *diag_text(const void *ctx, struct diag *diag)
{
    char *text = talloc_strdup(ctx, "");
    if (diag->n > 0)
        qsort(diag->remarks, diag->n, sizeof *diag->remarks, by_place);
    for (size_t i = 0; i < diag->n; i++) {
        const struct remark *remark = &diag->remarks[i];
        if (remark->place.file != NULL)
            text = talloc_asprintf_append_buffer(text, "%s:", remark->place.file);
        if (remark->place.line > 0)
            text = talloc_asprintf_append_buffer(text, "%d:", remark->place.line);
        if (remark->place.line > 0 && remark->place.column > 0)
            text = talloc_asprintf_append_buffer(text, "%d:", remark->place.column);
        text = talloc_asprintf_append_buffer(
            text, "%s%s: %s\n", remark->place.file ? " " : "",
            remark->severity == SEVERITY_ERROR ? "error" : "warning", remark->message);
        if (remark->excerpt != NULL && remark->place.column > 0)
            text = add_caret(text, remark);
        if (remark->hint != NULL)
            text = talloc_asprintf_append_buffer(text, "    hint: %s\n", remark->hint);
    }
    return text;
}
