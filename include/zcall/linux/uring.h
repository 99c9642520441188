/*
 * Linux constants and structures: io_uring.
 * The calls are in uring.h of the folder above.
 */
#ifndef ZCALL_LINUX_URING_H
#define ZCALL_LINUX_URING_H

#include "../target.h"

/* Flags of io_uring_setup (params.flags). */
#define ZCALL_IORING_SETUP_IOPOLL (1U << 0)
#define ZCALL_IORING_SETUP_SQPOLL (1U << 1)
#define ZCALL_IORING_SETUP_SQ_AFF (1U << 2)
#define ZCALL_IORING_SETUP_CQSIZE (1U << 3)
#define ZCALL_IORING_SETUP_CLAMP (1U << 4)
#define ZCALL_IORING_SETUP_ATTACH_WQ (1U << 5)
#define ZCALL_IORING_SETUP_R_DISABLED (1U << 6)
#define ZCALL_IORING_SETUP_SUBMIT_ALL (1U << 7)
#define ZCALL_IORING_SETUP_COOP_TASKRUN (1U << 8)
#define ZCALL_IORING_SETUP_TASKRUN_FLAG (1U << 9)
#define ZCALL_IORING_SETUP_SQE128 (1U << 10)
#define ZCALL_IORING_SETUP_CQE32 (1U << 11)
#define ZCALL_IORING_SETUP_SINGLE_ISSUER (1U << 12)
#define ZCALL_IORING_SETUP_DEFER_TASKRUN (1U << 13)

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

/* Offsets at which mmap finds the parts of a ring. */
#define ZCALL_IORING_OFF_SQ_RING 0ULL
#define ZCALL_IORING_OFF_CQ_RING 0x8000000ULL
#define ZCALL_IORING_OFF_SQES 0x10000000ULL

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
#define ZCALL_IORING_ENTER_EXT_ARG (1U << 3)
#define ZCALL_IORING_ENTER_REGISTERED_RING (1U << 4)

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

/* Flags of a submission (sqe.flags). */
#define ZCALL_IOSQE_FIXED_FILE (1U << 0)
#define ZCALL_IOSQE_IO_DRAIN (1U << 1)
#define ZCALL_IOSQE_IO_LINK (1U << 2)
#define ZCALL_IOSQE_IO_HARDLINK (1U << 3)
#define ZCALL_IOSQE_ASYNC (1U << 4)
#define ZCALL_IOSQE_BUFFER_SELECT (1U << 5)
#define ZCALL_IOSQE_CQE_SKIP_SUCCESS (1U << 6)

/* Flags of a completion (cqe.flags). */
#define ZCALL_IORING_CQE_F_BUFFER (1U << 0)
#define ZCALL_IORING_CQE_F_MORE (1U << 1)
#define ZCALL_IORING_CQE_F_SOCK_NONEMPTY (1U << 2)
#define ZCALL_IORING_CQE_F_NOTIF (1U << 3)

/* Flags of IORING_OP_FSYNC (sqe.fsync_flags). */
#define ZCALL_IORING_FSYNC_DATASYNC (1U << 0)

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

/* Of a probed operation (probe_op.flags). */
#define ZCALL_IO_URING_OP_SUPPORTED (1U << 0)

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

/* A submission queue entry. Which name of a place counts depends on opcode;
 * what an operation does not use must be 0. */
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
	};
} zcall_io_uring_sqe_t;

/* A completion queue entry. */
typedef struct {
	uint64_t user_data; /* of the submission */
	int32_t res;	    /* the value, or -errno */
	uint32_t flags;	    /* IORING_CQE_F_* */
} zcall_io_uring_cqe_t;

/* The argument of io_uring_enter with IORING_ENTER_EXT_ARG. */
typedef struct {
	uint64_t sigmask;	/* address of a zcall_sigset_t, or 0 */
	uint32_t sigmask_sz;	/* 8 */
	uint32_t min_wait_usec; /* since Linux 6.12, before that 0 */
	uint64_t ts;		/* address of a zcall_timespec_t, or 0 */
} zcall_io_uring_getevents_arg_t;

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

/* One entry of IORING_REGISTER_FILES_UPDATE and IORING_REGISTER_RING_FDS. */
typedef struct {
	uint32_t offset;
	uint32_t resv;
	uint64_t data; /* descriptor, or address of descriptors */
} zcall_io_uring_rsrc_update_t;

#endif
