/*
 * tsan_ring: the memory ordering of ring.h, to be built with ThreadSanitizer. A
 * second thread plays the kernel on the shared heads and tails, with acquire
 * and release as the ABI has it; all that they protect (entries, completions,
 * buffers, what these point to) is plain memory, so whatever ring.h does not
 * order is a data race. Nothing else may order the two: who waits here waits by
 * relaxed loads. A hosted program; no io_uring takes part. tsan_ring.t also
 * shows that each ordering is needed: without it the sanitizer complains.
 *
 *   tsan_ring [ROUNDS]
 */
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <zcall/uring.h>

static int fake_setup(unsigned entries, zcall_io_uring_params_t *p);
static long fake_enter(int fd, unsigned to_submit, unsigned min_complete,
		       unsigned flags, const void *argp, size_t argsz);
static int fake_register(int fd, unsigned opcode, void *arg, unsigned nr_args);

#define zcall_io_uring_setup fake_setup
#define zcall_io_uring_enter fake_enter
#define zcall_io_uring_register fake_register
#include <zcall/ring.h>

/* As many completions as submissions, so that the kernel must wait for room. */
enum { ENTRIES = 8, JOBS = 2 * ENTRIES, GROUP = 3, FIRST = -100 };

static void must(int good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "tsan_ring: %s\n", what);
	exit(1);
}

/* ---- The kernel's side ---- */

static struct {
	uint32_t sq_head, sq_tail, sq_flags, sq_dropped;
	uint32_t cq_head, cq_tail, cq_flags, cq_overflow;
	zcall_io_uring_cqe_t cqes[ENTRIES];
	uint32_t array[ENTRIES];
} shared;
static zcall_io_uring_sqe_t sqes[ENTRIES];
static zcall_io_uring_buf_t bufs[ENTRIES];
static int stop, wake, sleeps;

#define RELAXED(p) __atomic_load_n(p, __ATOMIC_RELAXED)
#define ACQUIRE(p) __atomic_load_n(p, __ATOMIC_ACQUIRE)
#define RELEASE(p, v) __atomic_store_n(p, v, __ATOMIC_RELEASE)

#define OFFSET(field) ((uint32_t)offsetof(__typeof__(shared), field))

static int fake_setup(unsigned entries, zcall_io_uring_params_t *p)
{
	must(entries == ENTRIES, "entries");
	p->sq_entries = p->cq_entries = ENTRIES;
	p->features = ZCALL_IORING_FEAT_SINGLE_MMAP | ZCALL_IORING_FEAT_NODROP;
	p->sq_off.head = OFFSET(sq_head);
	p->sq_off.tail = OFFSET(sq_tail);
	p->sq_off.flags = OFFSET(sq_flags);
	p->sq_off.dropped = OFFSET(sq_dropped);
	p->sq_off.array = OFFSET(array);
	p->cq_off.head = OFFSET(cq_head);
	p->cq_off.tail = OFFSET(cq_tail);
	p->cq_off.flags = OFFSET(cq_flags);
	p->cq_off.overflow = OFFSET(cq_overflow);
	p->cq_off.cqes = OFFSET(cqes);
	/* All numbers pass 2^32 on their way. */
	shared.sq_head = shared.sq_tail = (uint32_t)FIRST;
	shared.cq_head = shared.cq_tail = (uint32_t)FIRST;
	shared.sq_flags = 0;
	return 1000; /* no descriptor: nothing uses it */
}

static int fake_register(int fd, unsigned opcode, void *arg, unsigned nr_args)
{
	(void)fd;
	(void)arg;
	must(opcode == ZCALL_IORING_REGISTER_PBUF_RING && nr_args == 1,
	     "register");
	return 0;
}

/* What a trap would wait for, and it orders nothing. */
static long fake_enter(int fd, unsigned to_submit, unsigned min_complete,
		       unsigned flags, const void *argp, size_t argsz)
{
	uint32_t tail = RELAXED(&shared.sq_tail);

	(void)fd;
	(void)argp;
	(void)argsz;
	if (flags & ZCALL_IORING_ENTER_SQ_WAKEUP)
		__atomic_store_n(&wake, 1, __ATOMIC_RELAXED);
	else
		while (RELAXED(&shared.sq_head) != tail)
			sched_yield();
	if (flags & ZCALL_IORING_ENTER_GETEVENTS)
		while (RELAXED(&shared.cq_tail) - RELAXED(&shared.cq_head) <
		       min_complete)
			sched_yield();
	return (long)to_submit;
}

/* What an operation reads and what it writes. */
struct job {
	uint64_t in, out;
};

static uint64_t work(uint64_t in)
{
	return in * 0x9e3779b97f4a7c15 + 1;
}

/* Does one, taking a buffer if it wants one, and posts its completion. */
static void complete(const zcall_io_uring_sqe_t *sqe)
{
	static uint16_t buf_head;
	struct job *job = (struct job *)(uintptr_t)sqe->addr;
	uint32_t tail = shared.cq_tail, flags = 0;
	zcall_io_uring_cqe_t *cqe = &shared.cqes[tail % ENTRIES];
	const zcall_io_uring_buf_t *buf;

	if (sqe->flags & ZCALL_IOSQE_BUFFER_SELECT) {
		while (ACQUIRE(&bufs[0].resv) == buf_head)
			sched_yield();
		buf = &bufs[buf_head++ % ENTRIES];
		*(uint64_t *)(uintptr_t)buf->addr = work(sqe->user_data);
		flags = ZCALL_IORING_CQE_F_BUFFER |
			(uint32_t)buf->bid << ZCALL_IORING_CQE_BUFFER_SHIFT;
	} else {
		job->out = work(job->in);
	}
	while (tail - ACQUIRE(&shared.cq_head) == ENTRIES)
		sched_yield();
	cqe->user_data = sqe->user_data;
	cqe->res = 1;
	cqe->flags = flags;
	RELEASE(&shared.cq_tail, tail + 1);
}

static void *kernel(void *polls)
{
	zcall_io_uring_sqe_t taken[ENTRIES];
	uint32_t head = shared.sq_head, tail, n, i, idle = 0;

	while (!RELAXED(&stop)) {
		tail = ACQUIRE(&shared.sq_tail);
		if (head == tail) {
			sched_yield();
			if (!polls || ++idle < 3)
				continue;
			/* Says that it sleeps, and looks once more. */
			idle = 0;
			__atomic_store_n(&shared.sq_flags,
					 ZCALL_IORING_SQ_NEED_WAKEUP,
					 __ATOMIC_SEQ_CST);
			if (__atomic_load_n(&shared.sq_tail,
					    __ATOMIC_SEQ_CST) == head) {
				sleeps++;
				while (!RELAXED(&wake) && !RELAXED(&stop))
					sched_yield();
			}
			__atomic_store_n(&wake, 0, __ATOMIC_RELAXED);
			__atomic_store_n(&shared.sq_flags, 0, __ATOMIC_RELAXED);
			continue;
		}
		/* All are read, and their places free, before one is done. */
		for (n = 0; head + n != tail; n++)
			taken[n] = sqes[(head + n) % ENTRIES];
		head = tail;
		RELEASE(&shared.sq_head, head);
		for (i = 0; i < n; i++)
			complete(&taken[i]);
	}
	return NULL;
}

/* ---- The program's side ---- */

static zcall_ring_t ring;
static zcall_ring_buf_t group;
static struct job jobs[JOBS];
static uint64_t data[ENTRIES];
static uint64_t sent, got;

/* A free entry. Its place may be used while its last completion is unread: it
 * is only the head that says so. */
static zcall_io_uring_sqe_t *entry(int ask)
{
	zcall_io_uring_sqe_t *sqe;

	if (ask)
		while (!zcall_ring_sq_space(&ring))
			sched_yield();
	while (!(sqe = zcall_ring_get_sqe(&ring)))
		sched_yield();
	return sqe;
}

static void fill(int select, int ask)
{
	struct job *job = &jobs[sent % JOBS];
	zcall_io_uring_sqe_t *sqe = entry(ask);

	if (select) {
		zcall_prep_recv(sqe, 0, NULL, 0, 0);
		zcall_prep_buffer_select(sqe, GROUP);
	} else {
		job->in = sent;
		zcall_prep_read(sqe, 0, job, sizeof(*job), 0);
	}
	sqe->user_data = sent++;
}

static void check(const zcall_io_uring_cqe_t *cqe)
{
	uint16_t bid;

	must(cqe->user_data == got, "completions out of order");
	must(cqe->res == 1, "a result");
	if (cqe->flags & ZCALL_IORING_CQE_F_BUFFER) {
		bid = zcall_ring_buf_id(cqe);
		must(data[bid] == work(got), "data in a buffer");
		zcall_ring_buf_add(&group, &data[bid], sizeof(*data), bid);
	} else {
		must(jobs[got % JOBS].out == work(got), "data of a job");
	}
	got++;
}

static void reap_some(int how)
{
	const zcall_io_uring_cqe_t *cqe;
	uint32_t n = 0;

	if (how & 1) {
		cqe = zcall_ring_peek(&ring);
		if (cqe) {
			check(cqe);
			n = 1;
		}
	} else {
		zcall_ring_for_each(&ring, cqe)
		{
			check(cqe);
			n++;
		}
	}
	if (!n) {
		sched_yield();
		return;
	}
	zcall_ring_advance(&ring, n);
	/* Here, not with the next submission: that would order it as well. */
	zcall_ring_buf_publish(&group);
}

/* Twice as many as there are entries; so many completions wait for room, and
 * so many operations for buffers. */
static void turn(unsigned round)
{
	int select = round & 1, ask = round & 2, i, k;

	for (k = 0; k < 2; k++) {
		for (i = 0; i < ENTRIES; i++)
			fill(select, ask);
		must(zcall_ring_submit(&ring) >= 0, "submit");
	}
	/* What is ready may be looked at, whoever looks at the completion. */
	if (round & 4) {
		while (!zcall_ring_ready(&ring))
			sched_yield();
		if (!select)
			must(jobs[got % JOBS].out == work(got), "ready");
	} else {
		must(!zcall_ring_wait(&ring, ENTRIES, NULL), "wait");
	}
	while (got != sent)
		reap_some(round & 8 ? 1 : 0);
}

static void run(uint32_t flags, unsigned rounds)
{
	zcall_io_uring_params_t p = {0};
	pthread_t thread;
	unsigned i;

	p.flags = flags | ZCALL_IORING_SETUP_NO_MMAP;
	p.cq_off.user_addr = (uintptr_t)&shared;
	p.sq_off.user_addr = (uintptr_t)sqes;
	must(!zcall_ring_init(&ring, ENTRIES, &p), "init");
	stop = wake = sleeps = 0;
	must(!pthread_create(&thread, NULL, kernel,
			     flags & ZCALL_IORING_SETUP_SQPOLL ? &ring : NULL),
	     "a thread");
	for (i = 0; i < rounds; i++)
		turn(i);
	__atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
	pthread_join(thread, NULL);
	printf("flags %#x: %u rounds, the kernel slept %d times\n",
	       (unsigned)flags, rounds, sleeps);
}

int main(int argc, char **argv)
{
	unsigned rounds = argc > 1 ? (unsigned)atoi(argv[1]) : 400, i;

	alarm(60); /* a lost wake-up */
	must(!zcall_ring_buf_init(&ring, &group, ENTRIES, GROUP, 0, bufs),
	     "buffers");
	for (i = 0; i < ENTRIES; i++)
		zcall_ring_buf_add(&group, &data[i], sizeof(*data),
				   (uint16_t)i);
	zcall_ring_buf_publish(&group);
	run(0, rounds);
	run(ZCALL_IORING_SETUP_SQPOLL, rounds);
	return 0;
}
