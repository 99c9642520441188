/*
 * Linux constants and structures: System V IPC and POSIX message queues.
 * The calls are in ipc.h of the folder above.
 */
#ifndef ZCALL_LINUX_IPC_H
#define ZCALL_LINUX_IPC_H

#include "../target.h"

/* A key of nobody else. */
#define ZCALL_IPC_PRIVATE 0

/* Flags of *get, beside permission bits; IPC_NOWAIT of what waits. */
#define ZCALL_IPC_CREAT 0x200
#define ZCALL_IPC_EXCL 0x400
#define ZCALL_IPC_NOWAIT 0x800

/* Commands of *ctl. IPC_64 is for 32-bit kernels: here EINVAL. */
#define ZCALL_IPC_RMID 0
#define ZCALL_IPC_SET 1
#define ZCALL_IPC_STAT 2
#define ZCALL_IPC_INFO 3
#define ZCALL_IPC_OLD 0
#define ZCALL_IPC_64 0x100
#define ZCALL_IPC_DIPC 0x1000
#define ZCALL_IPC_OWN 0x2000

/* Numbers of the multiplexer ipc, which these CPUs have not. */
#define ZCALL_SEMOP 1
#define ZCALL_SEMGET 2
#define ZCALL_SEMCTL 3
#define ZCALL_SEMTIMEDOP 4
#define ZCALL_MSGSND 11
#define ZCALL_MSGRCV 12
#define ZCALL_MSGGET 13
#define ZCALL_MSGCTL 14
#define ZCALL_SHMAT 21
#define ZCALL_SHMDT 22
#define ZCALL_SHMGET 23
#define ZCALL_SHMCTL 24
#define ZCALL_DIPC 25

/* Owner and permissions of all three. */
typedef struct {
	int key;
	uint32_t uid;
	uint32_t gid;
	uint32_t cuid; /* the creator's */
	uint32_t cgid;
	unsigned mode;
	unsigned short seq;
	unsigned short pad2;
	unsigned long unused1;
	unsigned long unused2;
} zcall_ipc64_perm_t;

/* Message queues: commands, flags of msgrcv, limits. */
#define ZCALL_MSG_STAT 11
#define ZCALL_MSG_INFO 12
#define ZCALL_MSG_STAT_ANY 13
#define ZCALL_MSG_NOERROR 0x1000
#define ZCALL_MSG_EXCEPT 0x2000
#define ZCALL_MSG_COPY 0x4000
#define ZCALL_MSGMNI 32000
#define ZCALL_MSGMAX 8192
#define ZCALL_MSGMNB 16384
#define ZCALL_MSGPOOL 512000
#define ZCALL_MSGTQL 16384
#define ZCALL_MSGMAP 16384
#define ZCALL_MSGSSZ 16
#define ZCALL_MSGSEG 0xffff

/* What IPC_STAT and IPC_SET have; cbytes is msg_cbytes, which glibc defines as a
 * macro. */
typedef struct {
	zcall_ipc64_perm_t msg_perm;
	long msg_stime; /* the last msgsnd, in seconds since 1970 */
	long msg_rtime;
	long msg_ctime;
	unsigned long cbytes;	  /* in the queue */
	unsigned long msg_qnum;	  /* messages in it */
	unsigned long msg_qbytes; /* room */
	int msg_lspid;		  /* who sent the last */
	int msg_lrpid;		  /* who received the last */
	unsigned long unused4;
	unsigned long unused5;
} zcall_msqid64_ds_t;

/* A message: a type above 0, and as many bytes as one likes. */
typedef struct {
	long mtype;
	char mtext[1];
} zcall_msgbuf_t;

/* What IPC_INFO and MSG_INFO store. */
typedef struct {
	int msgpool;
	int msgmap;
	int msgmax;
	int msgmnb;
	int msgmni;
	int msgssz;
	int msgtql;
	unsigned short msgseg;
} zcall_msginfo_t;

/* Semaphores: a flag of semop, commands, limits. */
#define ZCALL_SEM_UNDO 0x1000
#define ZCALL_GETPID 11
#define ZCALL_GETVAL 12
#define ZCALL_GETALL 13
#define ZCALL_GETNCNT 14
#define ZCALL_GETZCNT 15
#define ZCALL_SETVAL 16
#define ZCALL_SETALL 17
#define ZCALL_SEM_STAT 18
#define ZCALL_SEM_INFO 19
#define ZCALL_SEM_STAT_ANY 20
#define ZCALL_SEMMNI 32000
#define ZCALL_SEMMSL 32000
#define ZCALL_SEMMNS 1024000000
#define ZCALL_SEMOPM 500
#define ZCALL_SEMVMX 32767
#define ZCALL_SEMAEM 32767
#define ZCALL_SEMUME 500
#define ZCALL_SEMMNU 1024000000
#define ZCALL_SEMMAP 1024000000
#define ZCALL_SEMUSZ 20

typedef struct {
	zcall_ipc64_perm_t sem_perm;
	long sem_otime; /* the last semop */
#if ZCALL_CPU_AMD64
	unsigned long unused1;
#endif
	long sem_ctime;
#if ZCALL_CPU_AMD64
	unsigned long unused2;
#endif
	unsigned long sem_nsems;
	unsigned long unused3;
	unsigned long unused4;
} zcall_semid64_ds_t;

/* One operation of semop. */
typedef struct {
	unsigned short sem_num;
	short sem_op;  /* added when above 0, taken when below, 0 waits for 0 */
	short sem_flg; /* IPC_NOWAIT, SEM_UNDO */
} zcall_sembuf_t;

/* What IPC_INFO and SEM_INFO store. */
typedef struct {
	int semmap;
	int semmni;
	int semmns;
	int semmnu;
	int semmsl;
	int semopm;
	int semume;
	int semusz;
	int semvmx;
	int semaem;
} zcall_seminfo_t;

/* What semctl takes, by its command; passed as a value. */
typedef union {
	int val;		 /* SETVAL */
	zcall_semid64_ds_t *buf; /* IPC_STAT, IPC_SET, SEM_STAT */
	unsigned short *array;	 /* GETALL, SETALL */
	zcall_seminfo_t *info;	 /* IPC_INFO, SEM_INFO */
	void *pad;
} zcall_semun_t;

/* Shared memory: flags of shmget and shmat, commands, limits. */
#define ZCALL_SHM_R 0x100
#define ZCALL_SHM_W 0x80
#define ZCALL_SHM_HUGETLB 0x800
#define ZCALL_SHM_NORESERVE 0x1000
#define ZCALL_SHM_HUGE_SHIFT 26
#define ZCALL_SHM_HUGE_MASK 0x3f
#define ZCALL_SHM_HUGE_64KB 0x40000000
#define ZCALL_SHM_HUGE_512KB 0x4c000000
#define ZCALL_SHM_HUGE_1MB 0x50000000
#define ZCALL_SHM_HUGE_2MB 0x54000000
#define ZCALL_SHM_HUGE_8MB 0x5c000000
#define ZCALL_SHM_HUGE_16MB 0x60000000
#define ZCALL_SHM_HUGE_32MB 0x64000000
#define ZCALL_SHM_HUGE_256MB 0x70000000
#define ZCALL_SHM_HUGE_512MB 0x74000000
#define ZCALL_SHM_HUGE_1GB 0x78000000
#define ZCALL_SHM_HUGE_2GB 0x7c000000
#define ZCALL_SHM_HUGE_16GB 0x88000000
#define ZCALL_SHM_RDONLY 0x1000
#define ZCALL_SHM_RND 0x2000
#define ZCALL_SHM_REMAP 0x4000
#define ZCALL_SHM_EXEC 0x8000
#define ZCALL_SHM_LOCK 11
#define ZCALL_SHM_UNLOCK 12
#define ZCALL_SHM_STAT 13
#define ZCALL_SHM_INFO 14
#define ZCALL_SHM_STAT_ANY 15
#define ZCALL_SHMMIN 1
#define ZCALL_SHMMNI 4096
#define ZCALL_SHMSEG 4096
#define ZCALL_SHMMAX 0xfffffffffeffffff
#define ZCALL_SHMALL 0xfffffffffeffffff

typedef struct {
	zcall_ipc64_perm_t shm_perm;
	size_t shm_segsz; /* bytes */
	long shm_atime;	  /* the last shmat */
	long shm_dtime;
	long shm_ctime;
	int shm_cpid; /* the creator's */
	int shm_lpid; /* who did the last shmat or shmdt */
	unsigned long shm_nattch;
	unsigned long unused4;
	unsigned long unused5;
} zcall_shmid64_ds_t;

/* What IPC_INFO stores. */
typedef struct {
	unsigned long shmmax;
	unsigned long shmmin;
	unsigned long shmmni;
	unsigned long shmseg;
	unsigned long shmall;
	unsigned long unused1;
	unsigned long unused2;
	unsigned long unused3;
	unsigned long unused4;
} zcall_shminfo64_t;

/* What SHM_INFO stores. Sizes in pages. */
typedef struct {
	int used_ids;
	unsigned long shm_tot;
	unsigned long shm_rss;
	unsigned long shm_swp;
	unsigned long swap_attempts;
	unsigned long swap_successes;
} zcall_shm_info_t;

/* POSIX message queues. */
#define ZCALL_MQ_PRIO_MAX 32768
#define ZCALL_MQ_BYTES_MAX 819200
#define ZCALL_NOTIFY_NONE 0
#define ZCALL_NOTIFY_WOKENUP 1
#define ZCALL_NOTIFY_REMOVED 2
#define ZCALL_NOTIFY_COOKIE_LEN 32

typedef struct {
	long mq_flags; /* O_NONBLOCK */
	long mq_maxmsg;
	long mq_msgsize;
	long mq_curmsgs;
	long reserved[4];
} zcall_mq_attr_t;

#endif
