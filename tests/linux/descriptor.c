/* What is done with an open file: fstat, ftruncate, lseek, fsync, dup, fcntl,
 * read and write. Opening it is in file.c. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

#define FAR (5L << 30)

static char buf[16];

static void position(int fd)
{
	tap_is(zcall_write(fd, "0123456789", 10), 10, "write 10 bytes");
	tap_is(zcall_lseek(fd, 3, ZCALL_SEEK_SET), 3, "SEEK_SET");
	tap_is(zcall_read(fd, buf, 2), 2, "read there");
	tap_bytes(buf, "34", 2, "what is there");
	tap_is(zcall_lseek(fd, -1, ZCALL_SEEK_CUR), 4, "SEEK_CUR, backwards");
	tap_is(zcall_lseek(fd, -2, ZCALL_SEEK_END), 8, "SEEK_END");
	tap_is(zcall_read(fd, buf, 16), 2, "what is left");
	tap_is(zcall_read(fd, buf, 16), 0, "0 at the end");
	tap_is(zcall_lseek(fd, FAR, ZCALL_SEEK_SET), FAR, "behind 4 GiB");
	tap_is(zcall_lseek(fd, -1, ZCALL_SEEK_SET), -ZCALL_EINVAL,
	       "nothing before the start");
	tap_is(zcall_lseek(fd, 0, 99), -ZCALL_EINVAL,
	       "an unknown whence is refused");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), FAR, "it has stayed");
}

static void size(int fd)
{
	tap_is(zcall_ftruncate(fd, 4), 0, "ftruncate: cut it to 4");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), 4, "its size");
	tap_is(zcall_ftruncate(fd, FAR), 0, "extend it behind 4 GiB");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), FAR, "its size");
	tap_is(zcall_pread64(fd, buf, 8, 0), 8, "read");
	tap_bytes(buf, "0123\0\0\0\0", 8, "what was cut is zero");
	tap_is(zcall_ftruncate(fd, -1), -ZCALL_EINVAL, "no negative size");
	zcall_pwrite64(fd, "x", 1, 1L << 30);
	tap_is(zcall_lseek(fd, 1L << 24, ZCALL_SEEK_DATA), 1L << 30,
	       "SEEK_DATA finds the next byte");
	tap_is(zcall_lseek(fd, 5, ZCALL_SEEK_DATA), 5, "or is there already");
	tap_ok(zcall_lseek(fd, 1L << 30, ZCALL_SEEK_HOLE) > 1L << 30,
	       "SEEK_HOLE finds the next hole");
	tap_is(zcall_lseek(fd, FAR, ZCALL_SEEK_DATA), -ZCALL_ENXIO,
	       "nothing behind the end");
}

/* Each attribute is given a value that no other has. */
static void attributes(int fd)
{
	static const zcall_timespec_t times[2] = {{1111111111, 123456789},
						  {2222222222, 987654321}};
	zcall_stat_t st, other;
	long owner, null;
	int r;

	zcall_ftruncate(fd, 0);
	zcall_ftruncate(fd, FAR + 123);
	zcall_pwrite64(fd, "x", 1, FAR);
	tap_is(zcall_syscall(ZCALL_NR_fchmod, fd, 04751), 0, "fchmod");
	tap_is(zcall_syscall(ZCALL_NR_utimensat, fd, 0, times, 0), 0,
	       "set its times");
	owner = zcall_syscall(ZCALL_NR_fchown, fd, 1234, 5678);
	r = zcall_fstat(fd, &st);
	if (r == -ZCALL_ENOSYS && tap_emulated()) {
		tap_skip("fstat", "the emulator has none");
		return;
	}
	tap_is(r, 0, "fstat");
	tap_is(st.st_size, FAR + 123, "st_size");
	tap_is(st.st_mode & ZCALL_S_IFMT, ZCALL_S_IFREG, "st_mode: a file");
	tap_is(st.st_mode & 0777, 0751, "st_mode: permissions");
	tap_is(st.st_atim.tv_sec, 1111111111, "st_atim.tv_sec");
	tap_is(st.st_atim.tv_nsec, 123456789, "st_atim.tv_nsec");
	tap_is(st.st_mtim.tv_sec, 2222222222, "st_mtim.tv_sec");
	tap_is(st.st_mtim.tv_nsec, 987654321, "st_mtim.tv_nsec");
	tap_ok(st.st_ctim.tv_nsec >= 0 && st.st_ctim.tv_nsec < 1000000000,
	       "st_ctim.tv_nsec");
	tap_is((long)st.st_nlink, 0, "st_nlink: it has no name");
	tap_ok(st.st_blocks >= 8 && st.st_blocks < 1 << 16,
	       "st_blocks: one page, however large");
	tap_ok(st.st_blksize >= 4096 && st.st_blksize <= 1 << 30, "st_blksize");
	if (owner == 0) {
		tap_is(st.st_uid, 1234, "st_uid");
		tap_is(st.st_gid, 5678, "st_gid");
	} else {
		tap_is(st.st_uid, zcall_syscall(ZCALL_NR_geteuid), "st_uid");
		tap_is(st.st_gid, zcall_syscall(ZCALL_NR_getegid), "st_gid");
	}
	r = zcall_dup(fd);
	zcall_fstat(r, &other);
	tap_ok(other.st_ino == st.st_ino && other.st_dev == st.st_dev,
	       "a duplicate is the same file");
	zcall_close(r);
	r = zcall_memfd_create("other", 0);
	zcall_fstat(r, &other);
	tap_ok(other.st_ino != st.st_ino && other.st_dev == st.st_dev,
	       "another has another number on the same device");
	zcall_close(r);
	null = zcall_openat(ZCALL_AT_FDCWD, "/dev/null", ZCALL_O_RDONLY, 0);
	zcall_fstat((int)null, &other);
	tap_is((long)other.st_rdev, 0x103, "st_rdev of /dev/null");
	zcall_close((int)null);
}

static void duplicates(int fd)
{
	int low = zcall_dup(fd), copy;
	long r;

	zcall_close(low);
	copy = zcall_dup(fd);
	tap_is(copy, low, "dup gives the lowest free descriptor");
	zcall_lseek(copy, 7, ZCALL_SEEK_SET);
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), 7, "with the same position");
	tap_is(zcall_fcntl(copy, ZCALL_F_GETFD, 0), 0, "F_GETFD: no flag");
	tap_is(zcall_fcntl(copy, ZCALL_F_SETFD, ZCALL_FD_CLOEXEC), 0,
	       "F_SETFD");
	tap_is(zcall_fcntl(copy, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "FD_CLOEXEC is set");
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFD, 0), 0, "on that one only");
	tap_is(zcall_close(copy), 0, "close");
	tap_is(zcall_close(copy), -ZCALL_EBADF, "only once");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), 7, "the other stays");

	tap_is(r = zcall_fcntl(fd, ZCALL_F_DUPFD, 123), 123,
	       "F_DUPFD: from a number on");
	tap_is(zcall_fcntl((int)r, ZCALL_F_GETFD, 0), 0, "without a flag");
	zcall_close((int)r);
	tap_is(r = zcall_fcntl(fd, ZCALL_F_DUPFD_CLOEXEC, 123), 123,
	       "F_DUPFD_CLOEXEC");
	tap_is(zcall_fcntl((int)r, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "with the flag");
	zcall_close((int)r);
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFL, 0) & ZCALL_O_NONBLOCK, 0,
	       "F_GETFL: it blocks");
	tap_is(zcall_fcntl(fd, ZCALL_F_SETFL, ZCALL_O_NONBLOCK), 0, "F_SETFL");
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFL, 0) & ZCALL_O_NONBLOCK,
	       ZCALL_O_NONBLOCK, "it does not block any more");
	tap_is(zcall_fcntl(fd, ZCALL_F_SETOWN, (unsigned long)zcall_getpid()),
	       0, "F_SETOWN");
	tap_is(zcall_fcntl(fd, ZCALL_F_GETOWN, 0), zcall_getpid(), "F_GETOWN");
	tap_is(zcall_fcntl(fd, 9999, 0), -ZCALL_EINVAL,
	       "an unknown command is refused");
}

static void syncing(int fd)
{
	int pipes[2];

	zcall_pipe2(pipes, 0);
	tap_is(zcall_fsync(fd), 0, "fsync");
	tap_is(zcall_fsync(pipes[1]), -ZCALL_EINVAL, "not of a pipe");
	tap_is(zcall_lseek(pipes[0], 0, ZCALL_SEEK_CUR), -ZCALL_ESPIPE,
	       "nor has a pipe a position");
	tap_is(zcall_ftruncate(pipes[1], 0), -ZCALL_EINVAL, "or a size");
	zcall_close(pipes[0]);
	zcall_close(pipes[1]);
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd = zcall_memfd_create("descriptor", 0);

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	if (!tap_good(fd, "memfd_create"))
		return tap_done();
	position(fd);
	size(fd);
	attributes(fd);
	duplicates(fd);
	syncing(fd);
	return tap_done();
}
