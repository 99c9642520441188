/*
 * The echo server of examples/, line by line, with liburing's functions
 * instead of zcall/ring.h's: what is compared is the engine, not the strategy.
 * A hosted program.
 */
#include <liburing.h>
#include <stdlib.h>

#include <zcall.h>

/* Not these two: what they declare comes from here. */
#define ZCALL_RING_H
#define ZCALL_START_H
#define ZCALLI_HIDE(v) __asm__("" : "+r"(v))

typedef struct io_uring zcall_ring_t;
typedef struct {
	struct io_uring_buf_ring *ring;
	int entries, added;
} zcall_ring_buf_t;
typedef struct io_uring_probe *zcall_ring_probe_t;

/* liburing up to 2.4 takes NO_SQARRAY for an array that is there. */
#if !defined(IO_URING_VERSION_MAJOR) || \
	(IO_URING_VERSION_MAJOR == 2 && IO_URING_VERSION_MINOR < 5)
#define OLD_LIBURING 1
#else
#define OLD_LIBURING 0
#endif

/* The entries have the kernel's layout on both sides. */
#define SQE(e) ((struct io_uring_sqe *)(void *)(e))
#define CQE(c) ((const zcall_io_uring_cqe_t *)(const void *)(c))

static inline zcall_io_uring_sqe_t *zcall_ring_get_sqe(zcall_ring_t *r)
{
	return (zcall_io_uring_sqe_t *)(void *)io_uring_get_sqe(r);
}

#define zcall_ring_sq_space(r) io_uring_sq_space_left(r)
#define zcall_ring_submit(r) io_uring_submit(r)
#define zcall_ring_submit_and_wait(r, n) io_uring_submit_and_wait(r, n)
#define zcall_ring_advance(r, n) io_uring_cq_advance(r, n)

static struct io_uring_cqe *cqe_at;
static unsigned cqe_head;
#define zcall_ring_for_each(r, c) \
	io_uring_for_each_cqe(r, cqe_head, cqe_at) if (((c) = CQE(cqe_at)))

static inline int zcall_ring_init(zcall_ring_t *r, unsigned entries,
				  zcall_io_uring_params_t *p)
{
#if OLD_LIBURING
	p->flags &= ~ZCALL_IORING_SETUP_NO_SQARRAY;
#endif
	return io_uring_queue_init_params(entries, r,
					  (struct io_uring_params *)(void *)p);
}

#define zcall_ring_register_fd(r) io_uring_register_ring_fd(r)

static inline int zcall_ring_probe(zcall_ring_t *r, zcall_ring_probe_t *probe)
{
	*probe = io_uring_get_probe_ring(r);
	return *probe ? 0 : -1;
}
#define zcall_ring_has(probe, op) io_uring_opcode_supported(*(probe), op)

static inline int zcall_ring_buf_init(zcall_ring_t *r, zcall_ring_buf_t *b,
				      unsigned entries, int group, int flags,
				      void *memory)
{
	struct io_uring_buf_reg reg = {0};

	(void)flags;
	(void)memory;
	if (posix_memalign((void **)&b->ring, 4096,
			   entries * sizeof(struct io_uring_buf)))
		return -12;
	reg.ring_addr = (unsigned long)b->ring;
	reg.ring_entries = entries;
	reg.bgid = (unsigned short)group;
	b->entries = (int)entries;
	b->added = 0;
	io_uring_buf_ring_init(b->ring);
	return io_uring_register_buf_ring(r, &reg, 0);
}

static inline void zcall_ring_buf_add(zcall_ring_buf_t *b, void *at,
				      unsigned len, unsigned short bid)
{
	io_uring_buf_ring_add(b->ring, at, len, bid,
			      io_uring_buf_ring_mask((unsigned)b->entries),
			      b->added++);
}

static inline void zcall_ring_buf_publish(zcall_ring_buf_t *b)
{
	io_uring_buf_ring_advance(b->ring, b->added);
	b->added = 0;
}

#define zcall_ring_buf_id(c) ((uint16_t)((c)->flags >> IORING_CQE_BUFFER_SHIFT))
#define zcall_prep_accept(e, fd, a, l, f) \
	io_uring_prep_accept(SQE(e), fd, a, l, f)
#define zcall_prep_recv(e, fd, b, n, f) io_uring_prep_recv(SQE(e), fd, b, n, f)
#define zcall_prep_buffer_select(e, g) \
	((e)->flags |= IOSQE_BUFFER_SELECT, (e)->buf_group = (g))
#define zcall_prep_send(e, fd, b, n, f) io_uring_prep_send(SQE(e), fd, b, n, f)
#define zcall_prep_send_zc(e, fd, b, n, f) \
	io_uring_prep_send_zc(SQE(e), fd, b, n, f, 0)
#define zcall_prep_close(e, fd) io_uring_prep_close(SQE(e), fd)
#define zcall_prep_poll_add(e, fd, m) io_uring_prep_poll_add(SQE(e), fd, m)

int zcall_main(int argc, char **argv, char **envp);

/* NOLINTNEXTLINE(bugprone-suspicious-include): the same server */
#include "../../examples/echo.c"

int main(int argc, char **argv, char **envp)
{
	return zcall_main(argc, argv, envp);
}
