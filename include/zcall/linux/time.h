/*
 * Linux constants and structures: clocks and timers. The calls are in time.h
 * of the folder above.
 */
#ifndef ZCALL_LINUX_TIME_H
#define ZCALL_LINUX_TIME_H

#include "../target.h"

/* Clocks. A process's or thread's has a negative number, a /dev/ptp* too. */
#define ZCALL_CLOCK_REALTIME 0
#define ZCALL_CLOCK_MONOTONIC 1
#define ZCALL_CLOCK_PROCESS_CPUTIME_ID 2
#define ZCALL_CLOCK_THREAD_CPUTIME_ID 3
#define ZCALL_CLOCK_MONOTONIC_RAW 4
#define ZCALL_CLOCK_REALTIME_COARSE 5
#define ZCALL_CLOCK_MONOTONIC_COARSE 6
#define ZCALL_CLOCK_BOOTTIME 7
#define ZCALL_CLOCK_REALTIME_ALARM 8
#define ZCALL_CLOCK_BOOTTIME_ALARM 9
#define ZCALL_CLOCK_SGI_CYCLE 10
#define ZCALL_CLOCK_TAI 11
#define ZCALL_MAX_CLOCKS 16
#define ZCALL_CLOCK_AUX 16
#define ZCALL_MAX_AUX_CLOCKS 8
#define ZCALL_CLOCK_AUX_LAST 23
#define ZCALL_CLOCKS_MASK 1
#define ZCALL_CLOCKS_MONO 1

/* A time that is absolute, for clock_nanosleep and timer_settime. */
#define ZCALL_TIMER_ABSTIME 1

/* Flags of timerfd_create and timerfd_settime, and the descriptor's ioctl. */
#define ZCALL_TFD_CLOEXEC 0x80000
#define ZCALL_TFD_NONBLOCK 0x800
#define ZCALL_TFD_TIMER_ABSTIME 0x1
#define ZCALL_TFD_TIMER_CANCEL_ON_SET 0x2
#define ZCALL_TFD_IOC_SET_TICKS 0x40085400

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

/* Processor time of times, in clock ticks, 100 a second. */
typedef struct {
	long tms_utime;
	long tms_stime;
	long tms_cutime; /* of children that were waited for */
	long tms_cstime;
} zcall_tms_t;

/* What adjtimex and clock_adjtime set (modes), and the clock's state. */
#define ZCALL_NTP_API 4
#define ZCALL_ADJ_OFFSET 0x1
#define ZCALL_ADJ_FREQUENCY 0x2
#define ZCALL_ADJ_MAXERROR 0x4
#define ZCALL_ADJ_ESTERROR 0x8
#define ZCALL_ADJ_STATUS 0x10
#define ZCALL_ADJ_TIMECONST 0x20
#define ZCALL_ADJ_TAI 0x80
#define ZCALL_ADJ_SETOFFSET 0x100
#define ZCALL_ADJ_MICRO 0x1000
#define ZCALL_ADJ_NANO 0x2000
#define ZCALL_ADJ_TICK 0x4000
#define ZCALL_ADJ_OFFSET_SINGLESHOT 0x8001
#define ZCALL_ADJ_OFFSET_SS_READ 0xa001
#define ZCALL_MOD_OFFSET 0x1
#define ZCALL_MOD_FREQUENCY 0x2
#define ZCALL_MOD_MAXERROR 0x4
#define ZCALL_MOD_ESTERROR 0x8
#define ZCALL_MOD_STATUS 0x10
#define ZCALL_MOD_TIMECONST 0x20
#define ZCALL_MOD_TAI 0x80
#define ZCALL_MOD_MICRO 0x1000
#define ZCALL_MOD_NANO 0x2000
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
/* What the call returns. */
#define ZCALL_TIME_OK 0
#define ZCALL_TIME_INS 1
#define ZCALL_TIME_DEL 2
#define ZCALL_TIME_OOP 3
#define ZCALL_TIME_WAIT 4
#define ZCALL_TIME_ERROR 5
#define ZCALL_TIME_BAD 5

/* The clock's parameters; freq, ppsfreq and stabil in ppm << 16. */
typedef struct {
	unsigned modes; /* ADJ_* */
	long offset;	/* ns with STA_NANO, else us */
	long freq;
	long maxerror; /* us */
	long esterror; /* us */
	int status;    /* STA_* */
	long constant;
	long precision; /* us */
	long tolerance;
	zcall_timeval_t time; /* tv_usec is ns with STA_NANO */
	long tick;	      /* us */
	long ppsfreq;
	long jitter;
	int shift;
	long stabil;
	long jitcnt;
	long calcnt;
	long errcnt;
	long stbcnt;
	int tai;
	int reserved_[11];
} zcall_timex_t;

/* ioctls of a hardware clock, /dev/rtc*, and what a read of it returns. */
#define ZCALL_RTC_AIE_ON 0x7001
#define ZCALL_RTC_AIE_OFF 0x7002
#define ZCALL_RTC_UIE_ON 0x7003
#define ZCALL_RTC_UIE_OFF 0x7004
#define ZCALL_RTC_PIE_ON 0x7005
#define ZCALL_RTC_PIE_OFF 0x7006
#define ZCALL_RTC_WIE_ON 0x700f
#define ZCALL_RTC_WIE_OFF 0x7010
#define ZCALL_RTC_ALM_SET 0x40247007
#define ZCALL_RTC_ALM_READ 0x80247008
#define ZCALL_RTC_RD_TIME 0x80247009
#define ZCALL_RTC_SET_TIME 0x4024700a
#define ZCALL_RTC_IRQP_READ 0x8008700b
#define ZCALL_RTC_IRQP_SET 0x4008700c
#define ZCALL_RTC_EPOCH_READ 0x8008700d
#define ZCALL_RTC_EPOCH_SET 0x4008700e
#define ZCALL_RTC_WKALM_SET 0x4028700f
#define ZCALL_RTC_WKALM_RD 0x80287010
#define ZCALL_RTC_PLL_GET 0x80207011
#define ZCALL_RTC_PLL_SET 0x40207012
#define ZCALL_RTC_PARAM_GET 0x40187013
#define ZCALL_RTC_PARAM_SET 0x40187014
#define ZCALL_RTC_VL_READ 0x80047013
#define ZCALL_RTC_VL_CLR 0x7014
#define ZCALL_RTC_VL_DATA_INVALID 0x1
#define ZCALL_RTC_VL_BACKUP_LOW 0x2
#define ZCALL_RTC_VL_BACKUP_EMPTY 0x4
#define ZCALL_RTC_VL_ACCURACY_LOW 0x8
#define ZCALL_RTC_VL_BACKUP_SWITCH 0x10
#define ZCALL_RTC_IRQF 0x80
#define ZCALL_RTC_PF 0x40
#define ZCALL_RTC_AF 0x20
#define ZCALL_RTC_UF 0x10
#define ZCALL_RTC_FEATURE_ALARM 0
#define ZCALL_RTC_FEATURE_ALARM_RES_MINUTE 1
#define ZCALL_RTC_FEATURE_NEED_WEEK_DAY 2
#define ZCALL_RTC_FEATURE_ALARM_RES_2S 3
#define ZCALL_RTC_FEATURE_UPDATE_INTERRUPT 4
#define ZCALL_RTC_FEATURE_CORRECTION 5
#define ZCALL_RTC_FEATURE_BACKUP_SWITCH_MODE 6
#define ZCALL_RTC_FEATURE_ALARM_WAKEUP_ONLY 7
#define ZCALL_RTC_FEATURE_CNT 8
#define ZCALL_RTC_PARAM_FEATURES 0
#define ZCALL_RTC_PARAM_CORRECTION 1
#define ZCALL_RTC_PARAM_BACKUP_SWITCH_MODE 2
#define ZCALL_RTC_BSM_DISABLED 0
#define ZCALL_RTC_BSM_DIRECT 1
#define ZCALL_RTC_BSM_LEVEL 2
#define ZCALL_RTC_BSM_STANDBY 3
#define ZCALL_RTC_MAX_FREQ 8192
typedef struct {
	int tm_sec;
	int tm_min;
	int tm_hour;
	int tm_mday;
	int tm_mon;  /* from 0 */
	int tm_year; /* from 1900 */
	int tm_wday; /* unused, and so on */
	int tm_yday;
	int tm_isdst;
} zcall_rtc_time_t;

typedef struct {
	unsigned char enabled;
	unsigned char pending;
	zcall_rtc_time_t time;
} zcall_rtc_wkalrm_t;

typedef struct {
	int pll_ctrl;
	int pll_value;
	int pll_max;
	int pll_min;
	int pll_posmult;
	int pll_negmult;
	long pll_clock;
} zcall_rtc_pll_info_t;

typedef struct {
	uint64_t param; /* RTC_PARAM_* */
	__extension__ union {
		uint64_t uvalue;
		int64_t svalue;
		uint64_t ptr;
	};
	uint32_t index;
	uint32_t pad_;
} zcall_rtc_param_t;

#endif
