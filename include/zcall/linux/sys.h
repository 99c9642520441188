/*
 * Linux constants and structures: the system itself.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_LINUX_SYS_H
#define ZCALL_LINUX_SYS_H

#include "../target.h"

#include "bpf.h"
#include "filter.h"
#include "keyctl.h"
#include "landlock.h"
#include "mount.h"
#include "perf.h"
#include "quota.h"
#include "seccomp.h"

/* ioctl requests of namespace descriptors (/proc/PID/ns). */
#define ZCALL_NSIO 0xb7
#define ZCALL_NS_GET_USERNS 0xb701
#define ZCALL_NS_GET_PARENT 0xb702
#define ZCALL_NS_GET_NSTYPE 0xb703
#define ZCALL_NS_GET_OWNER_UID 0xb704
#define ZCALL_NS_GET_PID_FROM_PIDNS 0x8004b706U
#define ZCALL_NS_GET_TGID_FROM_PIDNS 0x8004b707U
#define ZCALL_NS_GET_PID_IN_PIDNS 0x8004b708U
#define ZCALL_NS_GET_TGID_IN_PIDNS 0x8004b709U

/* What NS_MNT_GET_INFO and its siblings fill in. */
typedef struct {
	uint32_t size;
	uint32_t nr_mounts;
	uint64_t mnt_ns_id;
} zcall_mnt_ns_info_t;

/* How long mnt_ns_info was in its versions. */
#define ZCALL_MNT_NS_INFO_SIZE_VER0 16

/* ioctl requests of namespace descriptors (/proc/PID/ns). */
#define ZCALL_NS_MNT_GET_INFO 0x8010b70aU
#define ZCALL_NS_MNT_GET_NEXT 0x8010b70bU
#define ZCALL_NS_MNT_GET_PREV 0x8010b70cU
#define ZCALL_NS_GET_MNTNS_ID 0x8008b705U
#define ZCALL_NS_GET_ID 0x8008b70dU

/* Inode numbers of the namespaces that the system began with. */
#define ZCALL_IPC_NS_INIT_INO 0xEFFFFFFFU
#define ZCALL_UTS_NS_INIT_INO 0xEFFFFFFEU
#define ZCALL_USER_NS_INIT_INO 0xEFFFFFFDU
#define ZCALL_PID_NS_INIT_INO 0xEFFFFFFCU
#define ZCALL_CGROUP_NS_INIT_INO 0xEFFFFFFBU
#define ZCALL_TIME_NS_INIT_INO 0xEFFFFFFAU
#define ZCALL_NET_NS_INIT_INO 0xEFFFFFF9U
#define ZCALL_MNT_NS_INIT_INO 0xEFFFFFF8U

/* What a file handle of a namespace holds. */
typedef struct {
	uint64_t ns_id;
	uint32_t ns_type;
	uint32_t ns_inum;
} zcall_nsfs_file_handle_t;

/* How long nsfs_file_handle was in its versions. */
#define ZCALL_NSFS_FILE_HANDLE_SIZE_VER0 16
#define ZCALL_NSFS_FILE_HANDLE_SIZE_LATEST 16

/* And their ids. */
#define ZCALL_IPC_NS_INIT_ID 1ULL
#define ZCALL_UTS_NS_INIT_ID 2ULL
#define ZCALL_USER_NS_INIT_ID 3ULL
#define ZCALL_PID_NS_INIT_ID 4ULL
#define ZCALL_CGROUP_NS_INIT_ID 5ULL
#define ZCALL_TIME_NS_INIT_ID 6ULL
#define ZCALL_NET_NS_INIT_ID 7ULL
#define ZCALL_MNT_NS_INIT_ID 8ULL

/* Kinds of namespaces, for listns: the same bits as CLONE_NEW*. */
#define ZCALL_TIME_NS (1ULL << 7)
#define ZCALL_MNT_NS (1ULL << 17)
#define ZCALL_CGROUP_NS (1ULL << 25)
#define ZCALL_UTS_NS (1ULL << 26)
#define ZCALL_IPC_NS (1ULL << 27)
#define ZCALL_USER_NS (1ULL << 28)
#define ZCALL_PID_NS (1ULL << 29)
#define ZCALL_NET_NS (1ULL << 30)

/* Which namespaces listns shall list. */
typedef struct {
	uint32_t size;
	uint32_t spare;
	uint64_t ns_id;
	__extension__ struct {
		uint32_t ns_type;
		uint32_t spare2;
		uint64_t user_ns_id;
	};
} zcall_ns_id_req_t;

/* As user_ns_id of listns: the caller's own user namespace. */
#define ZCALL_LISTNS_CURRENT_USER 0xffffffffffffffff

/* How long ns_id_req was in its versions. */
#define ZCALL_NS_ID_REQ_SIZE_VER0 32

/* An attribute: this, and ctx_len bytes behind; len is of all that. */
typedef struct {
	uint64_t id;
	uint64_t flags;
	uint64_t len;
	uint64_t ctx_len;
} zcall_lsm_ctx_t;

/* Linux security modules, as lsm_list_modules names them. */
#define ZCALL_LSM_ID_UNDEF 0
#define ZCALL_LSM_ID_CAPABILITY 100
#define ZCALL_LSM_ID_SELINUX 101
#define ZCALL_LSM_ID_SMACK 102
#define ZCALL_LSM_ID_TOMOYO 103
#define ZCALL_LSM_ID_APPARMOR 104
#define ZCALL_LSM_ID_YAMA 105
#define ZCALL_LSM_ID_LOADPIN 106
#define ZCALL_LSM_ID_SAFESETID 107
#define ZCALL_LSM_ID_LOCKDOWN 108
#define ZCALL_LSM_ID_BPF 109
#define ZCALL_LSM_ID_LANDLOCK 110
#define ZCALL_LSM_ID_IMA 111
#define ZCALL_LSM_ID_EVM 112
#define ZCALL_LSM_ID_IPE 113

/* Attributes of a process. */
#define ZCALL_LSM_ATTR_UNDEF 0
#define ZCALL_LSM_ATTR_CURRENT 100
#define ZCALL_LSM_ATTR_EXEC 101
#define ZCALL_LSM_ATTR_FSCREATE 102
#define ZCALL_LSM_ATTR_KEYCREATE 103
#define ZCALL_LSM_ATTR_PREV 104
#define ZCALL_LSM_ATTR_SOCKCREATE 105

/* Flags of lsm_get_self_attr. */
#define ZCALL_LSM_FLAG_SINGLE 0x0001

/* Flags of finit_module. Those of delete_module are O_NONBLOCK and O_TRUNC. */
#define ZCALL_MODULE_INIT_IGNORE_MODVERSIONS 1
#define ZCALL_MODULE_INIT_IGNORE_VERMAGIC 2
#define ZCALL_MODULE_INIT_COMPRESSED_FILE 4

/* Flags of kexec_load. */
#define ZCALL_KEXEC_ON_CRASH 0x00000001
#define ZCALL_KEXEC_PRESERVE_CONTEXT 0x00000002
#define ZCALL_KEXEC_UPDATE_ELFCOREHDR 0x00000004
#define ZCALL_KEXEC_CRASH_HOTPLUG_SUPPORT 0x00000008

/* And the architecture, in the same argument. */
#define ZCALL_KEXEC_ARCH_MASK 0xffff0000

/* Flags of kexec_file_load. */
#define ZCALL_KEXEC_FILE_UNLOAD 0x00000001
#define ZCALL_KEXEC_FILE_ON_CRASH 0x00000002
#define ZCALL_KEXEC_FILE_NO_INITRAMFS 0x00000004
#define ZCALL_KEXEC_FILE_DEBUG 0x00000008
#define ZCALL_KEXEC_FILE_NO_CMA 0x00000010
#define ZCALL_KEXEC_FILE_FORCE_DTB 0x00000020

/* And the architecture, in the same argument. */
#define ZCALL_KEXEC_ARCH_DEFAULT 0
#define ZCALL_KEXEC_ARCH_386 (3 << 16)
#define ZCALL_KEXEC_ARCH_68K (4 << 16)
#define ZCALL_KEXEC_ARCH_PARISC (15 << 16)
#define ZCALL_KEXEC_ARCH_X86_64 (62 << 16)
#define ZCALL_KEXEC_ARCH_PPC (20 << 16)
#define ZCALL_KEXEC_ARCH_PPC64 (21 << 16)
#define ZCALL_KEXEC_ARCH_IA_64 (50 << 16)
#define ZCALL_KEXEC_ARCH_ARM (40 << 16)
#define ZCALL_KEXEC_ARCH_S390 (22 << 16)
#define ZCALL_KEXEC_ARCH_SH (42 << 16)
#define ZCALL_KEXEC_ARCH_MIPS_LE (10 << 16)
#define ZCALL_KEXEC_ARCH_MIPS (8 << 16)
#define ZCALL_KEXEC_ARCH_AARCH64 (183 << 16)
#define ZCALL_KEXEC_ARCH_RISCV (243 << 16)
#define ZCALL_KEXEC_ARCH_LOONGARCH (258 << 16)

/* The most segments of kexec_load. */
#define ZCALL_KEXEC_SEGMENT_MAX 16

/* A piece of the new kernel: where it is, and where it shall go. */
typedef struct {
	const void *buf;
	size_t bufsz;
	const void *mem;
	size_t memsz;
} zcall_kexec_segment_t;

/* The first argument of reboot. */
#define ZCALL_LINUX_REBOOT_MAGIC1 0xfee1dead

/* The second: any of these. */
#define ZCALL_LINUX_REBOOT_MAGIC2 672274793
#define ZCALL_LINUX_REBOOT_MAGIC2A 85072278
#define ZCALL_LINUX_REBOOT_MAGIC2B 369367448
#define ZCALL_LINUX_REBOOT_MAGIC2C 537993216

/* Commands of reboot. */
#define ZCALL_LINUX_REBOOT_CMD_RESTART 0x01234567
#define ZCALL_LINUX_REBOOT_CMD_HALT 0xCDEF0123
#define ZCALL_LINUX_REBOOT_CMD_CAD_ON 0x89ABCDEF
#define ZCALL_LINUX_REBOOT_CMD_CAD_OFF 0x00000000
#define ZCALL_LINUX_REBOOT_CMD_POWER_OFF 0x4321FEDC
#define ZCALL_LINUX_REBOOT_CMD_RESTART2 0xA1B2C3D4
#define ZCALL_LINUX_REBOOT_CMD_SW_SUSPEND 0xD000FCE2
#define ZCALL_LINUX_REBOOT_CMD_KEXEC 0x45584543

/* Flags of swapon; the lower bits are the priority. */
#define ZCALL_SWAP_FLAG_PREFER 0x8000
#define ZCALL_SWAP_FLAG_PRIO_MASK 0x7fff
#define ZCALL_SWAP_FLAG_PRIO_SHIFT 0
#define ZCALL_SWAP_FLAG_DISCARD 0x10000
#define ZCALL_SWAP_FLAG_DISCARD_ONCE 0x20000
#define ZCALL_SWAP_FLAG_DISCARD_PAGES 0x40000

/* What syslog does. */
#define ZCALL_SYSLOG_ACTION_CLOSE 0
#define ZCALL_SYSLOG_ACTION_OPEN 1
#define ZCALL_SYSLOG_ACTION_READ 2
#define ZCALL_SYSLOG_ACTION_READ_ALL 3
#define ZCALL_SYSLOG_ACTION_READ_CLEAR 4
#define ZCALL_SYSLOG_ACTION_CLEAR 5
#define ZCALL_SYSLOG_ACTION_CONSOLE_OFF 6
#define ZCALL_SYSLOG_ACTION_CONSOLE_ON 7
#define ZCALL_SYSLOG_ACTION_CONSOLE_LEVEL 8
#define ZCALL_SYSLOG_ACTION_SIZE_UNREAD 9
#define ZCALL_SYSLOG_ACTION_SIZE_BUFFER 10

/* What oldolduname filled in. */
typedef struct {
	char sysname[9];
	char nodename[9];
	char release[9];
	char version[9];
	char machine[9];
} zcall_oldold_utsname_t;

/* What olduname filled in. */
typedef struct {
	char sysname[65];
	char nodename[65];
	char release[65];
	char version[65];
	char machine[65];
} zcall_old_utsname_t;

/* What uname fills in. */
typedef struct {
	char sysname[65];
	char nodename[65];
	char release[65];
	char version[65];
	char machine[65];
	char domainname[65];
} zcall_new_utsname_t;

/* ioctl requests of /dev/random. */
#define ZCALL_RNDGETENTCNT 0x80045200U
#define ZCALL_RNDADDTOENTCNT 0x40045201
#define ZCALL_RNDGETPOOL 0x80085202U
#define ZCALL_RNDADDENTROPY 0x40085203
#define ZCALL_RNDZAPENTCNT 0x5204
#define ZCALL_RNDCLEARPOOL 0x5206
#define ZCALL_RNDRESEEDCRNG 0x5207

/* For RNDADDENTROPY: this, and buf_size bytes behind; entropy_count in bits. */
typedef struct {
	int entropy_count;
	int buf_size;
} zcall_rand_pool_info_t;

/* Flags of getrandom. */
#define ZCALL_GRND_NONBLOCK 0x0001
#define ZCALL_GRND_RANDOM 0x0002
#define ZCALL_GRND_INSECURE 0x0004

/* What the vDSO's getrandom wants of its state. */
typedef struct {
	uint32_t size_of_opaque_state;
	uint32_t mmap_prot;
	uint32_t mmap_flags;
	uint32_t reserved[13];
} zcall_vgetrandom_opaque_params_t;

#if ZCALL_CPU_RISCV64
/* A question and its answer; an unknown key becomes -1. */
typedef struct {
	int64_t key;
	uint64_t value;
} zcall_riscv_hwprobe_t;

/* Keys of riscv_hwprobe. */
#define ZCALL_RISCV_HWPROBE_KEY_MVENDORID 0
#define ZCALL_RISCV_HWPROBE_KEY_MARCHID 1
#define ZCALL_RISCV_HWPROBE_KEY_MIMPID 2

/* The key for what is always there, and its bits. */
#define ZCALL_RISCV_HWPROBE_KEY_BASE_BEHAVIOR 3
#define ZCALL_RISCV_HWPROBE_BASE_BEHAVIOR_IMA (1 << 0)

/* The key for extensions, and its bits. */
#define ZCALL_RISCV_HWPROBE_KEY_IMA_EXT_0 4
#define ZCALL_RISCV_HWPROBE_IMA_FD (1 << 0)
#define ZCALL_RISCV_HWPROBE_IMA_C (1 << 1)
#define ZCALL_RISCV_HWPROBE_IMA_V (1 << 2)
#define ZCALL_RISCV_HWPROBE_EXT_ZBA (1 << 3)
#define ZCALL_RISCV_HWPROBE_EXT_ZBB (1 << 4)
#define ZCALL_RISCV_HWPROBE_EXT_ZBS (1 << 5)
#define ZCALL_RISCV_HWPROBE_EXT_ZICBOZ (1 << 6)
#define ZCALL_RISCV_HWPROBE_EXT_ZBC (1 << 7)
#define ZCALL_RISCV_HWPROBE_EXT_ZBKB (1 << 8)
#define ZCALL_RISCV_HWPROBE_EXT_ZBKC (1 << 9)
#define ZCALL_RISCV_HWPROBE_EXT_ZBKX (1 << 10)
#define ZCALL_RISCV_HWPROBE_EXT_ZKND (1 << 11)
#define ZCALL_RISCV_HWPROBE_EXT_ZKNE (1 << 12)
#define ZCALL_RISCV_HWPROBE_EXT_ZKNH (1 << 13)
#define ZCALL_RISCV_HWPROBE_EXT_ZKSED (1 << 14)
#define ZCALL_RISCV_HWPROBE_EXT_ZKSH (1 << 15)
#define ZCALL_RISCV_HWPROBE_EXT_ZKT (1 << 16)
#define ZCALL_RISCV_HWPROBE_EXT_ZVBB (1 << 17)
#define ZCALL_RISCV_HWPROBE_EXT_ZVBC (1 << 18)
#define ZCALL_RISCV_HWPROBE_EXT_ZVKB (1 << 19)
#define ZCALL_RISCV_HWPROBE_EXT_ZVKG (1 << 20)
#define ZCALL_RISCV_HWPROBE_EXT_ZVKNED (1 << 21)
#define ZCALL_RISCV_HWPROBE_EXT_ZVKNHA (1 << 22)
#define ZCALL_RISCV_HWPROBE_EXT_ZVKNHB (1 << 23)
#define ZCALL_RISCV_HWPROBE_EXT_ZVKSED (1 << 24)
#define ZCALL_RISCV_HWPROBE_EXT_ZVKSH (1 << 25)
#define ZCALL_RISCV_HWPROBE_EXT_ZVKT (1 << 26)
#define ZCALL_RISCV_HWPROBE_EXT_ZFH (1 << 27)
#define ZCALL_RISCV_HWPROBE_EXT_ZFHMIN (1 << 28)
#define ZCALL_RISCV_HWPROBE_EXT_ZIHINTNTL (1 << 29)
#define ZCALL_RISCV_HWPROBE_EXT_ZVFH (1 << 30)
#define ZCALL_RISCV_HWPROBE_EXT_ZVFHMIN (1ULL << 31)
#define ZCALL_RISCV_HWPROBE_EXT_ZFA (1ULL << 32)
#define ZCALL_RISCV_HWPROBE_EXT_ZTSO (1ULL << 33)
#define ZCALL_RISCV_HWPROBE_EXT_ZACAS (1ULL << 34)
#define ZCALL_RISCV_HWPROBE_EXT_ZICOND (1ULL << 35)
#define ZCALL_RISCV_HWPROBE_EXT_ZIHINTPAUSE (1ULL << 36)
#define ZCALL_RISCV_HWPROBE_EXT_ZVE32X (1ULL << 37)
#define ZCALL_RISCV_HWPROBE_EXT_ZVE32F (1ULL << 38)
#define ZCALL_RISCV_HWPROBE_EXT_ZVE64X (1ULL << 39)
#define ZCALL_RISCV_HWPROBE_EXT_ZVE64F (1ULL << 40)
#define ZCALL_RISCV_HWPROBE_EXT_ZVE64D (1ULL << 41)
#define ZCALL_RISCV_HWPROBE_EXT_ZIMOP (1ULL << 42)
#define ZCALL_RISCV_HWPROBE_EXT_ZCA (1ULL << 43)
#define ZCALL_RISCV_HWPROBE_EXT_ZCB (1ULL << 44)
#define ZCALL_RISCV_HWPROBE_EXT_ZCD (1ULL << 45)
#define ZCALL_RISCV_HWPROBE_EXT_ZCF (1ULL << 46)
#define ZCALL_RISCV_HWPROBE_EXT_ZCMOP (1ULL << 47)
#define ZCALL_RISCV_HWPROBE_EXT_ZAWRS (1ULL << 48)
#define ZCALL_RISCV_HWPROBE_EXT_SUPM (1ULL << 49)
#define ZCALL_RISCV_HWPROBE_EXT_ZICNTR (1ULL << 50)
#define ZCALL_RISCV_HWPROBE_EXT_ZIHPM (1ULL << 51)
#define ZCALL_RISCV_HWPROBE_EXT_ZFBFMIN (1ULL << 52)
#define ZCALL_RISCV_HWPROBE_EXT_ZVFBFMIN (1ULL << 53)
#define ZCALL_RISCV_HWPROBE_EXT_ZVFBFWMA (1ULL << 54)
#define ZCALL_RISCV_HWPROBE_EXT_ZICBOM (1ULL << 55)
#define ZCALL_RISCV_HWPROBE_EXT_ZAAMO (1ULL << 56)
#define ZCALL_RISCV_HWPROBE_EXT_ZALRSC (1ULL << 57)
#define ZCALL_RISCV_HWPROBE_EXT_ZABHA (1ULL << 58)
#define ZCALL_RISCV_HWPROBE_EXT_ZALASR (1ULL << 59)
#define ZCALL_RISCV_HWPROBE_EXT_ZICBOP (1ULL << 60)
#define ZCALL_RISCV_HWPROBE_EXT_ZILSD (1ULL << 61)
#define ZCALL_RISCV_HWPROBE_EXT_ZCLSD (1ULL << 62)
#define ZCALL_RISCV_HWPROBE_EXT_ZICFILP (1ULL << 63)

/* The key for misaligned accesses, and its values (old). */
#define ZCALL_RISCV_HWPROBE_KEY_CPUPERF_0 5
#define ZCALL_RISCV_HWPROBE_MISALIGNED_UNKNOWN 0
#define ZCALL_RISCV_HWPROBE_MISALIGNED_EMULATED (1 << 0)
#define ZCALL_RISCV_HWPROBE_MISALIGNED_SLOW (2 << 0)
#define ZCALL_RISCV_HWPROBE_MISALIGNED_FAST (3 << 0)
#define ZCALL_RISCV_HWPROBE_MISALIGNED_UNSUPPORTED (4 << 0)
#define ZCALL_RISCV_HWPROBE_MISALIGNED_MASK (7 << 0)

/* Keys of riscv_hwprobe. */
#define ZCALL_RISCV_HWPROBE_KEY_ZICBOZ_BLOCK_SIZE 6
#define ZCALL_RISCV_HWPROBE_KEY_HIGHEST_VIRT_ADDRESS 7
#define ZCALL_RISCV_HWPROBE_KEY_TIME_CSR_FREQ 8

/* The key for misaligned accesses, and its values. */
#define ZCALL_RISCV_HWPROBE_KEY_MISALIGNED_SCALAR_PERF 9
#define ZCALL_RISCV_HWPROBE_MISALIGNED_SCALAR_UNKNOWN 0
#define ZCALL_RISCV_HWPROBE_MISALIGNED_SCALAR_EMULATED 1
#define ZCALL_RISCV_HWPROBE_MISALIGNED_SCALAR_SLOW 2
#define ZCALL_RISCV_HWPROBE_MISALIGNED_SCALAR_FAST 3
#define ZCALL_RISCV_HWPROBE_MISALIGNED_SCALAR_UNSUPPORTED 4

/* The key for misaligned vector accesses, and its values. */
#define ZCALL_RISCV_HWPROBE_KEY_MISALIGNED_VECTOR_PERF 10
#define ZCALL_RISCV_HWPROBE_MISALIGNED_VECTOR_UNKNOWN 0
#define ZCALL_RISCV_HWPROBE_MISALIGNED_VECTOR_SLOW 2
#define ZCALL_RISCV_HWPROBE_MISALIGNED_VECTOR_FAST 3
#define ZCALL_RISCV_HWPROBE_MISALIGNED_VECTOR_UNSUPPORTED 4

/* Keys of riscv_hwprobe. */
#define ZCALL_RISCV_HWPROBE_KEY_VENDOR_EXT_THEAD_0 11
#define ZCALL_RISCV_HWPROBE_KEY_ZICBOM_BLOCK_SIZE 12
#define ZCALL_RISCV_HWPROBE_KEY_VENDOR_EXT_SIFIVE_0 13
#define ZCALL_RISCV_HWPROBE_KEY_VENDOR_EXT_MIPS_0 14
#define ZCALL_RISCV_HWPROBE_KEY_ZICBOP_BLOCK_SIZE 15

/* The key for more extensions, and its bits. */
#define ZCALL_RISCV_HWPROBE_KEY_IMA_EXT_1 16
#define ZCALL_RISCV_HWPROBE_EXT_ZICFISS (1ULL << 0)

/* Flags of riscv_hwprobe. */
#define ZCALL_RISCV_HWPROBE_WHICH_CPUS (1 << 0)

/* Flags of riscv_flush_icache: this hart only. */
#define ZCALL_SYS_RISCV_FLUSH_ICACHE_LOCAL 1
#define ZCALL_SYS_RISCV_FLUSH_ICACHE_ALL 1
#endif

#endif
