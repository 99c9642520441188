/*
 * Linux constants and structures: seccomp. Its filters are programs of bpf.h.
 * The calls are in sys.h of the folder above.
 */
#ifndef ZCALL_LINUX_SECCOMP_H
#define ZCALL_LINUX_SECCOMP_H

#include "../target.h"

/* Modes, as prctl tells them. */
#define ZCALL_SECCOMP_MODE_DISABLED 0
#define ZCALL_SECCOMP_MODE_STRICT 1
#define ZCALL_SECCOMP_MODE_FILTER 2

/* Operations of seccomp. */
#define ZCALL_SECCOMP_SET_MODE_STRICT 0
#define ZCALL_SECCOMP_SET_MODE_FILTER 1
#define ZCALL_SECCOMP_GET_ACTION_AVAIL 2
#define ZCALL_SECCOMP_GET_NOTIF_SIZES 3

/* Flags of SECCOMP_SET_MODE_FILTER. */
#define ZCALL_SECCOMP_FILTER_FLAG_TSYNC (1UL << 0)
#define ZCALL_SECCOMP_FILTER_FLAG_LOG (1UL << 1)
#define ZCALL_SECCOMP_FILTER_FLAG_SPEC_ALLOW (1UL << 2)
#define ZCALL_SECCOMP_FILTER_FLAG_NEW_LISTENER (1UL << 3)
#define ZCALL_SECCOMP_FILTER_FLAG_TSYNC_ESRCH (1UL << 4)
#define ZCALL_SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV (1UL << 5)

/* What a filter answers; the lower half is data, an errno or for the tracer. */
#define ZCALL_SECCOMP_RET_KILL_PROCESS 0x80000000U
#define ZCALL_SECCOMP_RET_KILL_THREAD 0x00000000U
#define ZCALL_SECCOMP_RET_KILL ZCALL_SECCOMP_RET_KILL_THREAD
#define ZCALL_SECCOMP_RET_TRAP 0x00030000U
#define ZCALL_SECCOMP_RET_ERRNO 0x00050000U
#define ZCALL_SECCOMP_RET_USER_NOTIF 0x7fc00000U
#define ZCALL_SECCOMP_RET_TRACE 0x7ff00000U
#define ZCALL_SECCOMP_RET_LOG 0x7ffc0000U
#define ZCALL_SECCOMP_RET_ALLOW 0x7fff0000U

/* Which part of a filter's answer is which. */
#define ZCALL_SECCOMP_RET_ACTION_FULL 0xffff0000U
#define ZCALL_SECCOMP_RET_ACTION 0x7fff0000U
#define ZCALL_SECCOMP_RET_DATA 0x0000ffffU

/* What a filter sees of a call. */
typedef struct {
	int nr;
	uint32_t arch;
	uint64_t instruction_pointer;
	uint64_t args[6];
} zcall_seccomp_data_t;

/* Answer of SECCOMP_GET_NOTIF_SIZES: bytes. */
typedef struct {
	uint16_t seccomp_notif;
	uint16_t seccomp_notif_resp;
	uint16_t seccomp_data;
} zcall_seccomp_notif_sizes_t;

/* A call that waits for an answer. */
typedef struct {
	uint64_t id;
	uint32_t pid;
	uint32_t flags;
	zcall_seccomp_data_t data;
} zcall_seccomp_notif_t;

/* In seccomp_notif_resp: the call goes on. */
#define ZCALL_SECCOMP_USER_NOTIF_FLAG_CONTINUE (1UL << 0)

/* The answer to it. */
typedef struct {
	uint64_t id;
	int64_t val;
	int32_t error;
	uint32_t flags;
} zcall_seccomp_notif_resp_t;

/* For SECCOMP_IOCTL_NOTIF_SET_FLAGS. */
#define ZCALL_SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP (1UL << 0)

/* Flags of seccomp_notif_addfd. */
#define ZCALL_SECCOMP_ADDFD_FLAG_SETFD (1UL << 0)
#define ZCALL_SECCOMP_ADDFD_FLAG_SEND (1UL << 1)

/* A descriptor to be put into the process that waits. */
typedef struct {
	uint64_t id;
	uint32_t flags;
	uint32_t srcfd;
	uint32_t newfd;
	uint32_t newfd_flags;
} zcall_seccomp_notif_addfd_t;

/* ioctl requests of a listener's descriptor. */
#define ZCALL_SECCOMP_IOC_MAGIC 33
#define ZCALL_SECCOMP_IOCTL_NOTIF_RECV 0xc0502100U
#define ZCALL_SECCOMP_IOCTL_NOTIF_SEND 0xc0182101U
#define ZCALL_SECCOMP_IOCTL_NOTIF_ID_VALID 0x40082102
#define ZCALL_SECCOMP_IOCTL_NOTIF_ADDFD 0x40182103
#define ZCALL_SECCOMP_IOCTL_NOTIF_SET_FLAGS 0x40082104

/* Which calls a process makes: arch in seccomp_data and in ptrace_syscall_info. */
#define ZCALL_AUDIT_ARCH_AARCH64 0xc00000b7U
#define ZCALL_AUDIT_ARCH_ALPHA 0xc0009026U
#define ZCALL_AUDIT_ARCH_ARCOMPACT 0x4000005d
#define ZCALL_AUDIT_ARCH_ARCOMPACTBE 93
#define ZCALL_AUDIT_ARCH_ARCV2 0x400000c3
#define ZCALL_AUDIT_ARCH_ARCV2BE 195
#define ZCALL_AUDIT_ARCH_ARM 0x40000028
#define ZCALL_AUDIT_ARCH_ARMEB 40
#define ZCALL_AUDIT_ARCH_C6X 0x4000008c
#define ZCALL_AUDIT_ARCH_C6XBE 140
#define ZCALL_AUDIT_ARCH_CRIS 0x4000004c
#define ZCALL_AUDIT_ARCH_CSKY 0x400000fc
#define ZCALL_AUDIT_ARCH_FRV 21569
#define ZCALL_AUDIT_ARCH_H8300 46
#define ZCALL_AUDIT_ARCH_HEXAGON 164
#define ZCALL_AUDIT_ARCH_I386 0x40000003
#define ZCALL_AUDIT_ARCH_IA64 0xc0000032U
#define ZCALL_AUDIT_ARCH_M32R 88
#define ZCALL_AUDIT_ARCH_M68K 4
#define ZCALL_AUDIT_ARCH_MICROBLAZE 189
#define ZCALL_AUDIT_ARCH_MIPS 8
#define ZCALL_AUDIT_ARCH_MIPSEL 0x40000008
#define ZCALL_AUDIT_ARCH_MIPS64 0x80000008U
#define ZCALL_AUDIT_ARCH_MIPS64N32 0xa0000008U
#define ZCALL_AUDIT_ARCH_MIPSEL64 0xc0000008U
#define ZCALL_AUDIT_ARCH_MIPSEL64N32 0xe0000008U
#define ZCALL_AUDIT_ARCH_NDS32 0x400000a7
#define ZCALL_AUDIT_ARCH_NDS32BE 167
#define ZCALL_AUDIT_ARCH_NIOS2 0x40000071
#define ZCALL_AUDIT_ARCH_OPENRISC 92
#define ZCALL_AUDIT_ARCH_PARISC 15
#define ZCALL_AUDIT_ARCH_PARISC64 0x8000000fU
#define ZCALL_AUDIT_ARCH_PPC 20
#define ZCALL_AUDIT_ARCH_PPC64 0x80000015U
#define ZCALL_AUDIT_ARCH_PPC64LE 0xc0000015U
#define ZCALL_AUDIT_ARCH_RISCV32 0x400000f3
#define ZCALL_AUDIT_ARCH_RISCV64 0xc00000f3U
#define ZCALL_AUDIT_ARCH_S390 22
#define ZCALL_AUDIT_ARCH_S390X 0x80000016U
#define ZCALL_AUDIT_ARCH_SH 42
#define ZCALL_AUDIT_ARCH_SHEL 0x4000002a
#define ZCALL_AUDIT_ARCH_SH64 0x8000002aU
#define ZCALL_AUDIT_ARCH_SHEL64 0xc000002aU
#define ZCALL_AUDIT_ARCH_SPARC 2
#define ZCALL_AUDIT_ARCH_SPARC64 0x8000002bU
#define ZCALL_AUDIT_ARCH_TILEGX 0xc00000bfU
#define ZCALL_AUDIT_ARCH_TILEGX32 0x400000bf
#define ZCALL_AUDIT_ARCH_TILEPRO 0x400000bc
#define ZCALL_AUDIT_ARCH_UNICORE 0x4000006e
#define ZCALL_AUDIT_ARCH_X86_64 0xc000003eU
#define ZCALL_AUDIT_ARCH_XTENSA 94
#define ZCALL_AUDIT_ARCH_LOONGARCH32 0x40000102
#define ZCALL_AUDIT_ARCH_LOONGARCH64 0xc0000102U

#endif
