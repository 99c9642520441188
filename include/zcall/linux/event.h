/*
 * Linux constants and structures: poll, select, epoll, inotify, fanotify, event
 * and signal descriptors. The calls are in event.h of the folder above.
 */
#ifndef ZCALL_LINUX_EVENT_H
#define ZCALL_LINUX_EVENT_H

#include "signal.h"

/* Events of poll, ppoll and epoll_wait in general. */
#define ZCALL_POLLIN 0x1
#define ZCALL_POLLPRI 0x2
#define ZCALL_POLLOUT 0x4
#define ZCALL_POLLERR 0x8
#define ZCALL_POLLHUP 0x10
#define ZCALL_POLLNVAL 0x20
#define ZCALL_POLLRDNORM 0x40
#define ZCALL_POLLRDBAND 0x80
#define ZCALL_POLLWRNORM 0x100
#define ZCALL_POLLWRBAND 0x200
#define ZCALL_POLLMSG 0x400
#define ZCALL_POLLREMOVE 0x1000
#define ZCALL_POLLRDHUP 0x2000
#define ZCALL_POLLFREE 0x4000
#define ZCALL_POLL_BUSY_LOOP 0x8000

/* How many descriptors a zcall_fd_set_t has room for, and how many a word of
 * it. */
#define ZCALL_FD_SETSIZE 1024
#define ZCALL_NFDBITS 64

/* Flag of epoll_create1; operations of epoll_ctl. */
#define ZCALL_EPOLL_CLOEXEC 0x80000
#define ZCALL_EPOLL_CTL_ADD 1
#define ZCALL_EPOLL_CTL_DEL 2
#define ZCALL_EPOLL_CTL_MOD 3

/* Events of a zcall_epoll_event_t, and how they are told: once, on a change
 * only, to one waiter only, without the machine falling asleep. */
#define ZCALL_EPOLLIN 0x1
#define ZCALL_EPOLLPRI 0x2
#define ZCALL_EPOLLOUT 0x4
#define ZCALL_EPOLLERR 0x8
#define ZCALL_EPOLLHUP 0x10
#define ZCALL_EPOLLNVAL 0x20
#define ZCALL_EPOLLRDNORM 0x40
#define ZCALL_EPOLLRDBAND 0x80
#define ZCALL_EPOLLWRNORM 0x100
#define ZCALL_EPOLLWRBAND 0x200
#define ZCALL_EPOLLMSG 0x400
#define ZCALL_EPOLLRDHUP 0x2000
#define ZCALL_EPOLL_URING_WAKE 0x8000000
#define ZCALL_EPOLLEXCLUSIVE 0x10000000
#define ZCALL_EPOLLWAKEUP 0x20000000
#define ZCALL_EPOLLONESHOT 0x40000000
#define ZCALL_EPOLLET 0x80000000
#define ZCALL_EPOLL_IOC_TYPE 0x8a

/* Reads and sets the busy polling of an epoll descriptor: ioctls with a
 * zcall_epoll_params_t. */
#define ZCALL_EPIOCSPARAMS 0x40088a01
#define ZCALL_EPIOCGPARAMS 0x80088a02

/* Flags of eventfd2. */
#define ZCALL_EFD_SEMAPHORE 0x1
#define ZCALL_EFD_CLOEXEC 0x80000
#define ZCALL_EFD_NONBLOCK 0x800

/* Flags of signalfd4. */
#define ZCALL_SFD_CLOEXEC 0x80000
#define ZCALL_SFD_NONBLOCK 0x800

/* What inotify tells of: events, sums of events, what comes unasked, and flags
 * of inotify_add_watch. */
#define ZCALL_IN_ACCESS 0x1
#define ZCALL_IN_MODIFY 0x2
#define ZCALL_IN_ATTRIB 0x4
#define ZCALL_IN_CLOSE_WRITE 0x8
#define ZCALL_IN_CLOSE_NOWRITE 0x10
#define ZCALL_IN_OPEN 0x20
#define ZCALL_IN_MOVED_FROM 0x40
#define ZCALL_IN_MOVED_TO 0x80
#define ZCALL_IN_CREATE 0x100
#define ZCALL_IN_DELETE 0x200
#define ZCALL_IN_DELETE_SELF 0x400
#define ZCALL_IN_MOVE_SELF 0x800
#define ZCALL_IN_UNMOUNT 0x2000
#define ZCALL_IN_Q_OVERFLOW 0x4000
#define ZCALL_IN_IGNORED 0x8000
#define ZCALL_IN_CLOSE 0x18
#define ZCALL_IN_MOVE 0xc0
#define ZCALL_IN_ONLYDIR 0x1000000
#define ZCALL_IN_DONT_FOLLOW 0x2000000
#define ZCALL_IN_EXCL_UNLINK 0x4000000
#define ZCALL_IN_MASK_CREATE 0x10000000
#define ZCALL_IN_MASK_ADD 0x20000000
#define ZCALL_IN_ISDIR 0x40000000
#define ZCALL_IN_ONESHOT 0x80000000
#define ZCALL_IN_ALL_EVENTS 0xfff

/* Flags of inotify_init1. */
#define ZCALL_IN_CLOEXEC 0x80000
#define ZCALL_IN_NONBLOCK 0x800

/* The number that the next watch gets: an ioctl. */
#define ZCALL_INOTIFY_IOC_SETNEXTWD 0x40044900

/* What fanotify tells of or asks for (_PERM), and what goes with it. */
#define ZCALL_FAN_ACCESS 0x1
#define ZCALL_FAN_MODIFY 0x2
#define ZCALL_FAN_ATTRIB 0x4
#define ZCALL_FAN_CLOSE_WRITE 0x8
#define ZCALL_FAN_CLOSE_NOWRITE 0x10
#define ZCALL_FAN_OPEN 0x20
#define ZCALL_FAN_MOVED_FROM 0x40
#define ZCALL_FAN_MOVED_TO 0x80
#define ZCALL_FAN_CREATE 0x100
#define ZCALL_FAN_DELETE 0x200
#define ZCALL_FAN_DELETE_SELF 0x400
#define ZCALL_FAN_MOVE_SELF 0x800
#define ZCALL_FAN_OPEN_EXEC 0x1000
#define ZCALL_FAN_Q_OVERFLOW 0x4000
#define ZCALL_FAN_FS_ERROR 0x8000
#define ZCALL_FAN_OPEN_PERM 0x10000
#define ZCALL_FAN_ACCESS_PERM 0x20000
#define ZCALL_FAN_OPEN_EXEC_PERM 0x40000
#define ZCALL_FAN_PRE_ACCESS 0x100000
#define ZCALL_FAN_MNT_ATTACH 0x1000000
#define ZCALL_FAN_MNT_DETACH 0x2000000
#define ZCALL_FAN_EVENT_ON_CHILD 0x8000000
#define ZCALL_FAN_RENAME 0x10000000
#define ZCALL_FAN_ONDIR 0x40000000
#define ZCALL_FAN_CLOSE 0x18
#define ZCALL_FAN_MOVE 0xc0

/* Flags of fanotify_init. */
#define ZCALL_FAN_CLOEXEC 0x1
#define ZCALL_FAN_NONBLOCK 0x2
#define ZCALL_FAN_CLASS_NOTIF 0x0
#define ZCALL_FAN_CLASS_CONTENT 0x4
#define ZCALL_FAN_CLASS_PRE_CONTENT 0x8
#define ZCALL_FAN_ALL_CLASS_BITS 12
#define ZCALL_FAN_UNLIMITED_QUEUE 0x10
#define ZCALL_FAN_UNLIMITED_MARKS 0x20
#define ZCALL_FAN_ENABLE_AUDIT 0x40
#define ZCALL_FAN_REPORT_PIDFD 0x80
#define ZCALL_FAN_REPORT_TID 0x100
#define ZCALL_FAN_REPORT_FID 0x200
#define ZCALL_FAN_REPORT_DIR_FID 0x400
#define ZCALL_FAN_REPORT_NAME 0x800
#define ZCALL_FAN_REPORT_TARGET_FID 0x1000
#define ZCALL_FAN_REPORT_FD_ERROR 0x2000
#define ZCALL_FAN_REPORT_MNT 0x4000
#define ZCALL_FAN_REPORT_DFID_NAME 0xc00
#define ZCALL_FAN_REPORT_DFID_NAME_TARGET 0x1e00
#define ZCALL_FAN_ALL_INIT_FLAGS 0x3f

/* Flags of fanotify_mark. */
#define ZCALL_FAN_MARK_ADD 0x1
#define ZCALL_FAN_MARK_REMOVE 0x2
#define ZCALL_FAN_MARK_DONT_FOLLOW 0x4
#define ZCALL_FAN_MARK_ONLYDIR 0x8
#define ZCALL_FAN_MARK_IGNORED_MASK 0x20
#define ZCALL_FAN_MARK_IGNORED_SURV_MODIFY 0x40
#define ZCALL_FAN_MARK_FLUSH 0x80
#define ZCALL_FAN_MARK_EVICTABLE 0x200
#define ZCALL_FAN_MARK_IGNORE 0x400
#define ZCALL_FAN_MARK_INODE 0x0
#define ZCALL_FAN_MARK_MOUNT 0x10
#define ZCALL_FAN_MARK_FILESYSTEM 0x100
#define ZCALL_FAN_MARK_MNTNS 0x110
#define ZCALL_FAN_MARK_IGNORE_SURV 0x440
#define ZCALL_FAN_ALL_MARK_FLAGS 0xff

/* Sums that no longer grow: for programs of old. */
#define ZCALL_FAN_ALL_EVENTS 0x3b
#define ZCALL_FAN_ALL_PERM_EVENTS 0x30000
#define ZCALL_FAN_ALL_OUTGOING_EVENTS 0x3403b

/* Versions, records and sizes in what is read. */
#define ZCALL_FANOTIFY_METADATA_VERSION 3
#define ZCALL_FAN_EVENT_INFO_TYPE_FID 1
#define ZCALL_FAN_EVENT_INFO_TYPE_DFID_NAME 2
#define ZCALL_FAN_EVENT_INFO_TYPE_DFID 3
#define ZCALL_FAN_EVENT_INFO_TYPE_PIDFD 4
#define ZCALL_FAN_EVENT_INFO_TYPE_ERROR 5
#define ZCALL_FAN_EVENT_INFO_TYPE_RANGE 6
#define ZCALL_FAN_EVENT_INFO_TYPE_MNT 7
#define ZCALL_FAN_EVENT_INFO_TYPE_OLD_DFID_NAME 10
#define ZCALL_FAN_EVENT_INFO_TYPE_NEW_DFID_NAME 12
#define ZCALL_FAN_EVENT_METADATA_LEN 24

/* Answers to what was asked, and descriptors that are none. */
#define ZCALL_FAN_RESPONSE_INFO_NONE 0
#define ZCALL_FAN_RESPONSE_INFO_AUDIT_RULE 1
#define ZCALL_FAN_ALLOW 0x1
#define ZCALL_FAN_DENY 0x2
#define ZCALL_FAN_ERRNO_BITS 8
#define ZCALL_FAN_ERRNO_SHIFT 24
#define ZCALL_FAN_ERRNO_MASK 0xff
#define ZCALL_FAN_AUDIT 0x10
#define ZCALL_FAN_INFO 0x20
#define ZCALL_FAN_NOFD (-1)
#define ZCALL_FAN_NOPIDFD (-1)
#define ZCALL_FAN_EPIDFD (-2)

/* One event and what it belongs to; packed on amd64 alone. libc's data is a
 * union of several types, the kernel's a number. */
#ifdef ZCALL_NATIVE_TYPES
#include <sys/epoll.h> /* ZCALL_NATIVE_TYPES */
typedef struct epoll_event zcall_epoll_event_t;
#else
typedef struct
#if ZCALL_CPU_AMD64
	__attribute__((__packed__))
#endif
{
	uint32_t events; /* EPOLL* */
	uint64_t data;	 /* the program's own */
} zcall_epoll_event_t;
#endif
ZCALLI_ASSERT(sizeof(zcall_epoll_event_t) == (ZCALL_CPU_AMD64 ? 12 : 16) &&
		      ZCALLI_AT(zcall_epoll_event_t, events, 0, 4) &&
		      ZCALLI_AT(zcall_epoll_event_t, data,
				ZCALL_CPU_AMD64 ? 4 : 8, 8),
	      "struct epoll_event");

/* EPIOCSPARAMS: for how long (microseconds), how many packets at a time, and
 * whether interrupts stay off meanwhile. */
typedef struct {
	uint32_t busy_poll_usecs;
	uint16_t busy_poll_budget;
	uint8_t prefer_busy_poll;
	uint8_t __pad;
} zcall_epoll_params_t;

/* A set of descriptors below FD_SETSIZE; zcall_fd_set and its kind in
 * event.h of the folder above handle it. The kernel looks at the first nfds
 * bits only, so a longer set is possible. */
typedef struct {
	unsigned long fds_bits[16];
} zcall_fd_set_t;
#define ZCALLI_FDS fds_bits
#define ZCALLI_FD_TYPE unsigned long

/* pselect6's last argument: a signal mask (NULL: none) and its size. */
typedef struct {
	const zcall_sigset_t *p;
	size_t size;
} zcall_sigset_argpack_t;

/* What a read from an inotify descriptor returns, several at a time; len bytes
 * of name follow, padded with zeros. */
typedef struct {
	int32_t wd;
	uint32_t mask;
	uint32_t cookie;
	uint32_t len;
} zcall_inotify_event_t;

/*
 * What a read from a fanotify descriptor returns, several at a time: event_len
 * bytes to the next one, metadata_len to the first record, both from here. The
 * program closes fd, unless that is FAN_NOFD.
 */
typedef struct {
	uint32_t event_len;
	uint8_t vers;
	uint8_t reserved;
	uint16_t metadata_len;
	uint64_t mask; /* FAN_* */
	int32_t fd;
	int32_t pid; /* or thread, with FAN_REPORT_TID */
} zcall_fanotify_event_metadata_t;

/* In front of each record. */
typedef struct {
	uint8_t info_type; /* FAN_EVENT_INFO_TYPE_* */
	uint8_t pad;
	uint16_t len; /* with this */
} zcall_fanotify_event_info_header_t;

/* A record with a file: of FAN_EVENT_INFO_TYPE_FID, _DFID, _DFID_NAME and
 * their kind. A file handle follows, as open_by_handle_at takes it, and for
 * _NAME a name behind that. */
typedef struct {
	zcall_fanotify_event_info_header_t hdr;
	struct {
		int val[2];
	} fsid;
} zcall_fanotify_event_info_fid_t;

/* FAN_REPORT_PIDFD: the program closes pidfd. */
typedef struct {
	zcall_fanotify_event_info_header_t hdr;
	int32_t pidfd;
} zcall_fanotify_event_info_pidfd_t;

/* FAN_FS_ERROR: the first error, and how many there were since. */
typedef struct {
	zcall_fanotify_event_info_header_t hdr;
	int32_t error;
	uint32_t error_count;
} zcall_fanotify_event_info_error_t;

/* FAN_PRE_ACCESS: the part of the file. */
typedef struct {
	zcall_fanotify_event_info_header_t hdr;
	uint32_t pad;
	uint64_t offset;
	uint64_t count;
} zcall_fanotify_event_info_range_t;

/* FAN_REPORT_MNT: the mount. */
typedef struct {
	zcall_fanotify_event_info_header_t hdr;
	uint64_t mnt_id;
} zcall_fanotify_event_info_mnt_t;

/* Written to the descriptor to answer a question: response is FAN_ALLOW or
 * FAN_DENY. */
typedef struct {
	int32_t fd;
	uint32_t response;
} zcall_fanotify_response_t;

/* Behind it with FAN_INFO. */
typedef struct {
	uint8_t type;
	uint8_t pad;
	uint16_t len;
} zcall_fanotify_response_info_header_t;

typedef struct {
	zcall_fanotify_response_info_header_t hdr;
	uint32_t rule_number;
	uint32_t subj_trust;
	uint32_t obj_trust;
} zcall_fanotify_response_info_audit_rule_t;

/* What a read from a signalfd returns, one for each signal; no part of one
 * is ever read. */
typedef struct {
	uint32_t ssi_signo;
	int32_t ssi_errno;
	int32_t ssi_code;
	uint32_t ssi_pid;
	uint32_t ssi_uid;
	int32_t ssi_fd;
	uint32_t ssi_tid;
	uint32_t ssi_band;
	uint32_t ssi_overrun;
	uint32_t ssi_trapno;
	int32_t ssi_status;
	int32_t ssi_int;
	uint64_t ssi_ptr;
	uint64_t ssi_utime;
	uint64_t ssi_stime;
	uint64_t ssi_addr;
	uint16_t ssi_addr_lsb;
	uint16_t __pad2;
	int32_t ssi_syscall;
	uint64_t ssi_call_addr;
	uint32_t ssi_arch;
	uint8_t __pad[28];
} zcall_signalfd_siginfo_t;

#endif
