/*
 * Linux constants and structures: netlink, generic, of routes and of sockets.
 * A walk through messages and attributes is in net.h of the folder above.
 */
#ifndef ZCALL_LINUX_NETLINK_H
#define ZCALL_LINUX_NETLINK_H

#include "net.h"

/* Protocols of AF_NETLINK. */
#define ZCALL_NETLINK_ROUTE 0
#define ZCALL_NETLINK_UNUSED 1
#define ZCALL_NETLINK_USERSOCK 2
#define ZCALL_NETLINK_FIREWALL 3
#define ZCALL_NETLINK_SOCK_DIAG 4
#define ZCALL_NETLINK_NFLOG 5
#define ZCALL_NETLINK_XFRM 6
#define ZCALL_NETLINK_SELINUX 7
#define ZCALL_NETLINK_ISCSI 8
#define ZCALL_NETLINK_AUDIT 9
#define ZCALL_NETLINK_FIB_LOOKUP 10
#define ZCALL_NETLINK_CONNECTOR 11
#define ZCALL_NETLINK_NETFILTER 12
#define ZCALL_NETLINK_IP6_FW 13
#define ZCALL_NETLINK_DNRTMSG 14
#define ZCALL_NETLINK_KOBJECT_UEVENT 15
#define ZCALL_NETLINK_GENERIC 16
#define ZCALL_NETLINK_SCSITRANSPORT 18
#define ZCALL_NETLINK_ECRYPTFS 19
#define ZCALL_NETLINK_RDMA 20
#define ZCALL_NETLINK_CRYPTO 21
#define ZCALL_NETLINK_SMC 22
#define ZCALL_NETLINK_INET_DIAG 4

/* Options of SOL_NETLINK. */
#define ZCALL_NETLINK_ADD_MEMBERSHIP 1
#define ZCALL_NETLINK_DROP_MEMBERSHIP 2
#define ZCALL_NETLINK_PKTINFO 3
#define ZCALL_NETLINK_BROADCAST_ERROR 4
#define ZCALL_NETLINK_NO_ENOBUFS 5
#define ZCALL_NETLINK_LISTEN_ALL_NSID 8
#define ZCALL_NETLINK_LIST_MEMBERSHIPS 9
#define ZCALL_NETLINK_CAP_ACK 10
#define ZCALL_NETLINK_EXT_ACK 11
#define ZCALL_NETLINK_GET_STRICT_CHK 12

/* Flags of a message: of all, of questions, of new objects, of deletions, of
 * acknowledgements. */
#define ZCALL_NLM_F_REQUEST 0x1
#define ZCALL_NLM_F_MULTI 0x2
#define ZCALL_NLM_F_ACK 0x4
#define ZCALL_NLM_F_ECHO 0x8
#define ZCALL_NLM_F_DUMP_INTR 0x10
#define ZCALL_NLM_F_DUMP_FILTERED 0x20
#define ZCALL_NLM_F_ROOT 0x100
#define ZCALL_NLM_F_MATCH 0x200
#define ZCALL_NLM_F_ATOMIC 0x400
#define ZCALL_NLM_F_DUMP 0x300
#define ZCALL_NLM_F_REPLACE 0x100
#define ZCALL_NLM_F_EXCL 0x200
#define ZCALL_NLM_F_CREATE 0x400
#define ZCALL_NLM_F_APPEND 0x800
#define ZCALL_NLM_F_NONREC 0x100
#define ZCALL_NLM_F_BULK 0x200
#define ZCALL_NLM_F_CAPPED 0x100
#define ZCALL_NLM_F_ACK_TLVS 0x200

/* Types of messages that all protocols have; alignment; attributes of an
 * error. */
#define ZCALL_NLMSG_ALIGNTO 4
#define ZCALL_NLMSG_HDRLEN 16
#define ZCALL_NLMSG_NOOP 0x1
#define ZCALL_NLMSG_ERROR 0x2
#define ZCALL_NLMSG_DONE 0x3
#define ZCALL_NLMSG_OVERRUN 0x4
#define ZCALL_NLMSG_MIN_TYPE 0x10
#define ZCALL_NLMSGERR_ATTR_UNUSED 0
#define ZCALL_NLMSGERR_ATTR_MSG 1
#define ZCALL_NLMSGERR_ATTR_OFFS 2
#define ZCALL_NLMSGERR_ATTR_COOKIE 3
#define ZCALL_NLMSGERR_ATTR_POLICY 4
#define ZCALL_NLMSGERR_ATTR_MISS_TYPE 5
#define ZCALL_NLMSGERR_ATTR_MISS_NEST 6
#define ZCALL_NLMSGERR_ATTR_MAX 6

/* Attributes, and how the policy of a family describes them. */
#define ZCALL_NLA_F_NESTED 0x8000
#define ZCALL_NLA_F_NET_BYTEORDER 0x4000
#define ZCALL_NLA_TYPE_MASK (-49153)
#define ZCALL_NLA_ALIGNTO 4
#define ZCALL_NLA_HDRLEN 4
#define ZCALL_NL_ATTR_TYPE_INVALID 0
#define ZCALL_NL_ATTR_TYPE_FLAG 1
#define ZCALL_NL_ATTR_TYPE_U8 2
#define ZCALL_NL_ATTR_TYPE_U16 3
#define ZCALL_NL_ATTR_TYPE_U32 4
#define ZCALL_NL_ATTR_TYPE_U64 5
#define ZCALL_NL_ATTR_TYPE_S8 6
#define ZCALL_NL_ATTR_TYPE_S16 7
#define ZCALL_NL_ATTR_TYPE_S32 8
#define ZCALL_NL_ATTR_TYPE_S64 9
#define ZCALL_NL_ATTR_TYPE_BINARY 10
#define ZCALL_NL_ATTR_TYPE_STRING 11
#define ZCALL_NL_ATTR_TYPE_NUL_STRING 12
#define ZCALL_NL_ATTR_TYPE_NESTED 13
#define ZCALL_NL_ATTR_TYPE_NESTED_ARRAY 14
#define ZCALL_NL_ATTR_TYPE_BITFIELD32 15
#define ZCALL_NL_ATTR_TYPE_SINT 16
#define ZCALL_NL_ATTR_TYPE_UINT 17
#define ZCALL_NL_POLICY_TYPE_ATTR_UNSPEC 0
#define ZCALL_NL_POLICY_TYPE_ATTR_TYPE 1
#define ZCALL_NL_POLICY_TYPE_ATTR_MIN_VALUE_S 2
#define ZCALL_NL_POLICY_TYPE_ATTR_MAX_VALUE_S 3
#define ZCALL_NL_POLICY_TYPE_ATTR_MIN_VALUE_U 4
#define ZCALL_NL_POLICY_TYPE_ATTR_MAX_VALUE_U 5
#define ZCALL_NL_POLICY_TYPE_ATTR_MIN_LENGTH 6
#define ZCALL_NL_POLICY_TYPE_ATTR_MAX_LENGTH 7
#define ZCALL_NL_POLICY_TYPE_ATTR_POLICY_IDX 8
#define ZCALL_NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE 9
#define ZCALL_NL_POLICY_TYPE_ATTR_BITFIELD32_MASK 10
#define ZCALL_NL_POLICY_TYPE_ATTR_PAD 11
#define ZCALL_NL_POLICY_TYPE_ATTR_MASK 12
#define ZCALL_NL_POLICY_TYPE_ATTR_MAX 12

/* NETLINK_GENERIC: its families, and the one that tells of the others. */
#define ZCALL_GENL_NAMSIZ 16
#define ZCALL_GENL_MIN_ID 16
#define ZCALL_GENL_MAX_ID 1023
#define ZCALL_GENL_HDRLEN 4
#define ZCALL_GENL_ADMIN_PERM 0x1
#define ZCALL_GENL_CMD_CAP_DO 0x2
#define ZCALL_GENL_CMD_CAP_DUMP 0x4
#define ZCALL_GENL_CMD_CAP_HASPOL 0x8
#define ZCALL_GENL_UNS_ADMIN_PERM 0x10
#define ZCALL_GENL_ID_CTRL 16
#define ZCALL_GENL_ID_VFS_DQUOT 17
#define ZCALL_GENL_ID_PMCRAID 18
#define ZCALL_GENL_START_ALLOC 19
#define ZCALL_CTRL_CMD_UNSPEC 0
#define ZCALL_CTRL_CMD_NEWFAMILY 1
#define ZCALL_CTRL_CMD_DELFAMILY 2
#define ZCALL_CTRL_CMD_GETFAMILY 3
#define ZCALL_CTRL_CMD_NEWOPS 4
#define ZCALL_CTRL_CMD_DELOPS 5
#define ZCALL_CTRL_CMD_GETOPS 6
#define ZCALL_CTRL_CMD_NEWMCAST_GRP 7
#define ZCALL_CTRL_CMD_DELMCAST_GRP 8
#define ZCALL_CTRL_CMD_GETMCAST_GRP 9
#define ZCALL_CTRL_CMD_GETPOLICY 10
#define ZCALL_CTRL_ATTR_UNSPEC 0
#define ZCALL_CTRL_ATTR_FAMILY_ID 1
#define ZCALL_CTRL_ATTR_FAMILY_NAME 2
#define ZCALL_CTRL_ATTR_VERSION 3
#define ZCALL_CTRL_ATTR_HDRSIZE 4
#define ZCALL_CTRL_ATTR_MAXATTR 5
#define ZCALL_CTRL_ATTR_OPS 6
#define ZCALL_CTRL_ATTR_MCAST_GROUPS 7
#define ZCALL_CTRL_ATTR_POLICY 8
#define ZCALL_CTRL_ATTR_OP_POLICY 9
#define ZCALL_CTRL_ATTR_OP 10
#define ZCALL_CTRL_ATTR_OP_UNSPEC 0
#define ZCALL_CTRL_ATTR_OP_ID 1
#define ZCALL_CTRL_ATTR_OP_FLAGS 2
#define ZCALL_CTRL_ATTR_MCAST_GRP_UNSPEC 0
#define ZCALL_CTRL_ATTR_MCAST_GRP_NAME 1
#define ZCALL_CTRL_ATTR_MCAST_GRP_ID 2
#define ZCALL_CTRL_ATTR_POLICY_UNSPEC 0
#define ZCALL_CTRL_ATTR_POLICY_DO 1
#define ZCALL_CTRL_ATTR_POLICY_DUMP 2
#define ZCALL_CTRL_ATTR_POLICY_MAX 2

/* NETLINK_ROUTE: types of messages. */
#define ZCALL_RTM_NEWLINK 16
#define ZCALL_RTM_DELLINK 17
#define ZCALL_RTM_GETLINK 18
#define ZCALL_RTM_SETLINK 19
#define ZCALL_RTM_NEWADDR 20
#define ZCALL_RTM_DELADDR 21
#define ZCALL_RTM_GETADDR 22
#define ZCALL_RTM_NEWROUTE 24
#define ZCALL_RTM_DELROUTE 25
#define ZCALL_RTM_GETROUTE 26
#define ZCALL_RTM_NEWNEIGH 28
#define ZCALL_RTM_DELNEIGH 29
#define ZCALL_RTM_GETNEIGH 30
#define ZCALL_RTM_NEWRULE 32
#define ZCALL_RTM_DELRULE 33
#define ZCALL_RTM_GETRULE 34
#define ZCALL_RTM_NEWQDISC 36
#define ZCALL_RTM_DELQDISC 37
#define ZCALL_RTM_GETQDISC 38
#define ZCALL_RTM_NEWTCLASS 40
#define ZCALL_RTM_DELTCLASS 41
#define ZCALL_RTM_GETTCLASS 42
#define ZCALL_RTM_NEWTFILTER 44
#define ZCALL_RTM_DELTFILTER 45
#define ZCALL_RTM_GETTFILTER 46
#define ZCALL_RTM_NEWACTION 48
#define ZCALL_RTM_DELACTION 49
#define ZCALL_RTM_GETACTION 50
#define ZCALL_RTM_NEWPREFIX 52
#define ZCALL_RTM_NEWMULTICAST 56
#define ZCALL_RTM_DELMULTICAST 57
#define ZCALL_RTM_GETMULTICAST 58
#define ZCALL_RTM_NEWANYCAST 60
#define ZCALL_RTM_DELANYCAST 61
#define ZCALL_RTM_GETANYCAST 62
#define ZCALL_RTM_NEWNEIGHTBL 64
#define ZCALL_RTM_GETNEIGHTBL 66
#define ZCALL_RTM_SETNEIGHTBL 67
#define ZCALL_RTM_NEWNDUSEROPT 68
#define ZCALL_RTM_NEWADDRLABEL 72
#define ZCALL_RTM_DELADDRLABEL 73
#define ZCALL_RTM_GETADDRLABEL 74
#define ZCALL_RTM_GETDCB 78
#define ZCALL_RTM_SETDCB 79
#define ZCALL_RTM_NEWNETCONF 80
#define ZCALL_RTM_DELNETCONF 81
#define ZCALL_RTM_GETNETCONF 82
#define ZCALL_RTM_NEWMDB 84
#define ZCALL_RTM_DELMDB 85
#define ZCALL_RTM_GETMDB 86
#define ZCALL_RTM_NEWNSID 88
#define ZCALL_RTM_DELNSID 89
#define ZCALL_RTM_GETNSID 90
#define ZCALL_RTM_NEWSTATS 92
#define ZCALL_RTM_GETSTATS 94
#define ZCALL_RTM_SETSTATS 95
#define ZCALL_RTM_NEWCACHEREPORT 96
#define ZCALL_RTM_NEWCHAIN 100
#define ZCALL_RTM_DELCHAIN 101
#define ZCALL_RTM_GETCHAIN 102
#define ZCALL_RTM_NEWNEXTHOP 104
#define ZCALL_RTM_DELNEXTHOP 105
#define ZCALL_RTM_GETNEXTHOP 106
#define ZCALL_RTM_NEWLINKPROP 108
#define ZCALL_RTM_DELLINKPROP 109
#define ZCALL_RTM_GETLINKPROP 110
#define ZCALL_RTM_NEWVLAN 112
#define ZCALL_RTM_DELVLAN 113
#define ZCALL_RTM_GETVLAN 114
#define ZCALL_RTM_NEWNEXTHOPBUCKET 116
#define ZCALL_RTM_DELNEXTHOPBUCKET 117
#define ZCALL_RTM_GETNEXTHOPBUCKET 118
#define ZCALL_RTM_NEWTUNNEL 120
#define ZCALL_RTM_DELTUNNEL 121
#define ZCALL_RTM_GETTUNNEL 122

/* Routes: types, who made them, scopes, flags, tables. */
#define ZCALL_RTNL_FAMILY_IPMR 128
#define ZCALL_RTNL_FAMILY_IP6MR 129
#define ZCALL_RTNL_FAMILY_MAX 129
#define ZCALL_RTN_UNSPEC 0
#define ZCALL_RTN_UNICAST 1
#define ZCALL_RTN_LOCAL 2
#define ZCALL_RTN_BROADCAST 3
#define ZCALL_RTN_ANYCAST 4
#define ZCALL_RTN_MULTICAST 5
#define ZCALL_RTN_BLACKHOLE 6
#define ZCALL_RTN_UNREACHABLE 7
#define ZCALL_RTN_PROHIBIT 8
#define ZCALL_RTN_THROW 9
#define ZCALL_RTN_NAT 10
#define ZCALL_RTN_XRESOLVE 11
#define ZCALL_RTPROT_UNSPEC 0
#define ZCALL_RTPROT_REDIRECT 1
#define ZCALL_RTPROT_KERNEL 2
#define ZCALL_RTPROT_BOOT 3
#define ZCALL_RTPROT_STATIC 4
#define ZCALL_RTPROT_GATED 8
#define ZCALL_RTPROT_RA 9
#define ZCALL_RTPROT_MRT 10
#define ZCALL_RTPROT_ZEBRA 11
#define ZCALL_RTPROT_BIRD 12
#define ZCALL_RTPROT_DNROUTED 13
#define ZCALL_RTPROT_XORP 14
#define ZCALL_RTPROT_NTK 15
#define ZCALL_RTPROT_DHCP 16
#define ZCALL_RTPROT_MROUTED 17
#define ZCALL_RTPROT_KEEPALIVED 18
#define ZCALL_RTPROT_BABEL 42
#define ZCALL_RTPROT_OVN 84
#define ZCALL_RTPROT_OPENR 99
#define ZCALL_RTPROT_BGP 186
#define ZCALL_RTPROT_ISIS 187
#define ZCALL_RTPROT_OSPF 188
#define ZCALL_RTPROT_RIP 189
#define ZCALL_RTPROT_EIGRP 192
#define ZCALL_RT_SCOPE_UNIVERSE 0
#define ZCALL_RT_SCOPE_SITE 200
#define ZCALL_RT_SCOPE_LINK 253
#define ZCALL_RT_SCOPE_HOST 254
#define ZCALL_RT_SCOPE_NOWHERE 255
#define ZCALL_RTM_F_NOTIFY 0x100
#define ZCALL_RTM_F_CLONED 0x200
#define ZCALL_RTM_F_EQUALIZE 0x400
#define ZCALL_RTM_F_PREFIX 0x800
#define ZCALL_RTM_F_LOOKUP_TABLE 0x1000
#define ZCALL_RTM_F_FIB_MATCH 0x2000
#define ZCALL_RTM_F_OFFLOAD 0x4000
#define ZCALL_RTM_F_TRAP 0x8000
#define ZCALL_RTM_F_OFFLOAD_FAILED 0x20000000
#define ZCALL_RT_TABLE_UNSPEC 0x0
#define ZCALL_RT_TABLE_COMPAT 0xfc
#define ZCALL_RT_TABLE_DEFAULT 0xfd
#define ZCALL_RT_TABLE_MAIN 0xfe
#define ZCALL_RT_TABLE_LOCAL 0xff
#define ZCALL_RT_TABLE_MAX 0xffffffff

/* Attributes of a route, flags of a next hop, and metrics. */
#define ZCALL_RTA_ALIGNTO 4
#define ZCALL_RTA_UNSPEC 0
#define ZCALL_RTA_DST 1
#define ZCALL_RTA_SRC 2
#define ZCALL_RTA_IIF 3
#define ZCALL_RTA_OIF 4
#define ZCALL_RTA_GATEWAY 5
#define ZCALL_RTA_PRIORITY 6
#define ZCALL_RTA_PREFSRC 7
#define ZCALL_RTA_METRICS 8
#define ZCALL_RTA_MULTIPATH 9
#define ZCALL_RTA_PROTOINFO 10
#define ZCALL_RTA_FLOW 11
#define ZCALL_RTA_CACHEINFO 12
#define ZCALL_RTA_SESSION 13
#define ZCALL_RTA_MP_ALGO 14
#define ZCALL_RTA_TABLE 15
#define ZCALL_RTA_MARK 16
#define ZCALL_RTA_MFC_STATS 17
#define ZCALL_RTA_VIA 18
#define ZCALL_RTA_NEWDST 19
#define ZCALL_RTA_PREF 20
#define ZCALL_RTA_ENCAP_TYPE 21
#define ZCALL_RTA_ENCAP 22
#define ZCALL_RTA_EXPIRES 23
#define ZCALL_RTA_PAD 24
#define ZCALL_RTA_UID 25
#define ZCALL_RTA_TTL_PROPAGATE 26
#define ZCALL_RTA_IP_PROTO 27
#define ZCALL_RTA_SPORT 28
#define ZCALL_RTA_DPORT 29
#define ZCALL_RTA_NH_ID 30
#define ZCALL_RTA_FLOWLABEL 31
#define ZCALL_RTNH_F_DEAD 1
#define ZCALL_RTNH_F_PERVASIVE 2
#define ZCALL_RTNH_F_ONLINK 4
#define ZCALL_RTNH_F_OFFLOAD 8
#define ZCALL_RTNH_F_LINKDOWN 16
#define ZCALL_RTNH_F_UNRESOLVED 32
#define ZCALL_RTNH_F_TRAP 64
#define ZCALL_RTNH_COMPARE_MASK 0x59
#define ZCALL_RTNH_ALIGNTO 4
#define ZCALL_RTAX_UNSPEC 0
#define ZCALL_RTAX_LOCK 1
#define ZCALL_RTAX_MTU 2
#define ZCALL_RTAX_WINDOW 3
#define ZCALL_RTAX_RTT 4
#define ZCALL_RTAX_RTTVAR 5
#define ZCALL_RTAX_SSTHRESH 6
#define ZCALL_RTAX_CWND 7
#define ZCALL_RTAX_ADVMSS 8
#define ZCALL_RTAX_REORDERING 9
#define ZCALL_RTAX_HOPLIMIT 10
#define ZCALL_RTAX_INITCWND 11
#define ZCALL_RTAX_FEATURES 12
#define ZCALL_RTAX_RTO_MIN 13
#define ZCALL_RTAX_INITRWND 14
#define ZCALL_RTAX_QUICKACK 15
#define ZCALL_RTAX_CC_ALGO 16
#define ZCALL_RTAX_FASTOPEN_NO_COOKIE 17
#define ZCALL_RTAX_FEATURE_ECN 0x1
#define ZCALL_RTAX_FEATURE_SACK 0x2
#define ZCALL_RTAX_FEATURE_TIMESTAMP 0x4
#define ZCALL_RTAX_FEATURE_ALLFRAG 0x8
#define ZCALL_RTAX_FEATURE_TCP_USEC_TS 0x10
#define ZCALL_RTAX_FEATURE_MASK 0x1f
#define ZCALL_PREFIX_UNSPEC 0
#define ZCALL_PREFIX_ADDRESS 1
#define ZCALL_PREFIX_CACHEINFO 2

/* Groups, as bits of nl_groups, and as numbers for NETLINK_ADD_MEMBERSHIP. */
#define ZCALL_RTMGRP_LINK 1
#define ZCALL_RTMGRP_NOTIFY 2
#define ZCALL_RTMGRP_NEIGH 4
#define ZCALL_RTMGRP_TC 8
#define ZCALL_RTMGRP_IPV4_IFADDR 0x10
#define ZCALL_RTMGRP_IPV4_MROUTE 0x20
#define ZCALL_RTMGRP_IPV4_ROUTE 0x40
#define ZCALL_RTMGRP_IPV4_RULE 0x80
#define ZCALL_RTMGRP_IPV6_IFADDR 0x100
#define ZCALL_RTMGRP_IPV6_MROUTE 0x200
#define ZCALL_RTMGRP_IPV6_ROUTE 0x400
#define ZCALL_RTMGRP_IPV6_IFINFO 0x800
#define ZCALL_RTMGRP_DECnet_IFADDR 0x1000
#define ZCALL_RTMGRP_DECnet_ROUTE 0x4000
#define ZCALL_RTMGRP_IPV6_PREFIX 0x20000
#define ZCALL_RTNLGRP_NONE 0
#define ZCALL_RTNLGRP_LINK 1
#define ZCALL_RTNLGRP_NOTIFY 2
#define ZCALL_RTNLGRP_NEIGH 3
#define ZCALL_RTNLGRP_TC 4
#define ZCALL_RTNLGRP_IPV4_IFADDR 5
#define ZCALL_RTNLGRP_IPV4_MROUTE 6
#define ZCALL_RTNLGRP_IPV4_ROUTE 7
#define ZCALL_RTNLGRP_IPV4_RULE 8
#define ZCALL_RTNLGRP_IPV6_IFADDR 9
#define ZCALL_RTNLGRP_IPV6_MROUTE 10
#define ZCALL_RTNLGRP_IPV6_ROUTE 11
#define ZCALL_RTNLGRP_IPV6_IFINFO 12
#define ZCALL_RTNLGRP_DECnet_IFADDR 13
#define ZCALL_RTNLGRP_DECnet_ROUTE 15
#define ZCALL_RTNLGRP_DECnet_RULE 16
#define ZCALL_RTNLGRP_IPV6_PREFIX 18
#define ZCALL_RTNLGRP_IPV6_RULE 19
#define ZCALL_RTNLGRP_ND_USEROPT 20
#define ZCALL_RTNLGRP_PHONET_IFADDR 21
#define ZCALL_RTNLGRP_PHONET_ROUTE 22
#define ZCALL_RTNLGRP_DCB 23
#define ZCALL_RTNLGRP_IPV4_NETCONF 24
#define ZCALL_RTNLGRP_IPV6_NETCONF 25
#define ZCALL_RTNLGRP_MDB 26
#define ZCALL_RTNLGRP_MPLS_ROUTE 27
#define ZCALL_RTNLGRP_NSID 28
#define ZCALL_RTNLGRP_MPLS_NETCONF 29
#define ZCALL_RTNLGRP_IPV4_MROUTE_R 30
#define ZCALL_RTNLGRP_IPV6_MROUTE_R 31
#define ZCALL_RTNLGRP_NEXTHOP 32
#define ZCALL_RTNLGRP_BRVLAN 33
#define ZCALL_RTNLGRP_MCTP_IFADDR 34
#define ZCALL_RTNLGRP_TUNNEL 35
#define ZCALL_RTNLGRP_STATS 36
#define ZCALL_RTNLGRP_IPV4_MCADDR 37
#define ZCALL_RTNLGRP_IPV6_MCADDR 38
#define ZCALL_RTNLGRP_IPV6_ACADDR 39
#define ZCALL_RTNLGRP_NOP2 14
#define ZCALL_RTNLGRP_NOP4 17

/* Traffic control: attributes of queues, classes and filters; what a question
 * about links leaves out or adds. */
#define ZCALL_TCM_IFINDEX_MAGIC_BLOCK 0xffffffff
#define ZCALL_TCA_UNSPEC 0
#define ZCALL_TCA_KIND 1
#define ZCALL_TCA_OPTIONS 2
#define ZCALL_TCA_STATS 3
#define ZCALL_TCA_XSTATS 4
#define ZCALL_TCA_RATE 5
#define ZCALL_TCA_FCNT 6
#define ZCALL_TCA_STATS2 7
#define ZCALL_TCA_STAB 8
#define ZCALL_TCA_PAD 9
#define ZCALL_TCA_DUMP_INVISIBLE 10
#define ZCALL_TCA_CHAIN 11
#define ZCALL_TCA_HW_OFFLOAD 12
#define ZCALL_TCA_INGRESS_BLOCK 13
#define ZCALL_TCA_EGRESS_BLOCK 14
#define ZCALL_TCA_DUMP_FLAGS 15
#define ZCALL_TCA_EXT_WARN_MSG 16
#define ZCALL_TCA_DUMP_FLAGS_TERSE 0x1
#define ZCALL_NDUSEROPT_UNSPEC 0
#define ZCALL_NDUSEROPT_SRCADDR 1
#define ZCALL_TCA_ACT_TAB 1
#define ZCALL_TCA_ROOT_UNSPEC 0
#define ZCALL_TCA_ROOT_TAB 1
#define ZCALL_TCA_ROOT_FLAGS 2
#define ZCALL_TCA_ROOT_COUNT 3
#define ZCALL_TCA_ROOT_TIME_DELTA 4
#define ZCALL_TCA_ROOT_EXT_WARN_MSG 5
#define ZCALL_TCA_FLAG_LARGE_DUMP_ON 0x1
#define ZCALL_TCA_ACT_FLAG_LARGE_DUMP_ON 1
#define ZCALL_TCA_ACT_FLAG_TERSE_DUMP 0x2
#define ZCALL_RTEXT_FILTER_VF 0x1
#define ZCALL_RTEXT_FILTER_BRVLAN 0x2
#define ZCALL_RTEXT_FILTER_BRVLAN_COMPRESSED 0x4
#define ZCALL_RTEXT_FILTER_SKIP_STATS 0x8
#define ZCALL_RTEXT_FILTER_MRP 0x10
#define ZCALL_RTEXT_FILTER_CFM_CONFIG 0x20
#define ZCALL_RTEXT_FILTER_CFM_STATUS 0x40
#define ZCALL_RTEXT_FILTER_MST 0x80
#define ZCALL_RTEXT_FILTER_NAME_ONLY 0x100

/* Attributes and flags of an address. */
#define ZCALL_IFA_UNSPEC 0
#define ZCALL_IFA_ADDRESS 1
#define ZCALL_IFA_LOCAL 2
#define ZCALL_IFA_LABEL 3
#define ZCALL_IFA_BROADCAST 4
#define ZCALL_IFA_ANYCAST 5
#define ZCALL_IFA_CACHEINFO 6
#define ZCALL_IFA_MULTICAST 7
#define ZCALL_IFA_FLAGS 8
#define ZCALL_IFA_RT_PRIORITY 9
#define ZCALL_IFA_TARGET_NETNSID 10
#define ZCALL_IFA_PROTO 11
#define ZCALL_IFA_F_SECONDARY 0x1
#define ZCALL_IFA_F_TEMPORARY 1
#define ZCALL_IFA_F_NODAD 0x2
#define ZCALL_IFA_F_OPTIMISTIC 0x4
#define ZCALL_IFA_F_DADFAILED 0x8
#define ZCALL_IFA_F_HOMEADDRESS 0x10
#define ZCALL_IFA_F_DEPRECATED 0x20
#define ZCALL_IFA_F_TENTATIVE 0x40
#define ZCALL_IFA_F_PERMANENT 0x80
#define ZCALL_IFA_F_MANAGETEMPADDR 0x100
#define ZCALL_IFA_F_NOPREFIXROUTE 0x200
#define ZCALL_IFA_F_MCAUTOJOIN 0x400
#define ZCALL_IFA_F_STABLE_PRIVACY 0x800
#define ZCALL_IFAPROT_UNSPEC 0
#define ZCALL_IFAPROT_KERNEL_LO 1
#define ZCALL_IFAPROT_KERNEL_RA 2
#define ZCALL_IFAPROT_KERNEL_LL 3

/* Attributes of a link, and of what is in IFLA_AF_SPEC and IFLA_LINKINFO. */
#define ZCALL_IFLA_COST 8
#define ZCALL_IFLA_PRIORITY 9
#define ZCALL_IFLA_MASTER 10
#define ZCALL_IFLA_WIRELESS 11
#define ZCALL_IFLA_PROTINFO 12
#define ZCALL_IFLA_TXQLEN 13
#define ZCALL_IFLA_MAP 14
#define ZCALL_IFLA_WEIGHT 15
#define ZCALL_IFLA_LINKINFO 18
#define ZCALL_IFLA_PROMISCUITY 30
#define ZCALL_IFLA_UNSPEC 0
#define ZCALL_IFLA_ADDRESS 1
#define ZCALL_IFLA_IFNAME 3
#define ZCALL_IFLA_MTU 4
#define ZCALL_IFLA_LINK 5
#define ZCALL_IFLA_QDISC 6
#define ZCALL_IFLA_STATS 7
#define ZCALL_IFLA_OPERSTATE 16
#define ZCALL_IFLA_LINKMODE 17
#define ZCALL_IFLA_NET_NS_PID 19
#define ZCALL_IFLA_IFALIAS 20
#define ZCALL_IFLA_NUM_VF 21
#define ZCALL_IFLA_VFINFO_LIST 22
#define ZCALL_IFLA_STATS64 23
#define ZCALL_IFLA_AF_SPEC 26
#define ZCALL_IFLA_GROUP 27
#define ZCALL_IFLA_NET_NS_FD 28
#define ZCALL_IFLA_EXT_MASK 29
#define ZCALL_IFLA_NUM_TX_QUEUES 31
#define ZCALL_IFLA_NUM_RX_QUEUES 32
#define ZCALL_IFLA_CARRIER 33
#define ZCALL_IFLA_PHYS_PORT_ID 34
#define ZCALL_IFLA_CARRIER_CHANGES 35
#define ZCALL_IFLA_PHYS_SWITCH_ID 36
#define ZCALL_IFLA_LINK_NETNSID 37
#define ZCALL_IFLA_PHYS_PORT_NAME 38
#define ZCALL_IFLA_PROTO_DOWN 39
#define ZCALL_IFLA_GSO_MAX_SEGS 40
#define ZCALL_IFLA_GSO_MAX_SIZE 41
#define ZCALL_IFLA_PAD 42
#define ZCALL_IFLA_XDP 43
#define ZCALL_IFLA_EVENT 44
#define ZCALL_IFLA_NEW_NETNSID 45
#define ZCALL_IFLA_IF_NETNSID 46
#define ZCALL_IFLA_TARGET_NETNSID 46
#define ZCALL_IFLA_CARRIER_UP_COUNT 47
#define ZCALL_IFLA_CARRIER_DOWN_COUNT 48
#define ZCALL_IFLA_NEW_IFINDEX 49
#define ZCALL_IFLA_MIN_MTU 50
#define ZCALL_IFLA_MAX_MTU 51
#define ZCALL_IFLA_PROP_LIST 52
#define ZCALL_IFLA_ALT_IFNAME 53
#define ZCALL_IFLA_PERM_ADDRESS 54
#define ZCALL_IFLA_PROTO_DOWN_REASON 55
#define ZCALL_IFLA_PARENT_DEV_NAME 56
#define ZCALL_IFLA_PARENT_DEV_BUS_NAME 57
#define ZCALL_IFLA_GRO_MAX_SIZE 58
#define ZCALL_IFLA_TSO_MAX_SIZE 59
#define ZCALL_IFLA_TSO_MAX_SEGS 60
#define ZCALL_IFLA_ALLMULTI 61
#define ZCALL_IFLA_DEVLINK_PORT 62
#define ZCALL_IFLA_GSO_IPV4_MAX_SIZE 63
#define ZCALL_IFLA_GRO_IPV4_MAX_SIZE 64
#define ZCALL_IFLA_DPLL_PIN 65
#define ZCALL_IFLA_MAX_PACING_OFFLOAD_HORIZON 66
#define ZCALL_IFLA_NETNS_IMMUTABLE 67
#define ZCALL_IFLA_HEADROOM 68
#define ZCALL_IFLA_TAILROOM 69
#define ZCALL_IFLA_PROTO_DOWN_REASON_UNSPEC 0
#define ZCALL_IFLA_PROTO_DOWN_REASON_MASK 1
#define ZCALL_IFLA_PROTO_DOWN_REASON_VALUE 2
#define ZCALL_IFLA_PROTO_DOWN_REASON_MAX 2
#define ZCALL_IFLA_INET_UNSPEC 0
#define ZCALL_IFLA_INET_CONF 1
#define ZCALL_IFLA_INET6_UNSPEC 0
#define ZCALL_IFLA_INET6_FLAGS 1
#define ZCALL_IFLA_INET6_CONF 2
#define ZCALL_IFLA_INET6_STATS 3
#define ZCALL_IFLA_INET6_MCAST 4
#define ZCALL_IFLA_INET6_CACHEINFO 5
#define ZCALL_IFLA_INET6_ICMP6STATS 6
#define ZCALL_IFLA_INET6_TOKEN 7
#define ZCALL_IFLA_INET6_ADDR_GEN_MODE 8
#define ZCALL_IFLA_INET6_RA_MTU 9
#define ZCALL_IN6_ADDR_GEN_MODE_EUI64 0
#define ZCALL_IN6_ADDR_GEN_MODE_NONE 1
#define ZCALL_IN6_ADDR_GEN_MODE_STABLE_PRIVACY 2
#define ZCALL_IN6_ADDR_GEN_MODE_RANDOM 3
#define ZCALL_IFLA_INFO_UNSPEC 0
#define ZCALL_IFLA_INFO_KIND 1
#define ZCALL_IFLA_INFO_DATA 2
#define ZCALL_IFLA_INFO_XSTATS 3
#define ZCALL_IFLA_INFO_SLAVE_KIND 4
#define ZCALL_IFLA_INFO_SLAVE_DATA 5
#define ZCALL_IFLA_VLAN_UNSPEC 0
#define ZCALL_IFLA_VLAN_ID 1
#define ZCALL_IFLA_VLAN_FLAGS 2
#define ZCALL_IFLA_VLAN_EGRESS_QOS 3
#define ZCALL_IFLA_VLAN_INGRESS_QOS 4
#define ZCALL_IFLA_VLAN_PROTOCOL 5
#define ZCALL_IFLA_VLAN_QOS_UNSPEC 0
#define ZCALL_IFLA_VLAN_QOS_MAPPING 1
#define ZCALL_IFLA_MACVLAN_UNSPEC 0
#define ZCALL_IFLA_MACVLAN_MODE 1
#define ZCALL_IFLA_MACVLAN_FLAGS 2
#define ZCALL_IFLA_MACVLAN_MACADDR_MODE 3
#define ZCALL_IFLA_MACVLAN_MACADDR 4
#define ZCALL_IFLA_MACVLAN_MACADDR_DATA 5
#define ZCALL_IFLA_MACVLAN_MACADDR_COUNT 6
#define ZCALL_IFLA_MACVLAN_BC_QUEUE_LEN 7
#define ZCALL_IFLA_MACVLAN_BC_QUEUE_LEN_USED 8
#define ZCALL_IFLA_MACVLAN_BC_CUTOFF 9
#define ZCALL_IFLA_VRF_UNSPEC 0
#define ZCALL_IFLA_VRF_TABLE 1
#define ZCALL_IFLA_VRF_PORT_UNSPEC 0
#define ZCALL_IFLA_VRF_PORT_TABLE 1
#define ZCALL_IFLA_IPVLAN_UNSPEC 0
#define ZCALL_IFLA_IPVLAN_MODE 1
#define ZCALL_IFLA_IPVLAN_FLAGS 2
#define ZCALL_IFLA_STATS_UNSPEC 0
#define ZCALL_IFLA_STATS_LINK_64 1
#define ZCALL_IFLA_STATS_LINK_XSTATS 2
#define ZCALL_IFLA_STATS_LINK_XSTATS_SLAVE 3
#define ZCALL_IFLA_STATS_LINK_OFFLOAD_XSTATS 4
#define ZCALL_IFLA_STATS_AF_SPEC 5
#define ZCALL_IFLA_STATS_GETSET_UNSPEC 0
#define ZCALL_IFLA_STATS_GET_FILTERS 1
#define ZCALL_IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS 2
#define ZCALL_IFLA_XDP_UNSPEC 0
#define ZCALL_IFLA_XDP_FD 1
#define ZCALL_IFLA_XDP_ATTACHED 2
#define ZCALL_IFLA_XDP_FLAGS 3
#define ZCALL_IFLA_XDP_PROG_ID 4
#define ZCALL_IFLA_XDP_DRV_PROG_ID 5
#define ZCALL_IFLA_XDP_SKB_PROG_ID 6
#define ZCALL_IFLA_XDP_HW_PROG_ID 7
#define ZCALL_IFLA_XDP_EXPECTED_FD 8
#define ZCALL_IFLA_EVENT_NONE 0
#define ZCALL_IFLA_EVENT_REBOOT 1
#define ZCALL_IFLA_EVENT_FEATURES 2
#define ZCALL_IFLA_EVENT_BONDING_FAILOVER 3
#define ZCALL_IFLA_EVENT_NOTIFY_PEERS 4
#define ZCALL_IFLA_EVENT_IGMP_RESEND 5
#define ZCALL_IFLA_EVENT_BONDING_OPTIONS 6

/* The modes of macvlan and ipvlan, the flags of XDP. */
#define ZCALL_MACVLAN_MODE_PRIVATE 1
#define ZCALL_MACVLAN_MODE_VEPA 2
#define ZCALL_MACVLAN_MODE_BRIDGE 4
#define ZCALL_MACVLAN_MODE_PASSTHRU 8
#define ZCALL_MACVLAN_MODE_SOURCE 16
#define ZCALL_MACVLAN_MACADDR_ADD 0
#define ZCALL_MACVLAN_MACADDR_DEL 1
#define ZCALL_MACVLAN_MACADDR_FLUSH 2
#define ZCALL_MACVLAN_MACADDR_SET 3
#define ZCALL_MACVLAN_FLAG_NOPROMISC 1
#define ZCALL_MACVLAN_FLAG_NODST 2
#define ZCALL_IPVLAN_MODE_L2 0
#define ZCALL_IPVLAN_MODE_L3 1
#define ZCALL_IPVLAN_MODE_L3S 2
#define ZCALL_IPVLAN_MODE_MAX 3
#define ZCALL_IPVLAN_F_PRIVATE 0x1
#define ZCALL_IPVLAN_F_VEPA 0x2
#define ZCALL_XDP_FLAGS_UPDATE_IF_NOEXIST 0x1
#define ZCALL_XDP_FLAGS_SKB_MODE 0x2
#define ZCALL_XDP_FLAGS_DRV_MODE 0x4
#define ZCALL_XDP_FLAGS_HW_MODE 0x8
#define ZCALL_XDP_FLAGS_REPLACE 0x10
#define ZCALL_XDP_FLAGS_MODES 0xe
#define ZCALL_XDP_FLAGS_MASK 0x1f
#define ZCALL_XDP_ATTACHED_NONE 0
#define ZCALL_XDP_ATTACHED_DRV 1
#define ZCALL_XDP_ATTACHED_SKB 2
#define ZCALL_XDP_ATTACHED_HW 3
#define ZCALL_XDP_ATTACHED_MULTI 4

/* Neighbours: attributes, flags, states. */
#define ZCALL_NDA_UNSPEC 0
#define ZCALL_NDA_DST 1
#define ZCALL_NDA_LLADDR 2
#define ZCALL_NDA_CACHEINFO 3
#define ZCALL_NDA_PROBES 4
#define ZCALL_NDA_VLAN 5
#define ZCALL_NDA_PORT 6
#define ZCALL_NDA_VNI 7
#define ZCALL_NDA_IFINDEX 8
#define ZCALL_NDA_MASTER 9
#define ZCALL_NDA_LINK_NETNSID 10
#define ZCALL_NDA_SRC_VNI 11
#define ZCALL_NDA_PROTOCOL 12
#define ZCALL_NDA_NH_ID 13
#define ZCALL_NDA_FDB_EXT_ATTRS 14
#define ZCALL_NDA_FLAGS_EXT 15
#define ZCALL_NDA_NDM_STATE_MASK 16
#define ZCALL_NDA_NDM_FLAGS_MASK 17
#define ZCALL_NTF_USE 0x1
#define ZCALL_NTF_SELF 0x2
#define ZCALL_NTF_MASTER 0x4
#define ZCALL_NTF_PROXY 0x8
#define ZCALL_NTF_EXT_LEARNED 0x10
#define ZCALL_NTF_OFFLOADED 0x20
#define ZCALL_NTF_STICKY 0x40
#define ZCALL_NTF_ROUTER 0x80
#define ZCALL_NTF_EXT_MANAGED 0x1
#define ZCALL_NTF_EXT_LOCKED 0x2
#define ZCALL_NTF_EXT_EXT_VALIDATED 0x4
#define ZCALL_NUD_INCOMPLETE 0x1
#define ZCALL_NUD_REACHABLE 0x2
#define ZCALL_NUD_STALE 0x4
#define ZCALL_NUD_DELAY 0x8
#define ZCALL_NUD_PROBE 0x10
#define ZCALL_NUD_FAILED 0x20
#define ZCALL_NUD_NOARP 0x40
#define ZCALL_NUD_PERMANENT 0x80
#define ZCALL_NUD_NONE 0x0
#define ZCALL_NDTPA_UNSPEC 0
#define ZCALL_NDTPA_IFINDEX 1
#define ZCALL_NDTPA_REFCNT 2
#define ZCALL_NDTPA_REACHABLE_TIME 3
#define ZCALL_NDTPA_BASE_REACHABLE_TIME 4
#define ZCALL_NDTPA_RETRANS_TIME 5
#define ZCALL_NDTPA_GC_STALETIME 6
#define ZCALL_NDTPA_DELAY_PROBE_TIME 7
#define ZCALL_NDTPA_QUEUE_LEN 8
#define ZCALL_NDTPA_APP_PROBES 9
#define ZCALL_NDTPA_UCAST_PROBES 10
#define ZCALL_NDTPA_MCAST_PROBES 11
#define ZCALL_NDTPA_ANYCAST_DELAY 12
#define ZCALL_NDTPA_PROXY_DELAY 13
#define ZCALL_NDTPA_PROXY_QLEN 14
#define ZCALL_NDTPA_LOCKTIME 15
#define ZCALL_NDTPA_QUEUE_LENBYTES 16
#define ZCALL_NDTPA_MCAST_REPROBES 17
#define ZCALL_NDTPA_PAD 18
#define ZCALL_NDTPA_INTERVAL_PROBE_TIME_MS 19
#define ZCALL_NDTA_UNSPEC 0
#define ZCALL_NDTA_NAME 1
#define ZCALL_NDTA_THRESH1 2
#define ZCALL_NDTA_THRESH2 3
#define ZCALL_NDTA_THRESH3 4
#define ZCALL_NDTA_CONFIG 5
#define ZCALL_NDTA_PARMS 6
#define ZCALL_NDTA_STATS 7
#define ZCALL_NDTA_GC_INTERVAL 8
#define ZCALL_NDTA_PAD 9
#define ZCALL_FDB_NOTIFY_BIT 0x1
#define ZCALL_FDB_NOTIFY_INACTIVE_BIT 0x2
#define ZCALL_NFEA_UNSPEC 0
#define ZCALL_NFEA_ACTIVITY_NOTIFY 1
#define ZCALL_NFEA_DONT_REFRESH 2

/* Rules: flags, attributes, actions. */
#define ZCALL_FIB_RULE_PERMANENT 0x1
#define ZCALL_FIB_RULE_INVERT 0x2
#define ZCALL_FIB_RULE_UNRESOLVED 0x4
#define ZCALL_FIB_RULE_IIF_DETACHED 0x8
#define ZCALL_FIB_RULE_DEV_DETACHED 8
#define ZCALL_FIB_RULE_OIF_DETACHED 0x10
#define ZCALL_FIB_RULE_FIND_SADDR 0x10000
#define ZCALL_FRA_IFNAME 3
#define ZCALL_FRA_UNSPEC 0
#define ZCALL_FRA_DST 1
#define ZCALL_FRA_SRC 2
#define ZCALL_FRA_IIFNAME 3
#define ZCALL_FRA_GOTO 4
#define ZCALL_FRA_UNUSED2 5
#define ZCALL_FRA_PRIORITY 6
#define ZCALL_FRA_UNUSED3 7
#define ZCALL_FRA_UNUSED4 8
#define ZCALL_FRA_UNUSED5 9
#define ZCALL_FRA_FWMARK 10
#define ZCALL_FRA_FLOW 11
#define ZCALL_FRA_TUN_ID 12
#define ZCALL_FRA_SUPPRESS_IFGROUP 13
#define ZCALL_FRA_SUPPRESS_PREFIXLEN 14
#define ZCALL_FRA_TABLE 15
#define ZCALL_FRA_FWMASK 16
#define ZCALL_FRA_OIFNAME 17
#define ZCALL_FRA_PAD 18
#define ZCALL_FRA_L3MDEV 19
#define ZCALL_FRA_UID_RANGE 20
#define ZCALL_FRA_PROTOCOL 21
#define ZCALL_FRA_IP_PROTO 22
#define ZCALL_FRA_SPORT_RANGE 23
#define ZCALL_FRA_DPORT_RANGE 24
#define ZCALL_FRA_DSCP 25
#define ZCALL_FRA_FLOWLABEL 26
#define ZCALL_FRA_FLOWLABEL_MASK 27
#define ZCALL_FRA_SPORT_MASK 28
#define ZCALL_FRA_DPORT_MASK 29
#define ZCALL_FRA_DSCP_MASK 30
#define ZCALL_FR_ACT_UNSPEC 0
#define ZCALL_FR_ACT_TO_TBL 1
#define ZCALL_FR_ACT_GOTO 2
#define ZCALL_FR_ACT_NOP 3
#define ZCALL_FR_ACT_RES3 4
#define ZCALL_FR_ACT_RES4 5
#define ZCALL_FR_ACT_BLACKHOLE 6
#define ZCALL_FR_ACT_UNREACHABLE 7
#define ZCALL_FR_ACT_PROHIBIT 8

/* NETLINK_SOCK_DIAG: sockets, their memory, and groups that tell of their
 * end. */
#define ZCALL_SOCK_DIAG_BY_FAMILY 20
#define ZCALL_SOCK_DESTROY 21
#define ZCALL_SK_MEMINFO_RMEM_ALLOC 0
#define ZCALL_SK_MEMINFO_RCVBUF 1
#define ZCALL_SK_MEMINFO_WMEM_ALLOC 2
#define ZCALL_SK_MEMINFO_SNDBUF 3
#define ZCALL_SK_MEMINFO_FWD_ALLOC 4
#define ZCALL_SK_MEMINFO_WMEM_QUEUED 5
#define ZCALL_SK_MEMINFO_OPTMEM 6
#define ZCALL_SK_MEMINFO_BACKLOG 7
#define ZCALL_SK_MEMINFO_DROPS 8
#define ZCALL_SK_MEMINFO_VARS 9
#define ZCALL_SKNLGRP_NONE 0
#define ZCALL_SKNLGRP_INET_TCP_DESTROY 1
#define ZCALL_SKNLGRP_INET_UDP_DESTROY 2
#define ZCALL_SKNLGRP_INET6_TCP_DESTROY 3
#define ZCALL_SKNLGRP_INET6_UDP_DESTROY 4
#define ZCALL_SK_DIAG_BPF_STORAGE_REQ_NONE 0
#define ZCALL_SK_DIAG_BPF_STORAGE_REQ_MAP_FD 1
#define ZCALL_SK_DIAG_BPF_STORAGE_REP_NONE 0
#define ZCALL_SK_DIAG_BPF_STORAGE 1
#define ZCALL_SK_DIAG_BPF_STORAGE_NONE 0
#define ZCALL_SK_DIAG_BPF_STORAGE_PAD 1
#define ZCALL_SK_DIAG_BPF_STORAGE_MAP_ID 2
#define ZCALL_SK_DIAG_BPF_STORAGE_MAP_VALUE 3

/* Internet sockets there. */
#define ZCALL_INET_DIAG_NOCOOKIE 4294967295
#define ZCALL_INET_DIAG_REQ_NONE 0
#define ZCALL_INET_DIAG_REQ_BYTECODE 1
#define ZCALL_INET_DIAG_REQ_SK_BPF_STORAGES 2
#define ZCALL_INET_DIAG_REQ_PROTOCOL 3
#define ZCALL_INET_DIAG_BC_NOP 0
#define ZCALL_INET_DIAG_BC_JMP 1
#define ZCALL_INET_DIAG_BC_S_GE 2
#define ZCALL_INET_DIAG_BC_S_LE 3
#define ZCALL_INET_DIAG_BC_D_GE 4
#define ZCALL_INET_DIAG_BC_D_LE 5
#define ZCALL_INET_DIAG_BC_AUTO 6
#define ZCALL_INET_DIAG_BC_S_COND 7
#define ZCALL_INET_DIAG_BC_D_COND 8
#define ZCALL_INET_DIAG_BC_DEV_COND 9
#define ZCALL_INET_DIAG_BC_MARK_COND 10
#define ZCALL_INET_DIAG_BC_S_EQ 11
#define ZCALL_INET_DIAG_BC_D_EQ 12
#define ZCALL_INET_DIAG_BC_CGROUP_COND 13
#define ZCALL_IDIAG_TIMER_OFF 0
#define ZCALL_IDIAG_TIMER_ON 1
#define ZCALL_IDIAG_TIMER_KEEPALIVE 2
#define ZCALL_IDIAG_TIMER_TIMEWAIT 3
#define ZCALL_IDIAG_TIMER_PROBE0 4
#define ZCALL_IDIAG_TIMER_DELACK 5
#define ZCALL_INET_DIAG_NONE 0
#define ZCALL_INET_DIAG_MEMINFO 1
#define ZCALL_INET_DIAG_INFO 2
#define ZCALL_INET_DIAG_VEGASINFO 3
#define ZCALL_INET_DIAG_CONG 4
#define ZCALL_INET_DIAG_TOS 5
#define ZCALL_INET_DIAG_TCLASS 6
#define ZCALL_INET_DIAG_SKMEMINFO 7
#define ZCALL_INET_DIAG_SHUTDOWN 8
#define ZCALL_INET_DIAG_DCTCPINFO 9
#define ZCALL_INET_DIAG_PROTOCOL 10
#define ZCALL_INET_DIAG_SKV6ONLY 11
#define ZCALL_INET_DIAG_LOCALS 12
#define ZCALL_INET_DIAG_PEERS 13
#define ZCALL_INET_DIAG_PAD 14
#define ZCALL_INET_DIAG_MARK 15
#define ZCALL_INET_DIAG_BBRINFO 16
#define ZCALL_INET_DIAG_CLASS_ID 17
#define ZCALL_INET_DIAG_MD5SIG 18
#define ZCALL_INET_DIAG_ULP_INFO 19
#define ZCALL_INET_DIAG_SK_BPF_STORAGES 20
#define ZCALL_INET_DIAG_CGROUP_ID 21
#define ZCALL_INET_DIAG_SOCKOPT 22
#define ZCALL_INET_ULP_INFO_UNSPEC 0
#define ZCALL_INET_ULP_INFO_NAME 1
#define ZCALL_INET_ULP_INFO_TLS 2
#define ZCALL_INET_ULP_INFO_MPTCP 3

/* Unix sockets there. */
#define ZCALL_UDIAG_SHOW_NAME 0x1
#define ZCALL_UDIAG_SHOW_VFS 0x2
#define ZCALL_UDIAG_SHOW_PEER 0x4
#define ZCALL_UDIAG_SHOW_ICONS 0x8
#define ZCALL_UDIAG_SHOW_RQLEN 0x10
#define ZCALL_UDIAG_SHOW_MEMINFO 0x20
#define ZCALL_UDIAG_SHOW_UID 0x40
#define ZCALL_UNIX_DIAG_NAME 0
#define ZCALL_UNIX_DIAG_VFS 1
#define ZCALL_UNIX_DIAG_PEER 2
#define ZCALL_UNIX_DIAG_ICONS 3
#define ZCALL_UNIX_DIAG_RQLEN 4
#define ZCALL_UNIX_DIAG_MEMINFO 5
#define ZCALL_UNIX_DIAG_SHUTDOWN 6
#define ZCALL_UNIX_DIAG_UID 7

/* Netlink and packet sockets there. */
#define ZCALL_NETLINK_DIAG_MEMINFO 0
#define ZCALL_NETLINK_DIAG_GROUPS 1
#define ZCALL_NETLINK_DIAG_RX_RING 2
#define ZCALL_NETLINK_DIAG_TX_RING 3
#define ZCALL_NETLINK_DIAG_FLAGS 4
#define ZCALL_NDIAG_PROTO_ALL 255
#define ZCALL_NDIAG_SHOW_MEMINFO 0x1
#define ZCALL_NDIAG_SHOW_GROUPS 0x2
#define ZCALL_NDIAG_SHOW_RING_CFG 0x4
#define ZCALL_NDIAG_SHOW_FLAGS 0x8
#define ZCALL_NDIAG_FLAG_CB_RUNNING 0x1
#define ZCALL_NDIAG_FLAG_PKTINFO 0x2
#define ZCALL_NDIAG_FLAG_BROADCAST_ERROR 0x4
#define ZCALL_NDIAG_FLAG_NO_ENOBUFS 0x8
#define ZCALL_NDIAG_FLAG_LISTEN_ALL_NSID 0x10
#define ZCALL_NDIAG_FLAG_CAP_ACK 0x20

#define ZCALL_PACKET_SHOW_INFO 0x1
#define ZCALL_PACKET_SHOW_MCLIST 0x2
#define ZCALL_PACKET_SHOW_RING_CFG 0x4
#define ZCALL_PACKET_SHOW_FANOUT 0x8
#define ZCALL_PACKET_SHOW_MEMINFO 0x10
#define ZCALL_PACKET_SHOW_FILTER 0x20
#define ZCALL_PACKET_DIAG_INFO 0
#define ZCALL_PACKET_DIAG_MCLIST 1
#define ZCALL_PACKET_DIAG_RX_RING 2
#define ZCALL_PACKET_DIAG_TX_RING 3
#define ZCALL_PACKET_DIAG_FANOUT 4
#define ZCALL_PACKET_DIAG_UID 5
#define ZCALL_PACKET_DIAG_MEMINFO 6
#define ZCALL_PACKET_DIAG_FILTER 7
#define ZCALL_PDI_RUNNING 0x1
#define ZCALL_PDI_AUXDATA 0x2
#define ZCALL_PDI_ORIGDEV 0x4
#define ZCALL_PDI_VNETHDR 0x8
#define ZCALL_PDI_LOSS 0x10

/* The address of a netlink socket; nl_pid 0 is the kernel. */
typedef struct {
	uint16_t nl_family;
	uint16_t nl_pad;
	uint32_t nl_pid;
	uint32_t nl_groups;
} zcall_sockaddr_nl_t;

/* In front of every message; nlmsg_len counts it too. */
typedef struct {
	uint32_t nlmsg_len;
	uint16_t nlmsg_type;
	uint16_t nlmsg_flags;
	uint32_t nlmsg_seq;
	uint32_t nlmsg_pid;
} zcall_nlmsghdr_t;

/* What an NLMSG_ERROR carries; error is -errno, 0: done. */
typedef struct {
	int error;
	zcall_nlmsghdr_t msg;
} zcall_nlmsgerr_t;

/* The control message NETLINK_PKTINFO. */
typedef struct {
	uint32_t group;
} zcall_nl_pktinfo_t;

/* In front of every attribute; nla_len counts it too. */
typedef struct {
	uint16_t nla_len;
	uint16_t nla_type;
} zcall_nlattr_t;

typedef struct {
	uint32_t value;
	uint32_t selector;
} zcall_nla_bitfield32_t;

/* In front of the attributes of a generic message. */
typedef struct {
	uint8_t cmd;
	uint8_t version;
	uint16_t reserved;
} zcall_genlmsghdr_t;

/* In front of every attribute of NETLINK_ROUTE: the same as zcall_nlattr_t. */
typedef struct {
	uint16_t rta_len;
	uint16_t rta_type;
} zcall_rtattr_t;

/* The shortest question there is. */
typedef struct {
	uint8_t rtgen_family;
} zcall_rtgenmsg_t;

/* RTM_NEWROUTE and its kind. */
typedef struct {
	uint8_t rtm_family;
	uint8_t rtm_dst_len;
	uint8_t rtm_src_len;
	uint8_t rtm_tos;
	uint8_t rtm_table;
	uint8_t rtm_protocol;
	uint8_t rtm_scope;
	uint8_t rtm_type;
	unsigned rtm_flags;
} zcall_rtmsg_t;

typedef struct {
	uint16_t rtnh_len;
	uint8_t rtnh_flags;
	uint8_t rtnh_hops;
	int rtnh_ifindex;
} zcall_rtnexthop_t;

typedef struct {
	uint16_t rtvia_family;
} zcall_rtvia_t;

typedef struct {
	uint32_t rta_clntref;
	uint32_t rta_lastuse;
	int32_t rta_expires;
	uint32_t rta_error;
	uint32_t rta_used;
	uint32_t rta_id;
	uint32_t rta_ts;
	uint32_t rta_tsage;
} zcall_rta_cacheinfo_t;

typedef struct {
	uint64_t mfcs_packets;
	uint64_t mfcs_bytes;
	uint64_t mfcs_wrong_if;
} zcall_rta_mfc_stats_t;

/* RTM_NEWLINK and its kind. */
typedef struct {
	uint8_t ifi_family;
	uint8_t __ifi_pad;
	uint16_t ifi_type;
	int ifi_index;
	unsigned ifi_flags;
	unsigned ifi_change;
} zcall_ifinfomsg_t;

/* RTM_NEWADDR and its kind. */
typedef struct {
	uint8_t ifa_family;
	uint8_t ifa_prefixlen;
	uint8_t ifa_flags;
	uint8_t ifa_scope;
	uint32_t ifa_index;
} zcall_ifaddrmsg_t;

typedef struct {
	uint32_t ifa_prefered;
	uint32_t ifa_valid;
	uint32_t cstamp;
	uint32_t tstamp;
} zcall_ifa_cacheinfo_t;

/* RTM_NEWPREFIX. */
typedef struct {
	uint8_t prefix_family;
	uint8_t prefix_pad1;
	uint16_t prefix_pad2;
	int prefix_ifindex;
	uint8_t prefix_type;
	uint8_t prefix_len;
	uint8_t prefix_flags;
	uint8_t prefix_pad3;
} zcall_prefixmsg_t;

typedef struct {
	uint32_t preferred_time;
	uint32_t valid_time;
} zcall_prefix_cacheinfo_t;

/* RTM_NEWQDISC, RTM_NEWTCLASS, RTM_NEWTFILTER and their kind. */
typedef struct {
	uint8_t tcm_family;
	uint8_t tcm__pad1;
	uint16_t tcm__pad2;
	int tcm_ifindex;
	uint32_t tcm_handle;
	uint32_t tcm_parent;
	uint32_t tcm_info;
} zcall_tcmsg_t;

/* RTM_NEWACTION and its kind. */
typedef struct {
	uint8_t tca_family;
	uint8_t tca__pad1;
	uint16_t tca__pad2;
} zcall_tcamsg_t;

/* RTM_NEWNDUSEROPT. */
typedef struct {
	uint8_t nduseropt_family;
	uint8_t nduseropt_pad1;
	uint16_t nduseropt_opts_len;
	int nduseropt_ifindex;
	uint8_t nduseropt_icmp_type;
	uint8_t nduseropt_icmp_code;
	uint16_t nduseropt_pad2;
	unsigned nduseropt_pad3;
} zcall_nduseroptmsg_t;

/* RTM_NEWNEIGH and its kind. */
typedef struct {
	uint8_t ndm_family;
	uint8_t ndm_pad1;
	uint16_t ndm_pad2;
	int32_t ndm_ifindex;
	uint16_t ndm_state;
	uint8_t ndm_flags;
	uint8_t ndm_type;
} zcall_ndmsg_t;

typedef struct {
	uint32_t ndm_confirmed;
	uint32_t ndm_used;
	uint32_t ndm_updated;
	uint32_t ndm_refcnt;
} zcall_nda_cacheinfo_t;

typedef struct {
	uint8_t ndtm_family;
	uint8_t ndtm_pad1;
	uint16_t ndtm_pad2;
} zcall_ndtmsg_t;

typedef struct {
	uint64_t ndts_allocs;
	uint64_t ndts_destroys;
	uint64_t ndts_hash_grows;
	uint64_t ndts_res_failed;
	uint64_t ndts_lookups;
	uint64_t ndts_hits;
	uint64_t ndts_rcv_probes_mcast;
	uint64_t ndts_rcv_probes_ucast;
	uint64_t ndts_periodic_gc_runs;
	uint64_t ndts_forced_gc_runs;
	uint64_t ndts_table_fulls;
} zcall_ndt_stats_t;

typedef struct {
	uint16_t ndtc_key_len;
	uint16_t ndtc_entry_size;
	uint32_t ndtc_entries;
	uint32_t ndtc_last_flush;
	uint32_t ndtc_last_rand;
	uint32_t ndtc_hash_rnd;
	uint32_t ndtc_hash_mask;
	uint32_t ndtc_hash_chain_gc;
	uint32_t ndtc_proxy_qlen;
} zcall_ndt_config_t;

/* RTM_NEWRULE and its kind. */
typedef struct {
	uint8_t family;
	uint8_t dst_len;
	uint8_t src_len;
	uint8_t tos;
	uint8_t table;
	uint8_t res1;
	uint8_t res2;
	uint8_t action;
	uint32_t flags;
} zcall_fib_rule_hdr_t;

typedef struct {
	uint32_t start;
	uint32_t end;
} zcall_fib_rule_uid_range_t;

typedef struct {
	uint16_t start;
	uint16_t end;
} zcall_fib_rule_port_range_t;

/* IFLA_STATS, IFLA_STATS64. */
typedef struct {
	uint32_t rx_packets;
	uint32_t tx_packets;
	uint32_t rx_bytes;
	uint32_t tx_bytes;
	uint32_t rx_errors;
	uint32_t tx_errors;
	uint32_t rx_dropped;
	uint32_t tx_dropped;
	uint32_t multicast;
	uint32_t collisions;
	uint32_t rx_length_errors;
	uint32_t rx_over_errors;
	uint32_t rx_crc_errors;
	uint32_t rx_frame_errors;
	uint32_t rx_fifo_errors;
	uint32_t rx_missed_errors;
	uint32_t tx_aborted_errors;
	uint32_t tx_carrier_errors;
	uint32_t tx_fifo_errors;
	uint32_t tx_heartbeat_errors;
	uint32_t tx_window_errors;
	uint32_t rx_compressed;
	uint32_t tx_compressed;
	uint32_t rx_nohandler;
} zcall_rtnl_link_stats_t;

typedef struct {
	uint64_t rx_packets;
	uint64_t tx_packets;
	uint64_t rx_bytes;
	uint64_t tx_bytes;
	uint64_t rx_errors;
	uint64_t tx_errors;
	uint64_t rx_dropped;
	uint64_t tx_dropped;
	uint64_t multicast;
	uint64_t collisions;
	uint64_t rx_length_errors;
	uint64_t rx_over_errors;
	uint64_t rx_crc_errors;
	uint64_t rx_frame_errors;
	uint64_t rx_fifo_errors;
	uint64_t rx_missed_errors;
	uint64_t tx_aborted_errors;
	uint64_t tx_carrier_errors;
	uint64_t tx_fifo_errors;
	uint64_t tx_heartbeat_errors;
	uint64_t tx_window_errors;
	uint64_t rx_compressed;
	uint64_t tx_compressed;
	uint64_t rx_nohandler;
	uint64_t rx_otherhost_dropped;
} zcall_rtnl_link_stats64_t;

typedef struct {
	uint64_t mem_start;
	uint64_t mem_end;
	uint64_t base_addr;
	uint16_t irq;
	uint8_t dma;
	uint8_t port;
} zcall_rtnl_link_ifmap_t;

typedef struct {
	uint32_t max_reasm_len;
	uint32_t tstamp;
	uint32_t reachable_time;
	uint32_t retrans_time;
} zcall_ifla_cacheinfo_t;

typedef struct {
	uint32_t flags;
	uint32_t mask;
} zcall_ifla_vlan_flags_t;

typedef struct {
	uint32_t from;
	uint32_t to;
} zcall_ifla_vlan_qos_mapping_t;

/* RTM_GETSTATS. */
typedef struct {
	uint8_t family;
	uint8_t pad1;
	uint16_t pad2;
	uint32_t ifindex;
	uint32_t filter_mask;
} zcall_if_stats_msg_t;

/* SOCK_DIAG_BY_FAMILY: questions and answers. */
typedef struct {
	uint8_t sdiag_family;
	uint8_t sdiag_protocol;
} zcall_sock_diag_req_t;

typedef struct {
	uint16_t idiag_sport;
	uint16_t idiag_dport;
	uint32_t idiag_src[4];
	uint32_t idiag_dst[4];
	uint32_t idiag_if;
	uint32_t idiag_cookie[2];
} zcall_inet_diag_sockid_t;

typedef struct {
	uint8_t sdiag_family;
	uint8_t sdiag_protocol;
	uint8_t idiag_ext;
	uint8_t pad;
	uint32_t idiag_states;
	zcall_inet_diag_sockid_t id;
} zcall_inet_diag_req_v2_t;

typedef struct {
	uint8_t idiag_family;
	uint8_t idiag_state;
	uint8_t idiag_timer;
	uint8_t idiag_retrans;
	zcall_inet_diag_sockid_t id;
	uint32_t idiag_expires;
	uint32_t idiag_rqueue;
	uint32_t idiag_wqueue;
	uint32_t idiag_uid;
	uint32_t idiag_inode;
} zcall_inet_diag_msg_t;

typedef struct {
	uint32_t idiag_rmem;
	uint32_t idiag_wmem;
	uint32_t idiag_fmem;
	uint32_t idiag_tmem;
} zcall_inet_diag_meminfo_t;

typedef struct {
	uint8_t recverr : 1;
	uint8_t is_icsk : 1;
	uint8_t freebind : 1;
	uint8_t hdrincl : 1;
	uint8_t mc_loop : 1;
	uint8_t transparent : 1;
	uint8_t mc_all : 1;
	uint8_t nodefrag : 1;
	uint8_t bind_address_no_port : 1;
	uint8_t recverr_rfc4884 : 1;
	uint8_t defer_connect : 1;
	uint8_t unused : 5;
} zcall_inet_diag_sockopt_t;

typedef struct {
	uint32_t tcpv_enabled;
	uint32_t tcpv_rttcnt;
	uint32_t tcpv_rtt;
	uint32_t tcpv_minrtt;
} zcall_tcpvegas_info_t;

typedef struct {
	uint16_t dctcp_enabled;
	uint16_t dctcp_ce_state;
	uint32_t dctcp_alpha;
	uint32_t dctcp_ab_ecn;
	uint32_t dctcp_ab_tot;
} zcall_tcp_dctcp_info_t;

typedef struct {
	uint32_t bbr_bw_lo;
	uint32_t bbr_bw_hi;
	uint32_t bbr_min_rtt;
	uint32_t bbr_pacing_gain;
	uint32_t bbr_cwnd_gain;
} zcall_tcp_bbr_info_t;

/* TCP_CC_INFO, by the congestion control. */
typedef union {
	zcall_tcpvegas_info_t vegas;
	zcall_tcp_dctcp_info_t dctcp;
	zcall_tcp_bbr_info_t bbr;
} zcall_tcp_cc_info_t;

typedef struct {
	uint8_t sdiag_family;
	uint8_t sdiag_protocol;
	uint16_t pad;
	uint32_t udiag_states;
	uint32_t udiag_ino;
	uint32_t udiag_show;
	uint32_t udiag_cookie[2];
} zcall_unix_diag_req_t;

typedef struct {
	uint8_t udiag_family;
	uint8_t udiag_type;
	uint8_t udiag_state;
	uint8_t pad;
	uint32_t udiag_ino;
	uint32_t udiag_cookie[2];
} zcall_unix_diag_msg_t;

typedef struct {
	uint32_t udiag_vfs_ino;
	uint32_t udiag_vfs_dev;
} zcall_unix_diag_vfs_t;

typedef struct {
	uint32_t udiag_rqueue;
	uint32_t udiag_wqueue;
} zcall_unix_diag_rqlen_t;

typedef struct {
	uint8_t sdiag_family;
	uint8_t sdiag_protocol;
	uint16_t pad;
	uint32_t ndiag_ino;
	uint32_t ndiag_show;
	uint32_t ndiag_cookie[2];
} zcall_netlink_diag_req_t;

typedef struct {
	uint8_t ndiag_family;
	uint8_t ndiag_type;
	uint8_t ndiag_protocol;
	uint8_t ndiag_state;
	uint32_t ndiag_portid;
	uint32_t ndiag_dst_portid;
	uint32_t ndiag_dst_group;
	uint32_t ndiag_ino;
	uint32_t ndiag_cookie[2];
} zcall_netlink_diag_msg_t;

typedef struct {
	uint32_t ndr_block_size;
	uint32_t ndr_block_nr;
	uint32_t ndr_frame_size;
	uint32_t ndr_frame_nr;
} zcall_netlink_diag_ring_t;

typedef struct {
	uint8_t sdiag_family;
	uint8_t sdiag_protocol;
	uint16_t pad;
	uint32_t pdiag_ino;
	uint32_t pdiag_show;
	uint32_t pdiag_cookie[2];
} zcall_packet_diag_req_t;

typedef struct {
	uint8_t pdiag_family;
	uint8_t pdiag_type;
	uint16_t pdiag_num;
	uint32_t pdiag_ino;
	uint32_t pdiag_cookie[2];
} zcall_packet_diag_msg_t;

typedef struct {
	uint32_t pdi_index;
	uint32_t pdi_version;
	uint32_t pdi_reserve;
	uint32_t pdi_copy_thresh;
	uint32_t pdi_tstamp;
	uint32_t pdi_flags;
} zcall_packet_diag_info_t;

typedef struct {
	uint32_t pdmc_index;
	uint32_t pdmc_count;
	uint16_t pdmc_type;
	uint16_t pdmc_alen;
	uint8_t pdmc_addr[32];
} zcall_packet_diag_mclist_t;

typedef struct {
	uint32_t pdr_block_size;
	uint32_t pdr_block_nr;
	uint32_t pdr_frame_size;
	uint32_t pdr_frame_nr;
	uint32_t pdr_retire_tmo;
	uint32_t pdr_sizeof_priv;
	uint32_t pdr_features;
} zcall_packet_diag_ring_t;

#endif
