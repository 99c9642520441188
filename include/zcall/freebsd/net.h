/*
 * FreeBSD constants and structures: sockets.
 * The calls are in net.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_NET_H
#define ZCALL_FREEBSD_NET_H

#include "../io.h"

/* Address families. */
#define ZCALL_AF_UNIX 1
#define ZCALL_AF_LOCAL 1
#define ZCALL_AF_INET 2
#define ZCALL_AF_INET6 28
#define ZCALL_AF_UNSPEC 0

/* Socket types, and what may be or'ed to them. */
#define ZCALL_SOCK_STREAM 1
#define ZCALL_SOCK_DGRAM 2
#define ZCALL_SOCK_RAW 3
#define ZCALL_SOCK_RDM 4
#define ZCALL_SOCK_SEQPACKET 5
#define ZCALL_SOCK_NONBLOCK 0x20000000
#define ZCALL_SOCK_CLOEXEC 0x10000000

/* Protocols. */
#define ZCALL_IPPROTO_IP 0
#define ZCALL_IPPROTO_ICMP 1
#define ZCALL_IPPROTO_TCP 6
#define ZCALL_IPPROTO_UDP 17
#define ZCALL_IPPROTO_IPV6 41
#define ZCALL_IPPROTO_SCTP 132
#define ZCALL_IPPROTO_RAW 255
#define ZCALL_IPPROTO_ICMPV6 58

/* Levels of setsockopt and getsockopt. */
#define ZCALL_SOL_SOCKET 65535

/* Options of SOL_SOCKET. */
#define ZCALL_SO_DEBUG 0x1
#define ZCALL_SO_REUSEADDR 0x4
#define ZCALL_SO_TYPE 0x1008
#define ZCALL_SO_ERROR 0x1007
#define ZCALL_SO_DONTROUTE 0x10
#define ZCALL_SO_BROADCAST 0x20
#define ZCALL_SO_SNDBUF 0x1001
#define ZCALL_SO_RCVBUF 0x1002
#define ZCALL_SO_KEEPALIVE 0x8
#define ZCALL_SO_OOBINLINE 0x100
#define ZCALL_SO_LINGER 0x80
#define ZCALL_SO_REUSEPORT 0x200
#define ZCALL_SO_RCVLOWAT 0x1004
#define ZCALL_SO_SNDLOWAT 0x1003
#define ZCALL_SO_RCVTIMEO 0x1006
#define ZCALL_SO_SNDTIMEO 0x1005
#define ZCALL_SO_ACCEPTCONN 0x2
#define ZCALL_SO_PROTOCOL 0x1016
#define ZCALL_SO_DOMAIN 0x1019
#define ZCALL_SO_TIMESTAMP 0x400

/* Options of IPPROTO_TCP. */
#define ZCALL_TCP_NODELAY 1
#define ZCALL_TCP_MAXSEG 2
#define ZCALL_TCP_KEEPIDLE 256
#define ZCALL_TCP_KEEPINTVL 512
#define ZCALL_TCP_KEEPCNT 1024
#define ZCALL_TCP_INFO 32
#define ZCALL_TCP_CONGESTION 64
#define ZCALL_TCP_FASTOPEN 1025

/* Options of IPPROTO_UDP. */
#define ZCALL_UDP_ENCAP 1

/* Options of IPPROTO_IPV6. */
#define ZCALL_IPV6_V6ONLY 27
#define ZCALL_IPV6_RECVPKTINFO 36
#define ZCALL_IPV6_PKTINFO 46
#define ZCALL_IPV6_RECVHOPLIMIT 37
#define ZCALL_IPV6_HOPLIMIT 47

/* Which half shutdown closes. */
#define ZCALL_SHUT_RD 0
#define ZCALL_SHUT_WR 1
#define ZCALL_SHUT_RDWR 2

/* Flags of the send and receive calls. */
#define ZCALL_MSG_OOB 0x1
#define ZCALL_MSG_PEEK 0x2
#define ZCALL_MSG_DONTROUTE 0x4
#define ZCALL_MSG_CTRUNC 0x20
#define ZCALL_MSG_TRUNC 0x10
#define ZCALL_MSG_DONTWAIT 0x80
#define ZCALL_MSG_EOR 0x8
#define ZCALL_MSG_WAITALL 0x40
#define ZCALL_MSG_NOSIGNAL 0x20000
#define ZCALL_MSG_WAITFORONE 0x80000
#define ZCALL_MSG_CMSG_CLOEXEC 0x40000

/* Types of control messages at SOL_SOCKET. */
#define ZCALL_SCM_RIGHTS 1
#define ZCALL_SCM_CREDS 3
#define ZCALL_SCM_TIMESTAMP 2

/* The longest backlog of listen. */
#define ZCALL_SOMAXCONN 128

#ifdef ZCALL_NATIVE_TYPES
#include <sys/socket.h> /* ZCALL_NATIVE_TYPES */
#include <sys/un.h>	/* ZCALL_NATIVE_TYPES */
#include <netinet/in.h> /* ZCALL_NATIVE_TYPES */
typedef struct msghdr zcall_msghdr_t;
ZCALLI_ASSERT(sizeof(zcall_msghdr_t) == 48 &&
		      ZCALLI_AT(zcall_msghdr_t, msg_name, 0, 8) &&
		      ZCALLI_AT(zcall_msghdr_t, msg_namelen, 8, 4) &&
		      ZCALLI_AT(zcall_msghdr_t, msg_iov, 16, 8) &&
		      ZCALLI_AT(zcall_msghdr_t, msg_iovlen, 24, 4) &&
		      ZCALLI_AT(zcall_msghdr_t, msg_control, 32, 8) &&
		      ZCALLI_AT(zcall_msghdr_t, msg_controllen, 40, 4) &&
		      ZCALLI_AT(zcall_msghdr_t, msg_flags, 44, 4),
	      "struct msghdr");
typedef struct cmsghdr zcall_cmsghdr_t;
ZCALLI_ASSERT(sizeof(zcall_cmsghdr_t) == 12 &&
		      ZCALLI_AT(zcall_cmsghdr_t, cmsg_len, 0, 4) &&
		      ZCALLI_AT(zcall_cmsghdr_t, cmsg_level, 4, 4) &&
		      ZCALLI_AT(zcall_cmsghdr_t, cmsg_type, 8, 4),
	      "struct cmsghdr");
typedef struct linger zcall_linger_t;
ZCALLI_ASSERT(sizeof(zcall_linger_t) == 8 &&
		      ZCALLI_AT(zcall_linger_t, l_onoff, 0, 4) &&
		      ZCALLI_AT(zcall_linger_t, l_linger, 4, 4),
	      "struct linger");
typedef struct sockaddr zcall_sockaddr_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_t) == 16 &&
		      ZCALLI_AT(zcall_sockaddr_t, sa_len, 0, 1) &&
		      ZCALLI_AT(zcall_sockaddr_t, sa_family, 1, 1) &&
		      ZCALLI_AT(zcall_sockaddr_t, sa_data, 2, 14),
	      "struct sockaddr");
typedef struct sockaddr_un zcall_sockaddr_un_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_un_t) == 106 &&
		      ZCALLI_AT(zcall_sockaddr_un_t, sun_len, 0, 1) &&
		      ZCALLI_AT(zcall_sockaddr_un_t, sun_family, 1, 1) &&
		      ZCALLI_AT(zcall_sockaddr_un_t, sun_path, 2, 104),
	      "struct sockaddr_un");
typedef struct in_addr zcall_in_addr_t;
ZCALLI_ASSERT(sizeof(zcall_in_addr_t) == 4 &&
		      ZCALLI_AT(zcall_in_addr_t, s_addr, 0, 4),
	      "struct in_addr");
typedef struct sockaddr_in zcall_sockaddr_in_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_in_t) == 16 &&
		      ZCALLI_AT(zcall_sockaddr_in_t, sin_len, 0, 1) &&
		      ZCALLI_AT(zcall_sockaddr_in_t, sin_family, 1, 1) &&
		      ZCALLI_AT(zcall_sockaddr_in_t, sin_port, 2, 2) &&
		      ZCALLI_AT(zcall_sockaddr_in_t, sin_addr, 4, 4),
	      "struct sockaddr_in");
typedef struct in6_addr zcall_in6_addr_t;
ZCALLI_ASSERT(sizeof(zcall_in6_addr_t) == 16, "struct in6_addr");
typedef struct sockaddr_in6 zcall_sockaddr_in6_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_in6_t) == 28 &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_len, 0, 1) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_family, 1, 1) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_port, 2, 2) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_flowinfo, 4, 4) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_addr, 8, 16) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_scope_id, 24, 4),
	      "struct sockaddr_in6");
#else
/* A message: where from or to, the data, and the control data. */
typedef struct {
	void *msg_name;
	uint32_t msg_namelen;
	zcall_iovec_t *msg_iov;
	int msg_iovlen;
	void *msg_control;
	uint32_t msg_controllen;
	int msg_flags; /* set by recvmsg */
} zcall_msghdr_t;

/* One control message; the data follows at ZCALL_CMSG_DATA. */
typedef struct {
	uint32_t cmsg_len; /* with this header, without the padding behind */
	int cmsg_level;
	int cmsg_type;
} zcall_cmsghdr_t;

/* The value of SO_LINGER: whether close waits, and how many seconds. */
typedef struct {
	int l_onoff;
	int l_linger;
} zcall_linger_t;

/* Ports and addresses are in network byte order in all of these. */
typedef struct {
	uint8_t sa_len; /* of the whole address */
	uint8_t sa_family;
	char sa_data[14];
} zcall_sockaddr_t;

typedef struct {
	uint8_t sun_len; /* of the whole address */
	uint8_t sun_family;
	char sun_path[104];
} zcall_sockaddr_un_t;

typedef struct {
	uint32_t s_addr;
} zcall_in_addr_t;

typedef struct {
	uint8_t sin_len; /* of the whole address */
	uint8_t sin_family;
	uint16_t sin_port;
	zcall_in_addr_t sin_addr;
	uint8_t sin_zero[8];
} zcall_sockaddr_in_t;

/* in6_u.u6_addr8 is what libcs hide behind their macro s6_addr. */
typedef struct {
	union {
		uint8_t u6_addr8[16];
		uint16_t u6_addr16[8];
		uint32_t u6_addr32[4];
	} in6_u;
} zcall_in6_addr_t;

typedef struct {
	uint8_t sin6_len; /* of the whole address */
	uint8_t sin6_family;
	uint16_t sin6_port;
	uint32_t sin6_flowinfo;
	zcall_in6_addr_t sin6_addr;
	uint32_t sin6_scope_id; /* interface index of a link-local address */
} zcall_sockaddr_in6_t;
#endif

#define ZCALLI_CMSG_ALIGNMENT 8

#endif
