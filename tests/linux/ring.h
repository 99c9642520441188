/*
 * A ring for tests: mapped by its three offsets, filled and reaped one entry
 * at a time. Loads and stores with acquire and release are all the ordering
 * it needs. Not an engine.
 */
#ifndef RING_H
#define RING_H

#include "tap.h"
#include <zcall/mem.h>
#include <zcall/uring.h>

typedef struct {
	int fd;
	zcall_io_uring_params_t p;
	char *sq, *cq; /* the mappings of both queues */
	zcall_io_uring_sqe_t *sqes;
	zcall_io_uring_cqe_t *cqes;
	uint32_t tail; /* of the submissions, with those not published yet */
} ring_t;

/* One of the fields that both sides look at. */
TAP_FN uint32_t *ring_field(char *map, uint32_t offset)
{
	return (uint32_t *)(void *)(map + offset);
}

TAP_FN void *ring_map(int fd, size_t size, unsigned long long offset)
{
	return zcall_mmap(NULL, size, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			  ZCALL_MAP_SHARED | ZCALL_MAP_POPULATE, fd,
			  (long)offset);
}

/* Says so and returns 0 when this kernel has or allows no io_uring. */
TAP_FN int ring_exists(void)
{
	zcall_io_uring_params_t p = {0};
	int fd = zcall_io_uring_setup(1, &p);

	if (fd == -ZCALL_ENOSYS || fd == -ZCALL_EPERM) {
		tap_skip("io_uring",
			 fd == -ZCALL_ENOSYS
				 ? "io_uring_setup: ENOSYS"
				 : "io_uring_setup: EPERM, forbidden here");
		return 0;
	}
	tap_good(fd, "io_uring_setup");
	zcall_close(fd);
	return 1;
}

/* With the flags and the like that are in r->p. */
TAP_FN int ring_open(ring_t *r, unsigned entries)
{
	r->fd = zcall_io_uring_setup(entries, &r->p);
	if (!tap_good(r->fd, "io_uring_setup"))
		return 0;
	r->sq = (char *)ring_map(r->fd, r->p.sq_off.array + r->p.sq_entries * 4,
				 ZCALL_IORING_OFF_SQ_RING);
	r->cq = (char *)ring_map(
		r->fd, r->p.cq_off.cqes + r->p.cq_entries * sizeof(*r->cqes),
		ZCALL_IORING_OFF_CQ_RING);
	r->sqes = (zcall_io_uring_sqe_t *)ring_map(
		r->fd, r->p.sq_entries * sizeof(*r->sqes),
		ZCALL_IORING_OFF_SQES);
	if (!tap_ok(!zcall_is_error_ptr(r->sq) && !zcall_is_error_ptr(r->cq) &&
			    !zcall_is_error_ptr(r->sqes),
		    "map its three parts"))
		return 0;
	r->cqes = (zcall_io_uring_cqe_t *)(void *)(r->cq + r->p.cq_off.cqes);
	r->tail = 0;
	return 1;
}

TAP_FN void ring_close(ring_t *r)
{
	zcall_munmap(r->sq, r->p.sq_off.array + r->p.sq_entries * 4);
	zcall_munmap(r->cq,
		     r->p.cq_off.cqes + r->p.cq_entries * sizeof(*r->cqes));
	zcall_munmap(r->sqes, r->p.sq_entries * sizeof(*r->sqes));
	zcall_close(r->fd);
}

/* The next entry, to be filled in before ring_publish. */
TAP_FN zcall_io_uring_sqe_t *ring_sqe(ring_t *r, int opcode, int fd,
				      const void *addr, uint32_t len,
				      uint64_t off)
{
	static const zcall_io_uring_sqe_t none;
	uint32_t i = r->tail++ & *ring_field(r->sq, r->p.sq_off.ring_mask);
	zcall_io_uring_sqe_t *sqe = &r->sqes[i];

	ring_field(r->sq, r->p.sq_off.array)[i] = i;
	*sqe = none;
	sqe->opcode = (uint8_t)opcode;
	sqe->fd = fd;
	sqe->addr = (uintptr_t)addr;
	sqe->len = len;
	sqe->off = off;
	return sqe;
}

TAP_FN void ring_publish(ring_t *r)
{
	__atomic_store_n(ring_field(r->sq, r->p.sq_off.tail), r->tail,
			 __ATOMIC_RELEASE);
}

/* Takes the oldest completion; 0 when there is none. */
TAP_FN int ring_reap(ring_t *r, zcall_io_uring_cqe_t *cqe)
{
	uint32_t *at = ring_field(r->cq, r->p.cq_off.head), head = *at;

	if (head == __atomic_load_n(ring_field(r->cq, r->p.cq_off.tail),
				    __ATOMIC_ACQUIRE))
		return 0;
	*cqe = r->cqes[head & *ring_field(r->cq, r->p.cq_off.ring_mask)];
	__atomic_store_n(at, head + 1, __ATOMIC_RELEASE);
	return 1;
}

/* Submits the one entry there is, waits, and returns its result. */
TAP_FN long ring_do(ring_t *r)
{
	zcall_io_uring_cqe_t cqe;
	long n;

	ring_publish(r);
	n = zcall_io_uring_enter(r->fd, 1, 1, ZCALL_IORING_ENTER_GETEVENTS,
				 NULL, 0);
	if (n != 1)
		return n < 0 ? n : -1000;
	return ring_reap(r, &cqe) ? cqe.res : -1001;
}

#endif
