/*
 * A mutex, a once, an event and a counting semaphore, each on one word that
 * the kernel waits on and wakes: worked examples to take and change, for the
 * threads of one process. Not here: fairness, recursion, owners that die,
 * priority inheritance, waiting for a limited time.
 *
 * All are initialised by zero. Nobody may give back their memory while another
 * thread may still be inside one of the functions. All atomics are of the
 * strongest kind, so that the order of things is the one in the text; a mutex
 * would do with acquire and release.
 */
#ifndef SYNC_H
#define SYNC_H

#include <zcall/thread.h>

#define SYNC_FN static inline __attribute__((__unused__))

/* By default compilers call functions for atomics on arm64, which libgcc has,
 * and which choose the instructions when the program runs. Not so in functions
 * that say this, which are functions for that reason. With libgcc or with
 * -mno-outline-atomics they need not be. */
#if ZCALL_CPU_ARM64 && (defined(__clang__) || __GNUC__ >= 10)
#define SYNC_ATOMIC \
	static __attribute__((__unused__, __noinline__, \
			      __target__("no-outline-atomics")))
#else
#define SYNC_ATOMIC SYNC_FN
#endif

/* If *word is from, makes it to. Either way what others wrote before they
 * wrote the word can be seen, and what this thread wrote by them: also by
 * compilers, see zcall_thread_others. */
SYNC_ATOMIC int sync_swap(uint32_t *word, uint32_t from, uint32_t to)
{
	zcall_thread_others();
	return __atomic_compare_exchange_n(word, &from, to, 0, __ATOMIC_SEQ_CST,
					   __ATOMIC_SEQ_CST);
}

/* Makes *word to; what it was. */
SYNC_ATOMIC uint32_t sync_put(uint32_t *word, uint32_t to)
{
	zcall_thread_others();
	return __atomic_exchange_n(word, to, __ATOMIC_SEQ_CST);
}

/* Adds n to *word; what it is now. */
SYNC_ATOMIC uint32_t sync_add(uint32_t *word, uint32_t n)
{
	zcall_thread_others();
	return __atomic_add_fetch(word, n, __ATOMIC_SEQ_CST);
}

SYNC_FN uint32_t sync_get(const uint32_t *word)
{
	zcall_thread_others();
	return __atomic_load_n(word, __ATOMIC_SEQ_CST);
}

/* Sleeps if *word is value: the kernel looks when those who wake can see the
 * sleeper already, so that nothing is missed in between. Returns also for no
 * reason (a signal, an earlier use of the word): ask again what was waited
 * for. */
SYNC_FN void sync_wait(uint32_t *word, uint32_t value)
{
#if ZCALL_OS_LINUX
	(void)zcall_futex(word, ZCALL_FUTEX_WAIT_PRIVATE, value, NULL, NULL, 0);
#elif ZCALL_OS_FREEBSD
	(void)zcall__umtx_op(word, ZCALL_UMTX_OP_WAIT_UINT_PRIVATE, value, NULL,
			     NULL);
#else
	(void)zcall_ulock_wait(ZCALL_UL_COMPARE_AND_WAIT, word, value, 0);
#endif
}

/* Wakes one of those who sleep on word, or all. */
SYNC_FN void sync_wake(uint32_t *word, int all)
{
#if ZCALL_OS_LINUX
	(void)zcall_futex(word, ZCALL_FUTEX_WAKE_PRIVATE, all ? 0x7fffffff : 1,
			  NULL, NULL, 0);
#elif ZCALL_OS_FREEBSD
	(void)zcall__umtx_op(word, ZCALL_UMTX_OP_WAKE_PRIVATE,
			     all ? 0x7fffffff : 1, NULL, NULL);
#else
	(void)zcall_ulock_wake(ZCALL_UL_COMPARE_AND_WAIT |
				       (all ? ZCALL_ULF_WAKE_ALL : 0U),
			       word, 0);
#endif
}

/* 0: free, 1: held, 2: held and somebody may be sleeping. */
typedef struct {
	uint32_t word;
} sync_mutex_t;

SYNC_FN int sync_mutex_try(sync_mutex_t *m)
{
	return sync_swap(&m->word, 0, 1);
}

SYNC_FN void sync_mutex_lock(sync_mutex_t *m)
{
	if (sync_mutex_try(m))
		return;
	/* Who has slept cannot know whether others still do: so it is 2. */
	while (sync_put(&m->word, 2))
		sync_wait(&m->word, 2);
}

SYNC_FN void sync_mutex_unlock(sync_mutex_t *m)
{
	if (sync_put(&m->word, 0) == 2)
		sync_wake(&m->word, 0);
}

/* 0: not yet, 1: being done, 2: and somebody may be sleeping, 3: done. */
typedef struct {
	uint32_t word;
} sync_once_t;

/* Calls fn(arg) unless it has been called through o before; returns when that
 * call, whoever made it, is over. */
SYNC_FN void sync_once(sync_once_t *o, void (*fn)(void *), void *arg)
{
	uint32_t w;

	while ((w = sync_get(&o->word)) != 3) {
		if (w == 0 && sync_swap(&o->word, 0, 1)) {
			fn(arg);
			if (sync_put(&o->word, 3) == 2)
				sync_wake(&o->word, 1);
		} else if (w == 2 || (w == 1 && sync_swap(&o->word, 1, 2))) {
			sync_wait(&o->word, 2);
		}
	}
}

/* Odd: set. It counts, so that a thread that waits finds out that the event
 * was set though it has been cleared since. */
typedef struct {
	uint32_t word;
} sync_event_t;

SYNC_FN int sync_event_is_set(const sync_event_t *e)
{
	return (int)(sync_get(&e->word) & 1);
}

/* Lets go all who wait, and all who come until it is cleared. */
SYNC_FN void sync_event_set(sync_event_t *e)
{
	uint32_t w = sync_get(&e->word);

	/* Also when it is set: those who then see it see what was written. */
	while (!sync_swap(&e->word, w, w + !(w & 1)))
		w = sync_get(&e->word);
	if (!(w & 1))
		sync_wake(&e->word, 1);
}

SYNC_FN void sync_event_clear(sync_event_t *e)
{
	uint32_t w = sync_get(&e->word);

	if (w & 1)
		(void)sync_swap(&e->word, w, w + 1);
}

SYNC_FN void sync_event_wait(sync_event_t *e)
{
	uint32_t w = sync_get(&e->word), now = w;

	while (!(w & 1) && now == w) {
		sync_wait(&e->word, w);
		now = sync_get(&e->word);
	}
}

/* How many may still enter, and how many threads are, or are about to be,
 * asleep: without those, nobody needs the kernel. */
typedef struct {
	uint32_t count, sleepers;
} sync_semaphore_t;

SYNC_FN int sync_semaphore_try(sync_semaphore_t *s)
{
	uint32_t n;

	while ((n = sync_get(&s->count)) != 0)
		if (sync_swap(&s->count, n, n - 1))
			return 1;
	return 0;
}

SYNC_FN void sync_semaphore_take(sync_semaphore_t *s)
{
	while (!sync_semaphore_try(s)) {
		/* Before the kernel looks at count; the other side adds to
		 * count before it looks at sleepers: one of them sees. */
		(void)sync_add(&s->sleepers, 1);
		sync_wait(&s->count, 0);
		(void)sync_add(&s->sleepers, 0U - 1);
	}
}

SYNC_FN void sync_semaphore_give(sync_semaphore_t *s)
{
	(void)sync_add(&s->count, 1);
	if (sync_get(&s->sleepers))
		sync_wake(&s->count, 0);
}

#endif
