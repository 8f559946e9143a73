/*
 * Loaded before libc (LD_PRELOAD): makes one folder behave as a bad stick.
 *
 *   SHIM_FOLDER      files below it are concerned
 *   SHIM_LIES=1      what is read back is zeros, as from a stick with less memory than it claims
 *   SHIM_FULL_AFTER  bytes that may be written below it; then ENOSPC
 *   SHIM_FULL_ERROR  that error in its place: 27 (EFBIG) as from a file system that holds no file of that size
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static long written = 0;

static int concerned(int fd) {
  const char *folder = getenv("SHIM_FOLDER");
  char link[64], path[4096];
  if (!folder) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, folder, strlen(folder)) == 0;
}

static int lies(int fd) { return getenv("SHIM_LIES") && concerned(fd); }

static int is_full(int fd, size_t more) {
  const char *most = getenv("SHIM_FULL_AFTER");
  if (!most || !concerned(fd)) return 0;
  if (written + (long)more > atol(most)) {
    const char *error = getenv("SHIM_FULL_ERROR");
    errno = error ? atoi(error) : ENOSPC;
    return 1;
  }
  written += more;
  return 0;
}

static size_t total(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int i = 0; i < count; i++) sum += parts[i].iov_len;
  return sum;
}

static void blank(const struct iovec *parts, int count, ssize_t length) {
  for (int i = 0; i < count && length > 0; i++) {
    size_t part = parts[i].iov_len < (size_t)length ? parts[i].iov_len : (size_t)length;
    memset(parts[i].iov_base, 0, part);
    length -= part;
  }
}

#define REAL(name) __typeof__(&name) real = dlsym(RTLD_NEXT, #name)

#define READ(name, args, call, ...)                         \
  ssize_t name args {                                       \
    REAL(name);                                             \
    ssize_t found = real call;                              \
    if (found > 0 && lies(fd)) { __VA_ARGS__; }             \
    return found;                                           \
  }

READ(read, (int fd, void *to, size_t n), (fd, to, n), memset(to, 0, found))
READ(pread, (int fd, void *to, size_t n, off_t at), (fd, to, n, at), memset(to, 0, found))
READ(pread64, (int fd, void *to, size_t n, off64_t at), (fd, to, n, at), memset(to, 0, found))
READ(readv, (int fd, const struct iovec *p, int n), (fd, p, n), blank(p, n, found))
READ(preadv, (int fd, const struct iovec *p, int n, off_t at), (fd, p, n, at), blank(p, n, found))
READ(preadv64, (int fd, const struct iovec *p, int n, off64_t at), (fd, p, n, at), blank(p, n, found))

#define WRITE(name, args, call, size)      \
  ssize_t name args {                      \
    REAL(name);                            \
    return is_full(fd, size) ? -1 : real call; \
  }

WRITE(write, (int fd, const void *from, size_t n), (fd, from, n), n)
WRITE(pwrite, (int fd, const void *from, size_t n, off_t at), (fd, from, n, at), n)
WRITE(pwrite64, (int fd, const void *from, size_t n, off64_t at), (fd, from, n, at), n)
WRITE(writev, (int fd, const struct iovec *p, int n), (fd, p, n), total(p, n))
WRITE(pwritev, (int fd, const struct iovec *p, int n, off_t at), (fd, p, n, at), total(p, n))
WRITE(pwritev64, (int fd, const struct iovec *p, int n, off64_t at), (fd, p, n, at), total(p, n))
