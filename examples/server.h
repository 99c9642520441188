/*
 * What echo.c and http.c have in common: a ring for one thread, a socket on the
 * loopback, signals that end the program, and the loop, one trap a turn.
 */
#ifndef SERVER_H
#define SERVER_H

#include <zcall/net.h>
#include <zcall/ring.h>
#include <zcall/signal.h>

#include "text.h"

static zcall_ring_t ring;
static int server; /* the listening socket */
static unsigned long traps, served, most, open_now, bytes;

/* An entry, with room for more behind it: links break where a submission
 * ends. */
static inline zcall_io_uring_sqe_t *entry(unsigned more)
{
	while (zcall_ring_sq_space(&ring) <= more) {
		traps++;
		(void)zcall_ring_submit(&ring);
	}
	return zcall_ring_get_sqe(&ring);
}

/* The fastest ring for one thread, with eight times as many completions as
 * submissions: for operations that complete again and again. 0 or -errno. */
static inline int make_ring(unsigned entries)
{
	zcall_io_uring_params_t p = {0};
	int r;

	p.flags = ZCALL_IORING_SETUP_SINGLE_ISSUER |
		  ZCALL_IORING_SETUP_DEFER_TASKRUN |
		  ZCALL_IORING_SETUP_NO_SQARRAY | ZCALL_IORING_SETUP_CQSIZE;
	p.cq_entries = 8 * entries;
	r = zcall_ring_init(&ring, entries, &p);
	if (r == -ZCALL_EINVAL) { /* before 6.6 */
		p = (zcall_io_uring_params_t){0};
		p.flags = ZCALL_IORING_SETUP_CQSIZE;
		p.cq_entries = 8 * entries;
		r = zcall_ring_init(&ring, entries, &p);
	}
	if (r >= 0)
		(void)zcall_ring_register_fd(&ring);
	return r;
}

/* Makes the socket, on a free port if it is 0; t says which. 0 or -errno.
 * Sockets that it accepts have its options. */
static inline long listen_on(long port, int backlog, struct text *t)
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
	(void)zcall_setsockopt(server, ZCALL_IPPROTO_TCP, ZCALL_TCP_NODELAY,
			       &on, sizeof(on));
	r = zcall_bind(server, &a, sizeof(a));
	if (r >= 0)
		r = zcall_listen(server, backlog);
	if (r >= 0)
		r = zcall_getsockname(server, &a, &n);
	port = a.sin_port >> 8 | (a.sin_port & 255) << 8;
	put_count(t, "port ", (unsigned long)port, "\n");
	return r;
}

/* Signals, ring and socket; signal_tag: of the completion that says to end.
 * 0, or the exit status, with the reason printed. */
static inline int start(const char *program, unsigned entries, long port,
			int backlog, uint64_t signal_tag)
{
	const zcall_sigset_t stop = {
		{1UL << (ZCALL_SIGTERM - 1) | 1UL << (ZCALL_SIGINT - 1)}};
	zcall_io_uring_sqe_t *e;
	struct text t;
	int signals;
	long r;

	r = zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &stop, NULL, sizeof(stop));
	signals = zcall_signalfd4(-1, &stop, sizeof(stop), ZCALL_SFD_CLOEXEC);
	if (r < 0 || signals < 0)
		return complain(program, "signals", r < 0 ? r : signals);
	r = make_ring(entries);
	if (r < 0)
		return complain(program, "io_uring", r);
	t.n = 0;
	r = listen_on(port, backlog, &t);
	if (r < 0)
		return complain(program, "listen", r);
	r = flush(1, &t);
	if (r < 0)
		return complain(program, "standard output", r);
	e = entry(0);
	zcall_prep_poll_add(e, signals, ZCALL_POLLIN);
	e->user_data = signal_tag;
	return 0;
}

/* Turn after turn until one says to end; then prints what was done, in
 * the middle what report adds. The exit status. */
static inline int serve(const char *program, int (*turn)(void),
			void (*report)(struct text *t))
{
	struct text t;
	long r;

	do {
		r = zcall_ring_submit_and_wait(&ring, 1);
		traps++;
		if (r < 0 && r != -ZCALL_EINTR && r != -ZCALL_EAGAIN &&
		    r != -ZCALL_EBUSY)
			return complain(program, "io_uring_enter", r);
	} while (!turn());
	t.n = 0;
	put_count(&t, "served ", served, " connections, ");
	put_count(&t, "at most ", most, " at once, ");
	put_count(&t, "", open_now, " open; ");
	report(&t);
	put_count(&t, "; ", traps, " system calls\n");
	r = flush(1, &t);
	return r < 0 ? complain(program, "standard output", r) : 0;
}

#endif
