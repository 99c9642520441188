/*
 * Sockets. A BSD address begins with its length and family, a byte each.
 */
#define _GNU_SOURCE
#include "forward.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

union address {
	struct sockaddr sa;
	struct sockaddr_storage room;
	unsigned char byte[sizeof(struct sockaddr_storage)];
};

/* The host errno, 0 when it is right. */
static int address_in(union address *to, uint64_t from, uint32_t n)
{
	int family;

	if (n < 2 || n > 108)
		return EINVAL;
	memset(to, 0, sizeof(*to));
	if (machine.peek(from, to->byte, n))
		return EFAULT;
	/* Overlooked by the real ones. */
	if (to->byte[0] && to->byte[0] != n)
		return EINVAL;
	family = to_host(family_constants, to->byte[1]);
	if (family < 0)
		return EAFNOSUPPORT;
	to->sa.sa_family = (sa_family_t)family;
	return 0;
}

static int address_out(union address *from, socklen_t n, uint64_t to,
		       uint64_t length_at)
{
	long family = to_guest(family_constants, from->sa.sa_family);
	uint32_t room;

	if (!to)
		return 0;
	if (machine.peek(length_at, &room, 4))
		return EFAULT;
	if (n < 2) { /* an unbound peer has no family at all */
		memset(from, 0, sizeof(*from));
		n = n ? 2 : 0;
		family = 0;
	}
	from->byte[0] = (unsigned char)n;
	from->byte[1] = (unsigned char)family;
	if (machine.poke(to, from->byte, n < room ? n : room) ||
	    machine.poke(length_at, &n, 4))
		return EFAULT;
	return 0;
}

static int socket_type(long type)
{
	int flags = 0, base;

	if (!which())
		flags = bits_to_host(sockflag_constants, type & ~(long)0xff);
	else if (type & ~(long)0xff)
		return -1;
	base = to_host(socktype_constants, type & 0xff);
	return flags < 0 || base < 0 ? -1 : base | flags;
}

struct answer do_socket(uint64_t *a)
{
	int family = to_host(family_constants, (int)a[0]);
	int type = socket_type((int)a[1]);

	if (family < 0)
		return error(EAFNOSUPPORT);
	if (type < 0)
		return error(EPROTOTYPE);
	return from(syscall(SYS_socket, family, type, (int)a[2]));
}

struct answer do_socketpair(uint64_t *a)
{
	int family = to_host(family_constants, (int)a[0]);
	int type = socket_type((int)a[1]);

	if (family < 0)
		return error(EAFNOSUPPORT);
	if (type < 0)
		return error(EPROTOTYPE);
	return from(syscall(SYS_socketpair, family, type, (int)a[2], a[3]));
}

static struct answer named(long call, uint64_t *a)
{
	union address address;
	int e = address_in(&address, a[1], (uint32_t)a[2]);

	if (e)
		return error(e);
	return from(syscall(call, (int)a[0], &address, (uint32_t)a[2]));
}

struct answer do_bind(uint64_t *a)
{
	return named(SYS_bind, a);
}

struct answer do_connect(uint64_t *a)
{
	return named(SYS_connect, a);
}

struct answer do_listen(uint64_t *a)
{
	return from(syscall(SYS_listen, (int)a[0], (int)a[1]));
}

static struct answer asked(long call, uint64_t *a, int flags)
{
	union address address;
	socklen_t n = sizeof(address);
	long r;
	int e;

	memset(&address, 0, sizeof(address));
	r = syscall(call, (int)a[0], &address, &n, flags);
	if (r == -1)
		return error(errno);
	e = address_out(&address, n, a[1], a[2]);
	if (e) {
		if (call == SYS_accept4)
			close((int)r);
		return error(e);
	}
	return value((uint64_t)r);
}

/* The new socket waits or not, like the one it comes from. */
struct answer do_accept(uint64_t *a)
{
	int flags = fcntl((int)a[0], F_GETFL);

	return asked(SYS_accept4, a,
		     flags > 0 && flags & O_NONBLOCK ? SOCK_NONBLOCK : 0);
}

struct answer do_accept4(uint64_t *a)
{
	int flags = bits_to_host(sockflag_constants, (int)a[3]);

	return flags < 0 ? error(EINVAL) : asked(SYS_accept4, a, flags);
}

struct answer do_getsockname(uint64_t *a)
{
	return asked(SYS_getsockname, a, 0);
}

struct answer do_getpeername(uint64_t *a)
{
	return asked(SYS_getpeername, a, 0);
}

struct answer do_shutdown(uint64_t *a)
{
	int how = to_host(how_constants, (int)a[1]);

	return how < 0 ? error(EINVAL)
		       : from(syscall(SYS_shutdown, (int)a[0], how));
}

/* False when the option is not known here. */
static bool option(uint64_t *a, int *level, int *name)
{
	const struct constant *list = NULL;

	*level = to_host(level_constants, (int)a[1]);
	if (*level == SOL_SOCKET)
		list = sockopt_constants;
	else if (*level == IPPROTO_TCP)
		list = tcpopt_constants;
	else if (*level == IPPROTO_IPV6)
		list = ip6opt_constants;
	*name = list ? to_host(list, (int)a[2]) : -1;
	return *name >= 0;
}

struct answer do_setsockopt(uint64_t *a)
{
	int level, name;

	if (!option(a, &level, &name))
		return error(ENOPROTOOPT);
	return from(syscall(SYS_setsockopt, (int)a[0], level, name, a[3],
			    (uint32_t)a[4]));
}

struct answer do_getsockopt(uint64_t *a)
{
	int level, name, type;
	long r;

	if (!option(a, &level, &name))
		return error(ENOPROTOOPT);
	r = syscall(SYS_getsockopt, (int)a[0], level, name, a[3], a[4]);
	if (!r && level == SOL_SOCKET &&
	    (name == SO_ERROR || name == SO_TYPE) &&
	    !machine.peek(a[3], &type, 4)) {
		type = (int)to_guest(name == SO_ERROR ? errno_constants
						      : socktype_constants,
				     type);
		if (type > 0)
			machine.poke(a[3], &type, 4);
	}
	/* One that is on is not 1 but its own bit. */
	if (!r && level == SOL_SOCKET &&
	    to_host(boolopt_constants, (int)a[2]) >= 0 &&
	    !machine.peek(a[3], &type, 4) && type) {
		type = (int)a[2];
		machine.poke(a[3], &type, 4);
	}
	return from(r);
}

static int message_flags(uint64_t flags)
{
	return bits_to_host(msg_constants, (int)flags);
}

struct answer do_sendto(uint64_t *a)
{
	union address address;
	int flags = message_flags(a[3]), e = 0;

	if (flags < 0)
		return error(EINVAL);
	if (a[4])
		e = address_in(&address, a[4], (uint32_t)a[5]);
	if (e)
		return error(e);
	return from(syscall(SYS_sendto, (int)a[0], a[1], a[2], flags,
			    a[4] ? &address : NULL, a[4] ? (uint32_t)a[5] : 0));
}

struct answer do_recvfrom(uint64_t *a)
{
	union address address;
	socklen_t n = sizeof(address);
	int flags = message_flags(a[3]), e;
	long r;

	if (flags < 0)
		return error(EINVAL);
	memset(&address, 0, sizeof(address));
	r = syscall(SYS_recvfrom, (int)a[0], a[1], a[2], flags, &address, &n);
	if (r == -1)
		return error(errno);
	e = address_out(&address, n, a[4], a[5]);
	return e ? error(e) : value((uint64_t)r);
}

struct message {
	uint64_t name;
	uint32_t namelen, pad;
	uint64_t iov;
	int32_t iovlen, pad2;
	uint64_t control;
	uint32_t controllen;
	int32_t flags;
};

/* Control messages: a header of three words; the data begins and ends at
 * multiples of 8 on FreeBSD, of 4 on macOS. */
static size_t control_align(size_t n)
{
	size_t to = which() ? 4 : 8;

	return (n + to - 1) & ~(to - 1);
}

static int control_in(struct msghdr *host, const struct message *m,
		      unsigned char *room, size_t size)
{
	unsigned char guest[1024];
	struct cmsghdr *c;
	size_t at, data = control_align(12);
	uint32_t head[3];

	host->msg_control = NULL;
	host->msg_controllen = 0;
	if (!m->control || !m->controllen)
		return 0;
	if (m->controllen > sizeof(guest))
		return EINVAL;
	if (machine.peek(m->control, guest, m->controllen))
		return EFAULT;
	memset(room, 0, size);
	host->msg_control = room;
	for (at = 0; at + 12 <= m->controllen; at += control_align(head[0])) {
		size_t n;

		memcpy(head, guest + at, 12);
		if (head[0] < data || head[0] > m->controllen - at)
			return EINVAL;
		n = head[0] - data;
		if (host->msg_controllen + CMSG_SPACE(n) > size)
			return EINVAL;
		c = (void *)(room + host->msg_controllen);
		c->cmsg_len = CMSG_LEN(n);
		c->cmsg_level = to_host(level_constants, (long)head[1]);
		c->cmsg_type = (int)head[2];
		if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
			return EINVAL;
		memcpy(CMSG_DATA(c), guest + at + data, n);
		host->msg_controllen += CMSG_SPACE(n);
	}
	return 0;
}

static int control_out(struct msghdr *host, struct message *m)
{
	unsigned char guest[1024];
	struct cmsghdr *c;
	size_t at = 0, data = control_align(12);

	memset(guest, 0, sizeof(guest));
	for (c = CMSG_FIRSTHDR(host); c; c = CMSG_NXTHDR(host, c)) {
		size_t n = c->cmsg_len - CMSG_LEN(0);
		long level = to_guest(level_constants, c->cmsg_level);

		if (at + control_align(data + n) > sizeof(guest))
			break;
		put(guest + at, data + n, 4);
		put(guest + at + 4, (uint64_t)level, 4);
		put(guest + at + 8, (uint64_t)c->cmsg_type, 4);
		memcpy(guest + at + data, CMSG_DATA(c), n);
		at += control_align(data + n);
	}
	if (at > m->controllen) {
		at = m->controllen;
		host->msg_flags |= MSG_CTRUNC;
	}
	m->controllen = (uint32_t)at;
	return at && machine.poke(m->control, guest, at) ? EFAULT : 0;
}

struct answer do_sendmsg(uint64_t *a)
{
	unsigned char control[1024];
	union address address;
	struct message m;
	struct msghdr h;
	int flags = message_flags(a[2]), e = 0;

	if (flags < 0)
		return error(EINVAL);
	if (machine.peek(a[1], &m, sizeof(m)))
		return error(EFAULT);
	memset(&h, 0, sizeof(h));
	if (m.name) {
		e = address_in(&address, m.name, m.namelen);
		h.msg_name = &address;
		h.msg_namelen = m.namelen;
	}
	h.msg_iov = pointer(m.iov);
	h.msg_iovlen = (size_t)m.iovlen;
	if (!e)
		e = control_in(&h, &m, control, sizeof(control));
	return e ? error(e) : from(syscall(SYS_sendmsg, (int)a[0], &h, flags));
}

struct answer do_recvmsg(uint64_t *a)
{
	unsigned char control[1024];
	union address address;
	struct message m;
	struct msghdr h;
	int flags = message_flags(a[2]), e = 0;
	long r;

	if (flags < 0)
		return error(EINVAL);
	if (machine.peek(a[1], &m, sizeof(m)))
		return error(EFAULT);
	memset(&h, 0, sizeof(h));
	memset(&address, 0, sizeof(address));
	h.msg_name = &address;
	h.msg_namelen = sizeof(address);
	h.msg_iov = pointer(m.iov);
	h.msg_iovlen = (size_t)m.iovlen;
	h.msg_control = m.control ? control : NULL;
	h.msg_controllen = m.control ? sizeof(control) : 0;
	r = syscall(SYS_recvmsg, (int)a[0], &h, flags);
	if (r == -1)
		return error(errno);
	if (m.name)
		e = address_out(&address, h.msg_namelen, m.name, a[1] + 8);
	if (!e)
		e = control_out(&h, &m);
	m.flags = (int32_t)bits_to_guest(msg_constants, h.msg_flags);
	if (e || machine.poke(a[1] + 40, &m.controllen, 8))
		return error(e ? e : EFAULT);
	return value((uint64_t)r);
}
