/*
 * Linux constants and structures: clocks and timers.
 * The calls are in time.h of the folder above.
 */
#ifndef ZCALL_LINUX_TIME_H
#define ZCALL_LINUX_TIME_H

#include "../target.h"

/* Clocks. */
#define ZCALL_CLOCK_REALTIME 0
#define ZCALL_CLOCK_MONOTONIC 1
#define ZCALL_CLOCK_PROCESS_CPUTIME_ID 2
#define ZCALL_CLOCK_THREAD_CPUTIME_ID 3
#define ZCALL_CLOCK_MONOTONIC_RAW 4
#define ZCALL_CLOCK_REALTIME_COARSE 5
#define ZCALL_CLOCK_MONOTONIC_COARSE 6
#define ZCALL_CLOCK_BOOTTIME 7
#define ZCALL_CLOCK_TAI 11

/* A time that is absolute, for clock_nanosleep. */
#define ZCALL_TIMER_ABSTIME 1

/* Flags of timerfd_create and timerfd_settime. */
#define ZCALL_TFD_CLOEXEC 0x80000
#define ZCALL_TFD_NONBLOCK 0x800
#define ZCALL_TFD_TIMER_ABSTIME 0x1

/* A time in seconds and nanoseconds. */
#ifdef ZCALL_NATIVE_TYPES
#include <time.h> /* ZCALL_NATIVE_TYPES */
typedef struct timespec zcall_timespec_t;
ZCALLI_ASSERT(sizeof(zcall_timespec_t) == 16 &&
		      ZCALLI_AT(zcall_timespec_t, tv_sec, 0, 8) &&
		      ZCALLI_AT(zcall_timespec_t, tv_nsec, 8, 8),
	      "struct timespec");
#else
typedef struct {
	long tv_sec;
	long tv_nsec; /* 0 to 999999999 */
} zcall_timespec_t;
#endif

/* A time in seconds and microseconds. */
#ifdef ZCALL_NATIVE_TYPES
#include <sys/time.h> /* ZCALL_NATIVE_TYPES */
typedef struct timeval zcall_timeval_t;
ZCALLI_ASSERT(sizeof(zcall_timeval_t) == 16 &&
		      ZCALLI_AT(zcall_timeval_t, tv_sec, 0, 8) &&
		      ZCALLI_AT(zcall_timeval_t, tv_usec, 8, 8),
	      "struct timeval");
#else
typedef struct {
	long tv_sec;
	long tv_usec; /* 0 to 999999 */
} zcall_timeval_t;
#endif

/* A timer: the next expiry and the interval after it, 0 for none. */
#ifdef ZCALL_NATIVE_TYPES
typedef struct itimerspec zcall_itimerspec_t;
ZCALLI_ASSERT(sizeof(zcall_itimerspec_t) == 32 &&
		      ZCALLI_AT(zcall_itimerspec_t, it_interval, 0, 16) &&
		      ZCALLI_AT(zcall_itimerspec_t, it_value, 16, 16),
	      "struct itimerspec");
#else
typedef struct {
	zcall_timespec_t it_interval;
	zcall_timespec_t it_value;
} zcall_itimerspec_t;
#endif

#endif
