/*
 * macOS constants and structures: processes, their limits, spawning and what
 * proc_info tells.
 * The calls are in process.h of the folder above.
 */
#ifndef ZCALL_DARWIN_PROCESS_H
#define ZCALL_DARWIN_PROCESS_H

#include "signal.h"
#include "time.h"

/* Options of wait4 and waitid. */
#define ZCALL_WNOHANG 1
#define ZCALL_WUNTRACED 2
#define ZCALL_WEXITED 4
#define ZCALL_WSTOPPED 8
#define ZCALL_WCONTINUED 16
#define ZCALL_WNOWAIT 32
#define ZCALL_WCOREFLAG 0x80
#define ZCALL_WAIT_ANY (-1)
#define ZCALL_WAIT_MYPGRP 0

/* Which processes waitid waits for. */
#define ZCALL_P_ALL 0
#define ZCALL_P_PID 1
#define ZCALL_P_PGID 2

/* Whose priority, its range, and the background as a priority. */
#define ZCALL_PRIO_MIN (-20)
#define ZCALL_PRIO_MAX 20
#define ZCALL_PRIO_PROCESS 0
#define ZCALL_PRIO_PGRP 1
#define ZCALL_PRIO_USER 2
#define ZCALL_PRIO_DARWIN_THREAD 3
#define ZCALL_PRIO_DARWIN_PROCESS 4
#define ZCALL_PRIO_DARWIN_BG 0x1000
#define ZCALL_PRIO_DARWIN_NONUI 0x1001

/* Whose usage. */
#define ZCALL_RUSAGE_SELF 0
#define ZCALL_RUSAGE_CHILDREN (-1)

/* Flavours of proc_info(PROC_INFO_CALL_PIDRUSAGE), and ri_flags. */
#define ZCALL_RUSAGE_INFO_V0 0
#define ZCALL_RUSAGE_INFO_V1 1
#define ZCALL_RUSAGE_INFO_V2 2
#define ZCALL_RUSAGE_INFO_V3 3
#define ZCALL_RUSAGE_INFO_V4 4
#define ZCALL_RUSAGE_INFO_V5 5
#define ZCALL_RUSAGE_INFO_V6 6
#define ZCALL_RU_PROC_RUNS_RESLIDE 0x1

/* Limits; with _RLIMIT_POSIX_FLAG added setrlimit is strict. */
#define ZCALL_RLIMIT_CPU 0
#define ZCALL_RLIMIT_FSIZE 1
#define ZCALL_RLIMIT_DATA 2
#define ZCALL_RLIMIT_STACK 3
#define ZCALL_RLIMIT_CORE 4
#define ZCALL_RLIMIT_AS 5
#define ZCALL_RLIMIT_RSS ZCALL_RLIMIT_AS
#define ZCALL_RLIMIT_MEMLOCK 6
#define ZCALL_RLIMIT_NPROC 7
#define ZCALL_RLIMIT_NOFILE 8
#define ZCALL_RLIM_NLIMITS 9
#define ZCALL_RLIM_INFINITY 0x7fffffffffffffff
#define ZCALL__RLIMIT_POSIX_FLAG 0x1000

/* Flavours of proc_rlimit_control, and their flags. */
#define ZCALL_RLIMIT_WAKEUPS_MONITOR 0x1
#define ZCALL_RLIMIT_CPU_USAGE_MONITOR 0x2
#define ZCALL_RLIMIT_THREAD_CPULIMITS 0x3
#define ZCALL_RLIMIT_FOOTPRINT_INTERVAL 0x4
#define ZCALL_WAKEMON_ENABLE 0x1
#define ZCALL_WAKEMON_DISABLE 0x2
#define ZCALL_WAKEMON_GET_PARAMS 0x4
#define ZCALL_WAKEMON_SET_DEFAULTS 0x8
#define ZCALL_WAKEMON_MAKE_FATAL 0x10
#define ZCALL_CPUMON_MAKE_FATAL 0x1000
#define ZCALL_FOOTPRINT_INTERVAL_RESET 0x1

/* Requests of ptrace. */
#define ZCALL_PT_TRACE_ME 0
#define ZCALL_PT_READ_I 1
#define ZCALL_PT_READ_D 2
#define ZCALL_PT_READ_U 3
#define ZCALL_PT_WRITE_I 4
#define ZCALL_PT_WRITE_D 5
#define ZCALL_PT_WRITE_U 6
#define ZCALL_PT_CONTINUE 7
#define ZCALL_PT_KILL 8
#define ZCALL_PT_STEP 9
#define ZCALL_PT_ATTACH 10
#define ZCALL_PT_DETACH 11
#define ZCALL_PT_SIGEXC 12
#define ZCALL_PT_THUPDATE 13
#define ZCALL_PT_ATTACHEXC 14
#define ZCALL_PT_FORCEQUOTA 30
#define ZCALL_PT_DENY_ATTACH 31
#define ZCALL_PT_FIRSTMACH 32

/* Attributes of posix_spawn. */
#define ZCALL_POSIX_SPAWN_RESETIDS 0x1
#define ZCALL_POSIX_SPAWN_SETPGROUP 0x2
#define ZCALL_POSIX_SPAWN_SETSIGDEF 0x4
#define ZCALL_POSIX_SPAWN_SETSIGMASK 0x8
#define ZCALL_POSIX_SPAWN_SETEXEC 0x40
#define ZCALL_POSIX_SPAWN_START_SUSPENDED 0x80
#define ZCALL_POSIX_SPAWN_SETSID 0x400
#define ZCALL__POSIX_SPAWN_RESLIDE 0x800
#define ZCALL_POSIX_SPAWN_CLOEXEC_DEFAULT 0x4000
#define ZCALL_POSIX_SPAWN_PCONTROL_NONE 0
#define ZCALL_POSIX_SPAWN_PCONTROL_THROTTLE 1
#define ZCALL_POSIX_SPAWN_PCONTROL_SUSPEND 2
#define ZCALL_POSIX_SPAWN_PCONTROL_KILL 3

/* Actions on files of posix_spawn. */
#define ZCALL_PSFA_OPEN 0
#define ZCALL_PSFA_CLOSE 1
#define ZCALL_PSFA_DUP2 2
#define ZCALL_PSFA_INHERIT 3
#define ZCALL_PSFA_FILEPORT_DUP2 4
#define ZCALL_PSFA_CHDIR 5
#define ZCALL_PSFA_FCHDIR 6

/* Calls of proc_info. */
#define ZCALL_PROC_INFO_CALL_LISTPIDS 0x1
#define ZCALL_PROC_INFO_CALL_PIDINFO 0x2
#define ZCALL_PROC_INFO_CALL_PIDFDINFO 0x3
#define ZCALL_PROC_INFO_CALL_KERNMSGBUF 0x4
#define ZCALL_PROC_INFO_CALL_SETCONTROL 0x5
#define ZCALL_PROC_INFO_CALL_PIDFILEPORTINFO 0x6
#define ZCALL_PROC_INFO_CALL_TERMINATE 0x7
#define ZCALL_PROC_INFO_CALL_DIRTYCONTROL 0x8
#define ZCALL_PROC_INFO_CALL_PIDRUSAGE 0x9
#define ZCALL_PROC_INFO_CALL_PIDORIGINATORINFO 0xa
#define ZCALL_PROC_INFO_CALL_LISTCOALITIONS 0xb
#define ZCALL_PROC_INFO_CALL_CANUSEFGHW 0xc
#define ZCALL_PROC_INFO_CALL_PIDDYNKQUEUEINFO 0xd
#define ZCALL_PROC_INFO_CALL_UDATA_INFO 0xe
#define ZCALL_PROC_INFO_CALL_SET_DYLD_IMAGES 0xf
#define ZCALL_PROC_INFO_CALL_TERMINATE_RSR 0x10
#define ZCALL_PROC_INFO_CALL_SIGNAL_AUDITTOKEN 0x11

/* Which processes PROC_INFO_CALL_LISTPIDS lists. */
#define ZCALL_PROC_ALL_PIDS 1
#define ZCALL_PROC_PGRP_ONLY 2
#define ZCALL_PROC_TTY_ONLY 3
#define ZCALL_PROC_UID_ONLY 4
#define ZCALL_PROC_RUID_ONLY 5
#define ZCALL_PROC_PPID_ONLY 6
#define ZCALL_PROC_KDBG_ONLY 7

/* Flavours of PROC_INFO_CALL_PIDINFO. */
#define ZCALL_PROC_PIDLISTFDS 1
#define ZCALL_PROC_PIDTASKALLINFO 2
#define ZCALL_PROC_PIDTBSDINFO 3
#define ZCALL_PROC_PIDTASKINFO 4
#define ZCALL_PROC_PIDTHREADINFO 5
#define ZCALL_PROC_PIDLISTTHREADS 6
#define ZCALL_PROC_PIDREGIONINFO 7
#define ZCALL_PROC_PIDREGIONPATHINFO 8
#define ZCALL_PROC_PIDVNODEPATHINFO 9
#define ZCALL_PROC_PIDTHREADPATHINFO 10
#define ZCALL_PROC_PIDPATHINFO 11
#define ZCALL_PROC_PIDWORKQUEUEINFO 12
#define ZCALL_PROC_PIDT_SHORTBSDINFO 13
#define ZCALL_PROC_PIDLISTFILEPORTS 14
#define ZCALL_PROC_PIDTHREADID64INFO 15
#define ZCALL_PROC_PID_RUSAGE 16
#define ZCALL_PROC_PIDUNIQIDENTIFIERINFO 17
#define ZCALL_PROC_PIDT_BSDINFOWITHUNIQID 18
#define ZCALL_PROC_PIDARCHINFO 19

/* Flavours of PROC_INFO_CALL_PIDFDINFO. */
#define ZCALL_PROC_PIDFDVNODEINFO 1
#define ZCALL_PROC_PIDFDVNODEPATHINFO 2
#define ZCALL_PROC_PIDFDSOCKETINFO 3
#define ZCALL_PROC_PIDFDPSEMINFO 4
#define ZCALL_PROC_PIDFDPSHMINFO 5
#define ZCALL_PROC_PIDFDPIPEINFO 6
#define ZCALL_PROC_PIDFDKQUEUEINFO 7
#define ZCALL_PROC_PIDFDATALKINFO 8
#define ZCALL_PROC_PIDFDCHANNELINFO 10

/* Flavours of PROC_INFO_CALL_SETCONTROL and _DIRTYCONTROL. */
#define ZCALL_PROC_SELFSET_PCONTROL 1
#define ZCALL_PROC_SELFSET_THREADNAME 2
#define ZCALL_PROC_SELFSET_VMRSRCOWNER 3
#define ZCALL_PROC_SELFSET_DELAYIDLESLEEP 4
#define ZCALL_PROC_DIRTYCONTROL_TRACK 1
#define ZCALL_PROC_DIRTYCONTROL_SET 2
#define ZCALL_PROC_DIRTYCONTROL_GET 3
#define ZCALL_PROC_DIRTYCONTROL_CLEAR 4

/* pbi_flags. */
#define ZCALL_PROC_FLAG_SYSTEM 1
#define ZCALL_PROC_FLAG_TRACED 2
#define ZCALL_PROC_FLAG_INEXIT 4
#define ZCALL_PROC_FLAG_PPWAIT 8
#define ZCALL_PROC_FLAG_LP64 0x10
#define ZCALL_PROC_FLAG_SLEADER 0x20
#define ZCALL_PROC_FLAG_CTTY 0x40
#define ZCALL_PROC_FLAG_CONTROLT 0x80
#define ZCALL_PROC_FLAG_THCWD 0x100
#define ZCALL_PROC_FLAG_PC_THROTTLE 0x200
#define ZCALL_PROC_FLAG_PC_SUSP 0x400
#define ZCALL_PROC_FLAG_PC_KILL 0x600
#define ZCALL_PROC_FLAG_PC_MASK 0x600
#define ZCALL_PROC_FLAG_PA_THROTTLE 0x800
#define ZCALL_PROC_FLAG_PA_SUSP 0x1000
#define ZCALL_PROC_FLAG_PSUGID 0x2000
#define ZCALL_PROC_FLAG_EXEC 0x4000

/* Flags of proc_info_extended_id. */
#define ZCALL_PIF_COMPARE_IDVERSION 0x1
#define ZCALL_PIF_COMPARE_UNIQUEID 0x2

/* fi_status, pth_run_state, pth_flags, pri_share_mode, pwq_state. */
#define ZCALL_PROC_FP_SHARED 1
#define ZCALL_PROC_FP_CLEXEC 2
#define ZCALL_PROC_FP_GUARDED 4
#define ZCALL_PROC_FP_CLFORK 8
#define ZCALL_TH_STATE_RUNNING 1
#define ZCALL_TH_STATE_STOPPED 2
#define ZCALL_TH_STATE_WAITING 3
#define ZCALL_TH_STATE_UNINTERRUPTIBLE 4
#define ZCALL_TH_STATE_HALTED 5
#define ZCALL_TH_FLAGS_SWAPPED 0x1
#define ZCALL_TH_FLAGS_IDLE 0x2
#define ZCALL_SM_COW 1
#define ZCALL_SM_PRIVATE 2
#define ZCALL_SM_EMPTY 3
#define ZCALL_SM_SHARED 4
#define ZCALL_SM_TRUESHARED 5
#define ZCALL_SM_PRIVATE_ALIASED 6
#define ZCALL_SM_SHARED_ALIASED 7
#define ZCALL_SM_LARGE_PAGE 8
#define ZCALL_WQ_EXCEEDED_CONSTRAINED_THREAD_LIMIT 0x1
#define ZCALL_WQ_EXCEEDED_TOTAL_THREAD_LIMIT 0x2
#define ZCALL_WQ_FLAGS_AVAILABLE 0x4

/* Flags of an accounting record. */
#define ZCALL_AFORK 0x1
#define ZCALL_ASU 0x2
#define ZCALL_ACOMPAT 0x4
#define ZCALL_ACORE 0x8
#define ZCALL_AXSIG 0x10
#define ZCALL_AHZ 64

/* What a process has used: wait4 and getrusage fill it in. */
typedef struct {
	zcall_timeval_t ru_utime;
	zcall_timeval_t ru_stime;
	long ru_maxrss; /* bytes */
	long ru_ixrss;
	long ru_idrss;
	long ru_isrss;
	long ru_minflt;
	long ru_majflt;
	long ru_nswap;
	long ru_inblock;
	long ru_oublock;
	long ru_msgsnd;
	long ru_msgrcv;
	long ru_nsignals;
	long ru_nvcsw;
	long ru_nivcsw;
} zcall_rusage_t;

/* A limit: what holds, and how far an ordinary process may raise it. */
#ifdef ZCALL_NATIVE_TYPES
#include <sys/resource.h> /* ZCALL_NATIVE_TYPES */
typedef struct rlimit zcall_rlimit_t;
ZCALLI_ASSERT(sizeof(zcall_rlimit_t) == 16 &&
		      ZCALLI_AT(zcall_rlimit_t, rlim_cur, 0, 8) &&
		      ZCALLI_AT(zcall_rlimit_t, rlim_max, 8, 8),
	      "struct rlimit");
#else
typedef struct {
	uint64_t rlim_cur;
	uint64_t rlim_max;
} zcall_rlimit_t;
#endif

/* proc_rlimit_control(RLIMIT_WAKEUPS_MONITOR). */
typedef struct {
	uint32_t wm_flags;
	int32_t wm_rate;
} zcall_proc_rlimit_control_wakeupmon_t;

/* PROC_INFO_CALL_PIDRUSAGE, by flavour; times in units of the Mach clock. */
typedef struct {
	uint8_t ri_uuid[16];
	uint64_t ri_user_time;
	uint64_t ri_system_time;
	uint64_t ri_pkg_idle_wkups;
	uint64_t ri_interrupt_wkups;
	uint64_t ri_pageins;
	uint64_t ri_wired_size;
	uint64_t ri_resident_size;
	uint64_t ri_phys_footprint;
	uint64_t ri_proc_start_abstime;
	uint64_t ri_proc_exit_abstime;
} zcall_rusage_info_v0_t;

typedef struct {
	uint8_t ri_uuid[16];
	uint64_t ri_user_time;
	uint64_t ri_system_time;
	uint64_t ri_pkg_idle_wkups;
	uint64_t ri_interrupt_wkups;
	uint64_t ri_pageins;
	uint64_t ri_wired_size;
	uint64_t ri_resident_size;
	uint64_t ri_phys_footprint;
	uint64_t ri_proc_start_abstime;
	uint64_t ri_proc_exit_abstime;
	uint64_t ri_child_user_time;
	uint64_t ri_child_system_time;
	uint64_t ri_child_pkg_idle_wkups;
	uint64_t ri_child_interrupt_wkups;
	uint64_t ri_child_pageins;
	uint64_t ri_child_elapsed_abstime;
} zcall_rusage_info_v1_t;

typedef struct {
	uint8_t ri_uuid[16];
	uint64_t ri_user_time;
	uint64_t ri_system_time;
	uint64_t ri_pkg_idle_wkups;
	uint64_t ri_interrupt_wkups;
	uint64_t ri_pageins;
	uint64_t ri_wired_size;
	uint64_t ri_resident_size;
	uint64_t ri_phys_footprint;
	uint64_t ri_proc_start_abstime;
	uint64_t ri_proc_exit_abstime;
	uint64_t ri_child_user_time;
	uint64_t ri_child_system_time;
	uint64_t ri_child_pkg_idle_wkups;
	uint64_t ri_child_interrupt_wkups;
	uint64_t ri_child_pageins;
	uint64_t ri_child_elapsed_abstime;
	uint64_t ri_diskio_bytesread;
	uint64_t ri_diskio_byteswritten;
} zcall_rusage_info_v2_t;

typedef struct {
	uint8_t ri_uuid[16];
	uint64_t ri_user_time;
	uint64_t ri_system_time;
	uint64_t ri_pkg_idle_wkups;
	uint64_t ri_interrupt_wkups;
	uint64_t ri_pageins;
	uint64_t ri_wired_size;
	uint64_t ri_resident_size;
	uint64_t ri_phys_footprint;
	uint64_t ri_proc_start_abstime;
	uint64_t ri_proc_exit_abstime;
	uint64_t ri_child_user_time;
	uint64_t ri_child_system_time;
	uint64_t ri_child_pkg_idle_wkups;
	uint64_t ri_child_interrupt_wkups;
	uint64_t ri_child_pageins;
	uint64_t ri_child_elapsed_abstime;
	uint64_t ri_diskio_bytesread;
	uint64_t ri_diskio_byteswritten;
	uint64_t ri_cpu_time_qos_default;
	uint64_t ri_cpu_time_qos_maintenance;
	uint64_t ri_cpu_time_qos_background;
	uint64_t ri_cpu_time_qos_utility;
	uint64_t ri_cpu_time_qos_legacy;
	uint64_t ri_cpu_time_qos_user_initiated;
	uint64_t ri_cpu_time_qos_user_interactive;
	uint64_t ri_billed_system_time;
	uint64_t ri_serviced_system_time;
} zcall_rusage_info_v3_t;

typedef struct {
	uint8_t ri_uuid[16];
	uint64_t ri_user_time;
	uint64_t ri_system_time;
	uint64_t ri_pkg_idle_wkups;
	uint64_t ri_interrupt_wkups;
	uint64_t ri_pageins;
	uint64_t ri_wired_size;
	uint64_t ri_resident_size;
	uint64_t ri_phys_footprint;
	uint64_t ri_proc_start_abstime;
	uint64_t ri_proc_exit_abstime;
	uint64_t ri_child_user_time;
	uint64_t ri_child_system_time;
	uint64_t ri_child_pkg_idle_wkups;
	uint64_t ri_child_interrupt_wkups;
	uint64_t ri_child_pageins;
	uint64_t ri_child_elapsed_abstime;
	uint64_t ri_diskio_bytesread;
	uint64_t ri_diskio_byteswritten;
	uint64_t ri_cpu_time_qos_default;
	uint64_t ri_cpu_time_qos_maintenance;
	uint64_t ri_cpu_time_qos_background;
	uint64_t ri_cpu_time_qos_utility;
	uint64_t ri_cpu_time_qos_legacy;
	uint64_t ri_cpu_time_qos_user_initiated;
	uint64_t ri_cpu_time_qos_user_interactive;
	uint64_t ri_billed_system_time;
	uint64_t ri_serviced_system_time;
	uint64_t ri_logical_writes;
	uint64_t ri_lifetime_max_phys_footprint;
	uint64_t ri_instructions;
	uint64_t ri_cycles;
	uint64_t ri_billed_energy;
	uint64_t ri_serviced_energy;
	uint64_t ri_interval_max_phys_footprint;
	uint64_t ri_runnable_time;
} zcall_rusage_info_v4_t;

typedef struct {
	uint8_t ri_uuid[16];
	uint64_t ri_user_time;
	uint64_t ri_system_time;
	uint64_t ri_pkg_idle_wkups;
	uint64_t ri_interrupt_wkups;
	uint64_t ri_pageins;
	uint64_t ri_wired_size;
	uint64_t ri_resident_size;
	uint64_t ri_phys_footprint;
	uint64_t ri_proc_start_abstime;
	uint64_t ri_proc_exit_abstime;
	uint64_t ri_child_user_time;
	uint64_t ri_child_system_time;
	uint64_t ri_child_pkg_idle_wkups;
	uint64_t ri_child_interrupt_wkups;
	uint64_t ri_child_pageins;
	uint64_t ri_child_elapsed_abstime;
	uint64_t ri_diskio_bytesread;
	uint64_t ri_diskio_byteswritten;
	uint64_t ri_cpu_time_qos_default;
	uint64_t ri_cpu_time_qos_maintenance;
	uint64_t ri_cpu_time_qos_background;
	uint64_t ri_cpu_time_qos_utility;
	uint64_t ri_cpu_time_qos_legacy;
	uint64_t ri_cpu_time_qos_user_initiated;
	uint64_t ri_cpu_time_qos_user_interactive;
	uint64_t ri_billed_system_time;
	uint64_t ri_serviced_system_time;
	uint64_t ri_logical_writes;
	uint64_t ri_lifetime_max_phys_footprint;
	uint64_t ri_instructions;
	uint64_t ri_cycles;
	uint64_t ri_billed_energy;
	uint64_t ri_serviced_energy;
	uint64_t ri_interval_max_phys_footprint;
	uint64_t ri_runnable_time;
	uint64_t ri_flags;
} zcall_rusage_info_v5_t;

typedef struct {
	uint8_t ri_uuid[16];
	uint64_t ri_user_time;
	uint64_t ri_system_time;
	uint64_t ri_pkg_idle_wkups;
	uint64_t ri_interrupt_wkups;
	uint64_t ri_pageins;
	uint64_t ri_wired_size;
	uint64_t ri_resident_size;
	uint64_t ri_phys_footprint;
	uint64_t ri_proc_start_abstime;
	uint64_t ri_proc_exit_abstime;
	uint64_t ri_child_user_time;
	uint64_t ri_child_system_time;
	uint64_t ri_child_pkg_idle_wkups;
	uint64_t ri_child_interrupt_wkups;
	uint64_t ri_child_pageins;
	uint64_t ri_child_elapsed_abstime;
	uint64_t ri_diskio_bytesread;
	uint64_t ri_diskio_byteswritten;
	uint64_t ri_cpu_time_qos_default;
	uint64_t ri_cpu_time_qos_maintenance;
	uint64_t ri_cpu_time_qos_background;
	uint64_t ri_cpu_time_qos_utility;
	uint64_t ri_cpu_time_qos_legacy;
	uint64_t ri_cpu_time_qos_user_initiated;
	uint64_t ri_cpu_time_qos_user_interactive;
	uint64_t ri_billed_system_time;
	uint64_t ri_serviced_system_time;
	uint64_t ri_logical_writes;
	uint64_t ri_lifetime_max_phys_footprint;
	uint64_t ri_instructions;
	uint64_t ri_cycles;
	uint64_t ri_billed_energy;
	uint64_t ri_serviced_energy;
	uint64_t ri_interval_max_phys_footprint;
	uint64_t ri_runnable_time;
	uint64_t ri_flags;
	uint64_t ri_user_ptime;
	uint64_t ri_system_ptime;
	uint64_t ri_pinstructions;
	uint64_t ri_pcycles;
	uint64_t ri_energy_nj;
	uint64_t ri_penergy_nj;
	uint64_t ri_reserved[14];
} zcall_rusage_info_v6_t;

/* PROC_PIDTBSDINFO. */
typedef struct {
	uint32_t pbi_flags; /* PROC_FLAG_* */
	uint32_t pbi_status;
	uint32_t pbi_xstatus;
	uint32_t pbi_pid;
	uint32_t pbi_ppid;
	uint32_t pbi_uid;
	uint32_t pbi_gid;
	uint32_t pbi_ruid;
	uint32_t pbi_rgid;
	uint32_t pbi_svuid;
	uint32_t pbi_svgid;
	uint32_t rfu_1;
	char pbi_comm[16];
	char pbi_name[32];
	uint32_t pbi_nfiles;
	uint32_t pbi_pgid;
	uint32_t pbi_pjobc;
	uint32_t e_tdev;
	uint32_t e_tpgid;
	int32_t pbi_nice;
	uint64_t pbi_start_tvsec;
	uint64_t pbi_start_tvusec;
} zcall_proc_bsdinfo_t;

/* PROC_PIDT_SHORTBSDINFO. */
typedef struct {
	uint32_t pbsi_pid;
	uint32_t pbsi_ppid;
	uint32_t pbsi_pgid;
	uint32_t pbsi_status;
	char pbsi_comm[16];
	uint32_t pbsi_flags;
	uint32_t pbsi_uid;
	uint32_t pbsi_gid;
	uint32_t pbsi_ruid;
	uint32_t pbsi_rgid;
	uint32_t pbsi_svuid;
	uint32_t pbsi_svgid;
	uint32_t pbsi_rfu;
} zcall_proc_bsdshortinfo_t;

/* PROC_PIDTASKINFO. */
typedef struct {
	uint64_t pti_virtual_size;
	uint64_t pti_resident_size;
	uint64_t pti_total_user;
	uint64_t pti_total_system;
	uint64_t pti_threads_user;
	uint64_t pti_threads_system;
	int32_t pti_policy;
	int32_t pti_faults;
	int32_t pti_pageins;
	int32_t pti_cow_faults;
	int32_t pti_messages_sent;
	int32_t pti_messages_received;
	int32_t pti_syscalls_mach;
	int32_t pti_syscalls_unix;
	int32_t pti_csw;
	int32_t pti_threadnum;
	int32_t pti_numrunning;
	int32_t pti_priority;
} zcall_proc_taskinfo_t;

/* PROC_PIDTASKALLINFO. */
typedef struct {
	zcall_proc_bsdinfo_t pbsd;
	zcall_proc_taskinfo_t ptinfo;
} zcall_proc_taskallinfo_t;

/* PROC_PIDTHREADINFO. */
typedef struct {
	uint64_t pth_user_time;
	uint64_t pth_system_time;
	int32_t pth_cpu_usage;
	int32_t pth_policy;
	int32_t pth_run_state;
	int32_t pth_flags;
	int32_t pth_sleep_time;
	int32_t pth_curpri;
	int32_t pth_priority;
	int32_t pth_maxpriority;
	char pth_name[64];
} zcall_proc_threadinfo_t;

/* PROC_PIDREGIONINFO. */
typedef struct {
	uint32_t pri_protection;
	uint32_t pri_max_protection;
	uint32_t pri_inheritance;
	uint32_t pri_flags;
	uint64_t pri_offset;
	uint32_t pri_behavior;
	uint32_t pri_user_wired_count;
	uint32_t pri_user_tag;
	uint32_t pri_pages_resident;
	uint32_t pri_pages_shared_now_private;
	uint32_t pri_pages_swapped_out;
	uint32_t pri_pages_dirtied;
	uint32_t pri_ref_count;
	uint32_t pri_shadow_depth;
	uint32_t pri_share_mode;
	uint32_t pri_private_pages_resident;
	uint32_t pri_shared_pages_resident;
	uint32_t pri_obj_id;
	uint32_t pri_depth;
	uint64_t pri_address;
	uint64_t pri_size;
} zcall_proc_regioninfo_t;

/* PROC_PIDWORKQUEUEINFO. */
typedef struct {
	uint32_t pwq_nthreads;
	uint32_t pwq_runthreads;
	uint32_t pwq_blockedthreads;
	uint32_t pwq_state;
} zcall_proc_workqueueinfo_t;

/* What PROC_PIDFD*INFO begins with. */
typedef struct {
	uint32_t fi_openflags;
	uint32_t fi_status;
	long fi_offset;
	int32_t fi_type;
	uint32_t fi_guardflags;
} zcall_proc_fileinfo_t;

/* PROC_PIDUNIQIDENTIFIERINFO. */
typedef struct {
	uint8_t p_uuid[16];
	uint64_t p_uniqueid;
	uint64_t p_puniqueid;
	int32_t p_idversion;
	uint32_t p_reserve2;
	uint64_t p_reserve3;
	uint64_t p_reserve4;
} zcall_proc_uniqidentifierinfo_t;

/* A file, within what follows. */
typedef struct {
	uint32_t vst_dev;
	uint16_t vst_mode;
	uint16_t vst_nlink;
	uint64_t vst_ino;
	uint32_t vst_uid;
	uint32_t vst_gid;
	int64_t vst_atime;
	int64_t vst_atimensec;
	int64_t vst_mtime;
	int64_t vst_mtimensec;
	int64_t vst_ctime;
	int64_t vst_ctimensec;
	int64_t vst_birthtime;
	int64_t vst_birthtimensec;
	long vst_size;
	int64_t vst_blocks;
	int32_t vst_blksize;
	uint32_t vst_flags;
	uint32_t vst_gen;
	uint32_t vst_rdev;
	int64_t vst_qspare[2];
} zcall_vinfo_stat_t;

typedef struct {
	zcall_vinfo_stat_t vi_stat;
	int vi_type;
	int vi_pad;
	int vi_fsid[2];
} zcall_vnode_info_t;

typedef struct {
	zcall_vnode_info_t vip_vi;
	char vip_path[1024];
} zcall_vnode_info_path_t;

/* PROC_PIDFDVNODEINFO, PROC_PIDFDVNODEPATHINFO. */
typedef struct {
	zcall_proc_fileinfo_t pfi;
	zcall_vnode_info_t pvi;
} zcall_vnode_fdinfo_t;

typedef struct {
	zcall_proc_fileinfo_t pfi;
	zcall_vnode_info_path_t pvip;
} zcall_vnode_fdinfowithpath_t;

/* PROC_PIDREGIONPATHINFO. */
typedef struct {
	zcall_proc_regioninfo_t prp_prinfo;
	zcall_vnode_info_path_t prp_vip;
} zcall_proc_regionwithpathinfo_t;

/* PROC_PIDVNODEPATHINFO. */
typedef struct {
	zcall_vnode_info_path_t pvi_cdir;
	zcall_vnode_info_path_t pvi_rdir;
} zcall_proc_vnodepathinfo_t;

/* PROC_PIDTHREADPATHINFO. */
typedef struct {
	zcall_proc_threadinfo_t pt;
	zcall_vnode_info_path_t pvip;
} zcall_proc_threadwithpathinfo_t;

/* posix_spawn's actions on files: psfa_act_count of these behind
 * zcall__posix_spawn_file_actions_t. */
typedef struct {
	int psfaa_type; /* PSFA_* */
	__extension__ union {
		int psfaa_filedes;
		unsigned psfaa_fileport;
	};
	__extension__ union {
		struct {
			int psfao_oflag;
			uint16_t psfao_mode;
			char psfao_path[1024];
		} psfaa_openargs;
		struct {
			int psfad_newfiledes;
		} psfaa_dup2args;
		struct {
			char psfac_path[1024];
		} psfaa_chdirargs;
	};
} zcall__psfa_action_t;

typedef struct {
	int psfa_act_alloc;
	int psfa_act_count;
	__extension__ zcall__psfa_action_t psfa_act_acts[0];
} zcall__posix_spawn_file_actions_t;

/* posix_spawn's third argument: sizes and addresses of what there is, 0 of
 * what there is not. The attributes change from release to release. */
typedef struct {
	size_t attr_size;
	void *attrp;
	size_t file_actions_size;
	zcall__posix_spawn_file_actions_t *file_actions;
	size_t port_actions_size;
	void *port_actions;
	size_t mac_extensions_size;
	void *mac_extensions;
	size_t coal_info_size;
	void *coal_info;
	size_t persona_info_size;
	void *persona_info;
	size_t posix_cred_info_size;
	void *posix_cred_info;
	size_t subsystem_root_path_size;
	char *subsystem_root_path;
	size_t conclave_id_size;
	char *conclave_id;
} zcall__posix_spawn_args_desc_t;

/* An accounting record, as acct writes it: times of 13 bits with an exponent
 * of base 8 above them, in units of 1 / AHZ s. */
typedef struct {
	char ac_comm[10];
	uint16_t ac_utime;
	uint16_t ac_stime;
	uint16_t ac_etime;
	long ac_btime;
	unsigned ac_uid;
	unsigned ac_gid;
	uint16_t ac_mem;
	uint16_t ac_io;
	int ac_tty;
	uint8_t ac_flag;
} zcall_acct_t;

#endif
