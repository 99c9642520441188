/* Pipes: making them, splice, tee and vmsplice with their offsets. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/net.h>
#include <zcall/process.h>
#include <zcall/signal.h>

#define FAR (5L << 30)

static char buf[64];

static void make(void)
{
	int p[2] = {-1, -1}, q[2];

	tap_is(zcall_pipe2(p, 0), 0, "pipe2");
	tap_ok(p[0] > 2 && p[1] > 2 && p[0] != p[1], "two descriptors");
	tap_ok(tap_fd_flags(p[0]) == 0 && tap_fd_flags(p[1]) == 0,
	       "which block and survive exec");
	tap_is(zcall_write(p[1], "abc", 3), 3, "write to the second");
	tap_is(zcall_write(p[1], "def", 3), 3, "twice");
	tap_is(zcall_read(p[0], buf, sizeof(buf)), 6, "read from the first");
	tap_bytes(buf, "abcdef", 6, "one stream of bytes");
	tap_is(zcall_write(p[0], "x", 1), -ZCALL_EBADF,
	       "the first is not for writing");
	tap_is(zcall_read(p[1], buf, 1), -ZCALL_EBADF,
	       "nor the second for reading");

	zcall_pipe2(q, ZCALL_O_CLOEXEC | ZCALL_O_NONBLOCK);
	tap_ok(tap_fd_flags(q[0]) == (ZCALL_O_CLOEXEC | ZCALL_O_NONBLOCK) &&
		       tap_fd_flags(q[1]) ==
			       (ZCALL_O_CLOEXEC | ZCALL_O_NONBLOCK),
	       "O_CLOEXEC and O_NONBLOCK: both do neither");
	tap_is(zcall_read(q[0], buf, 1), -ZCALL_EAGAIN, "nothing to read");
	zcall_close(q[1]);
	tap_is(zcall_read(q[0], buf, 1), 0,
	       "the end, when nobody writes any more");
	zcall_close(q[0]);
	tap_is_kernel(zcall_pipe2(q, 0x40000000), -ZCALL_EINVAL,
		      "an unknown flag is refused");

	if (tap_is(zcall_pipe2(q, ZCALL_O_DIRECT), 0, "O_DIRECT")) {
		zcall_write(q[1], "abc", 3);
		zcall_write(q[1], "def", 3);
		tap_is(zcall_read(q[0], buf, sizeof(buf)), 3,
		       "keeps what was written apart");
		zcall_close(q[0]);
		zcall_close(q[1]);
	}

	tap_ok(zcall_fcntl(p[0], ZCALL_F_SETPIPE_SZ, 1 << 18) >= 1 << 18,
	       "F_SETPIPE_SZ");
	tap_ok(zcall_fcntl(p[1], ZCALL_F_GETPIPE_SZ, 0) >= 1 << 18,
	       "F_GETPIPE_SZ");
	zcall_close(p[0]);
	zcall_close(p[1]);
}

/* Writing to nobody: the error, and the signal, which is blocked here. */
static void broken(void)
{
	zcall_sigset_t sigpipe = {{1UL << (ZCALL_SIGPIPE - 1)}}, pending;
	int p[2];

	zcall_rt_sigprocmask(ZCALL_SIG_BLOCK, &sigpipe, NULL, sizeof(sigpipe));
	zcall_pipe2(p, 0);
	zcall_close(p[0]);
	tap_is(zcall_write(p[1], "x", 1), -ZCALL_EPIPE,
	       "nobody reads any more");
	zcall_syscall(ZCALL_NR_rt_sigpending, &pending, sizeof(pending));
	tap_ok((pending.sig[0] & sigpipe.sig[0]) != 0, "SIGPIPE is raised");
	zcall_close(p[1]);
}

static void splicing(int fd, int to)
{
	int64_t in = FAR, out = 1;
	int p[2], q[2];

	zcall_pipe2(p, 0);
	zcall_pipe2(q, 0);
	zcall_pwrite64(fd, "0123456789", 10, FAR);
	zcall_pwrite64(fd, "abcdefghij", 10, 0);
	zcall_pwrite64(to, "ABCDEFGHIJ", 10, 0);
	zcall_lseek(fd, 2, ZCALL_SEEK_SET);
	zcall_lseek(to, 6, ZCALL_SEEK_SET);

	tap_is(zcall_splice(fd, &in, p[1], NULL, 4, ZCALL_SPLICE_F_MOVE), 4,
	       "splice from an offset behind 4 GiB");
	tap_is(in, FAR + 4, "which advances");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), 2, "the position does not");
	tap_is(zcall_splice(fd, NULL, p[1], NULL, 3, ZCALL_SPLICE_F_MORE), 3,
	       "splice from the position");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_CUR), 5, "which advances");
	tap_is(zcall_splice(p[0], NULL, q[1], NULL, 2, 0), 2,
	       "splice from pipe to pipe");
	tap_is(zcall_splice(p[0], NULL, to, &out, 64, 0), 5,
	       "splice what is there to an offset");
	tap_is(out, 6, "which advances");
	tap_is(zcall_lseek(to, 0, ZCALL_SEEK_CUR), 6, "the position does not");
	tap_is(zcall_splice(q[0], NULL, to, NULL, 64, 0), 2,
	       "splice to the position");
	tap_is(zcall_lseek(to, 0, ZCALL_SEEK_CUR), 8, "which advances");
	zcall_pread64(to, buf, 10, 0);
	tap_bytes(buf, "A23cde01IJ", 10, "what went where");

	in = FAR + 10;
	tap_is(zcall_splice(fd, &in, p[1], NULL, 4, 0), 0, "0 at the end");
	tap_is(zcall_splice(p[0], NULL, fd, NULL, 4, ZCALL_SPLICE_F_NONBLOCK),
	       -ZCALL_EAGAIN, "SPLICE_F_NONBLOCK: an empty pipe");
	in = 0;
	tap_is(zcall_splice(p[0], &in, fd, NULL, 4, 0), -ZCALL_ESPIPE,
	       "a pipe to read from has no offset");
	tap_is(zcall_splice(fd, NULL, p[1], &in, 4, 0), -ZCALL_ESPIPE,
	       "nor has one to write to");
	tap_is(zcall_splice(fd, NULL, fd, &in, 4, 0), -ZCALL_EINVAL,
	       "one of the two must be a pipe");
	tap_is(zcall_splice(fd, NULL, p[1], NULL, 4, 0x4000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
	tap_is(zcall_splice(-1, NULL, fd, NULL, 0, 0), 0,
	       "no bytes, no questions");
	zcall_close(p[0]);
	zcall_close(p[1]);
	zcall_close(q[0]);
	zcall_close(q[1]);
}

static void teeing(void)
{
	int p[2], q[2];

	zcall_pipe2(p, 0);
	zcall_pipe2(q, 0);
	tap_is(zcall_tee(p[0], q[1], 4, ZCALL_SPLICE_F_NONBLOCK), -ZCALL_EAGAIN,
	       "tee: SPLICE_F_NONBLOCK, nothing there");
	zcall_write(p[1], "tee-time", 8);
	tap_is(zcall_tee(p[0], q[1], 3, 0), 3, "tee 3 of 8 bytes");
	tap_is(zcall_read(q[0], buf, sizeof(buf)), 3, "3 arrive");
	tap_bytes(buf, "tee", 3, "the first");
	tap_is(zcall_read(p[0], buf, sizeof(buf)), 8, "all 8 are still here");
	tap_bytes(buf, "tee-time", 8, "unchanged");
	tap_is(zcall_tee(p[0], p[1], 4, 0), -ZCALL_EINVAL,
	       "not into the same pipe");
	tap_is(zcall_tee(p[0], q[1], 4, 0x4000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
	zcall_close(p[0]);
	zcall_close(p[1]);
	zcall_close(q[0]);
	zcall_close(q[1]);
}

static void user_memory(void)
{
	static char page[65536];
	char a[4] = "", b[8] = "";
	zcall_iovec_t v[2] = {{page, sizeof(page)}, {page, sizeof(page)}};
	int p[2];
	long r;

	zcall_pipe2(p, 0);
	page[0] = 'v';
	page[1] = 'm';
	v[0].iov_base = (void *)(uintptr_t)"splice";
	v[0].iov_len = 6;
	v[1].iov_base = page;
	v[1].iov_len = 2;
	tap_is(zcall_vmsplice(p[1], v, 2, 0), 8, "vmsplice two pieces");
	v[0].iov_base = a;
	v[0].iov_len = 3;
	v[1].iov_base = b;
	v[1].iov_len = sizeof(b);
	tap_is(zcall_vmsplice(p[0], v, 2, 0), 8, "and back into memory");
	tap_bytes(a, "spl\0", 4, "the first piece is filled");
	tap_bytes(b, "icevm\0", 6, "the second gets the rest");
	tap_is(zcall_vmsplice(p[0], v, 1, ZCALL_SPLICE_F_NONBLOCK),
	       -ZCALL_EAGAIN, "SPLICE_F_NONBLOCK: nothing there");
	v[0].iov_base = page;
	v[0].iov_len = 4096;
	tap_is(zcall_vmsplice(p[1], v, 1, 0), 4096, "one piece only");
	tap_is(zcall_read(p[0], page, sizeof(page)), 4096, "is there");
	do
		r = zcall_vmsplice(p[1], v, 1, ZCALL_SPLICE_F_NONBLOCK);
	while (r > 0);
	tap_is(r, -ZCALL_EAGAIN, "SPLICE_F_NONBLOCK: no room");
	tap_is(zcall_vmsplice(p[1], v, 1, 0x4000), -ZCALL_EINVAL,
	       "an unknown flag is refused");
	tap_is(zcall_vmsplice(p[1], v, 1025, 0), -ZCALL_EINVAL,
	       "1025 pieces are too many");
	zcall_close(p[0]);
	zcall_close(p[1]);
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd = zcall_memfd_create("from", 0);
	int to = zcall_memfd_create("to", 0);

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	make();
	broken();
	splicing(fd, to);
	teeing();
	user_memory();
	return tap_done();
}
