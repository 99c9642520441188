/* Sending and blocking signals. Handlers are not here yet, pidfds are in
 * process.h and signal descriptors in event.h. */
#ifndef ZCALL_SIGNAL_H
#define ZCALL_SIGNAL_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/signal.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/signal.h"
#elif ZCALL_OS_DARWIN
#include "darwin/signal.h"
#endif

/*
 * Sends sig to the process pid, to the group -pid, to the own group with 0,
 * to all with -1; sig 0 sends nothing and only checks. EPERM: not allowed.
 * ESRCH: no such process. kill(2)
 */
#if ZCALL_OS_DARWIN
/* posix: whether -1 leaves the caller out, as POSIX wants it: 1. */
ZCALLI_FN int zcall_kill(int pid, int sig, int posix)
{
	return ZCALLI_CALL3(int, kill, pid, sig, posix);
}
#else
ZCALLI_FN int zcall_kill(int pid, int sig)
{
	return ZCALLI_CALL2(int, kill, pid, sig);
}
#endif

/* Changes the calling thread's blocked signals by set (how: SIG_BLOCK, ...)
 * unless it is NULL, and stores the former ones in oset unless that is.
 * sigprocmask(2) */
#if ZCALL_OS_LINUX
/* sigsetsize: sizeof(zcall_sigset_t). */
ZCALLI_FN int zcall_rt_sigprocmask(int how, const zcall_sigset_t *set,
				   zcall_sigset_t *oset, size_t sigsetsize)
{
	return ZCALLI_CALL4(int, rt_sigprocmask, how, set, oset, sigsetsize);
}
#else
ZCALLI_FN int zcall_sigprocmask(int how, const zcall_sigset_t *set,
				zcall_sigset_t *oset)
{
	return ZCALLI_CALL3(int, sigprocmask, how, set, oset);
}
#endif

#endif
