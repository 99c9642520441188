/*
 * Plain names (read, AF_INET, struct iovec) for programs without a libc: the
 * calls that POSIX has, with the kernel's meaning, by the names that POSIX
 * gives them. Linux only. It is no libc: nothing is buffered, allocated,
 * retried or cancelled, and no call is there that is not about one system call.
 * It cannot stand beside a libc's headers. Compile with -ffreestanding.
 *
 * Results are zcall's: the value, or -errno; zcall_is_error() tells. A mapping
 * that failed is an address that zcall_is_error_ptr() knows.
 *
 * With ZCALL_POSIX_ERRNO defined, an expression of type int *, a failed call
 * stores its errno there and returns -1, and errno and MAP_FAILED are defined:
 *
 *   static int last_error;
 *   #define ZCALL_POSIX_ERRNO (&last_error)
 *   #include <zcall/compat/posix.h>
 *
 * Where the kernel and POSIX differ it is the kernel: getpriority returns 20
 * minus the nice value, getcwd the length, sched_getaffinity and its kind are
 * absent. fork runs no handlers, _exit ends all threads, setuid and its kind
 * change the calling thread only.
 */
#ifndef ZCALL_COMPAT_POSIX_H
#define ZCALL_COMPAT_POSIX_H

/* glibc's and musl's headers have these, where plain names are. */
#if defined(_ERRNO_H) || defined(_FCNTL_H) || defined(_NETINET_IN_H) || \
	defined(_POLL_H) || defined(_SCHED_H) || defined(_SIGNAL_H) || \
	defined(_STDIO_H) || defined(_STDLIB_H) || defined(_SYS_MMAN_H) || \
	defined(_SYS_POLL_H) || defined(_SYS_RESOURCE_H) || \
	defined(_SYS_SELECT_H) || defined(_SYS_SOCKET_H) || \
	defined(_SYS_STAT_H) || defined(_SYS_TIME_H) || \
	defined(_SYS_TYPES_H) || defined(_SYS_UIO_H) || \
	defined(_SYS_WAIT_H) || defined(_TIME_H) || defined(_UNISTD_H)
#error "zcall/compat/posix.h: not beside a libc; include zcall.h there"
#include "zcall/compat/posix.h: not beside a libc"
#endif

#include "../target.h"

#if !ZCALL_OS_LINUX
#error "zcall/compat/posix.h: for Linux"
#include "zcall/compat/posix.h: for Linux"
#endif

#include "../event.h"
#include "../fs.h"
#include "../io.h"
#include "../ipc.h"
#include "../mem.h"
#include "../net.h"
#include "../process.h"
#include "../signal.h"
#include "../sys.h"
#include "../thread.h"
#include "../time.h"
#include "constants.h"

typedef long blkcnt_t;
typedef int clockid_t;
typedef unsigned long dev_t;
typedef unsigned gid_t;
typedef unsigned id_t;
typedef int idtype_t;
typedef uint32_t in_addr_t;
typedef uint16_t in_port_t;
typedef unsigned long ino_t;
typedef int key_t;
typedef unsigned mode_t;
typedef unsigned nfds_t;
typedef long off_t;
typedef int pid_t;
typedef unsigned long rlim_t;
typedef uint16_t sa_family_t;
typedef zcall_siginfo_t siginfo_t;
typedef zcall_sigset_t sigset_t;
typedef zcall_socklen_t socklen_t;
typedef long ssize_t;
typedef zcall_stack_t stack_t;
typedef long suseconds_t;
typedef long time_t;
typedef int timer_t;
typedef unsigned uid_t;
typedef zcall_fd_set_t fd_set;

struct timespec {
	time_t tv_sec;
	long tv_nsec;
};

struct timeval {
	time_t tv_sec;
	suseconds_t tv_usec;
};

struct itimerspec {
	struct timespec it_interval, it_value;
};

struct itimerval {
	struct timeval it_interval, it_value;
};

struct tms {
	long tms_utime, tms_stime, tms_cutime, tms_cstime;
};

struct iovec {
	void *iov_base;
	size_t iov_len;
};

struct pollfd {
	int fd;
	short events, revents;
};

struct flock {
	short l_type, l_whence;
	off_t l_start, l_len;
	pid_t l_pid;
};

#if ZCALL_CPU_AMD64
struct stat {
	dev_t st_dev;
	ino_t st_ino;
	unsigned long st_nlink;
	mode_t st_mode;
	uid_t st_uid;
	gid_t st_gid;
	unsigned zcalli_pad0;
	dev_t st_rdev;
	off_t st_size;
	long st_blksize;
	blkcnt_t st_blocks;
	struct timespec st_atim, st_mtim, st_ctim;
	long zcalli_pad1[3];
};
#else
struct stat {
	dev_t st_dev;
	ino_t st_ino;
	mode_t st_mode;
	unsigned st_nlink;
	uid_t st_uid;
	gid_t st_gid;
	dev_t st_rdev;
	unsigned long zcalli_pad0;
	off_t st_size;
	int st_blksize;
	int zcalli_pad1;
	blkcnt_t st_blocks;
	struct timespec st_atim, st_mtim, st_ctim;
	unsigned zcalli_pad2[2];
};
#endif
#define st_atime st_atim.tv_sec
#define st_mtime st_mtim.tv_sec
#define st_ctime st_ctim.tv_sec

/* What getdents64, which POSIX lacks, stores; each is d_reclen bytes long. */
struct dirent64 {
	uint64_t d_ino;
	int64_t d_off;
	unsigned short d_reclen;
	unsigned char d_type;
	char d_name[256];
};

struct sockaddr {
	sa_family_t sa_family;
	char sa_data[14];
};

struct in_addr {
	in_addr_t s_addr;
};

struct sockaddr_in {
	sa_family_t sin_family;
	in_port_t sin_port;
	struct in_addr sin_addr;
	unsigned char sin_zero[8];
};

struct in6_addr {
	uint8_t s6_addr[16] __attribute__((__aligned__(4)));
};

struct sockaddr_in6 {
	sa_family_t sin6_family;
	in_port_t sin6_port;
	uint32_t sin6_flowinfo;
	struct in6_addr sin6_addr;
	uint32_t sin6_scope_id;
};

struct sockaddr_un {
	sa_family_t sun_family;
	char sun_path[108];
};

struct sockaddr_storage {
	sa_family_t ss_family;
	char zcalli_pad[118];
	unsigned long zcalli_align;
};

struct linger {
	int l_onoff, l_linger;
};

struct msghdr {
	void *msg_name;
	socklen_t msg_namelen;
	struct iovec *msg_iov;
	size_t msg_iovlen;
	void *msg_control;
	size_t msg_controllen;
	int msg_flags;
};

struct cmsghdr {
	size_t cmsg_len;
	int cmsg_level, cmsg_type;
};

struct rlimit {
	rlim_t rlim_cur, rlim_max;
};

struct rusage {
	struct timeval ru_utime, ru_stime;
	long ru_maxrss, ru_ixrss, ru_idrss, ru_isrss;
	long ru_minflt, ru_majflt, ru_nswap;
	long ru_inblock, ru_oublock, ru_msgsnd, ru_msgrcv;
	long ru_nsignals, ru_nvcsw, ru_nivcsw;
};

struct utsname {
	char sysname[65], nodename[65], release[65], version[65], machine[65];
	char domainname[65];
};

struct sched_param {
	int sched_priority;
};

struct sembuf {
	unsigned short sem_num;
	short sem_op, sem_flg;
};

struct sigaction {
	__extension__ union {
		void (*sa_handler)(int);
		void (*sa_sigaction)(int, siginfo_t *, void *);
	};
	unsigned long sa_flags;
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
	void (*sa_restorer)(void);
#endif
	sigset_t sa_mask;
};

/* That each is the kernel's: size, and the place of a field that would move if
 * one before it were wrong. */
#define ZCALLI_POSIX_SAME(T, field, Z) \
	ZCALLI_ASSERT(sizeof(struct T) == sizeof(Z) && \
			      offsetof(struct T, field) == offsetof(Z, field), \
		      "struct " #T)
ZCALLI_POSIX_SAME(timespec, tv_nsec, zcall_timespec_t);
ZCALLI_POSIX_SAME(timeval, tv_usec, zcall_timeval_t);
ZCALLI_POSIX_SAME(itimerspec, it_value, zcall_itimerspec_t);
ZCALLI_POSIX_SAME(itimerval, it_value, zcall_itimerval_t);
ZCALLI_POSIX_SAME(tms, tms_cstime, zcall_tms_t);
ZCALLI_POSIX_SAME(iovec, iov_len, zcall_iovec_t);
ZCALLI_POSIX_SAME(pollfd, revents, zcall_pollfd_t);
ZCALLI_POSIX_SAME(flock, l_pid, zcall_flock_t);
ZCALLI_POSIX_SAME(stat, st_mode, zcall_stat_t);
ZCALLI_POSIX_SAME(stat, st_blksize, zcall_stat_t);
ZCALLI_POSIX_SAME(stat, st_ctim, zcall_stat_t);
ZCALLI_POSIX_SAME(dirent64, d_name, zcall_linux_dirent64_t);
ZCALLI_POSIX_SAME(sockaddr, sa_data, zcall_sockaddr_t);
ZCALLI_POSIX_SAME(sockaddr_in, sin_addr, zcall_sockaddr_in_t);
ZCALLI_POSIX_SAME(sockaddr_in6, sin6_scope_id, zcall_sockaddr_in6_t);
ZCALLI_POSIX_SAME(sockaddr_un, sun_path, zcall_sockaddr_un_t);
ZCALLI_POSIX_SAME(sockaddr_storage, ss_family, zcall_sockaddr_storage_t);
ZCALLI_POSIX_SAME(linger, l_linger, zcall_linger_t);
ZCALLI_POSIX_SAME(msghdr, msg_iov, zcall_msghdr_t);
ZCALLI_POSIX_SAME(msghdr, msg_flags, zcall_msghdr_t);
ZCALLI_POSIX_SAME(cmsghdr, cmsg_type, zcall_cmsghdr_t);
ZCALLI_POSIX_SAME(rlimit, rlim_max, zcall_rlimit_t);
ZCALLI_POSIX_SAME(rusage, ru_maxrss, zcall_rusage_t);
ZCALLI_POSIX_SAME(rusage, ru_nivcsw, zcall_rusage_t);
ZCALLI_POSIX_SAME(utsname, machine, zcall_new_utsname_t);
ZCALLI_POSIX_SAME(sched_param, sched_priority, zcall_sched_param_t);
ZCALLI_POSIX_SAME(sembuf, sem_flg, zcall_sembuf_t);
ZCALLI_POSIX_SAME(sigaction, sa_flags, zcall_sigaction_t);
ZCALLI_POSIX_SAME(sigaction, sa_mask, zcall_sigaction_t);

/* siginfo_t's fields by their POSIX names; zcall's have no prefix, because a
 * libc defines these. */
#define si_pid pid
#define si_uid uid
#define si_status status
#define si_value value
#define si_addr addr
#define si_band band

#define SIG_DFL ((void (*)(int))ZCALL_SIG_DFL)
#define SIG_IGN ((void (*)(int))ZCALL_SIG_IGN)

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2

#define S_ISREG(m) (((m) & S_IFMT) == S_IFREG)
#define S_ISDIR(m) (((m) & S_IFMT) == S_IFDIR)
#define S_ISCHR(m) (((m) & S_IFMT) == S_IFCHR)
#define S_ISBLK(m) (((m) & S_IFMT) == S_IFBLK)
#define S_ISFIFO(m) (((m) & S_IFMT) == S_IFIFO)
#define S_ISLNK(m) (((m) & S_IFMT) == S_IFLNK)
#define S_ISSOCK(m) (((m) & S_IFMT) == S_IFSOCK)

/* What wait stored: a signal in the lowest 7 bits, 0 for an exit, 0x7f for a
 * stop; above them whether there is a core; then status or signal. */
#define WTERMSIG(s) ((s) & 0x7f)
#define WEXITSTATUS(s) ((s) >> 8 & 0xff)
#define WSTOPSIG(s) WEXITSTATUS(s)
#define WIFEXITED(s) (WTERMSIG(s) == 0)
#define WIFSIGNALED(s) (WTERMSIG(s) != 0 && WTERMSIG(s) != 0x7f)
#define WIFSTOPPED(s) (((s) & 0xff) == 0x7f)
#define WIFCONTINUED(s) ((s) == 0xffff)
#define WCOREDUMP(s) (((s) & 0x80) != 0)

#define htons(v) __builtin_bswap16(v)
#define ntohs(v) __builtin_bswap16(v)
#define htonl(v) __builtin_bswap32(v)
#define ntohl(v) __builtin_bswap32(v)

#define CMSG_DATA(c) ((unsigned char *)ZCALL_CMSG_DATA(c))
#define CMSG_LEN(n) ZCALL_CMSG_LEN(n)
#define CMSG_SPACE(n) ZCALL_CMSG_SPACE(n)
#define CMSG_FIRSTHDR(m) \
	((m)->msg_controllen < sizeof(struct cmsghdr) \
		 ? NULL \
		 : (struct cmsghdr *)(m)->msg_control)
#define CMSG_NXTHDR(m, c) \
	((struct cmsghdr *)zcall_cmsg_next((const zcall_msghdr_t *)(m), \
					   (const zcall_cmsghdr_t *)(c)))

ZCALLI_ASSERT(sizeof(fd_set) * 8 == FD_SETSIZE, "fd_set");
#define FD_ZERO(s) zcall_fd_zero(s)
#define FD_SET(f, s) zcall_fd_set(f, s)
#define FD_CLR(f, s) zcall_fd_clr(f, s)
#define FD_ISSET(f, s) zcall_fd_isset(f, s)

/* A result, as the program wants it. */
ZCALLI_FN long zcalli_posix_result(long r)
{
#ifdef ZCALL_POSIX_ERRNO
	if (zcall_is_error(r)) {
		*(ZCALL_POSIX_ERRNO) = (int)-r;
		return -1;
	}
#endif
	return r;
}

#ifdef ZCALL_POSIX_ERRNO
#define errno (*(ZCALL_POSIX_ERRNO))
#define MAP_FAILED ((void *)-1L)
#endif

/* ZCALLI_POSIX(int, close, (int fd), zcall_close(fd)); is close. What stands
 * last takes the semicolon. */
#define ZCALLI_POSIX(T, name, params, result) \
	ZCALLI_FN T name params \
	{ \
		return (T)zcalli_posix_result((long)(result)); \
	} \
	ZCALLI_ASSERT(1, "")

/* POSIX has structures and functions of one name, which gcc says of C++. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"

/* Reading and writing. */
ZCALLI_POSIX(ssize_t, read, (int fd, void *buf, size_t n),
	     zcall_read(fd, buf, n));
ZCALLI_POSIX(ssize_t, write, (int fd, const void *buf, size_t n),
	     zcall_write(fd, buf, n));
ZCALLI_POSIX(ssize_t, pread, (int fd, void *buf, size_t n, off_t at),
	     zcall_pread64(fd, buf, n, at));
ZCALLI_POSIX(ssize_t, pwrite, (int fd, const void *buf, size_t n, off_t at),
	     zcall_pwrite64(fd, buf, n, at));
ZCALLI_POSIX(ssize_t, readv, (int fd, const struct iovec *v, int n),
	     zcall_readv(fd, (const zcall_iovec_t *)v, (unsigned)n));
ZCALLI_POSIX(ssize_t, writev, (int fd, const struct iovec *v, int n),
	     zcall_writev(fd, (const zcall_iovec_t *)v, (unsigned)n));
ZCALLI_POSIX(ssize_t, preadv, (int fd, const struct iovec *v, int n, off_t at),
	     zcall_preadv(fd, (const zcall_iovec_t *)v, (unsigned)n, at));
ZCALLI_POSIX(ssize_t, pwritev, (int fd, const struct iovec *v, int n, off_t at),
	     zcall_pwritev(fd, (const zcall_iovec_t *)v, (unsigned)n, at));
ZCALLI_POSIX(off_t, lseek, (int fd, off_t at, int whence),
	     zcall_lseek(fd, at, (unsigned)whence));
ZCALLI_POSIX(int, close, (int fd), zcall_close(fd));
ZCALLI_POSIX(int, dup, (int fd), zcall_dup(fd));
ZCALLI_POSIX(int, dup3, (int fd, int to, int flags), zcall_dup3(fd, to, flags));
ZCALLI_POSIX(int, pipe, (int *fds), zcall_pipe2(fds, 0));
ZCALLI_POSIX(int, pipe2, (int *fds, int flags), zcall_pipe2(fds, flags));
ZCALLI_POSIX(int, fsync, (int fd), zcall_fsync(fd));
ZCALLI_POSIX(int, fdatasync, (int fd), zcall_fdatasync(fd));
ZCALLI_POSIX(int, sync, (void), zcall_sync());

/* dup2 of a descriptor to itself checks that it is open, which dup3 refuses. */
ZCALLI_POSIX(int, dup2, (int fd, int to),
	     fd != to			       ? zcall_dup3(fd, to, 0)
	     : zcall_fcntl(fd, F_GETFD, 0) < 0 ? -EBADF
					       : to);

/* The last argument is a number or an address, and need not be there. These
 * are functions, because a macro would also take the place of members of these
 * names. */
#define ZCALLI_POSIX_LAST(T, last) \
	__extension__({ \
		__builtin_va_list zcalli_ap; \
		T zcalli_last; \
		__builtin_va_start(zcalli_ap, last); \
		zcalli_last = __builtin_va_arg(zcalli_ap, T); \
		__builtin_va_end(zcalli_ap); \
		zcalli_last; \
	})

ZCALLI_UTIL int fcntl(int fd, int cmd, ...)
{
	unsigned long arg = ZCALLI_POSIX_LAST(unsigned long, cmd);

	return (int)zcalli_posix_result(zcall_fcntl(fd, (unsigned)cmd, arg));
}

ZCALLI_UTIL int ioctl(int fd, unsigned long request, ...)
{
	unsigned long arg = ZCALLI_POSIX_LAST(unsigned long, request);

	return (int)zcalli_posix_result(
		zcall_ioctl(fd, (unsigned)request, arg));
}

ZCALLI_UTIL int openat(int dirfd, const char *path, int flags, ...)
{
	mode_t mode = 0;

	if (flags & (O_CREAT | O_TMPFILE))
		mode = ZCALLI_POSIX_LAST(mode_t, flags);
	return (int)zcalli_posix_result(zcall_openat(dirfd, path, flags, mode));
}

ZCALLI_UTIL int open(const char *path, int flags, ...)
{
	mode_t mode = 0;

	if (flags & (O_CREAT | O_TMPFILE))
		mode = ZCALLI_POSIX_LAST(mode_t, flags);
	return (int)zcalli_posix_result(
		zcall_openat(AT_FDCWD, path, flags, mode));
}

/* Files and directories. */
ZCALLI_POSIX(int, creat, (const char *path, mode_t mode),
	     zcall_openat(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode));
ZCALLI_POSIX(int, access, (const char *path, int mode),
	     zcall_faccessat(AT_FDCWD, path, mode));
ZCALLI_POSIX(int, faccessat, (int dirfd, const char *path, int mode, int flags),
	     zcall_faccessat2(dirfd, path, mode, flags));
ZCALLI_POSIX(int, chdir, (const char *path), zcall_chdir(path));
ZCALLI_POSIX(int, fchdir, (int fd), zcall_fchdir(fd));
ZCALLI_POSIX(int, chmod, (const char *path, mode_t mode),
	     zcall_fchmodat(AT_FDCWD, path, mode));
ZCALLI_POSIX(int, fchmod, (int fd, mode_t mode), zcall_fchmod(fd, mode));
ZCALLI_POSIX(int, chown, (const char *path, uid_t uid, gid_t gid),
	     zcall_fchownat(AT_FDCWD, path, uid, gid, 0));
ZCALLI_POSIX(int, lchown, (const char *path, uid_t uid, gid_t gid),
	     zcall_fchownat(AT_FDCWD, path, uid, gid, AT_SYMLINK_NOFOLLOW));
ZCALLI_POSIX(int, fchown, (int fd, uid_t uid, gid_t gid),
	     zcall_fchown(fd, uid, gid));
ZCALLI_POSIX(int, fchownat,
	     (int dirfd, const char *path, uid_t uid, gid_t gid, int flags),
	     zcall_fchownat(dirfd, path, uid, gid, flags));
ZCALLI_POSIX(ssize_t, getcwd, (char *buf, size_t size),
	     zcall_getcwd(buf, size));
ZCALLI_POSIX(ssize_t, getdents64, (int fd, void *buf, size_t size),
	     zcall_getdents64(fd, buf, (unsigned)size));
ZCALLI_POSIX(int, link, (const char *from, const char *to),
	     zcall_linkat(AT_FDCWD, from, AT_FDCWD, to, 0));
ZCALLI_POSIX(int, linkat,
	     (int fromfd, const char *from, int tofd, const char *to,
	      int flags),
	     zcall_linkat(fromfd, from, tofd, to, flags));
ZCALLI_POSIX(int, mkdir, (const char *path, mode_t mode),
	     zcall_mkdirat(AT_FDCWD, path, mode));
ZCALLI_POSIX(int, mkdirat, (int dirfd, const char *path, mode_t mode),
	     zcall_mkdirat(dirfd, path, mode));
ZCALLI_POSIX(int, mkfifo, (const char *path, mode_t mode),
	     zcall_mknodat(AT_FDCWD, path, (mode & 07777) | S_IFIFO, 0));
ZCALLI_POSIX(int, mknod, (const char *path, mode_t mode, dev_t dev),
	     zcall_mknodat(AT_FDCWD, path, mode, (unsigned)dev));
ZCALLI_POSIX(ssize_t, readlink, (const char *path, char *buf, size_t size),
	     zcall_readlinkat(AT_FDCWD, path, buf, (int)size));
ZCALLI_POSIX(ssize_t, readlinkat,
	     (int dirfd, const char *path, char *buf, size_t size),
	     zcall_readlinkat(dirfd, path, buf, (int)size));
ZCALLI_POSIX(int, rename, (const char *from, const char *to),
	     zcall_renameat2(AT_FDCWD, from, AT_FDCWD, to, 0));
ZCALLI_POSIX(int, renameat,
	     (int fromfd, const char *from, int tofd, const char *to),
	     zcall_renameat2(fromfd, from, tofd, to, 0));
ZCALLI_POSIX(int, rmdir, (const char *path),
	     zcall_unlinkat(AT_FDCWD, path, AT_REMOVEDIR));
ZCALLI_POSIX(int, symlink, (const char *target, const char *path),
	     zcall_symlinkat(target, AT_FDCWD, path));
ZCALLI_POSIX(int, symlinkat, (const char *target, int dirfd, const char *path),
	     zcall_symlinkat(target, dirfd, path));
ZCALLI_POSIX(int, truncate, (const char *path, off_t size),
	     zcall_truncate(path, size));
ZCALLI_POSIX(int, ftruncate, (int fd, off_t size), zcall_ftruncate(fd, size));
ZCALLI_POSIX(mode_t, umask, (mode_t mask), zcall_umask(mask));
ZCALLI_POSIX(int, unlink, (const char *path),
	     zcall_unlinkat(AT_FDCWD, path, 0));
ZCALLI_POSIX(int, unlinkat, (int dirfd, const char *path, int flags),
	     zcall_unlinkat(dirfd, path, flags));
ZCALLI_POSIX(int, utimensat,
	     (int dirfd, const char *path, const struct timespec *times,
	      int flags),
	     zcall_utimensat(dirfd, path, (const zcall_timespec_t *)times,
			     flags));
ZCALLI_POSIX(int, futimens, (int fd, const struct timespec *times),
	     zcall_utimensat(fd, NULL, (const zcall_timespec_t *)times, 0));
/* Since 6.11 on loong64. */
ZCALLI_POSIX(int, fstat, (int fd, struct stat *st),
	     zcall_fstat(fd, (zcall_stat_t *)st));
ZCALLI_POSIX(int, fstatat,
	     (int dirfd, const char *path, struct stat *st, int flags),
	     zcall_newfstatat(dirfd, path, (zcall_stat_t *)st, flags));
ZCALLI_POSIX(int, stat, (const char *path, struct stat *st),
	     zcall_newfstatat(AT_FDCWD, path, (zcall_stat_t *)st, 0));
ZCALLI_POSIX(int, lstat, (const char *path, struct stat *st),
	     zcall_newfstatat(AT_FDCWD, path, (zcall_stat_t *)st,
			      AT_SYMLINK_NOFOLLOW));

/* Waiting for descriptors. select leaves the time as it is. */
ZCALLI_FN int poll(struct pollfd *fds, nfds_t n, int ms)
{
	zcall_timespec_t t;

	if (ms < 0)
		return (int)zcalli_posix_result(
			zcall_ppoll((zcall_pollfd_t *)fds, n, NULL, NULL, 0));
	t.tv_sec = ms / 1000;
	t.tv_nsec = ms % 1000 * 1000000L;
	return (int)zcalli_posix_result(
		zcall_ppoll((zcall_pollfd_t *)fds, n, &t, NULL, 0));
}

ZCALLI_FN int select(int n, fd_set *in, fd_set *out, fd_set *except,
		     const struct timeval *time)
{
	zcall_timespec_t t;

	if (!time)
		return (int)zcalli_posix_result(
			zcall_pselect6(n, in, out, except, NULL, NULL));
	t.tv_sec = time->tv_sec;
	t.tv_nsec = time->tv_usec * 1000;
	return (int)zcalli_posix_result(
		zcall_pselect6(n, in, out, except, &t, NULL));
}

/* Sockets. */
ZCALLI_POSIX(int, socket, (int domain, int type, int protocol),
	     zcall_socket(domain, type, protocol));
ZCALLI_POSIX(int, socketpair, (int domain, int type, int protocol, int *fds),
	     zcall_socketpair(domain, type, protocol, fds));
ZCALLI_POSIX(int, bind, (int fd, const struct sockaddr *a, socklen_t n),
	     zcall_bind(fd, a, n));
ZCALLI_POSIX(int, connect, (int fd, const struct sockaddr *a, socklen_t n),
	     zcall_connect(fd, a, n));
ZCALLI_POSIX(int, listen, (int fd, int backlog), zcall_listen(fd, backlog));
ZCALLI_POSIX(int, accept, (int fd, struct sockaddr *a, socklen_t *n),
	     zcall_accept(fd, a, n));
ZCALLI_POSIX(int, accept4,
	     (int fd, struct sockaddr *a, socklen_t *n, int flags),
	     zcall_accept4(fd, a, n, flags));
ZCALLI_POSIX(int, getsockname, (int fd, struct sockaddr *a, socklen_t *n),
	     zcall_getsockname(fd, a, n));
ZCALLI_POSIX(int, getpeername, (int fd, struct sockaddr *a, socklen_t *n),
	     zcall_getpeername(fd, a, n));
ZCALLI_POSIX(int, getsockopt,
	     (int fd, int level, int option, void *value, socklen_t *n),
	     zcall_getsockopt(fd, level, option, value, n));
ZCALLI_POSIX(int, setsockopt,
	     (int fd, int level, int option, const void *value, socklen_t n),
	     zcall_setsockopt(fd, level, option, value, n));
ZCALLI_POSIX(int, shutdown, (int fd, int how), zcall_shutdown(fd, how));
ZCALLI_POSIX(ssize_t, recv, (int fd, void *buf, size_t n, int flags),
	     zcall_recvfrom(fd, buf, n, (unsigned)flags, NULL, NULL));
ZCALLI_POSIX(ssize_t, recvfrom,
	     (int fd, void *buf, size_t n, int flags, struct sockaddr *a,
	      socklen_t *alen),
	     zcall_recvfrom(fd, buf, n, (unsigned)flags, a, alen));
ZCALLI_POSIX(ssize_t, recvmsg, (int fd, struct msghdr *m, int flags),
	     zcall_recvmsg(fd, (zcall_msghdr_t *)m, (unsigned)flags));
ZCALLI_POSIX(ssize_t, send, (int fd, const void *buf, size_t n, int flags),
	     zcall_sendto(fd, buf, n, (unsigned)flags, NULL, 0));
ZCALLI_POSIX(ssize_t, sendto,
	     (int fd, const void *buf, size_t n, int flags,
	      const struct sockaddr *a, socklen_t alen),
	     zcall_sendto(fd, buf, n, (unsigned)flags, a, alen));
ZCALLI_POSIX(ssize_t, sendmsg, (int fd, const struct msghdr *m, int flags),
	     zcall_sendmsg(fd, (const zcall_msghdr_t *)m, (unsigned)flags));

/* Memory. */
ZCALLI_POSIX(void *, mmap,
	     (void *at, size_t n, int prot, int flags, int fd, off_t offset),
	     zcall_mmap(at, n, (unsigned long)prot, (unsigned long)flags, fd,
			offset));
ZCALLI_POSIX(int, munmap, (void *at, size_t n), zcall_munmap(at, n));
ZCALLI_POSIX(int, mprotect, (void *at, size_t n, int prot),
	     zcall_mprotect(at, n, (unsigned long)prot));
ZCALLI_POSIX(int, madvise, (void *at, size_t n, int advice),
	     zcall_madvise(at, n, advice));
ZCALLI_POSIX(int, msync, (void *at, size_t n, int flags),
	     zcall_msync(at, n, flags));
ZCALLI_POSIX(int, mlock, (const void *at, size_t n), zcall_mlock(at, n));
ZCALLI_POSIX(int, munlock, (const void *at, size_t n), zcall_munlock(at, n));
ZCALLI_POSIX(int, mlockall, (int flags), zcall_mlockall(flags));
ZCALLI_POSIX(int, munlockall, (void), zcall_munlockall());

/* Processes. */
ZCALLI_POSIX(pid_t, fork, (void), zcall_clone(SIGCHLD, NULL, NULL, NULL, NULL));
ZCALLI_POSIX(int, execve,
	     (const char *path, char *const *argv, char *const *envp),
	     zcall_execve(path, argv, envp));

ZCALLI_FN ZCALLI_NORETURN void _exit(int status)
{
	zcall_exit_group(status);
}

ZCALLI_FN ZCALLI_NORETURN void _Exit(int status)
{
	zcall_exit_group(status);
}

ZCALLI_POSIX(pid_t, wait, (int *status), zcall_wait4(-1, status, 0, NULL));
ZCALLI_POSIX(pid_t, waitpid, (pid_t pid, int *status, int options),
	     zcall_wait4(pid, status, options, NULL));
ZCALLI_POSIX(pid_t, wait4,
	     (pid_t pid, int *status, int options, struct rusage *usage),
	     zcall_wait4(pid, status, options, (zcall_rusage_t *)usage));
ZCALLI_POSIX(int, waitid,
	     (idtype_t type, id_t id, siginfo_t *info, int options),
	     zcall_waitid(type, (int)id, info, options, NULL));
ZCALLI_POSIX(pid_t, getpid, (void), zcall_getpid());
ZCALLI_POSIX(pid_t, getppid, (void), zcall_getppid());
ZCALLI_POSIX(pid_t, getpgid, (pid_t pid), zcall_getpgid(pid));
ZCALLI_POSIX(pid_t, getpgrp, (void), zcall_getpgid(0));
ZCALLI_POSIX(int, setpgid, (pid_t pid, pid_t pgid), zcall_setpgid(pid, pgid));
ZCALLI_POSIX(pid_t, getsid, (pid_t pid), zcall_getsid(pid));
ZCALLI_POSIX(pid_t, setsid, (void), zcall_setsid());
ZCALLI_POSIX(uid_t, getuid, (void), zcall_getuid());
ZCALLI_POSIX(uid_t, geteuid, (void), zcall_geteuid());
ZCALLI_POSIX(gid_t, getgid, (void), zcall_getgid());
ZCALLI_POSIX(gid_t, getegid, (void), zcall_getegid());
ZCALLI_POSIX(int, getgroups, (int n, gid_t *list), zcall_getgroups(n, list));
ZCALLI_POSIX(int, setuid, (uid_t uid), zcall_setuid(uid));
ZCALLI_POSIX(int, setgid, (gid_t gid), zcall_setgid(gid));
ZCALLI_POSIX(int, setreuid, (uid_t uid, uid_t euid), zcall_setreuid(uid, euid));
ZCALLI_POSIX(int, setregid, (gid_t gid, gid_t egid), zcall_setregid(gid, egid));
ZCALLI_POSIX(int, seteuid, (uid_t uid),
	     zcall_setresuid((uid_t)-1, uid, (uid_t)-1));
ZCALLI_POSIX(int, setegid, (gid_t gid),
	     zcall_setresgid((gid_t)-1, gid, (gid_t)-1));
ZCALLI_POSIX(int, getpriority, (int which, id_t who),
	     zcall_getpriority(which, (int)who));
ZCALLI_POSIX(int, setpriority, (int which, id_t who, int nice),
	     zcall_setpriority(which, (int)who, nice));
ZCALLI_POSIX(int, getrlimit, (int what, struct rlimit *l),
	     zcall_prlimit64(0, (unsigned)what, NULL, (zcall_rlimit64_t *)l));
ZCALLI_POSIX(int, setrlimit, (int what, const struct rlimit *l),
	     zcall_prlimit64(0, (unsigned)what, (const zcall_rlimit64_t *)l,
			     NULL));
ZCALLI_POSIX(int, getrusage, (int who, struct rusage *usage),
	     zcall_getrusage(who, (zcall_rusage_t *)usage));
ZCALLI_POSIX(long, times, (struct tms * t), zcall_times((zcall_tms_t *)t));
ZCALLI_POSIX(int, uname, (struct utsname * name),
	     zcall_uname((zcall_new_utsname_t *)name));
ZCALLI_POSIX(int, getentropy, (void *buf, size_t n),
	     n > 256			      ? -EIO
	     : zcall_getrandom(buf, n, 0) < 0 ? -ENOSYS
					      : 0);
ZCALLI_POSIX(int, sched_yield, (void), zcall_sched_yield());
ZCALLI_POSIX(int, sched_getscheduler, (pid_t pid),
	     zcall_sched_getscheduler(pid));
ZCALLI_POSIX(int, sched_setscheduler,
	     (pid_t pid, int policy, const struct sched_param *p),
	     zcall_sched_setscheduler(pid, policy,
				      (const zcall_sched_param_t *)p));
ZCALLI_POSIX(int, sched_getparam, (pid_t pid, struct sched_param *p),
	     zcall_sched_getparam(pid, (zcall_sched_param_t *)p));
ZCALLI_POSIX(int, sched_setparam, (pid_t pid, const struct sched_param *p),
	     zcall_sched_setparam(pid, (const zcall_sched_param_t *)p));
ZCALLI_POSIX(int, sched_get_priority_max, (int policy),
	     zcall_sched_get_priority_max(policy));
ZCALLI_POSIX(int, sched_get_priority_min, (int policy),
	     zcall_sched_get_priority_min(policy));
ZCALLI_POSIX(int, sched_rr_get_interval, (pid_t pid, struct timespec *t),
	     zcall_sched_rr_get_interval(pid, (zcall_timespec_t *)t));

/* Signals. sigaction adds the restorer that the kernel wants on amd64. */
ZCALLI_POSIX(int, kill, (pid_t pid, int sig), zcall_kill(pid, sig));
ZCALLI_POSIX(int, raise, (int sig),
	     zcall_tgkill(zcall_getpid(), zcall_gettid(), sig));
ZCALLI_POSIX(int, pause, (void), zcall_ppoll(NULL, 0, NULL, NULL, 0));
ZCALLI_POSIX(int, sigaction,
	     (int sig, const struct sigaction *act, struct sigaction *old),
	     zcall_signal_action(sig, (const zcall_sigaction_t *)act,
				 (zcall_sigaction_t *)old));
ZCALLI_POSIX(int, sigaltstack, (const stack_t *to, stack_t *old),
	     zcall_sigaltstack(to, old));
ZCALLI_POSIX(int, sigprocmask, (int how, const sigset_t *set, sigset_t *old),
	     zcall_rt_sigprocmask(how, set, old, sizeof(*set)));
ZCALLI_POSIX(int, sigpending, (sigset_t * set),
	     zcall_rt_sigpending(set, sizeof(*set)));
ZCALLI_POSIX(int, sigsuspend, (const sigset_t *set),
	     zcall_rt_sigsuspend(set, sizeof(*set)));
ZCALLI_POSIX(int, sigtimedwait,
	     (const sigset_t *set, siginfo_t *info, const struct timespec *t),
	     zcall_rt_sigtimedwait(set, info, (const zcall_timespec_t *)t,
				   sizeof(*set)));
ZCALLI_POSIX(int, sigwaitinfo, (const sigset_t *set, siginfo_t *info),
	     zcall_rt_sigtimedwait(set, info, NULL, sizeof(*set)));
ZCALLI_POSIX(int, sigemptyset, (sigset_t * set), (zcall_sigset_empty(set), 0));
ZCALLI_POSIX(int, sigfillset, (sigset_t * set), (zcall_sigset_fill(set), 0));
#define ZCALLI_POSIX_SIG(sig, result) \
	((sig) < 1 || (sig) > 64 ? -EINVAL : (result))
ZCALLI_POSIX(int, sigaddset, (sigset_t * set, int sig),
	     ZCALLI_POSIX_SIG(sig, (zcall_sigset_add(set, sig), 0)));
ZCALLI_POSIX(int, sigdelset, (sigset_t * set, int sig),
	     ZCALLI_POSIX_SIG(sig, (zcall_sigset_del(set, sig), 0)));
ZCALLI_POSIX(int, sigismember, (const sigset_t *set, int sig),
	     ZCALLI_POSIX_SIG(sig, zcall_sigset_has(set, sig)));

/* Time. */
ZCALLI_POSIX(int, clock_gettime, (clockid_t c, struct timespec *t),
	     zcall_clock_gettime(c, (zcall_timespec_t *)t));
ZCALLI_POSIX(int, clock_getres, (clockid_t c, struct timespec *t),
	     zcall_clock_getres(c, (zcall_timespec_t *)t));
ZCALLI_POSIX(int, clock_settime, (clockid_t c, const struct timespec *t),
	     zcall_clock_settime(c, (const zcall_timespec_t *)t));
ZCALLI_POSIX(int, gettimeofday, (struct timeval * t, void *zone),
	     zcall_gettimeofday((zcall_timeval_t *)t,
				(zcall_timezone_t *)zone));
ZCALLI_POSIX(int, nanosleep, (const struct timespec *t, struct timespec *left),
	     zcall_nanosleep((const zcall_timespec_t *)t,
			     (zcall_timespec_t *)left));
ZCALLI_POSIX(int, clock_nanosleep,
	     (clockid_t c, int flags, const struct timespec *t,
	      struct timespec *left),
	     zcall_clock_nanosleep(c, flags, (const zcall_timespec_t *)t,
				   (zcall_timespec_t *)left));
ZCALLI_POSIX(int, getitimer, (int which, struct itimerval *t),
	     zcall_getitimer(which, (zcall_itimerval_t *)t));
ZCALLI_POSIX(int, setitimer,
	     (int which, const struct itimerval *t, struct itimerval *old),
	     zcall_setitimer(which, (const zcall_itimerval_t *)t,
			     (zcall_itimerval_t *)old));
ZCALLI_POSIX(int, timer_gettime, (timer_t id, struct itimerspec *t),
	     zcall_timer_gettime(id, (zcall_itimerspec_t *)t));
ZCALLI_POSIX(int, timer_settime,
	     (timer_t id, int flags, const struct itimerspec *t,
	      struct itimerspec *old),
	     zcall_timer_settime(id, flags, (const zcall_itimerspec_t *)t,
				 (zcall_itimerspec_t *)old));
ZCALLI_POSIX(int, timer_delete, (timer_t id), zcall_timer_delete(id));
ZCALLI_POSIX(int, timer_getoverrun, (timer_t id), zcall_timer_getoverrun(id));

/* System V's queues, semaphores and shared memory. */
ZCALLI_POSIX(int, msgget, (key_t key, int flags), zcall_msgget(key, flags));
ZCALLI_POSIX(int, msgsnd, (int id, const void *m, size_t n, int flags),
	     zcall_msgsnd(id, m, n, flags));
ZCALLI_POSIX(ssize_t, msgrcv, (int id, void *m, size_t n, long type, int flags),
	     zcall_msgrcv(id, m, n, type, flags));
ZCALLI_POSIX(int, msgctl, (int id, int cmd, void *buf),
	     zcall_msgctl(id, cmd, buf));
ZCALLI_POSIX(int, semget, (key_t key, int n, int flags),
	     zcall_semget(key, n, flags));
ZCALLI_POSIX(int, semop, (int id, struct sembuf *ops, size_t n),
	     zcall_semop(id, (zcall_sembuf_t *)ops, (unsigned)n));
ZCALLI_POSIX(int, shmget, (key_t key, size_t n, int flags),
	     zcall_shmget(key, n, flags));
ZCALLI_POSIX(void *, shmat, (int id, const void *at, int flags),
	     zcall_shmat(id, at, flags));
ZCALLI_POSIX(int, shmdt, (const void *at), zcall_shmdt(at));
ZCALLI_POSIX(int, shmctl, (int id, int cmd, void *buf),
	     zcall_shmctl(id, cmd, buf));

#pragma GCC diagnostic pop

#endif
