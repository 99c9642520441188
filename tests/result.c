/*
 * How a value and an error come back, by wrapper, generic call and raw call,
 * on every system. Which numbers are errors is in errno.c; what only the BSDs
 * have is in foreign/contract.c, what only Linux has in linux/edges.c.
 */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>

static void values(void)
{
	zcall_result_t r;
	long pid = zcall_getpid();
	int null;
	char c = 'c';

	tap_ok(pid > 0 && !zcall_is_error(pid), "getpid: a value");
	tap_is(zcall_syscall0(ZCALL_NR_getpid), pid, "by the generic call");
	r = zcall_raw0(ZCALL_NR_getpid);
	tap_is((long)r.r1, pid, "by the raw call");
	tap_is((long)r.err, 0, "without an errno");

	null = zcall_openat(ZCALL_AT_FDCWD, "/dev/null", ZCALL_O_RDWR, 0);
	tap_ok(null > 2, "openat: a descriptor");
	tap_is(zcall_read(null, &c, 1), 0, "read: 0 is a value");
	r = zcall_raw3(ZCALL_NR_read, null, (long)&c, 1);
	tap_ok(r.r1 == 0 && r.err == 0, "by the raw call");
	tap_is(zcall_write(null, &c, 1), 1, "write: how many");
	tap_is(c, 'c', "nothing was read");
	tap_is(zcall_close(null), 0, "close: 0");
}

static void errors(void)
{
	zcall_result_t r;
	char c = 0;

	tap_is(zcall_close(-1), -ZCALL_EBADF, "close: -EBADF, an int");
	tap_is(zcall_read(-1, &c, 1), -ZCALL_EBADF, "read: -EBADF, a long");
	tap_is(zcall_errno(zcall_close(-1)), ZCALL_EBADF,
	       "zcall_errno of an int");
	tap_is(zcall_errno(zcall_read(-1, &c, 1)), ZCALL_EBADF, "of a long");
	tap_is(zcall_syscall1(ZCALL_NR_close, -1), -ZCALL_EBADF,
	       "by the generic call");
	r = zcall_raw1(ZCALL_NR_close, -1);
	tap_is((long)r.r1, -1, "by the raw call: r1 is all ones");
	tap_is((long)r.err, ZCALL_EBADF, "err is the errno");
	tap_is(zcall_openat(ZCALL_AT_FDCWD, "/nothing/there", ZCALL_O_RDONLY,
			    0),
	       -ZCALL_ENOENT, "another error is another number");
}

static void pointers(void)
{
	void *p = zcall_mmap(NULL, 4096, ZCALL_PROT_READ | ZCALL_PROT_WRITE,
			     ZCALL_MAP_PRIVATE | ZCALL_MAP_ANON, -1, 0);
	long r;

	tap_ok(!zcall_is_error_ptr(p) && p != NULL, "mmap: an address");
	tap_is(zcall_errno_ptr(p), 0, "without an errno");
	if (!zcall_is_error_ptr(p))
		*(char *)p = 1;
	tap_is(zcall_munmap(p, 4096), 0, "munmap");
	p = zcall_mmap(NULL, 0, ZCALL_PROT_READ,
		       ZCALL_MAP_PRIVATE | ZCALL_MAP_ANON, -1, 0);
	tap_ok(zcall_is_error_ptr(p), "mmap of nothing: an error");
	tap_is(zcall_errno_ptr(p), ZCALL_EINVAL, "EINVAL");
	tap_is((long)p, -ZCALL_EINVAL, "-EINVAL as an address");
	r = zcall_syscall6(ZCALL_NR_mmap, 0, 0, ZCALL_PROT_READ,
			   ZCALL_MAP_PRIVATE | ZCALL_MAP_ANON, -1, 0);
	tap_is(r, -ZCALL_EINVAL, "and by the generic call");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	values();
	errors();
	pointers();
	return tap_done();
}
