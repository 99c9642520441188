/*
 * A child in our memory and on our stack, by vfork and by the clone that is the
 * same: it leaves no register as it was and writes over the stack below, and
 * here every value is still there. What it does to memory is meant.
 */
#include "tap.h"
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/thread.h>

enum { VALUES = 32, REALS = 16 };

/* What all values come from and go to, so that no compiler knows them. */
static volatile long in[VALUES];
static volatile double real_in[REALS];

static volatile struct {
	int ran, pid;
	uintptr_t stack;
} child_was;

/* All that a function must keep is -1 from here on, and the status is 6. */
static ZCALLI_NORETURN void spoil(void)
{
#if ZCALL_CPU_AMD64
	__asm__ volatile("mov $-1, %%rbx\n\t"
			 "mov %%rbx, %%rbp\n\t"
			 "mov %%rbx, %%r12\n\t"
			 "mov %%rbx, %%r13\n\t"
			 "mov %%rbx, %%r14\n\t"
			 "mov %%rbx, %%r15\n\t"
			 "movq %%rbx, %%xmm0\n\t"
			 "movq %%rbx, %%xmm5\n\t"
			 "movq %%rbx, %%xmm6\n\t"
			 "movq %%rbx, %%xmm15\n\t"
			 "mov $6, %%edi\n\t"
			 "mov %0, %%eax\n\t"
			 "syscall"
			 :
			 : "i"(ZCALL_NR_exit)
			 : "memory");
#elif ZCALL_CPU_ARM64
	__asm__ volatile("mov x19, #-1\n\t"
			 "mov x20, x19\n\t"
			 "mov x21, x19\n\t"
			 "mov x22, x19\n\t"
			 "mov x23, x19\n\t"
			 "mov x24, x19\n\t"
			 "mov x25, x19\n\t"
			 "mov x26, x19\n\t"
			 "mov x27, x19\n\t"
			 "mov x28, x19\n\t"
			 "mov x29, x19\n\t"
			 "fmov d8, x19\n\t"
			 "fmov d9, x19\n\t"
			 "fmov d10, x19\n\t"
			 "fmov d11, x19\n\t"
			 "fmov d12, x19\n\t"
			 "fmov d13, x19\n\t"
			 "fmov d14, x19\n\t"
			 "fmov d15, x19\n\t"
			 "mov x0, #6\n\t"
			 "mov x8, %0\n\t"
			 "svc #0"
			 :
			 : "i"(ZCALL_NR_exit)
			 : "memory");
#elif ZCALL_CPU_RISCV64
	__asm__ volatile("li s0, -1\n\t"
			 "mv s1, s0\n\t"
			 "mv s2, s0\n\t"
			 "mv s3, s0\n\t"
			 "mv s4, s0\n\t"
			 "mv s5, s0\n\t"
			 "mv s6, s0\n\t"
			 "mv s7, s0\n\t"
			 "mv s8, s0\n\t"
			 "mv s9, s0\n\t"
			 "mv s10, s0\n\t"
			 "mv s11, s0\n\t"
			 "fmv.d.x fs0, s0\n\t"
			 "fmv.d.x fs1, s0\n\t"
			 "fmv.d.x fs2, s0\n\t"
			 "fmv.d.x fs3, s0\n\t"
			 "fmv.d.x fs11, s0\n\t"
			 "li a0, 6\n\t"
			 "li a7, %0\n\t"
			 "ecall"
			 :
			 : "i"(ZCALL_NR_exit)
			 : "memory");
#else
	__asm__ volatile("li.w $r22, -1\n\t"
			 "move $r23, $r22\n\t"
			 "move $r24, $r22\n\t"
			 "move $r25, $r22\n\t"
			 "move $r26, $r22\n\t"
			 "move $r27, $r22\n\t"
			 "move $r28, $r22\n\t"
			 "move $r29, $r22\n\t"
			 "move $r30, $r22\n\t"
			 "move $r31, $r22\n\t"
			 "movgr2fr.d $f24, $r22\n\t"
			 "movgr2fr.d $f25, $r22\n\t"
			 "movgr2fr.d $f26, $r22\n\t"
			 "movgr2fr.d $f31, $r22\n\t"
			 "li.w $r4, 6\n\t"
			 "li.w $r11, %0\n\t"
			 "syscall 0"
			 :
			 : "i"(ZCALL_NR_exit)
			 : "memory");
#endif
	__builtin_unreachable();
}

static __attribute__((__noinline__)) ZCALLI_NORETURN void child(void)
{
	volatile char room[4096];
	size_t i;

	for (i = 0; i < sizeof(room); i++)
		room[i] = (char)0xff;
	child_was.ran++;
	child_was.pid = zcall_getpid();
	child_was.stack = (uintptr_t)room;
	spoil();
}

/* More values than there are registers, all of them needed afterwards, by a
 * call that must be inlined here. */
#define ROUND(name, call) \
	static __attribute__((__noinline__)) int name(long *out, \
						      double *real_out) \
	{ \
		long v[VALUES]; \
		double d[REALS]; \
		int i, pid; \
\
		for (i = 0; i < VALUES; i++) \
			v[i] = in[i]; \
		for (i = 0; i < REALS; i++) \
			d[i] = real_in[i]; \
		pid = (call); \
		if (pid == 0) \
			child(); \
		for (i = 0; i < VALUES; i++) \
			out[i] = v[i] * 3 + i; \
		for (i = 0; i < REALS; i++) \
			real_out[i] = d[i] * 2; \
		return pid; \
	}

#ifdef ZCALL_NR_vfork
ROUND(by_vfork, zcall_vfork())
#endif
ROUND(by_clone, zcall_clone(ZCALL_CLONE_VM | ZCALL_CLONE_VFORK | ZCALL_SIGCHLD,
			    NULL, NULL, NULL, NULL))

/* The same with each value a variable of its own: these are in registers. */
#define SINGLE(name, call) \
	static __attribute__((__noinline__)) long name(int *pid) \
	{ \
		long a = in[0], b = in[1], c = in[2], d = in[3], e = in[4]; \
		long f = in[5], g = in[6], h = in[7], i = in[8], j = in[9]; \
		long k = in[10], l = in[11], m = in[12], n = in[13]; \
		double p = real_in[0], q = real_in[1], r = real_in[2]; \
		int made = (call); \
\
		if (made == 0) \
			child(); \
		*pid = made; \
		return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + \
		       h * 8 + i * 9 + j * 10 + k * 11 + l * 12 + m * 13 + \
		       n * 14 + (long)(p + q * 2 + r * 3); \
	}

#ifdef ZCALL_NR_vfork
SINGLE(single_vfork, zcall_vfork())
#endif
SINGLE(single_clone,
       zcall_clone(ZCALL_CLONE_VM | ZCALL_CLONE_VFORK | ZCALL_SIGCHLD, NULL,
		   NULL, NULL, NULL))

static void ended(int pid, const char *what)
{
	int status = -1;

	if (!tap_good(pid, what))
		return;
	tap_is_kernel(child_was.pid, pid, "the child has run, in our memory");
	tap_is_kernel(child_was.ran, 1, "once, and before us");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "wait4");
	tap_is(status, 6 << 8, "its status");
	child_was.ran = child_was.pid = 0;
}

static void round_of(int (*fn)(long *, double *), const char *what)
{
	long out[VALUES], wrong = 0;
	double real_out[REALS];
	int i;

	ended(fn(out, real_out), what);
	for (i = 0; i < VALUES; i++)
		wrong += out[i] != in[i] * 3 + i;
	for (i = 0; i < REALS; i++)
		wrong += real_out[i] < real_in[i] * 2 ||
			 real_out[i] > real_in[i] * 2;
	tap_is(wrong, 0, "no value here has changed");
}

static void single_of(long (*fn)(int *), const char *what)
{
	long want = 0, got;
	int i, pid = 0;

	for (i = 0; i < 14; i++)
		want += in[i] * (i + 1);
	want += (long)(real_in[0] + real_in[1] * 2 + real_in[2] * 3);
	got = fn(&pid);
	ended(pid, what);
	tap_is(got, want, "no register here has changed");
}

/* The child's calls are its own: the mask of this thread, and its handlers. */
static __attribute__((__noinline__)) ZCALLI_NORETURN void child_calls(void)
{
	zcall_sigset_t all;

	zcall_sigset_fill(&all);
	zcall_rt_sigprocmask(ZCALL_SIG_SETMASK, &all, NULL, sizeof(all));
	zcall_close(0);
	child_was.pid = zcall_getpid();
	child_was.ran++;
	zcall_exit(6);
}

static void apart(void)
{
	zcall_sigset_t before = {{0}}, after = {{0}};
	int was = zcall_dup(0), pid;

	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &before, sizeof(before));
	pid = zcall_clone(ZCALL_CLONE_VM | ZCALL_CLONE_VFORK | ZCALL_SIGCHLD,
			  NULL, NULL, NULL, NULL);
	if (pid == 0)
		child_calls();
	ended(pid, "a child that changes what is a process's own");
	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, NULL, &after, sizeof(after));
	tap_is((long)after.sig[0], (long)before.sig[0], "our mask is ours");
	tap_is(zcall_fcntl(0, ZCALL_F_GETFD, 0) < 0, was < 0,
	       "and our descriptors");
	zcall_close(was);
}

int zcall_main(int argc, char **argv, char **envp)
{
	int i;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	for (i = 0; i < VALUES; i++)
		in[i] = 0x1234567 * (i + 1L);
	for (i = 0; i < REALS; i++)
		real_in[i] = 1.5 * (i + 1);
#ifdef ZCALL_NR_vfork
	round_of(by_vfork, "vfork");
	single_of(single_vfork, "vfork");
#endif
	round_of(by_clone, "clone with CLONE_VM and CLONE_VFORK");
	single_of(single_clone, "clone with CLONE_VM and CLONE_VFORK");
	apart();
	return tap_done();
}
