/*
 * http: an HTTP/1.1 server of files on the loopback, through io_uring, without
 * libc.
 *
 *   http DIRECTORY [PORT [SECONDS]]
 *
 * PORT: 0, or none: a free one. Prints "port N", serves what is beneath
 * DIRECTORY until SIGTERM or SIGINT, lets answers that have begun end, and
 * prints what it has done. SECONDS, by default 20, is how long a client may do
 * nothing, take for a request's head, and take for each part of an answer.
 *
 * GET and HEAD, one range of bytes, any number of requests on a connection,
 * also sent ahead. No listings, no content from clients, no TLS. Names are
 * looked up by openat2 with RESOLVE_BENEATH: what leads out of DIRECTORY, be it
 * by "..", by a link or by somebody who moves directories meanwhile, is 403.
 *
 * One accept and one receive for each connection complete again and again
 * (multishot). Data lies in buffers of the kernel's choice until there is room
 * for it in the connection's own; a client that sends ahead more than some
 * buffers is not received from until they are empty. A part of a file is read
 * and sent by two linked operations. Each turn of the loop is one trap.
 */
#include <zcall.h>
#include <zcall/ring.h>
#include <zcall/start.h>

#include "http.h"
#include "text.h"

enum {
	CONNECTIONS = 1024,
	BUFFERS = 1024, /* a power of two */
	SIZE = 2048,
	AHEAD = 8,   /* buffers that a connection may fill */
	HEAD = 8192, /* a request's head, at most */
	PART = 32768,
	ENTRIES = 1024,
	GROUP = 0,
	BACKLOG = 256, /* clients that wait to be accepted */
	NONE = 0xffff,
};

enum operation {
	ACCEPT,
	RECEIVE,
	OPEN,
	READ,
	SEND,
	CLOSE,
	TICK,
	SIGNAL,
	OTHER
};

/* What a connection waits for. LINGER: until the client has seen the end;
 * closing earlier could make its system drop what it has not read. */
enum phase { REQUEST, OPENING, ANSWER, LINGER, FAILED, CLOSING };

/* Received buffers wait in a list for each connection. */
static char buffers[BUFFERS][SIZE];
static struct {
	uint16_t next;
	uint16_t from, to;
} pending[BUFFERS];

static struct connection {
	int fd;	  /* -1: free */
	int file; /* -1: none */
	enum phase phase;
	uint16_t first, last; /* buffers received, NONE: none */
	uint16_t held;	      /* how many */
	uint16_t flying;      /* operations that have yet to complete */
	uint8_t receiving;    /* the receive is armed */
	uint8_t stopping;     /* and told to stop */
	uint8_t eof;	      /* the client sends no more */
	uint8_t closing;      /* after this answer */
	unsigned deadline;
	size_t in_n, seen; /* of in: filled, known not to end the head */
	size_t out_n, out_from;
	int64_t at, left; /* of the file, behind what is in out */
	struct request request;
	char in[HEAD];
	char out[PART]; /* the path; then what is to be sent */
} connections[CONNECTIONS];

static zcall_ring_t ring;
static zcall_ring_buf_t group;
static int root, server, accepting, hungry, ending;
static unsigned returned, held; /* buffers: see echo.c */
static unsigned now, seconds = 20, end_at, limit, open_now, most;
static unsigned long traps, requests, bytes, served;
static struct text date;
static const zcall_timespec_t second = {1, 0};

/* An entry, with room for one more behind it: links break where one submission
 * ends. */
static zcall_io_uring_sqe_t *entry(void)
{
	while (zcall_ring_sq_space(&ring) < 2) {
		traps++;
		(void)zcall_ring_submit(&ring);
	}
	return zcall_ring_get_sqe(&ring);
}

static uint64_t tag(enum operation o, unsigned connection)
{
	return (uint64_t)o | (uint64_t)connection << 8;
}

/*
 * Connections.
 */

/* An accept that completes again and again takes all who wait before it can be
 * stopped: so where they could be too many, one at a time. */
static void arm_accept(void)
{
	zcall_io_uring_sqe_t *e;

	if (accepting || ending || open_now >= limit)
		return;
	e = entry();
	zcall_prep_accept(e, server, NULL, NULL, ZCALL_SOCK_CLOEXEC);
	if (open_now + 2 * BACKLOG <= limit)
		e->ioprio = ZCALL_IORING_ACCEPT_MULTISHOT;
	e->user_data = tag(ACCEPT, 0);
	accepting = 1;
}

static void cancel(uint64_t what)
{
	zcall_io_uring_sqe_t *e = entry();

	zcall_prep_async_cancel(e, what, 0);
	e->user_data = tag(OTHER, 0);
}

static void arm_receive(unsigned i)
{
	struct connection *c = &connections[i];
	zcall_io_uring_sqe_t *e;

	if (c->receiving || c->eof || c->phase >= FAILED || c->held >= AHEAD)
		return;
	e = entry();
	zcall_prep_recv(e, c->fd, NULL, 0, 0);
	zcall_prep_buffer_select(e, GROUP);
	e->ioprio = ZCALL_IORING_RECV_MULTISHOT;
	e->user_data = tag(RECEIVE, i);
	c->receiving = 1;
	c->stopping = 0;
	c->flying++;
}

static void give_back(unsigned buffer)
{
	zcall_ring_buf_add(&group, buffers[buffer], SIZE, (uint16_t)buffer);
	returned++;
	held--;
}

/* Gives the first buffer back. */
static void drop(struct connection *c)
{
	uint16_t b = c->first;

	c->first = pending[b].next;
	c->held--;
	give_back(b);
}

static void close_file(struct connection *c)
{
	zcall_io_uring_sqe_t *e;

	if (c->file < 0)
		return;
	e = entry();
	zcall_prep_close(e, c->file);
	e->user_data = tag(OTHER, 0);
	c->file = -1;
}

/* What is under way ends by itself, now. */
static void fail(struct connection *c)
{
	if (c->phase >= FAILED)
		return;
	c->phase = FAILED;
	(void)zcall_shutdown(c->fd, ZCALL_SHUT_RDWR);
	traps++;
}

/* The end of a connection that has nothing left to do. */
static void settle(unsigned i)
{
	struct connection *c = &connections[i];
	zcall_io_uring_sqe_t *e;

	if (c->phase >= LINGER)
		while (c->held)
			drop(c);
	if (c->flying || c->phase == CLOSING || !(c->phase == FAILED || c->eof))
		return;
	while (c->held)
		drop(c);
	close_file(c);
	e = entry();
	zcall_prep_close(e, c->fd);
	e->user_data = tag(CLOSE, i);
	c->phase = CLOSING;
	c->flying = 1;
}

/*
 * Answers.
 */

/* Sends what is in out, filled up from the file. */
static void arm_send(unsigned i)
{
	struct connection *c = &connections[i];
	int64_t n = (int64_t)(PART - c->out_n);
	zcall_io_uring_sqe_t *e;

	if (n > c->left)
		n = c->left;
	if (c->out_from || c->request.no_body)
		n = 0;
	if (n) {
		e = entry();
		zcall_prep_read(e, c->file, c->out + c->out_n, (uint32_t)n,
				c->at);
		/* A short one takes the send with it. */
		e->flags |= ZCALL_IOSQE_IO_LINK;
		e->user_data = tag(READ, i);
		c->flying++;
		e = zcall_ring_get_sqe(&ring);
		c->out_n += (size_t)n;
		c->at += n;
		c->left -= n;
	} else {
		e = entry();
	}
	zcall_prep_send(e, c->fd, c->out + c->out_from,
			(uint32_t)(c->out_n - c->out_from),
			ZCALL_MSG_NOSIGNAL | ZCALL_MSG_WAITALL);
	e->user_data = tag(SEND, i);
	c->flying++;
	c->deadline = now + seconds;
}

/* Begins an answer; more: fields that only it has, with their line ends. A
 * status from 300 on has its reason as content. */
static void answer(unsigned i, int status, const struct text *more)
{
	static struct text t;
	struct connection *c = &connections[i];
	struct text body;

	body.n = 0;
	if (status >= 300) {
		put_number(&body, (unsigned long)status, 0, 0);
		put_char(&body, ' ');
		put(&body, reason(status));
		put_char(&body, '\n');
		c->left = (int64_t)body.n;
	}
	t.n = 0;
	put(&t, "HTTP/1.1 ");
	put_number(&t, (unsigned long)status, 0, 0);
	put_char(&t, ' ');
	put(&t, reason(status));
	put(&t, "\r\nDate: ");
	put_part(&t, date.s, date.n);
	put(&t, "\r\nContent-Length: ");
	put_number(&t, (unsigned long)c->left, 0, 0);
	if (c->closing)
		put(&t, "\r\nConnection: close");
	else if (c->request.kept)
		put(&t, "\r\nConnection: keep-alive");
	if (status == 405)
		put(&t, "\r\nAllow: GET, HEAD");
	if (status == 503)
		put(&t, "\r\nRetry-After: 1");
	if (status >= 300)
		put(&t, "\r\nContent-Type: text/plain");
	put(&t, "\r\n");
	if (more)
		put_part(&t, more->s, more->n);
	put(&t, "\r\n");
	if (status >= 300) {
		if (!c->request.no_body)
			put_part(&t, body.s, body.n);
		c->left = 0;
	}
	memcpy(c->out, t.s, t.n);
	c->out_n = t.n;
	c->out_from = 0;
	c->phase = ANSWER;
	requests++;
	arm_send(i);
}

/* A status that ends the connection, because what comes behind it cannot be
 * told from it. */
static void refuse(unsigned i, int status)
{
	connections[i].closing = 1;
	connections[i].request.kept = 0;
	answer(i, status, NULL);
}

/* A file is open, and it is a regular one: what of it is sent. */
static void answer_file(unsigned i, const zcall_statx_t *st)
{
	static struct text t;
	struct connection *c = &connections[i];
	struct request *r = &c->request;
	int64_t size = (int64_t)st->stx_size, last;
	size_t tag_at, k;
	int status = 200;

	t.n = 0;
	put(&t, "Accept-Ranges: bytes\r\nContent-Type: ");
	put(&t, type_of(c->out, r->path));
	put(&t, "\r\nETag: ");
	tag_at = t.n;
	put_char(&t, '"');
	put_number(&t, (unsigned long)st->stx_mtime.tv_sec, 0, 0);
	put_char(&t, '-');
	put_number(&t, st->stx_mtime.tv_nsec, 0, 0);
	put_char(&t, '-');
	put_number(&t, (unsigned long)size, 0, 0);
	put_char(&t, '"');
	/* A range of another version than the client has is all of this one. */
	if (r->if_range[0]) {
		for (k = 0; tag_at + k < t.n; k++)
			if (r->if_range[k] != t.s[tag_at + k])
				break;
		if (tag_at + k < t.n || r->if_range[k])
			r->ranged = 0;
	}
	put(&t, "\r\n");
	c->at = 0;
	c->left = size;
	if (r->ranged && !r->no_body) {
		last = r->first < 0 || r->last < 0 || r->last >= size ? size - 1
								      : r->last;
		if (r->first >= 0)
			c->at = r->first;
		else if (r->last < size)
			c->at = size - r->last;
		c->left = last - c->at + 1;
		status = c->left > 0 ? 206 : 416;
		put(&t, "Content-Range: bytes ");
		if (status == 206) {
			put_number(&t, (unsigned long)c->at, 0, 0);
			put_char(&t, '-');
			put_number(&t, (unsigned long)last, 0, 0);
		} else {
			put_char(&t, '*');
			/* The type is that of the reason then. */
			t.n = 0;
			put(&t, "Content-Range: bytes *");
		}
		put_char(&t, '/');
		put_number(&t, (unsigned long)size, 0, 0);
		put(&t, "\r\n");
	}
	answer(i, status, &t);
}

static int status_of(int r, const zcall_statx_t *st, size_t path)
{
	switch (r) {
	case -ZCALL_ENOENT:
	case -ZCALL_ENOTDIR:
		return 404;
	case -ZCALL_ENAMETOOLONG:
		return 414;
	case -ZCALL_EMFILE:
	case -ZCALL_ENFILE:
	case -ZCALL_ENOMEM:
	case -ZCALL_EAGAIN: /* directories were moved meanwhile */
		return 503;
	default:
		break;
	}
	if (r >= 0 && (st->stx_mode & ZCALL_S_IFMT) == ZCALL_S_IFREG)
		return 200;
	if (r < 0 || (st->stx_mode & ZCALL_S_IFMT) != ZCALL_S_IFDIR)
		return 403;
	/* The whole path, each byte maybe as %XX, must fit into the answer. */
	return path > 2500 ? 414 : 301;
}

static void opened(unsigned i, int r)
{
	static struct text t;
	struct connection *c = &connections[i];
	zcall_statx_t st;
	int status;

	c->flying--;
	c->file = r < 0 ? -1 : r;
	if (c->phase == FAILED) {
		settle(i);
		return;
	}
	if (r >= 0) {
		r = zcall_statx(c->file, "", ZCALL_AT_EMPTY_PATH,
				ZCALL_STATX_TYPE | ZCALL_STATX_SIZE |
					ZCALL_STATX_MTIME,
				&st);
		traps++;
	}
	status = status_of(r, &st, c->request.path);
	t.n = 0;
	if (status == 301)
		put_location(&t, c->out);
	if (status != 200) {
		answer(i, status, &t);
		return;
	}
	/* It was there only for what is not a file. */
	(void)zcall_fcntl(c->file, ZCALL_F_SETFL, 0);
	traps++;
	answer_file(i, &st);
}

/*
 * Requests.
 */

/* Moves what was received into in, as far as it fits. */
static void fill(struct connection *c)
{
	size_t n;
	uint16_t b;

	while (c->held && c->in_n < HEAD) {
		b = c->first;
		n = (size_t)(pending[b].to - pending[b].from);
		if (n > HEAD - c->in_n)
			n = HEAD - c->in_n;
		memcpy(c->in + c->in_n, buffers[b] + pending[b].from, n);
		c->in_n += n;
		pending[b].from = (uint16_t)(pending[b].from + n);
		if (pending[b].from == pending[b].to)
			drop(c);
	}
}

/* How long the head is that in begins with, its empty line included; 0: it is
 * not all there. */
static size_t head_length(struct connection *c)
{
	size_t i;

	for (i = c->seen; i < c->in_n; i++) {
		if (c->in[i] != '\n')
			continue;
		if (i &&
		    (c->in[i - 1] == '\n' ||
		     (i > 1 && c->in[i - 1] == '\r' && c->in[i - 2] == '\n')))
			return i + 1;
	}
	c->seen = i;
	return 0;
}

static void take(struct connection *c, size_t n)
{
	c->in_n -= n;
	c->seen = 0;
	memmove(c->in, c->in + n, c->in_n);
}

/* Begins to answer the next request, if it is there. */
static void advance(unsigned i)
{
	static const zcall_open_how_t how = {
		ZCALL_O_RDONLY | ZCALL_O_NONBLOCK | ZCALL_O_CLOEXEC, 0,
		ZCALL_RESOLVE_BENEATH | ZCALL_RESOLVE_NO_MAGICLINKS};
	struct connection *c = &connections[i];
	size_t n, k, before = c->in_n;
	zcall_io_uring_sqe_t *e;
	int status;

	if (c->phase != REQUEST)
		return;
	fill(c);
	/* Empty lines before a request do not count. */
	for (n = 0; n < c->in_n && (c->in[n] == '\r' || c->in[n] == '\n'); n++)
		;
	if (n)
		take(c, n);
	if (!before && c->in_n)
		c->deadline = now + seconds;
	n = head_length(c);
	if (!n) {
		if (c->in_n < HEAD)
			return;
		for (k = 0; k < HEAD && c->in[k] != '\n'; k++)
			;
		refuse(i, k < HEAD ? 431 : 414);
		return;
	}
	status = parse_request(&c->request, c->in, n, c->out, PART);
	take(c, n);
	c->closing = c->request.closing || ending;
	if (status == 405) {
		answer(i, status, NULL);
	} else if (status) {
		refuse(i, status);
	} else {
		e = entry();
		zcall_prep_openat2(e, root, c->out, &how, sizeof(how));
		e->user_data = tag(OPEN, i);
		c->phase = OPENING;
		c->flying++;
	}
}

/*
 * Completions.
 */

static void accepted(const zcall_io_uring_cqe_t *cqe)
{
	static unsigned next;
	struct connection *c;
	unsigned tries = CONNECTIONS;

	if (!(cqe->flags & ZCALL_IORING_CQE_F_MORE))
		accepting = 0;
	/* Out of descriptors: not before one is free, or the next second. */
	if (cqe->res < 0) {
		if (cqe->res != -ZCALL_EMFILE && cqe->res != -ZCALL_ENFILE &&
		    cqe->res != -ZCALL_ENOMEM && cqe->res != -ZCALL_ENOBUFS)
			arm_accept();
		return;
	}
	while (tries-- && connections[next % CONNECTIONS].fd >= 0)
		next++;
	c = &connections[next % CONNECTIONS];
	if (c->fd >= 0 || ending) {
		(void)zcall_close(cqe->res);
		traps++;
		return;
	}
	c->fd = cqe->res;
	c->file = -1;
	c->phase = REQUEST;
	c->first = c->last = NONE;
	c->held = c->flying = 0;
	c->receiving = c->eof = c->closing = 0;
	c->in_n = c->seen = 0;
	c->request = (struct request){0};
	c->deadline = now + seconds;
	served++;
	if (++open_now > most)
		most = open_now;
	if (accepting && open_now + 2 * BACKLOG > limit)
		cancel(tag(ACCEPT, 0));
	arm_receive(next % CONNECTIONS);
	if (!accepting)
		arm_accept();
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
		if (cqe->res <= 0 || c->phase >= LINGER) {
			give_back(b);
		} else {
			pending[b].next = NONE;
			pending[b].from = 0;
			pending[b].to = (uint16_t)cqe->res;
			if (!c->held++)
				c->first = b;
			else
				pending[c->last].next = b;
			c->last = b;
		}
	}
	if (cqe->res == 0)
		c->eof = 1;
	else if (cqe->res == -ZCALL_ENOBUFS)
		hungry = 1;
	else if (cqe->res < 0 && cqe->res != -ZCALL_EINTR &&
		 cqe->res != -ZCALL_ECANCELED)
		fail(c);
	advance(i);
	if (c->held >= AHEAD && c->receiving && !c->stopping) {
		c->stopping = 1;
		cancel(tag(RECEIVE, i));
	}
	if (cqe->res != -ZCALL_ENOBUFS)
		arm_receive(i);
	settle(i);
}

static void sent(const zcall_io_uring_cqe_t *cqe, unsigned i)
{
	struct connection *c = &connections[i];

	c->flying--;
	if (cqe->res <= 0)
		fail(c);
	if (c->phase == FAILED) {
		settle(i);
		return;
	}
	bytes += (unsigned)cqe->res;
	c->out_from += (unsigned)cqe->res;
	if (c->out_from < c->out_n) {
		arm_send(i);
		return;
	}
	c->out_from = c->out_n = 0;
	if (c->left && !c->request.no_body) {
		arm_send(i);
		return;
	}
	close_file(c);
	c->deadline = now + seconds;
	if (c->closing) {
		c->phase = LINGER;
		c->deadline = now + 2;
		(void)zcall_shutdown(c->fd, ZCALL_SHUT_WR);
		traps++;
		while (c->held)
			drop(c);
	} else {
		c->phase = REQUEST;
		c->request = (struct request){0};
		advance(i);
	}
	arm_receive(i);
	settle(i);
}

static void set_date(void)
{
	zcall_timespec_t ts = {0, 0};

	(void)zcall_clock_gettime(ZCALL_CLOCK_REALTIME, &ts);
	date.n = 0;
	put_date(&date, (unsigned long)ts.tv_sec);
}

/* Once a second: the time, and whose is over. */
static void tick(void)
{
	zcall_io_uring_sqe_t *e = entry();
	struct connection *c;
	unsigned i;

	zcall_prep_timeout(e, &second, 0, 0);
	e->user_data = tag(TICK, 0);
	now++;
	set_date();
	for (i = 0; i < CONNECTIONS; i++) {
		c = &connections[i];
		if (c->fd < 0 || c->phase >= FAILED ||
		    (now <= c->deadline && !(ending && now > end_at)))
			continue;
		if (c->phase == REQUEST && c->in_n)
			refuse(i, 408);
		else
			fail(c);
		settle(i);
	}
	arm_accept();
}

/* No more requests; answers that have begun end. */
static void end(void)
{
	struct connection *c;
	unsigned i;

	ending = 1;
	end_at = now + seconds;
	if (accepting)
		cancel(tag(ACCEPT, 0));
	for (i = 0; i < CONNECTIONS; i++) {
		c = &connections[i];
		if (c->fd < 0)
			continue;
		c->closing = 1;
		if (c->phase == REQUEST || c->phase == LINGER)
			fail(c);
		settle(i);
	}
}

/* One turn: everything that has completed. */
static void turn(void)
{
	const zcall_io_uring_cqe_t *cqe;
	uint32_t n = 0;
	unsigned i;

	zcall_ring_for_each(&ring, cqe)
	{
		i = (unsigned)(cqe->user_data >> 8);
		switch ((enum operation)(cqe->user_data & 0xff)) {
		case ACCEPT:
			accepted(cqe);
			break;
		case RECEIVE:
			received(cqe, i);
			break;
		case OPEN:
			opened(i, cqe->res);
			break;
		case READ:
			connections[i].flying--;
			break;
		case SEND:
			sent(cqe, i);
			break;
		case CLOSE:
			connections[i].fd = -1;
			open_now--;
			arm_accept();
			break;
		case TICK:
			tick();
			break;
		case SIGNAL:
			end();
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
}

/* 0 or what went wrong. */
static long listen_on(uint16_t port, struct text *t)
{
	zcall_sockaddr_in_t a = {0};
	zcall_socklen_t n = sizeof(a);
	const int on = 1;
	long r;

	server = zcall_socket(ZCALL_AF_INET,
			      ZCALL_SOCK_STREAM | ZCALL_SOCK_CLOEXEC, 0);
	if (server < 0)
		return server;
	a.sin_family = ZCALL_AF_INET;
	a.sin_addr.s_addr = 0x0100007f; /* 127.0.0.1 as it is sent */
	a.sin_port = (uint16_t)(port << 8 | port >> 8);
	(void)zcall_setsockopt(server, ZCALL_SOL_SOCKET, ZCALL_SO_REUSEADDR,
			       &on, sizeof(on));
	/* Sockets that it accepts have this from it. */
	(void)zcall_setsockopt(server, ZCALL_IPPROTO_TCP, ZCALL_TCP_NODELAY,
			       &on, sizeof(on));
	r = zcall_bind(server, &a, sizeof(a));
	if (r >= 0)
		r = zcall_listen(server, BACKLOG);
	if (r >= 0)
		r = zcall_getsockname(server, &a, &n);
	put(t, "port ");
	put_number(t,
		   (unsigned long)(a.sin_port >> 8 | (a.sin_port & 255) << 8),
		   0, 0);
	put(t, "\n");
	return r;
}

static long make_ring(void)
{
	zcall_io_uring_params_t p = {0};
	unsigned i;
	long r;

	p.flags = ZCALL_IORING_SETUP_SINGLE_ISSUER |
		  ZCALL_IORING_SETUP_DEFER_TASKRUN |
		  ZCALL_IORING_SETUP_NO_SQARRAY | ZCALL_IORING_SETUP_CQSIZE;
	p.cq_entries = 8 * ENTRIES;
	r = zcall_ring_init(&ring, ENTRIES, &p);
	if (r == -ZCALL_EINVAL) { /* before 6.6 */
		p = (zcall_io_uring_params_t){0};
		p.flags = ZCALL_IORING_SETUP_CQSIZE;
		p.cq_entries = 8 * ENTRIES;
		r = zcall_ring_init(&ring, ENTRIES, &p);
	}
	if (r < 0)
		return r;
	(void)zcall_ring_register_fd(&ring);
	r = zcall_ring_buf_init(&ring, &group, BUFFERS, GROUP, 0, NULL);
	held = BUFFERS;
	for (i = 0; r >= 0 && i < BUFFERS; i++)
		give_back(i);
	zcall_ring_buf_publish(&group);
	returned = 0;
	return r;
}

/* As many connections as there are descriptors for, one more each for a file. */
static void set_limit(void)
{
	zcall_rlimit64_t most_files = {0, 0};

	limit = CONNECTIONS;
	if (zcall_prlimit64(0, ZCALL_RLIMIT_NOFILE, NULL, &most_files) < 0)
		return;
	most_files.rlim_cur = most_files.rlim_max;
	(void)zcall_prlimit64(0, ZCALL_RLIMIT_NOFILE, &most_files, NULL);
	if (most_files.rlim_cur < 2 * CONNECTIONS + 16)
		limit = most_files.rlim_cur > 18
				? (unsigned)(most_files.rlim_cur - 16) / 2
				: 1;
}

static void report(struct text *t)
{
	put(t, "served ");
	put_number(t, served, 0, 0);
	put(t, " connections, at most ");
	put_number(t, most, 0, 0);
	put(t, " at once, ");
	put_number(t, open_now, 0, 0);
	put(t, " open; ");
	put_number(t, requests, 0, 0);
	put(t, " answers, ");
	put_number(t, bytes, 0, 0);
	put(t, " bytes; ");
	put_number(t, traps, 0, 0);
	put(t, " system calls\n");
}

int zcall_main(int argc, char **argv, char **envp)
{
	static struct text t;
	zcall_sigset_t stop = {
		{1UL << (ZCALL_SIGTERM - 1) | 1UL << (ZCALL_SIGINT - 1)}};
	long port = argc > 2 ? number_of(argv[2], 65535) : 0, r;
	long wait = argc > 3 ? number_of(argv[3], 86400) : 20;
	zcall_io_uring_sqe_t *e;
	int signals, i;

	(void)envp;
	fill_standard_descriptors();
	if (argc < 2 || argc > 4 || port < 0 || wait < 1) {
		put(&t, "usage: http DIRECTORY [PORT [SECONDS]]\n");
		(void)flush(2, &t);
		return 2;
	}
	seconds = (unsigned)wait;
	for (i = 0; i < CONNECTIONS; i++)
		connections[i].fd = -1;
	root = zcall_openat(ZCALL_AT_FDCWD, argv[1],
			    ZCALL_O_PATH | ZCALL_O_DIRECTORY | ZCALL_O_CLOEXEC,
			    0);
	if (root < 0)
		return complain("http", argv[1], root);
	r = zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &stop, NULL, sizeof(stop));
	signals = zcall_signalfd4(-1, &stop, sizeof(stop), ZCALL_SFD_CLOEXEC);
	if (r < 0 || signals < 0)
		return complain("http", "signals", r < 0 ? r : signals);
	set_limit();
	r = make_ring();
	if (r < 0)
		return complain("http", "io_uring", r);
	r = listen_on((uint16_t)port, &t);
	if (r < 0)
		return complain("http", "listen", r);
	r = flush(1, &t);
	if (r < 0)
		return complain("http", "standard output", r);
	e = entry();
	zcall_prep_poll_add(e, signals, ZCALL_POLLIN);
	e->user_data = tag(SIGNAL, 0);
	tick();
	while (!ending || open_now) {
		r = zcall_ring_submit_and_wait(&ring, 1);
		traps++;
		if (r < 0 && r != -ZCALL_EINTR && r != -ZCALL_EAGAIN &&
		    r != -ZCALL_EBUSY)
			return complain("http", "io_uring_enter", r);
		turn();
	}
	report(&t);
	r = flush(1, &t);
	return r < 0 ? complain("http", "standard output", r) : 0;
}
