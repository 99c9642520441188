/*
 * Files and directories by name, and their attributes. Not their contents
 * (io.h).
 *
 * A path is a string that ends with 0, relative to the directory dirfd, or to
 * the current one when dirfd is AT_FDCWD. ENOENT, ENOTDIR, EACCES, ELOOP and
 * ENAMETOOLONG tell what is wrong with it.
 */
#ifndef ZCALL_FS_H
#define ZCALL_FS_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/fs.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/fs.h"
#elif ZCALL_OS_DARWIN
#include "darwin/fs.h"
#endif

/*
 * Opens or creates a file and returns the lowest free descriptor. flags: O_*;
 * mode: permissions of a file that O_CREAT makes, less the umask, else
 * ignored. EEXIST: O_CREAT|O_EXCL, and it is there. EMFILE, ENFILE: no
 * descriptors left. openat(2)
 */
ZCALLI_FN int zcall_openat(int dirfd, const char *path, int flags,
			   unsigned mode)
{
	return ZCALLI_CALL4(int, openat, dirfd, path, flags, mode);
}

/* The attributes of an open file. loong64: since Linux 6.11. fstat(2) */
#if ZCALL_OS_DARWIN
/* The call named fstat there is the old one, with 32-bit inode numbers. */
ZCALLI_FN int zcall_fstat64(int fd, zcall_stat_t *st)
{
	return ZCALLI_CALL2(int, fstat64, fd, st);
}
#else
ZCALLI_FN int zcall_fstat(int fd, zcall_stat_t *st)
{
	return ZCALLI_CALL2(int, fstat, fd, st);
}
#endif

#if ZCALL_OS_LINUX
/*
 * The attributes that mask asks for (STATX_*) of the file that path names, or
 * of dirfd itself with an empty path and AT_EMPTY_PATH. flags: also
 * AT_SYMLINK_NOFOLLOW. More than was asked for may come: stx_mask tells.
 * Since 4.11. statx(2)
 */
ZCALLI_FN int zcall_statx(int dirfd, const char *path, unsigned flags,
			  unsigned mask, zcall_statx_t *buf)
{
	return ZCALLI_CALL5(int, statx, dirfd, path, flags, mask, buf);
}
#endif

/* Cuts or extends a file to length bytes; what is added reads as 0.
 * EINVAL: not open for writing. ftruncate(2) */
ZCALLI_FN int zcall_ftruncate(int fd, long length)
{
	return ZCALLI_CALL2(int, ftruncate, fd, length);
}

/* Removes a name, with AT_REMOVEDIR that of an empty directory. unlinkat(2) */
ZCALLI_FN int zcall_unlinkat(int dirfd, const char *path, int flags)
{
	return ZCALLI_CALL3(int, unlinkat, dirfd, path, flags);
}

/*
 * Gives a file one more name; never replaces one, EEXIST. A symbolic link as
 * oldpath is followed with AT_SYMLINK_FOLLOW only. On Linux the descriptor of
 * a file made with O_TMPFILE gets its first name so: by oldpath
 * /proc/self/fd/N and AT_SYMLINK_FOLLOW; or, since 6.10 for whoever opened
 * it, as olddirfd with an empty oldpath and AT_EMPTY_PATH. EXDEV: another
 * file system. linkat(2)
 */
ZCALLI_FN int zcall_linkat(int olddirfd, const char *oldpath, int newdirfd,
			   const char *newpath, int flags)
{
	return ZCALLI_CALL5(int, linkat, olddirfd, oldpath, newdirfd, newpath,
			    flags);
}

/*
 * Gives a file another name; what had that name before is replaced in one
 * step. EXDEV: another file system. renameat(2)
 */
#if ZCALL_OS_LINUX
/* flags: RENAME_*. Since 3.15. */
ZCALLI_FN int zcall_renameat2(int olddirfd, const char *oldpath, int newdirfd,
			      const char *newpath, unsigned flags)
{
	return ZCALLI_CALL5(int, renameat2, olddirfd, oldpath, newdirfd,
			    newpath, flags);
}
#else
ZCALLI_FN int zcall_renameat(int olddirfd, const char *oldpath, int newdirfd,
			     const char *newpath)
{
	return ZCALLI_CALL4(int, renameat, olddirfd, oldpath, newdirfd,
			    newpath);
}
#endif

#endif
