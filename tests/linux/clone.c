/*
 * clone and clone3 of a process: each argument where the kernel wants it, the
 * child's id in both memories, its thread pointer, its pidfd. Not threads:
 * thread.c.
 */
#include "tap.h"
#include <zcall/event.h>
#include <zcall/mem.h>
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/thread.h>

static int *shared;

static long status_of(int pid)
{
	int status = -1;

	if (zcall_wait4(pid, &status, 0, NULL) != pid)
		return -1;
	return status & 0x7f ? -status : status >> 8;
}

static void *thread_pointer(void)
{
#if ZCALL_CPU_AMD64
	void *tp = NULL;

	zcall_arch_prctl_ptr(ZCALL_ARCH_GET_FS, &tp);
#elif ZCALL_CPU_ARM64
	void *tp;

	__asm__ volatile("mrs %0, tpidr_el0" : "=r"(tp));
#elif ZCALL_CPU_RISCV64
	void *tp;

	__asm__ volatile("mv %0, tp" : "=r"(tp));
#else
	void *tp;

	__asm__ volatile("move %0, $tp" : "=r"(tp));
#endif
	return tp;
}

static void ids(void)
{
	static long tls[8];
	int parent_tid = 0, child_tid = 0, pid;

	pid = zcall_clone(ZCALL_CLONE_PARENT_SETTID | ZCALL_CLONE_CHILD_SETTID |
				  ZCALL_CLONE_SETTLS | ZCALL_SIGCHLD,
			  NULL, &parent_tid, &child_tid, tls);
	if (pid == 0) {
		if (child_tid != zcall_gettid())
			zcall_exit(1);
		if (thread_pointer() != tls)
			zcall_exit(2);
		/* One thread: the process's id is its own. */
		zcall_exit(zcall_gettid() == zcall_getpid() ? 0 : 3);
	}
	tap_good(pid, "clone");
	tap_is_kernel(parent_tid, pid, "CLONE_PARENT_SETTID: the id is here");
	tap_is(child_tid, 0, "CLONE_CHILD_SETTID: but not here");
	tap_is(status_of(pid), 0, "it is there, and the thread pointer is set");
	tap_is(zcall_clone(ZCALL_CLONE_SIGHAND, NULL, NULL, NULL, NULL),
	       -ZCALL_EINVAL, "CLONE_SIGHAND without CLONE_VM");
}

/* The word that is cleared when the child has gone, in memory that both
 * have. */
static void cleared(void)
{
	int pid;

	*shared = 7;
	pid = tap_fork();
	if (pid == 0)
		zcall_exit(zcall_set_tid_address(shared) == zcall_gettid() ? 0
									   : 1);
	tap_is(status_of(pid), 0, "set_tid_address returns the id");
	/* Nobody else has its memory: nothing to tell. */
	tap_is(*shared, 7, "the memory has ended with it");
}

static void three(void)
{
	static zcall_clone_args_t args, big[2];
	int pidfd = -1, parent_tid = 0, pid, status;
	zcall_pollfd_t p = {0, ZCALL_POLLIN, 0};
	zcall_sigset_t none = {{0}};

	args.flags = ZCALL_CLONE_PIDFD | ZCALL_CLONE_PARENT_SETTID |
		     ZCALL_CLONE_CHILD_SETTID | ZCALL_CLONE_CLEAR_SIGHAND;
	args.pidfd = (uintptr_t)&pidfd;
	args.parent_tid = (uintptr_t)&parent_tid;
	args.child_tid = (uintptr_t)shared;
	args.exit_signal = ZCALL_SIGCHLD;
	pid = zcall_clone3(&args, sizeof(args));
	if (pid == -ZCALL_ENOSYS || pid == -ZCALL_EPERM) {
		tap_skip("clone3", pid == -ZCALL_EPERM
					   ? "EPERM: forbidden here"
					   : "before 5.3, or the emulator");
		return;
	}
	if (pid == 0) {
		while (!*(volatile int *)&shared[1])
			zcall_sched_yield();
		zcall_exit(*shared == zcall_gettid() ? 5 : 6);
	}
	tap_good(pid, "clone3");
	tap_is(parent_tid, pid, "the id here");
	tap_is(tap_fd_flags(pidfd), 0x80000, "the pidfd is close-on-exec");
	tap_is(zcall_pidfd_send_signal(pidfd, 0, NULL, 0), 0,
	       "and stands for a process that is there");
	*(volatile int *)&shared[1] = 1;
	p.fd = pidfd;
	tap_is(zcall_ppoll(&p, 1, NULL, &none, sizeof(none)), 1,
	       "its end makes it readable");
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "wait4");
	tap_is(status, 5 << 8, "its status: the id was there too");
	zcall_close(pidfd);

	tap_is(zcall_clone3(&args, 8), -ZCALL_EINVAL, "too small a structure");
	big[1].flags = 1;
	tap_is(zcall_clone3(big, sizeof(big)), -ZCALL_E2BIG,
	       "something where this kernel knows nothing");
	args.flags = ZCALL_SIGCHLD;
	tap_is(zcall_clone3(&args, sizeof(args)), -ZCALL_EINVAL,
	       "a signal in flags");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	shared = (int *)zcall_mmap(
		NULL, 4096, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_SHARED | ZCALL_MAP_ANONYMOUS, -1, 0);
	ids();
	cleared();
	*shared = 0;
	three();
	return tap_done();
}
