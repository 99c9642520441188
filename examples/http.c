/*
 * http: a small HTTP/1.1 server of files on the loopback, through io_uring,
 * without libc. GET and HEAD, any number of requests on a connection. No
 * ranges, no dates, no listings, no content from clients, no TLS.
 *
 *   http DIRECTORY [PORT [SECONDS]]
 *
 * PORT: 0, or none: a free one. Prints "port N", serves what is beneath
 * DIRECTORY until SIGTERM or SIGINT, then prints what it has done. SECONDS, by
 * default 20, is how long a client may take to send or receive something more.
 * Names are looked up by openat2 with RESOLVE_BENEATH: what leads out of
 * DIRECTORY, be it by "..", by a link or by somebody who moves directories
 * meanwhile, is 403.
 *
 * Each connection waits for one thing at a time, and its completion begins the
 * next: receive until a head is there, open, send part by part, receive again.
 * A part of a file is read and sent by two linked operations, and a time-out is
 * linked to all that waits for the client.
 */
#include <zcall.h>
#include <zcall/ring.h>
#include <zcall/start.h>

#include "http.h"
#include "server.h"

enum {
	DESCRIPTORS = 2048, /* half of them for connections */
	OTHERS = 16,	    /* those of neither connections nor files */
	HEAD = 8192,	    /* a request's head, at most */
	PART = 32768,
};

enum operation { ACCEPT, RETRY, RECEIVE, OPEN, SEND, CLOSE, SIGNAL, OTHER };

/* Its place is its descriptor. */
static struct connection {
	int file;	   /* -1: none */
	int closing;	   /* after this answer */
	int ended;	   /* only the client's end is waited for */
	size_t in_n, used; /* of in: filled, this request's */
	size_t out_n, out_from;
	uint64_t at, size; /* of the file: what is in out, all */
	struct request request;
	char in[HEAD];
	char out[PART]; /* the path; then what is to be sent */
} connections[DESCRIPTORS];

static int root, accepting;
static unsigned long answers, limit;
static zcall_timespec_t patience = {20, 0};
static const zcall_timespec_t second = {1, 0};

static uint64_t tag(enum operation o, int fd)
{
	return (uint64_t)o | (uint64_t)(uint32_t)fd << 8;
}

/* What e, the last entry, waits for, the client must do in time. */
static void hurry(zcall_io_uring_sqe_t *e, const zcall_timespec_t *time)
{
	e->flags |= ZCALL_IOSQE_IO_LINK;
	e = zcall_ring_get_sqe(&ring);
	zcall_prep_link_timeout(e, time, 0);
	e->user_data = tag(OTHER, 0);
}

/* One at a time, so that there are never more than there is room for. */
static void arm_accept(void)
{
	zcall_io_uring_sqe_t *e;

	if (accepting || open_now >= limit)
		return;
	e = entry(0);
	zcall_prep_accept(e, server, NULL, NULL, ZCALL_SOCK_CLOEXEC);
	e->user_data = tag(ACCEPT, 0);
	accepting = 1;
}

static void close_as(enum operation o, int fd)
{
	zcall_io_uring_sqe_t *e = entry(0);

	zcall_prep_close(e, fd);
	e->user_data = tag(o, fd);
}

static void close_file(struct connection *c)
{
	if (c->file >= 0)
		close_as(OTHER, c->file);
	c->file = -1;
}

static void receive(int fd)
{
	struct connection *c = &connections[fd];
	zcall_io_uring_sqe_t *e = entry(1);

	zcall_prep_recv(e, fd, c->in + c->in_n, (uint32_t)(HEAD - c->in_n), 0);
	e->user_data = tag(RECEIVE, fd);
	hurry(e, c->ended ? &second : &patience);
}

/* Sends what is in out, filled up from the file. */
static void send(int fd)
{
	struct connection *c = &connections[fd];
	size_t n = c->out_from ? 0 : PART - c->out_n;
	zcall_io_uring_sqe_t *e = entry(2);

	if (n > c->size - c->at)
		n = (size_t)(c->size - c->at);
	if (n) {
		zcall_prep_read(e, c->file, c->out + c->out_n, (uint32_t)n,
				(int64_t)c->at);
		/* If the file has become shorter, nothing is sent. */
		e->flags |= ZCALL_IOSQE_IO_LINK;
		e->user_data = tag(OTHER, 0);
		e = zcall_ring_get_sqe(&ring);
		c->out_n += n;
		c->at += n;
	}
	zcall_prep_send(e, fd, c->out + c->out_from,
			(uint32_t)(c->out_n - c->out_from),
			ZCALL_MSG_NOSIGNAL | ZCALL_MSG_WAITALL);
	e->user_data = tag(SEND, fd);
	hurry(e, &patience);
}

/* Begins an answer; what is not 200 has its status as content. */
static void answer(int fd, const char *status)
{
	static struct text t, content;
	struct connection *c = &connections[fd];

	content.n = 0;
	if (*status != '2') {
		put(&content, status);
		put(&content, "\n");
		c->at = c->size = content.n;
	}
	t.n = 0;
	put(&t, "HTTP/1.1 ");
	put(&t, status);
	put_count(&t, "\r\nContent-Length: ", c->size, "\r\n");
	if (*status == '3') {
		put(&t, "Location: /");
		put_part(&t, c->request.target.s, c->request.target.n);
		put(&t, "/\r\n");
	}
	if (same((struct piece){status, 3}, "405", 0))
		put(&t, "Allow: GET, HEAD\r\n");
	if (c->closing)
		put(&t, "Connection: close\r\n");
	put(&t, "\r\n");
	if (c->request.head)
		c->at = c->size;
	else
		put_part(&t, content.s, content.n);
	memcpy(c->out, t.s, t.n);
	c->out_n = t.n;
	c->out_from = 0;
	answers++;
	send(fd);
}

/* How long the head is that in begins with, from its empty line back; 0: it is
 * not all there. */
static size_t head_length(const struct connection *c, size_t from)
{
	const char *s = c->in;
	size_t i;

	for (i = from + 1; i < c->in_n; i++)
		if (s[i] == '\n' &&
		    (s[i - 1] == '\n' ||
		     (i > from + 1 && s[i - 1] == '\r' && s[i - 2] == '\n')))
			return i + 1;
	return 0;
}

/* Begins to answer the next request, or receives more of it. */
static void next(int fd)
{
	static const zcall_open_how_t how = {
		ZCALL_O_RDONLY | ZCALL_O_NONBLOCK | ZCALL_O_CLOEXEC, 0,
		ZCALL_RESOLVE_BENEATH | ZCALL_RESOLVE_NO_MAGICLINKS};
	struct connection *c = &connections[fd];
	struct piece head = {c->in, 0};
	const char *status = "431 Request Header Fields Too Large";
	zcall_io_uring_sqe_t *e;
	size_t from = 0;

	c->in_n -= c->used;
	memmove(c->in, c->in + c->used, c->in_n);
	c->request = (struct request){0};
	/* Empty lines before a request do not count. */
	while (from < c->in_n && (c->in[from] == '\r' || c->in[from] == '\n'))
		from++;
	c->used = head_length(c, from);
	if (!c->used && c->in_n < HEAD) {
		receive(fd);
		return;
	}
	head.s += from;
	head.n = c->used - from;
	if (c->used)
		status = parse_request(&c->request, head);
	if (!status && !decode(c->request.target, c->out))
		status = "400 Bad Request";
	/* What comes behind what is refused cannot be told from it. */
	c->closing = status || c->request.closing;
	if (status) {
		answer(fd, status);
		return;
	}
	e = entry(0);
	zcall_prep_openat2(e, root, c->out, &how, sizeof(how));
	e->user_data = tag(OPEN, fd);
}

static const char *status_of(int r, unsigned mode)
{
	if (r == -ZCALL_ENOENT || r == -ZCALL_ENOTDIR ||
	    r == -ZCALL_ENAMETOOLONG)
		return "404 Not Found";
	/* EAGAIN: directories were moved meanwhile. */
	if (r == -ZCALL_EMFILE || r == -ZCALL_ENFILE || r == -ZCALL_ENOMEM ||
	    r == -ZCALL_EAGAIN)
		return "503 Service Unavailable";
	mode = r < 0 ? 0 : mode & ZCALL_S_IFMT;
	return mode == ZCALL_S_IFREG   ? "200 OK"
	       : mode == ZCALL_S_IFDIR ? "301 Moved Permanently"
				       : "403 Forbidden";
}

static void opened(int fd, int r)
{
	struct connection *c = &connections[fd];
	zcall_statx_t st = {0};

	c->file = r < 0 ? -1 : r;
	if (r >= 0) {
		traps++;
		r = zcall_statx(c->file, "", ZCALL_AT_EMPTY_PATH,
				ZCALL_STATX_TYPE | ZCALL_STATX_SIZE, &st);
	}
	c->at = 0;
	c->size = st.stx_size;
	answer(fd, status_of(r, st.stx_mode));
}

static void accepted(int fd)
{
	struct connection *c = &connections[fd < 0 ? 0 : fd];
	zcall_io_uring_sqe_t *e;

	accepting = 0;
	if (fd < 0) { /* no descriptors, maybe: not at once again */
		e = entry(0);
		zcall_prep_timeout(e, &second, 0, 0);
		e->user_data = tag(RETRY, 0);
		accepting = 1;
		return;
	}
	c->file = -1;
	c->ended = 0;
	c->in_n = c->used = 0;
	served++;
	if (++open_now > most)
		most = open_now;
	receive(fd);
	arm_accept();
}

static void received(int fd, int r)
{
	struct connection *c = &connections[fd];

	if (r <= 0) {
		close_as(CLOSE, fd);
	} else if (c->ended) {
		receive(fd);
	} else {
		c->in_n += (size_t)r;
		next(fd);
	}
}

static void sent(int fd, int r)
{
	struct connection *c = &connections[fd];

	if (r > 0) {
		bytes += (unsigned)r;
		c->out_from += (unsigned)r;
		if (c->out_from == c->out_n)
			c->out_from = c->out_n = 0;
		if (c->out_n || c->at < c->size) {
			send(fd);
			return;
		}
	}
	close_file(c);
	if (r <= 0) {
		close_as(CLOSE, fd);
	} else if (c->closing) {
		/* Not closed before the client has seen the end: its system
		 * could drop what it has not read. */
		traps++;
		(void)zcall_shutdown(fd, ZCALL_SHUT_WR);
		c->ended = 1;
		c->in_n = 0;
		receive(fd);
	} else {
		next(fd);
	}
}

/* One turn: everything that has completed. 0: go on. */
static int turn(void)
{
	const zcall_io_uring_cqe_t *cqe;
	uint32_t n = 0;
	int fd, end = 0;

	zcall_ring_for_each(&ring, cqe)
	{
		fd = (int)(cqe->user_data >> 8);
		switch ((enum operation)(cqe->user_data & 0xff)) {
		case ACCEPT:
			accepted(cqe->res);
			break;
		case RETRY:
			accepting = 0;
			break;
		case RECEIVE:
			received(fd, cqe->res);
			break;
		case OPEN:
			opened(fd, cqe->res);
			break;
		case SEND:
			sent(fd, cqe->res);
			break;
		case CLOSE:
			open_now--;
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
	arm_accept();
	return end;
}

static void report(struct text *t)
{
	put_count(t, "", answers, " answers, ");
	put_count(t, "", bytes, " bytes");
}

int zcall_main(int argc, char **argv, char **envp)
{
	long port = argc > 2 ? number_of(argv[2], 65535) : 0;
	zcall_rlimit64_t files = {0, 0};
	int r;

	(void)envp;
	fill_standard_descriptors();
	if (argc > 3)
		patience.tv_sec = number_of(argv[3], 86400);
	if (argc < 2 || argc > 4 || port < 0 || patience.tv_sec < 1) {
		(void)complain("usage", "http DIRECTORY [PORT [SECONDS]]", 0);
		return 2;
	}
	root = zcall_openat(ZCALL_AT_FDCWD, argv[1],
			    ZCALL_O_PATH | ZCALL_O_DIRECTORY | ZCALL_O_CLOEXEC,
			    0);
	if (root < 0)
		return complain("http", argv[1], root);
	/* As many connections as there are descriptors for, one more each for
	 * a file; descriptors that have no place are never given. */
	(void)zcall_prlimit64(0, ZCALL_RLIMIT_NOFILE, NULL, &files);
	if (files.rlim_max > DESCRIPTORS)
		files.rlim_max = DESCRIPTORS;
	files.rlim_cur = files.rlim_max;
	r = zcall_prlimit64(0, ZCALL_RLIMIT_NOFILE, &files, NULL);
	if (r < 0)
		return complain("http", "descriptors", r);
	limit = files.rlim_cur > OTHERS + 2 ? (files.rlim_cur - OTHERS) / 2 : 1;
	r = start("http", 1024, port, 256, tag(SIGNAL, 0));
	if (r)
		return r;
	arm_accept();
	return serve("http", turn, report);
}
