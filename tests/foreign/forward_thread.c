/*
 * Threads, and all waiting. The machine runs one thread at a time: another one
 * at every trap, so that what is not atomic is seen to be torn. A thread that
 * waits for a word, a time or a kqueue lets the others run; all other calls
 * stop them all while they last. One that spins without a trap spins for ever.
 */
#define _GNU_SOURCE
#include "forward.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { THREADS = 16 };

static struct thread {
	bool used, waits;
	uint64_t id;
	void *context; /* as it was left, when it does not run */
	struct wait wait;
} threads[THREADS] = {{.used = true, .id = 100001}};

static struct thread *current = threads;

uint64_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

/* 0 or the host's errno. */
static int duration_in(uint64_t at, uint64_t *ns)
{
	struct timespec t;

	if (machine.peek(at, &t, sizeof(t)))
		return EFAULT;
	if (t.tv_sec < 0 || t.tv_sec > INT_MAX || t.tv_nsec < 0 ||
	    t.tv_nsec > 999999999)
		return EINVAL;
	*ns = (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
	return 0;
}

int deadline_in(uint64_t at, uint64_t *deadline)
{
	uint64_t ns = FOREVER;
	int e = at ? duration_in(at, &ns) : 0;

	*deadline = ns == FOREVER ? ns : now() + ns;
	return e;
}

struct answer wait_for(const struct wait *wait)
{
	struct answer answer = {.waits = true};
	struct wait mine = *wait;

	if (mine.done(&mine, &answer))
		return answer;
	current->wait = mine;
	return (struct answer){.waits = true};
}

static void run_next(struct thread *t)
{
	if (t == current)
		return;
	if (current->used)
		current->context = machine.save(current->context);
	current = t;
	machine.restore(t->context);
}

/* Until a descriptor or the time may have ended somebody's waiting. */
static void sleep_all(void)
{
	struct pollfd list[THREADS];
	uint64_t until = FOREVER, left = 0;
	struct timespec time;
	nfds_t n = 0;
	size_t i;

	for (i = 0; i < THREADS; i++) {
		if (!threads[i].used)
			continue;
		if (threads[i].wait.deadline < until)
			until = threads[i].wait.deadline;
		if (threads[i].wait.fd < 0)
			continue;
		list[n].fd = threads[i].wait.fd;
		list[n++].events = POLLIN;
	}
	if (!n && until == FOREVER)
		fatal("all threads wait for each other");
	if (until > now())
		left = until - now();
	time.tv_sec = (time_t)(left / 1000000000);
	time.tv_nsec = (long)(left % 1000000000);
	ppoll(list, n, until == FOREVER ? NULL : &time, NULL);
}

void thread_answer(const struct answer *answer)
{
	struct answer later;
	size_t i, from = (size_t)(current - threads);

	if (answer->ends)
		current->used = false;
	else if (answer->waits)
		current->waits = true;
	else
		trap_answer(answer);
	for (;; sleep_all())
		for (i = 1; i <= THREADS; i++) {
			struct thread *t = threads + (from + i) % THREADS;

			if (!t->used)
				continue;
			if (t->waits && !t->wait.done(&t->wait, &later))
				continue;
			run_next(t);
			if (t->waits)
				trap_answer(&later);
			t->waits = false;
			return;
		}
}

void threads_forked(void)
{
	size_t i;

	for (i = 0; i < THREADS; i++)
		if (threads + i != current)
			threads[i].used = false;
}

/* FreeBSD. */

/* Where struct thr_param has what. */
enum {
	START = 0,
	ARGUMENT = 8,
	STACK = 16,
	STACK_SIZE = 24,
	TLS = 32,
	TLS_SIZE = 40,
	CHILD = 48,
	PARENT = 56,
	FLAGS = 64,
	PRIORITY = 72,
	SPARE = 80,
	PARAM_SIZE = 104,
	RDI = 5,
	RSP = 7,
};

/* All of the structure is wanted, and in it nothing that is not here: a
 * priority, a start that has to wait. */
struct answer do_thr_new(uint64_t *a)
{
	unsigned char p[PARAM_SIZE];
	struct thread *t = threads;
	void *mine;
	int i;

	if ((int)a[1] != PARAM_SIZE)
		return error(EINVAL);
	if (machine.peek(a[0], p, sizeof(p)))
		return error(EFAULT);
	for (i = PRIORITY; i < PARAM_SIZE; i++)
		if (p[i])
			return error(EINVAL);
	if (get(p + FLAGS, 4) || !get(p + START, 8) || !get(p + STACK, 8) ||
	    !get(p + STACK_SIZE, 8))
		return error(EINVAL);
	/* A stack that is none. */
	if (machine.peek(get(p + STACK, 8), &i, 1) ||
	    machine.peek(get(p + STACK, 8) + get(p + STACK_SIZE, 8) - 1, &i, 1))
		return error(EINVAL);
	while (t < threads + THREADS && t->used)
		t++;
	if (t == threads + THREADS)
		return (struct answer){.value = 67, .error = true};
	memset(&t->wait, 0, sizeof(t->wait));
	t->waits = false;
	t->id = current->id;
	for (i = 0; i < THREADS; i++)
		if (threads[i].id > t->id)
			t->id = threads[i].id;
	t->id++;
	if ((get(p + CHILD, 8) && machine.poke(get(p + CHILD, 8), &t->id, 8)) ||
	    (get(p + PARENT, 8) && machine.poke(get(p + PARENT, 8), &t->id, 8)))
		return error(EFAULT);
	/* The registers that it starts with, by way of the machine's. */
	mine = machine.save(NULL);
	for (i = 0; i < target->cpu->registers; i++)
		if (i != target->cpu->flags)
			machine.set(i, noise());
	machine.set(target->cpu->pc, get(p + START, 8));
	machine.set(RDI, get(p + ARGUMENT, 8));
	machine.set(RSP, ((get(p + STACK, 8) + get(p + STACK_SIZE, 8)) &
			  ~(uint64_t)15) -
				 8);
	machine.set(FS_BASE, get(p + TLS, 8));
	t->context = machine.save(t->context);
	machine.restore(mine);
	machine.forget(mine);
	t->used = true;
	return value(0);
}

struct answer do_thr_self(uint64_t *a)
{
	return machine.poke(a[0], &current->id, 8) ? error(EFAULT) : value(0);
}

/* The word: its address, its size, the value it has. A waiter that is woken
 * is, whatever the word says. */
static bool woken(struct wait *w, struct answer *answer)
{
	*answer = w->woken ? value(0) : error(ETIMEDOUT);
	return w->woken || now() >= w->deadline;
}

static struct answer wait_word(uint64_t at, size_t size, uint64_t is,
			       uint64_t deadline)
{
	struct wait wait = {
		.done = woken, .deadline = deadline, .fd = -1, .word = {at}};
	uint64_t v = 0;

	if (machine.peek(at, &v, size))
		return error(EFAULT);
	return v == is ? wait_for(&wait) : value(0);
}

/* How many were woken. */
static int wake_word(uint64_t at, int most)
{
	int i, n = 0;

	for (i = 0; i < THREADS && n < most; i++) {
		struct thread *t = threads + i;

		if (t->used && t->waits && t->wait.done == woken &&
		    !t->wait.woken && t->wait.word[0] == at) {
			t->wait.woken = true;
			n++;
		}
	}
	return n;
}

/* Another thread runs after every trap anyway. */
struct answer do_sched_yield(uint64_t *a)
{
	(void)a;
	return value(0);
}

struct answer do_thr_exit(uint64_t *a)
{
	uint64_t one = 1;
	size_t i, n = 0;

	if (a[0]) {
		machine.poke(a[0], &one, 8);
		wake_word(a[0], INT_MAX);
	}
	for (i = 0; i < THREADS; i++)
		n += threads[i].used;
	return n == 1 ? value(0) : (struct answer){.ends = true};
}

/* A timespec, relative, or behind it flags and a clock. */
static int umtx_time(uint64_t size, uint64_t at, uint64_t *deadline)
{
	struct {
		struct timespec time;
		uint32_t flags, clock;
	} t;
	struct timespec clock_now;
	uint64_t ns, passed;
	int clock, e;

	*deadline = FOREVER;
	if (!at)
		return size ? EINVAL : 0;
	if (size == 16)
		return deadline_in(at, deadline);
	if (size != 24)
		return EINVAL;
	e = duration_in(at, &ns);
	if (e)
		return e;
	if (machine.peek(at, &t, sizeof(t)))
		return EFAULT;
	clock = to_host(clock_constants, t.clock);
	if (clock < 0 || t.flags & ~1u)
		return EINVAL;
	if (t.flags) {
		clock_gettime(clock, &clock_now);
		passed = (uint64_t)clock_now.tv_sec * 1000000000 +
			 (uint64_t)clock_now.tv_nsec;
		ns = ns > passed ? ns - passed : 0;
	}
	*deadline = now() + ns;
	return 0;
}

struct answer do_umtx_op(uint64_t *a)
{
	int op = to_host(umtx_constants, (int)a[1]);
	uint64_t deadline, at;
	uint32_t i;
	int e;

	switch (op) {
	case UMTX_OP_WAIT:
	case UMTX_OP_WAIT_UINT:
	case UMTX_OP_WAIT_UINT_PRIVATE:
		e = umtx_time(a[3], a[4], &deadline);
		return e ? error(e)
			 : wait_word(a[0], op == UMTX_OP_WAIT ? 8 : 4, a[2],
				     deadline);
	case UMTX_OP_WAKE:
	case UMTX_OP_WAKE_PRIVATE:
		if (a[3] || a[4])
			return error(EINVAL);
		wake_word(a[0], (int)a[2]);
		return value(0);
	case UMTX_OP_NWAKE_PRIVATE:
		for (i = 0; i < (uint32_t)a[2]; i++) {
			if (machine.peek(a[0] + 8 * i, &at, 8))
				return error(EFAULT);
			wake_word(at, INT_MAX);
		}
		return value(0);
	default:
		return error(EOPNOTSUPP);
	}
}

struct answer do_sysarch(uint64_t *a)
{
	uint64_t base;

	switch (to_host(sysarch_constants, (int)a[0])) {
	case AMD64_GET_FSBASE:
		base = machine.get(FS_BASE);
		return machine.poke(a[1], &base, 8) ? error(EFAULT) : value(0);
	case AMD64_SET_FSBASE:
		if (machine.peek(a[1], &base, 8))
			return error(EFAULT);
		if (base >> 47)
			return error(EINVAL);
		machine.set(FS_BASE, base);
		return value(0);
	default:
		return error(EINVAL);
	}
}

/* macOS. No lock with an owner, no flag but that all are woken. */

static struct answer ulock(uint64_t *a, uint64_t nanoseconds)
{
	int op = to_host(ulock_constants, (uint32_t)a[0]);
	uint64_t size = op == UL_COMPARE_AND_WAIT64 ? 8 : 4;

	if (op < 0 || !a[1] || a[1] & (size - 1))
		return error(EINVAL);
	return wait_word(a[1], size, a[2],
			 nanoseconds ? now() + nanoseconds : FOREVER);
}

struct answer do_ulock_wait(uint64_t *a)
{
	return ulock(a, 1000ull * (uint32_t)a[3]);
}

struct answer do_ulock_wait2(uint64_t *a)
{
	return a[4] ? error(EINVAL) : ulock(a, a[3]);
}

struct answer do_ulock_wake(uint64_t *a)
{
	bool all = a[0] & 0x100;

	if (to_host(ulock_constants, (uint32_t)a[0] & ~0x100u) < 0 || !a[1])
		return error(EINVAL);
	return wake_word(a[1], all ? INT_MAX : 1) ? value(0) : error(ENOENT);
}
