/*
 * Signals: sets, handlers with what they are given, alternate stacks, waiting
 * and sending with a value. Signal descriptors are in signalfd.c, interrupted
 * calls in interrupt.c.
 */
#include "tap.h"
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/thread.h>

#define SIZE sizeof(zcall_sigset_t)

static int self;

static void sets(void)
{
	zcall_sigset_t s;
	int i, n = 0;

	zcall_sigset_empty(&s);
	tap_is((long)s.sig[0], 0, "zcall_sigset_empty: nothing is in it");
	zcall_sigset_add(&s, 1);
	zcall_sigset_add(&s, ZCALL_SIGUSR1);
	zcall_sigset_add(&s, 64);
	tap_is((long)s.sig[0],
	       (long)(1UL | 1UL << (ZCALL_SIGUSR1 - 1) | 1UL << 63),
	       "zcall_sigset_add: bit n - 1");
	zcall_sigset_add(&s, 0);
	zcall_sigset_add(&s, 65);
	zcall_sigset_add(&s, -1);
	for (i = -1; i <= 65; i++)
		n += zcall_sigset_has(&s, i);
	tap_is(n, 3, "what is no signal cannot be added");
	tap_ok(zcall_sigset_has(&s, 64) && zcall_sigset_has(&s, 1) &&
		       !zcall_sigset_has(&s, 2),
	       "zcall_sigset_has");
	zcall_sigset_del(&s, 64);
	zcall_sigset_del(&s, 65);
	tap_is((long)s.sig[0], (long)(1UL | 1UL << (ZCALL_SIGUSR1 - 1)),
	       "zcall_sigset_del");
	zcall_sigset_fill(&s);
	tap_is((long)s.sig[0], -1, "zcall_sigset_fill: all are in it");
}

/* What the last handler has seen. */
static struct {
	int count, sig, code, pid, uid, on_stack;
	void *addr, *context;
	unsigned long mask, during, flags;
	uintptr_t frame;
} seen;

static void on_info(int sig, zcall_siginfo_t *info, void *context)
{
	zcall_sigset_t now;
	zcall_stack_t stack;

	seen.count++;
	seen.sig = sig;
	seen.code = info->si_code;
	seen.pid = info->pid;
	seen.uid = (int)info->uid;
	seen.context = context;
	seen.mask = ((zcall_ucontext_t *)context)->uc_sigmask.sig[0];
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &now, SIZE);
	seen.during = now.sig[0];
	zcall_sigaltstack(NULL, &stack);
	seen.on_stack = stack.ss_flags;
	seen.frame = (uintptr_t)__builtin_frame_address(0);
}

static void on_plain(int sig)
{
	seen.count++;
	seen.sig = sig;
}

static void handlers(void)
{
	zcall_sigaction_t a = {0}, old = {0};
	zcall_sigset_t s, before;
	int tid = (int)zcall_syscall(ZCALL_NR_gettid);

	a.sigaction = on_info;
	a.sa_flags = ZCALL_SA_SIGINFO;
	zcall_sigset_add(&a.sa_mask, ZCALL_SIGUSR2);
	tap_is(zcall_signal_action(ZCALL_SIGUSR1, &a, NULL), 0,
	       "a handler for SIGUSR1");
	zcall_sigset_empty(&s);
	zcall_sigset_add(&s, ZCALL_SIGWINCH);
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &s, &before, SIZE);
	tap_is(zcall_kill(self, ZCALL_SIGUSR1), 0, "send it");
	tap_is(seen.count, 1, "the handler has run and returned");
	tap_is(seen.sig, ZCALL_SIGUSR1, "for this signal");
	tap_is(seen.code, ZCALL_SI_USER, "si_code: by kill");
	tap_is(seen.pid, self, "info's pid");
	tap_is(seen.uid, (int)zcall_getuid(), "info's uid");
	tap_is((long)(seen.mask & ~before.sig[0]), (long)s.sig[0],
	       "the context has the mask from before");
	tap_is_kernel((long)(seen.during & ~seen.mask),
		      (long)(1UL << (ZCALL_SIGUSR1 - 1) | a.sa_mask.sig[0]),
		      "meanwhile it and sa_mask were blocked too");
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &s, SIZE);
	tap_is((long)s.sig[0],
	       (long)(before.sig[0] | 1UL << (ZCALL_SIGWINCH - 1)),
	       "afterwards not");
	zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &before, NULL, SIZE);

	tap_is(zcall_tgkill(self, tid, ZCALL_SIGUSR1), 0, "tgkill");
	tap_is(seen.count, 2, "it comes");
	tap_is(seen.code, ZCALL_SI_TKILL, "si_code: to a thread");
	tap_is(zcall_tkill(tid, ZCALL_SIGUSR1), 0, "tkill");
	tap_is(seen.count, 3, "it comes");
	tap_is(zcall_tgkill(self, tid, 65), -ZCALL_EINVAL, "no signal 65");
	tap_is(zcall_tgkill(tid, 0x3ffffff0, 0), -ZCALL_ESRCH, "no thread");
	tap_is(zcall_tgkill(0x3ffffff0, tid, 0), -ZCALL_ESRCH, "no process");

	tap_is(zcall_rt_sigaction(ZCALL_SIGUSR1, NULL, &old, SIZE), 0,
	       "rt_sigaction tells");
	tap_ok(old.sigaction == on_info, "the handler");
	tap_is((long)(old.sa_flags & 0xffff), ZCALL_SA_SIGINFO, "its flags");
	tap_is((long)old.sa_mask.sig[0], (long)a.sa_mask.sig[0], "its mask");
	a.handler = on_plain;
	a.sa_flags = ZCALL_SA_RESETHAND;
	tap_is(zcall_signal_action(ZCALL_SIGUSR1, &a, &old), 0, "another one");
	tap_ok(old.sigaction == on_info, "the former one");
	zcall_kill(self, ZCALL_SIGUSR1);
	tap_is(seen.count, 4, "SA_RESETHAND: it has run");
	zcall_rt_sigaction(ZCALL_SIGUSR1, NULL, &old, SIZE);
	tap_ok(old.handler == (void (*)(int))ZCALL_SIG_DFL, "for once");
	a.handler = (void (*)(int))ZCALL_SIG_IGN;
	a.sa_flags = 0;
	tap_is(zcall_rt_sigaction(ZCALL_SIGUSR1, &a, NULL, SIZE), 0,
	       "ignore it");
	tap_is(zcall_kill(self, ZCALL_SIGUSR1), 0, "nothing happens");
	tap_is(zcall_rt_sigaction(ZCALL_SIGKILL, &a, NULL, SIZE), -ZCALL_EINVAL,
	       "SIGKILL cannot be ignored");
	tap_is_kernel(zcall_rt_sigaction(ZCALL_SIGUSR1, &a, NULL, SIZE + 8),
		      -ZCALL_EINVAL, "a set of another size is refused");
#if ZCALL_CPU_AMD64
	tap_bytes((const void *)(uintptr_t)zcall_sigreturn(),
		  "\x48\xc7\xc0\x0f\0\0\0\x0f\x05", 9,
		  "zcall_sigreturn: the bytes that debuggers look for");
#endif
}

/*
 * An instruction that there is not, or on loong64, which says little of those,
 * a breakpoint, with a value in a register: the handler finds both, changes the
 * register and goes on behind it.
 */
#if ZCALL_CPU_AMD64
#define LENGTH 2
#define PC(c) (c)->uc_mcontext.rip
#define REG(c) (c)->uc_mcontext.rbx
#define TRAP(v) __asm__ volatile("ud2" : "+b"(v))
#elif ZCALL_CPU_ARM64
#define LENGTH 4
#define PC(c) (c)->uc_mcontext.pc
#define REG(c) (c)->uc_mcontext.regs[20]
#define TRAP(v) \
	register unsigned long v##_ __asm__("x20") = v; \
	__asm__ volatile(".inst 0" : "+r"(v##_)); \
	v = v##_
#elif ZCALL_CPU_RISCV64
#define LENGTH 4
#define PC(c) (c)->uc_mcontext.sc_regs.pc
#define REG(c) (c)->uc_mcontext.sc_regs.s2
#define TRAP(v) \
	register unsigned long v##_ __asm__("s2") = v; \
	__asm__ volatile(".4byte 0xc0001073" : "+r"(v##_)); \
	v = v##_
#else
#define LENGTH 4
#define PC(c) (c)->uc_mcontext.sc_pc
#define REG(c) (c)->uc_mcontext.sc_regs[25]
#define TRAP(v) \
	register unsigned long v##_ __asm__("$r25") = v; \
	__asm__ volatile(".4byte 0x002a0000" : "+r"(v##_)); \
	v = v##_
#endif

#if ZCALL_CPU_LOONG64
#define TRAP_SIGNAL ZCALL_SIGTRAP
#define TRAP_CODES ZCALL_NSIGTRAP
#else
#define TRAP_SIGNAL ZCALL_SIGILL
#define TRAP_CODES ZCALL_NSIGILL
#endif

static unsigned long trap_pc, trap_value;

static void on_trap(int sig, zcall_siginfo_t *info, void *context)
{
	zcall_ucontext_t *c = (zcall_ucontext_t *)context;

	seen.count++;
	seen.sig = sig;
	seen.code = info->si_code;
	seen.addr = info->addr;
	trap_pc = PC(c);
	trap_value = REG(c);
	PC(c) += LENGTH;
	REG(c) = 0x0123456789abcdef;
}

static void registers(void)
{
	zcall_sigaction_t a = {0};
	unsigned long v = 0xfedcba9876543210;

	a.sigaction = on_trap;
	a.sa_flags = ZCALL_SA_SIGINFO;
	zcall_signal_action(TRAP_SIGNAL, &a, NULL);
	seen.count = 0;
	{
		TRAP(v);
	}
	tap_is(seen.count, 1, "an instruction that the CPU refuses: a signal");
	tap_is((long)seen.addr, (long)trap_pc,
	       "its address in info and the context's pc are the same");
	tap_is_kernel(seen.code > 0 && seen.code <= TRAP_CODES, 1,
		      "si_code is one of that signal");
	tap_is((long)trap_value, (long)0xfedcba9876543210,
	       "the context has the register");
	tap_is((long)v, 0x0123456789abcdef,
	       "and what the handler writes there is loaded");
}

static void stacks(void)
{
	static char memory[65536];
	zcall_stack_t s = {0}, old;
	zcall_sigaction_t a = {0};

	s.ss_sp = memory;
	s.ss_size = sizeof(memory);
	tap_is(zcall_sigaltstack(&s, NULL), 0, "a stack for handlers");
	tap_is(zcall_sigaltstack(NULL, &old), 0, "it is told");
	tap_ok(old.ss_sp == memory && old.ss_size == sizeof(memory) &&
		       old.ss_flags == 0,
	       "as it was set");
	a.sigaction = on_info;
	a.sa_flags = ZCALL_SA_SIGINFO | ZCALL_SA_ONSTACK;
	zcall_signal_action(ZCALL_SIGUSR1, &a, NULL);
	zcall_kill(self, ZCALL_SIGUSR1);
	tap_ok(seen.frame > (uintptr_t)memory &&
		       seen.frame < (uintptr_t)(memory + sizeof(memory)),
	       "SA_ONSTACK: the handler runs there");
	tap_is(seen.on_stack, ZCALL_SS_ONSTACK, "and is told so");
	s.ss_size = ZCALL_MINSIGSTKSZ - 1;
	tap_is_kernel(zcall_sigaltstack(&s, NULL), -ZCALL_ENOMEM,
		      "one byte less than MINSIGSTKSZ is refused");
	s.ss_flags = ZCALL_SS_DISABLE;
	tap_is(zcall_sigaltstack(&s, NULL), 0, "SS_DISABLE");
	zcall_kill(self, ZCALL_SIGUSR1);
	tap_ok(seen.frame < (uintptr_t)memory ||
		       seen.frame >= (uintptr_t)(memory + sizeof(memory)),
	       "the handler runs on the ordinary one again");
}

static void waiting(void)
{
	static const long every[] = {0, 5000, 0, 5000}, never[4];
	zcall_timespec_t at_once = {0, 0}, ten_ms = {0, 10000000};
	zcall_siginfo_t info = {0}, sent = {0};
	zcall_sigset_t s = {{0}}, pending, before, none = {{0}};
	int tid = (int)zcall_syscall(ZCALL_NR_gettid), pid;

	zcall_sigset_add(&s, ZCALL_SIGUSR1);
	zcall_sigset_add(&s, ZCALL_SIGCHLD);
	zcall_sigset_add(&s, ZCALL_SIGRTMIN + 5);
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &s, &before, SIZE);
	tap_is(zcall_rt_sigpending(&pending, SIZE), 0, "rt_sigpending");
	tap_is((long)(pending.sig[0] & s.sig[0]), 0, "nothing yet");
	tap_is(zcall_rt_sigtimedwait(&s, &info, &at_once, SIZE), -ZCALL_EAGAIN,
	       "rt_sigtimedwait: nothing comes");
	tap_is(zcall_rt_sigtimedwait(&s, NULL, &ten_ms, SIZE), -ZCALL_EAGAIN,
	       "not in 10 ms either");
	zcall_kill(self, ZCALL_SIGUSR1);
	zcall_rt_sigpending(&pending, SIZE);
	tap_is((long)(pending.sig[0] & s.sig[0]), 1L << (ZCALL_SIGUSR1 - 1),
	       "it waits");
	tap_is(zcall_rt_sigtimedwait(&s, &info, NULL, SIZE), ZCALL_SIGUSR1,
	       "it is taken");
	tap_ok(info.si_signo == ZCALL_SIGUSR1 &&
		       info.si_code == ZCALL_SI_USER && info.pid == self,
	       "with what is known of it");

	sent.si_signo = ZCALL_SIGRTMIN + 5;
	sent.si_code = ZCALL_SI_QUEUE;
	sent.pid = 1234;
	sent.uid = 5678;
	sent.value.sival_ptr = (void *)0x123456789abcdef0;
	tap_is(zcall_rt_sigqueueinfo(self, ZCALL_SIGRTMIN + 5, &sent), 0,
	       "queue one with a value");
	sent.value.sival_ptr = (void *)0x2;
	tap_is(zcall_rt_tgsigqueueinfo(self, tid, ZCALL_SIGRTMIN + 5, &sent), 0,
	       "and another, to this thread");
	tap_is(zcall_rt_sigtimedwait(&s, &info, NULL, SIZE), ZCALL_SIGRTMIN + 5,
	       "what is for the thread comes first");
	tap_is((long)info.value.sival_ptr, 2, "its value");
	tap_is(zcall_rt_sigtimedwait(&s, &info, NULL, SIZE), ZCALL_SIGRTMIN + 5,
	       "then the other");
	tap_is((long)info.value.sival_ptr, 0x123456789abcdef0, "its value");
	tap_ok(info.si_code == ZCALL_SI_QUEUE && info.pid == 1234 &&
		       info.uid == 5678,
	       "code, pid and uid as sent");
	tap_is(zcall_rt_tgsigqueueinfo(self, 0x3ffffff0, ZCALL_SIGUSR1, &sent),
	       -ZCALL_ESRCH, "no such thread");

	pid = tap_fork();
	if (pid == 0)
		zcall_exit(5);
	tap_is(zcall_rt_sigtimedwait(&s, &info, NULL, SIZE), ZCALL_SIGCHLD,
	       "the end of a child");
	tap_ok(info.si_code == ZCALL_CLD_EXITED && info.pid == pid &&
		       info.status == 5,
	       "which, and how");
	zcall_wait4(pid, NULL, 0, NULL);

	seen.count = 0;
	zcall_kill(self, ZCALL_SIGUSR1);
	tap_is(seen.count, 0, "a blocked signal");
	tap_is(zcall_rt_sigsuspend(&none, SIZE), -ZCALL_EINTR,
	       "rt_sigsuspend unblocks it");
	tap_is(seen.count, 1, "and its handler runs");
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &pending, SIZE);
	tap_ok(zcall_sigset_has(&pending, ZCALL_SIGUSR1),
	       "afterwards it is blocked again");
	zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &before, NULL, SIZE);
#ifdef ZCALL_NR_pause
	{
		zcall_sigaction_t a = {0};

		/* Again and again, so that one comes after we wait. */
		a.handler = on_plain;
		zcall_signal_action(ZCALL_SIGALRM, &a, NULL);
		zcall_syscall(ZCALL_NR_setitimer, 0, every, 0);
		tap_is(zcall_pause(), -ZCALL_EINTR, "pause");
		zcall_syscall(ZCALL_NR_setitimer, 0, never, 0);
		a.handler = (void (*)(int))ZCALL_SIG_DFL;
		zcall_signal_action(ZCALL_SIGALRM, &a, NULL);
		tap_is(seen.sig, ZCALL_SIGALRM, "until a handler has run");
		tap_watchdog();
	}
#else
	(void)every;
	(void)never;
#endif
	tap_is_kernel(zcall_rt_sigpending(&pending, SIZE + 1), -ZCALL_EINVAL,
		      "rt_sigpending of a larger set is refused");
	tap_is_kernel(zcall_rt_sigsuspend(&none, SIZE - 1), -ZCALL_EINVAL,
		      "rt_sigsuspend with a set of another size too");
	tap_is_kernel(zcall_rt_sigtimedwait(&s, NULL, &at_once, SIZE - 1),
		      -ZCALL_EINVAL, "and rt_sigtimedwait");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	self = zcall_getpid();
	sets();
	handlers();
	registers();
	stacks();
	waiting();
	return tap_done();
}
