/*
 * Waiting for several descriptors (poll, select, epoll, kqueue), and
 * descriptors that tell of something else: events, signals, files. Timer
 * descriptors are in time.h.
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
 * (-1: for ever). Returns how many are. Not on arm64, riscv64 and loong64 of
 * Linux, which have ppoll only. poll(2) */
ZCALLI_ACCESS(read_write, 1, 2)
ZCALLI_FN int zcall_poll(zcall_pollfd_t *fds, unsigned nfds, int timeout)
{
	return ZCALLI_CALL3(int, poll, ZCALLI_CHANGE_ARRAY(fds, nfds), nfds,
			    timeout);
}
#endif

/*
 * The same with a finer time (NULL: for ever) and a signal mask that holds
 * while waiting (NULL: unchanged). Unlike libc's, Linux writes the time left
 * back to timeout. ppoll(2)
 */
#if ZCALL_OS_LINUX
/* sigsetsize: sizeof(zcall_sigset_t), ignored when mask is NULL. */
ZCALLI_ACCESS(read_write, 1, 2)
ZCALLI_ACCESS(read_write, 3)
ZCALLI_FN int zcall_ppoll(zcall_pollfd_t *fds, unsigned nfds,
			  zcall_timespec_t *timeout, const zcall_sigset_t *mask,
			  size_t sigsetsize)
{
	return ZCALLI_CALL5(int, ppoll, ZCALLI_CHANGE_ARRAY(fds, nfds), nfds,
			    ZCALLI_CHANGE_OPT(timeout),
			    ZCALLI_IN_SOME(mask, sigsetsize), sigsetsize);
}
#elif ZCALL_OS_FREEBSD
ZCALLI_ACCESS(read_write, 1, 2)
ZCALLI_FN int zcall_ppoll(zcall_pollfd_t *fds, unsigned nfds,
			  const zcall_timespec_t *timeout,
			  const zcall_sigset_t *mask)
{
	return ZCALLI_CALL4(int, ppoll, ZCALLI_CHANGE_ARRAY(fds, nfds), nfds,
			    timeout, mask);
}
#endif

/* Sets of descriptors for select: empty a set, put fd into it, take it out,
 * ask for it. fd must be below FD_SETSIZE. */
ZCALLI_UTIL void zcall_fd_zero(zcall_fd_set_t *set)
{
	/* Volatile, or compilers would call memset. */
	volatile ZCALLI_FD_TYPE *word = set->ZCALLI_FDS;
	size_t i;

	for (i = 0; i < sizeof(set->ZCALLI_FDS) / sizeof(*word); i++)
		word[i] = 0;
}

#define ZCALLI_FD_WORD(set, fd) \
	((set)->ZCALLI_FDS[(unsigned)(fd) / (8 * sizeof(ZCALLI_FD_TYPE))])
#define ZCALLI_FD_BIT(fd) \
	((ZCALLI_FD_TYPE)1 << ((unsigned)(fd) % (8 * sizeof(ZCALLI_FD_TYPE))))

/* See zcall_fd_zero. */
ZCALLI_UTIL void zcall_fd_set(int fd, zcall_fd_set_t *set)
{
	ZCALLI_FD_WORD(set, fd) |= ZCALLI_FD_BIT(fd);
}

/* See zcall_fd_zero. */
ZCALLI_UTIL void zcall_fd_clr(int fd, zcall_fd_set_t *set)
{
	ZCALLI_FD_WORD(set, fd) &= ~ZCALLI_FD_BIT(fd);
}

/* See zcall_fd_zero. */
ZCALLI_UTIL int zcall_fd_isset(int fd, const zcall_fd_set_t *set)
{
	return (ZCALLI_FD_WORD(set, fd) & ZCALLI_FD_BIT(fd)) != 0;
}

#ifdef ZCALL_NR_select
/*
 * Waits until a descriptor below nfds is ready to read, to write or has
 * something exceptional, at most timeout (NULL: for ever), and leaves only
 * those that are in the sets, each of which may be NULL. Returns how many.
 * Linux writes the time left back to timeout. select(2)
 */
ZCALLI_ACCESS(read_write, 5)
ZCALLI_FN int zcall_select(int nfds, zcall_fd_set_t *readfds,
			   zcall_fd_set_t *writefds, zcall_fd_set_t *exceptfds,
			   zcall_timeval_t *timeout)
{
	return ZCALLI_CALL5(
		int, select, nfds,
		ZCALLI_CHANGE_EXPR(readfds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_EXPR(writefds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_EXPR(exceptfds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_OPT(timeout));
}
#endif

#if ZCALL_OS_LINUX
/*
 * The same with a finer time and a signal mask that holds while waiting.
 * libc's pselect takes the mask itself: the kernel's sixth argument points to
 * a pair of mask and size, because a seventh does not exist; NULL, or a p of
 * NULL: unchanged. The time left is written back. pselect(2)
 */
ZCALLI_ACCESS(read_write, 5)
ZCALLI_ACCESS(read_only, 6)
ZCALLI_FN int zcall_pselect6(int nfds, zcall_fd_set_t *readfds,
			     zcall_fd_set_t *writefds,
			     zcall_fd_set_t *exceptfds,
			     zcall_timespec_t *timeout,
			     const zcall_sigset_argpack_t *sig)
{
	return ZCALLI_CALL6(
		int, pselect6, nfds,
		ZCALLI_CHANGE_EXPR(readfds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_EXPR(writefds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_EXPR(exceptfds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_OPT(timeout), ZCALLI_IN_OPT(sig));
}
#else
/* The same with a finer time and a signal mask that holds while waiting
 * (NULL: unchanged). pselect(2) */
ZCALLI_FN int zcall_pselect(int nfds, zcall_fd_set_t *readfds,
			    zcall_fd_set_t *writefds, zcall_fd_set_t *exceptfds,
			    const zcall_timespec_t *timeout,
			    const zcall_sigset_t *mask)
{
	return ZCALLI_CALL6(int, pselect, nfds, readfds, writefds, exceptfds,
			    timeout, mask);
}
#endif

#if ZCALL_OS_LINUX
#ifdef ZCALL_NR_epoll_create
/* epoll_create1 without flags; size, which must be above 0, says nothing any
 * more. epoll_create(2) */
ZCALLI_USE
ZCALLI_FN int zcall_epoll_create(int size)
{
	return ZCALLI_CALL1(int, epoll_create, size);
}
#endif

/* A descriptor that waits for others. flags: EPOLL_CLOEXEC.
 * epoll_create(2) */
ZCALLI_USE
ZCALLI_FN int zcall_epoll_create1(int flags)
{
	return ZCALLI_CALL1(int, epoll_create1, flags);
}

/*
 * Adds fd to those that epfd waits for, changes what for, or takes it out
 * (op: EPOLL_CTL_*; event is not looked at for EPOLL_CTL_DEL). EEXIST, ENOENT:
 * it is there already, or not. EPERM: a file that is always ready. What stays
 * is the open file, not the descriptor: a copy keeps telling of it.
 * epoll_ctl(2)
 */
ZCALLI_FD(1)
ZCALLI_FD(3)
ZCALLI_ACCESS(read_only, 4)
ZCALLI_FN int zcall_epoll_ctl(int epfd, int op, int fd,
			      zcall_epoll_event_t *event)
{
	return ZCALLI_CALL4(int, epoll_ctl, epfd, op, fd, ZCALLI_IN_OPT(event));
}

/* There must be room for one event. */
#define ZCALLI_REFUSE_MAXEVENTS \
	ZCALLI_REFUSE(maxevents, \
		      __builtin_constant_p(maxevents) && maxevents <= 0, \
		      "zcall: maxevents is not positive")

#ifdef ZCALL_NR_epoll_wait
/* Waits at most timeout milliseconds (-1: for ever) and stores at most
 * maxevents events. Returns how many. epoll_wait(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN int zcall_epoll_wait(int epfd, zcall_epoll_event_t *events,
			       int maxevents, int timeout)
{
	ZCALLI_REFUSE_MAXEVENTS;
	return ZCALLI_CALL4(int, epoll_wait, epfd,
			    ZCALLI_GOT_ARRAY(events, maxevents), maxevents,
			    timeout);
}
#endif

/* The same with a signal mask that holds while waiting (NULL: unchanged).
 * sigsetsize: sizeof(zcall_sigset_t). epoll_wait(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN int zcall_epoll_pwait(int epfd, zcall_epoll_event_t *events,
				int maxevents, int timeout,
				const zcall_sigset_t *sigmask,
				size_t sigsetsize)
{
	ZCALLI_REFUSE_MAXEVENTS;
	return ZCALLI_CALL6(int, epoll_pwait, epfd,
			    ZCALLI_GOT_ARRAY(events, maxevents), maxevents,
			    timeout, ZCALLI_IN_SOME(sigmask, sigsetsize),
			    sigsetsize);
}

/* The same with a finer time (NULL: for ever). Since 5.11. epoll_wait(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_ACCESS(read_only, 4)
ZCALLI_FN int zcall_epoll_pwait2(int epfd, zcall_epoll_event_t *events,
				 int maxevents, const zcall_timespec_t *timeout,
				 const zcall_sigset_t *sigmask,
				 size_t sigsetsize)
{
	ZCALLI_REFUSE_MAXEVENTS;
	return ZCALLI_CALL6(int, epoll_pwait2, epfd,
			    ZCALLI_GOT_ARRAY(events, maxevents), maxevents,
			    ZCALLI_IN_OPT(timeout),
			    ZCALLI_IN_SOME(sigmask, sigsetsize), sigsetsize);
}

#ifdef ZCALL_NR_inotify_init
/* inotify_init1 without flags. inotify_init(2) */
ZCALLI_USE
ZCALLI_FN int zcall_inotify_init(void)
{
	return ZCALLI_CALL0(int, inotify_init);
}
#endif

/* A descriptor from which zcall_inotify_event_t are read. flags: IN_CLOEXEC,
 * IN_NONBLOCK. EMFILE: the user has too many. inotify_init(2) */
ZCALLI_USE
ZCALLI_FN int zcall_inotify_init1(int flags)
{
	return ZCALLI_CALL1(int, inotify_init1, flags);
}

/*
 * Watches the file or directory at pathname for mask (IN_*), and returns the
 * watch's number; one that is watched already gets a new mask. ENOSPC: the
 * user has too many. inotify_add_watch(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_inotify_add_watch(int fd, const char *pathname,
				      uint32_t mask)
{
	return ZCALLI_CALL3(int, inotify_add_watch, fd, ZCALLI_STRING(pathname),
			    mask);
}

/* Ends the watch wd; IN_IGNORED is read for it. inotify_rm_watch(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_inotify_rm_watch(int fd, int wd)
{
	return ZCALLI_CALL2(int, inotify_rm_watch, fd, wd);
}

/*
 * The event behind prev (NULL: the first) of the n bytes at buf that a read of
 * an inotify descriptor has returned, NULL when there is none, nor whole. Its
 * name, if len is not 0, is the bytes behind it, which end with a 0.
 * inotify(7)
 */
ZCALLI_UTIL const zcall_inotify_event_t *zcall_inotify_next(
	const void *buf, long n, const zcall_inotify_event_t *prev)
{
	const long head = (long)sizeof(zcall_inotify_event_t);
	const char *end = (const char *)buf + n;
	const char *at = (const char *)buf;
	const zcall_inotify_event_t *next;

	if (prev)
		at = (const char *)prev + head + prev->len;
	if (end - at < head)
		return NULL;
	next = (const zcall_inotify_event_t *)(const void *)at;
	return next->len > end - at - head ? NULL : next;
}

/*
 * A descriptor from which zcall_fanotify_event_metadata_t are read, and to
 * which answers are written. flags: FAN_CLASS_*, FAN_REPORT_* and so on;
 * event_f_flags: how the files in events are opened, as for open. EPERM: not
 * privileged for what flags ask. fanotify_init(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_fanotify_init(unsigned flags, unsigned event_f_flags)
{
	return ZCALLI_CALL2(int, fanotify_init, flags, event_f_flags);
}

/*
 * Adds, removes or empties what is watched (flags: FAN_MARK_*) for mask
 * (FAN_*): the file, mount or file system at pathname below dirfd, or dirfd's
 * own with a pathname of NULL. EXDEV, ENODEV: the file system cannot tell of
 * it in this form. fanotify_mark(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_fanotify_mark(int fd, unsigned flags, uint64_t mask,
				  int dirfd, const char *pathname)
{
	return ZCALLI_CALL5(int, fanotify_mark, fd, flags, mask, dirfd,
			    ZCALLI_STRING_OPT(pathname));
}

/*
 * The event behind prev (NULL: the first) of the n bytes at buf that a read of
 * a fanotify descriptor has returned, NULL when there is none, nor whole. The
 * caller closes its fd. fanotify(7)
 */
ZCALLI_UTIL const zcall_fanotify_event_metadata_t *zcall_fanotify_next(
	const void *buf, long n, const zcall_fanotify_event_metadata_t *prev)
{
	const long head = (long)sizeof(zcall_fanotify_event_metadata_t);
	const char *end = (const char *)buf + n;
	const char *at = (const char *)buf;
	const zcall_fanotify_event_metadata_t *next;

	if (prev)
		at = (const char *)prev + prev->event_len;
	if (end - at < head)
		return NULL;
	next = (const zcall_fanotify_event_metadata_t *)(const void *)at;
	if (next->event_len < head || next->event_len > end - at ||
	    next->metadata_len < head || next->metadata_len > next->event_len)
		return NULL;
	return next;
}

/*
 * The record behind prev (NULL: the first) of an event that
 * zcall_fanotify_next has returned, NULL when there is none: its header, whose
 * info_type says what it is, and len how long with the header. fanotify(7)
 */
ZCALLI_UTIL const zcall_fanotify_event_info_header_t *zcall_fanotify_info_next(
	const zcall_fanotify_event_metadata_t *event,
	const zcall_fanotify_event_info_header_t *prev)
{
	const long head = (long)sizeof(zcall_fanotify_event_info_header_t);
	const char *end = (const char *)event + event->event_len;
	const char *at = (const char *)event + event->metadata_len;
	const zcall_fanotify_event_info_header_t *next;

	if (prev)
		at = (const char *)prev + prev->len;
	if (end - at < head)
		return NULL;
	next = (const zcall_fanotify_event_info_header_t *)(const void *)at;
	if (next->len < head || next->len > end - at)
		return NULL;
	return next;
}

#ifdef ZCALL_NR_eventfd
/* eventfd2 without flags. eventfd(2) */
ZCALLI_USE
ZCALLI_FN int zcall_eventfd(unsigned count)
{
	return ZCALLI_CALL1(int, eventfd, count);
}
#endif

/*
 * A descriptor with a 64-bit counter that starts at count: a write adds its
 * uint64_t, a read returns the counter and clears it, or with EFD_SEMAPHORE
 * returns 1 and takes 1. flags: EFD_*. eventfd(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_eventfd2(unsigned count, int flags)
{
	return ZCALLI_CALL2(int, eventfd2, count, flags);
}

#ifdef ZCALL_NR_signalfd
/* signalfd4 without flags. signalfd(2) */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_signalfd(int fd, const zcall_sigset_t *mask,
			     size_t sizemask)
{
	return ZCALLI_CALL3(int, signalfd, fd, ZCALLI_IN_STRUCT(mask, sizemask),
			    sizemask);
}
#endif

/*
 * A descriptor that signals of mask, which must be blocked, can be read from
 * as zcall_signalfd_siginfo_t. fd: -1 for a new one, or one whose mask is
 * replaced. sizemask: sizeof(zcall_sigset_t). flags: SFD_*. signalfd(2)
 */
ZCALLI_USE
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_signalfd4(int fd, const zcall_sigset_t *mask,
			      size_t sizemask, int flags)
{
	return ZCALLI_CALL4(int, signalfd4, fd,
			    ZCALLI_IN_STRUCT(mask, sizemask), sizemask, flags);
}
#else
/* A descriptor that waits for events of all kinds, not inherited by a child
 * of fork. kqueue(2) */
ZCALLI_USE
ZCALLI_FN int zcall_kqueue(void)
{
	return ZCALLI_CALL0(int, kqueue);
}

/*
 * First makes nchanges changes, then waits until something has happened, at
 * most timeout (NULL: for ever), and stores at most nevents events; with 0 it
 * does not wait. The two lists may be the same memory. Returns how many events
 * there are. A change that fails becomes an event with EV_ERROR and the errno
 * in data, or if there is no room the error of the call. kqueue(2)
 */
ZCALLI_FN int zcall_kevent(int kq, const zcall_kevent_t *changelist,
			   int nchanges, zcall_kevent_t *eventlist, int nevents,
			   const zcall_timespec_t *timeout)
{
	return ZCALLI_CALL6(int, kevent, kq, changelist, nchanges, eventlist,
			    nevents, timeout);
}
#endif

#if ZCALL_OS_FREEBSD
/* kqueue with flags: KQUEUE_CLOEXEC. Since FreeBSD 14. kqueuex(2) */
ZCALLI_FN int zcall_kqueuex(unsigned flags)
{
	return ZCALLI_CALL1(int, kqueuex, flags);
}

/*
 * A descriptor of a special kind; type SPECIALFD_EVENTFD with a
 * zcall_specialfd_eventfd_t as req is what eventfd(2) makes. len: bytes of
 * req. Since FreeBSD 13. sys/kern/sys_generic.c
 */
ZCALLI_FN int zcall___specialfd(int type, const void *req, size_t len)
{
	return ZCALLI_CALL3(int, __specialfd, type, req, len);
}
#endif

#if ZCALL_OS_DARWIN
/* kevent with events that are the same for all sizes of pointers and have two
 * more numbers. flags: KEVENT_FLAG_*. kqueue(2) */
ZCALLI_FN int zcall_kevent64(int kq, const zcall_kevent64_s_t *changelist,
			     int nchanges, zcall_kevent64_s_t *eventlist,
			     int nevents, unsigned flags,
			     const zcall_timespec_t *timeout)
{
	return ZCALLI_CALL7(int, kevent64, kq, changelist, nchanges, eventlist,
			    nevents, flags, timeout);
}

/*
 * kevent with a quality of service in each event. Waits for ever, or not at
 * all with KEVENT_FLAG_IMMEDIATE in flags. Data that events bring along are
 * stored in data_out, whose size data_available says before, and what is left
 * of it after; both may be NULL. bsd/kern/kern_event.c
 */
ZCALLI_FN int zcall_kevent_qos(int kq, const zcall_kevent_qos_s_t *changelist,
			       int nchanges, zcall_kevent_qos_s_t *eventlist,
			       int nevents, void *data_out,
			       size_t *data_available, unsigned flags)
{
	return ZCALLI_CALL8(int, kevent_qos, kq, changelist, nchanges,
			    eventlist, nevents, data_out, data_available,
			    flags);
}

/* The same with the work loop id in place of a descriptor; made when it is
 * new, with KEVENT_FLAG_WORKLOOP in flags. bsd/kern/kern_event.c */
ZCALLI_FN int zcall_kevent_id(uint64_t id,
			      const zcall_kevent_qos_s_t *changelist,
			      int nchanges, zcall_kevent_qos_s_t *eventlist,
			      int nevents, void *data_out,
			      size_t *data_available, unsigned flags)
{
	return ZCALLI_CALL8(int, kevent_id, id, changelist, nchanges, eventlist,
			    nevents, data_out, data_available, flags);
}

/* Calls that libSystem makes where a thread must not be cancelled; zcall has
 * no cancellation, so they do what the ones above do. poll(2) */
ZCALLI_ACCESS(read_write, 1, 2)
ZCALLI_FN int zcall_poll_nocancel(zcall_pollfd_t *fds, unsigned nfds,
				  int timeout)
{
	return ZCALLI_CALL3(int, poll_nocancel, ZCALLI_CHANGE_ARRAY(fds, nfds),
			    nfds, timeout);
}

/* select(2) */
ZCALLI_ACCESS(read_write, 5)
ZCALLI_FN int zcall_select_nocancel(int nfds, zcall_fd_set_t *readfds,
				    zcall_fd_set_t *writefds,
				    zcall_fd_set_t *exceptfds,
				    zcall_timeval_t *timeout)
{
	return ZCALLI_CALL5(
		int, select_nocancel, nfds,
		ZCALLI_CHANGE_EXPR(readfds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_EXPR(writefds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_EXPR(exceptfds, zcalli_fd_bytes(nfds)),
		ZCALLI_CHANGE_OPT(timeout));
}

/* pselect(2) */
ZCALLI_FN int zcall_pselect_nocancel(int nfds, zcall_fd_set_t *readfds,
				     zcall_fd_set_t *writefds,
				     zcall_fd_set_t *exceptfds,
				     const zcall_timespec_t *timeout,
				     const zcall_sigset_t *mask)
{
	return ZCALLI_CALL6(int, pselect_nocancel, nfds, readfds, writefds,
			    exceptfds, timeout, mask);
}
#endif

#endif
