/* ZCALL_RETRY: repeats after EINTR and after nothing else, evaluates no more
 * often than it must, and keeps the type. Real signals are in
 * linux/interrupt.c. */
#include "tap.h"

static int evaluated, interruptions;

/* -EINTR as often as told, then the result. */
static long flaky(long result)
{
	evaluated++;
	if (interruptions) {
		interruptions--;
		return -ZCALL_EINTR;
	}
	return result;
}

static int flaky_int(int result)
{
	return (int)flaky(result);
}

static void once(long result, const char *what)
{
	evaluated = interruptions = 0;
	tap_is(ZCALL_RETRY(flaky(result)), result, what);
	tap_is(evaluated, 1, "is the result of one evaluation");
}

int zcall_main(int argc, char **argv, char **envp)
{
	long r;

	(void)argc;
	(void)argv;
	(void)envp;
	once(0, "0");
	once(7, "a value");
	once(0x123456789abcdef, "a value of 64 bits");
	once(-ZCALL_EAGAIN, "EAGAIN");
	once(-ZCALL_EBADF, "EBADF");
	once(-ZCALL_EINTR - 0x100000000, "-EINTR with something above it");
	once(ZCALL_EINTR, "EINTR as a positive number");

	evaluated = 0;
	interruptions = 3;
	tap_is(ZCALL_RETRY(flaky(42)), 42, "the value after 3 interruptions");
	tap_is(evaluated, 4, "needs 4 evaluations");
	evaluated = 0;
	interruptions = 2;
	tap_is(ZCALL_RETRY(flaky_int(-ZCALL_EIO)), -ZCALL_EIO,
	       "the error after 2, as an int");
	tap_is(evaluated, 3, "needs 3");

	evaluated = 0;
	interruptions = 2;
	r = 1 + ZCALL_RETRY(flaky(1)) * 2;
	tap_is(r, 3, "it is an expression");
	tap_is(sizeof(ZCALL_RETRY(flaky(1))), sizeof(long), "a long stays one");
	tap_is(sizeof(ZCALL_RETRY(flaky_int(1))), sizeof(int),
	       "and an int stays one");
	tap_is(evaluated, 3, "sizeof evaluates nothing");
	tap_is(ZCALL_RETRY(zcall_close(-1)), -ZCALL_EBADF, "a real call");
	return tap_done();
}
