/*
 * Linux constants and structures: processes, their limits and capabilities. What
 * clone, unshare and setns take is in thread.h.
 * The calls are in process.h of the folder above.
 */
#ifndef ZCALL_LINUX_PROCESS_H
#define ZCALL_LINUX_PROCESS_H

#include "prctl.h"
#include "ptrace.h"
#include "signal.h"
#include "thread.h"
#include "time.h"

/* Options of wait4 and waitid, and which processes waitid waits for. */
#define ZCALL_WNOHANG 0x00000001
#define ZCALL_WUNTRACED 0x00000002
#define ZCALL_WSTOPPED ZCALL_WUNTRACED
#define ZCALL_WEXITED 0x00000004
#define ZCALL_WCONTINUED 0x00000008
#define ZCALL_WNOWAIT 0x01000000
#define ZCALL___WNOTHREAD 0x20000000
#define ZCALL___WALL 0x40000000
#define ZCALL___WCLONE 0x80000000
#define ZCALL_P_ALL 0
#define ZCALL_P_PID 1
#define ZCALL_P_PGID 2
#define ZCALL_P_PIDFD 3

/* Flags of pidfd_open and pidfd_send_signal. */
#define ZCALL_PIDFD_NONBLOCK 2048
#define ZCALL_PIDFD_THREAD 128
#define ZCALL_PIDFD_SIGNAL_THREAD 1
#define ZCALL_PIDFD_SIGNAL_THREAD_GROUP 0x2
#define ZCALL_PIDFD_SIGNAL_PROCESS_GROUP 0x4

/* What stands for a pidfd of the caller's own. Since 6.14. */
#define ZCALL_PIDFD_SELF ZCALL_PIDFD_SELF_THREAD
#define ZCALL_PIDFD_SELF_PROCESS ZCALL_PIDFD_SELF_THREAD_GROUP
#define ZCALL_PIDFD_SELF_THREAD (-10000)
#define ZCALL_PIDFD_SELF_THREAD_GROUP (-10001)

/* ioctls of a pidfd: namespaces by descriptor, and zcall_pidfd_info_t with its
 * mask. */
#define ZCALL_PIDFD_INFO_PID 1
#define ZCALL_PIDFD_INFO_CREDS 0x2
#define ZCALL_PIDFD_INFO_CGROUPID 0x4
#define ZCALL_PIDFD_INFO_EXIT 0x8
#define ZCALL_PIDFD_INFO_COREDUMP 0x10
#define ZCALL_PIDFD_INFO_SUPPORTED_MASK 0x20
#define ZCALL_PIDFD_INFO_COREDUMP_SIGNAL 0x40
#define ZCALL_PIDFD_INFO_COREDUMP_CODE 0x80
#define ZCALL_PIDFD_INFO_SIZE_VER0 64
#define ZCALL_PIDFD_INFO_SIZE_VER1 72
#define ZCALL_PIDFD_INFO_SIZE_VER2 80
#define ZCALL_PIDFD_INFO_SIZE_VER3 88
#define ZCALL_PIDFD_COREDUMPED 1
#define ZCALL_PIDFD_COREDUMP_SKIP 0x2
#define ZCALL_PIDFD_COREDUMP_USER 0x4
#define ZCALL_PIDFD_COREDUMP_ROOT 0x8
#define ZCALL_PIDFS_IOCTL_MAGIC 0xff
#define ZCALL_PIDFD_GET_CGROUP_NAMESPACE 0xff01
#define ZCALL_PIDFD_GET_IPC_NAMESPACE 0xff02
#define ZCALL_PIDFD_GET_MNT_NAMESPACE 0xff03
#define ZCALL_PIDFD_GET_NET_NAMESPACE 0xff04
#define ZCALL_PIDFD_GET_PID_NAMESPACE 0xff05
#define ZCALL_PIDFD_GET_PID_FOR_CHILDREN_NAMESPACE 0xff06
#define ZCALL_PIDFD_GET_TIME_NAMESPACE 0xff07
#define ZCALL_PIDFD_GET_TIME_FOR_CHILDREN_NAMESPACE 0xff08
#define ZCALL_PIDFD_GET_USER_NAMESPACE 0xff09
#define ZCALL_PIDFD_GET_UTS_NAMESPACE 0xff0a
#define ZCALL_PIDFD_GET_INFO 0xc058ff0b

/* Whose priority, and its range. */
#define ZCALL_PRIO_MIN (-20)
#define ZCALL_PRIO_MAX 20
#define ZCALL_PRIO_PROCESS 0
#define ZCALL_PRIO_PGRP 1
#define ZCALL_PRIO_USER 2

/* Whose usage: wait4 knows RUSAGE_BOTH within the kernel only. */
#define ZCALL_RUSAGE_SELF 0
#define ZCALL_RUSAGE_CHILDREN (-1)
#define ZCALL_RUSAGE_BOTH (-2)
#define ZCALL_RUSAGE_THREAD 1

/* Limits. */
#define ZCALL_RLIMIT_CPU 0
#define ZCALL_RLIMIT_FSIZE 1
#define ZCALL_RLIMIT_DATA 2
#define ZCALL_RLIMIT_STACK 3
#define ZCALL_RLIMIT_CORE 4
#define ZCALL_RLIMIT_RSS 5
#define ZCALL_RLIMIT_NPROC 6
#define ZCALL_RLIMIT_NOFILE 7
#define ZCALL_RLIMIT_MEMLOCK 8
#define ZCALL_RLIMIT_AS 9
#define ZCALL_RLIMIT_LOCKS 10
#define ZCALL_RLIMIT_SIGPENDING 11
#define ZCALL_RLIMIT_MSGQUEUE 12
#define ZCALL_RLIMIT_NICE 13
#define ZCALL_RLIMIT_RTPRIO 14
#define ZCALL_RLIMIT_RTTIME 15
#define ZCALL_RLIM_NLIMITS 16
#define ZCALL_RLIM_INFINITY 0xffffffffffffffffUL
#define ZCALL_RLIM64_INFINITY 0xffffffffffffffffUL
#define ZCALL__STK_LIM 8388608
#define ZCALL_MLOCK_LIMIT 8388608

/* I/O priority: a class, a level in it and a hint, packed by
 * class << IOPRIO_CLASS_SHIFT | hint << IOPRIO_HINT_SHIFT | level. */
#define ZCALL_IOPRIO_WHO_PROCESS 1
#define ZCALL_IOPRIO_WHO_PGRP 2
#define ZCALL_IOPRIO_WHO_USER 3
#define ZCALL_IOPRIO_CLASS_NONE 0
#define ZCALL_IOPRIO_CLASS_RT 1
#define ZCALL_IOPRIO_CLASS_BE 2
#define ZCALL_IOPRIO_CLASS_IDLE 3
#define ZCALL_IOPRIO_CLASS_INVALID 7
#define ZCALL_IOPRIO_HINT_NONE 0
#define ZCALL_IOPRIO_HINT_DEV_DURATION_LIMIT_1 1
#define ZCALL_IOPRIO_HINT_DEV_DURATION_LIMIT_2 2
#define ZCALL_IOPRIO_HINT_DEV_DURATION_LIMIT_3 3
#define ZCALL_IOPRIO_HINT_DEV_DURATION_LIMIT_4 4
#define ZCALL_IOPRIO_HINT_DEV_DURATION_LIMIT_5 5
#define ZCALL_IOPRIO_HINT_DEV_DURATION_LIMIT_6 6
#define ZCALL_IOPRIO_HINT_DEV_DURATION_LIMIT_7 7
#define ZCALL_IOPRIO_CLASS_SHIFT 13
#define ZCALL_IOPRIO_NR_CLASSES 8
#define ZCALL_IOPRIO_CLASS_MASK 7
#define ZCALL_IOPRIO_PRIO_MASK 0x1fff
#define ZCALL_IOPRIO_LEVEL_NR_BITS 3
#define ZCALL_IOPRIO_NR_LEVELS 0x8
#define ZCALL_IOPRIO_LEVEL_MASK 7
#define ZCALL_IOPRIO_BE_NR ZCALL_IOPRIO_NR_LEVELS
#define ZCALL_IOPRIO_NORM 4
#define ZCALL_IOPRIO_BE_NORM ZCALL_IOPRIO_NORM
#define ZCALL_IOPRIO_HINT_SHIFT ZCALL_IOPRIO_LEVEL_NR_BITS
#define ZCALL_IOPRIO_HINT_NR_BITS 10
#define ZCALL_IOPRIO_NR_HINTS 0x400
#define ZCALL_IOPRIO_HINT_MASK 1023

/* What kcmp compares. */
#define ZCALL_KCMP_FILE 0
#define ZCALL_KCMP_VM 1
#define ZCALL_KCMP_FILES 2
#define ZCALL_KCMP_FS 3
#define ZCALL_KCMP_SIGHAND 4
#define ZCALL_KCMP_IO 5
#define ZCALL_KCMP_SYSVSEM 6
#define ZCALL_KCMP_EPOLL_TFD 7
#define ZCALL_KCMP_TYPES 8

/* Personalities, and the flags that make them. */
#define ZCALL_UNAME26 0x0020000
#define ZCALL_ADDR_NO_RANDOMIZE 0x0040000
#define ZCALL_FDPIC_FUNCPTRS 0x0080000
#define ZCALL_MMAP_PAGE_ZERO 0x0100000
#define ZCALL_ADDR_COMPAT_LAYOUT 0x0200000
#define ZCALL_READ_IMPLIES_EXEC 0x0400000
#define ZCALL_ADDR_LIMIT_32BIT 0x0800000
#define ZCALL_SHORT_INODE 0x1000000
#define ZCALL_WHOLE_SECONDS 0x2000000
#define ZCALL_STICKY_TIMEOUTS 0x4000000
#define ZCALL_ADDR_LIMIT_3GB 0x8000000
#define ZCALL_PER_CLEAR_ON_SETID 0x740000
#define ZCALL_PER_LINUX 0x0
#define ZCALL_PER_LINUX_32BIT 0x800000
#define ZCALL_PER_LINUX_FDPIC 0x80000
#define ZCALL_PER_SVR4 0x4100001
#define ZCALL_PER_SVR3 0x5000002
#define ZCALL_PER_SCOSVR3 0x7000003
#define ZCALL_PER_OSR5 0x6000003
#define ZCALL_PER_WYSEV386 0x5000004
#define ZCALL_PER_ISCR4 0x4000005
#define ZCALL_PER_BSD 0x6
#define ZCALL_PER_SUNOS 0x4000006
#define ZCALL_PER_XENIX 0x5000007
#define ZCALL_PER_LINUX32 0x8
#define ZCALL_PER_LINUX32_3GB 0x8000008
#define ZCALL_PER_IRIX32 0x4000009
#define ZCALL_PER_IRIXN32 0x400000a
#define ZCALL_PER_IRIX64 0x400000b
#define ZCALL_PER_RISCOS 0xc
#define ZCALL_PER_SOLARIS 0x400000d
#define ZCALL_PER_UW7 0x410000e
#define ZCALL_PER_OSF4 0xf
#define ZCALL_PER_HPUX 0x10
#define ZCALL_PER_MASK 0xff

/* Capabilities: bits of the sets of capget and capset, of 32 bits each. */
#define ZCALL_CAP_CHOWN 0
#define ZCALL_CAP_DAC_OVERRIDE 1
#define ZCALL_CAP_DAC_READ_SEARCH 2
#define ZCALL_CAP_FOWNER 3
#define ZCALL_CAP_FSETID 4
#define ZCALL_CAP_KILL 5
#define ZCALL_CAP_SETGID 6
#define ZCALL_CAP_SETUID 7
#define ZCALL_CAP_SETPCAP 8
#define ZCALL_CAP_LINUX_IMMUTABLE 9
#define ZCALL_CAP_NET_BIND_SERVICE 10
#define ZCALL_CAP_NET_BROADCAST 11
#define ZCALL_CAP_NET_ADMIN 12
#define ZCALL_CAP_NET_RAW 13
#define ZCALL_CAP_IPC_LOCK 14
#define ZCALL_CAP_IPC_OWNER 15
#define ZCALL_CAP_SYS_MODULE 16
#define ZCALL_CAP_SYS_RAWIO 17
#define ZCALL_CAP_SYS_CHROOT 18
#define ZCALL_CAP_SYS_PTRACE 19
#define ZCALL_CAP_SYS_PACCT 20
#define ZCALL_CAP_SYS_ADMIN 21
#define ZCALL_CAP_SYS_BOOT 22
#define ZCALL_CAP_SYS_NICE 23
#define ZCALL_CAP_SYS_RESOURCE 24
#define ZCALL_CAP_SYS_TIME 25
#define ZCALL_CAP_SYS_TTY_CONFIG 26
#define ZCALL_CAP_MKNOD 27
#define ZCALL_CAP_LEASE 28
#define ZCALL_CAP_AUDIT_WRITE 29
#define ZCALL_CAP_AUDIT_CONTROL 30
#define ZCALL_CAP_SETFCAP 31
#define ZCALL_CAP_MAC_OVERRIDE 32
#define ZCALL_CAP_MAC_ADMIN 33
#define ZCALL_CAP_SYSLOG 34
#define ZCALL_CAP_WAKE_ALARM 35
#define ZCALL_CAP_BLOCK_SUSPEND 36
#define ZCALL_CAP_AUDIT_READ 37
#define ZCALL_CAP_PERFMON 38
#define ZCALL_CAP_BPF 39
#define ZCALL_CAP_CHECKPOINT_RESTORE 40
#define ZCALL_CAP_LAST_CAP ZCALL_CAP_CHECKPOINT_RESTORE

/* Versions of capget's sets: 3, with two structures, is the one to use. */
#define ZCALL__LINUX_CAPABILITY_VERSION_1 0x19980330
#define ZCALL__LINUX_CAPABILITY_U32S_1 1
#define ZCALL__LINUX_CAPABILITY_VERSION_2 0x20071026
#define ZCALL__LINUX_CAPABILITY_U32S_2 2
#define ZCALL__LINUX_CAPABILITY_VERSION_3 0x20080522
#define ZCALL__LINUX_CAPABILITY_U32S_3 2
#define ZCALL__LINUX_CAPABILITY_VERSION ZCALL__LINUX_CAPABILITY_VERSION_1
#define ZCALL__LINUX_CAPABILITY_U32S ZCALL__LINUX_CAPABILITY_U32S_1

/* Capabilities of a file: the extended attribute security.capability. */
#define ZCALL_VFS_CAP_REVISION_MASK 0xff000000
#define ZCALL_VFS_CAP_REVISION_SHIFT 24
#define ZCALL_VFS_CAP_FLAGS_MASK 0xffffff
#define ZCALL_VFS_CAP_FLAGS_EFFECTIVE 0x000001
#define ZCALL_VFS_CAP_REVISION_1 0x01000000
#define ZCALL_VFS_CAP_U32_1 1
#define ZCALL_XATTR_CAPS_SZ_1 12
#define ZCALL_VFS_CAP_REVISION_2 0x02000000
#define ZCALL_VFS_CAP_U32_2 2
#define ZCALL_XATTR_CAPS_SZ_2 20
#define ZCALL_VFS_CAP_REVISION_3 0x03000000
#define ZCALL_VFS_CAP_U32_3 2
#define ZCALL_XATTR_CAPS_SZ_3 24
#define ZCALL_XATTR_CAPS_SZ ZCALL_XATTR_CAPS_SZ_3
#define ZCALL_VFS_CAP_U32 ZCALL_VFS_CAP_U32_3
#define ZCALL_VFS_CAP_REVISION ZCALL_VFS_CAP_REVISION_3

/* Flags of an accounting record (ac_flag), and its versions. */
#define ZCALL_ACCT_COMM 16
#define ZCALL_AFORK 0x01
#define ZCALL_ASU 0x02
#define ZCALL_ACOMPAT 0x04
#define ZCALL_ACORE 0x08
#define ZCALL_AXSIG 0x10
#define ZCALL_AGROUP 0x20
#define ZCALL_ACCT_BYTEORDER 0x00
#define ZCALL_ACCT_VERSION 2
#define ZCALL_AHZ 100

/* sysinfo's loads are in units of 1 << SI_LOAD_SHIFT. */
#define ZCALL_SI_LOAD_SHIFT 16

/* What a process has used: wait4, waitid and getrusage fill it in. */
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
	unsigned long rlim_cur;
	unsigned long rlim_max;
} zcall_rlimit_t;
#endif

/* The same for prlimit64. */
typedef struct {
	uint64_t rlim_cur;
	uint64_t rlim_max;
} zcall_rlimit64_t;

/* Of whom capget and capset speak; pid 0 is the caller. */
typedef struct {
	uint32_t version; /* _LINUX_CAPABILITY_VERSION_3 */
	int pid;
} zcall_cap_user_header_t;

/* One of two: capabilities 0 to 31, then 32 to 63. */
typedef struct {
	uint32_t effective;
	uint32_t permitted;
	uint32_t inheritable;
} zcall_cap_user_data_t;

/* The value of security.capability, in little-endian order. */
typedef struct {
	uint32_t magic_etc;
	struct {
		uint32_t permitted;
		uint32_t inheritable;
	} data[2];
} zcall_vfs_cap_data_t;

typedef struct {
	uint32_t magic_etc;
	struct {
		uint32_t permitted;
		uint32_t inheritable;
	} data[2];
	uint32_t rootid;
} zcall_vfs_ns_cap_data_t;

/* The second index of kcmp(KCMP_EPOLL_TFD). */
typedef struct {
	uint32_t efd;  /* the epoll descriptor */
	uint32_t tfd;  /* a descriptor in it */
	uint32_t toff; /* which, if there are several */
} zcall_kcmp_epoll_slot_t;

/* What ioctl PIDFD_GET_INFO tells; mask: wanted, then what there is. */
typedef struct {
	uint64_t mask;
	uint64_t cgroupid;
	uint32_t pid;
	uint32_t tgid;
	uint32_t ppid;
	uint32_t ruid;
	uint32_t rgid;
	uint32_t euid;
	uint32_t egid;
	uint32_t suid;
	uint32_t sgid;
	uint32_t fsuid;
	uint32_t fsgid;
	int32_t exit_code;
	__extension__ struct {
		uint32_t coredump_mask;
		uint32_t coredump_signal;
		uint32_t coredump_code;
		uint32_t coredump_pad;
	};
	uint64_t supported_mask;
} zcall_pidfd_info_t;

/* What sysinfo tells; memory in units of mem_unit bytes. */
typedef struct {
	long uptime;
	unsigned long loads[3];
	unsigned long totalram;
	unsigned long freeram;
	unsigned long sharedram;
	unsigned long bufferram;
	unsigned long totalswap;
	unsigned long freeswap;
	uint16_t procs;
	uint16_t pad;
	unsigned long totalhigh;
	unsigned long freehigh;
	uint32_t mem_unit;
} zcall_sysinfo_t;

/* An accounting record, as acct writes it: of kernels without, and with
 * CONFIG_BSD_PROCESS_ACCT_V3. Times and amounts of 16 bits are 13 bits with an
 * exponent of base 8 above them. */
typedef struct {
	char ac_flag;
	char ac_version;
	uint16_t ac_uid16;
	uint16_t ac_gid16;
	uint16_t ac_tty;
	uint32_t ac_btime;
	uint16_t ac_utime;
	uint16_t ac_stime;
	uint16_t ac_etime;
	uint16_t ac_mem;
	uint16_t ac_io;
	uint16_t ac_rw;
	uint16_t ac_minflt;
	uint16_t ac_majflt;
	uint16_t ac_swaps;
	uint16_t ac_ahz;
	uint32_t ac_exitcode;
	char ac_comm[17];
	uint8_t ac_etime_hi;
	uint16_t ac_etime_lo;
	uint32_t ac_uid;
	uint32_t ac_gid;
} zcall_acct_t;

typedef struct {
	char ac_flag;
	char ac_version;
	uint16_t ac_tty;
	uint32_t ac_exitcode;
	uint32_t ac_uid;
	uint32_t ac_gid;
	uint32_t ac_pid;
	uint32_t ac_ppid;
	uint32_t ac_btime;
	float ac_etime;
	uint16_t ac_utime;
	uint16_t ac_stime;
	uint16_t ac_mem;
	uint16_t ac_io;
	uint16_t ac_rw;
	uint16_t ac_minflt;
	uint16_t ac_majflt;
	uint16_t ac_swaps;
	char ac_comm[16];
} zcall_acct_v3_t;

#endif
