/* Files by name: openat and each of its flags, unlinkat, renameat2, linkat. All
 * in a directory of its own, in /tmp or the current one. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/time.h>

static char buf[16];
static int top, dir; /* where the directory is, and the directory */
static char own[40] = "zcall-";

static void number(char *at, int n)
{
	char digits[12];
	size_t i = 0;

	do
		digits[i++] = (char)('0' + n % 10);
	while (n /= 10);
	while (i)
		*at++ = digits[--i];
	*at = 0;
}

static long mkdir_at(int at, const char *path, int mode)
{
	return zcall_syscall(ZCALL_NR_mkdirat, at, path, mode);
}

/* Whether an error says that a directory is not for us to write to. */
static int forbidden(long r)
{
	return r == -ZCALL_EACCES || r == -ZCALL_EPERM || r == -ZCALL_EROFS ||
	       r == -ZCALL_ENOENT;
}

/* 0: not in this one. */
static int enter(const char *path)
{
	long r;

	top = zcall_openat(ZCALL_AT_FDCWD, path,
			   ZCALL_O_RDONLY | ZCALL_O_DIRECTORY, 0);
	if (forbidden(top))
		return 0;
	tap_good(top, path);
	r = mkdir_at(top, own, 0700);
	if (forbidden(r)) {
		zcall_close(top);
		return 0;
	}
	tap_good(r, "a directory of our own");
	dir = zcall_openat(top, own, ZCALL_O_RDONLY | ZCALL_O_DIRECTORY, 0);
	tap_good(dir, "which can be opened");
	return 1;
}

static int open(const char *path, int flags)
{
	return zcall_openat(dir, path, flags, 0600);
}

/* Mode and type of a file; ENOSYS: before Linux 6.11 on loong64. */
static long mode_of(int fd)
{
	zcall_stat_t st;
	int r = zcall_fstat(fd, &st);

	return r < 0 ? r : (long)st.st_mode;
}

static int exists(const char *path)
{
	int fd = open(path, ZCALL_O_PATH | ZCALL_O_NOFOLLOW);

	if (fd < 0)
		return 0;
	zcall_close(fd);
	return 1;
}

/* A new file with some text. */
static void put(const char *path, const char *text)
{
	int fd = open(path, ZCALL_O_WRONLY | ZCALL_O_CREAT | ZCALL_O_TRUNC);

	zcall_write(fd, text, tap_strlen(text));
	zcall_close(fd);
}

/* Whether a file has this text. */
static int holds(const char *path, const char *text)
{
	char got[16] = "";
	int fd = open(path, ZCALL_O_RDONLY);
	long r = zcall_read(fd, got, sizeof(got) - 1);

	zcall_close(fd);
	return r >= 0 && tap_streq(got, text);
}

static void creating(void)
{
	int fd;

	tap_is(open("new", ZCALL_O_RDONLY), -ZCALL_ENOENT, "no file yet");
	zcall_syscall(ZCALL_NR_umask, 027);
	fd = zcall_openat(dir, "new",
			  ZCALL_O_WRONLY | ZCALL_O_CREAT | ZCALL_O_EXCL, 0765);
	tap_good(fd, "O_CREAT makes it");
	tap_is_kernel(mode_of(fd), ZCALL_S_IFREG | 0740,
		      "with that mode, less the umask");
	tap_is(tap_fd_flags(fd), 0, "no flags: it survives exec");
	tap_is(zcall_write(fd, "0123456789", 10), 10, "O_WRONLY: write");
	tap_is(zcall_read(fd, buf, 1), -ZCALL_EBADF, "and not read");
	zcall_close(fd);
	tap_is(open("new", ZCALL_O_WRONLY | ZCALL_O_CREAT | ZCALL_O_EXCL),
	       -ZCALL_EEXIST, "O_EXCL: only once");
	fd = open("new", ZCALL_O_RDONLY | ZCALL_O_CREAT);
	tap_is(zcall_read(fd, buf, 16), 10, "without it, what is there");
	tap_is(zcall_write(fd, "x", 1), -ZCALL_EBADF, "O_RDONLY: no write");
	zcall_close(fd);
	fd = open("new", ZCALL_O_RDWR);
	tap_is(zcall_read(fd, buf, 4), 4, "O_RDWR: read");
	tap_is(zcall_write(fd, "xx", 2), 2, "and write");
	zcall_close(fd);
	tap_ok(holds("new", "0123xx6789"), "where the position was");
}

static void flags(void)
{
	int fd;
	long r;

	fd = open("new", ZCALL_O_RDWR | ZCALL_O_APPEND);
	tap_is(zcall_write(fd, "ab", 2), 2, "O_APPEND: write");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), 12, "at the end");
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFL, 0) &
		       (ZCALL_O_APPEND | ZCALL_O_ACCMODE),
	       ZCALL_O_APPEND | ZCALL_O_RDWR, "F_GETFL tells");
	tap_is(zcall_fcntl(fd, ZCALL_F_SETFL, 0), 0, "F_SETFL: no more");
	zcall_lseek(fd, 0, ZCALL_SEEK_SET);
	zcall_write(fd, "Y", 1);
	zcall_close(fd);
	tap_ok(holds("new", "Y123xx6789ab"), "both were written there");

	fd = open("new", ZCALL_O_WRONLY | ZCALL_O_TRUNC);
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), 0, "O_TRUNC empties it");
	zcall_close(fd);
	fd = open("new", ZCALL_O_RDONLY | ZCALL_O_CLOEXEC | ZCALL_O_NONBLOCK);
	tap_is(tap_fd_flags(fd), ZCALL_O_CLOEXEC | ZCALL_O_NONBLOCK,
	       "O_CLOEXEC and O_NONBLOCK");
	zcall_close(fd);
	fd = open("new", ZCALL_O_WRONLY | ZCALL_O_SYNC);
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFL, 0) & ZCALL_O_SYNC, ZCALL_O_SYNC,
	       "O_SYNC");
	zcall_close(fd);
	fd = open("new", ZCALL_O_WRONLY | ZCALL_O_DSYNC);
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFL, 0) & ZCALL_O_SYNC, ZCALL_O_DSYNC,
	       "O_DSYNC is a part of it");
	zcall_close(fd);

	tap_is(open("new", ZCALL_O_RDONLY | ZCALL_O_DIRECTORY), -ZCALL_ENOTDIR,
	       "O_DIRECTORY: not a file");
	tap_good(zcall_syscall(ZCALL_NR_symlinkat, "new", dir, "link"),
		 "a symbolic link");
	fd = open("link", ZCALL_O_RDONLY);
	tap_good(fd, "is followed");
	zcall_close(fd);
	tap_is(open("link", ZCALL_O_RDONLY | ZCALL_O_NOFOLLOW), -ZCALL_ELOOP,
	       "unless O_NOFOLLOW says no");
	fd = open("link", ZCALL_O_PATH | ZCALL_O_NOFOLLOW);
	tap_is(zcall_read(fd, buf, 1), -ZCALL_EBADF, "O_PATH: no reading");
	tap_is_kernel(mode_of(fd) & ZCALL_S_IFMT, ZCALL_S_IFLNK,
		      "it is the link itself");
	zcall_close(fd);
	tap_is(zcall_unlinkat(dir, "link", 0), 0, "remove the link");

	fd = open(".", ZCALL_O_RDWR | ZCALL_O_TMPFILE);
	if (fd == -ZCALL_EOPNOTSUPP) {
		tap_skip("O_TMPFILE", "EOPNOTSUPP: not on this file system");
	} else {
		tap_is(zcall_write(fd, "tmp", 3), 3, "O_TMPFILE: no name");
		zcall_close(fd);
	}
	/* tmpfs learnt it in 6.6; some file systems never do. */
	fd = open("new", ZCALL_O_RDWR | ZCALL_O_DIRECT);
	if (fd == -ZCALL_EINVAL) {
		tap_skip("O_DIRECT", "EINVAL: not on this file system");
	} else {
		r = zcall_fcntl(fd, ZCALL_F_GETFL, 0);
		tap_is(r & ZCALL_O_DIRECT, ZCALL_O_DIRECT, "O_DIRECT");
		zcall_close(fd);
	}
	fd = zcall_openat(ZCALL_AT_FDCWD, "/dev/null",
			  ZCALL_O_RDWR | ZCALL_O_NOCTTY, 0);
	tap_is(zcall_read(fd, buf, 1), 0, "/dev/null: nothing comes out");
	tap_is(zcall_write(fd, buf, 9), 9, "all goes in");
	tap_is_kernel(mode_of(fd) & ZCALL_S_IFMT, ZCALL_S_IFCHR,
		      "it is a device");
	zcall_close(fd);
	/* ENXIO without a reader: with O_NONBLOCK a fifo does not wait. */
	tap_good(zcall_syscall(ZCALL_NR_mknodat, dir, "fifo",
			       ZCALL_S_IFIFO | 0600, 0),
		 "a fifo");
	tap_is(open("fifo", ZCALL_O_WRONLY | ZCALL_O_NONBLOCK), -ZCALL_ENXIO,
	       "that nobody reads");
	tap_is(zcall_unlinkat(dir, "fifo", 0), 0, "remove it");
}

static void removing(void)
{
	put("gone", "x");
	tap_ok(exists("gone"), "a file");
	tap_is(zcall_unlinkat(dir, "gone", ZCALL_AT_REMOVEDIR), -ZCALL_ENOTDIR,
	       "AT_REMOVEDIR: not a file");
	tap_is(zcall_unlinkat(dir, "gone", 0), 0, "unlinkat");
	tap_ok(!exists("gone"), "it is gone");
	tap_is(zcall_unlinkat(dir, "gone", 0), -ZCALL_ENOENT, "only once");
	mkdir_at(dir, "sub", 0700);
	tap_is(zcall_unlinkat(dir, "sub", 0), -ZCALL_EISDIR,
	       "a directory needs the flag");
	put("sub/file", "x");
	tap_is(zcall_unlinkat(dir, "sub", ZCALL_AT_REMOVEDIR), -ZCALL_ENOTEMPTY,
	       "and to be empty");
	zcall_unlinkat(dir, "sub/file", 0);
	tap_is(zcall_unlinkat(dir, "sub", ZCALL_AT_REMOVEDIR), 0,
	       "AT_REMOVEDIR");
	tap_ok(!exists("sub"), "it is gone");
	tap_is(zcall_unlinkat(dir, "x", 0x40000000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
}

static void renaming(void)
{
	int sub;

	mkdir_at(dir, "sub", 0700);
	sub = open("sub", ZCALL_O_RDONLY | ZCALL_O_DIRECTORY);
	put("a", "A");
	put("b", "B");
	tap_is(zcall_renameat2(dir, "a", sub, "c", 0), 0,
	       "renameat2 into another directory");
	tap_ok(!exists("a") && holds("sub/c", "A"), "it is there");
	tap_is(zcall_renameat2(sub, "c", dir, "b", ZCALL_RENAME_NOREPLACE),
	       -ZCALL_EEXIST, "RENAME_NOREPLACE: not over another");
	tap_ok(holds("b", "B") && holds("sub/c", "A"), "nothing has changed");
	tap_is(zcall_renameat2(sub, "c", dir, "b", ZCALL_RENAME_EXCHANGE), 0,
	       "RENAME_EXCHANGE");
	tap_ok(holds("b", "A") && holds("sub/c", "B"), "they have changed");
	tap_is(zcall_renameat2(sub, "c", dir, "b", 0), 0,
	       "without flags it replaces");
	tap_ok(holds("b", "B") && !exists("sub/c"), "one is left");
	tap_is(zcall_renameat2(dir, "a", dir, "b", 0), -ZCALL_ENOENT,
	       "there is no a any more");
	tap_is(zcall_renameat2(dir, "b", dir, "a", 0x40000000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
	zcall_close(sub);
	zcall_unlinkat(dir, "sub", ZCALL_AT_REMOVEDIR);
	zcall_unlinkat(dir, "b", 0);
}

static void linking(void)
{
	zcall_statx_t st;
	int sub, fd;

	mkdir_at(dir, "sub", 0700);
	sub = open("sub", ZCALL_O_RDONLY | ZCALL_O_DIRECTORY);
	put("a", "A");
	tap_is(zcall_linkat(dir, "a", sub, "b", 0), 0,
	       "linkat into another directory");
	tap_ok(holds("a", "A") && holds("sub/b", "A"), "both names are there");
	zcall_statx(dir, "a", 0, ZCALL_STATX_NLINK, &st);
	tap_is(st.stx_nlink, 2, "of one file");
	tap_is(zcall_linkat(dir, "a", sub, "b", 0), -ZCALL_EEXIST,
	       "it never replaces");
	tap_is(zcall_linkat(sub, "a", dir, "c", 0), -ZCALL_ENOENT,
	       "there is no a in the other directory");
	zcall_syscall(ZCALL_NR_symlinkat, "a", dir, "link");
	tap_is(zcall_linkat(dir, "link", dir, "c", 0), 0,
	       "a symbolic link gets a name itself");
	tap_is(zcall_linkat(dir, "link", dir, "d", ZCALL_AT_SYMLINK_FOLLOW), 0,
	       "with AT_SYMLINK_FOLLOW what it is for");
	zcall_statx(dir, "c", ZCALL_AT_SYMLINK_NOFOLLOW, ZCALL_STATX_TYPE, &st);
	tap_is(st.stx_mode & ZCALL_S_IFMT, ZCALL_S_IFLNK, "one is a link");
	zcall_statx(dir, "d", ZCALL_AT_SYMLINK_NOFOLLOW, ZCALL_STATX_TYPE, &st);
	tap_is(st.stx_mode & ZCALL_S_IFMT, ZCALL_S_IFREG, "one is a file");
	tap_is(zcall_linkat(dir, "a", dir, "e", 0x40000000), -ZCALL_EINVAL,
	       "an unknown flag is refused");

	/* A file without a name gets its first one. */
	fd = open(".", ZCALL_O_RDWR | ZCALL_O_TMPFILE);
	if (fd == -ZCALL_EOPNOTSUPP) {
		tap_skip("linkat of an O_TMPFILE",
			 "EOPNOTSUPP: not on this file system");
	} else {
		char path[32] = "/proc/self/fd/";

		zcall_write(fd, "tmp", 3);
		number(path + 14, fd);
		tap_is(zcall_linkat(ZCALL_AT_FDCWD, path, dir, "e",
				    ZCALL_AT_SYMLINK_FOLLOW),
		       0, "a file without a name gets one");
		zcall_close(fd);
		tap_ok(holds("e", "tmp"), "and stays");
	}
	zcall_unlinkat(sub, "b", 0);
	zcall_close(sub);
	zcall_unlinkat(dir, "sub", ZCALL_AT_REMOVEDIR);
	zcall_unlinkat(dir, "link", 0);
	zcall_unlinkat(dir, "a", 0);
	zcall_unlinkat(dir, "c", 0);
	zcall_unlinkat(dir, "d", 0);
	zcall_unlinkat(dir, "e", 0);
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_timespec_t t;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	/* No other has this name, nor has one that a crash has left. */
	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	number(own + tap_strlen(own), zcall_getpid());
	own[tap_strlen(own)] = '-';
	number(own + tap_strlen(own), (int)t.tv_nsec);
	if (!enter("/tmp") && !enter(".")) {
		tap_skip("files", "neither /tmp nor . is writable");
		return tap_done();
	}
	creating();
	flags();
	removing();
	renaming();
	linking();
	tap_is(zcall_unlinkat(dir, "new", 0), 0, "remove the file");
	tap_is(zcall_unlinkat(top, own, ZCALL_AT_REMOVEDIR), 0,
	       "and the directory");
	return tap_done();
}
