/*
 * kqueue on FreeBSD and macOS: an event loop over a socket pair, timers and
 * events of its own; each flag for what it does; errors in their three places;
 * and kevent64 and kevent_qos on macOS.
 */
#include "tap.h"

#include <zcall/event.h>
#include <zcall/fs.h>
#include <zcall/io.h>
#include <zcall/net.h>
#include <zcall/process.h>
#include <zcall/time.h>

#define READ ZCALL_EVFILT_READ
#define WRITE ZCALL_EVFILT_WRITE
#define TIMER ZCALL_EVFILT_TIMER
#define USER ZCALL_EVFILT_USER
#define ADD ZCALL_EV_ADD
#define TRIGGER ZCALL_NOTE_TRIGGER

static const zcall_timespec_t at_once;
static zcall_kevent_t got[8];
static char mark[4]; /* addresses to be handed through */
static int kq, pair[2];

static void fill(zcall_kevent_t *e, uintptr_t ident, int filter, int flags,
		 unsigned fflags, long data, void *udata)
{
	memset(e, 0, sizeof(*e));
	e->ident = ident;
	e->filter = (short)filter;
	e->flags = (unsigned short)flags;
	e->fflags = fflags;
	e->data = data;
	e->udata = udata;
}

/* One change, nothing waited for. */
static int change(uintptr_t ident, int filter, int flags, unsigned fflags,
		  long data, void *udata)
{
	zcall_kevent_t e;

	fill(&e, ident, filter, flags, fflags, data, udata);
	return zcall_kevent(kq, &e, 1, NULL, 0, NULL);
}

/* How many events there are at once, in got. */
static int events(void)
{
	memset(got, 0x55, sizeof(got));
	return zcall_kevent(kq, NULL, 0, got, 8, &at_once);
}

/* The same, but waits for one; in vain only once. */
static int wait_events(void)
{
	static zcall_timespec_t patience = {10, 0};
	int n;

	memset(got, 0x55, sizeof(got));
	n = zcall_kevent(kq, NULL, 0, got, 8, &patience);
	if (!n)
		patience.tv_sec = 0;
	return n;
}

static int is_event(uintptr_t ident, int filter, long data, void *udata)
{
	return got[0].ident == ident && got[0].filter == filter &&
	       got[0].data == data && got[0].udata == udata &&
	       !(got[0].flags & (ZCALL_EV_ERROR | ZCALL_EV_EOF));
}

static int is_eof(uintptr_t ident, int filter)
{
	return got[0].ident == ident && got[0].filter == filter &&
	       (got[0].flags & (ZCALL_EV_ERROR | ZCALL_EV_EOF)) == ZCALL_EV_EOF;
}

static long microseconds(void)
{
	zcall_timeval_t tv = {0, 0};

#if ZCALL_OS_DARWIN
	(void)zcall_gettimeofday(&tv, NULL, NULL);
#else
	(void)zcall_gettimeofday(&tv, NULL);
#endif
	return tv.tv_sec * 1000000 + tv.tv_usec;
}

static void test_read(void)
{
	uintptr_t in = (uintptr_t)pair[0];
	char buf[16];

	tap_is(change(in, READ, ADD, 0, 0, mark), 0, "EVFILT_READ is added");
	tap_is(events(), 0, "nothing to read, no event");
	tap_is(zcall_write(pair[1], "12345", 5), 5, "5 bytes");
	tap_is(events(), 1, "one event");
	tap_ok(is_event(in, READ, 5, mark), "of 5 bytes, with udata");
	tap_is(events(), 1, "as long as they are there");
	tap_is(change(in, READ, ZCALL_EV_DISABLE, 0, 0, mark), 0, "EV_DISABLE");
	tap_is(events(), 0, "silent");
	tap_is(change(in, READ, ZCALL_EV_ENABLE, 0, 0, mark + 1), 0,
	       "EV_ENABLE");
	tap_is(wait_events(), 1, "there again");
	tap_ok(is_event(in, READ, 5, mark + 1), "with the newer udata");
	tap_is(change(in, READ, ZCALL_EV_DELETE, 0, 0, NULL), 0, "EV_DELETE");
	tap_is(events(), 0, "gone");
	tap_is(change(in, READ, ZCALL_EV_DELETE, 0, 0, NULL), -ZCALL_ENOENT,
	       "once more: ENOENT");

	change(in, READ, ADD | ZCALL_EV_ONESHOT, 0, 0, mark);
	tap_is(events(), 1, "EV_ONESHOT tells");
	tap_is(events(), 0, "once");
	tap_is(change(in, READ, ZCALL_EV_ENABLE, 0, 0, NULL), -ZCALL_ENOENT,
	       "and is gone");

	change(in, READ, ADD | ZCALL_EV_DISPATCH, 0, 0, mark);
	tap_is(events(), 1, "EV_DISPATCH tells");
	tap_is(events(), 0, "once");
	tap_is(change(in, READ, ZCALL_EV_ENABLE, 0, 0, mark), 0, "enabled");
	tap_is(events(), 1, "once more");
	change(in, READ, ZCALL_EV_DELETE, 0, 0, NULL);

	change(in, READ, ADD | ZCALL_EV_CLEAR, 0, 0, mark);
	tap_is(events(), 1, "EV_CLEAR tells");
	tap_is(events(), 0, "not of what it has told of");
	tap_is(zcall_write(pair[1], "67", 2), 2, "2 more bytes");
	tap_is(events(), 1, "but of what is new");
	tap_ok(is_event(in, READ, 7, mark), "7 bytes in all");
	tap_is(zcall_read(pair[0], buf, sizeof(buf)), 7, "they are read");
	tap_is(events(), 0, "nothing is left");
	change(in, READ, ZCALL_EV_DELETE, 0, 0, NULL);
}

static void test_write(void)
{
	uintptr_t out = (uintptr_t)pair[1];
	static char block[65536];
	int n;

	tap_is(change(out, WRITE, ADD, 0, 0, mark), 0, "EVFILT_WRITE is added");
	tap_is(wait_events(), 1, "there is room");
	tap_ok(got[0].ident == out && got[0].filter == WRITE &&
		       got[0].data > 0 && got[0].udata == mark,
	       "some bytes of it");
	for (n = 0; n < 1000; n++)
		if (zcall_write(pair[1], block, sizeof(block)) < 0)
			break;
	tap_is(zcall_write(pair[1], block, sizeof(block)), -ZCALL_EAGAIN,
	       "filled up");
	tap_is(events(), 0, "no room, no event");
	while (zcall_read(pair[0], block, sizeof(block)) > 0)
		;
	tap_is(wait_events(), 1, "read empty: room again");
	change(out, WRITE, ZCALL_EV_DELETE, 0, 0, NULL);
}

static void test_pipe(void)
{
	int fd[2];
	uintptr_t in;
#if ZCALL_OS_DARWIN
	zcall_result_t r = zcall_pipe();

	fd[0] = (int)r.r1;
	fd[1] = (int)r.r2;
#else
	(void)zcall_pipe2(fd, 0);
#endif
	in = (uintptr_t)fd[0];
	change(in, READ, ADD, 0, 0, mark);
	tap_is(zcall_write(fd[1], "abc", 3), 3, "3 bytes into a pipe");
	tap_is(wait_events(), 1, "are an event");
	tap_ok(is_event(in, READ, 3, mark), "of 3 bytes");
	(void)zcall_close(fd[1]);
	tap_is(wait_events(), 1, "a pipe that nobody writes to");
	tap_ok(is_eof(in, READ), "has EV_EOF");
	tap_is(got[0].data, 3, "and its bytes");
	(void)zcall_close(fd[0]);
	tap_is(events(), 0, "a closed descriptor takes its events along");
	tap_is(change(in, READ, ZCALL_EV_DELETE, 0, 0, NULL), -ZCALL_EBADF,
	       "EBADF");
}

static void test_timer(void)
{
	long start = microseconds();
	zcall_timespec_t t = {0, 20000000};

	tap_is(zcall_kevent(kq, NULL, 0, got, 8, &t), 0, "a time-out");
	tap_ok(microseconds() - start >= 19000, "after 20 ms");

	start = microseconds();
	change(1, TIMER, ADD | ZCALL_EV_ONESHOT, 0, 20, mark);
	tap_is(wait_events(), 1, "a timer without a unit");
	tap_ok(is_event(1, TIMER, 1, mark), "fires");
	tap_ok(microseconds() - start >= 19000, "after 20 milliseconds");
	tap_is(change(1, TIMER, ZCALL_EV_DELETE, 0, 0, NULL), -ZCALL_ENOENT,
	       "once");

	start = microseconds();
	change(1, TIMER, ADD | ZCALL_EV_ONESHOT, ZCALL_NOTE_USECONDS, 20000,
	       mark);
	tap_is(wait_events(), 1, "NOTE_USECONDS");
	tap_ok(microseconds() - start >= 19000, "20,000 of them");

	start = microseconds();
	change(1, TIMER, ADD | ZCALL_EV_ONESHOT, ZCALL_NOTE_NSECONDS, 20000000,
	       mark);
	tap_is(wait_events(), 1, "NOTE_NSECONDS");
	tap_ok(microseconds() - start >= 19000, "20,000,000 of them");

	start = microseconds();
	change(1, TIMER, ADD | ZCALL_EV_ONESHOT, ZCALL_NOTE_SECONDS, 1, mark);
	tap_is(wait_events(), 1, "NOTE_SECONDS");
	tap_ok(microseconds() - start >= 999000, "one");
	change(1, TIMER, ADD | ZCALL_EV_ONESHOT, 0, 1, mark);
	tap_is(zcall_kevent(kq, NULL, 0, got, 8, NULL), 1,
	       "without a time-out");
#if ZCALL_OS_FREEBSD
	start = microseconds();
	change(1, TIMER, ADD | ZCALL_EV_ONESHOT, ZCALL_NOTE_MSECONDS, 20, mark);
	tap_is(wait_events(), 1, "NOTE_MSECONDS");
	tap_ok(microseconds() - start >= 19000, "20 of them");
#define NOTE_ABSOLUTE ZCALL_NOTE_ABSTIME
#else
#define NOTE_ABSOLUTE ZCALL_NOTE_ABSOLUTE
#endif
	start = microseconds();
	change(1, TIMER, ADD | ZCALL_EV_ONESHOT,
	       NOTE_ABSOLUTE | ZCALL_NOTE_USECONDS, start + 20000, mark);
	tap_is(wait_events(), 1, "a time of day");
	tap_ok(microseconds() - start >= 20000, "comes");

	start = microseconds();
	change(2, TIMER, ADD, 0, 5, mark);
	tap_is(wait_events(), 1, "a timer that goes on");
	tap_is(wait_events(), 1, "and on");
	tap_ok(microseconds() - start >= 9000, "every 5 ms");
	t.tv_nsec = 30000000;
#if ZCALL_OS_FREEBSD
	(void)zcall_nanosleep(&t, NULL);
#else
	while (microseconds() - start < 40000)
		;
#endif
	tap_is(wait_events(), 1, "while nobody asks it adds up");
	tap_ok(got[0].ident == 2 && got[0].data >= 4, "in data");
	tap_is(change(2, TIMER, ZCALL_EV_DELETE, 0, 0, NULL), 0, "deleted");
	tap_is(events(), 0, "silent");
	tap_is(change(2, TIMER, ADD, ~0u, 5, NULL), -ZCALL_EINVAL,
	       "units that do not exist");
}

static void test_user(void)
{
	tap_is(change(7, USER, ADD | ZCALL_EV_CLEAR, 0, 0, mark + 2), 0,
	       "EVFILT_USER is added");
	tap_is(events(), 0, "waits");
	tap_is(change(7, USER, 0, TRIGGER | ZCALL_NOTE_FFCOPY | 5, 42,
		      mark + 2),
	       0, "NOTE_TRIGGER");
	tap_is(events(), 1, "tells");
	tap_ok(is_event(7, USER, 42, mark + 2), "with the data");
	tap_is(got[0].fflags & ZCALL_NOTE_FFLAGSMASK, 5, "and fflags");
	tap_is(events(), 0, "once, by EV_CLEAR");
	change(7, USER, 0, TRIGGER | ZCALL_NOTE_FFOR | 2, 0, mark);
	tap_is(events(), 1, "NOTE_FFOR");
	tap_is(got[0].fflags & ZCALL_NOTE_FFLAGSMASK, 7, "adds bits");
	change(7, USER, 0, TRIGGER | ZCALL_NOTE_FFAND | 6, 0, mark);
	tap_is(events(), 1, "NOTE_FFAND");
	tap_is(got[0].fflags & ZCALL_NOTE_FFLAGSMASK, 6, "takes some");
	tap_is(change(7, USER, ZCALL_EV_DELETE, 0, 0, NULL), 0, "deleted");
}

static void test_errors(void)
{
	zcall_kevent_t list[3];

	tap_is(change(999, READ, ADD, 0, 0, NULL), -ZCALL_EBADF,
	       "no room for it: the error of the call");
	fill(list, 999, READ, ADD, 0, 0, mark);
	fill(list + 1, 3, USER, ADD | ZCALL_EV_RECEIPT, 0, 0, mark + 1);
	fill(list + 2, 4, USER, ZCALL_EV_DELETE, 0, 0, mark + 2);
	memset(got, 0x55, sizeof(got));
	tap_is(zcall_kevent(kq, list, 3, got, 8, NULL), 3,
	       "three changes, three answers, no waiting");
	tap_ok(got[0].flags & ZCALL_EV_ERROR, "EV_ERROR");
	tap_is((long)got[0].ident, 999, "of the first");
	tap_is(got[0].data, ZCALL_EBADF, "EBADF in data");
	tap_ok(got[1].flags & ZCALL_EV_ERROR && !got[1].data,
	       "EV_RECEIPT: EV_ERROR without an error");
	tap_ok(got[1].ident == 3 && got[1].udata == mark + 1, "of the second");
	tap_ok(got[2].flags & ZCALL_EV_ERROR && got[2].data == ZCALL_ENOENT,
	       "ENOENT of the third");
	tap_is(change(3, USER, ZCALL_EV_DELETE, 0, 0, NULL), 0,
	       "the second was made");
	tap_is(change(3, -100, ADD, 0, 0, NULL), -ZCALL_EINVAL,
	       "no such filter");
	tap_is(zcall_kevent(pair[0], NULL, 0, got, 8, &at_once), -ZCALL_EBADF,
	       "no such queue");
	tap_is(zcall_kevent(kq, (zcall_kevent_t *)8, 1, NULL, 0, NULL),
	       -ZCALL_EFAULT, "no such changes");
	tap_is(zcall_kevent(kq, NULL, 0, got, 8,
			    &(zcall_timespec_t){0, 1000000000}),
	       -ZCALL_EINVAL, "no such time");
}

/* What programs do: all kinds in one list, told apart by udata. */
static void test_loop(void)
{
	int reads = 0, ticks = 0, users = 0, other = 0, calls = 0, i, n;
	uintptr_t in = (uintptr_t)pair[0];
	zcall_kevent_t list[4];
	char byte;
	zcall_timespec_t patience = {10, 0};

	fill(list, in, READ, ADD, 0, 0, mark);
	fill(list + 1, 1, TIMER, ADD, 0, 1, mark + 1);
	fill(list + 2, 1, USER, ADD | ZCALL_EV_CLEAR, 0, 0, mark + 2);
	tap_is(zcall_kevent(kq, list, 3, NULL, 0, NULL), 0, "a loop begins");
	while (reads < 5 && calls++ < 1000) {
		n = zcall_kevent(kq, NULL, 0, got, 2, &patience);
		if (n < 1 || n > 2)
			break;
		for (i = 0; i < n; i++)
			if (got[i].udata == mark && got[i].filter == READ) {
				reads += zcall_read(pair[0], &byte, 1) == 1;
			} else if (got[i].udata == mark + 1) {
				ticks++;
				fill(list, 1, USER, 0, TRIGGER, 0, mark + 2);
				(void)zcall_kevent(kq, list, 1, NULL, 0, NULL);
			} else if (got[i].udata == mark + 2) {
				users++;
				(void)zcall_write(pair[1], "x", 1);
			} else {
				other++;
			}
	}
	tap_ok(reads == 5 && users >= 5 && ticks >= users && !other,
	       "timer, user and descriptor each had their turn");
	change(in, READ, ZCALL_EV_DELETE, 0, 0, NULL);
	change(1, TIMER, ZCALL_EV_DELETE, 0, 0, NULL);
	change(1, USER, ZCALL_EV_DELETE, 0, 0, NULL);
	while (zcall_read(pair[0], &byte, 1) == 1)
		;
}

#if ZCALL_OS_DARWIN
static void test_kevent64(void)
{
	zcall_kevent64_s_t e, out, list[2], two[2];
	zcall_timespec_t t = {0, 10000000};

	memset(&e, 0, sizeof(e));
	memset(&out, 0x55, sizeof(out));
	e.ident = 0x123456789abcdef;
	e.filter = USER;
	e.flags = ADD | ZCALL_EV_ONESHOT;
	e.udata = 0xfedcba987654321;
	tap_is(zcall_kevent64(kq, &e, 1, &out, 1, ZCALL_KEVENT_FLAG_IMMEDIATE,
			      NULL),
	       0, "kevent64 adds; KEVENT_FLAG_IMMEDIATE");
	e.flags = 0;
	e.fflags = TRIGGER | ZCALL_NOTE_FFCOPY | 9;
	e.data = -3;
	tap_is(zcall_kevent64(kq, &e, 1, &out, 1, 0, &t), 1, "triggers");
	tap_ok(out.ident == e.ident && out.filter == USER && out.data == -3 &&
		       out.udata == e.udata && (out.fflags & 0xff) == 9,
	       "and has all fields back");
	tap_is(zcall_kevent64(kq, NULL, 0, &out, 1, 0, &t), 0, "time-out");
	list[0] = list[1] = e;
	list[1].ident = 5;
	list[0].flags = list[1].flags = ADD | ZCALL_EV_ONESHOT;
	list[1].udata = 6;
	tap_is(zcall_kevent64(kq, list, 2, two, 2, 0, NULL), 2, "two at once");
	tap_ok(two[0].ident + two[1].ident == e.ident + 5 &&
		       two[0].udata + two[1].udata == e.udata + 6,
	       "both as they are");
	e.fflags = 0;
	tap_is(zcall_kevent64(kq, &e, 1, &out, 1,
			      ZCALL_KEVENT_FLAG_ERROR_EVENTS, NULL),
	       1, "KEVENT_FLAG_ERROR_EVENTS");
	tap_ok(out.flags & ZCALL_EV_ERROR && out.data == ZCALL_ENOENT,
	       "ENOENT");
}

static void test_kevent_qos(void)
{
	zcall_kevent_qos_s_t e, out, list[2], two[2];

	memset(&e, 0, sizeof(e));
	memset(&out, 0x55, sizeof(out));
	e.ident = 11;
	e.filter = TIMER;
	e.flags = ADD | ZCALL_EV_ONESHOT;
	e.udata = 0xfedcba987654321;
	e.fflags = ZCALL_NOTE_USECONDS;
	e.data = 1000;
	tap_is(zcall_kevent_qos(kq, &e, 1, &out, 1, NULL, NULL, 0), 1,
	       "kevent_qos waits for a timer");
	tap_ok(out.ident == 11 && out.filter == TIMER && out.data == 1 &&
		       out.udata == e.udata && !out.qos && !out.xflags,
	       "and has all fields back");
	list[0] = list[1] = e;
	list[0].filter = list[1].filter = USER;
	list[0].fflags = list[1].fflags = TRIGGER;
	list[1].ident = 12;
	list[1].udata = 13;
	tap_is(zcall_kevent_qos(kq, list, 2, two, 2, NULL, NULL, 0), 2,
	       "two at once");
	tap_ok(two[0].ident + two[1].ident == 23 &&
		       two[0].udata + two[1].udata == e.udata + 13,
	       "both as they are");
	e.flags = ZCALL_EV_DELETE;
	tap_is(zcall_kevent_qos(kq, &e, 1, &out, 1, NULL, NULL,
				ZCALL_KEVENT_FLAG_IMMEDIATE),
	       1, "an error");
	tap_ok(out.flags & ZCALL_EV_ERROR && out.data == ZCALL_ENOENT,
	       "is an event");
	tap_is(zcall_kevent_qos(kq, NULL, 0, &out, 1, NULL, NULL,
				ZCALL_KEVENT_FLAG_IMMEDIATE),
	       0, "nothing else; KEVENT_FLAG_IMMEDIATE");
}
#endif

/* A child of fork has no queue. */
static void test_fork(void)
{
	int status = -1, pid;
	zcall_result_t r = zcall_raw0(ZCALL_NR_fork);

	pid = r.r2 ? 0 : (int)r.r1;
	if (!pid)
		zcall_exit(events() == -ZCALL_EBADF ? 5 : 6);
	(void)zcall_wait4(pid, &status, 0, NULL);
	tap_is(status, 5 << 8, "a child of fork has no queue");
	tap_is(events(), 0, "its parent has");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	kq = zcall_kqueue();
	tap_good(kq, "kqueue");
	tap_good(zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, pair),
		 "socketpair");
	(void)zcall_fcntl(pair[0], ZCALL_F_SETFL, ZCALL_O_NONBLOCK);
	(void)zcall_fcntl(pair[1], ZCALL_F_SETFL, ZCALL_O_NONBLOCK);
	test_read();
	test_write();
	test_pipe();
	test_timer();
	test_user();
	test_errors();
	test_loop();
#if ZCALL_OS_DARWIN
	test_kevent64();
	test_kevent_qos();
#endif
	test_fork();

	/* The other end is gone. */
	change((uintptr_t)pair[0], READ, ADD, 0, 0, mark);
	(void)zcall_close(pair[1]);
	tap_is(wait_events(), 1, "a socket whose other end is closed");
	tap_ok(is_eof((uintptr_t)pair[0], READ), "has EV_EOF");
	tap_is(zcall_close(kq), 0, "the queue is closed");
	tap_is(events(), -ZCALL_EBADF, "and gone");
#if ZCALL_OS_FREEBSD
	kq = zcall_kqueuex(ZCALL_KQUEUE_CLOEXEC);
	tap_good(kq, "kqueuex");
	tap_is((long)zcall_fcntl(kq, ZCALL_F_GETFD, 0).r1, ZCALL_FD_CLOEXEC,
	       "KQUEUE_CLOEXEC");
#endif
	return tap_done();
}
