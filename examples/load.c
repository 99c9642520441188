/*
 * load: clients for an echo server on the loopback, without libc. Each
 * connection sends a message, waits until all of it is back, compares every
 * byte, and sends the next.
 *
 *   load PORT CONNECTIONS BYTES SECONDS
 *
 * Prints what was done: messages, how many a second, the median, 99th and
 * 99.9th percentile of a message's round trip in microseconds, bytes that came
 * back and were right. Exit status 1 when one was wrong, or a connection
 * broke. Uses epoll, so that it is the same for whatever kind of server.
 */
#include <zcall.h>
#include <zcall/start.h>
#include <zcall/vdso.h>

#include "text.h"

enum { MOST = 1024, LARGEST = 65536, STEPS = 32 };

static struct client {
	int fd;
	uint32_t sent, got; /* of this message */
	unsigned long message;
	uint64_t start;
} clients[MOST];

/* Long enough to begin anywhere in its first part. */
static unsigned char pattern[LARGEST + 4096], in[LARGEST];
static unsigned long histogram[64 * STEPS];
static unsigned long messages, bytes, moved; /* moved: sent or received */
static zcall_vdso_t vdso;
static uint32_t size;

static uint64_t now(void)
{
	zcall_timespec_t t = {0, 0};

	(void)zcall_vdso_clock_gettime(&vdso, ZCALL_CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

/* Buckets, STEPS for each power of 2: 3 % wide at most. */
static unsigned bucket(uint64_t ns)
{
	unsigned high = 63 - (unsigned)__builtin_clzll(ns | STEPS);

	return high * STEPS + (unsigned)(ns >> (high - 5) & (STEPS - 1));
}

/* Nanoseconds below which so many of a million round trips were. */
static unsigned long percentile(unsigned long million)
{
	unsigned long seen = 0, want = messages / 1000 * million / 1000 +
				       messages % 1000 * million / 1000000;
	unsigned i;

	for (i = 0; i < sizeof(histogram) / sizeof(*histogram); i++) {
		seen += histogram[i];
		if (seen > want)
			break;
	}
	return (unsigned long)(STEPS + i % STEPS) << (i / STEPS) >> 5;
}

/* Where in the pattern this message begins: differs from the last one's, and
 * from other connections'. */
static const unsigned char *content(const struct client *c)
{
	return pattern +
	       (c->message * 7 + (unsigned long)(c - clients) * 131) % 4096;
}

static int same(const unsigned char *a, const unsigned char *b, size_t n)
{
	const zcalli_word_t *x = (const zcalli_word_t *)(const void *)a;
	const zcalli_word_t *y = (const zcalli_word_t *)(const void *)b;
	size_t i;

	for (i = 0; i < n / sizeof(*x); i++)
		if (x[i] != y[i])
			return 0;
	for (i *= sizeof(*x); i < n; i++)
		if (a[i] != b[i])
			return 0;
	return 1;
}

/* Sends what fits of the message; 0 or -errno. */
static long send_some(struct client *c)
{
	long r = zcall_sendto(c->fd, content(c) + c->sent, size - c->sent,
			      ZCALL_MSG_NOSIGNAL, NULL, 0);

	if (r >= 0) {
		c->sent += (uint32_t)r;
		moved += (unsigned long)r;
	}
	return r == -ZCALL_EAGAIN || r == -ZCALL_EINTR ? 0 : r < 0 ? r : 0;
}

/* Takes what is there; 0, or -errno: -EBADMSG when it is not what was sent. */
static long receive_some(struct client *c)
{
	long r = zcall_recvfrom(c->fd, in, size - c->got, 0, NULL, NULL);

	if (r == -ZCALL_EAGAIN || r == -ZCALL_EINTR)
		return 0;
	if (r <= 0)
		return r ? r : -ZCALL_ECONNRESET;
	if (!same(in, content(c) + c->got, (size_t)r))
		return -ZCALL_EBADMSG;
	c->got += (uint32_t)r;
	bytes += (unsigned long)r;
	moved += (unsigned long)r;
	return 0;
}

static long turn(struct client *c, uint64_t end)
{
	long r = receive_some(c);
	uint64_t t;

	if (r == 0 && c->got == size) {
		t = now();
		histogram[bucket(t - c->start)]++;
		messages++;
		if (t >= end)
			return 1;
		c->message++;
		c->sent = c->got = 0;
		c->start = t;
	}
	if (r == 0 && c->sent < size)
		r = send_some(c);
	return r;
}

static int open_client(struct client *c, int epoll, uint16_t port)
{
	zcall_sockaddr_in_t a = {0};
	zcall_epoll_event_t e;
	const int on = 1;
	int r;

	a.sin_family = ZCALL_AF_INET;
	a.sin_addr.s_addr = 0x0100007f; /* 127.0.0.1 as it is sent */
	a.sin_port = (uint16_t)(port << 8 | port >> 8);
	c->fd = zcall_socket(ZCALL_AF_INET,
			     ZCALL_SOCK_STREAM | ZCALL_SOCK_CLOEXEC, 0);
	if (c->fd < 0)
		return c->fd;
	r = zcall_connect(c->fd, &a, sizeof(a));
	if (r < 0)
		return r;
	(void)zcall_setsockopt(c->fd, ZCALL_IPPROTO_TCP, ZCALL_TCP_NODELAY, &on,
			       sizeof(on));
	(void)zcall_fcntl(c->fd, ZCALL_F_SETFL, ZCALL_O_NONBLOCK);
	e.events = ZCALL_EPOLLIN;
	if (size > 4096)
		e.events |= ZCALL_EPOLLOUT | ZCALL_EPOLLET;
	e.data = (uint64_t)(uintptr_t)c;
	return zcall_epoll_ctl(epoll, ZCALL_EPOLL_CTL_ADD, c->fd, &e);
}

static int report(uint64_t ns)
{
	static struct text t;
	long r;

	put(&t, "messages ");
	put_number(&t, messages, 0, 0);
	put(&t, " rate ");
	put_number(&t, messages * 1000 / (ns / 1000000 + 1), 0, 0);
	put(&t, " p50 ");
	put_milli(&t, percentile(500000), 1, 0);
	put(&t, " p99 ");
	put_milli(&t, percentile(990000), 1, 0);
	put(&t, " p99.9 ");
	put_milli(&t, percentile(999000), 1, 0);
	put(&t, " bytes ");
	put_number(&t, bytes, 0, 0);
	put(&t, "\n");
	r = flush(1, &t);
	return r < 0 ? complain("load", "standard output", r) : 0;
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_epoll_event_t events[64];
	long port, connections, seconds, n, r, i, running;
	uint64_t start, end;
	uint32_t seed = 1;
	int epoll;

	fill_standard_descriptors();
	port = argc == 5 ? number_of(argv[1], 65535) : -1;
	connections = argc == 5 ? number_of(argv[2], MOST) : -1;
	n = argc == 5 ? number_of(argv[3], LARGEST) : -1;
	seconds = argc == 5 ? number_of(argv[4], 100000) : -1;
	if (port < 1 || connections < 1 || n < 1 || seconds < 1) {
		struct text t;

		t.n = 0;
		put(&t, "usage: load PORT CONNECTIONS BYTES SECONDS\n");
		(void)flush(2, &t);
		return 2;
	}
	size = (uint32_t)n;
	(void)zcall_vdso_init(&vdso, zcall_auxv(envp));
	for (i = 0; i < (long)sizeof(pattern); i++) {
		seed = seed * 1664525 + 1013904223;
		pattern[i] = (unsigned char)(seed >> 24);
	}
	epoll = zcall_epoll_create1(ZCALL_EPOLL_CLOEXEC);
	if (epoll < 0)
		return complain("load", "epoll", epoll);
	for (i = 0; i < connections; i++) {
		r = open_client(&clients[i], epoll, (uint16_t)port);
		if (r < 0)
			return complain("load", "connect", r);
	}
	start = now();
	end = start + (uint64_t)seconds * 1000000000;
	for (i = 0; i < connections; i++) {
		clients[i].start = now();
		r = send_some(&clients[i]);
		if (r < 0)
			return complain("load", "send", r);
	}
	for (running = connections; running;) {
		n = zcall_epoll_pwait(epoll, events, 64, -1, NULL, 0);
		if (n < 0 && n != -ZCALL_EINTR)
			return complain("load", "epoll_pwait", n);
		for (i = 0; i < n; i++) {
			struct client *c =
				(struct client *)(uintptr_t)events[i].data;
			unsigned long before;

			/* Edges come once: go on while anything moves. */
			do {
				before = moved;
				r = turn(c, end);
			} while (!r && size > 4096 && before != moved);
			if (r < 0)
				return complain("load",
						r == -ZCALL_EBADMSG
							? "wrong data"
							: "connection",
						r);
			if (r) {
				(void)zcall_close(c->fd);
				running--;
			}
		}
	}
	return report(now() - start);
}
