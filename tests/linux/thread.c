/*
 * Threads that start in a function of ours: made and joined by the thousand,
 * on stacks used again and again, detached ones that unmap their own stacks,
 * and that nothing is left of them.
 */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/thread.h>
#include <zcall/time.h>

#define STACK 16384UL
#define AT_ONCE 16
#define ROUNDS 200
#define DETACHED 500

static unsigned long watched;
static int counter;

static void *stack_of(size_t size)
{
	void *p = zcall_mmap(NULL, size, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			     ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);

	return zcall_is_error_ptr(p) ? NULL : p;
}

/* The number behind the colon of a line of /proc/self/status, or -1. */
static long status_line(const char *key)
{
	static char text[4096];
	int fd = zcall_openat(ZCALL_AT_FDCWD, "/proc/self/status",
			      ZCALL_O_RDONLY, 0);
	long n = fd < 0 ? 0 : zcall_read(fd, text, sizeof(text) - 1), i, k;
	long value = 0;

	zcall_close(fd);
	text[n > 0 ? n : 0] = 0;
	for (i = 0; i < n; i++) {
		if (i && text[i - 1] != '\n')
			continue;
		for (k = 0; key[k] && text[i + k] == key[k]; k++)
			ZCALLI_HIDE(k);
		if (key[k])
			continue;
		for (i += k; text[i] < '0' || text[i] > '9'; i++)
			ZCALLI_HIDE(i);
		for (; text[i] >= '0' && text[i] <= '9'; i++)
			value = value * 10 + text[i] - '0';
		return value;
	}
	return -1;
}

/* How many mappings there are. */
static long mappings(void)
{
	static char text[4096];
	int fd = zcall_openat(ZCALL_AT_FDCWD, "/proc/self/maps", ZCALL_O_RDONLY,
			      0);
	long n, i, lines = 0;

	while ((n = zcall_read(fd, text, sizeof(text))) > 0)
		for (i = 0; i < n; i++) {
			ZCALLI_HIDE(i);
			lines += text[i] == '\n';
		}
	zcall_close(fd);
	return lines;
}

/* Until this is the only thread: what has been joined may still be on its way
 * out of the kernel. An emulator has threads of its own. */
static void alone(void)
{
	if (tap_emulated())
		return;
	while (status_line("Threads:") > 1)
		zcall_sched_yield();
	tap_is(status_line("Threads:"), 1, "no thread is left");
}

/* Where a thread finds itself. */
static volatile struct {
	uintptr_t frame, caller, stack_bottom;
	int tid, pid, arg;
	unsigned sp_low;
} seen;

static int look(void *arg)
{
	int here = 0;

	seen.arg = *(int *)arg;
	seen.tid = zcall_gettid();
	seen.pid = zcall_getpid();
	seen.stack_bottom = (uintptr_t)&here;
	seen.frame = (uintptr_t)__builtin_frame_address(0);
	seen.sp_low = (unsigned)(seen.frame & 15);
	return 3;
}

static void one(void)
{
	char *stack = (char *)stack_of(STACK);
	zcall_thread_t t;
	int arg = 77, r;

	r = zcall_thread_start(&t, look, &arg, stack, STACK, NULL);
	tap_good(r, "zcall_thread_start");
	zcall_thread_join(&t);
	tap_ok(zcall_thread_ended(&t), "joined");
	tap_is(seen.arg, 77, "it had its argument");
	tap_is(seen.tid, r, "its id");
	tap_is(seen.pid, zcall_getpid(), "in the same process");
	tap_ok(seen.stack_bottom >= (uintptr_t)stack &&
		       seen.stack_bottom < (uintptr_t)stack + STACK,
	       "its stack is the one given");
	tap_is((long)seen.sp_low, 0, "aligned as calls want it");

	zcall_thread_start(&t, look, &arg, stack + 5, STACK - 16, NULL);
	zcall_thread_join(&t);
	tap_ok(seen.stack_bottom >= (uintptr_t)stack + 5 &&
		       seen.stack_bottom < (uintptr_t)stack + STACK - 11,
	       "a stack from anywhere to anywhere");
	tap_is((long)seen.sp_low, 0, "aligned too");
	zcall_munmap(stack, STACK);
}

/* A chain of frames that ends, and has none of the caller's. */
#if ZCALL_CPU_AMD64 || ZCALL_CPU_ARM64
#define LINK 0
#else
#define LINK -2
#endif

static char *chain_stack;
static int chain_depth;

static int chain(void *arg)
{
	uintptr_t frame = (uintptr_t)__builtin_frame_address(0);

	for (chain_depth = 0; frame; chain_depth++) {
		if (frame - (uintptr_t)chain_stack > STACK) {
			chain_depth = -1;
			break;
		}
		frame = ((uintptr_t *)frame)[LINK];
	}
	return *(int *)arg;
}

static void frames(void)
{
	zcall_thread_t t;
	int arg = 0;

	chain_stack = (char *)stack_of(STACK);
	zcall_thread_start(&t, chain, &arg, chain_stack, STACK, NULL);
	zcall_thread_join(&t);
	tap_ok(chain_depth > 0, "the chain of frames ends on its stack");
	zcall_munmap(chain_stack, STACK);
}

static int count(void *arg)
{
	__atomic_store_n(&((int *)arg)[0], ((int *)arg)[0] + 1,
			 __ATOMIC_RELAXED);
	return 0;
}

static void thousands(void)
{
	static zcall_thread_t t[AT_ONCE];
	static int counts[AT_ONCE][16];
	char *stacks = (char *)stack_of(AT_ONCE * STACK);
	int rounds = tap_emulated() ? ROUNDS / 10 : ROUNDS;
	int round, i, made = 0, sum = 0;
	long before = mappings(), size;

	/* Once, so that what the kernel does once is done. */
	size = status_line("VmSize:");
	for (round = 0; round < rounds; round++) {
		for (i = 0; i < AT_ONCE; i++)
			made += zcall_thread_start(&t[i], count, counts[i],
						   stacks + (size_t)i * STACK,
						   STACK, NULL) > 0;
		for (i = 0; i < AT_ONCE; i++)
			zcall_thread_join(&t[i]);
	}
	for (i = 0; i < AT_ONCE; i++)
		sum += counts[i][0];
	tap_is(made, rounds * AT_ONCE, "thousands of threads made");
	tap_is(sum, rounds * AT_ONCE, "and joined, each having run once");
	alone();
	if (!tap_emulated()) {
		tap_is(mappings(), before, "no mapping");
		tap_is(status_line("VmSize:"), size, "no memory");
	}
	zcall_munmap(stacks, AT_ONCE * STACK);
}

/* Says that it runs, then goes and takes its stack with it. */
static int vanish(void *arg)
{
	(void)arg;
	*(volatile int *)&counter += 1;
	zcall_thread_exit_unmap(arg, STACK);
}

static void detached(void)
{
	long before, size;
	int n = tap_emulated() ? DETACHED / 10 : DETACHED, i, r = 0;

	before = mappings();
	size = status_line("VmSize:");
	counter = 0;
	for (i = 0; i < n && r >= 0; i++) {
		char *stack = (char *)stack_of(STACK);

		r = zcall_thread_start(NULL, vanish, stack, stack, STACK, NULL);
		while (*(volatile int *)&counter == i && r >= 0)
			zcall_sched_yield();
	}
	tap_good(r, "detached threads");
	tap_is(counter, n, "each has run");
	alone();
	if (!tap_emulated()) {
		tap_is(mappings(), before, "each has unmapped its stack");
		tap_is(status_line("VmSize:"), size, "no memory is left");
	}
}

/* A thread pointer of its own, and signals that it is told to. */
static void *thread_pointer(void)
{
	void *tp = NULL;

#if ZCALL_CPU_AMD64
	zcall_arch_prctl_ptr(ZCALL_ARCH_GET_FS, &tp);
#elif ZCALL_CPU_ARM64
	__asm__ volatile("mrs %0, tpidr_el0" : "=r"(tp));
#elif ZCALL_CPU_RISCV64
	__asm__ volatile("mv %0, tp" : "=r"(tp));
#else
	__asm__ volatile("move %0, $tp" : "=r"(tp));
#endif
	return tp;
}

static int pointed(void *arg)
{
	*(void **)arg = thread_pointer();
	return 0;
}

static void pointer(void)
{
	static long tls[16];
	char *stack = (char *)stack_of(STACK);
	void *tp = NULL;
	zcall_thread_t t;

	zcall_thread_start(&t, pointed, &tp, stack, STACK, tls);
	zcall_thread_join(&t);
	tap_is((long)tp, (long)tls, "its thread pointer");
	zcall_thread_start(&t, pointed, &tp, stack, STACK, NULL);
	zcall_thread_join(&t);
	tap_is((long)tp, (long)thread_pointer(), "or the one we have");
	zcall_munmap(stack, STACK);
}

static int leave(void *arg)
{
	zcall_thread_exit((zcall_thread_t *)arg);
}

static int sleeper(void *arg)
{
	(void)arg;
	zcall_futex((uint32_t *)&watched, ZCALL_FUTEX_WAIT_PRIVATE, 0, NULL,
		    NULL, 0);
	return 0;
}

static void ends(void)
{
	char *stack = (char *)stack_of(STACK);
	zcall_thread_t t;

	zcall_thread_start(&t, leave, &t, stack, STACK, NULL);
	zcall_thread_join(&t);
	tap_ok(zcall_thread_ended(&t), "zcall_thread_exit");
	zcall_thread_start(&t, sleeper, NULL, stack, STACK, NULL);
	tap_ok(!zcall_thread_ended(&t), "one that waits has not ended");
	*(volatile unsigned long *)&watched = 1;
	zcall_futex((uint32_t *)&watched, ZCALL_FUTEX_WAKE_PRIVATE, 1, NULL,
		    NULL, 0);
	zcall_thread_join(&t);
	tap_ok(zcall_thread_ended(&t), "until it is woken");
	zcall_munmap(stack, STACK);
}

/* A process, on a stack of its own, that shares our memory. */
static int status7(void *arg)
{
	*(volatile int *)arg = zcall_getpid();
	return 7;
}

static void processes(void)
{
	char *stack = (char *)stack_of(STACK);
	zcall_clone_args_t args = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
	int status = -1, pid, told = 0;

	pid = zcall_thread_clone(
		ZCALL_CLONE_VM | ZCALL_CLONE_VFORK | ZCALL_SIGCHLD, status7,
		&told, stack, STACK, NULL, NULL, NULL);
	tap_good(pid, "zcall_thread_clone of a process");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "wait4");
	tap_is(status, 7 << 8, "it exits with what its function returns");
	tap_is_kernel(told, pid, "it shares our memory");

	args.flags = ZCALL_CLONE_VM | ZCALL_CLONE_VFORK;
	args.exit_signal = ZCALL_SIGCHLD;
	args.stack = (uintptr_t)stack;
	args.stack_size = STACK;
	told = 0;
	pid = zcall_thread_clone3(&args, sizeof(args), status7, &told);
	if (pid == -ZCALL_ENOSYS || pid == -ZCALL_EPERM) {
		tap_skip("zcall_thread_clone3", "before 5.3, or forbidden");
	} else {
		tap_good(pid, "zcall_thread_clone3");
		tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "wait4");
		tap_is(status, 7 << 8, "its status");
		tap_is(told, pid, "it shares our memory");
		tap_is((long)args.stack_size, (long)STACK, "args is as it was");
	}
	tap_is(zcall_thread_clone(ZCALL_CLONE_THREAD, status7, &told, stack,
				  STACK, NULL, NULL, NULL),
	       -ZCALL_EINVAL, "an error comes back to the caller alone");
	zcall_munmap(stack, STACK);
}

/* A variable whose address nobody takes, and which only others change. */
static int flag;

static int raise(void *unused)
{
	(void)unused;
	flag = 1;
	zcall_thread_others();
	return 0;
}

static void others(void)
{
	char *stack = stack_of(STACK);
	zcall_thread_t thread;
	int before = flag;

	tap_good(zcall_thread_start(&thread, raise, NULL, stack, STACK, NULL),
		 "a thread that writes");
	while (!zcall_thread_ended(&thread))
		zcall_sched_yield();
	zcall_thread_others();
	tap_is(before + flag, 1, "is seen to have written");
	zcall_thread_join(&thread);
	zcall_munmap(stack, STACK);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	/* First: an emulator forks safely only while it has one thread. */
	processes();
	one();
	frames();
	thousands();
	detached();
	pointer();
	ends();
	others();
	return tap_done();
}
