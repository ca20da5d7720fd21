/*
 * Stands between a program and the C library (LD_PRELOAD) for the files of one folder: records every call that
 * changes them, makes the n-th one fail, kills the program before the n-th one, or swallows every fsync as a lying
 * disk does. Test code for Linux; started by ../support/shim.ts, which explains the layout of both files.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPEN = 1, WRITE = 2, TRUNCATE = 4, SYNC = 8, RENAME = 16, UNLINK = 32, LINK = 64 };
enum { NOTHING = 0, ERROR = 1, KILL = 2, LIE = 3 };

/* The control file: seven little-endian 32-bit numbers. The test writes the first five, the shim the last two. */
struct control {
  uint32_t action, kinds, at, error, lasting, seen, fired;
};

/* One record of the log: this head, then the two texts. */
struct head {
  uint32_t kind;
  int32_t fd;
  int64_t at;
  uint32_t first, second;
};

#define MAX_FD 4096
static char tracked[MAX_FD];
static volatile struct control *control;
static const char *folder;
static size_t folder_length;
static int log_fd = -1;
/* A file system without links, such as exFAT. */
static int no_links;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (found == NULL) abort();
  return found;
}

#define REAL(name, type)           \
  static __typeof__(type) *call; \
  if (call == NULL) call = (__typeof__(call))real(name)

static ssize_t real_write(int fd, const void *bytes, size_t length) {
  REAL("write", ssize_t(int, const void *, size_t));
  return call(fd, bytes, length);
}

static int real_open(const char *path, int flags, mode_t mode) {
  REAL("open", int(const char *, int, ...));
  return call(path, flags, mode);
}

__attribute__((constructor)) static void start(void) {
  const char *control_path = getenv("VALISE_SHIM_CONTROL");
  const char *log_path = getenv("VALISE_SHIM_LOG");
  folder = getenv("VALISE_SHIM_FOLDER");
  no_links = getenv("VALISE_SHIM_NO_LINKS") != NULL;
  if (folder == NULL || control_path == NULL) return;
  folder_length = strlen(folder);
  int fd = real_open(control_path, O_RDWR | O_CLOEXEC, 0);
  if (fd < 0) abort();
  control = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (control == MAP_FAILED) abort();
  if (log_path != NULL) log_fd = real_open(log_path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

static int in_folder(const char *path) {
  if (control == NULL || path == NULL || strncmp(path, folder, folder_length) != 0) return 0;
  return path[folder_length] == '/' || path[folder_length] == '\0';
}

static int is_tracked(int fd) { return control != NULL && fd >= 0 && fd < MAX_FD && tracked[fd]; }

static void must_write(const void *bytes, size_t length) {
  if (real_write(log_fd, bytes, length) != (ssize_t)length) abort();
}

static void record(char kind, int fd, int64_t at, const void *a, size_t first, const char *b) {
  if (log_fd < 0) return;
  int before = errno;
  struct head head = {(uint32_t)kind, fd, at, (uint32_t)first, b == NULL ? 0 : (uint32_t)strlen(b)};
  must_write(&head, sizeof head);
  must_write(a, head.first);
  must_write(b, head.second);
  errno = before;
}

/* Counts the call. Answers whether it is to fail, with errno set; does not return when the program is to die. */
static int fails(uint32_t kind) {
  if (control == NULL || (control->kinds & kind) == 0) return 0;
  uint32_t number = ++control->seen;
  if (control->action != ERROR && control->action != KILL) return 0;
  if (control->at == 0 || number < control->at || (number > control->at && !control->lasting)) return 0;
  control->fired += 1;
  if (control->action == KILL) kill(getpid(), SIGKILL);
  errno = (int)control->error;
  return 1;
}

static int opened(int fd, const char *path, int flags) {
  if (fd < 0 || control == NULL) return fd;
  if (fd < MAX_FD) tracked[fd] = (char)in_folder(path);
  if (is_tracked(fd)) record('o', fd, flags, path, strlen(path), NULL);
  return fd;
}

#define OPENING(name)                                              \
  int name(const char *path, int flags, ...) {                     \
    REAL(#name, int(const char *, int, ...));                  \
    mode_t mode = 0;                                               \
    if (flags & (O_CREAT | O_TMPFILE)) {                           \
      va_list rest;                                                \
      va_start(rest, flags);                                       \
      mode = va_arg(rest, mode_t);                                 \
      va_end(rest);                                                \
    }                                                              \
    pthread_mutex_lock(&lock);                                     \
    int failing = in_folder(path) && fails(OPEN);                  \
    int fd = failing ? -1 : opened(call(path, flags, mode), path, flags); \
    pthread_mutex_unlock(&lock);                                   \
    return fd;                                                     \
  }
OPENING(open)
OPENING(open64)

int close(int fd) {
  REAL("close", int(int));
  pthread_mutex_lock(&lock);
  if (is_tracked(fd)) {
    tracked[fd] = 0;
    record('c', fd, 0, NULL, 0, NULL);
  }
  pthread_mutex_unlock(&lock);
  return call(fd);
}

/* A disk that is full takes a part first: the harder case. */
static ssize_t write_half(int fd, const void *bytes, size_t length, int64_t at) {
  REAL("pwrite64", ssize_t(int, const void *, size_t, off64_t));
  int error = errno;
  if (error == ENOSPC && length > 1 && call(fd, bytes, length / 2, at) > 0)
    record('w', fd, at, bytes, length / 2, NULL);
  errno = error;
  return -1;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  if (fd == STDOUT_FILENO && control != NULL) {
    pthread_mutex_lock(&lock);
    record('m', fd, 0, bytes, length, NULL);
    pthread_mutex_unlock(&lock);
  }
  if (!is_tracked(fd)) return real_write(fd, bytes, length);
  pthread_mutex_lock(&lock);
  int64_t at = lseek64(fd, 0, SEEK_CUR);
  ssize_t written = fails(WRITE) ? write_half(fd, bytes, length, at) : real_write(fd, bytes, length);
  if (written > 0) record('w', fd, at, bytes, (size_t)written, NULL);
  pthread_mutex_unlock(&lock);
  return written;
}

#define PWRITING(name, offset)                                                          \
  ssize_t name(int fd, const void *bytes, size_t length, offset at) {                   \
    REAL(#name, ssize_t(int, const void *, size_t, offset));                         \
    if (!is_tracked(fd)) return call(fd, bytes, length, at);                            \
    pthread_mutex_lock(&lock);                                                          \
    ssize_t written =                                                                   \
        fails(WRITE) ? write_half(fd, bytes, length, at) : call(fd, bytes, length, at); \
    if (written > 0) record('w', fd, at, bytes, (size_t)written, NULL);                 \
    pthread_mutex_unlock(&lock);                                                        \
    return written;                                                                     \
  }
PWRITING(pwrite, off_t)
PWRITING(pwrite64, off64_t)

/* Nothing writes a vault's file in pieces today. If something begins to, the recording would be wrong in silence. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL("writev", ssize_t(int, const struct iovec *, int));
  if (is_tracked(fd)) abort();
  return call(fd, parts, count);
}

#define TRUNCATING(name, offset)                           \
  int name(int fd, offset length) {                        \
    REAL(#name, int(int, offset));                     \
    if (!is_tracked(fd)) return call(fd, length);          \
    pthread_mutex_lock(&lock);                             \
    int result = fails(TRUNCATE) ? -1 : call(fd, length);  \
    if (result == 0) record('t', fd, length, NULL, 0, NULL); \
    pthread_mutex_unlock(&lock);                           \
    return result;                                         \
  }
TRUNCATING(ftruncate, off_t)
TRUNCATING(ftruncate64, off64_t)

#define SYNCING(name)                                          \
  int name(int fd) {                                           \
    REAL(#name, int(int));                                 \
    if (!is_tracked(fd)) return call(fd);                      \
    if (control->action == LIE) return 0;                      \
    pthread_mutex_lock(&lock);                                 \
    int result = fails(SYNC) ? -1 : call(fd);                  \
    if (result == 0) record('s', fd, 0, NULL, 0, NULL);        \
    pthread_mutex_unlock(&lock);                               \
    return result;                                             \
  }
SYNCING(fsync)
SYNCING(fdatasync)

int rename(const char *from, const char *to) {
  REAL("rename", int(const char *, const char *));
  if (!in_folder(to)) return call(from, to);
  pthread_mutex_lock(&lock);
  int result = fails(RENAME) ? -1 : call(from, to);
  if (result == 0) record('r', -1, 0, from, strlen(from), to);
  pthread_mutex_unlock(&lock);
  return result;
}

#define UNLINKING(name)                                              \
  int name(const char *path) {                                       \
    REAL(#name, int(const char *));                              \
    if (!in_folder(path)) return call(path);                         \
    pthread_mutex_lock(&lock);                                       \
    int result = access(path, F_OK) == 0 && fails(UNLINK) ? -1 : call(path); \
    if (result == 0) record('u', -1, 0, path, strlen(path), NULL);   \
    pthread_mutex_unlock(&lock);                                     \
    return result;                                                   \
  }
UNLINKING(unlink)
UNLINKING(remove)

int link(const char *from, const char *to) {
  REAL("link", int(const char *, const char *));
  if (!in_folder(to)) return call(from, to);
  if (no_links) {
    errno = EPERM;
    return -1;
  }
  pthread_mutex_lock(&lock);
  int result = fails(LINK) ? -1 : call(from, to);
  if (result == 0) record('l', -1, 0, from, strlen(from), to);
  pthread_mutex_unlock(&lock);
  return result;
}

/*
 * Node copies a file by a clone, by copy_file_range (which it calls through syscall) or by sendfile, each in place of the
 * one before when that is refused, and reads and writes at last: so that every copied byte is seen.
 */
ssize_t sendfile64(int out, int in, off64_t *at, size_t length) {
  REAL("sendfile64", ssize_t(int, int, off64_t *, size_t));
  if (!is_tracked(out)) return call(out, in, at, length);
  errno = EINVAL;
  return -1;
}

ssize_t sendfile(int out, int in, off_t *at, size_t length) {
  REAL("sendfile", ssize_t(int, int, off_t *, size_t));
  if (!is_tracked(out)) return call(out, in, at, length);
  errno = EINVAL;
  return -1;
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
  REAL("copy_file_range", ssize_t(int, off64_t *, int, off64_t *, size_t, unsigned));
  if (!is_tracked(out)) return call(in, from, out, to, length, flags);
  errno = ENOSYS;
  return -1;
}

long syscall(long number, ...) {
  REAL("syscall", long(long, ...));
  va_list rest;
  va_start(rest, number);
  long words[6];
  for (int at = 0; at < 6; at += 1) words[at] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range && is_tracked((int)words[2])) {
    errno = ENOSYS;
    return -1;
  }
  return call(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}

#define FILE_CLONE 0x40049409
int ioctl(int fd, unsigned long request, ...) {
  REAL("ioctl", int(int, unsigned long, ...));
  va_list rest;
  va_start(rest, request);
  void *word = va_arg(rest, void *);
  va_end(rest);
  if (request == FILE_CLONE && is_tracked(fd)) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return call(fd, request, word);
}
