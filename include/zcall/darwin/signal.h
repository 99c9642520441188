/*
 * macOS constants and structures: signals, what a handler is given, and the
 * registers it finds.
 * The calls are in signal.h of the folder above.
 */
#ifndef ZCALL_DARWIN_SIGNAL_H
#define ZCALL_DARWIN_SIGNAL_H

#include "../target.h"

/* Signals. There are no others: none is queued, none has a value. */
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

/* How sigprocmask changes the mask. */
#define ZCALL_SIG_BLOCK 1
#define ZCALL_SIG_UNBLOCK 2
#define ZCALL_SIG_SETMASK 3

/* What stands for a handler: zcall_sigaction_t's handler, cast. */
#define ZCALL_SIG_DFL 0
#define ZCALL_SIG_IGN 1
#define ZCALL_SIG_ERR (-1)
#define ZCALL_SIG_HOLD 5

/* Flags of an action. */
#define ZCALL_SA_ONSTACK 0x1
#define ZCALL_SA_RESTART 0x2
#define ZCALL_SA_RESETHAND 0x4
#define ZCALL_SA_NOCLDSTOP 0x8
#define ZCALL_SA_NODEFER 0x10
#define ZCALL_SA_NOCLDWAIT 0x20
#define ZCALL_SA_SIGINFO 0x40
#define ZCALL_SA_USERTRAMP 0x100
#define ZCALL_SA_64REGSET 0x200
#define ZCALL_SA_USERSPACE_MASK 0x7f

/* Flags of a signal stack, and sizes: the smallest that the kernel takes, and
 * what is enough for most. */
#define ZCALL_SS_ONSTACK 0x1
#define ZCALL_SS_DISABLE 0x4
#define ZCALL_MINSIGSTKSZ 32768
#define ZCALL_SIGSTKSZ 131072

/* Where a signal comes from (si_code), or what follows by signal; many numbers
 * are not those of other systems. */
#define ZCALL_SI_USER 0x10001
#define ZCALL_SI_QUEUE 0x10002
#define ZCALL_SI_TIMER 0x10003
#define ZCALL_SI_ASYNCIO 0x10004
#define ZCALL_SI_MESGQ 0x10005

/* si_code of SIGILL. */
#define ZCALL_ILL_NOOP 0
#define ZCALL_ILL_ILLOPC 1
#define ZCALL_ILL_ILLTRP 2
#define ZCALL_ILL_PRVOPC 3
#define ZCALL_ILL_ILLOPN 4
#define ZCALL_ILL_ILLADR 5
#define ZCALL_ILL_PRVREG 6
#define ZCALL_ILL_COPROC 7
#define ZCALL_ILL_BADSTK 8

/* si_code of SIGFPE. */
#define ZCALL_FPE_NOOP 0
#define ZCALL_FPE_FLTDIV 1
#define ZCALL_FPE_FLTOVF 2
#define ZCALL_FPE_FLTUND 3
#define ZCALL_FPE_FLTRES 4
#define ZCALL_FPE_FLTINV 5
#define ZCALL_FPE_FLTSUB 6
#define ZCALL_FPE_INTDIV 7
#define ZCALL_FPE_INTOVF 8

/* si_code of SIGSEGV. */
#define ZCALL_SEGV_NOOP 0
#define ZCALL_SEGV_MAPERR 1
#define ZCALL_SEGV_ACCERR 2

/* si_code of SIGBUS. */
#define ZCALL_BUS_NOOP 0
#define ZCALL_BUS_ADRALN 1
#define ZCALL_BUS_ADRERR 2
#define ZCALL_BUS_OBJERR 3

/* si_code of SIGTRAP. */
#define ZCALL_TRAP_BRKPT 1
#define ZCALL_TRAP_TRACE 2

/* si_code of SIGCHLD. */
#define ZCALL_CLD_NOOP 0
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

/* How an aio call tells (sigev_notify). */
#define ZCALL_SIGEV_NONE 0
#define ZCALL_SIGEV_SIGNAL 1
#define ZCALL_SIGEV_THREAD 3

/* Namespaces and flags of terminate_with_payload and its siblings. */
#define ZCALL_OS_REASON_INVALID 0
#define ZCALL_OS_REASON_JETSAM 1
#define ZCALL_OS_REASON_SIGNAL 2
#define ZCALL_OS_REASON_CODESIGNING 3
#define ZCALL_OS_REASON_HANGTRACER 4
#define ZCALL_OS_REASON_TEST 5
#define ZCALL_OS_REASON_DYLD 6
#define ZCALL_OS_REASON_LIBXPC 7
#define ZCALL_OS_REASON_OBJC 8
#define ZCALL_OS_REASON_EXEC 9
#define ZCALL_OS_REASON_SPRINGBOARD 10
#define ZCALL_OS_REASON_TCC 11
#define ZCALL_OS_REASON_REPORTCRASH 12
#define ZCALL_OS_REASON_COREANIMATION 13
#define ZCALL_OS_REASON_AGGREGATED 14
#define ZCALL_OS_REASON_RUNNINGBOARD 15
#define ZCALL_OS_REASON_SKYWALK 16
#define ZCALL_OS_REASON_SETTINGS 17
#define ZCALL_OS_REASON_LIBSYSTEM 18
#define ZCALL_OS_REASON_FOUNDATION 19
#define ZCALL_OS_REASON_WATCHDOG 20
#define ZCALL_OS_REASON_METAL 21
#define ZCALL_OS_REASON_WATCHKIT 22
#define ZCALL_OS_REASON_GUARD 23
#define ZCALL_OS_REASON_ANALYTICS 24
#define ZCALL_OS_REASON_SANDBOX 25
#define ZCALL_OS_REASON_SECURITY 26
#define ZCALL_OS_REASON_ENDPOINTSECURITY 27
#define ZCALL_OS_REASON_PAC_EXCEPTION 28
#define ZCALL_OS_REASON_BLUETOOTH_CHIP 29
#define ZCALL_OS_REASON_PORT_SPACE 30
#define ZCALL_OS_REASON_WEBKIT 31
#define ZCALL_OS_REASON_FLAG_NO_CRASH_REPORT 0x1
#define ZCALL_OS_REASON_FLAG_GENERATE_CRASH_REPORT 0x2
#define ZCALL_OS_REASON_FLAG_FROM_USERSPACE 0x4
#define ZCALL_OS_REASON_FLAG_FAILED_DATA_COPYIN 0x8
#define ZCALL_OS_REASON_FLAG_PAYLOAD_TRUNCATED 0x10
#define ZCALL_OS_REASON_FLAG_BAD_PARAMS 0x20
#define ZCALL_OS_REASON_FLAG_CONSISTENT_FAILURE 0x40
#define ZCALL_OS_REASON_FLAG_ONE_TIME_FAILURE 0x80
#define ZCALL_OS_REASON_FLAG_NO_CRASHED_TID 0x100
#define ZCALL_OS_REASON_FLAG_ABORT 0x200

/* The kernel's set of signals: signal n is bit n - 1. */
typedef struct {
	uint32_t sig[1];
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
	long band;
	unsigned long __pad[7];
} zcall_siginfo_t;

/* The action for a signal, as sigaction tells it. libcs define sa_handler and
 * sa_sigaction as macros. */
typedef struct {
	__extension__ union {
		void (*handler)(int);
		/* with SA_SIGINFO; context: a zcall_ucontext_t */
		void (*sigaction)(int sig, zcall_siginfo_t *info,
				  void *context);
	};
	zcall_sigset_t sa_mask; /* blocked while the handler runs */
	int sa_flags;
} zcall_sigaction_t;

/*
 * The action for a signal, as sigaction takes it. The kernel calls sa_tramp,
 * never the handler, with the handler, infostyle (what sigreturn wants to be
 * told), the signal, info and context, and a token for sigreturn.
 * sa_tramp calls the handler and then sigreturn; it cannot return.
 */
typedef struct {
	__extension__ union {
		void (*handler)(int);
		void (*sigaction)(int sig, zcall_siginfo_t *info,
				  void *context);
	};
	void (*sa_tramp)(void *handler, int infostyle, int sig,
			 zcall_siginfo_t *info, void *context, void *token);
	zcall_sigset_t sa_mask;
	int sa_flags;
} zcall___sigaction_t;

/* A stack for handlers. */
typedef struct {
	void *ss_sp; /* its lowest address */
	size_t ss_size;
	int ss_flags;
} zcall_stack_t;

/* How to tell that something has happened. libcs define notify_function's name
 * and its sibling as macros, with sigev_ in front. */
typedef struct {
	int sigev_notify; /* SIGEV_* */
	int sigev_signo;
	zcall_sigval_t sigev_value;
	void (*notify_function)(zcall_sigval_t value);
	void *notify_attributes;
} zcall_sigevent_t;

/* The interrupted registers, as a handler finds them in uc_mcontext and may
 * change them. */
typedef struct {
	uint64_t __far; /* the address of a fault */
	uint32_t __esr;
	uint32_t __exception;
} zcall_arm_exception_state64_t;

typedef struct {
	uint64_t __x[29];
	uint64_t __fp;
	uint64_t __lr;
	uint64_t __sp;
	uint64_t __pc;
	uint32_t __cpsr;
	uint32_t __pad;
} zcall_arm_thread_state64_t;

typedef struct {
	uint64_t __v[32][2] __attribute__((__aligned__(16)));
	uint32_t __fpsr;
	uint32_t __fpcr;
} zcall_arm_neon_state64_t;

typedef struct {
	zcall_arm_exception_state64_t __es;
	zcall_arm_thread_state64_t __ss;
	zcall_arm_neon_state64_t __ns;
} zcall_mcontext64_t;

/* What a handler's third argument points to; what it writes there is loaded by
 * sigreturn. */
typedef struct {
	int uc_onstack;
	zcall_sigset_t uc_sigmask; /* before the handler */
	zcall_stack_t uc_stack;
	void *uc_link;
	size_t uc_mcsize;
	zcall_mcontext64_t *uc_mcontext;
} zcall_ucontext_t;

#endif
