/*
 * For people: grouped by object, each line with its place in the files, the
 * statements below it.
 */
#include <string.h>
#include <talloc.h>

#include "reconcile/render/expressions.h"
#include "reconcile/render/render.h"
#include "reconcile/render/report.h"
#include "reconcile/render/rows.h"

enum colour { PLAIN, GREEN, YELLOW, RED, DIM, BOLD };

struct writer {
    struct text text;
    const struct render_input *input;
    bool drift;   /* words for a report: no statements */
    size_t align; /* the column where places stand */
};

static const char *escape(const struct writer *writer, enum colour colour)
{
    static const char *const codes[] = {"\033[0m",  "\033[32m", "\033[33m",
                                        "\033[31m", "\033[2m",  "\033[1m"};
    return writer->input->colour ? codes[colour] : "";
}

static size_t characters(const char *s)
{
    size_t n = 0;
    for (; *s != '\0'; s++)
        n += ((unsigned char)*s & 0xC0) != 0x80;
    return n;
}

/* What of its target it is about, where that is no object of its own. */
static const char *part_of_target(const void *ctx, const struct identity *id)
{
    if (id->args == NULL)
        return "";
    if (id->of == KIND_constraint)
        return "the index of ";
    if (id->of != KIND_column)
        return "";
    return id->kind == KIND_comment
               ? talloc_asprintf(ctx, "the constraint %s of ", quote_ident(ctx, id->args))
               : "the sequence of ";
}

/* Below its group's header the object's own name is enough. */
static char *part_label(const void *ctx, const struct object *object, const struct object *root)
{
    const struct identity *id = &object->id;
    if (object == root || id->of == KIND_NONE)
        return object == root ? identity_describe(ctx, id)
                              : talloc_asprintf(ctx, "%s %s", kind_info(id->kind)->label,
                                                quote_ident(ctx, id->name));
    struct text text = text_new(ctx);
    text_add(&text, kind_info(id->kind)->label);
    if (id->role != NULL) {
        text_add(&text, " of ");
        text_role(&text, id->role);
    }
    const struct identity target = identity_target(id);
    if (identity_compare(&target, &root->id) == 0)
        return talloc_strdup(ctx, text.s);
    text_addf(&text, " on %s%s ", part_of_target(ctx, id), kind_info(id->of)->label);
    text_ident(&text, id->name);
    return talloc_strdup(ctx, text.s);
}

static bool is_rebuild(const struct entry *entry)
{
    return !entry->own || (entry->rebuilt && entry->op == CHANGE_ALTER);
}

static char *entry_label(const void *ctx, const struct writer *writer, const struct entry *entry,
                         const struct object *root)
{
    char *label = part_label(ctx, entry_object(entry) == root || entry->live == root
                                      ? root
                                      : entry_object(entry),
                             root);
    if (writer->drift)
        return talloc_asprintf_append_buffer(label, "%s",
                                             entry->op == CHANGE_CREATE ? ": missing"
                                             : entry->op == CHANGE_DROP ? ": not in the files"
                                                                        : "");
    return talloc_asprintf_append_buffer(label, "%s", is_rebuild(entry) ? " (rebuilt)" : "");
}

static bool is_shown(const struct writer *writer, const struct entry *entry)
{
    return !entry->covered && (entry->own || !writer->drift);
}

static void add_line(struct writer *writer, size_t indent, enum change_op op, const char *label,
                     const struct place *place)
{
    static const char signs[] = "+~-";
    struct text *text = &writer->text;
    text_addf(text, "%*s%s%c%s %s", (int)indent, "", escape(writer, GREEN + op), signs[op],
              escape(writer, PLAIN), label);
    if (place->file != NULL) {
        size_t used = indent + 2 + characters(label);
        size_t pad = used + 2 <= writer->align ? writer->align - used : 2;
        text_addf(text, "%*s%s%s:%d%s", (int)pad, "", escape(writer, DIM), place->file,
                  place->line, escape(writer, PLAIN));
    }
    text_add(text, "\n");
}

static void add_difference(struct writer *writer, size_t indent, const struct entry *entry,
                           size_t i)
{
    struct text *text = &writer->text;
    const struct attr *attr = &kind_info(entry_object(entry)->id.kind)->attrs[i];
    const char *live = value_line(text->s, attr, &entry->live->values[i]);
    const char *desired = value_line(text->s, attr, &entry->desired->values[i]);
    text_addf(text, "%*s", (int)indent, "");
    for (const char *c = attr->name; *c != '\0'; c++)
        text_add_n(text, *c == '_' ? " " : c, 1);
    if (live == NULL || desired == NULL)
        text_add(text, " differs");
    else if (writer->drift)
        text_addf(text, ": %s in the database, %s in the files", live, desired);
    else
        text_addf(text, ": %s -> %s", live, desired);
    text_add(text, (entry->unconfirmed >> i & 1) != 0 ? " (unconfirmed)\n" : "\n");
}

static void add_differences(struct writer *writer, size_t indent, const struct entry *entry)
{
    if (entry->live == NULL || entry->desired == NULL)
        return;
    const struct identity *from = entry->live->renamed_from;
    if (from != NULL)
        text_addf(&writer->text, writer->drift ? "%*sname: %s in the database\n"
                                               : "%*srenamed from %s\n",
                  (int)indent, "",
                  same_text(from->schema, entry->live->id.schema)
                      ? quote_ident(writer->text.s, from->name)
                      : quote_name(writer->text.s, from->schema, from->name));
    for (size_t i = 0; i < kind_info(entry_object(entry)->id.kind)->n_attrs; i++)
        if ((entry->attrs >> i & 1) != 0)
            add_difference(writer, indent, entry, i);
}

static void add_sql(struct writer *writer, size_t indent, const struct step *step)
{
    struct text *text = &writer->text;
    const char *sql = render_hidden(text->s, step, step->sql);
    while (true) {
        size_t n = strcspn(sql, "\n");
        if (n > 0)
            text_addf(text, "%*s", (int)indent, "");
        text_add_n(text, sql, n);
        if (sql[n] == '\0')
            break;
        text_add(text, "\n");
        sql += n + 1;
    }
    text_add(text, ";\n");
}

static void add_words(struct writer *writer, size_t indent, enum colour colour, const char *sign,
                      const char *words)
{
    text_addf(&writer->text, "%*s%s%s %s%s\n", (int)indent, "", escape(writer, colour), sign,
              words, escape(writer, PLAIN));
}

/* What the probe found, with keys: it goes to stdout only. */
static void add_probe(struct writer *writer, size_t indent, const struct hazard *hazard)
{
    if (hazard->probe == NULL)
        return;
    struct text words = text_new(writer->text.s);
    if (hazard->offending == NULL)
        text_addf(&words, "could not be counted: %s", hazard->probe_error);
    else if (strcmp(hazard->offending, "0") == 0)
        text_add(&words, "no row stands in the way");
    else
        text_addf(&words, "%s row%s in the way", hazard->offending,
                  strcmp(hazard->offending, "1") == 0 ? " stands" : "s stand");
    for (size_t i = 0; hazard->keys != NULL && i < hazard->keys->n; i++)
        text_addf(&words, "%s%s", i > 0 ? ", " : ": ", hazard->keys->items[i]);
    add_words(writer, indent + 4, DIM, "--", words.s);
}

static void add_hazards(struct writer *writer, size_t indent, const struct step *step)
{
    for (size_t i = 0; i < step->n_hazards; i++) {
        const struct hazard *hazard = &step->hazards[i];
        const struct hazard_row *row = hazard_row(hazard->class);
        if (row->weight == WEIGHT_NOTE && !hazard->blocked)
            continue;
        bool red = hazard->blocked || row->weight == WEIGHT_LOSS;
        add_words(writer, indent, red ? RED : YELLOW, "!",
                  talloc_asprintf(writer->text.s, "%s%s: %s", hazard->blocked ? "blocked, " : "",
                                  row->name, hazard_words(hazard)));
        add_probe(writer, indent, hazard);
    }
}

static void add_step(struct writer *writer, size_t indent, const struct step *step)
{
    const char *price = render_price(writer->text.s, step);
    add_hazards(writer, indent, step);
    if (price != NULL)
        add_words(writer, indent, DIM, "--", price);
    add_sql(writer, indent, step);
}

/* An entry's line and its differences. */
static void add_head(struct writer *writer, struct entry *entry, const struct object *root,
                     size_t indent)
{
    entry->printed = true;
    add_line(writer, indent, entry->own ? entry->op : CHANGE_ALTER,
             entry_label(writer->text.s, writer, entry, root), &entry_object(entry)->place);
    add_differences(writer, indent + 4, entry);
}

static void add_steps(struct writer *writer, size_t indent, const struct entry *entry)
{
    for (size_t i = 0; i < entry->n_steps; i++)
        add_step(writer, indent + 6, entry->steps[i]);
}

/* First the heads of all that share a statement, then the statements. */
static void add_entry(struct writer *writer, struct entry *entry, const struct object *root,
                      size_t indent)
{
    if (entry->printed || !is_shown(writer, entry))
        return;
    add_head(writer, entry, root, indent);
    if (writer->drift)
        return;
    size_t n = 0;
    for (size_t i = 0; i < entry->n_joined; i++) {
        struct entry *other = entry->joined[i];
        if (other->printed || !is_shown(writer, other))
            continue;
        add_head(writer, other, root, indent);
        entry->joined[n++] = other;
    }
    add_steps(writer, indent, entry);
    for (size_t i = 0; i < n; i++)
        add_steps(writer, indent, entry->joined[i]);
}

static bool is_group_shown(const struct writer *writer, const struct group *group)
{
    for (size_t i = 0; i < group->n; i++)
        if (is_shown(writer, group->entries[i]))
            return true;
    return false;
}

static void add_group(struct writer *writer, const struct group *group)
{
    if (!is_group_shown(writer, group))
        return;
    if (group->head == NULL || !is_shown(writer, group->head))
        add_line(writer, 0, CHANGE_ALTER, identity_describe(writer->text.s, &group->root->id),
                 &(struct place){0});
    for (size_t i = 0; i < group->n; i++)
        add_entry(writer, group->entries[i], group->root, group->entries[i] == group->head ? 0 : 4);
    text_add(&writer->text, "\n");
}

/* Places stand below one another, as far right as the longest line but not further than this. */
enum { ALIGN_MOST = 64 };

static void find_alignment(struct writer *writer, const struct report *report)
{
    for (size_t i = 0; i < report->n; i++) {
        const struct group *group = &report->groups[i];
        for (size_t j = 0; j < group->n; j++) {
            const struct entry *entry = group->entries[j];
            if (!is_shown(writer, entry) || entry_object(entry)->place.file == NULL)
                continue;
            char *label = entry_label(writer->text.s, writer, entry, group->root);
            size_t width = characters(label) + (entry == group->head ? 4U : 8U);
            if (width <= ALIGN_MOST && width > writer->align)
                writer->align = width;
        }
    }
}

static void add_blocked(struct writer *writer)
{
    const struct plan *plan = writer->input->plan;
    struct text *text = &writer->text;
    if (plan->n_blocked == 0 || writer->drift)
        return;
    text_addf(text, "\n%sBlocked: %zu step%s%s\n", escape(writer, RED), plan->n_blocked,
              plan->n_blocked == 1 ? "" : "s", escape(writer, PLAIN));
    bool lost = false;
    for (size_t i = 0; i < plan->n; i++)
        for (size_t j = 0; j < plan->steps[i].n_hazards; j++) {
            const struct hazard *hazard = &plan->steps[i].hazards[j];
            if (!hazard->blocked)
                continue;
            lost |= hazard_row(hazard->class)->weight == WEIGHT_LOSS;
            text_addf(text, "    %s: %s\n        to allow: %s\n", hazard_row(hazard->class)->name,
                      hazard_words(hazard), hazard->pass);
        }
    text_addf(text, "No step runs while one is blocked.%s\n",
              lost ? " To allow all that is lost: --allow-destructive" : "");
}

/* What is left alone unless the files speak of it. */
static void add_managed(struct writer *writer)
{
    const struct changes *changes = writer->input->plan->changes;
    bool owners = changes->owners != MANAGE_NONE, privileges = changes->privileges != MANAGE_NONE;
    if (owners || privileges)
        text_addf(&writer->text, "Managed besides: %s%s%s%s.\n", owners ? "owners" : "",
                  changes->owners == MANAGE_DECLARED ? " that the files name" : "",
                  owners && privileges ? ", " : "", privileges ? "privileges" : "");
}

static void add_summary(struct writer *writer, const struct report *report)
{
    struct text *text = &writer->text;
    text_add(text, escape(writer, BOLD));
    if (writer->drift)
        text_addf(text, "Drift: %zu missing, %zu different, %zu not in the files.",
                  report->n_create, report->n_alter, report->n_drop);
    else
        text_addf(text, "Plan: %zu to create, %zu to change, %zu to drop", report->n_create,
                  report->n_alter, report->n_drop);
    if (!writer->drift && report->n_rebuild > 0)
        text_addf(text, ", %zu to rebuild", report->n_rebuild);
    if (!writer->drift && writer->input->plan->n_groups > 1)
        text_addf(text, "; in %d transactions", writer->input->plan->n_groups);
    text_addf(text, "%s%s\n", writer->drift ? "" : ".", escape(writer, PLAIN));
    add_rows_summary(text, writer->input);
}

char *render_text(const void *ctx, const struct render_input *input)
{
    struct writer writer = {.text = text_new(ctx), .input = input};
    writer.drift = strcmp(input->command, "drift") == 0;
    const struct plan *plan = input->plan;
    if (plan->n == 0 && !plan_differs(plan)) {
        text_addf(&writer.text, "%s %s.\n", writer.drift ? "No drift." : "No changes.",
                  render_equal(input));
        text_add(&writer.text, render_ignored(ctx, plan->changes->ignored));
        add_unconfirmed(&writer.text, input);
        add_explanations(&writer.text, input);
        return writer.text.s;
    }
    struct report *report = report_new(ctx, plan);
    if (writer.drift)
        text_add(&writer.text, "The database differs from its files");
    else
        text_add(&writer.text, "Plan");
    if (input->database != NULL)
        text_addf(&writer.text, "%s%s", writer.drift ? ": " : " for ", input->database);
    text_add(&writer.text, "\n\n");
    find_alignment(&writer, report);
    for (size_t i = 0; i < report->n; i++)
        add_group(&writer, &report->groups[i]);
    add_rows(&writer.text, input);
    add_summary(&writer, report);
    text_add(&writer.text, render_ignored(ctx, plan->changes->ignored));
    add_managed(&writer);
    add_blocked(&writer);
    add_unconfirmed(&writer.text, input);
    add_explanations(&writer.text, input);
    return writer.text.s;
}
