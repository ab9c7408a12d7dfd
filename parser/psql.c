#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "parser/cut.h"

enum act {
    ACT_PASS, /* only prints */
    ACT_INCLUDE,
    ACT_INCLUDE_RELATIVE,
    ACT_SET,
    ACT_ENCODING,
    ACT_END, /* of the statement */
    ACT_IF,
    ACT_REST_OF_IF,
    ACT_REFUSE,
};

#define NO_VARIABLES "psql's variables are not replaced: write the value itself"
#define NO_ROWS      "rows are not part of a schema: leave them out, or declare them as fixtures"
#define NO_NEED      "leave it out"
#define NO_CONDITIONS                                                                              \
    "keep what differs in files of its own, and name those that apply with --schema"

/* psql's commands (manual, psql, "Meta-Commands"). */
static const struct command {
    const char *name;
    enum act act;
    const char *hint;
} commands[] = {
    {"i", ACT_INCLUDE, NULL},
    {"include", ACT_INCLUDE, NULL},
    {"ir", ACT_INCLUDE_RELATIVE, NULL},
    {"include_relative", ACT_INCLUDE_RELATIVE, NULL},
    {"set", ACT_SET, NO_VARIABLES},
    {"encoding", ACT_ENCODING, "save the file as UTF-8"},
    {";", ACT_END, NULL},
    {"if", ACT_IF, NO_CONDITIONS},
    {"elif", ACT_REST_OF_IF, NO_CONDITIONS},
    {"else", ACT_REST_OF_IF, NO_CONDITIONS},
    {"endif", ACT_REST_OF_IF, NO_CONDITIONS},
    {"restrict", ACT_PASS, NULL},
    {"unrestrict", ACT_PASS, NULL},
    {"echo", ACT_PASS, NULL},
    {"qecho", ACT_PASS, NULL},
    {"warn", ACT_PASS, NULL},
    {"pset", ACT_PASS, NULL},
    {"timing", ACT_PASS, NULL},
    {"a", ACT_PASS, NULL},
    {"C", ACT_PASS, NULL},
    {"conninfo", ACT_PASS, NULL},
    {"copyright", ACT_PASS, NULL},
    {"errverbose", ACT_PASS, NULL},
    {"f", ACT_PASS, NULL},
    {"h", ACT_PASS, NULL},
    {"H", ACT_PASS, NULL},
    {"help", ACT_PASS, NULL},
    {"html", ACT_PASS, NULL},
    {"l", ACT_PASS, NULL},
    {"l+", ACT_PASS, NULL},
    {"list", ACT_PASS, NULL},
    {"p", ACT_PASS, NULL},
    {"print", ACT_PASS, NULL},
    {"sf", ACT_PASS, NULL},
    {"sf+", ACT_PASS, NULL},
    {"sv", ACT_PASS, NULL},
    {"sv+", ACT_PASS, NULL},
    {"t", ACT_PASS, NULL},
    {"T", ACT_PASS, NULL},
    {"x", ACT_PASS, NULL},
    {"z", ACT_PASS, NULL},
    {"?", ACT_PASS, NULL},
    {"c", ACT_REFUSE, "leave it out: --db names the database"},
    {"connect", ACT_REFUSE, "leave it out: --db names the database"},
    {"copy", ACT_REFUSE, NO_ROWS},
    {"g", ACT_REFUSE, "end the statement with a semicolon"},
    {"gx", ACT_REFUSE, "end the statement with a semicolon"},
    {"gexec", ACT_REFUSE, "write out the statements that the query would make"},
    {"gset", ACT_REFUSE, NO_VARIABLES},
    {"unset", ACT_REFUSE, NO_VARIABLES},
    {"getenv", ACT_REFUSE, NO_VARIABLES},
    {"prompt", ACT_REFUSE, NO_VARIABLES},
    {"cd", ACT_REFUSE, "leave it out: \\ir names a file relative to the one it stands in"},
    {"!", ACT_REFUSE, "leave it out: the shell is never called"},
    {"q", ACT_REFUSE, "leave it out, with what stands behind it"},
    {"quit", ACT_REFUSE, "leave it out, with what stands behind it"},
    {"r", ACT_REFUSE, "leave it out, with the statement before it"},
    {"reset", ACT_REFUSE, "leave it out, with the statement before it"},
};

/* Variables that change what psql shows, or whether it goes on after an error;
 * we always stop (manual, psql, "Variables"). */
static const char *const settings[] = {
    "AUTOCOMMIT",
    "COMP_KEYWORD_CASE",
    "ECHO",
    "ECHO_HIDDEN",
    "FETCH_COUNT",
    "HIDE_TABLEAM",
    "HIDE_TOAST_COMPRESSION",
    "HISTCONTROL",
    "HISTFILE",
    "HISTSIZE",
    "IGNOREEOF",
    "ON_ERROR_ROLLBACK",
    "ON_ERROR_STOP",
    "PROMPT1",
    "PROMPT2",
    "PROMPT3",
    "QUIET",
    "SHOW_ALL_RESULTS",
    "SHOW_CONTEXT",
    "VERBOSITY",
};

static const struct command *find(const char *name)
{
    static const struct command describe = {"d", ACT_PASS, NULL};
    static const struct command unknown = {"", ACT_REFUSE, NO_NEED};
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    /* \dt, \df+ and the like. */
    return name[0] == 'd' ? &describe : &unknown;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

static bool at_end(const struct cut *cut)
{
    return cut->at >= cut->length || cut->text[cut->at] == '\n';
}

/* "\name": up to a space or the next backslash. */
static char *take_name(const void *ctx, struct cut *cut)
{
    size_t start = ++cut->at;
    if (cut->text[cut->at] == ';' || cut->text[cut->at] == '\\')
        cut->at++;
    else
        while (!at_end(cut) && !is_blank(cut->text[cut->at]) && cut->text[cut->at] != '\\')
            cut->at++;
    return talloc_strndup(ctx, cut->text + start, cut->at - start);
}

/* From behind a quote to behind the one that closes it, or to the line's end. */
static void take_quoted(struct cut *cut, struct text *argument, char quote)
{
    const char *s = cut->text;
    while (!at_end(cut)) {
        char c = s[cut->at++];
        if (c == quote && s[cut->at] == quote)
            cut->at++;
        else if (c == quote)
            return;
        else if (c == '\\' && quote == '\'' && !at_end(cut))
            c = s[cut->at++];
        text_add_n(argument, &c, 1);
    }
}

/* The next argument (manual, psql, "Meta-Commands"); NULL: there is none. */
static char *take_argument(const void *ctx, struct cut *cut)
{
    while (!at_end(cut) && is_blank(cut->text[cut->at]))
        cut->at++;
    if (at_end(cut) || cut->text[cut->at] == '\\')
        return NULL;
    struct text argument = text_new(ctx);
    while (!at_end(cut) && !is_blank(cut->text[cut->at]) && cut->text[cut->at] != '\\') {
        char c = cut->text[cut->at++];
        if (c == '\'' || c == '"')
            take_quoted(cut, &argument, c);
        else
            text_add_n(&argument, &c, 1);
    }
    return argument.s;
}

static void include(const void *ctx, struct cut *cut, size_t offset, bool relative)
{
    char *name = take_argument(ctx, cut);
    if (name == NULL) {
        cut_remark(cut, SEVERITY_ERROR, offset, NULL, "a file's name is missing");
        return;
    }
    if (cut->start != NOWHERE) {
        cut_remark(cut, SEVERITY_ERROR, offset, "end the statement before it with a semicolon",
                   "a file can't be included inside of a statement");
        return;
    }
    struct file *file = cut->include(cut, name, relative, offset);
    if (file != NULL)
        cut_include(cut, file);
}

static void refuse(struct cut *cut, size_t offset, const char *name, const char *hint)
{
    cut_remark(cut, SEVERITY_ERROR, offset, hint, "psql's \\%s is not supported", name);
    while (!at_end(cut))
        cut->at++;
}

static bool is_setting(const char *name)
{
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
        if (strcmp(settings[i], name) == 0)
            return true;
    return false;
}

static bool is_utf8(const char *encoding)
{
    return strcasecmp(encoding, "utf8") == 0 || strcasecmp(encoding, "utf-8") == 0 ||
           strcasecmp(encoding, "unicode") == 0;
}

static void run(const void *ctx, struct cut *cut, size_t offset, const char *name)
{
    const struct command *command = find(name);
    const char *argument;
    switch (command->act) {
    case ACT_PASS:
        break;
    case ACT_INCLUDE:
    case ACT_INCLUDE_RELATIVE:
        include(ctx, cut, offset, command->act == ACT_INCLUDE_RELATIVE);
        break;
    case ACT_SET:
        argument = take_argument(ctx, cut);
        if (argument != NULL && !is_setting(argument))
            refuse(cut, offset, talloc_asprintf(ctx, "set %s", argument), command->hint);
        break;
    case ACT_ENCODING:
        argument = take_argument(ctx, cut);
        if (argument != NULL && !is_utf8(argument))
            refuse(cut, offset, talloc_asprintf(ctx, "encoding %s", argument), command->hint);
        break;
    case ACT_END:
        cut_end(cut);
        break;
    case ACT_IF:
        cut->conditional = true;
        refuse(cut, offset, name, command->hint);
        break;
    case ACT_REST_OF_IF:
        /* One remark is enough for an \if with all its branches. */
        if (!cut->conditional)
            refuse(cut, offset, name, command->hint);
        break;
    case ACT_REFUSE:
        refuse(cut, offset, name, command->hint);
        break;
    }
}

void psql_command(struct cut *cut)
{
    void *ctx = talloc_new(NULL);
    size_t offset = cut->at;
    const char *name = take_name(ctx, cut);
    /* "\\" only ends a command before it. */
    if (strcmp(name, "\\") != 0) {
        run(ctx, cut, offset, name);
        /* What it left: psql warns of superfluous arguments. */
        if (strcmp(name, ";") != 0)
            while (take_argument(ctx, cut) != NULL)
                continue;
    }
    cut_blank(cut, offset, cut->at);
    talloc_free(ctx);
}
