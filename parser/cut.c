#include "parser/cut.h"

#include <stdarg.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "schema/array.h"

/* What the first words make of a statement: whether a body BEGIN ATOMIC ... END
 * or data may follow. */
enum {
    HEAD_NONE,
    HEAD_CREATE,
    HEAD_CREATE_OR,
    HEAD_CREATE_OR_REPLACE,
    HEAD_ROUTINE,
    HEAD_COPY,
    HEAD_OTHER,
};

enum { LAST_OTHER, LAST_BEGIN, LAST_FROM };

void cut_remark(struct cut *cut, enum severity severity, size_t offset, const char *hint,
                const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    char *message = talloc_vasprintf(NULL, format, ap);
    va_end(ap);
    char *line = source_line(message, cut->source, offset);
    diag_add(cut->diag, severity, source_place(cut->source, offset), line, hint, "%s", message);
    talloc_free(message);
}

void cut_blank(struct cut *cut, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (cut->text[i] != '\n')
            cut->text[i] = ' ';
}

/*
 * Characters (manual, 4.1.1: letters are all that isn't ASCII, too).
 */

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool starts_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool continues_word(char c)
{
    return starts_word(c) || is_digit(c) || c == '$';
}

/*
 * Statements.
 */

static void begin(struct cut *cut)
{
    cut->start = cut->end = NOWHERE;
    cut->depth = cut->blocks = 0;
    cut->head = HEAD_NONE;
    cut->last = LAST_OTHER;
    cut->from_stdin = false;
}

static void add(struct cut *cut, struct piece piece)
{
    cut->pieces = array_room(cut->ctx, cut->pieces, cut->n);
    cut->pieces[cut->n++] = piece;
}

void cut_end(struct cut *cut)
{
    if (cut->start != NOWHERE) {
        add(cut, (struct piece){
                     .statement = {.source = cut->source, .start = cut->start, .end = cut->end},
                     .annotations = cut->annotations,
                     .annotation_at = cut->annotation_at,
                 });
        cut->annotations = NULL;
        cut->annotation_at = NULL;
    }
    begin(cut);
}

void cut_include(struct cut *cut, struct file *file)
{
    add(cut, (struct piece){.include = file});
}

/* A token that ends at cut->at. */
static void token(struct cut *cut, size_t start, int last)
{
    if (cut->start == NOWHERE)
        cut->start = start;
    cut->end = cut->at;
    cut->last = last;
    if (cut->head == HEAD_NONE)
        cut->head = HEAD_OTHER;
}

static size_t line_end(const struct cut *cut, size_t at)
{
    const char *newline = memchr(cut->text + at, '\n', cut->length - at);
    return newline ? (size_t)(newline - cut->text) : cut->length;
}

/* The data of COPY ... FROM stdin begin on the next line, whatever follows the
 * semicolon, and end with a line "\." (manual, COPY, "Text Format"). */
static void skip_data(struct cut *cut)
{
    size_t from = line_end(cut, cut->at);
    if (from < cut->data)
        from = cut->data;
    for (size_t at = from; at < cut->length;) {
        size_t start = at + 1, end = line_end(cut, start);
        size_t length = end - start;
        if (length > 0 && cut->text[end - 1] == '\r')
            length--;
        if (length == 2 && memcmp(cut->text + start, "\\.", 2) == 0) {
            cut_blank(cut, from, end);
            cut->data = end;
            return;
        }
        at = end;
    }
    cut_remark(cut, SEVERITY_ERROR, cut->start, "end the data with a line that holds \\. only",
               "the data of COPY ... FROM stdin have no end");
    cut_blank(cut, from, cut->length);
    cut->data = cut->length;
}

static void take_semicolon(struct cut *cut)
{
    size_t at = cut->at++;
    if (cut->depth > 0 || cut->blocks > 0) {
        token(cut, at, LAST_OTHER);
        return;
    }
    if (cut->from_stdin)
        skip_data(cut);
    cut_end(cut);
}

/*
 * Comments.
 */

/* "-- @name rest". Behind a semicolon it belongs to the statement before. */
static void take_annotation(struct cut *cut, size_t from, size_t to)
{
    const char *s = cut->text;
    size_t at = from + 2;
    while (at < to && is_space(s[at]))
        at++;
    if (at + 1 >= to || s[at] != '@' || !starts_word(s[at + 1]))
        return;
    size_t name = ++at;
    while (at < to && !is_space(s[at]))
        at++;
    size_t name_end = at;
    while (at < to && is_space(s[at]))
        at++;
    while (to > at && is_space(s[to - 1]))
        to--;

    struct list **list = &cut->annotations;
    size_t **places = &cut->annotation_at;
    if (cut->start == NOWHERE && cut->n > 0 && cut->pieces[cut->n - 1].include == NULL) {
        struct piece *before = &cut->pieces[cut->n - 1];
        size_t end = before->statement.end;
        if (memchr(s + end, '\n', from - end) == NULL) {
            list = &before->annotations;
            places = &before->annotation_at;
        }
    }
    if (*list == NULL)
        *list = list_new(cut->ctx);
    if (list == &cut->annotations && (*list)->n == 0)
        cut->annotated = from;
    *places = array_room(cut->ctx, *places, (*list)->n / 2);
    (*places)[(*list)->n / 2] = from;
    list_add(*list, talloc_strndup(*list, s + name, name_end - name));
    list_add(*list, talloc_strndup(*list, s + at, to - at));
}

static void take_line_comment(struct cut *cut)
{
    size_t from = cut->at;
    while (cut->at < cut->length && cut->text[cut->at] != '\n' && cut->text[cut->at] != '\r')
        cut->at++;
    take_annotation(cut, from, cut->at);
}

/* What never ends takes the rest of the file, which is then no statement. */
static void unterminated(struct cut *cut, size_t open, const char *what)
{
    cut_remark(cut, SEVERITY_ERROR, open, NULL, "unterminated %s", what);
    begin(cut);
    cut->annotations = NULL;
    cut->at = cut->length;
}

/* Comments nest (manual, 4.1.5). */
static void take_block_comment(struct cut *cut)
{
    size_t open = cut->at;
    int depth = 0;
    do {
        const char *s = cut->text + cut->at;
        if (s[0] == '/' && s[1] == '*') {
            depth++;
            cut->at += 2;
        } else if (s[0] == '*' && s[1] == '/') {
            depth--;
            cut->at += 2;
        } else if (cut->at < cut->length) {
            cut->at++;
        } else {
            unterminated(cut, open, "comment");
            return;
        }
    } while (depth > 0);
}

/*
 * Quotes.
 */

/* From behind the opening quote to behind the closing one. */
static bool take_quoted(struct cut *cut, char quote, bool escapes)
{
    const char *s = cut->text;
    while (cut->at < cut->length) {
        char c = s[cut->at++];
        if (c == '\\' && escapes && cut->at < cut->length)
            cut->at++;
        else if (c == quote && s[cut->at] == quote)
            cut->at++;
        else if (c == quote)
            return true;
    }
    return false;
}

/* A literal goes on behind a newline with another quote, and then the backslash
 * still escapes (manual, 4.1.2.1). */
static bool string_goes_on(struct cut *cut)
{
    bool newline = false;
    size_t at = cut->at;
    for (; at < cut->length; at++) {
        char c = cut->text[at];
        if (c == '-' && cut->text[at + 1] == '-')
            at = line_end(cut, at);
        else if (!is_space(c))
            break;
        if (at < cut->length && (cut->text[at] == '\n' || cut->text[at] == '\r'))
            newline = true;
    }
    if (!newline || at >= cut->length || cut->text[at] != '\'')
        return false;
    cut->at = at;
    return true;
}

/* At the quote; start is that of the whole literal, its E included. */
static void take_string(struct cut *cut, size_t start, bool escapes)
{
    size_t open = start;
    do {
        cut->at++;
        if (!take_quoted(cut, '\'', escapes)) {
            unterminated(cut, open, "quoted string");
            return;
        }
    } while (escapes && string_goes_on(cut) && (open = cut->at) > 0);
    token(cut, start, LAST_OTHER);
}

static void take_identifier(struct cut *cut)
{
    size_t open = cut->at++;
    if (take_quoted(cut, '"', false))
        token(cut, open, LAST_OTHER);
    else
        unterminated(cut, open, "quoted identifier");
}

/* $tag$ ... $tag$, or a parameter, or just a dollar. */
static void take_dollar(struct cut *cut)
{
    const char *s = cut->text;
    size_t open = cut->at++;
    size_t tag = cut->at;
    if (starts_word(s[tag]))
        while (starts_word(s[tag]) || is_digit(s[tag]))
            tag++;
    if (s[tag] == '$') {
        size_t length = tag + 1 - open;
        const char *from = s + tag + 1;
        const char *close = memmem(from, cut->length - (size_t)(from - s), s + open, length);
        if (close == NULL) {
            unterminated(cut, open, "dollar-quoted string");
            return;
        }
        cut->at = (size_t)(close - s) + length;
    }
    token(cut, open, LAST_OTHER);
}

/*
 * Words.
 */

static bool reads(const char *s, size_t length, const char *word)
{
    return strncasecmp(s, word, length) == 0 && word[length] == '\0';
}

static int next_head(int head, const char *s, size_t length)
{
    bool routine = reads(s, length, "function") || reads(s, length, "procedure");
    switch (head) {
    case HEAD_NONE:
        if (reads(s, length, "copy"))
            return HEAD_COPY;
        return reads(s, length, "create") ? HEAD_CREATE : HEAD_OTHER;
    case HEAD_CREATE:
        return routine ? HEAD_ROUTINE : reads(s, length, "or") ? HEAD_CREATE_OR : HEAD_OTHER;
    case HEAD_CREATE_OR:
        return reads(s, length, "replace") ? HEAD_CREATE_OR_REPLACE : HEAD_OTHER;
    case HEAD_CREATE_OR_REPLACE:
        return routine ? HEAD_ROUTINE : HEAD_OTHER;
    default:
        return head;
    }
}

/* Semicolons inside of BEGIN ATOMIC ... END don't end the statement; CASE has an
 * END, too (manual, CREATE FUNCTION, "sql_body"). */
static int take_routine_word(struct cut *cut, const char *s, size_t length)
{
    if (cut->blocks == 0) {
        if (cut->last == LAST_BEGIN && reads(s, length, "atomic"))
            cut->blocks = 1;
        return reads(s, length, "begin") ? LAST_BEGIN : LAST_OTHER;
    }
    if (reads(s, length, "case") || reads(s, length, "begin"))
        cut->blocks++;
    else if (reads(s, length, "end"))
        cut->blocks--;
    return LAST_OTHER;
}

static int take_copy_word(struct cut *cut, const char *s, size_t length)
{
    /* The grammar takes either word, whichever the direction. */
    if (cut->last == LAST_FROM && (reads(s, length, "stdin") || reads(s, length, "stdout")))
        cut->from_stdin = true;
    return reads(s, length, "from") ? LAST_FROM : LAST_OTHER;
}

static void take_word(struct cut *cut)
{
    size_t start = cut->at;
    const char *s = cut->text + start;
    if ((s[0] == 'e' || s[0] == 'E') && s[1] == '\'') {
        cut->at++;
        take_string(cut, start, true);
        return;
    }
    size_t length = 1;
    while (continues_word(s[length]))
        length++;
    cut->at += length;
    int last = LAST_OTHER;
    if (cut->depth == 0) {
        cut->head = next_head(cut->head, s, length);
        if (cut->head == HEAD_ROUTINE)
            last = take_routine_word(cut, s, length);
        else if (cut->head == HEAD_COPY)
            last = take_copy_word(cut, s, length);
    }
    token(cut, start, last);
}

static void take_number(struct cut *cut)
{
    size_t start = cut->at;
    while (continues_word(cut->text[cut->at]) && cut->text[cut->at] != '$')
        cut->at++;
    token(cut, start, LAST_OTHER);
}

/* DATABASE :"DBNAME" is the database that psql is connected to (manual, psql, "SQL
 * Interpolation"); it goes on as a name that none has (schema/model.h). */
static void take_database(struct cut *cut)
{
    static const char variable[] = ":\"DBNAME\"", word[] = "database";
    size_t n = strlen(word), end = cut->at;
    while (end > 0 && is_space(cut->text[end - 1]))
        end--;
    if (strncmp(cut->text + cut->at, variable, strlen(variable)) == 0 && end > n &&
        strncasecmp(cut->text + end - n, word, n) == 0 && is_space(cut->text[end - n - 1]))
        memcpy(cut->text + cut->at, "\"" DATABASE_ITSELF "\"", strlen(variable));
}

static void take_sign(struct cut *cut)
{
    take_database(cut);
    if (cut->text[cut->at] == '"') {
        take_identifier(cut);
        return;
    }
    size_t start = cut->at;
    char c = cut->text[cut->at++];
    if (c == '(')
        cut->depth++;
    else if (c == ')' && cut->depth > 0)
        cut->depth--;
    token(cut, start, LAST_OTHER);
}

static void take(struct cut *cut)
{
    const char *s = cut->text + cut->at;
    if (is_space(*s))
        cut->at++;
    else if (starts_word(*s))
        take_word(cut);
    else if (is_digit(*s))
        take_number(cut);
    else if (*s == '\'')
        take_string(cut, cut->at, false);
    else if (*s == '"')
        take_identifier(cut);
    else if (*s == '$')
        take_dollar(cut);
    else if (*s == ';')
        take_semicolon(cut);
    else if (*s == '-' && s[1] == '-')
        take_line_comment(cut);
    else if (*s == '/' && s[1] == '*')
        take_block_comment(cut);
    else if (*s == '\\')
        psql_command(cut);
    else
        take_sign(cut);
}

/* The statements' texts lie in one copy of the file's text: a semicolon, or the
 * end, follows each, and gives way to the terminator. */
static void set_texts(struct cut *cut)
{
    char *copy = talloc_memdup(cut->ctx, cut->text, cut->length + 1);
    for (size_t i = 0; i < cut->n; i++) {
        struct statement *statement = &cut->pieces[i].statement;
        if (cut->pieces[i].include != NULL)
            continue;
        statement->text = copy + statement->start;
        copy[statement->end] = '\0';
        statement->annotations = cut->pieces[i].annotations;
        statement->annotation_at = cut->pieces[i].annotation_at;
    }
}

void cut_statements(struct cut *cut)
{
    begin(cut);
    while (cut->at < cut->length)
        take(cut);
    cut_end(cut);
    if (cut->annotations != NULL)
        cut_remark(cut, SEVERITY_WARNING, cut->annotated, NULL,
                   "no statement follows this annotation");
    set_texts(cut);
}
