/*
 * FreeBSD constants and structures: the system itself.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_SYS_H
#define ZCALL_FREEBSD_SYS_H

#include "../target.h"

/* Flags of mount, nmount and unmount, and in f_flags of statfs. */
#define ZCALL_MNT_RDONLY 1
#define ZCALL_MNT_SYNCHRONOUS 2
#define ZCALL_MNT_NOEXEC 4
#define ZCALL_MNT_NOSUID 8
#define ZCALL_MNT_NFS4ACLS 0x10
#define ZCALL_MNT_UNION 0x20
#define ZCALL_MNT_ASYNC 0x40
#define ZCALL_MNT_SUIDDIR 0x100000
#define ZCALL_MNT_SOFTDEP 0x200000
#define ZCALL_MNT_NOSYMFOLLOW 0x400000
#define ZCALL_MNT_GJOURNAL 0x2000000
#define ZCALL_MNT_MULTILABEL 0x4000000
#define ZCALL_MNT_ACLS 0x8000000
#define ZCALL_MNT_NOATIME 0x10000000
#define ZCALL_MNT_NOCLUSTERR 0x40000000
#define ZCALL_MNT_NOCLUSTERW 0x80000000
#define ZCALL_MNT_SUJ 0x100000000
#define ZCALL_MNT_AUTOMOUNTED 0x200000000
#define ZCALL_MNT_VERIFIED 0x400000000
#define ZCALL_MNT_UNTRUSTED 0x800000000

/* How a file system is exported. */
#define ZCALL_MNT_EXRDONLY 0x80
#define ZCALL_MNT_EXPORTED 0x100
#define ZCALL_MNT_DEFEXPORTED 0x200
#define ZCALL_MNT_EXPORTANON 0x400
#define ZCALL_MNT_EXKERB 0x800
#define ZCALL_MNT_EXPUBLIC 0x20000000

/* What the kernel tells of a mount. */
#define ZCALL_MNT_LOCAL 0x1000
#define ZCALL_MNT_QUOTA 0x2000
#define ZCALL_MNT_ROOTFS 0x4000
#define ZCALL_MNT_USER 0x8000
#define ZCALL_MNT_IGNORE 0x800000

/* What to do. */
#define ZCALL_MNT_UPDATE 0x10000
#define ZCALL_MNT_DELEXPORT 0x20000
#define ZCALL_MNT_RELOAD 0x40000
#define ZCALL_MNT_FORCE 0x80000
#define ZCALL_MNT_SNAPSHOT 0x1000000
#define ZCALL_MNT_NONBUSY 0x4000000
#define ZCALL_MNT_BYFSID 0x8000000
#define ZCALL_MNT_CMDFLAGS 0xd0f0000
#define ZCALL_MNT_VISFLAGMASK 0xffef0ffff
#define ZCALL_MNT_UPDATEMASK 0xad8d0807e

/* Modes of getfsstat and the like. */
#define ZCALL_MNT_WAIT 1
#define ZCALL_MNT_NOWAIT 2
#define ZCALL_MNT_LAZY 3
#define ZCALL_MNT_SUSPEND 4

/* More of them, new in FreeBSD 13.1 and 14. */
#define ZCALL_MNT_NOCOVER 0x1000000000
#define ZCALL_MNT_EMPTYDIR 0x2000000000
#define ZCALL_MNT_RECURSE 0x100000000000
#define ZCALL_MNT_DEFERRED 0x200000000000

/* Rights of a descriptor. Each has in its upper bits the element of cr_rights that it belongs to: 1 << 57 the first, 1 << 58 the second. */
#define ZCALL_CAP_READ 0x200000000000001
#define ZCALL_CAP_RECV 0x200000000000001
#define ZCALL_CAP_SEND 0x200000000000002
#define ZCALL_CAP_WRITE 0x200000000000002
#define ZCALL_CAP_SEEK_TELL 0x200000000000004
#define ZCALL_CAP_SEEK 0x20000000000000c
#define ZCALL_CAP_PREAD 0x20000000000000d
#define ZCALL_CAP_PWRITE 0x20000000000000e
#define ZCALL_CAP_MMAP 0x200000000000010
#define ZCALL_CAP_MMAP_R 0x20000000000001d
#define ZCALL_CAP_MMAP_W 0x20000000000001e
#define ZCALL_CAP_MMAP_RW 0x20000000000001f
#define ZCALL_CAP_MMAP_X 0x20000000000003c
#define ZCALL_CAP_MMAP_RX 0x20000000000003d
#define ZCALL_CAP_MMAP_WX 0x20000000000003e
#define ZCALL_CAP_MMAP_RWX 0x20000000000003f
#define ZCALL_CAP_CREATE 0x200000000000040
#define ZCALL_CAP_FEXECVE 0x200000000000080
#define ZCALL_CAP_FSYNC 0x200000000000100
#define ZCALL_CAP_FTRUNCATE 0x200000000000200
#define ZCALL_CAP_LOOKUP 0x200000000000400
#define ZCALL_CAP_FCHDIR 0x200000000000800
#define ZCALL_CAP_FCHFLAGS 0x200000000001000
#define ZCALL_CAP_CHFLAGSAT 0x200000000001400
#define ZCALL_CAP_FCHMOD 0x200000000002000
#define ZCALL_CAP_FCHMODAT 0x200000000002400
#define ZCALL_CAP_FCHOWN 0x200000000004000
#define ZCALL_CAP_FCHOWNAT 0x200000000004400
#define ZCALL_CAP_FCNTL 0x200000000008000
#define ZCALL_CAP_FLOCK 0x200000000010000
#define ZCALL_CAP_FPATHCONF 0x200000000020000
#define ZCALL_CAP_FSCK 0x200000000040000
#define ZCALL_CAP_FSTAT 0x200000000080000
#define ZCALL_CAP_FSTATAT 0x200000000080400
#define ZCALL_CAP_FSTATFS 0x200000000100000
#define ZCALL_CAP_FUTIMES 0x200000000200000
#define ZCALL_CAP_FUTIMESAT 0x200000000200400
#define ZCALL_CAP_LINKAT_TARGET 0x200000000400400
#define ZCALL_CAP_MKDIRAT 0x200000000800400
#define ZCALL_CAP_MKFIFOAT 0x200000001000400
#define ZCALL_CAP_MKNODAT 0x200000002000400
#define ZCALL_CAP_RENAMEAT_SOURCE 0x200000004000400
#define ZCALL_CAP_SYMLINKAT 0x200000008000400
#define ZCALL_CAP_UNLINKAT 0x200000010000400
#define ZCALL_CAP_ACCEPT 0x200000020000000
#define ZCALL_CAP_BIND 0x200000040000000
#define ZCALL_CAP_CONNECT 0x200000080000000
#define ZCALL_CAP_GETPEERNAME 0x200000100000000
#define ZCALL_CAP_GETSOCKNAME 0x200000200000000
#define ZCALL_CAP_GETSOCKOPT 0x200000400000000
#define ZCALL_CAP_LISTEN 0x200000800000000
#define ZCALL_CAP_PEELOFF 0x200001000000000
#define ZCALL_CAP_SETSOCKOPT 0x200002000000000
#define ZCALL_CAP_SHUTDOWN 0x200004000000000
#define ZCALL_CAP_SOCK_CLIENT 0x200007780000003
#define ZCALL_CAP_SOCK_SERVER 0x200007f60000003
#define ZCALL_CAP_BINDAT 0x200008000000400
#define ZCALL_CAP_CONNECTAT 0x200010000000400
#define ZCALL_CAP_LINKAT_SOURCE 0x200020000000400
#define ZCALL_CAP_RENAMEAT_TARGET 0x200040000000400
#define ZCALL_CAP_ALL0 0x20007ffffffffff

/* Those of the second element. */
#define ZCALL_CAP_MAC_GET 0x400000000000001
#define ZCALL_CAP_MAC_SET 0x400000000000002
#define ZCALL_CAP_SEM_GETVALUE 0x400000000000004
#define ZCALL_CAP_SEM_POST 0x400000000000008
#define ZCALL_CAP_SEM_WAIT 0x400000000000010
#define ZCALL_CAP_EVENT 0x400000000000020
#define ZCALL_CAP_POLL_EVENT 0x400000000000020
#define ZCALL_CAP_KQUEUE_EVENT 0x400000000000040
#define ZCALL_CAP_IOCTL 0x400000000000080
#define ZCALL_CAP_TTYHOOK 0x400000000000100
#define ZCALL_CAP_PDGETPID 0x400000000000200
#define ZCALL_CAP_PDWAIT 0x400000000000400
#define ZCALL_CAP_PDKILL 0x400000000000800
#define ZCALL_CAP_EXTATTR_DELETE 0x400000000001000
#define ZCALL_CAP_EXTATTR_GET 0x400000000002000
#define ZCALL_CAP_EXTATTR_LIST 0x400000000004000
#define ZCALL_CAP_EXTATTR_SET 0x400000000008000
#define ZCALL_CAP_ACL_CHECK 0x400000000010000
#define ZCALL_CAP_ACL_DELETE 0x400000000020000
#define ZCALL_CAP_ACL_GET 0x400000000040000
#define ZCALL_CAP_ACL_SET 0x400000000080000
#define ZCALL_CAP_KQUEUE_CHANGE 0x400000000100000
#define ZCALL_CAP_KQUEUE 0x400000000100040
#define ZCALL_CAP_ALL1 0x4000000001fffff

/* Bits that are not used yet: the first and the last of each element. */
#define ZCALL_CAP_UNUSED0_44 0x200080000000000
#define ZCALL_CAP_UNUSED0_57 0x300000000000000
#define ZCALL_CAP_UNUSED1_22 0x400000000200000
#define ZCALL_CAP_UNUSED1_57 0x500000000000000

/* The number of elements less 2, in the uppermost two bits of the first. */
#define ZCALL_CAP_RIGHTS_VERSION_00 0
#define ZCALL_CAP_RIGHTS_VERSION 0

/* Commands of fcntl that cap_fcntls_limit allows. */
#define ZCALL_CAP_FCNTL_GETFL 8
#define ZCALL_CAP_FCNTL_SETFL 0x10
#define ZCALL_CAP_FCNTL_GETOWN 0x20
#define ZCALL_CAP_FCNTL_SETOWN 0x40
#define ZCALL_CAP_FCNTL_ALL 0x78

/* What cap_ioctls_get returns when all are allowed. */
#define ZCALL_CAP_IOCTLS_ALL 0x7fffffffffffffff

/* The rights of a descriptor. */
typedef struct {
	uint64_t cr_rights[2];
} zcall_cap_rights_t;

/* Flags of jail_set and jail_get. */
#define ZCALL_JAIL_CREATE 0x01
#define ZCALL_JAIL_UPDATE 0x02
#define ZCALL_JAIL_ATTACH 0x04
#define ZCALL_JAIL_DYING 0x08
#define ZCALL_JAIL_SET_MASK 0x0f
#define ZCALL_JAIL_GET_MASK 0x08

/* The version in zcall_jail_t. */
#define ZCALL_JAIL_API_VERSION 2

/* The argument of jail. ip4 and ip6: addresses, ip4s and ip6s of them. */
typedef struct {
	uint32_t version; /* JAIL_API_VERSION */
	char *path;
	char *hostname;
	char *jailname;
	uint32_t ip4s;
	uint32_t ip6s;
	void *ip4;
	void *ip6;
} zcall_jail_t;

/* Flags of kldunloadf. */
#define ZCALL_LINKER_UNLOAD_NORMAL 0
#define ZCALL_LINKER_UNLOAD_FORCE 1

/* Commands of kldsym. */
#define ZCALL_KLDSYM_LOOKUP 1

/* What kldstat fills in; the caller sets version to its size. */
typedef struct {
	int version;
	char name[1024];
	int refs;
	int id;
	char *address;
	size_t size; /* bytes */
	char pathname[1024];
} zcall_kld_file_stat_t;

/* For KLDSYM_LOOKUP; the caller sets version to its size. */
typedef struct {
	int version;
	char *symname;
	unsigned long symvalue;
	size_t symsize;
} zcall_kld_sym_lookup_t;

/* What a module tells of itself. */
typedef union {
	int intval;
	unsigned int uintval;
	long longval;
	unsigned long ulongval;
} zcall_modspecific_t;

/* What modstat fills in; the caller sets version to its size. */
typedef struct {
	int version;
	char name[1024];
	int refs;
	int id;
	zcall_modspecific_t data;
} zcall_module_stat_t;

/* What kenv does. */
#define ZCALL_KENV_GET 0
#define ZCALL_KENV_SET 1
#define ZCALL_KENV_UNSET 2
#define ZCALL_KENV_DUMP 3
#define ZCALL_KENV_DUMP_LOADER 4
#define ZCALL_KENV_DUMP_STATIC 5

/* Bytes of a name and a value. */
#define ZCALL_KENV_MNAMELEN 128
#define ZCALL_KENV_MVALLEN 128

/* How reboot does it. */
#define ZCALL_RB_AUTOBOOT 0
#define ZCALL_RB_ASKNAME 0x1
#define ZCALL_RB_SINGLE 0x2
#define ZCALL_RB_NOSYNC 0x4
#define ZCALL_RB_HALT 0x8
#define ZCALL_RB_INITNAME 0x10
#define ZCALL_RB_DFLTROOT 0x20
#define ZCALL_RB_KDB 0x40
#define ZCALL_RB_RDONLY 0x80
#define ZCALL_RB_DUMP 0x100
#define ZCALL_RB_MINIROOT 0x200
#define ZCALL_RB_VERBOSE 0x800
#define ZCALL_RB_SERIAL 0x1000
#define ZCALL_RB_CDROM 0x2000
#define ZCALL_RB_POWEROFF 0x4000
#define ZCALL_RB_GDB 0x8000
#define ZCALL_RB_MUTE 0x10000
#define ZCALL_RB_SELFTEST 0x20000
#define ZCALL_RB_RESERVED1 0x40000
#define ZCALL_RB_RESERVED2 0x80000
#define ZCALL_RB_PAUSE 0x100000
#define ZCALL_RB_REROOT 0x200000
#define ZCALL_RB_POWERCYCLE 0x400000
#define ZCALL_RB_MUTEMSGS 0x800000
#define ZCALL_RB_PROBE 0x10000000
#define ZCALL_RB_MULTIPLE 0x20000000
#define ZCALL_RB_BOOTINFO 0x80000000

/* Flags of swapoff. */
#define ZCALL_SWAPOFF_FORCE 1

/* Operations of rpctls_syscall. */
#define ZCALL_RPCTLS_SYSC_CLSETPATH 1
#define ZCALL_RPCTLS_SYSC_CLSOCKET 2
#define ZCALL_RPCTLS_SYSC_CLSHUTDOWN 3
#define ZCALL_RPCTLS_SYSC_SRVSETPATH 4
#define ZCALL_RPCTLS_SYSC_SRVSOCKET 5
#define ZCALL_RPCTLS_SYSC_SRVSHUTDOWN 6
#define ZCALL_RPCTLS_SYSC_SRVSTARTUP 7

/* Kinds of quotas. */
#define ZCALL_MAXQUOTAS 2
#define ZCALL_USRQUOTA 0
#define ZCALL_GRPQUOTA 1

/* How ZCALL_QCMD is put together. */
#define ZCALL_SUBCMDMASK 0xff
#define ZCALL_SUBCMDSHIFT 8

/* Commands of quotactl; those with 32 take the older structure. */
#define ZCALL_Q_QUOTAON 0x100
#define ZCALL_Q_QUOTAOFF 0x200
#define ZCALL_Q_GETQUOTA32 0x300
#define ZCALL_Q_SETQUOTA32 0x400
#define ZCALL_Q_SETUSE32 0x500
#define ZCALL_Q_SYNC 0x600
#define ZCALL_Q_GETQUOTA 0x700
#define ZCALL_Q_SETQUOTA 0x800
#define ZCALL_Q_SETUSE 0x900
#define ZCALL_Q_GETQUOTASIZE 0xa00

/* The command of quotactl: what (Q_*) of which kind (USRQUOTA). */
#define ZCALL_QCMD(cmd, type) ((cmd) << 8 | ((type) & 0xff))

/* Limits and use of one id; blocks of 512 bytes, times in seconds. */
typedef struct {
	uint64_t dqb_bhardlimit;
	uint64_t dqb_bsoftlimit;
	uint64_t dqb_curblocks;
	uint64_t dqb_ihardlimit;
	uint64_t dqb_isoftlimit;
	uint64_t dqb_curinodes;
	int64_t dqb_btime;
	int64_t dqb_itime;
} zcall_dqblk64_t;

/* The older structure. */
typedef struct {
	uint32_t dqb_bhardlimit;
	uint32_t dqb_bsoftlimit;
	uint32_t dqb_curblocks;
	uint32_t dqb_ihardlimit;
	uint32_t dqb_isoftlimit;
	uint32_t dqb_curinodes;
	int32_t dqb_btime;
	int32_t dqb_itime;
} zcall_dqblk32_t;

/* Names of __sysctl: the first number. */
#define ZCALL_CTL_SYSCTL 0
#define ZCALL_CTL_KERN 1
#define ZCALL_CTL_VM 2
#define ZCALL_CTL_VFS 3
#define ZCALL_CTL_NET 4
#define ZCALL_CTL_DEBUG 5
#define ZCALL_CTL_HW 6
#define ZCALL_CTL_MACHDEP 7
#define ZCALL_CTL_USER 8
#define ZCALL_CTL_P1003_1B 9

/* The most numbers in a name. */
#define ZCALL_CTL_MAXNAME 0x18

/* Below CTL_SYSCTL: questions about names. */
#define ZCALL_CTL_SYSCTL_DEBUG 0
#define ZCALL_CTL_SYSCTL_NAME 1
#define ZCALL_CTL_SYSCTL_NEXT 2
#define ZCALL_CTL_SYSCTL_NAME2OID 3
#define ZCALL_CTL_SYSCTL_OIDFMT 4
#define ZCALL_CTL_SYSCTL_OIDDESCR 5
#define ZCALL_CTL_SYSCTL_OIDLABEL 6
#define ZCALL_CTL_SYSCTL_NEXTNOSKIP 7

/* Types, in what CTL_SYSCTL_OIDFMT answers, and flags beside them. */
#define ZCALL_CTLTYPE 0xf
#define ZCALL_CTLTYPE_NODE 1
#define ZCALL_CTLTYPE_INT 2
#define ZCALL_CTLTYPE_STRING 3
#define ZCALL_CTLTYPE_S64 4
#define ZCALL_CTLTYPE_OPAQUE 5
#define ZCALL_CTLTYPE_STRUCT 5
#define ZCALL_CTLTYPE_UINT 6
#define ZCALL_CTLTYPE_LONG 7
#define ZCALL_CTLTYPE_ULONG 8
#define ZCALL_CTLTYPE_U64 9
#define ZCALL_CTLTYPE_U8 0xa
#define ZCALL_CTLTYPE_U16 0xb
#define ZCALL_CTLTYPE_S8 0xc
#define ZCALL_CTLTYPE_S16 0xd
#define ZCALL_CTLTYPE_S32 0xe
#define ZCALL_CTLTYPE_U32 0xf
#define ZCALL_CTLFLAG_RD 0x80000000
#define ZCALL_CTLFLAG_WR 0x40000000
#define ZCALL_CTLFLAG_RW 0xc0000000
#define ZCALL_CTLFLAG_DORMANT 0x20000000
#define ZCALL_CTLFLAG_ANYBODY 0x10000000
#define ZCALL_CTLFLAG_SECURE 0x08000000
#define ZCALL_CTLFLAG_PRISON 0x04000000
#define ZCALL_CTLFLAG_DYN 0x02000000
#define ZCALL_CTLFLAG_SKIP 0x01000000
#define ZCALL_CTLMASK_SECURE 0x00f00000
#define ZCALL_CTLFLAG_TUN 0x00080000
#define ZCALL_CTLFLAG_RDTUN 0x80080000
#define ZCALL_CTLFLAG_RWTUN 0xc0080000
#define ZCALL_CTLFLAG_MPSAFE 0x00040000
#define ZCALL_CTLFLAG_VNET 0x00020000
#define ZCALL_CTLFLAG_DYING 0x00010000
#define ZCALL_CTLFLAG_CAPRD 0x00008000
#define ZCALL_CTLFLAG_CAPWR 0x00004000
#define ZCALL_CTLFLAG_CAPRW 0x0000c000
#define ZCALL_CTLFLAG_STATS 0x00002000
#define ZCALL_CTLFLAG_NOFETCH 0x00001000

/* Below CTL_KERN. */
#define ZCALL_KERN_OSTYPE 1
#define ZCALL_KERN_OSRELEASE 2
#define ZCALL_KERN_OSREV 3
#define ZCALL_KERN_VERSION 4
#define ZCALL_KERN_MAXVNODES 5
#define ZCALL_KERN_MAXPROC 6
#define ZCALL_KERN_MAXFILES 7
#define ZCALL_KERN_ARGMAX 8
#define ZCALL_KERN_SECURELVL 9
#define ZCALL_KERN_HOSTNAME 10
#define ZCALL_KERN_HOSTID 11
#define ZCALL_KERN_CLOCKRATE 12
#define ZCALL_KERN_VNODE 13
#define ZCALL_KERN_PROC 14
#define ZCALL_KERN_FILE 15
#define ZCALL_KERN_PROF 16
#define ZCALL_KERN_POSIX1 17
#define ZCALL_KERN_NGROUPS 18
#define ZCALL_KERN_JOB_CONTROL 19
#define ZCALL_KERN_SAVED_IDS 20
#define ZCALL_KERN_BOOTTIME 21
#define ZCALL_KERN_NISDOMAINNAME 22
#define ZCALL_KERN_UPDATEINTERVAL 23
#define ZCALL_KERN_OSRELDATE 24
#define ZCALL_KERN_NTP_PLL 25
#define ZCALL_KERN_BOOTFILE 26
#define ZCALL_KERN_MAXFILESPERPROC 27
#define ZCALL_KERN_MAXPROCPERUID 28
#define ZCALL_KERN_DUMPDEV 29
#define ZCALL_KERN_IPC 30
#define ZCALL_KERN_DUMMY 31
#define ZCALL_KERN_PS_STRINGS 32
#define ZCALL_KERN_USRSTACK 33
#define ZCALL_KERN_LOGSIGEXIT 34
#define ZCALL_KERN_IOV_MAX 35
#define ZCALL_KERN_HOSTUUID 36
#define ZCALL_KERN_ARND 37
#define ZCALL_KERN_MAXPHYS 38

/* Below KERN_PROC. */
#define ZCALL_KERN_PROC_ALL 0
#define ZCALL_KERN_PROC_PID 1
#define ZCALL_KERN_PROC_PGRP 2
#define ZCALL_KERN_PROC_SESSION 3
#define ZCALL_KERN_PROC_TTY 4
#define ZCALL_KERN_PROC_UID 5
#define ZCALL_KERN_PROC_RUID 6
#define ZCALL_KERN_PROC_ARGS 7
#define ZCALL_KERN_PROC_PROC 8
#define ZCALL_KERN_PROC_SV_NAME 9
#define ZCALL_KERN_PROC_RGID 10
#define ZCALL_KERN_PROC_GID 11
#define ZCALL_KERN_PROC_PATHNAME 12
#define ZCALL_KERN_PROC_OVMMAP 13
#define ZCALL_KERN_PROC_OFILEDESC 14
#define ZCALL_KERN_PROC_KSTACK 15
#define ZCALL_KERN_PROC_INC_THREAD 16
#define ZCALL_KERN_PROC_VMMAP 32
#define ZCALL_KERN_PROC_FILEDESC 33
#define ZCALL_KERN_PROC_GROUPS 34
#define ZCALL_KERN_PROC_ENV 35
#define ZCALL_KERN_PROC_AUXV 36
#define ZCALL_KERN_PROC_RLIMIT 37
#define ZCALL_KERN_PROC_PS_STRINGS 38
#define ZCALL_KERN_PROC_UMASK 39
#define ZCALL_KERN_PROC_OSREL 40
#define ZCALL_KERN_PROC_SIGTRAMP 41
#define ZCALL_KERN_PROC_CWD 42
#define ZCALL_KERN_PROC_NFDS 43

/* Below KERN_IPC. */
#define ZCALL_KIPC_MAXSOCKBUF 1
#define ZCALL_KIPC_SOCKBUF_WASTE 2
#define ZCALL_KIPC_SOMAXCONN 3
#define ZCALL_KIPC_MAX_LINKHDR 4
#define ZCALL_KIPC_MAX_PROTOHDR 5
#define ZCALL_KIPC_MAX_HDR 6
#define ZCALL_KIPC_MAX_DATALEN 7

/* Below CTL_HW. */
#define ZCALL_HW_MACHINE 1
#define ZCALL_HW_MODEL 2
#define ZCALL_HW_NCPU 3
#define ZCALL_HW_BYTEORDER 4
#define ZCALL_HW_PHYSMEM 5
#define ZCALL_HW_USERMEM 6
#define ZCALL_HW_PAGESIZE 7
#define ZCALL_HW_DISKNAMES 8
#define ZCALL_HW_DISKSTATS 9
#define ZCALL_HW_FLOATINGPT 10
#define ZCALL_HW_MACHINE_ARCH 11
#define ZCALL_HW_REALMEM 12

/* Below CTL_USER. */
#define ZCALL_USER_CS_PATH 1
#define ZCALL_USER_BC_BASE_MAX 2
#define ZCALL_USER_BC_DIM_MAX 3
#define ZCALL_USER_BC_SCALE_MAX 4
#define ZCALL_USER_BC_STRING_MAX 5
#define ZCALL_USER_COLL_WEIGHTS_MAX 6
#define ZCALL_USER_EXPR_NEST_MAX 7
#define ZCALL_USER_LINE_MAX 8
#define ZCALL_USER_RE_DUP_MAX 9
#define ZCALL_USER_POSIX2_VERSION 10
#define ZCALL_USER_POSIX2_C_BIND 11
#define ZCALL_USER_POSIX2_C_DEV 12
#define ZCALL_USER_POSIX2_CHAR_TERM 13
#define ZCALL_USER_POSIX2_FORT_DEV 14
#define ZCALL_USER_POSIX2_FORT_RUN 15
#define ZCALL_USER_POSIX2_LOCALEDEF 16
#define ZCALL_USER_POSIX2_SW_DEV 17
#define ZCALL_USER_POSIX2_UPE 18
#define ZCALL_USER_STREAM_MAX 19
#define ZCALL_USER_TZNAME_MAX 20

/* Below CTL_P1003_1B. */
#define ZCALL_CTL_P1003_1B_ASYNCHRONOUS_IO 1
#define ZCALL_CTL_P1003_1B_MAPPED_FILES 2
#define ZCALL_CTL_P1003_1B_MEMLOCK 3
#define ZCALL_CTL_P1003_1B_MEMLOCK_RANGE 4
#define ZCALL_CTL_P1003_1B_MEMORY_PROTECTION 5
#define ZCALL_CTL_P1003_1B_MESSAGE_PASSING 6
#define ZCALL_CTL_P1003_1B_PRIORITIZED_IO 7
#define ZCALL_CTL_P1003_1B_PRIORITY_SCHEDULING 8
#define ZCALL_CTL_P1003_1B_REALTIME_SIGNALS 9
#define ZCALL_CTL_P1003_1B_SEMAPHORES 10
#define ZCALL_CTL_P1003_1B_FSYNC 11
#define ZCALL_CTL_P1003_1B_SHARED_MEMORY_OBJECTS 12
#define ZCALL_CTL_P1003_1B_SYNCHRONIZED_IO 13
#define ZCALL_CTL_P1003_1B_TIMERS 14
#define ZCALL_CTL_P1003_1B_AIO_LISTIO_MAX 15
#define ZCALL_CTL_P1003_1B_AIO_MAX 16
#define ZCALL_CTL_P1003_1B_AIO_PRIO_DELTA_MAX 17
#define ZCALL_CTL_P1003_1B_DELAYTIMER_MAX 18
#define ZCALL_CTL_P1003_1B_MQ_OPEN_MAX 19
#define ZCALL_CTL_P1003_1B_PAGESIZE 20
#define ZCALL_CTL_P1003_1B_RTSIG_MAX 21
#define ZCALL_CTL_P1003_1B_SEM_NSEMS_MAX 22
#define ZCALL_CTL_P1003_1B_SEM_VALUE_MAX 23
#define ZCALL_CTL_P1003_1B_SIGQUEUE_MAX 24
#define ZCALL_CTL_P1003_1B_TIMER_MAX 25

/* Limits of MAC labels. */
#define ZCALL_MAC_MAX_POLICY_NAME 32
#define ZCALL_MAC_MAX_LABEL_ELEMENT_NAME 32
#define ZCALL_MAC_MAX_LABEL_ELEMENT_DATA 4096
#define ZCALL_MAC_MAX_LABEL_BUF_LEN 8192

/* A MAC label as text, and the room for it in bytes. */
typedef struct {
	size_t m_buflen;
	char *m_string;
} zcall_mac_t;

/* A UUID. */
typedef struct {
	uint32_t time_low;
	uint16_t time_mid;
	uint16_t time_hi_and_version;
	uint8_t clock_seq_hi_and_reserved;
	uint8_t clock_seq_low;
	uint8_t node[6];
} zcall_uuid_t;

/* What KERN_CLOCKRATE answers. */
typedef struct {
	int hz;
	int tick; /* microseconds */
	int spare;
	int stathz;
	int profhz;
} zcall_clockinfo_t;

/* Limits of audit records. */
#define ZCALL_AUDIT_RECORD_MAGIC 0x828a0f1b
#define ZCALL_MAX_AUDIT_RECORDS 20
#define ZCALL_MAXAUDITDATA 0x7fff
#define ZCALL_MAX_AUDIT_RECORD_SIZE 0x7fff
#define ZCALL_MIN_AUDIT_FILE_SIZE 0x80000
#define ZCALL_AUDIT_HARD_LIMIT_FREE_BLOCKS 4

/* Triggers, for A_SENDTRIGGER. */
#define ZCALL_AUDIT_TRIGGER_MIN 1
#define ZCALL_AUDIT_TRIGGER_LOW_SPACE 1
#define ZCALL_AUDIT_TRIGGER_ROTATE_KERNEL 2
#define ZCALL_AUDIT_TRIGGER_READ_FILE 3
#define ZCALL_AUDIT_TRIGGER_CLOSE_AND_DIE 4
#define ZCALL_AUDIT_TRIGGER_NO_SPACE 5
#define ZCALL_AUDIT_TRIGGER_ROTATE_USER 6
#define ZCALL_AUDIT_TRIGGER_INITIALIZE 7
#define ZCALL_AUDIT_TRIGGER_EXPIRE_TRAILS 8
#define ZCALL_AUDIT_TRIGGER_MAX 8

/* Session ids: the default, and a new one. */
#define ZCALL_AU_DEFAUDITSID 0
#define ZCALL_AU_ASSIGN_ASID (-1)

/* Whether there is auditing. */
#define ZCALL_AUC_UNSET 0
#define ZCALL_AUC_AUDITING 1
#define ZCALL_AUC_NOAUDIT 2
#define ZCALL_AUC_DISABLED (-1)

/* Commands of auditon. */
#define ZCALL_A_OLDGETPOLICY 2
#define ZCALL_A_OLDSETPOLICY 3
#define ZCALL_A_GETKMASK 4
#define ZCALL_A_SETKMASK 5
#define ZCALL_A_OLDGETQCTRL 6
#define ZCALL_A_OLDSETQCTRL 7
#define ZCALL_A_GETCWD 8
#define ZCALL_A_GETCAR 9
#define ZCALL_A_GETSTAT 12
#define ZCALL_A_SETSTAT 13
#define ZCALL_A_SETUMASK 14
#define ZCALL_A_SETSMASK 15
#define ZCALL_A_OLDGETCOND 20
#define ZCALL_A_OLDSETCOND 21
#define ZCALL_A_GETCLASS 22
#define ZCALL_A_SETCLASS 23
#define ZCALL_A_GETPINFO 24
#define ZCALL_A_SETPMASK 25
#define ZCALL_A_SETFSIZE 26
#define ZCALL_A_GETFSIZE 27
#define ZCALL_A_GETPINFO_ADDR 28
#define ZCALL_A_GETKAUDIT 29
#define ZCALL_A_SETKAUDIT 30
#define ZCALL_A_SENDTRIGGER 31
#define ZCALL_A_GETSINFO_ADDR 32
#define ZCALL_A_GETPOLICY 33
#define ZCALL_A_SETPOLICY 34
#define ZCALL_A_GETQCTRL 35
#define ZCALL_A_SETQCTRL 36
#define ZCALL_A_GETCOND 37
#define ZCALL_A_SETCOND 38
#define ZCALL_A_GETEVENT 39
#define ZCALL_A_SETEVENT 40

/* Policies. */
#define ZCALL_AUDIT_CNT 0x1
#define ZCALL_AUDIT_AHLT 0x2
#define ZCALL_AUDIT_ARGV 0x4
#define ZCALL_AUDIT_ARGE 0x8
#define ZCALL_AUDIT_SEQ 0x10
#define ZCALL_AUDIT_WINDATA 0x20
#define ZCALL_AUDIT_USER 0x40
#define ZCALL_AUDIT_GROUP 0x80
#define ZCALL_AUDIT_TRAIL 0x100
#define ZCALL_AUDIT_PATH 0x200
#define ZCALL_AUDIT_SCNT 0x400
#define ZCALL_AUDIT_PUBLIC 0x800
#define ZCALL_AUDIT_ZONENAME 0x1000
#define ZCALL_AUDIT_PERZONE 0x2000

/* The queue's defaults. */
#define ZCALL_AQ_HIWATER 100
#define ZCALL_AQ_MAXHIGH 10000
#define ZCALL_AQ_LOWATER 10
#define ZCALL_AQ_BUFSZ 0x7fff
#define ZCALL_AQ_MAXBUFSZ 1048576
#define ZCALL_AU_FS_MINFREE 20

/* Types of terminal addresses. */
#define ZCALL_AU_IPv4 4
#define ZCALL_AU_IPv6 16

/* A terminal. */
typedef struct {
	uint32_t port;
	uint32_t machine;
} zcall_au_tid_t;

/* A terminal with an address of type AU_IPv4 or AU_IPv6. */
typedef struct {
	uint32_t at_port;
	uint32_t at_type;
	uint32_t at_addr[4];
} zcall_au_tid_addr_t;

/* Classes of events: successful and failed. */
typedef struct {
	unsigned int am_success;
	unsigned int am_failure;
} zcall_au_mask_t;

/* The auditing of a process. */
typedef struct {
	uint32_t ai_auid;
	zcall_au_mask_t ai_mask;
	zcall_au_tid_t ai_termid;
	int ai_asid;
} zcall_auditinfo_t;

/* The same with an address. */
typedef struct {
	uint32_t ai_auid;
	zcall_au_mask_t ai_mask;
	zcall_au_tid_addr_t ai_termid;
	int ai_asid;
	uint64_t ai_flags;
} zcall_auditinfo_addr_t;

/* For A_GETPINFO. */
typedef struct {
	int ap_pid;
	uint32_t ap_auid;
	zcall_au_mask_t ap_mask;
	zcall_au_tid_t ap_termid;
	int ap_asid;
} zcall_auditpinfo_t;

/* For A_GETPINFO_ADDR and A_GETSINFO_ADDR. */
typedef struct {
	int ap_pid;
	uint32_t ap_auid;
	zcall_au_mask_t ap_mask;
	zcall_au_tid_addr_t ap_termid;
	int ap_asid;
	uint64_t ap_flags;
} zcall_auditpinfo_addr_t;

/* For A_GETQCTRL: the queue of records. */
typedef struct {
	int aq_hiwater;
	int aq_lowater;
	int aq_bufsz;
	int aq_delay;
	int aq_minfree; /* percent */
} zcall_au_qctrl_t;

/* For A_GETSTAT. */
typedef struct {
	unsigned int as_version;
	unsigned int as_numevent;
	int as_generated;
	int as_nonattrib;
	int as_kernel;
	int as_audit;
	int as_auditctl;
	int as_enqueue;
	int as_written;
	int as_wblocked;
	int as_rblocked;
	int as_dropped;
	int as_totalsize;
	unsigned int as_memused;
} zcall_audit_stat_t;

/* For A_GETFSIZE: bytes. */
typedef struct {
	uint64_t af_filesz;
	uint64_t af_currsz;
} zcall_audit_fstat_t;

/* For A_GETCLASS. */
typedef struct {
	uint16_t ec_number;
	uint32_t ec_class;
} zcall_au_evclass_map_t;

/* For A_GETEVENT. */
typedef struct {
	uint16_t en_number;
	char en_name[64];
} zcall_au_evname_map_t;

#endif
