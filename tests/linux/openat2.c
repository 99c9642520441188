/*
 * openat2 and each of its bounds, files by handle, and what is told of file
 * systems: statfs, ustat, sysfs.
 */
#include "place.h"

/* openat2 with these, in the directory. */
static int open2(int dirfd, const char *path, uint64_t flags, uint64_t mode,
		 uint64_t resolve)
{
	zcall_open_how_t how;
	int fd;

	how.flags = flags;
	how.mode = mode;
	how.resolve = resolve;
	fd = zcall_openat2(dirfd, path, &how, sizeof(how));
	if (fd >= 0)
		zcall_close(fd);
	return fd;
}

/* 0 when it can be opened. */
static long bounded(int dirfd, const char *path, uint64_t resolve)
{
	int fd = open2(dirfd, path, ZCALL_O_RDONLY, 0, resolve);

	return fd < 0 ? fd : 0;
}

static void opening(void)
{
	struct {
		zcall_open_how_t how;
		uint64_t more;
	} big = {{ZCALL_O_RDONLY, 0, 0}, 0};
	int r = open2(place, "made", ZCALL_O_CREAT | ZCALL_O_WRONLY, 0640, 0);
	int fd;

	if (place_lacks(r, "openat2"))
		return;
	tap_good(r, "openat2 makes a file");
	tap_is(place_look("made")->stx_mode, ZCALL_S_IFREG | 0640, "its mode");
	tap_is(open2(place, "made", ZCALL_O_RDONLY, 0640, 0), -ZCALL_EINVAL,
	       "a mode for nothing is refused");
	tap_is(open2(place, "made", 1U << 31, 0, 0), -ZCALL_EINVAL,
	       "and so is an unknown flag");
	tap_is(open2(place, "made", 0, 0, 1 << 30), -ZCALL_EINVAL, "or bound");
	tap_is(zcall_openat2(place, "made", &big.how, 8), -ZCALL_EINVAL,
	       "too small a structure");
	fd = zcall_openat2(place, "made", &big.how, sizeof(big));
	tap_good(fd, "a larger one with nothing more");
	zcall_close(fd);
	big.more = 1;
	tap_is(zcall_openat2(place, "made", &big.how, sizeof(big)),
	       -ZCALL_E2BIG, "with more");

	zcall_symlinkat("made", place, "link");
	zcall_mkdirat(place, "dir", 0700);
	zcall_symlinkat("../made", place, "dir/out");
	zcall_symlinkat("/proc/self/fd", place, "fd");
	tap_is(bounded(place, "dir/../made", ZCALL_RESOLVE_BENEATH), 0,
	       "RESOLVE_BENEATH: within");
	tap_is(bounded(place, "../made", ZCALL_RESOLVE_BENEATH), -ZCALL_EXDEV,
	       "not out");
	tap_is(bounded(place, "/proc", ZCALL_RESOLVE_BENEATH), -ZCALL_EXDEV,
	       "nor from the root");
	fd = zcall_openat(place, "dir", ZCALL_O_PATH, 0);
	tap_is(bounded(fd, "out", 0), 0, "a link that leads out");
	tap_is(bounded(fd, "out", ZCALL_RESOLVE_BENEATH), -ZCALL_EXDEV,
	       "leads not");
	zcall_close(fd);
	tap_is(bounded(place, "/made", ZCALL_RESOLVE_IN_ROOT), 0,
	       "RESOLVE_IN_ROOT: this is the root");
	tap_is(bounded(place, "../../made", ZCALL_RESOLVE_IN_ROOT), 0,
	       "and nothing above it");
	tap_is(bounded(place, "/proc", ZCALL_RESOLVE_IN_ROOT), -ZCALL_ENOENT,
	       "no other is");
	tap_is(bounded(place, "link", 0), 0, "a link");
	tap_is(bounded(place, "link", ZCALL_RESOLVE_NO_SYMLINKS), -ZCALL_ELOOP,
	       "RESOLVE_NO_SYMLINKS: none");
	tap_is(bounded(place, "/proc/self/exe", 0), 0, "a magic link");
	tap_is(bounded(place, "/proc/self/exe", ZCALL_RESOLVE_NO_MAGICLINKS),
	       -ZCALL_ELOOP, "RESOLVE_NO_MAGICLINKS: none");
	tap_is(bounded(place, "link", ZCALL_RESOLVE_NO_MAGICLINKS), 0,
	       "plain ones are not");
	tap_is(bounded(place, "/proc/version", ZCALL_RESOLVE_NO_XDEV),
	       -ZCALL_EXDEV, "RESOLVE_NO_XDEV: no other file system");
	tap_is(bounded(place, "made", ZCALL_RESOLVE_NO_XDEV), 0, "this one");
	r = (int)bounded(place, "made", ZCALL_RESOLVE_CACHED);
	if (r == -ZCALL_EINVAL) {
		tap_skip("RESOLVE_CACHED", "EINVAL: before Linux 5.12");
	} else {
		tap_ok(r == 0 || r == -ZCALL_EAGAIN,
		       "RESOLVE_CACHED: at once, or not");
		tap_is(open2(place, "made2", ZCALL_O_CREAT | ZCALL_O_WRONLY, 0,
			     ZCALL_RESOLVE_CACHED),
		       -ZCALL_EAGAIN, "making a file is not");
	}
	r = open2(place, "made", ZCALL_OPENAT2_REGULAR, 0, 0);
	if (r == -ZCALL_EINVAL) {
		tap_skip("OPENAT2_REGULAR", "EINVAL: before Linux 7.2");
	} else {
		tap_good(r, "OPENAT2_REGULAR: a file");
		tap_ok(open2(place, "dir", ZCALL_OPENAT2_REGULAR, 0, 0) < 0,
		       "not a directory");
	}
	place_remove("made");
	place_remove("link");
	place_remove("dir/out");
	place_remove("dir");
	place_remove("fd");
}

static int handle_of(int dirfd, const char *path, zcall_file_handle_t *h,
		     void *mount, int flags)
{
	int i;

	h->handle_bytes = ZCALL_MAX_HANDLE_SZ;
	for (i = 0; i < ZCALL_MAX_HANDLE_SZ; i++)
		h->f_handle[i] = 0xa5;
	h->handle_type = -1;
	return zcall_name_to_handle_at(dirfd, path, h, mount, flags);
}

static int same(const zcall_file_handle_t *a, const zcall_file_handle_t *b)
{
	uint32_t i;

	if (a->handle_bytes != b->handle_bytes ||
	    a->handle_type != b->handle_type)
		return 0;
	for (i = 0; i < a->handle_bytes; i++)
		if (a->f_handle[i] != b->f_handle[i])
			return 0;
	return 1;
}

/* Whether of f_handle those bytes were written that the handle has. */
static int written(const zcall_file_handle_t *h)
{
	uint32_t i;
	int some = 0, more = 0;

	for (i = 0; i < ZCALL_MAX_HANDLE_SZ; i++)
		if (h->f_handle[i] != 0xa5) {
			some |= i < h->handle_bytes;
			more |= i >= h->handle_bytes;
		}
	return some && !more;
}

static void handles(void)
{
	zcall_file_handle_t h, other;
	int fd = place_file("file", "content"), r, opened;
	uint64_t unique = 0;
	zcall_statx_t st;
	int mount = -1;
	char buf[8];

	zcall_symlinkat("file", place, "link");
	r = handle_of(place, "file", &h, &mount, 0);
	if (r == -ZCALL_EOPNOTSUPP || r == -ZCALL_ENOSYS || r == -ZCALL_EPERM) {
		tap_skip("handles", "not here, or not on this file system");
		goto out;
	}
	tap_is(r, 0, "name_to_handle_at");
	tap_ok(h.handle_bytes > 0 && h.handle_bytes < ZCALL_MAX_HANDLE_SZ &&
		       h.handle_type != -1,
	       "a handle");
	tap_is_kernel(written(&h), 1, "in its place");
	if (zcall_statx(place, "file", 0, ZCALL_STATX_MNT_ID, &st) == 0 &&
	    (st.stx_mask & ZCALL_STATX_MNT_ID))
		tap_is_kernel(mount, (long)st.stx_mnt_id, "the mount's number");
	else
		tap_skip("the mount's number", "statx does not tell");
	tap_is(handle_of(fd, "", &other, &mount, ZCALL_AT_EMPTY_PATH), 0,
	       "of a descriptor");
	tap_ok(same(&h, &other), "the same");
	tap_is(handle_of(place, "link", &other, &mount,
			 ZCALL_AT_SYMLINK_FOLLOW),
	       0, "by a link");
	tap_ok(same(&h, &other), "the same");
	tap_is(handle_of(place, "link", &other, &mount, 0), 0,
	       "of the link itself");
	tap_ok(!same(&h, &other), "another");
	other.handle_bytes = 0;
	tap_is(zcall_name_to_handle_at(place, "file", &other, &mount, 0),
	       -ZCALL_EOVERFLOW, "no room");
	tap_is(other.handle_bytes, h.handle_bytes, "how much is needed");
	r = handle_of(place, "file", &other, &unique,
		      ZCALL_AT_HANDLE_MNT_ID_UNIQUE);
	if (r == -ZCALL_EINVAL) {
		tap_skip("AT_HANDLE_MNT_ID_UNIQUE",
			 "EINVAL: before Linux 6.12");
	} else {
		tap_is(r, 0, "AT_HANDLE_MNT_ID_UNIQUE");
		zcall_statx(place, "file", 0, ZCALL_STATX_MNT_ID_UNIQUE, &st);
		tap_is_kernel((long)unique, (long)st.stx_mnt_id,
			      "the mount's other number");
	}

	opened = zcall_open_by_handle_at(place, &h, ZCALL_O_RDONLY);
	if (opened == -ZCALL_EPERM || opened == -ZCALL_ENOSYS) {
		tap_skip("open_by_handle_at", "EPERM: needs root");
		goto out;
	}
	tap_good(opened, "open_by_handle_at");
	tap_is(zcall_read(opened, buf, 8), 7, "it is the file");
	tap_bytes(buf, "content", 7, "with what it holds");
	tap_is(zcall_write(opened, "x", 1), -ZCALL_EBADF, "its flags");
	zcall_close(opened);
	zcall_close(fd);
	fd = -1;
	place_remove("file");
	tap_is(zcall_open_by_handle_at(place, &h, ZCALL_O_RDONLY),
	       -ZCALL_ESTALE, "removed, it is stale");
	h.handle_bytes = ZCALL_MAX_HANDLE_SZ + 1;
	tap_is(zcall_open_by_handle_at(place, &h, 0), -ZCALL_EINVAL,
	       "too large a handle");
out:
	if (fd >= 0)
		zcall_close(fd);
	place_remove("file");
	place_remove("link");
}

static void systems(void)
{
	zcall_statfs_t st, again;
	int r;

	tap_is(zcall_statfs("/proc", &st), 0, "statfs of /proc");
	tap_is(st.f_type, ZCALL_PROC_SUPER_MAGIC, "its type");
	tap_ok(st.f_bsize >= 4096, "its block size, a page");
	tap_is(st.f_blocks, 0, "it has none");
	tap_is(st.f_namelen, 255, "the longest name");
	tap_is_kernel(st.f_flags & ZCALL_ST_VALID, ZCALL_ST_VALID,
		      "the flags mean something");
	tap_is(zcall_statfs(".", &st), 0, "statfs of a directory");
	tap_is(zcall_fstatfs(place, &again), 0, "fstatfs of it");
	tap_is(again.f_type, st.f_type, "the same type");
	tap_is(again.f_blocks, st.f_blocks, "the same size");
	tap_ok(again.f_fsid.val[0] == st.f_fsid.val[0] &&
		       again.f_fsid.val[1] == st.f_fsid.val[1],
	       "the same number");
	tap_ok(st.f_bfree <= st.f_blocks && st.f_ffree <= st.f_files &&
		       st.f_frsize > 0,
	       "numbers that can be");
	tap_is(zcall_statfs("none", &st), -ZCALL_ENOENT, "no such file");
	tap_is(zcall_fstatfs(-1, &st), -ZCALL_EBADF, "no descriptor");

#ifdef ZCALL_NR_ustat
	{
		zcall_ustat_t u = {1, 1, "xxxxx", "xxxxx"};
		zcall_stat_t at;
		int i;

		zcall_stat(".", &at);
		/* Others may use the file system meanwhile. */
		for (i = 0; i < 100; i++) {
			zcall_statfs(".", &st);
			r = zcall_ustat((unsigned)at.st_dev, &u);
			zcall_statfs(".", &again);
			if (st.f_ffree == again.f_ffree &&
			    st.f_bfree == again.f_bfree)
				break;
		}
		if (place_lacks(r, "ustat"))
			goto no_ustat;
		tap_is(r, 0, "ustat");
		tap_ok((u.f_tfree == (int)st.f_bfree &&
			(long)u.f_tinode == st.f_ffree) ||
			       i == 100,
		       "free blocks and inodes as by statfs");
		tap_is(u.f_fname[0], 0, "no name");
		tap_is(zcall_ustat(~0U, &u), -ZCALL_EINVAL, "no such device");
	no_ustat:;
	}
#endif
#ifdef ZCALL_NR_sysfs
	{
		static const char proc[] = "proc";
		char type[64] = "";

		r = zcall_sysfs(1, (unsigned long)proc, 0);
		if (place_lacks(r, "sysfs"))
			return;
		tap_good(r, "sysfs: the index of a type");
		tap_is(zcall_sysfs(2, (unsigned long)r, (unsigned long)type), 0,
		       "the type of an index");
		tap_ok(tap_streq(type, proc), "is that one");
		tap_ok(zcall_sysfs(3, 0, 0) > r, "how many there are");
		tap_is(zcall_sysfs(9, 0, 0), -ZCALL_EINVAL,
		       "an unknown option is refused");
	}
#endif
	(void)r;
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	if (!place_enter())
		return tap_done();
	opening();
	handles();
	systems();
	place_leave();
	return tap_done();
}
