/*
 * FreeBSD and macOS structures: sockets. What differs between the two is in
 * freebsd/net.h and darwin/net.h, which include this; so are all constants.
 */
#ifndef ZCALL_BSD_NET_H
#define ZCALL_BSD_NET_H

#include "../iovec.h"

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
typedef struct sockaddr_storage zcall_sockaddr_storage_t;
ZCALLI_ASSERT(sizeof(zcall_sockaddr_storage_t) == 128 &&
		      ZCALLI_AT(zcall_sockaddr_storage_t, ss_len, 0, 1) &&
		      ZCALLI_AT(zcall_sockaddr_storage_t, ss_family, 1, 1),
	      "struct sockaddr_storage");
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

/* Room for an address of any family, aligned for all of them. */
typedef struct {
	uint8_t ss_len;
	uint8_t ss_family;
	char __ss_pad1[6];
	int64_t __ss_align;
	char __ss_pad2[112];
} zcall_sockaddr_storage_t;
#endif

/* IP_ADD_MEMBERSHIP, by the interface's address, or by its index. */
typedef struct {
	zcall_in_addr_t imr_multiaddr;
	zcall_in_addr_t imr_interface;
} zcall_ip_mreq_t;

typedef struct {
	zcall_in_addr_t imr_multiaddr;
	zcall_in_addr_t imr_address;
	int imr_ifindex;
} zcall_ip_mreqn_t;

/* IP_ADD_SOURCE_MEMBERSHIP, IP_BLOCK_SOURCE and their opposites. */
typedef struct {
	zcall_in_addr_t imr_multiaddr;
	zcall_in_addr_t imr_sourceaddr;
	zcall_in_addr_t imr_interface;
} zcall_ip_mreq_source_t;

/* IPV6_JOIN_GROUP. */
typedef struct {
	zcall_in6_addr_t ipv6mr_multiaddr;
	unsigned ipv6mr_interface;
} zcall_ipv6_mreq_t;

/* IPV6_PKTINFO: which interface and address a packet came by or goes by. */
typedef struct {
	zcall_in6_addr_t ipi6_addr;
	unsigned ipi6_ifindex;
} zcall_in6_pktinfo_t;

/* IPV6_PATHMTU. */
typedef struct {
	zcall_sockaddr_in6_t ip6m_addr;
	uint32_t ip6m_mtu;
} zcall_ip6_mtuinfo_t;

/* ICMP6_FILTER: the types that may come, one bit each. */
typedef struct {
	uint32_t icmp6_filt[8];
} zcall_icmp6_filter_t;

/* The argument of most SIOC*IF* ioctls. libcs hide the members of the union
 * behind macros (ifr_addr, ifr_flags, ...). */
typedef struct {
	char ifr_name[16];
	union {
		zcall_sockaddr_t ifru_addr;
		zcall_sockaddr_t ifru_dstaddr;
		zcall_sockaddr_t ifru_broadaddr;
		short ifru_flags[2];
		int ifru_metric;
		int ifru_mtu;
		int ifru_phys;
		int ifru_media;
		void *ifru_data;
		int ifru_cap[2];
	} ifr_ifru;
} zcall_ifreq_t;

/* Messages of a routing socket: of an address, of a multicast address. */
typedef struct {
	uint16_t ifam_msglen;
	uint8_t ifam_version;
	uint8_t ifam_type;
	int ifam_addrs;
	int ifam_flags;
	uint16_t ifam_index;
	int ifam_metric;
} zcall_ifa_msghdr_t;

typedef struct {
	uint16_t ifmam_msglen;
	uint8_t ifmam_version;
	uint8_t ifmam_type;
	int ifmam_addrs;
	int ifmam_flags;
	uint16_t ifmam_index;
} zcall_ifma_msghdr_t;

/* The packet filter device: BIOCVERSION, BIOCGSTATS, BIOCSETF. */
typedef struct {
	uint16_t bv_major;
	uint16_t bv_minor;
} zcall_bpf_version_t;

typedef struct {
	unsigned bs_recv;
	unsigned bs_drop;
} zcall_bpf_stat_t;

typedef struct {
	uint16_t code;
	uint8_t jt;
	uint8_t jf;
	uint32_t k;
} zcall_bpf_insn_t;

typedef struct {
	unsigned bf_len;
	zcall_bpf_insn_t *bf_insns;
} zcall_bpf_program_t;

#endif
