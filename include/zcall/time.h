/*
 * Clocks, sleeping, timers and timer descriptors. Not waiting for anything
 * else with a time-out (event.h, thread.h).
 */
#ifndef ZCALL_TIME_H
#define ZCALL_TIME_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/signal.h"
#include "linux/time.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/signal.h"
#include "freebsd/time.h"
#elif ZCALL_OS_DARWIN
#include "darwin/time.h"
#endif

#if !ZCALL_OS_DARWIN
/* The time of a clock (CLOCK_*). On Linux this is the real call, not the
 * vDSO. clock_gettime(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_clock_gettime(int clockid, zcall_timespec_t *tp)
{
	return ZCALLI_CALL2(int, clock_gettime, clockid, ZCALLI_OUT_OBJ(tp));
}

/* Sets a clock. EPERM: root only. EINVAL: not this clock. clock_settime(2) */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_clock_settime(int clockid, const zcall_timespec_t *tp)
{
	return ZCALLI_CALL2(int, clock_settime, clockid, ZCALLI_IN_OBJ(tp));
}

/* What a clock counts by; tp may be NULL. clock_getres(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_clock_getres(int clockid, zcall_timespec_t *tp)
{
	return ZCALLI_CALL2(int, clock_getres, clockid, ZCALLI_OUT_OPT(tp));
}

/* Sleeps for a time. EINTR: a signal came; what is left is in rem, unless
 * that is NULL. nanosleep(2) */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_FN int zcall_nanosleep(const zcall_timespec_t *req,
			      zcall_timespec_t *rem)
{
	return ZCALLI_CALL2(int, nanosleep, ZCALLI_IN_OBJ(req),
			    ZCALLI_LEFT_OPT(rem));
}

/*
 * The same by a clock, with TIMER_ABSTIME until a time, which EINTR does not
 * lose. On FreeBSD an error is the errno itself, positive.
 * clock_nanosleep(2)
 */
ZCALLI_ACCESS(read_only, 3)
ZCALLI_FN int zcall_clock_nanosleep(int clockid, int flags,
				    const zcall_timespec_t *req,
				    zcall_timespec_t *rem)
{
	return ZCALLI_CALL4(int, clock_nanosleep, clockid, flags,
			    ZCALLI_IN_OBJ(req), ZCALLI_LEFT_OPT(rem));
}

/*
 * A descriptor that becomes readable when its timer expires; a read returns
 * how often, as a uint64_t. flags: TFD_CLOEXEC, TFD_NONBLOCK. FreeBSD: since
 * 14. timerfd_create(2)
 */
ZCALLI_USE
ZCALLI_FN int zcall_timerfd_create(int clockid, int flags)
{
	return ZCALLI_CALL2(int, timerfd_create, clockid, flags);
}

/*
 * Arms it, or disarms it when it_value is 0. flags: TFD_TIMER_ABSTIME, and
 * TFD_TIMER_CANCEL_ON_SET: a read fails with ECANCELED when the clock is set.
 * The former setting is stored in old_value, unless that is NULL.
 * timerfd_settime(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 3)
ZCALLI_ACCESS(write_only, 4)
ZCALLI_FN int zcall_timerfd_settime(int fd, int flags,
				    const zcall_itimerspec_t *new_value,
				    zcall_itimerspec_t *old_value)
{
	return ZCALLI_CALL4(int, timerfd_settime, fd, flags,
			    ZCALLI_IN_OBJ(new_value),
			    ZCALLI_OUT_OPT(old_value));
}

/* The time left until the next expiry, and the interval. timerfd_gettime(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_timerfd_gettime(int fd, zcall_itimerspec_t *curr_value)
{
	return ZCALLI_CALL2(int, timerfd_gettime, fd,
			    ZCALLI_OUT_OBJ(curr_value));
}
#endif

/*
 * The time since 1970, for tz NULL; what else tz may be, nobody should want.
 * On macOS the third parameter, unless NULL, gets the Mach time of it.
 * gettimeofday(2)
 */
#if ZCALL_OS_DARWIN
ZCALLI_ACCESS(write_only, 1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_gettimeofday(zcall_timeval_t *tv, zcall_timezone_t *tz,
				 uint64_t *mach_absolute_time)
{
	return ZCALLI_CALL3(int, gettimeofday, ZCALLI_OUT_OPT(tv),
			    ZCALLI_OUT_OPT(tz), mach_absolute_time);
}
#else
ZCALLI_ACCESS(write_only, 1)
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_gettimeofday(zcall_timeval_t *tv, zcall_timezone_t *tz)
{
	return ZCALLI_CALL2(int, gettimeofday, ZCALLI_OUT_OPT(tv),
			    ZCALLI_OUT_OPT(tz));
}
#endif

/* Sets it; tv or tz may be NULL. EPERM: root only. settimeofday(2) */
ZCALLI_ACCESS(read_only, 1)
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_settimeofday(const zcall_timeval_t *tv,
				 const zcall_timezone_t *tz)
{
	return ZCALLI_CALL2(int, settimeofday, ZCALLI_IN_OPT(tv),
			    ZCALLI_IN_OPT(tz));
}

/* The time left of one of the process's three timers (ITIMER_*), and its
 * interval. getitimer(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_getitimer(int which, zcall_itimerval_t *value)
#else
ZCALLI_FN int zcall_getitimer(unsigned which, zcall_itimerval_t *value)
#endif
{
	return ZCALLI_CALL2(int, getitimer, which, ZCALLI_OUT_OBJ(value));
}

/* Arms it, or disarms it when it_value is 0; the former setting is stored in
 * old_value, unless that is NULL. Its signal ends the process unless it is
 * handled, blocked or ignored. setitimer(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_setitimer(int which, const zcall_itimerval_t *value,
			      zcall_itimerval_t *old_value)
#else
ZCALLI_FN int zcall_setitimer(unsigned which, const zcall_itimerval_t *value,
			      zcall_itimerval_t *old_value)
#endif
{
	return ZCALLI_CALL3(int, setitimer, which, ZCALLI_IN_OPT(value),
			    ZCALLI_OUT_OPT(old_value));
}

#if ZCALL_OS_LINUX
/*
 * Tells the real-time clock's parameters, and sets those that modes has.
 * Returns the clock's state (TIME_*). EPERM: setting is for root. adjtimex(2)
 */
ZCALLI_ACCESS(read_write, 1)
ZCALLI_FN int zcall_adjtimex(zcall_timex_t *buf)
{
	return ZCALLI_CALL1(int, adjtimex, ZCALLI_CHANGE_OBJ(buf));
}

/* adjtimex of any clock. EOPNOTSUPP: this one has no parameters.
 * clock_adjtime(2) */
ZCALLI_ACCESS(read_write, 2)
ZCALLI_FN int zcall_clock_adjtime(int clockid, zcall_timex_t *buf)
{
	return ZCALLI_CALL2(int, clock_adjtime, clockid,
			    ZCALLI_CHANGE_OBJ(buf));
}

/*
 * A timer of the process; timerid is its number. What happens when it expires
 * sevp says, NULL: SIGALRM is raised. Unlike libc's it knows no SIGEV_THREAD
 * but only SIGEV_THREAD_ID. EAGAIN: too many. timer_create(2)
 */
ZCALLI_ACCESS(read_only, 2)
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_timer_create(int clockid, zcall_sigevent_t *sevp,
				 int *timerid)
{
	return ZCALLI_CALL3(int, timer_create, clockid, ZCALLI_IN_OPT(sevp),
			    ZCALLI_OUT_OBJ(timerid));
}

/* Arms it, or disarms it when it_value is 0. flags: TIMER_ABSTIME. The former
 * setting is stored in old_value, unless that is NULL. timer_settime(2) */
ZCALLI_ACCESS(read_only, 3)
ZCALLI_ACCESS(write_only, 4)
ZCALLI_FN int zcall_timer_settime(int timerid, int flags,
				  const zcall_itimerspec_t *new_value,
				  zcall_itimerspec_t *old_value)
{
	return ZCALLI_CALL4(int, timer_settime, timerid, flags,
			    ZCALLI_IN_OBJ(new_value),
			    ZCALLI_OUT_OPT(old_value));
}

/* The time left until the next expiry, and the interval. timer_gettime(2) */
ZCALLI_ACCESS(write_only, 2)
ZCALLI_FN int zcall_timer_gettime(int timerid, zcall_itimerspec_t *value)
{
	return ZCALLI_CALL2(int, timer_gettime, timerid, ZCALLI_OUT_OBJ(value));
}

/* How often it expired between the last signal and its delivery.
 * timer_getoverrun(2) */
ZCALLI_FN int zcall_timer_getoverrun(int timerid)
{
	return ZCALLI_CALL1(int, timer_getoverrun, timerid);
}

/* Disarms it and gives it back. timer_delete(2) */
ZCALLI_FN int zcall_timer_delete(int timerid)
{
	return ZCALLI_CALL1(int, timer_delete, timerid);
}

/*
 * Processor time used, in clock ticks, 100 a second; buf may be NULL. Returns
 * the ticks since some time in the past, which once in a while look like an
 * error for 41 seconds. times(2)
 */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_FN long zcall_times(zcall_tms_t *buf)
{
	return ZCALLI_CALL1(long, times, ZCALLI_OUT_OPT(buf));
}

#ifdef ZCALL_NR_time
/* The seconds since 1970, stored in tloc too, unless NULL. On amd64 only.
 * time(2) */
ZCALLI_ACCESS(write_only, 1)
ZCALLI_FN long zcall_time(long *tloc)
{
	return ZCALLI_CALL1(long, time, ZCALLI_OUT_OPT(tloc));
}
#endif

#ifdef ZCALL_NR_alarm
/* Raises SIGALRM in so many seconds; 0: not any more. Returns the seconds that
 * were left of the former alarm. It is ITIMER_REAL. On amd64 only. alarm(2) */
ZCALLI_FN int zcall_alarm(unsigned seconds)
{
	return ZCALLI_CALL1(int, alarm, seconds);
}
#endif
#else
/* Makes the clock run faster or slower until delta is made up for; what is left
 * of the former delta is stored in olddelta. Either may be NULL. EPERM: setting
 * is for root. adjtime(2) */
ZCALLI_FN int zcall_adjtime(const zcall_timeval_t *delta,
			    zcall_timeval_t *olddelta)
{
	return ZCALLI_CALL2(int, adjtime, delta, olddelta);
}

/* Tells the clock's parameters, and sets those that modes has. Returns its
 * state (TIME_*). EPERM: setting is for root. macOS: since 10.13.
 * ntp_adjtime(2) */
ZCALLI_FN int zcall_ntp_adjtime(zcall_timex_t *tp)
{
	return ZCALLI_CALL1(int, ntp_adjtime, tp);
}

/* The time and how wrong it may be. Returns the clock's state (TIME_*).
 * macOS: since 10.13. ntp_gettime(2) */
ZCALLI_FN int zcall_ntp_gettime(zcall_ntptimeval_t *ntv)
{
	return ZCALLI_CALL1(int, ntp_gettime, ntv);
}
#endif

#if ZCALL_OS_FREEBSD
/*
 * A timer of the process; timerid is its number. What happens when it expires
 * evp says, NULL: SIGALRM is raised. libc's timer_create is made of this.
 * timer_create(2)
 */
ZCALLI_FN int zcall_ktimer_create(int clockid, zcall_sigevent_t *evp,
				  int *timerid)
{
	return ZCALLI_CALL3(int, ktimer_create, clockid, evp, timerid);
}

/* Arms it, or disarms it when it_value is 0. flags: TIMER_ABSTIME. The former
 * setting is stored in old_value, unless that is NULL. timer_settime(2) */
ZCALLI_FN int zcall_ktimer_settime(int timerid, int flags,
				   const zcall_itimerspec_t *value,
				   zcall_itimerspec_t *old_value)
{
	return ZCALLI_CALL4(int, ktimer_settime, timerid, flags, value,
			    old_value);
}

/* The time left until the next expiry, and the interval. timer_gettime(2) */
ZCALLI_FN int zcall_ktimer_gettime(int timerid, zcall_itimerspec_t *value)
{
	return ZCALLI_CALL2(int, ktimer_gettime, timerid, value);
}

/* How often it expired between the last signal and its delivery.
 * timer_getoverrun(2) */
ZCALLI_FN int zcall_ktimer_getoverrun(int timerid)
{
	return ZCALLI_CALL1(int, ktimer_getoverrun, timerid);
}

/* Disarms it and gives it back. timer_delete(2) */
ZCALLI_FN int zcall_ktimer_delete(int timerid)
{
	return ZCALLI_CALL1(int, ktimer_delete, timerid);
}

/* The clock that counts the processor time of a process or thread; which:
 * CPUCLOCK_WHICH_*. id 0 is the caller's. clock_getcpuclockid(3) */
ZCALLI_FN int zcall_clock_getcpuclockid2(int64_t id, int which, int *clockid)
{
	return ZCALLI_CALL3(int, clock_getcpuclockid2, id, which, clockid);
}

/* The feed-forward clock's counter. ENOSYS: the kernel was built without it,
 * as usual. ffclock(2) */
ZCALLI_FN int zcall_ffclock_getcounter(uint64_t *ffcount)
{
	return ZCALLI_CALL1(int, ffclock_getcounter, ffcount);
}

/* The clock's estimate. ffclock(2) */
ZCALLI_FN int zcall_ffclock_getestimate(zcall_ffclock_estimate_t *cest)
{
	return ZCALLI_CALL1(int, ffclock_getestimate, cest);
}

/* Sets it. EPERM: root only. ffclock(2) */
ZCALLI_FN int zcall_ffclock_setestimate(const zcall_ffclock_estimate_t *cest)
{
	return ZCALLI_CALL1(int, ffclock_setestimate, cest);
}
#elif ZCALL_OS_DARWIN
/* A Mach time of this side of a bridge between two processors, as the other
 * side's clock counts it. osfmk/arm64/machine_remote_time.c */
ZCALLI_FN long zcall___mach_bridge_remote_time(uint64_t local_timestamp)
{
	return ZCALLI_CALL1(long, __mach_bridge_remote_time, local_timestamp);
}

/*
 * The Mach traps return a kern_return_t, 0 when all is well, never an errno.
 * Their times are in ticks; ports are names of rights of this task.
 */

/* How many nanoseconds a tick is, as a fraction. mach/mach_time.h */
ZCALLI_FN int zcall_mach_timebase_info_trap(zcall_mach_timebase_info_t *info)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_mach_timebase_info_trap, info);
}

/* Sleeps until a time; 14 (KERN_ABORTED): it was interrupted.
 * mach/mach_time.h */
ZCALLI_FN int zcall_mach_wait_until_trap(uint64_t deadline)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_mach_wait_until_trap, deadline);
}

/* Sleeps by a clock, for a time or until one (TIME_*); when it woke is stored
 * in wakeup_time, unless NULL. mach/clock.h */
ZCALLI_FN int zcall_clock_sleep_trap(uint32_t clock_name, int sleep_type,
				     int sleep_sec, int sleep_nsec,
				     zcall_mach_timespec_t *wakeup_time)
{
	return ZCALLI_TRAP(5, ZCALLI_MACH, int, ZCALL_MACH_NR_clock_sleep_trap,
			   clock_name, sleep_type, sleep_sec, sleep_nsec,
			   wakeup_time);
}

/* A timer: a port with a receive right, to which a message comes when it
 * expires. 0: none could be made. osfmk/kern/mk_timer.c */
ZCALLI_FN uint32_t zcall_mk_timer_create_trap(void)
{
	return ZCALLI_TRAP(0, ZCALLI_MACH, uint32_t,
			   ZCALL_MACH_NR_mk_timer_create_trap);
}

/* Gives it back. osfmk/kern/mk_timer.c */
ZCALLI_FN int zcall_mk_timer_destroy_trap(uint32_t name)
{
	return ZCALLI_TRAP(1, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_mk_timer_destroy_trap, name);
}

/* Arms it for a time. osfmk/kern/mk_timer.c */
ZCALLI_FN int zcall_mk_timer_arm_trap(uint32_t name, uint64_t expire_time)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, int, ZCALL_MACH_NR_mk_timer_arm_trap,
			   name, expire_time);
}

/* Arms it for a time, or so much later. flags: MK_TIMER_*.
 * osfmk/kern/mk_timer.c */
ZCALLI_FN int zcall_mk_timer_arm_leeway_trap(uint32_t name, uint64_t flags,
					     uint64_t expire_time,
					     uint64_t leeway)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_mk_timer_arm_leeway_trap, name, flags,
			   expire_time, leeway);
}

/* Disarms it; the time it was armed for is stored in result_time, 0 when it
 * was not, unless that is NULL. osfmk/kern/mk_timer.c */
ZCALLI_FN int zcall_mk_timer_cancel_trap(uint32_t name, uint64_t *result_time)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_mk_timer_cancel_trap, name,
			   result_time);
}
#endif

#endif
