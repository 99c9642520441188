/*
 * The generic call and the raw one with 0 to 6 arguments, on calls that can
 * tell whether each of them has arrived in its place. How zcall_syscall counts
 * its arguments is in tests/arguments.c.
 */
#include "tap.h"
#include <zcall/fs.h>
#include <zcall/mem.h>
#include <zcall/net.h>

#define PAGE 65536

static const int rw = ZCALL_PROT_READ | ZCALL_PROT_WRITE;

/* Value, second value and errno of a raw call, in one assertion. */
static void raw(zcall_result_t got, long value, long err, const char *what)
{
	tap_ok((long)got.r1 == value && got.r2 == 0 && (long)got.err == err,
	       what);
}

static void values(void)
{
	static char text[] = "0123456789", room[16];
	zcall_socklen_t len = 100, room_of = 100;
	int fd, pair[2], type = 0, domain = 0;
	long pid, page;

	pid = zcall_syscall0(ZCALL_NR_getpid);
	tap_is(pid, zcall_syscall(ZCALL_NR_gettid), "no argument: getpid");
	raw(zcall_raw0(ZCALL_NR_getpid), pid, 0, "raw");

	fd = (int)zcall_syscall(ZCALL_NR_memfd_create, "generic", 0);
	tap_good(fd, "two: memfd_create");
	tap_is(zcall_syscall2(ZCALL_NR_ftruncate, fd, 100), 0,
	       "two: ftruncate");
	raw(zcall_raw2(ZCALL_NR_ftruncate, fd, 12), 0, 0, "raw");
	tap_is(zcall_syscall3(ZCALL_NR_lseek, fd, -2, ZCALL_SEEK_END), 10,
	       "three: lseek");
	raw(zcall_raw3(ZCALL_NR_lseek, fd, -3, ZCALL_SEEK_END), 9, 0, "raw");
	tap_is(zcall_syscall4(ZCALL_NR_pwrite64, fd, (long)text, 10, 3), 10,
	       "four: pwrite64");
	raw(zcall_raw4(ZCALL_NR_pread64, fd, (long)room, 4, 5), 4, 0, "raw");
	tap_bytes(room, "2345", 4, "has read what was written there");

	zcall_syscall(ZCALL_NR_socketpair, ZCALL_AF_UNIX, ZCALL_SOCK_DGRAM, 0,
		      pair);
	tap_is(zcall_syscall5(ZCALL_NR_getsockopt, pair[0], ZCALL_SOL_SOCKET,
			      ZCALL_SO_TYPE, (long)&type, (long)&len),
	       0, "five: getsockopt");
	tap_ok(type == ZCALL_SOCK_DGRAM && len == sizeof(type),
	       "has filled in both");
	raw(zcall_raw5(ZCALL_NR_getsockopt, pair[1], ZCALL_SOL_SOCKET,
		       ZCALL_SO_DOMAIN, (long)&domain, (long)&room_of),
	    0, 0, "raw");
	tap_ok(domain == ZCALL_AF_UNIX && room_of == sizeof(domain),
	       "likewise");

	zcall_syscall(ZCALL_NR_ftruncate, fd, 3L * PAGE);
	zcall_syscall(ZCALL_NR_pwrite64, fd, text, 10, 2L * PAGE);
	zcall_syscall(ZCALL_NR_pwrite64, fd, "another", 8, 1L * PAGE);
	page = zcall_syscall6(ZCALL_NR_mmap, 0, PAGE, rw, ZCALL_MAP_SHARED, fd,
			      2L * PAGE);
	if (tap_good(page, "six: mmap"))
		tap_bytes((void *)page, text, 10, "of the third page");
	raw(zcall_raw6(ZCALL_NR_mmap, page, PAGE, rw,
		       ZCALL_MAP_SHARED | ZCALL_MAP_FIXED, fd, 1L * PAGE),
	    page, 0, "raw, at the same place");
	tap_bytes((void *)page, "another", 8, "is the second page");

	tap_is(zcall_syscall1(ZCALL_NR_close, pair[0]), 0, "one: close");
	raw(zcall_raw1(ZCALL_NR_close, pair[1]), 0, 0, "raw");
	tap_is(zcall_syscall1(ZCALL_NR_close, pair[0]), -ZCALL_EBADF,
	       "they are closed");
	tap_is(zcall_syscall1(ZCALL_NR_close, pair[1]), -ZCALL_EBADF, "both");
	zcall_syscall(ZCALL_NR_close, fd);
}

static void errors(void)
{
	zcall_socklen_t len = sizeof(int);
	long fd = -1;
	int type;

	raw(zcall_raw0(-1), -1, ZCALL_ENOSYS, "no argument: no such call");
	raw(zcall_raw1(ZCALL_NR_close, fd), -1, ZCALL_EBADF, "one: close");
	raw(zcall_raw2(ZCALL_NR_ftruncate, fd, 0), -1, ZCALL_EBADF,
	    "two: ftruncate");
	raw(zcall_raw3(ZCALL_NR_lseek, fd, 0, 0), -1, ZCALL_EBADF,
	    "three: lseek");
	raw(zcall_raw4(ZCALL_NR_pread64, fd, 0, 0, 0), -1, ZCALL_EBADF,
	    "four: pread64");
	raw(zcall_raw5(ZCALL_NR_getsockopt, fd, ZCALL_SOL_SOCKET, ZCALL_SO_TYPE,
		       (long)&type, (long)&len),
	    -1, ZCALL_EBADF, "five: getsockopt");
	raw(zcall_raw6(ZCALL_NR_mmap, 0, PAGE, rw, ZCALL_MAP_SHARED, fd, 0), -1,
	    ZCALL_EBADF, "six: mmap");
	tap_is(zcall_syscall0(-1), -ZCALL_ENOSYS, "the generic call: -errno");
	tap_is(zcall_syscall6(ZCALL_NR_mmap, 0, PAGE, rw, ZCALL_MAP_SHARED, fd,
			      0),
	       -ZCALL_EBADF, "with any number of arguments");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	values();
	errors();
	return tap_done();
}
