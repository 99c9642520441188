/* Mounts, by the old call and by the new ones, in a namespace of their own. */
#include "refused.h"
#include <zcall/fs.h>
#include <zcall/sys.h>

#define AT_EMPTY_PATH 0x1000
#define NEWNS 0x20000
#define TMPFS_MAGIC 0x01021994

static uint64_t mount_id(const char *path, unsigned which)
{
	zcall_statx_t st;

	if (zcall_statx(ZCALL_AT_FDCWD, path, 0, which, &st))
		return 0;
	return st.stx_mask & which ? st.stx_mnt_id : 0;
}

static int make(int dir, const char *path)
{
	int fd = zcall_openat(dir, path, ZCALL_O_CREAT | ZCALL_O_WRONLY, 0600);

	if (fd < 0)
		return fd;
	return zcall_close(fd);
}

static void old(void)
{
	uint64_t before = mount_id("/tmp", ZCALL_STATX_MNT_ID);

	tap_is(zcall_mount("zcall", "/tmp", "nosuchfs", 0, NULL), -ZCALL_ENODEV,
	       "a type that there is not");
	tap_is(zcall_mount("zcall", "/tmp", "tmpfs", 0, "nonsense=1"),
	       -ZCALL_EINVAL, "an option that it does not know");
	tap_is(zcall_mount("zcall", "/tmp", "tmpfs", ZCALL_MS_NOEXEC,
			   "size=64k,nr_inodes=9"),
	       0, "mount a tmpfs");
	tap_ok(!before || mount_id("/tmp", ZCALL_STATX_MNT_ID) != before,
	       "another mount is there");
	tap_is(make(ZCALL_AT_FDCWD, "/tmp/file"), 0, "it can be written to");
	tap_is(zcall_mount(NULL, "/tmp", NULL,
			   ZCALL_MS_REMOUNT | ZCALL_MS_RDONLY, NULL),
	       0, "make it read-only");
	tap_is(make(ZCALL_AT_FDCWD, "/tmp/other"), -ZCALL_EROFS, "it is");
	tap_is(zcall_umount2("/tmp", 0x4000), -ZCALL_EINVAL,
	       "umount2 refuses an unknown flag");
	tap_is(zcall_umount2("/tmp", ZCALL_MNT_EXPIRE), -ZCALL_EAGAIN,
	       "MNT_EXPIRE marks it first");
	tap_is(zcall_umount2("/tmp", ZCALL_MNT_EXPIRE), 0,
	       "and takes it away then");
	tap_is((long)mount_id("/tmp", ZCALL_STATX_MNT_ID), (long)before,
	       "what was there is back");
}

static void pivot(void)
{
	int pid;

	tap_is(zcall_pivot_root("/nonexistent", "/tmp"), -ZCALL_ENOENT,
	       "pivot_root: the new root must be there");
	tap_is(zcall_pivot_root("/tmp", "/nonexistent"), -ZCALL_ENOENT,
	       "pivot_root: so must the place for the old");
	/* A root of its own to move away from: the kernel's first cannot be. */
	tap_is(zcall_mount("zcall", "/tmp", "tmpfs", 0, NULL), 0, "a root");
	tap_is(make(ZCALL_AT_FDCWD, "/tmp/mark"), 0, "with a file in it");
	zcall_syscall(ZCALL_NR_mkdirat, ZCALL_AT_FDCWD, "/tmp/new", 0700);
	tap_is(zcall_mount("zcall", "/tmp/new", "tmpfs", 0, NULL), 0,
	       "a root to come");
	zcall_syscall(ZCALL_NR_mkdirat, ZCALL_AT_FDCWD, "/tmp/new/old", 0700);
	pid = tap_fork();
	if (!pid) {
		long r = zcall_syscall(ZCALL_NR_unshare, NEWNS);

		if (!r)
			r = zcall_syscall(ZCALL_NR_chroot, "/tmp");
		if (!r)
			r = zcall_pivot_root("/new", "/new/old");
		if (!r)
			r = zcall_syscall(ZCALL_NR_faccessat, ZCALL_AT_FDCWD,
					  "/old/mark", 0);
		zcall_exit((int)-r);
	}
	tap_is(refused_status(pid), 0,
	       "pivot_root: the old root is below the new");
	tap_is(zcall_umount2("/tmp", ZCALL_MNT_DETACH), 0, "umount2");
}

/* What statmount says of the mount at /tmp. */
static union {
	zcall_statmount_t st;
	char room[2048];
} stat;

static void ask(uint64_t id)
{
	zcall_mnt_id_req_t req = {ZCALL_MNT_ID_REQ_SIZE_VER0, {0}, 0, 0, 0};
	uint64_t ids[64], last;
	long r, n, i;

	req.mnt_id = id;
	req.param = ZCALL_STATMOUNT_SB_BASIC | ZCALL_STATMOUNT_MNT_BASIC |
		    ZCALL_STATMOUNT_MNT_POINT | ZCALL_STATMOUNT_FS_TYPE;
	r = id ? zcall_statmount(&req, &stat.st, sizeof(stat), 0)
	       : -ZCALL_ENOSYS;
	if (refused(r, "statmount and listmount"))
		return;
	tap_is(r, 0, "statmount");
	tap_is((long)(stat.st.mask & req.param), (long)req.param,
	       "statmount: mask");
	tap_is((long)stat.st.mnt_id, (long)id, "statmount: mnt_id");
	tap_is((long)stat.st.sb_magic, TMPFS_MAGIC, "statmount: sb_magic");
	tap_is((long)stat.st.mnt_attr & ZCALL_MOUNT_ATTR_NOEXEC,
	       ZCALL_MOUNT_ATTR_NOEXEC, "statmount: mnt_attr");
	tap_ok(tap_streq(stat.room + sizeof(stat.st) + stat.st.fs_type,
			 "tmpfs"),
	       "statmount: fs_type");
	tap_ok(tap_streq(stat.room + sizeof(stat.st) + stat.st.mnt_point,
			 "/tmp"),
	       "statmount: mnt_point");
	tap_is(zcall_statmount(&req, &stat.st, sizeof(stat.st) + 3, 0),
	       -ZCALL_EOVERFLOW, "statmount: no room for the strings");
	tap_is(zcall_statmount(&req, &stat.st, sizeof(stat), 0x40000000),
	       -ZCALL_EINVAL, "statmount refuses an unknown flag");

	req.mnt_id = ZCALL_LSMT_ROOT;
	req.param = 0;
	n = zcall_listmount(&req, ids, 64, 0);
	tap_ok(n > 1, "listmount: some");
	for (i = 0; i < n && ids[i] != id; i++)
		ZCALLI_HIDE(i);
	tap_ok(n == 64 || i < n, "listmount: this one too");
	last = ids[0];
	req.param = last;
	tap_is(zcall_listmount(&req, ids, 1, 0), 1, "listmount: one more");
	tap_ok(ids[0] != last, "listmount goes on behind it");
	tap_is(zcall_listmount(&req, ids, 1, 0x40000000), -ZCALL_EINVAL,
	       "listmount refuses an unknown flag");
}

static void picked(void)
{
	int fs = zcall_fspick(ZCALL_AT_FDCWD, "/tmp", ZCALL_FSPICK_CLOEXEC);

	tap_good(fs, "fspick");
	tap_is(zcall_fcntl(fs, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "fspick: close-on-exec");
	tap_is(zcall_fsconfig(fs, ZCALL_FSCONFIG_SET_FLAG, "ro", NULL, 0), 0,
	       "fsconfig: a flag");
	tap_is(zcall_fsconfig(fs, ZCALL_FSCONFIG_CMD_RECONFIGURE, NULL, NULL,
			      0),
	       0, "fsconfig: reconfigure");
	tap_is(make(ZCALL_AT_FDCWD, "/tmp/other"), -ZCALL_EROFS,
	       "it is read-only now");
	zcall_fsconfig(fs, ZCALL_FSCONFIG_SET_FLAG, "rw", NULL, 0);
	zcall_fsconfig(fs, ZCALL_FSCONFIG_CMD_RECONFIGURE, NULL, NULL, 0);
	zcall_close(fs);
	tap_is(zcall_fspick(ZCALL_AT_FDCWD, "/tmp", 0x40000000), -ZCALL_EINVAL,
	       "fspick refuses an unknown flag");
}

static void attributes(void)
{
	zcall_mount_attr_t attr = {ZCALL_MOUNT_ATTR_RDONLY, 0, 0, 0};
	long r = zcall_mount_setattr(ZCALL_AT_FDCWD, "/tmp", 0, &attr,
				     sizeof(attr));
	int tree;

	if (!refused(r, "mount_setattr")) {
		tap_is(r, 0, "mount_setattr");
		tap_is(make(ZCALL_AT_FDCWD, "/tmp/other"), -ZCALL_EROFS,
		       "mount_setattr: read-only");
		attr.attr_set = 0;
		attr.attr_clr = ZCALL_MOUNT_ATTR_RDONLY;
		tap_is(zcall_mount_setattr(ZCALL_AT_FDCWD, "/tmp", 0, &attr,
					   sizeof(attr)),
		       0, "mount_setattr: no longer");
		tap_is(make(ZCALL_AT_FDCWD, "/tmp/other"), 0, "it is not");
		tap_is(zcall_mount_setattr(ZCALL_AT_FDCWD, "/tmp", 0, &attr, 8),
		       -ZCALL_EINVAL, "mount_setattr: too small a structure");
	}

	attr.attr_set = ZCALL_MOUNT_ATTR_RDONLY;
	attr.attr_clr = 0;
	tree = zcall_open_tree_attr(ZCALL_AT_FDCWD, "/tmp",
				    ZCALL_OPEN_TREE_CLONE |
					    ZCALL_OPEN_TREE_CLOEXEC,
				    &attr, sizeof(attr));
	if (refused(tree, "open_tree_attr"))
		return;
	tap_good(tree, "open_tree_attr");
	tap_is(make(tree, "third"), -ZCALL_EROFS, "the copy is read-only");
	tap_is(make(ZCALL_AT_FDCWD, "/tmp/third"), 0, "the original is not");
	zcall_close(tree);
}

static void tree(void)
{
	int fd = zcall_open_tree(ZCALL_AT_FDCWD, "/tmp",
				 ZCALL_OPEN_TREE_CLONE |
					 ZCALL_OPEN_TREE_CLOEXEC);
	int file;

	tap_good(fd, "open_tree");
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "open_tree: close-on-exec");
	tap_is(zcall_umount2("/tmp", 0), 0, "the original is taken away");
	file = zcall_openat(fd, "file", ZCALL_O_RDONLY, 0);
	tap_good(file, "the copy has its file");
	zcall_close(file);
	zcall_close(fd);
	tap_is(zcall_open_tree(ZCALL_AT_FDCWD, "/tmp", 0x40000000),
	       -ZCALL_EINVAL, "open_tree refuses an unknown flag");
}

static void made(void)
{
	char text[128];
	int fs = zcall_fsopen("tmpfs", ZCALL_FSOPEN_CLOEXEC), mnt;
	long n;

	if (refused(fs, "fsopen, fsconfig, fsmount, move_mount and others"))
		return;
	tap_good(fs, "fsopen");
	tap_is(zcall_fcntl(fs, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "fsopen: close-on-exec");
	tap_is(zcall_fsopen("nosuchfs", 0), -ZCALL_ENODEV,
	       "fsopen: a type that there is not");
	tap_is(zcall_fsopen("tmpfs", 2), -ZCALL_EINVAL,
	       "fsopen refuses an unknown flag");
	tap_is(zcall_fsconfig(fs, ZCALL_FSCONFIG_SET_STRING, "size", "65536",
			      0),
	       0, "fsconfig: a string");
	tap_is(zcall_fsconfig(fs, ZCALL_FSCONFIG_SET_STRING, "nonsense", "1",
			      0),
	       -ZCALL_EINVAL, "fsconfig: an option that it does not know");
	n = zcall_read(fs, text, sizeof(text));
	tap_ok(n > 2 && text[0] == 'e' && text[1] == ' ',
	       "the kernel says what is wrong");
	tap_is(zcall_fsconfig(fs, ZCALL_FSCONFIG_SET_STRING, "size", "65536",
			      1),
	       -ZCALL_EINVAL, "fsconfig: a string has no length");
	tap_is(zcall_fsconfig(fs, ZCALL_FSCONFIG_CMD_CREATE, NULL, NULL, 0), 0,
	       "fsconfig: create");
	tap_is(zcall_fsmount(fs, 0x40000000, 0), -ZCALL_EINVAL,
	       "fsmount refuses an unknown flag");
	mnt = zcall_fsmount(fs, ZCALL_FSMOUNT_CLOEXEC, ZCALL_MOUNT_ATTR_NOEXEC);
	tap_good(mnt, "fsmount");
	zcall_close(fs);
	tap_is(make(mnt, "file"), 0, "a file on what is mounted nowhere");
	tap_is(zcall_move_mount(mnt, "", ZCALL_AT_FDCWD, "/tmp", 0),
	       -ZCALL_ENOENT, "move_mount: an empty path needs its flag");
	tap_is(zcall_move_mount(mnt, "", ZCALL_AT_FDCWD, "/tmp",
				ZCALL_MOVE_MOUNT_F_EMPTY_PATH),
	       0, "move_mount");
	zcall_close(mnt);
	tap_is(zcall_syscall(ZCALL_NR_faccessat, ZCALL_AT_FDCWD, "/tmp/file",
			     0),
	       0, "the file is there");
	ask(mount_id("/tmp", ZCALL_STATX_MNT_ID_UNIQUE));
	picked();
	attributes();
	tree();
}

static void namespaces(void)
{
	zcall_ns_id_req_t req = {
		ZCALL_NS_ID_REQ_SIZE_VER0, 0, 0, {(uint32_t)NEWNS, 0, 0}};
	uint64_t ids[64], own = 0;
	long n = zcall_listns(&req, ids, 64, 0), i;
	int fd;

	if (refused(n, "listns"))
		return;
	tap_ok(n > 0, "listns: some");
	fd = zcall_openat(ZCALL_AT_FDCWD, "/proc/self/ns/mnt", ZCALL_O_RDONLY,
			  0);
	tap_is(zcall_syscall(ZCALL_NR_ioctl, fd, ZCALL_NS_GET_ID, &own), 0,
	       "the id of this one");
	tap_is(zcall_syscall(ZCALL_NR_ioctl, fd, ZCALL_NS_GET_NSTYPE, 0), NEWNS,
	       "and its kind");
	zcall_close(fd);
	for (i = 0; i < n && ids[i] != own; i++)
		ZCALLI_HIDE(i);
	tap_ok(n == 64 || i < n, "listns: it is among them");
	tap_is(zcall_listns(&req, ids, 0, 0), 0, "listns: room for none");
	tap_is(zcall_listns(&req, ids, 64, 1), -ZCALL_EINVAL,
	       "listns refuses a flag");
	req.size = 8;
	tap_is(zcall_listns(&req, ids, 64, 0), -ZCALL_EINVAL,
	       "listns: too small a structure");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc, (void)argv, (void)envp;
	if (!refused_unshare(NEWNS, "a mount namespace")) {
		tap_is(zcall_mount(NULL, "/", NULL,
				   ZCALL_MS_REC | ZCALL_MS_PRIVATE, NULL),
		       0, "nothing gets out of it");
		old();
		pivot();
		made();
	}
	namespaces();
	return tap_done();
}
