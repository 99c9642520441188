/*
 * Linux constants and structures: ptrace, and registers by CPU.
 * The call is in process.h of the folder above.
 */
#ifndef ZCALL_LINUX_PTRACE_H
#define ZCALL_LINUX_PTRACE_H

#include "signal.h"

/* Requests of ptrace, with what they take and tell. */
#define ZCALL_PTRACE_TRACEME 0
#define ZCALL_PTRACE_PEEKTEXT 1
#define ZCALL_PTRACE_PEEKDATA 2
#define ZCALL_PTRACE_PEEKUSR 3
#define ZCALL_PTRACE_POKETEXT 4
#define ZCALL_PTRACE_POKEDATA 5
#define ZCALL_PTRACE_POKEUSR 6
#define ZCALL_PTRACE_CONT 7
#define ZCALL_PTRACE_KILL 8
#define ZCALL_PTRACE_SINGLESTEP 9
#define ZCALL_PTRACE_ATTACH 16
#define ZCALL_PTRACE_DETACH 17
#define ZCALL_PTRACE_SYSCALL 24
#define ZCALL_PTRACE_SETOPTIONS 0x4200
#define ZCALL_PTRACE_GETEVENTMSG 0x4201
#define ZCALL_PTRACE_GETSIGINFO 0x4202
#define ZCALL_PTRACE_SETSIGINFO 0x4203
#define ZCALL_PTRACE_GETREGSET 0x4204
#define ZCALL_PTRACE_SETREGSET 0x4205
#define ZCALL_PTRACE_SEIZE 0x4206
#define ZCALL_PTRACE_INTERRUPT 0x4207
#define ZCALL_PTRACE_LISTEN 0x4208
#define ZCALL_PTRACE_PEEKSIGINFO 0x4209
#define ZCALL_PTRACE_GETSIGMASK 0x420a
#define ZCALL_PTRACE_SETSIGMASK 0x420b
#define ZCALL_PTRACE_SECCOMP_GET_FILTER 0x420c
#define ZCALL_PTRACE_SECCOMP_GET_METADATA 0x420d
#define ZCALL_PTRACE_GET_SYSCALL_INFO 0x420e
#define ZCALL_PTRACE_SET_SYSCALL_INFO 0x4212
#define ZCALL_PTRACE_SYSCALL_INFO_NONE 0
#define ZCALL_PTRACE_SYSCALL_INFO_ENTRY 1
#define ZCALL_PTRACE_SYSCALL_INFO_EXIT 2
#define ZCALL_PTRACE_SYSCALL_INFO_SECCOMP 3
#define ZCALL_PTRACE_GET_RSEQ_CONFIGURATION 0x420f
#define ZCALL_PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG 0x4210
#define ZCALL_PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG 0x4211
#define ZCALL_PTRACE_EVENTMSG_SYSCALL_ENTRY 1
#define ZCALL_PTRACE_EVENTMSG_SYSCALL_EXIT 2
#define ZCALL_PTRACE_PEEKSIGINFO_SHARED 1
#define ZCALL_PTRACE_EVENT_FORK 1
#define ZCALL_PTRACE_EVENT_VFORK 2
#define ZCALL_PTRACE_EVENT_CLONE 3
#define ZCALL_PTRACE_EVENT_EXEC 4
#define ZCALL_PTRACE_EVENT_VFORK_DONE 5
#define ZCALL_PTRACE_EVENT_EXIT 6
#define ZCALL_PTRACE_EVENT_SECCOMP 7
#define ZCALL_PTRACE_EVENT_STOP 128
#define ZCALL_PTRACE_O_TRACESYSGOOD 1
#define ZCALL_PTRACE_O_TRACEFORK 0x2
#define ZCALL_PTRACE_O_TRACEVFORK 0x4
#define ZCALL_PTRACE_O_TRACECLONE 0x8
#define ZCALL_PTRACE_O_TRACEEXEC 0x10
#define ZCALL_PTRACE_O_TRACEVFORKDONE 0x20
#define ZCALL_PTRACE_O_TRACEEXIT 0x40
#define ZCALL_PTRACE_O_TRACESECCOMP 0x80
#define ZCALL_PTRACE_O_EXITKILL 0x100000
#define ZCALL_PTRACE_O_SUSPEND_SECCOMP 0x200000
#define ZCALL_PTRACE_O_MASK 0x3000ff
#if ZCALL_CPU_AMD64
#define ZCALL_FRAME_SIZE 168
#define ZCALL_PTRACE_GETREGS 12
#define ZCALL_PTRACE_SETREGS 13
#define ZCALL_PTRACE_GETFPREGS 14
#define ZCALL_PTRACE_SETFPREGS 15
#define ZCALL_PTRACE_GETFPXREGS 18
#define ZCALL_PTRACE_SETFPXREGS 19
#define ZCALL_PTRACE_OLDSETOPTIONS 21
#define ZCALL_PTRACE_GET_THREAD_AREA 25
#define ZCALL_PTRACE_SET_THREAD_AREA 26
#define ZCALL_PTRACE_ARCH_PRCTL 30
#define ZCALL_PTRACE_SYSEMU 31
#define ZCALL_PTRACE_SYSEMU_SINGLESTEP 32
#define ZCALL_PTRACE_SINGLEBLOCK 33
#elif ZCALL_CPU_ARM64
#define ZCALL_PSR_MODE_EL0t 0x00000000
#define ZCALL_PSR_MODE_EL1t 0x00000004
#define ZCALL_PSR_MODE_EL1h 0x00000005
#define ZCALL_PSR_MODE_EL2t 0x00000008
#define ZCALL_PSR_MODE_EL2h 0x00000009
#define ZCALL_PSR_MODE_EL3t 0x0000000c
#define ZCALL_PSR_MODE_EL3h 0x0000000d
#define ZCALL_PSR_MODE_MASK 0x0000000f
#define ZCALL_PSR_MODE32_BIT 0x00000010
#define ZCALL_PSR_F_BIT 0x00000040
#define ZCALL_PSR_I_BIT 0x00000080
#define ZCALL_PSR_A_BIT 0x00000100
#define ZCALL_PSR_D_BIT 0x00000200
#define ZCALL_PSR_BTYPE_MASK 0x00000c00
#define ZCALL_PSR_SSBS_BIT 0x00001000
#define ZCALL_PSR_PAN_BIT 0x00400000
#define ZCALL_PSR_UAO_BIT 0x00800000
#define ZCALL_PSR_DIT_BIT 0x01000000
#define ZCALL_PSR_TCO_BIT 0x02000000
#define ZCALL_PSR_V_BIT 0x10000000
#define ZCALL_PSR_C_BIT 0x20000000
#define ZCALL_PSR_Z_BIT 0x40000000
#define ZCALL_PSR_N_BIT 0x80000000
#define ZCALL_PSR_BTYPE_SHIFT 10
#define ZCALL_PSR_f 0xff000000
#define ZCALL_PSR_s 0x00ff0000
#define ZCALL_PSR_x 0x0000ff00
#define ZCALL_PSR_c 0x000000ff
#define ZCALL_PSR_BTYPE_NONE 0
#define ZCALL_PSR_BTYPE_JC 0x400
#define ZCALL_PSR_BTYPE_C 0x800
#define ZCALL_PSR_BTYPE_J 0xc00
#define ZCALL_PTRACE_SYSEMU 31
#define ZCALL_PTRACE_SYSEMU_SINGLESTEP 32
#define ZCALL_PTRACE_PEEKMTETAGS 33
#define ZCALL_PTRACE_POKEMTETAGS 34
#define ZCALL_SVE_PT_REGS_MASK 1
#define ZCALL_SVE_PT_REGS_FPSIMD 0
#define ZCALL_SVE_PT_REGS_SVE ZCALL_SVE_PT_REGS_MASK
#define ZCALL_SVE_PT_VL_INHERIT 0x2
#define ZCALL_SVE_PT_VL_ONEXEC 0x4
#define ZCALL_SVE_PT_REGS_OFFSET 16
#define ZCALL_SVE_PT_FPSIMD_OFFSET ZCALL_SVE_PT_REGS_OFFSET
#define ZCALL_SVE_PT_SVE_FPSR_SIZE 4
#define ZCALL_SVE_PT_SVE_FPCR_SIZE 4
#define ZCALL_SVE_PT_SVE_OFFSET ZCALL_SVE_PT_REGS_OFFSET
#define ZCALL_SVE_PT_SVE_ZREGS_OFFSET 16
#define ZCALL_ZA_PT_VL_INHERIT 0x2
#define ZCALL_ZA_PT_VL_ONEXEC 0x4
#define ZCALL_ZA_PT_ZA_OFFSET 16
#elif ZCALL_CPU_RISCV64
#define ZCALL_PTRACE_GETFDPIC 33
#define ZCALL_PTRACE_GETFDPIC_EXEC 0
#define ZCALL_PTRACE_GETFDPIC_INTERP 1
#define ZCALL_RISCV_MAX_VLENB 8192
#define ZCALL_PTRACE_CFI_BRANCH_LANDING_PAD_EN_BIT 0
#define ZCALL_PTRACE_CFI_BRANCH_LANDING_PAD_LOCK_BIT 1
#define ZCALL_PTRACE_CFI_BRANCH_EXPECTED_LANDING_PAD_BIT 2
#define ZCALL_PTRACE_CFI_SHADOW_STACK_EN_BIT 3
#define ZCALL_PTRACE_CFI_SHADOW_STACK_LOCK_BIT 4
#define ZCALL_PTRACE_CFI_SHADOW_STACK_PTR_BIT 5
#define ZCALL_PTRACE_CFI_BRANCH_LANDING_PAD_EN_STATE 1
#define ZCALL_PTRACE_CFI_BRANCH_LANDING_PAD_LOCK_STATE 0x2
#define ZCALL_PTRACE_CFI_BRANCH_EXPECTED_LANDING_PAD_STATE 0x4
#define ZCALL_PTRACE_CFI_SHADOW_STACK_EN_STATE 0x8
#define ZCALL_PTRACE_CFI_SHADOW_STACK_LOCK_STATE 0x10
#define ZCALL_PTRACE_CFI_SHADOW_STACK_PTR_STATE 0x20
#define ZCALL_PTRACE_CFI_STATE_INVALID_MASK (-64)
#elif ZCALL_CPU_LOONG64
#define ZCALL_PTRACE_SYSEMU 31
#define ZCALL_PTRACE_SYSEMU_SINGLESTEP 32
#define ZCALL_GPR_BASE 0
#define ZCALL_GPR_NUM 32
#define ZCALL_GPR_END 31
#define ZCALL_ARG0 32
#define ZCALL_PC 33
#define ZCALL_BADVADDR 34
#define ZCALL_NUM_FPU_REGS 32
#endif

/* Register sets, for PTRACE_GETREGSET and in core files. */
#define ZCALL_NT_GNU_PROPERTY_TYPE_0 5
#define ZCALL_NT_PRSTATUS 1
#define ZCALL_NT_PRFPREG 2
#define ZCALL_NT_PRPSINFO 3
#define ZCALL_NT_TASKSTRUCT 4
#define ZCALL_NT_AUXV 6
#define ZCALL_NT_SIGINFO 0x53494749
#define ZCALL_NT_FILE 0x46494c45
#define ZCALL_NT_PRXFPREG 0x46e62b7f
#define ZCALL_NT_PPC_VMX 0x100
#define ZCALL_NT_PPC_SPE 0x101
#define ZCALL_NT_PPC_VSX 0x102
#define ZCALL_NT_PPC_TAR 0x103
#define ZCALL_NT_PPC_PPR 0x104
#define ZCALL_NT_PPC_DSCR 0x105
#define ZCALL_NT_PPC_EBB 0x106
#define ZCALL_NT_PPC_PMU 0x107
#define ZCALL_NT_PPC_TM_CGPR 0x108
#define ZCALL_NT_PPC_TM_CFPR 0x109
#define ZCALL_NT_PPC_TM_CVMX 0x10a
#define ZCALL_NT_PPC_TM_CVSX 0x10b
#define ZCALL_NT_PPC_TM_SPR 0x10c
#define ZCALL_NT_PPC_TM_CTAR 0x10d
#define ZCALL_NT_PPC_TM_CPPR 0x10e
#define ZCALL_NT_PPC_TM_CDSCR 0x10f
#define ZCALL_NT_PPC_PKEY 0x110
#define ZCALL_NT_PPC_DEXCR 0x111
#define ZCALL_NT_PPC_HASHKEYR 0x112
#define ZCALL_NT_386_TLS 0x200
#define ZCALL_NT_386_IOPERM 0x201
#define ZCALL_NT_X86_XSTATE 0x202
#define ZCALL_NT_X86_SHSTK 0x204
#define ZCALL_NT_X86_XSAVE_LAYOUT 0x205
#define ZCALL_NT_S390_HIGH_GPRS 0x300
#define ZCALL_NT_S390_TIMER 0x301
#define ZCALL_NT_S390_TODCMP 0x302
#define ZCALL_NT_S390_TODPREG 0x303
#define ZCALL_NT_S390_CTRS 0x304
#define ZCALL_NT_S390_PREFIX 0x305
#define ZCALL_NT_S390_LAST_BREAK 0x306
#define ZCALL_NT_S390_SYSTEM_CALL 0x307
#define ZCALL_NT_S390_TDB 0x308
#define ZCALL_NT_S390_VXRS_LOW 0x309
#define ZCALL_NT_S390_VXRS_HIGH 0x30a
#define ZCALL_NT_S390_GS_CB 0x30b
#define ZCALL_NT_S390_GS_BC 0x30c
#define ZCALL_NT_S390_RI_CB 0x30d
#define ZCALL_NT_S390_PV_CPU_DATA 0x30e
#define ZCALL_NT_ARM_VFP 0x400
#define ZCALL_NT_ARM_TLS 0x401
#define ZCALL_NT_ARM_HW_BREAK 0x402
#define ZCALL_NT_ARM_HW_WATCH 0x403
#define ZCALL_NT_ARM_SYSTEM_CALL 0x404
#define ZCALL_NT_ARM_SVE 0x405
#define ZCALL_NT_ARM_PAC_MASK 0x406
#define ZCALL_NT_ARM_PACA_KEYS 0x407
#define ZCALL_NT_ARM_PACG_KEYS 0x408
#define ZCALL_NT_ARM_TAGGED_ADDR_CTRL 0x409
#define ZCALL_NT_ARM_PAC_ENABLED_KEYS 0x40a
#define ZCALL_NT_ARM_SSVE 0x40b
#define ZCALL_NT_ARM_ZA 0x40c
#define ZCALL_NT_ARM_ZT 0x40d
#define ZCALL_NT_ARM_FPMR 0x40e
#define ZCALL_NT_ARM_POE 0x40f
#define ZCALL_NT_ARM_GCS 0x410
#define ZCALL_NT_ARC_V2 0x600
#define ZCALL_NT_VMCOREDD 0x700
#define ZCALL_NT_MIPS_DSP 0x800
#define ZCALL_NT_MIPS_FP_MODE 0x801
#define ZCALL_NT_MIPS_MSA 0x802
#define ZCALL_NT_RISCV_CSR 0x900
#define ZCALL_NT_RISCV_VECTOR 0x901
#define ZCALL_NT_RISCV_TAGGED_ADDR_CTRL 0x902
#define ZCALL_NT_RISCV_USER_CFI 0x903
#define ZCALL_NT_LOONGARCH_CPUCFG 0xa00
#define ZCALL_NT_LOONGARCH_CSR 0xa01
#define ZCALL_NT_LOONGARCH_LSX 0xa02
#define ZCALL_NT_LOONGARCH_LASX 0xa03
#define ZCALL_NT_LOONGARCH_LBT 0xa04
#define ZCALL_NT_LOONGARCH_HW_BREAK 0xa05
#define ZCALL_NT_LOONGARCH_HW_WATCH 0xa06

/* What PTRACE_PEEKSIGINFO reads: nr signals from number off on. */
typedef struct {
	uint64_t off;
	uint32_t flags; /* PTRACE_PEEKSIGINFO_SHARED */
	int32_t nr;
} zcall_ptrace_peeksiginfo_args_t;

typedef struct {
	uint64_t filter_off; /* which filter */
	uint64_t flags;
} zcall_seccomp_metadata_t;

/* Where a traced process has stopped, by op: PTRACE_SYSCALL_INFO_*. */
typedef struct {
	uint8_t op;
	uint8_t reserved;
	uint16_t flags;
	uint32_t arch; /* AUDIT_ARCH_* */
	uint64_t instruction_pointer;
	uint64_t stack_pointer;
	__extension__ union {
		struct {
			uint64_t nr;
			uint64_t args[6];
		} entry;
		struct {
			int64_t rval;
			uint8_t is_error;
		} exit;
		struct {
			uint64_t nr;
			uint64_t args[6];
			uint32_t ret_data;
			uint32_t reserved2;
		} seccomp;
	};
} zcall_ptrace_syscall_info_t;

typedef struct {
	uint64_t rseq_abi_pointer;
	uint32_t rseq_abi_size;
	uint32_t signature;
	uint32_t flags;
	uint32_t pad;
} zcall_ptrace_rseq_configuration_t;

/* Of PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG. */
typedef struct {
	uint64_t mode;
	uint64_t selector;
	uint64_t offset;
	uint64_t len;
} zcall_ptrace_sud_config_t;

/* Registers as ptrace hands them out: NT_PRSTATUS and the sets of the CPU. */
#if ZCALL_CPU_AMD64
/* NT_PRSTATUS and PTRACE_GETREGS; NT_PRFPREG is a zcall__fpstate_64_t. */
typedef struct {
	unsigned long r15;
	unsigned long r14;
	unsigned long r13;
	unsigned long r12;
	unsigned long rbp;
	unsigned long rbx;
	unsigned long r11;
	unsigned long r10;
	unsigned long r9;
	unsigned long r8;
	unsigned long rax;
	unsigned long rcx;
	unsigned long rdx;
	unsigned long rsi;
	unsigned long rdi;
	unsigned long orig_rax; /* the number of a call, or -1 */
	unsigned long rip;
	unsigned long cs;
	unsigned long eflags;
	unsigned long rsp;
	unsigned long ss;
	unsigned long fs_base;
	unsigned long gs_base;
	unsigned long ds;
	unsigned long es;
	unsigned long fs;
	unsigned long gs;
} zcall_user_regs_struct_t;

/* The first 21 of them, as the kernel saves them and bpf sees them. */
typedef struct {
	unsigned long r15;
	unsigned long r14;
	unsigned long r13;
	unsigned long r12;
	unsigned long rbp;
	unsigned long rbx;
	unsigned long r11;
	unsigned long r10;
	unsigned long r9;
	unsigned long r8;
	unsigned long rax;
	unsigned long rcx;
	unsigned long rdx;
	unsigned long rsi;
	unsigned long rdi;
	unsigned long orig_rax;
	unsigned long rip;
	unsigned long cs;
	unsigned long eflags;
	unsigned long rsp;
	unsigned long ss;
} zcall_pt_regs_t;
#elif ZCALL_CPU_ARM64
/* NT_PRSTATUS. */
typedef struct {
	uint64_t regs[31];
	uint64_t sp;
	uint64_t pc;
	uint64_t pstate;
} zcall_user_pt_regs_t;

/* NT_PRFPREG. */
typedef struct {
	uint64_t vregs[32][2] __attribute__((__aligned__(16)));
	uint32_t fpsr;
	uint32_t fpcr;
	uint32_t __reserved[2];
} zcall_user_fpsimd_state_t;

/* NT_ARM_HW_BREAK, NT_ARM_HW_WATCH. */
typedef struct {
	uint32_t dbg_info;
	uint32_t pad;
	struct {
		uint64_t addr;
		uint32_t ctrl;
		uint32_t pad;
	} dbg_regs[16];
} zcall_user_hwdebug_state_t;

/* What NT_ARM_SVE begins with. */
typedef struct {
	uint32_t size;
	uint32_t max_size;
	uint16_t vl;
	uint16_t max_vl;
	uint16_t flags;
	uint16_t __reserved;
} zcall_user_sve_header_t;

/* What NT_ARM_ZA begins with. */
typedef struct {
	uint32_t size;
	uint32_t max_size;
	uint16_t vl;
	uint16_t max_vl;
	uint16_t flags;
	uint16_t __reserved;
} zcall_user_za_header_t;

typedef struct {
	uint64_t data_mask;
	uint64_t insn_mask;
} zcall_user_pac_mask_t;

typedef struct {
	uint64_t apiakey[2] __attribute__((__aligned__(16)));
	uint64_t apibkey[2];
	uint64_t apdakey[2];
	uint64_t apdbkey[2];
} zcall_user_pac_address_keys_t;

typedef struct {
	uint64_t apgakey[2] __attribute__((__aligned__(16)));
} zcall_user_pac_generic_keys_t;

/* NT_ARM_GCS. */
typedef struct {
	uint64_t features_enabled;
	uint64_t features_locked;
	uint64_t gcspr_el0;
} zcall_user_gcs_t;
#elif ZCALL_CPU_RISCV64
/* NT_PRSTATUS is a zcall_user_regs_struct_t, NT_PRFPREG a
 * zcall___riscv_d_ext_state_t. NT_RISCV_VECTOR: this, and v0 to v31. */
typedef struct {
	unsigned long vstart;
	unsigned long vl;
	unsigned long vtype;
	unsigned long vcsr;
	unsigned long vlenb;
	__extension__ char vreg[0];
} zcall___riscv_v_regset_state_t;

typedef struct {
	unsigned long ss_ptr;
} zcall___sc_riscv_cfi_state_t;

typedef struct {
	uint64_t cfi_state;
} zcall___cfi_status_t;

/* NT_RISCV_USER_CFI. */
typedef struct {
	zcall___cfi_status_t cfi_status;
	uint64_t shstk_ptr;
} zcall_user_cfi_state_t;
#elif ZCALL_CPU_LOONG64
/* NT_PRSTATUS. */
typedef struct {
	unsigned long regs[32];
	unsigned long orig_a0;
	unsigned long csr_era;
	unsigned long csr_badv;
	unsigned long reserved[10];
} zcall_user_pt_regs_t;

/* NT_PRFPREG. */
typedef struct {
	uint64_t fpr[32];
	uint64_t fcc;
	uint32_t fcsr;
} zcall_user_fp_state_t;

typedef struct {
	uint64_t vregs[32 * 2];
} zcall_user_lsx_state_t;

typedef struct {
	uint64_t vregs[32 * 4];
} zcall_user_lasx_state_t;

typedef struct {
	uint64_t scr[4];
	uint32_t eflags;
	uint32_t ftop;
} zcall_user_lbt_state_t;

/* NT_LOONGARCH_HW_BREAK, NT_LOONGARCH_HW_WATCH: of older kernels 8. */
typedef struct {
	uint64_t dbg_info;
	struct {
		uint64_t addr;
		uint64_t mask;
		uint32_t ctrl;
		uint32_t pad;
	} dbg_regs[8];
} zcall_user_watch_state_t;

typedef struct {
	uint64_t dbg_info;
	struct {
		uint64_t addr;
		uint64_t mask;
		uint32_t ctrl;
		uint32_t pad;
	} dbg_regs[14];
} zcall_user_watch_state_v2_t;
#endif

#endif
