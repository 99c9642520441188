/*
 * An echo server by epoll and the libc, for comparison with examples/echo.c:
 * the same command line and the same output. A hosted program.
 *
 *   epoll [PORT]
 */
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SIZE = 16384 };

static unsigned long traps, messages, bytes, served, most, open_now;
static int poller;

/* What could not be sent at once, of a connection; made when needed. */
static struct rest {
	char *data;
	size_t from, to;
} rests[65536];

static void watch(int how, int fd, unsigned events)
{
	struct epoll_event e = {.events = events, .data.fd = fd};

	traps++;
	(void)epoll_ctl(poller, how, fd, &e);
}

static void drop(int fd)
{
	free(rests[fd].data);
	memset(&rests[fd], 0, sizeof(rests[fd]));
	traps++;
	close(fd);
	open_now--;
}

static void accept_all(int server)
{
	const int on = 1;
	int fd;

	for (;;) {
		traps++;
		fd = accept4(server, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
		if (fd < 0)
			return;
		if (fd >= 65536) {
			close(fd);
			continue;
		}
		traps++;
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
		served++;
		if (++open_now > most)
			most = open_now;
		watch(EPOLL_CTL_ADD, fd, EPOLLIN);
	}
}

/* Sends; keeps the rest. 0: the connection is gone. */
static int echo(int fd, const char *data, size_t n)
{
	ssize_t r;

	traps++;
	r = send(fd, data, n, MSG_NOSIGNAL);
	if (r < 0 && errno != EAGAIN && errno != EINTR)
		return 0;
	if (r < 0)
		r = 0;
	if ((size_t)r == n)
		return 1;
	if (!rests[fd].data)
		rests[fd].data = malloc(SIZE);
	if (!rests[fd].data)
		return 0;
	memmove(rests[fd].data, data + r, n - (size_t)r);
	rests[fd].from = 0;
	rests[fd].to = n - (size_t)r;
	watch(EPOLL_CTL_MOD, fd, EPOLLOUT);
	return 1;
}

static void serve(int fd, unsigned events)
{
	static char buffer[SIZE];
	struct rest *rest = &rests[fd];
	ssize_t r;

	if (rest->to) {
		if (!(events & (EPOLLOUT | EPOLLERR | EPOLLHUP)))
			return;
		traps++;
		r = send(fd, rest->data + rest->from, rest->to - rest->from,
			 MSG_NOSIGNAL);
		if (r < 0 && errno != EAGAIN && errno != EINTR) {
			drop(fd);
			return;
		}
		if (r > 0)
			rest->from += (size_t)r;
		if (rest->from < rest->to)
			return;
		rest->from = rest->to = 0;
		watch(EPOLL_CTL_MOD, fd, EPOLLIN);
		return;
	}
	traps++;
	r = recv(fd, buffer, sizeof(buffer), 0);
	if (r < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (r <= 0) {
		drop(fd);
		return;
	}
	messages++;
	bytes += (unsigned long)r;
	if (!echo(fd, buffer, (size_t)r))
		drop(fd);
}

int main(int argc, char **argv)
{
	struct sockaddr_in a = {.sin_family = AF_INET};
	socklen_t length = sizeof(a);
	struct epoll_event events[256];
	const int on = 1;
	sigset_t stop;
	int server, signals, i, n;

	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	a.sin_port = htons((unsigned short)(argc > 1 ? atoi(argv[1]) : 0));
	sigemptyset(&stop);
	sigaddset(&stop, SIGTERM);
	sigaddset(&stop, SIGINT);
	sigprocmask(SIG_BLOCK, &stop, NULL);
	signals = signalfd(-1, &stop, SFD_CLOEXEC);
	server = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	poller = epoll_create1(EPOLL_CLOEXEC);
	if (server < 0 || signals < 0 || poller < 0 ||
	    bind(server, (struct sockaddr *)&a, sizeof(a)) ||
	    listen(server, 4096) ||
	    getsockname(server, (struct sockaddr *)&a, &length)) {
		perror("epoll");
		return 1;
	}
	printf("port %d\n", ntohs(a.sin_port));
	fflush(stdout);
	watch(EPOLL_CTL_ADD, server, EPOLLIN);
	watch(EPOLL_CTL_ADD, signals, EPOLLIN);
	for (;;) {
		traps++;
		n = epoll_wait(poller, events, 256, -1);
		for (i = 0; i < n; i++) {
			if (events[i].data.fd == signals)
				goto end;
			if (events[i].data.fd == server)
				accept_all(server);
			else
				serve(events[i].data.fd, events[i].events);
		}
	}
end:
	printf("served %lu connections, at most %lu at once, %lu open; "
	       "%lu receives, %lu bytes, 0 zero-copy sends; %lu system calls\n",
	       served, most, open_now, messages, bytes, traps);
	return 0;
}
