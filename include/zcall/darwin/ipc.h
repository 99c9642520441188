/*
 * macOS constants and structures: System V IPC, and Mach ports and messages.
 * The calls are in ipc.h of the folder above.
 */
#ifndef ZCALL_DARWIN_IPC_H
#define ZCALL_DARWIN_IPC_H

#include "../target.h"

/* A key of nobody else. */
#define ZCALL_IPC_PRIVATE 0

/* Permissions, flags of *get, and commands of *ctl. */
#define ZCALL_IPC_R 0x100
#define ZCALL_IPC_W 0x80
#define ZCALL_IPC_M 0x1000
#define ZCALL_IPC_CREAT 0x200
#define ZCALL_IPC_EXCL 0x400
#define ZCALL_IPC_NOWAIT 0x800
#define ZCALL_IPC_RMID 0
#define ZCALL_IPC_SET 1
#define ZCALL_IPC_STAT 2

/* The kernel lays these out without padding beyond 4 bytes. */
#pragma pack(push, 4)

/* Owner and permissions of all three. */
typedef struct {
	uint32_t uid;
	uint32_t gid;
	uint32_t cuid; /* the creator's */
	uint32_t cgid;
	unsigned short mode;
	unsigned short _seq;
	int _key;
} zcall_ipc_perm_t;

typedef struct {
	zcall_ipc_perm_t msg_perm;
	int msg_first; /* the kernel's */
	int msg_last;
	unsigned long msg_cbytes; /* in the queue */
	unsigned long msg_qnum;	  /* messages in it */
	unsigned long msg_qbytes; /* room */
	int msg_lspid;		  /* who sent the last */
	int msg_lrpid;		  /* who received the last */
	long msg_stime;		  /* seconds since 1970 */
	int msg_pad1;
	long msg_rtime;
	int msg_pad2;
	long msg_ctime;
	int msg_pad3;
	int msg_pad4[4];
} zcall_msqid_ds_t;

typedef struct {
	zcall_ipc_perm_t sem_perm;
	int sem_base; /* the kernel's */
	unsigned short sem_nsems;
	long sem_otime; /* the last semop, in seconds since 1970 */
	int sem_pad1;
	long sem_ctime;
	int sem_pad2;
	int sem_pad3[4];
} zcall_semid_ds_t;

typedef struct {
	zcall_ipc_perm_t shm_perm;
	size_t shm_segsz; /* bytes */
	int shm_lpid;	  /* who did the last shmat or shmdt */
	int shm_cpid;	  /* the creator's */
	unsigned short shm_nattch;
	long shm_atime; /* seconds since 1970 */
	long shm_dtime;
	long shm_ctime;
	void *shm_internal; /* the kernel's */
} zcall_shmid_ds_t;

#pragma pack(pop)

/* A message: a type above 0, and as many bytes as one likes. */
typedef struct {
	long mtype;
	char mtext[1];
} zcall_mymsg_t;

#define ZCALL_MSG_NOERROR 0x1000

/* One operation of semop. */
typedef struct {
	unsigned short sem_num;
	short sem_op;  /* added when above 0, taken when below, 0 waits for 0 */
	short sem_flg; /* IPC_NOWAIT, SEM_UNDO */
} zcall_sembuf_t;

#define ZCALL_SEM_UNDO 0x1000
#define ZCALL_MAX_SOPS 5
#define ZCALL_GETNCNT 3
#define ZCALL_GETPID 4
#define ZCALL_GETVAL 5
#define ZCALL_GETALL 6
#define ZCALL_GETZCNT 7
#define ZCALL_SETVAL 8
#define ZCALL_SETALL 9
#define ZCALL_SEM_A 0x80
#define ZCALL_SEM_R 0x100

/* Flags of shmat. */
#define ZCALL_SHM_RDONLY 0x1000
#define ZCALL_SHM_RND 0x2000
#define ZCALL_SHM_R 0x100
#define ZCALL_SHM_W 0x80

/* Rights to a Mach port. */
#define ZCALL_MACH_PORT_NULL 0
#define ZCALL_MACH_PORT_DEAD 0xffffffff
#define ZCALL_MACH_PORT_RIGHT_SEND 0
#define ZCALL_MACH_PORT_RIGHT_RECEIVE 1
#define ZCALL_MACH_PORT_RIGHT_SEND_ONCE 2
#define ZCALL_MACH_PORT_RIGHT_PORT_SET 3
#define ZCALL_MACH_PORT_RIGHT_DEAD_NAME 4

/* How a message carries or hands over a right. */
#define ZCALL_MACH_MSG_TYPE_PORT_NONE 0
#define ZCALL_MACH_MSG_TYPE_PORT_NAME 15
#define ZCALL_MACH_MSG_TYPE_MOVE_RECEIVE 16
#define ZCALL_MACH_MSG_TYPE_MOVE_SEND 17
#define ZCALL_MACH_MSG_TYPE_MOVE_SEND_ONCE 18
#define ZCALL_MACH_MSG_TYPE_COPY_SEND 19
#define ZCALL_MACH_MSG_TYPE_MAKE_SEND 20
#define ZCALL_MACH_MSG_TYPE_MAKE_SEND_ONCE 21
#define ZCALL_MACH_MSG_TYPE_COPY_RECEIVE 22
#define ZCALL_MACH_MSG_TYPE_DISPOSE_RECEIVE 24
#define ZCALL_MACH_MSG_TYPE_DISPOSE_SEND 25
#define ZCALL_MACH_MSG_TYPE_DISPOSE_SEND_ONCE 26

/* msgh_bits. */
#define ZCALL_MACH_MSGH_BITS_ZERO 0
#define ZCALL_MACH_MSGH_BITS_REMOTE_MASK 0x1f
#define ZCALL_MACH_MSGH_BITS_LOCAL_MASK 0x1f00
#define ZCALL_MACH_MSGH_BITS_VOUCHER_MASK 0x1f0000
#define ZCALL_MACH_MSGH_BITS_COMPLEX 0x80000000
#define ZCALL_MACH_MSGH_BITS_SET_PORTS(remote, local, voucher) \
	((remote) | (local) << 8 | (voucher) << 16)

/* What the parts of a complex message are. */
#define ZCALL_MACH_MSG_PORT_DESCRIPTOR 0
#define ZCALL_MACH_MSG_OOL_DESCRIPTOR 1
#define ZCALL_MACH_MSG_OOL_PORTS_DESCRIPTOR 2
#define ZCALL_MACH_MSG_OOL_VOLATILE_DESCRIPTOR 3
#define ZCALL_MACH_MSG_GUARDED_PORT_DESCRIPTOR 4
#define ZCALL_MACH_MSG_PHYSICAL_COPY 0
#define ZCALL_MACH_MSG_VIRTUAL_COPY 1
#define ZCALL_MACH_MSG_ALLOCATE 2

/* Options of mach_msg_trap. */
#define ZCALL_MACH_MSG_OPTION_NONE 0
#define ZCALL_MACH_SEND_MSG 0x1
#define ZCALL_MACH_RCV_MSG 0x2
#define ZCALL_MACH_RCV_LARGE 0x4
#define ZCALL_MACH_RCV_LARGE_IDENTITY 0x8
#define ZCALL_MACH_SEND_TIMEOUT 0x10
#define ZCALL_MACH_SEND_OVERRIDE 0x20
#define ZCALL_MACH_SEND_INTERRUPT 0x40
#define ZCALL_MACH_SEND_NOTIFY 0x80
#define ZCALL_MACH_SEND_FILTER_NONFATAL 0x10000
#define ZCALL_MACH_SEND_TRAILER 0x20000
#define ZCALL_MACH_SEND_NOIMPORTANCE 0x40000
#define ZCALL_MACH_SEND_SYNC_OVERRIDE 0x100000
#define ZCALL_MACH_SEND_PROPAGATE_QOS 0x200000
#define ZCALL_MACH_SEND_SYNC_BOOTSTRAP_CHECKIN 0x800000
#define ZCALL_MACH_RCV_TIMEOUT 0x100
#define ZCALL_MACH_MSG_STRICT_REPLY 0x200
#define ZCALL_MACH_RCV_INTERRUPT 0x400
#define ZCALL_MACH_RCV_VOUCHER 0x800
#define ZCALL_MACH_RCV_GUARDED_DESC 0x1000
#define ZCALL_MACH_RCV_SYNC_WAIT 0x4000
#define ZCALL_MACH_RCV_SYNC_PEEK 0x8000
#define ZCALL_MACH_MSG_TIMEOUT_NONE 0

/* More of mach_msg2_trap: one of the middle ones says what it calls. */
#define ZCALL_MACH64_MSG_VECTOR 0x100000000
#define ZCALL_MACH64_SEND_KOBJECT_CALL 0x200000000
#define ZCALL_MACH64_SEND_MQ_CALL 0x400000000
#define ZCALL_MACH64_SEND_ANY 0x800000000
#define ZCALL_MACH64_SEND_DK_CALL 0x1000000000

/* Trailers of received messages: ZCALL_MACH_RCV_TRAILER_ELEMENTS() of one. */
#define ZCALL_MACH_RCV_TRAILER_NULL 0
#define ZCALL_MACH_RCV_TRAILER_SEQNO 1
#define ZCALL_MACH_RCV_TRAILER_SENDER 2
#define ZCALL_MACH_RCV_TRAILER_AUDIT 3
#define ZCALL_MACH_RCV_TRAILER_CTX 4
#define ZCALL_MACH_RCV_TRAILER_AV 7
#define ZCALL_MACH_RCV_TRAILER_LABELS 8
#define ZCALL_MACH_RCV_TRAILER_ELEMENTS(x) (((x) & 0xf) << 24)

/* What they return beside 0: two of MACH_MSG_MASK may be added. */
#define ZCALL_MACH_MSG_SUCCESS 0
#define ZCALL_MACH_MSG_MASK 0x3e00
#define ZCALL_MACH_MSG_IPC_SPACE 0x2000
#define ZCALL_MACH_MSG_VM_SPACE 0x1000
#define ZCALL_MACH_MSG_IPC_KERNEL 0x800
#define ZCALL_MACH_MSG_VM_KERNEL 0x400
#define ZCALL_MACH_SEND_IN_PROGRESS 0x10000001
#define ZCALL_MACH_SEND_INVALID_DATA 0x10000002
#define ZCALL_MACH_SEND_INVALID_DEST 0x10000003
#define ZCALL_MACH_SEND_TIMED_OUT 0x10000004
#define ZCALL_MACH_SEND_INVALID_VOUCHER 0x10000005
#define ZCALL_MACH_SEND_INTERRUPTED 0x10000007
#define ZCALL_MACH_SEND_MSG_TOO_SMALL 0x10000008
#define ZCALL_MACH_SEND_INVALID_REPLY 0x10000009
#define ZCALL_MACH_SEND_INVALID_RIGHT 0x1000000a
#define ZCALL_MACH_SEND_INVALID_NOTIFY 0x1000000b
#define ZCALL_MACH_SEND_INVALID_MEMORY 0x1000000c
#define ZCALL_MACH_SEND_NO_BUFFER 0x1000000d
#define ZCALL_MACH_SEND_TOO_LARGE 0x1000000e
#define ZCALL_MACH_SEND_INVALID_TYPE 0x1000000f
#define ZCALL_MACH_SEND_INVALID_HEADER 0x10000010
#define ZCALL_MACH_SEND_INVALID_TRAILER 0x10000011
#define ZCALL_MACH_SEND_INVALID_CONTEXT 0x10000012
#define ZCALL_MACH_SEND_INVALID_OPTIONS 0x10000013
#define ZCALL_MACH_SEND_NO_GRANT_DEST 0x10000016
#define ZCALL_MACH_SEND_MSG_FILTERED 0x10000017
#define ZCALL_MACH_SEND_AUX_TOO_SMALL 0x10000018
#define ZCALL_MACH_SEND_AUX_TOO_LARGE 0x10000019
#define ZCALL_MACH_RCV_IN_PROGRESS 0x10004001
#define ZCALL_MACH_RCV_INVALID_NAME 0x10004002
#define ZCALL_MACH_RCV_TIMED_OUT 0x10004003
#define ZCALL_MACH_RCV_TOO_LARGE 0x10004004
#define ZCALL_MACH_RCV_INTERRUPTED 0x10004005
#define ZCALL_MACH_RCV_PORT_CHANGED 0x10004006

/* Every message begins with this. Ports are names of 32 bits. */
typedef struct {
	uint32_t msgh_bits;
	uint32_t msgh_size; /* bytes, this header included */
	uint32_t msgh_remote_port;
	uint32_t msgh_local_port; /* for the reply */
	uint32_t msgh_voucher_port;
	int32_t msgh_id; /* nobody's business but the two sides' */
} zcall_mach_msg_header_t;

/* A complex message goes on with this, and as many descriptors. */
typedef struct {
	uint32_t msgh_descriptor_count;
} zcall_mach_msg_body_t;

#pragma pack(push, 4)

/* A right. */
typedef struct {
	uint32_t name;
	uint32_t pad1;
	uint16_t pad2;
	uint8_t disposition; /* MACH_MSG_TYPE_* */
	uint8_t type;	     /* MACH_MSG_PORT_DESCRIPTOR */
} zcall_mach_msg_port_descriptor_t;

/* Memory outside the message. */
typedef struct {
	void *address;
	uint8_t deallocate;
	uint8_t copy; /* MACH_MSG_PHYSICAL_COPY, ... */
	uint8_t pad1;
	uint8_t type; /* MACH_MSG_OOL_DESCRIPTOR */
	uint32_t size;
} zcall_mach_msg_ool_descriptor_t;

/* An array of rights outside the message. */
typedef struct {
	void *address;
	uint8_t deallocate;
	uint8_t copy;
	uint8_t disposition;
	uint8_t type; /* MACH_MSG_OOL_PORTS_DESCRIPTOR */
	uint32_t count;
} zcall_mach_msg_ool_ports_descriptor_t;

#pragma pack(pop)

/* Behind what was received, the shortest of the trailers. */
typedef struct {
	uint32_t msgh_trailer_type; /* 0 */
	uint32_t msgh_trailer_size;
} zcall_mach_msg_trailer_t;

#endif
