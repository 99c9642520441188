/*
 * ring: what io_uring's own entry and exit cost: a batch of NOPs submitted,
 * waited for and reaped, by zcall/ring.h and by liburing, on rings made with
 * the same flags. The kernel has next to nothing to do, so the engine shows.
 * Results as lines of JSON (harness.h), nanoseconds a NOP. Linux.
 *
 *   ring [SECONDS]
 */
#include "harness.h"

#include <liburing.h>

#include <zcall.h>
#include <zcall/ring.h>

enum { ENTRIES = 256 };

static zcall_ring_t ours;
static struct io_uring theirs;
static unsigned batch;

static void must(int good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "ring: %s\n", what);
	exit(1);
}

/* Both do the same: fill, enter once, look at every completion, give back. */
static void nop_zcall(void *a, long count)
{
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_sqe_t *sqe;
	uint64_t sum, want;
	uint32_t n;
	unsigned i;

	(void)a;
	do {
		want = 0;
		for (i = 0; i < batch; i++) {
			sqe = zcall_ring_get_sqe(&ours);
			must(sqe != NULL, "no entry");
			zcall_prep_nop(sqe);
			sqe->user_data = (uint64_t)i + 1;
			want += (uint64_t)i + 1;
		}
		must(zcall_ring_submit_and_wait(&ours, batch) == (long)batch,
		     "not submitted");
		n = 0;
		sum = 0;
		zcall_ring_for_each(&ours, cqe)
		{
			must(!cqe->res, "no NOP");
			sum += cqe->user_data;
			n++;
		}
		zcall_ring_advance(&ours, n);
		must(n == batch && sum == want, "not all completed");
	} while (--count);
}

static void nop_liburing(void *a, long count)
{
	struct io_uring_cqe *cqe;
	struct io_uring_sqe *sqe;
	uint64_t sum, want;
	unsigned i, n, head;

	(void)a;
	do {
		want = 0;
		for (i = 0; i < batch; i++) {
			sqe = io_uring_get_sqe(&theirs);
			must(sqe != NULL, "liburing: no entry");
			io_uring_prep_nop(sqe);
			sqe->user_data = (uint64_t)i + 1;
			want += (uint64_t)i + 1;
		}
		must(io_uring_submit_and_wait(&theirs, batch) == (int)batch,
		     "liburing: not submitted");
		n = 0;
		sum = 0;
		io_uring_for_each_cqe(&theirs, head, cqe)
		{
			must(!cqe->res, "liburing: no NOP");
			sum += cqe->user_data;
			n++;
		}
		io_uring_cq_advance(&theirs, n);
		must(n == batch && sum == want, "liburing: not all completed");
	} while (--count);
}

/* Whether the kernel has such rings. What liburing adds to the flags by itself
 * (NO_SQARRAY, since 2.5), zcall gets too. */
static int open_rings(uint32_t flags, int registered)
{
	struct io_uring_params p = {0};
	zcall_io_uring_params_t q = {0};

	p.flags = flags;
	if (io_uring_queue_init_params(ENTRIES, &theirs, &p))
		return 0;
	q.flags = theirs.flags;
	must(!zcall_ring_init(&ours, ENTRIES, &q) && ours.flags == theirs.flags,
	     "no ring like liburing's");
	if (registered && (zcall_ring_register_fd(&ours) < 0 ||
			   io_uring_register_ring_fd(&theirs) != 1)) {
		zcall_ring_exit(&ours);
		io_uring_queue_exit(&theirs);
		return 0;
	}
	return 1;
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		uint32_t flags;
		int registered;
	} kinds[] = {
		{"no flags", 0, 0},
		{"no flags, registered", 0, 1},
		{"deferred",
		 ZCALL_IORING_SETUP_SINGLE_ISSUER |
			 ZCALL_IORING_SETUP_DEFER_TASKRUN,
		 0},
		{"deferred, registered",
		 ZCALL_IORING_SETUP_SINGLE_ISSUER |
			 ZCALL_IORING_SETUP_DEFER_TASKRUN,
		 1},
	};
	const struct side sides[] = {{"zcall", nop_zcall, NULL},
				     {"liburing", nop_liburing, NULL}};
	size_t k;

	harness_start(argc, argv);
	for (k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		if (!open_rings(kinds[k].flags, kinds[k].registered)) {
			fprintf(stderr, "ring: not on this kernel: %s\n",
				kinds[k].name);
			continue;
		}
		for (batch = 1; batch <= ENTRIES; batch *= 2)
			measure("ring", kinds[k].name, batch, batch, sides, 2,
				0);
		zcall_ring_exit(&ours);
		io_uring_queue_exit(&theirs);
	}
	return 0;
}
