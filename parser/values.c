#include "parser/values.h"

#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "schema/array.h"

struct lexer {
    char *s;
    size_t at;
};

/* What a token is. */
enum shape { END, WORD, NUMBER, STRING, SIGN, OTHER };

struct lexeme {
    enum shape shape;
    size_t start, end;
};

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool starts_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

static bool continues_word(char c)
{
    return starts_word(c) || is_digit(c) || c == '$';
}

/* Comments nest (manual, 4.1.5). */
static void skip_comment(struct lexer *lexer)
{
    int depth = 0;
    do {
        const char *s = lexer->s + lexer->at;
        if (*s == '\0')
            return;
        bool open = s[0] == '/' && s[1] == '*', close = s[0] == '*' && s[1] == '/';
        depth += open - close;
        lexer->at += open || close ? 2 : 1;
    } while (depth > 0);
}

static void skip_blanks(struct lexer *lexer)
{
    for (;;) {
        const char *s = lexer->s + lexer->at;
        if (is_space(*s))
            lexer->at++;
        else if (s[0] == '-' && s[1] == '-')
            lexer->at += strcspn(s, "\n\r");
        else if (s[0] == '/' && s[1] == '*')
            skip_comment(lexer);
        else
            return;
    }
}

/* From the opening quote to behind the closing one; doubled ones belong to the text. */
static void skip_quoted(struct lexer *lexer, bool escapes)
{
    const char *s = lexer->s;
    char quote = s[lexer->at++];
    for (; s[lexer->at] != '\0'; lexer->at++) {
        if (escapes && s[lexer->at] == '\\' && s[lexer->at + 1] != '\0')
            lexer->at++;
        else if (s[lexer->at] == quote && s[lexer->at + 1] == quote)
            lexer->at++;
        else if (s[lexer->at] == quote)
            break;
    }
    lexer->at += s[lexer->at] != '\0';
}

static void skip_dollar(struct lexer *lexer)
{
    const char *s = lexer->s + lexer->at;
    size_t tag = 1;
    if (starts_word(s[tag]))
        while (starts_word(s[tag]) || is_digit(s[tag]))
            tag++;
    if (s[tag] != '$') {
        lexer->at++;
        return;
    }
    const char *close = memmem(s + tag + 1, strlen(s + tag + 1), s, tag + 1);
    lexer->at = close ? (size_t)(close - lexer->s) + tag + 1 : strlen(lexer->s);
}

static enum shape take_word(struct lexer *lexer)
{
    const char *s = lexer->s + lexer->at;
    size_t n = 0;
    while (continues_word(s[n]))
        n++;
    lexer->at += n;
    if (n == 1 && s[1] == '\'' && strchr("eEbBxXnN", s[0]) != NULL) {
        skip_quoted(lexer, s[0] == 'e' || s[0] == 'E');
        return OTHER;
    }
    return WORD;
}

static enum shape take_number(struct lexer *lexer)
{
    const char *s = lexer->s;
    size_t at = lexer->at;
    while (is_digit(s[at]) || s[at] == '.')
        at++;
    if ((s[at] == 'e' || s[at] == 'E') &&
        (is_digit(s[at + 1]) || ((s[at + 1] == '-' || s[at + 1] == '+') && is_digit(s[at + 2]))))
        for (at += 2; is_digit(s[at]);)
            at++;
    lexer->at = at;
    if (!continues_word(s[at]))
        return NUMBER;
    while (continues_word(s[lexer->at]))
        lexer->at++;
    return OTHER;
}

static struct lexeme next(struct lexer *lexer)
{
    skip_blanks(lexer);
    struct lexeme lexeme = {.start = lexer->at};
    const char *s = lexer->s + lexer->at;
    if (*s == '\0') {
        lexeme.shape = END;
    } else if (starts_word(*s)) {
        lexeme.shape = take_word(lexer);
    } else if (is_digit(*s) || (*s == '.' && is_digit(s[1]))) {
        lexeme.shape = take_number(lexer);
    } else if (*s == '\'' || *s == '"') {
        lexeme.shape = *s == '\'' ? STRING : OTHER;
        skip_quoted(lexer, false);
    } else if (*s == '$') {
        lexeme.shape = OTHER;
        skip_dollar(lexer);
    } else {
        lexeme.shape = SIGN;
        lexer->at++;
    }
    lexeme.end = lexer->at;
    return lexeme;
}

static bool is_sign(const struct lexer *lexer, struct lexeme lexeme, char c)
{
    return lexeme.shape == SIGN && lexer->s[lexeme.start] == c;
}

static bool reads(const struct lexer *lexer, struct lexeme lexeme, const char *word)
{
    return lexeme.shape == WORD && strlen(word) == lexeme.end - lexeme.start &&
           strncasecmp(lexer->s + lexeme.start, word, lexeme.end - lexeme.start) == 0;
}

/* Cells. */

struct cutting {
    struct lexer lexer;
    struct values *values;
    size_t n_cells;
    char *room; /* where the texts of the cells go: together no longer than the statement */
};

static const char *keep(struct cutting *cutting, const char *from, size_t n)
{
    char *kept = memcpy(cutting->room, from, n);
    kept[n] = '\0';
    cutting->room += n + 1;
    return kept;
}

/* What is between the quotes. */
static const char *unquote(struct cutting *cutting, size_t start, size_t end)
{
    char *kept = cutting->room, *to = kept;
    for (const char *c = cutting->lexer.s + start + 1; c < cutting->lexer.s + end - 1; c++) {
        *to++ = *c;
        c += *c == '\'';
    }
    *to++ = '\0';
    cutting->room = to;
    return kept;
}

static struct cell cell_of(struct cutting *cutting, const struct lexeme *lexemes, size_t n,
                           size_t end)
{
    const struct lexer *lexer = &cutting->lexer;
    const char *s = lexer->s + lexemes[0].start;
    size_t length = end - lexemes[0].start;
    if (n == 1 && lexemes[0].shape == STRING)
        return (struct cell){.kind = CELL_VALUE, .text = unquote(cutting, lexemes[0].start, end)};
    if (n == 1 && lexemes[0].shape == NUMBER)
        return (struct cell){.kind = CELL_NUMBER, .text = keep(cutting, s, length)};
    if (n == 2 && lexemes[1].shape == NUMBER && is_sign(lexer, lexemes[0], '-') &&
        lexemes[0].end == lexemes[1].start)
        return (struct cell){.kind = CELL_NUMBER, .text = keep(cutting, s, length)};
    if (n == 1 && reads(lexer, lexemes[0], "null"))
        return (struct cell){.kind = CELL_NULL};
    if (n == 1 && reads(lexer, lexemes[0], "default"))
        return (struct cell){.kind = CELL_DEFAULT};
    if (n == 1 && (reads(lexer, lexemes[0], "true") || reads(lexer, lexemes[0], "false")))
        return (struct cell){.kind = CELL_BOOL, .text = *s == 't' || *s == 'T' ? "true" : "false"};
    return (struct cell){.kind = CELL_EXPRESSION, .text = keep(cutting, s, length)};
}

static void add_cell(struct cutting *cutting, const struct lexeme *lexemes, size_t n, size_t end)
{
    struct values *values = cutting->values;
    size_t i = cutting->n_cells++;
    values->cells = array_room(values, values->cells, i);
    values->cell_at = array_room(values, values->cell_at, i);
    values->cells[i] = cell_of(cutting, lexemes, n, end);
    values->cell_at[i] = values->cells[i].kind == CELL_EXPRESSION ? lexemes[0].start : 0;
}

/* One row, its parenthesis taken already. False where it does not end. */
static bool take_row(struct cutting *cutting)
{
    struct lexeme lexemes[2] = {{0}};
    size_t n = 0, end = 0;
    for (int depth = 0;;) {
        struct lexeme lexeme = next(&cutting->lexer);
        char c = lexeme.shape == SIGN ? cutting->lexer.s[lexeme.start] : '\0';
        if (lexeme.shape == END)
            return false;
        if (depth == 0 && (c == ',' || c == ')')) {
            if (n == 0)
                return false;
            add_cell(cutting, lexemes, n, end);
            n = 0;
            if (c == ')')
                return true;
            continue;
        }
        depth += (c == '(' || c == '[') - (c == ')' || c == ']');
        if (n < 2)
            lexemes[n] = lexeme;
        n++;
        end = lexeme.end;
    }
}

/* Rows, from the first one's parenthesis on. */
static bool take_rows(struct cutting *cutting, struct lexeme lexeme)
{
    struct values *values = cutting->values;
    for (;;) {
        size_t before = cutting->n_cells;
        if (!is_sign(&cutting->lexer, lexeme, '('))
            return false;
        values->row_at = array_room(values, values->row_at, values->n_rows);
        values->row_at[values->n_rows++] = lexeme.start;
        if (!take_row(cutting))
            return false;
        size_t width = cutting->n_cells - before;
        if (values->n_rows == 1)
            values->n_columns = width;
        else if (width != values->n_columns && values->uneven == 0)
            values->uneven = lexeme.start;
        values->to = cutting->lexer.at;
        struct lexer ahead = cutting->lexer;
        if (!is_sign(&ahead, next(&ahead), ','))
            return true;
        cutting->lexer = ahead;
        lexeme = next(&cutting->lexer);
    }
}

/* VALUES outside of all parentheses, with a row behind it. */
static bool find_rows(struct cutting *cutting)
{
    struct lexer *lexer = &cutting->lexer;
    if (!reads(lexer, next(lexer), "insert"))
        return false;
    for (int depth = 0;;) {
        struct lexeme lexeme = next(lexer);
        if (lexeme.shape == END)
            return false;
        depth += is_sign(lexer, lexeme, '(') - is_sign(lexer, lexeme, ')');
        if (depth == 0 && (reads(lexer, lexeme, "select") || reads(lexer, lexeme, "with")))
            return false;
        if (depth != 0 || !reads(lexer, lexeme, "values"))
            continue;
        cutting->values->from = lexeme.start;
        return take_rows(cutting, next(lexer));
    }
}

static void blank_rows(char *text, const struct values *values)
{
    struct lexer lexer = {text, values->row_at[0]};
    int depth = 0;
    do {
        struct lexeme lexeme = next(&lexer);
        depth += is_sign(&lexer, lexeme, '(') - is_sign(&lexer, lexeme, ')');
    } while (depth > 0);
    for (size_t i = lexer.at; i < values->to; i++)
        if (text[i] != '\n')
            text[i] = ' ';
}

struct values *values_cut(const void *ctx, char *text)
{
    struct values *values = talloc_zero(ctx, struct values);
    struct cutting cutting = {.lexer = {text, 0}, .values = values};
    cutting.room = talloc_size(values, strlen(text) + 1);
    if (find_rows(&cutting)) {
        blank_rows(text, values);
        return values;
    }
    talloc_free(values);
    return NULL;
}
