#include "reconcile/sandbox/keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <limits.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Both sides of the forks know it. Paths are made before the first fork: between fork and
 * exec nothing is allocated. */
struct cluster {
    char initdb[PATH_MAX], postgres[PATH_MAX], data[PATH_MAX], log[PATH_MAX];
    const char *folder;
    uid_t uid;
    gid_t gid;
    bool other_user;
};

/* A descriptor that the server must not keep open: a reader of our output waits for its
 * end. Beyond these are none in practice. */
enum { HIGHEST_FD = 1024 };

enum { PATIENCE_MS = 10000, QUIT_EVERY_MS = 100, STEP_MS = 10 };

static void sleep_ms(int ms)
{
    poll(NULL, 0, ms);
}

/* Nothing but these two stays open; input and output come from and go to nowhere. */
static void detach(int keep, int keep_too)
{
    int null = open("/dev/null", O_RDWR);
    for (int fd = 0; fd <= STDERR_FILENO; fd++)
        dup2(null, fd);
    for (int fd = STDERR_FILENO + 1; fd < HIGHEST_FD; fd++)
        if (fd != keep && fd != keep_too)
            close(fd);
}

static bool become(const struct cluster *cluster)
{
    return !cluster->other_user ||
           (setgroups(0, NULL) == 0 && setgid(cluster->gid) == 0 && setuid(cluster->uid) == 0);
}

/* Programs look for each other beside the path that they are called by.
 * initdb's --no-sync and fsync=off: nothing of it has to outlive the machine (manual, 20.5).
 * The locale is one that every machine has. */
static void run_initdb(const struct cluster *cluster)
{
    signal(SIGQUIT, SIG_DFL);
    execl(cluster->initdb, cluster->initdb, "-D", cluster->data, "-U", "postgres", "-A", "trust",
          "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions", (char *)NULL);
    _exit(127);
}

static void run_postgres(const struct cluster *cluster)
{
    execl(cluster->postgres, cluster->postgres, "-D", cluster->data, "-k", cluster->folder, "-p",
          "5432", "-c", "listen_addresses=", "-c", "fsync=off", "-c", "synchronous_commit=off",
          "-c", "full_page_writes=off", "-c", "autovacuum=off", "-c", "jit=off", "-c",
          "timezone=UTC", "-c", "log_timezone=UTC", "-c", "max_connections=10", "-c",
          "shared_buffers=16MB", "-c", "max_locks_per_transaction=4096", (char *)NULL);
    _exit(127);
}

/* Becomes the server. */
static void work(const struct cluster *cluster)
{
    setpgid(0, 0);
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    signal(SIGPIPE, SIG_DFL);
    signal(SIGQUIT, SIG_IGN); /* not to end before initdb does */
    umask(077);
    int log = open(cluster->log, O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    if (chdir(cluster->folder) != 0 || !become(cluster))
        _exit(126);
    pid_t pid = fork();
    int status = 0;
    if (pid == 0)
        run_initdb(cluster);
    if (pid < 0 || waitpid(pid, &status, 0) != pid || status != 0)
        _exit(125);
    signal(SIGQUIT, SIG_DFL);
    run_postgres(cluster);
}

static int remove_entry(const char *path, const struct stat *s, int type, struct FTW *ftw)
{
    (void)s;
    (void)type;
    (void)ftw;
    remove(path);
    return 0;
}

/* SIGQUIT is PostgreSQL's immediate shutdown (manual, 19.5); whoever does not heed it is
 * killed. */
static void end(pid_t worker)
{
    int status;
    for (int waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
        if (waited % QUIT_EVERY_MS == 0)
            kill(-worker, SIGQUIT); /* it may not have been listening yet */
        pid_t gone = waitpid(worker, &status, WNOHANG);
        if (gone == worker || (gone < 0 && errno == ECHILD))
            return;
        sleep_ms(STEP_MS);
    }
    kill(-worker, SIGKILL);
    waitpid(worker, &status, 0);
}

/* A session of its own: what the terminal sends to us is not for it. */
static void keep(const struct cluster *cluster, int stop, int alive)
{
    setsid();
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGCHLD, SIG_DFL);
    detach(stop, alive);
    pid_t worker = fork();
    if (worker == 0) {
        close(stop);
        work(cluster);
    }
    close(alive);
    char byte;
    while (read(stop, &byte, 1) < 0 && errno == EINTR)
        continue;
    if (worker > 0)
        end(worker);
    nftw(cluster->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    _exit(0);
}

static bool find_user(struct cluster *cluster, struct err *err)
{
    static const char *const names[] = {"postgres", "nobody"};
    const struct passwd *user = NULL;
    if (geteuid() != 0)
        return true;
    for (size_t i = 0; i < 2 && user == NULL; i++)
        user = getpwnam(names[i]);
    if (user == NULL)
        return err_set(err, "PostgreSQL refuses to run as root, and there is no user postgres");
    cluster->other_user = true;
    cluster->uid = user->pw_uid;
    cluster->gid = user->pw_gid;
    if (chown(cluster->folder, cluster->uid, cluster->gid) != 0)
        return err_set(err, "%s can't be given to user %s: %s", cluster->folder, user->pw_name,
                       strerror(errno));
    return true;
}

static bool fill_in(struct cluster *cluster, const char *bindir, const char *folder)
{
    size_t n = PATH_MAX;
    cluster->folder = folder;
    return (size_t)snprintf(cluster->initdb, n, "%s/initdb", bindir) < n &&
           (size_t)snprintf(cluster->postgres, n, "%s/postgres", bindir) < n &&
           (size_t)snprintf(cluster->data, n, "%s/data", folder) < n &&
           (size_t)snprintf(cluster->log, n, "%s/log", folder) < n;
}

bool keeper_start(const char *bindir, const char *folder, struct keeper *keeper, struct err *err)
{
    struct cluster cluster = {0};
    int stop[2], alive[2];
    if (!fill_in(&cluster, bindir, folder))
        return err_set(err, "the path %s is too long", bindir);
    if (!find_user(&cluster, err))
        return false;
    /* Closed by exec: whatever else this process starts must not hold them. */
    if (pipe2(stop, O_CLOEXEC) != 0)
        return err_set(err, "no pipe can be made: %s", strerror(errno));
    if (pipe2(alive, O_CLOEXEC) != 0) {
        close(stop[0]);
        close(stop[1]);
        return err_set(err, "no pipe can be made: %s", strerror(errno));
    }
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        fcntl(alive[1], F_SETFD, 0); /* the server is alive as long as it holds this */
        keep(&cluster, stop[0], alive[1]);
    }
    close(stop[0]);
    close(alive[1]);
    *keeper = (struct keeper){.pid = pid, .stop = stop[1], .alive = alive[0]};
    if (pid > 0)
        return true;
    close(stop[1]);
    close(alive[0]);
    return err_set(err, "no process can be started: %s", strerror(errno));
}

void keeper_stop(struct keeper *keeper)
{
    int status;
    close(keeper->stop);
    close(keeper->alive);
    while (waitpid(keeper->pid, &status, 0) < 0 && errno == EINTR)
        continue;
}
