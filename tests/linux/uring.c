/* io_uring_setup and io_uring_enter: no-ops, reads and writes, waiting and
 * time-outs. io_uring_register is in uring_register.c. */
#include "tap.h"
#include "ring.h"
#include <zcall/fs.h>
#include <zcall/time.h>

#define MS 1000000L

static char buf[16];

static long now(void)
{
	zcall_timespec_t t;

	zcall_clock_gettime(ZCALL_CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 * MS + t.tv_nsec;
}

static void setup(void)
{
	zcall_io_uring_params_t p = {0}, none = {0};
	int fd = zcall_io_uring_setup(5, &p);

	tap_is(p.sq_entries, 8, "5 entries become 8");
	tap_is(p.cq_entries, 16, "and 16 completions");
	tap_is(p.features & (ZCALL_IORING_FEAT_SINGLE_MMAP |
			     ZCALL_IORING_FEAT_NODROP |
			     ZCALL_IORING_FEAT_RW_CUR_POS |
			     ZCALL_IORING_FEAT_EXT_ARG),
	       ZCALL_IORING_FEAT_SINGLE_MMAP | ZCALL_IORING_FEAT_NODROP |
		       ZCALL_IORING_FEAT_RW_CUR_POS | ZCALL_IORING_FEAT_EXT_ARG,
	       "features that all kernels here have");
	tap_is(zcall_fcntl(fd, ZCALL_F_GETFD, 0), ZCALL_FD_CLOEXEC,
	       "it is close-on-exec");
	zcall_close(fd);
	p = none;
	p.flags = ZCALL_IORING_SETUP_CQSIZE;
	p.cq_entries = 100;
	fd = zcall_io_uring_setup(4, &p);
	tap_ok(fd >= 0 && p.sq_entries == 4 && p.cq_entries == 128,
	       "IORING_SETUP_CQSIZE: 100 completions become 128");
	zcall_close(fd);
	p = none;
	tap_is(zcall_io_uring_setup(1 << 20, &p), -ZCALL_EINVAL,
	       "2^20 entries are too many");
	p.flags = ZCALL_IORING_SETUP_CLAMP;
	fd = zcall_io_uring_setup(1 << 20, &p);
	tap_ok(fd >= 0 && p.sq_entries >= 1 << 12 && p.sq_entries < 1 << 20,
	       "IORING_SETUP_CLAMP: then as many as there may be");
	zcall_close(fd);
	p = none;
	tap_is(zcall_io_uring_setup(0, &p), -ZCALL_EINVAL, "none are too few");
	p.flags = 1U << 31;
	tap_is(zcall_io_uring_setup(1, &p), -ZCALL_EINVAL,
	       "an unknown flag is refused");
}

static void nops(ring_t *r)
{
	zcall_io_uring_cqe_t cqe = {0, 0, 0};
	uint64_t seen = 0;
	int i;

	tap_is(zcall_io_uring_enter(r->fd, 0, 0, 0, NULL, 0), 0,
	       "nothing to submit");
	ring_sqe(r, ZCALL_IORING_OP_NOP, -1, NULL, 0, 0)->user_data =
		0x123456789abcdef0;
	ring_publish(r);
	tap_is(zcall_io_uring_enter(r->fd, 1, 1, ZCALL_IORING_ENTER_GETEVENTS,
				    NULL, 0),
	       1, "a no-op: submit and wait");
	tap_is(ring_reap(r, &cqe), 1, "it is done");
	tap_is((long)cqe.user_data, 0x123456789abcdef0, "user_data");
	tap_is(cqe.res, 0, "res");
	tap_is(ring_reap(r, &cqe), 0, "there is no other");

	for (i = 0; i < 4; i++)
		ring_sqe(r, ZCALL_IORING_OP_NOP, -1, NULL, 0, 0)->user_data =
			1ULL << i;
	ring_publish(r);
	tap_is(zcall_io_uring_enter(r->fd, 3, 0, 0, NULL, 0), 3,
	       "submit three of four");
	tap_is(zcall_io_uring_enter(r->fd, 8, 4, ZCALL_IORING_ENTER_GETEVENTS,
				    NULL, 0),
	       1, "and what is left, and wait for all");
	for (i = 0; ring_reap(r, &cqe); i++)
		seen |= cqe.user_data;
	tap_is(i, 4, "four completions");
	tap_is((long)seen, 15, "one of each");

	ring_sqe(r, 255, -1, NULL, 0, 0);
	tap_is(ring_do(r), -ZCALL_EINVAL, "there is no operation 255");
	tap_is(zcall_io_uring_enter(r->fd, 0, 0, 1U << 31, NULL, 0),
	       -ZCALL_EINVAL, "an unknown flag is refused");
}

static void files(ring_t *r)
{
	int fd = zcall_memfd_create("uring", 0), self;
	zcall_iovec_t v[2];

	ring_sqe(r, ZCALL_IORING_OP_WRITE, fd, "0123456789", 10, 5);
	tap_is(ring_do(r), 10, "write at 5");
	tap_is(zcall_pread64(fd, buf, 16, 0), 15, "the file has 15 bytes");
	tap_bytes(buf + 5, "0123456789", 10, "which are there");
	ring_sqe(r, ZCALL_IORING_OP_READ, fd, buf, 4, 7);
	tap_is(ring_do(r), 4, "read at 7");
	tap_bytes(buf, "2345", 4, "what is there");
	zcall_lseek(fd, 13, ZCALL_SEEK_SET);
	ring_sqe(r, ZCALL_IORING_OP_READ, fd, buf, 16, ~(uint64_t)0);
	tap_is(ring_do(r), 2, "read at the position");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), 15, "which moves");
	v[0].iov_base = (void *)(uintptr_t)"vec";
	v[0].iov_len = 3;
	v[1].iov_base = (void *)(uintptr_t)"tor";
	v[1].iov_len = 3;
	ring_sqe(r, ZCALL_IORING_OP_WRITEV, fd, v, 2, 5L << 30);
	tap_is(ring_do(r), 6, "writev behind 4 GiB");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), (5L << 30) + 6,
	       "the file ends there");
	v[0].iov_base = buf;
	v[1].iov_base = buf + 8;
	ring_sqe(r, ZCALL_IORING_OP_READV, fd, v, 2, 5L << 30);
	tap_is(ring_do(r), 6, "readv");
	tap_bytes(buf, "vec", 3, "the first piece");
	tap_bytes(buf + 8, "tor", 3, "the second");
	ring_sqe(r, ZCALL_IORING_OP_FSYNC, fd, NULL, 0, 0)->fsync_flags =
		ZCALL_IORING_FSYNC_DATASYNC;
	tap_is(ring_do(r), 0, "fsync");
	ring_sqe(r, ZCALL_IORING_OP_READ, -1, buf, 4, 0);
	tap_is(ring_do(r), -ZCALL_EBADF, "no descriptor");
	ring_sqe(r, ZCALL_IORING_OP_READ, fd, NULL, 4, 0);
	tap_is(ring_do(r), -ZCALL_EFAULT, "no memory");
	self = zcall_openat(ZCALL_AT_FDCWD, "/proc/self/exe", ZCALL_O_RDONLY,
			    0);
	ring_sqe(r, ZCALL_IORING_OP_READ, self, buf, 8, 0);
	tap_is(ring_do(r), 8, "read a file that has a name");
	tap_bytes(buf, "\177ELF", 4, "this program");
	zcall_close(self);
	zcall_close(fd);
}

/* Several in flight, which complete when there is something to read. */
static void flight(ring_t *r)
{
	zcall_io_uring_cqe_t cqe = {0, 0, 0};
	char a = 0, b = 0, c = 0;
	int p[2];

	zcall_pipe2(p, 0);
	ring_sqe(r, ZCALL_IORING_OP_READ, p[0], &a, 1, 0)->user_data = 1;
	ring_sqe(r, ZCALL_IORING_OP_READ, p[0], &b, 1, 0)->user_data = 2;
	ring_publish(r);
	tap_is(zcall_io_uring_enter(r->fd, 2, 0, 0, NULL, 0), 2,
	       "two reads of an empty pipe");
	tap_is(ring_reap(r, &cqe), 0, "wait for data");
	zcall_write(p[1], "xy", 2);
	tap_is(zcall_io_uring_enter(r->fd, 0, 2, ZCALL_IORING_ENTER_GETEVENTS,
				    NULL, 0),
	       0, "which comes");
	tap_ok(ring_reap(r, &cqe) && cqe.res == 1 && ring_reap(r, &cqe) &&
		       cqe.res == 1,
	       "both are done");
	tap_is(a + b, 'x' + 'y', "each has one byte");

	ring_sqe(r, ZCALL_IORING_OP_WRITE, p[1], "z", 1, 0)->flags =
		ZCALL_IOSQE_IO_LINK;
	ring_sqe(r, ZCALL_IORING_OP_READ, p[0], &c, 1, 0);
	ring_publish(r);
	tap_is(zcall_io_uring_enter(r->fd, 2, 2, ZCALL_IORING_ENTER_GETEVENTS,
				    NULL, 0),
	       2, "a write and a read linked to it");
	tap_is(c, 'z', "in this order");
	while (ring_reap(r, &cqe))
		;
	zcall_close(p[0]);
	zcall_close(p[1]);
}

static void times(ring_t *r)
{
	zcall_io_uring_getevents_arg_t arg = {0};
	zcall_timespec_t t = {0, 3 * MS};
	const unsigned wait =
		ZCALL_IORING_ENTER_GETEVENTS | ZCALL_IORING_ENTER_EXT_ARG;
	long start = now();

	arg.ts = (uintptr_t)&t;
	tap_is(zcall_io_uring_enter(r->fd, 0, 1, wait, &arg, sizeof(arg)),
	       -ZCALL_ETIME, "wait 3 ms for nothing");
	tap_ok(now() - start >= 3 * MS, "at least");
	tap_is(zcall_io_uring_enter(r->fd, 0, 1, wait, &arg, sizeof(arg) - 1),
	       -ZCALL_EINVAL, "an argument of another size is refused");
	start = now();
	ring_sqe(r, ZCALL_IORING_OP_TIMEOUT, -1, &t, 1, 0);
	tap_is(ring_do(r), -ZCALL_ETIME, "a time-out of 3 ms");
	tap_ok(now() - start >= 3 * MS, "at least");
}

/* The kernel's thread submits; when idle it sleeps, and must be woken. */
static void polling(void)
{
	static ring_t r;
	zcall_io_uring_cqe_t cqe = {0, 0, 0};
	zcall_timespec_t t = {0, MS};

	r.p.flags = ZCALL_IORING_SETUP_SQPOLL;
	r.p.sq_thread_idle = 1;
	if (!ring_open(&r, 4))
		return;
	while (!(__atomic_load_n(ring_field(r.sq, r.p.sq_off.flags),
				 __ATOMIC_ACQUIRE) &
		 ZCALL_IORING_SQ_NEED_WAKEUP))
		zcall_nanosleep(&t, NULL);
	ring_sqe(&r, ZCALL_IORING_OP_NOP, -1, NULL, 0, 0)->user_data = 9;
	ring_publish(&r);
	tap_is(zcall_io_uring_enter(r.fd, 1, 1,
				    ZCALL_IORING_ENTER_SQ_WAKEUP |
					    ZCALL_IORING_ENTER_GETEVENTS,
				    NULL, 0),
	       1, "IORING_SETUP_SQPOLL: wake the kernel's thread, and wait");
	tap_ok(ring_reap(&r, &cqe) && cqe.user_data == 9, "it is done");
	ring_close(&r);
}

/* Work is done when its one issuer asks for completions. */
static void deferred(void)
{
	static ring_t r;

	r.p.flags = ZCALL_IORING_SETUP_SINGLE_ISSUER |
		    ZCALL_IORING_SETUP_DEFER_TASKRUN;
	if (!ring_open(&r, 4))
		return;
	ring_sqe(&r, ZCALL_IORING_OP_NOP, -1, NULL, 0, 0);
	tap_is(ring_do(&r), 0, "IORING_SETUP_DEFER_TASKRUN");
	ring_close(&r);
}

int zcall_main(int argc, char **argv, char **envp)
{
	static ring_t r;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	if (!ring_exists())
		return tap_done();
	setup();
	if (ring_open(&r, 8)) {
		nops(&r);
		files(&r);
		flight(&r);
		times(&r);
		ring_close(&r);
	}
	polling();
	deferred();
	return tap_done();
}
