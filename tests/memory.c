/*
 * The compiler knows that a call reads and writes memory: what was stored
 * before is there for the kernel, what the kernel stored is seen afterwards.
 */
#include "tap.h"

/* Large enough that compilers call memset or bzero to clear it. */
static struct large {
	char bytes[4096];
} large;

static int set_bytes(void)
{
	size_t i;
	int n = 0;

	for (i = 0; i < sizeof(large.bytes); i++)
		n += large.bytes[i] != 0;
	return n;
}

int zcall_main(int argc, char **argv, char **envp)
{
	char out, in = 'x';
	int ends[2], i, sent = 0, seen = 0;

	(void)argc;
	(void)argv;
	(void)envp;
#if ZCALL_OS_DARWIN
	{
		zcall_result_t r = zcall_pipe();

		tap_is((long)r.err, 0, "pipe");
		ends[0] = (int)r.r1;
		ends[1] = (int)r.r2;
	}
#else
	/* Not set before: only the call can have done it. */
	tap_is(zcall_pipe2(ends, 0), 0, "pipe2");
#endif
	for (i = 0; i < 8; i++) {
		out = (char)('a' + i);
		sent += zcall_write(ends[1], &out, 1) == 1;
	}
	tap_is(sent, 8, "eight writes from one variable");
	for (i = 0; i < 8; i++) {
		zcall_read(ends[0], &in, 1);
		seen += in == 'a' + i;
	}
	tap_is(seen, 8, "eight reads into one variable");
	for (i = 0; i < (int)sizeof(large.bytes); i++)
		((volatile char *)large.bytes)[i] = 1;
	tap_is(set_bytes(), 4096, "a structure is filled");
	large = (struct large){{0}};
	tap_is(set_bytes(), 0, "and cleared");
	return tap_done();
}
