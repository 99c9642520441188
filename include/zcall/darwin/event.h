/*
 * macOS constants and structures: poll, select and kqueue.
 * The calls are in event.h of the folder above.
 */
#ifndef ZCALL_DARWIN_EVENT_H
#define ZCALL_DARWIN_EVENT_H

#include "../target.h"

/* Events of poll. */
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
#define ZCALL_POLLEXTEND 0x200
#define ZCALL_POLLATTRIB 0x400
#define ZCALL_POLLNLINK 0x800
#define ZCALL_POLLWRITE 0x1000

/* How many descriptors a zcall_fd_set_t has room for, and how many a word of
 * it. */
#define ZCALL_NFDBITS 32
#define ZCALL_FD_SETSIZE 1024

/* Filters of kevent: what kind of thing ident is. */
#define ZCALL_EVFILT_AIO (-3)
#define ZCALL_EVFILT_EXCEPT (-15)
#define ZCALL_EVFILT_FS (-9)
#define ZCALL_EVFILT_MACHPORT (-8)
#define ZCALL_EVFILT_PROC (-5)
#define ZCALL_EVFILT_READ (-1)
#define ZCALL_EVFILT_SIGNAL (-6)
#define ZCALL_EVFILT_SYSCOUNT 17
#define ZCALL_EVFILT_THREADMARKER 17
#define ZCALL_EVFILT_TIMER (-7)
#define ZCALL_EVFILT_USER (-10)
#define ZCALL_EVFILT_VM (-12)
#define ZCALL_EVFILT_VNODE (-4)
#define ZCALL_EVFILT_WRITE (-2)

#define ZCALL_EVFILT_SOCK (-13)
#define ZCALL_EVFILT_MEMORYSTATUS (-14)
#define ZCALL_EVFILT_NW_CHANNEL (-16)
#define ZCALL_EVFILT_WORKLOOP (-17)

/* Flags of an event: what to do with it, how it is told, what it tells. */
#define ZCALL_EV_ADD 0x1
#define ZCALL_EV_DELETE 0x2
#define ZCALL_EV_ENABLE 0x4
#define ZCALL_EV_DISABLE 0x8
#define ZCALL_EV_ONESHOT 0x10
#define ZCALL_EV_CLEAR 0x20
#define ZCALL_EV_RECEIPT 0x40
#define ZCALL_EV_DISPATCH 0x80
#define ZCALL_EV_UDATA_SPECIFIC 0x100
#define ZCALL_EV_DISPATCH2 0x180
#define ZCALL_EV_VANISHED 0x200
#define ZCALL_EV_FLAG0 0x1000
#define ZCALL_EV_POLL 0x1000
#define ZCALL_EV_FLAG1 0x2000
#define ZCALL_EV_OOBAND 0x2000
#define ZCALL_EV_ERROR 0x4000
#define ZCALL_EV_EOF 0x8000
#define ZCALL_EV_SYSFLAGS 0xf000

/* Flags of each filter, fflags. */
#define ZCALL_NOTE_FFNOP 0x0
#define ZCALL_NOTE_DELETE 0x1
#define ZCALL_NOTE_LOWAT 0x1
#define ZCALL_NOTE_SECONDS 0x1
#define ZCALL_NOTE_TRACK 0x1
#define ZCALL_NOTE_OOB 0x2
#define ZCALL_NOTE_TRACKERR 0x2
#define ZCALL_NOTE_USECONDS 0x2
#define ZCALL_NOTE_WRITE 0x2
#define ZCALL_NOTE_CHILD 0x4
#define ZCALL_NOTE_EXTEND 0x4
#define ZCALL_NOTE_NSECONDS 0x4
#define ZCALL_NOTE_ABSOLUTE 0x8
#define ZCALL_NOTE_ATTRIB 0x8
#define ZCALL_NOTE_LEEWAY 0x10
#define ZCALL_NOTE_LINK 0x10
#define ZCALL_NOTE_CRITICAL 0x20
#define ZCALL_NOTE_RENAME 0x20
#define ZCALL_NOTE_BACKGROUND 0x40
#define ZCALL_NOTE_REVOKE 0x40
#define ZCALL_NOTE_MACH_CONTINUOUS_TIME 0x80
#define ZCALL_NOTE_NONE 0x80
#define ZCALL_NOTE_FUNLOCK 0x100
#define ZCALL_NOTE_MACHTIME 0x100
#define ZCALL_NOTE_EXIT_DECRYPTFAIL 0x10000
#define ZCALL_NOTE_EXIT_MEMORY 0x20000
#define ZCALL_NOTE_EXIT_CSERROR 0x40000
#define ZCALL_NOTE_EXIT_DETAIL_MASK 0x70000
#define ZCALL_NOTE_EXIT_REPARENTED 0x80000
#define ZCALL_NOTE_PDATAMASK 0xfffff
#define ZCALL_NOTE_FFLAGSMASK 0xffffff
#define ZCALL_NOTE_TRIGGER 0x1000000
#define ZCALL_NOTE_EXIT_DETAIL 0x2000000
#define ZCALL_NOTE_EXITSTATUS 0x4000000
#define ZCALL_NOTE_SIGNAL 0x8000000
#define ZCALL_NOTE_REAP 0x10000000
#define ZCALL_NOTE_VM_ERROR 0x10000000
#define ZCALL_NOTE_EXEC 0x20000000
#define ZCALL_NOTE_VM_PRESSURE_SUDDEN_TERMINATE 0x20000000
#define ZCALL_NOTE_FFAND 0x40000000
#define ZCALL_NOTE_FORK 0x40000000
#define ZCALL_NOTE_VM_PRESSURE_TERMINATE 0x40000000
#define ZCALL_NOTE_EXIT 0x80000000
#define ZCALL_NOTE_FFOR 0x80000000
#define ZCALL_NOTE_VM_PRESSURE 0x80000000
#define ZCALL_NOTE_FFCOPY 0xc0000000
#define ZCALL_NOTE_FFCTRLMASK 0xc0000000
#define ZCALL_NOTE_PCTRLMASK (-1048576)

#define ZCALL_NOTE_LEASE_DOWNGRADE 0x200
#define ZCALL_NOTE_LEASE_RELEASE 0x400

#define ZCALL_NOTE_WL_THREAD_REQUEST 0x1
#define ZCALL_NOTE_WL_SYNC_WAIT 0x4
#define ZCALL_NOTE_WL_SYNC_WAKE 0x8
#define ZCALL_NOTE_WL_SYNC_IPC 0x80000000
#define ZCALL_NOTE_WL_UPDATE_QOS 0x10
#define ZCALL_NOTE_WL_END_OWNERSHIP 0x20
#define ZCALL_NOTE_WL_DISCOVER_OWNER 0x80
#define ZCALL_NOTE_WL_IGNORE_ESTALE 0x100
#define ZCALL_NOTE_MEMORYSTATUS_PRESSURE_NORMAL 0x1
#define ZCALL_NOTE_MEMORYSTATUS_PRESSURE_WARN 0x2
#define ZCALL_NOTE_MEMORYSTATUS_PRESSURE_CRITICAL 0x4
#define ZCALL_NOTE_MEMORYSTATUS_LOW_SWAP 0x8
#define ZCALL_NOTE_MEMORYSTATUS_PROC_LIMIT_WARN 0x10
#define ZCALL_NOTE_MEMORYSTATUS_PROC_LIMIT_CRITICAL 0x20

/* Flags of kevent64. */
#define ZCALL_KEVENT_FLAG_NONE 0
#define ZCALL_KEVENT_FLAG_IMMEDIATE 0x1
#define ZCALL_KEVENT_FLAG_ERROR_EVENTS 0x2

/* Those of kevent_qos and kevent_id. */
#define ZCALL_KEVENT_FLAG_STACK_DATA 0x8
#define ZCALL_KEVENT_FLAG_WORKQ 0x20
#define ZCALL_KEVENT_FLAG_WORKLOOP 0x400
#define ZCALL_KEVENT_FLAG_PARKING 0x800
#define ZCALL_KEVENT_FLAG_DYNAMIC_KQ_MUST_EXIST 0x20000
#define ZCALL_KEVENT_FLAG_DYNAMIC_KQ_MUST_NOT_EXIST 0x40000

/*
 * An event that is waited for, or that has happened: ident and filter say
 * which. data and fflags are the filter's; udata comes back as it went.
 */
#ifdef ZCALL_NATIVE_TYPES
#include <sys/types.h> /* ZCALL_NATIVE_TYPES */
#include <sys/event.h> /* ZCALL_NATIVE_TYPES */
typedef struct kevent zcall_kevent_t;
ZCALLI_ASSERT(sizeof(zcall_kevent_t) == 32 &&
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
	intptr_t data;
	void *udata;
} zcall_kevent_t;
#endif

/* A set of descriptors below FD_SETSIZE; zcall_fd_set and its kind in
 * event.h of the folder above handle it. */
typedef struct {
	uint32_t fds_bits[32];
} zcall_fd_set_t;
#define ZCALLI_FDS fds_bits
#define ZCALLI_FD_TYPE uint32_t

/* The event of kevent64. */
typedef struct {
	uint64_t ident;
	int16_t filter;
	uint16_t flags;
	uint32_t fflags;
	int64_t data;
	uint64_t udata;
	uint64_t ext[2]; /* the filter's: NOTE_LEEWAY's time in ext[1] */
} zcall_kevent64_s_t;

/* The event of kevent_qos and kevent_id. */
typedef struct {
	uint64_t ident;
	int16_t filter;
	uint16_t flags;
	int32_t qos;
	uint64_t udata;
	uint32_t fflags;
	uint32_t xflags;
	int64_t data;
	uint64_t ext[4];
} zcall_kevent_qos_s_t;

#endif
