/*
 * Sheets into texts.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/pull/sheet.h"
#include "schema/array.h"

static const char *const bodies_off = "SET check_function_bodies = off;\n";

static char *without(const void *ctx, const char *sql, const char *words)
{
    /* Only among the words before the first name: these are in capitals. */
    size_t n = strspn(sql, "ABCDEFGHIJKLMNOPQRSTUVWXYZ ");
    const char *at = strstr(sql, words);
    if (at == NULL || (size_t)(at - sql) + strlen(words) > n)
        return talloc_strdup(ctx, sql);
    return talloc_asprintf(ctx, "%.*s%s", (int)(at - sql), sql, at + strlen(words));
}

/* Plain: the files declare, nobody runs them twice. An extension may be there
 * already, made by whoever may. */
static char *plain(const void *ctx, const struct step *step, const char *sql)
{
    if (step->object->id.kind == KIND_extension)
        return talloc_strdup(ctx, sql);
    char *text = without(ctx, sql, "IF NOT EXISTS ");
    text = without(ctx, text, "OR REPLACE ");
    return strstr(text, " ATTACH PARTITION ") != NULL ? without(ctx, text, "ONLY ") : text;
}

static bool is_routine(const struct step *step)
{
    return step->object->id.kind == KIND_function || step->object->id.kind == KIND_procedure;
}

static char *domain_text(const void *ctx, struct sheets *sheets, const struct sheet *sheet,
                         size_t at, bool *written)
{
    struct text text = text_new(ctx);
    text_add(&text, sheet->steps[at]->sql);
    for (size_t i = at + 1; i < sheet->n; i++) {
        const struct object *constraint = sheet->steps[i]->object;
        if (written[i] || constraint->id.kind != KIND_domain_constraint ||
            object_bool(constraint, ATTR_domain_constraint_not_valid) ||
            !sheet_can_join(sheets, sheet, at, sheet->steps[i], written))
            continue;
        text_add(&text, "\n    CONSTRAINT ");
        text_ident(&text, constraint->id.name);
        text_addf(&text, " CHECK (%s)",
                  object_text(constraint, ATTR_domain_constraint_expression));
        written[i] = true;
    }
    return text.s;
}

static char *step_text(const void *ctx, struct sheets *sheets, const struct sheet *sheet,
                       size_t at, bool *written)
{
    const struct step *step = sheet->steps[at];
    if (step->op == CHANGE_CREATE && step->inline_open != NULL)
        return table_text(ctx, sheets, sheet, at, written);
    if (step->op == CHANGE_CREATE && step->object->id.kind == KIND_domain)
        return domain_text(ctx, sheets, sheet, at, written);
    return talloc_strdup(ctx, step->sql);
}

static bool is_short(const char *sql)
{
    return strchr(sql, '\n') == NULL;
}

static char *sheet_text(const void *ctx, struct sheets *sheets, const struct sheet *sheet)
{
    struct text text = text_new(ctx);
    bool *written = talloc_zero_size(ctx, sheet->n + 1);
    enum kind last = KIND_NONE;
    for (size_t i = 0; i < sheet->n; i++) {
        if (written[i])
            continue;
        const struct step *step = sheet->steps[i];
        char *sql = plain(ctx, step, step_text(ctx, sheets, sheet, i, written));
        /* Comments, indexes and the like stand close together. */
        bool close = step->object->id.kind == last && is_short(sql);
        text_addf(&text, "%s%s;\n", text.n > 0 && !close ? "\n" : "", sql);
        last = is_short(sql) ? step->object->id.kind : KIND_NONE;
        written[i] = true;
    }
    return text.s;
}

static bool has_routine(const struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->n; i++)
        if (is_routine(sheet->steps[i]))
            return true;
    return false;
}

static char *flat_path(const void *ctx, const char *path)
{
    char *flat = talloc_strdup(ctx, path);
    for (char *c = flat; *c != '\0'; c++)
        if (*c == '/')
            *c = '.';
    return flat;
}

static void add_file(struct pull_files *files, const char *path, const char *text)
{
    files->items = array_room(files, files->items, files->n);
    files->items[files->n++] = (struct pull_file){.path = path, .text = text};
}

static void add_main(struct pull_files *files, bool routines)
{
    struct text text = text_new(files);
    text_add(&text, "-- All files in an order that psql can load:\n"
                    "--     psql -v ON_ERROR_STOP=1 -f main.sql\n");
    if (routines)
        text_add(&text, bodies_off);
    for (size_t i = 0; i < files->n; i++)
        text_addf(&text, "\\ir %s\n", files->items[i].path);
    files->main = "main.sql";
    add_file(files, files->main, text.s);
}

struct pull_files *pull_write(const void *ctx, struct model *model,
                              const struct pull_prepared *prepared, const struct plan *plan,
                              enum pull_layout layout)
{
    struct pull_files *files = talloc_zero(ctx, struct pull_files);
    struct sheets *sheets = sheets_deal(files, model, prepared, plan);
    int width = 1;
    bool routines = false;
    for (size_t n = sheets->n; n >= 10; n /= 10)
        width++;
    for (size_t i = 0; i < sheets->n; i++) {
        const char *path = sheets->items[i]->path;
        const char *text = sheet_text(files, sheets, sheets->items[i]);
        bool routine = has_routine(sheets->items[i]);
        routines |= routine;
        if (layout != PULL_TREE)
            path = flat_path(files, path);
        if (layout == PULL_NUMBERED) {
            path = talloc_asprintf(files, "%0*zu_%s", width, i + 1, path);
            if (routine)
                text = talloc_asprintf(files, "%s\n%s", bodies_off, text);
        }
        add_file(files, path, text);
    }
    if (layout != PULL_NUMBERED)
        add_main(files, routines);
    return files;
}
