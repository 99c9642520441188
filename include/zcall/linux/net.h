/*
 * Linux constants and structures: sockets.
 * The calls are in net.h of the folder above.
 */
#ifndef ZCALL_LINUX_NET_H
#define ZCALL_LINUX_NET_H

#include "../io.h"

/* Address families. */
#define ZCALL_AF_UNIX 1
#define ZCALL_AF_LOCAL ZCALL_AF_UNIX
#define ZCALL_AF_INET 2
#define ZCALL_AF_INET6 10
#define ZCALL_AF_PACKET 17
#define ZCALL_AF_UNSPEC 0

/* Socket types, and what may be or'ed to them. */
#define ZCALL_SOCK_STREAM 1
#define ZCALL_SOCK_DGRAM 2
#define ZCALL_SOCK_RAW 3
#define ZCALL_SOCK_RDM 4
#define ZCALL_SOCK_SEQPACKET 5
#define ZCALL_SOCK_NONBLOCK 0x800
#define ZCALL_SOCK_CLOEXEC 0x80000

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
#define ZCALL_SOL_SOCKET 1
#define ZCALL_SOL_IP 0
#define ZCALL_SOL_TCP 6
#define ZCALL_SOL_UDP 17
#define ZCALL_SOL_IPV6 41
#define ZCALL_SOL_SCTP 132

/* Options of SOL_SOCKET. */
#define ZCALL_SO_DEBUG 1
#define ZCALL_SO_REUSEADDR 2
#define ZCALL_SO_TYPE 3
#define ZCALL_SO_ERROR 4
#define ZCALL_SO_DONTROUTE 5
#define ZCALL_SO_BROADCAST 6
#define ZCALL_SO_SNDBUF 7
#define ZCALL_SO_RCVBUF 8
#define ZCALL_SO_KEEPALIVE 9
#define ZCALL_SO_OOBINLINE 10
#define ZCALL_SO_NO_CHECK 11
#define ZCALL_SO_PRIORITY 12
#define ZCALL_SO_LINGER 13
#define ZCALL_SO_BSDCOMPAT 14
#define ZCALL_SO_REUSEPORT 15
#define ZCALL_SO_RCVLOWAT 18
#define ZCALL_SO_SNDLOWAT 19
#define ZCALL_SO_RCVTIMEO 20
#define ZCALL_SO_SNDTIMEO 21
#define ZCALL_SO_ACCEPTCONN 30
#define ZCALL_SO_SNDBUFFORCE 32
#define ZCALL_SO_RCVBUFFORCE 33
#define ZCALL_SO_PROTOCOL 38
#define ZCALL_SO_DOMAIN 39
#define ZCALL_SO_ZEROCOPY 60
#define ZCALL_SO_INCOMING_CPU 49
#define ZCALL_SO_BUSY_POLL 46
#define ZCALL_SO_PASSCRED 16
#define ZCALL_SO_PEERCRED 17
#define ZCALL_SO_TIMESTAMP 29

/* Options of IPPROTO_TCP. */
#define ZCALL_TCP_NODELAY 1
#define ZCALL_TCP_MAXSEG 2
#define ZCALL_TCP_CORK 3
#define ZCALL_TCP_KEEPIDLE 4
#define ZCALL_TCP_KEEPINTVL 5
#define ZCALL_TCP_KEEPCNT 6
#define ZCALL_TCP_SYNCNT 7
#define ZCALL_TCP_LINGER2 8
#define ZCALL_TCP_DEFER_ACCEPT 9
#define ZCALL_TCP_WINDOW_CLAMP 10
#define ZCALL_TCP_INFO 11
#define ZCALL_TCP_QUICKACK 12
#define ZCALL_TCP_CONGESTION 13
#define ZCALL_TCP_FASTOPEN 23
#define ZCALL_TCP_NOTSENT_LOWAT 25

/* Options of IPPROTO_UDP. */
#define ZCALL_UDP_CORK 1
#define ZCALL_UDP_ENCAP 100
#define ZCALL_UDP_SEGMENT 103
#define ZCALL_UDP_GRO 104

/* Options of IPPROTO_IPV6. */
#define ZCALL_IPV6_V6ONLY 26
#define ZCALL_IPV6_RECVPKTINFO 49
#define ZCALL_IPV6_PKTINFO 50
#define ZCALL_IPV6_RECVHOPLIMIT 51
#define ZCALL_IPV6_HOPLIMIT 52

/* Which half shutdown closes. */
#define ZCALL_SHUT_RD 0
#define ZCALL_SHUT_WR 1
#define ZCALL_SHUT_RDWR 2

/* Flags of the send and receive calls. */
#define ZCALL_MSG_OOB 0x1
#define ZCALL_MSG_PEEK 0x2
#define ZCALL_MSG_DONTROUTE 0x4
#define ZCALL_MSG_CTRUNC 0x8
#define ZCALL_MSG_PROXY 0x10
#define ZCALL_MSG_TRUNC 0x20
#define ZCALL_MSG_DONTWAIT 0x40
#define ZCALL_MSG_EOR 0x80
#define ZCALL_MSG_WAITALL 0x100
#define ZCALL_MSG_FIN 0x200
#define ZCALL_MSG_SYN 0x400
#define ZCALL_MSG_CONFIRM 0x800
#define ZCALL_MSG_RST 0x1000
#define ZCALL_MSG_ERRQUEUE 0x2000
#define ZCALL_MSG_NOSIGNAL 0x4000
#define ZCALL_MSG_MORE 0x8000
#define ZCALL_MSG_WAITFORONE 0x10000
#define ZCALL_MSG_BATCH 0x40000
#define ZCALL_MSG_ZEROCOPY 0x4000000
#define ZCALL_MSG_FASTOPEN 0x20000000
#define ZCALL_MSG_CMSG_CLOEXEC 0x40000000

/* Types of control messages at SOL_SOCKET. */
#define ZCALL_SCM_RIGHTS 1
#define ZCALL_SCM_CREDENTIALS 2
#define ZCALL_SCM_TIMESTAMP 29

/* The longest backlog of listen. */
#define ZCALL_SOMAXCONN 4096

#ifdef ZCALL_NATIVE_TYPES
#include <sys/socket.h> /* ZCALL_NATIVE_TYPES */
#include <sys/un.h>	/* ZCALL_NATIVE_TYPES */
#include <netinet/in.h> /* ZCALL_NATIVE_TYPES */
/* The kernel's msg_iovlen, msg_controllen and cmsg_len are 64 bits wide. musl
 * has 32 and padding above: there, zero the whole structure first. */
typedef struct msghdr zcall_msghdr_t;
ZCALLI_ASSERT(sizeof(zcall_msghdr_t) == 56 &&
		      ZCALLI_AT(zcall_msghdr_t, msg_name, 0, 8) &&
		      ZCALLI_AT(zcall_msghdr_t, msg_namelen, 8, 4) &&
		      ZCALLI_AT(zcall_msghdr_t, msg_iov, 16, 8) &&
		      offsetof(zcall_msghdr_t, msg_iovlen) == 24 &&
		      ZCALLI_AT(zcall_msghdr_t, msg_control, 32, 8) &&
		      offsetof(zcall_msghdr_t, msg_controllen) == 40 &&
		      ZCALLI_AT(zcall_msghdr_t, msg_flags, 48, 4),
	      "struct msghdr");
typedef struct cmsghdr zcall_cmsghdr_t;
ZCALLI_ASSERT(sizeof(zcall_cmsghdr_t) == 16 &&
		      offsetof(zcall_cmsghdr_t, cmsg_len) == 0 &&
		      ZCALLI_AT(zcall_cmsghdr_t, cmsg_level, 8, 4) &&
		      ZCALLI_AT(zcall_cmsghdr_t, cmsg_type, 12, 4),
	      "struct cmsghdr");
typedef struct linger zcall_linger_t;
ZCALLI_ASSERT(sizeof(zcall_linger_t) == 8 &&
		      ZCALLI_AT(zcall_linger_t, l_onoff, 0, 4) &&
		      ZCALLI_AT(zcall_linger_t, l_linger, 4, 4),
	      "struct linger");
typedef struct sockaddr zcall_sockaddr_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_t) == 16 &&
		      ZCALLI_AT(zcall_sockaddr_t, sa_family, 0, 2) &&
		      ZCALLI_AT(zcall_sockaddr_t, sa_data, 2, 14),
	      "struct sockaddr");
typedef struct sockaddr_un zcall_sockaddr_un_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_un_t) == 110 &&
		      ZCALLI_AT(zcall_sockaddr_un_t, sun_family, 0, 2) &&
		      ZCALLI_AT(zcall_sockaddr_un_t, sun_path, 2, 108),
	      "struct sockaddr_un");
typedef struct in_addr zcall_in_addr_t;
ZCALLI_ASSERT(sizeof(zcall_in_addr_t) == 4 &&
		      ZCALLI_AT(zcall_in_addr_t, s_addr, 0, 4),
	      "struct in_addr");
typedef struct sockaddr_in zcall_sockaddr_in_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_in_t) == 16 &&
		      ZCALLI_AT(zcall_sockaddr_in_t, sin_family, 0, 2) &&
		      ZCALLI_AT(zcall_sockaddr_in_t, sin_port, 2, 2) &&
		      ZCALLI_AT(zcall_sockaddr_in_t, sin_addr, 4, 4),
	      "struct sockaddr_in");
typedef struct in6_addr zcall_in6_addr_t;
ZCALLI_ASSERT(sizeof(zcall_in6_addr_t) == 16, "struct in6_addr");
typedef struct sockaddr_in6 zcall_sockaddr_in6_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_in6_t) == 28 &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_family, 0, 2) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_port, 2, 2) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_flowinfo, 4, 4) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_addr, 8, 16) &&
		      ZCALLI_AT(zcall_sockaddr_in6_t, sin6_scope_id, 24, 4),
	      "struct sockaddr_in6");
#else
/* A message: where from or to, the data, and the control data. */
typedef struct {
	void *msg_name;
	int msg_namelen;
	zcall_iovec_t *msg_iov;
	size_t msg_iovlen;
	void *msg_control;
	size_t msg_controllen;
	unsigned msg_flags; /* set by recvmsg */
} zcall_msghdr_t;

/* One control message; the data follows at ZCALL_CMSG_DATA. */
typedef struct {
	size_t cmsg_len; /* with this header, without the padding behind */
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
	uint16_t sa_family;
	char sa_data[14];
} zcall_sockaddr_t;

typedef struct {
	uint16_t sun_family;
	char sun_path[108];
} zcall_sockaddr_un_t;

typedef struct {
	uint32_t s_addr;
} zcall_in_addr_t;

typedef struct {
	uint16_t sin_family;
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
	uint16_t sin6_family;
	uint16_t sin6_port;
	uint32_t sin6_flowinfo;
	zcall_in6_addr_t sin6_addr;
	uint32_t sin6_scope_id; /* interface index of a link-local address */
} zcall_sockaddr_in6_t;
#endif

/* One of the messages of sendmmsg and recvmmsg. */
typedef struct {
	zcall_msghdr_t msg_hdr;
	unsigned msg_len; /* bytes sent or received */
} zcall_mmsghdr_t;

/* The value of SO_PEERCRED and of SCM_CREDENTIALS. */
typedef struct {
	int pid;
	unsigned uid;
	unsigned gid;
} zcall_ucred_t;

#define ZCALLI_CMSG_ALIGNMENT 8

#endif
