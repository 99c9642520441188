/* Addresses in data: a program that may lie anywhere has to move them before
 * it uses any. pie.t builds this as static-pie; in other programs the linker
 * has done it. */
#include "tap.h"

static int one(void)
{
	return 1;
}

static int two(void)
{
	return 2;
}

/* volatile: looked up at run time. */
static int (*const volatile functions[])(void) = {one, two, one, two};
static const char *const volatile words[] = {"zero", "one", "two"};
static const char *volatile written = "before";
static int *const volatile inner[3] = {NULL, (int *)(void *)&written, NULL};

/* So many that one word of packed relocations is not enough. */
#define FOUR &tap_count, &tap_failed, &tap_count, &tap_failed
#define SIXTEEN FOUR, FOUR, FOUR, FOUR
static int *const volatile many[] = {SIXTEEN, SIXTEEN, SIXTEEN, SIXTEEN,
				     SIXTEEN, SIXTEEN, SIXTEEN, SIXTEEN,
				     SIXTEEN, SIXTEEN};

int zcall_main(int argc, char **argv, char **envp)
{
	size_t i;
	int good = 1;

	(void)argc;
	(void)argv;
	(void)envp;
	tap_is(functions[0]() + 10 * functions[3](), 21, "functions");
	tap_ok(tap_streq(words[0], "zero") && tap_streq(words[2], "two"),
	       "strings");
	tap_ok(inner[1] == (int *)(void *)&written && !inner[0] && !inner[2],
	       "an address, and none");
	tap_ok(tap_streq(written, "before"), "in data that may be written");
	written = words[1];
	tap_ok(tap_streq(written, "one"), "and is");
	for (i = 0; i < sizeof(many) / sizeof(*many); i++)
		good &= many[i] == (i % 2 ? &tap_failed : &tap_count);
	tap_ok(good, "160 in a row");
	return tap_done();
}
