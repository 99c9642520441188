/*
 * examples/percpu.h: the parts add up whatever happens between two
 * instructions, among threads and, step by step, under a tracer.
 */
#include "../../examples/percpu.h"
#include "tap.h"
#include <zcall/mem.h>
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/thread.h>
#include <zcall/time.h>

#define THREADS 3
#define STACK 65536UL
#define CPUS 4096

static percpu_part_t parts[CPUS + 1];
static percpu_counter_t counter = {parts, CPUS};
static zcall_rseq_t areas[THREADS];
static long added[THREADS], handled[THREADS];
static int failed[THREADS], timers[THREADS];
static volatile int moved, stop, sequences;

/* Two CPUs, or twice the same; bits of the first words of a mask. */
static unsigned long cpus[2][CPUS / 64];

/* In the middle of whatever it does a thread adds, and finds itself on another
 * CPU. */
static void move(int sig, zcall_siginfo_t *info, void *context)
{
	int me = info->value.sival_int;

	(void)sig;
	(void)context;
	percpu_add(&counter, &areas[me], 1);
	handled[me]++;
	moved++;
	zcall_sched_setaffinity(0, sizeof(cpus[0]), cpus[moved % 2]);
}

static void moves(void)
{
	static unsigned long allowed[CPUS / 64];
	zcall_sigaction_t a = {0};
	int i, n = 0;

	zcall_sched_getaffinity(0, sizeof(allowed), allowed);
	for (i = 0; i < CPUS && n < 2; i++)
		if (allowed[i / 64] >> i % 64 & 1)
			cpus[n++][i / 64] = 1UL << i % 64;
	if (n == 1)
		cpus[1][0] = cpus[0][0];
	a.sigaction = move;
	a.sa_flags = ZCALL_SA_SIGINFO;
	tap_is(zcall_signal_action(ZCALL_SIGUSR1, &a, NULL), 0, "a handler");
}

/* A signal to this thread every now and then. */
static int interrupt(int me)
{
	static const zcall_itimerspec_t often = {{0, 50000}, {0, 50000}};
	zcall_sigevent_t event = {0};
	int r;

	event.sigev_value.sival_int = me;
	event.sigev_notify = ZCALL_SIGEV_THREAD_ID;
	event.sigev_signo = ZCALL_SIGUSR1;
	event.notify_thread_id = zcall_gettid();
	r = zcall_timer_create(ZCALL_CLOCK_MONOTONIC, &event, &timers[me]);
	return r ? r : zcall_timer_settime(timers[me], 0, &often, NULL);
}

static int add(void *arg)
{
	int me = *(int *)arg, r = percpu_start(&areas[me]);
	long n = 0;

	failed[me] = interrupt(me);
	while (!stop) {
		percpu_add(&counter, &areas[me], n % 2 ? 3 : -1);
		n++;
	}
	zcall_timer_delete(timers[me]);
	added[me] = n / 2 * 2 - n % 2;
	return r || percpu_stop(&areas[me]);
}

static long seconds(void)
{
	zcall_timespec_t t = {0, 0};

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	return t.tv_sec;
}

static void threads(void)
{
	static zcall_thread_t t[THREADS];
	static int index[THREADS];
	char *stacks = (char *)zcall_mmap(
		NULL, THREADS * STACK, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	long all = 0, start = seconds();
	int i, moves = tap_emulated() ? 50 : 5000;

	for (i = 0; i < THREADS; i++) {
		index[i] = i;
		zcall_thread_start(&t[i], add, &index[i],
				   stacks + (size_t)i * STACK, STACK, NULL);
	}
	while (moved < moves && seconds() - start < 2)
		zcall_sched_yield();
	stop = 1;
	for (i = 0; i < THREADS; i++) {
		zcall_thread_join(&t[i]);
		all += added[i] + handled[i];
		tap_is(failed[i], 0, "a timer");
	}
	tap_is(percpu_sum(&counter), all,
	       "nothing is lost, nothing is counted twice");
	tap_is(parts[CPUS].n, sequences ? 0 : all,
	       sequences ? "nothing was added together"
			 : "without rseq all was added together");
	zcall_munmap(stacks, THREADS * STACK);
}

/* Each step of a tracer interrupts; so often there is no way through. */
enum { STEPS = 200 };

static void traced(void)
{
	static zcall_rseq_t area;
	long before = percpu_sum(&counter);

	if (zcall_ptrace(ZCALL_PTRACE_TRACEME, 0, 0, 0) || percpu_start(&area))
		zcall_exit_group(99);
	zcall_kill(zcall_getpid(), ZCALL_SIGSTOP);
	percpu_add(&counter, &area, 1);
	zcall_kill(zcall_getpid(), ZCALL_SIGSTOP);
	zcall_exit_group((int)(percpu_sum(&counter) - before));
}

static void steps(void)
{
	int pid = tap_fork(), status = 0, i;
	long r = 0;

	if (pid == 0)
		traced();
	tap_is(zcall_wait4(pid, &status, 0, NULL), pid, "it stops");
	for (i = 0; i < STEPS && !r; i++) {
		r = zcall_ptrace(ZCALL_PTRACE_SINGLESTEP, pid, 0, 0);
		if (!r)
			zcall_wait4(pid, &status, 0, NULL);
		if (status != (ZCALL_SIGTRAP << 8 | 0x7f))
			break;
	}
	if (r == -ZCALL_EIO || i == 0) {
		tap_skip("a step at a time", "hardware has no single steps");
	} else {
		tap_is(r, 0, "PTRACE_SINGLESTEP");
		tap_is(status, ZCALL_SIGTRAP << 8 | 0x7f,
		       "it comes back again and again");
	}
	while (status != 1 << 8 &&
	       zcall_wait4(pid, &status, ZCALL_WNOHANG, NULL) != pid) {
		zcall_ptrace(ZCALL_PTRACE_DETACH, pid, 0, 0);
		zcall_kill(pid, ZCALL_SIGCONT);
		zcall_sched_yield();
	}
	tap_is(status, 1 << 8, "left alone, it adds once");
}

int zcall_main(int argc, char **argv, char **envp)
{
	zcall_rseq_t *area = areas;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	sequences = !percpu_start(area);
	if (sequences)
		tap_is(percpu_stop(area), 0, "rseq");
	else
		tap_skip("restartable sequences", "the kernel has none");
	moves();
	threads();
	if (sequences)
		steps();
	return tap_done();
}
