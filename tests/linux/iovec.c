/* Several pieces at once, and at an offset: readv to pwritev2, pread64 and
 * pwrite64. What the flags of preadv2 and pwritev2 do is in rwf.c. */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

/* Behind 4 GiB: an offset that got cut to 32 bits would show. */
#define FAR (5L << 30)

/* More than the kernel takes. */
static zcall_iovec_t many[1025];

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

static void pieces(int fd)
{
	char a[3] = "", b[8] = "", c[4] = "";
	zcall_iovec_t v[3];

	v[0] = piece("Hel", 3);
	v[1] = piece("", 0);
	v[2] = piece("lo, world", 9);
	tap_is(zcall_writev(fd, v, 3), 12, "writev: three pieces, one empty");
	tap_is(position(fd), 12, "the position moves");
	zcall_lseek(fd, 1, ZCALL_SEEK_SET);
	v[0] = piece(a, 3);
	v[1] = piece(b, 6);
	v[2] = piece(c, sizeof(c));
	tap_is(zcall_readv(fd, v, 3), 11, "readv: what is left of them");
	tap_bytes(a, "ell", 3, "the first piece is filled");
	tap_bytes(b, "o, wor\0\0", 8, "the second is filled and no more");
	tap_bytes(c, "ld\0\0", 4, "the third gets the rest");
	tap_is(position(fd), 12, "the position moves");
	tap_is(zcall_readv(fd, v, 3), 0, "0 at the end");
	zcall_lseek(fd, 0, ZCALL_SEEK_SET);
	a[0] = b[0] = 'x';
	tap_is(zcall_readv(fd, v, 1), 3, "one piece only");
	tap_bytes(a, "Hel", 3, "is filled");
	tap_is(b[0], 'x', "the next is not touched");
}

static void offsets(int fd)
{
	char a[3] = "", b[8] = "";
	zcall_iovec_t v[2];

	zcall_lseek(fd, 4, ZCALL_SEEK_SET);
	v[0] = piece("AB", 2);
	v[1] = piece("CDE", 3);
	tap_is(zcall_pwritev(fd, v, 2, FAR), 5, "pwritev behind 4 GiB");
	tap_is(zcall_lseek(fd, 0, ZCALL_SEEK_END), FAR + 5,
	       "the file ends there");
	zcall_lseek(fd, 4, ZCALL_SEEK_SET);
	v[0] = piece(a, 2);
	v[1] = piece(b, sizeof(b));
	tap_is(zcall_preadv(fd, v, 2, FAR + 1), 4, "preadv from there");
	tap_bytes(a, "BC", 2, "the first piece");
	tap_bytes(b, "DE\0", 3, "the second");
	tap_is(zcall_pwrite64(fd, "xyz", 3, FAR + 4), 3, "pwrite64");
	tap_is(zcall_pread64(fd, b, 8, FAR + 3), 4, "pread64");
	tap_bytes(b, "Dxyz", 4, "reads both");
	tap_is(zcall_pread64(fd, b, 3, 0), 3, "pread64 at the start");
	tap_bytes(b, "Hel", 3, "which is as it was");
	tap_is(position(fd), 4, "none of them has moved the position");
	tap_is(zcall_pread64(fd, b, 8, FAR + 7), 0, "0 at the end");
}

static void refused(int fd)
{
	char c = 0;
	zcall_iovec_t v[1];
	int pipes[2];
	size_t i;

	v[0] = piece(&c, 1);
	for (i = 0; i < sizeof(many) / sizeof(many[0]); i++)
		many[i] = piece(&c, 1);
	tap_is(zcall_preadv(fd, v, 1, -1), -ZCALL_EINVAL,
	       "preadv: a negative offset");
	tap_is(zcall_pwritev(fd, v, 1, -1), -ZCALL_EINVAL, "pwritev too");
	tap_is(zcall_pread64(fd, &c, 1, -1), -ZCALL_EINVAL, "pread64 too");
	tap_is(zcall_pwrite64(fd, &c, 1, -1), -ZCALL_EINVAL, "pwrite64 too");
	zcall_lseek(fd, 0, ZCALL_SEEK_SET);
	tap_is(zcall_readv(fd, v, 0), 0, "no pieces, no bytes");
	tap_is(zcall_writev(fd, v, 0), 0, "written either");
	tap_is(zcall_readv(fd, many, 1024), 1024, "1024 pieces");
	tap_is(zcall_readv(fd, many, 1025), -ZCALL_EINVAL, "1025 are too many");
	tap_is(zcall_writev(fd, many, 1025), -ZCALL_EINVAL, "to write too");
	zcall_pipe2(pipes, 0);
	tap_is(zcall_preadv(pipes[0], v, 1, 0), -ZCALL_ESPIPE,
	       "preadv: a pipe has no offsets");
	tap_is(zcall_pwritev(pipes[1], v, 1, 0), -ZCALL_ESPIPE,
	       "pwritev neither");
	tap_is(zcall_pread64(pipes[0], &c, 1, 0), -ZCALL_ESPIPE,
	       "pread64 neither");
	tap_is(zcall_pwrite64(pipes[1], &c, 1, 0), -ZCALL_ESPIPE,
	       "pwrite64 neither");
}

/* Each of 1024 pieces is its own byte. */
static void order(int fd)
{
	static char text[1024], back[1024];
	size_t i;

	for (i = 0; i < 1024; i++) {
		text[i] = (char)(i * 7 + i / 256);
		many[i] = piece(&text[i], 1);
	}
	zcall_lseek(fd, 0, ZCALL_SEEK_SET);
	tap_is(zcall_writev(fd, many, 1024), 1024, "1024 pieces of a byte");
	for (i = 0; i < 1024; i++)
		many[i] = piece(&back[1023 - i], 1);
	tap_is(zcall_preadv(fd, many, 1024, 0), 1024, "read backwards");
	for (i = 0; i < 1024 && back[1023 - i] == text[i]; i++)
		;
	tap_is((long)i, 1024, "are where they belong");
}

int zcall_main(int argc, char **argv, char **envp)
{
	int fd = zcall_memfd_create("iovec", 0);

	(void)argc;
	(void)argv;
	(void)envp;
	tap_watchdog();
	if (!tap_good(fd, "memfd_create"))
		return tap_done();
	pieces(fd);
	offsets(fd);
	refused(fd);
	order(fd);
	return tap_done();
}
