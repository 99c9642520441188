/*
 * place: what it costs that code returns after a trap. Some kernels empty the
 * CPU's return predictor on entry, so that every return to a frame from
 * before the trap is mispredicted: the wrapper's own when it is a function,
 * and those of the functions above. Results as lines of JSON (harness.h).
 */
#include "harness.h"

#include <zcall/process.h>

/* The call inlined into the loop, and behind one function. */
__attribute__((__noinline__, __aligned__(64))) static void inlined(void *a,
								   long count)
{
	(void)a;
	do {
		(void)zcall_getppid();
		__asm__ volatile("" : "+r"(count));
	} while (--count);
}

__attribute__((__noinline__, __aligned__(64))) static long wrapper(void)
{
	return zcall_getppid();
}

__attribute__((__noinline__, __aligned__(64))) static void out_of_line(
	void *a, long count)
{
	(void)a;
	do {
		(void)wrapper();
		__asm__ volatile("" : "+r"(count));
	} while (--count);
}

/* So many functions deep, trap at the bottom or not. */
/* NOLINTNEXTLINE(misc-no-recursion): that is what is measured */
__attribute__((__noinline__)) static long deep(int depth, int trap)
{
	long r;

	if (!depth)
		return trap ? zcall_getppid() : 1;
	r = deep(depth - 1, trap);
	/* A call and a return, not a jump. */
	__asm__ volatile("" : "+r"(r));
	return r;
}

__attribute__((__noinline__, __aligned__(64))) static void bottom(void *a,
								  long count)
{
	int depth = *(int *)a;

	do {
		(void)deep(depth, 1);
		__asm__ volatile("" : "+r"(count));
	} while (--count);
}

/* The same work, but nothing returns across the trap. */
__attribute__((__noinline__, __aligned__(64))) static void top(void *a,
							       long count)
{
	int depth = *(int *)a;

	do {
		(void)deep(depth, 0);
		(void)zcall_getppid();
		__asm__ volatile("" : "+r"(count));
	} while (--count);
}

int main(int argc, char **argv)
{
	static const int depths[] = {0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32};
	size_t i;
	int depth;
	const struct side place[] = {{"inlined", inlined, NULL},
				     {"out of line", out_of_line, NULL}};
	const struct side sides[] = {{"trap at the bottom", bottom, &depth},
				     {"trap beside", top, &depth}};

	harness_start(argc, argv);
	measure("place", "getppid", 0, 1, place, 2, 0);
	for (i = 0; i < sizeof(depths) / sizeof(*depths); i++) {
		depth = depths[i];
		measure("depth", "getppid", depth, 1, sides, 2, 0);
	}
	return 0;
}
