#include <ctype.h>

#include "reconcile/ddl/routine.h"

static void add_word(struct text *text, const char *before, const char *word)
{
    if (word == NULL)
        return;
    text_add(text, before);
    for (const char *c = word; *c; c++) {
        char upper = (char)toupper((unsigned char)*c);
        text_add_n(text, &upper, 1);
    }
}

void function_clauses(struct text *text, const struct object *object)
{
    const struct list *support = object_list(object, ATTR_function_support);
    if (object_bool(object, ATTR_function_window))
        text_add(text, "\nWINDOW");
    add_word(text, "\n", object_text(object, ATTR_function_volatility));
    if (object_bool(object, ATTR_function_strict))
        text_add(text, "\nSTRICT");
    if (object_bool(object, ATTR_function_leakproof))
        text_add(text, "\nLEAKPROOF");
    add_word(text, "\nPARALLEL ", object_text(object, ATTR_function_parallel));
    if (object_text(object, ATTR_function_cost) != NULL)
        text_addf(text, "\nCOST %s", object_text(object, ATTR_function_cost));
    if (object_text(object, ATTR_function_rows) != NULL)
        text_addf(text, "\nROWS %s", object_text(object, ATTR_function_rows));
    if (support != NULL) {
        text_add(text, "\nSUPPORT ");
        ddl_list_name(text, support, 0);
    }
}

const struct ddl ddl_function = {
    .create = routine_create, .drop = routine_drop, .alter = routine_alter};
