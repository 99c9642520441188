/*
 * Linux constants and structures: network interfaces, frames, packet sockets,
 * AF_XDP, classic BPF filters and tunnels. Not addresses and routes by netlink.
 */
#ifndef ZCALL_LINUX_LINK_H
#define ZCALL_LINUX_LINK_H

#include "net.h"

/* Lengths of interface names. */
#define ZCALL_IFNAMSIZ 16
#define ZCALL_IFALIASZ 256
#define ZCALL_ALTIFNAMSIZ 128
#define ZCALL_IFHWADDRLEN 6

/* Flags of an interface. */
#define ZCALL_IFF_UP 0x1
#define ZCALL_IFF_BROADCAST 0x2
#define ZCALL_IFF_DEBUG 0x4
#define ZCALL_IFF_LOOPBACK 0x8
#define ZCALL_IFF_POINTOPOINT 0x10
#define ZCALL_IFF_NOTRAILERS 0x20
#define ZCALL_IFF_RUNNING 0x40
#define ZCALL_IFF_NOARP 0x80
#define ZCALL_IFF_PROMISC 0x100
#define ZCALL_IFF_ALLMULTI 0x200
#define ZCALL_IFF_MASTER 0x400
#define ZCALL_IFF_SLAVE 0x800
#define ZCALL_IFF_MULTICAST 0x1000
#define ZCALL_IFF_PORTSEL 0x2000
#define ZCALL_IFF_AUTOMEDIA 0x4000
#define ZCALL_IFF_DYNAMIC 0x8000
#define ZCALL_IFF_LOWER_UP 0x10000
#define ZCALL_IFF_DORMANT 0x20000
#define ZCALL_IFF_ECHO 0x40000
#define ZCALL_IFF_VOLATILE 0x70c5a

/* Its state (IFLA_OPERSTATE) and mode, and what SIOCWANDEV says. */
#define ZCALL_IF_GET_IFACE 0x1
#define ZCALL_IF_GET_PROTO 0x2
#define ZCALL_IF_IFACE_V35 0x1000
#define ZCALL_IF_IFACE_V24 0x1001
#define ZCALL_IF_IFACE_X21 0x1002
#define ZCALL_IF_IFACE_T1 0x1003
#define ZCALL_IF_IFACE_E1 0x1004
#define ZCALL_IF_IFACE_SYNC_SERIAL 0x1005
#define ZCALL_IF_IFACE_X21D 0x1006
#define ZCALL_IF_PROTO_HDLC 0x2000
#define ZCALL_IF_PROTO_PPP 0x2001
#define ZCALL_IF_PROTO_CISCO 0x2002
#define ZCALL_IF_PROTO_FR 0x2003
#define ZCALL_IF_PROTO_FR_ADD_PVC 0x2004
#define ZCALL_IF_PROTO_FR_DEL_PVC 0x2005
#define ZCALL_IF_PROTO_X25 0x2006
#define ZCALL_IF_PROTO_HDLC_ETH 0x2007
#define ZCALL_IF_PROTO_FR_ADD_ETH_PVC 0x2008
#define ZCALL_IF_PROTO_FR_DEL_ETH_PVC 0x2009
#define ZCALL_IF_PROTO_FR_PVC 0x200a
#define ZCALL_IF_PROTO_FR_ETH_PVC 0x200b
#define ZCALL_IF_PROTO_RAW 0x200c
#define ZCALL_IF_OPER_UNKNOWN 0
#define ZCALL_IF_OPER_NOTPRESENT 1
#define ZCALL_IF_OPER_DOWN 2
#define ZCALL_IF_OPER_LOWERLAYERDOWN 3
#define ZCALL_IF_OPER_TESTING 4
#define ZCALL_IF_OPER_DORMANT 5
#define ZCALL_IF_OPER_UP 6
#define ZCALL_IF_LINK_MODE_DEFAULT 0
#define ZCALL_IF_LINK_MODE_DORMANT 1
#define ZCALL_IF_LINK_MODE_TESTING 2

/* ioctls of sockets: who gets signals, urgent data, time of the last packet. */
#define ZCALL_FIOSETOWN 0x8901
#define ZCALL_SIOCSPGRP 0x8902
#define ZCALL_FIOGETOWN 0x8903
#define ZCALL_SIOCGPGRP 0x8904
#define ZCALL_SIOCATMARK 0x8905
#define ZCALL_SIOCGSTAMP_OLD 0x8906
#define ZCALL_SIOCGSTAMPNS_OLD 0x8907

#define ZCALL_SIOCGSTAMP_NEW 0x80108906
#define ZCALL_SIOCGSTAMPNS_NEW 0x80108907
#define ZCALL_SIOCGSTAMP 0x8906
#define ZCALL_SIOCGSTAMPNS 0x8907

/* Bytes that wait to be read, and to be sent: ioctls. */
#define ZCALL_SIOCINQ 0x541b
#define ZCALL_SIOCOUTQ 0x5411

/* ioctls on interfaces, addresses, routes and neighbours, by a zcall_ifreq_t
 * and its kind; the cookie and name space of a socket. */
#define ZCALL_SIOCADDRT 0x890b
#define ZCALL_SIOCDELRT 0x890c
#define ZCALL_SIOCRTMSG 0x890d
#define ZCALL_SIOCGIFNAME 0x8910
#define ZCALL_SIOCSIFLINK 0x8911
#define ZCALL_SIOCGIFCONF 0x8912
#define ZCALL_SIOCGIFFLAGS 0x8913
#define ZCALL_SIOCSIFFLAGS 0x8914
#define ZCALL_SIOCGIFADDR 0x8915
#define ZCALL_SIOCSIFADDR 0x8916
#define ZCALL_SIOCGIFDSTADDR 0x8917
#define ZCALL_SIOCSIFDSTADDR 0x8918
#define ZCALL_SIOCGIFBRDADDR 0x8919
#define ZCALL_SIOCSIFBRDADDR 0x891a
#define ZCALL_SIOCGIFNETMASK 0x891b
#define ZCALL_SIOCSIFNETMASK 0x891c
#define ZCALL_SIOCGIFMETRIC 0x891d
#define ZCALL_SIOCSIFMETRIC 0x891e
#define ZCALL_SIOCGIFMEM 0x891f
#define ZCALL_SIOCSIFMEM 0x8920
#define ZCALL_SIOCGIFMTU 0x8921
#define ZCALL_SIOCSIFMTU 0x8922
#define ZCALL_SIOCSIFNAME 0x8923
#define ZCALL_SIOCSIFHWADDR 0x8924
#define ZCALL_SIOCGIFENCAP 0x8925
#define ZCALL_SIOCSIFENCAP 0x8926
#define ZCALL_SIOCGIFHWADDR 0x8927
#define ZCALL_SIOCGIFSLAVE 0x8929
#define ZCALL_SIOCSIFSLAVE 0x8930
#define ZCALL_SIOCADDMULTI 0x8931
#define ZCALL_SIOCDELMULTI 0x8932
#define ZCALL_SIOCGIFINDEX 0x8933
#define ZCALL_SIOGIFINDEX 35123
#define ZCALL_SIOCSIFPFLAGS 0x8934
#define ZCALL_SIOCGIFPFLAGS 0x8935
#define ZCALL_SIOCDIFADDR 0x8936
#define ZCALL_SIOCSIFHWBROADCAST 0x8937
#define ZCALL_SIOCGIFCOUNT 0x8938
#define ZCALL_SIOCGIFBR 0x8940
#define ZCALL_SIOCSIFBR 0x8941
#define ZCALL_SIOCGIFTXQLEN 0x8942
#define ZCALL_SIOCSIFTXQLEN 0x8943
#define ZCALL_SIOCETHTOOL 0x8946
#define ZCALL_SIOCGMIIPHY 0x8947
#define ZCALL_SIOCGMIIREG 0x8948
#define ZCALL_SIOCSMIIREG 0x8949
#define ZCALL_SIOCWANDEV 0x894a
#define ZCALL_SIOCOUTQNSD 0x894b
#define ZCALL_SIOCGSKNS 0x894c
#define ZCALL_SIOCDARP 0x8953
#define ZCALL_SIOCGARP 0x8954
#define ZCALL_SIOCSARP 0x8955
#define ZCALL_SIOCDRARP 0x8960
#define ZCALL_SIOCGRARP 0x8961
#define ZCALL_SIOCSRARP 0x8962
#define ZCALL_SIOCGIFMAP 0x8970
#define ZCALL_SIOCSIFMAP 0x8971
#define ZCALL_SIOCADDDLCI 0x8980
#define ZCALL_SIOCDELDLCI 0x8981
#define ZCALL_SIOCGIFVLAN 0x8982
#define ZCALL_SIOCSIFVLAN 0x8983
#define ZCALL_SIOCBONDENSLAVE 0x8990
#define ZCALL_SIOCBONDRELEASE 0x8991
#define ZCALL_SIOCBONDSETHWADDR 0x8992
#define ZCALL_SIOCBONDSLAVEINFOQUERY 0x8993
#define ZCALL_SIOCBONDINFOQUERY 0x8994
#define ZCALL_SIOCBONDCHANGEACTIVE 0x8995
#define ZCALL_SIOCBRADDBR 0x89a0
#define ZCALL_SIOCBRDELBR 0x89a1
#define ZCALL_SIOCBRADDIF 0x89a2
#define ZCALL_SIOCBRDELIF 0x89a3
#define ZCALL_SIOCSHWTSTAMP 0x89b0
#define ZCALL_SIOCGHWTSTAMP 0x89b1
#define ZCALL_SIOCDEVPRIVATE 0x89f0
#define ZCALL_SIOCPROTOPRIVATE 0x89e0

/* Flags of a zcall_rtentry_t (SIOCADDRT). */
#define ZCALL_RTF_UP 0x1
#define ZCALL_RTF_GATEWAY 0x2
#define ZCALL_RTF_HOST 0x4
#define ZCALL_RTF_REINSTATE 0x8
#define ZCALL_RTF_DYNAMIC 0x10
#define ZCALL_RTF_MODIFIED 0x20
#define ZCALL_RTF_MTU 0x40
#define ZCALL_RTF_MSS 64
#define ZCALL_RTF_WINDOW 0x80
#define ZCALL_RTF_IRTT 0x100
#define ZCALL_RTF_REJECT 0x200

/* Protocols in a frame, in host byte order. */
#define ZCALL_ETH_P_LOOP 0x60
#define ZCALL_ETH_P_PUP 0x200
#define ZCALL_ETH_P_PUPAT 0x201
#define ZCALL_ETH_P_TSN 0x22f0
#define ZCALL_ETH_P_ERSPAN2 0x22eb
#define ZCALL_ETH_P_IP 0x800
#define ZCALL_ETH_P_X25 0x805
#define ZCALL_ETH_P_ARP 0x806
#define ZCALL_ETH_P_BPQ 0x8ff
#define ZCALL_ETH_P_IEEEPUP 0xa00
#define ZCALL_ETH_P_IEEEPUPAT 0xa01
#define ZCALL_ETH_P_BATMAN 0x4305
#define ZCALL_ETH_P_DEC 0x6000
#define ZCALL_ETH_P_DNA_DL 0x6001
#define ZCALL_ETH_P_DNA_RC 0x6002
#define ZCALL_ETH_P_DNA_RT 0x6003
#define ZCALL_ETH_P_LAT 0x6004
#define ZCALL_ETH_P_DIAG 0x6005
#define ZCALL_ETH_P_CUST 0x6006
#define ZCALL_ETH_P_SCA 0x6007
#define ZCALL_ETH_P_TEB 0x6558
#define ZCALL_ETH_P_RARP 0x8035
#define ZCALL_ETH_P_ATALK 0x809b
#define ZCALL_ETH_P_AARP 0x80f3
#define ZCALL_ETH_P_8021Q 0x8100
#define ZCALL_ETH_P_ERSPAN 0x88be
#define ZCALL_ETH_P_IPX 0x8137
#define ZCALL_ETH_P_IPV6 0x86dd
#define ZCALL_ETH_P_PAUSE 0x8808
#define ZCALL_ETH_P_SLOW 0x8809
#define ZCALL_ETH_P_WCCP 0x883e
#define ZCALL_ETH_P_MPLS_UC 0x8847
#define ZCALL_ETH_P_MPLS_MC 0x8848
#define ZCALL_ETH_P_ATMMPOA 0x884c
#define ZCALL_ETH_P_PPP_DISC 0x8863
#define ZCALL_ETH_P_PPP_SES 0x8864
#define ZCALL_ETH_P_LINK_CTL 0x886c
#define ZCALL_ETH_P_8021AC 0x8870
#define ZCALL_ETH_P_ATMFATE 0x8884
#define ZCALL_ETH_P_PAE 0x888e
#define ZCALL_ETH_P_PROFINET 0x8892
#define ZCALL_ETH_P_REALTEK 0x8899
#define ZCALL_ETH_P_AOE 0x88a2
#define ZCALL_ETH_P_ETHERCAT 0x88a4
#define ZCALL_ETH_P_8021AD 0x88a8
#define ZCALL_ETH_P_802_EX1 0x88b5
#define ZCALL_ETH_P_MXLGSW 0x88c3
#define ZCALL_ETH_P_PREAUTH 0x88c7
#define ZCALL_ETH_P_TIPC 0x88ca
#define ZCALL_ETH_P_LLDP 0x88cc
#define ZCALL_ETH_P_MRP 0x88e3
#define ZCALL_ETH_P_MACSEC 0x88e5
#define ZCALL_ETH_P_8021AH 0x88e7
#define ZCALL_ETH_P_MVRP 0x88f5
#define ZCALL_ETH_P_1588 0x88f7
#define ZCALL_ETH_P_NCSI 0x88f8
#define ZCALL_ETH_P_PRP 0x88fb
#define ZCALL_ETH_P_CFM 0x8902
#define ZCALL_ETH_P_FCOE 0x8906
#define ZCALL_ETH_P_IBOE 0x8915
#define ZCALL_ETH_P_TDLS 0x890d
#define ZCALL_ETH_P_FIP 0x8914
#define ZCALL_ETH_P_80221 0x8917
#define ZCALL_ETH_P_HSR 0x892f
#define ZCALL_ETH_P_NSH 0x894f
#define ZCALL_ETH_P_LOOPBACK 0x9000
#define ZCALL_ETH_P_QINQ1 0x9100
#define ZCALL_ETH_P_QINQ2 0x9200
#define ZCALL_ETH_P_QINQ3 0x9300
#define ZCALL_ETH_P_YT921X 0x9988
#define ZCALL_ETH_P_EDSA 0xdada
#define ZCALL_ETH_P_DSA_8021Q 0xdadb
#define ZCALL_ETH_P_DSA_A5PSW 0xe001
#define ZCALL_ETH_P_IFE 0xed3e
#define ZCALL_ETH_P_AF_IUCV 0xfbfb
#define ZCALL_ETH_P_NXP_NETC 0xfd3a
#define ZCALL_ETH_P_802_3_MIN 0x600
#define ZCALL_ETH_P_802_3 0x1
#define ZCALL_ETH_P_AX25 0x2
#define ZCALL_ETH_P_ALL 0x3
#define ZCALL_ETH_P_802_2 0x4
#define ZCALL_ETH_P_SNAP 0x5
#define ZCALL_ETH_P_DDCMP 0x6
#define ZCALL_ETH_P_WAN_PPP 0x7
#define ZCALL_ETH_P_PPP_MP 0x8
#define ZCALL_ETH_P_LOCALTALK 0x9
#define ZCALL_ETH_P_CAN 0xc
#define ZCALL_ETH_P_CANFD 0xd
#define ZCALL_ETH_P_CANXL 0xe
#define ZCALL_ETH_P_PPPTALK 0x10
#define ZCALL_ETH_P_TR_802_2 0x11
#define ZCALL_ETH_P_MOBITEX 0x15
#define ZCALL_ETH_P_CONTROL 0x16
#define ZCALL_ETH_P_IRDA 0x17
#define ZCALL_ETH_P_ECONET 0x18
#define ZCALL_ETH_P_HDLC 0x19
#define ZCALL_ETH_P_ARCNET 0x1a
#define ZCALL_ETH_P_DSA 0x1b
#define ZCALL_ETH_P_TRAILER 0x1c
#define ZCALL_ETH_P_PHONET 0xf5
#define ZCALL_ETH_P_IEEE802154 0xf6
#define ZCALL_ETH_P_CAIF 0xf7
#define ZCALL_ETH_P_XDSA 0xf8
#define ZCALL_ETH_P_MAP 0xf9
#define ZCALL_ETH_P_MCTP 0xfa
#define ZCALL_ETH_P_GRE_OSI 0xfe

/* Lengths of frames. */
#define ZCALL_ETH_ALEN 6
#define ZCALL_ETH_TLEN 2
#define ZCALL_ETH_HLEN 14
#define ZCALL_ETH_ZLEN 60
#define ZCALL_ETH_DATA_LEN 1500
#define ZCALL_ETH_FRAME_LEN 1514
#define ZCALL_ETH_FCS_LEN 4
#define ZCALL_ETH_MIN_MTU 68
#define ZCALL_ETH_MAX_MTU 0xffff

/* Kinds of hardware; operations of ARP and flags of an entry. */
#define ZCALL_ARPHRD_NETROM 0
#define ZCALL_ARPHRD_ETHER 1
#define ZCALL_ARPHRD_EETHER 2
#define ZCALL_ARPHRD_AX25 3
#define ZCALL_ARPHRD_PRONET 4
#define ZCALL_ARPHRD_CHAOS 5
#define ZCALL_ARPHRD_IEEE802 6
#define ZCALL_ARPHRD_ARCNET 7
#define ZCALL_ARPHRD_APPLETLK 8
#define ZCALL_ARPHRD_DLCI 15
#define ZCALL_ARPHRD_ATM 19
#define ZCALL_ARPHRD_METRICOM 23
#define ZCALL_ARPHRD_IEEE1394 24
#define ZCALL_ARPHRD_EUI64 27
#define ZCALL_ARPHRD_INFINIBAND 32
#define ZCALL_ARPHRD_SLIP 256
#define ZCALL_ARPHRD_CSLIP 257
#define ZCALL_ARPHRD_SLIP6 258
#define ZCALL_ARPHRD_CSLIP6 259
#define ZCALL_ARPHRD_RSRVD 260
#define ZCALL_ARPHRD_ADAPT 264
#define ZCALL_ARPHRD_ROSE 270
#define ZCALL_ARPHRD_X25 271
#define ZCALL_ARPHRD_HWX25 272
#define ZCALL_ARPHRD_CAN 280
#define ZCALL_ARPHRD_MCTP 290
#define ZCALL_ARPHRD_PPP 512
#define ZCALL_ARPHRD_CISCO 513
#define ZCALL_ARPHRD_HDLC 513
#define ZCALL_ARPHRD_LAPB 516
#define ZCALL_ARPHRD_DDCMP 517
#define ZCALL_ARPHRD_RAWHDLC 518
#define ZCALL_ARPHRD_RAWIP 519
#define ZCALL_ARPHRD_TUNNEL 768
#define ZCALL_ARPHRD_TUNNEL6 769
#define ZCALL_ARPHRD_FRAD 770
#define ZCALL_ARPHRD_SKIP 771
#define ZCALL_ARPHRD_LOOPBACK 772
#define ZCALL_ARPHRD_LOCALTLK 773
#define ZCALL_ARPHRD_FDDI 774
#define ZCALL_ARPHRD_BIF 775
#define ZCALL_ARPHRD_SIT 776
#define ZCALL_ARPHRD_IPDDP 777
#define ZCALL_ARPHRD_IPGRE 778
#define ZCALL_ARPHRD_PIMREG 779
#define ZCALL_ARPHRD_HIPPI 780
#define ZCALL_ARPHRD_ASH 781
#define ZCALL_ARPHRD_ECONET 782
#define ZCALL_ARPHRD_IRDA 783
#define ZCALL_ARPHRD_FCPP 784
#define ZCALL_ARPHRD_FCAL 785
#define ZCALL_ARPHRD_FCPL 786
#define ZCALL_ARPHRD_FCFABRIC 787
#define ZCALL_ARPHRD_IEEE802_TR 800
#define ZCALL_ARPHRD_IEEE80211 801
#define ZCALL_ARPHRD_IEEE80211_PRISM 802
#define ZCALL_ARPHRD_IEEE80211_RADIOTAP 803
#define ZCALL_ARPHRD_IEEE802154 804
#define ZCALL_ARPHRD_IEEE802154_MONITOR 805
#define ZCALL_ARPHRD_PHONET 820
#define ZCALL_ARPHRD_PHONET_PIPE 821
#define ZCALL_ARPHRD_CAIF 822
#define ZCALL_ARPHRD_IP6GRE 823
#define ZCALL_ARPHRD_NETLINK 824
#define ZCALL_ARPHRD_6LOWPAN 825
#define ZCALL_ARPHRD_VSOCKMON 826
#define ZCALL_ARPHRD_VOID 0xffff
#define ZCALL_ARPHRD_NONE 0xfffe
#define ZCALL_ARPOP_REQUEST 1
#define ZCALL_ARPOP_REPLY 2
#define ZCALL_ARPOP_RREQUEST 3
#define ZCALL_ARPOP_RREPLY 4
#define ZCALL_ARPOP_InREQUEST 8
#define ZCALL_ARPOP_InREPLY 9
#define ZCALL_ARPOP_NAK 10
#define ZCALL_ATF_COM 0x2
#define ZCALL_ATF_PERM 0x4
#define ZCALL_ATF_PUBL 0x8
#define ZCALL_ATF_USETRAILERS 0x10
#define ZCALL_ATF_NETMASK 0x20
#define ZCALL_ATF_DONTPUB 0x40

/* Options of SOL_PACKET. */
#define ZCALL_PACKET_ADD_MEMBERSHIP 1
#define ZCALL_PACKET_DROP_MEMBERSHIP 2
#define ZCALL_PACKET_RECV_OUTPUT 3
#define ZCALL_PACKET_RX_RING 5
#define ZCALL_PACKET_STATISTICS 6
#define ZCALL_PACKET_COPY_THRESH 7
#define ZCALL_PACKET_AUXDATA 8
#define ZCALL_PACKET_ORIGDEV 9
#define ZCALL_PACKET_VERSION 10
#define ZCALL_PACKET_HDRLEN 11
#define ZCALL_PACKET_RESERVE 12
#define ZCALL_PACKET_TX_RING 13
#define ZCALL_PACKET_LOSS 14
#define ZCALL_PACKET_VNET_HDR 15
#define ZCALL_PACKET_TX_TIMESTAMP 16
#define ZCALL_PACKET_TIMESTAMP 17
#define ZCALL_PACKET_FANOUT 18
#define ZCALL_PACKET_TX_HAS_OFF 19
#define ZCALL_PACKET_QDISC_BYPASS 20
#define ZCALL_PACKET_ROLLOVER_STATS 21
#define ZCALL_PACKET_FANOUT_DATA 22
#define ZCALL_PACKET_IGNORE_OUTGOING 23
#define ZCALL_PACKET_VNET_HDR_SZ 24

/* Where a packet goes: sll_pkttype. */
#define ZCALL_PACKET_HOST 0
#define ZCALL_PACKET_BROADCAST 1
#define ZCALL_PACKET_MULTICAST 2
#define ZCALL_PACKET_OTHERHOST 3
#define ZCALL_PACKET_OUTGOING 4
#define ZCALL_PACKET_LOOPBACK 5
#define ZCALL_PACKET_USER 6
#define ZCALL_PACKET_KERNEL 7
#define ZCALL_PACKET_FASTROUTE 6

/* Modes and flags of PACKET_FANOUT, types of membership. */
#define ZCALL_PACKET_FANOUT_HASH 0
#define ZCALL_PACKET_FANOUT_LB 1
#define ZCALL_PACKET_FANOUT_CPU 2
#define ZCALL_PACKET_FANOUT_ROLLOVER 3
#define ZCALL_PACKET_FANOUT_RND 4
#define ZCALL_PACKET_FANOUT_QM 5
#define ZCALL_PACKET_FANOUT_CBPF 6
#define ZCALL_PACKET_FANOUT_EBPF 7
#define ZCALL_PACKET_FANOUT_FLAG_ROLLOVER 0x1000
#define ZCALL_PACKET_FANOUT_FLAG_UNIQUEID 0x2000
#define ZCALL_PACKET_FANOUT_FLAG_IGNORE_OUTGOING 0x4000
#define ZCALL_PACKET_FANOUT_FLAG_DEFRAG 0x8000
#define ZCALL_PACKET_MR_MULTICAST 0
#define ZCALL_PACKET_MR_PROMISC 1
#define ZCALL_PACKET_MR_ALLMULTI 2
#define ZCALL_PACKET_MR_UNICAST 3

/* State of a frame in a ring, and the versions of rings. */
#define ZCALL_TP_STATUS_KERNEL 0
#define ZCALL_TP_STATUS_USER 0x1
#define ZCALL_TP_STATUS_COPY 0x2
#define ZCALL_TP_STATUS_LOSING 0x4
#define ZCALL_TP_STATUS_CSUMNOTREADY 0x8
#define ZCALL_TP_STATUS_VLAN_VALID 0x10
#define ZCALL_TP_STATUS_BLK_TMO 0x20
#define ZCALL_TP_STATUS_VLAN_TPID_VALID 0x40
#define ZCALL_TP_STATUS_CSUM_VALID 0x80
#define ZCALL_TP_STATUS_GSO_TCP 0x100
#define ZCALL_TP_STATUS_AVAILABLE 0
#define ZCALL_TP_STATUS_SEND_REQUEST 0x1
#define ZCALL_TP_STATUS_SENDING 0x2
#define ZCALL_TP_STATUS_WRONG_FORMAT 0x4
#define ZCALL_TP_STATUS_TS_SOFTWARE 0x20000000
#define ZCALL_TP_STATUS_TS_SYS_HARDWARE 0x40000000
#define ZCALL_TP_STATUS_TS_RAW_HARDWARE 0x80000000
#define ZCALL_TP_FT_REQ_FILL_RXHASH 0x1
#define ZCALL_TPACKET_ALIGNMENT 16
#define ZCALL_TPACKET_HDRLEN 52
#define ZCALL_TPACKET2_HDRLEN 52
#define ZCALL_TPACKET3_HDRLEN 68
#define ZCALL_TPACKET_V1 0
#define ZCALL_TPACKET_V2 1
#define ZCALL_TPACKET_V3 2

/* AF_XDP: flags of its address and of its memory, its options, offsets of its
 * rings for mmap, flags of descriptors. */
#define ZCALL_XDP_SHARED_UMEM 0x1
#define ZCALL_XDP_COPY 0x2
#define ZCALL_XDP_ZEROCOPY 0x4
#define ZCALL_XDP_USE_NEED_WAKEUP 0x8
#define ZCALL_XDP_USE_SG 0x10
#define ZCALL_XDP_UMEM_UNALIGNED_CHUNK_FLAG 0x1
#define ZCALL_XDP_UMEM_TX_SW_CSUM 0x2
#define ZCALL_XDP_UMEM_TX_METADATA_LEN 0x4
#define ZCALL_XDP_RING_NEED_WAKEUP 0x1
#define ZCALL_XDP_MMAP_OFFSETS 1
#define ZCALL_XDP_RX_RING 2
#define ZCALL_XDP_TX_RING 3
#define ZCALL_XDP_UMEM_REG 4
#define ZCALL_XDP_UMEM_FILL_RING 5
#define ZCALL_XDP_UMEM_COMPLETION_RING 6
#define ZCALL_XDP_STATISTICS 7
#define ZCALL_XDP_OPTIONS 8
#define ZCALL_XDP_MAX_TX_SKB_BUDGET 9
#define ZCALL_XDP_OPTIONS_ZEROCOPY 0x1
#define ZCALL_XDP_PGOFF_RX_RING 0
#define ZCALL_XDP_PGOFF_TX_RING 0x80000000
#define ZCALL_XDP_UMEM_PGOFF_FILL_RING 0x100000000
#define ZCALL_XDP_UMEM_PGOFF_COMPLETION_RING 0x180000000
#define ZCALL_XSK_UNALIGNED_BUF_OFFSET_SHIFT 48
#define ZCALL_XSK_UNALIGNED_BUF_ADDR_MASK 0xffffffffffff
#define ZCALL_XDP_TXMD_FLAGS_TIMESTAMP 0x1
#define ZCALL_XDP_TXMD_FLAGS_CHECKSUM 0x2
#define ZCALL_XDP_TXMD_FLAGS_LAUNCH_TIME 0x4
#define ZCALL_XDP_PKT_CONTD 0x1
#define ZCALL_XDP_TX_METADATA 0x2

/* TUN and TAP interfaces: flags of TUNSETIFF, offloads of TUNSETOFFLOAD. */
#define ZCALL_TUN_READQ_SIZE 500
#define ZCALL_TUN_TUN_DEV 1
#define ZCALL_TUN_TAP_DEV 2
#define ZCALL_TUN_TYPE_MASK 0xf
#define ZCALL_IFF_TUN 0x1
#define ZCALL_IFF_TAP 0x2
#define ZCALL_IFF_NAPI 0x10
#define ZCALL_IFF_NAPI_FRAGS 0x20
#define ZCALL_IFF_NO_CARRIER 0x40
#define ZCALL_IFF_NO_PI 0x1000
#define ZCALL_IFF_ONE_QUEUE 0x2000
#define ZCALL_IFF_VNET_HDR 0x4000
#define ZCALL_IFF_TUN_EXCL 0x8000
#define ZCALL_IFF_MULTI_QUEUE 0x100
#define ZCALL_IFF_ATTACH_QUEUE 0x200
#define ZCALL_IFF_DETACH_QUEUE 0x400
#define ZCALL_IFF_PERSIST 0x800
#define ZCALL_IFF_NOFILTER 0x1000
#define ZCALL_TUN_TX_TIMESTAMP 1
#define ZCALL_TUN_F_CSUM 0x1
#define ZCALL_TUN_F_TSO4 0x2
#define ZCALL_TUN_F_TSO6 0x4
#define ZCALL_TUN_F_TSO_ECN 0x8
#define ZCALL_TUN_F_UFO 0x10
#define ZCALL_TUN_F_USO4 0x20
#define ZCALL_TUN_F_USO6 0x40
#define ZCALL_TUN_F_UDP_TUNNEL_GSO 0x80
#define ZCALL_TUN_F_UDP_TUNNEL_GSO_CSUM 0x100
#define ZCALL_TUN_PKT_STRIP 0x1
#define ZCALL_TUN_FLT_ALLMULTI 0x1

/* Their ioctls. */
#define ZCALL_TUNSETNOCSUM 0x400454c8
#define ZCALL_TUNSETDEBUG 0x400454c9
#define ZCALL_TUNSETIFF 0x400454ca
#define ZCALL_TUNSETPERSIST 0x400454cb
#define ZCALL_TUNSETOWNER 0x400454cc
#define ZCALL_TUNSETLINK 0x400454cd
#define ZCALL_TUNSETGROUP 0x400454ce
#define ZCALL_TUNGETFEATURES 0x800454cf
#define ZCALL_TUNSETOFFLOAD 0x400454d0
#define ZCALL_TUNSETTXFILTER 0x400454d1
#define ZCALL_TUNGETIFF 0x800454d2
#define ZCALL_TUNGETSNDBUF 0x800454d3
#define ZCALL_TUNSETSNDBUF 0x400454d4
#define ZCALL_TUNATTACHFILTER 0x401054d5
#define ZCALL_TUNDETACHFILTER 1074812118
#define ZCALL_TUNGETVNETHDRSZ 0x800454d7
#define ZCALL_TUNSETVNETHDRSZ 0x400454d8
#define ZCALL_TUNSETQUEUE 0x400454d9
#define ZCALL_TUNSETIFINDEX 0x400454da
#define ZCALL_TUNGETFILTER 0x801054db
#define ZCALL_TUNSETVNETLE 0x400454dc
#define ZCALL_TUNGETVNETLE 0x800454dd
#define ZCALL_TUNSETVNETBE 0x400454de
#define ZCALL_TUNGETVNETBE 0x800454df
#define ZCALL_TUNSETSTEERINGEBPF 0x800454e0
#define ZCALL_TUNSETFILTEREBPF 0x800454e1
#define ZCALL_TUNSETCARRIER 0x400454e2
#define ZCALL_TUNGETDEVNETNS 0x54e3

/* PPP over Ethernet and others: protocols of AF_PPPOX. */
#define ZCALL_PX_PROTO_OE 0
#define ZCALL_PX_PROTO_OL2TP 1
#define ZCALL_PX_PROTO_PPTP 2

/* Where a device's memory is (SIOCGIFMAP). */
typedef struct {
	unsigned long mem_start;
	unsigned long mem_end;
	uint16_t base_addr;
	uint8_t irq;
	uint8_t dma;
	uint8_t port;
} zcall_ifmap_t;

/* SIOCWANDEV: ifs_ifsu points to what type says. */
typedef struct {
	unsigned type;
	unsigned size;
	union {
		void *raw_hdlc;
		void *cisco;
		void *fr;
		void *fr_pvc;
		void *fr_pvc_info;
		void *x25;
		void *sync;
		void *te1;
	} ifs_ifsu;
} zcall_if_settings_t;

/*
 * The argument of most SIOC*IF* ioctls. libcs hide the members of the two
 * unions behind macros (ifr_name, ifr_addr, ifr_flags, ...): here they have
 * the kernel's own names.
 */
typedef struct {
	union {
		char ifrn_name[16];
	} ifr_ifrn;
	union {
		zcall_sockaddr_t ifru_addr;
		zcall_sockaddr_t ifru_dstaddr;
		zcall_sockaddr_t ifru_broadaddr;
		zcall_sockaddr_t ifru_netmask;
		zcall_sockaddr_t ifru_hwaddr;
		short ifru_flags;
		int ifru_ivalue;
		int ifru_mtu;
		zcall_ifmap_t ifru_map;
		char ifru_slave[16];
		char ifru_newname[16];
		void *ifru_data;
		zcall_if_settings_t ifru_settings;
	} ifr_ifru;
} zcall_ifreq_t;

/* SIOCGIFCONF: room for ifc_len bytes of zcall_ifreq_t. */
typedef struct {
	int ifc_len;
	union {
		char *ifcu_buf;
		zcall_ifreq_t *ifcu_req;
	} ifc_ifcu;
} zcall_ifconf_t;

/* A route of SIOCADDRT; netlink.h has more of them. */
typedef struct {
	unsigned long rt_pad1;
	zcall_sockaddr_t rt_dst;
	zcall_sockaddr_t rt_gateway;
	zcall_sockaddr_t rt_genmask;
	uint16_t rt_flags;
	short rt_pad2;
	unsigned long rt_pad3;
	void *rt_pad4;
	short rt_metric;
	char *rt_dev;
	unsigned long rt_mtu;
	unsigned long rt_window;
	uint16_t rt_irtt;
} zcall_rtentry_t;

/* A neighbour of SIOCSARP. */
typedef struct {
	zcall_sockaddr_t arp_pa;
	zcall_sockaddr_t arp_ha;
	int arp_flags;
	zcall_sockaddr_t arp_netmask;
	char arp_dev[16];
} zcall_arpreq_t;

/* Headers of frames and of ARP, which addresses follow. */
typedef struct __attribute__((__packed__)) {
	uint8_t h_dest[6];
	uint8_t h_source[6];
	uint16_t h_proto;
} zcall_ethhdr_t;

typedef struct {
	uint16_t ar_hrd;
	uint16_t ar_pro;
	uint8_t ar_hln;
	uint8_t ar_pln;
	uint16_t ar_op;
} zcall_arphdr_t;

/* The address of a packet socket. sll_protocol is in network byte order. */
typedef struct {
	uint16_t sll_family;
	uint16_t sll_protocol;
	int sll_ifindex;
	uint16_t sll_hatype;
	uint8_t sll_pkttype;
	uint8_t sll_halen;
	uint8_t sll_addr[8];
} zcall_sockaddr_ll_t;

/* That of SOCK_PACKET, which is obsolete. */
typedef struct {
	uint16_t spkt_family;
	uint8_t spkt_device[14];
	uint16_t spkt_protocol;
} zcall_sockaddr_pkt_t;

/* PACKET_STATISTICS, of rings of version 1 and 2, and of 3. */
typedef struct {
	unsigned tp_packets;
	unsigned tp_drops;
} zcall_tpacket_stats_t;

typedef struct {
	unsigned tp_packets;
	unsigned tp_drops;
	unsigned tp_freeze_q_cnt;
} zcall_tpacket_stats_v3_t;

typedef union {
	zcall_tpacket_stats_t stats1;
	zcall_tpacket_stats_v3_t stats3;
} zcall_tpacket_stats_u_t;

/* PACKET_ROLLOVER_STATS. */
typedef struct {
	uint64_t tp_all;
	uint64_t tp_huge;
	uint64_t tp_failed;
} zcall_tpacket_rollover_stats_t;

/* The control message PACKET_AUXDATA. */
typedef struct {
	uint32_t tp_status;
	uint32_t tp_len;
	uint32_t tp_snaplen;
	uint16_t tp_mac;
	uint16_t tp_net;
	uint16_t tp_vlan_tci;
	uint16_t tp_vlan_tpid;
} zcall_tpacket_auxdata_t;

/* PACKET_RX_RING and PACKET_TX_RING: the rings to be mapped. */
typedef struct {
	unsigned tp_block_size;
	unsigned tp_block_nr;
	unsigned tp_frame_size;
	unsigned tp_frame_nr;
} zcall_tpacket_req_t;

typedef struct {
	unsigned tp_block_size;
	unsigned tp_block_nr;
	unsigned tp_frame_size;
	unsigned tp_frame_nr;
	unsigned tp_retire_blk_tov;
	unsigned tp_sizeof_priv;
	unsigned tp_feature_req_word;
} zcall_tpacket_req3_t;

typedef union {
	zcall_tpacket_req_t req;
	zcall_tpacket_req3_t req3;
} zcall_tpacket_req_u_t;

/* In front of each frame of a ring of version 1, 2, 3. */
typedef struct {
	unsigned long tp_status;
	unsigned tp_len;
	unsigned tp_snaplen;
	uint16_t tp_mac;
	uint16_t tp_net;
	unsigned tp_sec;
	unsigned tp_usec;
} zcall_tpacket_hdr_t;

typedef struct {
	uint32_t tp_status;
	uint32_t tp_len;
	uint32_t tp_snaplen;
	uint16_t tp_mac;
	uint16_t tp_net;
	uint32_t tp_sec;
	uint32_t tp_nsec;
	uint16_t tp_vlan_tci;
	uint16_t tp_vlan_tpid;
	uint8_t tp_padding[4];
} zcall_tpacket2_hdr_t;

typedef struct {
	uint32_t tp_rxhash;
	uint32_t tp_vlan_tci;
	uint16_t tp_vlan_tpid;
	uint16_t tp_padding;
} zcall_tpacket_hdr_variant1_t;

typedef struct {
	uint32_t tp_next_offset;
	uint32_t tp_sec;
	uint32_t tp_nsec;
	uint32_t tp_snaplen;
	uint32_t tp_len;
	uint32_t tp_status;
	uint16_t tp_mac;
	uint16_t tp_net;
	__extension__ union {
		zcall_tpacket_hdr_variant1_t hv1;
	};
	uint8_t tp_padding[8];
} zcall_tpacket3_hdr_t;

/* In front of each block of a ring of version 3. */
typedef struct {
	unsigned ts_sec;
	__extension__ union {
		unsigned ts_usec;
		unsigned ts_nsec;
	};
} zcall_tpacket_bd_ts_t;

typedef struct {
	uint32_t block_status;
	uint32_t num_pkts;
	uint32_t offset_to_first_pkt;
	uint32_t blk_len;
	uint64_t seq_num;
	zcall_tpacket_bd_ts_t ts_first_pkt;
	zcall_tpacket_bd_ts_t ts_last_pkt;
} zcall_tpacket_hdr_v1_t;

typedef union {
	zcall_tpacket_hdr_v1_t bh1;
} zcall_tpacket_bd_header_u_t;

typedef struct {
	uint32_t version;
	uint32_t offset_to_priv;
	zcall_tpacket_bd_header_u_t hdr;
} zcall_tpacket_block_desc_t;

/* PACKET_ADD_MEMBERSHIP. */
typedef struct {
	int mr_ifindex;
	uint16_t mr_type;
	uint16_t mr_alen;
	uint8_t mr_address[8];
} zcall_packet_mreq_t;

/* PACKET_FANOUT. */
typedef struct {
	uint16_t id;
	uint16_t type_flags;
	uint32_t max_num_members;
} zcall_fanout_args_t;

/* The address of an AF_XDP socket. */
typedef struct {
	uint16_t sxdp_family;
	uint16_t sxdp_flags;
	uint32_t sxdp_ifindex;
	uint32_t sxdp_queue_id;
	uint32_t sxdp_shared_umem_fd;
} zcall_sockaddr_xdp_t;

/* XDP_MMAP_OFFSETS. */
typedef struct {
	uint64_t producer;
	uint64_t consumer;
	uint64_t desc;
	uint64_t flags;
} zcall_xdp_ring_offset_t;

typedef struct {
	zcall_xdp_ring_offset_t rx;
	zcall_xdp_ring_offset_t tx;
	zcall_xdp_ring_offset_t fr;
	zcall_xdp_ring_offset_t cr;
} zcall_xdp_mmap_offsets_t;

/* XDP_UMEM_REG. */
typedef struct {
	uint64_t addr;
	uint64_t len;
	uint32_t chunk_size;
	uint32_t headroom;
	uint32_t flags;
	uint32_t tx_metadata_len;
} zcall_xdp_umem_reg_t;

/* XDP_STATISTICS. */
typedef struct {
	uint64_t rx_dropped;
	uint64_t rx_invalid_descs;
	uint64_t tx_invalid_descs;
	uint64_t rx_ring_full;
	uint64_t rx_fill_ring_empty_descs;
	uint64_t tx_ring_empty_descs;
} zcall_xdp_statistics_t;

/* XDP_OPTIONS. */
typedef struct {
	uint32_t flags;
} zcall_xdp_options_t;

/* A descriptor in a ring. */
typedef struct {
	uint64_t addr;
	uint32_t len;
	uint32_t options;
} zcall_xdp_desc_t;

/* In front of a packet to send, with XDP_UMEM_TX_METADATA_LEN. */
typedef struct {
	uint64_t flags;
	__extension__ union {
		struct {
			uint16_t csum_start;
			uint16_t csum_offset;
			uint32_t reserved;
			uint64_t launch_time;
		} request;
		struct {
			uint64_t tx_timestamp;
		} completion;
	};
} zcall_xsk_tx_metadata_t;

/* In front of each packet of a TUN device without IFF_NO_PI; TUNSETTXFILTER. */
typedef struct {
	uint16_t flags;
	uint16_t proto;
} zcall_tun_pi_t;

typedef struct {
	uint16_t flags;
	uint16_t count;
} zcall_tun_filter_t;

#endif
