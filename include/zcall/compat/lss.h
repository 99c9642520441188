/*
 * For programs written to Google's linux_syscall_support.h (breakpad,
 * crashpad, Chromium's sandbox, gperftools): its names, types, options and its
 * way of telling errors, on zcall. Put this include in the place of that one.
 * Not for new code, and Linux only; docs/moving.md says what differs.
 *
 *   SYS_ERRNO      an int that errors are stored in; else errno
 *   SYS_INLINE     what functions are declared; else static inline
 *   SYS_PREFIX     0 to 9: sys0_ to sys9_; -1: no prefix; else sys_
 *   SYS_CPLUSPLUS  no extern "C" and no header of a libc from here: errno,
 *                  pid_t, uid_t, gid_t, off_t, ssize_t, siginfo_t and stack_t
 *                  are the program's to declare
 *   ZCALL_LSS_GPERFTOOLS  the names of the copy in gperftools, too, whose
 *                  sys_prctl takes two arguments and not five
 *
 * A call that failed stores its errno and returns -1. All names are there on
 * all four CPUs, also where the original lacks some (sigaction on riscv64),
 * but those of one CPU: arch_prctl and restore_rt. To include this twice, with
 * another SYS_PREFIX, undefine SYS_LINUX_SYSCALL_SUPPORT_H.
 */
#ifndef SYS_LINUX_SYSCALL_SUPPORT_H
#define SYS_LINUX_SYSCALL_SUPPORT_H

#include "../target.h"

#if !ZCALL_OS_LINUX
#error "zcall/compat/lss.h: linux_syscall_support.h is for Linux"
#endif
#ifdef SYS_SYSCALL_ENTRYPOINT
#error "zcall/compat/lss.h: no SYS_SYSCALL_ENTRYPOINT, a call is not a jump"
#endif

#ifndef SYS_CPLUSPLUS
/* Programs rely on these coming along. Each line has the mark by which the
 * tests tell a libc's headers from mistakes. */
#include <endian.h>	  /* ZCALL_NATIVE_TYPES */
#include <errno.h>	  /* ZCALL_NATIVE_TYPES */
#include <fcntl.h>	  /* ZCALL_NATIVE_TYPES */
#include <linux/unistd.h> /* ZCALL_NATIVE_TYPES */
#include <sched.h>	  /* ZCALL_NATIVE_TYPES */
#include <signal.h>	  /* ZCALL_NATIVE_TYPES */
#include <stdarg.h>	  /* ZCALL_NATIVE_TYPES */
#include <string.h>	  /* ZCALL_NATIVE_TYPES */
#include <sys/ptrace.h>	  /* ZCALL_NATIVE_TYPES */
#include <sys/resource.h> /* ZCALL_NATIVE_TYPES */
#include <sys/syscall.h>  /* ZCALL_NATIVE_TYPES */
#include <sys/time.h>	  /* ZCALL_NATIVE_TYPES */
#include <sys/types.h>	  /* ZCALL_NATIVE_TYPES */
#include <unistd.h>	  /* ZCALL_NATIVE_TYPES */
#endif

#include "../event.h"
#include "../fs.h"
#include "../io.h"
#include "../linux/ptrace.h"
#include "../mem.h"
#include "../net.h"
#include "../process.h"
#include "../signal.h"
#include "../sys.h"
#include "../thread.h"
#include "../time.h"

/* Which libcs define as macros, where they mean another function. */
#pragma push_macro("stat64")
#pragma push_macro("fstat64")
#pragma push_macro("lstat64")
#pragma push_macro("pread64")
#pragma push_macro("pwrite64")
#pragma push_macro("getdents64")
#undef stat64
#undef fstat64
#undef lstat64
#undef pread64
#undef pwrite64
#undef getdents64

#if defined(__cplusplus) && !defined(SYS_CPLUSPLUS)
extern "C" {
#endif

/* What is the same whatever the options, once. */
#ifndef ZCALLI_LSS_TYPES
#define ZCALLI_LSS_TYPES

/* A libc that is held to plain C has neither type, nor these macros. */
#if defined(SI_USER) || defined(SYS_CPLUSPLUS)
typedef siginfo_t zcalli_lss_siginfo_t;
#else
typedef zcall_siginfo_t zcalli_lss_siginfo_t;
#endif
#if defined(SS_ONSTACK) || defined(SYS_CPLUSPLUS)
typedef stack_t zcalli_lss_stack_t;
#else
typedef zcall_stack_t zcalli_lss_stack_t;
#endif
struct timespec;
extern char **environ; /* NOLINT(readability-redundant-declaration) */

#define KERNEL_NSIG 64

struct kernel_dirent64 {
	unsigned long long d_ino;
	long long d_off;
	unsigned short d_reclen;
	unsigned char d_type;
	char d_name[256];
};

#if ZCALL_CPU_AMD64
struct kernel_dirent {
	long d_ino;
	long d_off;
	unsigned short d_reclen;
	char d_name[256];
};
#else
#define kernel_dirent kernel_dirent64
#endif

struct kernel_iovec {
	void *iov_base;
	unsigned long iov_len;
};

struct kernel_msghdr {
	void *msg_name;
	int msg_namelen;
	struct kernel_iovec *msg_iov;
	unsigned long msg_iovlen;
	void *msg_control;
	unsigned long msg_controllen;
	unsigned msg_flags;
};

struct kernel_pollfd {
	int fd;
	short events;
	short revents;
};

struct kernel_rlimit {
	unsigned long rlim_cur;
	unsigned long rlim_max;
};

struct kernel_timespec {
	long tv_sec;
	long tv_nsec;
};

struct kernel_timeval {
	long tv_sec;
	long tv_usec;
};

struct kernel_itimerval {
	struct kernel_timeval it_interval;
	struct kernel_timeval it_value;
};

struct kernel_rusage {
	struct kernel_timeval ru_utime;
	struct kernel_timeval ru_stime;
	long ru_maxrss;
	long ru_ixrss;
	long ru_idrss;
	long ru_isrss;
	long ru_minflt;
	long ru_majflt;
	long ru_nswap;
	long ru_inblock;
	long ru_oublock;
	long ru_msgsnd;
	long ru_msgrcv;
	long ru_nsignals;
	long ru_nvcsw;
	long ru_nivcsw;
};

struct kernel_sigset_t {
	unsigned long sig[KERNEL_NSIG / (8 * sizeof(unsigned long))];
};

struct kernel_sigaction {
	__extension__ union {
		void (*sa_handler_)(int);
		void (*sa_sigaction_)(int, zcalli_lss_siginfo_t *, void *);
	};
	unsigned long sa_flags;
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
	void (*sa_restorer)(void);
#endif
	struct kernel_sigset_t sa_mask;
};

struct kernel_sockaddr {
	unsigned short sa_family;
	char sa_data[14];
};

typedef unsigned kernel_gid_t;
typedef unsigned kernel_mode_t;
typedef unsigned kernel_uid_t;
typedef unsigned long kernel_dev_t;
typedef unsigned long kernel_ino_t;
typedef long kernel_blkcnt_t;
typedef long kernel_off_t;
#if ZCALL_CPU_AMD64
typedef long kernel_blksize_t;
typedef unsigned long kernel_nlink_t;
typedef unsigned long kernel_time_t;

struct kernel_stat {
	kernel_dev_t st_dev;
	kernel_ino_t st_ino;
	kernel_nlink_t st_nlink;
	kernel_mode_t st_mode;
	kernel_uid_t st_uid;
	kernel_gid_t st_gid;
	unsigned __pad0;
	kernel_dev_t st_rdev;
	kernel_off_t st_size;
	kernel_blksize_t st_blksize;
	kernel_blkcnt_t st_blocks;
	kernel_time_t st_atime_;
	unsigned long st_atime_nsec_;
	kernel_time_t st_mtime_;
	unsigned long st_mtime_nsec_;
	kernel_time_t st_ctime_;
	unsigned long st_ctime_nsec_;
	long __unused4[3];
};
#else
typedef int kernel_blksize_t;
typedef unsigned kernel_nlink_t;
typedef long kernel_time_t;

struct kernel_stat {
	kernel_dev_t st_dev;
	kernel_ino_t st_ino;
	kernel_mode_t st_mode;
	kernel_nlink_t st_nlink;
	kernel_uid_t st_uid;
	kernel_gid_t st_gid;
	kernel_dev_t st_rdev;
	unsigned long __pad1;
	kernel_off_t st_size;
	kernel_blksize_t st_blksize;
	int __pad2;
	kernel_blkcnt_t st_blocks;
	kernel_time_t st_atime_;
	unsigned long st_atime_nsec_;
	kernel_time_t st_mtime_;
	unsigned long st_mtime_nsec_;
	kernel_time_t st_ctime_;
	unsigned long st_ctime_nsec_;
	unsigned __unused4;
	unsigned __unused5;
};
#endif

struct kernel_statfs {
	unsigned long f_type;
	unsigned long f_bsize;
	unsigned long f_blocks;
	unsigned long f_bfree;
	unsigned long f_bavail;
	unsigned long f_files;
	unsigned long f_ffree;
	struct {
		int val[2];
	} f_fsid;
	unsigned long f_namelen;
	unsigned long f_frsize;
	unsigned long f_spare[5];
};

/* Of 32-bit kernels, and no call here takes them; but they have a name. */
struct kernel_stat64 {
	unsigned long long st_dev;
	unsigned char __pad0[4];
	unsigned __st_ino;
	unsigned st_mode;
	unsigned st_nlink;
	unsigned st_uid;
	unsigned st_gid;
	unsigned long long st_rdev;
	unsigned char __pad3[4];
	long long st_size;
	unsigned st_blksize;
	unsigned long long st_blocks;
	unsigned st_atime_;
	unsigned st_atime_nsec_;
	unsigned st_mtime_;
	unsigned st_mtime_nsec_;
	unsigned st_ctime_;
	unsigned st_ctime_nsec_;
	unsigned long long st_ino;
};

#if !ZCALL_CPU_AMD64
struct kernel_statfs64 {
	unsigned long f_type;
	unsigned long f_bsize;
	unsigned long long f_blocks;
	unsigned long long f_bfree;
	unsigned long long f_bavail;
	unsigned long long f_files;
	unsigned long long f_ffree;
	struct {
		int val[2];
	} f_fsid;
	unsigned long f_namelen;
	unsigned long f_frsize;
	unsigned long f_spare[5];
};
#endif

struct kernel_statx_timestamp {
	int64_t tv_sec;
	uint32_t tv_nsec;
	int32_t __reserved;
};

struct kernel_statx {
	uint32_t stx_mask;
	uint32_t stx_blksize;
	uint64_t stx_attributes;
	uint32_t stx_nlink;
	uint32_t stx_uid;
	uint32_t stx_gid;
	uint16_t stx_mode;
	uint16_t __spare0[1];
	uint64_t stx_ino;
	uint64_t stx_size;
	uint64_t stx_blocks;
	uint64_t stx_attributes_mask;
	struct kernel_statx_timestamp stx_atime;
	struct kernel_statx_timestamp stx_btime;
	struct kernel_statx_timestamp stx_ctime;
	struct kernel_statx_timestamp stx_mtime;
	uint32_t stx_rdev_major;
	uint32_t stx_rdev_minor;
	uint32_t stx_dev_major;
	uint32_t stx_dev_minor;
	uint64_t stx_mnt_id;
	uint64_t __spare2;
	uint64_t __spare3[12];
};

/* That a kernel_* structure may be handed over as the zcall_*_t. */
#define ZCALLI_LSS_SAME(T, field, Z, zfield) \
	ZCALLI_ASSERT(sizeof(struct T) == sizeof(Z) && \
			      offsetof(struct T, field) == \
				      offsetof(Z, zfield) && \
			      sizeof(((struct T *)0)->field) == \
				      sizeof(((Z *)0)->zfield), \
		      "struct " #T)
ZCALLI_LSS_SAME(kernel_dirent64, d_name, zcall_linux_dirent64_t, d_name);
#if ZCALL_CPU_AMD64
ZCALLI_LSS_SAME(kernel_dirent, d_name, zcall_linux_dirent_t, d_name);
#endif
ZCALLI_LSS_SAME(kernel_iovec, iov_len, zcall_iovec_t, iov_len);
ZCALLI_LSS_SAME(kernel_msghdr, msg_iov, zcall_msghdr_t, msg_iov);
ZCALLI_LSS_SAME(kernel_msghdr, msg_controllen, zcall_msghdr_t, msg_controllen);
ZCALLI_LSS_SAME(kernel_msghdr, msg_flags, zcall_msghdr_t, msg_flags);
ZCALLI_LSS_SAME(kernel_pollfd, revents, zcall_pollfd_t, revents);
ZCALLI_LSS_SAME(kernel_rlimit, rlim_max, zcall_rlimit_t, rlim_max);
ZCALLI_LSS_SAME(kernel_timespec, tv_nsec, zcall_timespec_t, tv_nsec);
ZCALLI_LSS_SAME(kernel_timeval, tv_usec, zcall_timeval_t, tv_usec);
ZCALLI_LSS_SAME(kernel_itimerval, it_value, zcall_itimerval_t, it_value);
ZCALLI_LSS_SAME(kernel_rusage, ru_nivcsw, zcall_rusage_t, ru_nivcsw);
ZCALLI_LSS_SAME(kernel_sigset_t, sig, zcall_sigset_t, sig);
ZCALLI_LSS_SAME(kernel_sigaction, sa_flags, zcall_sigaction_t, sa_flags);
ZCALLI_LSS_SAME(kernel_sigaction, sa_mask, zcall_sigaction_t, sa_mask);
ZCALLI_LSS_SAME(kernel_sockaddr, sa_data, zcall_sockaddr_t, sa_data);
ZCALLI_LSS_SAME(kernel_stat, st_mode, zcall_stat_t, st_mode);
ZCALLI_LSS_SAME(kernel_stat, st_nlink, zcall_stat_t, st_nlink);
ZCALLI_LSS_SAME(kernel_stat, st_size, zcall_stat_t, st_size);
ZCALLI_LSS_SAME(kernel_stat, st_blksize, zcall_stat_t, st_blksize);
ZCALLI_LSS_SAME(kernel_stat, st_blocks, zcall_stat_t, st_blocks);
ZCALLI_LSS_SAME(kernel_stat, st_atime_, zcall_stat_t, st_atim.tv_sec);
ZCALLI_LSS_SAME(kernel_stat, st_ctime_nsec_, zcall_stat_t, st_ctim.tv_nsec);
ZCALLI_LSS_SAME(kernel_statfs, f_fsid, zcall_statfs_t, f_fsid);
ZCALLI_LSS_SAME(kernel_statfs, f_frsize, zcall_statfs_t, f_frsize);
ZCALLI_LSS_SAME(kernel_statx, stx_mtime, zcall_statx_t, stx_mtime);
ZCALLI_LSS_SAME(kernel_statx, stx_mnt_id, zcall_statx_t, stx_mnt_id);
#endif

/* Constants that old headers lack, and that come along for that reason. */
#ifndef O_DIRECTORY
#define O_DIRECTORY ZCALL_O_DIRECTORY
#endif
#ifndef NT_PRXFPREG
#define NT_PRXFPREG 0x46e62b7f
#endif
#ifndef PTRACE_GETFPXREGS
#define PTRACE_GETFPXREGS 18
#endif
#ifndef PR_GET_DUMPABLE
#define PR_GET_DUMPABLE 3
#endif
#ifndef PR_SET_DUMPABLE
#define PR_SET_DUMPABLE 4
#endif
#ifndef PR_GET_SECCOMP
#define PR_GET_SECCOMP 21
#endif
#ifndef PR_SET_SECCOMP
#define PR_SET_SECCOMP 22
#endif
#ifndef AT_FDCWD
#define AT_FDCWD (-100)
#endif
#ifndef AT_SYMLINK_NOFOLLOW
#define AT_SYMLINK_NOFOLLOW 0x100
#endif
#ifndef AT_REMOVEDIR
#define AT_REMOVEDIR 0x200
#endif
#ifndef AT_NO_AUTOMOUNT
#define AT_NO_AUTOMOUNT 0x800
#endif
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0x1000
#endif
#ifndef AT_STATX_SYNC_AS_STAT
#define AT_STATX_SYNC_AS_STAT 0
#endif
#ifndef STATX_BASIC_STATS
#define STATX_BASIC_STATS 0x7ffU
#endif
#ifndef MREMAP_FIXED
#define MREMAP_FIXED 2
#endif
#ifndef SA_RESTORER
#define SA_RESTORER 0x04000000
#endif
#ifndef CPUCLOCK_PROF
#define CPUCLOCK_PROF 0
#endif
#ifndef CPUCLOCK_VIRT
#define CPUCLOCK_VIRT 1
#endif
#ifndef CPUCLOCK_SCHED
#define CPUCLOCK_SCHED 2
#endif
#ifndef CPUCLOCK_PERTHREAD_MASK
#define CPUCLOCK_PERTHREAD_MASK 4
#endif
/* The clock of a process or a thread: all but the three lowest bits are its
 * number, inverted. */
#ifndef MAKE_PROCESS_CPUCLOCK
#define MAKE_PROCESS_CPUCLOCK(pid, clock) \
	((int)(~(unsigned)(pid) << 3 | (unsigned)(clock)))
#endif
#ifndef MAKE_THREAD_CPUCLOCK
#define MAKE_THREAD_CPUCLOCK(tid, clock) \
	MAKE_PROCESS_CPUCLOCK(tid, (clock) | CPUCLOCK_PERTHREAD_MASK)
#endif
#ifndef FUTEX_WAIT
#define FUTEX_WAIT 0
#endif
#ifndef FUTEX_WAKE
#define FUTEX_WAKE 1
#endif
#ifndef FUTEX_FD
#define FUTEX_FD 2
#endif
#ifndef FUTEX_REQUEUE
#define FUTEX_REQUEUE 3
#endif
#ifndef FUTEX_CMP_REQUEUE
#define FUTEX_CMP_REQUEUE 4
#endif
#ifndef FUTEX_WAKE_OP
#define FUTEX_WAKE_OP 5
#endif
#ifndef FUTEX_LOCK_PI
#define FUTEX_LOCK_PI 6
#endif
#ifndef FUTEX_UNLOCK_PI
#define FUTEX_UNLOCK_PI 7
#endif
#ifndef FUTEX_TRYLOCK_PI
#define FUTEX_TRYLOCK_PI 8
#endif
#ifndef FUTEX_PRIVATE_FLAG
#define FUTEX_PRIVATE_FLAG 128
#endif
#ifndef FUTEX_CMD_MASK
#define FUTEX_CMD_MASK (~FUTEX_PRIVATE_FLAG)
#endif
#ifndef FUTEX_WAIT_PRIVATE
#define FUTEX_WAIT_PRIVATE (FUTEX_WAIT | FUTEX_PRIVATE_FLAG)
#endif
#ifndef FUTEX_WAKE_PRIVATE
#define FUTEX_WAKE_PRIVATE (FUTEX_WAKE | FUTEX_PRIVATE_FLAG)
#endif
#ifndef FUTEX_REQUEUE_PRIVATE
#define FUTEX_REQUEUE_PRIVATE (FUTEX_REQUEUE | FUTEX_PRIVATE_FLAG)
#endif
#ifndef FUTEX_CMP_REQUEUE_PRIVATE
#define FUTEX_CMP_REQUEUE_PRIVATE (FUTEX_CMP_REQUEUE | FUTEX_PRIVATE_FLAG)
#endif
#ifndef FUTEX_WAKE_OP_PRIVATE
#define FUTEX_WAKE_OP_PRIVATE (FUTEX_WAKE_OP | FUTEX_PRIVATE_FLAG)
#endif
#ifndef FUTEX_LOCK_PI_PRIVATE
#define FUTEX_LOCK_PI_PRIVATE (FUTEX_LOCK_PI | FUTEX_PRIVATE_FLAG)
#endif
#ifndef FUTEX_UNLOCK_PI_PRIVATE
#define FUTEX_UNLOCK_PI_PRIVATE (FUTEX_UNLOCK_PI | FUTEX_PRIVATE_FLAG)
#endif
#ifndef FUTEX_TRYLOCK_PI_PRIVATE
#define FUTEX_TRYLOCK_PI_PRIVATE (FUTEX_TRYLOCK_PI | FUTEX_PRIVATE_FLAG)
#endif
#if ZCALL_CPU_AMD64
#ifndef ARCH_SET_GS
#define ARCH_SET_GS 0x1001
#endif
#ifndef ARCH_GET_GS
#define ARCH_GET_GS 0x1004
#endif
#endif

/* Numbers under the names that a program's own _syscall3() looks for. */
#ifndef __NR_getdents64
#define __NR_getdents64 ZCALL_NR_getdents64
#endif
#ifndef __NR_getdents
#define __NR_getdents __NR_getdents64
#endif
#ifndef __NR_exit
#define __NR_exit ZCALL_NR_exit
#endif
#ifndef __NR_gettid
#define __NR_gettid ZCALL_NR_gettid
#endif
#ifndef __NR_mremap
#define __NR_mremap ZCALL_NR_mremap
#endif
#ifndef __NR_futex
#define __NR_futex ZCALL_NR_futex
#endif
#ifndef __NR_getrandom
#define __NR_getrandom ZCALL_NR_getrandom
#endif
#ifndef __NR_openat
#define __NR_openat ZCALL_NR_openat
#endif
#ifndef __NR_unlinkat
#define __NR_unlinkat ZCALL_NR_unlinkat
#endif
#ifndef __NR_tkill
#define __NR_tkill ZCALL_NR_tkill
#endif
#ifndef __NR_set_tid_address
#define __NR_set_tid_address ZCALL_NR_set_tid_address
#endif
#ifndef __NR_clock_gettime
#define __NR_clock_gettime ZCALL_NR_clock_gettime
#endif
#ifndef __NR__exit
#define __NR__exit __NR_exit
#endif
#ifndef __NR__gettid
#define __NR__gettid __NR_gettid
#endif
#ifndef __NR__mremap
#define __NR__mremap __NR_mremap
#endif

/* The options. Programs use these three with _syscall0() to _syscall6() to
 * make functions of their own. */
#undef LSS_ERRNO
#ifdef SYS_ERRNO
#define LSS_ERRNO SYS_ERRNO
#else
#define LSS_ERRNO errno
#endif

#undef LSS_INLINE
#ifdef SYS_INLINE
#define LSS_INLINE SYS_INLINE
#else
#define LSS_INLINE static inline
#endif

#undef LSS_NAME
#ifndef SYS_PREFIX
#define LSS_NAME(name) sys_##name
#elif SYS_PREFIX < 0
#define LSS_NAME(name) name
#elif SYS_PREFIX == 0
#define LSS_NAME(name) sys0_##name
#elif SYS_PREFIX == 1
#define LSS_NAME(name) sys1_##name
#elif SYS_PREFIX == 2
#define LSS_NAME(name) sys2_##name
#elif SYS_PREFIX == 3
#define LSS_NAME(name) sys3_##name
#elif SYS_PREFIX == 4
#define LSS_NAME(name) sys4_##name
#elif SYS_PREFIX == 5
#define LSS_NAME(name) sys5_##name
#elif SYS_PREFIX == 6
#define LSS_NAME(name) sys6_##name
#elif SYS_PREFIX == 7
#define LSS_NAME(name) sys7_##name
#elif SYS_PREFIX == 8
#define LSS_NAME(name) sys8_##name
#elif SYS_PREFIX == 9
#define LSS_NAME(name) sys9_##name
#else
#error "zcall/compat/lss.h: SYS_PREFIX is -1 to 9"
#endif

/* The result of a call as the original tells it. */
#undef ZCALLI_LSS_BODY
#define ZCALLI_LSS_BODY(T, result) \
	{ \
		long zcalli_result = (long)(result); \
		if (zcall_is_error(zcalli_result)) { \
			LSS_ERRNO = zcall_errno(zcalli_result); \
			return (T) - 1L; \
		} \
		return (T)zcalli_result; \
	}

/* ZCALLI_LSS(int, close, (int f), zcall_close(f)); is sys_close. What stands
 * last takes the semicolon. */
#undef ZCALLI_LSS
#define ZCALLI_LSS(T, name, params, result) \
	LSS_INLINE ZCALLI_UNUSED T LSS_NAME(name) \
	params ZCALLI_LSS_BODY(T, result) ZCALLI_ASSERT(1, "")

#undef _syscall0
#define _syscall0(T, name) \
	T LSS_NAME(name)(void) ZCALLI_LSS_BODY(T, zcall_syscall0(__NR_##name))
#undef _syscall1
#define _syscall1(T, name, A, a) \
	T LSS_NAME(name)(A a) \
		ZCALLI_LSS_BODY(T, zcall_syscall1(__NR_##name, (long)(a)))
#undef _syscall2
#define _syscall2(T, name, A, a, B, b) \
	T LSS_NAME(name)(A a, B b) ZCALLI_LSS_BODY( \
		T, zcall_syscall2(__NR_##name, (long)(a), (long)(b)))
#undef _syscall3
#define _syscall3(T, name, A, a, B, b, C, c) \
	T LSS_NAME(name)(A a, B b, C c) \
		ZCALLI_LSS_BODY(T, zcall_syscall3(__NR_##name, (long)(a), \
						  (long)(b), (long)(c)))
#undef _syscall4
#define _syscall4(T, name, A, a, B, b, C, c, D, d) \
	T LSS_NAME(name)(A a, B b, C c, D d) ZCALLI_LSS_BODY( \
		T, zcall_syscall4(__NR_##name, (long)(a), (long)(b), \
				  (long)(c), (long)(d)))
#undef _syscall5
#define _syscall5(T, name, A, a, B, b, C, c, D, d, E, e) \
	T LSS_NAME(name)(A a, B b, C c, D d, E e) ZCALLI_LSS_BODY( \
		T, zcall_syscall5(__NR_##name, (long)(a), (long)(b), \
				  (long)(c), (long)(d), (long)(e)))
#undef _syscall6
#define _syscall6(T, name, A, a, B, b, C, c, D, d, E, e, F, f) \
	T LSS_NAME(name)(A a, B b, C c, D d, E e, F f) ZCALLI_LSS_BODY( \
		T, zcall_syscall6(__NR_##name, (long)(a), (long)(b), \
				  (long)(c), (long)(d), (long)(e), (long)(f)))

/* Files. */
ZCALLI_LSS(int, chdir, (const char *p), zcall_chdir(p));
ZCALLI_LSS(int, close, (int f), zcall_close(f));
ZCALLI_LSS(int, dup, (int f), zcall_dup(f));
ZCALLI_LSS(int, dup3, (int s, int d, int f), zcall_dup3(s, d, f));
ZCALLI_LSS(int, fadvise64, (int f, int64_t o, int64_t l, int a),
	   zcall_fadvise64(f, o, (size_t)l, a));
ZCALLI_LSS(int, fallocate, (int f, int m, int64_t o, int64_t l),
	   zcall_fallocate(f, m, o, l));
ZCALLI_LSS(int, fcntl, (int f, int c, long a),
	   zcall_fcntl(f, (unsigned)c, (unsigned long)a));
ZCALLI_LSS(int, fstatfs, (int f, struct kernel_statfs *b),
	   zcall_fstatfs(f, (zcall_statfs_t *)b));
ZCALLI_LSS(int, ftruncate, (int f, off_t l), zcall_ftruncate(f, l));
ZCALLI_LSS(int, getdents64, (int f, struct kernel_dirent64 *d, int c),
	   zcall_getdents64(f, d, (unsigned)c));
ZCALLI_LSS(ssize_t, getxattr, (const char *p, const char *n, void *v, size_t s),
	   zcall_getxattr(p, n, v, s));
ZCALLI_LSS(ssize_t, lgetxattr,
	   (const char *p, const char *n, void *v, size_t s),
	   zcall_lgetxattr(p, n, v, s));
ZCALLI_LSS(ssize_t, listxattr, (const char *p, char *l, size_t s),
	   zcall_listxattr(p, l, s));
ZCALLI_LSS(ssize_t, llistxattr, (const char *p, char *l, size_t s),
	   zcall_llistxattr(p, l, s));
ZCALLI_LSS(int, setxattr,
	   (const char *p, const char *n, const void *v, size_t s, int f),
	   zcall_setxattr(p, n, v, s, f));
ZCALLI_LSS(int, lsetxattr,
	   (const char *p, const char *n, const void *v, size_t s, int f),
	   zcall_lsetxattr(p, n, v, s, f));
ZCALLI_LSS(int, ioctl, (int d, int r, void *a),
	   zcall_ioctl_ptr(d, (unsigned)r, a));
ZCALLI_LSS(off_t, lseek, (int f, off_t o, int w),
	   zcall_lseek(f, o, (unsigned)w));
ZCALLI_LSS(int, openat, (int d, const char *p, int f, int m),
	   zcall_openat(d, p, f, (unsigned)m));
ZCALLI_LSS(int, pipe2, (int *p, int f), zcall_pipe2(p, f));
ZCALLI_LSS(int, ppoll,
	   (struct kernel_pollfd * u, unsigned n,
	    const struct kernel_timespec *t, const struct kernel_sigset_t *m,
	    size_t s),
	   zcall_ppoll((zcall_pollfd_t *)u, n, (zcall_timespec_t *)t,
		       (const zcall_sigset_t *)m, s));
ZCALLI_LSS(ssize_t, pread64, (int f, void *b, size_t c, int64_t o),
	   zcall_pread64(f, b, c, o));
ZCALLI_LSS(ssize_t, pwrite64, (int f, const void *b, size_t c, int64_t o),
	   zcall_pwrite64(f, b, c, o));
ZCALLI_LSS(int, quotactl, (int c, const char *s, int i, char *a),
	   zcall_quotactl((unsigned)c, s, (unsigned)i, a));
ZCALLI_LSS(ssize_t, read, (int f, void *b, size_t c), zcall_read(f, b, c));
ZCALLI_LSS(int, readahead, (int f, int64_t o, size_t c),
	   zcall_readahead(f, o, c));
ZCALLI_LSS(int, readlinkat, (int d, const char *p, char *b, size_t s),
	   zcall_readlinkat(d, p, b, (int)s));
ZCALLI_LSS(int, statfs, (const char *f, struct kernel_statfs *b),
	   zcall_statfs(f, (zcall_statfs_t *)b));
ZCALLI_LSS(int, statx,
	   (int d, const char *p, int f, int m, struct kernel_statx *b),
	   zcall_statx(d, p, (unsigned)f, (unsigned)m, (zcall_statx_t *)b));
ZCALLI_LSS(int, unlinkat, (int d, const char *p, int f),
	   zcall_unlinkat(d, p, f));
ZCALLI_LSS(ssize_t, write, (int f, const void *b, size_t c),
	   zcall_write(f, b, c));
ZCALLI_LSS(ssize_t, writev, (int f, const struct kernel_iovec *v, size_t c),
	   zcall_writev(f, (const zcall_iovec_t *)v, c));

#ifdef ZCALL_LSS_GPERFTOOLS
#undef KERNEL_DIRENT
#undef GETDENTS
#define KERNEL_DIRENT kernel_dirent64
#define GETDENTS sys_getdents64
#endif

/* stat from statx, where the kernel came late to the others. */
LSS_INLINE ZCALLI_UNUSED void LSS_NAME(cp_stat_statx)(struct kernel_stat *to,
						      struct kernel_statx *from)
{
	to->st_dev = (from->stx_dev_minor & 0xff) | from->stx_dev_major << 8 |
		     (kernel_dev_t)(from->stx_dev_minor & ~0xffU) << 12;
	to->st_rdev = (from->stx_rdev_minor & 0xff) |
		      from->stx_rdev_major << 8 |
		      (kernel_dev_t)(from->stx_rdev_minor & ~0xffU) << 12;
	to->st_ino = from->stx_ino;
	to->st_mode = from->stx_mode;
	to->st_nlink = from->stx_nlink;
	to->st_uid = from->stx_uid;
	to->st_gid = from->stx_gid;
	to->st_size = (kernel_off_t)from->stx_size;
	to->st_blksize = (kernel_blksize_t)from->stx_blksize;
	to->st_blocks = (kernel_blkcnt_t)from->stx_blocks;
	to->st_atime_ = (kernel_time_t)from->stx_atime.tv_sec;
	to->st_atime_nsec_ = from->stx_atime.tv_nsec;
	to->st_mtime_ = (kernel_time_t)from->stx_mtime.tv_sec;
	to->st_mtime_nsec_ = from->stx_mtime.tv_nsec;
	to->st_ctime_ = (kernel_time_t)from->stx_ctime.tv_sec;
	to->st_ctime_nsec_ = from->stx_ctime.tv_nsec;
}

#if ZCALL_CPU_LOONG64
/* Linux has fstat and newfstatat there since 6.11 only. */
LSS_INLINE ZCALLI_UNUSED int LSS_NAME(newfstatat)(int d, const char *p,
						  struct kernel_stat *b, int f)
{
	struct kernel_statx x;
	int r = LSS_NAME(statx)(d, p, f, ZCALL_STATX_BASIC_STATS, &x);

	if (r == 0)
		LSS_NAME(cp_stat_statx)(b, &x);
	return r;
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(fstat)(int f, struct kernel_stat *b)
{
	return LSS_NAME(newfstatat)(f, "", b, ZCALL_AT_EMPTY_PATH);
}
#else
ZCALLI_LSS(int, newfstatat,
	   (int d, const char *p, struct kernel_stat *b, int f),
	   zcall_newfstatat(d, p, (zcall_stat_t *)b, f));
ZCALLI_LSS(int, fstat, (int f, struct kernel_stat *b),
	   zcall_fstat(f, (zcall_stat_t *)b));
#endif

#if ZCALL_CPU_AMD64
ZCALLI_LSS(int, dup2, (int s, int d), zcall_dup2(s, d));
ZCALLI_LSS(int, getdents, (int f, struct kernel_dirent *d, int c),
	   zcall_getdents(f, d, (unsigned)c));
ZCALLI_LSS(int, lstat, (const char *f, struct kernel_stat *b),
	   zcall_lstat(f, (zcall_stat_t *)b));
ZCALLI_LSS(int, open, (const char *p, int f, int m),
	   zcall_open(p, f, (unsigned)m));
ZCALLI_LSS(int, pipe, (int *p), zcall_pipe(p));
ZCALLI_LSS(int, poll, (struct kernel_pollfd * u, unsigned n, int t),
	   zcall_poll((zcall_pollfd_t *)u, n, t));
ZCALLI_LSS(int, readlink, (const char *p, char *b, size_t s),
	   zcall_readlink(p, b, (int)s));
ZCALLI_LSS(int, stat, (const char *f, struct kernel_stat *b),
	   zcall_stat(f, (zcall_stat_t *)b));
ZCALLI_LSS(int, unlink, (const char *f), zcall_unlink(f));
#else
/* The calls that newer CPUs do not have, by those that replace them. dup2 of a
 * descriptor to itself is EINVAL here, as in the original. */
ZCALLI_LSS(int, dup2, (int s, int d), zcall_dup3(s, d, 0));
ZCALLI_LSS(int, getdents, (int f, struct kernel_dirent *d, int c),
	   zcall_getdents64(f, d, (unsigned)c));
ZCALLI_LSS(int, open, (const char *p, int f, int m),
	   zcall_openat(ZCALL_AT_FDCWD, p, f, (unsigned)m));
ZCALLI_LSS(int, pipe, (int *p), zcall_pipe2(p, 0));
ZCALLI_LSS(int, readlink, (const char *p, char *b, size_t s),
	   zcall_readlinkat(ZCALL_AT_FDCWD, p, b, (int)s));
ZCALLI_LSS(int, unlink, (const char *f), zcall_unlinkat(ZCALL_AT_FDCWD, f, 0));

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(stat)(const char *f,
					    struct kernel_stat *b)
{
	return LSS_NAME(newfstatat)(ZCALL_AT_FDCWD, f, b, 0);
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(lstat)(const char *f,
					     struct kernel_stat *b)
{
	return LSS_NAME(newfstatat)(ZCALL_AT_FDCWD, f, b,
				    ZCALL_AT_SYMLINK_NOFOLLOW);
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(poll)(struct kernel_pollfd *u, unsigned n,
					    int t)
{
	struct kernel_timespec ts;

	if (t < 0)
		return LSS_NAME(ppoll)(u, n, NULL, NULL, 0);
	ts.tv_sec = t / 1000;
	ts.tv_nsec = t % 1000 * 1000000L;
	return LSS_NAME(ppoll)(u, n, &ts, NULL, 0);
}
#endif

/* Memory. */
ZCALLI_LSS(void *, brk, (void *e), zcall_brk(e));
ZCALLI_LSS(void *, mmap, (void *s, size_t l, int p, int f, int d, int64_t o),
	   zcall_mmap(s, l, (unsigned long)p, (unsigned long)f, d, o));
ZCALLI_LSS(int, mprotect, (const void *a, size_t l, int p),
	   zcall_mprotect((void *)(uintptr_t)a, l, (unsigned long)p));
ZCALLI_LSS(void *, _mremap,
	   (void *o, size_t os, size_t ns, unsigned long f, void *a),
	   zcall_mremap(o, os, ns, f, a));
ZCALLI_LSS(int, munmap, (void *s, size_t l), zcall_munmap(s, l));
ZCALLI_LSS(long, move_pages,
	   (pid_t p, unsigned long n, void **g, int *d, int *s, int f),
	   zcall_move_pages(p, n, (const void *const *)g, d, s, f));

/* The last argument is the new address, looked for with MREMAP_FIXED only. */
LSS_INLINE ZCALLI_UNUSED void *LSS_NAME(mremap)(void *o, size_t os, size_t ns,
						int f, ...)
{
	void *a = NULL;

	if (f & ZCALL_MREMAP_FIXED) {
		__builtin_va_list ap;

		__builtin_va_start(ap, f);
		a = __builtin_va_arg(ap, void *);
		__builtin_va_end(ap);
	}
	return LSS_NAME(_mremap)(o, os, ns, (unsigned long)f, a);
}

/* Sockets. */
ZCALLI_LSS(ssize_t, recvmsg, (int s, struct kernel_msghdr *m, int f),
	   zcall_recvmsg(s, (zcall_msghdr_t *)m, (unsigned)f));
ZCALLI_LSS(ssize_t, sendmsg, (int s, const struct kernel_msghdr *m, int f),
	   zcall_sendmsg(s, (const zcall_msghdr_t *)m, (unsigned)f));
ZCALLI_LSS(ssize_t, sendto,
	   (int s, const void *m, size_t l, int f,
	    const struct kernel_sockaddr *a, unsigned t),
	   zcall_sendto(s, m, l, (unsigned)f, a, (zcall_socklen_t)t));
ZCALLI_LSS(int, shutdown, (int s, int h), zcall_shutdown(s, h));
ZCALLI_LSS(int, socket, (int d, int t, int p), zcall_socket(d, t, p));
ZCALLI_LSS(int, socketpair, (int d, int t, int p, int *s),
	   zcall_socketpair(d, t, p, s));

/* Time. */
ZCALLI_LSS(int, clock_getres, (int c, struct kernel_timespec *t),
	   zcall_clock_getres(c, (zcall_timespec_t *)t));
ZCALLI_LSS(int, clock_gettime, (int c, struct kernel_timespec *t),
	   zcall_clock_gettime(c, (zcall_timespec_t *)t));
ZCALLI_LSS(int, getitimer, (int w, struct kernel_itimerval *c),
	   zcall_getitimer(w, (zcall_itimerval_t *)c));
ZCALLI_LSS(int, setitimer,
	   (int w, const struct kernel_itimerval *n,
	    struct kernel_itimerval *o),
	   zcall_setitimer(w, (const zcall_itimerval_t *)n,
			   (zcall_itimerval_t *)o));
ZCALLI_LSS(int, gettimeofday, (struct kernel_timeval * t, void *z),
	   zcall_gettimeofday((zcall_timeval_t *)t, (zcall_timezone_t *)z));

/* Processes and who they are. */
LSS_INLINE ZCALLI_UNUSED int LSS_NAME(_exit)(int e)
{
	zcall_exit(e);
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(exit_group)(int e)
{
	zcall_exit_group(e);
}

ZCALLI_LSS(int, execve,
	   (const char *f, const char *const *a, const char *const *e),
	   zcall_execve(f, (char *const *)a, (char *const *)e));

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(execv)(const char *f,
					     const char *const *a)
{
	return LSS_NAME(execve)(f, a, (const char *const *)environ);
}

#if ZCALL_CPU_AMD64
ZCALLI_LSS(pid_t, fork, (void), zcall_fork());
ZCALLI_LSS(pid_t, getpgrp, (void), zcall_getpgrp());
ZCALLI_LSS(int, arch_prctl, (int c, void *a), zcall_arch_prctl_ptr(c, a));
#else
ZCALLI_LSS(pid_t, fork, (void),
	   zcall_clone(ZCALL_SIGCHLD, NULL, NULL, NULL, NULL));
ZCALLI_LSS(pid_t, getpgrp, (void), zcall_getpgid(0));
#endif
#ifdef ZCALL_NR_getrlimit
ZCALLI_LSS(int, getrlimit, (int r, struct kernel_rlimit *l),
	   zcall_getrlimit((unsigned)r, (zcall_rlimit_t *)l));
ZCALLI_LSS(int, setrlimit, (int r, const struct kernel_rlimit *l),
	   zcall_setrlimit((unsigned)r, (const zcall_rlimit_t *)l));
#else
ZCALLI_LSS(int, getrlimit, (int r, struct kernel_rlimit *l),
	   zcall_prlimit64(0, (unsigned)r, NULL, (zcall_rlimit64_t *)l));
ZCALLI_LSS(int, setrlimit, (int r, const struct kernel_rlimit *l),
	   zcall_prlimit64(0, (unsigned)r, (const zcall_rlimit64_t *)l, NULL));
#endif
ZCALLI_LSS(gid_t, getegid, (void), zcall_getegid());
ZCALLI_LSS(uid_t, geteuid, (void), zcall_geteuid());
ZCALLI_LSS(pid_t, getpid, (void), zcall_getpid());
ZCALLI_LSS(pid_t, getppid, (void), zcall_getppid());
/* 40 to 1 for nice values of -20 to 19, as the kernel has it. */
ZCALLI_LSS(int, getpriority, (int a, int b), zcall_getpriority(a, b));
ZCALLI_LSS(int, getresgid, (gid_t * r, gid_t *e, gid_t *s),
	   zcall_getresgid(r, e, s));
ZCALLI_LSS(int, getresuid, (uid_t * r, uid_t *e, uid_t *s),
	   zcall_getresuid(r, e, s));
ZCALLI_LSS(int, getresgid32, (gid_t * r, gid_t *e, gid_t *s),
	   zcall_getresgid(r, e, s));
ZCALLI_LSS(int, getresuid32, (uid_t * r, uid_t *e, uid_t *s),
	   zcall_getresuid(r, e, s));
ZCALLI_LSS(ssize_t, getrandom, (void *b, size_t l, unsigned f),
	   zcall_getrandom(b, l, f));
ZCALLI_LSS(pid_t, getsid, (pid_t p), zcall_getsid(p));
ZCALLI_LSS(int, ioprio_get, (int w, int i), zcall_ioprio_get(w, i));
ZCALLI_LSS(int, ioprio_set, (int w, int i, int p), zcall_ioprio_set(w, i, p));
#ifdef ZCALL_LSS_GPERFTOOLS
ZCALLI_LSS(int, prctl, (int o, long b),
	   zcall_prctl(o, (unsigned long)b, 0, 0, 0));
#else
ZCALLI_LSS(int, prctl,
	   (int o, unsigned long b, unsigned long c, unsigned long d,
	    unsigned long e),
	   zcall_prctl(o, b, c, d, e));
#endif
ZCALLI_LSS(int, setfsgid, (gid_t g), zcall_setfsgid(g));
ZCALLI_LSS(int, setfsuid, (uid_t u), zcall_setfsuid(u));
ZCALLI_LSS(int, setfsgid32, (gid_t g), zcall_setfsgid(g));
ZCALLI_LSS(int, setfsuid32, (uid_t u), zcall_setfsuid(u));
ZCALLI_LSS(int, setgid, (gid_t g), zcall_setgid(g));
ZCALLI_LSS(int, setuid, (uid_t u), zcall_setuid(u));
ZCALLI_LSS(int, setpgid, (pid_t p, pid_t g), zcall_setpgid(p, g));
ZCALLI_LSS(int, setpgrp, (void), zcall_setpgid(0, 0));
ZCALLI_LSS(int, setpriority, (int a, int b, int p), zcall_setpriority(a, b, p));
ZCALLI_LSS(int, setresgid, (gid_t r, gid_t e, gid_t s),
	   zcall_setresgid(r, e, s));
ZCALLI_LSS(int, setresuid, (uid_t r, uid_t e, uid_t s),
	   zcall_setresuid(r, e, s));
ZCALLI_LSS(int, setresgid32, (gid_t r, gid_t e, gid_t s),
	   zcall_setresgid(r, e, s));
ZCALLI_LSS(int, setresuid32, (uid_t r, uid_t e, uid_t s),
	   zcall_setresuid(r, e, s));
ZCALLI_LSS(pid_t, setsid, (void), zcall_setsid());
ZCALLI_LSS(pid_t, wait4, (pid_t p, int *s, int o, struct kernel_rusage *r),
	   zcall_wait4(p, s, o, (zcall_rusage_t *)r));
ZCALLI_LSS(pid_t, waitpid, (pid_t p, int *s, int o),
	   zcall_wait4(p, s, o, NULL));

/* Threads. */
ZCALLI_LSS(int, futex,
	   (int *u, int o, int v, struct kernel_timespec *t, int *u2, int v3),
	   zcall_futex((uint32_t *)u, o, (uint32_t)v,
		       (const zcall_timespec_t *)t, (uint32_t *)u2,
		       (uint32_t)v3));
ZCALLI_LSS(long, getcpu, (unsigned *c, unsigned *n, void *u),
	   zcall_getcpu(c, n, u));
ZCALLI_LSS(pid_t, _gettid, (void), zcall_gettid());
ZCALLI_LSS(pid_t, gettid, (void), zcall_gettid());
ZCALLI_LSS(int, sched_getaffinity, (pid_t p, unsigned l, unsigned long *m),
	   zcall_sched_getaffinity(p, l, m));
ZCALLI_LSS(int, sched_setaffinity, (pid_t p, unsigned l, unsigned long *m),
	   zcall_sched_setaffinity(p, l, m));
ZCALLI_LSS(int, sched_yield, (void), zcall_sched_yield());
ZCALLI_LSS(long, set_tid_address, (int *t), zcall_set_tid_address(t));

/* The child, thread or process, calls fn(arg) on the stack that ends at s, and
 * exits with the result. */
ZCALLI_LSS(int, clone,
	   (int (*fn)(void *), void *s, int f, void *arg, int *ptid, void *tls,
	    int *ctid),
	   !fn || !s ? -ZCALL_EINVAL
		     : zcall_thread_clone((unsigned)f, fn, arg, s, 0, ptid,
					  ctid, tls));

/* Signals, sets of 64. */
ZCALLI_LSS(int, kill, (pid_t p, int s), zcall_kill(p, s));
ZCALLI_LSS(int, raise, (int s), zcall_kill(zcall_getpid(), s));
ZCALLI_LSS(int, tgkill, (pid_t p, pid_t t, int s), zcall_tgkill(p, t, s));
ZCALLI_LSS(int, tkill, (pid_t p, int s), zcall_tkill(p, s));
ZCALLI_LSS(int, rt_sigaction,
	   (int s, const struct kernel_sigaction *a, struct kernel_sigaction *o,
	    size_t c),
	   zcall_rt_sigaction(s, (const zcall_sigaction_t *)a,
			      (zcall_sigaction_t *)o, c));
ZCALLI_LSS(int, rt_sigpending, (struct kernel_sigset_t * s, size_t c),
	   zcall_rt_sigpending((zcall_sigset_t *)s, c));
ZCALLI_LSS(int, rt_sigprocmask,
	   (int h, const struct kernel_sigset_t *s, struct kernel_sigset_t *o,
	    size_t c),
	   zcall_rt_sigprocmask(h, (const zcall_sigset_t *)s,
				(zcall_sigset_t *)o, c));
ZCALLI_LSS(int, rt_sigsuspend, (const struct kernel_sigset_t *s, size_t c),
	   zcall_rt_sigsuspend((const zcall_sigset_t *)s, c));
ZCALLI_LSS(int, rt_sigtimedwait,
	   (const struct kernel_sigset_t *s, zcalli_lss_siginfo_t *i,
	    const struct timespec *t, size_t c),
	   zcall_rt_sigtimedwait((const zcall_sigset_t *)s,
				 (zcall_siginfo_t *)i,
				 (const zcall_timespec_t *)t, c));
ZCALLI_LSS(int, sigaltstack,
	   (const zcalli_lss_stack_t *s, const zcalli_lss_stack_t *o),
	   zcall_sigaltstack((const zcall_stack_t *)s,
			     (zcall_stack_t *)(uintptr_t)o));

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigpending)(struct kernel_sigset_t *s)
{
	return LSS_NAME(rt_sigpending)(s, sizeof(*s));
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigprocmask)(
	int h, const struct kernel_sigset_t *s, struct kernel_sigset_t *o)
{
	return LSS_NAME(rt_sigprocmask)(h, s, o, sizeof(*s));
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigsuspend)(
	const struct kernel_sigset_t *s)
{
	return LSS_NAME(rt_sigsuspend)(s, sizeof(*s));
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigtimedwait)(
	const struct kernel_sigset_t *s, zcalli_lss_siginfo_t *i,
	const struct timespec *t)
{
	return LSS_NAME(rt_sigtimedwait)(s, i, t, sizeof(*s));
}

#if ZCALL_CPU_AMD64
LSS_INLINE ZCALLI_UNUSED void (*LSS_NAME(restore_rt)(void))(void)
{
	return zcall_sigreturn();
}
#endif

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigaction)(
	int s, const struct kernel_sigaction *a, struct kernel_sigaction *o)
{
#if ZCALL_CPU_AMD64
	struct kernel_sigaction with;

	if (a && !(a->sa_flags & ZCALL_SA_RESTORER)) {
		with = *a;
		with.sa_flags |= ZCALL_SA_RESTORER;
		with.sa_restorer = zcall_sigreturn();
		a = &with;
	}
#endif
	return LSS_NAME(rt_sigaction)(s, a, o, sizeof(struct kernel_sigset_t));
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigemptyset)(struct kernel_sigset_t *s)
{
	zcall_sigset_empty((zcall_sigset_t *)s);
	return 0;
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigfillset)(struct kernel_sigset_t *s)
{
	zcall_sigset_fill((zcall_sigset_t *)s);
	return 0;
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigaddset)(struct kernel_sigset_t *s,
						 int n)
{
	if (n < 1 || n > KERNEL_NSIG) {
		LSS_ERRNO = ZCALL_EINVAL;
		return -1;
	}
	zcall_sigset_add((zcall_sigset_t *)s, n);
	return 0;
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigdelset)(struct kernel_sigset_t *s,
						 int n)
{
	if (n < 1 || n > KERNEL_NSIG) {
		LSS_ERRNO = ZCALL_EINVAL;
		return -1;
	}
	zcall_sigset_del((zcall_sigset_t *)s, n);
	return 0;
}

LSS_INLINE ZCALLI_UNUSED int LSS_NAME(sigismember)(struct kernel_sigset_t *s,
						   int n)
{
	if (n < 1 || n > KERNEL_NSIG) {
		LSS_ERRNO = ZCALL_EINVAL;
		return -1;
	}
	return zcall_sigset_has((const zcall_sigset_t *)s, n);
}

/* Tracing, with the kernel's convention: PTRACE_PEEK* stores at d. */
ZCALLI_LSS(long, ptrace, (int r, pid_t p, void *a, void *d),
	   zcall_ptrace_ptr(r, p, a, d));

/* Detaches and sends SIGCONT, because a thread that was detached may stay
 * stopped until something wakes it. errno is that of the detaching. */
LSS_INLINE ZCALLI_UNUSED long LSS_NAME(ptrace_detach)(pid_t p)
{
	long r;

	(void)zcall_sched_yield();
	r = LSS_NAME(ptrace)(ZCALL_PTRACE_DETACH, p, NULL, NULL);
	(void)zcall_tkill(p, ZCALL_SIGCONT);
	return r;
}

#if defined(__cplusplus) && !defined(SYS_CPLUSPLUS)
}
#endif

#pragma pop_macro("stat64")
#pragma pop_macro("fstat64")
#pragma pop_macro("lstat64")
#pragma pop_macro("pread64")
#pragma pop_macro("pwrite64")
#pragma pop_macro("getdents64")

#endif
