/*
 * FreeBSD constants and structures: threads, umtx and scheduling.
 * The calls are in thread.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_THREAD_H
#define ZCALL_FREEBSD_THREAD_H

#include "time.h"

/* Scheduling policies. */
#define ZCALL_SCHED_FIFO 1
#define ZCALL_SCHED_OTHER 2
#define ZCALL_SCHED_RR 3

typedef struct {
	int sched_priority;
} zcall_sched_param_t;

/* Function of rtprio and rtprio_thread. */
#define ZCALL_RTP_LOOKUP 0
#define ZCALL_RTP_SET 1

/* Scheduling classes, and the priorities in the first and the last. */
#define ZCALL_RTP_PRIO_REALTIME 2
#define ZCALL_RTP_PRIO_NORMAL 3
#define ZCALL_RTP_PRIO_IDLE 4
#define ZCALL_RTP_PRIO_FIFO_BIT 8
#define ZCALL_RTP_PRIO_FIFO 10
#define ZCALL_RTP_PRIO_MIN 0
#define ZCALL_RTP_PRIO_MAX 31

typedef struct {
	unsigned short type; /* RTP_PRIO_* */
	unsigned short prio; /* 0 is the highest */
} zcall_rtprio_t;

/* Flags of a thr_param. */
#define ZCALL_THR_SUSPENDED 0x1
#define ZCALL_THR_SYSTEM_SCOPE 0x2

/* The thread that thr_new makes. */
typedef struct {
	void (*start_func)(void *);
	void *arg;
	char *stack_base; /* its lowest byte */
	size_t stack_size;
	char *tls_base; /* the thread pointer: fs on amd64 */
	size_t tls_size;
	long *child_tid;  /* where the thread's id is stored, unless NULL, */
	long *parent_tid; /* in both before either thread runs on */
	int flags;
	zcall_rtprio_t *rtp; /* NULL: like the caller */
	void *spare[3];
} zcall_thr_param_t;

/* Levels and objects of cpuset_*. */
#define ZCALL_CPU_LEVEL_ROOT 1
#define ZCALL_CPU_LEVEL_CPUSET 2
#define ZCALL_CPU_LEVEL_WHICH 3
#define ZCALL_CPU_WHICH_TID 1
#define ZCALL_CPU_WHICH_PID 2
#define ZCALL_CPU_WHICH_CPUSET 3
#define ZCALL_CPU_WHICH_IRQ 4
#define ZCALL_CPU_WHICH_JAIL 5
#define ZCALL_CPU_WHICH_DOMAIN 6
#define ZCALL_CPU_WHICH_INTRHANDLER 7
#define ZCALL_CPU_WHICH_ITHREAD 8
#define ZCALL_CPU_WHICH_TIDPID 9
#define ZCALL_CPUSET_INVALID (-1)
#define ZCALL_CPUSET_DEFAULT 0

/* Policies of cpuset_setdomain. */
#define ZCALL_DOMAINSET_POLICY_INVALID 0
#define ZCALL_DOMAINSET_POLICY_ROUNDROBIN 1
#define ZCALL_DOMAINSET_POLICY_FIRSTTOUCH 2
#define ZCALL_DOMAINSET_POLICY_PREFER 3
#define ZCALL_DOMAINSET_POLICY_INTERLEAVE 4
#define ZCALL_DOMAINSET_POLICY_MAX 4

/* Operations of _umtx_op. */
#define ZCALL_UMTX_OP_WAIT 2
#define ZCALL_UMTX_OP_WAKE 3
#define ZCALL_UMTX_OP_MUTEX_TRYLOCK 4
#define ZCALL_UMTX_OP_MUTEX_LOCK 5
#define ZCALL_UMTX_OP_MUTEX_UNLOCK 6
#define ZCALL_UMTX_OP_SET_CEILING 7
#define ZCALL_UMTX_OP_CV_WAIT 8
#define ZCALL_UMTX_OP_CV_SIGNAL 9
#define ZCALL_UMTX_OP_CV_BROADCAST 10
#define ZCALL_UMTX_OP_WAIT_UINT 11
#define ZCALL_UMTX_OP_RW_RDLOCK 12
#define ZCALL_UMTX_OP_RW_WRLOCK 13
#define ZCALL_UMTX_OP_RW_UNLOCK 14
#define ZCALL_UMTX_OP_WAIT_UINT_PRIVATE 15
#define ZCALL_UMTX_OP_WAKE_PRIVATE 16
#define ZCALL_UMTX_OP_MUTEX_WAIT 17
#define ZCALL_UMTX_OP_MUTEX_WAKE 18
#define ZCALL_UMTX_OP_SEM_WAIT 19
#define ZCALL_UMTX_OP_SEM_WAKE 20
#define ZCALL_UMTX_OP_NWAKE_PRIVATE 21
#define ZCALL_UMTX_OP_MUTEX_WAKE2 22
#define ZCALL_UMTX_OP_SEM2_WAIT 23
#define ZCALL_UMTX_OP_SEM2_WAKE 24
#define ZCALL_UMTX_OP_SHM 25
#define ZCALL_UMTX_OP_ROBUST_LISTS 26
#define ZCALL_UMTX_OP_GET_MIN_TIMEOUT 27
#define ZCALL_UMTX_OP_SET_MIN_TIMEOUT 28

/* Flags of a umtx_time, of UMTX_OP_CV_WAIT, of UMTX_OP_SHM. */
#define ZCALL_UMTX_ABSTIME 0x1
#define ZCALL_UMTX_CHECK_UNPARKING 0x1
#define ZCALL_CVWAIT_CHECK_UNPARKING 0x1
#define ZCALL_CVWAIT_ABSTIME 0x2
#define ZCALL_CVWAIT_CLOCKID 0x4
#define ZCALL_UMTX_SHM_CREAT 0x1
#define ZCALL_UMTX_SHM_LOOKUP 0x2
#define ZCALL_UMTX_SHM_DESTROY 0x4
#define ZCALL_UMTX_SHM_ALIVE 0x8

/* Flag of all the objects below: processes share it. */
#define ZCALL_USYNC_PROCESS_SHARED 0x1

/* Flags of a umutex, and values and bits of its m_owner. */
#define ZCALL_UMUTEX_PRIO_INHERIT 0x4
#define ZCALL_UMUTEX_PRIO_PROTECT 0x8
#define ZCALL_UMUTEX_ROBUST 0x10
#define ZCALL_UMUTEX_NONCONSISTENT 0x20
#define ZCALL_UMUTEX_UNOWNED 0x0
#define ZCALL_UMUTEX_CONTESTED 0x80000000
#define ZCALL_UMUTEX_RB_OWNERDEAD 0x80000010
#define ZCALL_UMUTEX_RB_NOTRECOV 0x80000011

typedef struct {
	int32_t m_owner; /* TID */
	uint32_t m_flags;
	uint32_t m_ceilings[2];
	uintptr_t m_rb_lnk; /* the next in a robust list */
	uint32_t m_spare[2];
} zcall_umutex_t;

typedef struct {
	uint32_t c_has_waiters;
	uint32_t c_flags;
	uint32_t c_clockid;
	uint32_t c_spare[1];
} zcall_ucond_t;

/* Flag of a urwlock, and bits of its rw_state. */
#define ZCALL_URWLOCK_PREFER_READER 0x2
#define ZCALL_URWLOCK_WRITE_OWNER 0x80000000
#define ZCALL_URWLOCK_WRITE_WAITERS 0x40000000
#define ZCALL_URWLOCK_READ_WAITERS 0x20000000
#define ZCALL_URWLOCK_MAX_READERS 0x1fffffff

typedef struct {
	int32_t rw_state;
	uint32_t rw_flags;
	uint32_t rw_blocked_readers;
	uint32_t rw_blocked_writers;
	uint32_t rw_spare[4];
} zcall_urwlock_t;

/* The highest bit of a usem2's count, and the rest of it. */
#define ZCALL_USEM_HAS_WAITERS 0x80000000
#define ZCALL_USEM_MAX_COUNT 0x7fffffff

typedef struct {
	uint32_t _count;
	uint32_t _flags;
} zcall__usem2_t;

/* A semaphore of UMTX_OP_SEM_*, which UMTX_OP_SEM2_* replaced. */
typedef struct {
	uint32_t _has_waiters;
	uint32_t _count;
	uint32_t _flags;
} zcall__usem_t;

/* How long to wait; a plain timespec is relative, by CLOCK_REALTIME. */
typedef struct {
	zcall_timespec_t _timeout;
	uint32_t _flags; /* UMTX_ABSTIME */
	uint32_t _clockid;
} zcall__umtx_time_t;

/* Addresses of a thread's lists of robust mutexes. */
typedef struct {
	uintptr_t robust_list_offset;
	uintptr_t robust_priv_list_offset;
	uintptr_t robust_inact_offset; /* being locked or unlocked */
} zcall_umtx_robust_lists_params_t;

/* Commands of membarrier. */
#define ZCALL_MEMBARRIER_CMD_QUERY 0
#define ZCALL_MEMBARRIER_CMD_GLOBAL 0x1
#define ZCALL_MEMBARRIER_CMD_SHARED 0x1
#define ZCALL_MEMBARRIER_CMD_GLOBAL_EXPEDITED 0x2
#define ZCALL_MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED 0x4
#define ZCALL_MEMBARRIER_CMD_PRIVATE_EXPEDITED 0x8
#define ZCALL_MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED 0x10
#define ZCALL_MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE 0x20
#define ZCALL_MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE 0x40
#define ZCALL_MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ 0x80
#define ZCALL_MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ 0x100
#define ZCALL_MEMBARRIER_CMD_FLAG_CPU 0x1

/* Operations of sysarch. */
#define ZCALL_I386_GET_LDT 0
#define ZCALL_I386_SET_LDT 1
#define ZCALL_I386_GET_IOPERM 3
#define ZCALL_I386_SET_IOPERM 4
#define ZCALL_I386_VM86 6
#define ZCALL_I386_GET_FSBASE 7
#define ZCALL_I386_SET_FSBASE 8
#define ZCALL_I386_GET_GSBASE 9
#define ZCALL_I386_SET_GSBASE 10
#define ZCALL_I386_GET_XFPUSTATE 11
#define ZCALL_I386_SET_PKRU 12
#define ZCALL_I386_CLEAR_PKRU 13
#define ZCALL_AMD64_GET_FSBASE 128
#define ZCALL_AMD64_SET_FSBASE 129
#define ZCALL_AMD64_GET_GSBASE 130
#define ZCALL_AMD64_SET_GSBASE 131
#define ZCALL_AMD64_GET_XFPUSTATE 132
#define ZCALL_AMD64_SET_PKRU 133
#define ZCALL_AMD64_CLEAR_PKRU 134
#define ZCALL_AMD64_PKRU_EXCL 0x1
#define ZCALL_AMD64_PKRU_PERSIST 0x2
#define ZCALL_LDT_AUTO_ALLOC 0xffffffff

/* What some of them take; *_FSBASE and *_GSBASE take a void **. */
typedef struct {
	unsigned start;
	unsigned length;
	int enable;
} zcall_i386_ioperm_args_t;

typedef struct {
	unsigned start;
	void *descs __attribute__((__packed__));
	unsigned num;
} zcall_i386_ldt_args_t;

typedef struct {
	void *addr;
	int len;
} zcall_amd64_get_xfpustate_t;

typedef struct {
	void *addr;
	unsigned long len;
	unsigned keyidx;
	int flags;
} zcall_amd64_set_pkru_t;

#endif
