/*
 * FreeBSD constants and structures: poll, select, kqueue and event descriptors.
 * The calls are in event.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_EVENT_H
#define ZCALL_FREEBSD_EVENT_H

#include "../target.h"

/* Types of __specialfd. */
#define ZCALL_SPECIALFD_EVENTFD 1

/* Flags of an eventfd. */
#define ZCALL_EFD_SEMAPHORE 0x1
#define ZCALL_EFD_CLOEXEC 0x100000
#define ZCALL_EFD_NONBLOCK 0x4

/* Events of poll and ppoll. */
#define ZCALL_POLLIN 0x1
#define ZCALL_POLLPRI 0x2
#define ZCALL_POLLOUT 0x4
#define ZCALL_POLLERR 0x8
#define ZCALL_POLLHUP 0x10
#define ZCALL_POLLNVAL 0x20
#define ZCALL_POLLRDNORM 0x40
#define ZCALL_POLLWRNORM 0x4
#define ZCALL_POLLRDBAND 0x80
#define ZCALL_POLLWRBAND 0x100
#define ZCALL_POLLINIGNEOF 0x2000
#define ZCALL_POLLRDHUP 0x4000

/* How many descriptors a zcall_fd_set_t has room for, and how many a word of
 * it. */
#define ZCALL_NFDBITS 64
#define ZCALL_FD_SETSIZE 1024

/* Flag of kqueuex. */
#define ZCALL_KQUEUE_CLOEXEC 0x1

/* Filters of kevent: what kind of thing ident is. */
#define ZCALL_EVFILT_AIO (-3)
#define ZCALL_EVFILT_EMPTY (-13)
#define ZCALL_EVFILT_FS (-9)
#define ZCALL_EVFILT_LIO (-10)
#define ZCALL_EVFILT_PROC (-5)
#define ZCALL_EVFILT_PROCDESC (-8)
#define ZCALL_EVFILT_READ (-1)
#define ZCALL_EVFILT_SENDFILE (-12)
#define ZCALL_EVFILT_SIGNAL (-6)
#define ZCALL_EVFILT_SYSCOUNT 13
#define ZCALL_EVFILT_TIMER (-7)
#define ZCALL_EVFILT_USER (-11)
#define ZCALL_EVFILT_VNODE (-4)
#define ZCALL_EVFILT_WRITE (-2)

/* Flags of an event: what to do with it, how it is told, what it tells. */
#define ZCALL_EV_ADD 0x1
#define ZCALL_EV_DELETE 0x2
#define ZCALL_EV_ENABLE 0x4
#define ZCALL_EV_DISABLE 0x8
#define ZCALL_EV_ONESHOT 0x10
#define ZCALL_EV_CLEAR 0x20
#define ZCALL_EV_RECEIPT 0x40
#define ZCALL_EV_DISPATCH 0x80
#define ZCALL_EV_FORCEONESHOT 0x100
#define ZCALL_EV_DROP 0x1000
#define ZCALL_EV_FLAG1 0x2000
#define ZCALL_EV_ERROR 0x4000
#define ZCALL_EV_FLAG2 0x4000
#define ZCALL_EV_EOF 0x8000
#define ZCALL_EV_SYSFLAGS 0xf000

#define ZCALL_EV_KEEPUDATA 0x200

/* Flags of each filter, fflags. */
#define ZCALL_NOTE_FFNOP 0x0
#define ZCALL_NOTE_DELETE 0x1
#define ZCALL_NOTE_LOWAT 0x1
#define ZCALL_NOTE_SECONDS 0x1
#define ZCALL_NOTE_TRACK 0x1
#define ZCALL_NOTE_FILE_POLL 0x2
#define ZCALL_NOTE_MSECONDS 0x2
#define ZCALL_NOTE_TRACKERR 0x2
#define ZCALL_NOTE_WRITE 0x2
#define ZCALL_NOTE_CHILD 0x4
#define ZCALL_NOTE_EXTEND 0x4
#define ZCALL_NOTE_USECONDS 0x4
#define ZCALL_NOTE_ATTRIB 0x8
#define ZCALL_NOTE_NSECONDS 0x8
#define ZCALL_NOTE_ABSTIME 0x10
#define ZCALL_NOTE_LINK 0x10
#define ZCALL_NOTE_RENAME 0x20
#define ZCALL_NOTE_REVOKE 0x40
#define ZCALL_NOTE_OPEN 0x80
#define ZCALL_NOTE_CLOSE 0x100
#define ZCALL_NOTE_CLOSE_WRITE 0x200
#define ZCALL_NOTE_READ 0x400
#define ZCALL_NOTE_PDATAMASK 0xfffff
#define ZCALL_NOTE_FFLAGSMASK 0xffffff
#define ZCALL_NOTE_TRIGGER 0x1000000
#define ZCALL_NOTE_EXEC 0x20000000
#define ZCALL_NOTE_FFAND 0x40000000
#define ZCALL_NOTE_FORK 0x40000000
#define ZCALL_NOTE_EXIT 0x80000000
#define ZCALL_NOTE_FFOR 0x80000000
#define ZCALL_NOTE_FFCOPY 0xc0000000
#define ZCALL_NOTE_FFCTRLMASK 0xc0000000
#define ZCALL_NOTE_PCTRLMASK 0xf0000000

/* Length of a name of input devices. */
#define ZCALL_EVNAMEMAP_NAME_SIZE 64

/*
 * An event that is waited for, or that has happened: ident and filter say
 * which. data and fflags are the filter's; udata comes back as it went.
 */
#ifdef ZCALL_NATIVE_TYPES
#include <sys/types.h> /* ZCALL_NATIVE_TYPES */
#include <sys/event.h> /* ZCALL_NATIVE_TYPES */
typedef struct kevent zcall_kevent_t;
ZCALLI_ASSERT(sizeof(zcall_kevent_t) == 64 &&
		      ZCALLI_AT(zcall_kevent_t, ident, 0, 8) &&
		      ZCALLI_AT(zcall_kevent_t, filter, 8, 2) &&
		      ZCALLI_AT(zcall_kevent_t, flags, 10, 2) &&
		      ZCALLI_AT(zcall_kevent_t, fflags, 12, 4) &&
		      ZCALLI_AT(zcall_kevent_t, data, 16, 8) &&
		      ZCALLI_AT(zcall_kevent_t, udata, 24, 8),
	      "struct kevent");
#else
typedef struct {
	uintptr_t ident;
	short filter;	      /* EVFILT_* */
	unsigned short flags; /* EV_* */
	unsigned fflags;      /* NOTE_* */
	int64_t data;
	void *udata;
	uint64_t ext[4];
} zcall_kevent_t;
#endif

/* A set of descriptors below FD_SETSIZE; zcall_fd_set and its kind in
 * event.h of the folder above handle it. */
typedef struct {
	unsigned long __fds_bits[16];
} zcall_fd_set_t;
#define ZCALLI_FDS __fds_bits
#define ZCALLI_FD_TYPE unsigned long

/* The request of __specialfd(SPECIALFD_EVENTFD). */
typedef struct {
	unsigned initval;
	int flags; /* EFD_* */
} zcall_specialfd_eventfd_t;

#endif
