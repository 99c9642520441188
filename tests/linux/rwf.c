/* preadv2 and pwritev2: offset and position, and that each flag arrives. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

#define FAR (5L << 30)
#define UNKNOWN 0x40000000

static char buf[16];

static zcall_iovec_t piece(const char *base, size_t len)
{
	zcall_iovec_t v;

	v.iov_base = (void *)(uintptr_t)base;
	v.iov_len = len;
	return v;
}

static long position(int fd)
{
	return zcall_lseek(fd, 0, ZCALL_SEEK_CUR);
}

static void offsets(int fd)
{
	zcall_iovec_t out[2], in[2];

	out[0] = piece("abc", 3);
	out[1] = piece("def", 3);
	in[0] = piece(buf, 2);
	in[1] = piece(buf + 2, 2);
	tap_is(zcall_pwritev2(fd, out, 2, -1, 0), 6,
	       "pwritev2 at -1: at the position");
	tap_is(position(fd), 6, "which moves");
	tap_is(zcall_pwritev2(fd, out, 2, FAR, 0), 6, "behind 4 GiB");
	tap_is(position(fd), 6, "it does not");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), FAR + 6,
	       "the file ends there");
	zcall_lseek(fd, 1, ZCALL_SEEK_SET);
	tap_is(zcall_preadv2(fd, in, 2, -1, 0), 4,
	       "preadv2 at -1: at the position");
	tap_bytes(buf, "bcde", 4, "what is there");
	tap_is(position(fd), 5, "which moves");
	tap_is(zcall_preadv2(fd, in, 2, FAR + 2, 0), 4, "behind 4 GiB");
	tap_bytes(buf, "cdef", 4, "what is there");
	tap_is(position(fd), 5, "it does not");
	tap_is(zcall_preadv2(fd, in, 2, -2, 0), -ZCALL_EINVAL,
	       "-2 is no offset");
	tap_is(zcall_pwritev2(fd, out, 2, -2, 0), -ZCALL_EINVAL,
	       "to write at either");
	tap_is(zcall_preadv2(fd, in, 1, 0, 0), 2, "one piece only");
}

static void append(int fd)
{
	zcall_iovec_t v = piece("XY", 2);

	zcall_ftruncate(fd, 10);
	zcall_lseek(fd, 3, ZCALL_SEEK_SET);
	tap_is(zcall_pwritev2(fd, &v, 1, 0, ZCALL_RWF_APPEND), 2,
	       "RWF_APPEND, whatever the offset");
	tap_is(zcall_pread64(fd, buf, sizeof(buf), 9), 3, "writes at the end");
	tap_bytes(buf, "\0XY", 3, "what it is given");
	tap_is(zcall_pread64(fd, buf, 2, 0), 2, "the offset");
	tap_bytes(buf, "ab", 2, "is untouched");
	tap_is(position(fd), 3, "and so is the position");
	tap_is(zcall_pwritev2(fd, &v, 1, -1, ZCALL_RWF_APPEND), 2,
	       "RWF_APPEND at -1");
	tap_is(position(fd), 14, "moves the position to the end");
}

static void syncing(int fd)
{
	zcall_iovec_t v = piece(buf, 1);

	tap_is(zcall_pwritev2(fd, &v, 1, 0, ZCALL_RWF_SYNC), 1, "RWF_SYNC");
	tap_is(zcall_pwritev2(fd, &v, 1, 0, ZCALL_RWF_DSYNC), 1, "RWF_DSYNC");
	tap_is(zcall_pwritev2(fd, &v, 1, 0, ZCALL_RWF_HIPRI), 1,
	       "RWF_HIPRI, without effect here");
	tap_is(zcall_preadv2(fd, &v, 1, 0, ZCALL_RWF_HIPRI), 1, "to read too");
	tap_is(zcall_preadv2(fd, &v, 1, 0, UNKNOWN), -ZCALL_EOPNOTSUPP,
	       "preadv2 refuses an unknown flag");
	tap_is(zcall_pwritev2(fd, &v, 1, 0, UNKNOWN), -ZCALL_EOPNOTSUPP,
	       "pwritev2 too");
	tap_is(zcall_pwritev2(fd, &v, 1, -1, UNKNOWN), -ZCALL_EOPNOTSUPP,
	       "at -1 too");
}

/* Pipes can be asked not to wait since 6.5; they have no offsets. */
static void nowait(void)
{
	static char block[4096];
	zcall_iovec_t v = piece(buf, 3), full = piece(block, sizeof(block));
	int pipes[2];
	long r;

	zcall_pipe2(pipes, 0);
	zcall_write(pipes[1], "abcd", 4);
	r = zcall_preadv2(pipes[0], &v, 1, -1, ZCALL_RWF_NOWAIT);
	if (r == -ZCALL_EOPNOTSUPP) {
		tap_skip("RWF_NOWAIT", "EOPNOTSUPP: pipes have it since 6.5");
		return;
	}
	tap_is(r, 3, "RWF_NOWAIT reads what is there");
	tap_bytes(buf, "abc", 3, "exactly that");
	tap_is(zcall_preadv2(pipes[0], &v, 1, -1, ZCALL_RWF_NOWAIT), 1,
	       "and the rest");
	tap_is(zcall_preadv2(pipes[0], &v, 1, -1, ZCALL_RWF_NOWAIT),
	       -ZCALL_EAGAIN, "but does not wait for more");
	do
		r = zcall_pwritev2(pipes[1], &full, 1, -1, ZCALL_RWF_NOWAIT);
	while (r > 0);
	tap_is(r, -ZCALL_EAGAIN, "nor for room");
	tap_is(zcall_preadv2(pipes[0], &v, 1, 0, 0), -ZCALL_ESPIPE,
	       "a pipe has no offset 0");
	tap_is(zcall_pwritev2(pipes[1], &v, 1, 0, 0), -ZCALL_ESPIPE,
	       "to write at either");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd = zcall_memfd_create("rwf", 0);

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	if (!tap_good(fd, "memfd_create"))
		return tap_done();
	if (tap_emulated() &&
	    zcall_preadv2(fd, NULL, 0, 0, 0) == -ZCALL_ENOSYS) {
		tap_skip("preadv2 and pwritev2", "the emulator has neither");
		return tap_done();
	}
	offsets(fd);
	append(fd);
	syncing(fd);
	nowait();
	return tap_done();
}
