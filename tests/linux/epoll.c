/*
 * epoll: what is told and how often (level, edge, once, one of several), the
 * three ways to wait, their time and their signal mask, and the data that come
 * back. Handlers are in interrupt.c.
 */
#include "lacks.h"
#include <zcall/event.h>
#include <zcall/fs.h>
#include <zcall/net.h>
#include <zcall/process.h>

#define MS 1000000L

static zcall_epoll_event_t out[4];
static int ep, pipes[2];

static zcall_epoll_event_t asked(uint32_t events, uint64_t data)
{
	zcall_epoll_event_t e;

	e.events = events;
	e.data = data;
	return e;
}

static int ctl(int op, int fd, uint32_t events, uint64_t data)
{
	zcall_epoll_event_t e = asked(events, data);

	return zcall_epoll_ctl(ep, op, fd, &e);
}

/* Asks every call there is without waiting; -1000 when they disagree, which
 * they may not as long as the events are level-triggered. */
static int now(void)
{
	static const zcall_timespec_t at_once = {0, 0};
	int r = zcall_epoll_pwait(ep, out, 4, 0, NULL, 0), other;

#ifdef ZCALL_NR_epoll_wait
	if (zcall_epoll_wait(ep, out, 4, 0) != r)
		return -1000;
#endif
	other = zcall_epoll_pwait2(ep, out, 4, &at_once, NULL, 0);
	return other == r || other == -ZCALL_ENOSYS ? r : -1001;
}

static int once(void)
{
	return zcall_epoll_pwait(ep, out, 4, 0, NULL, 0);
}

static void made(void)
{
	int fd = zcall_epoll_create1(ZCALL_EPOLL_CLOEXEC);

	tap_is(tap_fd_flags(fd), 0x80000, "EPOLL_CLOEXEC");
	zcall_close(fd);
	tap_is_kernel(zcall_epoll_create1(0x40000000), -ZCALL_EINVAL,
		      "no other flags");
#ifdef ZCALL_NR_epoll_create
	fd = zcall_epoll_create(1);
	tap_is(tap_fd_flags(fd), 0, "epoll_create");
	zcall_close(fd);
	tap_is(zcall_epoll_create(0), -ZCALL_EINVAL, "of size 0: refused");
#endif
	ep = zcall_epoll_create1(0);
	tap_is(tap_fd_flags(ep), 0, "no flags");
	zcall_pipe2(pipes, ZCALL_O_NONBLOCK);
}

static void level(void)
{
	tap_is(ctl(ZCALL_EPOLL_CTL_ADD, pipes[0], ZCALL_EPOLLIN,
		   0x123456789abcdef0),
	       0, "EPOLL_CTL_ADD");
	tap_is(ctl(ZCALL_EPOLL_CTL_ADD, pipes[0], ZCALL_EPOLLIN, 0),
	       -ZCALL_EEXIST, "not twice");
	tap_is(now(), 0, "nothing yet");
	zcall_write(pipes[1], "x", 1);
	tap_is(now(), 1, "something");
	tap_is(out[0].events, ZCALL_EPOLLIN, "EPOLLIN");
	tap_is((long)out[0].data, 0x123456789abcdef0, "with all its data");
	tap_is(now(), 1, "again, as long as it is there");
	tap_is(ctl(ZCALL_EPOLL_CTL_ADD, pipes[1], ZCALL_EPOLLOUT, 2), 0,
	       "a second one");
	tap_is(now(), 2, "two events");
	tap_ok(out[0].events == ZCALL_EPOLLIN && out[0].data != 2 &&
		       out[1].events == ZCALL_EPOLLOUT && out[1].data == 2,
	       "each where it belongs");
	tap_is(zcall_epoll_pwait(ep, out, 1, 0, NULL, 0), 1,
	       "room for one: one");
	tap_is(zcall_epoll_pwait(ep, out, 0, 0, NULL, 0), -ZCALL_EINVAL,
	       "room for none: refused");
	tap_is(zcall_epoll_ctl(ep, ZCALL_EPOLL_CTL_DEL, pipes[1], NULL), 0,
	       "EPOLL_CTL_DEL");
	tap_is(now(), 1, "one is left");
	tap_is(zcall_epoll_ctl(ep, ZCALL_EPOLL_CTL_DEL, pipes[1], NULL),
	       -ZCALL_ENOENT, "only once");
	tap_is(ctl(ZCALL_EPOLL_CTL_MOD, pipes[0], ZCALL_EPOLLPRI, 3), 0,
	       "EPOLL_CTL_MOD");
	tap_is(now(), 0, "asks for another thing");
	tap_is(ctl(9, pipes[0], 0, 0), -ZCALL_EINVAL, "no other operation");
	tap_is(ctl(ZCALL_EPOLL_CTL_ADD, ep, ZCALL_EPOLLIN, 0), -ZCALL_EINVAL,
	       "not itself");
}

static void edge(void)
{
	char c[4];

	ctl(ZCALL_EPOLL_CTL_MOD, pipes[0], ZCALL_EPOLLIN | ZCALL_EPOLLET, 4);
	tap_is(once(), 1, "EPOLLET: what is there is told");
	tap_is((long)out[0].data, 4, "with new data");
	tap_is(once(), 0, "and not again");
	zcall_write(pipes[1], "y", 1);
	tap_is(once(), 1, "more has come");
	tap_is(once(), 0, "once");
	zcall_read(pipes[0], c, 4);

	ctl(ZCALL_EPOLL_CTL_MOD, pipes[0], ZCALL_EPOLLIN | ZCALL_EPOLLONESHOT,
	    5);
	tap_is(once(), 0, "EPOLLONESHOT: nothing there");
	zcall_write(pipes[1], "1", 1);
	tap_is(once(), 1, "something");
	zcall_write(pipes[1], "2", 1);
	tap_is(once(), 0, "and then no more");
	ctl(ZCALL_EPOLL_CTL_MOD, pipes[0], ZCALL_EPOLLIN | ZCALL_EPOLLONESHOT,
	    5);
	tap_is(once(), 1, "until it is asked again");
	zcall_read(pipes[0], c, 4);
	zcall_epoll_ctl(ep, ZCALL_EPOLL_CTL_DEL, pipes[0], NULL);
}

/* A wake-up for one of two: both see the event, but it may be shared so. */
static void exclusive(void)
{
	zcall_epoll_event_t e = asked(ZCALL_EPOLLIN | ZCALL_EPOLLEXCLUSIVE, 6);
	int second = zcall_epoll_create1(0);

	tap_is(zcall_epoll_ctl(second, ZCALL_EPOLL_CTL_ADD, pipes[0], &e), 0,
	       "EPOLLEXCLUSIVE");
	tap_is(zcall_epoll_ctl(second, ZCALL_EPOLL_CTL_MOD, pipes[0], &e),
	       -ZCALL_EINVAL, "cannot be changed");
	zcall_epoll_ctl(second, ZCALL_EPOLL_CTL_DEL, pipes[0], &e);
	e = asked(ZCALL_EPOLLIN | ZCALL_EPOLLEXCLUSIVE | ZCALL_EPOLLONESHOT, 6);
	tap_is(zcall_epoll_ctl(second, ZCALL_EPOLL_CTL_ADD, pipes[0], &e),
	       -ZCALL_EINVAL, "nor go with EPOLLONESHOT");
	zcall_close(second);
}

static void hangups(void)
{
	int s[2];

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, s);
	ctl(ZCALL_EPOLL_CTL_ADD, s[0], ZCALL_EPOLLIN | ZCALL_EPOLLRDHUP, 7);
	zcall_shutdown(s[1], ZCALL_SHUT_WR);
	tap_is(now(), 1, "a peer that sends no more");
	tap_is(out[0].events, ZCALL_EPOLLIN | ZCALL_EPOLLRDHUP, "EPOLLRDHUP");
	zcall_close(s[1]);
	tap_is(now(), 1, "one that is gone");
	tap_is(out[0].events, ZCALL_EPOLLIN | ZCALL_EPOLLRDHUP | ZCALL_EPOLLHUP,
	       "EPOLLHUP");
	/* The last descriptor of it takes it out. */
	zcall_close(s[0]);
	tap_is(now(), 0, "a closed one tells nothing");
}

static long clock_now(void)
{
	zcall_timespec_t t;

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 * MS + t.tv_nsec;
}

static void times(void)
{
	zcall_timespec_t t = {0, 3 * MS + 1};
	long start = clock_now();
	int r;

	tap_is(zcall_epoll_pwait(ep, out, 4, 3, NULL, 0), 0,
	       "epoll_pwait waits for 3 ms");
	tap_ok(clock_now() - start >= 3 * MS, "at least");
#ifdef ZCALL_NR_epoll_wait
	start = clock_now();
	tap_is(zcall_epoll_wait(ep, out, 4, 3), 0, "epoll_wait for 3 ms");
	tap_ok(clock_now() - start >= 3 * MS, "at least");
#endif
	start = clock_now();
	r = zcall_epoll_pwait2(ep, out, 4, &t, NULL, 0);
	if (lacks(r, "epoll_pwait2"))
		return;
	tap_is(r, 0, "epoll_pwait2 for 3000001 ns");
	tap_ok(clock_now() - start >= 3 * MS + 1, "at least");
	tap_is(t.tv_nsec, 3 * MS + 1, "the time is not written back");
	t.tv_nsec = 1000 * MS;
	tap_is(zcall_epoll_pwait2(ep, out, 4, &t, NULL, 0), -ZCALL_EINVAL,
	       "1000000000 ns are refused");
}

/* What a mask does to a signal that is pending: the wait goes on, or the
 * signal ends a child that has no handler. */
static void masks(void)
{
	zcall_sigset_t block = {{1UL << (ZCALL_SIGTERM - 1)}}, all = {{~0UL}},
		       none = {{0}};
	int pid, status = 0;

	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &block, NULL, sizeof(block));
	tap_is(zcall_kill(zcall_getpid(), ZCALL_SIGTERM), 0,
	       "a blocked signal is pending");
	tap_is(zcall_epoll_pwait(ep, out, 4, 2, &all, sizeof(all)), 0,
	       "a mask that blocks it too: no interruption");
	tap_is(zcall_epoll_pwait(ep, out, 4, 0, &none, 4), -ZCALL_EINVAL,
	       "a mask of the wrong size");
	pid = tap_fork();
	if (!pid) {
		/* Pending signals are not inherited. */
		zcall_kill(zcall_getpid(), ZCALL_SIGTERM);
		zcall_epoll_pwait(ep, out, 4, 1000, &none, sizeof(none));
		zcall_exit_group(0);
	}
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(status & 0x7f, ZCALL_SIGTERM,
	       "a mask that lets it through ends a child");
	pid = tap_fork();
	if (!pid) {
		static const zcall_timespec_t second = {1, 0};

		zcall_kill(zcall_getpid(), ZCALL_SIGTERM);
		if (zcall_epoll_pwait2(ep, out, 4, &second, &none,
				       sizeof(none)) == -ZCALL_ENOSYS)
			zcall_exit_group(77);
		zcall_exit_group(0);
	}
	zcall_wait4(pid, &status, 0, NULL);
	if (status >> 8 == 77)
		tap_skip("epoll_pwait2's mask", "no such call");
	else
		tap_is(status & 0x7f, ZCALL_SIGTERM, "epoll_pwait2's does");
	/* Gone before the end: there is no handler for it. */
	pid = zcall_signalfd4(-1, &block, sizeof(block), 0);
	zcall_read(pid, &(zcall_signalfd_siginfo_t){0},
		   sizeof(zcall_signalfd_siginfo_t));
	zcall_close(pid);
}

static void busy_polling(void)
{
	zcall_epoll_params_t p = {50, 8, 1, 0}, got = {0, 0, 0, 0};
	long r = zcall_ioctl_ptr(ep, ZCALL_EPIOCSPARAMS, &p);

	if (r == -ZCALL_EINVAL || r == -ZCALL_ENOTTY) {
		tap_skip("EPIOCSPARAMS", "not in this kernel, since 6.9");
		return;
	}
	if (lacks(r, "EPIOCSPARAMS"))
		return;
	tap_is(r, 0, "EPIOCSPARAMS");
	tap_is(zcall_ioctl_ptr(ep, ZCALL_EPIOCGPARAMS, &got), 0,
	       "EPIOCGPARAMS");
	tap_ok(got.busy_poll_usecs == 50 && got.busy_poll_budget == 8 &&
		       got.prefer_busy_poll == 1,
	       "what was set");
	p.__pad = 1;
	tap_is(zcall_ioctl_ptr(ep, ZCALL_EPIOCSPARAMS, &p), -ZCALL_EINVAL,
	       "its padding must be 0");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	made();
	level();
	edge();
	exclusive();
	hangups();
	times();
	masks();
	busy_polling();
	return tap_done();
}
