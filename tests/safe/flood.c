/*
 * Clients for an echo server on the loopback, as bad as clients can be: load.t
 * says which. Every byte that comes back is compared.
 *
 *   flood PORT KIND CLIENTS AT-ONCE BYTES SEED
 *
 * KIND: plain sends and reads; half sends all, says that there is no more, and
 * reads to the end; short has tiny buffers and does a few bytes at a time;
 * reset vanishes in the midst of it; mix has all of them. Prints one line of
 * counts; exit status 1 if a byte was wrong or missing, or a client that does
 * not vanish was let down. Has a libc; examples/load.c measures, this does not.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 4000, LARGEST = 65536, PATIENCE = 10 };

enum kind { PLAIN, HALF, SHORT, RESET, KINDS };

static struct client {
	int fd; /* -1: none */
	enum kind kind;
	unsigned seed;	     /* of its bytes */
	size_t total, until; /* reset: vanishes when so many are sent */
	size_t sent, got;
	int ended; /* has said that it sends no more */
} clients[MOST];

static unsigned long wrong, broken, missing, served, resets, received;
static unsigned random_state;

static unsigned below(unsigned n)
{
	random_state = random_state * 1664525 + 1013904223;
	return n ? (random_state >> 8) % n : 0;
}

static unsigned char byte_of(const struct client *c, size_t at)
{
	return (unsigned char)((c->seed + at) * 2654435761U >> 16);
}

static void fail(const char *what)
{
	perror(what);
	exit(2);
}

static void option(int fd, int name, int value)
{
	(void)setsockopt(fd, SOL_SOCKET, name, &value, sizeof(value));
}

static void begin(struct client *c, uint16_t port, int kind, size_t bytes)
{
	struct sockaddr_in a = {0};

	c->kind = kind == KINDS ? (enum kind)below(KINDS) : (enum kind)kind;
	c->seed = below(1U << 24);
	c->total = bytes ? 1 + below((unsigned)(2 * bytes - 1)) : 0;
	if (c->kind == SHORT && c->total > 5000)
		c->total = 5000;
	c->until = c->kind == RESET ? below((unsigned)c->total + 1) : c->total;
	c->sent = c->got = 0;
	c->ended = 0;
	c->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (c->fd < 0)
		fail("socket");
	if (c->kind == SHORT) {
		option(c->fd, SO_SNDBUF, 1);
		option(c->fd, SO_RCVBUF, 1);
	}
	a.sin_family = AF_INET;
	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	a.sin_port = htons(port);
	if (connect(c->fd, (struct sockaddr *)&a, sizeof(a)) &&
	    errno != EINPROGRESS)
		fail("connect");
}

static void end(struct client *c, unsigned long *counter)
{
	++*counter;
	close(c->fd);
	c->fd = -1;
}

static void vanish(struct client *c)
{
	const struct linger now = {1, 0};

	setsockopt(c->fd, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
	end(c, &resets);
}

/* As much as one turn does. */
static size_t portion(const struct client *c, size_t left)
{
	size_t n = c->kind == SHORT ? 1 + below(100) : 1 + below(LARGEST);

	return n < left ? n : left;
}

static void send_some(struct client *c)
{
	static unsigned char data[LARGEST];
	size_t n = portion(c, c->until - c->sent), i;
	ssize_t r;

	for (i = 0; i < n; i++)
		data[i] = byte_of(c, c->sent + i);
	r = send(c->fd, data, n, MSG_NOSIGNAL);
	if (r < 0) {
		if (errno != EAGAIN)
			end(c, &broken);
		return;
	}
	c->sent += (size_t)r;
}

static void receive_some(struct client *c)
{
	static unsigned char data[LARGEST];
	ssize_t r = recv(c->fd, data, portion(c, LARGEST), 0), i;

	if (r < 0) {
		if (errno != EAGAIN)
			end(c, &broken);
		return;
	}
	if (!r) {
		if (c->kind == HALF && c->ended && c->got == c->total) {
			end(c, &served);
			return;
		}
		missing += c->total - c->got;
		end(c, &broken);
		return;
	}
	received += (size_t)r;
	for (i = 0; i < r; i++)
		wrong += data[i] != byte_of(c, c->got + (size_t)i);
	c->got += (size_t)r;
	wrong += c->got > c->sent;
}

static void turn(struct client *c, short events)
{
	if (events & (POLLOUT | POLLERR) && c->sent < c->until)
		send_some(c);
	if (c->fd >= 0 && c->kind == RESET && c->sent >= c->until) {
		vanish(c);
		return;
	}
	if (c->fd >= 0 && c->kind == HALF && c->sent == c->total && !c->ended) {
		c->ended = 1;
		shutdown(c->fd, SHUT_WR);
	}
	if (c->fd >= 0 && events & (POLLIN | POLLHUP | POLLERR))
		receive_some(c);
	if (c->fd >= 0 && c->kind != HALF && c->kind != RESET &&
	    c->got == c->total)
		end(c, &served);
}

int main(int argc, char **argv)
{
	static const char *const kinds[] = {"plain", "half", "short", "reset",
					    "mix"};
	static struct pollfd polled[MOST];
	struct rlimit files = {MOST + 50, MOST + 50};
	struct client *c;
	unsigned left, at_once, open_now = 0, i;
	int kind = 0, n;
	time_t quiet = time(NULL);
	unsigned long before = 0, now;

	while (argc == 7 && kind <= KINDS && strcmp(argv[2], kinds[kind]) != 0)
		kind++;
	if (argc != 7 || kind > KINDS) {
		fprintf(stderr, "usage: flood PORT plain|half|short|reset|mix "
				"CLIENTS AT-ONCE BYTES SEED\n");
		return 2;
	}
	left = (unsigned)atoi(argv[3]);
	at_once = (unsigned)atoi(argv[4]);
	random_state = (unsigned)atoi(argv[6]);
	if (at_once > MOST)
		at_once = MOST;
	(void)setrlimit(RLIMIT_NOFILE, &files);
	signal(SIGPIPE, SIG_IGN);
	for (i = 0; i < MOST; i++)
		clients[i].fd = -1;
	while (left || open_now) {
		for (i = 0, n = 0; i < at_once; i++) {
			c = &clients[i];
			if (c->fd < 0 && left) {
				begin(c, (uint16_t)atoi(argv[1]), kind,
				      (size_t)atol(argv[5]));
				left--;
			}
			polled[i].fd = c->fd;
			polled[i].events = POLLIN;
			if (c->fd >= 0 && (c->sent < c->until ||
					   (c->kind == RESET) || !c->total))
				polled[i].events |= POLLOUT;
			polled[i].revents = 0;
			n += c->fd >= 0;
		}
		open_now = (unsigned)n;
		if (!open_now)
			break;
		if (poll(polled, at_once, 1000) < 0 && errno != EINTR)
			fail("poll");
		for (i = 0; i < at_once; i++)
			if (clients[i].fd >= 0 && polled[i].revents)
				turn(&clients[i], polled[i].revents);
		/* When nothing moves any more, those that wait are lost. */
		now = received + served + resets + broken;
		for (i = 0; i < at_once; i++)
			now += clients[i].fd >= 0 ? clients[i].sent : 0;
		if (now != before)
			quiet = time(NULL);
		before = now;
		if (time(NULL) - quiet > PATIENCE) {
			for (i = 0; i < at_once; i++)
				if (clients[i].fd >= 0) {
					missing += clients[i].total -
						   clients[i].got;
					end(&clients[i], &broken);
				}
		}
	}
	printf("%lu served, %lu reset, %lu let down, %lu bytes back, "
	       "%lu wrong, %lu missing\n",
	       served, resets, broken, received, wrong, missing);
	return wrong || missing || broken;
}
