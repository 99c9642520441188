/*
 * Linux constants and structures: signals, what a handler is given, and the
 * registers it finds.
 * The calls are in signal.h of the folder above.
 */
#ifndef ZCALL_LINUX_SIGNAL_H
#define ZCALL_LINUX_SIGNAL_H

#include "../target.h"

/*
 * Signals. From SIGRTMIN to SIGRTMAX they are queued and have a value; libcs
 * keep the first of those for themselves.
 */
#define ZCALL_SIGHUP 1
#define ZCALL_SIGINT 2
#define ZCALL_SIGQUIT 3
#define ZCALL_SIGILL 4
#define ZCALL_SIGTRAP 5
#define ZCALL_SIGABRT 6
#define ZCALL_SIGIOT 6
#define ZCALL_SIGBUS 7
#define ZCALL_SIGFPE 8
#define ZCALL_SIGKILL 9
#define ZCALL_SIGUSR1 10
#define ZCALL_SIGSEGV 11
#define ZCALL_SIGUSR2 12
#define ZCALL_SIGPIPE 13
#define ZCALL_SIGALRM 14
#define ZCALL_SIGTERM 15
#define ZCALL_SIGSTKFLT 16
#define ZCALL_SIGCHLD 17
#define ZCALL_SIGCONT 18
#define ZCALL_SIGSTOP 19
#define ZCALL_SIGTSTP 20
#define ZCALL_SIGTTIN 21
#define ZCALL_SIGTTOU 22
#define ZCALL_SIGURG 23
#define ZCALL_SIGXCPU 24
#define ZCALL_SIGXFSZ 25
#define ZCALL_SIGVTALRM 26
#define ZCALL_SIGPROF 27
#define ZCALL_SIGWINCH 28
#define ZCALL_SIGIO 29
#define ZCALL_SIGPOLL ZCALL_SIGIO
#define ZCALL_SIGPWR 30
#define ZCALL_SIGSYS 31
#define ZCALL_SIGUNUSED 31
#define ZCALL_SIGRTMIN 32
#define ZCALL_SIGRTMAX 64

/* How rt_sigprocmask changes the mask. */
#define ZCALL_SIG_BLOCK 0
#define ZCALL_SIG_UNBLOCK 1
#define ZCALL_SIG_SETMASK 2

/* What stands for a handler: zcall_sigaction_t's handler, cast. */
#define ZCALL_SIG_DFL 0
#define ZCALL_SIG_IGN 1
#define ZCALL_SIG_ERR (-1)

/*
 * Flags of an action. SA_RESTORER says that sa_restorer is set; riscv64 and
 * loong64 have neither, and arm64 does not need it: there the kernel has a
 * place to return to.
 */
#define ZCALL_SA_NOCLDSTOP 0x00000001
#define ZCALL_SA_NOCLDWAIT 0x00000002
#define ZCALL_SA_SIGINFO 0x00000004
#define ZCALL_SA_UNSUPPORTED 0x00000400
#define ZCALL_SA_EXPOSE_TAGBITS 0x00000800
#define ZCALL_SA_ONSTACK 0x08000000
#define ZCALL_SA_RESTART 0x10000000
#define ZCALL_SA_NODEFER 0x40000000
#define ZCALL_SA_RESETHAND 0x80000000
#define ZCALL_SA_NOMASK ZCALL_SA_NODEFER
#define ZCALL_SA_ONESHOT ZCALL_SA_RESETHAND
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
#define ZCALL_SA_RESTORER 0x04000000
#endif

/* Flags of a signal stack, and sizes: the smallest that the kernel takes, and
 * what is enough for most. With large vector registers neither is; then ask
 * for AT_MINSIGSTKSZ. */
#define ZCALL_SS_ONSTACK 1
#define ZCALL_SS_DISABLE 2
#define ZCALL_SS_AUTODISARM 0x80000000
#define ZCALL_SS_FLAG_BITS ZCALL_SS_AUTODISARM
#if ZCALL_CPU_AMD64
#define ZCALL_MINSIGSTKSZ 2048
#define ZCALL_SIGSTKSZ 8192
#elif ZCALL_CPU_ARM64
#define ZCALL_MINSIGSTKSZ 5120
#define ZCALL_SIGSTKSZ 16384
#elif ZCALL_CPU_RISCV64
#define ZCALL_MINSIGSTKSZ 2048
#define ZCALL_SIGSTKSZ 8192
#elif ZCALL_CPU_LOONG64
#define ZCALL_MINSIGSTKSZ 4096
#define ZCALL_SIGSTKSZ 16384
#endif

/* Where a signal comes from (si_code): above 0 the kernel, or what follows by
 * signal. */
#define ZCALL_SI_MAX_SIZE 128
#define ZCALL_SI_USER 0
#define ZCALL_SI_KERNEL 0x80
#define ZCALL_SI_QUEUE (-1)
#define ZCALL_SI_TIMER (-2)
#define ZCALL_SI_MESGQ (-3)
#define ZCALL_SI_ASYNCIO (-4)
#define ZCALL_SI_SIGIO (-5)
#define ZCALL_SI_TKILL (-6)
#define ZCALL_SI_DETHREAD (-7)
#define ZCALL_SI_ASYNCNL (-60)

/* si_code of SIGILL. */
#define ZCALL_ILL_ILLOPC 1
#define ZCALL_ILL_ILLOPN 2
#define ZCALL_ILL_ILLADR 3
#define ZCALL_ILL_ILLTRP 4
#define ZCALL_ILL_PRVOPC 5
#define ZCALL_ILL_PRVREG 6
#define ZCALL_ILL_COPROC 7
#define ZCALL_ILL_BADSTK 8
#define ZCALL_ILL_BADIADDR 9
#define ZCALL_NSIGILL 11

/* si_code of SIGFPE. */
#define ZCALL_FPE_INTDIV 1
#define ZCALL_FPE_INTOVF 2
#define ZCALL_FPE_FLTDIV 3
#define ZCALL_FPE_FLTOVF 4
#define ZCALL_FPE_FLTUND 5
#define ZCALL_FPE_FLTRES 6
#define ZCALL_FPE_FLTINV 7
#define ZCALL_FPE_FLTSUB 8
#define ZCALL_FPE_FLTUNK 14
#define ZCALL_FPE_CONDTRAP 15
#define ZCALL_NSIGFPE 15

/* si_code of SIGSEGV. */
#define ZCALL_SEGV_MAPERR 1
#define ZCALL_SEGV_ACCERR 2
#define ZCALL_SEGV_BNDERR 3
#define ZCALL_SEGV_PKUERR 4
#define ZCALL_SEGV_ACCADI 5
#define ZCALL_SEGV_ADIDERR 6
#define ZCALL_SEGV_ADIPERR 7
#define ZCALL_SEGV_MTEAERR 8
#define ZCALL_SEGV_MTESERR 9
#define ZCALL_SEGV_CPERR 10
#define ZCALL_NSIGSEGV 10

/* si_code of SIGBUS. */
#define ZCALL_BUS_ADRALN 1
#define ZCALL_BUS_ADRERR 2
#define ZCALL_BUS_OBJERR 3
#define ZCALL_BUS_MCEERR_AR 4
#define ZCALL_BUS_MCEERR_AO 5
#define ZCALL_NSIGBUS 5

/* si_code of SIGTRAP. */
#define ZCALL_TRAP_BRKPT 1
#define ZCALL_TRAP_TRACE 2
#define ZCALL_TRAP_BRANCH 3
#define ZCALL_TRAP_HWBKPT 4
#define ZCALL_TRAP_UNK 5
#define ZCALL_TRAP_PERF 6
#define ZCALL_NSIGTRAP 6
#define ZCALL_TRAP_PERF_FLAG_ASYNC 1

/* si_code of SIGCHLD. */
#define ZCALL_CLD_EXITED 1
#define ZCALL_CLD_KILLED 2
#define ZCALL_CLD_DUMPED 3
#define ZCALL_CLD_TRAPPED 4
#define ZCALL_CLD_STOPPED 5
#define ZCALL_CLD_CONTINUED 6
#define ZCALL_NSIGCHLD 6

/* si_code of SIGPOLL (SIGIO). */
#define ZCALL_POLL_IN 1
#define ZCALL_POLL_OUT 2
#define ZCALL_POLL_MSG 3
#define ZCALL_POLL_ERR 4
#define ZCALL_POLL_PRI 5
#define ZCALL_POLL_HUP 6
#define ZCALL_NSIGPOLL 6

/* si_code of SIGSYS. */
#define ZCALL_SYS_SECCOMP 1
#define ZCALL_SYS_USER_DISPATCH 2
#define ZCALL_NSIGSYS 2

/* si_code of SIGEMT, which these CPUs lack. */
#define ZCALL_EMT_TAGOVF 1
#define ZCALL_NSIGEMT 1

/* How a timer or a message queue tells (sigev_notify). SIGEV_THREAD is libc's
 * alone. */
#define ZCALL_SIGEV_SIGNAL 0
#define ZCALL_SIGEV_NONE 1
#define ZCALL_SIGEV_THREAD 2
#define ZCALL_SIGEV_THREAD_ID 4
#define ZCALL_SIGEV_MAX_SIZE 64
#define ZCALL_SIGEV_PAD_SIZE 12

/* uc_flags. */
#if ZCALL_CPU_AMD64
#define ZCALL_UC_FP_XSTATE 0x1
#define ZCALL_UC_SIGCONTEXT_SS 0x2
#define ZCALL_UC_STRICT_RESTORE_SS 0x4
#endif

/* What parts of a saved context are known by. */
#if ZCALL_CPU_AMD64
#define ZCALL_FP_XSTATE_MAGIC1 0x46505853
#define ZCALL_FP_XSTATE_MAGIC2 0x46505845
#define ZCALL_FP_XSTATE_MAGIC2_SIZE 4
#define ZCALL_X86_FXSR_MAGIC 0x0000
#elif ZCALL_CPU_ARM64
#define ZCALL_FPSIMD_MAGIC 0x46508001
#define ZCALL_ESR_MAGIC 0x45535201
#define ZCALL_POE_MAGIC 0x504f4530
#define ZCALL_EXTRA_MAGIC 0x45585401
#define ZCALL_SVE_MAGIC 0x53564501
#define ZCALL_SVE_SIG_FLAG_SM 0x1
#define ZCALL_TPIDR2_MAGIC 0x54504902
#define ZCALL_FPMR_MAGIC 0x46504d52
#define ZCALL_ZA_MAGIC 0x54366345
#define ZCALL_ZT_MAGIC 0x5a544e01
#define ZCALL_GCS_MAGIC 0x47435300
#define ZCALL_SVE_VQ_BYTES 16
#define ZCALL_SVE_VQ_MIN 1
#define ZCALL_SVE_VQ_MAX 512
#define ZCALL_SVE_VL_MIN 16
#define ZCALL_SVE_VL_MAX 8192
#define ZCALL_SVE_NUM_ZREGS 32
#define ZCALL_SVE_NUM_PREGS 16
#define ZCALL_SVE_SIG_REGS_OFFSET 16
#define ZCALL_SVE_SIG_ZREGS_OFFSET 16
#define ZCALL_ZA_SIG_REGS_OFFSET 16
#define ZCALL_ZT_SIG_REG_SIZE 512
#define ZCALL_ZT_SIG_REG_BYTES 64
#define ZCALL_ZT_SIG_REGS_OFFSET 16
#elif ZCALL_CPU_RISCV64
#define ZCALL_RISCV_V_MAGIC 0x53465457
#define ZCALL_RISCV_ZICFISS_MAGIC 0x9487
#define ZCALL_END_MAGIC 0x0
#define ZCALL_END_HDR_SIZE 0x0
#elif ZCALL_CPU_LOONG64
#define ZCALL_SC_USED_FP 1
#define ZCALL_SC_ADDRERR_RD 0x40000000
#define ZCALL_SC_ADDRERR_WR (-2147483648)
#define ZCALL_CONTEXT_INFO_ALIGN 16
#define ZCALL_FPU_CTX_MAGIC 0x46505501
#define ZCALL_FPU_CTX_ALIGN 8
#define ZCALL_LSX_CTX_MAGIC 0x53580001
#define ZCALL_LSX_CTX_ALIGN 16
#define ZCALL_LASX_CTX_MAGIC 0x41535801
#define ZCALL_LASX_CTX_ALIGN 32
#define ZCALL_LBT_CTX_MAGIC 0x42540001
#define ZCALL_LBT_CTX_ALIGN 8
#endif

/* The kernel's set of signals, 64 of them: signal n is bit n - 1. Its size,
 * which the calls want to be told, is 8; libc's sigset_t is larger. */
typedef struct {
	unsigned long sig[1];
} zcall_sigset_t;

/* A value that goes with a signal. */
typedef union {
	int sival_int;
	void *sival_ptr;
} zcall_sigval_t;

/*
 * What is known of a signal. Which fields count depends on si_signo and
 * si_code. libcs define most names as macros, so that here they go without
 * their si_.
 */
typedef struct {
	int si_signo;
	int si_errno;
	int si_code; /* SI_*, ILL_*, ... */
	__extension__ union {
		int __si_pad[28];
		/* kill, sigqueue (SI_QUEUE), and SIGCHLD */
		__extension__ struct {
			int pid; /* who sent it, or the child */
			unsigned uid;
			__extension__ union {
				zcall_sigval_t value;
				__extension__ struct {
					int status; /* exit status or signal */
					long utime; /* clock ticks */
					long stime;
				};
			};
		};
		/* SI_TIMER; value as above */
		__extension__ struct {
			int timerid;
			int overrun; /* expiries that were lost */
		};
		/* SIGILL, SIGFPE, SIGSEGV, SIGBUS, SIGTRAP */
		__extension__ struct {
			void *addr;
			__extension__ union {
				int trapno;
				short addr_lsb; /* BUS_MCEERR_*: its bits */
				__extension__ struct {
					void *__pad0;
					void *lower; /* SEGV_BNDERR */
					void *upper;
				};
				__extension__ struct {
					void *__pad1;
					uint32_t pkey; /* SEGV_PKUERR */
				};
				__extension__ struct {
					/* TRAP_PERF */
					unsigned long perf_data;
					uint32_t perf_type;
					uint32_t perf_flags;
				};
			};
		};
		/* SIGPOLL */
		__extension__ struct {
			long band; /* POLLIN, ... */
			int fd;
		};
		/* SIGSYS */
		__extension__ struct {
			void *call_addr; /* behind the trap */
			int syscall;	 /* its number */
			unsigned arch;	 /* AUDIT_ARCH_* */
		};
	};
} zcall_siginfo_t;

/*
 * The kernel's action for a signal, which is not libc's: flags before the mask,
 * the mask of 8 bytes. libcs define sa_handler and sa_sigaction as macros.
 */
typedef struct {
	__extension__ union {
		void (*handler)(int);
		/* with SA_SIGINFO; context: a zcall_ucontext_t */
		void (*sigaction)(int sig, zcall_siginfo_t *info,
				  void *context);
	};
	unsigned long sa_flags;
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
	void (*sa_restorer)(void); /* where the handler returns to */
#endif
	zcall_sigset_t sa_mask; /* blocked while the handler runs */
} zcall_sigaction_t;

/* A stack for handlers. */
typedef struct {
	void *ss_sp; /* its lowest address */
	int ss_flags;
	size_t ss_size;
} zcall_stack_t;

/* How to tell that something has happened. libcs define notify_thread_id's
 * name and its siblings as macros, with sigev_ in front. */
typedef struct {
	zcall_sigval_t sigev_value;
	int sigev_signo;
	int sigev_notify; /* SIGEV_* */
	__extension__ union {
		int __pad[12];
		int notify_thread_id; /* SIGEV_THREAD_ID */
		__extension__ struct {
			void (*notify_function)(zcall_sigval_t value);
			void *notify_attributes;
		};
	};
} zcall_sigevent_t;

/*
 * The interrupted registers, as a handler finds them in uc_mcontext and may
 * change them.
 */
#if ZCALL_CPU_AMD64
/* At the end of the classic state, when UC_FP_XSTATE is set: more follows. */
typedef struct {
	uint32_t magic1; /* FP_XSTATE_MAGIC1 */
	uint32_t extended_size;
	uint64_t xfeatures;
	uint32_t xstate_size;
	uint32_t padding[7];
} zcall__fpx_sw_bytes_t;

/* What fxsave stores. */
typedef struct {
	uint16_t cwd;
	uint16_t swd;
	uint16_t twd;
	uint16_t fop;
	uint64_t rip;
	uint64_t rdp;
	uint32_t mxcsr;
	uint32_t mxcsr_mask;
	uint32_t st_space[32];	/* 8 x87 registers of 16 bytes */
	uint32_t xmm_space[64]; /* 16 SSE registers of 16 bytes */
	uint32_t reserved2[12];
	__extension__ union {
		uint32_t reserved3[12];
		zcall__fpx_sw_bytes_t sw_reserved;
	};
} zcall__fpstate_64_t;

typedef struct {
	uint64_t xfeatures;
	uint64_t reserved1[2];
	uint64_t reserved2[5];
} zcall__header_t;

typedef struct {
	uint32_t ymmh_space[64];
} zcall__ymmh_state_t;

/* What xsave stores, as far as AVX. */
typedef struct {
	zcall__fpstate_64_t fpstate;
	zcall__header_t xstate_hdr;
	zcall__ymmh_state_t ymmh;
} zcall__xstate_t;

typedef struct {
	uint64_t r8;
	uint64_t r9;
	uint64_t r10;
	uint64_t r11;
	uint64_t r12;
	uint64_t r13;
	uint64_t r14;
	uint64_t r15;
	uint64_t rdi;
	uint64_t rsi;
	uint64_t rbp;
	uint64_t rbx;
	uint64_t rdx;
	uint64_t rax;
	uint64_t rcx;
	uint64_t rsp;
	uint64_t rip;
	uint64_t eflags;
	uint16_t cs;
	uint16_t gs;
	uint16_t fs;
	uint16_t ss;
	uint64_t err;
	uint64_t trapno;
	uint64_t oldmask;
	uint64_t cr2; /* the address of a page fault */
	zcall__fpstate_64_t *fpstate;
	uint64_t reserved1[8];
} zcall_sigcontext_t;
#elif ZCALL_CPU_ARM64
/* __reserved is a list of contexts, each with this in front; magic 0 ends
 * it. */
typedef struct {
	uint32_t magic; /* FPSIMD_MAGIC, ... */
	uint32_t size;	/* of the whole context */
} zcall__aarch64_ctx_t;

typedef struct {
	uint64_t fault_address;
	uint64_t regs[31];
	uint64_t sp;
	uint64_t pc;
	uint64_t pstate;
	uint8_t __reserved[4096] __attribute__((__aligned__(16)));
} zcall_sigcontext_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint32_t fpsr;
	uint32_t fpcr;
	uint64_t vregs[32][2] __attribute__((__aligned__(16)));
} zcall_fpsimd_context_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint64_t esr;
} zcall_esr_context_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint64_t por_el0;
} zcall_poe_context_t;

/* The list goes on at datap. */
typedef struct {
	zcall__aarch64_ctx_t head;
	uint64_t datap;
	uint32_t size;
	uint32_t __reserved[3];
} zcall_extra_context_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint16_t vl;
	uint16_t flags;
	uint16_t __reserved[2];
} zcall_sve_context_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint64_t tpidr2;
} zcall_tpidr2_context_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint64_t fpmr;
} zcall_fpmr_context_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint16_t vl;
	uint16_t __reserved[3];
} zcall_za_context_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint16_t nregs;
	uint16_t __reserved[3];
} zcall_zt_context_t;

typedef struct {
	zcall__aarch64_ctx_t head;
	uint64_t gcspr;
	uint64_t features_enabled;
	uint64_t reserved;
} zcall_gcs_context_t;
#elif ZCALL_CPU_RISCV64
/* The general registers, also as ptrace hands them out. */
typedef struct {
	unsigned long pc;
	unsigned long ra;
	unsigned long sp;
	unsigned long gp;
	unsigned long tp;
	unsigned long t0;
	unsigned long t1;
	unsigned long t2;
	unsigned long s0;
	unsigned long s1;
	unsigned long a0;
	unsigned long a1;
	unsigned long a2;
	unsigned long a3;
	unsigned long a4;
	unsigned long a5;
	unsigned long a6;
	unsigned long a7;
	unsigned long s2;
	unsigned long s3;
	unsigned long s4;
	unsigned long s5;
	unsigned long s6;
	unsigned long s7;
	unsigned long s8;
	unsigned long s9;
	unsigned long s10;
	unsigned long s11;
	unsigned long t3;
	unsigned long t4;
	unsigned long t5;
	unsigned long t6;
} zcall_user_regs_struct_t;

/* Floating point: with the extension F, D or Q. */
typedef struct {
	uint32_t f[32];
	uint32_t fcsr;
} zcall___riscv_f_ext_state_t;

typedef struct {
	uint64_t f[32];
	uint32_t fcsr;
} zcall___riscv_d_ext_state_t;

typedef struct {
	uint64_t f[64] __attribute__((__aligned__(16)));
	uint32_t fcsr;
	uint32_t reserved[3];
} zcall___riscv_q_ext_state_t;

/* What stands before each further context; END_MAGIC ends the list. */
typedef struct {
	uint32_t magic;
	uint32_t size;
} zcall___riscv_ctx_hdr_t;

typedef struct {
	uint32_t __padding[129] __attribute__((__aligned__(16)));
	uint32_t reserved; /* 0 */
	zcall___riscv_ctx_hdr_t hdr;
} zcall___riscv_extra_ext_header_t;

typedef union {
	zcall___riscv_f_ext_state_t f;
	zcall___riscv_d_ext_state_t d;
	zcall___riscv_q_ext_state_t q;
} zcall___riscv_fp_state_t;

/* Behind a header with RISCV_V_MAGIC. */
typedef struct {
	unsigned long vstart;
	unsigned long vl;
	unsigned long vtype;
	unsigned long vcsr;
	unsigned long vlenb;
	void *datap; /* v0 to v31, vlenb bytes each */
} zcall___riscv_v_ext_state_t;

typedef struct {
	zcall___riscv_v_ext_state_t v_state __attribute__((__aligned__(16)));
} zcall___sc_riscv_v_state_t;

typedef struct {
	zcall_user_regs_struct_t sc_regs;
	__extension__ union {
		zcall___riscv_fp_state_t sc_fpregs;
		zcall___riscv_extra_ext_header_t sc_extdesc;
	};
} zcall_sigcontext_t;
#elif ZCALL_CPU_LOONG64
/* sc_extcontext is a list of contexts, each with this in front; magic 0 ends
 * it. */
typedef struct {
	uint32_t magic; /* FPU_CTX_MAGIC, ... */
	uint32_t size;	/* of the whole context */
	uint64_t padding;
} zcall_sctx_info_t;

typedef struct {
	uint64_t sc_pc;
	uint64_t sc_regs[32];
	uint32_t sc_flags; /* SC_* */
	__extension__ uint64_t sc_extcontext[0]
		__attribute__((__aligned__(16)));
} zcall_sigcontext_t;

typedef struct {
	uint64_t regs[32];
	uint64_t fcc;
	uint32_t fcsr;
} zcall_fpu_context_t;

typedef struct {
	uint64_t regs[2 * 32];
	uint64_t fcc;
	uint32_t fcsr;
} zcall_lsx_context_t;

typedef struct {
	uint64_t regs[4 * 32];
	uint64_t fcc;
	uint32_t fcsr;
} zcall_lasx_context_t;

typedef struct {
	uint64_t regs[4];
	uint32_t eflags;
	uint32_t ftop;
} zcall_lbt_context_t;
#endif

/* What a handler's third argument points to; what it writes there is loaded
 * when it returns. */
typedef struct {
	unsigned long uc_flags;
	void *uc_link; /* NULL */
	zcall_stack_t uc_stack;
#if ZCALL_CPU_AMD64
	zcall_sigcontext_t uc_mcontext;
	zcall_sigset_t uc_sigmask; /* before the handler */
#else
	zcall_sigset_t uc_sigmask; /* before the handler */
	uint8_t __unused_[120];
	zcall_sigcontext_t uc_mcontext;
#endif
} zcall_ucontext_t;

#endif
