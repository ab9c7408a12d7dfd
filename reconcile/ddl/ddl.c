#include "reconcile/ddl/ddl.h"

#include <string.h>
#include <talloc.h>

#include "schema/array.h"

static const struct ddl *const ddls[N_KINDS] = {
#define KIND(id, label, sql, namespace, flags) [KIND_##id] = &ddl_##id,
#define ATTR(kind, id, type, flags)
#define END(kind)
#include "schema/kinds.def"
#undef KIND
#undef ATTR
#undef END
};

const struct ddl *ddl_of(enum kind kind)
{
    return ddls[kind];
}

struct step *emit_step(struct emit *emit, enum change_op op, const struct object *object, char *sql)
{
    emit->steps = array_room(emit->ctx, emit->steps, emit->n);
    struct step *step = &emit->steps[emit->n++];
    *step = (struct step){.op = op, .change = emit->change, .object = object};
    step->sql = talloc_steal(emit->ctx, sql);
    step->path = op == CHANGE_DROP ? "" : object->path;
    return step;
}

struct step *emit_action(struct emit *emit, enum change_op op, const struct object *object,
                         char *head, char *tail)
{
    struct step *step =
        emit_step(emit, op, object, talloc_asprintf(emit->ctx, "%s %s", head, tail));
    step->fold_head = talloc_steal(emit->ctx, head);
    step->fold_tail = talloc_steal(emit->ctx, tail);
    return step;
}

void emit_needs(struct emit *emit, struct step *step, const struct object *object)
{
    step->late = true;
    if (object == NULL)
        return;
    step->needs = array_room(emit->ctx, step->needs, step->n_needs);
    step->needs[step->n_needs++] = object;
}

void ddl_columns(struct text *text, const struct list *columns)
{
    for (size_t i = 0; columns != NULL && i < columns->n; i++) {
        if (i > 0)
            text_add(text, ", ");
        text_ident(text, columns->items[i]);
    }
}

void ddl_list_name(struct text *text, const struct list *list, size_t i)
{
    text_name(text, list->items[i], list->items[i + 1]);
}

/* The length of the option's name, which may be toast.x. */
static size_t name_length(const char *option)
{
    const char *equals = strchr(option, '=');
    return equals ? (size_t)(equals - option) : strlen(option);
}

static void add_option_name(struct text *text, const char *option, size_t n)
{
    char *name = talloc_strndup(NULL, option, n);
    const char *dot = strchr(name, '.');
    if (dot != NULL) {
        text_add_n(text, name, (size_t)(dot - name) + 1);
        text_ident(text, dot + 1);
    } else {
        text_ident(text, name);
    }
    talloc_free(name);
}

static void add_option(struct text *text, const char *option)
{
    size_t n = name_length(option);
    add_option_name(text, option, n);
    if (option[n] == '\0')
        return;
    text_add(text, "=");
    const char *value = option + n + 1;
    if (value[strspn(value, "0123456789.")] == '\0' && *value != '\0')
        text_add(text, value);
    else
        text_literal(text, value);
}

void ddl_options(struct text *text, const char *word, const struct list *options)
{
    if (options == NULL || options->n == 0)
        return;
    text_addf(text, " %s (", word);
    for (size_t i = 0; i < options->n; i++) {
        if (i > 0)
            text_add(text, ", ");
        add_option(text, options->items[i]);
    }
    text_add(text, ")");
}

void ddl_with_options(struct text *text, const struct list *options)
{
    ddl_options(text, "WITH", options);
}

static bool has_name(const struct list *options, const char *option)
{
    size_t n = name_length(option);
    for (size_t i = 0; options != NULL && i < options->n; i++)
        if (name_length(options->items[i]) == n && strncmp(options->items[i], option, n) == 0)
            return true;
    return false;
}

static struct step *option_action(struct emit *emit, const struct object *object, const char *head,
                                  struct text *list, const char *verb)
{
    char *tail = talloc_asprintf(emit->ctx, "%s (%s)", verb, list->s);
    return emit_action(emit, CHANGE_ALTER, object, talloc_strdup(emit->ctx, head), tail);
}

void ddl_alter_options(struct emit *emit, const struct object *object, const char *head,
                       const struct list *live, const struct list *desired)
{
    struct text set = text_new(emit->ctx), reset = text_new(emit->ctx);
    for (size_t i = 0; desired != NULL && i < desired->n; i++) {
        if (list_has(live, desired->items[i]))
            continue;
        if (set.n > 0)
            text_add(&set, ", ");
        add_option(&set, desired->items[i]);
    }
    for (size_t i = 0; live != NULL && i < live->n; i++) {
        if (has_name(desired, live->items[i]))
            continue;
        if (reset.n > 0)
            text_add(&reset, ", ");
        add_option_name(&reset, live->items[i], name_length(live->items[i]));
    }
    if (set.n > 0)
        option_action(emit, object, head, &set, "SET");
    if (reset.n > 0)
        option_action(emit, object, head, &reset, "RESET");
}
