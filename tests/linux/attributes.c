/*
 * Attributes of files: stat and its siblings, access, permissions, owners,
 * times, lengths, and file_getattr. What a call has done is looked at with
 * statx, which statx.c tests.
 */
#include "place.h"

static int file; /* "file", which "link" points to */

static void stats(void)
{
	zcall_stat_t st;
	int r = zcall_newfstatat(place, "file", &st, 0);

	/* loong64 has it since 6.11. */
	if (place_lacks(r, "newfstatat"))
		return;
	tap_is(r, 0, "newfstatat");
	tap_is((long)st.st_ino, (long)place_look("file")->stx_ino, "st_ino");
	tap_is((long)st.st_mode, ZCALL_S_IFREG | 0644, "st_mode");
	tap_is(st.st_size, 5, "st_size");
	tap_is((long)st.st_nlink, 1, "st_nlink");
	tap_is(st.st_mtim.tv_sec, place_look("file")->stx_mtime.tv_sec,
	       "st_mtim");
	tap_is((long)st.st_uid, place_look("file")->stx_uid, "st_uid");
	tap_is(zcall_newfstatat(place, "link", &st, 0), 0, "by a link");
	tap_is((long)st.st_ino, (long)place_look("file")->stx_ino,
	       "it is followed");
	zcall_newfstatat(place, "link", &st, ZCALL_AT_SYMLINK_NOFOLLOW);
	tap_is((long)(st.st_mode & ZCALL_S_IFMT), ZCALL_S_IFLNK,
	       "with AT_SYMLINK_NOFOLLOW not");
	tap_is(zcall_newfstatat(file, "", &st, ZCALL_AT_EMPTY_PATH), 0,
	       "with AT_EMPTY_PATH the descriptor");
	tap_is(st.st_size, 5, "its st_size");
	tap_is(zcall_newfstatat(file, "", &st, 0), -ZCALL_ENOENT,
	       "without it nothing");
#ifdef ZCALL_NR_stat
	tap_is(zcall_stat("link", &st), 0, "stat");
	tap_is(st.st_size, 5, "of the file");
	tap_is(zcall_lstat("link", &st), 0, "lstat");
	tap_is(st.st_size, 4, "of the link");
	tap_is(zcall_stat("none", &st), -ZCALL_ENOENT, "stat: no such file");
#endif
}

/* What only the effective user may: 3 when all answers are right. */
static int as_another(void)
{
	int right = 0;

	zcall_syscall(ZCALL_NR_setresuid, 1234, -1, -1);
	if (zcall_faccessat(place, "file", ZCALL_R_OK) == -ZCALL_EACCES)
		right |= 1;
	if (zcall_faccessat2(place, "file", ZCALL_R_OK, ZCALL_AT_EACCESS) == 0)
		right |= 2;
	return right;
}

static void access(void)
{
	int r, pid;

	zcall_fchmod(file, 0600);
	tap_is(zcall_faccessat(place, "file", ZCALL_F_OK), 0, "faccessat");
	tap_is(zcall_faccessat(place, "file", ZCALL_R_OK | ZCALL_W_OK), 0,
	       "to read and write");
	tap_is(zcall_faccessat(place, "file", ZCALL_X_OK), -ZCALL_EACCES,
	       "but not to execute");
	tap_is(zcall_faccessat(place, "none", ZCALL_F_OK), -ZCALL_ENOENT,
	       "no such file");
	tap_is(zcall_faccessat(place, "file", 8), -ZCALL_EINVAL,
	       "an unknown mode is refused");
#ifdef ZCALL_NR_access
	tap_is(zcall_access("file", ZCALL_W_OK), 0, "access");
	tap_is(zcall_access("file", ZCALL_X_OK), -ZCALL_EACCES,
	       "not to execute");
	tap_is(zcall_access("none", ZCALL_F_OK), -ZCALL_ENOENT, "no such file");
#endif
	r = zcall_faccessat2(place, "dangling", ZCALL_F_OK,
			     ZCALL_AT_SYMLINK_NOFOLLOW);
	if (place_lacks(r, "faccessat2"))
		return;
	tap_is(r, 0, "faccessat2 of a link itself");
	tap_is(zcall_faccessat2(place, "dangling", ZCALL_F_OK, 0),
	       -ZCALL_ENOENT, "which leads nowhere");
	tap_is(zcall_faccessat2(place, "file", ZCALL_X_OK, 0), -ZCALL_EACCES,
	       "its mode");
	tap_is_kernel(zcall_faccessat2(place, "file", 0, 0x40000000),
		      -ZCALL_EINVAL, "an unknown flag is refused");
	if (zcall_syscall(ZCALL_NR_geteuid) != 0) {
		tap_skip("AT_EACCESS", "needs root");
		return;
	}
	pid = tap_fork();
	if (pid == 0)
		zcall_exit_group(as_another());
	tap_is(place_child(pid), 3,
	       "the real user may not, the effective one may");
}

static void permissions(void)
{
	int r, fd;

	tap_is(zcall_fchmod(file, 04751), 0, "fchmod");
	tap_is(place_look("file")->stx_mode & 07777, 04751, "its mode");
	tap_is(zcall_fchmodat(place, "link", 02604), 0, "fchmodat");
	tap_is(place_look("file")->stx_mode & 07777, 02604, "by a link");
#ifdef ZCALL_NR_chmod
	tap_is(zcall_chmod("link", 01640), 0, "chmod");
	tap_is(place_look("file")->stx_mode & 07777, 01640, "by a link");
	tap_is(zcall_chmod("none", 0), -ZCALL_ENOENT, "no such file");
#endif
	tap_is(zcall_fchmod(-1, 0), -ZCALL_EBADF, "fchmod of nothing");
	r = zcall_fchmodat2(place, "file", 0613, 0);
	if (place_lacks(r, "fchmodat2"))
		return;
	tap_is(r, 0, "fchmodat2");
	tap_is(place_look("file")->stx_mode & 07777, 0613, "its mode");
	tap_is(zcall_fchmodat2(place, "link", 0700, ZCALL_AT_SYMLINK_NOFOLLOW),
	       -ZCALL_EOPNOTSUPP, "a link has none of its own");
	fd = zcall_openat(place, "file", ZCALL_O_PATH, 0);
	tap_is(zcall_fchmodat2(fd, "", 0640, ZCALL_AT_EMPTY_PATH), 0,
	       "AT_EMPTY_PATH");
	tap_is(place_look("file")->stx_mode & 07777, 0640, "the descriptor's");
	zcall_close(fd);
	tap_is(zcall_fchmodat2(place, "file", 0600, 0x40000000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
}

/* The owners of a name in one number. */
static long owners(const char *path)
{
	const zcall_statx_t *st = place_look(path);

	return (long)st->stx_uid << 32 | (long)st->stx_gid;
}

#define OWNERS(uid, gid) ((uid##L << 32) | (gid))

static void owning(void)
{
	int r = zcall_fchownat(place, "file", 1234, 5678, 0);
	long before;

	if (r == -ZCALL_EPERM || r == -ZCALL_EINVAL) {
		tap_skip("owners", "EPERM or EINVAL: needs root");
		before = owners("file");
		tap_is(zcall_fchownat(place, "file", -1U, -1U, 0), 0,
		       "fchownat, nothing to change");
		tap_is(zcall_fchown(file, -1U, -1U), 0, "fchown");
		tap_is(owners("file"), before, "nothing changed");
		return;
	}
	tap_is(r, 0, "fchownat");
	tap_is(owners("file"), OWNERS(1234, 5678), "the owners");
	tap_is(zcall_fchownat(place, "link", 33, 44, ZCALL_AT_SYMLINK_NOFOLLOW),
	       0, "of a link itself");
	tap_is(owners("link"), OWNERS(33, 44), "the link's");
	tap_is(owners("file"), OWNERS(1234, 5678), "not the file's");
	tap_is(zcall_fchownat(file, "", 1, 2, ZCALL_AT_EMPTY_PATH), 0,
	       "with AT_EMPTY_PATH");
	tap_is(owners("file"), OWNERS(1, 2), "the descriptor's");
	tap_is(zcall_fchown(file, -1U, 77), 0, "fchown");
	tap_is(owners("file"), OWNERS(1, 77), "-1: as it was");
#ifdef ZCALL_NR_chown
	tap_is(zcall_chown("link", 88, -1U), 0, "chown");
	tap_is(owners("file"), OWNERS(88, 77), "by a link");
	tap_is(zcall_lchown("link", 55, 66), 0, "lchown");
	tap_is(owners("link"), OWNERS(55, 66), "the link's");
	tap_is(owners("file"), OWNERS(88, 77), "not the file's");
#endif
	tap_is(zcall_fchownat(place, "file", 0, 0, 0), 0, "and back");
}

static void times_are(const char *path, long atime, long mtime)
{
	const zcall_statx_t *st = place_look(path);

	tap_is(st->stx_atime.tv_sec * 1000000000 + st->stx_atime.tv_nsec, atime,
	       "the time of the last access");
	tap_is(st->stx_mtime.tv_sec * 1000000000 + st->stx_mtime.tv_nsec, mtime,
	       "and of the last change");
}

static void times(void)
{
	static const zcall_timespec_t both[2] = {{1000000001, 2}, {3, 4}};
	static const zcall_timespec_t one[2] = {{5, ZCALL_UTIME_OMIT}, {6, 7}};
	static const zcall_timespec_t link[2] = {{8, 9}, {10, 11}};
	static const zcall_timespec_t now[2] = {{0, ZCALL_UTIME_NOW},
						{0, ZCALL_UTIME_OMIT}};

	tap_is(zcall_utimensat(place, "file", both, 0), 0, "utimensat");
	times_are("file", 1000000001000000002, 3000000004);
	tap_is(zcall_utimensat(place, "file", one, 0), 0, "UTIME_OMIT");
	times_are("file", 1000000001000000002, 6000000007);
	tap_is(zcall_utimensat(place, "link", link, ZCALL_AT_SYMLINK_NOFOLLOW),
	       0, "AT_SYMLINK_NOFOLLOW");
	times_are("link", 8000000009, 10000000011);
	times_are("file", 1000000001000000002, 6000000007);
	tap_is(zcall_utimensat(file, NULL, now, 0), 0,
	       "UTIME_NOW, of a descriptor");
	tap_ok(place_look("file")->stx_atime.tv_sec > 1000000001,
	       "a time of today");
	tap_is(place_look("file")->stx_mtime.tv_sec, 6, "the other as before");
	tap_is(zcall_utimensat(place, "file", NULL, 0), 0, "no times");
	tap_ok(place_look("file")->stx_mtime.tv_sec > 1000000001,
	       "both are now");
#ifdef ZCALL_NR_utimes
	{
		static const zcall_timeval_t micro[2] = {{12, 13}, {14, 15}};
		static const zcall_timeval_t other[2] = {{16, 17}, {18, 19}};
		static const zcall_utimbuf_t seconds = {20, 21};

		tap_is(zcall_utimes("link", micro), 0, "utimes");
		times_are("file", 12000013000, 14000015000);
		tap_is(zcall_futimesat(place, "link", other), 0, "futimesat");
		times_are("file", 16000017000, 18000019000);
		tap_is(zcall_utime("link", &seconds), 0, "utime");
		times_are("file", 20000000000, 21000000000);
	}
#endif
}

static void lengths(void)
{
	char at5;

	tap_is(zcall_truncate("link", (5L << 30) + 7), 0, "truncate");
	tap_is((long)place_look("file")->stx_size, (5L << 30) + 7,
	       "more than 32 bits");
	tap_is(zcall_truncate("file", 9), 0, "and back");
	tap_is((long)place_look("file")->stx_size, 9, "the size");
	tap_is(zcall_pread64(file, &at5, 1, 5), 1, "what was added");
	tap_is(at5, 0, "is 0");
	tap_is(zcall_truncate("file", -1), -ZCALL_EINVAL, "not below 0");
	tap_is(zcall_truncate("none", 0), -ZCALL_ENOENT, "no such file");
}

static void flags(void)
{
	struct {
		zcall_file_attr_t attr;
		uint64_t more;
	} big = {{0, 0, 0, 0, 0}, 1};
	zcall_file_attr_t attr = {0, 0, 0, 0, 0}, again = {0, 0, 0, 0, 0};
	const zcall_statx_t *st;
	int r = zcall_file_getattr(place, "file", &attr, sizeof(attr), 0);

	if (place_lacks(r, "file_getattr"))
		return;
	if (r == -ZCALL_EOPNOTSUPP) {
		tap_skip("file_getattr", "not on this file system");
		return;
	}
	tap_is(r, 0, "file_getattr");
	tap_is((long)attr.fa_xflags & ZCALL_FS_XFLAG_NODUMP, 0, "no flag");
	attr.fa_xflags |= ZCALL_FS_XFLAG_NODUMP;
	tap_is(zcall_file_setattr(place, "file", &attr, sizeof(attr), 0), 0,
	       "file_setattr");
	st = place_look("file");
	if (st->stx_attributes_mask & ZCALL_STATX_ATTR_NODUMP)
		tap_ok((st->stx_attributes & ZCALL_STATX_ATTR_NODUMP) != 0,
		       "statx sees it");
	else
		tap_skip("statx sees it", "not on this file system");
	tap_is(zcall_file_getattr(file, "", &again, sizeof(again),
				  ZCALL_AT_EMPTY_PATH),
	       0, "of a descriptor");
	tap_is((long)again.fa_xflags, (long)attr.fa_xflags, "it has the flag");
	tap_is(zcall_file_getattr(place, "file", &attr, 8, 0), -ZCALL_EINVAL,
	       "too small a structure");
	tap_is(zcall_file_setattr(place, "file", &big.attr, sizeof(big), 0),
	       -ZCALL_E2BIG, "a larger one with something unknown");
	tap_is(zcall_file_getattr(place, "file", &attr, sizeof(attr),
				  0x40000000),
	       -ZCALL_EINVAL, "an unknown flag is refused");
	tap_is(zcall_file_setattr(place, "none", &attr, sizeof(attr), 0),
	       -ZCALL_ENOENT, "no such file");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	if (!place_enter())
		return tap_done();
	file = place_file("file", "12345");
	zcall_symlinkat("file", place, "link");
	zcall_symlinkat("nowhere", place, "dangling");
	stats();
	access();
	permissions();
	owning();
	times();
	lengths();
	flags();
	place_remove("file");
	place_remove("link");
	place_remove("dangling");
	place_leave();
	return tap_done();
}
