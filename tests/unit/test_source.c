#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <talloc.h>
#include <unistd.h>

#include "parser/source.h"

/* A folder for the files of one test, which is the working directory. */
struct room {
    char path[32];
    void *ctx;
    struct diag *diag;
    struct statements statements;
    struct err err;
};

static int setup(void **state)
{
    struct room *room = calloc(1, sizeof *room);
    strcpy(room->path, "/tmp/test_source.XXXXXX");
    room->ctx = talloc_new(NULL);
    room->diag = diag_new(room->ctx);
    *state = room;
    return mkdtemp(room->path) != NULL && chdir(room->path) == 0 ? 0 : -1;
}

static int teardown(void **state)
{
    struct room *room = *state;
    char *command = talloc_asprintf(room->ctx, "rm -rf %s", room->path);
    int status = system(command);
    talloc_free(room->ctx);
    err_release(&room->err);
    free(room);
    return chdir("/") == 0 ? status : -1;
}

static void write_bytes(const char *name, const char *text, size_t length)
{
    FILE *file = fopen(name, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static void write_file(const char *name, const char *text)
{
    write_bytes(name, text, strlen(text));
}

static bool read_path(struct room *room, const char *path)
{
    struct list *paths = list_new(room->ctx);
    list_add(paths, path);
    return source_read(room->ctx, paths, room->diag, &room->statements, &room->err);
}

/* The statements of a file with this text, each in brackets. */
static const char *texts(struct room *room)
{
    struct text all = text_new(room->ctx);
    for (size_t i = 0; i < room->statements.n; i++)
        text_addf(&all, "[%s]", room->statements.items[i].text);
    return all.s;
}

static const char *names(struct room *room)
{
    struct text all = text_new(room->ctx);
    for (size_t i = 0; i < room->statements.n; i++)
        text_addf(&all, "[%s]", room->statements.items[i].source->name);
    return all.s;
}

static const char *cut(struct room *room, const char *text)
{
    write_file("a.sql", text);
    assert_true(read_path(room, "a.sql"));
    return texts(room);
}

static void assert_cut(void **state, const char *text, const char *expected)
{
    struct room *room = *state;
    assert_string_equal(cut(room, text), expected);
    assert_string_equal(diag_text(room->ctx, room->diag), "");
}

/* The text has one error, which begins so. */
static void assert_error(void **state, const char *text, const char *expected)
{
    struct room *room = *state;
    (void)cut(room, text);
    char *found = diag_text(room->ctx, room->diag);
    assert_int_equal(room->diag->n, 1);
    if (strlen(found) > strlen(expected))
        found[strlen(expected)] = '\0';
    assert_string_equal(found, expected);
}

/*
 * Cutting.
 */

static void semicolons_end_statements(void **state)
{
    assert_cut(state, "a; b ;; -- c\n ; d", "[a][b][d]");
    assert_cut(state, "", "");
    assert_cut(state, "-- only\n/* comments */", "");
}

static void quotes_hide_semicolons(void **state)
{
    assert_cut(state, "'a;''b\\'; \"c;\"\"d\"; U&'e;'; $1;",
               "['a;''b\\'][\"c;\"\"d\"][U&'e;'][$1]");
    assert_cut(state, "E'a\\';b'; e'\\\\';c", "[E'a\\';b'][e'\\\\'][c]");
    assert_cut(state, "E'a'\n -- x\n 'b\\';c'; d", "[E'a'\n -- x\n 'b\\';c'][d]");
    assert_cut(state, "'a'\n'b\\'; d", "['a'\n'b\\'][d]");
}

static void dollar_quotes_need_their_own_tag(void **state)
{
    assert_cut(state, "$$a;'$$; $b$ $$; $c$ $b$; d$e$;f$e$; $\xC3\xA4$;$\xC3\xA4$",
               "[$$a;'$$][$b$ $$; $c$ $b$][d$e$][f$e$][$\xC3\xA4$;$\xC3\xA4$]");
}

static void comments_hide_semicolons(void **state)
{
    assert_cut(state, "a -- ;'\n b; /* ; /* ' */ ; */ c; d + /* ; */ e",
               "[a -- ;'\n b][c][d + /* ; */ e]");
}

static void parentheses_hide_semicolons(void **state)
{
    assert_cut(state, "CREATE RULE r AS ON INSERT TO t DO (a; b); c",
               "[CREATE RULE r AS ON INSERT TO t DO (a; b)][c]");
    assert_cut(state, "a ) ; b", "[a )][b]");
}

static void atomic_bodies_hide_semicolons(void **state)
{
    assert_cut(state,
               "CREATE OR REPLACE FUNCTION f(a int) RETURNS int BEGIN ATOMIC "
               "SELECT CASE WHEN a THEN (CASE b WHEN 1 THEN 2 END) END; SELECT 2; END; b",
               "[CREATE OR REPLACE FUNCTION f(a int) RETURNS int BEGIN ATOMIC "
               "SELECT CASE WHEN a THEN (CASE b WHEN 1 THEN 2 END) END; SELECT 2; END][b]");
    assert_cut(state, "create procedure p() begin /* x */ atomic a; end; b",
               "[create procedure p() begin /* x */ atomic a; end][b]");
    assert_cut(state, "BEGIN; CREATE FUNCTION begin() AS 'a'; END; b",
               "[BEGIN][CREATE FUNCTION begin() AS 'a'][END][b]");
}

static void what_never_ends_is_placed_where_it_opened(void **state)
{
    static const char *const cases[][2] = {
        {"a;\n \xC3\xA4 'b; c", "a.sql:2:4: error: unterminated quoted string\n"},
        {"a \"b; c", "a.sql:1:3: error: unterminated quoted identifier\n"},
        {"a E'b\\'; c", "a.sql:1:3: error: unterminated quoted string\n"},
        {"a; $b$; $$ c", "a.sql:1:4: error: unterminated dollar-quoted string\n"},
        {"a; /* /* */ c", "a.sql:1:4: error: unterminated comment\n"},
    };
    struct room *room = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        room->diag = diag_new(room->ctx);
        assert_error(state, cases[i][0], cases[i][1]);
    }
    /* What stands before it is kept. */
    assert_string_equal(texts(room), "[a]");
}

static void copied_rows_are_not_parsed(void **state)
{
    struct room *room = *state;
    assert_cut(state, "COPY t (a) FROM stdin; b;\n1;'\n\\N\n\\.\nc; COPY t TO stdout; d",
               "[COPY t (a) FROM stdin][b][c][COPY t TO stdout][d]");
    assert_cut(state, "COPY t FROM STDIN;\r\n'\r\n\\.\r\nc", "[COPY t FROM STDIN][c]");
    assert_error(state, "copy t from stdin;\n1", "a.sql:1:1: error: the data of COPY");
    assert_string_equal(texts(room), "[copy t from stdin]");
}

static void places_count_characters(void **state)
{
    struct room *room = *state;
    (void)cut(room, "\xEF\xBB\xBF"
                    "a;\r\n  '\xC3\xA4\xE2\x82\xAC'  b; c");
    const struct statement *s = &room->statements.items[2];
    struct place place = source_place(s->source, s->start);
    assert_string_equal(place.file, "a.sql");
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 12);
    assert_string_equal(source_line(room->ctx, s->source, 0), "a;");
    assert_int_equal(source_place(room->statements.items[0].source, 0).column, 1);
    struct source plain = *s->source;
    plain.lines = NULL;
    assert_int_equal(source_place(&plain, s->start).line, 2);
    assert_int_equal(source_place(&plain, s->start).column, 12);
}

static void annotations_go_with_their_statement(void **state)
{
    struct room *room = *state;
    (void)cut(room, "-- @renamed from  a b \n--@c\na ( -- @d e\n); -- @f\n -- g @h\nb; c");
    const struct list *list = room->statements.items[0].annotations;
    static const char *const expected[] = {"renamed", "from  a b", "c", "", "d", "e", "f", ""};
    assert_int_equal(list->n, 8);
    for (size_t i = 0; i < list->n; i++)
        assert_string_equal(list->items[i], expected[i]);
    assert_null(room->statements.items[1].annotations);
    assert_int_equal(room->diag->n, 0);
    assert_error(state, "a;\n-- @b", "a.sql:2:1: warning: no statement follows this annotation");
}

/*
 * psql's commands.
 */

static void commands_that_print_are_passed_over(void **state)
{
    assert_cut(state,
               "\\restrict abc\n\\set ON_ERROR_STOP on\n\\encoding UTF8\n\\pset pager off\n"
               "\\echo 'a\\';b' \\\\ a; \\timing\\t \\dt+ x\n b \\echo c;\n; d \\; e",
               "[a][b][d][e]");
    assert_cut(state, "a :b :'c' :\"d\"", "[a :b :'c' :\"d\"]");
}

static void a_database_that_psql_fills_in_gets_a_name_of_its_own(void **state)
{
    assert_cut(state, "on Database\n  :\"DBNAME\" to a", "[on Database\n  \":DBNAME\" to a]");
    assert_cut(state, "on schema :\"DBNAME\"; xdatabase :\"DBNAME\"; 'database :\"DBNAME\"'",
               "[on schema :\"DBNAME\"][xdatabase :\"DBNAME\"]['database :\"DBNAME\"']");
    assert_cut(state, ":\"DBNAME\"", "[:\"DBNAME\"]");
}

static void other_commands_are_errors_with_a_cure(void **state)
{
    static const char *const cases[][2] = {
        {"a;\n \\connect db", "a.sql:2:2: error: psql's \\connect is not supported\n"
                              "     \\connect db\n     ^\n    hint: leave it out: --db names"},
        {"\\c db", "a.sql:1:1: error: psql's \\c is not supported\n"},
        {"\\copy t from 'x' \\ y", "a.sql:1:1: error: psql's \\copy is not supported\n"},
        {"select 1 \\gexec", "a.sql:1:10: error: psql's \\gexec is not supported\n"},
        {"\\if true\na;\n\\else\nb;\n\\endif", "a.sql:1:1: error: psql's \\if is not supported\n"},
        {"\\set x 1", "a.sql:1:1: error: psql's \\set x is not supported\n"},
        {"\\encoding LATIN1", "a.sql:1:1: error: psql's \\encoding LATIN1 is not supported\n"},
        {"\\foo", "a.sql:1:1: error: psql's \\foo is not supported\n"},
        {"a \\i b.sql\n;", "a.sql:1:3: error: a file can't be included inside of a statement\n"},
        {"\\i", "a.sql:1:1: error: a file's name is missing\n"},
    };
    struct room *room = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        room->diag = diag_new(room->ctx);
        assert_error(state, cases[i][0], cases[i][1]);
    }
}

static void includes_stand_in_their_place(void **state)
{
    struct room *room = *state;
    assert_int_equal(mkdir("s", 0700), 0);
    write_file("s/main.sql", "a;\n\\ir 'x y.inc' \n\\i z.inc\nb;\n\\include w.inc\n");
    write_file("s/x y.inc", "x");
    write_file("s/z.inc", "no");
    write_file("z.inc", "z");
    write_file("s/w.inc", "w;");
    assert_true(read_path(room, "s/main.sql"));
    assert_string_equal(texts(room), "[a][x][z][b][w]");
    assert_string_equal(names(room), "[s/main.sql][s/x y.inc][z.inc][s/main.sql][s/w.inc]");
    assert_int_equal(room->diag->n, 0);
    const struct source *main = room->statements.items[0].source;
    assert_null(main->includer);
    assert_ptr_equal(room->statements.items[1].source->includer, main);
}

static void an_included_file_is_not_read_again(void **state)
{
    struct room *room = *state;
    assert_int_equal(mkdir("s", 0700), 0);
    write_file("s/1.sql", "one;");
    write_file("s/main.sql", "\\ir 2.sql\n\\ir 1.sql");
    write_file("s/2.sql", "two;");
    assert_true(read_path(room, "s"));
    assert_string_equal(texts(room), "[two][one]");
}

static void a_missing_include_is_placed(void **state)
{
    assert_error(state, "a;\n  \\i nowhere.sql",
                 "a.sql:2:3: error: nowhere.sql can't be read: No such file or directory\n"
                 "      \\i nowhere.sql\n");
}

static void include_loops_are_errors(void **state)
{
    struct room *room = *state;
    write_file("b.sql", "b;\n\\i a.sql");
    assert_error(state, "a; \\i b.sql", "b.sql:2:1: error: a.sql includes itself by way of this");
    assert_string_equal(texts(room), "[a][b]");
}

/*
 * Finding and reading.
 */

static void folders_are_read_in_byte_order(void **state)
{
    struct room *room = *state;
    assert_int_equal(mkdir("s", 0700), 0);
    assert_int_equal(mkdir("s/a", 0700), 0);
    write_file("s/a/x.sql", "3");
    write_file("s/a.sql", "2");
    write_file("s/a-b.sql", "1");
    write_file("s/B.sql", "0");
    write_file("s/notes.txt", "no");
    write_file("s/.hidden.sql", "no");
    assert_true(read_path(room, "s/"));
    assert_string_equal(texts(room), "[0][1][2][3]");
    assert_string_equal(names(room), "[s/B.sql][s/a-b.sql][s/a.sql][s/a/x.sql]");
}

static void config_maps_are_read_once(void **state)
{
    struct room *room = *state;
    assert_int_equal(mkdir("m", 0700), 0);
    assert_int_equal(mkdir("m/..2024_01_02", 0700), 0);
    assert_int_equal(mkdir("m/..2024_01_02/sub", 0700), 0);
    write_file("m/..2024_01_02/a.sql", "a");
    write_file("m/..2024_01_02/sub/b.sql", "b");
    assert_int_equal(symlink("..2024_01_02", "m/..data"), 0);
    assert_int_equal(symlink("..data/a.sql", "m/a.sql"), 0);
    assert_int_equal(symlink("..data/sub", "m/sub"), 0);
    assert_true(read_path(room, "m"));
    assert_string_equal(names(room), "[m/a.sql][m/sub/b.sql]");
}

static void link_loops_end(void **state)
{
    struct room *room = *state;
    assert_int_equal(mkdir("s", 0700), 0);
    write_file("s/a.sql", "a");
    assert_int_equal(symlink(".", "s/self"), 0);
    assert_int_equal(symlink("..", "s/up"), 0);
    assert_int_equal(symlink("a.sql", "s/b.sql"), 0);
    assert_int_equal(symlink("loop", "s/loop"), 0);
    assert_true(read_path(room, "s"));
    assert_string_equal(names(room), "[s/a.sql]");
}

static void unreadable_paths_fail(void **state)
{
    struct room *room = *state;
    assert_false(read_path(room, "nowhere"));
    assert_string_equal(room->err.message, "nowhere can't be read: No such file or directory");
    assert_int_equal(mkdir("s", 0700), 0);
    assert_false(read_path(room, "s"));
    assert_string_equal(room->err.message, "s holds no *.sql files");
    assert_int_equal(symlink("nowhere", "s/a.sql"), 0);
    assert_false(read_path(room, "s"));
    assert_string_equal(room->err.message, "s/a.sql can't be read: No such file or directory");
}

static void bytes_that_are_no_text_are_placed(void **state)
{
    static const struct {
        const char *text;
        size_t length;
        const char *expected;
    } cases[] = {
        {"a\n\xC3\xA4\0b", 6, "a.sql:2:2: error: a NUL byte at offset 4\n"},
        {"a\n\xE4", 3, "a.sql:2:1: error: the file is not UTF-8: byte 0xE4 at offset 2\n"},
        {"\xC0\x80", 2, "a.sql:1:1: error: the file is not UTF-8: byte 0xC0 at offset 0\n"},
        {"\xED\xA0\x80", 3, "a.sql:1:1: error: the file is not UTF-8: byte 0xED at offset 0\n"},
        {"\xF4\x90\x80\x80", 4, "a.sql:1:1: error: the file is not UTF-8: byte 0xF4 at"},
        {"\xFF\xFE"
         "a\0",
         4, "a.sql: error: the file is not UTF-8 (UTF-16, as it seems)"},
        {"PGDMP\0", 6, "a.sql: error: this is an archive of pg_dump, not SQL\n"},
    };
    struct room *room = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        room->diag = diag_new(room->ctx);
        write_bytes("a.sql", cases[i].text, cases[i].length);
        assert_true(read_path(room, "a.sql"));
        assert_int_equal(room->statements.n, 0);
        assert_int_equal(room->diag->n_errors, 1);
        char *found = diag_text(room->ctx, room->diag);
        assert_memory_equal(found, cases[i].expected, strlen(cases[i].expected));
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(semicolons_end_statements),
        TEST(quotes_hide_semicolons),
        TEST(dollar_quotes_need_their_own_tag),
        TEST(comments_hide_semicolons),
        TEST(parentheses_hide_semicolons),
        TEST(atomic_bodies_hide_semicolons),
        TEST(what_never_ends_is_placed_where_it_opened),
        TEST(copied_rows_are_not_parsed),
        TEST(places_count_characters),
        TEST(annotations_go_with_their_statement),
        TEST(commands_that_print_are_passed_over),
        TEST(a_database_that_psql_fills_in_gets_a_name_of_its_own),
        TEST(other_commands_are_errors_with_a_cure),
        TEST(includes_stand_in_their_place),
        TEST(an_included_file_is_not_read_again),
        TEST(a_missing_include_is_placed),
        TEST(include_loops_are_errors),
        TEST(folders_are_read_in_byte_order),
        TEST(config_maps_are_read_once),
        TEST(link_loops_end),
        TEST(unreadable_paths_fail),
        TEST(bytes_that_are_no_text_are_placed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
