/*
 * Timers of the process and the calendar clock: what expires raises a signal,
 * which is blocked here and read from a descriptor. Setting the clock is only
 * ever refused. Times are only ever "at least so long".
 */
#include "lacks.h"
#include "tap.h"
#include <zcall/event.h>
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/time.h>

#define MS 1000000L

static int signals;

/* The next signal, of those that are blocked. */
static zcall_signalfd_siginfo_t next(void)
{
	zcall_signalfd_siginfo_t info;

	memset(&info, 0, sizeof(info));
	zcall_read(signals, &info, sizeof(info));
	return info;
}

static long now(int clock)
{
	zcall_timespec_t t = {0, 0};

	zcall_clock_gettime(clock, &t);
	return t.tv_sec * 1000 * MS + t.tv_nsec;
}

static zcall_itimerspec_t spec(long value, long interval)
{
	zcall_itimerspec_t t;

	t.it_value.tv_sec = value / (1000 * MS);
	t.it_value.tv_nsec = value % (1000 * MS);
	t.it_interval.tv_sec = interval / (1000 * MS);
	t.it_interval.tv_nsec = interval % (1000 * MS);
	return t;
}

static void posix(void)
{
	zcall_sigevent_t e;
	zcall_itimerspec_t t = spec(2 * MS, 0), old = spec(1, 1);
	zcall_signalfd_siginfo_t info;
	zcall_timespec_t pause = {0, 20 * MS};
	long start = now(ZCALL_CLOCK_MONOTONIC);
	int a = -1, b = -1;

	memset(&e, 0, sizeof(e));
	e.sigev_notify = ZCALL_SIGEV_SIGNAL;
	e.sigev_signo = ZCALL_SIGUSR1;
	e.sigev_value.sival_int = 77;
	tap_is(zcall_timer_create(ZCALL_CLOCK_MONOTONIC, &e, &a), 0,
	       "timer_create");
	tap_is(zcall_timer_create(ZCALL_CLOCK_REALTIME, NULL, &b), 0,
	       "another");
	tap_ok(a >= 0 && b >= 0 && a != b, "two numbers");
	tap_is(zcall_timer_settime(a, 0, &t, &old), 0, "timer_settime: 2 ms");
	tap_ok(old.it_value.tv_nsec == 0 && old.it_interval.tv_nsec == 0,
	       "it was not armed");
	info = next();
	tap_is((long)info.ssi_signo, ZCALL_SIGUSR1, "its signal");
	tap_is(info.ssi_int, 77, "its value");
	tap_is_kernel((long)info.ssi_tid, a, "its number");
	tap_ok(now(ZCALL_CLOCK_MONOTONIC) - start >= 2 * MS, "2 ms are over");

	t = spec(1 * MS, 1 * MS);
	tap_is(zcall_timer_settime(a, 0, &t, NULL), 0, "every 1 ms");
	zcall_nanosleep(&pause, NULL);
	t = spec(0, 0);
	info = next();
	tap_is((long)info.ssi_signo, ZCALL_SIGUSR1, "one signal");
	tap_ok(info.ssi_overrun >= 1 || tap_emulated(),
	       "that stands for several");
	tap_ok(zcall_timer_getoverrun(a) >= 1 || tap_emulated(),
	       "timer_getoverrun");
	tap_is(zcall_timer_gettime(a, &t), 0, "timer_gettime");
	tap_ok(t.it_interval.tv_nsec == 1 * MS && t.it_value.tv_nsec > 0 &&
		       t.it_value.tv_nsec <= 1 * MS,
	       "tells interval and rest");
	t = spec(0, 0);
	tap_is(zcall_timer_settime(a, 0, &t, &old), 0, "disarm it");
	tap_is(old.it_interval.tv_nsec, 1 * MS, "the former setting");
	t = spec(now(ZCALL_CLOCK_REALTIME) + 3600 * 1000 * MS, 0);
	tap_is(zcall_timer_settime(b, ZCALL_TIMER_ABSTIME, &t, NULL), 0,
	       "until a time in an hour");
	zcall_timer_gettime(b, &t);
	tap_ok(t.it_value.tv_sec >= 3500 && t.it_value.tv_sec <= 3600,
	       "which is an hour");
	tap_is(zcall_timer_delete(b), 0, "timer_delete");
	tap_is(zcall_timer_gettime(b, &t), -ZCALL_EINVAL, "it has gone");
	tap_is(zcall_timer_delete(b), -ZCALL_EINVAL, "it has");
	tap_is(zcall_timer_delete(a), 0, "and the first");
	tap_is(zcall_timer_getoverrun(a), -ZCALL_EINVAL, "too");
	tap_is(zcall_timer_create(12345, &e, &a), -ZCALL_EINVAL,
	       "an unknown clock");
}

static void interval(void)
{
	zcall_itimerval_t t = {{300, 5000}, {1000, 0}}, u;
	zcall_signalfd_siginfo_t info;

	tap_is(zcall_setitimer(ZCALL_ITIMER_PROF, &t, NULL), 0,
	       "setitimer: ITIMER_PROF");
	memset(&u, 0x55, sizeof(u));
	tap_is(zcall_getitimer(ZCALL_ITIMER_PROF, &u), 0, "getitimer");
	tap_ok(u.it_value.tv_sec >= 990 && u.it_value.tv_sec <= 1000,
	       "1000 s are left");
	tap_is(u.it_interval.tv_sec, 300, "the interval");
	zcall_getitimer(ZCALL_ITIMER_VIRTUAL, &u);
	tap_is(u.it_interval.tv_sec, 0, "ITIMER_VIRTUAL is another");
	t.it_value.tv_sec = t.it_interval.tv_sec = 0;
	t.it_interval.tv_usec = 0;
	tap_is(zcall_setitimer(ZCALL_ITIMER_PROF, &t, &u), 0, "disarm it");
	tap_is(u.it_interval.tv_usec, 5000, "the former setting");
	tap_is(zcall_getitimer(99, &u), -ZCALL_EINVAL, "no such timer");
	tap_is(zcall_setitimer(99, &t, NULL), -ZCALL_EINVAL, "nor to set");
	t.it_value.tv_usec = 1000;
	tap_is(zcall_setitimer(ZCALL_ITIMER_REAL, &t, &u), 0,
	       "ITIMER_REAL: 1 ms");
	tap_ok(u.it_value.tv_sec > 0 && u.it_value.tv_sec <= 50,
	       "the watchdog's setting");
	/* Before 6.13 a timer may leave a last signal when it is disarmed. */
	do
		info = next();
	while (info.ssi_signo == ZCALL_SIGUSR1);
	tap_is((long)info.ssi_signo, ZCALL_SIGALRM, "SIGALRM");
#ifdef ZCALL_NR_alarm
	tap_is(zcall_alarm(1000), 0, "alarm: none before");
	zcall_getitimer(ZCALL_ITIMER_REAL, &u);
	tap_ok(u.it_value.tv_sec >= 990 && u.it_value.tv_sec <= 1000,
	       "it is ITIMER_REAL");
	tap_is(zcall_alarm(0), 1000, "so many seconds were left");
#endif
	tap_watchdog();
}

static void calendar(void)
{
	zcall_timeval_t tv = {-1, -1}, bad = {1, 2000000};
	zcall_timezone_t tz = {1000, 0};
	zcall_timespec_t ts = {1, 1000 * MS};
	long before = now(ZCALL_CLOCK_REALTIME), r;

	tap_is(zcall_gettimeofday(&tv, NULL), 0, "gettimeofday");
	r = tv.tv_sec * 1000 * MS + tv.tv_usec * 1000;
	tap_ok(r >= before - 1000 && r <= now(ZCALL_CLOCK_REALTIME),
	       "is CLOCK_REALTIME");
	tap_is(zcall_gettimeofday(NULL, &tz), 0, "the time zone alone");
	tap_is_kernel(zcall_gettimeofday((zcall_timeval_t *)8, NULL),
		      -ZCALL_EFAULT, "a bad address");
#ifdef ZCALL_NR_time
	r = -1;
	before = zcall_time(&r);
	tap_ok(before == r && before >= tv.tv_sec &&
		       before <= now(ZCALL_CLOCK_REALTIME) / (1000 * MS),
	       "time: the seconds of it");
#endif
	/* What can never be set: nobody's clock is harmed. */
	tap_is_kernel(zcall_settimeofday(&bad, NULL), -ZCALL_EINVAL,
		      "settimeofday: 2000000 us");
	tap_is_kernel(zcall_settimeofday((const zcall_timeval_t *)8, NULL),
		      -ZCALL_EFAULT, "a bad address");
	tap_is_kernel(zcall_settimeofday(NULL, (const zcall_timezone_t *)8),
		      -ZCALL_EFAULT, "of the time zone");
	tap_is_kernel(zcall_clock_settime(ZCALL_CLOCK_REALTIME, &ts),
		      -ZCALL_EINVAL, "clock_settime: 1000000000 ns");
	ts.tv_nsec = 0;
	tap_is_kernel(zcall_clock_settime(ZCALL_CLOCK_MONOTONIC, &ts),
		      -ZCALL_EINVAL, "CLOCK_MONOTONIC cannot be set");
	tap_is_kernel(zcall_clock_settime(ZCALL_CLOCK_REALTIME,
					  (const zcall_timespec_t *)8),
		      -ZCALL_EFAULT, "a bad address");
	ts.tv_nsec = -1;
	tap_is(zcall_clock_getres(ZCALL_CLOCK_MONOTONIC, &ts), 0,
	       "clock_getres");
	tap_ok(ts.tv_sec == 0 && ts.tv_nsec > 0, "which is less than 1 s");
}

static void adjust(void)
{
	zcall_timex_t t, u;
	int r;

	memset(&t, 0, sizeof(t));
	r = zcall_adjtimex(&t);
	if (lacks(r, "adjtimex"))
		return;
	tap_ok(r >= ZCALL_TIME_OK && r <= ZCALL_TIME_ERROR,
	       "adjtimex: the clock's state");
	tap_ok(t.tick >= 9000 && t.tick <= 11000, "a tick is 10 ms");
	tap_ok(t.time.tv_sec >= now(ZCALL_CLOCK_REALTIME) / (1000 * MS) - 1 &&
		       t.time.tv_sec <= now(ZCALL_CLOCK_REALTIME) / (1000 * MS),
	       "and the time");
	memset(&u, 0, sizeof(u));
	r = zcall_clock_adjtime(ZCALL_CLOCK_REALTIME, &u);
	if (!lacks(r, "clock_adjtime")) {
		tap_ok(r >= ZCALL_TIME_OK && r <= ZCALL_TIME_ERROR,
		       "clock_adjtime");
		tap_ok(u.tick == t.tick && u.tolerance == t.tolerance &&
			       u.tai == t.tai,
		       "tells the same");
		tap_is(zcall_clock_adjtime(ZCALL_CLOCK_MONOTONIC, &u),
		       -ZCALL_EOPNOTSUPP, "not of CLOCK_MONOTONIC");
		tap_is(zcall_clock_adjtime(12345, &u), -ZCALL_EINVAL,
		       "nor of an unknown clock");
	}
	t.modes = ZCALL_ADJ_TICK;
	t.tick = 1;
	r = zcall_adjtimex(&t);
	tap_ok(r == -ZCALL_EINVAL || r == -ZCALL_EPERM,
	       "a tick of 1 us is refused");
}

static void processor(void)
{
	zcall_tms_t t = {-1, -1, -1, -1}, u;
	zcall_timespec_t pause = {0, 30 * MS};
	long start, end, cpu;

	start = zcall_times(&t);
	cpu = now(ZCALL_CLOCK_PROCESS_CPUTIME_ID);
	zcall_nanosleep(&pause, NULL);
	end = zcall_times(&u);
	tap_ok(end - start >= 2, "times: 30 ms are two ticks at least");
	tap_ok(t.tms_utime >= 0 && t.tms_stime >= 0 && t.tms_cutime == 0 &&
		       t.tms_cstime == 0,
	       "time of this process and of no child");
	tap_ok((t.tms_utime + t.tms_stime) * 10 * MS <= cpu + 20 * MS,
	       "no more than its clock says");
	tap_ok(u.tms_utime >= t.tms_utime && u.tms_stime >= t.tms_stime,
	       "which never goes back");
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_sigset_t set;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	set.sig[0] = 1UL << (ZCALL_SIGUSR1 - 1) | 1UL << (ZCALL_SIGALRM - 1);
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &set, NULL, sizeof(set));
	signals = zcall_signalfd4(-1, &set, sizeof(set), 0);
	tap_good(signals, "a descriptor of signals");
	posix();
	interval();
	calendar();
	adjust();
	processor();
	return tap_done();
}
