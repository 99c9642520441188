/* select and pselect6: sets of descriptors, time-outs, and the pair of signal
 * mask and size that pselect6 wants. */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/process.h>

#define MS 1000000L

static int pipes[2], other[2];
static zcall_fd_set_t in, out;

static long clock_now(void)
{
	zcall_timespec_t t;

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 * MS + t.tv_nsec;
}

static void sets(void)
{
	zcall_fd_set_t s;
	size_t i, n = 0;

	for (i = 0; i < sizeof(s); i++)
		((volatile char *)&s)[i] = (char)0xff;
	zcall_fd_zero(&s);
	for (i = 0; i < ZCALL_FD_SETSIZE; i++)
		n += (size_t)zcall_fd_isset((int)i, &s);
	tap_is((long)n, 0, "zcall_fd_zero: none of 1024");
	zcall_fd_set(0, &s);
	zcall_fd_set(63, &s);
	zcall_fd_set(64, &s);
	zcall_fd_set(1023, &s);
	for (i = 0; i < ZCALL_FD_SETSIZE; i++)
		n += (size_t)zcall_fd_isset((int)i, &s);
	tap_ok(n == 4 && zcall_fd_isset(0, &s) && zcall_fd_isset(63, &s) &&
		       zcall_fd_isset(64, &s) && zcall_fd_isset(1023, &s),
	       "zcall_fd_set: those four");
	tap_ok(s.fds_bits[0] == (1UL << 63 | 1) && s.fds_bits[1] == 1 &&
		       s.fds_bits[15] == 1UL << 63,
	       "where the kernel looks for them");
	zcall_fd_clr(63, &s);
	tap_ok(!zcall_fd_isset(63, &s) && zcall_fd_isset(64, &s) &&
		       zcall_fd_isset(0, &s),
	       "zcall_fd_clr: that one");
}

/* Asks for both pipes to read from and one to write to. */
static void ask(void)
{
	zcall_fd_zero(&in);
	zcall_fd_zero(&out);
	zcall_fd_set(pipes[0], &in);
	zcall_fd_set(other[0], &in);
	zcall_fd_set(pipes[1], &out);
}

static int highest(void)
{
	int i, max = 0;

	for (i = 0; i < 2; i++) {
		max = pipes[i] > max ? pipes[i] : max;
		max = other[i] > max ? other[i] : max;
	}
	return max + 1;
}

/* 0: pselect6, 1: select. */
static int call(int which, int nfds, zcall_fd_set_t *r, zcall_fd_set_t *w,
		zcall_fd_set_t *e, long ns)
{
	zcall_timespec_t t = {0, ns};
	zcall_timeval_t v = {0, ns / 1000};

#ifdef ZCALL_NR_select
	if (which)
		return zcall_select(nfds, r, w, e, &v);
#else
	(void)which;
	(void)v;
#endif
	return zcall_pselect6(nfds, r, w, e, &t, NULL);
}

static void readiness(int which)
{
	int n = highest();

	ask();
	tap_is(call(which, n, &in, &out, NULL, 0), 1,
	       which ? "select: one to write to" : "pselect6: one to write to");
	tap_ok(!zcall_fd_isset(pipes[0], &in) &&
		       !zcall_fd_isset(other[0], &in) &&
		       zcall_fd_isset(pipes[1], &out),
	       "and none to read from");
	zcall_write(other[1], "x", 1);
	ask();
	tap_is(call(which, n, &in, &out, NULL, 0), 2, "both sets together");
	tap_ok(!zcall_fd_isset(pipes[0], &in) && zcall_fd_isset(other[0], &in),
	       "the right one is left in the set");
	ask();
	tap_is(call(which, n, &out, &in, NULL, 0), 0,
	       "the sets the other way round: none");
	ask();
	tap_is(call(which, n, NULL, NULL, &in, 0), 0, "nothing exceptional");
	tap_ok(!zcall_fd_isset(pipes[0], &in), "so none is left in that set");
	ask();
	tap_is(call(which, other[0], &in, NULL, NULL, 0), 0,
	       "nfds is one more than the last that counts");
	zcall_fd_zero(&in);
	zcall_fd_set(other[0], &in);
	tap_is(call(which, other[0] + 1, &in, NULL, NULL, 0), 1, "so it is");
	zcall_fd_set(40, &in);
	tap_is(call(which, 41, &in, NULL, NULL, 0), -ZCALL_EBADF,
	       "one that is not open");
	tap_is(call(which, -1, &in, NULL, NULL, 0), -ZCALL_EINVAL, "nfds -1");
	zcall_read(other[0], &(char){0}, 1);
}

static void timeouts(void)
{
	zcall_timespec_t t = {0, 3 * MS};
	long start = clock_now();

	tap_is(zcall_pselect6(0, NULL, NULL, NULL, &t, NULL), 0,
	       "pselect6 waits for 3 ms");
	tap_ok(clock_now() - start >= 3 * MS, "at least");
	tap_ok(t.tv_sec == 0 && t.tv_nsec == 0,
	       "and writes back that none are left");
	t.tv_nsec = 1000 * MS;
	tap_is(zcall_pselect6(0, NULL, NULL, NULL, &t, NULL), -ZCALL_EINVAL,
	       "1000000000 ns are refused");
#ifdef ZCALL_NR_select
	{
		zcall_timeval_t v = {0, 3000};

		start = clock_now();
		tap_is(zcall_select(0, NULL, NULL, NULL, &v), 0,
		       "select waits for 3000 us");
		tap_ok(clock_now() - start >= 3 * MS, "at least");
		tap_ok(v.tv_sec == 0 && v.tv_usec == 0,
		       "and writes back that none are left");
	}
#endif
}

/* The status of a child that waits with a mask while SIGTERM is pending. */
static int waits(const zcall_sigset_argpack_t *sig)
{
	int pid = tap_fork(), status = -1;

	if (!pid) {
		zcall_timespec_t t = {0, 2 * MS};

		zcall_kill(zcall_getpid(), ZCALL_SIGTERM);
		zcall_exit_group(
			zcall_pselect6(0, NULL, NULL, NULL, &t, sig) ? 1 : 0);
	}
	zcall_wait4(pid, &status, 0, NULL);
	return status;
}

static void masks(void)
{
	zcall_sigset_t term = {{1UL << (ZCALL_SIGTERM - 1)}}, none = {{0}};
	zcall_sigset_argpack_t sig = {&term, sizeof(term)};
	zcall_timespec_t t = {0, 0};

	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &term, NULL, sizeof(term));
	tap_is(waits(NULL), 0, "no mask: what is blocked stays blocked");
	tap_is(waits(&sig), 0, "a mask that blocks it");
	sig.p = &none;
	tap_is(waits(&sig), ZCALL_SIGTERM, "one that does not");
	sig.size = 4;
	tap_is(zcall_pselect6(0, NULL, NULL, NULL, &t, &sig), -ZCALL_EINVAL,
	       "a mask of the wrong size");
	sig.p = NULL;
	tap_is(zcall_pselect6(0, NULL, NULL, NULL, &t, &sig), 0,
	       "which does not count when there is none");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	zcall_pipe2(pipes, 0);
	zcall_pipe2(other, 0);
	sets();
	readiness(0);
#ifdef ZCALL_NR_select
	readiness(1);
#endif
	timeouts();
	masks();
	return tap_done();
}
