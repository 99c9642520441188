/* Clocks and sleeping. A sleep is only ever "at least so long"; interrupted
 * ones are in interrupt.c. */
#include "tap.h"
#include <zcall/time.h>

#define MS 1000000L

static long of(int clock)
{
	zcall_timespec_t t = {-1, -1};
	int r = zcall_clock_gettime(clock, &t);

	return r < 0 ? r : t.tv_sec * 1000 * MS + t.tv_nsec;
}

static void clocks(void)
{
	zcall_timespec_t t = {-1, -1};
	long last, next, i, process, thread;

	tap_is(zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t), 0,
	       "clock_gettime");
	tap_ok(t.tv_sec >= 0 && t.tv_nsec >= 0 && t.tv_nsec < 1000 * MS,
	       "nanoseconds are below 1000000000");
	last = of(ZCALL_CLOCK_MONOTONIC);
	for (i = 0; i < 1000; i++) {
		next = of(ZCALL_CLOCK_MONOTONIC);
		if (next < last)
			break;
		last = next;
	}
	tap_is(i, 1000, "CLOCK_MONOTONIC never goes back");
	tap_ok(of(ZCALL_CLOCK_MONOTONIC_COARSE) <= of(ZCALL_CLOCK_MONOTONIC),
	       "its coarse form is behind it");
	next = of(ZCALL_CLOCK_MONOTONIC);
	tap_ok(of(ZCALL_CLOCK_BOOTTIME) >= next,
	       "CLOCK_BOOTTIME counts suspended time too");
	process = of(ZCALL_CLOCK_PROCESS_CPUTIME_ID);
	tap_ok(process > 0 && process < of(ZCALL_CLOCK_MONOTONIC),
	       "this process has not used all time since boot");
	thread = of(ZCALL_CLOCK_THREAD_CPUTIME_ID);
	tap_ok(thread > 0 && thread < of(ZCALL_CLOCK_MONOTONIC),
	       "nor has this thread");
	tap_ok(of(ZCALL_CLOCK_REALTIME) >=
		       of(ZCALL_CLOCK_REALTIME_COARSE) - 1000 * MS,
	       "CLOCK_REALTIME and its coarse form agree");
	tap_is(of(12345), -ZCALL_EINVAL, "an unknown clock is refused");
}

static void relative(void)
{
	zcall_timespec_t t = {0, 3 * MS}, rem = {77, 77};
	long start = of(ZCALL_CLOCK_MONOTONIC);

	tap_is(zcall_nanosleep(&t, NULL), 0, "nanosleep 3 ms");
	tap_ok(of(ZCALL_CLOCK_MONOTONIC) - start >= 3 * MS, "which takes them");
	tap_is(zcall_nanosleep(&t, &rem), 0, "and with a place for the rest");
	tap_ok(rem.tv_sec == 77 && rem.tv_nsec == 77, "which is left alone");
	start = of(ZCALL_CLOCK_MONOTONIC);
	tap_is(zcall_clock_nanosleep(ZCALL_CLOCK_MONOTONIC, 0, &t, NULL), 0,
	       "clock_nanosleep 3 ms");
	tap_ok(of(ZCALL_CLOCK_MONOTONIC) - start >= 3 * MS, "which takes them");
	t.tv_nsec = 1000 * MS;
	tap_is(zcall_nanosleep(&t, NULL), -ZCALL_EINVAL,
	       "1000000000 ns are refused");
	tap_is(zcall_clock_nanosleep(ZCALL_CLOCK_MONOTONIC, 0, &t, NULL),
	       -ZCALL_EINVAL, "by both");
	t.tv_nsec = 0;
	tap_is(zcall_clock_nanosleep(12345, 0, &t, NULL), -ZCALL_EINVAL,
	       "an unknown clock is refused");
}

static void absolute(void)
{
	long end = of(ZCALL_CLOCK_MONOTONIC) + 3 * MS;
	zcall_timespec_t t;

	t.tv_sec = end / (1000 * MS);
	t.tv_nsec = end % (1000 * MS);
	tap_is(zcall_clock_nanosleep(ZCALL_CLOCK_MONOTONIC, ZCALL_TIMER_ABSTIME,
				     &t, NULL),
	       0, "sleep until a time");
	tap_ok(of(ZCALL_CLOCK_MONOTONIC) >= end, "which has come");
	tap_is(zcall_clock_nanosleep(ZCALL_CLOCK_MONOTONIC, ZCALL_TIMER_ABSTIME,
				     &t, NULL),
	       0, "one in the past is no sleep");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	clocks();
	relative();
	absolute();
	return tap_done();
}
