/*
 * macOS constants and structures: clocks and timers.
 * The calls are in time.h of the folder above.
 */
#ifndef ZCALL_DARWIN_TIME_H
#define ZCALL_DARWIN_TIME_H

#include "../target.h"

/* Clocks. */
#define ZCALL_CLOCK_REALTIME 0
#define ZCALL_CLOCK_MONOTONIC 6
#define ZCALL_CLOCK_PROCESS_CPUTIME_ID 12
#define ZCALL_CLOCK_THREAD_CPUTIME_ID 16
#define ZCALL_CLOCK_MONOTONIC_RAW 4

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
		      ZCALLI_AT(zcall_timeval_t, tv_usec, 8, 4),
	      "struct timeval");
#else
typedef struct {
	long tv_sec;
	int tv_usec; /* 0 to 999999 */
} zcall_timeval_t;
#endif

#endif
