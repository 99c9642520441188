/*
 * What only FreeBSD and macOS have: the carry, the second value, values that
 * look like errors, numbers and their truncation, Mach traps. Runs under the
 * emulated kernel, and would on the real ones.
 */
#include "tap.h"

#include <zcall/process.h>

static void second_value(void)
{
#if ZCALL_OS_DARWIN
	zcall_result_t r = zcall_raw0(ZCALL_NR_pipe);
	char c = 0;

	tap_ok(!r.err && r.r1 != r.r2, "pipe: two descriptors");
	tap_is(zcall_write((int)r.r2, "x", 1), 1, "pipe: the second writes");
	tap_is(zcall_read((int)r.r1, &c, 1), 1, "pipe: the first reads");
	tap_is(c, 'x', "pipe: what was written");
	zcall_close((int)r.r1);
	zcall_close((int)r.r2);
#endif
	{
		zcall_result_t r1 = zcall_raw0(ZCALL_NR_fork);

		if (!r1.err && r1.r2 == 1)
			zcall_exit(7);
		tap_ok(!r1.err && r1.r2 == 0 && r1.r1 > 1,
		       "fork: the second value tells parent from child");
		{
			int status = 0;

			tap_is(zcall_wait4((int)r1.r1, &status, 0, NULL),
			       (long)r1.r1, "the child ends");
			tap_is(status, 7 << 8, "with its status");
		}
	}
}

/* A priority of -1 is no error. Needs the right to it; root has it. */
static void minus_one(void)
{
	zcall_result_t r;
	long set = zcall_syscall3(ZCALL_NR_setpriority, 0, 0, -1);

	if (zcall_is_error(set)) {
		tap_skip("getpriority: -1 is a value",
			 "the priority cannot be raised");
		return;
	}
	r = zcall_raw2(ZCALL_NR_getpriority, 0, 0);
	tap_ok(!r.err && r.r1 == ~(uintptr_t)0, "getpriority: -1 is a value");
	tap_is(zcall_syscall3(ZCALL_NR_setpriority, 0, 0, 0), 0,
	       "setpriority: back to 0");
}

static void numbers(void)
{
	zcall_result_t r = zcall_raw0(32000);

	tap_is(zcall_syscall0(32000), -ZCALL_ENOSYS, "an unknown number");
	tap_ok(r.r1 == ~(uintptr_t)0 && r.err == ZCALL_ENOSYS,
	       "an unknown number, raw");
#if ZCALL_OS_DARWIN
	tap_is(zcall_syscall0(0x2000000 + ZCALL_NR_getpid), zcall_getpid(),
	       "class bits are cut off");
#endif
}

#if ZCALL_OS_DARWIN
static void mach(void)
{
	const long task = (long)zcall_mach_raw0(-28);
	const long thread = (long)zcall_mach_raw0(-27);
	int i;

	tap_ok(task && thread && task != thread, "ports of task and thread");
	for (i = 0; i < 2; i++) {
		/* an error and a success leave the carry set and clear */
		zcall_close(i ? -1 : zcall_syscall1(ZCALL_NR_dup, 1) & 0xff);
		tap_is((long)zcall_mach_raw0(-28), task,
		       i ? "a Mach trap with carry set"
			 : "a Mach trap with carry clear");
		tap_is((long)zcall_mach_raw3(-10, 1, 2, 3), 4,
		       "a kern_return_t is no errno");
	}
	tap_ok((long)zcall_mach_raw0(-3) < 0, "64 bits come whole");
}
#endif

int zcall_main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	(void)envp;
	second_value();
	minus_one();
	numbers();
#if ZCALL_OS_DARWIN
	mach();
#endif
	return tap_done();
}
