/*
 * TCP echo over the loopback interface in one process and one kqueue: a
 * listening socket, several clients that send different bytes in small and
 * large pieces, and the served ends, none of which ever waits in a call.
 * Every byte that comes back is looked at.
 */
#include "tap.h"

#include <zcall/event.h>
#include <zcall/fs.h>
#include <zcall/io.h>
#include <zcall/net.h>

enum { CLIENTS = 8, BYTES = 300000, BLOCK = 8192 };

/* A client, or what the server has of it. */
typedef struct {
	int fd, writing, ended;
	uint32_t seed;
	long sent, received, wrong;
	size_t from, to; /* of the server: what is in buf */
	char buf[BLOCK];
} side_t;

static side_t clients[CLIENTS], served[CLIENTS];
static int kq, listener, accepted, closed, failed;
static zcall_sockaddr_in_t address;

static char byte_at(const side_t *s, long i)
{
	uint32_t v = s->seed + (uint32_t)i * 2654435761u;

	return (char)(v >> 24);
}

static void watch(side_t *s, int filter, int flags)
{
	zcall_kevent_t e;

	memset(&e, 0, sizeof(e));
	e.ident = (uintptr_t)s->fd;
	e.filter = (short)filter;
	e.flags = (unsigned short)flags;
	e.udata = s;
	if (zcall_kevent(kq, &e, 1, NULL, 0, NULL))
		failed++;
}

static void test_listen(void)
{
	zcall_socklen_t n = sizeof(address);
	int on = 1;

	listener = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
	tap_good(listener, "socket");
	(void)zcall_fcntl(listener, ZCALL_F_SETFL, ZCALL_O_NONBLOCK);
	tap_is(zcall_setsockopt(listener, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR,
				&on, sizeof(on)),
	       0, "SO_REUSEADDR is set");
	on = 0;
	n = sizeof(on);
	(void)zcall_getsockopt(listener, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR,
			       &on, &n);
	tap_ok(on && n == sizeof(on), "and is there");
	address.sin_len = sizeof(address);
	address.sin_family = ZCALL_AF_INET;
	address.sin_addr.s_addr = 0x0100007f; /* 127.0.0.1 */
	tap_is(zcall_bind(listener, &address, sizeof(address)), 0, "bind");
	tap_is(zcall_listen(listener, CLIENTS), 0, "listen");
	memset(&address, 0x55, sizeof(address));
	n = sizeof(address);
	tap_is(zcall_getsockname(listener, &address, &n), 0, "getsockname");
	tap_ok(n == sizeof(address) && address.sin_len == n &&
		       address.sin_family == ZCALL_AF_INET &&
		       address.sin_addr.s_addr == 0x0100007f &&
		       address.sin_port,
	       "its length, family, address and a port");
	tap_is(zcall_accept(listener, NULL, NULL), -ZCALL_EAGAIN,
	       "accept does not wait");
	on = 0;
	n = sizeof(on);
	(void)zcall_getsockopt(listener, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE, &on,
			       &n);
	tap_is(on, ZCALL_SOCK_STREAM, "SO_TYPE");
}

static void test_connect(void)
{
	int i, r, good = 0, on = 1;

	for (i = 0; i < CLIENTS; i++) {
		side_t *c = clients + i;

		c->fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
		c->seed = (uint32_t)i * 0x1234567u;
		(void)zcall_fcntl(c->fd, ZCALL_F_SETFL, ZCALL_O_NONBLOCK);
		(void)zcall_setsockopt(c->fd, ZCALL_IPPROTO_TCP,
				       ZCALL_TCP_NODELAY, &on, sizeof(on));
		r = zcall_connect(c->fd, &address, sizeof(address));
		good += !r || r == -ZCALL_EINPROGRESS;
		watch(c, ZCALL_EVFILT_WRITE, ZCALL_EV_ADD);
		watch(c, ZCALL_EVFILT_READ, ZCALL_EV_ADD);
	}
	tap_is(good, CLIENTS, "clients connect");
}

/* Whose address it is: one of the clients'. */
static int is_client(const zcall_sockaddr_in_t *peer, zcall_socklen_t length)
{
	int i;

	if (length != sizeof(*peer) || peer->sin_len != length ||
	    peer->sin_family != ZCALL_AF_INET ||
	    peer->sin_addr.s_addr != 0x0100007f)
		return 0;
	for (i = 0; i < CLIENTS; i++) {
		zcall_sockaddr_in_t own;
		zcall_socklen_t n = sizeof(own);

		if (!zcall_getsockname(clients[i].fd, &own, &n) &&
		    own.sin_port == peer->sin_port)
			return 1;
	}
	return 0;
}

static void serve_new(long waiting)
{
	long taken = 0;

	for (;;) {
		zcall_sockaddr_in_t peer;
		zcall_socklen_t n = sizeof(peer);
		int fd = zcall_accept(listener, &peer, &n);

		if (fd == -ZCALL_EAGAIN)
			break;
		if (fd < 0 || accepted == CLIENTS || !is_client(&peer, n) ||
		    !(zcall_fcntl(fd, ZCALL_F_GETFL, 0).r1 &
		      ZCALL_O_NONBLOCK)) {
			failed++;
			return;
		}
		served[accepted].fd = fd;
		watch(served + accepted++, ZCALL_EVFILT_READ,
		      ZCALL_EV_ADD | ZCALL_EV_CLEAR);
		taken++;
	}
	if (taken < waiting) /* what data has said */
		failed++;
}

/* Reads and writes as much as goes; what does not go waits for room. */
static void serve(side_t *s)
{
	long r;

	for (;;) {
		while (s->from < s->to) {
			r = zcall_write(s->fd, s->buf + s->from,
					s->to - s->from);
			if (r == -ZCALL_EAGAIN) {
				if (!s->writing)
					watch(s, ZCALL_EVFILT_WRITE,
					      ZCALL_EV_ADD | ZCALL_EV_ONESHOT);
				s->writing = 1;
				return;
			}
			if (r <= 0) {
				failed++;
				return;
			}
			s->from += (size_t)r;
		}
		r = zcall_read(s->fd, s->buf, BLOCK);
		if (r == -ZCALL_EAGAIN)
			return;
		if (r <= 0) {
			failed += r < 0;
			closed++;
			(void)zcall_close(s->fd);
			return;
		}
		s->received += r;
		s->from = 0;
		s->to = (size_t)r;
	}
}

static void send_more(side_t *c, long room)
{
	long n = BYTES - c->sent, i, r;

	/* Not more than fits, said data; now and then only a little. */
	if (n > BLOCK)
		n = BLOCK;
	if (c->sent & 1)
		n = n < 7 ? n : 7;
	if (room < 1)
		failed++;
	for (i = 0; i < n; i++)
		c->buf[i] = byte_at(c, c->sent + i);
	r = zcall_write(c->fd, c->buf, (size_t)n);
	if (r == -ZCALL_EAGAIN)
		return;
	if (r <= 0) {
		failed++;
		return;
	}
	c->sent += r;
	if (c->sent == BYTES) {
		watch(c, ZCALL_EVFILT_WRITE, ZCALL_EV_DELETE);
		failed += zcall_shutdown(c->fd, ZCALL_SHUT_WR) != 0;
	}
}

static void receive(side_t *c, const zcall_kevent_t *e)
{
	static char buf[BLOCK];
	long r, i;

	r = zcall_read(c->fd, buf, BLOCK);
	if (r < 0) {
		failed += r != -ZCALL_EAGAIN;
		return;
	}
	/* data has promised as much, and EV_EOF the end */
	if ((r < e->data && r < BLOCK) || (!r && !(e->flags & ZCALL_EV_EOF)))
		failed++;
	for (i = 0; i < r; i++)
		c->wrong += buf[i] != byte_at(c, c->received + i);
	c->received += r;
	if (!r) {
		c->ended = 1;
		(void)zcall_close(c->fd);
	}
}

static void test_echo(void)
{
	zcall_timespec_t patience = {10, 0};
	static side_t door;
	int calls = 0, ended = 0, good = 0, i, n;
	long received = 0, wrong = 0;
	zcall_kevent_t got[4];

	door.fd = listener;
	watch(&door, ZCALL_EVFILT_READ, ZCALL_EV_ADD);
	while ((ended < CLIENTS || closed < CLIENTS) && !failed) {
		n = zcall_kevent(kq, NULL, 0, got, 4, &patience);
		if (n < 1 || n > 4 || calls++ > 100000)
			break;
		for (i = 0; i < n && !failed; i++) {
			side_t *s = (side_t *)got[i].udata;

			if (got[i].ident != (uintptr_t)s->fd) {
				failed++;
			} else if (s == &door) {
				serve_new(got[i].data);
			} else if (s >= served && s < served + CLIENTS) {
				if (got[i].filter == ZCALL_EVFILT_WRITE)
					s->writing = 0;
				serve(s);
			} else if (got[i].filter == ZCALL_EVFILT_WRITE) {
				send_more(s, (long)got[i].data);
			} else {
				receive(s, got + i);
				ended += s->ended;
			}
		}
	}
	for (i = 0; i < CLIENTS; i++) {
		received += clients[i].received;
		wrong += clients[i].wrong;
		good += clients[i].ended && clients[i].received == BYTES &&
			served[i].received == BYTES;
	}
	tap_is(failed, 0, "no call fails");
	tap_is(accepted, CLIENTS, "all are accepted");
	tap_is(good, CLIENTS, "all have everything back");
	tap_is(received, (long)CLIENTS * BYTES, "that many bytes");
	tap_is(wrong, 0, "and every one is right");
	tap_is(zcall_close(listener), 0, "close");
}

static void test_refused(void)
{
	zcall_timespec_t patience = {10, 0};
	int fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0), e = 0;
	zcall_socklen_t n = sizeof(e);
	zcall_kevent_t got;
	static side_t s;
	int r;

	s.fd = fd;
	(void)zcall_fcntl(fd, ZCALL_F_SETFL, ZCALL_O_NONBLOCK);
	r = zcall_connect(fd, &address, sizeof(address));
	if (r == -ZCALL_EINPROGRESS) {
		watch(&s, ZCALL_EVFILT_WRITE, ZCALL_EV_ADD);
		tap_is(zcall_kevent(kq, NULL, 0, &got, 1, &patience), 1,
		       "nobody listens any more: an event");
		tap_ok(got.flags & ZCALL_EV_EOF, "EV_EOF");
		(void)zcall_getsockopt(fd, ZCALL_SOL_SOCKET, ZCALL_SO_ERROR, &e,
				       &n);
		r = -e;
	}
	tap_is(r, -ZCALL_ECONNREFUSED, "ECONNREFUSED, by the system's number");
	(void)zcall_close(fd);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	kq = zcall_kqueue();
	tap_good(kq, "kqueue");
	test_listen();
	test_connect();
	test_echo();
	test_refused();
	return tap_done();
}
