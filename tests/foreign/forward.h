/*
 * What the files that serve calls by the host's share: constants of both
 * sides, answers, and waiting. A handler gets the trap's arguments and speaks
 * in the host's errnos.
 */
#ifndef FORWARD_H
#define FORWARD_H

#include "kernel.h"

struct constant {
	int host;
	long guest[2]; /* FreeBSD's and macOS's, -1 where there is none */
};

struct call {
	int number;
	const char *name;
};

/* Generated; the classes are those of the file constants. */
extern const struct constant errno_constants[], open_constants[],
	family_constants[], socktype_constants[], sockflag_constants[],
	level_constants[], sockopt_constants[], boolopt_constants[],
	tcpopt_constants[], ip6opt_constants[], msg_constants[],
	map_constants[], fcntl_constants[], clock_constants[],
	signal_constants[], at_constants[], sigset_constants[],
	prot_constants[], whence_constants[], how_constants[],
	filter_constants[], event_constants[], timer_constants[],
	kqueuex_constants[], umtx_constants[], ulock_constants[],
	sysarch_constants[];

/*
 * Names that the host does not have, with values of our own: what a guest
 * means by its value is looked up like everything else.
 */
enum { EVFILT_READ, EVFILT_WRITE, EVFILT_TIMER, EVFILT_USER };

enum {
	EV_ADD = 1 << 0,
	EV_DELETE = 1 << 1,
	EV_ENABLE = 1 << 2,
	EV_DISABLE = 1 << 3,
	EV_ONESHOT = 1 << 4,
	EV_CLEAR = 1 << 5,
	EV_RECEIPT = 1 << 6,
	EV_DISPATCH = 1 << 7,
	EV_KEEPUDATA = 1 << 8,
	EV_ERROR = 1 << 9,
	EV_EOF = 1 << 10,
};

enum {
	NOTE_SECONDS = 1 << 0,
	NOTE_MSECONDS = 1 << 1,
	NOTE_USECONDS = 1 << 2,
	NOTE_NSECONDS = 1 << 3,
	NOTE_ABSTIME = 1 << 4,
	NOTE_ABSOLUTE = 1 << 5,
};

enum {
	UMTX_OP_WAIT,
	UMTX_OP_WAKE,
	UMTX_OP_WAIT_UINT,
	UMTX_OP_WAIT_UINT_PRIVATE,
	UMTX_OP_WAKE_PRIVATE,
	UMTX_OP_NWAKE_PRIVATE,
};

enum { UL_COMPARE_AND_WAIT, UL_COMPARE_AND_WAIT64 };
enum { KQUEUE_CLOEXEC = 1 };
enum { AMD64_GET_FSBASE, AMD64_SET_FSBASE };

/* Which of a constant's two guest values. */
int which(void);

/* -1: the guest's value has no name in this list. */
int to_host(const struct constant *list, long value);
long to_guest(const struct constant *list, int value);
/* Bits: -1 when one is unknown. */
int bits_to_host(const struct constant *list, long value);
long bits_to_guest(const struct constant *list, int value);

struct answer value(uint64_t v);
/* A second value that only FreeBSD has, for programs of long ago. */
struct answer old_pair(uint64_t first, uint64_t second);
struct answer pair(uint64_t first, uint64_t second);
struct answer error(int host);
struct answer from(long result);

void *pointer(uint64_t address);
/* Stores the lowest n bytes of v. */
void put(unsigned char *to, uint64_t v, size_t n);
uint64_t get(const unsigned char *at, size_t n);

/* Nanoseconds of CLOCK_MONOTONIC; what never ends. */
uint64_t now(void);
#define FOREVER (~(uint64_t)0)
/* The time of a timespec (NULL: never ends) behind now: 0, or the errno. */
int deadline_in(uint64_t at, uint64_t *deadline);

/*
 * What a thread waits for. done is asked until it is true: then *answer is the
 * call's. What it asks for is a change of fd (-1: none), the end of the time,
 * or what another thread has done.
 */
struct wait {
	bool (*done)(struct wait *wait, struct answer *answer);
	uint64_t deadline;
	int fd;
	bool woken;
	uint64_t word[4]; /* done's own */
};

/* The answer that makes the calling thread wait. */
struct answer wait_for(const struct wait *wait);

/* A child of fork has only the calling thread, and no kqueue. */
void threads_forked(void);
void kqueues_forked(void);
/* A descriptor that is closed takes its events along. */
void kqueue_closed(int fd);

typedef struct answer handler(uint64_t *argument);
handler do_socket, do_socketpair, do_bind, do_connect, do_listen, do_accept,
	do_accept4, do_getsockname, do_getpeername, do_shutdown, do_setsockopt,
	do_getsockopt, do_sendto, do_recvfrom, do_sendmsg, do_recvmsg;
handler do_kqueue, do_kqueuex, do_kevent, do_kevent64, do_kevent_qos;
handler do_thr_new, do_thr_self, do_thr_exit, do_umtx_op, do_sysarch,
	do_sched_yield;
handler do_ulock_wait, do_ulock_wait2, do_ulock_wake;

#endif
