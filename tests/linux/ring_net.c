/* zcall/ring.h: every operation on sockets: connections over loopback,
 * multishot accept and receive with provided buffers, sends without a copy,
 * messages, commands. */
#include "engine.h"

static char buf[256];
static char pool[8][64] __attribute__((__aligned__(64)));
static zcall_ring_buf_t group;
static zcall_sockaddr_in_t where;

static uint64_t get_cqe(zcall_io_uring_cqe_t *copy)
{
	const zcall_io_uring_cqe_t *cqe;
	zcall_timespec_t t = {20, 0};

	copy->user_data = 0;
	copy->res = -1000;
	copy->flags = 0;
	if (zcall_ring_wait(&ring, 1, &t) == 0 &&
	    (cqe = zcall_ring_peek(&ring)) != NULL) {
		*copy = *cqe;
		zcall_ring_advance(&ring, 1);
	}
	return copy->user_data;
}

/* A listening socket on a free port, made by operations where there are. */
static int listener(void)
{
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	zcall_socklen_t len = sizeof(where);
	int fd;

	where.sin_family = ZCALL_AF_INET;
	where.sin_addr.s_addr = 0x0100007f;
	zcall_prep_socket(sqe, ZCALL_AF_INET,
			  ZCALL_SOCK_STREAM | ZCALL_SOCK_CLOEXEC,
			  ZCALL_IPPROTO_TCP);
	fd = (int)engine_do(sqe);
	if (!tap_good(fd, "socket"))
		return -1;
	sqe = engine_sqe();
	zcall_prep_socket(sqe, ZCALL_AF_INET, ZCALL_SOCK_STREAM,
			  ZCALL_IPPROTO_UDP);
	tap_is(engine_do(sqe), -ZCALL_EPROTONOSUPPORT, "a stream of UDP");
	if (engine_has(ZCALL_IORING_OP_BIND, "bind")) {
		sqe = engine_sqe();
		zcall_prep_bind(sqe, fd, &where, sizeof(where));
		tap_is(engine_do(sqe), 0, "bind");
		sqe = engine_sqe();
		zcall_prep_listen(sqe, fd, 8);
		tap_is(engine_do(sqe), 0, "listen");
	} else {
		zcall_bind(fd, &where, sizeof(where));
		zcall_listen(fd, 8);
	}
	tap_is(zcall_getsockname(fd, &where, &len), 0, "where it is");
	tap_ok(where.sin_port != 0, "a port of its own");
	return fd;
}

static int client(void)
{
	int fd = zcall_socket(ZCALL_AF_INET,
			      ZCALL_SOCK_STREAM | ZCALL_SOCK_CLOEXEC, 0);
	zcall_io_uring_sqe_t *sqe = engine_sqe();

	zcall_prep_connect(sqe, fd, &where, sizeof(where));
	sqe->user_data = 77;
	zcall_ring_submit(&ring);
	return fd;
}

/* One connection, and what can be done with it. */
static void connection(int server)
{
	zcall_sockaddr_in_t peer = {0};
	zcall_socklen_t len = sizeof(peer);
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	int fd, out;

	zcall_prep_accept(sqe, server, &peer, &len,
			  ZCALL_SOCK_CLOEXEC | ZCALL_SOCK_NONBLOCK);
	sqe->user_data = 78;
	zcall_ring_submit(&ring);
	out = client();
	{
		zcall_io_uring_cqe_t a, b;
		uint64_t first = get_cqe(&a), second = get_cqe(&b);

		tap_is((long)(first + second), 77 + 78, "connect and accept");
		tap_is(first == 77 ? a.res : b.res, 0, "connected");
		fd = first == 78 ? a.res : b.res;
		tap_good(fd, "accepted");
	}
	tap_ok(len == sizeof(peer) && peer.sin_addr.s_addr == 0x0100007f,
	       "from where");
	tap_is(zcall_recvfrom(fd, buf, 1, 0, NULL, NULL), -ZCALL_EAGAIN,
	       "it does not block");
	sqe = engine_sqe();
	zcall_prep_send(sqe, out, "hello", 5, 0);
	tap_is(engine_do(sqe), 5, "send");
	sqe = engine_sqe();
	zcall_prep_recv(sqe, fd, buf, 3, ZCALL_MSG_PEEK);
	tap_is(engine_do(sqe), 3, "recv, to look only");
	sqe = engine_sqe();
	zcall_prep_recv(sqe, fd, buf, sizeof(buf), 0);
	tap_is(engine_do(sqe), 5, "recv");
	tap_bytes(buf, "hello", 5, "what was sent");
	tap_ok(!(engine_flags & ZCALL_IORING_CQE_F_SOCK_NONEMPTY),
	       "there is no more");
	sqe = engine_sqe();
	zcall_prep_shutdown(sqe, out, ZCALL_SHUT_WR);
	tap_is(engine_do(sqe), 0, "shutdown");
	sqe = engine_sqe();
	zcall_prep_recv(sqe, fd, buf, sizeof(buf), 0);
	tap_is(engine_do(sqe), 0, "the end");
	sqe = engine_sqe();
	zcall_prep_shutdown(sqe, out, 9);
	tap_is(engine_do(sqe), -ZCALL_EINVAL, "in no direction");
	zcall_close(out);
	zcall_close(fd);
}

/* Accepts that go on, into registered files, and receives that go on. */
static void multishot(int server)
{
	zcall_io_uring_sqe_t *sqe;
	zcall_io_uring_cqe_t cqe;
	int a, b, i, place[2] = {-1, -1}, n = 0, id = 0;

	tap_is(zcall_ring_register_files_sparse(&ring, 2), 0,
	       "two places for connections");
	sqe = engine_sqe();
	zcall_prep_accept(sqe, server, NULL, NULL, 0);
	zcall_prep_direct(sqe, ZCALL_IORING_FILE_INDEX_ALLOC);
	sqe->ioprio = ZCALL_IORING_ACCEPT_MULTISHOT;
	sqe->user_data = 80;
	zcall_ring_submit(&ring);
	a = client();
	b = client();
	for (i = 0; i < 4; i++)
		if (get_cqe(&cqe) == 80 && n < 2) {
			place[n++] = cqe.res;
			id += (cqe.flags & ZCALL_IORING_CQE_F_MORE) != 0;
		}
	tap_ok(n == 2 && place[0] + place[1] == 1,
	       "one accept, two connections, in both places");
	tap_is(id, 2, "and there will be more");
	i = client();
	n = 0;
	while (n < 2 && get_cqe(&cqe))
		if (++n && cqe.user_data == 80)
			id = cqe.res;
	tap_is(id, -ZCALL_ENFILE, "but no place for a third");
	zcall_close(i);
	if (cqe.flags & ZCALL_IORING_CQE_F_MORE) {
		sqe = engine_sqe();
		zcall_prep_async_cancel(sqe, 80, 0);
		tap_is(engine_do(sqe), 0, "cancel it");
		get_cqe(&cqe);
	}

	for (i = 0; i < 8; i++)
		zcall_ring_buf_add(&group, pool[i], 64, (uint16_t)(100 + i));
	zcall_ring_buf_publish(&group);
	i = zcall_ring_buf_left(&ring, &group);
	if (i == -ZCALL_EINVAL)
		tap_skip("buffers left", "this kernel does not say");
	else
		tap_is(i, 8, "eight buffers provided");
	sqe = engine_sqe();
	zcall_prep_recv(sqe, place[0], NULL, 0, 0);
	sqe->flags = ZCALL_IOSQE_FIXED_FILE;
	zcall_prep_buffer_select(sqe, 5);
	sqe->ioprio = ZCALL_IORING_RECV_MULTISHOT;
	sqe->user_data = 81;
	zcall_ring_submit(&ring);
	for (i = 0; i < 8; i++) {
		buf[0] = (char)('a' + i);
		/* The accepted one is of the first or the second. */
		zcall_sendto(place[0] == 0 ? a : b, buf, 1, 0, NULL, 0);
		if (get_cqe(&cqe) != 81 || cqe.res != 1 ||
		    zcall_ring_buf_id(&cqe) != 100 + i ||
		    !(cqe.flags & ZCALL_IORING_CQE_F_BUFFER) ||
		    !(cqe.flags & ZCALL_IORING_CQE_F_MORE) ||
		    pool[i][0] != buf[0])
			break;
	}
	tap_is(i, 8, "one receive, eight pieces, each in its buffer");
	zcall_sendto(place[0] == 0 ? a : b, "x", 1, 0, NULL, 0);
	get_cqe(&cqe);
	tap_ok(cqe.res == -ZCALL_ENOBUFS &&
		       !(cqe.flags & ZCALL_IORING_CQE_F_MORE),
	       "without a buffer it ends");
	zcall_ring_buf_add(&group, pool[3], 64, 103);
	zcall_ring_buf_publish(&group);
	sqe = engine_sqe();
	zcall_prep_recv(sqe, place[0], NULL, 0, 0);
	sqe->flags = ZCALL_IOSQE_FIXED_FILE;
	zcall_prep_buffer_select(sqe, 5);
	tap_is(engine_do(sqe), 1, "with a new one it can begin again");
	tap_ok(engine_flags >> 16 == 103 && pool[3][0] == 'x',
	       "that one is used");
	zcall_close(a);
	zcall_close(b);
	zcall_ring_unregister_files(&ring);
}

/* Sends without a copy: two completions each. */
static void zero_copy(void)
{
	static const char text[] = "a text that is not copied";
	zcall_sockaddr_in_t here = {0};
	zcall_socklen_t len = sizeof(here);
	zcall_iovec_t v = {(void *)(uintptr_t)text, sizeof(text)};
	zcall_msghdr_t msg = {0};
	zcall_io_uring_sqe_t *sqe;
	zcall_io_uring_cqe_t one, two;
	int in = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);
	int out = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);

	here.sin_family = ZCALL_AF_INET;
	here.sin_addr.s_addr = 0x0100007f;
	zcall_bind(in, &here, sizeof(here));
	zcall_getsockname(in, &here, &len);
	if (engine_has(ZCALL_IORING_OP_SEND_ZC, "send_zc")) {
		sqe = engine_sqe();
		zcall_prep_send_zc(sqe, out, text, sizeof(text), 0);
		zcall_prep_send_to(sqe, &here, sizeof(here));
		sqe->ioprio = ZCALL_IORING_SEND_ZC_REPORT_USAGE;
		sqe->user_data = 90;
		zcall_ring_submit(&ring);
		tap_ok(get_cqe(&one) == 90 && one.res == sizeof(text) &&
			       one.flags & ZCALL_IORING_CQE_F_MORE,
		       "send_zc to an address");
		tap_is(zcall_recvfrom(in, buf, sizeof(buf), 0, NULL, NULL),
		       sizeof(text), "it arrives");
		tap_bytes(buf, text, sizeof(text), "whole");
		tap_ok(get_cqe(&two) == 90 &&
			       two.flags & ZCALL_IORING_CQE_F_NOTIF &&
			       !(two.flags & ZCALL_IORING_CQE_F_MORE),
		       "a second completion: the memory is free");
		tap_is((uint32_t)two.res & ~ZCALL_IORING_NOTIF_USAGE_ZC_COPIED,
		       0, "which says whether it was copied");
		v.iov_base = buf + 128;
		v.iov_len = 128;
		tap_is(zcall_ring_register_buffers(&ring, &v, 1), 0,
		       "a registered buffer");
		memcpy(buf + 130, "fixed", sizeof("fixed"));
		sqe = engine_sqe();
		zcall_prep_send_zc(sqe, out, buf + 130, 5, 0);
		zcall_prep_send_to(sqe, &here, sizeof(here));
		sqe->ioprio = ZCALL_IORING_RECVSEND_FIXED_BUF;
		sqe->buf_index = 0;
		sqe->user_data = 91;
		zcall_ring_submit(&ring);
		tap_ok(get_cqe(&one) == 91 && one.res == 5, "send_zc of it");
		tap_is(zcall_recvfrom(in, buf, 128, 0, NULL, NULL), 5,
		       "it arrives");
		tap_bytes(buf, "fixed", 5, "whole");
		tap_ok(get_cqe(&two) == 91 &&
			       two.flags & ZCALL_IORING_CQE_F_NOTIF,
		       "it is free");
		zcall_ring_unregister_buffers(&ring);
		sqe = engine_sqe();
		zcall_prep_send_zc(sqe, -1, text, 1, 0);
		tap_is(engine_do(sqe), -ZCALL_EBADF, "to no socket");
		if (engine_flags & ZCALL_IORING_CQE_F_MORE)
			tap_ok(get_cqe(&two) == 0x5a &&
				       two.flags & ZCALL_IORING_CQE_F_NOTIF,
			       "has two completions, too");
	}
	if (engine_has(ZCALL_IORING_OP_SENDMSG_ZC, "sendmsg_zc")) {
		v.iov_base = (void *)(uintptr_t)text;
		v.iov_len = sizeof(text);
		msg.msg_name = &here;
		msg.msg_namelen = sizeof(here);
		msg.msg_iov = &v;
		msg.msg_iovlen = 1;
		sqe = engine_sqe();
		zcall_prep_sendmsg_zc(sqe, out, &msg, 0);
		sqe->user_data = 92;
		zcall_ring_submit(&ring);
		tap_ok(get_cqe(&one) == 92 && one.res == sizeof(text),
		       "sendmsg_zc");
		tap_is(zcall_recvfrom(in, buf, sizeof(buf), 0, NULL, NULL),
		       sizeof(text), "it arrives");
		tap_ok(get_cqe(&two) == 92 &&
			       two.flags & ZCALL_IORING_CQE_F_NOTIF,
		       "it is free");
	}
	/* A plain send can have an address as well. */
	sqe = engine_sqe();
	zcall_prep_send(sqe, out, "to", 2, 0);
	zcall_prep_send_to(sqe, &here, sizeof(here));
	tap_is(engine_do(sqe), 2, "send to an address");
	tap_is(zcall_recvfrom(in, buf, sizeof(buf), 0, NULL, NULL), 2,
	       "it arrives");
	zcall_close(in);
	zcall_close(out);
}

/* Messages, with names and control data, one at a time and on and on. */
static void messages(void)
{
	zcall_sockaddr_in_t here = {0};
	zcall_socklen_t len = sizeof(here);
	zcall_iovec_t v[2] = {{(void *)(uintptr_t)"mes", 3},
			      {(void *)(uintptr_t)"sage", 4}};
	zcall_msghdr_t msg = {0};
	zcall_ring_recvmsg_t m;
	zcall_io_uring_sqe_t *sqe;
	zcall_io_uring_cqe_t cqe;
	int in = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);
	int out = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0), i;

	here.sin_family = ZCALL_AF_INET;
	here.sin_addr.s_addr = 0x0100007f;
	zcall_bind(in, &here, sizeof(here));
	zcall_getsockname(in, &here, &len);
	zcall_connect(out, &here, sizeof(here));
	msg.msg_iov = v;
	msg.msg_iovlen = 2;
	sqe = engine_sqe();
	zcall_prep_sendmsg(sqe, out, &msg, 0);
	tap_is(engine_do(sqe), 7, "sendmsg");
	v[0].iov_base = buf;
	v[0].iov_len = 2;
	v[1].iov_base = buf + 10;
	v[1].iov_len = 100;
	msg.msg_name = &where;
	msg.msg_namelen = sizeof(where);
	sqe = engine_sqe();
	zcall_prep_recvmsg(sqe, in, &msg, 0);
	tap_is(engine_do(sqe), 7, "recvmsg");
	tap_bytes(buf + 10, "ssage", 5, "in two pieces");
	tap_is(where.sin_family, ZCALL_AF_INET, "from where");
	tap_is((long)msg.msg_namelen, sizeof(where), "as long as that is");

	for (i = 0; i < 8; i++)
		zcall_ring_buf_add(&group, pool[i], 64, (uint16_t)i);
	zcall_ring_buf_publish(&group);
	msg.msg_name = NULL;
	msg.msg_namelen = 20;
	msg.msg_iov = NULL;
	msg.msg_iovlen = 0;
	sqe = engine_sqe();
	zcall_prep_recvmsg(sqe, in, &msg, 0);
	sqe->ioprio = ZCALL_IORING_RECV_MULTISHOT;
	zcall_prep_buffer_select(sqe, 5);
	sqe->user_data = 95;
	zcall_ring_submit(&ring);
	for (i = 0; i < 3; i++) {
		zcall_sendto(out, "payload", (size_t)i + 1, 0, NULL, 0);
		if (get_cqe(&cqe) != 95 || cqe.res < 0 ||
		    zcall_ring_recvmsg(&m, pool[zcall_ring_buf_id(&cqe)],
				       (uint32_t)cqe.res, &msg) != 0)
			break;
		if (m.payloadlen != (uint32_t)i + 1 ||
		    *(const char *)m.payload != 'p' || m.namelen != 16 ||
		    m.controllen != 0 || m.flags != 0)
			break;
	}
	tap_is(i, 3, "recvmsg on and on, three messages");
	tap_ok(((const char *)m.name)[0] == ZCALL_AF_INET &&
		       (const char *)m.payload == (const char *)m.control &&
		       (const char *)m.control == (const char *)m.name + 20,
	       "header, name, control data, payload");
	tap_is(zcall_ring_recvmsg(&m, pool[0], 35, &msg), -ZCALL_EMSGSIZE,
	       "that cannot be one");
	sqe = engine_sqe();
	zcall_prep_async_cancel(sqe, (uint64_t)in,
				ZCALL_IORING_ASYNC_CANCEL_FD |
					ZCALL_IORING_ASYNC_CANCEL_ALL);
	sqe->addr = 0;
	sqe->fd = in;
	sqe->user_data = 96;
	zcall_ring_submit_and_wait(&ring, 2);
	i = 0;
	while (zcall_ring_ready(&ring)) {
		get_cqe(&cqe);
		i += cqe.user_data == 96 && cqe.res == 1;
		i += cqe.user_data == 95 && cqe.res == -ZCALL_ECANCELED ? 10
									: 0;
	}
	tap_is(i, 11, "cancelled by its descriptor");
	zcall_close(in);
	zcall_close(out);
}

static void commands(void)
{
	int pair[2], one = 1, value = 0;
	zcall_io_uring_sqe_t *sqe;

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, pair);
	sqe = engine_sqe();
	zcall_prep_uring_cmd_sock(
		sqe, pair[0], ZCALL_SOCKET_URING_OP_SETSOCKOPT,
		ZCALL_SOL_SOCKET, ZCALL_SO_PASSCRED, &one, sizeof(one));
	tap_is(engine_do(sqe), 0, "setsockopt");
	sqe = engine_sqe();
	zcall_prep_uring_cmd_sock(
		sqe, pair[0], ZCALL_SOCKET_URING_OP_GETSOCKOPT,
		ZCALL_SOL_SOCKET, ZCALL_SO_PASSCRED, &value, sizeof(value));
	tap_is(engine_do(sqe), sizeof(value), "getsockopt: its length");
	tap_is(value, 1, "what was set");
	sqe = engine_sqe();
	zcall_prep_uring_cmd(sqe, pair[0], 9999);
	tap_is(engine_do(sqe), -ZCALL_EOPNOTSUPP, "no such command");
	sqe = engine_sqe();
	zcall_prep_uring_cmd(sqe, 1, 0);
	tap_ok(engine_do(sqe) < 0, "a file without commands");
	zcall_close(pair[0]);
	zcall_close(pair[1]);
}

/* Reads that go on, and the older way to provide buffers. */
static void buffers(void)
{
	zcall_io_uring_sqe_t *sqe = engine_sqe();
	zcall_io_uring_cqe_t cqe = {0, 0, 0};
	int p[2], i;

	zcall_pipe2(p, ZCALL_O_NONBLOCK);
	zcall_prep_provide_buffers(sqe, pool[2], 64, 3, 9, 40);
	tap_ok(engine_do(sqe) >= 0, "provide three buffers");
	zcall_write(p[1], "old", 3);
	sqe = engine_sqe();
	zcall_prep_read(sqe, p[0], NULL, 64, -1);
	zcall_prep_buffer_select(sqe, 9);
	tap_is(engine_do(sqe), 3, "read into one");
	i = (int)(engine_flags >> 16) - 40;
	tap_ok(i >= 0 && i < 3 && pool[2 + i][0] == 'o', "one of them");
	sqe = engine_sqe();
	zcall_prep_remove_buffers(sqe, 10, 9);
	tap_is(engine_do(sqe), 2, "take back what is left");
	sqe = engine_sqe();
	zcall_prep_read(sqe, p[0], NULL, 64, -1);
	zcall_prep_buffer_select(sqe, 9);
	tap_is(engine_do(sqe), -ZCALL_ENOBUFS, "none is left");
	if (engine_has(ZCALL_IORING_OP_READ_MULTISHOT, "read_multishot")) {
		for (i = 0; i < 2; i++)
			zcall_ring_buf_add(&group, pool[i], 64, (uint16_t)i);
		zcall_ring_buf_publish(&group);
		sqe = engine_sqe();
		zcall_prep_read_multishot(sqe, p[0], 0, -1, 5);
		sqe->user_data = 97;
		zcall_ring_submit(&ring);
		for (i = 0; i < 2; i++) {
			zcall_write(p[1], "ab", 2);
			if (get_cqe(&cqe) != 97 || cqe.res != 2)
				break;
		}
		tap_is(i, 2, "one read, two pieces");
		zcall_close(p[1]);
		get_cqe(&cqe);
		tap_ok(cqe.user_data == 97 &&
			       !(cqe.flags & ZCALL_IORING_CQE_F_MORE),
		       "and the end");
	} else {
		zcall_close(p[1]);
	}
	zcall_close(p[0]);
}

/* Reads from a pipe into a buffer of the group. */
static long take(const int p[2], uint16_t bgid)
{
	zcall_io_uring_sqe_t *sqe = engine_sqe();

	zcall_prep_read(sqe, p[0], NULL, 0, -1);
	zcall_prep_buffer_select(sqe, bgid);
	return engine_do(sqe);
}

/* A group in memory of the caller, the same functions. */
static void own_group(void)
{
	static char memory[1 << 16] __attribute__((__aligned__(1 << 16)));
	static zcall_ring_buf_t own;
	int p[2], i, good = 0;

	memory[14] = 77; /* where the tail will be */
	tap_is(zcall_ring_buf_init(&ring, &own, 4, 6, 0, memory), 0,
	       "a group in memory of the caller");
	tap_is(zcall_ring_buf_init(&ring, &own, 4, 6, 0, memory), -ZCALL_EEXIST,
	       "only once");
	zcall_pipe2(p, 0);
	tap_is(take(p, 6), -ZCALL_ENOBUFS, "it is empty, whatever was there");
	for (i = 0; i < 50; i++) {
		zcall_ring_buf_add(&own, pool[i & 7], 64, (uint16_t)i);
		zcall_ring_buf_publish(&own);
		zcall_write(p[1], "ABCDEFGH", (size_t)(i & 7) + 1);
		good += take(p, 6) == (i & 7) + 1 &&
			(int)(engine_flags >> 16) == i &&
			pool[i & 7][i & 7] == 'A' + (i & 7);
	}
	tap_is(good, 50, "fifty reads through four entries");
	/* The first entry has the tail, which adding must not touch. */
	zcall_write(p[1], "xyz", 3);
	while (own.tail & 3) {
		zcall_ring_buf_add(&own, pool[0], 1, 1);
		zcall_ring_buf_publish(&own);
		take(p, 6);
	}
	zcall_ring_buf_add(&own, pool[0], 1, 77);
	tap_is(take(p, 6), -ZCALL_ENOBUFS, "one that is not published");
	zcall_ring_buf_publish(&own);
	tap_is(take(p, 6), 1, "one that is");
	tap_is(zcall_ring_buf_exit(&ring, &own), 0, "the end of the group");
	tap_is(take(p, 6), -ZCALL_ENOBUFS, "it is gone");
	zcall_close(p[0]);
	zcall_close(p[1]);
}

/* What only a network card can do is refused for what is missing. */
static void receive_zero_copy(void)
{
	zcall_io_uring_sqe_t *sqe;
	long r;

	if (!engine_has(ZCALL_IORING_OP_RECV_ZC, "recv_zc"))
		return;
	sqe = engine_sqe();
	zcall_prep_recv_zc(sqe, 0, 3, 0);
	r = engine_do(sqe);
	tap_ok(r == -ZCALL_EINVAL || r == -ZCALL_ENXIO ||
		       r == -ZCALL_EOPNOTSUPP,
	       "recv_zc without a queue");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd;

	(void)argc;
	(void)argv;
	(void)envp;
	if (!engine_start(8))
		return tap_done();
	if (!tap_is(zcall_ring_buf_init(&ring, &group, 8, 5, 0, NULL), 0,
		    "a group of buffers in memory of the kernel"))
		return tap_done();
	fd = listener();
	if (fd >= 0) {
		connection(fd);
		multishot(fd);
		zcall_close(fd);
	}
	zero_copy();
	messages();
	commands();
	tap_is(zcall_ring_buf_exit(&ring, &group), 0, "the end of the group");
	tap_is(zcall_ring_buf_init(&ring, &group, 8, 5, 0, NULL), 0,
	       "and a new one");
	buffers();
	own_group();
	receive_zero_copy();
	zcall_ring_buf_exit(&ring, &group);
	zcall_ring_exit(&ring);
	return tap_done();
}
