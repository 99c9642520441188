/* zcall/ring.h: both queues. First without a kernel, which this file plays so
 * that the counters can begin just before 2^32; then rings of every kind. What
 * operations do is in ring_file.c, ring_net.c and ring_wait.c. */
#include "engine.h"
#include <zcall/signal.h>
#include <zcall/time.h>

/* ---- No kernel ---- */

static struct {
	zcall_io_uring_sqe_t sqes[4];
	zcall_io_uring_cqe_t cqes[8];
	uint32_t sq_head, sq_tail, sq_flags, dropped;
	uint32_t cq_head, cq_tail, cq_flags, overflow;
} k;

static void fake(zcall_ring_t *r, uint32_t start, uint32_t flags)
{
	k.sq_head = k.sq_tail = k.cq_head = k.cq_tail = start;
	r->sqes = k.sqes;
	r->cqes = k.cqes;
	r->sq_khead = &k.sq_head;
	r->sq_ktail = &k.sq_tail;
	r->sq_kflags = &k.sq_flags;
	r->sq_kdropped = &k.dropped;
	r->cq_khead = &k.cq_head;
	r->cq_ktail = &k.cq_tail;
	r->cq_kflags = &k.cq_flags;
	r->cq_koverflow = &k.overflow;
	r->sq_head = r->sq_tail = r->cq_head = start;
	r->sq_entries = 4;
	r->cq_entries = 8;
	r->flags = flags;
	r->fd = r->enter_fd = -1;
}

static void complete(uint64_t user_data, uint32_t flags)
{
	zcall_io_uring_cqe_t *cqe = &k.cqes[k.cq_tail++ & 7];

	cqe->user_data = user_data;
	cqe->flags = flags;
	if (flags & ZCALL_IORING_CQE_F_32)
		k.cqes[k.cq_tail++ & 7].user_data = user_data + 100;
}

static void wrap(void)
{
	static zcall_ring_t r;
	const zcall_io_uring_cqe_t *cqe;
	uint64_t i, sum = 0;

	fake(&r, 0xfffffffe, 0);
	tap_is(zcall_ring_sq_space(&r), 4, "before 2^32: room for 4");
	tap_ok(zcall_ring_get_sqe(&r) == &k.sqes[2] &&
		       zcall_ring_get_sqe(&r) == &k.sqes[3] &&
		       zcall_ring_get_sqe(&r) == &k.sqes[0] &&
		       zcall_ring_get_sqe(&r) == &k.sqes[1],
	       "they are the 3rd, 4th, 1st and 2nd");
	tap_ok(zcall_ring_get_sqe(&r) == NULL, "there is no 5th");
	tap_is(k.sq_tail, 0xfffffffe, "the kernel sees none of them");
	tap_ok(zcall_is_error(zcall_ring_submit(&r)), "submit to no ring");
	tap_is(k.sq_tail, 2, "now it sees all, behind 2^32");
	k.sq_head = 0xffffffff;
	tap_ok(zcall_ring_get_sqe(&r) == &k.sqes[2] &&
		       zcall_ring_get_sqe(&r) == NULL,
	       "it takes one: room for one more");
	k.sq_head = 3;
	tap_is(zcall_ring_sq_space(&r), 4, "it takes all: room for 4");

	tap_is(zcall_ring_ready(&r), 0, "no completion");
	tap_ok(zcall_ring_peek(&r) == NULL, "none to be seen");
	for (i = 0; i < 8; i++)
		complete(i, 0);
	tap_is(zcall_ring_ready(&r), 8, "eight, over 2^32");
	cqe = zcall_ring_peek(&r);
	tap_ok(cqe == &k.cqes[6] && zcall_ring_peek(&r) == cqe,
	       "the oldest, as often as one looks");
	i = 0;
	zcall_ring_for_each(&r, cqe)
	{
		sum += cqe->user_data == i;
		i++;
	}
	tap_is((long)i, 8, "a loop sees all");
	tap_is((long)sum, 8, "in this order");
	tap_is(k.cq_head, 0xfffffffe, "and gives none back");
	zcall_ring_advance(&r, 3);
	tap_is(k.cq_head, 1, "three given back");
	tap_is(zcall_ring_ready(&r), 5, "five are left");
	cqe = zcall_ring_peek(&r);
	tap_ok(cqe && cqe->user_data == 3, "the fourth is the oldest");
	zcall_ring_for_each(&r, cqe)
	{
		const zcall_io_uring_cqe_t *inner;

		zcall_ring_for_each(&r,
				    inner) if (inner->user_data == 7) goto out;
	}
out:
	tap_ok(cqe && cqe->user_data == 3, "a loop in a loop, and out of both");
	zcall_ring_advance(&r, 5);
	tap_ok(zcall_ring_peek(&r) == NULL && k.cq_head == k.cq_tail,
	       "none is left");
	k.overflow = 7;
	k.dropped = 3;
	k.sq_flags = ZCALL_IORING_SQ_CQ_OVERFLOW;
	tap_is(zcall_ring_overflow(&r) * 10 + zcall_ring_dropped(&r), 73,
	       "lost completions and submissions are counted");
	tap_is(zcall_ring_overflowing(&r), 1, "some wait in the kernel");
	zcall_ring_eventfd_enable(&r, 0);
	tap_is(k.cq_flags, ZCALL_IORING_CQ_EVENTFD_DISABLED, "no events");
	zcall_ring_eventfd_enable(&r, 1);
	tap_is(k.cq_flags, 0, "events");
	k.overflow = k.dropped = k.sq_flags = 0;
}

/* Sizes are mixed: two places, and fillers. */
static void mixed(void)
{
	static zcall_ring_t r;
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe;
	long sum = 0, n = 0;

	fake(&r, 0xfffffffc, ZCALL_IORING_SETUP_CQE_MIXED);
	complete(1, 0);
	complete(2, ZCALL_IORING_CQE_F_32);
	complete(8, ZCALL_IORING_CQE_F_SKIP);
	complete(4, ZCALL_IORING_CQE_F_32);
	tap_is(zcall_ring_ready(&r), 6, "CQE_MIXED: six places");
	zcall_ring_for_each(&r, cqe)
	{
		sum += (long)cqe->user_data;
		if (cqe->flags & ZCALL_IORING_CQE_F_32)
			sum += (long)zcall_ring_big_cqe(cqe)[0] - 100;
		n++;
	}
	tap_is(n, 3, "three completions");
	tap_is(sum, 1 + 2 * 2 + 4 * 2, "big ones have a second half");
	zcall_ring_advance(&r, 1);
	tap_is(k.cq_head, 0xfffffffd, "one place given back");
	zcall_ring_advance(&r, 1);
	tap_is(k.cq_head, 0xffffffff, "two places given back");
	cqe = zcall_ring_peek(&r);
	tap_ok(cqe && cqe->user_data == 4, "a filler is not seen");
	zcall_ring_advance(&r, 1);
	tap_ok(k.cq_head == 2 && k.cq_tail == 2, "but given back");
	complete(8, ZCALL_IORING_CQE_F_SKIP);
	tap_ok(zcall_ring_peek(&r) == NULL, "a filler alone is nothing");

	/* The same bit of a ring that is not mixed means nothing. */
	fake(&r, 0, 0);
	k.cqes[0].flags = k.cqes[1].flags = ZCALL_IORING_CQE_F_32;
	k.cq_tail = 2;
	n = 0;
	zcall_ring_for_each(&r, cqe) n++;
	tap_is(n, 2, "not CQE_MIXED: two are two");
	zcall_ring_advance(&r, 1);
	tap_is(k.cq_head, 1, "and one is one");

	fake(&r, 0xfffffffe, ZCALL_IORING_SETUP_SQE_MIXED);
	tap_ok(zcall_ring_get_sqe128(&r) == &k.sqes[2] && r.sq_tail == 0,
	       "SQE_MIXED: two places");
	tap_ok(zcall_ring_get_sqe(&r) == &k.sqes[0], "a small one behind it");
	tap_ok(zcall_ring_get_sqe128(&r) == NULL, "no room for two");
	k.sq_head = r.sq_tail = 3;
	k.sqes[3].opcode = 99;
	sqe = zcall_ring_get_sqe128(&r);
	tap_ok(sqe == &k.sqes[0] && r.sq_tail == 6,
	       "none lies at the end and the beginning");
	tap_ok(k.sqes[3].opcode == ZCALL_IORING_OP_NOP &&
		       k.sqes[3].flags == ZCALL_IOSQE_CQE_SKIP_SUCCESS,
	       "what is left over is a silent no-op");
	fake(&r, 3, ZCALL_IORING_SETUP_SQE_MIXED);
	k.sq_tail = r.sq_tail = 7;
	k.sq_head = 5;
	tap_ok(zcall_ring_get_sqe128(&r) == NULL && r.sq_tail == 7,
	       "no room for the filler, too");
	fake(&r, 0, 0);
	tap_ok(zcall_ring_get_sqe128(&r) == NULL, "not SQE_MIXED: never");
}

/* ---- Rings of every kind ---- */

/* n no-ops through r; how many completions fit them. */
static long nops(zcall_ring_t *r, unsigned n)
{
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe;
	unsigned i;
	long good = 0, e;

	for (i = 0; i < n; i++) {
		/* SQPOLL: completions come before the places are free. */
		while ((sqe = zcall_ring_get_sqe(r)) == NULL)
			if (!(r->flags & ZCALL_IORING_SETUP_SQPOLL))
				return -1000;
		zcall_prep_nop(sqe);
		sqe->user_data = 1000 + i;
	}
	e = zcall_ring_submit_and_wait(r, n);
	if (e != (long)n)
		return e - 2000;
	e = zcall_ring_wait(r, n, NULL);
	if (e)
		return e - 4000;
	i = 0;
	zcall_ring_for_each(r, cqe)
	{
		good += cqe->user_data == 1000 + i && cqe->res == 0;
		i++;
	}
	zcall_ring_advance(r, i);
	return i == n ? good : -3000;
}

static void kind(const char *what, uint32_t flags)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	long good = 0;
	int i;

	p.flags = flags;
	if (!engine_open(&r, 4, &p, what))
		return;
	for (i = 0; i < 10; i++)
		good += nops(&r, 3);
	tap_is(good, 30, "round and round");
	tap_is(zcall_ring_overflow(&r) + zcall_ring_dropped(&r), 0,
	       "nothing lost");
	zcall_ring_exit(&r);
}

static void full(void)
{
	zcall_io_uring_sqe_t *sqe;
	int i;

	for (i = 0; (sqe = zcall_ring_get_sqe(&ring)) != NULL; i++)
		zcall_prep_nop(sqe);
	tap_is(i, 8, "as many as there are");
	tap_is(zcall_ring_ready(&ring), 0, "nothing happens before submit");
	tap_is(zcall_ring_submit(&ring), 8, "submit all");
	tap_is(zcall_ring_submit(&ring), 0, "and none twice");
	tap_is(zcall_ring_submit_and_wait(&ring, 8), 0, "nor when waiting");
	tap_is(zcall_ring_ready(&ring), 8, "all complete");
	tap_ok(zcall_ring_get_sqe(&ring) != NULL, "there is room again");
	zcall_prep_nop(&ring.sqes[(ring.sq_tail - 1) & 7]);
	zcall_ring_advance(&ring, 8);
	tap_is(zcall_ring_submit_and_wait(&ring, 1), 1, "which works");
	zcall_ring_advance(&ring, 1);
}

/* One of three is refused: it has a completion, the third stays. */
static void refused(void)
{
	const zcall_io_uring_cqe_t *cqe;
	long sum = 0;
	int i;

	for (i = 0; i < 3; i++) {
		zcall_io_uring_sqe_t *sqe = engine_sqe();

		zcall_prep_nop(sqe);
		if (i == 1)
			sqe->opcode = 250;
		sqe->user_data = 1ULL << i;
	}
	tap_is(zcall_ring_submit(&ring), 2, "the second of three is refused");
	zcall_ring_for_each(&ring, cqe) sum +=
		(long)cqe->user_data * (cqe->res ? 100 : 1);
	tap_is(sum, 201, "the first is done, the second has an error");
	zcall_ring_advance(&ring, 2);
	tap_is(zcall_ring_submit(&ring), 1, "the third goes with the next");
	tap_is(engine_next(4), 0, "and is done");
}

static void subset(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	zcall_io_uring_sqe_t *sqe;
	int i;

	p.flags = ZCALL_IORING_SETUP_SUBMIT_ALL;
	if (!engine_open(&r, 4, &p, "SUBMIT_ALL"))
		return;
	for (i = 0; i < 3; i++) {
		sqe = zcall_ring_get_sqe(&r);
		zcall_prep_nop(sqe);
		if (i == 1)
			sqe->opcode = 250;
	}
	tap_is(zcall_ring_submit(&r), 3, "goes on behind one that is refused");
	tap_is(zcall_ring_ready(&r), 3, "all three complete");
	zcall_ring_exit(&r);
}

/* More completions than places: the kernel keeps them, none is lost. */
static void overflow(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe;
	uint64_t i, sum = 0;

	p.flags = ZCALL_IORING_SETUP_CQSIZE;
	p.cq_entries = 4;
	if (!engine_open(&r, 4, &p, "four places for completions"))
		return;
	for (i = 0; i < 12; i++) {
		sqe = zcall_ring_get_sqe(&r);
		if (!sqe) {
			zcall_ring_submit(&r);
			sqe = zcall_ring_get_sqe(&r);
		}
		zcall_prep_nop(sqe);
		sqe->user_data = i;
	}
	tap_is(zcall_ring_submit(&r), 4, "twelve no-ops, four at a time");
	tap_is(zcall_ring_ready(&r), 4, "four completions are there");
	tap_is(zcall_ring_overflowing(&r), 1, "the others wait");
	for (i = 0; (cqe = zcall_ring_peek(&r)) != NULL; i++) {
		sum += cqe->user_data == i;
		zcall_ring_advance(&r, 1);
	}
	tap_is((long)i, 12, "zcall_ring_peek fetches them");
	tap_is((long)sum, 12, "in this order");
	tap_is(zcall_ring_overflowing(&r), 0, "none waits");
	tap_is(zcall_ring_overflow(&r), 0, "none is lost");
	zcall_ring_exit(&r);
}

static void waits(void)
{
	zcall_io_uring_getevents_arg_t arg = {0};
	zcall_timespec_t t = {0, 3 * MS};
	const uint64_t one = 1 << (ZCALL_SIGUSR1 - 1);
	uint64_t set = one;
	long start = now();

	tap_is(zcall_ring_wait(&ring, 1, &t), -ZCALL_ETIME,
	       "wait 3 ms for nothing");
	tap_ok(now() - start >= 3 * MS, "at least");
	tap_is(zcall_ring_wait(&ring, 0, NULL), 0, "wait for none");
	tap_is(zcall_ring_get_events(&ring), 0, "get events");
	zcall_prep_nop(engine_sqe());
	tap_is(zcall_ring_submit(&ring), 1, "a no-op");
	tap_is(zcall_ring_wait(&ring, 1, &t), 0, "is there");
	start = now();
	tap_is(zcall_ring_wait(&ring, 2, &t), 0, "wait for a second");
	tap_ok(now() - start >= 3 * MS, "which does not come within 3 ms");
	tap_is(zcall_ring_ready(&ring), 1, "one is there");
	zcall_ring_advance(&ring, 1);

	arg.ts = (uintptr_t)&t;
	start = now();
	tap_is(zcall_ring_submit_and_wait_arg(&ring, 1, &arg, 0), -ZCALL_ETIME,
	       "the same with an argument");
	tap_ok(now() - start >= 3 * MS, "at least");
	zcall_prep_nop(engine_sqe());
	tap_is(zcall_ring_submit_and_wait_arg(&ring, 2, &arg, 0), 1,
	       "what was submitted, though the wait is over");
	zcall_ring_advance(&ring, 1);

	if (ring.features & ZCALL_IORING_FEAT_MIN_TIMEOUT) {
		zcall_timespec_t late = {20, 0};

		arg.ts = (uintptr_t)&late;
		arg.min_wait_usec = 3000;
		zcall_prep_nop(engine_sqe());
		start = now();
		tap_is(zcall_ring_submit_and_wait_arg(&ring, 2, &arg, 0), 1,
		       "wait for two, but after 3 ms one is enough");
		tap_ok(now() - start >= 3 * MS, "not before");
		zcall_ring_advance(&ring, 1);
		arg.min_wait_usec = 0;
		late.tv_sec = 0;
		late.tv_nsec = 1;
		tap_is(zcall_ring_submit_and_wait_arg(
			       &ring, 1, &arg, ZCALL_IORING_ENTER_ABS_TIMER),
		       -ZCALL_ETIME, "a time that is past");
		tap_is(zcall_ring_register_clock(&ring, ZCALL_CLOCK_BOOTTIME),
		       0, "another clock, CLOCK_BOOTTIME");
		tap_is(zcall_ring_submit_and_wait_arg(
			       &ring, 1, &arg, ZCALL_IORING_ENTER_ABS_TIMER),
		       -ZCALL_ETIME, "its past");
		tap_is(zcall_ring_register_clock(&ring, ZCALL_CLOCK_REALTIME),
		       -ZCALL_EINVAL, "CLOCK_REALTIME is refused");
		tap_is(zcall_ring_register_clock(&ring, ZCALL_CLOCK_MONOTONIC),
		       0, "CLOCK_MONOTONIC");
	} else {
		tap_skip("min_wait_usec", "this kernel has it not");
	}

	/* Blocked and pending, a signal ends the wait once the mask is off. */
	zcall_syscall(ZCALL_NR_rt_sigprocmask, ZCALL_SIG_BLOCK, &set, NULL,
		      sizeof(set));
	zcall_kill(zcall_getpid(), ZCALL_SIGUSR1);
	arg.ts = (uintptr_t)&t;
	t.tv_nsec = MS;
	arg.sigmask = (uintptr_t)&set;
	arg.sigmask_sz = sizeof(set);
	tap_is(zcall_ring_submit_and_wait_arg(&ring, 1, &arg, 0), -ZCALL_ETIME,
	       "a blocked signal does not end the wait");
	set = 0;
	t.tv_sec = 20;
	{
		int pid = tap_fork();

		if (pid == 0) {
			zcall_syscall(ZCALL_NR_rt_sigprocmask, ZCALL_SIG_BLOCK,
				      &one, NULL, sizeof(one));
			zcall_kill(zcall_getpid(), ZCALL_SIGUSR1);
			arg.ts = 0;
			(void)zcall_ring_submit_and_wait_arg(&ring, 1, &arg, 0);
			zcall_exit_group(3);
		}
		if (pid > 0) {
			int status = 0;

			zcall_wait4(pid, &status, 0, NULL);
			tap_is(status & 0x7f, ZCALL_SIGUSR1,
			       "one let through does: it kills a child");
		}
	}
	t.tv_sec = 0;
	zcall_syscall(ZCALL_NR_rt_sigtimedwait, &one, NULL, &t, sizeof(one));
}

/* Ends a ring that is registered: its index must be free again. */
static void gone(zcall_ring_t *r)
{
	int index = r->enter_fd;

	zcall_ring_exit(r);
	tap_is(zcall_io_uring_enter(index, 0, 0,
				    ZCALL_IORING_ENTER_REGISTERED_RING, NULL,
				    0),
	       -ZCALL_EBADF, "it is gone");
}

static void registered(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};

	if (!engine_open(&r, 4, &p, "a ring to register"))
		return;
	tap_is(zcall_ring_unregister_fd(&r), -ZCALL_EINVAL,
	       "it is not registered");
	tap_is(zcall_ring_register_fd(&r), 0, "register its descriptor");
	tap_is(zcall_ring_register_fd(&r), -ZCALL_EEXIST, "only once");
	tap_ok(r.enter_fd < 16 &&
		       r.enter_flags & ZCALL_IORING_ENTER_REGISTERED_RING,
	       "it gets an index");
	tap_is(nops(&r, 3), 3, "which is used");
	tap_is(zcall_ring_unregister_fd(&r), 0, "unregister it");
	tap_is(r.enter_fd, r.fd, "the descriptor is used again");
	tap_is(nops(&r, 3), 3, "and works");
	tap_is(zcall_ring_close_fd(&r), -ZCALL_EINVAL,
	       "without the index it cannot be closed");
	if (r.features & ZCALL_IORING_FEAT_REG_REG_RING) {
		int fd = r.fd;

		zcall_ring_register_fd(&r);
		tap_is(zcall_ring_close_fd(&r), 0, "with it it can");
		tap_is(zcall_fcntl(fd, ZCALL_F_GETFD, 0), -ZCALL_EBADF,
		       "it is closed");
		tap_is(nops(&r, 3), 3, "the ring goes on");
		tap_is(zcall_ring_probe(&r, &probe), 0,
		       "it can register things");
		tap_is(zcall_ring_close_fd(&r), -ZCALL_EBADF, "only once");
	}
	if (r.fd < 0)
		gone(&r);
	else
		zcall_ring_exit(&r);
}

/* The kernel's thread submits: no trap while it is awake. */
static void polling(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	zcall_timespec_t t = {0, MS};
	zcall_io_uring_sqe_t *sqe;
	int i, fd;

	p.flags = ZCALL_IORING_SETUP_SQPOLL;
	p.sq_thread_idle = 1;
	if (!engine_open(&r, 4, &p, "SQPOLL"))
		return;
	for (i = 0; i < 5; i++) {
		while (!(ZCALLI_ACQUIRE(r.sq_kflags) &
			 ZCALL_IORING_SQ_NEED_WAKEUP))
			zcall_syscall(ZCALL_NR_nanosleep, &t, NULL);
		if (nops(&r, 4) != 4)
			break;
	}
	tap_is(i, 5, "its thread is woken when it sleeps");
	zcall_ring_exit(&r);

	/* With no descriptor to enter by every trap would fail. */
	p.sq_thread_idle = 20000;
	if (!engine_open(&r, 4, &p, "SQPOLL that does not sleep"))
		return;
	/* Before its first work the thread may be asleep nevertheless. */
	tap_is(nops(&r, 1), 1, "works");
	fd = r.enter_fd;
	r.enter_fd = -1;
	for (i = 0; i < 4; i++) {
		sqe = zcall_ring_get_sqe(&r);
		zcall_prep_nop(sqe);
	}
	tap_is(zcall_ring_submit(&r), 4, "submit without a trap");
	while (zcall_ring_ready(&r) < 4)
		zcall_syscall(ZCALL_NR_sched_yield);
	tap_is(zcall_ring_wait(&r, 4, NULL), 0, "nor one to wait");
	zcall_prep_nop(zcall_ring_get_sqe(&r));
	tap_is(zcall_ring_submit_and_wait(&r, 4), 1, "nor one for both");
	r.enter_fd = fd;
	zcall_ring_wait(&r, 5, NULL);
	tap_is(zcall_ring_ready(&r), 5, "all complete");
	zcall_ring_advance(&r, 5);
	/* Full or not when it is asked for: then there is room. */
	for (i = 0; i < 100; i++) {
		while ((sqe = zcall_ring_get_sqe(&r)) == NULL)
			if (zcall_ring_sq_wait(&r) < 0)
				break;
		if (!sqe)
			break;
		zcall_prep_nop(sqe);
		zcall_ring_submit(&r);
		while (zcall_ring_peek(&r))
			zcall_ring_advance(&r, 1);
	}
	tap_is(i, 100, "zcall_ring_sq_wait: there is room in the end");
	zcall_ring_exit(&r);
}

/* Memory of the caller, whole pages of any size. */
static char memory[2][1 << 17] __attribute__((__aligned__(1 << 16)));

static void own_memory(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	size_t sqes, rings;

	p.flags = ZCALL_IORING_SETUP_CQSIZE;
	p.cq_entries = 100;
	tap_is(zcall_ring_memory(5, &p, &sqes, &rings), 0,
	       "memory of 5 submissions, 100 completions");
	tap_ok(sqes == 8 * 64 && rings >= 128 * 16 + 8 * 4 &&
		       rings < 128 * 16 + 1024,
	       "of 8 and 128");
	p.flags |= ZCALL_IORING_SETUP_SQE128 | ZCALL_IORING_SETUP_CQE32;
	tap_is(zcall_ring_memory(5, &p, &sqes, &rings), 0, "of big ones");
	tap_ok(sqes == 8 * 128 && rings >= 128 * 32 + 8 * 4, "twice that");
	p.flags = 0;
	tap_is(zcall_ring_memory(0, &p, &sqes, &rings), -ZCALL_EINVAL,
	       "none are too few");
	tap_is(zcall_ring_memory(32769, &p, &sqes, &rings), -ZCALL_EINVAL,
	       "more than 2^15 are too many");
	p.flags = ZCALL_IORING_SETUP_CLAMP;
	tap_is(zcall_ring_memory(32769, &p, &sqes, &rings), 0,
	       "unless clamped");
	tap_is((long)sqes, 64 << 15, "to 2^15");

	p.flags = ZCALL_IORING_SETUP_NO_MMAP;
	zcall_ring_memory(64, &p, &sqes, &rings);
	p.sq_off.user_addr = (uintptr_t)memory[0];
	p.cq_off.user_addr = (uintptr_t)memory[1];
	if (!engine_open(&r, 64, &p, "NO_MMAP"))
		return;
	tap_ok((char *)r.sqes == memory[0] && (char *)r.rings == memory[1],
	       "it is in this memory");
	tap_ok((size_t)((char *)(r.cqes + r.cq_entries) - memory[1]) <= rings,
	       "and no more than said");
	tap_is(nops(&r, 60) + nops(&r, 60), 120, "works");
	zcall_ring_exit(&r);
	tap_is(memory[0][0] | 1, 1, "the memory stays");
	memset(memory, 0, sizeof(memory));
	p.flags = ZCALL_IORING_SETUP_NO_MMAP |
		  ZCALL_IORING_SETUP_REGISTERED_FD_ONLY;
	if (!engine_open(&r, 64, &p, "REGISTERED_FD_ONLY"))
		return;
	tap_is(r.fd, -1, "it has no descriptor");
	tap_is(nops(&r, 3), 3, "works");
	tap_is(zcall_ring_probe(&r, &probe), 0, "also to register things");
	gone(&r);
}

static void resize(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0}, q = {0};
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe;
	int i, e;
	long sum = 0;

	p.flags = ZCALL_IORING_SETUP_SINGLE_ISSUER |
		  ZCALL_IORING_SETUP_DEFER_TASKRUN;
	if (!engine_open(&r, 4, &p, "a ring to resize"))
		return;
	nops(&r, 3);
	for (i = 0; i < 4; i++) {
		sqe = zcall_ring_get_sqe(&r);
		zcall_prep_nop(sqe);
		sqe->user_data = 1ULL << i;
		if (i == 1)
			zcall_ring_submit(&r);
	}
	q.flags = ZCALL_IORING_SETUP_CQSIZE;
	q.cq_entries = 64;
	e = zcall_ring_resize(&r, 32, &q);
	if (e == -ZCALL_EINVAL) {
		tap_skip("resize", "this kernel cannot");
		zcall_ring_exit(&r);
		return;
	}
	tap_is(e, 0, "resize");
	tap_ok(r.sq_entries == 32 && r.cq_entries == 64, "to 32 and 64");
	tap_is(zcall_ring_submit_and_wait(&r, 4), 2,
	       "what was filled in is there, and submitted now");
	zcall_ring_for_each(&r, cqe) sum += (long)cqe->user_data;
	tap_is(sum, 15, "all complete, once");
	zcall_ring_advance(&r, 4);
	tap_is(nops(&r, 32), 32, "the new places work");
	q.flags = ZCALL_IORING_SETUP_CQSIZE;
	q.cq_entries = 4;
	tap_is(zcall_ring_resize(&r, 2, &q), 0, "and back to fewer");
	tap_is(nops(&r, 2) + nops(&r, 2) + nops(&r, 1), 5, "works");
	tap_ok(zcall_ring_get_sqe(&r) && zcall_ring_get_sqe(&r) &&
		       !zcall_ring_get_sqe(&r),
	       "two places");
	zcall_ring_exit(&r);
}

/* Entries of 128 and 32 bytes: a no-op that hands two numbers back. */
static void big(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	zcall_io_uring_sqe_t *sqe;
	const zcall_io_uring_cqe_t *cqe;
	int i, good = 0;

	p.flags = ZCALL_IORING_SETUP_SQE128 | ZCALL_IORING_SETUP_CQE32;
	if (!engine_open(&r, 4, &p, "SQE128 and CQE32"))
		return;
	sqe = zcall_ring_get_sqe128(&r);
	tap_ok(sqe == r.sqes && zcall_ring_cmd(sqe) == (char *)sqe + 48,
	       "the command of an entry");
	zcall_prep_nop(sqe);
	sqe = zcall_ring_get_sqe(&r);
	tap_is((char *)sqe - (char *)r.sqes, 128, "an entry has 128 bytes");
	zcall_prep_nop(sqe);
	zcall_ring_submit_and_wait(&r, 2);
	zcall_ring_advance(&r, 2);
	for (i = 0; i < 20; i++) {
		sqe = zcall_ring_get_sqe(&r);
		zcall_prep_nop(sqe);
		sqe->nop_flags = ZCALL_IORING_NOP_CQE32;
		sqe->off = 77;
		sqe->addr = 88;
		zcall_ring_submit_and_wait(&r, 1);
		cqe = zcall_ring_peek(&r);
		if (cqe && cqe->res == -ZCALL_EINVAL) {
			tap_skip("two numbers more", "no NOP_CQE32");
			good = 20;
			break;
		}
		good += cqe && zcall_ring_big_cqe(cqe)[0] == 77 &&
			zcall_ring_big_cqe(cqe)[1] == 88;
		zcall_ring_advance(&r, 1);
	}
	tap_is(good, 20, "a completion has 32 bytes");
	zcall_ring_exit(&r);
}

static void big_mixed(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe;
	int i, good = 0;

	p.flags = ZCALL_IORING_SETUP_CQE_MIXED;
	if (engine_open(&r, 4, &p, "CQE_MIXED")) {
		/* One small, one big, so that the end of the queue needs a
		 * filler every now and then. */
		for (i = 0; i < 40; i++) {
			sqe = zcall_ring_get_sqe(&r);
			zcall_prep_nop(sqe);
			sqe->user_data = 1;
			sqe = zcall_ring_get_sqe(&r);
			zcall_prep_nop(sqe);
			sqe->nop_flags = ZCALL_IORING_NOP_CQE32;
			sqe->off = 77;
			sqe->addr = 88;
			sqe->user_data = 2;
			zcall_ring_submit_and_wait(&r, 3);
			cqe = zcall_ring_peek(&r);
			good += cqe && cqe->user_data == 1 &&
				!(cqe->flags & ZCALL_IORING_CQE_F_32);
			zcall_ring_advance(&r, 1);
			cqe = zcall_ring_peek(&r);
			good += cqe && cqe->user_data == 2 &&
				(cqe->flags & ZCALL_IORING_CQE_F_32) != 0 &&
				zcall_ring_big_cqe(cqe)[1] == 88;
			zcall_ring_advance(&r, 1);
			good += zcall_ring_peek(&r) == NULL;
		}
		tap_is(good, 120, "small and big ones, over the end");
		zcall_ring_exit(&r);
	}
	p.flags = ZCALL_IORING_SETUP_SQE_MIXED;
	if (engine_open(&r, 4, &p, "SQE_MIXED")) {
		good = 0;
		for (i = 0; i < 40; i++) {
			sqe = zcall_ring_get_sqe128(&r);
			if (sqe) {
				zcall_prep_nop128(sqe);
				sqe->user_data = 5;
			}
			sqe = zcall_ring_get_sqe(&r);
			if (sqe) {
				zcall_prep_nop(sqe);
				sqe->user_data = 6;
			}
			zcall_ring_submit_and_wait(&r, 1);
			while ((cqe = zcall_ring_peek(&r)) != NULL) {
				good += cqe->res == 0 && cqe->user_data >= 5;
				zcall_ring_advance(&r, 1);
			}
		}
		tap_ok(good >= 60, "big and small ones, over the end");
		sqe = zcall_ring_get_sqe128(&r);
		zcall_prep_uring_cmd128(sqe, 1, 0);
		zcall_ring_submit_and_wait(&r, 1);
		cqe = zcall_ring_peek(&r);
		tap_ok(cqe && cqe->res == -ZCALL_EOPNOTSUPP,
		       "IORING_OP_URING_CMD128: a pipe has no commands");
		zcall_ring_exit(&r);
	}
}

static void rewound(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe;
	int i;

	p.flags = ZCALL_IORING_SETUP_NO_SQARRAY | ZCALL_IORING_SETUP_SQ_REWIND;
	if (!engine_open(&r, 4, &p, "SQ_REWIND"))
		return;
	tap_is(nops(&r, 3) + nops(&r, 4) + nops(&r, 1), 8, "works");
	for (i = 0; i < 4; i++) {
		sqe = zcall_ring_get_sqe(&r);
		tap_ok(sqe == &r.sqes[i], "it begins at the first");
		zcall_prep_nop(sqe);
		if (i == 1)
			sqe->opcode = 250;
		sqe->user_data = (uint64_t)i;
	}
	tap_is(zcall_ring_submit(&r), 2, "the second is refused");
	zcall_ring_advance(&r, 2);
	sqe = zcall_ring_get_sqe(&r);
	tap_ok(sqe == &r.sqes[2], "those behind move to the front");
	zcall_prep_nop(sqe);
	sqe->user_data = 4;
	tap_is(zcall_ring_submit_and_wait(&r, 3), 3, "and go with the next");
	i = 2;
	zcall_ring_for_each(&r, cqe) i += cqe->user_data == (uint64_t)i;
	tap_is(i, 5, "all of them");
	zcall_ring_advance(&r, 3);
	tap_is(zcall_ring_submit(&r), 0, "nothing is left");
	zcall_ring_exit(&r);
}

static void wait_region(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};
	zcall_io_uring_reg_wait_t *w =
		(zcall_io_uring_reg_wait_t *)(void *)memory[0];
	long start;
	int e;

	p.flags = ZCALL_IORING_SETUP_R_DISABLED;
	if (!engine_open(&r, 4, &p, "a ring to be enabled"))
		return;
	tap_ok(zcall_ring_submit_and_wait(&r, 1) < 0, "it is not");
	memset(memory[0], 0, 1 << 16);
	w[3].ts.tv_nsec = 3 * MS;
	w[3].flags = ZCALL_IORING_REG_WAIT_TS;
	e = zcall_ring_register_wait(&r, w, 1 << 16);
	tap_is(zcall_ring_enable(&r), 0, "enable it");
	tap_is(zcall_ring_enable(&r), -ZCALL_EBADFD, "only once");
	tap_is(nops(&r, 2), 2, "it works");
	if (e == -ZCALL_EINVAL) {
		tap_skip("a region to wait by", "this kernel has none");
	} else {
		tap_is(e, 0, "a region to wait by");
		start = now();
		tap_is(zcall_ring_submit_and_wait_reg(&r, 1, 3, 0),
		       -ZCALL_ETIME, "wait as its fourth entry says");
		tap_ok(now() - start >= 3 * MS, "3 ms at least");
		tap_is(zcall_ring_submit_and_wait_reg(&r, 1, 1 << 16, 0),
		       -ZCALL_EFAULT, "there are not so many");
	}
	zcall_ring_exit(&r);
}

static void errors(void)
{
	static zcall_ring_t r;
	zcall_io_uring_params_t p = {0};

	tap_is(zcall_ring_init(&r, 0, NULL), -ZCALL_EINVAL,
	       "no entries are too few");
	tap_is(zcall_ring_init(&r, 1 << 20, NULL), -ZCALL_EINVAL,
	       "2^20 are too many");
	p.flags = ZCALL_IORING_SETUP_CLAMP;
	if (engine_open(&r, 1 << 20, &p, "unless clamped")) {
		tap_is(r.sq_entries, 1 << 15, "to 2^15");
		zcall_ring_exit(&r);
	}
	p.flags = 1U << 31;
	tap_is(zcall_ring_init(&r, 4, &p), -ZCALL_EINVAL,
	       "an unknown flag is refused");
	zcall_ring_exit(&r);
}

int zcall_main(int argc, char **argv, char **envp)
{
	const uint32_t defer = ZCALL_IORING_SETUP_SINGLE_ISSUER |
			       ZCALL_IORING_SETUP_DEFER_TASKRUN;
	int fd;

	(void)argc;
	(void)argv;
	(void)envp;
	wrap();
	mixed();
	if (!engine_start(8))
		return tap_done();
	fd = ring.fd;
	full();
	refused();
	subset();
	overflow();
	waits();
	registered();
	kind("no flag", 0);
	kind("SINGLE_ISSUER and DEFER_TASKRUN", defer);
	kind("TASKRUN_FLAG, too", defer | ZCALL_IORING_SETUP_TASKRUN_FLAG);
	kind("COOP_TASKRUN", ZCALL_IORING_SETUP_COOP_TASKRUN);
	kind("NO_SQARRAY", ZCALL_IORING_SETUP_NO_SQARRAY);
	kind("SQPOLL and NO_SQARRAY",
	     ZCALL_IORING_SETUP_SQPOLL | ZCALL_IORING_SETUP_NO_SQARRAY);
	kind("SQE128", ZCALL_IORING_SETUP_SQE128);
	kind("CQE32", ZCALL_IORING_SETUP_CQE32);
	polling();
	own_memory();
	resize();
	big();
	big_mixed();
	rewound();
	wait_region();
	errors();
	zcall_ring_exit(&ring);
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFD, 0), -ZCALL_EBADF,
	       "zcall_ring_exit closes");
	return tap_done();
}
