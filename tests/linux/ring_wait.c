/* zcall/ring.h: operations that wait (time-outs, polls, futexes, children,
 * epoll), what cancels them, and messages between rings. */
#include "engine.h"
#include <zcall/event.h>

#define POLLIN ZCALL_POLLIN

static char buf[64];
static uint32_t word[2];

/* Completions in any order: how many fit user_data and res. */
static int seen(uint64_t user_data, long res)
{
	const zcall_io_uring_cqe_t *cqe;
	zcall_timespec_t t = {20, 0};
	int fits;

	if (zcall_ring_wait(&ring, 1, &t) < 0)
		return 0;
	cqe = zcall_ring_peek(&ring);
	if (!cqe)
		return 0;
	fits = cqe->user_data == user_data && cqe->res == res;
	engine_flags = cqe->flags;
	zcall_ring_advance(&ring, 1);
	return fits;
}

static void timeouts(void)
{
	zcall_timespec_t t = {0, 3 * MS}, late = {30, 0};
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	long start = now();
	int i;

	zcall_prep_timeout(sqe, &t, 0, 0);
	tap_is(engine_do(sqe), -ZCALL_ETIME, "a time-out of 3 ms");
	tap_ok(now() - start >= 3 * MS, "at least");
	sqe = engine_sqe();
	zcall_prep_timeout(sqe, &t, 0, 1U << 31);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "with an unknown flag");
	t.tv_nsec = 1;
	sqe = engine_sqe();
	zcall_prep_timeout(sqe, &t, 0, ZCALL_IORING_TIMEOUT_ABS);
	tap_is(engine_do(sqe), -ZCALL_ETIME, "a time that is past");
	sqe = engine_sqe();
	zcall_prep_timeout(sqe, &late, 2, 0);
	sqe->user_data = 1;
	zcall_prep_nop(engine_sqe());
	zcall_prep_nop(engine_sqe());
	zcall_ring_submit_and_wait(&ring, 3);
	for (i = 0; !seen(1, 0) && i < 3; i++)
		;
	tap_is(i, 2, "30 s, or two completions");

	sqe = engine_sqe();
	zcall_prep_timeout(sqe, &late, 0, 0);
	sqe->user_data = 2;
	zcall_ring_submit(&ring);
	sqe = engine_sqe();
	zcall_prep_timeout_remove(sqe, 3);
	tap_is(engine_do(sqe), -ZCALL_ENOENT, "remove another");
	t.tv_nsec = 3 * MS;
	start = now();
	sqe = engine_sqe();
	zcall_prep_timeout_update(sqe, 2, &t, 0);
	sqe->user_data = 4;
	zcall_ring_submit(&ring);
	tap_ok(seen(4, 0), "make 30 s 3 ms");
	tap_ok(seen(2, -ZCALL_ETIME), "then they are over");
	tap_ok(now() - start >= 3 * MS, "not before");
	sqe = engine_sqe();
	zcall_prep_timeout(sqe, &late, 0, 0);
	sqe->user_data = 5;
	zcall_ring_submit(&ring);
	sqe = engine_sqe();
	zcall_prep_timeout_remove(sqe, 5);
	sqe->user_data = 6;
	zcall_ring_submit(&ring);
	i = seen(6, 0);
	if (i)
		i += seen(5, -ZCALL_ECANCELED);
	else
		i += 1 + (engine_next(6) == 0);
	tap_is(i, 2, "remove one");

	t.tv_nsec = MS;
	sqe = engine_sqe();
	zcall_prep_timeout(sqe, &t, 3, ZCALL_IORING_TIMEOUT_MULTISHOT);
	sqe->user_data = 7;
	zcall_ring_submit(&ring);
	tap_ok(seen(7, -ZCALL_ETIME) &&
		       engine_flags & ZCALL_IORING_CQE_F_MORE &&
		       seen(7, -ZCALL_ETIME) && seen(7, -ZCALL_ETIME) &&
		       !(engine_flags & ZCALL_IORING_CQE_F_MORE),
	       "three in a row");
}

static void polls(void)
{
	zcall_timespec_t t = {0, 2 * MS}, late = {30, 0};
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	int p[2], i;

	zcall_pipe2(p, 0);
	zcall_prep_poll_add(sqe, p[0], POLLIN);
	sqe->user_data = 10;
	tap_is(engine_go(), 1, "poll an empty pipe");
	tap_is(zcall_ring_wait(&ring, 1, &t), -ZCALL_ETIME, "nothing");
	zcall_write(p[1], "x", 1);
	tap_ok(seen(10, POLLIN), "until something is in it");
	zcall_read(p[0], buf, 1);
	sqe = engine_sqe();
	zcall_prep_poll_add(sqe, p[0], POLLIN);
	sqe->len = ZCALL_IORING_POLL_ADD_MULTI;
	sqe->user_data = 11;
	zcall_ring_submit(&ring);
	for (i = 0; i < 3; i++) {
		zcall_write(p[1], "x", 1);
		if (!seen(11, POLLIN) ||
		    !(engine_flags & ZCALL_IORING_CQE_F_MORE))
			break;
		zcall_read(p[0], buf, 1);
	}
	tap_is(i, 3, "one poll, three events");
	sqe = engine_sqe();
	zcall_prep_poll_remove(sqe, 12);
	tap_is(engine_do(sqe), -ZCALL_ENOENT, "remove another");
	sqe = engine_sqe();
	zcall_prep_poll_update(sqe, 11, 13, 0,
			       ZCALL_IORING_POLL_UPDATE_USER_DATA |
				       ZCALL_IORING_POLL_ADD_MULTI);
	tap_is(engine_do(sqe), 0, "give it another number");
	zcall_write(p[1], "x", 1);
	tap_ok(seen(13, POLLIN), "by which it goes on");
	sqe = engine_sqe();
	zcall_prep_poll_remove(sqe, 13);
	sqe->user_data = 14;
	zcall_ring_submit_and_wait(&ring, 2);
	i = seen(14, 0);
	i += i ? seen(13, -ZCALL_ECANCELED) : 1 + (engine_next(14) == 0);
	tap_is(i, 2, "remove it");
	zcall_read(p[0], buf, 1);

	/* A read that a linked time-out cancels, and one that is in time. */
	sqe = engine_sqe();
	zcall_prep_read(sqe, p[0], buf, 1, -1);
	sqe->flags = ZCALL_IOSQE_IO_LINK;
	sqe->user_data = 15;
	sqe = engine_sqe();
	zcall_prep_link_timeout(sqe, &t, 0);
	sqe->user_data = 16;
	zcall_ring_submit_and_wait(&ring, 2);
	i = seen(15, -ZCALL_ECANCELED) || engine_next(15) == -ZCALL_ECANCELED;
	tap_is(i, 1, "a read, cancelled by the time-out linked to it");
	if (zcall_ring_ready(&ring))
		zcall_ring_advance(&ring, zcall_ring_ready(&ring));
	zcall_write(p[1], "y", 1);
	sqe = engine_sqe();
	zcall_prep_read(sqe, p[0], buf, 1, -1);
	sqe->flags = ZCALL_IOSQE_IO_LINK;
	sqe->user_data = 17;
	sqe = engine_sqe();
	zcall_prep_link_timeout(sqe, &late, 0);
	sqe->user_data = 18;
	zcall_ring_submit_and_wait(&ring, 2);
	tap_ok(seen(17, 1) && seen(18, -ZCALL_ECANCELED), "one in time");
	zcall_close(p[0]);
	zcall_close(p[1]);
}

static void cancels(void)
{
	zcall_io_uring_sync_cancel_reg_t reg = {0};
	zcall_io_uring_sqe_t *sqe;
	int p[2], i, n;

	zcall_pipe2(p, 0);
	for (i = 0; i < 4; i++) {
		sqe = engine_sqe();
		zcall_prep_read(sqe, p[0], buf, 1, -1);
		sqe->user_data = 20 + (uint64_t)i;
	}
	tap_is(engine_go(), 4, "four reads of an empty pipe");
	sqe = engine_sqe();
	zcall_prep_async_cancel(sqe, 99, 0);
	tap_is(engine_do(sqe), -ZCALL_ENOENT, "cancel another");
	sqe = engine_sqe();
	zcall_prep_async_cancel(sqe, 22, 0);
	sqe->user_data = 30;
	zcall_ring_submit_and_wait(&ring, 2);
	n = 0;
	for (i = 0; i < 2; i++) {
		const zcall_io_uring_cqe_t *cqe = zcall_ring_peek(&ring);

		n += cqe && cqe->user_data == 22 &&
		     cqe->res == -ZCALL_ECANCELED;
		n += cqe && cqe->user_data == 30 && cqe->res == 0 ? 10 : 0;
		zcall_ring_advance(&ring, 1);
	}
	tap_is(n, 11, "cancel the third");
	reg.addr = 23;
	reg.fd = -1;
	reg.timeout.tv_sec = -1;
	reg.timeout.tv_nsec = -1;
	tap_is(zcall_ring_sync_cancel(&ring, &reg), 0,
	       "cancel the fourth, at once");
	tap_ok(seen(23, -ZCALL_ECANCELED), "it is");
	tap_is(zcall_ring_sync_cancel(&ring, &reg), -ZCALL_ENOENT, "only once");
	sqe = engine_sqe();
	zcall_prep_async_cancel(sqe, 0, ZCALL_IORING_ASYNC_CANCEL_ANY);
	sqe->user_data = 31;
	zcall_ring_submit_and_wait(&ring, 3);
	n = 0;
	for (i = 0; i < 3; i++) {
		const zcall_io_uring_cqe_t *cqe = zcall_ring_peek(&ring);

		n += cqe && cqe->user_data < 22 && cqe->res == -ZCALL_ECANCELED;
		n += cqe && cqe->user_data == 31 && cqe->res == 2 ? 10 : 0;
		zcall_ring_advance(&ring, 1);
	}
	tap_is(n, 12, "cancel all that are left");

	/* Data and a cancellation at the same time: one of both wins, and
	 * the data is never lost. */
	n = 0;
	for (i = 0; i < 50; i++) {
		long a, b;

		sqe = engine_sqe();
		zcall_prep_read(sqe, p[0], buf, 1, -1);
		sqe->flags = i & 1 ? ZCALL_IOSQE_ASYNC : 0;
		sqe->user_data = 40;
		zcall_ring_submit(&ring);
		sqe = engine_sqe();
		zcall_prep_write(sqe, p[1], "z", 1, -1);
		sqe->flags = ZCALL_IOSQE_ASYNC;
		sqe->user_data = 41;
		sqe = engine_sqe();
		zcall_prep_async_cancel(sqe, 40, 0);
		sqe->user_data = 42;
		zcall_ring_submit_and_wait(&ring, 3);
		zcall_ring_wait(&ring, 3, NULL);
		a = b = -1;
		{
			const zcall_io_uring_cqe_t *cqe;

			zcall_ring_for_each(&ring, cqe)
			{
				if (cqe->user_data == 40)
					a = cqe->res;
				if (cqe->user_data == 41)
					b = cqe->res;
			}
			zcall_ring_advance(&ring, 3);
		}
		if (a == -ZCALL_ECANCELED || a == -ZCALL_EINTR)
			a = zcall_read(p[0], buf, 1);
		n += a == 1 && b == 1;
	}
	tap_is(n, 50, "fifty races of data and cancellation");
	zcall_close(p[0]);
	zcall_close(p[1]);
}

static void futexes(void)
{
	zcall_futex_waitv_t w[2] = {{0, 0, 0, 0}, {0, 0, 0, 0}};
	zcall_io_uring_sqe_t *sqe;
	int i;

	if (!engine_has(ZCALL_IORING_OP_FUTEX_WAIT, "futex"))
		return;
	word[0] = 5;
	sqe = engine_sqe();
	zcall_prep_futex_wait(sqe, &word[0], 4, 0xffffffff,
			      ZCALL_FUTEX2_SIZE_U32 | ZCALL_FUTEX2_PRIVATE);
	tap_is(engine_do(sqe), -ZCALL_EAGAIN, "futex_wait for another value");
	sqe = engine_sqe();
	zcall_prep_futex_wait(sqe, &word[0], 5, 6,
			      ZCALL_FUTEX2_SIZE_U32 | ZCALL_FUTEX2_PRIVATE);
	sqe->user_data = 50;
	zcall_ring_submit(&ring);
	sqe = engine_sqe();
	zcall_prep_futex_wake(sqe, &word[0], 1, 8,
			      ZCALL_FUTEX2_SIZE_U32 | ZCALL_FUTEX2_PRIVATE);
	tap_is(engine_do(sqe), 0, "futex_wake of another bit");
	sqe = engine_sqe();
	zcall_prep_futex_wake(sqe, &word[0], 1, 2,
			      ZCALL_FUTEX2_SIZE_U32 | ZCALL_FUTEX2_PRIVATE);
	sqe->user_data = 51;
	zcall_ring_submit_and_wait(&ring, 2);
	i = seen(51, 1);
	i += i ? seen(50, 0) : 1 + (engine_next(51) == 1);
	tap_is(i, 2, "futex_wake of one of its bits");

	w[0].val = 5;
	w[0].uaddr = (uintptr_t)&word[0];
	w[0].flags = ZCALL_FUTEX2_SIZE_U32 | ZCALL_FUTEX2_PRIVATE;
	w[1] = w[0];
	w[1].uaddr = (uintptr_t)&word[1];
	w[1].val = 0;
	sqe = engine_sqe();
	zcall_prep_futex_waitv(sqe, w, 2);
	sqe->user_data = 52;
	zcall_ring_submit(&ring);
	tap_is(zcall_syscall(ZCALL_NR_futex, &word[1],
			     ZCALL_FUTEX_WAKE | ZCALL_FUTEX_PRIVATE_FLAG, 1, 0,
			     0, 0),
	       1, "wake the second of two");
	tap_ok(seen(52, 1), "futex_waitv says so");
}

static void children(void)
{
	zcall_io_uring_sqe_t *sqe;
	static zcall_siginfo_t info;
	int pid;

	if (!engine_has(ZCALL_IORING_OP_WAITID, "waitid"))
		return;
	pid = tap_fork();
	if (pid == 0)
		zcall_exit_group(7);
	sqe = engine_sqe();
	zcall_prep_waitid(sqe, ZCALL_P_PID, pid, &info, ZCALL_WEXITED);
	tap_is(engine_do(sqe), 0, "waitid");
	tap_is(info.si_signo, ZCALL_SIGCHLD, "a SIGCHLD");
	tap_is(info.pid, pid, "of that child");
	tap_is(info.status, 7, "and its status");
	sqe = engine_sqe();
	zcall_prep_waitid(sqe, ZCALL_P_PID, pid, &info, ZCALL_WEXITED);
	tap_is(engine_do(sqe), -ZCALL_ECHILD, "only once");
	sqe = engine_sqe();
	zcall_prep_waitid(sqe, ZCALL_P_PID, pid, &info, 1 << 20);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "with an unknown option");
}

static void epoll(void)
{
	long ep = zcall_syscall(ZCALL_NR_epoll_create1, 0);
	zcall_epoll_event_t e = {0, 0}, got[3] = {{0, 0}};
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	int p[2];

	zcall_pipe2(p, 0);
	e.events = POLLIN;
	e.data = 4711;
	zcall_prep_epoll_ctl(sqe, (int)ep, ZCALL_EPOLL_CTL_ADD, p[0], &e);
	tap_is(engine_do(sqe), 0, "epoll_ctl adds");
	sqe = engine_sqe();
	zcall_prep_epoll_ctl(sqe, (int)ep, ZCALL_EPOLL_CTL_ADD, p[0], &e);
	tap_is(engine_do(sqe), -ZCALL_EEXIST, "only once");
	if (engine_has(ZCALL_IORING_OP_EPOLL_WAIT, "epoll_wait")) {
		sqe = engine_sqe();
		zcall_prep_epoll_wait(sqe, (int)ep, got, 3);
		sqe->user_data = 60;
		zcall_ring_submit(&ring);
		zcall_write(p[1], "x", 1);
		tap_ok(seen(60, 1), "epoll_wait: one event");
		tap_ok(got[0].events == POLLIN && got[0].data == 4711,
		       "which was added");
	}
	zcall_close(p[0]);
	zcall_close(p[1]);
	zcall_close((int)ep);
}

static void messages(void)
{
	static zcall_ring_t other;
	const zcall_io_uring_cqe_t *cqe;
	zcall_io_uring_params_t p = {0};
	zcall_io_uring_sqe_t *sqe, own = {0};
	int fds[2] = {-1, zcall_memfd_create("sent", 0)};
	long r;

	if (!engine_open(&other, 4, &p, "another ring"))
		return;
	sqe = engine_sqe();
	zcall_prep_msg_ring(sqe, other.fd, 1234, 0x123456789a, 0);
	tap_is(engine_do(sqe), 0, "a message to it");
	cqe = zcall_ring_peek(&other);
	tap_ok(cqe && cqe->res == 1234 && cqe->user_data == 0x123456789a &&
		       cqe->flags == 0,
	       "is there");
	zcall_ring_advance(&other, 1);
	sqe = engine_sqe();
	zcall_prep_msg_ring(sqe, other.fd, 1, 2,
			    ZCALL_IORING_MSG_RING_FLAGS_PASS);
	sqe->file_index = 0xf00;
	tap_is(engine_do(sqe), 0, "one with flags");
	cqe = zcall_ring_peek(&other);
	tap_ok(cqe && cqe->flags == 0xf00, "has them");
	zcall_ring_advance(&other, 1);
	sqe = engine_sqe();
	zcall_prep_msg_ring(sqe, 1, 1, 2, 0);
	tap_is(engine_do(sqe), -ZCALL_EBADFD, "to what is no ring");

	zcall_write(fds[1], "file", 4);
	zcall_ring_register_files(&ring, fds, 2);
	tap_is(zcall_ring_register_files_sparse(&other, 3), 0,
	       "places for files");
	sqe = engine_sqe();
	zcall_prep_msg_ring_fd(sqe, other.fd, 1, 2, 99, 0);
	tap_is(engine_do(sqe), 0, "send a file into the third");
	cqe = zcall_ring_peek(&other);
	tap_ok(cqe && cqe->user_data == 99, "that is a message, too");
	zcall_ring_advance(&other, 1);
	sqe = zcall_ring_get_sqe(&other);
	zcall_prep_read(sqe, 2, buf, 10, 0);
	sqe->flags = ZCALL_IOSQE_FIXED_FILE;
	zcall_ring_submit_and_wait(&other, 1);
	cqe = zcall_ring_peek(&other);
	tap_is(cqe ? cqe->res : -1, 4, "it can be read there");
	zcall_ring_advance(&other, 1);
	sqe = engine_sqe();
	zcall_prep_msg_ring_fd(sqe, other.fd, 1, ZCALL_IORING_FILE_INDEX_ALLOC,
			       98, ZCALL_IORING_MSG_RING_CQE_SKIP);
	tap_ok(engine_do(sqe) >= 0, "send it into any, silently");
	tap_ok(!zcall_ring_peek(&other), "there is no message");
	zcall_ring_unregister_files(&ring);

	zcall_prep_msg_ring(&own, other.fd, 5, 6, 0);
	r = zcall_ring_send_msg(&own);
	if (r == -ZCALL_EINVAL || r == -ZCALL_EBADF) {
		tap_skip("a message without a ring", "this kernel cannot");
	} else {
		tap_is(r, 0, "a message without a ring");
		cqe = zcall_ring_peek(&other);
		tap_ok(cqe && cqe->res == 5 && cqe->user_data == 6, "is there");
	}
	zcall_ring_exit(&other);
	zcall_close(fds[1]);
}

static void nops(void)
{
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	zcall_io_uring_sqe_t all;
	unsigned i, set = 0;

	memset(&all, 0xff, sizeof(all));
	zcall_prep_nop(&all);
	for (i = 0; i < sizeof(all); i++)
		set += ((unsigned char *)&all)[i] != 0;
	tap_is((long)set, 4, "a prep writes all bytes: only fd -1 is not 0");
	zcall_prep_nop(sqe);
	sqe->nop_flags = ZCALL_IORING_NOP_INJECT_RESULT;
	sqe->len = 321;
	tap_is(engine_do(sqe), 321, "a no-op with a result");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	if (!engine_start(8))
		return tap_done();
	nops();
	timeouts();
	polls();
	cancels();
	futexes();
	children();
	epoll();
	messages();
	tap_is(zcall_ring_ready(&ring), 0, "nothing is left over");
	zcall_ring_exit(&ring);
	return tap_done();
}
