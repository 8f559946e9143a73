/*
 * LD_PRELOAD for tests of what a disk may do. Watches the calls of one process that change files under one folder
 * (KOLO_DISK_FOLDER), and
 *
 * - records them, with their bytes, into KOLO_DISK_LOG, for a replay of power cuts; what is written to a file called
 *   `acknowledged` is recorded as said to the person, at that point of the stream;
 * - fails the Nth of them, or kills the process before it, when the process has opened the path
 *   `/kolo-disk/fail-<n>-<errno>-<times>`; errno 0 kills, and `/kolo-disk/count` forgets the fault and begins to count.
 *
 * A record: 1 byte kind, 8 bytes inode, 8 bytes offset, 4 bytes length, then the bytes; numbers little-endian.
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
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MOST_FILES 4096
#define CONTROL "/kolo-disk/"

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static int log_fd = -1;
static ino_t files[MOST_FILES];
static char is_acknowledging[MOST_FILES];
static int file_count;
static long calls, fail_at, fail_times;
static int fail_errno;

__attribute__((constructor)) static void start(void) {
  folder = getenv("KOLO_DISK_FOLDER");
  const char *path = getenv("KOLO_DISK_LOG");
  if (path) log_fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static int is_ours(const char *path) {
  return folder && path && strncmp(path, folder, strlen(folder)) == 0 && !strstr(path, "-shm");
}

static int index_of(ino_t inode) {
  for (int i = file_count - 1; i >= 0; i--)
    if (files[i] == inode) return i;
  return -1;
}

/* Which watched file a descriptor belongs to, or -1. */
static int watched(int fd, ino_t *inode) {
  struct stat found;
  if (!folder || fd < 3 || fstat(fd, &found) != 0 || !(S_ISREG(found.st_mode) || S_ISDIR(found.st_mode))) return -1;
  *inode = found.st_ino;
  return index_of(found.st_ino);
}

static void put(char kind, uint64_t inode, uint64_t offset, const void *bytes, uint32_t length) {
  if (log_fd < 0) return;
  unsigned char head[21];
  head[0] = kind;
  memcpy(head + 1, &inode, 8);
  memcpy(head + 9, &offset, 8);
  memcpy(head + 17, &length, 4);
  pthread_mutex_lock(&turn);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
  if (syscall(SYS_writev, log_fd, parts, length ? 2 : 1) < 0) abort();
  pthread_mutex_unlock(&turn);
}

/* Counts a call; true when it is to fail, with errno set. */
static int fails(void) {
  calls++;
  if (fail_at == 0 || calls < fail_at || calls >= fail_at + fail_times) return 0;
  if (fail_errno == 0) kill(getpid(), SIGKILL);
  errno = fail_errno;
  return 1;
}

static void control(const char *order) {
  calls = 0;
  fail_at = 0;
  if (sscanf(order, "fail-%ld-%d-%ld", &fail_at, &fail_errno, &fail_times) != 3) fail_at = 0;
}

static int opened(int fd, const char *path, int flags, int is_new) {
  struct stat found;
  if (fd < 0 || !is_ours(path) || fstat(fd, &found) != 0) return fd;
  int at = index_of(found.st_ino);
  int is_first = at < 0 && !is_new;
  if (at < 0 && file_count < MOST_FILES) at = file_count++;
  if (at < 0) abort();
  files[at] = found.st_ino;
  is_acknowledging[at] = strstr(path, "acknowledged") != NULL;
  if (is_acknowledging[at] || S_ISDIR(found.st_mode)) return fd;
  if (is_first) put('O', found.st_ino, 0, path, strlen(path));
  if (is_new) put('C', found.st_ino, 0, path, strlen(path));
  if (flags & O_TRUNC) put('T', found.st_ino, 0, NULL, 0);
  return fd;
}

static int open_any(int at, const char *path, int flags, mode_t mode) {
  if (path && strncmp(path, CONTROL, strlen(CONTROL)) == 0) {
    control(path + strlen(CONTROL));
    errno = ENOENT;
    return -1;
  }
  int writes = is_ours(path) && (flags & (O_CREAT | O_WRONLY | O_RDWR | O_TRUNC)) && !strstr(path, "acknowledged");
  int is_new = writes && (flags & O_CREAT) && access(path, F_OK) != 0;
  if (is_new && fails()) return -1;
  return opened(syscall(SYS_openat, at, path, flags, mode), path, flags, is_new);
}

#define OPENING(name)                                       \
  int name(const char *path, int flags, ...) {              \
    va_list rest;                                           \
    va_start(rest, flags);                                  \
    mode_t mode = flags & O_CREAT ? va_arg(rest, int) : 0;  \
    va_end(rest);                                           \
    return open_any(AT_FDCWD, path, flags, mode);           \
  }
OPENING(open)
OPENING(open64)

static ssize_t writing(int fd, const void *bytes, size_t length, off_t offset, int moves) {
  ino_t inode;
  int at = watched(fd, &inode);
  if (at < 0)
    return moves ? syscall(SYS_write, fd, bytes, length) : syscall(SYS_pwrite64, fd, bytes, length, offset);
  if (is_acknowledging[at]) {
    put('A', inode, 0, bytes, length);
    return length;
  }
  if (fails()) return -1;
  if (moves) offset = fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
  ssize_t done = moves ? syscall(SYS_write, fd, bytes, length) : syscall(SYS_pwrite64, fd, bytes, length, offset);
  if (done > 0) put('W', inode, offset, bytes, done);
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return writing(fd, bytes, length, 0, 1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return writing(fd, bytes, length, offset, 0);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) {
  return writing(fd, bytes, length, offset, 0);
}

static ssize_t writing_parts(int fd, const struct iovec *parts, int count, off_t offset, int moves) {
  ino_t inode;
  if (watched(fd, &inode) < 0)
    return moves ? syscall(SYS_writev, fd, parts, count)
                 : syscall(SYS_pwritev, fd, parts, count, (long)offset, 0L);
  ssize_t sum = 0;
  for (int i = 0; i < count; i++) {
    ssize_t done = writing(fd, parts[i].iov_base, parts[i].iov_len, offset + sum, moves);
    if (done < 0) return sum > 0 ? sum : done;
    sum += done;
  }
  return sum;
}

ssize_t writev(int fd, const struct iovec *parts, int count) { return writing_parts(fd, parts, count, 0, 1); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  return writing_parts(fd, parts, count, offset, 0);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t offset) {
  return writing_parts(fd, parts, count, offset, 0);
}

static int syncing(int fd, long number) {
  ino_t inode;
  int at = watched(fd, &inode);
  if (at >= 0 && fails()) return -1;
  int done = syscall(number, fd);
  struct stat found;
  if (at >= 0 && done == 0 && fstat(fd, &found) == 0) put(S_ISDIR(found.st_mode) ? 'D' : 'S', inode, 0, NULL, 0);
  return done;
}

int fsync(int fd) { return syncing(fd, SYS_fsync); }
int fdatasync(int fd) { return syncing(fd, SYS_fdatasync); }

static int truncating(int fd, off_t length) {
  ino_t inode;
  int at = watched(fd, &inode);
  if (at >= 0 && fails()) return -1;
  int done = syscall(SYS_ftruncate, fd, length);
  if (at >= 0 && done == 0) put('T', inode, length, NULL, 0);
  return done;
}

int ftruncate(int fd, off_t length) { return truncating(fd, length); }
int ftruncate64(int fd, off_t length) { return truncating(fd, length); }

int rename(const char *from, const char *to) {
  int ours = is_ours(from) || is_ours(to);
  if (ours && fails()) return -1;
  int done = syscall(SYS_rename, from, to);
  if (ours && done == 0) {
    char both[8192];
    int length = snprintf(both, sizeof both, "%s\n%s", from, to);
    put('R', 0, 0, both, length);
  }
  return done;
}

int unlink(const char *path) {
  if (is_ours(path) && fails()) return -1;
  int done = syscall(SYS_unlink, path);
  if (is_ours(path) && done == 0) put('U', 0, 0, path, strlen(path));
  return done;
}
