#include "parser/annotate.h"

#include <stdlib.h>
#include <string.h>
#include <talloc.h>

#include "parser/tokens.h"
#include "schema/array.h"

/* The objects in the order of their places. */
struct places {
    struct object **items;
    size_t n;
};

/* A whole before its parts, a column before its constraints, what is attached at the end. */
static int weight(const struct object *object)
{
    enum kind kind = object->id.kind;
    if (object->id.of != KIND_NONE || kind == KIND_default_privilege)
        return 3;
    if (kind == KIND_sequence) /* a column's: a statement of its own has nothing else there */
        return 2;
    if (kind == KIND_column || kind == KIND_attribute)
        return 0;
    return kind_info(kind)->flags & TABLE_PART ? 1 : 0;
}

static int compare_places(const struct place *a, const struct place *b)
{
    int order = strcmp(a->file, b->file);
    if (order == 0)
        order = a->line - b->line;
    return order != 0 ? order : a->column - b->column;
}

static int by_place(const void *a, const void *b)
{
    const struct object *x = *(struct object *const *)a, *y = *(struct object *const *)b;
    int order = compare_places(&x->place, &y->place);
    if (order == 0)
        order = weight(x) - weight(y);
    return order != 0 ? order : identity_compare(&x->id, &y->id);
}

/* It has its parent's place. */
static bool is_inherited(const struct object *object)
{
    if (object->id.kind == KIND_column)
        return object_bool(object, ATTR_column_inherited);
    return object->id.kind == KIND_constraint && object_bool(object, ATTR_constraint_inherited);
}

static struct places places_of(const void *ctx, const struct model *model)
{
    struct places places = {talloc_array(ctx, struct object *, (unsigned)model->n + 1), 0};
    for (size_t i = 0; i < model->n; i++)
        if (model->objects[i]->place.file != NULL && !is_inherited(model->objects[i]))
            places.items[places.n++] = model->objects[i];
    if (places.n > 1)
        qsort(places.items, places.n, sizeof *places.items, by_place);
    return places;
}

/* The first object at or behind the place. */
static size_t first_from(const struct places *places, const struct place *place)
{
    size_t low = 0, high = places->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_places(&places->items[middle]->place, place) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_element(const struct object *object)
{
    enum kind kind = object->id.kind;
    return kind == KIND_column || kind == KIND_attribute;
}

/* What stands nearest to an annotation at this place, among the statement's objects. */
static struct object *nearest(const struct places *places, size_t from, size_t to,
                              const struct place *place)
{
    struct object *first = NULL, *column = NULL;
    for (size_t i = from; i < to; i++) {
        struct object *object = places->items[i];
        if (weight(object) == 3)
            continue;
        if (compare_places(&object->place, place) > 0)
            return column != NULL ? column : first != NULL ? first : object;
        if (object->place.line != place->line)
            continue;
        if (first == NULL)
            first = object;
        if (is_element(object))
            column = object;
    }
    return column != NULL ? column : first;
}

static char *literal_of(const void *ctx, const struct tokens *tokens, size_t i)
{
    const char *start = tokens->text + tokens->items[i].start;
    size_t n = tokens->items[i].end - tokens->items[i].start;
    if (n < 2 || start[0] != '\'')
        return NULL;
    struct text label = text_new(ctx);
    for (size_t at = 1; at + 1 < n; at++) {
        text_add_n(&label, start + at, 1);
        at += start[at] == '\'';
    }
    return label.s;
}

/* The label of an enum that begins on the line of the annotation, or the next one. at: from the
 * statement's start. */
static char *label_at(const void *ctx, const struct statement *statement, size_t at)
{
    const struct tokens *tokens = tokens_new(ctx, statement->text);
    char *last = NULL;
    for (size_t i = 0; i < tokens->n; i++) {
        size_t start = tokens->items[i].start;
        char *label = literal_of(ctx, tokens, i);
        if (label == NULL)
            continue;
        if (start > at)
            return last != NULL ? last : label;
        if (memchr(statement->text + start, '\n', at - start) == NULL)
            last = label;
    }
    return last;
}

static void add(struct model *model, struct object *object, struct annotation annotation)
{
    struct annotation *grown =
        array_room(model, (struct annotation *)object->annotations, object->n_annotations);
    annotation.name = talloc_strdup(model, annotation.name);
    annotation.rest = talloc_strdup(model, annotation.rest);
    annotation.label = annotation.label ? talloc_strdup(model, annotation.label) : NULL;
    annotation.place.file = object->place.file; /* which is kept */
    grown[object->n_annotations++] = annotation;
    object->annotations = grown;
}

static void annotate_statement(struct model *model, const struct places *places,
                               const struct statement *statement, const void *ctx)
{
    const struct list *list = statement->annotations;
    struct place start = source_place(statement->source, statement->start);
    struct place end = source_place(statement->source, statement->end);
    size_t from = first_from(places, &start), to = first_from(places, &end);
    for (size_t i = 0; i + 1 < list->n; i += 2) {
        size_t at = statement->annotation_at[i / 2];
        bool inside = at > statement->start && at < statement->end;
        struct annotation annotation = {.name = list->items[i],
                                        .rest = list->items[i + 1],
                                        .place = source_place(statement->source, at)};
        struct object *object =
            nearest(places, from, to, inside ? &annotation.place : &start);
        if (object == NULL && from < to && places->items[from]->id.kind == KIND_enum)
            object = places->items[from]; /* whose labels are no objects */
        if (object == NULL)
            continue;
        if (inside && object->id.kind == KIND_enum)
            annotation.label = label_at(ctx, statement, at - statement->start);
        add(model, object, annotation);
    }
}

void annotate(struct model *model, const struct statements *statements)
{
    void *ctx = talloc_new(NULL);
    struct places places = {0};
    for (size_t i = 0; i < statements->n; i++) {
        if (statements->items[i].annotations == NULL)
            continue;
        if (places.items == NULL)
            places = places_of(ctx, model);
        annotate_statement(model, &places, &statements->items[i], ctx);
    }
    talloc_free(ctx);
}
