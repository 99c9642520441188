/* Descriptors: a second one, a given one, closing many, and the ioctls that
 * all of them know. */
#include "lacks.h"
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

static int is_open(int fd)
{
	return zcall_fcntl(fd, ZCALL_F_GETFD, 0) >= 0;
}

/* Whether both are of one open file: they share its position. */
static int same(int a, int b)
{
	zcall_lseek(a, 123, ZCALL_SEEK_SET);
	return zcall_lseek(b, 0, ZCALL_SEEK_CUR) == 123 &&
	       zcall_lseek(b, 0, ZCALL_SEEK_SET) == 0 &&
	       zcall_lseek(a, 0, ZCALL_SEEK_CUR) == 0;
}

static void second(int fd)
{
	int other = zcall_memfd_create("other", 0), n;

#ifdef ZCALL_NR_dup2
	tap_is(zcall_dup2(fd, 100), 100, "dup2");
	tap_ok(same(fd, 100), "the same open file");
	tap_is(zcall_dup2(other, 100), 100, "dup2 onto it");
	tap_ok(!same(fd, 100) && same(other, 100), "replaces it");
	tap_is(zcall_dup2(fd, fd), fd, "dup2 onto itself does nothing");
	tap_is(zcall_dup2(-1, 100), -ZCALL_EBADF, "no such descriptor");
	tap_ok(is_open(100), "leaves the other open");
	zcall_close(100);
#endif
	tap_is(zcall_dup3(fd, 101, 0), 101, "dup3");
	tap_ok(same(fd, 101), "the same open file");
	tap_is(tap_fd_flags(101), 0, "which survives exec");
	tap_is(zcall_dup3(other, 101, ZCALL_O_CLOEXEC), 101,
	       "dup3 onto it, O_CLOEXEC");
	tap_ok(same(other, 101), "replaces it");
	tap_is(tap_fd_flags(101), ZCALL_O_CLOEXEC, "and is closed by exec");
	tap_is(zcall_dup3(fd, fd, 0), -ZCALL_EINVAL, "not onto itself");
	tap_is_kernel(zcall_dup3(fd, 101, 1), -ZCALL_EINVAL, "an unknown flag");
	n = (int)zcall_fcntl(fd, ZCALL_F_DUPFD, 102);
	tap_is(n, 102, "F_DUPFD: the lowest from 102");
	tap_ok(same(fd, n), "the same open file");
	zcall_close(101);
	zcall_close(102);
	zcall_close(other);
}

static void range(int fd)
{
	int i, r;

	for (i = 0; i < 8; i++)
		zcall_fcntl(fd, ZCALL_F_DUPFD, 200);
	r = zcall_close_range(202, 204, 0);
	if (!lacks(r, "close_range")) {
		tap_is(r, 0, "close_range");
		tap_ok(is_open(201) && !is_open(202) && !is_open(203) &&
			       !is_open(204) && is_open(205),
		       "closes these, and no others");
		tap_is(zcall_close_range(3, 2, 0), -ZCALL_EINVAL,
		       "the last before the first");
		tap_is(zcall_close_range(200, 201, 0x40000000), -ZCALL_EINVAL,
		       "an unknown flag");
		r = zcall_close_range(205, ~0U, ZCALL_CLOSE_RANGE_CLOEXEC);
		if (r == -ZCALL_EINVAL)
			tap_skip("CLOSE_RANGE_CLOEXEC", "EINVAL: since 5.11");
		else
			tap_ok(r == 0 && tap_fd_flags(206) == ZCALL_O_CLOEXEC &&
				       tap_fd_flags(201) == 0,
			       "CLOSE_RANGE_CLOEXEC: closed by exec only");
		tap_is(zcall_close_range(200, ~0U, ZCALL_CLOSE_RANGE_UNSHARE),
		       0, "to the end, not for others");
		tap_ok(!is_open(200) && !is_open(207) && is_open(fd),
		       "all are closed");
	}
}

static void controls(void)
{
	int p[2], n = -1, on = 1;

	zcall_pipe2(p, 0);
	zcall_write(p[1], "12345", 5);
	tap_is(zcall_ioctl_ptr(p[0], ZCALL_FIONREAD, &n), 0, "FIONREAD");
	tap_is(n, 5, "5 bytes to read");
	tap_is(zcall_ioctl_ptr(p[0], ZCALL_FIONBIO, &on), 0, "FIONBIO: on");
	tap_is(tap_fd_flags(p[0]), ZCALL_O_NONBLOCK, "it does not block");
	on = 0;
	zcall_ioctl_ptr(p[0], ZCALL_FIONBIO, &on);
	tap_is(tap_fd_flags(p[0]), 0, "off: it does");
	tap_is(zcall_ioctl(p[0], ZCALL_FIOCLEX, 0), 0, "FIOCLEX");
	tap_is(tap_fd_flags(p[0]), ZCALL_O_CLOEXEC, "closed by exec");
	tap_is(zcall_ioctl(p[0], ZCALL_FIONCLEX, 0), 0, "FIONCLEX");
	tap_is(tap_fd_flags(p[0]), 0, "not any more");
	tap_is_kernel(zcall_ioctl(p[0], 0x12345678, 0), -ZCALL_ENOTTY,
		      "an unknown number");
	tap_is(zcall_ioctl_ptr(-1, ZCALL_FIONREAD, &n), -ZCALL_EBADF,
	       "no descriptor");
	zcall_close(p[0]);
	zcall_close(p[1]);
#ifdef ZCALL_NR_pipe
	p[0] = p[1] = -1;
	tap_is(zcall_pipe(p), 0, "pipe");
	zcall_write(p[1], "x", 1);
	n = 0;
	tap_is(zcall_read(p[0], &n, 4), 1, "from the second to the first");
	tap_is(n, 'x', "what was written");
	zcall_close(p[0]);
	zcall_close(p[1]);
#endif
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd = zcall_memfd_create("dup", 0);

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	second(fd);
	range(fd);
	controls();
	return tap_done();
}
