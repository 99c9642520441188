/*
 * Sockets: making, connecting, sending, receiving, options, and the walk
 * through control data.
 *
 * Socket addresses are const void *, of any zcall_sockaddr_*_t; their lengths
 * are in bytes. Where a length is taken by address, it is the room on the way
 * in and the true length on the way out, which may be more than the room.
 */
#ifndef ZCALL_NET_H
#define ZCALL_NET_H

#include "io.h"
#include "time.h"

#if ZCALL_OS_LINUX
#include "linux/net.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/net.h"
#elif ZCALL_OS_DARWIN
#include "darwin/net.h"
#endif

/* The length of an address or an option. */
typedef uint32_t zcall_socklen_t;

/*
 * Makes a socket of a family (AF_*), a type (SOCK_*; on Linux and FreeBSD
 * or'ed with SOCK_CLOEXEC and SOCK_NONBLOCK) and a protocol (0: the usual
 * one), and returns its descriptor. socket(2)
 */
ZCALLI_FN int zcall_socket(int domain, int type, int protocol)
{
	return ZCALLI_CALL3(int, socket, domain, type, protocol);
}

/* Makes two connected sockets in fds[0] and fds[1]. socketpair(2) */
ZCALLI_FN int zcall_socketpair(int domain, int type, int protocol, int *fds)
{
	return ZCALLI_CALL4(int, socketpair, domain, type, protocol, fds);
}

/* Gives a socket its own address. EADDRINUSE, EADDRNOTAVAIL, EACCES.
 * bind(2) */
ZCALLI_FN int zcall_bind(int fd, const void *addr, zcall_socklen_t addrlen)
{
	return ZCALLI_CALL3(int, bind, fd, addr, addrlen);
}

/* Lets a socket accept connections; backlog: how many may wait. listen(2) */
ZCALLI_FN int zcall_listen(int fd, int backlog)
{
	return ZCALLI_CALL2(int, listen, fd, backlog);
}

/*
 * Connects a socket. EINPROGRESS: it is O_NONBLOCK; EINTR: a signal came;
 * either way connecting goes on, POLLOUT tells the end of it and SO_ERROR the
 * result. ECONNREFUSED, ETIMEDOUT, ENETUNREACH. connect(2)
 */
ZCALLI_FN int zcall_connect(int fd, const void *addr, zcall_socklen_t addrlen)
{
	return ZCALLI_CALL3(int, connect, fd, addr, addrlen);
}

/*
 * Takes a waiting connection and returns its descriptor; addr and addrlen may
 * both be NULL. ECONNABORTED: it was closed meanwhile, go on. EMFILE, ENFILE:
 * no descriptors left, the connection keeps waiting. accept(2)
 */
ZCALLI_FN int zcall_accept(int fd, void *addr, zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL3(int, accept, fd, addr, addrlen);
}

#if !ZCALL_OS_DARWIN
/* The same; flags: SOCK_CLOEXEC, SOCK_NONBLOCK, set on the new socket. */
ZCALLI_FN int zcall_accept4(int fd, void *addr, zcall_socklen_t *addrlen,
			    int flags)
{
	return ZCALLI_CALL4(int, accept4, fd, addr, addrlen, flags);
}
#endif

/* Closes one half of a connection or both (how: SHUT_*), for all who have the
 * socket; the descriptor stays open. shutdown(2) */
ZCALLI_FN int zcall_shutdown(int fd, int how)
{
	return ZCALLI_CALL2(int, shutdown, fd, how);
}

/* The socket's own address. getsockname(2) */
ZCALLI_FN int zcall_getsockname(int fd, void *addr, zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL3(int, getsockname, fd, addr, addrlen);
}

/* The address it is connected to. ENOTCONN. getpeername(2) */
ZCALLI_FN int zcall_getpeername(int fd, void *addr, zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL3(int, getpeername, fd, addr, addrlen);
}

/* Sets an option of a level (SOL_*, IPPROTO_*). ENOPROTOOPT: no such option
 * there. setsockopt(2) */
ZCALLI_FN int zcall_setsockopt(int fd, int level, int optname,
			       const void *optval, zcall_socklen_t optlen)
{
	return ZCALLI_CALL5(int, setsockopt, fd, level, optname, optval,
			    optlen);
}

/* Reads an option. getsockopt(2) */
ZCALLI_FN int zcall_getsockopt(int fd, int level, int optname, void *optval,
			       zcall_socklen_t *optlen)
{
	return ZCALLI_CALL5(int, getsockopt, fd, level, optname, optval,
			    optlen);
}

/*
 * Sends len bytes, to addr when the socket is not connected, else addr is
 * NULL and addrlen 0. flags: MSG_*. Returns the bytes sent. EPIPE: the
 * connection is closed, and SIGPIPE is raised unless MSG_NOSIGNAL is set.
 * EMSGSIZE: too long for a datagram. sendto(2)
 */
ZCALLI_FN long zcall_sendto(int fd, const void *buf, size_t len, unsigned flags,
			    const void *addr, zcall_socklen_t addrlen)
{
	return ZCALLI_CALL6(long, sendto, fd, buf, len, flags, addr, addrlen);
}

/* Receives at most len bytes, and the sender's address unless addr is NULL.
 * Returns the bytes received; 0: a stream has ended. recvfrom(2) */
ZCALLI_FN long zcall_recvfrom(int fd, void *buf, size_t len, unsigned flags,
			      void *addr, zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL6(long, recvfrom, fd, buf, len, flags, addr, addrlen);
}

/* Sends a message made of several pieces and control data. sendmsg(2) */
ZCALLI_FN long zcall_sendmsg(int fd, const zcall_msghdr_t *msg, unsigned flags)
{
	return ZCALLI_CALL3(long, sendmsg, fd, msg, flags);
}

/* Receives one. msg_flags says whether data (MSG_TRUNC) or control data
 * (MSG_CTRUNC) had no room. recvmsg(2) */
ZCALLI_FN long zcall_recvmsg(int fd, zcall_msghdr_t *msg, unsigned flags)
{
	return ZCALLI_CALL3(long, recvmsg, fd, msg, flags);
}

#if ZCALL_OS_LINUX
/* Sends vlen messages; each msg_len becomes the bytes sent. Returns how many
 * messages were. sendmmsg(2) */
ZCALLI_FN int zcall_sendmmsg(int fd, zcall_mmsghdr_t *msgvec, unsigned vlen,
			     unsigned flags)
{
	return ZCALLI_CALL4(int, sendmmsg, fd, msgvec, vlen, flags);
}

/*
 * Receives at most vlen messages and returns how many. timeout is looked at
 * after each message only: without MSG_WAITFORONE a silent peer blocks for
 * ever. recvmmsg(2)
 */
ZCALLI_FN int zcall_recvmmsg(int fd, zcall_mmsghdr_t *msgvec, unsigned vlen,
			     unsigned flags, zcall_timespec_t *timeout)
{
	return ZCALLI_CALL5(int, recvmmsg, fd, msgvec, vlen, flags, timeout);
}
#endif

/*
 * Control data is a sequence of zcall_cmsghdr_t, each with its data behind
 * it and padding to an alignment. ZCALL_CMSG_SPACE(n): the room that one with
 * n bytes of data takes; ZCALL_CMSG_LEN(n): what its cmsg_len is;
 * ZCALL_CMSG_DATA(c): its data.
 */
#define ZCALLI_CMSG_ALIGN(n) \
	(((n) + (ZCALLI_CMSG_ALIGNMENT - 1)) & \
	 ~(size_t)(ZCALLI_CMSG_ALIGNMENT - 1))
#define ZCALLI_CMSG_HEAD ZCALLI_CMSG_ALIGN(sizeof(zcall_cmsghdr_t))
#define ZCALL_CMSG_LEN(n) (ZCALLI_CMSG_HEAD + (n))
#define ZCALL_CMSG_SPACE(n) (ZCALLI_CMSG_HEAD + ZCALLI_CMSG_ALIGN(n))
#define ZCALL_CMSG_DATA(c) ((void *)((char *)(c) + ZCALLI_CMSG_HEAD))

/*
 * The control message after prev, or the first when prev is NULL; NULL when
 * there is none, or when what is there does not fit into msg_controllen.
 */
ZCALLI_UTIL zcall_cmsghdr_t *zcall_cmsg_next(const zcall_msghdr_t *msg,
					     const zcall_cmsghdr_t *prev)
{
	const char *start = (const char *)msg->msg_control;
	size_t room = msg->msg_controllen;
	size_t at = 0;
	const zcall_cmsghdr_t *next;

	if (prev) {
		at = (size_t)((const char *)prev - start);
		if (prev->cmsg_len > room - at)
			return NULL;
		at += ZCALLI_CMSG_ALIGN((size_t)prev->cmsg_len);
	}
	if (!start || at > room || room - at < sizeof(*next))
		return NULL;
	next = (const zcall_cmsghdr_t *)(const void *)(start + at);
	if (next->cmsg_len < sizeof(*next) || next->cmsg_len > room - at)
		return NULL;
	return (zcall_cmsghdr_t *)(uintptr_t)next;
}

#endif
