/* poll and ppoll: which descriptors are ready for what, and time-outs. Their
 * signal mask is in interrupt.c. */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/net.h>

#define MS 1000000L

static long now(void)
{
	zcall_timespec_t t;

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 * MS + t.tv_nsec;
}

/* The same question to both calls, where both exist; ms -1 is for ever. */
static long ask(zcall_pollfd_t *fds, unsigned nfds, int ms)
{
	zcall_timespec_t t;
	long r;
#if defined(ZCALL_NR_poll)
	zcall_pollfd_t copy[4];
	unsigned i;

	for (i = 0; i < nfds; i++)
		copy[i] = fds[i];
	r = zcall_poll(copy, nfds, ms);
#endif
	t.tv_sec = ms / 1000;
	t.tv_nsec = ms % 1000 * MS;
#if defined(ZCALL_NR_poll)
	if (zcall_ppoll(fds, nfds, ms < 0 ? NULL : &t, NULL, 0) != r)
		return -1000;
	for (i = 0; i < nfds; i++)
		if (copy[i].revents != fds[i].revents)
			return -1001;
#else
	r = zcall_ppoll(fds, nfds, ms < 0 ? NULL : &t, NULL, 0);
#endif
	return r;
}

static void readiness(void)
{
	zcall_pollfd_t p[4] = {{0, 0, 0}};
	int pair[2], pipes[2];

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, pair);
	zcall_pipe2(pipes, 0);
	p[0].fd = pair[0];
	p[0].events = ZCALL_POLLIN;
	tap_is(ask(p, 1, 0), 0, "nothing to read yet");
	tap_is(p[0].revents, 0, "no events");
	p[0].events = ZCALL_POLLIN | ZCALL_POLLOUT;
	tap_is(ask(p, 1, -1), 1, "but one can write");
	tap_is(p[0].revents, ZCALL_POLLOUT, "POLLOUT");
	zcall_write(pair[1], "x", 1);
	tap_is(ask(p, 1, -1), 1, "something to read");
	tap_is(p[0].revents, ZCALL_POLLIN | ZCALL_POLLOUT,
	       "POLLIN and POLLOUT");

	p[1].fd = -1;
	p[1].events = ZCALL_POLLIN;
	p[1].revents = 77;
	p[2].fd = 999;
	p[3].fd = pipes[0];
	p[3].events = ZCALL_POLLIN;
	tap_is(ask(p, 4, 0), 2, "of four two are ready");
	tap_is(p[1].revents, 0, "a negative one is skipped");
	tap_is(p[2].revents, ZCALL_POLLNVAL, "POLLNVAL: not open");
	tap_is(p[3].revents, 0, "an empty pipe");
	tap_is(ask(p + 1, 1, 0), 0, "of these one, only that counts");

	zcall_close(pipes[1]);
	tap_is(ask(p + 3, 1, -1), 1, "a pipe that nobody writes to");
	tap_is(p[3].revents, ZCALL_POLLHUP, "POLLHUP");
	zcall_close(pipes[0]);
	zcall_pipe2(pipes, 0);
	zcall_close(pipes[0]);
	p[3].fd = pipes[1];
	p[3].events = 0;
	tap_is(ask(p + 3, 1, -1), 1, "a pipe that nobody reads from");
	tap_is(p[3].revents, ZCALL_POLLERR, "POLLERR");

	zcall_shutdown(pair[1], ZCALL_SHUT_WR);
	p[0].events = ZCALL_POLLRDHUP;
	tap_is(ask(p, 1, -1), 1, "a peer that has shut down");
	tap_is(p[0].revents, ZCALL_POLLRDHUP, "POLLRDHUP");
	zcall_close(pair[0]);
	zcall_close(pair[1]);
	zcall_close(pipes[1]);
}

static void timeouts(void)
{
	zcall_timespec_t t = {0, 3 * MS};
	long start = now();

	tap_is(zcall_ppoll(NULL, 0, &t, NULL, 0), 0, "ppoll waits for 3 ms");
	tap_ok(now() - start >= 3 * MS, "at least");
	tap_ok(t.tv_sec == 0 && t.tv_nsec == 0,
	       "and writes back that none are left");
	t.tv_nsec = 1000 * MS;
	tap_is(zcall_ppoll(NULL, 0, &t, NULL, 0), -ZCALL_EINVAL,
	       "1000000000 ns are refused");
#if defined(ZCALL_NR_poll)
	start = now();
	tap_is(zcall_poll(NULL, 0, 3), 0, "poll waits for 3 ms");
	tap_ok(now() - start >= 3 * MS, "at least");
#endif
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	readiness();
	timeouts();
	return tap_done();
}
