/*
 * Values that live across traps: as many as there are registers and more, in
 * loops, so that the compiler puts one wherever the trap claims to destroy
 * nothing. A register that a trap destroys without saying so, or that keeps
 * something else than promised, changes a sum. It shows only where the kernel
 * (or what plays it) really destroys; the number of a call is kept in a
 * variable because kernels overwrite it.
 */
#include "tap.h"

#define FEW(X) X(0) X(1) X(2) X(3) X(4)
#define SOME(X) FEW(X) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12)
#define MORE(X) X(13) X(14) X(15) X(16) X(17) X(18) X(19) X(20) X(21) X(22)
#define MOST(X) X(23) X(24) X(25) X(26) X(27) X(28) X(29) X(30) X(31)
#define MANY(X) SOME(X) MORE(X) MOST(X)

/* Read anew each time, so that the compiler knows no value. */
static volatile unsigned long seed = 0x9e3779b97f4a7c15;
static volatile double seed_fp = 1.5;

#define DECLARE(i) unsigned long v##i = seed + i;
#define MIX(i) v##i = (v##i << 7 | v##i >> 57) + (unsigned long)r + i;
#define SUM(i) sum = sum * 31 + v##i;

#define DECLARE_FP(i) double v##i = seed_fp + i;
#define MIX_FP(i) v##i = v##i * 0.75 + (double)r + i;
#define SUM_FP(i) sum = sum * 0.5 + v##i;

/*
 * The same loop twice: around a trap, and around nothing with the result that
 * the trap must have. They must come to the same sum.
 */
#define LOOP(name, T, EACH, DECLARE, MIX, SUM, TRAP) \
	static __attribute__((__noinline__)) T name(long nr, long want) \
	{ \
		T sum = 0; \
		int round; \
		EACH(DECLARE) \
		(void)nr; \
		(void)want; \
		for (round = 0; round < 20; round++) { \
			long r = (TRAP); \
			EACH(MIX) \
		} \
		EACH(SUM) \
		return sum; \
	}

#define PAIR(name, EACH, TRAP) \
	LOOP(name, unsigned long, EACH, DECLARE, MIX, SUM, TRAP) \
	LOOP(name##_plain, unsigned long, EACH, DECLARE, MIX, SUM, want)

PAIR(few0, FEW, zcall_syscall0(nr))
PAIR(some0, SOME, zcall_syscall0(nr))
PAIR(many0, MANY, zcall_syscall0(nr))
PAIR(few1, FEW, zcall_syscall1(nr, -1))
PAIR(some1, SOME, zcall_syscall1(nr, -1))
PAIR(many1, MANY, zcall_syscall1(nr, -1))
PAIR(many_close, MANY, zcall_close(-1))
PAIR(few_raw, FEW, (long)zcall_raw1(nr, -1).err)
PAIR(some_raw, SOME, (long)zcall_raw1(nr, -1).err)
PAIR(many_raw, MANY, (long)zcall_raw1(nr, -1).err)
LOOP(many_fp, double, MANY, DECLARE_FP, MIX_FP, SUM_FP, zcall_syscall1(nr, -1))
LOOP(many_fp_plain, double, MANY, DECLARE_FP, MIX_FP, SUM_FP, want)

/* Arguments that are needed again: each in the register it was passed in. */
static __attribute__((__noinline__)) unsigned long arguments(long nr, long a,
							     long b, long c,
							     long d, long e,
							     long f)
{
	unsigned long sum = 0;
	int round;

	for (round = 0; round < 20; round++) {
		long r = nr ? zcall_syscall6(nr, a, b, c, d, e, f)
			    : -ZCALL_EBADF;

		sum = sum * 31 + (unsigned long)(r ^ a);
		sum = sum * 31 + (unsigned long)(b ^ c << 1);
		sum = sum * 31 + (unsigned long)(d ^ e << 1 ^ f << 2);
	}
	return sum;
}

static __attribute__((__noinline__)) unsigned long arguments_raw(long nr,
								 long a, long b,
								 long c, long d,
								 long e, long f)
{
	unsigned long sum = 0;
	int round;

	for (round = 0; round < 20; round++) {
		zcall_result_t r = zcalli_result(~0ul, 0, ZCALL_EBADF);

		if (nr)
			r = zcall_raw6(nr, a, b, c, d, e, f);
		sum = sum * 31 + (unsigned long)(r.r1 ^ r.err ^ (uintptr_t)a);
		sum = sum * 31 + (unsigned long)(b ^ c << 1);
		sum = sum * 31 + (unsigned long)(d ^ e << 1 ^ f << 2);
	}
	return sum;
}

#if ZCALL_OS_DARWIN
/* Four of each kind at once; a Mach trap returns neither error nor a second
 * value. The number -28 is this task's port. */
PAIR(many_mach, MANY, (long)zcall_mach_raw0(nr))
PAIR(some_mach, SOME, (long)zcall_mach_raw2(nr, 1, 2))
#endif

int zcall_main(int argc, char **argv, char **envp)
{
	const long nr = ZCALL_NR_close, bad = -ZCALL_EBADF;
	const long pid = zcall_syscall0(ZCALL_NR_getpid);
	volatile long zero = 0;

	(void)argc;
	(void)argv;
	(void)envp;
#define SAME(name, nr, want) \
	tap_is((long)name(nr, want), (long)name##_plain(nr, want), #name)
	SAME(few0, ZCALL_NR_getpid, pid);
	SAME(some0, ZCALL_NR_getpid, pid);
	SAME(many0, ZCALL_NR_getpid, pid);
	SAME(few1, nr, bad);
	SAME(some1, nr, bad);
	SAME(many1, nr, bad);
	SAME(many_close, nr, bad);
	SAME(few_raw, nr, -bad);
	SAME(some_raw, nr, -bad);
	SAME(many_raw, nr, -bad);
	tap_ok(many_fp(nr, bad) == many_fp_plain(nr, bad), "many_fp");
	tap_is((long)arguments(nr, -1, 2, 3, 4, 5, 6),
	       (long)arguments(zero, -1, 2, 3, 4, 5, 6), "arguments");
	tap_is((long)arguments_raw(nr, -1, 2, 3, 4, 5, 6),
	       (long)arguments_raw(zero, -1, 2, 3, 4, 5, 6), "arguments_raw");
#if ZCALL_OS_DARWIN
	{
		const long port = (long)zcall_mach_raw0(-28);

		SAME(many_mach, -28, port);
		SAME(some_mach, -28, port);
	}
#endif
	return tap_done();
}
