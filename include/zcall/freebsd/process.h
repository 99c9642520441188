/*
 * FreeBSD constants and structures: processes, their limits, control and
 * tracing.
 * The calls are in process.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_PROCESS_H
#define ZCALL_FREEBSD_PROCESS_H

#include "signal.h"
#include "thread.h"
#include "time.h"

/* Options of wait4 and wait6; the status of a continued process is SIGCONT. */
#define ZCALL_WNOHANG 1
#define ZCALL_WUNTRACED 2
#define ZCALL_WSTOPPED ZCALL_WUNTRACED
#define ZCALL_WCONTINUED 4
#define ZCALL_WNOWAIT 8
#define ZCALL_WEXITED 16
#define ZCALL_WTRAPPED 32
#define ZCALL_WLINUXCLONE 0x80000000
#define ZCALL_WCOREFLAG 0x80
#define ZCALL_WAIT_ANY (-1)
#define ZCALL_WAIT_MYPGRP 0

/* What an id is: wait6, procctl, cpuset. */
#define ZCALL_P_PID 0
#define ZCALL_P_PPID 1
#define ZCALL_P_PGID 2
#define ZCALL_P_SID 3
#define ZCALL_P_CID 4
#define ZCALL_P_UID 5
#define ZCALL_P_GID 6
#define ZCALL_P_ALL 7
#define ZCALL_P_LWPID 8
#define ZCALL_P_TASKID 9
#define ZCALL_P_PROJID 10
#define ZCALL_P_POOLID 11
#define ZCALL_P_JAILID 12
#define ZCALL_P_ZONEID ZCALL_P_JAILID
#define ZCALL_P_CTID 13
#define ZCALL_P_CPUID 14
#define ZCALL_P_PSETID 15

/* Flags of rfork. */
#define ZCALL_RFFDG 0x4
#define ZCALL_RFPROC 0x10
#define ZCALL_RFMEM 0x20
#define ZCALL_RFNOWAIT 0x40
#define ZCALL_RFCFDG 0x1000
#define ZCALL_RFTHREAD 0x2000
#define ZCALL_RFSIGSHARE 0x4000
#define ZCALL_RFLINUXTHPN 0x10000
#define ZCALL_RFTSIGZMB 0x80000
#define ZCALL_RFTSIGSHIFT 20
#define ZCALL_RFTSIGMASK 0xff
#define ZCALL_RFSPAWN 0x80000000

/* Flags of pdfork. */
#define ZCALL_PD_DAEMON 0x1
#define ZCALL_PD_CLOEXEC 0x2
#define ZCALL_PD_ALLOWED_AT_FORK 0x3

/* Whose priority, and its range. */
#define ZCALL_PRIO_MIN (-20)
#define ZCALL_PRIO_MAX 20
#define ZCALL_PRIO_PROCESS 0
#define ZCALL_PRIO_PGRP 1
#define ZCALL_PRIO_USER 2

/* Whose usage. */
#define ZCALL_RUSAGE_SELF 0
#define ZCALL_RUSAGE_CHILDREN (-1)
#define ZCALL_RUSAGE_THREAD 1

/* Limits. */
#define ZCALL_RLIMIT_CPU 0
#define ZCALL_RLIMIT_FSIZE 1
#define ZCALL_RLIMIT_DATA 2
#define ZCALL_RLIMIT_STACK 3
#define ZCALL_RLIMIT_CORE 4
#define ZCALL_RLIMIT_RSS 5
#define ZCALL_RLIMIT_MEMLOCK 6
#define ZCALL_RLIMIT_NPROC 7
#define ZCALL_RLIMIT_NOFILE 8
#define ZCALL_RLIMIT_SBSIZE 9
#define ZCALL_RLIMIT_VMEM 10
#define ZCALL_RLIMIT_AS ZCALL_RLIMIT_VMEM
#define ZCALL_RLIMIT_NPTS 11
#define ZCALL_RLIMIT_SWAP 12
#define ZCALL_RLIMIT_KQUEUES 13
#define ZCALL_RLIMIT_UMTXP 14
#define ZCALL_RLIM_INFINITY 0x7fffffffffffffff

/* Commands of procctl. */
#define ZCALL_PROC_SPROTECT 1
#define ZCALL_PROC_REAP_ACQUIRE 2
#define ZCALL_PROC_REAP_RELEASE 3
#define ZCALL_PROC_REAP_STATUS 4
#define ZCALL_PROC_REAP_GETPIDS 5
#define ZCALL_PROC_REAP_KILL 6
#define ZCALL_PROC_TRACE_CTL 7
#define ZCALL_PROC_TRACE_STATUS 8
#define ZCALL_PROC_TRAPCAP_CTL 9
#define ZCALL_PROC_TRAPCAP_STATUS 10
#define ZCALL_PROC_PDEATHSIG_CTL 11
#define ZCALL_PROC_PDEATHSIG_STATUS 12
#define ZCALL_PROC_ASLR_CTL 13
#define ZCALL_PROC_ASLR_STATUS 14
#define ZCALL_PROC_PROTMAX_CTL 15
#define ZCALL_PROC_PROTMAX_STATUS 16
#define ZCALL_PROC_STACKGAP_CTL 17
#define ZCALL_PROC_STACKGAP_STATUS 18
#define ZCALL_PROC_NO_NEW_PRIVS_CTL 19
#define ZCALL_PROC_NO_NEW_PRIVS_STATUS 20
#define ZCALL_PROC_WXMAP_CTL 21
#define ZCALL_PROC_WXMAP_STATUS 22
#define ZCALL_PROC_PROCCTL_MD_MIN 0x10000000

/* What they take and tell. */
#define ZCALL_PPROT_SET 1
#define ZCALL_PPROT_CLEAR 2
#define ZCALL_PPROT_DESCEND 0x10
#define ZCALL_PPROT_INHERIT 0x20
#define ZCALL_REAPER_STATUS_OWNED 0x1
#define ZCALL_REAPER_STATUS_REALINIT 0x2
#define ZCALL_REAPER_PIDINFO_VALID 0x1
#define ZCALL_REAPER_PIDINFO_CHILD 0x2
#define ZCALL_REAPER_PIDINFO_REAPER 0x4
#define ZCALL_REAPER_PIDINFO_ZOMBIE 0x8
#define ZCALL_REAPER_PIDINFO_STOPPED 0x10
#define ZCALL_REAPER_PIDINFO_EXITING 0x20
#define ZCALL_REAPER_KILL_CHILDREN 0x1
#define ZCALL_REAPER_KILL_SUBTREE 0x2
#define ZCALL_PROC_TRACE_CTL_ENABLE 1
#define ZCALL_PROC_TRACE_CTL_DISABLE 2
#define ZCALL_PROC_TRACE_CTL_DISABLE_EXEC 3
#define ZCALL_PROC_TRAPCAP_CTL_ENABLE 1
#define ZCALL_PROC_TRAPCAP_CTL_DISABLE 2
#define ZCALL_PROC_ASLR_FORCE_ENABLE 1
#define ZCALL_PROC_ASLR_FORCE_DISABLE 2
#define ZCALL_PROC_ASLR_NOFORCE 3
#define ZCALL_PROC_ASLR_ACTIVE 0x80000000
#define ZCALL_PROC_PROTMAX_FORCE_ENABLE 1
#define ZCALL_PROC_PROTMAX_FORCE_DISABLE 2
#define ZCALL_PROC_PROTMAX_NOFORCE 3
#define ZCALL_PROC_PROTMAX_ACTIVE 0x80000000
#define ZCALL_PROC_STACKGAP_ENABLE 0x1
#define ZCALL_PROC_STACKGAP_DISABLE 0x2
#define ZCALL_PROC_STACKGAP_ENABLE_EXEC 0x4
#define ZCALL_PROC_STACKGAP_DISABLE_EXEC 0x8
#define ZCALL_PROC_NO_NEW_PRIVS_ENABLE 1
#define ZCALL_PROC_NO_NEW_PRIVS_DISABLE 2
#define ZCALL_PROC_WX_MAPPINGS_PERMIT 0x1
#define ZCALL_PROC_WX_MAPPINGS_DISALLOW_EXEC 0x2
#define ZCALL_PROC_WXORX_ENFORCE 0x80000000

/* Requests of ptrace. */
#define ZCALL_PT_TRACE_ME 0
#define ZCALL_PT_READ_I 1
#define ZCALL_PT_READ_D 2
#define ZCALL_PT_WRITE_I 4
#define ZCALL_PT_WRITE_D 5
#define ZCALL_PT_CONTINUE 7
#define ZCALL_PT_KILL 8
#define ZCALL_PT_STEP 9
#define ZCALL_PT_ATTACH 10
#define ZCALL_PT_DETACH 11
#define ZCALL_PT_IO 12
#define ZCALL_PT_LWPINFO 13
#define ZCALL_PT_GETNUMLWPS 14
#define ZCALL_PT_GETLWPLIST 15
#define ZCALL_PT_CLEARSTEP 16
#define ZCALL_PT_SETSTEP 17
#define ZCALL_PT_SUSPEND 18
#define ZCALL_PT_RESUME 19
#define ZCALL_PT_TO_SCE 20
#define ZCALL_PT_TO_SCX 21
#define ZCALL_PT_SYSCALL 22
#define ZCALL_PT_FOLLOW_FORK 23
#define ZCALL_PT_LWP_EVENTS 24
#define ZCALL_PT_GET_EVENT_MASK 25
#define ZCALL_PT_SET_EVENT_MASK 26
#define ZCALL_PT_GET_SC_ARGS 27
#define ZCALL_PT_GET_SC_RET 28
#define ZCALL_PT_COREDUMP 29
#define ZCALL_PT_GETREGS 33
#define ZCALL_PT_SETREGS 34
#define ZCALL_PT_GETFPREGS 35
#define ZCALL_PT_SETFPREGS 36
#define ZCALL_PT_GETDBREGS 37
#define ZCALL_PT_SETDBREGS 38
#define ZCALL_PT_VM_TIMESTAMP 40
#define ZCALL_PT_VM_ENTRY 41
#define ZCALL_PT_GETREGSET 42
#define ZCALL_PT_SETREGSET 43
#define ZCALL_PT_SC_REMOTE 44
#define ZCALL_PT_FIRSTMACH 64
#define ZCALL_PT_GETXSTATE_INFO 68
#define ZCALL_PT_GETXSTATE 69
#define ZCALL_PT_SETXSTATE 70
#define ZCALL_PT_GETFSBASE 71
#define ZCALL_PT_SETFSBASE 72
#define ZCALL_PT_GETGSBASE 73
#define ZCALL_PT_SETGSBASE 74

/* What they take and tell: event masks, operations of PT_IO, events and flags
 * of PT_LWPINFO, flags of PT_COREDUMP. */
#define ZCALL_PTRACE_EXEC 0x1
#define ZCALL_PTRACE_SCE 0x2
#define ZCALL_PTRACE_SCX 0x4
#define ZCALL_PTRACE_SYSCALL 0x6
#define ZCALL_PTRACE_FORK 0x8
#define ZCALL_PTRACE_LWP 0x10
#define ZCALL_PTRACE_VFORK 0x20
#define ZCALL_PTRACE_DEFAULT ZCALL_PTRACE_EXEC
#define ZCALL_PIOD_READ_D 1
#define ZCALL_PIOD_WRITE_D 2
#define ZCALL_PIOD_READ_I 3
#define ZCALL_PIOD_WRITE_I 4
#define ZCALL_PL_EVENT_NONE 0
#define ZCALL_PL_EVENT_SIGNAL 1
#define ZCALL_PL_FLAG_SA 0x1
#define ZCALL_PL_FLAG_BOUND 0x2
#define ZCALL_PL_FLAG_SCE 0x4
#define ZCALL_PL_FLAG_SCX 0x8
#define ZCALL_PL_FLAG_EXEC 0x10
#define ZCALL_PL_FLAG_SI 0x20
#define ZCALL_PL_FLAG_FORKED 0x40
#define ZCALL_PL_FLAG_CHILD 0x80
#define ZCALL_PL_FLAG_BORN 0x100
#define ZCALL_PL_FLAG_EXITED 0x200
#define ZCALL_PL_FLAG_VFORKED 0x400
#define ZCALL_PL_FLAG_VFORK_DONE 0x800
#define ZCALL_PC_COMPRESS 0x1
#define ZCALL_PC_ALL 0x2

/* Operations and trace points of ktrace, types of its records. */
#define ZCALL_KTROP_SET 0
#define ZCALL_KTROP_CLEAR 1
#define ZCALL_KTROP_CLEARFILE 2
#define ZCALL_KTRFLAG_DESCEND 4
#define ZCALL_KTR_SYSCALL 1
#define ZCALL_KTR_SYSRET 2
#define ZCALL_KTR_NAMEI 3
#define ZCALL_KTR_GENIO 4
#define ZCALL_KTR_PSIG 5
#define ZCALL_KTR_CSW 6
#define ZCALL_KTR_USER 7
#define ZCALL_KTR_USER_MAXLEN 2048
#define ZCALL_KTR_STRUCT 8
#define ZCALL_KTR_SYSCTL 9
#define ZCALL_KTR_PROCCTOR 10
#define ZCALL_KTR_PROCDTOR 11
#define ZCALL_KTR_CAPFAIL 12
#define ZCALL_KTR_FAULT 13
#define ZCALL_KTR_FAULTEND 14
#define ZCALL_KTR_STRUCT_ARRAY 15
#define ZCALL_KTR_DROP 0x8000
#define ZCALL_KTR_VERSIONED 0x4000
#define ZCALL_KTR_TYPE 0xc000
#define ZCALL_KTR_VERSION0 0
#define ZCALL_KTR_VERSION1 1
#define ZCALL_KTRFAC_MASK 0x00ffffff
#define ZCALL_KTRFAC_SYSCALL 0x2
#define ZCALL_KTRFAC_SYSRET 0x4
#define ZCALL_KTRFAC_NAMEI 0x8
#define ZCALL_KTRFAC_GENIO 0x10
#define ZCALL_KTRFAC_PSIG 0x20
#define ZCALL_KTRFAC_CSW 0x40
#define ZCALL_KTRFAC_USER 0x80
#define ZCALL_KTRFAC_STRUCT 0x100
#define ZCALL_KTRFAC_SYSCTL 0x200
#define ZCALL_KTRFAC_PROCCTOR 0x400
#define ZCALL_KTRFAC_PROCDTOR 0x800
#define ZCALL_KTRFAC_CAPFAIL 0x1000
#define ZCALL_KTRFAC_FAULT 0x2000
#define ZCALL_KTRFAC_FAULTEND 0x4000
#define ZCALL_KTRFAC_STRUCT_ARRAY 0x8000
#define ZCALL_KTRFAC_ROOT 0x80000000
#define ZCALL_KTRFAC_INHERIT 0x40000000
#define ZCALL_KTRFAC_DROP 0x20000000

/* Flags of an accounting record. */
#define ZCALL_AC_COMM_LEN 16
#define ZCALL_AFORK 0x1
#define ZCALL_ASU 0x2
#define ZCALL_ACOMPAT 0x4
#define ZCALL_ACORE 0x8
#define ZCALL_AXSIG 0x10
#define ZCALL_ANVER 0x20

/* What a process has used: wait4 and getrusage fill it in. */
typedef struct {
	zcall_timeval_t ru_utime;
	zcall_timeval_t ru_stime;
	long ru_maxrss; /* KiB */
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

/* The same of a process and of its children: wait6. */
typedef struct {
	zcall_rusage_t wru_self;
	zcall_rusage_t wru_children;
} zcall___wrusage_t;

/* A limit: what holds, and how far an ordinary process may raise it. */
#ifdef ZCALL_NATIVE_TYPES
#include <sys/types.h>	  /* ZCALL_NATIVE_TYPES */
#include <sys/resource.h> /* ZCALL_NATIVE_TYPES */
typedef struct rlimit zcall_rlimit_t;
ZCALLI_ASSERT(sizeof(zcall_rlimit_t) == 16 &&
		      ZCALLI_AT(zcall_rlimit_t, rlim_cur, 0, 8) &&
		      ZCALLI_AT(zcall_rlimit_t, rlim_max, 8, 8),
	      "struct rlimit");
#else
typedef struct {
	long rlim_cur;
	long rlim_max;
} zcall_rlimit_t;
#endif

/* PROC_REAP_STATUS. */
typedef struct {
	unsigned rs_flags;
	unsigned rs_children;
	unsigned rs_descendants;
	int rs_reaper;
	int rs_pid;
	unsigned rs_pad0[15];
} zcall_procctl_reaper_status_t;

/* PROC_REAP_GETPIDS: rp_count of these at rp_pids. */
typedef struct {
	int pi_pid;
	int pi_subtree;
	unsigned pi_flags;
	unsigned pi_pad0[15];
} zcall_procctl_reaper_pidinfo_t;

typedef struct {
	unsigned rp_count;
	unsigned rp_pad0[15];
	zcall_procctl_reaper_pidinfo_t *rp_pids;
} zcall_procctl_reaper_pids_t;

/* PROC_REAP_KILL. */
typedef struct {
	int rk_sig;
	unsigned rk_flags;
	int rk_subtree;
	unsigned rk_killed; /* filled in: how many */
	int rk_fpid;	    /* filled in: the first that failed */
	unsigned rk_pad0[15];
} zcall_procctl_reaper_kill_t;

/* PT_IO. */
typedef struct {
	int piod_op;	 /* PIOD_* */
	void *piod_offs; /* there */
	void *piod_addr; /* here */
	size_t piod_len;
} zcall_ptrace_io_desc_t;

/* PT_LWPINFO. */
typedef struct {
	int pl_lwpid;
	int pl_event;
	int pl_flags;
	zcall_sigset_t pl_sigmask;
	zcall_sigset_t pl_siglist;
	zcall_siginfo_t pl_siginfo;
	char pl_tdname[20];
	int pl_child_pid;
	unsigned pl_syscall_code;
	unsigned pl_syscall_narg;
} zcall_ptrace_lwpinfo_t;

/* PT_GET_SC_RET. */
typedef struct {
	long sr_retval[2];
	int sr_error;
} zcall_ptrace_sc_ret_t;

/* PT_SC_REMOTE. */
typedef struct {
	zcall_ptrace_sc_ret_t pscr_ret;
	unsigned pscr_syscall;
	unsigned pscr_nargs;
	long *pscr_args;
} zcall_ptrace_sc_remote_t;

/* PT_VM_ENTRY. */
typedef struct {
	int pve_entry;
	int pve_timestamp;
	unsigned long pve_start;
	unsigned long pve_end;
	unsigned long pve_offset;
	unsigned pve_prot;
	unsigned pve_pathlen;
	long pve_fileid;
	uint32_t pve_fsid;
	char *pve_path;
} zcall_ptrace_vm_entry_t;

/* PT_COREDUMP. */
typedef struct {
	int pc_fd;
	uint32_t pc_flags;
	long pc_limit; /* bytes, 0 for none */
} zcall_ptrace_coredump_t;

/* PT_GETXSTATE_INFO. */
typedef struct {
	uint64_t xsave_mask;
	uint32_t xsave_len;
} zcall_ptrace_xstate_info_t;

/* PT_GETREGS. */
typedef struct {
	int64_t r_r15;
	int64_t r_r14;
	int64_t r_r13;
	int64_t r_r12;
	int64_t r_r11;
	int64_t r_r10;
	int64_t r_r9;
	int64_t r_r8;
	int64_t r_rdi;
	int64_t r_rsi;
	int64_t r_rbp;
	int64_t r_rbx;
	int64_t r_rdx;
	int64_t r_rcx;
	int64_t r_rax;
	uint32_t r_trapno;
	uint16_t r_fs;
	uint16_t r_gs;
	uint32_t r_err;
	uint16_t r_es;
	uint16_t r_ds;
	int64_t r_rip;
	int64_t r_cs;
	int64_t r_rflags;
	int64_t r_rsp;
	int64_t r_ss;
} zcall_reg_t;

/* PT_GETFPREGS. */
typedef struct {
	uint64_t fpr_env[4];
	uint8_t fpr_acc[8][16];
	uint8_t fpr_xacc[16][16];
	uint64_t fpr_spare[12];
} zcall_fpreg_t;

/* PT_GETDBREGS. */
typedef struct {
	uint64_t dr[16];
} zcall_dbreg_t;

/* What stands before each record of ktrace, and records. */
typedef struct {
	int ktr_len; /* of what follows */
	short ktr_type;
	short ktr_version;
	int ktr_pid;
	char ktr_comm[20];
	zcall_timespec_t ktr_time;
	long ktr_tid;
	int ktr_cpu;
} zcall_ktr_header_t;

typedef struct {
	short ktr_code;
	short ktr_narg;
	long ktr_args[1]; /* ktr_narg of them */
} zcall_ktr_syscall_t;

typedef struct {
	short ktr_code;
	short ktr_eosys;
	int ktr_error;
	long ktr_retval;
} zcall_ktr_sysret_t;

typedef struct {
	int ktr_fd;
	int ktr_rw; /* 0: read, 1: written */
} zcall_ktr_genio_t;

typedef struct {
	int signo;
	void (*action)(int);
	int code;
	zcall_sigset_t mask;
} zcall_ktr_psig_t;

typedef struct {
	int out;
	int user;
	char wmesg[8];
} zcall_ktr_csw_t;

typedef struct {
	unsigned sv_flags;
} zcall_ktr_proc_ctor_t;

typedef struct {
	unsigned long vaddr;
	int type;
} zcall_ktr_fault_t;

typedef struct {
	int result;
} zcall_ktr_faultend_t;

typedef struct {
	size_t struct_size;
} zcall_ktr_struct_array_t;

/* An accounting record, as acct writes it; times in microseconds. */
typedef struct {
	uint8_t ac_zero;
	uint8_t ac_version;
	uint16_t ac_len;
	char ac_comm[16];
	float ac_utime;
	float ac_stime;
	float ac_etime;
	long ac_btime;
	unsigned ac_uid;
	unsigned ac_gid;
	float ac_mem;
	float ac_io;
	uint64_t ac_tty;
	uint32_t ac_pad0;
	uint16_t ac_len2;
	union {
		uint32_t ac_align;
		uint8_t ac_flag;
	} ac_trailer;
} zcall_acctv3_t;

#endif
