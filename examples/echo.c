/*
 * echo: a TCP server on the loopback that sends back what it gets, through
 * io_uring, without libc.
 *
 *   echo [PORT]        0, or none: a free one. Prints "port N", serves until
 *                      SIGTERM or SIGINT, then prints what it has done.
 *
 * One accept and one receive for each connection are submitted once and
 * complete again and again (multishot). Received data lies in buffers that
 * the kernel picks from a ring of them, and is sent from there, in order, a
 * send at a time for each connection; large ones without copying, with a second
 * completion when the buffer is free. Each turn of the loop is one trap,
 * however much it does.
 *
 * When all buffers are in use, receives end with ENOBUFS and begin again as
 * soon as some are back: a client that does not read stops its own and, if it
 * holds all buffers, others' data, but no memory grows.
 */
#include <zcall.h>
#include <zcall/ring.h>
#include <zcall/start.h>

#include "server.h"

enum {
	CONNECTIONS = 4096,
	BUFFERS = 512, /* a power of two */
	SIZE = 16384,
	ZERO_COPY = 8192, /* from so many bytes on */
	ENTRIES = 1024,
	GROUP = 0,
	NONE = 0xffff, /* no buffer */
};

enum operation { ACCEPT, RECEIVE, SEND, CLOSE, SIGNAL };

/* Buffers wait in a list for each connection; buffer i's data and place. */
static char buffers[BUFFERS][SIZE];
static struct {
	uint16_t next;
	uint16_t uses;	   /* sends that have yet to complete for good */
	uint32_t from, to; /* what is still to be sent */
} pending[BUFFERS];

static struct connection {
	int fd;		/* -1: free */
	uint16_t first; /* buffers to be sent, NONE: none */
	uint16_t last;
	uint16_t flying;   /* operations that have yet to complete for good */
	uint8_t sending;   /* first is under way */
	uint8_t receiving; /* the receive is armed */
	uint8_t ending;	   /* no more receives; closed when all is sent */
	uint8_t failed;	   /* and what is not sent is dropped */
} connections[CONNECTIONS];

static zcall_io_uring_buf_t places[BUFFERS]
	__attribute__((__aligned__(4096))); /* where the kernel picks them */
static zcall_ring_buf_t group;
static int accepting;
static int full;	  /* no descriptors until a connection ends */
static int hungry;	  /* receives that wait for buffers */
static unsigned returned; /* buffers not published yet */
static unsigned held;	  /* buffers that the kernel cannot use */
static unsigned long messages, zero_copies;
static int can_zero_copy;

static uint64_t tag(enum operation o, unsigned connection, unsigned buffer)
{
	return (uint64_t)o | (uint64_t)connection << 8 | (uint64_t)buffer << 32;
}

static void give_back(unsigned buffer)
{
	zcall_ring_buf_add(&group, buffers[buffer], SIZE, (uint16_t)buffer);
	returned++;
	held--;
}

static void arm_accept(void)
{
	zcall_io_uring_sqe_t *e = entry(0);

	zcall_prep_accept(e, server, NULL, NULL, ZCALL_SOCK_CLOEXEC);
	e->ioprio = ZCALL_IORING_ACCEPT_MULTISHOT;
	e->user_data = tag(ACCEPT, 0, 0);
	accepting = 1;
}

static void arm_receive(unsigned i)
{
	struct connection *c = &connections[i];
	zcall_io_uring_sqe_t *e;

	if (c->receiving || c->ending)
		return;
	e = entry(0);
	zcall_prep_recv(e, c->fd, NULL, 0, 0);
	zcall_prep_buffer_select(e, GROUP);
	e->ioprio = ZCALL_IORING_RECV_MULTISHOT;
	e->user_data = tag(RECEIVE, i, 0);
	c->receiving = 1;
	c->flying++;
}

/* Sends the first buffer that waits, unless one is under way. */
static void arm_send(unsigned i)
{
	struct connection *c = &connections[i];
	unsigned b = c->first;
	uint32_t n;
	zcall_io_uring_sqe_t *e;

	if (c->sending || b == NONE)
		return;
	e = entry(0);
	n = pending[b].to - pending[b].from;
	if (n >= ZERO_COPY && can_zero_copy) {
		zcall_prep_send_zc(e, c->fd, buffers[b] + pending[b].from, n,
				   ZCALL_MSG_NOSIGNAL | ZCALL_MSG_WAITALL);
		zero_copies++;
	} else {
		zcall_prep_send(e, c->fd, buffers[b] + pending[b].from, n,
				ZCALL_MSG_NOSIGNAL | ZCALL_MSG_WAITALL);
	}
	e->user_data = tag(SEND, i, b);
	pending[b].uses++;
	c->sending = 1;
	c->flying++;
}

/* The end of a connection that has nothing left to do. */
static void settle(unsigned i)
{
	struct connection *c = &connections[i];
	zcall_io_uring_sqe_t *e;

	if (!c->ending || c->flying || c->first != NONE)
		return;
	e = entry(0);
	zcall_prep_close(e, c->fd);
	e->user_data = tag(CLOSE, i, 0);
	c->flying = 1;
}

/* What waits is not sent. What is under way ends by itself, now. */
static void fail(unsigned i)
{
	struct connection *c = &connections[i];
	uint16_t b;

	if (c->failed)
		return;
	c->failed = c->ending = 1;
	(void)zcall_shutdown(c->fd, ZCALL_SHUT_RDWR);
	traps++;
	b = c->first;
	if (c->sending)
		b = pending[b].next;
	while (b != NONE) {
		uint16_t next = pending[b].next;

		give_back(b);
		b = next;
	}
	if (c->sending)
		pending[c->first].next = NONE;
	else
		c->first = NONE;
	c->last = c->first;
}

static void accepted(const zcall_io_uring_cqe_t *cqe)
{
	static unsigned next;
	unsigned tries = CONNECTIONS;

	if (!(cqe->flags & ZCALL_IORING_CQE_F_MORE))
		accepting = 0;
	if (cqe->res < 0) { /* ECONNABORTED, EMFILE: there will be others */
		full = open_now && cqe->res != -ZCALL_ECONNABORTED;
		return;
	}
	while (tries-- && connections[next % CONNECTIONS].fd >= 0)
		next++;
	if (connections[next % CONNECTIONS].fd >= 0) {
		(void)zcall_close(cqe->res);
		traps++;
		return;
	}
	next %= CONNECTIONS;
	connections[next].fd = cqe->res;
	connections[next].first = connections[next].last = NONE;
	connections[next].sending = connections[next].receiving = 0;
	connections[next].ending = connections[next].failed = 0;
	connections[next].flying = 0;
	served++;
	if (++open_now > most)
		most = open_now;
	arm_receive(next);
}

static void received(const zcall_io_uring_cqe_t *cqe, unsigned i)
{
	struct connection *c = &connections[i];
	uint16_t b;

	if (!(cqe->flags & ZCALL_IORING_CQE_F_MORE)) {
		c->receiving = 0;
		c->flying--;
	}
	if (cqe->flags & ZCALL_IORING_CQE_F_BUFFER) {
		b = zcall_ring_buf_id(cqe);
		held++;
		if (cqe->res <= 0 || c->failed) {
			give_back(b);
		} else {
			messages++;
			bytes += (unsigned)cqe->res;
			pending[b].next = NONE;
			pending[b].uses = 0;
			pending[b].from = 0;
			pending[b].to = (uint32_t)cqe->res;
			if (c->first == NONE)
				c->first = b;
			else
				pending[c->last].next = b;
			c->last = b;
			arm_send(i);
		}
	}
	if (cqe->res == 0)
		c->ending = 1;
	else if (cqe->res == -ZCALL_ENOBUFS)
		hungry = 1;
	else if (cqe->res < 0 && cqe->res != -ZCALL_EINTR)
		fail(i);
	else if (!c->receiving)
		arm_receive(i);
	settle(i);
}

static void sent(const zcall_io_uring_cqe_t *cqe, unsigned i, unsigned b)
{
	struct connection *c = &connections[i];
	int broken = 0;

	/* A zero-copy send completes twice: the data is on its way, the buffer
	 * is free. The next send need not wait for the second. */
	if (!(cqe->flags & ZCALL_IORING_CQE_F_MORE)) {
		pending[b].uses--;
		c->flying--;
	}
	if (!(cqe->flags & ZCALL_IORING_CQE_F_NOTIF)) {
		c->sending = 0;
		if (cqe->res > 0)
			pending[b].from += (uint32_t)cqe->res;
		else if (cqe->res == -ZCALL_EINVAL ||
			 cqe->res == -ZCALL_EOPNOTSUPP)
			can_zero_copy = 0; /* a plain one next time */
		else
			broken = 1;
		if (pending[b].from == pending[b].to || broken || c->failed) {
			pending[b].from = pending[b].to;
			c->first = pending[b].next;
		}
		if (broken)
			fail(i);
		arm_send(i);
	}
	if (pending[b].from == pending[b].to && !pending[b].uses)
		give_back(b);
	settle(i);
}

/* One turn: everything that has completed. 0: go on. */
static int turn(void)
{
	const zcall_io_uring_cqe_t *cqe;
	uint32_t n = 0;
	unsigned i;
	int end = 0;

	zcall_ring_for_each(&ring, cqe)
	{
		i = cqe->user_data >> 8 & 0xffffff;
		switch ((enum operation)(cqe->user_data & 0xff)) {
		case ACCEPT:
			accepted(cqe);
			break;
		case RECEIVE:
			received(cqe, i);
			break;
		case SEND:
			sent(cqe, i, (unsigned)(cqe->user_data >> 32));
			break;
		case CLOSE:
			connections[i].fd = -1;
			open_now--;
			full = 0;
			break;
		case SIGNAL:
			end = 1;
			break;
		default:
			break;
		}
		n++;
	}
	zcall_ring_advance(&ring, n);
	if (returned)
		zcall_ring_buf_publish(&group);
	returned = 0;
	if (hungry && held < BUFFERS) {
		hungry = 0;
		for (i = 0; i < CONNECTIONS; i++)
			if (connections[i].fd >= 0)
				arm_receive(i);
	}
	if (!accepting && !full)
		arm_accept();
	return end;
}

/* The buffers, and whether sends can do without copying. 0 or -errno. */
static int make_buffers(void)
{
	zcall_ring_probe_t probe;
	unsigned i;
	int r;

	if (zcall_ring_probe(&ring, &probe) >= 0)
		can_zero_copy = zcall_ring_has(&probe, ZCALL_IORING_OP_SEND_ZC);
	r = zcall_ring_buf_init(&ring, &group, BUFFERS, GROUP, 0, places);
	if (r < 0)
		return r;
	held = BUFFERS;
	for (i = 0; i < BUFFERS; i++)
		give_back(i);
	zcall_ring_buf_publish(&group);
	returned = 0;
	return 0;
}

static void report(struct text *t)
{
	put_count(t, "", messages, " receives, ");
	put_count(t, "", bytes, " bytes, ");
	put_count(t, "", zero_copies, " zero-copy sends");
}

int zcall_main(int argc, char **argv, char **envp)
{
	long port = argc == 2 ? number_of(argv[1], 65535) : 0;
	int i, r;

	(void)envp;
	fill_standard_descriptors();
	if (argc > 2 || port < 0) {
		(void)complain("usage", "echo [PORT]", 0);
		return 2;
	}
	for (i = 0; i < CONNECTIONS; i++)
		connections[i].fd = -1;
	r = start("echo", ENTRIES, port, 4096, tag(SIGNAL, 0, 0));
	if (r)
		return r;
	r = make_buffers();
	if (r < 0)
		return complain("echo", "buffers", r);
	arm_accept();
	return serve("echo", turn, report);
}
