/*
 * generate preamble|statements|mutations GRAMMAR [SEED N]: SQL that makes objects e0, e1, ...,
 * one a line, from a grammar (see there). "statements" and "mutations" of the same seed have the
 * same lines but for one token each: where the grammar gives a choice of tokens, another one.
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <talloc.h>

#include "schema/text.h"

struct type {
    const char *name, *sql;
};

struct production {
    const char *name, *context, *text;
    bool nested;
};

static struct type types[100];
static struct production productions[2000];
static size_t n_types, n_productions;

struct writer {
    struct text out;
    const char *context;
    const char *any; /* the type of <any> */
    uint64_t state;
    size_t n_choices, mutated; /* choices so far; which one is another (NO_CHOICE: none) */
    int depth;
    bool failed;
};

#define NO_CHOICE ((size_t)-1)
#define DEEPEST   3

static uint64_t draw(struct writer *w, uint64_t below)
{
    uint64_t z = (w->state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (z ^ (z >> 31)) % below;
}

/* Draws whatever happens, so that a mutation stays in step. */
static size_t choose(struct writer *w, size_t n)
{
    size_t i = draw(w, n), other = n > 1 ? 1 + draw(w, n - 1) : draw(w, 2);
    if (n > 1 && w->n_choices++ == w->mutated)
        return (i + other) % n;
    return i;
}

static void expand(struct writer *, const char *text, const char *end);

/* The columns of the context, or none. */
static bool has_column(const struct writer *w, const char *type)
{
    if (strcmp(w->context, "none") == 0)
        return false;
    return strncmp(w->context, "value_", 6) != 0 || strcmp(w->context + 6, type) == 0;
}

static bool fits(const struct writer *w, const struct production *production)
{
    const char *column = strchr(production->text, '$');
    if (column == NULL || production->nested || !islower((unsigned char)column[1]))
        return true;
    size_t n = strspn(column + 1, "abcdefghijklmnopqrstuvwxyz0123456789_");
    char *type = talloc_strndup(NULL, column + 1, n);
    bool ok = has_column(w, type);
    talloc_free(type);
    return ok;
}

static void add_production(struct writer *w, const char *name)
{
    const struct production *found[400];
    size_t n_leaves = 0, n = 0;
    for (int nested = 0; nested < 2; nested++)
        for (size_t i = 0; i < n_productions; i++)
            if (productions[i].nested == nested && strcmp(productions[i].name, name) == 0 &&
                n < sizeof found / sizeof *found && fits(w, &productions[i])) {
                found[n++] = &productions[i];
                n_leaves += !nested;
            }
    bool deeper = w->depth < DEEPEST && n > n_leaves && (n_leaves == 0 || draw(w, 3) > 0);
    if (n == 0 || (!deeper && n_leaves == 0)) {
        w->failed = true;
        return;
    }
    size_t i = deeper ? n_leaves + draw(w, n - n_leaves) : draw(w, n_leaves);
    bool is_type = false;
    for (size_t j = 0; j < n_types; j++)
        is_type = is_type || strcmp(types[j].name, name) == 0;
    bool parentheses = deeper && is_type && w->depth > 0 && draw(w, 4) > 0;
    w->depth += is_type;
    text_add(&w->out, parentheses ? "(" : "");
    expand(w, found[i]->text, found[i]->text + strlen(found[i]->text));
    text_add(&w->out, parentheses ? ")" : "");
    w->depth -= is_type;
}

static void add_column(struct writer *w, const char *type)
{
    static const char *const rows[] = {"OLD.", "NEW."}, *const columns[] = {"a_", "b_"};
    if (!has_column(w, type)) {
        w->failed = true;
    } else if (strncmp(w->context, "value_", 6) == 0) {
        text_add(&w->out, "VALUE");
    } else {
        if (strcmp(w->context, "transition") == 0)
            text_add(&w->out, rows[choose(w, 2)]);
        text_add(&w->out, columns[choose(w, 2)]);
        text_add(&w->out, type);
    }
}

static void add_named(struct writer *w, const char *name)
{
    if (strcmp(name, "any") == 0)
        w->any = types[draw(w, n_types)].name;
    bool typed = strcmp(name, "any") == 0 || strcmp(name, "same") == 0;
    if (typed && w->any == NULL)
        w->failed = true;
    else
        add_production(w, typed ? w->any : name);
}

/* The end of what starts at s, at a byte of ends outside of inner braces. */
static const char *find_end(const char *s, const char *end, const char *ends)
{
    int depth = 0;
    for (; s < end; s++) {
        if (depth == 0 && strchr(ends, *s) != NULL)
            return s;
        if (*s == '\\')
            s++;
        else if (*s == '{')
            depth++;
        else if (*s == '}')
            depth--;
    }
    return end;
}

static const char *add_choice(struct writer *w, const char *s, const char *end)
{
    const char *starts[20], *stops[20];
    bool fixed = *s == '~';
    size_t n = 0;
    for (s += fixed; n < 20; s++) {
        starts[n] = s;
        s = stops[n++] = find_end(s, end, "|}");
        if (*s == '}')
            break;
    }
    size_t i = fixed ? draw(w, n) : choose(w, n);
    expand(w, starts[i], stops[i]);
    return s;
}

static bool is_name(const char *s, const char *end, const char **stop)
{
    *stop = s + strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_");
    return *stop > s && *stop < end;
}

static void expand(struct writer *w, const char *text, const char *end)
{
    for (const char *s = text, *stop; s < end; s++) {
        if (*s == '\\' && s + 1 < end) {
            text_add_n(&w->out, ++s, 1);
        } else if (*s == '{') {
            s = add_choice(w, s + 1, end);
        } else if (*s == '<' && is_name(s + 1, end, &stop) && *stop == '>') {
            char *name = talloc_strndup(w->out.s, s + 1, (size_t)(stop - s - 1));
            add_named(w, name);
            s = stop;
        } else if (*s == '$' && islower((unsigned char)s[1])) {
            (void)is_name(s + 1, end + 1, &stop);
            char *name = talloc_strndup(w->out.s, s + 1, (size_t)(stop - s - 1));
            bool is_type = false;
            for (size_t i = 0; i < n_types; i++)
                is_type = is_type || strcmp(types[i].name, name) == 0;
            if (is_type)
                add_column(w, name);
            else
                text_add_n(&w->out, s, (size_t)(stop - s));
            s = stop - 1;
        } else {
            text_add_n(&w->out, s, 1);
        }
    }
}

static bool is_named_in(const char *text, const char *column)
{
    size_t n = strlen(column);
    for (const char *s = strstr(text, column); s != NULL; s = strstr(s + 1, column))
        if (!isalnum((unsigned char)s[n]) && s[n] != '_' &&
            (s == text || (!isalnum((unsigned char)s[-1]) && s[-1] != '_')))
            return true;
    return false;
}

static void add_columns(struct text *out, const char *text)
{
    text_add(out, "id integer");
    for (size_t i = 0; i < n_types; i++)
        for (const char *c = "ab"; *c; c++) {
            char *column = talloc_asprintf(NULL, "%c_%s", *c, types[i].name);
            if (is_named_in(text, column))
                text_addf(out, ", %s %s", column, types[i].sql);
            talloc_free(column);
        }
}

/* @, @columns and @type. */
static void finish(const struct writer *w, size_t number, FILE *file)
{
    void *ctx = talloc_new(NULL);
    struct text out = text_new(ctx);
    for (const char *s = w->out.s; *s; s++) {
        if (strncmp(s, "@columns", 8) == 0) {
            add_columns(&out, w->out.s);
            s += 7;
        } else if (strncmp(s, "@type", 5) == 0) {
            for (size_t i = 0; i < n_types; i++)
                if (w->any != NULL && strcmp(types[i].name, w->any) == 0)
                    text_add(&out, types[i].sql);
            s += 4;
        } else if (*s == '@' && (s[1] == ' ' || s[1] == '_' || s[1] == '(') &&
                   (strncmp(s - 3, "LE ", 3) == 0 || strncmp(s - 3, "IN ", 3) == 0 ||
                    strncmp(s - 3, "EX ", 3) == 0 || strncmp(s - 3, "CY ", 3) == 0 ||
                    strncmp(s - 3, "ER ", 3) == 0 || strncmp(s - 3, "ON ", 3) == 0 ||
                    strncmp(s - 3, "NT ", 3) == 0 || strncmp(s - 3, "OF ", 3) == 0 ||
                    strncmp(s - 3, "EW ", 3) == 0 || strncmp(s - 3, "TO ", 3) == 0)) {
            text_addf(&out, "e%zu", number);
        } else {
            text_add_n(&out, s, 1);
        }
    }
    fprintf(file, "%s\n", out.s);
    talloc_free(ctx);
}

/* Writes the statement once; how many choices of tokens it has. */
static size_t write_statement(uint64_t seed, size_t number, size_t mutated, FILE *file)
{
    size_t statements = 0, n_choices = 0;
    for (size_t i = 0; i < n_productions; i++)
        statements += strcmp(productions[i].name, "statement") == 0;
    struct writer w = {.state = seed, .mutated = mutated};
    do {
        size_t at = draw(&w, statements);
        const struct production *statement = productions;
        while (strcmp(statement->name, "statement") != 0 || at-- > 0)
            statement++;
        talloc_free(w.out.s);
        w.out = text_new(NULL);
        w.context = statement->context;
        w.any = NULL;
        w.failed = false;
        w.n_choices = 0;
        w.depth = 0;
        expand(&w, statement->text, statement->text + strlen(statement->text));
    } while (w.failed);
    n_choices = w.n_choices;
    if (file != NULL)
        finish(&w, number, file);
    talloc_free(w.out.s);
    return n_choices;
}

static void read_line(const void *ctx, char *line)
{
    line[strcspn(line, "\n")] = '\0';
    char *name = strtok(line, " "), *mark = strtok(NULL, " ");
    char *rest = mark ? mark + strlen(mark) + 1 : NULL;
    if (name == NULL || name[0] == '#')
        return;
    if (strcmp(name, "type") == 0) {
        types[n_types++] = (struct type){talloc_strdup(ctx, mark), talloc_strdup(ctx, rest)};
        return;
    }
    const char *context = *mark == '!' ? strtok(NULL, " ") : "row";
    const char *text = *mark == '!' ? context + strlen(context) + 1 : rest;
    productions[n_productions++] =
        (struct production){talloc_strdup(ctx, name), talloc_strdup(ctx, context),
                            talloc_strdup(ctx, text), *mark != ':'};
}

static void write_function(const char *head, const char *tail)
{
    printf("CREATE FUNCTION %s LANGUAGE %s;\n", head, tail);
}

static void write_preamble(void)
{
    printf("CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');\nCREATE TABLE base (id integer");
    for (size_t i = 0; i < n_types; i++)
        printf(", a_%s %s, b_%s %s", types[i].name, types[i].sql, types[i].name, types[i].sql);
    printf(");\nCREATE TABLE other (a_int4 integer, o_int4 integer, o_like integer, o_text text,"
           " o_varchar varchar(20));\nCREATE TABLE more (m_int4 integer, m_text text);\n");
    const char *sql = "sql IMMUTABLE AS 'SELECT $1'";
    write_function("plus(a integer, b integer DEFAULT 1) RETURNS integer",
                   "sql IMMUTABLE AS 'SELECT a + b'");
    write_function("total(VARIADIC a integer[]) RETURNS integer", "sql IMMUTABLE RETURN a[1]");
    write_function("fires() RETURNS trigger", "plpgsql AS 'BEGIN RETURN NULL; END'");
    write_function("sign_of(integer) RETURNS integer", sql);
    write_function("div_of(integer, integer) RETURNS integer", sql);
    write_function("int2_twice(smallint) RETURNS smallint", sql);
    write_function("overlay_of(text, integer, integer) RETURNS text", sql);
    write_function("range_agg_of(daterange) RETURNS datemultirange",
                   "sql IMMUTABLE AS 'SELECT datemultirange($1)'");
    write_function("jsonb_identity(jsonb) RETURNS jsonb", sql);
    write_function("position_check(text, text) RETURNS boolean",
                   "sql IMMUTABLE AS 'SELECT $1 < $2'");
}

int main(int argc, char **argv)
{
    void *ctx = talloc_new(NULL);
    char line[2000];
    FILE *grammar = argc > 2 ? fopen(argv[2], "r") : NULL;
    if (grammar == NULL || (argc != 3 && argc != 5)) {
        fprintf(stderr, "usage: generate preamble|statements|mutations GRAMMAR [SEED N]\n");
        return 2;
    }
    while (fgets(line, sizeof line, grammar) != NULL)
        read_line(ctx, line);
    fclose(grammar);
    if (argc == 3)
        write_preamble();
    size_t n = argc == 5 ? strtoul(argv[4], NULL, 10) : 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t seed = strtoull(argv[3], NULL, 10) * 1000003u + i;
        seed *= 0xd1342543de82ef95u;
        size_t n_choices = write_statement(seed, i, NO_CHOICE, NULL);
        bool mutates = strcmp(argv[1], "mutations") == 0 && n_choices > 0;
        (void)write_statement(seed, i, mutates ? (size_t)(seed >> 32) % n_choices : NO_CHOICE,
                              stdout);
    }
    talloc_free(ctx);
    return 0;
}
