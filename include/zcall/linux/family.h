/*
 * Linux constants and structures: socket families other than the Internet,
 * unix, packet and netlink: vsock, AF_ALG, CAN, SCTP, TIPC, and the addresses
 * of the rest.
 */
#ifndef ZCALL_LINUX_FAMILY_H
#define ZCALL_LINUX_FAMILY_H

#include "net.h"

/* AF_VSOCK: addresses, ports, flags, and options, whose level is AF_VSOCK. */
#define ZCALL_SO_VM_SOCKETS_BUFFER_SIZE 0
#define ZCALL_SO_VM_SOCKETS_BUFFER_MIN_SIZE 1
#define ZCALL_SO_VM_SOCKETS_BUFFER_MAX_SIZE 2
#define ZCALL_SO_VM_SOCKETS_PEER_HOST_VM_ID 3
#define ZCALL_SO_VM_SOCKETS_TRUSTED 5
#define ZCALL_SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD 6
#define ZCALL_SO_VM_SOCKETS_NONBLOCK_TXRX 0x7
#define ZCALL_SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW 8
#define ZCALL_SO_VM_SOCKETS_CONNECT_TIMEOUT 6
#define ZCALL_VMADDR_CID_ANY 4294967295
#define ZCALL_VMADDR_PORT_ANY 4294967295
#define ZCALL_VMADDR_CID_HYPERVISOR 0
#define ZCALL_VMADDR_CID_LOCAL 1
#define ZCALL_VMADDR_CID_HOST 2
#define ZCALL_VMADDR_FLAG_TO_HOST 0x1
#define ZCALL_VM_SOCKETS_INVALID_VERSION 4294967295
#define ZCALL_VSOCK_RECVERR 1

/* Its device: the own address. */
#define ZCALL_IOCTL_VM_SOCKETS_GET_LOCAL_CID 0x7b9

/* AF_ALG: options of SOL_ALG, which are control messages too. */
#define ZCALL_ALG_SET_KEY 1
#define ZCALL_ALG_SET_IV 2
#define ZCALL_ALG_SET_OP 3
#define ZCALL_ALG_SET_AEAD_ASSOCLEN 4
#define ZCALL_ALG_SET_AEAD_AUTHSIZE 5
#define ZCALL_ALG_SET_DRBG_ENTROPY 6
#define ZCALL_ALG_SET_KEY_BY_KEY_SERIAL 7
#define ZCALL_ALG_OP_DECRYPT 0
#define ZCALL_ALG_OP_ENCRYPT 1

/* AF_CAN: flags and masks of an identifier, lengths, protocols. */
#define ZCALL_CAN_EFF_FLAG 0x80000000
#define ZCALL_CAN_RTR_FLAG 0x40000000
#define ZCALL_CAN_ERR_FLAG 0x20000000
#define ZCALL_CAN_SFF_MASK 0x7ff
#define ZCALL_CAN_EFF_MASK 0x1fffffff
#define ZCALL_CAN_ERR_MASK 0x1fffffff
#define ZCALL_CANXL_PRIO_MASK 2047
#define ZCALL_CAN_SFF_ID_BITS 11
#define ZCALL_CAN_EFF_ID_BITS 29
#define ZCALL_CANXL_PRIO_BITS 11
#define ZCALL_CAN_MAX_DLC 8
#define ZCALL_CAN_MAX_RAW_DLC 15
#define ZCALL_CAN_MAX_DLEN 8
#define ZCALL_CANFD_MAX_DLC 15
#define ZCALL_CANFD_MAX_DLEN 64
#define ZCALL_CANXL_MIN_DLC 0
#define ZCALL_CANXL_MAX_DLC 2047
#define ZCALL_CANXL_MAX_DLC_MASK 0x7ff
#define ZCALL_CANXL_MIN_DLEN 1
#define ZCALL_CANXL_MAX_DLEN 2048
#define ZCALL_CANFD_BRS 0x1
#define ZCALL_CANFD_ESI 0x2
#define ZCALL_CANFD_FDF 0x4
#define ZCALL_CANXL_XLF 0x80
#define ZCALL_CANXL_SEC 0x1
#define ZCALL_CANXL_RRS 0x2
#define ZCALL_CANXL_VCID_OFFSET 16
#define ZCALL_CANXL_VCID_VAL_MASK 0xff
#define ZCALL_CANXL_VCID_MASK 0xff0000
#define ZCALL_CAN_MTU 16
#define ZCALL_CANFD_MTU 72
#define ZCALL_CANXL_MTU 2060
#define ZCALL_CANXL_MAX_MTU 2060
#define ZCALL_CAN_RAW 1
#define ZCALL_CAN_BCM 2
#define ZCALL_CAN_TP16 3
#define ZCALL_CAN_TP20 4
#define ZCALL_CAN_MCNET 5
#define ZCALL_CAN_ISOTP 6
#define ZCALL_CAN_J1939 7
#define ZCALL_CAN_NPROTO 8
#define ZCALL_CAN_INV_FILTER 0x20000000

#define ZCALL_SOL_CAN_BASE 100

/* CAN_RAW: options. */
#define ZCALL_SOL_CAN_RAW 101
#define ZCALL_CAN_RAW_FILTER_MAX 512
#define ZCALL_SCM_CAN_RAW_ERRQUEUE 1
#define ZCALL_CAN_RAW_FILTER 1
#define ZCALL_CAN_RAW_ERR_FILTER 2
#define ZCALL_CAN_RAW_LOOPBACK 3
#define ZCALL_CAN_RAW_RECV_OWN_MSGS 4
#define ZCALL_CAN_RAW_FD_FRAMES 5
#define ZCALL_CAN_RAW_JOIN_FILTERS 6
#define ZCALL_CAN_RAW_XL_FRAMES 7
#define ZCALL_CAN_RAW_XL_VCID_OPTS 8
#define ZCALL_CAN_RAW_XL_VCID_TX_SET 0x1
#define ZCALL_CAN_RAW_XL_VCID_TX_PASS 0x2
#define ZCALL_CAN_RAW_XL_VCID_RX_FILTER 0x4

/* CAN_BCM: operations and flags of a zcall_bcm_msg_head_t. */
#define ZCALL_TX_SETUP 1
#define ZCALL_TX_DELETE 2
#define ZCALL_TX_READ 3
#define ZCALL_TX_SEND 4
#define ZCALL_RX_SETUP 5
#define ZCALL_RX_DELETE 6
#define ZCALL_RX_READ 7
#define ZCALL_TX_STATUS 8
#define ZCALL_TX_EXPIRED 9
#define ZCALL_RX_STATUS 10
#define ZCALL_RX_TIMEOUT 11
#define ZCALL_RX_CHANGED 12
#define ZCALL_SETTIMER 0x1
#define ZCALL_STARTTIMER 0x2
#define ZCALL_TX_COUNTEVT 0x4
#define ZCALL_TX_ANNOUNCE 0x8
#define ZCALL_TX_CP_CAN_ID 0x10
#define ZCALL_RX_FILTER_ID 0x20
#define ZCALL_RX_CHECK_DLC 0x40
#define ZCALL_RX_NO_AUTOTIMER 0x80
#define ZCALL_RX_ANNOUNCE_RESUME 0x100
#define ZCALL_TX_RESET_MULTI_IDX 0x200
#define ZCALL_RX_RTR_FRAME 0x400
#define ZCALL_CAN_FD_FRAME 0x800

/* CAN_ISOTP: options and flags. */
#define ZCALL_SOL_CAN_ISOTP 106
#define ZCALL_CAN_ISOTP_OPTS 1
#define ZCALL_CAN_ISOTP_RECV_FC 2
#define ZCALL_CAN_ISOTP_TX_STMIN 3
#define ZCALL_CAN_ISOTP_RX_STMIN 4
#define ZCALL_CAN_ISOTP_LL_OPTS 5
#define ZCALL_CAN_ISOTP_LISTEN_MODE 0x1
#define ZCALL_CAN_ISOTP_EXTEND_ADDR 0x2
#define ZCALL_CAN_ISOTP_TX_PADDING 0x4
#define ZCALL_CAN_ISOTP_RX_PADDING 0x8
#define ZCALL_CAN_ISOTP_CHK_PAD_LEN 0x10
#define ZCALL_CAN_ISOTP_CHK_PAD_DATA 0x20
#define ZCALL_CAN_ISOTP_HALF_DUPLEX 0x40
#define ZCALL_CAN_ISOTP_FORCE_TXSTMIN 0x80
#define ZCALL_CAN_ISOTP_FORCE_RXSTMIN 0x100
#define ZCALL_CAN_ISOTP_RX_EXT_ADDR 0x200
#define ZCALL_CAN_ISOTP_WAIT_TX_DONE 0x400
#define ZCALL_CAN_ISOTP_SF_BROADCAST 0x800
#define ZCALL_CAN_ISOTP_CF_BROADCAST 0x1000
#define ZCALL_CAN_ISOTP_DYN_FC_PARMS 0x2000
#define ZCALL_CAN_ISOTP_DEFAULT_FLAGS 0
#define ZCALL_CAN_ISOTP_DEFAULT_EXT_ADDRESS 0x0
#define ZCALL_CAN_ISOTP_DEFAULT_PAD_CONTENT 0xcc
#define ZCALL_CAN_ISOTP_DEFAULT_FRAME_TXTIME 50000
#define ZCALL_CAN_ISOTP_DEFAULT_RECV_BS 0
#define ZCALL_CAN_ISOTP_DEFAULT_RECV_STMIN 0x0
#define ZCALL_CAN_ISOTP_DEFAULT_RECV_WFTMAX 0
#define ZCALL_CAN_ISOTP_DEFAULT_LL_MTU 16
#define ZCALL_CAN_ISOTP_DEFAULT_LL_TX_DL 8
#define ZCALL_CAN_ISOTP_DEFAULT_LL_TX_FLAGS 0
#define ZCALL_CAN_ISOTP_FRAME_TXTIME_ZERO 0xffffffff

/* CAN_J1939: addresses, options, control messages. */
#define ZCALL_J1939_MAX_UNICAST_ADDR 0xfd
#define ZCALL_J1939_IDLE_ADDR 0xfe
#define ZCALL_J1939_NO_ADDR 0xff
#define ZCALL_J1939_NO_NAME 0
#define ZCALL_J1939_PGN_REQUEST 0xea00
#define ZCALL_J1939_PGN_ADDRESS_CLAIMED 0xee00
#define ZCALL_J1939_PGN_ADDRESS_COMMANDED 0xfed8
#define ZCALL_J1939_PGN_PDU1_MAX 0x3ff00
#define ZCALL_J1939_PGN_MAX 0x3ffff
#define ZCALL_J1939_NO_PGN 0x40000
#define ZCALL_SOL_CAN_J1939 107
#define ZCALL_SO_J1939_FILTER 1
#define ZCALL_SO_J1939_PROMISC 2
#define ZCALL_SO_J1939_SEND_PRIO 3
#define ZCALL_SO_J1939_ERRQUEUE 4
#define ZCALL_SCM_J1939_DEST_ADDR 1
#define ZCALL_SCM_J1939_DEST_NAME 2
#define ZCALL_SCM_J1939_PRIO 3
#define ZCALL_SCM_J1939_ERRQUEUE 4
#define ZCALL_J1939_NLA_PAD 0
#define ZCALL_J1939_NLA_BYTES_ACKED 1
#define ZCALL_J1939_NLA_TOTAL_SIZE 2
#define ZCALL_J1939_NLA_PGN 3
#define ZCALL_J1939_NLA_SRC_NAME 4
#define ZCALL_J1939_NLA_DEST_NAME 5
#define ZCALL_J1939_NLA_SRC_ADDR 6
#define ZCALL_J1939_NLA_DEST_ADDR 7
#define ZCALL_J1939_EE_INFO_NONE 0
#define ZCALL_J1939_EE_INFO_TX_ABORT 1
#define ZCALL_J1939_EE_INFO_RX_RTS 2
#define ZCALL_J1939_EE_INFO_RX_DPO 3
#define ZCALL_J1939_EE_INFO_RX_ABORT 4
#define ZCALL_J1939_FILTER_MAX 512

/* Errors on the bus: the class, in the identifier, and what is in data. */
#define ZCALL_CAN_ERR_DLC 8
#define ZCALL_CAN_ERR_TX_TIMEOUT 0x1
#define ZCALL_CAN_ERR_LOSTARB 0x2
#define ZCALL_CAN_ERR_CRTL 0x4
#define ZCALL_CAN_ERR_PROT 0x8
#define ZCALL_CAN_ERR_TRX 0x10
#define ZCALL_CAN_ERR_ACK 0x20
#define ZCALL_CAN_ERR_BUSOFF 0x40
#define ZCALL_CAN_ERR_BUSERROR 0x80
#define ZCALL_CAN_ERR_RESTARTED 0x100
#define ZCALL_CAN_ERR_CNT 0x200
#define ZCALL_CAN_ERR_LOSTARB_UNSPEC 0x0
#define ZCALL_CAN_ERR_CRTL_UNSPEC 0x0
#define ZCALL_CAN_ERR_CRTL_RX_OVERFLOW 0x1
#define ZCALL_CAN_ERR_CRTL_TX_OVERFLOW 0x2
#define ZCALL_CAN_ERR_CRTL_RX_WARNING 0x4
#define ZCALL_CAN_ERR_CRTL_TX_WARNING 0x8
#define ZCALL_CAN_ERR_CRTL_RX_PASSIVE 0x10
#define ZCALL_CAN_ERR_CRTL_TX_PASSIVE 0x20
#define ZCALL_CAN_ERR_CRTL_ACTIVE 0x40
#define ZCALL_CAN_ERR_PROT_UNSPEC 0x0
#define ZCALL_CAN_ERR_PROT_BIT 0x1
#define ZCALL_CAN_ERR_PROT_FORM 0x2
#define ZCALL_CAN_ERR_PROT_STUFF 0x4
#define ZCALL_CAN_ERR_PROT_BIT0 0x8
#define ZCALL_CAN_ERR_PROT_BIT1 0x10
#define ZCALL_CAN_ERR_PROT_OVERLOAD 0x20
#define ZCALL_CAN_ERR_PROT_ACTIVE 0x40
#define ZCALL_CAN_ERR_PROT_TX 0x80
#define ZCALL_CAN_ERR_PROT_LOC_UNSPEC 0x0
#define ZCALL_CAN_ERR_PROT_LOC_SOF 0x3
#define ZCALL_CAN_ERR_PROT_LOC_ID28_21 0x2
#define ZCALL_CAN_ERR_PROT_LOC_ID20_18 0x6
#define ZCALL_CAN_ERR_PROT_LOC_SRTR 0x4
#define ZCALL_CAN_ERR_PROT_LOC_IDE 0x5
#define ZCALL_CAN_ERR_PROT_LOC_ID17_13 0x7
#define ZCALL_CAN_ERR_PROT_LOC_ID12_05 0xf
#define ZCALL_CAN_ERR_PROT_LOC_ID04_00 0xe
#define ZCALL_CAN_ERR_PROT_LOC_RTR 0xc
#define ZCALL_CAN_ERR_PROT_LOC_RES1 0xd
#define ZCALL_CAN_ERR_PROT_LOC_RES0 0x9
#define ZCALL_CAN_ERR_PROT_LOC_DLC 0xb
#define ZCALL_CAN_ERR_PROT_LOC_DATA 0xa
#define ZCALL_CAN_ERR_PROT_LOC_CRC_SEQ 0x8
#define ZCALL_CAN_ERR_PROT_LOC_CRC_DEL 0x18
#define ZCALL_CAN_ERR_PROT_LOC_ACK 0x19
#define ZCALL_CAN_ERR_PROT_LOC_ACK_DEL 0x1b
#define ZCALL_CAN_ERR_PROT_LOC_EOF 0x1a
#define ZCALL_CAN_ERR_PROT_LOC_INTERM 0x12
#define ZCALL_CAN_ERR_TRX_UNSPEC 0x0
#define ZCALL_CAN_ERR_TRX_CANH_NO_WIRE 0x4
#define ZCALL_CAN_ERR_TRX_CANH_SHORT_TO_BAT 0x5
#define ZCALL_CAN_ERR_TRX_CANH_SHORT_TO_VCC 0x6
#define ZCALL_CAN_ERR_TRX_CANH_SHORT_TO_GND 0x7
#define ZCALL_CAN_ERR_TRX_CANL_NO_WIRE 0x40
#define ZCALL_CAN_ERR_TRX_CANL_SHORT_TO_BAT 0x50
#define ZCALL_CAN_ERR_TRX_CANL_SHORT_TO_VCC 0x60
#define ZCALL_CAN_ERR_TRX_CANL_SHORT_TO_GND 0x70
#define ZCALL_CAN_ERR_TRX_CANL_SHORT_TO_CANH 0x80
#define ZCALL_CAN_ERROR_WARNING_THRESHOLD 96
#define ZCALL_CAN_ERROR_PASSIVE_THRESHOLD 128
#define ZCALL_CAN_BUS_OFF_THRESHOLD 256

/* SCTP: options. */
#define ZCALL_SCTP_RTOINFO 0
#define ZCALL_SCTP_ASSOCINFO 1
#define ZCALL_SCTP_INITMSG 2
#define ZCALL_SCTP_NODELAY 3
#define ZCALL_SCTP_AUTOCLOSE 4
#define ZCALL_SCTP_SET_PEER_PRIMARY_ADDR 5
#define ZCALL_SCTP_PRIMARY_ADDR 6
#define ZCALL_SCTP_ADAPTATION_LAYER 7
#define ZCALL_SCTP_DISABLE_FRAGMENTS 8
#define ZCALL_SCTP_PEER_ADDR_PARAMS 9
#define ZCALL_SCTP_DEFAULT_SEND_PARAM 10
#define ZCALL_SCTP_EVENTS 11
#define ZCALL_SCTP_I_WANT_MAPPED_V4_ADDR 12
#define ZCALL_SCTP_MAXSEG 13
#define ZCALL_SCTP_STATUS 14
#define ZCALL_SCTP_GET_PEER_ADDR_INFO 15
#define ZCALL_SCTP_DELAYED_ACK_TIME 16
#define ZCALL_SCTP_DELAYED_ACK 16
#define ZCALL_SCTP_DELAYED_SACK 16
#define ZCALL_SCTP_CONTEXT 17
#define ZCALL_SCTP_FRAGMENT_INTERLEAVE 18
#define ZCALL_SCTP_PARTIAL_DELIVERY_POINT 19
#define ZCALL_SCTP_MAX_BURST 20
#define ZCALL_SCTP_AUTH_CHUNK 21
#define ZCALL_SCTP_HMAC_IDENT 22
#define ZCALL_SCTP_AUTH_KEY 23
#define ZCALL_SCTP_AUTH_ACTIVE_KEY 24
#define ZCALL_SCTP_AUTH_DELETE_KEY 25
#define ZCALL_SCTP_PEER_AUTH_CHUNKS 26
#define ZCALL_SCTP_LOCAL_AUTH_CHUNKS 27
#define ZCALL_SCTP_GET_ASSOC_NUMBER 28
#define ZCALL_SCTP_GET_ASSOC_ID_LIST 29
#define ZCALL_SCTP_AUTO_ASCONF 30
#define ZCALL_SCTP_PEER_ADDR_THLDS 31
#define ZCALL_SCTP_RECVRCVINFO 32
#define ZCALL_SCTP_RECVNXTINFO 33
#define ZCALL_SCTP_DEFAULT_SNDINFO 34
#define ZCALL_SCTP_AUTH_DEACTIVATE_KEY 35
#define ZCALL_SCTP_REUSE_PORT 36
#define ZCALL_SCTP_PEER_ADDR_THLDS_V2 37
#define ZCALL_SCTP_SOCKOPT_BINDX_ADD 100
#define ZCALL_SCTP_SOCKOPT_BINDX_REM 101
#define ZCALL_SCTP_SOCKOPT_PEELOFF 102
#define ZCALL_SCTP_SOCKOPT_CONNECTX_OLD 107
#define ZCALL_SCTP_GET_PEER_ADDRS 108
#define ZCALL_SCTP_GET_LOCAL_ADDRS 109
#define ZCALL_SCTP_SOCKOPT_CONNECTX 110
#define ZCALL_SCTP_SOCKOPT_CONNECTX3 111
#define ZCALL_SCTP_GET_ASSOC_STATS 112
#define ZCALL_SCTP_PR_SUPPORTED 113
#define ZCALL_SCTP_DEFAULT_PRINFO 114
#define ZCALL_SCTP_PR_ASSOC_STATUS 115
#define ZCALL_SCTP_PR_STREAM_STATUS 116
#define ZCALL_SCTP_RECONFIG_SUPPORTED 117
#define ZCALL_SCTP_ENABLE_STREAM_RESET 118
#define ZCALL_SCTP_RESET_STREAMS 119
#define ZCALL_SCTP_RESET_ASSOC 120
#define ZCALL_SCTP_ADD_STREAMS 121
#define ZCALL_SCTP_SOCKOPT_PEELOFF_FLAGS 122
#define ZCALL_SCTP_STREAM_SCHEDULER 123
#define ZCALL_SCTP_STREAM_SCHEDULER_VALUE 124
#define ZCALL_SCTP_INTERLEAVING_SUPPORTED 125
#define ZCALL_SCTP_SENDMSG_CONNECT 126
#define ZCALL_SCTP_EVENT 127
#define ZCALL_SCTP_ASCONF_SUPPORTED 128
#define ZCALL_SCTP_AUTH_SUPPORTED 129
#define ZCALL_SCTP_ECN_SUPPORTED 130
#define ZCALL_SCTP_EXPOSE_POTENTIALLY_FAILED_STATE 131
#define ZCALL_SCTP_EXPOSE_PF_STATE 131
#define ZCALL_SCTP_REMOTE_UDP_ENCAPS_PORT 132
#define ZCALL_SCTP_PLPMTUD_PROBE_INTERVAL 133

/* SCTP: flags, types of control messages, notifications, states. */
#define ZCALL_SCTP_FUTURE_ASSOC 0
#define ZCALL_SCTP_CURRENT_ASSOC 1
#define ZCALL_SCTP_ALL_ASSOC 2
#define ZCALL_SCTP_PR_SCTP_NONE 0x0
#define ZCALL_SCTP_PR_SCTP_TTL 0x10
#define ZCALL_SCTP_PR_SCTP_RTX 0x20
#define ZCALL_SCTP_PR_SCTP_PRIO 0x30
#define ZCALL_SCTP_PR_SCTP_MAX 48
#define ZCALL_SCTP_PR_SCTP_MASK 0x30
#define ZCALL_SCTP_ENABLE_RESET_STREAM_REQ 0x1
#define ZCALL_SCTP_ENABLE_RESET_ASSOC_REQ 0x2
#define ZCALL_SCTP_ENABLE_CHANGE_ASSOC_REQ 0x4
#define ZCALL_SCTP_ENABLE_STRRESET_MASK 0x7
#define ZCALL_SCTP_STREAM_RESET_INCOMING 0x1
#define ZCALL_SCTP_STREAM_RESET_OUTGOING 0x2
#define ZCALL_SCTP_UNORDERED 0x1
#define ZCALL_SCTP_ADDR_OVER 0x2
#define ZCALL_SCTP_ABORT 0x4
#define ZCALL_SCTP_SACK_IMMEDIATELY 0x8
#define ZCALL_SCTP_SENDALL 0x40
#define ZCALL_SCTP_PR_SCTP_ALL 0x80
#define ZCALL_SCTP_NOTIFICATION 0x8000
#define ZCALL_SCTP_EOF 0x200
#define ZCALL_SCTP_INIT 0
#define ZCALL_SCTP_SNDRCV 1
#define ZCALL_SCTP_SNDINFO 2
#define ZCALL_SCTP_RCVINFO 3
#define ZCALL_SCTP_NXTINFO 4
#define ZCALL_SCTP_PRINFO 5
#define ZCALL_SCTP_AUTHINFO 6
#define ZCALL_SCTP_DSTADDRV4 7
#define ZCALL_SCTP_DSTADDRV6 8
#define ZCALL_SCTP_COMM_UP 0
#define ZCALL_SCTP_COMM_LOST 1
#define ZCALL_SCTP_RESTART 2
#define ZCALL_SCTP_SHUTDOWN_COMP 3
#define ZCALL_SCTP_CANT_STR_ASSOC 4
#define ZCALL_SCTP_ADDR_PF 6
#define ZCALL_SCTP_ADDR_AVAILABLE 0
#define ZCALL_SCTP_ADDR_UNREACHABLE 1
#define ZCALL_SCTP_ADDR_REMOVED 2
#define ZCALL_SCTP_ADDR_ADDED 3
#define ZCALL_SCTP_ADDR_MADE_PRIM 4
#define ZCALL_SCTP_ADDR_CONFIRMED 5
#define ZCALL_SCTP_ADDR_POTENTIALLY_FAILED 6
#define ZCALL_SCTP_DATA_UNSENT 0
#define ZCALL_SCTP_DATA_SENT 1
#define ZCALL_SCTP_PARTIAL_DELIVERY_ABORTED 0
#define ZCALL_SCTP_AUTH_NEWKEY 0
#define ZCALL_SCTP_AUTH_NEW_KEY 0
#define ZCALL_SCTP_AUTH_FREE_KEY 1
#define ZCALL_SCTP_AUTH_NO_AUTH 2
#define ZCALL_SCTP_STREAM_RESET_INCOMING_SSN 0x1
#define ZCALL_SCTP_STREAM_RESET_OUTGOING_SSN 0x2
#define ZCALL_SCTP_STREAM_RESET_DENIED 0x4
#define ZCALL_SCTP_STREAM_RESET_FAILED 0x8
#define ZCALL_SCTP_ASSOC_RESET_DENIED 0x4
#define ZCALL_SCTP_ASSOC_RESET_FAILED 0x8
#define ZCALL_SCTP_ASSOC_CHANGE_DENIED 0x4
#define ZCALL_SCTP_ASSOC_CHANGE_FAILED 0x8
#define ZCALL_SCTP_STREAM_CHANGE_DENIED 4
#define ZCALL_SCTP_STREAM_CHANGE_FAILED 8
#define ZCALL_SCTP_DATA_IO_EVENT 32768
#define ZCALL_SCTP_ASSOC_CHANGE 32769
#define ZCALL_SCTP_PEER_ADDR_CHANGE 32770
#define ZCALL_SCTP_SEND_FAILED 32771
#define ZCALL_SCTP_REMOTE_ERROR 32772
#define ZCALL_SCTP_SHUTDOWN_EVENT 32773
#define ZCALL_SCTP_PARTIAL_DELIVERY_EVENT 32774
#define ZCALL_SCTP_ADAPTATION_INDICATION 32775
#define ZCALL_SCTP_AUTHENTICATION_INDICATION 32776
#define ZCALL_SCTP_SENDER_DRY_EVENT 32777
#define ZCALL_SCTP_STREAM_RESET_EVENT 32778
#define ZCALL_SCTP_ASSOC_RESET_EVENT 32779
#define ZCALL_SCTP_STREAM_CHANGE_EVENT 32780
#define ZCALL_SCTP_SEND_FAILED_EVENT 32781
#define ZCALL_SCTP_SN_TYPE_MAX 32781
#define ZCALL_SCTP_SN_TYPE_BASE 0x8000
#define ZCALL_SCTP_AUTHENTICATION_EVENT 0x8008
#define ZCALL_SCTP_FAILED_THRESHOLD 0
#define ZCALL_SCTP_RECEIVED_SACK 1
#define ZCALL_SCTP_HEARTBEAT_SUCCESS 2
#define ZCALL_SCTP_RESPONSE_TO_USER_REQ 3
#define ZCALL_SCTP_INTERNAL_ERROR 4
#define ZCALL_SCTP_SHUTDOWN_GUARD_EXPIRES 5
#define ZCALL_SCTP_PEER_FAULTY 6
#define ZCALL_SPP_HB_ENABLE 0x1
#define ZCALL_SPP_HB_DISABLE 0x2
#define ZCALL_SPP_HB 0x3
#define ZCALL_SPP_HB_DEMAND 0x4
#define ZCALL_SPP_PMTUD_ENABLE 0x8
#define ZCALL_SPP_PMTUD_DISABLE 0x10
#define ZCALL_SPP_PMTUD 0x18
#define ZCALL_SPP_SACKDELAY_ENABLE 0x20
#define ZCALL_SPP_SACKDELAY_DISABLE 0x40
#define ZCALL_SPP_SACKDELAY 0x60
#define ZCALL_SPP_HB_TIME_IS_ZERO 0x80
#define ZCALL_SPP_IPV6_FLOWLABEL 0x100
#define ZCALL_SPP_DSCP 0x200
#define ZCALL_SCTP_AUTH_HMAC_ID_SHA1 1
#define ZCALL_SCTP_AUTH_HMAC_ID_SHA256 3
#define ZCALL_SCTP_POTENTIALLY_FAILED 1
#define ZCALL_SCTP_INACTIVE 0x0
#define ZCALL_SCTP_PF 0x1
#define ZCALL_SCTP_ACTIVE 0x2
#define ZCALL_SCTP_UNCONFIRMED 0x3
#define ZCALL_SCTP_UNKNOWN 0xffff
#define ZCALL_SCTP_EMPTY 0
#define ZCALL_SCTP_CLOSED 1
#define ZCALL_SCTP_COOKIE_WAIT 2
#define ZCALL_SCTP_COOKIE_ECHOED 3
#define ZCALL_SCTP_ESTABLISHED 4
#define ZCALL_SCTP_SHUTDOWN_PENDING 5
#define ZCALL_SCTP_SHUTDOWN_SENT 6
#define ZCALL_SCTP_SHUTDOWN_RECEIVED 7
#define ZCALL_SCTP_SHUTDOWN_ACK_SENT 8
#define ZCALL_SCTP_BINDX_ADD_ADDR 0x1
#define ZCALL_SCTP_BINDX_REM_ADDR 0x2
#define ZCALL_SCTP_SS_FCFS 0
#define ZCALL_SCTP_SS_DEFAULT 0
#define ZCALL_SCTP_SS_PRIO 1
#define ZCALL_SCTP_SS_RR 2
#define ZCALL_SCTP_SS_FC 3
#define ZCALL_SCTP_SS_WFQ 4
#define ZCALL_SCTP_SS_MAX 4

/* A flag of recvmsg: it is a notification. */
#define ZCALL_MSG_NOTIFICATION 32768

/* AF_TIPC: addresses, options, events. */
#define ZCALL_TIPC_NODE_STATE 0
#define ZCALL_TIPC_TOP_SRV 1
#define ZCALL_TIPC_LINK_STATE 2
#define ZCALL_TIPC_RESERVED_TYPES 64
#define ZCALL_TIPC_CLUSTER_SCOPE 2
#define ZCALL_TIPC_NODE_SCOPE 3
#define ZCALL_TIPC_MAX_USER_MSG_SIZE 66000
#define ZCALL_TIPC_LOW_IMPORTANCE 0
#define ZCALL_TIPC_MEDIUM_IMPORTANCE 1
#define ZCALL_TIPC_HIGH_IMPORTANCE 2
#define ZCALL_TIPC_CRITICAL_IMPORTANCE 3
#define ZCALL_TIPC_OK 0
#define ZCALL_TIPC_ERR_NO_NAME 1
#define ZCALL_TIPC_ERR_NO_PORT 2
#define ZCALL_TIPC_ERR_NO_NODE 3
#define ZCALL_TIPC_ERR_OVERLOAD 4
#define ZCALL_TIPC_CONN_SHUTDOWN 5
#define ZCALL_TIPC_SUB_PORTS 0x1
#define ZCALL_TIPC_SUB_SERVICE 0x2
#define ZCALL_TIPC_SUB_CANCEL 0x4
#define ZCALL_TIPC_WAIT_FOREVER (-1)
#define ZCALL_TIPC_PUBLISHED 1
#define ZCALL_TIPC_WITHDRAWN 2
#define ZCALL_TIPC_SUBSCR_TIMEOUT 3
#define ZCALL_TIPC_ADDR_MCAST 1
#define ZCALL_TIPC_SERVICE_RANGE 1
#define ZCALL_TIPC_SERVICE_ADDR 2
#define ZCALL_TIPC_SOCKET_ADDR 3
#define ZCALL_TIPC_ERRINFO 1
#define ZCALL_TIPC_RETDATA 2
#define ZCALL_TIPC_DESTNAME 3
#define ZCALL_TIPC_IMPORTANCE 127
#define ZCALL_TIPC_SRC_DROPPABLE 128
#define ZCALL_TIPC_DEST_DROPPABLE 129
#define ZCALL_TIPC_CONN_TIMEOUT 130
#define ZCALL_TIPC_NODE_RECVQ_DEPTH 131
#define ZCALL_TIPC_SOCK_RECVQ_DEPTH 132
#define ZCALL_TIPC_MCAST_BROADCAST 133
#define ZCALL_TIPC_MCAST_REPLICAST 134
#define ZCALL_TIPC_GROUP_JOIN 135
#define ZCALL_TIPC_GROUP_LEAVE 136
#define ZCALL_TIPC_SOCK_RECVQ_USED 137
#define ZCALL_TIPC_NODELAY 138
#define ZCALL_TIPC_GROUP_LOOPBACK 0x1
#define ZCALL_TIPC_GROUP_MEMBER_EVTS 0x2
#define ZCALL_TIPC_NODEID_LEN 16
#define ZCALL_TIPC_MAX_MEDIA_NAME 16
#define ZCALL_TIPC_MAX_IF_NAME 16
#define ZCALL_TIPC_MAX_BEARER_NAME 32
#define ZCALL_TIPC_MAX_LINK_NAME 68

#define ZCALL_SIOCGETLINKNAME 0x89e0
#define ZCALL_SIOCGETNODEID 0x89e1

/* AF_RDS: options and control messages. */
#define ZCALL_RDS_CANCEL_SENT_TO 1
#define ZCALL_RDS_GET_MR 2
#define ZCALL_RDS_FREE_MR 3
#define ZCALL_RDS_RECVERR 5
#define ZCALL_RDS_CONG_MONITOR 6
#define ZCALL_RDS_GET_MR_FOR_DEST 7
#define ZCALL_SO_RDS_TRANSPORT 8
#define ZCALL_SO_RDS_MSG_RXPATH_LATENCY 10
#define ZCALL_RDS_TRANS_IB 0
#define ZCALL_RDS_TRANS_GAP 1
#define ZCALL_RDS_TRANS_TCP 2
#define ZCALL_RDS_TRANS_COUNT 3
#define ZCALL_RDS_TRANS_NONE (-1)
#define ZCALL_RDS_TRANS_IWARP 1
#define ZCALL_RDS_CMSG_RDMA_ARGS 1
#define ZCALL_RDS_CMSG_RDMA_DEST 2
#define ZCALL_RDS_CMSG_RDMA_MAP 3
#define ZCALL_RDS_CMSG_RDMA_STATUS 4
#define ZCALL_RDS_CMSG_CONG_UPDATE 5
#define ZCALL_RDS_CMSG_ATOMIC_FADD 6
#define ZCALL_RDS_CMSG_ATOMIC_CSWP 7
#define ZCALL_RDS_CMSG_MASKED_ATOMIC_FADD 8
#define ZCALL_RDS_CMSG_MASKED_ATOMIC_CSWP 9
#define ZCALL_RDS_CMSG_RXPATH_LATENCY 11
#define ZCALL_RDS_CMSG_ZCOPY_COOKIE 12
#define ZCALL_RDS_CMSG_ZCOPY_COMPLETION 13
#define ZCALL_RDS_CONG_MONITOR_SIZE 64
#define ZCALL_RDS_RDMA_SUCCESS 0
#define ZCALL_RDS_RDMA_REMOTE_ERROR 1
#define ZCALL_RDS_RDMA_CANCELED 2
#define ZCALL_RDS_RDMA_DROPPED 3
#define ZCALL_RDS_RDMA_OTHER_ERROR 4
#define ZCALL_RDS_MAX_ZCOOKIES 8
#define ZCALL_RDS_RDMA_READWRITE 0x1
#define ZCALL_RDS_RDMA_FENCE 0x2
#define ZCALL_RDS_RDMA_INVALIDATE 0x4
#define ZCALL_RDS_RDMA_USE_ONCE 0x8
#define ZCALL_RDS_RDMA_DONTWAIT 0x10
#define ZCALL_RDS_RDMA_NOTIFY_ME 0x20
#define ZCALL_RDS_RDMA_SILENT 0x40

/* AF_RXRPC: options, control messages, levels of security. */
#define ZCALL_RXRPC_SECURITY_KEY 1
#define ZCALL_RXRPC_SECURITY_KEYRING 2
#define ZCALL_RXRPC_EXCLUSIVE_CONNECTION 3
#define ZCALL_RXRPC_MIN_SECURITY_LEVEL 4
#define ZCALL_RXRPC_UPGRADEABLE_SERVICE 5
#define ZCALL_RXRPC_SUPPORTED_CMSG 6
#define ZCALL_RXRPC_MANAGE_RESPONSE 7
#define ZCALL_RXRPC_USER_CALL_ID 1
#define ZCALL_RXRPC_ABORT 2
#define ZCALL_RXRPC_ACK 3
#define ZCALL_RXRPC_NET_ERROR 5
#define ZCALL_RXRPC_BUSY 6
#define ZCALL_RXRPC_LOCAL_ERROR 7
#define ZCALL_RXRPC_NEW_CALL 8
#define ZCALL_RXRPC_EXCLUSIVE_CALL 10
#define ZCALL_RXRPC_UPGRADE_SERVICE 11
#define ZCALL_RXRPC_TX_LENGTH 12
#define ZCALL_RXRPC_SET_CALL_TIMEOUT 13
#define ZCALL_RXRPC_CHARGE_ACCEPT 14
#define ZCALL_RXRPC_OOB_ID 15
#define ZCALL_RXRPC_CHALLENGED 16
#define ZCALL_RXRPC_RESPOND 17
#define ZCALL_RXRPC_RESPONDED 18
#define ZCALL_RXRPC_RESP_RXGK_APPDATA 19
#define ZCALL_RXRPC__SUPPORTED 20
#define ZCALL_RXRPC_SECURITY_PLAIN 0
#define ZCALL_RXRPC_SECURITY_AUTH 1
#define ZCALL_RXRPC_SECURITY_ENCRYPT 2
#define ZCALL_RXRPC_SECURITY_NONE 0
#define ZCALL_RXRPC_SECURITY_RXKAD 2
#define ZCALL_RXRPC_SECURITY_RXGK 4
#define ZCALL_RXRPC_SECURITY_RXK5 5
#define ZCALL_RXRPC_SECURITY_YFS_RXGK 6

/* AF_QIPCRTR: nodes, ports and types of control packets. */
#define ZCALL_QRTR_NODE_BCAST 0xffffffff
#define ZCALL_QRTR_PORT_CTRL 0xfffffffe
#define ZCALL_QRTR_TYPE_DATA 1
#define ZCALL_QRTR_TYPE_HELLO 2
#define ZCALL_QRTR_TYPE_BYE 3
#define ZCALL_QRTR_TYPE_NEW_SERVER 4
#define ZCALL_QRTR_TYPE_DEL_SERVER 5
#define ZCALL_QRTR_TYPE_DEL_CLIENT 6
#define ZCALL_QRTR_TYPE_RESUME_TX 7
#define ZCALL_QRTR_TYPE_EXIT 8
#define ZCALL_QRTR_TYPE_PING 9
#define ZCALL_QRTR_TYPE_NEW_LOOKUP 10
#define ZCALL_QRTR_TYPE_DEL_LOOKUP 11

/* AF_PHONET: protocols, options of SOL_PNPIPE, addresses. */
#define ZCALL_PN_PROTO_TRANSPORT 0
#define ZCALL_PN_PROTO_PHONET 1
#define ZCALL_PN_PROTO_PIPE 2
#define ZCALL_PNPIPE_ENCAP 1
#define ZCALL_PNPIPE_IFINDEX 2
#define ZCALL_PNPIPE_HANDLE 3
#define ZCALL_PNPIPE_INITSTATE 4
#define ZCALL_PNADDR_ANY 0
#define ZCALL_PNADDR_BROADCAST 0xfc
#define ZCALL_PNPORT_RESOURCE_ROUTING 0
#define ZCALL_PNPIPE_ENCAP_NONE 0
#define ZCALL_PNPIPE_ENCAP_IP 1

#define ZCALL_SIOCPNGETOBJECT 0x89e0
#define ZCALL_SIOCPNENABLEPIPE 0x89ed
#define ZCALL_SIOCPNADDRESOURCE 0x89ee
#define ZCALL_SIOCPNDELRESOURCE 0x89ef

/* AF_NFC: protocols, options of SOL_NFC. */
#define ZCALL_NFC_LLCP_MAX_SERVICE_NAME 63
#define ZCALL_NFC_SOCKPROTO_RAW 0
#define ZCALL_NFC_SOCKPROTO_LLCP 1
#define ZCALL_NFC_SOCKPROTO_MAX 2
#define ZCALL_NFC_LLCP_RW 0
#define ZCALL_NFC_LLCP_MIUX 1
#define ZCALL_NFC_LLCP_REMOTE_MIU 2
#define ZCALL_NFC_LLCP_REMOTE_LTO 3
#define ZCALL_NFC_LLCP_REMOTE_RW 4

/* AF_KCM: its protocol, option and ioctls. */
#define ZCALL_SIOCKCMATTACH 0x89e0
#define ZCALL_SIOCKCMUNATTACH 0x89e1
#define ZCALL_SIOCKCMCLONE 0x89e2
#define ZCALL_KCMPROTO_CONNECTED 0
#define ZCALL_KCM_RECV_DISABLE 1

/* AF_MCTP: addresses, tags, option. */
#define ZCALL_MCTP_NET_ANY 0x0
#define ZCALL_MCTP_ADDR_NULL 0x0
#define ZCALL_MCTP_ADDR_ANY 0xff
#define ZCALL_MCTP_TAG_MASK 0x7
#define ZCALL_MCTP_TAG_OWNER 0x8
#define ZCALL_MCTP_TAG_PREALLOC 0x10
#define ZCALL_MCTP_OPT_ADDR_EXT 1

/* AF_LLC: options and service access points. */
#define ZCALL_LLC_OPT_UNKNOWN 0
#define ZCALL_LLC_OPT_RETRY 1
#define ZCALL_LLC_OPT_SIZE 2
#define ZCALL_LLC_OPT_ACK_TMR_EXP 3
#define ZCALL_LLC_OPT_P_TMR_EXP 4
#define ZCALL_LLC_OPT_REJ_TMR_EXP 5
#define ZCALL_LLC_OPT_BUSY_TMR_EXP 6
#define ZCALL_LLC_OPT_TX_WIN 7
#define ZCALL_LLC_OPT_RX_WIN 8
#define ZCALL_LLC_OPT_PKTINFO 9
#define ZCALL_LLC_OPT_MAX 10
#define ZCALL_LLC_OPT_MAX_RETRY 100
#define ZCALL_LLC_OPT_MAX_SIZE 4196
#define ZCALL_LLC_OPT_MAX_WIN 127
#define ZCALL_LLC_OPT_MAX_ACK_TMR_EXP 60
#define ZCALL_LLC_OPT_MAX_P_TMR_EXP 60
#define ZCALL_LLC_OPT_MAX_REJ_TMR_EXP 60
#define ZCALL_LLC_OPT_MAX_BUSY_TMR_EXP 60
#define ZCALL_LLC_SAP_NULL 0x0
#define ZCALL_LLC_SAP_LLC 0x2
#define ZCALL_LLC_SAP_SNA 0x4
#define ZCALL_LLC_SAP_PNM 0xe
#define ZCALL_LLC_SAP_IP 0x6
#define ZCALL_LLC_SAP_BSPAN 0x42
#define ZCALL_LLC_SAP_MMS 0x4e
#define ZCALL_LLC_SAP_8208 0x7e
#define ZCALL_LLC_SAP_3COM 0x80
#define ZCALL_LLC_SAP_PRO 0x8e
#define ZCALL_LLC_SAP_SNAP 0xaa
#define ZCALL_LLC_SAP_BANYAN 0xbc
#define ZCALL_LLC_SAP_IPX 0xe0
#define ZCALL_LLC_SAP_NETBEUI 0xf0
#define ZCALL_LLC_SAP_LANMGR 0xf4
#define ZCALL_LLC_SAP_IMPL 0xf8
#define ZCALL_LLC_SAP_DISC 0xfc
#define ZCALL_LLC_SAP_OSI 0xfe
#define ZCALL_LLC_SAP_LAR 0xdc
#define ZCALL_LLC_SAP_RM 0xd4
#define ZCALL_LLC_SAP_GLOBAL 0xff

/* AF_AX25 and AF_X25. */
#define ZCALL_AX25_MTU 256
#define ZCALL_AX25_MAX_DIGIS 8
#define ZCALL_AX25_WINDOW 1
#define ZCALL_AX25_T1 2
#define ZCALL_AX25_N2 3
#define ZCALL_AX25_T3 4
#define ZCALL_AX25_T2 5
#define ZCALL_AX25_BACKOFF 6
#define ZCALL_AX25_EXTSEQ 7
#define ZCALL_AX25_PIDINCL 8
#define ZCALL_AX25_IDLE 9
#define ZCALL_AX25_PACLEN 10
#define ZCALL_AX25_IAMDIGI 12
#define ZCALL_AX25_KILL 99
#define ZCALL_AX25_SET_RT_IPMODE 2
#define ZCALL_AX25_NOUID_DEFAULT 0
#define ZCALL_AX25_NOUID_BLOCK 1

#define ZCALL_X25_QBITINCL 1
#define ZCALL_X25_PS16 4
#define ZCALL_X25_PS32 5
#define ZCALL_X25_PS64 6
#define ZCALL_X25_PS128 7
#define ZCALL_X25_PS256 8
#define ZCALL_X25_PS512 9
#define ZCALL_X25_PS1024 10
#define ZCALL_X25_PS2048 11
#define ZCALL_X25_PS4096 12
#define ZCALL_X25_MASK_REVERSE 0x1
#define ZCALL_X25_MASK_THROUGHPUT 0x2
#define ZCALL_X25_MASK_PACKET_SIZE 0x4
#define ZCALL_X25_MASK_WINDOW_SIZE 0x8
#define ZCALL_X25_MASK_CALLING_AE 0x10
#define ZCALL_X25_MASK_CALLED_AE 0x20

/* AF_APPLETALK. */
#define ZCALL_ATPORT_FIRST 1
#define ZCALL_ATPORT_RESERVED 128
#define ZCALL_ATPORT_LAST 254
#define ZCALL_ATADDR_ANYNET 0
#define ZCALL_ATADDR_ANYNODE 0
#define ZCALL_ATADDR_ANYPORT 0
#define ZCALL_ATADDR_BCAST 255

/* AF_SMC: its option. */
#define ZCALL_SMC_LIMIT_HS 1

/* The address of a vsock socket: svm_cid is a machine. */
typedef struct {
	uint16_t svm_family;
	uint16_t svm_reserved1;
	unsigned svm_port;
	unsigned svm_cid;
	uint8_t svm_flags;
	uint8_t svm_zero[3];
} zcall_sockaddr_vm_t;

/* What an AF_ALG socket is bound to; a name may be longer. */
typedef struct {
	uint16_t salg_family;
	uint8_t salg_type[14];
	uint32_t salg_feat;
	uint32_t salg_mask;
	uint8_t salg_name[64];
} zcall_sockaddr_alg_t;

/* ALG_SET_IV: ivlen bytes follow. */
typedef struct {
	uint32_t ivlen;
} zcall_af_alg_iv_t;

/* The address of a CAN socket. */
typedef struct {
	uint16_t can_family;
	int can_ifindex;
	union {
		struct {
			uint32_t rx_id;
			uint32_t tx_id;
		} tp;
		struct {
			uint64_t name;
			uint32_t pgn;
			uint8_t addr;
		} j1939;
	} can_addr;
} zcall_sockaddr_can_t;

/* CAN_RAW_FILTER takes an array of them. */
typedef struct {
	uint32_t can_id;
	uint32_t can_mask;
} zcall_can_filter_t;

/* What is read from and written to a CAN_RAW socket. */
typedef struct {
	uint32_t can_id;
	__extension__ union __attribute__((__packed__)) {
		uint8_t len;
		uint8_t can_dlc;
	};
	uint8_t __pad;
	uint8_t __res0;
	uint8_t len8_dlc;
	__attribute__((__aligned__(8))) uint8_t data[8];
} zcall_can_frame_t;

typedef struct {
	uint32_t can_id;
	uint8_t len;
	uint8_t flags;
	uint8_t __res0;
	uint8_t __res1;
	__attribute__((__aligned__(8))) uint8_t data[64];
} zcall_canfd_frame_t;

typedef struct {
	uint32_t prio;
	uint8_t flags;
	uint8_t sdt;
	uint16_t len;
	uint32_t af;
	uint8_t data[2048];
} zcall_canxl_frame_t;

/* CAN_RAW_XL_VCID_OPTS. */
typedef struct {
	uint8_t flags;
	uint8_t tx_vcid;
	uint8_t rx_vcid;
	uint8_t rx_vcid_mask;
} zcall_can_raw_vcid_options_t;

/* What is read from and written to a CAN_BCM socket; nframes frames follow. */
typedef struct {
	long tv_sec;
	long tv_usec;
} zcall_bcm_timeval_t;

typedef struct {
	uint32_t opcode;
	uint32_t flags;
	uint32_t count;
	zcall_bcm_timeval_t ival1;
	zcall_bcm_timeval_t ival2;
	uint32_t can_id;
	uint32_t nframes;
} zcall_bcm_msg_head_t;

/* CAN_ISOTP_OPTS, CAN_ISOTP_RECV_FC and CAN_ISOTP_LL_OPTS. */
typedef struct {
	uint32_t flags;
	uint32_t frame_txtime;
	uint8_t ext_address;
	uint8_t txpad_content;
	uint8_t rxpad_content;
	uint8_t rx_ext_address;
} zcall_can_isotp_options_t;

typedef struct {
	uint8_t bs;
	uint8_t stmin;
	uint8_t wftmax;
} zcall_can_isotp_fc_options_t;

typedef struct {
	uint8_t mtu;
	uint8_t tx_dl;
	uint8_t tx_flags;
} zcall_can_isotp_ll_options_t;

/* SO_J1939_FILTER takes an array of them. */
typedef struct {
	uint64_t name;
	uint64_t name_mask;
	uint32_t pgn;
	uint32_t pgn_mask;
	uint8_t addr;
	uint8_t addr_mask;
} zcall_j1939_filter_t;

/* SCTP_INITMSG. */
typedef struct {
	uint16_t sinit_num_ostreams;
	uint16_t sinit_max_instreams;
	uint16_t sinit_max_attempts;
	uint16_t sinit_max_init_timeo;
} zcall_sctp_initmsg_t;

/* Control messages of SCTP. */
typedef struct {
	uint16_t sinfo_stream;
	uint16_t sinfo_ssn;
	uint16_t sinfo_flags;
	uint32_t sinfo_ppid;
	uint32_t sinfo_context;
	uint32_t sinfo_timetolive;
	uint32_t sinfo_tsn;
	uint32_t sinfo_cumtsn;
	int32_t sinfo_assoc_id;
} zcall_sctp_sndrcvinfo_t;

typedef struct {
	uint16_t snd_sid;
	uint16_t snd_flags;
	uint32_t snd_ppid;
	uint32_t snd_context;
	int32_t snd_assoc_id;
} zcall_sctp_sndinfo_t;

typedef struct {
	uint16_t rcv_sid;
	uint16_t rcv_ssn;
	uint16_t rcv_flags;
	uint32_t rcv_ppid;
	uint32_t rcv_tsn;
	uint32_t rcv_cumtsn;
	uint32_t rcv_context;
	int32_t rcv_assoc_id;
} zcall_sctp_rcvinfo_t;

typedef struct {
	uint16_t nxt_sid;
	uint16_t nxt_flags;
	uint32_t nxt_ppid;
	uint32_t nxt_length;
	int32_t nxt_assoc_id;
} zcall_sctp_nxtinfo_t;

typedef struct {
	uint16_t pr_policy;
	uint32_t pr_value;
} zcall_sctp_prinfo_t;

typedef struct {
	uint16_t auth_keynumber;
} zcall_sctp_authinfo_t;

/* Notifications of SCTP. */
typedef struct {
	uint16_t sac_type;
	uint16_t sac_flags;
	uint32_t sac_length;
	uint16_t sac_state;
	uint16_t sac_error;
	uint16_t sac_outbound_streams;
	uint16_t sac_inbound_streams;
	int32_t sac_assoc_id;
} zcall_sctp_assoc_change_t;

typedef struct __attribute__((__packed__, __aligned__(4))) {
	uint16_t spc_type;
	uint16_t spc_flags;
	uint32_t spc_length;
	zcall_sockaddr_storage_t spc_aaddr;
	int spc_state;
	int spc_error;
	int32_t spc_assoc_id;
} zcall_sctp_paddr_change_t;

typedef struct {
	uint16_t sre_type;
	uint16_t sre_flags;
	uint32_t sre_length;
	uint16_t sre_error;
	int32_t sre_assoc_id;
} zcall_sctp_remote_error_t;

typedef struct {
	uint16_t ssf_type;
	uint16_t ssf_flags;
	uint32_t ssf_length;
	uint32_t ssf_error;
	zcall_sctp_sndrcvinfo_t ssf_info;
	int32_t ssf_assoc_id;
} zcall_sctp_send_failed_t;

typedef struct {
	uint16_t ssf_type;
	uint16_t ssf_flags;
	uint32_t ssf_length;
	uint32_t ssf_error;
	zcall_sctp_sndinfo_t ssfe_info;
	int32_t ssf_assoc_id;
} zcall_sctp_send_failed_event_t;

typedef struct {
	uint16_t sse_type;
	uint16_t sse_flags;
	uint32_t sse_length;
	int32_t sse_assoc_id;
} zcall_sctp_shutdown_event_t;

typedef struct {
	uint16_t sai_type;
	uint16_t sai_flags;
	uint32_t sai_length;
	uint32_t sai_adaptation_ind;
	int32_t sai_assoc_id;
} zcall_sctp_adaptation_event_t;

typedef struct {
	uint16_t pdapi_type;
	uint16_t pdapi_flags;
	uint32_t pdapi_length;
	uint32_t pdapi_indication;
	int32_t pdapi_assoc_id;
	uint32_t pdapi_stream;
	uint32_t pdapi_seq;
} zcall_sctp_pdapi_event_t;

typedef struct {
	uint16_t auth_type;
	uint16_t auth_flags;
	uint32_t auth_length;
	uint16_t auth_keynumber;
	uint16_t auth_altkeynumber;
	uint32_t auth_indication;
	int32_t auth_assoc_id;
} zcall_sctp_authkey_event_t;

typedef struct {
	uint16_t sender_dry_type;
	uint16_t sender_dry_flags;
	uint32_t sender_dry_length;
	int32_t sender_dry_assoc_id;
} zcall_sctp_sender_dry_event_t;

typedef struct {
	uint16_t strreset_type;
	uint16_t strreset_flags;
	uint32_t strreset_length;
	int32_t strreset_assoc_id;
} zcall_sctp_stream_reset_event_t;

typedef struct {
	uint16_t assocreset_type;
	uint16_t assocreset_flags;
	uint32_t assocreset_length;
	int32_t assocreset_assoc_id;
	uint32_t assocreset_local_tsn;
	uint32_t assocreset_remote_tsn;
} zcall_sctp_assoc_reset_event_t;

typedef struct {
	uint16_t strchange_type;
	uint16_t strchange_flags;
	uint32_t strchange_length;
	int32_t strchange_assoc_id;
	uint16_t strchange_instrms;
	uint16_t strchange_outstrms;
} zcall_sctp_stream_change_event_t;

/* What the other options of SCTP take. */
typedef struct {
	uint8_t sctp_data_io_event;
	uint8_t sctp_association_event;
	uint8_t sctp_address_event;
	uint8_t sctp_send_failure_event;
	uint8_t sctp_peer_error_event;
	uint8_t sctp_shutdown_event;
	uint8_t sctp_partial_delivery_event;
	uint8_t sctp_adaptation_layer_event;
	uint8_t sctp_authentication_event;
	uint8_t sctp_sender_dry_event;
	uint8_t sctp_stream_reset_event;
	uint8_t sctp_assoc_reset_event;
	uint8_t sctp_stream_change_event;
	uint8_t sctp_send_failure_event_event;
} zcall_sctp_event_subscribe_t;

typedef struct {
	int32_t srto_assoc_id;
	uint32_t srto_initial;
	uint32_t srto_max;
	uint32_t srto_min;
} zcall_sctp_rtoinfo_t;

typedef struct {
	int32_t sasoc_assoc_id;
	uint16_t sasoc_asocmaxrxt;
	uint16_t sasoc_number_peer_destinations;
	uint32_t sasoc_peer_rwnd;
	uint32_t sasoc_local_rwnd;
	uint32_t sasoc_cookie_life;
} zcall_sctp_assocparams_t;

typedef struct __attribute__((__packed__, __aligned__(4))) {
	int32_t sspp_assoc_id;
	zcall_sockaddr_storage_t sspp_addr;
} zcall_sctp_setpeerprim_t;

typedef struct {
	uint32_t ssb_adaptation_ind;
} zcall_sctp_setadaptation_t;

typedef struct __attribute__((__packed__, __aligned__(4))) {
	int32_t spp_assoc_id;
	zcall_sockaddr_storage_t spp_address;
	uint32_t spp_hbinterval;
	uint16_t spp_pathmaxrxt;
	uint32_t spp_pathmtu;
	uint32_t spp_sackdelay;
	uint32_t spp_flags;
	uint32_t spp_ipv6_flowlabel;
	uint8_t spp_dscp;
} zcall_sctp_paddrparams_t;

typedef struct {
	uint8_t sauth_chunk;
} zcall_sctp_authchunk_t;

typedef struct {
	uint32_t shmac_num_idents;
} zcall_sctp_hmacalgo_t;

typedef struct {
	int32_t sca_assoc_id;
	uint16_t sca_keynumber;
	uint16_t sca_keylength;
} zcall_sctp_authkey_t;

typedef struct {
	int32_t scact_assoc_id;
	uint16_t scact_keynumber;
} zcall_sctp_authkeyid_t;

typedef struct {
	int32_t sack_assoc_id;
	uint32_t sack_delay;
	uint32_t sack_freq;
} zcall_sctp_sack_info_t;

typedef struct {
	int32_t assoc_id;
	uint32_t assoc_value;
} zcall_sctp_assoc_value_t;

typedef struct {
	int32_t assoc_id;
	uint16_t stream_id;
	uint16_t stream_value;
} zcall_sctp_stream_value_t;

typedef struct __attribute__((__packed__, __aligned__(4))) {
	int32_t spinfo_assoc_id;
	zcall_sockaddr_storage_t spinfo_address;
	int32_t spinfo_state;
	uint32_t spinfo_cwnd;
	uint32_t spinfo_srtt;
	uint32_t spinfo_rto;
	uint32_t spinfo_mtu;
} zcall_sctp_paddrinfo_t;

typedef struct {
	int32_t sstat_assoc_id;
	int32_t sstat_state;
	uint32_t sstat_rwnd;
	uint16_t sstat_unackdata;
	uint16_t sstat_penddata;
	uint16_t sstat_instrms;
	uint16_t sstat_outstrms;
	uint32_t sstat_fragmentation_point;
	zcall_sctp_paddrinfo_t sstat_primary;
} zcall_sctp_status_t;

typedef struct {
	int32_t gauth_assoc_id;
	uint32_t gauth_number_of_chunks;
} zcall_sctp_authchunks_t;

typedef struct {
	uint32_t gaids_number_of_ids;
} zcall_sctp_assoc_ids_t;

typedef struct {
	int32_t assoc_id;
	uint32_t addr_num;
} zcall_sctp_getaddrs_t;

typedef struct {
	int32_t sas_assoc_id;
	zcall_sockaddr_storage_t sas_obs_rto_ipaddr;
	uint64_t sas_maxrto;
	uint64_t sas_isacks;
	uint64_t sas_osacks;
	uint64_t sas_opackets;
	uint64_t sas_ipackets;
	uint64_t sas_rtxchunks;
	uint64_t sas_outofseqtsns;
	uint64_t sas_idupchunks;
	uint64_t sas_gapcnt;
	uint64_t sas_ouodchunks;
	uint64_t sas_iuodchunks;
	uint64_t sas_oodchunks;
	uint64_t sas_iodchunks;
	uint64_t sas_octrlchunks;
	uint64_t sas_ictrlchunks;
} zcall_sctp_assoc_stats_t;

typedef struct {
	int32_t spt_assoc_id;
	zcall_sockaddr_storage_t spt_address;
	uint16_t spt_pathmaxrxt;
	uint16_t spt_pathpfthld;
} zcall_sctp_paddrthlds_t;

typedef struct {
	int32_t spt_assoc_id;
	zcall_sockaddr_storage_t spt_address;
	uint16_t spt_pathmaxrxt;
	uint16_t spt_pathpfthld;
	uint16_t spt_pathcpthld;
} zcall_sctp_paddrthlds_v2_t;

typedef struct {
	int32_t sprstat_assoc_id;
	uint16_t sprstat_sid;
	uint16_t sprstat_policy;
	uint64_t sprstat_abandoned_unsent;
	uint64_t sprstat_abandoned_sent;
} zcall_sctp_prstatus_t;

typedef struct {
	int32_t pr_assoc_id;
	uint32_t pr_value;
	uint16_t pr_policy;
} zcall_sctp_default_prinfo_t;

typedef struct {
	uint32_t sctpi_tag;
	uint32_t sctpi_state;
	uint32_t sctpi_rwnd;
	uint16_t sctpi_unackdata;
	uint16_t sctpi_penddata;
	uint16_t sctpi_instrms;
	uint16_t sctpi_outstrms;
	uint32_t sctpi_fragmentation_point;
	uint32_t sctpi_inqueue;
	uint32_t sctpi_outqueue;
	uint32_t sctpi_overall_error;
	uint32_t sctpi_max_burst;
	uint32_t sctpi_maxseg;
	uint32_t sctpi_peer_rwnd;
	uint32_t sctpi_peer_tag;
	uint8_t sctpi_peer_capable;
	uint8_t sctpi_peer_sack;
	uint16_t __reserved1;
	uint64_t sctpi_isacks;
	uint64_t sctpi_osacks;
	uint64_t sctpi_opackets;
	uint64_t sctpi_ipackets;
	uint64_t sctpi_rtxchunks;
	uint64_t sctpi_outofseqtsns;
	uint64_t sctpi_idupchunks;
	uint64_t sctpi_gapcnt;
	uint64_t sctpi_ouodchunks;
	uint64_t sctpi_iuodchunks;
	uint64_t sctpi_oodchunks;
	uint64_t sctpi_iodchunks;
	uint64_t sctpi_octrlchunks;
	uint64_t sctpi_ictrlchunks;
	zcall_sockaddr_storage_t sctpi_p_address;
	int32_t sctpi_p_state;
	uint32_t sctpi_p_cwnd;
	uint32_t sctpi_p_srtt;
	uint32_t sctpi_p_rto;
	uint32_t sctpi_p_hbinterval;
	uint32_t sctpi_p_pathmaxrxt;
	uint32_t sctpi_p_sackdelay;
	uint32_t sctpi_p_sackfreq;
	uint32_t sctpi_p_ssthresh;
	uint32_t sctpi_p_partial_bytes_acked;
	uint32_t sctpi_p_flight_size;
	uint16_t sctpi_p_error;
	uint16_t __reserved2;
	uint32_t sctpi_s_autoclose;
	uint32_t sctpi_s_adaptation_ind;
	uint32_t sctpi_s_pd_point;
	uint8_t sctpi_s_nodelay;
	uint8_t sctpi_s_disable_fragments;
	uint8_t sctpi_s_v4mapped;
	uint8_t sctpi_s_frag_interleave;
	uint32_t sctpi_s_type;
	uint32_t __reserved3;
} zcall_sctp_info_t;

typedef struct {
	int32_t srs_assoc_id;
	uint16_t srs_flags;
	uint16_t srs_number_streams;
} zcall_sctp_reset_streams_t;

typedef struct {
	int32_t sas_assoc_id;
	uint16_t sas_instrms;
	uint16_t sas_outstrms;
} zcall_sctp_add_streams_t;

typedef struct {
	int32_t se_assoc_id;
	uint16_t se_type;
	uint8_t se_on;
} zcall_sctp_event_t;

typedef struct {
	int32_t sue_assoc_id;
	zcall_sockaddr_storage_t sue_address;
	uint16_t sue_port;
} zcall_sctp_udpencaps_t;

typedef struct {
	int32_t spi_assoc_id;
	zcall_sockaddr_storage_t spi_address;
	uint32_t spi_interval;
} zcall_sctp_probeinterval_t;

/* SCTP_SOCKOPT_PEELOFF and SCTP_SOCKOPT_PEELOFF_FLAGS. */
typedef struct {
	int32_t associd;
	int sd;
} zcall_sctp_peeloff_arg_t;

typedef struct {
	zcall_sctp_peeloff_arg_t p_arg;
	unsigned flags;
} zcall_sctp_peeloff_flags_arg_t;

/* SCTP_PRIMARY_ADDR. */
typedef struct __attribute__((__packed__, __aligned__(4))) {
	int32_t ssp_assoc_id;
	zcall_sockaddr_storage_t ssp_addr;
} zcall_sctp_prim_t;

/* Addresses of AF_TIPC. */
typedef struct {
	uint32_t ref;
	uint32_t node;
} zcall_tipc_socket_addr_t;

typedef struct {
	uint32_t type;
	uint32_t instance;
} zcall_tipc_service_addr_t;

typedef struct {
	uint32_t type;
	uint32_t lower;
	uint32_t upper;
} zcall_tipc_service_range_t;

typedef struct {
	uint16_t family;
	uint8_t addrtype;
	int8_t scope;
	union {
		zcall_tipc_socket_addr_t id;
		zcall_tipc_service_range_t nameseq;
		struct {
			zcall_tipc_service_addr_t name;
			uint32_t domain;
		} name;
	} addr;
} zcall_sockaddr_tipc_t;

/* What a topology server takes and tells. */
typedef struct {
	zcall_tipc_service_range_t seq;
	uint32_t timeout;
	uint32_t filter;
	char usr_handle[8];
} zcall_tipc_subscr_t;

typedef struct {
	uint32_t event;
	uint32_t found_lower;
	uint32_t found_upper;
	zcall_tipc_socket_addr_t port;
	zcall_tipc_subscr_t s;
} zcall_tipc_event_t;

/* TIPC_GROUP_JOIN. */
typedef struct {
	uint32_t type;
	uint32_t instance;
	uint32_t scope;
	uint32_t flags;
} zcall_tipc_group_req_t;

/* Its ioctls. */
typedef struct {
	uint32_t peer;
	uint32_t bearer_id;
	char linkname[68];
} zcall_tipc_sioc_ln_req_t;

typedef struct {
	uint32_t peer;
	char node_id[16];
} zcall_tipc_sioc_nodeid_req_t;

/* Addresses of the other families. */
typedef struct {
	uint16_t srx_family;
	uint16_t srx_service;
	uint16_t transport_type;
	uint16_t transport_len;
	union {
		uint16_t family;
		zcall_sockaddr_in_t sin;
		zcall_sockaddr_in6_t sin6;
	} transport;
} zcall_sockaddr_rxrpc_t;

typedef struct {
	uint16_t l2tp_family;
	uint16_t l2tp_unused;
	zcall_in_addr_t l2tp_addr;
	uint32_t l2tp_conn_id;
	uint8_t __pad[4];
} zcall_sockaddr_l2tpip_t;

typedef struct {
	uint16_t l2tp_family;
	uint16_t l2tp_unused;
	uint32_t l2tp_flowinfo;
	zcall_in6_addr_t l2tp_addr;
	uint32_t l2tp_scope_id;
	uint32_t l2tp_conn_id;
} zcall_sockaddr_l2tpip6_t;

typedef struct {
	uint16_t sid;
	uint8_t remote[6];
	char dev[16];
} zcall_pppoe_addr_t;

typedef struct {
	uint16_t call_id;
	zcall_in_addr_t sin_addr;
} zcall_pptp_addr_t;

typedef struct __attribute__((__packed__)) {
	uint16_t sa_family;
	unsigned sa_protocol;
	union {
		zcall_pppoe_addr_t pppoe;
		zcall_pptp_addr_t pptp;
	} sa_addr;
} zcall_sockaddr_pppox_t;

typedef struct {
	uint16_t sq_family;
	uint32_t sq_node;
	uint32_t sq_port;
} zcall_sockaddr_qrtr_t;

typedef struct __attribute__((__packed__)) {
	uint16_t spn_family;
	uint8_t spn_obj;
	uint8_t spn_dev;
	uint8_t spn_resource;
	uint8_t spn_zero[11];
} zcall_sockaddr_pn_t;

typedef struct {
	uint16_t sa_family;
	uint32_t dev_idx;
	uint32_t target_idx;
	uint32_t nfc_protocol;
} zcall_sockaddr_nfc_t;

typedef struct {
	uint16_t sa_family;
	uint32_t dev_idx;
	uint32_t target_idx;
	uint32_t nfc_protocol;
	uint8_t dsap;
	uint8_t ssap;
	char service_name[63];
	size_t service_name_len;
} zcall_sockaddr_nfc_llcp_t;

typedef struct {
	uint8_t s_addr;
} zcall_mctp_addr_t;

typedef struct {
	uint16_t smctp_family;
	uint16_t __smctp_pad0;
	unsigned smctp_network;
	zcall_mctp_addr_t smctp_addr;
	uint8_t smctp_type;
	uint8_t smctp_tag;
	uint8_t __smctp_pad1;
} zcall_sockaddr_mctp_t;

typedef struct {
	zcall_sockaddr_mctp_t smctp_base;
	int smctp_ifindex;
	uint8_t smctp_halen;
	uint8_t __smctp_pad0[3];
	uint8_t smctp_haddr[32];
} zcall_sockaddr_mctp_ext_t;

typedef struct {
	uint16_t sllc_family;
	uint16_t sllc_arphrd;
	uint8_t sllc_test;
	uint8_t sllc_xid;
	uint8_t sllc_ua;
	uint8_t sllc_sap;
	uint8_t sllc_mac[6];
	uint8_t __pad[2];
} zcall_sockaddr_llc_t;

typedef struct {
	uint16_t s_net;
	uint8_t s_node;
} zcall_atalk_addr_t;

typedef struct {
	uint16_t sat_family;
	uint8_t sat_port;
	zcall_atalk_addr_t sat_addr;
	char sat_zero[8];
} zcall_sockaddr_at_t;

typedef struct {
	char x25_addr[16];
} zcall_x25_address_t;

typedef struct {
	uint16_t sx25_family;
	zcall_x25_address_t sx25_addr;
} zcall_sockaddr_x25_t;

typedef struct {
	char ax25_call[7]; /* six letters, shifted left by one, and SSID */
} zcall_ax25_address_t;

typedef struct {
	uint16_t sax25_family;
	zcall_ax25_address_t sax25_call;
	int sax25_ndigis;
} zcall_sockaddr_ax25_t;

typedef struct {
	zcall_sockaddr_ax25_t fsa_ax25;
	zcall_ax25_address_t fsa_digipeater[8];
} zcall_full_sockaddr_ax25_t;

typedef struct {
	uint16_t sap_family;
	struct {
		short itf;
		short vpi;
		int vci;
	} sap_addr;
} zcall_sockaddr_atmpvc_t;

typedef struct {
	uint16_t sas_family;
	struct {
		uint8_t prv[20];
		char pub[13];
		char lij_type;
		uint32_t lij_id;
	} sas_addr;
} zcall_sockaddr_atmsvc_t;

/* A control packet of AF_QIPCRTR. */
typedef struct __attribute__((__packed__)) {
	uint32_t cmd;
	__extension__ union {
		struct {
			uint32_t service;
			uint32_t instance;
			uint32_t node;
			uint32_t port;
		} server;
		struct {
			uint32_t node;
			uint32_t port;
		} client;
	};
} zcall_qrtr_ctrl_pkt_t;

/* The ioctls of AF_KCM. */
typedef struct {
	int fd;
	int bpf_fd;
} zcall_kcm_attach_t;

typedef struct {
	int fd;
} zcall_kcm_unattach_t;

typedef struct {
	int fd;
} zcall_kcm_clone_t;

#endif
