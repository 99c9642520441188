/*
 * macOS constants and structures: threads, ulock, and what Mach traps return.
 * The calls are in thread.h of the folder above.
 */
#ifndef ZCALL_DARWIN_THREAD_H
#define ZCALL_DARWIN_THREAD_H

#include "time.h"

/* Operations of ulock_wait, ulock_wait2 and ulock_wake. */
#define ZCALL_UL_COMPARE_AND_WAIT 1
#define ZCALL_UL_UNFAIR_LOCK 2
#define ZCALL_UL_COMPARE_AND_WAIT_SHARED 3
#define ZCALL_UL_UNFAIR_LOCK64_SHARED 4
#define ZCALL_UL_COMPARE_AND_WAIT64 5
#define ZCALL_UL_COMPARE_AND_WAIT64_SHARED 6
#define ZCALL_UL_OPCODE_MASK 0xff
#define ZCALL_UL_FLAGS_MASK 0xffffff00

/* Flags to go with them. ULF_NO_ERRNO: an error is -errno as a value, which
 * is what the wrappers return anyway. */
#define ZCALL_ULF_WAKE_ALL 0x100
#define ZCALL_ULF_WAKE_THREAD 0x200
#define ZCALL_ULF_WAKE_ALLOW_NON_OWNER 0x400
#define ZCALL_ULF_WAIT_WORKQ_DATA_CONTENTION 0x10000
#define ZCALL_ULF_WAIT_CANCEL_POINT 0x20000
#define ZCALL_ULF_WAIT_ADAPTIVE_SPIN 0x40000
#define ZCALL_ULF_NO_ERRNO 0x1000000
#define ZCALL_ULF_DEADLINE 0x2000000
#define ZCALL_ULF_GENERIC_MASK 0xffff0000

/* Kinds of thread_selfcounts. */
#define ZCALL_THSC_CPI 1
#define ZCALL_THSC_CPI_PER_PERF_LEVEL 2
#define ZCALL_THSC_TIME_CPI 3
#define ZCALL_THSC_TIME_CPI_PER_PERF_LEVEL 4
#define ZCALL_THSC_TIME_ENERGY_CPI 5
#define ZCALL_THSC_TIME_ENERGY_CPI_PER_PERF_LEVEL 6

/* What each stores; the kinds per level store an array. */
typedef struct {
	uint64_t tcpi_instructions;
	uint64_t tcpi_cycles;
} zcall_thsc_cpi_t;

typedef struct {
	uint64_t ttci_instructions;
	uint64_t ttci_cycles;
	uint64_t ttci_user_time_mach;
	uint64_t ttci_system_time_mach;
} zcall_thsc_time_cpi_t;

typedef struct {
	uint64_t ttec_instructions;
	uint64_t ttec_cycles;
	uint64_t ttec_user_time_mach;
	uint64_t ttec_system_time_mach;
	uint64_t ttec_energy_nj;
} zcall_thsc_time_energy_cpi_t;

/* Options of thread_switch. */
#define ZCALL_SWITCH_OPTION_NONE 0
#define ZCALL_SWITCH_OPTION_DEPRESS 1
#define ZCALL_SWITCH_OPTION_WAIT 2
#define ZCALL_SWITCH_OPTION_DISPATCH_CONTENTION 3
#define ZCALL_SWITCH_OPTION_OSLOCK_DEPRESS 4
#define ZCALL_SWITCH_OPTION_OSLOCK_WAIT 5

/* Options of mach_eventlink_*, and parts of what they return. */
#define ZCALL_MELSW_OPTION_NONE 0
#define ZCALL_MELSW_OPTION_NO_WAIT 1
#define ZCALL_KERN_CLOCK_MACH_ABSOLUTE_TIME 1
#define ZCALL_EVENTLINK_SIGNAL_COUNT_MASK 0xffffffffffffff
#define ZCALL_EVENTLINK_SIGNAL_ERROR_MASK 0xff
#define ZCALL_EVENTLINK_SIGNAL_ERROR_SHIFT 56

/* What Mach traps return (kern_return_t). */
#define ZCALL_KERN_SUCCESS 0
#define ZCALL_KERN_INVALID_ADDRESS 1
#define ZCALL_KERN_PROTECTION_FAILURE 2
#define ZCALL_KERN_NO_SPACE 3
#define ZCALL_KERN_INVALID_ARGUMENT 4
#define ZCALL_KERN_FAILURE 5
#define ZCALL_KERN_RESOURCE_SHORTAGE 6
#define ZCALL_KERN_NOT_RECEIVER 7
#define ZCALL_KERN_NO_ACCESS 8
#define ZCALL_KERN_MEMORY_FAILURE 9
#define ZCALL_KERN_MEMORY_ERROR 10
#define ZCALL_KERN_ALREADY_IN_SET 11
#define ZCALL_KERN_NOT_IN_SET 12
#define ZCALL_KERN_NAME_EXISTS 13
#define ZCALL_KERN_ABORTED 14
#define ZCALL_KERN_INVALID_NAME 15
#define ZCALL_KERN_INVALID_TASK 16
#define ZCALL_KERN_INVALID_RIGHT 17
#define ZCALL_KERN_INVALID_VALUE 18
#define ZCALL_KERN_UREFS_OVERFLOW 19
#define ZCALL_KERN_INVALID_CAPABILITY 20
#define ZCALL_KERN_RIGHT_EXISTS 21
#define ZCALL_KERN_INVALID_HOST 22
#define ZCALL_KERN_MEMORY_PRESENT 23
#define ZCALL_KERN_MEMORY_DATA_MOVED 24
#define ZCALL_KERN_MEMORY_RESTART_COPY 25
#define ZCALL_KERN_INVALID_PROCESSOR_SET 26
#define ZCALL_KERN_POLICY_LIMIT 27
#define ZCALL_KERN_INVALID_POLICY 28
#define ZCALL_KERN_INVALID_OBJECT 29
#define ZCALL_KERN_ALREADY_WAITING 30
#define ZCALL_KERN_DEFAULT_SET 31
#define ZCALL_KERN_EXCEPTION_PROTECTED 32
#define ZCALL_KERN_INVALID_LEDGER 33
#define ZCALL_KERN_INVALID_MEMORY_CONTROL 34
#define ZCALL_KERN_INVALID_SECURITY 35
#define ZCALL_KERN_NOT_DEPRESSED 36
#define ZCALL_KERN_TERMINATED 37
#define ZCALL_KERN_LOCK_SET_DESTROYED 38
#define ZCALL_KERN_LOCK_UNSTABLE 39
#define ZCALL_KERN_LOCK_OWNED 40
#define ZCALL_KERN_LOCK_OWNED_SELF 41
#define ZCALL_KERN_SEMAPHORE_DESTROYED 42
#define ZCALL_KERN_RPC_SERVER_TERMINATED 43
#define ZCALL_KERN_RPC_TERMINATE_ORPHAN 44
#define ZCALL_KERN_RPC_CONTINUE_ORPHAN 45
#define ZCALL_KERN_NOT_SUPPORTED 46
#define ZCALL_KERN_NODE_DOWN 47
#define ZCALL_KERN_NOT_WAITING 48
#define ZCALL_KERN_OPERATION_TIMED_OUT 49
#define ZCALL_KERN_RETURN_MAX 0x100

#endif
