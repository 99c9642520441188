/* zcall/ring.h: what can be registered with a ring besides files and buffers,
 * and what a ring does when descriptors run out. */
#include "engine.h"
#include <zcall/event.h>
#include <zcall/process.h>

/* One no-op through r; its result. */
static long nop(zcall_ring_t *r, int personality, unsigned flags)
{
	zcall_io_uring_sqe_t *sqe = zcall_ring_get_sqe(r);
	const zcall_io_uring_cqe_t *cqe;
	long e;

	if (!sqe)
		return -1000;
	zcall_prep_nop(sqe);
	sqe->personality = (uint16_t)personality;
	sqe->flags = (uint8_t)flags;
	e = zcall_ring_submit_and_wait(r, 1);
	if (e != 1)
		return e - 2000;
	cqe = zcall_ring_peek(r);
	if (!cqe)
		return -3000;
	e = cqe->res;
	zcall_ring_advance(r, 1);
	return e;
}

static void operations(void)
{
	int i, n = 0;

	for (i = 0; i <= ZCALL_IORING_OP_SENDMSG_ZC; i++)
		n += zcall_ring_has(&probe, (unsigned)i);
	tap_is(n, ZCALL_IORING_OP_SENDMSG_ZC + 1,
	       "operations that all kernels here have");
	tap_is(zcall_ring_has(&probe, 255), 0, "there is no operation 255");
}

static void query(void)
{
	zcall_io_uring_query_hdr_t q[2];
	zcall_io_uring_query_opcode_t o;
	zcall_io_uring_query_scq_t scq;
	int e;

	memset(q, 0, sizeof(q));
	memset(&o, 0, sizeof(o));
	memset(&scq, 0, sizeof(scq));
	q[0].next_entry = (uintptr_t)&q[1];
	q[0].query_data = (uintptr_t)&o;
	q[0].query_op = ZCALL_IO_URING_QUERY_OPCODES;
	q[0].size = sizeof(o);
	q[1].query_data = (uintptr_t)&scq;
	q[1].query_op = ZCALL_IO_URING_QUERY_SCQ;
	q[1].size = sizeof(scq);
	e = zcall_ring_query(q);
	if (e == -ZCALL_EINVAL || e == -ZCALL_EBADF) {
		tap_skip("query", "this kernel answers none");
		return;
	}
	tap_is(e, 0, "query");
	tap_is(q[0].result, 0, "operations");
	tap_is(o.nr_request_opcodes, probe.head.ops_len, "as many as probed");
	tap_ok((o.ring_setup_flags & ZCALL_IORING_SETUP_NO_SQARRAY) != 0 &&
		       (o.enter_flags & ZCALL_IORING_ENTER_GETEVENTS) != 0 &&
		       (o.sqe_flags & ZCALL_IOSQE_IO_LINK) != 0 &&
		       (o.feature_flags & ring.features) == ring.features,
	       "and flags");
	if (q[1].result < 0) {
		tap_skip("memory of queues", "not known yet");
		return;
	}
	tap_ok(scq.hdr_size >= 64 && scq.hdr_size <= 320,
	       "what zcall_ring_memory takes for granted");
}

static void events(void)
{
	int fd = zcall_eventfd2(0, ZCALL_EFD_NONBLOCK);
	zcall_pollfd_t p = {0, ZCALL_POLLIN, 0};
	uint64_t n = 0;

	p.fd = fd;
	tap_is(zcall_ring_register_eventfd(&ring, fd, 0), 0,
	       "register an event");
	nop(&ring, 0, 0);
	tap_ok(zcall_read(fd, &n, sizeof(n)) == 8 && n == 1,
	       "a completion adds one");
	zcall_ring_eventfd_enable(&ring, 0);
	nop(&ring, 0, 0);
	tap_is(zcall_read(fd, &n, sizeof(n)), -ZCALL_EAGAIN,
	       "switched off it does not");
	zcall_ring_eventfd_enable(&ring, 1);
	nop(&ring, 0, 0);
	tap_is(zcall_read(fd, &n, sizeof(n)), 8, "switched on it does");
	tap_is(zcall_ring_unregister_eventfd(&ring), 0, "unregister it");
	nop(&ring, 0, 0);
	tap_is(zcall_read(fd, &n, sizeof(n)), -ZCALL_EAGAIN, "no more");
	tap_is(zcall_ring_register_eventfd(&ring, fd, 1), 0,
	       "only for what does not complete at once");
	nop(&ring, 0, 0);
	tap_is(zcall_read(fd, &n, sizeof(n)), -ZCALL_EAGAIN, "a no-op does");
	nop(&ring, 0, ZCALL_IOSQE_ASYNC);
	/* The worker may write to it a little later. */
	zcall_ppoll(&p, 1, NULL, NULL, 0);
	tap_is(zcall_read(fd, &n, sizeof(n)), 8, "unless done by a worker");
	zcall_ring_unregister_eventfd(&ring);
	tap_is(zcall_ring_unregister_eventfd(&ring), -ZCALL_ENXIO, "only once");
	zcall_close(fd);
}

static void personality(void)
{
	int id = zcall_ring_register_personality(&ring);

	if (!tap_ok(id > 0, "register credentials"))
		return;
	tap_is(nop(&ring, id, 0), 0, "use them");
	tap_is(nop(&ring, id + 1, 0), -ZCALL_EINVAL, "there are no others");
	tap_is(zcall_ring_unregister_personality(&ring, id), 0,
	       "unregister them");
	tap_is(nop(&ring, id, 0), -ZCALL_EINVAL, "they are gone");
}

static void restrictions(void)
{
	static zcall_ring_t r;
	zcall_io_uring_restriction_t allowed[3];
	zcall_io_uring_params_t p = {0};
	zcall_io_uring_sqe_t *sqe;
	const zcall_io_uring_cqe_t *cqe;

	memset(allowed, 0, sizeof(allowed));
	allowed[0].opcode = ZCALL_IORING_RESTRICTION_SQE_OP;
	allowed[0].sqe_op = ZCALL_IORING_OP_NOP;
	allowed[1].opcode = ZCALL_IORING_RESTRICTION_REGISTER_OP;
	allowed[1].register_op = ZCALL_IORING_REGISTER_PROBE;
	allowed[2].opcode = ZCALL_IORING_RESTRICTION_SQE_FLAGS_ALLOWED;
	allowed[2].sqe_flags = ZCALL_IOSQE_ASYNC;
	p.flags = ZCALL_IORING_SETUP_R_DISABLED;
	if (!engine_open(&r, 4, &p, "a ring to restrict"))
		return;
	tap_is(zcall_ring_register_restrictions(&r, allowed, 3), 0,
	       "no-ops and probes only");
	tap_is(zcall_ring_enable(&r), 0, "enable it");
	tap_is(nop(&r, 0, 0), 0, "a no-op");
	tap_is(nop(&r, 0, ZCALL_IOSQE_ASYNC), 0, "with the allowed flag");
	tap_is(nop(&r, 0, ZCALL_IOSQE_IO_DRAIN), -ZCALL_EACCES,
	       "not with another");
	sqe = zcall_ring_get_sqe(&r);
	zcall_prep_close(sqe, 1);
	zcall_ring_submit_and_wait(&r, 1);
	cqe = zcall_ring_peek(&r);
	tap_is(cqe ? cqe->res : 0, -ZCALL_EACCES, "nor close");
	tap_is(zcall_ring_probe(&r, &probe), 0, "a probe");
	tap_is(zcall_ring_register_files_sparse(&r, 1), -ZCALL_EACCES,
	       "nothing else");
	zcall_ring_exit(&r);
}

static void workers(void)
{
	uint32_t most[2] = {3, 0}, all[2] = {0, 0};
	unsigned long cpus[16] = {0};
	unsigned size = 16 * sizeof(long);

	tap_is(zcall_ring_register_iowq_max_workers(&ring, most), 0,
	       "at most three workers");
	tap_ok(most[0] > 0 && most[1] > 0, "how many there were");
	zcall_ring_register_iowq_max_workers(&ring, all);
	tap_is(all[0], 3, "three it is");
	tap_is(all[1], most[1], "of one kind only");
	zcall_syscall(ZCALL_NR_sched_getaffinity, 0, size, cpus);
	tap_is(zcall_ring_register_iowq_aff(&ring, cpus, size), 0,
	       "on the CPUs of this thread");
	tap_is(zcall_ring_unregister_iowq_aff(&ring), 0, "or any");
}

static void napi(void)
{
	zcall_io_uring_napi_t n = {0}, before = {0};
	int e;

	n.busy_poll_to = 50;
	n.prefer_busy_poll = 1;
	e = zcall_ring_register_napi(&ring, &n);
	if (e == -ZCALL_EINVAL || e == -ZCALL_EOPNOTSUPP) {
		tap_skip("NAPI", "this kernel cannot");
		return;
	}
	tap_is(e, 0, "poll devices for 50 us");
	tap_is(n.busy_poll_to, 0, "before it was none");
	tap_is(zcall_ring_unregister_napi(&ring, &before), 0, "no more");
	tap_ok(before.busy_poll_to == 50 && before.prefer_busy_poll == 1,
	       "what it was");
}

/* Descriptors run out: said so, and a ring that is there goes on. */
static void exhausted(void)
{
	static zcall_ring_t r;
	uint64_t limit[2] = {0, 0}, small[2];
	int i, first = -1, last = -1, fd;

	zcall_syscall(ZCALL_NR_prlimit64, 0, ZCALL_RLIMIT_NOFILE, NULL, limit);
	small[0] = 64;
	small[1] = limit[1];
	zcall_syscall(ZCALL_NR_prlimit64, 0, ZCALL_RLIMIT_NOFILE, small, NULL);
	for (i = 0; i < 100; i++) {
		fd = zcall_eventfd2(0, 0);
		if (fd < 0)
			break;
		if (first < 0)
			first = fd;
		last = fd;
	}
	tap_is(zcall_ring_init(&r, 4, NULL), -ZCALL_EMFILE,
	       "no descriptor for a ring");
	tap_is(nop(&ring, 0, 0), 0, "one that is there works");
	{
		zcall_io_uring_sqe_t *sqe = engine_sqe();

		zcall_prep_socket(sqe, ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
		tap_is(engine_do(sqe), -ZCALL_EMFILE, "none for a socket");
		tap_is(zcall_ring_register_files_sparse(&ring, 1), 0,
		       "but a place");
		sqe = engine_sqe();
		zcall_prep_socket(sqe, ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
		zcall_prep_direct(sqe, 0);
		tap_is(engine_do(sqe), 0, "needs none");
		zcall_ring_unregister_files(&ring);
	}
	for (i = first; i >= 0 && i <= last; i++)
		zcall_close(i);
	zcall_syscall(ZCALL_NR_prlimit64, 0, ZCALL_RLIMIT_NOFILE, limit, NULL);
	tap_is(zcall_ring_init(&r, 4, NULL), 0, "then there is one");
	zcall_ring_exit(&r);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	if (!engine_start(8))
		return tap_done();
	operations();
	query();
	events();
	personality();
	restrictions();
	workers();
	napi();
	exhausted();
	zcall_ring_exit(&ring);
	return tap_done();
}
