/*
 * FreeBSD constants and structures: System V IPC and POSIX message queues.
 * The calls are in ipc.h of the folder above.
 */
#ifndef ZCALL_FREEBSD_IPC_H
#define ZCALL_FREEBSD_IPC_H

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
#define ZCALL_IPC_INFO 3

/* Owner and permissions of all three. */
typedef struct {
	uint32_t cuid; /* the creator's */
	uint32_t cgid;
	uint32_t uid;
	uint32_t gid;
	unsigned short mode;
	unsigned short seq;
	long key;
} zcall_ipc_perm_t;

/* Message queues. */
#define ZCALL_MSG_NOERROR 0x1000

typedef struct {
	zcall_ipc_perm_t msg_perm;
	void *msg_first; /* the kernel's */
	void *msg_last;
	unsigned long msg_cbytes; /* in the queue */
	unsigned long msg_qnum;	  /* messages in it */
	unsigned long msg_qbytes; /* room */
	int msg_lspid;		  /* who sent the last */
	int msg_lrpid;		  /* who received the last */
	long msg_stime;		  /* seconds since 1970 */
	long msg_rtime;
	long msg_ctime;
} zcall_msqid_ds_t;

/* A message: a type above 0, and as many bytes as one likes. */
typedef struct {
	long mtype;
	char mtext[1];
} zcall_mymsg_t;

/* Semaphores. */
#define ZCALL_SEM_UNDO 0x1000
#define ZCALL_GETNCNT 3
#define ZCALL_GETPID 4
#define ZCALL_GETVAL 5
#define ZCALL_GETALL 6
#define ZCALL_GETZCNT 7
#define ZCALL_SETVAL 8
#define ZCALL_SETALL 9
#define ZCALL_SEM_STAT 10
#define ZCALL_SEM_INFO 11
#define ZCALL_SEM_A 0x80
#define ZCALL_SEM_R 0x100

typedef struct {
	zcall_ipc_perm_t sem_perm;
	void *sem_base; /* the kernel's */
	unsigned short sem_nsems;
	long sem_otime; /* the last semop, in seconds since 1970 */
	long sem_ctime;
} zcall_semid_ds_t;

/* One operation of semop. */
typedef struct {
	unsigned short sem_num;
	short sem_op;  /* added when above 0, taken when below, 0 waits for 0 */
	short sem_flg; /* IPC_NOWAIT, SEM_UNDO */
} zcall_sembuf_t;

/* What __semctl takes. */
typedef union {
	int val;	       /* SETVAL */
	zcall_semid_ds_t *buf; /* IPC_STAT, IPC_SET */
	unsigned short *array; /* GETALL, SETALL */
} zcall_semun_t;

/* Shared memory: flags of shmat, and commands. */
#define ZCALL_SHM_RDONLY 0x1000
#define ZCALL_SHM_RND 0x2000
#define ZCALL_SHM_R 0x100
#define ZCALL_SHM_W 0x80
#define ZCALL_SHM_LOCK 11
#define ZCALL_SHM_UNLOCK 12
#define ZCALL_SHM_STAT 13
#define ZCALL_SHM_INFO 14

typedef struct {
	zcall_ipc_perm_t shm_perm;
	size_t shm_segsz; /* bytes */
	int shm_lpid;	  /* who did the last shmat or shmdt */
	int shm_cpid;	  /* the creator's */
	unsigned shm_nattch;
	long shm_atime; /* seconds since 1970 */
	long shm_dtime;
	long shm_ctime;
} zcall_shmid_ds_t;

/* POSIX message queues. */
typedef struct {
	long mq_flags; /* O_NONBLOCK */
	long mq_maxmsg;
	long mq_msgsize;
	long mq_curmsgs;
	long reserved[4];
} zcall_mq_attr_t;

#endif
