/*
 * Linux constants and structures: io_uring, whole as of Linux 7.2
 * (linux/io_uring.h and linux/io_uring/{query,zcrx,bpf_filter}.h).
 * The calls are in uring.h of the folder above, an engine in its ring.h.
 *
 * "Since" means the kernel that came with it: older ones refuse it.
 */
#ifndef ZCALL_LINUX_URING_H
#define ZCALL_LINUX_URING_H

#include "../target.h"
#include "time.h"

/* Flags of io_uring_setup (params.flags). */
#define ZCALL_IORING_SETUP_IOPOLL (1U << 0)
#define ZCALL_IORING_SETUP_SQPOLL (1U << 1)
#define ZCALL_IORING_SETUP_SQ_AFF (1U << 2)
#define ZCALL_IORING_SETUP_CQSIZE (1U << 3)
#define ZCALL_IORING_SETUP_CLAMP (1U << 4)
#define ZCALL_IORING_SETUP_ATTACH_WQ (1U << 5)
#define ZCALL_IORING_SETUP_R_DISABLED (1U << 6)		 /* since 5.10 */
#define ZCALL_IORING_SETUP_SUBMIT_ALL (1U << 7)		 /* since 5.18 */
#define ZCALL_IORING_SETUP_COOP_TASKRUN (1U << 8)	 /* since 5.19 */
#define ZCALL_IORING_SETUP_TASKRUN_FLAG (1U << 9)	 /* since 5.19 */
#define ZCALL_IORING_SETUP_SQE128 (1U << 10)		 /* since 5.19 */
#define ZCALL_IORING_SETUP_CQE32 (1U << 11)		 /* since 5.19 */
#define ZCALL_IORING_SETUP_SINGLE_ISSUER (1U << 12)	 /* since 6.0 */
#define ZCALL_IORING_SETUP_DEFER_TASKRUN (1U << 13)	 /* since 6.1 */
#define ZCALL_IORING_SETUP_NO_MMAP (1U << 14)		 /* since 6.5 */
#define ZCALL_IORING_SETUP_REGISTERED_FD_ONLY (1U << 15) /* since 6.5 */
#define ZCALL_IORING_SETUP_NO_SQARRAY (1U << 16)	 /* since 6.6 */
#define ZCALL_IORING_SETUP_HYBRID_IOPOLL (1U << 17)	 /* since 6.13 */
#define ZCALL_IORING_SETUP_CQE_MIXED (1U << 18)		 /* since 6.18 */
#define ZCALL_IORING_SETUP_SQE_MIXED (1U << 19)		 /* since 6.19 */
#define ZCALL_IORING_SETUP_SQ_REWIND (1U << 20)		 /* since 7.0 */

/* What the kernel can do (params.features). */
#define ZCALL_IORING_FEAT_SINGLE_MMAP (1U << 0)
#define ZCALL_IORING_FEAT_NODROP (1U << 1)
#define ZCALL_IORING_FEAT_SUBMIT_STABLE (1U << 2)
#define ZCALL_IORING_FEAT_RW_CUR_POS (1U << 3)
#define ZCALL_IORING_FEAT_CUR_PERSONALITY (1U << 4)
#define ZCALL_IORING_FEAT_FAST_POLL (1U << 5)
#define ZCALL_IORING_FEAT_POLL_32BITS (1U << 6)
#define ZCALL_IORING_FEAT_SQPOLL_NONFIXED (1U << 7)
#define ZCALL_IORING_FEAT_EXT_ARG (1U << 8)
#define ZCALL_IORING_FEAT_NATIVE_WORKERS (1U << 9)
#define ZCALL_IORING_FEAT_RSRC_TAGS (1U << 10)
#define ZCALL_IORING_FEAT_CQE_SKIP (1U << 11)
#define ZCALL_IORING_FEAT_LINKED_FILE (1U << 12)
#define ZCALL_IORING_FEAT_REG_REG_RING (1U << 13)
#define ZCALL_IORING_FEAT_RECVSEND_BUNDLE (1U << 14)
#define ZCALL_IORING_FEAT_MIN_TIMEOUT (1U << 15)
#define ZCALL_IORING_FEAT_RW_ATTR (1U << 16)
#define ZCALL_IORING_FEAT_NO_IOWAIT (1U << 17)

/* Offsets at which mmap finds the parts of a ring. That of a ring of provided
 * buffers is OFF_PBUF_RING | group << OFF_PBUF_SHIFT. */
#define ZCALL_IORING_OFF_SQ_RING 0ULL
#define ZCALL_IORING_OFF_CQ_RING 0x8000000ULL
#define ZCALL_IORING_OFF_SQES 0x10000000ULL
#define ZCALL_IORING_OFF_PBUF_RING 0x80000000ULL
#define ZCALL_IORING_OFF_PBUF_SHIFT 16
#define ZCALL_IORING_OFF_MMAP_MASK 0xf8000000ULL

/* Flags in the submission queue ring. */
#define ZCALL_IORING_SQ_NEED_WAKEUP (1U << 0)
#define ZCALL_IORING_SQ_CQ_OVERFLOW (1U << 1)
#define ZCALL_IORING_SQ_TASKRUN (1U << 2)

/* Flags in the completion queue ring. */
#define ZCALL_IORING_CQ_EVENTFD_DISABLED (1U << 0)

/* Flags of io_uring_enter. */
#define ZCALL_IORING_ENTER_GETEVENTS (1U << 0)
#define ZCALL_IORING_ENTER_SQ_WAKEUP (1U << 1)
#define ZCALL_IORING_ENTER_SQ_WAIT (1U << 2)
#define ZCALL_IORING_ENTER_EXT_ARG (1U << 3)	     /* since 5.11 */
#define ZCALL_IORING_ENTER_REGISTERED_RING (1U << 4) /* since 5.18 */
#define ZCALL_IORING_ENTER_ABS_TIMER (1U << 5)	     /* since 6.12 */
#define ZCALL_IORING_ENTER_EXT_ARG_REG (1U << 6)     /* since 6.13 */
#define ZCALL_IORING_ENTER_NO_IOWAIT (1U << 7)	     /* since 6.15 */

/* Operations (sqe.opcode). */
#define ZCALL_IORING_OP_NOP 0
#define ZCALL_IORING_OP_READV 1
#define ZCALL_IORING_OP_WRITEV 2
#define ZCALL_IORING_OP_FSYNC 3
#define ZCALL_IORING_OP_READ_FIXED 4
#define ZCALL_IORING_OP_WRITE_FIXED 5
#define ZCALL_IORING_OP_POLL_ADD 6
#define ZCALL_IORING_OP_POLL_REMOVE 7
#define ZCALL_IORING_OP_SYNC_FILE_RANGE 8
#define ZCALL_IORING_OP_SENDMSG 9
#define ZCALL_IORING_OP_RECVMSG 10
#define ZCALL_IORING_OP_TIMEOUT 11
#define ZCALL_IORING_OP_TIMEOUT_REMOVE 12
#define ZCALL_IORING_OP_ACCEPT 13
#define ZCALL_IORING_OP_ASYNC_CANCEL 14
#define ZCALL_IORING_OP_LINK_TIMEOUT 15
#define ZCALL_IORING_OP_CONNECT 16
#define ZCALL_IORING_OP_FALLOCATE 17
#define ZCALL_IORING_OP_OPENAT 18
#define ZCALL_IORING_OP_CLOSE 19
#define ZCALL_IORING_OP_FILES_UPDATE 20
#define ZCALL_IORING_OP_STATX 21
#define ZCALL_IORING_OP_READ 22
#define ZCALL_IORING_OP_WRITE 23
#define ZCALL_IORING_OP_FADVISE 24
#define ZCALL_IORING_OP_MADVISE 25
#define ZCALL_IORING_OP_SEND 26
#define ZCALL_IORING_OP_RECV 27
#define ZCALL_IORING_OP_OPENAT2 28
#define ZCALL_IORING_OP_EPOLL_CTL 29
#define ZCALL_IORING_OP_SPLICE 30
#define ZCALL_IORING_OP_PROVIDE_BUFFERS 31
#define ZCALL_IORING_OP_REMOVE_BUFFERS 32
#define ZCALL_IORING_OP_TEE 33
#define ZCALL_IORING_OP_SHUTDOWN 34
#define ZCALL_IORING_OP_RENAMEAT 35
#define ZCALL_IORING_OP_UNLINKAT 36
#define ZCALL_IORING_OP_MKDIRAT 37
#define ZCALL_IORING_OP_SYMLINKAT 38
#define ZCALL_IORING_OP_LINKAT 39
#define ZCALL_IORING_OP_MSG_RING 40
#define ZCALL_IORING_OP_FSETXATTR 41
#define ZCALL_IORING_OP_SETXATTR 42
#define ZCALL_IORING_OP_FGETXATTR 43
#define ZCALL_IORING_OP_GETXATTR 44
#define ZCALL_IORING_OP_SOCKET 45
#define ZCALL_IORING_OP_URING_CMD 46
#define ZCALL_IORING_OP_SEND_ZC 47
#define ZCALL_IORING_OP_SENDMSG_ZC 48
#define ZCALL_IORING_OP_READ_MULTISHOT 49
#define ZCALL_IORING_OP_WAITID 50
#define ZCALL_IORING_OP_FUTEX_WAIT 51
#define ZCALL_IORING_OP_FUTEX_WAKE 52
#define ZCALL_IORING_OP_FUTEX_WAITV 53
#define ZCALL_IORING_OP_FIXED_FD_INSTALL 54
#define ZCALL_IORING_OP_FTRUNCATE 55
#define ZCALL_IORING_OP_BIND 56
#define ZCALL_IORING_OP_LISTEN 57
#define ZCALL_IORING_OP_RECV_ZC 58
#define ZCALL_IORING_OP_EPOLL_WAIT 59
#define ZCALL_IORING_OP_READV_FIXED 60
#define ZCALL_IORING_OP_WRITEV_FIXED 61
#define ZCALL_IORING_OP_PIPE 62
#define ZCALL_IORING_OP_NOP128 63
#define ZCALL_IORING_OP_URING_CMD128 64

/* Flags of a submission (sqe.flags), and the same as numbers of bits. */
#define ZCALL_IOSQE_FIXED_FILE (1U << 0)
#define ZCALL_IOSQE_IO_DRAIN (1U << 1)
#define ZCALL_IOSQE_IO_LINK (1U << 2)
#define ZCALL_IOSQE_IO_HARDLINK (1U << 3)
#define ZCALL_IOSQE_ASYNC (1U << 4)
#define ZCALL_IOSQE_BUFFER_SELECT (1U << 5)
#define ZCALL_IOSQE_CQE_SKIP_SUCCESS (1U << 6)
#define ZCALL_IOSQE_FIXED_FILE_BIT 0
#define ZCALL_IOSQE_IO_DRAIN_BIT 1
#define ZCALL_IOSQE_IO_LINK_BIT 2
#define ZCALL_IOSQE_IO_HARDLINK_BIT 3
#define ZCALL_IOSQE_ASYNC_BIT 4
#define ZCALL_IOSQE_BUFFER_SELECT_BIT 5
#define ZCALL_IOSQE_CQE_SKIP_SUCCESS_BIT 6

/* Flags of a completion (cqe.flags). F_BUFFER: the buffer's number is
 * flags >> CQE_BUFFER_SHIFT. F_SKIP: not a completion, ignore it. F_32: this
 * one has 32 bytes (IORING_SETUP_CQE_MIXED). */
#define ZCALL_IORING_CQE_F_BUFFER (1U << 0)
#define ZCALL_IORING_CQE_F_MORE (1U << 1)
#define ZCALL_IORING_CQE_F_SOCK_NONEMPTY (1U << 2)
#define ZCALL_IORING_CQE_F_NOTIF (1U << 3)
#define ZCALL_IORING_CQE_F_BUF_MORE (1U << 4)
#define ZCALL_IORING_CQE_F_SKIP (1U << 5)
#define ZCALL_IORING_CQE_F_32 (1U << 15)
#define ZCALL_IORING_CQE_BUFFER_SHIFT 16

/* sqe.file_index: make the result a registered file, in any free slot. */
#define ZCALL_IORING_FILE_INDEX_ALLOC (~0U)

/* sqe.attr_type_mask of reads and writes: attr_ptr is a
 * zcall_io_uring_attr_pi_t. */
#define ZCALL_IORING_RW_ATTR_FLAG_PI (1U << 0)

/* Flags of IORING_OP_FSYNC (sqe.fsync_flags). */
#define ZCALL_IORING_FSYNC_DATASYNC (1U << 0)

/* Flags of IORING_OP_TIMEOUT, _REMOVE and LINK_TIMEOUT (sqe.timeout_flags).
 * IMMEDIATE_ARG: sqe.addr is nanoseconds, not an address. */
#define ZCALL_IORING_TIMEOUT_ABS (1U << 0)
#define ZCALL_IORING_TIMEOUT_UPDATE (1U << 1)
#define ZCALL_IORING_TIMEOUT_BOOTTIME (1U << 2)
#define ZCALL_IORING_TIMEOUT_REALTIME (1U << 3)
#define ZCALL_IORING_LINK_TIMEOUT_UPDATE (1U << 4)
#define ZCALL_IORING_TIMEOUT_ETIME_SUCCESS (1U << 5) /* since 5.16 */
#define ZCALL_IORING_TIMEOUT_MULTISHOT (1U << 6)     /* since 6.4 */
#define ZCALL_IORING_TIMEOUT_IMMEDIATE_ARG (1U << 7) /* since 7.1 */
#define ZCALL_IORING_TIMEOUT_CLOCK_MASK 0xcU
#define ZCALL_IORING_TIMEOUT_UPDATE_MASK 0x12U

/* IORING_OP_SPLICE and TEE (sqe.splice_flags): the descriptor to read from is
 * a registered one. */
#define ZCALL_SPLICE_F_FD_IN_FIXED (1U << 31)

/* Flags of IORING_OP_POLL_ADD and POLL_REMOVE, in sqe.len. */
#define ZCALL_IORING_POLL_ADD_MULTI (1U << 0)
#define ZCALL_IORING_POLL_UPDATE_EVENTS (1U << 1)
#define ZCALL_IORING_POLL_UPDATE_USER_DATA (1U << 2)
#define ZCALL_IORING_POLL_ADD_LEVEL (1U << 3) /* since 6.0 */

/* What IORING_OP_ASYNC_CANCEL looks for (sqe.cancel_flags). */
#define ZCALL_IORING_ASYNC_CANCEL_ALL (1U << 0)
#define ZCALL_IORING_ASYNC_CANCEL_FD (1U << 1)
#define ZCALL_IORING_ASYNC_CANCEL_ANY (1U << 2)
#define ZCALL_IORING_ASYNC_CANCEL_FD_FIXED (1U << 3)
#define ZCALL_IORING_ASYNC_CANCEL_USERDATA (1U << 4) /* since 6.6 */
#define ZCALL_IORING_ASYNC_CANCEL_OP (1U << 5)	     /* since 6.6 */

/* Flags of sends and receives, in sqe.ioprio. */
#define ZCALL_IORING_RECVSEND_POLL_FIRST (1U << 0)
#define ZCALL_IORING_RECV_MULTISHOT (1U << 1)	    /* since 6.0 */
#define ZCALL_IORING_RECVSEND_FIXED_BUF (1U << 2)   /* since 6.0 */
#define ZCALL_IORING_SEND_ZC_REPORT_USAGE (1U << 3) /* since 6.2 */
#define ZCALL_IORING_RECVSEND_BUNDLE (1U << 4)	    /* since 6.10 */
#define ZCALL_IORING_SEND_VECTORIZED (1U << 5)	    /* since 6.17 */

/* In cqe.res of a notification with SEND_ZC_REPORT_USAGE: it was copied. */
#define ZCALL_IORING_NOTIF_USAGE_ZC_COPIED (1U << 31)

/* Flags of IORING_OP_ACCEPT, in sqe.ioprio. */
#define ZCALL_IORING_ACCEPT_MULTISHOT (1U << 0)
#define ZCALL_IORING_ACCEPT_DONTWAIT (1U << 1)	 /* since 6.10 */
#define ZCALL_IORING_ACCEPT_POLL_FIRST (1U << 2) /* since 6.10 */

/* What IORING_OP_MSG_RING sends, in sqe.addr, and flags
 * (sqe.msg_ring_flags). */
#define ZCALL_IORING_MSG_DATA 0
#define ZCALL_IORING_MSG_SEND_FD 1
#define ZCALL_IORING_MSG_RING_CQE_SKIP (1U << 0)
#define ZCALL_IORING_MSG_RING_FLAGS_PASS (1U << 1) /* since 6.3 */

/* Flags of IORING_OP_FIXED_FD_INSTALL (sqe.install_fd_flags). */
#define ZCALL_IORING_FIXED_FD_NO_CLOEXEC (1U << 0)

/* Flags of IORING_OP_NOP (sqe.nop_flags). INJECT_RESULT: sqe.len. */
#define ZCALL_IORING_NOP_INJECT_RESULT (1U << 0) /* since 6.10 */
#define ZCALL_IORING_NOP_FILE (1U << 1)		 /* since 6.13 */
#define ZCALL_IORING_NOP_FIXED_FILE (1U << 2)	 /* since 6.13 */
#define ZCALL_IORING_NOP_FIXED_BUFFER (1U << 3)	 /* since 6.13 */
#define ZCALL_IORING_NOP_TW (1U << 4)		 /* since 6.16 */
#define ZCALL_IORING_NOP_CQE32 (1U << 5)	 /* since 6.18 */

/* Flags of IORING_OP_URING_CMD (sqe.uring_cmd_flags). */
#define ZCALL_IORING_URING_CMD_FIXED (1U << 0)
#define ZCALL_IORING_URING_CMD_MULTISHOT (1U << 1) /* since 6.18 */
#define ZCALL_IORING_URING_CMD_MASK 3U

/* IORING_OP_URING_CMD of sockets (sqe.cmd_op). */
#define ZCALL_SOCKET_URING_OP_SIOCINQ 0
#define ZCALL_SOCKET_URING_OP_SIOCOUTQ 1
#define ZCALL_SOCKET_URING_OP_GETSOCKOPT 2
#define ZCALL_SOCKET_URING_OP_SETSOCKOPT 3
#define ZCALL_SOCKET_URING_OP_TX_TIMESTAMP 4 /* since 6.17 */
#define ZCALL_SOCKET_URING_OP_GETSOCKNAME 5  /* since 6.19 */

/* Where SOCKET_URING_OP_TX_TIMESTAMP puts what it knows in cqe.flags. */
#define ZCALL_IORING_TIMESTAMP_HW_SHIFT 16
#define ZCALL_IORING_TIMESTAMP_TYPE_SHIFT 17
#define ZCALL_IORING_CQE_F_TSTAMP_HW (1U << 16)

/* IORING_OP_URING_CMD of block devices: discard sqe.addr, sqe.addr3. */
#define ZCALL_BLOCK_URING_CMD_DISCARD 0x1200

/* Operations of io_uring_register. */
#define ZCALL_IORING_REGISTER_BUFFERS 0
#define ZCALL_IORING_UNREGISTER_BUFFERS 1
#define ZCALL_IORING_REGISTER_FILES 2
#define ZCALL_IORING_UNREGISTER_FILES 3
#define ZCALL_IORING_REGISTER_EVENTFD 4
#define ZCALL_IORING_UNREGISTER_EVENTFD 5
#define ZCALL_IORING_REGISTER_FILES_UPDATE 6
#define ZCALL_IORING_REGISTER_EVENTFD_ASYNC 7
#define ZCALL_IORING_REGISTER_PROBE 8
#define ZCALL_IORING_REGISTER_PERSONALITY 9
#define ZCALL_IORING_UNREGISTER_PERSONALITY 10
#define ZCALL_IORING_REGISTER_RESTRICTIONS 11
#define ZCALL_IORING_REGISTER_ENABLE_RINGS 12
#define ZCALL_IORING_REGISTER_FILES2 13
#define ZCALL_IORING_REGISTER_FILES_UPDATE2 14
#define ZCALL_IORING_REGISTER_BUFFERS2 15
#define ZCALL_IORING_REGISTER_BUFFERS_UPDATE 16
#define ZCALL_IORING_REGISTER_IOWQ_AFF 17
#define ZCALL_IORING_UNREGISTER_IOWQ_AFF 18
#define ZCALL_IORING_REGISTER_IOWQ_MAX_WORKERS 19
#define ZCALL_IORING_REGISTER_RING_FDS 20
#define ZCALL_IORING_UNREGISTER_RING_FDS 21
#define ZCALL_IORING_REGISTER_PBUF_RING 22
#define ZCALL_IORING_UNREGISTER_PBUF_RING 23
#define ZCALL_IORING_REGISTER_SYNC_CANCEL 24
#define ZCALL_IORING_REGISTER_FILE_ALLOC_RANGE 25
#define ZCALL_IORING_REGISTER_PBUF_STATUS 26
#define ZCALL_IORING_REGISTER_NAPI 27
#define ZCALL_IORING_UNREGISTER_NAPI 28
#define ZCALL_IORING_REGISTER_CLOCK 29
#define ZCALL_IORING_REGISTER_CLONE_BUFFERS 30
#define ZCALL_IORING_REGISTER_SEND_MSG_RING 31
#define ZCALL_IORING_REGISTER_ZCRX_IFQ 32
#define ZCALL_IORING_REGISTER_RESIZE_RINGS 33
#define ZCALL_IORING_REGISTER_MEM_REGION 34
#define ZCALL_IORING_REGISTER_QUERY 35
#define ZCALL_IORING_REGISTER_ZCRX_CTRL 36
#define ZCALL_IORING_REGISTER_BPF_FILTER 37

/* Added to them: the ring is given as a registered one (since 6.3). */
#define ZCALL_IORING_REGISTER_USE_REGISTERED_RING (1U << 31)

/* zcall_io_uring_rsrc_register_t.flags: empty slots, to be filled later. */
#define ZCALL_IORING_RSRC_REGISTER_SPARSE (1U << 0)

/* A descriptor that IORING_REGISTER_FILES_UPDATE leaves as it is. */
#define ZCALL_IORING_REGISTER_FILES_SKIP (-2)

/* Of a probed operation (probe_op.flags). */
#define ZCALL_IO_URING_OP_SUPPORTED (1U << 0)

/* The two numbers of IORING_REGISTER_IOWQ_MAX_WORKERS. */
#define ZCALL_IO_WQ_BOUND 0
#define ZCALL_IO_WQ_UNBOUND 1

/* What a restriction is about (zcall_io_uring_restriction_t.opcode). */
#define ZCALL_IORING_RESTRICTION_REGISTER_OP 0
#define ZCALL_IORING_RESTRICTION_SQE_OP 1
#define ZCALL_IORING_RESTRICTION_SQE_FLAGS_ALLOWED 2
#define ZCALL_IORING_RESTRICTION_SQE_FLAGS_REQUIRED 3

/* Flags of IORING_REGISTER_PBUF_RING. MMAP: the memory is the kernel's.
 * INC: a buffer is used up piece by piece (since 6.12). */
#define ZCALL_IOU_PBUF_RING_MMAP 1
#define ZCALL_IOU_PBUF_RING_INC 2

/* IORING_REGISTER_NAPI: what to do (opcode), and how to find the queues. */
#define ZCALL_IO_URING_NAPI_REGISTER_OP 0
#define ZCALL_IO_URING_NAPI_STATIC_ADD_ID 1
#define ZCALL_IO_URING_NAPI_STATIC_DEL_ID 2
#define ZCALL_IO_URING_NAPI_TRACKING_DYNAMIC 0
#define ZCALL_IO_URING_NAPI_TRACKING_STATIC 1
#define ZCALL_IO_URING_NAPI_TRACKING_INACTIVE 255

/* Flags of IORING_REGISTER_CLONE_BUFFERS. */
#define ZCALL_IORING_REGISTER_SRC_REGISTERED (1U << 0)
#define ZCALL_IORING_REGISTER_DST_REPLACE (1U << 1)

/* Flags of a region: its memory is the caller's; and of registering it:
 * io_uring_enter takes its arguments from there. */
#define ZCALL_IORING_MEM_REGION_TYPE_USER 1
#define ZCALL_IORING_MEM_REGION_REG_WAIT_ARG 1

/* zcall_io_uring_reg_wait_t.flags: ts counts. */
#define ZCALL_IORING_REG_WAIT_TS (1U << 0)

/* Queries of IORING_REGISTER_QUERY (zcall_io_uring_query_hdr_t.query_op). */
#define ZCALL_IO_URING_QUERY_OPCODES 0
#define ZCALL_IO_URING_QUERY_ZCRX 1
#define ZCALL_IO_URING_QUERY_SCQ 2
#define ZCALL_IO_URING_QUERY_ZCRX_EVENT 3

/* Zero-copy receive: an offset has its area's number in these bits. */
#define ZCALL_IORING_ZCRX_AREA_SHIFT 48
#define ZCALL_IORING_ZCRX_AREA_MASK 0xffff000000000000ULL
#define ZCALL_IORING_ZCRX_AREA_DMABUF 1
#define ZCALL_ZCRX_REG_IMPORT 1
#define ZCALL_ZCRX_REG_NODEV 2
#define ZCALL_ZCRX_FEATURE_RX_PAGE_SIZE (1U << 0)
#define ZCALL_ZCRX_FEATURE_EVENT (1U << 1)
#define ZCALL_ZCRX_EVENT_ALLOC_FAIL 0
#define ZCALL_ZCRX_EVENT_COPY 1
#define ZCALL_ZCRX_EVENT_DESC_FLAG_STATS (1U << 0)
#define ZCALL_ZCRX_CTRL_FLUSH_RQ 0
#define ZCALL_ZCRX_CTRL_EXPORT 1
#define ZCALL_ZCRX_CTRL_ARM_EVENT 2

/* IORING_REGISTER_BPF_FILTER: the command, and flags of a filter. */
#define ZCALL_IO_URING_BPF_CMD_FILTER 1
#define ZCALL_IO_URING_BPF_FILTER_DENY_REST 1
#define ZCALL_IO_URING_BPF_FILTER_SZ_STRICT 2

/* Where the fields of the submission queue lie in its mapping. */
typedef struct {
	uint32_t head;
	uint32_t tail;
	uint32_t ring_mask;
	uint32_t ring_entries;
	uint32_t flags;
	uint32_t dropped;
	uint32_t array;
	uint32_t resv1;
	uint64_t user_addr;
} zcall_io_sqring_offsets_t;

/* Where the fields of the completion queue lie in its mapping. */
typedef struct {
	uint32_t head;
	uint32_t tail;
	uint32_t ring_mask;
	uint32_t ring_entries;
	uint32_t overflow;
	uint32_t cqes;
	uint32_t flags;
	uint32_t resv1;
	uint64_t user_addr;
} zcall_io_cqring_offsets_t;

/* What io_uring_setup is asked for, and what it answers. */
typedef struct {
	uint32_t sq_entries;
	uint32_t cq_entries;
	uint32_t flags;
	uint32_t sq_thread_cpu;
	uint32_t sq_thread_idle; /* milliseconds */
	uint32_t features;
	uint32_t wq_fd;
	uint32_t resv[3];
	zcall_io_sqring_offsets_t sq_off;
	zcall_io_cqring_offsets_t cq_off;
} zcall_io_uring_params_t;

/*
 * A submission queue entry. Which name of a place counts depends on opcode;
 * what an operation does not use must be 0. cmd: what IORING_OP_URING_CMD
 * hands to the file, 16 bytes; see zcall_io_uring_sqe128_t for 80.
 */
typedef struct {
	uint8_t opcode; /* IORING_OP_* */
	uint8_t flags;	/* IOSQE_* */
	uint16_t ioprio;
	int32_t fd;
	__extension__ union {
		uint64_t off;
		uint64_t addr2;
		__extension__ struct {
			uint32_t cmd_op;
			uint32_t __pad1;
		};
	};
	__extension__ union {
		uint64_t addr;
		uint64_t splice_off_in;
		__extension__ struct {
			uint32_t level;
			uint32_t optname;
		};
	};
	uint32_t len;
	__extension__ union {
		uint32_t rw_flags;
		uint32_t fsync_flags;
		uint16_t poll_events;
		uint32_t poll32_events;
		uint32_t sync_range_flags;
		uint32_t msg_flags;
		uint32_t timeout_flags;
		uint32_t accept_flags;
		uint32_t cancel_flags;
		uint32_t open_flags;
		uint32_t statx_flags;
		uint32_t fadvise_advice;
		uint32_t splice_flags;
		uint32_t rename_flags;
		uint32_t unlink_flags;
		uint32_t hardlink_flags;
		uint32_t xattr_flags;
		uint32_t msg_ring_flags;
		uint32_t uring_cmd_flags;
		uint32_t waitid_flags;
		uint32_t futex_flags;
		uint32_t install_fd_flags;
		uint32_t nop_flags;
		uint32_t pipe_flags;
	};
	uint64_t user_data; /* comes back in the completion */
	__extension__ union {
		uint16_t buf_index;
		uint16_t buf_group;
	};
	uint16_t personality;
	__extension__ union {
		int32_t splice_fd_in;
		uint32_t file_index;
		uint32_t zcrx_ifq_idx;
		uint32_t optlen;
		__extension__ struct {
			uint16_t addr_len;
			uint16_t __pad3[1];
		};
		__extension__ struct {
			uint8_t write_stream;
			uint8_t __pad4[3];
		};
	};
	__extension__ union {
		__extension__ struct {
			uint64_t addr3;
			uint64_t __pad2[1];
		};
		__extension__ struct {
			uint64_t attr_ptr;
			uint64_t attr_type_mask;
		};
		uint64_t optval;
		uint8_t cmd[16];
	};
} zcall_io_uring_sqe_t;

/*
 * Where entries have 128 bytes (IORING_SETUP_SQE128, or two places of a ring
 * with SQE_MIXED and an operation that ends in 128): the kernel's cmd goes on
 * to the end. It has no such type; its own has cmd without a length, which C++
 * lacks.
 */
typedef union {
	zcall_io_uring_sqe_t sqe;
	__extension__ struct {
		uint8_t sqe_head[48];
		uint8_t cmd[80];
	};
} zcall_io_uring_sqe128_t;

/* A completion queue entry. */
typedef struct {
	uint64_t user_data; /* of the submission */
	int32_t res;	    /* the value, or -errno */
	uint32_t flags;	    /* IORING_CQE_F_* */
} zcall_io_uring_cqe_t;

/* Where entries have 32 bytes (IORING_SETUP_CQE32, or IORING_CQE_F_32 in a
 * ring with CQE_MIXED): the kernel's big_cqe has a length here, too. */
typedef struct {
	zcall_io_uring_cqe_t cqe;
	uint64_t big_cqe[2];
} zcall_io_uring_cqe32_t;

ZCALLI_ASSERT(sizeof(zcall_io_uring_sqe128_t) == 128 &&
		      ZCALLI_AT(zcall_io_uring_sqe_t, cmd, 48, 16) &&
		      ZCALLI_AT(zcall_io_uring_sqe128_t, cmd, 48, 80) &&
		      sizeof(zcall_io_uring_cqe32_t) == 32 &&
		      ZCALLI_AT(zcall_io_uring_cqe32_t, big_cqe, 16, 16),
	      "big entries of io_uring");

/* What sqe.attr_ptr shows to: integrity data of a read or write. */
typedef struct {
	uint16_t flags;
	uint16_t app_tag;
	uint32_t len;
	uint64_t addr;
	uint64_t seed;
	uint64_t rsvd;
} zcall_io_uring_attr_pi_t;

/* The argument of io_uring_enter with IORING_ENTER_EXT_ARG. */
typedef struct {
	uint64_t sigmask;	/* address of a zcall_sigset_t, or 0 */
	uint32_t sigmask_sz;	/* 8 */
	uint32_t min_wait_usec; /* since Linux 6.12, before that 0 */
	uint64_t ts;		/* address of a zcall_timespec_t, or 0 */
} zcall_io_uring_getevents_arg_t;

/* One argument in a registered region, for IORING_ENTER_EXT_ARG_REG. */
typedef struct {
	zcall_timespec_t ts;
	uint32_t min_wait_usec;
	uint32_t flags;	  /* IORING_REG_WAIT_* */
	uint64_t sigmask; /* address of a zcall_sigset_t, or 0 */
	uint32_t sigmask_sz;
	uint32_t pad[3];
	uint64_t pad2[2];
} zcall_io_uring_reg_wait_t;

/* The answer of IORING_REGISTER_PROBE: this, and ops_len operations behind. */
typedef struct {
	uint8_t op;
	uint8_t resv;
	uint16_t flags; /* IO_URING_OP_SUPPORTED */
	uint32_t resv2;
} zcall_io_uring_probe_op_t;

typedef struct {
	uint8_t last_op;
	uint8_t ops_len;
	uint16_t resv;
	uint32_t resv2[3];
} zcall_io_uring_probe_t;

/* Files or buffers to register, with tags that come back in a completion when
 * one is no longer used (IORING_REGISTER_FILES2, _BUFFERS2). */
typedef struct {
	uint32_t nr;
	uint32_t flags; /* IORING_RSRC_REGISTER_SPARSE */
	uint64_t resv2;
	uint64_t data; /* address of descriptors or zcall_iovec_t, or 0 */
	uint64_t tags; /* address of nr uint64_t, or 0 */
} zcall_io_uring_rsrc_register_t;

/* One entry of IORING_REGISTER_FILES_UPDATE and IORING_REGISTER_RING_FDS. */
typedef struct {
	uint32_t offset;
	uint32_t resv;
	uint64_t data; /* descriptor, or address of descriptors */
} zcall_io_uring_rsrc_update_t;

/* The argument of IORING_REGISTER_FILES_UPDATE2 and _BUFFERS_UPDATE. */
typedef struct {
	uint32_t offset;
	uint32_t resv;
	uint64_t data;
	uint64_t tags;
	uint32_t nr;
	uint32_t resv2;
} zcall_io_uring_rsrc_update2_t;

/* The older name of zcall_io_uring_rsrc_update_t. */
typedef struct {
	uint32_t offset;
	uint32_t resv;
	uint64_t fds; /* address of descriptors */
} zcall_io_uring_files_update_t;

/* IORING_REGISTER_FILE_ALLOC_RANGE: slots for IORING_FILE_INDEX_ALLOC. */
typedef struct {
	uint32_t off;
	uint32_t len;
	uint64_t resv;
} zcall_io_uring_file_index_range_t;

/* One of IORING_REGISTER_RESTRICTIONS. */
typedef struct {
	uint16_t opcode; /* IORING_RESTRICTION_* */
	__extension__ union {
		uint8_t register_op;
		uint8_t sqe_op;
		uint8_t sqe_flags;
	};
	uint8_t resv;
	uint32_t resv2[3];
} zcall_io_uring_restriction_t;

/* IORING_REGISTER_RESTRICTIONS without a ring (fd -1), for all rings that the
 * task makes later: this, and nr_res restrictions behind. Since 7.0. */
typedef struct {
	uint16_t flags;
	uint16_t nr_res;
	uint32_t resv[3];
} zcall_io_uring_task_restriction_t;

/* IORING_REGISTER_CLOCK. */
typedef struct {
	uint32_t clockid; /* CLOCK_MONOTONIC or CLOCK_BOOTTIME */
	uint32_t __resv[3];
} zcall_io_uring_clock_register_t;

/* IORING_REGISTER_CLONE_BUFFERS. */
typedef struct {
	uint32_t src_fd;
	uint32_t flags; /* IORING_REGISTER_SRC_REGISTERED, _DST_REPLACE */
	uint32_t src_off;
	uint32_t dst_off;
	uint32_t nr; /* 0: all */
	uint32_t pad[3];
} zcall_io_uring_clone_buffers_t;

/* A provided buffer, in a ring of them. */
typedef struct {
	uint64_t addr;
	uint32_t len;
	uint16_t bid;
	uint16_t resv; /* of the first one: the ring's tail */
} zcall_io_uring_buf_t;

/* The same memory as its head: the kernel's bufs is this address as that of
 * the first zcall_io_uring_buf_t. */
typedef struct {
	uint64_t resv1;
	uint32_t resv2;
	uint16_t resv3;
	uint16_t tail;
} zcall_io_uring_buf_ring_t;

/* IORING_REGISTER_PBUF_RING and IORING_UNREGISTER_PBUF_RING. */
typedef struct {
	uint64_t ring_addr;    /* of page-aligned memory, or 0 with MMAP */
	uint32_t ring_entries; /* a power of two, to 32768 */
	uint16_t bgid;	       /* the group that it is */
	uint16_t flags;	       /* IOU_PBUF_RING_* */
	uint32_t min_left;     /* INC: less is not worth using */
	uint32_t resv[5];
} zcall_io_uring_buf_reg_t;

/* IORING_REGISTER_PBUF_STATUS. */
typedef struct {
	uint32_t buf_group; /* in */
	uint32_t head;	    /* out */
	uint32_t resv[8];
} zcall_io_uring_buf_status_t;

/* What a multishot IORING_OP_RECVMSG puts before name, control data and
 * payload in the buffer. */
typedef struct {
	uint32_t namelen;
	uint32_t controllen;
	uint32_t payloadlen;
	uint32_t flags;
} zcall_io_uring_recvmsg_out_t;

/* IORING_REGISTER_NAPI and IORING_UNREGISTER_NAPI. */
typedef struct {
	uint32_t busy_poll_to; /* microseconds */
	uint8_t prefer_busy_poll;
	uint8_t opcode; /* IO_URING_NAPI_* */
	uint8_t pad[2];
	uint32_t op_param; /* IO_URING_NAPI_TRACKING_*, or an id */
	uint32_t resv;
} zcall_io_uring_napi_t;

/* IORING_REGISTER_SYNC_CANCEL. */
typedef struct {
	uint64_t addr; /* user_data to look for */
	int32_t fd;
	uint32_t flags;		  /* IORING_ASYNC_CANCEL_* */
	zcall_timespec_t timeout; /* -1, -1: none */
	uint8_t opcode;
	uint8_t pad[7];
	uint64_t pad2[3];
} zcall_io_uring_sync_cancel_reg_t;

/* A piece of memory that kernel and program share. */
typedef struct {
	uint64_t user_addr;
	uint64_t size;
	uint32_t flags; /* IORING_MEM_REGION_TYPE_USER */
	uint32_t id;
	uint64_t mmap_offset; /* out, when the memory is the kernel's */
	uint64_t __resv[4];
} zcall_io_uring_region_desc_t;

/* IORING_REGISTER_MEM_REGION. */
typedef struct {
	uint64_t region_uptr; /* address of a zcall_io_uring_region_desc_t */
	uint64_t flags;	      /* IORING_MEM_REGION_REG_WAIT_ARG */
	uint64_t __resv[2];
} zcall_io_uring_mem_region_reg_t;

/* A time in the 16 bytes behind a completion of
 * SOCKET_URING_OP_TX_TIMESTAMP. */
typedef struct {
	uint64_t tv_sec;
	uint64_t tv_nsec;
} zcall_io_timespec_t;

/* One query of IORING_REGISTER_QUERY; next_entry chains them. */
typedef struct {
	uint64_t next_entry; /* address of the next, or 0 */
	uint64_t query_data; /* address of a zcall_io_uring_query_*_t */
	uint32_t query_op;   /* IO_URING_QUERY_* */
	uint32_t size;	     /* of that data; out: how much is known */
	int32_t result;	     /* out: 0, or -errno */
	uint32_t __resv[3];
} zcall_io_uring_query_hdr_t;

/* IO_URING_QUERY_OPCODES: how many there are, and masks of what is known. */
typedef struct {
	uint32_t nr_request_opcodes;
	uint32_t nr_register_opcodes;
	uint64_t feature_flags;
	uint64_t ring_setup_flags;
	uint64_t enter_flags;
	uint64_t sqe_flags;
	uint32_t nr_query_opcodes;
	uint32_t __pad;
} zcall_io_uring_query_opcode_t;

/* IO_URING_QUERY_ZCRX. */
typedef struct {
	uint64_t register_flags;
	uint64_t area_flags;
	uint32_t nr_ctrl_opcodes;
	uint32_t features;
	uint32_t rq_hdr_size;
	uint32_t rq_hdr_alignment;
	uint64_t __resv2;
} zcall_io_uring_query_zcrx_t;

/* IO_URING_QUERY_ZCRX_EVENT. */
typedef struct {
	uint32_t event_flags;
	uint32_t stats_size;
	uint32_t stats_off_alignment;
	uint32_t __resv1;
	uint64_t __resv2[4];
} zcall_io_uring_query_zcrx_event_t;

/* IO_URING_QUERY_SCQ: what stands before the completions in memory. */
typedef struct {
	uint64_t hdr_size;
	uint64_t hdr_alignment;
} zcall_io_uring_query_scq_t;

/* Zero-copy receive: an entry of the refill queue, which gives back. */
typedef struct {
	uint64_t off;
	uint32_t len;
	uint32_t __pad;
} zcall_io_uring_zcrx_rqe_t;

/* What stands behind a completion of IORING_OP_RECV_ZC. */
typedef struct {
	uint64_t off;
	uint64_t __pad;
} zcall_io_uring_zcrx_cqe_t;

/* Where the refill queue's parts are in its region. */
typedef struct {
	uint32_t head;
	uint32_t tail;
	uint32_t rqes;
	uint32_t __resv2;
	uint64_t __resv[2];
} zcall_io_uring_zcrx_offsets_t;

/* The memory that is received to. */
typedef struct {
	uint64_t addr;
	uint64_t len;
	uint64_t rq_area_token;
	uint32_t flags; /* IORING_ZCRX_AREA_DMABUF */
	uint32_t dmabuf_fd;
	uint64_t __resv2[2];
} zcall_io_uring_zcrx_area_reg_t;

/* IORING_REGISTER_ZCRX_IFQ. */
typedef struct {
	uint32_t if_idx;
	uint32_t if_rxq;
	uint32_t rq_entries;
	uint32_t flags;	     /* ZCRX_REG_* */
	uint64_t area_ptr;   /* of a zcall_io_uring_zcrx_area_reg_t */
	uint64_t region_ptr; /* of a zcall_io_uring_region_desc_t */
	zcall_io_uring_zcrx_offsets_t offsets;
	uint32_t zcrx_id; /* out */
	uint32_t rx_buf_len;
	uint64_t event_desc; /* of a zcall_zcrx_event_desc_t, or 0 */
	uint64_t __resv[2];
} zcall_io_uring_zcrx_ifq_reg_t;

typedef struct {
	uint64_t copy_count;
	uint64_t copy_bytes;
} zcall_zcrx_stats_t;

typedef struct {
	uint64_t user_data;
	uint32_t type_mask; /* 1 << ZCRX_EVENT_* */
	uint32_t flags;	    /* ZCRX_EVENT_DESC_FLAG_* */
	uint64_t stats_offset;
	uint64_t __resv2[9];
} zcall_zcrx_event_desc_t;

typedef struct {
	uint64_t __resv[6];
} zcall_zcrx_ctrl_flush_rq_t;

typedef struct {
	uint32_t zcrx_fd;
	uint32_t __resv1[11];
} zcall_zcrx_ctrl_export_t;

typedef struct {
	uint32_t event_type; /* ZCRX_EVENT_* */
	uint32_t __resv[11];
} zcall_zcrx_ctrl_arm_event_t;

/* IORING_REGISTER_ZCRX_CTRL. */
typedef struct {
	uint32_t zcrx_id;
	uint32_t op; /* ZCRX_CTRL_* */
	uint64_t __resv[2];
	__extension__ union {
		zcall_zcrx_ctrl_export_t zc_export;
		zcall_zcrx_ctrl_flush_rq_t zc_flush;
		zcall_zcrx_ctrl_arm_event_t zc_arm_event;
	};
} zcall_zcrx_ctrl_t;

/* What a BPF filter of submissions gets to see. */
typedef struct {
	uint64_t user_data;
	uint8_t opcode;
	uint8_t sqe_flags;
	uint8_t pdu_size; /* of what follows */
	uint8_t pad[5];
	__extension__ union {
		struct {
			uint32_t family;
			uint32_t type;
			uint32_t protocol;
		} socket;
		struct {
			uint64_t flags;
			uint64_t mode;
			uint64_t resolve;
		} open;
		struct {
			uint32_t family;
			uint16_t port; /* in network order, as v4_addr */
			uint8_t pad[2];
			__extension__ union {
				uint32_t v4_addr;
				uint8_t v6_addr[16];
			};
		} connect;
	};
} zcall_io_uring_bpf_ctx_t;

/* One filter, and the command of IORING_REGISTER_BPF_FILTER. */
typedef struct {
	uint32_t opcode;     /* that it decides about */
	uint32_t flags;	     /* IO_URING_BPF_FILTER_* */
	uint32_t filter_len; /* instructions */
	uint8_t pdu_size;
	uint8_t resv[3];
	uint64_t filter_ptr; /* address of classic BPF instructions */
	uint64_t resv2[5];
} zcall_io_uring_bpf_filter_t;

typedef struct {
	uint16_t cmd_type; /* IO_URING_BPF_CMD_FILTER */
	uint16_t cmd_flags;
	uint32_t resv;
	__extension__ union {
		zcall_io_uring_bpf_filter_t filter;
	};
} zcall_io_uring_bpf_t;

#endif
