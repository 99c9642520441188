/*
 * kqueue by the host's epoll: a queue is an epoll descriptor; what waits for a
 * descriptor is a copy of it in there, what waits for a time a timerfd. Knows
 * the filters for descriptors that can wait, for time and of the user; all
 * other filters, flags and fields that mean nothing are EINVAL, where the real
 * ones overlook much.
 */
#define _GNU_SOURCE
#include "forward.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { QUEUES = 512, COPIES = 512 }; /* our own descriptors are behind these */

struct event {
	uint64_t ident;
	int16_t filter;
	uint16_t flags;
	uint32_t fflags;
	int64_t data;
	uint64_t udata, ext[4];
};

/* Where the four structures have what ident, filter and flags do not; 0:
 * nowhere. */
static const struct form {
	size_t size, fflags, data, udata, ext, exts, qos, xflags;
} forms[] = {
	{64, 12, 16, 24, 32, 4, 0, 0},	/* FreeBSD's kevent */
	{32, 12, 16, 24, 0, 0, 0, 0},	/* macOS's */
	{48, 12, 16, 24, 32, 2, 0, 0},	/* kevent64 */
	{72, 24, 32, 16, 40, 4, 12, 28} /* kevent_qos */
};

enum { FORM_FREEBSD, FORM_DARWIN, FORM_64, FORM_QOS };

struct note {
	struct note *next;
	struct event event; /* as registered; data: of a timer as now */
	int filter, flags;  /* as we name them */
	bool disabled, triggered;
	int fd; /* our own, -1: none */
};

static struct queue {
	bool open;
	struct note *notes;
} queues[QUEUES];

static struct queue *queue_of(uint64_t fd)
{
	return (uint32_t)fd < QUEUES && queues[(uint32_t)fd].open
		       ? &queues[(uint32_t)fd]
		       : NULL;
}

static int number_of(const struct queue *q)
{
	return (int)(q - queues);
}

static int event_in(const struct form *f, uint64_t at, struct event *e)
{
	unsigned char raw[72];
	size_t i;

	memset(e, 0, sizeof(*e));
	if (machine.peek(at, raw, f->size))
		return EFAULT;
	e->ident = get(raw, 8);
	e->filter = (int16_t)get(raw + 8, 2);
	e->flags = (uint16_t)get(raw + 10, 2);
	e->fflags = (uint32_t)get(raw + f->fflags, 4);
	e->data = (int64_t)get(raw + f->data, 8);
	e->udata = get(raw + f->udata, 8);
	for (i = 0; i < f->exts; i++)
		e->ext[i] = get(raw + f->ext + 8 * i, 8);
	if ((f->qos && get(raw + f->qos, 4)) ||
	    (f->xflags && get(raw + f->xflags, 4)))
		return EINVAL;
	return 0;
}

static int event_out(const struct form *f, uint64_t at, const struct event *e)
{
	unsigned char raw[72];
	size_t i;

	memset(raw, 0, sizeof(raw));
	put(raw, e->ident, 8);
	put(raw + 8, (uint16_t)e->filter, 2);
	put(raw + 10, e->flags, 2);
	put(raw + f->fflags, e->fflags, 4);
	put(raw + f->data, (uint64_t)e->data, 8);
	put(raw + f->udata, e->udata, 8);
	for (i = 0; i < f->exts; i++)
		put(raw + f->ext + 8 * i, e->ext[i], 8);
	return machine.poke(at, raw, f->size) ? EFAULT : 0;
}

/* Puts it into the epoll descriptor or takes it out: one that is disabled
 * could not be kept from waking it. */
static int arm(struct queue *q, struct note *n, bool on)
{
	struct epoll_event e = {.data.ptr = n};

	if (n->fd < 0)
		return 0;
	e.events = n->filter == EVFILT_WRITE ? EPOLLOUT : EPOLLIN;
	if (n->filter == EVFILT_READ)
		e.events |= EPOLLRDHUP;
	if (n->filter != EVFILT_TIMER && n->flags & EV_CLEAR)
		e.events |= EPOLLET;
	if (!epoll_ctl(number_of(q), on ? EPOLL_CTL_ADD : EPOLL_CTL_DEL, n->fd,
		       &e) ||
	    errno == EEXIST || errno == ENOENT)
		return 0;
	return errno == EPERM ? EINVAL : errno;
}

static void drop(struct queue *q, struct note *n)
{
	struct note **at = &q->notes;

	while (*at != n)
		at = &(*at)->next;
	*at = n->next;
	arm(q, n, false);
	if (n->fd >= 0)
		close(n->fd);
	free(n);
}

/* fflags: at most one unit (none: milliseconds); data in that unit. */
static int set_timer(struct note *n)
{
	struct itimerspec t;
	int flags = bits_to_host(timer_constants, n->event.fflags);
	int64_t data = n->event.data;
	int64_t unit;
	bool absolute;

	if (flags < 0 || data < 0)
		return EINVAL;
	absolute = flags & (NOTE_ABSTIME | NOTE_ABSOLUTE);
	switch (flags & ~(NOTE_ABSTIME | NOTE_ABSOLUTE)) {
	case NOTE_SECONDS:
		unit = 1000000000;
		break;
	case 0:
	case NOTE_MSECONDS:
		unit = 1000000;
		break;
	case NOTE_USECONDS:
		unit = 1000;
		break;
	case NOTE_NSECONDS:
		unit = 1;
		break;
	default:
		return EINVAL;
	}
	if (!data)
		data = 1;
	if (data > INT64_MAX / unit)
		return EINVAL;
	memset(&t, 0, sizeof(t));
	t.it_value.tv_sec = data * unit / 1000000000;
	t.it_value.tv_nsec = data * unit % 1000000000;
	if (!absolute && !(n->flags & EV_ONESHOT))
		t.it_interval = t.it_value;
	if (absolute && !which())
		n->flags |= EV_ONESHOT;
	if (n->fd < 0) {
		int fd = timerfd_create(absolute ? CLOCK_REALTIME
						 : CLOCK_MONOTONIC,
					TFD_NONBLOCK | TFD_CLOEXEC);

		n->fd = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, COPIES);
		if (fd >= 0)
			close(fd);
		if (n->fd < 0)
			return ENOMEM;
	}
	return timerfd_settime(n->fd, absolute ? TFD_TIMER_ABSTIME : 0, &t,
			       NULL)
		       ? errno
		       : 0;
}

/* The upper bits of fflags say what the lower ones do. */
static void touch_user(struct note *n, const struct event *e, bool fresh)
{
	uint32_t mine = n->event.fflags & 0xffffff;
	uint32_t given = e->fflags & 0xffffff;

	if (fresh)
		mine = 0;
	switch (e->fflags >> 30) {
	case 1:
		mine &= given;
		break;
	case 2:
		mine |= given;
		break;
	case 3:
		mine = given;
		break;
	default:
		break;
	}
	n->event.fflags = mine;
	n->event.data = e->data;
	if (e->fflags & 0x1000000)
		n->triggered = true;
}

static int touch(struct note *n, const struct event *e, int flags, bool fresh)
{
	if (!(flags & EV_KEEPUDATA))
		n->event.udata = e->udata;
	memcpy(n->event.ext, e->ext, sizeof(e->ext));
	switch (n->filter) {
	case EVFILT_TIMER:
		if (!(flags & EV_ADD))
			return 0;
		if (n->fd >= 0) {
			close(n->fd);
			n->fd = -1;
		}
		n->event.fflags = e->fflags;
		n->event.data = e->data;
		return set_timer(n);
	case EVFILT_USER:
		if (e->fflags & 0x3e000000)
			return EINVAL;
		touch_user(n, e, fresh);
		return 0;
	default:
		/* low-water marks and the like are not here */
		if (e->fflags || e->data)
			return EINVAL;
		if (fresh)
			n->fd = fcntl((int)e->ident, F_DUPFD_CLOEXEC, COPIES);
		return n->fd < 0 ? EBADF : 0;
	}
}

/* One change: the host's errno. */
static int change(struct queue *q, const struct event *e)
{
	int flags = bits_to_host(event_constants, e->flags);
	int filter = to_host(filter_constants, e->filter), error = 0;
	struct note *n;

	if (flags < 0 || flags & (EV_ERROR | EV_EOF) || filter < 0 ||
	    e->ext[0] || e->ext[1] || (flags & EV_ADD && flags & EV_DELETE) ||
	    (flags & EV_ENABLE && flags & EV_DISABLE))
		return EINVAL;
	if ((filter == EVFILT_READ || filter == EVFILT_WRITE) &&
	    (e->ident > INT32_MAX || fcntl((int)e->ident, F_GETFD) < 0))
		return EBADF;
	for (n = q->notes; n; n = n->next)
		if (n->filter == filter && n->event.ident == e->ident)
			break;
	if (!n && !(flags & EV_ADD))
		return ENOENT;
	if (flags & EV_DELETE) {
		drop(q, n);
		return 0;
	}
	if (!n) {
		n = calloc(1, sizeof(*n));
		if (!n)
			return ENOMEM;
		n->event = *e;
		n->filter = filter;
		n->flags = flags;
		n->fd = -1;
		n->next = q->notes;
		q->notes = n;
		error = touch(n, e, flags, true);
	} else {
		error = touch(n, e, flags, false);
	}
	if (flags & EV_DISABLE)
		n->disabled = true;
	else if (flags & EV_ENABLE)
		n->disabled = false;
	if (!error)
		error = arm(q, n, !n->disabled);
	if (error && flags & EV_ADD)
		drop(q, n);
	return error;
}

/* How many bytes there are, or connections. A socket's error, which the real
 * ones have in fflags, stays for SO_ERROR: the host tells it only once. */
static int64_t readable(int fd, bool *eof, uint32_t events)
{
	struct tcp_info info;
	socklen_t n = sizeof(int);
	int listens = 0, bytes = 0;

	getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &n);
	if (listens) {
		n = sizeof(info);
		memset(&info, 0, sizeof(info));
		getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &n);
		return info.tcpi_unacked ? info.tcpi_unacked : 1;
	}
	ioctl(fd, FIONREAD, &bytes);
	*eof = events & (EPOLLHUP | EPOLLRDHUP);
	return bytes;
}

/* How many bytes there is room for. */
static int64_t writable(int fd, bool *eof, uint32_t events)
{
	socklen_t n = sizeof(int);
	int room = 0, used = 0;

	*eof = events & (EPOLLHUP | EPOLLERR);
	if (getsockopt(fd, SOL_SOCKET, SO_SNDBUF, &room, &n)) {
		room = fcntl(fd, F_GETPIPE_SZ);
		ioctl(fd, FIONREAD, &used);
	} else {
		ioctl(fd, SIOCOUTQ, &used);
	}
	return used < room ? room - used : 1;
}

/* What a note tells; false: nothing after all. */
static bool told(struct note *n, uint32_t events, struct event *e)
{
	int flags =
		n->flags & ~(EV_DELETE | EV_ENABLE | EV_DISABLE | EV_KEEPUDATA);
	bool eof = false;
	uint64_t expired;

	*e = n->event;
	if (!which())
		flags &= ~EV_ADD;
	switch (n->filter) {
	case EVFILT_READ:
		e->data = readable(n->fd, &eof, events);
		break;
	case EVFILT_WRITE:
		e->data = writable(n->fd, &eof, events);
		break;
	case EVFILT_TIMER:
		if (read(n->fd, &expired, 8) != 8)
			return false;
		e->data = (int64_t)expired;
		flags |= EV_CLEAR;
		break;
	default:
		break;
	}
	if (eof)
		flags |= EV_EOF;
	e->flags = (uint16_t)bits_to_guest(event_constants, flags);
	return true;
}

/* 1 when an event is stored, 0 when there is none after all, -1: no memory
 * there. */
static int tell(struct queue *q, struct note *n, uint32_t events,
		const struct form *f, uint64_t at)
{
	struct event e;

	if (!told(n, events, &e))
		return 0;
	if (event_out(f, at, &e))
		return -1;
	if (n->flags & EV_CLEAR)
		n->triggered = false;
	if (n->flags & EV_ONESHOT) {
		drop(q, n);
	} else if (n->flags & EV_DISPATCH) {
		n->disabled = true;
		arm(q, n, false);
	}
	return 1;
}

/* What has happened, at most room of it: how many, -1: no memory there. */
static int collect(struct queue *q, const struct form *f, uint64_t at, int room)
{
	struct epoll_event list[64];
	struct note *n, *next;
	int i, r, count = 0;
	int ready = epoll_wait(number_of(q), list, room < 64 ? room : 64, 0);

	for (i = 0; i < ready; i++) {
		r = tell(q, list[i].data.ptr, list[i].events, f, at);
		if (r < 0)
			return r;
		count += r;
		at += f->size * (unsigned)r;
	}
	for (n = q->notes; n && count < room; n = next) {
		next = n->next;
		if (n->filter != EVFILT_USER || n->disabled || !n->triggered)
			continue;
		r = tell(q, n, 0, f, at);
		if (r < 0)
			return r;
		count += r;
		at += f->size * (unsigned)r;
	}
	return count;
}

/* word: the queue, the list, its length, the form. */
static bool happened(struct wait *w, struct answer *answer)
{
	struct queue *q = queue_of(w->word[0]);
	int n;

	if (!q) {
		*answer = error(EBADF);
		return true;
	}
	n = collect(q, forms + w->word[3], w->word[1], (int)w->word[2]);
	*answer = n < 0 ? error(EFAULT) : value((uint64_t)n);
	return n || now() >= w->deadline;
}

/* The errors of changes are events as long as there is room, and then nothing
 * is waited for. */
static struct answer kevent(int form, const uint64_t *a, uint64_t deadline,
			    bool errors_only)
{
	const struct form *f = forms + form;
	struct queue *q = queue_of(a[0]);
	struct wait wait = {
		.done = happened,
		.deadline = deadline,
		.fd = (int)a[0],
		.word = {a[0], a[3], (uint32_t)a[4], (unsigned)form}};
	int i, failed, changes = (int)a[2], room = (int)a[4], count = 0;
	struct event e;

	if (!q)
		return error(EBADF);
	if (changes < 0 || room < 0)
		return error(EINVAL);
	for (i = 0; i < changes; i++) {
		failed = event_in(f, a[1] + f->size * (unsigned)i, &e);
		if (failed == EFAULT)
			return error(failed);
		if (!failed)
			failed = change(q, &e);
		if (!failed &&
		    !(bits_to_host(event_constants, e.flags) & EV_RECEIPT))
			continue;
		if (count == room) {
			if (failed)
				return error(failed);
			/* FreeBSD makes no further changes then. */
			if (!which())
				return value(0);
			continue;
		}
		if (!which())
			e.flags = 0;
		e.flags |= (uint16_t)bits_to_guest(event_constants, EV_ERROR);
		e.data = failed ? to_guest(errno_constants, failed) : 0;
		if (event_out(f, a[3] + f->size * (unsigned)count, &e))
			return error(EFAULT);
		count++;
	}
	return count || !room || errors_only ? value((uint64_t)count)
					     : wait_for(&wait);
}

struct answer do_kevent(uint64_t *a)
{
	uint64_t deadline;
	int e = deadline_in(a[5], &deadline);

	return e ? error(e)
		 : kevent(which() ? FORM_DARWIN : FORM_FREEBSD, a, deadline,
			  false);
}

/* Bit 0: do not wait. Bit 1: errors of changes only. */
struct answer do_kevent64(uint64_t *a)
{
	uint32_t flags = (uint32_t)a[5];
	uint64_t deadline;
	int e = deadline_in(a[6], &deadline);

	if (!e && flags & ~3u)
		e = EINVAL;
	return e ? error(e)
		 : kevent(FORM_64, a, flags & 1 ? 0 : deadline, flags & 2);
}

/* Events with data of their own are not here. */
struct answer do_kevent_qos(uint64_t *a)
{
	uint32_t flags = (uint32_t)a[7];

	if (flags & ~3u || a[5] || a[6])
		return error(EINVAL);
	return kevent(FORM_QOS, a, flags & 1 ? 0 : FOREVER, flags & 2);
}

static struct answer new_queue(int flags)
{
	int fd = epoll_create1(flags);

	if (fd < 0)
		return error(errno);
	if (fd >= QUEUES)
		fatal("too many descriptors");
	queues[fd].open = true;
	return value((uint64_t)fd);
}

struct answer do_kqueue(uint64_t *a)
{
	(void)a;
	return new_queue(0);
}

struct answer do_kqueuex(uint64_t *a)
{
	if (bits_to_host(kqueuex_constants, (uint32_t)a[0]) < 0)
		return error(EINVAL);
	return new_queue(a[0] ? EPOLL_CLOEXEC : 0);
}

void kqueue_closed(int fd)
{
	struct note *n, *next;
	struct queue *q;

	for (q = queues; q < queues + QUEUES; q++)
		for (n = q->open ? q->notes : NULL; n; n = next) {
			next = n->next;
			if (fd == number_of(q) ||
			    ((n->filter == EVFILT_READ ||
			      n->filter == EVFILT_WRITE) &&
			     n->event.ident == (uint32_t)fd))
				drop(q, n);
		}
	q = queue_of((uint32_t)fd);
	if (q)
		q->open = false;
}

/* The descriptors too, and without touching the parent's. */
void kqueues_forked(void)
{
	struct note *n, *next;
	struct queue *q;

	for (q = queues; q < queues + QUEUES; q++) {
		if (!q->open)
			continue;
		for (n = q->notes; n; n = next) {
			next = n->next;
			if (n->fd >= 0)
				close(n->fd);
			free(n);
		}
		q->notes = NULL;
		q->open = false;
		close(number_of(q));
	}
}
