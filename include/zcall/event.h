/*
 * Waiting for several descriptors, and descriptors that stand for an event or
 * a signal. Timer descriptors are in time.h.
 */
#ifndef ZCALL_EVENT_H
#define ZCALL_EVENT_H

#include "signal.h"
#include "time.h"

#if ZCALL_OS_LINUX
#include "linux/event.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/event.h"
#elif ZCALL_OS_DARWIN
#include "darwin/event.h"
#endif

/* One descriptor to wait for; a negative fd is skipped. */
#ifdef ZCALL_NATIVE_TYPES
#include <poll.h> /* ZCALL_NATIVE_TYPES */
typedef struct pollfd zcall_pollfd_t;
ZCALLI_ASSERT(sizeof(zcall_pollfd_t) == 8 &&
		      ZCALLI_AT(zcall_pollfd_t, fd, 0, 4) &&
		      ZCALLI_AT(zcall_pollfd_t, events, 4, 2) &&
		      ZCALLI_AT(zcall_pollfd_t, revents, 6, 2),
	      "struct pollfd");
#else
typedef struct {
	int fd;
	short events;  /* asked for: POLL* */
	short revents; /* seen; POLLERR, POLLHUP, POLLNVAL come unasked */
} zcall_pollfd_t;
#endif

#if defined(ZCALL_NR_poll)
/* Waits until one of nfds descriptors is ready, at most timeout milliseconds
 * (-1: for ever). Returns how many are. Not on arm64, riscv64 and loong64,
 * which have ppoll only. poll(2) */
ZCALLI_FN int zcall_poll(zcall_pollfd_t *fds, unsigned nfds, int timeout)
{
	return ZCALLI_CALL3(int, poll, fds, nfds, timeout);
}
#endif

/*
 * The same with a finer time (NULL: for ever) and a signal mask that holds
 * while waiting (NULL: unchanged). Unlike libc's, Linux writes the time left
 * back to timeout. ppoll(2)
 */
#if ZCALL_OS_LINUX
/* sigsetsize: sizeof(zcall_sigset_t), ignored when mask is NULL. */
ZCALLI_FN int zcall_ppoll(zcall_pollfd_t *fds, unsigned nfds,
			  zcall_timespec_t *timeout, const zcall_sigset_t *mask,
			  size_t sigsetsize)
{
	return ZCALLI_CALL5(int, ppoll, fds, nfds, timeout, mask, sigsetsize);
}
#elif ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_ppoll(zcall_pollfd_t *fds, unsigned nfds,
			  const zcall_timespec_t *timeout,
			  const zcall_sigset_t *mask)
{
	return ZCALLI_CALL4(int, ppoll, fds, nfds, timeout, mask);
}
#endif

#if ZCALL_OS_LINUX
/*
 * A descriptor with a 64-bit counter that starts at count: a write adds its
 * uint64_t, a read returns the counter and clears it, or with EFD_SEMAPHORE
 * returns 1 and takes 1. flags: EFD_*. eventfd(2)
 */
ZCALLI_FN int zcall_eventfd2(unsigned count, int flags)
{
	return ZCALLI_CALL2(int, eventfd2, count, flags);
}

/*
 * A descriptor that signals of mask, which must be blocked, can be read from
 * as zcall_signalfd_siginfo_t. fd: -1 for a new one, or one whose mask is
 * replaced. sizemask: sizeof(zcall_sigset_t). flags: SFD_*. signalfd(2)
 */
ZCALLI_FN int zcall_signalfd4(int fd, const zcall_sigset_t *mask,
			      size_t sizemask, int flags)
{
	return ZCALLI_CALL4(int, signalfd4, fd, mask, sizemask, flags);
}
#elif ZCALL_OS_FREEBSD
/*
 * A descriptor of a special kind; type SPECIALFD_EVENTFD with a
 * zcall_specialfd_eventfd_t as req is what eventfd(2) makes. len: bytes of
 * req. Since FreeBSD 13.
 */
ZCALLI_FN int zcall___specialfd(int type, const void *req, size_t len)
{
	return ZCALLI_CALL3(int, __specialfd, type, req, len);
}
#endif

#endif
