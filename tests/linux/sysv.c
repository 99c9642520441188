/* System V IPC: message queues, semaphores and shared memory, between two
 * processes, and removed again. */
#include "tap.h"
#include <zcall/ipc.h>
#include <zcall/process.h>
#include <zcall/time.h>

static int missing(long r, const char *what)
{
	if (r != -ZCALL_ENOSYS && r != -ZCALL_EPERM)
		return 0;
	tap_skip(what, r == -ZCALL_ENOSYS ? "this kernel has none"
					  : "forbidden here");
	return 1;
}

static void messages(void)
{
	static struct {
		long type;
		char text[16];
	} m = {5, "five"}, got;
	/* Zero: emulators write 16 bits of modes. */
	static zcall_msqid64_ds_t ds;
	zcall_msginfo_t info = {0, 0, 0, 0, 0, 0, 0, 0};
	int q = zcall_msgget(ZCALL_IPC_PRIVATE, 0600);

	if (missing(q, "messages"))
		return;
	tap_good(q, "msgget");
	tap_is(zcall_msgsnd(q, &m, 4, 0), 0, "msgsnd");
	m.type = 3;
	tap_is(zcall_msgsnd(q, &m, 2, ZCALL_IPC_NOWAIT), 0, "another type");
	m.type = 0;
	tap_is(zcall_msgsnd(q, &m, 2, 0), -ZCALL_EINVAL, "no type");
	tap_is(zcall_msgctl(q, ZCALL_IPC_STAT, &ds), 0, "msgctl: IPC_STAT");
	tap_is((long)ds.msg_qnum, 2, "msg_qnum");
	tap_is((long)ds.cbytes, 6, "msg_cbytes");
	tap_is(ds.msg_lspid, zcall_getpid(), "msg_lspid");
	tap_is((long)ds.msg_perm.mode, 0600, "msg_perm.mode");
	tap_is(zcall_msgrcv(q, &got, 16, 9, ZCALL_IPC_NOWAIT), -ZCALL_ENOMSG,
	       "msgrcv: none of that type");
	tap_is(zcall_msgrcv(q, &got, 3, 5, 0), -ZCALL_E2BIG, "too long");
	tap_is(zcall_msgrcv(q, &got, 3, 5, ZCALL_MSG_NOERROR), 3, "cut");
	tap_is(got.type, 5, "its type");
	tap_bytes(got.text, "fiv", 3, "its text");
	tap_is(zcall_msgrcv(q, &got, 16, -4, 0), 2, "the lowest up to 4");
	tap_is(got.type, 3, "its type");
	tap_ok(zcall_msgctl(0, ZCALL_IPC_INFO, &info) >= 0 && info.msgmni > 0,
	       "IPC_INFO");
	tap_is(zcall_msgctl(q, ZCALL_IPC_RMID, NULL), 0, "IPC_RMID");
	tap_is(zcall_msgctl(q, ZCALL_IPC_STAT, &ds), -ZCALL_EINVAL,
	       "it is gone");
}

static void semaphores(void)
{
	unsigned short values[2] = {4, 6}, got[2] = {0, 0};
	zcall_timespec_t soon = {0, 5000000};
	zcall_sembuf_t op[2] = {{0, -3, 0}, {1, 1, 0}};
	static zcall_semid64_ds_t ds;
	int s = zcall_semget(ZCALL_IPC_PRIVATE, 2, 0600), pid, status = -1;

	if (missing(s, "semaphores"))
		return;
	tap_good(s, "semget");
	tap_is(zcall_semctl_ptr(s, 0, ZCALL_SETALL, values), 0,
	       "semctl: SETALL");
	tap_is(zcall_semctl(s, 1, ZCALL_GETVAL, 0), 6, "GETVAL");
	tap_is(zcall_semctl(s, 1, ZCALL_SETVAL, 8), 0, "SETVAL");
	tap_is(zcall_semop(s, op, 2), 0, "semop: two at once");
	tap_is(zcall_semctl_ptr(s, 0, ZCALL_GETALL, got), 0, "GETALL");
	tap_ok(got[0] == 1 && got[1] == 9, "one down, one up");
	op[0].sem_flg = ZCALL_IPC_NOWAIT;
	tap_is(zcall_semop(s, op, 2), -ZCALL_EAGAIN, "not all of it can be");
	tap_is(zcall_semctl(s, 1, ZCALL_GETVAL, 0), 9, "so none of it was");
	op[0].sem_flg = 0;
	tap_is(zcall_semtimedop(s, op, 1, &soon), -ZCALL_EAGAIN,
	       "semtimedop: it does not come to it");
	tap_is(zcall_semctl(s, 0, ZCALL_GETPID, 0), zcall_getpid(), "GETPID");

	/* A child waits until there are three, then gives one back. */
	pid = tap_fork();
	if (pid == 0) {
		long r = zcall_semop(s, op, 1);

		op[0].sem_op = 1;
		zcall_exit(r || zcall_semop(s, op, 1));
	}
	while (zcall_semctl(s, 0, ZCALL_GETNCNT, 0) != 1)
		zcall_syscall(ZCALL_NR_sched_yield);
	op[0].sem_op = 2;
	zcall_semop(s, op, 1);
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(status, 0, "another process waits, and goes on");
	tap_is(zcall_semctl(s, 0, ZCALL_GETVAL, 0), 1, "its value");
	op[0].sem_num = 7;
	tap_is(zcall_semop(s, op, 1), -ZCALL_EFBIG, "no such semaphore");

	tap_is(zcall_semctl_ptr(s, 0, ZCALL_IPC_STAT, &ds), 0, "IPC_STAT");
	tap_is((long)ds.sem_nsems, 2, "sem_nsems");
	tap_ok(ds.sem_otime > 0 && ds.sem_ctime > 0, "times");
	tap_is(zcall_semctl(s, 0, ZCALL_IPC_RMID, 0), 0, "IPC_RMID");
	tap_is(zcall_semctl(s, 0, ZCALL_GETVAL, 0), -ZCALL_EINVAL,
	       "it is gone");
}

static void memory(void)
{
	static zcall_shmid64_ds_t ds;
	int m = zcall_shmget(ZCALL_IPC_PRIVATE, 5000, 0600), pid, status = -1;
	volatile int *here;
	void *there;

	if (missing(m, "shared memory"))
		return;
	tap_good(m, "shmget");
	here = (volatile int *)zcall_shmat(m, NULL, 0);
	tap_ok(!zcall_is_error_ptr(here), "shmat");
	there = zcall_shmat(m, NULL, ZCALL_SHM_RDONLY);
	tap_ok(!zcall_is_error_ptr(there) && there != (const void *)here,
	       "shmat, to read only");
	*here = 77;
	tap_is(*(volatile int *)there, 77, "the same memory");
	tap_is(zcall_errno_ptr(zcall_shmat(m, (char *)there + 1, 0)),
	       ZCALL_EINVAL, "at no page");
	tap_is(zcall_shmctl(m, ZCALL_IPC_STAT, &ds), 0, "shmctl: IPC_STAT");
	tap_is((long)ds.shm_segsz, 5000, "shm_segsz");
	tap_is((long)ds.shm_nattch, 2, "shm_nattch");
	tap_is(ds.shm_cpid, zcall_getpid(), "shm_cpid");
	pid = tap_fork();
	if (pid == 0) {
		*here += 1;
		zcall_exit(zcall_shmdt((const void *)here) ? 1 : 0);
	}
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(status, 0, "shmdt, in a child");
	tap_is(*here, 78, "it wrote there");
	tap_is(zcall_shmctl(m, ZCALL_IPC_RMID, NULL), 0, "IPC_RMID");
	tap_is(*here, 78, "it stays as long as it is mapped");
	tap_is(zcall_shmdt(there), 0, "shmdt");
	tap_is(zcall_shmdt((const void *)here), 0, "shmdt");
	tap_is(zcall_shmdt((const void *)here), -ZCALL_EINVAL, "not twice");
	tap_is(zcall_shmctl(m, ZCALL_IPC_STAT, &ds), -ZCALL_EINVAL,
	       "it is gone");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	messages();
	semaphores();
	memory();
	return tap_done();
}
