/*
 * -- @rows from FILE.csv: rows that stand in a file of their own beside the statement. Its first
 * line names the columns. INSERT INTO t DEFAULT VALUES has no other rows; one with VALUES has
 * these too, before those of the file.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <talloc.h>
#include <unistd.h>

#include "parser/csv.h"
#include "parser/insert.h"
#include "parser/values.h"

#define FORM "write -- @rows from FILE.csv above INSERT INTO t DEFAULT VALUES ON CONFLICT ..."

/* What the remark names. "": there is none; NULL: it has been reported. */
static const char *named_file(struct insert *insert)
{
    struct fold *fold = insert->fold;
    const struct list *list = fold->statement->annotations;
    const char *name = "";
    for (size_t i = 0; list != NULL && i + 1 < list->n; i += 2) {
        const char *rest = list->items[i + 1];
        if (strcmp(list->items[i], "rows") != 0)
            continue;
        size_t word = strcspn(rest, " \t"), blanks = strspn(rest + word, " \t");
        if (*name != '\0' || strncmp(rest, "from", word) != 0 || word != strlen("from") ||
            rest[word + blanks] == '\0') {
            fold_error(fold, -1, FORM,
                       *name != '\0' ? "-- @rows stands twice" : "-- @rows names no file");
            return NULL;
        }
        name = rest + word + blanks;
    }
    return name;
}

/* The folder given with --fixtures that the statement's file is in; else its own. */
static char *root_of(struct insert *insert)
{
    const struct fold *fold = insert->fold;
    const struct list *given = fold->options->fixtures;
    const char *file = fold->statement->source->name, *root = NULL;
    for (size_t i = 0; given != NULL && i < given->n; i++) {
        size_t n = strlen(given->items[i]);
        if (strncmp(file, given->items[i], n) == 0 &&
            (file[n] == '/' || (n > 0 && file[n - 1] == '/')))
            root = given->items[i];
    }
    return root != NULL ? talloc_strdup(fold->ctx, root) : source_beside(fold->ctx, file, ".");
}

/* Links are followed, as those of Kubernetes are within its folder. */
static bool is_below(struct insert *insert, const char *path)
{
    char *root = realpath(root_of(insert), NULL), *real = realpath(path, NULL);
    size_t n = root != NULL ? strlen(root) : 0;
    bool below = root != NULL && real != NULL && strncmp(real, root, n) == 0 &&
                 (real[n] == '/' || (n > 0 && root[n - 1] == '/'));
    free(root);
    free(real);
    return below;
}

/* The first line may be one of values, which are not said. */
static bool report(struct insert *insert, int column, const char *words, const char *name)
{
    struct place place = {.file = insert->csv_name, .line = 1, .column = column};
    diag_add(insert->fold->diag, SEVERITY_ERROR, place, NULL,
             "the first line names the columns of the INSERT, in any order", "%s%s", words, name);
    return false;
}

bool insert_open_rows(struct insert *insert)
{
    struct fold *fold = insert->fold;
    const char *name = named_file(insert);
    if (name == NULL || *name == '\0')
        return name != NULL;
    char *path = source_beside(fold->ctx, fold->statement->source->name, name);
    if (access(path, F_OK) == 0 && !is_below(insert, path)) {
        fold_error(fold, -1, "keep the file beside this one",
                   "-- @rows: %s lies outside of the folder of fixtures", path);
        return false;
    }
    struct source *source = source_open(fold->ctx, path, fold->diag);
    if (source == NULL && errno != 0)
        fold_error(fold, -1, "the name counts from the folder of this file",
                   "-- @rows: %s can't be read: %s", path, strerror(errno));
    if (source == NULL)
        return false;
    insert->csv_name = talloc_strdup(insert->ctx, path);
    insert->csv = csv_read(insert->ctx, source, fold->diag);
    return insert->csv != NULL;
}

static size_t number_of(const struct list *list, const char *name)
{
    size_t i = 0;
    while (i < list->n && strcmp(list->items[i], name) != 0)
        i++;
    return i;
}

void insert_take_header(struct insert *insert, struct list *columns)
{
    const struct list *header = insert->csv->header;
    for (size_t i = 0; i < header->n; i++)
        if (insert_column(insert->fixture->table, header->items[i]) != NULL &&
            !list_has(columns, header->items[i]))
            list_add(columns, header->items[i]);
}

bool insert_check_header(struct insert *insert, const struct list *columns)
{
    const struct csv *csv = insert->csv;
    bool done = true;
    for (size_t i = 0; i < csv->header->n; i++) {
        const char *name = csv->header->items[i];
        if (!list_has(columns, name))
            done = report(insert, csv->header_at[i], "this is no column of the INSERT", "");
        else if (number_of(csv->header, name) < i)
            done = report(insert, csv->header_at[i], "the column stands twice: ", name);
    }
    for (size_t i = 0; i < columns->n; i++)
        if (!list_has(csv->header, columns->items[i]))
            done = report(insert, 1, "the first line does not name column ", columns->items[i]);
    return done;
}

bool insert_add_rows(struct insert *insert)
{
    struct fixture *fixture = insert->fixture;
    const struct csv *csv = insert->csv;
    size_t n = fixture->columns->n, rows = fixture->n_rows + csv->n_rows;
    fixture->n_own = fixture->n_rows;
    fixture->rows_file = insert->csv_name;
    fixture->cells =
        talloc_realloc(insert->ctx, fixture->cells, struct cell, (unsigned)(rows * n) + 1);
    fixture->lines = talloc_realloc(insert->ctx, fixture->lines, int, (unsigned)rows + 1);
    for (size_t i = 0; i < n; i++) {
        size_t from = number_of(csv->header, fixture->columns->items[i]);
        for (size_t row = 0; row < csv->n_rows; row++) {
            struct cell *cell = &fixture->cells[(fixture->n_own + row) * n + i];
            *cell = csv->cells[row * n + from];
            if (!insert_cell(insert, cell, 0, i))
                return false;
        }
    }
    for (size_t row = 0; row < csv->n_rows; row++)
        fixture->lines[fixture->n_own + row] = csv->lines[row];
    fixture->n_rows = rows;
    return true;
}
