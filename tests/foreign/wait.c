/*
 * Waiting for a word of memory, as every lock does: on FreeBSD _umtx_op between
 * threads that thr_new makes; on macOS, where a program of its own cannot make
 * threads, what ulock_wait and ulock_wake say at once or after a time.
 */
#include "tap.h"

#include <zcall/event.h>
#include <zcall/mem.h>
#include <zcall/thread.h>
#include <zcall/time.h>

static long microseconds(void)
{
	zcall_timeval_t tv = {0, 0};

#if ZCALL_OS_DARWIN
	(void)zcall_gettimeofday(&tv, NULL, NULL);
#else
	(void)zcall_gettimeofday(&tv, NULL);
#endif
	return tv.tv_sec * 1000000 + tv.tv_usec;
}

#if ZCALL_OS_FREEBSD
enum { THREADS = 4, ROUNDS = 200, STACK = 65536 };

static char stacks[THREADS][STACK] __attribute__((__aligned__(16)));
static char areas[THREADS][64];
static zcall_thread_t threads[THREADS];

static int wait_word(uint32_t *word, uint32_t is, size_t size, void *time)
{
	return zcall__umtx_op(word, ZCALL_UMTX_OP_WAIT_UINT_PRIVATE, is,
			      (void *)size, time);
}

static int wake_word(uint32_t *word, unsigned n)
{
	return zcall__umtx_op(word, ZCALL_UMTX_OP_WAKE_PRIVATE, n, NULL, NULL);
}

/* One who waits alone. */
static void test_alone(void)
{
	uint32_t word = 7;
	long start = microseconds();
	zcall_timespec_t t = {0, 20000000};
	zcall__umtx_time_t u;

	tap_is(wait_word(&word, 8, 0, NULL), 0,
	       "a word with another value is not waited for");
	tap_is(zcall__umtx_op(&word, ZCALL_UMTX_OP_WAIT_UINT, 6, NULL, NULL), 0,
	       "nor by the shared form");
	tap_is(wait_word(&word, 7, sizeof(t), &t), -ZCALL_ETIMEDOUT,
	       "one with this is, for a time");
	tap_ok(microseconds() - start >= 19000, "of 20 ms");
	start = microseconds();
	(void)zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &u._timeout);
	u._timeout.tv_nsec += 20000000;
	if (u._timeout.tv_nsec > 999999999) {
		u._timeout.tv_nsec -= 1000000000;
		u._timeout.tv_sec++;
	}
	u._flags = ZCALL_UMTX_ABSTIME;
	u._clockid = ZCALL_CLOCK_MONOTONIC;
	tap_is(wait_word(&word, 7, sizeof(u), &u), -ZCALL_ETIMEDOUT,
	       "until a time of a clock");
	tap_ok(microseconds() - start >= 19000, "20 ms later");
	t.tv_nsec = 1000000000;
	tap_is(wait_word(&word, 7, sizeof(t), &t), -ZCALL_EINVAL, "no time");
	tap_is(wait_word((uint32_t *)8, 7, 0, NULL), -ZCALL_EFAULT, "no word");
	tap_is(wake_word(&word, 1), 0, "nobody to wake");
}

/* Two who wait for each other in turn. */
static uint32_t turn, played;

static void play(uint32_t mine)
{
	uint32_t now;
	int i;

	for (i = 0; i < ROUNDS; i++) {
		while ((now = __atomic_load_n(&turn, __ATOMIC_ACQUIRE)) != mine)
			(void)wait_word(&turn, now, 0, NULL);
		played++;
		__atomic_store_n(&turn, !mine, __ATOMIC_RELEASE);
		(void)wake_word(&turn, 1);
	}
}

static int player(void *arg)
{
	(void)arg;
	play(1);
	return 0;
}

static void test_turns(void)
{
	tap_good(zcall_thread_start(threads, player, NULL, stacks[0], STACK,
				    NULL),
		 "a thread");
	play(0);
	zcall_thread_join(threads);
	tap_is(played, 2 * ROUNDS, "two threads take turns");
	tap_ok(zcall_thread_ended(threads), "and one has ended");
}

/* A lock: 0 free, 1 taken, 2 taken and waited for. */
static uint32_t lock;
static long counter, inside, together;

static void take(void)
{
	uint32_t was = 0;

	if (__atomic_compare_exchange_n(&lock, &was, 1, 0, __ATOMIC_ACQUIRE,
					__ATOMIC_RELAXED))
		return;
	while (__atomic_exchange_n(&lock, 2, __ATOMIC_ACQUIRE))
		(void)wait_word(&lock, 2, 0, NULL);
}

static void give(void)
{
	if (__atomic_exchange_n(&lock, 0, __ATOMIC_RELEASE) == 2)
		(void)wake_word(&lock, 1);
}

typedef struct {
	int index, tls_is_mine;
	long id;
} worker_t;

static worker_t workers[THREADS];

/* In the middle of adding, another thread has its turn. */
static int work(void *arg)
{
	worker_t *w = (worker_t *)arg;
	void *tls = NULL;
	long seen;
	int i;

	(void)zcall_sysarch(ZCALL_AMD64_GET_FSBASE, &tls);
	w->tls_is_mine = tls == areas[w->index];
	(void)zcall_thr_self(&w->id);
	for (i = 0; i < ROUNDS; i++) {
		take();
		together += inside++ != 0;
		seen = *(volatile long *)&counter;
		(void)zcall_sched_yield();
		*(volatile long *)&counter = seen + 1;
		inside--;
		give();
	}
	return 0;
}

static void test_lock(void)
{
	int i, k, good = 0, mine = 0, different = 1;
	long own = 0;

	for (i = 0; i < THREADS; i++) {
		workers[i].index = i;
		good += zcall_thread_start(threads + i, work, workers + i,
					   stacks[i], STACK, areas[i]) > 0;
	}
	tap_is(good, THREADS, "several threads");
	(void)zcall_thr_self(&own);
	for (i = 0; i < THREADS; i++) {
		zcall_thread_join(threads + i);
		mine += workers[i].tls_is_mine;
		different &=
			workers[i].id == threads[i].tid && workers[i].id != own;
		for (k = 0; k < i; k++)
			different &= workers[i].id != workers[k].id;
	}
	tap_is(counter, (long)THREADS * ROUNDS, "add up under a lock");
	tap_is(together, 0, "where each is alone");
	tap_is(mine, THREADS, "each has the thread pointer it was given");
	tap_ok(different, "and its own id, which its maker knows too");
}

/* One who wakes all, of several words at once. */
static uint32_t gates[THREADS];
static long through;

static int pass(void *arg)
{
	uint32_t *gate = gates + *(int *)arg;

	while (!__atomic_load_n(gate, __ATOMIC_ACQUIRE))
		(void)wait_word(gate, 0, 0, NULL);
	__atomic_fetch_add(&through, 1, __ATOMIC_RELAXED);
	return 0;
}

static void test_many(void)
{
	void *list[THREADS];
	int i;

	for (i = 0; i < THREADS; i++) {
		list[i] = gates + i;
		(void)zcall_thread_start(threads + i, pass, &workers[i].index,
					 stacks[i], STACK, NULL);
	}
	for (i = 0; i < 100; i++)
		(void)zcall_sched_yield();
	tap_is(through, 0, "threads before their gates");
	for (i = 0; i < THREADS; i++)
		__atomic_store_n(gates + i, 1, __ATOMIC_RELEASE);
	tap_is(zcall__umtx_op(list, ZCALL_UMTX_OP_NWAKE_PRIVATE, THREADS, NULL,
			      NULL),
	       0, "are woken by one call");
	for (i = 0; i < THREADS; i++)
		zcall_thread_join(threads + i);
	tap_is(through, THREADS, "and pass");
}

/* A loop that waits for events is told by another thread. */
static int tell(void *arg)
{
	zcall_kevent_t e;

	memset(&e, 0, sizeof(e));
	e.ident = 1;
	e.filter = ZCALL_EVFILT_USER;
	e.fflags = ZCALL_NOTE_TRIGGER;
	return zcall_kevent(*(int *)arg, &e, 1, NULL, 0, NULL);
}

static void test_kqueue(void)
{
	int kq = zcall_kqueue();
	zcall_kevent_t e, got;

	memset(&e, 0, sizeof(e));
	e.ident = 1;
	e.filter = ZCALL_EVFILT_USER;
	e.flags = ZCALL_EV_ADD | ZCALL_EV_CLEAR;
	(void)zcall_kevent(kq, &e, 1, NULL, 0, NULL);
	(void)zcall_thread_start(threads, tell, &kq, stacks[0], STACK, NULL);
	tap_is(zcall_kevent(kq, NULL, 0, &got, 1, NULL), 1,
	       "an event that another thread makes");
	zcall_thread_join(threads);
}

/* A thread that nobody joins takes its stack along. */
static uint32_t left;
static void *stack;

static int leave(void *arg)
{
	(void)arg;
	left = 1;
	(void)wake_word(&left, 1);
	zcall_thread_exit_unmap(stack, STACK);
}

static void test_unmap(void)
{
	int i;

	stack = zcall_mmap(NULL, STACK, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			   ZCALL_MAP_PRIVATE | ZCALL_MAP_ANON, -1, 0);
	tap_good(zcall_thread_start(NULL, leave, NULL, stack, STACK, NULL),
		 "a detached thread");
	while (!__atomic_load_n(&left, __ATOMIC_ACQUIRE))
		(void)wait_word(&left, 0, 0, NULL);
	for (i = 0; i < 100; i++)
		(void)zcall_sched_yield();
	tap_is(zcall_thr_self((long *)stack), -ZCALL_EFAULT,
	       "its stack is gone");
}

static void test_system(void)
{
	test_alone();
	test_turns();
	test_lock();
	test_many();
	test_kqueue();
	test_unmap();
}
#else
static void test_system(void)
{
	uint64_t word[2] = {0x700000007, 0};
	long start = microseconds();

	tap_is(zcall_ulock_wait(ZCALL_UL_COMPARE_AND_WAIT, word, 8, 0), 0,
	       "a word with another value is not waited for");
	tap_is(zcall_ulock_wait(ZCALL_UL_COMPARE_AND_WAIT64, word, 7, 0), 0,
	       "all 64 bits count in the wide form");
	tap_is(zcall_ulock_wait(ZCALL_UL_COMPARE_AND_WAIT, word, 7, 20000),
	       -ZCALL_ETIMEDOUT, "one with this is, for a time");
	tap_ok(microseconds() - start >= 19000, "of 20,000 microseconds");
	start = microseconds();
	tap_is(zcall_ulock_wait(ZCALL_UL_COMPARE_AND_WAIT64, word, 0x700000007,
				20000),
	       -ZCALL_ETIMEDOUT, "so is a wide one");
	tap_ok(microseconds() - start >= 19000, "as long");
	start = microseconds();
	tap_is(zcall_ulock_wait2(ZCALL_UL_COMPARE_AND_WAIT, word, 7, 20000000,
				 0),
	       -ZCALL_ETIMEDOUT, "ulock_wait2");
	tap_ok(microseconds() - start >= 19000, "20,000,000 nanoseconds");
	tap_is(zcall_ulock_wait(ZCALL_UL_COMPARE_AND_WAIT, (char *)word + 1, 7,
				1),
	       -ZCALL_EINVAL, "a word across words");
	tap_is(zcall_ulock_wait(ZCALL_UL_COMPARE_AND_WAIT, (void *)8, 7, 1),
	       -ZCALL_EFAULT, "no word");
	tap_is(zcall_ulock_wait(0, word, 7, 1), -ZCALL_EINVAL, "no operation");
	tap_is(zcall_ulock_wake(ZCALL_UL_COMPARE_AND_WAIT, word, 0),
	       -ZCALL_ENOENT, "nobody to wake");
	tap_is(zcall_ulock_wake(ZCALL_UL_COMPARE_AND_WAIT | ZCALL_ULF_WAKE_ALL,
				word, 0),
	       -ZCALL_ENOENT, "nor all");
	tap_is(zcall_ulock_wake(0, word, 0), -ZCALL_EINVAL, "no operation");
}
#endif

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	test_system();
	return tap_done();
}
