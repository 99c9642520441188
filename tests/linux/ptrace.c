/* A traced child: its memory, its registers, its calls and its signals. */
#include "tap.h"
#include <zcall/process.h>
#include <zcall/signal.h>

static volatile long word = 0x1122334455667788;

#if ZCALL_CPU_AMD64
typedef zcall_user_regs_struct_t regs_t;
#define SP(r) (r).rsp
#define PC(r) (r).rip
#elif ZCALL_CPU_RISCV64
typedef zcall_user_regs_struct_t regs_t;
#define SP(r) (r).sp
#define PC(r) (r).pc
#elif ZCALL_CPU_ARM64
typedef zcall_user_pt_regs_t regs_t;
#define SP(r) (r).sp
#define PC(r) (r).pc
#else
typedef zcall_user_pt_regs_t regs_t;
#define SP(r) (r).regs[3]
#define PC(r) (r).csr_era
#endif

/* Stops, makes a call with arguments to know it by, ends with what it finds
 * in word. */
static void traced(void)
{
	zcall_sigset_t s = {{0}};
	zcall_siginfo_t info = {0};

	if (zcall_ptrace(ZCALL_PTRACE_TRACEME, 0, 0, 0))
		zcall_exit_group(99);
	zcall_sigset_add(&s, ZCALL_SIGUSR1);
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &s, NULL, sizeof(s));
	info.si_signo = ZCALL_SIGUSR1;
	info.si_code = ZCALL_SI_QUEUE;
	info.value.sival_ptr = (void *)0x77665544332211;
	zcall_rt_sigqueueinfo(zcall_getpid(), ZCALL_SIGUSR1, &info);
	zcall_kill(zcall_getpid(), ZCALL_SIGSTOP);
	zcall_prctl(0x7fffffff, 11, 22, 33, 44);
	zcall_exit_group((int)(word & 0x7f));
}

static void stopped(int pid)
{
	zcall_ptrace_peeksiginfo_args_t which = {
		0, ZCALL_PTRACE_PEEKSIGINFO_SHARED, 1};
	zcall_siginfo_t info = {0};
	zcall_iovec_t v;
	regs_t regs;
	long got = 0;

	tap_is(zcall_ptrace_ptr(ZCALL_PTRACE_PEEKDATA, pid,
				(void *)(uintptr_t)&word, &got),
	       0, "PTRACE_PEEKDATA stores the word");
	tap_is(got, 0x1122334455667788, "which is the child's");
	tap_is(zcall_ptrace(ZCALL_PTRACE_POKEDATA, pid, (unsigned long)&word,
			    0x5500000000000033),
	       0, "PTRACE_POKEDATA");
	tap_is(word, 0x1122334455667788, "ours is another");
	tap_is(zcall_ptrace_ptr(ZCALL_PTRACE_GETSIGINFO, pid, NULL, &info), 0,
	       "PTRACE_GETSIGINFO");
	tap_ok(info.si_signo == ZCALL_SIGSTOP && info.pid == pid,
	       "why it has stopped");
	tap_is(zcall_ptrace_ptr(ZCALL_PTRACE_PEEKSIGINFO, pid, &which, &info),
	       1, "PTRACE_PEEKSIGINFO: a signal waits");
	tap_ok(info.si_signo == ZCALL_SIGUSR1 &&
		       info.value.sival_ptr == (void *)0x77665544332211,
	       "which");
	v.iov_base = &regs;
	v.iov_len = sizeof(regs) + 8;
	tap_is(zcall_ptrace_ptr(ZCALL_PTRACE_GETREGSET, pid,
				(void *)ZCALL_NT_PRSTATUS, &v),
	       0, "PTRACE_GETREGSET");
	tap_is((long)v.iov_len, sizeof(regs), "as many bytes as ours has");
	tap_ok(SP(regs) - (unsigned long)&regs + 65536 < 131072,
	       "its stack is where ours is");
	tap_ok(PC(regs) - (unsigned long)&traced + (1 << 20) < 2 << 20,
	       "and it runs our code");
	tap_is(zcall_ptrace(ZCALL_PTRACE_SETOPTIONS, pid, 0,
			    ZCALL_PTRACE_O_TRACESYSGOOD |
				    ZCALL_PTRACE_O_EXITKILL),
	       0, "PTRACE_SETOPTIONS");
	tap_is(zcall_ptrace(ZCALL_PTRACE_SETOPTIONS, pid, 0, 1UL << 40),
	       -ZCALL_EINVAL, "an option that there is not");
	tap_is(zcall_ptrace(0x7000, pid, 0, 0), -ZCALL_EIO, "nor a request");
}

static void calls(int pid)
{
	zcall_ptrace_syscall_info_t i;
	int status = 0;
	long r;

	tap_is(zcall_ptrace(ZCALL_PTRACE_SYSCALL, pid, 0, 0), 0,
	       "go on to the next call");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "it stops");
	tap_is(status, (ZCALL_SIGTRAP | 0x80) << 8 | 0x7f, "at a call");
	r = zcall_ptrace_ptr(ZCALL_PTRACE_GET_SYSCALL_INFO, pid,
			     (void *)sizeof(i), &i);
	if (r == -ZCALL_EIO) {
		tap_skip("PTRACE_GET_SYSCALL_INFO", "this kernel lacks it");
		return;
	}
	tap_ok(r > 0, "PTRACE_GET_SYSCALL_INFO");
	tap_is(i.op, ZCALL_PTRACE_SYSCALL_INFO_ENTRY, "on the way in");
	tap_is((long)i.entry.nr, ZCALL_NR_prctl, "its number");
	tap_ok(i.entry.args[0] == 0x7fffffff && i.entry.args[1] == 11 &&
		       i.entry.args[2] == 22 && i.entry.args[3] == 33 &&
		       i.entry.args[4] == 44,
	       "its five arguments");
	zcall_ptrace(ZCALL_PTRACE_SYSCALL, pid, 0, 0);
	zcall_wait4(pid, &status, 0, NULL);
	r = zcall_ptrace_ptr(ZCALL_PTRACE_GET_SYSCALL_INFO, pid,
			     (void *)sizeof(i), &i);
	tap_is(i.op, ZCALL_PTRACE_SYSCALL_INFO_EXIT, "on the way out");
	tap_ok(i.exit.rval == -ZCALL_EINVAL && i.exit.is_error, "its result");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int pid, status = 0;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	pid = tap_fork();
	if (pid == 0)
		traced();
	zcall_wait4(pid, &status, 0, NULL);
	if (status == 99 << 8) {
		tap_skip("ptrace", tap_emulated()
					   ? "the emulator lacks it"
					   : "tracing is forbidden here");
		return tap_done();
	}
	if (tap_is(status, ZCALL_SIGSTOP << 8 | 0x7f, "the child stops")) {
		stopped(pid);
		calls(pid);
		tap_is(zcall_ptrace(ZCALL_PTRACE_CONT, pid, 0, 0), 0,
		       "let it run");
		tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "it ends");
		tap_is(status, 0x33 << 8, "with what was written to it");
	}
	tap_is(zcall_ptrace(ZCALL_PTRACE_CONT, 0x3ffffff0, 0, 0), -ZCALL_ESRCH,
	       "no such process");
	return tap_done();
}
