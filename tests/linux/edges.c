/*
 * Results at the edges, as a real kernel gives them: lseek on /proc/self/mem
 * returns whatever it is asked for. Only [-4095, -1] is an error. The
 * functions that tell are in tests/result.c.
 */
#include "tap.h"
#include <zcall/fs.h>

static int mem;

/* The same position by the wrapper, the generic call and the raw one. */
static void value(long at, const char *what)
{
	zcall_result_t r;
	long got;

	tap_note(what);
	got = zcall_lseek(mem, at, ZCALL_SEEK_SET);
	tap_is(got, at, "the wrapper returns it");
	tap_is(zcall_is_error(got), 0, "it is no error");
	tap_is(zcall_errno(got), 0, "and has no errno");
	tap_is(zcall_syscall(ZCALL_NR_lseek, mem, at, ZCALL_SEEK_SET), at,
	       "the generic call returns it");
	r = zcall_raw3(ZCALL_NR_lseek, mem, at, ZCALL_SEEK_SET);
	tap_is((long)r.r1, at, "the raw call returns it");
	tap_is((long)r.err, 0, "without an errno");
	tap_is((long)r.r2, 0, "and without a second value");
}

static void error(long at, const char *what)
{
	zcall_result_t r;
	long got;

	tap_note(what);
	got = zcall_lseek(mem, at, ZCALL_SEEK_SET);
	tap_is(got, at, "the wrapper returns it");
	tap_is(zcall_is_error(got), 1, "it is an error");
	tap_is(zcall_errno(got), -at, "with this errno");
	r = zcall_raw3(ZCALL_NR_lseek, mem, at, ZCALL_SEEK_SET);
	tap_is((long)r.r1, -1, "the raw call returns all ones");
	tap_is((long)r.err, -at, "and the errno");
	tap_is((long)r.r2, 0, "and no second value");
}

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	mem = zcall_openat(ZCALL_AT_FDCWD, "/proc/self/mem", ZCALL_O_RDONLY, 0);
	if (!tap_good(mem, "open /proc/self/mem"))
		return tap_done();
	value(0, "0");
	value(0x7fffffffffffffff, "the largest");
	value(-0x7fffffffffffffff - 1, "the smallest");
	value(-0x100000000, "-2^32");
	value(0xfffff001, "-4095 as 32 bits is a positive value");
	value(0xffffffff, "so is -1");
	value(-4097, "-4097");
	value(-4096, "-4096");
	error(-4095, "-4095");
	error(-ZCALL_EBADF, "-EBADF");
	error(-1, "-1");
	return tap_done();
}
