/*
 * Files and directories by name, their attributes, and file systems. Not the
 * contents of files (io.h), nor mounting (sys.h).
 *
 * A path is a string that ends with 0, relative to the directory dirfd, or to
 * the current one when dirfd is AT_FDCWD or there is no dirfd. ENOENT,
 * ENOTDIR, EACCES, ELOOP and ENAMETOOLONG tell what is wrong with it; EROFS
 * that its file system is not for writing.
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
 * Opening.
 */

/* A file without a name is there to be written. */
#ifdef ZCALL_O_TMPFILE
#define ZCALLI_REFUSE_TMPFILE \
	ZCALLI_REFUSE(tmpfile_flags, \
		      __builtin_constant_p(flags) && \
			      (flags & ZCALL_O_TMPFILE) == ZCALL_O_TMPFILE && \
			      !(flags & (ZCALL_O_WRONLY | ZCALL_O_RDWR)), \
		      "zcall: flags has O_TMPFILE without O_WRONLY or O_RDWR")
#else
#define ZCALLI_REFUSE_TMPFILE ((void)0)
#endif

/*
 * Opens or creates a file and returns the lowest free descriptor. flags: O_*;
 * mode: permissions of a file that O_CREAT makes, less the umask, else
 * ignored. EEXIST: O_CREAT|O_EXCL, and it is there. EMFILE, ENFILE: no
 * descriptors left. openat(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_openat(int dirfd, const char *path, int flags,
			   unsigned mode)
{
	ZCALLI_REFUSE_TMPFILE;
	return ZCALLI_CALL4(int, openat, dirfd, ZCALLI_STRING(path), flags,
			    mode);
}

#ifdef ZCALL_NR_open
/* openat from the current directory. open(2) */
ZCALLI_USE
ZCALLI_FN int zcall_open(const char *path, int flags, unsigned mode)
{
	ZCALLI_REFUSE_TMPFILE;
	return ZCALLI_CALL3(int, open, ZCALLI_STRING(path), flags, mode);
}
#endif

#if ZCALL_OS_LINUX
/*
 * openat with how->resolve to bound where the path may lead, and with
 * unknown flags refused: EINVAL. size: of *how; E2BIG: a field this kernel
 * does not know is not 0. EXDEV, ELOOP: the path goes where it must not.
 * EAGAIN: RESOLVE_CACHED, or a race of RESOLVE_BENEATH: try again. Since
 * 5.6. openat2(2)
 */
ZCALLI_USE
ZCALLI_ACCESS(read_only, 3)
ZCALLI_FN int zcall_openat2(int dirfd, const char *path,
			    const zcall_open_how_t *how, size_t size)
{
	return ZCALLI_CALL4(int, openat2, dirfd, ZCALLI_STRING(path),
			    ZCALLI_IN_STRUCT(how, size), size);
}
#endif

#ifdef ZCALL_NR_creat
/* open with O_CREAT|O_WRONLY|O_TRUNC. creat(2) */
ZCALLI_USE
ZCALLI_FN int zcall_creat(const char *path, unsigned mode)
{
	return ZCALLI_CALL2(int, creat, ZCALLI_STRING(path), mode);
}
#endif

#if ZCALL_OS_DARWIN
/* open and openat as they are when cancellation is not libc's business.
 * open(2) */
ZCALLI_USE
ZCALLI_FN int zcall_open_nocancel(const char *path, int flags, unsigned mode)
{
	return ZCALLI_CALL3(int, open_nocancel, path, flags, mode);
}

/* The same. openat(2) */
ZCALLI_FN int zcall_openat_nocancel(int dirfd, const char *path, int flags,
				    unsigned mode)
{
	return ZCALLI_CALL4(int, openat_nocancel, dirfd, path, flags, mode);
}

/*
 * open that gives a file it makes the owner, group and access list at once:
 * xsecurity, or NULL. uid and gid: KAUTH_UID_NONE and KAUTH_GID_NONE for the
 * usual ones. bsd/vfs/vfs_syscalls.c
 */
ZCALLI_FN int zcall_open_extended(const char *path, int flags, unsigned uid,
				  unsigned gid, int mode,
				  const zcall_kauth_filesec_t *xsecurity)
{
	return ZCALLI_CALL6(int, open_extended, path, flags, uid, gid, mode,
			    xsecurity);
}

/*
 * open with a data protection class (dataclass) for a file it makes, and with
 * dpflags (O_DP_*) for reading it still encrypted. bsd/vfs/vfs_syscalls.c
 */
ZCALLI_FN int zcall_open_dprotected_np(const char *path, int flags,
				       int dataclass, int dpflags, int mode)
{
	return ZCALLI_CALL5(int, open_dprotected_np, path, flags, dataclass,
			    dpflags, mode);
}

/* The same from a directory; authfd: the file that vouches for it with
 * O_DP_AUTHENTICATE, else AUTH_OPEN_NOAUTHFD. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_openat_dprotected_np(int dirfd, const char *path, int flags,
					 int dataclass, int dpflags, int mode,
					 int authfd)
{
	return ZCALLI_CALL7(int, openat_dprotected_np, dirfd, path, flags,
			    dataclass, dpflags, mode, authfd);
}

/* Opens the file with the number *objid of the file system *fsid. Needs a
 * privilege: EPERM. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_openbyid_np(const zcall_fsid_t *fsid, const uint64_t *objid,
				int flags)
{
	return ZCALLI_CALL3(int, openbyid_np, fsid, objid, flags);
}
#endif

/*
 * Attributes.
 */

/* The attributes of an open file. loong64: since Linux 6.11. macOS: see
 * zcall_fstat64. fstat(2) */
#if ZCALL_OS_DARWIN
ZCALLI_FN int zcall_fstat(int fd, zcall_user64_stat_t *st)
#else
ZCALLI_FN int zcall_fstat(int fd, zcall_stat_t *st)
#endif
{
	return ZCALLI_CALL2(int, fstat, fd, ZCALLI_OUT_OBJ(st));
}

#if ZCALL_OS_LINUX
/*
 * The attributes of the file that path names, or of dirfd itself with
 * AT_EMPTY_PATH and an empty path (since 6.11 NULL too). flags: also
 * AT_SYMLINK_NOFOLLOW, AT_NO_AUTOMOUNT. loong64: since 6.11. fstatat(2)
 */
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_newfstatat(int dirfd, const char *path, zcall_stat_t *st,
			       int flags)
{
	return ZCALLI_CALL4(int, newfstatat, dirfd, ZCALLI_STRING_OPT(path),
			    ZCALLI_OUT_OBJ(st), flags);
}

/*
 * The attributes that mask asks for (STATX_*) of the file that path names, or
 * of dirfd itself with an empty path (since 6.11 NULL too) and AT_EMPTY_PATH.
 * flags: also AT_SYMLINK_NOFOLLOW, AT_NO_AUTOMOUNT, AT_STATX_*. More than was
 * asked for may come: stx_mask tells. Since 4.11. statx(2)
 */
ZCALLI_ACCESS(write_only, 5)
ZCALLI_FN int zcall_statx(int dirfd, const char *path, unsigned flags,
			  unsigned mask, zcall_statx_t *buf)
{
	return ZCALLI_CALL5(int, statx, dirfd, ZCALLI_STRING_OPT(path), flags,
			    mask, ZCALLI_OUT_OBJ(buf));
}
#elif ZCALL_OS_FREEBSD
/* The attributes of the file that path names. flag: AT_SYMLINK_NOFOLLOW,
 * AT_RESOLVE_BENEATH, AT_EMPTY_PATH. fstatat(2) */
ZCALLI_FN int zcall_fstatat(int dirfd, const char *path, zcall_stat_t *st,
			    int flag)
{
	return ZCALLI_CALL4(int, fstatat, dirfd, path, st, flag);
}
#else
/* The attributes of an open file: what libc calls fstat. The calls without
 * 64 are the old ones, with 32-bit inode numbers. fstat(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fstat64(int fd, zcall_stat_t *st)
{
	return ZCALLI_CALL2(int, fstat64, fd, st);
}

/* The attributes of the file that path names. flag: AT_SYMLINK_NOFOLLOW,
 * AT_REALDEV, AT_FDONLY, AT_SYMLINK_NOFOLLOW_ANY. fstatat(2) */
ZCALLI_FN int zcall_fstatat64(int dirfd, const char *path, zcall_stat_t *st,
			      int flag)
{
	return ZCALLI_CALL4(int, fstatat64, dirfd, path, st, flag);
}

/* The same by the old structure. fstatat(2) */
ZCALLI_FN int zcall_fstatat(int dirfd, const char *path,
			    zcall_user64_stat_t *st, int flag)
{
	return ZCALLI_CALL4(int, fstatat, dirfd, path, st, flag);
}

/* The attributes of the file that path names. stat(2) */
ZCALLI_FN int zcall_stat64(const char *path, zcall_stat_t *st)
{
	return ZCALLI_CALL2(int, stat64, path, st);
}

/* The same of a symbolic link itself. lstat(2) */
ZCALLI_FN int zcall_lstat64(const char *path, zcall_stat_t *st)
{
	return ZCALLI_CALL2(int, lstat64, path, st);
}

/*
 * The attributes with owner, group and access list: at most *xsecurity_size
 * bytes at xsecurity, and *xsecurity_size becomes what there is.
 * bsd/vfs/vfs_syscalls.c
 */
ZCALLI_FN int zcall_stat64_extended(const char *path, zcall_stat_t *st,
				    zcall_kauth_filesec_t *xsecurity,
				    size_t *xsecurity_size)
{
	return ZCALLI_CALL4(int, stat64_extended, path, st, xsecurity,
			    xsecurity_size);
}

/* The same of a symbolic link itself. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_lstat64_extended(const char *path, zcall_stat_t *st,
				     zcall_kauth_filesec_t *xsecurity,
				     size_t *xsecurity_size)
{
	return ZCALLI_CALL4(int, lstat64_extended, path, st, xsecurity,
			    xsecurity_size);
}

/* The same of an open file. bsd/kern/kern_descrip.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fstat64_extended(int fd, zcall_stat_t *st,
				     zcall_kauth_filesec_t *xsecurity,
				     size_t *xsecurity_size)
{
	return ZCALLI_CALL4(int, fstat64_extended, fd, st, xsecurity,
			    xsecurity_size);
}

/* stat64_extended by the old structure. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_stat_extended(const char *path, zcall_user64_stat_t *st,
				  zcall_kauth_filesec_t *xsecurity,
				  size_t *xsecurity_size)
{
	return ZCALLI_CALL4(int, stat_extended, path, st, xsecurity,
			    xsecurity_size);
}

/* lstat64_extended by the old structure. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_lstat_extended(const char *path, zcall_user64_stat_t *st,
				   zcall_kauth_filesec_t *xsecurity,
				   size_t *xsecurity_size)
{
	return ZCALLI_CALL4(int, lstat_extended, path, st, xsecurity,
			    xsecurity_size);
}

/* fstat64_extended by the old structure. bsd/kern/kern_descrip.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fstat_extended(int fd, zcall_user64_stat_t *st,
				   zcall_kauth_filesec_t *xsecurity,
				   size_t *xsecurity_size)
{
	return ZCALLI_CALL4(int, fstat_extended, fd, st, xsecurity,
			    xsecurity_size);
}
#endif

#ifdef ZCALL_NR_stat
/* The attributes of the file that path names. macOS: see zcall_stat64.
 * stat(2) */
#if ZCALL_OS_DARWIN
ZCALLI_FN int zcall_stat(const char *path, zcall_user64_stat_t *st)
#else
ZCALLI_FN int zcall_stat(const char *path, zcall_stat_t *st)
#endif
{
	return ZCALLI_CALL2(int, stat, ZCALLI_STRING(path), ZCALLI_OUT_OBJ(st));
}

/* The same of a symbolic link itself. lstat(2) */
#if ZCALL_OS_DARWIN
ZCALLI_FN int zcall_lstat(const char *path, zcall_user64_stat_t *st)
#else
ZCALLI_FN int zcall_lstat(const char *path, zcall_stat_t *st)
#endif
{
	return ZCALLI_CALL2(int, lstat, ZCALLI_STRING(path),
			    ZCALLI_OUT_OBJ(st));
}
#endif

#ifdef ZCALL_NR_access
/* Whether the real user may do with the file what mode asks (F_OK, or R_OK,
 * W_OK and X_OK): 0, EACCES, or what is wrong with the path. access(2) */
ZCALLI_FN int zcall_access(const char *path, int mode)
{
	return ZCALLI_CALL2(int, access, ZCALLI_STRING(path), mode);
}
#endif

/*
 * access from a directory. Linux: has no flags, see faccessat2; elsewhere
 * flag: AT_EACCESS for the effective user, AT_SYMLINK_NOFOLLOW on macOS,
 * AT_RESOLVE_BENEATH and AT_EMPTY_PATH on FreeBSD. faccessat(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_faccessat(int dirfd, const char *path, int mode)
{
	return ZCALLI_CALL3(int, faccessat, dirfd, ZCALLI_STRING(path), mode);
}

/* faccessat with flags: AT_EACCESS, AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW.
 * Since 5.8. faccessat2(2) */
ZCALLI_FN int zcall_faccessat2(int dirfd, const char *path, int mode, int flags)
{
	return ZCALLI_CALL4(int, faccessat2, dirfd, ZCALLI_STRING(path), mode,
			    flags);
}
#else
ZCALLI_FN int zcall_faccessat(int dirfd, const char *path, int mode, int flag)
{
	return ZCALLI_CALL4(int, faccessat, dirfd, ZCALLI_STRING(path), mode,
			    flag);
}
#endif

#if ZCALL_OS_FREEBSD
/* access by the effective user. eaccess(2) */
ZCALLI_FN int zcall_eaccess(const char *path, int mode)
{
	return ZCALLI_CALL2(int, eaccess, path, mode);
}
#elif ZCALL_OS_DARWIN
/*
 * access for several files: entries, size bytes in all, is an array and the
 * names behind it; one errno each goes to results. uid: whose access, or
 * KAUTH_UID_NONE for the effective user. bsd/vfs/vfs_syscalls.c
 */
ZCALLI_FN int zcall_access_extended(const zcall_accessx_descriptor_t *entries,
				    size_t size, int *results, unsigned uid)
{
	return ZCALLI_CALL4(int, access_extended, entries, size, results, uid);
}
#endif

#ifdef ZCALL_NR_chmod
/* Sets the permissions; a symbolic link is followed. EPERM: not the owner's
 * process. chmod(2) */
ZCALLI_FN int zcall_chmod(const char *path, unsigned mode)
{
	return ZCALLI_CALL2(int, chmod, ZCALLI_STRING(path), mode);
}
#endif

/* The same of an open file; with O_PATH EBADF on Linux. fchmod(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fchmod(int fd, unsigned mode)
{
	return ZCALLI_CALL2(int, fchmod, fd, mode);
}

/* chmod from a directory. Linux: has no flags, see fchmodat2; elsewhere flag:
 * AT_SYMLINK_NOFOLLOW. fchmodat(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_fchmodat(int dirfd, const char *path, unsigned mode)
{
	return ZCALLI_CALL3(int, fchmodat, dirfd, ZCALLI_STRING(path), mode);
}

/* fchmodat with flags: AT_SYMLINK_NOFOLLOW (EOPNOTSUPP for a link on most
 * file systems), AT_EMPTY_PATH. Since 6.6. fchmodat(2) */
ZCALLI_FN int zcall_fchmodat2(int dirfd, const char *path, unsigned mode,
			      unsigned flags)
{
	return ZCALLI_CALL4(int, fchmodat2, dirfd, ZCALLI_STRING(path), mode,
			    flags);
}
#else
ZCALLI_FN int zcall_fchmodat(int dirfd, const char *path, unsigned mode,
			     int flag)
{
	return ZCALLI_CALL4(int, fchmodat, dirfd, ZCALLI_STRING(path), mode,
			    flag);
}
#endif

#if ZCALL_OS_FREEBSD
/* chmod of a symbolic link itself. lchmod(2) */
ZCALLI_FN int zcall_lchmod(const char *path, unsigned mode)
{
	return ZCALLI_CALL2(int, lchmod, path, mode);
}
#elif ZCALL_OS_DARWIN
/* Sets owner, group, permissions (-1: as they are) and access list at once.
 * bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_chmod_extended(const char *path, unsigned uid, unsigned gid,
				   int mode,
				   const zcall_kauth_filesec_t *xsecurity)
{
	return ZCALLI_CALL5(int, chmod_extended, path, uid, gid, mode,
			    xsecurity);
}

/* The same of an open file. bsd/vfs/vfs_syscalls.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fchmod_extended(int fd, unsigned uid, unsigned gid,
				    int mode,
				    const zcall_kauth_filesec_t *xsecurity)
{
	return ZCALLI_CALL5(int, fchmod_extended, fd, uid, gid, mode,
			    xsecurity);
}
#endif

#ifdef ZCALL_NR_chown
/* Sets owner and group; -1U: as it is. Takes S_ISUID and S_ISGID from
 * programs. A symbolic link is followed. EPERM: no privilege. chown(2) */
ZCALLI_FN int zcall_chown(const char *path, unsigned uid, unsigned gid)
{
	return ZCALLI_CALL3(int, chown, ZCALLI_STRING(path), uid, gid);
}

/* The same of a symbolic link itself. lchown(2) */
ZCALLI_FN int zcall_lchown(const char *path, unsigned uid, unsigned gid)
{
	return ZCALLI_CALL3(int, lchown, ZCALLI_STRING(path), uid, gid);
}
#endif

/* chown of an open file. fchown(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fchown(int fd, unsigned uid, unsigned gid)
{
	return ZCALLI_CALL3(int, fchown, fd, uid, gid);
}

/* chown from a directory. flag: AT_SYMLINK_NOFOLLOW; on Linux and FreeBSD
 * AT_EMPTY_PATH. fchownat(2) */
ZCALLI_FN int zcall_fchownat(int dirfd, const char *path, unsigned uid,
			     unsigned gid, int flag)
{
	return ZCALLI_CALL5(int, fchownat, dirfd, ZCALLI_STRING(path), uid, gid,
			    flag);
}

#if !ZCALL_OS_DARWIN
/*
 * Sets the times of the last access, times[0], and change, times[1]; NULL:
 * both to now. UTIME_NOW or UTIME_OMIT as tv_nsec: now, or as it is. flag:
 * AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. Linux: a NULL path is dirfd itself.
 * EACCES, EPERM: not the owner's process. utimensat(2)
 */
ZCALLI_FN int zcall_utimensat(int dirfd, const char *path,
			      const zcall_timespec_t *times, int flag)
{
	return ZCALLI_CALL4(int, utimensat, dirfd, ZCALLI_STRING_OPT(path),
			    ZCALLI_IN_PAIR_OPT(times), flag);
}
#endif

#if ZCALL_OS_FREEBSD
/* utimensat of an open file. futimens(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_futimens(int fd, const zcall_timespec_t *times)
{
	return ZCALLI_CALL2(int, futimens, fd, times);
}

/* utimes of a symbolic link itself. lutimes(2) */
ZCALLI_FN int zcall_lutimes(const char *path, const zcall_timeval_t *times)
{
	return ZCALLI_CALL2(int, lutimes, path, times);
}
#endif

#ifdef ZCALL_NR_utimes
/* Sets the times of the last access, times[0], and change, times[1], in
 * microseconds; NULL: both to now. utimes(2) */
ZCALLI_FN int zcall_utimes(const char *path, const zcall_timeval_t *times)
{
	return ZCALLI_CALL2(int, utimes, ZCALLI_STRING(path),
			    ZCALLI_IN_PAIR_OPT(times));
}
#endif

#ifdef ZCALL_NR_futimes
/* utimes of an open file. futimes(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_futimes(int fd, const zcall_timeval_t *times)
{
	return ZCALLI_CALL2(int, futimes, fd, times);
}
#endif

#ifdef ZCALL_NR_futimesat
/* utimes from a directory. futimesat(2) */
ZCALLI_FN int zcall_futimesat(int dirfd, const char *path,
			      const zcall_timeval_t *times)
{
	return ZCALLI_CALL3(int, futimesat, dirfd, ZCALLI_STRING_OPT(path),
			    ZCALLI_IN_PAIR_OPT(times));
}
#endif

#ifdef ZCALL_NR_utime
/* utimes in seconds. utime(2) */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_utime(const char *path, const zcall_utimbuf_t *times)
{
	return ZCALLI_CALL2(int, utime, ZCALLI_STRING(path),
			    ZCALLI_IN_OPT(times));
}
#endif

/* Cuts or extends a file to length bytes; what is added reads as 0.
 * truncate(2) */
ZCALLI_FN int zcall_truncate(const char *path, long length)
{
	return ZCALLI_CALL2(int, truncate, ZCALLI_STRING(path), length);
}

/* Cuts or extends a file to length bytes; what is added reads as 0.
 * EINVAL: not open for writing. ftruncate(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_ftruncate(int fd, long length)
{
	return ZCALLI_CALL2(int, ftruncate, fd, length);
}

#if !ZCALL_OS_LINUX
/* Sets the flags UF_* and SF_*, all of them: ask stat first. EPERM: not the
 * owner's process, or one for the superuser. chflags(2) */
#if ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_chflags(const char *path, unsigned long flags)
#else
ZCALLI_FN int zcall_chflags(const char *path, int flags)
#endif
{
	return ZCALLI_CALL2(int, chflags, path, flags);
}

/* The same of an open file. fchflags(2) */
#if ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_fchflags(int fd, unsigned long flags)
#else
ZCALLI_FN int zcall_fchflags(int fd, int flags)
#endif
{
	return ZCALLI_CALL2(int, fchflags, fd, flags);
}
#endif

#if ZCALL_OS_FREEBSD
/* chflags of a symbolic link itself. lchflags(2) */
ZCALLI_FN int zcall_lchflags(const char *path, unsigned long flags)
{
	return ZCALLI_CALL2(int, lchflags, path, flags);
}

/* chflags from a directory. atflag: AT_SYMLINK_NOFOLLOW, AT_RESOLVE_BENEATH,
 * AT_EMPTY_PATH. chflagsat(2) */
ZCALLI_FN int zcall_chflagsat(int dirfd, const char *path, unsigned long flags,
			      int atflag)
{
	return ZCALLI_CALL4(int, chflagsat, dirfd, path, flags, atflag);
}
#endif

#if ZCALL_OS_LINUX
/*
 * The file system's own attributes of a file, FS_XFLAG_* and others; usize:
 * of *attr. flags: AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. EOPNOTSUPP: the file
 * system has none. Since 6.17. fs/file_attr.c
 */
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_file_getattr(int dirfd, const char *path,
				 zcall_file_attr_t *attr, size_t usize,
				 unsigned flags)
{
	return ZCALLI_CALL5(int, file_getattr, dirfd, ZCALLI_STRING_OPT(path),
			    ZCALLI_OUT(attr, usize), usize, flags);
}

/* Sets them, all of *attr. Since 6.17. fs/file_attr.c */
ZCALLI_ACCESS(read_only, 3)
ZCALLI_FN int zcall_file_setattr(int dirfd, const char *path,
				 const zcall_file_attr_t *attr, size_t usize,
				 unsigned flags)
{
	return ZCALLI_CALL5(int, file_setattr, dirfd, ZCALLI_STRING_OPT(path),
			    ZCALLI_IN_STRUCT(attr, usize), usize, flags);
}
#endif

#if !ZCALL_OS_LINUX
/* A limit or option of the file, name: _PC_*. EINVAL: it has none such; -1,
 * which is -EPERM: no limit. pathconf(2) */
ZCALLI_FN long zcall_pathconf(const char *path, int name)
{
	return ZCALLI_CALL2(long, pathconf, path, name);
}

/* The same of an open file. fpathconf(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_fpathconf(int fd, int name)
{
	return ZCALLI_CALL2(long, fpathconf, fd, name);
}
#endif

#if ZCALL_OS_FREEBSD
/* pathconf of a symbolic link itself. lpathconf(2) */
ZCALLI_FN long zcall_lpathconf(const char *path, int name)
{
	return ZCALLI_CALL2(long, lpathconf, path, name);
}
#endif

/*
 * Names.
 */

/* Removes a name, with AT_REMOVEDIR that of an empty directory. unlinkat(2) */
ZCALLI_FN int zcall_unlinkat(int dirfd, const char *path, int flags)
{
	return ZCALLI_CALL3(int, unlinkat, dirfd, ZCALLI_STRING(path), flags);
}

#ifdef ZCALL_NR_unlink
/* Removes a name of anything but a directory. The file lives as long as it
 * has other names or is open. unlink(2) */
ZCALLI_FN int zcall_unlink(const char *path)
{
	return ZCALLI_CALL1(int, unlink, ZCALLI_STRING(path));
}

/* Removes an empty directory. ENOTEMPTY: it is not. rmdir(2) */
ZCALLI_FN int zcall_rmdir(const char *path)
{
	return ZCALLI_CALL1(int, rmdir, ZCALLI_STRING(path));
}
#endif

#if ZCALL_OS_FREEBSD
/* unlinkat, if the name is still fd's: else EDEADLK. fd FD_NONE: of whatever
 * file. funlinkat(2) */
ZCALLI_FD(3)
ZCALLI_FN int zcall_funlinkat(int dirfd, const char *path, int fd, int flag)
{
	return ZCALLI_CALL4(int, funlinkat, dirfd, path, fd, flag);
}
#endif

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
	return ZCALLI_CALL5(int, linkat, olddirfd, ZCALLI_STRING(oldpath),
			    newdirfd, ZCALLI_STRING(newpath), flags);
}

#ifdef ZCALL_NR_link
/* Gives a file one more name. A symbolic link gets one itself on Linux, and
 * is followed elsewhere. link(2) */
ZCALLI_FN int zcall_link(const char *oldpath, const char *newpath)
{
	return ZCALLI_CALL2(int, link, ZCALLI_STRING(oldpath),
			    ZCALLI_STRING(newpath));
}
#endif

/*
 * Gives a file another name; what had that name before is replaced in one
 * step. EXDEV: another file system. ENOTEMPTY, EEXIST: a directory that is
 * not empty would be. Not on riscv64 and loong64, see renameat2. renameat(2)
 */
#ifdef ZCALL_NR_renameat
ZCALLI_FN int zcall_renameat(int olddirfd, const char *oldpath, int newdirfd,
			     const char *newpath)
{
	return ZCALLI_CALL4(int, renameat, olddirfd, ZCALLI_STRING(oldpath),
			    newdirfd, ZCALLI_STRING(newpath));
}
#endif

#if ZCALL_OS_LINUX
/* renameat with flags: RENAME_*. EINVAL: the file system does not know one.
 * Since 3.15. renameat2(2) */
ZCALLI_FN int zcall_renameat2(int olddirfd, const char *oldpath, int newdirfd,
			      const char *newpath, unsigned flags)
{
	ZCALLI_REFUSE(renameat2_flags,
		      __builtin_constant_p(flags) &&
			      (flags & ZCALL_RENAME_EXCHANGE) &&
			      (flags & (ZCALL_RENAME_NOREPLACE |
					ZCALL_RENAME_WHITEOUT)),
		      "zcall_renameat2: flags has RENAME_EXCHANGE and another");
	return ZCALLI_CALL5(int, renameat2, olddirfd, ZCALLI_STRING(oldpath),
			    newdirfd, ZCALLI_STRING(newpath), flags);
}
#elif ZCALL_OS_DARWIN
/* renameat with flags: RENAME_SWAP, RENAME_EXCL, ... ENOTSUP: the file system
 * does not know one. renameatx_np(2) */
ZCALLI_FN int zcall_renameatx_np(int olddirfd, const char *oldpath,
				 int newdirfd, const char *newpath,
				 unsigned flags)
{
	return ZCALLI_CALL5(int, renameatx_np, olddirfd, oldpath, newdirfd,
			    newpath, flags);
}
#endif

#ifdef ZCALL_NR_rename
/* renameat in the current directory. rename(2) */
ZCALLI_FN int zcall_rename(const char *oldpath, const char *newpath)
{
	return ZCALLI_CALL2(int, rename, ZCALLI_STRING(oldpath),
			    ZCALLI_STRING(newpath));
}
#endif

/* Makes a symbolic link at path that holds target, whatever that is.
 * symlinkat(2) */
ZCALLI_FN int zcall_symlinkat(const char *target, int dirfd, const char *path)
{
	return ZCALLI_CALL3(int, symlinkat, ZCALLI_STRING(target), dirfd,
			    ZCALLI_STRING(path));
}

#ifdef ZCALL_NR_symlink
/* The same in the current directory. symlink(2) */
ZCALLI_FN int zcall_symlink(const char *target, const char *path)
{
	return ZCALLI_CALL2(int, symlink, ZCALLI_STRING(target),
			    ZCALLI_STRING(path));
}
#endif

/*
 * What a symbolic link holds: at most size bytes to buf, without a 0 at the
 * end; returns how many. size itself: perhaps not all of it. Linux: an empty
 * path is dirfd, opened with O_PATH|O_NOFOLLOW. EINVAL: no symbolic link.
 * readlinkat(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN long zcall_readlinkat(int dirfd, const char *path, char *buf,
				int size)
#else
ZCALLI_FN long zcall_readlinkat(int dirfd, const char *path, char *buf,
				size_t size)
#endif
{
	return ZCALLI_CALL4(long, readlinkat, dirfd, ZCALLI_STRING(path),
			    ZCALLI_GOT(buf, size), size);
}

#ifdef ZCALL_NR_readlink
/* readlinkat from the current directory. readlink(2) */
#if ZCALL_OS_FREEBSD
ZCALLI_FN long zcall_readlink(const char *path, char *buf, size_t size)
#else
ZCALLI_FN long zcall_readlink(const char *path, char *buf, int size)
#endif
{
	return ZCALLI_CALL3(long, readlink, ZCALLI_STRING(path),
			    ZCALLI_GOT(buf, size), size);
}
#endif

#if ZCALL_OS_DARWIN
/* readlink of one that was opened with O_SYMLINK. bsd/vfs/vfs_syscalls.c */
ZCALLI_FD(1)
ZCALLI_FN long zcall_freadlink(int fd, char *buf, size_t size)
{
	return ZCALLI_CALL3(long, freadlink, fd, buf, size);
}
#endif

/* Makes a directory with permissions mode, less the umask. EEXIST: the name
 * is taken, by whatever. mkdirat(2) */
ZCALLI_FN int zcall_mkdirat(int dirfd, const char *path, unsigned mode)
{
	return ZCALLI_CALL3(int, mkdirat, dirfd, ZCALLI_STRING(path), mode);
}

#ifdef ZCALL_NR_mkdir
/* The same in the current directory. mkdir(2) */
ZCALLI_FN int zcall_mkdir(const char *path, unsigned mode)
{
	return ZCALLI_CALL2(int, mkdir, ZCALLI_STRING(path), mode);
}
#endif

/*
 * Makes a file of the type in mode (S_IFREG, S_IFCHR, S_IFBLK, S_IFIFO,
 * S_IFSOCK) with the permissions in mode, less the umask. dev: the device,
 * as st_rdev has it; Linux: as (minor & 0xff) | major << 8 | (minor & ~0xff)
 * << 12. EPERM: a device, and no privilege. FreeBSD: no files but devices
 * and FIFOs. mknodat(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_mknodat(int dirfd, const char *path, unsigned mode,
			    unsigned dev)
#elif ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_mknodat(int dirfd, const char *path, unsigned mode,
			    uint64_t dev)
#else
ZCALLI_FN int zcall_mknodat(int dirfd, const char *path, unsigned mode, int dev)
#endif
{
	return ZCALLI_CALL4(int, mknodat, dirfd, path, mode, dev);
}

#ifdef ZCALL_NR_mknod
/* The same in the current directory. mknod(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_mknod(const char *path, unsigned mode, unsigned dev)
#else
ZCALLI_FN int zcall_mknod(const char *path, unsigned mode, int dev)
#endif
{
	return ZCALLI_CALL3(int, mknod, path, mode, dev);
}
#endif

#if !ZCALL_OS_LINUX
/* Makes a FIFO with permissions mode, less the umask. Linux: see mknodat.
 * mkfifoat(2) */
ZCALLI_FN int zcall_mkfifoat(int dirfd, const char *path, unsigned mode)
{
	return ZCALLI_CALL3(int, mkfifoat, dirfd, path, mode);
}

/* The same in the current directory. mkfifo(2) */
ZCALLI_FN int zcall_mkfifo(const char *path, unsigned mode)
{
	return ZCALLI_CALL2(int, mkfifo, path, mode);
}

/* Removes a whiteout, which hides a name of the layer below in a union.
 * undelete(2) */
ZCALLI_FN int zcall_undelete(const char *path)
{
	return ZCALLI_CALL1(int, undelete, path);
}

/* Takes a terminal from all who have it open: their reads return 0, their
 * writes fail. For its owner. revoke(2) */
ZCALLI_FN int zcall_revoke(const char *path)
{
	return ZCALLI_CALL1(int, revoke, path);
}
#endif

#if ZCALL_OS_DARWIN
/* mkdir with owner, group and access list at once. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_mkdir_extended(const char *path, unsigned uid, unsigned gid,
				   int mode,
				   const zcall_kauth_filesec_t *xsecurity)
{
	return ZCALLI_CALL5(int, mkdir_extended, path, uid, gid, mode,
			    xsecurity);
}

/* mkfifo with owner, group and access list at once.
 * bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_mkfifo_extended(const char *path, unsigned uid,
				    unsigned gid, int mode,
				    const zcall_kauth_filesec_t *xsecurity)
{
	return ZCALLI_CALL5(int, mkfifo_extended, path, uid, gid, mode,
			    xsecurity);
}

/* unlink that fails with EBUSY when the file is open. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_delete(const char *path)
{
	return ZCALLI_CALL1(int, delete, path);
}
#endif

/*
 * Directories.
 */

/* Makes path the current directory. chdir(2) */
ZCALLI_FN int zcall_chdir(const char *path)
{
	return ZCALLI_CALL1(int, chdir, ZCALLI_STRING(path));
}

/* The same of an open directory. fchdir(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fchdir(int fd)
{
	return ZCALLI_CALL1(int, fchdir, fd);
}

/* Makes path the root directory, but not the current one. For privileged
 * processes, and no prison: EPERM. chroot(2) */
ZCALLI_USE
ZCALLI_FN int zcall_chroot(const char *path)
{
	return ZCALLI_CALL1(int, chroot, ZCALLI_STRING(path));
}

#if ZCALL_OS_LINUX
/*
 * The path of the current directory to buf, with its 0, which counts: returns
 * the bytes. It begins with "(unreachable)" when that is not below the root.
 * ERANGE: size is too small; ENOENT: it was removed. libc's returns buf.
 * getcwd(2)
 */
ZCALLI_ACCESS(write_only, 1, 2)
ZCALLI_FN long zcall_getcwd(char *buf, unsigned long size)
{
	return ZCALLI_CALL2(long, getcwd, ZCALLI_GOT(buf, size), size);
}

/*
 * Reads zcall_linux_dirent64_t records, at most count bytes of them, whole
 * ones only; zcall_dirent_next walks through them. Returns the bytes, 0 at
 * the end. EINVAL: count is too small for the next one. "." and ".." come
 * too. getdents64(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_getdents64(int fd, void *dirp, unsigned count)
{
	return ZCALLI_CALL3(long, getdents64, fd, ZCALLI_GOT(dirp, count),
			    count);
}

#ifdef ZCALL_NR_getdents
/* The same by zcall_linux_dirent_t, which has no room for a type: it is the
 * last byte of each record. getdents(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_getdents(int fd, void *dirp, unsigned count)
{
	return ZCALLI_CALL3(long, getdents, fd, ZCALLI_GOT(dirp, count), count);
}
#endif
#elif ZCALL_OS_FREEBSD
/* The path of the current directory to buf, with its 0. ENOENT: it was
 * removed; ERANGE: size is too small. sys/kern/vfs_cache.c */
ZCALLI_FN int zcall___getcwd(char *buf, size_t size)
{
	return ZCALLI_CALL2(int, __getcwd, buf, size);
}

/* path without symbolic links, "." and "..", from the root, to buf, with its
 * 0. flags: 0. sys/kern/vfs_cache.c */
ZCALLI_FN int zcall___realpathat(int dirfd, const char *path, char *buf,
				 size_t size, int flags)
{
	return ZCALLI_CALL5(int, __realpathat, dirfd, path, buf, size, flags);
}

/*
 * Reads zcall_dirent_t records, at most nbytes of them, whole ones only;
 * zcall_dirent_next walks through them. *basep, unless basep is NULL, becomes
 * where they began, for lseek. Returns the bytes, 0 at the end. d_fileno 0:
 * not a file any more. getdirentries(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_getdirentries(int fd, void *buf, size_t nbytes,
				   int64_t *basep)
{
	return ZCALLI_CALL4(long, getdirentries, fd, ZCALLI_OUT(buf, nbytes),
			    nbytes, basep);
}
#else
/*
 * Reads zcall_dirent_t records, at most nbytes of them, whole ones only;
 * zcall_dirent_next walks through them. *position becomes where they began,
 * for lseek. Returns the bytes, 0 at the end; with 1024 bytes or more the
 * last four of buf tell whether it is the end: 1. Call it with its own
 * structure only: it is not the one of getdirentries. getdirentries64(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_getdirentries64(int fd, void *buf, size_t nbytes,
				     int64_t *position)
{
	return ZCALLI_CALL4(long, getdirentries64, fd, ZCALLI_OUT(buf, nbytes),
			    nbytes, position);
}

/* The same by the old structure, with 32-bit inode numbers and no d_seekoff:
 * four bytes d_ino, two d_reclen, one d_type, one d_namlen, the name.
 * getdirentries(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_getdirentries(int fd, void *buf, unsigned nbytes,
				  long *basep)
{
	return ZCALLI_CALL4(int, getdirentries, fd, buf, nbytes, basep);
}
#endif

/*
 * The record after prev, or the first when prev is NULL, of the n bytes in
 * buf that getdents64, getdirentries (FreeBSD) or getdirentries64 (macOS)
 * returned; NULL when there is none. buf must be aligned as a long is.
 */
#if ZCALL_OS_LINUX
#define ZCALLI_DIRENT zcall_linux_dirent64_t
#else
#define ZCALLI_DIRENT zcall_dirent_t
#endif
ZCALLI_UTIL const ZCALLI_DIRENT *zcall_dirent_next(const void *buf, long n,
						   const ZCALLI_DIRENT *prev)
{
	const char *end = (const char *)buf + n;
	const char *at = (const char *)buf;
	const long least = (long)offsetof(ZCALLI_DIRENT, d_name) + 1;
	const ZCALLI_DIRENT *next;

	if (prev)
		at = (const char *)prev + prev->d_reclen;
	if (end - at < least)
		return NULL;
	next = (const ZCALLI_DIRENT *)(const void *)at;
	if (next->d_reclen < least || next->d_reclen > end - at)
		return NULL;
	return next;
}

/*
 * File systems.
 */

#if ZCALL_OS_DARWIN
/* What holds the file that path names: its type, size, options. This is
 * what libc calls statfs. statfs(2) */
ZCALLI_FN int zcall_statfs64(const char *path, zcall_statfs_t *buf)
{
	return ZCALLI_CALL2(int, statfs64, path, buf);
}

/* The same of an open file. fstatfs(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fstatfs64(int fd, zcall_statfs_t *buf)
{
	return ZCALLI_CALL2(int, fstatfs64, fd, buf);
}

/* What is mounted, as much as fits into bufsize bytes; returns how many were
 * written, or, when buf is NULL, how many there are. flags: MNT_WAIT, or
 * MNT_NOWAIT for what is known without asking. getfsstat(2) */
ZCALLI_FN int zcall_getfsstat64(zcall_statfs_t *buf, int bufsize, int flags)
{
	return ZCALLI_CALL3(int, getfsstat64, buf, bufsize, flags);
}

/* statfs64 by the old structure. statfs(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_statfs(const char *path, zcall_user64_statfs_t *buf)
{
	return ZCALLI_CALL2(int, statfs, ZCALLI_STRING(path),
			    ZCALLI_OUT_OBJ(buf));
}

/* fstatfs64 by the old structure. fstatfs(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_fstatfs(int fd, zcall_user64_statfs_t *buf)
{
	return ZCALLI_CALL2(int, fstatfs, fd, ZCALLI_OUT_OBJ(buf));
}

/* getfsstat64 by the old structure. getfsstat(2) */
ZCALLI_FN int zcall_getfsstat(zcall_user64_statfs_t *buf, int bufsize,
			      int flags)
{
	return ZCALLI_CALL3(int, getfsstat, buf, bufsize, flags);
}

/* Does cmd (FSIOC_*, or the file system's own) with the file that path
 * names. options: FSOPT_NOFOLLOW. fsctl(2) */
ZCALLI_FN int zcall_fsctl(const char *path, unsigned long cmd, void *data,
			  unsigned options)
{
	return ZCALLI_CALL4(int, fsctl, path, cmd, data, options);
}

/* The same with an open file. ffsctl(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_ffsctl(int fd, unsigned long cmd, void *data,
			   unsigned options)
{
	return ZCALLI_CALL4(int, ffsctl, fd, cmd, data, options);
}

/*
 * Snapshots of the file system whose root is open as dirfd. op: SNAPSHOT_OP_*;
 * name1: the snapshot; name2: its new name, or where to mount it; data: 0 or
 * what to mount with. flags: 0. EPERM: an entitlement is missing.
 * fs_snapshot_create(2)
 */
ZCALLI_FN int zcall_fs_snapshot(unsigned op, int dirfd, const char *name1,
				const char *name2, void *data, unsigned flags)
{
	return ZCALLI_CALL6(int, fs_snapshot, op, dirfd, name1, name2, data,
			    flags);
}

/* The path of the file with the number objid of the file system *fsid, at
 * most bufsize bytes with its 0; returns the bytes. fsgetpath(2) */
ZCALLI_FN long zcall_fsgetpath(char *buf, size_t bufsize,
			       const zcall_fsid_t *fsid, uint64_t objid)
{
	return ZCALLI_CALL4(long, fsgetpath, buf, bufsize, fsid, objid);
}

/* The same with options: FSOPT_NOFIRMLINKPATH, FSOPT_ISREALFSID.
 * bsd/vfs/vfs_syscalls.c */
ZCALLI_FN long zcall_fsgetpath_ext(char *buf, size_t bufsize,
				   const zcall_fsid_t *fsid, uint64_t objid,
				   unsigned options)
{
	return ZCALLI_CALL5(long, fsgetpath_ext, buf, bufsize, fsid, objid,
			    options);
}

/* Forgets all that no file needs any more of what is kept in memory about
 * files. For the superuser. bsd/vfs/vfs_subr.c */
ZCALLI_FN int zcall_vfs_purge(void)
{
	return ZCALLI_CALL0(int, vfs_purge);
}
#else
/* What holds the file that path names: its type, size, options. statfs(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_statfs(const char *path, zcall_statfs_t *buf)
{
	return ZCALLI_CALL2(int, statfs, ZCALLI_STRING(path),
			    ZCALLI_OUT_OBJ(buf));
}

/* The same of an open file. fstatfs(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_fstatfs(int fd, zcall_statfs_t *buf)
{
	return ZCALLI_CALL2(int, fstatfs, fd, ZCALLI_OUT_OBJ(buf));
}
#endif

#if ZCALL_OS_FREEBSD
/* What is mounted, as much as fits into bufsize bytes; returns how many were
 * written, or, when buf is NULL, how many there are. mode: MNT_WAIT, or
 * MNT_NOWAIT for what is known without asking. getfsstat(2) */
ZCALLI_FN int zcall_getfsstat(zcall_statfs_t *buf, long bufsize, int mode)
{
	return ZCALLI_CALL3(int, getfsstat, buf, bufsize, mode);
}
#endif

#ifdef ZCALL_NR_ustat
/* The free blocks and inodes of the file system on the device dev. EINVAL:
 * none is mounted from it. ustat(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_ustat(unsigned dev, zcall_ustat_t *buf)
{
	return ZCALLI_CALL2(int, ustat, dev, ZCALLI_OUT_OBJ(buf));
}
#endif

#ifdef ZCALL_NR_sysfs
/*
 * The types of file systems that this kernel knows. option 1: the index of
 * the one whose name arg1 is the address of; 2: the name of the one with
 * index arg1, to the address arg2, which must have room for it; 3: how many.
 * sysfs(2)
 */
ZCALLI_FN int zcall_sysfs(int option, unsigned long arg1, unsigned long arg2)
{
	return ZCALLI_CALL3(int, sysfs, option, arg1, arg2);
}
#endif

/*
 * Extended attributes.
 */

#if ZCALL_OS_LINUX
/*
 * Sets the attribute name, which begins with its namespace ("user."), to the
 * size bytes at value. flags: XATTR_*. EOPNOTSUPP: the file system has none,
 * or not in that namespace; EPERM: not on such a file; ENOSPC: no room.
 * setxattr(2)
 */
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN int zcall_setxattr(const char *path, const char *name,
			     const void *value, size_t size, int flags)
{
	return ZCALLI_CALL5(int, setxattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name), ZCALLI_IN(value, size), size,
			    flags);
}

/* The same of a symbolic link itself. lsetxattr(2) */
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN int zcall_lsetxattr(const char *path, const char *name,
			      const void *value, size_t size, int flags)
{
	return ZCALLI_CALL5(int, lsetxattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name), ZCALLI_IN(value, size), size,
			    flags);
}

/* The same of an open file. fsetxattr(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN int zcall_fsetxattr(int fd, const char *name, const void *value,
			      size_t size, int flags)
{
	return ZCALLI_CALL5(int, fsetxattr, fd, ZCALLI_STRING(name),
			    ZCALLI_IN(value, size), size, flags);
}

/* The same from a directory, value and flags by *args, usize bytes.
 * at_flags: AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. Since 6.13. fs/xattr.c */
ZCALLI_ACCESS(read_only, 5)
ZCALLI_FN int zcall_setxattrat(int dirfd, const char *path, unsigned at_flags,
			       const char *name, const zcall_xattr_args_t *args,
			       size_t usize)
{
	return ZCALLI_CALL6(int, setxattrat, dirfd, ZCALLI_STRING_OPT(path),
			    at_flags, ZCALLI_STRING(name),
			    ZCALLI_IN_STRUCT(args, usize), usize);
}

/* The attribute's value, at most size bytes; returns its size, with size 0
 * too. ERANGE: size is too small; ENODATA: no such attribute. getxattr(2) */
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN long zcall_getxattr(const char *path, const char *name, void *value,
			      size_t size)
{
	return ZCALLI_CALL4(long, getxattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name), ZCALLI_GOT(value, size), size);
}

/* The same of a symbolic link itself. lgetxattr(2) */
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN long zcall_lgetxattr(const char *path, const char *name, void *value,
			       size_t size)
{
	return ZCALLI_CALL4(long, lgetxattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name), ZCALLI_GOT(value, size), size);
}

/* The same of an open file. fgetxattr(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN long zcall_fgetxattr(int fd, const char *name, void *value,
			       size_t size)
{
	return ZCALLI_CALL4(long, fgetxattr, fd, ZCALLI_STRING(name),
			    ZCALLI_GOT(value, size), size);
}

/* The same from a directory, to where *args says; its flags must be 0. Since
 * 6.13. fs/xattr.c */
ZCALLI_ACCESS(read_only, 5)
ZCALLI_FN long zcall_getxattrat(int dirfd, const char *path, unsigned at_flags,
				const char *name,
				const zcall_xattr_args_t *args, size_t usize)
{
	return ZCALLI_CALL6(long, getxattrat, dirfd, ZCALLI_STRING_OPT(path),
			    at_flags, ZCALLI_STRING(name),
			    ZCALLI_IN_STRUCT(args, usize), usize);
}

/* The names of the attributes, each with its 0, at most size bytes; returns
 * how many they are, with size 0 too. ERANGE: too small. listxattr(2) */
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_listxattr(const char *path, char *list, size_t size)
{
	return ZCALLI_CALL3(long, listxattr, ZCALLI_STRING(path),
			    ZCALLI_GOT(list, size), size);
}

/* The same of a symbolic link itself. llistxattr(2) */
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_llistxattr(const char *path, char *list, size_t size)
{
	return ZCALLI_CALL3(long, llistxattr, ZCALLI_STRING(path),
			    ZCALLI_GOT(list, size), size);
}

/* The same of an open file. flistxattr(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_flistxattr(int fd, char *list, size_t size)
{
	return ZCALLI_CALL3(long, flistxattr, fd, ZCALLI_GOT(list, size), size);
}

/* The same from a directory. Since 6.13. fs/xattr.c */
ZCALLI_ACCESS(write_only, 4, 5)
ZCALLI_FN long zcall_listxattrat(int dirfd, const char *path, unsigned at_flags,
				 char *list, size_t size)
{
	return ZCALLI_CALL5(long, listxattrat, dirfd, ZCALLI_STRING_OPT(path),
			    at_flags, ZCALLI_GOT(list, size), size);
}

/* Removes an attribute. ENODATA: there is none such. removexattr(2) */
ZCALLI_FN int zcall_removexattr(const char *path, const char *name)
{
	return ZCALLI_CALL2(int, removexattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name));
}

/* The same of a symbolic link itself. lremovexattr(2) */
ZCALLI_FN int zcall_lremovexattr(const char *path, const char *name)
{
	return ZCALLI_CALL2(int, lremovexattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name));
}

/* The same of an open file. fremovexattr(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fremovexattr(int fd, const char *name)
{
	return ZCALLI_CALL2(int, fremovexattr, fd, ZCALLI_STRING(name));
}

/* The same from a directory. Since 6.13. fs/xattr.c */
ZCALLI_FN int zcall_removexattrat(int dirfd, const char *path,
				  unsigned at_flags, const char *name)
{
	return ZCALLI_CALL4(int, removexattrat, dirfd, ZCALLI_STRING_OPT(path),
			    at_flags, ZCALLI_STRING(name));
}
#elif ZCALL_OS_DARWIN
/*
 * Sets the attribute name to the size bytes at value. position: where in a
 * resource fork, else 0. options: XATTR_*. ENOTSUP: the file system has none;
 * E2BIG: too large. setxattr(2)
 */
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN int zcall_setxattr(const char *path, const char *name,
			     const void *value, size_t size, unsigned position,
			     int options)
{
	return ZCALLI_CALL6(int, setxattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name), ZCALLI_IN(value, size), size,
			    position, options);
}

/* The same of an open file. fsetxattr(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN int zcall_fsetxattr(int fd, const char *name, const void *value,
			      size_t size, unsigned position, int options)
{
	return ZCALLI_CALL6(int, fsetxattr, fd, ZCALLI_STRING(name),
			    ZCALLI_IN(value, size), size, position, options);
}

/* The attribute's value from position, at most size bytes; returns how many,
 * with value NULL its size. ERANGE: size is too small; ENOATTR: no such
 * attribute. getxattr(2) */
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN long zcall_getxattr(const char *path, const char *name, void *value,
			      size_t size, unsigned position, int options)
{
	return ZCALLI_CALL6(long, getxattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name), ZCALLI_GOT(value, size), size,
			    position, options);
}

/* The same of an open file. fgetxattr(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN long zcall_fgetxattr(int fd, const char *name, void *value,
			       size_t size, unsigned position, int options)
{
	return ZCALLI_CALL6(long, fgetxattr, fd, ZCALLI_STRING(name),
			    ZCALLI_GOT(value, size), size, position, options);
}

/* The names of the attributes, each with its 0, at most size bytes; returns
 * how many they are, with list NULL too. listxattr(2) */
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_listxattr(const char *path, char *list, size_t size,
			       int options)
{
	return ZCALLI_CALL4(long, listxattr, ZCALLI_STRING(path),
			    ZCALLI_GOT(list, size), size, options);
}

/* The same of an open file. flistxattr(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_flistxattr(int fd, char *list, size_t size, int options)
{
	return ZCALLI_CALL4(long, flistxattr, fd, ZCALLI_GOT(list, size), size,
			    options);
}

/* Removes an attribute. ENOATTR: there is none such. removexattr(2) */
ZCALLI_FN int zcall_removexattr(const char *path, const char *name, int options)
{
	return ZCALLI_CALL3(int, removexattr, ZCALLI_STRING(path),
			    ZCALLI_STRING(name), options);
}

/* The same of an open file. fremovexattr(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fremovexattr(int fd, const char *name, int options)
{
	return ZCALLI_CALL3(int, fremovexattr, fd, ZCALLI_STRING(name),
			    options);
}
#else
/*
 * Sets the attribute name of attrnamespace (EXTATTR_NAMESPACE_*) to the
 * nbytes at data; returns how many were written. EOPNOTSUPP: the file system
 * has none. extattr_set_file(2)
 */
ZCALLI_FN long zcall_extattr_set_file(const char *path, int attrnamespace,
				      const char *name, const void *data,
				      size_t nbytes)
{
	return ZCALLI_CALL5(long, extattr_set_file, path, attrnamespace, name,
			    data, nbytes);
}

/* The same of a symbolic link itself. extattr_set_link(2) */
ZCALLI_FN long zcall_extattr_set_link(const char *path, int attrnamespace,
				      const char *name, const void *data,
				      size_t nbytes)
{
	return ZCALLI_CALL5(long, extattr_set_link, path, attrnamespace, name,
			    data, nbytes);
}

/* The same of an open file. extattr_set_fd(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_extattr_set_fd(int fd, int attrnamespace, const char *name,
				    const void *data, size_t nbytes)
{
	return ZCALLI_CALL5(long, extattr_set_fd, fd, attrnamespace, name, data,
			    nbytes);
}

/* The attribute's value, at most nbytes, cut without an error; returns how
 * many, with data NULL its size. ENOATTR: no such attribute.
 * extattr_get_file(2) */
ZCALLI_FN long zcall_extattr_get_file(const char *path, int attrnamespace,
				      const char *name, void *data,
				      size_t nbytes)
{
	return ZCALLI_CALL5(long, extattr_get_file, path, attrnamespace, name,
			    data, nbytes);
}

/* The same of a symbolic link itself. extattr_get_link(2) */
ZCALLI_FN long zcall_extattr_get_link(const char *path, int attrnamespace,
				      const char *name, void *data,
				      size_t nbytes)
{
	return ZCALLI_CALL5(long, extattr_get_link, path, attrnamespace, name,
			    data, nbytes);
}

/* The same of an open file. extattr_get_fd(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_extattr_get_fd(int fd, int attrnamespace, const char *name,
				    void *data, size_t nbytes)
{
	return ZCALLI_CALL5(long, extattr_get_fd, fd, attrnamespace, name, data,
			    nbytes);
}

/* The names of the attributes, each behind one byte that is its length and
 * without a 0; else as extattr_get_file. extattr_list_file(2) */
ZCALLI_FN long zcall_extattr_list_file(const char *path, int attrnamespace,
				       void *data, size_t nbytes)
{
	return ZCALLI_CALL4(long, extattr_list_file, path, attrnamespace, data,
			    nbytes);
}

/* The same of a symbolic link itself. extattr_list_link(2) */
ZCALLI_FN long zcall_extattr_list_link(const char *path, int attrnamespace,
				       void *data, size_t nbytes)
{
	return ZCALLI_CALL4(long, extattr_list_link, path, attrnamespace, data,
			    nbytes);
}

/* The same of an open file. extattr_list_fd(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_extattr_list_fd(int fd, int attrnamespace, void *data,
				     size_t nbytes)
{
	return ZCALLI_CALL4(long, extattr_list_fd, fd, attrnamespace, data,
			    nbytes);
}

/* Removes an attribute. ENOATTR: there is none such.
 * extattr_delete_file(2) */
ZCALLI_FN int zcall_extattr_delete_file(const char *path, int attrnamespace,
					const char *name)
{
	return ZCALLI_CALL3(int, extattr_delete_file, path, attrnamespace,
			    name);
}

/* The same of a symbolic link itself. extattr_delete_link(2) */
ZCALLI_FN int zcall_extattr_delete_link(const char *path, int attrnamespace,
					const char *name)
{
	return ZCALLI_CALL3(int, extattr_delete_link, path, attrnamespace,
			    name);
}

/* The same of an open file. extattr_delete_fd(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_extattr_delete_fd(int fd, int attrnamespace,
				      const char *name)
{
	return ZCALLI_CALL3(int, extattr_delete_fd, fd, attrnamespace, name);
}

/* Starts, stops and sets up the attributes of a UFS1 file system.
 * extattrctl(2) */
ZCALLI_FN int zcall_extattrctl(const char *path, int cmd, const char *filename,
			       int attrnamespace, const char *name)
{
	return ZCALLI_CALL5(int, extattrctl, path, cmd, filename, attrnamespace,
			    name);
}

/*
 * Access control lists. type: ACL_TYPE_*; each call of a file that path
 * names, of a symbolic link itself, and of an open file.
 */

/* The list to *acl, whose acl_maxcnt must be ACL_MAX_ENTRIES. EOPNOTSUPP: the
 * file system has none. sys/kern/vfs_acl.c */
ZCALLI_FN int zcall___acl_get_file(const char *path, int type, zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_get_file, path, type, acl);
}

/* The same of a symbolic link itself. sys/kern/vfs_acl.c */
ZCALLI_FN int zcall___acl_get_link(const char *path, int type, zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_get_link, path, type, acl);
}

/* The same of an open file. sys/kern/vfs_acl.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall___acl_get_fd(int fd, int type, zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_get_fd, fd, type, acl);
}

/* Sets the list, with its entries in the order that acl(3) tells. EINVAL: it
 * is not right. sys/kern/vfs_acl.c */
ZCALLI_FN int zcall___acl_set_file(const char *path, int type,
				   const zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_set_file, path, type, acl);
}

/* The same of a symbolic link itself. sys/kern/vfs_acl.c */
ZCALLI_FN int zcall___acl_set_link(const char *path, int type,
				   const zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_set_link, path, type, acl);
}

/* The same of an open file. sys/kern/vfs_acl.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall___acl_set_fd(int fd, int type, const zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_set_fd, fd, type, acl);
}

/* Removes the list. sys/kern/vfs_acl.c */
ZCALLI_FN int zcall___acl_delete_file(const char *path, int type)
{
	return ZCALLI_CALL2(int, __acl_delete_file, path, type);
}

/* The same of a symbolic link itself. sys/kern/vfs_acl.c */
ZCALLI_FN int zcall___acl_delete_link(const char *path, int type)
{
	return ZCALLI_CALL2(int, __acl_delete_link, path, type);
}

/* The same of an open file. sys/kern/vfs_acl.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall___acl_delete_fd(int fd, int type)
{
	return ZCALLI_CALL2(int, __acl_delete_fd, fd, type);
}

/* Whether the file could have the list. sys/kern/vfs_acl.c */
ZCALLI_FN int zcall___acl_aclcheck_file(const char *path, int type,
					const zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_aclcheck_file, path, type, acl);
}

/* The same of a symbolic link itself. sys/kern/vfs_acl.c */
ZCALLI_FN int zcall___acl_aclcheck_link(const char *path, int type,
					const zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_aclcheck_link, path, type, acl);
}

/* The same of an open file. sys/kern/vfs_acl.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall___acl_aclcheck_fd(int fd, int type, const zcall_acl_t *acl)
{
	return ZCALLI_CALL3(int, __acl_aclcheck_fd, fd, type, acl);
}
#endif

/*
 * Handles: files without a name.
 */

#if ZCALL_OS_LINUX
/*
 * A handle of the file that path names, and the number of its mount to
 * *mnt_id: an int, or with AT_HANDLE_MNT_ID_UNIQUE (since 6.12) a uint64_t.
 * handle->handle_bytes is the room in f_handle, MAX_HANDLE_SZ always
 * suffices; EOVERFLOW: it says now how much is needed. flags: AT_EMPTY_PATH,
 * AT_SYMLINK_FOLLOW, AT_HANDLE_*. EOPNOTSUPP: the file system has none.
 * name_to_handle_at(2)
 */
ZCALLI_FN int zcall_name_to_handle_at(int dirfd, const char *path,
				      zcall_file_handle_t *handle, void *mnt_id,
				      int flags)
{
	return ZCALLI_CALL5(
		int, name_to_handle_at, dirfd, ZCALLI_STRING_OPT(path),
		ZCALLI_OUT_EXPR(handle, sizeof(*handle) + handle->handle_bytes),
		ZCALLI_OUT_EXPR(mnt_id, (flags & ZCALL_AT_HANDLE_MNT_ID_UNIQUE)
						? 8
						: 4),
		flags);
}

/*
 * Opens the file of a handle, on the file system that mountdirfd, any open
 * file of it, is on; FD_PIDFS_ROOT and FD_NSFS_ROOT are two without a mount.
 * ESTALE: there is no such file any more. EPERM: CAP_DAC_READ_SEARCH is
 * missing. open_by_handle_at(2)
 */
ZCALLI_USE
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_open_by_handle_at(int mountdirfd,
				      const zcall_file_handle_t *handle,
				      int flags)
{
	return ZCALLI_CALL3(int, open_by_handle_at, mountdirfd,
			    ZCALLI_IN_OBJ(handle), flags);
}
#else
/* A handle of the file that path names. For the superuser. macOS: NFS
 * servers' file systems only. getfh(2) */
ZCALLI_FN int zcall_getfh(const char *path, zcall_fhandle_t *fhp)
{
	return ZCALLI_CALL2(int, getfh, path, fhp);
}

/* Opens the file of a handle. ESTALE: there is none any more. For the
 * superuser. fhopen(2) */
ZCALLI_FN int zcall_fhopen(const zcall_fhandle_t *fhp, int flags)
{
	return ZCALLI_CALL2(int, fhopen, fhp, flags);
}
#endif

#if ZCALL_OS_FREEBSD
/* getfh of a symbolic link itself. lgetfh(2) */
ZCALLI_FN int zcall_lgetfh(const char *path, zcall_fhandle_t *fhp)
{
	return ZCALLI_CALL2(int, lgetfh, path, fhp);
}

/* getfh from a directory. flag: AT_SYMLINK_NOFOLLOW, AT_RESOLVE_BENEATH.
 * getfhat(2) */
ZCALLI_FN int zcall_getfhat(int dirfd, const char *path, zcall_fhandle_t *fhp,
			    int flag)
{
	return ZCALLI_CALL4(int, getfhat, dirfd, path, fhp, flag);
}

/* fstat of a handle's file. fhstat(2) */
ZCALLI_FN int zcall_fhstat(const zcall_fhandle_t *fhp, zcall_stat_t *st)
{
	return ZCALLI_CALL2(int, fhstat, fhp, st);
}

/* fstatfs of a handle's file. fhstatfs(2) */
ZCALLI_FN int zcall_fhstatfs(const zcall_fhandle_t *fhp, zcall_statfs_t *buf)
{
	return ZCALLI_CALL2(int, fhstatfs, fhp, buf);
}

/* Gives a handle's file a name. fhlink(2) */
ZCALLI_FN int zcall_fhlink(zcall_fhandle_t *fhp, const char *path)
{
	return ZCALLI_CALL2(int, fhlink, fhp, path);
}

/* The same in a directory. fhlinkat(2) */
ZCALLI_FN int zcall_fhlinkat(zcall_fhandle_t *fhp, int dirfd, const char *path)
{
	return ZCALLI_CALL3(int, fhlinkat, fhp, dirfd, path);
}

/* readlink of a handle's file. fhreadlink(2) */
ZCALLI_FN long zcall_fhreadlink(zcall_fhandle_t *fhp, char *buf, size_t size)
{
	return ZCALLI_CALL3(long, fhreadlink, fhp, buf, size);
}
#endif

#if ZCALL_OS_DARWIN
/*
 * Attribute lists, clones and what else macOS has.
 */

/*
 * The attributes of the file that alist asks for (ATTR_*), packed one behind
 * the other in the order of their bits, each aligned to 4, behind their size
 * in 4 bytes, to buf. That size is cut to size unless options has
 * FSOPT_REPORT_FULLSIZE. options: FSOPT_*. getattrlist(2)
 */
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN int zcall_getattrlist(const char *path, const zcall_attrlist_t *alist,
				void *buf, size_t size, unsigned long options)
{
	return ZCALLI_CALL5(int, getattrlist, path, alist,
			    ZCALLI_OUT(buf, size), size, options);
}

/* The same of an open file. fgetattrlist(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN int zcall_fgetattrlist(int fd, const zcall_attrlist_t *alist,
				 void *buf, size_t size, unsigned long options)
{
	return ZCALLI_CALL5(int, fgetattrlist, fd, alist, ZCALLI_OUT(buf, size),
			    size, options);
}

/* The same from a directory. getattrlistat(2) */
ZCALLI_ACCESS(write_only, 4, 5)
ZCALLI_FN int zcall_getattrlistat(int dirfd, const char *path,
				  const zcall_attrlist_t *alist, void *buf,
				  size_t size, unsigned long options)
{
	return ZCALLI_CALL6(int, getattrlistat, dirfd, path, alist,
			    ZCALLI_OUT(buf, size), size, options);
}

/*
 * The same of the next files in a directory, as many as fit: returns how
 * many, 0 at the end. alist must ask for ATTR_BULK_REQUIRED.
 * getattrlistbulk(2)
 */
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN int zcall_getattrlistbulk(int dirfd, const zcall_attrlist_t *alist,
				    void *buf, size_t size, uint64_t options)
{
	return ZCALLI_CALL5(int, getattrlistbulk, dirfd, alist,
			    ZCALLI_OUT(buf, size), size, options);
}

/*
 * The older form: *count is how many at most and becomes how many; *basep
 * becomes where they began, *newstate changes when the directory does.
 * Returns 1 at the end. getdirentriesattr(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 3, 4)
ZCALLI_FN int zcall_getdirentriesattr(int fd, const zcall_attrlist_t *alist,
				      void *buf, size_t size, unsigned *count,
				      unsigned *basep, unsigned *newstate,
				      unsigned long options)
{
	return ZCALLI_CALL8(int, getdirentriesattr, fd, alist,
			    ZCALLI_OUT(buf, size), size, count, basep, newstate,
			    options);
}

/* Sets attributes, packed in the same way but without the size before them.
 * setattrlist(2) */
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN int zcall_setattrlist(const char *path, const zcall_attrlist_t *alist,
				const void *buf, size_t size,
				unsigned long options)
{
	return ZCALLI_CALL5(int, setattrlist, path, alist, ZCALLI_IN(buf, size),
			    size, options);
}

/* The same of an open file. fsetattrlist(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 3, 4)
ZCALLI_FN int zcall_fsetattrlist(int fd, const zcall_attrlist_t *alist,
				 const void *buf, size_t size,
				 unsigned long options)
{
	return ZCALLI_CALL5(int, fsetattrlist, fd, alist, ZCALLI_IN(buf, size),
			    size, options);
}

/* The same from a directory. setattrlistat(2) */
ZCALLI_ACCESS(read_only, 4, 5)
ZCALLI_FN int zcall_setattrlistat(int dirfd, const char *path,
				  const zcall_attrlist_t *alist,
				  const void *buf, size_t size,
				  unsigned options)
{
	return ZCALLI_CALL6(int, setattrlistat, dirfd, path, alist,
			    ZCALLI_IN(buf, size), size, options);
}

/*
 * Makes a copy of a file or directory that shares its data until one of them
 * is changed. flags: CLONE_*. ENOTSUP: the file system cannot; EXDEV: another
 * one; EEXIST: the name is taken. clonefileat(2)
 */
ZCALLI_FN int zcall_clonefileat(int srcdirfd, const char *src, int dstdirfd,
				const char *dst, unsigned flags)
{
	return ZCALLI_CALL5(int, clonefileat, srcdirfd, src, dstdirfd, dst,
			    flags);
}

/* The same of an open file. fclonefileat(2) */
ZCALLI_FN int zcall_fclonefileat(int srcfd, int dstdirfd, const char *dst,
				 unsigned flags)
{
	return ZCALLI_CALL4(int, fclonefileat, srcfd, dstdirfd, dst, flags);
}

/* Lets the file system copy a file, if it can: ENOTSUP. mode: the copy's
 * permissions; flags: CPF_*. Not libc's. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_copyfile(const char *from, const char *to, int mode,
			     int flags)
{
	return ZCALLI_CALL4(int, copyfile, from, to, mode, flags);
}

/* Swaps the contents of two files in one step; ENOTSUP on APFS, which has
 * renameatx_np. options: FSOPT_NOFOLLOW. exchangedata(2) */
ZCALLI_FN int zcall_exchangedata(const char *path1, const char *path2,
				 unsigned long options)
{
	return ZCALLI_CALL3(int, exchangedata, path1, path2, options);
}

/*
 * Finds files of a volume by their attributes: the matches go to
 * block->returnbuffer, how many to *nummatches. options: SRCHFS_*, with
 * SRCHFS_START for the first time; EAGAIN: there may be more, call again with
 * *state as it is. script: a text encoding. searchfs(2)
 */
ZCALLI_FN int zcall_searchfs(const char *path, zcall_fssearchblock_t *block,
			     unsigned long *nummatches, unsigned script,
			     unsigned options, zcall_searchstate_t *state)
{
	return ZCALLI_CALL6(int, searchfs, path, block, nummatches, script,
			    options, state);
}
#endif

#endif
