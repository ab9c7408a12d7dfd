#include "parser/csv.h"

#include <string.h>
#include <talloc.h>

#include "schema/array.h"

/* What ends a line is settled by the first one, as in COPY. */
enum line_end { UNKNOWN, NEWLINE, RETURN, RETURN_NEWLINE };

struct reader {
    const struct source *source;
    struct diag *diag;
    struct csv *csv;
    enum line_end ends;
    size_t at, line_start;
    int line;   /* of at, from 1 */
    char *room; /* where the texts of the cells go: together no longer than the file */
    size_t n_cells;
};

static bool fail(struct reader *reader, size_t at, const char *hint, const char *words,
                 const char *more)
{
    diag_add(reader->diag, SEVERITY_ERROR, source_place(reader->source, at), NULL, hint, "%s%s",
             words, more);
    return false;
}

/* How many bytes end a line here; 0: none do. */
static size_t end_of_line(const struct reader *reader)
{
    const char *s = reader->source->text + reader->at;
    if (*s == '\n')
        return 1;
    return *s == '\r' ? (s[1] == '\n' ? 2 : 1) : 0;
}

/* Past the end of a line. */
static bool take_end(struct reader *reader)
{
    const char *s = reader->source->text + reader->at;
    size_t n = end_of_line(reader);
    enum line_end ends = n == 2 ? RETURN_NEWLINE : *s == '\n' ? NEWLINE : RETURN;
    if (n == 0)
        return true; /* of the file */
    if (reader->ends == UNKNOWN)
        reader->ends = ends;
    if (reader->ends != ends)
        return fail(reader, reader->at, "put the field in quotes, or end all lines alike",
                    "this line does not end as the first one does", "");
    reader->at += n;
    reader->line++;
    reader->line_start = reader->at;
    return true;
}

/* What is in quotes, the opening one taken already. */
static bool take_quoted(struct reader *reader)
{
    const char *s = reader->source->text;
    size_t open = reader->at - 1;
    for (; s[reader->at] != '\0'; reader->at++) {
        if (s[reader->at] == '"' && s[++reader->at] != '"')
            return true;
        if (s[reader->at] == '\n') {
            reader->line++;
            reader->line_start = reader->at + 1;
        }
        *reader->room++ = s[reader->at];
    }
    return fail(reader, open, NULL, "unterminated quoted field", "");
}

/* Counts characters, not bytes. */
static int column_of(const struct reader *reader)
{
    int column = 1;
    for (size_t i = reader->line_start; i < reader->at; i++)
        column += ((unsigned char)reader->source->text[i] & 0xC0) != 0x80;
    return column;
}

static bool take_field(struct reader *reader, int line)
{
    struct csv *csv = reader->csv;
    const char *s = reader->source->text, *text = reader->room;
    bool quoted = false;
    int column = line == reader->line ? column_of(reader) : 0;
    while (s[reader->at] != ',' && s[reader->at] != '\0' && end_of_line(reader) == 0) {
        char c = s[reader->at++];
        if (c != '"') {
            *reader->room++ = c;
            continue;
        }
        quoted = true;
        if (!take_quoted(reader))
            return false;
    }
    *reader->room++ = '\0';
    bool null = !quoted && *text == '\0';
    csv->cells = array_room(csv, csv->cells, reader->n_cells);
    csv->cells[reader->n_cells++] = (struct cell){
        .kind = null ? CELL_NULL : CELL_VALUE, .column = column, .text = null ? NULL : text};
    return true;
}

/* One line, or several where quotes hold line ends. n: how many fields, or 0. */
static bool take_line(struct reader *reader, size_t *n)
{
    const char *s = reader->source->text;
    size_t wanted = reader->csv->header->n, start = reader->at;
    int line = reader->line;
    for (*n = 0;; reader->at++) {
        if (wanted > 0 && *n == wanted)
            return fail(reader, reader->at, NULL, "a field more than the header names", "");
        if (!take_field(reader, line))
            return false;
        ++*n;
        if (s[reader->at] != ',')
            break;
    }
    if (reader->at - start == 2 && s[start] == '\\' && s[start + 1] == '.')
        return fail(reader, start, "leave the line out, or write it in quotes",
                    "a line of \\. only ends the data, or is data: PostgreSQL's versions differ",
                    "");
    if (wanted > 0 && *n < wanted)
        return fail(reader, reader->at, NULL, "missing data for column ",
                    reader->csv->header->items[*n]);
    return take_end(reader);
}

static bool read_header(struct reader *reader)
{
    struct csv *csv = reader->csv;
    size_t n;
    if (reader->source->length == 0)
        return fail(reader, 0, NULL, "the first line must name the columns", "");
    if (!take_line(reader, &n))
        return false;
    csv->header_at = talloc_array(csv, int, (unsigned)n);
    for (size_t i = 0; i < n; i++) {
        list_add(csv->header, csv->cells[i].text != NULL ? csv->cells[i].text : "");
        csv->header_at[i] = csv->cells[i].column;
    }
    reader->n_cells = 0;
    talloc_free(csv->cells);
    csv->cells = NULL;
    return true;
}

static bool read_rows(struct reader *reader)
{
    struct csv *csv = reader->csv;
    size_t n;
    while (reader->at < reader->source->length) {
        csv->lines = array_room(csv, csv->lines, csv->n_rows);
        csv->lines[csv->n_rows++] = reader->line;
        if (!take_line(reader, &n))
            return false;
    }
    return true;
}

struct csv *csv_read(const void *ctx, const struct source *source, struct diag *diag)
{
    struct csv *csv = talloc_zero(ctx, struct csv);
    struct reader reader = {.source = source, .diag = diag, .csv = csv, .line = 1};
    csv->header = list_new(csv);
    reader.room = talloc_size(csv, source->length + 2);
    if (read_header(&reader) && read_rows(&reader))
        return csv;
    talloc_free(csv);
    return NULL;
}
