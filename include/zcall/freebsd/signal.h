/*
 * FreeBSD constants and structures: signals, what a handler is given, and the
 * registers it finds.
 * The calls are in signal.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_SIGNAL_H
#define ZCALL_FREEBSD_SIGNAL_H

#include "../target.h"

/* Signals. From SIGRTMIN to SIGRTMAX they are queued. */
#define ZCALL_SIGHUP 1
#define ZCALL_SIGINT 2
#define ZCALL_SIGQUIT 3
#define ZCALL_SIGILL 4
#define ZCALL_SIGTRAP 5
#define ZCALL_SIGABRT 6
#define ZCALL_SIGIOT ZCALL_SIGABRT
#define ZCALL_SIGEMT 7
#define ZCALL_SIGFPE 8
#define ZCALL_SIGKILL 9
#define ZCALL_SIGBUS 10
#define ZCALL_SIGSEGV 11
#define ZCALL_SIGSYS 12
#define ZCALL_SIGPIPE 13
#define ZCALL_SIGALRM 14
#define ZCALL_SIGTERM 15
#define ZCALL_SIGURG 16
#define ZCALL_SIGSTOP 17
#define ZCALL_SIGTSTP 18
#define ZCALL_SIGCONT 19
#define ZCALL_SIGCHLD 20
#define ZCALL_SIGTTIN 21
#define ZCALL_SIGTTOU 22
#define ZCALL_SIGIO 23
#define ZCALL_SIGXCPU 24
#define ZCALL_SIGXFSZ 25
#define ZCALL_SIGVTALRM 26
#define ZCALL_SIGPROF 27
#define ZCALL_SIGWINCH 28
#define ZCALL_SIGINFO 29
#define ZCALL_SIGUSR1 30
#define ZCALL_SIGUSR2 31
#define ZCALL_SIGTHR 32
#define ZCALL_SIGLWP ZCALL_SIGTHR
#define ZCALL_SIGLIBRT 33
#define ZCALL_SIGRTMIN 65
#define ZCALL_SIGRTMAX 126

/* How sigprocmask changes the mask. */
#define ZCALL_SIG_BLOCK 1
#define ZCALL_SIG_UNBLOCK 2
#define ZCALL_SIG_SETMASK 3

/* What stands for a handler: zcall_sigaction_t's handler, cast. */
#define ZCALL_SIG_DFL 0
#define ZCALL_SIG_IGN 1
#define ZCALL_SIG_ERR (-1)
#define ZCALL_SIG_HOLD 3

/* Flags of an action. */
#define ZCALL_SA_ONSTACK 0x1
#define ZCALL_SA_RESTART 0x2
#define ZCALL_SA_RESETHAND 0x4
#define ZCALL_SA_NOCLDSTOP 0x8
#define ZCALL_SA_NODEFER 0x10
#define ZCALL_SA_NOCLDWAIT 0x20
#define ZCALL_SA_SIGINFO 0x40

/* Flags of a signal stack, and sizes: the smallest that the kernel takes, and
 * what is enough for most. */
#define ZCALL_SS_ONSTACK 0x1
#define ZCALL_SS_DISABLE 0x4
#define ZCALL_MINSIGSTKSZ 2048
#define ZCALL_SIGSTKSZ 34816

/* Where a signal comes from (si_code), or what follows by signal. */
#define ZCALL_SI_NOINFO 0
#define ZCALL_SI_UNDEFINED 0
#define ZCALL_SI_USER 0x10001
#define ZCALL_SI_QUEUE 0x10002
#define ZCALL_SI_TIMER 0x10003
#define ZCALL_SI_ASYNCIO 0x10004
#define ZCALL_SI_MESGQ 0x10005
#define ZCALL_SI_KERNEL 0x10006
#define ZCALL_SI_LWP 0x10007

/* si_code of SIGILL. */
#define ZCALL_ILL_ILLOPC 1
#define ZCALL_ILL_ILLOPN 2
#define ZCALL_ILL_ILLADR 3
#define ZCALL_ILL_ILLTRP 4
#define ZCALL_ILL_PRVOPC 5
#define ZCALL_ILL_PRVREG 6
#define ZCALL_ILL_COPROC 7
#define ZCALL_ILL_BADSTK 8

/* si_code of SIGFPE. */
#define ZCALL_FPE_INTOVF 1
#define ZCALL_FPE_INTDIV 2
#define ZCALL_FPE_FLTDIV 3
#define ZCALL_FPE_FLTOVF 4
#define ZCALL_FPE_FLTUND 5
#define ZCALL_FPE_FLTRES 6
#define ZCALL_FPE_FLTINV 7
#define ZCALL_FPE_FLTSUB 8
#define ZCALL_FPE_FLTIDO 9

/* si_code of SIGSEGV. */
#define ZCALL_SEGV_MAPERR 1
#define ZCALL_SEGV_ACCERR 2
#define ZCALL_SEGV_PKUERR 100

/* si_code of SIGBUS. */
#define ZCALL_BUS_ADRALN 1
#define ZCALL_BUS_ADRERR 2
#define ZCALL_BUS_OBJERR 3
#define ZCALL_BUS_OOMERR 100

/* si_code of SIGTRAP. */
#define ZCALL_TRAP_BRKPT 1
#define ZCALL_TRAP_TRACE 2
#define ZCALL_TRAP_DTRACE 3
#define ZCALL_TRAP_CAP 4

/* si_code of SIGCHLD. */
#define ZCALL_CLD_EXITED 1
#define ZCALL_CLD_KILLED 2
#define ZCALL_CLD_DUMPED 3
#define ZCALL_CLD_TRAPPED 4
#define ZCALL_CLD_STOPPED 5
#define ZCALL_CLD_CONTINUED 6

/* si_code of SIGIO. */
#define ZCALL_POLL_IN 1
#define ZCALL_POLL_OUT 2
#define ZCALL_POLL_MSG 3
#define ZCALL_POLL_ERR 4
#define ZCALL_POLL_PRI 5
#define ZCALL_POLL_HUP 6

/* How a timer, a message queue or an aio call tells (sigev_notify).
 * SIGEV_THREAD is libc's alone. */
#define ZCALL_SIGEV_NONE 0
#define ZCALL_SIGEV_SIGNAL 1
#define ZCALL_SIGEV_THREAD 2
#define ZCALL_SIGEV_KEVENT 3
#define ZCALL_SIGEV_THREAD_ID 4

/* Commands of sigfastblock, and bits of the word it watches. */
#define ZCALL_SIGFASTBLOCK_SETPTR 1
#define ZCALL_SIGFASTBLOCK_UNBLOCK 2
#define ZCALL_SIGFASTBLOCK_UNSETPTR 3
#define ZCALL_SIGFASTBLOCK_PEND 0x1
#define ZCALL_SIGFASTBLOCK_FLAGS 0xf
#define ZCALL_SIGFASTBLOCK_INC 0x10

/* mc_flags, mc_fpformat, mc_ownedfp. */
#define ZCALL__MC_HASSEGS 0x1
#define ZCALL__MC_HASBASES 0x2
#define ZCALL__MC_HASFPXSTATE 0x4
#define ZCALL__MC_FPFMT_NODEV 0x10000
#define ZCALL__MC_FPFMT_XMM 0x10002
#define ZCALL__MC_FPOWNED_NONE 0x20000
#define ZCALL__MC_FPOWNED_FPU 0x20001
#define ZCALL__MC_FPOWNED_PCB 0x20002

/* The kernel's set of signals: signal n is bit (n - 1) % 32 of word
 * (n - 1) / 32. */
typedef struct {
	uint32_t sig[4];
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
	int pid;     /* who sent it, or the child */
	unsigned uid;
	int status; /* of a child: exit status or signal */
	void *addr;
	zcall_sigval_t value;
	__extension__ union {
		int trapno; /* SIGILL, SIGFPE, SIGSEGV, SIGBUS, SIGTRAP */
		__extension__ struct {
			int timerid; /* SI_TIMER */
			int overrun;
		};
		int mqd;     /* SI_MESGQ */
		long band;   /* SIGIO */
		int syscall; /* TRAP_CAP */
		__extension__ struct {
			long __spare1__;
			int __spare2__[7];
		};
	};
} zcall_siginfo_t;

/* The action for a signal. libcs define sa_handler and sa_sigaction as
 * macros. */
typedef struct {
	__extension__ union {
		void (*handler)(int);
		/* with SA_SIGINFO; context: a zcall_ucontext_t */
		void (*sigaction)(int sig, zcall_siginfo_t *info,
				  void *context);
	};
	int sa_flags;
	zcall_sigset_t sa_mask; /* blocked while the handler runs */
} zcall_sigaction_t;

/* A stack for handlers. */
typedef struct {
	void *ss_sp; /* its lowest address */
	size_t ss_size;
	int ss_flags;
} zcall_stack_t;

/* How to tell that something has happened. libcs define notify_thread_id's
 * name and its siblings as macros, with sigev_ in front. */
typedef struct {
	int sigev_notify; /* SIGEV_* */
	int sigev_signo;  /* with SIGEV_KEVENT the kqueue */
	zcall_sigval_t sigev_value;
	__extension__ union {
		int notify_thread_id; /* SIGEV_THREAD_ID */
		__extension__ struct {
			void (*notify_function)(zcall_sigval_t value);
			void *notify_attributes;
		};
		unsigned short notify_kevent_flags;
		long __spare__[8];
	};
} zcall_sigevent_t;

/* The interrupted registers, as a handler finds them in uc_mcontext and may
 * change them. */
typedef struct {
	long mc_onstack;
	long mc_rdi;
	long mc_rsi;
	long mc_rdx;
	long mc_rcx;
	long mc_r8;
	long mc_r9;
	long mc_rax;
	long mc_rbx;
	long mc_rbp;
	long mc_r10;
	long mc_r11;
	long mc_r12;
	long mc_r13;
	long mc_r14;
	long mc_r15;
	uint32_t mc_trapno;
	uint16_t mc_fs;
	uint16_t mc_gs;
	long mc_addr; /* of a page fault */
	uint32_t mc_flags;
	uint16_t mc_es;
	uint16_t mc_ds;
	long mc_err;
	long mc_rip;
	long mc_cs;
	long mc_rflags;
	long mc_rsp;
	long mc_ss;
	long mc_len; /* sizeof(zcall_mcontext_t) */
	long mc_fpformat;
	long mc_ownedfp;
	long mc_fpstate[64] __attribute__((__aligned__(16)));
	long mc_fsbase;
	long mc_gsbase;
	long mc_xfpustate; /* address and bytes of the extended state */
	long mc_xfpustate_len;
	long mc_spare[4]; /* mc_tlsbase and 3 more since FreeBSD 15 */
} zcall_mcontext_t;

/* What a handler's third argument points to; what it writes there is loaded
 * when it returns. */
typedef struct {
	zcall_sigset_t uc_sigmask; /* before the handler */
	zcall_mcontext_t uc_mcontext;
	void *uc_link;
	zcall_stack_t uc_stack;
	int uc_flags;
	int __spare__[4];
} zcall_ucontext_t;

#endif
