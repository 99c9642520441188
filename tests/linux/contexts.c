/*
 * docs/contexts.md, as far as it can be run: functions of each header in a
 * handler on its own stack, in a vfork child, in a thread whose thread pointer
 * points to nothing, and under filters that allow what the tables say. What the
 * functions do otherwise is their own tests' business; before relocation is
 * relocate.c's and tests/code/contexts.t's.
 */
#include "refused.h"
#include <zcall/auxv.h>
#include <zcall/event.h>
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/ring.h>
#include <zcall/spawn.h>
#include <zcall/sys.h>
#include <zcall/vdso.h>

#define STACK 32768UL
#define SHARED \
	(ZCALL_CLONE_VM | ZCALL_CLONE_FS | ZCALL_CLONE_FILES | \
	 ZCALL_CLONE_SIGHAND | ZCALL_CLONE_THREAD | ZCALL_CLONE_SYSVSEM)

/* Whoever finds this set must not run another program; see spawn.c. */
#define MARK ZCALL_STICKY_TIMEOUTS

/* Functions say 0, or which step went wrong, or that the kernel lacks it. */
#define LACKS -1

static char exe[] = "/proc/self/exe", executed[] = "executed",
	    waiting[] = "waiting";
static char *const arguments[] = {executed, executed, NULL};
static char *const environment[] = {NULL};

static const zcall_auxv_t *auxv;
static char inner_stack[STACK], outer_stack[STACK];
static volatile int handled;
static int has_ring;

static void handler(int sig)
{
	handled += sig;
}

static int add_one(void *arg)
{
	++*(volatile int *)arg;
	return 0;
}

static int wait_for(int pid)
{
	int status = -1;

	(void)zcall_wait4(pid, &status, ZCALL___WALL, NULL);
	return status;
}

/* ---- What is called everywhere ---- */

static int memory_only(void)
{
	zcall_io_uring_sqe_t sqe;
	zcall_sigset_t set;

	if (!tap_streq(zcall_errno_name(ZCALL_ENOENT), "ENOENT") ||
	    !zcall_errno_text(ZCALL_ENOENT)[0])
		return 1;
	if (zcall_auxv_page_size(auxv) < 4096 || !zcall_auxv_random(auxv))
		return 2;
	zcall_sigset_empty(&set);
	zcall_sigset_add(&set, 34);
	if (!zcall_sigset_has(&set, 34) || zcall_sigset_has(&set, 33))
		return 3;
	zcall_prep_close(&sqe, 77);
	return sqe.fd == 77 && sqe.opcode == ZCALL_IORING_OP_CLOSE ? 0 : 4;
}

static int clocks(void)
{
	zcall_timespec_t t = {0, 0};
	zcall_vdso_t v;

	(void)zcall_vdso_init(&v, auxv);
	if (zcall_vdso_clock_gettime(&v, ZCALL_CLOCK_MONOTONIC, &t))
		return 1;
	return t.tv_sec || t.tv_nsec ? 0 : 2;
}

static int a_signal(void)
{
	/* qemu-user stores 8 bytes more than riscv64 and loong64 have. */
	struct {
		zcall_sigaction_t was;
		uint64_t room;
	} old;
	zcall_sigaction_t a;
	int before = handled;

	a.handler = handler;
	a.sa_flags = 0;
	zcall_sigset_empty(&a.sa_mask);
	if (zcall_signal_action(ZCALL_SIGUSR2, &a, &old.was))
		return 1;
	(void)zcall_tgkill(zcall_getpid(), zcall_gettid(), ZCALL_SIGUSR2);
	if (handled != before + ZCALL_SIGUSR2)
		return 2;
	return zcall_signal_action(ZCALL_SIGUSR2, &old.was, NULL) ? 3 : 0;
}

static int a_thread(void)
{
	zcall_thread_t t;
	int ran = 0;

	if (zcall_thread_start(&t, add_one, &ran, inner_stack, STACK, NULL) < 0)
		return 1;
	zcall_thread_join(&t);
	return ran == 1 && zcall_thread_ended(&t) ? 0 : 2;
}

/* When the kernel knows it no more, its end has been told. */
static int a_thread_ends(void)
{
	zcall_thread_t t;
	int ran = 0, tid;

	tid = zcall_thread_start(&t, add_one, &ran, inner_stack, STACK, NULL);
	if (tid < 0)
		return 1;
	while (zcall_tgkill(zcall_getpid(), tid, 0) != -ZCALL_ESRCH)
		(void)zcall_sched_yield();
	return zcall_thread_ended(&t) ? 0 : 2;
}

static int no_program(void)
{
	int r = zcall_spawn("/no such file", arguments, environment, NULL);

	/* See spawn.h. */
	if (r > 0 && tap_emulated())
		return wait_for(r) == 127 << 8 ? 0 : 1;
	return r == -ZCALL_ENOENT ? 0 : 2;
}

static int a_program(void)
{
	int pid = zcall_spawn(exe, arguments, environment, NULL);

	if (pid < 0)
		return 1;
	return wait_for(pid) == 42 << 8 ? 0 : 2;
}

static int a_ring(void)
{
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe;
	zcall_ring_t ring;
	int bad = 0;

	if (!has_ring)
		return 0;
	if (zcall_ring_init(&ring, 2, NULL))
		return 1;
	sqe = zcall_ring_get_sqe(&ring);
	zcall_prep_nop(sqe);
	sqe->user_data = 4242;
	if (zcall_ring_submit_and_wait(&ring, 1) != 1)
		bad = 2;
	cqe = zcall_ring_peek(&ring);
	if (!cqe || cqe->user_data != 4242 || cqe->res)
		bad = 3;
	zcall_ring_exit(&ring);
	return bad;
}

/* 100, or ten times which, and its step. */
static int everything(void)
{
	static int (*const all[])(void) = {memory_only,	  clocks,   a_signal,
					   a_thread_ends, a_thread, no_program,
					   a_ring,	  a_program};
	size_t i;
	int r;

	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		/* What an emulator executes is the machine's. */
		if (all[i] == a_program && tap_emulated())
			continue;
		r = all[i]();
		if (r)
			return 10 * (int)i + r;
	}
	return 100;
}

/* ---- Where ---- */

static volatile int result, on_stack;

static void handler_of_all(int sig)
{
	char here;

	(void)sig;
	on_stack = (uintptr_t)&here - (uintptr_t)outer_stack < STACK;
	result = everything();
}

static void in_handler(void)
{
	zcall_stack_t stack, was;
	zcall_sigaction_t a;

	stack.ss_sp = outer_stack;
	stack.ss_flags = 0;
	stack.ss_size = STACK;
	tap_is(zcall_sigaltstack(&stack, &was), 0, "an alternate stack");
	a.handler = handler_of_all;
	a.sa_flags = ZCALL_SA_ONSTACK;
	zcall_sigset_empty(&a.sa_mask);
	tap_is(zcall_signal_action(ZCALL_SIGUSR1, &a, NULL), 0, "a handler");
	result = 0;
	(void)zcall_tgkill(zcall_getpid(), zcall_gettid(), ZCALL_SIGUSR1);
	tap_is(result, 100, "in a signal handler");
	tap_is(on_stack, 1, "on the alternate stack");
	tap_is(zcall_sigaltstack(&was, NULL), 0, "which is given back");
}

static void in_vfork_child(void)
{
	int pid = zcall_clone(ZCALL_CLONE_VM | ZCALL_CLONE_VFORK |
				      (unsigned long)ZCALL_SIGCHLD,
			      NULL, NULL, NULL, NULL);

	if (!pid)
		zcall_exit(everything());
	if (tap_good(pid, "vfork"))
		tap_is(wait_for(pid), 100 << 8, "in a vfork child");
}

static int thread_of_all(void *arg)
{
	(void)arg;
	result = everything();
	return 0;
}

static void in_thread(void)
{
	static int tid;
	uint32_t value;
	/* An address that nothing is at, and that no kernel refuses. */
	int r = zcall_thread_clone(SHARED | ZCALL_CLONE_SETTLS |
					   ZCALL_CLONE_PARENT_SETTID |
					   ZCALL_CLONE_CHILD_CLEARTID,
				   thread_of_all, NULL, outer_stack, STACK,
				   &tid, &tid, (void *)64);

	result = 0;
	if (!tap_good(r, "a thread whose thread pointer points to nothing"))
		return;
	while ((value = (uint32_t)__atomic_load_n(&tid, __ATOMIC_ACQUIRE)))
		(void)zcall_futex((uint32_t *)&tid, ZCALL_FUTEX_WAIT, value,
				  NULL, NULL, 0);
	tap_is(result, 100, "in a thread without a thread pointer");
}

/* ---- Not a place, but easily lost ---- */

/* The program that waits to be told, but not for ever: whoever began it could
 * be waiting for its end instead. */
static int wait_to_be_told(void)
{
	zcall_pollfd_t p = {0, ZCALL_POLLIN, 0};
	zcall_timespec_t t = {5, 0};

	return zcall_ppoll(&p, 1, &t, NULL, 8) == 1 ? 42 : 43;
}

/* Time for the caller to go on, if it does not wait for the child. */
static int slowly(void *arg)
{
	zcall_timespec_t t = {0, 50000000};

	(void)arg;
	return zcall_clock_nanosleep(ZCALL_CLOCK_MONOTONIC, 0, &t, NULL);
}

static void before_its_end(void)
{
	char *const told[] = {executed, waiting, NULL};
	zcall_spawn_action_t actions[2];
	zcall_spawn_t how = {actions, 2, NULL, NULL, NULL, NULL, NULL, 0};
	int ends[2], pid;

	if (tap_emulated())
		return;
	if (!tap_is(zcall_pipe2(ends, ZCALL_O_CLOEXEC), 0, "a pipe"))
		return;
	actions[0] = zcall_spawn_dup2(ends[0], 0);
	actions[1] = zcall_spawn_call(slowly, NULL);
	pid = zcall_spawn(exe, told, environment, &how);
	(void)zcall_write(ends[1], "", 1);
	tap_is(wait_for(pid), 42 << 8,
	       "zcall_spawn returns before the program ends");
	(void)zcall_close(ends[0]);
	(void)zcall_close(ends[1]);
}

/* ---- Filters ---- */

/* The numbers of the calls that docs/contexts.md has for a function; contexts.t
 * compares. */
#define ALLOW(fn, ...) ALLOW_N(__VA_ARGS__, 7, 6, 5, 4, 3, 2, 1, ~)(__VA_ARGS__)
#define ALLOW_N(a, b, c, d, e, f, g, n, ...) ALLOW_##n
#define ALLOW_1(a) ZCALL_NR_##a
#define ALLOW_2(a, ...) ZCALL_NR_##a, ALLOW_1(__VA_ARGS__)
#define ALLOW_3(a, ...) ZCALL_NR_##a, ALLOW_2(__VA_ARGS__)
#define ALLOW_4(a, ...) ZCALL_NR_##a, ALLOW_3(__VA_ARGS__)
#define ALLOW_5(a, ...) ZCALL_NR_##a, ALLOW_4(__VA_ARGS__)
#define ALLOW_6(a, ...) ZCALL_NR_##a, ALLOW_5(__VA_ARGS__)
#define ALLOW_7(a, ...) ZCALL_NR_##a, ALLOW_6(__VA_ARGS__)
#define NO_MORE -1

enum { MOST = 16 };

/* From here on all but those calls end the process by SIGSYS. */
static int filter(const int *calls)
{
	zcall_sock_filter_t code[MOST + 3], *p = code;
	zcall_sock_fprog_t program;
	int i, n = 0;

	while (calls[n] != NO_MORE)
		n++;
	p->code = ZCALL_BPF_LD | ZCALL_BPF_W | ZCALL_BPF_ABS;
	p->jt = p->jf = 0;
	p++->k = 0;
	for (i = 0; i < n; i++, p++) {
		p->code = ZCALL_BPF_JMP | ZCALL_BPF_JEQ | ZCALL_BPF_K;
		p->jt = (unsigned char)(n - i);
		p->jf = 0;
		p->k = (uint32_t)calls[i];
	}
	p->code = ZCALL_BPF_RET | ZCALL_BPF_K;
	p->jt = p->jf = 0;
	p++->k = ZCALL_SECCOMP_RET_KILL_PROCESS;
	p->code = ZCALL_BPF_RET | ZCALL_BPF_K;
	p->jt = p->jf = 0;
	p++->k = ZCALL_SECCOMP_RET_ALLOW;
	program.len = (unsigned short)(p - code);
	program.filter = code;
	return zcall_seccomp(ZCALL_SECCOMP_SET_MODE_FILTER, 0, &program);
}

/* SIGALRM comes again and again since before the filter. */
static int signals_come(void)
{
	zcall_sigaction_t a;
	int before = handled;

	a.handler = handler;
	a.sa_flags = 0;
	zcall_sigset_empty(&a.sa_mask);
	if (zcall_signal_action(ZCALL_SIGALRM, &a, NULL))
		return 1;
	while (handled < before + 3 * ZCALL_SIGALRM)
		ZCALLI_HIDE(before);
	return 0;
}

static int leave(void *arg)
{
	zcall_thread_exit((zcall_thread_t *)arg);
}

static int a_thread_leaves(void)
{
	static zcall_thread_t t;

	if (zcall_thread_start(&t, leave, &t, inner_stack, STACK, NULL) < 0)
		return 1;
	while (!zcall_thread_ended(&t))
		ZCALLI_HIDE(handled);
	return 0;
}

static void *pages;

static int leave_nothing(void *arg)
{
	zcall_thread_exit_unmap(arg, STACK);
}

static int a_stack_goes(void)
{
	static int tid = 1;

	if (zcall_thread_clone(SHARED | ZCALL_CLONE_CHILD_CLEARTID,
			       leave_nothing, pages, pages, STACK, NULL, &tid,
			       NULL) < 0)
		return 1;
	while (__atomic_load_n(&tid, __ATOMIC_ACQUIRE))
		ZCALLI_HIDE(handled);
	return 0;
}

static int a_clone3(void)
{
	static int tid = 1, ran;
	static zcall_clone_args_t args;
	int r;

	args.flags = SHARED | ZCALL_CLONE_CHILD_CLEARTID;
	args.child_tid = (uintptr_t)&tid;
	args.stack = (uintptr_t)inner_stack;
	args.stack_size = STACK;
	r = zcall_thread_clone3(&args, sizeof(args), add_one, &ran);
	if (r == -ZCALL_ENOSYS || r == -ZCALL_E2BIG)
		return LACKS;
	if (r < 0)
		return 2;
	while (__atomic_load_n(&tid, __ATOMIC_ACQUIRE))
		ZCALLI_HIDE(handled);
	return ran == 1 ? 0 : 1;
}

static int a_pidfd(void)
{
	zcall_spawn_t how = {NULL, 0, NULL, NULL, NULL, NULL, NULL, 0};
	int pidfd = -1, status = -1, pid, r;

	how.pidfd = &pidfd;
	pid = zcall_spawn_at(ZCALL_AT_FDCWD, exe, arguments, environment, 0,
			     &how);
	if (pid < 0)
		return 1;
	if (pidfd < 0)
		return LACKS;
	r = zcall_spawn_wait(pidfd, &status);
	if (r == -ZCALL_EINVAL)
		return LACKS;
	return r == pid && status == 42 << 8 ? 0 : 2;
}

/* As if the vDSO had nothing. */
static int no_vdso(void)
{
	static const zcall_vdso_t v;
	zcall_timespec_t t;
	unsigned char byte;

	if (zcall_vdso_clock_gettime(&v, ZCALL_CLOCK_MONOTONIC, &t))
		return 1;
	return zcall_vdso_getrandom(&v, &byte, 1, 0, NULL, 0) == 1 ? 0 : 2;
}

static int a_ring_alone(void)
{
	return has_ring ? a_ring() : LACKS;
}

static const struct {
	const char *what;
	int (*run)(void);
	int calls[MOST];
} filtered[] = {
	{"no call: errno.h, auxv.h, prep.h, sets of signals",
	 memory_only,
	 {NO_MORE}},
	{"zcall_signal_action, and handlers that return",
	 signals_come,
	 {ALLOW(zcall_signal_action, rt_sigaction, rt_sigreturn), NO_MORE}},
	{"zcall_thread_start, zcall_thread_join",
	 a_thread,
	 {ALLOW(zcall_thread_start, clone, exit),
	  ALLOW(zcall_thread_join, futex), NO_MORE}},
	{"zcall_thread_exit",
	 a_thread_leaves,
	 {ALLOW(zcall_thread_start, clone), ALLOW(zcall_thread_exit, exit),
	  NO_MORE}},
	{"zcall_thread_clone, zcall_thread_exit_unmap",
	 a_stack_goes,
	 {ALLOW(zcall_thread_clone, clone),
	  ALLOW(zcall_thread_exit_unmap, rt_sigprocmask, munmap, exit),
	  NO_MORE}},
	{"zcall_thread_clone3",
	 a_clone3,
	 {ALLOW(zcall_thread_clone3, clone3, exit), NO_MORE}},
	{"zcall_spawn of no program",
	 no_program,
	 {ALLOW(zcall_spawn, rt_sigprocmask, clone, rt_sigaction, execve, exit,
		waitid, wait4),
	  NO_MORE}},
	{"zcall_spawn, and the start of the program",
	 a_program,
	 {ALLOW(zcall_spawn, rt_sigprocmask, clone, rt_sigaction, execve,
		waitid, wait4),
	  NO_MORE}},
	{"zcall_spawn_at with a pidfd, zcall_spawn_wait",
	 a_pidfd,
	 {ALLOW(zcall_spawn_at, rt_sigprocmask, clone, rt_sigaction, execve),
	  ALLOW(zcall_spawn_wait, waitid), NO_MORE}},
	{"zcall_vdso_* without a vDSO",
	 no_vdso,
	 {ALLOW(zcall_vdso_clock_gettime, clock_gettime),
	  ALLOW(zcall_vdso_getrandom, getrandom), NO_MORE}},
	{"zcall_ring_*",
	 a_ring_alone,
	 {ALLOW(zcall_ring_init, io_uring_setup, mmap),
	  ALLOW(zcall_ring_submit_and_wait, io_uring_enter),
	  ALLOW(zcall_ring_exit, io_uring_register, munmap, close), NO_MORE}},
	{"a call that is not allowed", NULL, {NO_MORE}},
};

/* The child: always exit_group, which says how it went and is how programs
 * begun by start.h end. */
static ZCALLI_NORETURN void filtered_child(size_t which)
{
	static const long again[] = {0, 1000, 0, 1000};
	int calls[MOST] = {ZCALL_NR_exit_group}, i, r;

	for (i = 1; i < MOST; i++)
		calls[i] = filtered[which].calls[i - 1];
	(void)zcall_prctl(ZCALL_PR_SET_PDEATHSIG, ZCALL_SIGKILL, 0, 0, 0);
	if (filtered[which].run == signals_come) {
		zcall_sigaction_t a;

		a.handler = handler;
		a.sa_flags = 0;
		zcall_sigset_empty(&a.sa_mask);
		(void)zcall_signal_action(ZCALL_SIGALRM, &a, NULL);
		(void)zcall_syscall(ZCALL_NR_setitimer, 0, again, 0);
	}
	if (zcall_prctl(ZCALL_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || filter(calls))
		zcall_exit_group(1);
	if (!filtered[which].run)
		zcall_exit_group(zcall_getppid() & 1);
	r = filtered[which].run();
	zcall_exit_group(r == LACKS ? 99 : 100 + r);
}

static void under_filters(void)
{
	uint32_t action = ZCALL_SECCOMP_RET_KILL_PROCESS;
	long r = zcall_seccomp(ZCALL_SECCOMP_GET_ACTION_AVAIL, 0, &action);
	size_t i;

	if (r == -ZCALL_EINVAL && tap_emulated()) {
		tap_skip("filters", "the emulator lacks seccomp");
		return;
	}
	if (refused(r, "filters"))
		return;
	tap_is(r, 0, "seccomp can kill a process");
	for (i = 0; i < sizeof(filtered) / sizeof(filtered[0]); i++) {
		int pid = zcall_clone((unsigned long)ZCALL_SIGCHLD, NULL, NULL,
				      NULL, NULL),
		    status;

		if (!pid)
			filtered_child(i);
		status = wait_for(pid);
		if (!filtered[i].run)
			tap_is(status & 127, ZCALL_SIGSYS, filtered[i].what);
		else if (status == 99 << 8)
			tap_skip(filtered[i].what, "this kernel lacks it");
		else
			tap_is(status, 100 << 8, filtered[i].what);
	}
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_ring_t ring;
	int r;

	if (argc != 1)
		return argv[1] == NULL || argv[1][0] != waiting[0]
			       ? 42
			       : wait_to_be_told();
	r = zcall_personality(0xffffffff);
	if (r < 0 || r & MARK || zcall_personality((unsigned)r | MARK) < 0)
		return 1;
	tap_watchdog();
	auxv = zcall_auxv(envp);
	pages = zcall_mmap(NULL, STACK, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			   ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	r = zcall_ring_init(&ring, 2, NULL);
	if (!refused(r, "rings") && tap_is(r, 0, "a ring")) {
		has_ring = 1;
		zcall_ring_exit(&ring);
	}
	/* Whoever waits for a thread that never ends waits for ever. */
	if (!tap_is(everything(), 100, "where nothing is missing"))
		return tap_done();
	in_handler();
	in_vfork_child();
	in_thread();
	before_its_end();
	under_filters();
	return tap_done();
}
