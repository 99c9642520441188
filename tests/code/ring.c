/*
 * The fast paths of zcall/ring.h as users write them, for ring.t to look at.
 * Compiled only, never run.
 */
#include <zcall/ring.h>

/* A round trip: one submission, one trap, one completion. */
long round_trip(zcall_ring_t *r, uint64_t user_data);
long round_trip(zcall_ring_t *r, uint64_t user_data)
{
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe = zcall_ring_get_sqe(r);
	long sum = 0;
	uint32_t n = 0;

	if (!sqe)
		return -1;
	zcall_prep_nop(sqe);
	sqe->user_data = user_data;
	if (zcall_ring_submit_and_wait(r, 1) < 0)
		return -1;
	zcall_ring_for_each(r, cqe)
	{
		sum += cqe->res;
		n++;
	}
	zcall_ring_advance(r, n);
	return sum;
}

/* Memory only, no trap. */
int fill(zcall_ring_t *r, int fd, void *buf);
int fill(zcall_ring_t *r, int fd, void *buf)
{
	zcall_io_uring_sqe_t *sqe;
	int n = 0;

	while ((sqe = zcall_ring_get_sqe(r)) != NULL) {
		zcall_prep_read_fixed(sqe, fd, buf, 4096, n * 4096L, 3);
		sqe->flags = ZCALL_IOSQE_FIXED_FILE;
		sqe->user_data = (uint64_t)n++;
	}
	return n;
}

uint32_t reap(zcall_ring_t *r, uint64_t *sum);
uint32_t reap(zcall_ring_t *r, uint64_t *sum)
{
	const zcall_io_uring_cqe_t *cqe;
	uint32_t n = 0;

	zcall_ring_for_each(r, cqe)
	{
		*sum += cqe->user_data;
		n++;
	}
	zcall_ring_advance(r, n);
	return n;
}

void provide(zcall_ring_buf_t *b, char *memory, unsigned n);
void provide(zcall_ring_buf_t *b, char *memory, unsigned n)
{
	unsigned i;

	for (i = 0; i < n; i++)
		zcall_ring_buf_add(b, memory + i * 4096UL, 4096, (uint16_t)i);
	zcall_ring_buf_publish(b);
}

int look(zcall_ring_t *r);
int look(zcall_ring_t *r)
{
	const zcall_io_uring_cqe_t *cqe = zcall_ring_peek(r);

	return cqe ? cqe->res : -1;
}
