/* Clocks, sleeping and timer descriptors. */
#ifndef ZCALL_TIME_H
#define ZCALL_TIME_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/time.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/time.h"
#elif ZCALL_OS_DARWIN
#include "darwin/time.h"
#endif

#if !ZCALL_OS_DARWIN
/* The time of a clock (CLOCK_*). On Linux this is the real call, not the
 * vDSO. clock_gettime(2) */
ZCALLI_FN int zcall_clock_gettime(int clockid, zcall_timespec_t *tp)
{
	return ZCALLI_CALL2(int, clock_gettime, clockid, tp);
}

/* Sleeps for a time. EINTR: a signal came; what is left is in rem, unless
 * that is NULL. nanosleep(2) */
ZCALLI_FN int zcall_nanosleep(const zcall_timespec_t *req,
			      zcall_timespec_t *rem)
{
	return ZCALLI_CALL2(int, nanosleep, req, rem);
}

/* The same by a clock, with TIMER_ABSTIME until a time, which EINTR does not
 * lose. clock_nanosleep(2) */
ZCALLI_FN int zcall_clock_nanosleep(int clockid, int flags,
				    const zcall_timespec_t *req,
				    zcall_timespec_t *rem)
{
	return ZCALLI_CALL4(int, clock_nanosleep, clockid, flags, req, rem);
}

/*
 * A descriptor that becomes readable when its timer expires; a read returns
 * how often, as a uint64_t. flags: TFD_CLOEXEC, TFD_NONBLOCK. FreeBSD: since
 * 14. timerfd_create(2)
 */
ZCALLI_FN int zcall_timerfd_create(int clockid, int flags)
{
	return ZCALLI_CALL2(int, timerfd_create, clockid, flags);
}

/*
 * Arms it, or disarms it when it_value is 0. flags: TFD_TIMER_ABSTIME. The
 * former setting is stored in old_value, unless that is NULL.
 */
ZCALLI_FN int zcall_timerfd_settime(int fd, int flags,
				    const zcall_itimerspec_t *new_value,
				    zcall_itimerspec_t *old_value)
{
	return ZCALLI_CALL4(int, timerfd_settime, fd, flags, new_value,
			    old_value);
}

/* The time left until the next expiry, and the interval. */
ZCALLI_FN int zcall_timerfd_gettime(int fd, zcall_itimerspec_t *curr_value)
{
	return ZCALLI_CALL2(int, timerfd_gettime, fd, curr_value);
}
#endif

#endif
