/* Processes: identity, end, priority, and pidfds. Not signals or threads. */
#ifndef ZCALL_PROCESS_H
#define ZCALL_PROCESS_H

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

/* Ends the process; on Linux the calling thread only, and the process with
 * its last one. The low 8 bits of status are its parent's to see. _exit(2) */
ZCALLI_FN ZCALLI_NORETURN void zcall_exit(int status)
{
	for (;;)
		(void)ZCALLI_CALL1(int, exit, status);
}

#if ZCALL_OS_LINUX
/* Ends all threads of the process. exit_group(2) */
ZCALLI_FN ZCALLI_NORETURN void zcall_exit_group(int status)
{
	for (;;)
		(void)ZCALLI_CALL1(int, exit_group, status);
}
#endif

/*
 * Waits until a child has ended (or stopped, by options: W*) and returns its
 * pid; pid -1 is any child. status and usage are filled in unless NULL.
 * ECHILD: no such child. 0: WNOHANG, and none yet. wait4(2)
 */
ZCALLI_FN int zcall_wait4(int pid, int *status, int options,
			  zcall_rusage_t *usage)
{
	return ZCALLI_CALL4(int, wait4, pid, status, options, usage);
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

#if ZCALL_OS_LINUX
/*
 * A descriptor that stands for the process pid and stays its own when the
 * number is used again; it becomes readable when the process ends. flags:
 * PIDFD_NONBLOCK. Since 5.3. pidfd_open(2)
 */
ZCALLI_FN int zcall_pidfd_open(int pid, unsigned flags)
{
	return ZCALLI_CALL2(int, pidfd_open, pid, flags);
}

/*
 * A duplicate, close-on-exec, of the descriptor targetfd of another process.
 * flags: 0. EPERM: not allowed to trace it. Since 5.6. pidfd_getfd(2)
 */
ZCALLI_FN int zcall_pidfd_getfd(int pidfd, int targetfd, unsigned flags)
{
	return ZCALLI_CALL3(int, pidfd_getfd, pidfd, targetfd, flags);
}

/*
 * Sends a signal; info is a siginfo of 128 bytes, or NULL for what kill would
 * send. flags: 0. Since 5.1. pidfd_send_signal(2)
 */
ZCALLI_FN int zcall_pidfd_send_signal(int pidfd, int sig, const void *info,
				      unsigned flags)
{
	return ZCALLI_CALL4(int, pidfd_send_signal, pidfd, sig, info, flags);
}
#endif

#endif
