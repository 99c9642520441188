/* Locks of files: flock, and those of fcntl by process, by open file and as
 * leases; whom an open file signals. */
#include "lacks.h"
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/process.h>
#include <zcall/signal.h>

/* Another open file of the same file. */
static int again(int fd, int flags)
{
	char path[] = "/proc/self/fd/\0\0\0";
	int n = 14;

	if (fd >= 10)
		path[n++] = (char)('0' + fd / 10);
	path[n] = (char)('0' + fd % 10);
	return zcall_openat(ZCALL_AT_FDCWD, path, flags, 0);
}

static zcall_flock_t lock(short type, long start, long len)
{
	zcall_flock_t l;

	l.l_type = type;
	l.l_whence = ZCALL_SEEK_SET;
	l.l_start = start;
	l.l_len = len;
	l.l_pid = 0;
	return l;
}

static void whole(int a, int b)
{
	tap_is(zcall_flock(a, ZCALL_LOCK_EX), 0, "flock: exclusive");
	tap_is(zcall_flock(b, ZCALL_LOCK_EX | ZCALL_LOCK_NB),
	       -ZCALL_EWOULDBLOCK, "not for another open file too");
	tap_is(zcall_flock(b, ZCALL_LOCK_SH | ZCALL_LOCK_NB),
	       -ZCALL_EWOULDBLOCK, "nor shared");
	tap_is(zcall_flock(a, ZCALL_LOCK_SH), 0, "now shared");
	tap_is(zcall_flock(b, ZCALL_LOCK_SH | ZCALL_LOCK_NB), 0,
	       "both have it");
	tap_is(zcall_flock(a, ZCALL_LOCK_UN), 0, "unlocked");
	tap_is(zcall_flock(b, ZCALL_LOCK_EX | ZCALL_LOCK_NB), 0,
	       "so the other can have it alone");
	zcall_flock(b, ZCALL_LOCK_UN);
	tap_is(zcall_flock(a, 0), -ZCALL_EINVAL, "no operation");
}

static void by_open_file(int a, int b)
{
	zcall_flock_t l = lock(ZCALL_F_WRLCK, 10, 20);
	long r = zcall_fcntl_ptr(a, ZCALL_F_OFD_SETLK, &l);

	if (r == -ZCALL_EINVAL && tap_emulated()) {
		tap_skip("F_OFD_SETLK", "the emulator does not know it");
		return;
	}
	tap_is(r, 0, "F_OFD_SETLK: bytes 10 to 29");
	l = lock(ZCALL_F_RDLCK, 0, 0);
	tap_is(zcall_fcntl_ptr(b, ZCALL_F_OFD_GETLK, &l), 0, "F_OFD_GETLK");
	tap_ok(l.l_type == ZCALL_F_WRLCK && l.l_whence == ZCALL_SEEK_SET,
	       "there is a lock to write");
	tap_is(l.l_start, 10, "from 10");
	tap_is(l.l_len, 20, "of 20 bytes");
	tap_is(l.l_pid, -1, "of no process");
	l = lock(ZCALL_F_WRLCK, 29, 1);
	tap_is(zcall_fcntl_ptr(b, ZCALL_F_OFD_SETLK, &l), -ZCALL_EAGAIN,
	       "its last byte cannot be locked");
	l = lock(ZCALL_F_WRLCK, 30, 1);
	tap_is(zcall_fcntl_ptr(b, ZCALL_F_OFD_SETLK, &l), 0, "the next can");
	l = lock(ZCALL_F_UNLCK, 0, 0);
	tap_is(zcall_fcntl_ptr(a, ZCALL_F_OFD_SETLK, &l), 0, "unlock");
	l = lock(ZCALL_F_UNLCK, 0, 0);
	zcall_fcntl_ptr(b, ZCALL_F_OFD_SETLK, &l);
	l = lock(ZCALL_F_WRLCK, 0, 0);
	l.l_pid = 1;
	tap_is(zcall_fcntl_ptr(a, ZCALL_F_OFD_SETLK, &l), -ZCALL_EINVAL,
	       "l_pid must be 0");
}

static void by_process(int fd)
{
	zcall_flock_t l = lock(ZCALL_F_WRLCK, 100, 1);
	int pid, status = -1, self = zcall_getpid();

	tap_is(zcall_fcntl_ptr(fd, ZCALL_F_SETLK, &l), 0, "F_SETLK: byte 100");
	pid = tap_fork();
	if (pid == 0) {
		l = lock(ZCALL_F_RDLCK, 90, 0);
		if (zcall_fcntl_ptr(fd, ZCALL_F_SETLK, &l) != -ZCALL_EAGAIN)
			zcall_exit(1);
		if (zcall_fcntl_ptr(fd, ZCALL_F_GETLK, &l) != 0)
			zcall_exit(2);
		zcall_exit(l.l_type == ZCALL_F_WRLCK && l.l_start == 100 &&
					   l.l_len == 1 && l.l_pid == self
				   ? 42
				   : 3);
	}
	zcall_wait4(pid, &status, 0, NULL);
	tap_is(status >> 8, 42,
	       "another process is kept out, and told by whom");
	l = lock(ZCALL_F_UNLCK, 0, 0);
	tap_is(zcall_fcntl_ptr(fd, ZCALL_F_SETLKW, &l), 0, "F_SETLKW: unlock");
	l = lock(99, 0, 0);
	tap_is(zcall_fcntl_ptr(fd, ZCALL_F_SETLK, &l), -ZCALL_EINVAL,
	       "an unknown type");
	tap_is_kernel(zcall_fcntl_ptr(fd, ZCALL_F_SETLK, (void *)8),
		      -ZCALL_EFAULT, "a bad address");
}

/* The lease ends when somebody opens the file to write. */
static void lease(void)
{
	int fd = zcall_openat(ZCALL_AT_FDCWD, "/tmp",
			      ZCALL_O_TMPFILE | ZCALL_O_RDWR, 0600),
	    reader, writer;
	long r;

	if (fd < 0) {
		tap_skip("leases", "no file of ours in /tmp");
		return;
	}
	reader = again(fd, ZCALL_O_RDONLY);
	zcall_close(fd);
	tap_is(zcall_fcntl(reader, ZCALL_F_SETSIG, ZCALL_SIGURG), 0,
	       "F_SETSIG: one that is ignored");
	tap_is(zcall_fcntl(reader, ZCALL_F_GETSIG, 0), ZCALL_SIGURG,
	       "F_GETSIG");
	r = zcall_fcntl(reader, ZCALL_F_SETLEASE, ZCALL_F_RDLCK);
	if (r == -ZCALL_EINVAL || r == -ZCALL_EAGAIN) {
		tap_skip("leases", "/tmp's file system has none");
		zcall_close(reader);
		return;
	}
	tap_is(r, 0, "F_SETLEASE: to read");
	tap_is(zcall_fcntl(reader, ZCALL_F_GETLEASE, 0), ZCALL_F_RDLCK,
	       "F_GETLEASE: to read");
	writer = again(reader, ZCALL_O_WRONLY | ZCALL_O_NONBLOCK);
	tap_is(writer, -ZCALL_EWOULDBLOCK, "nobody can open it to write");
	tap_is(zcall_fcntl(reader, ZCALL_F_GETLEASE, 0), ZCALL_F_UNLCK,
	       "the lease shall end");
	tap_is(zcall_fcntl(reader, ZCALL_F_SETLEASE, ZCALL_F_UNLCK), 0,
	       "end it");
	writer = again(reader, ZCALL_O_WRONLY | ZCALL_O_NONBLOCK);
	tap_good(writer, "so that it can be opened");
	zcall_close(writer);
	zcall_close(reader);
}

static void owner(void)
{
	zcall_f_owner_ex_t o = {ZCALL_F_OWNER_TID, 0};
	int p[2], self = zcall_getpid();

	zcall_pipe2(p, 0);
	o.pid = self;
	tap_is(zcall_fcntl_ptr(p[0], ZCALL_F_SETOWN_EX, &o), 0,
	       "F_SETOWN_EX: this thread");
	o.type = o.pid = -7;
	tap_is(zcall_fcntl_ptr(p[0], ZCALL_F_GETOWN_EX, &o), 0, "F_GETOWN_EX");
	tap_ok(o.type == ZCALL_F_OWNER_TID && o.pid == self, "it is");
	tap_is(zcall_fcntl(p[0], ZCALL_F_SETOWN, (unsigned long)self), 0,
	       "F_SETOWN: this process");
	tap_is(zcall_fcntl(p[0], ZCALL_F_GETOWN, 0), self, "F_GETOWN");
	zcall_fcntl_ptr(p[0], ZCALL_F_GETOWN_EX, &o);
	tap_is(o.type, ZCALL_F_OWNER_PID, "not the thread any more");
	o.type = 99;
	tap_is_kernel(zcall_fcntl_ptr(p[0], ZCALL_F_SETOWN_EX, &o),
		      -ZCALL_EINVAL, "an unknown kind");
	zcall_close(p[0]);
	zcall_close(p[1]);
}

static void hint(int fd)
{
	uint64_t h = ZCALL_RWH_WRITE_LIFE_LONG;
	long r = zcall_fcntl_ptr(fd, ZCALL_F_SET_RW_HINT, &h);

	if (r == -ZCALL_EINVAL) {
		tap_skip("F_SET_RW_HINT", "EINVAL: unknown here");
		return;
	}
	tap_is(r, 0, "F_SET_RW_HINT");
	h = 99;
	tap_is(zcall_fcntl_ptr(fd, ZCALL_F_GET_RW_HINT, &h), 0,
	       "F_GET_RW_HINT");
	tap_is((long)h, ZCALL_RWH_WRITE_LIFE_LONG, "as it was set");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int a = zcall_memfd_create("lock", 0), b = again(a, ZCALL_O_RDWR);

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	if (b < 0) {
		tap_skip("locks", "no /proc to open a file again by");
		return tap_done();
	}
	whole(a, b);
	by_open_file(a, b);
	by_process(a);
	lease();
	owner();
	hint(a);
	return tap_done();
}
