#include "parser/source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <talloc.h>
#include <unistd.h>
#include <uthash.h>

#include "parser/cut.h"
#include "schema/array.h"

/* What a file or folder is, however many names lead to it. */
struct inode {
    uint64_t device, number;
};

struct file {
    struct inode inode; /* the key */
    struct source source;
    struct piece *pieces;
    size_t n;
    bool loading;  /* being cut: to include it now is a loop */
    bool included; /* stands in another file */
    bool listed;   /* named by the user, or found in a folder */
    UT_hash_handle hh;
};

struct folder {
    struct inode inode;
    UT_hash_handle hh;
};

struct reader {
    void *ctx; /* of all that is in the result */
    struct diag *diag;
    struct file *files;
    struct folder *folders;
    struct file **listed; /* in order */
    size_t n_listed;
};

static struct inode inode_of(const struct stat *st)
{
    return (struct inode){.device = (uint64_t)st->st_dev, .number = (uint64_t)st->st_ino};
}

/*
 * Places.
 */

static void find_lines(const void *ctx, struct source *source)
{
    size_t *lines = array_room(ctx, (size_t *)NULL, 0);
    size_t n = 0;
    lines[n++] = 0;
    const char *end = source->text + source->length;
    for (const char *at = source->text; (at = memchr(at, '\n', (size_t)(end - at))) != NULL;) {
        at++;
        lines = array_room(ctx, lines, n);
        lines[n++] = (size_t)(at - source->text);
    }
    source->lines = lines;
    source->n_lines = n;
}

/* The line's number from 0, and where it starts. */
static size_t line_of(const struct source *source, size_t offset, size_t *start)
{
    size_t low = 0, high = source->n_lines;
    if (source->lines == NULL) {
        *start = 0;
        for (size_t i = 0; i < offset; i++)
            if (source->text[i] == '\n') {
                low++;
                *start = i + 1;
            }
        return low;
    }
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    *start = source->lines[low];
    return low;
}

struct place source_place(const struct source *source, size_t offset)
{
    size_t start;
    if (offset > source->length)
        offset = source->length;
    size_t line = line_of(source, offset, &start);
    int column = 1;
    for (size_t i = start; i < offset; i++)
        if (((unsigned char)source->text[i] & 0xC0) != 0x80)
            column++;
    return (struct place){.file = source->name, .line = (int)line + 1, .column = column};
}

char *source_line(const void *ctx, const struct source *source, size_t offset)
{
    size_t start;
    if (offset > source->length)
        offset = source->length;
    line_of(source, offset, &start);
    size_t length = strcspn(source->text + start, "\n");
    if (length > 0 && source->text[start + length - 1] == '\r')
        length--;
    return talloc_strndup(ctx, source->text + start, length);
}

/*
 * Reading.
 */

static char *read_all(const void *ctx, int fd, size_t expected, size_t *length)
{
    char *text = talloc_size(ctx, expected + 2);
    *length = 0;
    for (;;) {
        size_t room = talloc_get_size(text) - 1 - *length;
        if (room == 0) {
            text = talloc_realloc_size(ctx, text, talloc_get_size(text) * 2);
            continue;
        }
        ssize_t n = read(fd, text + *length, room);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            talloc_free(text);
            return NULL;
        }
        if (n == 0)
            break;
        *length += (size_t)n;
    }
    text[*length] = '\0';
    return text;
}

/* How many bytes the character at s has; 0 where it is none (RFC 3629), or NUL. */
static size_t character(const unsigned char *s, size_t left)
{
    static const unsigned char least[] = {0, 0, 0x80, 0xA0, 0x90};
    if (s[0] < 0x80)
        return s[0] != 0;
    size_t n = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    if (s[0] < 0xC2 || s[0] > 0xF4 || n > left)
        return 0;
    for (size_t i = 1; i < n; i++)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    /* Longer than need be, surrogates, above U+10FFFF. */
    if ((s[0] == 0xE0 || s[0] == 0xF0) && s[1] < least[n])
        return 0;
    if ((s[0] == 0xED && s[1] >= 0xA0) || (s[0] == 0xF4 && s[1] >= 0x90))
        return 0;
    return n;
}

static bool check_text(struct diag *diag, const struct source *source)
{
    const unsigned char *s = (const unsigned char *)source->text;
    size_t at = 0, n;
    while (at < source->length && (n = character(s + at, source->length - at)) > 0)
        at += n;
    if (at == source->length)
        return true;
    struct place place = {.file = source->name};
    if (source->length > 5 && memcmp(s, "PGDMP", 5) == 0)
        diag_add(diag, SEVERITY_ERROR, place, NULL,
                 "make SQL of it: pg_restore --schema-only -f FILE.sql",
                 "this is an archive of pg_dump, not SQL");
    else if (s[0] == 0xFE || s[0] == 0xFF)
        diag_add(diag, SEVERITY_ERROR, place, NULL, "save the file as UTF-8",
                 "the file is not UTF-8 (UTF-16, as it seems): byte 0x%02X at offset 0", s[0]);
    else if (s[at] == 0)
        diag_add(diag, SEVERITY_ERROR, source_place(source, at), NULL, "is it a text file?",
                 "a NUL byte at offset %zu", at);
    else
        diag_add(diag, SEVERITY_ERROR, source_place(source, at), NULL, "save the file as UTF-8",
                 "the file is not UTF-8: byte 0x%02X at offset %zu", s[at], at);
    return false;
}

static struct file *include(struct cut *, const char *name, bool relative, size_t offset);

static void cut_file(struct reader *reader, struct file *file, char *text)
{
    struct cut cut = {
        .ctx = file,
        .diag = reader->diag,
        .source = &file->source,
        .text = text,
        .length = file->source.length,
        .include = include,
        .argument = reader,
    };
    file->loading = true;
    cut_statements(&cut);
    file->loading = false;
    file->pieces = cut.pieces;
    file->n = cut.n;
}

/* A file, read and cut unless it has been. NULL and errno where it can't be read. */
/* The text without a byte order mark, and its lines; size: a first guess. NULL: errno. */
static char *read_source(const void *ctx, int fd, size_t size, const char *name,
                         struct source *source)
{
    size_t length;
    char *text = read_all(ctx, fd, size, &length);
    if (text == NULL)
        return NULL;
    size_t mark = strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    *source = (struct source){
        .name = talloc_strdup(ctx, name), .text = text + mark, .length = length - mark};
    find_lines(ctx, source);
    return text + mark;
}

static struct file *load(struct reader *reader, const char *name)
{
    struct stat st;
    struct file *file = NULL;
    int fd = open(name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return NULL;
    if (fstat(fd, &st) != 0)
        goto done;
    struct inode inode = inode_of(&st);
    HASH_FIND(hh, reader->files, &inode, sizeof inode, file);
    if (file != NULL)
        goto done;

    file = talloc_zero(reader->ctx, struct file);
    char *text =
        read_source(file, fd, S_ISREG(st.st_mode) ? (size_t)st.st_size : 4096, name, &file->source);
    if (text == NULL) {
        TALLOC_FREE(file);
        goto done;
    }
    file->inode = inode;
    HASH_ADD(hh, reader->files, inode, sizeof inode, file);
    if (check_text(reader->diag, &file->source))
        cut_file(reader, file, text);
done:;
    int why = errno;
    (void)close(fd);
    errno = why;
    return file;
}

struct source *source_open(const void *ctx, const char *name, struct diag *diag)
{
    int fd = open(name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return NULL;
    struct source *source = talloc_zero(ctx, struct source);
    bool is_read = read_source(source, fd, 4096, name, source) != NULL;
    int why = errno;
    (void)close(fd);
    errno = is_read ? 0 : why;
    return is_read && check_text(diag, source) ? source : NULL;
}

char *source_beside(const void *ctx, const char *file, const char *name)
{
    const char *slash = strrchr(file, '/');
    if (name[0] == '/' || slash == NULL)
        return talloc_strdup(ctx, name);
    return talloc_asprintf(ctx, "%.*s%s", (int)(slash + 1 - file), file, name);
}

static struct file *include(struct cut *cut, const char *name, bool relative, size_t offset)
{
    struct reader *reader = cut->argument;
    void *below = talloc_new(NULL);
    const char *path = source_beside(below, cut->source->name, name);
    if (!relative && access(name, F_OK) == 0)
        path = name;
    struct file *file = load(reader, path);
    if (file == NULL) {
        cut_remark(cut, SEVERITY_ERROR, offset, NULL, "%s can't be read: %s", path,
                   strerror(errno));
    } else if (file->loading) {
        cut_remark(cut, SEVERITY_ERROR, offset, NULL, "%s includes itself%s", file->source.name,
                   &file->source == cut->source ? "" : " by way of this file");
        file = NULL;
    } else {
        file->included = true;
    }
    talloc_free(below);
    return file;
}

/*
 * Folders.
 */

/* Links to folders are followed, but each folder is entered once. */
static bool enter(struct reader *reader, const struct stat *st)
{
    struct inode inode = inode_of(st);
    struct folder *folder;
    HASH_FIND(hh, reader->folders, &inode, sizeof inode, folder);
    if (folder != NULL)
        return false;
    folder = talloc_zero(reader->ctx, struct folder);
    folder->inode = inode;
    HASH_ADD(hh, reader->folders, inode, sizeof inode, folder);
    return true;
}

static bool ends_in_sql(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, ".sql") == 0;
}

static bool list_folder(struct reader *reader, const char *path, struct list *found,
                        struct err *err)
{
    struct list *names = list_new(NULL);
    bool ok = false;
    DIR *dir = opendir(path);
    if (dir == NULL) {
        err_set(err, "%s can't be read: %s", path, strerror(errno));
        goto done;
    }
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
        if (entry->d_name[0] != '.')
            list_add(names, entry->d_name);
    (void)closedir(dir);
    /* readdir's order is the disk's: which of two links to a folder counts must not hang on it. */
    list_sort(names);
    for (size_t i = 0; i < names->n; i++) {
        size_t length = strlen(path);
        char *below = talloc_asprintf(names, "%s%s%s", path, path[length - 1] == '/' ? "" : "/",
                                      names->items[i]);
        struct stat st;
        if (stat(below, &st) != 0) {
            if (!ends_in_sql(below))
                continue;
            err_set(err, "%s can't be read: %s", below, strerror(errno));
            goto done;
        }
        if (S_ISREG(st.st_mode) && ends_in_sql(below))
            list_add(found, below);
        else if (S_ISDIR(st.st_mode) && enter(reader, &st) &&
                 !list_folder(reader, below, found, err))
            goto done;
    }
    ok = true;
done:
    talloc_free(names);
    return ok;
}

static bool read_file(struct reader *reader, const char *name, struct err *err)
{
    struct file *file = load(reader, name);
    if (file == NULL)
        return err_set(err, "%s can't be read: %s", name, strerror(errno));
    if (!file->listed) {
        file->listed = true;
        reader->listed = array_room(reader->ctx, reader->listed, reader->n_listed);
        reader->listed[reader->n_listed++] = file;
    }
    return true;
}

static bool read_path(struct reader *reader, const char *path, struct err *err)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return err_set(err, "%s can't be read: %s", path, strerror(errno));
    if (!S_ISDIR(st.st_mode))
        return read_file(reader, path, err);
    if (!enter(reader, &st))
        return true;
    struct list *found = list_new(NULL);
    bool ok = list_folder(reader, path, found, err);
    list_sort(found);
    for (size_t i = 0; ok && i < found->n; i++)
        ok = read_file(reader, found->items[i], err);
    if (ok && found->n == 0)
        ok = err_set(err, "%s holds no *.sql files", path);
    talloc_free(found);
    return ok;
}

/*
 * The result.
 */

/* A file that is included twice has two sources: they differ in the includer. */
static void append(const void *ctx, struct statements *statements, const struct file *file,
                   const struct source *includer)
{
    struct source *source = talloc_memdup(ctx, &file->source, sizeof *source);
    source->includer = includer;
    for (size_t i = 0; i < file->n; i++) {
        const struct piece *piece = &file->pieces[i];
        if (piece->include != NULL) {
            append(ctx, statements, piece->include, source);
            continue;
        }
        statements->items = array_room(ctx, statements->items, statements->n);
        statements->items[statements->n] = piece->statement;
        statements->items[statements->n++].source = source;
    }
}

bool source_read(const void *ctx, const struct list *paths, struct diag *diag,
                 struct statements *statements, struct err *err)
{
    struct reader reader = {.ctx = talloc_new(ctx), .diag = diag};
    bool ok = true;
    *statements = (struct statements){0};
    for (size_t i = 0; ok && i < paths->n; i++)
        ok = read_path(&reader, paths->items[i], err);
    for (size_t i = 0; ok && i < reader.n_listed; i++)
        if (!reader.listed[i]->included)
            append(reader.ctx, statements, reader.listed[i], NULL);
    HASH_CLEAR(hh, reader.files);
    HASH_CLEAR(hh, reader.folders);
    if (!ok)
        talloc_free(reader.ctx);
    return ok;
}
