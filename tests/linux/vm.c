/* Another process's memory: read, written, advised, and taken when it dies. */
#include "lacks.h"
#include "tap.h"
#include <zcall/mem.h>
#include <zcall/process.h>
#include <zcall/signal.h>

static char text[16] = "unknown";
static int tell[2];

/* A child that has another text, and ends with what it is told to find. */
static int child(void)
{
	int pid = tap_fork();
	char go;

	if (pid == 0) {
		memcpy(text, "abcdefgh", 9);
		zcall_write(tell[1], "r", 1);
		zcall_read(tell[0], &go, 1);
		zcall_exit(text[0] == 'a' && text[1] == 'X' && text[2] == 'Y' &&
					   text[3] == 'd' && text[6] == 'Z' &&
					   text[7] == 'h'
				   ? 42
				   : 1);
	}
	return pid;
}

static zcall_iovec_t piece(void *p, size_t n)
{
	zcall_iovec_t v;

	v.iov_base = p;
	v.iov_len = n;
	return v;
}

static void copy(void)
{
	int talk[2], mine[2], pid, status = -1;
	char a[8] = "", b[8] = "";
	zcall_iovec_t here[2], there[3];
	long r;

	zcall_pipe2(talk, 0);
	zcall_pipe2(mine, 0);
	tell[0] = talk[0];
	tell[1] = mine[1];
	pid = child();
	zcall_read(mine[0], a, 1);
	here[0] = piece(a, 3);
	here[1] = piece(b, 4);
	there[0] = piece(text + 1, 5);
	there[1] = piece(text + 7, 1);
	r = zcall_process_vm_readv(pid, here, 2, there, 2, 0);
	if (lacks(r, "process_vm_readv")) {
		zcall_kill(pid, ZCALL_SIGKILL);
		zcall_wait4(pid, &status, 0, NULL);
		return;
	}
	tap_is(r, 6, "process_vm_readv: five bytes and one");
	tap_bytes(a, "bcd", 3, "into three");
	tap_bytes(b, "efh", 3, "and four");
	tap_is(text[0], 'u', "ours is another");
	tap_is(zcall_process_vm_readv(pid, here, 2, there, 1, 0), 5,
	       "one piece of theirs");
	tap_is(zcall_process_vm_readv(pid, here, 1, there, 2, 0), 3,
	       "one piece of ours");
	there[0] = piece((void *)8, 1);
	tap_is(zcall_process_vm_readv(pid, here, 2, there, 1, 0), -ZCALL_EFAULT,
	       "what is not mapped there");
	tap_is(zcall_process_vm_readv(pid, here, 2, there, 1, 1), -ZCALL_EINVAL,
	       "an unknown flag");
	tap_is(zcall_process_vm_readv(0x7ffffffe, here, 2, there, 1, 0),
	       -ZCALL_ESRCH, "no such process");

	a[0] = 'X';
	a[1] = 'Y';
	a[2] = 'Z';
	here[0] = piece(a, 3);
	there[0] = piece(text + 1, 2);
	there[1] = piece(text + 6, 1);
	tap_is(zcall_process_vm_writev(pid, here, 1, there, 2, 0), 3,
	       "process_vm_writev: three bytes to two places");
	tap_is(zcall_process_vm_writev(pid, here, 1, there, 2, 1),
	       -ZCALL_EINVAL, "an unknown flag");
	zcall_write(talk[1], "g", 1);
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(status >> 8, 42, "it finds them");
}

static void advise(size_t page)
{
	int self = zcall_pidfd_open(zcall_getpid(), 0);
	zcall_iovec_t v[2];
	char *p = (char *)zcall_mmap(
		NULL, 4 * page, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
		ZCALL_MAP_PRIVATE | ZCALL_MAP_ANONYMOUS, -1, 0);
	long r;

	memset(p, 'x', 4 * page);
	v[0] = piece(p, page);
	v[1] = piece(p + 2 * page, 2 * page);
	r = zcall_process_madvise(self, v, 2, ZCALL_MADV_COLD, 0);
	if (lacks(r, "process_madvise"))
		return;
	tap_is(r, (long)(3 * page), "process_madvise: three pages");
	tap_is(zcall_process_madvise(self, v, 1, ZCALL_MADV_COLD, 0),
	       (long)page, "one");
	tap_is(zcall_process_madvise(self, v, 1, 9999, 0), -ZCALL_EINVAL,
	       "unknown advice");
	tap_is(zcall_process_madvise(self, v, 1, ZCALL_MADV_COLD, 1),
	       -ZCALL_EINVAL, "an unknown flag");
	tap_is(zcall_process_madvise(-1, v, 1, ZCALL_MADV_COLD, 0),
	       -ZCALL_EBADF, "no process");
	tap_is(p[0] == 'x' && p[3 * page] == 'x', 1, "nothing is lost");
	zcall_munmap(p, 4 * page);
	zcall_close(self);
}

static void release(void)
{
	int pid, fd, status, p[2], r;
	char c;

	zcall_pipe2(p, 0);
	pid = tap_fork();
	if (pid == 0) {
		zcall_close(p[1]);
		zcall_read(p[0], &c, 1);
		zcall_exit(0);
	}
	fd = zcall_pidfd_open(pid, 0);
	r = zcall_process_mrelease(fd, 0);
	if (!lacks(r, "process_mrelease")) {
		tap_is(r, -ZCALL_EINVAL, "process_mrelease: it is not dying");
		tap_is(zcall_process_mrelease(-1, 0), -ZCALL_EBADF,
		       "no process");
		tap_is(zcall_process_mrelease(fd, 1), -ZCALL_EINVAL,
		       "an unknown flag");
	}
	zcall_kill(pid, ZCALL_SIGKILL);
	/* Until it has ended, but not to reap it: WEXITED, WNOWAIT. */
	zcall_syscall(ZCALL_NR_waitid, 1, pid, 0, 0x1000004, 0);
	if (r != -ZCALL_ENOSYS && r != -ZCALL_EPERM)
		tap_is(zcall_process_mrelease(fd, 0), -ZCALL_ESRCH,
		       "a dead one has no memory");
	zcall_wait4(pid, &status, 0, NULL);
	zcall_close(fd);
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	tap_watchdog();
	copy();
	advise(page_size(envp));
	release();
	return tap_done();
}
