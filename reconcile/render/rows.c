#include "reconcile/render/rows.h"

#include <string.h>
#include <talloc.h>

enum { VALUE_ROOM = 60 };

/* A value as one short line. */
static void add_value(struct text *text, const struct row_cell *cell, const char *value,
                      bool computed)
{
    if (cell->masked) {
        text_add(text, "(masked)");
        return;
    }
    if (value == NULL) {
        text_add(text, "null");
        return;
    }
    size_t n = 0, characters = 0;
    text_add(text, computed ? "" : "'");
    for (; value[n] != '\0' && characters < VALUE_ROOM; n++) {
        char c = value[n];
        bool goes_on = ((unsigned char)value[n + 1] & 0xC0) == 0x80;
        text_add_n(text, (unsigned char)c < ' ' ? " " : &value[n], 1);
        characters += !goes_on;
    }
    text_addf(text, "%s%s", value[n] != '\0' ? "..." : "", computed ? "" : "'");
}

static void add_cell(struct text *text, const struct row *row, const struct row_cell *cell,
                     bool drift)
{
    text_ident(text, cell->column);
    text_add(text, " ");
    if (row->op == CHANGE_DROP || !cell->changes) {
        bool live = row->op == CHANGE_DROP;
        add_value(text, cell, live ? cell->live : cell->desired, !live && cell->computed);
        return;
    }
    add_value(text, cell, cell->live, false);
    text_add(text, drift ? " in the database, " : " -> ");
    add_value(text, cell, cell->desired, cell->computed);
    text_add(text, drift ? " in the files" : "");
}

/* Of a changed row: its key, and what differs. */
static bool is_said(const struct rowset *rowset, const struct row *row, size_t i)
{
    size_t keys = row->op == CHANGE_ALTER ? rowset->fixture->keys[0].columns->n : row->n_cells;
    return i < keys || row->cells[i].changes;
}

static void add_row(struct text *text, const struct rowset *rowset, const struct row *row,
                    bool drift)
{
    static const char signs[] = "+~-";
    size_t n = 0, keys = row->op == CHANGE_ALTER ? rowset->fixture->keys[0].columns->n : 0;
    text_addf(text, "    %c ", signs[row->op]);
    for (size_t i = 0; i < row->n_cells; i++) {
        if (!is_said(rowset, row, i))
            continue;
        text_add(text, n == 0 ? "" : n == keys ? ": " : ", ");
        add_cell(text, row, &row->cells[i], drift);
        n++;
    }
    text_add(text, "\n");
}

static void add_count(struct text *text, size_t n, const char *words, size_t *said)
{
    if (n > 0)
        text_addf(text, "%s%zu %s", (*said)++ > 0 ? ", " : "", n, words);
}

static void add_counts(struct text *text, const struct rowset *rowset, bool drift)
{
    size_t said = 0;
    if (rowset->unknown) {
        text_add(text, rowset->n > 0 ? "which are new is known when the schema is changed"
                                     : "which they are is known when the schema is changed");
        return;
    }
    if (rowset->n == 0)
        text_add(text, "all that the query gives");
    add_count(text, rowset->n_new, drift ? "missing" : "new", &said);
    add_count(text, rowset->n_changed, drift ? "different" : "changed", &said);
    add_count(text, rowset->n_gone, drift ? "not in the files" : "to remove", &said);
}

/* The statement as one line. */
static void add_action(struct text *text, const struct rowset *rowset, bool drift)
{
    const struct place *place = &rowset->fixture->place;
    const char *sql = rowset->sql;
    text_add(text, drift ? "+ action not done: " : "+ action: ");
    for (; *sql != '\0'; sql++)
        text_add_n(text, *sql == '\n' || *sql == '\r' || *sql == '\t' ? " " : sql, 1);
    text_addf(text, "  %s:%d\n\n", place->file, place->line);
}

static void add_triggers(struct text *text, const struct list *triggers)
{
    for (size_t i = 0; triggers != NULL && i < triggers->n; i++) {
        text_add(text, i > 0 ? ", " : "    ! may be changed as they are written, by trigger ");
        text_ident(text, triggers->items[i]);
    }
    text_add(text, triggers != NULL ? "\n" : "");
}

static void add_set(struct text *text, const struct rowset *rowset, size_t most, bool drift)
{
    const struct place *place = &rowset->fixture->place;
    if (rowset->guard != NULL) {
        add_action(text, rowset, drift);
        return;
    }
    char sign = rowset->n_changed + rowset->n_gone == 0 ? '+'
                : rowset->n_new + rowset->n_changed == 0 ? '-'
                                                         : '~';
    text_addf(text, "%c rows of ", sign);
    text_name(text, rowset->table->id.schema, rowset->table->id.name);
    text_add(text, ": ");
    add_counts(text, rowset, drift);
    text_addf(text, "  %s:%d\n", place->file, place->line);
    if (!drift && rowset->words != NULL)
        text_addf(text, "    ! %s%s\n", rowset->removes ? "" : "fail-unique: ", rowset->words);
    if (!drift)
        add_triggers(text, rowset->triggers);
    for (size_t i = 0; i < rowset->n && i < most; i++)
        add_row(text, rowset, &rowset->rows[i], drift);
    if (rowset->n > most)
        text_addf(text, "    ... and %zu more\n", rowset->n - most);
    text_add(text, "\n");
}

void add_rows(struct text *text, const struct render_input *input)
{
    const struct rowsets *rowsets = input->plan->rows;
    bool drift = strcmp(input->command, "drift") == 0;
    for (size_t i = 0; rowsets != NULL && i < rowsets->n; i++)
        add_set(text, &rowsets->items[i], input->rows, drift);
}

void add_rows_summary(struct text *text, const struct render_input *input)
{
    const struct rowsets *rowsets = input->plan->rows;
    bool drift = strcmp(input->command, "drift") == 0;
    if (rowsets == NULL || rowsets->n == 0)
        return;
    if (rowsets->n_actions > 0)
        text_addf(text, "Actions: %zu %s.\n", rowsets->n_actions, drift ? "not done" : "to run");
    if (rowsets->n_actions == rowsets->n)
        return;
    text_addf(text, "Rows: %zu %s, %zu %s, %zu %s.\n", rowsets->n_new,
              drift ? "missing" : "to add", rowsets->n_changed, drift ? "different" : "to change",
              rowsets->n_gone, drift ? "not in the files" : "to remove");
}

bool rows_are_masked(const struct rowset *rowset)
{
    return rowset != NULL && rowset->fixture->masked != NULL && rowset->fixture->masked->n > 0;
}
