/*
 * copy FROM TO: a small real program for the emulated systems: files, memory
 * and errors, as zcall gives them on every target.
 */
#include "tap.h"

#include <zcall/fs.h>
#include <zcall/mem.h>

enum { BLOCK = 65536 };

static int fail(const char *what, long r)
{
	tap_put("copy: ");
	tap_put(what);
	tap_put(": ");
	tap_put(zcall_errno_name(zcall_errno(r)));
	tap_put("\n");
	return 1;
}

static int put(int fd, const char *p, size_t n)
{
	while (n) {
		long r = zcall_write(fd, p, n);

		if (zcall_is_error(r))
			return fail("write", r);
		p += r;
		n -= (size_t)r;
	}
	return 0;
}

int zcall_main(int argc, char **argv, char **envp)
{
	int from, to;
	char *buf;
	long n;

	(void)envp;
	if (argc != 3) {
		tap_put("usage: copy FROM TO\n");
		return 2;
	}
	from = zcall_openat(ZCALL_AT_FDCWD, argv[1], ZCALL_O_RDONLY, 0);
	if (zcall_is_error(from))
		return fail(argv[1], from);
	to = zcall_openat(ZCALL_AT_FDCWD, argv[2],
			  ZCALL_O_WRONLY | ZCALL_O_CREAT | ZCALL_O_TRUNC, 0644);
	if (zcall_is_error(to))
		return fail(argv[2], to);
	buf = zcall_mmap(NULL, BLOCK, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			 ZCALL_MAP_PRIVATE | ZCALL_MAP_ANON, -1, 0);
	if (zcall_is_error_ptr(buf))
		return fail("mmap", (long)buf);
	while ((n = zcall_read(from, buf, BLOCK)) > 0)
		if (put(to, buf, (size_t)n))
			return 1;
	if (zcall_is_error(n))
		return fail("read", n);
	n = zcall_munmap(buf, BLOCK);
	return zcall_is_error(n) ? fail("munmap", n) : 0;
}
