/*
 * FreeBSD constants and structures: clocks and timers. The calls are in time.h
 * of the folder above.
 */
#ifndef ZCALL_FREEBSD_TIME_H
#define ZCALL_FREEBSD_TIME_H

#include "../target.h"

/* Clocks. */
#define ZCALL_CLOCK_REALTIME 0
#define ZCALL_CLOCK_VIRTUAL 1
#define ZCALL_CLOCK_PROF 2
#define ZCALL_CLOCK_MONOTONIC 4
#define ZCALL_CLOCK_UPTIME 5
#define ZCALL_CLOCK_UPTIME_PRECISE 7
#define ZCALL_CLOCK_UPTIME_FAST 8
#define ZCALL_CLOCK_REALTIME_PRECISE 9
#define ZCALL_CLOCK_REALTIME_FAST 10
#define ZCALL_CLOCK_MONOTONIC_PRECISE 11
#define ZCALL_CLOCK_MONOTONIC_FAST 12
#define ZCALL_CLOCK_SECOND 13
#define ZCALL_CLOCK_THREAD_CPUTIME_ID 14
#define ZCALL_CLOCK_PROCESS_CPUTIME_ID 15
#define ZCALL_CLOCK_TAI 16
#define ZCALL_CLOCK_BOOTTIME 4
#define ZCALL_CLOCK_REALTIME_COARSE 10
#define ZCALL_CLOCK_MONOTONIC_COARSE 12

/* A time that is absolute, for clock_nanosleep and ktimer_settime. */
#define ZCALL_TIMER_RELTIME 0
#define ZCALL_TIMER_ABSTIME 1

/* What clock_getcpuclockid2's id is. */
#define ZCALL_CPUCLOCK_WHICH_PID 0
#define ZCALL_CPUCLOCK_WHICH_TID 1

/* Flags of timerfd_create and timerfd_settime. */
#define ZCALL_TFD_CLOEXEC 0x100000
#define ZCALL_TFD_NONBLOCK 0x4
#define ZCALL_TFD_TIMER_ABSTIME 0x1
#define ZCALL_TFD_TIMER_CANCEL_ON_SET 0x2

/* Timers of getitimer and setitimer: they raise SIGALRM, SIGVTALRM, SIGPROF. */
#define ZCALL_ITIMER_REAL 0
#define ZCALL_ITIMER_VIRTUAL 1
#define ZCALL_ITIMER_PROF 2

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

/* The same in microseconds, for setitimer. */
#ifdef ZCALL_NATIVE_TYPES
typedef struct itimerval zcall_itimerval_t;
ZCALLI_ASSERT(sizeof(zcall_itimerval_t) == 32 &&
		      ZCALLI_AT(zcall_itimerval_t, it_interval, 0, 16) &&
		      ZCALLI_AT(zcall_itimerval_t, it_value, 16, 16),
	      "struct itimerval");
#else
typedef struct {
	zcall_timeval_t it_interval;
	zcall_timeval_t it_value;
} zcall_itimerval_t;
#endif

/* The system's time zone of old; nothing should rely on it. */
typedef struct {
	int tz_minuteswest;
	int tz_dsttime;
} zcall_timezone_t;

/* What ntp_adjtime sets (modes), and the clock's state. */
#define ZCALL_NTP_API 4
#define ZCALL_MOD_OFFSET 0x1
#define ZCALL_MOD_FREQUENCY 0x2
#define ZCALL_MOD_MAXERROR 0x4
#define ZCALL_MOD_ESTERROR 0x8
#define ZCALL_MOD_STATUS 0x10
#define ZCALL_MOD_TIMECONST 0x20
#define ZCALL_MOD_PPSMAX 0x40
#define ZCALL_MOD_TAI 0x80
#define ZCALL_MOD_MICRO 0x1000
#define ZCALL_MOD_NANO 0x2000
#define ZCALL_MOD_CLKB 0x4000
#define ZCALL_MOD_CLKA 0x8000
/* Its status. */
#define ZCALL_STA_PLL 0x1
#define ZCALL_STA_PPSFREQ 0x2
#define ZCALL_STA_PPSTIME 0x4
#define ZCALL_STA_FLL 0x8
#define ZCALL_STA_INS 0x10
#define ZCALL_STA_DEL 0x20
#define ZCALL_STA_UNSYNC 0x40
#define ZCALL_STA_FREQHOLD 0x80
#define ZCALL_STA_PPSSIGNAL 0x100
#define ZCALL_STA_PPSJITTER 0x200
#define ZCALL_STA_PPSWANDER 0x400
#define ZCALL_STA_PPSERROR 0x800
#define ZCALL_STA_CLOCKERR 0x1000
#define ZCALL_STA_NANO 0x2000
#define ZCALL_STA_MODE 0x4000
#define ZCALL_STA_CLK 0x8000
#define ZCALL_STA_RONLY 0xff00
/* What the calls return. */
#define ZCALL_TIME_OK 0
#define ZCALL_TIME_INS 1
#define ZCALL_TIME_DEL 2
#define ZCALL_TIME_OOP 3
#define ZCALL_TIME_WAIT 4
#define ZCALL_TIME_ERROR 5

/* The clock's parameters; freq, ppsfreq and stabil in ppm << 16. */
typedef struct {
	unsigned modes; /* MOD_* */
	long offset;	/* ns with STA_NANO, else us */
	long freq;
	long maxerror; /* us */
	long esterror; /* us */
	int status;    /* STA_* */
	long constant;
	long precision;
	long tolerance;
	long ppsfreq;
	long jitter;
	int shift;
	long stabil;
	long jitcnt;
	long calcnt;
	long errcnt;
	long stbcnt;
} zcall_timex_t;

/* The time and how wrong it may be, of ntp_gettime. */
typedef struct {
	zcall_timespec_t time; /* tv_nsec is us without STA_NANO */
	long maxerror;	       /* us */
	long esterror;	       /* us */
	long tai;
	int time_state; /* TIME_* */
} zcall_ntptimeval_t;

/* A time in seconds and parts of 2^-64. */
typedef struct {
	long sec;
	uint64_t frac;
} zcall_bintime_t;

/* The feed-forward clock's state. */
#define ZCALL_FFCLOCK_STA_UNSYNC 1
#define ZCALL_FFCLOCK_STA_WARMUP 2
typedef struct {
	zcall_bintime_t update_time;
	uint64_t update_ffcount;
	uint64_t leapsec_next;
	uint64_t period;
	uint32_t errb_abs;  /* ns */
	uint32_t errb_rate; /* ps/s */
	uint32_t status;    /* FFCLOCK_STA_* */
	int16_t leapsec_total;
	int8_t leapsec; /* -1, 0 or 1 */
} zcall_ffclock_estimate_t;

#endif
