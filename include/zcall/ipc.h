/*
 * Communication between processes by keys and names: System V messages,
 * semaphores and shared memory, POSIX message queues and semaphores, Mach
 * ports. Not pipes (io.h), sockets (net.h) or memfds (mem.h).
 *
 * System V objects live until IPC_RMID or the end of the system. ENOSYS: this
 * kernel was built without them.
 */
#ifndef ZCALL_IPC_H
#define ZCALL_IPC_H

#include "syscall.h"

#if ZCALL_OS_LINUX
#include "linux/ipc.h"
#include "linux/signal.h"
#include "linux/time.h"
#elif ZCALL_OS_FREEBSD
#include "freebsd/ipc.h"
#include "freebsd/signal.h"
#include "freebsd/time.h"
#elif ZCALL_OS_DARWIN
#include "darwin/ipc.h"
#endif

/*
 * The message queue of a key, or a new one with IPC_PRIVATE. msgflg: mode, and
 * IPC_CREAT, IPC_EXCL. Returns its identifier. EEXIST, ENOENT, ENOSPC: too
 * many. FreeBSD's keys are long. msgget(2)
 */
#if ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_msgget(long key, int msgflg)
#else
ZCALLI_FN int zcall_msgget(int key, int msgflg)
#endif
{
	return ZCALLI_CALL2(int, msgget, key, msgflg);
}

/* Sends msgp, a long above 0 and behind it msgsz bytes. Waits while the queue
 * is full; msgflg: IPC_NOWAIT for EAGAIN instead. EIDRM: the queue is gone.
 * msgop(2) */
ZCALLI_FN int zcall_msgsnd(int msqid, const void *msgp, size_t msgsz,
			   int msgflg)
{
	return ZCALLI_CALL4(int, msgsnd, msqid,
			    ZCALLI_IN_EXPR(msgp, sizeof(long) + msgsz), msgsz,
			    msgflg);
}

/*
 * Receives one message of at most msgsz bytes behind the long, and returns how
 * many: the first of all when msgtyp is 0, of that type when above, of the
 * lowest type up to -msgtyp when below. msgflg: IPC_NOWAIT, MSG_*. E2BIG: too
 * long, and not MSG_NOERROR. ENOMSG: IPC_NOWAIT, and there is none. msgop(2)
 */
ZCALLI_FN long zcall_msgrcv(int msqid, void *msgp, size_t msgsz, long msgtyp,
			    int msgflg)
{
	return ZCALLI_CALL5(
		long, msgrcv, msqid,
		ZCALLI_GOT_EXPR(msgp, sizeof(long) + msgsz, sizeof(long)),
		msgsz, msgtyp, msgflg);
}

/* Does cmd (IPC_*, MSG_*) with a queue; buf is the structure that it takes:
 * zcall_msqid64_ds_t on Linux, zcall_msqid_ds_t elsewhere, or another.
 * EPERM: not its owner. msgctl(2) */
ZCALLI_FN int zcall_msgctl(int msqid, int cmd, void *buf)
{
	return ZCALLI_CALL3(int, msgctl, msqid, cmd, buf);
}

/* The set of nsems semaphores of a key, or a new one, their values 0 on Linux
 * and of no meaning elsewhere until SETVAL. semflg: as msgget's.
 * semget(2) */
#if ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_semget(long key, int nsems, int semflg)
#else
ZCALLI_FN int zcall_semget(int key, int nsems, int semflg)
#endif
{
	return ZCALLI_CALL3(int, semget, key, nsems, semflg);
}

/* Does nsops operations on a set, all or none; waits until it can, or EAGAIN
 * with IPC_NOWAIT. EINTR. EIDRM: the set is gone. EFBIG: no such semaphore.
 * semop(2) */
#if ZCALL_OS_LINUX
ZCALLI_FN int zcall_semop(int semid, zcall_sembuf_t *sops, unsigned nsops)
#elif ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_semop(int semid, zcall_sembuf_t *sops, size_t nsops)
#else
ZCALLI_FN int zcall_semop(int semid, zcall_sembuf_t *sops, int nsops)
#endif
{
	return ZCALLI_CALL3(int, semop, semid, ZCALLI_IN_ARRAY(sops, nsops),
			    nsops);
}

#if ZCALL_OS_LINUX
/* semop that waits for a relative time at most: EAGAIN when it is over.
 * semop(2) */
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_ACCESS(read_only, 4)
ZCALLI_FN int zcall_semtimedop(int semid, zcall_sembuf_t *sops, unsigned nsops,
			       const zcall_timespec_t *timeout)
{
	return ZCALLI_CALL4(int, semtimedop, semid,
			    ZCALLI_IN_ARRAY(sops, nsops), nsops,
			    ZCALLI_IN_OPT(timeout));
}
#endif

#if !ZCALL_OS_FREEBSD
/*
 * Does cmd (IPC_*, GET*, SET*, SEM_*) with a set or with its semaphore semnum,
 * and returns a value when that was asked for. arg: SETVAL's number.
 * ERANGE: a value above 32767. semctl(2)
 */
ZCALLI_FN int zcall_semctl(int semid, int semnum, int cmd, unsigned long arg)
{
	return ZCALLI_CALL4(int, semctl, semid, semnum, cmd, arg);
}

/* semctl for the commands that take an address: GETALL and SETALL an array of
 * unsigned short, IPC_STAT and IPC_SET a zcall_semid64_ds_t on Linux and a
 * zcall_semid_ds_t on macOS. semctl(2) */
ZCALLI_FN int zcall_semctl_ptr(int semid, int semnum, int cmd, void *arg)
{
	return ZCALLI_CALL4(int, semctl, semid, semnum, cmd, arg);
}
#else
/* Does cmd (IPC_*, GET*, SET*, SEM_*) with a set or with its semaphore semnum.
 * arg: the address of the union, which libc's semctl takes as its value.
 * semctl(2) */
ZCALLI_FN int zcall___semctl(int semid, int semnum, int cmd, zcall_semun_t *arg)
{
	return ZCALLI_CALL4(int, __semctl, semid, semnum, cmd, arg);
}
#endif

/* The shared memory of a key, or size new bytes of zeros. shmflg: as
 * msgget's, SHM_HUGETLB. EINVAL: there it is smaller. shmget(2) */
#if ZCALL_OS_FREEBSD
ZCALLI_FN int zcall_shmget(long key, size_t size, int shmflg)
#else
ZCALLI_FN int zcall_shmget(int key, size_t size, int shmflg)
#endif
{
	return ZCALLI_CALL3(int, shmget, key, size, shmflg);
}

/* Maps it and returns the address; whether it is one, zcall_is_error_ptr()
 * tells. shmaddr: NULL, or where. shmflg: SHM_RDONLY, SHM_RND and others.
 * shmop(2) */
ZCALLI_USE
ZCALLI_FN void *zcall_shmat(int shmid, const void *shmaddr, int shmflg)
{
	return ZCALLI_CALL3(void *, shmat, shmid, shmaddr, shmflg);
}

/* Unmaps what shmat has returned. shmop(2) */
ZCALLI_FN int zcall_shmdt(const void *shmaddr)
{
	return ZCALLI_CALL1(int, shmdt, shmaddr);
}

/* Does cmd (IPC_*, SHM_*); IPC_RMID removes it when nobody has it mapped any
 * more. buf: zcall_shmid64_ds_t on Linux, zcall_shmid_ds_t elsewhere, or
 * another. shmctl(2) */
ZCALLI_FN int zcall_shmctl(int shmid, int cmd, void *buf)
{
	return ZCALLI_CALL3(int, shmctl, shmid, cmd, buf);
}

#if ZCALL_OS_LINUX
/*
 * A descriptor of the message queue of a name, which has no slash here, where
 * libc wants one in front. attr: with O_CREAT mq_maxmsg and mq_msgsize of a new
 * one, or NULL. The descriptor can be polled. EACCES, EEXIST, ENOENT,
 * EINVAL: more than is allowed. mq_open(3)
 */
ZCALLI_USE
ZCALLI_ACCESS(read_only, 4)
ZCALLI_FN int zcall_mq_open(const char *name, int oflag, unsigned mode,
			    zcall_mq_attr_t *attr)
{
	return ZCALLI_CALL4(int, mq_open, ZCALLI_STRING(name), oflag, mode,
			    ZCALLI_IN_OPT(attr));
}

/* Removes the name; the queue goes with its last descriptor.
 * mq_unlink(3) */
ZCALLI_FN int zcall_mq_unlink(const char *name)
{
	return ZCALLI_CALL1(int, mq_unlink, ZCALLI_STRING(name));
}

/* Sends a message; higher priorities come first. Waits while the queue is full,
 * until an absolute time of CLOCK_REALTIME, NULL for ever. EAGAIN, ETIMEDOUT,
 * EMSGSIZE. mq_send(3) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2, 3)
ZCALLI_ACCESS(read_only, 5)
ZCALLI_FN int zcall_mq_timedsend(int mqdes, const char *msg_ptr, size_t msg_len,
				 unsigned msg_prio,
				 const zcall_timespec_t *abs_timeout)
{
	return ZCALLI_CALL5(int, mq_timedsend, mqdes,
			    ZCALLI_IN(msg_ptr, msg_len), msg_len, msg_prio,
			    ZCALLI_IN_OPT(abs_timeout));
}

/* Receives one and returns its length; msg_len must be mq_msgsize at least, or
 * EMSGSIZE. msg_prio may be NULL. mq_receive(3) */
ZCALLI_FD(1)
ZCALLI_ACCESS(write_only, 2, 3)
ZCALLI_ACCESS(write_only, 4)
ZCALLI_ACCESS(read_only, 5)
ZCALLI_FN long zcall_mq_timedreceive(int mqdes, char *msg_ptr, size_t msg_len,
				     unsigned *msg_prio,
				     const zcall_timespec_t *abs_timeout)
{
	return ZCALLI_CALL5(
		long, mq_timedreceive, mqdes, ZCALLI_GOT(msg_ptr, msg_len),
		msg_len, ZCALLI_OUT_OPT(msg_prio), ZCALLI_IN_OPT(abs_timeout));
}

/* Has the next message to an empty queue announced, once: notification
 * says how; NULL takes it back. EBUSY: another process has.
 * mq_notify(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2)
ZCALLI_FN int zcall_mq_notify(int mqdes, const zcall_sigevent_t *notification)
{
	return ZCALLI_CALL2(int, mq_notify, mqdes, ZCALLI_IN_OPT(notification));
}

/* Sets O_NONBLOCK from mqstat, and stores in omqstat how everything was; each
 * may be NULL. mq_getsetattr(2) */
ZCALLI_FD(1)
ZCALLI_ACCESS(read_only, 2)
ZCALLI_ACCESS(write_only, 3)
ZCALLI_FN int zcall_mq_getsetattr(int mqdes, const zcall_mq_attr_t *mqstat,
				  zcall_mq_attr_t *omqstat)
{
	return ZCALLI_CALL3(int, mq_getsetattr, mqdes, ZCALLI_IN_OPT(mqstat),
			    ZCALLI_OUT_OPT(omqstat));
}
#endif

#if ZCALL_OS_FREEBSD
/* A descriptor of the message queue of a name, "/" in front. The calls here are
 * those of mqueuefs; ENOSYS: it is not loaded. mq_open(2) */
ZCALLI_FN int zcall_kmq_open(const char *path, int flags, unsigned mode,
			     const zcall_mq_attr_t *attr)
{
	return ZCALLI_CALL4(int, kmq_open, path, flags, mode, attr);
}

/* Sets O_NONBLOCK from attr, and stores in oattr how everything was; each may
 * be NULL. mq_setattr(2) */
ZCALLI_FN int zcall_kmq_setattr(int mqd, const zcall_mq_attr_t *attr,
				zcall_mq_attr_t *oattr)
{
	return ZCALLI_CALL3(int, kmq_setattr, mqd, attr, oattr);
}

/* Receives a message and returns its length; until an absolute time of
 * CLOCK_REALTIME, NULL for ever. mq_receive(2) */
ZCALLI_FN long zcall_kmq_timedreceive(int mqd, char *msg_ptr, size_t msg_len,
				      unsigned *msg_prio,
				      const zcall_timespec_t *abs_timeout)
{
	return ZCALLI_CALL5(long, kmq_timedreceive, mqd, msg_ptr, msg_len,
			    msg_prio, abs_timeout);
}

/* Sends one. EAGAIN, ETIMEDOUT, EMSGSIZE. mq_send(2) */
ZCALLI_FN int zcall_kmq_timedsend(int mqd, const char *msg_ptr, size_t msg_len,
				  unsigned msg_prio,
				  const zcall_timespec_t *abs_timeout)
{
	return ZCALLI_CALL5(int, kmq_timedsend, mqd, msg_ptr, msg_len, msg_prio,
			    abs_timeout);
}

/* Has the next message to an empty queue announced, once; sigev says
 * how, NULL takes it back. mq_notify(2) */
ZCALLI_FN int zcall_kmq_notify(int mqd, const zcall_sigevent_t *sigev)
{
	return ZCALLI_CALL2(int, kmq_notify, mqd, sigev);
}

/* Removes the name. mq_unlink(2) */
ZCALLI_FN int zcall_kmq_unlink(const char *path)
{
	return ZCALLI_CALL1(int, kmq_unlink, path);
}

/*
 * Semaphores in the kernel, which libc uses no more: UMTX_OP_SEM2_WAIT is
 * lighter. A new one without a name; its id is stored. The id is no
 * descriptor's number alone: pass it as it is. sys/kern/uipc_sem.c
 */
ZCALLI_FN int zcall_ksem_init(long *idp, unsigned value)
{
	return ZCALLI_CALL2(int, ksem_init, idp, value);
}

/* One with a name. oflag: O_CREAT, O_EXCL. sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_open(long *idp, const char *name, int oflag,
			      unsigned mode, unsigned value)
{
	return ZCALLI_CALL5(int, ksem_open, idp, name, oflag, mode, value);
}

/* Closes one that has a name. sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_close(long id)
{
	return ZCALLI_CALL1(int, ksem_close, id);
}

/* Adds one, and wakes a waiter. sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_post(long id)
{
	return ZCALLI_CALL1(int, ksem_post, id);
}

/* Waits until it is above 0, and takes one. EINTR. sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_wait(long id)
{
	return ZCALLI_CALL1(int, ksem_wait, id);
}

/* The same until an absolute time of CLOCK_REALTIME. ETIMEDOUT.
 * sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_timedwait(long id, const zcall_timespec_t *abs_timeout)
{
	return ZCALLI_CALL2(int, ksem_timedwait, id, abs_timeout);
}

/* The same without waiting. EAGAIN. sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_trywait(long id)
{
	return ZCALLI_CALL1(int, ksem_trywait, id);
}

/* Stores the value. sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_getvalue(long id, int *val)
{
	return ZCALLI_CALL2(int, ksem_getvalue, id, val);
}

/* Removes one without a name. sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_destroy(long id)
{
	return ZCALLI_CALL1(int, ksem_destroy, id);
}

/* Removes a name. sys/kern/uipc_sem.c */
ZCALLI_FN int zcall_ksem_unlink(const char *name)
{
	return ZCALLI_CALL1(int, ksem_unlink, name);
}
#endif

#if ZCALL_OS_DARWIN
/* msgsnd that is no cancellation point. msgop(2) */
ZCALLI_FN int zcall_msgsnd_nocancel(int msqid, const void *msgp, size_t msgsz,
				    int msgflg)
{
	return ZCALLI_CALL4(int, msgsnd_nocancel, msqid,
			    ZCALLI_IN_EXPR(msgp, sizeof(long) + msgsz), msgsz,
			    msgflg);
}

/* msgrcv that is no cancellation point. msgop(2) */
ZCALLI_FN long zcall_msgrcv_nocancel(int msqid, void *msgp, size_t msgsz,
				     long msgtyp, int msgflg)
{
	return ZCALLI_CALL5(
		long, msgrcv_nocancel, msqid,
		ZCALLI_GOT_EXPR(msgp, sizeof(long) + msgsz, sizeof(long)),
		msgsz, msgtyp, msgflg);
}

/* A semaphore of a name: returns a handle for the calls below, not memory.
 * oflag: O_CREAT, O_EXCL, then with mode and value. sem_open(2) */
ZCALLI_FN void *zcall_sem_open(const char *name, int oflag, int mode, int value)
{
	return ZCALLI_CALL4(void *, sem_open, name, oflag, mode, value);
}

/* Gives the handle back. sem_close(2) */
ZCALLI_FN int zcall_sem_close(void *sem)
{
	return ZCALLI_CALL1(int, sem_close, sem);
}

/* Removes a name. sem_unlink(2) */
ZCALLI_FN int zcall_sem_unlink(const char *name)
{
	return ZCALLI_CALL1(int, sem_unlink, name);
}

/* Waits until it is above 0, and takes one. EINTR. sem_wait(2) */
ZCALLI_FN int zcall_sem_wait(void *sem)
{
	return ZCALLI_CALL1(int, sem_wait, sem);
}

/* The same, and no cancellation point. sem_wait(2) */
ZCALLI_FN int zcall_sem_wait_nocancel(void *sem)
{
	return ZCALLI_CALL1(int, sem_wait_nocancel, sem);
}

/* The same without waiting. EAGAIN. sem_wait(2) */
ZCALLI_FN int zcall_sem_trywait(void *sem)
{
	return ZCALLI_CALL1(int, sem_trywait, sem);
}

/* Adds one, and wakes a waiter. sem_post(2) */
ZCALLI_FN int zcall_sem_post(void *sem)
{
	return ZCALLI_CALL1(int, sem_post, sem);
}

/*
 * Mach ports are names of 32 bits for rights. These traps return a
 * kern_return_t (KERN_* of thread.h), of which 0 is success; task is what
 * zcall_task_self_trap has returned.
 *
 * A new port of the caller's, with the receive right, for replies; 0: none
 * left. osfmk/ipc/mach_msg.c
 */
ZCALLI_FN uint32_t zcall_mach_reply_port(void)
{
	return ZCALLI_TRAP(0, ZCALLI_MACH, uint32_t,
			   ZCALL_MACH_NR_mach_reply_port);
}

/* The calling thread's reply port that lends priority to who answers.
 * osfmk/ipc/mach_msg.c */
ZCALLI_FN uint32_t zcall_thread_get_special_reply_port(void)
{
	return ZCALLI_TRAP(0, ZCALLI_MACH, uint32_t,
			   ZCALL_MACH_NR_thread_get_special_reply_port);
}

/*
 * Sends msg, then receives one into the same memory, by option (MACH_SEND_MSG,
 * MACH_RCV_MSG and others). rcv_size is the room for a message and its trailer,
 * rcv_name the port, timeout in milliseconds. Returns MACH_MSG_SUCCESS,
 * MACH_SEND_* or MACH_RCV_*; on *_INTERRUPTED libSystem calls again. Since
 * macOS 13 libSystem uses mach_msg2_trap. osfmk/ipc/mach_msg.c
 */
ZCALLI_FN int zcall_mach_msg_trap(zcall_mach_msg_header_t *msg, int option,
				  uint32_t send_size, uint32_t rcv_size,
				  uint32_t rcv_name, uint32_t timeout,
				  uint32_t priority)
{
	return ZCALLI_TRAP(7, ZCALLI_MACH, int, ZCALL_MACH_NR_mach_msg_trap,
			   msg, option, send_size, rcv_size, rcv_name, timeout,
			   priority);
}

/* The same; what is received goes to rcv_msg, unless that is NULL.
 * osfmk/ipc/mach_msg.c */
ZCALLI_FN int zcall_mach_msg_overwrite_trap(zcall_mach_msg_header_t *msg,
					    int option, uint32_t send_size,
					    uint32_t rcv_size,
					    uint32_t rcv_name, uint32_t timeout,
					    uint32_t priority,
					    zcall_mach_msg_header_t *rcv_msg)
{
	return ZCALLI_TRAP(8, ZCALLI_MACH, int,
			   ZCALL_MACH_NR_mach_msg_overwrite_trap, msg, option,
			   send_size, rcv_size, rcv_name, timeout, priority,
			   rcv_msg);
}

/*
 * The same with the header in registers, two fields in each: the first named
 * is the lower half. options: those of mach_msg_trap, and MACH64_*, of which
 * one must say whom it calls. Since macOS 13. osfmk/ipc/mach_msg.c
 */
ZCALLI_FN int zcall_mach_msg2_trap(void *data, uint64_t options,
				   uint64_t msgh_bits_and_send_size,
				   uint64_t msgh_remote_and_local_port,
				   uint64_t msgh_voucher_and_id,
				   uint64_t desc_count_and_rcv_name,
				   uint64_t rcv_size_and_priority,
				   uint64_t timeout)
{
	return ZCALLI_TRAP(8, ZCALLI_MACH, int, ZCALL_MACH_NR_mach_msg2_trap,
			   data, options, msgh_bits_and_send_size,
			   msgh_remote_and_local_port, msgh_voucher_and_id,
			   desc_count_and_rcv_name, rcv_size_and_priority,
			   timeout);
}

/* A new right of kind right (MACH_PORT_RIGHT_RECEIVE, ...); its name is
 * stored. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_allocate_trap(uint32_t target,
						       uint32_t right,
						       uint32_t *name)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_allocate_trap,
			   target, right, name);
}

/* Gives back one reference of a send right, or a dead name.
 * osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_deallocate_trap(uint32_t target,
							 uint32_t name)
{
	return ZCALLI_TRAP(2, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_deallocate_trap,
			   target, name);
}

/* Adds delta to the references of a right; with -1 of a receive right the port
 * dies. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_mod_refs_trap(uint32_t target,
						       uint32_t name,
						       uint32_t right,
						       int delta)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_mod_refs_trap,
			   target, name, right, delta);
}

/* Moves a receive right to the port set after, 0 for out of any.
 * osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_move_member_trap(uint32_t target,
							  uint32_t member,
							  uint32_t after)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_move_member_trap,
			   target, member, after);
}

/* Makes a right under name out of the right poly, by polyPoly
 * (MACH_MSG_TYPE_MAKE_SEND, ...). osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_insert_right_trap(uint32_t target,
							   uint32_t name,
							   uint32_t poly,
							   uint32_t polyPoly)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_insert_right_trap,
			   target, name, poly, polyPoly);
}

/* Adds a receive right to a port set. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_insert_member_trap(uint32_t target,
							    uint32_t name,
							    uint32_t pset)
{
	return ZCALLI_TRAP(
		3, ZCALLI_MACH, int,
		ZCALL_MACH_NR__kernelrpc_mach_port_insert_member_trap, target,
		name, pset);
}

/* Takes it out. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_extract_member_trap(uint32_t target,
							     uint32_t name,
							     uint32_t pset)
{
	return ZCALLI_TRAP(
		3, ZCALLI_MACH, int,
		ZCALL_MACH_NR__kernelrpc_mach_port_extract_member_trap, target,
		name, pset);
}

/* Stores which rights (bit 16 + MACH_PORT_RIGHT_*) a name stands for.
 * osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_type_trap(uint32_t task, uint32_t name,
						   uint32_t *ptype)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_type_trap, task,
			   name, ptype);
}

/* Guards a receive right: it can be destroyed or unguarded only with the same
 * 64-bit value. strict: nor handed on. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_guard_trap(uint32_t target,
						    uint32_t name,
						    uint64_t guard, int strict)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_guard_trap,
			   target, name, guard, strict);
}

/* Takes the guard off. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_unguard_trap(uint32_t target,
						      uint32_t name,
						      uint64_t guard)
{
	return ZCALLI_TRAP(3, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_unguard_trap,
			   target, name, guard);
}

/* Destroys a receive right and srdelta (0 or below) references of its send
 * right. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_destruct_trap(uint32_t target,
						       uint32_t name,
						       int srdelta,
						       uint64_t guard)
{
	return ZCALLI_TRAP(4, ZCALLI_MACH, int,
			   ZCALL_MACH_NR__kernelrpc_mach_port_destruct_trap,
			   target, name, srdelta, guard);
}

/* Has a message sent to the port notify when what msgid says happens to name;
 * the port that was told before is stored. osfmk/ipc/mach_kernelrpc.c */
ZCALLI_FN int zcall__kernelrpc_mach_port_request_notification_trap(
	uint32_t task, uint32_t name, int msgid, uint32_t sync, uint32_t notify,
	uint32_t notifyPoly, uint32_t *previous)
{
	return ZCALLI_TRAP(
		7, ZCALLI_MACH, int,
		ZCALL_MACH_NR__kernelrpc_mach_port_request_notification_trap,
		task, name, msgid, sync, notify, notifyPoly, previous);
}
#endif

#endif
