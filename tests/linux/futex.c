/*
 * Futexes between two processes: waiting, waking, moving, with priority
 * inheritance, robust ones, and the calls of futex2. Not threads: thread.c.
 */
#include "tap.h"
#include <zcall/mem.h>
#include <zcall/process.h>
#include <zcall/thread.h>
#include <zcall/time.h>

/* What parent and children share. */
static volatile struct shared {
	uint32_t a, b;
	int tid;
	zcall_robust_list_head_t head;
	struct {
		zcall_robust_list_t list;
		uint32_t word;
	} lock;
} *shared;

#define A ((uint32_t *)&shared->a)
#define B ((uint32_t *)&shared->b)

static long wake(uint32_t *word, uint32_t n)
{
	return zcall_futex(word, ZCALL_FUTEX_WAKE, n, NULL, NULL, 0);
}

/* A child that waits on a, which is val, and ends with the errno. */
static int waiter(uint32_t val)
{
	int pid = tap_fork();

	if (pid == 0)
		zcall_exit((int)-zcall_futex(A, ZCALL_FUTEX_WAIT, val, NULL,
					     NULL, 0));
	return pid;
}

static long status_of(int pid)
{
	int status = -1;

	if (zcall_wait4(pid, &status, 0, NULL) != pid)
		return -1;
	return status & 0x7f ? -status : status >> 8;
}

/* Does call until it returns want: until the child has come so far. */
#define UNTIL(want, call) \
	while ((call) != (want)) \
	zcall_sched_yield()

static long since(const zcall_timespec_t *t)
{
	zcall_timespec_t now;

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &now);
	return (now.tv_sec - t->tv_sec) * 1000000000L + now.tv_nsec -
	       t->tv_nsec;
}

static void waits(void)
{
	zcall_timespec_t start, t = {0, 10000000};
	int pid;

	shared->a = 1;
	tap_is(zcall_futex(A, ZCALL_FUTEX_WAIT, 2, NULL, NULL, 0),
	       -ZCALL_EAGAIN, "FUTEX_WAIT: another value");
	tap_is(wake(A, 1), 0, "FUTEX_WAKE: nobody waits");
	pid = waiter(1);
	UNTIL(1, wake(A, 1));
	tap_is(status_of(pid), 0, "FUTEX_WAKE wakes a process");

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &start);
	tap_is(zcall_futex(A, ZCALL_FUTEX_WAIT_PRIVATE, 1, &t, NULL, 0),
	       -ZCALL_ETIMEDOUT, "FUTEX_WAIT with a time");
	tap_ok(since(&start) >= 10000000, "which is relative");
	tap_is(zcall_futex(A, ZCALL_FUTEX_WAIT_BITSET, 1, &t, NULL,
			   ZCALL_FUTEX_BITSET_MATCH_ANY),
	       -ZCALL_ETIMEDOUT, "FUTEX_WAIT_BITSET's is absolute: long ago");
	tap_is(zcall_futex(A, ZCALL_FUTEX_WAIT_BITSET, 1, NULL, NULL, 0),
	       -ZCALL_EINVAL, "no bits: val3 arrives");
	tap_is(zcall_futex(A, 999, 1, NULL, NULL, 0), -ZCALL_ENOSYS,
	       "no such operation");
}

static void moves(void)
{
	int pid = waiter(1);

	tap_is(zcall_futex_val2(A, ZCALL_FUTEX_CMP_REQUEUE, 0, 1, B, 2),
	       -ZCALL_EAGAIN, "FUTEX_CMP_REQUEUE: another value");
	UNTIL(1, zcall_futex_val2(A, ZCALL_FUTEX_CMP_REQUEUE, 0, 1, B, 1));
	tap_is(wake(A, 1), 0, "moved: nobody waits where it was");
	tap_is(wake(B, 1), 1, "but there");
	tap_is(status_of(pid), 0, "it wakes");

	pid = waiter(1);
	shared->b = 5;
	/* b += 7, and its waiters only if it was 4. */
	UNTIL(1, (shared->b = 5,
		  zcall_futex_val2(A, ZCALL_FUTEX_WAKE_OP, 1, 1, B,
				   ZCALL_FUTEX_OP(ZCALL_FUTEX_OP_ADD, 7,
						  ZCALL_FUTEX_OP_CMP_EQ, 4))));
	tap_is((long)shared->b, 12, "FUTEX_WAKE_OP adds");
	tap_is(status_of(pid), 0, "and wakes");

	/* Of two waiters val2 says how many move. */
	shared->a = 1;
	pid = waiter(1);
	UNTIL(1, zcall_futex_val2(A, ZCALL_FUTEX_REQUEUE, 0, 9, B, 0));
	tap_is(zcall_futex_val2(B, ZCALL_FUTEX_REQUEUE, 0, 0, A, 0), 0,
	       "FUTEX_REQUEUE of none");
	tap_is(wake(B, 9), 1, "it stayed");
	status_of(pid);
}

static void inherits(void)
{
	int self = zcall_gettid(), pid;
	long r;

	shared->a = 0;
	r = zcall_futex(A, ZCALL_FUTEX_LOCK_PI, 0, NULL, NULL, 0);
	if (r == -ZCALL_ENOSYS) {
		tap_skip("PI futexes", "the kernel or emulator has none");
		return;
	}
	tap_is(r, 0, "FUTEX_LOCK_PI");
	tap_is((long)shared->a, self, "the owner's id is in the word");
	tap_is_kernel(zcall_futex(A, ZCALL_FUTEX_LOCK_PI, 0, NULL, NULL, 0),
		      -ZCALL_EDEADLK, "by the owner again");
	pid = tap_fork();
	if (pid == 0) {
		if (zcall_futex(A, ZCALL_FUTEX_TRYLOCK_PI, 0, NULL, NULL, 0) !=
		    -ZCALL_EAGAIN)
			zcall_exit(1);
		if (zcall_futex(A, ZCALL_FUTEX_LOCK_PI, 0, NULL, NULL, 0))
			zcall_exit(2);
		if ((shared->a & ZCALL_FUTEX_TID_MASK) !=
		    (uint32_t)zcall_gettid())
			zcall_exit(3);
		zcall_exit((int)-zcall_futex(A, ZCALL_FUTEX_UNLOCK_PI, 0, NULL,
					     NULL, 0));
	}
	UNTIL(ZCALL_FUTEX_WAITERS, shared->a & ZCALL_FUTEX_WAITERS);
	tap_is(zcall_futex(A, ZCALL_FUTEX_UNLOCK_PI, 0, NULL, NULL, 0), 0,
	       "FUTEX_UNLOCK_PI");
	tap_is(status_of(pid), 0, "the other gets it, and gives it back");
	tap_is((long)shared->a, 0, "it is free");
	tap_is(zcall_futex(A, ZCALL_FUTEX_UNLOCK_PI, 0, NULL, NULL, 0),
	       -ZCALL_EPERM, "not ours to unlock");
}

static void robust(void)
{
	zcall_robust_list_head_t *head = NULL;
	size_t len = 0;
	int pid;

	if (tap_emulated()) {
		tap_skip("robust futexes", "the emulator has none");
		return;
	}
	pid = tap_fork();
	if (pid == 0) {
		zcall_robust_list_head_t *h =
			(zcall_robust_list_head_t *)&shared->head;

		if (zcall_set_robust_list(h, 1) != -ZCALL_EINVAL ||
		    zcall_set_robust_list(h, sizeof(*h)))
			zcall_exit(1);
		if (zcall_get_robust_list(0, &head, &len) || head != h ||
		    len != sizeof(*h))
			zcall_exit(2);
		h->futex_offset = (long)sizeof(zcall_robust_list_t);
		h->list.next = (zcall_robust_list_t *)&shared->lock.list;
		shared->lock.list.next = &h->list;
		shared->lock.word = (uint32_t)zcall_gettid();
		zcall_exit(0);
	}
	tap_is(status_of(pid), 0, "set_robust_list, get_robust_list");
	tap_is((long)shared->lock.word, ZCALL_FUTEX_OWNER_DIED,
	       "the lock of one who died is marked");
}

static void futex2(void)
{
	zcall_futex_waitv_t v[2] = {
		{1, (uintptr_t)A, ZCALL_FUTEX2_SIZE_U32, 0},
		{2, (uintptr_t)B, ZCALL_FUTEX2_SIZE_U32, 0},
	};
	zcall_timespec_t past = {0, 1};
	int pid;

	shared->a = 1;
	shared->b = 2;
	if (zcall_futex_waitv(v, 0, 0, NULL, 0) == -ZCALL_ENOSYS) {
		tap_skip("futex_waitv", "before 5.16, or the emulator");
	} else {
		v[1].val = 3;
		tap_is(zcall_futex_waitv(v, 2, 0, NULL, 0), -ZCALL_EAGAIN,
		       "futex_waitv: another value");
		v[1].val = 2;
		tap_is(zcall_futex_waitv(v, 2, 0, &past, ZCALL_CLOCK_MONOTONIC),
		       -ZCALL_ETIMEDOUT, "a time that is over");
		tap_is(zcall_futex_waitv(v, 2, 0, &past, ZCALL_CLOCK_TAI),
		       -ZCALL_EINVAL, "by a clock that it does not know");
		pid = tap_fork();
		if (pid == 0)
			zcall_exit(zcall_futex_waitv(v, 2, 0, NULL, 0));
		UNTIL(1, wake(B, 1));
		tap_is(status_of(pid), 1, "it says which was woken");
	}

	if (zcall_futex_wake(A, 1, 0, ZCALL_FUTEX2_SIZE_U32) == -ZCALL_ENOSYS) {
		tap_skip("futex_wait, futex_wake, futex_requeue",
			 "before 6.7, or the emulator");
		return;
	}
	tap_is(zcall_futex_wait(A, 2, 1, ZCALL_FUTEX2_SIZE_U32, NULL, 0),
	       -ZCALL_EAGAIN, "futex_wait: another value");
	tap_is(zcall_futex_wait(A, 1, 1, ZCALL_FUTEX2_SIZE_U32, &past,
				ZCALL_CLOCK_MONOTONIC),
	       -ZCALL_ETIMEDOUT, "a time that is over");
	tap_is(zcall_futex_wait(A, 1, 1, 0x40000000, NULL, 0), -ZCALL_EINVAL,
	       "an unknown flag");
	pid = tap_fork();
	if (pid == 0)
		zcall_exit(-zcall_futex_wait(A, 1, 2, ZCALL_FUTEX2_SIZE_U32,
					     NULL, 0));
	/* Who it is that waits shows where it has been moved. */
	UNTIL(1, zcall_futex_requeue(v, 0, 0, 1));
	tap_is(zcall_futex_wake(A, 2, 1, ZCALL_FUTEX2_SIZE_U32), 0,
	       "futex_requeue has moved it");
	tap_is(zcall_futex_wake(B, 1, 1, ZCALL_FUTEX2_SIZE_U32), 0,
	       "futex_wake: another mask");
	tap_is(zcall_futex_wake(B, 2, 1, ZCALL_FUTEX2_SIZE_U32), 1,
	       "and its own");
	tap_is(status_of(pid), 0, "it wakes");
	tap_is(zcall_futex_requeue(v, 1, 0, 1), -ZCALL_EINVAL,
	       "futex_requeue: an unknown flag");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	shared = (volatile struct shared *)zcall_mmap(
		NULL, sizeof(*shared), ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_SHARED | ZCALL_MAP_ANONYMOUS, -1, 0);
	waits();
	moves();
	inherits();
	robust();
	futex2();
	return tap_done();
}
