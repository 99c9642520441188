/*
 * Names: making and removing directories, links and special files, renaming,
 * the current and the root directory, and reading directories. openat,
 * unlinkat, linkat and renameat2 are in file.c.
 */
#include "place.h"

static long type(const char *path)
{
	return place_look(path)->stx_mode & ZCALL_S_IFMT;
}

static void directories(void)
{
	char before[512], buf[512];
	long n, m;
	int fd;

	tap_is(zcall_mkdirat(place, "dir", 0750), 0, "mkdirat");
	tap_is(place_look("dir")->stx_mode, ZCALL_S_IFDIR | 0750, "its mode");
	tap_is(zcall_mkdirat(place, "dir", 0), -ZCALL_EEXIST, "only once");
	n = zcall_getcwd(before, sizeof(before));
	tap_is(n, (long)tap_strlen(before) + 1, "getcwd: the 0 counts");
	tap_is(before[0], '/', "a whole path");
	tap_is(zcall_chdir("dir"), 0, "chdir");
	m = zcall_getcwd(buf, sizeof(buf));
	tap_is(m, n + 4, "the path is longer now");
	tap_bytes(buf, before, (size_t)n - 1, "it begins as before");
	tap_ok(tap_streq(buf + n - 1, "/dir"), "and goes on");
	tap_is(zcall_getcwd(buf, (unsigned long)m - 1), -ZCALL_ERANGE,
	       "no room for it");
	tap_is(zcall_fchdir(place), 0, "fchdir");
	tap_is(zcall_getcwd(buf, sizeof(buf)), n, "back again");
	tap_is(zcall_chdir("none"), -ZCALL_ENOENT, "no such directory");
	place_put("plain", "x");
	tap_is(zcall_chdir("plain"), -ZCALL_ENOTDIR, "a file is none");
	fd = zcall_openat(place, "plain", ZCALL_O_RDONLY, 0);
	tap_is(zcall_fchdir(fd), -ZCALL_ENOTDIR, "nor open");
	zcall_close(fd);
#ifdef ZCALL_NR_mkdir
	tap_is(zcall_mkdir("dir/two", 0701), 0, "mkdir");
	tap_is(place_look("dir/two")->stx_mode, ZCALL_S_IFDIR | 0701,
	       "its mode");
	tap_is(zcall_rmdir("dir"), -ZCALL_ENOTEMPTY, "rmdir: not empty");
	tap_is(zcall_rmdir("dir/two"), 0, "rmdir");
	tap_ok(!place_exists("dir/two"), "it is gone");
	tap_is(zcall_rmdir("plain"), -ZCALL_ENOTDIR, "a file is none");
	tap_is(zcall_unlink("dir"), -ZCALL_EISDIR, "unlink of a directory");
	tap_is(zcall_unlink("plain"), 0, "unlink");
	tap_ok(!place_exists("plain"), "it is gone");
#endif
	place_remove("plain");
	place_remove("dir");
}

/* In a child: its root is the directory. */
static void root(void)
{
	int pid;

	place_put("inside", "x");
	pid = tap_fork();
	if (pid == 0) {
		int r = zcall_chroot(".");

		if (r == -ZCALL_EPERM)
			zcall_exit_group(2);
		zcall_exit_group(r != 0 ||
				 zcall_openat(ZCALL_AT_FDCWD, "/inside",
					      ZCALL_O_RDONLY, 0) < 0);
	}
	switch (place_child(pid)) {
	case 0:
		tap_ok(1, "chroot: our file is in the root directory");
		break;
	case 2:
		tap_skip("chroot", "EPERM: needs root");
		break;
	default:
		tap_ok(0, "chroot: our file is in the root directory");
	}
	tap_is(zcall_chroot("inside"), -ZCALL_ENOTDIR, "not into a file");
	place_remove("inside");
}

static void links(void)
{
	char buf[16] = "................";
	int fd;

	tap_is(zcall_symlinkat("the target", place, "link"), 0, "symlinkat");
	tap_is(type("link"), ZCALL_S_IFLNK, "a symbolic link");
	tap_is(zcall_readlinkat(place, "link", buf, sizeof(buf)), 10,
	       "readlinkat");
	tap_bytes(buf, "the target......", 16, "what it holds, and no 0");
	tap_is(zcall_readlinkat(place, "link", buf, 3), 3, "cut to the room");
	tap_is(zcall_readlinkat(place, "link", buf, 0), -ZCALL_EINVAL,
	       "which must not be nothing");
	fd = zcall_openat(place, "link", ZCALL_O_PATH | ZCALL_O_NOFOLLOW, 0);
	tap_is(zcall_readlinkat(fd, "", buf, sizeof(buf)), 10,
	       "of a link that is open");
	zcall_close(fd);
	tap_is(zcall_symlinkat("x", place, "link"), -ZCALL_EEXIST,
	       "never over another");
	place_put("plain", "x");
	tap_is(zcall_readlinkat(place, "plain", buf, 16), -ZCALL_EINVAL,
	       "a file is none");
#ifdef ZCALL_NR_symlink
	tap_is(zcall_symlink("other", "link2"), 0, "symlink");
	tap_is(zcall_readlink("link2", buf, sizeof(buf)), 5, "readlink");
	tap_bytes(buf, "other", 5, "what it holds");
	tap_is(zcall_link("plain", "second"), 0, "link");
	tap_is(place_look("second")->stx_nlink, 2, "a second name");
	tap_is(zcall_link("plain", "second"), -ZCALL_EEXIST,
	       "never over another");
	tap_is(zcall_link("link2", "link3"), 0, "of a symbolic link");
	tap_is(type("link3"), ZCALL_S_IFLNK, "the link itself");
	place_remove("link2");
	place_remove("link3");
	place_remove("second");
#endif
	place_remove("plain");
	place_remove("link");
}

static void nodes(void)
{
	const zcall_statx_t *st;
	int r;

	tap_is(zcall_mknodat(place, "fifo", ZCALL_S_IFIFO | 0640, 0), 0,
	       "mknodat");
	tap_is(place_look("fifo")->stx_mode, ZCALL_S_IFIFO | 0640, "a FIFO");
	tap_is(zcall_mknodat(place, "plain", 0604, 0), 0, "without a type");
	tap_is(place_look("plain")->stx_mode, ZCALL_S_IFREG | 0604, "a file");
	r = zcall_mknodat(place, "device", ZCALL_S_IFCHR | 0600,
			  1 << 8 | 0x45 | 0x300 << 12);
	if (r == -ZCALL_EPERM) {
		tap_skip("a device", "EPERM: needs root");
	} else {
		tap_is(r, 0, "a device");
		st = place_look("device");
		tap_is(st->stx_rdev_major, 1, "its major number");
		tap_is(st->stx_rdev_minor, 0x345, "its minor number");
	}
#ifdef ZCALL_NR_mknod
	tap_is(zcall_mknod("fifo2", ZCALL_S_IFIFO | 0600, 0), 0, "mknod");
	tap_is(type("fifo2"), ZCALL_S_IFIFO, "a FIFO");
	tap_is(zcall_mknod("fifo2", ZCALL_S_IFIFO, 0), -ZCALL_EEXIST,
	       "only once");
	place_remove("fifo2");
#endif
	place_remove("fifo");
	place_remove("plain");
	place_remove("device");
}

#ifdef ZCALL_NR_open
/* The older calls, which not all CPUs have. */
static void older(void)
{
	int fd = zcall_creat("made", 0640);

	tap_good(fd, "creat");
	tap_is(place_look("made")->stx_mode, ZCALL_S_IFREG | 0640, "its mode");
	tap_is(zcall_write(fd, "12345", 5), 5, "for writing");
	zcall_close(fd);
	fd = zcall_open("made", ZCALL_O_RDWR | ZCALL_O_CREAT | ZCALL_O_EXCL, 0);
	tap_is(fd, -ZCALL_EEXIST, "open: the flags");
	fd = zcall_open("other", ZCALL_O_WRONLY | ZCALL_O_CREAT, 0604);
	tap_good(fd, "open");
	tap_is(place_look("other")->stx_mode, ZCALL_S_IFREG | 0604, "the mode");
	zcall_close(fd);
	zcall_close(zcall_creat("made", 0));
	tap_is((long)place_look("made")->stx_size, 0, "creat empties a file");
	tap_is(zcall_rename("made", "other"), 0, "rename");
	tap_ok(!place_exists("made"), "the old name is gone");
	tap_is(place_look("other")->stx_mode, ZCALL_S_IFREG | 0640,
	       "the new one replaced");
	tap_is(zcall_rename("made", "x"), -ZCALL_ENOENT, "no such file");
	place_remove("other");
}
#endif

static void renaming(void)
{
#ifdef ZCALL_NR_renameat
	int dir;

	zcall_mkdirat(place, "dir", 0700);
	dir = zcall_openat(place, "dir", ZCALL_O_RDONLY, 0);
	place_put("a", "A");
	tap_is(zcall_renameat(place, "a", dir, "b"), 0, "renameat");
	tap_ok(!place_exists("a") && place_exists("dir/b"),
	       "into another directory");
	tap_is(zcall_renameat(dir, "b", place, "c"), 0, "and back");
	tap_ok(!place_exists("dir/b") && place_exists("c"), "by another name");
	tap_is(zcall_renameat(place, "c", place, "dir"), -ZCALL_EISDIR,
	       "not over a directory");
	zcall_close(dir);
	place_remove("c");
	place_remove("dir");
#endif
}

#define MANY 60

static char name[16] = "list/";

static const char *nth(int i)
{
	place_number(name + 5, (unsigned long)i + 100);
	return name;
}

/* The number in a name, -1 for others. */
static int which(const char *s)
{
	int n = 0;

	if (tap_streq(s, ".") || tap_streq(s, ".."))
		return -1;
	while (*s)
		n = n * 10 + (*s++ - '0');
	return n - 100;
}

#ifdef ZCALL_NR_getdents
static const zcall_linux_dirent_t *old(const void *space, long at)
{
	space = (const char *)space + at;
	return (const zcall_linux_dirent_t *)space;
}
#endif

static void reading(void)
{
	long space[64], n, wanted = 0;
	const zcall_linux_dirent64_t *d;
	int fd, i, rounds = 0, seen[MANY] = {0}, own = 0, others = 0, all = 1;
	unsigned length;
	int wrong = 0;
	char after[16];

	zcall_mkdirat(place, "list", 0700);
	for (i = 0; i < MANY; i++)
		place_put(nth(i), "");
	fd = zcall_openat(place, "list", ZCALL_O_RDONLY, 0);
	while ((n = zcall_getdents64(fd, space, sizeof(space))) > 0) {
		rounds++;
		for (d = NULL; (d = zcall_dirent_next(space, n, d));) {
			i = which(d->d_name);
			if (i < 0) {
				own++;
				wrong |= d->d_type != ZCALL_DT_DIR;
			} else if (i >= MANY) {
				others++;
			} else {
				seen[i]++;
				wrong |= d->d_type != ZCALL_DT_REG;
			}
			wrong |= d->d_ino == 0 || d->d_reclen % 8 != 0;
			if (rounds == 1) {
				wanted = d->d_off;
			}
		}
	}
	tap_is(n, 0, "getdents64: 0 at the end");
	tap_ok(rounds > 1, "several calls with so little room");
	for (i = 0; i < MANY; i++)
		all = all && seen[i] == 1;
	tap_ok(all, "each file once");
	tap_is(own, 2, ". and ..");
	tap_is(others, 0, "and no other");
	tap_ok(!wrong, "types and numbers are right");

	/* The second call's records come again. */
	zcall_lseek(fd, 0, ZCALL_SEEK_SET);
	zcall_getdents64(fd, space, sizeof(space));
	n = zcall_getdents64(fd, space, sizeof(space));
	d = zcall_dirent_next(space, n, NULL);
	for (i = 0; d && i < 15 && d->d_name[i]; i++)
		after[i] = d->d_name[i];
	after[i] = 0;
	zcall_lseek(fd, wanted, ZCALL_SEEK_SET);
	n = zcall_getdents64(fd, space, sizeof(space));
	d = zcall_dirent_next(space, n, NULL);
	tap_ok(d && tap_streq(d->d_name, after),
	       "d_off: where the next one is");
	zcall_lseek(fd, 0, ZCALL_SEEK_SET);
	zcall_getdents64(fd, space, sizeof(space));
	d = zcall_dirent_next(space, sizeof(space), NULL);
	length = d->d_reclen;
	zcall_lseek(fd, 0, ZCALL_SEEK_SET);
	tap_is(zcall_getdents64(fd, space, length), (long)length,
	       "room for one");
	zcall_lseek(fd, 0, ZCALL_SEEK_SET);
	tap_is(zcall_getdents64(fd, space, length - 1), -ZCALL_EINVAL,
	       "no room for one");

#ifdef ZCALL_NR_getdents
	{
		const zcall_linux_dirent_t *o;
		long at;

		own = others = 0;
		while ((n = zcall_getdents(fd, space, sizeof(space))) > 0)
			for (at = 0; at < n; at += o->d_reclen) {
				o = old(space, at);
				i = ((const unsigned char *)o)[o->d_reclen - 1];
				if (which(o->d_name) < 0)
					own += i == ZCALL_DT_DIR;
				else
					others += i == ZCALL_DT_REG;
			}
		tap_is(n, 0, "getdents: 0 at the end");
		tap_is(own, 2, ". and .. with their type behind the name");
		tap_is(others, MANY, "and each file");
	}
#endif
	zcall_close(fd);
	tap_is(zcall_getdents64(fd, space, sizeof(space)), -ZCALL_EBADF,
	       "a closed one has none");
	for (i = 0; i < MANY; i++)
		place_remove(nth(i));
	place_remove("list");
}

/* Records that are cut or damaged end the walk. */
static void walking(void)
{
	struct {
		uint64_t ino;
		int64_t off;
		unsigned short reclen;
		unsigned char type;
		char name[5];
	} r[2] = {{1, 1, 24, ZCALL_DT_REG, "a"}, {2, 2, 24, ZCALL_DT_REG, "b"}};
	const zcall_linux_dirent64_t *d;

	d = zcall_dirent_next(r, sizeof(r), NULL);
	tap_ok(d && d->d_ino == 1 && d->d_type == ZCALL_DT_REG &&
		       tap_streq(d->d_name, "a"),
	       "the first record");
	d = zcall_dirent_next(r, sizeof(r), d);
	tap_ok(d && d->d_ino == 2 && tap_streq(d->d_name, "b"), "the second");
	tap_ok(!zcall_dirent_next(r, sizeof(r), d), "there is no third");
	tap_ok(!zcall_dirent_next(r, 0, NULL), "none in nothing");
	tap_ok(!zcall_dirent_next(r, -ZCALL_EBADF, NULL), "none in an error");
	d = zcall_dirent_next(r, sizeof(r), NULL);
	tap_ok(!zcall_dirent_next(r, sizeof(r) - 1, d), "the second is cut");
	tap_ok(!zcall_dirent_next(r, 19, NULL), "no room for a name");
	r[0].reclen = 0;
	tap_ok(!zcall_dirent_next(r, sizeof(r), NULL),
	       "a length of 0 is no way on");
	r[0].reclen = 25;
	tap_ok(!zcall_dirent_next(r, 24, NULL), "nor one beyond the end");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	if (!place_enter())
		return tap_done();
	directories();
	root();
	links();
	nodes();
#ifdef ZCALL_NR_open
	older();
#endif
	renaming();
	reading();
	walking();
	place_leave();
	return tap_done();
}
