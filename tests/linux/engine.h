/*
 * What the tests of zcall/ring.h share: a ring, one operation at a time, and
 * skips for what a kernel lacks. The ring of ring.h, which tests the calls
 * themselves, knows nothing of it.
 */
#ifndef ENGINE_H
#define ENGINE_H

#include "tap.h"
#include "ring.h"
#include <zcall/ring.h>

#define MS 1000000L

static zcall_ring_t ring;
static zcall_ring_probe_t probe;

/* Flags of the last completion that engine_do has seen. */
static uint32_t engine_flags;

/* The ring that most tests use, and what the kernel can do. */
TAP_FN int engine_start(unsigned entries)
{
	tap_watchdog();
	return ring_exists() &&
	       tap_is(zcall_ring_init(&ring, entries, NULL), 0,
		      "zcall_ring_init") &&
	       tap_is(zcall_ring_probe(&ring, &probe), 0, "zcall_ring_probe");
}

/* Whether this kernel has the operation; says so if not. */
TAP_FN int engine_has(unsigned opcode, const char *what)
{
	if (zcall_ring_has(&probe, opcode))
		return 1;
	tap_skip(what, "this kernel has no such operation");
	return 0;
}

/* Another ring; 0 when this kernel refuses a flag, which is a skip for those
 * that are newer than the oldest kernel tests run on. */
TAP_FN int engine_open(zcall_ring_t *r, unsigned entries,
		       zcall_io_uring_params_t *p, const char *what)
{
	int e = zcall_ring_init(r, entries, p);

	if (e == -ZCALL_EINVAL) {
		tap_skip(what, "this kernel has no such flag");
		return 0;
	}
	return tap_good(e, what);
}

/* The next entry: there must be one. */
TAP_FN zcall_io_uring_sqe_t *engine_sqe(void)
{
	zcall_io_uring_sqe_t *sqe = zcall_ring_get_sqe(&ring);

	if (!sqe) {
		tap_ok(0, "there is room for a submission");
		zcall_exit_group(1);
	}
	return sqe;
}

/* Waits for the next completion; its result, which must fit user_data. */
TAP_FN long engine_next(uint64_t user_data)
{
	const zcall_io_uring_cqe_t *cqe;
	int e = zcall_ring_wait(&ring, 1, NULL);
	long res;

	if (e < 0)
		return e - 1000000L;
	cqe = zcall_ring_peek(&ring);
	if (!cqe)
		return -2000000;
	if (cqe->user_data != user_data)
		return -3000000 - (long)cqe->user_data;
	engine_flags = cqe->flags;
	res = cqe->res;
	zcall_ring_advance(&ring, 1);
	return res;
}

/* Submits the one entry that was filled in, and returns its result. */
TAP_FN long engine_do(zcall_io_uring_sqe_t *sqe)
{
	long n;

	sqe->user_data = 0x5a;
	n = zcall_ring_submit_and_wait(&ring, 1);
	if (n != 1)
		return n - 1000000;
	return engine_next(0x5a);
}

/* Submits all that was filled in; nothing of it completes at once. */
TAP_FN long engine_go(void)
{
	return zcall_ring_submit(&ring);
}

TAP_FN long now(void)
{
	long t[2];

	zcall_syscall(ZCALL_NR_clock_gettime, 1, t);
	return t[0] * 1000 * MS + t[1];
}

#endif
