/*
 * Processes: making, ending and waiting for them, who they are and what they
 * may, limits, priorities, tracing, and pidfds. Not signals (signal.h), not
 * threads and clone (thread.h).
 */
#ifndef ZCALL_PROCESS_H
#define ZCALL_PROCESS_H

#include "exit.h"
#include "signal.h"
#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/process.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/process.h"
#elif ZCALL_OS_DARWIN
#include "darwin/process.h"
#endif

/* Never fails. getpid(2) */
ZCALLI_FN int zcall_getpid(void)
{
	return ZCALLI_CALL0(int, getpid);
}

/* Never fails; 1, or a subreaper, when the parent has ended. getppid(2) */
ZCALLI_FN int zcall_getppid(void)
{
	return ZCALLI_CALL0(int, getppid);
}

/*
 * A copy of the calling process with its calling thread only: the child gets
 * 0, the parent the child's pid. Locks that other threads hold stay locked in
 * the child for ever; libc's handlers (pthread_atfork) do not run. EAGAIN,
 * ENOMEM. Linux on arm64, riscv64 and loong64 has clone only. On macOS both get
 * a pid in r1, and r2 is 1 in the child and 0 in the parent. fork(2)
 */
#if ZCALL_OS_DARWIN
ZCALLI_FN zcall_result_t zcall_fork(void)
{
	return zcall_raw0(ZCALL_NR_fork);
}
#elif defined(ZCALL_NR_fork)
ZCALLI_USE
ZCALLI_FN int zcall_fork(void)
{
	return ZCALLI_CALL0(int, fork);
}
#endif

/*
 * The same, but the child runs in the parent's memory, on the parent's stack,
 * and the parent waits until the child has called execve or exit. Always
 * inlined, and so must be every function between this call and the child's
 * end: a function that returns in the child gives its frame away, and the
 * parent returns through what the child has written there since. The compiler
 * does not know that this returns twice. Let the child do nothing but call one
 * function that does not return, is not inlined and is handed all it needs:
 *
 *   if (zcall_vfork() == 0)
 *           child(&work); // noreturn, noinline
 *
 * What child() writes to memory the parent sees; registers are its own. Signal
 * handlers run in the child too, in shared memory. On macOS it is fork under
 * another name, with fork's result. vfork(2)
 */
#if ZCALL_OS_DARWIN
ZCALLI_FN zcall_result_t zcall_vfork(void)
{
	return zcall_raw0(ZCALL_NR_vfork);
}
#elif defined(ZCALL_NR_vfork)
ZCALLI_USE
ZCALLI_FN int zcall_vfork(void)
{
	return ZCALLI_CALL0(int, vfork);
}
#endif

#if ZCALL_OS_FREEBSD
/*
 * A new process that shares what flags say, or with RFPROC left out a change
 * of the calling one. With RFMEM the child runs on the parent's stack, so that
 * what zcall_vfork() says holds here too. rfork(2)
 */
ZCALLI_FN int zcall_rfork(int flags)
{
	return ZCALLI_CALL1(int, rfork, flags);
}

/*
 * fork, with a descriptor that stands for the child in *fdp: readable for
 * poll when the child has ended, and the child is killed when the last
 * reference is closed, unless flags has PD_DAEMON. pdfork(2)
 */
ZCALLI_FN int zcall_pdfork(int *fdp, int flags)
{
	return ZCALLI_CALL2(int, pdfork, fdp, flags);
}

/* Sends a signal to the process that a descriptor stands for. pdkill(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_pdkill(int fd, int signum)
{
	return ZCALLI_CALL2(int, pdkill, fd, signum);
}

/* Stores the pid of the process that a descriptor stands for. pdgetpid(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_pdgetpid(int fd, int *pid)
{
	return ZCALLI_CALL2(int, pdgetpid, fd, pid);
}
#endif

/*
 * Replaces the program: path, its arguments and its environment, both ended by
 * NULL. Returns only on failure. Descriptors that are not close-on-exec stay
 * open, handlers go back to the default, ignored and blocked signals stay so.
 * There is no search in PATH. ENOENT, EACCES, ENOEXEC, E2BIG, ETXTBSY.
 * execve(2)
 */
ZCALLI_FN int zcall_execve(const char *path, char *const *argv,
			   char *const *envp)
{
	return ZCALLI_CALL3(int, execve, ZCALLI_STRING(path),
			    ZCALLI_STRINGS(argv), ZCALLI_STRINGS(envp));
}

#if ZCALL_OS_LINUX
/*
 * The same with a path relative to dfd, and with AT_EMPTY_PATH and "" the file
 * dfd itself; flags: AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW, AT_EXECVE_CHECK.
 * A script needs /proc, and a dfd that is not close-on-exec. execveat(2)
 */
ZCALLI_FN int zcall_execveat(int dfd, const char *path, char *const *argv,
			     char *const *envp, int flags)
{
	return ZCALLI_CALL5(int, execveat, dfd, ZCALLI_STRING(path),
			    ZCALLI_STRINGS(argv), ZCALLI_STRINGS(envp), flags);
}
#elif ZCALL_OS_FREEBSD
/* The same with the file that fd is. fexecve(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fexecve(int fd, char *const *argv, char *const *envp)
{
	return ZCALLI_CALL3(int, fexecve, fd, argv, envp);
}
#elif ZCALL_OS_DARWIN
/*
 * A new process running path, whose pid is stored; desc: what to do with
 * attributes and descriptors, or NULL. The kernel's own form: libc's attribute
 * and action objects lie behind pointers in desc. posix_spawn(2)
 */
ZCALLI_FN int zcall_posix_spawn(int *pid, const char *path,
				const zcall__posix_spawn_args_desc_t *desc,
				char *const *argv, char *const *envp)
{
	return ZCALLI_CALL5(int, posix_spawn, pid, path, desc, argv, envp);
}
#endif

/*
 * Waits until a child has ended (or stopped, by options: W*) and returns its
 * pid; pid -1 is any child. status and usage are filled in unless NULL.
 * ECHILD: no such child. 0: WNOHANG, and none yet. wait4(2)
 */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_ACCESS(write_only, 4)
ZCALLI_FN int zcall_wait4(int pid, int *status, int options,
			  zcall_rusage_t *usage)
{
	return ZCALLI_CALL4(int, wait4, pid, ZCALLI_OUT_OPT(status), options,
			    ZCALLI_OUT_OPT(usage));
}

#if ZCALL_OS_LINUX
/*
 * The same, choosing by which (P_PID, P_PGID, P_ALL, or P_PIDFD since 5.4)
 * and upid, and telling in info, whose pid is 0 when there was none yet.
 * options: at least one of WEXITED, WSTOPPED, WCONTINUED; with WNOWAIT the
 * child stays to be waited for. Returns 0. libc's has no usage. waitid(2)
 */
ZCALLI_ACCESS(write_only, 3)
ZCALLI_ACCESS(write_only, 5)
ZCALLI_FN int zcall_waitid(int which, int upid, zcall_siginfo_t *info,
			   int options, zcall_rusage_t *usage)
{
	ZCALLI_REFUSE(waitid_options,
		      __builtin_constant_p(options) &&
			      !(options & (ZCALL_WEXITED | ZCALL_WSTOPPED |
					   ZCALL_WCONTINUED)),
		      "zcall_waitid: options says of none what to wait for");
	return ZCALLI_CALL5(int, waitid, which, upid, ZCALLI_OUT_OPT(info),
			    options, ZCALLI_OUT_OPT(usage));
}
#elif ZCALL_OS_FREEBSD
/*
 * The same, choosing by idtype (P_*) and id, with the usage of the child and
 * of its children, and info. options: at least one of WEXITED, WTRAPPED,
 * WSTOPPED, WCONTINUED. Returns the pid. wait6(2)
 */
ZCALLI_FN int zcall_wait6(int idtype, long id, int *status, int options,
			  zcall___wrusage_t *usage, zcall_siginfo_t *info)
{
	return ZCALLI_CALL6(int, wait6, idtype, id, status, options, usage,
			    info);
}
#elif ZCALL_OS_DARWIN
/* The same, choosing by idtype (P_*) and id, and telling in info. waitid(2) */
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_waitid(int idtype, unsigned id, zcall_siginfo_t *info,
			   int options)
{
	return ZCALLI_CALL4(int, waitid, idtype, id, ZCALLI_OUT_OPT(info),
			    options);
}

/* wait4 and waitid for libraries that have cancellation: zcall has none, here
 * they are the same. bsd/kern/kern_exit.c */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_ACCESS(write_only, 4)
ZCALLI_FN int zcall_wait4_nocancel(int pid, int *status, int options,
				   zcall_rusage_t *usage)
{
	return ZCALLI_CALL4(int, wait4_nocancel, pid, ZCALLI_OUT_OPT(status),
			    options, ZCALLI_OUT_OPT(usage));
}

/* See zcall_wait4_nocancel(). bsd/kern/kern_exit.c */
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_waitid_nocancel(int idtype, unsigned id,
				    zcall_siginfo_t *info, int options)
{
	return ZCALLI_CALL4(int, waitid_nocancel, idtype, id,
			    ZCALLI_OUT_OPT(info), options);
}
#endif

/* The real user id; never fails. Unsigned: no id is an error. getuid(2) */
ZCALLI_FN unsigned zcall_getuid(void)
{
	return ZCALLI_CALL0(unsigned, getuid);
}

/* The effective user id; never fails. geteuid(2) */
ZCALLI_FN unsigned zcall_geteuid(void)
{
	return ZCALLI_CALL0(unsigned, geteuid);
}

/* The real group id; never fails. getgid(2) */
ZCALLI_FN unsigned zcall_getgid(void)
{
	return ZCALLI_CALL0(unsigned, getgid);
}

/* The effective group id; never fails. getegid(2) */
ZCALLI_FN unsigned zcall_getegid(void)
{
	return ZCALLI_CALL0(unsigned, getegid);
}

/*
 * Sets the effective user id, and with privilege the real and saved ones too.
 * On Linux this and all calls that set ids or groups change the calling thread
 * only; libc's change all threads, one by one. EPERM: not one of the own ids.
 * EAGAIN: the user has too many processes. setuid(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_setuid(unsigned uid)
{
	return ZCALLI_CALL1(int, setuid, uid);
}

/* The same for groups. setgid(2) */
ZCALLI_USE
ZCALLI_FN int zcall_setgid(unsigned gid)
{
	return ZCALLI_CALL1(int, setgid, gid);
}

/* Sets real and effective user id; -1 leaves one as it is. setreuid(2) */
ZCALLI_USE
ZCALLI_FN int zcall_setreuid(unsigned ruid, unsigned euid)
{
	return ZCALLI_CALL2(int, setreuid, ruid, euid);
}

/* Sets real and effective group id; -1 leaves one as it is. setregid(2) */
ZCALLI_USE
ZCALLI_FN int zcall_setregid(unsigned rgid, unsigned egid)
{
	return ZCALLI_CALL2(int, setregid, rgid, egid);
}

#if !ZCALL_OS_DARWIN
/* Sets real, effective and saved user id; -1 leaves one as it is.
 * setresuid(2) */
ZCALLI_USE
ZCALLI_FN int zcall_setresuid(unsigned ruid, unsigned euid, unsigned suid)
{
	return ZCALLI_CALL3(int, setresuid, ruid, euid, suid);
}

/* Sets real, effective and saved group id; -1 leaves one as it is.
 * setresgid(2) */
ZCALLI_USE
ZCALLI_FN int zcall_setresgid(unsigned rgid, unsigned egid, unsigned sgid)
{
	return ZCALLI_CALL3(int, setresgid, rgid, egid, sgid);
}

/* Stores real, effective and saved user id. getresuid(2) */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_getresuid(unsigned *ruid, unsigned *euid, unsigned *suid)
{
	return ZCALLI_CALL3(int, getresuid, ZCALLI_OUT_OBJ(ruid),
			    ZCALLI_OUT_OBJ(euid), ZCALLI_OUT_OBJ(suid));
}

/* Stores real, effective and saved group id. getresgid(2) */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_getresgid(unsigned *rgid, unsigned *egid, unsigned *sgid)
{
	return ZCALLI_CALL3(int, getresgid, ZCALLI_OUT_OBJ(rgid),
			    ZCALLI_OUT_OBJ(egid), ZCALLI_OUT_OBJ(sgid));
}
#endif

#if ZCALL_OS_LINUX
/* Sets the user id that files are accessed by, and returns the former one,
 * also when it was not allowed: ask again, with -1, whether it has changed.
 * setfsuid(2) */
ZCALLI_FN unsigned zcall_setfsuid(unsigned uid)
{
	return ZCALLI_CALL1(unsigned, setfsuid, uid);
}

/* The same for groups. setfsgid(2) */
ZCALLI_FN unsigned zcall_setfsgid(unsigned gid)
{
	return ZCALLI_CALL1(unsigned, setfsgid, gid);
}
#else
/* Sets the effective user id. seteuid(2) */
ZCALLI_FN int zcall_seteuid(unsigned euid)
{
	return ZCALLI_CALL1(int, seteuid, euid);
}

/* Sets the effective group id. setegid(2) */
ZCALLI_FN int zcall_setegid(unsigned egid)
{
	return ZCALLI_CALL1(int, setegid, egid);
}

/* Whether the process has run with more rights than its user's since its last
 * execve, so that its environment is not to be trusted. issetugid(2) */
ZCALLI_FN int zcall_issetugid(void)
{
	return ZCALLI_CALL0(int, issetugid);
}

/* Stores the name of the session's user, in at most len bytes with a 0.
 * getlogin(2) */
ZCALLI_FN int zcall_getlogin(char *name, unsigned len)
{
	return ZCALLI_CALL2(int, getlogin, name, len);
}

/* Sets the name of the session's user. EPERM: only root may. getlogin(2) */
ZCALLI_FN int zcall_setlogin(const char *name)
{
	return ZCALLI_CALL1(int, setlogin, name);
}
#endif

/* Stores up to size supplementary groups in list and returns how many there
 * are; size 0 only counts. EINVAL: size is too small. getgroups(2) */
ZCALLI_ACCESS(write_only, 2, 1)
ZCALLI_FN int zcall_getgroups(int size, unsigned *list)
{
	return ZCALLI_CALL2(int, getgroups, size, ZCALLI_GOT_ARRAY(list, size));
}

/* Sets the supplementary groups. EPERM: without privilege. setgroups(2) */
ZCALLI_USE
ZCALLI_ACCESS(read_only, 2, 1)
ZCALLI_FN int zcall_setgroups(int size, const unsigned *list)
{
	return ZCALLI_CALL2(int, setgroups, size, ZCALLI_IN_ARRAY(list, size));
}

#ifdef ZCALL_NR_getpgrp
/* The own process group; never fails. Linux on arm64, riscv64 and loong64 has
 * getpgid only. getpgrp(2) */
ZCALLI_FN int zcall_getpgrp(void)
{
	return ZCALLI_CALL0(int, getpgrp);
}
#endif

/* The process group of a process; 0 is the caller. ESRCH. getpgid(2) */
ZCALLI_FN int zcall_getpgid(int pid)
{
	return ZCALLI_CALL1(int, getpgid, pid);
}

/* Moves a process, or a child before its execve, into a group of the session;
 * pid 0 is the caller, pgid 0 a new group named by pid. EACCES: the child has
 * called execve. EPERM, ESRCH. setpgid(2) */
ZCALLI_FN int zcall_setpgid(int pid, int pgid)
{
	return ZCALLI_CALL2(int, setpgid, pid, pgid);
}

/* The session of a process; 0 is the caller. getsid(2) */
ZCALLI_FN int zcall_getsid(int pid)
{
	return ZCALLI_CALL1(int, getsid, pid);
}

/* Begins a new session and group without a terminal, and returns its id.
 * EPERM: the caller leads a group. setsid(2) */
ZCALLI_FN int zcall_setsid(void)
{
	return ZCALLI_CALL0(int, setsid);
}

/* Sets which permissions new files do not get, and returns the former ones.
 * Never fails. umask(2) */
ZCALLI_FN int zcall_umask(unsigned mask)
{
	return ZCALLI_CALL1(int, umask, mask);
}

#ifdef ZCALL_NR_getrlimit
/* The limit of a resource (RLIMIT_*). Not on loong64, which has prlimit64
 * only. getrlimit(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_getrlimit(unsigned resource, zcall_rlimit_t *rlim)
{
	return ZCALLI_CALL2(int, getrlimit, resource, ZCALLI_OUT_OBJ(rlim));
}

/* Sets the limit of a resource. EINVAL: rlim_cur is above rlim_max. EPERM:
 * rlim_max rises, without privilege. setrlimit(2) */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_setrlimit(unsigned resource, const zcall_rlimit_t *rlim)
{
	return ZCALLI_CALL2(int, setrlimit, resource, ZCALLI_IN_OBJ(rlim));
}
#endif

#if ZCALL_OS_LINUX
/* Both at once for any process, 0 being the caller: sets the limit unless
 * nlim is NULL, and stores the former one unless olim is. ESRCH, EPERM.
 * prlimit(2) */
ZCALLI_ACCESS(read_only, 3)
ZCALLI_ACCESS(write_only, 4)
ZCALLI_FN int zcall_prlimit64(int pid, unsigned resource,
			      const zcall_rlimit64_t *nlim,
			      zcall_rlimit64_t *olim)
{
	return ZCALLI_CALL4(int, prlimit64, pid, resource, ZCALLI_IN_OPT(nlim),
			    ZCALLI_OUT_OPT(olim));
}
#endif

/* What the process, its ended children or the thread has used (who:
 * RUSAGE_*). getrusage(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_getrusage(int who, zcall_rusage_t *usage)
{
	return ZCALLI_CALL2(int, getrusage, who, ZCALLI_OUT_OBJ(usage));
}

/*
 * The nice value of processes (which: PRIO_*). Linux returns 20 - nice, 1 to
 * 40, so that no value is an error. FreeBSD and macOS return nice itself,
 * -20 to 20, which only the whole result tells from an error: r1, when err
 * is 0. getpriority(2)
 */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_getpriority(int which, int who)
{
	return ZCALLI_CALL2(int, getpriority, which, who);
}
#else
ZCALLI_FN zcall_result_t zcall_getpriority(int which, int who)
{
	return ZCALLI_CALL_RAW(2, getpriority, which, who);
}
#endif

/* Sets the nice value, -20 to 19, and never 20 - nice. EACCES, EPERM: it may
 * only rise without privilege. setpriority(2) */
ZCALLI_FN int zcall_setpriority(int which, int who, int niceval)
{
	return ZCALLI_CALL3(int, setpriority, which, who, niceval);
}

/* Writes a record of each process that ends to a file, from now on; NULL: no
 * more. EPERM: only with privilege. acct(2) */
ZCALLI_FN int zcall_acct(const char *name)
{
	return ZCALLI_CALL1(int, acct, ZCALLI_STRING_OPT(name));
}

#if ZCALL_OS_LINUX
/* The I/O priority, packed (IOPRIO_*), of processes (which: IOPRIO_WHO_*).
 * ioprio_get(2) */
ZCALLI_FN int zcall_ioprio_get(int which, int who)
{
	return ZCALLI_CALL2(int, ioprio_get, which, who);
}

/* Sets the I/O priority. EPERM: class RT without privilege. ioprio_set(2) */
ZCALLI_FN int zcall_ioprio_set(int which, int who, int ioprio)
{
	return ZCALLI_CALL3(int, ioprio_set, which, who, ioprio);
}

/*
 * Does and asks many things of the calling thread or process, by option: PR_*.
 * Arguments that an option does not use must be 0 for most. Most options
 * return 0 or the value asked for. EINVAL: unknown, or a bad argument. prctl(2)
 */
ZCALLI_FN long zcall_prctl(int option, unsigned long arg2, unsigned long arg3,
			   unsigned long arg4, unsigned long arg5)
{
	return ZCALLI_CALL5(long, prctl, option, arg2, arg3, arg4, arg5);
}

/* The same for options whose second argument is an address: PR_SET_NAME,
 * PR_GET_NAME, PR_GET_PDEATHSIG, PR_GET_AUXV, ... prctl(2) */
ZCALLI_FN long zcall_prctl_ptr(int option, void *arg2, unsigned long arg3,
			       unsigned long arg4, unsigned long arg5)
{
	return ZCALLI_CALL5(long, prctl, option, arg2, arg3, arg4, arg5);
}

/* Sets the execution domain, PER_* with flags, which execve hands down, and
 * returns the former one; 0xffffffff only asks. personality(2) */
ZCALLI_FN int zcall_personality(unsigned persona)
{
	return ZCALLI_CALL1(int, personality, persona);
}

/* Stores the capabilities of a thread in data, two structures with version 3.
 * EINVAL: unknown version, and the kernel's is stored in header. capget(2) */
ZCALLI_ACCESS(read_write, 1)
ZCALLI_FN int zcall_capget(zcall_cap_user_header_t *header,
			   zcall_cap_user_data_t *data)
{
	return ZCALLI_CALL2(
		int, capget, ZCALLI_CHANGE_OBJ(header),
		ZCALLI_OUT_EXPR(
			data,
			(header->version == ZCALL__LINUX_CAPABILITY_VERSION_1
				 ? 1
				 : 2) *
				sizeof(*data)));
}

/* Sets the capabilities of the calling thread. EPERM: more than it may have.
 * capget(2) */
ZCALLI_ACCESS(read_write, 1)
ZCALLI_FN int zcall_capset(zcall_cap_user_header_t *header,
			   const zcall_cap_user_data_t *data)
{
	return ZCALLI_CALL2(
		int, capset, ZCALLI_CHANGE_OBJ(header),
		ZCALLI_IN_EXPR(
			data,
			(header->version == ZCALL__LINUX_CAPABILITY_VERSION_1
				 ? 1
				 : 2) *
				sizeof(*data)));
}

/*
 * Whether two processes share something (type: KCMP_*): 0 when it is the same,
 * 1, 2 or 3 when not, by an order of the kernel's. idx1, idx2: descriptors for
 * KCMP_FILE; idx2 the address of a zcall_kcmp_epoll_slot_t for KCMP_EPOLL_TFD.
 * EPERM: not allowed to trace both. kcmp(2)
 */
ZCALLI_FN int zcall_kcmp(int pid1, int pid2, int type, unsigned long idx1,
			 unsigned long idx2)
{
	return ZCALLI_CALL5(int, kcmp, pid1, pid2, type, idx1, idx2);
}

/* Up time, loads, memory and processes of the machine. sysinfo(2) */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_FN int zcall_sysinfo(zcall_sysinfo_t *info)
{
	return ZCALLI_CALL1(int, sysinfo, ZCALLI_OUT_OBJ(info));
}

/* Gives the calling thread its own of what it shared, or new namespaces:
 * CLONE_*. EPERM: needs privilege. EINVAL: threads share it. unshare(2) */
ZCALLI_FN int zcall_unshare(unsigned long flags)
{
	return ZCALLI_CALL1(int, unshare, flags);
}

/* Moves the calling thread into the namespace that fd stands for, or into
 * those of a process when it is a pidfd (since 5.8). flags: CLONE_NEW*; 0 is
 * any, but not for a pidfd. setns(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_setns(int fd, int flags)
{
	return ZCALLI_CALL2(int, setns, fd, flags);
}

/*
 * Controls another process, or lets the parent control this one, by request:
 * PTRACE_*. The PEEK requests store the word at the address data; libc's
 * return it. EPERM: not allowed. ESRCH: not traced by the caller, or not
 * stopped. ptrace(2)
 */
ZCALLI_FN long zcall_ptrace(long request, long pid, unsigned long addr,
			    unsigned long data)
{
	return ZCALLI_CALL4(long, ptrace, request, pid, addr, data);
}

/* The same with addresses. ptrace(2) */
ZCALLI_FN long zcall_ptrace_ptr(long request, long pid, void *addr, void *data)
{
	return ZCALLI_CALL4(long, ptrace, request, pid, addr, data);
}

/*
 * A descriptor that stands for the process pid and stays its own when the
 * number is used again; it becomes readable when the process ends. flags:
 * PIDFD_NONBLOCK, PIDFD_THREAD (since 6.9). Since 5.3. pidfd_open(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_pidfd_open(int pid, unsigned flags)
{
	return ZCALLI_CALL2(int, pidfd_open, pid, flags);
}

/*
 * A duplicate, close-on-exec, of the descriptor targetfd of another process.
 * flags: 0. EPERM: not allowed to trace it. Since 5.6. pidfd_getfd(2)
 */
ZCALLI_USE
ZCALLI_FD(1)
ZCALLI_FN int zcall_pidfd_getfd(int pidfd, int targetfd, unsigned flags)
{
	return ZCALLI_CALL3(int, pidfd_getfd, pidfd, targetfd, flags);
}

/*
 * Sends a signal; info: what it says, or NULL for what kill would send. flags:
 * 0, or PIDFD_SIGNAL_* (since 6.9). Since 5.1. pidfd_send_signal(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 3)
ZCALLI_FN int zcall_pidfd_send_signal(int pidfd, int sig,
				      const zcall_siginfo_t *info,
				      unsigned flags)
{
	return ZCALLI_CALL4(int, pidfd_send_signal, pidfd, sig,
			    ZCALLI_IN_OPT(info), flags);
}
#else
/*
 * Controls another process, or lets the parent control this one, by request:
 * PT_*. PT_READ_I and PT_READ_D return the word read in r1, when err is 0, so
 * that this is the whole result. ptrace(2)
 */
ZCALLI_FN zcall_result_t zcall_ptrace(int request, int pid, void *addr,
				      int data)
{
	return ZCALLI_CALL_RAW(4, ptrace, request, pid, addr, data);
}
#endif

#if ZCALL_OS_FREEBSD
/* Controls processes (idtype: P_PID, P_PGID; id 0 is the caller) by com:
 * PROC_*, which says what data is. procctl(2) */
ZCALLI_FN int zcall_procctl(int idtype, long id, int com, void *data)
{
	return ZCALLI_CALL4(int, procctl, idtype, id, com, data);
}

/* Looks up or sets (function: RTP_*) the realtime or idle priority of a
 * process; 0 is the caller. rtprio(2) */
ZCALLI_FN int zcall_rtprio(int function, int pid, zcall_rtprio_t *rtp)
{
	return ZCALLI_CALL3(int, rtprio, function, pid, rtp);
}

/* Stores the login class of the process, in at most len bytes with a 0.
 * getloginclass(2) */
ZCALLI_FN int zcall_getloginclass(char *name, size_t len)
{
	return ZCALLI_CALL2(int, getloginclass, name, len);
}

/* Sets the login class of the process. EPERM: only root may.
 * setloginclass(2) */
ZCALLI_FN int zcall_setloginclass(const char *name)
{
	return ZCALLI_CALL1(int, setloginclass, name);
}

/* Sets what issetugid tells; for kernels with REGRESSION only. ENOSYS.
 * sys/kern/kern_prot.c */
ZCALLI_FN int zcall___setugid(int flag)
{
	return ZCALLI_CALL1(int, __setugid, flag);
}

/* Stores how much a subject uses, as text; in: "process:1234", ... Both
 * lengths with the 0. ENOSYS: no racct in this kernel. rctl_get_racct(2) */
ZCALLI_FN int zcall_rctl_get_racct(const void *in, size_t inlen, void *out,
				   size_t outlen)
{
	return ZCALLI_CALL4(int, rctl_get_racct, in, inlen, out, outlen);
}

/* Stores the rules that match a filter. ERANGE: out is too small.
 * rctl_get_rules(2) */
ZCALLI_FN int zcall_rctl_get_rules(const void *in, size_t inlen, void *out,
				   size_t outlen)
{
	return ZCALLI_CALL4(int, rctl_get_rules, in, inlen, out, outlen);
}

/* Stores the rules that hold for a subject. rctl_get_limits(2) */
ZCALLI_FN int zcall_rctl_get_limits(const void *in, size_t inlen, void *out,
				    size_t outlen)
{
	return ZCALLI_CALL4(int, rctl_get_limits, in, inlen, out, outlen);
}

/* Adds a rule; out is not used. rctl_add_rule(2) */
ZCALLI_FN int zcall_rctl_add_rule(const void *in, size_t inlen, void *out,
				  size_t outlen)
{
	return ZCALLI_CALL4(int, rctl_add_rule, in, inlen, out, outlen);
}

/* Removes the rules that match a filter; out is not used.
 * rctl_remove_rule(2) */
ZCALLI_FN int zcall_rctl_remove_rule(const void *in, size_t inlen, void *out,
				     size_t outlen)
{
	return ZCALLI_CALL4(int, rctl_remove_rule, in, inlen, out, outlen);
}

/* Writes what processes do to a file: ops KTROP_*, with KTRFLAG_DESCEND;
 * trpoints KTRFAC_*; a negative pid is a group. ktrace(2) */
ZCALLI_FN int zcall_ktrace(const char *file, int ops, int trpoints, int pid)
{
	return ZCALLI_CALL4(int, ktrace, file, ops, trpoints, pid);
}

/* Adds a record of the program's own to the trace, of at most
 * KTR_USER_MAXLEN bytes. utrace(2) */
ZCALLI_FN int zcall_utrace(const void *addr, size_t len)
{
	return ZCALLI_CALL2(int, utrace, addr, len);
}

/* Counts in samples, size bytes of 16-bit numbers, where the program is at
 * clock ticks; scale 0: no more. profil(2) */
ZCALLI_FN int zcall_profil(char *samples, size_t size, size_t offset,
			   unsigned scale)
{
	return ZCALLI_CALL4(int, profil, samples, size, offset, scale);
}
#elif ZCALL_OS_DARWIN
/*
 * Everything about processes: callnum PROC_INFO_CALL_*; what flavor, arg and
 * buffer are depends on it. Returns bytes stored, for lists those needed when
 * buffer is NULL; libproc's functions are this. bsd/kern/proc_info.c
 */
ZCALLI_FN int zcall_proc_info(int callnum, int pid, unsigned flavor,
			      uint64_t arg, void *buffer, int buffersize)
{
	return ZCALLI_CALL6(int, proc_info, callnum, pid, flavor, arg, buffer,
			    buffersize);
}

/* The same, if the process has still the identity ext_id (flags: PIF_*).
 * bsd/kern/proc_info.c */
ZCALLI_FN int zcall_proc_info_extended_id(int callnum, int pid, unsigned flavor,
					  unsigned flags, uint64_t ext_id,
					  uint64_t arg, void *buffer,
					  int buffersize)
{
	return ZCALLI_CALL8(int, proc_info_extended_id, callnum, pid, flavor,
			    flags, ext_id, arg, buffer, buffersize);
}

/* Sets or reads a monitor of a process's use of the CPU or of memory (flavor:
 * RLIMIT_WAKEUPS_MONITOR, ...). bsd/kern/kern_resource.c */
ZCALLI_FN int zcall_proc_rlimit_control(int pid, int flavor, void *arg)
{
	return ZCALLI_CALL3(int, proc_rlimit_control, pid, flavor, arg);
}

/* Stops all threads of a process. EPERM: not allowed to control it.
 * bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_pid_suspend(int pid)
{
	return ZCALLI_CALL1(int, pid_suspend, pid);
}

/* Lets a process go on that pid_suspend has stopped. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_pid_resume(int pid)
{
	return ZCALLI_CALL1(int, pid_resume, pid);
}

/* Writes the memory of suspended processes out, where the kernel can (not on
 * a Mac); pid -1 or -2: all. bsd/vm/vm_unix.c */
ZCALLI_FN int zcall_pid_hibernate(int pid)
{
	return ZCALLI_CALL1(int, pid_hibernate, pid);
}

/* Sets the groups, and the user by whom the directory service finds more.
 * EPERM: only root may. bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_initgroups(unsigned size, const unsigned *list, int gmuid)
{
	return ZCALLI_CALL3(int, initgroups, size, list, gmuid);
}

/* Group lists that release kernels do not keep: ENOTSUP. *setlen: how many
 * guid has room for. bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_getsgroups(int *setlen, void *guid)
{
	return ZCALLI_CALL2(int, getsgroups, setlen, guid);
}

/* See zcall_getsgroups(). bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_setsgroups(int setlen, const void *guid)
{
	return ZCALLI_CALL2(int, setsgroups, setlen, guid);
}

/* See zcall_getsgroups(). bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_getwgroups(int *setlen, void *guid)
{
	return ZCALLI_CALL2(int, getwgroups, setlen, guid);
}

/* See zcall_getsgroups(). bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_setwgroups(int setlen, const void *guid)
{
	return ZCALLI_CALL2(int, setwgroups, setlen, guid);
}

/* umask, and the access list that new files get: an address of a kauth
 * filesec, or NULL. bsd/vfs/vfs_syscalls.c */
ZCALLI_FN int zcall_umask_extended(int mask, const void *xsecurity)
{
	return ZCALLI_CALL2(int, umask_extended, mask, xsecurity);
}

/* Whether programs may have a text that only they can read; does nothing any
 * more, and returns the former flag. bsd/kern/kern_prot.c */
ZCALLI_FN int zcall_setprivexec(int flag)
{
	return ZCALLI_CALL1(int, setprivexec, flag);
}
#endif

#endif
