/*
 * examples/sync.h between threads of zcall_thread_start: nobody is let in who
 * should not be, and nobody who sleeps is forgotten (the watchdog would say).
 */
#include "../../examples/sync.h"
#include "tap.h"
#include <zcall/mem.h>
#include <zcall/process.h>
#include <zcall/signal.h>
#include <zcall/thread.h>

#define THREADS 8
#define STACK 16384UL

static zcall_thread_t threads[THREADS];
static char *stacks;

/* n threads in fn, each with its index. */
static void start(int n, int (*fn)(void *))
{
	static int index[THREADS];
	int i, r = 0;

	for (i = 0; i < n && r >= 0; i++) {
		index[i] = i;
		r = zcall_thread_start(&threads[i], fn, &index[i],
				       stacks + (size_t)i * STACK, STACK, NULL);
	}
	if (r < 0)
		tap_good(r, "zcall_thread_start");
}

static void join(int n)
{
	int i;

	for (i = 0; i < n; i++)
		zcall_thread_join(&threads[i]);
}

static void until(uint32_t *word, uint32_t value)
{
	while (sync_get(word) != value)
		zcall_sched_yield();
}

/* Until n threads sleep on from. A requeue says how many it has moved to to,
 * which may be the same word: then they stay, and are counted again. */
static void until_asleep(int n, uint32_t *from, uint32_t *to)
{
	long there = 0, r;

	while (there < n) {
		r = zcall_futex_val2(from, ZCALL_FUTEX_CMP_REQUEUE_PRIVATE, 0,
				     1UL << 20, to, sync_get(from));
		there = (from == to ? 0 : there) + (r > 0 ? r : 0);
		if (there < n)
			zcall_sched_yield();
	}
}

static int rounds;
static sync_mutex_t mutex;
static long sum, inside, most;

/* What only one may do at a time. These are no volatile variables, so that a
 * compiler that thinks nobody else can change them is found out. */
static void alone(void)
{
	inside++;
	if (inside > most)
		most = inside;
	sum++;
	if (sum % 16 == 0)
		zcall_sched_yield();
	inside--;
}

static int with_mutex(void *arg)
{
	int i;

	(void)arg;
	for (i = 0; i < rounds; i++) {
		sync_mutex_lock(&mutex);
		alone();
		sync_mutex_unlock(&mutex);
	}
	return 0;
}

static void mutexes(void)
{
	sum = inside = most = 0;
	start(THREADS, with_mutex);
	join(THREADS);
	tap_is(sum, (long)rounds * THREADS, "mutex: no increment is lost");
	tap_is(most, 1, "one at a time");
	tap_is((long)mutex.word, 0, "and it is free");

	tap_ok(sync_mutex_try(&mutex), "it can be had without waiting");
	tap_ok(!sync_mutex_try(&mutex), "once");
	rounds = 1;
	start(2, with_mutex);
	until(&mutex.word, 2);
	tap_ok(!zcall_thread_ended(&threads[0]) &&
		       !zcall_thread_ended(&threads[1]),
	       "others wait");
	sync_mutex_unlock(&mutex);
	join(2);
	tap_is((long)mutex.word, 0, "until it is free");
}

static sync_once_t once;
static long calls, seen[THREADS];

static void call(void *arg)
{
	/* Until all others sleep, or they would come when it is done. */
	until_asleep(THREADS - 1, &once.word, &once.word);
	*(long *)arg += 1;
}

static int with_once(void *arg)
{
	sync_once(&once, call, &calls);
	seen[*(int *)arg] = calls;
	return 0;
}

static void onces(void)
{
	long all = 0;
	int i;

	start(THREADS, with_once);
	join(THREADS);
	for (i = 0; i < THREADS; i++)
		all += seen[i];
	tap_is(calls, 1, "once: one call");
	tap_is(all, THREADS, "over before any thread goes on");
	sync_once(&once, call, &calls);
	tap_is(calls, 1, "and never again");
}

static sync_event_t event;
static uint32_t left, parked;

static int with_event(void *arg)
{
	(void)arg;
	sync_event_wait(&event);
	(void)sync_add(&left, 1);
	return 0;
}

static void events(void)
{
	tap_ok(!sync_event_is_set(&event), "event: not set");
	start(THREADS, with_event);
	until_asleep(THREADS, &event.word, &event.word);
	tap_is((long)sync_get(&left), 0, "all wait");
	sync_event_set(&event);
	join(THREADS);
	tap_is((long)sync_get(&left), THREADS, "all go when it is set");
	sync_event_set(&event);
	tap_ok(sync_event_is_set(&event), "it stays set");
	sync_event_wait(&event);
	sync_event_clear(&event);
	sync_event_clear(&event);
	tap_ok(!sync_event_is_set(&event), "until it is cleared");

	/* Moved away first, so that none can look in between. */
	left = 0;
	start(THREADS, with_event);
	until_asleep(THREADS, &event.word, &parked);
	sync_event_set(&event);
	sync_event_clear(&event);
	sync_wake(&parked, 1);
	join(THREADS);
	tap_is((long)sync_get(&left), THREADS,
	       "all go when it is set, though cleared at once");
}

/* A ring that two semaphores keep from running over and from running dry. */
static sync_semaphore_t room, things;
static long ring[4], total;

static int produce(void *arg)
{
	int i;

	(void)arg;
	for (i = 0; i < rounds; i++) {
		sync_semaphore_take(&room);
		ring[i % 4] = i + 1;
		sync_semaphore_give(&things);
	}
	return 0;
}

static int consume(void *arg)
{
	int i;

	(void)arg;
	for (i = 0; i < rounds; i++) {
		sync_semaphore_take(&things);
		total += ring[i % 4];
		ring[i % 4] = 0;
		sync_semaphore_give(&room);
	}
	return 0;
}

static int either(void *arg)
{
	return *(int *)arg ? consume(arg) : produce(arg);
}

static sync_semaphore_t three = {3, 0};
static uint32_t now, at_most;

static int with_semaphore(void *arg)
{
	uint32_t n, m;
	int i;

	(void)arg;
	for (i = 0; i < rounds; i++) {
		sync_semaphore_take(&three);
		n = sync_add(&now, 1);
		while ((m = sync_get(&at_most)) < n)
			sync_swap(&at_most, m, n);
		if (i % 16 == 0)
			zcall_sched_yield();
		(void)sync_add(&now, 0U - 1);
		sync_semaphore_give(&three);
	}
	return 0;
}

static void semaphores(void)
{
	int i;

	tap_ok(!sync_semaphore_try(&room), "semaphore: nothing to take");
	for (i = 0; i < 4; i++)
		sync_semaphore_give(&room);
	start(2, either);
	join(2);
	tap_is(total, (long)rounds * (rounds + 1) / 2, "all comes through");
	tap_is((long)room.count, 4, "all room is back");
	tap_is((long)things.count, 0, "nothing is left");
	tap_is((long)room.sleepers + (long)things.sleepers, 0, "nobody sleeps");

	start(THREADS, with_semaphore);
	join(THREADS);
	tap_is((long)three.count, 3, "all is given back");
	tap_ok(at_most <= 3, "never more inside than may be");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int many = tap_emulated() ? 200 : 10000;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	stacks = (char *)zcall_mmap(
		NULL, THREADS * STACK, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	rounds = many;
	mutexes();
	onces();
	events();
	rounds = many;
	semaphores();
	return tap_done();
}
