/* statx: each attribute where it belongs, and what path, flags and mask do.
 * fstat is in descriptor.c. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

#define FAR (5L << 30)

/* Each attribute has a value that no other has. */
static void attributes(int fd)
{
	static const zcall_timespec_t times[2] = {{1111111111, 123456789},
						  {2222222222, 987654321}};
	zcall_statx_t st;
	long owner;

	zcall_ftruncate(fd, FAR + 123);
	zcall_pwrite64(fd, "x", 1, FAR);
	zcall_syscall(ZCALL_NR_fchmod, fd, 04751);
	zcall_syscall(ZCALL_NR_utimensat, fd, 0, times, 0);
	owner = zcall_syscall(ZCALL_NR_fchown, fd, 1234, 5678);
	tap_is(zcall_statx(fd, "", ZCALL_AT_EMPTY_PATH, ZCALL_STATX_BASIC_STATS,
			   &st),
	       0, "statx of a descriptor");
	tap_is(st.stx_mask & ZCALL_STATX_BASIC_STATS, ZCALL_STATX_BASIC_STATS,
	       "stx_mask: all that was asked for");
	tap_is((long)st.stx_size, FAR + 123, "stx_size");
	tap_is(st.stx_mode & ZCALL_S_IFMT, ZCALL_S_IFREG, "stx_mode: a file");
	tap_is(st.stx_mode & 0777, 0751, "stx_mode: permissions");
	tap_is(st.stx_atime.tv_sec, 1111111111, "stx_atime.tv_sec");
	tap_is(st.stx_atime.tv_nsec, 123456789, "stx_atime.tv_nsec");
	tap_is(st.stx_mtime.tv_sec, 2222222222, "stx_mtime.tv_sec");
	tap_is(st.stx_mtime.tv_nsec, 987654321, "stx_mtime.tv_nsec");
	tap_is(st.stx_nlink, 0, "stx_nlink: it has no name");
	tap_ok(st.stx_blocks >= 8 && st.stx_blocks < 1 << 16,
	       "stx_blocks: one page, however large");
	tap_ok(st.stx_blksize >= 4096 && st.stx_blksize <= 1 << 30,
	       "stx_blksize");
	if (owner == 0) {
		tap_is(st.stx_uid, 1234, "stx_uid");
		tap_is(st.stx_gid, 5678, "stx_gid");
	} else {
		tap_is(st.stx_uid, zcall_syscall(ZCALL_NR_geteuid), "stx_uid");
		tap_is(st.stx_gid, zcall_syscall(ZCALL_NR_getegid), "stx_gid");
	}
}

/* The same file by its two calls. */
static void same(int fd)
{
	zcall_statx_t x;
	zcall_stat_t st;
	int r = zcall_fstat(fd, &st);

	if (r == -ZCALL_ENOSYS && tap_emulated()) {
		tap_skip("fstat", "the emulator has none");
		return;
	}
	zcall_statx(fd, "", ZCALL_AT_EMPTY_PATH, ZCALL_STATX_INO, &x);
	tap_is((long)x.stx_ino, (long)st.st_ino, "stx_ino as by fstat");
	tap_is((long)(x.stx_dev_major << 8 | x.stx_dev_minor), (long)st.st_dev,
	       "stx_dev as by fstat");
}

static void paths(int fd)
{
	zcall_statx_t st;
	int dev = zcall_openat(ZCALL_AT_FDCWD, "/dev", ZCALL_O_PATH, 0);

	tap_is(zcall_statx(dev, "null", 0, ZCALL_STATX_TYPE, &st), 0,
	       "statx of a name in a directory");
	tap_is(st.stx_mode & ZCALL_S_IFMT, ZCALL_S_IFCHR, "a device");
	tap_is(st.stx_rdev_major, 1, "stx_rdev_major of /dev/null");
	tap_is(st.stx_rdev_minor, 3, "stx_rdev_minor");
	zcall_close(dev);
	tap_is(zcall_statx(-1, "/proc/self/exe", 0, ZCALL_STATX_TYPE, &st), 0,
	       "an absolute path needs no directory");
	tap_is(st.stx_mode & ZCALL_S_IFMT, ZCALL_S_IFREG,
	       "a symbolic link is followed");
	zcall_statx(-1, "/proc/self/exe", ZCALL_AT_SYMLINK_NOFOLLOW,
		    ZCALL_STATX_TYPE, &st);
	tap_is(st.stx_mode & ZCALL_S_IFMT, ZCALL_S_IFLNK,
	       "unless AT_SYMLINK_NOFOLLOW says no");
	tap_is(zcall_statx(fd, "", 0, ZCALL_STATX_TYPE, &st), -ZCALL_ENOENT,
	       "an empty path needs AT_EMPTY_PATH");
	tap_is(zcall_statx(fd, "x", 0, ZCALL_STATX_TYPE, &st), -ZCALL_ENOTDIR,
	       "a file is no directory");
	tap_is(zcall_statx(ZCALL_AT_FDCWD, "/", 0x40000000, ZCALL_STATX_TYPE,
			   &st),
	       -ZCALL_EINVAL, "an unknown flag is refused");
	tap_is(zcall_statx(fd, "", ZCALL_AT_EMPTY_PATH, 1U << 31, &st),
	       -ZCALL_EINVAL, "and so is the last bit of the mask");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd = zcall_memfd_create("statx", 0);

	(void)argc;
	(void)argv;
	(void)envp;
	attributes(fd);
	same(fd);
	paths(fd);
	return tap_done();
}
