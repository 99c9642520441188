/*
 * Linux constants and structures: threads, futexes and scheduling.
 * The calls are in thread.h of the folder above.
 */
#ifndef ZCALL_LINUX_THREAD_H
#define ZCALL_LINUX_THREAD_H

#include "time.h"

/* Flags of clone and clone3. The signal for the parent is the lowest byte of
 * clone's; clone3 has a field for it. */
#define ZCALL_CSIGNAL 0xff
#define ZCALL_CLONE_NEWTIME 0x80
#define ZCALL_CLONE_VM 0x100
#define ZCALL_CLONE_FS 0x200
#define ZCALL_CLONE_FILES 0x400
#define ZCALL_CLONE_SIGHAND 0x800
#define ZCALL_CLONE_PIDFD 0x1000
#define ZCALL_CLONE_PTRACE 0x2000
#define ZCALL_CLONE_VFORK 0x4000
#define ZCALL_CLONE_PARENT 0x8000
#define ZCALL_CLONE_THREAD 0x10000
#define ZCALL_CLONE_NEWNS 0x20000
#define ZCALL_CLONE_SYSVSEM 0x40000
#define ZCALL_CLONE_SETTLS 0x80000
#define ZCALL_CLONE_PARENT_SETTID 0x100000
#define ZCALL_CLONE_CHILD_CLEARTID 0x200000
#define ZCALL_CLONE_DETACHED 0x400000
#define ZCALL_CLONE_UNTRACED 0x800000
#define ZCALL_CLONE_CHILD_SETTID 0x1000000
#define ZCALL_CLONE_NEWCGROUP 0x2000000
#define ZCALL_CLONE_NEWUTS 0x4000000
#define ZCALL_CLONE_NEWIPC 0x8000000
#define ZCALL_CLONE_NEWUSER 0x10000000
#define ZCALL_CLONE_NEWPID 0x20000000
#define ZCALL_CLONE_NEWNET 0x40000000
#define ZCALL_CLONE_IO 0x80000000

/* Of clone3 only. */
#define ZCALL_CLONE_CLEAR_SIGHAND 0x100000000
#define ZCALL_CLONE_INTO_CGROUP 0x200000000
#define ZCALL_CLONE_AUTOREAP 0x400000000
#define ZCALL_CLONE_NNP 0x800000000
#define ZCALL_CLONE_PIDFD_AUTOKILL 0x1000000000
#define ZCALL_CLONE_EMPTY_MNTNS 0x2000000000

/* Of unshare only. */
#define ZCALL_UNSHARE_EMPTY_MNTNS 0x100000

/* What clone3 takes. Addresses are numbers of 64 bits. */
typedef struct {
	uint64_t flags;
	uint64_t pidfd;	     /* an int *, with CLONE_PIDFD */
	uint64_t child_tid;  /* an int *, with CLONE_CHILD_SETTID, _CLEARTID */
	uint64_t parent_tid; /* an int *, with CLONE_PARENT_SETTID */
	uint64_t exit_signal;
	uint64_t stack; /* its lowest byte */
	uint64_t stack_size;
	uint64_t tls;
	uint64_t set_tid; /* an int *: wanted pids, innermost namespace first */
	uint64_t set_tid_size; /* how many */
	uint64_t cgroup;       /* a descriptor, with CLONE_INTO_CGROUP */
} zcall_clone_args_t;

#define ZCALL_CLONE_ARGS_SIZE_VER0 64
#define ZCALL_CLONE_ARGS_SIZE_VER1 80
#define ZCALL_CLONE_ARGS_SIZE_VER2 88

/* Operations of futex, and flags to go with them. */
#define ZCALL_FUTEX_WAIT 0
#define ZCALL_FUTEX_WAKE 1
#define ZCALL_FUTEX_FD 2
#define ZCALL_FUTEX_REQUEUE 3
#define ZCALL_FUTEX_CMP_REQUEUE 4
#define ZCALL_FUTEX_WAKE_OP 5
#define ZCALL_FUTEX_LOCK_PI 6
#define ZCALL_FUTEX_UNLOCK_PI 7
#define ZCALL_FUTEX_TRYLOCK_PI 8
#define ZCALL_FUTEX_WAIT_BITSET 9
#define ZCALL_FUTEX_WAKE_BITSET 10
#define ZCALL_FUTEX_WAIT_REQUEUE_PI 11
#define ZCALL_FUTEX_CMP_REQUEUE_PI 12
#define ZCALL_FUTEX_LOCK_PI2 13
#define ZCALL_FUTEX_PRIVATE_FLAG 128
#define ZCALL_FUTEX_CLOCK_REALTIME 256
#define ZCALL_FUTEX_ROBUST_UNLOCK 512
#define ZCALL_FUTEX_ROBUST_LIST32 1024
#define ZCALL_FUTEX_CMD_MASK (-1921)

#define ZCALL_FUTEX_WAIT_PRIVATE 128
#define ZCALL_FUTEX_WAKE_PRIVATE 129
#define ZCALL_FUTEX_REQUEUE_PRIVATE 131
#define ZCALL_FUTEX_CMP_REQUEUE_PRIVATE 132
#define ZCALL_FUTEX_WAKE_OP_PRIVATE 133
#define ZCALL_FUTEX_LOCK_PI_PRIVATE 134
#define ZCALL_FUTEX_UNLOCK_PI_PRIVATE 135
#define ZCALL_FUTEX_TRYLOCK_PI_PRIVATE 136
#define ZCALL_FUTEX_WAIT_BITSET_PRIVATE 137
#define ZCALL_FUTEX_WAKE_BITSET_PRIVATE 138
#define ZCALL_FUTEX_WAIT_REQUEUE_PI_PRIVATE 139
#define ZCALL_FUTEX_CMP_REQUEUE_PI_PRIVATE 140
#define ZCALL_FUTEX_LOCK_PI2_PRIVATE 141

/* Unlocking that also clears robust_list_head's list_op_pending. */
#define ZCALL_FUTEX_UNLOCK_PI_LIST64 0x207
#define ZCALL_FUTEX_UNLOCK_PI_LIST64_PRIVATE 0x287
#define ZCALL_FUTEX_UNLOCK_PI_LIST32 0x607
#define ZCALL_FUTEX_UNLOCK_PI_LIST32_PRIVATE 0x687
#define ZCALL_FUTEX_UNLOCK_WAKE_LIST64 0x201
#define ZCALL_FUTEX_UNLOCK_WAKE_LIST64_PRIVATE 0x281
#define ZCALL_FUTEX_UNLOCK_WAKE_LIST32 0x601
#define ZCALL_FUTEX_UNLOCK_WAKE_LIST32_PRIVATE 0x681
#define ZCALL_FUTEX_UNLOCK_BITSET_LIST64 0x20a
#define ZCALL_FUTEX_UNLOCK_BITSET_LIST64_PRIVATE 0x28a
#define ZCALL_FUTEX_UNLOCK_BITSET_LIST32 0x60a
#define ZCALL_FUTEX_UNLOCK_BITSET_LIST32_PRIVATE 0x68a

#define ZCALL_FUTEX_BITSET_MATCH_ANY 0xffffffff

/* The word of a PI or robust futex: the owner's TID and these. */
#define ZCALL_FUTEX_WAITERS 0x80000000
#define ZCALL_FUTEX_OWNER_DIED 0x40000000
#define ZCALL_FUTEX_TID_MASK 0x3fffffff

/* val3 of FUTEX_WAKE_OP: *uaddr2 = *uaddr2 op oparg, and waiters of uaddr2 are
 * woken when its old value cmp cmparg. */
#define ZCALL_FUTEX_OP(op, oparg, cmp, cmparg) \
	(((op) & 0xfU) << 28 | ((cmp) & 0xfU) << 24 | \
	 ((oparg) & 0xfffU) << 12 | ((cmparg) & 0xfffU))
#define ZCALL_FUTEX_OP_SET 0
#define ZCALL_FUTEX_OP_ADD 1
#define ZCALL_FUTEX_OP_OR 2
#define ZCALL_FUTEX_OP_ANDN 3
#define ZCALL_FUTEX_OP_XOR 4
#define ZCALL_FUTEX_OP_OPARG_SHIFT 8
#define ZCALL_FUTEX_OP_CMP_EQ 0
#define ZCALL_FUTEX_OP_CMP_NE 1
#define ZCALL_FUTEX_OP_CMP_LT 2
#define ZCALL_FUTEX_OP_CMP_LE 3
#define ZCALL_FUTEX_OP_CMP_GT 4
#define ZCALL_FUTEX_OP_CMP_GE 5

/* Flags of futex_wait, futex_wake and of each futex_waitv: the word's size,
 * and its kind. */
#define ZCALL_FUTEX2_SIZE_U8 0
#define ZCALL_FUTEX2_SIZE_U16 1
#define ZCALL_FUTEX2_SIZE_U32 2
#define ZCALL_FUTEX2_SIZE_U64 3
#define ZCALL_FUTEX2_SIZE_MASK 3
#define ZCALL_FUTEX2_NUMA 4
#define ZCALL_FUTEX2_MPOL 8
#define ZCALL_FUTEX2_PRIVATE 128
#define ZCALL_FUTEX_32 2
#define ZCALL_FUTEX_NO_NODE (-1)

/* One of those that futex_waitv waits for. */
typedef struct {
	uint64_t val;
	uint64_t uaddr; /* a uint32_t * */
	uint32_t flags;
	uint32_t reserved; /* 0 */
} zcall_futex_waitv_t;

#define ZCALL_FUTEX_WAITV_MAX 128

/* A lock in a robust list; the last one points at the head's. */
typedef struct zcall_robust_list {
	struct zcall_robust_list *next;
} zcall_robust_list_t;

/* A thread's list of the robust locks that it holds. */
typedef struct {
	zcall_robust_list_t list;
	long futex_offset; /* from a zcall_robust_list_t to its lock's word */
	zcall_robust_list_t *list_op_pending; /* being locked or unlocked */
} zcall_robust_list_head_t;

#define ZCALL_ROBUST_LIST_LIMIT 2048
/* In the lowest bit of an address in the list: a PI futex. */
#define ZCALL_FUTEX_ROBUST_MOD_PI 1
#define ZCALL_FUTEX_ROBUST_MOD_MASK 1

/* Scheduling policies. */
#define ZCALL_SCHED_NORMAL 0
#define ZCALL_SCHED_FIFO 1
#define ZCALL_SCHED_RR 2
#define ZCALL_SCHED_BATCH 3
#define ZCALL_SCHED_IDLE 5
#define ZCALL_SCHED_DEADLINE 6
#define ZCALL_SCHED_EXT 7
/* Or'ed into a policy: children start with SCHED_NORMAL. */
#define ZCALL_SCHED_RESET_ON_FORK 0x40000000

/* sched_flags of a sched_attr. */
#define ZCALL_SCHED_FLAG_RESET_ON_FORK 0x1
#define ZCALL_SCHED_FLAG_RECLAIM 0x2
#define ZCALL_SCHED_FLAG_DL_OVERRUN 0x4
#define ZCALL_SCHED_FLAG_KEEP_POLICY 0x8
#define ZCALL_SCHED_FLAG_KEEP_PARAMS 0x10
#define ZCALL_SCHED_FLAG_UTIL_CLAMP_MIN 0x20
#define ZCALL_SCHED_FLAG_UTIL_CLAMP_MAX 0x40
#define ZCALL_SCHED_FLAG_KEEP_ALL 0x18
#define ZCALL_SCHED_FLAG_UTIL_CLAMP 0x60
#define ZCALL_SCHED_FLAG_ALL 0x7f
/* Flags of sched_getattr. */
#define ZCALL_SCHED_GETATTR_FLAG_DL_DYNAMIC 0x1

typedef struct {
	int sched_priority; /* 1 to 99 for FIFO and RR, else 0 */
} zcall_sched_param_t;

/* A policy with all that belongs to it. */
typedef struct {
	uint32_t size; /* of the structure */
	uint32_t sched_policy;
	uint64_t sched_flags;
	int32_t sched_nice;	 /* NORMAL, BATCH */
	uint32_t sched_priority; /* FIFO, RR */
	uint64_t sched_runtime;	 /* DEADLINE: these in nanoseconds */
	uint64_t sched_deadline;
	uint64_t sched_period;
	uint32_t sched_util_min; /* utilization hints, 0 to 1024 */
	uint32_t sched_util_max;
} zcall_sched_attr_t;

#define ZCALL_SCHED_ATTR_SIZE_VER0 48
#define ZCALL_SCHED_ATTR_SIZE_VER1 56

/* Restartable sequences. cpu_id of an area that is not registered: */
#define ZCALL_RSEQ_CPU_ID_UNINITIALIZED (-1)
#define ZCALL_RSEQ_CPU_ID_REGISTRATION_FAILED (-2)
/* Flags of rseq. */
#define ZCALL_RSEQ_FLAG_UNREGISTER 0x1
#define ZCALL_RSEQ_FLAG_SLICE_EXT_DEFAULT_ON 0x2
/* flags of a zcall_rseq_t and a zcall_rseq_cs_t. */
#define ZCALL_RSEQ_CS_FLAG_NO_RESTART_ON_PREEMPT_BIT 0
#define ZCALL_RSEQ_CS_FLAG_NO_RESTART_ON_SIGNAL_BIT 1
#define ZCALL_RSEQ_CS_FLAG_NO_RESTART_ON_MIGRATE_BIT 2
#define ZCALL_RSEQ_CS_FLAG_SLICE_EXT_AVAILABLE_BIT 4
#define ZCALL_RSEQ_CS_FLAG_SLICE_EXT_ENABLED_BIT 5
#define ZCALL_RSEQ_CS_FLAG_NO_RESTART_ON_PREEMPT 0x1
#define ZCALL_RSEQ_CS_FLAG_NO_RESTART_ON_SIGNAL 0x2
#define ZCALL_RSEQ_CS_FLAG_NO_RESTART_ON_MIGRATE 0x4
#define ZCALL_RSEQ_CS_FLAG_SLICE_EXT_AVAILABLE 0x10
#define ZCALL_RSEQ_CS_FLAG_SLICE_EXT_ENABLED 0x20

/*
 * The word that stands before each abort handler and that rseq is told; one
 * for all code of a process, so the one that libcs and libraries agreed on.
 * Nobody has agreed on one for loong64.
 */
#if ZCALL_CPU_AMD64
#define ZCALL_RSEQ_SIG 0x53053053
#elif ZCALL_CPU_ARM64
#define ZCALL_RSEQ_SIG 0xd428bc00
#elif ZCALL_CPU_RISCV64
#define ZCALL_RSEQ_SIG 0xf1401073
#endif

/* A critical section. */
typedef struct {
	uint32_t version; /* 0 */
	uint32_t flags;
	uint64_t start_ip;
	uint64_t post_commit_offset; /* from start_ip */
	uint64_t abort_ip;
} __attribute__((__aligned__(32))) zcall_rseq_cs_t;

/* A wish for a longer time slice. */
typedef union {
	uint32_t all;
	__extension__ struct {
		uint8_t request;
		uint8_t granted;
		uint16_t reserved;
	};
} zcall_rseq_slice_ctrl_t;

/* What a thread shares with the kernel. */
typedef struct {
	uint32_t cpu_id_start;
	uint32_t cpu_id;
	uint64_t rseq_cs; /* a zcall_rseq_cs_t *, 0 outside a section */
	uint32_t flags;
	uint32_t node_id;
	uint32_t mm_cid; /* small numbers, unique among running threads */
	zcall_rseq_slice_ctrl_t slice_ctrl;
	uint8_t reserved;
} __attribute__((__aligned__(32))) zcall_rseq_t;

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
#define ZCALL_MEMBARRIER_CMD_GET_REGISTRATIONS 0x200
#define ZCALL_MEMBARRIER_CMD_FLAG_CPU 0x1

#if ZCALL_CPU_AMD64
/* Options of arch_prctl. */
#define ZCALL_ARCH_SET_GS 0x1001
#define ZCALL_ARCH_SET_FS 0x1002
#define ZCALL_ARCH_GET_FS 0x1003
#define ZCALL_ARCH_GET_GS 0x1004
#define ZCALL_ARCH_GET_CPUID 0x1011
#define ZCALL_ARCH_SET_CPUID 0x1012
#define ZCALL_ARCH_GET_XCOMP_SUPP 0x1021
#define ZCALL_ARCH_GET_XCOMP_PERM 0x1022
#define ZCALL_ARCH_REQ_XCOMP_PERM 0x1023
#define ZCALL_ARCH_GET_XCOMP_GUEST_PERM 0x1024
#define ZCALL_ARCH_REQ_XCOMP_GUEST_PERM 0x1025
#define ZCALL_ARCH_XCOMP_TILECFG 17
#define ZCALL_ARCH_XCOMP_TILEDATA 18
#define ZCALL_ARCH_MAP_VDSO_X32 0x2001
#define ZCALL_ARCH_MAP_VDSO_32 0x2002
#define ZCALL_ARCH_MAP_VDSO_64 0x2003
#define ZCALL_ARCH_GET_UNTAG_MASK 0x4001
#define ZCALL_ARCH_ENABLE_TAGGED_ADDR 0x4002
#define ZCALL_ARCH_GET_MAX_TAG_BITS 0x4003
#define ZCALL_ARCH_FORCE_TAGGED_SVA 0x4004
#define ZCALL_ARCH_SHSTK_ENABLE 0x5001
#define ZCALL_ARCH_SHSTK_DISABLE 0x5002
#define ZCALL_ARCH_SHSTK_LOCK 0x5003
#define ZCALL_ARCH_SHSTK_UNLOCK 0x5004
#define ZCALL_ARCH_SHSTK_STATUS 0x5005
#define ZCALL_ARCH_SHSTK_SHSTK 0x1
#define ZCALL_ARCH_SHSTK_WRSS 0x2

/* A segment, for modify_ldt with func 1 and 0x11. */
typedef struct {
	unsigned entry_number;
	unsigned base_addr;
	unsigned limit;
	unsigned seg_32bit : 1;
	unsigned contents : 2; /* MODIFY_LDT_CONTENTS_* */
	unsigned read_exec_only : 1;
	unsigned limit_in_pages : 1;
	unsigned seg_not_present : 1;
	unsigned useable : 1;
	unsigned lm : 1;
} zcall_user_desc_t;

#define ZCALL_LDT_ENTRIES 8192
#define ZCALL_LDT_ENTRY_SIZE 8
#define ZCALL_MODIFY_LDT_CONTENTS_DATA 0
#define ZCALL_MODIFY_LDT_CONTENTS_STACK 1
#define ZCALL_MODIFY_LDT_CONTENTS_CODE 2
#endif

#endif
