/*
 * Errors and remarks.
 *
 * A function that can fail returns bool, is marked MUST_CHECK and takes a
 * struct err last. It fills in the err and returns false; it prints nothing.
 * main prints once.
 *
 * A struct diag collects what is to be said about the input: all errors of all
 * files, not the first one only, and warnings. It keeps them in the order of
 * their places when printed.
 */
#ifndef RECONCILE_ERR_H
#define RECONCILE_ERR_H

#include <stdbool.h>
#include <stddef.h>

#define MUST_CHECK   __attribute__((warn_unused_result))
#define PRINTF(f, a) __attribute__((format(printf, f, a)))

/* Where something was written. file is NULL where there is no place. line and
 * column count from 1; column counts characters; 0 is unknown. */
struct place {
    const char *file;
    int line;
    int column;
};

struct err {
    char *message; /* talloc'd below NULL's child kept by err itself; see err_release */
    char *hint;    /* what to do about it, or NULL */
};

/* Sets the message (and drops an earlier one). Always returns false. */
bool err_set(struct err *, const char *format, ...) PRINTF(2, 3);
/* Adds the cure. Always returns false. */
bool err_hint(struct err *, const char *format, ...) PRINTF(2, 3);
void err_release(struct err *);

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

struct remark {
    enum severity severity;
    struct place place;
    const char *message;
    const char *hint;    /* or NULL */
    const char *excerpt; /* the source line, without its newline, or NULL */
    size_t order;
};

struct diag {
    struct remark *remarks; /* talloc array, child of the diag's context */
    size_t n;
    size_t n_errors;
};

struct diag *diag_new(const void *ctx);
/* All texts are copied. The excerpt may be NULL. */
void diag_add(struct diag *, enum severity, struct place, const char *excerpt, const char *hint,
              const char *format, ...) PRINTF(6, 7);
/* Every remark as text for people: "file:line:column: error: message", the line
 * with a caret, the hint. Ordered by file, line, column. Child of ctx. */
char *diag_text(const void *ctx, struct diag *);

#endif
