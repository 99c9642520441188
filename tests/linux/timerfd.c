/* timerfd: one shot, interval, absolute time, reading and clearing a timer.
 * Times are only ever "at least so long". */
#include "tap.h"
#include <zcall/time.h>

#define MS 1000000L

static long now(void)
{
	zcall_timespec_t t;

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 * MS + t.tv_nsec;
}

static zcall_itimerspec_t timer(long value, long interval)
{
	zcall_itimerspec_t t;

	t.it_value.tv_sec = value / (1000 * MS);
	t.it_value.tv_nsec = value % (1000 * MS);
	t.it_interval.tv_sec = interval / (1000 * MS);
	t.it_interval.tv_nsec = interval % (1000 * MS);
	return t;
}

static long nanoseconds(const zcall_timespec_t *t)
{
	return t->tv_sec * 1000 * MS + t->tv_nsec;
}

/* How often it has expired, or an error. */
static long expiries(int fd)
{
	uint64_t n = 0;
	long r = zcall_read(fd, &n, sizeof(n));

	return r == sizeof(n) ? (long)n : r;
}

static void create(void)
{
	zcall_itimerspec_t t = timer(1, 1);
	int fd;

	fd = zcall_timerfd_create(ZCALL_CLOCK_MONOTONIC, 0);
	tap_is(tap_fd_flags(fd), 0, "no flags: it blocks and survives exec");
	zcall_close(fd);
	fd = zcall_timerfd_create(ZCALL_CLOCK_REALTIME,
				  ZCALL_TFD_CLOEXEC | ZCALL_TFD_NONBLOCK);
	tap_is(tap_fd_flags(fd), ZCALL_TFD_CLOEXEC | ZCALL_TFD_NONBLOCK,
	       "both flags: it does neither");
	tap_is(expiries(fd), -ZCALL_EAGAIN, "a new timer has not expired");
	tap_is(zcall_timerfd_gettime(fd, &t), 0, "timerfd_gettime");
	tap_ok(nanoseconds(&t.it_value) == 0 &&
		       nanoseconds(&t.it_interval) == 0,
	       "it is not armed");
	zcall_close(fd);
	tap_is(zcall_timerfd_create(12345, 0), -ZCALL_EINVAL,
	       "an unknown clock is refused");
	tap_is_kernel(zcall_timerfd_create(ZCALL_CLOCK_MONOTONIC, 0x40000000),
		      -ZCALL_EINVAL, "an unknown flag is refused");
}

static void once(int fd)
{
	zcall_itimerspec_t t = timer(2 * MS, 0);
	long start = now();

	tap_is(zcall_timerfd_settime(fd, 0, &t, NULL), 0, "arm it for 2 ms");
	tap_is(expiries(fd), 1, "a read waits for the expiry");
	tap_ok(now() - start >= 2 * MS, "which took 2 ms at least");
	t = timer(1, 1);
	tap_is(zcall_timerfd_gettime(fd, &t), 0, "timerfd_gettime");
	tap_ok(nanoseconds(&t.it_value) == 0 &&
		       nanoseconds(&t.it_interval) == 0,
	       "then it is not armed any more");
}

static void interval(int fd)
{
	zcall_itimerspec_t t = timer(1 * MS, 2 * MS), none = timer(0, 0);
	long start = now(), n = 0, r;

	tap_is(zcall_timerfd_settime(fd, 0, &t, NULL), 0,
	       "arm it for 1 ms and then every 2 ms");
	while (n < 4) {
		r = expiries(fd);
		if (r <= 0)
			break;
		n += r;
	}
	tap_ok(n >= 4, "it expires again and again");
	tap_ok(now() - start >= 7 * MS, "four times need 7 ms at least");
	tap_is(zcall_timerfd_settime(fd, 0, &none, NULL), 0, "disarm it");
}

/* A setting is read back as it was written, less the time that has gone. */
static void settings(void)
{
	const long value = 1000 * 1000 * MS, every = 500 * 1000 * MS + 7;
	zcall_itimerspec_t t = timer(value, every), old = timer(1, 1);
	int fd =
		zcall_timerfd_create(ZCALL_CLOCK_MONOTONIC, ZCALL_TFD_NONBLOCK);

	tap_is(zcall_timerfd_settime(fd, 0, &t, &old), 0,
	       "arm it for 1000 s, keep the former setting");
	tap_ok(nanoseconds(&old.it_value) == 0 &&
		       nanoseconds(&old.it_interval) == 0,
	       "which was none");
	t = timer(1, 1);
	tap_is(zcall_timerfd_gettime(fd, &t), 0, "timerfd_gettime");
	tap_is(nanoseconds(&t.it_interval), every, "tells the interval");
	tap_ok(nanoseconds(&t.it_value) > 0 &&
		       nanoseconds(&t.it_value) <= value,
	       "and what is left of 1000 s");
	t = timer(0, 0);
	tap_is(zcall_timerfd_settime(fd, 0, &t, &old), 0,
	       "disarm it, keep the former setting");
	tap_is(nanoseconds(&old.it_interval), every, "its interval");
	tap_ok(nanoseconds(&old.it_value) > 0 &&
		       nanoseconds(&old.it_value) <= value,
	       "its time");
	t = timer(1, 1);
	tap_is(zcall_timerfd_gettime(fd, &t), 0, "timerfd_gettime");
	tap_is(nanoseconds(&t.it_value), 0, "and now it is disarmed");
	tap_is(expiries(fd), -ZCALL_EAGAIN, "without having expired");
	t = timer(0, 0);
	t.it_value.tv_nsec = 1000 * MS;
	tap_is(zcall_timerfd_settime(fd, 0, &t, NULL), -ZCALL_EINVAL,
	       "1000000000 ns are refused");
	t = timer(1000 * MS, 0);
	tap_is(zcall_timerfd_settime(fd, 0x40000000, &t, NULL), -ZCALL_EINVAL,
	       "an unknown flag is refused");
	zcall_close(fd);
}

static void absolute(int fd)
{
	long end = now() + 3 * MS;
	zcall_itimerspec_t t = timer(end, 0);

	tap_is(zcall_timerfd_settime(fd, ZCALL_TFD_TIMER_ABSTIME, &t, NULL), 0,
	       "arm it until a time");
	tap_is(expiries(fd), 1, "a read waits for it");
	tap_ok(now() >= end, "and the clock has reached it");
	tap_is(zcall_timerfd_settime(fd, ZCALL_TFD_TIMER_ABSTIME, &t, NULL), 0,
	       "arm it until a time in the past");
	tap_is(expiries(fd), 1, "which has come at once");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	create();
	fd = zcall_timerfd_create(ZCALL_CLOCK_MONOTONIC, 0);
	once(fd);
	interval(fd);
	absolute(fd);
	tap_is(zcall_close(fd), 0, "close");
	settings();
	return tap_done();
}
