/*
 * What comes along with a datagram or a stream over loopback: time stamps,
 * addresses, the hop count, errors that come back, segments, and what the
 * kernel knows of a connection. Control messages of unix sockets are in
 * message.c.
 */
#include "lacks.h"
#include <zcall/event.h>
#include <zcall/net.h>
#include <zcall/process.h>
#include <zcall/time.h>

static char buf[8192];
static union {
	zcall_cmsghdr_t head;
	char room[512];
} control;
static int from, to;

static int set(int fd, int level, int name, int value)
{
	return zcall_setsockopt(fd, level, name, &value, sizeof(value));
}

/* A bound socket, and one that is connected to it. */
static int pair(int family)
{
	zcall_sockaddr_in_t a = {ZCALL_AF_INET, 0, {0x0100007f}, {0}};
	zcall_sockaddr_in6_t b = {ZCALL_AF_INET6, 0, 0, {{{0}}}, 0};
	zcall_socklen_t len = family == ZCALL_AF_INET ? sizeof(a) : sizeof(b);
	void *addr = family == ZCALL_AF_INET ? (void *)&a : (void *)&b;
	int r;

	b.sin6_addr.in6_u.u6_addr8[15] = 1;
	to = zcall_socket(family, ZCALL_SOCK_DGRAM, 0);
	from = zcall_socket(family, ZCALL_SOCK_DGRAM, 0);
	r = to < 0 ? to : zcall_bind(to, addr, len);
	if (r)
		return r;
	zcall_getsockname(to, addr, &len);
	return zcall_connect(from, addr, len);
}

static void done(void)
{
	zcall_close(from);
	zcall_close(to);
}

/* Receives, and looks for a control message; NULL when there is none of at
 * least size bytes. */
static const void *find(int fd, unsigned flags, int level, int type,
			size_t size, zcall_msghdr_t *m)
{
	static zcall_iovec_t v;
	static const zcall_msghdr_t none;
	const zcall_cmsghdr_t *c = NULL;

	v.iov_base = buf;
	v.iov_len = sizeof(buf);
	*m = none;
	m->msg_iov = &v;
	m->msg_iovlen = 1;
	m->msg_control = &control;
	m->msg_controllen = sizeof(control);
	if (zcall_recvmsg(fd, m, flags) < 0)
		return NULL;
	while ((c = zcall_cmsg_next(m, c)))
		if (c->cmsg_level == level && c->cmsg_type == type &&
		    c->cmsg_len >= ZCALL_CMSG_LEN(size))
			return ZCALL_CMSG_DATA(c);
	return NULL;
}

static void stamps(void)
{
	zcall_msghdr_t m;
	zcall_timespec_t before, after;
	const zcall_timespec_t *t;
	const zcall_timeval_t *v;
	const zcall_scm_timestamping_t *s;
	static const zcall_timespec_t ms = {0, 1000000};
	int i;

	if (set(to, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMPNS, 1) ==
		    -ZCALL_ENOPROTOOPT &&
	    tap_emulated()) {
		tap_skip("time stamps", "the emulator has one kind only");
		return;
	}
	zcall_clock_gettime(ZCALL_CLOCK_REALTIME, &before);
	tap_is(set(to, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMPNS, 1), 0,
	       "SO_TIMESTAMPNS");
	zcall_write(from, "1", 1);
	t = (const zcall_timespec_t *)find(
		to, 0, ZCALL_SOL_SOCKET, ZCALL_SCM_TIMESTAMPNS, sizeof(*t), &m);
	zcall_clock_gettime(ZCALL_CLOCK_REALTIME, &after);
	tap_ok(t && t->tv_sec >= before.tv_sec && t->tv_sec <= after.tv_sec &&
		       t->tv_nsec >= 0 && t->tv_nsec < 1000000000,
	       "SCM_TIMESTAMPNS: when it came");
	set(to, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMPNS, 0);
	tap_is(set(to, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMP, 1), 0,
	       "SO_TIMESTAMP");
	zcall_write(from, "2", 1);
	v = (const zcall_timeval_t *)find(to, 0, ZCALL_SOL_SOCKET,
					  ZCALL_SCM_TIMESTAMP, sizeof(*v), &m);
	tap_ok(v && v->tv_sec >= before.tv_sec && v->tv_usec >= 0 &&
		       v->tv_usec < 1000000,
	       "SCM_TIMESTAMP: in microseconds");
	set(to, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMP, 0);
	tap_is(set(to, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMPING,
		   ZCALL_SOF_TIMESTAMPING_RX_SOFTWARE |
			   ZCALL_SOF_TIMESTAMPING_SOFTWARE),
	       0, "SO_TIMESTAMPING");
	/* The kernel starts to stamp a little later. */
	for (i = 0, s = NULL; i < 1000 && !s; i++) {
		if (i)
			zcall_nanosleep(&ms, NULL);
		zcall_write(from, "3", 1);
		s = (const zcall_scm_timestamping_t *)find(
			to, 0, ZCALL_SOL_SOCKET, ZCALL_SCM_TIMESTAMPING,
			sizeof(*s), &m);
	}
	tap_ok(s && s->ts[0].tv_sec >= before.tv_sec && s->ts[2].tv_sec == 0,
	       "SCM_TIMESTAMPING: by software, not by hardware");
	set(to, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMPING, 0);

	/* When it went. */
	tap_is(set(from, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMPING,
		   ZCALL_SOF_TIMESTAMPING_TX_SOFTWARE |
			   ZCALL_SOF_TIMESTAMPING_SOFTWARE |
			   ZCALL_SOF_TIMESTAMPING_OPT_TSONLY),
	       0, "the same for sending");
	zcall_write(from, "4", 1);
	s = (const zcall_scm_timestamping_t *)find(
		from, ZCALL_MSG_ERRQUEUE, ZCALL_SOL_SOCKET,
		ZCALL_SCM_TIMESTAMPING, sizeof(*s), &m);
	tap_ok(s && s->ts[0].tv_sec >= before.tv_sec &&
		       (m.msg_flags & ZCALL_MSG_ERRQUEUE),
	       "MSG_ERRQUEUE brings it");
	zcall_read(to, buf, 1);
	set(from, ZCALL_SOL_SOCKET, ZCALL_SO_TIMESTAMPING, 0);
}

static void addresses(void)
{
	zcall_msghdr_t m;
	const zcall_in_pktinfo_t *p;
	const int *ttl;

	tap_is(set(to, ZCALL_SOL_IP, ZCALL_IP_PKTINFO, 1), 0, "IP_PKTINFO");
	tap_is(set(to, ZCALL_SOL_IP, ZCALL_IP_RECVTTL, 1), 0, "IP_RECVTTL");
	tap_is(set(from, ZCALL_SOL_IP, ZCALL_IP_TTL, 77), 0, "IP_TTL");
	zcall_write(from, "a", 1);
	p = (const zcall_in_pktinfo_t *)find(to, ZCALL_MSG_PEEK, ZCALL_SOL_IP,
					     ZCALL_IP_PKTINFO, sizeof(*p), &m);
	tap_ok(p && p->ipi_ifindex > 0 && p->ipi_addr.s_addr == 0x0100007f &&
		       p->ipi_spec_dst.s_addr == 0x0100007f,
	       "which interface and address it came to");
	ttl = (const int *)find(to, 0, ZCALL_SOL_IP, ZCALL_IP_TTL, sizeof(*ttl),
				&m);
	tap_is(ttl ? *ttl : -1, 77, "and its TTL");
	set(to, ZCALL_SOL_IP, ZCALL_IP_PKTINFO, 0);
	set(to, ZCALL_SOL_IP, ZCALL_IP_RECVTTL, 0);
}

static void errors(void)
{
	zcall_sockaddr_in_t a = {ZCALL_AF_INET, 0, {0x0100007f}, {0}};
	zcall_socklen_t len = sizeof(a);
	zcall_msghdr_t m;
	const zcall_sock_extended_err_t *e;
	zcall_pollfd_t p;
	zcall_timespec_t wait = {5, 0};
	int closed = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);
	int fd = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_DGRAM, 0);

	/* A port that was just somebody's is nobody's. */
	zcall_bind(closed, &a, sizeof(a));
	zcall_getsockname(closed, &a, &len);
	zcall_close(closed);
	tap_is(set(fd, ZCALL_SOL_IP, ZCALL_IP_RECVERR, 1), 0, "IP_RECVERR");
	tap_is(zcall_sendto(fd, "e", 1, 0, &a, sizeof(a)), 1,
	       "a datagram for nobody");
	p.fd = fd;
	p.events = 0;
	zcall_ppoll(&p, 1, &wait, NULL, 0);
	tap_is(p.revents, ZCALL_POLLERR, "POLLERR: it comes back");
	e = (const zcall_sock_extended_err_t *)find(
		fd, ZCALL_MSG_ERRQUEUE, ZCALL_SOL_IP, ZCALL_IP_RECVERR,
		sizeof(*e), &m);
	if (tap_ok(e != NULL, "with what is wrong"))
		tap_ok(e->ee_errno == ZCALL_ECONNREFUSED &&
			       e->ee_origin == ZCALL_SO_EE_ORIGIN_ICMP &&
			       e->ee_type == ZCALL_ICMP_DEST_UNREACH &&
			       e->ee_code == ZCALL_ICMP_PORT_UNREACH,
		       "ICMP said: port unreachable");
	zcall_close(fd);
}

static void segments(void)
{
	int i;

	if (set(from, ZCALL_SOL_UDP, ZCALL_UDP_SEGMENT, 100) ==
	    -ZCALL_ENOPROTOOPT) {
		tap_skip("UDP_SEGMENT", "not here");
		return;
	}
	tap_is(zcall_write(from, buf, 250), 250, "UDP_SEGMENT: 250 bytes");
	for (i = 0; i < 2; i++)
		tap_is(zcall_read(to, buf, sizeof(buf)), 100, "become 100");
	tap_is(zcall_read(to, buf, sizeof(buf)), 50, "and 50");
	set(from, ZCALL_SOL_UDP, ZCALL_UDP_SEGMENT, 0);
}

static void inet6(void)
{
	zcall_msghdr_t m;
	const zcall_in6_pktinfo_t *p;
	const int *v;
	int r = pair(ZCALL_AF_INET6);

	if (r == -ZCALL_EAFNOSUPPORT || r == -ZCALL_EADDRNOTAVAIL) {
		tap_skip("IPv6", "not on this machine");
		done();
		return;
	}
	tap_is(r, 0, "IPv6");
	set(to, ZCALL_SOL_IPV6, ZCALL_IPV6_RECVPKTINFO, 1);
	set(to, ZCALL_SOL_IPV6, ZCALL_IPV6_RECVHOPLIMIT, 1);
	set(to, ZCALL_SOL_IPV6, ZCALL_IPV6_RECVTCLASS, 1);
	tap_is(set(from, ZCALL_SOL_IPV6, ZCALL_IPV6_UNICAST_HOPS, 9), 0,
	       "IPV6_UNICAST_HOPS");
	tap_is(set(from, ZCALL_SOL_IPV6, ZCALL_IPV6_TCLASS, 32), 0,
	       "IPV6_TCLASS");
	zcall_write(from, "6", 1);
	p = (const zcall_in6_pktinfo_t *)find(
		to, ZCALL_MSG_PEEK, ZCALL_SOL_IPV6, ZCALL_IPV6_PKTINFO,
		sizeof(*p), &m);
	tap_ok(p && p->ipi6_ifindex > 0 && p->ipi6_addr.in6_u.u6_addr8[15] == 1,
	       "IPV6_PKTINFO");
	v = (const int *)find(to, ZCALL_MSG_PEEK, ZCALL_SOL_IPV6,
			      ZCALL_IPV6_HOPLIMIT, sizeof(*v), &m);
	tap_is(v ? *v : -1, 9, "IPV6_HOPLIMIT");
	v = (const int *)find(to, 0, ZCALL_SOL_IPV6, ZCALL_IPV6_TCLASS,
			      sizeof(*v), &m);
	tap_is(v ? *v : -1, 32, "IPV6_TCLASS");
	done();
}

/* What TCP_INFO says of a connection that has sent 5 bytes. */
static void connection(void)
{
	static zcall_tcp_info_t info;
	zcall_sockaddr_in_t a = {ZCALL_AF_INET, 0, {0x0100007f}, {0}};
	zcall_socklen_t len = sizeof(a);
	int listener = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0);
	int client = zcall_socket(ZCALL_AF_INET, ZCALL_SOCK_STREAM, 0), server;
	char name[16] = "";

	zcall_bind(listener, &a, sizeof(a));
	zcall_listen(listener, 1);
	zcall_getsockname(listener, &a, &len);
	tap_is(zcall_connect(client, &a, sizeof(a)), 0, "a connection");
	server = zcall_accept(listener, NULL, NULL);
	zcall_write(client, "hello", 5);
	zcall_read(server, buf, 5);
	len = sizeof(info);
	tap_is(zcall_getsockopt(server, ZCALL_SOL_TCP, ZCALL_TCP_INFO, &info,
				&len),
	       0, "TCP_INFO");
	tap_is_kernel(info.tcpi_state, ZCALL_TCP_ESTABLISHED,
		      "TCP_ESTABLISHED");
	tap_is_kernel((long)info.tcpi_bytes_received, 5, "5 bytes have come");
	tap_ok(info.tcpi_rcv_mss > 0 || tap_emulated(), "some of its MSS");
	len = sizeof(name);
	tap_is(zcall_getsockopt(server, ZCALL_SOL_TCP, ZCALL_TCP_CONGESTION,
				name, &len),
	       0, "TCP_CONGESTION");
	tap_ok(name[0] >= 'a' && name[0] <= 'z', "has a name");
	zcall_close(server);
	zcall_close(client);
	zcall_close(listener);
}

/* Who sits at the other end, as a descriptor; since 6.5. */
static void peer(void)
{
	zcall_socklen_t len = sizeof(int);
	int s[2], fd = -1, r;

	zcall_socketpair(ZCALL_AF_UNIX, ZCALL_SOCK_STREAM, 0, s);
	r = zcall_getsockopt(s[0], ZCALL_SOL_SOCKET, ZCALL_SO_PEERPIDFD, &fd,
			     &len);
	if (r == -ZCALL_ENOPROTOOPT || r == -ZCALL_EOPNOTSUPP ||
	    r == -ZCALL_EINVAL) {
		tap_skip("SO_PEERPIDFD", "not in this kernel, since 6.5");
	} else {
		tap_is(r, 0, "SO_PEERPIDFD");
		tap_is(zcall_pidfd_send_signal(fd, 0, NULL, 0), 0,
		       "is a process that lives");
		zcall_close(fd);
	}
	zcall_close(s[0]);
	zcall_close(s[1]);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	if (tap_is(pair(ZCALL_AF_INET), 0, "two sockets")) {
		stamps();
		addresses();
		errors();
		segments();
	}
	done();
	inet6();
	connection();
	peer();
	return tap_done();
}
