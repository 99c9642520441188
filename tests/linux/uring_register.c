/* io_uring_register: what the kernel knows, files, buffers, events and rings
 * that are registered, and that registering is undone. */
#include "tap.h"
#include "ring.h"
#include <zcall/event.h>
#include <zcall/fs.h>

static char buf[16];

static int reg(ring_t *r, unsigned opcode, void *arg, unsigned n)
{
	return zcall_io_uring_register(r->fd, opcode, arg, n);
}

static void probe(ring_t *r)
{
	static struct {
		zcall_io_uring_probe_t head;
		zcall_io_uring_probe_op_t ops[256];
	} p;
	int i;

	tap_is(reg(r, ZCALL_IORING_REGISTER_PROBE, &p, 256), 0, "probe");
	tap_ok(p.head.last_op >= ZCALL_IORING_OP_SENDMSG_ZC &&
		       p.head.ops_len == p.head.last_op + 1,
	       "the last operation, and how many there are");
	for (i = 0; i < p.head.ops_len && p.ops[i].op == i; i++)
		;
	tap_is(i, p.head.ops_len, "each has its number");
	tap_ok((p.ops[ZCALL_IORING_OP_NOP].flags &
		p.ops[ZCALL_IORING_OP_READ].flags &
		p.ops[ZCALL_IORING_OP_WRITE].flags &
		ZCALL_IO_URING_OP_SUPPORTED) != 0,
	       "no-op, read and write are supported");
	tap_is(p.ops[255].flags & ZCALL_IO_URING_OP_SUPPORTED, 0,
	       "number 255 is not");
	tap_is(reg(r, ZCALL_IORING_REGISTER_PROBE, &p, 1), -ZCALL_EINVAL,
	       "an answer must be empty before");
}

static void files(ring_t *r)
{
	int fds[3] = {zcall_memfd_create("first", 0), -1,
		      zcall_memfd_create("third", 0)};
	int second = zcall_memfd_create("second", 0);
	zcall_io_uring_rsrc_update_t u = {1, 0, 0};

	tap_is(reg(r, ZCALL_IORING_REGISTER_FILES, fds, 3), 0,
	       "register three files, one of them none");
	tap_is(reg(r, ZCALL_IORING_REGISTER_FILES, fds, 3), -ZCALL_EBUSY,
	       "only once");
	ring_sqe(r, ZCALL_IORING_OP_WRITE, 2, "third", 5, 0)->flags =
		ZCALL_IOSQE_FIXED_FILE;
	tap_is(ring_do(r), 5, "write to the third");
	tap_is(zcall_pread64(fds[2], buf, 16, 0), 5, "it was that one");
	ring_sqe(r, ZCALL_IORING_OP_WRITE, 1, "second", 6, 0)->flags =
		ZCALL_IOSQE_FIXED_FILE;
	tap_is(ring_do(r), -ZCALL_EBADF, "the second is none");
	u.data = (uintptr_t)&second;
	tap_is(reg(r, ZCALL_IORING_REGISTER_FILES_UPDATE, &u, 1), 1,
	       "make it one");
	ring_sqe(r, ZCALL_IORING_OP_WRITE, 1, "second", 6, 0)->flags =
		ZCALL_IOSQE_FIXED_FILE;
	tap_is(ring_do(r), 6, "now it can be written to");
	tap_is(zcall_pread64(second, buf, 16, 0), 6, "it was that one");
	zcall_close(second);
	ring_sqe(r, ZCALL_IORING_OP_READ, 1, buf, 16, 0)->flags =
		ZCALL_IOSQE_FIXED_FILE;
	tap_is(ring_do(r), 6, "even when its descriptor is closed");
	tap_bytes(buf, "second", 6, "what is there");
	tap_is(reg(r, ZCALL_IORING_UNREGISTER_FILES, NULL, 0), 0,
	       "unregister them");
	tap_is(reg(r, ZCALL_IORING_UNREGISTER_FILES, NULL, 0), -ZCALL_ENXIO,
	       "only once");
	zcall_close(fds[0]);
	zcall_close(fds[2]);
}

static void buffers(ring_t *r)
{
	static char out[4096] = "..out", in[4096];
	zcall_iovec_t v[2] = {{out, sizeof(out)}, {in, sizeof(in)}};
	int fd = zcall_memfd_create("buffers", 0);

	tap_is(reg(r, ZCALL_IORING_REGISTER_BUFFERS, v, 2), 0,
	       "register two buffers");
	ring_sqe(r, ZCALL_IORING_OP_WRITE_FIXED, fd, out + 2, 3, 1);
	tap_is(ring_do(r), 3, "write from within the first");
	ring_sqe(r, ZCALL_IORING_OP_READ_FIXED, fd, in + 100, 50, 0)
		->buf_index = 1;
	tap_is(ring_do(r), 4, "read into the second");
	tap_bytes(in + 99, "\0\0out\0", 6, "what was written, and no more");
	ring_sqe(r, ZCALL_IORING_OP_READ_FIXED, fd, in, 3, 0);
	tap_is(ring_do(r), -ZCALL_EFAULT, "the second is not the first");
	ring_sqe(r, ZCALL_IORING_OP_READ_FIXED, fd, in, 3, 0)->buf_index = 2;
	tap_is(ring_do(r), -ZCALL_EFAULT, "there is no third");
	tap_is(reg(r, ZCALL_IORING_UNREGISTER_BUFFERS, NULL, 0), 0,
	       "unregister them");
	tap_is(reg(r, ZCALL_IORING_UNREGISTER_BUFFERS, NULL, 0), -ZCALL_ENXIO,
	       "only once");
	zcall_close(fd);
}

static long nop(ring_t *r)
{
	ring_sqe(r, ZCALL_IORING_OP_NOP, -1, NULL, 0, 0);
	return ring_do(r);
}

static void event(ring_t *r)
{
	int fd = zcall_eventfd2(0, ZCALL_EFD_NONBLOCK);
	uint64_t n = 0;

	tap_is(reg(r, ZCALL_IORING_REGISTER_EVENTFD, &fd, 1), 0,
	       "register an event");
	tap_is(nop(r), 0, "a no-op");
	tap_is(zcall_read(fd, &n, sizeof(n)), 8, "makes it readable");
	tap_is((long)n, 1, "once");
	tap_is(reg(r, ZCALL_IORING_UNREGISTER_EVENTFD, NULL, 0), 0,
	       "unregister it");
	tap_is(nop(r), 0, "another");
	tap_is(zcall_read(fd, &n, sizeof(n)), -ZCALL_EAGAIN, "does not");
	tap_is(reg(r, ZCALL_IORING_UNREGISTER_EVENTFD, NULL, 0), -ZCALL_ENXIO,
	       "only once");
	zcall_close(fd);
}

static void ring_itself(ring_t *r)
{
	zcall_io_uring_rsrc_update_t u = {~0U, 0, 0};
	const unsigned flags = ZCALL_IORING_ENTER_GETEVENTS |
			       ZCALL_IORING_ENTER_REGISTERED_RING;
	zcall_io_uring_cqe_t cqe = {0, 0, 0};

	u.data = (uint64_t)r->fd;
	tap_is(reg(r, ZCALL_IORING_REGISTER_RING_FDS, &u, 1), 1,
	       "register the ring's descriptor");
	tap_ok(u.offset < 16, "it gets an index");
	ring_sqe(r, ZCALL_IORING_OP_NOP, -1, NULL, 0, 0)->user_data = 3;
	ring_publish(r);
	tap_is(zcall_io_uring_enter((int)u.offset, 1, 1, flags, NULL, 0), 1,
	       "enter by it");
	tap_ok(ring_reap(r, &cqe) && cqe.user_data == 3, "it is that ring");
	u.data = 0;
	tap_is(reg(r, ZCALL_IORING_UNREGISTER_RING_FDS, &u, 1), 1,
	       "unregister it");
	tap_is(zcall_io_uring_enter((int)u.offset, 0, 0, flags, NULL, 0),
	       -ZCALL_EBADF, "now there is none");
}

static void disabled(void)
{
	static ring_t r;

	r.p.flags = ZCALL_IORING_SETUP_R_DISABLED;
	if (!ring_open(&r, 2))
		return;
	tap_is(zcall_io_uring_enter(r.fd, 0, 0, 0, NULL, 0), -ZCALL_EBADFD,
	       "a disabled ring");
	tap_is(reg(&r, ZCALL_IORING_REGISTER_ENABLE_RINGS, NULL, 0), 0,
	       "enable it");
	tap_is(nop(&r), 0, "it works");
	tap_is(reg(&r, ZCALL_IORING_REGISTER_ENABLE_RINGS, NULL, 0),
	       -ZCALL_EBADFD, "only once");
	ring_close(&r);
}

static void others(ring_t *r)
{
	unsigned workers[2] = {0, 0};

	tap_is(reg(r, ZCALL_IORING_REGISTER_IOWQ_MAX_WORKERS, workers, 2), 0,
	       "how many workers there may be");
	tap_ok(workers[0] > 0 && workers[1] > 0, "of both kinds");
	tap_is(reg(r, ZCALL_IORING_REGISTER_IOWQ_MAX_WORKERS, workers, 1),
	       -ZCALL_EINVAL, "there are two kinds");
	tap_is(reg(r, 1U << 16, NULL, 0), -ZCALL_EINVAL,
	       "an unknown operation is refused");
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
	if (ring_open(&r, 8)) {
		probe(&r);
		files(&r);
		buffers(&r);
		event(&r);
		ring_itself(&r);
		others(&r);
		ring_close(&r);
	}
	disabled();
	return tap_done();
}
