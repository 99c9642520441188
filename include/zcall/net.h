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

#include "iovec.h"
#include "syscall.h"

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
ZCALLI_USE
ZCALLI_FN int zcall_socket(int domain, int type, int protocol)
{
	return ZCALLI_CALL3(int, socket, domain, type, protocol);
}

/* Makes two connected sockets in fds[0] and fds[1]. socketpair(2) */
ZCALLI_FN int zcall_socketpair(int domain, int type, int protocol, int *fds)
{
	return ZCALLI_CALL4(int, socketpair, domain, type, protocol,
			    ZCALLI_OUT_PAIR(fds));
}

/* Gives a socket its own address. EADDRINUSE, EADDRNOTAVAIL, EACCES.
 * bind(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN int zcall_bind(int fd, const void *addr, zcall_socklen_t addrlen)
{
	return ZCALLI_CALL3(int, bind, fd, ZCALLI_IN_STRUCT(addr, addrlen),
			    addrlen);
}

/* Lets a socket accept connections; backlog: how many may wait. listen(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_listen(int fd, int backlog)
{
	return ZCALLI_CALL2(int, listen, fd, backlog);
}

/*
 * Connects a socket. EINPROGRESS: it is O_NONBLOCK; EINTR: a signal came;
 * either way connecting goes on, POLLOUT tells the end of it and SO_ERROR the
 * result. ECONNREFUSED, ETIMEDOUT, ENETUNREACH. connect(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN int zcall_connect(int fd, const void *addr, zcall_socklen_t addrlen)
{
	return ZCALLI_CALL3(int, connect, fd, ZCALLI_IN_STRUCT(addr, addrlen),
			    addrlen);
}

/*
 * Takes a waiting connection and returns its descriptor; addr and addrlen may
 * both be NULL. ECONNABORTED: it was closed meanwhile, go on. EMFILE, ENFILE:
 * no descriptors left, the connection keeps waiting. accept(2)
 */
ZCALLI_USE
ZCALLI_FD(1)
ZCALLI_FN int zcall_accept(int fd, void *addr, zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL3(int, accept, fd, ZCALLI_ROOM(addr, addrlen),
			    addrlen);
}

#ifdef ZCALL_NR_accept4
/* The same; flags: SOCK_CLOEXEC, SOCK_NONBLOCK, set on the new socket.
 * accept4(2) */
ZCALLI_USE
ZCALLI_FD(1)
ZCALLI_FN int zcall_accept4(int fd, void *addr, zcall_socklen_t *addrlen,
			    int flags)
{
	return ZCALLI_CALL4(int, accept4, fd, ZCALLI_ROOM(addr, addrlen),
			    addrlen, flags);
}
#endif

/* Closes one half of a connection or both (how: SHUT_*), for all who have the
 * socket; the descriptor stays open. shutdown(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_shutdown(int fd, int how)
{
	ZCALLI_REFUSE(
		shutdown_how, __builtin_constant_p(how) && (how < 0 || how > 2),
		"zcall_shutdown: how is not SHUT_RD, SHUT_WR or SHUT_RDWR");
	return ZCALLI_CALL2(int, shutdown, fd, how);
}

/* The socket's own address. getsockname(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_getsockname(int fd, void *addr, zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL3(int, getsockname, fd, ZCALLI_ROOM(addr, addrlen),
			    addrlen);
}

/* The address it is connected to. ENOTCONN. getpeername(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_getpeername(int fd, void *addr, zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL3(int, getpeername, fd, ZCALLI_ROOM(addr, addrlen),
			    addrlen);
}

/* Sets an option of a level (SOL_*, IPPROTO_*). ENOPROTOOPT: no such option
 * there. setsockopt(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 4, 5)
ZCALLI_FN int zcall_setsockopt(int fd, int level, int optname,
			       const void *optval, zcall_socklen_t optlen)
{
	return ZCALLI_CALL5(int, setsockopt, fd, level, optname,
			    ZCALLI_IN_STRUCT(optval, optlen), optlen);
}

/* Reads an option. getsockopt(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_getsockopt(int fd, int level, int optname, void *optval,
			       zcall_socklen_t *optlen)
{
	return ZCALLI_CALL5(int, getsockopt, fd, level, optname,
			    ZCALLI_ROOM(optval, optlen), optlen);
}

/*
 * Sends len bytes, to addr when the socket is not connected, else addr is
 * NULL and addrlen 0. flags: MSG_*. Returns the bytes sent. EPIPE: the
 * connection is closed, and SIGPIPE is raised unless MSG_NOSIGNAL is set.
 * EMSGSIZE: too long for a datagram. sendto(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_ACCESS(read_only, 5, 6)
ZCALLI_FN long zcall_sendto(int fd, const void *buf, size_t len, unsigned flags,
			    const void *addr, zcall_socklen_t addrlen)
{
	return ZCALLI_CALL6(long, sendto, fd, ZCALLI_IN(buf, len), len, flags,
			    ZCALLI_IN_STRUCT(addr, addrlen), addrlen);
}

/* Receives at most len bytes, and the sender's address unless addr is NULL.
 * Returns the bytes received; 0: a stream has ended. recvfrom(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_recvfrom(int fd, void *buf, size_t len, unsigned flags,
			      void *addr, zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL6(long, recvfrom, fd, ZCALLI_GOT(buf, len), len,
			    flags, ZCALLI_ROOM(addr, addrlen), addrlen);
}

/* Sends a message made of several pieces and control data. sendmsg(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_sendmsg(int fd, const zcall_msghdr_t *msg, unsigned flags)
{
	return ZCALLI_CALL3(long, sendmsg, fd, ZCALLI_IN_MSG(msg), flags);
}

/* Receives one. msg_flags says whether data (MSG_TRUNC) or control data
 * (MSG_CTRUNC) had no room. recvmsg(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_recvmsg(int fd, zcall_msghdr_t *msg, unsigned flags)
{
	return ZCALLI_CALL3(long, recvmsg, fd, ZCALLI_GOT_MSG(msg), flags);
}

#if ZCALL_OS_LINUX
/* Sends vlen messages; each msg_len becomes the bytes sent. Returns how many
 * messages were; an error of a later one comes with the next call.
 * sendmmsg(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_sendmmsg(int fd, zcall_mmsghdr_t *msgvec, unsigned vlen,
			     unsigned flags)
{
	return ZCALLI_CALL4(int, sendmmsg, fd, ZCALLI_IN_MSGS(msgvec, vlen),
			    vlen, flags);
}

/*
 * Receives at most vlen messages and returns how many. timeout is looked at
 * after each message only: without MSG_WAITFORONE a silent peer blocks for
 * ever. recvmmsg(2)
 */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_write, 5)
ZCALLI_FN int zcall_recvmmsg(int fd, zcall_mmsghdr_t *msgvec, unsigned vlen,
			     unsigned flags, zcall_timespec_t *timeout)
{
	return ZCALLI_CALL5(int, recvmmsg, fd, ZCALLI_GOT_MSGS(msgvec, vlen),
			    vlen, flags, ZCALLI_CHANGE_OPT(timeout));
}
#endif

#if ZCALL_OS_FREEBSD
/* bind and connect of a unix socket whose path is relative to the directory
 * dirfd (AT_FDCWD: the current one). bindat(2) */
ZCALLI_FD(2)
ZCALLI_FN int zcall_bindat(int dirfd, int fd, const void *addr,
			   zcall_socklen_t addrlen)
{
	return ZCALLI_CALL4(int, bindat, dirfd, fd, addr, addrlen);
}

/* connectat(2) */
ZCALLI_FD(2)
ZCALLI_FN int zcall_connectat(int dirfd, int fd, const void *addr,
			      zcall_socklen_t addrlen)
{
	return ZCALLI_CALL4(int, connectat, dirfd, fd, addr, addrlen);
}

/* Which routing table the process uses from now on. EINVAL: there are not so
 * many. setfib(2) */
ZCALLI_FN int zcall_setfib(int fibnum)
{
	return ZCALLI_CALL1(int, setfib, fibnum);
}

/* Makes a socket of its own from one association of an SCTP socket, and
 * returns its descriptor. sctp_peeloff(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_sctp_peeloff(int fd, uint32_t assoc_id)
{
	return ZCALLI_CALL2(int, sctp_peeloff, fd, assoc_id);
}

/* Sends msglen bytes with what sinfo says, which may be NULL. Returns the
 * bytes sent. sctp_generic_sendmsg(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_sctp_generic_sendmsg(int fd, const void *msg, int msglen,
					  const void *to, zcall_socklen_t tolen,
					  const zcall_sctp_sndrcvinfo_t *sinfo,
					  int flags)
{
	return ZCALLI_CALL7(long, sctp_generic_sendmsg, fd, msg, msglen, to,
			    tolen, sinfo, flags);
}

/* The same with iovlen pieces. sctp_generic_sendmsg(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_sctp_generic_sendmsg_iov(
	int fd, const zcall_iovec_t *iov, int iovlen, const void *to,
	zcall_socklen_t tolen, const zcall_sctp_sndrcvinfo_t *sinfo, int flags)
{
	return ZCALLI_CALL7(long, sctp_generic_sendmsg_iov, fd, iov, iovlen, to,
			    tolen, sinfo, flags);
}

/* Receives, and says from whom, with what and which flags; each of the four
 * may be NULL. Returns the bytes received. sctp_generic_recvmsg(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_sctp_generic_recvmsg(int fd, const zcall_iovec_t *iov,
					  int iovlen, void *from,
					  zcall_socklen_t *fromlen,
					  zcall_sctp_sndrcvinfo_t *sinfo,
					  int *msg_flags)
{
	return ZCALLI_CALL7(long, sctp_generic_recvmsg, fd, iov, iovlen, from,
			    fromlen, sinfo, msg_flags);
}
#endif

#if ZCALL_OS_DARWIN
/*
 * Connects to endpoints and, when iov is not NULL, sends its iovcnt pieces at
 * once: TCP Fast Open with CONNECT_DATA_IDEMPOTENT. associd: SAE_ASSOCID_ANY.
 * flags: CONNECT_*. The bytes taken are stored in len, the connection's id in
 * connid; both may be NULL. connectx(2)
 */
ZCALLI_FD(1)
ZCALLI_FN int zcall_connectx(int fd, const zcall_sa_endpoints_t *endpoints,
			     uint32_t associd, unsigned flags,
			     const zcall_iovec_t *iov, unsigned iovcnt,
			     size_t *len, uint32_t *connid)
{
	return ZCALLI_CALL8(int, connectx, fd, endpoints, associd, flags, iov,
			    iovcnt, len, connid);
}

/* Ends the connection connid of the association aid, or all of them with
 * SAE_CONNID_ALL and SAE_ASSOCID_ALL. disconnectx(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_disconnectx(int fd, uint32_t aid, uint32_t cid)
{
	return ZCALLI_CALL3(int, disconnectx, fd, aid, cid);
}

/* Makes a socket of its own from an association, and returns its descriptor.
 * bsd/kern/uipc_syscalls.c */
ZCALLI_FD(1)
ZCALLI_FN int zcall_peeloff(int fd, uint32_t aid)
{
	return ZCALLI_CALL2(int, peeloff, fd, aid);
}

/* socket on behalf of the process epid, which pays for its traffic; needs an
 * entitlement. bsd/kern/uipc_syscalls.c */
ZCALLI_FN int zcall_socket_delegate(int domain, int type, int protocol,
				    int epid)
{
	return ZCALLI_CALL4(int, socket_delegate, domain, type, protocol, epid);
}

/* Makes the sockets of a process unusable; level:
 * SHUTDOWN_SOCKET_LEVEL_*. For the superuser and who is entitled.
 * bsd/kern/kern_proc.c */
ZCALLI_FN int zcall_pid_shutdown_sockets(int pid, int level)
{
	return ZCALLI_CALL2(int, pid_shutdown_sockets, pid, level);
}

/* Whether a transfer should be background traffic: 1 when it should.
 * param_len: sizeof(zcall_net_qos_param_t). bsd/netinet/in_tclass.c */
ZCALLI_FN int zcall_net_qos_guideline(const zcall_net_qos_param_t *param,
				      uint32_t param_len)
{
	return ZCALLI_CALL2(int, net_qos_guideline, param, param_len);
}

/*
 * Receives at most cnt datagrams, one into each element of msgp, whose
 * msg_flags must be 0 and whose msg_datalen becomes its length. flags:
 * MSG_DONTWAIT at most. Returns how many. Before macOS 15 without addresses
 * and control data. bsd/kern/uipc_syscalls.c
 */
ZCALLI_FD(1)
ZCALLI_FN long zcall_recvmsg_x(int fd, zcall_msghdr_x_t *msgp, unsigned cnt,
			       int flags)
{
	return ZCALLI_CALL4(long, recvmsg_x, fd, msgp, cnt, flags);
}

/* Sends cnt datagrams; the socket must be connected. Returns how many it has
 * sent. bsd/kern/uipc_syscalls.c */
ZCALLI_FD(1)
ZCALLI_FN long zcall_sendmsg_x(int fd, const zcall_msghdr_x_t *msgp,
			       unsigned cnt, int flags)
{
	return ZCALLI_CALL4(long, sendmsg_x, fd, msgp, cnt, flags);
}

/* The calls that libSystem makes where a thread must not be cancelled; zcall
 * has no cancellation, so they do what the ones above do. accept(2) */
ZCALLI_FD(1)
ZCALLI_FN int zcall_accept_nocancel(int fd, void *addr,
				    zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL3(int, accept_nocancel, fd,
			    ZCALLI_ROOM(addr, addrlen), addrlen);
}

/* connect(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_FN int zcall_connect_nocancel(int fd, const void *addr,
				     zcall_socklen_t addrlen)
{
	return ZCALLI_CALL3(int, connect_nocancel, fd,
			    ZCALLI_IN_STRUCT(addr, addrlen), addrlen);
}

/* sendto(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_ACCESS(read_only, 5, 6)
ZCALLI_FN long zcall_sendto_nocancel(int fd, const void *buf, size_t len,
				     unsigned flags, const void *addr,
				     zcall_socklen_t addrlen)
{
	return ZCALLI_CALL6(long, sendto_nocancel, fd, ZCALLI_IN(buf, len), len,
			    flags, ZCALLI_IN_STRUCT(addr, addrlen), addrlen);
}

/* recvfrom(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_FN long zcall_recvfrom_nocancel(int fd, void *buf, size_t len,
				       unsigned flags, void *addr,
				       zcall_socklen_t *addrlen)
{
	return ZCALLI_CALL6(long, recvfrom_nocancel, fd, ZCALLI_GOT(buf, len),
			    len, flags, ZCALLI_ROOM(addr, addrlen), addrlen);
}

/* sendmsg(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_sendmsg_nocancel(int fd, const zcall_msghdr_t *msg,
				      unsigned flags)
{
	return ZCALLI_CALL3(long, sendmsg_nocancel, fd, ZCALLI_IN_MSG(msg),
			    flags);
}

/* recvmsg(2) */
ZCALLI_FD(1)
ZCALLI_FN long zcall_recvmsg_nocancel(int fd, zcall_msghdr_t *msg,
				      unsigned flags)
{
	return ZCALLI_CALL3(long, recvmsg_nocancel, fd, ZCALLI_GOT_MSG(msg),
			    flags);
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

#if ZCALL_OS_LINUX
/*
 * Netlink: len bytes at buf, as one recv has brought them, are messages, each
 * a zcall_nlmsghdr_t with its content ZCALL_NLMSG_HDRLEN behind. The one after
 * prev, or the first when prev is NULL; NULL when there is none, or when it is
 * not whole.
 */
ZCALLI_UTIL zcall_nlmsghdr_t *zcall_nlmsg_next(const void *buf, size_t len,
					       const zcall_nlmsghdr_t *prev)
{
	const char *start = (const char *)buf;
	size_t at = 0;
	const zcall_nlmsghdr_t *next;

	if (prev)
		at = (size_t)((const char *)prev - start) +
		     (((size_t)prev->nlmsg_len + 3) & ~(size_t)3);
	if (at > len || len - at < sizeof(*next))
		return NULL;
	next = (const zcall_nlmsghdr_t *)(const void *)(start + at);
	if (next->nlmsg_len < sizeof(*next) || next->nlmsg_len > len - at)
		return NULL;
	return (zcall_nlmsghdr_t *)(uintptr_t)next;
}

/* The same for attributes, zcall_nlattr_t and zcall_rtattr_t alike: len bytes
 * at buf, each with its content ZCALL_NLA_HDRLEN behind. */
ZCALLI_UTIL zcall_nlattr_t *zcall_nlattr_next(const void *buf, size_t len,
					      const zcall_nlattr_t *prev)
{
	const char *start = (const char *)buf;
	size_t at = 0;
	const zcall_nlattr_t *next;

	if (prev)
		at = (size_t)((const char *)prev - start) +
		     (((size_t)prev->nla_len + 3) & ~(size_t)3);
	if (at > len || len - at < sizeof(*next))
		return NULL;
	next = (const zcall_nlattr_t *)(const void *)(start + at);
	if (next->nla_len < sizeof(*next) || next->nla_len > len - at)
		return NULL;
	return (zcall_nlattr_t *)(uintptr_t)next;
}
#endif

#endif
