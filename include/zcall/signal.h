/*
 * Signals: sending, blocking, waiting for and catching them. pidfds are in
 * process.h, signal descriptors in event.h. What may be called in a handler is
 * in docs/contexts.md.
 */
#ifndef ZCALL_SIGNAL_H
#define ZCALL_SIGNAL_H

#include "syscall.h"
#include "trap/sigreturn.h"

#if ZCALL_OS_LINUX
#include "linux/signal.h"
#include "linux/time.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/signal.h"
#include "freebsd/time.h"
#elif ZCALL_OS_DARWIN
#include "darwin/signal.h"
#include "darwin/time.h"
#endif

/* How many signals a set has room for: 64, 128 or 32; and bits of its
 * words. */
#define ZCALLI_SIGSET_MAX (8 * sizeof(zcall_sigset_t))
#define ZCALLI_SIGSET_WORD (8 * sizeof(((zcall_sigset_t *)0)->sig[0]))

/* Makes a set hold no signal. */
ZCALLI_UTIL void zcall_sigset_empty(zcall_sigset_t *set)
{
	size_t i;

	for (i = 0; i < sizeof(set->sig) / sizeof(set->sig[0]); i++)
		set->sig[i] = 0;
}

/* Makes a set hold all, also those signals that libcs keep for themselves and
 * their functions leave out. */
ZCALLI_UTIL void zcall_sigset_fill(zcall_sigset_t *set)
{
	size_t i;

	for (i = 0; i < sizeof(set->sig) / sizeof(set->sig[0]); i++)
		set->sig[i] = (__typeof__(set->sig[0]))-1L;
}

/* Puts a signal into a set. A number that is no signal changes nothing. */
ZCALLI_UTIL void zcall_sigset_add(zcall_sigset_t *set, int sig)
{
	unsigned bit = (unsigned)sig - 1;

	if (bit < ZCALLI_SIGSET_MAX)
		set->sig[bit / ZCALLI_SIGSET_WORD] |=
			(__typeof__(set->sig[0]))1 << bit % ZCALLI_SIGSET_WORD;
}

/* Takes a signal out of a set. A number that is no signal changes nothing. */
ZCALLI_UTIL void zcall_sigset_del(zcall_sigset_t *set, int sig)
{
	unsigned bit = (unsigned)sig - 1;

	if (bit < ZCALLI_SIGSET_MAX)
		set->sig[bit / ZCALLI_SIGSET_WORD] &= ~(
			(__typeof__(set->sig[0]))1 << bit % ZCALLI_SIGSET_WORD);
}

/* Whether a signal is in a set: 1 or 0, which it is for no signal. */
ZCALLI_UTIL int zcall_sigset_has(const zcall_sigset_t *set, int sig)
{
	unsigned bit = (unsigned)sig - 1;

	return bit < ZCALLI_SIGSET_MAX &&
	       (set->sig[bit / ZCALLI_SIGSET_WORD] >> bit % ZCALLI_SIGSET_WORD &
		1);
}

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

/* The size of a set of signals is 8; libc's own sets are larger. */
#define ZCALLI_REFUSE_SIGSETSIZE \
	ZCALLI_REFUSE(sigsetsize, \
		      __builtin_constant_p(sigsetsize) && sigsetsize != 8, \
		      "zcall: sigsetsize is not 8")

/* Changes the calling thread's blocked signals by set (how: SIG_BLOCK, ...)
 * unless it is NULL, and stores the former ones in oset unless that is.
 * sigprocmask(2) */
#if ZCALL_OS_LINUX
/* sigsetsize, here and in all calls that have it: sizeof(zcall_sigset_t), 8;
 * EINVAL otherwise. libcs hide it, and their sigset_t is larger. */
ZCALLI_FN int zcall_rt_sigprocmask(int how, const zcall_sigset_t *set,
				   zcall_sigset_t *oset, size_t sigsetsize)
{
	ZCALLI_REFUSE_SIGSETSIZE;
	return ZCALLI_CALL4(int, rt_sigprocmask, how,
			    ZCALLI_IN_SOME(set, sigsetsize),
			    ZCALLI_OUT_SOME(oset, sigsetsize), sigsetsize);
}
#else
ZCALLI_FN int zcall_sigprocmask(int how, const zcall_sigset_t *set,
				zcall_sigset_t *oset)
{
	return ZCALLI_CALL3(int, sigprocmask, how, set, oset);
}
#endif

/*
 * Where handlers with SA_ONSTACK run, for the calling thread: ss, unless it is
 * NULL; the former stack is stored in oss, unless that is. ENOMEM: smaller than
 * MINSIGSTKSZ. EPERM: the current one is in use. sigaltstack(2)
 */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_sigaltstack(const zcall_stack_t *ss, zcall_stack_t *oss)
{
	return ZCALLI_CALL2(int, sigaltstack, ZCALLI_IN_OPT(ss),
			    ZCALLI_OUT_OPT(oss));
}

#if ZCALL_OS_LINUX
/*
 * Sets what a signal does, unless act is NULL, and stores in oact what it did,
 * unless that is. This is the kernel's structure: on amd64 a handler needs
 * SA_RESTORER and sa_restorer, zcall_sigreturn(), or the process ends when the
 * handler returns; zcall_signal_action() sees to it. EINVAL: SIGKILL,
 * SIGSTOP. sigaction(2)
 */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_rt_sigaction(int sig, const zcall_sigaction_t *act,
				 zcall_sigaction_t *oact, size_t sigsetsize)
{
	ZCALLI_REFUSE_SIGSETSIZE;
	return ZCALLI_CALL4(int, rt_sigaction, sig, ZCALLI_IN_OPT(act),
			    ZCALLI_OUT_OPT(oact), sigsetsize);
}

/* Stores which blocked signals wait for the calling thread or its process.
 * sigpending(2) */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_FN int zcall_rt_sigpending(zcall_sigset_t *set, size_t sigsetsize)
{
	return ZCALLI_CALL2(int, rt_sigpending, ZCALLI_OUT(set, sigsetsize),
			    sigsetsize);
}

/* Blocks the signals of mask only, and waits until a handler has run or the
 * process ends. Always EINTR. sigsuspend(2) */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_FN int zcall_rt_sigsuspend(const zcall_sigset_t *mask, size_t sigsetsize)
{
	ZCALLI_REFUSE_SIGSETSIZE;
	return ZCALLI_CALL2(int, rt_sigsuspend,
			    ZCALLI_IN_STRUCT(mask, sigsetsize), sigsetsize);
}

/*
 * Waits for a signal of set, which must be blocked, at most for timeout (NULL:
 * for ever), and returns its number; info is filled in unless it is NULL.
 * EAGAIN: time is over. EINTR: another signal's handler ran. sigtimedwait(2)
 */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_ACCESS(read_only, 3)
ZCALLI_FN int zcall_rt_sigtimedwait(const zcall_sigset_t *set,
				    zcall_siginfo_t *info,
				    const zcall_timespec_t *timeout,
				    size_t sigsetsize)
{
	ZCALLI_REFUSE_SIGSETSIZE;
	return ZCALLI_CALL4(
		int, rt_sigtimedwait, ZCALLI_IN_STRUCT(set, sigsetsize),
		ZCALLI_OUT_OPT(info), ZCALLI_IN_OPT(timeout), sigsetsize);
}

/*
 * Sends a signal with info as it is; si_code must be below 0 and not SI_TKILL,
 * except to the caller itself. libc's sigqueue fills in SI_QUEUE, pid, uid and
 * value. EAGAIN: too many are queued. sigqueue(3), rt_sigqueueinfo(2)
 */
ZCALLI_ACCESS(read_only, 3)
ZCALLI_FN int zcall_rt_sigqueueinfo(int pid, int sig,
				    const zcall_siginfo_t *info)
{
	return ZCALLI_CALL3(int, rt_sigqueueinfo, pid, sig,
			    ZCALLI_IN_OBJ(info));
}

/* The same to one thread of a process. rt_sigqueueinfo(2) */
ZCALLI_ACCESS(read_only, 4)
ZCALLI_FN int zcall_rt_tgsigqueueinfo(int tgid, int tid, int sig,
				      const zcall_siginfo_t *info)
{
	return ZCALLI_CALL4(int, rt_tgsigqueueinfo, tgid, tid, sig,
			    ZCALLI_IN_OBJ(info));
}

/* Sends a signal to one thread of a process. ESRCH. tgkill(2) */
ZCALLI_FN int zcall_tgkill(int tgid, int tid, int sig)
{
	return ZCALLI_CALL3(int, tgkill, tgid, tid, sig);
}

/* The same without the process: tid may have become another's. tkill(2) */
ZCALLI_FN int zcall_tkill(int tid, int sig)
{
	return ZCALLI_CALL2(int, tkill, tid, sig);
}

#ifdef ZCALL_NR_pause
/* Waits until a handler has run. Always EINTR. Not on arm64, riscv64 and
 * loong64: zcall_ppoll(NULL, 0, NULL, NULL, 0) does that. pause(2) */
ZCALLI_FN int zcall_pause(void)
{
	return ZCALLI_CALL0(int, pause);
}
#endif
#else
/*
 * Sets what a signal does, unless act is NULL, and stores in oact what it did,
 * unless that is. FreeBSD has a place for handlers to return to; macOS calls
 * act->sa_tramp and nothing else. EINVAL: SIGKILL, SIGSTOP. sigaction(2)
 */
#if ZCALL_OS_DARWIN
ZCALLI_FN int zcall_sigaction(int sig, const zcall___sigaction_t *act,
			      zcall_sigaction_t *oact)
#else
ZCALLI_FN int zcall_sigaction(int sig, const zcall_sigaction_t *act,
			      zcall_sigaction_t *oact)
#endif
{
	return ZCALLI_CALL3(int, sigaction, sig, act, oact);
}

/* Stores which blocked signals wait for the calling thread or its process.
 * sigpending(2) */
ZCALLI_FN int zcall_sigpending(zcall_sigset_t *set)
{
	return ZCALLI_CALL1(int, sigpending, set);
}
#endif

#if ZCALL_OS_FREEBSD
/* Blocks the signals of mask only, and waits until a handler has run or the
 * process ends. Always EINTR. sigsuspend(2) */
ZCALLI_FN int zcall_sigsuspend(const zcall_sigset_t *mask)
{
	return ZCALLI_CALL1(int, sigsuspend, mask);
}

/*
 * Waits for a signal of set, which must be blocked, at most for timeout (NULL:
 * for ever), and returns its number; info is filled in unless it is NULL.
 * EAGAIN: time is over. EINTR: another signal's handler ran. sigtimedwait(2)
 */
ZCALLI_FN int zcall_sigtimedwait(const zcall_sigset_t *set,
				 zcall_siginfo_t *info,
				 const zcall_timespec_t *timeout)
{
	return ZCALLI_CALL3(int, sigtimedwait, set, info, timeout);
}

/* The same for ever. sigwaitinfo(2) */
ZCALLI_FN int zcall_sigwaitinfo(const zcall_sigset_t *set,
				zcall_siginfo_t *info)
{
	return ZCALLI_CALL2(int, sigwaitinfo, set, info);
}

/* The same, storing the number. Returns 0 or the errno, which is positive
 * here. sigwait(2) */
ZCALLI_FN int zcall_sigwait(const zcall_sigset_t *set, int *sig)
{
	return ZCALLI_CALL2(int, sigwait, set, sig);
}

/* Sends a signal with a value, a pointer or a number. EAGAIN: too many are
 * queued. sigqueue(2) */
ZCALLI_FN int zcall_sigqueue(int pid, int sig, void *value)
{
	return ZCALLI_CALL3(int, sigqueue, pid, sig, value);
}

/*
 * Lets the calling thread block all signals by writing to a word of its own,
 * without a call: cmd SIGFASTBLOCK_SETPTR registers ptr, _UNBLOCK delivers what
 * came meanwhile, _UNSETPTR ends it. sigfastblock(2)
 */
ZCALLI_FN int zcall_sigfastblock(int cmd, void *ptr)
{
	return ZCALLI_CALL2(int, sigfastblock, cmd, ptr);
}

/* Sends a signal to a thread of this process; id -1: to all others.
 * thr_kill(2) */
ZCALLI_FN int zcall_thr_kill(long id, int sig)
{
	return ZCALLI_CALL2(int, thr_kill, id, sig);
}

/* The same to a thread of another process. thr_kill2(2) */
ZCALLI_FN int zcall_thr_kill2(int pid, long id, int sig)
{
	return ZCALLI_CALL3(int, thr_kill2, pid, id, sig);
}

/* Goes on with the registers, mask and stack of a context, as after a handler.
 * Returns only on failure: EINVAL. sigreturn(2) */
ZCALLI_FN int zcall_sigreturn(const zcall_ucontext_t *context)
{
	return ZCALLI_CALL1(int, sigreturn, context);
}

/* Ends the process with SIGABRT and logs why, with nargs addresses, at most
 * 16. abort2(2) */
ZCALLI_FN int zcall_abort2(const char *why, int nargs, void **args)
{
	return ZCALLI_CALL3(int, abort2, why, nargs, args);
}
#elif ZCALL_OS_DARWIN
/* Blocks the signals of mask only, a set by value, and waits until a handler
 * has run or the process ends. Always EINTR. sigsuspend(2) */
ZCALLI_FN int zcall_sigsuspend(unsigned mask)
{
	return ZCALLI_CALL1(int, sigsuspend, mask);
}

/* The same: zcall has no cancellation. bsd/kern/kern_sig.c */
ZCALLI_FN int zcall_sigsuspend_nocancel(unsigned mask)
{
	return ZCALLI_CALL1(int, sigsuspend_nocancel, mask);
}

/*
 * Ends a handler, called by sa_tramp: context, infostyle and token are what it
 * was given. Goes on where the signal came, and
 * returns only on failure. bsd/dev/arm/unix_signal.c
 */
ZCALLI_FN int zcall_sigreturn(zcall_ucontext_t *context, int infostyle,
			      void *token)
{
	return ZCALLI_CALL3(int, sigreturn, context, infostyle, token);
}

/* Waits for a signal of set, which must be blocked, and stores its number.
 * bsd/kern/kern_sig.c */
ZCALLI_FN int zcall___sigwait(const zcall_sigset_t *set, int *sig)
{
	return ZCALLI_CALL2(int, __sigwait, set, sig);
}

/* The same: zcall has no cancellation. bsd/kern/kern_sig.c */
ZCALLI_FN int zcall___sigwait_nocancel(const zcall_sigset_t *set, int *sig)
{
	return ZCALLI_CALL2(int, __sigwait_nocancel, set, sig);
}

/* Sends a signal to a thread of this process, by the name of its Mach port.
 * bsd/kern/kern_sig.c */
ZCALLI_FN int zcall___pthread_kill(int thread_port, int sig)
{
	return ZCALLI_CALL2(int, __pthread_kill, thread_port, sig);
}

/* Like sigprocmask, of which it is the thread's own form.
 * bsd/kern/kern_sig.c */
ZCALLI_FN int zcall___pthread_sigmask(int how, const zcall_sigset_t *set,
				      zcall_sigset_t *oset)
{
	return ZCALLI_CALL3(int, __pthread_sigmask, how, set, oset);
}

/* Keeps signals from the calling thread, which is about to end; there is no
 * way back. bsd/kern/kern_sig.c */
ZCALLI_FN int zcall___disable_threadsignal(int value)
{
	return ZCALLI_CALL1(int, __disable_threadsignal, value);
}

/*
 * Ends the process pid with a reason for the crash report: a namespace
 * (OS_REASON_*) and a code of it, bytes and a text, and flags
 * (OS_REASON_FLAG_*). bsd/kern/kern_sig.c
 */
ZCALLI_FN int zcall_terminate_with_payload(int pid, unsigned reason_namespace,
					   uint64_t reason_code,
					   const void *payload,
					   unsigned payload_size,
					   const char *reason_string,
					   uint64_t reason_flags)
{
	return ZCALLI_CALL7(int, terminate_with_payload, pid, reason_namespace,
			    reason_code, payload, payload_size, reason_string,
			    reason_flags);
}

/* The same for the calling process. bsd/kern/kern_sig.c */
ZCALLI_FN int zcall_abort_with_payload(
	unsigned reason_namespace, uint64_t reason_code, const void *payload,
	unsigned payload_size, const char *reason_string, uint64_t reason_flags)
{
	return ZCALLI_CALL6(int, abort_with_payload, reason_namespace,
			    reason_code, payload, payload_size, reason_string,
			    reason_flags);
}

/* Makes such a report without ending the process. bsd/kern/kern_sig.c */
ZCALLI_FN int zcall_os_fault_with_payload(
	unsigned reason_namespace, uint64_t reason_code, const void *payload,
	unsigned payload_size, const char *reason_string, uint64_t reason_flags)
{
	return ZCALLI_CALL6(int, os_fault_with_payload, reason_namespace,
			    reason_code, payload, payload_size, reason_string,
			    reason_flags);
}
#endif

#if ZCALL_OS_LINUX && ZCALL_CPU_AMD64
/*
 * For sa_restorer: where a handler returns to. Not a call; the code that this
 * is the address of calls rt_sigreturn.
 */
ZCALLI_UTIL void (*zcall_sigreturn(void))(void)
{
	ZCALLI_SIGRETURN_HERE;
	return zcalli_sigreturn;
}
#elif ZCALL_OS_DARWIN
/* The sa_tramp of zcall_signal_action(). */
ZCALLI_UTIL void zcalli_sigtramp(void *handler, int infostyle, int sig,
				 zcall_siginfo_t *info, void *context,
				 void *token)
{
	zcall_sigaction_t a;

	*(void **)(void *)&a = handler;
	a.sigaction(sig, info, context);
	for (;;)
		(void)zcall_sigreturn((zcall_ucontext_t *)context, infostyle,
				      token);
}
#endif

/*
 * The kernel's sigaction, with the way back from the handler that it wants to
 * be told of on amd64 and macOS: the one function that installs a handler the
 * same way on all targets. Like the calls, it can be used anywhere: before
 * relocation, in a handler, in a thread without thread-local storage.
 */
ZCALLI_UTIL int zcall_signal_action(int sig, const zcall_sigaction_t *act,
				    zcall_sigaction_t *oact)
{
#if ZCALL_OS_DARWIN
	zcall___sigaction_t a;

	if (!act)
		return zcall_sigaction(sig, NULL, oact);
	a.sigaction = act->sigaction;
	a.sa_tramp = zcalli_sigtramp;
	a.sa_mask = act->sa_mask;
	a.sa_flags = act->sa_flags;
	return zcall_sigaction(sig, &a, oact);
#elif ZCALL_OS_FREEBSD
	return zcall_sigaction(sig, act, oact);
#else
#if ZCALL_CPU_AMD64
	zcall_sigaction_t a;

	if (act) {
		a = *act;
		a.sa_flags |= ZCALL_SA_RESTORER;
		a.sa_restorer = zcall_sigreturn();
		act = &a;
	}
#endif
	return zcall_rt_sigaction(sig, act, oact, sizeof(zcall_sigset_t));
#endif
}

#endif
